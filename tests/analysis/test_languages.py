"""The data of each language: its laws; and a language without data works too."""

from __future__ import annotations

import unicodedata
from importlib import import_module
from pkgutil import iter_modules

import pytest
import Stemmer

import qa.analysis.languages
from qa.analysis.analyzer import question_tokens, synonyms, term, terms
from qa.analysis.languages import KNOWN, MORE, UNSPACED, code_of, language
from qa.analysis.letters import spellings, without_marks
from qa.analysis.question_words import QuestionWords
from qa.analysis.sentences import sentences
from qa.analysis.tokenizer import strings
from qa.query.kinds import answer_kind
from qa.weights import TELLS

KINDS = {*TELLS, ""}
WORDS = {
    "STOP_WORDS", "COMMON_WORDS", "CAUSE_WORDS", "TIME_WORDS", "MONTHS", "NUMBER_WORDS", "ABBREVIATIONS",
    "AMBIGUOUS_ABBREVIATIONS", "PRONOUNS", "OTHERS", "POINTERS", "JOINS", "PARTICLES", "PREFIXES", "NAMES",
    "SEPARABLE", "VERB_ENDINGS",
}  # fmt: skip
TABLES = {
    "FORMS", "DERIVED", "SYNONYMS", "LEADS", "ABOUT", "ASKING", "WHICH", "LINKS", "MEASURES", "NOT_ASKING", "OVERVIEW",
    "OVERVIEW_TEXTS", "OVERVIEW_FILLERS", "CONNECTIVES", "UNFINISHED", "SHORT_NAMES", "ENDINGS", "STATES",
    "COUNTED", "BEFORE_COUNTED", "AMOUNTS", "TENSES", "NOT_JOINED", "DEFINING", "INFLECTIONS", "PROCLITICS",
}  # fmt: skip
MARKS = str.maketrans(";:", "  ")


def data(code: str) -> dict[str, str]:
    """The tables of a language's module, except the questions."""
    return {
        name: value
        for name, value in vars(import_module(f"qa.analysis.languages.{code}")).items()
        if name in WORDS | TABLES
    }


def phrases(code: str, kinds: set[str] = KINDS) -> list[tuple[str, str]]:
    """The phrases, as the module lists them, by which a language asks for these kinds of answers: the first word of
    each and the second one, or "" if the first asks alone."""
    questions: dict[str, str] = import_module(f"qa.analysis.languages.{code}").QUESTIONS
    entries = [entry.partition(":") for kind, lines in questions.items() if kind in kinds for entry in lines.split(";")]
    return [
        (first, second)
        for firsts, _, seconds in entries
        for first in firsts.split()
        for second in seconds.split() or [""]
    ]


def repeated(words: list[str]) -> list[str]:
    return sorted({word for word in words if words.count(word) > 1})


def test_every_known_language_has_a_module_and_every_module_is_known() -> None:
    modules = {module.name for module in iter_modules(qa.analysis.languages.__path__)}

    assert modules - {"en_common", "en_synonyms"} == set(KNOWN)
    assert not KNOWN.keys() & MORE.keys()
    assert (KNOWN | MORE).keys() >= UNSPACED


@pytest.mark.parametrize("code", [*KNOWN, *MORE])
def test_a_language_loads_and_its_stemmer_is_there(code: str) -> None:
    known = language(code)

    assert known.code == code
    assert known.stemmer in ("", *Stemmer.algorithms())
    assert bool(known.stop_words) == bool(known.questions.alone) == bool(known.causes) == (code in KNOWN)
    assert known.is_unspaced == (code in UNSPACED)


@pytest.mark.parametrize("code", KNOWN)
def test_words_are_in_small_letters_composed_and_stand_once(code: str) -> None:
    module = vars(import_module(f"qa.analysis.languages.{code}"))

    assert {name for name in module if name.isupper()} - WORDS - TABLES == {"QUESTIONS"}
    for name, table in data(code).items():
        words = table.translate(MARKS).split()
        assert [word for word in words if word != word.lower()] == []
        assert [word for word in words if word != unicodedata.normalize("NFC", word)] == []
        assert name not in WORDS or repeated(words) == []


@pytest.mark.parametrize("code", KNOWN)
def test_each_phrase_asks_for_one_kind_of_answer(code: str) -> None:
    found = phrases(code, {*TELLS})
    words = [word for phrase in found for word in phrase]

    assert set(import_module(f"qa.analysis.languages.{code}").QUESTIONS) - {""} == set(TELLS)
    assert sorted({phrase for phrase in found if found.count(phrase) > 1}) == []
    assert [word for word in words if word != unicodedata.normalize("NFC", word.lower())] == []


@pytest.mark.parametrize("code", KNOWN)
def test_a_phrase_has_two_words_at_most(code: str) -> None:
    questions: dict[str, str] = import_module(f"qa.analysis.languages.{code}").QUESTIONS
    entries = [entry for lines in questions.values() for entry in lines.split(";")]

    assert [entry for entry in entries if entry.count(":") > 1 or not all(map(str.strip, entry.split(":")))] == []


@pytest.mark.parametrize("code", KNOWN)
def test_a_phrase_that_only_asks_has_up_to_six_words_as_the_tokenizer_divides_them(code: str) -> None:
    entries = [entry.split() for entry in data(code)["ASKING"].split(";")]
    words = [[word for word in entry if word != "..."] for entry in entries]

    assert repeated([" ".join(entry) for entry in entries]) == []
    assert [entry for entry in words if not 1 <= len(entry) <= 6] == []
    assert [entry for entry in entries if entry.count("...") > 1 and (len(entry) != 3 or entry[1] == "...")] == []
    assert [entry for entry in entries if entry[-1] == "..." != entry[0]] == []
    spelt = [word for entry in words for slot in entry for word in slot.split("/")]
    if code not in UNSPACED:
        assert [word for word in spelt if strings(word) != [word]] == []
    assert ["...", "vs/versus", "..."] in entries


@pytest.mark.parametrize("code", KNOWN)
def test_a_word_that_asks_is_a_stop_word(code: str) -> None:
    known = language(code)

    assert {word for word in known.questions.alone if " " not in word} <= known.stop_words


@pytest.mark.parametrize("code", KNOWN)
def test_what_does_not_ask_is_a_word_without_the_accents_of_one_that_asks(code: str) -> None:
    known = language(code)
    listed = data(code).get("NOT_ASKING", "").split()

    assert [word for word in listed if word in known.unaccented.alone] == []
    assert set(listed) <= {plain for word in known.questions.alone for plain in spellings(word)[1:]}


@pytest.mark.parametrize("code", KNOWN)
def test_links_stand_between_words_that_ask_together(code: str) -> None:
    known = language(code).questions

    assert sorted(known.links.keys() - known.pairs.keys()) == []


@pytest.mark.parametrize("code", KNOWN)
def test_what_is_looked_up_when_the_stop_words_are_gone_is_none_of_them(code: str) -> None:
    known = language(code)
    grouped = set(known.synonyms.replace(";", " ").split())

    assert sorted(known.stop_words & grouped) == []
    assert sorted(form for form, base in known.forms.items() if base in known.stop_words) == []
    assert sorted(known.abbreviations & known.ambiguous_abbreviations) == []


@pytest.mark.parametrize("code", [code for code in KNOWN if "FORMS" in data(code)])
def test_a_form_has_one_base_from_which_the_stemmer_parts_it(code: str) -> None:
    known = language(code)
    stem = Stemmer.Stemmer(known.stemmer).stemWord if known.stemmer else str
    entries = [entry.split() for entry in data(code)["FORMS"].split(";")]
    bases = [base for base, *_ in entries]
    listed = [form for _, *forms in entries for form in forms]
    stems = {word: without_marks(stem(word), code) for word in bases + listed}

    assert repeated(bases) == []
    assert repeated(listed) == []
    assert sorted({*bases} & {*listed}) == []
    assert sorted({*bases, *listed} & known.stop_words) == []
    assert [form for base, *forms in entries for form in forms if stems[form] == stems[base]] == []


@pytest.mark.parametrize("code", KNOWN)
def test_every_phrase_asks_for_something(code: str) -> None:
    """Its kind may be another one, if it contains a word that asks by itself."""
    known = language(code)
    found = (f"{first} {second}".replace("_", " ") for first, second in phrases(code, {*TELLS}))

    assert [phrase for phrase in found if answer_kind(f"{phrase} ?", known) not in TELLS] == []


@pytest.mark.parametrize(
    ("code", "question"),
    [
        ("de", "Wie viele Uhren zeigt das Museum?"),
        ("fr", "Combien d'horloges y a-t-il ?"),
        ("hi", "संग्रहालय में कितनी घड़ियाँ हैं?"),
        ("ja", "時計はいくつありますか？"),
        ("ko", "시계는 몇 개입니까?"),
        ("ru", "Сколько часов в музее?"),
        ("th", "นาฬิกามีกี่อัน"),
        ("tr", "Müzede kaç saat var?"),
        ("vi", "Có bao nhiêu đồng hồ?"),
        ("zh", "博物馆有多少座钟？"),
    ],
)
def test_a_question_asks_for_a_number_in_any_language(code: str, question: str) -> None:
    assert answer_kind(question, language(code)) == "number"


@pytest.mark.parametrize(
    ("code", "accented", "plain", "kind"),
    [
        ("cs", "V kterém městě stojí most?", "V kterem meste stoji most?", "place"),
        ("el", "Ποιο είναι το ύψος του πύργου;", "Ποιο ειναι το υψος του πυργου;", "number"),
        ("es", "¿En qué país nace el río?", "¿En que pais nace el rio?", "place"),
        ("fr", "Quelle est l’année du traité ?", "Quelle est l'annee du traite ?", "time"),
        ("hu", "Hány lakosa van a városnak?", "Hany lakosa van a varosnak?", "number"),
        ("pl", "Skąd przyszła królowa?", "Skad przyszla krolowa?", "place"),
        ("ro", "În ce țară se află lacul?", "In ce ţară se afla lacul?", "place"),
        ("ru", "Какого учёного наградили?", "Какого ученого наградили?", "person"),
        ("tr", "Köprü kaç metre?", "Kopru kac metre?", "number"),
        ("vi", "Cây cầu nằm ở thành phố nào?", "Cay cau nam o thanh pho nao?", "place"),
    ],
)
def test_a_question_is_understood_without_its_accents(code: str, accented: str, plain: str, kind: str) -> None:
    assert (answer_kind(accented, language(code)), answer_kind(plain, language(code))) == (kind, kind)


@pytest.mark.parametrize(
    ("code", "question"),
    [
        ("bg", "Кои са те?"),  # й is a letter of its own: "кой" is "who", "кои" is "which"
        ("el", "Το σπίτι που είδε;"),
        ("es", "¿Cierra porque nieva?"),
        ("fr", "Paris ou Lyon ?"),
        ("vi", "Máy bay có vi sao trên cánh?"),  # "vi sao" is "vì sao" ("why") only where no word has an accent
    ],
)
def test_a_word_that_asks_with_other_accents_does_not_ask(code: str, question: str) -> None:
    assert answer_kind(question, language(code)) == ""


@pytest.mark.parametrize(
    ("code", "question", "kind"),
    [
        ("cs", "Jaká je výška věže?", "number"),
        ("de", "Um wie viel Uhr öffnet das Museum?", "time"),
        ("fr", "Jusqu'où va la ligne ?", "place"),
        ("hi", "कौन सा देश जीता?", "place"),
        ("hi", "कौन सा फूल खिलता है?", ""),
        ("id", "Berapa tahun yang lalu jembatan itu dibangun?", "time"),
        ("it", "Qual è l'altezza della torre?", "number"),
        ("pl", "W jakim wieku zmarł malarz?", "number"),
        ("ru", "Во сколько раз вырос город?", "number"),
        ("vi", "Lý do là gì?", "reason"),
    ],
)
def test_linking_words_may_stand_between_two_words_that_ask(code: str, question: str, kind: str) -> None:
    assert answer_kind(question, language(code)) == kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [("그는 왜 떠났나요?", "reason"), ("왜가리는 언제 오나요?", "time"), ("몇 년 동안 닫혔나요?", "number")],
)
def test_a_korean_phrase_may_ask_only_as_a_word_of_its_own(question: str, kind: str) -> None:
    assert answer_kind(question, language("ko")) == kind


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("de", "de"),
        ("DE", "de"),
        ("German", "de"),
        (" german ", "de"),
        ("CHINESE", "zh"),
        ("Tamil", "ta"),
        ("yi", "yi"),
        ("Klingon", None),
        ("unknown", None),
        ("xx", None),
        ("", None),
        ("Deutsch", None),
    ],
)
def test_a_language_is_known_by_its_code_and_its_english_name(name: str, code: str | None) -> None:
    assert code_of(name) == code


@pytest.mark.parametrize("code", ["", "xx", "te", "ka"])
def test_a_language_without_a_module_and_a_stemmer_works(code: str) -> None:
    known = language(code)
    text = "Zebras ate it. Then they left."

    assert (known.stemmer, known.stop_words, known.questions) == ("", frozenset(), QuestionWords({}, {}, {}))
    assert terms(text, code) == ["zebras", "ate", "it", "then", "they", "left"]
    assert [word for word, _, _ in question_tokens("Who ate?", code)] == ["who", "ate"]
    assert [span.of(text) for span in sentences(text, code)] == ["Zebras ate it.", "Then they left."]
    assert (answer_kind("who ate?", known), synonyms("ate", code), known.knows("ate")) == ("", (), False)


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [("et", "raamatud", "raamatute"), ("lt", "knyga", "knygos"), ("sr", "књига", "књиге")],
)
def test_a_language_with_a_stemmer_alone_has_the_forms_of_a_word_joined(code: str, one: str, other: str) -> None:
    assert term(one, code) == term(other, code) != ""
