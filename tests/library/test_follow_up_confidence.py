"""How well a passage fits a follow-up.

Law: what earlier turns lend tells which passage a follow-up is about. Only its own words, or the kind of answer that it
asks for, can make the match strong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import qa
from qa.render.phrases import confidence_word

if TYPE_CHECKING:
    from pathlib import Path

MILL = """\
# The mill of Varde

The mill of Varde grinds rye for eleven villages. It was built in 1921 by Johanna Vik, a carpenter from the coast.

## The stones

The stones came from a quarry in Flensburg and weigh two tonnes. They were changed after a fire in March 1934.

## The people

Marit Lund has run the mill since 2015. Her deputy is Ole Brekke, who looks after the gears.
"""
MUEHLE = """\
# Die Mühle von Varde

Die Mühle von Varde mahlt Roggen für elf Dörfer. Gebaut wurde sie 1921 von Johanna Vik, einer Zimmerfrau von der Küste.

## Die Steine

Die Steine stammen aus einem Bruch bei Flensburg und wiegen zwei Tonnen. Nach einem Brand wurden sie ausgetauscht.

## Die Leute

Marit Lund leitet die Mühle seit 2015. Ihr Vertreter ist Ole Brekke, der das Getriebe wartet.
"""


def word_for(folder: Path, text: str, *questions: str) -> str:
    """The word for the last answer of a chat about a Markdown file."""
    (folder / "mill.md").write_text(text, encoding="utf-8")
    with qa.open(folder / "mill.md") as library:
        chat = library.chat()
        answers = [chat.ask(question) for question in questions]
    assert answers[0].answered
    return confidence_word(answers[-1].confidence) if answers[-1].answered else "refused"


@pytest.mark.parametrize(
    ("text", "first", "then"),
    [
        (MILL, "who runs the mill?", "is she married?"),
        (MILL, "who built the mill?", "when did she die?"),
        (MILL, "where did the stones come from?", "what colour are they?"),
        (MILL, "who built the mill?", "how tall was she?"),
        (MILL, "who built the mill?", "why?"),
        (MILL, "who looks after the gears?", "since when?"),
        (MUEHLE, "Wer wartet das Getriebe?", "Seit wann?"),
        (MUEHLE, "Wer leitet die Mühle?", "Ist sie verheiratet?"),
        (MUEHLE, "Woher stammen die Steine?", "Welche Farbe haben sie?"),
    ],
)
def test_what_has_only_lent_words_is_no_strong_match(tmp_path: Path, text: str, first: str, then: str) -> None:
    assert word_for(tmp_path, text, first, then) in ("weak match", "refused")


@pytest.mark.parametrize(
    ("text", "first", "then"),
    [
        (MILL, "who runs the mill?", "since when?"),
        (MILL, "who runs the mill?", "who is her deputy?"),
        (MILL, "where did the stones come from?", "how heavy are they?"),
        (MILL, "where did the stones come from?", "when were they changed?"),
        (MUEHLE, "Wer leitet die Mühle?", "Seit wann?"),
        (MUEHLE, "Woher stammen die Steine?", "Wie schwer sind sie?"),
    ],
)
def test_what_has_the_words_or_the_kind_of_answer_is_one(tmp_path: Path, text: str, first: str, then: str) -> None:
    assert word_for(tmp_path, text, first, then) == "strong match"
