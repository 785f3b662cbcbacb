"""A process that answers many questions gives back what it needed for a moment."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

# A piece that was freed makes glibc keep all up to its size; a small one behind the others keeps them in the process.
CODE = """
import re
from qa.cli.lasting import keep_what_is_open

def anonymous():
    with open("/proc/self/status", encoding="ascii") as file:
        return int(re.search(r"RssAnon:\\s+(\\d+) kB", file.read())[1])

def use():
    piece = b"x" * (8 << 20)
    del piece
    pieces = [b"x" * (1 << 20) for _ in range(40)]
    return anonymous(), b"x" * 1000

before = anonymous()
most, one = use()
keep_what_is_open()
opened = anonymous()
again, other = use()
print(*(found - before for found in (most, opened, again, anonymous())))
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other C libraries give memory back by themselves")
def test_what_was_needed_for_a_moment_goes_back_to_the_system() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    most, opened, again, after = map(int, done.stdout.split())  # kB more than at first
    assert min(most, again) > 40_000
    assert max(opened, after) < 4_000
