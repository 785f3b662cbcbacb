"""Store how often each spelling of a word occurs in the passages of a cluster's index, and find similar words.

Law: a document, which holds some hundreds of spellings, is written once and never changed. A commit writes its changes
to a file of new documents, with negative counts for removed words. The counts of an index are the sums over the files
that its head names.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qa.analysis.analyzer import normal
from qa.analysis.inside import expression, lines_with
from qa.analysis.letters import typed_pattern
from qa.index.opensearch.head import WordsFile
from qa.index.opensearch.mapping import WINDOW
from qa.index.vocabulary import summed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from qa.index.opensearch.bulk import Bulk
    from qa.index.opensearch.mapping import Json
    from qa.index.opensearch.snapshot import Snapshot

MOST_FILES = 8  # files of words at most; more are merged
EACH = 250  # words in one document
LONGEST = 200  # letters of a word that can be searched for
LONGEST_PATTERN = 1000  # characters of a pattern, as many as the server takes


def write_words(view: Snapshot, bulk: Bulk, changes: Mapping[str, int], name: str) -> tuple[WordsFile, ...]:
    """Write by how much the count of each spelling changes against the commit of `view`. Returns the files after this
    commit: those before and a new one called `name`, into which some of those before may be merged."""
    files, counts = view.head.files, Counter({spelling: number for spelling, number in changes.items() if number})
    if not counts:
        return files
    first, later = (files[0][1] if files else 0), sum(number for _, number in files[1:])
    if later * 2 > first or len(files) >= MOST_FILES:
        kept = 0 if later * 2 > first else 1  # the first file is merged as well where the others outgrow it
        names = (f"words-{file}-{at}" for file, number in files[kept:] for at in range(number))
        for found in view.by_name(names).values():
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
    return (*files, WordsFile(name, -(-len(ordered) // EACH)))


def similar_words(view: Snapshot, word: str) -> Callable[[str], Iterator[tuple[str, int, str]]]:
    """Find the words that differ from `word`, which is in its normal form, by at most two edits, or one in short words;
    the documents hold some other words as well. Returns a function that gives those that begin with a letter, each with
    how often it occurs in the passages and its most frequent spelling."""
    if not view.head.files or not word or len(word) > LONGEST:
        return lambda letter: iter(())
    alike = {"value": word, "fuzziness": 1 if len(word) <= 5 else 2, "prefix_length": 1, "transpositions": False}
    lines = _lines(view, {"fuzzy": {"words": {**alike, "rewrite": "constant_score"}}})
    return lambda letter: (known for known in summed(lines) if known[0].startswith(letter))


def words_typed_as(view: Snapshot, word: str) -> Callable[[str, Callable[[str], bool]], Iterator[tuple[str, int, str]]]:
    """Find the words that people may type as `word`, which has no marks, as `similar_words` does. Returns a function
    that gives those that fit."""
    pattern = typed_pattern(word)
    if not view.head.files or not word or len(pattern) > LONGEST_PATTERN:
        return lambda _, fits: iter(())
    lines = _lines(view, _matching(pattern))
    return lambda _, fits: (known for known in summed(lines) if fits(known[0]))


def words_with(view: Snapshot, parts: Sequence[str]) -> dict[str, list[tuple[str, int, str]]]:
    """For each part, the words that contain it, with or without accents: each in normal form, with how often it occurs
    in the passages and its most frequent spelling."""
    if not view.head.files or not parts:
        return {part: [] for part in parts}
    answers = view.multi_search(*(_lines_of(view, _matching(f".*{expression(part)}.*")) for part in parts))
    texts = ([hit["_source"]["lines"] for hit in answer["hits"]["hits"]] for answer in answers)
    return {
        part: list(summed(line for text in found for line in lines_with(part, text)))
        for part, found in zip(parts, texts, strict=True)
    }


def _lines(view: Snapshot, clause: Json) -> list[str]:
    """The lines of the documents that hold a word which matches a clause."""
    [answer] = view.multi_search(_lines_of(view, clause))
    return [line for hit in answer["hits"]["hits"] for line in hit["_source"]["lines"].split("\n")]


def _lines_of(view: Snapshot, clause: Json) -> Json:
    """The search for the documents of words that match a clause."""
    files = {"terms": {"file": [name for name, _ in view.head.files]}}
    return {"size": WINDOW, "query": {"bool": {"filter": [files, clause]}}, "_source": ["lines"]}


def _matching(pattern: str) -> Json:
    return {"regexp": {"words": {"value": pattern, "rewrite": "constant_score"}}}
