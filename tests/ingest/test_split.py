"""Passages: slices of their document that lose nothing, cross no heading and cut no sentence, whatever the file."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import FILES, document, documents

from qa.analysis.lengths import LONGEST
from qa.analysis.rows import LONGEST as LONGEST_ROW
from qa.analysis.sentences import sentences
from qa.analysis.signs import as_shown
from qa.analysis.tokenizer import count
from qa.ingest.split import LONG, SHORT, WHOLE, split
from qa.loaders import NoText, load_bytes
from qa.loaders.marks import hidden_in
from qa.model import locate

if TYPE_CHECKING:
    from qa.model import Block, Document, Passage


@st.composite
def loaded(draw: st.DrawFn) -> Document | None:
    """A file at random as the loader reads it, as Markdown or as plain text; None where it has no text."""
    try:
        return load_bytes(draw(FILES).encode(), draw(st.sampled_from(("/d/a.md", "/d/a.txt", "-"))), "a")
    except NoText:
        return None


ANY_DOCUMENT = loaded() | documents()


def is_known_by_its_rows(blocks: tuple[Block, ...], index: int) -> bool:
    """Whether a block is the first row of a table with others below it."""
    return blocks[index].kind == "row" and blocks[index].level == 0 and blocks[index + 1 : index + 2] != () and (
        blocks[index + 1].kind == "row" and blocks[index + 1].level > 0
    )  # fmt: skip


@given(ANY_DOCUMENT)
def test_passages_are_slices_disjoint_and_in_order(given: Document | None) -> None:
    if given is None:
        return
    found = split(given)

    assert [passage.text for passage in found] == [passage.span.of(given.text) for passage in found]
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found))
    assert all(passage.text.strip() == passage.text != "" for passage in found)
    assert {passage.source for passage in found} <= {given.source}


@given(ANY_DOCUMENT)
def test_passages_hold_every_character_of_every_block_but_headings_and_header_rows(given: Document | None) -> None:
    if given is None:
        return
    held = {offset for passage in split(given) for offset in range(passage.span.start, passage.span.end)}

    expected = {
        offset
        for index, block in enumerate(given.blocks)
        if block.kind != "heading" and not is_known_by_its_rows(given.blocks, index)
        for offset in range(block.span.start, block.span.end)
    }
    assert [offset for offset in expected - held if not given.text[offset].isspace()] == []
    assert [offset for offset in held - expected if not given.text[offset].isspace()] == []


@given(ANY_DOCUMENT)
def test_no_passage_crosses_a_heading_and_each_knows_those_above_it(given: Document | None) -> None:
    if given is None:
        return
    headings = [block for block in given.blocks if block.kind == "heading"]

    for passage in split(given):
        above = [block for block in headings if block.span.end <= passage.span.start]
        assert not [
            block for block in headings if passage.span.start < block.span.end and block.span.start < passage.span.end
        ]
        path: dict[int, str] = {}
        for block in above:
            path = {level: title for level, title in path.items() if level < block.level}
            marks = hidden_in(given.text, given.blocks, given.reading)
            path[block.level] = " ".join(as_shown(given.text, block.span, marks).split())
        assert passage.headings == tuple(path.values())


@given(ANY_DOCUMENT)
def test_nothing_but_a_row_is_longer_than_a_whole_paragraph_or_a_sentence_may_be(given: Document | None) -> None:
    if given is None:
        return
    rows = {block.span.start for block in given.blocks if block.kind == "row"}

    for passage in split(given):
        if passage.span.start not in rows:
            assert len(passage.text) <= LONGEST
            assert (
                count(passage.text) <= WHOLE
                or max(count(span.of(passage.text)) for span in sentences(passage.text)) > LONG
            )


@given(ANY_DOCUMENT)
def test_no_sentence_of_a_block_is_cut(given: Document | None) -> None:
    if given is None:
        return
    starts = {passage.span.start for passage in split(given)}

    for block in given.blocks:
        for span in sentences(block.span.of(given.text)):
            assert not starts.intersection(range(block.span.start + span.start + 1, block.span.start + span.end))


@given(loaded())
def test_lines_and_columns_are_those_that_one_counts(given: Document | None) -> None:
    """A line ends at \\n, \\r\\n or \\r; columns count code points from 1."""
    if given is None:
        return
    for passage in split(given):
        for offset in range(passage.span.start, passage.span.end):
            if not given.text[offset].isspace():
                before = re.split(r"\r\n|\r|\n", given.text[:offset])
                at = locate(passage.anchors, offset)
                assert (at.line, at.column) == (len(before), len(before[-1]) + 1)


def words(number: int, word: str = "word") -> str:
    return " ".join([word] * (number - 1) + [word + "."])


def lengths(passages: tuple[Passage, ...]) -> list[int]:
    return [count(passage.text) for passage in passages]


def test_a_paragraph_stays_whole_up_to_two_hundred_words() -> None:
    sentence = words(20, "Word")
    whole, long = (" ".join([sentence] * number) for number in (10, 11))

    assert lengths(split(document(whole))) == [200]
    assert lengths(split(document(long))) == [120, 100]


def test_a_long_paragraph_is_divided_into_pieces_of_about_one_length() -> None:
    text = " ".join([words(10, "Word")] * 61)

    assert lengths(split(document(text))) == [130, 130, 130, 130, 90]


def test_one_sentence_that_is_too_long_stays_whole_and_alone() -> None:
    text = f"{words(30, 'Before')} {words(300, 'long').capitalize()} {words(30, 'After')}"

    assert lengths(split(document(text))) == [30, 300, 30]


@pytest.mark.parametrize(
    "text",
    [
        "the tide came in, " * 900, "The tide. " + "came in " * 900, "x" * 9000, "潮水涨了" * 3000, "น้ำขึ้น" * 2000,
        "a" + "\u0301" * 9000, "12," * 4000, ">" * 9000, "- " * 5000, '{"a":1,"b":"c"},' * 800, "|" * 9000,
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "name", ["a.txt", "a.md", "a.csv", "a.log", "a.py", "a.html", "a.rst", "a.tex", "a.org", "a.json"]
)
def test_no_passage_grows_for_want_of_an_end_of_a_sentence(name: str, text: str) -> None:
    try:
        given = load_bytes(text.encode(), f"/d/{name}", name)
    except NoText:
        return
    found = split(given)

    assert [passage.text for passage in found] == [passage.span.of(given.text) for passage in found]
    cells = text.count(",") + text.count("|")
    most = LONGEST_ROW if cells > 100 and name.endswith((".csv", ".log")) else LONGEST
    assert max((len(passage.text) for passage in found), default=0) <= most


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ((10, 10, 10), [30]),
        ((SHORT - 1, LONG - SHORT + 1), [LONG]),
        ((SHORT, LONG - SHORT + 1), [SHORT, LONG - SHORT + 1]),
        ((100, 10, 100), [110, 100]),
        ((100, 10, 60), [100, 70]),
        ((10, 140, 10), [150, 10]),
        ((60, 60, 60), [60, 60, 60]),
        ((195, 30), [195, 30]),
    ],
)
def test_short_neighbours_are_joined_with_the_shorter_one_while_both_are_not_long(
    paragraphs: tuple[int, ...], expected: list[int]
) -> None:
    texts = [words(number) for number in paragraphs]

    assert lengths(split(document("\n\n".join(texts), *(("paragraph", 0, text) for text in texts)))) == expected


def test_the_marker_of_a_line_belongs_to_its_passage_and_counts_as_it_counts_everywhere() -> None:
    text = "\n".join(f"{number}. one" for number in range(100, 500))
    found = split(document(text))

    assert lengths(found) == [134, 134, 134, 134, 134, 130]
    assert [passage.text.split()[0] for passage in found] == ["100.", "167.", "234.", "301.", "368.", "435."]


def test_items_stay_together_while_they_fit() -> None:
    items = [f"- {words(24)}" for _ in range(8)]

    assert lengths(split(document("\n".join(items), *(("item", 0, item) for item in items)))) == [144, 48]


def test_a_heading_divides_what_would_be_joined() -> None:
    made = document(
        "Top\n\nOne.\n\nBelow\n\nTwo.\n\nNext\n\nThree.",
        ("heading", 1, "Top"), ("paragraph", 0, "One."), ("heading", 2, "Below"), ("paragraph", 0, "Two."),
        ("heading", 2, "Next"), ("paragraph", 0, "Three."),
    )  # fmt: skip

    assert [(passage.headings, passage.text) for passage in split(made)] == [
        (("Top",), "One."),
        (("Top", "Below"), "Two."),
        (("Top", "Next"), "Three."),
    ]


def test_a_row_is_a_passage_that_knows_its_header() -> None:
    text = "| Item | Detail |\n|---|---|\n| Company | OpenAI |\n| Rival | Kimi K2 |\n\n| Alone | here |\n\nText."
    made = document(
        text, ("row", 0, "| Item | Detail |"), ("row", 1, "| Company | OpenAI |"), ("row", 1, "| Rival | Kimi K2 |"),
        ("row", 0, "| Alone | here |"), ("paragraph", 0, "Text."),
    )  # fmt: skip

    assert [(passage.header, passage.text) for passage in split(made)] == [
        ("| Item | Detail |", "| Company | OpenAI |"),
        ("| Item | Detail |", "| Rival | Kimi K2 |"),
        ("", "| Alone | here |"),
        ("", "Text."),
    ]


def test_furniture_between_blocks_is_in_no_passage() -> None:
    made = document("One.\n\n* * *\n\nTwo.", ("paragraph", 0, "One."), ("paragraph", 0, "Two."))

    assert [passage.text for passage in split(made)] == ["One.", "Two."]


def test_a_document_without_blocks_has_no_passages() -> None:
    assert split(document("# Only", ("heading", 1, "Only"))) == ()
