"""Read a file or bytes into a Document; the only place that chooses the loader of a format.

Law: only a regular file or a named pipe is ever opened. For a text format, a Document's text is the decoded file
without its byte order mark, newlines untouched. Furniture (tables of contents, markers, rules) is in no block. A source
that cannot be read raises a LoadError that names it; one without text raises NoText.
"""

from __future__ import annotations

import gc
import os
import re
import stat

from qa.analysis.detect import recognise
from qa.digests import sha256
from qa.errors import LoadError, printable, unreadable
from qa.loaders.content import Content, Damaged, Textless
from qa.loaders.formats import PACKED, Format, format_of
from qa.loaders.positions import line_anchors, with_one_ending
from qa.model import Block, Document

LIMIT = 1 << 30
_PIECE = 1 << 20
_SNIFFED = 200_000
_HEADING = re.compile(r"#{1,6}[ \t]+[^\s#]").match


class NoText(LoadError):  # noqa: N818 - the name states the problem
    """A source without text: empty, binary, or of a format in which it has none. In a folder it is skipped; any other
    LoadError is a failure."""


def load(path: str, *, name: str = "", language: str = "", ocr: str = "") -> Document:
    """Read one file. `name` is shown to people and defaults to the path; `language` is a code and is recognised if
    empty. `ocr` are the languages, as Tesseract names them, in which pages without a text layer are read; "" for none.

    Raises NoText for a file without text, LoadError for any other file that cannot be read. Some formats can crash
    or exhaust the process (`Format.can_hurt`): `qa.ingest.reading` reads those in a process of their own.
    """
    return load_bytes(read_bytes(path, name), os.path.abspath(path), name or path, language, ocr)


def read_bytes(path: str, name: str = "") -> bytes:
    """Read the bytes of a file or of a named pipe, at most `LIMIT` of them. Raises LoadError, which shows `name` or
    else the path."""
    shown = printable(name or path)
    try:
        status = os.stat(path)
    except (OSError, ValueError) as error:
        raise unreadable(name or path, error) from error
    if stat.S_ISDIR(status.st_mode):
        raise LoadError(f"{shown}: is a folder", "name a file in it")
    if not (stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode)):
        raise LoadError(f"{shown}: is a device or a socket, not a file", "name a file with text in it")
    try:
        data = b"" if status.st_size > LIMIT else _read_to_limit(path)
    except OSError as error:
        raise unreadable(name or path, error) from error
    if status.st_size > LIMIT or len(data) > LIMIT:
        raise LoadError(f"{shown}: is larger than 1 GiB", "divide it into smaller files")
    return data


def load_bytes(data: bytes, source: str, name: str, language: str = "", ocr: str = "") -> Document:
    """Turn the bytes of a file, or of standard input (`source` is "-"), into a Document.

    A file without a suffix is Markdown if it looks like it, else plain text. Raises like `load`. The garbage collector
    is paused for large files: a document consists of millions of small values without cycles, and traversing them
    repeatedly takes a tenth of the time or more.
    """
    if len(data) < _PIECE or not gc.isenabled():
        return _document(data, source, name or source, language, ocr)
    gc.disable()
    try:
        return _document(data, source, name or source, language, ocr)
    finally:
        gc.enable()


def _read_to_limit(path: str) -> bytes:
    """Read a whole file, or one byte more than the limit, since a pipe does not tell its size."""
    pieces = []
    left = LIMIT + 1
    with open(path, "rb", buffering=0) as file:
        while left > 0 and (piece := file.read(min(left, max(_PIECE, os.fstat(file.fileno()).st_size + 1)))):
            pieces.append(piece)
            left -= len(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def _document(data: bytes, source: str, name: str, language: str, ocr: str) -> Document:
    shown = printable(name)
    try:
        content = content_of(data, name if source == "-" else source, format_of(source, data), ocr)
    except Textless as error:
        raise NoText(f"{shown}: {error}", "name a file that has text in it") from error
    except Damaged as error:
        raise LoadError(f"{shown}: {error}", "see whether another program can open it") from error
    text = content.text
    return Document(
        source=source,
        title=_title(content) or file_stem(name),
        text=text,
        language=language or content.language or recognise(text),
        blocks=content.blocks,
        anchors=content.anchors,
        digest=digest(data),
        reading=content.reading,
        name=name,
        members=content.members,
    )


def content_of(data: bytes, name: str, form: Format | None = None, ocr: str = "") -> Content:
    """The content of a file, or of a file inside of another, without its table of contents. Raises Textless or
    Damaged, whose message continues the file's name."""
    from qa.loaders.decode import is_blank

    content = _content(data, name, form or format_of(name, data), ocr)
    if is_blank(content.text):
        raise Textless("is empty")
    return content if content.members else content._replace(blocks=_blocks(content))


def _blocks(content: Content) -> tuple[Block, ...]:
    """The blocks without a table of contents; a text without headings has none."""
    if all(block.kind != "heading" for block in content.blocks):
        return content.blocks
    from qa.loaders.toc import without_toc

    return without_toc(content.text, content.blocks)


def _content(data: bytes, name: str, form: Format, ocr: str) -> Content:
    """Run the loader of a format. Raises Textless or Damaged."""
    if form.module:
        from importlib import import_module

        read = import_module(form.module).read
        found: Content = read(data, name, ocr) if form.has_scans else read(data, name)
        return found
    return read_plain(data, name, form.name)


def read_plain(data: bytes, name: str, form: str = "text") -> Content:
    """Read bytes as text: lines of a log, a table or Markdown if they look like it, or if the name of their format says
    that. Raises Textless for a file that is empty or binary."""
    from qa.loaders.decode import readable

    text, encoding = readable(data)
    if form in ("text", "log"):
        from qa.loaders.lines import line_blocks

        if lines := line_blocks(text, form == "log"):
            return Content(text, lines, line_anchors(text), f"lines, {encoding}")
    if form == "text" and not os.path.splitext(name)[1]:
        from qa.loaders import rows

        if rows.is_table(text):
            return rows.read(data, name)
    if form == "markdown" or (form == "text" and _is_markdown(text)):
        from qa.loaders.markdown import front_title, markdown_blocks

        return Content(text, markdown_blocks(text), line_anchors(text), f"markdown, {encoding}", front_title(text))
    from qa.loaders.text import text_blocks

    return Content(text, text_blocks(text), line_anchors(text), f"text, {encoding}")


def file_stem(name: str) -> str:
    """The title of a document that has none: its file name without folder and suffix, also without that of gzip.

    >>> file_stem("logs/server.log"), file_stem("logs/server.log.gz")
    ('server', 'server')
    """
    base = os.path.basename(name)
    inner = base[: -len(PACKED)] if base.lower().endswith(PACKED) else base
    return os.path.splitext(inner)[0] or name


def _is_markdown(text: str) -> bool:
    """Whether a text looks like Markdown: front matter, two fences, a heading with blank lines around it, or two
    headings of level 2 or deeper. A pipe table is no evidence, since plain text has them too. Underlines that only
    reStructuredText uses and the first line of a script (`#!`) are evidence against it."""
    same = with_one_ending(text[:_SNIFFED])
    if text.startswith(("---", "+++")):
        from qa.loaders.frontmatter import front_matter

        if front_matter(same).entries:
            return True
    lines = same.split("\n")
    fences = headings = 0
    for number, line in enumerate(lines):
        if line.startswith("```"):
            fences += 1
        elif line.startswith("#") and _HEADING(line) and (number == 0 or not lines[number - 1].strip()):
            alone = number + 1 == len(lines) or not lines[number + 1].strip()
            headings += 2 if alone else line.startswith("##")
        elif line.startswith(("~~~~", "^^^^", "****", '""""')) and number and lines[number - 1].strip():
            return False
    return (headings > 1 or fences > 1) and not text.startswith("#!")


def _title(content: Content) -> str:
    """The declared title, else the first heading of level 1, else the first heading. In Markdown, a heading of level 1
    takes precedence over the title in the front matter."""
    headings = [block for block in content.blocks if block.kind == "heading"]
    first = next((block for block in headings if block.level == 1), None)
    if content.title and (first is None or not content.reading.startswith("markdown")):
        return content.title
    chosen = first or next(iter(headings), None)
    if chosen is None:
        return ""
    from qa.analysis.signs import as_shown
    from qa.loaders.marks import hidden_in

    marks = hidden_in(content.text, (chosen,), content.reading)
    return " ".join(as_shown(content.text, chosen.span, marks).split())


def digest(data: bytes) -> str:
    """The digest by which a changed file is recognised: "sha256:" and hexadecimal digits."""
    return f"sha256:{sha256(data)}"
