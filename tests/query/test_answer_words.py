"""Words that only say which kind of answer is wanted count little, and are not named as missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lexicon_cases import Known

import qa
from qa.query.answer_words import answer_words, saying_words, words_for_parts
from qa.query.resolve import resolve
from qa.query.wording import Wording

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = {
    "en": "Captain Zeppo led the flight over the lake in 1911. The harbour was closed for two days.",
    "de": "Kapitän Zeppo führte den Flug über den See im Herbst 1911. Der Hafen war zwei Tage geschlossen.",
    "fr": "Le capitaine Zeppo a mené le vol au-dessus du lac en 1911. Le port est resté fermé pendant deux jours.",
    "ko": "제포 선장은 호수 위의 비행을 이끌었다. 항구는 이틀 동안 닫혔다.",
    "ja": "船長はゼッポで、1911年に湖の上を飛んだ。港は二日間閉まっていた。",
    "tr": "Kaptan Zeppo 1911 yılında gölün üzerindeki uçuşu yönetti. Liman iki gün kapalı kaldı.",
    "ru": "Капитан Зеппо вёл полёт над озером в 1911 году. Гавань была закрыта два дня.",
}


@pytest.mark.parametrize(
    ("code", "question", "quoted"),
    [
        ("en", "what is the captain's name?", "Zeppo"),
        ("en", "name of the captain", "Zeppo"),
        ("de", "wie lautet der Name des Kapitäns?", "Zeppo"),
        ("fr", "quel est le nom du capitaine ?", "Zeppo"),
        ("ko", "선장의 이름은?", "제포"),
        ("ko", "선장 이름이 뭐야?", "제포"),
        ("ja", "船長の名前は？", "ゼッポ"),
        ("tr", "kaptan adı nedir?", "Zeppo"),
        ("ru", "имя капитана?", "Зеппо"),
    ],
)
def test_the_word_for_a_name_need_not_be_found(tmp_path: Path, code: str, question: str, quoted: str) -> None:
    (tmp_path / "a.txt").write_text(TEXTS[code], "utf-8")
    with qa.open(tmp_path / "a.txt", language=code) as library:
        answer = library.ask(question)

    assert quoted in answer.citations[0].quote
    assert answer.unmatched == answer.citations[0].missing == ()


@pytest.mark.parametrize(("code", "question"), [("tr", "uçuş ne zaman oldu?"), ("en", "what year was the flight?")])
def test_a_word_that_asks_with_the_one_before_it_is_not_named_as_missing(
    tmp_path: Path, code: str, question: str
) -> None:
    (tmp_path / "a.txt").write_text(TEXTS[code], "utf-8")
    with qa.open(tmp_path / "a.txt", language=code) as library:
        assert library.ask(question).citations[0].missing == ()


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("which president signed it?", "en", set()),  # says more than that a person is wanted
        ("in what year?", "en", {"year"}),
        ("köprü ne zaman açıldı?", "tr", {"zaman"}),
        ("welches Jahr war es?", "de", {"jahr"}),
        ("¿cuál es el nombre?", "es", {"nombre"}),
    ],
)
def test_it_is_told_by_the_tables_of_the_language(text: str, code: str, expected: set[str]) -> None:
    assert answer_words(Wording(text, code)) == expected


@pytest.mark.parametrize(
    ("question", "held", "words"),
    [
        ("what name does the ship have?", {}, ["name", "ship"]),  # it is what is asked about
        ("name of the ship", {}, ["ship"]),
        ("name of the ship", {"name": 4}, ["name", "ship"]),
        ("a name", {}, ["name"]),
    ],
)
def test_it_is_left_out_if_the_library_lacks_it_and_something_else_is_asked_about(
    question: str, held: dict[str, int], words: list[str]
) -> None:
    assert [one.word for one in resolve(question, (), Known(held)).concepts] == words


NOTE = """\
# {title}

## 1 {first}

{permits}

## 2 {second}

2.1 {fines} 2.2 {tow}
"""
NOTES = {
    "en": NOTE.format(
        title="Parking",
        first="Permits",
        permits="Residents get one permit a year, said the mayor. It costs 80 euros and lies in the car.",
        second="Fines",
        fines="A car without one pays 35 euros.",
        tow="A car on the pavement is towed away at once.",
    ),
    "de": NOTE.format(
        title="Parken",
        first="Ausweise",
        permits="Anwohner erhalten einen Ausweis im Jahr, sagte der Rat. Er kostet 80 Euro und liegt im Auto.",
        second="Strafen",
        fines="Ein Auto ohne Ausweis zahlt 35 Euro.",
        tow="Wer auf dem Gehweg parkt, wird sofort abgeschleppt.",
    ),
    "fr": NOTE.format(
        title="Stationnement",
        first="Permis",
        permits="Les habitants ont un permis par an, a dit la maire. Il coûte 80 euros et reste dans la voiture.",
        second="Amendes",
        fines="Une voiture sans permis paie 35 euros.",
        tow="Une voiture sur le trottoir est enlevée aussitôt.",
    ),
}


@pytest.mark.parametrize(
    ("code", "question", "quoted"),
    [
        ("en", "what does section 2.2 say?", "towed"),
        ("en", "clause 2.2", "towed"),
        ("en", "what does section 2 say?", "35 euros"),
        ("en", "what does the town mention about fines?", "35 euros"),
        ("en", "what do they write about permits?", "one permit"),
        ("de", "was sagt Absatz 2.2?", "abgeschleppt"),
        ("de", "was steht in Abschnitt 2?", "35 Euro"),
        ("de", "was schreiben sie über Strafen?", "35 Euro"),
        ("fr", "que dit l'article 2.2 ?", "aussitôt"),
        ("fr", "que dit la section 2 ?", "35 euros"),
        ("fr", "qu'écrivent-ils sur les amendes ?", "35 euros"),
    ],
)
def test_what_a_text_says_is_found_without_the_words_for_saying_and_for_its_parts(
    tmp_path: Path, code: str, question: str, quoted: str
) -> None:
    (tmp_path / "a.md").write_text(NOTES[code], "utf-8")
    with qa.open(tmp_path / "a.md", language=code) as library:
        answer = library.ask(question)

    assert quoted in answer.citations[0].quote
    assert answer.citations[0].missing in ((), ("town",))


@pytest.mark.parametrize(
    ("code", "question", "words"),
    [
        ("en", "what does the memo mention about dogs?", {"mention"}),
        ("en", "who did mention dogs?", set()),  # it asks who did
        ("en", "what did she say?", set()),  # there is no other word
        ("de", "was sagt der Vertrag über Hunde?", {"sagt"}),
        ("fr", "qu'écrivent-ils sur les chiens ?", {"qu'écrivent"}),
        ("es", "¿qué dice el contrato sobre perros?", {"dice"}),
        ("it", "cosa dice il contratto sui cani?", {"dice"}),
        ("pt", "o que diz o contrato sobre cães?", {"diz"}),
        ("nl", "wat zegt het contract over honden?", {"zegt"}),
        ("sv", "vad säger avtalet om hundar?", {"säger"}),
        ("pl", "co mówi umowa o psach?", {"mówi"}),
        ("ru", "что говорит договор о собаках?", {"говорит"}),
    ],
)
def test_verbs_of_saying_only_ask_what_is_said(code: str, question: str, words: set[str]) -> None:
    assert saying_words(Wording(question, code)) == words


@pytest.mark.parametrize(
    ("code", "question"),
    [
        ("en", "what does clause 4 say?"),
        ("de", "was steht in Artikel 4?"),
        ("fr", "que dit l'article 4 ?"),
        ("es", "¿qué dice el artículo 4?"),
        ("it", "cosa dice l'articolo 4?"),
        ("pt", "o que diz a cláusula 4?"),
        ("nl", "wat zegt hoofdstuk 4?"),
        ("pl", "co mówi rozdział 4?"),
        ("ru", "что сказано в пункте 4?"),
    ],
)
def test_a_word_for_a_part_of_a_text_stands_before_its_number(code: str, question: str) -> None:
    assert list(words_for_parts(Wording(question, code)).values()) == ["4"]
    assert not words_for_parts(Wording(question.replace(" 4", ""), code))


@pytest.mark.parametrize(
    ("held", "words"),
    [
        ({"#4": 1}, ["4"]),
        ({"4": 3}, ["section", "4"]),  # a number inside of a text may count anything
        ({"#4": 1, "section": 2}, ["section", "4"]),
    ],
)
def test_a_part_is_left_out_if_the_library_lacks_it_and_a_heading_has_its_number(
    held: dict[str, int], words: list[str]
) -> None:
    assert [one.word for one in resolve("what does section 4 say?", (), Known(held)).concepts] == words
