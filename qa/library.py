"""Sources + engine: the whole program on one screen. Load and split every source, then for each question resolve,
search, rank and quote.

Law: the same sources, question and turns give the same answer, byte for byte; "not covered" is an answer.
"""

from __future__ import annotations

from collections import Counter
from os import fspath
from typing import TYPE_CHECKING, NamedTuple

from qa import weights
from qa.converse import resolve, says_something, searched, unmatched
from qa.engines import open_engine
from qa.errors import LoadError, UsageError
from qa.evidence import understand
from qa.languages import code_of
from qa.model import Answer, Citation, Turn
from qa.quote import quote
from qa.rank import confidence, rank
from qa.recognise import of_question
from qa.split import split

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from os import PathLike
    from types import TracebackType

    from qa.engines.base import Engine
    from qa.evidence import Question
    from qa.load.gather import Gathered
    from qa.model import Document, Hit, Passage, Query, Span

CANDIDATES = 100  # that the engine finds and the ranking orders
SUGGESTIONS = 3  # words like one that was not found


_Shown = tuple[str, str, tuple[str, ...]]


class Source(NamedTuple):
    """What is known of a source besides its passages."""

    name: str
    title: str
    digest: str
    reading: str
    language: str


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
        language: str = "",
    ) -> None:
        self._language = language  # of every question; recognised if empty
        self.skipped = skipped  # files of a folder that have no text, with the reason
        self.failures = failures  # files that should have been read and could not be
        self._engine = engine or open_engine()
        self._sources: dict[str, Source] = {}
        with self._engine.writing() as batch:
            for document in documents:
                batch.replace(document.source, split(document))
                self._sources[document.source] = Source(
                    document.name, document.title, document.digest, document.reading, document.language
                )

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
    def size(self) -> int:
        """How many passages there are."""
        return self._engine.statistics(()).passages

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
        _validate(question, limit)
        query = resolve(question, turns, self._engine.statistics, self._languages(question), self._engine.near)
        statistics = self._engine.statistics([term.term for term in query.terms])
        understood = understand(query, statistics)
        places = self._candidates(query)
        hits = rank(understood, (same[0] for same in places.values()), statistics.average_length, limit)
        lacking = unmatched(query, statistics)
        sure = confidence(understood, hits) if says_something(query, understood.wants, lacking) else 0.0
        wanted = weights.THRESHOLD if min_confidence is None else min_confidence
        if sure < wanted and query.added:
            alone = self.ask(question, limit, min_confidence)
            if alone.answered:
                return alone  # what the question's own words find is not refused for those that were lent
        shown = self._citations(understood, hits[:limit] if sure >= wanted else [], places)
        nearest = [(word, tuple(self._engine.near(word, SUGGESTIONS))) for word in lacking] if not shown else []
        return Answer(
            question,
            searched(query),
            shown,
            sure,
            lacking,
            tuple((word, near) for word, near in nearest if near),
            query.corrections,
            query.left_out,
        )

    def find(self, words: str, limit: int = 3) -> Answer:
        """The passages that hold all these words as they are typed, but for case; those in quotation marks side by
        side. The best first, at most `limit` of them; no citations mean that there is none. Raises UsageError as `ask`
        does."""
        from qa.exact import exactly, holds

        _validate(words, limit)
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
        """The language of the question, then those of the documents, the most frequent first."""
        number = Counter(source.language for source in self._sources.values())
        held = [language for language, _ in number.most_common()] or ["en"]
        own = self._language or of_question(question, held)
        return tuple(dict.fromkeys([own, *held]))

    def _candidates(
        self, query: Query, is_meant: Callable[[Passage], bool] = lambda passage: True
    ) -> dict[_Shown, list[Hit]]:
        """The hits of the engine that are meant, by what a reader sees of them: the same in several places is one
        citation. More are fetched where copies or others would crowd them out."""
        number = CANDIDATES
        while True:
            hits = self._engine.search(query, number)
            places: dict[_Shown, list[Hit]] = {}
            for hit in filter(lambda hit: is_meant(hit.passage), hits):
                places.setdefault(_shown(hit.passage), []).append(hit)
            if len(hits) < number or len(places) >= CANDIDATES // 2:
                return places
            number *= 4

    def _citations(
        self, question: Question, hits: Iterable[Hit], places: Mapping[_Shown, Sequence[Hit]]
    ) -> tuple[Citation, ...]:
        return tuple(self._citation(question, hit, places[_shown(hit.passage)]) for hit in hits)

    def _citation(self, question: Question, hit: Hit, same: Sequence[Hit]) -> Citation:
        passage = hit.passage
        span, marks = quote(question, passage)
        source = self._sources[passage.source]
        also = dict.fromkeys(self._sources[other.passage.source].name for other in same)
        also.pop(source.name, None)
        name, title, digest = source.name, source.title, source.digest
        brief = _short(question, passage, span)
        return Citation(passage, span, hit.score, digest, title, name, tuple(also), marks, hit.parts, brief)


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


def open_library(*paths: str | PathLike[str], engine: str = "memory:", language: str = "") -> Library:
    """A library of these files and folders; of the bundled article when none is named.

    `language` is that of documents and questions, by code or English name; each is recognised if it is empty. Raises
    LoadError for a named file that cannot be read, and for a folder in which nothing has text; UsageError for a
    language that is not known.
    """
    from qa.load.gather import gather

    code = code_of(language) if language else ""
    if code is None:
        raise UsageError(f"no such language: {language}", "name it by its code, such as de, or in English")
    gathered = gather([fspath(path) for path in paths], code) if paths else gather_bundled(code)
    return Library(gathered.documents, open_engine(engine), gathered.skipped, gathered.failed, code)


def gather_bundled(language: str = "") -> Gathered:
    """The article that is asked where no path is given: in the installed package, or in the checkout beside it."""
    from pathlib import Path

    from qa.load import load
    from qa.load.gather import Gathered

    package = Path(__file__).parent
    folder = next((known for known in (package / "corpus", package.parent / "corpus") if known.is_dir()), None)
    articles = sorted(folder.glob("*.md")) if folder else []
    if not articles:
        raise LoadError("the bundled article is missing", "install qa again, or name a file")
    return Gathered(tuple(load(str(path), name=path.name, language=language) for path in articles), (), ())


def _validate(question: str, limit: int) -> None:
    if not question.strip():
        raise UsageError("the question is empty", 'ask something: qa ask "why was it delayed?"')
    if limit < 1:
        raise UsageError(f"the limit is {limit}", "a limit is 1 or more")


def _shown(passage: Passage) -> _Shown:
    """What makes two passages the same to a reader; a row under other columns is another."""
    return (passage.text, passage.header, passage.headings if passage.header else ())


def _short(question: Question, passage: Passage, quoted: Span) -> Span | None:
    """The name, date or number in the quote that answers."""
    if not question.wants:
        return None
    from qa.short import short

    return short(question, passage, quoted)
