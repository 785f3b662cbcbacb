"""--path, --kind, --after and --before narrow a question to some files of the index that is there."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from qa.cli import main

if TYPE_CHECKING:
    from pathlib import Path

FERRY = "# Ferry\n\nThe ferry was delayed because of a storm.\n"
NOTE = "On Monday the ferry to Lisse, a town on an island far out, was delayed by hours.\n"
QUESTION = "why was the ferry delayed?"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    files = {"docs/ferry.md": FERRY, "docs/old/note.txt": NOTE, "docs/old/pie.md": "Apple pie needs six apples.\n"}
    for number, (name, text) in enumerate(files.items()):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        os.utime(path, (0, 1_600_000_000 - number * 10_000_000))  # in September, in May and in January 2020


def cited(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert main(["ask", QUESTION, "docs", "--vimgrep", *words]) == 0
    return [line.split(":")[0] for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ([], ["docs/ferry.md", "docs/old/note.txt"]),
        (["--kind", "txt"], ["docs/old/note.txt"]),
        (["--kind", "txt", "--kind", "MD"], ["docs/ferry.md", "docs/old/note.txt"]),
        (["--path", "old/"], ["docs/old/note.txt"]),
        (["--path", "*", "--path", "!*.txt"], ["docs/ferry.md"]),
        (["--after", "2020-06"], ["docs/ferry.md"]),
        (["--before", "2020-06", "--after", "2020-03"], ["docs/old/note.txt"]),
        (["--kind", "md,txt", "--path", "old/", "--before", "2021"], ["docs/old/note.txt"]),
    ],
)
def test_only_files_that_are_meant_are_cited(
    words: list[str], names: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cited(capsys, *words) == names


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--kind", "pdf"], "no file is of the kind pdf\n  there are md (2), txt (1)\n"),
        (["--kind", "md,"], "a kind is empty\n  a kind is a suffix without its dot: pdf, or pdf,html\n"),
        (["--path", "new/"], "no path fits new/\n  a glob is for the path below the folder that was named, such as "
         "ferry.md and old/note.txt\n"),
        (["--path", ""], "not a glob: (empty)\n  write it as in .gitignore: '*.pdf', 'drafts/'\n"),
        (["--after", "soon"], "no such day: soon\n  a day is 2024-03-31, 2024-03, 2024, today, yesterday or 7d\n"),
        (["--before", ""], "--before is empty\n  a day is 2024-03-31, 2024-03, 2024, today, yesterday or 7d\n"),
        (["--after", "2021", "--before", "2020"], "no day is after 2021-01-01 and before 2020-01-01\n"
         "  AFTER is the first day that is meant, BEFORE the first that is not any more\n"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_an_error_that_says_what_can(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", QUESTION, "docs", *words]) == 2
    assert capsys.readouterr() == ("", f"qa: error: {message}")


def test_what_nobody_can_mean_is_told_before_a_file_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", QUESTION, "no such folder", "--after", "soon"]) == 2
    assert "no such day: soon" in capsys.readouterr().err


def test_a_question_that_only_others_answer_is_refused_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", QUESTION, "docs", "--path", "pie.md"]) == 1
    why = "nothing under path=pie.md answers: what does is left out"
    assert capsys.readouterr() == ("", f'qa: not covered: no passage answers "{QUESTION}"\n  {why}\n')


def test_the_first_line_says_what_is_asked_and_whether_others_match_better(capsys: pytest.CaptureFixture[str]) -> None:
    said = []
    for kind in ("md", "txt"):
        main(["ask", QUESTION, "docs", "--kind", kind])
        said.append(capsys.readouterr().err)
    match, _, only = said[0].partition(", ")

    assert (match[-5:], only) == ("match", "only kind=md\n")
    assert said[1] == "qa: not the best match, only kind=txt\n"


def test_json_has_what_the_question_is_narrowed_to_and_all_else_as_without(capsys: pytest.CaptureFixture[str]) -> None:
    main(["ask", QUESTION, "docs", "--json"])
    whole = json.loads(capsys.readouterr().out)
    words = ["--kind", ".TXT", "--path", "old/", "--after", "2020", "--before", "2020-12"]
    main(["ask", QUESTION, "docs", "--json", *words])
    left = json.loads(capsys.readouterr().out)

    only = {"path": ["old/"], "kind": ["txt"], "after": "2020-01-01", "before": "2020-12-01"}
    assert left == whole | {"only": only, "outside": True, "citations": [whole["citations"][1] | {"id": 1}]}
    main(["ask", QUESTION, "docs", "--jsonl", "--kind", "md"])
    line = json.loads(capsys.readouterr().out.splitlines()[0])
    assert (line["only"], line["outside"]) == ({"kind": ["md"]}, False)
