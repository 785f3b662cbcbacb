"""How often the words marked in a quote are the answer: the short answers, measured on gold answers.

    python bench/short_answers.py DATA_DIR

Law: a question counts by the kind of answer that the program takes it to ask for; answers are compared without case,
punctuation and articles, and one that is not given is not right.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import qa
from qa.analysis.languages import language
from qa.query.kinds import wanted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collected import Article

KINDS = ("person", "place", "time", "number")


def main() -> None:
    """Prints the figures of all articles, of the even ones that the formula was tuned on, and of the odd ones."""
    from collected import SQUAD, squad

    with tempfile.TemporaryDirectory() as folder:
        articles = squad(Path(sys.argv[1]) / SQUAD, Path(folder))
        for name, part in (("all", articles), ("even", articles[::2]), ("odd", articles[1::2])):
            print(name, *(f"  {figure}: {value}" for figure, value in short_answers(part)), sep="\n")


def short_answers(articles: Sequence[Article]) -> list[tuple[str, str]]:
    """Each article's questions for a person, a place, a time or a number, asked of that article alone."""
    found: list[tuple[str, bool, bool, bool, bool]] = []  # kind, the quote is right, given, equal, overlapping
    for article in articles:
        text = Path(article.path).read_text(encoding="utf-8")
        with qa.open(article.path) as library:
            for question, gold in article.questions:
                kind = wanted(question, language("en"))
                citations = library.ask(question, limit=1, min_confidence=0).citations if kind in KINDS else ()
                for citation in citations:
                    span, short = citation.span, citation.short
                    right = any(span.start <= start < span.end for start, _ in gold)
                    equal = short is not None and _plain(short.of(text)) in {_plain(text[a:b]) for a, b in gold}
                    overlaps = short is not None and any(short.start < b and a < short.end for a, b in gold)
                    found.append((kind, right, short is not None, equal, overlaps))
    rows = []
    for name, kinds in (("short answers", KINDS), *((f"short answers, {kind}", (kind,)) for kind in KINDS)):
        quoted = [outcome for kind, is_right, *outcome in found if kind in kinds and is_right]
        rows.append((f"{name}, in {len(quoted)} right quotes: given, equal, overlapping", _shares(quoted)))
    every = [outcome for _, _, *outcome in found]
    rows.append((f"short answers, in all {len(every)} quotes: given, equal, overlapping", _shares(every)))
    given = [outcome[1:] for outcome in every if outcome[0]]
    rows.append((f"short answers, of the {len(given)} given: equal, overlapping", _shares(given)))
    return rows


def _shares(outcomes: Sequence[Sequence[bool]]) -> str:
    return ", ".join(f"{sum(column) / max(len(outcomes), 1):.3f}" for column in zip(*outcomes, strict=True))


def _plain(answer: str) -> str:
    """The answer as SQuAD compares them: no case, no punctuation, no articles."""
    words = re.sub(r"[^\w\s]", "", answer.lower()).split()
    return " ".join(word for word in words if word not in ("a", "an", "the"))


if __name__ == "__main__":
    main()
