"""Ask readers' questions twice: as shipped, and out of fold.

Law: out of fold, each article is asked with numbers that were found without its fold (four folds, by the article's
number modulo 4): the weight of meaning, the numbers of coverage and of confidence, and the threshold, by which the same
share of the questions of other articles is answered as shipped. The other collections are sampled, evenly, to take no
more than a minute; both likelihoods are learnt with the weight of meaning as shipped.
"""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING

from collected import SQUAD, holds, manual, mentions, squad
from logistic import CONFIDENCE, COVERAGE, FOLDS, examples_of, learn_outside
from outcomes import (
    COVERED,
    ELSEWHERE,
    Outcome,
    ReaderQuestion,
    articles_of,
    ask_readers_questions,
    contains,
    read_readers_questions,
    write_outcomes,
)
from own_questions import failures, readers_section
from results import write
from switches import switched

import qa
from qa.ranking.confidence import coverage

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from collected import Article

EACH = 24  # one of so many questions of the other collections is asked
MEANINGS = (7.5, 9.5, 12.0, 15.0)  # of these the weight of meaning is chosen
OTHER_COLLECTIONS = ("manual", "SQuAD")
NAMES = {
    COVERAGE: ("MEANT_SCORE", "MEANT_LIKE", "MEANT_TELLING", "MEANT_BIAS"),
    CONFIDENCE: ("CONFIDENCE_COVERAGE", "CONFIDENCE_GAP", "CONFIDENCE_LIKE", "CONFIDENCE_BIAS"),
}


def measure_readers(data: Path, is_listed: bool = False, written: Path | None = None) -> None:
    """Ask the readers' questions, and write the section Readers; list what failed, and write the outcomes, if asked."""
    shipped = ask_readers_questions(data / "readers")
    if written is not None:
        write_outcomes(written, shipped)
    if is_listed:
        print(*failures(shipped), sep="\n", end="\n\n")
    body = readers_section({"as shipped": shipped, "out of fold": ask_out_of_fold(data, shipped)})
    write("Readers", "python bench/readers.py DATA_DIR", body, "rank-bm25", "PyStemmer", "scipy")


def ask_out_of_fold(data: Path, shipped: Sequence[Outcome]) -> list[Outcome]:
    """Ask the questions about each article with numbers that were found without its fold."""
    questions, _ = read_readers_questions(data / "readers")
    articles = articles_of(questions)
    with tempfile.TemporaryDirectory() as folder:
        examples = list(examples_of(data, Path(folder), EACH))
    meanings = answered_first(data, questions)
    share = mean(not each.refused for each in shipped if each.kind == ELSEWHERE)
    outcomes = []
    for fold in range(FOLDS):
        held_out = set(articles[fold::FOLDS])
        with ExitStack() as stack:
            stack.enter_context(switched("MEANING", best_meaning(meanings, held_out)))
            for formula, names in NAMES.items():  # coverage first: confidence goes by it
                for name, number in zip(names, learn_outside(formula, examples, fold), strict=True):
                    stack.enter_context(switched(name, float(number)))
            others = [one for one in examples if one.collection == ELSEWHERE and one.fold != fold]
            bar = least_threshold([coverage(one.found) for one in others], share)
            stack.enter_context(switched("THRESHOLD", bar))
            outcomes += ask_readers_questions(data / "readers", held_out)
    return outcomes


def answered_first(data: Path, questions: Sequence[ReaderQuestion]) -> dict[float, dict[str, list[bool]]]:
    """Tell for each weight of meaning whether the first passage answers, by reader's article or other collection."""
    found: dict[float, dict[str, list[bool]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        articles = squad(data / SQUAD, Path(folder))
        for weight in MEANINGS:
            with switched("MEANING", weight):
                found[weight] = {
                    **{name: _readers_first(data / "readers", name, questions) for name in articles_of(questions)},
                    "manual": _manual_first(data / "manual"),
                    "SQuAD": [each for article in articles for each in _squad_first(article)],
                }
    return found


def best_meaning(found: Mapping[float, Mapping[str, Sequence[bool]]], held_out: Container[str]) -> float:
    """Choose the weight that answers most at once: readers, the manual and SQuAD count alike."""

    def worth(weight: float) -> float:
        by_name = found[weight]
        of_readers = [name for name in by_name if name not in OTHER_COLLECTIONS and name not in held_out]
        readers = mean(each for name in of_readers for each in by_name[name])
        return mean([readers, *(mean(by_name[name]) for name in OTHER_COLLECTIONS)])

    return max(found, key=worth)


def least_threshold(likelihoods: Sequence[float], share: float) -> float:
    """Find the least threshold, in hundredths, that no more than this share of the likelihoods reach."""
    steps = (step / 100 for step in range(102))
    return next(bar for bar in steps if mean(each >= bar for each in likelihoods) <= share)


def _readers_first(folder: Path, article: str, questions: Sequence[ReaderQuestion]) -> list[bool]:
    with qa.open(str(folder / article)) as library:
        asked = [each for each in questions if each.article == article and each.kind == COVERED]
        return [contains(_first(library, each.question), each.phrases) for each in asked]


def _manual_first(folder: Path) -> list[bool]:
    path, asked = manual(folder)
    with qa.open(path) as library:
        return [mentions(_first(library, each.question), each.phrases) for each in asked if each.phrases]


def _squad_first(article: Article) -> Iterator[bool]:
    with qa.open(article.path) as library:
        for question, gold in article.questions[::EACH]:
            cited = library.ask(question, limit=1, min_confidence=0).citations
            yield any(holds(each.passage.span, gold) for each in cited)


def _first(library: qa.Library, question: str) -> str:
    """The first passage's text."""
    return "".join(each.passage.text for each in library.ask(question, limit=1, min_confidence=0).citations)
