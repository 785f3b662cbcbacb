"""Hold the answers that a chat has shown: the latest ones as values, those before them packed.

Law: an entry is read back equal to the one that was added. However many there are, only the latest and one block of
the others are held as values. An interrupt loses none that was added.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, overload

if TYPE_CHECKING:
    from typing import Literal

    from qa.model import Answer

    Kind = Literal["ask", "more", "search"]

LATEST = 160  # entries that are held as values: more than a question reads, if few were searches or /more
BLOCK = 32  # entries that are packed together: half as many take a tenth more memory


class TranscriptEntry(NamedTuple):
    """A shown answer: to a question ("ask"), to exact words ("search"), or further citations for the last of these
    ("more"). A private entry is never kept. `first` is the number of its first citation; 0 is the next one that is
    free."""

    kind: Kind
    answer: Answer
    is_private: bool = False
    first: int = 0


class Entries(Sequence[TranscriptEntry]):
    """The entries of this conversation, oldest first; those of the conversations before it are found by number."""

    def __init__(self) -> None:
        self._begin = 0  # the place, in the whole chat, of the first entry of this conversation
        self._numbers = array("Q")  # of the first citation of each entry
        self._blocks: list[bytes] = []
        self._latest: dict[int, TranscriptEntry] = {}  # by place, as are the packed ones
        self._opened: tuple[int, Sequence[TranscriptEntry]] = (-1, ())  # the block that was read last, and its number

    def begin(self) -> None:
        """Begin a new conversation, which has no entry yet."""
        self._begin = len(self._numbers)

    def append(self, entry: TranscriptEntry) -> None:
        """Add an entry, whose number is not lower than that of any before it."""
        self._latest[len(self._numbers)] = entry
        self._numbers.append(entry.first)
        if len(self._numbers) >= (len(self._blocks) + 1) * BLOCK + LATEST:
            self._pack()

    def numbered(self, number: int) -> TranscriptEntry | None:
        """Return the entry of the whole chat that would have the citation of this number, if it has so many."""
        place = bisect_right(self._numbers, number) - 1
        return None if place < 0 else self._at(place)

    def __len__(self) -> int:
        return len(self._numbers) - self._begin

    @overload
    def __getitem__(self, index: int) -> TranscriptEntry: ...

    @overload
    def __getitem__(self, index: slice) -> list[TranscriptEntry]: ...

    def __getitem__(self, index: int | slice) -> TranscriptEntry | list[TranscriptEntry]:
        places = range(self._begin, len(self._numbers))[index]
        return self._at(places) if isinstance(places, int) else [self._at(place) for place in places]

    def _at(self, place: int) -> TranscriptEntry:
        if place in self._latest:
            return self._latest[place]
        import pickle
        import zlib

        number, within = divmod(place, BLOCK)
        opened, entries = self._opened
        if opened != number:
            entries = pickle.loads(zlib.decompress(self._blocks[number]))  # bytes that never left this process
            self._opened = number, entries
        return entries[within]

    def _pack(self) -> None:
        """Pack the first block of those that are not packed. On an interrupt, some of it is held twice."""
        import pickle
        import zlib

        places = range(len(self._blocks) * BLOCK, (len(self._blocks) + 1) * BLOCK)
        block = [self._latest[place] for place in places]
        self._blocks.append(zlib.compress(pickle.dumps(block, pickle.HIGHEST_PROTOCOL)))
        for place in places:
            self._latest.pop(place)
