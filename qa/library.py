"""Put the stages together: load and index every source, then resolve, search, rank and quote for each question.

Law: the same sources, question and turns give the same answer, byte for byte. "Not covered" is an answer.
"""

from __future__ import annotations

import gc
from functools import partial
from os import fspath
from os.path import basename
from typing import TYPE_CHECKING, TypeVar

from qa.analysis.detect import of_question
from qa.errors import EngineError, LoadError
from qa.index import is_cluster, open_engine
from qa.index.base import NotWritten, Superseded
from qa.ingest.sources import LISTED, DocumentSources, doubts_about, notes_on
from qa.model import LIMIT, Answer, Hit, Turn
from qa.query.compounds import never_side_by_side
from qa.query.corrections import resembling
from qa.query.overview import asks_overview
from qa.query.resolve import read_turns, resolve, validated
from qa.query.small_names import with_small_names
from qa.ranking.cite import Found, answer_with, appearance, candidates, cite, left_in, sources_of, standing
from qa.ranking.confidence import COMPARED, judged, stands_alone, worth_showing
from qa.ranking.rank import closest, rank

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from os import PathLike
    from typing import Unpack

    from qa.index.base import Engine
    from qa.ingest.files import Files
    from qa.ingest.narrow import Narrowed
    from qa.ingest.options import MoreOptions, Opened
    from qa.ingest.sources import RemoteSources, Sources
    from qa.model import Document, Only, Passage, Source
    from qa.query.question import Key, Question
    from qa.ranking.confidence import Judged

__all__ = ["LISTED", "Chat", "Library", "is_cluster", "open_library"]

TRIES, CHANGES = 3, 8  # attempts to answer while the index changes, and while cited files do
_Result = TypeVar("_Result")


class Library:
    """Documents to ask questions about. Use it as a context manager, or close it.

    >>> import qa
    >>> with qa.open() as library:
    ...     answer = library.ask("who is Aidan Clark?", limit=1)
    >>> answer.answered, answer.citations[0].line
    (True, 26)
    """

    _engine: Engine
    _sources: Sources

    def __init__(
        self,
        documents: Iterable[Document] = (),
        engine: Engine | None = None,
        skipped: Sequence[str] = (),
        failures: Sequence[str] = (),
        language: str = "",
        *,
        opened: Opened[Files] | Opened[RemoteSources] | None = None,
        reopen: Callable[[], Opened[Files]] | None = None,
    ) -> None:
        """Index `documents` in `engine`. `skipped` and `failures` name files that could not be read.

        `language` is the language of every question; if it is empty, it is recognised. `opened` is an index with its
        sources, in place of documents; `reopen` opens it anew if it turns out to be damaged.
        """
        if opened is None:
            engine = engine or open_engine()
            self._engine, self._sources = engine, DocumentSources(engine, documents, skipped, failures)
            self._opening_notes: tuple[str, ...] = ()
        else:
            self._use(opened)
        self._language = language
        self._reopen = reopen
        self.outdated: tuple[str, ...] = ()  # files of the last answer that have changed and may not be read again

    def _use(self, opened: Opened[Files] | Opened[RemoteSources]) -> None:
        self._engine, self._sources, self._opening_notes = opened.engine, opened.sources, opened.notes

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the index."""
        self._engine.close()

    @property
    def sources(self) -> dict[str, Source]:
        """Every source by its path, with its name, title, digest and how it was read, in the order given."""
        return self._with_retry(lambda: {path: self._sources.source(path) for path in self._sources.paths()})

    @property
    def skipped(self) -> Sequence[str]:
        """Files of a folder that were left out because they have no text, each with the reason."""
        return self._sources.skipped

    @property
    def failures(self) -> Sequence[str]:
        """Files that should have been read but could not be, each with the reason."""
        return self._sources.failures

    @property
    def size(self) -> int:
        """The number of passages."""
        return self._with_retry(lambda: self._engine.statistics(()).passages)

    @property
    def notes(self) -> list[str]:
        """Notes for people: the files were not looked at, some have no text, a part of qa is missing."""
        return [*self._opening_notes, *notes_on(self._sources)]

    def doubts(self, answer: Answer) -> list[str]:
        """Notes for people on the files that an answer quotes: an encoding was guessed, bytes were replaced."""
        return doubts_about(self._sources, [one.source for one in answer.citations])

    def passages(self, source: str) -> Sequence[Passage]:
        """The passages of a source, given by its path or the name shown to people. Empty for an unknown source."""
        if not (found := self._with_retry(lambda: self._engine.passages(source))):
            named = next((path for path, known in self.sources.items() if known.name == source), source)
            found = self._with_retry(lambda: self._engine.passages(named))
        return found

    def length(self, source: str) -> int:
        """How many characters of a source's text there are up to the end of its last passage."""
        return self.passages(source)[-1].span.end

    def refresh(self) -> bool:
        """Read the files that have changed since they were indexed. Return whether there were any."""
        try:
            return self._sources.refreshes and self._sources.refresh()
        except EngineError as error:
            if isinstance(error, NotWritten) or not self._recovers(error):
                raise
            return True

    def ask(
        self,
        question: str,
        limit: int | None = None,
        min_confidence: float | None = None,
        turns: Sequence[Turn] = (),
        only: Only | None = None,
    ) -> Answer:
        """The passages that answer the question, best first, at most `limit` of them; None means 3.

        A question for what the whole text says ("what is this about?") is answered by an overview: at most `limit`
        sentences, None means 5, in the order of the text. An answer without citations means "not covered": the
        confidence is below `min_confidence` (None is the calibrated threshold), or no passage shares a term with the
        question. If one does, a number as `min_confidence` also shows passages that share none, after all others, in a
        library of at most 100 passages.

        `turns` are the questions before it with what was shown for them, oldest first; the first and the last 128
        count. A question that leans on them borrows a little. One without a word of its own ("since when?") asks about
        the passage shown first for the last one that was answered or named a new subject: this and its neighbours come
        first. "Tell me more" is answered by the next `limit` citations of the last question, "the second" by that one.

        `only` narrows the question: the citations are those of an answer without it and without a limit, with others
        left out; an overview is one of what is left. Scores, confidence, coverage and unmatched words are those without
        it, so if the answer `is_outside`, the confidence is not that of its first citation, if it has any. Raises
        UsageError for an empty question, a limit below 1, an impossible `only`. The first 128 kB of a question count.
        """
        ask = partial(self._answer, validated(question, limit), limit, min_confidence, read_turns(turns))
        for _ in range(CHANGES):
            answer = self._with_retry(lambda: ask(self.narrowed(only)))
            changed = list(filter(self._sources.has_changed, sources_of(answer)))
            self.outdated = tuple(self._sources.source(path).name for path in changed)
            if not changed or not self._sources.refreshes:
                return answer._replace(question=question)
            self._sources.refresh()
        if stands := standing(answer, changed):
            return stands._replace(question=question)
        raise LoadError(f"{self.outdated[0]}: changes while it is read", "ask again when it is written")

    def find(self, words: str, limit: int = 3, only: Only | None = None) -> Answer:
        """The passages that hold all these words as typed, whatever their case, best first, at most `limit` of them.

        Words in quotation marks must stand side by side. An answer without citations means that no passage holds the
        words, or none that `only` leaves. Raises UsageError as `ask` does.
        """
        from qa.query.exact import exactly, holds

        meant = validated(words, limit)

        def find() -> Answer:
            to, question = self.narrowed(only), exactly(meant, self._engine, self._languages(meant))
            found = self._search(question, limit, None, holds(meant))
            inside = self._search(found.question, limit, to, holds(meant)) if to else found
            sure, shown = float(bool(found.ranked)), inside._replace(ranked=inside.ranked[:limit])
            answer = answer_with(words, shown, self._sources.source, sure, sure)
            return _told(answer, to, is_outside=bool(found.ranked) and not shown.ranked)

        return self._with_retry(find)

    def chat(self, only: Only | None = None) -> Chat:
        """Start a conversation, narrowed to some files and messages as `ask` is."""
        return Chat(self, only)

    def warm_up(self) -> Answer | None:
        """Ask for words of its own, which loads all that the first question needs; None without passages."""
        every = (passage for path in self.sources for passage in self.passages(path)[:1])
        return next((self.ask(" ".join(one.text.split()[:8]), limit=1) for one in every), None)

    def _with_retry(self, read: Callable[[], _Result]) -> _Result:
        """Run `read`; if the index was replaced or damaged meanwhile, reopen it and retry."""
        is_collecting = gc.isenabled()
        try:
            gc.disable()  # a question makes thousands of values and no cycle
            for _ in range(TRIES - 1):
                try:
                    return read()
                except EngineError as error:
                    if not self._recovers(error):
                        raise
            return read()
        finally:
            if is_collecting:
                gc.enable()

    def _recovers(self, error: EngineError) -> bool:
        """Refresh or reopen the failed index. Return whether it can be asked again."""
        if isinstance(error, Superseded):
            self._sources.follow()
        elif self._reopen is None:
            return False
        else:
            self._use(self._reopen())
        return True

    def narrowed(self, only: Only | None) -> Narrowed | None:
        """What `only` means for these documents; None for nothing. Raises UsageError for what cannot be meant."""
        return self._sources.narrowed(only) if only and any(only) else None

    def _answer(
        self, text: str, limit: int | None, least: float | None, turns: Sequence[Turn], to: Narrowed | None = None
    ) -> Answer:
        languages, most = self._languages(text), LIMIT if limit is None else limit
        if turns:
            from qa.query.going_on import going_on
            from qa.ranking.further import further

            if of := going_on(text, turns, lambda question: self._languages(question)[0]):
                return further(text, most, least, of, partial(self._answer, to=to), self._engine.passages)
        if asks_overview(text, languages):
            return self._overview(text, limit, to)
        found, shown, confidence, coverage = self._decide(text, turns, languages, most, least)
        is_answered, inside = bool(shown), found
        if to:
            inside = left_in(found, to.holds, most) or self._search(found.question, most, to)
            shown = worth_showing(inside.ranked[:most], least) if is_answered else []
        answer = answer_with(text, inside._replace(ranked=shown), self._sources.source, confidence, coverage)
        if not is_answered:
            answer = self._with_help(answer, inside)
        return _told(answer, to, is_answered and to is not None and not found.leads_with(to.holds))

    def _decide(
        self, text: str, turns: Sequence[Turn], languages: Sequence[str], limit: int, least: float | None
    ) -> Judged:
        """What is found for a question after these turns or alone, judged."""
        found, alone = self._find(text, turns, languages, limit), None
        if found.question.lent and found.question.about is None:  # it leans a little
            alone = self._find(text, (), languages, limit)
            if stands_alone(alone):
                found = alone  # it names its subject
        result = judged(found, limit, least)
        if not result.shown and found.question.lent_phrases:
            # Lent words must not be why a question is refused.
            alone = alone or self._find(text, (), languages, limit)
            if (by_itself := judged(alone, limit, least)).shown:
                return by_itself
        return result

    def _find(self, text: str, turns: Sequence[Turn], languages: Sequence[str], limit: int) -> Found:
        """Resolve a question after these turns, and search for it."""
        found = self._search(resolve(text, turns, self._engine, languages), limit)
        first = (hits[0] for hits in found.groups.values())
        if whole := never_side_by_side(found.question.apart, first):  # these words are not two words after all
            found = self._search(resolve(text, turns, self._engine, languages, whole), limit)
        return found

    def _overview(self, text: str, limit: int | None, to: Narrowed | None) -> Answer:
        from qa.ranking.overview import overview

        read = self._engine.passages
        first, passages_of = (to.first_with(read), to.left_by(read)) if to else (self._sources.first, read)
        answer = overview(text, limit, first, passages_of, self._sources.source)
        return _told(answer, to, is_outside=not answer.answered)

    def _with_help(self, answer: Answer, found: Found) -> Answer:
        """The answer without citations, with what helps to ask again."""
        near = closest(found.question, found.ranked)
        return answer._replace(
            nearest=resembling(found.question, self._engine),
            closest=cite(near, found, self._sources.source) if near else None,
            question_language=self._foreign_language(answer.question),
        )

    def _search(
        self, question: Question, limit: int, to: Narrowed | None = None, is_meant: Callable[[Passage], bool] = bool
    ) -> Found:
        """Find the candidates that are meant, which all are by default, and rank one hit of each group."""
        search = partial(self._engine.search, scope=to.scope) if to else self._engine.search
        groups = candidates(partial(search, question.query), is_meant)
        near: dict[Key, float] = {}
        if question.about:
            from qa.query.nearby import nearby

            # what stands there may share no term with the question
            for passage, gain in nearby(question, self._engine.passages):
                if not to or appearance(passage) in groups or to.holds(passage):
                    near[groups.setdefault(appearance(passage), [Hit(passage, 0.0, ())])[0].passage.key] = gain
        question, best = question._replace(near=near), [hits[0] for hits in groups.values()]
        question = question if to else with_small_names(question, best)  # all candidates tell which words are names
        return Found(question, rank(question, best, max(limit, COMPARED)), groups)

    def _languages(self, question: str) -> tuple[str, ...]:
        """The language of the question, then those of the documents."""
        held = self._held_languages() or ["en"]
        return tuple(dict.fromkeys([self._language or of_question(question, held), *held]))

    def _held_languages(self) -> list[str]:
        """The languages of the documents, the most frequent first, equal ones by code."""
        known = self._sources.languages()
        return sorted(known, key=lambda language: (-known[language], language))

    def _foreign_language(self, question: str) -> str:
        """The language of the question if no document is in it, else ""; "" also where it was set by the person."""
        if self._language:
            return ""
        from qa.analysis.foreign import foreign_language  # only a refusal needs it

        return foreign_language(question, self._held_languages())


class Chat:
    """A conversation with a library: the questions so far, each with the passages shown for it; `only` narrows them.

    Law: it keeps nothing else; the same turns and `only` given to `Library.ask` give the same answer.
    """

    def __init__(self, library: Library, only: Only | None = None) -> None:
        self.library = library
        self.only = only
        self.turns: list[Turn] = []

    def ask(self, question: str, limit: int | None = None, min_confidence: float | None = None) -> Answer:
        """Ask as `Library.ask` does, after the turns so far."""
        answer = self.library.ask(question, limit, min_confidence, self.turns, self.only)
        self.turns.append(Turn(question, tuple(citation.passage for citation in answer.citations)))
        return answer


def open_library(
    *paths: str | PathLike[str],
    engine: str = "",
    language: str = "",
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    **more: Unpack[MoreOptions],
) -> Library:
    """Open a library of these files and folders, or of the bundled article if none is named.

    `engine` is "memory:", "disk:PATH" for an index in the folder PATH, or empty to have one chosen. It can also name a
    cluster's index, "opensearch+https://HOST/INDEX": all of it, or what is under the paths, is asked as it is, or with
    `is_indexed=True` after it was brought up to date with the files. `language` is the language of documents and
    questions, by code or English name; if it is empty, it is recognised. `include` and `exclude` are globs that a
    folder's files must match, and must not. `more` are `MoreOptions`. Raises LoadError for a named file that cannot be
    read, and for a folder without text; UsageError for an unknown language.
    """
    from qa.ingest.choose import bundled_article, open_sources, reopen
    from qa.ingest.options import OpenOptions, language_code

    code = language_code(language)
    named = [fspath(path) for path in paths]
    how = OpenOptions(engine, code, tuple(include), tuple(exclude), **more)
    if is_cluster(engine) and "-" not in named:
        from qa.ingest.remote import open_remote

        return Library(language=code, opened=open_sources(named, how) if how.is_indexed else open_remote(named, how))
    if not named:
        named, how = [bundled_article()], how._replace(name=basename(bundled_article()))
    return Library(language=code, opened=open_sources(named, how), reopen=lambda: reopen(named, how))


def _told(answer: Answer, to: Narrowed | None, is_outside: bool) -> Answer:
    """The answer, which tells what the question was narrowed to."""
    return answer._replace(only=to.only, is_outside=is_outside) if to else answer
