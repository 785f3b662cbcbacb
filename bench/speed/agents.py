"""Measure how long `qa mcp` takes to its first answer, and what it adds to those after it.

Law: the floor of the first answer is a process that only imports the package that speaks the protocol; that of later
ones is the library itself, asked the same questions in this process.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any

from processes import python_command, qa_command, run
from results import verdict, write
from texts import write_passages

if TYPE_CHECKING:
    from types import TracebackType

FILES, PASSAGES = 1000, 4
RUNS = 15
FIRST_BAR, LATER_BAR = 150, 5  # milliseconds above the floor
_HELLO = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "bench", "version": "1"}}


class _Server:
    """A server over a folder, asked as a client does."""

    def __init__(self, folder: Path) -> None:
        command = [*qa_command(), "mcp", str(folder)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._number = 0
        self._request("initialize", _HELLO)

    def __enter__(self) -> _Server:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self._process.kill()
        self._process.wait()

    def ask(self, question: str) -> dict[str, Any]:
        """The answer to a question."""
        found = self._request("tools/call", {"name": "ask", "arguments": {"question": question}})
        answer: dict[str, Any] = found["structuredContent"]
        return answer

    def _request(self, method: str, params: dict[str, Any]) -> Any:
        self._number += 1
        line = json.dumps({"jsonrpc": "2.0", "id": self._number, "method": method, "params": params})
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()
        while answer := json.loads(self._process.stdout.readline()):
            if answer.get("id") == self._number:
                return answer["result"]
        raise RuntimeError("the server has ended")


def agents_answer() -> None:
    """Measure the first answer of a server over a saved index, and later ones beside the library's own."""
    import qa

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole = folder / "whole.txt"
        questions = write_passages(whole, FILES * PASSAGES)
        sections = whole.read_text(encoding="utf-8").split("\n\n")
        whole.unlink()
        for number in range(FILES):
            part = sections[number * PASSAGES : (number + 1) * PASSAGES]
            (folder / f"{number:04}.txt").write_text("\n\n".join(part), encoding="utf-8")
        run([*qa_command(), "index", str(folder)])
        first, floor = [], []
        for number in range(RUNS):
            floor.append(run(python_command("import mcp.server.lowlevel, mcp.server.stdio")).seconds)
            start = perf_counter()
            with _Server(folder) as server:
                assert server.ask(questions[number])["citations"]
                first.append(perf_counter() - start)
        served, own = [], []
        with _Server(folder) as server, qa.open(folder) as library:
            for question in questions:
                server.ask(question), library.ask(question)
            for question in questions:
                start = perf_counter()
                server.ask(question)
                between = perf_counter()
                library.ask(question)
                served.append(between - start)
                own.append(perf_counter() - between)
    rows = (("first answer", first, floor, FIRST_BAR), ("later answers", served, own, LATER_BAR))
    body = (
        f"`qa mcp` over the saved index of {FILES:,} files: from the start of the process to its first answer, above a "
        "process that only imports the package; and later answers, above those of the library. Medians.\n\n"
        "| | ms | floor, ms | more, ms | bar, ms | |\n| --- | --- | --- | --- | --- | --- |\n"
    )
    for what, times, least, bar in rows:
        above = (median(times) - median(least)) * 1e3
        body += f"| {what} | {median(times) * 1e3:.1f} | {median(least) * 1e3:.1f} | {above:.1f} | {bar} "
        body += f"| {verdict(above, bar)} |\n"
    write("Agents", "python bench/speed.py agents", body, "mcp", "tantivy")
