"""Measure how PDFs are read: how much, in which order, and how fast.

Law: the expected words are those of pdftotext. A file in which it finds fewer than `FEW`, or that it cannot read, is
left out.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from statistics import median
from typing import TYPE_CHECKING

from bars import Figure
from counting import line_of, lost_runs, mean_of, merged, recall, share_in_order, stands, with_marks_apart, words
from processes import in_turn, python_command, qa_command, run
from table import Bench, Row, files, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reading import Reading

FEW = 20
IN_ORDER = 0.9  # the share of neighbouring lines that follow each other on a page in order
ROUNDS = 3
_LOADER = "import sys\nfrom qa.loaders import load\nload(sys.argv[1])"
_TEXT = """
import sys, pypdfium2
for page in pypdfium2.PdfDocument(sys.argv[1]):
    page.get_textpage().get_text_range()
"""


def measure_pdf(bench: Bench) -> list[Row]:
    """Give the figures of PDFs."""
    if not bench.peers("pdftotext"):
        return []
    texts = {path: bench.readers.read("pdftotext", path) for path in files(bench.folder, ".pdf")}
    known = {path: reading for path, reading in texts.items() if len(words(reading.text)) >= FEW}
    if not known:
        return []
    peers = bench.peers("pdfium")
    found = {path: bench.readers.read("qa", path) for path in known}
    others = {name: {path: bench.readers.read(name, path) for path in known} for name in peers}
    rows = _recalls(bench, known, found, others)
    rows += _turned(bench, known, found, others)
    rows += _forms(bench, list(texts))
    rows += _tables(bench, found)
    return [*rows, *_times(bench, known)]


def _recalls(
    bench: Bench, known: dict[Path, Reading], found: dict[Path, Reading], others: dict[str, dict[Path, Reading]]
) -> list[Row]:
    recalls: dict[str, list[float]] = defaultdict(list)
    for path, reading in known.items():
        expected = words(reading.text)
        for name, readings in (("qa", found), *others.items()):
            read = words(readings[path].text)
            wanted = with_marks_apart(expected, read)
            recalls[name].append(recall(wanted, read))
            if name == "qa" and recalls[name][-1] < 1:
                lost = shortened(lost_runs(wanted, read))
                error = readings[path].error
                bench.list(f"{recalls[name][-1]:.3f} {bench.name(path)} {error} lost: {lost}")
    number = len(known)
    return [
        Row(
            Figure(f"PDF, {number} files: recall of pdftotext's words, median", median(recalls["qa"]), 0.99, 0.995),
            tuple((name, median(recalls[name])) for name in others),
        ),
        Row(
            Figure("PDF, recall, mean", mean_of(recalls["qa"]), 0.95, 0.97),
            tuple((name, mean_of(recalls[name])) for name in others),
        ),
    ]


def _turned(
    bench: Bench, known: dict[Path, Reading], found: dict[Path, Reading], others: dict[str, dict[Path, Reading]]
) -> list[Row]:
    """How many of the turned pages are in order. A table may be read by its rows or by its columns."""
    number = 0
    held = dict.fromkeys(("qa", *others), 0)
    for path in known:
        for angle in bench.readers.read("rotations", path).pieces:
            page = angle.pages[0]
            orders = [
                lines
                for system in ("pdftotext", "pdftotext -layout")
                if len(words("\n".join(lines := _lines(bench.readers.read(system, path), page)))) >= FEW
            ]
            if not orders:
                continue
            number += 1
            for name, readings in (("qa", found), *others.items()):
                read = words("\n".join(piece.text for piece in readings[path].pieces if page in piece.pages))
                shares = [share_in_order(lines, read) for lines in orders]
                is_held = any(there >= 0.5 and order >= IN_ORDER for there, order in shares)
                held[name] += is_held
                if name == "qa" and not is_held:
                    told = ", ".join(f"{there:.2f} of the lines, {order:.2f} in order" for there, order in shares)
                    bench.list(f"turned {angle.text} {bench.name(path)} page {page}: {told}")
    others_held = tuple((name, held[name]) for name in others)
    return [Row(Figure(f"PDF, turned pages in order, of {number}", held["qa"], number, number, form="d"), others_held)]


def _lines(reading: Reading, page: int) -> list[str]:
    return [line for piece in reading.pieces if page in piece.pages for line in piece.text.splitlines()]


def _forms(bench: Bench, paths: Sequence[Path]) -> list[Row]:
    """How many of the forms that are filled in are read with all values. The bars are those of 34 forms."""
    systems = ("qa", *bench.peers("pdftotext", "pdfium"))
    held = dict.fromkeys(systems, 0)
    number = 0
    for path in paths:
        values = [piece for piece in bench.readers.read("form values", path).pieces if words(piece.text)]
        number += bool(values)
        for name in systems if values else ():
            line = line_of(words(bench.readers.read(name, path).text))
            lost = [f"{value.kind} = {value.text}" for value in values if not stands(value.text, line)]
            held[name] += not lost
            if name == "qa" and lost:
                bench.list(f"form {bench.name(path)} lost {len(lost)}/{len(values)}: {shortened(lost)}")
    figure = Figure(f"PDF, filled forms with all values, of {number}", held["qa"], number * 30 // 34, number, form="d")
    return [Row(figure, tuple((name, held[name]) for name in systems if name != "qa"))]


def _tables(bench: Bench, found: dict[Path, Reading]) -> list[Row]:
    """In how many of the files with ruled tables a passage has two rows."""
    if not bench.peers("tables"):
        return []
    number = wrong = 0
    for path, reading in found.items():
        cells: dict[str, list[str]] = defaultdict(list)
        for piece in bench.readers.read("tables", path).pieces:
            cells[piece.kind].append(piece.text)
        number += bool(cells)
        rows = [piece.text for piece in reading.pieces if piece.kind == "row"]
        both = [row for row in rows if any(merged(table, row) for table in cells.values())]
        wrong += bool(both)
        if both:
            bench.list(f"merged rows {bench.name(path)}: {shortened(both, 2)}")
    return [Row(Figure(f"PDF, files with merged rows, of {number} with tables", wrong, 3, 0, at_most=True, form="d"))]


def _times(bench: Bench, known: dict[Path, Reading]) -> list[Row]:
    """The time of a first answer over that of the loader alone, and over that of PDFium's text, each in a process."""
    longest = max(known, key=lambda path: len(known[path].text))
    ask = [*qa_command(), "ask", "what is this about?", str(longest)]
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "qa": lambda number: run(ask, {"XDG_CACHE_HOME": f"{folder}/{number}"}),
            "the loader": lambda _: run(python_command(_LOADER, str(longest))),
            "pdfium": lambda _: run(python_command(_TEXT, str(longest))),
        }
        took = {name: median(one.seconds for one in ran) for name, ran in in_turn(commands, ROUNDS).items()}
    bench.list(f"timed: {bench.name(longest)}")
    seconds = tuple((name, took[name]) for name in ("the loader", "pdfium"))
    ratio = took["qa"] / took["the loader"]
    return [
        Row(Figure("PDF, the longest file: seconds to the first answer", took["qa"], form=".2f"), seconds),
        Row(Figure("first answer, times its loader", ratio, 1.5, 1.3, at_most=True, form=".2f")),
    ]
