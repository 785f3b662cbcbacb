"""Laws of what is pasted: a paragraph is one question, and several questions are asked one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from chat_cases import CTRL_C, ENTER, STORM, Dialogue
from hypothesis import given
from hypothesis import strategies as st
from terminals import CTRL_D, HARBOUR, Terminal

from qa.chat.pasting import MOST, as_pasted
from qa.chat.typed_lines import tidy

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def dialogue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Dialogue:
    return Dialogue(monkeypatch, tmp_path)


@pytest.mark.parametrize(
    "lines",
    [
        ("why was it late?", "who said so?"),
        ("Qui l'a dit ?", "«Quand ?»"),
        ("¿Quién lo dijo?", "¿Cuándo?"),
        ("Ποιος το είπε;", "Πότε έγινε;"),
        ("من قال ذلك؟", "متى؟"),
        ("どうして遅れましたか？", "誰が言いましたか？"),
        ("who is the captain", "when did she learn to sail"),
        ("wer hat das gesagt", "wann war das"),
        ("สะพานถูกเลื่อนเพราะอะไร", "ใครเป็นคนพูด"),
    ],
)
def test_questions_in_any_language_are_a_line_each(lines: tuple[str, ...]) -> None:
    assert as_pasted("\r\n\r\n".join(lines) + "\n") == "\n".join(lines)
    assert as_pasted("\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))) == "\n".join(lines)


@pytest.mark.parametrize(
    "text",
    [
        "what delayed\nthe ferry?",
        "what is\nthe plan?",
        "Why was it late?\nThe storm was to blame.",
        "Warum kam die Fähre\nso spät an?",
        "x = 1;\ny = 2;",
        "why?\n" * (MOST + 1),
    ],
)
def test_a_paragraph_is_one_line(text: str) -> None:
    assert as_pasted(text) == tidy(text)


@given(st.lists(st.text(st.characters(exclude_categories=()), max_size=20).map(lambda text: f"{text}?")).map("\n".join))
def test_every_line_is_tidy(text: str) -> None:
    assert all(tidy(line) == line for line in as_pasted(text).split("\n"))


def test_enter_asks_pasted_questions_one_by_one(dialogue: Dialogue) -> None:
    paste = "\x1b[200~- what delayed the ferry?\n- who is Ada Bell?\n\x1b[201~"

    assert dialogue(paste, ENTER) == (
        f"> what delayed the ferry?\nstrong match\n{STORM}\n"
        "> who is Ada Bell?\nstrong match\n2. Ada Bell is the captain of the ferry. She learned to sail in Oban.\n"
        "   harbour.md:9:1  The harbour › The captain\n\n"
        "   Ada Bell is the captain of the ferry. She learned to sail in Oban.\n\n"
    )
    assert dialogue.history.read_text() == "what delayed the ferry?\nwho is Ada Bell?\n"


def test_ctrl_c_clears_all_pasted_questions(dialogue: Dialogue) -> None:
    assert dialogue("\x1b[200~why graphite?\nwho baked?\x1b[201~", CTRL_C) == ""


def test_pasted_questions_are_shown_before_they_are_asked(tmp_path: Path) -> None:
    (tmp_path / "harbour.md").write_text(HARBOUR)
    terminal = Terminal(("-m", "qa", "chat", "harbour.md"), tmp_path)
    try:
        terminal.wait_for("2 passages · emacs")
        terminal.type(b"\x1b[200~why graphite?\rwho baked bread?\r\x1b[201~")
        terminal.wait_for("\n> why graphite?\nwho baked bread?\nharbour.md")
        assert "not covered" not in terminal.shown
        terminal.type(b"\r")
        terminal.wait_for("\n> who baked bread?\nnot covered")
        terminal.type(CTRL_D)
        assert terminal.left() == 0
    finally:
        terminal.close()
