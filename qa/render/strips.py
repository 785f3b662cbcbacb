"""Draw where in the documents answers stand: each document as a strip as long as its text, with the citations in it.

Law: a strip is never wider than it may be, and of two documents the longer has the longer strip. A citation is drawn
where it stands, and so high as its score is of the first's. Drawing depends on answers and lengths alone.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from qa.render.phrases import confidence_word, heading_path, place_of, shorten
from qa.render.safe import safe_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from rich.text import Text

    from qa.model import Answer, Citation

PIPE = 100  # columns where there is no terminal
LIMIT = 10  # citations that are drawn, unless a limit is given
HEIGHTS = "▂▃▄▅▆▇█"
GROUND = "▁"
_LEAST, _MOST = 8, 72  # columns of a strip
_NAME = 28  # columns of a document's name, at most


class Hit(NamedTuple):
    """A citation in a strip: its number in the answer, where it stands, from 0 at the beginning of the document to 1 at
    its end, how high it is, from 0 to 1, and the number that people know it by."""

    number: int
    start: float
    end: float
    height: float
    citation: Citation
    shown: int


class Strip(NamedTuple):
    """A document: its name, its length in characters and the citations in it."""

    name: str
    length: int
    hits: tuple[Hit, ...]


def strips(answer: Answer, length_of: Callable[[str], int], numbers: Sequence[int] = ()) -> tuple[Strip, ...]:
    """The documents that an answer cites, the best first. `length_of` says how many characters a source has. `numbers`
    are those that people know the citations by, if not those in the answer."""
    cited: dict[str, list[tuple[int, Citation]]] = {}
    for number, citation in enumerate(answer.citations, 1):
        cited.setdefault(citation.source, []).append((number, citation))
    best = max((citation.score for citation in answer.citations), default=0.0)
    found = []
    for source, numbered in cited.items():
        length = max(length_of(source), *(citation.span.end for _, citation in numbered))
        hits = tuple(
            Hit(
                number,
                citation.span.start / length,
                citation.span.end / length,
                max(0.0, citation.score / best) if best > 0 else 1.0,
                citation,
                numbers[number - 1] if numbers else number,
            )
            for number, citation in numbered
        )
        found.append(Strip(numbered[0][1].name or source, length, hits))
    return tuple(found)


def columns(strip: Strip, width: int) -> list[Hit | None]:
    """What stands in each of the columns of a strip: the highest citation there, if there is one."""
    cells: list[Hit | None] = [None] * width
    for hit in sorted(strip.hits, key=lambda hit: (hit.height, -hit.number)):
        first = min(int(hit.start * width), width - 1)
        for at in range(first, min(max(int(hit.end * width), first + 1), width)):
            cells[at] = hit
    return cells


def widths(drawn: Sequence[Strip], most: int) -> list[int]:
    """The columns of each strip, in proportion to the lengths of the documents, from a few to `most`."""
    longest = max((strip.length for strip in drawn), default=1)
    return [max(min(_LEAST, most), round(most * strip.length / longest)) for strip in drawn]


def strip_text(
    answers: Sequence[Answer], length_of: Callable[[str], int], width: int = PIPE, numbers: Sequence[int] = ()
) -> Text:
    """Draw answers for a terminal or a pipe of `width` columns: for each question its strips, and below them the place
    of each citation, by these numbers."""
    from rich.text import Text

    drawn = [(answer, strips(answer, length_of, numbers)) for answer in answers]
    every = [strip for _, found in drawn for strip in found]
    name = min(max((len(_name(strip)) for strip in every), default=0), max(min(_NAME, width // 3), 1))
    most = max(min(width - name - 2, _MOST), 1)
    wide = iter(widths(every, most))
    text = Text()
    for number, (answer, found) in enumerate(drawn):
        text.append("\n" if number else "")
        for line in _head(answer, width):
            text.append_text(line).append("\n")
        for strip in found:
            text.append(f"{_end(_name(strip), name):<{name}}  ", "dim")
            text.append_text(_strip(strip, next(wide))).append("\n")
        for line in _places(found, width):
            text.append_text(line).append("\n")
    return text


def _name(strip: Strip) -> str:
    return safe_name(strip.name)


def _end(name: str, most: int) -> str:
    """The end of a long name: it tells more than the folders before it."""
    return name if len(name) <= most else f"…{name[len(name) - most + 1 :]}"


def _head(answer: Answer, width: int) -> Iterator[Text]:
    from rich.text import Text

    word = confidence_word(answer.confidence) if answer.answered else "not covered"
    question = shorten(answer.question, max(width - len(word) - 2, 10))
    yield Text(question, "bold").append(f"  {word}", "dim")


def _strip(strip: Strip, width: int) -> Text:
    from rich.text import Text

    text = Text()
    for hit, cells in groupby(columns(strip, width)):
        number = len(list(cells))
        if hit is None:
            text.append(GROUND * number, "dim")
        else:
            text.append(HEIGHTS[round(hit.height * (len(HEIGHTS) - 1))] * number, "bold" if hit.number == 1 else "")
    return text


def _places(found: Iterable[Strip], width: int) -> Iterator[Text]:
    """A line for each citation: its number, its place and the heading right above it."""
    from rich.text import Text

    hits = sorted(hit for strip in found for hit in strip.hits)
    for hit in hits:
        place = place_of(hit.citation)
        heading = heading_path(hit.citation.headings[-1:])
        line = Text(f"{hit.shown:>3}  ").append(place, "dim")
        if heading and line.cell_len + 2 + len(heading) <= width:
            line.append(f"  {heading}", "dim")
        yield line
