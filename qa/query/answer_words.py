"""Know the words of a question that only ask for an answer or say where it is: "name of the captain", "in what year",
"what does the memo say", "section 3.2".

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
from qa.query.kinds import answer_kind

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
# Verbs that ask what a text says, in plain letters.
_SAYING = """
bg: казва казват пише пишат споменава споменават
ca: diu diuen esmenta esmenten escriu escriuen indica indiquen
cs: rika rikaji zminuje zminuji pise pisi uvadi stoji
da: siger naevner skriver star
de: sagt sagen sagte sagten besagt besagen steht stehen stand erwahnt erwahnen erwahnte schreibt schreiben schrieb
el: λεει λενε αναφερει αναφερουν γραφει γραφουν
en: say mention write tell
es: dice dicen decia menciona mencionan escribe escriben indica indican pone ponen
fi: sanoo sanovat mainitsee mainitsevat kirjoittaa kirjoittavat lukee
fr: dit disent mentionne mentionnent ecrit ecrivent indique indiquent
he: אומר אומרת אומרים מזכיר מזכירה כותב כותבת כותבים כתוב
hu: mond mondja mondanak emlit emlitenek ir irnak
id: mengatakan menyebutkan menyebut menulis tertulis
it: dice dicono menziona menzionano scrive scrivono indica indicano riporta riportano
nl: zegt zeggen zei vermeldt vermelden schrijft schrijven staat staan meldt melden
no: sier nevner skriver star
pl: mowi mowia wspomina wspominaja pisze pisza podaje
pt: diz dizem menciona mencionam escreve escrevem indica indicam consta
ro: spune spun mentioneaza scrie scriu
ru: говорит говорят говорится упоминает упоминают упоминается пишет пишут сказано написано
sv: sager namner skriver star
tr: diyor diyorlar soyluyor yaziyor bahsediyor
uk: каже кажуть говорить говорять говориться згадує згадують пише пишуть сказано написано
"""
# Words for a part of a text that stand before its number, in plain letters.
_PARTS = """
bg: раздел глава параграф клауза член точка приложение
ca: seccio capitol paragraf clausula article apartat punt annex
cs: oddil oddilu kapitola kapitole kapitoly paragraf paragrafu clanek clanku bod bodu bode priloha priloze
da: afsnit kapitel paragraf artikel klausul punkt bilag
de: abschnitt kapitel absatz klausel artikel paragraf paragraph punkt ziffer anhang teil
el: ενοτητα κεφαλαιο παραγραφος παραγραφο αρθρο ρητρα σημειο παραρτημα
en: section subsection chapter paragraph clause article point item step appendix annex schedule part
es: seccion capitulo parrafo clausula articulo apartado punto anexo parte
fi: osio osiossa luku luvussa kohta kohdassa pykala pykalassa liite liitteessa
fr: section chapitre paragraphe clause article point annexe partie
id: bagian bab pasal paragraf klausul butir lampiran
it: sezione capitolo paragrafo clausola articolo comma punto allegato parte
nl: sectie hoofdstuk paragraaf clausule artikel lid punt bijlage deel
no: avsnitt kapittel paragraf artikkel klausul punkt vedlegg
pl: sekcja sekcji rozdzial rozdziale paragraf paragrafie klauzula artykul artykule punkt punkcie ustep zalacznik
pt: secao seccao capitulo paragrafo clausula artigo ponto anexo parte
ro: sectiunea capitolul paragraful clauza articolul punctul anexa
ru: раздел разделе глава главе параграф параграфе пункт пункте статья статье приложение приложении
sv: avsnitt kapitel stycke paragraf artikel klausul punkt bilaga
uk: розділ розділі глава главі параграф параграфі пункт пункті стаття статті додаток додатку
"""


def answer_words(wording: Wording) -> frozenset[str]:
    """The words of the question, in folded form, that only ask for an answer.

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
    return words_for_names(wording) | saying_words(wording) | found


def words_for_names(wording: Wording) -> frozenset[str]:
    """The words of the question, in folded form, that mean a name and so ask for one: "name of the captain". Behind a
    word that asks ("what name does it go by"), it is what is asked about."""
    names, known = _table(_NAMES).get(wording.code, frozenset()), wording.language
    words = list(map(folded, wording.words))
    found = set()
    for before, word in zip(["", *words], words, strict=False):
        asks = before in known.unaccented.pairs or unaccented(before) in known.unaccented.pairs
        if (word in names or unaccented(word) in names) and (known.is_unspaced or not asks):
            found.add(word)
    return frozenset(found)


def saying_words(wording: Wording) -> frozenset[str]:
    """The words of the question, in folded form, that only ask what is said: "what does the memo say about dogs?". One
    that asks who said something, or that has no other word, wants the word itself.

    >>> from qa.query.wording import Wording
    >>> [sorted(saying_words(Wording(text))) for text in ("what does the memo say?", "who did say so?", "what to say?")]
    [['say'], [], []]
    """
    saying = _table(_SAYING).get(wording.code, frozenset())
    found = frozenset(word for word in map(folded, wording.words) if _bare(word) in saying)
    if not found or answer_kind(wording.text, wording.language):
        return frozenset()
    return found if any(folded(word) not in found for word in wording.terms.values()) else frozenset()


def words_for_parts(wording: Wording) -> dict[str, str]:
    """The words of the question, in folded form, for a part of a text, each with the number behind it.

    >>> from qa.query.wording import Wording
    >>> words_for_parts(Wording("does section 3.2 of the article end?"))
    {'section': '3.2'}
    """
    parts = _table(_PARTS).get(wording.code, frozenset())
    return {
        folded(word): number
        for word, number in pairwise(wording.words)
        if number[0].isdigit() and _bare(folded(word)) in parts
    }


def _bare(word: str) -> str:
    """A folded word in plain letters, without a small word that is written together with it ("l'article")."""
    return unaccented(word).replace("’", "'").rpartition("'")[2]


@lru_cache(maxsize=3)
def _table(lines: str) -> dict[str, frozenset[str]]:
    parted = (line.partition(": ") for line in lines.strip().splitlines())
    return {code: frozenset(map(folded, words.split())) for code, _, words in parted}
