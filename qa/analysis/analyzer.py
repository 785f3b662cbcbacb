"""From a word to the term that is searched for: one analysis for questions and passages, for every engine.

Law: equal words give equal terms, whatever their case, width, accents or apostrophes; a term holds no white space,
so that terms joined by spaces can be handed to an engine. Offsets are those of the word in its own text and are
never taken in a folded copy.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from qa.analysis import tokenizer
from qa.analysis.languages import folded
from qa.analysis.languages import language as language_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qa.model import Passage

# A term of a heading is marked, so that it has statistics of its own: a word that the title gives to every passage
# says little there and much in the one passage that repeats it.
HEADING = "#"
_MOST_KEPT = 1 << 17  # words of a language whose terms are kept
MOST_WORDS = 64  # of a question; of a pasted page not all words are searched, and not all are lent

_ACCENTS = re.compile("[\u0300-\u036f]")  # of Latin, Greek and Cyrillic letters; other scripts' marks are letters
# What may stand inside of a word at the end of a line, and a word with that in it.
_BREAK = re.compile(r"-\r?\n[ \t]*+|\u00ad(?:\r?\n[ \t]*+)?")
_BROKEN = re.compile(rf"(?<![^\W\d_])[^\W\d_]++(?:(?:{_BREAK.pattern})[^\W\d_]++)++")
# What is written or left out as one likes: Hebrew's points, Arabic's vowels, and the stroke that widens a word.
_POINTS = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4-\u05c7\u0640\u064b-\u0652\u0670]")


@lru_cache(maxsize=1 << 17)
def normal(word: str) -> str:
    """The word as it is compared with others: NFKC, case folded, straight apostrophes, no possessive, no dots
    between letters, no commas between thousands, digits of every script as 0 to 9, no vowel points.

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


def stemmer_version() -> str:
    """Of the library that makes terms of words: what was indexed with another cannot be searched."""
    import Stemmer

    found: str = Stemmer.version()
    return found


@lru_cache(maxsize=8)
def _stemmer(name: str) -> Callable[[str], str]:
    """Snowball's stemmer of that name, or none where PyStemmer has none."""
    import Stemmer  # PyStemmer: the C library, 100 times as fast as Snowball in Python

    if name not in Stemmer.algorithms():
        return str
    stem: Callable[[str], str] = Stemmer.Stemmer(name).stemWord
    return stem


def term(word: str, language: str = "en") -> str:
    """The term that a word is searched by; empty for a stop word.

    A stop word in capitals is a name ("US", "WHO", "IT") and is kept.

    >>> [term(word) for word in ("delayed", "The", "said", "models", "US")]
    ['delay', '', 'say', 'model', 'us']
    >>> term("l'élection", "fr") == term("élections", "fr"), term("Tesla'nın", "tr")
    (True, 'tesla')
    """
    return _terms(language)[word]


class _Terms(dict[str, str]):
    """The terms of the words of a language that were met: a dictionary, since a text's words are looked up by the
    million, and no call of a function is as quick."""

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

    # The capital of ı is I, which is folded to i: both are one letter here.
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", stem))).replace("ı", "i")


def tokens(text: str, language: str = "en", singles: bool = False) -> Iterator[tuple[str, int, int]]:
    """The terms of `text` in order, each with the offsets of its word; stop words are left out.

    In scripts without spaces, the terms are pairs of neighbouring characters, so that a word of two is found
    wherever the pairs were counted from; with `singles`, also each character, for the words of one. Behind all others
    stand the words that the end of a line breaks, whole: their parts are there as well, for the hyphen may be theirs.
    """
    previous, end = "", -1
    for match in tokenizer.matches(text):
        word = match[0]
        if tokenizer.is_unspaced(word):
            characters = _graphemes(word)
            goes_on = match.start() == end or (end > 0 and text[end : match.start()] in ("\n", "\r\n"))
            if goes_on:  # perhaps on the next line
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
    """Whether a word may be broken in `text`: by a hyphen at the end of a line, or by one that shows only there."""
    return "-\n" in text or "-\r" in text or "\u00ad" in text


def question_tokens(text: str, language: str = "en") -> Iterator[tuple[str, int, int]]:
    """The terms of a question, as `tokens` gives them; where no spaces part the words, without those that stand in
    or across a stop word: what is left between two of them is searched by itself.

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
    """The stop words of a language without spaces, the longest first."""
    longest_first = sorted(language_of(language).stop_words, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")


def words_by_term(text: str, language: str = "en") -> dict[str, str]:
    """The terms of a text as it is asked, each with the first word that it comes from, in order."""
    found: dict[str, str] = {}
    for term, start, end in question_tokens(text, language):
        found.setdefault(term, text[start:end])
    return found


def uncapitalised(question: str) -> str:
    """A question typed in capitals holds no names to tell from other words; a word or two may be a name ("US?")."""
    return question.lower() if question.isupper() and tokenizer.count(question) > 2 else question


def character_terms(pair: str) -> list[str]:
    """The terms of the single characters of a pair, in scripts without spaces; none of other words.

    >>> character_terms("电话"), character_terms("phone")
    (['电', '话'], [])
    """
    if not tokenizer.is_unspaced(pair):
        return []
    found = dict.fromkeys(map(normal, _graphemes(pair)))
    return list(found) if len(found) > 1 else []


def _graphemes(word: str) -> list[str]:
    """The characters of a word as a reader counts them: each with the marks above and below it."""
    import unicodedata

    found: list[str] = []
    for char in word:
        if found and unicodedata.category(char)[0] == "M":
            found[-1] += char
        else:
            found.append(char)
    return found


def terms(text: str, language: str = "en") -> list[str]:
    """The terms that `text` is found by, in order.

    >>> terms("Why was the model’s launch delayed?")
    ['model', 'launch', 'delay']
    """
    if tokenizer.has_unspaced(text) or may_break(text):
        return [found for found, _, _ in tokens(text, language, singles=True)]
    return list(filter(None, map(_terms(language).__getitem__, tokenizer.strings(text))))


def line_of_terms(text: str, language: str) -> Callable[[int, int], str]:
    """What gives the terms between two offsets of a text, parted by spaces; of a text with spaces, in which no word is
    broken. It is all that is done for each sentence of a large index."""
    parted, pattern = tokenizer.apart(text), tokenizer.pattern_of(text)
    term_of = _terms(language).__getitem__

    def line(start: int, end: int) -> str:
        found: list[str] = pattern.findall(text, start, end) if parted is None else parted[start:end].split()
        return " ".join(filter(None, map(term_of, found)))

    return line


def passage_terms(passage: Passage) -> list[str]:
    """What an engine indexes of a passage: the terms of its headings and its table's header, marked, then its own."""
    above = [HEADING + found for line in (*passage.headings, passage.header) for found in terms(line, passage.language)]
    return above + terms(passage.text, passage.language)


@lru_cache(maxsize=1 << 12)
def synonyms(word: str, language: str = "en") -> tuple[str, ...]:
    """Terms of the language's words that mean nearly the same as `word`, without its own.

    >>> "postpon" in synonyms("delayed")
    True
    """
    known = language_of(language)
    own = term(word, language)
    if not own:
        return ()
    # To stem all the words of the table takes as long as all the rest of a question; those that begin alike are few.
    whole = normal(word)
    start = known.forms.get(whole, whole)[:3]
    found: dict[str, None] = {}
    for group in known.groups(start):
        if any(member.startswith(start) and term(member, language) == own for member in group):
            found |= dict.fromkeys(term(member, language) for member in group)
    return tuple(other for other in found if other and other != own)
