"""Run the command that shows what was read of a file: passages.

Law: passages go to standard output, file by file; why a file has none goes to standard error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.cli.arguments import ERROR, NOTHING, SUCCESS
from qa.cli.streams import say, write
from qa.ingest.listing import list_passages
from qa.ingest.options import OpenOptions, language_code
from qa.ingest.sources import note_on_skipped

if TYPE_CHECKING:
    from argparse import Namespace


def run_passages(options: Namespace) -> int:
    """Show the passages of each file. Return 1 where there is none, 2 where a file could not be read."""
    globs = tuple(options.include), tuple(options.exclude)
    listing = list_passages(options.paths, OpenOptions("", language_code(options.language), *globs, ocr=options.ocr))
    is_found = is_failed = is_shown = False
    left_out = [f"{path}: {reason}" for path, reason in listing.found.skipped.items()]
    for source, name, passages, problem, is_textless, unread in listing.files:
        left_out += [f"{name} › {part}" for part in unread]
        if is_textless and name not in options.paths and source != "-":
            left_out.append(problem)  # in a folder, files without text are counted
        elif problem:
            is_failed = is_failed or not is_textless
            say(f"qa: {problem}" if is_textless else f"qa: error: {problem}")
        is_found = is_found or bool(passages)
        if options.view:
            from qa.render.jsonview import passages_json

            write(passages_json(source, passages), json=True)
        elif passages:
            from qa.render.passageview import passages_text

            write(("\n" if is_shown else "") + passages_text(name, passages))
            is_shown = True
    for path, reason in listing.found.failed.items():
        is_failed = True
        say(f"qa: error: {path}: {reason}")
    if note := note_on_skipped(left_out):
        say(f"qa: {note}")
    if is_failed:
        return ERROR
    return SUCCESS if is_found else NOTHING
