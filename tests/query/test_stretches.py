"""What is searched, missing or lent is shown as people typed it, and never as pairs of characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lexicon_cases import Known

import qa
from qa.query.resolve import resolve
from qa.query.stretches import as_typed, lacking, stretches

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = {
    "th": "สะพานนี้สร้างโดยสมชายในปี 1932 สะพานทำจากหินและยาวมาก",
    "ko": "다리는 김민수가 1932년에 지었다. 벽은 해마다 파란색으로 칠한다.",
    "ja": "橋は1932年に田中さんが建てた。壁は毎年青く塗られる。",
    "zh": "这座桥由李明于1932年建造。墙壁每年刷成蓝色。",
}


@pytest.mark.parametrize(
    ("code", "question", "searched"),
    [
        ("th", "ใครสร้างสะพาน", "สร้างสะพาน"),
        ("ko", "다리는 누가 지었어?", "다리 지었"),
        ("zh", "谁建造了这座桥？", "建造 桥"),
        ("zh", "Who 建造 桥?", "Who 建造 桥"),
    ],
)
def test_what_is_searched_is_a_stretch_of_the_question(tmp_path: Path, code: str, question: str, searched: str) -> None:
    (tmp_path / "a.txt").write_text(TEXTS[code], "utf-8")
    with qa.open(tmp_path / "a.txt", language=code) as library:
        assert library.ask(question).searched == searched


@pytest.mark.parametrize(
    ("code", "question", "unmatched"),
    [
        ("th", "ร้านกาแฟเปิดไหม", 1),
        ("ko", "비행기는 누가 고쳤어?", 2),
        ("zh", "谁喜欢猫？", 1),
        ("ja", "飛行機は誰が作ったか", 1),
    ],
)
def test_what_is_not_found_is_a_stretch_of_the_question(
    tmp_path: Path, code: str, question: str, unmatched: int
) -> None:
    (tmp_path / "a.txt").write_text(TEXTS[code], "utf-8")
    with qa.open(tmp_path / "a.txt", language=code) as library:
        answer = library.ask(question)

    assert len(answer.unmatched) >= unmatched
    assert all(word in question for word in answer.unmatched)


@pytest.mark.parametrize("code", ["th", "ko", "zh"])
def test_what_is_lent_is_a_stretch_of_a_question_or_passage(tmp_path: Path, code: str) -> None:
    first, second = {
        "th": ("สะพานสร้างเมื่อไหร่", "และใครสร้าง"),
        "ko": ("다리는 언제 지었어?", "그리고 누가 지었어?"),
        "zh": ("这座桥是什么时候建造的？", "那么是谁？"),
    }[code]
    (tmp_path / "a.txt").write_text(TEXTS[code], "utf-8")
    with qa.open(tmp_path / "a.txt", language=code) as library:
        chat = library.chat()
        chat.ask(first)
        lent = chat.ask(second).search.lent

    assert lent
    assert all(word in first or word in TEXTS[code] for word in lent)
    assert not [one for one in lent for other in lent if one != other and one[1:] and other.startswith(one[1:])]


@pytest.mark.parametrize(
    ("text", "words", "held", "expected"),
    [
        ("지었어", ["었어"], ["지었"], []),  # an ending is no word
        ("猫", ["猫"], [], ["猫"]),
        ("ร้านกาแฟ", ["ร้า", "าน", "นก", "กา", "าแ", "แฟ"], ["ร้า", "าน"], ["กาแฟ"]),
        ("비행기 비행", ["비행", "행기"], [], ["비행기", "비행"]),
    ],
)
def test_a_single_character_that_is_left_of_a_word_is_none(
    text: str, words: list[str], held: list[str], expected: list[str]
) -> None:
    assert [one.text for one in lacking(text, words, held)] == expected


@given(st.text("한글기 ab", max_size=12), st.lists(st.text("한글기", min_size=1, max_size=2), max_size=5))
def test_every_stretch_is_a_slice_of_the_text_and_no_word_is_lost(text: str, words: list[str]) -> None:
    found = stretches(text, words)

    assert all(one.text in text for one in found)
    assert {word for one in found for word in one.words} == {word for word in words if word in text}
    assert all(any(word in shown for shown in as_typed(words, text)) for word in words)


def test_the_characters_of_a_pair_between_two_known_words_count_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("渡船每天出发。船长住在港口。", "utf-8")
    with qa.open(tmp_path / "a.txt", language="zh") as library:
        found = resolve("渡船出发港口信号", (), library._engine, ("zh",))

    characters = {one.word: [other.term for other in one.others] for one in found.concepts}
    assert characters["船出"] == characters["发港"] == []
    assert characters["口信"] == ["口", "信"]


def test_a_run_of_letters_says_as_much_in_every_script() -> None:
    assert resolve("图书馆", (), Known({}), ("zh",)).runs == ("图书", "书馆")
    assert resolve("도서관", (), Known({}), ("ko",)).runs == ("도서", "서관")
    assert resolve("ferry", (), Known({}), ("en",)).runs == ("ferr", "erry")
    assert resolve("สะพาน", (), Known({}), ("th",)).runs == ("สะพา", "ะพาน")
