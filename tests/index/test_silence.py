"""Native code prints nothing on standard error, and ours is what it was afterwards, whatever the threads do."""

from __future__ import annotations

import subprocess
import sys

from command_cases import HANG, PACKAGES

_SCRIPT = """
import os, sys, threading
from qa.index.disk.silence import silent

with silent():
    os.write(2, b"hidden one\\n")
    with silent():
        os.write(2, b"hidden two\\n")
    os.write(2, b"hidden three\\n")
os.write(2, b"one\\n")
inside, outside = threading.Event(), threading.Event()

def other():
    with silent():
        inside.set()
        outside.wait()
        os.write(2, b"hidden four\\n")

thread = threading.Thread(target=other)
with silent():
    thread.start()
    inside.wait()
outside.set()
thread.join()
try:
    with silent():
        raise ValueError
except ValueError:
    os.write(2, b"two\\n")
before = os.dup(0)
os.close(before)
for _ in range(100):
    with silent():
        pass
after = os.dup(0)
assert before == after, "a descriptor was left open"
os.close(2)
with silent():
    pass
"""


def test_standard_error_is_what_it_was() -> None:
    command = [sys.executable, "-c", _SCRIPT]
    done = subprocess.run(command, capture_output=True, env={"PYTHONPATH": PACKAGES}, check=False, timeout=HANG)
    assert (done.returncode, done.stderr) == (0, b"one\ntwo\n")
