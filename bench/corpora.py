"""Makes up folders of text for the benchmarks: any number of passages, quickly, and questions about them.

Run bench/scale.py, which imports it.

Law: the same numbers give the same bytes. A passage is a paragraph of five sentences of twenty words, of the common
words of English and of 20,000 others, as frequent as the law of Zipf and Mandelbrot has them, stop words aside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy

from qa.analysis.languages import language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

SENTENCES, WORDS = 5, 20  # of a passage, of a sentence
FILES = 1_000  # of a corpus, if that is not less than ten passages for each
QUESTIONS = 110  # about a corpus
_OTHERS = 20_000
_SYLLABLES = (
    "ba be do fe ga hi jo ka ke li lo ma mu na no pi ra re sa so ta ti vo wu ze zi chu dren fal gor kus".split()
)


class Corpus(NamedTuple):
    """A folder of files, how many passages are in them, and questions: each has six words of one passage."""

    folder: Path
    passages: int
    questions: tuple[str, ...]


def made_up(folder: Path, passages: int, files: int = 0, is_markdown: bool = False, asked: int = QUESTIONS) -> Corpus:
    """A corpus of so many passages in so many files, with so many questions asked; in Markdown, with a heading before
    every fifth passage."""
    folder.mkdir(parents=True)
    draw, words = numpy.random.default_rng(0), _words()
    number = files or max(1, min(FILES, passages // 10))
    each, left = divmod(passages, number)
    every, questions, done = max(1, passages // asked), [], 0
    for file in range(number):
        drawn = _drawn(draw, words, each + (file < left))
        chosen = drawn[-done % every :: every]
        questions += [f"What {' '.join(sentences[1][4:10])}?" for sentences in chosen]
        done += len(drawn)
        written = [
            f"## Part {place // 5}\n\n{passage(known)}" if is_markdown and place % 5 == 0 else passage(known)
            for place, known in enumerate(drawn)
        ]
        name = f"{file:05}.{'md' if is_markdown else 'txt'}"
        (folder / name).write_text("\n\n".join(written), encoding="utf-8")
    return Corpus(folder, passages, tuple(questions[:asked]))


def passage(sentences: list[list[str]]) -> str:
    """The text of a passage."""
    return " ".join(" ".join(words).capitalize() + "." for words in sentences)


def tokens(corpus: Corpus) -> Iterator[list[str]]:
    """The words of each passage of a corpus in text, in small letters."""
    for path in sorted(corpus.folder.iterdir()):
        for text in path.read_text(encoding="utf-8").split("\n\n"):
            yield text.lower().replace(".", "").split()


def _words() -> NDArray[numpy.object_]:
    chance = numpy.random.default_rng(1)
    drawn = chance.integers(0, len(_SYLLABLES), (2 * _OTHERS, 4)).tolist()
    made = ("".join(_SYLLABLES[place] for place in places[: 3 + number % 2]) for number, places in enumerate(drawn))
    others = list(dict.fromkeys(made))[:_OTHERS]
    return numpy.array([*sorted(language("en").common_words), *others], dtype=object)


def _drawn(draw: numpy.random.Generator, words: NDArray[numpy.object_], passages: int) -> list[list[list[str]]]:
    """The words of the sentences of so many passages."""
    weights = 1 / (numpy.arange(len(words)) + 100.0)  # no stop words are at the head
    chances = numpy.cumsum(weights / weights.sum())
    places = numpy.searchsorted(chances, draw.random((passages, SENTENCES, WORDS)))
    found: list[list[list[str]]] = words[places.clip(0, len(words) - 1)].tolist()
    return found
