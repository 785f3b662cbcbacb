"""Tell a question in a language that no document has.

Law: a language is named only where the question leaves little doubt: by a script that no document has, or by small
words that no language of the documents shares. A name, a title or a loan word does not decide it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from qa.analysis.detect import BY_SCRIPT, LETTERS, OF_ONE, SAMPLE, USUAL, script_of
from qa.analysis.hints import asking_words, frequent_words, hinted, hints
from qa.analysis.languages import UNSPACED, folded, language
from qa.analysis.letters import unaccented
from qa.analysis.tokenizer import matches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.analysis.languages import Language

TELLING = 2  # words that tell a language, if one of them asks
WITHOUT_ASKING = 3  # words that tell it, if none of them asks
TELLING_SHARE = 0.5  # of all words, if none of them asks
PLAIN_WORDS = 2  # words in a script that no document has, none of them a small word
LONG = 5  # characters without spaces that are more than a name


def foreign_language(question: str, held: Sequence[str]) -> str:
    """The ISO 639-1 code of a question's language, if none of the documents is in it and it is told with certainty;
    else "". `held` are the languages of the documents.

    >>> foreign_language("Pourquoi le modèle est-il en retard ?", ["en"]), foreign_language("Voyage à la lune?", ["en"])
    ('fr', '')
    """
    if not held:
        return ""
    text = question[:SAMPLE].lower() if question.isupper() else question[:SAMPLE]
    script = script_of(text)
    if not any(_is_written_in(code, script) for code in held):
        return _by_script(text, script)
    return _by_words(text, script, [language(code) for code in held])


def _is_written_in(code: str, script: str) -> bool:
    """Whether texts of the language have words in this script. Chinese characters are Japanese too."""
    own = next((name for name, codes in BY_SCRIPT.items() if code in codes), code if code in OF_ONE else "Latin")
    return own == script or (code, script) == ("ja", "zh")


def _by_script(text: str, script: str) -> str:
    """The language of a text in a script that no document has: with a small word of it, or with more words than a name
    has. Words in another script may be names, but no small words."""
    written = [match[0] for match in matches(text)]
    own = [word for word in written if script_of(word) == script]
    if any(folded(word) in hints() for word in written if word not in own):
        return ""
    codes = BY_SCRIPT.get(script, (script,))
    if script == "Latin":
        return _by_words(text, script, ())
    small = {code: _small_words(text, own, code) for code in codes}
    best = max(codes, key=lambda code: (small[code] + _own_letters(text, code), code == USUAL.get(script)))
    if small[best]:
        return best
    if script in UNSPACED:
        return best if sum(map(len, own)) >= LONG else ""
    has_case = any(word.lower() != word.upper() for word in own)
    plain = [word for word in own if word.islower()] if has_case else own[1:]
    return best if len(plain) >= PLAIN_WORDS else ""


def _small_words(text: str, words: Sequence[str], code: str) -> int:
    """How many of the language's small words the text has."""
    known = language(code)
    if known.is_unspaced:
        return sum(word in text for word in known.stop_words)
    frequent = frequent_words()[0]
    small = {folded(word) for word in words}
    return sum(word in known.stop_words or code in frequent.get(word, ()) for word in small)


def _own_letters(text: str, code: str) -> int:
    return sum(text.lower().count(letter) for letter in LETTERS.get(code, ""))


def _by_words(text: str, script: str, held: Sequence[Language]) -> str:
    """The language of a text by its small words: those that no language of the documents has, while no small word of
    the documents' languages is there that the language lacks."""
    words = [match[0] for match in matches(text)]
    free = {word for word in words if not any(_is_small(known, word) or known.knows(folded(word)) for known in held)}
    shared = [word for word in words if any(_is_small(known, word) for known in held)]
    likely = hinted(map(folded, free))
    small = [word for place, word in enumerate(words) if word in free and (not place or word == word.lower())]
    found: dict[str, tuple[int, int, int]] = {}
    for code in sorted(likely):
        known = language(code)
        if known in held or not _is_written_in(code, script) or not all(_is_small(known, word) for word in shared):
            continue
        telling = {folded(word) for word in small if _is_small(known, word)}
        if any(_asks(known, word) for word in telling):
            own = set(LETTERS.get(code, "")).difference(*(LETTERS.get(one.code, "") for one in held))
            telling |= {folded(word) for word in small if not own.isdisjoint(word.lower())}
            is_told = len(telling) >= TELLING
        else:
            is_told = len(telling) >= max(WITHOUT_ASKING, TELLING_SHARE * len(words))
        if is_told:
            found[code] = len(telling), len(telling & known.stop_words), likely[code]
    return max(found, key=lambda code: found[code], default="")  # the first by code of equals


def _is_small(known: Language, word: str) -> bool:
    """Whether a word is a small word of the language. Whoever types plain letters may leave accents out, unless they
    tell words apart; whoever types an accent means it."""
    word = folded(word).replace("’", "'")
    return word in known.stop_words or (word.isascii() and known.folds_accents and word in _in_plain(known.code))


@lru_cache(maxsize=32)
def _in_plain(code: str) -> frozenset[str]:
    """The small words of the language in plain letters."""
    return frozenset(map(unaccented, language(code).stop_words))


def _asks(known: Language, word: str) -> bool:
    """Whether a word, in folded form, asks in this language."""
    own = asking_words().get(known.code, frozenset())
    return word in known.questions.alone or word in own or unaccented(word) in own
