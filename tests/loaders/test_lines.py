"""Logs and exports of chats to lines: each entry with its time and name, and the lines that belong to it."""

from __future__ import annotations

import pytest
from growth import assert_linear

import qa
from qa.ingest.split import split
from qa.loaders import load_bytes

TRACE = (
    "2023-04-01 10:00:00,120 INFO pump started\n"
    "2023-04-01 10:00:03,450 ERROR pump failed. No water.\n"
    "Traceback (most recent call last):\n"
    '  File "pump.py", line 3\n'
    "DryError\n"
    "2023-04-01 10:00:09,001 INFO pump stopped"
)
CHATS = {
    "brackets": "[12/03/2023, 14:05:12] Rana: who has the key?\n[12/03/2023, 14:06:01] Tove: I do.\nIt is red.\n"
    "[12/03/2023, 14:09:44] Rana: thanks\n",
    "dashes": "12/03/23, 14:05 - Rana: who has the key?\n12/03/23, 14:06 - Tove: I do.\nIt is red.\n"
    "12/03/23, 14:09 - Rana: thanks\n",
    "times": "[14:05] <rana> who has the key?\n[14:06] <tove> I do.\nIt is red.\n[14:09] <rana> thanks\n",
    "12 hours": "3/12/23, 2:05\u202fPM - Rana: who has the key?\n3/12/23, 2:06\u202fPM - Tove: I do.\nIt is red.\n"
    "3/12/23, 2:09\u202fPM - Rana: thanks\n",
    "names first": "Rana, [12.03.23 14:05]\nwho has the key?\n\nTove, [12.03.23 14:06]\nI do.\nIt is red.\n\n"
    "Rana, [12.03.23 14:09]\nthanks\n",
}


def texts(text: str, name: str) -> list[str]:
    return [passage.text for passage in split(load_bytes(text.encode(), f"/{name}", name))]


def test_an_entry_has_the_lines_below_it() -> None:
    lines = TRACE.split("\n")
    assert texts(TRACE, "a.log") == [lines[0], "\n".join(lines[1:5]), lines[5]]
    assert texts(TRACE, "a.txt") == texts(TRACE, "a.log")


@pytest.mark.parametrize("name", CHATS)
def test_a_message_is_quoted_with_its_time_and_name(name: str) -> None:
    found = texts(CHATS[name], "chat.txt")
    assert len(found) == 3
    assert found[1].endswith("I do.\nIt is red.")
    assert "ove" in found[1].split("\n")[0]


@pytest.mark.parametrize(
    "line",
    [
        "Mar  3 06:25:01 host cron[812]: job done",
        '10.0.0.7 - - [10/Oct/2020:13:55:36 -0700] "GET /a HTTP/1.0" 200 2326',
        "[INFO] started",
        "WARN: low disk",
        "I0102 15:04:05.678901 1 a.go:12] up",
        "[    0.000000] Linux version",
        "2023-04-01T10:00:00Z ready",
        "08:12:08.101 DEBUG tick",
    ],
)
def test_the_usual_logs_are_read_line_by_line(line: str) -> None:
    lines = [f"{line} {number}" for number in range(5)]
    assert texts("\n".join(lines), "notes.txt") == lines


def test_prose_with_dates_in_it_is_no_log() -> None:
    prose = "12 March 2023 was cold. We left at 14:05 and came back late.\n\n" + "It rained for hours.\n\n" * 6
    assert load_bytes(prose.encode(), "/a.txt", "a.txt").reading == "text, utf-8"


def test_a_log_without_times_has_a_passage_for_each_line() -> None:
    assert texts("make all\ncc -c a.c\n  warning: unused\nld a.o\n", "build.log") == [
        "make all",
        "cc -c a.c\n  warning: unused",
        "ld a.o",
    ]


def test_the_time_of_an_entry_answers_when_and_is_no_number_in_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("logs") / "pump.log"
    hours = range(8, 18)
    entries = [f"2023-04-01 {hour:02}:15:0{hour % 7} INFO  run {hour} pumped {hour * 31} litres" for hour in hours]
    entries[4] = "2023-04-01 12:15:44 ERROR filter clogged in pit B"
    path.write_text("\n".join(entries), encoding="utf-8")

    with qa.open(str(path)) as library:
        when = library.ask("when was the filter clogged?").citations[0]
        much = library.ask("how many litres did run 16 pump?").citations[0]
    assert (when.line, when.quote) == (5, entries[4])
    assert when.short is not None
    assert when.short.of("\n".join(entries)) == "2023-04-01 12:15:44"
    assert much.quote == entries[8]
    assert much.short is not None
    assert much.short.of("\n".join(entries)).startswith("496")


@pytest.mark.parametrize("piece", ["2023-04-01 10:00:00 a ", "[", "a\n", " \n", "10:00 a\n", "<a", "1", "Mar ", "x, "])
def test_any_text_takes_linear_time(piece: str) -> None:
    def make(share: int) -> bytes:
        return (piece * (100 * share))[: 200 * share].encode()

    assert_linear(lambda data: split(load_bytes(b"x\n" + data, "/a.log", "a.log")), make)
