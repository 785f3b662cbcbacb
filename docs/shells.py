"""Make what shells and `man` know of the commands: the scripts that complete them, and a page of the manual for each.

    python docs/shells.py            write qa/cli/completion/ and docs/man/
    python docs/shells.py --check    fail if a file there is out of date

Law: all of it comes from the parser. A file is the same whenever and wherever it is made.
"""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser, HelpFormatter
from pathlib import Path
from typing import TYPE_CHECKING

import shtab
from argparse_manpage.manpage import Manpage
from statuses import GENERAL, statuses

from qa.analysis.languages import KNOWN, MORE
from qa.cli.arguments import ABOUT, EXAMPLES, USAGE, fill
from qa.cli.table import COMMANDS, SHELLS
from qa.render.links import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.cli.table import Argument

ROOT = Path(__file__).parent.parent
SCRIPTS, PAGES = ROOT / "qa" / "cli" / "completion", ROOT / "docs" / "man"
# What completes the value of an argument, beside paths.
VALUES = {"language": sorted(filter(None, [*KNOWN, *MORE])), "link": list(FORMATS), "command": list(COMMANDS)}
FILES = {
    "~/.config/qa/config.toml": "settings that last",
    "~/.cache/qa/": "saved indexes, and what was read of files",
    "~/.local/state/qa/": "what was typed in chats, and their conversations",
}
# The first word may be a path, too, and a path or a question may stand in place of a command: shtab knows neither.
REST = "local -aU rest=($_shtab_qa_ask_options $_shtab_qa_chat_options); _arguments -C -s $rest"
CHANGES = {
    "bash": (("\n# $1=COMP_WORDS[1]", "\n_shtab_qa_pos_0_COMPGEN=_shtab_compgen_files\n\n# $1=COMP_WORDS[1]"),),
    "zsh": (
        ('"(*)::', '"*:'),  # any number of paths, and options behind them
        ('"(*):', '"*:'),
        ("[[ $zsh_eval_context[-1] == eval ]]", "[[ $zsh_eval_context[-1] == (eval|file) ]]"),  # for source <(...)
        ("  _describe 'qa commands' _commands\n", "  _describe 'qa commands' _commands\n  _files\n"),
        ("      esac\n", f"        *) {REST} ;;\n      esac\n"),
    ),
    "fish": (
        (
            "complete -c qa -f\n",
            "complete -c qa -f\ncomplete -c qa -n _shtab_qa_using -ka '(__fish_complete_path (commandline -ct))'\n",
        ),
    ),
}


def main() -> None:
    """Write the files, or with --check compare them."""
    files = dict(made())
    if sys.argv[1:] != ["--check"]:
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return
    there = {path for folder in (SCRIPTS, PAGES) for path in folder.iterdir() if path.is_file()}
    old = [path for path in files if path not in there or path.read_text(encoding="utf-8") != files[path]]
    if old or there - files.keys():
        names = ", ".join(str(path.relative_to(ROOT)) for path in sorted({*old, *(there - files.keys())}))
        sys.exit(f"out of date: {names}: python docs/shells.py")


def made() -> Iterator[tuple[Path, str]]:
    """Each file with its text."""
    for shell in SHELLS:
        yield SCRIPTS / f"qa.{shell}", script(shell)
    yield PAGES / "qa.1", page("", overview())
    for command in COMMANDS:
        parser = ArgumentParser(f"qa {command}", description=sentence(COMMANDS[command].does), formatter_class=wide)
        fill(parser, COMMANDS[command].arguments)
        yield PAGES / f"qa-{command}.1", page(command, parser)


def script(shell: str) -> str:
    """The script that completes the words of `qa` in a shell."""
    parser = ArgumentParser("qa", description=ABOUT)
    parser.add_argument("-V", "--version", action="store_true", help="show the version and exit")
    both = {argument.names: argument for command in ("ask", "chat") for argument in COMMANDS[command].arguments}
    add(parser, [argument for names, argument in both.items() if names[0].startswith("-")])
    subparsers = parser.add_subparsers(metavar="COMMAND", dest="command")
    for command, known in COMMANDS.items():
        one = subparsers.add_parser(command, help=known.does, description=known.does)
        add(one, known.arguments)
    text = str(shtab.complete(parser, shell))
    for before, after in CHANGES[shell]:
        assert before in text, f"shtab writes {shell} anew"
        text = text.replace(before, after, -1 if before.startswith('"') else 1)
    return f"{text.rstrip()}\n"


def add(parser: ArgumentParser, arguments: Sequence[Argument]) -> None:
    """Add arguments to a parser, with what completes each."""
    for argument, action in zip(arguments, fill(parser, arguments), strict=True):
        if argument.completes == "path":
            action.complete = shtab.FILE  # type: ignore[attr-defined]
        elif argument.completes:
            action.choices = VALUES[argument.completes]


def overview() -> ArgumentParser:
    """The parser of `qa` itself."""
    parser = ArgumentParser("qa", usage=USAGE, description=ABOUT, formatter_class=wide)
    parser.add_argument("-V", "--version", action="store_true", help="show the version and exit")
    return parser


def page(command: str, parser: ArgumentParser) -> str:
    """A page of the manual."""
    does = COMMANDS[command].does if command else "answers from your documents, quoted word for word"
    data = {"description": does.replace("`", ""), "project_name": "qa", "manual_title": "Manual of qa"}
    manpage = Manpage(parser, format="single-commands-section", _data=data)
    manpage.prog = parser.prog.replace(" ", "-")
    manpage.date = ""
    if not command:
        manpage.add_section("synopsis", ">", "\n.br\n".join(f".B {roff(line.strip())}" for line in USAGE.split("\n")))
        manpage.add_section("COMMANDS", ">", terms("B", {f"qa {name}": known.does for name, known in COMMANDS.items()}))
        manpage.add_section("EXAMPLES", ">", f".nf\n{roff(EXAMPLES)}\n.fi")
        manpage.add_section("FILES", ">", terms("I", FILES))
        also = [f"qa-{name}" for name in COMMANDS]
    else:
        also = ["qa", *(f"qa-{name}" for name in COMMANDS if name != command)]
    manpage.add_section("EXIT STATUS", ">", terms("B", statuses(command) if command else GENERAL))
    manpage.add_section("SEE ALSO", ">", "\n".join(f".BR {roff(name)} (1)" for name in also))
    return f"{str(manpage).rstrip()}\n"


def terms(face: str, described: dict[str, str]) -> str:
    """A list of terms in bold or italics, each with what it is."""
    return "\n".join(f".TP\n.{face} {roff(term)}\n{roff(what)}" for term, what in described.items())


def roff(text: str) -> str:
    """A text as roff shows it, letter for letter."""
    return re.sub(r"(?m)^([.'])", r"\\&\1", text.replace("\\", "\\e").replace("-", "\\-"))


def sentence(does: str) -> str:
    """What a command does, as a sentence."""
    return f"{does[:1].upper()}{does[1:]}."


def wide(prog: str) -> HelpFormatter:
    """A formatter that breaks no line: `man` does."""
    return HelpFormatter(prog, width=10_000)


if __name__ == "__main__":
    main()
