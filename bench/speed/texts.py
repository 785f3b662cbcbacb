"""Make up texts for the measurements of speed, and questions about them.

Law: the same size gives the same text, except in `unseen_files`: no cache can know those.
"""

from __future__ import annotations

import json
import random
import textwrap
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from qa.analysis.languages import language

if TYPE_CHECKING:
    from collections.abc import Iterable

_GOLDEN = Path(__file__).parents[2] / "tests" / "golden" / "questions.jsonl"
_WORDS = "the of model safety release tests open company delay research time review area people work more".split()


def golden_questions() -> list[str]:
    """Read the golden questions about the bundled article."""
    return [json.loads(line)["question"] for line in _GOLDEN.read_text(encoding="utf-8").splitlines()]


def write_passages(path: Path, passages: int) -> list[str]:
    """Write a text of `passages` passages of a hundred words; give about a hundred questions on it."""
    chance = random.Random(0)
    words = [*language("en").common_words, *(f"{chance.choice(_WORDS)}{number}" for number in range(20_000))]
    words.sort(key=lambda word: (word[-1].isdigit(), word))
    # The offset of 100 replaces the stop words, which are missing.
    weights = list(accumulate(1 / (rank + 100) for rank in range(len(words))))
    sections, questions = [], []
    for number in range(passages):
        drawn = chance.choices(words, cum_weights=weights, k=100)
        sections.append(" ".join(" ".join(drawn[at : at + 20]).capitalize() + "." for at in range(0, 100, 20)))
        if number % max(passages // 100, 1) == 0:
            questions.append(f"What {' '.join(drawn[24:30])}?")
    path.write_text("\n\n".join(sections), encoding="utf-8")
    return questions


def unseen_files(folder: Path) -> tuple[str, str]:
    """Write a text and a Markdown file of the bundled article's size with random words."""
    chance = random.Random()
    text, markdown = folder / "unseen.txt", folder / "unseen.md"
    sections = [" ".join(_sentences(chance, 5)) for _ in range(8)]
    text.write_text("\n\n".join(sections), encoding="utf-8")
    markdown.write_text("".join(f"## Part {n}\n\n{body}\n\n" for n, body in enumerate(sections)), encoding="utf-8")
    return str(text), str(markdown)


def paragraphs(size: int) -> str:
    """Make a text of paragraphs of six sentences."""
    chance = random.Random(0)
    return repeated("".join(" ".join(_sentences(chance, 6)) + "\n\n" for _ in range(200)), size)


def one_line(size: int) -> str:
    """Make a text of sentences in a single line."""
    return repeated("".join(f"{sentence} " for sentence in _sentences(random.Random(0), 500)), size)


def wrapped_lines(size: int) -> str:
    """Make a text of paragraphs wrapped at 72 characters."""
    chance = random.Random(0)
    return repeated("".join(textwrap.fill(" ".join(_sentences(chance, 6)), 72) + "\n\n" for _ in range(200)), size)


def repeated(piece: str, size: int) -> str:
    """Repeat a piece until the text has exactly `size` characters."""
    return (piece * (size // len(piece) + 1))[:size]


def _sentences(chance: random.Random, number: int) -> Iterable[str]:
    """Draw sentences of 14 words."""
    for _ in range(number):
        words = [chance.choice(_WORDS) if chance.random() < 0.7 else f"w{chance.randrange(9999)}" for _ in range(14)]
        yield " ".join(words).capitalize() + "."
