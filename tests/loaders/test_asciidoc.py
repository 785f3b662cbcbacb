"""AsciiDoc to blocks, which are spans of the file; markup is in the spans, and is neither seen nor searched."""

from __future__ import annotations

import pytest
from marked_cases import assert_linear_reading, blocks, loaded, searched, shown

from qa.analysis.analyzer import passage_terms
from qa.analysis.passage import analyse, analysed_passage
from qa.ingest.split import split
from qa.loaders import NoText
from qa.loaders.asciidoc.attributes import Values
from qa.loaders.marks import MOST_SAID
from qa.render.reflow import layout

MANUAL = """\
= The *harbour* manual
Ada Brandt <ada@example.org>
:toc:

Some *bold* and _slanted_ words, `code` and **un**bound.
// a comment
See https://example.org[the site^], <<tides,the tides>> and link:a.html[].

[[tides]]
== Tides ==

.A title
[source,python]
----
def tide():
    return "noon"
----

* one
  and more
** two
+
attached
* three

1. first
.. second

--all::
-a::
  Print all of it.
term:: words

[NOTE]
====
Inside a box.
====

[%header,cols="1,2"]
|===
|Name |Age

|Ada
a|36
2+|both
|===

Set in two lines
~~~~~~~~~~~~~~~~

 literal line
   more

////
secret
////
include::other.adoc[]
image::tide.png[The tide]
[quote, Ada Brandt, Letters]
____
Quoted words.
____
'''
ifdef::x[]
The end.footnote:[Said by Ada.]
endif::[]
"""


def test_a_text_as_a_whole() -> None:
    document = loaded(MANUAL, "a.adoc")
    assert (document.title, document.reading) == ("The harbour manual", "asciidoc, utf-8")
    assert blocks(MANUAL, "a.adoc") == [
        ("heading 1", 1, "The *harbour* manual"),
        ("paragraph", 2, "Ada Brandt <ada@example.org>"),
        ("paragraph", 5, "Some *bold* and _slanted_ words, `code` and **un**bound."),
        ("paragraph", 7, "See https://example.org[the site^], <<tides,the tides>> and link:a.html[]."),
        ("heading 2", 10, "Tides"),
        ("paragraph", 12, "A title"),
        ("code", 15, 'def tide():\n    return "noon"'),
        ("item 0", 19, "* one\n  and more"),
        ("item 1", 21, "** two"),
        ("paragraph", 23, "attached"),
        ("item 0", 24, "* three"),
        ("item 1", 26, "1. first"),
        ("item 2", 27, ".. second"),
        ("paragraph", 29, "--all::\n-a::\n  Print all of it."),
        ("paragraph", 32, "term:: words"),
        ("paragraph", 36, "Inside a box."),
        ("row 0", 41, "|Name |Age"),
        ("row 1", 43, "|Ada\na|36"),
        ("row 1", 45, "2+|both"),
        ("heading 3", 48, "Set in two lines"),
        ("code", 51, "literal line\n   more"),
        ("paragraph", 59, "Ada Brandt, Letters"),
        ("paragraph", 61, "Quoted words."),
        ("paragraph", 65, "The end.footnote:[Said by Ada.]"),
    ]


def test_markup_is_neither_seen_nor_searched() -> None:
    said = shown(MANUAL, "a.adoc")
    assert said == [
        "Ada Brandt <ada@example.org> Some bold and slanted words, code and unbound. See the site, the tides and "
        "a.html.",
        'A title def tide(): return "noon" * one and more ** two attached * three 1. first .. second '
        "--all: -a: Print all of it. term: words Inside a box.",
        "|Ada |36",
        "|both",
        "literal line more Ada Brandt, Letters Quoted words. The end.[Said by Ada.]",
    ]
    assert ["".join(line.split()) for line in searched(MANUAL, "a.adoc")] == ["".join(line.split()) for line in said]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("*gras et _italique_ ensemble*", "gras et italique ensemble"),
        ("2*3*4 und snake_case_name, a::b", "2*3*4 und snake_case_name, a::b"),
        ("the ((tide)) and (((tide, spring)))[[x]] of 10^5^", "the tide and of 10^5"),
        ("{base}/a[der Name] linkgit:git-log[1] kbd:[Ctrl] image:a.png[x]", "der Name git-log[1] Ctrl"),
        ("[.role]#marked# and \\*not*", "marked and *not*"),
        ("https://example.org/a_b_c[] xref:a.adoc#b[la suite,window=_blank]", "https://example.org/a_b_c la suite"),
    ],
)
def test_marks_within_words(written: str, seen: str) -> None:
    assert shown(f"{written}\n", "a.adoc") == [seen]


def test_rows_follow_the_columns_wherever_their_lines_end() -> None:
    table = "[cols=2*]\n|===\n.2+|a |b\n|c\n|d\n\ne\n|f\n|===\n"
    assert blocks(table, "a.adoc") == [
        ("row 1", 3, ".2+|a |b"),
        ("row 1", 4, "|c"),
        ("row 1", 5, "|d\n\ne\n|f"),
    ]
    assert [text for _, _, text in blocks(",===\na,b\nc,d\n,===\n", "a.adoc")] == ["a,b", "c,d"]


def test_what_nothing_closes_is_read() -> None:
    text = "Words.\n\n----\ncode\n\n|===\n|a\n\n////\nsaid\n\n====\nboxed\n"
    assert [text for _, _, text in blocks(text, "a.adoc")] == ["Words.", "code", "|a", "said", "boxed"]


def test_a_name_that_says_little() -> None:
    assert loaded("== Tides\n\nWords.\n", "a.asc").reading == "asciidoc, utf-8"
    assert loaded("Words of a letter.\n", "a.asc").reading == "text, utf-8"
    signed = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nWords of a letter.\n"
    assert "Words of a letter." in loaded(signed, "a.asc").text
    with pytest.raises(NoText, match="holds a key or a signature"):
        loaded("-----BEGIN PGP SIGNATURE-----\n\niQIz\n-----END PGP SIGNATURE-----\n", "a.tar.asc")


def test_front_matter_and_what_holds_nothing() -> None:
    assert blocks("---\nlayout: page\n---\n= Tides\n", "a.adoc") == [
        ("line", 2, "layout: page"),
        ("heading 1", 4, "Tides"),
    ]
    for text in ("// only a comment\n", "include::a.adoc[]\n:a: b\n", " \n"):
        with pytest.raises(NoText):
            loaded(text, "a.adoc")


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_spans_count_in_the_file_whatever_ends_its_lines(end: str) -> None:
    text = "== A\n\n* one\n  two *three*\n\nB\n--\n\n----\nc\n----\n".replace("\n", end)
    found = [block.span.of(text) for block in loaded(text, "a.adoc").blocks]
    assert found == ["A", f"* one{end}  two *three*", "B", "c"]


@pytest.mark.parametrize(
    "piece",
    ["*a ", "**a", "_a", "`a", "<<a", "((a", "[[a", "[.a", "a:b[", "a:", "{a}[",
     "{a} ", ":a: {a}\n", ":a: b \\\n", "&eacute;", "footnote:[", "^a", "a:: ", "a::\n",
     "* a\n",
     ". a\n", "----\n", "----\n----\n", "|===\n", "|===\n|a\n|===\n", "== a\n", "a\n-\n", "[a]\n", ":a: b\n", "//a\n",
     "word ",
     "include::a[]\n", ".a\n", " a\n", "+\n", "====\n", "`\\*"],
)  # fmt: skip
def test_reading_is_linear(piece: str) -> None:
    assert_linear_reading(piece, "a.adoc")


@pytest.mark.parametrize("piece", ["|", "|a", ".9+|", "9*|", "a|b ", "\\|", "|\n\n"])
def test_reading_a_table_is_linear(piece: str) -> None:
    assert_linear_reading(f"|===\n{piece}\n|===\n\n", "a.adoc")


def test_ten_thousand_levels() -> None:
    text = "====\n" * 10_000 + "deep\n\n" + "".join(f"{'*' * (level % 6 + 1)} a{level}\n" for level in range(10_000))
    found = [text for _, _, text in blocks(text, "a.adoc")]
    assert (found[0], found[-1]) == ("deep", "**** a9999")


ATTRIBUTES = """\
= The {company} handbook
:company: Northwind Traders
:release: 2.4.1
:wide: {company} \\
and *Sons*
:!gone:

{company} was founded in 1987. The caf&eacute; of {release} is open{nbsp}now, {unknown} and \\{release} stay.

:release: 3

Now {release}, sold by {wide}, {cpp} &#8212; {gone}.

----
{release} &eacute;
----
"""


def test_attributes_and_characters_are_shown_and_searched_as_what_they_stand_for() -> None:
    """What was set last before it is asked for counts; the offsets are those of the file."""
    [found] = split(loaded(ATTRIBUTES, "a.adoc"))
    assert found.headings == ("The Northwind Traders handbook",)
    assert " ".join(layout(found).text.split()) == (
        "Northwind Traders was founded in 1987. The café of 2.4.1 is open now, {unknown} and {release} stay. "
        "Now 3, sold by Northwind Traders and Sons, C++ — {gone}. {release} &eacute;"
    )
    assert found.text.startswith("{company} was founded")
    terms = analyse(found).terms.split()
    assert {"northwind", "trader", "cafe", "2.4.1", "son", "c++"} <= set(terms)
    assert sorted(terms) == sorted(passage_terms(found))


def test_values_that_name_each_other_stay_short() -> None:
    text = ":a: " + "x" * 90 + "\n" + "".join(f":a{n}: {'{a' + str(n - 1 or '') + '}'} \n" * 2 for n in range(1, 9))
    text += ":b: {b}{b}\n\n" + "{a8} {b} " * 2_000
    said = sum(len(one) for passage in split(loaded(text, "a.adoc")) for one in passage.said)
    assert said <= max(len(text), MOST_SAID)


def test_what_values_gain_by_naming_others_is_bounded() -> None:
    long = f":a: {'x' * 1_900}\n"
    text = long + "".join(f":b{n}: {'{a}' * 300}\n" for n in range(30)) + ":c: {a}\n" * 1_000 + ":d: plain\n\nWords."
    values = Values(text, ())
    every = [values.at(name, text.index(f":{name}:") + 1) or "" for name in ("a", "b0", "b29", "d")]
    assert every == ["x" * 1_900, "x" * 2_000, ("x" * 2_000), "plain"]
    assert values.at("c", text.index(":d:")) == "{a}"


def test_values_without_room_are_searched_where_words_have_no_spaces() -> None:
    """Each term has a place, and those of the value stand behind the sentence."""
    [found] = split(loaded(":op: 奥本码头管理局大楼\n\n港口在{op}旁边。灯塔很高。\n", "a.adoc"))
    terms = analyse(found).terms.split()
    assert sorted(terms) == sorted(passage_terms(found))
    places = analysed_passage(found).places(frozenset(terms))
    assert places["灯塔"][0] > places["大楼"][0] > places["管理"][0] > places["旁边"][0]
