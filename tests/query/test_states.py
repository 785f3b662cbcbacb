"""A question for a state is answered by the sentence that has the word for it, though it is a stop word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import qa
from qa.query.states import state_of
from qa.query.wording import Wording

if TYPE_CHECKING:
    from pathlib import Path

LOG = """2026-03-01 08:00:00 INFO driver of eth0 is loaded
2026-03-01 09:12:44 WARN carrier of eth0 lost, link is down
2026-03-01 09:13:02 INFO interface eth0 is up
2026-03-01 10:30:10 WARN fan is off
2026-03-01 10:40:10 INFO fan is on
"""
TEXTS = {
    "en": "The server was up all week. On Friday it was down for hours. The heating was on in May. It was off in June.",
    "de": "Die Heizung war im Mai an. Im Juni war sie aus. Der Laden war am Montag auf. Am Dienstag war er zu.",
}


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("when was eth0 down", "09:12:44"),
        ("when was the fan off?", "10:30:10"),
    ],
)
def test_a_line_of_a_log_is_found_by_the_state(tmp_path: Path, question: str, quoted: str) -> None:
    (tmp_path / "a.log").write_text(LOG, "utf-8")
    with qa.open(tmp_path / "a.log") as library:
        assert quoted in library.ask(question).citations[0].quote


@pytest.mark.parametrize(
    ("code", "question", "quoted"),
    [
        ("en", "when was the server down?", "On Friday"),
        ("en", "when was the heating off?", "in June"),
        ("de", "wann war die Heizung aus?", "Im Juni"),
        ("de", "wann war der Laden zu?", "Am Dienstag"),
    ],
)
def test_the_sentence_with_the_state_is_quoted(tmp_path: Path, code: str, question: str, quoted: str) -> None:
    (tmp_path / "a.txt").write_text(TEXTS[code], "utf-8")
    with qa.open(tmp_path / "a.txt", language=code) as library:
        assert quoted in library.ask(question).citations[0].quote


@pytest.mark.parametrize(
    ("text", "code", "state"),
    [
        ("is the light off?", "en", "off"),
        ("who sets it up?", "en", ""),
        ("is it down the road?", "en", ""),
        ("ist das Licht aus?", "de", "aus"),
        ("what is it based on?", "en", ""),  # a preposition without its noun
        ("", "en", ""),
    ],
)
def test_a_state_is_asked_for_at_the_end_of_a_question_for_what_is(text: str, code: str, state: str) -> None:
    assert state_of(Wording(text, code)) == state
