"""A list of prices answers "how much does it cost?" without the verb: the amount beside the thing stands for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import qa

if TYPE_CHECKING:
    from pathlib import Path

GIMNASIO = """Precios del gimnasio

Matrícula: 30 €
Entrada de un día: 8 €
Toalla: 2 €
Clase de yoga: 10 €
"""
GYM = """# Prices at the gym

- Joining: 30 €
- Day pass: 8 €
- Towel: 2 €
- Yoga class: 10 €

The towel rail holds 40 towels, and the yoga room has a window.
"""
SALLE = """# La salle

| Service | Somme |
|---|---|
| Serviette | 2 € |
| Cours de yoga | 10 € |
| Casier | 1 € |
"""


@pytest.mark.parametrize(
    ("text", "question", "quoted"),
    [
        (GIMNASIO, "¿cuánto cuesta la entrada?", "8 €"),
        (GIMNASIO, "¿cuánto cuesta la toalla?", "2 €"),
        (GIMNASIO, "¿cuánto cuesta la sauna?", None),
        (GIMNASIO, "¿cuánto pesa la toalla?", None),  # two euros are no weight
        (GYM, "how much does a towel cost?", "2 €"),
        (GYM, "how much do you pay for yoga?", "10 €"),
        (GYM, "how much does the sauna cost?", None),
        (GYM, "how much does the window cost?", None),  # no amount stands beside it
        (SALLE, "combien coûte le casier ?", "1 €"),
        (SALLE, "combien coûte le parking ?", None),
    ],
)
def test_the_amount_of_the_thing_is_shown_and_no_other(
    tmp_path: Path, text: str, question: str, quoted: str | None
) -> None:
    (tmp_path / "a.md").write_text(text, "utf-8")
    with qa.open(tmp_path / "a.md") as library:
        citations = library.ask(question).citations

    assert (quoted in citations[0].quote if quoted else False) == bool(citations)
