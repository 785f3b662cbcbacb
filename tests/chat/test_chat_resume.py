"""Laws of conversations that are continued in another chat, and of the files that keep them."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from chat_cases import GOES_ON, HARBOUR, STORM, WENT_ON, Dialogue, ask, unspaced
from terminals import CTRL_D, ENTER, Terminal

from qa.library import Library

if TYPE_CHECKING:
    from command_cases import Run


@pytest.fixture
def dialogue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Dialogue:
    return Dialogue(monkeypatch, tmp_path)


def unwrapped(shown: str) -> str:
    return " ".join(shown.split())


def test_the_last_conversation_goes_on_with_its_numbers_and_its_turns(dialogue: Dialogue) -> None:
    first = dialogue(ask("what delayed the ferry?", "/new", "who is the captain?"), limit=2)
    shown = dialogue(ask("/context 3", "/why 3", "and where did she learn to sail?"), is_resumed=True)

    assert "1. A storm" in first
    assert shown.startswith("going on with 1 question since 20")
    assert "(citations 3 to 4); the last: who is the captain?" in unwrapped(shown)
    assert "   ## The harbour master\n" in shown
    assert "3. Ada Bell is the captain of the ferry.\n   harbour.md:9:1\n" in shown
    assert "\nsearched: learn sail · " in shown


def test_the_last_answers_are_shown_again_under_their_numbers(dialogue: Dialogue) -> None:
    dialogue(
        ask(" storm on Monday?", "/new", "who is Ada Bell?", " who closed the harbour?", "what delayed the ferry?")
    )

    shown = dialogue(ask("/why 2", "/why 3", "/why 4", "who is Tom Reed?"), is_resumed=True)
    told, _, rest = shown.partition("since 20")

    assert told == "going on with 2 questions "
    assert "(citations 2 to 4); the last: what delayed the ferry?" in unwrapped(rest)
    assert "\n> who is Ada Bell?\nstrong match\n2. Ada Bell is the captain" in rest
    assert f"\n> what delayed the ferry?\nstrong match\n4. {STORM.partition('. ')[2]}\n" in rest
    assert "there is no citation 3: the last one is 4\n" in rest
    assert "\n5. Tom Reed closed the harbour" in rest


def test_on_a_low_screen_the_last_answer_is_shown(dialogue: Dialogue, monkeypatch: pytest.MonkeyPatch) -> None:
    dialogue(ask("who is Ada Bell?", "what delayed the ferry?", "/more"), limit=1)
    monkeypatch.setenv("LINES", "15")

    shown = dialogue(is_resumed=True)

    assert [line for line in shown.splitlines() if line.startswith("> ")] == ["> /more"]


def test_a_saved_conversation_has_the_numbers_that_were_shown(dialogue: Dialogue, tmp_path: Path) -> None:
    dialogue(ask("who is Ada Bell?", " who closed the harbour?", "what delayed the ferry?"))
    dialogue(ask("/save talk.md", "/save talk.html"), is_resumed=True)

    written = (tmp_path / "talk.md").read_text(), (tmp_path / "talk.html").read_text()
    assert [number in written[0] for number in ("**1.**", "**2.**", "**3.**")] == [True, False, True]
    assert [f'id="c{number}"' in written[1] for number in (1, 2, 3)] == [True, False, True]


def test_numbers_that_were_given_to_others_are_not_taken_up(dialogue: Dialogue) -> None:
    dialogue(ask("who is Ada Bell?", "who is Tom Reed?"))

    shown = dialogue(ask("what delayed the ferry?", "/load 1", "/why 1", "/why 3"))

    assert "(citations 2 to 3)" in unwrapped(shown)
    assert "\n1. A storm delayed the ferry on Monday.\n   harbour.md:5:1\n\n   " in shown
    assert "\n3. Tom Reed closed the harbour on Monday, because of the storm.\n   harbour.md:13:1\n\n   " in shown


def test_what_goes_on_is_kept_in_the_same_file(dialogue: Dialogue, tmp_path: Path) -> None:
    dialogue(ask("what delayed the ferry?"))
    dialogue(ask("/more", "/search captain"), is_resumed=True)

    (file,) = (tmp_path / "state" / "qa" / "conversations").iterdir()
    head, *entries = map(json.loads, file.read_text().splitlines())
    assert (head["qa"], head["sources"]) == (1, [str(tmp_path / "harbour.md")])
    assert [kind for kind, *_ in entries] == ["ask", "more", "search"]
    assert [len(answer["citations"]) for _, answer, _ in entries] == [1, 1, 1]
    assert "(citations 1 to 3)" in dialogue(is_resumed=True)


def test_what_begins_with_a_space_is_not_kept_and_nor_is_its_answer(dialogue: Dialogue, tmp_path: Path) -> None:
    dialogue(ask("who is the captain?", " what delayed the ferry?", "/more", "where did she learn to sail?"))

    (file,) = (tmp_path / "state" / "qa" / "conversations").iterdir()
    _, *entries = map(json.loads, file.read_text().splitlines())
    assert [(kind, answer["question"]) for kind, answer, _ in entries] == [
        ("ask", "who is the captain?"),
        ("ask", "where did she learn to sail?"),
    ]
    assert "delayed" not in (tmp_path / "state" / "qa" / "history").read_text()


def test_the_same_sources_in_another_order_are_the_same(dialogue: Dialogue, tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("The baker bakes bread.")

    dialogue(ask("what delayed the ferry?"), paths=("harbour.md", "b.md"))

    assert dialogue(is_resumed=True, paths=("./b.md", str(tmp_path / "harbour.md"))).startswith("going on with 1")
    none = "no earlier conversation about these sources is kept: this is a new one\n"
    assert dialogue(is_resumed=True, paths=("b.md",)) == none
    assert dialogue(is_resumed=True, paths=()) == none


def test_resume_is_an_option_of_the_command(tmp_path: Path) -> None:
    (tmp_path / "harbour.md").write_text(HARBOUR)
    (tmp_path / "b.md").write_text("The baker bakes bread.")
    for words, seen in (
        (("chat", "harbour.md", "b.md"), "harbour.md, b.md · 4 passages · 1 question"),
        (("chat", "--resume", "b.md", "harbour.md"), "b.md, harbour.md · 4 passages · 2 questions"),
    ):
        terminal = Terminal(("-m", "qa", *words), tmp_path)
        try:
            terminal.wait_for("4 passages")
            assert ("going on with 1 question since" in terminal.shown) == ("--resume" in words)
            terminal.type(b"what delayed the ferry?" + ENTER)
            terminal.wait_for(seen)
            terminal.type(CTRL_D)
            assert terminal.left() == 0
        finally:
            terminal.close()


def test_standard_input_is_the_same_if_its_text_is(dialogue: Dialogue) -> None:
    from qa.loaders import load_bytes

    def piped(text: str) -> Library:
        return Library([load_bytes(text.encode(), "-", "standard input")])

    dialogue(ask("what delayed the ferry?"), paths=("-",), open_with=lambda: piped(HARBOUR))

    again = dialogue(is_resumed=True, paths=("-",), open_with=lambda: piped(HARBOUR))
    other = dialogue(is_resumed=True, paths=("-",), open_with=lambda: piped(HARBOUR + "\n"))
    assert again.startswith("going on with 1 question since ")
    assert other.startswith("no earlier conversation")


def test_a_passage_that_has_changed_since_is_shown_as_it_was(dialogue: Dialogue) -> None:
    dialogue(ask("what delayed the ferry?"))
    dialogue.file.write_text(HARBOUR.replace("storm", "fog, not a storm,"))

    shown = dialogue(ask("/context 1"), is_resumed=True)

    assert shown.endswith(
        "   harbour.md:5:1  The harbour › The storm\n\n"
        "   A storm delayed the ferry on Monday. The captain waited for two hours.\n\n"
    )


def test_load_lists_earlier_conversations_and_goes_on_with_one_under_new_numbers(dialogue: Dialogue) -> None:
    dialogue(ask("what delayed the ferry?"))
    os.utime(next((dialogue.history.parent / "conversations").iterdir()), (1, 1))
    dialogue(ask("who is the captain?", "who closed the harbour?"))

    shown = dialogue(ask("storm?", "/load", "/load 2", "/why 2", "/load 3", "/load"))

    lines = shown.splitlines()
    listed = next(number for number, line in enumerate(lines) if line.startswith("1.  20"))
    assert lines[listed][4 + 16 :] == "  2 questions  who is the captain?"
    assert lines[listed + 1][4 + 16 :] == "  1 question  what delayed the ferry?"
    assert "(citation 2); the last: what" in shown
    assert "\n2. A storm delayed the ferry on Monday.\n   harbour.md:5:1\n\n   " in shown
    assert "there is no earlier conversation 3: the last one is 2" in shown
    assert lines[-3].endswith("  1 question  storm?")


def test_forget_deletes_lines_and_conversations_and_what_comes_later_is_kept(dialogue: Dialogue) -> None:
    folder = dialogue.history.parent / "conversations"
    dialogue(ask("what delayed the ferry?", "/help"))

    shown = dialogue(ask("storm?", "/forget all", "yes", "and the captain?", "and again?"))

    told = "this deletes all that is kept, also about other documents: 2 conversations and 3 lines of the history."
    assert told in unwrapped(shown)
    assert "\ndeleted: 3 lines and 2 conversations\n" in shown
    assert dialogue.history.read_text() == "and the captain?\nand again?\n"
    (file,) = folder.iterdir()
    entries = file.read_text().splitlines()[1:]
    assert [json.loads(line)[1]["question"] for line in entries] == ["and the captain?", "and again?"]


def test_nothing_is_kept_or_read_where_that_is_wanted(dialogue: Dialogue, monkeypatch: pytest.MonkeyPatch) -> None:
    dialogue(ask("what delayed the ferry?"))
    monkeypatch.setenv("QA_NO_HISTORY", "1")

    shown = dialogue(ask("storm?", "/load"), is_resumed=True)

    assert shown.startswith("no earlier conversation about these sources is kept: this is a new one\n")
    assert shown.endswith("\nno earlier conversation about these sources is kept\n\n")
    (file,) = (dialogue.history.parent / "conversations").iterdir()
    assert "storm?" not in file.read_text()
    deleted = "deleted: 1 line and 1 conversation\na new conversation: the next question stands alone\n\n"
    assert dialogue(ask("/forget", "yes")).endswith(deleted)


def test_one_reason_is_told_once_for_history_and_conversations(dialogue: Dialogue, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("")

    shown = dialogue(ask("what delayed the ferry?", GOES_ON))

    told = f"the history is not kept: {dialogue.history}: Not a directory"
    assert unspaced(shown.partition("strong match")[0]) == unspaced(told)
    assert shown.endswith(f"{STORM}\n{WENT_ON}")


def test_conversations_that_cannot_be_kept_are_told_and_the_chat_works(dialogue: Dialogue) -> None:
    dialogue.history.parent.mkdir(parents=True)
    (dialogue.history.parent / "conversations").write_text("")

    shown = dialogue(ask("what delayed the ferry?", GOES_ON, "what delayed the ferry?"))

    assert shown.startswith(f"strong match\n{STORM}\nthe conversation is not kept:")
    assert shown.count("is not kept") == 1


def test_what_comes_through_a_pipe_is_kept_and_goes_on_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "harbour.md").write_text(HARBOUR)
    environ = {"XDG_STATE_HOME": str(tmp_path / "state")}

    first = run("chat", "harbour.md", "--resume", stdin="what delayed the ferry?\n", env=environ)
    again = run("chat", "harbour.md", "--resume", stdin="/why 1\n", env=environ)

    assert (first.returncode, again.returncode) == (0, 0)
    assert b"no earlier conversation about these sources is kept" in first.stderr
    assert b"going on with 1 question since" in again.stderr
    assert b"the last: what delayed the ferry?" in again.stderr
    assert again.stdout.startswith(b"searched for:  delayed ferry")


def test_hostile_text_of_a_kept_conversation_is_shown_and_not_obeyed(dialogue: Dialogue) -> None:
    dialogue(ask("what delayed the ferry?"))
    (file,) = (dialogue.history.parent / "conversations").iterdir()
    evil = "\x1b[2J\u202e"
    marks = [{"start": 5, "end": 1_000_000}, {"start": 999, "end": 1_000}]
    span = {"start": 0, "end": 5}
    passage: dict[str, object] = {"source": f"/{evil}", "headings": [evil], "header": evil, "span": span, "text": evil}
    passage["anchors"] = [[9, -5, -5, None, evil, None], [3, None, None, None, None, None]]
    citation = {"passage": passage, "span": span, "score": 1, "digest": "", "name": evil, "title": evil, "marks": marks}
    citation |= {"also_in": [evil], "parts": [[evil, 1.0]]}
    answer = {"question": "\x1b[2Jwhy?", "searched": evil, "citations": [citation], "confidence": 0.5}
    line = json.dumps(["ask", answer])
    file.write_text(f"{file.read_text()}{line}\n")

    shown = dialogue(ask("/load", "/open 2", "/context 2", "/why 2", "/save a.md", "/save a.html"), is_resumed=True)

    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "the last: \\x1b[2Jwhy?" in unwrapped(shown)
    assert "\x1b" not in Path("a.md").read_text() + Path("a.html").read_text()
