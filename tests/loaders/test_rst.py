"""reStructuredText to blocks: what a reader sees of it, and the line of the file that it stands in."""

from __future__ import annotations

from textwrap import dedent

from qa.loaders.rst import read


def blocks(text: str) -> list[tuple[str, int, str]]:
    """ "heading 2", "item 0", "row 1", "code" or "paragraph", the line in which it begins, and the words."""
    content = read(dedent(text).encode(), "a.rst")
    assert content.reading.startswith("rst, utf-8, docutils ")
    lines = {anchor.offset: anchor.line or 0 for anchor in content.anchors}
    return [
        (
            block.kind if block.kind in ("paragraph", "code") else f"{block.kind} {block.level}",
            lines[block.span.start],
            block.span.of(content.text),
        )
        for block in content.blocks
    ]


def test_a_page_as_a_whole() -> None:
    content = read(
        dedent(
            """\
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
        ).encode(),
        "a.rst",
    )
    assert content.text == (
        "A page\n\nSome text over\ntwo lines.\n\nBelow\n\n- one\nand more\n  - two\n- three\n\nLast."
    )
    assert [(anchor.line, content.text[anchor.offset :].partition("\n")[0]) for anchor in content.anchors] == [
        (2, "A page"),
        (5, "Some text over"),
        (6, "two lines."),
        (8, "Below"),
        (11, "- one"),
        (12, "and more"),
        (14, "- two"),
        (15, "- three"),
        (17, "Last."),
    ]
    assert {(anchor.column, anchor.page, anchor.label) for anchor in content.anchors} == {(None, None, None)}


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
        ("paragraph", 21, "Note:"),
        ("paragraph", 23, "G"),
        ("paragraph", 26, "y"),
    ]


def test_inline_markup_is_not_seen() -> None:
    r"""Nor are the addresses of references, escapes, and what roles do to a text; the lines stay as they are."""
    assert blocks(
        r"""
        ``code`` **strong** `title` link_ `other link`__ `named
        one <https://example.org/>`_ |sub| |unknown| back\ slash \*
        https://example.org [1]_ [#auto]_ :ref:`label` :ref:`this <label>`
        :doc:`/page` :py:func:`~a.b.c` :manpage:`ls(1)` :pep:`8` :unknown:`role`
        last *unclosed line.

        .. _link: https://example.org
        .. |sub| replace:: what *it* stands for
        .. |today| date::
        .. [1] A note.
        .. [#auto] Another.

        Now |today| it ends.

        .. _label:

        A heading
        =========

        .. a comment
           of two lines
        """
    ) == [
        (
            "paragraph",
            2,
            "code strong title link other link named\none what it stands for |unknown| backslash *\n"
            "https://example.org [1] [2] A heading this\n/page c ls(1) PEP 8 role\nlast *unclosed line.",
        ),
        ("paragraph", 11, "[1] A note."),
        ("paragraph", 12, "[2] Another."),
        ("paragraph", 14, "Now  it ends."),
        ("heading 1", 18, "A heading"),
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
        ("paragraph", 9, "Note: Be careful\nwith it."),
        ("paragraph", 12, "And with this."),
        ("paragraph", 14, "Warning: Hot."),
        ("paragraph", 19, "Added in version 3.2: It is new."),
        ("paragraph", 21, "Changed in version 3.3: And newer."),
        ("paragraph", 22, "Deprecated since version 3.4, removed in version 3.6."),
        ("code", 26, "def f():\n    pass"),
        ("paragraph", 29, "read(data)\nread(name)\nReads it."),
        ("paragraph", 34, "param data: the bytes"),
        ("paragraph", 41, "Shown."),
        ("paragraph", 43, "Notes of ours"),
        ("paragraph", 53, "Said here\nAnd there."),
    ]


def test_what_belongs_together() -> None:
    """Terms, fields and options stand with what they mean; numbers, line blocks and quotes as they are shown."""
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
        ("paragraph", 1, "Author: Ann"),
        ("paragraph", 3, "term : kind\nWhat it is."),
        ("paragraph", 6, "More."),
        ("paragraph", 8, "-v, --verbose\nSay more."),
        ("paragraph", 9, "-o FILE\nWhere to."),
        ("item 0", 11, "iv. four"),
        ("item 0", 12, "v. five"),
        ("paragraph", 14, "one\n  two"),
        ("paragraph", 17, "Shown:"),
        ("code", 19, "literal *text*\n  more"),
        ("code", 22, ">>> 1 + 1\n2"),
        ("paragraph", 25, "Quoted."),
        ("paragraph", 27, "— Ann"),
    ]


def test_tables() -> None:
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
        ("row 0", 2, "| a | b |"),
        ("row 1", 4, "| c | d e |"),
        ("row 1", 7, "|  | f |"),
        ("row 1", 11, "| one | two |"),
        ("paragraph", 14, "The caption"),
        ("row 0", 18, "| g | h |"),
        ("row 1", 20, "| i | j k |"),
        ("row 0", 25, "| left | right |"),
        ("row 1", 27, "| n, o | p |"),
    ]


def test_what_docutils_cannot_place_is_kept() -> None:
    assert blocks("Before.\n\n+---+\n| a |\n+--+\n\nAfter.\n") == [
        ("paragraph", 1, "Before."),
        ("code", 3, "+---+\n| a |\n+--+"),
        ("paragraph", 7, "After."),
    ]
