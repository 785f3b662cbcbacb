"""Run the commands that maintain saved indexes: index, status, forget.

Law: results go to standard output, errors to standard error. `status` changes nothing.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from qa.cli.arguments import ERROR, NOTHING, SUCCESS
from qa.cli.streams import Meter, say, say_who_writes, write
from qa.errors import EngineError, UsageError
from qa.index import is_cluster, open_cluster, open_engine, title
from qa.ingest import saved
from qa.ingest.choose import How, choose, few, known_language, own, selected
from qa.ingest.files import Files
from qa.ingest.manifest import decode
from qa.render.phrases import quantity
from qa.render.safe import safe_name

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Sequence

SHOWN = 100  # most lines of each kind
NAMED = 3  # most paths of an index


def run_index(options: Namespace) -> int:
    """Build or refresh a saved index. Return 2 where a file could not be read."""
    meter, start = Meter(), time.monotonic()
    how = how_of(options)._replace(is_indexed=True, progress=meter, waits=say_who_writes)
    try:
        chosen = choose(options.paths, how)
    except KeyboardInterrupt:
        meter.end()
        say("qa: interrupted: what was read is kept, and the next run goes on from there")
        raise
    finally:
        meter.end()
    saved.sweep()
    for note in chosen.notes:
        say(f"qa: {note}")
    files, passages = chosen.holdings, chosen.engine.statistics(()).passages
    done = files.last
    what = "nothing has changed"
    if done and (done.read or done.gone):  # else only the time stamps of the files are new
        what = f"{quantity(len(done.read), 'file')} read, {len(done.gone):,} gone"
    seconds = time.monotonic() - start
    numbers = f"{quantity(len(files.manifest.sources), 'file')}, {quantity(passages, 'passage')}"
    write(f"{numbers}: {what}, {seconds:.1f} s\n")
    for failure in files.failures:
        say(f"qa: error: {failure}")
    return ERROR if files.failures else SUCCESS


def run_status(options: Namespace) -> int:
    """Show what is indexed, what is stale, what was skipped and why.

    Return 1 where there is no index, or where it is stale or of another version; 2 where it is damaged or a file could
    not be read.
    """
    if not options.paths and not options.engine:
        return _list()
    how = how_of(options)
    if is_cluster(options.engine):
        return _cluster_status(options.paths, how)
    selection, given = selected(options.paths, how)
    folder = options.engine.removeprefix("disk:") if options.engine else saved.place(selection)
    if not folder or not os.path.isdir(folder):
        write("not indexed\n")
        return NOTHING
    try:
        saved.check(folder)
        engine = open_engine(f"disk:{folder}")
        if not engine.record:  # no build was ever finished
            write("not indexed\n")
            return NOTHING
        files = Files(engine, selection, given, True, own=own(folder))
        files.resume()
        problem = "" if decode(engine.record).is_known else saved.OTHER_VERSION
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
    files.tell()
    sources = files.manifest.sources
    stale = {
        "new": [path for path in changes.read if path not in sources],
        "changed": [path for path in changes.read if path in sources],
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
    if is_cluster(options.engine):
        return _forget_cluster(options.paths, how_of(options), options.is_engine_named)
    if options.all:
        write(f"forgotten: {quantity(saved.forget_all(), 'index', 'indexes')}, and all that was read\n")
        return SUCCESS
    selection, _ = selected(options.paths, how_of(options))
    folder = options.engine.removeprefix("disk:") if options.engine.startswith("disk:") else ""
    was_there = bool(folder) and os.path.isdir(folder) and saved.drop(folder, say_who_writes)
    if not saved.forget(selection) and not was_there:
        say("qa: nothing is kept of these paths: qa status lists what is")
        return NOTHING
    write("forgotten\n")
    return SUCCESS


def how_of(options: Namespace) -> How:
    """How the options of a command ask sources to be opened. Raises UsageError for a language that is not known."""
    code = known_language(options.language)
    refreshes = not getattr(options, "no_refresh", False)
    globs = tuple(options.include), tuple(options.exclude)
    return How(options.engine, code, *globs, refreshes=refreshes, allow_plaintext=options.allow_plaintext)


def _list() -> int:
    found = list(saved.indexes())
    for one in found:
        if one.problem:
            again = "the next question about its files makes it anew"
            write(f"{one.problem}: {safe_name(one.folder)}: {_size(one.folder)}; {again}\n")
            continue
        selection = one.manifest.selection
        names = ", ".join(map(safe_name, selection.paths[:NAMED]))
        names += f" and {len(selection.paths) - NAMED:,} more" if len(selection.paths) > NAMED else ""
        more = [f"language {selection.language}"] if selection.language else []
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


def _cluster_status(paths: Sequence[str], how: How) -> int:
    """What a cluster's index holds, of which paths and since when; with paths, how it differs from what is there now.
    1 where there is none, or it is stale or of another version or other paths, 2 where shards of it are lost."""
    engine = open_cluster(how.engine, how.waits, how.allow_plaintext)
    if not engine.exists:
        write("not indexed\n")
        return NOTHING
    if (health := engine.health()) == "red":
        say(f"qa: error: {safe_name(title(how.engine))} is not whole: some of its shards are lost (red)")
        return ERROR
    if not engine.is_known:
        write("of another version: qa index, with the same paths, makes it anew\n")
        return NOTHING
    manifest = decode(engine.record)
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(engine.when))
    files = quantity(sum(engine.languages().values()), "file")
    numbers = f"{files}, {quantity(engine.statistics(()).passages, 'passage')}, indexed {when}"
    write(f"{numbers}, OpenSearch {safe_name(engine.version)}, {safe_name(health)}\n")
    if not paths:
        write(safe_name(f"of {few(manifest.selection.paths)}") + "\n")
        return SUCCESS
    selection, given = selected(paths, how)
    if sorted(selection.paths) != sorted(manifest.selection.paths) or selection[1:] != manifest.selection[1:]:
        write(safe_name(f"not of these paths and options: of {few(manifest.selection.paths)}") + "\n")
        return NOTHING
    held = Files(engine, selection, given, True)
    held.resume()
    return compared(held)


def _forget_cluster(paths: Sequence[str], how: How, is_named: bool) -> int:
    """Drops a cluster's index: all of it, if the command itself names it, or what was made of these very paths."""
    engine = open_cluster(how.engine, say_who_writes, how.allow_plaintext)
    if not paths and not is_named and engine.exists:
        hint = f"qa forget --all --engine {how.engine} drops it"
        raise UsageError(f"forget: {title(how.engine)} may be others' as well: QA_ENGINE is not enough", hint)
    held = decode(engine.record).selection.paths if paths else ()
    if paths and engine.exists and sorted(selected(paths, how)[0].paths) != sorted(held):
        what = f"is of {few(held)}" if held else "does not tell of which paths it is"
        raise UsageError(f"forget: {title(how.engine)} {what}", "name all of them, or --all")
    if not engine.drop():
        say("qa: there is no such index")
        return NOTHING
    write("forgotten\n")
    return SUCCESS
