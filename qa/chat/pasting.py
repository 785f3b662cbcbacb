"""Tell several pasted questions from a pasted paragraph.

Law: every line comes out tidy. Lines are kept apart only if each of them asks; else they are one line, as they were
one paragraph.
"""

from __future__ import annotations

import re

from qa.chat.typed_lines import tidy

MOST = 100  # questions of one paste
_MARKER = re.compile(r"\s*+(?:(?:[-*+•‣◦▪>]|\(?[0-9]{1,3}[.)])\s++)*+")
# A question mark of any script, with what may close behind it; the Greek one is a semicolon.
_ASKS = re.compile(r"(?:[?？؟՞፧⸮‽⁇⁈⁉⳺⳻꘏꛷᥅]|[\u0370-\u03ff\u1f00-\u1fff][;\u037e])[!！\s\"'”’»›」』)\]）]*+$")


def as_pasted(text: str) -> str:
    r"""Put a pasted text on one tidy line, or on one for each question where it has several and nothing else.

    >>> print(as_pasted("1. why was it late?\n2. who said so?\n"))
    why was it late?
    who said so?
    >>> print(as_pasted("why was\nit late?"))
    why was it late?
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if 1 < len(lines) <= MOST:
        asked = [_MARKER.sub("", line, count=1) for line in lines]
        marked = sum(_ASKS.search(line) is not None for line in asked)
        if marked == len(asked) or (not marked and _ask_by_words(asked)):
            return "\n".join(tidy(line).strip() for line in asked)
    return tidy(text)


def _ask_by_words(lines: list[str]) -> bool:
    """Tell whether each line begins with a word that asks; in scripts without spaces, that may stand anywhere."""
    from qa.analysis.detect import recognise
    from qa.analysis.languages import folded, language

    known = language(recognise("\n".join(lines)))
    alone = known.questions.alone.keys() | known.questions.pairs.keys()
    for line in lines:
        words = folded(line).split()
        asks = any(word in folded(line) for word in alone) if known.is_unspaced else bool(words) and words[0] in alone
        if not asks:
            return False
    return True
