"""Read a part in a foreign format that a document takes over as its own text (`altChunk`): a page, a web archive (MHT),
plain text or another document.

Law: the format is told by the bytes, since programs declare wrong ones. Nothing is fetched. The time is linear, and a
web archive is opened to a depth of `_DEEPEST`.

Format of web archives: RFC 2557, RFC 2045.
"""

from __future__ import annotations

import binascii
import quopri
import re
from typing import TYPE_CHECKING

from qa.loaders.builder import TextBuilder

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.loaders.content import Content

_DEEPEST = 3
_LONGEST_HEAD = 65_536
_ENOUGH = 2_000
_HEAD_END = re.compile(r"\r?\n\r?\n")
_FOLD = re.compile(r"\r?\n[ \t]+")
_FIELD = re.compile(r"^([\w-]+):[ \t]*(.*)$", re.MULTILINE)
_BOUNDARY = re.compile(r"boundary=(?:\"([^\"]+)\"|([^\s;]+))", re.IGNORECASE)
# The encodings of letters; others of Python's can take very long.
_CHARSET = re.compile(
    r"charset=\"?(utf-(?:8|16(?:[lb]e)?)|iso-8859-\d{1,2}|windows-125\d|koi8-[ru]|shift_jis|euc-(?:jp|kr)|gb\d+|big5)\b",
    re.IGNORECASE,
)
_ARCHIVE = re.compile(r"(?:[\w-]++:[^\n]*+\n|[ \t][^\n]*+\n){0,20}?(?:mime-version|content-type):", re.IGNORECASE)
_PAGE = re.compile("(?:\xef\xbb\xbf)?+\\s*+<[!?a-z]", re.IGNORECASE)
_FLAT = re.compile(r"<\?mso-application|<(?:\w{1,9}:)?package\b")  # a document as one file of XML
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")


def chunk_content(data: bytes, document: Callable[[bytes], Content | None]) -> Content | None:
    """The content of a chunk; `document` reads one that is a document. None if its format is not read, or it is
    damaged, or it says nothing."""
    try:
        if data.startswith(b"PK"):
            return document(data)
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            data = data.decode("utf-16", "replace").encode("utf-8-sig")
        begin = data[:_LONGEST_HEAD].decode("latin-1").lstrip()
        if _ARCHIVE.match(begin):
            page = _shown_part(data.decode("latin-1").lstrip(), _DEEPEST)
            return None if page is None else _read(*page)
        if begin.startswith("{\\rtf") or _FLAT.search(begin[:_ENOUGH]):
            return None
        return _read(data, bool(_PAGE.match(begin)))
    except Exception:  # whatever is wrong in an embedded part costs only that part
        return None


def _read(data: bytes, is_page: bool) -> Content | None:
    """Read a page or plain text."""
    from qa.loaders import decode, html  # only the few documents that hold such parts need these

    if is_page:
        return html.read(data, "")
    builder = TextBuilder()
    text = decode.readable(data)[0].replace("\r\n", "\n").replace("\r", "\n")
    for paragraph in _BLANK_LINES.split(text):
        builder.add("paragraph", 0, paragraph, ())
    return None if builder.empty else builder.content("text")


def _shown_part(data: str, depth: int) -> tuple[bytes, bool] | None:
    """The part of a web archive that is shown, its first page or else its first plain text, and whether it is a page.
    `data` has a character for each byte."""
    end = _HEAD_END.search(data, 0, _LONGEST_HEAD)
    if end is None:
        return None
    head = _FOLD.sub(" ", data[: end.start()]).replace("\r", "")
    fields = {name.lower(): text for name, text in _FIELD.findall(head)}
    kind = fields.get("content-type", "text/plain")
    boundary = _BOUNDARY.search(kind)
    if kind.lower().startswith("multipart/") and boundary and depth:
        parts = data[end.end() :].split(f"--{boundary[1] or boundary[2]}")[1:]
        inner = (_shown_part(part.lstrip("\r\n"), depth - 1) for part in parts)
        found = [part for part in inner if part]
        return next((part for part in found if part[1]), found[0] if found else None)
    if not kind.lower().startswith(("text/html", "text/plain", "application/xhtml")):
        return None
    body = data[end.end() :].encode("latin-1")
    way = fields.get("content-transfer-encoding", "").strip().lower()
    if way == "quoted-printable":
        body = quopri.decodestring(body)
    elif way == "base64":
        try:
            body = binascii.a2b_base64(body)
        except binascii.Error:
            return None
    charset = _CHARSET.search(kind)
    if charset:  # what the archive says comes before what the page says
        body = body.decode(charset[1], "replace").removeprefix("\ufeff").encode("utf-8-sig")
    return body, not kind.lower().startswith("text/plain")
