"""Other plain texts that people keep, whole: a novel, minutes, a readme, a letter, poems, logs and code."""

from __future__ import annotations

import pytest
from load_cases import headings, read


def test_a_novel() -> None:
    """Chapters are headings; what people say, think, write or leave unfinished is none."""
    assert read(
        """\
        THE LONG ROAD

        CHAPTER I

        The Inn

        It was already dark when the coach came to a halt before the inn, and
        nobody stood in the doorway to receive the travellers, who climbed down
        one after the other into the mud.

        “Is there no one here?” asked the tall man.

        “No one,” said the driver

        “Then knock!”

        What could have happened?

        He knocked. Nothing moved behind the shutters, and the rain went on
        falling.

        “I was told,” he said, “that we were expected—”

        “By a Mr. Grey”

        * * *

        A letter lay on the table:

            I regret that I could not
            be at home
            Yours

        CHAPTER II

        The Letter

        Nobody ever learned who had written it. The hand was that of a child,
        but the words were not.
        """
    ) == [
        ("heading 1", "THE LONG ROAD"),
        ("heading 2", "CHAPTER I"),
        ("heading 3", "The Inn"),
        (
            "paragraph",
            "It was already dark when the coach came to a halt before the inn, and\n"
            "nobody stood in the doorway to receive the travellers, who climbed down\n"
            "one after the other into the mud.",
        ),
        ("paragraph", "“Is there no one here?” asked the tall man."),
        ("paragraph", "“No one,” said the driver"),
        ("paragraph", "“Then knock!”"),
        ("paragraph", "What could have happened?"),
        ("paragraph", "He knocked. Nothing moved behind the shutters, and the rain went on\nfalling."),
        ("paragraph", "“I was told,” he said, “that we were expected—”"),
        ("paragraph", "“By a Mr. Grey”"),
        ("paragraph", "A letter lay on the table:"),
        ("paragraph", "I regret that I could not"),
        ("paragraph", "be at home"),
        ("paragraph", "Yours"),
        ("heading 2", "CHAPTER II"),
        ("heading 3", "The Letter"),
        (
            "paragraph",
            "Nobody ever learned who had written it. The hand was that of a child,\nbut the words were not.",
        ),
    ]


POEM = """\
The lamp is lit above the door
And no one comes to see
The cat is lying on the floor
The moon is in the tree.

I hear the river in the night
That never says a word
And somewhere past the edge of light
The calling of a bird
"""


LOG = """\
2025-07-01 12:00:01 INFO server started on port 8080
2025-07-01 12:00:02 WARN cache is cold
Traceback (most recent call last):
  File "app.py", line 12, in main
    open(path)
FileNotFoundError: no such file
2025-07-01 12:00:06 INFO retrying in 5 s, after the third attempt to open the file failed as well as the first two had

2025-07-01 12:00:11 INFO connected
Server shutting down
2025-07-01 12:00:12 INFO bye
"""


CODE = """\
The loop is simple, and it has to be read together with the text above it, or it says nothing.

    import os
    for name in names:
        print(name)

    def main():
        return Main

and that is all. The rest is left to the reader, who will find it easy, and who may then turn the page and go on.
"""


@pytest.mark.parametrize("text", [POEM, LOG, CODE])
def test_poems_logs_and_code_have_no_headings(text: str) -> None:
    """Each of their lines is a paragraph of its own."""
    assert read(text) == [("paragraph", line.strip()) for line in text.split("\n") if line.strip()]


def test_minutes() -> None:
    assert read(
        """\
        Minutes of the board meeting
        Date: 12 May 2024
        Present: Ann Lee, Bob Moor, Eve Stone

        1. Budget
        The treasurer presented the figures for the first quarter. Spending is 4 % below the plan.

        2. Roof
        Bob has three offers. The cheapest is 12,400 euros, with work to begin in July.

        Actions:
        - Bob: ask for a fourth offer by 1 June
        - Eve: write to the insurer

        Next meeting
        The board meets again on 9 June at 18:00 in the small hall.
        """
    ) == [
        ("heading 1", "Minutes of the board meeting"),
        ("paragraph", "Date: 12 May 2024"),
        ("paragraph", "Present: Ann Lee, Bob Moor, Eve Stone"),
        ("heading 2", "1. Budget"),
        (
            "paragraph",
            "The treasurer presented the figures for the first quarter. Spending is 4 % below the plan.",
        ),
        ("heading 2", "2. Roof"),
        ("paragraph", "Bob has three offers. The cheapest is 12,400 euros, with work to begin in July."),
        ("heading 2", "Actions:"),
        ("item 0", "- Bob: ask for a fourth offer by 1 June"),
        ("item 0", "- Eve: write to the insurer"),
        ("heading 2", "Next meeting"),
        ("paragraph", "The board meets again on 9 June at 18:00 in the small hall."),
    ]


def test_a_readme() -> None:
    assert read(
        """\
        tidybox

        A small program that tidies a folder.

        INSTALL

            pip install tidybox
            tidybox --version

        USAGE

        Run it in the folder that you want to tidy. It moves pictures to
        "pictures" and everything else to "rest".

        Questions

        Why are my files gone?
        They are in "rest". Look there first, then write to us.

        Can I undo it?

        Yes.
        """
    ) == [
        ("heading 1", "tidybox"),
        ("paragraph", "A small program that tidies a folder."),
        ("heading 2", "INSTALL"),
        ("paragraph", "pip install tidybox"),
        ("paragraph", "tidybox --version"),
        ("heading 2", "USAGE"),
        (
            "paragraph",
            "Run it in the folder that you want to tidy. It moves pictures to\n"
            '"pictures" and everything else to "rest".',
        ),
        ("heading 2", "Questions"),
        ("heading 2", "Why are my files gone?"),
        ("paragraph", 'They are in "rest". Look there first, then write to us.'),
        ("heading 2", "Can I undo it?"),
        ("paragraph", "Yes."),
    ]


def test_a_letter_has_no_headings() -> None:
    assert (
        headings(
            """\
            From: Ann Lee <ann@example.org>
            To: Bob Moor <bob@example.org>
            Subject: The roof
            Date: Mon, 13 May 2024 09:12:44 +0200

            Hi Bob,

            thanks for the three offers. I have looked at them over the weekend and
            I think that we should take the second one, although it is not the
            cheapest.

            > What about the gutters?
            > Are they included?

            They are. See you on Monday

            Best wishes
            Ann

            --
            Ann Lee
            Example Street 5
            12345 Town
            """
        )
        == []
    )
