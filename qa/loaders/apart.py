"""Read files that are inside of another file in a process apart, so that one that hurts costs only itself.

Law: a file that crashes its reader, or takes too long, gets a reason, and the next one is read. The process ends with
the one that forked it, whatever it is doing. Without `os.fork`, files are read in this process.
"""

from __future__ import annotations

import json
import os
import select
import signal
import warnings
from contextlib import contextmanager, suppress
from time import monotonic
from typing import TYPE_CHECKING, Any

from qa.loaders.content import Content, Damaged, Textless

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

SECONDS, SECONDS_PER_MB = 10.0, 5.0  # that a file may take, and all of them together twice as much
_LATE = 5  # seconds in which a wait ends after its time
_HEAD = 17  # bytes before a body: its kind, and its length in hexadecimal digits
_TOO_LONG = "takes too long to read"


def end_with(pipe: int) -> None:
    """End this process as soon as the other end of a pipe is closed, even in the middle of its work."""
    from _thread import start_new_thread

    closed = select.poll()
    closed.register(pipe, 0)  # wakes up only when the other end is closed

    def wait() -> None:
        while not closed.poll():
            pass
        os._exit(1)

    start_new_thread(wait, ())


@contextmanager
def put_off(seconds: float) -> Iterator[None]:
    """Put off the alarm that ends this process, if one is set: what follows has `seconds`, which do not count."""
    if not seconds or not hasattr(signal, "alarm") or not (left := signal.alarm(0)):
        yield
        return
    signal.alarm(left + int(seconds) + _LATE)
    try:
        yield
    finally:
        signal.alarm(left)


class Apart:
    """A process that reads one file after another with a loader. Use it as a context manager; it starts when it is
    needed. `size` is that of the file around them, in bytes. `more` are seconds that they may take together besides,
    during which the alarm of this process does not end it."""

    def __init__(self, load: Callable[[bytes, str], Content], size: int, more: float = 0.0) -> None:
        self._load = load
        self._more = more
        self._left = 2 * _seconds(size) + more
        self._process = 0
        self._pipes: tuple[BinaryIO, int] | None = None

    def __enter__(self) -> Apart:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def read(self, data: bytes, name: str) -> Content:
        """The content of a file. Raises Damaged or Textless, which say why it has none."""
        if not hasattr(os, "fork"):
            return self._load(data, name)
        if self._left <= 0:
            raise Damaged(_TOO_LONG)
        start = monotonic()
        try:
            with put_off(self._more):
                kind, body = self._ask(data, name, start + min(self._left, _seconds(len(data)) + self._more))
        except TimeoutError:
            self._end()
            raise Damaged(_TOO_LONG) from None
        except (OSError, ValueError):
            self._end()
            raise Damaged("cannot be read: its reader crashed") from None
        finally:
            self._left -= monotonic() - start
        if kind == b"c":
            return _decoded(body)
        raise (Textless if kind == b"t" else Damaged)(body.decode("utf-8", "replace"))

    def _ask(self, data: bytes, name: str, deadline: float) -> tuple[bytes, bytes]:
        """Send a file to the process, and wait for what it answers."""
        target, source = self._pipes or self._start()
        words = name.encode("utf-8", "surrogatepass")
        for piece in (b"%017x" % len(words), words, b"%017x" % len(data), data):
            target.write(piece)
        target.flush()
        head = _received(source, _HEAD, deadline)
        return head[:1], _received(source, int(head[1:], 16), deadline)

    def _start(self) -> tuple[BinaryIO, int]:
        given, target = os.pipe()
        source, answers = os.pipe()
        with warnings.catch_warnings():  # other threads hold no lock that reading needs
            warnings.simplefilter("ignore", DeprecationWarning)
            self._process = os.fork()
        if not self._process:
            os.close(target)
            os.close(source)
            _serve(self._load, given, answers)
        os.close(given)
        os.close(answers)
        self._pipes = os.fdopen(target, "wb"), source
        return self._pipes

    def _end(self) -> None:
        """Kill the process, whatever it is doing."""
        if self._pipes is None:
            return
        target, source = self._pipes
        self._pipes = None
        with suppress(OSError):
            os.kill(self._process, 9)
        with suppress(OSError):
            os.waitpid(self._process, 0)
        os.close(source)
        with suppress(OSError):
            target.close()


def _seconds(size: int) -> float:
    return SECONDS + SECONDS_PER_MB * size / 2**20


def _received(pipe: int, size: int, deadline: float) -> bytes:
    """Read so many bytes of a pipe. Raises TimeoutError, or OSError if it ends before."""
    found = bytearray()
    ready = select.poll()
    ready.register(pipe, select.POLLIN)
    while len(found) < size:
        if not ready.poll(max(deadline - monotonic(), 0) * 1000):
            raise TimeoutError
        piece = os.read(pipe, min(size - len(found), 1 << 20))
        if not piece:
            raise OSError("the process has ended")
        found += piece
    return bytes(found)


def _serve(load: Callable[[bytes, str], Content], given: int, answers: int) -> None:
    """Answer one file after another, until there are no more; never returns."""
    try:
        end_with(given)
        with os.fdopen(given, "rb") as source, os.fdopen(answers, "wb") as target:
            while size := source.read(_HEAD):
                name = source.read(int(size, 16)).decode("utf-8", "surrogatepass")
                data = source.read(int(source.read(_HEAD), 16))
                kind, body = _answer(load, data, name)
                target.write(kind + b"%016x" % len(body) + body)
                target.flush()
    finally:
        os._exit(0)  # what the other process would do at its end is not for this one


def _answer(load: Callable[[bytes, str], Content], data: bytes, name: str) -> tuple[bytes, bytes]:
    try:
        return b"c", json.dumps(load(data, name), ensure_ascii=False).encode("utf-8", "surrogatepass")
    except Textless as error:
        return b"t", str(error).encode("utf-8", "replace")
    except Damaged as error:
        return b"d", str(error).encode("utf-8", "replace")
    except MemoryError:
        return b"d", b"needs more memory than a file may"


def _decoded(body: bytes) -> Content:
    """Restore a content from the JSON of its tuples."""
    from qa.model import Anchor, Block, Member, Span

    text, blocks, anchors, reading, title, language, members = _checked(
        json.loads(body.decode("utf-8", "surrogatepass"))
    )
    return Content(
        text,
        tuple(Block(kind, level, Span(*span)) for kind, level, span in blocks),
        tuple(Anchor(*anchor) for anchor in anchors),
        reading,
        title,
        language,
        tuple(Member(*member) for member in members),
    )


def _checked(fields: Any) -> list[Any]:
    if not isinstance(fields, list) or len(fields) != len(Content._fields):
        raise Damaged("cannot be read: its reader crashed")
    return fields
