"""Markup that stands for letters is replaced in linear time, however much of it touches."""

from __future__ import annotations

import pytest
from growth import WHOLE, assert_linear

from qa.analysis.rows import WITHIN, blanked
from qa.analysis.signs import Mark

MARKS = 40_000


@pytest.mark.parametrize("later", ["é", "&", ""])
def test_marks_side_by_side_take_linear_time(later: str) -> None:
    def made(number: int) -> tuple[str, list[Mark]]:
        count = MARKS * number // WHOLE
        said = ["é", *[later] * count]
        return "&eacute;" * len(said), [Mark(8 * at, 8 * at + 8, one) for at, one in enumerate(said)]

    found = assert_linear(lambda given: blanked(given[0], 0, given[1]), made)
    assert found.replace(WITHIN, "").split() == ["é" * (MARKS + 1) if later == "é" else "é"]
