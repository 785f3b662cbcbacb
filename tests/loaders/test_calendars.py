"""Calendars and address books to texts: each entry and each card under its name, with the line that it begins in."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from growth import assert_linear, times

from qa.ingest.split import split
from qa.loaders import NoText, load_bytes

if TYPE_CHECKING:
    from qa.model import Document

CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
X-WR-CALNAME:Ada's days
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:16010101T030000
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
DTSTAMP:20240101T000000Z
DTSTART;TZID=Europe/Berlin:20240301T090000
DTEND;TZID=Europe/Berlin:20240301T100000
SUMMARY:Zahnarzt\\, Kontrolle
LOCATION:Praxis Weber\\, Hof
DESCRIPTION:Bitte die Karte\\nmitbringen und
  mehr.\\n\\nZweiter Absatz.
ATTENDEE;CN="Ada B":mailto:ada@example.org
ATTENDEE:mailto:bob@example.org
RRULE:FREQ=WEEKLY;BYDAY=MO
CATEGORIES:eins,zwei
BEGIN:VALARM
DESCRIPTION:Alarm
END:VALARM
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20240501
DTEND;VALUE=DATE:20240504
SUMMARY:Holidays
a line without a name
COMMENT:In Oban.
END:VEVENT
BEGIN:VTODO
SUMMARY:Tax
DUE:20240601T120000Z
STATUS:NEEDS-ACTION
END:VTODO
BEGIN:VEVENT
DTSTART:20240731T230000
DURATION:PT2H
SUMMARY:Cut off
"""
CARDS = """\
BEGIN:VCARD
VERSION:3.0
FN:Ada Lovelace
N:Lovelace;Ada;;;
ORG:Analytical Engines;Research
TEL;TYPE=work,voice:+44 20 7946 0018
ADR;TYPE=HOME:;;1 St James's Square;London;;SW1Y;United Kingdom
item1.EMAIL;TYPE=INTERNET:ada@engines.example
item1.X-ABLABEL:_$!<Sailing>!$_
BDAY:1815-12-10
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ
NOTE:Likes\\ntides.
END:VCARD
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=
=BCrgen;;;
TEL;CELL:0171 1
no line of a card
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Cut
TEL;VALUE=uri;TYPE="home":tel:+1-555-555-5555
"""


def loaded(text: str, name: str) -> Document:
    return load_bytes(text.encode(), f"/{name}", name)


def passages(text: str, name: str) -> list[tuple[tuple[str, ...], int | None, list[str]]]:
    """The headings, the line and the lines of each passage."""
    return [
        (one.headings, one.anchors[0].line, one.text.replace("\n\n", "\n").split("\n"))
        for one in split(loaded(text, name))
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_calendar(end: str) -> None:
    document = loaded(CALENDAR.replace("\n", end), "a.ics")
    assert (document.title, document.reading) == ("Ada's days", "calendar, utf-8")
    assert passages(CALENDAR.replace("\n", end), "a.ics") == [
        (
            ("Ada's days", "Zahnarzt, Kontrolle"),
            10,
            [
                "Zahnarzt, Kontrolle: 2024-03-01 09:00 to 10:00 (Europe/Berlin)",
                "- place: Praxis Weber, Hof",
                "- with: Ada B <ada@example.org>, bob@example.org",
                "- categories: eins, zwei",
                "- repeats: FREQ=WEEKLY;BYDAY=MO",
                "Bitte die Karte",
                "mitbringen und mehr.",
                "Zweiter Absatz.",
            ],
        ),
        (
            ("Ada's days", "Holidays"),
            26,
            ["Holidays: 2024-05-01 to 2024-05-03", "- a line without a name", "In Oban."],
        ),
        (("Ada's days", "Tax"), 33, ["Tax: due 2024-06-01 12:00 (UTC)", "- status: NEEDS-ACTION"]),
        (("Ada's days", "Cut off"), 38, ["Cut off: 2024-07-31 23:00 to 2024-08-01 01:00"]),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_address_book(end: str) -> None:
    assert passages(CARDS.replace("\n", end), "a.vcf") == [
        (
            ("Ada Lovelace",),
            1,
            [
                "- organization: Analytical Engines, Research",
                "- phone (work): +44 20 7946 0018",
                "- address (home): 1 St James's Square, SW1Y, London, United Kingdom",
                "- e-mail (Sailing): ada@engines.example",
                "- birthday: 1815-12-10",
                "Likes",
                "tides.",
            ],
        ),
        (("Jürgen Müller",), 14, ["- phone: 0171 1", "no line of a card"]),
        (("Cut",), 21, ["- phone (home): +1-555-555-5555"]),
    ]


def test_an_entry_without_its_beginning_or_end_is_read() -> None:
    text = CALENDAR.replace("BEGIN:VEVENT\nDTSTART;VALUE=DATE", "BEGIN:VEVEMT\nDTSTART;VALUE=DATE")
    text = text.replace("END:VTODO\n", "")
    assert [headings[-1] for headings, _, _ in passages(text, "a.ics")] == ["Zahnarzt, Kontrolle", "Tax", "Cut off"]


def test_what_the_library_cannot_read_is_read_as_it_is_written() -> None:
    event = "BEGIN:VEVENT\nSUMMARY:Fair\nDTSTART:next week\nRRULE:FREQ=NOW\nEND:VEVENT\n"
    assert passages(event, "a.ics") == [
        (("Fair",), 1, ["Fair", "- DTSTART:next week", "- RRULE:FREQ=NOW"]),
    ]


def test_a_line_that_the_library_would_read_without_end_is_read_as_it_is_written() -> None:
    line = "NOTE;ENCODING=" + "=C3=A9" * 40
    assert passages(f"BEGIN:VCARD\nFN:Ada\n{line}\nTEL:+44 1\nEND:VCARD\n", "a.vcf") == [
        (("Ada",), 1, ["- phone: +44 1", line])
    ]


@pytest.mark.parametrize("name", ["a.ics", "a.vcf"])
def test_what_holds_no_entry(name: str) -> None:
    for text in ("", "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", "Words of any kind.\n"):
        with pytest.raises(NoText):
            loaded(text, name)


@pytest.mark.parametrize("name", ["a.ics", "a.vcf"])
@pytest.mark.parametrize(
    "piece",
    ["a", "a,", "a;", '"', "\\n", ";A=b", "=\n", "\n a", "NOTE:a\n", "BEGIN:VALARM\n", "BEGIN:VEVENT\n", "END:VCARD\n",
     "END:A\n", "BEGIN:VCARD\nFN:a\nEND:VCARD\n", "BEGIN:VEVENT\nSUMMARY:a\nEND:VEVENT\n"],
)  # fmt: skip
def test_reading_is_linear(piece: str, name: str) -> None:
    kind = "VEVENT" if name == "a.ics" else "VCARD"

    def read(text: str) -> None:
        with suppress(NoText):
            loaded(f"BEGIN:{kind}\nNOTE:{text}\nEND:{kind}\n", name)

    assert_linear(read, times(piece, 20_000))
