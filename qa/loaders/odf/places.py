"""Say where a block stands: "§ Findings ¶ 14" in a text, counted from the heading; "slide 4" in a presentation.

Law: a place is the one that people see or can count themselves.
"""

from __future__ import annotations

from qa.loaders.docx.body import shortened


class Places:
    """The places in a text."""

    def __init__(self) -> None:
        self._heading = ""
        self._count = self._tables = 0

    def begin(self, level: int, heading: str) -> str:
        """Begin a section, and give the place of its heading."""
        self._heading = f"§ {shortened(heading)}"
        self._count = self._tables = 0
        return self._heading

    def next(self) -> str:
        """The place of the next block."""
        self._count += 1
        return self._here()

    def note(self, mark: str) -> str:
        """The place of a note to the last block."""
        return f"{self._here()} note {mark}".strip() if mark else self._here()

    def begin_table(self) -> None:
        """Begin a table."""
        self._tables += 1

    def row(self, number: int) -> str:
        """The place of a row of the last table."""
        return f"{self._heading} table {self._tables} row {number}".lstrip()

    def _here(self) -> str:
        return f"{self._heading} ¶ {self._count}".lstrip() if self._count else self._heading


class OnePlace(Places):
    """The same place for all blocks."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def begin(self, level: int, heading: str) -> str:
        return self.place

    def next(self) -> str:
        return self.place

    def note(self, mark: str) -> str:
        return self.place

    def row(self, number: int) -> str:
        return self.place
