"""Read the pages of a PDF that have no text layer by OCR, page by page.

Law: a page with a text layer is never read so, and one that cannot be read is named and does not affect the others.
Sizes, places and time are bounded, whatever a page says of itself.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple

from qa.errors import LoadError
from qa.loaders.apart import put_off
from qa.loaders.content import Damaged, with_unread
from qa.loaders.ocr import SECONDS, TOTAL, Picture, Tesseract, Unread
from qa.loaders.pdf.line import Line
from qa.loaders.pdf.page import line_cells, main_turn, upright
from qa.model import BY_OCR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.loaders.ocr import PictureLine

_DPI = 300  # what Tesseract reads best
_POINTS = 72  # of an inch
_MOST_PIXELS = 20_000_000  # A4 has 8.7 million of them, A3 17.4 million
_LONGEST = 20_000  # pixels of a side
_ALIKE = 0.15  # the share by which measured type sizes differ that are one
_SHOWN = 20  # ranges of pages that are named
# Chinese characters, kana, and what stands among them: Tesseract puts spaces between these, which nobody writes.
_UNSPACED = "[\u2e80-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
_BETWEEN = re.compile(f"(?<={_UNSPACED}) (?={_UNSPACED})")


class Scans(NamedTuple):
    """What was read of the pages without a text layer: the lines by the number of the page, from 1, the version of
    Tesseract, and each page that could not be read, with the reason."""

    lines: dict[int, list[Line]]
    version: str
    unread: list[str]


def read_scans(pdfium: Any, document: Any, numbers: Sequence[int], languages: str) -> Scans:
    """Read the pages with these numbers, from 1. Raises Damaged without Tesseract or its data."""
    try:
        program = Tesseract(languages)
    except LoadError as error:
        raise Damaged(f"has pages without a text layer, and {error.message}") from error
    found: dict[int, list[Line]] = {}
    failed: dict[str, list[int]] = {}
    end = monotonic() + TOTAL
    for number in numbers:
        try:
            if monotonic() > end:
                raise Unread(f"OCR takes more than {TOTAL / 60:.0f} min")
            with put_off(2 * SECONDS):  # for drawing, which takes far less, and for the program
                lines = _page_lines(pdfium, document, number, program)
            if lines:
                found[number] = lines
        except Unread as error:
            failed.setdefault(str(error), []).append(number)
    unread = [f"{named_pages(pages)}: {why}" for why, pages in failed.items()]
    return Scans(_with_usual_sizes(found), program.version, unread)


def read_by_ocr(reading: str, scans: Scans, languages: str) -> str:
    """How a file was read, with the pages that were read by OCR, and those that could not be.

    >>> read_by_ocr("pdf, pdfium 6462", Scans({3: [], 4: []}, "5.3.0", []), "eng")
    'pdf, pdfium 6462, Tesseract 5.3.0, pages 3-4 by OCR (eng)'
    """
    if scans.lines:
        reading += f", Tesseract {scans.version}, {named_pages(sorted(scans.lines))} {BY_OCR} ({languages})"
    return with_unread(reading, scans.unread)


def named_pages(numbers: Sequence[int]) -> str:
    """The numbers of pages, which are in order, as ranges.

    >>> named_pages([1, 3, 4, 5]), named_pages([7])
    ('pages 1, 3-5', 'page 7')
    """
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and ranges[-1][-1] == number - 1:
            ranges[-1][1:] = [number]
        else:
            ranges.append([number])
    shown = ", ".join("-".join(map(str, ends)) for ends in ranges[:_SHOWN])
    more = f" and {len(ranges) - _SHOWN:,} more" if len(ranges) > _SHOWN else ""
    return f"{'page' if len(numbers) == 1 else 'pages'} {shown}{more}"


def _page_lines(pdfium: Any, document: Any, number: int, program: Tesseract) -> list[Line]:
    """The lines of a page; none if nothing is drawn on it. Raises Unread."""
    page = pdfium.FPDF_LoadPage(document, number - 1)
    if not page:
        raise Unread("cannot be read")
    try:
        if not pdfium.FPDFPage_CountObjects(page) and not pdfium.FPDFPage_GetAnnotCount(page):
            return []
        picture = _picture(pdfium, page)
    finally:
        pdfium.FPDF_ClosePage(page)
    scale = _POINTS / picture.dpi
    found = [(line.turn, _line(line, number, scale)) for line in program.lines(picture)]
    return upright(found, main_turn(found)) if found else []


def _picture(pdfium: Any, page: Any) -> Picture:
    """Draw a page in grey, at 300 pixels an inch if it is not too large for that."""
    width, height = pdfium.FPDF_GetPageWidthF(page) / _POINTS, pdfium.FPDF_GetPageHeightF(page) / _POINTS
    if not (0 < width < _LONGEST and 0 < height < _LONGEST):
        raise Unread("has no size")
    dpi = int(min(_DPI, (_MOST_PIXELS / (width * height)) ** 0.5, _LONGEST / max(width, height)))
    columns, rows = round(width * dpi), round(height * dpi)
    bitmap = pdfium.FPDFBitmap_CreateEx(columns, rows, pdfium.FPDFBitmap_Gray, None, 0) if columns and rows else None
    if not bitmap:
        raise Unread("is too small or too large for a picture")
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, 0xFFFFFFFF)
        how = pdfium.FPDF_GRAYSCALE | pdfium.FPDF_ANNOT
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, columns, rows, 0, how)
        step = pdfium.FPDFBitmap_GetStride(bitmap)
        drawn = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), step * rows)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    pixels = drawn if step == columns else b"".join(drawn[row * step : row * step + columns] for row in range(rows))
    return Picture(columns, rows, dpi, pixels)


def _line(line: PictureLine, page: int, scale: float) -> Line:
    """A line in points. `scale` are the points of a pixel."""
    size = max(line.size, 1.0) * scale
    places = [(left * scale, right * scale) for left, right, _ in line.words]
    cells = line_cells(places, [text for *_, text in line.words], size)
    spaced = tuple(cell._replace(text=_BETWEEN.sub("", cell.text)) for cell in cells)
    return Line(page, spaced, line.base * scale, size, False, 0.0)


def _with_usual_sizes(pages: dict[int, list[Line]]) -> dict[int, list[Line]]:
    """The lines with equal sizes where measured ones hardly differ: a line without long letters looks smaller."""
    letters: Counter[float] = Counter()
    for lines in pages.values():
        for line in lines:
            letters[line.size] += len(line.text)
    usual: dict[float, float] = {}
    chosen: list[float] = []
    for size, _ in letters.most_common():
        near = min(chosen, key=lambda one: abs(one - size), default=0.0)
        if abs(near - size) > near * _ALIKE:
            near = round(size, 1)
            chosen.append(near)
        usual[size] = near
    return {
        number: [line._replace(size=usual[line.size], y=round(line.y, 1)) for line in lines]
        for number, lines in pages.items()
    }
