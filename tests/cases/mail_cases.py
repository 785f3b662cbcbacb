"""Mails for tests: messages by the standard library, mailboxes of them, and files of Outlook."""

from __future__ import annotations

import struct
from email.message import EmailMessage

DATE = "Tue, 03 May 2022 14:00:00 +0200"
TIME = 1651579200
MIXED = "Content-Type: multipart/mixed; boundary=b\n\n"


def mail(
    body: str = "", subject: str = "The harbour wall", sender: str = "Ada Brandt <ada@example.org>"
) -> EmailMessage:
    """A message of Ada's to Bo."""
    made = EmailMessage()
    made["From"] = sender
    made["To"] = "Bo Lind <bo@example.org>"
    made["Date"] = DATE
    made["Subject"] = subject
    if body:
        made.set_content(body)
    return made


def attach(made: EmailMessage, *files: tuple[str, bytes]) -> EmailMessage:
    """Attach files under their names."""
    for name, data in files:
        made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return made


def mailbox(*mails: EmailMessage | bytes) -> bytes:
    """A mailbox of these."""
    line = b"From ada@example.org Tue May  3 14:00:00 2022\n"
    return b"\n".join(line + bytes(one).replace(b"\nFrom ", b"\n>From ") for one in mails)


_SECTOR, _SMALL, _CUTOFF = 512, 64, 4096
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD

Tree = dict[str, "bytes | Tree"]


def properties(texts: dict[int, str], header: int, time: int = 0, binaries: dict[int, bytes] | None = None) -> Tree:
    """The streams of the properties of a message or an attachment; `header` is the size of its head."""
    streams: Tree = {}
    rows = b""
    for pid, text in texts.items():
        streams[f"__substg1.0_{pid:04X}001F"] = text.encode("utf-16-le")
        rows += struct.pack("<HHIII", 0x001F, pid, 6, len(text) * 2 + 2, 0)
    for pid, data in (binaries or {}).items():
        streams[f"__substg1.0_{pid:04X}0102"] = data
        rows += struct.pack("<HHIII", 0x0102, pid, 6, len(data), 0)
    if time:
        rows += struct.pack("<HHIQ", 0x0040, 0x0039, 6, (time + 11_644_473_600) * 10_000_000)
    streams["__properties_version1.0"] = b"\0" * header + rows
    return streams


def msg(tree: Tree) -> bytes:
    """A compound file (CFB, version 3) of these streams and storages."""
    entries: list[list[object]] = []
    small, large = bytearray(), bytearray()
    small_fat: list[int] = []
    fat: list[int] = []

    def put(data: bytes) -> int:
        if not data:
            return _END
        body, chain, size = (large, fat, _SECTOR) if len(data) >= _CUTOFF else (small, small_fat, _SMALL)
        first, count = len(chain), -(-len(data) // size)
        chain.extend([*range(first + 1, first + count), _END])
        body.extend(data.ljust(count * size, b"\0"))
        return first

    def add(name: str, value: bytes | Tree) -> int:
        at = len(entries)
        entries.append([name, 1 if isinstance(value, dict) else 2, _FREE, _FREE, _FREE, _END, 0])
        if isinstance(value, dict):
            kids = [add(key, value[key]) for key in value]
            entries[at][4] = balanced(kids)
        else:
            entries[at][5], entries[at][6] = put(value), len(value)
        return at

    def balanced(kids: list[int]) -> int:
        if not kids:
            return _FREE
        middle = len(kids) // 2
        entries[kids[middle]][2], entries[kids[middle]][3] = balanced(kids[:middle]), balanced(kids[middle + 1 :])
        return kids[middle]

    add("Root Entry", tree)
    entries[0][1], entries[0][6] = 5, len(small)

    def append(data: bytes) -> int:
        first, count = len(fat), -(-len(data) // _SECTOR)
        fat.extend([*range(first + 1, first + count), _END] if count else [])
        large.extend(data.ljust(count * _SECTOR, b"\0"))
        return first if count else _END

    entries[0][5] = append(bytes(small))
    mini = append(b"".join(struct.pack("<I", one) for one in small_fat))
    minis = -(-len(small_fat) * 4 // _SECTOR)
    rows = b"".join(_entry(*one) for one in entries)
    empty = _entry("", 0, _FREE, _FREE, _FREE, 0, 0)
    folder = append(rows + empty * (-len(entries) % 4))
    count = 1
    while (len(fat) + count) * 4 > count * _SECTOR:
        count += 1
    begin = len(fat)
    fat.extend([_FAT] * count)
    table = b"".join(struct.pack("<I", one) for one in fat).ljust(count * _SECTOR, b"\xff")
    assert count <= 109, "too large for this writer"
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, count, folder, 0, _CUTOFF, mini, minis, _END, 0)
    head += struct.pack("<109I", *range(begin, begin + count), *[_FREE] * (109 - count))
    return head + bytes(large) + table


def _entry(
    name: object, kind: object, left: object, right: object, child: object, start: object, size: object
) -> bytes:
    raw = f"{name}\0".encode("utf-16-le") if name else b""
    return struct.pack("<64sHBBIII16sIQQIQ", raw, len(raw), kind, 1, left, right, child, b"", 0, 0, 0, start, size)


def outlook(subject: str, body: str, attached: Tree | None = None, **more: str) -> Tree:
    """The tree of a message of Outlook; its attachments are storages."""
    texts = {0x001A: "IPM.Note", 0x0037: subject, 0x1000: body, 0x0C1A: "Ada Brandt", 0x5D01: "ada@example.org"}
    texts |= {0x0E04: "Bo Lind"}
    return properties(texts, 32, TIME) | (attached or {})


def attachment(name: str, data: bytes) -> Tree:
    """A storage of an attachment."""
    return properties({0x3707: name}, 8, binaries={0x3701: data})
