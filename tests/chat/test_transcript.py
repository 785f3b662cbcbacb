"""Laws of what a chat remembers of thousands of answers: as much as of a few, in little memory."""

from __future__ import annotations

import pickle
import tracemalloc
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest
from chat_cases import Dialogue, ask
from hypothesis import given
from hypothesis import strategies as st
from strategies import passage

from qa.chat import entries
from qa.chat.entries import Entries, TranscriptEntry
from qa.chat.slash_commands import CannotError
from qa.chat.transcript import NumberedCitation, Transcript
from qa.model import TURNS, Answer, Citation, Searched, Span, Turn

if TYPE_CHECKING:
    from pathlib import Path

    import qa

SOURCES = ("/a.md", "/b.md")


def answer(number: int, cited: int, source: str = "/a.md") -> Answer:
    """An answer like no other, with so many citations."""
    shown = [
        passage(text, source)._replace(headings=("A", source))
        for text in (f"{number}, {place}: the ferry \udc80 came." for place in range(cited))
    ]
    citations = tuple(Citation(one, Span(0, 3), number / 7, "sha256:0", parts=(("word", 0.1),)) for one in shown)
    return Answer(f"question {number}?", "ferry", citations, number / 9, search=Searched(("ferry",)))


def changed(lines: tuple[Any, ...], chat: Transcript, number: int) -> None:
    """Change what is remembered as a line of the chat does."""
    what, cited, flag = lines
    if what in ("ask", "search"):
        chat.add(what, answer(number, cited, SOURCES[flag]), is_private=flag)
    elif what == "more" and chat.last:
        chat.add("more", answer(number, cited + 1))
    elif what == "new":
        chat.begin()
    elif what == "others":
        chat.move()
    elif what == "taken up":
        kept = [TranscriptEntry("ask", answer(number + 5, cited), first=4), TranscriptEntry("more", answer(3, 2))]
        chat.begin([*kept, TranscriptEntry("search", answer(number, cited), first=20)])
        chat.move_to(lambda source: source == SOURCES[flag])


def told(chat: Transcript) -> tuple[Any, ...]:
    """All that a command can ask for."""
    cited: list[NumberedCitation | str] = []
    for number in range(chat.last_number + 3):
        try:
            cited.append(chat.cited("/open", str(number)))
        except CannotError as error:
            cited.append(str(error))
    kept = (list(chat.entries), chat.entries[-3:], list(reversed(chat.entries)), len(chat.entries))
    return kept, chat.asked, chat.last, chat.turns, chat.answers, chat.last_number, cited


LINES = st.tuples(
    st.sampled_from(("ask", "ask", "ask", "more", "search", "new", "others", "taken up")),
    st.integers(0, 3),
    st.booleans(),
)


@given(st.lists(LINES, max_size=30), st.integers(0, 3), st.integers(1, 4))
def test_packed_answers_are_those_that_were_shown(lines: list[tuple[Any, ...]], latest: int, block: int) -> None:
    plain, packed = Transcript(), Transcript()
    for number, line in enumerate(lines):
        changed(line, plain, number)
        with patch.multiple(entries, LATEST=latest, BLOCK=block):
            changed(line, packed, number)
            assert told(packed) == told(plain)


def test_all_but_the_latest_answers_are_packed_and_an_interrupt_loses_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entries, "LATEST", 2)
    monkeypatch.setattr(entries, "BLOCK", 3)
    added = [TranscriptEntry("ask", answer(number, 1), first=number + 1) for number in range(9)]
    kept = Entries()
    for entry in added[:4]:
        kept.append(entry)
    with patch("zlib.compress", _stop), pytest.raises(KeyboardInterrupt):
        kept.append(added[4])
    assert list(kept) == added[:5]
    for entry in added[5:]:
        kept.append(entry)

    assert list(kept) == added
    assert [any(one is held for held in kept) for one in added] == [False] * 6 + [True] * 3
    with pytest.raises(IndexError):
        kept[9]


def _stop(data: bytes) -> bytes:
    raise KeyboardInterrupt


def test_a_thousand_answers_more_take_less_than_a_thousand_bytes_each(article: qa.Library) -> None:
    shown, chat = article.ask("why was it delayed?"), Transcript()
    assert shown.answered

    def add(number: int) -> int:
        for _ in range(number):  # each answer is made of values of its own, as an index gives them
            chat.add("ask", pickle.loads(pickle.dumps(shown)))
            _ = chat.turns
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        held = [add(500), add(500), add(500)]
    finally:
        tracemalloc.stop()
    assert all(after - before < 500 * 1000 for before, after in pairwise(held))


def test_of_many_turns_the_first_and_the_last_are_read(article: qa.Library) -> None:
    first, second, *_ = (article.ask(question) for question in ("who is Aidan Clark?", "why was it delayed?"))
    turns = [Turn(one.question, tuple(each.passage for each in one.citations)) for one in (first, second)]
    whole = Turn("what stands there?", tuple(article.passages(next(iter(article.sources)))))
    many = [turns[0], whole, *[turns[1]] * TURNS]

    for question in ("and who said that?", "tell me more", "the second one", "since when?"):
        assert article.ask(question, turns=many) == article.ask(question, turns=[many[0], *many[-TURNS:]])


def test_a_chat_hands_on_the_turns_that_are_read() -> None:
    chat = Transcript()
    every = []
    for number in range(3 * TURNS):
        if number % 3:
            chat.add("search", answer(-number, 1))
        chat.add("ask", answer(number, 2))
        chat.add("more", answer(1000 + number, 1))
        both = answer(number, 2).citations + answer(1000 + number, 1).citations
        every.append(Turn(f"question {number}?", tuple(one.passage for one in both)))
    assert chat.turns == [every[0], *every[-TURNS - 1 :]]


def test_a_chat_of_few_questions_packs_nothing(dialogue: Dialogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Entries, "_pack", _stop)
    assert "2. Ada Bell" in dialogue(ask("what delayed the ferry?", "who is the captain?", "/why 1"))


@pytest.fixture
def dialogue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Dialogue:
    return Dialogue(monkeypatch, tmp_path)


def test_every_command_does_the_same_with_packed_answers(
    dialogue: Dialogue, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    said = (
        *(
            "what delayed the ferry?",
            "/more",
            "who is the captain?",
            "and where did she learn to sail?",
            "tell me more",
        ),
        *("/search storm", " who closed the harbour?", "what is this about?", "does it rain?", "/more"),
    )
    asking = [f"/{what} {number}" for what in ("context", "why", "open") for number in (1, 2, 3, 5, 40)]
    later = ("/save! a.md", "/map", "/new", "who is Tom Reed?", "/why 2", "/load", "/load 1", "/more", "/save! b.md")
    both = []
    monkeypatch.setattr("qa.chat.persistence.when", lambda began: "today")
    for latest, block in ((1 << 20, 1), (0, 1), (1, 2)):
        monkeypatch.setattr(entries, "LATEST", latest)
        monkeypatch.setattr(entries, "BLOCK", block)
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / f"{latest}"))
        shown = dialogue(ask(*said, *asking, *later)), dialogue(ask("/why 2", "and why?"), is_resumed=True)
        both.append((shown, *((tmp_path / name).read_text(encoding="utf-8") for name in ("a.md", "b.md"))))
    assert "Ada Bell is the captain" in both[0][1]
    assert both[1] == both[2] == both[0]
