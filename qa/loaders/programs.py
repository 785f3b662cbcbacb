"""Read old formats by programs, where these are installed: Word before 2007 by antiword or catdoc, DjVu by djvutxt,
e-books of the Mobipocket kind by calibre's ebook-convert.

Law: a program gets the bytes on its standard input, or the path of a private copy, and no argument that a document
could choose; it has limits of time and output, and an environment of its own. Without the program, the message names
it. A file that has only the name of such a format is read as what it is.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from qa import private
from qa.loaders.archive import TOTAL
from qa.loaders.content import Content, Damaged, Textless
from qa.loaders.decode import is_blank
from qa.model import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.model import Block

SECONDS = 20.0  # that a program may take
_WAIT = 0.02


class _Program(NamedTuple):
    """A program with its arguments. "FILE" stands for the path of the copy, "RESULT" for that of a result; without
    these, it reads standard input and writes standard output."""

    name: str
    arguments: tuple[str, ...]


class _Kind(NamedTuple):
    """How files of these suffixes begin, and the programs that read them, the best first."""

    magic: bytes
    programs: tuple[_Program, ...]


_WORD = _Kind(
    b"\xd0\xcf\x11\xe0",
    (_Program("antiword", ("-m", "UTF-8.txt", "-w", "0", "-")), _Program("catdoc", ("-d", "utf-8", "-w", "-"))),
)
_DJVU = _Kind(b"AT&TFORM", (_Program("djvutxt", ("FILE",)),))
_BOOK = _Kind(b"", (_Program("ebook-convert", ("FILE", "RESULT")),))
_KINDS = {
    ".doc": _WORD, ".djvu": _DJVU, ".djv": _DJVU, ".mobi": _BOOK, ".azw": _BOOK, ".azw3": _BOOK,
}  # fmt: skip


def read(data: bytes, name: str) -> Content:
    """The content of a file, by the first program that is installed. Raises Textless where none is, and where it finds
    no text; Damaged where it fails or exceeds its limits."""
    suffix = os.path.splitext(name)[1].lower()
    kind = _KINDS[suffix]
    if not data.startswith(kind.magic):
        return _as_it_is(data)
    program = next((one for one in kind.programs if shutil.which(one.name)), None)
    if program is None:
        names = " or ".join(one.name for one in kind.programs)
        raise Textless(f"cannot be read without a program: install {names}")
    try:
        output = _output(program, data, suffix)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Damaged(f"cannot be given to {program.name}: {reason}") from error
    if kind is _BOOK:
        from qa.loaders import epub

        content = epub.read(output, "a.epub")
        return content._replace(reading=f"{content.reading}, by {program.name}")
    text = output.decode("utf-8", "replace")
    if is_blank(text):
        raise Textless("has no text")
    return _content(text, program.name)


def _as_it_is(data: bytes) -> Content:
    """Read what is no such format, judged by its first bytes: web pages and others are also named ".doc"."""
    from qa.loaders import content_of
    from qa.loaders.formats import format_of

    name = "a.rtf" if data.startswith(b"{\\rtf") else "a"
    return content_of(data, name, format_of(name, data))


def _content(text: str, program: str) -> Content:
    """The text with the page of each block, where it has pages, else with its number."""
    from qa.loaders.text import text_blocks

    blocks = text_blocks(text)
    return Content(text, blocks, tuple(_anchors(text, blocks)), f"text by {program}")


def _anchors(text: str, blocks: Sequence[Block]) -> Iterator[Anchor]:
    page, place = 1, 0
    has_pages = "\f" in text.rstrip()
    for number, block in enumerate(blocks, 1):
        page += text.count("\f", place, block.span.start)
        place = block.span.start
        yield Anchor(place, page=page) if has_pages else Anchor(place, label=f"¶ {number}")


def _output(program: _Program, data: bytes, suffix: str) -> bytes:
    """What a program makes of the bytes."""
    from qa.private.temporary import temporary_folder

    with temporary_folder() as folder:
        paths = {"FILE": os.path.join(folder, f"file{suffix}"), "RESULT": os.path.join(folder, "result.epub")}
        with open(private.open_new(paths["FILE"]), "wb") as file:
            file.write(data)
        target = os.path.join(folder, "output")
        _run([program.name, *(paths.get(one, one) for one in program.arguments)], folder, paths["FILE"], target)
        if "RESULT" in program.arguments:
            target = paths["RESULT"]
        if not os.path.exists(target) or os.path.getsize(target) > TOTAL:
            raise Damaged(f"is damaged: {program.name} makes no text of it, or too much")
        with open(target, "rb") as file:
            return file.read()


def _run(command: Sequence[str], folder: str, source: str, target: str) -> None:
    """Run a program to its end, within its limits."""
    import subprocess
    from time import monotonic

    from qa.loaders.tied import tied

    known = {"PATH": os.environ.get("PATH", os.defpath), "HOME": folder, "TMPDIR": folder, "LC_ALL": "C.UTF-8"}
    with (
        open(source, "rb") as given,
        open(private.open_new(target), "wb") as taken,
        subprocess.Popen(
            command,
            cwd=folder,
            env=known,
            stdin=given,
            stdout=taken,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=tied(2 * int(SECONDS), 2 * TOTAL),
        ) as process,
    ):
        deadline = monotonic() + SECONDS
        try:
            while process.poll() is None:
                if monotonic() > deadline or os.fstat(taken.fileno()).st_size > TOTAL:
                    break
                with suppress(subprocess.TimeoutExpired):
                    process.wait(_WAIT)
        finally:
            _kill(process.pid)
            process.wait()
        if process.returncode < 0 or os.fstat(taken.fileno()).st_size > TOTAL:
            raise Damaged(f"is damaged: {command[0]} crashes, does not end, or writes too much")
        if process.returncode:
            raise Damaged(f"is damaged or encrypted: {command[0]} cannot read it")


def _kill(process: int) -> None:
    """Kill a program with all that it began."""
    import signal

    with suppress(OSError):
        os.killpg(process, signal.SIGKILL)
