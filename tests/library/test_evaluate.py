"""`qa eval`: the questions file, when a text counts as held, the outcome of a question; and the command."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import unicodedata
from typing import TYPE_CHECKING

import pytest
from command_cases import HANG, PACKAGES
from hypothesis import given
from hypothesis import strategies as st
from render_cases import TEXTS

import qa
from qa.errors import UsageError
from qa.evaluate import evaluate, letters, read_question_file, read_questions
from qa.model import Anchor
from qa.outcome import EvalQuestion, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from command_cases import Run

DELAYED = "why was the launch delayed?"
ANY_TEXT = st.one_of(TEXTS, st.text(st.characters(exclude_categories=()), max_size=30))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[qa.Library]:
    delay = "# Delays\n\nThe launch was delayed because of safety tests. Sam Altman said so on Friday.\n"
    (tmp_path / "delay.md").write_text(delay, encoding="utf-8")
    (tmp_path / "kimi.txt").write_text("Kimi K2 has a trillion parameters.\n", encoding="utf-8")
    with qa.open(tmp_path / "delay.md", tmp_path / "kimi.txt") as opened:
        yield opened


# What is read


def test_a_line_is_a_question_with_a_text_some_texts_or_nothing_expected() -> None:
    data = (
        b'\xef\xbb\xbf{"question": "why?", "expect": "tests"}\r\n'
        b"\n"
        b' \t\r\n{"q": "caf\xc3\xa9?", "expect": ["one", "two"], "kind": "other", "more": [null]}\n'
        b'{"question": "who\xe2\x80\xa8?", "q": "not this", "expect": null}'
    )

    assert read_questions(data, "q.jsonl") == (
        EvalQuestion("why?", ("tests",), "q.jsonl", 1),
        EvalQuestion("café?", ("one", "two"), "q.jsonl", 4),
        EvalQuestion("who\u2028?", (), "q.jsonl", 5),
    )


NO_EXPECT = 'its "expect" is no text, no list of texts and not null'
NO_LETTER = 'its "expect" has a text without a letter or digit'
BAD = {
    "no JSON": (b"why?", "is no JSON at column 1"),
    "half an object": (b'{"question": "why?",', "is no JSON at column 21"),
    "two objects": (b'{"q": "a", "expect": "b"} {}', "is no JSON at column 27"),
    "deep brackets": (b"[" * 200_000, "is no JSON that can be read"),
    "a long number": (b'{"n": 1' + b"0" * 9_999 + b"}", "is no JSON that can be read"),
    "a list": (b'["why?"]', "is no JSON object"),
    "no UTF-8": (b'{"q": "caf\xe9", "expect": "b"}', "is not UTF-8 at byte 11"),
    "no question": (b'{"expect": "tests"}', "has no question"),
    "a question of null": (b'{"question": null, "q": "why?", "expect": "tests"}', "has no question"),
    "a question that is a number": (b'{"q": 7, "expect": "tests"}', "its question is no text"),
    "an empty question": (b'{"q": " \\n", "expect": "tests"}', "its question is empty"),
    "nothing expected": (b'{"q": "why?"}', 'has no "expect"'),
    "a number expected": (b'{"q": "why?", "expect": 7}', NO_EXPECT),
    "false expected": (b'{"q": "why?", "expect": false}', NO_EXPECT),
    "no text in a list": (b'{"q": "why?", "expect": []}', NO_EXPECT),
    "null in a list": (b'{"q": "why?", "expect": ["tests", null]}', NO_EXPECT),
    "an empty text": (b'{"q": "why?", "expect": ""}', NO_LETTER),
    "only signs in a list": (b'{"q": "why?", "expect": ["tests", " \xe2\x80\xa6!"]}', NO_LETTER),
}


@pytest.mark.parametrize("case", BAD)
def test_a_line_that_is_no_question_is_named(case: str) -> None:
    line, reason = BAD[case]

    with pytest.raises(UsageError) as caught:
        read_questions(b'{"q": "why?", "expect": "b"}\n\n' + line + b"\n", "my q.jsonl")

    assert caught.value.message == f"my q.jsonl:3: {reason}"
    assert caught.value.hint == 'a line is {"question": "...", "expect": "..."}, with null for what is not covered'


@pytest.mark.parametrize("data", [b"", b"\n \t\r\n", b"\xef\xbb\xbf"])
def test_a_file_without_a_question_is_an_error(data: bytes) -> None:
    with pytest.raises(UsageError) as caught:
        read_questions(data, "q.jsonl")

    assert caught.value.message == "q.jsonl: holds no question"


@given(st.binary(max_size=60))
def test_whatever_a_file_holds_it_is_questions_or_a_usage_error(data: bytes) -> None:
    try:
        found = read_questions(data, "q.jsonl")
    except UsageError:
        return
    assert found


def test_a_file_that_cannot_be_read_is_a_usage_error(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.jsonl", "a\0b"):
        with pytest.raises(UsageError) as caught:
            read_question_file(str(path))
        assert caught.value.message.startswith(f"{path}: ")


def test_a_file_of_questions_that_is_too_large_is_named_and_not_read_on() -> None:
    with pytest.raises(UsageError, match=r"^/dev/zero: is larger than 64 MiB"):
        read_question_file("/dev/zero")


# When a text is held


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Not before the Café — No. 5, “GPT-4.1” …", "notbeforethecafeno5gpt41"),
        ("cafe\u0301 CAFÉ", "cafecafe"),
        ("Straße ﬁne İx", "strassefineix"),
        ("| Item\r\n|\u00a0Kimi\u200b_K2 |", "itemkimik2"),
        ("延期の原因。", "延期の原因"),
        ("दिन और दान", "दिनऔरदान"),
        ("…!", ""),
    ],
)
def test_letters_and_digits_are_left_without_accents_and_case(text: str, left: str) -> None:
    assert letters(text) == left


@given(ANY_TEXT, ANY_TEXT)
def test_letters_are_the_same_for_every_way_to_write_them(one: str, two: str) -> None:
    """And a part of a text has a part of its letters, so that a quote never holds what its passage does not."""
    assert letters(one) + letters(two) == letters(one + two)
    assert letters(one) == letters(unicodedata.normalize("NFC", one)) == letters(unicodedata.normalize("NFD", one))
    assert letters(one) == letters(one.casefold())
    assert not any(char.isspace() or unicodedata.category(char)[0] in "PSZC" for char in letters(one))


# What becomes of a question


def outcome(library: qa.Library, question: str, *expected: str) -> Outcome:
    [one] = evaluate(library, [EvalQuestion(question, expected, "q.jsonl", 1)])
    return one


def test_a_question_is_right_where_the_first_quote_holds_one_of_the_texts(library: qa.Library) -> None:
    one = outcome(library, DELAYED, "nothing of it", "because of SAFETY-tests")

    assert (one.failure, one.refused, one.rank, one.quoted, one.place) == ("", False, 1, True, None)
    assert one.first == library.ask(DELAYED, limit=1).citations[0]


def test_a_quote_is_wrong_where_only_its_passage_holds_the_text(library: qa.Library) -> None:
    one = outcome(library, DELAYED, "said so on Friday")

    assert (one.failure, one.rank, one.quoted, one.place) == ("wrong quote", 1, False, None)


def test_a_passage_is_wrong_where_the_text_is_elsewhere_and_the_place_is_told(
    library: qa.Library, tmp_path: Path
) -> None:
    one = outcome(library, DELAYED, "A trillion parameters")  # its passage shares no word, and so comes last
    assert (one.failure, one.rank, one.quoted) == ("wrong passage", 2, False)
    assert one.place == (str(tmp_path / "kimi.txt"), Anchor(12, line=1, column=13))

    nowhere = outcome(library, DELAYED, "a trillion bananas")
    assert (nowhere.failure, nowhere.rank, nowhere.place) == ("wrong passage", 0, None)


def test_the_rank_is_that_of_the_first_passage_that_holds_the_text(article: qa.Library) -> None:
    citations = article.ask("why was it delayed?", limit=3).citations
    assert len(citations) == 3

    for rank, citation in enumerate(citations, 1):
        text = citation.passage.text
        one = outcome(article, "why was it delayed?", text)
        assert one.rank == rank
        assert one.first == citations[0]
        if rank > 1:
            assert one.place is not None
            assert (one.place[0], one.place[1].line) == (citation.name, citation.passage.anchors[0].line)


def test_what_is_not_covered_is_right_where_it_is_refused(library: qa.Library) -> None:
    assert (outcome(library, DELAYED).failure, outcome(library, DELAYED).refused) == ("answered", False)

    one = outcome(library, "who baked the bread?")
    assert (one.failure, one.refused, one.first, one.unmatched) == ("", True, None, ("baked", "bread"))
    assert outcome(library, "who baked the bread?", "tests").failure == "refused"


def test_refused_is_what_would_be_refused(article: qa.Library) -> None:
    for question in ("who is Aidan Clark?", "what is the capital of Australia?", "what did the zebra say to Altman?"):
        assert outcome(article, question).refused == (not article.ask(question).answered)


# The command


@pytest.fixture
def files(library: qa.Library, tmp_path: Path) -> Path:
    """The texts of the library, beside a file of questions of every kind."""
    lines = [
        {"question": DELAYED, "expect": "safety tests"},
        {"question": DELAYED, "expect": ["trillion parameters"]},
        {"question": DELAYED, "expect": "on Friday"},
        {"question": DELAYED, "expect": None},
        {"question": "who baked the bread?", "expect": None},
        {"q": "who baked the bread?", "expect": "tests"},
    ]
    text = "".join(json.dumps(line) + "\n" for line in lines)
    (tmp_path / "q.jsonl").write_text(text, encoding="utf-8")
    return tmp_path


SHOWN = """\
questions            6
covered              4
not covered          2
answer@1          .500 (2 of 4)
answer@3          .750 (3 of 4)
quote@1           .250 (1 of 4)
rightly refused   .500 (1 of 2)
wrongly refused   .250 (1 of 4)

wrong passage  NAME:2  "why was the launch delayed?"  cited delay.md:3:1  expected kimi.txt:1:15 (2nd)
wrong quote    NAME:3  "why was the launch delayed?"  cited delay.md:3:1
answered       NAME:4  "why was the launch delayed?"  confidence .xxx  cited delay.md:3:1
refused        NAME:6  "who baked the bread?"  confidence .000  expected delay.md:3:42  not found: baked, bread
"""


def test_the_command_prints_the_figures_and_the_failures(files: Path, run: Run) -> None:
    done = run("eval", "q.jsonl", "delay.md", "kimi.txt")
    shown = re.sub(r"(answered .* confidence )1?\.\d{3}", r"\1.xxx", done.stdout.decode())
    assert (done.returncode, shown, done.stderr) == (0, SHOWN.replace("NAME", "q.jsonl"), b"")

    done = run("eval", "-", "delay.md", "kimi.txt", stdin=(files / "q.jsonl").read_bytes())
    shown = re.sub(r"(answered .* confidence )1?\.\d{3}", r"\1.xxx", done.stdout.decode())
    assert (done.returncode, shown, done.stderr) == (0, SHOWN.replace("NAME", "(standard input)"), b"")


def test_the_text_may_come_from_standard_input(files: Path, run: Run) -> None:
    done = run("eval", "q.jsonl", "-", "--json", stdin=(files / "delay.md").read_bytes())
    shown = json.loads(done.stdout)

    assert (done.returncode, done.stderr) == (0, b"")
    assert [one["failure"] for one in shown["results"]] == [
        None,
        "wrong passage",
        "wrong quote",
        "answered",
        None,
        "refused",
    ]
    assert shown["results"][0]["cited"]["source"] == "-"


def test_a_file_of_a_folder_that_cannot_be_read_makes_the_status_2(files: Path, run: Run) -> None:
    (files / "notes").mkdir()
    (files / "delay.md").rename(files / "notes" / "delay.md")
    with (files / "notes" / "huge.md").open("wb") as file:
        file.truncate((1 << 30) + 1)  # takes no room on the disk

    done = run("eval", "q.jsonl", "notes")
    assert done.returncode == 2
    assert done.stdout.startswith(b"questions            6\n")
    assert done.stderr == b"qa: error: notes/huge.md: is larger than 1 GiB\n"


@pytest.mark.parametrize("words", [("--help",), ("ask", "why was the launch delayed?", "delay.md")])
def test_other_commands_do_not_load_what_measures(files: Path, words: tuple[str, ...]) -> None:
    code = "import sys\nfrom qa.cli import main\nmain(sys.argv[1:])\nprint('\\n', *sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        capture_output=True,
        encoding="utf-8",
        cwd=files,
        env=os.environ | {"PYTHONPATH": PACKAGES},
        timeout=HANG,
        check=True,
    )

    assert not {"qa.evaluate", "qa.outcome", "qa.render.measures"} & set(done.stdout.split())
