"""Letters that people write in more than one way: one term for all, at the place of the whole word."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from qa.analysis.analyzer import as_typed, normal, term, terms, tokens
from qa.analysis.languages import language
from qa.analysis.letters import (
    HIDDEN,
    NUMBER_SPACES,
    plain,
    spelt_out,
    typed_ends,
    typed_pattern,
    with_marks,
    without_apostrophes,
)
from qa.analysis.tokenizer import word_spans


@pytest.mark.parametrize(
    ("code", "alike"),
    [
        ("en", ("Małgorzata", "Malgorzata")),
        ("en", ("Søren", "Soren", "SØREN")),
        ("en", ("Þórður", "Thordur")),
        ("fr", ("cœur", "coeur", "CŒUR")),
        ("en", ("Æsop", "Aesop")),
        ("de", ("Đorđe", "Dorde")),
        ("tr", ("kapı", "KAPI")),
        ("tr", ("sığır", "SIĞIR")),
        ("tr", ("izin", "İZİN")),
        ("el", ("μαΐου", "ΜΑΪΟΥ", "Μαΐου")),
        ("el", ("προϊόν", "ΠΡΟΪΟΝ", "προιον")),
        ("hi", ("गाँव", "गांव")),
        ("ar", ("كِتابٌ", "كتـــاب", "كتاب")),
        ("ar", ("أسعار", "اسعار")),
        ("zh", ("圖書", "图书")),
        ("en", ("don't", "dont", "don’t")),
        ("en", ("Lis\u200bbon", "Lis\u00adbon", "Lisbon", "Li\u2060sbon")),
        ("hi", ("क्\u200dषेत्र", "क्षेत्र")),
        *((code, (f"7{space}250", "7250")) for code in ("fr", "sv") for space in NUMBER_SPACES),
        ("de", ("7’250", "7250", "7.250")),
        ("es", ("1.207.250", "1207250", "1,207,250")),
        ("en", ("v2.8.1", "2.8.1", "V2.8.1")),
    ],
)
def test_a_word_is_one_term_however_its_letters_are_typed(code: str, alike: tuple[str, ...]) -> None:
    assert len({term(word, code) for word in alike}) == 1, [term(word, code) for word in alike]


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("sv", "får", "far"),
        ("no", "møte", "mote"),
        ("fi", "säde", "sade"),
        ("tr", "kürk", "kurk"),
        ("vi", "mạ", "ma"),
        ("en", "7.250", "7250"),
        ("en", "C++", "C"),
        ("de", "C#", "C"),
        ("en", ".NET", "net"),
    ],
)
def test_what_tells_words_apart_is_kept(code: str, one: str, other: str) -> None:
    assert term(one, code) != term(other, code)


@pytest.mark.parametrize("code", ["en", "de", "fr", "el", "ru"])
def test_a_word_with_a_character_that_nobody_sees_is_one_word(code: str) -> None:
    word = {"en": "Lisbon", "de": "Brücke", "fr": "théâtre", "el": "λιμάνι", "ru": "гавань"}[code]
    for hidden in HIDDEN:
        inside = f"{word[:3]}{hidden}{word[3:]}"
        text = f"({inside}) {inside}{hidden}, {hidden}"
        assert [span.of(text) for span in word_spans(text)] == [inside, inside]
        assert next(iter(tokens(text, code))) == (term(word, code), 1, 1 + len(inside))


def test_a_word_in_a_script_without_spaces_goes_on_behind_what_nobody_sees() -> None:
    assert terms("図\u200b書\u200b館", "ja") == terms("図書館", "ja")
    assert terms("ห้อง\u200bสมุด", "th") == terms("ห้องสมุด", "th")


def test_a_joiner_that_divides_a_word_of_persian_divides_it() -> None:
    text = "می\u200cرود"

    assert [span.of(text) for span in word_spans(text)] == ["می", "رود"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C, C++ and C#.", ["C", "C++", "and", "C#"]),
        ("C++17 (F#/J#)", ["C++", "17", "F#", "J#"]),
        ("ask: .NET, ASP.NET?", ["ask", ".NET", "ASP", "NET"]),
        ("Objective-C is no C", ["Objective-C", "is", "no", "C"]),
        ("Notepad++ #1 A#b x+y", ["Notepad", "1", "A", "b", "x", "y"]),
        ("Für C++ über Größe", ["Für", "C++", "über", "Größe"]),
        ("v5.3.3 und V2.0", ["v5.3.3", "und", "V2.0"]),
        ("12\u00a0500\u00a0000,5 kr", ["12\u00a0500\u00a0000,5", "kr"]),
        ("1999\u00a0000 9\u00a0mai", ["1999", "000", "9", "mai"]),
    ],
)
def test_names_and_numbers_are_words(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in word_spans(text)] == expected


def test_decomposed_hangul_is_divided_as_the_syllables_that_it_makes() -> None:
    text = "한강 다리"
    taken_apart = unicodedata.normalize("NFD", text)
    found = [(taken_apart[start:end], word) for word, start, end in tokens(taken_apart, "ko")]

    assert [word for _, word in found] == ["한강", "다리"]
    assert all(unicodedata.normalize("NFC", part) == word for part, word in found)


@pytest.mark.parametrize(
    ("typed", "code", "expected"),
    [
        ("WO LIEGT DAS CAFÉ?", "de", "wo liegt das café?"),
        ("KAPI NEREDE KALDI?", "tr", "kapı nerede kaldı?"),
        ("US?", "en", "US?"),
        ("wo\u200b liegt Li\u00adnz", "de", "wo liegt Linz"),
    ],
)
def test_a_question_is_read_as_if_typed_with_care(typed: str, code: str, expected: str) -> None:
    assert as_typed(typed, code) == expected


def test_greek_small_words_are_known_without_their_accents() -> None:
    known = language("el").stop_words

    assert [word for word in known if plain(word) not in known] == []
    assert term("Είναι", "el") == term("ειναι", "el") == ""


@given(st.text("aàâäåæeéêioöøœuüdđlłtþnñvế", min_size=1, max_size=12))
def test_the_pattern_finds_a_word_however_it_was_typed(word: str) -> None:
    word = normal(word)
    assume("aa" not in plain(word) + spelt_out(word))  # it may stand for more than a pattern says

    assert re.fullmatch(typed_pattern(plain(word)), word)
    assert re.fullmatch(typed_pattern(spelt_out(word)), word)
    assert plain(plain(word)) == plain(word)
    assert spelt_out(with_marks("kuechenaeste")) == "kuechenaeste"


@given(st.text(st.characters(categories=("L", "M")) | st.sampled_from("'äåøđßæةىی"), min_size=1, max_size=6))
def test_the_last_letter_tells_how_what_is_typed_may_end(word: str) -> None:
    ends = typed_ends(word[-1])

    for typed in (plain(word), spelt_out(word)):
        assert not ends or without_apostrophes(typed)[-1] in ends
