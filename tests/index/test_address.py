"""The name of a cluster's index: which hosts and index it names, which names are refused, and when it must encrypt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from server_cases import SECRET, refused

from qa.cli import main
from qa.errors import UsageError
from qa.index import open_engine
from qa.index.opensearch.address import parse_address

if TYPE_CHECKING:
    from command_cases import Run

FORM = "an engine is opensearch+https://HOST/INDEX, with commas between the hosts where there are several"
SMALL = f"{FORM}; an index has small letters"
NO_PASSWORD = "the name of an engine has no @, % or ?: a password there could be seen by other processes"
SET_IT = "set QA_OPENSEARCH_USER and QA_OPENSEARCH_PASSWORD, or write them into a netrc file"


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
