"""Measure how good the answers are on collections of questions, and compare each figure with its bars.

Law: each article is read through the real loader from a file of its own, and a gold answer is a span of that file.
No figure is left out, also where it falls short of its bar.
"""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from statistics import mean, quantiles
from typing import TYPE_CHECKING

from bars import BARS, Figure, table
from collected import SQUAD, Article, holds, manual, mentions, off_topic, squad
from results import write
from short_answers import short_answers

import qa
from qa.analysis import tokenizer

if TYPE_CHECKING:
    from collections.abc import Sequence

OFF_TOPIC = 200  # questions of other articles for each


LEGEND = f"""\
- answer@k: the share of the questions for which one of the first k passages contains a whole gold answer. quote@1: the
  share for which the first quote contains the beginning of one. Of the manual: the number of questions for which one of
  the first k passages (passage@k) or the first quote (quote@1) contains a gold phrase. All of these count answers also
  where their confidence is below the threshold.
- {BARS}
- Off-topic: questions of other articles, which should be refused. Rejected at 5 %: the share of them refused by the
  threshold that refuses 5 % of an article's own questions. False premise: SQuAD's questions that look as if the
  article answered them, but it does not.
- AUROC: how often a question of the article has a higher confidence than an off-topic one, or than one with a false
  premise; 0.5 is chance.
- As shipped: with the default threshold. Refused and accepted are shares; for the manual, numbers of questions.
- Short answers: of the right quotes about a person, a place, a time or a number, the shares that have a short answer
  (given), whose short answer equals a gold answer (equal), and whose short answer shares a character with one
  (overlapping)."""


def measure_answers(data: Path) -> None:
    """Measure the articles and the manual, and write the section Quality."""
    with tempfile.TemporaryDirectory() as folder:
        articles = squad(data / SQUAD, Path(folder))
        figures = [*in_one_article(articles), *refusals(articles)]
        figures.append(Figure("all articles as one library: answer@1", first_in_one_library(articles), 0.84, 0.88))
        without_bars = short_answers(articles)
    figures += manual_figures(data / "manual")
    rows = [*(figure.row for figure in figures), *((*row, "", "", "") for row in without_bars)]
    body = (
        f"{len(articles)} articles of SQuAD 2.0, each a library of its own unless a row says otherwise; and a manual "
        f"of 114 pages.\n\n{LEGEND}\n\n{table(rows)}"
    )
    write("Quality", "python bench/quality.py DATA_DIR --only articles", body, "rank-bm25", "PyStemmer")


def in_one_article(articles: Sequence[Article]) -> list[Figure]:
    """Ask each article its own questions, with the article as the only document."""
    first, third, quoted, quotes, passages = [], [], [], [], []
    for article in articles:
        with qa.open(article.path) as library:
            passages += [
                tokenizer.count(passage.text) for source in library.sources for passage in library.passages(source)
            ]
            for question, gold in article.questions:
                citations = library.ask(question, min_confidence=0).citations
                right = [holds(citation.passage.span, gold) for citation in citations]
                first.append(right[:1] == [True])
                third.append(any(right))
                quote = citations[0].span if citations else qa.Span(0, 0)
                quoted.append(any(quote.start <= start < quote.end for start, _ in gold))
                quotes += [tokenizer.count(citation.quote) for citation in citations[:1]]
    return [
        Figure("questions", len(first), form="d"),
        Figure("answer@1", mean(first), 0.87, 0.90),
        Figure("answer@3", mean(third), 0.94, 0.97),
        Figure("quote@1", mean(quoted), 0.77, 0.83),
        Figure("words of a quote, mean", mean(quotes), 35, 35, at_most=True, form=".1f"),
        Figure("words of a quote, 90th percentile", quantiles(quotes, n=10)[-1], form=".0f"),
        Figure("words of a passage, mean", mean(passages), form=".0f"),
        Figure("words of a passage, 90th percentile", quantiles(passages, n=10)[-1], form=".0f"),
    ]


def first_in_one_library(articles: Sequence[Article]) -> float:
    """Give answer@1 of all questions, asked of all articles as one library."""
    right = []
    with qa.open(*(article.path for article in articles)) as library:
        for article in articles:
            for question, gold in article.questions:
                citations = library.ask(question, limit=1, min_confidence=0).citations
                same = [citation for citation in citations if citation.source == article.path]
                right.append(any(holds(citation.passage.span, gold) for citation in same))
    return mean(right)


def refusals(articles: Sequence[Article]) -> list[Figure]:
    """Measure how well confidence separates an article's own questions from those of others and from false premises."""
    own, others = own_and_others(articles, OFF_TOPIC)
    false = []
    for article in articles:
        with qa.open(article.path) as library:
            false += [library.ask(question).confidence for question in article.unanswerable]
    known = [answer.confidence for answer in own]
    foreign = [answer.confidence for answer in others]
    bar = sorted(known)[int(len(known) * 0.05)]
    return [
        Figure("off-topic: AUROC", auroc(known, foreign), 0.98, 0.995),
        Figure("off-topic: rejected at 5 %", mean(value < bar for value in foreign), 0.93, 0.97),
        Figure("as shipped: answerable refused", mean(not answer.answered for answer in own), 0.07, 0.04, at_most=True),
        Figure("as shipped: off-topic accepted", mean(answer.answered for answer in others), 0.08, 0.03, at_most=True),
        Figure("false premise: AUROC", auroc(known, false)),
    ]


def own_and_others(articles: Sequence[Article], number: int) -> tuple[list[qa.Answer], list[qa.Answer]]:
    """Ask each article its own questions and `number` questions of other articles, with the default threshold."""
    chance = random.Random(0)
    own, others = [], []
    for place, article in enumerate(articles):
        foreign = off_topic([[one] for one in articles], place, number, chance)
        with qa.open(article.path) as library:
            own += [library.ask(question) for question, _ in article.questions]
            others += [library.ask(question) for question in foreign]
    return own, others


def auroc(higher: Sequence[float], lower: Sequence[float]) -> float:
    """Give the share of pairs whose `higher` value is above the `lower` one; a tie counts half (Mann-Whitney U)."""
    ranked = sorted([(value, 1) for value in higher] + [(value, 0) for value in lower])
    wins, below, place = 0.0, 0, 0
    while place < len(ranked):
        end = place
        while end < len(ranked) and ranked[end][0] == ranked[place][0]:
            end += 1
        ups = sum(kind for _, kind in ranked[place:end])
        downs = end - place - ups
        wins += ups * (below + downs / 2)
        below += downs
        place = end
    return wins / (len(higher) * len(lower))


def manual_figures(folder: Path) -> list[Figure]:
    """Ask the manual questions by people who did not see it; compare phrases without spaces and punctuation."""
    path, asked = manual(folder)
    first, third, quoted, wrongly, refused = 0, 0, 0, 0, 0
    with qa.open(path) as library:
        for question, phrases in asked:
            is_refused = not library.ask(question).answered
            if not phrases:
                refused += is_refused
                continue
            wrongly += is_refused
            citations = library.ask(question, min_confidence=0).citations
            right = [mentions(citation.passage.text, phrases) for citation in citations]
            quoted += any(mentions(citation.quote, phrases) for citation in citations[:1])
            first += right[:1] == [True]
            third += any(right)
    covered = sum(bool(phrases) for _, phrases in asked)
    return [
        Figure(f"manual, of {covered}: passage@1", first, 34, 40, form="d"),
        Figure(f"manual, of {covered}: passage@3", third, 39, 46, form="d"),
        Figure(f"manual, of {covered}: quote@1", quoted, form="d"),
        Figure(f"manual, as shipped: refused of {len(asked) - covered} not covered", refused, 12, 14, form="d"),
        Figure(f"manual, as shipped: wrongly refused of {covered}", wrongly, 6, 3, at_most=True, form="d"),
    ]
