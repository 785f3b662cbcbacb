"""Read Word documents (.docx), which are untrusted archives of XML, with the standard library alone.

Law: `text` is what people see in the document: its headers and footers once, before the body, and the body with what is
drawn and embedded in it. Each block has a label for its place, since the file has neither lines nor pages. Nothing is
written to disk or fetched, no entity is expanded and no macro is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.loaders.archive import COMPOUND, TOTAL, compound_error, open_archive, parse_xml, read_member
from qa.loaders.content import Content, Damaged, Textless, damage_told
from qa.loaders.docx.body import Body, Known
from qa.loaders.docx.chunks import chunk_content
from qa.loaders.docx.elements import child, value
from qa.loaders.docx.lists import Lists
from qa.loaders.docx.parts import Parts, declared
from qa.loaders.docx.running import body_lines, page_lines, prompts, running_parts
from qa.loaders.docx.styles import Styles

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element
    from zipfile import ZipFile

_MAIN = "word/document.xml"
_DEEPEST = 3  # documents in documents
_UNREAD = "has its text in an embedded part of a format that is not read: open it in Word and save it anew"


def read(data: bytes, name: str) -> Content:
    """Read a document. Raises Damaged if it cannot be read, Textless if it has no text."""
    if data.startswith(COMPOUND):
        raise compound_error(data, "Word document")
    with damage_told():
        return _content(data, 0, [TOTAL])


def _content(data: bytes, depth: int, left: list[int]) -> Content:
    with open_archive(data) as archive:
        left[0] -= sum(info.file_size for info in archive.infolist())
        if left[0] < 0:
            raise Damaged("is refused: unpacked, the documents in it would be too large")
        return _read(archive, depth, left)


def _read(archive: ZipFile, depth: int, left: list[int]) -> Content:
    """Read a document. `depth` counts the documents around it; `left` is the number of bytes that the documents in it
    may unpack to."""
    main = Parts(archive, "").first("officeDocument") or _MAIN
    document = read_member(archive, main)
    if document is None:
        raise Damaged(f"is damaged: it has no {_MAIN}")
    parts = Parts(archive, main)
    body = child(parse_xml(document), "body")
    known = _known(parts)
    title, language = declared(archive)
    if body is None:
        raise Damaged("is damaged: it has no body")

    def chunk(data: bytes) -> Content | None:
        return chunk_content(data, lambda inner: _content(inner, depth + 1, left) if depth < _DEEPEST else None)

    written = Body(known, parts, chunk)
    running = list(running_parts(body, parts))
    said = body_lines(body) if running else set()
    for kind, name in running:
        if (root := parts.take_xml(name)) is not None:
            line = Body(known, parts.of(name), chunk)
            line.lay_out(root)
            content = line.builder.content("docx")
            written.embed(content, kind, said | page_lines(root))
            said.update(" ".join(block.span.of(content.text).split()) for block in content.blocks)
    written.lay_out(body)
    if written.builder.empty:
        raise Textless(_UNREAD if written.unread else "has no text in it")
    return written.builder.content("docx", written.title or title, language)


def _known(parts: Parts) -> Known:
    """What the document's other parts say about its text."""
    styles = Styles(parts.one("styles"))
    notes = {
        (kind, value(found, "id")): found for kind in ("footnote", "endnote") for found in _all(parts.one(f"{kind}s"))
    }
    glossary = parts.first("glossaryDocument")
    return Known(styles, Lists(parts.one("numbering"), styles), notes, prompts(parts.take_xml(glossary or "")))


def _all(root: Element | None) -> Iterable[Element]:
    return () if root is None else root
