"""What asks for more of the answer before, for another citation of it, or for nothing of the kind."""

from __future__ import annotations

import pytest
from strategies import passage

from qa.model import TURNS, Turn
from qa.query.going_on import STEPS, GoingOn, going_on, is_going_on

ONE, TWO, THREE = (passage(text, text) for text in ("One.", "Two.", "Three."))
ASKED = Turn("who rows?", (ONE, TWO))


def found(text: str, *turns: Turn) -> GoingOn | None:
    return going_on(text, turns, lambda question: "en")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *((text, "en") for text in ("More!", "can you tell me more about it?", "and?", "So who else?")),
        *((text, "de") for text in ("Mehr bitte", "Erzähl mir mehr darüber", "und dann?", "wer sonst noch?", "weiter")),
        *((text, "fr") for text in ("Dis-m'en plus", "et après ?", "qui d'autre ?", "la suite", "continue")),
        *((text, "es") for text in ("Cuéntame más", "¿y luego?", "¿quién más?", "sigue, por favor", "¿algo más?")),
    ],
)  # fmt: skip
def test_what_asks_for_more(text: str, code: str) -> None:
    assert is_going_on(text, code)


@pytest.mark.parametrize(
    "text", ["more about the Heron", "who else rows?", "what about the second one?", "the second boat", "why?", "", "?"]
)
def test_what_says_more_than_that_is_a_question(text: str) -> None:
    assert not is_going_on(text, "en")


def test_more_is_of_the_last_question_that_is_none_itself() -> None:
    first = Turn("where?", (THREE,))

    assert found("more", first, ASKED) == GoingOn("who rows?", (first,), (ONE, TWO), (ONE, TWO))
    assert found("more", ASKED, Turn("go on", (THREE,))) == GoingOn("who rows?", (), (ONE, TWO, THREE), (THREE,))
    assert found("more") is None
    assert found("more", Turn("go on", (ONE,))) is None
    assert found("who swims?", ASKED) is None


def test_more_is_asked_a_hundred_times_in_a_row_and_no_more() -> None:
    first = Turn("where?", (THREE,))
    again = [Turn("more", (ONE,))] * STEPS

    assert found("more", first, ASKED, *again) == GoingOn("who rows?", (first,), (ONE, TWO), (ONE,), again=STEPS)
    assert found("more", first, ASKED, *again, *again[:1]) is None
    assert STEPS < TURNS


@pytest.mark.parametrize(
    ("text", "before", "place"),
    [
        ("the second one", (), 1),
        ("the other one", (), 1),
        ("no, not that one", ("the other one",), 2),
        ("the next one", ("the third one",), 3),
        ("the other one", ("the other one", "go on"), 1),
        ("the first one", ("the other one",), 0),
    ],
)
def test_a_citation_is_counted_in_the_last_list(text: str, before: tuple[str, ...], place: int) -> None:
    asked = found(text, ASKED, *(Turn(question, (THREE,)) for question in before))

    assert asked is not None
    assert asked.place == place
    assert asked.last == ((THREE,) if "go on" in before else (ONE, TWO))
