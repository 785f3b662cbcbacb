"""The commands that look after a cluster's index: its status, and to drop it.

Law: as for those that look after saved indexes; what the cluster tells is told as it is now.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from qa.choosing import few, selected
from qa.engines import open_cluster, title
from qa.errors import UsageError
from qa.files import Files
from qa.manifest import decode
from qa.render.safe import safe_name
from qa.streams import say, say_who_writes, write
from qa.upkeep import DONE, ERROR, NOT_THERE, compared, counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.choosing import How


def status(paths: Sequence[str], how: How) -> int:
    """What a cluster's index holds, of which paths and since when; with paths, how it differs from what is there now.
    1 where there is none, or it is stale or of another version or other paths, 2 where shards of it are lost."""
    engine = open_cluster(how.engine, how.waits, how.allow_plaintext)
    if not engine.exists:
        write("not indexed\n")
        return NOT_THERE
    if (health := engine.health()) == "red":
        say(f"qa: error: {safe_name(title(how.engine))} is not whole: some of its shards are lost (red)")
        return ERROR
    if not engine.is_known:
        write("of another version: qa index, with the same paths, makes it anew\n")
        return NOT_THERE
    manifest = decode(engine.record)
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(engine.when))
    files = counted(sum(engine.languages().values()), "file")
    numbers = f"{files}, {counted(engine.statistics(()).passages, 'passage')}, indexed {when}"
    write(f"{numbers}, OpenSearch {safe_name(engine.version)}, {safe_name(health)}\n")
    if not paths:
        write(safe_name(f"of {few(manifest.selection.paths)}") + "\n")
        return DONE
    selection, given = selected(paths, how)
    if sorted(selection.paths) != sorted(manifest.selection.paths) or selection[1:] != manifest.selection[1:]:
        write(safe_name(f"not of these paths and options: of {few(manifest.selection.paths)}") + "\n")
        return NOT_THERE
    held = Files(engine, selection, given, True)
    held.resume()
    return compared(held)


def forget(paths: Sequence[str], how: How, is_named: bool) -> int:
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
        return NOT_THERE
    write("forgotten\n")
    return DONE
