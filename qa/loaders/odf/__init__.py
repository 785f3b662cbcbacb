"""Read OpenDocument texts and presentations (.odt, .odp), archives or single files of XML that are untrusted, with the
standard library alone.

Law: `text` is what people see: of a text its headers and footers once, before the body, and the body with what stands
in its frames; of a presentation the slides in their order, each under its title, with its notes. Each block is labelled
with its place: "§ Findings ¶ 14", or "slide 4". Nothing is written to disk or fetched, no entity is expanded and no
macro is read.

Format: ISO/IEC 26300.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from qa.loaders.archive import COMPOUND, compound_error, is_encrypted, open_archive, parse_xml, read_member
from qa.loaders.builder import TextBuilder
from qa.loaders.content import Content, Damaged, Textless, damage_told
from qa.loaders.odf.elements import children, element_name, within
from qa.loaders.odf.flow import Flow
from qa.loaders.odf.meta import declared
from qa.loaders.odf.objects import Objects
from qa.loaders.odf.pages import PageWriter
from qa.loaders.odf.places import OnePlace, Places
from qa.loaders.odf.styles import Styles

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

_NUMBER = re.compile(r"\W*(?:[^\W\d]+\W+)?\d*(?:\W+(?:[^\W\d]+\W+)?\d+)?\W*")  # a page number in a header
_KEPT = ("content.xml", "styles.xml", "meta.xml")


def read(data: bytes, name: str) -> Content:
    """Read a text or a presentation. Raises Damaged if it cannot be read, Textless if it has no text."""
    if data.startswith(COMPOUND):
        raise compound_error(data, "OpenDocument file")
    with damage_told():
        return _content(data, os.path.splitext(os.path.basename(name))[0])


def _content(data: bytes, stem: str) -> Content:
    if data.lstrip().startswith(b"<"):  # all in one file
        return _read([parse_xml(data)], Objects(None), stem)
    with open_archive(data, "Pictures/") as archive:
        if is_encrypted(read_member(archive, "META-INF/manifest.xml")):
            raise Damaged("is encrypted: it needs a password")
        found = [read_member(archive, part) for part in _KEPT]
        if found[0] is None:
            raise Damaged("is damaged: it has no content.xml")
        return _read([parse_xml(part) for part in found if part is not None], Objects(archive), stem)


def _read(roots: Sequence[Element], objects: Objects, stem: str) -> Content:
    styles = Styles(roots)
    builder = TextBuilder()
    body = next(within(roots[0], "office:body"), None)
    kinds = {element_name(found): found for found in (() if body is None else body)}
    title, language = declared(roots)
    if (text := kinds.get("office:text")) is not None:
        _running(builder, styles, objects)
        flow = Flow(builder, styles, objects, Places())
        flow.add(text)
        title = flow.title or title
    elif (pages := kinds.get("office:presentation", kinds.get("office:drawing"))) is not None:
        writer = PageWriter(builder, styles, objects)
        writer.add(pages)
        title = title or writer.title or stem
        if not writer.has_text:
            raise Textless("has no text in it")
    else:
        raise Damaged("is damaged: it is no OpenDocument text or presentation")
    if builder.empty:
        raise Textless("has no text in it")
    return builder.content("odf", title, language)


def _running(builder: TextBuilder, styles: Styles, objects: Objects) -> None:
    """Add the headers and footers of the pages that are used, each line once, without those that are page numbers."""
    said: set[str] = set()
    for kind in ("header", "footer"):
        for page in styles.masters:
            for found in children(page, *(f"style:{kind}{side}" for side in ("", "-left", "-first"))):
                lines = TextBuilder()
                Flow(lines, styles, objects, OnePlace(kind)).add(found)
                content = lines.content("odf")
                for block in content.blocks:
                    text = block.span.of(content.text)
                    if text not in said and not _NUMBER.fullmatch(text):
                        said.add(text)
                        builder.add("paragraph", 0, text, (content.anchors[0]._replace(offset=0),))
