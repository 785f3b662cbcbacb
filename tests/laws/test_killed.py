"""Processes that are killed or interrupted: the index is the old one or the new one, and the next run goes on."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import time
from typing import TYPE_CHECKING

from command_cases import HANG, until
from fault_cases import WHO, comparable, is_clean, notes

if TYPE_CHECKING:
    from pathlib import Path

    from fault_cases import Home

KILLS = 5  # of the first indexing, and as many of a refresh
PAGES = 800  # that take seconds to read


def _kill_at_random(home: Home, words: tuple[str, ...], chance: random.Random, longest: float) -> None:
    """Begin a command and kill it after a random time."""
    process = home.begin(*words, start_new_session=True)
    try:
        process.wait(timeout=chance.uniform(0.05, longest))
    except subprocess.TimeoutExpired:
        process.kill()
    process.communicate(timeout=HANG)


def _slow_notes(folder: Path, word: str) -> None:
    """Write enough reports that indexing takes a while, and a page that another process reads."""
    notes(folder, 150, word)
    (folder / "page.html").write_text(
        f"<p>The gate 999 was left open by Miller999, as the {word} audit found.</p>" * 50
    )


def test_a_kill_at_any_moment_of_the_first_indexing_leaves_none_or_all(home: Home) -> None:
    _slow_notes(home.path / "docs", "first")
    begun = time.monotonic()
    expected = comparable(home.qa("ask", WHO, "docs", "--json", "--engine", "memory:").stdout)
    longest = (time.monotonic() - begun) * 1.6
    chance = random.Random(11)
    for number in range(KILLS):
        if number % 3 == 0:
            shutil.rmtree(home.cache, ignore_errors=True)
        _kill_at_random(home, ("index", "docs"), chance, longest)
        assert home.answer(WHO, "docs") == expected
        assert home.qa("status", "docs").returncode == 0
        shutil.rmtree(home.cache / "indexes")


def test_a_kill_at_any_moment_of_a_refresh_leaves_the_old_index_or_the_new_one(home: Home) -> None:
    answers = {}
    for word in ("first", "second"):
        _slow_notes(home.path / "docs", word)
        answers[word] = comparable(home.qa("ask", WHO, "docs", "--json", "--engine", "memory:").stdout)
    home.qa("index", "docs")
    words = ["first", "second"]
    chance = random.Random(12)
    seen = set()
    for number in range(KILLS):
        word, old = words[number % 2], words[1 - number % 2]
        _slow_notes(home.path / "docs", word)
        _kill_at_random(home, ("ask", WHO, "docs"), chance, 1.2)
        kept = home.qa("ask", WHO, "docs", "--json", "--no-refresh")
        if not kept.stdout:  # the file no longer holds the quote
            assert is_clean(kept), kept.stderr
        else:
            assert comparable(kept.stdout) in (answers[word], answers[old])
            seen.add(comparable(kept.stdout) == answers[word])
        assert home.answer(WHO, "docs") == answers[word]
    assert home.qa("status", "docs").returncode == 0


def _workers(parent: int) -> set[int]:
    """The processes that `parent` has started."""
    command = ["ps", "--ppid", str(parent), "-o", "pid="]
    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=HANG)
    return {int(pid) for pid in told.stdout.split()}


def _is_alive(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _at_work(home: Home, *words: str) -> tuple[subprocess.Popen[str], set[int]]:
    """A command in the middle of reading files, stopped there, with the processes that read for it."""
    for index in range(PAGES):
        said = f"<p>The gate {index} was left open by the guard Miller{index}.</p>" * 200
        (home.path / "docs" / f"page{index}.html").write_text(f"<title>{index}</title>{said}", encoding="utf-8")
    process = home.begin(*words, start_new_session=True)
    until(lambda: process.poll() is not None or len(home.kept("extracts")) > 20)
    assert process.poll() is None
    os.killpg(process.pid, signal.SIGSTOP)
    workers = _workers(process.pid)
    assert workers
    return process, workers


def test_ctrl_c_ends_an_indexing_and_the_next_run_goes_on_from_there(home: Home) -> None:
    process, workers = _at_work(home, "index", "docs")
    for number in (signal.SIGINT, signal.SIGCONT):
        os.killpg(process.pid, number)  # as a terminal sends it, to all of them
    output, errors = process.communicate(timeout=HANG)

    assert (process.returncode, output) == (130, "")
    told = re.fullmatch(
        rf"qa: interrupted, (\d+) of {PAGES + 6} files read: they are kept, and the next run goes on from there\n",
        errors,
    )
    assert told
    assert 0 < int(told[1]) < PAGES
    until(lambda: not any(map(_is_alive, workers)))
    before = {path: path.stat().st_mtime_ns for path in home.kept("extracts")}
    assert 20 < len(before) < PAGES  # it ended in the middle
    assert home.qa("status", "docs").stdout == "not indexed\n"
    assert home.qa("index", "docs").returncode == 0
    assert before.items() <= {path: path.stat().st_mtime_ns for path in home.kept("extracts")}.items()


def test_readers_end_when_the_process_that_they_read_for_is_killed(home: Home) -> None:
    process, workers = _at_work(home, "index", "docs")
    process.kill()
    os.killpg(process.pid, signal.SIGCONT)
    process.communicate(timeout=HANG)

    until(lambda: not any(map(_is_alive, workers)))
