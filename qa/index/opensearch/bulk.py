"""Send documents to a cluster: in parts, several at a time, and no faster than it accepts them.

Law: after `flush`, every document that was handed over is stored once. A part that is refused because the cluster is
busy is sent again, and the caller waits meanwhile.
"""

from __future__ import annotations

from collections import deque
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from qa.errors import EngineError
from qa.index.base import NotWritten
from qa.index.opensearch.connection import BUSY, THREADS, WITHIN, Attempts, Refused, refusal_kind, whole
from qa.index.opensearch.mapping import encode_json

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from qa.index.opensearch.connection import Connection
    from qa.index.opensearch.mapping import Json

DOCUMENTS, BYTES = 1000, 4 << 20  # in a part, at most
WAITING = 2  # parts that are queued for a thread
PATIENCE = 120.0  # seconds for which a part is sent again


class _Part(NamedTuple):
    """A part that was handed to a thread, with its number of documents."""

    documents: int
    sent: Future[None]


class _RefusedDocument(NamedTuple):
    """A document that was refused, and why."""

    line: bytes
    reason: str


class Bulk:
    """Sends documents to an index. `check` is called before each part, and raises if nothing more may be sent."""

    def __init__(self, connection: Connection, index: str, check: Callable[[], object]) -> None:
        from concurrent.futures import ThreadPoolExecutor

        self.queued = 0  # documents that were handed over
        self.done = 0  # of these, how many of the first are stored
        self.has_overwritten = False  # whether documents may have been overwritten or deleted
        self._connection = connection
        self._path = f"/{index}/_bulk"
        self._where = connection.where(index)
        self._check = check
        self._ended = Event()
        self._pool = ThreadPoolExecutor(THREADS, "qa-bulk")
        self._parts: deque[_Part] = deque()
        self._lines: list[bytes] = []
        self._size = 0

    def put(self, name: str, document: Json | bytes) -> None:
        """Hand over a document, an object or a line of JSON; it replaces any document of this name."""
        line = document if isinstance(document, bytes) else encode_json(document).encode()
        self._add(b'{"index":{"_id":%b}}\n%b\n' % (encode_json(name).encode(), line))

    def delete(self, name: str) -> None:
        """Hand over the deletion of the document of this name."""
        self._add(b'{"delete":{"_id":%b}}\n' % encode_json(name).encode())

    def flush(self) -> None:
        """Wait until everything that was handed over is stored."""
        self._send()
        while self._parts:
            self._settle()

    def close(self) -> None:
        """Drop the parts that are not being sent yet, and end the threads."""
        self._ended.set()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _add(self, lines: bytes) -> None:
        self._lines.append(lines)
        self._size += len(lines)
        self.queued += 1
        if len(self._lines) >= DOCUMENTS or self._size >= BYTES:
            self._send()

    def _send(self) -> None:
        if not self._lines:
            return
        while len(self._parts) >= THREADS + WAITING or (self._parts and self._parts[0].sent.done()):
            self._settle()
        self._parts.append(_Part(len(self._lines), self._pool.submit(self._send_part, self._lines)))
        self._lines, self._size = [], 0

    def _settle(self) -> None:
        """Wait for the oldest part. Raises what sending it raised."""
        part = self._parts.popleft()
        with self._connection.checking("write to"):
            part.sent.result()
        self.done += part.documents

    def _send_part(self, lines: list[bytes]) -> None:
        """Send a part; in halves if it is too large for the server or a proxy."""
        try:
            self._send_until_taken(lines)
        except Refused as error:
            if error.status != 413 or len(lines) == 1:
                raise
            half = len(lines) // 2
            self._send_part(lines[:half])
            self._send_part(lines[half:])

    def _send_until_taken(self, lines: list[bytes]) -> None:
        """Send documents until all are stored; those that a busy server refused are sent again."""
        attempts = Attempts(PATIENCE)
        params = {"filter_path": "items.*.status,items.*.error.type", "timeout": WITHIN}
        while True:
            self._check()
            try:
                answer = self._connection.request(
                    "POST", self._path, b"".join(lines), params, "write to", patience=-1.0
                )
            except EngineError as error:
                if (isinstance(error, Refused) and not error.is_passing) or attempts.are_over:
                    raise
                self.has_overwritten = True  # perhaps: the request may have arrived although its answer did not
                self._pause(attempts)
                continue
            outcomes = [one for item in answer["items"] for one in item.values()]
            if len(outcomes) != len(lines):
                raise NotWritten(f"{self._where}: {len(lines)} documents were sent and {len(outcomes)} answered")
            refused = self._refused(lines, outcomes)
            if not refused:
                return
            if attempts.are_over:
                raise NotWritten(f"{self._where}: it takes no more passages: {refused[0].reason}", "try again later")
            lines = [document.line for document in refused]
            self._pause(attempts)

    def _refused(self, lines: list[bytes], outcomes: list[Json]) -> list[_RefusedDocument]:
        """The documents that the server was too busy to take. Raises NotWritten if it refused one for another
        reason."""
        refused = []
        for line, outcome in zip(lines, outcomes, strict=True):
            status = whole(outcome["status"])
            if status in BUSY:
                refused.append(_RefusedDocument(line, _refusal_reason(outcome)))
            elif status == 404 and line.startswith(b'{"delete"'):
                continue
            elif status >= 300:
                raise NotWritten(f"{self._where}: a passage was refused: {_refusal_reason(outcome)}")
            elif status == 200:
                self.has_overwritten = True
        return refused

    def _pause(self, attempts: Attempts) -> None:
        """Wait for the next attempt. Raises NotWritten if the writing was given up meanwhile."""
        if self._ended.wait(attempts.pause()):
            raise NotWritten("the writing was given up")


def _refusal_reason(outcome: Json) -> str:
    """Why a document was refused: the kind of error, since its reason repeats what is in the document."""
    return refusal_kind(outcome.get("error")) or str(whole(outcome["status"]))
