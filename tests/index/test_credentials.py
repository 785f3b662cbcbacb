"""Who asks a cluster: a key, a user with a password, a netrc file; and the certificate that is trusted."""

from __future__ import annotations

import os
from base64 import b64decode
from typing import TYPE_CHECKING

import pytest
from server_cases import SECRET, refused

from qa.index.opensearch.address import parse_address

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No credentials unless a test sets them: there is no netrc file."""
    monkeypatch.delenv("NETRC", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))


def who(name: str = "opensearch+https://a.example/x") -> str:
    """The credentials that are sent, user and password in plain text."""
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
