"""The law of qa.loaders.pdf.letters: words have the letters that people see, and no two numbers are run together."""

from __future__ import annotations

import pytest
from pdf_cases import TIDES, column, pdf

from qa.loaders.pdf import read
from qa.loaders.pdf.letters import raised_between


def read_as(*drawn: str, signs: tuple[tuple[str, str], ...] = ()) -> str:
    """What is read of a line drawn by these operators, with the position and the font before each."""
    return read(pdf("\n".join(drawn).encode("cp1252"), signs=signs), "x.pdf").text


def at(x: float, said: str, y: float = 700, size: float = 10, font: str = "bold") -> str:
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({said}) Tj ET"


def raised(before: str, width: float, above: str, after: str = "") -> list[str]:
    """A text, of `width` times the type size, with a small one raised behind it, and a text behind that."""
    end = 72 + 10 * width
    return [at(72, before), at(end, above, 704, 6), *([at(end + 3.5 * len(above) + 2, after)] if after else [])]


@pytest.mark.parametrize(
    ("drawn", "text"),
    [
        (raised("near 10", 3.56, "6", "cells"), "near 10^6 cells"),
        (raised("near 10", 3.56, "-3", "cells"), "near 10^-3 cells"),
        (raised("40 m", 2.28, "2", "of nets"), "40 m^2 of nets"),
        (raised("in 1931", 3.28, "7", "by Lund"), "in 1931 7 by Lund"),
        (raised("the mole", 4.28, "12", "of stone"), "the mole 12 of stone"),
        (raised("the mole.", 4.56, "3"), "the mole. 3"),
        (raised("the 1", 2.334, "st", "of May"), "the 1st of May"),
        ([at(72, "x"), at(77.7, "2", 704, 6), at(81.4, "+ y"), at(96.8, "2", 704, 6), at(100.5, "= 1")], "x^2+ y^2= 1"),
    ],
)
def test_what_is_raised_is_marked_or_stands_apart(drawn: list[str], text: str) -> None:
    assert read_as(*drawn) == text


@pytest.mark.parametrize(
    ("before", "above", "after", "between"),
    [
        ("x", "2", "", "^"),
        ("10", "5", "", "^"),
        ("Ca", "2+", "", "^"),
        ("(a+b)", "2", "", "^"),
        ("(see the note)", "2", "", " "),
        ("12,345", "1", "", " "),
        ("1.5", "3", "", " "),
        ("5", "1", "/2", " "),
        ("harbour", "1,2", "", " "),
        ("harbour", "*", "", " "),
        ("n", "th", "", ""),
        ("", "14", "C", ""),
    ],
)
def test_an_exponent_is_told_from_a_note(before: str, above: str, after: str, between: str) -> None:
    assert raised_between(before, above, after) == between


@pytest.mark.parametrize(
    ("drawn", "text"),
    [
        ("[(m) -136 (\xb4) 469 (usica)] TJ", "m\xfasica"),
        ("[(fr) -111 (\xa8) 444 (\x75hling)] TJ", "fr\xfchling"),
        ("[(gar) 30 (c) 388 (\xb8) 55 (on)] TJ", "gar\xe7on"),
        ("(it\xb4s the pilot\xb4s) Tj", "it\xb4s the pilot\xb4s"),
    ],
)
def test_an_accent_that_is_drawn_over_a_letter_is_on_it(drawn: str, text: str) -> None:
    assert read_as(f"BT /bold 10 Tf 1 0 0 1 72 700 Tm {drawn} ET") == text


@pytest.mark.parametrize("alef", ["\u0627", "\u0623", "\u0622"])
def test_the_ligature_of_lam_and_alef_is_in_the_order_of_speech(alef: str) -> None:
    signs = (("A", f"\u0644{alef}"), ("B", "\u0633"), ("C", "\u0645"), ("D", "\u0627"), ("E", "\u0644"))
    drawn = [at(x, letter, font="signs") for x, letter in ((72, "C"), (78, "A"), (84, "B"), (90, "E"), (96, "D"))]
    assert read_as(*drawn, signs=signs) == f"\u0627\u0644\u0633\u0644{alef}\u0645"


@pytest.mark.parametrize("gap", [1.5, 1.8, 2.5])
def test_words_that_are_drawn_one_by_one_with_a_narrow_space_are_parted(gap: float) -> None:
    widths = {"The": 17.78, "tide": 17.78, "runs": 21.67, "in": 8.89, "again": 0}
    x, drawn = 72.0, []
    for word, width in widths.items():
        drawn.append(at(x, word))
        x += width + gap
    assert read_as(*drawn) == "The tide runs in again"


def test_letters_that_are_drawn_one_by_one_are_one_word() -> None:
    assert read_as(*(at(72 + 8 * place, letter) for place, letter in enumerate("HARBOUR"))) == "HARBOUR"


@pytest.mark.parametrize(
    ("said", "text"),
    [("Масса", "Масса"), ("Größe übel ößä", "Größe übel ößä"), ("항구의수위", "항구의수위"), ("킜킰", "킜킰")],
)
def test_letters_that_are_numbered_by_their_bytes_are_told_from_korean_ones(said: str, text: str) -> None:
    letters = dict(zip(dict.fromkeys(said.replace(" ", "")), "ABCDEFGHIJKLMN", strict=False))
    coded = {letter: letter.encode() for letter in letters}
    signs = tuple(
        (sign, coded[letter].decode("utf-16-be") if len(coded[letter]) == 2 else letter)
        for letter, sign in letters.items()
    )
    drawn = "".join(letters.get(letter, letter) for letter in said)
    assert read_as(at(72, drawn, font="signs"), signs=signs) == text


@pytest.mark.parametrize("up", [0.0, -0.8])
def test_letters_that_are_drawn_twice_for_a_shadow_are_read_once(up: float) -> None:
    places = [(72 + 6 * place, letter) for place, letter in enumerate("LIGHTERS 1100") if letter != " "]
    twice = [at(x + aside, letter, y, font="code") for x, letter in places for aside, y in ((0, 700), (0.8, 700 + up))]
    assert read_as(*twice) == "LIGHTERS 1100"
    assert read_as(*(at(x, letter, font="code") for x, letter in places)) == "LIGHTERS 1100"


def test_many_accents_and_raised_texts_take_time_in_proportion() -> None:
    lines = [*raised("near 10", 3.56, "6"), "BT /bold 10 Tf 1 0 0 1 72 300 Tm (" + "\xb4a" * 40_000 + ") Tj ET"]
    found = read(pdf("\n".join(lines * 3).encode("cp1252"), column(TIDES)), "x.pdf")
    assert found.text.endswith(TIDES)
