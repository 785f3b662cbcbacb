"""Identifiers and versions are found whole and by their parts; names that people know as one word are not."""

from __future__ import annotations

import pytest

from qa.analysis.analyzer import question_tokens, term, terms, tokens
from qa.analysis.names import identifier_parts, parts_of


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("sendInvoiceMail", ["send", "Invoice", "Mail"]),
        ("parseJSONBody", ["parse", "JSON", "Body"]),
        ("OrderLineWriter", ["Order", "Line", "Writer"]),
        ("JavaScript", []),
        ("iPhone", []),
        ("McDonald", []),
        ("NASA", []),
        ("plain", []),
        ("31mA", []),
        ("aaA" * 40, []),
    ],
)
def test_an_identifier_has_the_words_that_its_capitals_begin(word: str, parts: list[str]) -> None:
    assert identifier_parts(word) == parts


@pytest.mark.parametrize(
    ("word", "parts"),
    [("v5.3.1", ["5.3"]), ("10.2.0.7", ["10.2", "10.2.0"]), ("4.1", []), ("1.1.1.1.1.1", []), ("2", [])],
)
def test_a_version_is_found_by_its_beginning(word: str, parts: list[str]) -> None:
    assert parts_of(word) == parts


def test_the_parts_stand_behind_the_whole_at_its_place() -> None:
    assert list(tokens("call sendMailNow twice")) == [
        ("call", 0, 4),
        ("sendmailnow", 5, 16),
        ("send", 5, 16),
        ("mail", 5, 16),
        ("now", 5, 16),
        ("twice", 17, 22),
    ]
    assert terms("see v5.3.1") == ["see", "5.3.1", "5.3"]
    assert terms("der Wert maxZeilenZahl", "de") == ["wert", "maxzeilenzahl", "max", "zeil", "zahl"]


def test_a_question_has_the_whole_alone() -> None:
    assert [found for found, _, _ in question_tokens("sendMailNow v5.3.1")] == ["sendmailnow", "5.3.1"]
    assert term("sendMailNow") == "sendmailnow"
