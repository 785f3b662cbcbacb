"""Laws of the editor that a question is written in: whatever it does, the chat goes on, with the text that it wrote or
with the text from before."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest
from chat_cases import Dialogue, ask
from docx_cases import docx, p
from epub_cases import book
from terminals import CTRL_D, ENTER, ESCAPE, HARBOUR, Terminal

from qa.chat.editor import LONGEST, compose, open_command
from qa.library import open_library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Editor = Callable[[str], dict[str, str]]

NAME = "an editor"


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    """An editor that runs a line of Python on the file at `path`."""

    def made(body: str) -> dict[str, str]:
        script = tmp_path / NAME
        script.write_text(f"#!{sys.executable}\nimport os, sys\npath = sys.argv[1]\n{body}\n")
        script.chmod(0o755)
        return {"EDITOR": f"'{script}'", "PATH": os.environ["PATH"]}

    return made


def test_the_question_is_what_the_editor_wrote(editor: Editor) -> None:
    environ = editor("text = open(path).read(); open(path, 'w').write(text.upper() + 'and more')")

    assert compose("why é?", environ, None) == "WHY É?\nand more"


def test_visual_goes_before_editor(editor: Editor) -> None:
    environ = editor("open(path, 'w').write('seen')")

    assert compose("", environ | {"VISUAL": environ["EDITOR"], "EDITOR": "false"}, None) == "seen"


def test_the_file_is_private_and_is_gone_with_all_beside_it(editor: Editor, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    environ = editor(
        "folder = os.path.dirname(path)\nopen(path + '~', 'w').write('a copy')\n"
        f"open({str(seen)!r}, 'w').write(f'{{os.stat(folder).st_mode}} {{folder}}')"
    )
    compose("a secret", environ, None)

    mode, _, folder = seen.read_text().partition(" ")
    assert stat.S_IMODE(int(mode)) == 0o700
    assert not os.path.exists(folder)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("sys.exit(3)", "ended with status 3"),
        ("os.kill(os.getpid(), 9)", "was ended by signal 9"),
        ("os.unlink(path)", "left no question"),
        ("os.unlink(path); os.mkfifo(path)", "left no question"),
        ("open(path, 'wb').write(b'\\xff\\xfe')", "wrote is no text"),
        ("open(path, 'wb').write(b'a\\0b')", "wrote is no question"),
        (f"open(path, 'w').write('a' * {LONGEST + 1})", "wrote is no question"),
    ],
)
def test_an_editor_that_fails_is_one_line_that_says_why(body: str, said: str, editor: Editor) -> None:
    with pytest.raises(ValueError, match=said) as error:
        compose("why?", editor(body), None)
    assert len(str(error.value).splitlines()) == 1


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"EDITOR": "/nonexistent/vi"}, "/nonexistent/vi cannot be started: No such file or directory"),
        ({"EDITOR": "'vi"}, "$EDITOR is no command: No closing quotation"),
        ({"PATH": ""}, "there is no editor: $EDITOR names one"),
    ],
)
def test_an_editor_that_is_missing_is_one_line(environ: dict[str, str], said: str) -> None:
    with pytest.raises(ValueError) as error:  # noqa: PT011 - its whole text is compared
        compose("why?", environ, None)
    assert str(error.value) == said


# On a terminal


@pytest.fixture
def terminal(tmp_path: Path, editor: Editor, request: pytest.FixtureRequest) -> Iterator[Terminal]:
    (tmp_path / "harbour.md").write_text(HARBOUR)
    editor(request.param)
    # Found by its name alone: the message that names it fits a line of the screen, however long the folder's path is.
    environ = {"EDITOR": f"'{NAME}'", "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    opened = Terminal(("-m", "qa", "chat", "harbour.md", "-n", "1"), tmp_path, environ=environ)
    yield opened
    opened.close()


WRITES = "open(path, 'w').write('what delayed\\nthe ferry?' + chr(27) + '[2J')"


@pytest.mark.parametrize("terminal", [WRITES], indirect=True)
@pytest.mark.parametrize("keys", [b"\x18\x05", ESCAPE])
def test_a_key_opens_the_editor_and_what_it_wrote_is_the_question(terminal: Terminal, keys: bytes) -> None:
    terminal.wait_for("passages · emacs")
    if keys == ESCAPE:
        terminal.type(b"/set vi" + ENTER)
        terminal.wait_for("passages · vi insert")
    terminal.type(b"why" + keys)
    if keys == ESCAPE:
        terminal.wait_for("vi navigation")
        terminal.type(b"v")
    terminal.wait_for("> what delayed the ferry?\\x1b[2J")
    terminal.type(b"\x03" + CTRL_D)

    assert terminal.left() == 0
    assert terminal.is_as_before()


@pytest.mark.parametrize(
    ("terminal", "said"),
    [
        ("sys.exit(1)", "an editor ended with status 1"),
        ("open(path, 'wb').write(b'\\xff')", "what an editor wrote is no text"),
    ],
    indirect=["terminal"],
)
def test_after_an_editor_that_fails_the_question_is_as_it_was(terminal: Terminal, said: str) -> None:
    terminal.wait_for("passages · emacs")
    terminal.type(b"what delayed the ferry?\x18\x05")
    terminal.wait_for(f"{said}\n")
    terminal.wait_for("> what delayed the ferry?\nharbour.md")
    terminal.type(ENTER)
    terminal.wait_for("strong match")
    terminal.type(CTRL_D)

    assert terminal.left() == 0
    assert terminal.is_as_before()


# Files that no editor shows

OPENER = "open" if sys.platform == "darwin" else "xdg-open"


def test_a_file_without_lines_is_opened_by_the_desktop_or_the_reason_is_told(tmp_path: Path) -> None:
    environ = {"EDITOR": "vim", "PATH": str(tmp_path)}
    with pytest.raises(ValueError, match=f"there is no {OPENER} to open it"):
        open_command("/n/a.pdf", None, None, environ)
    (tmp_path / OPENER).write_text("#!/bin/sh\n")
    (tmp_path / OPENER).chmod(0o755)
    assert open_command("/n/a.pdf", None, None, environ) == [OPENER, "/n/a.pdf"]


@pytest.mark.parametrize("kind", ["docx", "epub"])
@pytest.mark.parametrize("status", [None, 0, 3])
def test_open_gives_the_desktop_the_path_of_a_book_and_nothing_else(
    kind: str, status: int | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialogue = Dialogue(monkeypatch, tmp_path)
    said = "The keeper $(touch evil) left the gate open on Monday."
    data = docx(p(said)) if kind == "docx" else book({"a.xhtml": f"<p>{said}</p>"})
    (tmp_path / f"-e $(touch evil).{kind}").write_bytes(data)
    (tmp_path / "bin").mkdir()
    if status is not None:
        script = f"#!{sys.executable}\nimport sys\nopen({str(tmp_path / 'seen')!r}, 'w').write(repr(sys.argv[1:]))\n"
        (tmp_path / "bin" / OPENER).write_text(f"{script}sys.exit({status})\n")
        (tmp_path / "bin" / OPENER).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))

    path = f"./-e $(touch evil).{kind}"
    shown = dialogue(ask("who left the gate open?", "/open 1"), open_with=lambda: open_library(path))
    answer, _, opened = shown.partition("\n\n   The keeper")

    assert said[11:20] in answer
    if status is not None:
        assert (tmp_path / "seen").read_text() == repr([str(tmp_path / f"-e $(touch evil).{kind}")])
    reason = {None: f"there is no {OPENER}", 0: "", 3: f"{OPENER}"}[status]
    assert reason in opened
    assert ("/context 1 shows" in opened) == (status != 0)
    assert not (tmp_path / "evil").exists()
