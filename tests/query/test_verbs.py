"""A participle finds the other forms of its verb, and these find it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lexicon_cases import Known

import qa
from qa.query.resolve import resolve

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = {
    "de": "Die Tür kostete 900 Euro. Herr Wolf pflanzte die Linde.\n\nDas Dach hat Frau Holt 1998 eingebaut.",
    "nl": "De deur kostte 900 euro. Meneer Wolf plantte de linde.\n\nHet dak heeft mevrouw Holt in 1998 ingebouwd.",
}


@pytest.mark.parametrize(
    ("code", "question", "quoted"),
    [
        ("de", "was hat die Tür gekostet?", "900"),
        ("de", "wer hat die Linde gepflanzt?", "Wolf"),
        ("nl", "wat heeft de deur gekost?", "900"),
        ("nl", "wie heeft de linde geplant?", "Wolf"),
    ],
)
def test_one_form_finds_the_other(tmp_path: Path, code: str, question: str, quoted: str) -> None:
    (tmp_path / "a.txt").write_text(TEXTS[code], "utf-8")
    with qa.open(tmp_path / "a.txt", language=code) as library:
        answer = library.ask(question)

    assert quoted in answer.citations[0].quote
    assert answer.unmatched == answer.citations[0].missing == ()


@pytest.mark.parametrize(
    ("code", "word", "held", "terms"),
    [
        ("de", "gekostet", {"kost": 1}, ("gekost", "kost")),
        ("de", "gekostet", {"kost": 1, "gekost": 1}, ("gekost",)),  # it is held as it is typed
        ("de", "einbaut", {"eingebaut": 1}, ("einbaut", "eingebaut")),
        ("de", "gesang", {"kost": 1}, ("gesang",)),
        ("en", "gestated", {"stat": 1}, ("gestat",)),
    ],
)
def test_only_forms_that_the_library_holds_count_for_a_word_that_it_lacks(
    code: str, word: str, held: dict[str, int], terms: tuple[str, ...]
) -> None:
    [concept] = resolve(word, (), Known(held), [code]).concepts

    assert concept.terms == terms
