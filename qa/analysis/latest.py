"""Hold what was worked out lately, up to a size.

Law: the sizes of what is held add up to no more than the bound. What was asked for last stays longest. Threads may
share it.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable

_Value = TypeVar("_Value")


class Latest(Generic[_Value]):
    """Values by their keys. `most` bounds their sizes together, in the unit of `add`.

    A number of values bounds no memory: a row of a table is as long as fifty paragraphs.
    """

    def __init__(self, most: int) -> None:
        self.size = 0
        self._most = most
        self._held: OrderedDict[Hashable, tuple[_Value, int]] = OrderedDict()
        self._changing = Lock()

    def get(self, key: Hashable) -> _Value | None:
        """The value of a key, if it is held."""
        with self._changing:
            found = self._held.get(key)
            if found is None:
                return None
            self._held.move_to_end(key)
            return found[0]

    def add(self, key: Hashable, value: _Value, size: int) -> None:
        """Hold a value, in place of those that nobody has asked for longest."""
        with self._changing:
            self._drop(key)
            self._held[key] = value, size
            self.size += size
            while self.size > self._most:
                self._drop(next(iter(self._held)))

    def clear(self) -> None:
        """Hold nothing."""
        with self._changing:
            self._held.clear()
            self.size = 0

    def _drop(self, key: Hashable) -> None:
        _, size = self._held.pop(key, (None, 0))
        self.size -= size
