"""One ranking: an engine in memory, one on disk, and a cluster where QA_CLUSTER names one, give the same answers about
the same files, byte for byte of their JSON but for when a cluster has read them, whatever the files have been through.
"""

from __future__ import annotations

import itertools
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from ranking_cases import Matching, World, copies, every, same, shown

import qa

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

GOLDEN = Path(__file__).parents[1] / "golden"
DATA = os.environ.get("QA_DATA", "")  # a folder with manual/ in it, which the project does not hold
ARTICLE = next((Path(__file__).parents[2] / "corpus").glob("*.md"))
# Least confidence, and limit; with the last, all that an engine finds for the ranking is shown.
WAYS = (*itertools.product((0, None), (1, 3, 20)), (0, 100))
# passages, files, and questions: 500 in all
SIZES = ((50, 5, 30), (250, 10, 100), (700, 16, 150), (1_800, 24, 120), (5_000, 30, 100))


def refresh(libraries: Iterable[qa.Library]) -> None:
    """Refresh each library; each sees that something has changed."""
    for library in libraries:
        assert library.refresh()


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


# Golden questions


@pytest.mark.parametrize("paths", [[ARTICLE], [GOLDEN / "harbour.md", GOLDEN / "lichen.md", ARTICLE]])
def test_golden_questions_have_the_same_answers(paths: list[Path], tmp_path: Path) -> None:
    questions = [known["question"] for known in lines(GOLDEN / "questions.jsonl")]
    with every(tmp_path, *paths) as libraries:
        answers = [same(libraries, question, way) for question in questions for way in WAYS]

    assert len({answer.question for answer in answers if answer.answered}) >= 59


def test_golden_conversations_have_the_same_answers(tmp_path: Path) -> None:
    with every(tmp_path, GOLDEN / "harbour.md", GOLDEN / "lichen.md", ARTICLE) as libraries:
        for conversation in lines(GOLDEN / "conversations.jsonl"):
            chats = [library.chat() for library in libraries]
            for question, _ in conversation["turns"]:
                memory, *others = (shown(chat.ask(question)) for chat in chats)
                for other in others:
                    assert other == memory, f"{conversation['name']}: {question}"


def test_overviews_are_the_same(tmp_path: Path) -> None:
    with every(tmp_path, GOLDEN / "harbour.md", GOLDEN / "lichen.md", ARTICLE) as libraries:
        answers = [same(libraries, question, (None, 9)) for question in ("what is this about?", "zusammenfassung")]

    assert [len(answer.citations) for answer in answers] == [6, 6]


@pytest.mark.skipif(not DATA, reason="QA_DATA names no folder with manual/ in it")
@pytest.mark.parametrize("form", ["manual.txt", "html"])
def test_questions_about_the_manual_have_the_same_answers(form: str, tmp_path: Path) -> None:
    manual = Path(DATA, "manual")
    with every(tmp_path, manual / form) as libraries:
        for known in lines(manual / "questions.jsonl"):
            for way in ((None, 3), (0, 100)):
                same(libraries, known["q"], way)


# Made-up folders


@pytest.mark.parametrize(("passages", "files", "questions"), SIZES)
def test_made_up_questions_have_the_same_answers(passages: int, files: int, questions: int, tmp_path: Path) -> None:
    check(World(tmp_path / "notes", passages, files), passages, questions, tmp_path)


def test_most_of_the_500_questions_match_more_than_100_passages_and_thousands_are_equal(tmp_path: Path) -> None:
    """The test before relies on this: a passage that holds a word of the question as it is written matches it."""
    many = equal = 0
    for passages, files, questions in SIZES:
        world = World(tmp_path / f"{passages}", passages, files)
        with qa.open(world.folder, engine="memory:") as library:
            matching = Matching(library)
        many += sum(matching.count(world.question()) > 100 for _ in range(questions))
        equal = copies(matching.texts)

    assert sum(questions for _, _, questions in SIZES) == 500
    assert many > 300
    assert equal > 2_000


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1, 6))
def test_many_more_questions_have_the_same_answers(seed: int, tmp_path: Path) -> None:
    check(World(tmp_path / "notes", 5_000, 40, seed), 5_000, 300, tmp_path)


def check(world: World, passages: int, questions: int, folder: Path) -> None:
    """Every engine gives the same answers to so many questions; those about the larger folders are of all kinds."""
    ways = itertools.cycle(WAYS)
    with every(folder, world.folder) as libraries:
        assert passages * 0.9 <= libraries[0].size <= passages * 1.1
        assert len({library.size for library in libraries}) == 1
        assert {known.language for known in libraries[1].sources.values()} == {"en", "de", "es", "zh"}
        answers = [same(libraries, world.question(), next(ways)) for _ in range(questions)]

    citations = [citation for answer in answers for citation in answer.citations]
    assert any(citation.also_in for citation in citations)
    assert any(citation.passage.headings for citation in citations)
    if questions >= 100:
        assert any(citation.passage.header for citation in citations)
        assert any(answer.corrections for answer in answers)
        assert any(answer.unmatched for answer in answers)
        assert any(not answer.answered for answer in answers)
        assert {citation.passage.language for citation in citations} == {"en", "de", "es", "zh"}


def test_questions_that_lean_on_others_have_the_same_answers(tmp_path: Path) -> None:
    world = World(tmp_path / "notes", 400, 12, 7)
    leaning = 0
    with every(tmp_path, world.folder) as libraries:
        for way in WAYS * 7:
            turns: list[list[qa.Turn]] = [[] for _ in libraries]
            for question in (world.question(), world.follow_up(), world.follow_up()):
                answers = [
                    library.ask(question, way[1], way[0], before)
                    for library, before in zip(libraries, turns, strict=True)
                ]
                assert len(set(map(shown, answers))) == 1, f"{question} {way}"
                leaning += bool(turns[0]) and answers[0].searched != libraries[0].ask(question).searched
                for before, answer in zip(turns, answers, strict=True):
                    before.append(qa.Turn(question, tuple(citation.passage for citation in answer.citations)))
    assert leaning > 20


# Files that change


def test_files_that_were_replaced_and_removed_change_nothing_of_the_law(tmp_path: Path) -> None:
    """After each of several refreshes an index with deleted passages answers like one that never had them."""
    refreshed(World(tmp_path / "notes", 600, 20, 11), 6, 25, tmp_path)


@pytest.mark.slow
def test_many_changes_in_a_large_folder_change_nothing_of_the_law(tmp_path: Path) -> None:
    refreshed(World(tmp_path / "notes", 4_000, 40, 12), 12, 40, tmp_path)


def refreshed(world: World, rounds: int, questions: int, folder: Path) -> None:
    ways = itertools.cycle(WAYS)
    with every(folder, world.folder) as libraries:
        for number in range(rounds):
            world.change()
            refresh(libraries)
            with (
                qa.open(world.folder, engine="memory:") as anew,
                qa.open(world.folder, engine=f"disk:{folder}/anew-{number}") as saved,
            ):
                all_of_them = (anew, saved, *libraries)
                assert len({library.size for library in all_of_them}) == 1
                assert len({tuple(library.sources) for library in all_of_them}) == 1
                for _ in range(questions):
                    same(all_of_them, world.question(), next(ways))


def test_a_file_that_is_gone_and_comes_back_is_ranked_as_before(tmp_path: Path) -> None:
    world = World(tmp_path / "notes", 200, 8, 13)
    asked = [world.question() for _ in range(20)]
    with every(tmp_path, world.folder) as libraries:
        before = [shown(same(libraries, question, (0, 20))) for question in asked]
        kept = {path: path.read_bytes() for path in sorted(world.folder.iterdir())[2:5]}
        for path in kept:
            path.unlink()
        refresh(libraries)
        without = [shown(same(libraries, question, (0, 20))) for question in asked]
        for path, data in kept.items():
            path.write_bytes(data)
        refresh(libraries)

        assert [shown(same(libraries, question, (0, 20))) for question in asked] == before
        assert without != before


def test_a_thousand_equal_passages_are_one_citation_and_cost_no_other_its_place(tmp_path: Path) -> None:
    """The copies would fill the candidates; in every engine the one passage that differs stands behind them."""
    copy = "The tide reaches the harbour bridge at noon, says the pilot, and leaves it again at six. " * 4
    other = "The bridge of the harbour has a lantern, which the council lights when the storm comes in. " * 4
    names = [f"{number:02}.txt" for number in range(10)]
    for name in names:
        (tmp_path / name).write_text("\n\n".join([copy.strip()] * 150), encoding="utf-8")
    (tmp_path / "other.txt").write_text(other.strip(), encoding="utf-8")
    with every(tmp_path / "saved", *(tmp_path / name for name in (*names, "other.txt"))) as libraries:
        for limit in (1, 3, 20):
            answer = same(libraries, "tide harbour bridge", (0, limit))
            expected: Sequence[str] = (names[0], "other.txt")
            assert [Path(citation.name).name for citation in answer.citations] == list(expected[:limit])
            assert [Path(name).name for name in answer.citations[0].also_in] == names[1:]
