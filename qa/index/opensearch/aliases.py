"""Create, swap and delete the indexes behind an alias.

Law: the alias moves from one index to the next in one step. No index is touched unless its name is one that we give.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.errors import EngineError
from qa.index.opensearch.connection import NO_INDEX, Refused
from qa.index.opensearch.lease import Lease
from qa.index.opensearch.mapping import index_body, index_name, index_number, index_template

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.index.opensearch.connection import Connection


def current_index(connection: Connection) -> str:
    """The index that the alias points to; empty where there is none. Raises EngineError where it is not one of ours."""
    alias = connection.address.alias
    try:
        found = list(connection.request("GET", f"/{alias}/_alias"))  # also answers for an index of this name
    except Refused as error:
        if error.status == 404:
            return ""
        raise
    if len(found) != 1 or not index_number(alias, found[0]):
        raise EngineError(f"{connection.address.shown}: {alias} is no index of qa's", "choose another name")
    return str(found[0])


def create_index(connection: Connection, after: str = "") -> str:
    """Create an index and return its name: the first one, with the alias, or the one `after` another, without it."""
    alias = connection.address.alias
    index = index_name(alias, index_number(alias, after) + 1 if after else 1)
    try:
        connection.request("PUT", f"/_index_template/qa-{alias}", index_template(alias), doing="write a template for")
    except Refused as error:
        if error.status != 403:  # without permission for a template, the cluster's own number of shards applies
            raise
    aliases: dict[str, object] = {} if after else {"aliases": {alias: {}}}
    try:
        connection.request("PUT", f"/{index}", index_body() | aliases, doing="make")
    except Refused as error:
        if error.kind != "resource_already_exists_exception":
            raise
        if not after and not current_index(connection):
            connection.request("PUT", f"/{index}/_alias/{alias}", doing="make")
    return index


def swap_index(connection: Connection, before: str, index: str) -> None:
    """Point the alias to another index, and delete the one before."""
    alias = connection.address.alias
    actions = [{"add": {"index": index, "alias": alias}}, {"remove": {"index": before, "alias": alias}}]
    connection.request("POST", "/_aliases", {"actions": actions}, doing="write to")
    _delete_index(connection, before)


def delete_indexes(connection: Connection, waits: Callable[[str], object]) -> bool:
    """Delete the indexes of the alias and their template, when no process writes to them. Returns whether there was an
    index."""
    alias = connection.address.alias
    if not current_index(connection):
        return False
    try:
        lease = Lease(connection, waits)
    except Refused as error:
        if error.kind != NO_INDEX:
            raise
        return False
    try:
        for name in connection.request("GET", f"/{alias}-qa-*/_alias", doing="delete"):
            if index_number(alias, name):
                _delete_index(connection, name)
    finally:
        lease.release()
    try:
        connection.request("DELETE", f"/_index_template/qa-{alias}", doing="delete the template of")
    except Refused as error:
        if error.status not in (403, 404):
            raise
    return True


def _delete_index(connection: Connection, index: str) -> None:
    try:
        connection.request("DELETE", f"/{index}", doing="delete")
    except Refused as error:
        if error.status != 404:
            raise
