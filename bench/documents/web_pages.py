"""Measure how much of web pages is read, on the pages that readability and trafilatura test themselves with.

Law: every system reads the same bytes. A page that a system cannot read counts as nothing read.
"""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bars import Figure
from counting import in_rounds, line_of, lost_runs, mean_of, precision, recall, stands_cut, with_marks_apart, words
from table import Bench, Row, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

REAL = 5000  # bytes of a page that some site has published; the smaller ones are made for a test
POOR = 0.9  # the recall of a page below which it counts as poor
TIMED, ROUNDS = 60, 3  # pages whose reading is timed, and how often
_PAGES = ("readability", "test", "test-pages")
_SNIPPETS = ("trafilatura", "tests", "evaldata.json")
# Elements that stand in a line of text; all others divide words.
_INLINE = frozenset("a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strong sub sup "
                    "strike time tt u var wbr nobr acronym label".split())  # fmt: skip
_UNSEEN = ("script", "style", "template", "noscript", "head")


class Page(NamedTuple):
    """What one system read of one page of readability."""

    recall: float
    precision: float


class Marked(NamedTuple):
    """How many marked snippets of one page of trafilatura are there: those that must be, and those that must not."""

    held: int
    wanted: int
    noise: int


def measure_pages(bench: Bench) -> list[Row]:
    """Give the figures of web pages."""
    peers = bench.peers("trafilatura")
    rows: list[Row] = []
    pages: list[Path] = []
    if bench.is_there(*_PAGES):
        folders = [one.parent for one in sorted(bench.folder.joinpath(*_PAGES).glob("*/source.html"))]
        folders = [one for one in folders if (one / "source.html").stat().st_size > REAL]
        pages += [one / "source.html" for one in folders]
        rows += _readability({name: _pages(bench, name, folders) for name in ("qa", *peers)})
    if bench.is_there(*_SNIPPETS):
        marked = _marked_pages(bench)
        pages += [path for path, _ in marked]
        rows += _snippets({name: _marked(bench, name, marked) for name in ("qa", *peers)})
    return [*rows, *_times(bench, pages, peers)]


def _readability(found: dict[str, list[Page]]) -> list[Row]:
    number = len(found["qa"])
    return [
        _row(Figure(f"readability's {number} real pages: recall", 0, 0.990, 0.995), found, _mean_recall),
        _row(Figure("pages with a recall under .9", 0, 1, 0, at_most=True, form=".0f"), found, _poor),
        _row(Figure("precision", 0, 0.92, 0.95), found, _mean_precision),
    ]


def _mean_recall(pages: Sequence[Page]) -> float:
    return mean_of(page.recall for page in pages)


def _poor(pages: Sequence[Page]) -> float:
    return sum(page.recall < POOR for page in pages)


def _mean_precision(pages: Sequence[Page]) -> float:
    return mean_of(page.precision for page in pages)


def _row(figure: Figure, found: dict[str, list[Page]], value: Callable[[Sequence[Page]], float]) -> Row:
    others = tuple((name, value(pages)) for name, pages in found.items() if name != "qa")
    return Row(figure._replace(value=value(found["qa"])), others)


def _pages(bench: Bench, system: str, folders: Sequence[Path]) -> list[Page]:
    found = []
    for folder in folders:
        expected = words(text_of((folder / "expected.html").read_text(encoding="utf-8")))
        known = json.loads((folder / "expected-metadata.json").read_text(encoding="utf-8"))
        named = words(f"{known.get('title') or ''} {known.get('byline') or ''}")
        reading = bench.readers.read(system, folder / "source.html")
        read = words(reading.text)
        expected = with_marks_apart(expected, read)
        found.append(Page(recall(expected, read), precision(expected, read, named)))
        if system == "qa" and recall(expected, read) < 1:
            lost = shortened(lost_runs(expected, read))
            bench.list(f"{found[-1].recall:.3f} p {found[-1].precision:.3f} {folder.name} {reading.error} lost: {lost}")
    return found


def _marked_pages(bench: Bench) -> list[tuple[Path, dict[str, list[str]]]]:
    """The pages with marked snippets whose file is there."""
    folder = bench.folder.joinpath(*_SNIPPETS[:-1])
    known = json.loads(bench.folder.joinpath(*_SNIPPETS).read_text(encoding="utf-8"))
    found = []
    for entry in known.values():
        paths = [path for part in ("cache", "eval") if (path := folder / part / entry["file"]).is_file()]
        if paths:
            found.append((paths[0], entry))
    return found


def _marked(bench: Bench, system: str, pages: Sequence[tuple[Path, dict[str, list[str]]]]) -> list[Marked]:
    found = []
    for path, entry in pages:
        reading = bench.readers.read(system, path)
        line = line_of(words(reading.text))
        lost = [snippet for snippet in entry["with"] if not stands_cut(snippet, line)]
        noise = [snippet for snippet in entry["without"] if stands_cut(snippet, line)]
        found.append(Marked(len(entry["with"]) - len(lost), len(entry["with"]), len(noise)))
        if system == "qa" and lost:
            bench.list(f"{path.parent.name}/{path.name} {reading.error} lost: {shortened(lost)}")
        if system == "qa" and noise:
            bench.list(f"{path.parent.name}/{path.name} noise: {shortened(noise)}")
    return found


def _snippets(found: dict[str, list[Marked]]) -> list[Row]:
    def row(figure: Figure, value: Callable[[Sequence[Marked]], float]) -> Row:
        others = tuple((name, value(pages)) for name, pages in found.items() if name != "qa")
        return Row(figure._replace(value=value(found["qa"])), others)

    number = len(found["qa"])
    return [
        row(Figure(f"trafilatura's {number} pages: recall of marked snippets", 0, 0.988, 0.995), _held),
        row(Figure("precision of marked snippets", 0, 0.80, 0.88), _right),
        row(Figure("pages with a lost snippet", 0, 20, 8, at_most=True, form=".0f"), _losing),
    ]


def _held(pages: Sequence[Marked]) -> float:
    return sum(page.held for page in pages) / max(sum(page.wanted for page in pages), 1)


def _right(pages: Sequence[Marked]) -> float:
    held = sum(page.held for page in pages)
    return held / max(held + sum(page.noise for page in pages), 1)


def _losing(pages: Sequence[Marked]) -> float:
    return sum(page.held < page.wanted for page in pages)


def _times(bench: Bench, pages: Sequence[Path], peers: Sequence[str]) -> list[Row]:
    """The time of a page, over some of the pages, of each system in turn; all of them are read anew."""
    if not pages:
        return []
    timed = list(in_rounds([str(path) for path in pages], TIMED))
    totals: dict[str, list[float]] = {name: [] for name in ("qa", *peers)}
    for number in range(ROUNDS):
        for name, known in totals.items():
            seconds = sum(_seconds(bench, name, timed))
            if number:  # the first round loads the libraries
                known.append(seconds)
    best = {name: min(known) / len(timed) * 1000 for name, known in totals.items()}
    rows = [Row(Figure("HTML, ms a page", best["qa"], form=".1f"), tuple((name, best[name]) for name in peers))]
    if "trafilatura" in peers:
        share = best["qa"] / best["trafilatura"]
        rows.append(Row(Figure("HTML, time of trafilatura's", share, 0.45, 0.25, at_most=True, form=".2f")))
    return rows


def _seconds(bench: Bench, system: str, paths: Sequence[str]) -> list[float]:
    return [bench.readers.read(system, Path(path), is_anew=True).seconds for path in paths]


class _Text(HTMLParser):
    """Collects the text of a page that is known to be whole and small."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._unseen += tag in _UNSEEN
        self.pieces.append("" if tag in _INLINE else "\n")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        self.pieces.append("" if tag in _INLINE else "\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(data)


def text_of(page: str) -> str:
    """Give the text of a page; elements that are not in a line of text divide words.

    >>> words(text_of("<p>H<sub>2</sub>O<p>is <b>wet</b><br>and old"))
    ['h2o', 'is', 'wet', 'and', 'old']
    """
    reader = _Text()
    reader.feed(page)
    reader.close()
    return "".join(reader.pieces)
