"""Read what drawings say: the descriptions of pictures, the titles and values of charts, the words of diagrams.

Law: a description is read once, though a drawing repeats it for its frame and its picture. A file's name that a program
has put there is none. The rows of a chart are its categories, the columns its series, with the values that it shows.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.builder import table_row
from qa.loaders.docx.elements import child, children, element_name, relation_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

    from qa.model import BlockKind

_PICTURES = frozenset("wp:docPr pic:cNvPr p:cNvPr xdr:cNvPr v:shape v:rect v:imagedata".split())
_PARTS = {"c:chart": ("chart", "id"), "cx:chart": ("chart", "id"), "dgm:relIds": ("diagram", "dm")}
_FILE_NAME = re.compile(r"(?:\w+:)?[^\n]{0,200}\.(?:bmp|emf|gif|jpe?g|png|svg|tiff?|webp|wmf)", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')  # parts of a number's format that are no pattern
_FIRST_DAY = date(1899, 12, 30)  # day 0 of serial dates
_MOST_DAYS = 2_958_465  # 9999-12-31
_MOST_TITLES = 20
_MOST = 10_000  # elements of one text that are read
_SHOWN_TYPES = ("", "node", "doc", "asst")


class Drawn(NamedTuple):
    """Something drawn: a "picture" with its description, "words" that are drawn, or a "chart" or "diagram" with the id
    of the relationship to its part."""

    kind: str
    text: str


def drawn(element: Element, kind: str) -> Iterator[Drawn]:
    """What an element with this name draws itself, without what is inside it."""
    if kind in _PICTURES:
        names = ("title", "descr") if not kind.startswith("v:") else ("alt",)
        texts = (" ".join(element.get(name, "").split()) for name in names)
        found = [text for text in dict.fromkeys(texts) if text and not _FILE_NAME.fullmatch(text)]
        if len(found) == 2:
            between = ": " if found[0][-1].isalnum() else " "
            found = [found[1] if found[0] in found[1] else between.join(found)]
        text = found[0] if found else ""
        if text:
            yield Drawn("picture", text)
    elif kind == "v:textpath" or kind == "a:p":
        text = element.get("string", "") if kind == "v:textpath" else _letters(element)
        if text.strip():
            yield Drawn("words", " ".join(text.split()))
    elif kind in _PARTS:
        part, attribute = _PARTS[kind]
        yield Drawn(part, relation_id(element, attribute))


def _letters(element: Element | None) -> str:
    """The words in an element of DrawingML, its paragraphs apart."""
    if element is None:
        return ""
    found = (
        "\n" if element_name(part) == "a:p" else part.text or ""
        for part in islice(element.iter(), _MOST)
        if _says(part)
    )
    return "".join(found).strip("\n")


def _says(element: Element) -> bool:
    return element_name(element) in ("a:t", "a:p")


def diagram_words(root: Element) -> list[str]:
    """The words of the shapes of a diagram (SmartArt), in the order of its tree: a shape before those below it."""
    points = next((found for found in root.iter() if element_name(found) == "dgm:ptLst"), ())
    shown = {
        found.get("modelId", ""): " ".join(_letters(child(found, "dgm:t")).split())
        for found in points
        if element_name(found) == "dgm:pt" and found.get("type", "") in _SHOWN_TYPES
    }
    below: dict[str, list[tuple[int, str]]] = {}
    for found in root.iter():
        if element_name(found) == "dgm:cxn" and found.get("type", "parOf") == "parOf":
            place = found.get("srcOrd", "")
            order = int(place) if place.isdecimal() and len(place) < 10 else 0
            below.setdefault(found.get("srcId", ""), []).append((order, found.get("destId", "")))
    inner = {id for found in below.values() for _, id in found}
    waiting = [id for id in reversed(shown) if id not in inner]
    ordered: dict[str, None] = {}
    while waiting:
        id = waiting.pop()
        if id in shown and id not in ordered:
            ordered[id] = None
            waiting += [each for _, each in sorted(below.get(id, ()), reverse=True)]
    return [shown[id] for id in (*ordered, *(id for id in shown if id not in ordered)) if shown[id]]


def drawing_blocks(kind: str, root: Element | None) -> Iterator[tuple[BlockKind, int, str]]:
    """The kind, the level and the text of each block of a "chart" or a "diagram"; none if its part is missing."""
    if root is None:
        return
    if kind == "diagram":
        yield from (("item", 0, f"- {words}") for words in diagram_words(root))
        return
    chart = chart_words(root)
    yield "paragraph", 0, "\n".join(chart.titles)
    has_names = bool(chart.rows) and not chart.rows[0][0]
    for index, row in enumerate(chart.rows):
        yield "row", 0 if has_names and not index else 1, table_row(row)


class Chart(NamedTuple):
    """The words of a chart: its titles, and the rows of its values, of which the first names the series."""

    titles: list[str]
    rows: list[list[str]]


def chart_words(root: Element) -> Chart:
    """Read a chart's part."""
    area = next((found for found in root.iter() if element_name(found) == "c:plotArea"), ())
    titled = [child(root, "c:chart", "c:title"), *(found for each in area for found in children(each, "c:title"))]
    titled += islice((found for found in root.iter() if element_name(found) == "cx:title"), _MOST_TITLES)
    titles = [" ".join(text.split()) for found in titled if (text := _letters(found) or _linked(found)).strip()]
    names: list[str] = []
    values: list[dict[int, str]] = []
    categories: dict[int, str] = {}
    for series in (found for each in area for found in children(each, "c:ser")):
        names.append(" ".join(_points(series, "c:tx").values()))
        values.append(_points(series, "c:val") or _points(series, "c:yVal"))
        for place, text in (_points(series, "c:cat") or _points(series, "c:xVal")).items():
            categories.setdefault(place, text)
    places = sorted(set(categories).union(*values))
    rows = [[categories.get(place, ""), *(each.get(place, "") for each in values)] for place in places]
    if any(names):
        rows.insert(0, ["", *names])
    return Chart(titles, rows or _newer_rows(root))


def _newer_rows(root: Element) -> list[list[str]]:
    """The rows of a chart of one of the newer kinds (a funnel, a waterfall, a tree map), whose data are apart."""
    datas = (found for found in root.iter() if element_name(found) == "cx:data")
    parts = (part for data in datas for part in children(data, "cx:strDim", "cx:numDim"))
    levels = (level for part in parts for level in children(part, "cx:lvl"))
    columns = [{point.get("idx", ""): point.text or "" for point in children(level, "cx:pt")} for level in levels]
    places = dict.fromkeys(place for column in columns for place in column)
    return [[column.get(place, "") for column in columns] for place in places]


def _linked(title: Element | None) -> str:
    """A title that is taken from a cell of the chart's data."""
    points = children(child(title, "c:tx", "c:strRef", "c:strCache"), "c:pt")
    return " ".join(text for point in points for text in _values(children(point, "c:v")))


def _points(series: Element, name: str) -> dict[int, str]:
    """The shown values of a part of a series, by their places."""
    part = child(series, name)
    if part is None:
        return {}
    found: dict[int, list[str]] = {}
    form = next((each.text or "" for each in part.iter() if element_name(each) == "c:formatCode"), "")
    is_number = any(element_name(each) in ("c:numCache", "c:numLit") for each in part.iter())
    for point in (each for each in part.iter() if element_name(each) == "c:pt"):
        place = point.get("idx", "")
        for text in _values(children(point, "c:v")):
            shown = _formatted(text, point.get("formatCode") or form) if is_number else text
            found.setdefault(int(place) if place.isdecimal() and len(place) < 10 else 0, []).append(shown)
    if not found:  # a name that is given without a reference
        found = {0: [text]} if (text := next(_values(children(part, "c:v")), "")) else {}
    return {place: " ".join(texts) for place, texts in found.items()}


def _values(elements: Iterable[Element]) -> Iterator[str]:
    return (text for found in elements if (text := " ".join((found.text or "").split())))


def _formatted(text: str, form: str) -> str:
    """A number as the chart shows it, as far as its format says that it is a share or a date.

    >>> _formatted("0.4530000000001", "0.0%"), _formatted("44197", "dd/mm/yyyy"), _formatted("1.5", "General")
    ('45.3%', '2021-01-01', '1.5')
    """
    try:
        number = float(text)
    except ValueError:
        return text
    pattern = _QUOTED.sub("", form).lower()
    if "%" in pattern:
        return f"{number * 100:.8g}%"
    if "y" in pattern and 0 <= number <= _MOST_DAYS:
        return (_FIRST_DAY + timedelta(int(number))).isoformat()
    return f"{number:.12g}" if abs(number) < 1e12 else text
