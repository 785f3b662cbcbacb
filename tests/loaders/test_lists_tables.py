"""Lists and tables of plain text: what is an item or a row, and what only looks like one."""

from __future__ import annotations

from load_cases import read

# --- lists ---


def test_items() -> None:
    assert read(
        """\
        Some words that introduce a list:
        - one
        goes on in small letters
        - two
            - below two
              and more of it
            * beside that
        - three

          A paragraph in three.

        (1) first
        (2) second
        a) letter
        b) letter
        """
    ) == [
        ("paragraph", "Some words that introduce a list:"),
        ("item 0", "- one\ngoes on in small letters"),
        ("item 0", "- two"),
        ("item 1", "- below two\n      and more of it"),
        ("item 1", "* beside that"),
        ("item 0", "- three"),
        ("paragraph", "A paragraph in three."),
        ("item 0", "(1) first"),
        ("item 0", "(2) second"),
        ("item 0", "a) letter"),
        ("item 0", "b) letter"),
    ]


def test_a_number_alone_makes_no_item() -> None:
    """It takes the next one, or a colon before it."""
    assert [kind for kind, _ in read("They met in room\n12. There were five of them, all\nold.\n")] == ["paragraph"] * 3
    assert read("Do this:\n1. Sit down.\n") == [("paragraph", "Do this:"), ("item 0", "1. Sit down.")]
    assert read(" 9. nine\n10. ten\n") == [("item 0", "9. nine"), ("item 0", "10. ten")]


def test_a_dash_in_wrapped_prose_is_no_item() -> None:
    text = (
        "The man who had come in first, and whose hat was still on his own head\n"
        "- he never took it off - sat down by the fire and did not say another\n"
        "word to anyone for the rest of the night, which was long.\n"
    )

    assert read(text) == [("paragraph", text.strip())]


def test_a_bullet_on_a_line_of_its_own() -> None:
    assert read("•\nOne thing\n•\nAnother thing\n") == [("item 0", "•\nOne thing"), ("item 0", "•\nAnother thing")]


# --- tables ---


def test_tables() -> None:
    assert read("| a | b |\n|---|---|\n| 1 | 2 |\n") == [("row 0", "| a | b |"), ("row 1", "| 1 | 2 |")]
    assert read("a | b\n1 | 2\n") == [("row 0", "a | b"), ("row 1", "1 | 2")]
    assert read("+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+\n") == [
        ("row 0", "| a | b |"),
        ("row 1", "| 1 | 2 |"),
    ]
    assert read("a\tb\n1\t2\n\nx\ty\n3\t4\n") == [
        ("row 0", "a\tb"),
        ("row 1", "1\t2"),
        ("row 0", "x\ty"),
        ("row 1", "3\t4"),
    ]
    assert read("Name\t\tAge\nAnn\t7\n") == [("row 0", "Name\t\tAge"), ("row 1", "Ann\t7")]


def test_no_tables() -> None:
    """One line, another number of cells, alternatives in code, an indent."""
    for text in ("Home | News | Sport\n", "a | b\nc | d | e\n", "a || b\nc || d\n", "\tone\n\ttwo\n"):
        assert {kind for kind, _ in read(text)} == {"paragraph"}
