"""Switch off one weight or setting of qa at a time, and measure the answers of the program without it.

bench/learn.py writes the table of this module into its section.

Law: no other number changes, and no weight is fitted anew. The same questions are asked with and without the setting,
so that the difference has an interval of 95 %, from 2,000 resamples over questions with seed 0. The manual has too few
questions for an interval.
"""

from __future__ import annotations

import random
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from collected import SQUAD, Article, holds, manual, mentions, off_topic, squad

import qa
from qa import weights
from qa.analysis import tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

OFF_TOPIC = 100  # questions of other articles for each
RESAMPLES = 2_000
BLOCK = 100  # resamples drawn at once
CHARACTERS = "CHARACTER"  # this setting acts only in scripts without spaces, so it is measured on Chinese


class Switch(NamedTuple):
    """A name in qa/weights.py, the value that switches it off, and how the table describes the change."""

    name: str
    off: object
    means: str


class Outcome(NamedTuple):
    """The results of the questions: one value for each question or quote.

    `first` and `quoted` say whether the first passage and the first quote contain the gold answer; `lengths` are the
    words of each quote. `below` has, for each off-topic question, the share of the library's own questions with a
    higher confidence: their mean is the AUROC.
    """

    first: list[bool]
    quoted: list[bool]
    lengths: list[int]
    below: list[float]


def all_switches() -> list[Switch]:
    """List everything that can be switched off: each feature, then the settings."""
    found = [
        Switch(f"FEATURES: {name}", {**weights.FEATURES, name: 0.0}, f"{weight:g} → 0")
        for name, weight in weights.FEATURES.items()
    ]
    average = round(mean(weights.TELLS.values()), 2)
    settings: tuple[tuple[str, object, str], ...] = (
        ("MEANING", 0.0, ""),
        ("COMMON", 1.0, ""),
        ("SYNONYM", 0.0, ""),
        ("ALIKE", 1.01, " (no term is so similar)"),
        ("TELLS", dict.fromkeys(weights.TELLS, average), f"every kind → {average}"),
        ("NEXT", 0.0, ""),
        ("SHORTEST", 0.0, ""),
        (CHARACTERS, 0.0, ", XQuAD zh, all articles"),
        ("QUOTE_ANSWER", 0.0, ""),
        ("QUOTE_MEANING", 0.0, ""),
        ("QUOTE_ALSO", 1.01, " (never a second sentence)"),
    )
    for name, off, means in settings:
        change = "" if isinstance(off, dict) else f"{getattr(weights, name):g} → {off}"
        found.append(Switch(name, off, change + means))
    return found


def switches_table(data: Path) -> str:
    """Measure the worth of each switch, and give a table."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as chinese:
        articles = [[article] for article in squad(data / SQUAD, Path(folder))]
        others = [squad(data / "xquad.zh.json", Path(chinese))]
        shipped, shipped_chinese, known = outcome_of(articles), outcome_of(others), right_in_manual(data / "manual")
        rows = []
        for name, off, means in all_switches():
            with switched(name.partition(":")[0], off):
                asked, base = (others, shipped_chinese) if name == CHARACTERS else (articles, shipped)
                found, about = outcome_of(asked), right_in_manual(data / "manual")
            gains = [gain(base.first, found.first), gain(base.quoted, found.quoted), f"{mean(found.lengths):.1f}"]
            gains.append(gain(base.below, found.below) if base.below else "")
            rows.append(f"| {name} | {means} | {' | '.join(gains)} | {', '.join(map(str, about))} |")
    head = (
        f"| switched off | | answer@1 {mean(shipped.first):.3f}: gain | quote@1 {mean(shipped.quoted):.3f}: gain "
        f"| words of a quote, {mean(shipped.lengths):.1f} | off-topic AUROC {mean(shipped.below):.3f}: gain "
        f"| manual, {', '.join(map(str, known))} |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n"
    )
    return head + "\n".join(rows)


@contextmanager
def switched(name: str, value: object) -> Iterator[None]:
    """Give a name of qa/weights.py another value, also in the modules that import it, and empty all caches."""
    original = getattr(weights, name)
    modules = [module for known, module in sys.modules.items() if known.partition(".")[0] == "qa"]
    holding = [module for module in modules if vars(module).get(name) is original]
    for module in holding:
        setattr(module, name, value)
    _clear_caches(modules)
    try:
        yield
    finally:
        for module in holding:
            setattr(module, name, original)
        _clear_caches(modules)


def _clear_caches(modules: Sequence[object]) -> None:
    for module in modules:
        for known in list(vars(module).values()):
            if hasattr(known, "cache_clear"):
                known.cache_clear()


def outcome_of(libraries: Sequence[Sequence[Article]]) -> Outcome:
    """Ask each library the questions of its articles, and some questions of the other libraries."""
    outcome, chance = Outcome([], [], [], []), random.Random(0)
    for place, articles in enumerate(libraries):
        with qa.open(*(article.path for article in articles)) as library:
            sure = []
            for article in articles:
                for question, gold in article.questions:
                    answer = library.ask(question, limit=1, min_confidence=0)
                    right = [citation for citation in answer.citations if citation.source == article.path]
                    sure.append(answer.confidence)
                    outcome.first.append(any(holds(citation.passage.span, gold) for citation in right))
                    outcome.lengths.extend(tokenizer.count(citation.quote) for citation in answer.citations)
                    spans = [citation.span for citation in right]
                    outcome.quoted.append(any(span.start <= start < span.end for span in spans for start, _ in gold))
            if len(libraries) > 1:
                for question in off_topic(libraries, place, OFF_TOPIC, chance):
                    other = library.ask(question, limit=1, min_confidence=0).confidence
                    outcome.below.append(mean((own > other) + (own == other) / 2 for own in sure))
    return outcome


def right_in_manual(folder: Path) -> tuple[int, int, int]:
    """Count the questions whose answer the first passage, one of the first three, and the first quote contain."""
    path, asked = manual(folder)
    first = third = quoted = 0
    with qa.open(path) as library:
        for question, phrases in asked:
            citations = library.ask(question, min_confidence=0).citations if phrases else ()
            right = [mentions(citation.passage.text, phrases) for citation in citations]
            first += right[:1] == [True]
            third += any(right)
            quoted += any(mentions(citation.quote, phrases) for citation in citations[:1])
    return first, third, quoted


def gain(with_it: Sequence[float], without: Sequence[float]) -> str:
    """Give the difference of two means over the same questions, with its interval."""
    differences = np.asarray(with_it, dtype=float) - np.asarray(without, dtype=float)
    if not differences.any():
        return "0"
    chance, size = np.random.default_rng(0), len(differences)
    means = [differences[chance.integers(0, size, (BLOCK, size))].mean(axis=1) for _ in range(RESAMPLES // BLOCK)]
    low, high = np.percentile(np.concatenate(means), [2.5, 97.5])
    return f"{differences.mean():+.4f} ({low:+.4f} to {high:+.4f})"
