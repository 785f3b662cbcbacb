"""Add up the vectors of words, keep those of a passage's sentences in few letters, and compare a question with them.

Law: sums, rounding and products are exact integers; a cosine then takes one square root and one division, which IEEE
754 rounds alike everywhere. A word that the table lacks adds nothing. A text without a word of the table has no vector,
and its cosine with anything is 0.

A vector is one large integer while it is added up, with a lane of 32 bits for each of its numbers: one addition then
adds all 64 of them, and no library for arrays has to be loaded.
"""

from __future__ import annotations

import math
from binascii import a2b_base64, b2a_base64
from functools import lru_cache
from operator import mul
from os.path import dirname, join
from struct import Struct
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import KNOWN, VECTORS, folded
from qa.analysis.meaning.kindred import check_kindred, kindred_path
from qa.analysis.meaning.table import DIMENSIONS, Table, table_name
from qa.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence

LONGEST = 1 << 20  # words that are added up; the lanes have room for sixteen times as many
_MOST_KEPT = 1 << 15  # rows of each language in memory, about 12 MB
_LANE = 32  # bits
_LANES = Struct(f"<{DIMENSIONS}i")
_EACH = sum(1 << _LANE * lane for lane in range(DIMENSIONS))  # 1 in every lane
_SIGNS = _EACH << _LANE - 1
# A sentence's numbers are kept in the range of -7 to 7: with 8 added, each fills half a byte. Whole bytes rank no
# better, and add half as much again to an index.
_GREATEST, _MIDDLE = 7, 8
_HALF = 4  # bits
_PACKED = DIMENSIONS // 2  # bytes
_HIGH = bytes(code >> _HALF for code in range(256))
_LOW = bytes(code % (1 << _HALF) for code in range(256))
_SQUARES = bytes((high - _MIDDLE) ** 2 + (low - _MIDDLE) ** 2 for high, low in zip(_HIGH, _LOW, strict=True))
_SHIFT = 24  # bits that are below the point while a sentence's numbers are scaled
_HALVES = _EACH * ((_MIDDLE << _SHIFT) + (1 << _SHIFT - 1))
_FINE = 16  # the norm of a passage is kept in sixteenths
_UNSIGNED = bytes((code + 128) % 256 for code in range(256))


class Meaning(NamedTuple):
    """The vector of a question, its norm, and the number of words that it adds up. It is compared with passages of its
    language."""

    language: str
    vector: tuple[int, ...]
    norm: float
    words: int


class Likeness(NamedTuple):
    """The cosines of a question's vector with that of a passage and with those of its sentences, from -1 to 1.

    `heading` is the cosine with the heading of its section, which the passage's vector includes; 0 without one.
    """

    passage: float
    sentences: tuple[float, ...]
    heading: float = 0.0

    @property
    def best(self) -> float:
        """The mean of the passage's cosine and that of its best sentence or its heading; one below 0 counts as 0."""
        return (max(self.passage, 0.0) + max(0.0, self.heading, *self.sentences)) / 2


class _Rows(dict[str, int]):
    """The rows of a table as integers with lanes, by word as written; 0 for a word that the table lacks."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self._path, self._table = path, Table(path)

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_KEPT:
            self.clear()
        found = self[word] = self._read(word)
        return found

    def _read(self, word: str) -> int:
        """Raises EngineError where the table was cut short; from then on its language has none."""
        try:
            return self._read_row(word)
        except ValueError as error:
            _rows.cache_clear()
            raise EngineError(f"{self._path}: {error}", "install qa again, or that language has no vectors") from error

    def _read_row(self, word: str) -> int:
        for form in dict.fromkeys((folded(word).replace("’", "'"), analyzer.normal(word))):
            if (row := self._table.row(form)) is not None:
                lanes = bytearray(DIMENSIONS * _LANE // 8)
                lanes[:: _LANE // 8] = row.translate(_UNSIGNED)
                return int.from_bytes(lanes, "little") - 128 * _EACH
        return 0


def _path(language: str) -> str:
    return join(dirname(__file__), f"{language}.vectors")


@lru_cache(maxsize=8)
def _rows(language: str) -> _Rows | None:
    """The rows of a language; None where it has no table, or none that can be read."""
    try:
        return _Rows(_path(language)) if language in VECTORS else None
    except (OSError, ValueError):
        return None


def notes_on_tables(languages: Callable[[], Container[str]]) -> list[str]:
    """A note for people on each table that cannot be used, if it is for one of these languages. Where all tables are in
    order, the languages are not asked for."""
    broken = {
        (language, what, table): why
        for language in sorted(VECTORS)
        for what, table, check, path in (
            ("answers go by words alone", "vectors", table_name, _path(language)),
            ("a word that the documents lack finds no others", "kindred words", check_kindred, kindred_path(language)),
        )
        if (why := _problem(check, path))
    }
    held = languages() if broken else ()
    return [
        f"{what}: the table of {table} for {KNOWN[language][0]} {why}; install qa again"
        for (language, what, table), why in broken.items()
        if language in held
    ]


def _problem(check: Callable[[str], object], path: str) -> str:
    """Why a table cannot be used, which `check` raises; empty where it can."""
    try:
        check(path)
    except FileNotFoundError:
        return "is missing"
    except OSError:
        return "cannot be read"
    except ValueError as error:
        return str(error)
    return ""


def tables_version() -> str:
    """The version of all tables: vectors of passages that were made with others must be made anew."""
    paths = map(_path, sorted(VECTORS))
    names = (table_name(path) if not _problem(table_name, path) else 0 for path in paths)
    return "+".join(f"{name:x}" for name in names)


def meaning_of(text: str, language: str) -> Meaning | None:
    """The vector of a question, or of what stands above a passage; None where its language has no table, or the table
    has none of its words."""
    if (rows := _rows(language)) is None:
        return None
    words = tokenizer.strings(text)[:LONGEST]
    try:
        vector = _numbers(sum(map(rows.__getitem__, words)))
    except EngineError:  # a question is answered without, as where there is no table
        return None
    square = sum(map(mul, vector, vector))
    return Meaning(language, vector, math.sqrt(square), len(words)) if square else None


def vectors_adder(language: str) -> Callable[[Iterable[Sequence[str]]], str] | None:
    """A function from the words of each sentence of a passage, and of the heading above it, to the vectors of these,
    which `likeness` reads; None where the language has no table.

    First come numbers: the norm of the whole passage, then for each sentence the greatest of its vector's numbers.
    Behind a bar come the vectors of the sentences that have one, in base64. A passage without a word of the table gives
    an empty text.
    """
    if (rows := _rows(language)) is None:
        return None
    row = rows.__getitem__

    def add(sentences: Iterable[Sequence[str]]) -> str:
        packed: list[bytes] = []
        sizes: list[int] = []
        whole, left = 0, LONGEST
        for words in sentences:
            total = sum(map(row, words if len(words) <= left else words[:left]))
            left -= min(len(words), left)
            whole += total
            greatest = _greatest(_numbers(total)) if total else 0
            if greatest:
                packed.append(_halves(total, greatest))
            sizes.append(greatest)
        if not packed:
            return ""
        vector = _numbers(whole)
        norm = math.isqrt(_FINE * _FINE * sum(map(mul, vector, vector)))
        return f"{norm} {' '.join(map(str, sizes))}|{b2a_base64(b''.join(packed), newline=False).decode('ascii')}"

    return add


def _numbers(total: int) -> tuple[int, ...]:
    """The numbers in the lanes."""
    return _LANES.unpack(((total + _SIGNS) ^ _SIGNS).to_bytes(DIMENSIONS * _LANE // 8, "little"))


def _halves(total: int, greatest: int) -> bytes:
    """The numbers in the lanes, rounded to the range in which they are kept, two in a byte."""
    scaled = total * ((_GREATEST << _SHIFT) // greatest) + _HALVES
    numbers = scaled.to_bytes(DIMENSIONS * _LANE // 8, "little")[_SHIFT // 8 :: _LANE // 8]
    high, low = int.from_bytes(numbers[::2], "little"), int.from_bytes(numbers[1::2], "little")
    return (high << _HALF | low).to_bytes(_PACKED, "little")


def _greatest(numbers: Sequence[int]) -> int:
    """The greatest of the numbers without their signs."""
    return max(max(numbers), -min(numbers))


def likeness(meaning: Meaning, vectors: str, sentences: int) -> Likeness:
    """Compare a question with a passage in its language, whose vectors are as `vectors_adder` makes them: first those
    of so many sentences, then that of the heading, if there is one."""
    sizes, _, letters = vectors.partition("|")
    of_passage, *of_sentences = map(int, sizes.split())
    packed = a2b_base64(letters)
    high, low, squares = packed.translate(_HIGH), packed.translate(_LOW), packed.translate(_SQUARES)
    of_high, of_low = meaning.vector[::2], meaning.vector[1::2]
    below = _MIDDLE * sum(meaning.vector)  # half a byte counts from -8, not from 0
    cosines, whole, start = [], 0, 0
    for greatest in of_sentences:
        if not greatest:
            cosines.append(0.0)
            continue
        end = start + _PACKED
        product = _product(of_high, high[start:end]) + _product(of_low, low[start:end]) - below
        cosines.append(product / (meaning.norm * math.sqrt(sum(squares[start:end]))))
        whole += greatest * product
        start = end
    passage = _FINE * whole / (_GREATEST * meaning.norm * of_passage) if of_passage else 0.0
    return Likeness(passage, tuple(cosines[:sentences]), sum(cosines[sentences:]))


def cosine(one: Meaning, other: Meaning | None) -> float:
    """The cosine of two vectors of one language; 0 for another language, or none."""
    if other is None or other.language != one.language:
        return 0.0
    return _product(one.vector, other.vector) / (one.norm * other.norm)


def _slow_product(one: Sequence[int], other: Sequence[int]) -> int:
    return sum(map(mul, one, other))


_product: Callable[[Sequence[int], Sequence[int]], int] = getattr(math, "sumprod", _slow_product)  # from Python 3.12 on
