"""Index files with flipped bytes, cut or deleted: no quote is wrong, and the index is made anew."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
from typing import TYPE_CHECKING

import fault_cases
import pytest
from fault_cases import WHO, flip, notes

if TYPE_CHECKING:
    from pathlib import Path

    from fault_cases import Home


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
    for kind in ("state-*", "words-1", "*.store", "*.term", "*.idx", "*.pos", "*.fast", "*.fieldnorm"):
        path = max(home.cache.rglob(kind))  # of the states, the newest: a question may have noted time stamps
        place = flip(path, chance)
        status = home.qa("status", "docs")
        assert (status.returncode, status.stdout) == (2, "damaged: the next question makes it anew\n"), (path, place)
        assert status.stderr.startswith("qa: error: ")
        assert len(status.stderr.splitlines()) == 1
        done = home.qa("index", "docs")
        assert (done.returncode, done.stderr) == (0, "")
    assert home.qa("status", "docs").returncode == 0
    assert home.answer(WHO, "docs") == expected


def test_a_key_of_the_schema_that_the_library_does_not_know_is_mended(home: Home) -> None:
    """tantivy skips it, and would search a field that is not indexed, and find nothing."""
    home.qa("index", "docs")
    expected = home.qa("ask", WHO, "docs", "--json").stdout
    shutil.copytree(home.cache, home.path / "whole")
    [path] = home.cache.rglob("meta.json")
    data = path.read_bytes()
    keys = {key[1]: key.start(1) for key in re.finditer(rb'"(\w+)":', data) if key.start() > data.index(b'"schema"')}
    assert {b"indexing", b"record", b"indexed", b"fast", b"stored"} < keys.keys()
    for key, place in keys.items():
        shutil.rmtree(home.cache)
        shutil.copytree(home.path / "whole", home.cache)
        changed = bytearray(data)
        changed[place] ^= 2
        path.write_bytes(changed)
        done = home.qa("ask", WHO, "docs", "--json")
        assert (done.returncode, done.stdout, done.stderr) == (0, expected, ""), key


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


def index_of_three_runs(home: Home) -> Path:
    """Index a folder that changes twice. Returns the folder of the index; a copy of it stands in "whole"."""
    notes(home.path / "docs", 30)
    home.qa("index", "docs")
    for word in ("second", "third"):
        notes(home.path / "docs", 0, word, range(3))
        home.qa("index", "docs")
    [index] = (home.cache / "indexes").iterdir()
    shutil.copytree(index, home.path / "whole")
    return index


def test_a_flipped_byte_in_a_large_index_gives_no_wrong_quote_and_no_crash(home: Home) -> None:
    """Where an index is not read whole before, each passage is checked; if damage is found, the index is made anew."""
    index = index_of_three_runs(home)
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


# In a process of its own: to read a mapped file beyond its end would end it by a signal.
_OPEN = """
import os, shutil, sys
from pathlib import Path
import qa
folder, whole, size, question = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
for path in sorted(whole.rglob("*")):
    if path.is_file() and path.name != "lock":
        shutil.rmtree(folder)
        shutil.copytree(whole, folder)
        with qa.open("docs", refreshes=False) as library:
            library.ask(question)
            cut = folder / path.relative_to(whole)
            os.truncate(cut, size if size >= 0 else max(cut.stat().st_size + size, 0))
            for _ in range(2):
                print(path.name, library.ask(question).citations[0].quote, sep=": ")
            print(path.name, library.ask("gaet 3").citations[0].quote, sep=": ")
"""


@pytest.mark.parametrize("size", [0, 100, -1], ids=["empty", "a hundred bytes", "one byte less"])
def test_a_file_of_an_index_that_is_cut_while_it_is_open_costs_no_answer_and_no_process(home: Home, size: int) -> None:
    index = index_of_three_runs(home)
    done = home.run("-c", _OPEN, str(index), str(home.path / "whole"), str(size), WHO)

    assert (done.returncode, done.stderr) == (0, "")
    told = [line.partition(": ") for line in done.stdout.splitlines()]
    assert {quote for _, _, quote in told} == {
        "The gate 3 was left open by the guard Miller3, as the first audit found."
    }
    assert len(told) == 3 * len({name for name, _, _ in told}) > 3 * 15


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
