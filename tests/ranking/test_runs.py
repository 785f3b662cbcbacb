"""Laws of runs: what a passage holds by chance is known by its short runs, in scripts without spaces only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from engine_cases import filled

import qa
from qa.analysis.passage import analysed_passage
from qa.index.memory import MemoryEngine
from qa.query.resolve import resolve
from qa.ranking.rank import rank
from qa.ranking.runs import by_chance, is_of_parts

if TYPE_CHECKING:
    from qa.query.question import Question
    from qa.ranking.rank import Ranked

STRONG = "ประภาคารบนแหลมทรายสร้างเสร็จแล้ว"
SCATTERED = "ประชาชน อาคาร ภาพวาด คารวะ"


def ranked(question: str, text: str, code: str) -> tuple[Question, Ranked]:
    """The question, and the passage of this text as it is ranked among others."""
    texts = (text, "1", "2", "3")
    engine = filled(MemoryEngine(), [passage_of(one, f"{number}", code) for number, one in enumerate(texts)])
    resolved = resolve(question, (), engine, (code,))
    return resolved, rank(resolved, engine.search(resolved.query, 10))[0]


def passage_of(text: str, source: str, code: str) -> qa.Passage:
    return qa.Passage(source, (), "", qa.Span(0, len(text)), text, (), code)


@pytest.mark.parametrize(
    ("code", "text", "question", "share"),
    [
        ("en", "The lighthouse was finished.", "lighthouse finished keeper", (0.0, 0.0)),
        ("zh", "沙岬的灯塔建成了。", "灯塔看守人", (0.0, 0.0)),
        ("th", STRONG, "ประภาคาร", (0.0, 0.6)),
        ("th", SCATTERED, "ประภาคาร", (0.3, 1.0)),
    ],
)
def test_the_share_of_a_score_that_is_chance(code: str, text: str, question: str, share: tuple[float, float]) -> None:
    resolved, one = ranked(question, text, code)
    score = sum(part for name, part in one.hit.parts if name != "apart")

    assert share[0] <= by_chance(resolved, one) / score <= share[1]


def test_a_run_is_as_long_as_it_stands_unbroken() -> None:
    found = analysed_passage(passage_of("灯塔看守，灯塔和守人", "a", "zh"))
    follow = {("灯塔", "塔看"), ("塔看", "看守"), ("看守", "守人")}

    assert found.longest_runs({"灯塔", "塔看", "看守", "守人"}, follow) == {"灯塔": 3, "塔看": 3, "看守": 3, "守人": 1}


@pytest.mark.parametrize(
    ("code", "question", "of_parts"),
    [("en", "who keeps the lighthouse?", False), ("zh", "谁看守灯塔？", True), ("vi", "Ai giữ ngọn hải đăng?", True)],
)
def test_terms_of_scripts_without_spaces_and_of_syllables_are_parts(code: str, question: str, of_parts: bool) -> None:
    resolved, _ = ranked(question, "lighthouse 灯塔 ngọn hải đăng", code)

    assert is_of_parts(resolved) is of_parts
