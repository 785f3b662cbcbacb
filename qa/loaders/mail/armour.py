"""Tell what is encrypted from what is signed, and take signed text out of its armour.

Law: no signature is checked and no key is used. The work is linear in the data, whatever lengths it declares.
"""

from __future__ import annotations

import re

_DATA = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01"  # the object identifiers of CMS: data, signed, enveloped
_SIGNED = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02"
_ENVELOPED = (b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03", b"\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x17")
_HEAD = 64  # bytes in which the outermost identifier stands
_OCTETS, _PIECES, _EXPLICIT = 0x04, 0x24, 0xA0
_MESSAGE = "-----BEGIN PGP MESSAGE-----"
_BEGIN = re.compile(r"^-----BEGIN PGP SIGNED MESSAGE-----[^\S\n]*\n(?:[A-Za-z]++:[^\n]*+\n)*+[^\S\n]*\n?", re.M)
_END = re.compile(r"^-----BEGIN PGP SIGNATURE-----.*?(?:^-----END PGP SIGNATURE-----[^\n]*+\n?|\Z)", re.M | re.S)


def is_armoured(text: str) -> bool:
    """Whether a text is nothing but a message that PGP has encrypted."""
    return text.lstrip().startswith(_MESSAGE)


def without_armour(text: str) -> str:
    """A text without the lines around a part that PGP has signed."""
    if "-----BEGIN PGP SIGNED MESSAGE-----" not in text:
        return text
    return re.sub(r"^- (?=-)", "", _END.sub("", _BEGIN.sub("", text)), flags=re.M)


def enveloped(data: bytes) -> bool:
    """Whether the data of CMS is encrypted."""
    return any(identifier in data[:_HEAD] for identifier in _ENVELOPED)


def signed_content(data: bytes) -> bytes | None:
    """What the data of CMS has signed; None if it holds nothing signed that can be read."""
    if _SIGNED not in data[:_HEAD]:
        return None
    at = data.find(_DATA)
    if at < 0:
        return None
    place = at + len(_DATA)
    found: list[bytes] = []
    while place + 1 < len(data):
        tag = data[place]
        size, place = _length(data, place + 1)
        if tag == _OCTETS and size is not None:
            found.append(data[place : place + size])
            place += size
        elif tag not in (_EXPLICIT, _PIECES):  # these hold octets; anything else ends them
            break
    return b"".join(found) or None


def _length(data: bytes, place: int) -> tuple[int | None, int]:
    """The length that is declared at a place, None if its end is marked instead, and the place after it."""
    first = data[place]
    if first < 0x80:
        return first, place + 1
    if first == 0x80:
        return None, place + 1
    after = place + 1 + (first & 0x7F)
    return int.from_bytes(data[place + 1 : after], "big"), after
