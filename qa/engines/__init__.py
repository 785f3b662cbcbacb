"""The engines behind one port, and the one place that knows their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.engines.base import Engine


def open_engine(name: str = "memory:", waits: Callable[[str], object] = lambda holder: None) -> Engine:
    """The engine that `name` asks for: `memory:`, or `disk:PATH` for an index in the folder PATH, which the first batch
    makes. `waits` is called with what is known of another process that is writing there. Raises UsageError for a name
    that is not known, EngineError for an index that cannot be read."""
    kind, _, place = name.partition(":")
    if name == "memory:":
        from qa.engines.memory import MemoryEngine

        return MemoryEngine()
    if kind == "disk" and place:
        from qa.engines.disk import DiskEngine

        return DiskEngine(place, waits)
    raise UsageError(f"no such engine: {name}", "an engine is memory: or disk:PATH")
