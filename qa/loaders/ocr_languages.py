"""Name the languages of scans as the program Tesseract does.

Law: what is returned can be an argument of a program, whoever has given it, and is short.
"""

from __future__ import annotations

import re

from qa.analysis.languages import code_of

_PAIRS = """
ar ara bg bul bn ben ca cat cs ces da dan de deu el ell en eng es spa et est eu eus fa fas fi fin fr fra ga gle he heb
hi hin hu hun hy hye id ind it ita ja jpn ka kat km khm ko kor lo lao lt lit my mya ne nep nl nld no nor pl pol pt por
ro ron ru rus sr srp sv swe ta tam te tel th tha tr tur uk ukr ur urd vi vie yi yid zh chi_sim
""".split()
NAMES = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))  # code of a language -> what Tesseract calls it
NAME = re.compile(r"(?:script/)?[A-Za-z][A-Za-z_]{1,30}")
_LONGEST = 100  # characters of all names together


def tesseract_languages(given: str) -> str:
    """The languages as Tesseract names them ("eng+deu"), given so or as they are named here ("en", "German"); empty for
    what can be no name of any."""
    names = [NAMES.get(code_of(name) or "", name) for name in given.split("+")] if len(given) <= _LONGEST else []
    return "+".join(dict.fromkeys(names)) if all(map(NAME.fullmatch, names)) else ""
