"""Each target of fuzzing keeps its promise for the inputs to begin with, and for all that was found before; for others
too, as far as a run of some seconds by coverage can tell."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from fuzz_finds import FINDS
from fuzz_targets import TARGETS

RUN = Path(__file__).with_name("fuzz_run.py")
SECONDS, STARTS = 20, 100  # of a run, and for it to start and to end


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_takes_the_inputs_to_begin_with(name: str) -> None:
    target = TARGETS[name]
    for seed in (*target.seeds, b"", b"\0", b"\xff\xfe"):
        target.check(seed)


@pytest.mark.parametrize(("name", "data"), [(name, data) for name, _, data in FINDS], ids=[why for _, why, _ in FINDS])
def test_what_was_found_is_mended(name: str, data: bytes) -> None:
    TARGETS[name].check(data)


@pytest.mark.slow
@pytest.mark.parametrize("name", TARGETS)
def test_fuzzing_finds_nothing(name: str, tmp_path: Path) -> None:
    pytest.importorskip("atheris", reason="atheris, of the extra fuzz, is not installed")
    command = [sys.executable, str(RUN), name, str(tmp_path), str(SECONDS)]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=SECONDS + STARTS)

    finds = [path.read_text("utf-8", "replace") for path in sorted((tmp_path / "finds").glob("*"))]
    assert finds == []
    assert "number_of_executed_units" in done.stderr, done.stderr[-2000:]
