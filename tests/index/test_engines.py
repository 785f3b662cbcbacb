"""The promises of every engine (qa/index/base.py): each test runs on all of `engine_cases.ENGINES`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from engine_cases import ENGINES, LETTERS, exact, filled, levenshtein, opened, scores, state
from hypothesis import given
from hypothesis import strategies as st
from strategies import QUERIES, passage, passages, query

from qa.analysis.analyzer import normal, passage_terms
from qa.analysis.bm25 import Statistics
from qa.analysis.tokenizer import word_spans
from qa.model import Anchor, Hit, Passage, Query, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa.index.base import Engine

each_engine = pytest.mark.parametrize("name", ENGINES)


@pytest.fixture(params=ENGINES)
def empty(request: pytest.FixtureRequest) -> Iterable[Engine]:
    with opened(request.param) as engine:
        yield engine


def sharing(hits: Iterable[Hit]) -> list[Passage]:
    """The passages of the hits that share a term with the query."""
    return [hit.passage for hit in hits if hit.matched]


# Reading and writing


def test_an_empty_index_finds_nothing(empty: Engine) -> None:
    assert empty.search(query("alpha"), 10) == []
    assert empty.search(query(), 10) == []
    assert empty.statistics(["alpha"]) == Statistics(0, 0.0, {"alpha": 0})
    assert empty.near("alpha", 10) == []
    assert empty.containing(["alpha"], 10) == {"alpha": []}
    assert empty.sources() == []
    assert list(empty.passages("a")) == []


def test_passages_come_back_equal_to_those_written(empty: Engine) -> None:
    text = "e\u0301 👩‍👩‍👧 \x00\x1b[1m ß\r\n\t"
    full = Passage(
        "/n/a b\n\u202e.md", ("Über", "延期"), "| a | b |", Span(7, 7 + len(text)), text,
        (Anchor(7, 3, 9, 2, "Chapter 3 ¶ 9"), Anchor(20, None, None, None, None)), "de",
    )  # fmt: skip
    with empty.writing() as batch:
        batch.replace(full.source, [full])

    assert list(empty.passages(full.source)) == [full]
    assert [hit.passage for hit in empty.search(query("ss"), 1)] == [full]


def test_the_passages_of_a_source_stand_in_the_order_of_their_spans(empty: Engine) -> None:
    given = [passage("alpha", "b", 50), passage("alpha", "b", 0), passage("alpha", "a", 10)]
    filled(empty, given)

    assert empty.sources() == ["a", "b"]
    assert [one.span.start for one in empty.passages("b")] == [0, 50]


def test_a_source_is_replaced_and_removed_whole(empty: Engine) -> None:
    filled(empty, [passage("alpha", "a"), passage("alpha beta", "a", 50), passage("alpha", "b")])

    with empty.writing() as batch:
        batch.replace("a", [passage("gamma", "a", 7)])
        batch.remove("never there")
    assert sharing(empty.search(query("alpha"), 10)) == [passage("alpha", "b")]
    assert empty.search(query("beta"), 10) == []
    assert empty.statistics(["alpha", "beta", "gamma"]) == Statistics(2, 1.0, {"alpha": 1, "beta": 0, "gamma": 1})

    with empty.writing() as batch:
        batch.remove("b")
        batch.replace("a", [])
    assert empty.sources() == []
    assert empty.search(query("gamma"), 10) == []
    assert empty.statistics(["gamma"]) == Statistics(0, 0.0, {"gamma": 0})


def test_the_last_of_a_batch_is_what_counts(empty: Engine) -> None:
    with empty.writing() as batch:
        batch.replace("a", [passage("alpha", "a")])
        batch.remove("a")
        batch.replace("b", iter([passage("beta", "b")]))
        batch.replace("b", (passage("gamma", "b") for _ in range(1)))

    assert state(empty) == ([("b", (passage("gamma", "b"),))], Statistics(1, 1.0, {"alpha": 0, "beta": 0}))


def test_a_batch_is_seen_when_it_ends(empty: Engine) -> None:
    filled(empty, [passage("alpha", "a")])
    before = state(empty)

    with empty.writing() as batch:
        batch.replace("a", [passage("beta", "a")])
        batch.replace("b", [passage("beta", "b")])
        batch.remove("a")
        assert state(empty) == before
    assert empty.sources() == ["b"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_a_batch_that_raises_leaves_the_index_as_it_was(empty: Engine, error: type[BaseException]) -> None:
    filled(empty, [passage("alpha", "a"), passage("beta", "b")])
    before = state(empty)

    with pytest.raises(error), empty.writing() as batch:  # noqa: PT012  # the block is what raises
        batch.replace("a", [passage("gamma", "a")])
        batch.remove("b")
        batch.replace("c", [passage("gamma", "c")])
        raise error

    assert state(empty) == before
    assert empty.search(query("gamma"), 10) == []


def test_passages_that_raise_while_they_are_read_leave_the_index_as_it_was(empty: Engine) -> None:
    def broken() -> Iterable[Passage]:
        yield passage("gamma", "a")
        raise OSError("disk")

    filled(empty, [passage("alpha", "a")])
    before = state(empty)

    with pytest.raises(OSError, match="disk"), empty.writing() as batch:
        batch.replace("a", broken())

    assert state(empty) == before


# Searching


@each_engine
@given(given=passages(), asked=QUERIES, limit=st.integers(0, 20))
def test_search_is_exact(name: str, given: list[Passage], asked: Query, limit: int) -> None:
    with opened(name) as engine:
        exact(filled(engine, given).search(asked, limit), asked, given, limit)


@each_engine
@given(first=passages(), then=passages(("a", "b")), removed=st.sampled_from("abc"), asked=QUERIES)
def test_search_is_exact_after_sources_were_replaced_and_removed(
    name: str, first: list[Passage], then: list[Passage], removed: str, asked: Query
) -> None:
    with opened(name) as engine:
        filled(filled(engine, first), then)
        with engine.writing() as batch:
            batch.remove(removed)
        replaced = {one.source for one in then} | {removed}
        live = [one for one in first if one.source not in replaced] + [one for one in then if one.source != removed]

        exact(engine.search(asked, 100), asked, live, 100)
        assert engine.sources() == sorted({one.source for one in live})
        lengths = [len(passage_terms(one)) for one in live]
        holding = Counter(term for one in live for term in set(passage_terms(one)))
        known = engine.statistics(["alpha", "#beta", "unknown"])
        assert known.passages == len(live)
        assert known.average_length == pytest.approx(sum(lengths) / len(lengths) if lengths else 0.0)
        assert known.frequencies == {term: holding[term] for term in ("alpha", "#beta", "unknown")}


@pytest.mark.parametrize("number", [1, 2])
def test_few_passages_give_scores_above_zero(empty: Engine, number: int) -> None:
    given = [passage("alpha beta", "a"), passage("gamma", "b")][:number]
    filled(empty, given)

    hit, *others = empty.search(query("alpha"), 10)
    assert hit.passage == given[0]
    assert [(other.passage, other.score, other.matched) for other in others] == [(one, 0.0, ()) for one in given[1:]]
    assert hit.score == pytest.approx(scores(query("alpha"), given)[given[0].key])
    assert hit.score > 0


@pytest.mark.parametrize("holding", [50, 51, 99, 100])
def test_a_term_in_half_of_the_passages_or_in_all_finds_them(empty: Engine, holding: int) -> None:
    given = [passage("alpha" if index < holding else "beta", f"{index:03}") for index in range(100)]
    hits = filled(empty, given).search(query("alpha"), 1000)

    assert [hit.passage.source for hit in hits] == [f"{index:03}" for index in range(100)]
    assert [hit.score > 0 for hit in hits] == [True] * holding + [False] * (100 - holding)


def test_ties_in_their_thousands_stand_in_the_order_of_source_and_span(empty: Engine) -> None:
    places = sorted((f"/n/{index * 7919 % 40}.md", index * 100) for index in range(4000))
    filled(empty, [passage("alpha beta", source, start) for source, start in reversed(places)])

    hits = empty.search(query("alpha", ("beta", 0.3)), 150)
    assert [(hit.passage.source, hit.passage.span.start) for hit in hits] == places[:150]
    assert len({hit.score for hit in hits}) == 1


def test_passages_without_a_term_break_nothing(empty: Engine) -> None:
    silent = [passage("...", "a"), passage("the", "b"), passage("👩‍👩‍👧", "c"), passage("", "d")]
    filled(empty, silent)
    assert empty.search(query("alpha"), 10) == empty.search(query("the"), 10) == []
    assert empty.statistics(["the"]) == Statistics(4, 0.0, {"the": 0})

    filled(empty, [passage("alpha", "e")])
    exact(empty.search(query("alpha"), 10), query("alpha"), [*silent, passage("alpha", "e")], 10)


def test_no_text_of_a_query_is_syntax(empty: Engine) -> None:
    filled(empty, [passage("alpha AND beta OR not", "a"), passage("title:alpha* ~2 ^3", "b")])

    for text in ("alpha*", "*", "alpha~", "NOT alpha", "title:alpha", '"', "(", "+", "\x00", "a" * 10_000):
        assert empty.search(query(text), 10) == []


def test_a_term_without_a_weight_finds_nothing(empty: Engine) -> None:
    filled(empty, [passage("alpha", "a"), passage("beta", "b")])

    assert sharing(empty.search(query(("alpha", 0.0), "beta"), 10)) == [passage("beta", "b")]
    assert empty.search(query(("alpha", 0.0)), 10) == []


@pytest.mark.parametrize("limit", [-1, 0])
def test_a_limit_below_one_gives_none(empty: Engine, limit: int) -> None:
    assert filled(empty, [passage("alpha")]).search(query("alpha"), limit) == []


# Few passages


def many(number: int, *texts: str) -> list[Passage]:
    """So many passages, two in each source: these, then others without their words. Those of a later source are made
    first."""
    all_texts = [*texts, *("gamma " * (1 + index % 3) for index in range(number - len(texts)))]
    return [passage(text, f"{index // 2:02}", index % 2 * 100) for index, text in enumerate(all_texts)][::-1]


@pytest.mark.parametrize(("number", "found"), [(3, 3), (99, 99), (100, 100), (101, 2), (102, 2)])
def test_up_to_a_hundred_passages_are_all_hits_those_without_a_term_last(
    empty: Engine, number: int, found: int
) -> None:
    given = many(number, "delta", "alpha beta", "delta alpha")
    hits = filled(empty, given).search(query("alpha", ("beta", 0.5)), 1000)

    exact(hits, query("alpha", ("beta", 0.5)), given, 1000)
    assert [(hit.passage.text, hit.matched) for hit in hits[:2]] == [
        ("alpha beta", ("alpha", "beta")), ("delta alpha", ("alpha",)),
    ]  # fmt: skip
    assert len(hits) == found
    assert {(hit.score, hit.matched) for hit in hits[2:]} <= {(0.0, ())}
    assert [hit.passage.key for hit in hits[2:]] == sorted(one.key for one in given if "alpha" not in one.text)[
        : found - 2
    ]


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 100])
def test_no_more_than_the_limit_are_hits_in_a_small_index(empty: Engine, limit: int) -> None:
    given = many(40, "delta", "alpha beta", "delta alpha")
    hits = filled(empty, given).search(query("alpha"), limit)

    exact(hits, query("alpha"), given, limit)
    assert len(hits) == min(limit, 40)


def test_a_query_without_a_known_term_has_no_hits_in_a_small_index(empty: Engine) -> None:
    filled(empty, many(50, "alpha"))

    for asked in (query(), query("unknown"), query("unknown", "#alpha"), query(("alpha", 0.0))):
        assert empty.search(asked, 10) == []


def test_an_index_that_grows_over_a_hundred_passages_and_shrinks_again_has_the_hits_of_its_size(empty: Engine) -> None:
    given = many(100, "alpha")
    filled(empty, given)
    assert len(empty.search(query("alpha"), 1000)) == 100

    filled(empty, [passage("epsilon", "one more")])
    assert [hit.passage.text for hit in empty.search(query("alpha"), 1000)] == ["alpha"]
    with empty.writing() as batch:
        batch.remove("30")
        batch.replace("31", [passage("delta", "31")])

    live = [one for one in given if one.source not in ("30", "31")]
    live += [passage("delta", "31"), passage("epsilon", "one more")]
    exact(empty.search(query("alpha"), 1000), query("alpha"), live, 1000)
    assert [hit.passage.source for hit in empty.search(query("alpha"), 1000)][-1] == "one more"
    assert empty.statistics(["alpha", "delta"]).frequencies == {"alpha": 1, "delta": 1}


def test_a_passage_without_a_word_is_a_hit_of_a_small_index(empty: Engine) -> None:
    given = [passage("...", "a"), passage("alpha", "b"), passage("", "c"), passage("beta", "d", headings=("delta",))]
    hits = filled(empty, given).search(query("alpha"), 10)

    assert [hit.passage for hit in hits] == [given[1], given[0], given[2], given[3]]


@each_engine
@given(limit=st.integers(1, 120), spare=st.integers(-2, 2), texts=st.lists(st.sampled_from(("alpha", "beta", "..."))))
def test_about_a_hundred_passages_are_exact(name: str, limit: int, spare: int, texts: list[str]) -> None:
    given = many(100 + spare, *texts[:90])
    with opened(name) as engine:
        exact(filled(engine, given).search(query("alpha", "#beta"), limit), query("alpha", "#beta"), given, limit)


# Words like one


@each_engine
@given(text=st.lists(LETTERS, max_size=12).map(" ".join), word=LETTERS, limit=st.integers(1, 5))
def test_near_words_are_the_nearest_then_the_most_frequent_then_by_alphabet(
    name: str, text: str, word: str, limit: int
) -> None:
    counts = Counter(normal(span.of(text)) for span in word_spans(text))
    allowed = 1 if len(normal(word)) <= 5 else 2
    far = {other: levenshtein(normal(word), other) for other in counts}
    fit = [other for other in counts if far[other] <= allowed and other[0] == normal(word)[0]]

    with opened(name) as engine:
        found = filled(engine, [passage(text)]).near(word, limit)
    assert [normal(other) for other in found] == sorted(fit, key=lambda other: (far[other], -counts[other], other))[
        :limit
    ]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Kimmi", ["Kimi"]), ("kimi", ["Kimi"]), ("Aiden", ["Aidan"]), ("bilions", ["billions"]), ("safty", ["safety"]),
        ("Altmenn", ["Altman"]), ("Kamo", []), ("Altzzzn", []), ("openai", ["OpenAI’s"]), ("zebra", []), ("", []),
        ("🤔", []), ("X" * 1000, []),
    ],
)  # fmt: skip
def test_near_gives_whole_words_in_their_most_frequent_spelling(empty: Engine, word: str, expected: list[str]) -> None:
    filled(empty, [passage("Kimi KIMI Kimi OpenAI’s Aidan billions safety Altman")])

    assert empty.near(word, 3) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("muller", ["Müller", "MÜLLÉR"]), ("Mueller", ["Müller", "MÜLLÉR"]), ("vien", ["viện", "viên"]),
        ("oland", ["Öland"]), ("oeland", ["Öland"]), ("viện", ["viên"]), ("doc", ["đọc"]), ("müller", ["MÜLLÉR"]),
        ("Oslo", []), ("", []), ("🤔", []), ("X" * 1000, []), ("obrien", ["O'Brien"]),
    ],
)  # fmt: skip
def test_words_that_are_typed_alike_are_whole_words_the_most_frequent_first(
    empty: Engine, word: str, expected: list[str]
) -> None:
    filled(empty, [passage("Müller MÜLLER Müller MÜLLÉR viện viện viên đọc Öland Oslo Miller O'Brien")])

    assert empty.typed_as(word, 3) == expected


# Words that contain one


@each_engine
@given(text=st.lists(LETTERS, max_size=12).map(" ".join), part=st.text("abe", min_size=1), limit=st.integers(1, 5))
def test_words_that_contain_one_are_the_shortest_then_the_most_frequent_then_by_alphabet(
    name: str, text: str, part: str, limit: int
) -> None:
    counts = Counter(normal(span.of(text)) for span in word_spans(text))
    fit = [word for word in counts if part in word.replace("é", "e") and len(word) > len(part)]

    with opened(name) as engine:
        found = filled(engine, [passage(text)]).containing([part], limit)[part]
    assert [normal(word) for word in found] == sorted(fit, key=lambda word: (len(word), -counts[word], word))[:limit]


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("flugplatz", ["Segelflugplatz"]), ("beitrag", ["Mitgliedsbeiträge"]), ("zebra", []),
    ],
)  # fmt: skip
def test_words_that_contain_one_come_in_their_most_frequent_spelling(
    empty: Engine, part: str, expected: list[str]
) -> None:
    filled(empty, [passage("Segelflugplatz SEGELFLUGPLATZ Segelflugplatz Mitgliedsbeiträge Flugplatz")])

    assert empty.containing([part], 3) == {part: expected}


def test_a_removed_word_contains_nothing(empty: Engine) -> None:
    filled(empty, [passage("Segelflugplatz", "a"), passage("Flugplatzkarte", "b")])
    with empty.writing() as batch:
        batch.remove("b")

    assert empty.containing(["flugplatz", "karte"], 5) == {"flugplatz": ["Segelflugplatz"], "karte": []}


def test_a_word_of_a_million_letters_is_not_found(empty: Engine) -> None:
    filled(empty, [passage("a" * 1_000_000 + " " + "a" * 64)])

    assert empty.containing(["aa"], 5) == {"aa": ["a" * 64]}
