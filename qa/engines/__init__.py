"""The engines behind one port, and the one place that knows their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.errors import UsageError

if TYPE_CHECKING:
    from qa.engines.base import Engine


def open_engine(name: str = "memory:") -> Engine:
    """The engine that `name` asks for; `memory:` is the only one so far. Raises UsageError for any other."""
    if name == "memory:":
        from qa.engines.memory import MemoryEngine

        return MemoryEngine()
    raise UsageError(f"no such engine: {name}", "the engine is memory:")
