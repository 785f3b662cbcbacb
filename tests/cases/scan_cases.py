"""Scans: PDFs whose pages are pictures of text, and stand-ins for the program that reads them."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import zlib
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pdf_cases
import pypdfium2_raw as pdfium
import pytest

if TYPE_CHECKING:
    from pathlib import Path

DPI = 200
WIDTH, HEIGHT = 595, 842  # points


class Picture(NamedTuple):
    """Grey pixels, row by row from the top."""

    width: int
    height: int
    pixels: bytes

    def turned(self) -> Picture:
        """The picture turned by a quarter to the right."""
        rows = [self.pixels[row * self.width : (row + 1) * self.width] for row in range(self.height)]
        return Picture(self.height, self.width, b"".join(map(bytes, zip(*rows[::-1], strict=True))))


def pictures(data: bytes) -> list[Picture]:
    """A picture of each page of a PDF."""
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    width, height = round(WIDTH * DPI / 72), round(HEIGHT * DPI / 72)
    found = []
    for index in range(pdfium.FPDF_GetPageCount(document)):
        page = pdfium.FPDF_LoadPage(document, index)
        bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_Gray, None, 0)
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, pdfium.FPDF_GRAYSCALE)
        step = pdfium.FPDFBitmap_GetStride(bitmap)
        drawn = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), step * height)
        rows = (drawn[row * step : row * step + width] for row in range(height))
        found.append(Picture(width, height, b"".join(rows)))
        pdfium.FPDFBitmap_Destroy(bitmap)
        pdfium.FPDF_ClosePage(page)
    pdfium.FPDF_CloseDocument(document)
    return found


def pdf_of(*pages: Picture | list[pdf_cases.Text], box: str = f"0 0 {WIDTH} {HEIGHT}") -> bytes:
    """A PDF with these pages: a picture that fills it, or text."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for page in pages:
        if isinstance(page, Picture):
            packed = zlib.compress(page.pixels)
            head = (
                f"<< /Type /XObject /Subtype /Image /Width {page.width} /Height {page.height} /ColorSpace /DeviceGray "
                f"/BitsPerComponent 8 /Filter /FlateDecode /Length {len(packed)} >>\nstream\n"
            )
            objects.append(head.encode() + packed + b"\nendstream")
            drawn = f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /scan Do Q".encode()
            used = f"/XObject << /scan {len(objects)} 0 R >>"
        else:
            drawn, used = pdf_cases.content(page), "/Font << /text 3 0 R /bold 3 0 R >>"
        objects.append(b"<< /Length %d >>\nstream\n" % len(drawn) + drawn + b"\nendstream")
        contents = f"/MediaBox [{box}] /Contents {len(objects)} 0 R /Resources << {used} >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {contents} >>".encode())
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    return pdf_cases.written(objects, "/Root 1 0 R")


def scan(*pages: list[pdf_cases.Text]) -> bytes:
    """A scan of these pages."""
    return pdf_of(*pictures(pdf_cases.pdf(*pages)))


@cache
def languages() -> frozenset[str]:
    """The languages that the real program has data for; none where it is not installed."""
    program = shutil.which("tesseract")
    if not program:
        return frozenset()
    told = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=True, timeout=60)
    return frozenset((told.stdout + told.stderr).split())


needs_tesseract = pytest.mark.skipif(
    not {"eng", "deu"} <= languages(), reason="Tesseract, or its data for English and German, is not installed"
)


def stand_in(folder: Path, *does: str) -> str:
    """Put a program into `folder` that is called tesseract, knows English and German, and does this for each picture.
    Return the folder."""
    folder.mkdir(exist_ok=True)
    program = folder / "tesseract"
    lines = [
        "#!/bin/sh",
        'case "$1" in',
        "--version) echo tesseract 5.0.0; exit;;",
        "--list-langs) printf 'List of available languages (2):\\neng\\ndeu\\n'; exit;;",
        "esac",
        *does,
    ]
    program.write_text("\n".join(lines) + "\n", encoding="utf-8")
    program.chmod(0o755)
    return str(folder)


def hocr(*lines: str) -> str:
    """What the program writes of a picture with these lines of words."""
    shown = ""
    for row, line in enumerate(lines):
        top = 300 + row * 50
        words = "".join(
            f"<span class='ocrx_word' title='bbox {300 + at * 110} {top} {400 + at * 110} {top + 40}'>{word}</span>"
            for at, word in enumerate(line.split())
        )
        box = f"bbox 300 {top} 1300 {top + 40}; baseline 0 -9; x_size 40; x_descenders 9; x_ascenders 9"
        shown += f"<p class='ocr_par'><span class='ocr_line' title='{box}'>{words}</span></p>"
    return f"<html xmlns='http://www.w3.org/1999/xhtml'><body><div class='ocr_page'>{shown}</div></body></html>"
