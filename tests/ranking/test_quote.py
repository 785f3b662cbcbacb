"""The quote: whole sentences of the passage, one or two and what answers them, with the words that matched."""

from __future__ import annotations

from contextlib import closing

import pytest
from engine_cases import filled
from hypothesis import given
from hypothesis import strategies as st
from strategies import PROSE, QUESTIONS, TEXTS, document, passage

import qa
from qa.analysis.analyzer import tokens
from qa.analysis.sentences import sentences
from qa.index import open_engine
from qa.model import Passage, Span
from qa.query.resolve import resolve
from qa.ranking.evidence import weigh
from qa.ranking.extend import is_open
from qa.ranking.quote import Quote, quote

BODIES = st.lists(PROSE.map("{}. ".format) | TEXTS, min_size=1, max_size=5).map("".join)


def quoted(question: str, made: Passage, *others: str) -> Quote:
    """The quote and the marks in the passage, in a library of this passage and others."""
    with closing(open_engine()) as engine:
        filled(engine, [made, *(passage(other, other) for other in others)])
        meant = resolve(question, (), engine)
        return quote(meant, made, weigh(meant, made))


@given(PROSE | QUESTIONS, BODIES, st.integers(0, 500))
def test_a_quote_is_one_or_two_whole_sentences_unless_one_is_open(question: str, text: str, start: int) -> None:
    span, _ = quoted(question, passage(text, start=start))

    found = [Span(start + one.start, start + one.end) for one in sentences(text)] or [Span(start, start + len(text))]
    first = [one.start for one in found].index(span.start)
    last = [one.end for one in found].index(span.end)
    assert last - first in (0, 1) or any(is_open(one.of(text), "en") for one in sentences(text))


@given(PROSE | QUESTIONS, BODIES, st.integers(0, 500))
def test_marks_are_words_of_the_passage_in_order(question: str, text: str, start: int) -> None:
    _, marks = quoted(question, passage(text, start=start))

    assert [mark.start for mark in marks] == sorted({mark.start for mark in marks})
    assert set(marks) <= {Span(start + begin, start + end) for _, begin, end in tokens(text)}


@given(PROSE | QUESTIONS, BODIES)
def test_a_row_is_quoted_whole_without_its_bars(question: str, text: str) -> None:
    span, _ = quoted(question, passage(text, header="| Item |"))

    assert span.of(text) == (text.strip(" \t|") or text)


def words(question: str, text: str, *others: str) -> tuple[str, list[str]]:
    span, marks = quoted(question, passage(text), *others)
    return span.of(text), [mark.of(text) for mark in marks]


def test_the_sentence_that_answers_is_quoted_and_its_words_are_marked() -> None:
    text = "It rained. The launch was delayed, for the Tests' sake. It rained again."

    assert words("why was the launch postponed for tests?", text) == (
        "The launch was delayed, for the Tests' sake.",
        ["launch", "delayed", "Tests"],
    )


def test_the_next_sentence_is_quoted_too_where_it_gives_the_answer() -> None:
    text = "The launch was late. This was because of the tests. It rained."

    assert words("why was the launch late?", text)[0] == "The launch was late. This was because of the tests."


@pytest.mark.parametrize("order", [1, -1])
def test_a_neighbour_that_holds_the_rest_of_the_question_is_quoted_too(order: int) -> None:
    pair = " ".join(["The zebra was caged.", "Clark Kent spoke."][::order])

    assert words("Clark Kent caged zebra", f"It rained. {pair} It rained.")[0] == pair


TOOLS = "Java is for the till. Tom Berg wrote it.\n\nRust is for the scale. Una Dahl wrote it.\n\nC# is for tea."
PARTS = "{0}C++ is used at home and was written by Mara Ilves.{1}C# is used at work and was written by Jon Prado."


@pytest.mark.parametrize(
    ("question", "quote"),
    [("who wrote the Java part?", "Tom Berg wrote it."), ("who wrote the Rust part?", "Una Dahl wrote it.")],
)
def test_a_name_tells_what_the_other_sentences_of_its_paragraph_are_about(question: str, quote: str) -> None:
    quoted = words(question, TOOLS)[0]

    assert quoted.endswith(quote)
    assert quoted.count("wrote") == 1


@pytest.mark.parametrize("between", [("", "\n\n"), ("- ", "\n- ")])
def test_a_quote_does_not_go_on_into_a_paragraph_or_item_about_something_else(between: tuple[str, str]) -> None:
    text = PARTS.format(*between)

    assert words("who wrote the C# part?", text)[0] == "C# is used at work and was written by Jon Prado."
    assert words("who wrote the C++ part?", text)[0] == "C++ is used at home and was written by Mara Ilves."


def test_words_that_an_earlier_turn_lends_tell_nothing_of_a_paragraph() -> None:
    text = "Petra Lang wrote why the crane was delayed. It weighs two tons. It is red.\n\nThe quay is wet."
    rest = document("A clerk said nothing.", source="/d/rest.md")
    with qa.Library([document(text, source="/d/crane.md"), rest]) as library:
        chat = qa.Chat(library)
        chat.ask("why was the crane delayed?")

        assert chat.ask("who said that?").citations[0].quote.startswith("Petra Lang")


def test_a_quote_goes_on_into_a_paragraph_that_holds_another_word() -> None:
    pair = "The zebra was fed.\n\nThe zebra was caged."

    assert words("was the zebra fed or caged?", f"It rained.\n\n{pair}\n\nIt rained.")[0] == pair


def test_words_elsewhere_in_the_passage_are_marked_as_well() -> None:
    assert words("the launch", "The launch was late. A second launch came.", "It rained.")[1] == ["launch", "launch"]


def test_a_misspelt_word_marks_what_it_stands_for() -> None:
    assert words("the bilions spent", "They spend billions here.")[1] == ["spend", "billions"]


def test_pairs_of_characters_are_marked() -> None:
    assert words("延期的原因", "他说延期了。")[1] == ["延期"]


MAIL = """From: Ann Lee <ann@a.example>
To: all@a.example
Date: Mon, 04 Mar 2024 09:12:00 +0000
Subject: The invoice, and when we move

Hello.

We move on Friday 12 April. The invoice is paid.
"""


def test_the_lines_above_a_mail_are_quoted_for_what_they_alone_say() -> None:
    assert words("when do we move?", MAIL)[0] == "We move on Friday 12 April."
    assert words("what about the invoice?", MAIL)[0] == "The invoice is paid."
    assert words("when did Ann write?", MAIL)[0].startswith("From: Ann Lee")


CART = "Cart 7\n\nMaker: Ruda & Co, Brno\nWheels: 4\nKeeper: Nina Falk\nPaint: green\n\nIt was mended in May."
STELLE = "Hilfe in der Mühle\n\n**Beginn:** 3. Mai\n**Lohn:** 15 Euro die Stunde\n**Leitung:** Frau Ilse Karg"
FICHA = "Ficha\n\nAutor: Luis Mora\nPáginas: 120\nPrecio: 8 euros"
CHINESE = "船只资料\n\n船主：王伟\n建造年份：1988年\n床位：六个"


@pytest.mark.parametrize(
    ("code", "question", "text", "quote"),
    [
        ("en", "who is the keeper?", CART, "Keeper: Nina Falk"),
        ("en", "how many wheels?", CART, "Wheels: 4"),
        ("en", "when was it mended?", CART, "It was mended in May."),
        ("de", "Wie hoch ist der Lohn?", STELLE, "**Lohn:** 15 Euro die Stunde"),
        ("de", "Wer hat die Leitung?", STELLE, "**Leitung:** Frau Ilse Karg"),
        ("es", "¿quién es el autor?", FICHA, "Autor: Luis Mora"),
        ("zh", "船主是谁?", CHINESE, "船主：王伟"),
    ],
)
def test_of_lines_with_a_key_and_its_value_one_is_quoted(code: str, question: str, text: str, quote: str) -> None:
    span, _ = quoted(question, passage(text, language=code), "It rained.")

    assert span.of(text) == quote
