"""Call other programs that find passages by their words, for comparison.

    python bench/scale/retrievers.py FOLDER INDEX     tantivy alone: index the words of a folder, print the seconds

Law: each program receives the words of the passages, and only finds the first three passages. A program that is not
installed has a row that says so.
"""

from __future__ import annotations

import sqlite3
import sys
from importlib import import_module  # they may be missing, and some have no types
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple, Protocol

from corpora import Corpus, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

K = 3
LARGEST_OKAPI = 100_000  # passages: beyond it, rank-bm25 takes 6 GB, and seconds for a question
_HEAP, _THREADS = 512 << 20, 2


class Finder(Protocol):
    """A program built from the words of passages."""

    def find(self, words: list[str]) -> object: ...


class Bm25sNumpy:
    """bm25s on numpy, as installed without extras."""

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        numbers: dict[str, int] = {}
        ids = [[numbers.setdefault(word, len(numbers)) for word in words] for words in tokens(corpus)]
        self._index = import_module("bm25s").BM25(k1=1.2, b=0.75)
        tokenized = import_module("bm25s.tokenization").Tokenized
        self._index.index(tokenized(ids, numbers), show_progress=False, leave_progress=False)

    def find(self, words: list[str]) -> object:
        return self._index.retrieve([words], k=K, show_progress=False)


class Fts5InFile:
    """SQLite's index in a file, which contains the words only."""

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        self._table = sqlite3.connect(folder / f"fts5-{corpus.passages}.db")
        self._table.execute("create virtual table kept using fts5(words, content='', tokenize='unicode61')")
        self._table.executemany("insert into kept(words) values (?)", ((" ".join(words),) for words in tokens(corpus)))
        self._table.commit()

    def find(self, words: list[str]) -> object:
        asked = " OR ".join(f'"{word}"' for word in words)
        ordered = "select rowid from kept where kept match ? order by bm25(kept) limit ?"
        return self._table.execute(ordered, (asked, K)).fetchall()


class Okapi:
    """rank-bm25's BM25Okapi."""

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        self._index = import_module("rank_bm25").BM25Okapi([list(map(sys.intern, words)) for words in tokens(corpus)])

    def find(self, words: list[str]) -> object:
        return (-self._index.get_scores(words)).argsort()[:K]


class Retriever(NamedTuple):
    """A row of the table, how to install the program, and the most passages that it is measured with."""

    name: str
    build: Callable[[Corpus, Path], Finder]
    install: str
    largest: int = sys.maxsize


RETRIEVERS = (
    Retriever("bm25s, numpy", Bm25sNumpy, "pip install bm25s"),
    Retriever(f"SQLite FTS5 {sqlite3.sqlite_version}", Fts5InFile, "an SQLite with FTS5"),
    Retriever("rank-bm25 BM25Okapi", Okapi, "pip install rank-bm25", LARGEST_OKAPI),
)


def index_with_tantivy(folder: Path, place: Path) -> float:
    """Measure the seconds in which tantivy indexes the words of a folder from memory, with two threads."""
    import tantivy

    ready = [" ".join(words) for words in tokens(Corpus(folder, 0, ()))]
    start = perf_counter()
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("words", stored=True, tokenizer_name="whitespace", index_option="freq")
    place.mkdir()
    writer = tantivy.Index(builder.build(), path=str(place)).writer(_HEAP, _THREADS)
    for words in ready:
        document = tantivy.Document()
        document.add_text("words", words)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    return perf_counter() - start


if __name__ == "__main__":
    print(index_with_tantivy(Path(sys.argv[1]), Path(sys.argv[2])))
