"""Parse the words of a command line to options, and write the help.

Law: an option may stand anywhere among the words and is never abbreviated. An unknown option raises UsageError, which
names the nearest known one.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from qa.cli.config import settle
from qa.cli.table import COMMANDS
from qa.cli.words import read_words, suggestion
from qa.errors import UsageError

if TYPE_CHECKING:
    from argparse import Action, ArgumentParser, HelpFormatter, Namespace, _ActionsContainer
    from collections.abc import Iterable
    from typing import NoReturn

    from qa.cli.table import Argument

SUCCESS, NOTHING, ERROR = 0, 1, 2  # exit statuses: as grep has them
ABOUT = "Answers from your documents: quoted word for word, cited so that you can check."
USAGE = "qa [COMMAND] [OPTION ...]\n       qa QUESTION [PATH ...]\n       qa PATH ..."
EXAMPLES = """\
  qa                                     chat about the bundled article
  qa "why was it delayed?"               ask it one question, as `qa ask` does
  qa ask "who signed it?" papers/ a.md   ask your own files: PDF, HTML, Office, EPUB, mail, text
  qa papers/                             chat about them
  curl ... | qa ask "what changed?" -    ask standard input
  qa ask "why?" a.md --json | qa verify  check every quote
  qa status                              what is indexed
  qa eval questions.jsonl notes/         measure how good the answers are"""


def overview() -> ArgumentParser:
    """Build the parser whose help lists the commands."""
    from argparse import ArgumentParser, RawDescriptionHelpFormatter

    commands = "\n".join(f"  qa {name:10} {command.does}" for name, command in COMMANDS.items())
    parser = ArgumentParser(
        prog="qa",
        usage=USAGE,
        description=f"{ABOUT}\n\ncommands:\n{commands}\n\nexamples:\n{EXAMPLES}",
        epilog="qa help COMMAND tells the options of a command.\n"
        "exit status: 0 answered, 1 not covered, 2 an error, 130 Ctrl-C",
        formatter_class=RawDescriptionHelpFormatter,
        add_help=False,
    )
    parser.add_argument("-h", "--help", action="store_true", help="show this and exit")
    parser.add_argument("-V", "--version", action="store_true", help="show the version and exit")
    return parser


def parser_of(command: str) -> ArgumentParser:
    """Build the parser of one command."""
    parser = _empty_parser(command)
    fill(parser, COMMANDS[command].arguments)
    return parser


def fill(parser: ArgumentParser, arguments: Iterable[Argument]) -> list[Action]:
    """Add arguments to a parser, and return what argparse makes of each."""
    groups: dict[str, _ActionsContainer] = {"": parser}
    actions = []
    for argument in arguments:
        if argument.apart not in groups:
            groups[argument.apart] = parser.add_mutually_exclusive_group()
        into = groups[argument.apart]
        actions.append(into.add_argument(*argument.names, help=argument.help, **argument.more))
    return actions


def _empty_parser(command: str) -> ArgumentParser:
    """A parser without arguments, which raises UsageError where argparse would exit."""
    from argparse import ArgumentParser

    class Parser(ArgumentParser):
        def print_help(self, file: object = None) -> None:
            sys.stdout.write(parser_of(command).format_help())  # argparse would hide that the stream cannot be written
            sys.stdout.flush()

        def error(self, message: str) -> NoReturn:
            if message.startswith("the following arguments are required"):  # argparse would ask for a PATH as well
                message = COMMANDS[command].lacking
            raise usage_error(command, message)

    about = f"{COMMANDS[command].does.capitalize()}."
    return Parser(prog=f"qa {command}", description=about, formatter_class=_formatter, allow_abbrev=False)


def usage_error(command: str, message: str) -> UsageError:
    """The error to raise where a command is used wrongly."""
    return UsageError(f"{command}: {message}", f"qa {command} --help tells how it is used")


def parse(command: str, arguments: list[str]) -> Namespace:
    """Parse the options of a command, wherever they stand among its words. Raises UsageError."""
    parser = parser_of(command)
    parser.usage = ""  # else argparse lays it out before it parses, and nobody sees it
    # Words after "--" are no options, whatever they look like. No argument can hold a NUL, so a NUL marks them.
    end = arguments.index("--") if "--" in arguments else len(arguments)
    behind = [f"\0{word}" for word in arguments[end + 1 :]]
    options, unknown = parser.parse_known_intermixed_args([*arguments[:end], *behind])
    if unknown:
        known = [name for action in parser._actions for name in action.option_strings]
        hint = suggestion(unknown[0].partition("=")[0], known) or f"qa {command} --help lists the options"
        kind = "option" if unknown[0].startswith("-") else "argument"
        raise UsageError(f"{command}: no such {kind}: {unknown[0]}", hint)
    options.is_engine_named = getattr(options, "engine", None) is not None
    options.keys = options.toolbar = None  # no option sets them
    options.problems = settle(options) if "language" in options else []
    options.called = command
    if getattr(options, "questions", None) and command == "map":  # all words are paths then
        options.paths = [*filter(None, (options.question,)), *options.paths]
        options.question = None
    elif command in ("ask", "map"):
        _read_words(options, end < len(arguments))
    for name, value in vars(options).items():
        if name == "paths":
            options.paths = [path.removeprefix("\0") for path in value]
        elif isinstance(value, str):
            setattr(options, name, value.removeprefix("\0"))
    if getattr(options, "hyperlink_format", "default") != "default":
        from qa.render.links import link_format

        link_format(options.hyperlink_format)
    return options


def _read_words(options: Namespace, is_ended: bool) -> None:
    """Tell the question from the paths. argparse takes the first word for the question and all others for paths."""
    from qa.index import is_cluster

    words = ([] if options.question is None else [options.question]) + options.paths
    before = [word for word in words if not word.startswith("\0")]
    behind = [word[1:] for word in words if word.startswith("\0")] if is_ended else None
    reading = read_words(before, behind, is_local=not is_cluster(options.engine))
    options.question, options.paths, options.note = reading


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
