"""A follow-up that asks for yes or no is about its own words: without one of them nothing answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import qa

if TYPE_CHECKING:
    from pathlib import Path

KETTLE = """\
# Kettle Brisk

The kettle holds two litres and boils in four minutes. Its lid is made of steel, so it gets hot.

## Care

Descale the kettle each month with vinegar. The lid can go in the dishwasher.
"""
KESSEL = """\
# Wasserkocher Brisk

Der Kocher fasst zwei Liter und kocht in vier Minuten. Sein Deckel ist aus Stahl und wird heiß.

## Pflege

Der Kocher wird jeden Monat mit Essig entkalkt. Der Deckel darf in die Spülmaschine.
"""
HERVIDOR = """\
# Hervidor Brisk

El hervidor tiene dos litros y tarda cuatro minutos. Su tapa es de acero y se calienta.

## Cuidado

El hervidor se limpia cada mes con vinagre. La tapa puede ir al lavavajillas.
"""


@pytest.mark.parametrize(
    ("text", "first", "then", "is_answered"),
    [
        (KETTLE, "how much does the kettle hold?", "does it play music?", False),
        (KETTLE, "how much does the kettle hold?", "can it read books?", False),
        (KETTLE, "how much does the kettle hold?", "is it made of steel?", True),
        (KETTLE, "how much does the kettle hold?", "why is that a problem?", True),  # it asks for more
        (KESSEL, "wie viel fasst der Kocher?", "spielt er Musik?", False),
        (KESSEL, "wie viel fasst der Kocher?", "wird er heiß?", True),
        (HERVIDOR, "¿cuántos litros tiene el hervidor?", "¿eso habla?", False),
    ],
)
def test_it_is_refused_if_the_documents_hold_none_of_its_words(
    tmp_path: Path, text: str, first: str, then: str, is_answered: bool
) -> None:
    (tmp_path / "a.md").write_text(text, "utf-8")
    with qa.open(tmp_path / "a.md") as library:
        chat = library.chat()

        assert [chat.ask(question).answered for question in (first, then)] == [True, is_answered]
