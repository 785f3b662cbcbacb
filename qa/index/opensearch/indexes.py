"""The indexes of an alias: made, put in place of one another, and deleted.

Law: what the alias stands for changes in one moment; no index is touched whose name is not one that we give.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.errors import EngineError
from qa.index.opensearch.connection import NO_INDEX, Refused
from qa.index.opensearch.lease import Lease
from qa.index.opensearch.mapping import body, named, number_of, template

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.index.opensearch.connection import Connection


def current(connection: Connection) -> str:
    """The index that the alias stands for; empty where there is none. Raises EngineError where it is none of ours."""
    alias = connection.address.alias
    try:
        found = list(connection.request("GET", f"/{alias}/_alias"))  # which is told of an index of this name, too
    except Refused as error:
        if error.status == 404:
            return ""
        raise
    if len(found) != 1 or not number_of(alias, found[0]):
        raise EngineError(f"{connection.address.shown}: {alias} is no index of qa's", "choose another name")
    return str(found[0])


def made(connection: Connection, after: str = "") -> str:
    """A new index: the first, with the alias, or the one `after` another, without it."""
    alias = connection.address.alias
    index = named(alias, number_of(alias, after) + 1 if after else 1)
    try:
        connection.request("PUT", f"/_index_template/qa-{alias}", template(alias), doing="write a template for")
    except Refused as error:
        if error.status != 403:  # who may not write one gets the cluster's own number of shards
            raise
    aliases: dict[str, object] = {} if after else {"aliases": {alias: {}}}
    try:
        connection.request("PUT", f"/{index}", body() | aliases, doing="make")
    except Refused as error:
        if error.kind != "resource_already_exists_exception":
            raise
        if not after and not current(connection):
            connection.request("PUT", f"/{index}/_alias/{alias}", doing="make")
    return index


def swap(connection: Connection, before: str, index: str) -> None:
    """Has the alias stand for another index, and deletes the one before."""
    alias = connection.address.alias
    actions = [{"add": {"index": index, "alias": alias}}, {"remove": {"index": before, "alias": alias}}]
    connection.request("POST", "/_aliases", {"actions": actions}, doing="write to")
    _delete(connection, before)


def drop(connection: Connection, waits: Callable[[str], object]) -> bool:
    """Deletes the index and its template, when nobody writes to it; whether there was one."""
    alias = connection.address.alias
    if not current(connection):
        return False
    try:
        lease = Lease(connection, waits)
    except Refused as error:
        if error.kind != NO_INDEX:
            raise
        return False
    try:
        for name in connection.request("GET", f"/{alias}-qa-*/_alias", doing="delete"):
            if number_of(alias, name):
                _delete(connection, name)
    finally:
        lease.release()
    try:
        connection.request("DELETE", f"/_index_template/qa-{alias}", doing="delete the template of")
    except Refused as error:
        if error.status not in (403, 404):
            raise
    return True


def _delete(connection: Connection, index: str) -> None:
    try:
        connection.request("DELETE", f"/{index}", doing="delete")
    except Refused as error:
        if error.status != 404:
            raise
