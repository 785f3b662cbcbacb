"""The head of a cluster's index: which commit is valid, and what belongs to it.

Law: it is one document, read as it is now and never as of the last refresh, and changed only by who knows its last
change: so a commit is there from one moment to the next, and of two that began with the same head one is refused.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from qa.errors import EngineError
from qa.index.base import NotWritten
from qa.index.opensearch.connection import WITHIN, Refused, marked
from qa.index.opensearch.mapping import Passing, number_of, version

if TYPE_CHECKING:
    from qa.index.opensearch.connection import Connection

DOCUMENT = "head"


class Head(NamedTuple):
    """`place` is the index that it stands in; `generation` counts the commits, 0 before the first. What died in the
    commits up to `floor` may be gone; `dead` is what died and may still be there, `old` the same of words and records.
    `is_clean` says that nothing that holds terms was ever deleted or overwritten in this index. `files` are the names
    of the words' pieces with their number, `pieces` is the number of those of the record; `run` names the run that made
    the commit. `mark` is what a change of the head must name."""

    place: str = ""
    generation: int = 0
    floor: int = 0
    is_clean: bool = True
    dead: tuple[Passing, ...] = ()
    old: tuple[Passing, ...] = ()
    files: tuple[tuple[str, int], ...] = ()
    pieces: int = 0
    run: str = ""
    when: float = 0.0
    made_with: str = ""
    mark: tuple[tuple[str, str], ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether this version of qa made it, or nobody has yet."""
        return not self.generation or self.made_with == version()

    def body(self) -> dict[str, Any]:
        """As it stands in the index. What a search must tell stands by itself."""
        state = [self.generation, self.dead, self.old, self.files, self.pieces, self.run, self.when, self.made_with]
        return {"floor": self.floor, "is_clean": self.is_clean, "state": json.dumps(state)}


def look(connection: Connection) -> Head:
    """The head of the index that the alias stands for now; one of no commit where there is none. Raises EngineError for
    an index that is none of ours."""
    alias = connection.address.alias
    found = connection.found(alias, DOCUMENT)
    if found is None:
        return Head()
    if not number_of(alias, str(found.get("_index"))):
        raise EngineError(f"{connection.address.shown}: {alias} is no index of qa's", "choose another name")
    return of(found)


def first(connection: Connection, index: str) -> Head:
    """The head of an index, which is put there if it has none."""
    found = connection.found(index, DOCUMENT)
    return of(found) if found else put(connection, Head(index))


def of(found: dict[str, Any]) -> Head:
    """The head of its document; what is damaged, or of another form, is that of another version."""
    mark = tuple(marked(found).items())
    try:
        source = found["_source"]
        generation, dead, old, files, pieces, run, when, made_with = json.loads(source["state"])
        return Head(
            found["_index"], int(generation), int(source["floor"]), bool(source["is_clean"]),
            _passing(dead), _passing(old),
            tuple((str(name), int(number)) for name, number in files),
            int(pieces), str(run), float(when), str(made_with), mark,
        )  # fmt: skip
    except (KeyError, ValueError, TypeError, OverflowError):
        return Head(found["_index"], 1, mark=mark)


def put(connection: Connection, head: Head) -> Head:
    """Puts a head in place of the one that it was made from; the head with its new mark. Raises Refused with status 409
    where another process was quicker."""
    params = {"refresh": "true", "timeout": WITHIN, **(dict(head.mark) or {"op_type": "create"})}
    told = connection.request("PUT", f"/{head.place}/_doc/{DOCUMENT}", head.body(), params, "write to")
    return head._replace(mark=tuple(marked(told).items()))


def commit(connection: Connection, head: Head) -> Head:
    """Puts the head of a commit. Raises NotWritten where another process was quicker."""
    try:
        return put(connection, head)
    except Refused as error:
        if error.status != 409:
            raise
        found = connection.found(head.place, DOCUMENT)
        now = of(found) if found else Head()
        if now.run == head.run:
            return now  # it was written, and the answer was lost
        raise NotWritten(f"{head.place}: another process has written meanwhile", "run it again") from error


def _passing(found: list[list[Any]]) -> tuple[Passing, ...]:
    return tuple(Passing(str(name), int(number), int(died)) for name, number, died in found)
