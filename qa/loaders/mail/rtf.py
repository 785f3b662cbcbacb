"""Unpack the text of a message that Outlook keeps as compressed RTF (MS-OXRTFCP).

Law: never more bytes are unpacked than the data declares, and never more than sixteen times its own.
"""

from __future__ import annotations

import struct

_HEAD = 16  # bytes
_PACKED, _PLAIN = b"LZFu", b"MELA"
_WINDOW = 4096
_MOST = 16
# What the window holds at first, so that the beginning of every text is short.
_BEGINNING = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor "
    b"MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    b"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)


def unpacked(data: bytes) -> bytes:
    """The RTF in the data; empty if it is damaged."""
    if len(data) < _HEAD:
        return b""
    _, size, kind, _ = struct.unpack("<II4sI", data[:_HEAD])
    if kind == _PLAIN:
        return data[_HEAD : _HEAD + size]
    return _decompressed(data, min(size, _MOST * len(data))) if kind == _PACKED else b""


def _decompressed(data: bytes, size: int) -> bytes:
    """Follow the data: a bit for each token says whether it is a byte, or a place in the window and a length."""
    found = bytearray(_BEGINNING)
    end = len(found) + size
    at = _HEAD
    while at < len(data) and len(found) < end:
        flags = data[at]
        at += 1
        for bit in range(8):
            if at >= len(data) or len(found) >= end:
                break
            if not flags >> bit & 1:
                found.append(data[at])
                at += 1
                continue
            token = int.from_bytes(data[at : at + 2], "big")
            at += 2
            back = (len(found) - (token >> 4)) % _WINDOW
            if not back or back > len(found):  # the end, or a place that holds nothing yet
                return bytes(found[len(_BEGINNING) :])
            for _ in range((token & 0xF) + 2):
                found.append(found[-back])
    return bytes(found[len(_BEGINNING) : end])
