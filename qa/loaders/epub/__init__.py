"""Read an EPUB as the text of its chapters in reading order.

Law: a chapter is rendered like any page, with the words of its drawings and the descriptions of its pictures. The table
of contents is left out where the book marks it, and so are lines that only repeat it. What the package says about the
book, and no page does, comes first. Every block has one anchor such as "The Storm ¶ 9": the chapter as readers know it
and the number of the paragraph in it.
"""

from __future__ import annotations

from collections import Counter
from itertools import count
from typing import TYPE_CHECKING

from qa.loaders.archive import open_archive, read_member
from qa.loaders.content import Content, Damaged, Textless
from qa.loaders.epub.package import parse_package
from qa.loaders.epub.shown import key, show
from qa.loaders.html import charset, declared_language
from qa.loaders.html.article import article
from qa.loaders.html.markup import Node, parse_html
from qa.loaders.html.rendering import PageRenderer
from qa.model import Anchor, Block, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from zipfile import ZipFile

    from qa.loaders.content import StructuredText
    from qa.loaders.epub.package import Package, TocEntry
    from qa.loaders.html.markup import Piece

_LISTS = frozenset("landmarks loi lot page-list toc".split())
_LONGEST_LIST = 3_000  # characters: a longer page may be more than a list
_LONGEST_NAME = 60
_ENOUGH_CHAPTERS = 3
_LOOKED_AT = 12  # items at the beginning of a page that may tell its type
_ABOUT = "about the book"


def read(data: bytes, name: str) -> Content:
    """Read a book. Raises Damaged if it is damaged, protected or refused, Textless if it has no text."""
    try:
        archive = open_archive(data)
        book = parse_package(archive)
        return _content(archive, book)
    except (Damaged, Textless):
        raise
    except Exception as error:  # a malicious book must not stop the reading of others
        raise Damaged(f"is damaged: it cannot be read as a book ({type(error).__name__})") from error


def _content(archive: ZipFile, book: Package) -> Content:
    text: list[str] = []
    blocks: list[Block] = []
    anchors: list[Anchor] = []
    names = _ChapterLabels(book.toc)
    titles = frozenset(key(entry.title) for entry in book.toc)
    length = found = 0
    for path in book.chapters:
        page = read_member(archive, path)
        if page is None:
            continue
        found += 1
        chapter = _chapter(page, titles)
        if chapter is None or not chapter.blocks:
            continue
        if length:
            text.append("\n\n")
            length += 2
        titled = names.titled(path, chapter)
        for block, label in zip(titled, names.labels(path, chapter.text, titled), strict=True):
            span = Span(length + block.span.start, length + block.span.end)
            blocks.append(Block(block.kind, block.level, span))
            anchors.append(Anchor(span.start, label=label))
        text.append(chapter.text)
        length += len(chapter.text)
    if not found:
        raise Damaged("is damaged: its chapters are not in it")
    if not any(block.kind != "heading" for block in blocks):
        raise Textless("has no text (is it made of pictures?)")
    language = declared_language(book.language)
    whole = "".join(text)
    about, first = _about(book, whole)
    moved = [Block(kind, level, Span(at.start + len(about), at.end + len(about))) for kind, level, at in blocks]
    placed = [Anchor(block.span.start, label=_ABOUT) for block in first]
    placed += [anchor._replace(offset=anchor.offset + len(about)) for anchor in anchors]
    return Content(about + whole, (*first, *moved), tuple(placed), "epub", book.title, language)


def _about(book: Package, text: str) -> tuple[str, list[Block]]:
    """What the package says about the book and no page of it, and its blocks."""
    known = " ".join(text.casefold().split()) if book.about else ""
    about = ""
    blocks = []
    for name, values in book.about:
        said = known.replace("-", "") if name == "ISBN" else known
        new = [
            value for value in values if (value.replace("-", "") if name == "ISBN" else value.casefold()) not in said
        ]
        if new:
            line = f"{name}: {', '.join(new)}"
            blocks.append(Block("paragraph", 0, Span(len(about), len(about) + len(line))))
            about += f"{line}\n\n"
    return about, blocks


def _chapter(data: bytes, titles: frozenset[str]) -> StructuredText | None:
    """Render a page of the book; None if it is not part of the text."""
    try:
        text = charset.decode_page(data)[0]
    except ValueError:
        return None
    items = parse_html(text.replace("\r\n", "\n").replace("\r", "\n"))
    show(items, titles)
    found = article(items, whole=True)
    renderer = PageRenderer(items, found.left_out, in_book=True)
    renderer.render(found.first, found.after)
    page = renderer.result()
    return None if _is_list(items) and len(page.text) <= _LONGEST_LIST else page


def _is_list(items: Sequence[Node | Piece]) -> bool:
    """Whether a page calls itself a table of contents or the like, in the elements that hold all of it."""
    nodes = [item for item in items[:_LOOKED_AT] if isinstance(item, Node)]
    return any(
        _LISTS.intersection(node.attributes.get("epub:type", "").split()) and node.after * 10 >= len(items) * 9
        for node in nodes
    )


class _ChapterLabels:
    """The labels of blocks: the name of the current chapter, and a count of its paragraphs."""

    def __init__(self, contents: Sequence[TocEntry]) -> None:
        self._by_path: dict[str, TocEntry] = {}
        for entry in contents:
            self._by_path.setdefault(entry.path, entry)
        depths = sorted(Counter(entry.depth for entry in contents).items())
        deepest = next((depth for depth, entries in depths if entries >= _ENOUGH_CHAPTERS), 0)
        self._chapters = {key(entry.title) for entry in contents if entry.depth <= deepest}
        self._name = ""
        self._numbers = count(1)

    def titled(self, path: str, page: StructuredText) -> tuple[Block, ...]:
        """The blocks of a page; the first becomes a heading if it is the page's title in the table of contents."""
        entry = self._by_path.get(path)
        first, *others = page.blocks
        if entry and first.kind == "paragraph" and key(first.span.of(page.text)) == key(entry.title):
            first = Block("heading", min(entry.depth, 6), first.span)
        return (first, *others)

    def labels(self, path: str, text: str, blocks: Sequence[Block]) -> Iterator[str]:
        """The label of each block of a page. A page without a name continues the chapter before it."""
        entry = self._by_path.get(path)
        top = blocks[0].level if blocks[0].kind == "heading" else 7
        if entry and top > 6:
            self._begin(entry.title)
        for block in blocks:
            if block.kind == "heading":
                words = " ".join(block.span.of(text).split())
                top = min(top, block.level)
                if block.level <= top or key(words) in self._chapters:
                    bare = entry is not None and block is blocks[0] and not any(map(str.isalpha, words))
                    self._begin(entry.title if entry and bare else words)
                yield self._name
            else:
                number = f"¶ {next(self._numbers)}"
                yield f"{self._name} {number}" if self._name else number

    def _begin(self, name: str) -> None:
        if len(name) > _LONGEST_NAME:
            name = name[: _LONGEST_NAME - 1].rpartition(" ")[0].rstrip(" ,;:–—-") or name[: _LONGEST_NAME - 1]
            name += "…"
        self._name = name
        self._numbers = count(1)
