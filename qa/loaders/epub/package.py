"""Parse the package of an EPUB: its chapters in order, and their titles in the table of contents.

Law: each member is read once, however often it is listed, and nothing outside the archive is ever read; callers skip
members that are listed but missing. XML is parsed by `archive.parse_xml`, which refuses declarations.
"""

from __future__ import annotations

import re
from itertools import islice
from posixpath import dirname, join, normpath, splitext
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from qa.loaders.archive import parse_xml, read_member
from qa.loaders.content import Damaged
from qa.loaders.html import charset
from qa.loaders.html.markup import Node, Piece, parse_html, plain_text, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element
    from zipfile import ZipFile

_PAGES = (
    *("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/x-dtbook+xml"),
    "image/svg+xml",
)
# Algorithms that only obfuscate fonts; a book with them is not protected.
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_FEW = 20
# What is said about a book, by the elements of the package.
_ABOUT = {
    "creator": "Authors",
    "publisher": "Publisher",
    "date": "Date",
    "identifier": "ISBN",
    "subject": "Subjects",
    "description": "Description",
    "rights": "Rights",
}
_ISBN = re.compile(r"(?:urn:)?(?:isbn[:\s-]*)?((?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dX])", re.IGNORECASE)
_TIME = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:T.*)?")


class TocEntry(NamedTuple):
    """An entry of the table of contents: its depth from 1, its title, and the member to which it leads."""

    depth: int
    title: str
    path: str


class Package(NamedTuple):
    """A book's metadata. `chapters` are its members in reading order, `about` what is said about the book: the names
    of fields, each with its values."""

    title: str
    language: str
    chapters: tuple[str, ...]
    toc: tuple[TocEntry, ...]
    about: tuple[tuple[str, tuple[str, ...]], ...]


def parse_package(archive: ZipFile) -> Package:
    """Parse the package of a book. Raises Damaged, also for a protected book."""
    if _is_protected(archive):
        raise Damaged("is protected (DRM)")
    path = _package_path(archive)
    data = read_member(archive, path)
    if data is None:
        raise Damaged("is damaged: it has no package file")
    root = parse_xml(data)
    manifest: dict[str, tuple[str, str, str]] = {}
    for item in _all(root, "item"):
        target = _resolved(path, item.get("href", ""))
        manifest.setdefault(item.get("id", ""), (target, item.get("media-type", ""), item.get("properties", "")))
    navigation = next((target for target, _, properties in manifest.values() if "nav" in properties.split()), "")
    return Package(
        " ".join(next(_texts(root, "title"), "").split()),
        next(_texts(root, "language"), ""),
        tuple(name for name in _spine(root, manifest) if name != navigation),
        _toc(archive, root, manifest, navigation),
        tuple(_about(root)),
    )


def _about(root: Element) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The fields that say something about the book, without repetitions."""
    for name, shown in _ABOUT.items():
        values = []
        for text in _texts(root, name):
            if name == "identifier":
                found = _ISBN.fullmatch(text)
                words = found[1] if found else ""
            elif name == "date":
                found = _TIME.fullmatch(text)
                words = found[1] if found else ""
            else:  # descriptions are often markup
                items = parse_html(text)
                words = " ".join(
                    plain_text("".join(f" {each.raw}" for each in items if isinstance(each, Piece))).split()
                )
            values.append(words)
        if any(values):
            yield shown, tuple(dict.fromkeys(filter(None, values)))


def _is_protected(archive: ZipFile) -> bool:
    data = read_member(archive, "META-INF/encryption.xml")
    if data is None:
        return False
    return any(method.get("Algorithm") not in _FONTS for method in _all(parse_xml(data), "EncryptionMethod"))


def _package_path(archive: ZipFile) -> str:
    """The path of the package file: as named in the container, else the first member with its suffix."""
    data = read_member(archive, "META-INF/container.xml")
    named = [each.get("full-path", "") for each in _all(parse_xml(data), "rootfile")] if data else []
    held = archive.namelist()
    looks = [name for name in held if name.lower().endswith(".opf")]
    return next((normpath(name) for name in named if name and normpath(name) in held), looks[0] if looks else "")


def _local(element: Element) -> str:
    """An element's name without its namespace, since books have wrong namespaces or none."""
    return element.tag.rpartition("}")[2].lower()


def _all(root: Element, name: str) -> Iterator[Element]:
    return (element for element in root.iter() if _local(element) == name.lower())


def _texts(root: Element, name: str) -> Iterator[str]:
    first = islice(_all(root, name), _FEW)
    return (text for element in first if (text := "".join(element.itertext()).strip()))


def _resolved(base: str, reference: str) -> str:
    """The path of the member to which a reference in the member `base` leads; no member has a path outside the
    archive."""
    target = unquote(reference.partition("#")[0])
    return normpath(join(dirname(base), target)) if target else ""


def _spine(root: Element, manifest: dict[str, tuple[str, str, str]]) -> Iterator[str]:
    """The pages in reading order, those marked as not linear last; without a spine, all in the order of the
    manifest."""
    references = list(_all(root, "itemref"))
    # The sort is stable: linear pages first, otherwise in their order.
    references.sort(key=lambda each: each.get("linear", "").lower() == "no")
    listed = [each.get("idref", "") for each in references]
    done: set[str] = set()
    for name in listed or list(manifest):
        target, kind, _ = manifest.get(name, ("", "", ""))
        if target and target not in done and (kind in _PAGES or (listed and splitext(target)[1] in (".html", ".htm"))):
            done.add(target)
            yield target


def _toc(
    archive: ZipFile, root: Element, manifest: dict[str, tuple[str, str, str]], navigation: str
) -> tuple[TocEntry, ...]:
    """The table of contents: of EPUB 3 (a navigation page) or else EPUB 2 (an NCX file); empty if damaged."""
    named = next((each.get("toc", "") for each in _all(root, "spine")), "")
    older = manifest.get(named, ("", "", ""))[0] or next(
        (target for target, kind, _ in manifest.values() if kind == "application/x-dtbncx+xml"), ""
    )
    try:
        if navigation and (data := read_member(archive, navigation)):
            return tuple(_from_page(data, navigation))
        if older and (data := read_member(archive, older)):
            return tuple(_from_points(parse_xml(data), older))
    except (Damaged, ValueError):
        pass
    return ()


def _from_page(data: bytes, path: str) -> Iterator[TocEntry]:
    """The entries in a navigation page: the links in the lists of its table of contents."""
    items = parse_html(charset.decode_page(data)[0])
    after = 0
    lists: list[Node] = []
    for index, item in enumerate(items):
        if not isinstance(item, Node):
            continue
        if item.name == "nav" and "toc" in item.attributes.get("epub:type", "toc").split():
            after = item.after
        while lists and index >= lists[-1].after:
            lists.pop()
        if index < after and item.name in ("ol", "ul"):
            lists.append(item)
        elif index < after and item.name == "a":
            title = text_of(items, item)
            if title:
                yield TocEntry(max(len(lists), 1), title, _resolved(path, item.attributes.get("href", "")) or path)


def _from_points(root: Element, path: str) -> Iterator[TocEntry]:
    """The entries in an NCX file, whose points are nested; without recursion."""
    waiting = [(0, root)]
    while waiting:
        depth, element = waiting.pop()
        if _local(element) == "navpoint":
            depth += 1
            label = next((each for each in element if _local(each) == "navlabel"), None)
            target = next((each.get("src", "") for each in element if _local(each) == "content"), "")
            title = " ".join("".join(label.itertext()).split()) if label is not None else ""
            if title:
                yield TocEntry(depth, title, _resolved(path, target))
        waiting += [(depth, each) for each in reversed(element) if _local(each) in ("navmap", "navpoint")]
