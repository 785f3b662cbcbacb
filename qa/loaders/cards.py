"""Read address books (vCard) with vobject: each card is a text of its own.

Law: each card has its name as heading, then its fields, each with its name and kind ("phone (work): ..."), as they are
written. A line that vobject cannot read is read as it is written. Pictures and sounds are left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings, simplefilter

from qa.loaders.builder import TextBuilder
from qa.loaders.components import components
from qa.loaders.content import Textless
from qa.loaders.decode import readable
from qa.model import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.loaders.components import Component
    from qa.loaders.content import Content

_FIELDS = {
    "NICKNAME": "nickname", "ORG": "organization", "TITLE": "title", "ROLE": "role", "TEL": "phone", "EMAIL": "e-mail",
    "ADR": "address", "URL": "web", "IMPP": "messages", "BDAY": "birthday", "ANNIVERSARY": "anniversary",
    "CATEGORIES": "categories", "RELATED": "related", "LANG": "language", "TZ": "time zone", "GENDER": "gender",
}  # fmt: skip
_SILENT = frozenset(
    """VERSION PRODID UID REV FN N PHOTO LOGO SOUND KEY SORT-STRING CLASS MAILER SOURCE KIND CLIENTPIDMAP NOTE XML GEO
    X-ABUID X-ABADR X-ABLABEL X-ABSHOWAS X-EVOLUTION-FILE-AS X-IMAGETYPE X-SHARED-PHOTO-DISPLAY-PREF""".split()
)
_UNNAMED = "Card"
# A line that vobject reads in linear time; of others, its patterns take time without end.
_VALUE = r'(?:"[^"]*+"|[^";:,=]*+)'
_LINE = re.compile(rf"(?:[\w-]{{1,60}}\.)?[\w-]{{1,60}}(?:;[\w-]{{1,60}}(?:={_VALUE}(?:,{_VALUE})*+)?+)*+:")
_NO_KINDS = frozenset(("pref", "internet", "voice", "x400"))


def read(data: bytes, name: str) -> Content:
    """The content of an address book. Raises Textless for one that is empty or binary, or holds no card."""
    text, encoding = readable(data)
    *cards, _ = components(text, ("VCARD",))
    if not cards:
        raise Textless("holds no card")
    _be_silent()
    builder = TextBuilder()
    with catch_warnings():
        simplefilter("ignore")
        for card in cards:
            _add(builder, card)
    return builder.content(f"cards, {encoding}")


def _be_silent() -> None:
    """Keep vobject from telling standard error of each line that it cannot read."""
    import logging

    logging.getLogger("vobject").setLevel(logging.CRITICAL)
    logging.getLogger("vobject.base").setLevel(logging.CRITICAL)


def _add(builder: TextBuilder, card: Component) -> None:
    """Add a card."""
    place = (Anchor(0, card.line),)
    fields, unread = _fields(card, card.written())
    builder.add("heading", 1, _name(fields), place)
    for item in _items(fields):
        builder.add("item", 0, f"- {item}", place)
    for note in (*(str(line.value) for key, line in fields if key == "NOTE"), *unread):
        builder.add("paragraph", 0, note, place)


def _fields(card: Component, lines: Sequence[str]) -> tuple[list[tuple[str, Any]], list[str]]:
    """The fields in these lines with their names, and the lines that vobject cannot read."""
    from vobject import readComponents

    if unread := [line for line in lines if not _LINE.match(line)]:
        fields, others = _fields(card, [line for line in lines if _LINE.match(line)])
        return fields, [*others, *unread]
    try:
        found = next(readComponents(card.text(lines), allowQP=True))
        return [(line.name, line) for line in found.getChildren() if hasattr(line, "value")], []
    except Exception:  # a bug in the library must not cost the reader the text
        if len(lines) < 2:
            return [], list(lines)
    each = [_fields(card, (line,)) for line in lines]
    return [field for fields, _ in each for field in fields], [line for _, unread in each for line in unread]


def _name(fields: list[tuple[str, Any]]) -> str:
    """The name that a card is shown by."""
    for wanted in ("FN", "N", "ORG", "NICKNAME", "EMAIL"):
        for key, line in fields:
            if key == wanted and (said := _said(line.value)):
                return said
    return _UNNAMED


def _items(fields: list[tuple[str, Any]]) -> Iterator[str]:
    """The fields with their names; a label of its own ("blog") says their kind."""
    labels = {line.group: _said(line.value).strip("_$!<>") for key, line in fields if key == "X-ABLABEL" and line.group}
    shown = _name(fields)
    for key, line in fields:
        said = _said(line.value)
        if key in _SILENT or not said or (said == shown and key not in ("EMAIL", "ORG")):
            continue
        kinds = [kind for kind in map(str.lower, map(str, line.params.get("TYPE", []))) if kind not in _NO_KINDS]
        kinds += filter(None, [labels.get(line.group or "")])
        name = _FIELDS.get(key, key.removeprefix("X-").replace("-", " ").lower())
        kind = f" ({', '.join(kinds)})" if kinds else ""
        yield f"{name}{kind}: {said}"


def _said(value: Any) -> str:
    """The words of a value in one line: text, a list, or the parts of a name or an address."""
    if isinstance(value, bytes):
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(_said, value)))
    if hasattr(value, "street"):
        parts = (value.box, value.extended, value.street, value.code, value.city, value.region, value.country)
        return ", ".join(filter(None, map(_said, parts)))
    return " ".join(str(value).removeprefix("tel:").removeprefix("mailto:").replace("\\:", ":").split())
