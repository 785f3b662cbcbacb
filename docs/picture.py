"""Draw docs/answer.svg, the picture in README: a real answer as a terminal shows it.

    python docs/picture.py            write the picture
    python docs/picture.py --check    fail if the picture is out of date

Law: the picture shows what the program prints today. It fetches nothing, not even a font.
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

import qa
from qa.render.terminal import terminal

PICTURE = Path(__file__).with_name("answer.svg")
COMMAND = 'qa ask "why was it delayed?" --limit 1'


def main() -> None:
    """Write the picture, or with --check compare it."""
    from rich.console import Console
    from rich.terminal_theme import TerminalTheme
    from rich.text import Text

    theme = TerminalTheme((250, 250, 247), (40, 42, 46), [(40, 42, 46)] * 8, [(40, 42, 46)] * 8)
    console = Console(record=True, width=88, file=io.StringIO(), color_system="truecolor", legacy_windows=False)
    with qa.open() as library:
        answer = library.ask("why was it delayed?", limit=1)
    console.print(Text(f"$ {COMMAND}"))
    console.print(terminal(answer, hyperlink_format="none"))
    svg = console.export_svg(title="qa", theme=theme, unique_id="qa")
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r'x="([\d.]+)"( y="[\d.]+") textLength="([\d.]+)"( [^>]*>)((?:&#160;)+)', _indented, svg)
    svg = svg.replace("Fira Code", "Menlo, Consolas, DejaVu Sans Mono")
    if sys.argv[1:] == ["--check"]:
        if PICTURE.read_text(encoding="utf-8") != svg:
            sys.exit("docs/answer.svg is old: python docs/picture.py")
    else:
        PICTURE.write_text(svg, encoding="utf-8")


def _indented(line: re.Match[str]) -> str:
    """Move the start of a text to its first word: some viewers drop leading spaces."""
    width = 12.2 * line[5].count(";")
    return f'x="{float(line[1]) + width:g}"{line[2]} textLength="{float(line[3]) - width:g}"{line[4]}'


if __name__ == "__main__":
    main()
