"""Lines as people type and paste them: made harmless, and taken apart into words.

Law: a tidy line is one safe line, and tidying it again changes nothing; what a terminal would obey is not left out but
shown, so that what is asked is what is seen.
"""

from __future__ import annotations

import re

from qa.render.safe import one_line

NUMBER = re.compile(r"#?([0-9]++)\.?")
_SPECIAL = re.compile(r"""[\s\\'"]""")


def tidy(line: str) -> str:
    r"""A line as it was typed or pasted, on one line, with a space for each run of white space and the number of each
    character that a terminal would obey; of the space around it, one in front stays, for it says "do not keep this".

    >>> print(tidy(" why\x1b[1m was\nit?\n"))
     why\x1b[1m was it?
    """
    line = line.removeprefix("\ufeff")
    return (line[:1] in (" ", "\t")) * " " + one_line(line)


def shell_words(text: str) -> list[str]:
    r"""The words of a command's argument as a shell takes them: spaces stand between quotes, or behind a backslash.

    What is no word of a shell ("Ada's notes.md") is one word as it stands.

    >>> shell_words(r"'my notes' a\ b.md ~/c"), shell_words("Ada's notes.md")
    (['my notes', 'a b.md', '~/c'], ["Ada's notes.md"])
    """
    import shlex

    try:
        return shlex.split(text)
    except ValueError:
        return [text.strip()]


def shell_quoted(name: str) -> str:
    r"""A file's name as a word of such an argument; a tilde in front keeps its meaning.

    >>> print(shell_quoted("~/Ada's notes.md"))
    ~/Ada\'s\ notes.md
    """
    return _SPECIAL.sub(r"\\\g<0>", name)


def last_word(text: str) -> tuple[int, str]:
    r"""Where the word that is being typed begins, and what it says so far.

    >>> last_word(r"a.md 'my no"), last_word(r"my\ no"), last_word("a.md ")
    ((5, 'my no'), (0, 'my no'), (5, ''))
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
    return start, said
