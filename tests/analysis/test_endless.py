"""A stretch of text without an end is divided at the best place, whatever its script."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analysis.clusters import is_boundary
from qa.analysis.endless import parts
from qa.analysis.lengths import LONGEST
from qa.analysis.sentences import sentences
from qa.model import Span


def divided(text: str) -> list[str]:
    return [span.of(text) for span in parts(text, Span(0, len(text)))]


def filled(words: str, length: int) -> str:
    """These words again and again, up to this length."""
    return (words * (length // len(words) + 1))[:length]


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("the tide came, and it went (so he said) ", "the tide went; "),
        ("the tide came, and it went (so he said) ", "it went: "),
        ("the tide came, and it went (so he said) ", "it went — "),
        ("the tide came, and it went (so he said) ", "it went – "),
        ("the tide came (at eight) and went ", "it went, "),
        ("潮水来了，", "他说；"),
        ("潮水来了", "他说，"),
        ("しおがきた", "それから、"),
        ("جاء المد، ", "ثم ذهب؛ "),
        ("جاء المد ", "ثم ذهب، "),
        ("the tide came and went ", "(at eight) "),
        ("the tide came and went ", "at eight\n"),
    ],
)
def test_a_better_place_goes_before_a_later_one(words: str, mark: str) -> None:
    text = filled(words, 1200).rstrip() + " " + mark + filled(words, 2700)

    assert divided(text)[0] == text[: 1200 + 1 + len(mark)].strip() or divided(text)[0].endswith(mark.strip())


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("1,200 " * 900, "1,200"),
        ("12:30 " * 900, "12:30"),
        ("well-known " * 900, "well-known"),
        ("std::map " * 900, "std::map"),
        ("don't " * 900, "don't"),
        ("e\u0301te\u0301 " * 900, "e\u0301te\u0301"),
        ("2\u202f000 " * 900, "2\u202f000"),
    ],
)
def test_a_word_is_not_divided(text: str, ends: str) -> None:
    assert all(part.endswith(ends) for part in divided(text))


def test_a_long_word_is_divided_only_if_it_has_no_end_within_reach() -> None:
    before, long = "tide " * 60, "x" * 1600

    assert {word for part in divided(f"{before}{long} {before}{long}") for word in part.split()} == {"tide", long}
    assert divided(f"{before}{long}{long}")[0] == before.strip()
    assert [set(part) for part in divided("x" * 5000)] == [{"x"}] * 3
    assert all("OpenAI" in part or "Open" not in part for part in divided("延期" * 999 + "OpenAI" + "延期" * 999))


@pytest.mark.parametrize(
    "character",
    [
        "e\u0301",
        "a" + "\u0300\u0321" * 25,
        "👩\u200d👩\u200d👧",
        "👍🏽",
        "🇳🇴",
        "\u1100\u1161\u11a8",
        "กำ",
        "เก",
        "क्षि",
        "ខ្មែ",
        "ｶﾞ",
        "한\u3099",
    ],
)
def test_what_a_reader_takes_for_one_character_is_not_divided(character: str) -> None:
    for before in range(4):
        text = "." * before + character * (4500 // len(character))
        assert all(part.replace(".", "") == character * part.count(character) for part in divided(text))


SIGNS = st.sampled_from(list("ab ,;—()\n12延เก้กำ\u0301🇳🇴👩\u200d\u1100\u1161،；\r\n"))


@given(st.lists(st.tuples(st.lists(SIGNS, min_size=1, max_size=5), st.integers(1, 900)), max_size=8))
def test_parts_lose_nothing_and_are_short(made: list[tuple[list[str], int]]) -> None:
    text = "".join("".join(signs) * number for signs, number in made)
    found = list(parts(text, Span(0, len(text))))

    assert "".join("".join(span.of(text).split()) for span in found) == "".join(text.split())
    assert all(0 < span.end - span.start <= LONGEST for span in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@pytest.mark.parametrize("text", ["a, " * 9000, "\u0301" * 9000, "🇳" * 9000, "延" * 9000, "x" * 9000])
def test_sentences_are_divided_as_parts_are(text: str) -> None:
    assert sentences(text) == tuple(parts(text, Span(0, len(text.rstrip()))))


def test_flags_count_two_by_two() -> None:
    assert [is_boundary("🇳🇴🇸🇪", at) for at in (1, 2, 3)] == [False, True, False]
    assert is_boundary("a🇳🇴", 1)
