"""Runs of qa in which each call on its own folders fails once: what is run, what each fault is, and what it may do.

Law: a fault costs no answer, then or later, and nothing that was there before it; nothing is left half written. Where
something was not done, a message names the file and the reason.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import tempfile
from typing import TYPE_CHECKING, NamedTuple

from command_cases import without_match
from fault_cases import KEEPER, QUESTION, WHO, Home, notes
from watched_calls import Call, Fault, Watch, needs_room, watching

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

OURS = ("cache", "state", "config", "saved")  # the folders in which qa writes
CONFIG = '# mine\nkeys = "vi"\n'
EARLIER = "# what was saved before\n"
SHORT = ("who is the keeper?", "who left the gate 1 open?")
# What a call may fail with, by its name.
_ERRORS = {
    "open": ("EMFILE", "EACCES", "EIO", "EINTR"),
    "write": ("ENOSPC", "EIO", "EINTR", "short"),
    "sync": ("EIO", "ENOSPC"),
    "lock": ("EINTR", "EIO"),
    "rename": ("ENOSPC", "EIO", "EACCES"),
    "link": ("ENOSPC", "EIO", "EACCES"),
    "mkdir": ("ENOSPC", "EIO", "EACCES"),
}
_OTHER_ERRORS = ("EIO", "EACCES")
NATIVE = re.compile(r"Traceback|panicked|\b(?:Io|Os|Custom|OpenWriteError|Arc)\b ?[{(]|Error\(")


class Told(NamedTuple):
    """How a run ended, and what it said."""

    status: int
    output: str
    errors: str

    @property
    def answer(self) -> tuple[int, str]:
        """What does not depend on time, nor on which of two tries did it."""
        return self.status, re.sub(r": .*(?<=\d s)\n", "", self.output)


class Scenario(NamedTuple):
    """A run of the words `words` of qa, which gets `typed` on standard input, after `before` has made what is there.
    `is_lasting` says that it keeps things in `parts`, or deletes them, other than an index and what is cached."""

    words: tuple[str, ...]
    before: Callable[[Home], object] = lambda home: None
    typed: str = ""
    is_lasting: bool = False
    parts: tuple[str, ...] = OURS[1:]


def _indexed(home: Home) -> None:
    home.qa("index", "docs")


def _changed(home: Home) -> None:
    """An index, and then a file that is changed, one that is new, and one that is gone."""
    notes(home.path / "docs", 0, "first", (7, 8))
    home.qa("index", "docs")
    notes(home.path / "docs", 0, "second", (3, 9))
    (home.path / "docs" / "report8.md").unlink()


def _asked(home: Home) -> None:
    home.qa("ask", QUESTION, "docs/keeper.md")
    (home.path / "docs" / "keeper.md").write_text(f"{KEEPER}\nShe has a dog.\n", encoding="utf-8")


def _talked(home: Home) -> None:
    """An index, a conversation, settings, and a conversation that was saved."""
    home.path.joinpath("config", "qa").mkdir(parents=True)
    home.path.joinpath("config", "qa", "config.toml").write_text(CONFIG, encoding="utf-8")
    home.path.joinpath("saved").mkdir()
    home.path.joinpath("saved", "old.md").write_text(EARLIER, encoding="utf-8")
    run(home, ("chat", "docs"), f"{SHORT[0]}\n/quit\n")
    history = home.path / "state" / "qa" / "history"
    history.write_text(f"an earlier line\n{SHORT[0]}\n", encoding="utf-8")
    history.chmod(0o600)


_TYPE = """if True:
    import os
    from qa.chat.history import History
    from qa.chat.state import State
    state = State(os.environ)
    history = History(state)
    print(len(history.past()))
    history.add("a line")
    history.add("another line")
    print(*state.news(), sep="\\n")
"""
_TALK = f"{SHORT[1]}\n/set toolbar off\n/save saved/new.md\n/save! saved/old.md\n/quit\n"
SCENARIOS = {
    "index": Scenario(("index", "docs")),
    "ask": Scenario(("ask", WHO, "docs", "--json")),
    "refresh": Scenario(("ask", WHO, "docs", "--json"), _changed),
    "index again": Scenario(("index", "docs"), _changed),
    "ask a file": Scenario(("ask", QUESTION, "docs/keeper.md", "--json"), _asked),
    "forget": Scenario(("forget", "docs"), _indexed, is_lasting=True, parts=OURS),
    "forget all": Scenario(("forget", "--all"), _indexed, is_lasting=True, parts=OURS),
    "talk": Scenario(("chat", "docs", "--resume"), _talked, _TALK, is_lasting=True),
    "talk first": Scenario(("chat", "docs"), _indexed, f"{SHORT[1]}\n/set vi\n/quit\n", is_lasting=True),
    "type": Scenario(("-c", _TYPE), _talked, is_lasting=True),
    "forget a talk": Scenario(("chat", "docs"), _talked, "/forget\n yes\n/quit\n", is_lasting=True),
}


def home_in(folder: Path) -> Home:
    """A home whose folders are all in one, with the six files of tests of faults."""
    folder.mkdir(parents=True, exist_ok=True)
    notes(folder / "docs", 5)
    (folder / "docs" / "keeper.md").write_text(KEEPER, encoding="utf-8")
    more = {f"XDG_{name.upper()}_HOME": str(folder / name) for name in ("state", "config")}
    return Home(folder, QA_CONFIG="", HOME=str(folder), **more)


def run(home: Home, words: Sequence[str], typed: str = "", watch: Watch | None = None) -> Told:
    """Run qa, or code of it, and type what it reads from a pipe."""
    how = watch.how if watch else {"before": (), "pass_fds": ()}
    with tempfile.TemporaryFile("w+") as lines:
        lines.write(typed)
        lines.seek(0)
        done = (home.run if words[0] == "-c" else home.qa)(
            *words, before=how["before"], pass_fds=how["pass_fds"], stdin=lines
        )
    return Told(done.returncode, done.stdout, done.stderr)


class Prepared:
    """A home as it is before the run of a scenario, to which it is put back, and what the run does without a fault."""

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self.scenario = SCENARIOS[name]
        self.home = home_in(folder)
        self.scenario.before(self.home)
        self.before = self.kept()
        self._copy = folder / "copy"
        for part in OURS:
            (folder / part).mkdir(exist_ok=True)
            shutil.copytree(folder / part, self._copy / part)
        with watching(folder, OURS) as watch:
            self.usual = self._run(watch)
        self.calls = watch.calls
        self.after = self.kept()
        self.expected = self.next()

    def faults(self) -> list[Fault]:
        """Each fault of each call."""
        found = {Fault(call.key, kind): None for call in self.calls for kind in _kinds(call)}
        return list(found)

    def check(self, fault: Fault) -> list[str] | None:
        """Run with this fault; say what is wrong. None where its call did not come: threads take turns."""
        self.restore()
        with watching(self.home.path, OURS, fault) as watch:
            told = self._run(watch)
        if not watch.is_hit:
            return None
        wrong = [*self._wrong_in(told, fault), *self._wrong_after(told, fault)]
        wrong += self.wrong_next()
        return [f"{self.name}: {fault.kind} at {fault.key}: {what}" for what in wrong]

    def restore(self, *, empty: bool = False) -> None:
        for part in OURS:
            shutil.rmtree(self.home.path / part, ignore_errors=True)
            if not empty:
                shutil.copytree(self._copy / part, self.home.path / part, symlinks=True)

    def _run(self, watch: Watch | None = None) -> Told:
        return run(self.home, self.scenario.words, self.scenario.typed, watch)

    def next(self) -> Told:
        """What people get next."""
        told = run(self.home, ("ask", WHO, "docs", "--json"))
        return Told(told.status, told.output, without_match(told.errors))

    def wrong_next(self) -> list[str]:
        """What people get next that they would not get without a fault."""
        told = self.next()
        if told == self.expected:
            return []
        return [f"the next answer: status {told.status}, {told.errors}{told.output.replace(self.expected.output, '')}"]

    def kept(self) -> dict[str, bytes]:
        """The files that last, by their names without what chance gives them. A conversation may go on in a copy."""
        found: dict[str, bytes] = {}
        for part in self.scenario.parts:
            for path in sorted((self.home.path / part).rglob("*")):
                if path.is_file() and path.name != "lock":
                    name = re.sub(r"\d{8}-\d{6}-\w+(?=\.jsonl)", "*", str(path.relative_to(self.home.path)))
                    lines = (found.get(name, b"") + _timeless(path.read_bytes())).splitlines(keepends=True)
                    found[name] = b"".join(dict.fromkeys(lines) if name.endswith(".jsonl") else lines)
        return found

    def _wrong_in(self, told: Told, fault: Fault) -> list[str]:
        """What is wrong with what a run with a fault said and how it ended."""
        said = without_match(told.errors) + (told.output if self.scenario.is_lasting else "")
        if fault.kind == "kill":
            return [] if told.status in (-signal.SIGKILL, self.usual.status) else [f"status {told.status}, {said}"]
        wrong = []
        if NATIVE.search(said):
            wrong.append(f"is not said in plain words: {said}")
        if told.answer == self.usual.answer and without_match(told.errors) == without_match(self.usual.errors):
            if self.scenario.is_lasting and self.kept() != self.after:
                wrong.append(f"without a word: {_difference(self.after, self.kept())}")
            return wrong
        is_answer = self.scenario.words[0] == "ask"
        if told.status not in (0, 2) or (told.status == 0 and is_answer and told.answer != self.usual.answer):
            wrong.append(f"status {told.status}: {told.output} {said}")
        reasons = {"short": [""], "EACCES": ["permission denied", "no permission"]}.get(fault.kind)
        reasons = reasons or [fault.reason.lower()]
        if fault.key.startswith("lock"):  # tantivy does not say why it has none
            reasons.append("its lock")
        if not any(reason in said.lower() for reason in reasons):
            wrong.append(f"the reason is not told: {told.status}, {said}")
        if not any(part in said for part in (f"{self.home.path}/", "saved/", "docs/")):
            wrong.append(f"no file is named: {told.status}, {said}")
        return wrong

    def _wrong_after(self, told: Told, fault: Fault) -> list[str]:
        """What is wrong with the files that last: each is as it was, or as the run makes it without a fault."""
        wrong, found = [], self.kept()
        for name in sorted({*self.before, *self.after, *found}):
            old, new, now = self.before.get(name), self.after.get(name), found.get(name)
            if name.endswith((".jsonl", "history")):
                is_right = _is_between(old, new, now, is_killed=fault.kind in ("kill", "full", "short"))
            else:
                is_right = now in (old, new)
            is_rest = now is not None and old is None and new is None  # a file that was on its way to another
            if not is_right and not (is_rest and fault.kind in ("kill", "full")):
                wrong.append(f"{name} is {now!r}")
        return wrong


def _kinds(call: Call) -> list[str]:
    """The faults that a call may have."""
    kinds = [*_ERRORS.get(call.name, _OTHER_ERRORS), "kill"]
    if call.name == "open" and call.flags & os.O_CREAT:
        kinds.append("ENOSPC")
    return [*kinds, "full"] if needs_room(call) else kinds


def _is_between(old: bytes | None, new: bytes | None, now: bytes | None, is_killed: bool) -> bool:
    """Whether a file of lines has no others than before and after a run, each whole, in order; an earlier one may be
    gone only where the run deletes it. A kill may cut the last one short."""
    lines, last = (now or b"").split(b"\n")[:-1], (now or b"").split(b"\n")[-1]
    before, after = (old or b"").split(b"\n")[:-1], (new or b"").split(b"\n")[:-1]
    if last and not (is_killed and any(line.startswith(last) for line in after)):
        return False
    stays = [line for line in before if line in after]
    return [line for line in lines if line in stays] == stays and all(line in before or line in after for line in lines)


def _timeless(data: bytes) -> bytes:
    return re.sub(rb'"began":\d+', b'"began":0', data)


def _difference(one: dict[str, bytes], other: dict[str, bytes]) -> str:
    return ", ".join(name for name in sorted({*one, *other}) if one.get(name) != other.get(name))
