"""Measure follow-up questions, on the conversations of TREC CAsT 2021.

Each turn of these has the question as it was typed, the question as a person wrote it out to be understood alone, and
the passage that answers it.

Law: every passage is a file of its own, and one library holds them all. Only the turns after the first count, by the
rank of the right file among the files cited. Out of fold, each conversation is measured with the weights that are best
for all the others.
"""

from __future__ import annotations

import json
import random
import tempfile
from contextlib import contextmanager
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, NamedTuple

from bars import Figure
from collected import SQUAD, Article, holds, squad
from results import write

import qa
from qa import weights
from qa.query import lending

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LIMIT = 10
BEFORE = 3  # questions asked before a standalone one

# The values tried for each number, one at a time; the shipped values are tried too.
GRID: dict[str, tuple[object, ...]] = {
    "CONTEXT": (0.5, 0.7, 1.1),
    "FROM_QUESTION": (0.2, 0.3, 0.5),
    "FROM_PASSAGES": ((0.3, 0.15), (0.6, 0.0), (0.6, 0.5), (0.8, 0.4)),
    "FROM_PASSAGE_MOST": (6, 8, 16),
    "QUESTIONS": (1, 2, 5),
    "SHOWN": (0.0, -1.0),
}


class GoldTurn(NamedTuple):
    """A turn: as it was typed, as a person wrote it out, the file that answers it, and all files with the same text."""

    typed: str
    written_out: str
    file: str
    right: frozenset[str]


class Ranks(NamedTuple):
    """For each conversation, the ranks of the right files for its turns after the first; 0 if it was not cited.

    With `gold_turns`, the earlier turns have shown the passages that answer them; `end_to_end`, what a chat has shown.
    """

    gold_turns: list[list[int]]
    end_to_end: list[list[int]]

    def score(self, without: int) -> float:
        """Add up both reciprocal ranks over all conversations but one: weights are chosen by this."""
        return sum(mean_reciprocal(row[:without] + row[without + 1 :]) for row in self)


def measure_follow_ups(data: Path) -> None:
    """Measure the conversations, then standalone questions, and write the section Follow-ups."""
    with tempfile.TemporaryDirectory() as folder:
        talks = read_conversations(data / "cast2021.json", Path(folder))
        with qa.open(*(turn.file for talk in talks for turn in talk)) as library:
            tried = {"as shipped": ranks_of(library, talks)}
            for name, values in GRID.items():
                for value in values:
                    with changed(name, value):
                        tried[f"{name} {value}"] = ranks_of(library, talks)
            typed, written_out = ([ranks_alone(library, talk, form) for talk in talks] for form in (False, True))
            refused, accepted = follow_up_refusals(library, talks)
    with tempfile.TemporaryDirectory() as folder:
        apart, same, other = standalone(squad(data / SQUAD, Path(folder)))
    shipped, chosen = tried["as shipped"], choose_out_of_fold(list(tried.values()))
    figures = [
        Figure("follow-ups", sum(map(len, shipped.gold_turns)), form="d"),
        *rank_figures("typed, without the turns before", typed),
        *rank_figures("written out by a person", written_out),
        *rank_figures("gold turns, out of fold", chosen.gold_turns, (0.68, 0.86), (0.74, 0.90)),
        *rank_figures("gold turns, as shipped", shipped.gold_turns),
        *rank_figures("end to end, out of fold", chosen.end_to_end, (0.54, 0.77), (0.62, 0.83)),
        *rank_figures("end to end, as shipped", shipped.end_to_end),
        Figure("gold turns, by the default threshold: refused", refused),
        Figure("gold turns, the conversation's documents removed: answered", accepted),
        Figure("a standalone question: answer@1", apart),
        Figure(
            f"its loss after {BEFORE} questions about the same article", apart - same, 0.005, at_most=True, form=".4f"
        ),
        Figure(
            f"its loss after {BEFORE} questions about another article", apart - other, 0.01, at_most=True, form=".4f"
        ),
    ]
    rows = [("figure", "", "floor", "aim", "reached"), ("---",) * 5, *(figure.row for figure in figures)]
    what: list[tuple[str, ...]] = [("changed", "gold turns: MRR, R@5", "end to end: MRR, R@5"), ("---",) * 3]
    what += [
        (name, *(f"{mean_reciprocal(row):.3f}, {recall_at_5(row):.3f}" for row in ranks))
        for name, ranks in tried.items()
    ]
    body = (
        f"{len(talks)} conversations of TREC CAsT 2021, in which each turn has a passage that answers it, in a file of "
        "its own. MRR: the mean reciprocal rank of the right file among the files cited. R@5: the share of the turns "
        "whose right file is among the first five. Gold turns: each earlier turn is taken to have shown the passages "
        f"of its right file. End to end: one chat uses what it has shown itself, {LIMIT} citations for each question. "
        "Out of fold: each conversation with the row of the second table that is best for the others. The words that "
        "make a question depend on earlier turns were chosen while looking at these conversations; no fold can measure "
        "what that choice is worth. A standalone question is one of SQuAD, asked in a chat.\n\n"
        + "\n\n".join("\n".join(f"| {' | '.join(row)} |" for row in table) for table in (rows, what))
    )
    write("Follow-ups", "python bench/follow_ups.py DATA_DIR", body, "rank-bm25", "PyStemmer")


def read_conversations(path: Path, folder: Path) -> list[list[GoldTurn]]:
    """Read the conversations, and write each passage into a file of its own."""
    entries = json.loads(path.read_text(encoding="utf-8"))
    files: dict[str, list[str]] = {}
    for talk, entry in enumerate(entries):
        for number, turn in enumerate(entry["turns"]):
            file = folder / f"{talk:02}-{number:02}.txt"
            file.write_text(turn["passage"], encoding="utf-8", newline="")
            files.setdefault(turn["passage"], []).append(str(file))
    talks: list[list[GoldTurn]] = []
    for talk, entry in enumerate(entries):
        talks.append([])
        for number, turn in enumerate(entry["turns"]):
            file, same = folder / f"{talk:02}-{number:02}.txt", files[turn["passage"]]
            talks[-1].append(GoldTurn(turn["raw"], turn["rewritten"], str(file), frozenset(same)))
    return talks


def ranks_of(library: qa.Library, talks: Sequence[Sequence[GoldTurn]]) -> Ranks:
    """Measure the ranks with the weights as they are now."""
    ranks = Ranks([], [])
    for talk in talks:
        chat = library.chat()
        shown = [rank(chat.ask(turn.typed, LIMIT, 0), turn) for turn in talk]
        given = [rank(library.ask(turn.typed, LIMIT, 0, turns), turn) for turn, turns in with_gold_turns(library, talk)]
        ranks.gold_turns.append(given[1:])
        ranks.end_to_end.append(shown[1:])
    return ranks


def with_gold_turns(library: qa.Library, talk: Sequence[GoldTurn]) -> Iterator[tuple[GoldTurn, tuple[qa.Turn, ...]]]:
    """Give each turn with the turns before it, as if these had shown the passages that answer them."""
    turns: tuple[qa.Turn, ...] = ()
    for turn in talk:
        yield turn, turns
        turns += (qa.Turn(turn.typed, tuple(library.passages(turn.file))),)


def ranks_alone(library: qa.Library, talk: Sequence[GoldTurn], is_written_out: bool) -> list[int]:
    """Measure the ranks without earlier turns, of the questions as typed or as a person wrote them out."""
    return [rank(library.ask(turn.written_out if is_written_out else turn.typed, LIMIT, 0), turn) for turn in talk[1:]]


def rank(answer: qa.Answer, turn: GoldTurn) -> int:
    """Give the rank of the right file among the files cited, each at its first citation; 0 if it is not cited."""
    files = list(dict.fromkeys(citation.source for citation in answer.citations))
    return next((place for place, file in enumerate(files, 1) if file in turn.right), 0)


def mean_reciprocal(rows: Sequence[Sequence[int]]) -> float:
    """Give the mean reciprocal rank of all turns."""
    return mean(1 / place if place else 0.0 for row in rows for place in row)


def recall_at_5(rows: Sequence[Sequence[int]]) -> float:
    """Give the share of the turns whose right file is among the first five."""
    return mean(0 < place <= 5 for row in rows for place in row)


def rank_figures(
    name: str, rows: Sequence[Sequence[int]], floors: tuple[float, ...] = (), aims: tuple[float, ...] = ()
) -> list[Figure]:
    """Give mean reciprocal rank and recall as figures."""
    found = (("MRR", mean_reciprocal(rows)), ("R@5", recall_at_5(rows)))
    bars = zip(floors, aims, strict=True) if floors else [(None, None)] * 2
    return [Figure(f"{name}: {what}", value, *bar) for (what, value), bar in zip(found, bars, strict=True)]


def choose_out_of_fold(tried: Sequence[Ranks]) -> Ranks:
    """Take for each conversation the ranks with the weights that are best for the others."""
    chosen = Ranks([], [])
    for talk in range(len(tried[0].gold_turns)):
        best = max(tried, key=lambda ranks: ranks.score(talk))
        chosen.gold_turns.append(best.gold_turns[talk])
        chosen.end_to_end.append(best.end_to_end[talk])
    return chosen


@contextmanager
def changed(name: str, value: object) -> Iterator[None]:
    """Give one of the numbers another value for a while."""
    home = lending if hasattr(lending, name) else weights
    before = getattr(home, name)
    setattr(home, name, value)
    try:
        yield
    finally:
        setattr(home, name, before)


def follow_up_refusals(library: qa.Library, talks: Sequence[Sequence[GoldTurn]]) -> tuple[float, float]:
    """Give two shares of the turns, by the default threshold, with gold turns before them.

    The first is refused although the library answers it; the second is answered although no document of the
    conversation is in the library.
    """
    refused, accepted = [], []
    for talk in talks:
        own = {file for turn in talk for file in turn.right}
        with qa.open(*(file for file in library.sources if file not in own)) as others:
            for turn, turns in list(with_gold_turns(library, talk))[1:]:
                refused.append(not library.ask(turn.typed, LIMIT, turns=turns).answered)
                accepted.append(others.ask(turn.typed, LIMIT, turns=turns).answered)
    return mean(refused), mean(accepted)


def standalone(articles: Sequence[Article]) -> tuple[float, float, float]:
    """Give answer@1 of the articles' questions in three chats.

    The first chat is new; the second begins with questions about the same article, the third with questions about
    another article.
    """
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
