"""The data of each language: its laws; and a language without data works too."""

from __future__ import annotations

import unicodedata
from importlib import import_module
from pkgutil import iter_modules

import pytest
import Stemmer

import qa.analysis.languages
from qa.analysis.analyzer import asked, synonyms, term, terms
from qa.analysis.languages import KNOWN, MORE, UNSPACED, code_of, folded, language
from qa.analysis.sentences import sentences
from qa.query.kinds import wanted
from qa.weights import TELLS

KINDS = {*TELLS, ""}
WORDS = {
    "STOP_WORDS", "COMMON_WORDS", "CAUSE_WORDS", "TIME_WORDS", "NUMBER_WORDS", "ABBREVIATIONS",
    "AMBIGUOUS_ABBREVIATIONS", "PRONOUNS", "OTHERS", "POINTERS", "JOINS",
}  # fmt: skip
TABLES = {"FORMS", "DERIVED", "SYNONYMS", "LEADS", "ABOUT"}


def data(code: str) -> dict[str, str]:
    """The tables of words of a language's module."""
    return {
        name: value
        for name, value in vars(import_module(f"qa.analysis.languages.{code}")).items()
        if name in WORDS | TABLES
    }


def phrases(code: str, kinds: set[str] = KINDS) -> list[str]:
    """The phrases by which a language asks for these kinds of answers."""
    questions: dict[str, str] = import_module(f"qa.analysis.languages.{code}").QUESTIONS
    asking = [lines for kind, lines in questions.items() if kind in kinds]
    return [" ".join(phrase.split()) for lines in asking for phrase in lines.split(";")]


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
    assert bool(known.stop_words) == bool(known.questions) == bool(known.causes) == (code in KNOWN)
    assert known.is_unspaced == (code in UNSPACED)


@pytest.mark.parametrize("code", KNOWN)
def test_words_are_in_small_letters_composed_and_stand_once(code: str) -> None:
    module = vars(import_module(f"qa.analysis.languages.{code}"))

    assert {name for name in module if name.isupper()} - WORDS - TABLES == {"QUESTIONS"}
    for name, table in data(code).items():
        words = table.replace(";", " ").split()
        assert [word for word in words if word != word.lower()] == []
        assert [word for word in words if word != unicodedata.normalize("NFC", word)] == []
        assert name not in WORDS or repeated(words) == []


@pytest.mark.parametrize("code", KNOWN)
def test_each_phrase_asks_for_one_kind_of_answer(code: str) -> None:
    found = phrases(code)

    assert set(import_module(f"qa.analysis.languages.{code}").QUESTIONS) - {""} == set(TELLS)
    assert {kind for kinds in language(code).questions.values() for _, kind in kinds} <= KINDS
    assert repeated(found) == []
    assert [phrase for phrase in found if not phrase or phrase != unicodedata.normalize("NFC", phrase.lower())] == []


@pytest.mark.parametrize("code", KNOWN)
def test_a_word_that_asks_is_a_stop_word(code: str) -> None:
    stop_words = language(code).stop_words
    fold = str.lower if code in UNSPACED else folded

    assert [phrase for phrase in phrases(code) if " " not in phrase and fold(phrase) not in stop_words] == []


@pytest.mark.parametrize("code", KNOWN)
def test_what_is_looked_up_when_the_stop_words_are_gone_is_none_of_them(code: str) -> None:
    known = language(code)
    grouped = set(known.synonyms.replace(";", " ").split())

    assert sorted(known.stop_words & grouped) == []
    assert sorted(form for form, base in known.forms.items() if base in known.stop_words) == []
    assert sorted(known.abbreviations & known.ambiguous_abbreviations) == []


@pytest.mark.parametrize("code", KNOWN)
def test_every_phrase_asks_for_something(code: str) -> None:
    """Another phrase may stand in it, so that it need not be its own kind."""
    known = language(code)

    assert [phrase for phrase in phrases(code, {*TELLS}) if wanted(f"{phrase}?", known) not in TELLS] == []


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
    assert wanted(question, language(code)) == "number"


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

    assert (known.stemmer, known.stop_words, known.questions) == ("", frozenset(), {})
    assert terms(text, code) == ["zebras", "ate", "it", "then", "they", "left"]
    assert [word for word, _, _ in asked("Who ate?", code)] == ["who", "ate"]
    assert [span.of(text) for span in sentences(text, code)] == ["Zebras ate it.", "Then they left."]
    assert (wanted("who ate?", known), synonyms("ate", code), known.knows("ate")) == ("", (), False)


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [("et", "raamatud", "raamatute"), ("lt", "knyga", "knygos"), ("sr", "књига", "књиге")],
)
def test_a_language_with_a_stemmer_alone_has_the_forms_of_a_word_joined(code: str, one: str, other: str) -> None:
    assert term(one, code) == term(other, code) != ""
