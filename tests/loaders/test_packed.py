"""A file in `.gz` is read as the file that it holds, with the offsets of that, within limits."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest
from fault_cases import Home, samples

from qa.errors import LoadError
from qa.ingest.split import split
from qa.ingest.walk import find
from qa.loaders import NoText, load_bytes
from qa.loaders.formats import format_of, is_known

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("suffix", samples())
def test_a_packed_file_is_read_as_what_it_holds(suffix: str) -> None:
    data = samples()[suffix]
    bare = load_bytes(data, f"/a{suffix}", f"a{suffix}")
    packed = load_bytes(gzip.compress(data), f"/a{suffix}.gz", f"a{suffix}.gz")
    assert (packed.text, packed.blocks, packed.anchors) == (bare.text, bare.blocks, bare.anchors)
    assert packed.reading == f"{bare.reading}, unpacked"
    assert packed.digest != bare.digest


def test_which_packed_files_of_a_folder_are_read(tmp_path: Path) -> None:
    names = ["a.1.gz", "b.md.gz", "c.tar.gz", "changelog.gz", "d.txt.gz.gz", "e.GZ", "f.png.gz"]
    for name in names:
        (tmp_path / name).write_bytes(b"")
    found = sorted(path.rpartition("/")[2] for path in find([str(tmp_path)]).files)
    assert found == ["a.1.gz", "b.md.gz", "changelog.gz", "e.GZ"]
    assert not is_known("a.txt.gz.gz")
    assert format_of("a.rst.gz").version == format_of("a.rst").version


def test_a_packed_file_is_asked_and_verified(home: Home) -> None:
    text = "# Tides\n\nThe tide turned at noon on Friday.\n"
    (home.path / "docs" / "tide.md.gz").write_bytes(gzip.compress(text.encode()))
    answer = home.answer("when did the tide turn?", "docs")
    [cited, *_] = answer["citations"]

    assert cited["source"].endswith("tide.md.gz")
    assert text[cited["start"] : cited["end"]] == cited["quote"] == "The tide turned at noon on Friday."
    (home.path / "answer.json").write_text(json.dumps(answer), encoding="utf-8")
    assert home.qa("verify", "answer.json").returncode == 0


def test_a_bomb_is_refused() -> None:
    bomb = gzip.compress(gzip.compress(b"\0" * (1 << 20)) + b" " * (120 << 20))
    with pytest.raises(LoadError, match=r"^b\.txt\.gz: is refused: unpacked, it would be larger than 100 MB$"):
        load_bytes(bomb, "/b.txt.gz", "b.txt.gz")


def test_what_is_cut_or_damaged_is_named() -> None:
    whole = gzip.compress(b"Words of a text. " * 500)
    with pytest.raises(LoadError, match=r"^a\.txt\.gz: is damaged: gzip cannot unpack it, since its end is missing$"):
        load_bytes(whole[:-9], "/a.txt.gz", "a.txt.gz")
    with pytest.raises(LoadError, match=r"^a\.txt\.gz: is damaged: gzip cannot unpack it$"):
        load_bytes(b"Words.", "/a.txt.gz", "a.txt.gz")
    with pytest.raises(NoText, match="is binary"):
        load_bytes(gzip.compress(bytes(range(256)) * 9), "/a.tar.gz", "a.tar.gz")
    with pytest.raises(NoText, match="is empty"):
        load_bytes(gzip.compress(b""), "/a.txt.gz", "a.txt.gz")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("old.log", "worker one began\nworker two failed\nworker three ended\n"),
        ("old.log.1", "worker one began\nworker two failed\nworker three ended\n"),
        ("server.txt", "".join(f"2024-02-10 13:1{n}:01 disk {n} failed\n  in rack {n}\n" for n in range(5))),
        ("chat.txt", "".join(f"[10.02.24, 13:1{n}:01] Ines: number {n}\n" for n in range(5))),
        ("costs.csv", "name,cost\nrope,5\npaint,7\n"),
    ],
)
def test_lines_that_are_kept_are_kept_of_a_packed_file_too(name: str, text: str) -> None:
    bare = load_bytes(text.encode(), f"/{name}", name)
    packed = load_bytes(gzip.compress(text.encode()), f"/{name}.gz", f"{name}.gz")
    assert {block.kind for block in packed.blocks} <= {"line", "row"}
    assert packed.title == bare.title
    assert [(one.text, one.form, one.headings) for one in split(packed)] == [
        (one.text, one.form, one.headings) for one in split(bare)
    ]
