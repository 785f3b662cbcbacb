"""Keep a chat open for thousands of questions and refreshes, and watch its memory, open files, threads and children.

Law: the chat is the one that answers a pipe, with its settings, in a process of its own; only what it prints is thrown
away. The first tenth of its questions, in which all that lasts is loaded, does not count.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from contextlib import closing, redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from random import Random
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from editions import BUSY, STEADY, Editions, any_question

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

MORE = 1_000  # bytes that an answer may add: what was shown of it is kept, packed
_EACH = 50  # questions between two looks at the memory


class Held(NamedTuple):
    """What a process holds: bytes of memory, those of them that are mapped from files, and numbers of open files,
    threads and children."""

    memory: int
    mapped: int
    files: int
    threads: int
    children: int


def held() -> Held:
    """What this process holds now. Needs `/proc`."""
    size = os.sysconf("SC_PAGE_SIZE")
    memory, mapped = (int(pages) * size for pages in Path("/proc/self/statm").read_text(encoding="ascii").split()[1:3])
    tasks = Path("/proc/self/task")
    children = threads = 0
    for task in tasks.iterdir():
        with suppress(OSError):  # a thread may end meanwhile
            children += len((task / "children").read_text(encoding="ascii").split())
            threads += 1
    return Held(memory, mapped, len(os.listdir("/proc/self/fd")), threads, children)


def chat_load(options: Namespace) -> bool:
    """Measure in a process of its own, and write the section; give whether all stays level."""
    from results import verdict, write

    with tempfile.TemporaryDirectory() as place:
        numbers = [str(options.questions), str(options.refreshes)]
        env = {**os.environ, "XDG_CACHE_HOME": f"{place}/cache", "XDG_STATE_HOME": f"{place}/state"}
        command = [sys.executable, __file__, place, *numbers]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    looks, wrong = json.loads(done.stdout)
    seen = [Held(*look) for look in looks[len(looks) // 10 :]]
    first, second = seen[: len(seen) // 2], seen[len(seen) // 2 :]
    early, late = (median(look.memory for look in half) for half in (first, second))
    kept = (late - early) / (options.questions * 0.45)  # from the middle of one half to the middle of the other
    mapped = (median(look.mapped for look in half) / 1e6 for half in (first, second))
    rows = [f"| memory, median, MB | {early / 1e6:.0f} | {late / 1e6:.0f} | | |"]
    rows.append("| of it mapped from files, MB | " + " | ".join(f"{size:.0f}" for size in mapped) + " | | |")
    rows += [f"| memory, more for each answer, KB | | {kept / 1e3:.1f} | {MORE / 1e3:g} | {verdict(kept, MORE)} |"]
    for what in ("files", "threads", "children"):
        one, two = (max(getattr(look, what) for look in half) for half in (first, second))
        rows.append(f"| {what}, at most | {one} | {two} | {one} | {verdict(two, one)} |")
    body = (
        f"A chat about {STEADY + BUSY} files, open for {options.questions:,} questions and {options.refreshes:,} "
        f"refreshes, before each of which a file was changed. Wrong answers: {len(wrong)}. The first tenth does not "
        "count. The chat keeps each answer that it has shown, for `/open` and `/save`, packed except the latest, and "
        "what was analysed lately, up to a size.\n\n"
        "| | first half | second half | bar | |\n| --- | --- | --- | --- | --- |\n" + "\n".join(rows) + "\n\n"
        + "\n".join(f"- {what}" for what in wrong[:5])
    )  # fmt: skip
    write("Load, chat", " ".join(["python bench/load.py", *sys.argv[1:]]), body, "tantivy")
    return not wrong and "not reached" not in body


def run_chat(
    place: Path, questions: int, refreshes: int, when_open: Callable[[], object] = lambda: None
) -> tuple[list[Held], list[str]]:
    """Ask so many questions in one chat, with so many changes of the files between them. Give what is held from time to
    time, and the wrong answers. `when_open` is called once the library is open."""
    import qa
    from qa.chat.conversation import Conversation
    from qa.chat.history import History
    from qa.chat.opening import Opening
    from qa.chat.persistence import Persistence
    from qa.chat.screen import Screen
    from qa.chat.settings import Settings
    from qa.chat.state import State

    def opened() -> qa.Library:
        library = qa.open(place / "docs")
        when_open()
        return library

    chance, wrong, seen = Random(7), [], []
    state, screen = State(os.environ), Screen(is_dialogue=False)
    with (
        closing(Editions(place / "docs", place / "editions")) as editions,
        Opening(opened, screen) as opening,
        closing(Persistence(state, History(state))) as persistence,
    ):
        chat = Conversation(opening, screen, Settings(), persistence)
        for number in range(questions):
            if number * refreshes // questions != (number - 1) * refreshes // questions:
                editions.change()
                opening.library().refresh()
            question, expected = any_question(chance)
            chat.enter(question)
            shown = chat.transcript.entries[-1].answer
            if shown.question != question or (expected and expected not in shown.citations[0].quote):
                wrong.append(f"{question} {shown.question} {shown.citations}")
            if number % _EACH == 0:
                seen.append(held())
    return seen, wrong


if __name__ == "__main__":
    from qa.cli.lasting import keep_what_is_open

    place, questions, refreshes = sys.argv[1:]
    with open(os.devnull, "w", encoding="utf-8") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere):
        found = run_chat(Path(place), int(questions), int(refreshes), keep_what_is_open)
    print(json.dumps(found))
