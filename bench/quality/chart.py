"""Draw the share of right answers by confidence, as a picture in SVG.

Law: the picture uses only shapes and fonts that every viewer has. A table shows the same figures. A point of few
answers is small; a point of fewer than `LEAST` answers appears in the table only.
"""

from __future__ import annotations

from html import escape
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, HEIGHT = 720, 480
LEFT, TOP, SIDE = 64, 46, 372  # of the square that holds the chart
LEGEND_X = LEFT + SIDE + 36
LEAST = 10
GAP = 0.2  # of confidence: points further apart are not joined, since the tenth between them is missing
# Distinguishable with red-green colour blindness (Okabe and Ito).
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00", "#333333", "#56b4e9", "#e69f00")


class Curve(NamedTuple):
    """A collection: its name, its points (confidence, share right, number of answers), and a remark below the name."""

    name: str
    points: Sequence[tuple[float, float, int]]
    remark: str


def draw(title: str, lines: Sequence[Curve]) -> str:
    """Draw the picture, as SVG."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="DejaVu Sans, Verdana, sans-serif" font-size="12" fill="#222" role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{LEFT}" y="28" font-size="15" font-weight="bold">{escape(title)}</text>',
        *_axes(),
    ]
    for colour, line in zip(COLOURS, lines, strict=False):
        parts += _line(line, colour)
    for place, (colour, line) in enumerate(zip(COLOURS, lines, strict=False)):
        parts += _entry(line, colour, TOP + 8 + 40 * place)
    parts += _sizes(TOP + 8 + 40 * len(lines) + 14)
    return "\n".join([*parts, "</svg>", ""])


def _x(value: float) -> float:
    return round(LEFT + SIDE * value, 1)


def _y(value: float) -> float:
    return round(TOP + SIDE * (1 - value), 1)


def _axes() -> list[str]:
    parts = []
    for tenth in range(0, 11, 2):
        value = tenth / 10
        parts += [
            f'<path d="M{_x(value)} {_y(0)}V{_y(1)}M{_x(0)} {_y(value)}H{_x(1)}" stroke="#e4e4e4"/>',
            f'<text x="{_x(value)}" y="{_y(0) + 18}" text-anchor="middle">{value:.1f}</text>',
            f'<text x="{LEFT - 9}" y="{_y(value) + 4}" text-anchor="end">{value:.1f}</text>',
        ]
    centre = TOP + SIDE / 2
    turned = f'text-anchor="middle" transform="rotate(-90 20 {centre})"'
    return [
        *parts,
        f'<rect x="{LEFT}" y="{TOP}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#999"/>',
        f'<path d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}" stroke="#888" stroke-dasharray="5 4"/>',
        f'<text x="{_x(0.5)}" y="{HEIGHT - 20}" text-anchor="middle">mean confidence of the answers in a tenth</text>',
        f'<text x="20" y="{centre}" {turned}>share of them right</text>',
    ]


def _line(line: Curve, colour: str) -> list[str]:
    shown = [point for point in line.points if point[2] >= LEAST]
    path, last = "", -1.0
    for sure, share, _ in shown:
        path += f"{'M' if sure - last > GAP else 'L'}{_x(sure)} {_y(share)}"
        last = sure
    parts = [f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="1.6"/>'] if path else []
    return parts + [
        f'<circle cx="{_x(sure)}" cy="{_y(share)}" r="{_radius(count)}" fill="{colour}" fill-opacity=".75" '
        f'stroke="#fff"><title>{escape(line.name)}: {share:.2f} of {count} right at {sure:.2f}</title></circle>'
        for sure, share, count in shown
    ]


def _radius(count: int) -> float:
    """Grow with the fourth root of the count: fourfold from 10 answers to 3,000, where an area would grow 17-fold."""
    return round(1.4 * sqrt(sqrt(count)), 1)


def _entry(line: Curve, colour: str, y: float) -> list[str]:
    count = sum(point[2] for point in line.points)
    small = 'font-size="11" fill="#666"'
    return [
        f'<path d="M{LEGEND_X} {y}h22" stroke="{colour}" stroke-width="1.6"/>',
        f'<circle cx="{LEGEND_X + 11}" cy="{y}" r="5" fill="{colour}" stroke="#fff"/>',
        f'<text x="{LEGEND_X + 30}" y="{y + 4}">{escape(line.name)}</text>',
        f'<text x="{LEGEND_X + 30}" y="{y + 19}" {small}>{count:,} answers, {escape(line.remark)}</text>',
    ]


def _sizes(y: float) -> list[str]:
    parts, x = [], LEGEND_X
    for count in (10, 100, 1000):
        radius = _radius(count)
        parts.append(f'<circle cx="{x + radius}" cy="{y}" r="{radius}" fill="#999"/>')
        parts.append(f'<text x="{x + 2 * radius + 4}" y="{y + 4}" font-size="11" fill="#666">{count:,}</text>')
        x += round(2 * radius) + 46
    return [
        *parts,
        f'<text x="{LEGEND_X}" y="{y + 24}" font-size="11" fill="#666">answers in a point; fewer than {LEAST}</text>',
        f'<text x="{LEGEND_X}" y="{y + 38}" font-size="11" fill="#666">are in the table only</text>',
        f'<path d="M{LEGEND_X} {y + 58}h22" stroke="#888" stroke-dasharray="5 4"/>',
        f'<text x="{LEGEND_X + 30}" y="{y + 62}" font-size="11" fill="#666">as sure as right</text>',
    ]
