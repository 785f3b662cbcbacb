"""Named tuples whose values are checked as they are made.

Law: neither calling such a class nor `_make`, `_replace`, copying or unpickling makes a value that its `_check` raises
ValueError for. Dataclasses can do this too; the module that makes them takes as long to load as all of a question's
ranking.
"""

from __future__ import annotations

from typing import Any, TypeVar

Kind = TypeVar("Kind", bound=type)


def checked(kind: Kind) -> Kind:
    """A class of named tuples whose values are checked as they are made, however that is done: `_check` raises
    ValueError for one that cannot be."""
    known: Any = kind
    new = known.__new__

    def make(kind: Any, *fields: Any, **named: Any) -> Any:
        value = new(kind, *fields, **named)
        value._check()
        return value

    known.__new__ = make
    known._make = classmethod(lambda kind, fields: kind(*fields))
    return kind
