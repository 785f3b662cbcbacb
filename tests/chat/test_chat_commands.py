"""Laws of the commands of the chat, and of the editor that they open."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest
from chat_cases import GOES_ON, HARBOUR, STORM, WENT_ON, Dialogue, ask

from qa.chat.editor import open_command
from qa.chat.slash_commands import COMMANDS, help_text
from qa.library import Library, open_library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from qa.model import Answer


@pytest.fixture
def dialogue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Dialogue:
    return Dialogue(monkeypatch, tmp_path)


def test_help_names_every_command_and_fits_its_width() -> None:
    for width in range(20, 201):
        text = help_text(width)
        assert max(map(len, text.splitlines())) <= width
        assert all(command.name in text for command in COMMANDS)
    assert help_text(80) == (
        "/open N        open the source of citation N at its line; N alone does it too\n"
        "/context N     show the passage of citation N with what stands around it\n"
        "/why N         show where the score of citation N comes from\n"
        "/copy N        copy the quote of citation N and its place to the clipboard\n"
        "/more          show the next passages for the last question\n"
        "/map [WORDS]   draw where in the documents the answer stands, or to WORDS\n"
        "/search WORDS  show the passages that hold all these words as they stand\n"
        "/sources       list what is asked, how it was read, and what was left out\n"
        "/only [WHAT]   ask only path=GLOB kind=pdf,html after=DATE before=DATE; or off\n"
        "/save FILE     write the conversation to a .md or .html; /save! replaces one\n"
        "/load PATH     ask these files and folders from now on\n"
        "/load [N]      list earlier conversations about these, or go on with one\n"
        "/new           begin a new conversation: the next question stands alone\n"
        "/set [WHAT]    list the settings, or set vi, emacs, limit N, full or toolbar\n"
        "/forget [all]  delete what is kept about these documents, or all; it asks first\n"
        "/help          show this\n"
        "/quit          leave\n"
        "Tab            complete a command, a file name or a word of the documents\n"
        "Ctrl-C         clear the line, or stop an answer\n"
        "Ctrl-D         leave\n"
        "Ctrl-R         search the questions that were asked before\n"
        "Ctrl-X Ctrl-E  write the question in $EDITOR\n"
        "\n"
        'The slash may be left out of "more", "open 2" or "exit". Any other line is a\n'
        "question. One that begins with a space is not kept, and nor is its answer."
    )


@pytest.mark.parametrize("line", ["/quit", "/exit", "/q", "quit", "exit", "Exit.", "QUIT"])
def test_quit_leaves(line: str, dialogue: Dialogue) -> None:
    assert dialogue(ask(line, "what delayed the ferry?")) == ""
    assert dialogue.status == 0


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/hlep", "no command /hlep: did you mean /help?"),
        ("/o", "no command /o: did you mean /open?"),
        ("/", "no command /: /help lists them"),
        ("/etc/passwd is what?", "no command /etc/passwd: /help lists them"),
        ("/open", "/open takes the number of a citation, from 1 to 1"),
        ("/why -1", "/why takes the number of a citation, from 1 to 1"),
        ("/context " + "9" * 50, "/context takes the number of a citation, from 1 to 1"),
        ("/open 99", "there is no citation 99: the last one is 1"),
        ("/open 0", "there is no citation 0: the last one is 1"),
        ("99", "there is no citation 99: the last one is 1"),
        ("#0", "there is no citation 0: the last one is 1"),
        ("/set limit 0", "/set limit takes a number from 1 on"),
        ("/set toolbar maybe", "/set toolbar takes on or off"),
        ("/set sail", "no setting sail: there are vi, emacs, limit N, full and toolbar on or off"),
        ("/search xylophones", "no passage holds xylophones"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line_and_the_chat_goes_on(line: str, said: str, dialogue: Dialogue) -> None:
    assert dialogue(ask("what delayed the ferry?", line, GOES_ON)) == f"strong match\n{STORM}\n{said}\n\n{WENT_ON}"


@pytest.mark.parametrize("name", sorted({name for known in COMMANDS for name in (known.name, *known.also)}))
def test_every_command_of_the_table_is_known_to_the_chat(name: str, dialogue: Dialogue) -> None:
    assert "no command" not in dialogue(ask(name, f"{name} x", f"{name} 1"))


def test_help_is_shown(dialogue: Dialogue) -> None:
    for line in ("/help", "/?", "?"):
        assert dialogue(ask(line)) == help_text(80) + "\n\n"


def test_commands_about_citations_need_one(dialogue: Dialogue) -> None:
    assert dialogue(ask("/open 1", "/more")) == (
        "there are no citations yet: ask a question first\n\nthere is no question yet: ask one first\n\n"
    )


def test_the_settings_are_listed_and_set(dialogue: Dialogue) -> None:
    shown = dialogue(ask("/set limit 2", "/set vi", "/set toolbar off", "/set", "storm on Monday?"))

    listed = "full     off (on or off: whole passages, also of later citations)\n"
    listed += "keys     vi (vi or emacs)\nlimit    2 (citations of an answer, at most)\ntoolbar  off (on or off)\n\n"
    assert shown.startswith(f"limit: 2\n\nkeys: vi\n\ntoolbar: off\n\n{listed}")
    assert "\n2. Tom Reed closed the harbour" in shown


def test_a_new_conversation_forgets_the_questions_and_not_the_numbers(dialogue: Dialogue) -> None:
    shown = dialogue(ask("what delayed the ferry?", "/new", "/more", "who is the captain of it?", "/why 1"))

    assert "a new conversation: the next question stands alone\n\nthere is no question yet: ask one first\n" in shown
    assert "searched:" not in shown
    assert "\n2. Ada Bell is the captain of the ferry.\n" in shown
    assert "\n1. A storm delayed the ferry on Monday.\n   harbour.md:5:1\n\n   " in shown


@pytest.mark.parametrize("line", ["1", "#1", " 1"])
def test_a_number_alone_opens_its_citation_unless_a_space_makes_it_a_question(
    line: str, dialogue: Dialogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "false")

    shown = dialogue(ask("what delayed the ferry?", line))

    assert shown.endswith("false ended with status 1\n\n") == (line != " 1")


def test_a_command_without_its_slash_is_a_question_with_a_hint(dialogue: Dialogue) -> None:
    assert dialogue(ask("New")).endswith("\ndid you mean /new?\n\n")


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("more", "/more"),
        ("More!", "/more"),
        ("why 1", "/why 1"),
        ("open citation 9", "/open 9"),
        ("context [1]", "/context 1"),
    ],
)
def test_words_that_name_a_command_do_what_it_does(words: str, command: str, dialogue: Dialogue) -> None:
    first = "storm on Monday?"

    assert dialogue(ask(first, words)) == dialogue(ask(first, command))


@pytest.mark.parametrize(
    "line", [" more", "open doors", "why 2 captains?", "new", "forget", "open 1a", "sources of the storm"]
)
def test_other_words_are_a_question(line: str, dialogue: Dialogue) -> None:
    dialogue(ask(line))

    kept = "".join(path.read_text() for path in dialogue.history.parent.glob("conversations/*"))
    assert ('"ask"' in kept) != line.startswith(" ")


def test_a_line_that_begins_with_a_space_is_no_command(dialogue: Dialogue) -> None:
    assert dialogue(ask(" /quit")).startswith('not covered: no passage answers "/quit"')


def test_more_shows_the_next_citations_until_there_are_none(dialogue: Dialogue) -> None:
    shown = dialogue(ask("storm on Monday?", "/more", "/more"))

    first, second, rest = shown.partition("\n2. ")[0], shown.partition("\n2. ")[2], shown.splitlines()[-2]
    assert first.startswith("strong match\n1. A storm delayed the ferry on Monday.\n")
    assert second.startswith("Tom Reed closed the harbour on Monday, because of the storm.\n")
    assert rest == "nothing more was found"


def test_an_overview_is_a_turn_and_more_shows_its_next_sentences(dialogue: Dialogue) -> None:
    shown = dialogue(
        ask("who is the captain?", "what is this about?", "/more", "/more", "/set limit 9", "tl;dr"), limit=2
    )
    _, *turns = shown.split("overview\n")

    assert [[line for line in turn.splitlines() if line[:1].isdigit()] for turn in turns] == [
        ["3. A storm delayed the ferry on Monday.", "4. Tom Reed closed the harbour on Monday, because of the storm."],
        ["5. The captain waited for two hours.", "6. Ada Bell is the captain of the ferry."],
        ["7. She learned to sail in Oban."],
        [
            "8. A storm delayed the ferry on Monday.",
            "9. The captain waited for two hours.",
            "10. Ada Bell is the captain of the ferry.",
            "11. She learned to sail in Oban.",
            "12. Tom Reed closed the harbour on Monday, because of the storm.",
        ],
    ]


def then(do: Callable[[], object]) -> Callable[[], Library]:
    """Open a library that does something after its first answer."""

    class Watched(Library):
        def ask(self, question: str, *words: Any, **more: Any) -> Answer:
            answer = super().ask(question, *words, **more)
            if "ferry?" in question:
                do()
            return answer

    def opened() -> Library:
        library = open_library("harbour.md")
        library.__class__ = Watched
        return library

    return opened


def test_a_file_that_has_changed_since_is_told(dialogue: Dialogue) -> None:
    lines = ask("what delayed the ferry?", "/context 1")
    assert "changed" not in dialogue(lines)

    changed = then(lambda: dialogue.file.write_text("A new first line.\n" + HARBOUR))
    assert "\nharbour.md has changed since it was read\n" in dialogue(lines, open_with=changed)
    dialogue.file.write_text(HARBOUR)


def test_more_goes_on_with_a_search_as_with_a_question(dialogue: Dialogue) -> None:
    shown = dialogue(ask("who is the captain?", "/search Monday", "/more", "/more"))

    assert "\n2. Tom Reed closed the harbour on Monday, because of the storm.\n" in shown
    assert "\n3. A storm delayed the ferry on Monday.\n" in shown
    assert shown.endswith("nothing more was found\n\n")


def test_words_that_are_too_common_are_not_said_to_stand_nowhere(dialogue: Dialogue) -> None:
    assert dialogue(ask("/search the")) == "too common to search for: the\n\n"
    assert dialogue(ask("/search bread")) == "no passage holds bread\n\n"


def test_context_shows_the_neighbours_and_the_headings_between(dialogue: Dialogue) -> None:
    shown = dialogue(ask("who is the captain of the ferry?", "/context 1"))

    assert shown.partition("\n\n   harbour.md:")[2] == (
        "9:1  The harbour › The captain\n"
        "\n"
        "   A storm delayed the ferry on Monday. The captain waited for two hours.\n"
        "\n"
        "   ## The captain\n"
        "\n"
        "   Ada Bell is the captain of the ferry. She learned to sail in Oban.\n"
        "\n"
        "   ## The harbour master\n"
        "\n"
        "   Tom Reed closed the harbour on Monday, because of the storm.\n"
        "\n"
    )


def test_why_shows_the_parts_of_the_score_under_the_citations_number(dialogue: Dialogue) -> None:
    shown = dialogue(ask("what delayed the ferry?", "/new", "who is the captain?", "/why 2"))

    assert "\nsearched for:  captain\n" in shown
    why = shown.partition("\nsearched for:")[2]
    assert "\n2. Ada Bell is the captain of the ferry.\n   harbour.md:9:1\n" in why
    assert "\n   score " in why


# The editor


@pytest.mark.parametrize(
    ("environ", "words"),
    [
        ({"EDITOR": "vim"}, ["vim", "+14", "/n/-a b.md"]),
        ({"EDITOR": "nano"}, ["nano", "+14", "/n/-a b.md"]),
        ({"EDITOR": "emacsclient -t"}, ["emacsclient", "-t", "+14", "/n/-a b.md"]),
        ({"EDITOR": "/usr/bin/micro"}, ["/usr/bin/micro", "+14:3", "/n/-a b.md"]),
        ({"EDITOR": "hx"}, ["hx", "/n/-a b.md:14:3"]),
        ({"VISUAL": "code --wait", "EDITOR": "vi"}, ["code", "--wait", "--goto", "/n/-a b.md:14:3"]),
        ({"EDITOR": "'/my editors/odd' -x"}, ["/my editors/odd", "-x", "/n/-a b.md"]),
        ({"EDITOR": " ", "PAGER": "less -R"}, ["less", "-R", "+14g", "/n/-a b.md"]),
        ({"PAGER": "more"}, ["more", "+14", "/n/-a b.md"]),
        ({"PAGER": "cat"}, ["cat", "/n/-a b.md"]),
        ({"PATH": ""}, None),
    ],
)
def test_each_editor_is_told_the_line_in_its_own_way(environ: dict[str, str], words: list[str] | None) -> None:
    assert open_command("/n/-a b.md", 14, 3, environ) == words


def test_open_gives_the_editor_the_file_and_the_line_and_no_shell_sees_them(
    dialogue: Dialogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "-c $(touch evil);\n&.md"
    (tmp_path / name).write_text(HARBOUR)
    script = tmp_path / "vim"
    script.write_text(f"#!{sys.executable}\nimport sys\nopen('seen', 'w').write(repr(sys.argv[1:]))\n")
    script.chmod(0o755)
    monkeypatch.setenv("EDITOR", f"'{script}' -N")

    shown = dialogue(ask("what delayed the ferry?", "/open 1"), open_with=lambda: open_library("./" + name))

    assert (tmp_path / "seen").read_text() == repr(["-N", "+5", str(tmp_path / name)])
    assert not (tmp_path / "evil").exists()
    assert shown.count("\n\n\n") == 1  # nothing is said


@pytest.mark.parametrize(
    ("editor", "said"),
    [
        ("/nonexistent/vi -N", "/nonexistent/vi cannot be started: No such file or directory"),
        ("'vi", "$EDITOR is no command: No closing quotation"),
        ("false", "false ended with status 1"),
    ],
)
def test_an_editor_that_fails_is_one_line(
    editor: str, said: str, dialogue: Dialogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", editor)

    assert dialogue(ask("what delayed the ferry?", "/open 1")) == f"strong match\n{STORM}\n{said}\n\n"


def test_without_editor_and_pager_open_shows_the_context(dialogue: Dialogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    assert "\n   ## The captain\n" in dialogue(ask("what delayed the ferry?", "/open 1"))


def test_a_source_that_cannot_be_opened_again_is_one_line(dialogue: Dialogue) -> None:
    from qa.loaders import load_bytes

    def piped() -> Library:
        return Library([load_bytes(HARBOUR.encode(), "-", "standard input")])

    assert dialogue(ask("what delayed the ferry?", "/open 1"), open_with=piped).endswith(
        "\nstandard input cannot be opened again: /context shows what stands around a\npassage\n\n"
    )

    removed = then(dialogue.file.unlink)
    assert dialogue(ask("what delayed the ferry?", "/open 1"), open_with=removed).endswith(
        "\nharbour.md is not there any more\n\n"
    )
