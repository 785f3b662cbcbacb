"""Reading a cluster's index: while others write, narrowed to paths, and with odd texts and names."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import pytest
from cluster_cases import (
    check,
    counted,
    held,
    stored,
    write,
)
from command_cases import HANG, ending, until
from engine_cases import needs_cluster
from ranking_cases import World, shown
from strategies import passage, query

import qa
from qa.analysis.bm25 import Statistics
from qa.index import cluster_title, open_cluster
from qa.index.base import Superseded
from qa.index.opensearch import publish
from qa.index.opensearch.connection import Connection
from qa.model import Query, Term

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from fault_cases import Home

    from qa.index.opensearch.connection import Search
    from qa.index.opensearch.engine import OpenSearchEngine
    from qa.index.opensearch.mapping import Json

pytestmark = needs_cluster

# Replaces two sources together until its standard input ends; both say in which round. Its clock is hours ahead.
REPLACING = """
import sys
from threading import Thread
from time import time
from qa.index import open_cluster
from qa.index.opensearch import publish
from qa.model import Passage, Span
publish.MOST_DEAD, publish.time = 20, lambda: time() + 7 * 3600
engine, number = open_cluster(sys.argv[1]), 1
end = Thread(target=sys.stdin.read)
end.start()
while end.is_alive():
    number += 1
    with engine.writing() as batch:
        for source in "ab":
            text = f"The harbour of {source} was surveyed in round {number}. " + "Again. " * (number % 3)
            batch.replace(source, [Passage(source, (), "", Span(0, len(text)), text)])
print(number)
"""


# While others write


def test_a_reader_of_what_was_replaced_twice_goes_on_to_what_is_there_now(name: str, engine: OpenSearchEngine) -> None:
    write(engine, a="The harbour was surveyed in 1901.")
    with closing(open_cluster(name)) as reader, qa.open(engine=name) as library, qa.open(engine=name) as finder:
        write(engine, a="The harbour was surveyed in 1902.")
        assert [one.text for one in reader.passages("a")] == ["The harbour was surveyed in 1901."]
        write(engine, a="The harbour was surveyed in 1903.")

        for asked in (
            lambda: reader.passages("a"),
            lambda: reader.sources(),
            lambda: reader.statistics(["harbour"]),
            lambda: reader.search(query("harbour"), 10),
            lambda: reader.near("harbor", 3),
            lambda: reader.about("a"),
        ):
            with pytest.raises(Superseded, match="others have written since"):
                asked()
        for answer in (library.ask("when was the harbour surveyed?"), finder.find("harbour")):
            assert [cited.passage.text for cited in answer.citations] == ["The harbour was surveyed in 1903."]
        reader.refresh()
        assert [one.text for one in reader.passages("a")] == ["The harbour was surveyed in 1903."]


def test_a_reader_sees_one_commit_while_others_write_without_end(name: str, engine: OpenSearchEngine) -> None:
    write(engine, **{source: f"The harbour of {source} was surveyed in round 1. Again." for source in "ab"})
    command = [sys.executable, "-c", REPLACING, name]
    path = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    rounds: list[int] = []
    with (
        ending(
            subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=path)
        ) as process,
        qa.open(engine=name) as library,
        closing(open_cluster(name)) as reader,
    ):
        until(lambda: reader.refresh())
        while len(rounds) < 30 or len(set(rounds)) < 8:
            assert process.poll() is None
            answer = library.ask("in which round was the harbour surveyed?", 10, 0)
            assert sorted(cited.source for cited in answer.citations) == ["a", "b"]
            [number] = {re.findall(r"round (\d+)", cited.passage.text)[0] for cited in answer.citations}
            rounds.append(int(number))
            with suppress(Superseded):
                [said] = {re.findall(r"round (\d+)", one.text)[0] for at in "ab" for one in reader.passages(at)}
                hits = reader.search(query("harbour"), 10)
                assert {re.findall(r"round (\d+)", hit.passage.text)[0] for hit in hits} == {said}
                known = reader.statistics(["harbour", "again"])
                assert (known.passages, known.frequencies["harbour"]) == (2, 2)
                assert known.frequencies["again"] == (2 if int(said) % 3 or said == "1" else 0)
            reader.refresh()
        last, _ = process.communicate(timeout=HANG)
        library.refresh()
        answer = library.ask("in which round was the harbour surveyed?", 10, 0)
    assert rounds == sorted(rounds)
    assert {re.findall(r"round (\d+)", cited.passage.text)[0] for cited in answer.citations} == {last.strip()}
    assert counted(name) < 150


def test_what_is_dead_is_deleted_when_it_is_much_and_else_by_a_later_run(
    name: str, engine: OpenSearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publish, "MOST_DEAD", 10)
    many = [f"s{number}" for number in range(30)]
    write(engine, **{source: f"alpha {source}" for source in many})
    assert (stored(name), stored(name, "held")) == (30, 30)

    write(engine, **{source: f"beta {source}" for source in many})  # far too many
    assert (stored(name), stored(name, "held")) == (30, 30)

    write(engine, s1="gamma s1", s2="")  # few
    assert (stored(name), stored(name, "held")) == (31, 31)
    assert engine.statistics(["beta", "gamma"]) == Statistics(29, 2.0, {"beta": 28, "gamma": 1})
    assert sum(hit.passage.source in ("s1", "s2") for hit in engine.search(query("beta", "gamma"), 100)) == 1

    for number in range(6):
        write(engine, s3=f"delta {number}", s4=f"epsilon {number}")
    assert 29 <= stored(name) <= 29 + 12
    assert engine.sources() == sorted(set(many) - {"s2"})
    assert engine.near("deltta", 1) == ["delta"]
    assert engine.near("alpha", 5) == []
    assert counted(name) < 120


def test_files_that_change_round_by_round_leave_a_bounded_index(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publish, "MOST_DEAD", 3)
    world = World(tmp_path / "notes", 100, 10)
    with qa.open(world.folder, engine=name, is_indexed=True) as library:
        first = counted(name)
        for _ in range(5):
            world.change()
            library.refresh()
        assert counted(name) < first * 3
    with qa.open(world.folder, engine="memory:") as memory, closing(open_cluster(name)) as engine:
        assert held(engine)[0] == {source: tuple(memory.passages(source)) for source in memory.sources}


# Narrowed by paths, and hostile names


@pytest.mark.parametrize("option", ["--include", "--exclude"])
def test_globs_do_not_narrow_what_was_indexed_and_are_refused(option: str, name: str, home: Home) -> None:
    done = home.qa("ask", "--engine", name, option, "*.md", "who is it?")
    assert (done.returncode, done.stdout) == (2, "")
    said = "qa: error: a cluster's index is asked as it is, without --include, --exclude and --ocr"
    assert done.stderr == f"{said}\n  name paths to narrow it\n"


def test_what_is_narrowed_by_paths_answers_as_if_there_were_nothing_else(name: str, tmp_path: Path) -> None:
    world = World(tmp_path / "notes", 200, 10)
    World(tmp_path / "notes" / "more", 120, 6, 1)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        qa.open("notes", engine=name, is_indexed=True).close()
        for paths in (["notes/more"], ["notes/000.txt", "notes/001.md"], ["notes/more/003.md", "notes/002.txt"]):
            absolute = [str(tmp_path / path) for path in paths]
            with (
                qa.open(*paths, engine="memory:") as memory,
                qa.open(*paths, engine=name) as relative,
                qa.open(*absolute, engine=name) as far,
            ):
                assert sorted(memory.sources) == sorted(relative.sources) == sorted(far.sources)
                assert memory.size == relative.size == far.size
                compared = 0
                for _ in range(5):
                    question = world.question()
                    for least, limit in ((None, 3), (0, 20)):
                        known, *others = (one.ask(question, limit, least) for one in (memory, relative, far))
                        assert shown(others[0]) == shown(others[1])
                        if not any(one.corrections or one.nearest for one in (known, others[0])):
                            assert shown(others[0]) == shown(known), question
                            compared += 1
                assert compared
    for path in ("notes", "notes/more/003.md"):  # where the files are not
        assert qa.open(path, engine=name).size
    with pytest.raises(qa.errors.LoadError) as caught:
        qa.open("notes/mor", engine=name)
    assert str(caught.value) == f"{cluster_title(name)} holds nothing under notes/mor"


def test_a_small_part_of_a_large_index_has_all_its_passages_as_hits_in_one_request(
    name: str, engine: OpenSearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hundred passages under a path, of 150. Replaced and removed ones do not count."""
    asked: list[str] = []
    original = Connection.multi_search

    def counted_search(self: Connection, index: str, searches: Sequence[Search], doing: str = "search") -> list[Json]:
        asked.append(doing)
        return original(self, index, searches, doing)

    monkeypatch.setattr(Connection, "multi_search", counted_search)
    few = {f"/few/{number:03}": f"beta {number}" for number in range(100)} | {"/few/050": "alpha", "/few/101": "beta"}
    write(engine, **few, **{f"/more/{number}": "alpha beta" for number in range(50)})
    write(engine, **{"/few/101": "", "/few/003": "alpha alpha"})
    with closing(open_cluster(name, under=["/few"])) as narrowed, closing(open_cluster(name)) as whole:
        assert narrowed.statistics(["alpha", "gamma"]).passages == 100
        assert whole.statistics(["alpha"]).passages == 150
        asked.clear()
        hits = narrowed.search(query("alpha"), 1000)
        assert len(asked) == 1
        assert [hit.passage.source for hit in hits] == [
            "/few/003", "/few/050", *(source for source in sorted(few)[:100] if source not in ("/few/003", "/few/050"))
        ]  # fmt: skip
        assert [hit.score > 0 for hit in hits] == [True] * 2 + [False] * 98
        assert narrowed.search(query("alpha"), 3) == hits[:3]
        assert narrowed.search(query("gamma"), 1000) == []
        assert len(whole.search(query("alpha"), 1000)) == 52
    with closing(open_cluster(name, under=["/few"])) as narrowed:  # which has counted nothing yet
        asked.clear()
        assert narrowed.search(query("alpha"), 1000) == hits
        assert len(asked) == 2


def test_hostile_names_and_texts_come_back_as_they_are(name: str, tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path / "notes")
    os.mkdir(folder)
    names = [
        b"a\nb.md",
        b"q\"uo'te.md",
        b"caf\xe9.md",
        b"\\ back.md",
        b"*?.md",
        b"%2F#.md",
        "延期.md".encode(),
        b" .md",
    ]
    word = "w" * 300
    for number, one in enumerate(names):
        with open(os.path.join(folder, one), "w", encoding="utf-8") as file:
            file.write(f"The gate {number} was left open by Miller{number}, said {word}{number}.\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        with qa.open("notes", engine=name, is_indexed=True) as library:
            pass
        with qa.open("notes", engine="memory:") as memory, qa.open(engine=name) as library:
            assert sorted(memory.sources) == sorted(library.sources)
            for number, one in enumerate(names):
                for question in (f"who left the gate {number} open?", f"what said {word}{number}?"):
                    answer = library.ask(question, 20)
                    assert shown(answer) == shown(memory.ask(question, 20)), question
                    assert answer.citations[0].source == os.fsdecode(os.path.join(folder, one))
                under = os.fsdecode(os.path.join(b"notes", one))
                with qa.open(under, engine=name) as narrowed:
                    assert narrowed.size == 1
    check(name, tmp_path / "notes")


def test_terms_of_headings_are_counted_as_soon_as_there_are_any(name: str, engine: OpenSearchEngine) -> None:
    headed = Query("q", (Term("#storm", 1.0), Term("alpha", 1.0)))
    write(engine, a="alpha")
    assert engine.statistics(["#storm"]).frequencies == {"#storm": 0}
    assert [hit.matched for hit in engine.search(headed, 10)] == [("alpha",)]

    with engine.writing() as batch:
        batch.replace("b", [passage("beta", "b", headings=("A storm",))])
    assert engine.statistics(["#storm", "#wind"]).frequencies == {"#storm": 1, "#wind": 0}
    assert [(hit.passage.source, hit.matched) for hit in engine.search(headed, 10)] == [
        ("a", ("alpha",)), ("b", ("#storm",))
    ]  # fmt: skip
    with closing(open_cluster(name, under=["a"])) as narrowed:
        assert narrowed.statistics(["#storm"]).frequencies == {"#storm": 0}

    write(engine, b="")
    assert engine.statistics(["#storm"]).frequencies == {"#storm": 0}


def test_lone_surrogates_and_sources_that_come_back_are_kept(name: str, engine: OpenSearchEngine) -> None:
    far = "\U00010330" * 150  # letters of which the server's tokenizer counts each as two
    odd = f"alpha \ud800 beta\udcff {far} " + "v" * 300
    sources = ["\ud800", "a\x00b", "\x00", "\udcff/x", "plain"]
    with engine.writing() as batch:
        for source in sources:
            batch.replace(source, [passage(odd, source)])
    assert engine.sources() == sorted(sources)
    before = held(engine, ["alpha", "v" * 300])
    assert before[1].frequencies == {"alpha": 5, "v" * 300: 5}
    for word in ("v" * 300, far):
        assert {hit.passage.text for hit in engine.search(query(word), 10)} == {odd}

    for _ in range(2):
        write(engine, **{"\ud800": "", "plain": ""})
        assert engine.sources() == ["\x00", "a\x00b", "\udcff/x"]
        write(engine, **{"\ud800": odd, "plain": odd})
        assert held(engine, ["alpha", "v" * 300]) == before
    assert stored(name) == 5
