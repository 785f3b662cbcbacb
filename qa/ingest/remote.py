"""Open, update, inspect and delete a remote index: one in a cluster, whose files may not be on this machine.

Law: an index that others may use as well is never narrowed or deleted by accident: an update must name all paths that
it holds, and a deletion must name them too, or the index itself.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from qa.errors import EngineError, LoadError, UsageError, printable
from qa.index import cluster_title, open_cluster
from qa.ingest.files import Files
from qa.ingest.manifest import held_selection, manifest_in
from qa.ingest.options import Opened, first_paths, name_paths, own_folders
from qa.ingest.sources import RemoteSources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.ingest.options import NamedPaths, OpenOptions

NOT_INDEXED, INCOMPLETE, OTHER_VERSION = "not indexed", "incomplete", "of another version"


class RemoteStatus(NamedTuple):
    """The state of a remote index. `problem` is empty, or NOT_INDEXED, INCOMPLETE (shards are lost) or OTHER_VERSION;
    the fields after it are known only where it is empty.

    `health` and `version` are as the server says them; `when` is the time of the last commit, in seconds since 1970;
    `paths` are those that the index was made from. `files` can compare the index with the files of the paths that were
    named; None where none were named, or the index is of other paths or options.
    """

    title: str
    problem: str = ""
    health: str = ""
    version: str = ""
    when: float = 0.0
    sources: int = 0
    passages: int = 0
    paths: tuple[str, ...] = ()
    files: Files | None = None


def open_remote(paths: Sequence[str], options: OpenOptions) -> Opened[RemoteSources]:
    """Open a remote index as it is: all of it, or what is under the paths, which are compared with the paths of the
    files and with the names that are shown to people. Raises UsageError for globs and OCR, EngineError where there is
    no index, LoadError for a path under which it holds nothing."""
    if options.include or options.exclude or options.ocr:
        raise UsageError(
            "a cluster's index is asked as it is, without --include, --exclude and --ocr", "name paths to narrow it"
        )
    as_written = name_paths(paths, options).as_written
    under = [*dict.fromkeys(path for pair in as_written.items() for path in (pair[0], os.path.normpath(pair[1])))]
    engine = open_cluster(options.engine, options.waits, options.allow_plaintext, under)
    title = cluster_title(options.engine)
    if not engine.exists:
        raise EngineError(f"no such index: {title}", f"qa index --engine {options.engine} PATH makes it")
    for path, written in as_written.items():
        if not engine.holds(path) and not engine.holds(os.path.normpath(written)):
            raise LoadError(f"{title} holds nothing under {printable(written)}", "qa status tells what it holds")
    return Opened(engine, RemoteSources(engine))


def update_remote(named: NamedPaths, options: OpenOptions) -> Opened[Files]:
    """Open a remote index after writing to it all that is in the files now. Raises UsageError where it holds paths that
    were not named, whichever version of qa made it."""
    engine, title = open_cluster(options.engine, options.waits, options.allow_plaintext), cluster_title(options.engine)
    held = engine.held_record
    if missing := held_selection(held).missing_from(named.selection):
        raise UsageError(
            f"{title} holds {first_paths(missing)} as well, which would be dropped",
            "name that, too; or another index; or drop this one first: qa forget --all --engine ...",
        )
    notes = () if held or engine.is_known else (f"{title} did not tell what it held: it was of another version",)
    files = Files(engine, *named, True, options.progress, own=own_folders())
    files.refresh()
    return Opened(engine, files, notes)


def remote_status(paths: Sequence[str], options: OpenOptions) -> RemoteStatus:
    """The state of a remote index, and of the paths in it."""
    engine, title = open_cluster(options.engine, options.waits, options.allow_plaintext), cluster_title(options.engine)
    if not engine.exists:
        return RemoteStatus(title, NOT_INDEXED)
    if (health := engine.health()) == "red":
        return RemoteStatus(title, INCOMPLETE)
    if not engine.is_known:
        return RemoteStatus(title, OTHER_VERSION)
    held = manifest_in(engine.record).selection
    selection, as_written = name_paths(paths, options)
    is_same = sorted(selection.paths) == sorted(held.paths) and selection[1:] == held[1:]
    return RemoteStatus(
        title,
        health=health,
        version=engine.version,
        when=engine.when,
        sources=sum(engine.languages().values()),
        passages=engine.statistics(()).passages,
        paths=held.paths,
        files=Files(engine, selection, as_written, True) if paths and is_same else None,
    )


def delete_remote(paths: Sequence[str], options: OpenOptions, is_named: bool) -> bool:
    """Delete a remote index. Returns whether there was one. With paths, they must be those that it was made from;
    without, `is_named` must say that the command itself names the index. Raises UsageError otherwise."""
    engine, title = open_cluster(options.engine, options.waits, options.allow_plaintext), cluster_title(options.engine)
    if not paths and not is_named and engine.exists:
        hint = f"qa forget --all --engine {options.engine} drops it"
        raise UsageError(f"forget: {title} may be others' as well: QA_ENGINE is not enough", hint)
    held = manifest_in(engine.record).selection.paths if paths else ()
    if paths and engine.exists and sorted(name_paths(paths, options).selection.paths) != sorted(held):
        what = f"is of {first_paths(held)}" if held else "does not tell of which paths it is"
        raise UsageError(f"forget: {title} {what}", "name all of them, or --all")
    return engine.drop()
