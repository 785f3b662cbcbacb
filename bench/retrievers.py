"""Other programs that find passages by their words, for bench/scale.py, which imports it.

    python bench/retrievers.py FOLDER INDEX     tantivy alone: indexes the words of a folder, prints the seconds

Law: each is given the words of the passages ready, and does no more than find the first three; one that is not
installed has a row that says so.
"""

from __future__ import annotations

import sqlite3
import sys
from importlib import import_module  # they need not be there, and some carry no types
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple, Protocol

from corpora import Corpus, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

K = 3
LARGEST_OKAPI = 100_000  # passages: beyond, rank-bm25 takes 6 GB and seconds for a question
_HEAP, _THREADS = 512 << 20, 2


class Finder(Protocol):
    """Built of the words of passages."""

    def find(self, words: list[str]) -> object: ...


class Bm25s:
    """bm25s on numpy, as it is installed without extras."""

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        numbers: dict[str, int] = {}
        ids = [[numbers.setdefault(word, len(numbers)) for word in words] for words in tokens(corpus)]
        self._index = import_module("bm25s").BM25(k1=1.2, b=0.75)
        tokenized = import_module("bm25s.tokenization").Tokenized
        self._index.index(tokenized(ids, numbers), show_progress=False, leave_progress=False)

    def find(self, words: list[str]) -> object:
        return self._index.retrieve([words], k=K, show_progress=False)


class Fts5:
    """SQLite's index in a file, with the words and nothing else in it."""

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


class Peer(NamedTuple):
    """A row of the table; how it is installed; and up to how many passages it is asked."""

    name: str
    build: Callable[[Corpus, Path], Finder]
    install: str
    largest: int = sys.maxsize


PEERS = (
    Peer("bm25s, numpy", Bm25s, "pip install bm25s"),
    Peer(f"SQLite FTS5 {sqlite3.sqlite_version}", Fts5, "an SQLite with FTS5"),
    Peer("rank-bm25 BM25Okapi", Okapi, "pip install rank-bm25", LARGEST_OKAPI),
)


def index(folder: Path, place: Path) -> float:
    """The seconds in which tantivy indexes the words of a folder that are ready in memory, by two threads."""
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
    print(index(Path(sys.argv[1]), Path(sys.argv[2])))
