"""`qa mcp` serves a library to agents: the protocol's own client talks to a real process.

Law: nothing but the protocol is on standard output, and no file is read outside of the paths that were given.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import threading
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from qa.cli.mcp.bounds import Bounds
from qa.cli.mcp.opening import Opening
from qa.errors import LoadError
from qa.model import Progress

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from mcp.client.session import ClientSession

pytest.importorskip("mcp")
ENDS = 120  # seconds after which a process that hangs is given up
COMMAND = [sys.executable, "-m", "qa", "mcp"]


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "well.md").write_text("# The well\n\nThe well was dug in 1874 by Anna Holm.\n")
    (folder / "mill.md").write_text("# The mill\n\nThe mill burnt down because of a spark from the forge.\n")
    (tmp_path / "secret.md").write_text("The well is poisoned.\n")
    (folder / "out.md").symlink_to(tmp_path / "secret.md")
    return folder


def talk(do: Callable[[ClientSession], Awaitable[Any]], *paths: object) -> Any:
    """What `do` returns of a session with a server of its own."""
    from mcp import StdioServerParameters
    from mcp.client.session import ClientSession
    from mcp.client.stdio import stdio_client

    async def session() -> Any:
        started = StdioServerParameters(command=COMMAND[0], args=[*COMMAND[1:], *map(str, paths)], env=dict(os.environ))
        async with stdio_client(started) as (reads, writes), ClientSession(reads, writes) as client:
            await client.initialize()
            return await do(client)

    return asyncio.run(asyncio.wait_for(session(), ENDS))


def test_ask_gives_what_the_command_line_gives(notes: Path) -> None:
    found = talk(lambda client: client.call_tool("ask", {"question": "who dug the well?"}), notes)
    command = [*COMMAND[:-1], "ask", "who dug the well?", str(notes), "--json"]
    printed = subprocess.run(command, capture_output=True, timeout=ENDS, check=True).stdout

    assert found.structured_content == json.loads(printed)
    assert json.loads(found.content[0].text) == found.structured_content
    assert found.structured_content["citations"][0]["quote"] == "The well was dug in 1874 by Anna Holm."


def test_what_is_not_covered_is_an_answer_and_no_error(notes: Path) -> None:
    found = talk(lambda client: client.call_tool("ask", {"question": "how is bread baked in Vienna?"}), notes)

    assert not found.is_error
    assert (found.structured_content["answered"], found.structured_content["citations"]) == (False, [])


def test_every_tool_says_what_it_takes_and_gives(notes: Path) -> None:
    async def do(client: ClientSession) -> dict[str, Any]:
        calls: dict[str, dict[str, Any]] = {
            "ask": {"question": "who dug the well?", "limit": 1},
            "search": {"words": '"burnt down"'},
            "passages": {"source": f"{notes}/well.md"},
            "sources": {},
        }
        # The client itself checks every structured result against the schema that the tool gave.
        results = {name: await client.call_tool(name, given) for name, given in calls.items()}
        results["verify"] = await client.call_tool("verify", {"answer": results["ask"].structured_content})
        offered = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert results.keys() == offered.keys()
        assert all(tool.output_schema and tool.input_schema["properties"] for tool in offered.values())
        return {name: result.structured_content for name, result in results.items()}

    found = talk(do, notes)

    assert len(found["ask"]["citations"]) == 1
    assert found["search"]["citations"][0]["headings"] == ["The mill"]
    assert found["passages"]["total"] == 1
    assert found["verify"]["stands"]
    assert sorted(one["name"] for one in found["sources"]["sources"]) == [f"{notes}/mill.md", f"{notes}/well.md"]


CITED = {"source": "a\ud800", "uri": None, "digest": "", "quote": "q\udfff", "start": 0, "end": 2, "line": None}


@pytest.mark.parametrize(
    ("tool", "given", "why"),
    [
        ("ask", {"question": 3}, "question: "),
        ("ask", {}, "question: "),
        ("ask", {"question": "why?", "limit": "3"}, "limit: "),
        ("ask", {"question": "why?", "limit": 0}, "limit: "),
        ("ask", {"question": "why?", "limit": 10**9}, "limit: "),
        ("ask", {"question": "why?", "path": 3}, "path: "),
        ("ask", {"question": "why?", "paths": ["/etc"]}, "paths: "),
        ("ask", {"question": "w" * 200_000}, "question: "),
        ("ask", {"question": "why?", "path": ["a" * 2_000]}, "path: "),
        ("ask", {"question": "why?", "kind": ["md"] * 200}, "kind: "),
        ("ask", {"question": "  "}, "the question is empty"),
        ("verify", {"answer": "no JSON"}, "this is no answer of qa"),
        ("verify", {"answer": json.dumps({"schema": 1, "citations": [CITED] * 2_000})}, "too many quotes: 2,000"),
        ("passages", {"source": "a", "start": -1}, "start: "),
    ],
)
def test_a_wrong_argument_is_named(notes: Path, tool: str, given: dict[str, Any], why: str) -> None:
    found = talk(lambda client: client.call_tool(tool, given), notes)

    assert found.is_error
    assert found.content[0].text.startswith(why)


def test_what_utf8_cannot_write_does_not_end_the_server(notes: Path) -> None:
    """JSON inside of a text is decoded by us, so that its escapes may stand for anything."""
    answer = json.dumps({"schema": 1, "citations": [CITED]})

    async def do(client: ClientSession) -> tuple[Any, Any]:
        found = await client.call_tool("verify", {"answer": answer})
        return found.structured_content, await client.call_tool("ask", {"question": "who dug the well?"})

    checked, later = talk(do, notes)

    assert checked["verdicts"] == [{"source": "a\ufffd", "quote": "q\ufffd", "stands": False, "finding": "not here"}]
    assert later.structured_content["answered"]


def test_an_unknown_tool_or_document_is_an_error_of_the_protocol(notes: Path) -> None:
    from mcp.shared.exceptions import MCPError

    async def do(client: ClientSession) -> None:
        with pytest.raises(MCPError, match="no such tool: fetch"):
            await client.call_tool("fetch", {})
        for uri in ("file:///etc/passwd", f"file://{notes}/../secret.md", f"file://{notes}/out.md", "", "x://y"):
            with pytest.raises(MCPError, match="no such document"):
                await client.read_resource(uri)
        with pytest.raises(MCPError, match="no such part"):
            await client.read_resource(f"file://{notes}/well.md?from=-1")

    talk(do, notes)


def test_nothing_outside_of_the_paths_is_read(notes: Path) -> None:
    async def do(client: ClientSession) -> None:
        asked = await client.call_tool("ask", {"question": "is the well poisoned?"})
        assert "poisoned" not in str(asked.structured_content["citations"])
        answer = (await client.call_tool("ask", {"question": "who dug the well?"})).structured_content
        for outside in (notes / ".." / "secret.md", notes.parent / "secret.md", notes / "out.md", "/etc/passwd"):
            changed = {**answer, "citations": [{**answer["citations"][0], "source": str(outside)}]}
            found = (await client.call_tool("verify", {"answer": changed})).structured_content
            assert (found["stands"], found["verdicts"][0]["finding"]) == (False, "not here")
            listed = (await client.call_tool("passages", {"source": str(outside)})).structured_content
            assert listed["passages"] == []
        (notes / "well.md").unlink()
        (notes / "well.md").symlink_to(notes.parent / "secret.md")
        found = (await client.call_tool("verify", {"answer": answer})).structured_content
        assert found["verdicts"][0]["finding"] == "not here"

    talk(do, notes)


def test_documents_are_listed_and_read_in_parts(tmp_path: Path) -> None:
    for number in range(230):
        (tmp_path / f"{number:03}.txt").write_text(f"Note {number} is about the bridge number {number}.\n")
    (tmp_path / "long.md").write_text("".join(f"## Day {day}\n\nOn day {day} it rained.\n\n" for day in range(150)))

    async def do(client: ClientSession) -> None:
        from mcp_types import PaginatedRequestParams

        found, cursor = [], None
        while True:
            part = await client.list_resources(params=PaginatedRequestParams(cursor=cursor))
            found += [one.uri for one in part.resources]
            cursor = part.next_cursor
            if cursor is None:
                break
        assert len(found) == len({*found}) == 231
        first: Any = (await client.read_resource(f"file://{tmp_path}/long.md")).contents[0]
        *_, following = first.text.strip().split("\n")
        second: Any = (await client.read_resource(following.removeprefix("next part: "))).contents[0]
        days = [day for day in range(150) if f"On day {day} it" in first.text + second.text]
        assert days == [*range(150)]
        listed = (await client.call_tool("passages", {"source": f"{tmp_path}/long.md"})).structured_content
        assert (len(listed["passages"]), listed["total"], listed["next"]) == (100, 150, 100)
        sources = (await client.call_tool("sources", {"start": 200})).structured_content
        assert (len(sources["sources"]), sources["next"]) == (31, None)

    talk(do, tmp_path)


def test_a_client_narrows_and_never_widens(notes: Path) -> None:
    async def do(client: ClientSession) -> list[bool]:
        asked: list[dict[str, Any]] = [{"path": ["mill.md"]}, {"path": "well.md"}, {"kind": ["md"], "after": "2000"}]
        found = [await client.call_tool("ask", {"question": "who dug the well?", **more}) for more in asked]
        return [one.structured_content["answered"] for one in found]

    async def look(client: ClientSession) -> None:
        listed = (await client.call_tool("sources", {})).structured_content["sources"]
        assert [one["source"] for one in listed] == [f"{notes}/mill.md"]
        assert [one.uri for one in (await client.list_resources()).resources] == [f"file://{notes}/mill.md"]
        for name, number in (("mill", 1), ("well", 0)):
            found = await client.call_tool("passages", {"source": f"{notes}/{name}.md"})
            assert found.structured_content["total"] == number

    assert talk(do, notes) == [False, True, True]
    assert talk(do, notes, "--path", "mill.md") == [False, False, False]
    talk(look, notes, "--path", "mill.md")


def test_two_questions_at_once_are_both_answered(notes: Path) -> None:
    async def do(client: ClientSession) -> list[str]:
        asked = [
            client.call_tool("ask", {"question": text}) for text in ("who dug the well?", "why did the mill burn?")
        ]
        return [found.structured_content["citations"][0]["quote"] for found in await asyncio.gather(*asked)]

    well, mill = talk(do, notes)

    assert "Anna Holm" in well
    assert "spark" in mill


def test_a_new_file_is_found_by_a_later_question(notes: Path) -> None:
    opening = Opening(lambda progress: library_of(notes))
    assert opening.done.wait(ENDS)
    (notes / "tower.md").write_text("The tower was painted by Ole Bull.\n")
    opening._looked -= 3600

    assert opening.library().ask("who painted the tower?").answered
    opening.library().close()


def library_of(folder: Path) -> Any:
    import qa

    return qa.open(folder)


def test_where_the_documents_cannot_be_opened_each_call_says_why(tmp_path: Path) -> None:
    found = talk(lambda client: client.call_tool("sources", {}), tmp_path / "missing")

    assert found.is_error
    assert "missing" in found.content[0].text


def test_progress_is_told_while_the_documents_are_read() -> None:
    from qa.cli.mcp.server import _Desk

    def opened(note: Callable[[Progress], object]) -> Any:
        note(Progress(3, 10, 20, "c.md"))

    opening = Opening(opened)
    assert opening.done.wait(ENDS)
    opening.done.clear()
    told = []

    async def report(done: int, of: int, name: str) -> None:
        told.append((done, of, name))
        opening.done.set()

    async def do() -> None:
        context: Any = SimpleNamespace(session=SimpleNamespace(report_progress=report))
        with pytest.raises(RuntimeError):  # there is no library behind it
            await _Desk(opening, Bounds())._with_library(context, lambda library: None)

    asyncio.run(asyncio.wait_for(do(), ENDS))
    assert told == [(3, 10, "c.md")]


def test_a_cancelled_request_is_not_overtaken_in_the_library() -> None:
    """Its thread goes on, and a library is asked by one thread at a time."""
    from anyio import move_on_after

    from qa.cli.mcp.server import _Desk

    library: Any = SimpleNamespace(sources={}, refresh=lambda: None)
    opening = Opening(lambda note: library)
    assert opening.done.wait(ENDS)
    began, may_end = threading.Event(), threading.Event()
    steps: list[str] = []

    def slow(library: object) -> None:
        steps.append("first begins")
        began.set()
        may_end.wait(ENDS)
        steps.append("first ends")

    async def do() -> None:
        desk, context = _Desk(opening, Bounds()), cast("Any", None)
        with move_on_after(0.1):
            await desk._with_library(context, slow)
        assert began.wait(ENDS)
        threading.Timer(0.1, may_end.set).start()
        await desk._with_library(context, lambda library: steps.append("second"))

    asyncio.run(asyncio.wait_for(do(), ENDS))
    assert steps == ["first begins", "first ends", "second"]


def test_opening_is_tried_again_by_the_next_call() -> None:
    library: Any = SimpleNamespace(sources={}, refresh=lambda: None)
    outcomes = iter([LoadError("a.md: no such file"), library])

    def opened(note: object) -> Any:
        outcome = next(outcomes)
        if isinstance(outcome, LoadError):
            raise outcome
        return outcome

    opening = Opening(opened)
    assert opening.done.wait(ENDS)
    with pytest.raises(LoadError):
        opening.library()

    assert opening.done.wait(ENDS)
    assert opening.library() is library
