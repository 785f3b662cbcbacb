"""See each call by which a program opens or changes files in some folders; make one fail, or kill the program there.

Law: calls of all threads and child processes are seen, before the system carries them out and in the order in which it
gets them, also those that no library makes. A program waits at each until it is decided, so the first fault is the only
one. strace would count the calls of each thread apart: its third call is that of every thread.

It is seccomp's user notification, of Linux on x86-64. As a program, this file limits itself so, sends the descriptor by
which it is watched to the socket that its first argument names, and then becomes the program in the others.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import platform
import re
import select
import signal
import socket
import struct
import subprocess
import sys
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

# By number: the name that we use, and what stands in the arguments: f a descriptor, p a path, d the folder that the
# next path is relative to.
CALLS = {
    1: ("write", "f"),
    18: ("write", "f"),
    20: ("write", "f"),
    296: ("write", "f"),
    2: ("open", "p"),
    85: ("open", "p"),
    257: ("open", "dp"),
    437: ("open", "dp"),
    74: ("sync", "f"),
    75: ("sync", "f"),
    76: ("truncate", "p"),
    77: ("truncate", "f"),
    285: ("allocate", "f"),
    82: ("rename", "pp"),
    264: ("rename", "dpdp"),
    316: ("rename", "dpdp"),
    86: ("link", "pp"),
    265: ("link", "dpdp"),
    87: ("unlink", "p"),
    263: ("unlink", "dp"),
    84: ("rmdir", "p"),
    83: ("mkdir", "p"),
    258: ("mkdir", "dp"),
    73: ("lock", "f"),
    90: ("mode", "p"),
    91: ("mode", "f"),
    268: ("mode", "dp"),
}
_CREAT, _PWRITE, _WRITEV, _PWRITEV, _OPENAT2, _UNLINKAT = 85, 18, 20, 296, 437, 263
_RECEIVE, _SEND, _GOES_ON = 0xC0502100, 0xC0182101, 1
_NOTICE = struct.Struct("=QIIiIQ6Q")  # its number, the thread, flags, the call, the architecture, the place, arguments
_X86_64, _ALLOW, _ASK = 0xC000003E, 0x7FFF0000, 0x7FC00000
_PRCTL_NO_NEW_PRIVILEGES, _SECCOMP, _PIDFD_GETFD = 38, 317, 438
_HERE = -100  # the folder that a path is relative to is the current one
# What differs from run to run in the names that we and tantivy give to files.
_CHANCE = re.compile(r"(?<=/)[0-9a-f]{32}\b|\.tmp\w{6}|(?<=\.)\d+$|\d{8}-\d{6}-[0-9a-f]{8}|(?<=[.-])[0-9a-f]{8,16}$")
_libc = ctypes.CDLL(None, use_errno=True)


class Call(NamedTuple):
    """A call on the file `path`, from the folder of the watch on. `to` is the new name of a rename or link, `flags` are
    those of an open, `data` is what is written from `offset` on (-1: at the end), or `offset` is the new size. `nth`
    counts the calls of one name on one path."""

    name: str
    path: str
    to: str = ""
    flags: int = 0
    data: bytes = b""
    offset: int = 0
    nth: int = 0

    @property
    def key(self) -> str:
        """What it is in any run: names of files are without what chance gives them."""
        return f"{self.name} {self.nth + 1} of {_CHANCE.sub('*', self.path)}"


class Fault(NamedTuple):
    """What happens at the call with this key: an error by its name; "kill"; "short": half of it is written; "full": so
    too, and then the disk has no more room."""

    key: str
    kind: str

    @property
    def reason(self) -> str:
        """The error in the system's words."""
        return os.strerror(getattr(errno, "ENOSPC" if self.kind == "full" else self.kind))


class Watch:
    """The calls of a run on files under these parts of a folder, and the fault that one of them gets."""

    def __init__(self, folder: Path, parts: Sequence[str], fault: Fault | None = None) -> None:
        self.calls: list[Call] = []
        self.is_hit = False  # a call got the fault
        self._folder = f"{folder}/"
        self._parts = tuple(parts)
        self._fault = fault
        self._is_full = False
        self._counts: dict[str, int] = {}
        self._ours, self._theirs = socket.socketpair()
        self._thread = Thread(target=self._serve, daemon=True)

    @property
    def how(self) -> dict[str, Any]:
        """How the program is run that is watched: the words before its own, and the descriptors that it needs."""
        end = self._theirs.fileno()
        return {"before": (sys.executable, "-S", "-E", __file__, str(end)), "pass_fds": (end,)}

    def begin(self) -> None:
        self._thread.start()

    def end(self) -> None:
        """Wait until all processes of the program have ended."""
        self._theirs.close()
        self._thread.join()
        self._ours.close()

    def _serve(self) -> None:
        received, descriptors, _, _ = socket.recv_fds(self._ours, 1, 1)
        if not received:  # it could not be limited
            return
        [listener] = descriptors
        poll = select.poll()
        poll.register(listener, select.POLLIN)
        while not poll.poll()[0][1] & select.POLLHUP:
            notice = bytearray(80)
            with suppress(OSError):  # the thread was killed meanwhile
                fcntl.ioctl(listener, _RECEIVE, notice)
                number, thread, _, call, _, _, *arguments = _NOTICE.unpack(notice)
                value, error = self._decide(_Caller(thread, call, arguments))
                flags = _GOES_ON if value < 0 and not error else 0
                answer = struct.pack("=QqiI", number, max(value, 0), -error, flags)
                fcntl.ioctl(listener, _SEND, bytearray(answer))
        os.close(listener)

    def _decide(self, caller: _Caller) -> tuple[int, int]:
        """What a call gives, or its error; with -1 and 0 it is carried out."""
        call = caller.call(self._folder)
        if call is None or call.path.partition("/")[0] not in self._parts:
            return -1, 0
        first = call.key
        call = call._replace(nth=self._counts.get(first, 0))
        self._counts[first] = call.nth + 1
        self.calls.append(call)
        kind = self._fault.kind if self._fault and not self.is_hit and call.key == self._fault.key else ""
        self.is_hit = self.is_hit or bool(kind)
        if kind == "kill":
            os.kill(caller.process, signal.SIGKILL)
        elif kind in ("short", "full"):
            self._is_full = kind == "full"
            if call.name == "write" and len(call.data) > 1:
                return caller.write(call, len(call.data) // 2), 0
        if self._is_full and not kind:
            return -1, errno.ENOSPC if needs_room(call) else 0
        return -1, getattr(errno, kind, 0)


def needs_room(call: Call) -> bool:
    """Whether a call takes room on a disk."""
    return call.name in ("write", "mkdir", "link", "allocate") or (
        call.name == "open" and bool(call.flags & os.O_CREAT)
    )


class _Caller:
    """A thread that waits in a call."""

    def __init__(self, thread: int, number: int, arguments: Sequence[int]) -> None:
        self._number = number
        self._arguments = arguments
        self._place = f"/proc/{thread}"

    def call(self, top: str) -> Call | None:
        """The call, None if it is on no file under the folder `top`."""
        name, shape = CALLS[self._number]
        if name == "unlink" and self._number == _UNLINKAT and self._arguments[2]:
            name = "rmdir"
        paths: list[str] = []
        folder = _HERE
        for kind, argument in zip(shape, self._arguments, strict=False):
            if kind == "d":
                folder = ctypes.c_int(argument).value
            else:
                paths.append(self._path(argument) if kind == "f" else self._named(folder, self._text(argument)))
        if not paths[0].startswith(top):
            return None
        path, to = (*(one.removeprefix(top) for one in paths), "")[:2]
        call = Call(name, path, to)
        if name == "open":
            call = call._replace(flags=self._flags(len(shape)))
        elif name == "truncate":
            call = call._replace(offset=self._arguments[1])
        elif name == "write":
            call = call._replace(data=self._data(), offset=self._offset())
        return call

    @property
    def process(self) -> int:
        with open(f"{self._place}/status", encoding="ascii", errors="replace") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("Tgid:"))

    def write(self, call: Call, number: int) -> int:
        """Write the first bytes of a write in its place."""
        pidfd = os.pidfd_open(self.process)
        file = _libc.syscall(_PIDFD_GETFD, pidfd, self._arguments[0], 0)
        try:
            data = call.data[:number]
            return os.write(file, data) if self._number != _PWRITE else os.pwrite(file, data, call.offset)
        finally:
            os.close(file)
            os.close(pidfd)

    def _path(self, descriptor: int) -> str:
        return os.readlink(f"{self._place}/fd/{ctypes.c_int(descriptor).value}").removesuffix(" (deleted)")

    def _named(self, folder: int, name: str) -> str:
        if not os.path.isabs(name):
            base = os.readlink(f"{self._place}/cwd") if folder == _HERE else self._path(folder)
            name = os.path.join(base, name)
        return os.path.normpath(name)

    def _flags(self, at: int) -> int:
        if self._number == _CREAT:
            return os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        if self._number == _OPENAT2:
            return int.from_bytes(self._memory(self._arguments[2], 8), "little")
        return self._arguments[at]

    def _data(self) -> bytes:
        _, address, length, *_ = self._arguments
        if self._number not in (_WRITEV, _PWRITEV):
            return self._memory(address, length)
        parts = struct.iter_unpack("=QQ", self._memory(address, 16 * length))
        return b"".join(self._memory(begin, size) for begin, size in parts)

    def _offset(self) -> int:
        if self._number in (_PWRITE, _PWRITEV):
            return self._arguments[3]
        with open(f"{self._place}/fdinfo/{self._arguments[0]}", encoding="ascii") as file:
            told = dict(line.split(":", 1) for line in file if ":" in line)
        return -1 if int(told["flags"], 8) & os.O_APPEND else int(told["pos"])

    def _memory(self, address: int, length: int) -> bytes:
        with open(f"{self._place}/mem", "rb", buffering=0) as file:
            file.seek(address)
            return file.read(length) if length else b""

    def _text(self, address: int) -> str:
        read = bytearray()
        while b"\0" not in read:
            read += self._memory(address + len(read), 256 - (address + len(read)) % 256)  # none crosses a page
        return os.fsdecode(bytes(read[: read.index(0)]))


@contextmanager
def watching(folder: Path, parts: Sequence[str], fault: Fault | None = None) -> Iterator[Watch]:
    """Watch the one program that is run in the block, as `Watch.how` says."""
    watch = Watch(folder, parts, fault)
    watch.begin()
    try:
        yield watch
    finally:
        watch.end()


@cache
def why_not() -> str:
    """Why no program can be watched here; "" where one can."""
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return "calls are watched on Linux on x86-64 only"
    with watching(Path("/"), ()) as watch:
        how = watch.how
        done = subprocess.run(
            [*how["before"], "/bin/true"], pass_fds=how["pass_fds"], capture_output=True, text=True, check=False
        )
    return f"calls cannot be watched: {done.stderr.strip()[-200:]}" if done.returncode else ""


class _Instruction(ctypes.Structure):
    _fields_ = (("code", ctypes.c_ushort), ("yes", ctypes.c_ubyte), ("no", ctypes.c_ubyte), ("value", ctypes.c_uint))


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("first", ctypes.POINTER(_Instruction)))


def _limit_self() -> int:
    """Have the calls of CALLS asked for, from now on and in all child processes; return the descriptor to answer on."""
    load, equal, give = 0x20, 0x15, 0x06
    steps = [(load, 0, 0, 4), (equal, 1, 0, _X86_64), (give, 0, 0, _ALLOW), (load, 0, 0, 0)]
    steps += [(equal, len(CALLS) - at, 0, number) for at, number in enumerate(CALLS)]
    steps += [(give, 0, 0, _ALLOW), (give, 0, 0, _ASK)]
    program = (_Instruction * len(steps))(*(_Instruction(*step) for step in steps))
    told: Callable[..., int] = _libc.syscall
    _libc.prctl(_PRCTL_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    listener = told(_SECCOMP, 1, 8, ctypes.byref(_Program(len(steps), program)))
    if listener < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return listener


def _become(words: Sequence[str]) -> None:
    end = socket.socket(fileno=int(words[0]))
    socket.send_fds(end, [b"x"], [_limit_self()])
    os.execvp(words[1], [*words[1:]])


if __name__ == "__main__":
    _become(sys.argv[1:])
