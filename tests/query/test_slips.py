"""Slips for small words: they are mended where they ask, count little elsewhere, and words of content are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lexicon_cases import Known

import qa
from qa.query.slips import is_in_another_language, may_be_small, mended
from qa.query.wording import Wording
from qa.query.words import is_known

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("code", "question", "right"),
    [
        ("en", "wat does the harbour cost?", "what does the harbour cost?"),
        ("en", "Whek was the harbour built?", "when was the harbour built?"),
        ("en", "In whech year was it built?", "In which year was it built?"),
        ("en", "howw is it built?", "howw is it built?"),  # as short as any other word
        ("en", "By then how manh boats came?", "By then how many boats came?"),
        ("en", "who grows wheat here?", "who grows wheat here?"),
        ("en", "Whaat is a boat?", "what is a boat?"),
        ("de", "Wanm fährt das Boot?", "wann fährt das Boot?"),
        ("de", "Welcve Stadt liegt am See?", "welche Stadt liegt am See?"),
        ("es", "¿Cuamdo sale el barco?", "¿cuando sale el barco?"),
        ("ru", "Когла отходит паром?", "когда отходит паром?"),
        ("vi", "Khk nào tàu chạy?", "Khk nào tàu chạy?"),  # tones tell words apart
        ("zh", "谁开船？", "谁开船？"),
    ],
)
def test_a_slip_for_a_word_that_asks_is_mended_where_a_question_begins(code: str, question: str, right: str) -> None:
    assert mended(question, code, Known({})) == right


def test_a_word_that_the_library_holds_is_no_slip() -> None:
    assert mended("Whey prices rose?", "en", Known({"whey": 1})) == "Whey prices rose?"


@pytest.mark.parametrize(
    ("code", "word", "is_small"),
    [
        ("en", "themselges", True),
        ("en", "thst", True),
        ("en", "fron", True),
        ("en", "teh", True),
        ("en", "adn", True),
        ("en", "thi", False),  # a short word with a letter too few may be any other
        ("en", "tht", True),  # unless only an inner one is missing
        ("de", "odr", True),
        ("es", "pra", True),
        ("en", "Tht", False),
        ("de", "udn", True),
        ("en", "bother", False),  # a letter more at the beginning makes another word
        ("en", "Ware", False),
        ("en", "sports", False),
        ("de", "wurdt", True),
        ("de", "könqen", True),
        ("es", "durantr", True),
    ],
)
def test_a_word_may_be_a_slip_for_a_small_word(code: str, word: str, is_small: bool) -> None:
    assert may_be_small(word, code) is is_small


@pytest.mark.parametrize(
    ("word", "known"),
    [("planted", True), ("ports", True), ("sports", True), ("sprots", False), ("goverment", False), ("march", True)],
)
def test_a_form_of_a_known_word_is_known(word: str, known: bool) -> None:
    assert is_known(word, "en") is known


@pytest.mark.parametrize(
    ("code", "question", "is_other"),
    [
        ("et", "Kes on kapten?", True),
        ("en", "Kes on kapten?", True),
        ("cs", "Prečo bola strecha vymenená?", True),
        ("en", "Is the captain ill?", False),
        ("en", "Who is Kapten?", False),
        ("en", "kapten laev", False),  # no question
        ("en", "ferry timetable?", False),
    ],
)
def test_a_question_in_a_language_without_lists_is_told(code: str, question: str, is_other: bool) -> None:
    assert is_in_another_language(Wording(question, code)) is is_other


LAEV = """Praam ületab lahe kahekümne minutiga. Kapten on Mari Tamm.

Raamatukogu avatakse kell kaheksa. Selle katus vahetati 2019. aastal.
"""
LOD = """Trajekt prepláva záliv za dvadsať minút. Kapitánkou je Mária Kováčová.

Knižnica sa otvára o ôsmej. Jej strecha bola vymenená v roku 2019.
"""


@pytest.mark.parametrize(
    ("text", "question", "quote"),
    [
        (LAEV, "Kes on kapten?", "Kapten on Mari Tamm."),
        (LAEV, "Millal avatakse raamatukogu?", "Raamatukogu avatakse kell kaheksa."),
        (LAEV, "Kes leiutas telefoni?", None),
        (LOD, "Kto je kapitánkou?", "Kapitánkou je Mária Kováčová."),
        (LOD, "Prečo bola strecha vymenená?", "Jej strecha bola vymenená v roku 2019."),
        (LOD, "Kto vynašiel telefón?", None),
    ],
)
def test_the_first_words_of_a_question_in_such_a_language_need_not_be_found(
    tmp_path: Path, text: str, question: str, quote: str | None
) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    with qa.open(tmp_path / "a.txt") as library:
        answer = library.ask(question)

    assert [one.quote for one in answer.citations[:1]] == ([quote] if quote else [])
