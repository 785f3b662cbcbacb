"""For tests of presentations: a PowerPoint file written out by hand, and its blocks in words that can be compared."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from docx_cases import archive

from qa.ingest.split import split
from qa.loaders import load_bytes
from qa.loaders.pptx import read

if TYPE_CHECKING:
    from collections.abc import Mapping

_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    f'xmlns:r="{_KIND}" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
LAYOUT, MASTER = "ppt/slideLayouts/layout.xml", "ppt/slideMasters/master.xml"


def run(text: str, attributes: str = "") -> str:
    return f"<a:r><a:rPr {attributes}/><a:t>{escape(text)}</a:t></a:r>"


def p(text: str, properties: str = "", level: int = 0) -> str:
    """A paragraph; `text` is XML where it begins with "<"."""
    inside = text if text.startswith("<") else run(text)
    return f'<a:p><a:pPr lvl="{level}">{properties}</a:pPr>{inside}</a:p>'


def shape(*paragraphs: str, type: str = "", number: str = "", styles: str = "", attributes: str = "") -> str:
    """A shape: a placeholder of this type, or one of its own."""
    idx = f'idx="{number}"' if number else ""
    place = f'<p:ph type="{type}" {idx}/>' if type or number else ""
    body = "".join(text if text.startswith("<a:p>") else p(text) for text in paragraphs)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="x" {attributes}/><p:nvPr>{place}</p:nvPr></p:nvSpPr>'
        f"<p:txBody><a:lstStyle>{styles}</a:lstStyle>{body}</p:txBody></p:sp>"
    )


def title(text: str, type: str = "title") -> str:
    return shape(text, type=type)


def table(*rows: tuple[str, ...], properties: str = 'firstRow="1"') -> str:
    lines = "".join(
        f"<a:tr>{''.join(f'<a:tc><a:txBody>{p(cell)}</a:txBody></a:tc>' for cell in row)}</a:tr>" for row in rows
    )
    return (
        f"<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblPr {properties}/>{lines}</a:tbl>"
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _page(kind: str, shapes: str, attributes: str = "", more: str = "") -> str:
    return f"<p:{kind} {NAMES} {attributes}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld>{more}</p:{kind}>"


def _relations(*targets: tuple[str, str]) -> str:
    listed = (
        f'<Relationship Id="{kind}" Type="{_KIND}/{kind}" Target="{target}"/>'
        if "://" not in target
        else f'<Relationship Id="{kind}" Type="{_KIND}/{kind}" Target="{target}" TargetMode="External"/>'
        for kind, target in targets
    )
    return f"<Relationships>{''.join(listed)}</Relationships>"


def pptx(
    *slides: str,
    notes: Mapping[int, str] | None = None,
    layout: str = "",
    master: str = "",
    styles: str = "",
    attributes: str = "",
    related: tuple[tuple[str, str], ...] = (),
    more: Mapping[str, str] | None = None,
) -> bytes:
    """A presentation of slides, each the XML of its shapes; `notes` by the place of the slide, from 0."""
    listed = "".join(f'<p:sldId r:id="s{at}"/>' for at in range(len(slides)))
    parts = {
        "_rels/.rels": _relations(("officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f"<p:presentation {NAMES} {attributes}><p:sldIdLst>{listed}</p:sldIdLst>"
        "</p:presentation>",
        "ppt/_rels/presentation.xml.rels": "<Relationships>"
        + "".join(
            f'<Relationship Id="s{at}" Type="{_KIND}/slide" Target="slides/{at}.xml"/>' for at in range(len(slides))
        )
        + "</Relationships>",
        LAYOUT: _page("sldLayout", layout),
        "ppt/slideLayouts/_rels/layout.xml.rels": _relations(("slideMaster", "/" + MASTER)),
        MASTER: _page("sldMaster", master, more=f"<p:txStyles>{styles}</p:txStyles>"),
    }
    for at, shapes in enumerate(slides):
        targets = [("slideLayout", "/" + LAYOUT), *related]
        if notes and at in notes:
            parts[f"ppt/notesSlides/{at}.xml"] = _page("notes", shape(notes[at], type="body", number="1"))
            targets.append(("notesSlide", f"../notesSlides/{at}.xml"))
        parts[f"ppt/slides/{at}.xml"] = _page("sld", shapes)
        parts[f"ppt/slides/_rels/{at}.xml.rels"] = _relations(*targets)
    return archive({**parts, **(more or {})})


def blocks(data: bytes) -> list[tuple[str, str, str]]:
    """The place, the kind and the words of each block."""
    content = read(data, "a.pptx")
    places = {anchor.offset: anchor.label or "" for anchor in content.anchors}
    return [
        (
            places[block.span.start],
            block.kind if block.kind == "paragraph" else f"{block.kind} {block.level}",
            block.span.of(content.text),
        )
        for block in content.blocks
    ]


def words(*shapes: str, **others: str) -> list[tuple[str, str]]:
    """The kinds and words of the blocks of one slide, without its title."""
    return [(kind, text) for _, kind, text in blocks(pptx(title("Tides") + "".join(shapes), **others))][1:]  # type: ignore[arg-type]


def passages(data: bytes) -> list[tuple[tuple[str, ...], str, str]]:
    """The headings, the place and the text of each passage."""
    document = load_bytes(data, "/a.pptx", "a.pptx")
    return [(each.headings, each.anchors[0].label or "", each.text) for each in split(document)]
