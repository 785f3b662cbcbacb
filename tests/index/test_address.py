"""The name of a cluster's index: what it says, what it may not, who asks, and what is told of a server that is none."""

from __future__ import annotations

import json
import os
import socket
from base64 import b64decode
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from qa.cli import main
from qa.errors import EngineError, UsageError
from qa.index import open_engine
from qa.index.opensearch import connection as connections
from qa.index.opensearch.address import parse_address
from qa.index.opensearch.connection import Connection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from command_cases import Run

FORM = "an engine is opensearch+https://HOST/INDEX, with commas between the hosts where there are several"
SMALL = (
    "an engine is opensearch+https://HOST/INDEX, with commas between the hosts where there are several; an index has "
)
SMALL += "small letters"
NO_PASSWORD = "the name of an engine has no @, % or ?: a password there could be seen by other processes"
SET_IT = "set QA_OPENSEARCH_USER and QA_OPENSEARCH_PASSWORD, or write them into a netrc file"
SECRET = "geheim"


@pytest.fixture(autouse=True)
def nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody asks unless a test says so: there is no netrc file of the person's."""
    monkeypatch.delenv("NETRC", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))


def refused(call: Callable[[], object]) -> tuple[str, str]:
    """What is said of a call that makes no sense."""
    with pytest.raises(UsageError) as caught:
        call()
    return caught.value.message, caught.value.hint


# The hosts and the index.


@pytest.mark.parametrize(
    ("name", "hosts", "alias", "shown"),
    [
        ("opensearch+https://a.example/x", (("a.example", 443),), "x", "a.example:443"),
        ("opensearch://127.0.0.1/x", (("127.0.0.1", 9200),), "x", "127.0.0.1:9200"),
        ("opensearch://localhost:9201/x", (("localhost", 9201),), "x", "localhost:9201"),
        ("opensearch+https://a.example:65535/x", (("a.example", 65535),), "x", "a.example:65535"),
        ("opensearch+https://a,b:9200,c/x", (("a", 443), ("b", 9200), ("c", 443)), "x", "a:443, b:9200, c:443"),
        ("opensearch://[::1]/x", (("::1", 9200),), "x", "[::1]:9200"),
        ("opensearch+https://[2001:db8::7]:9201/x", (("2001:db8::7", 9201),), "x", "[2001:db8::7]:9201"),
        ("opensearch+https://bücher.example/x", (("bücher.example", 443),), "x", "bücher.example:443"),
        ("opensearch+https://a_b-c.example/my-2_papers.de", (("a_b-c.example", 443),), "my-2_papers.de", ""),
        ("opensearch+https://a/" + "x" * 200, (("a", 443),), "x" * 200, "a:443"),
    ],
)
def test_a_name_gives_hosts_with_their_ports_and_an_index(
    name: str, hosts: tuple[tuple[str, int], ...], alias: str, shown: str
) -> None:
    found = parse_address(name)
    assert (found.hosts, found.alias, found.name) == (hosts, alias, name)
    assert found.shown == (shown or "a_b-c.example:443")
    assert found.is_secure == name.startswith("opensearch+https:")


def test_a_slash_at_the_end_says_nothing() -> None:
    assert (
        parse_address("opensearch+https://a/x/")
        == parse_address("opensearch+https://a/x//")
        == parse_address("opensearch+https://a/x")
    )


@pytest.mark.parametrize(
    "index",
    [
        *("Papers", "pApers", "x*", "x,y", "..", ".", ".x", "-x", "_x", "_all", "x/y", "x/../y", "x y"),
        *("x#1", "x:y", "x\n", "\x00", "x\x1b[1m", "é", "x" * 201),
    ],
)
def test_what_names_no_index_is_refused(index: str) -> None:
    message = f"no name of an index: {index}"
    assert refused(lambda: parse_address(f"opensearch+https://a/{index}")) == (message, SMALL)


@pytest.mark.parametrize("name", ["opensearch://", "opensearch://127.0.0.1", "opensearch+https://a/", "opensearch:///"])
def test_a_name_without_an_index_is_refused(name: str) -> None:
    assert refused(lambda: parse_address(name)) == (f"no name of an index: {name}", SMALL)


@pytest.mark.parametrize(
    "host",
    [
        *(
            "",
            "a b",
            "a\tb",
            "a\nb",
            "a\x00b",
            "a\x1b[1m",
            "a:0",
            "a:65536",
            "a:99999",
            "a:123456",
            "a:",
            "a:b",
            "a:-1",
        ),
        *("::1", "[::1", "::1]", "[]", "[::1]a", "a#b", "a*", "a\\b", "a:٣", "a;b"),
    ],
)
def test_what_names_no_host_is_refused(host: str) -> None:
    assert refused(lambda: parse_address(f"opensearch+https://{host}/x")) == (f"no host: {host}", FORM)
    assert refused(lambda: parse_address(f"opensearch+https://good,{host}/x")) == (f"no host: {host}", FORM)


@pytest.mark.parametrize(
    "name",
    [
        f"opensearch+https://ada:{SECRET}@a.example/x",
        f"opensearch+https://{SECRET}@a.example/x",
        f"opensearch://ada:{SECRET}@127.0.0.1:9200/x",
        f"opensearch://127.0.0.1,ada:{SECRET}@localhost/x",
        f"opensearch://ada:{SECRET}@127.0.0.1",
        f"opensearch://127.0.0.1/ada:{SECRET}@x",
        f"opensearch://ada:{SECRET}/x@127.0.0.1/x",
        f"opensearch://ada:{SECRET}?#@127.0.0.1:0/X",
    ],
)
@pytest.mark.parametrize("words", [("ask", "why?"), ("index", "."), ("status",), ("forget", "--all"), ("chat",)])
def test_a_name_with_a_user_or_a_password_is_refused_and_not_told(
    name: str, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refused(lambda: parse_address(name, allow_plaintext=True)) == (NO_PASSWORD, SET_IT)
    assert main([*words, "--engine", name]) == 2
    assert capsys.readouterr() == ("", f"qa: error: {NO_PASSWORD}\n  {SET_IT}\n")
    monkeypatch.setenv("QA_ENGINE", name)
    assert main(words) == 2
    assert capsys.readouterr() == ("", f"qa: error: {NO_PASSWORD}\n  {SET_IT}\n")


def test_the_command_tells_no_password_either(run: Run) -> None:
    done = run("ask", "why?", "--engine", f"opensearch+https://ada:{SECRET}@127.0.0.1:1/x")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"qa: error: {NO_PASSWORD}\n  {SET_IT}\n"


# The line.


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "127.255.0.9", "[::1]", "[0:0:0:0:0:0:0:1]", "localhost,127.0.0.1:9201,[::1]"]
)
def test_what_stays_on_this_machine_needs_no_encryption(host: str) -> None:
    found = parse_address(f"opensearch://{host}/x")
    assert (found.is_local, found.is_secure) == (True, False)


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("a.example", "a.example:9200"),
        ("127.0.0.1.evil.com", "127.0.0.1.evil.com:9200"),
        ("localhost.evil.com:80", "localhost.evil.com:80"),
        ("notlocalhost", "notlocalhost:9200"),
        ("128.0.0.1", "128.0.0.1:9200"),
        ("10.0.0.1", "10.0.0.1:9200"),
        ("0.0.0.0", "0.0.0.0:9200"),
        ("127.1", "127.1:9200"),
        ("[::]", "[::]:9200"),
        ("[::2]", "[::2]:9200"),
        ("[2001:db8::1]", "[2001:db8::1]:9200"),
        ("localhost,a.example", "localhost:9200, a.example:9200"),
        ("a.example,127.0.0.1,[::1]", "a.example:9200, 127.0.0.1:9200, [::1]:9200"),
    ],
)
def test_another_machine_is_asked_without_encryption_only_where_that_is_allowed(host: str, shown: str) -> None:
    assert refused(lambda: parse_address(f"opensearch://{host}/x")) == (
        f"{shown} would be asked without encryption",
        "opensearch+https://... encrypts; --allow-plaintext does without",
    )
    allowed = parse_address(f"opensearch://{host}/x", allow_plaintext=True)
    assert (allowed.is_local, allowed.is_secure, allowed.shown) == (False, False, shown)
    assert parse_address(f"opensearch+https://{host}/x").is_secure


# Who asks.


def who(name: str = "opensearch+https://a.example/x") -> str:
    """What is told of who asks; user and password in plain text."""
    found = parse_address(name)
    kind, _, told = found.headers().get("authorization", "").partition(" ")
    assert found.has_credentials == bool(kind)
    return f"{kind} {b64decode(told).decode()}" if kind == "Basic" else f"{kind} {told}".strip()


def test_nothing_is_said_of_who_asks_where_nobody_is_named() -> None:
    assert who() == ""


def test_a_key_goes_before_a_user_and_a_user_before_a_netrc_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".netrc").write_text("machine a.example login eve password filed\n", encoding="utf-8")
    assert who() == "Basic eve:filed"
    monkeypatch.setenv("QA_OPENSEARCH_USER", "ada")
    monkeypatch.setenv("QA_OPENSEARCH_PASSWORD", "set")
    assert who() == "Basic ada:set"
    monkeypatch.setenv("QA_OPENSEARCH_API_KEY", "c2VzYW1l")
    assert who() == "ApiKey c2VzYW1l"


def test_what_is_set_to_nothing_is_not_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".netrc").write_text("machine a.example login eve password filed\n", encoding="utf-8")
    for name in ("QA_OPENSEARCH_API_KEY", "QA_OPENSEARCH_USER", "QA_OPENSEARCH_PASSWORD", "QA_OPENSEARCH_CA", "NETRC"):
        monkeypatch.setenv(name, "")
    assert who() == "Basic eve:filed"


@pytest.mark.parametrize(
    ("given", "lacking"),
    [
        ("QA_OPENSEARCH_USER", "QA_OPENSEARCH_PASSWORD"),
        ("QA_OPENSEARCH_PASSWORD", "QA_OPENSEARCH_USER"),
    ],
)
def test_user_and_password_go_together(
    given: str, lacking: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".netrc").write_text("machine a.example login eve password filed\n", encoding="utf-8")
    monkeypatch.setenv(given, SECRET)
    assert refused(who) == ("QA_OPENSEARCH_USER and QA_OPENSEARCH_PASSWORD go together", f"set {lacking} as well")


@pytest.mark.parametrize("key", [f"{SECRET}\n", f"{SECRET}\r\nx-evil: 1", f"{SECRET}\x00", f"{SECRET}é", f"\t{SECRET}"])
def test_a_key_that_is_none_is_refused_and_not_told(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", os.environ | {"QA_OPENSEARCH_API_KEY": key})  # some no process can be given
    assert refused(who) == ("QA_OPENSEARCH_API_KEY holds what no key has", "is there a line break in it?")


def test_a_password_may_hold_every_character(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QA_OPENSEARCH_USER", "jörg")
    monkeypatch.setenv("QA_OPENSEARCH_PASSWORD", "пароль: 密码 \n@/?#'\"")
    assert who() == "Basic jörg:пароль: 密码 \n@/?#'\""


def test_a_password_that_is_no_text_is_sent_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QA_OPENSEARCH_USER", "ada")
    monkeypatch.setenv("QA_OPENSEARCH_PASSWORD", os.fsdecode(b"\xff\xe9"))
    told = parse_address("opensearch+https://a.example/x").headers()["authorization"]
    assert b64decode(told.removeprefix("Basic ")) == b"ada:\xff\xe9"


def test_a_netrc_file_says_it_for_the_first_host_and_no_other(tmp_path: Path) -> None:
    (tmp_path / ".netrc").write_text(
        "machine a.example\n  login ada\n  password filed\nmachine 127.0.0.1 login jörg password пароль\n"
        "machine ::1 login six password six\n",
        encoding="utf-8",
    )
    assert who("opensearch+https://a.example/x") == "Basic ada:filed"
    assert who("opensearch+https://a.example:9200,b.example/x") == "Basic ada:filed"
    assert who("opensearch://127.0.0.1/x") == "Basic jörg:пароль"
    assert who("opensearch://[::1]/x") == "Basic six:six"
    assert who("opensearch+https://b.example/x") == ""
    assert who("opensearch+https://b.a.example/x") == ""
    assert who("opensearch+https://a.example.evil.com/x") == ""


def test_the_netrc_file_may_be_elsewhere_and_is_read_as_it_is_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".netrc").write_text("machine a.example login eve password home\n", encoding="utf-8")
    assert who() == "Basic eve:home"
    other = tmp_path / "netrc"
    monkeypatch.setenv("NETRC", str(other))
    assert who() == ""
    other.write_text("machine a.example login ada password first\n", encoding="utf-8")
    assert who() == "Basic ada:first"
    other.write_text("machine a.example login ada password second\n", encoding="utf-8")
    assert who() == "Basic ada:second"


@pytest.mark.parametrize(
    "damaged", [f"machine a.example login {SECRET} passwort {SECRET}\n".encode(), b"\xff\xfe\x00" + SECRET.encode()]
)
def test_a_damaged_netrc_file_is_told_without_what_is_in_it(tmp_path: Path, damaged: bytes) -> None:
    (tmp_path / ".netrc").write_bytes(damaged)
    assert refused(who) == (
        f"{tmp_path}/.netrc cannot be read as a netrc file",
        "netrc files have: machine, login, password",
    )


def test_a_netrc_file_that_is_a_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETRC", str(tmp_path))
    assert refused(who)[0] == f"{tmp_path} cannot be read as a netrc file"


@pytest.mark.skipif(os.geteuid() == 0, reason="whoever may do everything may read every file")
def test_a_netrc_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / ".netrc").write_text("machine a.example login ada password filed\n", encoding="utf-8")
    (tmp_path / ".netrc").chmod(0)
    assert refused(who)[0] == f"{tmp_path}/.netrc cannot be read as a netrc file"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "No such file or directory"),
        (b"", "it holds no certificate"),
        (b"Dear all,\n", "it holds no certificate"),
        (b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "it holds no certificate"),
    ],
)
def test_a_file_without_a_certificate_is_told(
    content: bytes | None, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "authority.pem"
    if content is not None:
        file.write_bytes(content)
    monkeypatch.setenv("QA_OPENSEARCH_CA", str(file))
    assert refused(parse_address("opensearch+https://a.example/x").context) == (
        f"QA_OPENSEARCH_CA: {file} cannot be read: {reason}",
        "name a file of certificates (PEM)",
    )


# What servers say. Each is a real one, on a port of this machine.

JSON = {"content-type": "application/json"}
HTML = {"content-type": "text/html; charset=utf-8"}
OPENSEARCH = {"version": {"distribution": "opensearch", "number": "2.19.3"}}
IS_IT = "  is it a server of OpenSearch?\n"
WHO = "  QA_OPENSEARCH_USER and QA_OPENSEARCH_PASSWORD, QA_OPENSEARCH_API_KEY, or a netrc file say it\n"
VERSIONS = "  qa works with OpenSearch 2 and 3\n"
DENIED = "no permissions for [cluster:monitor/main] and User [name=ada]"


class Said(NamedTuple):
    status: int
    body: object  # bytes, or what JSON says
    headers: dict[str, str] = JSON


class Server(NamedTuple):
    port: int
    heard: list[tuple[str, str | None]]  # the path and who asks, of each request


@contextmanager
def server(*answers: Said) -> Iterator[Server]:
    """A server that gives these answers, one after another, and the last one ever after."""
    heard: list[tuple[str, str | None]] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            said = answers[min(len(heard), len(answers) - 1)]
            heard.append((self.path, self.headers.get("authorization")))
            body = said.body if isinstance(said.body, bytes) else json.dumps(said.body).encode()
            self.send_response(said.status)
            for name, value in (said.headers | {"content-length": str(len(body))}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

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
            thread.join()


@contextmanager
def mute(backlog: int = 8) -> Iterator[int]:
    """The port of a server that takes connections and never says a word."""
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
            "its answer makes no sense: Unknown mimetype, unable to deserialize: text/html\n" + IS_IT,
            id="web page",
        ),
        pytest.param(
            Said(200, b"It\nworks!", {"content-type": "text/plain"}),
            "its answer makes no sense: It works!\n" + IS_IT,
            id="text",
        ),
        pytest.param(
            Said(200, b'{"version": {'), 'its answer makes no sense: {"version": {\n' + IS_IT, id="broken JSON"
        ),
        pytest.param(Said(200, b""), "its answer makes no sense: nothing\n" + IS_IT, id="nothing"),
        pytest.param(Said(200, [1, 2]), "its answer makes no sense: [1, 2]\n" + IS_IT, id="list"),
        pytest.param(Said(200, b"[" * 99_999), "its answer makes no sense: no object of JSON\n" + IS_IT, id="too deep"),
        pytest.param(
            Said(500, b"[" * 99_999), "its answer makes no sense: no object of JSON\n" + IS_IT, id="error too deep"
        ),
        pytest.param(Said(500, ["oh"]), "its answer makes no sense: no object of JSON\n" + IS_IT, id="error in a list"),
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
        before = monotonic()
        done = run("ask", "why?", "--engine", f"opensearch://127.0.0.1:{port}/x")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"qa: error: 127.0.0.1:{port}: {told}"
    assert monotonic() - before < 8


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
    monkeypatch.setattr(connections, "FIRST_PATIENCE", 0.5)
    with server(Said(status, {"error": {"type": "unavailable", "reason": "wait"}}, WARNED)) as (port, heard):
        assert failed(f"opensearch://127.0.0.1:{port}/x") == (f"127.0.0.1:{port}: {told}", hint)
    assert len(heard) > 1


def test_a_port_where_nobody_listens_is_told_within_seconds(run: Run) -> None:
    port, before = nobody_there(), monotonic()
    done = run("ask", "why?", "--engine", f"opensearch://127.0.0.1:{port}/x")
    assert monotonic() - before < 8
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
        thread.join()
    assert told == (
        f"127.0.0.1:{port}: cannot be reached: Remote end closed connection without response",
        "is it running, and is the name right?",
    )


def test_a_server_that_never_answers_is_told_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "TIMEOUT", 1.0)
    monkeypatch.setattr(connections, "FIRST_PATIENCE", 0.5)
    before = monotonic()
    with mute() as port:
        told = failed(f"opensearch://127.0.0.1:{port}/x")
    assert told == (f"127.0.0.1:{port}: no answer within 1 seconds", "is the cluster too busy?")
    assert monotonic() - before < 4


def test_where_some_hosts_do_not_answer_the_next_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "TIMEOUT", 0.2)
    monkeypatch.setattr(connections, "FIRST_PATIENCE", 0.1)  # less than one of them takes
    with mute() as one, mute() as other, server(Said(200, OPENSEARCH)) as (port, heard):
        name = f"opensearch://127.0.0.1:{one},127.0.0.1:{other},127.0.0.1:{nobody_there()},127.0.0.1:{port}/x"
        for _ in range(3):  # they are asked in an order of chance
            assert version(name) == "2.19.3"
    assert heard == [("/", None)] * 3


def test_a_host_that_the_client_does_not_take_is_told() -> None:
    name = "opensearch+https://bücher_1.example/x"  # no name of the net may be of both kinds
    assert refused(lambda: version(name)) == (
        "no host: bücher_1.example:443",
        "an engine is opensearch+https://HOST/INDEX",
    )


def version(name: str) -> str:
    with closing(Connection(parse_address(name))) as connection:
        return connection.checked_version()


def failed(name: str) -> tuple[str, str]:
    """What is said of a server that does not answer."""
    with pytest.raises(EngineError) as caught:
        version(name)
    return caught.value.message, caught.value.hint


@pytest.mark.parametrize(
    "name",
    [
        *("https://ada:geheim@h/x", "opensearch:ada:geheim@h/x", "OpenSearch://ada:geheim@h/x"),
        *("opensearch+https://ada:geheim%40h/x", "opensearch+https://h/x?api_key=geheim", "http://h?geheim"),
    ],
)
def test_nothing_is_shown_of_a_name_that_may_hold_a_password(name: str) -> None:
    with pytest.raises(UsageError) as caught:
        open_engine(name)

    assert SECRET not in caught.value.message + caught.value.hint
