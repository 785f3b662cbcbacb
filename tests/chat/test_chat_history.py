"""Laws of the history: private, whole, and never in the way."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest
from chat_cases import ENTER, GOES_ON, STORM, UP, WENT_ON, Dialogue, ask

from qa.chat.history import History
from qa.chat.state import State

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def dialogue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Dialogue:
    return Dialogue(monkeypatch, tmp_path)


def test_the_history_is_private_and_holds_the_lines(dialogue: Dialogue) -> None:
    umask = os.umask(0)
    try:
        dialogue(ask("what delayed the ferry?", " a secret", "/help", "", "é\u202e?"))
    finally:
        os.umask(umask)

    assert dialogue.history.read_text() == "what delayed the ferry?\n/help\né\\u202e?\n"
    assert stat.S_IMODE(dialogue.history.stat().st_mode) == 0o600
    assert stat.S_IMODE(dialogue.history.parent.stat().st_mode) == 0o700


def test_a_history_that_others_can_read_is_made_private(dialogue: Dialogue) -> None:
    dialogue.history.parent.mkdir(parents=True, mode=0o755)
    dialogue.history.write_bytes(b"what delayed the ferry?\n\xff\xfe\n")
    dialogue.history.chmod(0o644)

    shown = dialogue(UP, UP, ENTER)

    assert shown == f"strong match\n{STORM}\n"
    assert stat.S_IMODE(dialogue.history.stat().st_mode) == 0o600
    assert stat.S_IMODE(dialogue.history.parent.stat().st_mode) == 0o700
    assert dialogue.history.read_bytes() == b"what delayed the ferry?\n\xff\xfe\nwhat delayed the ferry?\n"


def test_two_chats_at_once_lose_nothing(dialogue: Dialogue) -> None:
    one, two = History(State(os.environ)), History(State(os.environ))
    one.add("first")
    two.add("second")
    one.add("third")

    assert History(State(os.environ)).past() == ["first", "second", "third"]


def test_no_history_is_kept_where_none_is_wanted(dialogue: Dialogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QA_NO_HISTORY", "1")

    assert dialogue(ask("what delayed the ferry?")) == f"strong match\n{STORM}\n"
    assert not dialogue.history.parent.exists()


@pytest.mark.parametrize("state", ["a file", "a folder in the file's place", "a pipe", "no home"])
def test_a_history_that_cannot_be_kept_is_said_once_and_the_chat_works(
    state: str, dialogue: Dialogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if state == "a file":
        (tmp_path / "state").write_text("")
    elif state == "a folder in the file's place":
        dialogue.history.mkdir(parents=True)
    elif state == "a pipe":
        dialogue.history.parent.mkdir(parents=True)
        os.mkfifo(dialogue.history)
    else:
        monkeypatch.setenv("XDG_STATE_HOME", "relative")

    shown = dialogue(ask("what delayed the ferry?", GOES_ON))

    said, _, rest = shown.partition("\nstrong match\n")
    assert said.startswith("the history is not kept:")
    assert rest == f"{STORM}\n{WENT_ON}"
    assert dialogue.status == 0


def test_hostile_lines_of_the_file_are_shown_and_not_obeyed(dialogue: Dialogue) -> None:
    dialogue.history.parent.mkdir(parents=True)
    dialogue.history.write_text("who \u202eis\x1b[1m it?\n")

    assert "who \\u202eis\\x1b[1m it?" in History(State({"XDG_STATE_HOME": str(dialogue.history.parents[1])})).past()


def test_what_cannot_be_read_can_be_forgotten(dialogue: Dialogue) -> None:
    dialogue.history.parent.mkdir(parents=True)
    os.mkfifo(dialogue.history)

    shown = dialogue(ask("what delayed the ferry?", "/forget all", "Yes."))

    assert "\ndeleted: 0 lines and 1 conversation\n" in shown
    assert not dialogue.history.exists()


def test_a_line_stands_below_one_that_was_left_without_an_end_and_a_pasted_page_is_not_kept(dialogue: Dialogue) -> None:
    dialogue.history.parent.mkdir(parents=True)
    dialogue.history.write_text("old")

    dialogue(ask("what delayed the ferry?", "page " * 1000))

    assert dialogue.history.read_text() == "old\nwhat delayed the ferry?\n"


def test_a_link_in_the_place_of_the_history_leads_to_nothing_that_is_changed(
    dialogue: Dialogue, tmp_path: Path
) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    os.chmod(tmp_path / "mine.txt", 0o644)
    dialogue.history.parent.mkdir(parents=True)
    dialogue.history.symlink_to(tmp_path / "mine.txt")

    shown = dialogue(ask("what delayed the ferry?"))

    assert shown.startswith("the history is not kept:")
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert stat.S_IMODE(os.stat(tmp_path / "mine.txt").st_mode) == 0o644
