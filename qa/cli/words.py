"""Read the words of a command line: which command they mean, which are the question, and which are paths.

Law: what is read depends on the words and on which of them exist as files, on nothing else. A word that asks is never
taken for a misspelt command.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from qa.cli.table import COMMANDS, OPTIONS
from qa.errors import LoadError, QAError, UsageError, printable

if TYPE_CHECKING:
    from collections.abc import Sequence

HELP, VERSION = ("-h", "--help"), ("-V", "--version")
MARKS = ("?", "？", "؟", "\u037e", "՞", "፧", "⁇", "⁈", "⁉", "‽")  # of a question, at its end
_NEAR = 0.65  # of 1: the likeness of a word that was meant
MOST_PARTS = 6  # of a path with spaces that stands without quotation marks
FEW = 3  # words from which it is said how they were read


class Reading(NamedTuple):
    """The words of `ask`: the question, or None if no word is left for it; the paths; and a note where people may have
    meant it otherwise."""

    question: str | None
    paths: list[str]
    note: str = ""


def read_words(words: Sequence[str], behind: Sequence[str] | None, *, is_local: bool) -> Reading:
    """Tell the question from the paths. `behind` are the words behind `--`, None if there is none.

    - A first word with white space that is no existing path is the question, and all others are paths.
    - Else the paths are the longest tail of words that exist, are `-`, or look like paths. With a cluster, whose files
      may be elsewhere (`is_local` is False), a path must look like one.
    - `--` behind words ends the question. In front, it ends the options alone.

    Raises LoadError for a word behind others that looks like a path and is missing, if it may belong to the question,
    and for a second question.
    """
    if not words and behind:
        words, behind = behind, None
        if "--" in words[1:]:
            end = words.index("--", 1)
            words, behind = words[:end], words[end + 1 :]
    if words and behind is not None:
        return Reading(" ".join(words), list(behind))
    if not words or not words[0] or (has_space(words[0]) and not _exists(words[0], is_local)):
        if is_local:
            _expect_one_question(words[1:])
        return Reading(words[0] if words else None, list(words[1:]))
    start = len(words)
    while start and _is_path(words[start - 1], is_local):
        start -= 1
    asked, paths = words[:start], list(words[start:])
    if not asked:
        return Reading(None, paths)
    question = " ".join(asked)
    if is_local and len(words) >= FEW and not asks(asked[-1]):
        _expect_paths(paths)
    return Reading(question, paths, _note(question, asked, paths))


def _expect_one_question(paths: Sequence[str]) -> None:
    """Raise LoadError for a missing path that is written as a question."""
    for path in paths:
        if has_space(path) and asks(path) and not os.path.lexists(path):
            hint = "one question is asked at a time; qa map --questions FILE takes several"
            raise LoadError(f"{printable(path)}: no such file or folder", hint)


def _expect_paths(paths: Sequence[str]) -> None:
    """Raise LoadError for a missing path behind words that may be its question."""
    missing = next((path for path in paths if path not in ("", "-") and not os.path.lexists(path)), "")
    if missing:
        hint = "check the spelling of the path; a question with such a word stands in quotation marks"
        raise LoadError(f"{printable(missing)}: no such file or folder", hint)


def _note(question: str, asked: Sequence[str], paths: Sequence[str]) -> str:
    """How words were read that may mean something else, "" if they were written clearly."""
    within = next((word for word in asked if looks_like_path(word) and os.path.lexists(word)), "")
    if within:
        return f"{within} is read as a word of the question: paths stand behind it"
    tails = (" ".join(asked[-count:]) for count in range(2, min(len(asked), MOST_PARTS + 1)))
    if parted := "" if paths else next((tail for tail in tails if os.path.lexists(tail)), ""):
        return f'"{printable(parted)}" is read as words of the question: a path with spaces stands in quotation marks'
    is_bare = any(path != "-" and not looks_like_path(path) for path in paths)
    return f'asked "{question}" of {", ".join(paths)}' if is_bare and len(asked) + len(paths) >= FEW else ""


def command_of(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """The command that a command line means, and its arguments; "--help" and "--version" are commands here.

    Options aside, the first word is a command; else all words are paths to chat about; else the first word asks. Raises
    QAError for anything else.
    """
    places = _places_of_words(arguments)
    words = [arguments[place] for place in places]
    first = words[0] if words else ""
    front = arguments[: places[0]] if places else arguments
    for option in _options_of(front):
        if option in VERSION or (option in HELP and first not in COMMANDS):
            return ("--version" if option in VERSION else "--help"), []
        if option not in OPTIONS and option not in HELP:
            near = suggestion(option, [*OPTIONS, *HELP, *VERSION])
            raise UsageError(f"no such option: {option}", near or "qa --help lists the commands")
    if first in COMMANDS:
        return first, [*front, *arguments[places[0] + 1 :]]
    if all(map(_is_there, words)):
        return "chat", list(arguments)
    if not first or has_space(first) or asks(first):
        return "ask", list(arguments)
    raise _unknown(words, [one for place, one in enumerate(arguments) if place not in places and one != "--"])


def is_chat(arguments: Sequence[str]) -> bool:
    """Whether a command line means a chat."""
    try:
        return command_of(arguments)[0] == "chat"
    except QAError:
        return False


def _unknown(words: list[str], options: list[str]) -> QAError:
    """The error for words that mean no command: the command that was meant, or the line that asks them."""
    from shlex import join

    from qa.analysis.languages import is_small_word

    first = words[0]
    near = "" if looks_like_path(first) or is_small_word(first) else suggestion(first.lower(), list(COMMANDS))
    if near:
        return UsageError(f"no such command: {first}", near)
    missing = next(word for word in words if not _is_there(word))
    if all(_is_there(word) or looks_like_path(word) for word in words):
        return LoadError(f"{printable(missing)}: no such file or folder", f"to ask: qa ask QUESTION {join(words)}")
    start = words.index(missing)  # paths in front of a question are meant behind it
    return UsageError(
        f"no such command: {first}; to ask it:", f"qa ask {join([*options, *words[start:], *words[:start]])}"
    )


def _places_of_words(arguments: Sequence[str]) -> list[int]:
    """Where the words stand that are no option and no option's value."""
    places: list[int] = []
    place = 0
    while place < len(arguments):
        one = arguments[place]
        if one == "--":
            return [*places, *range(place + 1, len(arguments))]
        if one == "-" or not one.startswith("-"):
            places.append(place)
        elif one in OPTIONS and OPTIONS[one].takes_value:
            place += 1
        place += 1
    return places


def _options_of(front: Sequence[str]) -> list[str]:
    """The names of the options in front of the first word: "--limit" of "--limit=1", "-n" of "-n1"."""
    names, place = [], 0
    while place < len(front) and front[place] != "--":
        one = front[place]
        name = one.partition("=")[0] if one.startswith("--") else one[:2] if one[:2] in OPTIONS else one
        place += 2 if one in OPTIONS and OPTIONS[one].takes_value else 1
        names.append(name)
    return names


def asks(word: str) -> bool:
    """Whether a question ends with this word."""
    return word.endswith(MARKS)


def has_space(word: str) -> bool:
    """Whether there is white space in a word, so that quotation marks stood around it."""
    return any(map(str.isspace, word))


def looks_like_path(word: str) -> bool:
    """Whether a word looks like a path, whether it exists or not: it has a slash, a tilde or a dot in front, or the
    suffix of a format. An empty word does too, since it most often comes from a variable that is not set."""
    if not word or word[0] in "~." or not {"/", os.sep, "\0"}.isdisjoint(word):
        return True
    from qa.ingest.walk import is_read

    return "." in word and is_read(word)


def _is_path(word: str, is_local: bool) -> bool:
    return word == "-" or looks_like_path(word) or _exists(word, is_local)


def _is_there(word: str) -> bool:
    return word == "-" or os.path.lexists(word)


def _exists(word: str, is_local: bool) -> bool:
    return os.path.lexists(word) and (is_local or looks_like_path(word))


def suggestion(word: str, known: list[str]) -> str:
    """Ask whether the known word most like `word` was meant; "" where none is like it. The dashes before an option are
    no likeness.

    >>> suggestion("--lmit", ["--limit", "--path"]), suggestion("--frmat", ["--limit", "--path"])
    ('did you mean --limit?', '')
    """
    from difflib import get_close_matches

    bare = {one.lstrip("-"): one for one in reversed(known)}
    near = get_close_matches(word.lstrip("-"), bare, n=1, cutoff=_NEAR)
    return f"did you mean {bare[near[0]]}?" if near else ""
