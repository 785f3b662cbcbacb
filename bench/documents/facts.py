"""Facts about PDFs that other libraries tell: pages that are turned, values of forms, first cells of tables.

Law: each fact is a piece as a system gives it: a text, its kind, and its pages. What nobody sees is no fact.
"""

from __future__ import annotations

from ctypes import POINTER, cast, create_string_buffer
from importlib import import_module
from typing import Any

Read = tuple[str, str, list[int]]  # a text, its kind, its pages

_HIDDEN = 2 | 32  # flags of an annotation: it is hidden, or it is not shown on the screen
_COMBO, _LIST, _TEXT = 4, 5, 6  # PDFium's kinds of form fields with words in them
_PASSWORD = 1 << 13  # flag of a text field


def rotations(path: str) -> list[Read]:
    """The pages that are turned, by their number, with the angle."""
    document: Any = import_module("pypdfium2").PdfDocument(path)
    return [
        (str(angle), "turned", [number]) for number, page in enumerate(document, 1) if (angle := page.get_rotation())
    ]


def form_values(path: str) -> list[Read]:
    """The values of the fields that are filled in and shown; the kind is the field's name."""
    raw: Any = import_module("pypdfium2.raw")
    document: Any = import_module("pypdfium2").PdfDocument(path)
    document.init_forms()
    if document.formenv is None:
        return []
    found: dict[tuple[str, str], list[int]] = {}
    for number, page in enumerate(document, 1):
        for place in range(raw.FPDFPage_GetAnnotCount(page)):
            annotation = raw.FPDFPage_GetAnnot(page, place)
            if told := _value(raw, document.formenv, annotation):
                found.setdefault(told, []).append(number)
            raw.FPDFPage_CloseAnnot(annotation)
    return [(value, name, pages) for (name, value), pages in found.items()]


def _value(raw: Any, form: Any, annotation: Any) -> tuple[str, str] | None:
    """The name and the value of a field, if it has one that people see."""
    kind = raw.FPDFAnnot_GetFormFieldType(form, annotation)
    if kind not in (_COMBO, _LIST, _TEXT) or raw.FPDFAnnot_GetFlags(annotation) & _HIDDEN:
        return None
    if kind == _TEXT and raw.FPDFAnnot_GetFormFieldFlags(form, annotation) & _PASSWORD:
        return None
    # Of a choice, people see the label of an option; its value is for programs.
    options = range(raw.FPDFAnnot_GetOptionCount(form, annotation)) if kind != _TEXT else ()
    chosen = [place for place in options if raw.FPDFAnnot_IsOptionSelected(form, annotation, place)]
    label = " ".join(_string(raw.FPDFAnnot_GetOptionLabel, form, annotation, place) for place in chosen)
    value = (label or _string(raw.FPDFAnnot_GetFormFieldValue, form, annotation)).strip()
    return (_string(raw.FPDFAnnot_GetFormFieldName, form, annotation), value) if value else None


def _string(call: Any, *about: Any) -> str:
    """What a call of PDFium about something writes into a buffer, as UTF-16 that ends with a zero."""
    raw: Any = import_module("pypdfium2.raw")
    size = call(*about, None, 0)
    buffer = create_string_buffer(size)
    call(*about, cast(buffer, POINTER(raw.FPDF_WCHAR)), size)
    return buffer.raw[: max(size - 2, 0)].decode("utf-16-le", "replace")


def table_cells(path: str) -> list[Read]:
    """The first cell of each row of each ruled table; the kind is the table's number in the file.

    A table has two columns and two rows or more. A first cell whose text stands in another column, too, tells nothing.
    """
    found: list[Read] = []
    with import_module("pdfplumber").open(path) as document:
        tables = [(page.page_number, table.extract()) for page in document.pages for table in page.find_tables()]
    for number, (page, rows) in enumerate(tables):
        beside = "\n".join(cell for row in rows for cell in row[1:] if cell)
        filled = [row for row in rows if row and row[0] and any(row[1:])]
        cells = [row[0] for row in filled if row[0] not in beside]
        if len(cells) > 1:
            found += [(cell, str(number), [page]) for cell in cells]
    return found
