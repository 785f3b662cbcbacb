"""Decide the format of a file by its name or, where the name does not tell, by its first bytes.

Law: a name has at most one format. A file without a format is read as text if a person names it, and skipped in a
folder.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Format(NamedTuple):
    """A format and its loader.

    `module` contains the loader; empty for text and Markdown. A changed `version` invalidates what the loader has read
    before. A loader that `can_hurt` runs in a process of its own: its files hold more than text, and its library may
    crash or exhaust memory. One whose files may hold scans (`has_scans`) is told the languages to read them in by OCR.
    """

    name: str
    suffixes: tuple[str, ...]
    version: int = 1
    module: str = ""
    can_hurt: bool = True
    has_scans: bool = False


TEXT = Format("text", ("", ".txt", ".text"), 4, can_hurt=False)  # or Markdown, if it looks like it
PDF = Format("pdf", (".pdf",), 4, "qa.loaders.pdf", has_scans=True)
_CODE = """
.adb .ads .as .asm .bas .bash .bat .bib .bzl .c .cc .cfg .clj .cljs .cmake .cmd .conf .cpp .cr .cs .css .cu .cxx .d
.dart .el .elm .erl .ex .exs .f .f90 .f95 .fish .fs .fsx .glsl .go .gradle .graphql .groovy .h .hcl .hh .hpp .hrl .hs
.hxx .ini .java .jl .js .json .json5 .jsonl .jsx .kt .kts .less .lisp .lua .m .mjs .mk .ml .mli .mm .nim .pas .php .pl
.pm .properties .proto .ps1 .py .pyi .pyx .r .rb .rkt .rs .s .sass .scala .scm .scss .sh .sol .sql .sty .svg .swift .tcl
.tf .toml .ts .tsx .v .vb .vbs .vhd .vhdl .vim .vue .xml .xsd .xsl .yaml .yml .zig .zsh
"""
_SECTIONS = ".1 .2 .3 .4 .5 .6 .7 .8 .9 .1p .1ssl .3p .3perl .3pm .3ssl .5ssl .7ssl .man .mdoc"  # of manual pages
FORMATS = (
    TEXT,
    Format("org", (".org",), 2, "qa.loaders.org", can_hurt=False),
    Format("log", (".log",), 3, can_hurt=False),
    Format("rows", (".csv", ".tsv", ".tab"), 2, "qa.loaders.rows", can_hurt=False),
    Format("markdown", (".md", ".markdown", ".mdown", ".mkd"), 3, can_hurt=False),
    Format("rst", (".rst",), 3, "qa.loaders.rst"),
    Format("asciidoc", (".adoc", ".asciidoc", ".asc"), 2, "qa.loaders.asciidoc", can_hurt=False),
    Format("latex", (".tex", ".latex", ".ltx"), 3, "qa.loaders.latex", can_hurt=False),
    Format("man", tuple(_SECTIONS.split()), 2, "qa.loaders.man", can_hurt=False),
    Format("calendar", (".ics", ".ifb", ".vcs"), 1, "qa.loaders.calendars"),
    Format("cards", (".vcf", ".vcard"), 1, "qa.loaders.cards"),
    Format("html", (".html", ".htm", ".xhtml", ".xht"), 3, "qa.loaders.html"),
    PDF,
    Format("docx", (".docx", ".docm", ".dotx", ".dotm"), 4, "qa.loaders.docx"),
    Format("program", (".doc", ".djvu", ".djv", ".mobi", ".azw", ".azw3"), 1, "qa.loaders.programs"),
    Format("epub", (".epub",), 3, "qa.loaders.epub"),
    Format("eml", (".eml",), 1, "qa.loaders.mail", has_scans=True),
    Format("mbox", (".mbox",), 1, "qa.loaders.mail", has_scans=True),
    Format("msg", (".msg",), 1, "qa.loaders.mail", has_scans=True),
    Format("pptx", tuple(".pptx .pptm .ppsx .ppsm .potx .potm".split()), 1, "qa.loaders.pptx"),
    Format("sheets", tuple(".xlsx .xlsm .xltx .xltm .xls .xlt .xlsb .ods .ots".split()), 1, "qa.loaders.sheets"),
    Format("odf", tuple(".odt .ott .odp .otp .odg .fodt .fodp".split()), 1, "qa.loaders.odf"),
    Format("rtf", (".rtf",), 1, "qa.loaders.rtf"),
    Format("subtitles", (".srt", ".vtt"), 1, "qa.loaders.subtitles"),
    Format("notebook", (".ipynb",), 2, "qa.loaders.notebook"),
    Format("code", tuple(_CODE.split()), 1, "qa.loaders.code", can_hurt=False),
)
PACKED = ".gz"  # behind the suffix of any format but itself
_SNIFFED = 1024  # bytes
_SHORT = 64  # bytes
_CAPTION = re.compile(r"\d+\s{1,4}\d+:\d\d:\d\d[,.]\d+ --> ").match  # the first one of a film
_PAGE = (b"<html", b"<head", b"<body")
_AFTER_PAGE = (b">", b" ", b"\n", b"\t", b"\r")
# What tells the format of several files packed as one, with a suffix of it.
_ARCHIVES = (
    (b"word/document.xml", ".docx"),
    (b"ppt/presentation.xml", ".pptx"),
    (b"xl/workbook.", ".xlsx"),
    (b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", ".ods"),
    (b"mimetypeapplication/vnd.oasis.opendocument.", ".odt"),
)
_COMPOUNDS = (
    ("__properties_version1.0".encode("utf-16-le"), ".msg"),
    ("Workbook".encode("utf-16-le"), ".xls"),
    ("EncryptedPackage".encode("utf-16-le"), ".xlsx"),
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAIL = frozenset((b"message-id", b"mime-version", b"received", b"return-path"))  # fields that nothing else has
# What a text begins with, in small letters, whose name does not tell its format.
_BEGINNINGS = (
    (b"begin:vcalendar", ".ics"), (b"begin:vcard", ".vcf"), (b"\\documentclass", ".tex"), (b"#+title:", ".org"),
    (b".th ", ".1"), (b".dd ", ".1"), (b".\\\"", ".1"), (b"'\\\"", ".1"),
)  # fmt: skip
_BY_SUFFIX = {suffix: form for form in FORMATS for suffix in form.suffixes}


def is_known(name: str) -> bool:
    """Whether a file in a folder is read, judged by its name."""
    suffix = _suffix(name)
    return suffix in _BY_SUFFIX or (suffix == PACKED and _suffix(name[: -len(PACKED)]) in _BY_SUFFIX)


def format_of(name: str, data: bytes = b"") -> Format:
    """The format of a file. `data` is its beginning, or empty if unknown."""
    suffix = _suffix(os.path.basename(name))
    if suffix == PACKED:
        inner = _BY_SUFFIX.get(_suffix(os.path.basename(name)[: -len(PACKED)]), TEXT)
        return Format(f"packed-{inner.name}", (PACKED,), inner.version, "qa.loaders.packed", has_scans=inner.has_scans)
    if data.startswith(b"%PDF-") and suffix not in PDF.suffixes:
        return PDF
    return _BY_SUFFIX.get(suffix, TEXT) if suffix else _by_content(data)


def _by_content(data: bytes) -> Format:
    """The format of data without a name that tells it: standard input, a pipe, a file without a suffix."""
    if data.startswith(b"PK\x03\x04"):
        if b"application/epub+zip" in data[:_SNIFFED] or b"META-INF/container.xml" in data:
            return _BY_SUFFIX[".epub"]
        return _by_member(data, _ARCHIVES)
    if data.startswith(OLE):
        return _by_member(data, _COMPOUNDS)
    beginning = data[:_SNIFFED]
    if mail := _mail_at(beginning):
        return _BY_SUFFIX[mail]
    if beginning.startswith((b"\xff\xfe", b"\xfe\xff")):
        beginning = beginning.replace(b"\0", b"")
    start = beginning.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").lstrip().lower()
    for beginning, suffix in _BEGINNINGS:
        if start.startswith(beginning):
            return _BY_SUFFIX[suffix]
    while start.startswith((b"<!--", b"<?")):
        _, end, start = start.partition(b"-->" if start.startswith(b"<!--") else b"?>")
        start = start.lstrip() if end else b""
    is_page = start.startswith(_PAGE) and start[5:6] in _AFTER_PAGE
    if start.startswith(b"{\\rtf"):
        return _BY_SUFFIX[".rtf"]
    if start.startswith(b"webvtt") or _CAPTION(start[:_SHORT].decode("latin-1")):
        return _BY_SUFFIX[".vtt"]
    if start.startswith(b"{") and b'"nbformat"' in data and b'"cells"' in data:
        return _BY_SUFFIX[".ipynb"]
    return _BY_SUFFIX[".html"] if is_page or start.startswith(b"<!doctype html") else TEXT


def _mail_at(beginning: bytes) -> str:
    """The suffix of the mail that data begins with, a mailbox or a message; empty if it begins with neither."""
    head, *lines = beginning.replace(b"\r\n", b"\n").partition(b"\n\n")[0].split(b"\n")
    fields = {line.partition(b":")[0].lower() for line in lines if b":" in line}
    if head.startswith(b"From ") and b":" in head and fields:
        return ".mbox"
    return (
        ".eml" if b" " not in head.partition(b":")[0] and _MAIL & (fields | {head.partition(b":")[0].lower()}) else ""
    )


def _by_member(data: bytes, members: Sequence[tuple[bytes, str]]) -> Format:
    """The format whose member comes first in the data of several files packed as one."""
    found = [(place, suffix) for member, suffix in members if (place := data.find(member)) >= 0]
    return _BY_SUFFIX[min(found)[1]] if found else TEXT


def _suffix(name: str) -> str:
    """The lower-case suffix of a file name, like `os.path.splitext` but faster, since it is taken of every file in a
    folder."""
    dot = name.rfind(".")
    return name[dot:].lower() if dot > 0 else ""
