"""Turn a mail into a section of a document: the heading, the lines of its header, its own text, and what it quotes.

Law: a text that is there as plain text and as a page is read once. All text of a mail is in its section; what plays no
part for a reader (the line before a signature) is in no block. Labels count the paragraphs: "¶ 3".
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.builder import TextBuilder
from qa.loaders.mail.armour import without_armour
from qa.loaders.mail.headers import shortened
from qa.loaders.mail.quotes import stretches
from qa.model import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.loaders.content import StructuredText
    from qa.loaders.mail.quotes import Role
    from qa.loaders.mail.values import Body, Mail
    from qa.model import Anchor as AnchorType
    from qa.model import Block

NO_SUBJECT = "(no subject)"
_STUB = 60  # words: a plain text with fewer may only say that there is a page
_FULLER = 3  # times as many words that the page then has


class Section(NamedTuple):
    """A member of a document, with offsets of its own. `roles` says for each block whether a mail says it itself,
    `reading` how an attachment was read."""

    name: str
    level: int
    time: int
    text: str
    blocks: tuple[Block, ...]
    anchors: tuple[AnchorType, ...]
    roles: tuple[Role, ...] = ()
    reading: str = ""


def mail_section(mail: Mail, name: str, level: int, attached: Sequence[str]) -> Section:
    """The section of a mail with these attachments."""
    builder = TextBuilder()
    roles: list[Role] = ["own"]
    builder.add("heading", min(level, 6), mail.subject or NO_SUBJECT, (Anchor(0),))
    head = "\n".join(f"{field}: {value}" for field, value in mail.fields)
    names = f"Attachments: {shortened(', '.join(attached))}" if attached else ""
    for words in filter(None, (head, names)):
        builder.add("paragraph", 0, words, (Anchor(0),))
        roles.append("own")
    numbers = count(1)
    for body in mail.bodies:
        for role, structured in _parts_of(body, mail.subject):
            roles += _add(builder, role, structured, level, numbers)
    content = builder.content("")
    return Section(name, level, mail.time, content.text, content.blocks, content.anchors, tuple(roles))


def _parts_of(body: Body, subject: str) -> Iterator[tuple[Role, StructuredText]]:
    """The text of a body: the plain one, or if that lacks most of it, its page, and the plain one as furniture."""
    plain = [(stretch.role, _structured(stretch.text)) for stretch in stretches(without_armour(body.plain), subject)]
    words = len(body.plain.split())
    if body.page and words < _STUB:
        from qa.loaders.mail.page import page_parts

        page = list(page_parts(body.page, subject))
        shown = sum(len(block.span.of(part.text).split()) for _, part in page for block in part.blocks)
        if shown >= words * _FULLER:
            plain = [("furniture", part) for _, part in plain] + page
    yield from plain


def _structured(text: str) -> StructuredText:
    """Plain text in blocks. Its headings could only be guessed, and a greeting is none: they are paragraphs."""
    from qa.loaders.content import StructuredText
    from qa.loaders.text import text_blocks

    blocks = (
        block._replace(kind="paragraph", level=0) if block.kind == "heading" else block for block in text_blocks(text)
    )
    return StructuredText(text, tuple(blocks), ())


def _add(builder: TextBuilder, role: Role, part: StructuredText, level: int, numbers: Iterator[int]) -> Iterator[Role]:
    """Add the blocks of a text; those of furniture become blocks too, which the document then leaves out."""
    builder.end_group()
    if role == "furniture" and part.text.strip():
        builder.add("paragraph", 0, part.text, ())
        yield role
        return
    for block in part.blocks:
        words = block.span.of(part.text)
        if not words.strip():
            continue
        deeper = min(block.level + level, 6) if block.kind == "heading" else block.level
        builder.add(block.kind, deeper, words, (Anchor(0, label=f"¶ {next(numbers)}"),))
        yield role
