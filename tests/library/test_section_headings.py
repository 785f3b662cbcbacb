"""Headings are evidence: a question that says what a section is called is answered from that section, in any language;
a title, which is above every passage, says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import qa

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = """# Handbook of the mill

## Working hours

The gate is open from eight to six. Whoever comes on a Sunday rings at the side door.

## Parking

Use the spaces behind the barn. A car with a blue badge stops nearest to the door, and bicycles go under the roof.

## Sick leave

Tell the keeper before nine. After three days a note from a doctor is needed.

## Lost property

What is found lies in the grey box near the stairs. It is kept for a year.

### Keys

They hang on the board in the kitchen. The last one out brings them back.

## Fire drill

Everybody meets at the oak. The keeper counts, and nobody goes back in before that.
"""
GERMAN = """# Handbuch der Mühle

## Öffnungszeiten

Das Tor steht von acht bis sechs offen. Am Sonntag läutet man an der Seitentür.

## Parkplätze

Man stellt das Auto hinter die Scheune. Fahrräder kommen unter das Dach.

## Krankmeldung

Der Müller will es vor neun Uhr wissen. Nach drei Tagen braucht er ein Attest.

## Fundsachen

Was liegen bleibt, kommt in die graue Kiste an der Treppe. Dort bleibt es ein Jahr.

## Feueralarm

Alle treffen sich bei der Eiche. Niemand geht zurück, bevor gezählt ist.
"""
SPANISH = """# Manual del molino

## Horario

La puerta está abierta de ocho a seis. Los domingos se llama por la puerta lateral.

## Aparcamiento

Los coches van detrás del granero. Las bicicletas quedan bajo el tejado.

## Vacaciones

Se piden con un mes de antelación. El molinero las apunta en el calendario de la cocina.

## Objetos perdidos

Lo que se encuentra va a la caja gris junto a la escalera. Allí queda un año.

## Incendios

Todos esperan al lado del roble. Nadie vuelve a entrar antes de que se cuente a la gente.
"""
QUESTIONS = [
    (ENGLISH, "what are the working hours?", "Working hours"),
    (ENGLISH, "working hours", "Working hours"),
    (ENGLISH, "where can I park?", "Parking"),
    (ENGLISH, "parking", "Parking"),
    (ENGLISH, "what about parking?", "Parking"),
    (ENGLISH, "sick leave", "Sick leave"),
    (ENGLISH, "how does sick leave work?", "Sick leave"),
    (ENGLISH, "where is lost property?", "Lost property"),
    (ENGLISH, "who has the keys?", "Keys"),
    (ENGLISH, "is there a fire drill?", "Fire drill"),
    (GERMAN, "Wie sind die Öffnungszeiten?", "Öffnungszeiten"),
    (GERMAN, "Wo sind Parkplätze?", "Parkplätze"),
    (GERMAN, "Krankmeldung", "Krankmeldung"),
    (GERMAN, "Wie geht eine Krankmeldung?", "Krankmeldung"),
    (GERMAN, "Wo sind die Fundsachen?", "Fundsachen"),
    (GERMAN, "Was tun bei Feueralarm?", "Feueralarm"),
    (SPANISH, "¿Cuál es el horario?", "Horario"),
    (SPANISH, "¿Dónde hay aparcamiento?", "Aparcamiento"),
    (SPANISH, "vacaciones", "Vacaciones"),
    (SPANISH, "¿Dónde están los objetos perdidos?", "Objetos perdidos"),
    (SPANISH, "¿Qué hago en caso de incendio?", "Incendios"),
]


@pytest.mark.parametrize(("text", "question", "heading"), QUESTIONS)
def test_a_question_that_names_a_section_is_answered_from_it(
    text: str, question: str, heading: str, tmp_path: Path
) -> None:
    (tmp_path / "handbook.md").write_text(text, encoding="utf-8")
    with qa.open(tmp_path / "handbook.md") as library:
        answer = library.ask(question)

    assert answer.answered
    assert answer.citations[0].headings[-1] == heading


@pytest.mark.parametrize("question", ["parking", "sick leave", "where can I park?"])
def test_where_no_sentence_has_more_of_the_question_the_first_ones_are_quoted(question: str, tmp_path: Path) -> None:
    (tmp_path / "handbook.md").write_text(ENGLISH, encoding="utf-8")
    with qa.open(tmp_path / "handbook.md") as library:
        first = library.ask(question).citations[0]

    assert first.passage.text.startswith(first.quote)


def test_a_sentence_with_the_words_goes_before_a_section_that_is_called_like_half_of_them(tmp_path: Path) -> None:
    text = "# Mill\n\n## Keys\n\nThey hang in the kitchen.\n\n## Rooms\n\nThe keys of the cellar are with the baker.\n"
    (tmp_path / "mill.md").write_text(text, encoding="utf-8")
    with qa.open(tmp_path / "mill.md") as library:
        answer = library.ask("who has the keys of the cellar?")

    assert answer.citations[0].quote == "The keys of the cellar are with the baker."


def test_a_title_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "handbook.md").write_text(ENGLISH, encoding="utf-8")
    with qa.open(tmp_path / "handbook.md") as library:
        titled, plain = (library.ask(question, 1, 0) for question in ("parking at the mill?", "parking?"))

    parts = [dict(answer.citations[0].parts)["headings"] for answer in (titled, plain)]
    assert titled.citations[0].passage == plain.citations[0].passage
    assert abs(parts[0] - parts[1]) < 0.5 < parts[1]


def test_the_words_of_headings_are_found_as_they_stand(tmp_path: Path) -> None:
    (tmp_path / "handbook.md").write_text(ENGLISH, encoding="utf-8")
    with qa.open(tmp_path / "handbook.md") as library:
        found = {words: library.find(words).citations for words in ('"sick leave"', "parking", '"leave sick"', "park")}

    assert {words: [one.headings[-1] for one in cited] for words, cited in found.items()} == {
        '"sick leave"': ["Sick leave"],
        "parking": ["Parking"],
        '"leave sick"': [],
        "park": [],
    }


@pytest.mark.parametrize("question", ["parking", "where can I park?", "what about parking?"])
def test_a_section_is_quoted_from_its_beginning_whatever_its_sentences_mean(question: str, tmp_path: Path) -> None:
    text = """# Handbook

## Parking

Spaces 1 to 40 belong to the staff. Visitors go across the road. Bicycles stand in the shed, and cars in front of it.

## Leave

Everyone has 28 days a year.
"""
    (tmp_path / "handbook.md").write_text(text, encoding="utf-8")
    with qa.open(str(tmp_path / "handbook.md")) as library:
        [cited] = library.ask(question, 1).citations

    assert cited.quote.startswith("Spaces 1 to 40")


ASKED = """# Help

## Can I change my order?

Yes, within an hour. Write to us with its number. A change of the order may delay it.

## Wer zahlt die Rücksendung?

Wir, wenn die Ware einen Fehler hat. Sonst zahlt der Kunde die Rücksendung selbst.
"""


@pytest.mark.parametrize(
    ("question", "begins"), [("can I change my order?", "Yes, within"), ("wer zahlt die Rücksendung?", "Wir, wenn")]
)
def test_a_section_whose_heading_is_the_question_is_quoted_from_its_beginning(
    tmp_path: Path, question: str, begins: str
) -> None:
    """Whatever words of the question its other sentences have."""
    path = tmp_path / "help.md"
    path.write_text(ASKED, encoding="utf-8")
    with qa.open(path) as library:
        assert library.ask(question).citations[0].quote.startswith(begins)


NAMED = """# The choir

## {0}Next concert

Saturday 3 May at 7 pm, in the chapel. The concert of last spring was held in the barn by candle light.

## {0}Fees

Forty pounds a year.

## {0}Robes

They are blue. A robe is washed by its owner.
"""
NAMED_GERMAN = """# Der Chor

## {0}Nächste Probe

Am Dienstag um 19 Uhr im Saal. Die letzte Probe wurde um 21.30 Uhr von Frau Kern beendet.

## {0}Beitrag

Vierzig Euro im Jahr.

## {0}Noten

Im Schrank. Wer Noten verliert, ersetzt sie.
"""


@pytest.mark.parametrize("number", ["", "10. ", "2.1 ", "IV. ", "b) ", "§ 3 "])
@pytest.mark.parametrize(
    ("text", "question", "begins"),
    [
        (NAMED, "when is the next concert?", "Saturday 3 May"),
        (NAMED, "what about robes?", "They are blue."),
        (NAMED_GERMAN, "Wann ist die nächste Probe?", "Am Dienstag"),
        (NAMED_GERMAN, "Wo sind die Noten?", "Im Schrank."),
    ],
)
def test_words_of_the_heading_count_no_more_in_the_sentences_below_it(
    tmp_path: Path, text: str, question: str, begins: str, number: str
) -> None:
    path = tmp_path / "choir.md"
    path.write_text(text.format(number), encoding="utf-8")
    with qa.open(path) as library:
        assert library.ask(question).citations[0].quote.startswith(begins)


@pytest.mark.parametrize(
    ("text", "question", "quote"),
    [
        (
            NAMED,
            "was a next concert held in a barn?",
            "held in the barn by candle light.",
        ),
        (
            NAMED_GERMAN,
            "Wer hat die nächste Probe beendet?",
            "von Frau Kern beendet.",
        ),
    ],
)
def test_other_words_of_the_question_count_below_a_heading_that_it_names(
    tmp_path: Path, text: str, question: str, quote: str
) -> None:
    path = tmp_path / "choir.md"
    path.write_text(text.format(""), encoding="utf-8")
    with qa.open(path) as library:
        assert library.ask(question).citations[0].quote.endswith(quote)
