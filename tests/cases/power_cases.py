"""What a disk holds after a loss of power: all that was synced, and of the rest what chance has left.

Law: the data of a file is sure when the file was synced afterwards, and a name when its folder was. Of all else, each
write may be there, be lost, be there by half, or be zeros, and each name may be there or not, whatever came later.
"""

from __future__ import annotations

import json
import os
from random import Random
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, NamedTuple

from fault_cases import WHO
from write_cases import NATIVE, OURS, run

from qa.chat.record import read_conversation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from watched_calls import Call
    from write_cases import Prepared, Told

SEEDS = 3  # of states that chance makes, for each moment
RUNS = ("index", "refresh", "index again", "talk", "talk first", "forget a talk")  # in which power is lost


class Step(NamedTuple):
    """A change: of a name, to a file by its number (-1: a folder, None: none any more); or of the bytes of a file from
    `offset` on (None: its size becomes `offset`). `owner` is what must be synced for it: a folder or a number."""

    owner: str | int
    name: str = ""
    number: int | None = None
    offset: int = 0
    data: bytes | None = None


class Loss(NamedTuple):
    """A loss of power after so many calls of a run, and what is left of what was not synced: "none", "all", "names"
    (and no data), "zeros" (names, and zeros for data), "data" (and no names), or what a number makes of it."""

    after: int
    left: str


class Disk:
    """The files under a folder: as they are before a run, and what the calls of the run make of them."""

    def __init__(self, folder: Path, parts: Sequence[str]) -> None:
        self.names: dict[str, int | None] = {}
        self.files: dict[int, bytearray] = {}
        self._live: dict[str, int | None] = {}  # as a program sees it
        self._sizes: dict[int, int] = {}
        self._next = 0
        for part in parts:
            for place, _, names in os.walk(folder / part):
                base = os.path.relpath(place, folder)
                self.names[base] = -1
                for name in names:
                    self.files[self._next] = bytearray((folder / base / name).read_bytes())
                    self.names[f"{base}/{name}"] = self._next
                    self._next += 1

    def lose(self, calls: Sequence[Call], left: str) -> None:
        """Carry out these calls, and then lose what was not synced, but for what is `left`."""
        self._live, self._sizes = dict(self.names), {number: len(data) for number, data in self.files.items()}
        steps: list[Step] = []
        synced: dict[str | int, int] = {}
        for call in calls:
            if call.name == "sync":
                number = self._live.get(call.path)
                synced[call.path if number in (None, -1) else number or 0] = len(steps)
            else:
                steps += self._steps(call)
        chance = Random(left)
        for at, step in enumerate(steps):
            fate = "kept" if at < synced.get(step.owner, 0) else _fate(left, step, chance)
            if fate != "lost":
                self._carry_out(step, fate)

    def put(self, folder: Path) -> None:
        """Make these files in a folder."""
        for name in sorted(self.names):
            number = self.names[name]
            if number is None or not (folder / name).parent.is_dir():  # also where its folder's name was lost
                continue
            if number < 0:
                (folder / name).mkdir(mode=0o700, exist_ok=True)
            else:
                (folder / name).write_bytes(self.files[number])
                (folder / name).chmod(0o600)

    def _steps(self, call: Call) -> Iterator[Step]:
        """What a call changes. A call that fails, such as one for a folder that is there, changes nothing."""
        number = self._live.get(call.path)
        if call.name == "mkdir" and number is None:
            yield self._name(call.path, -1)
        elif call.name == "open" and number is None and call.flags & os.O_CREAT:
            self.files[self._next], self._sizes[self._next] = bytearray(), 0
            yield self._name(call.path, self._next)
            self._next += 1
        elif number is None:
            return
        elif call.name == "truncate" or (call.name == "open" and call.flags & os.O_TRUNC):
            self._sizes[number] = call.offset
            yield Step(number, offset=call.offset)
        elif call.name == "write":
            at = self._sizes[number] if call.offset < 0 else call.offset
            self._sizes[number] = max(self._sizes[number], at + len(call.data))
            yield Step(number, offset=at, data=call.data)
        elif call.name in ("rename", "link"):
            yield self._name(call.to, number)
            if call.name == "rename":
                yield self._name(call.path, None)
        elif call.name in ("unlink", "rmdir"):
            yield self._name(call.path, None)

    def _name(self, name: str, number: int | None) -> Step:
        self._live[name] = number
        return Step(os.path.dirname(name), name, number)

    def _carry_out(self, step: Step, fate: str) -> None:
        if step.name:
            self.names[step.name] = step.number
            return
        assert isinstance(step.owner, int)
        file = self.files[step.owner]
        at = step.offset
        if step.data is None:
            del file[at:]
            return
        data = {"zeros": bytes(len(step.data)), "half": step.data[: len(step.data) // 2]}.get(fate, step.data)
        file.extend(bytes(max(at - len(file), 0)))
        file[at : at + len(data)] = data


def _fate(left: str, step: Step, chance: Random) -> str:
    """What becomes of a step that was not synced: kept, lost, half or zeros."""
    is_name = bool(step.name)
    if left == "none":
        return "lost"
    if left in ("names", "zeros"):
        return "kept" if is_name else {"names": "lost", "zeros": "zeros"}[left]
    if left == "data":
        return "lost" if is_name and step.number != -1 else "kept"
    if left == "all":
        return "kept"
    if step.number == -1:
        return "kept"  # a folder that is lost loses all in it, which "none" does
    return chance.choice(("kept", "lost") if is_name else ("kept", "lost", "half", "zeros"))


def losses(calls: Sequence[Call]) -> list[Loss]:
    """The losses of power in a run: before each sync, after each change of a name, and at the end."""
    moments = {len(calls)}
    for at, call in enumerate(calls):
        if call.name == "sync":
            moments.add(at)
        elif call.name in ("rename", "link", "unlink"):
            moments.add(at + 1)
    kinds = ("none", "all", "names", "zeros", "data", *map(str, range(SEEDS)))
    return [Loss(moment, left) for moment in sorted(moments) for left in kinds]


class Losing:
    """A run that was recorded, in which power is lost."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        prepared.restore()
        self._answers = (self._unrefreshed().output, prepared.expected.output)  # of the old index, and the new one

    def check(self, loss: Loss) -> list[str]:
        """Lose power; say what is wrong afterwards."""
        prepared, home = self._prepared, self._prepared.home
        prepared.restore()
        disk = Disk(home.path, OURS)
        disk.lose(prepared.calls[: loss.after], loss.left)
        prepared.restore(empty=True)
        disk.put(home.path)
        wrong = _wrong_files(prepared)
        kept = self._unrefreshed()
        told = f"{kept.output}\n{kept.errors}"
        if kept.status not in (0, 2) or (kept.output and kept.output not in self._answers) or NATIVE.search(told):
            wrong.append(f"as it was left: {kept}")
        wrong += prepared.wrong_next()
        return [f"{prepared.name}: power is lost after {loss.after} calls, {loss.left}: {what}" for what in wrong]

    def _unrefreshed(self) -> Told:
        """The answer of an index without a look at the files."""
        return run(self._prepared.home, ("ask", WHO, "docs", "--json", "--no-refresh"))


def _wrong_files(prepared: Prepared) -> list[str]:
    """What is wrong with the files that last: each is the old one or the new one; of a conversation and of the history,
    what was added last may be missing, and no line is read that was never written."""
    wrong, found = [], prepared.kept()
    for name in sorted({*prepared.before, *prepared.after, *found}):
        old, new, now = prepared.before.get(name), prepared.after.get(name), found.get(name)
        if old is None and new is None:  # a file on its way to another
            continue
        if name.endswith((".jsonl", "/history")):
            read = _questions if name.endswith(".jsonl") else _lines
            first, last, all_of_it = read(old), read(new), read(now)
            both = first + [one for one in last if one not in first]
            stays = [one for one in first if one in last]
            is_right = all_of_it == both[: len(all_of_it)] or all_of_it == last
            is_right = is_right and all_of_it[: len(stays)] == stays
        else:
            is_right = now in (old, new)
        if not is_right:
            wrong.append(f"{name} is {now!r}")
    return wrong


def _lines(data: bytes | None) -> list[str]:
    """The lines of the history that are whole; zeros are none."""
    lines = (data or b"").split(b"\n")[:-1]
    return [line.decode() for line in lines if line.strip(b"\0")]


def _questions(data: bytes | None) -> list[str]:
    """The questions that qa reads from a conversation."""
    if data is None:
        return []
    with NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        try:
            sources = tuple(json.loads(data.partition(b"\n")[0])["sources"])
            found = read_conversation(file.name, sources)
        except (ValueError, LookupError):  # its first line is not there
            return []
    return found.questions if found else []
