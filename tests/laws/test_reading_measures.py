"""`bench/documents.py`: the functions that count what was read and what was lost."""

from __future__ import annotations

import doctest
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from bench_cases import counting, reading, web_pages, word_files
from hypothesis import given
from hypothesis import strategies as st

if TYPE_CHECKING:
    from pathlib import Path

SOME = st.lists(st.sampled_from(["tide", "moon", "4", "ebb4"]))


@pytest.mark.parametrize("module", [counting, web_pages, word_files], ids=lambda module: str(module.__name__))
def test_examples_in_docstrings_hold(module: object) -> None:
    failed, tried = doctest.testmod(module)  # type: ignore[arg-type]
    assert (failed, tried > 0) == (0, True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Low tide: 07:45, +1.2 m", ["low", "tide", "07", "45", "1", "2", "m"]),
        ("潮汐表 2031年", ["潮", "汐", "表", "2031", "年"]),
        ("しお 조수", ["し", "お", "조", "수"]),
        ("ﬂood\u00adgate FULL", ["floodgate", "full"]),
        ("ज्वार और भाटा", ["ज्वार", "और", "भाटा"]),
        ("snake_case", ["snake", "case"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_words(text: str, expected: list[str]) -> None:
    assert counting.words(text) == expected


def test_what_is_read_twice_makes_up_for_nothing() -> None:
    assert counting.recall(["ebb", "ebb", "flood"], ["ebb", "flood", "flood"]) == pytest.approx(2 / 3)
    assert counting.precision(["ebb", "flood"], ["ebb", "ebb", "flood"]) == pytest.approx(2 / 3)


def test_nothing_expected_is_all_found_and_nothing_found_is_no_noise() -> None:
    assert counting.recall([], ["ebb"]) == 1
    assert counting.precision(["ebb"], []) == 1


@given(SOME, SOME)
def test_recall_and_precision_are_shares_of_the_same_words(expected: list[str], found: list[str]) -> None:
    both = (Counter(expected) & Counter(found)).total()
    assert counting.recall(expected, found) * len(expected) == pytest.approx(both if expected else 0)
    assert counting.precision(expected, found) * len(found) == pytest.approx(both if found else 0)
    assert counting.recall(expected, expected) == counting.precision(found, found) == 1


@given(SOME, SOME)
def test_marks_apart_change_no_letter_and_never_lower_recall(expected: list[str], found: list[str]) -> None:
    apart = counting.with_marks_apart(expected, found)
    assert "".join(apart) == "".join(expected)


def test_a_lost_run_is_named_where_it_stood() -> None:
    expected = "the tide turns at noon and the boats leave".split()
    assert counting.lost_runs(expected, "the tide turns and the boats leave".split()) == ["at noon"]
    assert counting.lost_runs(expected, expected) == []


def test_a_snippet_stands_in_a_row_and_not_in_parts() -> None:
    line = counting.line_of(counting.words("The boats leave. At noon, the tide turns."))
    assert counting.stands("leave at NOON", line)
    assert not counting.stands("boats at noon", line)
    assert not counting.stands("oats leave", line)
    assert counting.stands_cut("oats leave at no", line)


def test_rows_are_merged_only_where_two_first_cells_share_a_passage() -> None:
    cells = ["Ebb", "Flood", "7", "8"]
    assert counting.merged(cells, "Ebb | 1 Flood | 2")
    assert not counting.merged(cells, "Ebb | 7 | 8")
    assert not counting.merged(["Spring tide", "Spring"], "Spring tide | 3")


def test_order_of_lines() -> None:
    lines = ["first line", "second line", "third line"]
    read = counting.words("first line second line third line")
    backwards = counting.words("third line second line first line")
    assert counting.share_in_order(lines, read) == (1, 1)
    assert counting.share_in_order(lines, backwards) == (1, 0)
    held, in_order = counting.share_in_order(lines, ["second", "line"])
    assert held == pytest.approx(1 / 3)
    assert in_order == 1


def test_text_of_a_page_is_what_a_browser_shows() -> None:
    page = "<head><title>No</title></head><body>Ebb<div>tide</div><script>var a</script><p>ne<i>ap</i> tide &amp; moon"
    assert counting.words(web_pages.text_of(page)) == ["ebb", "tide", "neap", "tide", "moon"]


def test_a_file_is_read_as_passages_with_their_headings_and_a_failure_costs_one_file(tmp_path: Path) -> None:
    page, broken = tmp_path / "tides.html", tmp_path / "broken.docx"
    page.write_text("<h1>Tides</h1><p>The moon pulls the sea.<table><tr><th>Port<th>Rise<tr><td>Lima<td>2 m</table>")
    broken.write_bytes(b"no archive")
    readers = reading.Readers()
    try:
        first, failed, again = (readers.read("qa", path) for path in (page, broken, page))
    finally:
        readers.close()
    assert [piece.kind for piece in first.pieces] == ["heading", "passage", "heading", "row"]
    assert counting.words(first.text) == "tides the moon pulls the sea port rise lima 2 m".split()
    assert (failed.pieces, failed.error.partition(":")[0]) == ((), "LoadError")
    assert (again.pieces, again.error) == (first.pieces, "")


def test_what_qa_reads_is_never_kept(tmp_path: Path) -> None:
    page = tmp_path / "tides.txt"
    readers = reading.Readers(tmp_path / "kept")
    try:
        for text in ("The moon pulls the sea.", "The sun pulls less."):
            page.write_text(text)
            assert readers.read("qa", page).text == text
    finally:
        readers.close()
    assert not (tmp_path / "kept").exists()
