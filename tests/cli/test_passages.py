"""`qa passages` shows what was read of a file: the passages that are searched, with their places."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

import qa
from qa.cli import main

if TYPE_CHECKING:
    from pathlib import Path

MARKDOWN = "# Ferry\n\nIt sails at noon.\n\n| Port | Fare |\n| - | - |\n| Arbe | 12 |\n| Lisse | 15 |\n"
CODE = "def fare(port):\n    return 12\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "ferry.md").write_text(MARKDOWN, encoding="utf-8")
    (tmp_path / "docs" / "fare.py").write_text(CODE, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_each_passage_stands_under_its_place_as_it_is_in_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["passages", "docs"]) == 0

    assert capsys.readouterr() == (
        "docs/fare.py: 1 passage\n\ndocs/fare.py:1:1\n   def fare(port):\n       return 12\n\n"
        "docs/ferry.md: 3 passages\n\ndocs/ferry.md:3:1  Ferry\n   It sails at noon.\n\n"
        "docs/ferry.md:7:1  Ferry\n   | Port | Fare |\n   | Arbe | 12 |\n\n"
        "docs/ferry.md:8:1  Ferry\n   | Lisse | 15 |\n",
        "",
    )


def test_json_has_one_object_for_each_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["passages", "docs/ferry.md", "docs/fare.py", "--json"]) == 0

    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first.keys() == {"schema", "source", "passages"}
    assert (first["schema"], first["source"]) == (1, str(folder / "docs" / "ferry.md"))
    assert first["passages"][0] == {
        "start": 9,
        "end": 26,
        "line": 3,
        "column": 1,
        "text": "It sails at noon.",
        "headings": ["Ferry"],
        "page": None,
        "label": None,
        "header": "",
    }
    assert [one["header"] for one in first["passages"]] == ["", "| Port | Fare |", "| Port | Fare |"]
    assert [one["text"] for one in second["passages"]] == [CODE.strip()]


def test_the_passages_are_those_that_a_library_holds(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(folder / "docs" / "ferry.md")
    main(["passages", path, "--json"])

    shown = json.loads(capsys.readouterr().out)["passages"]
    with qa.open(path) as library:
        assert [(one["start"], one["text"]) for one in shown] == [
            (passage.span.start, passage.text) for passage in library.passages(path)
        ]


def test_a_file_without_text_has_no_passage_and_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["passages", "empty.txt", "--json"]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["passages"] == []
    assert err == "qa: empty.txt: is empty\n"

    assert main(["passages", "empty.txt", "docs/fare.py"]) == 0
    assert "1 passage\n" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_shown(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "docs" / "bad.docx").write_bytes(b"PK\x03\x04 no archive")

    assert main(["passages", "docs"]) == 2
    out, err = capsys.readouterr()
    assert "docs/fare.py: 1 passage" in out
    assert err.startswith("qa: error: docs/bad.docx: is damaged")

    assert main(["passages", "gone.md"]) == 2
    assert capsys.readouterr().err.startswith("qa: error: gone.md: no such file")


def test_standard_input_has_passages_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"The pier was rebuilt.")))

    assert main(["passages", "-"]) == 0
    assert capsys.readouterr().out == (
        "(standard input): 1 passage\n\n(standard input):1:1\n   The pier was rebuilt.\n"
    )


def test_what_was_left_out_of_a_folder_is_counted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "docs" / "map.png").write_bytes(b"\x89PNG")
    (folder / "docs" / "blank.md").write_text("\n", encoding="utf-8")

    assert main(["passages", "docs"]) == 0
    assert capsys.readouterr().err == "qa: 2 files not read: 1 .png, 1 empty\n"
