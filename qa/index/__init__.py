"""Open an engine by its name: the one place that knows the engines behind the port.

Law: the library of an engine is imported only when that engine is opened.
"""

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
    """Open the engine of this name.

    `memory:` is an index in memory. `disk:PATH` is one in the folder PATH, which the first batch creates.
    `opensearch+https://HOST/INDEX` is one in a cluster; with `opensearch://` the connection is not encrypted, which for
    another machine must be allowed by `allow_plaintext`. `under` restricts a cluster's index to the sources under these
    paths. `waits` is called with what is known of another process that is writing to the index and must be waited for.
    Raises UsageError for an unknown name, EngineError for an index that cannot be read.
    """
    kind, _, place = name.partition(":")
    if name == "memory:":
        from qa.index.memory import MemoryEngine

        return MemoryEngine()
    if kind == "disk" and place:
        from qa.index.disk.engine import DiskEngine

        return DiskEngine(place, waits)
    if is_cluster(name):
        return open_cluster(name, waits, allow_plaintext, under)
    shown = name if set("@%?").isdisjoint(name) else f"{kind}:..."  # the rest may hold a password
    raise UsageError(f"no such engine: {shown}", "an engine is memory:, disk:PATH or opensearch+https://HOST/INDEX")


def is_cluster(name: str) -> bool:
    """Whether the name of an engine is that of an index in a cluster."""
    return name.startswith(("opensearch://", "opensearch+https://"))


def cluster_title(name: str) -> str:
    """The name of a cluster's index as people read it: "papers at search.example.org".

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
    """Open an OpenSearch index by its name; the parameters are those of `open_engine`."""
    from qa.index.opensearch.engine import OpenSearchEngine

    return OpenSearchEngine(name, waits, allow_plaintext, under)
