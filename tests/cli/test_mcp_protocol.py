"""`qa mcp` keeps to its protocol whatever comes in.

Law: nothing but the protocol is on standard output, and no line costs the ones after it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from io import BytesIO
from typing import Any

import pytest

from qa.cli.mcp import lines

pytest.importorskip("mcp")
ENDS = 120  # seconds after which a process that hangs is given up
COMMAND = [sys.executable, "-m", "qa", "mcp"]

HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}},
}
ASK = {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {"name": "ask", "arguments": {"question": "why?"}}}


def raw(*requests: bytes, paths: tuple[str, ...] = ()) -> tuple[list[Any], bytes, int]:
    """What a server answers to these lines before its input ends, what it says on standard error, and its status."""
    ran = subprocess.run([*COMMAND, *paths], input=b"".join(requests), capture_output=True, timeout=ENDS)
    return [json.loads(line) for line in ran.stdout.splitlines()], ran.stderr, ran.returncode


def line(request: object) -> bytes:
    return json.dumps(request).encode() + b"\n"


def test_a_client_that_goes_away_leaves_no_trace() -> None:
    answers, said, status = raw(line(HELLO), line(ASK))

    assert all(answer["jsonrpc"] == "2.0" for answer in answers)
    assert (said, status) == (b"", 0)


def test_nonsense_costs_no_later_request() -> None:
    ping = line({"jsonrpc": "2.0", "id": 7, "method": "ping"})
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        assert server.stdin
        assert server.stdout
        hang = threading.Timer(ENDS, server.kill)
        hang.start()
        nonsense = [
            b"\xff\x00 no JSON\n",
            b"\n",
            b" \r\n",
            line([1]),
            line({"jsonrpc": "2.0", "id": 5, "method": 3}),
            b"[" * 5000,
        ]
        server.stdin.write(b"".join([line(HELLO), *nonsense, b"\n", ping]))
        server.stdin.flush()
        answers = [json.loads(server.stdout.readline()) for _ in range(6)]
        told = [(answer["id"], answer["error"]["code"]) for answer in answers if "error" in answer]
        assert told == [(None, -32700), (None, -32600), (None, -32600), (None, -32700)]
        assert {answer["id"] for answer in answers if "result" in answer} == {1, 7}
        server.stdin.close()
        assert server.wait(ENDS) == 0
        hang.cancel()


def test_a_line_without_end_takes_bounded_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LONGEST", 10)
    found = lines.Lines(BytesIO(b"short\n" + b"x" * 35 + b"\nlast"))

    assert [found.readline(), found.readline(), found.readline(), found.readline()] == [
        "short\n",
        lines._TOO_LONG,
        "last",
        "",
    ]


def test_standard_input_cannot_be_a_document() -> None:
    assert raw(paths=("-",))[1:] == (
        b"qa: error: standard input is the connection to the client\n  name files and folders\n",
        2,
    )


def test_without_the_package_the_extra_is_named() -> None:
    code = """
import sys
from qa.cli import main
sys.modules.update({"mcp": None, "mcp.server.lowlevel": None})
sys.exit(main(["mcp"]))
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=ENDS, text=True)

    assert ran.returncode == 2
    assert ran.stderr == "qa: error: qa mcp needs the package mcp\n  pip install 'qa[mcp]'\n"
