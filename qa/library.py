"""Sources + engine: the whole program on one screen. Load and split every source, then for each question resolve,
search, rank and quote.

Law: the same sources, question and turns give the same answer, byte for byte; "not covered" is an answer.
"""

from __future__ import annotations

from os import fspath
from os.path import basename
from typing import TYPE_CHECKING, Any, TypeVar

from qa import weights
from qa.analysis.detect import of_question
from qa.errors import EngineError, LoadError, UsageError
from qa.index import is_cluster, open_engine
from qa.index.base import NotWritten, Superseded
from qa.ingest.sources import LISTED, DocumentSources
from qa.model import Answer, Citation, Turn
from qa.query.question import understand
from qa.query.resolve import resolve, says_something, searched, unmatched
from qa.ranking.quote import quote
from qa.ranking.rank import confidence, rank

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from os import PathLike

    from qa.index.base import Engine
    from qa.ingest.files import Files
    from qa.ingest.options import Opened
    from qa.ingest.sources import RemoteSources, Sources
    from qa.model import Document, Hit, Passage, Query, Source, Span
    from qa.query.question import Question

__all__ = ["LISTED", "Chat", "Library", "is_cluster", "open_library"]

CANDIDATES = 100  # that the engine finds and the ranking orders
TRIES = 3  # to quote from files, or an index, that change meanwhile
SUGGESTIONS = 3  # words like one that was not found
_Shown = tuple[str, str, tuple[str, ...]]
_Places = dict[_Shown, "list[Hit]"]
_Found = TypeVar("_Found")


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
        skipped: Sequence[str] = (),
        failures: Sequence[str] = (),
        language: str = "",
    ) -> None:
        self._engine = engine or open_engine()
        self._holdings: Sources = DocumentSources(self._engine, documents, skipped, failures)
        self._language = language  # of every question; recognised if empty
        self._said: tuple[str, ...] = ()
        self._choose: Callable[[], Opened[Files]] | None = None
        self.outdated: tuple[str, ...] = ()  # files quoted last that have changed, where nothing may be read again

    @classmethod
    def of(
        cls, chosen: Opened[Files] | Opened[RemoteSources], language: str, choose: Callable[[], Opened[Files]] | None
    ) -> Library:
        """The library of what was chosen for some paths; `choose` chooses again where an index turns out damaged."""
        library = cls.__new__(cls)
        library._engine, library._holdings, library._said = chosen
        library._language, library._choose, library.outdated = language, choose, ()
        return library

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the index."""
        self._engine.close()

    @property
    def sources(self) -> dict[str, Source]:
        """Every source with its name, title, digest and how it was read, in the order in which they were given."""
        return self._again(lambda: {path: self._holdings.source(path) for path in self._holdings.paths()})

    @property
    def skipped(self) -> Sequence[str]:
        """Files of a folder that have no text, each with the reason."""
        return self._holdings.skipped

    @property
    def failures(self) -> Sequence[str]:
        """Files that should have been read and could not be, each with the reason."""
        return self._holdings.failures

    def refresh(self) -> bool:
        """Takes in what has changed in the files since they were read; whether anything has."""
        try:
            return self._holdings.refreshes and self._holdings.refresh()
        except EngineError as error:
            if isinstance(error, NotWritten) or not self._recovers(error):
                raise
            return True

    def _recovers(self, error: EngineError) -> bool:
        """Whether the index is another now than the one that failed, and may be asked again."""
        if isinstance(error, Superseded):
            self._engine.refresh()
        elif self._choose is None:
            return False
        else:
            self._engine, self._holdings, self._said = self._choose()
        return True

    def _again(self, look: Callable[[], _Found]) -> _Found:
        """What a look at the index gives; where it is another by now, at that one."""
        tries = 1
        while True:
            try:
                return look()
            except EngineError as error:
                if tries == TRIES or not self._recovers(error):
                    raise
            tries += 1

    @property
    def size(self) -> int:
        """How many passages there are."""
        return self._again(lambda: self._engine.statistics(()).passages)

    @property
    def notes(self) -> list[str]:
        """What is to be said of the sources: whether they were looked at, and those that were not plain UTF-8 and had
        no mark that says what they are."""
        from qa.errors import printable

        doubtful = [path for path, how in self._holdings.readings() if "guessed" in how or "replaced" in how]
        known = map(self._holdings.source, doubtful)
        return [*self._said, *(f"{printable(source.name)}: read as {source.reading}" for source in known)]

    def passages(self, source: str) -> Sequence[Passage]:
        """The passages of a source, given by its path or by the name that people's views show; none if it has none."""
        if not (found := self._again(lambda: self._engine.passages(source))):
            named = next((path for path, known in self.sources.items() if known.name == source), source)
            found = self._again(lambda: self._engine.passages(named))
        return found

    def ask(
        self, question: str, limit: int = 3, min_confidence: float | None = None, turns: Sequence[Turn] = ()
    ) -> Answer:
        """The passages that answer the question, best first, at most `limit` of them.

        No citations mean "not covered": the confidence is below `min_confidence` (None is the calibrated threshold)
        or no passage shares a term with the question. `turns` are the questions before it, oldest first. Raises
        UsageError for an empty question and for a limit below 1.
        """
        _validate(question, limit)
        for _ in range(TRIES):
            answer = self._again(lambda: self._ask(question, limit, min_confidence, turns))
            changed = [cited.source for cited in answer.citations if self._holdings.has_changed(cited.source)]
            self.outdated = tuple(dict.fromkeys(self._holdings.source(path).name for path in changed))
            if not changed or not self._holdings.refreshes:
                return answer
            self._holdings.refresh()
        raise LoadError(f"{self.outdated[0]}: changes while it is read", "ask again when it is written")

    def _ask(self, question: str, limit: int, min_confidence: float | None, turns: Sequence[Turn]) -> Answer:
        query = resolve(question, turns, self._engine.statistics, self._languages(question), self._engine.near)
        statistics = self._engine.statistics([term.term for term in query.terms])
        understood = understand(query, statistics)
        places = self._candidates(query)
        hits = rank(understood, (same[0] for same in places.values()), statistics.average_length, limit)
        lacking = unmatched(query, statistics)
        sure = confidence(understood, hits) if says_something(query, understood.wants, lacking) else 0.0
        wanted = weights.THRESHOLD if min_confidence is None else min_confidence
        if sure < wanted and query.added:
            alone = self._ask(question, limit, min_confidence, ())
            if alone.answered:
                return alone  # what the question's own words find is not refused for those that were lent
        shown = self._citations(understood, hits[:limit] if sure >= wanted else [], places)
        nearest = [(word, tuple(self._engine.near(word, SUGGESTIONS))) for word in lacking] if not shown else []
        known = tuple((word, near) for word, near in nearest if near)
        return Answer(question, searched(query), shown, sure, lacking, known, query.corrections, query.left_out)

    def find(self, words: str, limit: int = 3) -> Answer:
        """The passages that hold all these words as they are typed, but for case; those in quotation marks side by
        side. The best first, at most `limit` of them; no citations mean that there is none. Raises UsageError as `ask`
        does."""
        _validate(words, limit)
        return self._again(lambda: self._find(words, limit))

    def _find(self, words: str, limit: int) -> Answer:
        from qa.query.exact import exactly, holds

        query = exactly(words, self._languages(words))
        statistics = self._engine.statistics([term.term for term in query.terms])
        understood = understand(query, statistics)
        places = self._candidates(query, holds(words))
        hits = rank(understood, (same[0] for same in places.values()), statistics.average_length, limit)
        shown = self._citations(understood, hits[:limit], places)
        return Answer(words, searched(query), shown, float(bool(shown)), unmatched(query, statistics))

    def chat(self) -> Chat:
        """A conversation that begins here."""
        return Chat(self)

    def _languages(self, question: str) -> tuple[str, ...]:
        """The language of the question, then those of the documents, the most frequent first, else by their codes."""
        known = self._holdings.languages()
        held = sorted(known, key=lambda language: (-known[language], language)) or ["en"]
        own = self._language or of_question(question, held)
        return tuple(dict.fromkeys([own, *held]))

    def _candidates(self, query: Query, is_meant: Callable[[Passage], bool] = lambda passage: True) -> _Places:
        """The hits of the engine that are meant, by what a reader sees of them: the same in several places is one
        citation. More are fetched where copies or others would crowd them out."""
        number = CANDIDATES
        while True:
            hits = self._engine.search(query, number)
            places: _Places = {}
            for hit in filter(lambda hit: is_meant(hit.passage), hits):
                places.setdefault(_shown(hit.passage), []).append(hit)
            if len(hits) < number or len(places) >= CANDIDATES // 2:
                return places
            number *= 4

    def _citations(self, question: Question, hits: Iterable[Hit], places: _Places) -> tuple[Citation, ...]:
        return tuple(self._citation(question, hit, places[_shown(hit.passage)]) for hit in hits)

    def _citation(self, question: Question, hit: Hit, same: Sequence[Hit]) -> Citation:
        passage = hit.passage
        span, marks = quote(question, passage, hit.analysed)
        source = self._holdings.source(passage.source)
        also = dict.fromkeys(self._holdings.source(other.passage.source).name for other in same)
        also.pop(source.name, None)
        known = source.digest, source.title, source.name, tuple(also)
        short = _short(question, hit, span)
        return Citation(passage, span, hit.score, *known, marks, hit.parts, short, source.indexed_at)


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


def open_library(
    *paths: str | PathLike[str],
    engine: str = "",
    language: str = "",
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    **more: Any,
) -> Library:
    """A library of these files and folders; of the bundled article when none is named.

    `engine` is "memory:", "disk:PATH" for an index in the folder PATH, or empty to have it chosen; or the name of a
    cluster's index, "opensearch+https://HOST/INDEX", which is asked as it is, all of it or what is under the paths;
    `is_indexed=True` then brings it up to date with the files first. `language` is that of documents and questions, by
    code or English name, and is recognised if it is empty; `include` and `exclude` are globs that a folder's files must
    fit, and must not. `more` are the other fields of `qa.ingest.options.OpenOptions`. Raises LoadError for a named
    file that cannot be read, and for a folder in which nothing has text; UsageError for a language that is not known.
    """
    from qa.ingest.choose import bundled_article, open_sources, reopen
    from qa.ingest.options import OpenOptions, language_code

    code = language_code(language)
    named = [fspath(path) for path in paths]
    how = OpenOptions(engine, code, tuple(include), tuple(exclude), **more)
    if is_cluster(engine) and "-" not in named:
        from qa.ingest.remote import open_remote

        return Library.of(open_sources(named, how) if how.is_indexed else open_remote(named, how), code, None)
    if not named:
        named = [bundled_article()]
        how = how._replace(name=basename(named[0]))
    return Library.of(open_sources(named, how), code, lambda: reopen(named, how))


def _validate(question: str, limit: int) -> None:
    if not question.strip():
        raise UsageError("the question is empty", 'ask something: qa ask "why was it delayed?"')
    if limit < 1:
        raise UsageError(f"the limit is {limit}", "a limit is 1 or more")


def _shown(passage: Passage) -> _Shown:
    """What makes two passages the same to a reader; a row under other columns is another."""
    return (passage.text, passage.header, passage.headings if passage.header else ())


def _short(question: Question, hit: Hit, quoted: Span) -> Span | None:
    """The name, date or number in the quote that answers."""
    if not question.wants:
        return None
    from qa.ranking.short import short

    return short(question, hit.passage, quoted, hit.analysed)
