"""The words of a cluster's index: how often each spelling stands in the passages, some hundreds of them in a document.

Law: a document is written once and never changed. What a commit changes stands in documents of its own, with a minus
for what is gone; the words of an index are the sums over those that its head names.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qa.analysis.analyzer import normal
from qa.index.opensearch.mapping import WINDOW
from qa.index.vocabulary import summed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from qa.index.opensearch.bulk import Bulk
    from qa.index.opensearch.snapshot import Snapshot

MOST_FILES = 8  # of the commits that have changed words; more are made one
EACH = 250  # words in one document
LONGEST = 200  # letters of a word that others may be like


def saved(view: Snapshot, bulk: Bulk, changes: Mapping[str, int], name: str) -> tuple[tuple[str, int], ...]:
    """Writes how much more often each spelling stands in the passages than the head of `view` says. The files after
    this commit, each with the number of its documents: those before and `name` for what has changed, or a few of them
    as one."""
    files, counts = view.head.files, Counter({spelling: number for spelling, number in changes.items() if number})
    if not counts:
        return files
    first, later = (files[0][1] if files else 0), sum(number for _, number in files[1:])
    if later * 2 > first or len(files) >= MOST_FILES:
        kept = 0 if later * 2 > first else 1
        names = [f"words-{file}-{at}" for file, number in files[kept:] for at in range(number)]
        for found in view.named(names).values():
            for line in found["lines"].split("\n"):
                _, spelling, number = line.split("\t")
                counts[spelling] += int(number)
        files = files[:kept]
    ordered = sorted((normal(spelling), spelling, number) for spelling, number in counts.items() if number)
    for at in range(0, len(ordered), EACH):
        part = ordered[at : at + EACH]
        lines = "\n".join(f"{word}\t{spelling}\t{number}" for word, spelling, number in part)
        words = " ".join(dict.fromkeys(word for word, _, _ in part if len(word) <= LONGEST))
        bulk.put(f"words-{name}-{at // EACH}", {"file": name, "words": words, "lines": lines})
    return (*files, (name, -(-len(ordered) // EACH)))


def like(view: Snapshot, word: str) -> Callable[[str], Iterator[tuple[str, int, str]]]:
    """What gives those words, of all that begin with a letter, that are like `word`, which is in its normal form, and
    some more: each with how often it stands in the passages and its most frequent spelling. Two edits at most, one in
    short words."""
    files = [name for name, _ in view.head.files]
    if not files or not word or len(word) > LONGEST:
        return lambda letter: iter(())
    alike = {"value": word, "fuzziness": 1 if len(word) <= 5 else 2, "prefix_length": 1, "transpositions": False}
    query = [{"terms": {"file": files}}, {"fuzzy": {"words": {**alike, "rewrite": "constant_score"}}}]
    [answer] = view.searches({"size": WINDOW, "query": {"bool": {"filter": query}}, "_source": ["lines"]})
    lines = [line for hit in answer["hits"]["hits"] for line in hit["_source"]["lines"].split("\n")]
    return lambda letter: (known for known in summed(lines) if known[0].startswith(letter))
