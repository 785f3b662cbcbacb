"""From a word to the term that is searched for: one analysis for questions and passages, for every engine.

Law: equal words give equal terms, whatever their case, width, accents or apostrophes; a term holds no white space,
so that terms joined by spaces can be handed to an engine. Offsets are those of the word in its own text and are
never taken in a folded copy.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from qa import text as text_module
from qa.english import DERIVED, IRREGULAR, STOP_WORDS, SYNONYMS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qa.model import Passage

# A term of a heading is marked, so that it has statistics of its own: a word that the title gives to every passage
# says little there and much in the one passage that repeats it.
HEADING = "#"

_ACCENTS = re.compile("[\u0300-\u036f]")  # of Latin, Greek and Cyrillic letters; other scripts' marks are letters


@lru_cache(maxsize=1 << 17)
def normal(word: str) -> str:
    """The word as it is compared with others: NFKC, case folded, straight apostrophes, no possessive, no dots
    between letters, no commas between thousands.

    >>> [normal(word) for word in ("OpenAI’s", "Ｋ２", "U.S", "40,000", "Straße", "4.1")]
    ['openai', 'k2', 'us', '40000', 'strasse', '4.1']
    """
    if word.isascii():
        word = word.lower()
    else:
        word = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", word).casefold()).replace("’", "'")
    if word.endswith("'s"):
        word = word[:-2]
    if "," in word:
        word = word.replace(",", "")
    if "." in word and not word[0].isdigit():
        word = word.replace(".", "")
    return "".join(word.split()) if word.isspace() or " " in word else word


@lru_cache(maxsize=8)
def _stemmer(language: str) -> Callable[[str], str]:
    """The Snowball stemmer of the language, or none where there is none."""
    import Stemmer  # PyStemmer: the C library, 100 times as fast as Snowball in Python

    names = {"en": "english"}
    name = names.get(language, language)
    if name not in Stemmer.algorithms():
        return str
    stem: Callable[[str], str] = Stemmer.Stemmer(name).stemWord
    return stem


def base(word: str) -> str:
    """The base of an irregular form in normal form: "said" is "say", "children" is "child", "loss" is "lose"."""
    word = IRREGULAR.get(word, word)
    return DERIVED.get(word, word)


@lru_cache(maxsize=1 << 17)
def term(word: str, language: str = "en") -> str:
    """The term that a word is searched by; empty for a stop word.

    A stop word in capitals is a name ("US", "WHO", "IT") and is kept.

    >>> [term(word) for word in ("delayed", "The", "said", "models", "US")]
    ['delay', '', 'say', 'model', 'us']
    """
    folded = normal(word)
    if folded in STOP_WORDS and not (len(word) > 1 and word.isupper()) and "." not in word:
        return ""
    stem = _stemmer(language)(base(folded) if language == "en" else folded)
    return (
        stem if stem.isascii() else unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", stem)))
    )


def tokens(text: str, language: str = "en") -> Iterator[tuple[str, int, int]]:
    """The terms of `text` in order, each with the offsets of its word; stop words are left out.

    In scripts without spaces, the terms are pairs of neighbouring characters, so that a word of two is found
    wherever the pairs were counted from.
    """
    previous, end = "", -1
    for match in text_module.matches(text):
        word = match[0]
        if text_module.is_unspaced(word):
            characters = _characters(word)
            if match.start() == end:
                bridge = previous + characters[0]
                yield normal(bridge), end - len(previous), end + len(characters[0])
            if len(characters) > 1 or match.start() != end:
                yield normal(word), match.start(), match.end()
            previous, end = characters[-1], match.end()
        elif found := term(word, language):
            yield found, match.start(), match.end()


def _characters(word: str) -> list[str]:
    """The characters of a word as a reader counts them: each with the marks above and below it."""
    found: list[str] = []
    for char in word:
        if found and unicodedata.category(char)[0] == "M":
            found[-1] += char
        else:
            found.append(char)
    return found


def terms(text: str, language: str = "en") -> list[str]:
    """The terms of `text`, in order.

    >>> terms("Why was the model’s launch delayed?")
    ['model', 'launch', 'delay']
    """
    return [found for found, _, _ in tokens(text, language)]


def passage_terms(passage: Passage) -> list[str]:
    """What an engine indexes of a passage: the terms of its headings and its table's header, marked, then its own."""
    above = [HEADING + found for line in (*passage.headings, passage.header) for found in terms(line, passage.language)]
    return above + terms(passage.text, passage.language)


def synonyms(word: str, language: str = "en") -> tuple[str, ...]:
    """Terms of English words that mean nearly the same as `word`, without its own.

    >>> "postpon" in synonyms("delayed")
    True
    """
    own = term(word)
    if language != "en" or not own:
        return ()
    # To stem all the words of the table takes as long as all the rest of a question; those that begin alike are few.
    start = base(normal(word))[:3]
    found: dict[str, None] = {}
    for group in SYNONYMS:
        if any(member.startswith(start) and term(member) == own for member in group):
            found |= dict.fromkeys(map(term, group))
    return tuple(other for other in found if other and other != own)
