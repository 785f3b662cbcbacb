"""Laws of the library behind the prompt: opened once, with other work behind it, and replaced whole or not."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from chat_cases import HARBOUR
from command_cases import HANG

from qa.chat.greeting import greeting
from qa.chat.opening import Opening
from qa.chat.screen import Screen
from qa.errors import LoadError
from qa.library import Library, open_library
from qa.render.columns import width

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def opening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opening:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "harbour.md").write_text(HARBOUR)
    screen = Screen(is_dialogue=False, color="never")
    return Opening(lambda: open_library("harbour.md"), screen, "harbour.md", ("harbour.md",))


@pytest.mark.parametrize("is_needed_first", [False, True])
def test_what_can_wait_is_done_once_whoever_opens_the_library(opening: Opening, is_needed_first: bool) -> None:
    done: list[Library] = []
    was_done = threading.Event()
    opening.afterwards += [lambda library: 1 / 0, done.append, lambda library: was_done.set()]
    if is_needed_first:
        opening.library()
    opening.start()
    assert was_done.wait(HANG)
    opening.start()
    opening.start()

    assert done == [opening.library()]
    assert opening.size == 3
    assert opening.ready is opening.library()


def test_others_take_its_place_when_they_are_open(opening: Opening, tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("The baker bakes bread.")
    before = opening.library()
    opening.swap(("b.md",))

    assert (opening.name, opening.paths, opening.size) == ("b.md", ("b.md",), 1)
    assert opening.library().ask("who bakes bread?").answered
    assert before.passages("harbour.md") == ()


def test_where_others_cannot_be_opened_it_stays(opening: Opening) -> None:
    before = opening.library()
    with pytest.raises(LoadError):
        opening.swap(("no.md",))

    assert opening.library() is before
    assert (opening.name, opening.paths, opening.size) == ("harbour.md", ("harbour.md",), 3)
    assert opening.library().ask("what delayed the ferry?").answered


def test_the_greeting_names_title_and_numbers_once_they_are_known(opening: Opening, tmp_path: Path) -> None:
    was_done = threading.Event()
    assert greeting(opening, 80) == "harbour.md  /help lists the commands"
    opening.start(was_done.set)
    assert was_done.wait(HANG)

    assert greeting(opening, 80) == "The harbour · 1 file, 3 passages  /help lists the commands"
    assert greeting(opening, 40) == "The harbour · 1 file, 3 passages\n/help lists the commands"
    assert greeting(opening, 20) == "The harbour\n/help lists the com…"

    (tmp_path / "b.md").write_text("The baker bakes bread.")
    both = Opening(lambda: open_library("harbour.md", "b.md"), Screen(is_dialogue=False), "harbour.md, b.md")
    done = threading.Event()
    both.start(done.set)
    assert done.wait(HANG)
    assert greeting(both, 80) == "harbour.md, b.md · 2 files, 4 passages  /help lists the commands"


@pytest.mark.parametrize(
    "title", ["A very long title about the harbour, its keepers and its storms " * 3, "\u6e2f" * 90]
)
@pytest.mark.parametrize("columns", range(4, 130, 7))
def test_no_line_of_the_greeting_is_too_wide(opening: Opening, title: str, columns: int) -> None:
    opening.title, opening.files, opening.size = title, 1234, 56789

    assert all(0 < width(line) <= columns for line in greeting(opening, columns).split("\n"))
