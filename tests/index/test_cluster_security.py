"""A cluster behind encryption and passwords: a real nginx stands in front of it, with certificates of our own."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
from base64 import b64encode
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

import pytest
from command_cases import HANG, PACKAGES, until, without_match
from engine_cases import CLUSTER, named, needs_cluster

from qa.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from command_cases import Run

NGINX, OPENSSL = shutil.which("nginx"), shutil.which("openssl")

pytestmark = [
    needs_cluster,
    pytest.mark.skipif(not NGINX, reason="there is no nginx, which encrypts and asks for passwords"),
    pytest.mark.skipif(not OPENSSL, reason="there is no openssl, which makes certificates"),
]

USER, SECRET, KEY = "jörg", "geheim:пароль", "sesame"  # sent as UTF-8
CODED = b64encode(f"{USER}:{SECRET}".encode()).decode()
QUESTION = "who is the keeper of the lighthouse?"
ANSWER = "Ada Brandt"
NOTES = {
    "keeper.md": "# The lighthouse\n\nThe keeper of the lighthouse is Ada Brandt, who came from Oban in 1911.\n",
    "storm.txt": "A storm delayed the ferry on Monday. The captain waited for two hours at the old quay.\n",
    "tide.md": "# Tides\n\nThe tide turned at noon, and the harbour filled again with boats.\n",
}
WHO = "  QA_OPENSEARCH_USER and QA_OPENSEARCH_PASSWORD, QA_OPENSEARCH_API_KEY, or a netrc file say it\n"
NAME_IT = "  name the file of its authority in QA_OPENSEARCH_CA\n"

# `shown` asks for a password, `keyed` for a key; `other` and `expired` show certificates that are not to be trusted.
CONFIGURATION = """\
{user}
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 64; }}
http {{
  log_format asked '$server_port $uri';
  access_log {folder}/access.log asked;
  client_max_body_size 0;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  proxy_http_version 1.1;
  proxy_set_header Authorization "";
  {servers}
}}
"""
SERVER = """
  server {{
    listen 127.0.0.1:{port} ssl;
    ssl_certificate {folder}/{certificate}.pem;
    ssl_certificate_key {folder}/{certificate}.key;
    {guard}
    location / {{ proxy_pass http://{host}; }}
  }}
"""


class Proxy(NamedTuple):
    """The ports of the servers, the file of the authority that signed for them, and the log of their requests."""

    authority: str
    log: Path
    shown: int
    keyed: int
    other: int
    expired: int


@pytest.fixture(scope="module")
def proxy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    folder = tmp_path_factory.mktemp("nginx")
    made("authority", folder, "req", "-x509", "-days", "2", "-out", "authority.pem", "-subj", "/CN=Authority of a test")
    signed("trusted", folder, "IP:127.0.0.1,DNS:localhost", "2")
    signed("other", folder, "DNS:search.example,IP:127.0.0.9", "2")
    signed("expired", folder, "IP:127.0.0.1,DNS:localhost", "-1")
    hashed = openssl(folder, "passwd", "-apr1", "-stdin", told=SECRET)
    (folder / "users").write_text(f"{USER}:{hashed}\n", encoding="utf-8")
    ports = free(4)
    basic = f'auth_basic "cluster"; auth_basic_user_file {folder}/users;'
    keyed = f'if ($http_authorization != "ApiKey {KEY}") {{ return 401; }}'
    servers = "".join(
        SERVER.format(port=port, folder=folder, certificate=certificate, guard=guard, host=CLUSTER.partition(",")[0])
        for port, certificate, guard in zip(
            ports, ("trusted", "trusted", "other", "expired"), (basic, keyed, basic, basic), strict=True
        )
    )
    user = "user root;" if os.geteuid() == 0 else ""  # else its workers could not read the files of a test
    (folder / "nginx.conf").write_text(
        CONFIGURATION.format(user=user, folder=folder, servers=servers), encoding="utf-8"
    )
    command = [str(NGINX), "-p", str(folder), "-c", f"{folder}/nginx.conf", "-e", f"{folder}/error.log"]
    with (folder / "said").open("wb") as said, subprocess.Popen(command, stdout=said, stderr=said) as running:
        try:
            for port in ports:
                listens(port, running, folder)
            yield Proxy(f"{folder}/authority.pem", folder / "access.log", *ports)
        finally:
            running.terminate()
            try:
                running.wait(HANG)
            except subprocess.TimeoutExpired:
                running.kill()


def openssl(folder: Path, *words: str, told: str = "") -> str:
    done = subprocess.run(
        [str(OPENSSL), *words], cwd=folder, input=told.encode(), capture_output=True, check=False, timeout=HANG
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().strip()


def made(name: str, folder: Path, *words: str) -> None:
    curve = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", f"{name}.key")
    openssl(folder, *words, *curve)


def signed(name: str, folder: Path, names: str, days: str) -> None:
    """A certificate for these names, by our authority, for so many days from now."""
    made(name, folder, "req", "-new", "-out", f"{name}.csr", "-subj", "/CN=cluster")
    (folder / f"{name}.ext").write_text(f"subjectAltName={names}\n", encoding="utf-8")
    by = ("-CA", "authority.pem", "-CAkey", "authority.key", "-CAcreateserial")
    what = ("-in", f"{name}.csr", "-out", f"{name}.pem", "-extfile", f"{name}.ext", "-days", days)
    openssl(folder, "x509", "-req", *by, *what)


def free(count: int) -> list[int]:
    """Ports where nobody listens."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports: list[int] = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def listens(port: int, running: subprocess.Popen[bytes], folder: Path) -> None:
    """Waits until a server listens."""

    def is_so() -> bool:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), HANG):
            return True
        return running.poll() is not None

    until(is_so)
    told = f"nginx does not listen: {(folder / 'said').read_text()}{(folder / 'error.log').read_text()}"
    assert running.poll() is None, told


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An index that holds the notes, by its own name."""
    folder = tmp_path_factory.mktemp("held")
    written(folder)
    with named("secured") as name:
        assert main(["index", str(folder / "notes"), "--engine", name]) == 0
        yield name.rpartition("/")[2]


def written(folder: Path) -> None:
    (folder / "notes").mkdir()
    for name, text in NOTES.items():
        (folder / "notes" / name).write_text(text, encoding="utf-8")


def by(proxy: Proxy, **more: str) -> dict[str, str]:
    """An environment that trusts the authority and has the password, and more."""
    known = {"QA_OPENSEARCH_CA": proxy.authority, "QA_OPENSEARCH_USER": USER, "QA_OPENSEARCH_PASSWORD": SECRET}
    return {"NETRC": os.devnull} | known | more


def without(env: dict[str, str], *names: str) -> dict[str, str]:
    return {name: value for name, value in env.items() if name not in names}


def nobody(proxy: Proxy) -> dict[str, str]:
    """An environment that trusts the authority and has no credentials."""
    return without(by(proxy), "QA_OPENSEARCH_USER", "QA_OPENSEARCH_PASSWORD")


def tells_nothing(done: subprocess.CompletedProcess[bytes]) -> None:
    """No password and no key is in the arguments or the output of a process."""
    for text in (*map(os.fsdecode, done.args), done.stdout.decode(), done.stderr.decode()):
        assert not any(secret in text for secret in (SECRET, CODED, KEY, "geheim", "wrong-one")), text


def says(done: subprocess.CompletedProcess[bytes], error: str) -> None:
    """A process ended with this error and printed nothing else."""
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"qa: error: {error}"
    tells_nothing(done)


def answers(done: subprocess.CompletedProcess[bytes]) -> None:
    """A process gave the answer and complained of nothing."""
    assert (done.returncode, without_match(done.stderr)) == (0, b"")
    assert ANSWER in done.stdout.decode()
    tells_nothing(done)


def test_a_folder_is_indexed_and_asked_through_encryption_as_in_memory(proxy: Proxy, run: Run, tmp_path: Path) -> None:
    written(tmp_path)
    with named("secured") as near:
        name = f"opensearch+https://127.0.0.1:{proxy.shown}/{near.rpartition('/')[2]}"
        indexed = run("index", "notes", "--engine", name, env=by(proxy))
        assert indexed.returncode == 0
        tells_nothing(indexed)
        for question in (QUESTION, "what delayed the ferry?", "who baked the bread?"):
            there = run("ask", question, "--json", "--engine", name, env=by(proxy))
            here = run("ask", question, "--json", "--engine", "memory:", "notes")
            tells_nothing(there)
            told, expected = json.loads(there.stdout), json.loads(here.stdout)
            assert all(citation.pop("indexed_at") for citation in told["citations"])
            assert told == expected
            assert (there.returncode, there.stderr) == (here.returncode, here.stderr)
        status = run("status", "--engine", name, env=by(proxy))
        assert status.returncode == 0
        assert status.stdout.decode().startswith("3 files, ")
        tells_nothing(status)
        dropped = run("forget", "--all", "--engine", name, env=by(proxy))
        assert (dropped.returncode, dropped.stdout, dropped.stderr) == (0, b"forgotten\n", b"")


def test_a_file_larger_than_what_a_proxy_takes_unasked_is_indexed(proxy: Proxy, run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    lines = (f"The {number:,}th boat of the harbour came from Oban.\n\n" for number in range(16_000))
    (tmp_path / "notes" / "boats.txt").write_text("".join(lines), encoding="utf-8")
    with named("secured") as near:
        name = f"opensearch+https://localhost:{proxy.shown}/{near.rpartition('/')[2]}"
        assert run("index", "notes", "--engine", name, env=by(proxy)).returncode == 0
        done = run("ask", "where did the 11,415th boat come from?", "--engine", name, env=by(proxy))
        assert done.returncode == 0
        assert "The 11,415th boat of the harbour came from Oban." in done.stdout.decode()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_user_and_password_come_from_the_environment(host: str, proxy: Proxy, held: str, run: Run) -> None:
    answers(run("ask", QUESTION, "--engine", f"opensearch+https://{host}:{proxy.shown}/{held}", env=by(proxy)))


@pytest.mark.parametrize("is_named", [True, False])
def test_user_and_password_come_from_a_netrc_file(
    is_named: bool, proxy: Proxy, held: str, run: Run, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    file = tmp_path / "netrc" if is_named else home / ".netrc"
    file.write_text(
        f"machine 127.0.0.9 login eve password wrong-one\nmachine 127.0.0.1 login {USER} password {SECRET}\n",
        encoding="utf-8",
    )
    file.chmod(0o600)
    env = nobody(proxy) | {"HOME": str(home), "NETRC": str(file) if is_named else ""}
    answers(run("ask", QUESTION, "--engine", f"opensearch+https://127.0.0.1:{proxy.shown}/{held}", env=env))


def test_a_key_comes_from_the_environment_and_goes_before_a_password(proxy: Proxy, held: str, run: Run) -> None:
    name = f"opensearch+https://127.0.0.1:{proxy.keyed}/{held}"
    answers(run("ask", QUESTION, "--engine", name, env=nobody(proxy) | {"QA_OPENSEARCH_API_KEY": KEY}))
    answers(run("ask", QUESTION, "--engine", name, env=by(proxy, QA_OPENSEARCH_API_KEY=KEY)))


def test_a_wrong_key_is_told(proxy: Proxy, held: str, run: Run) -> None:
    name = f"opensearch+https://127.0.0.1:{proxy.keyed}/{held}"
    done = run("ask", QUESTION, "--engine", name, env=by(proxy, QA_OPENSEARCH_API_KEY="wrong-one"))
    says(done, f"127.0.0.1:{proxy.keyed}: the user or key is not accepted\n{WHO}")


@pytest.mark.parametrize("words", [("ask", QUESTION), ("index", "notes"), ("status",), ("forget", "--all")])
def test_a_wrong_password_is_told(words: tuple[str, ...], proxy: Proxy, held: str, run: Run, tmp_path: Path) -> None:
    written(tmp_path)
    name = f"opensearch+https://127.0.0.1:{proxy.shown}/{held}"
    done = run(*words, "--engine", name, env=by(proxy, QA_OPENSEARCH_PASSWORD="wrong-one"))
    says(done, f"127.0.0.1:{proxy.shown}: the user or key is not accepted\n{WHO}")


def test_where_nobody_says_who_asks_it_is_told_what_does(proxy: Proxy, held: str, run: Run) -> None:
    name = f"opensearch+https://127.0.0.1:{proxy.shown}/{held}"
    done = run("ask", QUESTION, "--engine", name, env=nobody(proxy))
    says(done, f"127.0.0.1:{proxy.shown}: it asks who you are\n{WHO}")


def test_a_certificate_of_an_authority_that_is_not_known_is_refused(proxy: Proxy, held: str, run: Run) -> None:
    name = f"opensearch+https://127.0.0.1:{proxy.shown}/{held}"
    done = run("ask", QUESTION, "--engine", name, env=without(by(proxy), "QA_OPENSEARCH_CA"))
    told = "its certificate cannot be trusted: unable to get local issuer certificate"
    says(done, f"127.0.0.1:{proxy.shown}: {told}\n{NAME_IT}")


def test_a_certificate_for_another_name_is_refused(proxy: Proxy, held: str, run: Run) -> None:
    told = "its certificate cannot be trusted: IP address mismatch, certificate is not valid for '127.0.0.1'."
    done = run("ask", QUESTION, "--engine", f"opensearch+https://127.0.0.1:{proxy.other}/{held}", env=by(proxy))
    says(done, f"127.0.0.1:{proxy.other}: {told}\n")

    told = "its certificate cannot be trusted: Hostname mismatch, certificate is not valid for 'localhost'."
    done = run("ask", QUESTION, "--engine", f"opensearch+https://localhost:{proxy.other}/{held}", env=by(proxy))
    says(done, f"localhost:{proxy.other}: {told}\n")


def test_a_certificate_that_has_expired_is_refused(proxy: Proxy, held: str, run: Run) -> None:
    done = run("ask", QUESTION, "--engine", f"opensearch+https://127.0.0.1:{proxy.expired}/{held}", env=by(proxy))
    says(done, f"127.0.0.1:{proxy.expired}: its certificate cannot be trusted: certificate has expired\n")


def test_who_asks_is_not_told_where_the_certificate_is_not_trusted(proxy: Proxy, held: str, run: Run) -> None:
    for port in (proxy.other, proxy.expired, proxy.shown):
        run("ask", QUESTION, "--engine", f"opensearch+https://127.0.0.1:{port}/{held}", env=by(proxy))
    asked = [line.partition(" ") for line in proxy.log.read_text(encoding="utf-8").splitlines()]
    assert (str(proxy.shown), " ", f"/{held}/_doc/head") in asked
    assert not {port for port, _, _ in asked} & {str(proxy.other), str(proxy.expired)}


LOUD = """\
import logging
logging.basicConfig(level=logging.DEBUG)
logging.captureWarnings(True)
"""


@pytest.mark.parametrize("password", [SECRET, "wrong-one"])
def test_no_log_and_no_warning_holds_the_password(
    password: str, proxy: Proxy, held: str, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "loud").mkdir()
    (tmp_path / "loud" / "sitecustomize.py").write_text(LOUD, encoding="utf-8")
    loud = {"PYTHONPATH": f"{tmp_path / 'loud'}{os.pathsep}{PACKAGES}", "PYTHONWARNINGS": "default"}
    name = f"opensearch+https://127.0.0.1:{proxy.shown}/{held}"
    done = run("ask", QUESTION, "--engine", name, env=by(proxy, QA_OPENSEARCH_PASSWORD=password) | loud)
    assert done.returncode == (0 if password == SECRET else 2)
    assert b"DEBUG:urllib3" in done.stderr  # the log is on
    assert b"Traceback" not in done.stderr
    assert b64encode(f"{USER}:{password}".encode()) not in done.stderr
    tells_nothing(done)
