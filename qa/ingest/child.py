"""Read files for another process: a path comes in, an extract goes out.

Law: this process reads only the files that it is given, within limits of memory and time, and ends with the process
that it reads for.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import BinaryIO

MEMORY, MEMORY_PER_BYTE = 1 << 30, 40  # bytes of memory that a file may take, and more for each byte of the file


class _Reply(NamedTuple):
    """The reply to one job. `kind` is b"e" for an extract, b"s" for a file without text, b"f" for a failure."""

    kind: bytes
    body: bytes


def read_jobs() -> None:
    """Read jobs from standard input until it ends."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    os.umask(0o077)
    source, target = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # text that a library prints must not get into the replies
    import gc

    from qa.loaders.apart import end_with

    end_with(0)  # also in the middle of a job
    gc.disable()  # a file makes millions of values without cycles, and then comes the next file
    while size := source.read(16):
        path, name, language, ocr = source.read(int(size, 16)).decode("utf-8", "surrogateescape").split("\0")
        _send(target, _reply_to(path, name, language, ocr))


def _send(target: BinaryIO, reply: _Reply) -> None:
    target.write(reply.kind + b"%016x" % len(reply.body))
    target.write(reply.body)
    target.flush()


def _reply_to(path: str, name: str, language: str, ocr: str) -> _Reply:
    from qa.errors import LoadError
    from qa.ingest.reading import read_encoded_extract
    from qa.loaders import NoText

    try:
        _limit_resources(path)
        return _Reply(b"e", read_encoded_extract(path, name, language, ocr))
    except NoText as error:
        return _Reply(b"s", _encode_error(error.message, error.hint))
    except LoadError as error:
        return _Reply(b"f", _encode_error(error.message, error.hint))
    except MemoryError:
        message = f"{name}: needs more memory than a file may"
        return _Reply(b"f", _encode_error(message, "divide it into smaller files"))
    finally:
        signal.alarm(0)


def _limit_resources(path: str) -> None:
    """Limit the memory and the time for the next file."""
    import resource

    from qa.ingest.job import allowed_seconds

    with suppress(OSError, ValueError):
        with open("/proc/self/statm", encoding="ascii") as file:
            used = int(file.read().split()[0]) * resource.getpagesize()
        size = os.stat(path).st_size
        # The alarm has no handler: it ends even native code, shortly after the parent would have ended this process.
        # OCR puts it off while it waits for another one.
        signal.alarm(int(allowed_seconds(size)) + 5)
        installed = os.sysconf("SC_PHYS_PAGES") * resource.getpagesize()
        soft = used + min(MEMORY + MEMORY_PER_BYTE * size, installed * 3 // 4)
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def _encode_error(message: str, hint: str) -> bytes:
    return f"{message}\0{hint}".encode("utf-8", "surrogateescape")
