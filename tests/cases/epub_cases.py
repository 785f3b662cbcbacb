"""Makers of books: pages by their names, packed with a container, a package and contents."""

from __future__ import annotations

import zipfile
from io import BytesIO

CONTAINER = """<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
OPF = """<?xml version="1.0"?>{doctype}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The  Mill</dc:title><dc:language>en-GB</dc:language></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>{items}</manifest>
<spine toc="ncx">{spine}</spine><guide>{guide}</guide></package>"""
NAV = """<html xmlns:epub="http://www.idpf.org/2007/ops"><body>
<nav epub:type="toc"><h1>Contents</h1><ol>{}</ol></nav></body></html>"""


def page(body: str) -> str:
    return f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{body}</body></html>'


def packed(files: dict[str, str]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def book(
    chapters: dict[str, str],
    *,
    spine: str = "",
    guide: str = "",
    contents: dict[str, str] | None = None,
    more: dict[str, str] | None = None,
    doctype: str = "",
) -> bytes:
    """A book of these pages by their names; `contents` are titles by page."""
    items = "".join(f'<item id="{n}" href="{n}" media-type="application/xhtml+xml"/>' for n in chapters)
    spine = spine or "".join(f'<itemref idref="{name}"/>' for name in chapters)
    entries = "".join(f'<li><a href="{path}">{title}</a></li>' for path, title in (contents or {}).items())
    files = {
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": OPF.format(items=items, spine=spine, guide=guide, doctype=doctype),
        "OEBPS/nav.xhtml": NAV.format(entries),
        **{f"OEBPS/{name}": page(body) for name, body in chapters.items()},
    }
    return packed(files | (more or {}))
