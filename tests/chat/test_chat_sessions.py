"""Laws of the files of conversations: private, whole, and never believed further than their types."""

from __future__ import annotations

import errno
import json
import os
import resource
import stat
from pathlib import Path
from typing import Any

import pytest

from qa.chat.entries import TranscriptEntry
from qa.chat.sessions import MOST, Session, Sessions
from qa.chat.state import State
from qa.library import open_library
from qa.model import Answer, Searched

with open_library() as _article:
    STORMED = TranscriptEntry("ask", _article.ask("why was it delayed?", limit=2), first=1)
ABOUT = (os.path.abspath("harbour.md"),)


@pytest.fixture
def sessions(tmp_path: Path) -> Sessions:
    return Sessions(State({"XDG_STATE_HOME": str(tmp_path / "state")}))


def files(sessions: Sessions) -> list[Path]:
    return sorted(Path(sessions.directory).iterdir())


def kept(sessions: Sessions, *questions: str) -> Path:
    """A conversation in a file that nobody writes to."""
    before = set(files(sessions)) if os.path.isdir(sessions.directory) else set()
    session = Session(sessions, ABOUT)
    session.keep([TranscriptEntry("ask", Answer(question, "", (), 0.0)) for question in questions])
    session.close()
    (made,) = set(files(sessions)) - before
    return made


def test_files_are_private_and_an_answer_comes_back_equal(sessions: Sessions) -> None:
    umask = os.umask(0)
    try:
        session = Session(sessions, ABOUT)
        session.keep([STORMED])
        session.keep([STORMED, TranscriptEntry("more", STORMED.answer, first=3)])
    finally:
        os.umask(umask)

    (file,) = files(sessions)
    (found,), unread = sessions.about(ABOUT)
    assert (found.entries, unread) == ((STORMED, TranscriptEntry("more", STORMED.answer, first=3)), [])
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in (file.parent, file.parent.parent)} == {0o700}


def test_a_conversation_that_the_system_refuses_is_named_with_its_reason(
    sessions: Sessions, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = kept(sessions, "what delayed the ferry?")

    def refusing(path: str, sources: tuple[str, ...]) -> None:
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE), path)

    monkeypatch.setattr("qa.chat.sessions.read_conversation", refusing)

    assert sessions.about(ABOUT) == ([], [f"{refused.name} (too many open files)"])


def test_a_name_that_is_no_unicode_comes_back_as_it_was(sessions: Sessions) -> None:
    sources = ("/notes/\udcff.md",)
    Session(sessions, sources).keep([STORMED])

    assert [found.sources for found in sessions.about(sources)[0]] == [sources]


def test_a_line_that_was_broken_off_is_passed_over_and_the_next_is_whole(sessions: Sessions) -> None:
    path = kept(sessions, "one?", "two?")
    path.write_bytes(path.read_bytes()[:-30])
    (found,), _ = sessions.about(ABOUT)
    Session(sessions, ABOUT, 0, found).keep([*found.entries, STORMED])

    assert [entry.answer.question for entry in sessions.about(ABOUT)[0][0].entries] == ["one?", "why was it delayed?"]


def test_two_chats_never_write_to_one_file(sessions: Sessions) -> None:
    path = kept(sessions, "one?")
    (found,), _ = sessions.about(ABOUT)
    first, second = Session(sessions, ABOUT, 0, found), Session(sessions, ABOUT, 0, found)
    first.keep([*found.entries, STORMED])
    second.keep([*found.entries, TranscriptEntry("search", STORMED.answer)])

    (copy,) = set(files(sessions)) - {path}
    assert path.read_text().count('["ask"') == 2
    assert [json.loads(line)[0] for line in copy.read_text().splitlines()[1:]] == ["ask", "search"]


def test_a_chat_whose_file_another_has_deleted_keeps_what_comes_later_and_nothing_else(sessions: Sessions) -> None:
    session = Session(sessions, ABOUT)
    session.keep([STORMED])
    others = Sessions(sessions.state)
    others.forget(others.paths())
    later = TranscriptEntry("ask", Answer("and when?", "", (), 0.0), first=3)
    session.keep([STORMED, later])

    assert [found.entries for found in sessions.about(ABOUT)[0]] == [(later,)]


def test_the_oldest_of_too_many_go_but_none_that_is_written_to(sessions: Sessions) -> None:
    mine = Session(sessions, ABOUT)
    mine.keep([STORMED])
    (own,) = files(sessions)
    os.utime(own, (1, 1))
    template = kept(sessions, "one?").read_bytes()
    for number in range(MOST + 5):
        old = Path(sessions.directory, f"{number:03}.jsonl")
        old.write_bytes(template)
        os.utime(old, (10 + number, 10 + number))
    kept(sessions, "two?")

    names = [file.name for file in files(sessions)]
    assert own.name in names
    assert len(names) == MOST + 1
    assert "006.jsonl" not in names
    assert "007.jsonl" in names


def test_a_full_disk_is_told_and_what_was_kept_stays(sessions: Sessions) -> None:
    import signal

    session = Session(sessions, ABOUT)
    session.keep([STORMED])
    (file,) = files(sessions)
    size, limits = file.stat().st_size, resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100, limits[1]))
    try:
        session.keep([STORMED] * 2)
        problems = sessions.state.news()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    session.keep([STORMED] * 3)

    assert problems == [f"the conversation is not kept: {sessions.directory}: File too large"]
    assert [len(found.entries) for found in sessions.about(ABOUT)[0]] == [3]


HEAD = json.dumps({"qa": 1, "sources": ABOUT, "began": 5}) + "\n"


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe\x00",
        b"[]\n",
        b'{"qa": 2, "sources": [], "began": 5}\n',
        b'{"qa": 1, "sources": "x", "began": 5}\n',
        b'{"qa": 1, "sources": [], "began": 1e99}\n',
        b'{"qa": 1, "sources": [], "began": -1}\n',
        b"[" * 100_000,
        b'{"qa": ' + b"9" * 10_000 + b"}",
    ],
)
def test_a_file_that_is_none_of_ours_is_passed_over_and_counted(content: bytes, sessions: Sessions) -> None:
    kept(sessions, "one?")
    Path(sessions.directory, "x.jsonl").write_bytes(content)

    found, unread = sessions.about(ABOUT)

    assert (len(found), unread) == (1, ["x.jsonl"])


@pytest.mark.parametrize("content", [b"", b'{"qa"', b'{"qa":1,"sources":["/home/', bytes(60)])
def test_a_file_that_was_never_begun_in_full_is_no_conversation(content: bytes, sessions: Sessions) -> None:
    """The chat was killed, or the machine stopped, before its first line was on the disk."""
    kept(sessions, "one?")
    Path(sessions.directory, "x.jsonl").write_bytes(content)

    found, unread = sessions.about(ABOUT)

    assert (len(found), unread) == (1, [])


def test_what_is_no_file_is_passed_over(sessions: Sessions) -> None:
    kept(sessions, "one?")
    folder = Path(sessions.directory)
    os.mkfifo(folder / "pipe.jsonl")
    (folder / "folder.jsonl").mkdir()
    (folder / "gone.jsonl").symlink_to("nowhere")
    with open(folder / "large.jsonl", "wb") as large:
        large.write(HEAD.encode())
        large.truncate(1 << 30)

    found, unread = sessions.about(ABOUT)

    assert len(found) == 1
    assert set(unread) >= {"pipe.jsonl", "gone.jsonl", "folder.jsonl"}
    assert len(sessions.paths()) == 4
    sessions.forget(sessions.paths())
    assert files(sessions) == [folder / "folder.jsonl"]


@pytest.mark.parametrize(
    ("searched", "search"),
    [
        ("delayed ferry", Searched(("delayed ferry",))),
        ("said · delayed, Kimi K2", Searched(("said",), lent=("delayed", "Kimi K2"))),
        ("· Kimi K2", Searched(lent=("Kimi K2",))),
        ("", Searched()),
    ],
)
def test_a_conversation_that_was_kept_before_answers_said_what_they_searched_for_is_read(
    searched: str, search: Searched, sessions: Sessions
) -> None:
    """Their string of it still stands; the structure is taken from that."""
    path = kept(sessions, "one?")
    answer = {"question": "why?", "searched": searched, "citations": [], "confidence": 0.5}
    path.write_text(f"{HEAD}{json.dumps(['ask', answer])}\n")

    (found,), unread = sessions.about(ABOUT)

    assert [(one.answer.searched, one.answer.search) for one in found.entries] == [(searched, search)]
    assert unread == []


def changed(**more: Any) -> str:
    """A kept answer with other values, as a line."""
    citation = {
        "passage": {"source": "/a", "headings": [], "header": "", "span": {"start": 0, "end": 2}, "text": "ab"},
        "span": {"start": 0, "end": 2},
        "score": 1.0,
        "digest": "",
    }
    answer = {"question": "why?", "searched": "", "citations": [citation | more], "confidence": 0.5}
    return json.dumps(["ask", answer])


@pytest.mark.parametrize(
    "line",
    [
        "null",
        '["ask"]',
        '["tell", {}]',
        '["ask", {"question": 1, "searched": "", "citations": [], "confidence": 0}]',
        '["ask", {"question": "", "searched": "", "citations": [], "confidence": NaN}]',
        changed(span={"start": 1, "end": 5}),
        changed(span={"start": 2, "end": 1}),
        changed(score="high"),
        changed(passage={}),
        changed(short={"start": 0, "end": 0}),
        "[" * 100_000,
    ],
)
def test_an_entry_that_breaks_a_law_of_its_type_is_passed_over(line: str, sessions: Sessions) -> None:
    path = kept(sessions, "one?")
    path.write_text(f"{HEAD}{line}\n{changed()}\n")

    (found,), unread = sessions.about(ABOUT)

    assert [entry.answer.question for entry in found.entries] == ["why?"]
    assert unread == []


def test_what_another_chat_has_forgotten_is_not_kept_again_under_other_sources(sessions: Sessions) -> None:
    first = Session(sessions, ABOUT)
    first.keep([STORMED])
    sessions.forget(sessions.paths())  # by another chat

    other = Session(sessions, ("/other.md",), first.close())
    other.keep([STORMED])
    assert files(sessions) == [] or not any(b"delayed" in file.read_bytes() for file in files(sessions))
    other.keep([STORMED, TranscriptEntry("ask", Answer("and now?", "", (), 0.0))])

    (file,) = files(sessions)
    assert [json.loads(line)[1]["question"] for line in file.read_text().splitlines()[1:]] == ["and now?"]


def test_without_locks_the_oldest_go_too_and_a_conversation_goes_on_in_its_file(
    sessions: Sessions, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    def unsupported(*_: object) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr(fcntl, "flock", unsupported)
    for number in range(MOST + 3):
        kept(sessions, f"{number}?") if number < MOST else Session(sessions, ABOUT).keep([STORMED])

    assert len(files(sessions)) == MOST
    (last, *_), _ = sessions.about(ABOUT)
    Session(sessions, ABOUT, 0, last).keep([*last.entries, STORMED])
    assert len(files(sessions)) == MOST
