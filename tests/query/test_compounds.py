"""Words that people write together or apart: one spelling finds the other, in both directions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lexicon_cases import Known

import qa
from qa.query.compounds import with_identifiers_apart
from qa.query.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from qa.analysis.bm25 import Statistics
    from qa.model import Answer


def ask(folder: Path, text: str, question: str) -> Answer:
    (folder / "a.txt").write_text(f"{text}\n\nThe canteen closes at nine.\n\nBikes stand in the yard.", "utf-8")
    with qa.open(folder / "a.txt") as library:
        return library.ask(question, min_confidence=0)


@pytest.mark.parametrize("held", ["setup", "set-up", "set up"])
@pytest.mark.parametrize("asked", ["setup", "set-up", "set up", "Setup"])
def test_a_word_with_a_particle_is_found_however_it_is_written(tmp_path: Path, held: str, asked: str) -> None:
    answer = ask(tmp_path, f"The {held} of a printer takes an hour.", f"{asked} of a printer")

    assert answer.citations[0].quote == f"The {held} of a printer takes an hour."
    assert (answer.unmatched, answer.corrections, answer.nearest) == ((), (), ())
    assert answer.confidence > 0.7


@pytest.mark.parametrize("held", ["opensource", "open-source", "open source"])
@pytest.mark.parametrize("asked", ["opensource", "open-source", "open source", "Open source"])
def test_two_words_are_found_however_they_are_written(tmp_path: Path, held: str, asked: str) -> None:
    answer = ask(tmp_path, f"Our {held} licence is short.", f"{asked} licence")

    assert answer.citations[0].quote == f"Our {held} licence is short."
    assert (answer.unmatched, answer.corrections, answer.nearest) == ((), (), ())
    assert answer.confidence > 0.9


@pytest.mark.parametrize(
    ("held", "question"),
    [
        ("Die Hausordnung hängt im Flur.", "Wo hängt die Haus-Ordnung?"),
        ("Die Haus-Ordnung hängt im Flur.", "Wo hängt die Hausordnung?"),
        ("Le porte-monnaie est resté dans le train.", "Où est resté le portemonnaie ?"),
        ("Le portemonnaie est resté dans le train.", "Où est resté le porte-monnaie ?"),
        ("De zee-hond slaapt op het strand.", "Waar slaapt de zeehond?"),
        ("El auto-bús azul sale de la plaza.", "¿De dónde sale el autobús azul?"),
        ("Brand-skyddet kontrolleras varje år.", "kontrolleras brandskyddet varje år?"),
    ],
)
def test_it_is_so_in_other_languages(tmp_path: Path, held: str, question: str) -> None:
    answer = ask(tmp_path, held, question)

    assert answer.citations[0].quote == held
    assert (answer.unmatched, answer.corrections) == ((), ())


def test_a_term_of_the_joined_word_counts_for_both_words() -> None:
    question = resolve("is it open source?", (), Known({"opensourc": 3}))

    assert [(one.word, one.terms, one.is_held) for one in question.concepts] == [
        ("open", ("open", "opensourc"), True),
        ("source", ("sourc", "opensourc"), True),
    ]


@pytest.mark.parametrize(
    "question", ["open, source", "open. Source", "open the source", "is land free", "a part", "no vel", "K 2"]
)
def test_words_that_are_no_neighbours_or_no_pair_are_not_joined(question: str) -> None:
    held = {"opensourc": 1, "island": 1, "apart": 1, "k2": 1}
    found = resolve(question, (), Known(held))

    assert {term for concept in found.concepts for term in concept.terms} & held.keys() == set()


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("when is opensource day?", {"open": 5}),  # no passage holds the other part
        ("when is opensource day?", {"open": 5, "sourc": 5, "opensourc": 1}),  # it is held as it is typed
        ("is k2day in may?", {"k2": 5, "day": 1}),
        ("is that into without?", {"and": 1}),
    ],
)
def test_a_word_is_not_taken_apart(question: str, held: dict[str, int]) -> None:
    found = resolve(question, (), Known(held))

    assert (found.text, found.apart) == (question, ())


@pytest.mark.parametrize(
    "text", ["A pet stays in the car.", "The car is red. Each pet is fed.", "My pet car has a name."]
)
def test_two_words_that_never_stand_side_by_side_are_not_one(tmp_path: Path, text: str) -> None:
    answer = ask(tmp_path, text, "is there a carpet?")

    assert (answer.citations, answer.searched, answer.unmatched) == ((), "carpet", ("carpet",))


@pytest.mark.parametrize(
    ("text", "question", "searched"),
    [
        ("The car-pets are sold here.", "is there a carpet?", "car pet"),
        ("An over-view of all rooms hangs here.", "is there an overview of rooms?", "view rooms"),
        ("The harbour is shallow.", "is theharbour shallow?", "harbour shallow"),
    ],
)
def test_two_words_side_by_side_are_one_in_any_form(tmp_path: Path, text: str, question: str, searched: str) -> None:
    answer = ask(tmp_path, text, question)

    assert (answer.citations[0].quote, answer.searched, answer.unmatched) == (text, searched, ())


def test_a_heading_may_hold_the_two_words(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# House\n\n## Open source\n\nEverybody may copy it.\n\n## Pets\n\nNone.", "utf-8")
    with qa.open(tmp_path / "a.md") as library:
        answer = library.ask("opensource", min_confidence=0)

    assert (answer.citations[0].quote, answer.unmatched) == ("Everybody may copy it.", ())


def test_a_heading_may_hold_the_joined_word(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# House\n\n## Setup\n\nPlug it in.\n\n## Pets\n\nNone.", "utf-8")
    with qa.open(tmp_path / "a.md") as library:
        answer = library.ask("how do I set it up? the set up", min_confidence=0)

    assert (answer.citations[0].quote, answer.unmatched) == ("Plug it in.", ())


def test_the_place_with_the_rarest_parts_counts() -> None:
    held = {"super": 4, "vision": 90, "visionlab": 2, "supervis": 50, "ionlab": 50, "lab": 50, "supervision": 0}

    assert [one.word for one in resolve("where is the supervisionlab?", (), Known(held)).concepts] == [
        "super",
        "visionlab",
    ]


@pytest.mark.parametrize(
    ("held", "question"),
    [
        ("For invoices an e-mail is needed.", "is an email needed for invoices?"),
        ("For invoices an email is needed.", "is an e-mail needed for invoices?"),
        ("The well was re-opened by a non-profit.", "which nonprofit reopened the well?"),
        ("The data set is kept in the back-up.", "is the dataset in the backup?"),
        ("The dataset is kept in the cellar.", "where is the data set kept?"),
        ("The dataset is kept in the cellar.", "where is the data-set kept?"),
        ("Eine E-Mail genügt dem Verein.", "Genügt dem Verein eine Email?"),
        ("Der Co-Pilot wartet am Tor.", "Wo wartet der Copilot?"),
        ("Le week-end commence au port.", "Où commence le weekend ?"),
        ("The Wi-Fi key hangs on the fridge.", "where is the wifi key?"),
        ("The sci-fi books stand in the attic.", "where do the scifi books stand?"),
        ("Un taxi-vélo attend devant la gare, il a le wi-fi.", "Où attend le taxi avec le wifi ?"),
        ("Our on-line shop opens in May.", "when does the online shop open?"),
    ],
)
def test_a_short_part_with_a_hyphen_is_a_part(tmp_path: Path, held: str, question: str) -> None:
    answer = ask(tmp_path, held, question)

    assert answer.citations[0].quote == held
    assert (answer.unmatched, answer.corrections) == ((), ())


def test_a_short_part_without_a_hyphen_is_none(tmp_path: Path) -> None:
    assert ask(tmp_path, "Vitamin E mail arrived.", "was an email there?").unmatched == ("email",)
    assert ask(tmp_path, "Keep on line two.", "is it online in line two?").unmatched == ("online",)


@pytest.mark.parametrize("held", ["TLS 1.3", "TLS1.3", "tls-1.3"])
@pytest.mark.parametrize("asked", ["TLS 1.3", "tls1.3", "TLS-1.3"])
def test_a_name_with_a_version_is_found_however_it_is_written(tmp_path: Path, held: str, asked: str) -> None:
    answer = ask(tmp_path, f"The proxy speaks {held} at night.", f"when does the proxy speak {asked}?")

    assert answer.citations[0].quote == f"The proxy speaks {held} at night."
    assert (answer.unmatched, answer.citations[0].missing) == ((), ())


@pytest.mark.parametrize("held", ["RFC 9110", "RFC9110", "RFC-9110"])
@pytest.mark.parametrize("asked", ["RFC 9110", "RFC9110", "RFC-9110"])
def test_a_name_with_a_number_is_found_however_it_is_written(tmp_path: Path, held: str, asked: str) -> None:
    answer = ask(tmp_path, f"The rule in {held} is strict.", f"is the rule in {asked} strict?")

    assert answer.citations[0].quote == f"The rule in {held} is strict."
    assert answer.unmatched == ()


@pytest.mark.parametrize(
    ("held", "question"),
    [
        ("Das Rad wiegt 12kg und rollt.", "Was wiegt 12 kg?"),
        ("La loi cite 65 000 briques.", "Qui cite 65000 briques ?"),
        ("The tower holds 65,000 bricks.", "what holds 65 000 bricks?"),
        ("The tower holds 65 000 bricks.", "what holds 65,000 bricks?"),
        ("Tornet har 65\u202f000 tegelstenar.", "vad har 65 000 tegelstenar?"),
    ],
)
def test_numbers_are_divided_before_units_and_at_thousands(tmp_path: Path, held: str, question: str) -> None:
    answer = ask(tmp_path, held, question)

    assert answer.citations[0].quote == held
    assert answer.unmatched == ()


@pytest.mark.parametrize("held", ["sendInvoiceMail", "send_invoice_mail"])
@pytest.mark.parametrize("asked", ["sendInvoiceMail", "send_invoice_mail", "send invoice mail"])
def test_identifiers_are_found_whole_and_by_their_parts(tmp_path: Path, held: str, asked: str) -> None:
    answer = ask(tmp_path, f"The worker runs {held} at night.", f"when does the worker run {asked}?")

    assert answer.citations[0].quote == f"The worker runs {held} at night."
    assert answer.unmatched == ()


class Counting(Known):
    """A lexicon that counts how often it is asked."""

    asked = 0

    def statistics(self, terms: Iterable[str]) -> Statistics:
        self.asked += 1
        return super().statistics(terms)


def test_all_identifiers_of_a_question_are_asked_for_at_once() -> None:
    held, lacking = "sendMail", [f"sendMail{number}" for number in range(100)]
    lexicon = Counting({"sendmail": 1})

    found = with_identifiers_apart(" ".join([held, *lacking]), "en", lexicon)

    assert found.startswith("sendMail send Mail")
    assert lexicon.asked == 1
    assert with_identifiers_apart("why?", "en", lexicon) == "why?"
    assert lexicon.asked == 1
