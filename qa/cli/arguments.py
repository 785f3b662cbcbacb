"""Parse the words of a command line to options, and write the help.

Law: an option may stand anywhere among the words and is never abbreviated. An unknown option raises UsageError, which
names the nearest known one.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from qa.errors import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, HelpFormatter, Namespace
    from typing import NoReturn

SUCCESS, NOTHING, ERROR = 0, 1, 2  # exit statuses: as grep has them
COMMANDS = {
    "ask": "one answer, then exit",
    "chat": "ask and ask again; what `qa` alone does",
    "index": "build or refresh a saved index, with progress",
    "status": "what is indexed, what is stale, what was skipped and why",
    "passages": "the passages of files as they were read, with their places",
    "forget": "drop a saved index, and what was read for it",
    "eval": "measure the answers to your own questions",
    "verify": "re-read the sources of an answer and check every quote",
    "mcp": "serve the documents to programs by the Model Context Protocol",
}
ABOUT = "Answers from your documents: quoted word for word, cited so that you can check."
VIEWS = {
    "json": "the answer as one JSON object",
    "jsonl": "each citation as one line of JSON",
    "vimgrep": "FILE:LINE:COLUMN:QUOTE lines, for vim's quickfix list",
    "markdown": "the answer in Markdown",
    "explain": "where each part of the score comes from",
}


def overview() -> ArgumentParser:
    """Build the parser whose help lists the commands."""
    from argparse import ArgumentParser, RawDescriptionHelpFormatter

    commands = "\n".join(f"  qa {name:8} {what}" for name, what in COMMANDS.items())
    examples = """\
  qa                                     chat about the bundled article
  qa ask "why was it delayed?"           ask it one question
  qa ask "who signed it?" papers/ a.md   ask your own files: PDF, HTML, Word, EPUB, Markdown, text
  curl ... | qa ask "what changed?" -    ask standard input
  qa ask "why?" a.md --json | qa verify  check every quote
  qa status                              what is indexed
  qa eval questions.jsonl notes/         measure how good the answers are"""
    parser = ArgumentParser(
        prog="qa",
        usage="qa [COMMAND] [OPTION ...]",
        description=f"{ABOUT}\n\ncommands:\n{commands}\n\nexamples:\n{examples}",
        epilog="qa COMMAND --help tells the options of a command.\n"
        "exit status: 0 answered, 1 not covered, 2 an error, 130 Ctrl-C",
        formatter_class=RawDescriptionHelpFormatter,
        add_help=False,
    )
    parser.add_argument("-h", "--help", action="store_true", help="show this and exit")
    parser.add_argument("-V", "--version", action="store_true", help="show the version and exit")
    return parser


def _parser(command: str) -> ArgumentParser:
    """Build the parser of one command."""
    parser = _empty_parser(command)
    if command == "passages":
        named = "files and folders; - is standard input"
        parser.add_argument("paths", metavar="PATH", nargs="+", help=named)
        what = "the passages of each file as one JSON object, each on one line"
        parser.add_argument("--json", dest="view", action="store_const", const="json", help=what)
        _add_choice(parser)
    elif command == "verify":
        answers = "answers as --json or --jsonl gave them"
        parser.add_argument("file", metavar="FILE", nargs="?", default="-", help=answers)
    elif command == "mcp":
        parser.add_argument("paths", metavar="PATH", nargs="*", help="files and folders; none is the bundled article")
        _add_selection(parser)
        _add_unrefreshed(parser)
    elif command in ("index", "status", "forget"):
        _add_saved_paths(parser, command)
        _add_selection(parser)
    else:
        _add_question(parser, command)
        _add_selection(parser)
        _add_unrefreshed(parser)
        _add_output(parser, command)
    return parser


def _add_unrefreshed(parser: ArgumentParser) -> None:
    unchecked = "ask a saved index as it is, without a look at the files"
    parser.add_argument("--no-refresh", action="store_true", help=unchecked)


def _empty_parser(command: str) -> ArgumentParser:
    """A parser without arguments, which raises UsageError where argparse would exit."""
    from argparse import ArgumentParser

    class Parser(ArgumentParser):
        def print_help(self, file: object = None) -> None:
            sys.stdout.write(self.format_help())  # argparse would hide that the stream cannot be written
            sys.stdout.flush()

        def error(self, message: str) -> NoReturn:
            if message.startswith("the following arguments are required"):  # argparse would ask for a PATH as well
                lacking = {
                    "eval": "there is no file of questions",
                    "index": "there is no PATH",
                    "passages": "there is no PATH",
                }
                message = lacking.get(command, "there is no question")
            raise UsageError(f"{command}: {message}", f"qa {command} --help tells how it is used")

    about = f"{COMMANDS[command].capitalize()}."
    return Parser(prog=f"qa {command}", description=about, formatter_class=_formatter, allow_abbrev=False)


def _add_saved_paths(parser: ArgumentParser, command: str) -> None:
    """Add the paths of a command that maintains saved indexes."""
    paths = {"status": "what to look at; none lists the saved indexes"}.get(command, "files and folders")
    parser.add_argument("paths", metavar="PATH", nargs="+" if command == "index" else "*", help=paths)
    if command == "forget":
        parser.add_argument("--all", action="store_true", help="everything that is kept")


def _add_question(parser: ArgumentParser, command: str) -> None:
    """Add the question, or the file of questions, with the paths to ask and the number of citations."""
    if command == "ask":
        parser.add_argument("question", metavar="QUESTION", help="what you want to know, in your own words")
    if command == "eval":
        lines = 'a file with a line {"question": "...", "expect": "..."} for each; - is standard input'
        parser.add_argument("questions", metavar="QUESTIONS", help=lines)
    paths = "files and folders; - is standard input; none is the bundled article"
    parser.add_argument("paths", metavar="PATH", nargs="*", help=paths)
    if command != "eval":
        parser.add_argument("-n", "--limit", metavar="N", type=_limit, help="at most N citations (3; of an overview 5)")


def _add_output(parser: ArgumentParser, command: str) -> None:
    """Add how answers are shown."""
    if command == "eval":
        what = "the figures and what became of each question as one JSON object"
        parser.add_argument("--json", dest="view", action="store_const", const="json", help=what)
        return
    if command == "ask":
        views = parser.add_mutually_exclusive_group()
        for name, what in VIEWS.items():
            views.add_argument(f"--{name}", dest="view", action="store_const", const=name, help=what)
    if command == "chat":
        going_on = "go on with the last conversation about the same PATHs"
        parser.add_argument("--resume", action="store_true", help=going_on)
    when, links = ("auto", "always", "never"), "what a place links to: default, vscode, kitty, none, ..."
    parser.add_argument("--color", metavar="WHEN", choices=when, default=when[0], help="auto, always or never")
    links += " or a URL with {path}, {line}, {column}"
    parser.add_argument("--hyperlink-format", metavar="F", default="default", help=links)


def _add_selection(parser: ArgumentParser) -> None:
    """Add the options that distinguish one saved index from another."""
    _add_choice(parser)
    engine = "memory:; disk:PATH, an index in that folder; or a cluster's: opensearch+https://HOST/INDEX (QA_ENGINE)"
    parser.add_argument("--engine", metavar="E", help=engine)
    unencrypted = "opensearch://HOST/INDEX on another machine, without encryption"
    parser.add_argument("--allow-plaintext", action="store_true", help=unencrypted)


def _add_choice(parser: ArgumentParser) -> None:
    """Add the options that say how documents are read and which files of a folder are."""
    language = "of documents and questions, such as de; else it is recognised"
    parser.add_argument("--language", metavar="LANG", default="", help=language)
    globs = "of a folder, only files that it fits, written as in .gitignore; may be repeated"
    parser.add_argument("--include", metavar="GLOB", action="append", default=[], help=globs)
    parser.add_argument("--exclude", metavar="GLOB", action="append", default=[], help="no files that it fits")


def parse(command: str, arguments: list[str]) -> Namespace:
    """Parse the options of a command, wherever they stand among its words. Raises UsageError."""
    parser = _parser(command)
    # Words after "--" are no options, whatever they look like. No argument can hold a NUL, so a NUL marks them.
    end = arguments.index("--") if "--" in arguments else len(arguments)
    behind = [f"\0{word}" for word in arguments[end + 1 :]]
    options, unknown = parser.parse_known_intermixed_args([*arguments[:end], *behind])
    for name, value in vars(options).items():
        if name == "paths":
            options.paths = [path.removeprefix("\0") for path in value]
        elif isinstance(value, str):
            setattr(options, name, value.removeprefix("\0"))
    if "engine" in options:
        options.is_engine_named = options.engine is not None
        options.engine = options.engine if options.is_engine_named else os.environ.get("QA_ENGINE", "")
    if unknown:
        known = [name for action in parser._actions for name in action.option_strings]
        hint = suggestion(unknown[0], known) or f"qa {command} --help lists the options"
        kind = "option" if unknown[0].startswith("-") else "argument"
        raise UsageError(f"{command}: no such {kind}: {unknown[0]}", hint)
    if getattr(options, "hyperlink_format", "default") != "default":
        from qa.render.links import link_format

        link_format(options.hyperlink_format)
    return options


def _formatter(prog: str) -> HelpFormatter:
    """Build a formatter of known width. argparse asks for a formatter at each option, and loads shutil to find the
    terminal's width where none is given."""
    from argparse import HelpFormatter

    try:
        width = int(os.environ.get("COLUMNS", "")) or 80
    except ValueError:
        try:
            width = os.get_terminal_size().columns
        except OSError:
            width = 80
    return HelpFormatter(prog, width=width - 2)


def _limit(text: str) -> int:
    """Parse a number from 1 on."""
    from argparse import ArgumentTypeError

    try:
        limit = int(text)
    except ValueError:
        limit = 0
    if limit < 1:
        raise ArgumentTypeError(f"{text} is no number from 1 on")
    return limit


def suggestion(word: str, known: list[str]) -> str:
    """Ask whether the known word most like `word` was meant; "" where none is like it."""
    from difflib import get_close_matches

    near = get_close_matches(word, known, n=1)
    return f"did you mean {near[0]}?" if near else ""
