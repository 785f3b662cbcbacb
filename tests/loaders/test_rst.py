"""reStructuredText to blocks, which are spans of the file: what a reader sees of it, and the line that it stands in."""

from __future__ import annotations

import pytest
from rst_cases import blocks

from qa.ingest.split import split
from qa.loaders import load_bytes
from qa.loaders.rst import read
from qa.model import locate


def test_a_page_as_a_whole() -> None:
    text = """\
========
 A page
========

Some *text* over
two lines.

Below
=====

- one
  and more

  - two
- three

Last.
"""
    content = read(text.encode(), "a.rst")
    assert content.text == text
    assert content.title == "A page"
    assert [(block.kind, block.level, block.span.of(text)) for block in content.blocks] == [
        ("heading", 1, "A page"),
        ("paragraph", 0, "Some *text* over\ntwo lines."),
        ("heading", 2, "Below"),
        ("item", 0, "- one\n  and more"),
        ("item", 1, "- two"),
        ("item", 0, "- three"),
        ("paragraph", 0, "Last."),
    ]
    places = [locate(content.anchors, block.span.start) for block in content.blocks[-3:]]
    assert [(at.line, at.column) for at in places] == [(14, 3), (15, 1), (17, 1)]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_spans_count_in_the_file_whatever_ends_its_lines(end: str) -> None:
    text = "A\n=\n\n-\tone\n\n\t\ttwo *three*\n\nEnd.\n".replace("\n", end)
    content = read(b"\xef\xbb\xbf" + text.encode(), "a.rst")
    assert content.text == text
    assert [block.span.of(text) for block in content.blocks] == ["A", "-\tone", "two *three*", "End."]


def test_headings_by_the_order_in_which_their_lines_appear() -> None:
    """One that skips a level, or stands where none can, is not lost."""
    assert blocks("A\n~\n\nB\n=\n\nC\n-\n\nD\n=\n\nE\n~\n\nF\n-\n\nx\n\n.. note::\n\n   G\n   =\n\n   y\n") == [
        ("heading 1", 1, "A"),
        ("heading 2", 4, "B"),
        ("heading 3", 7, "C"),
        ("heading 2", 10, "D"),
        ("heading 1", 13, "E"),
        ("paragraph", 16, "F"),
        ("paragraph", 19, "x"),
        ("paragraph", 21, ".. note::"),
        ("paragraph", 23, "G"),
        ("paragraph", 26, "y"),
    ]


def test_directives_of_sphinx() -> None:
    """The text that a reader sees of them, with any option; empty ones give nothing."""
    assert blocks(
        """\
        :orphan:

        .. toctree::
           :maxdepth: 2

           page

        .. index:: single: word
        .. note:: Be careful
           with it.

           And with this.

        .. warning::
           :unknown: option

           Hot.

        .. versionadded:: 3.2
           It is new.
        .. versionchanged:: 3.3 And newer.
        .. deprecated-removed:: 3.4 3.6
        .. code-block:: python
           :emphasize-lines: 1

           def f():
               pass

        .. function:: read(data)
                      read(name)

           Reads it.

           :param data: the bytes

        .. autoclass:: qa.Library
           :members:

        .. only:: html

           Shown.

        .. rubric:: Notes of *ours*

        .. image:: a.png
           :alt: a picture

        .. include:: /etc/passwd
        .. raw:: html

           <b>raw</b>

        .. something-new:: Said here

           And there.
        """
    ) == [
        ("paragraph", 9, ".. note:: Be careful\n   with it."),
        ("paragraph", 12, "And with this."),
        ("paragraph", 14, ".. warning::"),
        ("paragraph", 17, "Hot."),
        ("paragraph", 19, ".. versionadded:: 3.2\n   It is new."),
        ("paragraph", 21, ".. versionchanged:: 3.3 And newer."),
        ("paragraph", 22, ".. deprecated-removed:: 3.4 3.6"),
        ("code", 26, "def f():\n       pass"),
        ("paragraph", 29, "read(data)\n              read(name)\n\n   Reads it."),
        ("paragraph", 34, ":param data: the bytes"),
        ("paragraph", 41, "Shown."),
        ("paragraph", 43, "Notes of *ours*"),
        ("paragraph", 53, "Said here\n\n   And there."),
    ]


def test_what_belongs_together() -> None:
    """Terms, fields and options stand with what they mean; lists, line blocks and quotes have their marks."""
    assert blocks(
        """\
        :Author: Ann

        term : kind
           What it is.

           More.

        -v, --verbose  Say more.
        -o FILE        Where to.

        iv. four
        #. five

        | one
        |   two

        Shown::

           literal *text*
             more

        >>> 1 + 1
        2

           Quoted.

           -- Ann
        """
    ) == [
        ("paragraph", 1, ":Author: Ann"),
        ("paragraph", 3, "term : kind\n   What it is."),
        ("paragraph", 6, "More."),
        ("paragraph", 8, "-v, --verbose  Say more."),
        ("paragraph", 9, "-o FILE        Where to."),
        ("item 0", 11, "iv. four"),
        ("item 0", 12, "#. five"),
        ("paragraph", 14, "| one\n|   two"),
        ("paragraph", 17, "Shown::"),
        ("code", 19, "literal *text*\n     more"),
        ("code", 22, ">>> 1 + 1\n2"),
        ("paragraph", 25, "Quoted."),
        ("paragraph", 27, "-- Ann"),
    ]


def test_tables() -> None:
    """A row has all of its lines."""
    assert blocks(
        """\
        +---+-----+
        | a | b   |
        +===+=====+
        | c | *d* |
        |   | e   |
        |   +-----+
        |   | f   |
        +---+-----+

        === ===
        one two
        === ===

        .. list-table:: The caption
           :header-rows: 1
           :unknown: option

           * - g
             - h
           * - i
             - | j
               | k

        .. csv-table::
           :header: left, right

           "n, o", p
        """
    ) == [
        ("row 0", 2, "| a | b   |"),
        ("row 1", 4, "| c | *d* |\n|   | e   |"),
        ("row 1", 7, "|   | f   |"),
        ("row 1", 11, "one two"),
        ("paragraph", 14, "The caption"),
        ("row 0", 18, "* - g\n     - h"),
        ("row 1", 20, "* - i\n     - | j\n       | k"),
        ("row 0", 25, "left, right"),
        ("row 1", 27, '"n, o", p'),
    ]


def test_rows_know_the_header_of_their_table() -> None:
    text = """\
=========  =======
Name       *Depth*
=========  =======
the pond   two
           feet
``well``   nine
=========  =======
"""
    found = split(load_bytes(text.encode(), "a.rst", "a.rst"))
    assert [(one.header, one.text) for one in found] == [
        ("Name       Depth", "the pond   two\n           feet"),
        ("Name       Depth", "``well``   nine"),
    ]


def test_a_table_that_docutils_cannot_read_is_kept_whole() -> None:
    table = "=====  =====\none    two\n=====  =====\nthree four five\nsix    seven\n=====  ====="
    assert blocks(f"Before.\n\n{table}\n\nAfter.\n") == [
        ("paragraph", 1, "Before."),
        ("code", 3, table),
        ("paragraph", 10, "After."),
    ]


def test_what_docutils_cannot_place_is_kept() -> None:
    assert blocks("Before.\n\n+---+\n| a |\n+--+\n\nAfter.\n") == [
        ("paragraph", 1, "Before."),
        ("code", 3, "+---+\n| a |\n+--+"),
        ("paragraph", 7, "After."),
    ]
