"""Read and write the head of a cluster's index: the document that says which commit is valid and what belongs to it.

Law: the head is read in its present state and not as of the last refresh. A write is refused if the head was changed
meanwhile. So a commit becomes valid in one step, and of two commits that began with the same head one is refused.
"""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING, NamedTuple

from qa.errors import MISSHAPEN, EngineError
from qa.index.base import NotWritten
from qa.index.opensearch.connection import WITHIN, Refused, if_unchanged, text, whole
from qa.index.opensearch.mapping import Retired, index_number, index_version

if TYPE_CHECKING:
    from qa.index.opensearch.connection import Connection
    from qa.index.opensearch.mapping import Json

DOCUMENT = "head"
_OF_ORIGIN = 8  # hexadecimal digits that tell an index from one of its name that was dropped
MOST_EACH = 10_000_000  # documents of one version, one file of words or one record, at most
MOST_SEEN = 16  # indexes that were there under one name, of which the newest commit is remembered
TRIES = 5  # times that a head is written whose answer was lost, or read where an older one is told than was seen


class WordsFile(NamedTuple):
    """A file of words: its name, and how many documents it has."""

    name: str
    documents: int


class Head(NamedTuple):
    """A commit. `place` is the index that holds the head. `generation` counts the commits and is 0 before the first.

    Versions retired in the commits up to `floor` may have been deleted. `dead` are the retired versions that may still
    be stored, `old` the retired files of words and records. `is_clean` says that no document with terms was ever
    deleted or overwritten in this index. `files` are the files of words, each with its number of documents; `pieces` is
    the number of documents of the record. `run` names the run that made the commit, `when` is its time in seconds since
    1970, `made_with` is the version of the index. `origin` tells this index from others that had its name before.
    `tidied` counts how often a run began to delete what others had left: a deletion may still reach that later, so no
    run uses it. `mark` are the parameters that guard a write of the head.
    """

    place: str = ""
    generation: int = 0
    floor: int = 0
    is_clean: bool = True
    dead: tuple[Retired, ...] = ()
    old: tuple[Retired, ...] = ()
    files: tuple[WordsFile, ...] = ()
    pieces: int = 0
    run: str = ""
    when: float = 0.0
    made_with: str = ""
    origin: str = ""
    tidied: int = 0
    mark: tuple[tuple[str, str], ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether this version of qa made the index, or nobody has made one yet."""
        return not self.generation or self.made_with == index_version()

    @property
    def period(self) -> str:
        """The period in which versions are written after this commit: another one after each commit, and after each
        deletion of what was written since."""
        return f"{self.origin[:_OF_ORIGIN]}.{self.generation + 1}.{self.tidied}"

    def to_document(self) -> Json:
        """Serialise for the index. What a search reads has fields of its own."""
        state = [self.generation, self.dead, self.old, self.files, self.pieces, self.run, self.when, self.made_with]
        more = [self.origin, self.tidied]
        return {"floor": self.floor, "is_clean": self.is_clean, "state": json.dumps(state + more)}


def read_head(connection: Connection) -> Head:
    """The head of the index that the alias points to now; an empty head where there is no index. Raises EngineError for
    an index that is not one of ours."""
    alias = connection.address.alias
    head = present_head(connection, alias)
    if head is None:
        return Head()
    if not index_number(alias, head.place):
        raise EngineError(f"{connection.address.shown}: {alias} is no index of qa's", "choose another name")
    return head


def present_head(connection: Connection, index: str) -> Head | None:
    """The head of an index as it is now; None where there is none. A node that the others have lost may still tell an
    older one: where a newer one was seen, the next node is asked. Raises EngineError where all tell the older one."""
    for _ in range(TRIES + len(connection.address.hosts)):
        if (found := connection.document(index, DOCUMENT)) is None:
            return None
        head = _head_from(found)
        if head.generation >= connection.newest.get(head.origin, 0):
            return _noted(connection, head)
    told = f"it tells commit {head.generation}, and commit {connection.newest[head.origin]} was seen"
    raise EngineError(
        f"{connection.where(head.place)}: {told}", "a node may be cut off from the others; try again later"
    )


def _noted(connection: Connection, head: Head) -> Head:
    """The head, of which it is noted that it was seen; an index of another format tells no origin."""
    if head.origin:
        if len(connection.newest) >= MOST_SEEN:
            connection.newest.clear()
        connection.newest[head.origin] = head.generation
    return head


def ensure_head(connection: Connection, index: str) -> Head:
    """The head of an index; written first if there is none."""
    return present_head(connection, index) or write_head(connection, Head(index, origin=uuid.uuid4().hex))


def _head_from(found: Json) -> Head:
    """The head in a document. One that is damaged, or of another format, counts as one of another version."""
    mark = tuple(if_unchanged(found).items())
    try:
        source = found["_source"]
        generation, dead, old, files, pieces, run, when, made_with, *more = json.loads(source["state"])
        origin, tidied = more or ("", 0)  # which earlier versions of qa did not tell
        return Head(
            str(found["_index"]), whole(generation), whole(source["floor"]), source["is_clean"] is True,
            _retired(dead), _retired(old),
            tuple(WordsFile(text(name), passage_count(number)) for name, number in files),
            passage_count(pieces), text(run), float(when), text(made_with), text(origin), whole(tidied), mark,
        )  # fmt: skip
    except MISSHAPEN:
        return Head(str(found["_index"]), 1, mark=mark)


def write_head(connection: Connection, head: Head) -> Head:
    """Replace the head that this one was made from, in every copy. Returns it with its new mark. Raises NotWritten if
    another process has changed the head meanwhile."""
    document = head.to_document()
    for _ in range(TRIES):
        params = {"refresh": "true", "timeout": WITHIN, **(dict(head.mark) or {"op_type": "create"})}
        try:
            answer = connection.request("PUT", f"/{head.place}/_doc/{DOCUMENT}", document, params, "write to")
            return _noted(connection, head._replace(mark=tuple(if_unchanged(answer).items())))
        except Refused as error:
            if error.status != 409:
                raise
            found = connection.document(head.place, DOCUMENT)
            if found is None or found["_source"] != document:
                break
            # It was written, and the answer was lost. Only an answer tells that it is in every copy, so write it again.
            head = head._replace(mark=tuple(if_unchanged(found).items()))
    raise NotWritten(f"{connection.where(head.place)}: another process has written meanwhile", "run it again")


def _retired(found: list[tuple[str, int, int]]) -> tuple[Retired, ...]:
    return tuple(Retired(text(name), passage_count(number), whole(died)) for name, number, died in found)


def passage_count(number: object) -> int:
    """A number of documents that belong together. Raises ValueError for more than there can be."""
    if (count := whole(number)) > MOST_EACH:
        raise ValueError("more documents than belong together")
    return count
