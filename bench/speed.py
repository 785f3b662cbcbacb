"""Measures how fast qa is: cold start, warm questions, and that loading and splitting are linear.

    python bench/speed.py          all of it, about three minutes
    python bench/speed.py cold     or warm, or chat, or linear

Law: what is compared runs in turn in one run, whole processes; medians and their ratios are reported, also where they
fall short of the bar.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
from itertools import accumulate
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from results import write

if TYPE_CHECKING:
    import qa

RUNS = 20
_CALL = "import sys; from qa.cli import run; sys.exit(run())"
_WORDS = "the of model safety release tests open company delay research time review area people work more".split()


def main() -> None:
    """Runs the parts that are named, or all."""
    parts = {"cold": cold, "warm": warm, "chat": chat, "linear": linear}
    for part in sys.argv[1:] or parts:
        parts[part]()


def cold() -> None:
    """The whole process of a command against its floor."""
    with tempfile.TemporaryDirectory() as folder:
        unseen_text, unseen_markdown = _unseen(Path(folder))
        qa = _command()
        python = sys.executable
        commands = {
            "python -c pass": [python, "-c", "pass"],
            'python -c "import rank_bm25"': [python, "-c", "import rank_bm25"],
            'python -c "import prompt_toolkit"': [python, "-c", "import prompt_toolkit"],
            "qa ask, the bundled article": [*qa, "ask", "why was it delayed?"],
            "qa ask, an unseen Markdown file": [*qa, "ask", "why was the review delayed?", unseen_markdown],
            "qa ask, an unseen text file": [*qa, "ask", "why was the review delayed?", unseen_text],
            "qa --help": [*qa, "--help"],
            "qa --version": [*qa, "--version"],
            "qa chat, to its prompt": [*qa, "chat"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(RUNS):
            for name, command in commands.items():
                times[name].append(_to_prompt(command) if name.endswith("prompt") else _whole(command))
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
        f"| {middle[name] / middle[floor]:.2f} | {bar} | {_verdict(middle[name] / middle[floor], bar)} |"
        for name, floor, bar in bars
    ]
    body = (
        f"Median of {RUNS} runs of the whole process, standard output piped, in turn with the floors.\n\n"
        "| command | ms | floor | ms | ratio | bar | |\n| --- | --- | --- | --- | --- | --- | --- |\n" + "\n".join(rows)
    )
    write("Cold start", "python bench/speed.py cold", body, "rank-bm25", "numpy", "markdown-it-py", "prompt-toolkit")


def warm() -> None:
    """A question in a library that is open: the golden ones about the bundled article, and those made up about texts
    of 40 and of 10,000 passages."""
    import qa

    golden = [json.loads(line)["question"] for line in _golden()]
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        rows.append(_warm("the bundled article", qa.open(), golden, 5, 3))
        for passages, bar in ((40, 8), (10_000, 60)):
            path = Path(folder, f"{passages}.txt")
            questions = _made_up(path, passages)
            rows.append(_warm(f"{passages:,} passages", qa.open(path), questions, 1, bar))
    body = (
        "Warm, from memory: each question asked once before. The longer texts are made up of English words and of "
        "20,000 others, as frequent as the law of Zipf and Mandelbrot has them, stop words aside; a question "
        "has six words of one passage.\n\n"
        "| library | questions | median, ms | 99th percentile, ms | bar, ms | |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
    ) + "\n".join(rows)
    write("Warm question", "python bench/speed.py warm", body, "rank-bm25", "numpy")


def _warm(name: str, library: qa.Library, questions: list[str], times: int, bar: float) -> str:
    taken = []
    with library:
        for question in questions:
            library.ask(question)
        for question in questions * times:
            start = perf_counter()
            library.ask(question)
            taken.append((perf_counter() - start) * 1000)
    middle, late = median(taken), quantiles(taken, n=100)[-1]
    return f"| {name} | {len(questions)} | {middle:.2f} | {late:.1f} | {bar} | {_verdict(middle, bar)} |"


def chat() -> None:
    """From Enter to the answer and the next prompt, on the screen of a real chat."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "made-up.txt")
        questions = _made_up(path, 40)
        with _Terminal([*_command(), "chat", "--limit", "1", str(path)]) as terminal:
            terminal.until(b"passages")  # the bottom line: the library is open
            first, *_ = taken = [terminal.answer(question) for question in questions]
            leaning = [terminal.answer(f"and what about {question.split()[-1]}") for question in questions]
    rows = [("the first question", [first]), ("new questions", taken[1:]), ("questions that lean on these", leaning)]
    body = (
        "A chat about a text of 40 passages, made up as for Warm question, on a pseudo-terminal; from the key Enter to "
        "the prompt below the answer.\n\n"
        "| | questions | median, ms | slowest, ms | bar, ms | |\n| --- | --- | --- | --- | --- | --- |\n"
    )
    for name, times in rows:
        middle = median(times) * 1000
        body += f"| {name} | {len(times)} | {middle:.1f} | {max(times) * 1000:.1f} | 50 | {_verdict(middle, 50)} |\n"
    write("Chat", "python bench/speed.py chat", body, "prompt-toolkit", "rich", "rank-bm25")


def _made_up(path: Path, passages: int) -> list[str]:
    """Writes a text of so many passages of a hundred words, and gives a hundred questions about them."""
    chance = random.Random(0)
    from qa.analysis.languages import language

    words = [*language("en").common_words, *(f"{chance.choice(_WORDS)}{number}" for number in range(20_000))]
    words.sort(key=lambda word: (word[-1].isdigit(), word))
    weights = list(accumulate(1 / (rank + 100) for rank in range(len(words))))  # no stop words are at the head
    sections, questions = [], []
    for number in range(passages):
        drawn = chance.choices(words, cum_weights=weights, k=100)
        sections.append(" ".join(" ".join(drawn[at : at + 20]).capitalize() + "." for at in range(0, 100, 20)))
        if number % max(passages // 100, 1) == 0:
            questions.append(f"What {' '.join(drawn[24:30])}?")
    path.write_text("\n\n".join(sections), encoding="utf-8")
    return questions


def linear() -> None:
    """Loading and splitting 20 MB against 10 MB."""
    from qa.ingest.split import split
    from qa.loaders import load

    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for kind, make in (("paragraphs", _paragraphs), ("one line", _one_line), ("hard-wrapped lines", _wrapped)):
            half, whole = Path(folder, "half.txt"), Path(folder, "whole.txt")
            half.write_text(make(10_000_000), encoding="utf-8")
            whole.write_text(make(20_000_000), encoding="utf-8")
            times: dict[Path, list[float]] = {half: [], whole: []}
            for _ in range(5):
                for path, found in times.items():
                    start = process_time()
                    split(load(str(path)))
                    found.append(process_time() - start)
            ten, twenty = median(times[half]), median(times[whole])
            rows.append(f"| {kind} | {ten:.1f} | {twenty:.1f} | {twenty / ten:.2f} | {_verdict(twenty / ten, 2.2)} |")
    body = (
        "Loading and splitting a text file, processor time, median of five runs in turn. Bar: at most 2.2 times.\n\n"
        "| text | 10 MB, s | 20 MB, s | ratio | |\n| --- | --- | --- | --- | --- |\n" + "\n".join(rows)
    )
    write("Linear", "python bench/speed.py linear", body)


def _verdict(value: float, bar: float) -> str:
    return "reached" if value <= bar else "**not reached**"


def _command() -> list[str]:
    """The installed command, or the module where there is none."""
    script = Path(sys.executable).with_name("qa")
    return [str(script)] if script.exists() else [sys.executable, "-c", _CALL]


def _whole(command: list[str]) -> float:
    start = perf_counter()
    subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, check=False)
    return perf_counter() - start


def _to_prompt(command: list[str]) -> float:
    """Seconds until the chat shows its prompt."""
    start = perf_counter()
    with _Terminal(command) as terminal:
        terminal.until(b"> ")
        return perf_counter() - start


class _Terminal:
    """A command on a pseudo-terminal. Use it as a context manager: at the end, the process is killed."""

    def __init__(self, command: list[str]) -> None:
        import pty

        self._child, self._terminal = pty.fork()
        if self._child == 0:
            os.environ.update(TERM="xterm-256color", QA_NO_HISTORY="1")
            os.execv(command[0], command)
        self._shown = b""

    def __enter__(self) -> _Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        import signal

        os.kill(self._child, signal.SIGKILL)
        os.waitpid(self._child, 0)
        os.close(self._terminal)

    def until(self, text: bytes) -> None:
        """Reads until `text` was shown since the last time."""
        while text not in self._shown:
            self._shown += os.read(self._terminal, 4096)
        self._shown = self._shown.rpartition(text)[2]

    def answer(self, question: str) -> float:
        """Seconds from Enter to the bottom line below the answer; the question is on the screen before."""
        from time import sleep

        os.write(self._terminal, question.encode())
        sleep(0.1)
        start = perf_counter()
        os.write(self._terminal, b"\r")
        self.until(b"passages")
        return perf_counter() - start


def _golden() -> list[str]:
    path = Path(__file__).parent.parent / "tests" / "golden" / "questions.jsonl"
    return path.read_text(encoding="utf-8").splitlines()


def _sentence(chance: random.Random, length: int = 14) -> str:
    words = [chance.choice(_WORDS) if chance.random() < 0.7 else f"w{chance.randrange(9999)}" for _ in range(length)]
    return " ".join(words).capitalize() + "."


def _unseen(folder: Path) -> tuple[str, str]:
    """A text and a Markdown file of the bundled article's size that no cache can know."""
    chance = random.Random()
    text, markdown = folder / "unseen.txt", folder / "unseen.md"
    sections = [" ".join(_sentence(chance) for _ in range(5)) for _ in range(8)]
    text.write_text("\n\n".join(sections), encoding="utf-8")
    markdown.write_text("".join(f"## Part {n}\n\n{body}\n\n" for n, body in enumerate(sections)), encoding="utf-8")
    return str(text), str(markdown)


def _paragraphs(size: int) -> str:
    chance = random.Random(0)
    block = "\n\n".join(" ".join(_sentence(chance) for _ in range(6)) for _ in range(200)) + "\n\n"
    return (block * (size // len(block) + 1))[:size]


def _one_line(size: int) -> str:
    chance = random.Random(0)
    block = " ".join(_sentence(chance) for _ in range(500)) + " "
    return (block * (size // len(block) + 1))[:size]


def _wrapped(size: int) -> str:
    import textwrap

    chance = random.Random(0)
    block = "\n\n".join(textwrap.fill(" ".join(_sentence(chance) for _ in range(6)), 72) for _ in range(200)) + "\n\n"
    return (block * (size // len(block) + 1))[:size]


if __name__ == "__main__":
    main()
