"""Know the letters that people write in more than one way, or leave out: marks, ligatures, invisible characters.

Law: whatever is folded here is folded alike in documents and in questions. Nothing here changes a text: only copies of
single words are folded.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations, product

# Characters that nobody sees and that may stand inside a word: soft hyphen, joiners and spaces without width.
HIDDEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# Spaces that keep the digits of a number together.
NUMBER_SPACES = "\u00a0\u2007\u2009\u202f"

# Letters that have no accent of their own to take off, as people type them.
_TYPED = {
    "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ß": "ss",
}  # fmt: skip
# The same for other scripts: forms of alef, yeh, heh and kaf, and the dot below of Devanagari (nukta).
_TYPED_BEYOND = {"ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "\u093c": ""}
# The letters that people also write as two.
_AS_TWO = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "đ": "dj"}
_WHOLE = "йї"  # letters of their own, whose marks nobody leaves out
# The letters with marks that tell words of a language apart, so that its terms keep them; of one with tones, all.
_KEPT = {"da": "æøå", "fi": "åäö", "no": "æøå", "sv": "åäö", "tr": "çğöşü"}
_TONAL = frozenset({"vi"})
_DOTLESS = frozenset({"tr"})  # the capital of ı is I, and that of i is İ
MOST_MARKED = 64  # ways to put marks on a word
# The syllables of Hangul, by 28 final consonants or none; and the finals that begin an ending: ㄴ, ㄹ, ㅁ, ㅂ.
_SYLLABLES, _FINALS, _ENDS = range(0xAC00, 0xD7A4), 28, (4, 8, 16, 17)

# The two signs of Devanagari for a nasal vowel are one, as most people type them.
_UNMEANT: dict[int, str | None] = {**dict.fromkeys(map(ord, HIDDEN)), 0x901: "\u0902"}


def seen(word: str) -> str:
    """The word without characters that nobody sees, and without the differences that nobody means."""
    return word.translate(_UNMEANT)


class _Folding(dict[int, str]):
    """Each letter without its marks, but for those that are kept."""

    def __init__(self, kept: str = "", typed: dict[str, str] = _TYPED) -> None:
        super().__init__({ord(letter): letter for letter in kept})
        self._typed = typed

    def __missing__(self, code: int) -> str:
        import unicodedata

        letters = (self._typed.get(letter, letter) for letter in unicodedata.normalize("NFD", chr(code)))
        found = self[code] = unicodedata.normalize("NFC", "".join(letter for letter in letters if not _is_mark(letter)))
        return found


def _is_mark(letter: str) -> bool:
    """Whether it is a mark of Latin, Greek or Cyrillic, or the hamza or madda of Arabic; in other scripts, marks are
    letters."""
    return "\u0300" <= letter <= "\u036f" or "\u0653" <= letter <= "\u0655"


_PLAIN = _Folding(_WHOLE, _TYPED | _TYPED_BEYOND)


@lru_cache(maxsize=64)
def _folding(language: str) -> _Folding:
    return _Folding(_KEPT.get(language, ""))


def is_word(word: str) -> bool:
    """Whether there are only letters in a word, not empty, with their marks: vowel signs are letters.

    >>> is_word("पहचान"), is_word("Straße"), is_word("mp3")
    (True, True, False)
    """
    if word.isascii() or word.isalpha():
        return word.isalpha()
    import unicodedata

    return word[0].isalpha() and all(unicodedata.category(char)[0] in "LM" for char in word)


def tells_apart(language: str) -> bool:
    """Whether marks tell words of the language apart, so that its terms keep them."""
    return language in _KEPT or language in _TONAL


def may_lack_marks(word: str, language: str) -> bool:
    """Whether a word in normal form may be typed without a mark that tells words of the language apart.

    >>> may_lack_marks("far", "sv"), may_lack_marks("får", "sv"), may_lack_marks("vik", "sv")
    (True, False, False)
    """
    if not word.isalpha() or plain(word) != word:
        return False
    return language in _TONAL or any(base in word for base in map(plain, _KEPT.get(language, "")))


def without_marks(stem: str, language: str) -> str:
    """The stem of a word without the marks that tell no words of the language apart.

    >>> without_marks("crème", "fr"), without_marks("møte", "no"), without_marks("møte", "en")
    ('creme', 'møte', 'mote')
    """
    return stem if stem.isascii() or language in _TONAL else stem.translate(_folding(language))


def plain(word: str) -> str:
    """A word in normal form as people type it who leave out what they can.

    >>> [plain(word) for word in ("viện", "łódź", "smørrebrød", "λάιοσ", "القاهرة", "мой")]
    ['vien', 'lodz', 'smorrebrod', 'λαιοσ', 'القاهره', 'мой']
    """
    return word if word.isascii() else word.translate(_PLAIN)


def spelt_out(word: str) -> str:
    """A word in normal form as people type it who write two letters for one with a mark.

    >>> [spelt_out(word) for word in ("müller", "århus", "đorđević")]
    ['mueller', 'aarhus', 'djordjevic']
    """
    return word if word.isascii() else plain("".join(_AS_TWO.get(letter, letter) for letter in word))


@lru_cache(maxsize=1 << 12)
def typed_ends(letter: str) -> str:
    """The letters with one of which a word ends that is typed for one that ends in `letter`; "" if that may be left
    out.

    >>> typed_ends("ü"), typed_ends("ة"), typed_ends("'")
    ('eu', 'ه', '')
    """
    typed = {without_apostrophes(typed)[-1:] for typed in (plain(letter), spelt_out(letter))}
    return "" if "" in typed else "".join(sorted(typed))


def without_apostrophes(word: str) -> str:
    """A word in normal form as people type it who leave out apostrophes ("O'Brien")."""
    return word.replace("'", "") if "'" in word else word


def with_marks(word: str) -> str:
    """A word in which each two letters that may stand for one do.

    >>> with_marks("mueller"), with_marks("djordjevic")
    ('müller', 'đorđevic')
    """
    for one, two in _AS_TWO.items():
        word = word.replace(two, one)
    return word


def with_other_ends(word: str) -> list[str]:
    """The beginning of a Korean verb before other endings: with a final consonant below its last syllable.

    >>> with_other_ends("칠하"), with_other_ends("지었")
    (['칠하', '칠한', '칠할', '칠함', '칠합', '칠해', '칠했'], [])
    """
    if word[-1] in "해했":
        word = word[:-1] + "하"
    last = ord(word[-1])
    if last not in _SYLLABLES or (last - _SYLLABLES.start) % _FINALS:
        return []
    found = [word, *(word[:-1] + chr(last + final) for final in _ENDS)]
    return found + ([word[:-1] + "해", word[:-1] + "했"] if word[-1] == "하" else [])


def marked(word: str, language: str) -> list[str]:
    """The words of a language whose marks tell words apart that people may type as `word`, in which each letter that
    may lack a mark has one or none; at most `MOST_MARKED`, those with the fewest marks first.

    >>> marked("oppna", "sv"), marked("oppna", "en")
    (['öppna', 'oppnå', 'oppnä', 'öppnå', 'öppnä'], [])
    """
    options: dict[str, str] = {}
    for letter in _KEPT.get(language, "") + ("ı" if language in _DOTLESS else ""):
        options[plain(letter)] = options.get(plain(letter), "") + letter
    places = [at for at, letter in enumerate(word) if letter in options]
    found: list[str] = []
    for number in range(1, len(places) + 1):
        for chosen in combinations(places, number):
            for letters in product(*(options[word[at]] for at in chosen)):
                if len(found) == MOST_MARKED:
                    return found
                by_place = dict(zip(chosen, letters, strict=True))
                found.append("".join(by_place.get(at, letter) for at, letter in enumerate(word)))
    return found


# Ranges with all letters that a pattern looks for: Latin, Greek, Cyrillic, Arabic, Latin with tones.
_RANGES = (range(0xC0, 0x250), range(0x386, 0x3CF), range(0x400, 0x460), range(0x621, 0x6D0), range(0x1EA0, 0x1EFA))


@lru_cache(maxsize=1)
def _alternatives() -> dict[str, str]:
    """Each letter, or two, with the small letters that people type so."""
    found: dict[str, str] = {}
    for letter in (char for codes in _RANGES for char in map(chr, codes) if char.isalpha() and char == char.lower()):
        for typed in {plain(letter), spelt_out(letter)} - {letter, ""}:
            found[typed] = found.get(typed, "") + letter
    return found


def typed_pattern(word: str) -> str:
    """A pattern, as Lucene reads it, of the words that people may type as `word`, which has no marks or apostrophes.

    >>> "ü" in typed_pattern("mueller"), typed_pattern("x-1")
    (True, "x'?\\\\-'?1")
    """
    known, pattern, at = _alternatives(), "", 0
    while at < len(word):
        two = word[at : at + 2]
        if len(two) < 2 or two not in known:
            pattern += _one_of(word[at], known)
            at += 1
        else:
            pattern += f"({_one_of(two[0], known)}'?{_one_of(two[1], known)}|[{known[two]}])"
            at += 2
        pattern += "'?" if at < len(word) else ""
    return pattern


def _one_of(letter: str, known: dict[str, str]) -> str:
    if letter in known:
        return f"[{letter}{known[letter]}]"
    return letter if letter.isalnum() else f"\\{letter}"


def in_small_letters(word: str, language: str) -> str:
    """The word with the small letters of a language whose capitals stand for other ones than elsewhere.

    >>> in_small_letters("KAPI", "tr"), in_small_letters("KAPI", "en")
    ('KAPı', 'KAPI')
    """
    return word.replace("I", "ı").replace("İ", "i") if language in _DOTLESS else word


class _Bases(dict[int, str]):
    """The letters of Unicode without their accents. Some have no decomposition, й and ї are letters of their own."""

    def __missing__(self, code: int) -> str:
        import unicodedata

        found = self[code] = unicodedata.normalize("NFD", chr(code))[0]
        return found


_BASES = _Bases(zip(map(ord, "łđøıйї"), "ldoiйї", strict=True))


def unaccented(text: str) -> str:
    """The text without accents, and with plain letters for those that have no accent of their own.

    >>> unaccented("résumé, özeti, łódź")
    'resume, ozeti, lodz'
    """
    return text if text.isascii() else text.translate(_BASES).replace("ı", "i")


def spellings(text: str) -> list[str]:
    """The text as it is written, without accents, and with letters of the same shape for its own.

    >>> spellings("který"), spellings("țară"), spellings("кой"), spellings("why")
    (['který', 'ktery'], ['țară', 'tara', 'ţară'], ['кой'], ['why'])
    """
    cedillas = text.replace("ș", "ş").replace("ț", "ţ")
    kaf = text.replace("ک", "ك")
    return list(dict.fromkeys((text, text.translate(_BASES), cedillas, kaf, kaf.replace("ی", "ي"))))
