"""Laws of forgetting: it asks first, says what goes, and deletes that and nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from chat_cases import CTRL_C, Dialogue, ask

from qa.chat.history import History
from qa.chat.state import State, lock, open_private
from qa.library import open_library

if TYPE_CHECKING:
    from pathlib import Path

OTHER = ("b.md",)


@pytest.fixture
def dialogue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Dialogue:
    """A chat of which a conversation about other sources is kept."""
    made = Dialogue(monkeypatch, tmp_path)
    (tmp_path / "b.md").write_text("The baker bakes bread.")
    made(ask("who bakes bread?", "/search bread"), paths=OTHER, open_with=lambda: open_library(*OTHER))
    return made


def conversations(dialogue: Dialogue) -> list[list[str]]:
    """The kept questions, by conversation."""
    files = (dialogue.history.parent / "conversations").iterdir()
    return sorted([json.loads(line)[1]["question"] for line in file.read_text().splitlines()[1:]] for file in files)


def unwrapped(shown: str) -> str:
    return " ".join(shown.split())


@pytest.mark.parametrize("answer", ["yes", "Y", " Yes. "])
def test_what_is_about_these_goes_and_the_rest_stays(answer: str, dialogue: Dialogue) -> None:
    dialogue(ask("what delayed the ferry?", "/search captain"))

    shown = dialogue(ask("storm?", "/forget", answer, "who is Ada Bell?"))

    told = "this deletes what is kept about harbour.md: 2 conversations and 3 lines of the history. yes or no?"
    assert told in unwrapped(shown)
    assert "\ndeleted: 3 lines and 2 conversations\na new conversation: the next question stands alone\n" in shown
    assert dialogue.history.read_text() == "who bakes bread?\n/search bread\nwho is Ada Bell?\n"
    assert conversations(dialogue) == [["who bakes bread?", "bread"], ["who is Ada Bell?"]]


def test_all_is_all(dialogue: Dialogue) -> None:
    shown = dialogue(ask("storm?", "/forget all", "yes"))

    told = "this deletes all that is kept, also about other documents: 2 conversations and 3 lines of the history."
    assert told in unwrapped(shown)
    assert conversations(dialogue) == []
    assert not dialogue.history.exists()


@pytest.mark.parametrize("answer", ["no", "N", "", "what delayed the ferry?", "/forget x"])
def test_any_other_line_deletes_nothing_and_does_what_it_does(answer: str, dialogue: Dialogue) -> None:
    shown = dialogue(ask("storm?", "/forget", answer, "yes"))

    assert "\nnothing was deleted\n" in shown
    assert "deleted: " not in shown
    assert ("2. A storm delayed" in shown) == answer.startswith("what")
    assert [questions[0] for questions in conversations(dialogue)] == ["storm?", "who bakes bread?"]


def test_ctrl_c_is_a_no(dialogue: Dialogue) -> None:
    shown = dialogue(ask("storm?", "/forget"), CTRL_C, ask("yes"))

    assert "deleted: " not in shown
    assert len(conversations(dialogue)) == 2


def test_where_nothing_is_kept_nothing_is_asked(dialogue: Dialogue) -> None:
    shown = dialogue(ask("/forget", "/forget more"))

    assert shown.startswith("nothing is kept about harbour.md; /forget all is the rest\na new conversation: ")
    assert shown.endswith("/forget takes nothing, for what is kept about these sources, or all\n\n")


def test_a_command_that_was_typed_before_other_sources_were_asked_stays(dialogue: Dialogue) -> None:
    shown = dialogue(ask("storm?", "/load b.md", "who bakes?", "/forget", "yes"))

    assert "\ndeleted: 4 lines and 2 conversations\n" in shown  # the one that went on about others holds "storm?" too
    assert dialogue.history.read_text() == "/load b.md\n"
    assert conversations(dialogue) == [["storm?"]]


def test_a_line_that_is_written_while_another_chat_deletes_is_not_lost(dialogue: Dialogue) -> None:
    import os
    import threading

    history = History(State(os.environ))
    held = open_private(str(dialogue.history), os.O_RDWR)
    assert lock(held)
    writer = threading.Thread(target=history.add, args=("later",))
    writer.start()
    beside = dialogue.history.with_suffix(".new")
    beside.write_text("kept\n")
    os.replace(beside, dialogue.history)
    os.close(held)
    writer.join(60)

    assert not writer.is_alive()
    assert dialogue.history.read_text() == "kept\nlater\n"
