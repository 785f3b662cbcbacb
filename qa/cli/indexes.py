"""Run the commands that maintain saved indexes: index, status, forget.

Law: results go to standard output, errors to standard error. `status` changes nothing.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from qa.cli.arguments import ERROR, NOTHING, SUCCESS
from qa.cli.streams import Meter, say, say_who_writes, write
from qa.errors import EngineError, UsageError, unreadable
from qa.index import open_engine
from qa.ingest import cache, saved
from qa.ingest.choose import open_sources
from qa.ingest.files import Files
from qa.ingest.manifest import manifest_in
from qa.ingest.options import OpenOptions, first_paths, language_code, name_paths, own_folders
from qa.ingest.sources import note_on_skipped, notes_on_scans
from qa.render.phrases import quantity
from qa.render.safe import safe_name

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Sequence

    from qa.model import Progress

SHOWN = 100  # most lines of each kind
NAMED = 3  # most paths of an index


def run_index(options: Namespace) -> int:
    """Build or refresh a saved index. Return 2 where a file could not be read."""
    meter, start = Meter(), time.monotonic()
    how = open_options_of(options)._replace(is_indexed=True, progress=meter, waits=say_who_writes)
    try:
        opened = open_sources(options.paths, how)
    except KeyboardInterrupt:
        meter.end()
        say(f"qa: {_interrupted(meter.last)}")
        raise
    finally:
        meter.end()
    with suppress(EngineError):  # it is tried again by the next run
        saved.sweep_extracts()
    for note in opened.notes:
        say(f"qa: {note}")
    files, passages = opened.sources, opened.engine.statistics(()).passages
    done = files.last
    what = "nothing has changed"
    if done and (done.read or done.gone):  # else only the time stamps of the files are new
        read = sum(path in files.manifest.sources for path in done.read)  # the others are told below
        what = f"{quantity(read, 'file')} read, {len(done.gone):,} gone"
    seconds = time.monotonic() - start
    numbers = f"{quantity(len(files.manifest.sources), 'file')}, {quantity(passages, 'passage')}"
    write(f"{numbers}: {what}, {seconds:.1f} s\n")
    if left_out := note_on_skipped(files.skipped):
        write(f"{safe_name(left_out)}\n")
    for note in notes_on_scans(files.skipped):
        say(f"qa: {note}")
    for failure in files.failures:
        say(f"qa: error: {failure}")
    return ERROR if files.failures else SUCCESS


def _interrupted(last: Progress | None) -> str:
    """Say how far an interrupted indexing is, and what the next one does."""
    if last is None:
        return "interrupted before a file was read: the next run begins anew"
    how_far = f"{last.files:,} of {quantity(last.of, 'file')}"
    return f"interrupted, {how_far} read: they are kept, and the next run goes on from there"


def run_status(options: Namespace) -> int:
    """Show what is indexed, what is stale, what was skipped and why.

    Return 1 where there is no index, or where it is stale or of another version; 2 where it is damaged or a file could
    not be read. Raises LoadError for a path that does not exist and was never indexed.
    """
    if not options.engine and (problem := cache.problem()):
        say(f"qa: the cache is not used: {problem}")
    if not options.paths and not options.engine:
        return _list()
    how = open_options_of(options)
    if how.is_remote:
        return _cluster_status(options.paths, how)
    named = name_paths(options.paths, how)
    folder = options.engine.removeprefix("disk:") if options.engine else saved.index_folder(named.selection)
    if not folder or not os.path.isdir(folder):
        if missing := [path for path in options.paths if path != "-" and not os.path.lexists(path)]:
            raise unreadable(missing[0], FileNotFoundError())
        write("not indexed\n")
        return NOTHING
    try:
        saved.check_index(folder)
        engine = open_engine(f"disk:{folder}")
        if not engine.record:  # no build was ever finished
            write("not indexed\n")
            return NOTHING
        files = Files(engine, *named, True, own=own_folders(folder))
        files.resume()
        problem = "" if manifest_in(engine.record).is_known else saved.OTHER_VERSION
    except EngineError as error:
        problem = saved.problem_of(error)
        if problem == saved.DAMAGED:
            say(f"qa: error: {error.message}")
    if problem:
        write(f"{problem}: the next question makes it anew\n")
        return ERROR if problem == saved.DAMAGED else NOTHING
    write(f"{_summary(files, engine.statistics(()).passages, folder)}\n")
    return compared(files)


def compared(files: Files) -> int:
    """Show how the index differs from the present files, and return the exit status."""
    changes = files.changes()
    files.report_left_out()
    known = {*files.manifest.sources, *files.manifest.left_out}
    again = set(changes.again)
    differing = [path for path in changes.read if path not in again]
    stale = {
        "new": [path for path in differing if path not in known],
        "changed": [path for path in differing if path in known],
        "gone": changes.gone,
    }
    if not any(stale.values()):
        write("up to date\n")
    for kind, paths in stale.items():
        _tell(kind, (files.name(path) for path in paths))
    _tell("skipped", files.skipped)
    _tell("could not be read", files.failures)
    if files.failures:
        return ERROR
    return NOTHING if any(stale.values()) else SUCCESS


def run_forget(options: Namespace) -> int:
    """Delete what is kept for these paths, or everything."""
    if options.all == bool(options.paths):
        raise UsageError("forget: name paths, or --all", "qa status lists what is indexed")
    how = open_options_of(options)
    if how.is_remote:
        return _forget_cluster(options.paths, how, options.is_engine_named)
    if options.all:
        write(f"forgotten: {quantity(saved.delete_everything(), 'index', 'indexes')}, and all that was read\n")
        return SUCCESS
    selection = name_paths(options.paths, how).selection
    folder = options.engine.removeprefix("disk:") if options.engine.startswith("disk:") else ""
    was_there = bool(folder) and os.path.isdir(folder) and saved.delete_index(folder, say_who_writes)
    if not saved.delete_selection(selection) and not was_there:
        say("qa: nothing is kept of these paths: qa status lists what is")
        return NOTHING
    write("forgotten\n")
    return SUCCESS


def open_options_of(options: Namespace) -> OpenOptions:
    """Make the options for opening sources from those of a command. Raises UsageError for an unknown language."""
    code = language_code(options.language)
    refreshes = not getattr(options, "no_refresh", False)
    globs = tuple(options.include), tuple(options.exclude)
    how = OpenOptions(options.engine, code, *globs, refreshes=refreshes, allow_plaintext=options.allow_plaintext)
    return how._replace(ocr=options.ocr)


def _list() -> int:
    found = list(saved.saved_indexes())
    for one in found:
        if one.problem:
            again = "the next question about its files makes it anew"
            write(f"{one.problem}: {safe_name(one.folder)}: {_size(one.folder)}; {again}\n")
            continue
        selection = one.manifest.selection
        names = ", ".join(map(safe_name, selection.paths[:NAMED]))
        names += f" and {len(selection.paths) - NAMED:,} more" if len(selection.paths) > NAMED else ""
        more = [f"language {selection.language}"] if selection.language else []
        more += [f"OCR in {selection.ocr}"] if selection.ocr else []
        more += [f"only {glob}" for glob in selection.include] + [f"without {glob}" for glob in selection.exclude]
        when = time.strftime("%Y-%m-%d %H:%M", time.localtime(one.manifest.when))
        numbers = f"{quantity(len(one.manifest.sources), 'file')}, {quantity(one.passages, 'passage')}"
        write(f"{names}: {', '.join([numbers, _size(one.folder), f'indexed {when}', *map(safe_name, more)])}\n")
    if not found:
        write("no saved index\n")
    return SUCCESS


def _summary(files: Files, passages: int, folder: str) -> str:
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(files.manifest.when))
    numbers = f"{quantity(len(files.manifest.sources), 'file')}, {quantity(passages, 'passage')}"
    return f"{numbers}, {_size(folder)}, indexed {when}"


def _size(folder: str) -> str:
    size = 0
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                size += os.path.getsize(os.path.join(place, name))
            except OSError:
                continue
    return f"{size / 1e6:,.1f} MB"


def _tell(kind: str, lines: Iterable[str]) -> None:
    shown = list(lines)
    if shown:
        write(f"{kind}:\n" + "".join(f"  {safe_name(line)}\n" for line in shown[:SHOWN]))
        if len(shown) > SHOWN:
            write(f"  and {len(shown) - SHOWN:,} more\n")


def _cluster_status(paths: Sequence[str], how: OpenOptions) -> int:
    """Show how much a cluster's index holds, of which paths and since when; with paths, also how it differs from the
    present files. Return 1 if there is no index or it is stale, of another version or of other paths; 2 if it has lost
    shards."""
    from qa.ingest import remote

    found = remote.remote_status(paths, how)
    if found.problem == remote.NOT_INDEXED:
        write("not indexed\n")
        return NOTHING
    if found.problem == remote.INCOMPLETE:
        say(f"qa: error: {safe_name(found.title)} is not whole: some of its shards are lost (red)")
        return ERROR
    if found.problem == remote.OTHER_VERSION:
        write("of another version: qa index, with the same paths, makes it anew\n")
        return NOTHING
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(found.when))
    numbers = f"{quantity(found.sources, 'file')}, {quantity(found.passages, 'passage')}, indexed {when}"
    write(f"{numbers}, OpenSearch {safe_name(found.version)}, {safe_name(found.health)}\n")
    if not paths:
        write(safe_name(f"of {first_paths(found.paths)}") + "\n")
        return SUCCESS
    if found.files is None:
        write(safe_name(f"not of these paths and options: of {first_paths(found.paths)}") + "\n")
        return NOTHING
    found.files.resume()
    return compared(found.files)


def _forget_cluster(paths: Sequence[str], how: OpenOptions, is_named: bool) -> int:
    """Delete a cluster's index: the one that the command itself names, or the one that was made from these paths."""
    from qa.ingest.remote import delete_remote

    if not delete_remote(paths, how._replace(waits=say_who_writes), is_named):
        say("qa: there is no such index")
        return NOTHING
    write("forgotten\n")
    return SUCCESS
