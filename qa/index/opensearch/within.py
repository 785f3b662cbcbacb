"""Write a scope as clauses of a cluster's query.

Law: a passage matches all clauses of `passages_in` if and only if the scope holds it. A source that has such a passage
matches all of `sources_in`.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.index.base import PathRule, Scope
    from qa.index.opensearch.mapping import Json

_NONE: Json = {"match_none": {}}


def passages_in(scope: Scope) -> list[Json]:
    """The clauses for the passages of a scope."""
    return [*_files_in(scope), *_times("time", scope.after, None), *_times("time", None, scope.before)]


def sources_in(scope: Scope) -> list[Json]:
    """The clauses for the sources whose oldest and newest passage leave room for one in the scope."""
    return [*_files_in(scope), *_times("until", scope.after, None), *_times("time", None, scope.before)]


def _files_in(scope: Scope) -> list[Json]:
    found: list[Json] = [{"terms": {"kind": list(scope.kinds)}}] if scope.kinds else []
    return [*found, _meant(scope.rules)] if scope.rules else found


def _meant(rules: Sequence[PathRule]) -> Json:
    """The clause for paths of which the last rule that fits means them."""
    clause = _NONE
    for is_meant, alike in groupby(rules, key=lambda rule: rule.is_meant):
        # Without flags, a regular expression of the server has no more signs than a PathRule.
        fits = [{"regexp": {"below": {"value": rule.regex, "flags": "NONE"}}} for rule in alike]
        if is_meant:
            clause = {"bool": {"should": [*fits, clause], "minimum_should_match": 1}}
        else:
            clause = {"bool": {"filter": [clause], "must_not": fits}}
    return clause


def _times(field: str, first: int | None, end: int | None) -> list[Json]:
    if first is None and end is None:
        return []
    return [{"range": {field: {"gte": first} if first is not None else {"lt": end}}}]
