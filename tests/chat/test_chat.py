"""Laws of the chat: the effect of a question, where its output goes, and how the chat ends."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from chat_cases import CTRL_C, ENTER, GOES_ON, HARBOUR, STORM, WENT_ON, Dialogue, ask
from command_cases import HANG, PACKAGES, without_match
from hypothesis import given
from hypothesis import strategies as st

from qa.chat import Options, chat
from qa.chat.typed_lines import tidy
from qa.errors import EngineError, LoadError
from qa.library import Library, open_library
from qa.render.safe import safe

if TYPE_CHECKING:
    from pathlib import Path

    from command_cases import Run

    from qa.model import Answer


@pytest.fixture
def dialogue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Dialogue:
    return Dialogue(monkeypatch, tmp_path)


def test_a_question_is_answered_and_ctrl_d_leaves_with_0(dialogue: Dialogue) -> None:
    assert dialogue(ask("what delayed the ferry?")) == f"strong match\n{STORM}\n"
    assert dialogue.status == 0


def test_citations_are_numbered_on_from_question_to_question(dialogue: Dialogue) -> None:
    shown = dialogue(ask("what delayed the ferry?", "who is the captain?"), limit=2)

    assert [line[:2] for line in shown.splitlines() if line[:1].isdigit()] == ["1.", "2.", "3.", "4."]


def test_a_follow_up_says_what_was_searched(dialogue: Dialogue) -> None:
    shown = dialogue(ask("what delayed the ferry?", "and who is the captain of it?"))

    assert "\nsearched: captain · " in shown


def test_a_question_that_is_not_covered_says_so_and_the_chat_goes_on(dialogue: Dialogue) -> None:
    assert dialogue(ask("graphite?", "what delayed the ferry?")) == (
        f'not covered: no passage answers "graphite?"\n  not found: graphite\n\nstrong match\n{STORM}\n'
    )
    assert dialogue.status == 0


def test_an_empty_line_does_nothing(dialogue: Dialogue) -> None:
    assert dialogue(ask("", "   ", "\u3000")) == ""


def test_ctrl_c_clears_the_line_and_the_chat_goes_on(dialogue: Dialogue) -> None:
    assert dialogue("graphite and", CTRL_C, ask("what delayed the ferry?")) == f"strong match\n{STORM}\n"
    assert dialogue(CTRL_C, CTRL_C) == "Ctrl-D leaves\n"
    assert dialogue.status == 0


def test_a_pasted_paragraph_is_one_question(dialogue: Dialogue) -> None:
    paste = "\x1b[200~what\r\ndelayed the\n\n\t ferry?\n\x1b[201~"

    assert dialogue(paste, ENTER) == f"strong match\n{STORM}\n"
    assert dialogue.history.read_text() == "what delayed the ferry?\n"


def test_a_colour_that_looks_like_a_mouse_is_shown(dialogue: Dialogue) -> None:
    shown = dialogue("\x1b[31mwhat delayed the ferry?", ENTER)

    assert "Traceback" not in shown
    assert dialogue.history.read_text() == "\\x1b[31mwhat delayed the ferry?\n"


def test_pasted_lines_are_parted_from_what_stands_beside_them(dialogue: Dialogue) -> None:
    first, second = "\x1b[200~\rdelayed\n\x1b[201~", "\x1b[200~ferry?\n\x1b[201~"

    assert dialogue("what", first, " the ", second, ENTER) == f"strong match\n{STORM}\n"
    assert dialogue.history.read_text() == "what delayed the ferry?\n"
    dialogue("\x1b[200~\r\nwho is Ada Bell?\x1b[201~", ENTER)
    assert dialogue.history.read_text().endswith("\nwho is Ada Bell?\n")


def test_a_pasted_escape_sequence_is_shown_asked_and_kept_and_never_obeyed(dialogue: Dialogue) -> None:
    shown = dialogue("\x1b[200~graphite\x1b[2J\x07 \u202e\x1b[201~", ENTER)

    assert shown.startswith('not covered: no passage answers "graphite\\x1b[2J\\x07 \\u202e"\n')
    assert dialogue.history.read_text() == "graphite\\x1b[2J\\x07 \\u202e\n"


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_a_tidy_line_is_one_safe_line_and_tells_whether_it_began_with_a_space(text: str) -> None:
    line = tidy(text)

    assert safe(line) == line
    assert line.splitlines() == [line] * bool(line)
    assert tidy(line) == line
    assert line.strip() == " ".join(line.split())


def test_a_library_that_fails_to_answer_does_not_end_the_chat(dialogue: Dialogue) -> None:
    class Failing(Library):
        def ask(self, question: str, *arguments: Any, **named: Any) -> Answer:
            if "graphite" in question:
                raise EngineError("the index is\x1b gone", "build it again")
            return super().ask(question, *arguments, **named)

    from qa.loaders import load

    shown = dialogue(
        ask("graphite?", "what delayed the ferry?"), open_with=lambda: Failing([load("harbour.md", name="harbour.md")])
    )

    assert shown == f"qa: error: the index is\\x1b gone\n  build it again\n\nstrong match\n{STORM}\n"
    assert dialogue.status == 0


def test_a_library_that_cannot_be_opened_ends_the_chat_with_2(dialogue: Dialogue) -> None:
    def missing() -> Library:
        raise LoadError("no\n.md: there is no such file", "is it spelt right?")

    assert dialogue(ask("what delayed the ferry?"), open_with=missing) == (
        "qa: error: no .md: there is no such file\n  is it spelt right?\n"
    )
    assert dialogue.status == 2


def test_what_the_library_says_of_its_sources_is_said_once(dialogue: Dialogue) -> None:
    from qa.loaders import load

    def partly() -> Library:
        return Library([load("harbour.md", name="harbour.md")], failures=("b\x1b.md: no permission",))

    shown = dialogue(ask("what delayed the ferry?", GOES_ON), open_with=partly)

    said = f"qa: error: b\\x1b.md: no permission\nstrong match\n{STORM}\n{WENT_ON}"
    greeted = "The harbour · 1 file, 3 passages  /help lists the commands\n"
    assert shown.removeprefix(greeted) == said  # unless the line was entered before the library was open


def test_a_bug_in_opening_keeps_its_traceback(dialogue: Dialogue) -> None:
    def broken() -> Library:
        raise ZeroDivisionError("a bug")

    with pytest.raises(ZeroDivisionError, match="a bug"):
        dialogue(ask("what delayed the ferry?"), open_with=broken)


class _HungUp(io.StringIO):
    """A terminal that is gone, which prompt-toolkit cannot use."""

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        raise OSError(5, "Input/output error")


@pytest.mark.parametrize("missing", ["", "prompt_toolkit"])
def test_where_no_line_can_be_edited_there_is_a_plain_prompt(
    missing: str, dialogue: Dialogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = _HungUp()
    monkeypatch.setattr(sys, "stdin", _HungUp("what delayed the ferry?\n"))
    monkeypatch.setattr(sys, "stdout", shown)
    if missing:
        monkeypatch.setitem(sys.modules, missing, None)
        monkeypatch.delitem(sys.modules, "qa.chat.line_editor", raising=False)

    assert chat(lambda: open_library(dialogue.file), Options(1, "never")) == 0
    assert "> strong match" in shown.getvalue()


def test_a_bug_in_the_interface_keeps_its_traceback(dialogue: Dialogue, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("qa.chat.line_editor.add_toolbar", broken)
    with pytest.raises(ZeroDivisionError, match="a bug"):
        dialogue(ask("what delayed the ferry?"))


# Pipes

DRIVER = """
import sys
from qa.chat import Options, chat
def library():
    from qa.library import open_library
    return open_library("harbour.md")
status = chat(library, Options(limit=1))
sys.stdout.flush()
print(sorted({"prompt_toolkit", "rich"} & set(sys.modules)), file=sys.stderr)
sys.exit(status)
"""


def piped(questions: bytes, folder: Path, **environ: str) -> tuple[int, str, str]:
    (folder / "harbour.md").write_text(HARBOUR)
    run = subprocess.run(
        [sys.executable, "-c", DRIVER],
        input=questions,
        capture_output=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": PACKAGES, **environ},
        timeout=HANG,
    )
    return run.returncode, run.stdout.decode(), run.stderr.decode()


def test_in_a_pipe_each_line_is_a_question_and_no_interface_is_loaded(tmp_path: Path) -> None:
    questions = b"what delayed the ferry?\n\n  \n/new\ngraphite?\r\n/new\nwho is the captain?\n/open 9\n9\n/set vi"

    status, answers, messages = piped(questions, tmp_path)

    assert answers == STORM + (
        "\n2. Ada Bell is the captain of the ferry.\n"
        "   harbour.md:9:1  The harbour › The captain\n"
        "\n"
        "   Ada Bell is the captain of the ferry. She learned to sail in Oban.\n"
        "\nkeys: vi\n"
    )
    anew = "qa: a new conversation: the next question stands alone\n"
    assert messages == (
        f'qa: strong match\n{anew}qa: not covered: no passage answers "graphite?"\n  not found: graphite\n{anew}'
        "qa: strong match\n"
        "qa: there is no citation 9: the last one is 2\n"
        "qa: there is no citation 9: the last one is 2\n"
        "[]\n"
    )
    assert status == 0


def test_a_pipe_of_any_bytes_is_read_to_its_end(tmp_path: Path) -> None:
    questions = b"\xef\xbb\xbfwhat delayed the ferry?\n/new\n\xff\x00\x1b[31m\n/quit\nnever asked\n"

    status, answers, messages = piped(questions, tmp_path, PYTHONUTF8="1")

    assert (status, answers) == (0, STORM)
    assert messages.split("\n", 2)[2].startswith('qa: not covered: no passage answers "\ufffd\\x00\\x1b[31m"\n')


def test_a_pipe_without_questions_is_fine(tmp_path: Path) -> None:
    assert piped(b"", tmp_path) == (0, "", "[]\n")


def test_in_a_pipe_a_library_that_cannot_be_opened_is_status_2(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    status = chat(lambda: open_library(str(tmp_path / "no.md")), Options(questions=io.StringIO("why?\n")))

    out, err = capsys.readouterr()
    assert (status, out) == (2, "")
    assert err.startswith(f"qa: error: {tmp_path}/no.md: ")


def test_a_question_that_could_not_be_asked_makes_the_status_of_a_pipe_2(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    class Failing(Library):
        def ask(self, *arguments: object, **named: object) -> Answer:
            raise EngineError("the index is gone")

    (tmp_path / "harbour.md").write_text(HARBOUR)
    from qa.loaders import load

    status = chat(
        lambda: Failing([load(str(tmp_path / "harbour.md"))]), Options(questions=io.StringIO("why?\n\n/why 1\n"))
    )

    assert (status, *capsys.readouterr()) == (
        2,
        "",
        "qa: error: the index is gone\nqa: there are no citations yet: ask a question first\n",
    )


def test_a_pipe_tells_once_what_cannot_be_kept(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("no directory")
    (tmp_path / "harbour.md").write_text(HARBOUR)

    run = subprocess.run(
        [sys.executable, "-m", "qa", "chat", "-n", "1", "harbour.md"],
        input=b"what delayed the ferry?\nwho is Ada Bell?\n",
        capture_output=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": PACKAGES, "XDG_STATE_HOME": str(tmp_path / "state")},
        check=False,
        timeout=HANG,
    )

    assert run.returncode == 0
    assert b"2. Ada Bell is the captain of the ferry." in run.stdout
    (line,) = without_match(run.stderr.decode()).splitlines()
    assert line.startswith("qa: the conversation is not kept: ")


def test_resume_needs_no_name_of_a_command(run: Run, tmp_path: Path) -> None:
    done = run("--resume", stdin="", env={"XDG_STATE_HOME": str(tmp_path)})

    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr == b"qa: no earlier conversation about these sources is kept: this is a new one\n"
