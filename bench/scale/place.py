"""Hold what the parts of bench/scale.py share: the folder of a run, with its corpora and its cache.

Law: the user's own cache is neither used nor changed.
"""

from __future__ import annotations

from functools import cache
from time import perf_counter
from typing import TYPE_CHECKING

from collected import SQUAD, Article, squad
from corpora import Corpus, make_corpus
from processes import Ran, qa_command, run
from results import write

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

LARGEST = 1_000_000  # passages, by default
SETTLED = 2.5  # seconds after a change, when the modification time of a file can be trusted


class Place:
    """The folder of a run, with a cache of its own: each corpus in it is made once, and indexed once."""

    def __init__(self, root: Path, data: Path, largest: int) -> None:
        self.root = root
        self.data = data
        self.largest = largest
        self.corpus = cache(self._corpus)
        self.indexed = cache(self._indexed)
        self.articles = cache(self._articles)

    def _corpus(self, passages: int) -> Corpus:
        return make_corpus(self.root / f"corpus-{passages}", passages)

    def _indexed(self, passages: int) -> Ran:
        return run([*qa_command(), "index", str(self.corpus(passages).folder)], weighed=True)

    def _articles(self) -> list[Article]:
        folder = self.root / "articles"
        folder.mkdir()
        return squad(self.data / SQUAD, folder)

    def write_section(self, part: str, name: str, body: str, *packages: str) -> None:
        """Write the section of a part."""
        more = "" if self.largest == LARGEST else f" --passages {self.largest}"
        write(f"Scale: {name}", f"python bench/scale.py DATA_DIR {part}{more}", body, *packages)


def run_ask(question: str, path: Path, env: Mapping[str, str] | None = None) -> Ran:
    """Run `qa ask` in a process of its own."""
    return run([*qa_command(), "ask", question, str(path)], env)


def milliseconds(work: Callable[[], object]) -> float:
    """Measure the time of a call."""
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000
