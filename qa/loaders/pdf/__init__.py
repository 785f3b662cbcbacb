"""Read PDFs with pdfium, which gives the position of every glyph.

Law: nothing is fetched and nothing in the file is executed. A page that cannot be read does not affect the others. A
file without text, with a password, or with more pages or text than a document has raises an error that says so. Pages
without a text layer are read by OCR if its languages are given, and say so; else those that hold a picture are named.
"""

from __future__ import annotations

import ctypes
import re
from functools import partial
from typing import TYPE_CHECKING, Any

from qa.loaders.content import SCAN, SCANNED, Content, Damaged, Textless, with_unread
from qa.model import BY_OCR

if TYPE_CHECKING:
    from qa.loaders.pdf.line import Line
    from qa.loaders.pdf.page import PageReader
    from qa.loaders.pdf.scans import Scans

_PAGES = 20_000
_CHARACTERS = 12_000_000
_ENTRIES = 20_000  # entries of an outline
_DEEPEST = 6
_OBJECTS = 1000  # of a page that are looked at for a picture
_PASSWORD = 4  # pdfium's FPDF_ERR_PASSWORD
_SOUGHT = 1024  # bytes in which the header of the format must begin
_LONGEST_TITLE = 300
_NO_TITLE = re.compile(
    r"untitled|microsoft (?:word|powerpoint|excel)\b|(?:powerpoint presentation|document\d*|title|slide \d+)$|"
    r"[^ ]+\.(?:docx?|odt|tex|dvi|indd|pptx?|xlsx?|pdf|html?|qxp|rtf|ps|md|txt)$|[\W\d_]*+$",
    re.IGNORECASE,
)


def read(data: bytes, name: str, ocr: str = "") -> Content:
    """Read a PDF. Its title is the declared one, unless a program left that there. `ocr` are the languages of scans, as
    Tesseract names them. Raises Damaged if it cannot be read, needs a password or exceeds the limits, Textless if it
    has no text."""
    if b"%PDF-" not in data[:_SOUGHT]:
        raise Damaged("is no PDF, or damaged: it does not begin as one")
    try:
        return _read(data, ocr)
    except (Damaged, Textless):
        raise
    except MemoryError as error:
        raise Damaged("needs too much memory") from error
    except Exception as error:  # anything else that the library may raise for an unusual page
        raise Damaged(f"is damaged: {type(error).__name__}") from error


def _read(data: bytes, ocr: str) -> Content:
    import pypdfium2_raw as pdfium

    from qa.loaders.pdf.fonts import offer_fonts
    from qa.loaders.pdf.layout import lay_out

    pdfium.FPDF_InitLibrary()
    offer_fonts(pdfium)
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        if pdfium.FPDF_GetLastError() == _PASSWORD:
            raise Damaged("is encrypted: it needs a password")
        raise Damaged("is damaged: it has no pages that can be found")
    try:
        pages = _pages(pdfium, document)
        scans = _scans(pdfium, document, pages, ocr)
        scanned = [] if ocr else _scanned(pdfium, document, pages)
        outline = _outline(pdfium, document)
        title = _title(pdfium, document)
    finally:
        pdfium.FPDF_CloseDocument(document)
    found = lay_out(pages, outline)
    if not found.blocks:
        raise Textless("has no text but the numbers of its pages, or a table of contents")
    reading = f"pdf, pdfium {_version()}"
    if not scans:
        return Content(*found, with_unread(reading, scanned), title)
    from qa.loaders.pdf.scans import read_by_ocr

    anchors = (one._replace(label=BY_OCR) if one.page in scans.lines else one for one in found.anchors)
    return Content(found.text, found.blocks, tuple(anchors), read_by_ocr(reading, scans, ocr), title)


def _pages(pdfium: Any, document: Any) -> list[list[Line]]:
    """The lines of all pages."""
    from qa.loaders.pdf.fields import FieldReader
    from qa.loaders.pdf.page import PageReader

    count = pdfium.FPDF_GetPageCount(document)
    if count > _PAGES:
        raise Damaged(f"has {count:,} pages, more than {_PAGES:,}")
    fields = FieldReader(pdfium, document)
    try:
        return _read_pages(PageReader(pdfium, fields), document, count)
    finally:
        fields.close()


def _read_pages(reader: PageReader, document: Any, count: int) -> list[list[Line]]:
    found: list[list[Line]] = []
    left = _CHARACTERS
    failed = 0
    for index in range(count):
        try:
            lines = reader.lines(document, index, left)
        except OverflowError as error:
            raise Damaged(f"holds more than {_CHARACTERS:,} characters") from error
        failed += lines is None
        found.append(lines or [])
        left -= sum(len(line.text) for line in lines or ())
    if failed == count:
        raise Damaged("is damaged: none of its pages can be read")
    return found


def _scans(pdfium: Any, document: Any, pages: list[list[Line]], ocr: str) -> Scans | None:
    """Read the pages without a text layer by OCR, if its languages are given, and put their lines among the others.
    Raises Textless if no page has a text, Damaged if OCR cannot tell."""
    without = [number for number, lines in enumerate(pages, 1) if not lines]
    scans = None
    if without and ocr:
        from qa.loaders.pdf.scans import read_scans

        scans = read_scans(pdfium, document, without, ocr)
        for number, lines in scans.lines.items():
            pages[number - 1] = lines
    if not any(pages):
        if scans and scans.unread:
            raise Damaged(f"has no text layer, and OCR fails: {scans.unread[0]}")
        raise Textless("has no text layer (and OCR finds no text)" if scans else SCAN)
    return scans


def _scanned(pdfium: Any, document: Any, pages: list[list[Line]]) -> list[str]:
    """The pages without text that hold a picture, in one line; none if there are no such pages."""
    found = []
    for number, lines in enumerate(pages, 1):
        page = None if lines else pdfium.FPDF_LoadPage(document, number - 1)
        if page:
            if _has_picture(pdfium, page):
                found.append(number)
            pdfium.FPDF_ClosePage(page)
    if not found:
        return []
    from qa.loaders.pdf.scans import named_pages

    return [f"{named_pages(found)}: {SCANNED}"]


def _has_picture(pdfium: Any, page: Any) -> bool:
    """Whether a page draws a picture, also inside of what it draws as one."""
    waiting = [pdfium.FPDFPage_GetObject(page, at) for at in range(min(pdfium.FPDFPage_CountObjects(page), _OBJECTS))]
    left = _OBJECTS
    while waiting and left:
        one = waiting.pop()
        left -= 1
        kind = pdfium.FPDFPageObj_GetType(one)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            return True
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            number = min(pdfium.FPDFFormObj_CountObjects(one), _OBJECTS)
            waiting += (pdfium.FPDFFormObj_GetObject(one, at) for at in range(number))
    return False


def _outline(pdfium: Any, document: Any) -> dict[tuple[int, str], int]:
    """The levels of the titles in the outline, by page (from 1) and `title_key`."""
    from qa.loaders.pdf.fields import pdfium_string
    from qa.loaders.pdf.headings import title_key

    found: dict[tuple[int, str], int] = {}
    seen: set[int] = set()
    waiting = [(pdfium.FPDFBookmark_GetFirstChild(document, None), 1)]
    while waiting and len(seen) < _ENTRIES:
        entry, level = waiting.pop()
        address = ctypes.cast(entry, ctypes.c_void_p).value if entry else None
        if address is None or address in seen:
            continue
        seen.add(address)
        destination = pdfium.FPDFBookmark_GetDest(document, entry)
        page = pdfium.FPDFDest_GetDestPageIndex(document, destination) if destination else -1
        title = title_key(pdfium_string(partial(pdfium.FPDFBookmark_GetTitle, entry)))
        if title and page >= 0:
            found.setdefault((page + 1, title), min(level, _DEEPEST))
        waiting.append((pdfium.FPDFBookmark_GetNextSibling(document, entry), level))
        waiting.append((pdfium.FPDFBookmark_GetFirstChild(document, entry), level + 1))
    return found


def _title(pdfium: Any, document: Any) -> str:
    """The declared title, empty if it looks like one that a program left there."""
    from qa.loaders.pdf.fields import pdfium_string

    title = " ".join(pdfium_string(partial(pdfium.FPDF_GetMetaText, document, b"Title")).split())
    return "" if _NO_TITLE.match(title) or len(title) > _LONGEST_TITLE else title


def _version() -> str:
    """The version of pdfium that pypdfium2 bundles; the text of a page depends on it alone."""
    from pypdfium2_raw.version import PDFIUM_INFO

    return str(PDFIUM_INFO.tag)
