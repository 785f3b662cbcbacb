"""The requests of a client, without the lines that are none: each of those gets an error as its reply.

Law: a line that is no message costs no other one, and the client is told of it; by JSON-RPC the error has no id, since
none could be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import anyio
from mcp.shared.message import SessionMessage
from mcp_types import INVALID_REQUEST, PARSE_ERROR, ErrorData, JSONRPCError
from pydantic import ValidationError

if TYPE_CHECKING:
    from contextvars import Context
    from typing import Any

_NO_JSON = "json_invalid"  # pydantic's kind of error


class Requests:
    """A stream of messages between the lines that `requests` reads and the server; `replies` is that of the answers."""

    def __init__(self, requests: Any, replies: Any) -> None:
        self._requests = requests
        self._replies = replies

    @property
    def last_context(self) -> Context | None:
        """The context in which the last message was read."""
        found: Context | None = self._requests.last_context
        return found

    async def receive(self) -> SessionMessage:
        """The next message. Raises EndOfStream."""
        while isinstance(found := await self._requests.receive(), Exception):
            await self._replies.send(SessionMessage(_refusal(found)))
        message: SessionMessage = found
        return message

    async def aclose(self) -> None:
        await self._requests.aclose()

    async def __aenter__(self) -> Requests:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def __aiter__(self) -> Requests:
        return self

    async def __anext__(self) -> SessionMessage:
        try:
            return await self.receive()
        except anyio.EndOfStream:
            raise StopAsyncIteration from None


def _refusal(error: Exception) -> JSONRPCError:
    """The reply to a line that is no message."""
    is_json = isinstance(error, ValidationError) and all(one["type"] != _NO_JSON for one in error.errors())
    code, message = (INVALID_REQUEST, "the line is no request") if is_json else (PARSE_ERROR, "the line is no JSON")
    return JSONRPCError(jsonrpc="2.0", id=None, error=ErrorData(code=code, message=message))
