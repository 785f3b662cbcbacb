"""Divide Markdown into blocks: markdown-it-py's block parser gives lines, and this module turns them into offsets.

Law: blocks cover every character except white space, the fences of front matter and its keys without a value,
underlines, the markers of headings and of empty items, rules, delimiter rows, link definitions, and HTML without text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from qa.loaders.frontmatter import front_blocks, front_matter, title_of
from qa.loaders.positions import line_starts, with_one_ending
from qa.model import Block, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from qa.model import BlockKind

# Deep enough for any list that people write, and far below the interpreter's recursion limit. The parser leaves out
# anything deeper; here it becomes paragraphs.
_NESTING = 60
_ONLY_MARKERS = re.compile(r"[\s>]*+(?:(?:[-*+]|\d{1,9}+[.)])(?:[\s>]++|$))*+$")
_TAG = re.compile(r"<[^<>]*+>")
_LEAVES = frozenset(("heading_open", "paragraph_open", "tr_open", "fence", "code_block", "html_block", "hr"))


def markdown_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of `text`.

    The span of a heading holds its words only, that of a row its line, and that of an item runs from its marker to the
    end of its first paragraph; further paragraphs in it are paragraphs. A heading inside a quote or an item is text,
    since it heads nothing outside. A key
    of the front matter is a line; its title is a heading if there is no other of level 1. If the parser fails, the text
    is read as plain text.
    """
    same = with_one_ending(text)
    front = front_matter(same)
    begin = front.end
    offsets = [begin + start for start in line_starts(same[begin:].split("\n"))]
    env: dict[str, Any] = {}
    try:
        tokens = _parse(same[begin:], env)
    except Exception:  # a bug in the parser must not cost the reader the text
        from qa.loaders.text import text_blocks

        return text_blocks(text)
    found = tuple(_with_offsets(tokens, same, offsets, _definitions(env)))
    has_title = any(block.kind == "heading" and block.level == 1 for block in found)
    return front_blocks(front, has_title) + found


def front_title(text: str) -> str:
    """The title given in the front matter, or an empty string."""
    same = with_one_ending(text)
    title = title_of(front_matter(same))
    return title.value.of(same) if title else ""


@lru_cache(maxsize=1)  # it holds itself: one for each file would stay until the garbage collector comes
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # 40 ms to load

    return MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable("table")


def _parse(text: str, env: dict[str, Any]) -> list[Token]:
    parser = _parser()
    tokens: list[Token] = []
    parser.block.parse(text, parser, env, tokens)
    return tokens


def _definitions(env: dict[str, Any]) -> set[int]:
    """The line numbers of link definitions. A footnote looks like one but is text."""
    named = env.get("references", {}).items()
    again = ((found["label"], found) for found in env.get("duplicate_refs", ()))
    return {line for label, found in (*named, *again) if label[0] != "^" for line in range(*found["map"])}


def _with_offsets(tokens: list[Token], text: str, offsets: list[int], furniture: set[int]) -> Iterator[Block]:
    """The blocks of the parser's leaves and, as paragraphs, the lines that it left out.

    `offsets` has the offset of each line of `text`, and at last that of the line that would follow.
    """
    items = quotes = 0
    opened = -1  # the line of an item that has no text yet
    done = 0  # the lines before this one are in blocks
    header = False
    for token in tokens:
        kind = token.type
        if kind == "list_item_open" and token.map:
            items += 1
            opened = token.map[0]
        elif kind == "list_item_close":
            items -= 1
            opened = -1
        elif kind in ("blockquote_open", "blockquote_close"):
            quotes += token.nesting
        elif kind == "thead_open":
            header = True
        elif kind in _LEAVES and token.map:
            first, after = token.map
            yield from _left_out(text, offsets, done, first, furniture)
            is_underlined = kind == "heading_open" and token.markup in "=-"
            start, end = offsets[first], offsets[after - is_underlined] - 1
            if kind == "tr_open":
                yield from _block("row", 0 if header else 1, text, start, end)
                if header:
                    furniture.add(after)  # the delimiter row
                header = False
            elif kind == "heading_open" and not items and not quotes:
                yield from _heading(text, start, end, token)
            else:
                yield from _leaf(kind, text, start, end, items - 1, offsets[opened] if opened >= 0 else -1)
            opened = -1
            done = after
    yield from _left_out(text, offsets, done, len(offsets) - 1, furniture)


def _leaf(kind: str, text: str, start: int, end: int, level: int, item: int) -> Iterator[Block]:
    """The block of a leaf that is neither a row nor a heading of the document. It is the text of an item of this
    `level` if one begins at the offset `item`, and of none if that is -1."""
    if kind in ("fence", "code_block"):
        yield from _block("code", 0, text, start, end)
    elif kind != "hr" and not (kind == "html_block" and _is_textless(text[start:end])):
        if item >= 0:
            yield from _item(level, text, item, end)
        else:
            yield from _block("paragraph", 0, text, start, end)


def _block(kind: BlockKind, level: int, text: str, start: int, end: int) -> Iterator[Block]:
    """A block without the white space around it, or none if there is nothing else."""
    piece = text[start:end]
    if kept := piece.strip():
        start += len(piece) - len(piece.lstrip())
        yield Block(kind, level, Span(start, start + len(kept)))


def _heading(text: str, start: int, end: int, token: Token) -> Iterator[Block]:
    """A heading's words, without the marks before and after them."""
    level = int(token.tag[1:])
    if token.markup[0] == "#":
        start = text.index("#", start) + level
        words = text[start:end].rstrip()
        bare = words.rstrip("#")
        end = start + len(bare if not bare or bare[-1] in " \t" else words)
    return _block("heading", level, text, start, end)


def _item(level: int, text: str, start: int, end: int) -> Iterator[Block]:
    """An item from its marker, which comes after those of the quotes around it."""
    piece = text[start:end]
    return _block("item", level, text, start + len(piece) - len(piece.lstrip(" \t>")), end)


def _is_textless(html: str) -> bool:
    """Whether HTML consists of comments, tags, scripts and styles, without text."""
    if html.lstrip()[:7].lower() in ("<script", "<style>", "<style "):
        return True
    shown = []
    position = 0
    while (start := html.find("<!--", position)) >= 0:
        shown.append(html[position:start])
        end = html.find("-->", start + 4)
        position = end + 3 if end >= 0 else len(html)
    shown.append(html[position:])
    return not _TAG.sub("", "".join(shown)).strip()


def _left_out(text: str, offsets: list[int], first: int, after: int, furniture: set[int]) -> Iterator[Block]:
    """The lines that are in no leaf and hold text, as paragraphs: content nested too deep for the parser."""
    start = -1
    for line in range(first, after):
        content = text[offsets[line] : offsets[line + 1] - 1]
        if content and line not in furniture and not content.isspace() and not _ONLY_MARKERS.match(content):
            if start < 0:
                start = offsets[line]
        elif start >= 0:
            yield from _block("paragraph", 0, text, start, offsets[line] - 1)
            start = -1
    if start >= 0:
        yield from _block("paragraph", 0, text, start, offsets[after] - 1)
