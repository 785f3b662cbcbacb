"""Measures how good the answers are, on collections that the project does not hold.

    python bench/quality.py DATA_DIR

DATA_DIR holds squad2-dev-half.json (SQuAD 2.0's format) and manual/manual.txt with manual/questions.jsonl.

Law: each article is read through the real loader from a file of its own; a gold answer is a span of that file; nothing
is left out, and what falls short is written down as it is.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from pathlib import Path
from statistics import mean, quantiles
from typing import TYPE_CHECKING, NamedTuple

from results import write

import qa
from qa import text
from qa.weights import THRESHOLD

if TYPE_CHECKING:
    from collections.abc import Sequence

OFF_TOPIC = 200  # questions of other articles for each


class Article(NamedTuple):
    """A file, its questions with the spans that answer them, and how many of its questions have no answer."""

    path: str
    questions: tuple[tuple[str, frozenset[tuple[int, int]]], ...]
    unanswerable: tuple[str, ...]


def main() -> None:
    """Measures the articles and the manual, and writes both down."""
    data = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        articles = squad(data / "squad2-dev-half.json", Path(folder))
        rows = [*in_one_article(articles), *abstention(articles)]
        rows += all_articles(articles)
    rows += manual(data / "manual")
    table = "\n".join(f"| {name} | {value} |" for name, value in rows)
    body = f"{len(articles)} articles of SQuAD 2.0 and a manual of 114 pages.\n\n| figure | |\n| --- | --- |\n{table}"
    write("Quality", "python bench/quality.py DATA_DIR", body, "rank-bm25", "PyStemmer")


def squad(path: Path, folder: Path) -> list[Article]:
    """Each article as a text file: its title, then its paragraphs, with blank lines between."""
    articles = []
    for number, entry in enumerate(json.loads(path.read_text(encoding="utf-8"))["data"]):
        content = entry["title"].replace("_", " ")
        asked: list[tuple[str, frozenset[tuple[int, int]]]] = []
        unanswerable = []
        for paragraph in entry["paragraphs"]:
            start = len(content) + 2
            content += "\n\n" + paragraph["context"]
            for question in paragraph["qas"]:
                if question.get("is_impossible"):
                    unanswerable.append(question["question"])
                    continue
                begins = {(start + answer["answer_start"], len(answer["text"])) for answer in question["answers"]}
                asked.append((question["question"], frozenset((begin, begin + length) for begin, length in begins)))
        file = folder / f"{number:02}.txt"
        file.write_text(content, encoding="utf-8", newline="")
        articles.append(Article(str(file), tuple(asked), tuple(unanswerable)))
    return articles


def in_one_article(articles: Sequence[Article]) -> list[tuple[str, str]]:
    """Each article's questions asked of that article alone."""
    first, third, quoted, quotes, passages = [], [], [], [], []
    for article in articles:
        with qa.open(article.path) as library:
            passages += [text.count(passage.text) for source in library.sources for passage in library.passages(source)]
            for question, gold in article.questions:
                citations = library.ask(question, min_confidence=0).citations
                right = [_holds(citation.passage.span, gold) for citation in citations]
                first.append(right[:1] == [True])
                third.append(any(right))
                quote = citations[0].span if citations else qa.Span(0, 0)
                quoted.append(any(quote.start <= start < quote.end for start, _ in gold))
                quotes += [text.count(citation.quote) for citation in citations[:1]]
    return [
        ("questions, in one article", str(len(first))),
        ("answer@1, answer@3", f"{mean(first):.3f}, {mean(third):.3f}"),
        ("quote@1", f"{mean(quoted):.3f}"),
        ("words of a passage: mean, 90th percentile", f"{mean(passages):.0f}, {quantiles(passages, n=10)[-1]:.0f}"),
        ("words of a quote: mean, 90th percentile", f"{mean(quotes):.0f}, {quantiles(quotes, n=10)[-1]:.0f}"),
    ]


def all_articles(articles: Sequence[Article]) -> list[tuple[str, str]]:
    """All questions asked of all articles as one library."""
    right = []
    with qa.open(*(article.path for article in articles)) as library:
        for article in articles:
            for question, gold in article.questions:
                citations = library.ask(question, limit=1, min_confidence=0).citations
                same = [citation for citation in citations if citation.source == article.path]
                right.append(any(_holds(citation.passage.span, gold) for citation in same))
    return [("all articles as one library, answer@1", f"{mean(right):.3f}")]


def abstention(articles: Sequence[Article]) -> list[tuple[str, str]]:
    """How well confidence tells an article's own questions from those of others, and from false premises."""
    chance = random.Random(0)
    own, others, false = [], [], []
    for article in articles:
        foreign = [question for other in articles if other is not article for question, _ in other.questions]
        with qa.open(article.path) as library:
            own += [library.ask(question, min_confidence=0).confidence for question, _ in article.questions]
            others += [library.ask(q, min_confidence=0).confidence for q in chance.sample(foreign, OFF_TOPIC)]
            false += [library.ask(question, min_confidence=0).confidence for question in article.unanswerable]
    bar = sorted(own)[int(len(own) * 0.05)]
    return [
        ("off-topic AUROC", f"{auroc(own, others):.3f}"),
        ("off-topic rejected at 5 %", f"{mean(value < bar for value in others):.3f}"),
        ("with the threshold as shipped: answerable refused", f"{mean(value < THRESHOLD for value in own):.3f}"),
        ("with the threshold as shipped: off-topic accepted", f"{mean(value >= THRESHOLD for value in others):.3f}"),
        ("false-premise AUROC", f"{auroc(own, false):.3f}"),
    ]


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


def manual(folder: Path) -> list[tuple[str, str]]:
    """Questions of people who did not have the text in sight; a gold phrase counts without spaces and punctuation."""
    lines = (folder / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    first, third, quoted, wrongly, refused = 0, 0, 0, 0, 0
    asked = [json.loads(line) for line in lines]
    with qa.open(str(folder / "manual.txt")) as library:
        for entry in asked:
            answer = library.ask(entry["q"], min_confidence=0)
            is_refused = answer.confidence < THRESHOLD
            if entry["expect"] is None:
                refused += is_refused
                continue
            wanted = [_letters(phrase) for phrase in entry["expect"]]
            right = [any(phrase in _letters(found.passage.text) for phrase in wanted) for found in answer.citations]
            quoted += any(phrase in _letters(found.quote) for found in answer.citations[:1] for phrase in wanted)
            first += right[:1] == [True]
            third += any(right)
            wrongly += is_refused
    covered = sum(entry["expect"] is not None for entry in asked)
    return [
        (f"the manual, of {covered}: passage@1, passage@3, quote@1", f"{first}, {third}, {quoted}"),
        (f"the manual, as shipped: refused of {len(asked) - covered} not covered", str(refused)),
        (f"the manual, as shipped: wrongly refused of {covered}", str(wrongly)),
    ]


def _holds(span: qa.Span, gold: frozenset[tuple[int, int]]) -> bool:
    return any(span.start <= start and end <= span.end for start, end in gold)


def _letters(phrase: str) -> str:
    return "".join(char for char in phrase.casefold() if char.isalnum())


if __name__ == "__main__":
    main()
