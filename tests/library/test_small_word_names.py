"""A small word of a language that has a capital inside a sentence is a name: Will in German, Hans in Swedish."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import qa
from qa.analysis.analyzer import terms
from qa.analysis.capitals import with_names

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = {
    "de": "Vorsitzender ist Herr Will. Er wohnt in Bremen und will bleiben.\n\nDie Kasse führt Jonas Peters seit 2019.",
    "sv": "På fyren bor en man som heter Hans. Hans fru heter Karin.\n\nBåten körs av Per sedan i våras.",
    "nl": "De bakker heet Dan. Hij bakt elke dag, en dan slaapt hij.\n\nDe melk komt van mevrouw Vos.",
    "tr": "Kaptanın adı Ben. Dün ben de onu gördüm.\n\nLiman iki gün kapalı kaldı.",
}


@pytest.mark.parametrize(
    ("code", "question", "quoted"),
    [
        ("de", "wer ist Will?", "Herr Will"),
        ("sv", "vem är Hans?", "Hans"),
        ("sv", "vem är Per?", "Per"),
        ("nl", "wie is Dan?", "De bakker heet Dan"),
        ("tr", "kimdir bu Ben?", "Kaptanın adı Ben"),
    ],
)
def test_a_name_is_found_though_it_is_a_small_word(tmp_path: Path, code: str, question: str, quoted: str) -> None:
    (tmp_path / "a.txt").write_text(TEXTS[code], "utf-8")
    with qa.open(tmp_path / "a.txt", language=code) as library:
        assert quoted in library.ask(question).citations[0].quote


@pytest.mark.parametrize(("code", "question"), [("de", "Wer führt Die Kasse?"), ("sv", "Vem är Från Fyren?")])
def test_a_small_word_that_the_library_does_not_hold_as_a_name_is_none(
    tmp_path: Path, code: str, question: str
) -> None:
    (tmp_path / "a.txt").write_text(TEXTS[code], "utf-8")
    with qa.open(tmp_path / "a.txt", language=code) as library:
        assert {"Die", "Från"}.isdisjoint(library.ask(question).searched.split())


def test_a_name_that_no_document_has_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXTS["de"], "utf-8")
    with qa.open(tmp_path / "a.txt", language="de") as library:
        assert library.ask("wer ist Aus?").unmatched == ("Aus",)


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("Will kommt, sagt Will, und will gehen", "de", "Will kommt, sagt WILL, und will gehen"),
        ("Herr Will Haber kommt", "de", "Herr Will Haber kommt"),  # the other name is enough
        ("Was Sie wollen. Will er?", "de", "Was Sie wollen. Will er?"),
        ("said Will and May", "en", "said Will and May"),  # English lists them
        ("在 Will 中", "zh", "在 Will 中"),
    ],
)
def test_only_a_capital_inside_a_sentence_tells_a_name(text: str, code: str, expected: str) -> None:
    assert with_names(text, code) == expected
    assert len(with_names(text, code)) == len(text)
    assert terms(text, code) == terms(expected, code)


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("Is option A large?", "en", "Is option Ａ large?"),
        ("A | basic | A", "en", "Ａ | basic | Ａ"),
        ("el grupo A y la opción E", "es", "el grupo Ａ y la opción Ｅ"),
        ("Who am I? I know that I am A Man Of Law", "en", "Who am I? I know that I am A Man Of Law"),
        ("A man. A plan, a B-12", "en", "A man. A plan, a B-12"),
        ("THIS IS A TITLE", "en", "THIS IS A TITLE"),
    ],
)
def test_a_single_capital_behind_a_word_or_in_a_cell_is_a_label(text: str, code: str, expected: str) -> None:
    assert with_names(text, code) == expected
    assert len(with_names(text, code)) == len(text)


@pytest.mark.parametrize(
    ("code", "texts", "question"),
    [
        ("en", ("Zone B costs 4 euros.", "Zone A costs 9 euros."), "what does zone A cost?"),
        ("es", ("El grupo B juega el lunes.", "El grupo A juega el jueves."), "¿cuándo juega el grupo A?"),
        ("it", ("Il gruppo B parte alle otto.", "Il gruppo E parte alle dieci."), "quando parte il gruppo E?"),
        ("en", ("| Plan | Price |\n| --- | --- |\n| B | 4 |\n| A | 9 |",), "what is the price of plan A?"),
    ],
)
def test_a_label_of_one_letter_is_searched(tmp_path: Path, code: str, texts: tuple[str, ...], question: str) -> None:
    (tmp_path / "a.md").write_text("\n\n".join(f"## Part\n\n{text}" for text in texts), "utf-8")
    with qa.open(tmp_path / "a.md", language=code) as library:
        first = library.ask(question, min_confidence=0).citations[0]
    assert first.quote == texts[-1].rpartition("\n")[2].strip("| ")
    assert not {"A", "E"} & {*first.missing}
