"""The progress of a long indexing, on a terminal."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
from typing import TYPE_CHECKING

from command_cases import HANG, ending

if TYPE_CHECKING:
    from fault_cases import Home


# The command line, with the seconds after which progress is shown as its first word.
WAITING = """
import sys
from qa.cli import run, streams
streams._SLOW, streams._EACH = float(sys.argv.pop(1)), 0.0
run()
"""


def _on_terminal(home: Home, seconds: float, *words: str) -> bytes:
    """The text on standard error if that is a terminal and progress is shown after so many seconds."""
    master, slave = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", WAITING, str(seconds), *words],
        cwd=home.path,
        env=home.env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=slave,
    )
    os.close(slave)
    shown = b""
    with ending(process):
        try:
            while select.select([master], [], [], HANG)[0] and (piece := os.read(master, 1 << 16)):
                shown += piece
        except OSError:
            pass  # the end of a terminal
        os.close(master)
        assert process.wait(HANG) == 0
    return shown


def test_progress_is_shown_on_a_terminal_and_only_when_it_takes_long(home: Home) -> None:
    assert _on_terminal(home, 3600, "index", "docs") == b""
    for index in range(80):
        said = f"<p>The gate {index} was left open by the guard Miller{index}.</p>" * 9
        (home.path / "docs" / f"page{index}.html").write_text(f"<title>{index}</title>{said}", encoding="utf-8")
    shown = _on_terminal(home, 0, "index", "docs")
    lines = [line for line in shown.decode().replace("\x1b[K", "").split("\r") if line]

    assert len(lines) == 80
    told = re.compile(r"indexing \d+ of 80 files · [\d,]+ passages/s · \d+ (?:s|min) left · \S*page\d+\.html$")
    assert [line for line in lines if not told.match(line)] == []
    assert shown.endswith(b"\r\x1b[K")
    home.qa("forget", "docs")
    assert home.qa("index", "docs").stderr == ""
