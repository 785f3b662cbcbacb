"""Lines of plain text: which of them were wrapped and are one paragraph, and which stand for themselves."""

from __future__ import annotations

from load_cases import headings, read


def test_a_manual() -> None:
    """Underlines have the level of the place where they first stand; contents go, their heading stays; wrapped lines
    are one paragraph."""
    assert read(
        """\
        The Box Manual
        **************

        Contents
        ========

        * 1. Opening the box

          * 1.1. With a key that was lost and then found again somewhere
            under the carpet

          * 1.2. Without one

        * 2. Closing it

        1. Opening the box
        ******************

        The box is opened from above. Take care that nobody has put a cup of
        tea on it, as happened to "box-
        users@example.org" more than once.

        1.1. With a key that was lost and then found again somewhere under the carpet
        -----------------------------------------------------------------------------

        Turn the key:

           turn key
           wait 3
           Lift the lid

        and look into it. What is in
        the box, we cannot tell; it may be quite empty, and often it is. Some
        have found

        * a hat, which is said to have belonged to the man who had built the
          box,

        * nothing.

          This is the more frequent case.

        1. Take out what is there.
        2. Put it back, if you are
           not the owner.

        1.2. Without one
        ----------------

        See above.

        ~~~~~~~~~~~
        A last note
        ~~~~~~~~~~~

        In the year
        1990. It was blue.
        """
    ) == [
        ("heading 1", "The Box Manual"),
        ("heading 2", "Contents"),
        ("heading 1", "1. Opening the box"),
        (
            "paragraph",
            'The box is opened from above. Take care that nobody has put a cup of\ntea on it, as happened to "box-\n'
            'users@example.org" more than once.',
        ),
        ("heading 2", "1.1. With a key that was lost and then found again somewhere under the carpet"),
        ("paragraph", "Turn the key:"),
        ("paragraph", "turn key"),
        ("paragraph", "wait 3"),
        ("paragraph", "Lift the lid"),
        (
            "paragraph",
            "and look into it. What is in\n"
            "the box, we cannot tell; it may be quite empty, and often it is. Some\nhave found",
        ),
        ("item 0", "* a hat, which is said to have belonged to the man who had built the\n  box,"),
        ("item 0", "* nothing."),
        ("paragraph", "This is the more frequent case."),
        ("item 0", "1. Take out what is there."),
        ("item 0", "2. Put it back, if you are\n   not the owner."),
        ("heading 2", "1.2. Without one"),
        ("paragraph", "See above."),
        ("heading 3", "A last note"),
        ("paragraph", "In the year"),
        ("paragraph", "1990. It was blue."),
    ]


def test_lines_without_blank_ones_between_are_paragraphs_unless_they_are_wrapped() -> None:
    apart = "One sentence stands in this line.\nAnother one is here.\nAnd this is the third of them.\n"
    wrapped = "This is the first of a few lines that\nwere wrapped at forty characters, and it\nends here.\n"

    assert read(apart) == [("paragraph", line) for line in apart.splitlines()]
    assert read(wrapped) == [("paragraph", wrapped.strip())]


def test_a_short_last_line_ends_a_wrapped_paragraph() -> None:
    """Text that was pasted from a page often has no blank lines."""
    first = "This is the first of two paragraphs that were wrapped at about\nseventy characters."
    second = "And this is the second one, which goes on for a little longer than\nthe first one does."

    assert read(f"{first}\n{second}\n") == [("paragraph", first), ("paragraph", second)]


def test_a_heading_right_above_wrapped_text() -> None:
    """A first line is one only where its break is not natural."""
    text = "Background\nThis manual is about boxes, and it was written for those who have\nto open one.\n"
    cut = "This manual is about boxes, and it was written for those who have Not\nopened one, and never will.\n"

    assert read("Some words before it, which end here.\n\n" + text)[1:] == [
        ("heading 2", "Background"),
        ("paragraph", "This manual is about boxes, and it was written for those who have\nto open one."),
    ]
    assert headings("Some words before it, which end here.\n\n" + cut) == []
