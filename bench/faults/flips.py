"""Flipped bytes in the index and the cache."""

from __future__ import annotations

import json
import random
import shutil
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from fault_cases import KEEPER, QUESTION, WHO, Home, flip, is_clean, notes

if TYPE_CHECKING:
    import argparse

FILES_FLIPPED = 200  # in the folder whose index is damaged


def flip_bytes(home: Home, options: argparse.Namespace, wrong: list[str]) -> tuple[str, str]:
    """Flip a byte in each file of the index and the cache in turn.

    The answer must be the right one, or have quotes that are in their source word for word. After the next run of
    `qa index` it must be the right one.
    """
    chance, seen = random.Random(2), Counter[str]()
    notes(home.path / "docs", FILES_FLIPPED)
    home.qa("index", "docs")
    for word in ("second", "third"):
        notes(home.path / "docs", 0, word, range(9))
        home.qa("index", "docs")
    (home.path / "docs" / "keeper.md").write_text(KEEPER, encoding="utf-8")
    home.qa("ask", QUESTION, "docs/keeper.md")
    home.qa("index", "docs")
    questions = {WHO: ("docs",), QUESTION: ("docs/keeper.md",)}
    expected = {asked: home.qa("ask", asked, *paths, "--json").stdout for asked, paths in questions.items()}
    whole = home.path / "whole"
    shutil.copytree(home.cache, whole)
    names = [path.relative_to(home.cache) for path in home.kept("indexes") + home.kept("asked")]
    names += [path.relative_to(home.cache) for path in home.kept("extracts")[:20]]
    for number in range(options.flips):
        shutil.rmtree(home.cache)
        shutil.copytree(whole, home.cache)
        name = names[number % len(names)]
        place = flip(home.cache / name, chance)
        status = home.qa("status", "docs")
        seen["reported by qa status"] += "damaged" in status.stdout
        for asked, paths in questions.items():
            done = home.qa("ask", asked, *paths, "--json")
            if not (is_clean(done) and is_clean(status) and _is_true(done.stdout)):
                wrong.append(f"{name} at {place}: {done.returncode}, {done.stderr[-300:]!r}")
            seen["the right answer at once"] += done.stdout == expected[asked]
        home.qa("index", "docs")
        for asked, paths in questions.items():
            done = home.qa("ask", asked, *paths, "--json")
            if done.stdout != expected[asked]:
                shown = f"{done.stdout!r} for {expected[asked]!r}, {done.stderr[-300:]!r}"
                wrong.append(f"{name} at {place}: not mended: {done.returncode}, {shown}")
    outcome = ", ".join(f"{what} {number} times" for what, number in sorted(seen.items()))
    return f"{options.flips} flipped bytes, two questions after each", outcome


def _is_true(answer: str) -> bool:
    """Tell whether each quote of an answer is in its source at its place."""
    for cited in json.loads(answer)["citations"] if answer else ():
        text = Path(cited["source"]).read_text(encoding="utf-8")
        if text[cited["start"] : cited["end"]] != cited["quote"]:
            return False
    return True
