"""Measures how good the answers are, on collections that the project does not hold, beside what is wanted.

    python bench/quality.py DATA_DIR

DATA_DIR holds squad2-dev-half.json (SQuAD 2.0's format), xquad.LANGUAGE.json in the same format, as many as there are,
and manual/manual.txt with manual/questions.jsonl.

Law: each article is read through the real loader from a file of its own; a gold answer is a span of that file; nothing
is left out, and what falls short is written down as it is.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path
from statistics import mean, quantiles
from typing import TYPE_CHECKING, NamedTuple

from collected import SQUAD, Article, holds, manual, mentions, off_topic, squad, xquad
from results import write
from short_answers import short_answers

import qa
from qa.analysis import tokenizer

if TYPE_CHECKING:
    from collections.abc import Sequence

OFF_TOPIC = 200  # questions of other articles for each
OFF_TOPIC_XQUAD = 50  # the same, for articles of five paragraphs


class Figure(NamedTuple):
    """What was measured, with the least that will do (or, `at_most`, the most) and what is aimed at."""

    name: str
    value: float
    floor: float | None = None
    aim: float | None = None
    at_most: bool = False
    form: str = ".3f"

    @property
    def row(self) -> tuple[str, ...]:
        """The figure as a row of the table."""
        sign = "≤" if self.at_most else "≥"
        bars = ("" if bar is None else f"{sign} {bar:g}" for bar in (self.floor, self.aim))
        return (self.name, format(self.value, self.form), *bars, self.reached)

    @property
    def reached(self) -> str:
        """The higher of its two bars that the value reaches, as it was measured and not as it is rounded."""
        for name, bar in (("aim", self.aim), ("floor", self.floor)):
            if bar is not None and (self.value <= bar if self.at_most else self.value >= bar):
                return name
        return "" if self.floor is None else "**below**"


def main() -> None:
    """Measures the articles and the manual, and writes all down."""
    data = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        articles = squad(data / SQUAD, Path(folder))
        figures = [*in_one_article(articles), *abstention(articles)]
        figures.append(Figure("all articles as one library: answer@1", all_articles(articles), 0.84, 0.88))
        without_bars = short_answers(articles)
    for language, path in xquad(data):
        with tempfile.TemporaryDirectory() as folder:
            figures += in_language(language, squad(path, Path(folder)))
    figures += about_the_manual(data / "manual")
    rows = [*(figure.row for figure in figures), *((*row, "", "", "") for row in without_bars)]
    head = [("figure", "", "floor", "aim", "reached"), ("---",) * 5]
    table = "\n".join(f"| {' | '.join(row)} |" for row in (*head, *rows))
    body = (
        f"{len(articles)} articles of SQuAD 2.0, each alone where nothing else is said; XQuAD; and a manual of 114 "
        "pages. An answer counts where its passage (answer@k) or quote (quote@1) holds a gold answer, refused or not. "
        f"Off-topic are questions of other articles; as shipped is with the default threshold.\n\n{table}"
    )
    write("Quality", "python bench/quality.py DATA_DIR", body, "rank-bm25", "PyStemmer")


def in_one_article(articles: Sequence[Article]) -> list[Figure]:
    """Each article's questions asked of that article alone."""
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


def all_articles(articles: Sequence[Article]) -> float:
    """answer@1 of all questions, asked of all articles as one library."""
    right = []
    with qa.open(*(article.path for article in articles)) as library:
        for article in articles:
            for question, gold in article.questions:
                citations = library.ask(question, limit=1, min_confidence=0).citations
                same = [citation for citation in citations if citation.source == article.path]
                right.append(any(holds(citation.passage.span, gold) for citation in same))
    return mean(right)


def abstention(articles: Sequence[Article]) -> list[Figure]:
    """How well confidence tells an article's own questions from those of others, and from false premises."""
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
    """What each article answers, by the default threshold, to its own questions and to so many of the others'."""
    chance = random.Random(0)
    own, others = [], []
    for place, article in enumerate(articles):
        foreign = off_topic([[one] for one in articles], place, number, chance)
        with qa.open(article.path) as library:
            own += [library.ask(question) for question, _ in article.questions]
            others += [library.ask(question) for question in foreign]
    return own, others


def auroc(higher: Sequence[float], lower: Sequence[float]) -> float:
    """How often a value of the first is above one of the second, ties counting half (Mann and Whitney's U)."""
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


def in_language(language: str, articles: Sequence[Article]) -> list[Figure]:
    """XQuAD in one language: all articles as one library, then each alone, by the default threshold."""
    own, others = own_and_others(articles, OFF_TOPIC_XQUAD)
    refused = mean(not answer.answered for answer in own)
    accepted = mean(answer.answered for answer in others)
    return [
        Figure(f"XQuAD {language}, all articles as one library: answer@1", all_articles(articles), 0.91, 0.95),
        Figure(f"XQuAD {language}, as shipped: answerable refused", refused, 0.10, at_most=True),
        Figure(f"XQuAD {language}, as shipped: off-topic accepted", accepted, 0.12, at_most=True),
    ]


def about_the_manual(folder: Path) -> list[Figure]:
    """Questions of people who did not have the text in sight; a gold phrase counts without spaces and punctuation."""
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


if __name__ == "__main__":
    main()
