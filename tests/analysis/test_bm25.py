"""BM25's parts: a match always adds, a rare one more, and none without end."""

from __future__ import annotations

from math import isclose, log

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from qa.analysis.bm25 import K1, B, idf, saturation

NUMBERS = st.integers(0, 10**7)
FREQUENCIES = st.integers(1, 10**6)
LENGTHS = st.floats(1, 1e6)


@pytest.mark.parametrize(
    ("passages", "holding", "expected"),
    [(1, 1, log(4 / 3)), (2, 1, log(2)), (2, 2, log(1.2)), (1000, 500, log(2)), (1000, 0, log(2002)), (0, 0, log(2))],
)
def test_idf_is_lucenes(passages: int, holding: int, expected: float) -> None:
    assert isclose(idf(passages, holding), expected)


@given(NUMBERS, NUMBERS)
def test_idf_is_above_zero_and_the_rarer_term_has_more(passages: int, holding: int) -> None:
    assume(holding < passages)

    assert idf(passages, holding) > idf(passages, holding + 1) > 0


def test_a_term_of_average_length_counts_as_the_formula_says() -> None:
    assert (K1, B) == (1.2, 0.75)
    assert isclose(saturation(1, 100, 100), 1.0)
    assert isclose(saturation(2, 100, 100), 2 * 2.2 / 3.2)
    assert isclose(saturation(1, 200, 100), 2.2 / (1 + 1.2 * 1.75))
    assert saturation(0, 100, 100) == 0.0
    assert saturation(1, 0, 0) == 2.2 / 1.3


@given(FREQUENCIES, LENGTHS, LENGTHS)
def test_saturation_grows_with_the_frequency_and_stays_below_its_bound(
    frequency: int, length: float, average: float
) -> None:
    assert 0 < saturation(frequency, length, average) < K1 + 1
    assert saturation(frequency, length, average) <= saturation(frequency + 1, length, average)


@given(FREQUENCIES, LENGTHS, LENGTHS, LENGTHS)
def test_a_longer_passage_counts_no_more(frequency: int, one: float, other: float, average: float) -> None:
    assert saturation(frequency, max(one, other), average) <= saturation(frequency, min(one, other), average)
