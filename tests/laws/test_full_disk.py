"""A disk that is full: no answer is lost, and the index of before stays whole."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from command_cases import HANG, without_match
from fault_cases import ANSWER, QUESTION, WHO, is_clean, notes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from fault_cases import Home


def _limit(size: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def test_no_file_may_be_longer_than_so_many_bytes_and_each_question_is_answered(home: Home) -> None:
    """Each write of each file fails once."""
    sizes = [0, 1, 60, 105, 112, 150, 230, 300, 400, 500, 600, 700, 900, 1400, 2600, 4000]
    for size in sizes:
        done = home.qa("ask", QUESTION, "docs", preexec_fn=_limit(size))
        assert is_clean(done), (size, done.stderr)
        assert (done.returncode, ANSWER in done.stdout) == (0, True), (size, done.stderr)
        told = without_match(done.stderr)
        assert not told or told.startswith("qa: no index can be saved ("), size
        shutil.rmtree(home.cache / "indexes", ignore_errors=True)
    assert told == ""


def test_an_index_that_cannot_be_written_is_the_index_of_before(home: Home) -> None:
    """A refresh that fails at any write answers from the files; nothing is lost, and nothing is half there."""
    home.qa("index", "docs")
    before = home.answer(QUESTION, "docs", "--no-refresh")
    notes(home.path / "docs", 0, "second", range(5))
    failed = 0
    for size in [0, 60, 105, 112, 300, 500, 900, 1300, 1600]:
        done = home.qa("ask", WHO, "docs", preexec_fn=_limit(size))
        assert (done.returncode, "second audit" in done.stdout) == (0, True), (size, done.stderr)
        told = without_match(done.stderr)
        if not told:
            break
        failed += 1
        assert told.startswith("qa: no index can be saved ("), size
        assert home.answer(QUESTION, "docs", "--no-refresh") == before
        index = home.qa("index", "docs", preexec_fn=_limit(size))
        assert (index.returncode, index.stdout) == (2, "")
        assert is_clean(index)
        assert len(index.stderr.splitlines()) == 2
        assert home.qa("status", "docs").stdout.splitlines()[1] == "changed:", size
    assert failed > 4
    assert home.qa("index", "docs").returncode == 0
    assert home.qa("status", "docs").returncode == 0


def test_what_comes_from_a_pipe_and_needs_a_file_is_named_if_none_can_be_written(home: Home) -> None:
    page = home.path / "page"
    page.write_text(f"<!doctype html><html><body><p>{'The gate was left open. ' * 9}</p></body></html>")
    with page.open() as given:
        done = home.qa("ask", "was the gate left open?", "-", stdin=given, preexec_fn=_limit(0))

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "qa: error: (standard input): no temporary file can be written for it: file too large\n"
        "  name another folder for it by TMPDIR\n"
    )


@contextmanager
def small_disk(path: Path, kilobytes: int) -> Iterator[None]:
    """A disk of so many kilobytes at `path`."""
    path.mkdir(exist_ok=True)
    if os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only root can mount a disk")
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(path)],
        capture_output=True,
        check=False,
        timeout=HANG,
    )
    if made.returncode:
        pytest.skip(f"no disk can be mounted: {made.stderr!r}")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(path)], check=True, timeout=HANG)


def test_a_disk_of_any_size_costs_no_answer(home: Home) -> None:
    """From one that holds nothing to one that holds all."""
    full = 0
    for pages in range(1, 40, 3):
        with small_disk(home.path / "cache", 4 * pages):
            done = home.qa("ask", QUESTION, "docs")
            assert (done.returncode, ANSWER in done.stdout) == (0, True), (pages, done.stderr)
            told = without_match(done.stderr)
            assert not told or told.startswith("qa: no index can be saved ("), told
            assert "Traceback" not in done.stderr
            full += bool(told)
            again = home.qa("ask", QUESTION, "docs", "--no-refresh")
            assert (again.returncode, again.stdout) == (0, done.stdout)
    assert 0 < full < 13


def test_a_disk_that_fills_up_keeps_the_index_of_before(home: Home) -> None:
    with small_disk(home.path / "cache", 400):
        home.qa("index", "docs")
        before = home.answer(QUESTION, "docs", "--no-refresh")
        free = os.statvfs(home.path / "cache").f_bavail * 4
        for left in range(0, 64, 8):
            (home.path / "cache" / "other").write_bytes(b"\0" * ((free - left) << 10))
            notes(home.path / "docs", 0, f"full{left}", range(5))
            done = home.qa("ask", WHO, "docs")
            assert (done.returncode, f"full{left} audit" in done.stdout) == (0, True), (left, done.stderr)
            assert is_clean(done)
            (home.path / "cache" / "other").unlink()
            if without_match(done.stderr):
                assert home.answer(QUESTION, "docs", "--no-refresh") == before, left
            else:
                break
        assert left > 0
        assert home.qa("index", "docs").returncode == 0
