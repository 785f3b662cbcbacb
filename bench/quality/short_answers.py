"""Measure the short answers: how often the words marked in a quote are a gold answer.

    python bench/quality/short_answers.py DATA_DIR

bench/quality.py reports these figures too. Run alone, this also prints them for the articles with even numbers, on
which the formula was tuned, and for those with odd numbers.

Law: a question counts under the kind of answer that the program takes it to ask for. Answers are compared without
case, punctuation and articles. A short answer that is missing counts as wrong.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from collected import SQUAD, data_dir, squad

import qa
from qa.analysis.languages import language
from qa.query.kinds import answer_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collected import Article

KINDS = ("person", "place", "time", "number")


def main() -> None:
    """Print the figures of all articles, of the even ones, and of the odd ones."""
    data = data_dir(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        articles = squad(data / SQUAD, Path(folder))
        for name, part in (("all", articles), ("even", articles[::2]), ("odd", articles[1::2])):
            print(name, *(f"  {figure}: {value}" for figure, value in short_answers(part)), sep="\n")


def short_answers(articles: Sequence[Article]) -> list[tuple[str, str]]:
    """Ask each article its questions for a person, place, time or number; give names and values of the figures."""
    found: list[tuple[str, bool, bool, bool, bool]] = []  # kind; whether the quote is right; given, equal, overlapping
    for article in articles:
        text = Path(article.path).read_text(encoding="utf-8")
        with qa.open(article.path) as library:
            for question, gold in article.questions:
                kind = answer_kind(question, language("en"))
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
    """Reduce an answer as SQuAD does before comparing: without case, punctuation and articles."""
    words = re.sub(r"[^\w\s]", "", answer.lower()).split()
    return " ".join(word for word in words if word not in ("a", "an", "the"))


if __name__ == "__main__":
    main()
