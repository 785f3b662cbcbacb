"""Send signals to commands at random moments, from their first millisecond on.

Law: everything is seeded. A command that gets a signal ends with the status of that signal or, if it was done, with its
own; without a traceback, a process or a temporary file left, with the terminal as before; and the next question is
answered as if nothing had been.
"""

from __future__ import annotations

import random
import shutil
from typing import TYPE_CHECKING

from fault_cases import QUESTION, WHO, Home, notes, samples
from signal_cases import SIGNALS, chat_struck, problem, struck, wait_for_nothing_left, with_temporary

if TYPE_CHECKING:
    import argparse

FILES = 40
_OTHERS: dict[str, tuple[tuple[str, ...], str]] = {
    "map": (("map", WHO, "docs"), ""),
    "status": (("status", "docs"), ""),
    "status of all": (("status",), ""),
    "passages": (("passages", "docs/report1.md"), ""),
    "forget": (("forget", "docs"), ""),
    "eval": (("eval", "questions.jsonl", "docs"), ""),
    "verify": (("verify", "answer.json"), ""),
    "mcp": (("mcp", "docs"), " "),
    "help": (("help", "ask"), ""),
    "completion": (("completion", "bash"), ""),
    "the version": (("--version",), ""),
    "a chat through a pipe": (("chat", "docs"), f"{WHO}\n{QUESTION}\n"),
}
_USUAL = (0, 1)


def send_signals(home: Home, options: argparse.Namespace, wrong: list[str]) -> tuple[str, str]:
    """Send a signal at a random moment to `ask`, `index` and `chat` `options.signals` times each, and to each other
    command a tenth as often."""
    home = with_temporary(home.path)
    chance = random.Random(3)
    docs = home.path / "docs"
    notes(docs, FILES)
    for suffix in (".html", ".pdf", ".docx", ".epub"):
        (docs / f"sample{suffix}").write_bytes(samples()[suffix])
    expected = home.qa("ask", WHO, "docs", "--json").stdout
    (home.path / "answer.json").write_text(expected, encoding="utf-8")
    (home.path / "questions.jsonl").write_text(f'{{"question": "{WHO}", "expect": "Miller3"}}\n', encoding="utf-8")
    commands = {"ask": (("ask", WHO, "docs"), ""), "index": (("index", "docs"), "")} | _OTHERS
    number = 0
    for name, (words, stdin) in commands.items():
        for turn in range(options.signals if name in ("ask", "index") else max(options.signals // 10, 1)):
            if name in ("ask", "index") and turn % 2:
                shutil.rmtree(home.cache / ("indexes" if turn % 4 == 1 else ""), ignore_errors=True)
            sent = chance.choice(SIGNALS)
            seconds = chance.uniform(0, 0.05) if chance.random() < 0.3 else chance.uniform(0, 1.5)
            found = problem(sent, struck(home, sent, seconds, *words, stdin=stdin), _USUAL)
            number += 1
            _look(home, name, found, expected if turn % 4 == 3 or found else "", wrong)
    for turn in range(options.signals):
        sent = chance.choice(SIGNALS)
        if turn % 2:
            shutil.rmtree(home.cache, ignore_errors=True)
        found = chat_struck(home, sent, chance, chance.choice((0.1, 0.6, 3.0)), "docs")
        number += 1
        _look(home, "chat", found, expected if turn % 4 == 3 else "", wrong)
    return f"{number} commands that get a signal", "each ends with its status, and leaves nothing behind"


def _look(home: Home, name: str, found: str, expected: str, wrong: list[str]) -> None:
    """Note what is wrong after a command; ask once more where an answer is expected."""
    if found:
        wrong.append(f"{name}: {found}")
    try:
        wait_for_nothing_left(home)
    except AssertionError as error:
        wrong.append(f"{name}: it leaves something behind: {error}")
    if expected and (done := home.qa("ask", WHO, "docs", "--json")).stdout != expected:
        wrong.append(f"{name}: the next answer is another: {done.returncode}, {done.stderr[-300:]!r}")
