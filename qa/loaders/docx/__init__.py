"""Read Word documents (.docx), which are untrusted archives of XML, with the standard library alone.

Law: `text` is what people see in the body of the document. Each block has a label for its place, since the file has
neither lines nor pages. Nothing is written to disk or fetched, no entity is expanded and no macro is read.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from qa.loaders.archive import open_archive, parse_xml, read_member
from qa.loaders.content import Content, Damaged, Textless
from qa.loaders.docx.body import Body
from qa.loaders.docx.elements import child, element_name, value
from qa.loaders.docx.lists import Lists
from qa.loaders.docx.styles import Styles

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element
    from zipfile import ZipFile

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the file signature of old Word documents, and of encrypted new ones
_MAIN = "word/document.xml"
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]|$)")
# Titles that programs set on their own.
_NO_TITLE = re.compile(
    r"(?:microsoft word\b|document\d*$|untitled|\S+\.\w{3,4}$|word document$|powerpoint )", re.IGNORECASE
)


def read(data: bytes, name: str) -> Content:
    """Read a document. Raises Damaged if it cannot be read, Textless if it has no text."""
    if data.startswith(_COMPOUND):
        raise _compound(data)
    try:
        return _content(data)
    except (Damaged, Textless):
        raise
    except RecursionError as error:
        raise Damaged("is damaged: its elements are nested too deep") from error
    except Exception as error:  # anything else that may be wrong in an untrusted file
        raise Damaged(f"is damaged: it cannot be read ({type(error).__name__})") from error


def _compound(data: bytes) -> Damaged:
    """The error for a compound file, by what it contains."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Damaged("is encrypted: it needs a password")
    if "WordDocument".encode("utf-16-le") in data:
        return Damaged("is an old Word document (.doc) by another name: save it as .docx")
    return Damaged("is no Word document, but one of another program")


def _content(data: bytes) -> Content:
    with open_archive(data) as archive:
        main = _main(archive)
        document = read_member(archive, main)
        if document is None:
            raise Damaged(f"is damaged: it has no {_MAIN}")
        parts = _related(archive, main)
        body = child(parse_xml(document), "body")
        styles = Styles(_part(archive, parts.get("styles")))
        lists = Lists(_part(archive, parts.get("numbering")), styles)
        notes = {
            (kind, value(found, "id")): found
            for kind in ("footnote", "endnote")
            for found in _all(_part(archive, parts.get(f"{kind}s")))
        }
        title, language = _declared(archive)
    if body is None:
        raise Damaged("is damaged: it has no body")
    written = Body(styles, lists, notes)
    written.lay_out(body)
    if written.builder.empty:
        raise Textless("has no text in it")
    return written.builder.content("docx", written.title or title, language)


def _main(archive: ZipFile) -> str:
    """The name of the main document part."""
    return _related(archive, "").get("officeDocument", _MAIN)


def _related(archive: ZipFile, part: str) -> dict[str, str]:
    """The parts related to a part, by the kind of relationship; external targets are left out."""
    folder, file = posixpath.split(part)
    root = _part(archive, posixpath.join(folder, "_rels", f"{file}.rels"))
    found: dict[str, str] = {}
    for relation in _all(root):
        if relation.get("TargetMode") != "External":
            kind = relation.get("Type", "").rpartition("/")[2]
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
            found.setdefault(kind, target)
    return found


def _part(archive: ZipFile, part: str | None) -> Element | None:
    found = read_member(archive, part) if part else None
    return None if found is None else parse_xml(found)


def _all(root: Element | None) -> Iterable[Element]:
    return () if root is None else root


def _declared(archive: ZipFile) -> tuple[str, str]:
    """The title and the language in the document's properties. The language of the styles is not used, since it is that
    of the program, whatever the language of the text."""
    root = _part(archive, _related(archive, "").get("core-properties", "docProps/core.xml"))
    properties = {element_name(found).rpartition(":")[2]: (found.text or "").strip() for found in _all(root)}
    title = " ".join(properties.get("title", "").split())
    language = _LANGUAGE.match(properties.get("language", ""))
    return "" if _NO_TITLE.match(title) else title, language[1].lower() if language else ""
