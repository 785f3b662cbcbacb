"""Compare overviews of articles by how much of what readers asked about stands in them.

Law: every system chooses five of the same sentences of the same passages, made by qa. A phrase is compared after runs
of white space and of Markdown's marks have become one space.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module  # sumy may be missing, and has no types
from typing import TYPE_CHECKING, Any, NamedTuple

from results import write

import qa
from qa.analysis import tokenizer
from qa.analysis.sentences import sentences
from qa.model import Passage, Span

if TYPE_CHECKING:
    from pathlib import Path

NUMBER = 5
QUESTION = "what is this about?"
HEAD = (
    "{articles} articles with {questions} questions of readers that they answer, and {phrases} phrases: one stands in "
    "each sentence that answers a question. Every system chooses five of the sentences that qa finds in an article. "
    "The columns count the phrases in the passages of these sentences, the questions with a phrase there, and the "
    "questions with one in the sentences themselves; then the mean number of words of these passages and sentences. "
    "Longer passages hold more of everything: the last row says what length alone is worth."
)


class Sentence(NamedTuple):
    """A sentence of an article, with its passage."""

    passage: Passage
    span: Span  # in the document

    @property
    def text(self) -> str:
        start = self.passage.span.start
        return self.passage.text[self.span.start - start : self.span.end - start]


Chooser = Callable[[Sequence[Sentence]], Sequence[Sentence]]


class Asked(NamedTuple):
    """An article with all its sentences, what qa chooses of them, and for each question its phrases."""

    sentences: list[Sentence]
    overview: list[Sentence]
    expected: list[list[str]]


def compare_overviews(folder: Path) -> None:
    """Measure every system on the articles in `folder`."""
    articles = _articles(folder)
    rows: list[tuple[str, Sequence[Sequence[Sentence]]]] = [
        ("qa", [article.overview for article in articles]),
        ("LexRank, sumy", _chosen_by(partial(_sumy, "lex_rank", "LexRankSummarizer"), articles)),
        ("TextRank, sumy", _chosen_by(partial(_sumy, "text_rank", "TextRankSummarizer"), articles)),
        ("the first five sentences", _chosen_by(lambda found: found[:NUMBER], articles)),
        ("the first sentence of each of the first five passages", _chosen_by(_first_passages, articles)),
        ("the first sentence of each of the five longest passages", _chosen_by(_longest_passages, articles)),
    ]
    expected = [phrases for article in articles for phrases in article.expected]
    head = HEAD.format(articles=len(articles), questions=len(expected), phrases=sum(map(len, expected)))
    table = [
        "| system | phrases in passages | questions in passages | in sentences | words of passages | of sentences |",
        "| --- | --- | --- | --- | --- | --- |",
        *(_row(name, chosen, articles) for name, chosen in rows),
    ]
    packages = ("sumy",) if rows[1][1] else ()
    write("Overview", "python bench/overview.py DATA_DIR", "\n".join([head, "", *table]), *packages)


def _articles(folder: Path) -> list[Asked]:
    expected: dict[str, list[list[str]]] = defaultdict(list)
    for line in (folder / "questions.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if entry.get("expect"):
            expected[entry["article"]].append(entry["expect"])
    return [_asked(folder / name, phrases) for name, phrases in sorted(expected.items())]


def _asked(path: Path, expected: list[list[str]]) -> Asked:
    with qa.open(path) as library:
        overview = [Sentence(cited.passage, cited.span) for cited in library.ask(QUESTION).citations]
        [source] = library.sources
        passages = library.passages(source)
    found = [
        Sentence(one, Span(one.span.start + span.start, one.span.start + span.end))
        for one in passages
        if not one.header
        for span in sentences(one.text, one.language)
    ]
    return Asked(found, overview, expected)


def _chosen_by(choose: Chooser, articles: Sequence[Asked]) -> list[Sequence[Sentence]]:
    """What a system chooses of each article; nothing if it is not installed."""
    try:
        return [choose(article.sentences) for article in articles]
    except ImportError:
        return []


def _sumy(module: str, name: str, found: Sequence[Sentence]) -> list[Sentence]:
    """A summariser as sumy's own command sets it up: its English stemmer and its English stop words."""
    dom = import_module("sumy.models.dom")
    stemmer = import_module("sumy.nlp.stemmers").Stemmer("english")
    summariser = getattr(import_module(f"sumy.summarizers.{module}"), name)(stemmer)
    summariser.stop_words = import_module("sumy.utils").get_stop_words("english")
    made: list[Any] = [dom._sentence.Sentence(one.text, _Words()) for one in found]
    chosen = summariser(dom.ObjectDocumentModel([dom.Paragraph(made)]), NUMBER)
    return [found[next(place for place, one in enumerate(made) if one is wanted)] for wanted in chosen]


class _Words:
    """qa's words, since sumy's own need a download."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(tokenizer.strings(text))


def _first_passages(found: Sequence[Sentence]) -> list[Sentence]:
    return _first_of_each(found)[:NUMBER]


def _longest_passages(found: Sequence[Sentence]) -> list[Sentence]:
    return sorted(_first_of_each(found), key=lambda one: -tokenizer.count(one.passage.text))[:NUMBER]


def _first_of_each(found: Sequence[Sentence]) -> list[Sentence]:
    first: dict[Span, Sentence] = {}
    for one in found:
        first.setdefault(one.passage.span, one)
    return list(first.values())


def _row(name: str, chosen: Sequence[Sequence[Sentence]], articles: Sequence[Asked]) -> str:
    if not chosen:
        return f"| {name} | not installed | | | | |"
    phrases = of_phrases = questions = told = of = 0
    lengths = [0, 0]
    for article, some in zip(articles, chosen, strict=True):
        passages = [passage.text for passage in {one.passage.span: one.passage for one in some}.values()]
        shown, said = [*map(_flat, passages)], [_flat(one.text) for one in some]
        for expected in article.expected:
            held = [_holds(shown, phrase) for phrase in expected]
            phrases, of_phrases = phrases + sum(held), of_phrases + len(held)
            questions, of = questions + any(held), of + 1
            told += any(_holds(said, phrase) for phrase in expected)
        lengths[0] += sum(map(tokenizer.count, passages))
        lengths[1] += sum(tokenizer.count(one.text) for one in some)
    figures = (f"{part} ({part / all_of:.3f})" for part, all_of in ((phrases, of_phrases), (questions, of), (told, of)))
    words = (f"{number / len(articles):.0f}" for number in lengths)
    return f"| {name} | {' | '.join([*figures, *words])} |"


def _holds(texts: Sequence[str], phrase: str) -> bool:
    return any(_flat(phrase) in text for text in texts)


def _flat(text: str) -> str:
    return re.sub(r"[\s*_`>]+", " ", text)
