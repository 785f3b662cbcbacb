"""Terms: equal for equal words, free of white space, with the places of their words in the text as it stands."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import CHARACTERS, TEXTS, passage

from qa.analysis import HEADING, base, normal, passage_terms, synonyms, term, terms, tokens
from qa.english import ABBREVIATIONS, AMBIGUOUS_ABBREVIATIONS, IRREGULAR, STOP_WORDS, SYNONYMS
from qa.text import words


@pytest.mark.parametrize(
    "alike",
    [
        ("OpenAI", "OPENAI", "OpenAI's", "OpenAI’s", "ＯｐｅｎＡＩ"),
        ("delay", "delays", "Delayed", "delaying"),
        ("say", "said", "says", "saying"),
        ("child", "children", "child's"),
        ("safe", "safely"),
        ("cafe\u0301s", "café", "CAFÉ"),
        ("straße", "STRASSE", "Strasse"),
        ("ﬁne", "fine", "FINE"),
        ("40,000", "40000"),
        ("U.S", "US"),
        ("Kimi", "kimi"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_equal_words_give_equal_terms(alike: tuple[str, ...]) -> None:
    assert len({term(word) for word in alike}) == 1, [term(word) for word in alike]
    assert term(alike[0]) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("model", "modest"),
        ("universe", "university"),
        ("found", "founded"),
        ("4.1", "41"),
        ("no", "number"),
        ("resume", "resist"),
    ],
)
def test_other_words_give_other_terms(one: str, other: str) -> None:
    assert term(one) != term(other)


@pytest.mark.parametrize("word", ["the", "The", "why", "WHAT's", "was", "isn't", "isn’t", "it", "who's", "of"])
def test_stop_words_and_question_words_have_no_term(word: str) -> None:
    assert term(word) == ""


@pytest.mark.parametrize(
    ("word", "expected"), [("US", "us"), ("WHO", "who"), ("IT", "it"), ("U.S", "us"), ("U.N", "un"), ("not", "not")]
)
def test_names_in_capitals_and_negation_have_one(word: str, expected: str) -> None:
    assert term(word) == expected


@given(st.text(CHARACTERS, max_size=30))
def test_a_term_is_the_same_for_any_case_width_and_composition(text: str) -> None:
    for span in words(text):
        word = span.of(text)
        assert normal(normal(word)) == normal(word)
        for other in (unicodedata.normalize("NFC", word), unicodedata.normalize("NFD", word)):
            if [part.of(other) for part in words(other)] == [other]:
                assert term(other) == term(word)


@given(TEXTS, st.sampled_from(("en", "de", "xx")))
def test_tokens_hold_no_white_space_and_stand_in_order_at_their_words(text: str, language: str) -> None:
    found = list(tokens(text, language))
    starts = {span.start for span in words(text)} | {span.end for span in words(text)}

    assert [word for word, _, _ in found if not word or word.split() != [word] or word.startswith(HEADING)] == []
    assert all(0 <= start < end <= len(text) for _, start, end in found)
    assert [start for _, start, _ in found] == sorted(start for _, start, _ in found)
    assert terms(text, language) == [word for word, _, _ in found]
    assert {start for _, start, _ in found if text[start].isascii()} <= starts


@given(TEXTS)
def test_the_word_at_the_offsets_gives_the_term(text: str) -> None:
    for found, start, end in tokens(text):
        assert found in (term(text[start:end]), normal(text[start:end]))


def test_pairs_of_characters_are_found_wherever_they_are_counted_from() -> None:
    assert list(tokens("延期的原因")) == [("延期", 0, 2), ("期的", 1, 3), ("的原", 2, 4), ("原因", 3, 5)]
    assert terms("原因") == ["原因"]
    assert terms("因") == ["因"]
    assert list(tokens("ไม่มี")) == [("ไม่", 0, 3), ("ม่มี", 1, 5)]


@given(
    st.text("延期的原因ไม่มี가나", min_size=2, max_size=8),
    st.text("発動機は", max_size=4),
    st.text("発動機は", max_size=4),
)
def test_every_pair_of_a_text_without_spaces_stands_in_every_text_that_holds_it(
    inner: str, before: str, after: str
) -> None:
    if unicodedata.category(inner[0])[0] != "M" and unicodedata.category(inner[-1])[0] != "M":
        pairs = [found for found in terms(inner) if len(found) > 1 and terms(inner) != [found]]
        assert set(pairs) <= set(terms(before + inner + after))


def test_the_terms_of_a_passage_are_its_own_and_marked_those_of_its_headings_and_its_table() -> None:
    made = passage("| Company | OpenAI |", headings=("The delays", "Key facts"), header="| Item | Detail |")

    assert passage_terms(made) == ["#delay", "#key", "#fact", "#item", "#detail", "compani", "openai"]


def test_synonyms_are_terms_of_other_words() -> None:
    assert synonyms("delayed") == ("postpon", "defer")
    assert synonyms("cheap") == ("inexpens", "afford")
    assert synonyms("OpenAI") == ()
    assert synonyms("delayed", "de") == ()


def test_the_words_of_a_group_stand_for_each_other() -> None:
    lacking = [
        (word, other)
        for group in SYNONYMS
        for word in group
        for other in group
        if term(other) not in ("", term(word), *synonyms(word))
    ]
    assert lacking == []


def test_the_lexical_data_is_in_normal_form() -> None:
    """What is looked up is in small letters, and what is looked up after the stop words are gone is none of them."""
    looked_up = (
        STOP_WORDS
        | IRREGULAR.keys()
        | ABBREVIATIONS
        | AMBIGUOUS_ABBREVIATIONS
        | {word for group in SYNONYMS for word in group}
    )

    assert sorted(word for word in looked_up if word != word.lower()) == []
    assert sorted(STOP_WORDS & {word for group in SYNONYMS for word in group}) == []
    assert sorted(form for form in IRREGULAR if base(form) in STOP_WORDS) == []
    assert sorted(ABBREVIATIONS & AMBIGUOUS_ABBREVIATIONS) == []
