"""The commands with their words and options: one table, from which the parser and every help are made.

Law: a command or an option is added here alone. A command NAME runs the function `run_NAME` of its module.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


COLORS, SHELLS = ("auto", "always", "never"), ("bash", "zsh", "fish")


class Argument(NamedTuple):
    """An option, or a word that has a place of its own.

    `more` is what argparse needs beside the help. `completes` says what completes its value: "path", "language",
    "command", "link", or nothing. Of arguments with the same `apart`, a command line has only one.
    """

    names: tuple[str, ...]
    help: str
    more: Mapping[str, Any] = {}
    completes: str = ""
    apart: str = ""

    @property
    def takes_value(self) -> bool:
        """Whether a value follows the name."""
        return bool(self.more.get("action", "append") == "append")


class Command(NamedTuple):
    """A command: what it does, the module that runs it, its arguments in the order of its help, and what is said where
    a word is lacking."""

    does: str
    module: str
    arguments: tuple[Argument, ...]
    lacking: str = "there is no question"


def limit(text: str) -> int:
    """Parse a number from 1 on."""
    from argparse import ArgumentTypeError

    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise ArgumentTypeError(f"{text} is no number from 1 on")
    return number


def _view(name: str, does: str) -> Argument:
    return Argument((f"--{name}",), does, {"dest": "view", "action": "store_const", "const": name}, apart="view")


def _switch(name: str, does: str) -> Argument:
    return Argument((f"--{name}",), does, {"action": "store_true"})


def _globs(name: str, does: str, default: list[str] | None = None) -> Argument:
    return Argument((f"--{name}",), does, {"metavar": "GLOB", "action": "append", "default": default})


def _paths(does: str, number: str = "*") -> Argument:
    return Argument(("paths",), does, {"metavar": "PATH", "nargs": number}, completes="path")


_QUESTION = Argument(
    ("question",),
    "what you want to know, in your own words; else a line of standard input",
    {"metavar": "QUESTION", "nargs": "?"},
    completes="path",
)
_ASKED = _paths("files and folders; - is standard input; none is the bundled article")
_LIMIT = Argument(("-n", "--limit"), "at most N citations (3; of an overview 5)", {"metavar": "N", "type": limit})
_CHOICE = (  # how documents are read, and which files of a folder are
    Argument(
        ("--language",),
        "of documents and questions, such as de; else it is recognised",
        {"metavar": "LANG"},
        completes="language",
    ),
    Argument(
        ("--ocr",),
        "of scans, which the program Tesseract then reads, such as eng+deu",
        {"metavar": "LANG"},
        completes="language",
    ),
    _globs("include", "of a folder, only files that it fits, written as in .gitignore; may be repeated", []),
    _globs("exclude", "no files that it fits"),
)
_SELECTION = (  # what distinguishes one saved index from another
    *_CHOICE,
    Argument(
        ("--engine",),
        "memory:; disk:PATH, an index in that folder; or a cluster's: opensearch+https://HOST/INDEX (QA_ENGINE)",
        {"metavar": "E"},
    ),
    _switch("allow-plaintext", "opensearch://HOST/INDEX on another machine, without encryption"),
)
_UNCHECKED = _switch("no-refresh", "ask a saved index as it is, without a look at the files")
_NARROWING = (  # of the files that are there, those that are asked
    _globs("path", "only files that it fits, written as in .gitignore; may be repeated", []),
    Argument(
        ("--kind",),
        "only files with these suffixes: pdf,html",
        {"metavar": "KINDS", "action": "append", "default": []},
    ),
    Argument(
        ("--after",),
        "only files and messages of this day or later: 2024-03-31, 2024-03, 2024, yesterday, 7d",
        {"metavar": "DATE"},
    ),
    Argument(("--before",), "only those before this day", {"metavar": "DATE"}),
)
_VIEWS = (
    _view("json", "the answer as one JSON object"),
    _view("jsonl", "each citation as one line of JSON"),
    _view("vimgrep", "FILE:LINE:COLUMN:QUOTE lines, for vim's quickfix list"),
    _view("markdown", "the answer in Markdown"),
    _view("explain", "where each part of the score comes from"),
)
_FULL = _switch("full", "on a terminal too, all passages whole")
_LOOKS = (
    Argument(("--color",), "auto, always or never", {"metavar": "WHEN", "choices": COLORS}),
    Argument(
        ("--hyperlink-format",),
        "what a place links to: default, vscode, kitty, none, ... or a URL with {path}, {line}, {column}",
        {"metavar": "F"},
        completes="link",
    ),
)
_PICTURE = Argument(("--svg",), "draw a picture into FILE, which it replaces", {"metavar": "FILE"}, completes="path")
_INDEXES = "qa.cli.indexes"

COMMANDS = {
    "ask": Command(
        "one answer, then exit",
        "qa.cli.commands",
        (
            _QUESTION,
            _ASKED,
            _LIMIT,
            *_SELECTION,
            _UNCHECKED,
            *_NARROWING,
            *_VIEWS,
            _FULL,
            *_LOOKS,
        ),
    ),
    "chat": Command(
        "ask and ask again; what `qa` alone does",
        "qa.cli.commands",
        (
            _ASKED,
            _LIMIT,
            *_SELECTION,
            _UNCHECKED,
            *_NARROWING,
            _switch("resume", "go on with the last conversation about the same PATHs"),
            _FULL,
            *_LOOKS,
        ),
    ),
    "map": Command(
        "show where in the documents the answers stand",
        "qa.cli.maps",
        (
            _QUESTION,
            _ASKED,
            Argument(
                ("--questions",),
                "draw the answers to the questions of a file, one a line; - is standard input",
                {"metavar": "FILE"},
                completes="path",
            ),
            Argument(("-n", "--limit"), "at most N citations for each question (10)", {"metavar": "N", "type": limit}),
            *_SELECTION,
            _UNCHECKED,
            *_NARROWING,
            _PICTURE,
            _LOOKS[0],
        ),
    ),
    "index": Command(
        "build or refresh a saved index, with progress",
        _INDEXES,
        (_paths("files and folders", "+"), *_SELECTION),
        "there is no PATH",
    ),
    "status": Command(
        "what is indexed, what is stale, what was skipped and why",
        _INDEXES,
        (_paths("what to look at; none lists the saved indexes"), *_SELECTION),
    ),
    "passages": Command(
        "the passages of files as they were read, with their places",
        "qa.cli.passages",
        (
            _paths("files and folders; - is standard input", "+"),
            _view("json", "the passages of each file as one JSON object, each on one line"),
            *_CHOICE,
        ),
        "there is no PATH",
    ),
    "forget": Command(
        "drop a saved index, and what was read for it",
        _INDEXES,
        (_paths("files and folders"), _switch("all", "everything that is kept"), *_SELECTION),
    ),
    "eval": Command(
        "measure the answers to your own questions",
        "qa.cli.commands",
        (
            Argument(
                ("questions",),
                'a file with a line {"question": "...", "expect": "..."} for each; - is standard input',
                {"metavar": "QUESTIONS"},
                completes="path",
            ),
            _ASKED,
            *_SELECTION,
            _UNCHECKED,
            _view("json", "the figures and what became of each question as one JSON object"),
            _PICTURE,
        ),
        "there is no file of questions",
    ),
    "verify": Command(
        "re-read the sources of an answer and check every quote",
        "qa.cli.commands",
        (
            Argument(
                ("file",),
                "answers as --json or --jsonl gave them",
                {"metavar": "FILE", "nargs": "?", "default": "-"},
                completes="path",
            ),
        ),
    ),
    "mcp": Command(
        "serve the documents to programs by the Model Context Protocol",
        "qa.cli.mcp",
        (_paths("files and folders; none is the bundled article"), *_SELECTION, _UNCHECKED, *_NARROWING),
    ),
    "help": Command(
        "how `qa`, or one of its commands, is used",
        "qa.cli.manual",
        (Argument(("about",), "what to tell about", {"metavar": "COMMAND", "nargs": "?"}, completes="command"),),
    ),
    "completion": Command(
        "the script that completes the words of `qa` in a shell",
        "qa.cli.manual",
        (Argument(("shell",), "bash, zsh or fish", {"metavar": "SHELL", "choices": SHELLS}),),
        "there is no SHELL: name bash, zsh or fish",
    ),
}
OPTIONS = {
    name: argument
    for command in COMMANDS.values()
    for argument in command.arguments
    for name in argument.names
    if name.startswith("-")
}
