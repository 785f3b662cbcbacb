"""Markdown to blocks: the structure that CommonMark and its tables say, back at the offsets of the file."""

from __future__ import annotations

from load_cases import ARTICLE
from load_cases import read_markdown as read
from marked_cases import assert_linear_reading

from qa.analysis import analyzer, tokenizer
from qa.analysis.passage import analyse
from qa.analysis.rows import seen
from qa.ingest.split import split
from qa.loaders import load_bytes
from qa.loaders.markdown import front_title, markdown_blocks
from qa.loaders.toc import without_toc
from qa.render.reflow import layout


def test_the_bundled_article() -> None:
    text = ARTICLE
    found = markdown_blocks(text)

    assert [(block.level, block.span.of(text)) for block in found if block.kind == "heading"] == [
        (1, "OpenAI delays its open model a second time"),
        (2, "In short"),
        (2, "More testing first"),
        (2, "Rivals keep moving"),
        (2, "Confident inside, careful outside"),
        (2, "A bridge to the cloud"),
        (2, "Facts at a glance"),
        (2, "What it means for the market"),
    ]
    assert [block.span.of(text) for block in found if block.kind == "row" and block.level == 0] == ["| Item | Detail |"]
    kinds = [block.kind for block in found]
    assert [kinds.count(kind) for kind in ("item", "row", "paragraph", "code")] == [4, 8, 12, 0]
    assert without_toc(text, found) == found


def test_headings() -> None:
    """Their words only. Inside of a quote or an item, where it heads nothing outside, a heading is text."""
    assert read(
        """\
        # One #
        ##   Two *two*   ##
        ### C#
        ####
        Under
        lined
        =====
        Also
        ----
        > # Quoted
        > ======

        - ## In an item
          text
        """
    ) == [
        ("heading 1", "One"),
        ("heading 2", "Two *two*"),
        ("heading 3", "C#"),
        ("heading 1", "Under\nlined"),
        ("heading 2", "Also"),
        ("paragraph", "> # Quoted"),
        ("paragraph", "> ======"),
        ("item 0", "- ## In an item"),
        ("paragraph", "text"),
    ]


def test_lists() -> None:
    """An item is its marker and its own text; what is nested, and a further paragraph, is a block of its own."""
    assert read(
        """\
        - one
          and more
        lazy
          - two

            a further paragraph
            1. three
        - - four
          - five
        -
          six
        - [ ] task
        -

        7) seven

        > - in a quote
        >   of two lines
        """
    ) == [
        ("item 0", "- one\n  and more\nlazy"),
        ("item 1", "- two"),
        ("paragraph", "a further paragraph"),
        ("item 2", "1. three"),
        ("item 1", "- - four"),
        ("item 1", "- five"),
        ("item 0", "-\n  six"),
        ("item 0", "- [ ] task"),
        ("item 0", "7) seven"),
        ("item 0", "- in a quote\n>   of two lines"),
    ]


def test_quotes() -> None:
    assert read("> one\n> two\nlazy\n>\n> > three\n") == [
        ("paragraph", "> one\n> two\nlazy"),
        ("paragraph", "> > three"),
    ]


def test_tables() -> None:
    """A row is its line; the delimiter row is in no block."""
    assert read(
        """\
        | a | b \\| c |
        |:--|----:|
        | 1 | 2 |
        3 | 4

        1. | x | y |
           |---|---|
           | z |
        """
    ) == [
        ("row 0", "| a | b \\| c |"),
        ("row 1", "| 1 | 2 |"),
        ("row 1", "3 | 4"),
        ("row 0", "1. | x | y |"),
        ("row 1", "| z |"),
    ]


def test_code() -> None:
    """With its fences; no line in it is a heading."""
    assert read("```sh\n# no heading\n\nls\n```\ntext\n\n    indented\n\n    more\n\n~~~\nunclosed\n") == [
        ("code", "```sh\n# no heading\n\nls\n```"),
        ("paragraph", "text"),
        ("code", "indented\n\n    more"),
        ("code", "~~~\nunclosed"),
    ]


def test_furniture() -> None:
    """Link definitions, rules, comments and tags without text answer nothing; front matter and footnotes do."""
    assert read(
        """\
        ---
        title: "A title"
        tags: [one, two]
        # a comment
        ---
        <!-- a comment
        of two lines -->

        <p align="center">
        <img src="x.png">
        </p>

        <script>
        alert("text")
        </script>

        <div>Some words</div>

        [one]: https://example.org
          "With a title"
        [^1]: footnote

        * * *

        The end.
        """
    ) == [
        ("heading 1", "A title"),
        ("line 0", "tags: [one, two]"),
        ("paragraph", "<div>Some words</div>"),
        ("paragraph", "[^1]: footnote"),
        ("paragraph", "The end."),
    ]


def test_front_matter_is_what_begins_with_a_key() -> None:
    assert front_title("---\r\ntitle: 'It''s'  \r\n...\r\nText") == "It''s"
    assert front_title("---\nauthor: Ann\n---\n# Heading") == ""
    assert read("---\n\nNo front matter.\n\n---\n") == [("paragraph", "No front matter.")]
    assert read("---\ntitle: never closed\n") == [("paragraph", "title: never closed")]


def test_characters_that_other_programs_end_lines_at_end_none() -> None:
    """NUL, vertical tabs, form feeds, U+0085 and U+2028 shift nothing."""
    text = "One\0\x0btwo\x0c\u2028three\x85\n\n\x0c\n# Heading\u2028\n\n| a\x0b|\tb |\n|---|---|\n"

    assert read(text) == [
        ("paragraph", "One\0\x0btwo\x0c\u2028three"),
        ("heading 1", "Heading"),
        ("row 0", "| a\x0b|\tb |"),
    ]


def test_what_is_nested_too_deep_for_the_parser_is_text() -> None:
    deep = "> " * 100 + "word"

    assert read(f"{deep}\n\nAnd text.\n") == [("paragraph", deep), ("paragraph", "And text.")]


def test_standard_input_in_markdown() -> None:
    document = load_bytes("﻿---\ntitle: From the front\n---\n\n## One\n\nText.\n".encode(), "-", "(standard input)")

    assert document.title == "From the front"
    assert [block.span.of(document.text) for block in document.blocks] == ["From the front", "One", "Text."]


CHARACTERS = """\
# Le caf&eacute; &amp; bar

The caf&#233; of O&rsquo;Brien &mdash; 1&nbsp;000 fa&shy;vour&shy;ites in Stra&szlig;e.
It is snake\\_case, \\[sic\\], don\\'t; `a\\_b` and
`&eacute;` and \\&eacute; stay, and &tides;.

    &eacute;
"""


def test_references_to_characters_are_shown_and_searched_as_characters() -> None:
    """Code is as it is written; the quote is the file's."""
    [found] = split(load_bytes(CHARACTERS.encode(), "a.md", "a.md"))
    assert found.headings == ("Le café & bar",)
    assert load_bytes(CHARACTERS.encode(), "a.md", "a.md").title == "Le café & bar"
    assert layout(found).text.split("\n") == [
        "The café of O’Brien — 1 000 fa\u00advour\u00adites in Straße. It is snake_case, [sic], don't; `a\\_b` and "
        "`&eacute;` and &eacute; stay, and &tides;.",
        "    &eacute;",
    ]
    assert found.text.startswith("The caf&#233; of")
    words = [analyzer.normal(word).replace("’", "'") for word in tokenizer.strings(seen(found))]
    assert {"café", "o'brien", "favourites", "strasse", "1000", "dont"} <= set(words)


def test_an_escaped_sign_that_ends_a_sentence_is_shown_without_its_backslash() -> None:
    """It still ends the sentence, and the quote is the file's."""
    text = "Made in 1986\\. A great year\\! Version 4\\.2 has C:\\dir, a\\\\,b and `a\\.b`\n"
    [found] = split(load_bytes(text.encode(), "a.md", "a.md"))

    assert layout(found).text == "Made in 1986. A great year! Version 4.2 has C:\\dir, a\\\\,b and `a\\.b`"
    spans = analyse(found).spans
    assert [found.text[start:end] for start, end in zip(spans[::2], spans[1::2], strict=True)] == [
        "Made in 1986\\.",
        "A great year\\!",
        "Version 4\\.2 has C:\\dir, a\\\\,b and `a\\.b`",
    ]


def test_a_thousand_references_take_linear_time() -> None:
    for piece in ("&eacute;", "`&eacute;", "`` &#233; ` ", "\\_", "`\\_", "\\\\&amp;", "&", "`"):
        assert_linear_reading(piece, "a.md")
