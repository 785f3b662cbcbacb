"""For tests of OpenDocument files: a text and a presentation written out by hand, and their blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx_cases import archive

from qa.loaders.odf import read

if TYPE_CHECKING:
    from collections.abc import Mapping

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = " ".join(
    [
        *(f'xmlns:{name}="{_OASIS}:{name}:1.0"' for name in "office text table style presentation chart meta".split()),
        f'xmlns:draw="{_OASIS}:drawing:1.0" xmlns:svg="{_OASIS}:svg-compatible:1.0"',
        'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"',
        'xmlns:math="http://www.w3.org/1998/Math/MathML"',
    ]
)
LIST = (
    '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-suffix="." '
    'style:num-format="1"/><text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a"/>'
    '</text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>'
)


def style(name: str, properties: str = "", family: str = "paragraph", more: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}" {more}><style:text-properties {properties}/>'
        "</style:style>"
    )


def p(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def h(text: str, level: int = 1) -> str:
    return f'<text:h text:outline-level="{level}">{text}</text:h>'


def items(*texts: str, style: str = "B", more: str = "") -> str:
    """A list; an item is a text, or XML where it begins with "<"."""
    made = "".join(f"<text:list-item>{text if text[0] == '<' else p(text)}</text:list-item>" for text in texts)
    return f'<text:list text:style-name="{style}" {more}>{made}</text:list>'


def table(*rows: tuple[str, ...], head: int = 0) -> str:
    lines = [
        "".join(["<table:table-row>", *(f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in row)])
        + "</table:table-row>"
        for row in rows
    ]
    first = f"<table:table-header-rows>{''.join(lines[:head])}</table:table-header-rows>" if head else ""
    return f"<table:table>{first}{''.join(lines[head:])}</table:table>"


def frame(text: str = "", kind: str = "", described: str = "", more: str = "") -> str:
    box = f"<draw:text-box>{p(text)}</draw:text-box>" if text else ""
    described = f"<svg:desc>{described}</svg:desc>" if described else ""
    return f'<draw:frame presentation:class="{kind}" {more}>{box}{described}</draw:frame>'


def page(*shapes: str, notes: str = "") -> str:
    said = f"<presentation:notes>{frame(notes, 'notes')}</presentation:notes>" if notes else ""
    return f'<draw:page draw:master-page-name="M">{"".join(shapes)}{said}</draw:page>'


def odf(
    body: str,
    kind: str = "text",
    *,
    styles: str = "",
    masters: str = "",
    meta: str = "",
    more: Mapping[str, str] | None = None,
) -> bytes:
    """An archive with a body of this kind, "text" or "presentation"."""
    return archive(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "content.xml": f"<office:document-content {NAMES}><office:automatic-styles>{styles}{LIST}"
            f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles {NAMES}><office:master-styles>{masters}</office:master-styles>"
            "</office:document-styles>",
            "meta.xml": f"<office:document-meta {NAMES}><office:meta>{meta}</office:meta></office:document-meta>",
            **(more or {}),
        }
    )


def blocks(data: bytes) -> list[tuple[str, str, str]]:
    """The place, the kind and the words of each block."""
    content = read(data, "a.odt")
    places = {anchor.offset: anchor.label or "" for anchor in content.anchors}
    return [
        (
            places[block.span.start],
            block.kind if block.kind in ("paragraph", "code") else f"{block.kind} {block.level}",
            block.span.of(content.text),
        )
        for block in content.blocks
    ]


def words(body: str, **others: str) -> list[tuple[str, str]]:
    """The kind and the words of each block of a text."""
    return [(kind, text) for _, kind, text in blocks(odf(body, **others))]  # type: ignore[arg-type]
