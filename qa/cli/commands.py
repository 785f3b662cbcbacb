"""Run the commands about answers: ask, chat, eval, verify.

Law: answers go to standard output, everything else to standard error. Each command returns its exit status. A command
imports only what it uses.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from qa.cli.arguments import ERROR, NOTHING, SUCCESS, usage_error
from qa.cli.config import keep
from qa.cli.streams import say, say_who_writes, write
from qa.errors import UsageError
from qa.index import cluster_title, is_cluster
from qa.model import Only

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence
    from typing import TextIO

    from qa.library import Library
    from qa.model import Answer, Progress
    from qa.outcome import Outcome

_BELOW = 2  # lines below an answer, for the prompt of a shell


def run_ask(options: Namespace) -> int:
    """Answer one question. Return 1 where nothing answers, 2 where a file could not be read."""
    question = question_of(options)
    if "-" in options.paths:
        _announce_typing()
    from qa.render.phrases import correction_note
    from qa.render.styling import is_laid_out

    only = only_of(options)
    library = opened_library(options)
    if options.note:
        say(f"qa: {options.note}")
    answer = library.ask(question, options.limit, only=only)
    for name in library.outdated:
        say(f"qa: {name} has changed since it was indexed")
    for note in (*library.doubts(answer), *filter(None, [correction_note(answer)])):
        say(f"qa: {note}")
    if options.view and (answer.answered or options.view == "json"):
        from qa.render import view

        write(view(options.view)(answer), json=options.view.startswith("json"))
    elif answer.answered and is_laid_out(sys.stdout, options.color):
        _lay_out(answer, options)
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


def question_of(options: Namespace) -> str:
    """The question of the command line, or else of standard input. Raises UsageError where there is none."""
    if options.question is not None:
        return str(options.question)
    if "-" in options.paths:
        raise usage_error(options.called, "there is no question")
    from qa.cli.piped import piped_question

    return piped_question(options.called)


def _lay_out(answer: Answer, options: Namespace) -> None:
    """Show an answer on a terminal, folded to fit it unless all is wanted."""
    from qa.render.terminal import console, terminal

    screen, most, left_out = console(sys.stdout, color=options.color), None, 0
    if sys.stdout.isatty() and not options.full:
        from qa.render.fitting import fit

        rows = screen.height - _BELOW
        answer, most, left_out, _ = fit(answer, screen, rows, leaves_out=options.limit is None)
    screen.print(terminal(answer, hyperlink_format=options.hyperlink_format, most=most))
    if left_out:
        sys.stdout.flush()
        say(f"qa: {left_out} more: --full shows all")


def run_chat(options: Namespace) -> int:
    """Chat until the questions end."""
    from qa.chat import Options, Waiting, chat
    from qa.cli.lasting import keep_what_is_open

    questions = None
    if "-" in options.paths:
        _announce_typing()
        questions = _terminal()  # as in less: the document comes from standard input, the questions from the terminal
    named = ["standard input" if path == "-" else path for path in options.paths]
    paths = tuple(options.paths)
    if is_cluster(options.engine) and "-" not in paths:
        paths = (options.engine, *paths)
        named.insert(0, cluster_title(options.engine))

    waiting = Waiting()

    def opened() -> Library:
        try:
            return library_of(options, lambda progress: None, waiting)
        finally:
            keep_what_is_open()

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
            full=options.full,
            waiting=waiting,
            keys=options.keys,
            toolbar=options.toolbar,
            keep=keep,
            only=only_of(options),
        ),
    )


def only_of(options: Namespace) -> Only:
    """What the question is narrowed to. Raises UsageError for what nobody can mean, before any file is read."""
    for name in ("after", "before"):
        if getattr(options, name) == "":
            raise UsageError(f"--{name} is empty", "a day is 2024-03-31, 2024-03, 2024, today, yesterday or 7d")
    only = Only(tuple(options.path), tuple(options.kind), options.after or "", options.before or "")
    if not any(only):
        return only
    from qa.ingest.narrow import read

    return read(only)[0]


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
    from qa.cli.lasting import keep_what_is_open
    from qa.evaluate import evaluate, read_question_file, read_questions
    from qa.render.measures import measures, measures_json

    if options.questions == "-" and "-" in options.paths:
        raise UsageError("questions and text cannot both be standard input", "put one of them into a file")
    if "-" in (options.questions, *options.paths):
        _announce_typing()
    name = "(standard input)" if options.questions == "-" else options.questions
    questions = read_questions(read_question_file(options.questions), name)
    library = opened_library(options)
    keep_what_is_open()
    outcomes = evaluate(library, questions)
    write(measures_json(outcomes) if options.view else measures(outcomes), json=bool(options.view))
    _draw_reliability(options, outcomes)
    return ERROR if library.failures else SUCCESS


def _draw_reliability(options: Namespace, outcomes: Sequence[Outcome]) -> None:
    """Draw how reliable the confidence was: on a terminal below the figures, and into a picture where one is wanted."""
    from qa.outcome import reliability

    if sys.stdout.isatty() and not options.view:
        from qa.render.measures import reliability_text

        write(f"\n{reliability_text(reliability(outcomes), os.get_terminal_size(sys.stdout.fileno()).columns or 80)}")
    if options.svg:
        from qa.cli.streams import write_picture
        from qa.render.picture import reliability_svg

        write_picture(options.svg, reliability_svg(reliability(outcomes)))
        say(f"qa: drawn: {options.svg}")


def run_verify(options: Namespace) -> int:
    """Write a verdict on every quote. Return the worst status."""
    from qa.model import Anchor
    from qa.render.phrases import format_place, shorten
    from qa.render.safe import safe_name
    from qa.verify import read_answers, verify

    verdicts = verify(read_answers(options.file))
    for cited, _, finding in verdicts:
        name = f"{cited.source} › {cited.member}" if cited.member else cited.source
        place = format_place(name, Anchor(0, cited.line, None, cited.page, cited.label or None))
        write(f'{safe_name(finding)}  {place}  "{shorten(cited.quote)}"\n')
    if not verdicts:
        say("qa: there is no quote to check")
    return max((verdict.status for verdict in verdicts), default=SUCCESS)


def opened_library(options: Namespace) -> Library:
    """Open the library of the paths, with its progress. Name unreadable files of folders on standard error."""
    from qa.cli.streams import Meter

    meter = Meter()
    try:
        library = library_of(options, meter, say_who_writes)
    finally:
        meter.end()
    from qa.cli.piped import unread_note

    for note in (*library.notes, *filter(None, [unread_note()])):
        say(f"qa: {note}")
    for failure in library.failures:
        say(f"qa: error: {failure}")
    return library


def library_of(options: Namespace, progress: Callable[[Progress], object], waits: Callable[[str], object]) -> Library:
    """Open the library that the options name."""
    from qa.library import open_library

    return open_library(
        *options.paths,
        engine=options.engine,
        language=options.language,
        include=options.include,
        exclude=options.exclude,
        refreshes=not options.no_refresh,
        progress=progress,
        waits=waits,
        allow_plaintext=options.allow_plaintext,
        ocr=options.ocr,
    )
