"""Measure the reading of all formats, and write the section Documents.

Law: a run of all parts replaces the section; a run of some only prints their figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from books import measure_book
from pdf_files import measure_pdf
from reading import Readers
from results import write
from systems import version_of
from table import Bench, table
from web_pages import measure_pages
from word_files import measure_docx, measure_epub, measure_expected_strings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

PARTS = {
    "html": measure_pages,
    "pdf": measure_pdf,
    "docx": measure_docx,
    "epub": measure_epub,
    "markitdown": measure_expected_strings,
    "book": measure_book,
}
SUITES = (
    "readability trafilatura markitdown sample-files pdfplumber pdfminer.six pdf.js python-mammoth python-docx pandoc "
    "epub3-samples"
).split()
_SHOWN = ("trafilatura", "mammoth", "markitdown", "pdfium", "pdftotext", "pandoc", "tables")
LEGEND = """\
The files are those that other programs test themselves with; what qa reads are its passages, with their headings.

- Words are runs of letters and digits, in lower case; of Chinese, Japanese and Korean each character is one. Recall and
  precision compare the words as often as they occur, and are averaged over the files.
- Readability's real pages: those of more than 5,000 bytes; the words of its expected text. Title and byline do not
  count against precision. Marked snippets: texts that are to be read, or not to be read; one is there when its words
  stand in a row. Recall and precision are of all snippets of all pages.
- PDF: the words of pdftotext, of files with 20 words or more that it can read. A page that is turned is in order when
  the lines of pdftotext on it follow each other. A form has all values when each stands in a passage. A file has merged
  rows when a passage that is a row holds the first cells of two rows of a ruled table, which pdfplumber finds.
- DOCX and EPUB: the words of pandoc, without marks of lists and notes, in files where it finds any.
- Markitdown's own expected strings: those of its test vectors, of the formats that qa reads, without the targets of
  links and pictures in letters.
- Time of HTML: of reading into passages, of 60 of the pages, each system in the same process in turn. Time of PDF:
  the first `ask` of the longest file in a process of its own, without a cache, over its loader in such a process.
- The bars of DOCX and of forms are for 272 files and 34 forms; for another number, they are in proportion.
- Floor: the value that must be reached. Aim: the value to work towards. Reached: the higher of the two that is."""


def measure_documents(folder: Path, parts: Sequence[str], is_listed: bool, kept: Path | None) -> None:
    """Measure the parts, or all if none is named."""
    readers = Readers(kept)
    bench = Bench(folder, readers, is_listed, {})
    for suite in SUITES:
        bench.is_there(suite)
    try:
        rows = [row for part in parts or PARTS for row in PARTS[part](bench)]
        versions = [version_of(name) for name in _SHOWN if not readers.missing(name)]
    finally:
        readers.close()
    absent = f"\n\nNot there: {', '.join(bench.missing)}." if bench.missing else ""
    body = f"{table(rows)}{absent}\n\nPeers: {', '.join(versions)}."
    if parts:
        print(body)
    else:
        write("Documents", "python bench/documents.py FOLDER", f"{LEGEND}\n\n{body}", "pypdfium2")
