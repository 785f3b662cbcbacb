"""Read PowerPoint presentations (.pptx), which are untrusted archives of XML, with the standard library alone.

Law: `text` is what people see on the slides in their order, each under its title, with its tables, charts and speaker's
notes. What the design repeats on every slide is read once. Each block is labelled with its slide ("slide 4") or its
notes ("slide 4 notes"). Nothing is written to disk or fetched, no entity is expanded and no macro is read.

Format: ECMA-376, part 1, chapters 19 and 21.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from qa.loaders.archive import COMPOUND, compound_error, open_archive, read_member
from qa.loaders.builder import TextBuilder
from qa.loaders.content import Content, Damaged, Textless, damage_told
from qa.loaders.docx.elements import child, children, element_name, relation_id
from qa.loaders.docx.parts import Parts, declared, parsed
from qa.loaders.pptx.design import Designs
from qa.loaders.pptx.slides import SlideWriter

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element
    from zipfile import ZipFile

_MAIN = "ppt/presentation.xml"


def read(data: bytes, name: str) -> Content:
    """Read a presentation. Raises Damaged if it cannot be read, Textless if it has no text."""
    if data.startswith(COMPOUND):
        raise compound_error(data, "PowerPoint presentation")
    with damage_told(), open_archive(data, "ppt/media/") as archive:
        return _content(archive, os.path.splitext(os.path.basename(name))[0])


def _content(archive: ZipFile, stem: str) -> Content:
    main = Parts(archive, "").first("officeDocument") or _MAIN
    if read_member(archive, main) is None:
        raise Damaged(f"is damaged: it has no {_MAIN}")
    deck = parsed(archive, main)
    parts = Parts(archive, main)
    listed = [relation_id(found) for found in children(child(deck, "p:sldIdLst"), "p:sldId")]
    writer = SlideWriter(TextBuilder(), Designs(archive))
    read = 0
    for number, id in enumerate(listed, _first_number(deck)):
        root = parts.take_xml(parts.name(id))
        if root is not None and element_name(root) == "p:sld":
            writer.add(number, root, parts.of(parts.name(id)))
            read += 1
    if listed and not read:
        raise Damaged("is damaged: its slides are not in it")
    if not writer.has_text:
        raise Textless("has no text in it")
    title, language = declared(archive)
    return writer.builder.content("pptx", title or writer.title or stem, language)


def _first_number(deck: Element | None) -> int:
    """The number of the first slide."""
    found = deck.get("firstSlideNum", "") if deck is not None else ""
    return int(found) if found.isdecimal() and len(found) < 6 else 1
