"""A narrowed answer is the answer without `only`, with others left out, byte for byte and in every engine; its scores,
confidence, coverage and unmatched words are those without it."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest
import ranking_cases
from hypothesis import given
from hypothesis import strategies as st
from ranking_cases import World, every, same

import qa
from qa.ranking import cite

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from qa.model import Citation

# The files of a world are 000.txt, 001.md, ..., each written a day after the one before.
ONLY = (
    qa.Only(kinds=("md",)), qa.Only(paths=("/00*",)), qa.Only(paths=("*", "!*7.*")), qa.Only(after="2001-09-15"),
    qa.Only(before="2001-09-12"), qa.Only(kinds=("txt",), after="2001-09-11", before="2001-09-16"),
    qa.Only(paths=("/003.md",)), qa.Only(paths=("/003.md",), kinds=("txt",)), qa.Only(after="2001-09-01"),
)  # fmt: skip
FIRST = int(time.mktime((2001, 9, 9, 12, 0, 0, 0, 0, -1)))  # noon in local time


def dated(folder: Path) -> None:
    for number, path in enumerate(sorted(folder.iterdir())):
        os.utime(path, (0, FIRST + 86_400 * number))


def is_meant(only: qa.Only, path: str) -> bool:
    """Whether a file of a world is meant, told by its name."""
    name = os.path.basename(path)
    day = f"2001-09-{9 + int(name[:3]):02}"
    return (
        (not only.kinds or name.rpartition(".")[2] in only.kinds)
        and (not only.after or only.after <= day)
        and (not only.before or day < only.before)
        and (only.paths != ("/00*",) or name.startswith("00"))
        and (only.paths != ("*", "!*7.*") or name[2] != "7")
        and (only.paths != ("/003.md",) or name == "003.md")
    )


def without_copies(citations: Iterable[Citation]) -> list[Citation]:
    return [one._replace(also_in=(), indexed_at="") for one in citations]


@pytest.mark.parametrize(("passages", "files"), [(60, 12), (400, 12)])
def test_a_narrowed_answer_is_the_answer_with_others_left_out(
    passages: int, files: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no two passages are alike and all candidates are ranked."""
    monkeypatch.setattr(ranking_cases, "SAME", 0.0)
    monkeypatch.setattr(cite, "CANDIDATES", 100_000)
    world = World(tmp_path / "notes", passages, files, 3)
    dated(world.folder)
    asked = [world.question() for _ in range(60)]
    with every(tmp_path, world.folder) as libraries:

        @given(
            question=st.sampled_from(asked), only=st.sampled_from(ONLY), least=st.sampled_from((None, 0)),
            limit=st.sampled_from((1, 3, 50)),
        )  # fmt: skip
        def check(question: str, only: qa.Only, least: float | None, limit: int) -> None:
            whole = libraries[0].ask(question, 100_000, least)
            left = [one for one in whole.citations if is_meant(only, one.source)]
            answer = same(libraries, question, (least, limit), only=only)

            assert without_copies(answer.citations) == without_copies(left[:limit])
            is_first = bool(left) and left[0] == whole.citations[0]
            assert answer.is_outside == (whole.answered and not is_first)
            told = ("citations", "only", "is_outside", "closest", "nearest", "question_language")
            same_without = dict.fromkeys(told)
            assert answer._asdict() | same_without == whole._asdict() | same_without
            assert answer.only == only

        check()
        answers = [libraries[0].ask(question, only=only) for question in asked for only in ONLY]
    kinds = {(answer.answered, answer.is_outside) for answer in answers}
    assert kinds == {(True, True), (True, False), (False, True), (False, False)}


@pytest.mark.parametrize(("passages", "files", "questions"), [(50, 10, 20), (1_800, 20, 40)])
def test_narrowed_questions_have_the_same_answers_in_every_engine(
    passages: int, files: int, questions: int, tmp_path: Path
) -> None:
    world = World(tmp_path / "notes", passages, files, 5)
    dated(world.folder)
    copied = 0
    with every(tmp_path, world.folder) as libraries:
        for number in range(questions):
            only = ONLY[number % len(ONLY)]
            for way in ((None, 3), (0, 20)):
                answer = same(libraries, world.question(), way, only=only)
                named = [one.source for one in answer.citations] + [
                    name for one in answer.citations for name in one.also_in
                ]
                assert all(is_meant(only, name) for name in named)
                copied += any(one.also_in for one in answer.citations)
            said = [library.find("harbour", 5, only) for library in libraries]
            assert len({ranking_cases.shown(one) for one in said}) == 1
            assert all(is_meant(only, one.source) for one in said[0].citations)
    assert copied


def test_follow_ups_and_overviews_obey(tmp_path: Path) -> None:
    world = World(tmp_path / "notes", 300, 12, 7)
    dated(world.folder)
    shown = 0
    with every(tmp_path, world.folder) as libraries:
        for only in ONLY:
            chats = [library.chat(only) for library in libraries]
            for question in (
                world.question(),
                world.follow_up(),
                "tell me more",
                "what is this about?",
                "the second one",
            ):
                answers = [chat.ask(question, 4) for chat in chats]
                assert len({ranking_cases.shown(one) for one in answers}) == 1, f"{question} {only}"
                assert all(is_meant(only, one.source) for one in answers[0].citations), f"{question} {only}"
                shown += len(answers[0].citations)
                if question.endswith("about?"):
                    assert answers[0].answered == any(is_meant(only, source) for source in libraries[0].sources)
    assert shown > 60


def test_a_file_that_is_only_touched_has_its_new_time_in_every_engine(tmp_path: Path) -> None:
    world = World(tmp_path / "notes", 120, 6, 9)
    dated(world.folder)
    only = qa.Only(after="2002")
    with every(tmp_path, world.folder) as libraries:
        assert not same(libraries, "harbour storm council?", (0, 9), only=only).answered
        path = world.folder / world.name(0)
        os.utime(path, (0, FIRST + 400 * 86_400))
        for library in libraries:
            library.refresh()

        answer = same(libraries, "harbour storm council?", (0, 9), only=only)
        assert {one.source for one in answer.citations} == {str(path)}
        assert {library.sources[str(path)].time for library in libraries} == {FIRST + 400 * 86_400}
        assert {library.sources[str(path)].below for library in libraries} == {"000.txt"}


MAILBOX = """\
From ann@example.org Mon Jan  6 10:00:00 2020
From: Ann <ann@example.org>
Subject: The ferry
Date: Mon, 06 Jan 2020 10:00:00 +0000

The ferry was delayed because of a storm.

From bob@example.org Mon Jul  4 10:00:00 2022
From: Bob <bob@example.org>
Subject: Re: The ferry
Date: Mon, 04 Jul 2022 10:00:00 +0000

This time the ferry was delayed because the captain overslept.

"""


def test_messages_count_by_their_own_dates_and_not_by_that_of_their_mailbox(tmp_path: Path) -> None:
    (tmp_path / "inbox.mbox").write_text(MAILBOX, encoding="utf-8")
    question = "why was the ferry delayed?"
    quotes = {
        "": [
            "This time the ferry was delayed because the captain overslept.",
            "The ferry was delayed because of a storm.",
        ],
        "2021": ["The ferry was delayed because of a storm."],
        "2020": [],
    }
    with every(tmp_path / "saved", tmp_path / "inbox.mbox") as libraries:
        for before, expected in quotes.items():
            answer = same(libraries, question, (None, 3), only=qa.Only(before=before, kinds=("mbox",)))
            assert sorted(one.quote for one in answer.citations) == sorted(expected)
            overview = same(libraries, "what is this about?", (None, 3), only=qa.Only(before=before, kinds=("mbox",)))
            assert sorted(one.quote for one in overview.citations) == sorted(expected)
