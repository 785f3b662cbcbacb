"""A line whose label is what a question asks for answers it: "Present: Ann Lee", and no sentence with a like word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import qa

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = """# Minutes of the board, 3 May

Present: Ann Lee, Bo Chan
Apologies: Cy Dean

## Budget

Ann Lee presented the budget. The deadline was moved, said the chair, and a new deadline will be set by the clerk.

Deadline: 9 June

## Roof

The roof leaks. Bo Chan asks for offers: none came, and the clerk will look for a roofer in the next village.
"""
FRENCH = """# Compte rendu du 3 mai

Présents : Ann Lee, Bo Chan
Excusé : Cy Dean

## Budget

Ann Lee a présenté le budget. Il a été adopté.

## Toit

Le toit fuit. Bo Chan demande des devis.
"""
SPANISH = """# Acta del 3 de mayo

Presentes: Ann Lee, Bo Chan
Excusado: Cy Dean

## Presupuesto

Ann Lee presentó el presupuesto. Fue aprobado.

## Tejado

El tejado tiene goteras. Bo Chan pide ofertas.
"""
LIST = """# Club

The club has a chair, and the chair leads each meeting of the club in the hall.

Attendees: Ann Lee, Bo Chan

Chair: Rita Oru
"""


@pytest.mark.parametrize(
    ("text", "question", "quoted"),
    [
        (ENGLISH, "who was present?", "Present: Ann Lee"),
        (ENGLISH, "when is the deadline?", "Deadline: 9 June"),
        (FRENCH, "qui était présent ?", "Présents : Ann Lee"),
        (SPANISH, "¿quién estuvo presente?", "Presentes: Ann Lee"),
        (LIST, "who is the chair?", "Chair: Rita Oru"),
        (LIST, "who attended?", "Attendees: Ann Lee"),
        (LIST, "who participated?", "Attendees: Ann Lee"),
        (ENGLISH, "what does the budget say about the deadline?", "The deadline was moved"),  # it asks for more
        (ENGLISH, "who asks for offers?", "Bo Chan asks for offers"),  # what stands before the colon is a sentence
    ],
)
def test_the_line_with_the_label_is_quoted(tmp_path: Path, text: str, question: str, quoted: str) -> None:
    (tmp_path / "a.md").write_text(text, "utf-8")
    with qa.open(tmp_path / "a.md") as library:
        assert quoted in library.ask(question, min_confidence=0).citations[0].quote
