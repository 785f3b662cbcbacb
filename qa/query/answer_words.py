"""Know the words of a question that only say which kind of answer it wants: "name of the captain", "in what year".

Law: the result depends on the question and the tables of its language alone. None is named as missing in a
passage, since the answer stands there without it.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from qa.analysis.languages import folded
from qa.analysis.letters import unaccented
from qa.query.asking import comparable

if TYPE_CHECKING:
    from qa.query.wording import Wording

# Kinds for which the second word of a pair that asks ("what year", "ne zaman") says nothing besides the kind; "which
# president" and "which city" say more.
_KINDS = frozenset({"number", "time", "reason"})
# Words that ask for a name, in plain letters.
_NAMES = """
ar: اسم الاسم اسمه اسمها
bg: име името имена
ca: nom noms
cs: jmeno jmena nazev
da: navn navnet navne
de: name namen names vorname nachname
el: ονομα ονοματα
en: name names
es: nombre nombres apellido
fa: نام اسم
fi: nimi nimen nimet nimelta
fr: nom noms prenom
he: שם שמו שמה השם
hi: नाम
hu: nev neve nevet nevu
id: nama namanya
it: nome nomi
ja: 名前 名称
ko: 이름 성함 명칭
nl: naam namen
no: navn navnet
pl: imie imienia nazwisko nazwa nazwe
pt: nome nomes
ro: nume numele
ru: имя имени имена название фамилия
sv: namn namnet
th: ชื่อ
tr: isim ismi ismini adi adini
uk: ім'я імені назва прізвище
vi: tên
zh: 名字 名称 姓名
"""


def answer_words(wording: Wording) -> frozenset[str]:
    """The words of the question, in folded form, that only say which kind of answer it wants.

    >>> from qa.query.wording import Wording
    >>> [sorted(answer_words(Wording(text))) for text in ("the captain's name", "what year was it?", "which city?")]
    [['name'], ['year'], []]
    """
    known = wording.language
    compared = [(word, comparable(word, known)) for word in wording.words]
    pairs = known.unaccented.pairs
    found = {
        folded(word)
        for (_, first), (word, second) in pairwise(compared)
        if any(table.get(second) in _KINDS for table in pairs.get(first, ()))
    }
    return words_for_names(wording) | found


def words_for_names(wording: Wording) -> frozenset[str]:
    """The words of the question, in folded form, that mean a name and so ask for one: "name of the captain". Behind a
    word that asks ("what name does it go by"), it is what is asked about."""
    names, known = _names().get(wording.code, frozenset()), wording.language
    words = list(map(folded, wording.words))
    found = set()
    for before, word in zip(["", *words], words, strict=False):
        asks = before in known.unaccented.pairs or unaccented(before) in known.unaccented.pairs
        if (word in names or unaccented(word) in names) and (known.is_unspaced or not asks):
            found.add(word)
    return frozenset(found)


@lru_cache(maxsize=1)
def _names() -> dict[str, frozenset[str]]:
    parted = (line.partition(": ") for line in _NAMES.strip().splitlines())
    return {code: frozenset(map(folded, words.split())) for code, _, words in parted}
