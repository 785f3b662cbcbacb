"""Markdown to blocks, with markdown-it-py's block parser, which knows lines, and our offsets.

Law: every character that is not white space is in a block, but for front matter, underlines, the markers of headings
and of items without a text, rules, delimiter rows, link definitions, and HTML that says nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from qa.loaders.positions import line_starts, with_one_ending
from qa.model import Block, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

    from qa.model import BlockKind

# Deep enough for any list that people write, and far from the interpreter's limit of recursion. What lies deeper, the
# parser leaves out; here it becomes paragraphs.
_NESTING = 60
_FRONT = re.compile(r"---[ \t]*+\n(?=(?:[ \t]*+(?:#[^\n]*+)?\n)*+[\w\"'-][^\n:]*+:)")
_FRONT_END = re.compile(r"^(?:---|\.\.\.)[ \t]*+$", re.MULTILINE)
_FRONT_TITLE = re.compile(r"^title[ \t]*+:[ \t]*+(\S[^\n]*+)", re.MULTILINE | re.IGNORECASE)
_ONLY_MARKERS = re.compile(r"[\s>]*+(?:(?:[-*+]|\d{1,9}+[.)])(?:[\s>]++|$))*+$")
_TAG = re.compile(r"<[^<>]*+>")
_LEAVES = frozenset(("heading_open", "paragraph_open", "tr_open", "fence", "code_block", "html_block", "hr"))


def markdown_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of `text`.

    A heading's span holds its words only; an item's runs from its marker to the end of its own text, and a further
    paragraph in it is a paragraph; a row's is its line; a heading inside a quote or an item, where it is the heading
    of nothing outside, is text. Should the parser fail, the text is read as plain text.
    """
    same = with_one_ending(text)
    begin = _front(same)
    offsets = [begin + start for start in line_starts(same[begin:].split("\n"))]
    env: dict[str, Any] = {}
    try:
        tokens = _parse(same[begin:], env)
    except Exception:  # a bug in the parser must not cost the reader the text
        from qa.loaders.text import text_blocks

        return text_blocks(text)
    return tuple(_with_offsets(tokens, same, offsets, _definitions(env)))


def front_title(text: str) -> str:
    """The title that the front matter gives, or nothing."""
    same = with_one_ending(text)
    match = _FRONT_TITLE.search(same, 0, _front(same))
    return match[1].strip().strip("\"'").strip() if match else ""


def _front(text: str) -> int:
    """Where the front matter ends: `---`, lines that begin with a key, `---` or `...`."""
    opening = _FRONT.match(text)
    closing = _FRONT_END.search(text, opening.end()) if opening else None
    return min(closing.end() + 1, len(text)) if closing else 0


def _parse(text: str, env: dict[str, Any]) -> list[Token]:
    from markdown_it import MarkdownIt  # 40 ms to load

    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable("table")
    tokens: list[Token] = []
    parser.block.parse(text, parser, env, tokens)
    return tokens


def _definitions(env: dict[str, Any]) -> set[int]:
    """The lines of link definitions. A footnote looks like one and is text."""
    named = env.get("references", {}).items()
    again = ((found["label"], found) for found in env.get("duplicate_refs", ()))
    return {line for label, found in (*named, *again) if label[0] != "^" for line in range(*found["map"])}


def _with_offsets(tokens: list[Token], text: str, offsets: list[int], furniture: set[int]) -> Iterator[Block]:
    """The blocks of the parser's leaves, and as paragraphs the lines that it left out.

    `offsets` says where each line of `text` begins, and at its end where one more would.
    """
    items = quotes = 0
    opened = -1  # the line of an item that has no text yet
    done = 0
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
            start, end = offsets[first], offsets[after] - 1
            nested = bool(items or quotes)
            if kind == "heading_open" and not nested:
                yield from _heading(text, start, offsets[after - 1] - 1 if token.markup in "=-" else end, token)
            elif kind == "tr_open":
                yield from _block("row", 0 if header else 1, text, start, end)
                if header:
                    furniture.add(after)  # the delimiter row
                header = False
            elif kind in ("fence", "code_block"):
                yield from _block("code", 0, text, start, end)
            elif kind != "hr" and not (kind == "html_block" and _says_nothing(text[start:end])):
                if kind == "heading_open" and token.markup in "=-":
                    end = offsets[after - 1] - 1
                if opened >= 0:
                    yield from _item(items - 1, text, offsets[opened], end)
                else:
                    yield from _block("paragraph", 0, text, start, end)
            opened = -1
            done = after
    yield from _left_out(text, offsets, done, len(offsets) - 1, furniture)


def _block(kind: BlockKind, level: int, text: str, start: int, end: int) -> Iterator[Block]:
    """A block without the white space around it, or none where there is nothing else."""
    piece = text[start:end]
    if kept := piece.strip():
        start += len(piece) - len(piece.lstrip())
        yield Block(kind, level, Span(start, start + len(kept)))


def _heading(text: str, start: int, end: int, token: Token) -> Iterator[Block]:
    """A heading's words, without the marks before and behind them."""
    level = int(token.tag[1:])
    if token.markup[0] == "#":
        start = text.index("#", start) + level
        words = text[start:end].rstrip()
        bare = words.rstrip("#")
        end = start + len(bare if not bare or bare[-1] in " \t" else words)
    return _block("heading", level, text, start, end)


def _item(level: int, text: str, start: int, end: int) -> Iterator[Block]:
    """An item from its marker, which stands behind those of the quotes that it is in."""
    piece = text[start:end]
    return _block("item", level, text, start + len(piece) - len(piece.lstrip(" \t>")), end)


def _says_nothing(html: str) -> bool:
    """Whether it is comments, tags, scripts and styles, and no text."""
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
    """As paragraphs the lines that are in no leaf and yet say something: what is nested too deep for the parser."""
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
