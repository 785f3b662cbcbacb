"""Read files in other processes, one for each core.

Law: a process that crashes, takes too long or sends too much costs one failed file. No process outlives the pool, nor
does a temporary file.
"""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import sys
from contextlib import ExitStack, suppress
from time import monotonic
from typing import TYPE_CHECKING

from qa.errors import LoadError, printable
from qa.ingest.extract import decode_extract
from qa.ingest.job import OCR_SECONDS, Job, JobOutcome, allowed_seconds
from qa.loaders import NoText
from qa.private.temporary import temporary_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import IO

OUTPUT, OUTPUT_PER_BYTE = 1 << 28, 40  # bytes of output that a file may cause, and more for each byte of the file
_FRAME = 17  # bytes before the body of a reply: its kind, and its length in 16 hexadecimal digits
_HINT = "see whether another program can open it"
_CALL = "import sys; sys.path.append(sys.argv[1]); from qa.ingest.child import read_jobs; read_jobs()"


def read_in_pool(jobs: Sequence[Job], language: str) -> Iterator[JobOutcome]:
    """The outcomes of the jobs, read by at most one process for each core."""
    waiting = list(reversed(jobs))
    readers: list[_Reader] = []
    environ, stack = dict(os.environ), ExitStack()
    try:
        with suppress(OSError):  # nor can the reader then make temporary files
            environ["TMPDIR"] = stack.enter_context(temporary_folder())
        with selectors.DefaultSelector() as selector:
            number = min(os.cpu_count() or 1, len(jobs))
            readers += (_start_reader(waiting, language, selector, environ) for _ in range(number))
            while readers:
                ready = {event.data for event, _ in selector.select(min(reader.seconds_left for reader in readers))}
                for reader in readers[:]:
                    done = reader.receive() if reader in ready else reader.overdue()
                    if done is None:
                        continue
                    if not waiting or not reader.is_alive:
                        selector.unregister(reader.output)
                        readers.remove(reader)
                        reader.end()
                        if waiting:
                            readers.append(_start_reader(waiting, language, selector, environ))
                    else:
                        reader.start(waiting.pop(), language)
                    yield done
    finally:
        for reader in readers:
            reader.end()
        stack.close()


def _start_reader(
    waiting: list[Job], language: str, selector: selectors.DefaultSelector, environ: dict[str, str]
) -> _Reader:
    """Start a process with the next job."""
    reader = _Reader(environ)
    selector.register(reader.output, selectors.EVENT_READ, reader)
    reader.start(waiting.pop(), language)
    return reader


def _widen(pipe: int) -> None:
    """Enlarge a pipe, where the system can, so that an extract of usual size fits in it."""
    import fcntl

    with suppress(AttributeError, OSError):
        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, 1 << 20)


def _too_long(seconds: float) -> str:
    return f"takes more than {seconds:.0f} s to read"


class _Reader:
    """A process that reads one file after another."""

    def __init__(self, environ: dict[str, str]) -> None:
        package = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
        reading, writing = os.pipe()
        # -P: a module in the current folder must not replace one of ours.
        command = [sys.executable, "-P", "-c", _CALL, package]
        self._process = subprocess.Popen(
            command,
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=writing,
            stderr=subprocess.DEVNULL,
            env=environ,
            start_new_session=True,  # Ctrl-C is for this process, which then ends that one
        )
        os.close(writing)
        os.set_blocking(reading, False)
        _widen(reading)
        self.output: IO[bytes] = open(reading, "rb", buffering=0)  # noqa: SIM115 - open as long as the process
        assert self._process.stdin is not None
        self._input: IO[bytes] = self._process.stdin
        self._received = bytearray()
        self._job = Job("", "")
        self._seconds = 0.0
        self._deadline = monotonic()
        self.is_alive = True

    @property
    def seconds_left(self) -> float:
        """Seconds until the job has taken too long."""
        return max(self._deadline - monotonic(), 0.0)

    def start(self, job: Job, language: str) -> None:
        """Send a job to the process."""
        self._job = job
        self._received.clear()
        self._seconds = allowed_seconds(job.size) + (OCR_SECONDS if job.ocr else 0.0)
        self._deadline = monotonic() + self._seconds
        line = "\0".join((job.path, job.name, language, job.ocr)).encode("utf-8", "surrogateescape")
        with suppress(OSError):  # the process is dead, which `receive` will notice
            self._input.write(b"%016x" % len(line) + line)

    def receive(self) -> JobOutcome | None:
        """The outcome, if the reply is complete. A process that has ended has failed."""
        piece = self.output.read(1 << 20)
        if piece:
            self._received += piece
        elif piece is not None:
            return self._ended()
        if len(self._received) < _FRAME:
            return None
        try:
            length = int(self._received[1:_FRAME], 16)
            if length > OUTPUT + OUTPUT_PER_BYTE * max(self._job.size, 0):
                return self._failed("more comes of it than of a file may")
            if len(self._received) < _FRAME + length:
                return None
            with memoryview(self._received) as received:  # which spares two copies of what may be large
                kind, body = bytes(received[:1]), bytes(received[_FRAME:])
            self._received.clear()
            if kind == b"e":
                return JobOutcome(self._job, decode_extract(body))
        except (ValueError, TypeError):  # the process is no longer running our code
            return self._failed("its reader crashed")
        message, _, hint = body.decode("utf-8", "surrogateescape").partition("\0")
        return JobOutcome(self._job, (NoText if kind == b"s" else LoadError)(message, hint))

    def overdue(self) -> JobOutcome | None:
        """The failure of a job that has taken too long; None while it may go on."""
        if monotonic() < self._deadline:
            return None
        return self._failed(_too_long(self._seconds))

    def end(self) -> None:
        """Kill the process, whatever it is doing."""
        with suppress(OSError):
            self._process.kill()
        self._process.wait()
        with suppress(OSError):
            self._input.close()
        self.output.close()

    def _ended(self) -> JobOutcome:
        """The failure of a job whose process has ended: by its own alarm, or because something in the file hurt it."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(1)
        is_late = self._process.returncode == -signal.SIGALRM
        return self._failed(_too_long(allowed_seconds(self._job.size)) if is_late else "its reader crashed")

    def _failed(self, why: str) -> JobOutcome:
        self.is_alive = False
        return JobOutcome(self._job, LoadError(f"{printable(self._job.name)}: {why}", _HINT))
