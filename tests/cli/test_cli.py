"""The command line: what each call prints, where, and with which status."""

from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING, NamedTuple

import pytest

from qa.cli import main
from qa.cli.table import COMMANDS
from qa.cli.version import version_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DELAY = "The launch was delayed because of safety tests. Sam Altman said so on Friday."


class Done(NamedTuple):
    status: int
    out: str
    err: str


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """The command line called in a folder of a few files: `call("ask", "why?")`."""
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "delay.md").write_text(f"# Delays\n\n{DELAY}\n", encoding="utf-8")
    (tmp_path / "notes" / "kimi.txt").write_text("Kimi K2 has a trillion parameters.\n", encoding="utf-8")
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (tmp_path / "empty.md").write_text(" \n\t\r\n", encoding="utf-8")
    (tmp_path / "binary.md").write_bytes(bytes(range(256)) * 20)
    monkeypatch.chdir(tmp_path)

    def call(*words: str) -> Done:
        status = main(words)
        return Done(status, *capsys.readouterr())

    return call


MATCH = "qa: strong match\n"  # on standard error, so that the plain view stays the quotes alone
PLAIN = f"""\
1. The launch was delayed because of safety tests.
   notes/delay.md:3:1  Delays

   {DELAY}
"""


def test_an_answer_goes_to_standard_output(call: Callable[..., Done]) -> None:
    assert call("ask", "why was the launch delayed?", "notes") == (0, PLAIN, MATCH)


def test_the_words_that_the_first_passage_lacks_go_to_standard_error(call: Callable[..., Done]) -> None:
    status, out, err = call("ask", "why was the launch delayed by the regatta?", "notes")

    assert (status, out, err.partition("\n")[2]) == (0, PLAIN, "qa: not in this passage: regatta\n")


def test_what_is_not_covered_goes_to_standard_error(call: Callable[..., Done]) -> None:
    status, out, err = call("ask", "who baked the Kimmi?", "notes")

    assert (status, out) == (1, "")
    assert err == (
        'qa: not covered: no passage answers "who baked the Kimmi?"\n  not found: baked, Kimmi (did you mean "Kimi"?)\n'
        "  closest: notes/kimi.txt:1\n"
    )


def test_an_overview_is_of_each_file_and_has_as_many_sentences_as_the_limit(call: Callable[..., Done]) -> None:
    delay = "1. The launch was delayed because of safety tests.\n   notes/delay.md:3:1  Delays\n"
    kimi = ". Kimi K2 has a trillion parameters.\n   notes/kimi.txt:1:1\n"
    status, out, err = call("ask", "what is this about?", "notes")

    assert (status, err) == (0, "qa: overview\n")
    assert out.startswith(delay)
    assert f"\n2. Sam Altman said so on Friday.\n   notes/delay.md:3:49  Delays\n\n   {DELAY}\n" in out
    assert f"\n3{kimi}" in out
    assert call("ask", "tl;dr", "notes", "-n", "2").out == f"{PLAIN}\n2{kimi}\n   Kimi K2 has a trillion parameters.\n"
    assert call("ask", "tl;dr", "notes", "-n", "1").out == PLAIN


def test_an_overview_says_so_in_json_alone_and_its_quotes_stand(
    call: Callable[..., Done], monkeypatch: pytest.MonkeyPatch
) -> None:
    status, out, err = call("ask", "Zusammenfassung", "notes", "--json")
    shown = json.loads(out)

    assert (status, err, shown["overview"], shown["confidence"], shown["answered"]) == (0, "", True, 1.0, True)
    assert (shown["searched"], shown["unmatched"]) == ("", [])
    assert [one["quote"] for one in shown["citations"]] == [
        "The launch was delayed because of safety tests.",
        "Sam Altman said so on Friday.",
        "Kimi K2 has a trillion parameters.",
    ]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(out.encode())))
    assert call("verify").out.count("stands (file unchanged)") == 3
    assert all(json.loads(line)["overview"] for line in call("ask", "tl;dr", "notes", "--jsonl").out.splitlines())
    assert "overview" not in json.loads(call("ask", "why was the launch delayed?", "notes", "--json").out)


def test_an_overview_is_called_so_in_place_of_a_confidence(call: Callable[..., Done]) -> None:
    assert call("ask", "summarise", "notes", "--color", "always").out.startswith("\x1b[2moverview\x1b[0m\n1. ")
    assert "confidence:    1.00 (overview)\n" in call("ask", "summarise", "notes", "--explain").out


def test_a_question_without_a_word_is_not_covered(call: Callable[..., Done]) -> None:
    assert call("ask", "???", "notes") == (1, "", "qa: not covered: the question has no word to search for\n")


def test_json_is_printed_where_nothing_is_covered_too(call: Callable[..., Done]) -> None:
    status, out, err = call("ask", "who baked it?", "notes", "--json")
    shown = json.loads(out)

    assert (status, shown["answered"], shown["citations"], shown["unmatched"]) == (1, False, [], ["baked"])
    assert err.startswith("qa: not covered: ")
    assert call("ask", "who baked it?", "notes", "--jsonl")[:2] == (1, "")


@pytest.mark.parametrize(
    "words",
    [
        ("ask", "why was the launch delayed?", "notes", "-n", "1", "--vimgrep"),
        ("ask", "-n1", "--vimgrep", "why was the launch delayed?", "notes"),
        ("ask", "why was the launch delayed?", "--vimgrep", "notes", "--limit=1"),
        ("ask", "--limit", "1", "why was the launch delayed?", "--vimgrep", "--", "notes"),
        ("ask", "why was the launch delayed?", "notes", "notes/delay.md", "--vimgrep"),
    ],
)
def test_options_stand_anywhere_among_the_words(call: Callable[..., Done], words: tuple[str, ...]) -> None:
    assert call(*words) == (0, "notes/delay.md:3:1:The launch was delayed because of safety tests.\n", "")


@pytest.mark.parametrize("view", ["json", "jsonl", "vimgrep", "markdown", "explain"])
def test_every_view_has_the_quote(call: Callable[..., Done], view: str) -> None:
    status, out, err = call("ask", "why was the launch delayed?", "notes", f"--{view}")

    assert (status, err) == (0, "")
    assert "because of safety tests" in out
    assert "\x1b" not in out


def test_colour_is_shown_where_it_is_asked_for(call: Callable[..., Done]) -> None:
    assert "\x1b[" in call("ask", "why was the launch delayed?", "notes", "--color", "always").out
    assert call("ask", "why was the launch delayed?", "notes", "--color", "never").out == PLAIN


@pytest.mark.parametrize("language", ["", "en"])
def test_the_language_may_be_given(call: Callable[..., Done], language: str) -> None:
    assert call("ask", "why was the launch delayed?", "notes", "--language", language) == (0, PLAIN, MATCH)


USAGE = "qa ask --help tells how it is used"
SPELLING = "check the spelling of the path"
BAD = {
    "no question": (("ask",), "ask: there is no question", USAGE),
    "an empty question": (("ask", " \n"), "the question is empty", 'ask something: qa ask "why was it delayed?"'),
    "no such file": (("ask", "why?", "gone.md"), "gone.md: no such file or folder", SPELLING),
    "no such folder": (("ask", "why?", "notes", "gone/a.md"), "gone/a.md: no such file or folder", SPELLING),
    "a path with a NUL": (("ask", "why?", "a\0b"), r"a\x00b: no such file or folder", SPELLING),
    "no text": (("ask", "why?", "pictures"), "pictures: nothing in it has text", "name files that have text in them"),
    "a binary file": (
        ("ask", "why?", "binary.md"),
        "binary.md: is binary, not text",
        "name a file that has text in it",
    ),
    "an empty file": (("ask", "?", "notes", "empty.md"), "empty.md: is empty", "name a file that has text in it"),
    "a device": (
        ("ask", "why?", "/dev/null"),
        "/dev/null: is a device or a socket, not a file",
        "name a file with text in it",
    ),
    "no citation": (("ask", "why?", "-n", "0"), "ask: argument -n/--limit: 0 is no number from 1 on", USAGE),
    "less than none": (("ask", "why?", "-n-1"), "ask: argument -n/--limit: -1 is no number from 1 on", USAGE),
    "no number": (("ask", "why?", "-n", "many"), "ask: argument -n/--limit: many is no number from 1 on", USAGE),
    "two views": (
        ("ask", "why?", "--json", "--vimgrep"),
        "ask: argument --vimgrep: not allowed with argument --json",
        USAGE,
    ),
    "an unknown command": (("aks", "why?"), "no such command: aks", "did you mean ask?"),
    "a command like none": (("frobnicate",), "no such command: frobnicate; to ask it:", "qa ask frobnicate"),
    "a word that asks": (("what", "is", "it?"), "no such command: what; to ask it:", "qa ask what is 'it?'"),
    "help with a command like none": (("help", "me"), "help: no such command: me", "qa help lists the commands"),
    "help with a misspelt command": (("help", "chta"), "help: no such command: chta", "did you mean chat?"),
    "an unknown option": (("ask", "why?", "--jsn"), "ask: no such option: --jsn", "did you mean --json?"),
    "an option near none": (
        ("ask", "why?", "--frmat", "json"),
        "ask: no such option: --frmat",
        "qa ask --help lists the options",
    ),
    "a path that is not there": (
        ("status", "gone"),
        "gone: no such file or folder",
        "check the spelling of the path",
    ),
    "an option like none": (("ask", "why?", "-x"), "ask: no such option: -x", "qa ask --help lists the options"),
    "an abbreviation": (("ask", "why?", "--lim", "3"), "ask: no such option: --lim", "did you mean --limit?"),
    "an option of qa itself": (("--hepl",), "no such option: --hepl", "did you mean --help?"),
    "a file too many": (("verify", "a", "b"), "verify: no such argument: b", "qa verify --help lists the options"),
    "no file of questions": (("eval",), "eval: there is no file of questions", "qa eval --help tells how it is used"),
    "no such questions": (
        ("eval", "gone.jsonl", "notes"),
        "gone.jsonl: No such file or directory",
        "name a file of questions, one JSON object a line",
    ),
    "a text for questions": (
        ("eval", "notes/kimi.txt", "notes"),
        "notes/kimi.txt:1: is no JSON at column 1",
        'a line is {"question": "...", "expect": "..."}, with null for what is not covered',
    ),
    "both from standard input": (
        ("eval", "-", "notes", "-"),
        "questions and text cannot both be standard input",
        "put one of them into a file",
    ),
    "a limit where there is none": (
        ("eval", "q", "-n", "1"),
        "eval: no such option: -n",
        "qa eval --help lists the options",
    ),
    "no such language": (
        ("ask", "why?", "notes", "--language", "xx"),
        "no such language: xx",
        "name it by its code, such as de, or in English",
    ),
    "no answer": (("verify", "a.json"), "a.json: No such file or directory", "name a file that qa ask --json wrote"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_gets_one_line_that_says_what_and_which_and_a_hint(call: Callable[..., Done], case: str) -> None:
    words, message, hint = BAD[case]

    assert call(*words) == (2, "", f"qa: error: {message}\n  {hint}\n")


def test_a_wrong_choice_is_told(call: Callable[..., Done]) -> None:
    status, out, err = call("ask", "why?", "--color", "red")

    assert (status, out) == (2, "")
    assert re.fullmatch(
        r"qa: error: ask: argument --color: invalid choice: 'red' .*always.*\n  qa ask --help tells how it is used\n",
        err,
    )
    assert call("ask", "why?", "--hyperlink-format", "foo").err.startswith(
        "qa: error: unknown hyperlink format 'foo'\n  known formats: "
    )


def test_the_bundled_article_is_asked_where_no_path_is_given(call: Callable[..., Done]) -> None:
    status, out, err = call("ask", "why was it delayed?", "-n", "1", "--vimgrep")

    assert (status, err) == (0, "")
    assert re.match(r"\S*/openai-open-model-delay\.md:12:1:Altman announced the postponement", out)


def test_a_folder_answers_although_one_of_its_files_cannot_be_read(call: Callable[..., Done], tmp_path: Path) -> None:
    with (tmp_path / "notes" / "huge.md").open("wb") as file:
        file.truncate((1 << 30) + 1)  # takes no room on the disk

    assert call("ask", "why was the launch delayed?", "notes") == (
        2,
        PLAIN,
        f"qa: error: notes/huge.md: is larger than 1 GiB\n{MATCH}",
    )
    assert call("ask", "who baked it?", "notes").status == 2


def test_what_was_assumed_in_reading_is_told(call: Callable[..., Done], tmp_path: Path) -> None:
    (tmp_path / "notes" / "delay.md").write_bytes(f"# Délais\n\n{DELAY}\n".encode("cp1252"))

    status, out, err = call("ask", "why was the launch delayed?", "notes")
    assert (status, err) == (0, f"qa: notes/delay.md: read as markdown, windows-1252, guessed\n{MATCH}")
    assert "Délais" in out


@pytest.mark.parametrize("words", [("--help",), ("-h",), ("help",), ("--help", "notes")])
def test_help_names_every_command_and_the_statuses(call: Callable[..., Done], words: tuple[str, ...]) -> None:
    status, out, err = call(*words)

    assert (status, err) == (0, "")
    assert all(f"\n  qa {command}" in out for command in COMMANDS)
    assert "0 answered, 1 not covered, 2 an error, 130 Ctrl-C" in out


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_a_help_of_its_own(
    command: str, call: Callable[..., Done], capsys: pytest.CaptureFixture[str]
) -> None:
    for words in ((command, "--help"), ("--help", command)):
        with pytest.raises(SystemExit) as stopped:
            call(*words)

        shown = capsys.readouterr().out
        assert stopped.value.code == 0
        assert shown.startswith(f"usage: qa {command} ")
        assert call("help", command) == (0, shown, "")


@pytest.mark.parametrize("word", ["--version", "-V"])
def test_the_version(call: Callable[..., Done], word: str) -> None:
    assert call(word) == (0, f"{version_text()}\n", "")


def test_the_words_of_the_process_are_the_arguments(call: Callable[..., Done], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["qa", "--version"])
    assert main() == 0


def test_columns_of_vimgrep_count_bytes_in_the_middle_of_a_long_line_too(
    call: Callable[..., Done], tmp_path: Path
) -> None:
    line = f"{'Où était le café à Noël. ' * 80}The launch was delayed. {'Déjà vu. ' * 80}"
    (tmp_path / "long.txt").write_text(line, encoding="utf-8")

    expected = line.encode().index(b"The launch") + 1
    assert call("ask", "why was the launch delayed?", "long.txt", "--vimgrep", "-n1").out == (
        f"long.txt:1:{expected}:The launch was delayed.\n"
    )
