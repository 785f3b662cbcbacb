"""The laws of plain text: nothing is lost, line ends make no difference, the time is linear."""

from __future__ import annotations

import re

import pytest
from growth import assert_linear, times
from hypothesis import example, given
from hypothesis import strategies as st
from load_cases import shapes_by_line_end
from strategies import FILES, TEXTS

from qa.loaders.text import text_blocks
from qa.loaders.toc import without_toc

RULES = frozenset('=-~*^"+#_')


def is_furniture(line: str) -> bool:
    marks = line.replace(" ", "")
    rule = len(marks) > 2 and marks[0] in RULES and len(set(marks)) == 1
    return rule or (set(line) <= set("|+-=: \t") and ("--" in line or "==" in line))


PIECES = st.sampled_from(
    (
        "\n", "\r\n", "\r", "\n\n", "  ", "    ", "\t", "- ", "* ", "1. ", "2. ", "a) ", "b) ", "(1) ", "(2) ",
        "•", "•\n", "o  ", "---", "===", "~~~~", "* * *", "_____", '"""', "|", " | ", "| --- |", "+--+--+",
        "a\tb", "Title", "Chapter 1", "1.1 Sub", "word word word", "A sentence that ends.", "“Quote”", "\0",
        "\x0b", "\x0c", "\u2028", "\x85", "\x1c", "e\u0301", "👩‍👩‍👧", "ß", "İ", "ﬁ", "你好", "。", "नमस्ते", "…",
        ". . . . 3", "By Jane Doe", "12 May 2024", "x" * 130, ":", "?", "\u200b",
    )
)  # fmt: skip


@given(st.one_of(FILES, TEXTS, st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=60).map("".join)))
@example("Title\n=====\r\n\r\n=====\rTitle\r=====")
@example("a | b\n---|---\n1 | 2\n")
def test_nothing_is_lost(text: str) -> None:
    """Blocks are disjoint, in order and inside the text; all that is no white space is in one, but for rules and the
    delimiter lines of tables. What contents take out is the rest unchanged."""
    found = text_blocks(text)

    left, end = [], 0
    for block in found:
        words = block.span.of(text)
        assert end <= block.span.start < block.span.end <= len(text)
        assert words == words.strip()
        left.append(text[end : block.span.start])
        end = block.span.end
    between = "".join([*left, text[end:]])
    assert [line for line in re.split("[\r\n]", between) if line.strip() and not is_furniture(line.strip())] == []
    kept = set(without_toc(text, found))
    assert tuple(block for block in found if block in kept) == without_toc(text, found)


@given(FILES)
def test_line_ends_make_no_difference(text: str) -> None:
    """The same lines with \\n, \\r\\n or \\r have the same blocks."""
    lines = re.split("\r\n|\n|\r", text)
    of_lf, of_crlf, of_cr = shapes_by_line_end(lines, text_blocks)

    assert of_lf == of_crlf == of_cr


@pytest.mark.parametrize(
    "piece", ["A line of text that goes on\n", "Title\n\n", "- item\n", "a | b\n", "a\tb\na\tb\tc\n", "•\n", "x. "]
)
def test_the_time_is_linear(piece: str) -> None:
    assert_linear(lambda text: without_toc(text, text_blocks(text)), times(piece, 400_000))
