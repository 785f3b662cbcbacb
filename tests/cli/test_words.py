"""How the words of a command line are read: which command, which question, which paths; a row for each rule."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING

import pytest

from qa.cli import main
from qa.cli.table import COMMANDS, OPTIONS
from qa.cli.words import command_of, is_chat, read_words
from qa.errors import LoadError, QAError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

DELAY = "The launch was delayed because of safety tests."
WHY = "why was the launch delayed?"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with `notes/`, `a.md`, `status`, `my papers/`, `was it?` and a link that leads nowhere."""
    for name in ("notes", "my papers", "was it?"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "delay.md").write_text(f"# Delays\n\n{DELAY}\n", encoding="utf-8")
    for name in ("a.md", "status"):
        (tmp_path / name).write_text(f"{DELAY}\n", encoding="utf-8")
    (tmp_path / "broken").symlink_to("gone")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("QA_ENGINE", raising=False)
    return tmp_path


# The words of `ask` -> the question and the paths.
READ: dict[tuple[str, ...], tuple[str | None, list[str]]] = {
    (): (None, []),
    # A first word with white space that is no path is the question, and all others are paths.
    (WHY,): (WHY, []),
    (WHY, "notes", "a.md"): (WHY, ["notes", "a.md"]),
    (WHY, "gone", "-"): (WHY, ["gone", "-"]),
    (WHY, "why"): (WHY, ["why"]),
    ("why TCP/IP", "notes"): ("why TCP/IP", ["notes"]),
    ("why\u3000遅れた", "notes"): ("why\u3000遅れた", ["notes"]),
    ("why\nnot",): ("why\nnot", []),
    (" ", "notes"): (" ", ["notes"]),
    ("was it?", "gone"): ("was it? gone", []),  # it is a folder here, so no question
    ("my papers",): (None, ["my papers"]),
    ("why", "my papers"): ("why", ["my papers"]),
    # Else the paths are the longest tail of words that exist, are "-", or look like paths.
    ("why?",): ("why?", []),
    ("why", "was", "it", "delayed"): ("why was it delayed", []),
    ("why", "was", "it", "notes/", "a.md"): ("why was it", ["notes/", "a.md"]),
    ("why", "-"): ("why", ["-"]),
    ("why", "-", "notes"): ("why", ["-", "notes"]),
    ("why", "notes"): ("why", ["notes"]),
    ("why", "notes", "changed"): ("why notes changed", []),
    ("why", "notes", "gone", "a.md"): ("why notes gone", ["a.md"]),
    ("notes",): (None, ["notes"]),
    ("notes/", "-"): (None, ["notes/", "-"]),
    ("-",): (None, ["-"]),
    ("-", "why"): ("- why", []),
    ("why", "broken"): ("why", ["broken"]),
    ("status", "of", "the", "ship?"): ("status of the ship?", []),
    ("why", "status"): ("why", ["status"]),
    # What looks like a path is one, also where it is missing.
    ("why", "gone.md"): ("why", ["gone.md"]),
    ("why", "gone.PDF"): ("why", ["gone.PDF"]),
    ("why", "*.md"): ("why", ["*.md"]),
    ("why", "gone/*"): ("why", ["gone/*"]),
    ("why", "~x"): ("why", ["~x"]),
    ("why", "."): ("why", ["."]),
    ("why", ".."): ("why", [".."]),
    ("why", ".notes"): ("why", [".notes"]),
    ("why", ""): ("why", [""]),
    ("why?", "a b.md"): ("why?", ["a b.md"]),
    ("gone.md",): (None, ["gone.md"]),
    # What does not, is a word of the question.
    ("why", "gone"): ("why gone", []),
    ("why", "*"): ("why *", []),
    ("why", "Mr."): ("why Mr.", []),
    ("why", "gone.xyz"): ("why gone.xyz", []),
    ("why", "is", "version", "3.11"): ("why is version 3.11", []),
    ("what", "is", "node.js?"): ("what is node.js?", []),
    ("why", "was it"): ("why was it", []),
    ("did", "it", "cost", "5€/kg", "then"): ("did it cost 5€/kg then", []),
    ("为什么推迟", "notes"): ("为什么推迟", ["notes"]),
    ("", "notes"): ("", ["notes"]),
    ("",): ("", []),
}


@pytest.mark.parametrize("words", READ)
def test_words_are_a_question_and_paths(words: tuple[str, ...]) -> None:
    assert read_words(words, None, is_local=True)[:2] == READ[words]


# With a cluster, whose files may be elsewhere, only what looks like a path is one.
CLUSTER: dict[tuple[str, ...], tuple[str | None, list[str]]] = {
    ("why", "notes"): ("why notes", []),
    ("why", "notes/"): ("why", ["notes/"]),
    ("why", "was", "it", "/srv/papers"): ("why was it", ["/srv/papers"]),
    ("why", "is", "it", "in", "gone.pdf"): ("why is it in", ["gone.pdf"]),
    ("notes",): ("notes", []),
    ("a.md",): (None, ["a.md"]),
    ("why", "-"): ("why", ["-"]),
    (WHY, "papers"): (WHY, ["papers"]),
    ("my papers",): ("my papers", []),
    ("why", "~x"): ("why", ["~x"]),
    ("", "notes"): ("", ["notes"]),
}


@pytest.mark.parametrize("words", CLUSTER)
def test_words_for_a_cluster_are_paths_if_they_look_like_paths(words: tuple[str, ...]) -> None:
    assert read_words(words, None, is_local=False)[:2] == CLUSTER[words]


# What stands before and behind the first "--".
ENDED: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[str | None, list[str]]] = {
    (("why", "notes"), ()): ("why notes", []),
    (("why", "is", "node.js"), ()): ("why is node.js", []),
    (("why",), ("notes", "-x")): ("why", ["notes", "-x"]),
    (("notes/",), ("gone",)): ("notes/", ["gone"]),
    (("why?",), ("--",)): ("why?", ["--"]),
    ((), ("why", "notes")): ("why", ["notes"]),
    ((), ("-n", "is", "what?")): ("-n is what?", []),
    ((), ("notes",)): (None, ["notes"]),
    ((), ("why", "notes", "--", "a.md")): ("why notes", ["a.md"]),
    ((), (WHY, "--", "gone")): (WHY, ["gone"]),
    ((), ()): (None, []),
}


@pytest.mark.parametrize("words", ENDED)
def test_two_dashes_end_the_options_in_front_and_the_question_behind_words(
    words: tuple[tuple[str, ...], tuple[str, ...]],
) -> None:
    assert read_words(*words, is_local=True)[:2] == ENDED[words]


NOTES = {
    ("why", "notes"): "",
    ("why", "was", "it"): "",
    ("why", "was", "it", "notes/"): "",
    (WHY, "notes", "status"): "",
    ("why", "of", "-"): "",
    ("why", "was", "notes"): 'asked "why was" of notes',
    ("why", "notes", "status"): 'asked "why" of notes, status',
    ("what", "is", "in", "notes/", "then?"): "notes/ is read as a word of the question: paths stand behind it",
    ("who", "signed", "my", "papers"): (
        '"my papers" is read as words of the question: a path with spaces stands in quotation marks'
    ),
}


@pytest.mark.parametrize("words", NOTES)
def test_a_note_says_how_words_were_read_that_may_mean_something_else(words: tuple[str, ...]) -> None:
    assert read_words(words, None, is_local=True).note == NOTES[words]


def test_a_second_question_is_told_to_be_one() -> None:
    with pytest.raises(LoadError) as raised:
        read_words([WHY, "who launched it?", "notes"], None, is_local=True)

    assert raised.value.message == "who launched it?: no such file or folder"
    assert raised.value.hint == "one question is asked at a time; qa map --questions FILE takes several"
    assert read_words([WHY, "who launched it?"], None, is_local=False) == (WHY, ["who launched it?"], "")


def test_a_word_that_may_belong_to_the_question_is_told_as_a_missing_path() -> None:
    with pytest.raises(LoadError) as raised:
        read_words(("what", "is", "node.js"), None, is_local=True)

    assert raised.value.message == "node.js: no such file or folder"
    assert "quotation marks" in raised.value.hint


# The arguments of `qa` -> the command and its arguments; one string is the words of both.
MEANT: dict[str, str] = {
    "": "chat",
    "--resume": "chat --resume",
    "-n 3": "chat -n 3",
    "--engine memory:": "chat --engine memory:",
    "ask why": "ask why",
    "-n 1 ask why": "ask -n 1 why",
    "--json ask why": "ask --json why",
    "status": "status",
    "status of the ship?": "status of the ship?",
    "help ask": "help ask",
    "notes": "chat notes",
    "notes/ a.md": "chat notes/ a.md",
    "notes -n 2 a.md": "chat notes -n 2 a.md",
    "--limit=2 notes": "chat --limit=2 notes",
    "-n2 notes": "chat -n2 notes",
    "-": "chat -",
    "./status": "chat ./status",
    "-- notes": "chat -- notes",
    "why? notes": "ask why? notes",
    "why?": "ask why?",
    "ask?": "ask ask?",
    "status? notes": "ask status? notes",
    "-n 1 why?": "ask -n 1 why?",
    "--language de warum?": "ask --language de warum?",
    "为什么推迟？": "ask 为什么推迟？",
    "لماذا؟": "ask لماذا؟",
    "-- why? -x": "ask -- why? -x",
    "--help": "--help",
    "-h notes": "--help",
    "--help ask": "ask --help",
    "ask --help": "ask --help",
    "-V": "--version",
    "-n 1 --version": "--version",
}


@pytest.mark.parametrize("line", MEANT)
def test_words_mean_a_command(line: str) -> None:
    command, arguments = command_of(line.split())

    assert [command, *arguments] == MEANT[line].split()
    assert is_chat(line.split()) == (command == "chat")


@pytest.mark.parametrize("word", [WHY, "was it", "status of the ship", "has\tit", "", " \n"])
def test_a_first_word_in_quotation_marks_asks(word: str) -> None:
    assert command_of([word]) == ("ask", [word])
    assert command_of(["-n", "1", word, "notes"]) == ("ask", ["-n", "1", word, "notes"])


def test_a_path_with_white_space_is_a_path() -> None:
    assert command_of(["my papers", "was it?"]) == ("chat", ["my papers", "was it?"])


# Words that mean nothing -> the message and the hint.
UNKNOWN: dict[tuple[str, ...], tuple[str, str]] = {
    ("aks", "why"): ("no such command: aks", "did you mean ask?"),
    ("statsu",): ("no such command: statsu", "did you mean status?"),
    ("STATUS",): ("no such command: STATUS", "did you mean status?"),
    ("indx", "notes"): ("no such command: indx", "did you mean index?"),
    ("frobnicate",): ("no such command: frobnicate; to ask it:", "qa ask frobnicate"),
    ("the", "ship's", "name"): ("no such command: the; to ask it:", "qa ask the 'ship'\"'\"'s' name"),
    ("-n", "1", "ships"): ("no such command: ships; to ask it:", "qa ask -n 1 ships"),
    ("notes", "why"): ("no such command: notes; to ask it:", "qa ask why notes"),
    ("-", "why", "--limit", "1"): ("no such command: -; to ask it:", "qa ask --limit 1 why -"),
    ("--", "notes", "why", "not"): ("no such command: notes; to ask it:", "qa ask why not notes"),
    ("notes/", "a.md", WHY): ("no such command: notes/; to ask it:", f"qa ask '{WHY}' notes/ a.md"),
    ("index.md",): ("index.md: no such file or folder", "to ask: qa ask QUESTION index.md"),
    ("notes", "chat/"): ("chat/: no such file or folder", "to ask: qa ask QUESTION notes chat/"),
    ("--frobs", "notes"): ("no such option: --frobs", "qa --help lists the commands"),
    ("--hepl",): ("no such option: --hepl", "did you mean --help?"),
    ("-x", "ask", "why"): ("no such option: -x", "qa --help lists the commands"),
}


@pytest.mark.parametrize("words", UNKNOWN)
def test_words_that_mean_nothing_get_an_error_with_what_to_type(words: tuple[str, ...]) -> None:
    with pytest.raises(QAError) as raised:
        command_of(words)

    assert (raised.value.message, raised.value.hint) == UNKNOWN[words]
    assert not is_chat(words)


@pytest.mark.parametrize("word", ["what", "that", "What", "has", "was", "hat", "wat", "même", "что"])
def test_a_word_that_asks_is_never_taken_for_a_misspelt_command(word: str) -> None:
    with pytest.raises(UsageError) as raised:
        command_of([word, "ship"])

    assert "did you mean" not in raised.value.hint


def test_every_option_that_takes_a_value_is_known_by_its_words() -> None:
    assert {name for name, option in OPTIONS.items() if option.takes_value} >= {
        "-n", "--limit", "--language", "--include", "--exclude", "--engine", "--color", "--hyperlink-format",
    }  # fmt: skip
    assert not OPTIONS["--json"].takes_value
    assert not OPTIONS["--resume"].takes_value


# Standard input -> the status, and what stands in the messages.
PIPED = {
    f"{WHY}\n": (0, ""),
    f"\ufeff\r\n  {WHY} \r\n\n": (0, ""),
    WHY: (0, ""),
    "who baked it?": (1, "not covered"),
    "": (2, "ask: there is no question"),
    " \n\t\n": (2, "ask: there is no question"),
    f"{WHY}\nwho?\n": (2, "there is more than one question in standard input\n  qa chat asks line by line"),
    "why " * 100_000: (2, "qa chat asks line by line"),
}


@pytest.mark.parametrize("piped", PIPED, ids=range(len(PIPED)))
def test_one_line_of_a_pipe_is_the_question(
    piped: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(piped.encode())))
    status = main(["ask", "notes", "--vimgrep"])
    out, err = capsys.readouterr()

    assert (status, out) == (PIPED[piped][0], f"notes/delay.md:3:1:{DELAY}\n" * (status == 0))
    assert PIPED[piped][1] in err


@pytest.mark.parametrize("words", [("-",), ("notes", "-"), ("a.md",), ()])
def test_without_a_question_there_is_an_error(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

        def read(self, size: int | None = -1) -> str:
            raise AssertionError("a terminal is not read for a question")

    for standard_input in (Terminal(), io.TextIOWrapper(io.BytesIO(WHY.encode())), None):
        if standard_input is not None and not standard_input.isatty() and "-" not in words:
            continue  # it has the question
        monkeypatch.setattr("sys.stdin", standard_input)
        hint = "qa ask --help tells how it is used"
        assert main(["ask", *words]) == 2
        assert capsys.readouterr() == ("", f"qa: error: ask: there is no question\n  {hint}\n")


def test_a_question_comes_without_a_command_and_without_quotation_marks(capsys: pytest.CaptureFixture[str]) -> None:
    for words in ((WHY, "notes"), ("ask", *WHY.split(), "notes/"), ("ask", "-n1", *WHY.split(), "--", "notes")):
        assert main(["--vimgrep", *words]) == 0
        assert capsys.readouterr() == (f"notes/delay.md:3:1:{DELAY}\n", "")


def test_a_bare_name_is_told_beside_the_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "why", "delayed", "notes", "--vimgrep"]) == 0
    assert capsys.readouterr() == (f"notes/delay.md:3:1:{DELAY}\n", 'qa: asked "why delayed" of notes\n')


def test_paths_alone_are_a_chat(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{WHY}\n".encode())))
    monkeypatch.setenv("QA_NO_HISTORY", "1")

    assert main(["notes/"]) == 0
    assert capsys.readouterr().out.startswith(f"1. {DELAY}\n   notes/delay.md:3:1  Delays\n")


def test_a_file_named_like_a_command_is_asked_by_its_path(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "why", "delayed", f".{os.sep}status", "--vimgrep"]) == 0
    assert capsys.readouterr() == (f"./status:1:1:{DELAY}\n", "")
    assert "status" in COMMANDS
