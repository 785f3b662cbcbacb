"""Measures follow-up questions, on conversations that the project does not hold.

    python bench/follow_ups.py DATA_DIR

DATA_DIR holds cast2021.json (TREC CAsT 2021: conversations of turns, each as it was typed, written out by a person, and
with the passage that answers it) and squad2-dev-half.json.

Law: every passage is a file of its own, one library holds them all, and only turns after the first count, by the rank
of the right file among the files cited. The weights are chosen by conversation: each conversation is measured with
those that are best for the others.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, NamedTuple

from collected import SQUAD, Article, holds, squad
from quality import Figure
from results import write

import qa
from qa import weights
from qa.query import lending

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LIMIT = 10
BEFORE = 3  # questions asked before one that stands alone

# What is tried for each number, one at a time; the shipped values are tried too.
GRID: dict[str, tuple[object, ...]] = {
    "CONTEXT": (0.5, 0.7, 1.1),
    "FROM_QUESTION": (0.2, 0.3, 0.5),
    "FROM_PASSAGES": ((0.3, 0.15), (0.6, 0.0), (0.6, 0.5), (0.8, 0.4)),
    "FROM_PASSAGE_MOST": (6, 8, 16),
    "QUESTIONS": (1, 2, 5),
    "SHOWN": (0.0, -1.0),
}


class Said(NamedTuple):
    """A turn: as it was typed, as a person wrote it out, the file that answers it, and all files with that text."""

    typed: str
    written_out: str
    file: str
    right: frozenset[str]


class Ranks(NamedTuple):
    """Of each conversation, the ranks of the right files for its turns after the first; 0 where none was cited."""

    told: list[list[int]]
    end_to_end: list[list[int]]

    def score(self, without: int) -> float:
        """What weights are chosen by: both reciprocal ranks over all conversations but one."""
        return sum(reciprocal(row[:without] + row[without + 1 :]) for row in self)


def main() -> None:
    """Measures the conversations, then questions that stand alone, and writes all down."""
    data = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        talks = conversations(data / "cast2021.json", Path(folder))
        with qa.open(*(turn.file for talk in talks for turn in talk)) as library:
            tried = {"as shipped": measured(library, talks)}
            for name, values in GRID.items():
                for value in values:
                    with setting(name, value):
                        tried[f"{name} {value}"] = measured(library, talks)
            typed, written_out = ([alone(library, talk, form) for talk in talks] for form in (False, True))
            refused, accepted = abstention(library, talks)
    with tempfile.TemporaryDirectory() as folder:
        apart, same, other = standing_alone(squad(data / SQUAD, Path(folder)))
    shipped, chosen = tried["as shipped"], out_of_fold(list(tried.values()))
    figures = [
        Figure("follow-ups", sum(map(len, shipped.told)), form="d"),
        *both("typed, without the turns before", typed),
        *both("written out by a person", written_out),
        *both("told, out of fold", chosen.told, (0.68, 0.86), (0.74, 0.90)),
        *both("told, as shipped", shipped.told),
        *both("end to end, out of fold", chosen.end_to_end, (0.54, 0.77), (0.62, 0.83)),
        *both("end to end, as shipped", shipped.end_to_end),
        Figure("told, by the default threshold: refused", refused),
        Figure("the same, the documents of the conversation taken out: answered", accepted),
        Figure("a question that stands alone: answer@1", apart),
        Figure(f"less, after {BEFORE} others about the same article", apart - same, 0.005, at_most=True, form=".4f"),
        Figure(f"less, after {BEFORE} about another article", apart - other, 0.01, at_most=True, form=".4f"),
    ]
    rows = [("figure", "", "floor", "aim", "reached"), ("---",) * 5, *(figure.row for figure in figures)]
    what: list[tuple[str, ...]] = [("what is changed", "told: MRR, R@5", "end to end: MRR, R@5"), ("---",) * 3]
    what += [(name, *(f"{reciprocal(row):.3f}, {recall(row):.3f}" for row in ranks)) for name, ranks in tried.items()]
    body = (
        f"{len(talks)} conversations of TREC CAsT 2021. Told: each earlier turn has shown the passages of its right "
        f"file. End to end: one chat goes by what it showed itself, {LIMIT} citations for each question. Out of fold: "
        "each conversation with the row of the second table that is best for the others; which words make a question "
        "lean was decided by looking at these conversations, and no fold can tell what that is worth.\n\n"
        + "\n\n".join("\n".join(f"| {' | '.join(row)} |" for row in table) for table in (rows, what))
    )
    write("Follow-ups", "python bench/follow_ups.py DATA_DIR", body, "rank-bm25", "PyStemmer")


def conversations(path: Path, folder: Path) -> list[list[Said]]:
    """The conversations, each passage written into a file of its own."""
    entries = json.loads(path.read_text(encoding="utf-8"))
    files: dict[str, list[str]] = {}
    for talk, entry in enumerate(entries):
        for number, turn in enumerate(entry["turns"]):
            file = folder / f"{talk:02}-{number:02}.txt"
            file.write_text(turn["passage"], encoding="utf-8", newline="")
            files.setdefault(turn["passage"], []).append(str(file))
    talks: list[list[Said]] = []
    for talk, entry in enumerate(entries):
        talks.append([])
        for number, turn in enumerate(entry["turns"]):
            file, same = folder / f"{talk:02}-{number:02}.txt", files[turn["passage"]]
            talks[-1].append(Said(turn["raw"], turn["rewritten"], str(file), frozenset(same)))
    return talks


def measured(library: qa.Library, talks: Sequence[Sequence[Said]]) -> Ranks:
    """The ranks with the weights as they are now."""
    ranks = Ranks([], [])
    for talk in talks:
        chat = library.chat()
        shown = [rank(chat.ask(turn.typed, LIMIT, 0), turn) for turn in talk]
        told = [rank(library.ask(turn.typed, LIMIT, 0, turns), turn) for turn, turns in said_before(library, talk)]
        ranks.told.append(told[1:])
        ranks.end_to_end.append(shown[1:])
    return ranks


def said_before(library: qa.Library, talk: Sequence[Said]) -> Iterator[tuple[Said, tuple[qa.Turn, ...]]]:
    """Each turn, with those before it as if they had shown what answers them."""
    turns: tuple[qa.Turn, ...] = ()
    for turn in talk:
        yield turn, turns
        turns += (qa.Turn(turn.typed, tuple(library.passages(turn.file))),)


def alone(library: qa.Library, talk: Sequence[Said], is_written_out: bool) -> list[int]:
    """The ranks without any turn before, of what was typed or of what a person wrote out."""
    return [rank(library.ask(turn.written_out if is_written_out else turn.typed, LIMIT, 0), turn) for turn in talk[1:]]


def rank(answer: qa.Answer, turn: Said) -> int:
    """The place of the right file among the files cited, each at its first citation; 0 where it is not among them."""
    files = list(dict.fromkeys(citation.source for citation in answer.citations))
    return next((place for place, file in enumerate(files, 1) if file in turn.right), 0)


def reciprocal(rows: Sequence[Sequence[int]]) -> float:
    """The mean reciprocal rank of all turns."""
    return mean(1 / place if place else 0.0 for row in rows for place in row)


def recall(rows: Sequence[Sequence[int]]) -> float:
    """The share of the turns whose right file is among the first five."""
    return mean(0 < place <= 5 for row in rows for place in row)


def both(
    name: str, rows: Sequence[Sequence[int]], floors: tuple[float, ...] = (), aims: tuple[float, ...] = ()
) -> list[Figure]:
    """Reciprocal rank and recall as figures."""
    found = (("MRR", reciprocal(rows)), ("R@5", recall(rows)))
    bars = zip(floors, aims, strict=True) if floors else [(None, None)] * 2
    return [Figure(f"{name}: {what}", value, *bar) for (what, value), bar in zip(found, bars, strict=True)]


def out_of_fold(tried: Sequence[Ranks]) -> Ranks:
    """Each conversation with the weights that are best for the others."""
    chosen = Ranks([], [])
    for talk in range(len(tried[0].told)):
        best = max(tried, key=lambda ranks: ranks.score(talk))
        chosen.told.append(best.told[talk])
        chosen.end_to_end.append(best.end_to_end[talk])
    return chosen


@contextmanager
def setting(name: str, value: object) -> Iterator[None]:
    """One of the numbers, changed for a while."""
    home = lending if hasattr(lending, name) else weights
    before = getattr(home, name)
    setattr(home, name, value)
    try:
        yield
    finally:
        setattr(home, name, before)


def abstention(library: qa.Library, talks: Sequence[Sequence[Said]]) -> tuple[float, float]:
    """The share of the turns that are refused by the default threshold, and of those that are answered although no
    document of their conversation is there."""
    refused, accepted = [], []
    for talk in talks:
        own = {file for turn in talk for file in turn.right}
        with qa.open(*(file for file in library.sources if file not in own)) as others:
            for turn, turns in list(said_before(library, talk))[1:]:
                refused.append(not library.ask(turn.typed, LIMIT, turns=turns).answered)
                accepted.append(others.ask(turn.typed, LIMIT, turns=turns).answered)
    return mean(refused), mean(accepted)


def standing_alone(articles: Sequence[Article]) -> tuple[float, float, float]:
    """answer@1 of each article's questions in a chat of its own, after others about it, and after some about another
    article that was asked before."""
    chance = random.Random(0)
    right: tuple[list[bool], list[bool], list[bool]] = ([], [], [])
    libraries = [qa.open(article.path) for article in articles]
    for place, (article, library) in enumerate(zip(articles, libraries, strict=True)):
        for question, gold in article.questions:
            elsewhere = chance.choice([other for other in range(len(articles)) if other != place])
            for kind, of in enumerate((None, place, elsewhere)):
                chat = library.chat()
                if of is not None:
                    others = [other for other, _ in articles[of].questions if other != question]
                    before = libraries[of].chat()
                    for other in chance.sample(others, BEFORE):
                        before.ask(other, min_confidence=0)
                    chat.turns += before.turns
                found = chat.ask(question, 1, 0).citations
                right[kind].append(bool(found) and holds(found[0].passage.span, gold))
    for library in libraries:
        library.close()
    return mean(right[0]), mean(right[1]), mean(right[2])


if __name__ == "__main__":
    main()
