"""Learns the confidence: how likely the first passage answers, from its score and the question's words.

    python bench/confidence.py DATA_DIR

DATA_DIR holds what bench/quality.py reads. Writes the section Confidence of RESULTS.md; takes three minutes or so.

Law: logistic regression on whether the first passage holds a gold answer, each collection counting the same; each
fold's numbers come from the articles outside it (four folds, the article's number modulo 4).
"""

from __future__ import annotations

import random
import sys
import tempfile
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from collected import SQUAD, Article, holds, off_topic, squad, xquad
from quality import auroc
from results import write
from scipy.optimize import minimize

import qa
from qa import weights
from qa.index import open_engine
from qa.loaders import load
from qa.query.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

FOLDS = 4
OFF_TOPIC = 200  # questions of other articles for each of SQuAD's; of XQuAD's, a fifth


class Example(NamedTuple):
    """A question's collection and fold, whether the library's articles answer it, the best score over the weight of
    its words, the logarithm of their number, and whether the first passage is right."""

    collection: str
    fold: int
    is_own: bool
    share: float
    words: float
    is_right: bool


def main() -> None:
    """Asks, learns, and writes the section."""
    data = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        examples = list(collected(data, Path(folder)))
    values = np.array([[example.share, example.words, 1.0] for example in examples])
    right = np.array([example.is_right for example in examples], dtype=float)
    folds = np.array([example.fold for example in examples])
    names = [example.collection for example in examples]
    counts = np.array([1 / names.count(name) for name in names])
    learnt = [fit(values[folds != fold], right[folds != fold], counts[folds != fold]) for fold in range(FOLDS)]
    sure = np.array([1 / (1 + np.exp(-row @ learnt[fold])) for row, fold in zip(values, folds, strict=True)])
    write("Confidence", "python bench/confidence.py DATA_DIR", _body(examples, learnt, sure), "numpy", "scipy")


def _body(examples: Sequence[Example], learnt: Sequence[NDArray[np.float64]], sure: NDArray[np.float64]) -> str:
    shipped = (weights.CONFIDENCE_SHARE, weights.CONFIDENCE_WORDS, weights.CONFIDENCE_BIAS)
    rows = ["| | " + " | ".join(f"fold {fold}" for fold in range(FOLDS)) + " | mean | shipped |", "| --- " * 7 + "|"]
    for place, name in enumerate(("share", "words", "bias")):
        cells = [f"{fold[place]:.2f}" for fold in learnt]
        rows.append(f"| {name} | {' | '.join(cells)} | {np.mean(learnt, axis=0)[place]:.2f} | {shipped[place]:.2f} |")
    rows += ["", "| out of fold | off-topic AUROC | answerable below the threshold | off-topic above it |"]
    rows.append("| --- " * 4 + "|")
    for name in dict.fromkeys(example.collection for example in examples):
        known = [(one, each.is_own) for one, each in zip(sure, examples, strict=True) if each.collection == name]
        own, others = [one for one, is_own in known if is_own], [one for one, is_own in known if not is_own]
        refused = np.mean([one < weights.THRESHOLD for one in own])
        told = f"{auroc(own, others):.3f}" if others else ""
        accepted = f"{np.mean([one >= weights.THRESHOLD for one in others]):.3f}" if others else ""
        rows.append(f"| {name} | {told} | {refused:.3f} | {accepted} |")
    return "\n".join(rows)


def collected(data: Path, folder: Path) -> Iterator[Example]:
    """The questions of SQuAD and XQuAD, each of its article alone with those of other articles, and of all."""
    for name, path in [("SQuAD", data / SQUAD), *((f"XQuAD {language}", path) for language, path in xquad(data))]:
        place = folder / name
        place.mkdir()
        articles, chance = squad(path, place), random.Random(0)
        number = OFF_TOPIC if name == "SQuAD" else OFF_TOPIC // 5
        for fold, article in enumerate(articles):
            others = off_topic([[one] for one in articles], fold, number, chance)
            yield from asked(f"{name}, one article", [article], {article.path: fold % FOLDS}, others)
        yield from asked(f"{name}, all articles", articles, {a.path: at % FOLDS for at, a in enumerate(articles)}, [])


def asked(name: str, articles: Sequence[Article], folds: dict[str, int], others: Sequence[str]) -> Iterator[Example]:
    """The articles' questions and others, asked of these articles as one library."""
    engine = open_engine()
    documents = [load(article.path) for article in articles]
    nothing: frozenset[tuple[int, int]] = frozenset()
    with qa.Library(documents, engine) as library:
        questions = [(question, gold, article.path) for article in articles for question, gold in article.questions]
        for question, gold, path in [*questions, *((other, nothing, articles[0].path) for other in others)]:
            citations = library.ask(question, limit=1, min_confidence=0).citations
            understood = resolve(question, (), engine, (documents[0].language,))
            words = min(len(understood.concepts), weights.CONFIDENCE_MOST_WORDS)
            score = citations[0].score if citations else 0.0
            right = any(one.source == path and holds(one.passage.span, gold) for one in citations)
            share, number = score / (understood.weight or 1), log(max(words, 1))
            yield Example(name, folds[path], bool(gold), share, number, right)


def fit(values: NDArray[np.float64], right: NDArray[np.float64], counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """The numbers under which what was right is likeliest, in logarithms."""

    def loss(guess: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        likely = 1 / (1 + np.exp(-values @ guess))
        logs = right * np.log(likely + 1e-12) + (1 - right) * np.log(1 - likely + 1e-12)
        return float(-(counts * logs).sum()), values.T @ (counts * (likely - right))

    found: NDArray[np.float64] = minimize(loss, np.zeros(values.shape[1]), jac=True, method="L-BFGS-B").x
    return found


if __name__ == "__main__":
    main()
