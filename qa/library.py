"""Sources + engine: the whole program on one screen. Load and split every source, then for each question resolve,
search, rank and quote.

Law: the same sources, question and turns give the same answer, byte for byte; "not covered" is an answer.
"""

from __future__ import annotations

from os import fspath
from typing import TYPE_CHECKING, NamedTuple

from qa import analysis, weights
from qa.converse import resolve
from qa.engines import open_engine
from qa.errors import LoadError, UsageError
from qa.model import Answer, Citation, Turn
from qa.quote import quote
from qa.rank import confidence, rank
from qa.split import split

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from os import PathLike
    from types import TracebackType

    from qa.engines.base import Engine
    from qa.load.gather import Gathered
    from qa.model import Document, Hit, Passage, Query, Statistics

CANDIDATES = 100  # that the engine finds and the ranking orders
SUGGESTIONS = 3  # words like one that was not found


_Shown = tuple[str, str, tuple[str, ...]]


class Source(NamedTuple):
    """What is known of a source besides its passages."""

    name: str
    title: str
    digest: str
    reading: str


class Library:
    """Documents that can be asked. Use it as a context manager, or close it.

    >>> import qa
    >>> with qa.open() as library:
    ...     answer = library.ask("who is Aidan Clark?", limit=1)
    >>> answer.answered, answer.citations[0].line
    (True, 26)
    """

    def __init__(
        self,
        documents: Iterable[Document],
        engine: Engine | None = None,
        skipped: tuple[str, ...] = (),
        failures: tuple[str, ...] = (),
    ) -> None:
        self.skipped = skipped  # files of a folder that have no text, with the reason
        self.failures = failures  # files that should have been read and could not be
        self._engine = engine or open_engine()
        self._sources: dict[str, Source] = {}
        with self._engine.writing() as batch:
            for document in documents:
                batch.replace(document.source, split(document))
                reading = Source(document.name, document.title, document.digest, document.reading)
                self._sources[document.source] = reading

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the index."""
        self._engine.close()

    @property
    def sources(self) -> dict[str, Source]:
        """Every source with its name, title, digest and how it was read, in the order in which they were given."""
        return dict(self._sources)

    @property
    def notes(self) -> list[str]:
        """What was assumed in reading: sources that were not plain UTF-8 and had no mark that says what they are."""
        from qa.load.walk import printable

        doubtful = (
            known for known in self._sources.values() if "guessed" in known.reading or "replaced" in known.reading
        )
        return [f"{printable(known.name)}: read as {known.reading}" for known in doubtful]

    def passages(self, source: str) -> Sequence[Passage]:
        """The passages of a source, given by its path or by the name that people's views show; none if it has none."""
        if source not in self._sources:
            named = (path for path, known in self._sources.items() if known.name == source)
            source = next(named, source)
        return self._engine.passages(source)

    def ask(
        self, question: str, limit: int = 3, min_confidence: float | None = None, turns: Sequence[Turn] = ()
    ) -> Answer:
        """The passages that answer the question, best first, at most `limit` of them.

        No citations mean "not covered": the confidence is below `min_confidence` (None is the calibrated threshold)
        or no passage shares a term with the question. `turns` are the questions before it, oldest first. Raises
        UsageError for an empty question and for a limit below 1.
        """
        if not question.strip():
            raise UsageError("the question is empty", 'ask something: qa ask "why was it delayed?"')
        if limit < 1:
            raise UsageError(f"the limit is {limit}", "a limit is 1 or more")
        query = resolve(question, turns, self._engine.statistics)
        statistics = self._engine.statistics([term.term for term in query.terms])
        places = self._candidates(query)
        hits = rank(query, (same[0] for same in places.values()), statistics)
        sure = confidence(query, hits, statistics)
        wanted = weights.THRESHOLD if min_confidence is None else min_confidence
        best = hits[:limit] if sure >= wanted else []
        shown = tuple(self._citation(query, hit, places[_shown(hit.passage)], statistics) for hit in best)
        unmatched = _unmatched(query, statistics)
        nearest = [(word, tuple(self._engine.near(word, SUGGESTIONS))) for word in unmatched] if not shown else []
        searched = _searched(query)
        return Answer(question, searched, shown, sure, unmatched, tuple((word, near) for word, near in nearest if near))

    def chat(self) -> Chat:
        """A conversation that begins here."""
        return Chat(self)

    def _candidates(self, query: Query) -> dict[_Shown, list[Hit]]:
        """The hits of the engine by what a reader sees of them: the same in several places is one citation. More are
        fetched where copies would crowd out the others."""
        number = CANDIDATES
        while True:
            hits = self._engine.search(query, number)
            places: dict[_Shown, list[Hit]] = {}
            for hit in hits:
                places.setdefault(_shown(hit.passage), []).append(hit)
            if len(hits) < number or len(places) >= CANDIDATES // 2:
                return places
            number *= 4

    def _citation(self, query: Query, hit: Hit, same: Sequence[Hit], statistics: Statistics) -> Citation:
        passage = hit.passage
        span, marks = quote(query, passage, statistics)
        source = self._sources[passage.source]
        also = dict.fromkeys(self._sources[other.passage.source].name for other in same)
        also.pop(source.name, None)
        return Citation(
            passage, span, hit.score, source.digest, source.title, source.name, tuple(also), marks, hit.parts
        )


class Chat:
    """A conversation: it asks a library and remembers the turns."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.turns: list[Turn] = []

    def ask(self, question: str, limit: int = 3, min_confidence: float | None = None) -> Answer:
        """Like `Library.ask`, after the turns so far."""
        answer = self.library.ask(question, limit, min_confidence, self.turns)
        self.turns.append(Turn(question, tuple(citation.passage for citation in answer.citations)))
        return answer


def open_library(*paths: str | PathLike[str], engine: str = "memory:") -> Library:
    """A library of these files and folders; of the bundled article when none is named.

    Raises LoadError for a named file that cannot be read, and for a folder in which nothing has text.
    """
    from qa.load.gather import gather

    gathered = gather([fspath(path) for path in paths]) if paths else gather_bundled()
    return Library(gathered.documents, open_engine(engine), gathered.skipped, gathered.failed)


def gather_bundled() -> Gathered:
    """The article that is asked where no path is given: in the installed package, or in the checkout beside it."""
    from pathlib import Path

    from qa.load import load
    from qa.load.gather import Gathered

    package = Path(__file__).parent
    folder = next((known for known in (package / "corpus", package.parent / "corpus") if known.is_dir()), None)
    articles = sorted(folder.glob("*.md")) if folder else []
    if not articles:
        raise LoadError("the bundled article is missing", "install qa again, or name a file")
    return Gathered(tuple(load(str(path), name=path.name) for path in articles), (), ())


def _shown(passage: Passage) -> _Shown:
    """What makes two passages the same to a reader; a row under other columns is another."""
    return (passage.text, passage.header, passage.headings if passage.header else ())


def _unmatched(query: Query, statistics: Statistics) -> tuple[str, ...]:
    """The words of the question that the library holds neither in a text nor in a heading, as they were typed."""
    added = set(query.added)
    words: dict[str, bool] = {}
    for term in query.terms:
        if term.word not in added and (term.weight == 1.0 or term.term.startswith(analysis.HEADING)):
            words[term.word] = words.get(term.word, False) or bool(statistics.frequency(term.term))
    return tuple(word for word, found in words.items() if not found)


def _searched(query: Query) -> str:
    """The words that were searched for; behind a dot, those that the turns before added."""
    own = " ".join(dict.fromkeys(term.word for term in query.terms if term.word not in query.added))
    if query.left_out:
        own += f" (the rarest of {len(query.left_out) + len(own.split())} words)"
    return f"{own} · {', '.join(query.added)}".lstrip() if query.added else own
