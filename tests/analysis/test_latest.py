"""What was worked out lately is held up to a size; what was asked for last stays longest."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import qa
from qa.analysis import packing, passage
from qa.analysis.latest import Latest
from qa.model import Passage, Span

if TYPE_CHECKING:
    from pathlib import Path

WORDS = " ".join(f"word{number}" for number in range(2_000))  # a row of a table may be as long


def test_what_was_asked_for_last_stays() -> None:
    held: Latest[str] = Latest(10)
    for key in ("a", "b"):
        held.add(key, key.upper(), 4)
    assert held.get("a") == "A"
    held.add("c", "C", 4)
    assert [held.get(key) for key in ("a", "b", "c")] == ["A", None, "C"]


def test_what_is_larger_than_all_room_is_not_held() -> None:
    held: Latest[str] = Latest(10)
    held.add("a", "A", 11)
    assert held.get("a") is None
    assert held.size == 0


def test_clear_holds_nothing() -> None:
    held: Latest[str] = Latest(10)
    held.add("a", "A", 4)
    held.clear()
    assert held.get("a") is None
    assert held.size == 0


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 12))))
def test_the_sizes_add_up_to_no_more_than_the_bound(added: list[tuple[int, int]]) -> None:
    held: Latest[int] = Latest(10)
    last: dict[int, int] = {}
    for key, size in added:
        held.add(key, size, size)
        last[key] = size
        assert held.size <= 10
    kept = [found for key in last if (found := held.get(key)) is not None]
    assert sum(kept) == held.size
    assert all(held.get(key) in (None, size) for key, size in last.items())


def test_threads_may_share_it() -> None:
    held: Latest[int] = Latest(50)

    def use(begin: int) -> None:
        for number in range(begin, begin + 2_000):
            if held.get(number % 90) is None:
                held.add(number % 90, number % 90, 1)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(use, range(0, 400, 100)))
    assert held.size == 50
    assert sum(held.get(key) is not None for key in range(90)) == 50


@pytest.mark.parametrize("form", ["", "row,"])
def test_long_passages_take_no_more_room_than_short_ones(form: str) -> None:
    """However long they are: as many analyses are held as the characters allow, and as many counts."""
    for number in range(60):
        text = f"{number} {WORDS}"
        one = Passage("a", (), "", Span(0, len(text)), text, form=form)
        packing.counted(passage.analysed_passage(one)._analysed.terms)
        assert 0 < passage._lately.size <= passage.HELD
        assert 0 < packing._counted.size <= packing.HELD


def test_a_passage_that_is_held_is_not_analysed_again() -> None:
    one = Passage("a", (), "", Span(0, 5), "wall.")
    assert passage.analysed_passage(one) is passage.analysed_passage(one._replace(source="b"))


def test_a_refresh_keeps_no_analysis_of_passages_that_are_gone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The bridge was closed on Monday.", encoding="utf-8")
    with qa.open(tmp_path) as library:
        library.ask("when was the bridge closed?")
        assert passage._lately.size
        (tmp_path / "a.txt").write_text("The bridge was opened again on Friday.", encoding="utf-8")
        library.refresh()
        assert not passage._lately.size
        assert not packing._counted.size
        assert library.ask("when was the bridge opened?").citations
