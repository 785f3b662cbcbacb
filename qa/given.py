"""Read a file that a person names, or standard input for "-", as far as it is reasonable to hold."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.errors import QAError

LARGEST = 1 << 26  # bytes


def read_given(path: str, error: type[QAError], example: str, kind: str, things: str) -> bytes:
    """The bytes of the file. Raises `error` where it cannot be read or is larger than `LARGEST`, with a hint: an
    `example` of a command, the `kind` of file to name, or to give it fewer `things`."""
    try:
        if path != "-":
            with open(path, "rb") as file:
                data = file.read(LARGEST + 1)
        elif sys.stdin is None:
            raise error("standard input is closed", f"name a file: {example}")
        else:
            data = sys.stdin.buffer.read(LARGEST + 1)
    except (OSError, ValueError) as failure:
        reason = getattr(failure, "strerror", None) or failure
        raise error(f"{path}: {reason}", f"name {kind}") from failure
    if len(data) > LARGEST:
        name = "standard input" if path == "-" else path
        raise error(f"{name}: is larger than {LARGEST >> 20} MiB", f"give it fewer {things} at once")
    return data
