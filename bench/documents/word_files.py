"""Measure how much of Word files and EPUBs is read, and whether markitdown's own expected strings are.

Law: the expected words are those of pandoc. A file in which it finds none, or that it cannot read, is left out.
"""

from __future__ import annotations

import ast
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from bars import Figure
from counting import line_of, lost_runs, mean_of, recall, stands, with_marks_apart, words
from table import Bench, Row, files, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WHOLE = 0.99  # the recall of a file that is read as a whole
_VECTORS = ("markitdown", "packages", "markitdown", "tests")
_READ = (".docx", ".html", ".pdf", ".epub", ".csv", ".json", ".txt", ".md")
_VECTOR = ("filename", "must_include")
_TARGET = re.compile(r"\]\([^)]*(?:\)|$)|data:\S*")  # of a link in Markdown, and a picture in letters: no text


def measure_docx(bench: Bench) -> list[Row]:
    """Give the figures of Word files beside mammoth."""
    found = _recalls(bench, files(bench.folder, ".docx"), "mammoth")
    if not found["qa"]:
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
    with tempfile.TemporaryDirectory() as folder:
        paths = [*files(bench.folder, ".epub"), *_unpacked(bench.folder, Path(folder))]
        found = _recalls(bench, paths, "markitdown")
    if not found["qa"]:
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


def _unpacked(folder: Path, made: Path) -> Iterator[Path]:
    """Pack the EPUBs that a suite holds as folders."""
    for number, mimetype in enumerate(sorted(folder.rglob("mimetype"))):
        path = made / f"{number} {mimetype.parent.name}.epub"
        with ZipFile(path, "w") as archive:
            archive.write(mimetype, mimetype.name)
            for one in sorted(mimetype.parent.rglob("*")):
                if one.is_file() and one != mimetype:
                    archive.write(one, one.relative_to(mimetype.parent), ZIP_DEFLATED)
        yield path


def _recalls(bench: Bench, paths: Sequence[Path], *others: str) -> dict[str, list[float]]:
    """The recall of each file by each system."""
    if not bench.peers("pandoc"):
        return {"qa": []}
    systems = ("qa", *bench.peers(*others))
    found: dict[str, list[float]] = {name: [] for name in systems}
    for path in paths:
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
                bench.list(f"{found[name][-1]:.3f} {bench.name(path)} {reading.error} lost: {lost}")
    return found


def measure_expected_strings(bench: Bench) -> list[Row]:
    """Give how many of the strings that markitdown's tests expect are read, of the formats that qa reads."""
    if not bench.is_there(*_VECTORS, "_test_vectors.py"):
        return []
    folder = bench.folder.joinpath(*_VECTORS)
    systems = ("qa", *bench.peers("markitdown"))
    held = dict.fromkeys(systems, 0)
    number = 0
    for name, strings in expected_strings((folder / "_test_vectors.py").read_text(encoding="utf-8")).items():
        path = folder / "test_files" / name
        if path.suffix not in _READ or not path.exists():
            continue
        number += len(strings)
        for system in systems:
            reading = bench.readers.read(system, path)
            line = line_of(words(_TARGET.sub("]", reading.text)))
            lost = [string for string in strings if not stands(string, line)]
            held[system] += len(strings) - len(lost)
            if system == "qa" and lost:
                bench.list(f"{name} {reading.error} lost: {shortened(lost)}")
    figure = Figure(f"markitdown's own expected strings, of {number}", held["qa"], 26, 28, form="d")
    return [Row(figure, tuple((name, value) for name, value in held.items() if name != "qa"))]


def expected_strings(source: str) -> dict[str, list[str]]:
    """Give the expected strings of each file, from the source of markitdown's test vectors, which is not run.

    A string counts once for a file, without what is no text in it: the targets of links, and pictures in letters.

    >>> expected_strings("FileTestVector(filename='a.md', must_include=['[One](/1)', '| --- |', 'data:x', '# Two'])")
    {'a.md': ['[One]', '# Two']}
    """
    found: dict[str, list[str]] = {}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "FileTestVector":
            known = {word.arg: ast.literal_eval(word.value) for word in node.keywords if word.arg in _VECTOR}
            strings = [_TARGET.sub("]" if "](" in one else "", one) for one in known["must_include"]]
            listed = found.setdefault(known["filename"], [])
            listed += [one for one in strings if words(one) and one not in listed]
    return found
