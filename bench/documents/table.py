"""Hold what every part of the measurement needs, and the rows of its table.

Law: a row has qa's figure, then the same figure of each peer that ran. What is not there is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from bars import Figure
    from reading import Readers

HEAD = "| figure | qa | peers | floor | aim | reached |\n| --- | --- | --- | --- | --- | --- |"


class Bench(NamedTuple):
    """The folder of the checkouts, the readers, and what was found to be missing in this run."""

    folder: Path
    readers: Readers
    is_listed: bool
    missing: dict[str, None]

    def is_there(self, *parts: str) -> bool:
        """Say whether a path of the folder exists; one that does not is named."""
        path = self.folder.joinpath(*parts)
        if not path.exists():
            self.missing["/".join(parts)] = None
        return path.exists()

    def peers(self, *names: str) -> list[str]:
        """Give those of these systems that can run; the others are named."""
        for name in names:
            if reason := self.readers.missing(name):
                self.missing[f"{name} ({reason})"] = None
        return [name for name in names if not self.readers.missing(name)]

    def name(self, path: Path) -> str:
        """Name a file by its path below the folder; one that was made elsewhere by its last part."""
        return str(path.relative_to(self.folder)) if self.folder in path.parents else path.name

    def list(self, line: str) -> None:
        """Print a line about one file, if lines about files are wanted."""
        if self.is_listed:
            print(line, flush=True)


class Row(NamedTuple):
    """A figure of qa, and the same of its peers, by name."""

    figure: Figure
    peers: tuple[tuple[str, float], ...] = ()

    @property
    def line(self) -> str:
        name, value, *bars = self.figure.row
        peers = ", ".join(f"{peer} {format(other, self.figure.form)}" for peer, other in self.peers)
        return f"| {' | '.join([name, value, peers, *(bars if len(bars) == 3 else ['', '', ''])])} |"


def table(rows: Sequence[Row]) -> str:
    """Give the rows as a table of Markdown."""
    return "\n".join([HEAD, *(row.line for row in rows)])


def files(folder: Path, *suffixes: str) -> list[Path]:
    """Give the files with one of the suffixes below a folder, each content once, in the order of their paths."""
    known: dict[bytes, Path] = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in suffixes and path.is_file():
            known.setdefault(path.read_bytes(), path)
    return list(known.values())


def shortened(texts: Iterable[str], number: int = 4) -> str:
    """Give the first texts in quotation marks."""
    return " · ".join(f'"{text}"' for text in list(texts)[:number])
