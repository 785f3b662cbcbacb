"""The words of an index, on disk: how often each spelling stands in the passages, by the first letter of the word.

Law: a file is written once and never changed. What a commit changes stands in a file of its own, with a minus for what
is gone; the words of an index are the sums over its files. A section that is not what was written is a ValueError.
"""

from __future__ import annotations

import json
import os
from binascii import crc32
from collections import Counter
from typing import TYPE_CHECKING

from qa.analysis.analyzer import normal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


def save(path: str, counts: Mapping[str, int]) -> None:
    """Writes how much more often each spelling stands in the passages than the files before say."""
    by_letter: dict[str, list[str]] = {}
    for spelling in sorted(counts):
        if number := counts[spelling]:
            word = normal(spelling)
            by_letter.setdefault(word[:1], []).append(f"{word}\t{spelling}\t{number}")
    places, offset, sections = {}, 0, []
    for letter, lines in sorted(by_letter.items()):
        section = "\n".join(lines).encode()
        places[letter] = offset, len(section), crc32(section)
        offset += len(section)
        sections.append(section)
    head = json.dumps(places).encode()
    with open(path, "wb") as file:
        file.write(b"%08x%08x" % (len(head), crc32(head)) + head)
        file.writelines(sections)
        file.flush()
        os.fsync(file.fileno())


def beginning(paths: Iterable[str], letter: str) -> Iterator[tuple[str, int, str]]:
    """Each word that begins with this letter, in its normal form, with how often it stands in the passages and its most
    frequent spelling, of equally frequent ones the first by alphabet."""
    return summed(line for path in paths for line in _section(path, letter))


def summed(lines: Iterable[str]) -> Iterator[tuple[str, int, str]]:
    """The same of lines that each have a word in its normal form, a spelling of it, and how much more often it stands
    there than the lines before say."""
    spellings: dict[str, Counter[str]] = {}
    for line in lines:
        word, spelling, number = line.split("\t")
        spellings.setdefault(word, Counter())[spelling] += int(number)
    for word, counts in spellings.items():
        held = {spelling: number for spelling, number in sorted(counts.items()) if number > 0}
        if held:
            yield word, sum(held.values()), max(held, key=lambda spelling: held[spelling])


def merged(paths: Sequence[str]) -> Counter[str]:
    """The counts of several files as one."""
    total: Counter[str] = Counter()
    for path in paths:
        for letter in _places(path):
            for line in _section(path, letter):
                _, spelling, number = line.split("\t")
                total[spelling] += int(number)
    return total


def check(path: str) -> None:
    """Reads all of a file. Raises ValueError or OSError where it is not what was written."""
    for letter in _places(path):
        for _ in _section(path, letter):
            break


def _places(path: str) -> dict[str, tuple[int, int, int]]:
    with open(path, "rb") as file:
        fixed = file.read(16)
        head = file.read(int(fixed[:8], 16))
    if int(fixed[8:], 16) != crc32(head):
        raise ValueError(f"{path} is not what was written")
    size = 16 + len(head)
    return {letter: (size + offset, length, crc) for letter, (offset, length, crc) in json.loads(head).items()}


def _section(path: str, letter: str) -> list[str]:
    offset, length, checksum = _places(path).get(letter, (0, 0, 0))
    if not length:
        return []
    with open(path, "rb") as file:
        file.seek(offset)
        section = file.read(length)
    if crc32(section) != checksum:
        raise ValueError(f"{path} is not what was written")
    return section.decode().split("\n")
