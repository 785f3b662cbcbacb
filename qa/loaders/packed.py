"""Unpack bytes that gzip has packed, such as those of a download through a pipe.

Law: never more than `TOTAL` bytes are unpacked, however small the packed ones are.
"""

from __future__ import annotations

import gzip
import zlib
from io import BytesIO

from qa.errors import LoadError, printable
from qa.loaders.archive import TOTAL

_PIECE = 1 << 20


def unpacked(data: bytes, name: str) -> bytes:
    """All that gzip has packed into `data`. Raises LoadError, which shows `name`, for damaged data and for more than
    `TOTAL` bytes."""
    found: list[bytes] = []
    size = 0
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as file:
            while size <= TOTAL and (piece := file.read(_PIECE)):
                found.append(piece)
                size += len(piece)
    except (OSError, EOFError, zlib.error) as error:
        raise LoadError(f"{printable(name)}: is damaged: gzip cannot unpack it", "pack it again") from error
    if size > TOTAL:
        message = f"{printable(name)}: is refused: unpacked, it would be larger than {TOTAL >> 20} MB"
        raise LoadError(message, "unpack it to a file, and name that")
    return b"".join(found)
