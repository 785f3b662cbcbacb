"""Files that are damaged or made to hurt, through the whole command: each costs itself alone."""

from __future__ import annotations

import random
import re
import zlib
from typing import TYPE_CHECKING

import pdf_cases
import pytest
from docx_cases import archive, p, parts
from fault_cases import ANSWER, QUESTION, book, damaged, is_clean, samples

if TYPE_CHECKING:
    from fault_cases import Home

COPIES = 10  # of each format

LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'


@pytest.fixture
def home(home: Home) -> Home:
    """Only the keeper's file is in `docs` at first."""
    for report in (home.path / "docs").glob("report*"):
        report.unlink()
    return home


def flate_bomb() -> bytes:
    """A page whose 256 MB of nothing are packed twice, to less than 2 kB."""
    packer = zlib.compressobj(9)
    once = b"".join([*(packer.compress(b" " * (1 << 24)) for _ in range(16)), packer.flush()])
    twice = zlib.compress(once, 9)
    return pdf_cases.written(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
            b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream" % (len(twice), twice),
        ],
        "/Root 1 0 R",
    )


def hostile() -> dict[str, tuple[bytes, str]]:
    """Each file with the reason why it is refused; empty if it is read."""
    loop = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 5 >>"]
    bomb = parts(p("text")) | {"word/media/bomb": "\0" * (40 << 20)}
    laughing = parts("<w:p/>")
    laughing["word/document.xml"] = LAUGHS + laughing["word/document.xml"]
    out = "the name of a member leads out of its archive"
    return {
        "loop.pdf": (pdf_cases.written(loop, "/Root 1 0 R"), "is damaged"),
        "flate.pdf": (flate_bomb(), ""),
        "bomb.docx": (archive(bomb), "packed more than 200:1"),
        "bomb.epub": (book({"a.xhtml": "text"}, {"bomb": "\0" * (40 << 20)}), "packed more than 200:1"),
        "nested.html": (b"<div>" * 100_000 + b"The storm came." + b"</div>" * 100_000, ""),
        "laughs.docx": (archive(laughing), "declares entities"),
        "laughs.epub": (book({"a.xhtml": "text"}, doctype=LAUGHS), "declares entities"),
        "laughs.html": (f"{LAUGHS}<html><body><p>The storm &c; came.</p></body></html>".encode(), ""),
        "out.docx": (archive(parts(p("text")) | {"../../evil.txt": "evil"}), out),
        "out.epub": (book({"a.xhtml": "text"}, {"/tmp/../../evil.xhtml": "evil"}), out),
    }


def test_damaged_copies_of_every_format_cost_themselves_alone(home: Home) -> None:
    """The good file is answered, each other is read, skipped or named, and the status says whether one failed."""
    chance = random.Random(7)
    names = set()
    for suffix, data in samples().items():
        for number in range(COPIES):
            name = f"copy{number}{suffix}"
            (home.path / "docs" / name).write_bytes(damaged(data, chance))
            names.add(f"docs/{name}")
    done = home.qa("ask", QUESTION, "docs")
    failed = set(re.findall(r"^qa: error: (docs/\S+): ", done.stderr, re.MULTILINE))

    assert is_clean(done), done.stderr
    assert ANSWER in done.stdout
    assert done.returncode == (2 if failed else 0)
    assert failed < names
    status = home.qa("status", "docs")
    skipped = re.findall(r"^  (docs/\S+): ", status.stdout.partition("skipped:")[2].partition("could not")[0], re.M)
    [read] = re.findall(r"^([\d,]+) files", status.stdout)
    assert int(read) + len(skipped) + len(failed) == len(names) + 1
    assert "crashed" not in done.stderr


def test_every_format_is_read_when_it_is_whole(home: Home) -> None:
    """The files that were copied above."""
    for suffix, data in samples().items():
        (home.path / "docs" / f"whole{suffix}").write_bytes(data)
    done = home.qa("index", "docs")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"{len(samples()) + 1} files, ")


def test_files_that_are_made_to_hurt_cost_themselves_alone(home: Home) -> None:
    cases = hostile()
    for name, (data, _) in cases.items():
        (home.path / "docs" / name).write_bytes(data)
    done = home.qa("ask", QUESTION, "docs")
    told = dict(re.findall(r"^qa: error: docs/(\S+): (.*)$", done.stderr, re.MULTILINE))

    assert is_clean(done), done.stderr
    assert (done.returncode, ANSWER in done.stdout) == (2, True)
    assert set(told) == {name for name, (_, reason) in cases.items() if reason}
    for name, reason in told.items():
        assert cases[name][1] in reason, name
    assert not list(home.path.rglob("*evil*"))
    came = home.qa("ask", "what came with the storm?", "docs").stdout
    assert "The storm &c; came." in came
    assert "hahaha" not in came


@pytest.mark.parametrize("name", ["loop.pdf", "bomb.docx", "laughs.epub", "out.epub"])
def test_a_hostile_file_that_is_named_stops_the_run_with_one_line(home: Home, name: str) -> None:
    data, reason = hostile()[name]
    (home.path / name).write_bytes(data)
    done = home.qa("ask", QUESTION, name)

    assert (done.returncode, done.stdout) == (2, "")
    first, *hint = done.stderr.splitlines()
    assert first.startswith(f"qa: error: {name}: ")
    assert reason in first
    assert len(hint) == 1


@pytest.mark.parametrize("megabytes", [5, pytest.param(100, marks=pytest.mark.slow)])
def test_a_text_in_one_line_is_read_and_quoted(home: Home, megabytes: int) -> None:
    piece = b"The gate was left open by the guard, and the tide came in over the wall of the old harbour. "
    whole = piece * (megabytes * 2**20 // len(piece)) + b"It was by order of Quillon."
    (home.path / "docs" / "line.txt").write_bytes(whole)
    done = home.qa("ask", "by whose order? Quillon", "docs", "-n", "1")

    assert is_clean(done), done.stderr
    assert done.stdout.startswith(f"1. It was by order of Quillon.\n   docs/line.txt:1:{len(whole) - 26}\n")
    assert ANSWER in home.qa("ask", QUESTION, "docs").stdout


def test_a_sentence_of_a_megabyte_costs_itself_alone(home: Home) -> None:
    """It is one passage, since no sentence is cut."""
    piece = b"the gate was left open by the guard and the tide came in over the wall of the old harbour "
    (home.path / "docs" / "line.txt").write_bytes(piece * (2**20 // len(piece)) + b"by order of Quillon.")
    done = home.qa("ask", QUESTION, "docs", "-n", "1")

    assert is_clean(done), done.stderr
    assert (done.returncode, ANSWER in done.stdout) == (0, True)
