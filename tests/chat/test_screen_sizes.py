"""Laws of the sizes of a terminal: below a question, the best answer and its label stand in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from render_cases import without_escapes
from terminals import CTRL_D, ENTER, Terminal

if TYPE_CHECKING:
    from pathlib import Path

LONG = " The wall of the garden is old, and nobody has counted its stones since the flood of that spring." * 4
GARDEN = "# The garden\n" + "".join(
    f"\n## Year {year}\n\nThe keeper left the gate of the garden open in {year}, because of the dog.{LONG}\n"
    for year in range(1990, 1996)
)
QUESTION = b"why did the keeper leave the gate open?"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "garden.md").write_text(GARDEN)
    return tmp_path


@pytest.mark.parametrize(("columns", "rows", "citations"), [(40, 15, 1), (80, 24, 3), (200, 50, 3)])
def test_the_best_answer_and_its_label_stay_in_view(folder: Path, columns: int, rows: int, citations: int) -> None:
    terminal = Terminal(("-m", "qa", "chat", "garden.md"), folder, columns, rows)
    try:
        terminal.wait_for("6 passages")
        terminal.type(QUESTION + ENTER)
        terminal.settle("match\n1. ")
        below = terminal.shown.partition("match\n1. ")[2]
        assert [f"\n{number}. " in below for number in (2, 3)] == [citations > 1, citations > 2]
        assert ("2 more: /more shows the next" in below) == (citations == 1)
        assert "because of the dog." in " ".join(below.split())
        terminal.type(b"/set full" + ENTER)
        terminal.wait_for("full: on")
        terminal.type(QUESTION + ENTER)
        terminal.wait_for("\n>")
        terminal.settle(f"{citations + 3}. " if rows > 40 else ">")
        terminal.type(CTRL_D)
        assert terminal.left() == 0
        assert terminal.received.decode().count("flood of that spring") >= (4 * 4 if columns > 100 else 0)
    finally:
        terminal.close()


def test_ask_folds_on_a_terminal_and_full_shows_all(folder: Path) -> None:
    shown = {}
    for words in ((), ("--full",), ("-n", "3")):
        terminal = Terminal(("-m", "qa", "ask", QUESTION.decode(), "garden.md", *words), folder, 80, 24)
        try:
            assert terminal.left() == 0
            _, _, answer = terminal.received.decode().rpartition("\r\x1b[K")  # a slow machine shows progress before it
            shown[words] = without_escapes(answer)
        finally:
            terminal.close()

    assert [text.count(". The keeper") for text in shown.values()] == [3, 3, 3]
    assert shown[("--full",)].count("spring") == 12
    assert shown[()] == shown[("-n", "3")]
    assert shown[()].count("\n") <= 22
