"""Measure how long an answer takes: in a new process, in an open library, and in a chat.

Law: everything that is compared runs in turn in one run. Medians and their ratios are reported, also where they fall
short of the bar.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import TYPE_CHECKING

from processes import python_command, qa_command, run
from results import verdict, write
from terminal_command import TerminalCommand, seconds_to_prompt
from texts import golden_questions, unseen_files, write_passages

from qa.cli.lasting import keep_what_is_open

if TYPE_CHECKING:
    import qa

RUNS = 20  # of each process
LATE_BAR = 25  # milliseconds for the 99th of a hundred warm questions
CHAT_BAR = 50  # milliseconds
SIZES = ((40, 15), (80, 24), (200, 50))  # columns and lines of the terminal


def cold_start() -> None:
    """Compare the whole process of a command with its floor, a process that only imports what it needs."""
    floors = ("pass", "import rank_bm25", "import prompt_toolkit")
    with tempfile.TemporaryDirectory() as folder:
        text, markdown = unseen_files(Path(folder))
        qa = qa_command()
        commands = {
            **{f'python -c "{code}"' if " " in code else f"python -c {code}": python_command(code) for code in floors},
            "qa ask, the bundled article": [*qa, "ask", "why was it delayed?"],
            "qa ask, an unseen Markdown file": [*qa, "ask", "why was the review delayed?", markdown],
            "qa ask, an unseen text file": [*qa, "ask", "why was the review delayed?", text],
            "qa --help": [*qa, "--help"],
            "qa --version": [*qa, "--version"],
            "qa chat, to its prompt": [*qa, "chat"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(RUNS):
            for name, command in commands.items():
                is_chat = name.endswith("prompt")
                times[name].append(seconds_to_prompt(command) if is_chat else run(command).seconds)
    middle = {name: median(values) for name, values in times.items()}
    bars = (
        ("qa ask, the bundled article", 'python -c "import rank_bm25"', 1.6),
        ("qa ask, an unseen Markdown file", 'python -c "import rank_bm25"', 1.6),
        ("qa ask, an unseen text file", 'python -c "import rank_bm25"', 1.35),
        ("qa --help", "python -c pass", 3.5),
        ("qa --version", "python -c pass", 3.5),
        ("qa chat, to its prompt", 'python -c "import prompt_toolkit"', 1.3),
    )
    rows = [
        f"| {name} | {middle[name] * 1e3:.0f} | `{floor}` | {middle[floor] * 1e3:.0f} "
        f"| {middle[name] / middle[floor]:.2f} | {bar} | {verdict(middle[name] / middle[floor], bar)} |"
        for name, floor, bar in bars
    ]
    body = (
        f"Median of {RUNS} runs of the whole process, with its output piped, in turn with its floor: a process of "
        "Python that does only what its column shows.\n\n"
        "| command | ms | floor | ms | ratio | bar | |\n| --- | --- | --- | --- | --- | --- | --- |\n" + "\n".join(rows)
    )
    write("Cold start", "python bench/speed.py cold", body, "rank-bm25", "numpy", "markdown-it-py", "prompt-toolkit")


def warm_question() -> None:
    """Measure a question in an open library: the bundled article, and made-up texts of 40 and 10,000 passages."""
    import qa

    rows = []
    with tempfile.TemporaryDirectory() as folder:
        rows.append(_warm_row("the bundled article", qa.open(), golden_questions(), 5, 3))
        for passages, bar in ((40, 8), (10_000, 60)):
            path = Path(folder, f"{passages}.txt")
            questions = write_passages(path, passages)
            rows.append(_warm_row(f"{passages:,} passages", qa.open(path), questions, 1, bar))
    body = (
        "Warm, from memory: each question was asked once before. The longer texts consist of English words and of "
        "20,000 made-up ones, with the frequencies of the Zipf-Mandelbrot law, without stop words; a question has six "
        "words of one passage. What is open is kept from the garbage collector, as the chat and the server keep it.\n\n"
        "| library | questions | median, ms | bar, ms | | 99th percentile, ms | bar, ms | |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
    ) + "\n".join(rows)
    write("Warm question", "python bench/speed.py warm", body, "rank-bm25", "numpy")


def _warm_row(name: str, library: qa.Library, questions: list[str], times: int, bar: float) -> str:
    taken = []
    with library:
        for question in questions:
            library.ask(question)
        keep_what_is_open()
        for question in questions * times:
            start = perf_counter()
            library.ask(question)
            taken.append((perf_counter() - start) * 1000)
    middle, late = median(taken), quantiles(taken, n=100)[-1]
    shown = f"{middle:.2f} | {bar} | {verdict(middle, bar)} | {late:.1f} | {LATE_BAR} | {verdict(late, LATE_BAR)}"
    return f"| {name} | {len(questions)} | {shown} |"


def chat_answer() -> None:
    """Measure the time from Enter to the answer and the next prompt, on the screen of a real chat."""
    rows: list[tuple[str, list[float]]] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "made-up.txt")
        questions = write_passages(path, 40)
        for columns, lines in SIZES:
            with TerminalCommand([*qa_command(), "chat", str(path)], columns, lines) as terminal:
                terminal.until(b"passage")  # the bottom line: the library is open
                first, *taken = [terminal.answer(question) for question in questions]
                leaning = [terminal.answer(f"and what about {question.split()[-1]}") for question in questions]
            named = (("the first question", [first]), ("new questions", taken), ("follow-ups to these", leaning))
            rows += [(f"{name}, {columns}×{lines}", times) for name, times in named]
    body = (
        "A chat on a pseudo-terminal about a text of 40 passages, made up as for Warm question: from the key Enter to "
        "the prompt below the answer.\n\n"
        "| | questions | median, ms | slowest, ms | bar, ms | |\n| --- | --- | --- | --- | --- | --- |\n"
    )
    for name, times in rows:
        middle = median(times) * 1000
        body += f"| {name} | {len(times)} | {middle:.1f} | {max(times) * 1000:.1f} | {CHAT_BAR} "
        body += f"| {verdict(middle, CHAT_BAR)} |\n"
    write("Chat", "python bench/speed.py chat", body, "prompt-toolkit", "rich", "rank-bm25")
