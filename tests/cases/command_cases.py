"""Commands and other programs in processes of their own: what the fixture `run` gives, and waits that end."""

from __future__ import annotations

import re
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, AnyStr, Protocol

import qa

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterator

# Processes run the same qa as these tests, wherever that is installed.
PACKAGES = str(Path(qa.__file__).parent.parent)
# Seconds after which a wait has failed. It only ends what would wait forever and decides nothing about speed: what
# takes a tenth of a second on an idle machine may take many on a busy one.
HANG = 300.0


def without_match(messages: AnyStr) -> AnyStr:
    """The messages on standard error without those that say how well a first passage fits."""
    line = r"(?m)^qa: (?:strong|fair|weak) match\b.*\n"
    return re.sub(line, "", messages) if isinstance(messages, str) else re.sub(line.encode(), b"", messages)


class Run(Protocol):
    def __call__(
        self, *words: str | bytes, stdin: str | bytes | None = ..., env: dict[str, str] | None = ...
    ) -> subprocess.CompletedProcess[bytes]: ...


@contextmanager
def ending(process: subprocess.Popen[AnyStr]) -> Iterator[subprocess.Popen[AnyStr]]:
    """A process that does not outlive the block: if it still runs at the end, it is killed."""
    with process:
        try:
            yield process
        finally:
            process.kill()


def until(is_so: Callable[[], object], seconds: float = HANG) -> None:
    """Waits until something is so; fails if it never is."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not come to this"
        time.sleep(0.02)
