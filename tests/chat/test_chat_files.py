"""Laws of the commands about files: nothing is lost, nothing is half there, and what fails is one line."""

from __future__ import annotations

import os
import resource
import signal
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from chat_cases import GOES_ON, STORM, WENT_ON, Dialogue, ask, unspaced

from qa.chat.listing import listing
from qa.library import open_library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def dialogue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Dialogue:
    return Dialogue(monkeypatch, tmp_path)


@contextmanager
def a_full_disk() -> Iterator[None]:
    """No file can hold more than a few bytes."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)


def in_one_line(shown: str) -> str:
    return " ".join(shown.split())


# /save


def test_a_conversation_is_saved_with_its_numbers_by_the_suffix_of_the_name(dialogue: Dialogue, tmp_path: Path) -> None:
    shown = dialogue(
        ask(
            "graphite?", "/new", "what delayed the ferry?", "/more", "/search captain", "/save a b.md", "/save 'c.HTML'"
        )
    )

    text = (tmp_path / "a b.md").read_text()
    assert unspaced(f"saved: {tmp_path}/a b.md") in unspaced(shown)
    assert "graphite" not in text
    assert [line[2:4] for line in text.splitlines() if line.startswith("**")] == ["1.", "2.", "3."]
    assert text.startswith("# harbour.md\n\n## what delayed the ferry?\n")
    assert (tmp_path / "c.HTML").read_text().startswith("<!DOCTYPE html>")


def test_a_later_conversation_keeps_the_numbers_that_were_shown(dialogue: Dialogue, tmp_path: Path) -> None:
    dialogue(ask("what delayed the ferry?", "/new", "who is the captain?", "/save a.md"))

    text = (tmp_path / "a.md").read_text()
    assert "**2.**" in text
    assert "**1.**" not in text


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/save", "/save takes the name of a file that ends in .md or .html"),
        ("/save a.pdf", "a.pdf: the name ends in .md or .html, which says what is written"),
        ("/save there.md", "there.md is there already: /save! replaces it"),
        ("/save no/a.md", "no/a.md cannot be written: No such file or directory"),
        ("/save folder.md", "folder.md cannot be written: it is no file"),
        ("/save! folder.md", "folder.md cannot be written: it is no file"),
        ("/save! pipe.md", "pipe.md cannot be written: it is no file"),
        (f"/save {'a' * 300}.md", f"{'a' * 300}.md cannot be written: File name too long"),
    ],
)
def test_what_cannot_be_saved_is_one_line(line: str, said: str, dialogue: Dialogue, tmp_path: Path) -> None:
    (tmp_path / "there.md").write_text("mine")
    (tmp_path / "folder.md").mkdir()
    os.mkfifo(tmp_path / "pipe.md")
    before = sorted(os.listdir(tmp_path))

    shown = dialogue(ask("what delayed the ferry?", line, GOES_ON))

    assert shown.startswith(f"strong match\n{STORM}\n")
    assert unspaced(shown[len(f"strong match\n{STORM}\n") :]) == unspaced(f"{said}limit:1")
    assert sorted({*os.listdir(tmp_path)} - {"state"}) == before
    assert (tmp_path / "there.md").read_text() == "mine"


def test_before_the_first_question_there_is_nothing_to_save(dialogue: Dialogue) -> None:
    assert dialogue(ask("/save a.md")) == "there is nothing to save yet: ask a question first\n\n"


def test_a_file_is_replaced_by_who_says_so_and_keeps_its_mode_and_its_link(dialogue: Dialogue, tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "real.md").chmod(0o640)
    (tmp_path / "link.md").symlink_to("real.md")

    dialogue(ask("what delayed the ferry?", "/save! link.md"))

    assert "A storm delayed the ferry on Monday." in (tmp_path / "real.md").read_text()
    assert stat.S_IMODE((tmp_path / "real.md").stat().st_mode) == 0o640
    assert (tmp_path / "link.md").is_symlink()


@pytest.mark.parametrize("line", ["/save new.md", "/save! old.md"])
def test_on_a_full_disk_nothing_is_lost_and_nothing_is_half_there(
    line: str, dialogue: Dialogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "old.md").write_text("mine")
    monkeypatch.setenv("QA_NO_HISTORY", "1")
    before = sorted(os.listdir(tmp_path))

    with a_full_disk():
        shown = dialogue(ask("what delayed the ferry?", line, GOES_ON))

    assert f"{line.split()[1]} cannot be written: File too large\n\n{WENT_ON}" in shown
    assert sorted(os.listdir(tmp_path)) == before
    assert (tmp_path / "old.md").read_text() == "mine"


def test_a_write_that_is_interrupted_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from qa.chat.export import export_conversation
    from qa.model import Answer

    def interrupted(file: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)  # Ctrl-C, at the worst moment
    (tmp_path / "old.md").write_text("mine")
    for name, replace in (("new.md", False), ("old.md", True)):
        with pytest.raises(KeyboardInterrupt):
            export_conversation(str(tmp_path / name), [(Answer("why?", "", (), 0.0), 1)], "", replace=replace)

    assert os.listdir(tmp_path) == ["old.md"]
    assert (tmp_path / "old.md").read_text() == "mine"


# /load PATH, /sources, /search


def test_other_files_are_asked_from_now_on_and_the_numbers_stay(dialogue: Dialogue, tmp_path: Path) -> None:
    (tmp_path / "my notes").mkdir()
    (tmp_path / "my notes" / "b.md").write_text("# Bread\n\nThe baker bakes bread in the old mill.\n")

    shown = dialogue(
        ask("what delayed the ferry?", "/load 'my notes'", "/more", "who bakes bread?", "/context 1", "/why 2", "/more")
    )

    assert "asking my notes now: 1 passage\n\nother sources are asked now: ask again\n" in shown
    assert "2. The baker bakes bread in the old mill.\n   my notes/b.md:3:1  Bread\n" in shown
    assert "   A storm delayed the ferry on Monday. The captain waited for two hours.\n\nsearched for:" in shown
    assert shown.endswith("nothing more was found\n\n")


@pytest.mark.parametrize("before", ["what delayed the ferry?", "who painted the ferry?"])
def test_what_was_asked_of_other_files_lends_nothing(dialogue: Dialogue, tmp_path: Path, before: str) -> None:
    (tmp_path / "b.md").write_text("# Bread\n\nThe baker bakes bread. A ferry brings the flour, which was delayed.\n")

    shown = dialogue(ask(before, "/load b.md", "and the baker?"))

    assert "The baker bakes bread." in shown.partition("asking b.md now")[2]
    assert " · " not in shown.partition("asking b.md now")[2]


def test_a_conversation_that_moved_to_other_files_is_taken_up_there(dialogue: Dialogue, tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("# Bread\n\nThe baker bakes bread. A ferry brings the flour.\n")
    dialogue(ask("what delayed the ferry?", "/load b.md", "who bakes bread?"))

    shown = dialogue(ask("/load b.md", "/load 1", "and the flour?"))

    assert "searched: flour · " in shown
    assert "delayed" not in shown.partition("searched: flour")[2]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/load no.md", "qa: error: no.md: no such file or folder\n  check the spelling of the path\n"),
        ("/load -", "standard input can be read only once: name files and folders\n"),
        ("/load 7", "there is no earlier conversation 7: none is kept about these sources\n"),
        ("/load", "no earlier conversation about these sources is kept\n"),
    ],
)
def test_what_cannot_be_loaded_leaves_what_was_there(line: str, said: str, dialogue: Dialogue) -> None:
    assert dialogue(ask(line, "what delayed the ferry?")) == f"{said}\nstrong match\n{STORM}\n"


@pytest.mark.parametrize("named", ["'my notes' b.md", "my\\ notes b.md", "~/my notes", "~/'my notes'"])
def test_names_with_spaces_are_understood(
    named: str, dialogue: Dialogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "my notes").mkdir()
    (tmp_path / "my notes" / "a.md").write_text("The baker bakes bread.")
    (tmp_path / "b.md").write_text("The miller mills flour.")

    shown = dialogue(ask(f"/load {named}", "who bakes bread?"))

    assert f"now: {2 if 'b.md' in named else 1} passage" in in_one_line(shown)
    assert "The baker bakes bread." in shown


def test_sources_are_listed_with_what_was_left_out(dialogue: Dialogue, tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a\x1b.txt").write_text("Only one paragraph stands in this short text, in English.")
    (tmp_path / "notes" / "b.png").write_bytes(b"\x89PNG")

    assert dialogue(ask("/sources"), open_with=lambda: open_library("harbour.md", "notes")) == (
        "1 file not read: 1 .png\n"
        "harbour.md: The harbour, 3 passages, markdown, utf-8, English\n"
        "notes/a\\x1b.txt: a\\x1b, 1 passage, text, utf-8, English\n"
        "\n"
        "skipped:\n"
        "  notes/b.png: format not known\n"
        "\n"
    )


def test_of_very_many_sources_the_first_are_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"The storm was on day {number}.", encoding="utf-8")
    with open_library(tmp_path, engine="memory:") as library:
        assert listing(library, 2).splitlines()[2:] == ["and 2 more"]
        monkeypatch.setattr("qa.library.LISTED", 4)  # of a cluster's index there may be others behind them
        assert listing(library, 2).splitlines()[2:] == ["and at least 2 more"]


def test_search_finds_exact_words_and_its_citations_have_numbers(dialogue: Dialogue) -> None:
    shown = dialogue(ask("/search captains", "/search learned", "/search", "/why 1"))

    assert shown.startswith("no passage holds captains\n\n")
    assert "1. She learned to sail in Oban.\n" in shown or "1. Ada Bell" in shown
    assert "/search takes words: it shows the passages that hold them all as they stand" in in_one_line(shown)


def test_what_is_searched_is_no_question_that_the_next_one_follows(dialogue: Dialogue) -> None:
    assert "searched:" not in dialogue(ask("/search Oban", "and who is the captain of it?"))
