"""Unpack bytes that gzip has packed: a file whose name ends with ".gz", or a download through a pipe.

Law: never more than `TOTAL` bytes are unpacked, however small the packed ones are. What is cut off or damaged is an
error, and never half a text.
"""

from __future__ import annotations

import gzip
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from qa.errors import LoadError, printable
from qa.loaders.archive import TOTAL
from qa.loaders.content import Damaged

if TYPE_CHECKING:
    from qa.loaders.content import Content

_PIECE = 1 << 20
_DAMAGED = "is damaged: gzip cannot unpack it"
_CUT = "is damaged: gzip cannot unpack it, since its end is missing"


def read(data: bytes, name: str, ocr: str = "") -> Content:
    """The content of the file that is packed, whose name is this one without its suffix. `ocr` are the languages of
    scans in it. Raises Textless or Damaged."""
    from qa.loaders import content_of
    from qa.loaders.formats import format_of

    inner, whole = name[: name.rfind(".")], _unpacked(data)
    content = content_of(whole, inner, format_of(inner, whole), ocr)
    return content._replace(reading=f"{content.reading}, unpacked")


def unpacked(data: bytes, name: str) -> bytes:
    """All that gzip has packed into `data`. Raises LoadError, which shows `name`, for damaged data and for more than
    `TOTAL` bytes."""
    try:
        return _unpacked(data)
    except Damaged as error:
        hint = "pack it again" if str(error).startswith(_DAMAGED) else "unpack it to a file, and name that"
        raise LoadError(f"{printable(name)}: {error}", hint) from error


def _unpacked(data: bytes) -> bytes:
    found: list[bytes] = []
    size = 0
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as file:
            while size <= TOTAL and (piece := file.read(_PIECE)):
                found.append(piece)
                size += len(piece)
    except EOFError as error:
        raise Damaged(_CUT) from error
    except (OSError, zlib.error) as error:
        raise Damaged(_DAMAGED) from error
    if size > TOTAL:
        raise Damaged(f"is refused: unpacked, it would be larger than {TOTAL >> 20} MB")
    return b"".join(found)
