"""Turn words into search terms: one analysis for questions and passages, shared by every engine.

Law: equal words give equal terms, whatever their case, width, accents or apostrophes. A term contains no white space,
so terms joined by spaces can be handed to an engine. Offsets refer to the original text, never to a folded copy.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from qa.analysis import tokenizer
from qa.analysis.languages import folded
from qa.analysis.languages import language as language_of
from qa.analysis.rows import cells_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from qa.model import Passage

# Prefix of a heading's terms, which gives them statistics of their own: a word in the title is above every passage and
# says little there, but says much in the one passage whose text repeats it.
HEADING = "#"
_MOST_KEPT = 1 << 17  # words for each language in the cache of terms
MOST_WORDS = 64  # words of a question that are searched or lent; a pasted page has more

_ACCENTS = re.compile("[\u0300-\u036f]")  # of Latin, Greek and Cyrillic; in other scripts, marks are letters
# A hyphen that breaks a word at the end of a line, or a soft hyphen; and a word broken in this way.
_BREAK = re.compile(r"-\r?\n[ \t]*+|\u00ad(?:\r?\n[ \t]*+)?")
_BROKEN = re.compile(rf"(?<![^\W\d_])[^\W\d_]++(?:(?:{_BREAK.pattern})[^\W\d_]++)++")
# Optional marks: Hebrew points, Arabic vowel signs, and the stroke (tatweel) that widens a word.
_POINTS = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4-\u05c7\u0640\u064b-\u0652\u0670]")


@lru_cache(maxsize=1 << 17)
def normal(word: str) -> str:
    """The normal form of a word, in which words are compared.

    NFKC, case-folded, with straight apostrophes; without possessive "'s", dots between letters, commas between
    thousands and vowel points; digits of every script as 0 to 9.

    >>> [normal(word) for word in ("OpenAI’s", "Ｋ２", "U.S", "40,000", "Straße", "4.1", "२०")]
    ['openai', 'k2', 'us', '40000', 'strasse', '4.1', '20']
    """
    word = folded(word)
    if not word.isascii():
        word = _POINTS.sub("", word.replace("’", "'"))
        if not word.isalpha():
            import unicodedata

            word = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in word)
    if word.endswith("'s"):
        word = word[:-2]
    if "," in word:
        word = word.replace(",", "")
    if "." in word and not word[0].isdigit():
        word = word.replace(".", "")
    return "".join(word.split()) if word.isspace() or " " in word else word


def letters(text: str, language: str = "en") -> str:
    """The text in one case, without accents where they do not tell words apart, and without white space.

    >>> letters("Fußball in Köln", "de")
    'fussballinkoln'
    """
    plain = "".join(text.casefold().split())
    if plain.isascii():
        return plain
    import unicodedata

    if not language_of(language).folds_accents:
        return unicodedata.normalize("NFC", plain)
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", plain)))


def stemmer_version() -> str:
    """The version of the stemmer library. An index built with another version must be rebuilt."""
    import Stemmer

    found: str = Stemmer.version()
    return found


@lru_cache(maxsize=8)
def _stemmer(name: str) -> Callable[[str], str]:
    """The Snowball stemmer of that name, or the identity where PyStemmer has none."""
    import Stemmer  # PyStemmer: the C library, 100 times as fast as Snowball in Python

    if name not in Stemmer.algorithms():
        return str
    stem: Callable[[str], str] = Stemmer.Stemmer(name).stemWord
    return stem


def term(word: str, language: str = "en") -> str:
    """The search term of a word; empty for a stop word.

    A stop word in capitals is taken for a name ("US", "WHO", "IT") and keeps its term.

    >>> [term(word) for word in ("delayed", "The", "said", "models", "US")]
    ['delay', '', 'say', 'model', 'us']
    >>> term("l'élection", "fr") == term("élections", "fr"), term("Tesla'nın", "tr")
    (True, 'tesla')
    """
    return _terms(language)[word]


class _Terms(dict[str, str]):
    """A cache of the terms of one language, by word. A dictionary, since words are looked up by the million and no
    function call is as fast."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_KEPT:
            self.clear()
        found = self[word] = _term(word, self._language)
        return found


@lru_cache(maxsize=64)
def _terms(language: str) -> _Terms:
    return _Terms(language)


def _term(word: str, language: str) -> str:
    known = language_of(language)
    whole = normal(word)
    if known.keeps and "'" in whole:
        before, _, behind = whole.partition("'")
        whole = (behind if known.keeps > 0 else before) or whole
    if whole in known.stop_words and not (len(word) > 1 and word.isupper()) and "." not in word:
        return ""
    stem = _stemmer(known.stemmer)(known.forms.get(whole, whole)) if known.stemmer else whole
    if stem.isascii() or not known.folds_accents:
        return stem
    import unicodedata

    # The capital of ı is I, which folds to i: treat both as one letter.
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", stem))).replace("ı", "i")


def tokens(text: str, language: str = "en", singles: bool = False) -> Iterator[tuple[str, int, int]]:
    """Iterate over the terms of `text` in order, each as (term, start, end) with the offsets of its word, without stop
    words.

    In scripts without spaces, the terms are all pairs of neighbouring characters, so that a word of two characters is
    found wherever pairing began. With `singles`, each character is a term as well, for words of one character. Words
    broken at the end of a line come last, as a whole; their parts are terms as well, since the hyphen may belong to
    the word.
    """
    previous, end = "", -1
    for match in tokenizer.matches(text):
        word = match[0]
        if tokenizer.is_unspaced(word):
            characters = _graphemes(word)
            goes_on = match.start() == end or (end > 0 and text[end : match.start()] in ("\n", "\r\n"))
            if goes_on:  # the word may continue, perhaps on the next line: add the pair across the gap
                bridge = previous + characters[0]
                yield normal(bridge), end - len(previous), match.start() + len(characters[0])
            if len(characters) > 1 or not goes_on:
                yield normal(word), match.start(), match.end()
            if singles and len(characters) + goes_on > 1:
                place = match.start()
                for char in characters:
                    yield normal(char), place, place + len(char)
                    place += len(char)
            previous, end = characters[-1], match.end()
        elif found := term(word, language):
            yield found, match.start(), match.end()
    if may_break(text):
        for match in _BROKEN.finditer(text):
            first, *others = _BREAK.split(match[0])
            if all(part[0].islower() for part in others) and (found := term(first + "".join(others), language)):
                yield found, match.start(), match.end()


def may_break(text: str) -> bool:
    """Whether `text` may contain a broken word: a hyphen at the end of a line, or a soft hyphen."""
    return "-\n" in text or "-\r" in text or "\u00ad" in text


def question_tokens(text: str, language: str = "en") -> Iterator[tuple[str, int, int]]:
    """Iterate over the terms of a question, each as (term, start, end), like `tokens`.

    In scripts without spaces, leave out pairs that lie in a stop word or overlap one: the stretches between stop words
    are analysed separately.

    >>> [term for term, _, _ in question_tokens("谁发明了电话？", "zh")]
    ['发明', '电话']
    """
    known = language_of(language)
    if not known.is_unspaced:
        yield from tokens(text, language)
        return
    lowered, cut = text.lower(), []
    if len(lowered) == len(text):
        cut = [match.span() for match in _stop_pattern(language).finditer(lowered)]
    start = 0
    for begin, end in (*cut, (len(text), len(text))):
        for found, first, last in tokens(text[start:begin], language):
            yield found, start + first, start + last
        start = end


@lru_cache(maxsize=8)
def _stop_pattern(language: str) -> re.Pattern[str]:
    """Compile the stop words of a language without spaces, longest first."""
    longest_first = sorted(language_of(language).stop_words, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")


def words_by_term(text: str, language: str = "en") -> dict[str, str]:
    """The terms of a question, in order, each mapped to the first word that gives it."""
    found: dict[str, str] = {}
    for term, start, end in question_tokens(text, language):
        found.setdefault(term, text[start:end])
    return found


def uncapitalised(question: str) -> str:
    """Lower-case a question typed all in capitals, which cannot show its names. One or two words may be a name ("US?")
    and stay."""
    return question.lower() if question.isupper() and tokenizer.count(question) > 2 else question


def character_terms(pair: str) -> list[str]:
    """The terms of the single characters of a pair, in scripts without spaces; empty for any other word.

    >>> character_terms("电话"), character_terms("phone")
    (['电', '话'], [])
    """
    if not tokenizer.is_unspaced(pair):
        return []
    found = dict.fromkeys(map(normal, _graphemes(pair)))
    return list(found) if len(found) > 1 else []


def _graphemes(word: str) -> list[str]:
    """Split a word into characters as a reader counts them: each with its combining marks."""
    import unicodedata

    found: list[str] = []
    for char in word:
        if found and unicodedata.category(char)[0] == "M":
            found[-1] += char
        else:
            found.append(char)
    return found


def terms(text: str, language: str = "en") -> list[str]:
    """The terms under which `text` is indexed, in order.

    >>> terms("Why was the model’s launch delayed?")
    ['model', 'launch', 'delay']
    """
    if tokenizer.has_unspaced(text) or may_break(text):
        return [found for found, _, _ in tokens(text, language, singles=True)]
    return list(filter(None, map(_terms(language).__getitem__, tokenizer.strings(text))))


def line_of_terms(words: Iterable[str], language: str) -> str:
    """The terms of these words, joined by spaces: of words in a script with spaces, none of them broken."""
    return " ".join(filter(None, map(_terms(language).__getitem__, words)))


def passage_terms(passage: Passage) -> list[str]:
    """The terms that an engine indexes for a passage: those of its headings and table header, prefixed with `HEADING`,
    then those of its text."""
    header, text = (cells_apart(line, passage.form) for line in (passage.header, passage.text))
    above = [HEADING + found for line in (*passage.headings, header) for found in terms(line, passage.language)]
    return above + terms(text, passage.language)


@lru_cache(maxsize=1 << 12)
def synonyms(word: str, language: str = "en") -> tuple[str, ...]:
    """The terms of words that mean nearly the same as `word` in this language, without the term of `word`.

    >>> "postpon" in synonyms("delayed")
    True
    """
    known = language_of(language)
    own = term(word, language)
    if not own:
        return ()
    # Stemming the whole table takes as long as the rest of a question; only a few words share the first letters.
    whole = normal(word)
    start = known.forms.get(whole, whole)[:3]
    found: dict[str, None] = {}
    for group in known.groups(start):
        if any(member.startswith(start) and term(member, language) == own for member in group):
            found |= dict.fromkeys(term(member, language) for member in group)
    return tuple(other for other in found if other and other != own)
