"""Measure how much of Word files and EPUBs is read, and whether markitdown's own expected strings are.

Law: the expected words are those of pandoc. A file in which it finds none, or that it cannot read, is left out.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from answers import Figure
from counting import line_of, lost_runs, mean_of, recall, stands, with_marks_apart, words
from table import Bench, Row, files, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WHOLE = 0.99  # the recall of a file that is read as a whole
_VECTORS = ("markitdown", "packages", "markitdown", "tests")
_READ = (".docx", ".html", ".pdf", ".epub", ".csv", ".json", ".xml", ".txt", ".md")


def measure_docx(bench: Bench) -> list[Row]:
    """Give the figures of Word files beside mammoth."""
    found = _recalls(bench, ".docx", "mammoth")
    if not found:
        return []
    number = len(found["qa"])
    return [
        _row(Figure(f"DOCX, {number} files: recall of pandoc's words, mean", 0, 0.96, 0.98), found, is_counted=False),
        # The bars are those of 272 files, and of fewer their share.
        _row(
            Figure(
                "DOCX, files with a recall of .99 and more", 0, _share(245, number), _share(260, number), form=".0f"
            ),
            found,
            is_counted=True,
        ),
    ]


def measure_epub(bench: Bench) -> list[Row]:
    """Give the figures of EPUBs, which have no bars."""
    found = _recalls(bench, ".epub", "markitdown")
    if not found:
        return []
    number = len(found["qa"])
    return [
        _row(Figure(f"EPUB, {number} files: recall of pandoc's words, mean", 0), found, is_counted=False),
        _row(Figure("EPUB, files with a recall of .99 and more", 0, form=".0f"), found, is_counted=True),
    ]


def _share(bar: int, number: int) -> float:
    return round(bar * number / 272)


def _row(figure: Figure, found: dict[str, list[float]], is_counted: bool) -> Row:
    def value(recalls: list[float]) -> float:
        return sum(one >= WHOLE for one in recalls) if is_counted else mean_of(recalls)

    others = tuple((name, value(recalls)) for name, recalls in found.items() if name != "qa")
    return Row(figure._replace(value=value(found["qa"])), others)


def _recalls(bench: Bench, suffix: str, *others: str) -> dict[str, list[float]]:
    """The recall of each file by each system."""
    if not bench.peers("pandoc"):
        return {}
    systems = ("qa", *bench.peers(*others))
    found: dict[str, list[float]] = {name: [] for name in systems}
    for path in files(bench.folder, suffix):
        expected = words(bench.readers.read("pandoc", path).text)
        if not expected:
            continue
        for name in systems:
            reading = bench.readers.read(name, path)
            read = words(reading.text)
            wanted = with_marks_apart(expected, read)
            found[name].append(recall(wanted, read))
            if name == "qa" and found[name][-1] < 1:
                lost = shortened(lost_runs(wanted, read))
                bench.list(f"{found[name][-1]:.3f} {path.relative_to(bench.folder)} {reading.error} lost: {lost}")
    return found


def measure_expected_strings(bench: Bench) -> list[Row]:
    """Give how many of the strings that markitdown's tests expect are read, of the formats that qa reads."""
    if not bench.is_there(*_VECTORS, "_test_vectors.py"):
        return []
    folder = bench.folder.joinpath(*_VECTORS)
    systems = ("qa", *bench.peers("markitdown"))
    held = dict.fromkeys(systems, 0)
    number = 0
    for name, strings in _vectors(folder / "_test_vectors.py"):
        path = folder / "test_files" / name
        if path.suffix not in _READ or not path.exists():
            continue
        number += len(strings)
        for system in systems:
            reading = bench.readers.read(system, path)
            line = line_of(words(reading.text))
            lost = [string for string in strings if not stands(string, line)]
            held[system] += len(strings) - len(lost)
            if system == "qa" and lost:
                bench.list(f"{name} {reading.error} lost: {shortened(lost)}")
    figure = Figure(f"markitdown's own expected strings, of {number}", held["qa"], 26, 28, form="d")
    return [Row(figure, tuple((name, value) for name, value in held.items() if name != "qa"))]


def _vectors(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The file names and expected strings of the test vectors, read from the source without running it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "FileTestVector":
            known = {word.arg: word.value for word in node.keywords}
            yield ast.literal_eval(known["filename"]), ast.literal_eval(known["must_include"])
