"""`/only` narrows the next questions of a chat, and says what they are narrowed to."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from chat_cases import HARBOUR, Dialogue, ask
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document as Typed

from qa.chat.completion import LineCompleter
from qa.chat.completion_words import CompletionWords
from qa.chat.entries import TranscriptEntry
from qa.chat.record import encode_entries, encode_header, read_conversation
from qa.chat.toolbar import toolbar
from qa.library import open_library
from qa.model import Only
from qa.render.columns import width as column_width
from qa.render.markdownview import conversation

if TYPE_CHECKING:
    from pathlib import Path

LOG = "The ferry was delayed on Monday because a storm came.\n"


@pytest.fixture
def dialogue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Dialogue:
    (tmp_path / "log.txt").write_text(LOG, encoding="utf-8")
    (tmp_path / "harbour.md").write_text(HARBOUR, encoding="utf-8")
    os.utime(tmp_path / "log.txt", (0, 1_000_000_000))
    return Dialogue(monkeypatch, tmp_path)


def test_a_chat_asks_only_what_is_meant_until_only_is_off(dialogue: Dialogue) -> None:
    question = "what delayed the ferry on Monday?"
    lines = (
        question,
        "/only kind=txt",
        question,
        "/only",
        "/only before=2002 path='*.txt'",
        question,
        "/only off",
        "/only",
    )

    shown = dialogue(ask(*lines), open_with=lambda: open_library("harbour.md", "log.txt"))
    said = [line for line in shown.splitlines() if line and line[0] != " "]

    others = [line.split()[:2] for line in said if line[0].isdigit()]
    assert others == [["1.", "A"], ["2.", "The"], ["3.", "The"]]
    notes = [line.partition(", ")[2] for line in said if "match" in line]
    assert notes == ["", "only kind=txt", "only path=*.txt before=2002-01-01"]
    assert [line for line in said if line.startswith(("only", "everything"))] == [
        "only kind=txt", "only kind=txt", "only path=*.txt before=2002-01-01", "everything is asked",
        "everything is asked: /only takes path=GLOB, kind=pdf,html, after=DATE and",
    ]  # fmt: skip


def test_more_goes_on_with_what_the_question_was_narrowed_to(dialogue: Dialogue) -> None:
    lines = ("/only kind=md", "what delayed the ferry on Monday?", "/only off", "/more", "/more", "/more")

    shown = dialogue(ask(*lines), open_with=lambda: open_library("harbour.md", "log.txt"))

    assert "harbour.md:13:1" in shown
    assert "log.txt" not in shown


def test_a_search_and_other_sources_obey(dialogue: Dialogue) -> None:
    lines = ("/only kind=txt", "/search Oban", "/search storm", "/load harbour.md", "/search Oban")

    shown = dialogue(ask(*lines), open_with=lambda: open_library("harbour.md", "log.txt"))

    assert "no passage under kind=txt holds Oban\n" in shown
    assert "log.txt:1:1" in shown
    assert "(and /only is off)" in " ".join(shown.split())
    assert "She learned to sail in Oban." in shown


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/only kind=pdf", "no file is of the kind pdf: there are md (1)"),
        ("/only pdf", "/only takes path=GLOB, kind=pdf,html, after=DATE and before=DATE, or off, not pdf"),
        ("/only kind=", "kind= is empty: /only takes path=GLOB, kind=pdf,html, after=DATE and before=DATE, or off"),
        ("/only after=2020 after=2021", "after= stands there twice"),
        ("/only after=soon", "no such day: soon: a day is 2024-03-31, 2024-03, 2024, today, yesterday or 7d"),
        (
            "/only path=x/",
            "no path fits x/: a glob is for the path below the folder that was named, such as harbour.md",
        ),
    ],
)
def test_what_cannot_be_meant_is_said_in_a_line_and_changes_nothing(line: str, said: str, dialogue: Dialogue) -> None:
    shown = " ".join(dialogue(ask("/only kind=md", line, "/only")).split())

    assert shown == f"only kind=md {said} only kind=md"


@pytest.mark.parametrize(
    ("begun", "offered"),
    [
        ("/onl", ["/only"]), ("/only ", ["path=", "kind=", "after=", "before=", "off"]), ("/only p", ["path="]),
        ("/only kind=pdf a", ["after="]), ("/only kind=p", []),
    ],
)  # fmt: skip
def test_tab_completes_what_only_takes(begun: str, offered: list[str]) -> None:
    found = LineCompleter(CompletionWords()).get_completions(Typed(begun), CompleteEvent(completion_requested=True))

    assert [one.text for one in found] == offered


def test_the_toolbar_shows_what_is_asked_and_fits() -> None:
    only = Only(paths=("a/very/long/glob/" * 9,), kinds=("pdf",))

    assert (
        toolbar("notes", 12, 1, "emacs", 80, Only(kinds=("pdf",)))
        == "notes · only kind=pdf · 12 passages · 1 question · emacs"
    )
    for width in range(8, 200):
        assert column_width(toolbar("notes", 12, 1, "emacs", width, only)) <= width


def test_a_kept_answer_is_read_back_with_what_it_was_narrowed_to(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    (tmp_path / "harbour.md").write_text(HARBOUR, encoding="utf-8")
    with open_library(str(tmp_path / "harbour.md")) as library:
        answer = library.ask("what delayed the ferry?", only=Only(kinds=("md",)))
    entries = (TranscriptEntry("ask", answer),)
    path.write_bytes(encode_header(("a",), 1) + encode_entries(entries))

    kept = read_conversation(str(path), ("a",))

    assert kept is not None
    assert [entry.answer for entry in kept.entries] == [answer]
    assert ", only kind\\=md\n" in conversation([answer])
