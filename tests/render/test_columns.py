"""Laws of the columns of a terminal: no line is too wide for any terminal, and no letter is torn apart."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.model import Progress
from qa.render.columns import breaks, width, wrapped
from qa.render.progress import progress_line

HINDI = "नगर पालिका ने कहा कि नई जल शोधन संयंत्र का उद्घाटन मार्च तक टाल दिया गया है, क्योंकि पाइपों की जाँच में रिसाव मिला।"
TAMIL = "நகராட்சி புதிய நீர் சுத்திகரிப்பு நிலையத்தின் திறப்பு விழாவை மார்ச் மாதத்திற்கு ஒத்திவைத்தது."
THAI = "เทศบาลเมืองแจ้งว่าการเปิดสะพานแห่งใหม่ถูกเลื่อนออกไปเป็นเดือนมีนาคมเนื่องจากการตรวจสอบพบรอยร้าวที่ฐานราก"
KHMER = "សាលាក្រុងបានពន្យារពេលការបើកស្ពានថ្មីរហូតដល់ខែមីនា"


def lines(text: str, room: int) -> list[str]:
    ends = [*breaks(text, room), len(text)]
    return [text[start:end] for start, end in zip([0, *ends[:-1]], ends, strict=True)]


def most_columns(text: str) -> int:
    """Every character that is not laid over another takes a column, as in tmux."""
    return sum(unicodedata.category(char) not in ("Mn", "Me") for char in text)


@pytest.mark.parametrize("text", [HINDI, TAMIL])
@pytest.mark.parametrize("room", [20, 37, 60])
def test_words_stay_whole_where_vowel_signs_take_columns(text: str, room: int) -> None:
    shown = lines(text, room)

    assert all(most_columns(line.rstrip()) <= room for line in shown)
    assert [word for line in shown for word in line.split()] == text.split()


@pytest.mark.parametrize("text", [THAI, KHMER, HINDI.replace(" ", "")])
@pytest.mark.parametrize("room", [11, 20, 37])
def test_no_line_begins_with_a_mark_where_there_are_no_spaces(text: str, room: int) -> None:
    shown = lines(text, room)

    assert "".join(shown) == text
    assert all(most_columns(line) <= room for line in shown)
    assert not [line for line in shown if unicodedata.category(line[0])[0] == "M" or line[0] in "ะาำ"]
    assert not [line for line in shown if line[-1] in "เแโใไ្"]


def test_emoji_stay_whole_and_count_as_their_parts() -> None:
    family = "👨\u200d👩\u200d👧"

    assert (width(family), width("❤\ufe0f"), width("🇩🇪")) == (6, 2, 4)
    assert lines(family * 3, 7) == [family] * 3


def test_a_message_keeps_its_indentation_and_a_name_stays_whole() -> None:
    text = "qa: error: notes/of-a-long-name.txt: there is no such file\n  check the spelling of the path: you may look"

    assert wrapped(text, 40) == (
        "qa: error: notes/of-a-long-name.txt:\nthere is no such file\n  check the spelling of the path: you\n  may look"
    )


@given(st.text(st.sampled_from("ab ไกา้क्षि字，👩\u200d🇩\u0301"), max_size=80), st.integers(2, 20))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, room: int) -> None:
    shown = lines(text, room)

    assert "".join(shown) == text
    assert all(width(line.rstrip()) <= room for line in shown)
    assert all(line.strip() for line in shown[1:])


def test_the_line_of_progress_fits_whatever_the_name() -> None:
    for name in (HINDI, "字" * 90, "a/" * 90):
        line = progress_line(Progress(30, 120, 6000, name), 3.0, 80)
        assert most_columns(line) + line.count("字") <= 79
        assert line.endswith(name[-3:])
