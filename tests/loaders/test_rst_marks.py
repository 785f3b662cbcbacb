"""The markup of reStructuredText is in the spans of its blocks, and is neither seen nor searched."""

from __future__ import annotations

import re

import pytest
from growth import assert_linear, times
from rst_cases import blocks, shown

from qa.analysis.packing import pack, texts, unpack
from qa.analysis.passage import analyse
from qa.ingest.split import split
from qa.loaders import load_bytes
from qa.loaders.rst.marks import hidden_in
from qa.loaders.rst.substitutions import Substitutions
from qa.model import Block, Span
from qa.query.exact import holds

INLINE = r"""
``code`` **strong** `title` link_ `other link`__ `named
one <https://example.org/>`_ |sub| |unknown| back\ slash \*
https://example.org [1]_ [#auto]_ :ref:`label` :ref:`this <label>`
:doc:`/page` :py:func:`~a.b.c` :manpage:`ls(1)` :pep:`8` :unknown:`role`
`role`:late: ``*args`` :code:`a <b>` last *unclosed line.

.. _link: https://example.org
.. |sub| replace:: what *it* stands for
.. |unused| replace:: nothing
.. |today| date::
.. [1] A note.
.. [#auto] Another.

Now |today| it ends.

.. _label:

A *heading*
===========

.. a comment
   of two lines

Said.
"""


def test_inline_markup_is_in_the_span() -> None:
    first, *rest = blocks(INLINE)
    assert first[2].startswith("``code`` **strong**")
    assert first[2].endswith("*unclosed line.")
    assert rest == [
        ("paragraph", 12, ".. [1] A note."),
        ("paragraph", 13, ".. [#auto] Another."),
        ("paragraph", 15, "Now |today| it ends."),
        ("heading 1", 19, "A *heading*"),
        ("paragraph", 25, "Said."),
    ]


def test_inline_markup_is_neither_seen_nor_searched() -> None:
    """Nor are the addresses of references and the names of roles."""
    first, *rest = shown(INLINE)
    assert first == (
        "code strong title link other link named one what it stands for |unknown| backslash * "
        "https://example.org [1] [#auto] "
        "label this /page c ls(1) pep:8 role role *args a <b> last *unclosed line."
    )
    assert rest == ["[1] A note. [#auto] Another. Now |today| it ends.", "Said."]
    assert split(load_bytes(INLINE.encode(), "a.rst", "a.rst"))[-1].headings == ("A heading",)


@pytest.mark.parametrize(
    "text",
    [
        "2 * 3 * 4",
        "a*b*c",
        "`",
        "**",
        "* *",
        "*args and `open",
        r"\\",
        "5 ` 6",
        r"a\ \*b*",
        "snake_case_name",
        "__name__ and _",
        "a::b",
        "``a",
    ],
)
def test_what_is_no_markup_is_seen(text: str) -> None:
    seen = re.sub(r"\\( |(.))", r"\2", text)  # an escaped character is that character
    assert shown(f"Say {text} here.\n") == [f"Say {seen} here."]


def test_directives_are_shown_by_what_they_say() -> None:
    """Their options, and the lines that only name them, are not seen; they do not part what stands around them."""
    assert shown(
        """\
        Before:

        .. code-block:: sh
           :caption: none

           rm :ref:`x`

        .. parsed-literal::

           cd *folder*

        .. note:: Mind
           it.
        .. danger::
           :class: big

           Hot.

        .. index:: word

        After.

        .. TODO: rewrite

        Last.
        """
    ) == ["Before: rm :ref:`x` cd folder note: Mind it. danger: Hot. After.", "Last."]


SUBSTITUTED = """
|NT| was founded in 1987. |euro|\\ 5 for |site|_ and |circle|, |alpha| |unknown| ``|NT|``.

.. |NT| replace:: Northwind *Traders*
   of :ref:`Oslo <oslo>`
.. |euro| unicode:: 0x20AC .. a comment
   :trim:
.. |site| replace:: the site
.. |circle| replace:: |circle|
.. |scale| image:: scale.png
.. include:: <isogrk1.txt>
"""


def test_substitutions_are_shown_and_searched_as_what_they_stand_for() -> None:
    assert shown(SUBSTITUTED) == [
        "Northwind Traders of Oslo was founded in 1987. €5 for the site and |circle|, α |unknown| |NT|."
    ]
    [found] = split(load_bytes(SUBSTITUTED.encode(), "a.rst", "a.rst"))
    assert {"northwind", "trader", "oslo"} <= set(analyse(found).terms.split())
    assert unpack(found.source, pack(found, analyse(found)))[0] == found
    assert "Traders of" in " ".join(texts([pack(found, analyse(found))]))
    assert holds('"Northwind Traders of Oslo was"')(found)


def test_substitutions_that_name_each_other_stay_short_and_are_followed_to_some_depth() -> None:
    chain = "".join(f".. |a{n}| replace:: x |a{n + 1}|\n" for n in range(5_000))
    assert (Substitutions(chain).of("a0") or "").startswith("x x x")
    text = f".. |a| replace:: {'x' * 1_900}\n" + "".join(f".. |b{n}| replace:: {'|a|' * 300}\n" for n in range(30))
    text += "".join(f".. |c{n}| replace:: |a|\n" for n in range(1_000))
    values = Substitutions(text)
    every = [values.of(f"{letter}{n}") or "" for letter, number in (("b", 30), ("c", 1_000)) for n in range(number)]
    assert 0 < sum(map(len, every)) < 3 * len(text)


@pytest.mark.parametrize("piece", [".. |a| replace:: |a|\n", "|a| ", "|a", ".. |a| replace:: b\n   c\n", "|a|_"])
def test_substitutions_take_linear_time(piece: str) -> None:
    def read(text: str) -> None:
        Substitutions(text).of("a")
        assert hidden_in(text, (Block("paragraph", 0, Span(0, len(text))),)) is not None

    assert_linear(read, times(piece, 30_000))
