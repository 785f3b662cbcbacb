"""Documents on their way to a cluster: in parts, several at a time, and no more than it takes.

Law: what was handed over and flushed is there, once; a part that is refused for lack of time or room is sent again, and
whoever hands over more waits meanwhile.
"""

from __future__ import annotations

from collections import deque
from threading import Event
from typing import TYPE_CHECKING, Any, NamedTuple

from qa.errors import EngineError
from qa.index.base import NotWritten
from qa.index.opensearch.connection import BUSY, THREADS, WITHIN, Attempts, Refused
from qa.index.opensearch.mapping import encode
from qa.index.opensearch.snapshot import understood

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from qa.index.opensearch.connection import Connection

DOCUMENTS, BYTES = 1000, 4 << 20  # of a part, at most
WAITING = 2  # parts that wait for their turn
PATIENCE = 120.0  # seconds that a part is sent again and again


class _Part(NamedTuple):
    documents: int
    sent: Future[None]


class Bulk:
    """Sends documents to an index. `check` is called before each part, and raises where nothing more may be sent."""

    def __init__(self, connection: Connection, index: str, check: Callable[[], object]) -> None:
        from concurrent.futures import ThreadPoolExecutor

        self.queued = self.done = 0  # documents that were handed over, and the first of them that are there
        self.has_overwritten = False  # or deleted
        self._connection = connection
        self._path = f"/{index}/_bulk"
        self._check = check
        self._ended = Event()
        self._pool = ThreadPoolExecutor(THREADS, "qa-bulk")
        self._parts: deque[_Part] = deque()
        self._lines: list[bytes] = []
        self._size = 0

    def put(self, name: str, document: dict[str, Any] | bytes) -> None:
        """Hands a document over, in place of any of this name: a value, or a line of JSON."""
        line = document if isinstance(document, bytes) else encode(document).encode()
        self._add(b'{"index":{"_id":%b}}\n%b\n' % (encode(name).encode(), line))

    def delete(self, name: str) -> None:
        """No document of this name any more."""
        self._add(b'{"delete":{"_id":%b}}\n' % encode(name).encode())

    def flush(self) -> None:
        """Waits until all that was handed over is there."""
        self._send()
        while self._parts:
            self._settle()

    def close(self) -> None:
        """Lets go of what is not on its way yet."""
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
        self._parts.append(_Part(len(self._lines), self._pool.submit(self._sent, self._lines)))
        self._lines, self._size = [], 0

    def _settle(self) -> None:
        part = self._parts.popleft()
        with understood("write to"):
            part.sent.result()
        self.done += part.documents

    def _sent(self, lines: list[bytes]) -> None:
        """Sends a part; in halves where it is too large for what stands between."""
        try:
            self._taken(lines)
        except Refused as error:
            if error.status != 413 or len(lines) == 1:
                raise
            half = len(lines) // 2
            self._sent(lines[:half])
            self._sent(lines[half:])

    def _taken(self, lines: list[bytes]) -> None:
        attempts = Attempts(PATIENCE)
        params = {"filter_path": "items.*.status,items.*.error.type,items.*.error.reason", "timeout": WITHIN}
        while True:
            self._check()
            try:
                told = self._connection.request("POST", self._path, b"".join(lines), params, "write to", patience=-1.0)
            except EngineError as error:
                if (isinstance(error, Refused) and not error.is_passing) or attempts.are_over:
                    raise
                self.has_overwritten = True  # perhaps: it may have come through, and its answer not
                self._rest(attempts)
                continue
            outcomes = [one for item in told["items"] for one in item.values()]
            if len(outcomes) != len(lines):
                raise NotWritten(f"{self._path}: {len(lines)} documents were sent and {len(outcomes)} answered")
            left, why = [], ""
            for line, outcome in zip(lines, outcomes, strict=True):
                status = outcome["status"]
                if status in BUSY:
                    left.append(line)
                    why = why or _reason(outcome)
                elif status == 404 and line.startswith(b'{"delete"'):
                    continue
                elif status >= 300:
                    raise NotWritten(f"a passage was refused: {_reason(outcome)}")
                elif status == 200:
                    self.has_overwritten = True
            if not left:
                return
            if attempts.are_over:
                raise NotWritten(f"the cluster takes no more passages: {why}", "try again later")
            lines = left
            self._rest(attempts)

    def _rest(self, attempts: Attempts) -> None:
        """Waits for another attempt, unless nobody wants one any more."""
        if self._ended.wait(attempts.pause()):
            raise NotWritten("the writing was given up")


def _reason(outcome: dict[str, Any]) -> str:
    """Why a document was not taken."""
    told = outcome.get("error", {})
    return f"{told.get('type')}: {str(told.get('reason'))[:200]}"
