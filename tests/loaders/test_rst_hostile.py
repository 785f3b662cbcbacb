"""reStructuredText that reaches outside, never ends, or is no such text: nothing is lost, and nothing leaks."""

from __future__ import annotations

import random
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docutils.parsers.rst import directives, roles
from growth import assert_linear, times

from qa.analysis.rows import seen
from qa.ingest.split import split
from qa.loaders import NoText, load_bytes
from qa.loaders.content import Textless
from qa.loaders.rst import LINES, read

if TYPE_CHECKING:
    from qa.loaders.content import Content


def loaded(text: str) -> Content:
    return read(text.encode(), "a.rst")


def said(text: str) -> str:
    """What is seen of the passages of a text."""
    return "\n".join(seen(passage) for passage in split(load_bytes(text.encode(), "a.rst", "a.rst")))


def test_nothing_outside_is_read(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    (tmp_path / "docutils.conf").write_text("[general]\nfile_insertion_enabled: yes\n", encoding="utf-8")
    text = f"""\
Text.

.. include:: {secret}
.. literalinclude:: {secret}
.. csv-table:: T
   :file: {secret}
.. raw:: html
   :file: {secret}
.. |x| unicode:: 0x110000000
.. role:: html(raw)
   :format: html

:html:`<b>raw</b>` |x| :raw:`raw`

.. figure:: {secret}

   Caption.
"""
    found = said(text)

    assert "secret" not in found
    assert "raw" not in found
    assert found.startswith("Text.")
    assert found.endswith("Caption.")
    assert capfd.readouterr() == ("", "")


def test_docutils_is_as_it_was_before() -> None:
    before = directives.directive, dict(roles._roles)
    loaded(".. role:: mine\n.. default-role:: math\n\n:mine:`a` `b`\n")

    assert (directives.directive, dict(roles._roles)) == before
    assert said(":mine:`a` `b`\n").split() == ["a", "b"]


@pytest.mark.parametrize(
    "text",
    [
        "- " * 20_000 + "a",
        "\n\n".join(" " * depth + "a" for depth in range(400)),
        "".join("   " * depth + ".. note::\n\n" for depth in range(300)) + "   " * 300 + "a",
        "a\n" * (LINES + 1),
    ],
)
def test_what_docutils_fails_on_is_read_as_plain_text(text: str) -> None:
    content = loaded(f"Words first.\n\n{text}\n")

    assert content.reading.startswith("rst as text, utf-8, ")
    assert content.text == f"Words first.\n\n{text}\n"
    assert (content.anchors[1].line, content.anchors[1].column) == (3, 1)


def test_substitutions_do_not_multiply() -> None:
    bomb = ".. |a0| replace:: " + "x" * 90 + "\n"
    bomb += "".join(f".. |a{n}| replace:: {f'|a{n - 1}| ' * 10}\n" for n in range(1, 9))
    circle = ".. |b| replace:: |c|\n.. |c| replace:: |b|\n"

    assert len(said(f"{bomb}\n" + "|a8| |a2|\n\n" * 2_000)) < 50_000
    assert "All of |b|." in said(f"{circle}\nAll of |b|.\n")


@pytest.mark.parametrize(
    "piece",
    [
        "*a ",
        "`a ",
        "|a ",
        "a_ ",
        "[1]_ ",
        "http://a.b ",
        "a@b.c ",
        ":a:`b` ",
        "\\",
        "word ",
        "\0",
        "- a\n",
        "a\n b\n",
        ":a: b\n",
        "| a\n",
        ".. a\n",
        "=\n",
        "a\n===\n\n",
        "== ==\n",
        "+--+\n",
        ".. _a:\n\n",
        ".. [#] a\n",
        "延",
        "a_b.",
        "*a\\",
        "``a```",
        ":a:`b <",
        ".. a::b",
        "\n\n.. a:: b\n\n",
        "a\n::\n\n b\n\n",
        "- a\n\n  :b: c\n\n",
    ],
)
def test_reading_is_linear(piece: str) -> None:
    def read(text: str) -> None:
        with suppress(NoText):
            said(text)

    assert_linear(read, times(piece, 30_000))


def test_damaged_copies_are_read() -> None:
    whole = Path(__file__).with_name("test_rst.py").read_bytes()
    chance = random.Random(0)
    for _ in range(10):
        copy = bytearray(whole[: chance.randrange(2_000, 6_000)])
        for _ in range(10):
            copy[chance.randrange(len(copy))] ^= 1 << chance.randrange(8)
        with suppress(Textless):  # a control character makes it binary
            content = read(bytes(copy), "a.rst")
            assert content.reading.startswith("rst, ")
            assert content.blocks
            assert all(
                0 < (anchor.line or 0) <= copy.count(b"\n") + copy.count(b"\r") + 1 for anchor in content.anchors
            )


def test_a_table_without_rows_costs_no_other_text() -> None:
    table = "====  ====\n\\\n====  ====\n"
    assert said(f"Before.\n\n.. list-table:: T\n\n{table}\nAfter.\n").split()[0] == "Before."
    content = loaded(f"Before.\n\n{table}\nAfter.\n")
    assert content.reading.startswith("rst, ")
    assert content.blocks[-1].span.of(content.text) == "After."


def test_what_holds_nothing_to_read() -> None:
    for text in (".. toctree::\n\n   a\n", ".. include:: a.rst\n", ".. only a comment\n", " \n"):
        with pytest.raises(Textless):
            read(text.encode(), "a.rst")
    with pytest.raises(Textless, match="is binary"):
        read(bytes(range(256)) * 10, "a.rst")
