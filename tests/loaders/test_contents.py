"""Tables of contents, in plain text and in Markdown: they go, their heading stays, and nothing else goes with them."""

from __future__ import annotations

from load_cases import read, read_markdown


def test_contents_with_dots_and_page_numbers() -> None:
    assert read(
        """\
        Passing notes

        Abstract

           This document describes how notes are passed between two desks.  It
           does not say what is written on them, nor who may read them.

        Table of Contents

           1.  Introduction . . . . . . . . . . . . . . . . . . . . . . . .   2
             1.1.  Requirements Language  . . . . . . . . . . . . . . . . .   2
           2.  Protocol Overview  . . . . . . . . . . . . . . . . . . . . .   3

        1.  Introduction

           Notes have been passed between desks for as long as there have been
           desks.

        1.1.  Requirements Language

           The key words in this document are in capitals only where they need
           to be.

        2.  Protocol Overview

           The following rules hold:

           o  A note is never opened on its way.

           o  A desk that is empty is skipped, and the note goes to the next one
              behind it.
        """
    ) == [
        ("heading 1", "Passing notes"),
        ("heading 2", "Abstract"),
        (
            "paragraph",
            "This document describes how notes are passed between two desks.  It\n"
            "   does not say what is written on them, nor who may read them.",
        ),
        ("heading 2", "Table of Contents"),
        ("heading 2", "1.  Introduction"),
        ("paragraph", "Notes have been passed between desks for as long as there have been\n   desks."),
        ("heading 3", "1.1.  Requirements Language"),
        ("paragraph", "The key words in this document are in capitals only where they need\n   to be."),
        ("heading 2", "2.  Protocol Overview"),
        ("paragraph", "The following rules hold:"),
        ("item 0", "o  A note is never opened on its way."),
        (
            "item 0",
            "o  A desk that is empty is skipped, and the note goes to the next one\n      behind it.",
        ),
    ]


def test_contents_of_links_go_and_their_heading_stays() -> None:
    assert read_markdown(
        """\
        # The Box

        ## Contents

        1. [Opening it](#opening-it)
           - [With a *key*](#with-a-key)
        2. [Closing it!](#closing-it)
        3. [Nowhere](#nowhere)

        ## Opening it

        Turn the key.

        ### With a key

        - Opening it
        - is what it is for

        ## Closing it

        Turn it back.
        """
    ) == [
        ("heading 1", "The Box"),
        ("heading 2", "Contents"),
        ("heading 2", "Opening it"),
        ("paragraph", "Turn the key."),
        ("heading 3", "With a key"),
        ("item 0", "- Opening it"),
        ("item 0", "- is what it is for"),
        ("heading 2", "Closing it"),
        ("paragraph", "Turn it back."),
    ]


def test_a_table_of_sections_keeps_its_header() -> None:
    table = "| Section | Page |\n|---|---|\n| 1 Ann | 3 |\n| 2 Bob | 4 |\n| 3 Eve | 9 |\n\n"
    text = table + "# Ann\n\nA.\n\n# Bob\n\nB.\n\n# Eve\n\nE.\n"

    assert [words for kind, words in read_markdown(text) if kind.startswith("row")] == ["| Section | Page |"]


def test_what_says_more_than_headings_is_no_contents() -> None:
    """Two entries, or most of them with words of their own, stay."""
    text = "- Ann\n- Bob\n\n# Ann\n\nA.\n\n# Bob\n\nB.\n\n# Eve\n\n- Ann came first.\n- Bob\n- Tom\n- Eve was late\n"

    assert [kind for kind, _ in read_markdown(text)].count("item 0") == 6
