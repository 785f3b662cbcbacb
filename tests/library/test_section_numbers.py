"""A section that a question names by its number is answered from, also as a follow-up; the number in another text is
none of a section."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import qa

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = """# Agreement

## 1 Boat

1.1 The Owner lends the boat to the Club. It holds 2 rowers and weighs 30 kilos.

## 2 Fee

2.1 The Club pays 40 crowns a month. 2.2 If it pays late, interest of 4 percent is due.

## 3 Care

3.1 The Club cleans the boat after each use. 3.2 The Owner paints it every 2 years.

## 4 End

4.1 Either side may end this in autumn. 4.2 The boat is then brought back to the pier.
"""
GERMAN = """# Vertrag

## 1 Boot

1.1 Der Eigner leiht dem Verein das Boot. Es fasst 2 Ruderer und wiegt 30 Kilo.

## 2 Entgelt

2.1 Der Verein zahlt 40 Kronen im Monat. 2.2 Zahlt er zu spät, so sind 3 Prozent Zinsen fällig.

## 3 Pflege

3.1 Der Verein putzt das Boot nach jeder Fahrt. 3.2 Der Eigner streicht es alle 2 Jahre.
"""
SPANISH = """# Contrato

## 1 Barca

1.1 El dueño presta la barca al club. Caben 2 remeros y pesa 30 kilos.

## 2 Precio

2.1 El club paga 40 coronas al mes. 2.2 Si paga tarde, debe 3 por ciento de interés.

## 3 Cuidado

3.1 El club limpia la barca después de cada uso. 3.2 El dueño la pinta cada 2 años.
"""


@pytest.mark.parametrize(
    ("text", "questions", "quoted"),
    [
        (ENGLISH, ["what does section 2 say?"], "2.1 The Club pays"),
        (ENGLISH, ["what does section 2 say?", "and section 4?"], "4.1 Either side"),
        (ENGLISH, ["what is the fee?", "and section 4?"], "4.1 Either side"),
        (ENGLISH, ["who cleans the boat?", "who is the king of Spain?", "and in section 2?"], "2.1 The Club pays"),
        (ENGLISH, ["what does section 2 say?", "and clause 3.2?"], "3.2 The Owner paints"),
        (GERMAN, ["was steht in Abschnitt 2?"], "2.1 Der Verein zahlt"),
        (GERMAN, ["was kostet das Boot?", "und Abschnitt 3?"], "3.1 Der Verein putzt"),
        (SPANISH, ["¿qué dice el apartado 2?"], "2.1 El club paga"),
        (SPANISH, ["¿qué dice el apartado 2?", "¿y el apartado 3?"], "3.1 El club limpia"),
    ],
)
def test_the_section_is_quoted_from_its_beginning(tmp_path: Path, text: str, questions: list[str], quoted: str) -> None:
    (tmp_path / "a.md").write_text(text, "utf-8")
    with qa.open(tmp_path / "a.md") as library:
        chat = library.chat()
        answers = [chat.ask(question) for question in questions]

    assert answers[-1].citations[0].quote.startswith(quoted)


@pytest.mark.parametrize("question", ["what does section 30 say?", "clause 40", "what does section 7 say?"])
def test_a_section_that_there_is_not_is_refused(tmp_path: Path, question: str) -> None:
    (tmp_path / "a.md").write_text(ENGLISH, "utf-8")
    with qa.open(tmp_path / "a.md") as library:
        assert not library.ask(question).answered
