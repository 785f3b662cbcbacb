"""Arguments, streams, exit status: the command line, and the one place where errors end.

Law: answers go to standard output, everything else to standard error. 0 answered, 1 not covered, 2 an error, 130
Ctrl-C; a reader that closes the pipe is a quiet success. Nothing is imported that the command does not use.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from qa import __version__
from qa.arguments import COMMANDS, overview, parse, suggestion
from qa.engines import is_cluster, title
from qa.errors import QAError, UsageError
from qa.streams import say, write

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence
    from typing import TextIO

    from qa.library import Library
    from qa.model import Progress

ANSWERED, NOT_COVERED, ERROR, INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command line; gives the exit status."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        status = _run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except QAError as error:
        _complain(f"qa: error: {error.message}", error.hint)
        return ERROR
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return ANSWERED
    except OSError as error:
        # Sources and indexes raise QAError; what is left is standard output that cannot be written.
        _drop_output()
        _complain(f"qa: error: the answer cannot be written: {error.strerror or error}", "is the disk full?")
        return ERROR
    finally:
        gc.enable()


def run() -> int:
    """The command `qa`: `main`, and the end of the process.

    When an answer is written there is nothing left to save; to take modules and index apart again would cost a
    fifth of the cold start. A chat has threads and a terminal to put in order, and ends as other programs do.
    """
    status = main()
    if sys.argv[1:] and sys.argv[1] != "chat":
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                if stream is not None:
                    stream.flush()
        os._exit(status)
    return status


def _run(arguments: list[str]) -> int:
    if sys.stdout is None:
        raise UsageError("standard output is closed", "an answer needs somewhere to go")
    for stream in (sys.stdout, sys.stderr):
        # A stream that cannot write a character shows its number; an answer is never lost for one sign.
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    command, rest = (arguments[0], arguments[1:]) if arguments else ("chat", [])
    if command == "--resume":  # of the chat, which needs no name where it has no path
        command, rest = "chat", arguments
    if command in ("-h", "--help"):
        print(overview().format_help(), end="")
        return ANSWERED
    if command in ("-V", "--version"):
        print(f"qa {__version__}")
        return ANSWERED
    if command not in COMMANDS:
        kind = "option" if command.startswith("-") else "command"
        known = ["--help", "--version"] if kind == "option" else list(COMMANDS)
        hint = "a question goes behind ask, in quotes" if " " in command else "qa --help lists the commands"
        raise UsageError(f"no such {kind}: {command}", suggestion(command, known) or hint)
    _spare_the_start()
    options = parse(command, rest)
    if command in ("index", "status", "forget"):
        from qa import upkeep

        look_after: Callable[[Namespace], int] = getattr(upkeep, command)
        return look_after(options)
    return {"ask": _ask, "chat": _chat, "eval": _eval, "verify": _verify}[command](options)


def _spare_the_start() -> None:
    """A tenth of the cold start: modules make no garbage while they load, and no thread is needed for linear algebra
    that is never done. Both are settings of the process, so they are made here and not in the library."""
    gc.disable()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _ask(options: Namespace) -> int:
    if "-" in options.paths:
        _announce_typing()
    from qa.render.phrases import searched_otherwise
    from qa.render.styling import is_laid_out

    library = _open(options)
    answer = library.ask(options.question, options.limit)
    for name in library.outdated:
        say(f"qa: {name} has changed since it was indexed")
    if note := searched_otherwise(answer):
        say(f"qa: {note}")
    if options.view and (answer.answered or options.view == "json"):
        from qa.render import view

        write(view(options.view)(answer), json=options.view.startswith("json"))
    elif answer.answered and is_laid_out(sys.stdout, options.color):
        from qa.render.terminal import console, terminal

        console(sys.stdout, color=options.color).print(terminal(answer, hyperlink_format=options.hyperlink_format))
    else:
        from qa.render.plain import plain

        write(plain(answer))
    if not answer.answered:
        from qa.render.plain import not_covered

        sys.stdout.flush()
        say(not_covered(answer).rstrip("\n"))
        if options.view == "explain":
            from qa.render.explain import explain

            say(explain(answer).rstrip("\n"))
    if library.failures:
        return ERROR
    return ANSWERED if answer.answered else NOT_COVERED


def _chat(options: Namespace) -> int:
    from qa.repl import Options, chat

    questions = None
    if "-" in options.paths:
        _announce_typing()
        questions = _terminal()  # as in less: the document came from standard input, the questions do not
    named = ["standard input" if path == "-" else path for path in options.paths]
    paths = tuple(options.paths)
    if is_cluster(options.engine) and "-" not in paths:
        paths = (options.engine, *paths)
        named.insert(0, title(options.engine))

    def opened() -> Library:
        try:
            return _library(options, lambda progress: None)
        finally:
            gc.freeze()  # what is there stays, and need not be gone through again and again
            gc.enable()  # a chat lives long

    return chat(
        opened,
        Options(
            limit=options.limit,
            color=options.color,
            hyperlink_format=options.hyperlink_format,
            questions=questions,
            name=", ".join(named),
            paths=paths,
            language=options.language,
            is_resumed=options.resume,
        ),
    )


def _terminal() -> TextIO:
    """The terminal itself, to read from; by its own name where it has one, since some systems cannot wait for
    /dev/tty."""
    try:
        name = os.ttyname(2)
    except OSError:
        name = "/dev/tty"
    try:
        return open(name, encoding="utf-8", errors="replace")
    except OSError as error:
        raise UsageError("there is no terminal to read questions from", 'use qa ask "..." - instead') from error


def _announce_typing() -> None:
    if sys.stdin is not None and sys.stdin.isatty():
        say("qa: reading the text from the terminal; Ctrl-D ends it")


def _eval(options: Namespace) -> int:
    from qa.evaluate import evaluate, read, read_questions
    from qa.render.measures import measures, to_json

    if options.questions == "-" and "-" in options.paths:
        raise UsageError("questions and text cannot both be standard input", "put one of them into a file")
    if "-" in (options.questions, *options.paths):
        _announce_typing()
    name = "(standard input)" if options.questions == "-" else options.questions
    questions = read_questions(read(options.questions), name)
    library = _open(options)
    gc.enable()  # many questions may make garbage
    outcomes = evaluate(library, questions)
    write(to_json(outcomes) if options.view else measures(outcomes), json=bool(options.view))
    return ERROR if library.failures else ANSWERED


def _verify(options: Namespace) -> int:
    from qa.render.phrases import short
    from qa.render.safe import safe_name
    from qa.verify import read, verify

    verdicts = verify(read(options.file))
    for cited, _, finding in verdicts:
        at = "" if cited.line is None else f":{cited.line}"
        write(f'{safe_name(finding)}  {safe_name(cited.source)}{at}  "{short(cited.quote)}"\n')
    if not verdicts:
        say("qa: there is no quote to check")
    return max((verdict.status for verdict in verdicts), default=ANSWERED)


def _open(options: Namespace) -> Library:
    """The library of the paths; what could not be read in a folder is named on standard error."""
    from qa.streams import Meter

    meter = Meter()
    try:
        library = _library(options, meter)
    finally:
        meter.end()
    for note in library.notes:
        say(f"qa: {note}")
    for failure in library.failures:
        say(f"qa: error: {failure}")
    return library


def _library(options: Namespace, progress: Callable[[Progress], object]) -> Library:
    from qa.library import open_library
    from qa.streams import say_who_writes

    return open_library(
        *options.paths,
        engine=options.engine,
        language=options.language,
        include=options.include,
        exclude=options.exclude,
        refreshes=not options.no_refresh,
        progress=progress,
        waits=say_who_writes,
        allow_plaintext=options.allow_plaintext,
    )


def _complain(message: str, hint: str) -> None:
    from qa.render.safe import safe_name

    say(safe_name(message))  # one line, with its spaces: it may hold the name of a file
    if hint:
        say("  " + safe_name(hint))


def _drop_output() -> None:
    """Points standard output at nothing, so that what is still in its buffer cannot fail when the process ends."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)
    except (OSError, ValueError):
        pass  # no file behind it, so nothing is left to be written
