"""The values of the pipeline: however a value is made, it keeps its law, and it never changes."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

import pytest
from strategies import document, passage

from qa.model import Answer, Block, Citation, Document, Passage, Span

if TYPE_CHECKING:
    from collections.abc import Callable

WHOLE = passage("Ann found it.")
CITED = Citation(WHOLE, Span(WHOLE.span.start, WHOLE.span.end), 1.0, "sha256:")
BROKEN: dict[str, tuple[Any, dict[str, Any]]] = {
    "a span that ends before it begins": (Span(3, 4), {"end": 2}),
    "a span before the text": (Span(3, 4), {"start": -1}),
    "a passage that is not as long as its span": (WHOLE, {"text": "Ann"}),
    "a quote outside of its passage": (CITED, {"span": Span(WHOLE.span.end, WHOLE.span.end + 1)}),
    "an empty short answer": (CITED, {"short": Span(WHOLE.span.start, WHOLE.span.start)}),
    "a block behind the text": (document("Ann."), {"blocks": (Block("paragraph", 0, Span(0, 99)),)}),
    "blocks out of order": (
        document("Ann. Ben."),
        {"blocks": (Block("paragraph", 0, Span(5, 9)), Block("paragraph", 0, Span(0, 4)))},
    ),
}
MADE: dict[str, Callable[[Any, dict[str, Any]], object]] = {
    "anew": lambda value, new: type(value)(**(value._asdict() | new)),
    "by place": lambda value, new: type(value)(*(value._asdict() | new).values()),
    "from another": lambda value, new: value._replace(**new),
    "of its fields": lambda value, new: type(value)._make((value._asdict() | new).values()),
}


@pytest.mark.parametrize("how", MADE)
@pytest.mark.parametrize("what", BROKEN)
def test_no_value_breaks_its_law(what: str, how: str) -> None:
    value, new = BROKEN[what]

    assert MADE[how](value, {}) == value
    with pytest.raises(ValueError):  # noqa: PT011 - each says something else
        MADE[how](value, new)


# A new field is added at the end, with a default, so that programs that unpack the first fields go on as before.
FIRST_FIELDS: dict[type[Answer | Citation], tuple[str, ...]] = {
    Answer: (
        "question",
        "searched",
        "citations",
        "confidence",
        "unmatched",
        "nearest",
        "corrections",
        "left_out",
    ),
    Citation: (
        "passage",
        "span",
        "score",
        "digest",
        "title",
        "name",
        "also_in",
        "marks",
        "parts",
        "short",
        "indexed_at",
    ),
}


@pytest.mark.parametrize("value", FIRST_FIELDS, ids=lambda value: value.__name__)
def test_new_fields_stand_behind_the_old_ones_and_have_defaults(value: type[Answer | Citation]) -> None:
    first = FIRST_FIELDS[value]

    assert value._fields[: len(first)] == first
    assert set(value._fields[4:]) <= value._field_defaults.keys()


@pytest.mark.parametrize("value", [Span(0, 1), WHOLE, CITED, document("Ann.")], ids=lambda value: type(value).__name__)
def test_values_do_not_change_and_are_told_by_what_is_in_them(value: Span | Passage | Citation | Document) -> None:
    with pytest.raises(AttributeError):
        setattr(value, value._fields[0], None)
    with pytest.raises(AttributeError):
        value.other = None  # type: ignore[union-attr]  # it has no such field
    again = pickle.loads(pickle.dumps(value))
    assert (again, hash(again)) == (value, hash(value))
