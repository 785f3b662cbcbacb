"""Measure how good the answers are in each language, on the paragraphs of XQuAD, which say the same in all of them.

Law: the questions, the foreign ones and the misspelt words are the same in every run. No language in the folder is left
out, and no figure, also where it falls short of its bar.
"""

from __future__ import annotations

import random
import re
import tempfile
from pathlib import Path
from statistics import mean
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

from bars import BARS, Figure, table
from collected import holds, off_topic, squad, xquad
from results import write

import qa
from qa.analysis import tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from collected import Article

FOREIGN = 24  # questions about other articles, asked of each article
ENGLISH = "en"
ANSWERS = {"en": 0.955, "es": 0.935, "hi": 0.925, "zh": 0.932, "de": 0.927, "th": 0.925}  # floors of answer@1
KEPT = 0.915  # and of any other language
LONGER = 1.1  # times the English share of a passage that a quote may be
SHORTEST = 4  # letters of a word that is misspelt
LEGEND = f"""\
- answer@1: the share of the questions for which the first passage contains a whole gold answer; all articles are one
  library. quote@1 / answer@1: of those, the share whose quote contains the beginning of a gold answer.
- Passages: how many the paragraphs make. Quote: its mean length, as a share of the mean length of a passage, in
  characters.
- Own refused, foreign answered: each article is a library; its own questions, and {FOREIGN} about other articles, with
  the default threshold.
- Misspelt refused: the article's own questions, each with one letter of one word (of at least {SHORTEST} letters)
  replaced, left out or exchanged with the next; only in scripts with spaces between words.
- Times English: the time of a question to the warm library of all articles, over that in English.
- {BARS}"""


class _Measured(NamedTuple):
    """What is measured in one language. `misspelt` is None where words have no spaces between them."""

    answered: float
    quoted: float
    passages: int
    quote: float
    seconds: float
    refused: float
    foreign: float
    misspelt: float | None


def measure_languages(data: Path) -> None:
    """Measure every language of XQuAD in the folder, and write the section Languages."""
    found: dict[str, _Measured] = {}
    for language, path in xquad(data):
        with tempfile.TemporaryDirectory() as folder:
            found[language] = _measure(squad(path, Path(folder)))
    figures = [figure for language in found for figure in _figures(language, found)]
    if misspelt := [one.misspelt for one in found.values() if one.misspelt is not None]:
        figures.append(Figure("all languages with spaces: misspelt refused", mean(misspelt), 0.05, 0.03, at_most=True))
    body = f"The 48 articles and 1,190 questions of XQuAD, in {len(found)} languages.\n\n{LEGEND}\n\n"
    body += table(figure.row for figure in figures)
    write("Languages", "python bench/quality.py DATA_DIR --only languages", body, "rank-bm25", "PyStemmer")


def _figures(language: str, found: dict[str, _Measured]) -> Iterator[Figure]:
    """Give the figures of a language with their bars."""
    one, english = found[language], found.get(ENGLISH)
    yield Figure(
        f"{language}: answer@1", one.answered, ANSWERS.get(language, KEPT), 0.96 if language in ANSWERS else 0.95
    )
    yield Figure(f"{language}: quote@1 / answer@1", one.quoted / one.answered, 0.72, 0.85)
    yield Figure(f"{language}: passages (at most 275)", one.passages, 245, form="d")
    most = round(LONGER * english.quote, 3) if english else None
    yield Figure(f"{language}: quote", one.quote, most, at_most=True)
    yield Figure(f"{language}: own refused", one.refused, 0.08, 0.06, at_most=True)
    yield Figure(f"{language}: foreign answered", one.foreign, 0.08, 0.06, at_most=True)
    if one.misspelt is not None:
        yield Figure(f"{language}: misspelt refused", one.misspelt)
    if english:
        yield Figure(f"{language}: times English", one.seconds / english.seconds, 3, at_most=True, form=".1f")


def _measure(articles: Sequence[Article]) -> _Measured:
    answered, quoted, passages, quote, seconds = _in_one_library(articles)
    chance, letters = random.Random(0), _letters(articles)
    own, foreign, misspelt = [], [], []
    for place, article in enumerate(articles):
        others = off_topic([[one] for one in articles], place, FOREIGN, chance)
        wrong = filter(None, (misspell(question, letters, chance) for question, _ in article.questions))
        with qa.open(article.path) as library:
            own += [not library.ask(question).answered for question, _ in article.questions]
            foreign += [library.ask(question).answered for question in others]
            misspelt += [not library.ask(question).answered for question in wrong]
    refused = mean(misspelt) if misspelt else None
    return _Measured(answered, quoted, passages, quote, seconds, mean(own), mean(foreign), refused)


def _in_one_library(articles: Sequence[Article]) -> tuple[float, float, int, float, float]:
    """Ask all articles as one library their questions: answer@1, quote@1, the number of passages, the mean length of a
    quote as a share of theirs, and the seconds of a question."""
    first, quoted, quotes = [], [], []
    with qa.open(*(article.path for article in articles)) as library:
        lengths = [len(passage.text) for source in library.sources for passage in library.passages(source)]
        library.ask(articles[0].questions[0][0])  # what loads once is not counted
        start = process_time()
        for article in articles:
            for question, gold in article.questions:
                cited = library.ask(question, limit=1, min_confidence=0).citations[:1]
                own = [one for one in cited if one.source == article.path]
                first.append(any(holds(one.passage.span, gold) for one in own))
                quoted.append(any(one.span.start <= begin < one.span.end for one in own for begin, _ in gold))
                quotes += [len(one.quote) for one in cited]
        seconds = (process_time() - start) / len(first)
    return mean(first), mean(quoted), len(lengths), mean(quotes) / mean(lengths), seconds


def _letters(articles: Sequence[Article]) -> str:
    """The small letters of the questions, each once."""
    asked = (letter for article in articles for question, _ in article.questions for letter in question)
    return "".join(sorted({letter for letter in asked if letter.isalpha() and letter == letter.lower()}))


def misspell(question: str, letters: str, chance: random.Random) -> str:
    """Make one mistake in one word; the question is empty if no word has enough letters, or none is apart from others.

    A letter behind the first is replaced by one of `letters`, left out, or exchanged with the next one, if that makes
    another word.
    """
    words = [match.span() for match in re.finditer(rf"[^\W\d_]{{{SHORTEST},}}", question)]
    if not words or tokenizer.has_unspaced(question):
        return ""
    start, end = chance.choice(words)
    place = chance.randrange(start + 1, end - 1)
    one, other = question[place], question[place + 1]
    made = chance.choice((chance.choice(letters.replace(one, "")) + other, other, other + one))
    return question[:place] + made + question[place + 2 :]
