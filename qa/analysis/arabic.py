"""Take an Arabic word apart: what is written in one word with it, and the patterns in which a noun makes its plural.

Law: all follows from the letters of the word. Documents are taken apart only where the letters leave no doubt; that a
first letter may be a word of its own ("l" in "limadina", "for a city") is settled by the words of the library.

The stemmer treats a noun with the article otherwise than the same noun without it: it leaves the plural ending of one
and takes off the first letter of the other. So each word is given to it as a noun with the article, and what it then
leaves is taken off here. The conjunctions, prepositions and the article are those of the light stemmer of Larkey,
Ballesteros and Connell (2007), light10; the pronouns are all that a noun can have. The patterns are those of the broken
plurals in Wright's grammar (I, § 304 and 305), with those of the singulars that have them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis.letters import without_marks

if TYPE_CHECKING:
    from collections.abc import Callable

CODE = "ar"
ARTICLE = "ال"
_BEFORE = ("وبال", "وكال", "فبال", "فكال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", ARTICLE)
_PRONOUNS = ("هما", "هم", "هن", "ها", "كم", "نا", "ه")
_ACCUSATIVE = ("اً", "ًا")  # the ending of an indefinite noun, which only its mark tells from a root's letter
_FEMININE = "ت"  # of a verb, and of a noun before a pronoun
_PROCLITICS = "وفبكل"  # words of one letter: and, so, in, as, for
_IMPERFECT = "يتن"  # what a verb begins with in the imperfect
_PERSONS = _IMPERFECT + "ام"  # and in the past of a derived verb ("istakhdama"), and as a participle
SHORTEST = 3  # letters that are left of a word
_LONGEST = 8  # letters of a word whose other forms are looked for
_WEAK = frozenset("اويء")  # letters that come and go in the forms of a root
# Forms of one root, of three letters and of four.
_PATTERNS = {
    3: "123 1ا23 12ا3 12و3 12ي3 ا12ا3 ا123 1وا23 12اي3 123اء".split(),
    4: "1234 12ا34 12ا3ي4 123ا4 123و4 123ي4".split(),
}


def stemmed(word: str, written: str, stem: Callable[[str], str]) -> str:
    """The stem of a word in normal form, by a stemmer. `written` is the word with its marks."""
    if word.isascii() or not word.isalpha():
        return without_marks(stem(word), CODE)
    noun = as_noun(word, written)
    return without_ends(without_marks(stem(noun), CODE), without_marks(noun, CODE))


def as_noun(word: str, written: str) -> str:
    """The word in normal form as a noun with the article alone, by the word as it is written.

    >>> as_noun("وبالمدرسة", "وبالمدرسة"), as_noun("كتابته", "كتابته"), as_noun("عددا", "عدداً")
    ('المدرسة', 'الكتاب', 'العدد')
    """
    if written.endswith(_ACCUSATIVE) and word.endswith("ا"):
        word = word[:-1]
    for before in _BEFORE:
        if word.startswith(before) and len(word) - len(before) >= SHORTEST - (before == ARTICLE):
            return ARTICLE + word[len(before) :]
    for pronoun in _PRONOUNS:
        if word.endswith(pronoun) and len(word) - len(pronoun) >= SHORTEST:
            return ARTICLE + without_feminine(word[: -len(pronoun)])
    return ARTICLE + word


def without_feminine(stem: str) -> str:
    """The stem without the ending of the feminine, which other forms of the word lack.

    >>> without_feminine("اصدرت"), without_feminine("بيت")
    ('اصدر', 'بيت')
    """
    return stem[:-1] if stem.endswith(_FEMININE) and stem[-2:-1] != "ا" and len(stem) > SHORTEST else stem


def without_ends(stem: str, noun: str) -> str:
    """What the stemmer leaves of a `noun` with the article, without that, which it keeps before few letters, and
    without the ending of the feminine.

    >>> without_ends("السن", "السنة"), without_ends("الم", "الالم"), without_ends("اصدرت", "الاصدرت")
    ('سن', 'الم', 'اصدر')
    """
    is_kept = len(stem) > len(ARTICLE) and stem.startswith(ARTICLE) and noun.startswith(stem[: len(ARTICLE) + 1])
    return without_feminine(stem[len(ARTICLE) :] if is_kept else stem)


def with_proclitics(stem: str) -> list[str]:
    """The stems that this one may be together with a word of one letter, or without it.

    >>> with_proclitics("لمدين")
    ['مدين', 'ولمدين', 'فلمدين', 'بلمدين', 'كلمدين', 'للمدين']
    """
    if len(stem) < SHORTEST or not _is_arabic(stem):
        return []
    without = [stem[1:]] if stem[0] in _PROCLITICS and len(stem) > SHORTEST else []
    return [*without, *(letter + stem for letter in _PROCLITICS)]


def of_same_root(stem: str) -> list[str]:
    """The stems that the plural or the singular of this one may have.

    >>> "مدارس" in of_same_root("مدرس"), "حكم" in of_same_root("احكام"), of_same_root("من")
    (True, True, [])
    """
    if not SHORTEST <= len(stem) <= _LONGEST or not _is_arabic(stem):
        return []
    whole = stem[1:] if stem[0] == "ا" and len(stem) > SHORTEST else stem
    root = whole[0] + "".join(letter for letter in whole[1:] if letter not in _WEAK)
    found = [pattern.translate(_places(root)) for pattern in _PATTERNS.get(len(root), ())]
    return [form for form in dict.fromkeys((*found, *_conjugated(stem))) if form != stem]


def _conjugated(stem: str) -> list[str]:
    """The stem as a verb of the past and of other persons, and as what is made of it."""
    rest = stem[1:] if stem[0] in _PERSONS and len(stem) > SHORTEST else ""
    if not rest:
        return [letter + stem for letter in _IMPERFECT]
    return [*(letter + rest for letter in _PERSONS), *([rest] if stem[0] in _IMPERFECT else ())]


def _places(root: str) -> dict[int, str]:
    """The letters of a root by the digits that stand for them."""
    return {ord(str(place)): letter for place, letter in enumerate(root, 1)}


def _is_arabic(stem: str) -> bool:
    return all("\u0621" <= letter <= "\u064a" for letter in stem)
