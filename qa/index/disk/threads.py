"""The threads that tantivy starts for each index that it opens: one that watches the index, and readers for it.

The first thing that a watcher does is to have the index read once more. That creates the lock file of the index, even
in a folder that somebody is just deleting.

Law: after `wait_for_readers`, no such thread touches the folder of an index that was dropped before.
"""

from __future__ import annotations

import os
from time import sleep

_TASKS = "/proc/self/task"  # of Linux; other systems do not tell what a thread does
_WATCHER, _READER = "thread-tantivy-", "watch-callbacks"  # their names, which Linux cuts after 15 characters
_PAUSE = 0.001  # seconds between two looks
_LOOKS = 10_000  # then the threads hang, and so would the caller


def wait_for_readers() -> None:
    """Wait until all watchers sleep: a sleeping watcher has no reader, and starts none for a dropped index."""
    for _ in range(_LOOKS):
        if not any(map(_is_reading, _threads())):
            return
        sleep(_PAUSE)


def _threads() -> list[str]:
    try:
        return os.listdir(_TASKS)
    except OSError:
        return []


def _is_reading(thread: str) -> bool:
    try:
        with open(os.path.join(_TASKS, thread, "stat"), encoding="utf-8", errors="replace") as file:
            name, _, state = file.read().partition("(")[2].rpartition(") ")
    except OSError:  # the thread has ended
        return False
    return name == _READER or (name == _WATCHER and not state.startswith("S"))
