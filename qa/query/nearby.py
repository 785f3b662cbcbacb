"""Find the passages near the one that was just shown, which a question that leans on it is most likely about.

Law: the passages follow from the sources alone, so that all engines give the same ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa import weights

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qa.model import Passage
    from qa.query.question import Question


def nearby(question: Question, passages_of: Callable[[str], Sequence[Passage]]) -> list[tuple[Passage, float]]:
    """The passage that the question asks about and its neighbours, each with what it gains. Empty if the question asks
    about none, or if the passage is there no more. `passages_of` gives the passages of a source, in order."""
    if question.about is None:
        return []
    listed = sorted(passages_of(question.about[0]), key=lambda passage: passage.key)
    place = next((place for place, passage in enumerate(listed) if passage.key == question.about), None)
    if place is None or (len(listed) == 1 and question.form != "bare"):
        return []
    itself, before, after = weights.NEAR_BARE if question.form == "bare" else weights.NEAR
    gains = ((place, itself), (place - 1, before), (place + 1, after))
    return [(listed[at], gain) for at, gain in gains if gain and 0 <= at < len(listed)]
