"""The laws of Markdown: no word is lost, line ends make no difference, nothing makes it hang."""

from __future__ import annotations

import pytest
from growth import WHOLE, assert_linear, times
from hypothesis import example, given
from hypothesis import strategies as st
from load_cases import shapes_by_line_end
from strategies import FILES, TEXTS

from qa.loaders.markdown import markdown_blocks

PIECES = st.sampled_from(
    (
        "\n", "\r\n", "\r", "\n\n", "  ", "    ", "\t", "- ", "* ", "+ ", "1. ", "2) ", "> ", ">", "# ", "## ",
        "###### ", " ##", "```", "```py\n", "~~~", "---", "===", "* * *", "|", " | ", "| --- | --- |", "|-|",
        "alpha", "beta ", "Gamma.", "\0", "\x0b", "\x0c", "\u2028", "\x85", "\x1c", "e\u0301", "👩‍👩‍👧", "ß",
        "İ", "ﬁ", "你好", "\ufeff", "\\", "`", "*", "> " * 70, "- " * 70, "# # ", "1986. ",
    )
)  # fmt: skip


@given(st.one_of(FILES, TEXTS, st.lists(PIECES, max_size=50).map("".join)))
def test_blocks_are_disjoint_in_order_and_inside_the_text(text: str) -> None:
    end = 0
    for block in markdown_blocks(text):
        words = block.span.of(text)
        assert end <= block.span.start < block.span.end <= len(text)
        assert words == words.strip()
        end = block.span.end


@given(st.lists(PIECES, max_size=50).map("".join).filter(lambda text: not text.startswith("---")))
@example("> " * 200 + "alpha\n" + "> " * 100 + "beta\n\nGamma")
@example("- " * 200 + "alpha\n\n" + "  " * 150 + "beta")
@example("-\n\n  alpha\n- # beta\n- ```\n  Gamma\n")
def test_no_word_is_lost(text: str) -> None:
    """No letter stands outside of a block, however deep it is nested; these texts hold no furniture with letters."""
    left, end = [], 0
    for block in markdown_blocks(text):
        left.append(text[end : block.span.start])
        end = block.span.end

    assert [character for character in "".join([*left, text[end:]]) if character.isalpha() or character == "\0"] == []


@given(st.lists(PIECES.filter(lambda piece: "\r" not in piece), max_size=40).map("".join))
def test_line_ends_make_no_difference(text: str) -> None:
    lines = text.split("\n")
    of_lf, of_crlf, of_cr = shapes_by_line_end(lines, markdown_blocks)

    assert of_lf == of_crlf == of_cr


@pytest.mark.parametrize(
    "piece",
    [
        "> ",
        "- ",
        "* ",
        "1. ",
        "[",
        "](",
        "<",
        "<!--\n",
        "`",
        "|-",
        "#",
        "= ",
        "\t",
        "-\n",
        ">\n",
        "- a\n",
        "[a]: b\n",
        "a|b\n",
        "<a\n",
    ],
)
def test_anything_is_read_in_linear_time(piece: str) -> None:
    """And nothing nested ends in an error."""

    def made(number: int) -> str:
        return times(piece, 100_000)(number) + "word"

    text = made(WHOLE)
    found = assert_linear(markdown_blocks, made)

    assert "word" in "".join(block.span.of(text) for block in found) or piece in ("<!--\n", "[a]: b\n")
