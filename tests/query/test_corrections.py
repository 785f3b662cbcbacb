"""Misspelt words: the words searched in their place, the note about them, and the words that are left as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import qa
from qa.query.corrections import is_near, similarity
from qa.render.phrases import correction_note

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = """The government bought a new ferry. Captain Anna Berglund steers it across the lake.

The model of the harbour stands in the museum. It was built by pupils of the village school.

You must book a table in the restaurant. Its kitchen closes at nine.
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[qa.Library]:
    (tmp_path / "ferry.txt").write_text(TEXT, encoding="utf-8")
    with qa.open(tmp_path / "ferry.txt") as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "corrections"),
    [
        ("what did the goverment buy?", (("goverment", ("government",)),)),
        ("who is Anna Berglnud?", (("Berglnud", ("Berglund",)),)),
        ("where is the modle of the harbour?", (("modle", ("model",)),)),
        ("what did the government buy?", ()),
    ],
)
def test_a_misspelt_word_is_searched_as_the_one_that_was_meant(
    library: qa.Library, question: str, corrections: tuple[tuple[str, tuple[str, ...]], ...]
) -> None:
    answer = library.ask(question)

    assert answer.answered
    assert tuple((word, tuple(map(str.casefold, others))) for word, others in answer.corrections) == tuple(
        (word, tuple(map(str.casefold, others))) for word, others in corrections
    )
    assert all(word in answer.unmatched for word, _ in corrections)


@pytest.mark.parametrize(
    "word",
    ["Musk", "fery", "tables", "people", "xyzzy", "12345"],
)
def test_a_small_word_a_short_word_and_a_known_word_are_put_in_no_place(library: qa.Library, word: str) -> None:
    """ "must" says nothing, "people" is a word; what is near in letters alone is not what was meant."""
    corrections = dict(library.ask(f"what did the captain say about {word}?").corrections)

    assert corrections.get(word, ()) == (("ferry",) if word == "fery" else ())


def test_a_correction_costs_confidence(library: qa.Library) -> None:
    assert (
        library.ask("what did the goverment buy?").confidence < library.ask("what did the government buy?").confidence
    )


def test_what_was_searched_is_told(library: qa.Library) -> None:
    answer = library.ask("what did the goverment buy?")

    assert answer.searched == "government (for 'goverment') buy"
    assert correction_note(answer) == "searched for: government (for 'goverment')"
    assert correction_note(library.ask("what did the government buy?")) == ""


def test_letters_in_another_order_are_one_edit() -> None:
    assert similarity("modle", "model") == similarity("modal", "model") == 0.8
    assert similarity("model", "Model") == 1


# "Did you mean ...?"

MARKET = """More people than ever came to the market of Tornby, said the mayor, who runs the main hall.

The restaurant beside it had to open at noon. Its kitchen has 41 seats, and the cook is Ilse Bergström.
"""
MEANT = {
    "goverment": ["government"],
    "restaurnat": ["restaurant"],
    "Berglnud": ["Berglund"],
    "kichen": ["kitchen"],
    "Tornyb": ["Tornby"],
    "markett": ["market"],
}


@pytest.fixture
def market(tmp_path: Path) -> Iterator[qa.Library]:
    (tmp_path / "market.txt").write_text(MARKET + TEXT, encoding="utf-8")
    with qa.open(tmp_path / "market.txt") as opened:
        yield opened


@pytest.mark.parametrize("word", [*MEANT, "thanks", "o3", "marine", "noonday", "coo", "412", "Berlin"])
def test_only_a_word_that_is_really_near_is_suggested(market: qa.Library, word: str) -> None:
    nearest = dict(market.ask(f"zebras quaggas {word}").nearest)

    assert [near.casefold() for near in nearest.get(word, ())] == [meant.casefold() for meant in MEANT.get(word, ())]


def test_a_word_is_suggested_once_and_as_the_documents_write_it(market: qa.Library) -> None:
    assert dict(market.ask("zebras quaggas berglnud").nearest)["berglnud"] == ("Berglund",)


@pytest.mark.parametrize(
    ("word", "other", "near"),
    [
        ("fery", "ferry", True),
        ("Kimmi", "Kimi", True),
        ("sargent", "sergeant", True),
        ("Wensday", "Wednesday", True),
        ("tommorow", "tomorrow", True),
        ("carr", "car", False),  # three letters
        ("thanks", "than", False),  # a third is dropped
        ("wicked", "worked", False),  # two edits of six letters
        ("budding", "building", True),  # two edits of eight letters
        ("harbour", "arbour", False),  # the first letter is missing
        ("harbour", "garbour", True),  # the first letter alone is wrong
        ("harbour", "garbor", False),  # the first letter and another
        ("boat", "goat", False),  # four letters
        ("o3", "of", False),
        ("Nimbus7", "Ninbus7", True),
        ("Nimbus7", "Nimbus8", False),  # another number
        ("Nimbus7", "Nimbus", False),
        ("पुसतकालय", "पुस्तकालय", True),
        ("वर्ष", "वर्ग", False),  # three letters, each with its marks
        ("बाजार", "बाजरा", False),
    ],
)
def test_an_edit_needs_four_letters_of_the_longer_word(word: str, other: str, near: bool) -> None:
    assert is_near(word, other) == is_near(other, word) == near


# Words that are shown, and words that are none of these

WORKS = """Frau Kern kann die Bücher im Herbst prüfen. Der Bund will den Hafen finanzieren.

Die Glasbläserei am Markt verkauft Lampen. Herr Moos leitet das Werk.
"""
GLIDERS = "El planeador azul se llama Velero2. Lo construyó Inés Rúa en su taller de Lugo.\n"
LIBRARY = "पुस्तकालय सुबह नौ बजे खुलता है। बगीचा और रसोई शाम तक बंद रहते हैं।\n"
COURSES = """The course starts in March. The paint was thinner than the plaster. Marta walks her dog in the wood.

The winner of the race was Pat Noor. The poets met in the cellar, and the mountain was hidden by clouds.
"""


@pytest.mark.parametrize(
    ("text", "question", "corrections"),
    [
        (WORKS, "Wer prüfte die Bücher?", ()),  # "prüfet" has the same term as "prüfen", and stands nowhere
        (WORKS, "Wer finanzierte den Hafen?", (("finanzierte", ("finanzieren",)),)),
        (WORKS, "Wer verkuaft Lampen?", (("verkuaft", ("verkauft",)),)),
        (WORKS, "Was verkauft die Glasblaserei?", ()),
        (WORKS, "Wer leitet das Wekr?", (("Wekr", ("Werk",)),)),
        (WORKS, "Wie herbst die Leitung des Werks?", ()),  # no noun stands for a word that is none
        (COURSES, "which sports are there?", ()),
        (COURSES, "who planted the plants?", ()),
        (COURSES, "what do the ports charge?", ()),
        (COURSES, "who climbed the nountain?", (("nountain", ("mountain",)),)),
        (COURSES, "who climbed the fountain?", ()),
        (COURSES, "what did the qoets do?", (("qoets", ("poets",)),)),
        (COURSES, "where is the wod?", (("wod", ("wood",)),)),  # three letters, and one is missing inside
        (COURSES, "where is the woo?", ()),
        (COURSES, "where is Wod?", ()),  # a name is no slip for another word
        (COURSES, "which plaaster is thinner?", (("plaaster", ("plaster",)),)),
        (COURSES, "which palsters are thin?", (("palsters", ("plaster",)),)),  # in another form
        (GLIDERS, "¿Quién lleva los plnaeadores?", (("plnaeadores", ("planeador",)),)),
        (GLIDERS, "¿Qué hay en Lgo?", (("Lgo", ("Lugo",)),)),
        (GLIDERS, "¿Qué es Velero3?", ()),
        (GLIDERS, "¿Qué es Veelro2?", (("Veelro2", ("Velero2",)),)),
        (LIBRARY, "पुसतकालय कब खुलता है?", (("पुसतकालय", ("पुस्तकालय",)),)),
        (LIBRARY, "पुस्तकलय कब खुलता है?", (("पुस्तकलय", ("पुस्तकालय",)),)),
        (LIBRARY, "बगीची कब खुलती है?", ()),
    ],
)
def test_a_correction_stands_in_the_documents_and_no_known_word_is_corrected(
    tmp_path: Path, text: str, question: str, corrections: tuple[tuple[str, tuple[str, ...]], ...]
) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    with qa.open(tmp_path / "a.txt") as library:
        answer = library.ask(question, min_confidence=0)

    assert answer.corrections == corrections
    assert all(other in text for _, others in (*answer.corrections, *answer.nearest) for other in others)


@pytest.mark.parametrize("question", ["What is a ferrt?", "Who is Berglnd?", "What is the musum?"])
def test_one_wrong_letter_in_the_only_word_is_answered(library: qa.Library, question: str) -> None:
    assert library.ask(question).answered


BAKERY = """Open the window if it gets smoky. Bake the bread at 220 degrees. It is done when it sounds hollow.

Cars may stop in the yard. Allan sells bread there, and Sarah sells cakes.
"""


@pytest.mark.parametrize(
    ("word", "searched"),
    [("oven", ()), ("cats", ()), ("breed", ()), ("alan", ("Allan",)), ("sara", ("Sarah",)), ("windwo", ("window",))],
)
def test_a_word_with_a_meaning_of_its_own_is_a_slip_for_a_name_alone(
    tmp_path: Path, word: str, searched: tuple[str, ...]
) -> None:
    (tmp_path / "bread.txt").write_text(BAKERY, encoding="utf-8")

    with qa.open(tmp_path / "bread.txt") as library:
        assert dict(library.ask(f"what about the yard and the {word}?").corrections).get(word, ()) == searched


ACCOUNT = """Das Passwort wird nach neunzig Tagen neu vergeben, und der Zugang bleibt offen.

Die Verwaltung verschickt es mit der Post.
"""


@pytest.mark.parametrize(
    ("word", "searched"),
    [
        ("passiert", ()),  # two letters in eight: another word
        ("Passwrot", ("Passwort",)),
        ("Paswort", ("Passwort",)),
        ("Vervaltunk", ("Verwaltung",)),  # two in ten
    ],
)
def test_two_letters_tell_short_words_apart_in_a_language_without_a_table_of_words(
    tmp_path: Path, word: str, searched: tuple[str, ...]
) -> None:
    (tmp_path / "konto.txt").write_text(ACCOUNT, encoding="utf-8")

    with qa.open(tmp_path / "konto.txt") as library:
        answer = library.ask(f"Was ist nach neunzig Tagen mit dem Zugang, und was {word}?")

    assert dict(answer.corrections).get(word, ()) == searched


@pytest.mark.parametrize(("letters", "is_corrected"), [(64, True), (65, False)])
def test_a_word_as_long_as_a_code_is_put_in_no_place(tmp_path: Path, letters: int, is_corrected: bool) -> None:
    code = ("abcdefghijklmnopqrstuvwxyz" * 3)[: letters + 1]
    (tmp_path / "code.txt").write_text(f"The label says {code} on its back.", encoding="utf-8")
    with qa.open(tmp_path / "code.txt") as library:
        corrections = library.ask(f"where is the label {code[:-1]}?").corrections

    assert corrections == (((code[:-1], (code,)),) if is_corrected else ())
