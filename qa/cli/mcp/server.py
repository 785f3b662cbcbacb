"""Speak the protocol: offer tools and documents, and answer each request.

Law: what a person could mend (a question too long, a file that cannot be read) is the result of a tool, marked as an
error; a request that makes no sense (an unknown tool or document) is an error of the protocol. Requests are answered
one after the other, since a library is asked by one thread at a time, also while a cancelled one still runs. A reply
holds nothing that UTF-8 cannot write, since writing that would end the server.
"""

from __future__ import annotations

import json
import logging
import threading
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import anyio
from anyio import to_thread
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.shared.exceptions import MCPError
from mcp_types import (
    INVALID_PARAMS,
    CallToolResult,
    ListResourcesResult,
    ListResourceTemplatesResult,
    ListToolsResult,
    ReadResourceResult,
    Resource,
    ResourceTemplate,
    TextContent,
    TextResourceContents,
    ToolAnnotations,
)
from mcp_types import Tool as OfferedTool
from pydantic import ValidationError

from qa import __version__
from qa.cli.mcp.lines import Lines
from qa.cli.mcp.requests import Requests
from qa.cli.mcp.tools import PART, TOOLS
from qa.errors import QAError
from qa.render.links import file_uri
from qa.render.passageview import passages_text
from qa.render.safe import unicode_only

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, BinaryIO

    from mcp.server.context import ServerRequestContext
    from mcp_types import CallToolRequestParams, PaginatedRequestParams, ReadResourceRequestParams

    from qa.cli.mcp.bounds import Bounds
    from qa.cli.mcp.opening import Opening
    from qa.library import Library

    Context = ServerRequestContext[Any, Any]

ABOUT = (
    "Passages of the user's own documents that answer a question, quoted word for word. Nothing is generated. Quote "
    "them as they are, and cite source and line (or page). If the answer says that it is not covered, say so."
)
_WAIT = 0.1  # seconds between two reports of progress
_FROM = "?from="  # what stands behind the address of a document's later part
_Result = TypeVar("_Result")


def serve(opening: Opening, bounds: Bounds, source: BinaryIO) -> None:
    """Serve until `source`, from which requests are read, ends. Nothing is logged: clients keep what a server writes to
    standard error, and the libraries would write what a request holds."""
    for library in ("mcp", "asyncio"):
        logging.getLogger(library).setLevel(logging.CRITICAL + 1)
    anyio.run(partial(_serve, _Desk(opening, bounds), source))


async def _serve(desk: _Desk, source: BinaryIO) -> None:
    server: Server[Any] = Server(
        "qa",
        version=__version__,
        instructions=ABOUT,
        on_list_tools=desk.list_tools,
        on_call_tool=desk.call_tool,
        on_list_resources=desk.list_documents,
        on_list_resource_templates=desk.list_templates,
        on_read_resource=desk.read_document,
    )
    lines: Any = Lines(source)
    async with stdio_server(anyio.wrap_file(lines)) as (requests, replies):
        await server.run(Requests(requests, replies), replies, server.create_initialization_options())


class _Desk:
    """Answers the requests of one client."""

    def __init__(self, opening: Opening, bounds: Bounds) -> None:
        self._opening = opening
        self._bounds = bounds
        self._lock = anyio.Lock()
        self._reading = threading.Lock()  # a cancelled request leaves the other lock before its thread ends

    async def list_tools(self, context: Context, params: PaginatedRequestParams | None) -> ListToolsResult:
        """Offer every tool, with the schemas of what it takes and gives."""
        reads = ToolAnnotations(read_only_hint=True, open_world_hint=False)
        return ListToolsResult(
            tools=[
                OfferedTool(
                    name=name,
                    description=tool.about,
                    input_schema=tool.arguments.model_json_schema(),
                    output_schema=tool.result,
                    annotations=reads,
                )
                for name, tool in TOOLS.items()
            ]
        )

    async def call_tool(self, context: Context, params: CallToolRequestParams) -> CallToolResult:
        """Check the arguments, and run the tool."""
        tool = TOOLS.get(params.name)
        if tool is None:
            raise MCPError(INVALID_PARAMS, f"no such tool: {params.name[:80]}; there are {', '.join(TOOLS)}")
        try:
            given = tool.arguments.model_validate(params.arguments or {})
            found = await self._with_library(context, lambda library: tool.run(library, given, self._bounds))
        except ValidationError as error:
            told = (f"{next(iter(one['loc']), 'arguments')}: {one['msg']}" for one in error.errors())
            return _failed("; ".join(told)[:1000])
        except QAError as error:
            return _failed(" ".join(filter(None, (f"{error.message}.", error.hint))))
        text = unicode_only(json.dumps(found, ensure_ascii=False, separators=(",", ":")))
        return CallToolResult(content=[TextContent(text=text)], structured_content=json.loads(text))

    async def list_documents(self, context: Context, params: PaginatedRequestParams | None) -> ListResourcesResult:
        """List the documents, a part at a time."""
        start = _number(params.cursor if params else None)
        known = list((await self._documents(context)).items())
        shown = [
            Resource(uri=uri, name=unicode_only(about.name), title=unicode_only(about.title), mime_type="text/plain")
            for uri, (_, about) in known[start : start + PART]
        ]
        following = str(start + PART) if start + PART < len(known) else None
        return ListResourcesResult(resources=shown, next_cursor=following)

    async def list_templates(
        self, context: Context, params: PaginatedRequestParams | None
    ) -> ListResourceTemplatesResult:
        """Say how the later parts of a document are named."""
        what = f"the part of a document that begins behind so many passages; a part has {PART}"
        template = ResourceTemplate(uri_template="file://{+path}" + _FROM + "{passages}", name="part", description=what)
        return ListResourceTemplatesResult(resource_templates=[template])

    async def read_document(self, context: Context, params: ReadResourceRequestParams) -> ReadResourceResult:
        """Read a part of a document: its passages, each with its place. The last line names the next part."""
        uri, _, start = params.uri.partition(_FROM)
        first = _number(start or None)
        found = (await self._documents(context)).get(uri)
        if found is None:
            raise MCPError(INVALID_PARAMS, "no such document: `sources` lists those that there are")
        path, about = found
        passages = await self._with_library(context, lambda library: self._bounds.passages(library, path))
        text = passages_text(about.name, passages[first : first + PART])
        if first + PART < len(passages):
            text += f"\nnext part: {uri}{_FROM}{first + PART}\n"
        contents = TextResourceContents(uri=params.uri, mime_type="text/plain", text=unicode_only(text))
        return ReadResourceResult(contents=[contents])

    async def _documents(self, context: Context) -> dict[str, Any]:
        """Every document by its address: its path and what is known about it."""
        try:
            known = await self._with_library(context, self._bounds.sources)
        except QAError as error:
            raise MCPError(INVALID_PARAMS, error.message) from error
        return {uri: (path, about) for path, about in known.items() if (uri := file_uri(path))}

    async def _with_library(self, context: Context, read: Callable[[Library], _Result]) -> _Result:
        """Run `read` with the library, in a thread, as soon as it is open. Report progress until then."""
        told = None
        while not self._opening.done.is_set():
            await to_thread.run_sync(self._opening.done.wait, _WAIT, abandon_on_cancel=True)
            if (now := self._opening.progress) and now != told:
                told = now
                await context.session.report_progress(now.files, now.of, unicode_only(now.name))

        def read_alone() -> _Result:
            with self._reading:
                return read(self._opening.library())

        async with self._lock:
            return await to_thread.run_sync(read_alone, abandon_on_cancel=True)


def _failed(message: str) -> CallToolResult:
    return CallToolResult(content=[TextContent(text=unicode_only(message))], is_error=True)


def _number(text: str | None) -> int:
    """The number in a cursor or in an address; 0 for none."""
    if text is None:
        return 0
    if not text.isascii() or not text.isdecimal() or len(text) > 9:
        raise MCPError(INVALID_PARAMS, "no such part")
    return int(text)
