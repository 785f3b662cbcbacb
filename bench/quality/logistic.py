"""Learn the confidence, how likely the first passage answers, and the coverage, how likely the documents are about a
question at all.

Law: logistic regression, with the same total weight for each collection, but twenty times that for the readers'
questions, which are the closest to what people ask. Confidence is fitted to whether the first passage contains a gold
answer; coverage to whether the question is about the library at all, what a collection answers and what it does not
counting alike. The numbers of a fold come from the articles outside it (four folds, by the article's number modulo 4).
qa ships their means, as learnt from every second question of SQuAD and XQuAD, but for the constant of coverage.
"""

from __future__ import annotations

import random
import tempfile
from collections import Counter, defaultdict
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from answers import auroc
from collected import SQUAD, Article, Gold, holds, manual, mentions, off_topic, squad, xquad
from outcomes import (
    COVERED,
    ELSEWHERE,
    OFF_TOPIC,
    articles_of,
    contains,
    foreign_questions,
    read_readers_questions,
)
from results import write
from scipy.optimize import minimize
from switches import switched

import qa
from qa import weights
from qa.index import open_engine
from qa.loaders import load
from qa.query.resolve import resolve
from qa.ranking.cite import CANDIDATES
from qa.ranking.confidence import COMPARED, Signals, coverage, coverage_by_words, signals
from qa.ranking.rank import rank

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from qa.model import Document

FOLDS = 4
OTHERS = 200  # questions of other articles for each article of SQuAD; a fifth of them for XQuAD
ENGLISH = ("readers", ELSEWHERE, "manual", "SQuAD, one article", "XQuAD en, one article")  # with off-topic questions
READERS = 20  # how much the readers' questions count, of another collection

LEGEND = (
    "Each likelihood is logistic in the values of its rows. Of confidence: `coverage`, as shipped; `gap`, the first "
    "passage's distance to the second one, over the question's weight; `like`, the greatest cosine of the question "
    "with a sentence. Of coverage: `score`, the highest score by words over the weight; `like`; `telling`, the "
    "logarithm of the length of its mean vector; all for the words that vectors know about, while names and other "
    "languages go by words with the numbers that qa ships. `bias` is the constant. The first tables have these numbers "
    "as learnt for each fold from the articles outside it, beside those that qa ships. The next one measures the "
    "learnt numbers on the articles of the fold: AUROC is how often a question that the library answers has a higher "
    "coverage than an off-topic one; below and above: shares of the questions, by the default threshold; error: the "
    "calibration error of confidence, in ten bins of equal number. The last table has the shares refused and answered "
    "as shipped, but with another constant of coverage: qa ships the greatest one, in tenths, that keeps every floor "
    "but that of questions about other articles, and refuses 13 of 14 of the manual's."
)


class Formula(NamedTuple):
    """A logistic formula: the names of its values, the numbers that qa ships, the constant last, and what half the sum
    of the squares of the others costs, beside the mean loss of an example."""

    name: str
    values: tuple[str, ...]
    shipped: tuple[float, ...]
    penalty: float


CONFIDENCE = Formula(
    "confidence",
    ("coverage", "gap", "like"),
    (weights.CONFIDENCE_COVERAGE, weights.CONFIDENCE_GAP, weights.CONFIDENCE_LIKE, weights.CONFIDENCE_BIAS),
    0.002,  # what is called .9 is right more often, and no calibration error grows
)
COVERAGE = Formula(
    "coverage",
    ("score", "like", "telling"),
    (weights.MEANT_SCORE, weights.MEANT_LIKE, weights.MEANT_TELLING, weights.MEANT_BIAS),
    0.001,  # the greatest cosine grows with the library, and all but the manual are small
)
NOTHING = Signals(0.0, 0.0, 0.0)
AT_THRESHOLD = log(weights.THRESHOLD / (1 - weights.THRESHOLD))


class Example(NamedTuple):
    """A question asked: its collection and fold, whether the library's articles answer it (`is_own`), its signals, and
    whether the first passage contains a gold answer (`is_right`)."""

    collection: str
    fold: int
    is_own: bool
    found: Signals
    is_right: bool


class Learnt(NamedTuple):
    """The numbers of a formula for each fold, and the likelihood of each example by those of its own fold."""

    numbers: list[NDArray[np.float64]]
    likelihoods: NDArray[np.float64]


def learn_confidence(data: Path) -> None:
    """Ask the questions, learn the numbers of both formulas, and write the section Confidence."""
    with tempfile.TemporaryDirectory() as folder:
        examples = list(examples_of(data, Path(folder)))
    learnt = {formula: learn(formula, examples) for formula in (CONFIDENCE, COVERAGE)}
    write(
        "Confidence",
        "python bench/confidence.py DATA_DIR",
        _confidence_section(examples, learnt),
        "numpy",
        "scipy",
    )


def learn(formula: Formula, examples: Sequence[Example]) -> Learnt:
    """Learn the numbers of a formula for each fold, and what they say of the fold's own examples."""
    numbers = [learn_outside(formula, examples, fold) for fold in range(FOLDS)]
    values = np.array([values_of(formula, one.found) @ numbers[one.fold] for one in examples])
    words = np.array([(1 - one.found.meant) * coverage_by_words(one.found) for one in examples])
    return Learnt(numbers, 1 / (1 + np.exp(-values - (words if formula is COVERAGE else 0))))


def learn_outside(formula: Formula, examples: Sequence[Example], fold: int) -> NDArray[np.float64]:
    """Learn the numbers of a formula from the examples outside a fold; confidence goes by coverage as it is now."""
    outside = [one for one in examples if one.fold != fold]
    values = np.array([values_of(formula, one.found) for one in outside])
    given = np.array([given_of(formula, one.found) for one in outside])
    true = np.array([one.is_own if formula is COVERAGE else one.is_right for one in outside], dtype=float)
    numbers = fit_logistic(values, true, _counts(formula, outside), given, formula.penalty)
    numbers[-1] += AT_THRESHOLD if formula is COVERAGE else 0
    return numbers


def values_of(formula: Formula, found: Signals) -> NDArray[np.float64]:
    """The values of a formula, then 1 for its constant; those of coverage count by the share that is meant."""
    if formula is CONFIDENCE:
        return np.array((coverage(found), found.gap, found.like, 1.0))
    return found.meant * np.array((found.score, found.like, found.telling, 1.0))


def given_of(formula: Formula, found: Signals) -> float:
    """What is not learnt: the part of coverage that goes by words, above what the threshold asks for."""
    return (1 - found.meant) * (coverage_by_words(found) - AT_THRESHOLD) if formula is COVERAGE else 0.0


def _counts(formula: Formula, examples: Sequence[Example]) -> NDArray[np.float64]:
    """How much each example counts. For coverage, what a collection answers and what it does not count alike; a
    collection without the latter cannot tell. Confidence leaves out the questions that readers had about others."""
    if formula is CONFIDENCE:
        groups = [(one.collection, True) for one in examples]
        known = {(name, True) for name, _ in groups if name != ELSEWHERE}
    else:
        groups = [("readers" if one.collection == ELSEWHERE else one.collection, one.is_own) for one in examples]
        every = set(groups)
        known = {(name, own) for name, own in every if {(name, True), (name, False)} <= every}
    sizes = Counter(groups)
    return np.array(
        [(READERS if group[0] == "readers" else 1) / sizes[group] if group in known else 0.0 for group in groups]
    )


def _confidence_section(examples: Sequence[Example], learnt: dict[Formula, Learnt]) -> str:
    rows: list[str] = []
    for formula, found in learnt.items():
        rows += [f"| {formula.name} | " + " | ".join(f"fold {fold}" for fold in range(FOLDS)) + " | mean | shipped |"]
        rows += ["| --- " * (FOLDS + 3) + "|"]
        for place, name in enumerate((*formula.values, "bias")):
            cells = [f"{fold[place]:.2f}" for fold in found.numbers]
            mean = np.mean(found.numbers, axis=0)[place]
            rows.append(f"| {name} | {' | '.join(cells)} | {mean:.2f} | {formula.shipped[place]:.2f} |")
        rows.append("")
    rows += ["| out of fold | off-topic AUROC | answerable below the threshold | off-topic above it | error |"]
    rows += ["| --- " * 5 + "|"]
    covered, sure = learnt[COVERAGE].likelihoods, learnt[CONFIDENCE].likelihoods
    for name in dict.fromkeys(one.collection for one in examples if one.collection != ELSEWHERE):
        of_it = [place for place, one in enumerate(examples) if one.collection == name]
        own = [covered[place] for place in of_it if examples[place].is_own]
        others = [covered[place] for place in of_it if not examples[place].is_own]
        refused = np.mean([one < weights.THRESHOLD for one in own])
        separation = f"{auroc(own, others):.3f}" if others else ""
        accepted = f"{np.mean([one >= weights.THRESHOLD for one in others]):.3f}" if others else ""
        error = calibration_error([(sure[place], examples[place].is_right) for place in of_it])
        rows.append(f"| {name} | {separation} | {refused:.3f} | {accepted} | {error:.3f} |")
    return f"{LEGEND}\n\n" + "\n".join((*rows, "", *_constants(examples)))


def _constants(examples: Sequence[Example]) -> Iterator[str]:
    """The rows of a table: how much is refused and answered wrongly, with other constants of coverage."""
    asked = defaultdict(list)
    for one in examples:
        asked[one.collection, one.is_own].append(one.found)
    groups = [(name, own) for name in ENGLISH for own in (True, False) if (name, own) in asked]
    heads = [f"{name}: {'refused' if own else 'answered'}" for name, own in groups]
    yield f"| constant | {' | '.join(heads)} |"
    yield "| --- " * (len(groups) + 1) + "|"
    for step in range(-3, 4):
        with switched("MEANT_BIAS", weights.MEANT_BIAS + step / 10):
            wrong = ([(coverage(one) < weights.THRESHOLD) == own for one in asked[name, own]] for name, own in groups)
            shares = [f"{np.mean(each):.3f}" for each in wrong]
            yield f"| {weights.MEANT_BIAS:.2f} | {' | '.join(shares)} |"


def calibration_error(found: Sequence[tuple[float, bool]]) -> float:
    """The distance between confidence and the share right, weighted over ten bins of equal number."""
    ordered = np.array(sorted(found), dtype=float)
    return float(sum(abs((part[:, 0] - part[:, 1]).sum()) for part in np.array_split(ordered, 10)) / len(ordered))


def examples_of(data: Path, folder: Path, each: int = 1) -> Iterator[Example]:
    """Ask the questions of people, then of SQuAD and XQuAD: each article alone, with questions of others, then all.

    Of SQuAD and XQuAD, one question in `each` is asked.
    """
    yield from ask_people(data)
    for name, path in [("SQuAD", data / SQUAD), *((f"XQuAD {language}", path) for language, path in xquad(data))]:
        place = folder / name
        place.mkdir()
        articles = [one._replace(questions=one.questions[::each]) for one in squad(path, place)]
        number, chance = -(-(OTHERS if name == "SQuAD" else OTHERS // 5) // each), random.Random(0)
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
    documents = [load(article.path) for article in articles]
    nothing: Gold = frozenset()
    asked = [(question, gold, article.path) for article in articles for question, gold in article.questions]
    asked += [(other, nothing, articles[0].path) for other in others]
    for (_, gold, path), (found, first) in zip(
        asked, found_in(documents, [question for question, _, _ in asked]), strict=True
    ):
        right = first is not None and first.source == path and holds(first.span, gold)
        yield Example(name, folds[path], bool(gold), found, right)


def ask_people(data: Path) -> Iterator[Example]:
    """Ask the readers' questions about each article, covered or off topic, and those about the manual."""
    questions, _ = read_readers_questions(data / "readers")
    articles, foreign = articles_of(questions), foreign_questions(questions)
    for number, article in enumerate(articles):
        own = [one for one in questions if one.article == article and one.kind in (COVERED, OFF_TOPIC)]
        own += foreign[article]
        document = load(str(data / "readers" / article))
        for one, (found, first) in zip(own, found_in([document], [one.question for one in own]), strict=True):
            right = first is not None and contains(first.text, one.phrases)
            name = ELSEWHERE if one.kind == ELSEWHERE else "readers"
            yield Example(name, number % FOLDS, bool(one.phrases), found, right)
    path, about = manual(data / "manual")
    for number, (each, (found, first)) in enumerate(
        zip(about, found_in([load(path)], [each.question for each in about]), strict=True)
    ):
        right = first is not None and mentions(first.text, each.phrases)
        yield Example("manual", number % FOLDS, bool(each.phrases), found, right)


def found_in(documents: Sequence[Document], questions: Sequence[str]) -> Iterator[tuple[Signals, qa.Passage | None]]:
    """The signals of each question in a library of the documents, and the first passage."""
    engine = open_engine()
    with qa.Library(documents, engine):
        for question in questions:
            understood = resolve(question, (), engine, (documents[0].language,))
            ranked = rank(understood, engine.search(understood.query, CANDIDATES), COMPARED)
            yield signals(understood, ranked) or NOTHING, ranked[0].hit.passage if ranked else None


def fit_logistic(
    values: NDArray[np.float64],
    right: NDArray[np.float64],
    counts: NDArray[np.float64],
    given: NDArray[np.float64],
    penalty: float,
) -> NDArray[np.float64]:
    """Give the numbers that maximise the log-likelihood of what was right, beside what is given already, less the
    penalty; the last number, the constant, costs nothing."""
    costs = np.array([*[penalty * counts.sum()] * (values.shape[1] - 1), 0.0])

    def loss(guess: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        likely = 1 / (1 + np.exp(-values @ guess - given))
        logs = right * np.log(likely + 1e-12) + (1 - right) * np.log(1 - likely + 1e-12)
        value = costs @ guess**2 / 2 - (counts * logs).sum()
        return float(value), values.T @ (counts * (likely - right)) + costs * guess

    found: NDArray[np.float64] = minimize(loss, np.zeros(values.shape[1]), jac=True, method="L-BFGS-B").x
    return found
