"""Input that once broke something: each test names what it did."""

from __future__ import annotations

import json
from time import process_time
from typing import TYPE_CHECKING

import pytest

import qa
from qa.cli import main
from qa.load.decode import decode
from qa.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ZEBRA = "The zebra eats grass every day.\n"


@pytest.fixture
def zebra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "zebra.txt"
    path.write_text(ZEBRA, encoding="utf-8")
    return path


def test_a_line_that_begins_with_a_colon_and_holds_a_number_is_text(zebra: Path) -> None:
    zebra.write_text("Some text here about zebra and\n: 5 zebras\n\nFeeding Time\n\n" + ZEBRA, encoding="utf-8")

    with qa.open(str(zebra)) as library:
        assert library.ask("what does the zebra eat?").citations[0].quote == ZEBRA.strip()


@pytest.mark.parametrize("question", ["-zebra", "--zebra", "-the zebra"])
def test_what_stands_behind_two_dashes_is_no_option(
    question: str, zebra: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (zebra.parent / "-q.txt").write_text(ZEBRA, encoding="utf-8")

    assert main(["ask", "--", question, "-q.txt"]) == 0
    assert capsys.readouterr().out.startswith("1. The zebra eats grass every day.\n   -q.txt:1:1\n")
    assert main(["ask", question.lstrip("-"), "--", "-q.txt"]) == 0


def test_a_newline_in_a_file_name_makes_no_line_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a\nqa: error: forged.txt").write_bytes(b"The z\xe9bra zebra runs.\n")

    assert main(["ask", "zebra", str(tmp_path)]) == 0
    assert capsys.readouterr().err == (
        f"qa: {tmp_path}/a\\nqa: error: forged.txt: read as text, windows-1252, guessed\n"
    )


def test_a_stray_nul_in_a_few_bytes_makes_no_other_encoding_of_them() -> None:
    assert decode(b"~~~\0") == ("~~~\0", "utf-8")
    assert decode(b"\0~~~") == ("\0~~~", "utf-8")


def test_a_row_of_a_quoted_table_is_quoted_without_the_marks_of_the_quotation(tmp_path: Path) -> None:
    path = tmp_path / "table.md"
    path.write_text("> | Zebra | Cost |\n> |---|---|\n> | stripe | 12 zebra |\n", encoding="utf-8")

    with qa.open(str(path)) as library:
        assert library.ask("zebra stripe cost").citations[0].quote == "stripe | 12 zebra"


@pytest.mark.parametrize("changed", [{"schema": True}, {"schema": 1.0}])
def test_a_schema_that_only_equals_one_is_not_ours(changed: dict[str, object], answered: Callable[[], str]) -> None:
    with pytest.raises(qa.QAError, match="no answer of schema 1"):
        verify(json.dumps(json.loads(answered()) | changed))


def test_a_quote_at_another_line_than_is_said_has_moved(answered: Callable[[], str]) -> None:
    answer = json.loads(answered())
    answer["citations"][0]["line"] = 7

    assert [verdict.finding for verdict in verify(json.dumps(answer))] == ["moved (to line 1)"]


def test_a_long_quote_is_looked_for_in_linear_time(tmp_path: Path, answered: Callable[[], str]) -> None:
    source = tmp_path / "a.txt"
    source.write_text("a" * 1_000_000, encoding="utf-8")
    answer = json.loads(answered())
    quote = "ab" + "a" * 60_000
    answer["citations"][0] |= {
        "source": str(source), "quote": quote, "start": 900_000, "end": 900_000 + len(quote), "line": 1,
    }  # fmt: skip

    start = process_time()
    assert [verdict.finding for verdict in verify(json.dumps(answer))] == ["missing"]
    assert process_time() - start < 3


@pytest.fixture
def answered(zebra: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[], str]:
    def ask() -> str:
        assert main(["ask", "zebra", str(zebra), "--jsonl"]) == 0
        line = json.loads(capsys.readouterr().out)
        return json.dumps({"schema": 1, "citations": [line]})

    return ask
