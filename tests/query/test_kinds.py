"""Laws of the kind of answer: the word that only says how a number is meant is no content, and an acronym no person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from growth import assert_linear, times

import qa
from qa.analysis.languages import language
from qa.analysis.tokenizer import strings
from qa.query.kinds import asked, holds_kind

if TYPE_CHECKING:
    from pathlib import Path

QUAY = """# The quay

The crane was repaired twice in June, since the chain had snapped. Oil had run into the gears.

The lamps on the pier are lit at dusk. A keeper trims them, and the boats go out.

Rope and canvas lie in the shed. The shed is locked on Sundays.
"""


@pytest.mark.parametrize(
    ("question", "code", "word"),
    [
        ("How often was the crane repaired?", "en", "often"),
        ("HOW FAR is it?", "en", "far"),
        ("how many boats are there?", "en", "many"),
        ("how is it?", "en", ""),
        ("in what year was it?", "en", ""),
        ("who often comes?", "en", ""),
        ("Wie oft wurde der Kran repariert?", "de", "oft"),
        ("¿Qué porcentaje es?", "es", "porcentaje"),
        ("How steep is the path?", "en", "steep"),
        ("can you tell me how steep the path is", "en", "steep"),
        ("how steep is Karo's path?", "en", "steep"),
        ("how ferries are built", "en", ""),
        ("how plants make food", "en", ""),
        ("Is this enough to judge how steep a path is?", "en", ""),
        ("Wie steil ist der Weg?", "de", "steil"),
        ("Wie funktioniert der Aufzug?", "de", ""),
        ("¿Qué tan fría está el agua?", "es", "fría"),
        ("como de fria esta el agua", "es", "fria"),
        ("Quanto è fredda l'acqua?", "it", "fredda"),
        ("Quanto è il biglietto?", "it", ""),
        ("Hoe steil is het pad?", "nl", "steil"),
        ("Hur kallt är vattnet?", "sv", "kallt"),
        ("Jak studená je voda?", "cs", "studená"),
        ("Насколько холодная вода?", "ru", "холодная"),
        ("Su ne kadar soğuk?", "tr", "soğuk"),
        ("पानी कितना ठंडा है?", "hi", "ठंडा"),
        ("多久修一次？", "zh", ""),
        ("", "en", ""),
    ],
)
def test_the_word_that_says_how_a_number_is_meant(question: str, code: str, word: str) -> None:
    assert asked(question, language(code)).measure == word


def test_a_question_is_not_refused_for_the_word_that_only_asks(tmp_path: Path) -> None:
    (tmp_path / "quay.md").write_text(QUAY, encoding="utf-8")
    with qa.open(tmp_path / "quay.md") as library:
        often = library.ask("how often was the crane repaired?")
        seldom = library.ask("was the crane often repaired?", min_confidence=0)

        assert often.answered
        assert often.citations[0].quote.startswith("The crane was repaired twice")
        assert often.confidence > seldom.confidence
        assert (often.citations[0].missing, seldom.citations[0].missing) == ((), ("often",))
        assert not library.ask("how often is the organ tuned?").answered


LIFT = """# The lift

The wardens are paid every month. The cabin holds twelve people and weighs two tons. The fee is four euros.

In winter the water has eight degrees. The lift was built in 1950.
"""


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("how heavy is the cabin?", "The cabin holds twelve people and weighs two tons."),
        ("how cold does the water get?", "In winter the water has eight degrees."),
        ("how expensive is the fee?", "The fee is four euros."),
    ],
)
def test_no_adjective_of_a_measure_must_be_found(tmp_path: Path, question: str, quote: str) -> None:
    (tmp_path / "lift.md").write_text(LIFT, encoding="utf-8")
    with qa.open(tmp_path / "lift.md") as library:
        answer = library.ask(question)

        assert [one.quote for one in answer.citations[:1]] == [quote]
        assert not library.ask("how heavy is the organ?").answered


@pytest.mark.parametrize(
    ("question", "code", "kind"),
    [
        ("What will the fence cost?", "en", "number"),
        ("what does the bridge weigh", "en", "number"),
        ("What do you need to weigh a ship?", "en", ""),
        ("Was wird der Zaun kosten?", "de", "number"),
        ("WAS HAT DER ZAUN GEKOSTET?", "de", "number"),
        ("Was senkt die Kosten?", "de", ""),  # a noun
        ("Qu'est-ce que la clôture va coûter ?", "fr", "number"),
        ("que va couter", "fr", "number"),
        ("¿Qué va a costar?", "es", "number"),
        ("Cosa costerà?", "it", "number"),
        ("Wat heeft het hek gekost?", "nl", "number"),
        ("Vad brukar bron vaga?", "sv", "number"),
        ("Hvad vil hegnet koste?", "da", "number"),
        ("Hva vil gjerdet koste?", "no", "number"),
        ("Hva kommer broen til å veie?", "no", "number"),
        ("Hvad kommer hegnet til at koste?", "da", "number"),
        ("Vad kommer staketet att kosta?", "sv", "number"),
        ("Hva kommer støyen av?", "no", "reason"),
    ],
)
def test_a_verb_at_the_end_asks_for_an_amount(question: str, code: str, kind: str) -> None:
    assert asked(question, language(code)).kind == kind


@pytest.mark.parametrize(
    ("sentence", "holds"),
    [
        ("Doors open at 18:30.", True),
        ("Rooms are ready from 3 pm.", True),
        ("It leaves at 9am.", True),
        ("Leave by 10.30 a.m. or pay.", True),
        ("It ended on 03.05.2024.", True),
        ("It begins at 14h05.", True),
        ("Offen ab 9 Uhr.", True),
        ("They won by 3:2.", False),
        ("It costs 10.30 pounds.", False),
        ("Version 2.3.0 has 12 parts.", False),
        ("It took 9 amps.", False),
    ],
)
def test_a_time_of_day_and_a_day_in_digits_answer_when(sentence: str, holds: bool) -> None:
    assert holds_kind("time", sentence, strings(sentence), frozenset(), language("en")) is holds


@pytest.mark.parametrize(
    ("sentence", "kind", "holds"),
    [
        ("You call the API of the XML server.", "person", False),
        ("It is sent to the Treasury by Ann Lee.", "person", True),
        ("It was signed by J. Lee.", "person", True),
        ("It was signed by J in May.", "person", True),
        ("THE REPORT WAS WRITTEN BY ANN LEE.", "person", True),
        ("They moved to the UK.", "place", True),
    ],
)
def test_a_word_of_capitals_alone_is_no_person_but_may_be_a_place(sentence: str, kind: str, holds: bool) -> None:
    words = sentence.rstrip(".").split()

    assert holds_kind(kind, sentence, words, frozenset(), language("en")) is holds


@pytest.mark.parametrize(
    ("sentence", "asked", "holds"),
    [
        ("桥由安娜·贝格设计。", "谁 设计 桥", True),
        ("橋はアンナ・ベルグが設計した。", "誰 設計", True),
        ("桥由安娜·贝格设计。", "安娜 贝格", False),  # the question names her
        ("桥在1904年·春天建成。", "谁 设计", False),
    ],
)
def test_a_dot_in_a_name_tells_a_person_where_there_are_no_capitals(sentence: str, asked: str, holds: bool) -> None:
    assert holds_kind("person", sentence, list(sentence), frozenset(asked.split()), language("zh")) is holds


@pytest.mark.parametrize("word", ["how ", "the ", "in what "])
def test_what_a_pasted_page_asks_for_is_found_in_time_in_proportion_to_it(word: str) -> None:
    assert_linear(lambda text: asked(text, language("en")), times(word, 120_000))


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("it", "La pulizia richiede mezz'ora."),
        ("de", "Die Fahrt dauert anderthalb Stunden."),
        ("nl", "De rit duurt anderhalf uur."),
        ("ru", "Уборка займёт полчаса."),
        ("uk", "Це триває півгодини."),
        ("sv", "Turen tar en halvtimme."),
        ("no", "Turen tar en halvtime."),
        ("da", "Turen tager halvanden time."),
        ("fi", "Matka kestää puolitoista tuntia."),
        ("ja", "半時間かかります。"),
    ],
)
def test_half_an_hour_is_a_number(code: str, sentence: str) -> None:
    assert holds_kind("number", sentence, strings(sentence), frozenset(), language(code))
