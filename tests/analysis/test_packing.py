"""The stored form of passages: their terms, and the counts of their words as they are spelt."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import TEXTS, WORDS, passage

from qa.analysis import tokenizer
from qa.analysis.bm25 import K1, B, score
from qa.analysis.packing import counted, length, own_time, pack_counts, unpack, unpack_counts
from qa.analysis.passage import WordCounts, analyse, packed, packed_word_counts
from qa.model import Member, Span, Term

TERMS = st.text("a.'#", min_size=1, max_size=3)
LINES = st.lists(st.lists(TERMS, max_size=6).map(" ".join), min_size=1, max_size=4).map("\n".join)


@given(LINES, TERMS)
@example("aa aaa\na", "a")
@example("a", "a")
@example("", "a")
def test_each_term_is_counted(terms: str, term: str) -> None:
    assert length(terms) == len(terms.split())
    assert counted(terms)[1].get(term, 0) == terms.split().count(term)


@given(TEXTS)
def test_the_terms_of_any_passage_have_no_white_space_in_them(found: str) -> None:
    terms = analyse(passage(found)).terms

    assert length(terms) == len(terms.split())


def test_the_score_is_that_of_the_formula() -> None:
    rarity = {"fell": 2.0, "#fell": 3.0, "wall": 5.0}
    wanted = [Term("fell", 1.0), Term("#fell", 0.5), Term("wall", 1.0)]
    norm = K1 * (1 - B + B * 4 / 8)

    total, matched = score("#fell\nfell fells\n\nfell", wanted, rarity, 8.0)

    assert total == 2.0 * (2 * (K1 + 1) / (2 + norm)) + 0.5 * (3.0 * (1 * (K1 + 1) / (1 + norm)))
    assert matched == ("fell", "#fell")


@given(st.lists(TEXTS, max_size=4))
def test_words_that_were_counted_before_are_added_as_if_they_were_counted_now(found: list[str]) -> None:
    passages = [packed([passage(each)]) for each in found]
    before, now = WordCounts(), WordCounts()

    for each in passages:
        before.add(each, packed_word_counts(each))
        now.add(each)

    assert before.total() == now.total() == Counter(word for each in found for word in tokenizer.strings(each))


@given(st.dictionaries(st.sampled_from(WORDS), st.integers(1, 9)))
def test_counts_come_back_as_they_were_packed(counts: dict[str, int]) -> None:
    assert {word: number for number, words in unpack_counts(pack_counts(counts)) for word in words} == counts


@pytest.mark.parametrize("data", [b"one word", b"1 a\n word", b"\xff"])
def test_what_is_no_count_is_an_error(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        list(unpack_counts(data))


@given(
    text=TEXTS.map("ab".__add__),
    form=st.sampled_from(("", "line", "row,", "0]]")),
    kept=st.lists(st.just(Span(0, 0)), max_size=2).map(tuple),
    hidden=st.lists(st.just(Span(1, 1)), max_size=2).map(tuple),
    name=st.one_of(st.just(""), TEXTS, st.just("9]]")),
    time=st.sampled_from((0, 0, 1, -5, 253_402_300_799)),
)
def test_the_time_of_a_member_is_read_without_the_rest(
    text: str, form: str, kept: tuple[Span, ...], hidden: tuple[Span, ...], name: str, time: int
) -> None:
    whole = passage(text, form=form, kept=kept, hidden=hidden, member=Member(name, 0, time, "text, 8]]"))
    [one] = packed([whole])

    assert own_time(one) == time
    assert unpack(whole.source, one)[0] == whole
    assert own_time(packed([whole._replace(member=Member())])[0]) == 0
