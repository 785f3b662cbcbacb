"""Headings of plain text: what looks like one, what is small print, where one stands and which level it has."""

from __future__ import annotations

import pytest
from load_cases import headings

from qa.loaders.text import text_blocks
from qa.loaders.text.titles import could_be_title, is_metadata


@pytest.mark.parametrize(
    "line",
    [
        "What comes next?", "Facts at a glance", "TL;DR:", "Key points:", "3.1. Registering", "2 Methods",
        "Chapter 4", "IN SHORT", "GPT-4.1 and after", "By the numbers", "R&D in 2025", "“Dune” returns",
        "Non-Maintainer Uploads (NMUs)", "要点", "第一章 开始", "¿Qué pasó?", "प्रतिस्पर्धी आगे बढ़ रहे हैं",
        "Part II: The return", "**In short**",
    ],
)  # fmt: skip
def test_what_a_heading_looks_like(line: str) -> None:
    assert could_be_title(line)


@pytest.mark.parametrize(
    "line",
    [
        "It ends.", "It goes on,", "And then;", "What!", "Wait…", "“Why?”", "“Yes”", '"No," he said',
        "For example:", "The following:", "You will need the following things:", "lower case", "- item",
        "12:30 Lunch", "https://example.org", "a | b", "x = 1", "f(x) {", "$ ls", "…", "* * *", "12",
        "Date: 3 May", "To: Bob", "INFO server started", "12 people came", "A. B... 12", "此句到此为止。", "वह गया।",
        "By Jane Doe", "July 12, 2025", "5 min read", "Photo: Jane Doe", "Figure 3", "Name   Age",
        "A line of more than twelve words is hardly ever a heading that anyone wrote", "x" * 81, "And he -",
        "ann@example.org",
    ],
)  # fmt: skip
def test_what_no_heading_looks_like(line: str) -> None:
    assert not could_be_title(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe", "BY JANE DOE", "By Ann Lee, Bob Moor and Eve van Stone", "By Jane Doe | Staff",
        "July 12, 2025", "12 July 2025", "Sat, 12 July 2025", "Saturday, July 12th, 2025", "Jul. 12, 2025",
        "July 2025", "2025-07-12", "2025-07-12 14:30 UTC", "12.07.2025", "12/7/25", "Published 12 July 2025",
        "Last updated: 3 May 2024", "5 min read", "12 de julio de 2025", "12 जुलाई 2025", "2025年7月12日",
        "作者：王小明", "Photo: X", "Photo by X", "Figure 3. A box", "Table 2", "Location: Town hall",
    ],
)  # fmt: skip
def test_what_the_small_print_looks_like(line: str) -> None:
    assert is_metadata(line)


@pytest.mark.parametrize(
    "line",
    [
        "By the numbers",
        "Photo finish",
        "May 1968 and after",
        "Table manners",
        "2025-07-12 12:00 INFO started",
        "12 Angry Men",
    ],
)
def test_what_is_no_small_print(line: str) -> None:
    assert not is_metadata(line)


def test_a_heading_stands_before_something() -> None:
    long = "This is a sentence that is quite a bit longer than any heading would be, and so it is text."

    assert headings(f"{long}\n\nBackground\n\n{long}\n") == [("heading 2", "Background")]
    assert headings(f"{long}\n\nBackground\n- one\n- two\n") == [("heading 2", "Background")]
    assert headings(f"{long}\n\nBackground\n") == []
    assert headings("A list of names\n\nAnn\nBob\nEve\nTom\n") == [("heading 1", "A list of names")]
    assert headings(f"{long}\n\nAnn Lee\n\nBob Moor\n\nEve Stone\n\nTom Hill\n\n{long}\n") == []


def test_a_line_of_a_key_and_its_value_below_another_is_no_heading() -> None:
    lines = "Date: 3 May\nVenue: Boathouse\nParticipants: Ada Quill, Sam Rooke"

    assert headings(f"{lines}\n\nThe treasurer said that the club has 4,200 pounds.\n") == []


def test_levels() -> None:
    """A title is 1, others are 2, numbers go deeper; beside underlined headings, bare ones stand below them."""
    long = "This is a sentence that is quite a bit longer than any heading would be, and so it is text.\n\n"

    assert headings(f"Title\n\n{long}Background\n\n{long}1. Scope\n\n{long}1.1 Terms\n\n{long}2. Use\n\n{long}") == [
        ("heading 1", "Title"),
        ("heading 2", "Background"),
        ("heading 2", "1. Scope"),
        ("heading 3", "1.1 Terms"),
        ("heading 2", "2. Use"),
    ]
    assert headings(f"One\n===\n\n{long}Two\n---\n\n{long}A Note\n\n{long}Three\n=====\n\n{long}") == [
        ("heading 1", "One"),
        ("heading 2", "Two"),
        ("heading 3", "A Note"),
        ("heading 1", "Three"),
    ]


def test_underlines() -> None:
    """As long as the title or at least half of it, of one character, below the first line of its chunk."""
    assert headings("A title\n=======\ntext") == [("heading 1", "A title")]
    assert headings("A long title\n~~~~~~\ntext") == [("heading 1", "A long title")]
    assert headings("It is a long title,\n~~~\ntext") == []
    assert headings("你好世界\n========\ntext") == [("heading 1", "你好世界")]
    assert headings("=======\nA title\n=======\n\nOne\n===\n") == [("heading 1", "A title"), ("heading 2", "One")]
    assert headings("It is a sentence, and a rule is below it.\n-----------------------------\ntext") == []
    assert headings("- an item\n---------\ntext") == []
    assert headings("Name       Age\n--------------\nAnn        7\n") == []


def test_a_title_right_above_a_heading_with_no_blank_line_anywhere_is_the_title() -> None:
    text = (
        "Harbour Bridge Closes For Repairs\n"
        "TL;DR\n"
        "The bridge over the harbour is closed until the end of May.\n"
        "Cracks Were Found In March\n"
        "Engineers found cracks in two of the steel cables when they looked at them "
        "in the month of March, and said so.\n"
    )

    found = [(block.kind, block.level, block.span.of(text)) for block in text_blocks(text)]

    assert found[:4] == [
        ("heading", 1, "Harbour Bridge Closes For Repairs"),
        ("heading", 2, "TL;DR"),
        ("paragraph", 0, "The bridge over the harbour is closed until the end of May."),
        ("heading", 2, "Cracks Were Found In March"),
    ]
