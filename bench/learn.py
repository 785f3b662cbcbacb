"""Learns the weights of the ranking and measures what each of its features is worth.

    pip install '.[bench]'
    python bench/learn.py DATA_DIR

DATA_DIR holds what bench/quality.py reads. Takes some ten minutes.

Law: no question is judged by weights that its own article helped to find: there are four folds of whole articles, by
the article's number modulo 4. An interval is of paired differences, resampled over questions (bench/switches.py).
"""

from __future__ import annotations

import sys
import tempfile
from functools import partial
from pathlib import Path
from statistics import mean, median
from time import process_time
from timeit import repeat
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from collected import SQUAD, Article, holds, squad
from results import write
from scipy.optimize import minimize
from switches import gain
from switches import table as switches_table

import qa
from qa import weights
from qa.analysis.languages import language
from qa.index import open_engine
from qa.loaders import load
from qa.query.resolve import resolve
from qa.ranking import evidence, rank

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from qa.query.question import Question

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]
    Part = Callable[[Question, evidence.Evidence, qa.Passage], object]

FOLDS = 4
RIDGE = 1e-3  # on the squares of the weights, of features scaled to one: two that say the same share their weight
NAMES = tuple(weights.FEATURES)
FIRST = NAMES.index("passage")
TIMED = 10  # questions of each article

# What a feature is made by; that of the best sentence also makes what all the others read.
PARTS: dict[str, Part] = {
    "passage": lambda question, seen, _: rank._bm25(question, seen.reading),
    "sentence": lambda question, _, passage: evidence.weigh(question._replace(answer_kind=""), passage),
    "phrase": lambda question, seen, _: rank._longest_run(question, seen.reading),
    "names": lambda question, seen, _: rank._missing_share(
        seen.reading, [concept for concept in question.concepts if concept.is_name]
    ),
    "answer": lambda question, seen, passage: evidence._kind_scores(question, seen.reading, language(passage.language)),
    "headings": lambda question, seen, _: rank._in_headings(question, seen.reading),
}


class Examples(NamedTuple):
    """Questions by passages by features, with which passages there are and which hold a gold answer; articles have
    unlike numbers of passages, so the rows of the shorter ones are filled up with zeros."""

    values: Floats
    there: Flags
    gold: Flags
    fold: NDArray[np.int64]

    def where(self, chosen: Flags) -> Examples:
        """Those of the questions that are chosen."""
        return Examples(self.values[chosen], self.there[chosen], self.gold[chosen], self.fold[chosen])


class Learnt(NamedTuple):
    """The weights of each fold, that of "passage" being 1, and for each question by those of the fold that it is not
    in whether the first passage, and one of the first three, holds its answer."""

    weights: list[Floats]
    first: Flags
    third: Flags


def main() -> None:
    """Learns, measures, and writes the section."""
    data = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        articles = squad(data / SQUAD, Path(folder))
        examples = collect(articles)
        costs = timed(articles)
    known = varied(examples)
    body = "\n\n".join(
        [learnt_part(examples, known), worth_part(examples, known, costs), SWITCHES, switches_table(data)]
    )
    write("Features", "python bench/learn.py DATA_DIR", body, "numpy", "scipy", "PyStemmer")


SWITCHES = (
    "**Switched off in the program**, one at a time, with all other numbers as shipped: what the answers lose (a gain "
    "below zero: they get better without it). Also measured on the manual, whose readers did not have the text in "
    "sight: its 56 questions cannot give an interval, and a difference of three or four is within chance. It is the "
    "only collection with headings."
)


def collect(articles: Sequence[Article]) -> Examples:
    """What every passage of a question's article has of the question."""
    rows, gold, fold = [], [], []
    for number, article in enumerate(articles):
        for understood, passages, spans in questions(article):
            seen = (rank.features(understood, evidence.weigh(understood, each)) for each in passages)
            rows.append([[features.get(name, 0.0) for name in NAMES] for features in seen])
            gold.append([holds(passage.span, spans) for passage in passages])
            fold.append(number % FOLDS)
    most = max(map(len, rows))
    values = np.zeros((len(rows), most, len(NAMES)))
    there, right = np.zeros((len(rows), most), dtype=bool), np.zeros((len(rows), most), dtype=bool)
    for place, (row, known) in enumerate(zip(rows, gold, strict=True)):
        values[place, : len(row)], there[place, : len(row)], right[place, : len(row)] = row, True, known
    return Examples(values, there, right, np.asarray(fold))


def questions(
    article: Article,
) -> Iterator[tuple[Question, Sequence[qa.Passage], frozenset[tuple[int, int]]]]:
    """Each question of an article as the ranking is given it, with the passages and the gold."""
    engine = open_engine()
    with qa.Library([load(article.path)], engine) as library:
        passages = library.passages(article.path)
        for question, gold in article.questions:
            yield resolve(question, (), engine, ("en",)), passages, gold


def varied(examples: Examples) -> list[int]:
    """The features that tell passages of an article apart, by their place. SQuAD's articles have no heading but the
    title, which stands above every passage: what it is worth cannot be learnt there."""
    first = examples.values[:, :1]
    same = np.where(examples.there[:, :, np.newaxis], examples.values, first) == first
    return [place for place in range(len(NAMES)) if not same[:, :, place].all()]


def fit(examples: Examples) -> Floats:
    """The weights under which the passages that hold the answer have the largest share of the probability, each
    passage having the exponential of its score; in logarithms, on average over the questions."""
    examples = examples.where(np.asarray(examples.gold.any(axis=1)))
    scale = examples.values[examples.there].std(axis=0)
    values = examples.values / scale

    def loss(guess: Floats) -> tuple[float, Floats]:
        shares = np.exp(_scores(values, examples.there, guess))
        shares /= shares.sum(axis=1, keepdims=True)
        right = (shares * examples.gold).sum(axis=1, keepdims=True) + 1e-300
        slope = np.einsum("qp,qpf->f", shares - shares * examples.gold / right, values) / len(values)
        return float(RIDGE * guess @ guess - np.log(right).mean()), slope + 2 * RIDGE * guess

    found: Any = minimize(loss, np.zeros(values.shape[2]), jac=True, method="L-BFGS-B")
    return np.asarray(found.x / scale)


def cross(examples: Examples, known: list[int]) -> Learnt:
    """The weights of the features that are known, each fold's found on the other three."""
    examples = examples._replace(values=examples.values[:, :, known])
    found, first, third = [], np.zeros(len(examples.fold), dtype=bool), np.zeros(len(examples.fold), dtype=bool)
    for fold in range(FOLDS):
        out = examples.fold == fold
        weight = fit(examples.where(~out))
        first[out], third[out] = judged(examples.where(out), weight)
        found.append(weight / weight[known.index(FIRST)] if FIRST in known else weight)
    return Learnt(found, first, third)


def judged(examples: Examples, weight: Floats) -> tuple[Flags, Flags]:
    """Whether the first passage, and one of the first three, holds the answer; equal scores stand as in the text."""
    order = np.argsort(-_scores(examples.values, examples.there, weight), axis=1, kind="stable")[:, :3]
    right = np.take_along_axis(examples.gold, order, axis=1)
    return right[:, 0], np.asarray(right.any(axis=1))


def _scores(values: Floats, there: Flags, weight: Floats) -> Floats:
    """The passages' scores below the best of their question; that of none is as low as can be."""
    scores = np.where(there, values @ weight, -np.inf)
    return np.asarray(scores - scores.max(axis=1, keepdims=True))


def learnt_part(examples: Examples, known: list[int]) -> str:
    """The weights of each fold beside those shipped, and what both are worth."""
    learnt = cross(examples, known)
    shipped = judged(examples, np.asarray([weights.FEATURES[name] for name in NAMES]))
    rows = ["| feature | " + " | ".join(f"fold {fold}" for fold in range(FOLDS)) + " | mean | shipped |"]
    rows.append("| --- " * (FOLDS + 3) + "|")
    for name, shown in weights.FEATURES.items():
        cells = ["", "", "", "", "not on SQuAD"]
        if NAMES.index(name) in known:
            found = [float(weight[known.index(NAMES.index(name))]) for weight in learnt.weights]
            cells = [f"{weight:.2f}" for weight in (*found, mean(found))]
        rows.append(f"| {name} | {' | '.join(cells)} | {shown:g} |")
    return (
        f"**Weights**, learnt by softmax over the passages of an article ({len(examples.fold)} questions of SQuAD "
        f"2.0), each fold's on the articles outside it, that of `passage` scaled to 1. Out of fold: answer@1 "
        f"{learnt.first.mean():.3f}, answer@3 {learnt.third.mean():.3f}; with the weights as shipped, on the same "
        f"passages: {shipped[0].mean():.3f}, {shipped[1].mean():.3f}. The best sentence is chosen by the weights as "
        "shipped.\n\n" + "\n".join(rows)
    )


def worth_part(examples: Examples, known: list[int], costs: dict[str, float]) -> str:
    """What answer@1 out of fold loses without a feature, the other weights learnt again, and what each costs."""
    whole = cross(examples, known)
    rows = ["| feature | without it | its gain | µs for a passage |", "| --- | --- | --- | --- |"]
    for place, name in enumerate(NAMES):
        cells = ["not on SQuAD", ""]
        if place in known:
            rest = cross(examples, [other for other in known if other != place]).first
            cells = [f"{rest.mean():.3f}", gain(list(whole.first), list(rest))]
        cost = f"{costs[name]:.1f}" if name in costs else ""
        rows.append(f"| {name} | {' | '.join(cells)} | {cost} |")
    return (
        f"**Each with its worth**: answer@1 out of fold ({whole.first.mean():.3f} with all of them) without one "
        "feature, the others learnt again, and the gain that it brings with its interval of 95 %. Time: median over "
        "questions (of `answer`, over those that ask for a kind); `sentence` also finds the words in each sentence, on "
        f"which the others stand. All together: {costs['']:.1f} µs, the passage having been read before.\n\n"
        + "\n".join(rows)
    )


def timed(articles: Sequence[Article]) -> dict[str, float]:
    """Microseconds for a passage, of each feature and ("") of all: the median over questions, each at its best of
    five; of `answer`, over the questions that ask for a kind."""
    parts = PARTS | {"": lambda question, _, passage: _all(question, passage)}
    times: dict[str, list[float]] = {name: [] for name in parts}
    for article in articles:
        for place, (understood, passages, _) in enumerate(questions(article)):
            if place == TIMED:
                break
            seen = [(evidence.weigh(understood, passage), passage) for passage in passages]
            for name, part in parts.items():
                if name == "answer" and not understood.answer_kind:
                    continue
                run = partial(_run, part, understood, seen)
                times[name].append(min(repeat(run, timer=process_time, number=1, repeat=5)) / len(seen) * 1e6)
    return {name: median(taken) for name, taken in times.items()}


def _run(part: Part, question: Question, seen: Sequence[tuple[evidence.Evidence, qa.Passage]]) -> None:
    for weighed, passage in seen:
        part(question, weighed, passage)


def _all(question: Question, passage: qa.Passage) -> dict[str, float]:
    return rank.features(question, evidence.weigh(question, passage))


if __name__ == "__main__":
    main()
