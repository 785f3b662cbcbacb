"""Text in standard input that nobody named is not read, and that is said; without text nothing waits or is said."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from command_cases import HANG, PACKAGES

if TYPE_CHECKING:
    from pathlib import Path

NOTE = "qa: standard input is not read: the path - names it, as in qa ask QUESTION -\n"
TEXT = "The ferry of the north pier was late.\n"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="streams there are others")


def said(line: str, folder: Path) -> str:
    """What a line of the shell, in which `qa` is the command, writes to standard error."""
    (folder / "ferry.txt").write_text(TEXT, encoding="utf-8")
    (folder / "qa").write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m qa "$@"\n', encoding="utf-8")
    (folder / "qa").chmod(0o700)
    path = os.pathsep.join((str(folder), os.environ.get("PATH", "")))
    ran = subprocess.run(
        ["/bin/sh", "-c", line],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=HANG,
        check=True,
        env=os.environ | {"PYTHONPATH": PACKAGES, "PATH": path},
    )
    return ran.stderr


@pytest.mark.parametrize(
    "line",
    [
        # The text stands in the pipe before the command begins, whatever the machine does meanwhile.
        "cat ferry.txt | (sleep 1; qa 'why was it delayed?')",
        "cat ferry.txt | (sleep 1; qa ask 'which ferry was late?' ferry.txt)",
        "qa map 'which ferry was late?' ferry.txt < ferry.txt",
        "qa ask 'which ferry was late?' ferry.txt < ferry.txt",
    ],
)
def test_text_that_is_not_read_is_told(line: str, tmp_path: Path) -> None:
    assert said(line, tmp_path).count(NOTE) == 1


@pytest.mark.parametrize(
    "line",
    [
        "cat ferry.txt | qa ask 'which ferry was late?' -",
        "echo 'which ferry was late?' | qa ask ferry.txt",
        "qa ask 'which ferry was late?' ferry.txt < /dev/null",
        "qa ask 'which ferry was late?' ferry.txt <&-",
        "true | qa ask 'which ferry was late?' ferry.txt",
        # A pipe that is open as long as the command runs, and into which nobody writes.
        "mkfifo pipe; exec 3<>pipe; qa ask 'which ferry was late?' ferry.txt <&3",
        # A script whose own loop reads the file: the command leaves the rest alone.
        "printf '%s\\n' 'which ferry was late?' 'which pier?' > asked; "
        'while read -r one; do qa ask "$one" ferry.txt; done < asked',
    ],
)
def test_nothing_is_told_or_waited_for_without_text(line: str, tmp_path: Path) -> None:
    assert "standard input" not in said(line, tmp_path)
