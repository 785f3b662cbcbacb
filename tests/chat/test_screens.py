"""Laws of the whole screen, line by line, on a narrow, a usual and a wide terminal.

The screens are stored in `screens/`. After a change for the better, run with QA_SCREENS=write to write them anew.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from terminals import CTRL_C, CTRL_D, ENTER, HARBOUR, Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

SCREENS = Path(__file__).parent / "screens"
CLEAR = b"\x0c"
IS_WRITTEN = os.environ.get("QA_SCREENS") == "write"


class Album:
    """The screens of one terminal, each under its title."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self.text = ""

    def see(self, title: str, keys: bytes, until: str, *, clear: bool = True) -> None:
        """Type these keys on an empty screen, and keep the screen once it shows `until`."""
        if clear:
            self._terminal.type(CLEAR)
        self._terminal.type(keys)
        self._terminal.settle(until)
        self.text += f"=== {title}\n{self._terminal.shown}\n"


@pytest.fixture
def terminal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Terminal]:
    (tmp_path / "harbour.md").write_text(HARBOUR)
    opened = Terminal(("-m", "qa", "chat", "harbour.md", "--limit", "1"), tmp_path, *request.param)
    yield opened
    opened.close()


@pytest.mark.parametrize("terminal", [(20, 40), (80, 30), (200, 24)], indirect=True, ids=["20", "80", "200"])
def test_a_conversation_looks_as_it_is_stored(terminal: Terminal) -> None:
    wide, columns = terminal.screen.columns >= 80, terminal.screen.columns
    bar = "passages · emacs" if wide else "\nharbour.md"
    greeted = "1 file, 2 passages" if wide else "The harbour\n"
    asked = "question · emacs" if wide else "\nharbour.md"
    album = Album(terminal)

    album.see("the greeting", b"", greeted, clear=False)
    album.see("an answer", b"what delayed the ferry?" + ENTER, asked)
    album.see("a follow-up", b"and who is its captain?" + ENTER, "Ada Bell" if wide else "Ada")
    album.see("the context", b"/context 2" + ENTER, "harbour.md:9:1")
    album.see("the commands", b"/", "/context")
    terminal.type(CTRL_C)
    album.see("one command", b"/co", "/copy")
    terminal.type(CTRL_C)
    album.see("no such citation", b"99" + ENTER, "there is no")
    album.see("a new conversation", b"/new" + ENTER, bar)
    album.see("not covered", b"graphite?" + ENTER, "not found")
    album.see("help", b"/help" + ENTER, "answer.\n\n>")
    album.see("before the terminal is resized", b"half a question", "> half a")
    terminal.resize(columns // 2 + 5, terminal.screen.lines)
    album.see("after it was resized", b" more", "more", clear=False)
    terminal.type(CTRL_C + CTRL_D)

    assert terminal.left() == 0
    assert terminal.is_as_before()
    stored = SCREENS / f"{columns}.txt"
    if IS_WRITTEN:
        stored.parent.mkdir(exist_ok=True)
        stored.write_text(album.text, encoding="utf-8")
    assert album.text == stored.read_text(encoding="utf-8")
