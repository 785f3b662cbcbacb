"""Input that once broke something: each test names what it did."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from command_cases import without_match
from growth import assert_linear, part_of

import qa
from qa.analysis.analyzer import MOST_WORDS
from qa.cli import main
from qa.loaders.decode import decode_text
from qa.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
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
    assert without_match(capsys.readouterr().err) == (
        f"qa: {tmp_path}/a\\nqa: error: forged.txt: read as text, windows-1252, guessed\n"
    )


def test_a_stray_nul_in_a_few_bytes_makes_no_other_encoding_of_them() -> None:
    assert decode_text(b"~~~\0") == ("~~~\0", "utf-8")
    assert decode_text(b"\0~~~") == ("\0~~~", "utf-8")


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
    answer = json.loads(answered())

    def made(number: int) -> str:
        source = tmp_path / "a.txt"
        source.write_text("a" * 1_000 * number, encoding="utf-8")
        quote, start = "ab" + "a" * 60 * number, 900 * number
        place = {"source": str(source), "start": start, "end": start + len(quote), "line": 1}
        return json.dumps({**answer, "citations": [answer["citations"][0] | place | {"quote": quote}]})

    assert [verdict.finding for verdict in assert_linear(verify, made)] == ["missing"]


@pytest.fixture
def answered(zebra: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[], str]:
    def ask() -> str:
        assert main(["ask", "zebra", str(zebra), "--jsonl"]) == 0
        line = json.loads(capsys.readouterr().out)
        return json.dumps({"schema": 1, "citations": [line]})

    return ask


# Questions that people paste, and questions that nobody writes: an answer or a refusal, in linear time.

QUESTIONS = {
    "a page": " ".join(f"word{number} zebra why" for number in range(5500)),
    "a page of one word": "zebra " * 17_000,
    "a page of small words": "the why is " * 9000,
    "a Chinese page": "图书馆为什么关闭，" * 3600,
    "a Thai page": "ทำไมห้องสมุดปิด" * 2200,
    "one letter": "x",
    "one small letter": "a",
    "one sign": "图",
    "emoji": "😀👩‍👩‍👧❤️",
    "another script": "谁设计了灯塔？",
    "Arabic": "لماذا أغلقت المكتبة؟",
    "a million letters": "x" * 1_000_000,
    "a million digits": "1" * 1_000_000,
    "a million initials": "a." * 500_000,
    "a million apostrophes": "a'" * 500_000,
    "accents without end": "a" + "\u0301" * 500_000,
    "a suffix without end": "Tesla'" * 100_000,
    "a million signs": "图書館" * 333_333,
    "a million letters of Thai": "ห้องสมุดปิด" * 90_000,
    "a million syllables": "도서관 " * 250_000,
    "a million words": " ".join(f"w{number}" for number in range(150_000)),
    "control characters": "\x00\x1b[31m\u202e zebra",
    "nearly the same words": " ".join(f"zebr{chr(97 + number % 26)}{number}" for number in range(2000)),
}
CORPORA = {
    "one word": "zebra\n",
    "one sentence again and again": "The zebra eats grass every day. " * 10_000,
    "one paragraph again and again": "The zebra eats grass every day.\n\n" * 10_000,
    "small words": "the of and to in is was that for as with by it\n\n" * 50,
    "a word without end": "zebra " + "a" * 1_000_000 + "\n",
    "Chinese": "图书馆三月关闭，因为屋顶漏水。\n\n" * 100,
}


@pytest.fixture(scope="module", params=CORPORA)
def corpus(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, qa.Library]]:
    path = tmp_path_factory.mktemp("corpus") / "text.txt"
    path.write_text(CORPORA[request.param], encoding="utf-8")
    with qa.open(path) as library:
        library.ask("zebra")  # the index is made with the first question
        yield request.param, library


def asked(library: qa.Library, question: str) -> qa.Answer:
    answer = assert_linear(library.ask, part_of(question)) if len(question) > 1_000 else library.ask(question)

    assert all(citation.quote in citation.passage.text for citation in answer.citations)
    return answer


def test_any_corpus_answers_or_refuses_in_linear_time(corpus: tuple[str, qa.Library]) -> None:
    name, library = corpus
    for question in ("one letter", "one sign", "emoji", "another script", "Arabic", "a million letters", "a page"):
        answer = asked(library, QUESTIONS[question])
        assert not answer.answered or question in ("a page", "one sign" if name == "Chinese" else "")


@pytest.mark.parametrize("case", QUESTIONS)
def test_any_question_is_answered_or_refused_in_linear_time(zebra: Path, case: str) -> None:
    zebra.write_text(CORPORA["one paragraph again and again"][:10_000], encoding="utf-8")
    with qa.open(zebra) as library:
        answer = asked(library, QUESTIONS[case])

    assert answer.answered == bool(answer.citations)
    assert not answer.answered or "zebra" in QUESTIONS[case]


def test_one_word_again_and_again_is_answered(zebra: Path) -> None:
    zebra.write_text("buffalo " * 50_000, encoding="utf-8")
    with qa.open(zebra) as library:
        assert library.ask("buffalo " * 64).answered


def test_a_hundred_thousand_signs_are_refused_in_linear_time(zebra: Path) -> None:
    with qa.open(zebra) as library:
        assert not asked(library, "图" * 100_000).answered


def test_a_pasted_page_says_that_its_rarest_words_were_searched(zebra: Path) -> None:
    with qa.open(zebra) as library:
        answer = library.ask(QUESTIONS["a page"], min_confidence=0)

    assert answer.searched.endswith(" (the rarest of 5501 words)")
    assert len(answer.searched.removesuffix(" (the rarest of 5501 words)").split()) == MOST_WORDS
    assert "zebra" in answer.searched.split()
    assert len(answer.left_out) == 5501 - MOST_WORDS
    assert answer.citations[0].quote == ZEBRA.strip()


def test_one_word_and_one_sentence_are_answers(tmp_path: Path) -> None:
    for name in ("one word", "one sentence again and again", "one paragraph again and again"):
        (tmp_path / "text.txt").write_text(CORPORA[name], encoding="utf-8")
        with qa.open(tmp_path / "text.txt") as library:
            answer = library.ask("zebra", min_confidence=0)
            assert answer.citations[0].quote in ("zebra", ZEBRA.strip())
            assert library.ask("the of and", min_confidence=0).citations == ()
