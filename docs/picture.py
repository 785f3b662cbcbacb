"""Draw the pictures in README: a real answer as a terminal shows it, and how reliable the confidence was.

    python docs/picture.py            write docs/answer.svg and docs/reliability.svg
    python docs/picture.py --check    fail if one of them is out of date

Law: a picture shows what the program prints today. It fetches nothing, not even a font.
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

import qa
from qa.evaluate import evaluate, read_question_file, read_questions
from qa.outcome import reliability
from qa.render.picture import reliability_svg
from qa.render.terminal import terminal

DOCS = Path(__file__).parent
QUESTIONS = DOCS.parent / "tests" / "golden" / "questions.jsonl"
COMMAND = 'qa ask "why was it delayed?" --limit 1'


def main() -> None:
    """Write the pictures, or with --check compare them."""
    for name, svg in (("answer.svg", answered()), ("reliability.svg", measured())):
        if sys.argv[1:] != ["--check"]:
            (DOCS / name).write_text(svg, encoding="utf-8")
        elif (DOCS / name).read_text(encoding="utf-8") != svg:
            sys.exit(f"docs/{name} is old: python docs/picture.py")


def answered() -> str:
    """An answer as a terminal shows it."""
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
    return svg.replace("Fira Code", "Menlo, Consolas, DejaVu Sans Mono")


def measured() -> str:
    """What `qa eval --svg` draws of the questions about the bundled article."""
    with qa.open() as library:
        outcomes = evaluate(library, read_questions(read_question_file(str(QUESTIONS)), QUESTIONS.name))
    return reliability_svg(reliability(outcomes))


def _indented(line: re.Match[str]) -> str:
    """Move the start of a text to its first word: some viewers drop leading spaces."""
    width = 12.2 * line[5].count(";")
    return f'x="{float(line[1]) + width:g}"{line[2]} textLength="{float(line[3]) - width:g}"{line[4]}'


if __name__ == "__main__":
    main()
