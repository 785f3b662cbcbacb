"""Give pdfium a font for the letters of all fonts that a file names and does not embed.

Law: what is read of a file depends on no font of the machine. pdfium leaves out a letter that stands alone and has no
outline in any font, so a text that is drawn letter by letter, or from top to bottom, would be lost. All letters of the
font here have the same outline, a box: reading needs no more.
"""

from __future__ import annotations

import ctypes
import struct
from itertools import pairwise
from typing import Any

_CHINESE = (128, 129, 134, 136)  # the numbers of Japanese, Korean, simplified and traditional Chinese in Windows' fonts
_OWN = (b"Courier", b"Helvetica", b"Times", b"Symbol", b"ZapfDingbats")  # pdfium has these, with their widths
_BLANKS = (0x20, 0xA0, 0x3000)
_EM = 1000
_BOX = (0, -120, 1000, 880)
_NAME = b"Boxes"
_FONT = 1  # the only handle
_known: list[Any] = []  # pdfium keeps pointers to these as long as the process lives


def offer_fonts(pdfium: Any) -> None:
    """Replace the fonts of the machine, as pdfium finds them, by the font of boxes. To be called when pdfium has begun;
    a second call does nothing."""
    if _known:
        return
    data = box_font()

    def mapped(_: Any, weight: int, italic: int, charset: int, pitch: int, face: Any, exact: Any) -> int | None:
        is_own = charset not in _CHINESE and ctypes.string_at(face).startswith(_OWN)
        return None if is_own else _FONT

    def content(_: Any, font: Any, table: int, buffer: Any, size: int) -> int:
        return 0 if table else _copied(data, buffer, size)

    def named(_: Any, font: Any, buffer: Any, size: int) -> int:
        return _copied(_NAME + b"\0", buffer, size)

    functions = {
        "Release": lambda _: None,
        "EnumFonts": lambda _, mapper: None,
        "MapFont": mapped,
        "GetFont": lambda _, face: None,
        "GetFontData": content,
        "GetFaceName": named,
        "GetFontCharset": lambda _, font: _CHINESE[0],
        "DeleteFont": lambda _, font: None,
    }
    kinds = dict(pdfium.FPDF_SYSFONTINFO._fields_)
    info = pdfium.FPDF_SYSFONTINFO(version=1)
    for name, function in functions.items():
        callback = kinds[name](function)
        _known.append(callback)
        setattr(info, name, callback)
    _known.append(info)
    pdfium.FPDF_SetSystemFontInfo(ctypes.byref(info))


def _copied(data: bytes, buffer: Any, size: int) -> int:
    """Copy the data into a buffer if it is large enough, and return their length."""
    if buffer and size >= len(data):
        ctypes.memmove(buffer, data, len(data))
    return len(data)


def box_font() -> bytes:
    """A TrueType font with two glyphs: an empty one, and a box that stands for every letter."""
    x0, y0, x1, y1 = _BOX
    head = struct.pack(">IIIIHHQQhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0, _EM, 0, 0, *_BOX, 0, 8, 2, 0, 0)
    hhea = struct.pack(">Ihhh H hhh 11h H", 0x10000, y1, y0, 0, _EM, 0, 0, x1, *[0] * 11, 1)
    maxp = struct.pack(">IHHH 11H", 0x10000, 2, 4, 1, *[0, 0, 1], *[0] * 8)
    outline = struct.pack(">hhhhh HH 4B", 1, *_BOX, 3, 0, 1, 1, 1, 1)
    outline += struct.pack(">4h 4h", x0, x1 - x0, 0, x0 - x1, y0, 0, y1 - y0, 0)
    outline += bytes(-len(outline) % 4)
    letters = [(first + 1, last - 1) for first, last in pairwise((*_BLANKS, 0x110000))]
    groups = b"".join(struct.pack(">III", first, last, 1) for first, last in letters)
    tables = {  # the format of the table of letters gives one glyph to many letters
        b"cmap": struct.pack(">HHHHI HHIII", 0, 1, 3, 10, 12, 13, 0, 16 + len(groups), 0, len(letters)) + groups,
        b"glyf": outline,
        b"head": head,
        b"hhea": hhea,
        b"hmtx": struct.pack(">Hhh", _EM, 0, 0),
        b"loca": struct.pack(">HHH", 0, 0, len(outline) // 2),
        b"maxp": maxp,
    }
    return _packed(tables)


def _packed(tables: dict[bytes, bytes]) -> bytes:
    """The tables as a font file: a directory, and the tables in its order."""
    power = len(tables).bit_length() - 1
    largest = 16 << power
    directory = struct.pack(">IHHHH", 0x10000, len(tables), largest, power, len(tables) * 16 - largest)
    body = b""
    begin = len(directory) + 16 * len(tables)
    for name, table in tables.items():
        padded = table + bytes(-len(table) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sIII", name, total, begin + len(body), len(table))
        body += padded
    return directory + body
