"""Read what is filled into a PDF's forms, and the notes that are typed onto its pages.

Law: a value stands behind the label that the page has for its field, else behind the field's name. What is hidden, and
what is typed as a password, is left out. No action and no script of the file runs.
"""

from __future__ import annotations

import ctypes
import re
from bisect import bisect_left, bisect_right
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from qa.loaders.pdf.line import ADDED, Cell, Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_MOST = 5_000  # annotations of a page
_BESIDE = 200  # texts at the height of a field
_OPTIONS = 1_000  # options of a field
_CHOSEN = 50
_HIDDEN = 2 | 32  # flags of an annotation: it is hidden, or it is not shown on the screen
_PASSWORD = 1 << 13  # flag of a text field
_STAMPS = (13, 24)  # stamps and watermarks among pdfium's kinds of annotations
_FREE_TEXT, _WIDGET = 3, 20  # more of these, ...
_CHECK, _RADIO, _COMBO, _LIST, _TEXT, _SIGNATURE = 2, 3, 4, 5, 6, 7  # ... and of fields
_FLATTENED = 1
_SIZE = 10.0  # points: the type size that is taken for a value
_LEFT, _ABOVE, _RIGHT = 220.0, 16.0, 30.0  # points: how far the label of a field may be
_SLACK = 3.0  # points
_BLANK = "_.… \xa0"
_INDEX = re.compile(r"\[\d+\]$")
_DRAWN = re.compile(r"\(((?:[^()\\]|\\[()\\])*+)\)\s*+Tj")
_NO_WORD = re.compile(r"(?:on|yes|true|off|no|false|ja|oui|si|sí|[\W\d_]*)$", re.IGNORECASE)


class Box(NamedTuple):
    """The place of a field, in points."""

    x0: float
    y0: float
    x1: float
    y1: float


class Field(NamedTuple):
    """What a field or a note says, with the field's name. `is_mark` if it is only marked, so its label is behind it."""

    name: str
    value: str
    box: Box
    is_mark: bool


class FieldReader:
    """Reads the fields and notes of a `document`'s pages through the functions of `pdfium`. To be closed before the
    document is."""

    def __init__(self, pdfium: Any, document: Any) -> None:
        self._pdfium = pdfium
        self._document = document
        self._form: Any = None
        self._info = pdfium.FPDF_FORMFILLINFO(version=2)  # pdfium keeps a pointer to it
        self._box = pdfium.FS_RECTF()

    def close(self) -> None:
        if self._form:
            self._pdfium.FPDFDOC_ExitFormFillEnvironment(self._form)
            self._form = None

    def fields(self, page: Any) -> Iterator[Field]:
        """What is filled in on a page, and its notes."""
        pdfium = self._pdfium
        for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST)):
            annotation = pdfium.FPDFPage_GetAnnot(page, index)
            if not annotation:
                continue
            try:
                if not pdfium.FPDFAnnot_GetFlags(annotation) & _HIDDEN:
                    yield from self._field(annotation)
            finally:
                pdfium.FPDFPage_CloseAnnot(annotation)

    def _field(self, annotation: Any) -> Iterator[Field]:
        pdfium = self._pdfium
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        if kind == _FREE_TEXT:
            value = _string(partial(pdfium.FPDFAnnot_GetStringValue, annotation, b"Contents"))
            found = ("", value, False) if value else None
        else:
            found = self._filled(annotation) if kind == _WIDGET else None
        if found:
            name, value, is_mark = found
            yield Field(name, value, self._place(annotation), is_mark)

    def draw_stamps(self, page: Any) -> bool:
        """Make a part of the page what stamps and signatures show, and the options of lists, to be seen when it is
        loaded again. Returns whether there are any."""
        pdfium = self._pdfium
        number = pdfium.FPDFPage_GetAnnotCount(page)
        stamps = 0
        for index in range(number if number <= _MOST else 0):
            annotation = pdfium.FPDFPage_GetAnnot(page, index)
            if not annotation:
                continue
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            if kind in _STAMPS or (kind == _WIDGET and self._is_drawn(annotation)):
                stamps += not pdfium.FPDFAnnot_GetFlags(annotation) & _HIDDEN
            else:  # it is read by its value
                pdfium.FPDFAnnot_SetFlags(annotation, pdfium.FPDFAnnot_GetFlags(annotation) | _HIDDEN)
            pdfium.FPDFPage_CloseAnnot(annotation)
        return stamps > 0 and pdfium.FPDFPage_Flatten(page, 0) == _FLATTENED

    def _is_drawn(self, annotation: Any) -> bool:
        """Whether a field is read as it is drawn: a signature, and a list, of which people see all options."""
        kind = self._kind(annotation)
        return kind == _SIGNATURE or (kind == _LIST and "Tj" in self._drawn(annotation))

    def _drawn(self, annotation: Any) -> str:
        """The operators that draw a field."""
        return pdfium_string(partial(self._pdfium.FPDFAnnot_GetAP, annotation, 0))

    def _kind(self, annotation: Any) -> int:
        """The kind of a field; -1 if it is none."""
        pdfium = self._pdfium
        if self._form is None:
            self._form = pdfium.FPDFDOC_InitFormFillEnvironment(self._document, ctypes.byref(self._info)) or False
        return int(pdfium.FPDFAnnot_GetFormFieldType(self._form, annotation)) if self._form else -1

    def _filled(self, annotation: Any) -> tuple[str, str, bool] | None:
        """The name and the value of a field, and whether it is a mark; None if it is empty."""
        pdfium = self._pdfium
        kind = self._kind(annotation)
        about = (self._form, annotation)
        if kind == _TEXT and pdfium.FPDFAnnot_GetFormFieldFlags(*about) & _PASSWORD:
            return None
        value = ""
        if kind in (_CHECK, _RADIO):
            state = _string(partial(pdfium.FPDFAnnot_GetStringValue, annotation, b"AS"))
            value = "" if state in ("", "Off") else "checked" if _NO_WORD.match(state) else state
        elif kind in (_COMBO, _LIST, _TEXT):
            value = ", ".join(self._chosen(about)) if kind != _TEXT else ""
            value = value or _string(partial(pdfium.FPDFAnnot_GetFormFieldValue, *about))
            drawn = " ".join(_DRAWN.findall(self._drawn(annotation))) if kind == _TEXT else ""
            shown = re.sub(r"\\(.)", r"\1", drawn).strip()
            value = shown if value in shown else value  # a script may format what is drawn, or fill in that alone
        elif kind <= 0:
            return self._alone(annotation)
        if not value:
            return None
        name = _string(partial(pdfium.FPDFAnnot_GetFormFieldAlternateName, *about))
        name = name or _string(partial(pdfium.FPDFAnnot_GetFormFieldName, *about)).rpartition(".")[2]
        return _INDEX.sub("", name), value, kind in (_CHECK, _RADIO)

    def _alone(self, annotation: Any) -> tuple[str, str, bool] | None:
        """The same of a field that the form does not list."""
        get = self._pdfium.FPDFAnnot_GetStringValue
        form, name, value = (_string(partial(get, annotation, key)) for key in (b"FT", b"T", b"V"))
        flags = ctypes.c_float()
        self._pdfium.FPDFAnnot_GetNumberValue(annotation, b"Ff", ctypes.byref(flags))
        is_secret = 0 <= flags.value < 2**32 and int(flags.value) & _PASSWORD
        return (_INDEX.sub("", name), value, False) if value and form in ("Tx", "Ch") and not is_secret else None

    def _chosen(self, about: tuple[Any, Any]) -> Iterator[str]:
        """The labels of the options that are chosen: people see these, not the values."""
        pdfium = self._pdfium
        places = range(min(pdfium.FPDFAnnot_GetOptionCount(*about), _OPTIONS))
        chosen = (place for place in places if pdfium.FPDFAnnot_IsOptionSelected(*about, place))
        for place in islice(chosen, _CHOSEN):
            yield _string(partial(pdfium.FPDFAnnot_GetOptionLabel, *about, place))

    def _place(self, annotation: Any) -> Box:
        box = self._box
        self._pdfium.FPDFAnnot_GetRect(annotation, ctypes.byref(box))
        x0, x1 = sorted((box.left, box.right))
        y0, y1 = sorted((box.bottom, box.top))
        return Box(x0, y0, x1, y1)


def _turned(box: Box, turn: int) -> Box:
    """A place on the page turned so that lines in the direction of `turn` quarter turns are upright."""
    x0, y0, x1, y1 = box
    return (box, Box(y0, -x1, y1, -x0), Box(-x1, -y1, -x0, -y0), Box(-y1, x0, -y0, x1))[max(turn, 0)]


def with_fields(lines: Sequence[Line], fields: Sequence[Field], page: int, turn: int) -> list[Line]:
    """The lines of page number `page`, which run in the direction of `turn` quarter turns, with each value behind its
    label; values without one, and notes, come last."""
    found = list(lines)
    labels = [(cell, index) for index, line in enumerate(found) if not line.turn for cell in line.cells]
    labels.sort(key=lambda label: found[label[1]].y)
    heights = [found[index].y for _, index in labels]
    taken: dict[Cell, list[str]] = {}  # the name of a label's first field, and the values
    added = []
    for field in (field._replace(box=_turned(field.box, turn)) for field in fields):
        label = _label(field, labels, heights) if field.name else None
        if label:
            taken.setdefault(label, [field.name]).append(field.value)
        else:
            text = f"{field.name.rstrip(' :')}: {field.value}" if field.name else field.value
            cell = Cell(field.box.x0, field.box.x1, text)
            added.append(Line(page, (cell,), field.box.y1 - _SIZE, _SIZE, False, 0.0, ADDED))
    if taken:
        for index in {index for cell, index in labels if cell in taken}:
            line = found[index]
            cells = (_filled_in(cell, *taken[cell]) if cell in taken else cell for cell in line.cells)
            found[index] = line._replace(cells=tuple(cells))
    return found + added


def _filled_in(label: Cell, name: str, *values: str) -> Cell:
    """A label with the values of its fields instead of the blank behind it."""
    text = label.text.rstrip()
    before = text.rstrip(_BLANK) or name
    if text == before + ".":  # of an abbreviation
        before = text
    return label._replace(text=f"{before}{' ' if before.endswith((':', '?', '：')) else ': '}{', '.join(values)}")


def _label(field: Field, labels: Sequence[tuple[Cell, int]], heights: Sequence[float]) -> Cell | None:
    """The label of a field on its page: in front of it or above it; of a mark, behind it. None if there is none."""
    box = field.box
    low = bisect_left(heights, box.y0 - _SLACK)
    middle = bisect_right(heights, box.y1)
    beside = [cell for cell, _ in labels[low : min(middle, low + _BESIDE)]]
    behind = [cell for cell in beside if -_SLACK <= cell.x0 - box.x1 < _RIGHT]
    if field.is_mark and behind:
        return min(behind)
    before = [cell for cell in beside if cell.x0 < box.x0 - _SLACK and -_ABOVE <= box.x0 - cell.x1 < _LEFT]
    if before:
        return max(before, key=lambda cell: cell.x1)
    last = bisect_right(heights, box.y1 + _ABOVE)
    over = [cell for cell, _ in labels[middle : min(last, middle + _BESIDE)] if abs(cell.x0 - box.x0) < _ABOVE]
    return over[0] if over and not field.is_mark else None


def _string(get: Callable[[Any, int], int]) -> str:
    """Read a string from a function of pdfium, as one line."""
    return " ".join(pdfium_string(get).split())


def pdfium_string(get: Callable[[Any, int], int]) -> str:
    """Read a string from a function of pdfium, which returns its size in bytes and writes UTF-16 into a buffer."""
    size = get(None, 0)
    if not 2 < size < 65_536:
        return ""
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    get(buffer, size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", "replace")
