"""Each call by which qa opens or changes a file of its own may fail, or be its last: nothing is lost."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from fault_cases import WHO, notes
from power_cases import RUNS, Losing, losses
from watched_calls import Fault, watching, why_not
from write_cases import OURS, SCENARIOS, Prepared, home_in, run

if TYPE_CHECKING:
    from pathlib import Path

SAMPLE, MANY = 8, 60  # faults of each run
LOST, MANY_LOST = 2, 60  # losses of power in each run

pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not())


def _wrong_after_faults(folder: Path, name: str, number: int) -> list[str]:
    prepared = Prepared(folder, name)
    faults = prepared.faults()
    chosen = Random(name).sample(faults, min(number, len(faults)))
    assert chosen
    return [what for fault in chosen for what in prepared.check(fault) or ()]


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_call_that_fails_costs_no_answer_and_nothing_that_was_there(name: str, tmp_path: Path) -> None:
    assert _wrong_after_faults(tmp_path, name, SAMPLE) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", SCENARIOS)
def test_many_calls_that_fail_cost_no_answer(name: str, tmp_path: Path) -> None:
    assert _wrong_after_faults(tmp_path, name, MANY) == []


def _wrong_after_losses(folder: Path, name: str, number: int) -> list[str]:
    losing = Losing(prepared := Prepared(folder, name))
    every = losses(prepared.calls)
    return [what for loss in Random(name).sample(every, min(number, len(every))) for what in losing.check(loss)]


@pytest.mark.parametrize("name", RUNS)
def test_a_loss_of_power_leaves_the_old_state_or_the_new_one(name: str, tmp_path: Path) -> None:
    assert _wrong_after_losses(tmp_path, name, LOST) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", RUNS)
def test_many_losses_of_power_leave_the_old_state_or_the_new_one(name: str, tmp_path: Path) -> None:
    assert _wrong_after_losses(tmp_path, name, MANY_LOST) == []


def test_an_index_is_refreshed_after_a_kill_between_its_list_of_deleted_passages_and_the_commit(tmp_path: Path) -> None:
    """tantivy would refuse to write that list again, for ever."""
    home = home_in(tmp_path)
    home.qa("index", "docs")
    notes(home.path / "docs", 0, "second", (3,))
    with watching(tmp_path, OURS) as watch:
        run(home, ("ask", WHO, "docs"), watch=watch)
    lists = [call.path for call in watch.calls if call.path.endswith(".del") and call.name == "sync"]
    assert lists  # it has written one

    notes(home.path / "docs", 0, "third", (3,))
    seen = [call for call in watch.calls if call.name == "sync" and call.path.endswith("/tantivy")]
    with watching(tmp_path, OURS, Fault(seen[-1].key, "kill")) as watch:
        run(home, ("ask", WHO, "docs"), watch=watch)
    assert watch.is_hit

    told = run(home, ("ask", WHO, "docs"))
    assert (told.status, "third audit" in told.output) == (0, True)
    assert "no index can be saved" not in told.errors


def test_a_refusal_of_the_system_is_no_damage(tmp_path: Path) -> None:
    """An index is whole, though for a moment no more files could be opened: it is not made anew."""
    home = home_in(tmp_path)
    home.qa("index", "docs")
    before = {path: path.stat().st_ino for path in home.kept("indexes")}
    with watching(tmp_path, OURS) as watch:
        usual = run(home, ("ask", WHO, "docs", "--json", "--no-refresh"), watch=watch)
    opened = [call.key for call in watch.calls if call.name == "open" and "/tantivy/" in call.path]
    assert len(opened) > 6
    for key in opened[:: len(opened) // 6]:
        with watching(tmp_path, OURS, Fault(key, "EMFILE")) as watch:
            told = run(home, ("ask", WHO, "docs", "--json", "--no-refresh"), watch=watch)
        assert told.output == usual.output, key
    assert {path: path.stat().st_ino for path in home.kept("indexes")} == before


def test_what_could_not_be_forgotten_is_not_called_forgotten(tmp_path: Path) -> None:
    home = home_in(tmp_path)
    home.qa("index", "docs")
    with watching(tmp_path, OURS, Fault("open 1 of cache/qa/indexes", "EIO")) as watch:
        told = run(home, ("forget", "--all"), watch=watch)

    assert watch.is_hit
    assert (told.status, told.output) == (2, "")
    assert (
        told.errors == f"qa: error: {home.cache}/indexes: cannot be listed: input/output error\n  remove it yourself\n"
    )
    assert home.kept("indexes")
    assert run(home, ("forget", "--all")).output.startswith("forgotten: 1 index")
    assert home.kept() == []
