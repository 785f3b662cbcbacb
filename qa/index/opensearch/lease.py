"""Who may write to a cluster's index: one at a time, as long as it says again and again that it is there.

Law: a writer that cannot say so in time stops before another one may begin; one that is dead keeps others waiting for
LEASE seconds, and none at all where they can see that it is dead.
"""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from qa.errors import EngineError
from qa.index.base import NotWritten
from qa.index.opensearch.connection import WITHIN, Refused, marked

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.index.opensearch.connection import Connection

LEASE = 30.0  # seconds after which a writer that says nothing is taken for dead
BEAT, LOOK = LEASE / 6, 0.2  # seconds between two signs of life, and between two looks at those of another
SAFE = LEASE / 2  # seconds after its last sign of life in which a writer may be sure that nobody else writes
DOCUMENT = "lock"


class Lease:
    """The right to write to the index that the alias stands for, until it is let go. `waits` is called with what is
    known of another writer. Raises Refused of the kind NO_INDEX where the alias stands for none any more: the server
    makes no index of its own for what is written to an alias."""

    def __init__(self, connection: Connection, waits: Callable[[str], object]) -> None:
        self._connection = connection
        self._alias = connection.address.alias
        self._ended = threading.Event()
        self._run = uuid4().hex
        self._last = 0.0  # when the last sign of life was given that came through
        self._mark: dict[str, str] = self._taken(waits)
        self._thread = threading.Thread(target=self._keep, name="qa-lease", daemon=True)
        self._thread.start()

    def check(self) -> None:
        """Raises NotWritten where another process may be writing by now."""
        if self._ended.is_set() or clock() - self._last > SAFE:
            raise NotWritten(
                f"{self._alias}: the cluster was out of reach for too long, and another process may write by now",
                "run it again: it goes on from where it was",
            )

    def release(self) -> None:
        """Lets others write."""
        self._ended.set()
        self._thread.join()
        with suppress(EngineError):  # it runs out by itself
            self._connection.request(
                "DELETE", f"/{self._alias}/_doc/{DOCUMENT}", params=self._mark, doing="write to", patience=BEAT
            )

    def _taken(self, waits: Callable[[str], object]) -> dict[str, str]:
        mark: dict[str, str] = {}
        since, has_told = clock(), False
        while True:
            begun = clock()
            try:
                return self._put({"op_type": "create"})
            except Refused as error:
                if error.status != 409:
                    raise
            found = self._connection.found(self._alias, DOCUMENT)
            if found is None:
                continue
            holder = found["_source"].get("holder", {})
            if holder.get("run") == self._run:  # it was written, and the answer was lost
                self._last = begun
                return marked(found)
            if marked(found) != mark:
                mark, since = marked(found), clock()
            if clock() - since > LEASE or _is_dead(holder):
                try:
                    return self._put(mark)
                except Refused as error:
                    if error.status != 409:
                        raise
            if not has_told:
                has_told = True
                waits(f"{holder.get('process')} on {holder.get('host')}")
            sleep(LOOK)

    def _put(self, params: dict[str, str]) -> dict[str, str]:
        begun, path = clock(), f"/{self._alias}/_doc/{DOCUMENT}"
        body = {"holder": {"host": _host(), "process": os.getpid(), "where": _where(), "run": self._run}}
        params = {**params, "require_alias": "true", "timeout": WITHIN}
        mark = marked(self._connection.request("PUT", path, body, params, doing="write to", patience=BEAT))
        self._last = begun
        return mark

    def _keep(self) -> None:
        while not self._ended.wait(BEAT):
            try:
                self._mark = self._put(self._mark)
            except Refused as error:
                if error.status in (404, 409) and not self._is_ours():
                    self._ended.set()
            except EngineError:
                continue  # the next may get through

    def _is_ours(self) -> bool:
        """Whether a sign of life that was refused had come through before, and its answer was lost."""
        try:
            found = self._connection.found(self._alias, DOCUMENT)
        except EngineError:
            return True
        if found is None or found["_source"].get("holder", {}).get("run") != self._run:
            return False
        self._mark = marked(found)
        return True


def clock() -> float:
    """Seconds that go on while the machine sleeps, where it can tell."""
    from time import CLOCK_BOOTTIME, clock_gettime

    try:
        return clock_gettime(CLOCK_BOOTTIME)
    except OSError:
        return monotonic()


def _host() -> str:
    from socket import gethostname

    return gethostname()


def _where() -> str:
    """What tells the processes that we can see from those of another machine or container, whatever it is called; empty
    where that cannot be told."""
    try:
        with open("/proc/sys/kernel/random/boot_id", encoding="ascii") as file:
            return f"{file.read().strip()} {os.readlink('/proc/self/ns/pid')}"
    except OSError:
        return ""


def _is_dead(holder: dict[str, Any]) -> bool:
    """Whether the process of a holder has ended, where that can be seen from here."""
    process, where = holder.get("process"), _where()
    if not where or holder.get("where") != where or not isinstance(process, int) or process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False
