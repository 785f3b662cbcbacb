"""Strips show where in their documents the citations of answers stand.

Law: a strip is never wider than it may be, and a citation is drawn at its place.
"""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
import strategies
from hypothesis import given
from hypothesis import strategies as st

from qa.model import Answer, Citation, Member, Span
from qa.outcome import Bin, EvalQuestion, Outcome, reliability
from qa.render.picture import reliability_svg, strips_svg
from qa.render.strips import GROUND, HEIGHTS, columns, strip_text, strips, widths


def cited(source: str, start: int, score: float, name: str = "", text: str = "It burnt.") -> Citation:
    passage = strategies.passage(text, source, start, headings=("Fire", "The mill"))
    return Citation(passage, Span(start, start + len(text)), score, "", name=name or source)


def answer(*citations: Citation, question: str = "what burnt?") -> Answer:
    return Answer(question, "burnt", citations, 0.9)


ANSWER = answer(cited("a.md", 0, 4.0), cited("b.md", 40, 2.0), cited("a.md", 91, 1.0))
LENGTHS = {"a.md": 100, "b.md": 50}


def test_each_document_has_a_strip_with_its_citations() -> None:
    a, b = strips(ANSWER, LENGTHS.__getitem__)

    assert [(hit.number, hit.start, hit.height) for hit in a.hits] == [(1, 0.0, 1.0), (3, 0.91, 0.25)]
    assert [(hit.number, hit.start, hit.end) for hit in b.hits] == [(2, 0.8, 0.98)]


def test_the_drawing_shows_place_and_height() -> None:
    shown = strip_text([ANSWER], LENGTHS.__getitem__, 56).plain.split("\n")

    assert shown[:3] == [
        "what burnt?  strong match",
        f"a.md  ████{GROUND * 41}▄▄▄▄▄",
        f"b.md  {GROUND * 20}▅▅▅▅{GROUND}",
    ]
    assert shown[3:] == ["  1  a.md  The mill", "  2  b.md  The mill", "  3  a.md  The mill", ""]


def test_a_place_names_the_message_or_the_file_that_a_quote_is_from() -> None:
    inside = cited("inbox.mbox", 5, 2.0)
    inside = inside._replace(passage=inside.passage._replace(member=Member("12/plan.pdf", 2)))

    assert strip_text([answer(inside)], lambda source: 30).plain.endswith("  1  inbox.mbox › 12/plan.pdf  The mill\n")


def test_where_two_citations_share_a_column_the_higher_is_shown() -> None:
    [strip] = strips(answer(cited("a.md", 0, 1.0), cited("a.md", 5, 4.0)), lambda source: 1000)

    assert [hit and hit.number for hit in columns(strip, 10)] == [2, *[None] * 9]


@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 10**6), st.floats(-1, 20)), max_size=8),
    st.integers(1, 200),
)
def test_no_line_is_wider_than_it_may_be(places: list[tuple[str, int, float]], width: int) -> None:
    drawn = answer(*(cited(source, start, score, "a/long/name/of/a/file.md") for source, start, score in places))
    found = strips(drawn, lambda source: 10)
    for strip, wide in zip(found, widths(found, width), strict=True):
        assert wide <= max(width, 1)
        assert any(columns(strip, wide))
    lines = strip_text([drawn], lambda source: 10, width).plain.split("\n")

    assert [line for line in lines if {*line} & {*HEIGHTS, GROUND} and len(line) > max(width, 12)] == []


def test_an_answer_without_citations_is_named_as_not_covered() -> None:
    assert strip_text([answer(), ANSWER], LENGTHS.__getitem__).plain.startswith("what burnt?  not covered\n\n")


HOSTILE = "</text><script>alert(1)</script>\x1b[31m\u202e&\"'"


def test_a_picture_is_well_formed_and_holds_no_script_whatever_the_documents_say() -> None:
    shown = answer(cited(HOSTILE, 0, 4.0, HOSTILE, HOSTILE), question=HOSTILE)
    root = ElementTree.fromstring(strips_svg([shown, answer()], lambda source: 1000))

    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags == {"svg", "style", "text", "rect", "title"}
    assert "<script>alert(1)</script>" in "".join(root.itertext())


def test_reliability_counts_what_was_shown() -> None:
    def outcome(confidence: float, rank: int, refused: bool = False) -> Outcome:
        question = EvalQuestion("why?", ("x",), "q", 1)
        return Outcome(question, refused, confidence, rank, False, None, None, ())

    outcomes = [outcome(1.0, 1), outcome(0.95, 2), outcome(0.12, 1), outcome(0.9, 1, refused=True)]
    bins = reliability(outcomes)

    assert [(one.low, one.of, one.right) for one in bins if one.of] == [(0.9, 2, 1), (0.1, 1, 1)]
    assert bins[0].confidence == pytest.approx(1.95)
    assert len(bins) == 10


def test_the_picture_of_reliability_says_how_many_were_right() -> None:
    root = ElementTree.fromstring(reliability_svg([Bin(0.9, 1.0, 4, 3, 3.8), Bin(0.8, 0.9, 0, 0, 0.0)]))

    assert "3 of 4" in [element.text for element in root.iter()]
