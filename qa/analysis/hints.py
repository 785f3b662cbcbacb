"""Know a few words of each language by which it may be told before its tables are loaded.

Law: only data and look-ups; what language a text is in is decided elsewhere.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from qa.analysis.languages import KNOWN, folded
from qa.analysis.letters import unaccented

if TYPE_CHECKING:
    from collections.abc import Iterable

# The most frequent words of running text, first those that related languages lack. Of equally likely languages, the
# first one here is chosen.
_COMMON = """
en: the of and to in is was that for as with by it on are be from at an his were which have not he she they it who what
es: de la que el en y los del se las por con para una su al es lo como más pero fue sus también
fr: le la les et des en du une que est dans qui par pour au sur il plus pas ce avec sont aux cette
pt: de e que o do da em um para com não uma os no na dos ao mais foi das são pelo também ou
de: der die und den von zu das mit sich des auf für ist im dem nicht ein eine als auch werden aus hat wurde
it: di e il che la in è un per del della non una con dei nel gli alla sono anche più delle nella ha
tr: ve bir bu da de için ile olarak olan daha gibi çok olduğu en ise sonra kadar tarafından o ne ancak ya göre her
vi: của là và được các trong có những một cho không với người đã này từ để khi đến năm ở cũng vào như
pl: w i na z się do jest nie że to od przez po jako oraz był roku który za jego dla o ale są
id: yang dan di dengan untuk dari pada ini dalam itu adalah tidak oleh sebagai ke juga akan dapat telah atau para
nl: van het een en de in is dat op te zijn met die voor niet aan er door om ook als bij werd naar
ro: de și în a la cu pe din care o că este să un lui fost mai pentru au sau prin ale şi după
cs: a v se na je s do z že to ve byl jako i pro za jsou o od ale po která jeho který
hu: a az és egy hogy nem is volt meg ez csak de mint szerint pedig el már ki még vagy mert után azt által
sv: och i att en som det på är av för med till den har inte om ett han men från vid även jag efter
ca: de la i el que a en per les els del amb va una és al dels més seva com ser aquest són van
da: og i at det er en til af på for med der den som de ikke har et fra blev også efter sig ud
fi: ja on oli että se hän ei mutta myös kun joka tai sekä kuin ovat sen vuonna mukaan hänen jossa ole olivat jonka voi
no: og i det er på som en av til for med at har ikke fra den ble også et etter seg var mellom opp
ru: и в на с что не как по это из был для его также или от года но была были они при только который за он она
uk: і в у на та з що не до як за від це був його для або також під була були він але року
bg: на и в от се за да с е са по като през че не си това който към след със която има но
sr: је у и на се да су од за као који са што није
ar: في من على إلى أن التي عن مع هذا هذه الذي كان بين ما هو كانت لم بعد خلال ذلك وقد هي أو كما
fa: و در به از که این را با است برای آن یک تا می بود شد شده های ها کرد او نیز خود هم
hi: के में है की से का और को हैं पर ने यह था भी एक कि इस लिए कर नहीं तथा हो गया किया
"""
# Words that ask, in plain letters: with the frequent words of a language they tell which modules to load.
_ASKING = """
en: why how when where who whom whose what which
de: warum wieso weshalb wieviel wann wo wohin woher wer wen wem wessen wie was welche welcher welches welchen
fr: pourquoi combien quand ou qui quel quelle quels quelles comment quoi
es: porque cuanto cuanta cuantos cuantas cuando donde quien quienes cual cuales como que
pt: porque quanto quanta quantos quantas quando onde quem qual quais como
it: perche quanto quanta quanti quante quando dove chi quale quali come cosa
ca: perque quant quanta quants quantes quan on qui quin quina quins quines com que
ro: cat cata cati cate cand unde cine cui care cum ce
nl: waarom hoezo hoeveel wanneer waar waarheen wie wiens welke welk hoe wat
sv: varfor nar var varifran vart vem vems vilken vilka vilket hur vad
da: hvorfor hvornar hvor hvem hvilken hvilke hvilket hvordan hvad
no: hvorfor nar hvor hvem hvilken hvilke hvilket hvordan hva
fi: miksi montako paljonko milloin koska missa minne kuka ketka kenen mika mitka mita mista mihin kuinka miten
hu: miert hany mennyi mekkora meddig mikor miota hol hova honnan ki kik kinek mi melyik milyen hogyan
cs: proc kolik kdy odkdy kde kam odkud kdo koho komu jaky jaka jake ktery ktera ktere jak
pl: dlaczego czemu ile kiedy gdzie skad dokad kto kogo komu jaki jaka jakie ktory ktora ktore jak
tr: neden nicin niye kac nezaman nerede nereye nereden kim kimin kimdir hangi nasil ne
id: mengapa kenapa berapa kapan dimana kemana siapa apa apakah bagaimana mana
ru: почему зачем сколько когда где куда откуда кто кого кому чей как какой какая какие который что
uk: чому навіщо скільки коли де куди звідки хто кого кому чий як який яка які котрий що
bg: защо колко кога къде откъде кой коя кое кои какъв каква какво какви как
vi: mấy đâu ai gì nào sao
ar: لماذا كم متى أين اين من ما ماذا هل كيف أي
fa: چرا چند چقدر کی کجا کجاست کیست چه کدام چگونه آیا
hi: क्यों कितना कितने कितनी कब कहाँ कहां कौन किसने किसे किसका क्या कैसे
"""


@lru_cache(maxsize=1)
def frequent_words() -> tuple[dict[str, list[str]], tuple[str, ...]]:
    """Map each frequent word to its languages; and all languages in their order."""
    found: dict[str, list[str]] = {}
    lines = [line.partition(": ") for line in _COMMON.strip().splitlines()]
    for code, _, words in lines:
        for word in folded(words).split():
            found.setdefault(word, []).append(code)
    return found, tuple(code for code, _, _ in lines)


@lru_cache(maxsize=1)
def asking_words() -> dict[str, frozenset[str]]:
    """The words of each language in the table."""
    parted = (line.partition(": ") for line in folded(_ASKING).strip().splitlines())
    return {code: frozenset(words.split()) for code, _, words in parted}


@lru_cache(maxsize=1)
def hints() -> dict[str, set[str]]:
    """The languages that each frequent or asking word may be in, as it is written and in plain letters."""
    found: dict[str, set[str]] = {}
    for word, codes in frequent_words()[0].items():
        for spelling in (word, unaccented(word)):
            found.setdefault(spelling, set()).update(codes)
    for code, words in asking_words().items():
        for word in words:
            found.setdefault(word, set()).add(code)
    return {word: codes & KNOWN.keys() for word, codes in found.items()}


def hinted(words: Iterable[str]) -> dict[str, int]:
    """The languages that these words, in folded form, are most likely in, each with how many of them say so: others
    need not be loaded."""
    known = hints()
    number = Counter(
        code for word in set(words) for code in known.get(word, set()) | known.get(unaccented(word), set())
    )
    most = max(number.values(), default=0)
    return {code: times for code, times in number.items() if times * 2 >= most}
