"""What tantivy allocates memory by when it opens an index: a wrong number there would end the process."""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

import pytest
from strategies import passage

from qa.errors import EngineError
from qa.index.disk import engine as disk
from qa.index.disk.checksums import verify_layers
from qa.index.disk.engine import DiskEngine

if TYPE_CHECKING:
    from pathlib import Path

FOOTER = 28  # bytes at the end of the content of a `.store` file: version, where the layers begin, codec, reserve


@pytest.fixture(params=[1, 40, 600], ids=["one block", "a few blocks", "two layers or more"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The only `.store` file of an index in `tmp_path`, with so many passages that hardly compress."""
    chance = random.Random(3)
    engine = DiskEngine(str(tmp_path))
    with engine.writing() as batch:
        texts = [f"The mill {number} has {chance.getrandbits(4000):x}." for number in range(request.param)]
        batch.replace("a.md", [passage(text, start=number) for number, text in enumerate(texts)])
    engine.close()  # else a thread of tantivy may still read the file while a test damages it
    [found] = (tmp_path / "tantivy").glob("*.store")
    return found


def _places(data: bytes | bytearray) -> tuple[int, int]:
    """Where the layers begin in a `.store` file, and where its content ends."""
    end = len(data) - 8 - int.from_bytes(data[-8:-4], "little")
    return int.from_bytes(data[end - FOOTER + 4 : end - FOOTER + 12], "little"), end


def test_the_layers_of_an_index_as_it_was_written_pass(store: Path) -> None:
    verify_layers(str(store.parent))


def test_no_other_number_of_layers_and_no_other_place_of_them_passes(store: Path) -> None:
    whole = store.read_bytes()
    begin, end = _places(whole)
    number = whole[begin] & 127
    assert 1 <= number <= 4
    offset = range(end - FOOTER + 4, end - FOOTER + 12)
    with open(store, "r+b", buffering=0) as file:
        for place in (begin, *offset, *range(len(whole) - 8, len(whole))):
            for flipped in range(1, 256, 2 if place == begin else 14):
                os.pwrite(file.fileno(), bytes([whole[place] ^ flipped]), place)
                with pytest.raises(ValueError, match="store"):
                    verify_layers(str(store.parent))
            os.pwrite(file.fileno(), whole[place : place + 1], place)


def test_an_index_with_a_huge_number_of_layers_is_an_error_before_tantivy_reads_it(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "CHECKED", 0)
    data = bytearray(store.read_bytes())
    begin, _ = _places(data)
    data[begin : begin + 5] = bytes([1, 2, 3, 4, 0xFF])  # 34 billion, of which each takes 8 bytes
    store.write_bytes(data)

    with pytest.raises(EngineError, match="not what was written"):
        DiskEngine(str(store.parent.parent))


@pytest.mark.parametrize("size", [0, 7, 20, 120])
def test_a_store_that_was_cut_is_an_error(store: Path, size: int) -> None:
    store.write_bytes(store.read_bytes()[-size:] if size else b"")

    with pytest.raises(ValueError, match="store"):
        verify_layers(str(store.parent))
