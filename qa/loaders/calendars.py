"""Read calendars (iCalendar) with icalendar: each event, task and journal entry is a text of its own.

Law: each entry has its summary as heading, then a sentence with its times as they are written, in their own time zone,
its place, and what else people fill in. An entry that icalendar cannot read is read as its lines. Nothing is fetched,
and no rule of repetition is worked out.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings, simplefilter

from qa.loaders.builder import TextBuilder
from qa.loaders.components import components
from qa.loaders.content import Textless
from qa.loaders.decode import readable
from qa.model import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.loaders.components import Component
    from qa.loaders.content import Content

_KINDS = ("VEVENT", "VTODO", "VJOURNAL")
_TITLES = frozenset(("X-WR-CALNAME", "NAME"))
_SILENT = frozenset(("DTSTAMP", "CREATED", "LAST-MODIFIED", "UID", "ATTACH"))
_SAID = {"location": "place", "organizer": "organizer", "attendee": "with", "contact": "contact", "status": "status",
         "categories": "categories", "resources": "resources", "url": "address"}  # fmt: skip


def read(data: bytes, name: str) -> Content:
    """The content of a calendar. Raises Textless for one that is empty or binary, or holds no entry."""
    text, encoding = readable(data)
    *entries, outside = components(text, _KINDS, "VCALENDAR")
    if not entries:
        raise Textless("holds no event, task or journal entry")
    title = next((line.partition(":")[2].strip() for line in outside.written(_TITLES)), "")
    builder = TextBuilder()
    builder.add("heading", 1, title, (Anchor(0, 1),))
    with catch_warnings():
        simplefilter("ignore")  # icalendar warns of time zones with names of their own
        for entry in entries:
            _add(builder, entry, 1 + bool(title))
    return builder.content(f"calendar, {encoding}", title)


def _add(builder: TextBuilder, entry: Component, level: int) -> None:
    """Add an entry, or its lines if icalendar cannot read it; what it cannot read of one is added as it is written."""
    from icalendar import Event, Journal, Todo

    place = (Anchor(0, entry.line),)
    kind: Any = {"VEVENT": Event, "VTODO": Todo, "VJOURNAL": Journal}[entry.kind]
    try:
        found = kind.from_ical(entry.text())
        unread = {str(name or "").upper() for name, _ in found.errors}
        for broken in unread:
            found.pop(broken, None)
        summary = " ".join(str(_first(found.get("summary", ""))).split())
        sentence = ": ".join(filter(None, (summary, _times(found))))
        items = list(_items(found))
        descriptions = [str(text) for key in ("description", "comment") for text in _every(found.get(key))]
    except Exception:  # a bug in the library must not cost the reader the text
        builder.add("heading", level, entry.kind[1:].capitalize(), place)
        builder.add("paragraph", 0, "\n".join(entry.written()), place)
        return
    builder.add("heading", level, summary or entry.kind[1:].capitalize(), place)
    builder.add("paragraph", 0, sentence, place)
    for item in (*items, *(entry.written(unread - _SILENT) if unread - _SILENT else ())):
        builder.add("item", 0, f"- {item}", place)
    for description in descriptions:
        for paragraph in description.split("\n\n"):
            builder.add("paragraph", 0, paragraph, place)


def _every(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _first(value: Any) -> Any:
    return next(iter(_every(value)), "")


def _times(entry: Any) -> str:
    """When an entry takes place, or is due: "2024-03-01 09:00 to 10:00 (Europe/Berlin)"."""
    start, end, length, due = (_first(entry.get(key)) for key in ("dtstart", "dtend", "duration", "due"))
    begun, ended, lasts, last_day = (getattr(value, "dt", None) for value in (start, end, length, due))
    if ended is None and begun is not None and isinstance(lasts, timedelta):
        ended = begun + lasts
    said = _written(begun)
    if ended is not None and begun is not None:
        is_day = not isinstance(ended, datetime)
        last = _written(ended - timedelta(days=1) if is_day and ended > begun else ended)
        is_same = not is_day and last[:10] == said[:10]
        said += "" if last == said else f" to {last.partition(' ')[2] if is_same else last}"
    said += _zone(start, begun) if said else ""
    return ", ".join(filter(None, (said, f"due {_written(last_day)}{_zone(due, last_day)}" if last_day else "")))


def _zone(value: Any, time: Any) -> str:
    """The time zone of a value, as it is named there."""
    is_known = isinstance(time, datetime) and time.tzinfo is not None
    zone = getattr(value, "params", {}).get("TZID") or ("UTC" if is_known else "")
    return f" ({zone})" if zone else ""


def _written(value: Any) -> str:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return value.isoformat() if isinstance(value, date) else ""


def _items(entry: Any) -> Iterator[str]:
    """What else people fill in, each with its name."""
    for key, name in _SAID.items():
        values = [
            _person(value) if key in ("organizer", "attendee") else _text(value) for value in _every(entry.get(key))
        ]
        if said := ", ".join(filter(None, values)):
            yield f"{name}: {said}"
    for rule in _every(entry.get("rrule")):
        yield f"repeats: {rule.to_ical().decode('utf-8', 'replace')}"


def _text(value: Any) -> str:
    """A value, or the values of a list, in one line."""
    values = getattr(value, "cats", None) or [value]
    return ", ".join(" ".join(str(one).split()) for one in values)


def _person(value: Any) -> str:
    """A name with its address."""
    address = str(value)
    address = address[7:] if address.lower().startswith("mailto:") else address
    name = str(getattr(value, "params", {}).get("CN", "")).strip()
    return f"{name} <{address}>" if name and name != address else address
