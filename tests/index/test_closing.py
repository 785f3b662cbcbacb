"""After an index on disk is closed, or a batch has failed, nothing writes to its folder any more."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import closing
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

import pytest
from engine_cases import filled
from strategies import passage

from qa.index import open_engine

if TYPE_CHECKING:
    from types import FrameType

pytestmark = pytest.mark.skipif(not os.path.exists("/proc/self/task"), reason="what a thread does is read there")
SEGMENTS = 8  # so many are merged to one


def threads() -> list[str]:
    """The name and the state of each thread of this process."""
    found = []
    for thread in Path("/proc/self/task").iterdir():
        try:
            name, _, state = (thread / "stat").read_text(errors="replace").partition("(")[2].rpartition(") ")
        except OSError:
            continue
        found.append(f"{name} {state[0]}")
    return found


def written(folder: Path) -> dict[str, tuple[int, int]]:
    """The files of a folder and the times of their last change, and that of the folder."""
    known = {path.name: path.stat() for path in (folder, *folder.iterdir())}
    return {name: (status.st_mtime_ns, status.st_size) for name, status in known.items()}


@pytest.mark.parametrize("writes", [False, True])
def test_after_an_index_is_closed_no_thread_reads_it_again(tmp_path: Path, writes: bool) -> None:
    with closing(open_engine(f"disk:{tmp_path}/index")) as engine:
        filled(engine, [passage("alpha", "a")])

    for number in range(30):
        folder = tmp_path / f"{number}"
        shutil.copytree(tmp_path / "index", folder)
        with closing(open_engine(f"disk:{folder}")) as engine:
            if writes:
                filled(engine, [passage("beta", "b")])
        assert not [thread for thread in threads() if thread.startswith("watch-callbacks")]
        shutil.rmtree(folder)  # which fails where a file is written meanwhile


def test_a_new_index_is_not_watched_while_it_is_written(tmp_path: Path) -> None:
    """A watcher looks twice in a second, and has the index read when it has changed."""
    engine = open_engine(f"disk:{tmp_path}/index")
    with engine.writing() as batch:
        batch.replace("a", [passage("alpha", "a")])
        (tantivy,) = [vars(value)["_index"] for value in vars(batch).values() if hasattr(value, "writer")]
    engine.close()
    lock = tmp_path / "index" / "tantivy" / ".tantivy-meta.lock"
    lock.unlink()
    for _ in range(12):
        sleep(0.1)

    assert tantivy is not None  # it is still open
    assert not lock.exists()


def test_after_a_batch_that_is_interrupted_while_it_commits_nothing_is_merged(tmp_path: Path) -> None:
    folder = tmp_path / "index" / "tantivy"
    engine = open_engine(f"disk:{tmp_path}/index")
    for number in range(SEGMENTS - 1):
        filled(engine, [passage(f"alpha{at} beta", f"{number}", at) for at in range(500)])

    def interrupt(frame: FrameType, event: str, called: object) -> None:
        if event == "c_return" and getattr(called, "__name__", "") == "commit":
            sys.setprofile(None)
            raise KeyboardInterrupt

    sys.setprofile(interrupt)
    try:
        with pytest.raises(KeyboardInterrupt), engine.writing() as batch:
            batch.replace("last", [passage("gamma", "last")])
    finally:
        sys.setprofile(None)
    before = written(folder)
    for _ in range(1000):
        if not any(name.startswith("merge_thread") for name in threads()):
            break
        sleep(0.01)

    assert written(folder) == before
    engine.close()
