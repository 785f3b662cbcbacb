"""Messages about a cluster's index that is missing, not ours, of another version of qa, or damaged."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from cluster_cases import HTTPError, alias, check, http, index, is_there, put, read, write
from engine_cases import CLUSTER, needs_cluster
from fault_cases import ANSWER, KEEPER, QUESTION, Home, notes

import qa
from qa.analysis.bm25 import Statistics
from qa.errors import EngineError
from qa.index import cluster_title
from qa.index.opensearch import head, mapping, publish
from qa.index.opensearch.lease import Lease

if TYPE_CHECKING:
    from qa.index.opensearch.engine import OpenSearchEngine

pytestmark = needs_cluster
HOSTS = CLUSTER.replace(",", ", ")


# No index, or one that is not ours


def test_an_index_that_is_not_there_is_told_in_one_line(name: str, home: Home) -> None:
    done = home.qa("ask", "--engine", name, "who is it?")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"qa: error: no such index: {cluster_title(name)}\n  qa index --engine {name} PATH makes it\n"
    done = home.qa("status", "--engine", name)
    assert (done.returncode, done.stdout, done.stderr) == (1, "not indexed\n", "")
    done = home.qa("forget", "--engine", name, "--all")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "qa: there is no such index\n")


@pytest.mark.parametrize("kind", ["index", "index with a head", "alias", "alias of two"])
def test_an_index_that_is_not_ours_is_refused_and_left_as_it_is(kind: str, name: str, home: Home) -> None:
    own = alias(name)
    others = [f"{own}-x", f"{own}-y"] if kind == "alias of two" else [f"{own}-x"] if kind == "alias" else [own]
    try:
        for other in others:
            http("PUT", f"/{other}", {"aliases": {own: {}}} if other != own else {})
            http("PUT", f"/{other}/_doc/{'head' if 'head' in kind else 1}?refresh=true", {"is": "ours"})
        notes(home.path / "notes", 2)
        for words in (
            ("ask", "--engine", name, "who is it?"),
            ("index", "--engine", name, "notes"),
            ("forget", "--engine", name, "--all"),
            ("forget", "--engine", name, "notes"),
        ):
            done = home.qa(*words)
            assert (done.returncode, done.stdout) == (2, ""), words
            assert done.stderr.startswith("qa: error: ")
            assert done.stderr.count("\n") <= 2, done.stderr
            if words[0] != "ask" and kind != "alias of two":
                assert f": {own} is no index of qa's\n  choose another name\n" in done.stderr
        for other in others:
            found = http("GET", f"/{other}/_search")["hits"]["hits"]
            assert [one["_source"] for one in found] == [{"is": "ours"}]
        assert not is_there(f"/{own}-qa-1")
        assert not is_there(f"/_index_template/qa-{own}")
    finally:
        for other in others:
            http("DELETE", f"/{other}")
        with suppress(HTTPError):
            http("DELETE", f"/_index_template/qa-{own}")


# Another version


def test_an_index_of_another_version_is_made_anew_beside_the_old_one(
    name: str, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes(home.path / "notes", 3)
    (home.path / "notes" / "keeper.md").write_text(KEEPER, encoding="utf-8")
    with monkeypatch.context() as patch:
        for module in (head, publish, mapping):
            patch.setattr(module, "index_version", lambda: "0-before")
        qa.open(home.path / "notes", engine=name, is_indexed=True).close()
        before = qa.open(engine=name)
        assert before.ask(QUESTION).answered
    old, now = index(name), qa.open(engine=name)
    with pytest.raises(EngineError, match="another version of qa made it"):
        now.ask(QUESTION)
    done = home.qa("ask", "--engine", name, QUESTION)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"qa: error: {HOSTS}: {alias(name)}: another version of qa made it\n"
        "  qa index makes it anew, with the same paths\n"
    )
    done = home.qa("status", "--engine", name)
    assert (done.returncode, done.stdout) == (1, "of another version: qa index, with the same paths, makes it anew\n")

    done = home.qa("index", "--engine", name, "notes")
    assert done.returncode == 0, done.stderr
    new = index(name)
    assert (old, new) == (f"{alias(name)}-qa-1", f"{alias(name)}-qa-2")
    assert not is_there(f"/{old}")
    check(name, home.path / "notes")
    assert now.refresh()
    assert ANSWER in now.ask(QUESTION).citations[0].passage.text
    monkeypatch.setattr(head, "index_version", lambda: "0-before")
    with pytest.raises(EngineError, match="another version of qa made it"):
        before.ask(QUESTION)


@pytest.mark.parametrize("version", ["", "0-before"])
def test_what_an_index_holds_is_not_dropped_for_other_paths(
    version: str, name: str, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also after an upgrade, when the index would be made anew anyway."""
    with monkeypatch.context() as patch:
        for module in (head, publish, mapping) if version else ():
            patch.setattr(module, "index_version", lambda: version)
        qa.open(home.path / "docs", engine=name, is_indexed=True).close()
    notes(home.path / "more", 2)
    before = index(name)
    done = home.qa("index", "--engine", name, "more")

    assert (done.returncode, done.stdout) == (2, "")
    dropped = f"{cluster_title(name)} holds {home.path / 'docs'} as well, which would be dropped"
    assert done.stderr.splitlines()[0] == f"qa: error: {dropped}"
    assert index(name) == before
    assert home.qa("index", "--engine", name, "more", "docs").returncode == 0


def test_what_others_commit_right_after_a_batch_is_not_taken_for_its_own(
    name: str, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the engine holds is what is known of the files: no hit is of a file that nobody knows."""
    release, turns = Lease.release, iter(range(9))

    def released(of: Lease) -> None:
        release(of)
        if next(turns) == 0:
            (home.path / "docs" / "cherries.md").write_text("Cherries grow in the north.\n", encoding="utf-8")
            qa.open(home.path / "docs", engine=name, is_indexed=True).close()

    monkeypatch.setattr(Lease, "release", released)
    with qa.open(home.path / "docs", engine=name, is_indexed=True) as library:
        assert list(library.sources) == library._engine.sources()
        assert not library.ask("where do cherries grow?").answered
        library.refresh()
        assert "Cherries" in library.ask("where do cherries grow?").citations[0].quote


def test_a_new_index_that_was_not_put_in_place_of_the_old_one_is_so_by_the_next_run(
    name: str, engine: OpenSearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if a writer died between its commit and the change of the alias; and once more, with another version."""

    def die(*_: object) -> None:
        raise EngineError("killed")

    for version in ("0-before", "1-between"):
        with monkeypatch.context() as patch:
            for module in (head, publish, mapping):
                patch.setattr(module, "index_version", lambda version=version: version)
            if version == "0-before":
                write(engine, a="alpha", b="beta")
                continue
            engine.refresh()
            patch.setattr(publish, "swap_index", die)
            with pytest.raises(EngineError, match="killed"):
                write(engine, a="alpha", c="gamma")
            engine.refresh()
    assert is_there(f"/{alias(name)}-qa-2")
    engine.refresh()
    write(engine, d="delta")

    assert engine.sources() == ["d"]
    assert index(name) == f"{alias(name)}-qa-3"
    assert engine.statistics(["alpha", "delta"]) == Statistics(1, 1.0, {"alpha": 0, "delta": 1})


# Damage


def test_damaged_documents_give_an_error_and_no_wrong_quote(name: str, home: Home) -> None:
    notes(home.path / "notes", 3)
    (home.path / "notes" / "keeper.md").write_text(KEEPER, encoding="utf-8")
    assert home.qa("index", "--engine", name, "notes").returncode == 0
    [document] = [
        one["_id"]
        for one in http("GET", f"/{index(name)}/_search?size=100")["hits"]["hits"]
        if ANSWER in one["_source"].get("data", "")
    ]
    whole = read(name, document)
    for change in (
        {"data": whole["data"].replace(ANSWER, "Eva Brandt")},
        {"data": whole["data"][:40]},
        {"data": ""},
        {"data": None},
        {"raw": "no base 64"},
        {"raw": "AAAA"},
        {"terms": whole["terms"].replace("keeper", "keeper keeper")},
        {"about": '["","","",""]'},
        {"about": "{"},
    ):
        put(name, document, {**whole, **change})
        done = home.qa("ask", "--engine", name, QUESTION)
        assert (done.returncode, done.stdout) == (2, ""), change
        assert done.stderr == (
            f"qa: error: {HOSTS}: {alias(name)}: cannot search it: what it holds is damaged\n"
            "  qa forget --all drops it, and qa index makes it anew\n"
        ), change
    put(name, document, {**whole, "data": "no"})
    (home.path / "notes" / "keeper.md").write_text("Nobody keeps it.", encoding="utf-8")
    done = home.qa("index", "--engine", name, "notes")
    assert (done.returncode, done.stdout) == (2, "")
    assert f": {alias(name)}: cannot write to it: what it holds is damaged\n" in done.stderr
    assert home.qa("forget", "--engine", name, "--all").stdout == "forgotten\n"
    assert home.qa("index", "--engine", name, "notes").returncode == 0
    check(name, home.path / "notes")


def test_a_damaged_record_is_told_and_hinders_no_question(name: str, home: Home) -> None:
    notes(home.path / "notes", 3)
    assert home.qa("index", "--engine", name, "notes").returncode == 0
    run = json.loads(read(name, head.DOCUMENT)["state"])[5]
    put(name, f"record-{run}-0", {"piece": "AAAA"})
    assert home.qa("ask", "--engine", name, "who left the gate 1 open?").returncode == 0
    done = home.qa("index", "--engine", name, "notes")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"qa: error: {HOSTS}: {index(name)}: its record is damaged\n"
        "  qa forget --all drops it, and qa index makes it anew\n"
    )
    assert home.qa("forget", "--engine", name, "--all").stdout == "forgotten\n"


def test_all_of_an_index_is_dropped_by_a_command_that_names_it_and_not_by_the_environment(
    name: str, home: Home
) -> None:
    notes(home.path / "notes", 3)
    assert home.qa("index", "--engine", name, "notes").returncode == 0
    home.env["QA_ENGINE"] = name
    done = home.qa("forget", "--all")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"qa: error: forget: {cluster_title(name)} may be others' as well: QA_ENGINE is not enough\n"
        f"  qa forget --all --engine {name} drops it\n"
    )
    assert home.qa("status").returncode == 0
    assert home.qa("forget", "--all", "--engine", name).stdout == "forgotten\n"


def test_a_head_that_makes_no_sense_is_that_of_another_version(name: str, home: Home) -> None:
    notes(home.path / "notes", 3)
    assert home.qa("index", "--engine", name, "notes").returncode == 0
    for state in ("", '["x", [], [], [], 1, "", 0, ""]'):
        put(name, head.DOCUMENT, {"floor": 0, "is_clean": True, "state": state})
        done = home.qa("ask", "--engine", name, "who left the gate 1 open?")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == (
            f"qa: error: {HOSTS}: {alias(name)}: another version of qa made it\n"
            "  qa index makes it anew, with the same paths\n"
        )
        assert home.qa("index", "--engine", name, "notes").returncode == 0
        assert home.qa("ask", "--engine", name, "who left the gate 1 open?").returncode == 0
    put(name, head.DOCUMENT, {"floor": 0, "is_clean": True, "state": ""})
    assert home.qa("forget", "--engine", name, "--all").stdout == "forgotten\n"
