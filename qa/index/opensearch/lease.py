"""Allow one process at a time to write to a cluster's index, by a lease that it renews again and again.

Law: a writer that cannot renew its lease in time stops before another one may begin. A dead writer keeps others waiting
for LEASE seconds, or not at all where they can see that it is dead.
"""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from time import monotonic, sleep
from typing import TYPE_CHECKING
from uuid import uuid4

from qa.errors import EngineError
from qa.index.base import NotWritten
from qa.index.opensearch.connection import PATIENCE, WITHIN, Attempts, Refused, if_unchanged

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.index.opensearch.connection import Connection
    from qa.index.opensearch.mapping import Json

LEASE = 30.0  # seconds after the last renewal at which a writer counts as dead
BEAT, LOOK = LEASE / 6, 0.2  # seconds between two renewals, and between two looks at another process's lease
SAFE = LEASE / 2  # seconds after its last renewal in which a writer may be sure that nobody else writes
DOCUMENT = "lock"


class Lease:
    """The right to write to the index that the alias points to, until it is released. `waits` is called with what is
    known of another writer. Raises Refused of the kind NO_INDEX where the alias points to no index any more: writes
    require an alias, so that the server does not create an index itself."""

    def __init__(self, connection: Connection, waits: Callable[[str], object]) -> None:
        self._connection = connection
        self._alias = connection.address.alias
        self._ended = threading.Event()
        self._run = uuid4().hex
        self._last = 0.0  # when the last successful renewal began
        with connection.checking("write to"):
            self._mark: dict[str, str] = self._acquire(waits)
        self._thread = threading.Thread(target=self._renew, name="qa-lease", daemon=True)
        self._thread.start()

    def check(self) -> None:
        """Raise NotWritten if another process may be writing by now."""
        if self._ended.is_set() or clock() - self._last > SAFE:
            raise NotWritten(
                f"{self._connection.where()}: out of reach for too long, and another process may write by now",
                "run it again: it goes on from where it was",
            )

    def release(self) -> None:
        """Let other processes write."""
        self._ended.set()
        self._thread.join()
        with suppress(EngineError):  # the lease expires by itself
            self._connection.request(
                "DELETE", f"/{self._alias}/_doc/{DOCUMENT}", params=self._mark, doing="write to", patience=BEAT
            )

    def _acquire(self, waits: Callable[[str], object]) -> dict[str, str]:
        mark: dict[str, str] = {}
        since, has_reported = clock(), False
        attempts = Attempts(PATIENCE)
        while True:
            begun = clock()
            if ours := self._taken({"op_type": "create"}, attempts):
                return ours
            found = self._connection.document(self._alias, DOCUMENT)
            if found is None:
                if attempts.are_over:
                    raise NotWritten(
                        f"{self._connection.where()}: it has a writer and does not tell which", "try again later"
                    )
                sleep(LOOK)
                continue
            attempts = Attempts(PATIENCE)  # it answers
            holder = found["_source"].get("holder", {})
            if holder.get("run") == self._run:  # it was written, and the answer was lost
                self._last = begun
                return if_unchanged(found)
            if if_unchanged(found) != mark:
                mark, since = if_unchanged(found), clock()
            if (clock() - since > LEASE or _is_dead(holder)) and (ours := self._taken(mark, attempts)):
                return ours
            if not has_reported:
                has_reported = True
                waits(f"{holder.get('process')} on {holder.get('host')}")
            sleep(LOOK)

    def _taken(self, params: dict[str, str], attempts: Attempts) -> dict[str, str]:
        """The mark of the lease if it could be written; empty where another process has it, or where the cluster does
        not answer for a moment."""
        try:
            return self._put(params)
        except Refused as error:
            if error.status != 409 and (attempts.are_over or not error.is_passing):
                raise
        except EngineError:
            if attempts.are_over:
                raise
        return {}

    def _put(self, params: dict[str, str]) -> dict[str, str]:
        begun, path = clock(), f"/{self._alias}/_doc/{DOCUMENT}"
        body = {"holder": {"host": _host(), "process": os.getpid(), "where": _where(), "run": self._run}}
        params = {**params, "require_alias": "true", "timeout": WITHIN}
        answer = self._connection.request("PUT", path, body, params, doing="write to", patience=BEAT)
        with self._connection.checking("write to"):
            mark = if_unchanged(answer)
        self._last = begun
        return mark

    def _renew(self) -> None:
        while not self._ended.wait(BEAT):
            try:
                self._mark = self._put(self._mark)
            except Refused as error:
                if error.status in (404, 409) and not self._is_ours():
                    self._ended.set()
            except EngineError:
                continue  # the next renewal may succeed

    def _is_ours(self) -> bool:
        """Whether a refused renewal had in fact succeeded before, and only its answer was lost."""
        try:
            with self._connection.checking("read"):
                found = self._connection.document(self._alias, DOCUMENT)
                if found is None or found["_source"].get("holder", {}).get("run") != self._run:
                    return False
                self._mark = if_unchanged(found)
                return True
        except EngineError:
            return True


def clock() -> float:
    """The time in seconds; it includes the time that the machine sleeps, where the system can tell."""
    from time import CLOCK_BOOTTIME, clock_gettime

    try:
        return clock_gettime(CLOCK_BOOTTIME)
    except OSError:
        return monotonic()


def _host() -> str:
    from socket import gethostname

    return gethostname()


def _where() -> str:
    """The identity of this machine and container, whatever its host name: processes with the same one can see each
    other. Empty where it cannot be determined."""
    try:
        with open("/proc/sys/kernel/random/boot_id", encoding="ascii") as file:
            return f"{file.read().strip()} {os.readlink('/proc/self/ns/pid')}"
    except OSError:
        return ""


def _is_dead(holder: Json) -> bool:
    """Whether the process that holds a lease has ended, where that can be seen from here."""
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
