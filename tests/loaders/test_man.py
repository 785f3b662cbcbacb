"""Manual pages to blocks, which are spans of the file; macros and escapes are neither seen nor searched."""

from __future__ import annotations

import pytest
from marked_cases import assert_linear_reading, blocks, loaded, searched, shown

from qa.ingest.split import split
from qa.loaders import NoText

PAGE = r"""
.\" A comment, and a definition
.de Vb
secret
..
.ie \n(.g .ds Aq \(aq
.el .ds Aq '
.TH "TIDE" "1" "May 2024" "Harbour" "User Commands"
.SH NAME
tide \- print \fBthe tide\fR
.SH "SEE MORE"
.B tide
.RI [ options ]
.IR file \&...
.\" within
.br
The \(lqnoon\(rq tide of M\(:unchen\(em
it came.
.PP
Second.
.SS
Options
.TP
.BR \-a ", " \-\-all
Print \fIall\fP of it.
.IP \(bu 4
A bullet.
.RS
.TP
deeper
one
.RE
.nf
$ tide \-a
  noon
.fi
.TS
tab(@);
l l.
Name@Age
_
Ada@T{
thirty
six
T}
.TE
.if !'po4a'hide' .B shown
.if t \{\
hidden
.\}
""".lstrip()


def test_a_page_as_a_whole() -> None:
    document = loaded(PAGE, "tide.1")
    assert (document.title, document.reading) == ("TIDE(1)", "man, utf-8")
    assert blocks(PAGE, "tide.1") == [
        ("heading 1", 7, 'TIDE" "1'),
        ("heading 2", 8, "NAME"),
        ("paragraph", 9, r"tide \- print \fBthe tide\fR"),
        ("heading 2", 10, "SEE MORE"),
        (
            "paragraph",
            11,
            'tide\n.RI [ options ]\n.IR file \\&...\n.\\" within\n.br\n'
            "The \\(lqnoon\\(rq tide of M\\(:unchen\\(em\nit came.",
        ),
        ("paragraph", 19, "Second."),
        ("heading 3", 21, "Options"),
        ("item 0", 23, '\\-a ", " \\-\\-all\nPrint \\fIall\\fP of it.'),
        ("item 0", 25, "\\(bu 4\nA bullet."),
        ("item 1", 29, "deeper\none"),
        ("code", 33, "$ tide \\-a\n  noon"),
        ("row 0", 39, "Name@Age"),
        ("row 1", 41, "Ada@T{\nthirty\nsix\nT}"),
        ("paragraph", 46, "shown"),
    ]


def test_markup_is_neither_seen_nor_searched() -> None:
    assert shown(PAGE, "tide.1") == [
        "tide - print the tide",
        "tide [options] file... The “noon” tide of München— it came. Second.",
        "-a, --all Print all of it. • A bullet. deeper one $ tide -a noon",
        "Ada@ thirty six",
        "shown",
    ]
    assert "tide of München it came" in searched(PAGE, "tide.1")[1]


def test_escapes_that_are_spaces_are_no_marks_of_letters() -> None:
    text = ".SH A\n[=\\fI\\,SIG\\/\\fR] a\\:b\\^c\\ud\\de\\c\n\\('a\\[:o]\\(,c\\(^e\n"
    assert shown(text, "a.1") == ["[=SIG] abcde áöçê"]


def test_macros_of_mdoc() -> None:
    text = """\
    .Dd May 1, 2024
    .Dt TIDE 8
    .Os
    .Sh SYNOPSIS
    .Nm tide
    .Op Fl a Ar file
    .Bl -tag -width Ds
    .It Fl v , Fl -version
    Print the
    .Em version .
    .El
    .Bd -literal
    $ tide
    .Ed
    .D1 tide Ar x
    """
    assert loaded("\n".join(line.strip() for line in text.split("\n")), "tide.8").title == "TIDE(8)"
    assert shown("\n".join(line.strip() for line in text.split("\n")), "tide.8") == [
        "tide a file v , -version Print the version . $ tide tide x"
    ]


def test_what_looks_like_no_page_is_read_as_text() -> None:
    log = "2024-02-10 13:11:01 disk full\n2024-02-10 13:12:01 disk gone\n2024-02-10 13:13:01 disk back\n"
    assert loaded(log, "server.log.1").reading == "lines, utf-8"
    assert loaded("Some words of version 1.2.\n", "notes-1.2").reading == "text, utf-8"


def test_another_page_is_never_read() -> None:
    with pytest.raises(NoText, match="only the name of another page"):
        loaded(".so man1/other.1\n", "a.1")


def test_what_nothing_ends_costs_only_its_line() -> None:
    text = ".TH A 1\n.de XX\n.ig\n.if t \\{\n.nf\nsaid\n.TS\nl.\na\n.SH\n"
    assert [text for _, _, text in blocks(text, "a.1")] == ["A 1", "said", "a"]


@pytest.mark.parametrize(
    "piece",
    [".SH a\n", ".B a b \"c\n", ".if t \\{\n", ".if \\n(.g .a\n", ".de a\n", ".TP\n", ".RS\n", ".TS\n", ".TS\na.\n",
     ".nf\n", "\\fB", "\\(", "\\[a", "\\s", "a\\-", "word ", ".\n", ".\\\"\n", "'", '.B "a" ""', ".br\n",
     ".Op Fl\n", ".It a\n"],
)  # fmt: skip
def test_reading_is_linear(piece: str) -> None:
    assert_linear_reading(f".SH a\n{piece}", "a.1")
    assert_linear_reading(piece, "a.1")


def test_signs_are_shown_however_they_are_written() -> None:
    text = ".SH A\nThe caf\\[u00E9] \\[em] it\\[aq]s \\*(lqfine\\*(rq, don\\*(Aqt.\nA \\[at] b\\[u0007].\n"
    assert shown(text, "a.1") == ["The café — it's “fine”, don't. A @ b."]


def test_a_heading_is_shown_as_its_text_is() -> None:
    passages = split(loaded(".SH R\\('esum\\('e \\(em don\\*(Aqt\nIt came.\n", "a.1"))
    assert [passage.headings[-1] for passage in passages] == ["Résumé — don't"]


def test_an_older_log_is_no_page_and_keeps_its_lines() -> None:
    text = "worker one began\nworker two failed\nworker three ended\n"
    assert blocks(text, "server.log.1") == blocks(text, "server.log")
    assert {kind for kind, *_ in blocks(text, "server.log.1")} == {"line"}


def test_a_letter_that_an_escape_stands_for_is_searched_as_it_is_shown() -> None:
    text = ".SH A\nThe caf\\[u00E9] in Stra\\[ss]burg, \\[u00DC]bung, m\\[u00F6]we \\[em] fine.\n"
    [found] = searched(text, "a.1")
    assert found.split() == "The café in Straßburg, Übung, möwe fine.".split()
    assert "the café in straßburg" in shown(text, "a.1")[0].lower()


def test_glyphs_say_what_they_stand_for() -> None:
    text = ".SH A\nThe caf\\[u0065_0301], a r\\['e]sum\\('e, se\\[~n]or \\[*a] \\C'u00FC' "
    text += "don\\(cqt \\*(lqhi\\*(rq \\[nix] of \\*(Co.\n.ds Co Nord Oslo\n"
    assert shown(text, "a.1") == ["The café, a résumé, señor α ü don’t “hi” of Nord Oslo."]
    assert "the café, a résumé, señor α ü don’t" in searched(text, "a.1")[0].lower()


def test_the_dashes_of_an_option_are_one_word_with_it() -> None:
    text = ".SH A\n.TP\n\\fB\\-\\-caf\\('e\\fR\nServes for \\[Eu]5.\n"
    assert searched(text, "a.1") == ["--café Serves for €5."]
