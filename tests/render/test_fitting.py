"""Laws of what fits a terminal: the best citation stays in view, quotes are whole where they can be."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from render_cases import cite, without_escapes

from qa.model import Answer
from qa.render.fitting import Fit, fit
from qa.render.terminal import ALL, console, terminal

QUOTE = "The keeper left the gate open on Monday."
BEFORE = "The wall of the garden is old, and its stones are loose. " * 4
AFTER = " Nobody saw him go, and the dogs were quiet until the morning." * 4


def answer(number: int, passage: str = f"{BEFORE}{QUOTE}{AFTER}", quote: str = QUOTE) -> Answer:
    return Answer(
        "?", "?", tuple(cite(passage, quote, headings=("The garden", "The gate")) for _ in range(number)), 0.9
    )


def fitted(asked: Answer, width: int, rows: int, color: str = "always", *, leaves_out: bool = True) -> tuple[Fit, str]:
    stream = io.StringIO()
    screen = console(stream, color=color, width=width)
    found = fit(asked, screen, rows, leaves_out=leaves_out)
    screen.print(terminal(found.answer, hyperlink_format="none", most=found.most))
    return found, without_escapes(stream.getvalue())


def test_where_all_fits_the_first_passage_is_whole_and_the_others_are_quote_and_place() -> None:
    found, shown = fitted(answer(3), 80, 20)

    assert (found.most, found.left_out) == (ALL, 0)
    assert shown.startswith("strong match\n1. The wall of the garden is old, and its stones are loose. The wall of the")
    assert shown.endswith(
        "   notes/delay.md:14:229  The garden › The gate\n\n"
        f"2. {QUOTE}\n   notes/delay.md:14:229  The gate\n\n"
        f"3. {QUOTE}\n   notes/delay.md:14:229  The gate\n"
    )


def test_on_a_lower_screen_the_first_passage_is_shown_around_its_quote() -> None:
    _, shown = fitted(answer(3), 80, 11)

    assert shown == (
        "strong match\n"
        "1. … and its stones are loose. The wall of the garden is old, and its stones\n"
        "   are loose. The keeper left the gate open on Monday. Nobody saw him go,\n"
        "   and the dogs were quiet until the morning. Nobody saw him go, and the …\n"
        "   notes/delay.md:14:229  The gate\n\n"
        f"2. {QUOTE}\n   notes/delay.md:14:229  The gate\n\n"
        f"3. {QUOTE}\n   notes/delay.md:14:229  The gate\n"
    )


def test_on_a_small_screen_one_citation_stays_and_the_number_of_the_others_is_told() -> None:
    found, shown = fitted(answer(3), 40, 7)

    assert (len(found.answer.citations), found.left_out) == (1, 2)
    assert shown == (
        "strong match\n"
        "1. … is old, and its stones are loose.\n"
        "   The keeper left the gate open on\n"
        "   Monday. Nobody saw him go, and\n"
        "   the dogs were quiet until the …\n"
        "   notes/delay.md:14:229  The gate\n"
    )


def test_no_citation_is_left_out_where_their_number_was_chosen() -> None:
    found, shown = fitted(answer(3), 40, 7, leaves_out=False)

    assert (len(found.answer.citations), found.most, found.left_out) == (3, 0, 0)
    assert shown.count("   The gate\n") + shown.count("  The gate\n") == 3


def test_without_styles_a_folded_citation_is_its_quote_and_place() -> None:
    _, shown = fitted(answer(2), 80, 8, "never")

    assert shown == (
        "strong match\n"
        f"1. {QUOTE}\n   notes/delay.md:14:229  The gate\n\n"
        f"2. {QUOTE}\n   notes/delay.md:14:229  The gate\n"
    )


def test_an_overview_is_shown_as_quotes() -> None:
    _, shown = fitted(answer(2)._replace(overview=True), 80, 40)

    assert shown.startswith(f"overview\n1. {QUOTE}\n")


def test_a_folded_row_keeps_the_names_of_its_columns() -> None:
    row = cite("| Kimi | 1,000 |", "Kimi | 1,000", headings=(), header="| Model | Size |")
    _, shown = fitted(answer(1)._replace(citations=(*answer(1).citations, row)), 80, 30)

    assert shown.endswith("\n2. Model | Size\n   Kimi | 1,000\n   notes/delay.md:14:3\n")


@pytest.mark.parametrize("color", ["always", "never"])
@given(
    st.integers(1, 5),
    st.text(st.sampled_from("ab \n-कि字"), max_size=200),
    st.integers(12, 90),
    st.integers(7, 40),
)
def test_the_best_citation_fits_and_nothing_is_counted_twice(
    color: str, number: int, around: str, width: int, rows: int
) -> None:
    asked = answer(number, f"{around}.\n\n{QUOTE}\n\n{around}")
    found, shown = fitted(asked, width, rows, color)

    assert found.answer.citations == asked.citations[: number - found.left_out]
    assert len(found.answer.citations) + found.left_out == number
    if width >= 40:
        assert shown.count("\n") + (found.left_out > 0) <= rows
