"""Make up folders of text of any number of passages, and questions about them.

Law: the same numbers give the same bytes. A passage is a paragraph of five sentences of twenty words. The words are the
common words of English and 20,000 others, with the frequencies of the Zipf-Mandelbrot law, without stop words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy

from qa.analysis.languages import language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

SENTENCES, WORDS = 5, 20  # sentences of a passage, words of a sentence
FILES = 1_000  # of a corpus, or fewer so that each has at least ten passages
QUESTIONS = 110  # about a corpus
_OTHERS = 20_000
_SYLLABLES = (
    "ba be do fe ga hi jo ka ke li lo ma mu na no pi ra re sa so ta ti vo wu ze zi chu dren fal gor kus".split()
)


class Corpus(NamedTuple):
    """A folder of files, the number of their passages, and questions, each with six words of one passage."""

    folder: Path
    passages: int
    questions: tuple[str, ...]


def make_corpus(
    folder: Path, passages: int, files: int = 0, is_markdown: bool = False, asked: int = QUESTIONS
) -> Corpus:
    """Write a corpus of `passages` passages in `files` files, with `asked` questions about it.

    In Markdown, it has a heading before every fifth passage.
    """
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
            f"## Part {place // 5}\n\n{passage_text(known)}" if is_markdown and place % 5 == 0 else passage_text(known)
            for place, known in enumerate(drawn)
        ]
        name = f"{file:05}.{'md' if is_markdown else 'txt'}"
        (folder / name).write_text("\n\n".join(written), encoding="utf-8")
    return Corpus(folder, passages, tuple(questions[:asked]))


def passage_text(sentences: list[list[str]]) -> str:
    """Join the words of its sentences to the text of a passage."""
    return " ".join(" ".join(words).capitalize() + "." for words in sentences)


def tokens(corpus: Corpus) -> Iterator[list[str]]:
    """Give the words of each passage of a corpus in text, in lower case."""
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
    """Draw the words of the sentences of `passages` passages."""
    weights = 1 / (numpy.arange(len(words)) + 100.0)  # the offset of 100 replaces the missing stop words
    chances = numpy.cumsum(weights / weights.sum())
    places = numpy.searchsorted(chances, draw.random((passages, SENTENCES, WORDS)))
    found: list[list[list[str]]] = words[places.clip(0, len(words) - 1)].tolist()
    return found
