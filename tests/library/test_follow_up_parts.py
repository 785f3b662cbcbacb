"""A part of a question asks about its own word: a number is a name, and what it keeps of the question before counts
less. What stands in another language lends only names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import qa

if TYPE_CHECKING:
    from pathlib import Path

REST = "The clerk told the customer on Monday, who asked for two weeks and paid by transfer from another bank, so that"
ORDERS = f"""# Payments in March

The payment for order 77140 failed because the account had insufficient funds. {REST} the goods could leave the store.

The customer sent a new card. The store keeps goods for ten days at most, then they go back to the shelf, and the order
is closed, which the customer is told by letter. Nobody has complained about this rule so far, says the manager.

Order 77151 went through on the second try. {REST} the driver could carry three boxes up the stairs on Friday.

For order 77123 the bank reported an expired card. {REST} the parcel left the store in the morning, before all others.
"""
ROWS = "order,amount,status,reason\n77120,12.00,paid,\n77123,80.50,failed,card expired\n77140,43.00,failed,no funds\n"
KITCHEN = "The price of the sink is 120 euros.\n\nThe price of the worktop is 340 euros.\n\nThe oven costs 560 euros.\n"
VEREIN = "Vorsitzende ist Anna Wolf. Sie wohnt in Bremen.\n\nDer Kassierer ist Jonas Peters, seit 2019 im Verein.\n"
HUERTA = "La huerta cuesta 90 euros al año. El agua es gratis.\n\nLa caseta cuesta 300 euros al año y tiene luz.\n"


@pytest.mark.parametrize(
    ("name", "text", "turns", "expected"),
    [
        ("a.md", ORDERS, ["why did payment for order 77140 fail?", "and 77123?", "and 77151?"], "Order 77151"),
        ("a.md", ORDERS, ["why did payment for order 77140 fail?", "and 77123?"], "For order 77123"),
        ("a.csv", ROWS, ["why did payment for order 77140 fail?", "and 77123?"], "77123,80.50"),
        ("a.csv", ROWS, ["what is the status of order 77123?", "and 77120?"], "77120,12.00"),
        ("a.md", KITCHEN, ["price of the sink", "and the worktop?"], "The price of the worktop"),
        ("a.md", KITCHEN, ["what does the oven cost?", "and the sink?"], "The price of the sink"),
        ("a.md", VEREIN, ["wer ist vorsitzende", "und der kassierer?"], "Der Kassierer"),
        ("a.md", VEREIN, ["wer ist der Kassierer?", "und die vorsitzende?"], "Vorsitzende ist"),
        ("a.md", HUERTA, ["¿cuánto cuesta la huerta?", "¿y la caseta?"], "La caseta"),
    ],
)
def test_a_part_is_about_its_own_word(tmp_path: Path, name: str, text: str, turns: list[str], expected: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    with qa.open(tmp_path / name) as library:
        chat = library.chat()
        answers = [chat.ask(question) for question in turns]

    assert answers[-1].citations[0].quote.startswith(expected)


@pytest.mark.parametrize(
    ("turns", "lent"),
    [
        (["who led the flight over the lake?", "und wer führte den Segelflug?"], {"Zeppo", "Ida Brandt"}),
        (["wer flog über den See?", "and who flew over the sea?"], set()),  # a noun of German may be no name
        (["who is Ida Brandt?", "und wo wohnt sie?"], {"Ida Brandt", "Zeppo"}),
    ],
)
def test_what_is_in_another_language_lends_only_names(tmp_path: Path, turns: list[str], lent: set[str]) -> None:
    english = "Captain Zeppo led the flight over the lake with Ida Brandt. Zeppo was 40.\n"
    (tmp_path / "en.md").write_text(english, "utf-8")
    (tmp_path / "de.md").write_text("Zeppo führte den Segelflug über den See. Ida Brandt wohnt in Kiel.\n", "utf-8")
    with qa.open(tmp_path) as library:
        chat = library.chat()
        words = [chat.ask(question).search.lent for question in turns][-1]

    assert set(words) <= lent
