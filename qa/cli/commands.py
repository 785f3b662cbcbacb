"""Run the commands about answers: ask, chat, eval, verify.

Law: answers go to standard output, everything else to standard error. Each command returns its exit status. A command
imports only what it uses.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from qa.cli.arguments import ERROR, NOTHING, SUCCESS, usage_error
from qa.cli.config import keep
from qa.cli.streams import say, write
from qa.errors import UsageError
from qa.index import cluster_title, is_cluster

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from typing import TextIO

    from qa.library import Library
    from qa.model import Progress


def run_ask(options: Namespace) -> int:
    """Answer one question. Return 1 where nothing answers, 2 where a file could not be read."""
    question = _question_of(options)
    if "-" in options.paths:
        _announce_typing()
    from qa.render.phrases import correction_note
    from qa.render.styling import is_laid_out

    library = _open(options)
    if options.note:
        say(f"qa: {options.note}")
    answer = library.ask(question, options.limit)
    for name in library.outdated:
        say(f"qa: {name} has changed since it was indexed")
    for note in (*library.doubts(answer), *filter(None, [correction_note(answer)])):
        say(f"qa: {note}")
    if options.view and (answer.answered or options.view == "json"):
        from qa.render import view

        write(view(options.view)(answer), json=options.view.startswith("json"))
    elif answer.answered and is_laid_out(sys.stdout, options.color):
        from qa.render.terminal import console, terminal

        console(sys.stdout, color=options.color).print(terminal(answer, hyperlink_format=options.hyperlink_format))
    else:
        from qa.render.phrases import first_notes
        from qa.render.plain import plain

        if answer.answered and not options.view:
            say("\n".join(f"qa: {note}" for note in first_notes(answer)))
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
    return SUCCESS if answer.answered else NOTHING


def _question_of(options: Namespace) -> str:
    """The question of the command line, or else of standard input. Raises UsageError where there is none."""
    if options.question is not None:
        return str(options.question)
    if "-" in options.paths:
        raise usage_error("ask", "there is no question")
    from qa.cli.piped import piped_question

    return piped_question()


def run_chat(options: Namespace) -> int:
    """Chat until the questions end."""
    from qa.chat import Options, chat

    questions = None
    if "-" in options.paths:
        _announce_typing()
        questions = _terminal()  # as in less: the document comes from standard input, the questions from the terminal
    named = ["standard input" if path == "-" else path for path in options.paths]
    paths = tuple(options.paths)
    if is_cluster(options.engine) and "-" not in paths:
        paths = (options.engine, *paths)
        named.insert(0, cluster_title(options.engine))

    def opened() -> Library:
        try:
            return _library(options, lambda progress: None)
        finally:
            gc.freeze()  # the library stays in memory, so keep the collector from going through it again
            gc.enable()  # a chat runs long

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
            keys=options.keys,
            toolbar=options.toolbar,
            keep=keep,
        ),
    )


def _terminal() -> TextIO:
    """Open the terminal itself for reading. Use its own name where it has one, since some systems cannot wait for
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


def run_eval(options: Namespace) -> int:
    """Measure the answers to a file of questions."""
    from qa.evaluate import evaluate, read_question_file, read_questions
    from qa.render.measures import measures, measures_json

    if options.questions == "-" and "-" in options.paths:
        raise UsageError("questions and text cannot both be standard input", "put one of them into a file")
    if "-" in (options.questions, *options.paths):
        _announce_typing()
    name = "(standard input)" if options.questions == "-" else options.questions
    questions = read_questions(read_question_file(options.questions), name)
    library = _open(options)
    gc.enable()  # many questions may make garbage
    outcomes = evaluate(library, questions)
    write(measures_json(outcomes) if options.view else measures(outcomes), json=bool(options.view))
    return ERROR if library.failures else SUCCESS


def run_verify(options: Namespace) -> int:
    """Write a verdict on every quote. Return the worst status."""
    from qa.render.phrases import shorten
    from qa.render.safe import safe_name
    from qa.verify import read_answers, verify

    verdicts = verify(read_answers(options.file))
    for cited, _, finding in verdicts:
        at = "" if cited.line is None else f":{cited.line}"
        write(f'{safe_name(finding)}  {safe_name(cited.source)}{at}  "{shorten(cited.quote)}"\n')
    if not verdicts:
        say("qa: there is no quote to check")
    return max((verdict.status for verdict in verdicts), default=SUCCESS)


def _open(options: Namespace) -> Library:
    """Open the library of the paths, with its progress. Name unreadable files of folders on standard error."""
    from qa.cli.streams import Meter

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
    from qa.cli.streams import say_who_writes
    from qa.library import open_library

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
        ocr=options.ocr,
    )
