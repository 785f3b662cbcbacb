"""A question that asks what a thing is gets the sentence that says so, before all that only name the thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from lexicon_cases import Known
from strategies import passage

import qa
from qa.query.defining import thing_of
from qa.query.resolve import resolve
from qa.query.wording import Wording
from qa.ranking.evidence import weigh

if TYPE_CHECKING:
    from pathlib import Path

# For each language a question, two passages that only name the thing, and the sentence that says what it is.
TEXTS = {
    "en": (
        "what is a drogue?",
        "Check the drogue each spring. The drogue and its line are kept aft, and the drogue locker stays dry.",
        "If a drogue chafes, the drogue line is cut. A torn drogue goes to the loft with its drogue bag.",
        "Some use one in a gale. A drogue is a cone of cloth that slows a boat.",
    ),
    "de": (
        "Was ist ein Treibanker?",
        "Der Treibanker wird im Frühjahr geprüft. Den Treibanker und seine Leine verwahrt man hinten und trocken.",
        "Reißt der Treibanker, so kommt der Treibanker zum Segelmacher, und der Treibanker wird dort genäht.",
        "Manche nutzen ihn im Sturm. Ein Treibanker ist ein Kegel aus Tuch, der ein Boot bremst.",
    ),
    "fr": (
        "Qu'est-ce qu'une estacade ?",
        "On répare l'estacade au printemps. Près de l'estacade dorment les bateaux, et l'estacade reste ouverte.",
        "Quand l'estacade casse, le port ferme l'estacade et paie une autre estacade avant la fin de l'été.",
        "Le port en a deux. Une estacade est un barrage de pieux qui protège une entrée.",
    ),
    "es": (
        "¿Qué es una dársena?",
        "Cada mes se limpia la dársena. Junto a la dársena duermen los barcos, y la dársena cierra de noche.",
        "Si la dársena se llena, otra dársena abre, y el guarda de la dársena avisa a los barcos con una luz.",
        "El puerto tiene dos. Una dársena es un lugar cerrado donde se cargan barcos.",
    ),
    "nl": (
        "wat is een drogger?",
        "Controleer de drogger elk jaar. De drogger en zijn lijn liggen achter, en bij de drogger blijft het droog.",
        "Scheurt de drogger, dan gaat de drogger naar de maker, en een andere drogger komt mee aan boord.",
        "Soms helpt hij in een storm. Een drogger is een kegel van doek die een boot remt.",
    ),
    "pl": (
        "co to jest dryfkotwa?",
        "Sprawdzaj co roku dryfkotwę. Obok leży lina, a dryfkotwa i jej worek muszą być suche przez całą zimę.",
        "Gdy pęka dryfkotwa, nowa dryfkotwa kosztuje dużo, więc stara dryfkotwa wraca do żaglomistrza w porcie.",
        "Pomaga w sztormie. Dryfkotwa to stożek z płótna, który hamuje łódź.",
    ),
    "ru": (
        "что такое кранец?",
        "Каждую весну проверяют кранец. Рядом лежит верёвка, и старый кранец сушат на берегу всю неделю.",
        "Если рвётся кранец, новый кранец покупают в порту, а старый кранец отдают мастеру до осени.",
        "Без него борт царапает камень. Кранец — это мягкая подушка между бортом и причалом.",
    ),
    "fi": (
        "mikä on ajoankkuri?",
        "Keväällä tarkistetaan ajoankkuri. Vieressä on köysi, ja vanha ajoankkuri kuivataan rannalla viikon ajan.",
        "Kun repeää ajoankkuri, uusi ajoankkuri ostetaan satamasta, ja vanha ajoankkuri viedään mestarille.",
        "Se auttaa myrskyssä. Ajoankkuri on kankaasta tehty kartio, joka hidastaa venettä.",
    ),
    "zh": (
        "什么是浮锚？",
        "每年春天检查浮锚。浮锚和绳子放在船尾，浮锚箱要保持干燥。",
        "浮锚破了就送去修理，新的浮锚很贵，旧的浮锚留在岸上。",
        "大风时有人用它。浮锚是一个布做的锥，能让船慢下来。",
    ),
    "ja": (
        "シーアンカーとは何ですか？",
        "毎年春にシーアンカーを調べる。シーアンカーと綱は船尾に置き、シーアンカーの箱は乾かす。",
        "シーアンカーが破れたら修理に出す。新しいシーアンカーは高く、古いシーアンカーは岸に残す。",
        "嵐のときに使う人もいる。シーアンカーは布で作った円錐で、船を遅くする。",
    ),
}
ASKED = {
    "ar": "ما هو العقد؟",
    "bg": "какво е договор?",
    "ca": "què és un contracte?",
    "cs": "co je to smlouva?",
    "da": "hvad er en kontrakt?",
    "el": "τι είναι η σύμβαση;",
    "en": "what does contract mean?",
    "fa": "قرارداد چیست؟",
    "fr": "c'est quoi un contrat ?",
    "he": "מה זה חוזה?",
    "hi": "अनुबंध क्या है?",
    "hu": "mi az a szerződés?",
    "id": "apa itu kontrak?",
    "it": "che cos'è un contratto?",
    "ja": "契約とは何ですか？",
    "ko": "계약이란 무엇인가요?",
    "no": "hva er en kontrakt?",
    "pt": "o que é um contrato?",
    "ro": "ce este un contract?",
    "sv": "vad är ett kontrakt?",
    "th": "สัญญาคืออะไร",
    "tr": "sözleşme nedir?",
    "uk": "що таке договір?",
    "vi": "hợp đồng là gì?",
    "zh": "什么是合同？",
}
# Other words for the same question.
DEFINE = {
    "ar": (
        "تعريف العقد",
        "معنى العقد",
    ),
    "bg": (
        "дефинирай договор",
        "дефиниция на договор",
    ),
    "ca": (
        "defineix contracte",
        "definició de contracte",
    ),
    "cs": (
        "definuj smlouvu",
        "definice smlouvy",
    ),
    "da": (
        "definer kontrakt",
        "definition af kontrakt",
    ),
    "de": (
        "definiere Vertrag",
        "Definition von Vertrag",
    ),
    "el": (
        "όρισε σύμβαση",
        "ορισμός της σύμβασης",
    ),
    "en": (
        "define contract",
        "definition of a contract",
        "what is the meaning of contract?",
        "can you define contract?",
    ),
    "es": (
        "define contrato",
        "definición de contrato",
    ),
    "fa": (
        "تعریف قرارداد",
        "تعریف قرارداد چیست؟",
    ),
    "fi": (
        "määrittele sopimus",
        "sopimuksen määritelmä",
    ),
    "fr": (
        "définis un contrat",
        "définition d'un contrat",
        "quelle est la définition d'un contrat ?",
    ),
    "he": (
        "הגדר חוזה",
        "הגדרה של חוזה",
    ),
    "hi": (
        "अनुबंध की परिभाषा",
        "अनुबंध का अर्थ",
    ),
    "hu": (
        "definiáld a szerződést",
        "a szerződés definíciója",
    ),
    "id": (
        "definisi kontrak",
        "pengertian kontrak",
    ),
    "it": (
        "definisci contratto",
        "definizione di contratto",
    ),
    "ja": (
        "契約の定義",
        "契約の定義は何ですか？",
    ),
    "ko": (
        "계약의 정의",
        "계약의 정의는?",
    ),
    "nl": (
        "definieer contract",
        "definitie van contract",
    ),
    "no": (
        "definer kontrakt",
        "definisjon av kontrakt",
    ),
    "pl": (
        "zdefiniuj umowę",
        "definicja umowy",
    ),
    "pt": (
        "defina contrato",
        "definição de contrato",
    ),
    "ro": (
        "definește contract",
        "definiția contractului",
    ),
    "ru": (
        "дайте определение договора",
        "определение термина договор",
    ),
    "sv": (
        "definiera kontrakt",
        "definition av kontrakt",
    ),
    "th": (
        "นิยามของสัญญา",
        "ความหมายของสัญญา",
    ),
    "tr": (
        "sözleşmenin tanımı",
        "sözleşmenin tanımı nedir?",
    ),
    "uk": (
        "дайте визначення договору",
        "визначення терміна договір",
    ),
    "vi": ("định nghĩa hợp đồng",),
    "zh": (
        "定义合同",
        "合同的定义",
    ),
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_sentence_that_says_what_a_thing_is_comes_first(tmp_path: Path, language: str) -> None:
    question, *others, last = TEXTS[language]
    (tmp_path / "a.md").write_text("\n\n".join([*(text * 2 for text in others), last]), "utf-8")
    with qa.open(tmp_path / "a.md") as library:
        quote = library.ask(question, min_confidence=0).citations[0].quote

    assert re.split("[.。] ?", last, maxsplit=1)[1] in quote


@pytest.mark.parametrize("language", ASKED)
def test_a_question_for_what_a_thing_is_is_known_in_each_language(language: str) -> None:
    thing = thing_of(Wording(ASKED[language], language))

    assert thing is not None
    assert thing.name in ASKED[language]


@pytest.mark.parametrize("language", DEFINE)
def test_a_definition_may_be_asked_for_by_its_name(language: str) -> None:
    for question in DEFINE[language]:
        wording = Wording(question, language)
        thing = thing_of(wording)

        assert thing is not None
        assert all(word in thing.name for word in wording.terms.values()), question


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "define drogue"),
        ("en", "meaning of drogue"),
        ("de", "Definition von Treibanker"),
        ("fr", "définition d'une estacade"),
        ("es", "definición de dársena"),
        ("nl", "betekenis van drogger"),
        ("pl", "definicja dryfkotwy"),
        ("zh", "浮锚的定义"),
        ("ja", "シーアンカーの定義"),
    ],
)
def test_what_is_defined_is_found_as_what_a_thing_is(tmp_path: Path, language: str, question: str) -> None:
    _, *others, last = TEXTS[language]
    (tmp_path / "a.md").write_text("\n\n".join([*(text * 2 for text in others), last]), "utf-8")
    with qa.open(tmp_path / "a.md") as library:
        found = library.ask(question).citations[0]

    assert re.split("[.。] ?", last, maxsplit=1)[1] in found.quote
    assert found.missing == ()


@pytest.mark.parametrize(
    "question",
    [
        "what is the price of a contract?",
        "what is it?",
        "what does it cost?",
        "what is a contract made of?",
        "what did the contract change?",
        "is a contract a promise?",
        "who may define a contract?",
        "what does the definition of a contract say about wages?",
        "what is the long and winding road through the old hills?",
        "contract",
    ],
)
def test_any_other_question_asks_for_no_thing(question: str) -> None:
    assert thing_of(Wording(question)) is None


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("A lock is a chamber for boats.", "The lock is closed in winter."),
        ("A lock is a chamber for boats.", "A lock keeper is a man of few words."),
        ("A lock raises boats.", "The keeper paints a lock."),
        ("A lock raises boats.", "A lock can be made of wood."),
        ("On rivers, a lock is a chamber for boats.", "If the lock is the last one, boats wait."),
        ("Locks are the stairs of a river.", "All boats pass locks."),
    ],
)
def test_a_sentence_says_it_more_surely_than_another(better: str, worse: str) -> None:
    article = "" if better.startswith("Locks") else "a "
    question = resolve(f"what is {article}lock?", (), Known({"lock": 9}))
    scores = [max(weigh(question, passage(text)).scores) for text in (better, worse)]

    assert scores[0] > scores[1] >= question.weight
