"""Talk is taken off a later question, and nothing else is."""

from __future__ import annotations

import pytest
from growth import assert_linear, times
from hypothesis import given
from strategies import PROSE, QUESTIONS

from qa.query.talk import is_talk, without_talk


@pytest.mark.parametrize(
    ("text", "code", "left"),
    [
        ("sorry, the Heron", "en", "the Heron"),
        ("Sorry the Heron", "en", "the Heron"),
        ("great, and could you also tell me where it is?", "en", "tell me where it is?"),
        ("Wow, thanks a lot! How old is it?", "en", "How old is it?"),
        ("where is it, please", "en", "where is it"),
        ("No, I meant the smaller lake", "en", "the smaller lake"),
        ("danke, und wie alt ist er?", "de", "und wie alt ist er?"),
        ("Merci ! Et quel âge a-t-il ?", "fr", "Et quel âge a-t-il ?"),
        ("gracias, ¿y dónde está?", "es", "y dónde está?"),
    ],
)
def test_talk_is_taken_off(text: str, code: str, left: str) -> None:
    found = without_talk(text, code)

    assert (found.text.strip(), found.changes, len(found.text)) == (left, False, len(text))


@pytest.mark.parametrize(
    "text", ["great lakes in Norway", "right whales", "well depth", "so who built it?", "thanks", "no", "fine print?"]
)
def test_words_that_are_not_set_apart_are_no_talk(text: str) -> None:
    assert without_talk(text, "en").text == text


@pytest.mark.parametrize(
    ("text", "code", "left"),
    [
        ("something else: who swam?", "en", "who swam?"),
        ("Thanks. Another question, who swam?", "en", "who swam?"),
        ("Back to the boats. Who built them?", "en", "the boats. Who built them?"),
        ("ok, now the boats: who built them?", "en", "the boats: who built them?"),
        ("etwas anderes: wer schwamm?", "de", "wer schwamm?"),
        ("autre chose : qui nageait ?", "fr", "qui nageait ?"),
        ("otra cosa: ¿quién nadó?", "es", "quién nadó?"),
    ],
)
def test_a_question_may_leave_the_subject(text: str, code: str, left: str) -> None:
    found = without_talk(text, code)

    assert (found.text.strip(), found.changes) == (left, True)


@pytest.mark.parametrize("text", ["now who built it?", "and the boats?", "about when was it built?", "back to work?"])
def test_a_subject_is_announced_only_before_a_question(text: str) -> None:
    assert not without_talk(text, "en").changes


def test_a_page_of_talk_is_read_in_time_in_proportion_to_it() -> None:
    found = assert_linear(lambda text: without_talk(f"{text}, why?", "en"), times("great ", 60_000))

    assert found.text.rstrip().endswith("why?")


@given(PROSE | QUESTIONS)
def test_every_offset_stays_and_something_is_left(text: str) -> None:
    found = without_talk(text, "en").text

    assert len(found) == len(text)
    assert all(one in (other, " ") for one, other in zip(found, text, strict=True))
    assert bool(found.strip()) == bool(text.strip())


def test_a_language_without_words_for_it_has_no_talk() -> None:
    assert without_talk("tak, hvor er det?", "da").text == "tak, hvor er det?"
    assert not is_talk("tak", "da")
