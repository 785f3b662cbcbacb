"""Notebooks to text: cells and the outputs that are text, placed by the number of the cell."""

from __future__ import annotations

import json
import tracemalloc
from typing import Any

import pytest
from notebook_cases import cell, notebook, result, stream

from qa.ingest.split import split
from qa.loaders import load_bytes
from qa.loaders.content import Damaged, Textless
from qa.loaders.notebook import read

PROSE = "The tide turned at noon, and the boats that had been out since dawn came back."


def passages(data: bytes) -> list[tuple[tuple[str, ...], list[str | None], str]]:
    document = load_bytes(data, "/tides.ipynb", "tides.ipynb")
    return [(one.headings, [anchor.label for anchor in one.anchors], one.text) for one in split(document)]


def blocks(*cells: dict[str, Any], **metadata: Any) -> list[tuple[str, str]]:
    content = read(notebook(*cells, **metadata), "a.ipynb")
    return [(block.kind, block.span.of(content.text)) for block in content.blocks]


def test_cells_are_placed_by_their_number_and_markdown_keeps_its_headings() -> None:
    made = notebook(
        cell("markdown", ["# Tides\n", "\n", PROSE]),
        cell("code", "height = 4.5\nprint(height)", stream(["4.5\n"])),
        cell("markdown", "## Boats\n\n- Tern\n- Plover"),
    )
    assert passages(made) == [
        (("Tides",), ["cell 1", "cell 2", "cell 2 output"], f"{PROSE}\n\nheight = 4.5\nprint(height)\n\n4.5"),
        (("Tides", "Boats"), ["cell 3"], "- Tern\n- Plover"),
    ]
    assert load_bytes(made, "/tides.ipynb", "tides.ipynb").title == "Tides"


def test_the_source_of_a_cell_is_a_slice_of_the_text() -> None:
    sources = ["# A\n\n*word* for word", "if x:\n\n    y = 1  # why", "raw <b>"]
    kinds = ("markdown", "code", "raw")
    content = read(notebook(*map(cell, kinds, sources)), "a.ipynb")
    assert content.text == "\n\n".join(sources)


def test_code_is_divided_as_in_a_file_of_its_language() -> None:
    """A docstring and a comment are prose."""
    assert blocks(cell("code", "# Why it is so.\nx = 1")) == [("paragraph", "# Why it is so."), ("code", "x = 1")]
    assert blocks(cell("code", "-- Why.\nselect 1"), language_info={"file_extension": ".sql"})[0] == (
        "paragraph",
        "-- Why.",
    )
    assert blocks(cell("code", "x = 1"), language_info={"file_extension": 7, "name": None}) == [("code", "x = 1")]


@pytest.mark.parametrize(
    ("output", "said"),
    [
        (result(plain=["one\n", "two"]), "one\ntwo"),
        (result(plain="<Figure size 640x480 with 1 Axes>", png="iVBORw0KGgo="), ""),
        (result(plain="<matplotlib.lines.Line2D at 0x7f1>", png="iVBORw0KGgo="), ""),
        (result(plain="<IPython.core.display.HTML object>", html="<p>The tide <b>turned</b>.</p>"), "The tide turned."),
        (result(plain="a", html="<b>a</b>"), "a"),
        (result(plain="Markdown", markdown="**bold**"), "**bold**"),
        (result(png="iVBORw0KGgo="), ""),
        (stream("\x1b[31mred\x1b[0m\n10%\r100%\r\nend\n"), "red\n100%\nend"),
        ({"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["\x1b[1mLine 1", "E: v"]}, "Line 1\nE: v"),
        ({"output_type": "error", "ename": "ValueError", "evalue": "no tide", "traceback": []}, "ValueError: no tide"),
        ({"output_type": "display_data", "data": {"text/plain": 7}}, ""),
    ],
)
def test_an_output_is_what_of_it_is_text(output: dict[str, Any], said: str) -> None:
    assert "\n".join(text for _, text in blocks(cell("code", "x", output))[1:]) == said


def test_the_rows_of_a_table_know_their_header() -> None:
    page = "<table><tr><th></th><th>boat</th></tr><tbody><tr><th>0</th><td>Tern</td></tr></tbody></table>"
    assert blocks(cell("code", "frame", result(plain="   boat\n0  Tern", html=page)))[1:] == [
        ("row", "|  | boat |"),
        ("row", "| 0 | Tern |"),
    ]


def test_the_older_format_is_read() -> None:
    book = {
        "worksheets": [
            {
                "cells": [
                    {"cell_type": "heading", "level": 2, "source": ["Tides"]},
                    {
                        "cell_type": "code",
                        "input": ["height"],
                        "outputs": [{"output_type": "pyout", "text": ["4.5"]}],
                    },
                ]
            }
        ],
        "nbformat": 3,
    }
    content = read(json.dumps(book).encode(), "a.ipynb")
    assert [(block.kind, block.span.of(content.text)) for block in content.blocks] == [
        ("heading", "Tides"),
        ("code", "height"),
        ("code", "4.5"),
    ]


def test_a_large_picture_costs_no_more_than_its_bytes() -> None:
    picture = "iVBORw0KGgo=" * (50_000_000 // 12)
    data = notebook(cell("code", "draw()", result(plain="<Figure size 1x1>", png=picture)), cell("markdown", PROSE))
    tracemalloc.start()
    try:
        content = read(data, "a.ipynb")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert content.text == f"draw()\n\n{PROSE}"
    assert most < 4 * len(data)


@pytest.mark.parametrize(
    "data",
    [
        b"[]", b"{}", b"7", b"null", b'"text"', b"just text", b'{"cells": [', b"[" * 200_000,
        b'{"worksheets": 7, "metadata": 7, "x": [{}]}', b"\x89PNG\0\0\0\0\0\0",
    ],
)  # fmt: skip
def test_what_is_no_notebook_is_refused(data: bytes) -> None:
    with pytest.raises((Damaged, Textless)):
        read(data, "a.ipynb")


def test_parts_of_another_shape_cost_themselves_alone() -> None:
    strange: list[Any] = [7, None, [], {"cell_type": []}, {"source": {"a": 1}}]
    strange.append({"cell_type": "code", "outputs": [1, {"data": []}]})
    data = json.dumps({"cells": [*strange, cell("markdown", PROSE)], "metadata": []}).encode()
    content = read(data, "a.ipynb")
    assert (content.text, content.anchors[0].label) == (PROSE, "cell 7")
    with pytest.raises(Textless):
        read(json.dumps({"cells": strange}).encode(), "a.ipynb")


def test_half_a_pair_of_surrogates_is_no_character() -> None:
    data = b'{"cells": [{"cell_type": "markdown", "source": "a \\ud83d b"}]}'
    assert read(data, "a.ipynb").text == "a ? b"
