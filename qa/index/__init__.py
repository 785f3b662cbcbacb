"""The engines behind one port, and the one place that knows their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qa.index.base import Engine
    from qa.index.opensearch.engine import OpenSearchEngine


def open_engine(
    name: str = "memory:",
    waits: Callable[[str], object] = lambda holder: None,
    allow_plaintext: bool = False,
    under: Sequence[str] = (),
) -> Engine:
    """The engine that `name` asks for: `memory:`; `disk:PATH` for an index in the folder PATH, which the first batch
    makes; or `opensearch+https://HOST/INDEX` for one in a cluster, `opensearch://` without encryption, which to another
    machine must be allowed, and of the sources `under` some paths where there are any. `waits` is called with what is
    known of another process that is writing there. Raises UsageError for a name that is not known, EngineError for an
    index that cannot be read."""
    kind, _, place = name.partition(":")
    if name == "memory:":
        from qa.index.memory import MemoryEngine

        return MemoryEngine()
    if kind == "disk" and place:
        from qa.index.disk.engine import DiskEngine

        return DiskEngine(place, waits)
    if is_cluster(name):
        return open_cluster(name, waits, allow_plaintext, under)
    shown = name if set("@%?").isdisjoint(name) else f"{kind}:..."  # a password may be in it
    raise UsageError(f"no such engine: {shown}", "an engine is memory:, disk:PATH or opensearch+https://HOST/INDEX")


def is_cluster(name: str) -> bool:
    """Whether an engine of this name is a cluster's index."""
    return name.startswith(("opensearch://", "opensearch+https://"))


def cluster_title(name: str) -> str:
    """What people call a cluster's index: "papers at search.example.org".

    >>> cluster_title("opensearch://10.0.0.1,10.0.0.2/papers")
    'papers at 10.0.0.1 and 1 more'
    """
    hosts, _, index = name.partition("://")[2].rstrip("/").partition("/")
    first, *others = hosts.split(",")
    return f"{index} at {first}" + (f" and {len(others)} more" if others else "")


def open_cluster(
    name: str,
    waits: Callable[[str], object] = lambda holder: None,
    allow_plaintext: bool = False,
    under: Sequence[str] = (),
) -> OpenSearchEngine:
    """The same of a cluster's index alone."""
    from qa.index.opensearch.engine import OpenSearchEngine

    return OpenSearchEngine(name, waits, allow_plaintext, under)
