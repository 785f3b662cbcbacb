"""Write a scope as a query of tantivy, which leaves passages out before it counts the best of them.

Law: a passage matches if and only if the scope holds it, and the query adds nothing to a score.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import tantivy
from tantivy import Occur, Query

from qa.index.disk.tantivy_index import NO_SOURCE

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from qa.index.base import Scope
    from qa.index.disk.ledger import SourceEntry


def within(schema: tantivy.Schema, entries: Mapping[str, SourceEntry], scope: Scope) -> Query:
    """The query for the passages of a scope. `entries` are all sources of the index."""
    whole: list[int] = []  # sources of which every passage is meant
    timed: list[int] = []  # those of which passages are meant by their own time
    rest: list[int] = []  # and those of these whose other passages are meant too
    passages = 0
    for source, time in scope.sources.items():
        if (entry := entries.get(source)) is None:
            continue
        is_in_time = scope.is_in_time(time)
        if not entry.timed or not scope.has_times:
            if is_in_time:
                whole.append(entry.number)
                passages += entry.passages
        else:
            timed.append(entry.number)
            if is_in_time:
                rest.append(entry.number)
    every = {entry.number: entry.passages for entry in entries.values()}
    if 2 * passages > sum(every.values()):  # then it is quicker to leave the others out
        others = every.keys() - set(whole) | {NO_SOURCE}
        parts = [_both(Query.all_query(), (Occur.MustNot, _of(schema, others)))]
    else:
        parts = [_of(schema, whole)]
    if timed:
        untimed = _times(schema, 0, 0)
        last = None if scope.before is None else scope.before - 1
        own = _both(_times(schema, scope.after, last), (Occur.MustNot, untimed))
        parts += [_both(own, (Occur.Must, _of(schema, timed))), _both(untimed, (Occur.Must, _of(schema, rest)))]
    return Query.const_score_query(Query.boolean_query([(Occur.Should, part) for part in parts]), 0.0)


def _of(schema: tantivy.Schema, numbers: Collection[int]) -> Query:
    return Query.term_set_query(schema, "source", list(numbers))


def _times(schema: tantivy.Schema, first: int | None, last: int | None) -> Query:
    return Query.range_query(schema, "time", tantivy.FieldType.Integer, first, last)


def _both(one: Query, other: tuple[Occur, Query]) -> Query:
    return Query.boolean_query([(Occur.Must, one), other])
