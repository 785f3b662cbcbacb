"""Tell what the macros of an Org text stand for: `{{{version}}}` with `#+MACRO: version 2.4`.

Law: a macro that the text does not define, or defines for one kind of export, stands for what stands in its brackets;
without brackets, for nothing. No value is longer than `_LONGEST`, nor is what it says of its arguments.
"""

from __future__ import annotations

import re

_LONGEST = 2000  # of a value
_DEFINED = re.compile(r"^[ \t]*#\+(macro|title|author|date|email):[ \t]+([^\n]*\S)", re.MULTILINE | re.IGNORECASE)
_ARGUMENT = re.compile(r"\$([1-9])")
_COMMA = re.compile(r"(?<!\\),")


class Macros:
    """The macros of a text."""

    def __init__(self, text: str) -> None:
        self._values: dict[str, str] = {}
        for match in _DEFINED.finditer(text) if "{{{" in text else ():
            name, value = match[1].lower(), match[2]
            if name == "macro":
                name, _, value = value.partition(" ")
            self._values.setdefault(name.lower(), value.strip()[:_LONGEST])

    def of(self, name: str, given: str | None) -> str | None:
        """What a macro with these arguments stands for, or None."""
        value = self._values.get(name.lower())
        words = [word.replace("\\,", ",").strip() for word in _COMMA.split(given or "")]
        is_shown = value is not None and "@@" not in value and not value.startswith("(eval")
        if value and is_shown and value.count("$") * len(given or "") <= _LONGEST:
            return _ARGUMENT.sub(lambda match: (words[int(match[1]) - 1 :] or [""])[0], value).strip()
        return None if given is None else given.replace("\\,", ",").strip()
