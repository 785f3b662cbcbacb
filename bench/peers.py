"""Measures qa beside other programs that rank text by its words, on collections that the project does not hold.

    pip install langchain-community rank-bm25 haystack-ai bm25s PyStemmer
    python bench/peers.py DATA_DIR

DATA_DIR holds what bench/quality.py reads.

Law: every system ranks the very passages that qa's splitter makes, and is asked the same questions in turn; each peer
runs as its own documentation sets it up; one that is not installed has a row that says so.
"""

from __future__ import annotations

import os
import re
import sqlite3
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module  # for the peers: they need not be there, and some carry no types
from importlib.metadata import version
from pathlib import Path
from statistics import mean, median
from time import perf_counter
from typing import NamedTuple, Protocol

from collected import SQUAD, Article, holds, manual, mentions, squad, xquad
from results import write

import qa

Judge = Callable[["qa.Passage"], bool]  # whether a passage answers the question
Outcomes = dict[str, list[tuple[float, list[bool]]]]  # of each system, by question: the seconds, and which are right
Column = dict[str, str]  # of each system, its figure


class Ranker(Protocol):
    """Built from texts; `best` are the places of at most `k` of them, best first, as the system itself orders them."""

    def best(self, question: str, k: int) -> list[int]: ...


class LangChain:
    """BM25Okapi over words cut at white space, with their case and punctuation: the retriever's own preprocessing."""

    def __init__(self, texts: Sequence[str]) -> None:
        retriever = import_module("langchain_community.retrievers").BM25Retriever
        self._retriever = retriever.from_texts(texts, metadatas=[{"place": place} for place in range(len(texts))])

    def best(self, question: str, k: int) -> list[int]:
        self._retriever.k = k
        return [int(document.metadata["place"]) for document in self._retriever.invoke(question)]


class Haystack:
    """The tokens and the BM25L that its store in memory begins with."""

    def __init__(self, texts: Sequence[str]) -> None:
        os.environ["HAYSTACK_TELEMETRY_ENABLED"] = "False"  # read on import; a benchmark reports to nobody
        document = import_module("haystack").Document
        store = import_module("haystack.document_stores.in_memory").InMemoryDocumentStore()
        store.write_documents([document(content=text, meta={"place": place}) for place, text in enumerate(texts)])
        self._retriever = import_module("haystack.components.retrievers.in_memory").InMemoryBM25Retriever(store)

    def best(self, question: str, k: int) -> list[int]:
        return [int(found.meta["place"]) for found in self._retriever.run(query=question, top_k=k)["documents"]]


class Bm25s:
    """Lucene's BM25 with the English stop words and the English stemmer of its README."""

    def __init__(self, texts: Sequence[str]) -> None:
        library, stemmer = import_module("bm25s"), import_module("Stemmer").Stemmer("english")
        self._tokens = partial(library.tokenize, stopwords="en", stemmer=stemmer, show_progress=False)
        self._size = len(texts)
        self._index = library.BM25()
        self._index.index(self._tokens(list(texts)), show_progress=False)

    def best(self, question: str, k: int) -> list[int]:
        places, _ = self._index.retrieve(self._tokens([question]), k=min(k, self._size), show_progress=False)
        return [int(place) for place in places[0]]


class Fts5:
    """SQLite's index in memory. A question asks for any of its words, each in quotes so that none is syntax."""

    def __init__(self, tokenizer: str, texts: Sequence[str]) -> None:
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute(f"CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = '{tokenizer}')")
        self._connection.executemany("INSERT INTO passages (rowid, text) VALUES (?, ?)", enumerate(texts))

    def best(self, question: str, k: int) -> list[int]:
        wanted = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", question)) or '""'
        query = "SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages) LIMIT ?"
        return [int(place) for (place,) in self._connection.execute(query, (wanted, k))]


class Qa:
    """qa itself, asked for its order and not for its refusals."""

    def __init__(self, library: qa.Library, passages: Sequence[qa.Passage]) -> None:
        self._library = library
        self._places = {(passage.source, passage.span): place for place, passage in enumerate(passages)}

    def best(self, question: str, k: int) -> list[int]:
        found = [citation.passage for citation in self._library.ask(question, k, min_confidence=0).citations]
        return [self._places[passage.source, passage.span] for passage in found]


class Peer(NamedTuple):
    """A row of the table, and the packages whose versions it shows; where there are none, SQLite's."""

    name: str
    build: Callable[[Sequence[str]], Ranker]
    packages: tuple[str, ...] = ()


PEERS = (
    Peer("LangChain BM25Retriever, defaults", LangChain, ("langchain-community", "rank-bm25")),
    Peer("Haystack InMemoryBM25Retriever, defaults", Haystack, ("haystack-ai",)),
    Peer("bm25s, English stop words and PyStemmer's English", Bm25s, ("bm25s", "PyStemmer")),
    Peer("SQLite FTS5, unicode61", partial(Fts5, "unicode61")),
    Peer("SQLite FTS5, porter", partial(Fts5, "porter")),
)
NOTE = (
    "Every system ranks the same passages, made by qa's splitter. answer@k: one of the first k holds a gold answer "
    "whole; passage@k: a gold phrase. XQuAD: all articles as one library. ms: median in one article, for 3 passages, "
    "with qa's quotes. qa's weights were found on these SQuAD articles, which are also in XQuAD; the peers' were not."
)


def main() -> None:
    """Asks qa and every peer that is installed, and writes the table down."""
    data = Path(sys.argv[1])
    peers, versions = installed()
    columns = {"version": versions}
    with tempfile.TemporaryDirectory() as folder:
        articles = squad(data / SQUAD, Path(folder))
        alone = in_libraries([[article] for article in articles], peers)
        columns["SQuAD, one article: answer@1"] = _figures(alone, 1)
        columns["answer@3"] = _figures(alone, 3)
        columns["ms"] = {name: f"{median(seconds for seconds, _ in known) * 1000:.2f}" for name, known in alone.items()}
        columns["SQuAD, all articles: answer@1"] = _figures(in_libraries([articles], peers), 1)
    for language, path in xquad(data):
        with tempfile.TemporaryDirectory() as folder:
            outcomes = in_libraries([squad(path, Path(folder))], peers)
            columns[f"XQuAD {language}: answer@1"] = _figures(outcomes, 1)
    outcomes = about_the_manual(data / "manual", peers)
    columns[f"manual, of {len(outcomes['qa'])}: passage@1"] = _figures(outcomes, 1, sum, "d")
    columns["passage@3"] = _figures(outcomes, 3, sum, "d")
    rows = [["system", *columns], ["---"] * (len(columns) + 1)]
    rows += [[name, *(figures.get(name, "") for figures in columns.values())] for name in versions]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    write("Peers", "python bench/peers.py DATA_DIR", f"{NOTE}\n\n{table}", "rank-bm25", "PyStemmer")


def installed() -> tuple[list[Peer], Column]:
    """The peers that can run here, and for every row of the table its versions, or that it is not installed."""
    peers, versions = [], {"qa": qa.__version__}
    for peer in PEERS:
        try:
            peer.build(["one text", "another"])
            numbers = ", ".join(f"{package} {version(package)}" for package in peer.packages)
            versions[peer.name] = numbers or f"SQLite {sqlite3.sqlite_version}"
            peers.append(peer)
        except (ImportError, sqlite3.OperationalError) as error:  # the second: an SQLite that was built without FTS5
            versions[peer.name] = f"not installed ({error})"
    return peers, versions


def in_libraries(libraries: Sequence[Sequence[Article]], peers: Sequence[Peer]) -> Outcomes:
    """The questions of articles, asked of the library that holds them."""
    outcomes: Outcomes = defaultdict(list)
    for library in libraries:
        asked = [(words, partial(_answers, one.path, gold)) for one in library for words, gold in one.questions]
        for name, known in ask([article.path for article in library], asked, peers).items():
            outcomes[name] += known
    return outcomes


def about_the_manual(folder: Path, peers: Sequence[Peer]) -> Outcomes:
    """Questions of people who did not have the text in sight, those that the manual answers."""
    path, asked = manual(folder)
    return ask([path], [(question, partial(_mentions, phrases)) for question, phrases in asked if phrases], peers)


def ask(paths: Sequence[str], asked: Sequence[tuple[str, Judge]], peers: Sequence[Peer]) -> Outcomes:
    """What every system makes of the questions, asked of the files as one library."""
    outcomes: Outcomes = defaultdict(list)
    with qa.open(*paths) as library:
        passages = [passage for source in library.sources for passage in library.passages(source)]
        rankers: dict[str, Ranker] = {"qa": Qa(library, passages)}
        rankers |= {peer.name: peer.build([passage.text for passage in passages]) for peer in peers}
        for question, judge in asked:
            for name, ranker in rankers.items():
                begin = perf_counter()
                places = ranker.best(question, 3)
                outcomes[name].append((perf_counter() - begin, [judge(passages[place]) for place in places]))
    return outcomes


def _answers(path: str, gold: frozenset[tuple[int, int]], passage: qa.Passage) -> bool:
    return passage.source == path and holds(passage.span, gold)


def _mentions(phrases: Sequence[str], passage: qa.Passage) -> bool:
    return mentions(passage.text, phrases)


def _figures(outcomes: Outcomes, k: int, over: Callable[[list[bool]], float] = mean, form: str = ".3f") -> Column:
    return {name: format(over([any(right[:k]) for _, right in known]), form) for name, known in outcomes.items()}


if __name__ == "__main__":
    main()
