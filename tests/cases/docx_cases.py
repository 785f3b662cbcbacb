"""For tests of Word documents: a document written out by hand, and its blocks in words that are easy to
compare."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from qa.loaders.docx import read

if TYPE_CHECKING:
    from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PARTS = ("styles", "numbering", "footnotes", "endnotes")


def archive(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive of these parts, each packed by the method."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_STORED if name == "mimetype" else method)
    return file.getvalue()


def parts(body: str, *, core: str = "", **others: str) -> dict[str, str]:
    """The parts of a document with this in its body; `others` are the insides of "styles", "numbering" and so on."""
    named = [name for name in _PARTS if name in others]
    relations = "".join(f'<Relationship Id="{name}" Type="{_KIND}{name}" Target="{name}.xml"/>' for name in named)
    made = {
        "_rels/.rels": f'<Relationships><Relationship Type="{_KIND}officeDocument" Target="word/document.xml"/>'
        "</Relationships>",
        "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
    }
    for name in named:
        made[f"word/{name}.xml"] = f"<w:{name} {NAMES}>{others[name]}</w:{name}>"
    if core:
        made["docProps/core.xml"] = f'<p:core xmlns:p="cp" xmlns:dc="dc">{core}</p:core>'
    return made


def docx(body: str, **others: str) -> bytes:
    return archive(parts(body, **others))


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(text: str, style: str = "", properties: str = "") -> str:
    """A paragraph; `text` is XML where it begins with "<"."""
    name = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{name}{properties}</w:pPr>{text if text.startswith('<') else run(text)}</w:p>"


def style(id: str, name: str, inside: str = "", parent: str = "", attributes: str = 'w:type="paragraph"') -> str:
    based = f'<w:basedOn w:val="{parent}"/>' if parent else ""
    return f'<w:style w:styleId="{id}" {attributes}><w:name w:val="{name}"/>{based}{inside}</w:style>'


def table(*rows: tuple[str, ...], properties: str = "") -> str:
    """A table; a cell is a paragraph, or XML where it begins with "<"."""
    lines = ("".join(f"<w:tc>{cell if cell.startswith('<w:') else p(cell)}</w:tc>" for cell in cells) for cells in rows)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def blocks(body: str, **others: str) -> list[tuple[str, str]]:
    """ "heading 2", "item 0", "row 1", "code" or "paragraph", and the words."""
    content = read(docx(body, **others), "a.docx")
    return [
        (
            block.kind if block.kind in ("paragraph", "code") else f"{block.kind} {block.level}",
            block.span.of(content.text),
        )
        for block in content.blocks
    ]
