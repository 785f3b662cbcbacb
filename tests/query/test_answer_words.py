"""Words that only say which kind of answer is wanted count little, and are not named as missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lexicon_cases import Known

import qa
from qa.query.answer_words import answer_words
from qa.query.resolve import resolve
from qa.query.wording import Wording

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = {
    "en": "Captain Zeppo led the flight over the lake in 1911. The harbour was closed for two days.",
    "de": "Kapitän Zeppo führte den Flug über den See im Herbst 1911. Der Hafen war zwei Tage geschlossen.",
    "fr": "Le capitaine Zeppo a mené le vol au-dessus du lac en 1911. Le port est resté fermé pendant deux jours.",
    "ko": "제포 선장은 호수 위의 비행을 이끌었다. 항구는 이틀 동안 닫혔다.",
    "ja": "船長はゼッポで、1911年に湖の上を飛んだ。港は二日間閉まっていた。",
    "tr": "Kaptan Zeppo 1911 yılında gölün üzerindeki uçuşu yönetti. Liman iki gün kapalı kaldı.",
    "ru": "Капитан Зеппо вёл полёт над озером в 1911 году. Гавань была закрыта два дня.",
}


@pytest.mark.parametrize(
    ("code", "question", "quoted"),
    [
        ("en", "what is the captain's name?", "Zeppo"),
        ("en", "name of the captain", "Zeppo"),
        ("de", "wie lautet der Name des Kapitäns?", "Zeppo"),
        ("fr", "quel est le nom du capitaine ?", "Zeppo"),
        ("ko", "선장의 이름은?", "제포"),
        ("ko", "선장 이름이 뭐야?", "제포"),
        ("ja", "船長の名前は？", "ゼッポ"),
        ("tr", "kaptan adı nedir?", "Zeppo"),
        ("ru", "имя капитана?", "Зеппо"),
    ],
)
def test_the_word_for_a_name_need_not_be_found(tmp_path: Path, code: str, question: str, quoted: str) -> None:
    (tmp_path / "a.txt").write_text(TEXTS[code], "utf-8")
    with qa.open(tmp_path / "a.txt", language=code) as library:
        answer = library.ask(question)

    assert quoted in answer.citations[0].quote
    assert answer.unmatched == answer.citations[0].missing == ()


@pytest.mark.parametrize(("code", "question"), [("tr", "uçuş ne zaman oldu?"), ("en", "what year was the flight?")])
def test_a_word_that_asks_with_the_one_before_it_is_not_named_as_missing(
    tmp_path: Path, code: str, question: str
) -> None:
    (tmp_path / "a.txt").write_text(TEXTS[code], "utf-8")
    with qa.open(tmp_path / "a.txt", language=code) as library:
        assert library.ask(question).citations[0].missing == ()


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("which president signed it?", "en", set()),  # says more than that a person is wanted
        ("in what year?", "en", {"year"}),
        ("köprü ne zaman açıldı?", "tr", {"zaman"}),
        ("welches Jahr war es?", "de", {"jahr"}),
        ("¿cuál es el nombre?", "es", {"nombre"}),
    ],
)
def test_it_is_told_by_the_tables_of_the_language(text: str, code: str, expected: set[str]) -> None:
    assert answer_words(Wording(text, code)) == expected


@pytest.mark.parametrize(
    ("question", "held", "words"),
    [
        ("what name does the ship have?", {}, ["name", "ship"]),  # it is what is asked about
        ("name of the ship", {}, ["ship"]),
        ("name of the ship", {"name": 4}, ["name", "ship"]),
        ("a name", {}, ["name"]),
    ],
)
def test_it_is_left_out_if_the_library_lacks_it_and_something_else_is_asked_about(
    question: str, held: dict[str, int], words: list[str]
) -> None:
    assert [one.word for one in resolve(question, (), Known(held)).concepts] == words
