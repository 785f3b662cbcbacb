"""Links to places: every link format, and strings that are not one."""

from __future__ import annotations

import os

import pytest
from render_cases import QUOTE, TEXT, TWO_LINES, cite

from qa.errors import UsageError
from qa.model import Anchor
from qa.render.links import FORMATS, hyperlink, link_format

HOST = os.uname().nodename


@pytest.mark.parametrize(
    ("fmt", "uri"),
    [
        ("default", f"file://{HOST}/n/a%20%3Bb.md"),
        ("file", f"file://{HOST}/n/a%20%3Bb.md"),
        ("kitty", f"file://{HOST}/n/a%20%3Bb.md#15"),
        ("vscode", "vscode://file/n/a%20%3Bb.md:15:1"),
        ("vscode-insiders", "vscode-insiders://file/n/a%20%3Bb.md:15:1"),
        ("cursor", "cursor://file/n/a%20%3Bb.md:15:1"),
        ("textmate", "txmt://open?url=file:///n/a%20%3Bb.md&line=15&column=1"),
        ("grep+", "grep+:///n/a%20%3Bb.md:15"),
        ("none", None),
        ("ed://{host}{path}?l={line}", f"ed://{HOST}/n/a%20%3Bb.md?l=15"),
    ],
)
def test_a_link_opens_the_file_at_its_line(fmt: str, uri: str | None) -> None:
    assert hyperlink(cite(TEXT, QUOTE, anchors=TWO_LINES, source="/n/a ;b.md"), fmt) == uri


def test_a_file_link_opens_a_page_and_standard_input_has_none() -> None:
    on_page = cite("A.", "A.", anchors=(Anchor(100, page=12),))

    assert hyperlink(on_page, "file") == f"file://{HOST}/n/notes/delay.md#page=12"
    assert hyperlink(on_page, "vscode") == "vscode://file/n/notes/delay.md:1:1"
    assert [hyperlink(cite("A.", "A.", source="-"), fmt) for fmt in FORMATS] == [None] * len(FORMATS)


@pytest.mark.parametrize(
    ("fmt", "message"),
    [
        ("vscod", "unknown hyperlink format 'vscod'"),
        ("", "unknown hyperlink format ''"),
        ("x://{path}{col}", "unknown field {col} in the hyperlink format 'x://{path}{col}'"),
        ("x://{line}", "the hyperlink format 'x://{line}' has no {path}"),
        ("x://{path}\x1b", "the hyperlink format 'x://{path}\\x1b' is no address"),
        ("{path}", "the hyperlink format '{path}' is no address"),
    ],
)
def test_a_format_that_is_none_is_a_usage_error(fmt: str, message: str) -> None:
    with pytest.raises(UsageError) as error:
        link_format(fmt)

    assert error.value.message == message
    assert error.value.hint
