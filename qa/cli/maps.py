"""Run the command that shows where in the documents answers stand: map.

Law: the drawing goes to standard output, everything else to standard error.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from qa.cli.arguments import ERROR, NOTHING, SUCCESS
from qa.cli.commands import only_of, opened_library, question_of
from qa.cli.streams import say, write_picture

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from qa.model import Answer


def run_map(options: Namespace) -> int:
    """Draw where the answers stand. Return 1 where no question has one, 2 where a file could not be read."""
    from qa.render.strips import LIMIT, PIPE, strip_text

    questions, only = _questions(options), only_of(options)
    library = opened_library(options)
    answers = [library.ask(question, options.limit or LIMIT, only=only) for question in questions]
    if options.svg:
        from qa.render.picture import strips_svg

        write_picture(options.svg, strips_svg(answers, library.length))
        say(f"qa: drawn: {options.svg}")
    else:
        from qa.render.terminal import console

        drawing = console(sys.stdout, color=options.color)
        width = drawing.width if sys.stdout.isatty() else PIPE
        shown = answers if len(answers) > 1 or answers[0].answered else []
        drawing.print(strip_text(shown, library.length, width), end="", soft_wrap=True)
    _tell_refusals(answers)
    if library.failures:
        return ERROR
    return SUCCESS if any(answer.answered for answer in answers) else NOTHING


def _questions(options: Namespace) -> Sequence[str]:
    """The question of the command line, or those of a file: one a line, as text or as JSON with a key "question"."""
    if not options.questions:
        return [question_of(options)]
    from qa.evaluate import asked_in, read_question_file

    name = "(standard input)" if options.questions == "-" else options.questions
    return asked_in(read_question_file(options.questions), name)


def _tell_refusals(answers: Sequence[Answer]) -> None:
    from qa.render.plain import not_covered

    for answer in answers:
        if not answer.answered:
            say(not_covered(answer).rstrip("\n"))
