"""Learn the confidence: the probability that the first passage answers, from its score and the question's words.

Law: logistic regression on whether the first passage contains a gold answer, with the same total weight for each
collection. The numbers of a fold come from the articles outside it (four folds, by the article's number modulo 4).
"""

from __future__ import annotations

import random
import tempfile
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from answers import auroc
from collected import SQUAD, Article, Gold, holds, off_topic, squad, xquad
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
OFF_TOPIC = 200  # questions of other articles for each article of SQuAD; a fifth of them for XQuAD


LEGEND = (
    "Confidence is logistic in `share`, the best score divided by the weight of the question's words, and in `words`, "
    "the logarithm of the number of those words; `bias` is the constant. The first table has these numbers as learnt "
    "for each fold from the articles outside it, beside those that qa ships. The second table measures the learnt "
    "numbers on the articles of the fold: AUROC is how often a question that the library answers has a higher "
    "confidence than an off-topic one; the other columns are shares of the questions, by the default threshold."
)


class Example(NamedTuple):
    """A question asked: its collection and fold, and whether the library's articles answer it (`is_own`).

    `share` is the best score divided by the weight of the question's words, `words` the logarithm of their number.
    `is_right` says whether the first passage contains a gold answer.
    """

    collection: str
    fold: int
    is_own: bool
    share: float
    words: float
    is_right: bool


def learn_confidence(data: Path) -> None:
    """Ask the questions, learn the numbers, and write the section Confidence."""
    with tempfile.TemporaryDirectory() as folder:
        examples = list(examples_of(data, Path(folder)))
    values = np.array([[example.share, example.words, 1.0] for example in examples])
    right = np.array([example.is_right for example in examples], dtype=float)
    folds = np.array([example.fold for example in examples])
    names = [example.collection for example in examples]
    counts = np.array([1 / names.count(name) for name in names])
    learnt = [fit_logistic(values[folds != fold], right[folds != fold], counts[folds != fold]) for fold in range(FOLDS)]
    sure = np.array([1 / (1 + np.exp(-row @ learnt[fold])) for row, fold in zip(values, folds, strict=True)])
    write(
        "Confidence",
        "python bench/confidence.py DATA_DIR",
        _confidence_section(examples, learnt, sure),
        "numpy",
        "scipy",
    )


def _confidence_section(
    examples: Sequence[Example], learnt: Sequence[NDArray[np.float64]], sure: NDArray[np.float64]
) -> str:
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
        separation = f"{auroc(own, others):.3f}" if others else ""
        accepted = f"{np.mean([one >= weights.THRESHOLD for one in others]):.3f}" if others else ""
        rows.append(f"| {name} | {separation} | {refused:.3f} | {accepted} |")
    return f"{LEGEND}\n\n" + "\n".join(rows)


def examples_of(data: Path, folder: Path) -> Iterator[Example]:
    """Ask the questions of SQuAD and XQuAD: each article alone, with questions of others, then all together."""
    for name, path in [("SQuAD", data / SQUAD), *((f"XQuAD {language}", path) for language, path in xquad(data))]:
        place = folder / name
        place.mkdir()
        articles, chance = squad(path, place), random.Random(0)
        number = OFF_TOPIC if name == "SQuAD" else OFF_TOPIC // 5
        for fold, article in enumerate(articles):
            others = off_topic([[one] for one in articles], fold, number, chance)
            yield from ask_one_library(f"{name}, one article", [article], {article.path: fold % FOLDS}, others)
        yield from ask_one_library(
            f"{name}, all articles", articles, {a.path: at % FOLDS for at, a in enumerate(articles)}, []
        )


def ask_one_library(
    name: str, articles: Sequence[Article], folds: dict[str, int], others: Sequence[str]
) -> Iterator[Example]:
    """Ask these articles, as one library, their own questions and the others."""
    engine = open_engine()
    documents = [load(article.path) for article in articles]
    nothing: Gold = frozenset()
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


def fit_logistic(
    values: NDArray[np.float64], right: NDArray[np.float64], counts: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Give the numbers that maximise the log-likelihood of what was right."""

    def loss(guess: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        likely = 1 / (1 + np.exp(-values @ guess))
        logs = right * np.log(likely + 1e-12) + (1 - right) * np.log(1 - likely + 1e-12)
        return float(-(counts * logs).sum()), values.T @ (counts * (likely - right))

    found: NDArray[np.float64] = minimize(loss, np.zeros(values.shape[1]), jac=True, method="L-BFGS-B").x
    return found
