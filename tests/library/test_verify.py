"""`qa verify`: it believes nothing in an answer; it reads the source again for every quote."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import TEXTS

import qa
from qa.analysis.sentences import sentences
from qa.errors import LoadError, UsageError
from qa.render.jsonview import to_json, to_jsonl
from qa.verify import DOES_NOT, LONGEST, STANDS, UNREADABLE, read_answers, verify

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from command_cases import Run

    from qa.model import Span

TEXT = """# Delays

The launch was delayed because of safety tests. Sam Altman said so on Friday.

## Rivals

Kimi K2 is a model of Moonshot AI. It has a trillion parameters.
"""
DELAYED = "The launch was delayed because of safety tests."


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "delay.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def answer(source: Path | str, question: str = "why was the launch delayed?") -> qa.Answer:
    with qa.open(str(source)) as library:
        return library.ask(question, limit=1)


def findings(text: str) -> list[tuple[int, str]]:
    return [(verdict.status, verdict.finding) for verdict in verify(text)]


# What becomes of a quote


def test_a_quote_stands_where_it_was_cited(source: Path) -> None:
    [verdict] = verify(to_json(answer(source)))
    assert (verdict.status, verdict.finding) == (STANDS, "stands (file unchanged)")
    assert (verdict.cited.source, verdict.cited.line, verdict.cited.quote) == (str(source), 3, DELAYED)


def test_a_quote_stands_in_a_file_that_has_changed_behind_it(source: Path) -> None:
    shown = to_json(answer(source))
    source.write_text(TEXT + "\nOne more line.\n", encoding="utf-8")

    assert findings(shown) == [(STANDS, "stands (file changed elsewhere)")]


def test_a_quote_that_has_moved_is_found_again(source: Path) -> None:
    shown = to_json(answer(source))
    source.write_text("One more line.\n\n" + TEXT, encoding="utf-8")

    assert findings(shown) == [(DOES_NOT, "moved (to line 5)")]


def test_of_several_places_the_nearest_is_told(source: Path) -> None:
    shown = to_json(answer(source))
    source.write_text(f"{DELAYED}\n\nx\n\n{DELAYED}\n\nx\n\n" + "y\n\n" * 99 + DELAYED, encoding="utf-8")

    assert findings(shown) == [(DOES_NOT, "moved (to line 1)")]


def test_a_quote_that_has_changed_is_told_with_what_it_became(source: Path) -> None:
    shown = to_json(answer(source))
    source.write_text(TEXT.replace("because of", "due to"), encoding="utf-8")

    assert findings(shown) == [(DOES_NOT, "changed (see line 3)")]


def test_many_quotes_that_have_changed_take_one_pass_over_the_text(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("northern", "southern", "eastern", "western")
    source.write_text("\n\n".join(f"# Gates\n\nThe {word} gate was left open." for word in words), encoding="utf-8")
    shown = "\n".join(to_json(answer(source, f"was the {word} gate left open?")) for word in words)
    source.write_text("\n\n".join(f"# Gates\n\nThe {word} gate was found open." for word in words), encoding="utf-8")
    divided: list[str] = []

    def noted(text: str) -> Iterator[Span]:
        divided.append(text)
        return iter(sentences(text))

    monkeypatch.setattr("qa.verify.sentences", noted)

    assert findings(shown) == [(DOES_NOT, f"changed (see line {4 * number + 3})") for number in range(len(words))]
    assert len(divided) == 1


def test_a_quote_that_is_gone_is_missing(source: Path) -> None:
    shown = to_json(answer(source))
    source.write_text(TEXT.replace(DELAYED, "It rained."), encoding="utf-8")

    assert findings(shown) == [(DOES_NOT, "missing")]


def test_a_source_that_cannot_be_read_again_is_no_quote_that_changed(source: Path) -> None:
    shown = to_json(answer(source))
    source.unlink()
    assert findings(shown) == [(UNREADABLE, "unreadable (no such file)")]

    source.mkdir()
    assert findings(shown) == [(UNREADABLE, "unreadable (no file with a text)")]

    source.rmdir()
    source.write_bytes(bytes(range(256)) * 20)
    assert findings(shown) == [(UNREADABLE, f"unreadable ({source}: is binary, not text)")]


def test_standard_input_cannot_be_read_again(source: Path) -> None:
    shown = to_json(answer(source)).replace(json.dumps(str(source)), '"-"')

    assert findings(shown) == [(UNREADABLE, "unreadable (standard input cannot be read again)")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a named pipe is a thing of POSIX")
def test_a_pipe_that_nobody_writes_into_keeps_nobody_waiting(source: Path) -> None:
    shown = to_json(answer(source))
    source.unlink()
    os.mkfifo(source)

    assert findings(shown) == [(UNREADABLE, "unreadable (no file with a text)")]


@given(st.lists(TEXTS, min_size=1, max_size=3).map("\n\n".join), st.data())
def test_every_citation_of_any_text_stands(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    source = tmp_path_factory.getbasetemp() / "any.md"
    source.write_bytes(text.encode())
    try:
        with qa.open(str(source)) as library:
            known = " ".join(passage.text for passage in library.passages(str(source)))
            words = data.draw(st.sampled_from(known.split() or ["none"]))
            found = library.ask(words, min_confidence=0)
    except qa.QAError:
        return  # it holds no text

    assert (
        findings(to_json(found))
        == findings(to_jsonl(found))
        == [(STANDS, "stands (file unchanged)")] * len(found.citations)
    )


# What the input may be


def test_many_answers_are_checked_in_one_go(source: Path, article: qa.Library) -> None:
    one, other = answer(source), article.ask("the model of OpenAI", limit=2)
    stands = [(STANDS, "stands (file unchanged)")] * 3

    assert findings(to_json(one) + to_json(other)) == stands
    assert findings(to_jsonl(one) + to_jsonl(other)) == stands
    assert findings(f" [{to_json(one)}, {to_json(other)}]\n\n") == stands
    assert findings(f"\ufeff{json.dumps(json.loads(to_json(one)))}{to_jsonl(other)}") == stands


def test_an_answer_without_citations_has_no_quote_to_check(article: qa.Library) -> None:
    assert findings(to_json(article.ask("how do I bake bread?"))) == []
    assert findings("") == findings(" \n") == findings("[]") == []


def broken(**fields: Any) -> str:
    """An answer with one citation whose fields are these."""
    citation = {
        "source": "/none.md",
        "uri": "file:///none.md",
        "digest": "sha256:0",
        "start": 0,
        "end": 3,
        "quote": "abc",
        "line": 1,
    }
    return json.dumps({"schema": 1, "citations": [citation | fields]})


FOREIGN = {
    "no JSON": "hello",
    "a cut answer": broken()[:-1],
    "more behind it": broken() + "x",
    "a number": "1",
    "a text": '"schema"',
    "null": "null",
    "no schema": "{}",
    "another schema": '{"schema": 2, "citations": []}',
    "a schema of text": '{"schema": "1", "citations": []}',
    "no citation": '{"schema": 1}',
    "citations that are no list": '{"schema": 1, "citations": {}}',
    "a citation that is no object": '{"schema": 1, "citations": [1]}',
    "a citation that is a list": '{"schema": 1, "citations": [["source"]]}',
    "a list of lists": f"[[{broken()}]]",
    "deep lists": "[" * 200_000,
    "deep objects": '{"a":' * 100_000,
    "a number of many digits": broken().replace('"start": 0', '"start": ' + "9" * 10_000),
    "a source of numbers": broken(source=1),
    "a source of nothing": broken(source=None),
    "a URI of numbers": broken(uri=1),
    "a digest of nothing": broken(digest=None),
    "a quote of lists": broken(quote=["a", "b", "c"]),
    "an offset of text": broken(start="0"),
    "an offset of truth": broken(start=False),
    "a real offset": broken(start=0.0),
    "no number": broken(end=float("nan")),
    "an endless offset": broken().replace('"end": 3', '"end": 1e999'),
    "a negative offset": broken(start=-3, end=0),
    "offsets in the wrong order": broken(start=3, end=0),
    "offsets that do not fit the quote": broken(end=4),
    "an empty quote": broken(end=0, quote=""),
    "a line of text": broken(line="1"),
    "a page of text": broken(page="1"),
    "a label of numbers": broken(label=[1]),
}


@pytest.mark.parametrize("case", FOREIGN)
def test_what_is_no_answer_of_ours_is_said_to_be_none(case: str) -> None:
    with pytest.raises(UsageError, match="this is no answer of qa: "):
        verify(FOREIGN[case])


@pytest.mark.parametrize(
    "fields",
    [
        {"source": ""},
        {"source": "\0"},
        {"source": "\ud800"},
        {"source": "/" + "a" * 100_000},
        {"source": "/dev/zero"},
        {"source": "/none\ufffd", "uri": "file://[x"},
        {"source": "/none\ufffd", "uri": "file:///none%FF%00"},
        {"source": "/none\ufffd", "uri": None},
        {"start": 10**30, "end": 10**30 + 3},
        {"line": 10**30},
        {"line": None},
        {"quote": "\ud800\x1b[", "digest": ""},
        {"unknown": {"more": [None]}},
    ],
)
def test_a_citation_of_what_cannot_be_read_is_unreadable(fields: dict[str, Any]) -> None:
    assert [status for status, _ in findings(broken(**fields))] == [UNREADABLE]


def test_a_quote_from_beyond_the_end_of_its_file_does_not_stand(source: Path) -> None:
    for start in (len(TEXT), 10**30):
        assert findings(broken(source=str(source), start=start, end=start + 3)) == [(DOES_NOT, "missing")]


@pytest.mark.skipif(os.name == "nt", reason="names there are Unicode")
def test_a_name_that_is_no_unicode_is_found_by_its_uri(tmp_path: Path) -> None:
    source = os.fsencode(tmp_path) + b"/caf\xe9.md"
    with open(source, "w", encoding="utf-8") as file:
        file.write(TEXT)
    shown = to_json(answer(os.fsdecode(source)))

    assert "caf\ufffd.md" in shown
    assert findings(shown) == [(STANDS, "stands (file unchanged)")]


# The command


def test_the_command_says_what_became_of_each_quote(source: Path, run: Run) -> None:
    shown = run("ask", "why was the launch delayed?", str(source), "--json", "-n", "1").stdout
    stands = f'stands (file unchanged)  {source}:3  "{DELAYED}"\n'.encode()

    done = run("verify", stdin=shown)
    assert (done.returncode, done.stdout, done.stderr) == (0, stands, b"")

    (source.parent / "answer.json").write_bytes(shown)
    source.write_text(TEXT.replace(DELAYED, "It rained."), encoding="utf-8")
    done = run("verify", "answer.json")
    assert (done.returncode, done.stdout) == (1, f'missing  {source}:3  "{DELAYED}"\n'.encode())

    source.unlink()
    done = run("verify", "-", stdin=shown)
    assert (done.returncode, done.stdout) == (2, f'unreadable (no such file)  {source}:3  "{DELAYED}"\n'.encode())


def test_the_worst_of_the_verdicts_is_the_status(source: Path, run: Run) -> None:
    stands = to_jsonl(answer(source))
    missing, gone = broken(source=str(source)), broken()

    assert run("verify", stdin=stands + missing).returncode == 1
    assert run("verify", stdin=gone + stands + missing).returncode == 2
    assert run("verify", stdin="[]").returncode == 0


def test_a_quote_longer_than_any_can_be_is_no_quote() -> None:
    assert verify(broken(quote="a" * LONGEST, end=LONGEST))[0].status == UNREADABLE
    with pytest.raises(UsageError, match="a quote is longer than 1,000,000 characters"):
        verify(broken(quote="a" * (LONGEST + 1), end=LONGEST + 1))


def test_more_answers_than_can_be_meant_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "answers.json").write_text(broken() * 3)
    with pytest.raises(UsageError, match="too many quotes: 3"):
        verify(broken() * 3, most=2)
    assert len(verify(read_answers(str(tmp_path / "answers.json")))) == 3
    monkeypatch.setattr("qa.given.LARGEST", 100)
    with pytest.raises(LoadError, match=r"answers\.json: is larger than"):
        read_answers(str(tmp_path / "answers.json"))
    with (tmp_path / "answers.json").open() as file:
        monkeypatch.setattr("sys.stdin", file)
        with pytest.raises(LoadError, match="standard input: is larger than"):
            read_answers("-")


def test_hostile_text_reaches_the_screen_visible_and_harmless(run: Run) -> None:
    done = run("verify", stdin=broken(source="/no\x1b[31m\nne\u202e.md", quote="\x1b]", end=2))

    assert done.stdout.decode() == 'unreadable (no such file)  /no\\x1b[31m\\x0ane\\u202e.md:1  "\\x1b]"\n'


def test_no_answer_is_an_error(run: Run) -> None:
    done = run("verify", stdin="hello")
    assert (done.returncode, done.stdout) == (2, b"")
    what, hint = b"this is no answer of qa: no JSON at character 0", b"give it what qa ask --json or --jsonl printed"
    assert done.stderr == b"qa: error: %b\n  %b\n" % (what, hint)

    done = run("verify", "none.json")
    assert done.returncode == 2
    assert done.stderr == b"qa: error: none.json: No such file or directory\n  name a file that qa ask --json wrote\n"


def test_the_command_names_the_place_where_there_is_no_line(run: Run) -> None:
    inside = {"source": "/in\u001bbox.mbox", "member": "12/plan.pdf", "line": None, "page": 3}
    cells = {"source": "/costs.xlsx", "line": None, "label": "Notes!B3"}

    done = run("verify", stdin=f"{broken(**inside)}{broken(**cells)}".encode())
    assert done.stdout.decode().split("\n") == [
        'unreadable (no such file)  /in\\x1bbox.mbox › 12/plan.pdf p. 3  "abc"',
        'unreadable (no such file)  /costs.xlsx › Notes!B3  "abc"',
        "",
    ]
