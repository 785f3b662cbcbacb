"""Read files by qa and by its peers, in a process of its own with a time limit, and keep what the peers read.

Law: every file has one reading, if need be an empty one with the error. What qa reads is never kept.
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from systems import SYSTEMS, version_of

SECONDS = 60.0  # that reading a file may take
_WORKER = Path(__file__).with_name("worker.py")


class Piece(NamedTuple):
    """A piece of what was read, in order.

    `kind` is "passage", "row" (a passage that is a row of a table) or "heading"; of a fact about a file, its name.
    `pages` are the pages that it touches, if the format has any.
    """

    text: str
    kind: str
    pages: tuple[int, ...]


class Reading(NamedTuple):
    """What a system read of a file, in how many seconds of computing; `error` says why it could not."""

    pieces: tuple[Piece, ...]
    seconds: float
    error: str = ""

    @property
    def text(self) -> str:
        return "\n".join(piece.text for piece in self.pieces)


class Readers:
    """Reads one file after another in one process. `kept` is the folder of what the peers read, if it is kept."""

    def __init__(self, kept: Path | None = None) -> None:
        self._kept = kept
        self._process: subprocess.Popen[bytes] | None = None
        self._missing: dict[str, str] = {}
        self._versions: dict[str, str] = {}

    def missing(self, system: str) -> str:
        """Say why a system cannot run here; empty if it can."""
        if system not in self._missing:
            try:
                self._versions[system] = version_of(system)
                self._missing[system] = ""
            except (ImportError, OSError) as error:
                self._missing[system] = str(error)
        return self._missing[system]

    def read(self, system: str, path: Path, is_anew: bool = False) -> Reading:
        """Read a file by a system. `is_anew` also reads anew what was kept."""
        if reason := self.missing(system):
            return Reading((), 0.0, reason)
        place = self._place(system, path)
        if place is not None and place.exists() and not is_anew:
            return _reading(json.loads(place.read_text(encoding="utf-8")))
        reply = self._ask(system, path)
        if place is not None:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(json.dumps(reply), encoding="utf-8")
        return _reading(reply)

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _place(self, system: str, path: Path) -> Path | None:
        if self._kept is None or not SYSTEMS[system].is_peer:
            return None
        head = f"{system}\0{self._versions[system]}\0{path.suffix}\0{_code(system)}\0"
        key = sha256(head.encode() + path.read_bytes()).hexdigest()
        return self._kept / system / f"{key}.json"

    def _ask(self, system: str, path: Path) -> dict[str, object]:
        if self._process is None:
            self._process = _started()
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        with suppress(OSError):
            stdin.write(json.dumps([system, str(path)]).encode() + b"\n")
            stdin.flush()
        ready, _, _ = select.select([stdout], [], [], SECONDS)
        line = stdout.readline() if ready else b""
        if line:
            reply: dict[str, object] = json.loads(line)
            return reply
        self.close()
        error = "its process died" if ready else f"takes more than {SECONDS:.0f} s"
        return {"pieces": [], "seconds": 0.0, "error": error}


def _code(system: str) -> str:
    """The digest of the module that reads: what another version of it has read is not used."""
    return sha256(Path(SYSTEMS[system].read.__code__.co_filename).read_bytes()).hexdigest()


def _started() -> subprocess.Popen[bytes]:
    paths = os.pathsep.join(path for path in sys.path if path)
    settings = {**os.environ, "PYTHONPATH": paths}
    return subprocess.Popen(
        [sys.executable, str(_WORKER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=settings,
    )


def _reading(reply: dict[str, object]) -> Reading:
    pieces, seconds, error = reply["pieces"], reply["seconds"], reply["error"]
    assert isinstance(pieces, list)
    assert isinstance(seconds, float)
    assert isinstance(error, str)
    return Reading(tuple(Piece(text, kind, tuple(pages)) for text, kind, pages in pieces), seconds, error)
