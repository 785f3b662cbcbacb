"""Org files to blocks, which are spans of the file; markup is in the spans, and is neither seen nor searched."""

from __future__ import annotations

import pytest
from marked_cases import assert_linear_reading, blocks, loaded, searched, shown

from qa.loaders import NoText
from qa.model import locate

NOTES = """\
#+TITLE: The *harbour* notes
#+AUTHOR: Ada Brandt
#+OPTIONS: toc:nil
# a comment
* TODO Tides of [[https://example.org][the sea]] :work:
SCHEDULED: <2024-03-01 Fri>
:PROPERTIES:
:CUSTOM_ID: tides
:Berth: Quay 7
:END:
Some *bold* and /slanted/ words, ~code~
and [[file:a.org]]. [fn:1]
# in between
More words.

| Name | Age |
|------+-----|
| Ada  | 36  |
#+TBLFM: $1=2

- one
  and more
  - two

  still one
1. three
#+BEGIN_SRC python
def tide():
    return "noon"  # a comment of the code
#+END_SRC
#+begin_quote
Quoted words.
#+end_quote
: fixed
-----
** COMMENT Hidden
secret
*** below
** Last
[fn:1] The note.
"""


def test_a_file_as_a_whole() -> None:
    document = loaded(NOTES, "a.org")
    assert (document.title, document.reading) == ("The harbour notes", "org, utf-8")
    assert blocks(NOTES, "a.org") == [
        ("heading 1", 1, "The *harbour* notes"),
        ("line", 2, "AUTHOR: Ada Brandt"),
        ("heading 2", 5, "TODO Tides of [[https://example.org][the sea]] :work:"),
        ("paragraph", 6, "SCHEDULED: <2024-03-01 Fri>"),
        ("line", 9, "Berth: Quay 7"),
        ("paragraph", 11, "Some *bold* and /slanted/ words, ~code~\nand [[file:a.org]]. [fn:1]"),
        ("paragraph", 14, "More words."),
        ("row 0", 16, "| Name | Age |"),
        ("row 1", 18, "| Ada  | 36  |"),
        ("item 0", 21, "- one\n  and more"),
        ("item 1", 23, "- two"),
        ("paragraph", 25, "still one"),
        ("item 0", 26, "1. three"),
        ("code", 28, 'def tide():\n    return "noon"  # a comment of the code'),
        ("paragraph", 32, "Quoted words."),
        ("code", 34, "fixed"),
        ("heading 3", 39, "Last"),
        ("paragraph", 40, "[fn:1] The note."),
    ]
    assert locate(document.anchors, NOTES.index("three")) == (NOTES.index("three"), 26, 4, None, None, None)


def test_markup_is_neither_seen_nor_searched() -> None:
    said = shown(NOTES, "a.org")
    assert said == [
        "AUTHOR: Ada Brandt",
        "SCHEDULED: <2024-03-01 Fri>",
        "Berth: Quay 7",
        "Some bold and slanted words, code and file:a.org. [1] More words.",
        "| Ada | 36 |",
        '- one and more - two still one 1. three def tide(): return "noon" # a comment of the code Quoted words. fixed',
        "[1] The note.",
    ]
    assert ["".join(line.split()) for line in searched(NOTES, "a.org")] == ["".join(line.split()) for line in said]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("_Unter_ =*wörtlich*= +weg+", "Unter *wörtlich* weg"),
        ("*fett und /kursiv/ darin*", "fett und kursiv darin"),
        ("/usr/bin/env and 2*3*4 and snake_case_name", "/usr/bin/env and 2*3*4 and snake_case_name"),
        ("<<anchor>>Ici <<<rayon>>> et [fn:: une note] et src_sh{ls -l}", "Ici rayon et [ une note] et ls -l"),
        ("a @@html:<b>@@word\\\\", "a word"),
        (r"Caf\eacute{} \Uuml{}bung \alpha \rightarrow{} 5\nbsp{}\EUR", "Café Übung α → 5 €"),
        (r"C:\temp \tide =\alpha= \(\alpha\) \frac{a}{b}", r"C:\temp \tide \alpha \(\alpha\) \frac{a}{b}"),
        ("[[https://example.org/a*b*c]] *x", "https://example.org/a*b*c *x"),
    ],
)
def test_marks_within_words(written: str, seen: str) -> None:
    assert shown(f"{written}\n", "a.org") == [seen]


def test_macros_say_what_they_stand_for() -> None:
    text = "#+MACRO: version 2.4\n#+macro: by sold by $1 of $2\n#+macro: kbd @@texinfo:@kbd{@@$1@@texinfo:}@@\n"
    text += "It is {{{version}}}, {{{by(Ada\\, Bo,Oslo)}}}, press {{{kbd(M-x)}}} or {{{other}}}.\n"
    assert shown(text, "a.org") == ["It is 2.4, sold by Ada, Bo of Oslo, press M-x or {{{other}}}."]


def test_what_nothing_closes_is_read() -> None:
    text = "Words.\n#+begin_src sh\nls\n* Next\n#+begin_comment\nsaid\n:LOGBOOK:\nnoted\n"
    assert [text for _, _, text in blocks(text, "a.org")] == ["Words.", "ls", "Next", "said", "noted"]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_spans_count_in_the_file_whatever_ends_its_lines(end: str) -> None:
    text = "* A\n- one\n\n  two *three*\n\n| a |\n".replace("\n", end)
    assert [block.span.of(text) for block in loaded(text, "a.org").blocks] == ["A", "- one", "two *three*", "| a |"]


def test_what_holds_nothing_to_read() -> None:
    for text in ("# only a comment\n", "#+include: a.org\n#+setupfile: b\n", " \n"):
        with pytest.raises(NoText):
            loaded(text, "a.org")


@pytest.mark.parametrize(
    "piece",
    ["*a ", "/a", "=a ", "[[a][b", "[fn:a", "* a\n", "- a\n", " - a\n", "#+begin_src\n", "#+begin_src\n#+end_src\n",
     "| a\n", "|-\n", ": a\n", ":a:\n", ":PROPERTIES:\n", "#+title: a\n", "* COMMENT\n", "word ",
     "\\(", "\\alpha ", "{{{a(", "#+macro: a b\n", "$$a",
     "src_a{", "@@a:", "<<a", "\\\\", "#\n"],
)  # fmt: skip
def test_reading_is_linear(piece: str) -> None:
    assert_linear_reading(piece, "a.org")


def test_ten_thousand_levels() -> None:
    text = "".join(f"{'*' * level} a{level}\n" for level in range(1, 400))
    text += "".join(f"{' ' * level}- b{level}\n" for level in range(400))
    text += "*" * 10_000 + " deep\n" + " " * 10_000 + "- deeper\n"
    assert {"a399", "- b399", "deep", "- deeper"} <= {text for _, _, text in blocks(text, "a.org")}
