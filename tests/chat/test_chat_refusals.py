"""Laws of a refused question in a chat: it names the closest passage, and /more shows it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from chat_cases import Dialogue, ask

from qa.chat.entries import TranscriptEntry
from qa.chat.sessions import Session, Sessions
from qa.chat.state import State
from qa.library import open_library

if TYPE_CHECKING:
    from pathlib import Path

QUESTION = "which brewery supplies the captain?"
CLOSEST = """\
closest, but no answer
{number}. Ada Bell is the captain of the ferry.
   harbour.md:9:1  The harbour › The captain
   not in this passage: brewery, supplies

   Ada Bell is the captain of the ferry. She learned to sail in Oban.
"""


@pytest.fixture
def dialogue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Dialogue:
    return Dialogue(monkeypatch, tmp_path)


def test_more_shows_the_closest_passage_with_the_next_number(dialogue: Dialogue) -> None:
    shown = dialogue(ask("what delayed the ferry?", QUESTION, "/more", "/more", "/context 2"))

    assert shown.partition("not covered: ")[2].startswith(
        f'no passage answers "{QUESTION}"\n'
        "  not found: brewery, supplies\n"
        "  closest: harbour.md:9, The harbour › The captain (/more shows it)\n\n"
        f"{CLOSEST.format(number=2)}\n"
        "nothing more was found\n\n"
        "   harbour.md:9:1  The harbour › The captain\n"
    )


def test_a_refusal_without_a_closest_passage_has_nothing_more(dialogue: Dialogue) -> None:
    shown = dialogue(ask("graphite?", "/more"))

    assert shown.endswith("  not found: graphite\n\nnothing more was found\n\n")


def test_a_question_without_a_word_of_its_own_asks_about_what_was_last_answered(dialogue: Dialogue) -> None:
    shown = dialogue(ask("what delayed the ferry?", "what do parrots eat?", "when?"))

    assert "not covered" in shown
    assert shown.count("\n\n   A storm delayed the ferry on Monday.") == 2


def test_a_conversation_that_is_continued_still_has_it(dialogue: Dialogue) -> None:
    dialogue(ask(QUESTION))

    assert CLOSEST.format(number=1) in dialogue(ask("/more"), is_resumed=True)
    assert "(citation 1)" in " ".join(dialogue(is_resumed=True).split())


def test_it_is_saved_as_no_answer(dialogue: Dialogue, tmp_path: Path) -> None:
    dialogue(ask(QUESTION, "/more", "/save talk.md"))

    assert "**Not covered** — not found: brewery, supplies; closest, but no answer\n\n> Ada Bell" in (
        tmp_path / "talk.md"
    ).read_text(encoding="utf-8")


def test_an_answer_is_kept_with_its_closest_passage_and_read_without(tmp_path: Path) -> None:
    with open_library() as library:
        refused = library.ask("what did Grok announce?")
    assert refused.closest is not None
    shown = refused._replace(citations=(refused.closest,))
    entries = (TranscriptEntry("ask", refused, first=1), TranscriptEntry("more", shown, first=1))
    sessions = Sessions(State({"XDG_STATE_HOME": str(tmp_path)}))
    session = Session(sessions, ("a.md",))
    session.keep(entries)
    session.close()

    [kept] = sessions.about(("a.md",)).conversations
    assert kept.entries == entries
    with open(kept.path, encoding="utf-8") as file:
        head, first, second = map(json.loads, file)
    del first[1]["closest"]
    second[1]["closest"]["span"] = [5, 1]  # breaks the law of a span
    with open(kept.path, "w", encoding="utf-8") as file:
        file.writelines(f"{json.dumps(line)}\n" for line in (head, first, second))
    [kept] = sessions.about(("a.md",)).conversations
    assert kept.entries == (TranscriptEntry("ask", refused._replace(closest=None), first=1),)
