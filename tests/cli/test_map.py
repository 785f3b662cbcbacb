"""`qa map` draws where the answers stand, with the exit statuses of `qa ask`."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING

import pytest

from qa.cli import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "well.md").write_text("# Notes\n\n## The well\n\nThe well was dug in 1874 by Anna Holm.\n")
    (tmp_path / "mill.md").write_text("# Notes\n\n## The mill\n\nThe mill burnt down because of a spark.\n")
    return tmp_path


def test_a_question_is_drawn(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["map", "who dug the well?", "well.md"]) == 0

    out = capsys.readouterr().out.split("\n")
    assert out[0].startswith("who dug the well?  ")
    assert out[1].startswith("well.md  ▁")
    assert "█" in out[1]
    assert out[2:] == ["  1  well.md:5:1  The well", ""]


def test_a_picture_replaces_nothing_but_a_picture(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also where the name behind the option was meant as a document; and never a pipe or a device."""
    before = (notes / "mill.md").read_text()
    os.mkfifo(notes / "pipe")
    for name in ("mill.md", "pipe"):
        assert main(["map", "who dug the well?", "well.md", "--svg", name]) == 2
        assert f"{name}: is no picture, and would be lost" in capsys.readouterr().err
    assert (notes / "mill.md").read_text() == before
    assert (notes / "pipe").is_fifo()


def test_a_refused_question_leaves_standard_output_empty(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["map", "how is bread baked in Vienna?", "well.md"]) == 1

    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("qa: not covered:")


def test_the_questions_of_a_file_are_drawn_together(
    notes: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = b'who dug the well?\n\n{"question": "why did the mill burn?"}\nhow is bread baked in Vienna?\n'
    (notes / "questions").write_bytes(lines)
    assert main(["map", "--questions", "questions", "well.md", "mill.md"]) == 0
    shown = capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines)))
    assert main(["map", "--questions", "-", "well.md", "mill.md"]) == 0

    assert capsys.readouterr().out == shown
    assert [line.split("?")[0] for line in shown.split("\n") if "?" in line] == [
        "who dug the well",
        "why did the mill burn",
        "how is bread baked in Vienna",
    ]
    assert "how is bread baked in Vienna?  not covered" in shown


@pytest.mark.parametrize("lines", [b"", b"\n \n", b"{}\n", b'{"question": 3}\n', b'{"question": "why?"\n'])
def test_a_file_without_questions_is_refused(notes: Path, capsys: pytest.CaptureFixture[str], lines: bytes) -> None:
    (notes / "questions").write_bytes(lines)

    assert main(["map", "--questions", "questions"]) == 2
    assert capsys.readouterr().err.startswith("qa: error: questions:")


def test_no_question_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["map"]) == 2
    assert capsys.readouterr().err.startswith("qa: error: map: there is no question\n")


def test_a_picture_is_written_whole_or_not_at_all(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (notes / "map.svg").write_text("<svg>old</svg>")

    assert main(["map", "who dug the well?", "well.md", "--svg", "map.svg"]) == 0
    assert (notes / "map.svg").read_text().startswith("<svg ")
    assert main(["map", "who dug the well?", "well.md", "--svg", "missing/map.svg"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "missing/map.svg: cannot be written: No such file or directory" in err
    assert [path.name for path in notes.iterdir() if path.name.startswith("map.svg")] == ["map.svg"]


def test_eval_draws_its_reliability(notes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (notes / "questions").write_text('{"question": "who dug the well?", "expect": "Anna Holm"}\n')

    assert main(["eval", "questions", "well.md", "--svg", "reliability.svg"]) == 0
    assert "1 of 1" in (notes / "reliability.svg").read_text()
    assert "confidence  right" not in capsys.readouterr().out  # the drawing is for terminals
