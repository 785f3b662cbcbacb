"""The words of an index on disk: how often each spelling occurs in the passages, by the first letter of the word.

Law: a file is written once and never changed. Each commit writes the changes of the counts to a file of its own, with
negative numbers for removed words; the counts of an index are the sums over its files. A damaged section is a
ValueError.
"""

from __future__ import annotations

import json
import os
from binascii import crc32
from collections import Counter
from typing import TYPE_CHECKING

from qa import private
from qa.analysis.analyzer import normal
from qa.analysis.inside import lines_with

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence


def write_counts(path: str, counts: Mapping[str, int]) -> None:
    """Write the change in the count of each spelling; the counts so far are the sums over the earlier files."""
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
    with open(private.open_new(path), "wb") as file:
        file.write(b"%08x%08x" % (len(head), crc32(head)) + head)
        file.writelines(sections)
        file.flush()
        os.fsync(file.fileno())


class Vocabulary:
    """The words of an index, which are kept in these files."""

    def __init__(self, paths: Sequence[str]) -> None:
        self._paths = paths

    def first_letters(self) -> set[str]:
        """The first letters of the words."""
        return {letter for path in self._paths for letter in _places(path)}

    def beginning(self, letter: str, fits: Callable[[str], bool] | None = None) -> Iterator[tuple[str, int, str]]:
        """Each word that begins with this letter, or each that also fits: its normal form, how often it occurs, and its
        most frequent spelling (of equally frequent ones the first by alphabet)."""
        lines = (line for path in self._paths for line in _section(path, letter))
        return summed(lines if fits is None else (line for line in lines if fits(line[: line.index("\t")])))

    def containing(self, parts: Iterable[str]) -> dict[str, list[tuple[str, int, str]]]:
        """For each part, the words that contain it, as `beginning` gives them, and some others."""
        texts = [section for path in self._paths for section in _sections(path)]
        return {part: list(summed(line for text in texts for line in lines_with(part, text))) for part in parts}


def summed(lines: Iterable[str]) -> Iterator[tuple[str, int, str]]:
    """Each word of these lines, as `Vocabulary.beginning` gives it. A line has the normal form of a word, a spelling of
    it, and how much more often the spelling occurs than by the sum of the lines before."""
    spellings: dict[str, Counter[str]] = {}
    for line in lines:
        word, spelling, number = line.split("\t")
        spellings.setdefault(word, Counter())[spelling] += int(number)
    for word, counts in spellings.items():
        held = {spelling: number for spelling, number in sorted(counts.items()) if number > 0}
        if held:
            yield word, sum(held.values()), max(held, key=lambda spelling: held[spelling])


def merged(paths: Sequence[str]) -> Counter[str]:
    """The sums over several files, by spelling."""
    total: Counter[str] = Counter()
    for path in paths:
        for letter in _places(path):
            for line in _section(path, letter):
                _, spelling, number = line.split("\t")
                total[spelling] += int(number)
    return total


def verify_words(path: str) -> None:
    """Read all of a file. Raises ValueError or OSError where it is damaged."""
    for letter in _places(path):
        for _ in _section(path, letter):
            break


def _places(path: str) -> dict[str, tuple[int, int, int]]:
    """Where the section of each first letter stands in a file: its offset, its length and its checksum."""
    with open(private.open_regular(path), "rb") as file:
        fixed = file.read(16)
        try:
            head = file.read(int(fixed[:8], 16))
            is_whole = int(fixed[8:], 16) == crc32(head)
        except ValueError:  # whose words would show what the file holds
            is_whole = False
    if not is_whole:
        raise ValueError(f"{path} is not what was written")
    size = 16 + len(head)
    return {letter: (size + offset, length, crc) for letter, (offset, length, crc) in json.loads(head).items()}


def _sections(path: str) -> list[str]:
    """The lines of all words of a file, a text for each first letter."""
    with open(private.open_regular(path), "rb") as file:
        data = file.read()
    places = _places(path).values()
    found = [data[offset : offset + length] for offset, length, _ in places]
    if [crc32(section) for section in found] != [checksum for *_, checksum in places]:
        raise ValueError(f"{path} is not what was written")
    return [section.decode() for section in found]


def _section(path: str, letter: str) -> list[str]:
    """The lines of the words of a file that begin with this letter."""
    offset, length, checksum = _places(path).get(letter, (0, 0, 0))
    if not length:
        return []
    with open(private.open_regular(path), "rb") as file:
        file.seek(offset)
        section = file.read(length)
    if crc32(section) != checksum:
        raise ValueError(f"{path} is not what was written")
    return section.decode().split("\n")
