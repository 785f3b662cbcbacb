"""Draw strips and bars as a picture: SVG without a script, that shows where answers stand or how reliable they are.

Law: the picture fetches nothing, and all text in it is escaped. It follows the colours of the page or the desktop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.render.phrases import confidence_word, heading_path, place_of, shorten
from qa.render.safe import one_line, safe_name
from qa.render.strips import strips

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qa.model import Answer
    from qa.outcome import Bin
    from qa.render.strips import Strip

WIDTH = 800  # all sizes in pixels
_EDGE, _LINE, _STRIP, _GAP = 20, 20, 18, 8
_STYLE = (
    "text{font:13px sans-serif;fill:#222}.dim{fill:#666}.ground{fill:#e4e4e4}.hit{fill:#1f6feb}.said{fill:#222}"
    "@media(prefers-color-scheme:dark){text{fill:#eee}.dim{fill:#aaa}.ground{fill:#3a3a3a}.hit{fill:#6ea8fe}.said{fill:#eee}}"
)


def strips_svg(answers: Sequence[Answer], length_of: Callable[[str], int]) -> str:
    """Draw where answers stand: for each question the documents that it cites. A citation's place and quote show when
    the pointer is over it."""
    drawn = [(answer, strips(answer, length_of)) for answer in answers]
    longest = max((strip.length for _, found in drawn for strip in found), default=1)
    parts: list[str] = []
    y = _EDGE
    for answer, found in drawn:
        y += _LINE
        word = confidence_word(answer.confidence) if answer.answered else "not covered"
        parts.append(_text(_EDGE, y, f"{shorten(answer.question, 90)} ({word})", "font-weight:bold"))
        for strip in found:
            y += _LINE
            parts.append(_text(_EDGE, y, safe_name(strip.name), kind="dim"))
            y += _GAP
            parts += _strip(strip, y, (WIDTH - 2 * _EDGE) * strip.length / longest)
            y += _STRIP
        y += _GAP
    return _svg(y + _EDGE, parts)


def _strip(strip: Strip, y: int, width: float) -> list[str]:
    parts = [_rect(_EDGE, y, width, _STRIP, "ground")]
    for hit in sorted(strip.hits, key=lambda hit: -hit.number):
        at = f"{place_of(hit.citation)}  {heading_path(hit.citation.headings)}".strip()
        title = f"{hit.number}. {one_line(hit.citation.quote)}\n{at}"
        wide = max(width * (hit.end - hit.start), 3)
        left = min(_EDGE + width * hit.start, _EDGE + width - wide)
        parts.append(_rect(left, y, wide, _STRIP, "hit", title, 0.25 + 0.75 * hit.height))
    return parts


def reliability_svg(bins: Sequence[Bin]) -> str:
    """Draw reliability: for each range of confidence a bar as long as the share that was right, with a mark at the
    confidence that was said."""
    parts = [_text(_EDGE, _EDGE + _LINE, "confidence, and the share that was right", "font-weight:bold")]
    y, left = _EDGE + _LINE + _GAP, 110
    width = WIDTH - left - 130
    for one in bins:
        parts.append(_text(_EDGE, y + 14, f"{one.low:.1f} to {one.high:.1f}", kind="dim"))
        parts.append(_rect(left, y, width, _STRIP, "ground"))
        if one.of:
            told = f"{one.right} of {one.of} right; {one.confidence / one.of:.2f} was said"
            parts.append(_rect(left, y, width * one.right / one.of, _STRIP, "hit", told, 0.8))
            parts.append(_rect(left + width * one.confidence / one.of - 1, y - 2, 2, _STRIP + 4, "said", told))
        parts.append(_text(left + width + 10, y + 14, f"{one.right} of {one.of}", kind="dim"))
        y += _STRIP + _GAP
    return _svg(y + _EDGE, parts)


def _svg(height: int, parts: Sequence[str]) -> str:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}">'
    return "\n".join([head, f"<style>{_STYLE}</style>", *parts, "</svg>", ""])


def _text(x: float, y: float, words: str, style: str = "", kind: str = "") -> str:
    more = "".join(f' {name}="{value}"' for name, value in (("style", style), ("class", kind)) if value)
    return f'<text x="{x:g}" y="{y:g}"{more}>{_escape(words)}</text>'


def _rect(x: float, y: float, width: float, height: float, kind: str, title: str = "", opacity: float = 1.0) -> str:
    shown = f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="2" class="{kind}"'
    shown += f' opacity="{opacity:.2f}"' if opacity < 1 else ""
    return f"{shown}><title>{_escape(title)}</title></rect>" if title else f"{shown}/>"


def _escape(text: str) -> str:
    """Escape text for XML, which has no control characters: `one_line` and `safe_name` wrote those visibly."""
    from html import escape

    return escape(text)
