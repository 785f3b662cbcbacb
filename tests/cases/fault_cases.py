"""For tests of faults: a home with a cache of its own, a file of each format, and ways to damage files."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

import mail_cases
import odf_cases
import pdf_cases
import pytest
from command_cases import HANG, PACKAGES
from docx_cases import docx, p
from notebook_cases import cell, notebook, stream
from odf_cases import frame, h, items, odf, page
from sheet_cases import OLD, ods, ods_row, xlsx
from slide_cases import pptx, shape, table, title

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from random import Random

KEEPER = "The keeper of the lighthouse is Ada Brandt, who came from Oban in 1911.\n"
QUESTION = "who is the keeper of the lighthouse?"
ANSWER = "Ada Brandt"
WHO = "who left the gate 3 open?"

_STORM = "A storm delayed the ferry on Monday. The captain waited for two hours at the old quay."
_TIDE = "The tide turned at noon, and the harbour filled again with boats that had been out since dawn."


def book(chapters: dict[str, str], more: dict[str, str] | None = None, doctype: str = "") -> bytes:
    """An EPUB of these chapters, each by the name of its page."""
    items = "".join(f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in chapters)
    spine = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="b.opf"/></rootfiles></container>',
        "b.opf": f'{doctype}<package xmlns="http://www.idpf.org/2007/opf"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Tides</dc:title></metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>",
        **{name: f"<html><body>{text}</body></html>" for name, text in chapters.items()},
        **(more or {}),
    }
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def samples() -> dict[str, bytes]:
    """A file of each format, by its suffix."""
    prose = f"{_STORM}\n\n{_TIDE}\n"
    marked = f"<h1>The harbour</h1><p>{_STORM}</p><h2>Tides</h2><p>{_TIDE}</p>"
    letter = mail_cases.attach(mail_cases.mail(f"{_STORM}\n"), ("tide.html", f"<p>{_TIDE}</p>".encode()))
    note = mail_cases.attachment("storm.txt", _STORM.encode())
    lines = pdf_cases.column("The storm delayed the ferry on Monday.\nThe tide turned at noon that day.")
    return {
        ".txt": prose.encode(),
        ".md": f"# The harbour\n\n{_STORM}\n\n## Tides\n\n- {_TIDE}\n\n| a | b |\n| - | - |\n| 1 | 2 |\n".encode(),
        ".html": f"<!doctype html><html><body><nav>Home</nav><article>{marked}</article></body></html>".encode(),
        ".pdf": pdf_cases.pdf(lines, lines, title="Tides", outline=(("Tides", 1), ("Storm", 2)), packed=True),
        ".docx": docx(p(_STORM) + p(_TIDE)),
        ".pptx": pptx(title("Tides") + shape(_STORM) + table(("a", "b"), ("1", "2")), shape(_TIDE), notes={0: _TIDE}),
        ".xlsx": xlsx({"Tides": (("day", "said", "hours"), ("Monday", _STORM, 2), ("Tuesday", _TIDE, 12))}),
        ".xls": OLD,
        ".odt": odf(h("Tides") + odf_cases.p(_STORM) + items(_TIDE, style="N") + odf_cases.table(("a", "b"))),
        ".odp": odf(page(frame("Tides", "title"), frame(_STORM), notes=_TIDE), "presentation"),
        ".ods": ods({"Tides": ods_row("day", "said") + ods_row("Monday", _STORM) + ods_row("Tuesday", _TIDE)}),
        ".rtf": rf"{{\rtf1\ansi {{\b The harbour}}\par {_STORM}\par {{\footnote {_TIDE}}}caf\'e9\par }}".encode(),
        ".srt": f"1\n00:00:01,000 --> 00:00:04,000\n{_STORM}\n\n2\n00:00:05,000 --> 00:00:09,000\n{_TIDE}\n".encode(),
        ".vtt": f"WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ada>{_STORM}\n\n00:05.000 --> 00:09.000\n{_TIDE}\n".encode(),
        ".ipynb": notebook(cell("markdown", f"# Tides\n\n{_STORM}"), cell("code", "print(1)", stream(_TIDE))),
        ".epub": book({"one.xhtml": marked, "two.xhtml": f"<h1>Two</h1><p>{_TIDE}</p>"}),
        ".rst": f"Harbour\n=======\n\n{_STORM}\n\n.. note:: {_TIDE}\n\n====  ====\na     b\n====  ====\n".encode(),
        ".eml": bytes(letter),
        ".mbox": mail_cases.mailbox(letter, mail_cases.mail(f"{_TIDE}\n")),
        ".msg": mail_cases.msg(mail_cases.outlook("Tides", _TIDE, {"__attach_version1.0_#00000000": note})),
        ".org": f"#+TITLE: Harbour\n* Storm\n{_STORM}\n| a |\n|---|\n| b |\n** Tide\n- *{_TIDE}*\n".encode(),
        ".adoc": f"= Harbour\n:toc:\n\n{_STORM}\n\n== Tide\n\n* *{_TIDE}*\n\n|===\n|a |b\n|===\n".encode(),
        ".tex": f"\\title{{Harbour}}\n\\begin{{document}}\n{_STORM}%\n\\section{{Tide}}\n\\emph{{{_TIDE}}}\n".encode(),
        ".1": f'.TH TIDE 1\n.SH "THE STORM"\n{_STORM}\n.TP\n.BR \\-a ", " \\-\\-all\n\\fI{_TIDE}\\fP\n'.encode(),
        ".ics": f"BEGIN:VEVENT\nSUMMARY:Storm\nDTSTART:20240301T090000\nDESCRIPTION:{_TIDE}\nEND:VEVENT\n".encode(),
        ".vcf": f"BEGIN:VCARD\nVERSION:3.0\nFN:Ada Brandt\nTEL:+44 1\nNOTE:{_STORM}\nEND:VCARD\n".encode(),
        ".txt.gz": gzip.compress(prose.encode(), mtime=0),
        ".py": f'"""{_STORM}"""\n\n\ndef tide() -> str:\n    """{_TIDE}"""\n    return "noon"\n'.encode(),
    }


def damaged(data: bytes, chance: Random) -> bytes:
    """A copy that ends early, in which a stretch is left out, doubled or moved, a number is another one, or up to eight
    bits are flipped."""
    copy, deed = bytearray(data), chance.random()
    if deed < 0.3:
        return bytes(copy[: chance.randrange(len(copy))])
    if deed < 0.5:
        start, end, place = sorted(chance.randrange(len(copy) + 1) for _ in range(3))
        stretch = copy[start:end]
        rest = copy[:start] + copy[end:] if chance.random() < 0.7 else copy
        return bytes(rest[:place] + stretch * chance.randrange(3) + rest[place:])
    if deed < 0.6 and (numbers := list(re.finditer(rb"\d+", copy))):
        number = chance.choice(numbers)
        other = chance.choice((b"0", b"-1", b"65536", b"4294967295", b"99999999999999999999"))
        return bytes(copy[: number.start()] + other + copy[number.end() :])
    for _ in range(chance.randint(1, 8)):
        copy[chance.randrange(len(copy))] ^= 1 << chance.randrange(8)
    return bytes(copy)


def flip(path: Path, chance: Random) -> int:
    """Flip one bit of a file, and give the offset of its byte."""
    data = bytearray(path.read_bytes())
    place = chance.randrange(len(data))
    data[place] ^= 1 << chance.randrange(8)
    path.write_bytes(data)
    return place


def notes(folder: Path, number: int, word: str = "first", numbers: Iterable[int] = ()) -> None:
    """Write short reports, each about its own gate and guard: the first `number`, or those with these `numbers`."""
    folder.mkdir(exist_ok=True)
    for index in numbers or range(number):
        said = f"The gate {index} was left open by the guard Miller{index}, as the {word} audit found."
        (folder / f"report{index}.md").write_text(f"# Report {index}\n\n{said}\n", encoding="utf-8")


class Home:
    """A folder with a cache of its own, in which commands are run."""

    def __init__(self, path: Path, **more: str) -> None:
        self.path = path
        self.cache = path / "cache" / "qa"
        self.env = {**os.environ, "PYTHONPATH": PACKAGES, "XDG_CACHE_HOME": str(path / "cache"), **more}
        self._begun: list[subprocess.Popen[str]] = []

    def qa(self, *words: str | bytes, before: Iterable[str] = (), **more: Any) -> subprocess.CompletedProcess[str]:
        """Run a command to its end; `before` are the words of a program that runs it."""
        return self.run("-m", "qa", *words, before=before, **more)

    def run(self, *words: str | bytes, before: Iterable[str] = (), **more: Any) -> subprocess.CompletedProcess[str]:
        """Run Python with these words."""
        return subprocess.run(
            [*before, sys.executable, *words],
            cwd=self.path,
            env=self.env,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=HANG,
            check=False,
            **({"stdin": subprocess.DEVNULL} | more),
        )

    def begin(self, *words: str, **more: Any) -> subprocess.Popen[str]:
        """Begin a command; `end` kills it if it still runs."""
        process = subprocess.Popen(
            [sys.executable, "-m", "qa", *words],
            cwd=self.path,
            env=self.env,
            text=True,
            **({"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | more),
        )
        self._begun.append(process)
        return process

    def end(self) -> None:
        """End every command that was begun, so that none outlives its test."""
        for process in self._begun:
            with process:
                process.kill()

    def answer(self, question: str, *paths: str) -> dict[str, Any]:
        """The JSON answer to a question, as a value."""
        done = self.qa("ask", question, *paths, "--json")
        assert done.returncode in (0, 1), done.stderr
        return comparable(done.stdout)

    def kept(self, part: str = "") -> list[Path]:
        """The files of the cache, or of a part of it, that are not empty."""
        top = self.cache / part
        return sorted(path for path in top.rglob("*") if path.is_file() and path.stat().st_size)


def index_of(home: Home) -> Path:
    """The folder of the only saved index."""
    [folder] = (home.cache / "indexes").iterdir()
    return folder


def comparable(answer: str) -> dict[str, Any]:
    """A JSON answer as a value."""
    found: dict[str, Any] = json.loads(answer)
    return found


def is_clean(done: subprocess.CompletedProcess[str]) -> bool:
    """Whether a command ended with a status of its own, and printed no traceback."""
    told = re.search(r"Traceback|panicked at|Error:|stack backtrace", done.stderr)
    return done.returncode in (0, 1, 2) and not told


WITHOUT_OVERRIDE = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")  # root, but held to the modes of files


def as_person() -> tuple[str, ...]:
    """The words that a command is run with so that the modes of files hold for it, also as root."""
    if os.geteuid() != 0:
        return ()
    if not shutil.which("setpriv"):
        pytest.skip("root may read everything, and there is no setpriv to take that away")
    return WITHOUT_OVERRIDE
