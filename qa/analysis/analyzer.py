"""Turn words into search terms: one analysis for questions and passages, shared by every engine.

Law: equal words give equal terms, whatever their case, width, accents or apostrophes. A term contains no white space,
so terms joined by spaces can be handed to an engine. Offsets refer to the original text, never to a folded copy.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from qa.analysis import tokenizer
from qa.analysis.capitals import WIDE, with_names
from qa.analysis.languages import folded
from qa.analysis.languages import language as language_of
from qa.analysis.letters import HIDDEN, in_small_letters, plain, without_marks
from qa.analysis.names import parts_of
from qa.analysis.packing import encoded
from qa.analysis.rows import beyond, cells_apart, seen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from qa.model import Passage

# Prefix of a heading's terms, which gives them statistics of their own: a word in the title is above every passage and
# says little there, but says much in the one passage whose text repeats it.
HEADING = "#"
_NO_GAP = frozenset({"", "\n", "\r\n"})  # between two characters of one word
_MOST_KEPT = 1 << 17  # words for each language in the cache of terms
MOST_WORDS = 64  # words of a question that are searched or lent; a pasted page has more
MOST_BYTES = 1 << 17  # of a question in UTF-8; what is behind them does not count

# A hyphen, also a soft one, that breaks a word at the end of a line; and a word broken in this way.
_BREAK = r"[-\u00ad]\r?\n[ \t]*+"
_BROKEN = rf"(?<![^\W\d_])[^\W\d_]++(?:(?:{_BREAK})[^\W\d_]++)++"
# Languages that part thousands by dots, and a number that is parted so.
THOUSANDS_BY_DOTS = frozenset({"ca", "da", "de", "el", "es", "id", "it", "nl", "pt", "ro", "tr", "vi"})
_BY_DOTS = r"[1-9]\d{0,2}(?:\.\d{3})++"
# Optional marks: Hebrew points, Arabic vowel signs, and the stroke (tatweel) that widens a word.
_POINTS = "[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4-\u05c7\u0640\u064b-\u0652\u0670]"


@lru_cache(maxsize=1 << 14)
def normal(word: str) -> str:
    """The normal form of a word, in which words are compared.

    NFKC, case-folded, with straight apostrophes; without possessive "'s", dots between letters, the "v" of a version,
    what parts thousands, vowel points and characters that nobody sees; "n't" as "nt"; digits of every script as 0 to 9.

    >>> [normal(word) for word in ("OpenAI’s", "Ｋ２", "U.S", "40,000", "Straße", "4.1", "v5.3.3", "२०", "isn't")]
    ['openai', 'k2', 'us', '40000', 'strasse', '4.1', '5.3.3', '20', 'isnt']
    """
    word = folded(word)
    if not word.isascii():
        word = re.sub(_POINTS, "", word.replace("’", "'"))
        if not word.isalpha():
            import unicodedata

            word = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in word)
    if "'" in word:
        word = _without_apostrophe(word)
    if "," in word:
        word = word.replace(",", "")
    if "." in word and not word[0].isdigit():
        word = _without_dots(word)
    return "".join(word.split()) if word.isspace() or " " in word else word


def _without_apostrophe(word: str) -> str:
    if word.endswith("'s"):
        return word[:-2]
    if word.endswith("n't"):
        return f"{word[:-3]}nt"
    return word.replace("'", "") if word.replace("'", "").isdigit() else word


def _without_dots(word: str) -> str:
    """Write "U.S" as "US", and "v5.3" as "5.3"; ".NET" keeps its dot."""
    if word[0] == "v" and word[1].isdigit():
        return word[1:]
    return word if word[0] == "." else word.replace(".", "")


def letters(text: str, language: str = "en") -> str:
    """The text in one case, without accents where they do not tell words apart, and without white space.

    >>> letters("Fußball in Köln", "de")
    'fussballinkoln'
    """
    return without_marks("".join(text.casefold().split()), language)


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

    A stop word in capitals is taken for a name ("US", "WHO", "IT") and keeps its term, and so does one that is a name
    with a capital ("Will").

    >>> [term(word) for word in ("delayed", "The", "said", "models", "US", "Will", "will")]
    ['delay', '', 'say', 'model', 'us', 'will', '']
    >>> term("l'élection", "fr") == term("élections", "fr"), term("Tesla'nın", "tr")
    (True, 'tesla')
    """
    return _terms(language)[word].partition(" ")[0]


class _Terms(dict[str, str]):
    """A cache of the terms of one language, by word: a word's own term, then those of its parts, joined by spaces. A
    dictionary, since words are looked up by the million and no function call is as fast."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_KEPT:
            self.clear()
        found = _term(word, self._language)
        if found and not (word.isalpha() and word.islower()):
            parts = (_term(part, self._language) for part in parts_of(word))
            found = " ".join(dict.fromkeys(filter(None, (found, *parts))))
        self[word] = found
        return found


@lru_cache(maxsize=64)
def _terms(language: str) -> _Terms:
    return _Terms(language)


def _term(word: str, language: str) -> str:
    known = language_of(language)
    whole = normal(in_small_letters(word, language))
    if known.keeps and "'" in whole:
        whole = whole.partition("'")[known.keeps + 1] or whole
    if language == "zh" and tokenizer.is_unspaced(whole or " "):
        whole = _form(language)(word)
    if language in THOUSANDS_BY_DOTS and re.fullmatch(_BY_DOTS, whole):
        whole = whole.replace(".", "")
    if whole in known.stop_words and not (word.isupper() and (len(word) > 1 or word in WIDE)) and "." not in word:
        return whole if whole in known.names and word.istitle() else ""
    if language == "ar" and whole not in known.not_joined:
        from qa.analysis.arabic import stemmed

        return stemmed(whole, word, _stemmer(known.stemmer))
    if language == "el":
        whole = plain(whole)  # ΛΑΪΟΣ is Λάιος, but the stemmer takes ϊ for a letter of its own
    base = known.forms.get(whole, whole)
    return without_marks(_stemmer(known.stemmer)(base) if known.stemmer else base, language)


def tokens(
    text: str, language: str = "en", singles: bool = False, parts: bool = True
) -> Iterator[tuple[str, int, int]]:
    """Iterate over the terms of `text` in order, each as (term, start, end) with the offsets of its word, without stop
    words. Without `parts`, each word has its own term alone.

    In scripts without spaces, the terms are all pairs of neighbouring characters, so that a word of two characters is
    found wherever pairing began. With `singles`, each character that can be a word is a term as well. Words broken at
    the end of a line come last, as a whole; their parts are terms as well, since the hyphen may belong to the word.
    """
    previous, end = "", -1
    text = with_names(text, language)
    form, known = _form(language), _terms(language)
    for match in tokenizer.matches(text):
        word, (start, stop) = match[0], match.span()
        if tokenizer.is_unspaced(word):
            characters = tokenizer.graphemes(word)
            goes_on = start == end or (end > 0 and text[end:start].strip(HIDDEN) in _NO_GAP)
            if goes_on:  # the word may continue, perhaps on the next line: add the pair across the gap
                yield form(previous + characters[0]), end - len(previous), start + len(characters[0])
            if len(characters) > 1 or not goes_on:
                yield form(word), start, stop
            if singles and len(characters) + goes_on > 1:
                place = start
                for char in characters:
                    if tokenizer.may_be_word(char):
                        yield form(char), place, place + len(char)
                    place += len(char)
            previous, end = characters[-1], stop
        elif found := known[word]:
            for one in found.split(" ") if parts else (found.partition(" ")[0],):
                yield one, start, stop
    if may_break(text):
        for match in re.finditer(_BROKEN, text):
            first, *others = re.split(_BREAK, match[0])
            if all(part[0].islower() for part in others) and (own := term(first + "".join(others), language)):
                yield own, match.start(), match.end()


def _form(language: str) -> Callable[[str], str]:
    """The function that gives the term of characters in a script without spaces."""
    return _in_simplified if language == "zh" else normal


@lru_cache(maxsize=1 << 17)
def _in_simplified(word: str) -> str:
    """The normal form of Chinese characters, simplified."""
    from qa.analysis.han import simplified  # 16 KB, for Chinese alone

    return simplified(normal(word))


def may_break(text: str) -> bool:
    """Whether `text` may contain a broken word: a hyphen at the end of a line."""
    return "-\n" in text or "-\r" in text or "\u00ad\n" in text or "\u00ad\r" in text


def question_tokens(text: str, language: str = "en") -> Iterator[tuple[str, int, int]]:
    """Iterate over the terms of a question, each as (term, start, end), like `tokens`.

    In scripts without spaces, leave out pairs that lie in a stop word or overlap one: the stretches between stop words
    are analysed separately. A character that is left of a word says nothing.

    >>> [term for term, _, _ in question_tokens("谁发明了电话？", "zh")]
    ['发明', '电话']
    """
    known = language_of(language)
    if not known.is_unspaced:
        yield from tokens(text, language, parts=False)
        return
    lowered, cut = as_listed(text, language), []
    if len(lowered) == len(text):
        cut = [match.span() for match in _stop_pattern(language).finditer(lowered)]
    start = 0
    for begin, end in (*cut, (len(text), len(text))):
        for found, first, last in tokens(text[start:begin], language, parts=False):
            if not _is_left(text, start + first, start + last):
                yield found, start + first, start + last
        start = end


def _is_left(text: str, start: int, end: int) -> bool:
    """Whether this is one character of a word in a script without spaces, in which no character is a word."""
    character, beside = text[start:end], (text[start - 1 : start], text[end : end + 1])
    may_be_left = tokenizer.is_unspaced(character) and not tokenizer.may_be_word(character)
    return (
        may_be_left
        and len(tokenizer.graphemes(character)) == 1
        and any(map(tokenizer.is_unspaced, filter(None, beside)))
    )


def as_listed(text: str, language: str) -> str:
    """A text in the letters in which the words of an unspaced language are listed; its length is the same, or it has
    none of those words."""
    lowered = text.lower()
    if language != "zh" or lowered.isascii():
        return lowered
    from qa.analysis.han import simplified

    return simplified(lowered)


@lru_cache(maxsize=8)
def _stop_pattern(language: str) -> re.Pattern[str]:
    """Compile the words that only ask or bind in a language without spaces, longest first, and the endings of words."""
    known = language_of(language)
    small = known.stop_words.union(known.questions.alone)  # which has the two words of "몇 개" with and without a space
    endings, words = (
        "|".join(map(re.escape, sorted(listed, key=lambda word: (-len(word), word))))
        for listed in (known.endings, small)
    )
    return re.compile("|".join(filter(None, (endings and rf"(?<=\w\w)(?:{endings})(?!\w)", words))) or r"(?!)")


def words_by_term(text: str, language: str = "en") -> dict[str, str]:
    """The terms of a question, in order, each mapped to the first word that gives it."""
    found: dict[str, str] = {}
    for term, start, end in question_tokens(text, language):
        found.setdefault(term, text[start:end])
    return found


def counted(question: str) -> str:
    """What of a question counts: its first 128 kB, up to the end of a word. What is pasted must not take longer.

    >>> counted("why?"), len(counted("why " * 100_000))
    ('why?', 131071)
    """
    if len(question) * 4 <= MOST_BYTES or len(data := encoded(question.lstrip())) <= MOST_BYTES:
        return question
    end = next(at for at in range(MOST_BYTES, 0, -1) if data[at] & 0xC0 != 0x80)  # where a character begins
    kept = data[:end].decode("utf-8", "surrogatepass")
    return kept[: kept.rfind(" ", -1000)] if " " in kept[-1000:] else kept


def as_typed(question: str, language: str) -> str:
    """A question as it would be typed with care: without characters that nobody sees, and composed. One typed all in
    capitals, which cannot show its names, is in small letters; one or two words may be a name ("US?") and stay. A
    first word that may be a name ("Will it rain?") is none."""
    if not question.isascii():
        import unicodedata

        question = unicodedata.normalize("NFC", question)
        for char in HIDDEN.replace("\u200c", ""):  # which parts words in the Arabic script
            question = question.replace(char, "")
    if question.isupper() and tokenizer.count(question) > 2:
        return in_small_letters(question, language).lower()
    first = question.split(maxsplit=1)[0] if question.strip() else ""
    if first.lower() in language_of(language).names:  # "Will it rain?"
        return question.replace(first, first.lower(), 1)
    return question


def character_terms(pair: str, language: str = "") -> list[str]:
    """The terms of the single Han characters of a pair; empty for any other word. Characters of other scripts without
    spaces mean nothing alone.

    >>> character_terms("电话"), character_terms("食べ"), character_terms("phone")
    (['电', '话'], ['食'], [])
    """
    if not tokenizer.is_unspaced(pair):
        return []
    found = dict.fromkeys(filter(None, map(_form(language), tokenizer.graphemes(pair))))
    return list(filter(tokenizer.is_han, found)) if len(found) > 1 else []


def terms(text: str, language: str = "en") -> list[str]:
    """The terms under which `text` is indexed, in order.

    >>> terms("Why was the model’s launch delayed?")
    ['model', 'launch', 'delay']
    """
    if tokenizer.has_unspaced(text) or may_break(text):
        return [found for found, _, _ in tokens(text, language, singles=True)]
    return line_of_terms(tokenizer.strings(with_names(text, language)), language).split()


def line_of_terms(words: Iterable[str], language: str) -> str:
    """The terms of these words, joined by spaces: of words in a script with spaces, none of them broken."""
    return " ".join(filter(None, map(_terms(language).__getitem__, words)))


def passage_terms(passage: Passage) -> list[str]:
    """The terms that an engine indexes for a passage: those above it, prefixed by `HEADING`, then its own."""
    lines = (*passage.headings, cells_apart(passage.header, passage.form))
    above = [HEADING + found for line in lines for found in terms(line, passage.language)]
    own = (seen(passage), *(said for _, said in beyond(passage)))
    return above + [found for text in own for found in terms(text, passage.language)]


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
