"""Messages about servers that refuse, send nonsense, are busy or never answer. Each is a real one on this machine."""

from __future__ import annotations

import socket
from contextlib import closing
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from command_cases import HANG
from server_cases import HTML, JSON, SECRET, Said, mute, nobody_there, refused, server

from qa.errors import EngineError
from qa.index.opensearch import connection as connections
from qa.index.opensearch.address import parse_address
from qa.index.opensearch.connection import Connection

if TYPE_CHECKING:
    from command_cases import Run

OPENSEARCH = {"version": {"distribution": "opensearch", "number": "2.19.3"}}
NONSENSE = "its answer makes no sense: it is no object of JSON\n  is it a server of OpenSearch?\n"
WHO = "  QA_OPENSEARCH_USER and QA_OPENSEARCH_PASSWORD, QA_OPENSEARCH_API_KEY, or a netrc file say it\n"
VERSIONS = "  qa works with OpenSearch 2 and 3\n"
DENIED = "no permissions for [cluster:monitor/main] and User [name=ada]"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        pytest.param(
            Said(200, {"version": {"number": "8.15.0"}, "tagline": "You Know, for Search"}),
            "another server (8.15.0), which is not supported\n" + VERSIONS,
            id="Elasticsearch",
        ),
        pytest.param(
            Said(200, {"version": {"distribution": "opensearch", "number": "1.3.20"}}),
            "OpenSearch 1.3.20, which is not supported\n" + VERSIONS,
            id="too old",
        ),
        pytest.param(
            Said(200, {"version": {"distribution": "opensearch", "number": "4.0.0"}}),
            "OpenSearch 4.0.0, which is not supported\n" + VERSIONS,
            id="too new",
        ),
        pytest.param(
            Said(200, {"version": {"distribution": "opensearch", "number": "²"}}),
            "OpenSearch ², which is not supported\n" + VERSIONS,
            id="no version",
        ),
        pytest.param(
            Said(200, {"version": "\x1b[31m2.1\n"}),
            "another server (no OpenSearch), which is not supported\n" + VERSIONS,
            id="no versions",
        ),
        pytest.param(
            Said(200, {"version": {"number": "\x1b[31m2\n"}}),
            "another server (\\x1b[31m2\\x0a), which is not supported\n" + VERSIONS,
            id="control characters",
        ),
        pytest.param(Said(200, {}), "another server (no OpenSearch), which is not supported\n" + VERSIONS, id="empty"),
        pytest.param(
            Said(200, b"<!DOCTYPE html>\n<h1>It works!</h1>", HTML),
            NONSENSE,
            id="web page",
        ),
        pytest.param(
            Said(200, b"It\nworks!", {"content-type": "text/plain"}),
            NONSENSE,
            id="text",
        ),
        pytest.param(Said(200, b'{"version": {'), NONSENSE, id="broken JSON"),
        pytest.param(Said(200, b'{"version": "\xff"}'), NONSENSE, id="no Unicode"),
        pytest.param(Said(200, b'{"version": ' + b"9" * 9999 + b"}"), NONSENSE, id="a number of 9999 digits"),
        pytest.param(Said(200, b""), NONSENSE, id="nothing"),
        pytest.param(Said(200, [1, 2]), NONSENSE, id="list"),
        pytest.param(Said(200, b"[" * 99_999), NONSENSE, id="too deep"),
        pytest.param(Said(500, b"[" * 99_999), NONSENSE, id="error too deep"),
        pytest.param(Said(500, ["oh"]), NONSENSE, id="error in a list"),
        pytest.param(Said(500, {"error": "oh"}), "cannot ask x: oh\n", id="error"),
        pytest.param(Said(404, b"<h1>Not found</h1>", HTML), "cannot ask x: 404\n", id="not found"),
        pytest.param(Said(401, b"", {}), "it asks who you are\n" + WHO, id="who"),
        pytest.param(Said(401, b"<h1>Who?</h1>", HTML), "it asks who you are\n" + WHO, id="who, by a proxy"),
        pytest.param(
            Said(403, {"error": {"type": "security_exception", "reason": DENIED}, "status": 403}),
            f"no permission to ask x\n  {DENIED}\n",
            id="no permission",
        ),
        pytest.param(Said(403, b"", {}), "no permission to ask x\n", id="no permission, and no reason"),
    ],
)
def test_a_server_that_does_not_serve_is_told_in_a_line_and_a_hint(said: Said, told: str, run: Run) -> None:
    with server(said) as (port, _):
        done = run("ask", "why?", "--engine", f"opensearch://127.0.0.1:{port}/x")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"qa: error: 127.0.0.1:{port}: {told}"


def test_who_is_not_accepted_is_told_so_without_the_password(run: Run) -> None:
    env = {"QA_OPENSEARCH_USER": "ada", "QA_OPENSEARCH_PASSWORD": SECRET}
    with server(Said(401, b"", {})) as (port, heard):
        done = run("ask", "why?", "--engine", f"opensearch://127.0.0.1:{port}/x", env=env)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"qa: error: 127.0.0.1:{port}: the user or key is not accepted\n{WHO}"
    assert heard == [("/", "Basic YWRhOmdlaGVpbQ==")]


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_who_asks_is_told_to_no_server_that_another_one_names(status: int, run: Run) -> None:
    env = {"QA_OPENSEARCH_API_KEY": SECRET}
    with server(Said(200, OPENSEARCH)) as other:
        elsewhere = JSON | {"location": f"http://localhost:{other.port}/"}
        with server(Said(status, {}, elsewhere)) as (port, heard):
            done = run("ask", "why?", "--engine", f"opensearch://127.0.0.1:{port}/x", env=env)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(f"qa: error: 127.0.0.1:{port}: cannot ask x: ")
    assert done.stderr.count(b"\n") == 1
    assert SECRET not in done.stderr.decode()
    assert heard == [("/", f"ApiKey {SECRET}")]
    assert other.heard == []


WARNED = JSON | {"warning": '299 OpenSearch-2.19.3 "this request is deprecated"'}


def test_a_server_that_is_busy_is_asked_again_and_nothing_but_the_end_is_told(run: Run) -> None:
    busy = Said(429, {"error": {"type": "circuit_breaking_exception", "reason": "too much"}}, WARNED)
    starting = Said(503, b"", WARNED)
    answers = (busy, starting, Said(502, b"<h1>Bad gateway</h1>", HTML), Said(200, OPENSEARCH, WARNED))
    with server(*answers, Said(404, {"found": False}, WARNED)) as (port, heard):
        name = f"opensearch://127.0.0.1:{port}/x"
        done = run("ask", "why?", "--engine", name)
    told = f"qa: error: no such index: x at 127.0.0.1:{port}\n  qa index --engine {name} PATH makes it\n"
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == told
    assert heard == [("/", None)] * 4 + [("/x/_doc/head", None)]


@pytest.mark.parametrize(
    ("status", "told", "hint"),
    [
        (429, "too busy to ask x", "try again later"),
        (503, "x is not whole: some of its shards do not answer", "unavailable: wait"),
    ],
)
def test_a_server_that_stays_busy_is_told(status: int, told: str, hint: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "FIRST_PATIENCE", 2.0)  # for more than one request on a busy machine too
    with server(Said(status, {"error": {"type": "unavailable", "reason": "wait"}}, WARNED)) as (port, heard):
        assert failed(f"opensearch://127.0.0.1:{port}/x") == (f"127.0.0.1:{port}: {told}", hint)
    assert len(heard) > 1


def test_what_one_host_says_is_told_though_the_last_one_asked_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "FIRST_PATIENCE", 0.1)
    waiting = Said(503, {"error": {"type": "unavailable", "reason": "wait"}})
    for _ in range(4):  # the order is random
        with server(waiting) as (port, _heard):
            message, hint = failed(f"opensearch://127.0.0.1:{port},127.0.0.1:{nobody_there()}/x")
        assert message.endswith(": x is not whole: some of its shards do not answer")
        assert hint == "unavailable: wait"


def test_a_port_where_nobody_listens_is_told(run: Run) -> None:
    port = nobody_there()
    done = run("ask", "why?", "--engine", f"opensearch://127.0.0.1:{port}/x")
    assert (done.returncode, done.stdout) == (2, b"")
    told, hint = done.stderr.decode().splitlines()
    assert told.startswith(f"qa: error: 127.0.0.1:{port}: cannot be reached: ")
    assert told.endswith("Connection refused")
    assert hint == "  is it running, and is the name right?"


def test_a_line_that_is_not_encrypted_is_no_matter_of_certificates(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "FIRST_PATIENCE", 0.1)
    with server(Said(200, OPENSEARCH)) as (port, _):
        told = failed(f"opensearch+https://127.0.0.1:{port}/x")
    assert told == (
        f"127.0.0.1:{port}: cannot be reached: wrong version number",
        "is it running, and is the name right?",
    )


def test_a_server_that_hangs_up_is_told_without_names_of_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "FIRST_PATIENCE", 0.1)
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        port = listening.getsockname()[1]

        def hang_up() -> None:
            while True:
                try:
                    taken, _ = listening.accept()
                except OSError:
                    return
                with taken:
                    taken.recv(65536)

        thread = Thread(target=hang_up)
        thread.start()
        told = failed(f"opensearch://127.0.0.1:{port}/x")
        listening.shutdown(socket.SHUT_RDWR)
        thread.join(HANG)
    assert told == (
        f"127.0.0.1:{port}: cannot be reached: Remote end closed connection without response",
        "is it running, and is the name right?",
    )


def test_a_server_that_never_answers_is_told_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "TIMEOUT", 1.0)
    monkeypatch.setattr(connections, "FIRST_PATIENCE", 0.5)
    with mute() as port:
        told = failed(f"opensearch://127.0.0.1:{port}/x")
    assert told == (f"127.0.0.1:{port}: no answer within 1 seconds", "is the cluster too busy?")


def test_where_some_hosts_do_not_answer_the_next_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "TIMEOUT", 2.0)  # far more than the last of them needs
    monkeypatch.setattr(connections, "FIRST_PATIENCE", 0.1)  # less than one of them takes
    with mute() as one, mute() as other, server(Said(200, OPENSEARCH)) as (port, heard):
        name = f"opensearch://127.0.0.1:{one},127.0.0.1:{other},127.0.0.1:{nobody_there()},127.0.0.1:{port}/x"
        for _ in range(2):  # the order is random
            assert version(name) == "2.19.3"
    assert heard == [("/", None)] * 2


def test_a_host_that_the_client_does_not_take_is_told() -> None:
    name = "opensearch+https://bücher_1.example/x"  # a host name has no letters beyond ASCII together with "_"
    assert refused(lambda: version(name)) == (
        "no host: bücher_1.example:443",
        "an engine is opensearch+https://HOST/INDEX",
    )


def version(name: str) -> str:
    with closing(Connection(parse_address(name))) as connection:
        return connection.checked_version()


def failed(name: str) -> tuple[str, str]:
    """The message and the hint about a server that does not answer."""
    with pytest.raises(EngineError) as caught:
        version(name)
    return caught.value.message, caught.value.hint
