"""Read the text of a picture by OCR, with the program Tesseract, which people install themselves.

Law: the picture goes to the program through its standard input, and comes into no argument and no file. The program
costs a bounded time, and ends with this process. Languages are those that Tesseract names.
"""

from __future__ import annotations

import os
import re
import subprocess
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from qa.errors import LoadError
from qa.loaders.ocr_languages import NAME
from qa.loaders.tied import tied

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

SECONDS, TOTAL = 120, 3600.0  # that a picture may take, and all pictures of a file together
_ASKED = 30  # seconds that a question about the program may take


class Unread(Exception):  # noqa: N818 - the name states the problem
    """A picture that could not be read; the message says why."""


class Picture(NamedTuple):
    """Grey pixels, row by row from the top, and how many of them make an inch."""

    width: int
    height: int
    dpi: int
    pixels: bytes


class PictureLine(NamedTuple):
    """A line of text in a picture. `turn` is its direction in quarter turns to the left. All else is as if the picture
    were turned so that the line is upright, in pixels upwards and to the right of some corner: `base` is where its
    letters stand, `size` how high they are together, and each word is (left, right, text)."""

    turn: int
    base: float
    size: float
    words: tuple[tuple[float, float, str], ...]


class Tesseract:
    """The program, for text in these languages. Raises LoadError if it is not installed, or has no data for one."""

    def __init__(self, languages: str) -> None:
        from shutil import which

        found = which("tesseract")
        if not found:
            hint = f"install it: apt install tesseract-ocr {_packages(languages.split('+'))}"
            raise LoadError("there is no Tesseract, the program that --ocr needs", hint)
        self._program, self._languages = found, languages
        self.version, known = _about(found)
        if missing := [name for name in languages.split("+") if name not in known]:
            hint = f"install it: apt install {_packages(missing)}; there is {', '.join(sorted(known)) or 'none'}"
            raise LoadError(f"Tesseract has no data for the language {', '.join(missing)}", hint)

    def lines(self, picture: Picture) -> list[PictureLine]:
        """The lines of text in a picture, in reading order. Raises Unread."""
        from xml.etree import ElementTree

        # 1: columns are recognised, and how the page is turned.
        command = [self._program, "stdin", "stdout", "-l", self._languages, "--psm", "1", "--dpi", str(picture.dpi)]
        head = b"P5\n%d %d\n255\n" % (picture.width, picture.height)
        found = self._run([*command, "hocr"], head + picture.pixels)
        try:
            return list(_lines(ElementTree.fromstring(found), picture))
        except (ElementTree.ParseError, ValueError, KeyError) as error:
            raise Unread("what Tesseract wrote cannot be read") from error

    def _run(self, command: list[str], given: bytes) -> bytes:
        try:
            return subprocess.check_output(
                command,
                input=given,
                stderr=subprocess.DEVNULL,
                timeout=SECONDS,
                env=os.environ | {"OMP_THREAD_LIMIT": "1"},  # as many pictures are read at a time as there are cores
                start_new_session=True,  # Ctrl-C must not cost a page
                preexec_fn=tied(SECONDS),
            )
        except subprocess.TimeoutExpired as error:
            raise Unread(f"Tesseract takes more than {SECONDS} s") from error
        except (OSError, subprocess.SubprocessError) as error:
            raise Unread("Tesseract has failed") from error


def _packages(languages: list[str]) -> str:
    """The packages of Debian that have the data of these languages."""
    return " ".join(f"tesseract-ocr-{name.replace('_', '-').replace('/', '-').lower()}" for name in languages)


@cache
def _about(program: str) -> tuple[str, frozenset[str]]:
    """The version of the program, and the languages that it has data for. Raises LoadError."""
    told = []
    for question in ("--version", "--list-langs"):
        try:  # older ones tell it on standard error
            found = subprocess.check_output([program, question], stderr=subprocess.STDOUT, timeout=_ASKED)
        except (OSError, subprocess.SubprocessError) as error:
            raise LoadError(f"Tesseract does not run: {program} {question} fails", "install it again") from error
        told.append(found.decode("utf-8", "replace").splitlines())
    version = next((line.split()[1] for line in told[0] if re.match(r"tesseract v?\d", line)), "")
    return version, frozenset(filter(NAME.fullmatch, told[1]))


def _lines(root: Element, picture: Picture) -> Iterator[PictureLine]:
    """The lines that hold a letter or a digit: the others are specks and rules."""
    for element in root.iter():
        words = [child for child in element if child.get("class") == "ocrx_word"]
        texts = [" ".join("".join(word.itertext()).split()) for word in words]
        if not any(letter.isalnum() for text in texts for letter in text):
            continue
        told = _told(element)
        turn = round(float(told.get("textangle", ["0"])[0]) / 90) % 4
        boxes = [_turned(_told(word)["bbox"], picture.height, turn) for word in words]
        _, low, _ = _turned(told["bbox"], picture.height, turn)
        below = told["baseline"][1] if "baseline" in told else f"-{told['x_descenders'][0]}"
        found = [(left, right, text) for (left, _, right), text in zip(boxes, texts, strict=True) if text]
        yield PictureLine(turn, low - float(below), float(told["x_size"][0]), tuple(found))


def _told(element: Element) -> dict[str, list[str]]:
    """What hOCR tells of an element, such as {"bbox": ["36", "92", "96", "116"], "x_size": ["37"]}."""
    parts = (part.split() for part in element.get("title", "").split(";"))
    return {part[0]: part[1:] for part in parts if part}


def _turned(box: list[str], height: int, turn: int) -> tuple[float, float, float]:
    """The left, lower and right edge of a box, as if the picture were turned so that its text is upright."""
    left, top, right, bottom = map(float, box)
    top, bottom = height - top, height - bottom
    return ((left, bottom, right), (bottom, -right, top), (-right, -top, -left), (-top, left, -bottom))[turn]
