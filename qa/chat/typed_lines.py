"""Make typed and pasted lines harmless, and split them into words.

Law: a tidy line is one safe line, and tidying it again changes nothing. A control character is shown by its number and
not dropped, so that the person sees exactly what is asked.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from qa.render.safe import one_line

NUMBER = re.compile(r"#?([0-9]++)\.?")
_SPECIAL = re.compile(r"""[\s\\'"]""")


def tidy(line: str) -> str:
    r"""Put a typed or pasted text on one line: each run of white space becomes a space, and each character that a
    terminal would obey is written as its number. White space around the text goes, but for one space in front, which
    means "do not keep this line".

    >>> print(tidy(" why\x1b[1m was\nit?\n"))
     why\x1b[1m was it?
    """
    line = line.removeprefix("\ufeff")
    return (line[:1] in (" ", "\t")) * " " + one_line(line)


def shell_words(text: str) -> list[str]:
    r"""Split a command's argument into words as a shell does: quotes and backslashes keep spaces inside a word.

    A text that no shell could split ("Ada's notes.md") is one word, unchanged.

    >>> shell_words(r"'my notes' a\ b.md ~/c"), shell_words("Ada's notes.md")
    (['my notes', 'a b.md', '~/c'], ["Ada's notes.md"])
    """
    import shlex

    try:
        return shlex.split(text)
    except ValueError:
        return [text.strip()]


def shell_quoted(name: str) -> str:
    r"""Quote a file's name as one word of a command's argument; a tilde in front keeps its meaning.

    >>> print(shell_quoted("~/Ada's notes.md"))
    ~/Ada\'s\ notes.md
    """
    return _SPECIAL.sub(r"\\\g<0>", name)


class LastWord(NamedTuple):
    """The word that is being typed: the offset where it starts, and its text so far, without quotes."""

    start: int
    text: str


def last_word(text: str) -> LastWord:
    r"""Find the word that is being typed at the end of an argument.

    >>> [tuple(last_word(text)) for text in (r"a.md 'my no", r"my\ no", "a.md ")]
    [(5, 'my no'), (0, 'my no'), (5, '')]
    """
    start, said, quote, escaped = 0, "", "", False
    for index, char in enumerate(text):
        if escaped:
            said, escaped = said + char, False
        elif char == "\\" and quote != "'":
            escaped = True
        elif quote or char in "'\"":
            if char == quote or not quote:
                quote = "" if quote else char
            else:
                said += char
        elif char.isspace():
            start, said = index + 1, ""
        else:
            said += char
    return LastWord(start, said)
