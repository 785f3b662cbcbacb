"""The API: what `qa` exports, loaded when it is first used, with examples that run."""

from __future__ import annotations

import doctest
import subprocess
import sys
from importlib import import_module, resources
from inspect import signature
from pkgutil import walk_packages

import pytest
from command_cases import HANG, PACKAGES

import qa
from qa import errors

NAMES = ["Answer", "Chat", "Citation", "Library", "Only", "Passage", "QAError", "Span", "Turn", "__version__", "open"]


def test_the_api_has_these_names() -> None:
    assert qa.__all__ == NAMES == dir(qa)
    assert [name for name in NAMES if not hasattr(qa, name)] == []
    assert qa.open.__module__ == "qa.library"
    assert [getattr(qa, name).__name__ for name in NAMES if name[0].isupper()] == [
        name for name in NAMES if name[0].isupper()
    ]
    assert qa.__version__.count(".") == 2


def test_all_names_can_be_imported_at_once() -> None:
    found: dict[str, object] = {}
    exec("from qa import *", found)

    assert found.keys() - {"__builtins__"} == set(NAMES)
    assert found["open"] is qa.open


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'qa' has no attribute 'answer'"):
        qa.answer  # noqa: B018


def test_calls_are_as_they_are_documented() -> None:
    assert list(signature(qa.Library.ask).parameters) == [
        "self",
        "question",
        "limit",
        "min_confidence",
        "turns",
        "only",
    ]
    assert list(signature(qa.Chat.ask).parameters) == ["self", "question", "limit", "min_confidence"]
    assert qa.Turn("why?") == qa.Turn(question="why?", shown=())


def test_every_error_is_a_qa_error_with_a_message_and_a_hint() -> None:
    found = [value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, Exception)]

    assert {error.__name__ for error in found} == {"QAError", "UsageError", "LoadError", "EngineError"}
    for error in found:
        assert issubclass(error, qa.QAError)
        raised = error("what", "how")
        assert (str(raised), raised.message, raised.hint, error("what").hint) == ("what", "what", "how", "")


def test_importing_qa_loads_nothing() -> None:
    code = (
        "import sys, typing, __future__; before = {*sys.modules}; import qa; dir(qa); print(*{*sys.modules} - before)"
    )
    command = [sys.executable, "-c", code]
    environ = {"PYTHONPATH": PACKAGES}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environ, timeout=HANG)

    assert done.stdout == "qa\n"


def test_the_package_says_that_it_is_typed() -> None:
    assert resources.files("qa").joinpath("py.typed").is_file()


@pytest.mark.parametrize("name", ["qa", *(module.name for module in walk_packages(qa.__path__, "qa."))])
def test_the_examples_of_each_module_run(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0


def test_there_are_examples() -> None:
    finder = doctest.DocTestFinder()
    found = [
        example
        for module in walk_packages(qa.__path__, "qa.")
        for test in finder.find(import_module(module.name))
        for example in test.examples
    ]
    assert len(found) > 30
