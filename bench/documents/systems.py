"""The systems that read files: qa, and the peers that it is compared with.

Law: a system reads a path and gives pieces: a text, its kind and its pages. It loads its library when it is first asked
to read; that comes with the first file and is taken out of the times by reading one file before.
"""

from __future__ import annotations

import json
import re
import subprocess
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from facts import form_values, rotations, table_cells

import qa

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from facts import Read

    from qa.model import Anchor

_SECONDS = 50
# Words of a formula in TeX that are no text.
_TEX = re.compile(r"\\[A-Za-z]+")
_LEAVES = {"Str": 0, "Code": 1, "CodeBlock": 1, "Math": 1}
_BREAKS = ("Space", "SoftBreak", "LineBreak")
_INLINE = (
    "Emph",
    "Strong",
    "Underline",
    "SmallCaps",
    "Span",
    "Quoted",
    "Superscript",
    "Subscript",
    "Strikeout",
    "Link",
)


class System(NamedTuple):
    """A system, and where its version is told: by a package, or by a command. qa is no peer: it is read anew."""

    read: Callable[[str], list[Read]]
    package: str = ""
    command: tuple[str, ...] = ()
    is_peer: bool = True


def version_of(system: str) -> str:
    """Give the version of a system. Raises ImportError or OSError if it is not installed."""
    known = SYSTEMS[system]
    if known.command:
        told = subprocess.run(known.command, capture_output=True, text=True, check=False)
        return " ".join((told.stdout + told.stderr).split()[:3])
    if not known.package:
        return qa.__version__
    try:
        return f"{known.package} {version(known.package)}"
    except PackageNotFoundError as error:
        raise ImportError(f"{known.package} is not installed") from error


def _qa(path: str) -> list[Read]:
    """The passages as an index has them, with the headings and header rows, each once and where it stands."""
    from qa.ingest.split import split
    from qa.loaders import load
    from qa.model import locate

    document = load(path)
    passages = split(document)
    starts = {passage.span.start for passage in passages}
    rows = {block.span.start for block in document.blocks if block.kind == "row"}
    held = [
        (passage.span.start, passage.text, "row" if passage.span.start in rows else "passage", passage.anchors)
        for passage in passages
    ]
    # A passage knows the headings above it and the header row of its table, which are in no passage.
    held += [
        (block.span.start, block.span.of(document.text), "heading", (locate(document.anchors, block.span.start),))
        for block in document.blocks
        if block.kind == "heading" or (block.kind == "row" and not block.level and block.span.start not in starts)
    ]
    return [(text, kind, _pages_of(anchors)) for _, text, kind, anchors in sorted(held, key=lambda one: one[0])]


def _pages_of(anchors: Sequence[Anchor]) -> list[int]:
    return sorted({anchor.page for anchor in anchors if anchor.page})


def _trafilatura(path: str) -> list[Read]:
    extract = import_module("trafilatura").extract
    text = extract(Path(path).read_bytes(), include_comments=False, include_tables=True, include_formatting=False)
    return [(text or "", "passage", [])]


def _mammoth(path: str) -> list[Read]:
    with open(path, "rb") as file:
        return [(import_module("mammoth").extract_raw_text(file).value, "passage", [])]


def _markitdown(path: str) -> list[Read]:
    converter = import_module("markitdown").MarkItDown(enable_plugins=False)
    return [(converter.convert(path).text_content, "passage", [])]


def _pdfium(path: str) -> list[Read]:
    document: Any = import_module("pypdfium2").PdfDocument(path)
    return [(page.get_textpage().get_text_range(), "passage", [number]) for number, page in enumerate(document, 1)]


def _pdftotext(path: str) -> list[Read]:
    return _pages(_output("pdftotext", "-enc", "UTF-8", path, "-"))


def _pdftotext_layout(path: str) -> list[Read]:
    return _pages(_output("pdftotext", "-layout", "-enc", "UTF-8", path, "-"))


def _pages(text: str) -> list[Read]:
    return [(page, "passage", [number]) for number, page in enumerate(text.split("\f"), 1) if page]


def _pandoc(path: str) -> list[Read]:
    """All text that pandoc finds, also in its notes, without the marks of any format.

    Of a Word file it takes paragraphs with the style of a title or an author for metadata; an EPUB declares its own.
    """
    tree = json.loads(_output("pandoc", "--to", "json", path))
    parts = [tree["blocks"]] if path.endswith(".epub") else [tree["meta"], tree["blocks"]]
    return [("".join(_pandoc_text(parts)), "passage", [])]


def _pandoc_text(tree: Any) -> Iterator[str]:
    """The text of pandoc's syntax tree: blocks stand apart, inline text does not."""
    if isinstance(tree, list):
        for one in tree:
            yield from _pandoc_text(one)
    elif isinstance(tree, dict) and "t" in tree:
        kind, content = tree["t"], tree.get("c")
        if kind in _LEAVES:
            yield from _pandoc_leaf(kind, content)
        elif kind == "MetaString":
            yield f" {content} "
        elif kind in _BREAKS:
            yield " "
        elif kind not in ("RawInline", "RawBlock"):
            apart = "" if kind in _INLINE else "\n"
            yield apart
            yield from _pandoc_text(_without_attributes(content))
            yield apart
    elif isinstance(tree, dict):
        for one in tree.values():
            yield from _pandoc_text(one)


def _pandoc_leaf(kind: str, content: Any) -> Iterator[str]:
    text = content if kind == "Str" else content[_LEAVES[kind]]
    yield _TEX.sub(" ", text) if kind == "Math" else text
    if kind == "CodeBlock":
        yield "\n"


def _without_attributes(content: Any) -> Any:
    """Leave out what is no text: identifiers, classes and targets are strings, text is a node."""
    return content if isinstance(content, list) else []


def _output(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
    if done.returncode:
        raise ValueError(done.stderr.decode(errors="replace").strip()[:200])
    return done.stdout.decode("utf-8", "replace")


SYSTEMS = {
    "qa": System(_qa, is_peer=False),
    "trafilatura": System(_trafilatura, "trafilatura"),
    "mammoth": System(_mammoth, "mammoth"),
    "markitdown": System(_markitdown, "markitdown"),
    "pdfium": System(_pdfium, "pypdfium2"),
    "pdftotext": System(_pdftotext, command=("pdftotext", "-v")),
    "pdftotext -layout": System(_pdftotext_layout, command=("pdftotext", "-v")),
    "pandoc": System(_pandoc, command=("pandoc", "--version")),
    "rotations": System(rotations, "pypdfium2"),
    "form values": System(form_values, "pypdfium2"),
    "tables": System(table_cells, "pdfplumber"),
}
