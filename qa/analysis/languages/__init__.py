"""What is known of each language, loaded when a document or a question is written in it.

Law: a language without a module here, or without a stemmer, is answered too: its words are searched as they stand.
Words are compared in the form that `folded` gives them.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import NamedTuple

# The languages whose words stand in a module of this package, each with its name and Snowball's stemmer for it.
KNOWN = {
    "ar": ("Arabic", "arabic"),
    "bg": ("Bulgarian", ""),
    "ca": ("Catalan", "catalan"),
    "cs": ("Czech", "czech"),
    "da": ("Danish", "danish"),
    "de": ("German", "german"),
    "el": ("Greek", "greek"),
    "en": ("English", "english"),
    "es": ("Spanish", "spanish"),
    "fa": ("Persian", "persian"),
    "fi": ("Finnish", "finnish"),
    "fr": ("French", "french"),
    "he": ("Hebrew", ""),
    "hi": ("Hindi", "hindi"),
    "hu": ("Hungarian", "hungarian"),
    "id": ("Indonesian", "indonesian"),
    "it": ("Italian", "italian"),
    "ja": ("Japanese", ""),
    "ko": ("Korean", ""),
    "nl": ("Dutch", "dutch"),
    "no": ("Norwegian", "norwegian"),
    "pl": ("Polish", "polish"),
    "pt": ("Portuguese", "portuguese"),
    "ro": ("Romanian", "romanian"),
    "ru": ("Russian", "russian"),
    "sv": ("Swedish", "swedish"),
    "th": ("Thai", ""),
    "tr": ("Turkish", "turkish"),
    "uk": ("Ukrainian", ""),
    "vi": ("Vietnamese", ""),
    "zh": ("Chinese", ""),
}
# Without a module: their script tells some of them, and Snowball has a stemmer for others.
MORE = {
    "": ("unknown", ""),
    "bn": ("Bengali", ""),
    "et": ("Estonian", "estonian"),
    "eu": ("Basque", "basque"),
    "ga": ("Irish", "irish"),
    "hy": ("Armenian", "armenian"),
    "ka": ("Georgian", ""),
    "km": ("Khmer", ""),
    "lo": ("Lao", ""),
    "lt": ("Lithuanian", "lithuanian"),
    "my": ("Burmese", ""),
    "ne": ("Nepali", "nepali"),
    "sr": ("Serbian", "serbian"),
    "ta": ("Tamil", "tamil"),
    "te": ("Telugu", ""),
    "ur": ("Urdu", ""),
    "yi": ("Yiddish", "yiddish"),
}
# Written without spaces, or with the small words attached: what says nothing is cut out of a question where it stands.
UNSPACED = frozenset({"zh", "ja", "ko", "th", "lo", "km", "my"})
# A capital begins any noun in German; the scripts of the others have none. Elsewhere it tells a name.
_NO_NAMES = UNSPACED | {"ar", "bn", "de", "fa", "he", "hi", "ka", "ne", "ta", "te", "ur", "yi"}
_ELIDED = frozenset({"ca", "fr", "it"})  # "l'eau", "dell'acqua": the word stands behind the apostrophe
_SUFFIXED = frozenset({"tr"})  # "Tesla'nın": it stands before it


class Language(NamedTuple):
    """A language's words and habits.

    `questions` gives the kind of answer that a phrase asks for ("person", "place", "time", "number", "reason", or ""
    where it only looks like one of these), phrases as tuples of words, by their first; in unspaced languages each is
    one "word". `forms` gives the base of a form that a stemmer does not join with it ("said": "say"), `synonyms` groups
    of words that mean nearly the same, parted by ";", with a space around each word, `common_words` those that say
    little about any text. `pronouns` stand for what was named before, `others` are told from it, `pointers` point at
    it, and those of them that `joins` holds are something else in the middle of a question (in unspaced languages these
    are words that only look as if they held a pointer); `leads` begin a question that goes on from another, and `about`
    one that says nothing but what it is about ("what is"). `keeps` tells on which side of an apostrophe the word
    stands: -1 before, 1 behind, 0 both.
    """

    code: str
    stemmer: str
    stop_words: frozenset[str]
    questions: dict[str, list[tuple[tuple[str, ...], str]]]
    common_words: frozenset[str]
    causes: frozenset[str]
    times: frozenset[str]
    numbers: frozenset[str]
    abbreviations: frozenset[str]
    ambiguous_abbreviations: frozenset[str]
    forms: dict[str, str]
    synonyms: str
    pronouns: frozenset[str]
    others: frozenset[str]
    pointers: frozenset[str]
    joins: frozenset[str]
    leads: frozenset[str]
    about: tuple[tuple[str, ...], ...]
    is_unspaced: bool
    has_names: bool
    folds_accents: bool
    keeps: int

    def ends_sentences(self, word: str) -> bool:
        """Whether a full stop behind a word is nothing but the end of a sentence."""
        return word not in self.abbreviations and word not in self.ambiguous_abbreviations

    def knows(self, word: str) -> bool:
        """Whether a word in normal form is one of the language's that stand here: then it is not misspelt."""
        return word in self.common_words or word in self.forms or f" {word} " in self.synonyms

    def groups(self, start: str) -> list[list[str]]:
        """The groups of synonyms that have a word which begins like this. They are looked for in the text, since to
        make an index of them would take longer than all questions of a process do."""
        found, place = [], self.synonyms.find(f" {start}")
        while place >= 0:
            begin, end = self.synonyms.rfind(";", 0, place) + 1, self.synonyms.find(";", place)
            end = end if end >= 0 else len(self.synonyms)
            found.append(self.synonyms[begin:end].split())
            place = self.synonyms.find(f" {start}", end)
        return found


def folded(word: str) -> str:
    """The word in one case and one width, as words are compared.

    >>> [folded(word) for word in ("Straße", "Ｋ２", "ΟΔΟΣ")]
    ['strasse', 'k2', 'οδοσ']
    """
    if word.isascii():
        return word.lower()
    import unicodedata

    # Turkish İ would become an i with a dot above it.
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", word).casefold()).replace("i\u0307", "i")


@lru_cache(maxsize=64)
def language(code: str) -> Language:
    """The language of an ISO 639-1 code; one without words of its own where none is known."""
    _, stemmer = KNOWN.get(code) or MORE.get(code) or MORE[""]
    data = vars(import_module(f"qa.analysis.languages.{code}")) if code in KNOWN else {}

    # Unspaced words are looked for in the text as it stands; NFKC would take some of their letters apart.
    fold = str.lower if code in UNSPACED else folded

    def words(name: str) -> frozenset[str]:
        return frozenset(fold(data.get(name, "")).split())

    def listed(name: str) -> tuple[tuple[str, ...], ...]:
        return tuple(filter(None, (tuple(phrase.split()) for phrase in fold(data.get(name, "")).split(";"))))

    irregular, derived = _forms(data.get("FORMS", "")), _forms(data.get("DERIVED", ""))
    questions: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, phrases in data.get("QUESTIONS", {}).items():
        for phrase in filter(None, map(str.strip, fold(phrases).split(";"))):
            parts = (phrase,) if code in UNSPACED else tuple(phrase.split())
            questions.setdefault(parts[0], []).append((parts, kind))
    return Language(
        code,
        stemmer,
        words("STOP_WORDS"),
        questions,
        words("COMMON_WORDS"),
        words("CAUSE_WORDS"),
        words("TIME_WORDS"),
        words("NUMBER_WORDS"),
        words("ABBREVIATIONS"),
        words("AMBIGUOUS_ABBREVIATIONS"),
        {form: derived.get(base, base) for form, base in irregular.items()} | derived,
        f" {' '.join(data.get('SYNONYMS', '').replace(';', ' ; ').split())} ",
        words("PRONOUNS"),
        words("OTHERS"),
        words("POINTERS"),
        words("JOINS"),
        frozenset(" ".join(lead) for lead in listed("LEADS")),
        listed("ABOUT"),
        code in UNSPACED,
        code not in _NO_NAMES,
        code != "vi",  # whose tones tell one word from another
        1 if code in _ELIDED else -1 if code in _SUFFIXED else 0,
    )


def _forms(entries: str) -> dict[str, str]:
    """Each form with its base, from entries of "base form form ..."."""
    return {form: base for base, *forms in map(str.split, filter(str.strip, entries.split(";"))) for form in forms}


def code_of(name: str) -> str | None:
    """The code of a language given by code, with a country or without, or by its English name, in any case; None for
    one that is not known.

    >>> code_of("de-AT"), code_of("german"), code_of("Klingon")
    ('de', 'de', None)
    """
    wanted = name.strip().lower().replace("_", "-").partition("-")[0]
    names = ((code, called.lower()) for code, (called, _) in (KNOWN | MORE).items() if code)
    return next((code for code, called in names if wanted in (code, called)), None)
