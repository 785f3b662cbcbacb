"""Read the lines of a PDF page through pdfium's own functions.

Law: lines are in the order in which the page draws them, none is empty, and none contains a control character. The
hyphen that divides a word at the end of a line is "-". Text in another direction than most of the page comes last,
turned upright.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from itertools import pairwise
from math import hypot, pi
from typing import TYPE_CHECKING, Any, NamedTuple

from qa.loaders.pdf.columns import column_direction, columns
from qa.loaders.pdf.fields import with_fields
from qa.loaders.pdf.letters import NOTHING, letters_right, raised_pieces
from qa.loaders.pdf.line import ASLANT, MOSTLY, RAISED, RAISED_SIZE, Cell, Line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.loaders.pdf.fields import Field, FieldReader

# pdfium's line ends; the last two mark a hyphen that it takes for the division of a word.
_END = re.compile("\r\n|[\r\n\x02\ufffe]")
_HYPHENS = frozenset("\x02\ufffe")
_NO_LETTERS = re.compile("[\x00-\x01\x03-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\uffff]")
_WORD = re.compile(r"[^ \xa0]+")
_WIDE = 1.0  # times the type size: a wider gap separates cells, ...
_USUAL = 2.2  # ... if it is also wider than so many usual gaps of the line
_SKEW = 0.02  # quarter turns: the tolerance of a direction
_NARROW, _SLACK, _SPACE = 0.42, 0.8, 0.25  # times the type size: a letter, more than a gap, a space
_TIGHT = 0.125  # times the height of a letter: the narrowest space
_FEW_CHANGES, _FEW_LETTERS = 3, 3  # a word with more text objects, and fewer letters in each, is letter-spaced
_MOST_CHANGES = 60
_MOST_SPACES = 40
_BOLD = re.compile(r"bold|black|heavy|demi(?!.?light)|[-,]bd|^cmbx|^cmb\d|^sfbx|^ecbx|medi$", re.IGNORECASE)
_MONO = re.compile(
    r"mono(?!type)|mon[lr]?-|cour|consol|menlo|typewriter|fixed|(?:tt|tt\d{1,4}|tcsc10)$|^lucidacon", re.IGNORECASE
)
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_FIXED_PITCH = 1
_HEAVY = 700
_NAME = 256


class _Face(NamedTuple):
    """A font's properties: whether it is bold, and whether it is monospaced."""

    bold: bool
    mono: bool


class PageReader:
    """Reads pages through the functions of `pdfium`, pypdfium2's raw module, and `fields`. It has no types: documents,
    pages and texts are opaque pointers."""

    def __init__(self, pdfium: Any, fields: FieldReader) -> None:
        self._pdfium = pdfium
        self._fields = fields
        self._box = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._x = ctypes.c_double()
        self._y = ctypes.c_double()
        self._faces: dict[int, _Face] = {}
        # FPDFText_GetTextObject with a result that can be compared: an address instead of a pointer.
        address = ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
        self._object = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(address)

    def lines(self, document: Any, index: int, limit: int) -> list[Line] | None:
        """The lines of the page at `index` (from 0), or None if it cannot be read. Raises OverflowError if it has more
        than `limit` characters."""
        pdfium = self._pdfium
        page = pdfium.FPDF_LoadPage(document, index)
        if not page:
            return None
        try:
            fields = _within(self._fields.fields(page), limit)
            if self._fields.draw_stamps(page):
                pdfium.FPDF_ClosePage(page)
                page = pdfium.FPDF_LoadPage(document, index)
            found = self._found(page, index + 1, limit - sum(len(field.value) for field in fields)) if page else None
            if found is None:
                return None
            main = main_turn(found) if found else pdfium.FPDFPage_GetRotation(page)
            return with_fields(upright(found, main), fields, index + 1, main)
        finally:
            if page:
                pdfium.FPDF_ClosePage(page)

    def _found(self, page: Any, number: int, limit: int) -> list[tuple[int, Line]] | None:
        """The lines of a page with the direction of each."""
        pdfium = self._pdfium
        text = pdfium.FPDFText_LoadPage(page)
        if not text:
            return None
        try:
            count = pdfium.FPDFText_CountChars(text)
            if count > limit:
                raise OverflowError(count)
            self._faces.clear()  # a font lives as long as its page
            return list(self._lines(text, count, number))
        finally:
            pdfium.FPDFText_ClosePage(text)

    def _characters(self, text: Any, count: int) -> str:
        """The page's text, with one character for each that pdfium counts."""
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        length = self._pdfium.FPDFText_GetText(text, 0, count, buffer)
        found = bytes(buffer)[: max(length - 1, 0) * 2].decode("utf-16-le", "replace")
        if len(found) == count:
            return letters_right(self._pdfium, text, _NO_LETTERS.sub(" ", found))
        codes = [self._pdfium.FPDFText_GetUnicode(text, index) for index in range(count)]
        for index in range(count - 1):
            if 0xD800 <= codes[index] < 0xDC00 <= codes[index + 1] < 0xE000:
                codes[index] = 0x10000 + (codes[index] - 0xD800) * 0x400 + codes[index + 1] - 0xDC00
                codes[index + 1] = 0
        found = "".join("\ufffd" if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code) for code in codes)
        return letters_right(self._pdfium, text, _NO_LETTERS.sub(" ", found))

    def _lines(self, text: Any, count: int, page: int) -> Iterator[tuple[int, Line]]:
        characters = self._characters(text, count)
        start = 0
        for end in _END.finditer(characters):
            for first, after in columns(self._pdfium, text, characters, start, end.start()):
                yield from self._line(text, characters, first, after, page, hyphen=end[0] in _HYPHENS)
            start = end.end()
        for first, after in columns(self._pdfium, text, characters, start, len(characters)):
            yield from self._line(text, characters, first, after, page)

    def _line(
        self, text: Any, characters: str, start: int, end: int, page: int, *, hyphen: bool = False
    ) -> Iterator[tuple[int, Line]]:
        """The line of the characters from `start` to `end`, with its direction in quarter turns (-1 if it is none);
        nothing if it is blank."""
        words = [match.span() for match in _WORD.finditer(characters, start, end)]
        if not words:
            return
        pdfium = self._pdfium
        turn = self._turn(text, words[0][0]) or column_direction(pdfium, text, characters, words[0][0])
        several = pdfium.FPDFText_CountRects(text, words[0][0], words[-1][1] - words[0][0]) > 1
        raised: dict[int, str] = {}
        if several and turn >= 0:
            words = [part for word in words for part in self._split_word(text, *word, turn)]
            words = [part for word in words for part in self._raised(text, characters, word, turn, raised)]
        sizes: dict[float, int] = {}
        bases: dict[float, int] = {}
        letters = bold = mono = run = 0
        size, base, face = 0.0, 0.0, _Face(False, False)
        for first, after in words:
            if several or not letters:
                own = self._object(text, first) or 0
                if own != run or not letters:
                    run = own
                    size, base, face = self._type(text, first, turn)
            length = after - first
            letters += length
            bold += length * face.bold
            mono += length * face.mono
            sizes[size] = sizes.get(size, 0) + length
            bases[base] = bases.get(base, 0) + length
        size, base = max(sizes, key=sizes.__getitem__), max(bases, key=bases.__getitem__)
        pieces = _pieces(characters, words, raised, hyphen=hyphen)
        share = mono / letters
        cells = tuple(line_cells(self._extents(text, words, size, turn), pieces, size, share > MOSTLY))
        lifted = self._raised_start(text, words[0], turn, size, base) if several else 0
        yield turn, Line(page, cells, base, size, bold * 2 > letters, share, lifted=lifted)

    def _changes(self, text: Any, first: int, after: int, most: int) -> list[int]:
        """The places in a word where another text object begins; none if they are more than `most`."""
        if after - first < 2 or self._object(text, first) == self._object(text, after - 1):
            return []
        runs = [self._object(text, index) for index in range(first, after)]
        changes = [first + index for index in range(1, after - first) if runs[index] != runs[index - 1]]
        return changes if len(changes) <= most else []

    def _split_word(self, text: Any, first: int, after: int, turn: int) -> Iterator[tuple[int, int]]:
        """Split what pdfium takes for one word. In a tight line it misses spaces where another text object begins, as
        at a link or a name in code."""
        box, get = self._box, self._pdfium.FPDFText_GetLooseCharBox
        few = max(_FEW_CHANGES, (after - first) // _FEW_LETTERS)
        for index in self._changes(text, first, after, few) if turn == 0 else ():
            get(text, index - 1, ctypes.byref(box))
            end, height = box.right, box.top - box.bottom
            get(text, index, ctypes.byref(box))
            if height * _TIGHT < box.left - end < height * _WIDE:
                yield first, index
                first = index
        yield first, after

    def _raised(
        self, text: Any, characters: str, word: tuple[int, int], turn: int, raised: dict[int, str]
    ) -> Iterator[tuple[int, int]]:
        """Split a word before the mark of a note. The places of exponents in it are added to `raised`."""
        first, after = word
        places = []
        for index in self._changes(text, first, after, _MOST_CHANGES):
            size, base, _ = self._type(text, index - 1, turn)
            own, height, _ = self._type(text, index, turn)
            if own < size * RAISED_SIZE and base + size * RAISED < height < base + size:
                places.append(index)
        for place, between in raised_pieces(characters, first, after, places):
            if between == " ":
                yield first, place
                first = place
            else:
                raised[place] = between
        yield first, after

    def _raised_start(self, text: Any, word: tuple[int, int], turn: int, size: float, base: float) -> int:
        """How many characters at the beginning of a line are raised; `size` and `base` are those of the line."""
        first, after = word
        own, height, _ = self._type(text, first, turn)
        if own >= size * RAISED_SIZE or not base + size * RAISED < height < base + size:
            return 0
        return next(iter(self._changes(text, first, after, _MOST_CHANGES)), after) - first

    def _turn(self, text: Any, index: int) -> int:
        """The direction of a character's line in quarter turns to the left, from 0 to 3; -1 if it is aslant.

        pdfium counts a character's angle to the right. Some programs turn a text by a negative type size.
        """
        pdfium = self._pdfium
        angle = -pdfium.FPDFText_GetCharAngle(text, index) / (pi / 2)
        if abs(angle - round(angle)) >= _SKEW:
            return -1
        half = 2 if pdfium.FPDFText_GetFontSize(text, index) < 0 else 0
        return int(round(angle) + half) % 4

    def _type(self, text: Any, index: int, turn: int) -> tuple[float, float, _Face]:
        """The type size of a character and its baseline, both to a tenth of a point, and its face."""
        pdfium = self._pdfium
        matrix = self._matrix
        scale = 1.0
        if pdfium.FPDFText_GetMatrix(text, index, ctypes.byref(matrix)):
            scale = hypot(matrix.c, matrix.d)
        size = round(abs(pdfium.FPDFText_GetFontSize(text, index)) * scale, 1) or 1.0
        pdfium.FPDFText_GetCharOrigin(text, index, ctypes.byref(self._x), ctypes.byref(self._y))
        base = (self._y.value, -self._x.value, -self._y.value, self._x.value)[max(turn, 0)]
        return size, round(base, 1), self._face(text, index)

    def _face(self, text: Any, index: int) -> _Face:
        """The face of a character's font, cached while the page is open."""
        pdfium = self._pdfium
        font = pdfium.FPDFTextObj_GetFont(pdfium.FPDFText_GetTextObject(text, index))
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        face = self._faces.get(key)
        if face is None:
            flags = ctypes.c_int()
            buffer = ctypes.create_string_buffer(_NAME)
            pdfium.FPDFText_GetFontInfo(text, index, buffer, _NAME, ctypes.byref(flags))
            name = _SUBSET.sub("", buffer.value.decode("utf-8", "replace"))
            heavy = not name and pdfium.FPDFText_GetFontWeight(text, index) >= _HEAVY
            face = _Face(heavy or bool(_BOLD.search(name)), bool(flags.value & _FIXED_PITCH or _MONO.search(name)))
            self._faces[key] = face
        return face

    def _extents(self, text: Any, words: list[tuple[int, int]], size: float, turn: int) -> list[tuple[float, float]]:
        """The start and end of each word along its line, in points.

        Asking pdfium for every end would take as long as everything else. If the next word begins so near that no wide
        gap fits between, the end is estimated as one space before it.
        """
        if turn > 0:
            return [self._turned(text, first, after - 1, turn) for first, after in words]
        box, get = self._box, self._pdfium.FPDFText_GetLooseCharBox
        place = ctypes.byref(box)
        begins = []
        for first, _ in words:
            get(text, first, place)
            begins.append((box.left, box.right))
        found: list[tuple[float, float]] = []
        slack = size * _SLACK
        for index, (first, after) in enumerate(words):
            low, high = begins[index]
            if index + 1 < len(words) and 0 < begins[index + 1][0] - low < (after - first) * size * _NARROW + slack:
                found.append((low, begins[index + 1][0] - size * _SPACE))
                continue
            if after - first > 1:
                get(text, after - 1, place)
                low, high = min(low, box.left), max(high, box.right)
            found.append((low, high))
        return found

    def _turned(self, text: Any, first: int, last: int, turn: int) -> tuple[float, float]:
        """The start and end of a word in a line that runs up, down, or upside down."""
        ends = []
        for index in (first, last):
            self._pdfium.FPDFText_GetLooseCharBox(text, index, ctypes.byref(self._box))
            box = self._box
            ends += [box.left, box.right] if turn == 2 else [box.bottom, box.top]
        low, high = min(ends), max(ends)
        return (low, high) if turn == 1 else (-high, -low)


def _pieces(characters: str, words: list[tuple[int, int]], raised: dict[int, str], *, hyphen: bool) -> list[str]:
    """The texts of a line's words, with a bullet for a symbol at its beginning, and with the signs before what is
    `raised`; `hyphen` if a word is divided at its end."""
    found = [characters[first:after] for first, after in words]
    for word, (first, after) in enumerate(words) if raised else ():
        for place in sorted(raised.keys() & range(first, after), reverse=True):
            found[word] = found[word][: place - first] + raised[place] + found[word][place - first :]
    if any(NOTHING in piece for piece in found):
        found = [piece.replace(NOTHING, "") for piece in found]
    if len(found[0]) == 1 and "\ue000" <= found[0] <= "\uf8ff" and len(found) > 1:
        found[0] = "•"  # a private character of a symbol font
    if hyphen:
        found[-1] += "-"
    elif found[-1][-1] == "\xad":
        found[-1] = found[-1][:-1] + "-"
    return found


def line_cells(
    places: list[tuple[float, float]], words: list[str], size: float, is_mono: bool = False
) -> Iterator[Cell]:
    """Group the words of a line into cells; in a right-to-left line the first word has the largest x.

    A monospaced line is one cell, with as many spaces between two words as there is room for.
    """
    if is_mono:
        yield _spaced(places, words)
        return
    gaps = [max(after[0] - before[1], before[0] - after[1]) for before, after in pairwise(places)]
    usual = sorted(gaps)[len(gaps) // 4] if len(gaps) > 3 else 0.0
    wide = max(size * _WIDE, usual * _USUAL if usual < size * _WIDE else 0.0)
    first = 0
    for index in range(1, len(words) + 1):
        if index == len(words) or gaps[index - 1] > wide:
            among = places[first:index]
            yield Cell(min(low for low, _ in among), max(high for _, high in among), " ".join(words[first:index]))
            first = index


def _spaced(places: list[tuple[float, float]], words: list[str]) -> Cell:
    letters = max(zip(places, words, strict=True), key=lambda pair: len(pair[1]))
    width = (letters[0][1] - letters[0][0]) / len(letters[1]) or 1.0
    text = words[0]
    for (before, after), word in zip(pairwise(places), words[1:], strict=True):
        text += " " * min(max(round((after[0] - before[1]) / width), 1), _MOST_SPACES) + word
    return Cell(min(low for low, _ in places), max(high for _, high in places), text)


def main_turn(lines: list[tuple[int, Line]]) -> int:
    """The direction of most of the page, in quarter turns; -1 if all of it is aslant."""
    amounts: Counter[int] = Counter()
    for turn, line in lines:
        amounts[turn] += len(line.text)
    return max(amounts, key=lambda turn: (turn >= 0, amounts[turn]))


def upright(lines: list[tuple[int, Line]], main: int) -> list[Line]:
    """The lines in the main direction of the page, then those of each other direction."""
    found = [line for turn, line in lines if turn == main]
    for other in sorted({turn for turn, _ in lines} - {main}, reverse=True):
        found += [line._replace(turn=other - main if other >= 0 else ASLANT) for turn, line in lines if turn == other]
    return found


def _within(fields: Iterator[Field], limit: int) -> list[Field]:
    """The fields of a page. Raises OverflowError if they have more than `limit` characters."""
    found = []
    for field in fields:
        limit -= len(field.name) + len(field.value)
        if limit < 0:
            raise OverflowError
        found.append(field)
    return found
