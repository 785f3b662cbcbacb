"""Where bench/scale.py works: a folder for one run, and what its parts share.

Run bench/scale.py, which imports it.

Law: nothing of the person's cache is used or left behind.
"""

from __future__ import annotations

from functools import cache
from time import perf_counter
from typing import TYPE_CHECKING

from collected import SQUAD, Article, squad
from corpora import Corpus, made_up
from processes import Ran, qa, run
from results import write

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

LARGEST = 1_000_000  # passages, unless another number is asked for
SETTLED = 2.5  # seconds after which the times of a file can be trusted


class Place:
    """A folder for one run, with its own cache: each corpus is made once in it, and indexed once."""

    def __init__(self, root: Path, data: Path, largest: int) -> None:
        self.root = root
        self.data = data
        self.largest = largest
        self.corpus = cache(self._corpus)
        self.indexed = cache(self._indexed)
        self.articles = cache(self._articles)

    def _corpus(self, passages: int) -> Corpus:
        return made_up(self.root / f"corpus-{passages}", passages)

    def _indexed(self, passages: int) -> Ran:
        return run([*qa(), "index", str(self.corpus(passages).folder)], weighed=True)

    def _articles(self) -> list[Article]:
        folder = self.root / "articles"
        folder.mkdir()
        return squad(self.data / SQUAD, folder)

    def write(self, part: str, name: str, body: str, *packages: str) -> None:
        """Puts a part's section into the results."""
        more = "" if self.largest == LARGEST else f" --passages {self.largest}"
        write(f"Scale: {name}", f"python bench/scale.py DATA_DIR {part}{more}", body, *packages)


def ask(question: str, path: Path, env: Mapping[str, str] | None = None) -> Ran:
    return run([*qa(), "ask", question, str(path)], env)


def timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def verdict(value: float, bar: float) -> str:
    return "reached" if value <= bar else "**not reached**"
