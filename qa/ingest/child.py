"""The process that reads files for another: a path comes in, an extract goes out.

Law: it reads what it is told and nothing else, within limits of memory, and ends with the process that it reads for.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import BinaryIO

MEMORY, MEMORY_PER_BYTE = 1 << 30, 40  # bytes that a file may take, and each byte of it, if there are so many


def main() -> None:
    """Reads jobs from standard input until that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that it reads for, which ends it
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    source, target = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no outcome
    import gc

    _end_with_the_other()
    gc.disable()  # values without cycles by the million, and then the next file
    while size := source.read(16):
        path, name, language = source.read(int(size, 16)).decode("utf-8", "surrogateescape").split("\0")
        kind, body = _outcome(path, name, language)
        _send(target, kind, body)


def _end_with_the_other() -> None:
    """Ends this process when nobody is there any more to give it jobs, even in the middle of one."""
    import select
    from _thread import start_new_thread

    left = select.poll()
    left.register(0, 0)  # wakes up when the other end is closed, and for nothing else

    def wait() -> None:
        while not left.poll():
            pass
        os._exit(1)

    start_new_thread(wait, ())


def _send(target: BinaryIO, kind: bytes, body: bytes) -> None:
    target.write(kind + b"%016x" % len(body))
    target.write(body)
    target.flush()


def _outcome(path: str, name: str, language: str) -> tuple[bytes, bytes]:
    from qa.errors import LoadError
    from qa.ingest.reading import made
    from qa.loaders import NoText

    try:
        _limit(path)
        return b"e", made(path, name, language)
    except NoText as error:
        return b"s", _told(error.message, error.hint)
    except LoadError as error:
        return b"f", _told(error.message, error.hint)
    except MemoryError:
        return b"f", _told(f"{name}: needs more memory than a file may", "divide it into smaller files")
    finally:
        signal.alarm(0)


def _limit(path: str) -> None:
    """Lets the next file have so much memory and time, and no more."""
    import resource

    from qa.ingest.job import allowed

    with suppress(OSError, ValueError):
        with open("/proc/self/statm", encoding="ascii") as file:
            held = int(file.read().split()[0]) * resource.getpagesize()
        size = os.stat(path).st_size
        # Nobody handles the alarm: it ends native code that hears of nothing, when its reader would have been ended.
        signal.alarm(int(allowed(size)) + 5)
        there_is = os.sysconf("SC_PHYS_PAGES") * resource.getpagesize()
        soft = held + min(MEMORY + MEMORY_PER_BYTE * size, there_is * 3 // 4)
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def _told(message: str, hint: str) -> bytes:
    return f"{message}\0{hint}".encode("utf-8", "surrogateescape")
