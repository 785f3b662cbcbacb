"""Words of a question that stand only inside compounds of the library, and compounds whose parts stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import qa
from qa.query.parts import strength
from qa.render.explain import explain

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = {
    "de": "Die Freilichtbühne steht im Stadtpark. Die Grundsteuerbescheide kommen im Januar.\n\nDie Kegelbahn ist zu.",
    "nl": "De zaterdagmarkt begint om acht uur. De parkeervergunning kost tien euro.\n\nHet zwembad is gesloten.",
    "sv": "Lördagsmarknaden börjar klockan åtta. Parkeringstillståndet kostar tio kronor.\n\nSimhallen är stängd.",
    "da": "Lørdagsmarkedet begynder klokken otte. Parkeringstilladelsen koster ti kroner.\n\nSvømmehallen er lukket.",
    "no": "Lørdagsmarkedet begynner klokken åtte. Parkeringstillatelsen koster ti kroner.\n\nSvømmehallen er stengt.",
    "fi": "Lauantaimarkkinat alkavat kello kahdeksan. Pysäköintilupa maksaa kymmenen euroa.\n\nUimahalli on suljettu.",
    "hu": "A szombatpiac nyolckor kezdődik. A parkolóengedély tíz euróba kerül.\n\nAz uszoda zárva van.",
}


def ask(folder: Path, language: str, text: str, question: str, engine: str = "memory:") -> qa.Answer:
    (folder / "a.txt").write_text(text, "utf-8")
    with qa.open(folder / "a.txt", engine=engine, language=language) as library:
        return library.ask(question)


@pytest.mark.parametrize(
    ("language", "question", "compound"),
    [
        ("de", "Wo ist die Bühne?", "Freilichtbühne"),
        ("de", "Wann kommen die Bescheide?", "Grundsteuerbescheide"),
        ("de", "Wann kommt die Grundsteuer?", "Grundsteuerbescheide"),
        ("de", "Wann kommt der Bescheid?", "Grundsteuerbescheide"),
        ("nl", "Hoe laat begint de markt?", "zaterdagmarkt"),
        ("nl", "Wat kost de vergunning?", "parkeervergunning"),
        ("sv", "När börjar marknaden?", "Lördagsmarknaden"),
        ("sv", "Vad kostar parkering?", "Parkeringstillståndet"),
        ("da", "Hvornår begynder markedet?", "Lørdagsmarkedet"),
        ("no", "Hva koster tillatelsen?", "Parkeringstillatelsen"),
        ("fi", "Milloin markkinat alkavat?", "Lauantaimarkkinat"),
        ("hu", "Mikor kezdődik a piac?", "szombatpiac"),
    ],
)
def test_a_word_is_found_inside_a_compound(tmp_path: Path, language: str, question: str, compound: str) -> None:
    answer = ask(tmp_path, language, TEXTS[language], question)

    assert compound in answer.citations[0].quote
    assert compound in {other for _, others in answer.corrections for other in others}
    assert f"{compound} (for '" in explain(answer)


@pytest.mark.parametrize("engine", ["memory:", "disk:"])
def test_engines_find_the_same_compounds(tmp_path: Path, engine: str) -> None:
    place = f"{engine}{tmp_path}/index" if engine == "disk:" else engine
    answer = ask(tmp_path, "de", TEXTS["de"], "Wo ist die Bühne?", place)

    assert answer.corrections == (("Bühne", ("Freilichtbühne",)),)


@pytest.mark.parametrize(
    ("language", "text", "question"),
    [
        ("de", "Die Gebühren der Parkplätze steigen im Mai.", "Wann steigen die Parkplatzgebühren?"),
        ("nl", "De tarieven van het zwembad stijgen in mei.", "wanneer stijgen de zwembadtarieven?"),
        ("sv", "Avgifter för parkering höjs i maj.", "när höjs parkeringsavgifter?"),
    ],
)
def test_a_compound_is_found_by_its_parts(tmp_path: Path, language: str, text: str, question: str) -> None:
    answer = ask(tmp_path, language, f"{text}\n\n{TEXTS[language]}", question)

    assert answer.citations[0].quote == text
    assert answer.unmatched == ()


@pytest.mark.parametrize(
    ("word", "compound"),
    [
        ("Gang", "Vorgang"),  # a particle before it makes another word
        ("Kauf", "Verkauf"),  # so does a prefix
        ("Gang", "Gangs"),  # the word itself
        ("Acht", "Pracht"),  # no part of a word is without a vowel
        ("Ende", "Kalendertag"),  # a short word that is not at an end of the other
    ],
)
def test_a_word_of_the_same_letters_is_no_compound(word: str, compound: str) -> None:
    assert strength(word, compound, "de") == 0


@pytest.mark.parametrize(
    ("language", "text", "question"),
    [
        ("en", "The sandcastle is at the north end of the beach.", "Where is the castle?"),  # no language of compounds
        ("de", "Der Karatekurs beginnt um acht.", "Wann beginnt der Rat?"),  # too short a word
    ],
)
def test_other_words_are_not_looked_for_inside_others(tmp_path: Path, language: str, text: str, question: str) -> None:
    assert not ask(tmp_path, language, text, question).corrections


def test_a_word_that_the_library_holds_is_searched_as_it_is(tmp_path: Path) -> None:
    text = f"Die Bühne wird im Mai gestrichen.\n\n{TEXTS['de']}"

    assert ask(tmp_path, "de", text, "Wann wird die Bühne gestrichen?").corrections == ()
