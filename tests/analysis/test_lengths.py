"""Laws of lengths: texts that say the same are about equally long in every language."""

from __future__ import annotations

import pytest
from parallel_cases import ARTICLE

from qa.analysis import tokenizer
from qa.analysis.lengths import share, words


@pytest.mark.parametrize("code", ARTICLE)
def test_a_text_is_as_long_as_what_it_says_in_english(code: str) -> None:
    assert words(ARTICLE["en"], "en") == 30
    assert 22 <= words(ARTICLE[code], code) <= 34


def test_words_and_numbers_among_characters_are_words() -> None:
    assert words("K2 8611", "zh") == 2
    assert words("K2 海拔 8611 米", "zh") == pytest.approx(2 + 3 / 1.75)


def test_every_character_of_a_script_without_spaces_is_a_part_of_a_word() -> None:
    spans = [(part[0], part[-1]) for part in tokenizer.UNSPACED.replace("\u3005", "\u3005-\u3005").split("-")]
    ends = {end for span in spans for end in span}

    assert [end for end in ends if not 0 < share(end) < 1] == []
    assert (share("a"), share("а"), share("7")) == (1, 1, 1)


def test_a_long_text_is_measured_in_linear_time() -> None:
    assert words("ก" * 1_000_000, "th") == pytest.approx(1_000_000 / 5.4)
