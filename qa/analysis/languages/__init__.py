"""The words and habits of each language, loaded when a document or a question is written in it.

Law: a language without a module or a stemmer works too; its words are searched as they are written. Words are compared
in the form that `folded` returns.

A module holds plain tables of words. `QUESTIONS` gives the question words by the kind of answer, in entries separated
by ";": words that ask alone ("who whom"), or "first ...: second ..." for pairs, where any first word with any second
word asks ("what which: year day"). `LINKS` gives in the same form the words that may stand between the two ("what: is
the"), and `MEASURES` the words before an adjective that asks for a number, with the verbs of which one follows the
adjective or ends the question ("how: is was"); with "*", any word may follow the verb, else a small word or a name.
`AMOUNTS` gives so the first word of a question and the verbs at its end that ask for an amount ("what: cost"), and
`TENSES` the words that only tell the tense if others are behind them, joined by "_" ("going: to"). Forms without
accents are added here and not listed, unless `NOT_ASKING` names them. Words that ask alone are stop words too. In
unspaced languages a pair is written together or apart, and "_" is a space within a word; there, each of
`BEFORE_COUNTED` makes a stop word with each of `COUNTED`. `OVERVIEW` lists how to ask what the whole text says, with
"*" for a phrase of `OVERVIEW_TEXTS` ("this article"); before and after it may stand `OVERVIEW_FILLERS` ("please").
`INFLECTIONS` lists groups of endings that stand behind one stem, "-" for none, where the stemmer keeps them apart, in
words or in their stems. `PROCLITICS` are small words that are written in one word with the next.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import NamedTuple

from qa.analysis.letters import plain, seen, unaccented
from qa.analysis.question_words import QuestionWords, both_questions, pairs_of, phrases_in

# Languages with a module in this package: name, and Snowball's stemmer for it.
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
# Languages without a module: some are recognised by their script, some have a stemmer in Snowball.
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
# Written without spaces, or with particles attached: stop words are cut out of a question by substring.
UNSPACED = frozenset({"zh", "ja", "ko", "th", "lo", "km", "my"})
# A capital marks a name, except in German, where every noun has one, and in scripts without capitals.
_NO_NAMES = UNSPACED | {"ar", "bn", "de", "fa", "he", "hi", "ka", "ne", "ta", "te", "ur", "yi"}
VECTORS = frozenset({"en"})  # with a table of word vectors in qa/analysis/meaning
_ELIDED = frozenset({"ca", "fr", "it"})  # "l'eau", "dell'acqua": the word is behind the apostrophe
_SUFFIXED = frozenset({"tr"})  # "Tesla'nın": the word is before it

_HOURS = 20  # words at the head of `NUMBER_WORDS`, which begin with the lowest numbers


class Language(NamedTuple):
    """A language's words and habits.

    `questions` tells the kind of answer that a question asks for, and `unaccented` does so for a question in plain
    letters; the two differ only where accents tell words apart (`folds_accents` is false). `measures` has the words
    behind which an adjective says how a number is meant ("how heavy is it"), each with the verbs of which one follows;
    none if any word may follow. `amounts` has first words of a question, and verbs that then ask for an amount at its
    end ("what will it cost"). `tenses` has words that only tell the tense, each with those that stand behind it then.
    `defining` has phrases at the start of a question that asks what something is, or behind "..." at its end, and
    `defining_verbs` the verbs with which a text says so.

    `forms` gives the base of a form that a stemmer does not reduce to it ("said": "say"). `derived` are those of its
    forms that are other words ("French": "France"). `inflections` are groups of endings that one stem may have,
    `proclitics` small words written together with the next. `synonyms` holds groups of words that mean nearly the same,
    separated by ";", with a space around each word. `common_words` say little about any text. `hours` are the lowest of
    the `numbers`. `times` are words that name a time, and `months` has the forms of each month's name among them, in
    the order of the year; none where they are not known.

    `pronouns` refer to something named before, `others` to something different from it, `pointers` point at it. A word
    of these that is in `joins` means something else in the middle of a question; in unspaced languages, `joins` holds
    words that only seem to contain a pointer. `leads` begin a question that continues an earlier one, `about` one that
    only names its topic ("what is"). `asking` are phrases that only ask ("tell me about"), as qa/query/asking.py reads
    them: at the start of a question, behind "..." at its end, and between two "..." anywhere. `particles` are stop
    words that make one word with the word before them ("set up", "setup"). `names` are stop words that name people or a
    month with a capital ("Will"). `endings` are cut off a word of a question in an unspaced language, if two characters
    are left; `verb_endings` are those that tell a verb. `short_names` are a few well-known names, each behind the short
    forms that stand for it ("us usa: united states"). `overview` has the phrases of `OVERVIEW`, `overview_texts` and
    `overview_fillers` those of the other two, in words. `states` has forms of "be", and stop words that then ask for a
    state at the end of a question ("down").

    The words that are `not_joined` only look as if others were written in one word with them ("and the" in Arabic).

    Where a space ends a sentence, it does not before one of the `connectives`, nor behind a word that leaves the
    sentence `unfinished`.

    `compounds` says whether the language writes compounds as one word ("Segelflugplatz"): its module has `PREFIXES`,
    beginnings that make another word of a word and are no part of a compound ("ver" in German). Before the `separable`
    ones a participle has its "ge" in the middle ("eingebaut").

    `keeps` tells which side of an apostrophe holds the word: -1 the side before it, 1 the side behind it, 0 both.
    """

    code: str
    stemmer: str
    stop_words: frozenset[str]
    questions: QuestionWords
    unaccented: QuestionWords
    measures: tuple[tuple[tuple[str, ...], frozenset[str]], ...]
    amounts: tuple[tuple[frozenset[str], frozenset[str]], ...]
    tenses: tuple[tuple[frozenset[str], tuple[str, ...]], ...]
    defining: tuple[tuple[str, ...], ...]
    defining_verbs: frozenset[str]
    common_words: frozenset[str]
    causes: frozenset[str]
    times: frozenset[str]
    months: tuple[tuple[str, ...], ...]
    numbers: frozenset[str]
    hours: frozenset[str]
    abbreviations: frozenset[str]
    ambiguous_abbreviations: frozenset[str]
    forms: dict[str, str]
    derived: frozenset[str]
    inflections: tuple[tuple[str, ...], ...]
    proclitics: tuple[str, ...]
    synonyms: str
    pronouns: frozenset[str]
    others: frozenset[str]
    pointers: frozenset[str]
    joins: frozenset[str]
    leads: frozenset[str]
    about: tuple[tuple[str, ...], ...]
    asking: tuple[tuple[str, ...], ...]
    particles: frozenset[str]
    names: frozenset[str]
    endings: frozenset[str]
    verb_endings: frozenset[str]
    states: tuple[tuple[frozenset[str], frozenset[str]], ...]
    short_names: tuple[tuple[str, ...], ...]
    overview: tuple[tuple[str, ...], ...]
    overview_texts: tuple[tuple[str, ...], ...]
    overview_fillers: tuple[tuple[str, ...], ...]
    connectives: tuple[str, ...]
    unfinished: tuple[str, ...]
    compounds: bool
    prefixes: frozenset[str]
    not_joined: frozenset[str]
    separable: frozenset[str]
    is_unspaced: bool
    has_names: bool
    folds_accents: bool
    keeps: int

    @property
    def amount_verbs(self) -> frozenset[str]:
        """The verbs of `amounts`."""
        return frozenset().union(*(verbs for _, verbs in self.amounts))

    def ends_sentences(self, word: str) -> bool:
        """Whether a full stop behind the word can only be the end of a sentence."""
        return word not in self.abbreviations and word not in self.ambiguous_abbreviations

    def knows(self, word: str) -> bool:
        """Whether these tables hold the word, given in normal form: a known word is not misspelt."""
        return word in self.common_words or word in self.forms or f" {word} " in self.synonyms

    def groups(self, start: str) -> list[list[str]]:
        """The groups of synonyms with a word that begins like this. The text is searched each time: building an index
        takes longer than all lookups of a process."""
        found, place = [], self.synonyms.find(f" {start}")
        while place >= 0:
            begin, end = self.synonyms.rfind(";", 0, place) + 1, self.synonyms.find(";", place)
            end = end if end >= 0 else len(self.synonyms)
            found.append(self.synonyms[begin:end].split())
            place = self.synonyms.find(f" {start}", end)
        return found


def folded(word: str) -> str:
    """The word in one case and one width, the form in which words are compared.

    >>> [folded(word) for word in ("Straße", "Ｋ２", "ΟΔΟΣ")]
    ['strasse', 'k2', 'οδοσ']
    """
    if word.isascii():
        return word.lower()
    import unicodedata

    # Case folding turns Turkish İ into i and a combining dot.
    return seen(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", word).casefold()).replace("i\u0307", "i"))


@lru_cache(maxsize=64)
def language(code: str) -> Language:
    """The language of an ISO 639-1 code; for an unknown code, a language without words of its own."""
    _, stemmer = KNOWN.get(code) or MORE.get(code) or MORE[""]
    data = vars(import_module(f"qa.analysis.languages.{code}")) if code in KNOWN else {}

    # Unspaced words are looked up in the text as it is written; NFKC would take some of their letters apart.
    fold = str.lower if code in UNSPACED else folded

    def words(name: str) -> frozenset[str]:
        return frozenset(fold(data.get(name, "")).split())

    def listed(name: str) -> tuple[tuple[str, ...], ...]:
        return _phrases_of(fold(data.get(name, "")))

    def sets(name: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        return tuple((frozenset(first), frozenset(last)) for first, last in pairs_of(fold(data.get(name, ""))))

    asking = {kind: fold(entries) for kind, entries in data.get("QUESTIONS", {}).items()}
    counted = {first + one for first in words("BEFORE_COUNTED") for one in words("COUNTED")}
    folds_accents = code != "vi"  # whose tones tell one word from another
    if code in UNSPACED:
        as_written = in_plain = QuestionWords(phrases_in(asking), {}, {})
    else:
        as_written, in_plain = both_questions(asking, fold(data.get("LINKS", "")), words("NOT_ASKING"))
    questions = in_plain if folds_accents else as_written
    months = listed("MONTHS")
    # The verbs keep their accents: Italian "è" is, and "e" only joins.
    asks_what, _, says_what = fold(data.get("DEFINING", "")).partition(":")
    only_asking = listed("ASKING")
    if folds_accents and code not in UNSPACED:
        only_asking = tuple(tuple(map(unaccented, phrase)) for phrase in only_asking)
    return Language(
        code=code,
        stemmer=stemmer,
        stop_words=_small_words(code, words("STOP_WORDS") | counted, questions),
        questions=questions,
        unaccented=in_plain,
        measures=_measures(fold(data.get("MEASURES", ""))),
        amounts=sets("AMOUNTS"),
        tenses=_tenses(fold(data.get("TENSES", ""))),
        defining=_defining(asks_what, folds_accents and code not in UNSPACED),
        defining_verbs=frozenset(says_what.split()),
        common_words=words("COMMON_WORDS"),
        causes=words("CAUSE_WORDS"),
        times=words("TIME_WORDS").union(*months),
        months=months,
        numbers=words("NUMBER_WORDS"),
        hours=frozenset(fold(data.get("NUMBER_WORDS", "")).split()[:_HOURS]),
        abbreviations=words("ABBREVIATIONS"),
        ambiguous_abbreviations=words("AMBIGUOUS_ABBREVIATIONS"),
        forms=_all_forms(data.get("FORMS", ""), data.get("DERIVED", "")),
        derived=frozenset(_forms(data.get("DERIVED", ""))),
        inflections=_inflections(listed("INFLECTIONS")),
        proclitics=tuple(data.get("PROCLITICS", "").split()),
        synonyms=f" {' '.join(data.get('SYNONYMS', '').replace(';', ' ; ').split())} ",
        pronouns=words("PRONOUNS"),
        others=words("OTHERS"),
        pointers=words("POINTERS"),
        joins=words("JOINS"),
        leads=frozenset(" ".join(lead) for lead in listed("LEADS")),
        about=listed("ABOUT"),
        asking=only_asking,
        particles=words("PARTICLES"),
        names=words("NAMES"),
        endings=words("ENDINGS") | words("VERB_ENDINGS"),
        verb_endings=words("VERB_ENDINGS"),
        states=sets("STATES"),
        short_names=listed("SHORT_NAMES"),
        overview=listed("OVERVIEW"),
        overview_texts=listed("OVERVIEW_TEXTS"),
        overview_fillers=listed("OVERVIEW_FILLERS"),
        connectives=tuple(data.get("CONNECTIVES", "").split()),
        unfinished=tuple(data.get("UNFINISHED", "").split()),
        compounds="PREFIXES" in data,
        prefixes=words("PREFIXES"),
        not_joined=words("NOT_JOINED"),
        separable=words("SEPARABLE"),
        is_unspaced=code in UNSPACED,
        has_names=code not in _NO_NAMES,
        folds_accents=folds_accents,
        keeps=1 if code in _ELIDED else -1 if code in _SUFFIXED else 0,
    )


def _measures(entries: str) -> tuple[tuple[tuple[str, ...], frozenset[str]], ...]:
    """Parse entries of "first ...: verb ..."; in a first one, "_" joins two words."""
    return tuple(
        (tuple(map(unaccented, first.split("_"))), frozenset(map(unaccented, verbs)))
        for firsts, verbs in pairs_of(entries)
        for first in firsts
    )


def _defining(phrases: str, folds_accents: bool) -> tuple[tuple[str, ...], ...]:
    """Parse phrases in which "_" joins the words; the longest come first."""
    as_asked = unaccented if folds_accents else str
    found = (tuple(map(as_asked, phrase.split("_"))) for phrase in phrases.split())
    return tuple(sorted(found, key=lambda phrase: (len(phrase), len("".join(phrase))), reverse=True))


def _inflections(entries: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """The groups of endings, "" for "-", each once more as it is typed without accents, if that differs."""
    groups = (tuple(ending.strip("-") for ending in group) for group in entries)
    return tuple(dict.fromkeys(each for group in groups for each in (group, tuple(map(plain, group)))))


def _tenses(entries: str) -> tuple[tuple[frozenset[str], tuple[str, ...]], ...]:
    """Parse entries of "word ...: words_behind_it ..."; "_" joins these."""
    return tuple(
        (frozenset(map(unaccented, firsts)), tuple(unaccented(last).split("_")))
        for firsts, lasts in pairs_of(entries)
        for last in lasts
    )


def _small_words(code: str, listed: frozenset[str], questions: QuestionWords) -> frozenset[str]:
    """The stop words: those listed and those that ask, "don't" as "dont" too, and in Greek each without its accent,
    which its capitals lack and which tells no words apart."""
    found = listed | {phrase for phrase in questions.alone if " " not in phrase}
    found |= {word.replace("n't", "nt") for word in found if "n't" in word}
    return found | set(map(plain, found)) if code == "el" else found


def _phrases_of(entries: str) -> tuple[tuple[str, ...], ...]:
    """The words of each entry; ";" separates the entries."""
    return tuple(filter(None, (tuple(phrase.split()) for phrase in entries.split(";"))))


def _all_forms(irregular: str, derived: str) -> dict[str, str]:
    """Map each form to its base; the base of an irregular form may be a derived form itself."""
    bases = _forms(derived)
    return {form: bases.get(base, base) for form, base in _forms(irregular).items()} | bases


def _forms(entries: str) -> dict[str, str]:
    """Map each form to the first word of its entry, from entries of "base form form ..."."""
    return {form: base for base, *forms in map(str.split, filter(str.strip, entries.split(";"))) for form in forms}


def code_of(name: str) -> str | None:
    """The code of a language given by its code, with or without a country, or by its English name, in any case; None if
    it is unknown.

    >>> code_of("de-AT"), code_of("german"), code_of("Klingon")
    ('de', 'de', None)
    """
    wanted = name.strip().lower().replace("_", "-").partition("-")[0]
    names = ((code, called.lower()) for code, (called, _) in (KNOWN | MORE).items() if code)
    return next((code for code, called in names if wanted in (code, called)), None)


def is_small_word(word: str) -> bool:
    """Whether some language counts a word among its small ones, which include those that ask. It loads all languages.

    >>> [word for word in ("what", "wann", "chat", "captain") if is_small_word(word)]
    ['what', 'wann']
    """
    return any(folded(word) in language(code).stop_words for code in KNOWN)
