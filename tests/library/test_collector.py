"""The garbage collector and a library: it waits while a question is answered, and has next to nothing to do then."""

from __future__ import annotations

import gc

import pytest

import qa
from qa.errors import UsageError

QUESTIONS = ("why was it delayed?", "who is Aidan Clark?", "what is this about?", "xyzzy?", "and why?")


@pytest.mark.parametrize("is_on", [True, False])
def test_the_collector_is_as_it_was_before_a_question(is_on: bool) -> None:
    was_on = gc.isenabled()
    try:
        with qa.open() as library:
            (gc.enable if is_on else gc.disable)()
            for question in QUESTIONS:
                library.ask(question)
                assert gc.isenabled() is is_on
            with pytest.raises(UsageError):
                library.ask("why?", only=qa.Only(kinds=("xyz",)))
            assert gc.isenabled() is is_on
    finally:
        (gc.enable if was_on else gc.disable)()


def test_questions_leave_no_cycles_behind() -> None:
    with qa.open() as library:
        for question in QUESTIONS:
            library.ask(question)
        gc.collect()
        for question in QUESTIONS * 20:
            library.ask(question)
        found = gc.collect()

    assert found < len(QUESTIONS) * 20
