"""Every pattern, and the functions built on the patterns, take time in proportion to their text."""

from __future__ import annotations

import ast
import re
from functools import partial
from importlib import import_module
from inspect import isfunction
from pathlib import Path
from pkgutil import walk_packages
from typing import TYPE_CHECKING, Any

import pytest
from growth import assert_linear, part_of, times
from strategies import document, passage

import qa
from qa.analysis.passage import analysed_passage
from qa.ingest.split import split

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CHARACTERS = ("a", ".", " ", '"', "\n", "A.", ">", "-", "|", "延", "\u0301", "1,", "`", "*", "<")


def the_patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern of every module: compiled, as a method of it, built by a function when it is needed, or as text
    that the module gives to `re`."""
    for module in walk_packages(qa.__path__, "qa."):
        if module.name == "qa.__main__":
            continue
        found = import_module(module.name)
        source = Path(found.__file__ or "").read_text("utf-8")
        for name, value in vars(found).items():
            place = f"{module.name}.{name}"
            if isinstance(value, re.Pattern):
                yield place, value
            elif isinstance(owner := getattr(value, "__self__", None), re.Pattern):
                yield place, owner
            elif builds_a_pattern(getattr(value, "__wrapped__", None)):
                yield place, value()
            elif isinstance(value, str) and re.search(rf"re\.\w+\({name}\b", source):
                yield place, re.compile(value)


def builds_a_pattern(function: object) -> bool:
    return (
        isfunction(function)
        and "Pattern" in function.__annotations__.get("return", "")
        and not function.__code__.co_argcount
    )


def is_searched_for(name: str) -> bool:
    """Whether the pattern is looked for in all of a text. One that is only matched at the beginning of a line or of a
    word need not be linear when it is tried at each place of it."""
    module, _, own = name.rpartition(".")
    tree = ast.parse(Path(import_module(module).__file__ or "").read_text("utf-8"))
    uses = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in METHODS]
    calls = {node.func: node.args for node in ast.walk(tree) if isinstance(node, ast.Call)}
    found = []
    for use in uses:
        arguments = calls.get(use, [])
        if getattr(use.value, "id", "") == "re":  # the pattern is text, and the first argument
            if arguments and getattr(arguments[0], "id", "") == own:
                found.append((use.attr, len(arguments) - 1))
        elif own in (getattr(use.value, "id", ""), called(use.value)):
            found.append((use.attr, len(arguments) or 1))
    return not found or any(method not in ("match", "fullmatch") or arguments > 1 for method, arguments in found)


def called(node: ast.expr) -> str:
    return getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""


METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split")


def search(pattern: re.Pattern[Any], string: str) -> None:
    for _ in pattern.finditer(as_in(pattern, string)):
        pass


def match(pattern: re.Pattern[Any], string: str) -> None:
    pattern.match(as_in(pattern, string))
    pattern.fullmatch(as_in(pattern, string))


def as_in(pattern: re.Pattern[Any], string: str) -> str | bytes:
    """The string, or its bytes for a pattern of bytes."""
    return string.encode() if isinstance(pattern.pattern, bytes) else string


PATTERNS = dict(the_patterns())


def test_patterns_are_found_in_every_shape() -> None:
    assert len(PATTERNS) > 20
    assert {"qa.analysis.sentences._END", "qa.loaders._HEADING", "qa.analysis.tokenizer._any_word"} <= PATTERNS.keys()
    assert is_searched_for("qa.analysis.sentences._END")
    assert is_searched_for("qa.analysis.sentences._speech")
    assert not is_searched_for("qa.analysis.sentences._FENCE")
    assert not is_searched_for("qa.analysis.passage._BARS")


@pytest.mark.parametrize("name", PATTERNS)
def test_patterns_are_linear(name: str) -> None:
    use = search if is_searched_for(name) else match
    for character in CHARACTERS:
        assert_linear(partial(use, PATTERNS[name]), times(character, 100_000))


# Words, sentences and terms are parts of both.
WORK: dict[str, Callable[[str], object]] = {
    "split": lambda string: split(document(string)),
    "read": lambda string: analysed_passage(passage(string)),
}
LONG = {character: character * (60_000 // len(character)) for character in CHARACTERS} | {
    "words": "word " * 12_000,
    "sentences": "Nobody knew why. " * 3_500,
    "speech": '"Why?" ' * 9_000,
    "speech without an end": '"Why?"' + " a" * 30_000,
    "initials": "J. R. " * 10_000,
    "abbreviations": "No. Dr. e.g. " * 5_000,
    "footnotes": ".[12]" * 12_000,
    "lines": "one\n" * 15_000,
    "items": "- one\n" * 10_000,
    "fences": "```\na\n" * 10_000,
    "quoted lines": "> One.\n" * 8_000,
    "numbers": "1. " * 20_000,
}


@pytest.mark.parametrize("work", WORK)
@pytest.mark.parametrize("kind", LONG)
def test_what_is_built_on_them_is_linear(work: str, kind: str) -> None:
    assert_linear(WORK[work], part_of(LONG[kind]))


def test_what_is_quadratic_is_told() -> None:
    with pytest.raises(AssertionError, match="linear work takes at most"):
        assert_linear(lambda number: sum(range((5 * number) ** 2)), lambda number: number)
