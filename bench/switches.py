"""Switches off one weight or setting of qa at a time, and measures what the program then answers.

    python bench/learn.py DATA_DIR     which has this in its section of RESULTS.md

Law: nothing is fitted anew and nothing else is changed; the same questions are asked with and without, so that the
difference has an interval: resampled over questions, 2,000 times, seed 0, 95 %. The manual has too few for one.
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
BLOCK = 100  # resamples that are drawn at once
CHARACTERS = "CHARACTER"  # the one setting that only scripts without spaces know; so it is measured on Chinese


class Switch(NamedTuple):
    """A number of qa/weights.py, the value that switches it off, and what that means."""

    name: str
    off: object
    means: str


class Outcome(NamedTuple):
    """Of every question, whether the first passage and the first quote hold its answer; of each quote, its words; of
    each question that another article answers, the share of the own that are surer: the mean of these is the AUROC."""

    first: list[bool]
    quoted: list[bool]
    lengths: list[int]
    told: list[float]


def switches() -> list[Switch]:
    """All that can be switched off: each feature, then the settings."""
    found = [
        Switch(f"FEATURES: {name}", {**weights.FEATURES, name: 0.0}, f"{weight:g} → 0")
        for name, weight in weights.FEATURES.items()
    ]
    alike = round(mean(weights.TELLS.values()), 2)
    settings: tuple[tuple[str, object, str], ...] = (
        ("COMMON", 1.0, ""),
        ("SYNONYM", 0.0, ""),
        ("ALIKE", 1.01, " (none is so like)"),
        ("TELLS", dict.fromkeys(weights.TELLS, alike), f"every kind → {alike}"),
        ("NEXT", 0.0, ""),
        ("SHORTEST", 0.0, ""),
        (CHARACTERS, 0.0, ", XQuAD zh, all articles"),
        ("QUOTE_ANSWER", 0.0, ""),
        ("QUOTE_ALSO", 1.01, " (never a second sentence)"),
    )
    for name, off, means in settings:
        change = "" if isinstance(off, dict) else f"{getattr(weights, name):g} → {off}"
        found.append(Switch(name, off, change + means))
    return found


def table(data: Path) -> str:
    """What each switch is worth, as a table."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as chinese:
        articles = [[article] for article in squad(data / SQUAD, Path(folder))]
        others = [squad(data / "xquad.zh.json", Path(chinese))]
        shipped, shipped_chinese, known = ask(articles), ask(others), ask_manual(data / "manual")
        rows = []
        for name, off, means in switches():
            with switched(name.partition(":")[0], off):
                asked, base = (others, shipped_chinese) if name == CHARACTERS else (articles, shipped)
                found, about = ask(asked), ask_manual(data / "manual")
            gains = [gain(base.first, found.first), gain(base.quoted, found.quoted), f"{mean(found.lengths):.1f}"]
            gains.append(gain(base.told, found.told) if base.told else "")
            rows.append(f"| {name} | {means} | {' | '.join(gains)} | {', '.join(map(str, about))} |")
    head = (
        f"| switched off | | answer@1 {mean(shipped.first):.3f}: gain | quote@1 {mean(shipped.quoted):.3f}: gain "
        f"| words of a quote, {mean(shipped.lengths):.1f} | off-topic AUROC {mean(shipped.told):.3f}: gain "
        f"| manual, {', '.join(map(str, known))} |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n"
    )
    return head + "\n".join(rows)


@contextmanager
def switched(name: str, value: object) -> Iterator[None]:
    """A name of qa/weights.py with another value, also in the modules that have imported it, and no cache filled."""
    original = getattr(weights, name)
    modules = [module for known, module in sys.modules.items() if known.partition(".")[0] == "qa"]
    holding = [module for module in modules if vars(module).get(name) is original]
    for module in holding:
        setattr(module, name, value)
    _forget(modules)
    try:
        yield
    finally:
        for module in holding:
            setattr(module, name, original)
        _forget(modules)


def _forget(modules: Sequence[object]) -> None:
    for module in modules:
        for known in list(vars(module).values()):
            if hasattr(known, "cache_clear"):
                known.cache_clear()


def ask(libraries: Sequence[Sequence[Article]]) -> Outcome:
    """The articles' questions, asked of the library that holds them, and of other libraries' questions some."""
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
                    outcome.told.append(mean((own > other) + (own == other) / 2 for own in sure))
    return outcome


def ask_manual(folder: Path) -> tuple[int, int, int]:
    """For how many questions the first passage, one of the first three, and the first quote hold the answer."""
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
    """The difference of two means over the same questions, and its interval."""
    differences = np.asarray(with_it, dtype=float) - np.asarray(without, dtype=float)
    if not differences.any():
        return "0"
    chance, size = np.random.default_rng(0), len(differences)
    means = [differences[chance.integers(0, size, (BLOCK, size))].mean(axis=1) for _ in range(RESAMPLES // BLOCK)]
    low, high = np.percentile(np.concatenate(means), [2.5, 97.5])
    return f"{differences.mean():+.4f} ({low:+.4f} to {high:+.4f})"
