"""Find and parse the parts of a document's archive by the relationships between them.

Law: nothing outside the archive is read. What is drawn or embedded is read once, however often it is referred to, and a
damaged one costs only itself.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from qa.loaders.archive import parse_xml, read_member
from qa.loaders.content import Damaged
from qa.loaders.docx.elements import element_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element
    from zipfile import ZipFile

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]|$)")
# Titles that programs set on their own.
NO_TITLE = re.compile(
    r"(?:microsoft word\b|(?:document|presentation)\d*$|slide \d+$|untitled|\S+\.\w{3,4}$|word document$"
    r"|powerpoint[ -])",
    re.IGNORECASE,
)


def parsed(archive: ZipFile, part: str | None) -> Element | None:
    """The root of a part, None if there is none. Raises Damaged."""
    found = read_member(archive, part) if part else None
    return None if found is None else parse_xml(found)


class Parts:
    """The parts to which one part of an archive is related; external targets are left out."""

    def __init__(self, archive: ZipFile, part: str, taken: set[str] | None = None) -> None:
        self._archive = archive
        self._taken: set[str] = set() if taken is None else taken
        self._targets: dict[str, str] = {}
        self._kinds: dict[str, list[str]] = {}
        folder, file = posixpath.split(part)
        root = parsed(archive, posixpath.join(folder, "_rels", f"{file}.rels"))
        for relation in () if root is None else root:
            if relation.get("TargetMode") != "External":
                kind = relation.get("Type", "").rpartition("/")[2]
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
                self._targets.setdefault(relation.get("Id", ""), target)
                self._kinds.setdefault(kind, []).append(target)

    def first(self, kind: str) -> str | None:
        """The name of the first part of a kind."""
        return next(iter(self._kinds.get(kind, ())), None)

    def every(self, *kinds: str) -> Iterator[tuple[str, str]]:
        """The kinds and names of all parts of these kinds."""
        return ((kind, target) for kind in kinds for target in dict.fromkeys(self._kinds.get(kind, ())))

    def one(self, kind: str) -> Element | None:
        """The root of the first part of a kind. Raises Damaged."""
        return parsed(self._archive, self.first(kind))

    def name(self, id: str) -> str:
        """The name of the part that a relationship leads to, empty if there is none."""
        return self._targets.get(id, "")

    def take(self, name: str) -> bytes | None:
        """The bytes of a part; None if it is missing, damaged or has been taken before."""
        if not name or name in self._taken:
            return None
        self._taken.add(name)
        try:
            return read_member(self._archive, name)
        except Damaged:
            return None

    def take_xml(self, name: str) -> Element | None:
        """The root of a part, on the same terms as `take`."""
        data = self.take(name)
        try:
            return None if data is None else parse_xml(data)
        except Damaged:
            return None

    def of(self, name: str) -> Parts:
        """The parts to which another part is related."""
        try:
            return Parts(self._archive, name, self._taken)
        except Damaged:
            return Parts(self._archive, "", self._taken)


def declared(archive: ZipFile) -> tuple[str, str]:
    """The title and the language in the document's properties. The language of the styles is not used, since it is that
    of the program, whatever the language of the text."""
    root = parsed(archive, Parts(archive, "").first("core-properties") or "docProps/core.xml")
    known = () if root is None else root
    properties = {element_name(found).rpartition(":")[2]: (found.text or "").strip() for found in known}
    title = " ".join(properties.get("title", "").split())
    language = _LANGUAGE.match(properties.get("language", ""))
    return "" if NO_TITLE.match(title) else title, language[1].lower() if language else ""
