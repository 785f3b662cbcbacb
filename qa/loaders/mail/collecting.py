"""Collect the mails of a file and what is attached to them into one document, each as a member.

Law: an attachment that cannot be read costs only itself, and the document says why. A quote of an earlier message is
read once: it is furniture if its words stand elsewhere in the file. The work is linear in the file.
"""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from qa.loaders import content_of
from qa.loaders.apart import Apart
from qa.loaders.content import Content, Damaged, Textless, unread_in, with_unread
from qa.loaders.formats import PDF, format_of, is_known
from qa.loaders.mail.quotes import KnownText
from qa.loaders.mail.sections import Section, mail_section
from qa.model import BY_OCR, Anchor, Block, Member, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa.loaders.mail.values import Attached, Mail

DEEPEST = 10  # attachments in attachments
_ATTACHMENT = 2  # the level of the heading of an attachment of a message at level 1


def collected(mails: Iterable[tuple[str, Mail]], size: int, reading: str, title: str = "", ocr: str = "") -> Content:
    """The content of these mails, each with the name of its member, from a file of `size` bytes. `ocr` are the
    languages of scans. Raises Textless or Damaged if there is none."""
    collector = _Collector()
    seconds = 0.0
    if ocr:
        from qa.loaders.ocr import TOTAL

        seconds = TOTAL
    with Apart(partial(content_of, ocr=ocr), size, seconds) as collector.apart:
        for name, mail in mails:
            collector.add(mail, name, 1)
    sections = collector.sections
    if not sections:
        raise Textless("is empty")
    text, blocks, anchors = _joined(sections)
    starts = _starts(sections)
    if any(f" {BY_OCR} (" in one.reading for one in sections):
        reading += f", attachments {BY_OCR} ({ocr})"
    members = tuple(Member(one.name, start, one.time, one.reading) for one, start in zip(sections, starts, strict=True))
    return Content(text, blocks, anchors, with_unread(reading, collector.unread), title, "", members)


class _Collector:
    """The sections of a file, and what of it could not be read, each with the reason."""

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self.unread: list[str] = []
        self.apart: Apart

    def add(self, mail: Mail, name: str, level: int, depth: int = 0) -> None:
        """Add a mail, and all that is attached to it."""
        named = list(_named(mail.attached, name))
        attached = [path.rpartition("/")[2] for path, _ in named]
        self.sections.append(mail_section(mail, name, level, attached))
        if mail.problem:
            self.unread.append(f"{name or 'its text'}: {mail.problem}")
        for path, one in named:
            try:
                self._add_attached(one, path, level + 1, mail.time, depth + 1)
            except (Textless, Damaged) as error:
                self.unread.append(f"{path}: {error}")
            except MemoryError:
                self.unread.append(f"{path}: needs more memory than a file may")
            except Exception as error:  # an unforeseen kind of attachment must not cost the others
                self.unread.append(f"{path}: is damaged ({type(error).__name__})")

    def _add_attached(self, one: Attached, path: str, level: int, time: int, depth: int) -> None:
        if one.problem:
            raise Damaged(one.problem)
        if depth > DEEPEST:
            raise Damaged(f"is in more than {DEEPEST} attachments")
        if one.opened:
            self.add(one.opened(), path, level, depth)
            return
        form = format_of(path, one.data)
        if form.name in ("eml", "mbox", "msg"):
            from qa.loaders.mail.kinds import mails_in

            for number, mail in mails_in(form.name, one.data):
                self.add(mail, f"{path}/{number}" if number else path, level, depth)
            return
        if not is_known(path) and form is not PDF and "." in path.rpartition("/")[2]:
            raise Textless("format not known")
        content = self.apart.read(one.data, path) if form.can_hurt else content_of(one.data, path)
        self.sections += _sections_of(content, path, level, time)
        self.unread += (f"{path} › {part}" for part in unread_in(content.reading))


def _named(attached: Sequence[Attached], within: str) -> Iterator[tuple[str, Attached]]:
    """The attachments with the paths of their members, each another one."""
    seen: Counter[str] = Counter()
    used: set[str] = set()
    for one in attached:
        name = " ".join(one.name.replace("/", "_").split()) or "part"
        stem, dot, suffix = name.rpartition(".")
        chosen = name
        while chosen in used:
            seen[name] += 1
            number = f" ({seen[name] + 1})"
            chosen = f"{stem}{number}.{suffix}" if dot and stem else f"{name}{number}"
        used.add(chosen)
        yield f"{within}/{chosen}" if within else chosen, one


def _sections_of(content: Content, path: str, level: int, time: int) -> Iterator[Section]:
    """The sections of an attachment: itself, and the members that its own loader found in it."""
    inner = (Member(), *content.members) if not content.members or content.members[0].start else content.members
    ends = [*(member.start for member in inner[1:]), len(content.text)]
    for member, end in zip(inner, ends, strict=True):
        name = f"{path}/{member.name}" if member.name else path
        yield _section(content, Span(member.start, end), name, level, member.time or time)


def _section(content: Content, within: Span, name: str, level: int, time: int) -> Section:
    """The part of a content under a heading with its name."""
    title = name.rpartition("/")[2]
    moved = len(title) + 2 - within.start
    blocks = [Block("heading", min(level, 6), Span(0, len(title)))]
    for kind, deep, span in content.blocks:
        if within.start <= span.start and span.end <= within.end:
            deeper = min(deep + level, 6) if kind == "heading" else deep
            blocks.append(Block(kind, deeper, Span(span.start + moved, span.end + moved)))
    anchors = [Anchor(0)]
    anchors += [
        anchor._replace(offset=anchor.offset + moved)
        for anchor in content.anchors
        if within.start <= anchor.offset < within.end
    ]
    text = f"{title}\n\n{within.of(content.text)}"
    return Section(name, level, time, text, tuple(blocks), tuple(anchors), reading=content.reading)


def _starts(sections: Sequence[Section]) -> list[int]:
    starts, end = [], 0
    for section in sections:
        starts.append(end)
        end += len(section.text) + 2
    return starts


def _joined(sections: Sequence[Section]) -> tuple[str, tuple[Block, ...], tuple[Anchor, ...]]:
    """The sections as one text, with the blocks that are not known from elsewhere."""
    blocks: list[Block] = []
    anchors: list[Anchor] = []
    kept = _kept(sections)
    for section, start in zip(sections, _starts(sections), strict=True):
        blocks += [
            block._replace(span=Span(block.span.start + start, block.span.end + start))
            for block in section.blocks
            if next(kept)
        ]
        anchors += [anchor._replace(offset=anchor.offset + start) for anchor in section.anchors]
    return "\n\n".join(section.text for section in sections), tuple(blocks), tuple(anchors)


def _kept(sections: Sequence[Section]) -> Iterator[bool]:
    """Whether each block is text: a mail's own words, and a quote where it stands first, with what leads to it."""
    known = KnownText()
    quoting = any("quote" in section.roles for section in sections)
    for section in sections if quoting and len(sections) > 1 else ():
        own = (block for block, role in zip(section.blocks, section.roles, strict=False) if role == "own")
        known.add("\n".join(block.span.of(section.text) for block in own))
    for section in sections:
        if not section.roles:
            yield from (True for _ in section.blocks)
            continue
        yield from _kept_of(section, known)


def _kept_of(section: Section, known: KnownText) -> Iterator[bool]:
    """Whether each block of a mail is text."""
    kept: list[bool] = []
    for block, role in zip(section.blocks, section.roles, strict=True):
        words = block.span.of(section.text)
        is_new = role == "own" or (role == "quote" and not known.holds(words))
        if role == "quote" and is_new:
            known.add(words)
        kept.append(is_new)
    follows = seen = False  # whether a quote that is kept follows, and whether any does
    for index in range(len(kept) - 1, -1, -1):
        role = section.roles[index]
        if role == "lead":
            kept[index] = follows or not seen
        elif role == "quote":
            follows, seen = follows or kept[index], True
        else:
            follows = seen = False
    return iter(kept)
