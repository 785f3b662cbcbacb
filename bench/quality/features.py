"""Learn the weights of the ranking, and measure what each of its features is worth.

Law: no question is judged by weights that its own article helped to find: there are four folds of whole articles, by
the article's number modulo 4. An interval is of paired differences, resampled over questions (switches.py).
"""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from statistics import mean, median
from time import process_time
from timeit import repeat
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from collected import SQUAD, Article, Gold, holds, squad
from results import write
from scipy.optimize import minimize
from switches import gain, switches_table

import qa
from qa import weights
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
RIDGE = 1e-3  # on the squares of the weights of scaled features: two equal features share their weight
NAMES = tuple(weights.FEATURES)
FIRST = NAMES.index("passage")
TIMED = 10  # questions of each article

# The function that computes each feature; that of the best sentence also prepares what all others read.
PARTS: dict[str, Part] = {
    "passage": lambda question, seen, _: _holding(question, seen).bm25(),
    "sentence": lambda question, _, passage: evidence.weigh(question._replace(answer_kind=""), passage),
    "phrase": lambda question, seen, _: rank._longest_run(question, seen.analysis),
    "names": lambda question, seen, _: _holding(question, seen).missing_share(),
    "answer": lambda question, seen, passage: evidence._kind_scores(question, passage, seen.analysis),
    "letters": lambda question, seen, _: (held := _holding(question, seen)).letters(held.most_letters()),
    "headings": lambda question, seen, _: _holding(question, seen).in_headings(),
}


class Examples(NamedTuple):
    """The features of every passage for every question, and the fold of each question.

    `values` is indexed by question, passage and feature. Articles differ in their number of passages, so the rows of
    shorter ones are padded with zeros: `there` marks the real passages, `gold` those that contain a gold answer.
    """

    values: Floats
    there: Flags
    gold: Flags
    fold: NDArray[np.int64]

    def where(self, chosen: Flags) -> Examples:
        """Select questions."""
        return Examples(self.values[chosen], self.there[chosen], self.gold[chosen], self.fold[chosen])


class Learnt(NamedTuple):
    """The weights learnt for each fold, scaled so that "passage" has 1, and their judgement of each question.

    A question is judged by the weights learnt without its fold: whether its first passage, and one of its first three,
    contains the answer.
    """

    weights: list[Floats]
    first: Flags
    third: Flags


def learn_weights(data: Path) -> None:
    """Learn, measure, and write the section Features."""
    with tempfile.TemporaryDirectory() as folder:
        articles = squad(data / SQUAD, Path(folder))
        examples = collect_examples(articles)
        costs = feature_costs(articles)
    known = varying_features(examples)
    body = "\n\n".join(
        [learnt_part(examples, known), worth_part(examples, known, costs), SWITCHES, switches_table(data)]
    )
    write("Features", "python bench/learn.py DATA_DIR", body, "numpy", "scipy", "PyStemmer")


SWITCHES = (
    "**Switched off in the program**, one at a time, with all other numbers as shipped. A gain is what the answers "
    "lose without the setting, with its interval of 95 %; below zero, they get better without it. The head of a column "
    'has the value as shipped. The columns "words of a quote" and "manual" have the value without the setting: the '
    "mean number of words, and the numbers of the manual's 56 questions whose answer the first passage, one of the "
    "first three passages, and the first quote contain. Those who asked about the manual did not see the text. Its 56 "
    "questions cannot give an interval: a difference of three or four is within chance. It is the only collection with "
    "headings."
)


def collect_examples(articles: Sequence[Article]) -> Examples:
    """Compute the features of every passage of an article for each of its questions."""
    rows, gold, fold = [], [], []
    for number, article in enumerate(articles):
        for understood, passages, spans in understood_questions(article):
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


def understood_questions(article: Article) -> Iterator[tuple[Question, Sequence[qa.Passage], Gold]]:
    """Give each question of an article as the ranking receives it, the passages, and the gold."""
    engine = open_engine()
    with qa.Library([load(article.path)], engine) as library:
        passages = library.passages(article.path)
        for question, gold in article.questions:
            yield resolve(question, (), engine, ("en",)), passages, gold


def varying_features(examples: Examples) -> list[int]:
    """Find the features that differ between the passages of an article, by their position in `NAMES`.

    The only heading of an article of SQuAD is its title, which is above every passage: the weight of headings cannot
    be learnt there.
    """
    first = examples.values[:, :1]
    same = np.where(examples.there[:, :, np.newaxis], examples.values, first) == first
    return [place for place in range(len(NAMES)) if not same[:, :, place].all()]


def fit_softmax(examples: Examples) -> Floats:
    """Find the weights that give the passages with the answer the largest share of the probability.

    The probability of a passage is the softmax of its score. What is maximised is the logarithm of the share, as the
    mean over the questions.
    """
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


def cross_validate(examples: Examples, known: list[int]) -> Learnt:
    """Learn the weights of the features in `known`: for each fold, on the other three."""
    examples = examples._replace(values=examples.values[:, :, known])
    found, first, third = [], np.zeros(len(examples.fold), dtype=bool), np.zeros(len(examples.fold), dtype=bool)
    for fold in range(FOLDS):
        out = examples.fold == fold
        weight = fit_softmax(examples.where(~out))
        first[out], third[out] = judge(examples.where(out), weight)
        found.append(weight / weight[known.index(FIRST)] if FIRST in known else weight)
    return Learnt(found, first, third)


def judge(examples: Examples, weight: Floats) -> tuple[Flags, Flags]:
    """Tell whether the first passage, and one of the first three, contains the answer; ties keep the text's order."""
    order = np.argsort(-_scores(examples.values, examples.there, weight), axis=1, kind="stable")[:, :3]
    right = np.take_along_axis(examples.gold, order, axis=1)
    return right[:, 0], np.asarray(right.any(axis=1))


def _scores(values: Floats, there: Flags, weight: Floats) -> Floats:
    """Give each passage's score minus the best of its question; padding has minus infinity."""
    scores = np.where(there, values @ weight, -np.inf)
    return np.asarray(scores - scores.max(axis=1, keepdims=True))


def learnt_part(examples: Examples, known: list[int]) -> str:
    """Compare the weights of each fold with those that qa ships, and answer@k of both."""
    learnt = cross_validate(examples, known)
    shipped = judge(examples, np.asarray([weights.FEATURES[name] for name in NAMES]))
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
        f"2.0): those of a fold on the articles outside it, scaled so that `passage` has 1. answer@k is the share of "
        f"the questions for which one of the first k passages contains a gold answer. Out of fold: answer@1 "
        f"{learnt.first.mean():.3f}, answer@3 {learnt.third.mean():.3f}; with the weights as shipped, on the same "
        f"passages: {shipped[0].mean():.3f}, {shipped[1].mean():.3f}. The best sentence is chosen by the weights as "
        "shipped.\n\n" + "\n".join(rows)
    )


def worth_part(examples: Examples, known: list[int], costs: dict[str, float]) -> str:
    """Measure what answer@1 out of fold loses without each feature, with the others learnt again, and their time."""
    whole = cross_validate(examples, known)
    rows = ["| feature | without it | its gain | µs for a passage |", "| --- | --- | --- | --- |"]
    for place, name in enumerate(NAMES):
        cells = ["not on SQuAD", ""]
        if place in known:
            rest = cross_validate(examples, [other for other in known if other != place]).first
            cells = [f"{rest.mean():.3f}", gain(list(whole.first), list(rest))]
        cost = f"{costs[name]:.1f}" if name in costs else ""
        rows.append(f"| {name} | {' | '.join(cells)} | {cost} |")
    return (
        f"**The worth of each feature**: answer@1 out of fold ({whole.first.mean():.3f} with all features) when one is "
        "left out and the others are learnt again, and the gain that the feature brings with its interval of 95 %. "
        "Time: median over the questions (for `answer`, over those that ask for a kind of answer). `sentence` also "
        "finds the words in each sentence, which the others need. All features together take "
        f"{costs['']:.1f} µs for a passage that has been read before.\n\n" + "\n".join(rows)
    )


def feature_costs(articles: Sequence[Article]) -> dict[str, float]:
    """Measure the microseconds for a passage, of each feature and (as "") of all of them.

    A cost is the median over questions of the best of five runs; for `answer`, over questions that ask for a kind.
    """
    parts = PARTS | {"": lambda question, _, passage: _all_features(question, passage)}
    times: dict[str, list[float]] = {name: [] for name in parts}
    for article in articles:
        for place, (understood, passages, _) in enumerate(understood_questions(article)):
            if place == TIMED:
                break
            seen = [(evidence.weigh(understood, passage), passage) for passage in passages]
            for name, part in parts.items():
                if name == "answer" and not understood.answer_kind:
                    continue
                run = partial(_run_part, part, understood, seen)
                times[name].append(min(repeat(run, timer=process_time, number=1, repeat=5)) / len(seen) * 1e6)
    return {name: median(taken) for name, taken in times.items()}


def _run_part(part: Part, question: Question, seen: Sequence[tuple[evidence.Evidence, qa.Passage]]) -> None:
    for weighed, passage in seen:
        part(question, weighed, passage)


def _holding(question: Question, seen: evidence.Evidence) -> rank.Holding:
    return rank.Holding(rank.Asked(question), seen.analysis)


def _all_features(question: Question, passage: qa.Passage) -> dict[str, float]:
    return rank.features(question, evidence.weigh(question, passage))
