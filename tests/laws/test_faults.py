"""What breaks while one works: files that change under the reader, full disks, killed processes, flipped bytes."""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import fault_cases
import pytest
from fault_cases import ANSWER, KEEPER, QUESTION, Home, as_person, comparable, flip, is_clean, notes

import qa
from qa.errors import LoadError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from qa.model import Progress

KILLS = 5  # of the first indexing, and as many of a refresh
WHO = "who left the gate 3 open?"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    notes(tmp_path / "docs", 5)
    (tmp_path / "docs" / "keeper.md").write_text(KEEPER, encoding="utf-8")
    return Home(tmp_path)


# Files and folders


def test_an_empty_folder_says_that_nothing_in_it_has_text(home: Home) -> None:
    (home.path / "empty").mkdir()
    for words in (("ask", QUESTION, "empty"), ("index", "empty")):
        done = home.qa(*words)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == "qa: error: empty: nothing in it has text\n  name files that have text in them\n"
    assert home.qa("status", "empty").returncode == 1
    assert home.qa("status").stdout == "no saved index\n"


def test_a_folder_that_is_emptied_says_so_and_keeps_its_index_until_it_is_filled(home: Home) -> None:
    home.qa("index", "docs")
    for path in (home.path / "docs").iterdir():
        path.rename(home.path / path.name)
    done = home.qa("ask", QUESTION, "docs")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("qa: error: docs: nothing in it has text\n")
    (home.path / "keeper.md").rename(home.path / "docs" / "keeper.md")

    done = home.qa("ask", QUESTION, "docs")
    assert (done.returncode, ANSWER in done.stdout) == (0, True)


def test_what_may_not_be_read_is_named_and_costs_nothing_else(home: Home) -> None:
    (home.path / "docs" / "secret.md").write_text("The secret keeper is Bob.", encoding="utf-8")
    (home.path / "docs" / "secret.md").chmod(0)
    (home.path / "docs" / "closed").mkdir(mode=0)
    person = as_person()
    try:
        done = home.qa("ask", QUESTION, "docs", before=person)
        status = home.qa("status", "docs", before=person)
        named = home.qa("ask", QUESTION, "docs/secret.md", before=person)
    finally:
        (home.path / "docs" / "closed").chmod(0o700)

    told = ["docs/closed: permission denied", "docs/secret.md: no permission to read it"]
    assert (done.returncode, ANSWER in done.stdout) == (2, True)
    assert done.stderr.splitlines() == [f"qa: error: {line}" for line in told]
    assert (status.returncode, [line in status.stdout for line in told]) == (2, [True, True])
    assert (named.returncode, named.stdout) == (2, "")
    assert named.stderr.startswith("qa: error: docs/secret.md: no permission to read it\n")


def vanish(path: Path) -> None:
    path.unlink()


def shrink(path: Path) -> None:
    path.write_text("Short.", encoding="utf-8")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def grow(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8") + "\n\nThe gate was shut again.\n" * 1000, encoding="utf-8")


def become_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "inside.md").write_text("The gate inside was shut by the guard Miller99.", encoding="utf-8")


@pytest.mark.parametrize("change", [vanish, shrink, empty, grow, become_a_folder])
@pytest.mark.parametrize("engine", ["", "memory:"])
def test_files_that_change_while_others_are_read_cost_nothing_else(
    home: Home, engine: str, change: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are found by the look at the folder, and are another thing when they are read."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(home.cache.parent))
    monkeypatch.chdir(home.path)
    changed = [home.path / "docs" / f"report{number}.md" for number in (2, 4)]

    def meanwhile(progress: Progress) -> None:
        while changed:
            change(changed.pop())

    with qa.open("docs", engine=engine, progress=meanwhile) as library:
        assert ANSWER in library.ask(QUESTION).citations[0].quote
        for cited in library.ask("who left gate 2 open?").citations:
            assert cited.quote in (home.path / cited.name).read_text(encoding="utf-8")
    # The next one sees what there is now.
    with qa.open("docs", engine=engine) as library, qa.open("docs", engine="memory:") as fresh:
        for question in (QUESTION, WHO, "who shut the gate?"):
            assert library.ask(question) == fresh.ask(question)
        assert library.failures == ()


def test_a_file_that_changes_all_the_time_is_quoted_as_it_is_or_refused(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process writes it again and again; each quote is a state that was written."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(home.cache.parent))
    monkeypatch.chdir(home.path)
    script = (
        "import itertools, sys, time\n"
        "for number in itertools.count():\n"
        "    with open(sys.argv[1], 'w') as file:\n"
        "        file.write(f'The keeper of the harbour is Captain{number}.' + ' ' * (number % 7))\n"
        "    time.sleep(number % 5 / 50)\n"
    )
    writer = subprocess.Popen([sys.executable, "-c", script, str(home.path / "docs" / "busy.md")])
    try:
        until = time.monotonic() + 2
        answered, refused = 0, set()
        while time.monotonic() < until:
            try:
                with qa.open("docs") as library:
                    for cited in library.ask("who is the keeper of the harbour?").citations:
                        answered += 1
                        if cited.name == "docs/busy.md":
                            assert cited.quote.startswith("The keeper of the harbour is Captain")
            except LoadError as error:
                refused.add(error.message)
        assert answered > 0
        assert refused <= {"docs/busy.md: changes while it is read"}
    finally:
        writer.kill()
        writer.wait()


NAMES = [b"a\nb.md", b"\x1b[31mred\x1b]0;title\x07.md", b"caf\xe9.md", "\u202eexe.md".encode(), b"-n.md", b" .md"]


def test_names_that_hold_anything_are_read_and_shown_in_one_line(home: Home) -> None:
    folder = home.path / "docs"
    for number, name in enumerate(NAMES):
        path = os.path.join(os.fsencode(folder), name)
        with open(path, "wb") as file:
            file.write(b"The bridge %d was built by the mason Hall%d.\n" % (number, number))
    bad = os.path.join(os.fsencode(folder), b"\x1b[2Jbad\n\xff.docx")
    with open(bad, "wb") as file:
        file.write(b"no archive")
    for _ in range(2):
        for number in range(len(NAMES)):
            done = home.qa("ask", f"who built the bridge {number}?", "docs", "-n", "1")
            assert (done.returncode, f"Hall{number}." in done.stdout) == (2, True)  # 2, since of the bad one
            assert len(done.stdout.splitlines()) == 4
            assert "\x1b" not in done.stdout + done.stderr
            assert len(done.stderr.splitlines()) == 1
    index, status = home.qa("index", "docs"), home.qa("status", "docs")
    assert (index.returncode, status.returncode) == (2, 2)
    assert "\x1b" not in index.stderr + status.stdout
    # Named by itself, in bytes that are no Unicode.
    done = home.qa("ask", "who built the bridge 2?", b"docs/caf\xe9.md", "--json")
    assert (done.returncode, comparable(done.stdout)["citations"][0]["quote"]) == (
        0,
        "The bridge 2 was built by the mason Hall2.",
    )


# A disk that is full


def _limit(size: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def test_no_file_may_be_longer_than_so_many_bytes_and_each_question_is_answered(home: Home) -> None:
    """Every write of every file is the one that fails, once."""
    sizes = [0, 1, 60, 105, 112, 150, 230, 300, 400, 500, 600, 700, 900, 1400, 2600, 4000]
    for size in sizes:
        done = home.qa("ask", QUESTION, "docs", preexec_fn=_limit(size))
        assert is_clean(done), (size, done.stderr)
        assert (done.returncode, ANSWER in done.stdout) == (0, True), (size, done.stderr)
        assert not done.stderr or done.stderr.startswith("qa: no index can be saved ("), size
        shutil.rmtree(home.cache / "indexes", ignore_errors=True)
    assert done.stderr == ""


def test_an_index_that_cannot_be_written_is_the_index_of_before(home: Home) -> None:
    """A refresh that fails at any write answers from the files; nothing is lost, and nothing is half there."""
    home.qa("index", "docs")
    before = home.answer(QUESTION, "docs", "--no-refresh")
    notes(home.path / "docs", 0, "second", range(5))
    failed = 0
    for size in [0, 60, 105, 112, 300, 500, 900, 1300, 1600]:
        done = home.qa("ask", WHO, "docs", preexec_fn=_limit(size))
        assert (done.returncode, "second audit" in done.stdout) == (0, True), (size, done.stderr)
        if not done.stderr:
            break
        failed += 1
        assert done.stderr.startswith("qa: no index can be saved ("), size
        assert home.answer(QUESTION, "docs", "--no-refresh") == before
        index = home.qa("index", "docs", preexec_fn=_limit(size))
        assert (index.returncode, index.stdout) == (2, "")
        assert is_clean(index)
        assert len(index.stderr.splitlines()) == 2
        assert home.qa("status", "docs").stdout.splitlines()[1] == "changed:", size
    assert failed > 4
    assert home.qa("index", "docs").returncode == 0
    assert home.qa("status", "docs").returncode == 0


@contextmanager
def small_disk(path: Path, kilobytes: int) -> Iterator[None]:
    """A disk of so many kilobytes at `path`."""
    path.mkdir(exist_ok=True)
    if os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only root can mount a disk")
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(path)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip(f"no disk can be mounted: {made.stderr!r}")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(path)], check=True)


def test_a_disk_of_any_size_costs_no_answer(home: Home) -> None:
    """From one that holds nothing to one that holds all."""
    full = 0
    for pages in range(1, 40, 3):
        with small_disk(home.path / "cache", 4 * pages):
            done = home.qa("ask", QUESTION, "docs")
            assert (done.returncode, ANSWER in done.stdout) == (0, True), (pages, done.stderr)
            assert not done.stderr or done.stderr.startswith("qa: no index can be saved ("), done.stderr
            assert "Traceback" not in done.stderr
            full += bool(done.stderr)
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
            if done.stderr:
                assert home.answer(QUESTION, "docs", "--no-refresh") == before, left
            else:
                break
        assert left > 0
        assert home.qa("index", "docs").returncode == 0


# Processes that are killed


def _kill_at_random(home: Home, words: tuple[str, ...], chance: random.Random, longest: float) -> None:
    """Begins a command and kills it, wherever it is by then."""
    process = home.begin(*words, start_new_session=True)
    try:
        process.wait(timeout=chance.uniform(0.05, longest))
    except subprocess.TimeoutExpired:
        process.kill()
    process.communicate()


def _slow_notes(folder: Path, word: str) -> None:
    """Enough of them that indexing takes a while, and one that another process reads."""
    notes(folder, 150, word)
    (folder / "page.html").write_text(
        f"<p>The gate 999 was left open by Miller999, as the {word} audit found.</p>" * 50
    )


def test_a_kill_at_any_moment_of_the_first_indexing_leaves_none_or_all(tmp_path: Path) -> None:
    home = Home(tmp_path)
    _slow_notes(tmp_path / "docs", "first")
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


def test_a_kill_at_any_moment_of_a_refresh_leaves_the_old_index_or_the_new_one(tmp_path: Path) -> None:
    home = Home(tmp_path)
    answers = {}
    for word in ("first", "second"):
        _slow_notes(tmp_path / "docs", word)
        answers[word] = comparable(home.qa("ask", WHO, "docs", "--json", "--engine", "memory:").stdout)
    home.qa("index", "docs")
    words = ["first", "second"]
    chance = random.Random(12)
    seen = set()
    for number in range(KILLS):
        word, old = words[number % 2], words[1 - number % 2]
        _slow_notes(tmp_path / "docs", word)
        _kill_at_random(home, ("ask", WHO, "docs"), chance, 1.2)
        kept = home.qa("ask", WHO, "docs", "--json", "--no-refresh")
        if not kept.stdout:  # what it would have quoted is no longer so in the file
            assert is_clean(kept), kept.stderr
        else:
            assert comparable(kept.stdout) in (answers[word], answers[old])
            seen.add(comparable(kept.stdout) == answers[word])
        assert home.answer(WHO, "docs") == answers[word]
    assert home.qa("status", "docs").returncode == 0


def _workers(parent: int) -> set[int]:
    """The processes that this one has started."""
    told = subprocess.run(["ps", "--ppid", str(parent), "-o", "pid="], capture_output=True, text=True, check=False)
    return {int(pid) for pid in told.stdout.split()}


def _is_alive(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _at_work(home: Home, *words: str, number: int = 300) -> tuple[subprocess.Popen[str], set[int]]:
    """A command that reads files for seconds, with the processes that read for it."""
    notes(home.path / "docs", 5)
    for index in range(number):
        said = f"<p>The gate {index} was left open by the guard Miller{index}.</p>" * 200
        (home.path / "docs" / f"page{index}.html").write_text(f"<title>{index}</title>{said}", encoding="utf-8")
    process = home.begin(*words, start_new_session=True)
    until = time.monotonic() + 20
    while time.monotonic() < until and not ((workers := _workers(process.pid)) and len(home.kept("extracts")) > 20):
        time.sleep(0.02)
    assert process.poll() is None
    return process, workers


def test_ctrl_c_ends_an_indexing_within_a_second_and_the_next_run_goes_on_from_there(home: Home) -> None:
    process, workers = _at_work(home, "index", "docs")
    os.killpg(process.pid, signal.SIGINT)  # as a terminal sends it, to all of them
    begun = time.monotonic()
    output, errors = process.communicate(timeout=20)

    assert (process.returncode, output) == (130, "")
    assert errors == "qa: interrupted: what was read is kept, and the next run goes on from there\n"
    assert time.monotonic() - begun < 1
    assert not any(map(_is_alive, workers))
    before = {path: path.stat().st_mtime_ns for path in home.kept("extracts")}
    assert len(before) > 20
    assert home.qa("status", "docs").stdout == "not indexed\n"
    assert home.qa("index", "docs").returncode == 0
    assert before.items() <= {path: path.stat().st_mtime_ns for path in home.kept("extracts")}.items()


def test_readers_end_when_the_process_that_they_read_for_is_killed(home: Home) -> None:
    process, workers = _at_work(home, "index", "docs", number=200)
    process.kill()
    process.communicate()
    until = time.monotonic() + 5
    while any(map(_is_alive, workers)) and time.monotonic() < until:
        time.sleep(0.02)

    assert not any(map(_is_alive, workers))


# Bytes that are flipped


def test_a_flipped_byte_in_any_file_of_an_index_gives_no_wrong_quote_and_is_mended(home: Home) -> None:
    """Small indexes are read whole before they are asked: the answer is the right one at once."""
    notes(home.path / "docs", 30)
    home.qa("index", "docs")
    for word in ("second", "third"):
        notes(home.path / "docs", 0, word, range(3))
        home.qa("ask", WHO, "docs")
    expected = home.qa("ask", WHO, "docs", "--json").stdout
    shutil.copytree(home.cache, home.path / "whole")
    chance = random.Random(5)
    files = [path for path in home.kept("indexes") if path.name != "lock"]
    assert len(files) > 15
    for path in files:
        shutil.rmtree(home.cache)
        shutil.copytree(home.path / "whole", home.cache)
        place = flip(path, chance)
        done = home.qa("ask", WHO, "docs", "--json")
        assert (done.returncode, done.stdout, done.stderr) == (0, expected, ""), (path, place)


def test_status_says_that_an_index_is_damaged_and_index_makes_it_anew(home: Home) -> None:
    chance = random.Random(6)
    home.qa("index", "docs")
    expected = home.answer(WHO, "docs")
    for kind in ("state-1", "words-1", "*.store", "*.term", "*.idx", "*.pos", "*.fast", "*.fieldnorm"):
        [path] = home.cache.rglob(kind)
        place = flip(path, chance)
        status = home.qa("status", "docs")
        assert (status.returncode, status.stdout) == (2, "damaged: the next question makes it anew\n"), (path, place)
        assert status.stderr.startswith("qa: error: ")
        assert len(status.stderr.splitlines()) == 1
        done = home.qa("index", "docs")
        assert (done.returncode, done.stderr) == (0, "")
    assert home.qa("status", "docs").returncode == 0
    assert home.answer(WHO, "docs") == expected


# In a process of its own, since damage could end it; with `CHECKED` as 0 no index is read whole before it is asked.
_LARGE = """
import collections, json, os, random, shutil, sys
from pathlib import Path
import qa
from qa.index.disk import engine as disk
from fault_cases import flip
disk.CHECKED = 0
folder, whole, seed, rounds = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
questions = ["who left the gate 3 open?", "what did the second audit find?", "gaet 7"]
chance, outcomes = random.Random(seed), collections.Counter()
names = sorted(str(p.relative_to(whole)) for p in whole.rglob("*") if p.is_file() and p.stat().st_size)
for number in range(rounds):
    shutil.rmtree(folder)
    shutil.copytree(whole, folder)
    flip(folder / names[number % len(names)], chance)
    for question in questions:
        with qa.open("docs", refreshes=number % 2 == 0) as library:
            answer = library.ask(question, min_confidence=0)
        for cited in answer.citations:
            text = Path(cited.source).read_text()
            assert text[cited.span.start : cited.span.end] == cited.quote, cited
            assert text[cited.passage.span.start : cited.passage.span.end] == cited.passage.text, cited
        outcomes["answered"] += 1
print(json.dumps(outcomes))
"""


def test_a_flipped_byte_in_a_large_index_gives_no_wrong_quote_and_no_crash(home: Home) -> None:
    """Where an index is not read whole before, each passage is checked; whatever the library does, it is made anew."""
    notes(home.path / "docs", 30)
    home.qa("index", "docs")
    for word in ("second", "third"):
        notes(home.path / "docs", 0, word, range(3))
        home.qa("index", "docs")
    [index] = (home.cache / "indexes").iterdir()
    shutil.copytree(index, home.path / "whole")
    home.env["PYTHONPATH"] += os.pathsep + os.path.dirname(fault_cases.__file__)
    done = home.run("-c", _LARGE, str(index), str(home.path / "whole"), "1", "60")

    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {"answered": 180}


@pytest.mark.parametrize("size", [0, -1], ids=["empty", "one byte less"])
def test_a_file_of_an_index_that_is_cut_or_gone_is_mended(home: Home, size: int) -> None:
    home.qa("index", "docs")
    expected = home.qa("ask", WHO, "docs", "--json").stdout
    shutil.copytree(home.cache, home.path / "whole")
    for path in home.kept("indexes"):
        if path.name == "lock":
            continue
        shutil.rmtree(home.cache)
        shutil.copytree(home.path / "whole", home.cache)
        with open(path, "r+b") as file:
            file.truncate(size if size >= 0 else path.stat().st_size - 1)
        done = home.qa("ask", WHO, "docs", "--json")
        assert (done.returncode, done.stdout, done.stderr) == (0, expected, ""), path


def test_a_half_deleted_index_is_mended(home: Home) -> None:
    home.qa("index", "docs")
    expected = home.qa("ask", WHO, "docs", "--json").stdout
    shutil.copytree(home.cache, home.path / "whole")
    for path in [*home.kept("indexes"), home.cache / "indexes", home.cache / "extracts"]:
        shutil.rmtree(home.cache)
        shutil.copytree(home.path / "whole", home.cache)
        shutil.rmtree(path) if path.is_dir() else path.unlink()
        done = home.qa("ask", WHO, "docs", "--json")
        assert (done.returncode, done.stdout, done.stderr) == (0, expected, ""), path
