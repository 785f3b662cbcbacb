"""The real command in a process of its own: what the fixture `run` gives, and what such processes import."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import qa

if TYPE_CHECKING:
    import subprocess

# Processes run the same qa as these tests, wherever that is installed.
PACKAGES = str(Path(qa.__file__).parent.parent)


class Run(Protocol):
    def __call__(
        self, *words: str | bytes, stdin: str | bytes | None = ..., env: dict[str, str] | None = ...
    ) -> subprocess.CompletedProcess[bytes]: ...
