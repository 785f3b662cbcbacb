"""Small servers on ports of this machine: one that gives prepared answers, one that never answers, and none at all."""

from __future__ import annotations

import json
import socket
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from command_cases import HANG

from qa.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SECRET = "geheim"
JSON = {"content-type": "application/json"}
HTML = {"content-type": "text/html; charset=utf-8"}


def refused(call: Callable[[], object]) -> tuple[str, str]:
    """The message and the hint of the UsageError that a call raises."""
    with pytest.raises(UsageError) as caught:
        call()
    return caught.value.message, caught.value.hint


class Said(NamedTuple):
    status: int
    body: object  # bytes, or a value that is sent as JSON
    headers: dict[str, str] = JSON


class Server(NamedTuple):
    port: int
    heard: list[tuple[str, str | None]]  # the path and who asks, of each request


@contextmanager
def server(*answers: Said) -> Iterator[Server]:
    """A server that gives these answers, one after another, and the last one ever after."""
    left = list(answers)
    with answering(lambda *_: left.pop(0) if len(left) > 1 else left[0]) as found:
        yield found


@contextmanager
def answering(answer: Callable[[str, str, bytes], Said]) -> Iterator[Server]:
    """A server that answers each request by its method, its path and its body. It answers one after another."""
    heard: list[tuple[str, str | None]] = []
    one_by_one = Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # head and body are written apart

        def do_GET(self) -> None:
            asked = self.rfile.read(int(self.headers.get("content-length", 0)))
            with one_by_one:
                heard.append((self.path, self.headers.get("authorization")))
                said = answer(self.command, self.path, asked)
            body = said.body if isinstance(said.body, bytes) else json.dumps(said.body).encode()
            self.send_response(said.status)
            for name, value in (said.headers | {"content-length": str(len(body))}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            self.do_GET()

        def do_PUT(self) -> None:
            self.do_GET()

        def do_DELETE(self) -> None:
            self.do_GET()

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as serving:
        serving.daemon_threads = True
        serving.block_on_close = False
        thread = Thread(target=serving.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield Server(serving.server_port, heard)
        finally:
            serving.shutdown()
            thread.join(HANG)


@contextmanager
def mute(backlog: int = 8) -> Iterator[int]:
    """The port of a server that accepts connections and never answers."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(backlog)
        yield listening.getsockname()[1]


def nobody_there() -> int:
    """A port where nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port
