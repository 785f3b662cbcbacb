"""Notice when a file of the index that tantivy has mapped into memory is cut short.

A read beyond the end of a mapped file ends the process by a signal, and no error can be caught. tantivy offers no other
way to read. So the sizes are compared before each use of the index. A file that is cut between the comparison and the
read still ends the process; SECURITY.md says so.

Law: `verify` raises ValueError if a file is shorter than it was when the index was opened. A file that was deleted or
replaced since is no fault: what is mapped stays as it was.
"""

from __future__ import annotations

import os
from typing import NamedTuple

from qa.index.disk.checksums import file_names


class _Mapped(NamedTuple):
    """A file as it was when the index was opened: its path, its identity and its size."""

    path: str
    identity: tuple[int, int]
    size: int


class MappedFiles:
    """The files of the segments in the folder `path`. Make this before tantivy maps them."""

    def __init__(self, path: str) -> None:
        self._files = []
        for name in file_names(path):
            status = os.stat(one := os.path.join(path, name))
            self._files.append(_Mapped(one, (status.st_dev, status.st_ino), status.st_size))

    def verify(self) -> None:
        """Compare the sizes, with one look at each file."""
        for path, identity, size in self._files:
            try:
                now = os.stat(path)
            except OSError:  # deleted, as segments are when they are merged
                continue
            if now.st_size < size and (now.st_dev, now.st_ino) == identity:
                raise ValueError(f"{os.path.basename(path)} was cut short")
