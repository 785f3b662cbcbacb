"""Restore a passage that a server gives, and check every value of it: who may write to the index may write anything.

Law: a passage that comes out has the types, the lengths and the order that ranking and views rely on. Any other is a
ValueError.
"""

from __future__ import annotations

import re
from binascii import a2b_base64
from typing import TYPE_CHECKING

from qa.analysis.packing import unpack

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa.analysis.packing import Packed
    from qa.model import Analysed, Passage

_MOST = 1 << 53  # of a number: a line, an offset, a time
_VECTORS = re.compile(r"\d{1,12} \d{1,12}(?: \d{1,12})*+\|[A-Za-z0-9+/]*+={0,2}").fullmatch
_VECTOR = 32  # bytes
_NOTHING = b"\x88" * _VECTOR  # a vector without a direction, which none is


def received(source: str, packed: Packed) -> tuple[Passage, Analysed]:
    """Restore a packed passage of a server. Raises ValueError for one that no version of qa wrote."""
    passage, analysed = unpack(source, packed)
    member, vectors = passage.member, analysed.vectors
    texts = [*passage.headings, passage.header, passage.language, passage.form, member.name, member.reading, vectors]
    texts += passage.said
    spans = [end for span in (passage.span, *passage.kept, *passage.hidden) for end in span]
    numbers = [*spans, *analysed.spans, *analysed.places, member.start, member.time]
    numbers += [number for anchor in passage.anchors for number in (*anchor[:4], anchor.byte) if number is not None]
    texts += [anchor.label for anchor in passage.anchors if anchor.label is not None]
    if not (
        all(type(text) is str for text in texts)
        and all(type(number) is int and -_MOST < number < _MOST for number in numbers)
        and _are_in_order(anchor.offset for anchor in passage.anchors)
        and _are_in_order((*analysed.spans, len(passage.text)))
        and all(_are_in_order(end for span in spans for end in span) for spans in (passage.kept, passage.hidden))
        and all(passage.span.start <= start <= end <= passage.span.end for start, end in passage.hidden)
        and len(passage.said) in (0, len(passage.hidden))
        and not any("\n" in said for said in passage.said)
        and len(analysed.spans) % 2 == 0
        and (not analysed.places or len(analysed.places) >= _terms_in_sentences(analysed))
        and (not vectors or _are_vectors(vectors, len(analysed.spans) // 2))
    ):
        raise ValueError("a passage is not what was written")
    return passage, analysed


def _are_in_order(numbers: Iterable[int]) -> bool:
    last = 0
    for number in numbers:
        if number < last:
            return False
        last = number
    return True


def _terms_in_sentences(analysed: Analysed) -> int:
    """How many terms have a place: those of the sentences, which follow those of the headings."""
    return sum(len(line.split()) for line in analysed.terms.split("\n")[1 : 1 + len(analysed.spans) // 2])


def _are_vectors(vectors: str, sentences: int) -> bool:
    """Whether these are the vectors of so many sentences, and perhaps of a heading."""
    if not _VECTORS(vectors):
        return False
    sizes, _, letters = vectors.partition("|")
    of_sentences = list(map(int, sizes.split()))[1:]
    packed = a2b_base64(letters)
    each = [packed[at : at + _VECTOR] for at in range(0, len(packed), _VECTOR)]
    return (
        len(of_sentences) in (sentences, sentences + 1)
        and len(packed) == _VECTOR * sum(size > 0 for size in of_sentences)
        and _NOTHING not in each
    )
