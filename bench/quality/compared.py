"""Compare qa with other programs that rank text by its words, on collections of questions.

Law: every system ranks the same passages, made by qa's splitter, and is asked the same questions in turn. Each peer
runs as its own documentation sets it up. A peer that is not installed has a row that says so.
"""

from __future__ import annotations

import os
import re
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module  # the peers may be missing, and some have no types
from importlib.metadata import version
from pathlib import Path
from statistics import mean, median
from time import perf_counter
from typing import NamedTuple, Protocol

from collected import SQUAD, Article, Gold, holds, manual, mentions, squad, xquad
from outcomes import COVERED, contains, read_readers_questions
from results import write

import qa

Judge = Callable[["qa.Passage"], bool]  # whether a passage answers the question
Outcomes = dict[str, list[tuple[float, list[bool]]]]  # by system, for each question: seconds, which places are right
Column = dict[str, str]  # by system, its figure


class Ranker(Protocol):
    """A system built from texts; `best` gives the places of at most `k` of them in the order of the system."""

    def best(self, question: str, k: int) -> list[int]: ...


class LangChain:
    """BM25Okapi over words split at white space, with case and punctuation: the retriever's own preprocessing."""

    def __init__(self, texts: Sequence[str]) -> None:
        retriever = import_module("langchain_community.retrievers").BM25Retriever
        self._retriever = retriever.from_texts(texts, metadatas=[{"place": place} for place in range(len(texts))])

    def best(self, question: str, k: int) -> list[int]:
        self._retriever.k = k
        return [int(document.metadata["place"]) for document in self._retriever.invoke(question)]


class Haystack:
    """The default tokens and BM25L of its store in memory."""

    def __init__(self, texts: Sequence[str]) -> None:
        os.environ["HAYSTACK_TELEMETRY_ENABLED"] = "False"  # read on import; a benchmark reports to nobody
        document = import_module("haystack").Document
        store = import_module("haystack.document_stores.in_memory").InMemoryDocumentStore()
        store.write_documents([document(content=text, meta={"place": place}) for place, text in enumerate(texts)])
        self._retriever = import_module("haystack.components.retrievers.in_memory").InMemoryBM25Retriever(store)

    def best(self, question: str, k: int) -> list[int]:
        return [int(found.meta["place"]) for found in self._retriever.run(query=question, top_k=k)["documents"]]


class Bm25sEnglish:
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


class Fts5InMemory:
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
    """qa itself, asked for its order without refusals."""

    def __init__(self, library: qa.Library, passages: Sequence[qa.Passage]) -> None:
        self._library = library
        self._places = {(passage.source, passage.span): place for place, passage in enumerate(passages)}

    def best(self, question: str, k: int) -> list[int]:
        found = [citation.passage for citation in self._library.ask(question, k, min_confidence=0).citations]
        return [self._places[passage.source, passage.span] for passage in found]


class System(NamedTuple):
    """A row of the table, and the packages whose versions it shows; without packages, the version of SQLite."""

    name: str
    build: Callable[[Sequence[str]], Ranker]
    packages: tuple[str, ...] = ()


SYSTEMS = (
    System("LangChain BM25Retriever, defaults", LangChain, ("langchain-community", "rank-bm25")),
    System("Haystack InMemoryBM25Retriever, defaults", Haystack, ("haystack-ai",)),
    System("bm25s, English stop words and PyStemmer's English", Bm25sEnglish, ("bm25s", "PyStemmer")),
    System("SQLite FTS5, unicode61", partial(Fts5InMemory, "unicode61")),
    System("SQLite FTS5, porter", partial(Fts5InMemory, "porter")),
)
NOTE = (
    "Every system ranks the same passages, made by qa's splitter. answer@k: the share of the questions for which one "
    "of the first k passages contains a whole gold answer, or a phrase that answers a reader; passage@k: the number "
    "for which one contains a gold phrase. A column that names no collection is about the one to its left. XQuAD: all "
    "articles as one library. ms: median time of a question for 3 passages of one article; qa's includes its quotes. "
    "qa's weights were found on these SQuAD articles, which are also in XQuAD; the peers' were not."
)


def compare_with_peers(data: Path) -> None:
    """Ask qa and every peer that is installed, and write the section Peers."""
    peers, versions = installed()
    columns = {"version": versions}
    with tempfile.TemporaryDirectory() as folder:
        articles = squad(data / SQUAD, Path(folder))
        alone = ask_libraries([[article] for article in articles], peers)
        columns["SQuAD, one article: answer@1"] = _figures(alone, 1)
        columns["answer@3"] = _figures(alone, 3)
        columns["ms"] = {name: f"{median(seconds for seconds, _ in known) * 1000:.2f}" for name, known in alone.items()}
        columns["SQuAD, all articles: answer@1"] = _figures(ask_libraries([articles], peers), 1)
    for language, path in xquad(data):
        with tempfile.TemporaryDirectory() as folder:
            outcomes = ask_libraries([squad(path, Path(folder))], peers)
            columns[f"XQuAD {language}: answer@1"] = _figures(outcomes, 1)
    readers = ask_about_readers_articles(data / "readers", peers)
    columns["readers' questions, one article: answer@1"] = _figures(readers, 1)
    columns["answer@3 "] = _figures(readers, 3)
    outcomes = ask_the_manual(data / "manual", peers)
    columns[f"manual, of {len(outcomes['qa'])}: passage@1"] = _figures(outcomes, 1, sum, "d")
    columns["passage@3"] = _figures(outcomes, 3, sum, "d")
    rows = [["system", *columns], ["---"] * (len(columns) + 1)]
    rows += [[name, *(figures.get(name, "") for figures in columns.values())] for name in versions]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    write("Peers", "python bench/peers.py DATA_DIR", f"{NOTE}\n\n{table}", "rank-bm25", "PyStemmer")


def installed() -> tuple[list[System], Column]:
    """Find the peers that can run here, and for every row of the table its versions, or that it is not installed."""
    peers, versions = [], {"qa": qa.__version__}
    for peer in SYSTEMS:
        try:
            peer.build(["one text", "another"])
            numbers = ", ".join(f"{package} {version(package)}" for package in peer.packages)
            versions[peer.name] = numbers or f"SQLite {sqlite3.sqlite_version}"
            peers.append(peer)
        except (ImportError, sqlite3.OperationalError) as error:  # the latter: an SQLite built without FTS5
            versions[peer.name] = f"not installed ({error})"
    return peers, versions


def ask_libraries(libraries: Sequence[Sequence[Article]], peers: Sequence[System]) -> Outcomes:
    """Ask each library the questions of its articles."""
    outcomes: Outcomes = defaultdict(list)
    for library in libraries:
        asked = [(words, partial(_holds_gold, one.path, gold)) for one in library for words, gold in one.questions]
        for name, known in ask_systems([article.path for article in library], asked, peers).items():
            outcomes[name] += known
    return outcomes


def ask_the_manual(folder: Path, peers: Sequence[System]) -> Outcomes:
    """Ask the manual the questions that it answers, by people who did not see the text."""
    path, asked = manual(folder)
    return ask_systems(
        [path], [(question, partial(_holds_phrase, phrases)) for question, phrases in asked if phrases], peers
    )


def ask_about_readers_articles(folder: Path, peers: Sequence[System]) -> Outcomes:
    """Ask each article the questions of readers that it answers."""
    covered = [question for question in read_readers_questions(folder)[0] if question.kind == COVERED]
    outcomes: Outcomes = defaultdict(list)
    for article in sorted({question.article for question in covered}):
        own = [question for question in covered if question.article == article]
        asked = [(question.question, partial(_has_phrase, question.phrases)) for question in own]
        for name, known in ask_systems([str(folder / article)], asked, peers).items():
            outcomes[name] += known
    return outcomes


def ask_systems(paths: Sequence[str], asked: Sequence[tuple[str, Judge]], peers: Sequence[System]) -> Outcomes:
    """Ask every system the questions, with the files as one library."""
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


def _holds_gold(path: str, gold: Gold, passage: qa.Passage) -> bool:
    return passage.source == path and holds(passage.span, gold)


def _holds_phrase(phrases: Sequence[str], passage: qa.Passage) -> bool:
    return mentions(passage.text, phrases)


def _has_phrase(phrases: Sequence[str], passage: qa.Passage) -> bool:
    return contains(passage.text, phrases)


def _figures(outcomes: Outcomes, k: int, over: Callable[[list[bool]], float] = mean, form: str = ".3f") -> Column:
    return {name: format(over([any(right[:k]) for _, right in known]), form) for name, known in outcomes.items()}
