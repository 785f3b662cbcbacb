"""Read subtitles (.srt, .vtt) as the text that is spoken: captions joined to paragraphs, by webvtt-py.

Law: each caption has an anchor with the time at which it begins ("00:14:03"). A caption that repeats lines of the one
before, as captions that roll do, adds only what is new. A file without a caption that can be read is read as plain
text, so that nothing is lost.

Format: W3C WebVTT; SubRip has no standard.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.builder import TextBuilder
from qa.loaders.content import Content, Textless
from qa.loaders.decode import readable
from qa.loaders.positions import line_anchors
from qa.loaders.text import text_blocks
from qa.model import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PAUSE = 4.0  # seconds of silence that end a paragraph
ENOUGH, MOST = 300, 900  # characters after which it ends with a sentence, or with any caption
_FLASH = 0.1  # seconds; a shorter caption only moves lines of others, and so does one that follows sooner
_ROLLED = 10  # lines that a caption may repeat
_SIGNATURE = "WEBVTT"
_ENDS = tuple(".?!…。？！؟।\"”»')")
_PART = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,:](\d{1,3})\d*)?"
_TIMES = re.compile(rf"[ \t]{{0,9}}{_PART} {{0,9}}-+> {{0,9}}{_PART}((?:[ \t][^\n]*)?)")
_VOICE = re.compile(r"<v(?:\.[^\s<>]{1,40})*\s+([^<>]{1,99})>")
_TAG = re.compile(
    r"</?(?:[biucv]|ruby|rt|lang|font)(?:[.\s][^<>]{0,200})?>|<\d[\d:.]{4,15}>|\{\\[a-z][^{}]{0,40}\}", re.IGNORECASE
)
_LANGUAGE = re.compile(r"language:\s*([a-z]{2,3})\b", re.IGNORECASE)


class _Caption(NamedTuple):
    """The lines of a caption, who speaks, when it begins in words, and its first and last second."""

    lines: list[str]
    voice: str
    label: str
    start: float
    end: float


def read(data: bytes, name: str) -> Content:
    """Read a file of subtitles. Raises Textless if it is empty or binary, or has no captions."""
    text, encoding = readable(data)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").lstrip().split("\n")
    is_web = lines[0].startswith(_SIGNATURE)
    if is_web and "->" not in text:
        raise Textless("has no captions")
    captions, about = _captions([_timed(line, is_web) if "->" in line else line for line in lines], is_web)
    builder = TextBuilder()
    for paragraph in _paragraphs(_unrolled(captions)):
        _add(builder, paragraph)
    if builder.empty:
        return Content(text, text_blocks(text), line_anchors(text), f"text, {encoding}")
    language = _LANGUAGE.search(about)
    title = about.partition("\n")[0].strip() if about.startswith("-") else ""
    return builder.content(f"subtitles, {encoding}", title.lstrip("- "), language[1].lower() if language else "")


def _timed(line: str, is_web: bool) -> str:
    """The line with the times of a caption as the standard has it, which files often have not."""
    match = _TIMES.fullmatch(line.rstrip())
    if match is None:
        return line
    point = "." if is_web else ","
    hour, minute, second, part, hour2, minute2, second2, part2, rest = match.groups()
    start = f"{int(hour or 0):02}:{int(minute):02}:{int(second):02}{point}{(part or '0').ljust(3, '0')}"
    end = f"{int(hour2 or 0):02}:{int(minute2):02}:{int(second2):02}{point}{(part2 or '0').ljust(3, '0')}"
    return f"{start} --> {end}{rest}"


def _captions(lines: list[str], is_web: bool) -> tuple[list[_Caption], str]:
    """The captions, and what the file says about itself."""
    from webvtt import WebVTT
    from webvtt.errors import MalformedCaptionError, MalformedFileError

    try:
        if is_web:
            book = WebVTT.from_string("\n".join(lines))
        else:
            # The library wants a number above the first times.
            numbered = lines if lines[0].strip().isdigit() else ["1", *lines]
            book = WebVTT.from_buffer(numbered, format="srt")
    except (MalformedCaptionError, MalformedFileError):
        return [], ""
    found = []
    for caption in book.captions:
        voice = _VOICE.search(caption.raw_text)
        shown = [unescape(_TAG.sub("", _VOICE.sub("", line))).strip() for line in caption.lines]
        label = caption.start.partition(".")[0]
        times = caption.start_time.in_milliseconds() / 1000, caption.end_time.in_milliseconds() / 1000
        found.append(_Caption([line for line in shown if line], voice[1].strip() if voice else "", label, *times))
    return found, "\n".join([book.header_text, *book.metadata])


def _unrolled(captions: Sequence[_Caption]) -> Iterator[_Caption]:
    """The captions with text, without the lines that the one before has shown at its end."""
    before: list[str] = []
    end = -1.0
    for caption in captions:
        lines = caption.lines
        most = min(len(lines), len(before), _ROLLED)
        known = next((n for n in range(most, 0, -1) if lines[:n] == before[-n:]), 0)
        # A caption that says the same after a pause is said once more.
        if known < len(lines) or min(caption.start - end, caption.end - caption.start) <= _FLASH:
            lines = lines[known:]
        before, end = caption.lines or before, caption.end
        if lines:
            yield caption._replace(lines=lines)


def _paragraphs(captions: Iterator[_Caption]) -> Iterator[list[_Caption]]:
    """Captions joined up to a pause, another speaker, or the end of a sentence that makes it long enough."""
    found: list[_Caption] = []
    size = 0
    for caption in captions:
        if found:
            last = found[-1]
            is_whole = size >= ENOUGH and last.lines[-1].endswith(_ENDS)
            is_other = caption.voice != last.voice and bool(caption.voice)
            if is_whole or is_other or size >= MOST or caption.start - last.end >= PAUSE:
                yield found
                found, size = [], 0
        found.append(caption)
        size += sum(map(len, caption.lines))
    if found:
        yield found


def _add(builder: TextBuilder, captions: Sequence[_Caption]) -> None:
    """Add a paragraph, with an anchor for each of its captions."""
    text = f"{captions[0].voice}: " if captions[0].voice else ""
    anchors: list[Anchor] = []
    for caption in captions:
        anchors.append(Anchor(len(text) if anchors else 0, label=caption.label))
        text += "\n".join(caption.lines) + "\n"
    builder.add("paragraph", 0, text, anchors)
