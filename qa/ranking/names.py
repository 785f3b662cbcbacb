"""Find the names in a quote, as candidates for the short answer to a question for a person or a place.

Law: a candidate is a run of words with capitals, as far as it goes, without the question's own words. A name that the
words around it say to be no agent is no answer to "who": what stands behind "to", "from" or "in", a street, who only
says what the question asks about, and what is written in capitals or with signs and digits.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.analysis import analyzer
from qa.ranking.words import LESS, MORE, Candidate, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.analysis.languages import Language
    from qa.query.question import Question

# The following are words of several languages, folded. Small words inside a name:
_TIES = frozenset("of the de der del della di da do dos du des la las le les van von den zu zur bin ibn al el".split())
_ARTICLES = frozenset("the el la los las le les il lo gli het o os as".split())
# Words before a place, and before the person who did something:
_AT = frozenset("in at near from to into throughout around en à au aux dans a nel em no na i på w v".split())
_BY = frozenset("by par por da door av af przez".split())
# Words before one who does nothing, and those of them before a word that may only describe ("monks of York"):
_BEHIND = frozenset(
    "in at near into throughout around from to with without for against about after before on between among like than"
    " through via since until during toward towards onto upon beside besides versus a al en desde con sin para contra"
    " sobre tras hacia hasta entre ante à au aux dans chez avec sans pour contre sur vers depuis alla nel nella senza"
    " per contro su em no na ao com sem aan te naar uit bij met zonder voor tegen op over i till från med utan för mot"
    " på om efter til fra uden uten mod etter w we do z ze od dla przy za po v ve s se pro u k в во до из от для на о"
    " об у за по к с со з із від про la din cu pentru fara pe amb di ke dari dengan untuk pada ở tại từ cho với đến"
    " στο στη στην στον στις".split()
)
_OF = frozenset("of de del du des di della van do dos das von af av".split())
# Words of a question for the object, and behind the word that asks, in one for a name:
_DOES = frozenset(("did", "does"))
_OBJECT = _DOES.union(("do", "whom"))
_TO_WHOM = frozenset("a à con com avec met med z s с для para pour per für voor till til do".split())
_IS = frozenset("is are was were es era fue son est était è fu é foi war ist är var er jest był".split())
# Words of a question for the one to whom something is given or sold:
_GETS = frozenset(
    "get gets got receive receives received win wins won awarded buy buys bought compró compraron acheté comprou"
    " comprato kocht köpte købte kupił купил купила recibe recibió recibieron ganó ganaron reçoit reçu reçut gagne"
    " gagné riceve ricevuto vinse vinto recebe recebeu ganhou krijgt kreeg ontving får fick fik dostał dostała dostal"
    " dostala получил получила отримав отримала".split()
)
_HAS = frozenset("has had a ha hat hatte heeft har avait aveva ei".split())
# Words of saying and of thinking:
_SAYS = frozenset(
    "say says said told tells added adds explained explains wrote writes noted notes argued argues claimed claims"
    " stated states reported reports announced announces dice dijo afirma afirmó explica explicó añade añadió dit"
    " déclare déclaré affirme ajoute ha detto disse afferma spiega diz afirmou explicou zegt zei vertelt vertelde"
    " säger sade sa siger sagde sier mówi powiedział powiedziała říká řekl řekla сказал сказала говорит заявил заявила"
    " сказав".split()
)
_THINKS = frozenset(
    "call calls called describe describes described nennt nannte llama llamó appelle chiama noemt kallar"
    " think thinks thought believe believes believed cree creen piensa pensó croit pense crede pensa acha denkt vindt"
    " tycker tror myśli sądzi myslí думает считает".split()
)
_WHERE = frozenset("where wo dónde donde où dove onde waar hvor var gdzie kde где де unde nerede".split())

# Words behind the name of a street, and before one:
_STREETS = frozenset("street st road rd avenue ave boulevard blvd highway square".split())
_STREET = frozenset(
    "rue avenue boulevard calle avenida plaza carrer via viale piazza rua praça strada ulica ulicy".split()
)
# Words at the beginning of a sentence, before a name that they are no part of: "Only Ann Moor", "Gestern kam".
_BEFORE_NAMES = frozenset(
    "only even just also still perhaps maybe possibly usually often sometimes always never once twice today yesterday"
    " tomorrow tonight later finally eventually recently currently originally initially meanwhile however therefore"
    " moreover instead indeed otherwise besides fortunately unfortunately luckily apparently obviously nur auch"
    " sogar heute gestern morgen jetzt dann vielleicht manchmal immer nie später schließlich endlich solo sólo también"
    " incluso hoy ayer mañana ahora entonces quizás siempre nunca finalmente seulement même aussi aujourd'hui hier"
    " demain maintenant peut-être parfois toujours jamais enfin anche persino oggi ieri domani adesso forse sempre mai"
    " infine só também hoje ontem amanhã agora talvez alleen ook zelfs vandaag gisteren morgen misschien bara"
    " endast också idag igår kun bare også tylko również dziś wczoraj только также сегодня вчера".split()
)
_SUBJECT_FIRST = frozenset(("en",))  # languages in which what stands right behind the verb does nothing

_NUMERAL = re.compile(r"[IVXLC]+")  # "Elizabeth II"


def names(words: Sequence[Word], question: Question, language: Language) -> Iterator[Candidate]:
    """The names of a quote, each weighed by the words around it."""
    own = {term for concept in question.concepts if concept.is_name for term in concept.terms}
    is_person = question.answer_kind == "person"
    asked = [place for place, word in enumerate(words) if word.is_asked] or [-1]
    for first, last in _runs(words, own, language, is_person):
        if is_person and _is_street(words, first, last):
            continue
        found = (_person if is_person else _place)(words, first, last, question, language, asked)
        if words[last].small in language.derived:
            found *= LESS  # "French", a form of "France"
        if _before(words, first)[1] and _is_attribute(words, last, language):
            found *= LESS  # "the Byzantine general"
        if found:
            possessive = 2 if words[last].small.endswith(("'s", "’s")) else 0
            is_wrong = _is_part(words, last) or (
                is_person and _does_nothing(words, first, last, question, language, asked)
            )
            yield Candidate(words[first].start, words[last].end - possessive, found, is_wrong=is_wrong)


def _person(
    words: Sequence[Word], first: int, last: int, question: Question, language: Language, asked: Sequence[int]
) -> float:
    """How well a name fits a question for a person."""
    small, _ = _before(words, first)
    worth = 2.0 if last > first else 1.0  # a place is often one word, a person seldom
    if small in _BY or (_is_for_name(question) and first - 1 == asked[-1]):
        return worth * MORE
    is_free = first - 1 in asked and language.code not in _SUBJECT_FIRST  # "la dirigió Luis Mora"
    if small in _AT or (first > asked[-1] and not is_free and not _is_for_object(question)):
        worth *= LESS  # "who" asks for the subject, which stands before the verb
    return worth


def _does_nothing(
    words: Sequence[Word], first: int, last: int, question: Question, language: Language, asked: Sequence[int]
) -> bool:
    """Whether the words around a name say that it does nothing of what the question asks about."""
    if any(map(_is_of_signs, words[first : last + 1])):
        return True
    small, _ = _before(words, first)
    if _is_for_object(question) or small in _BY or small in question.asked_words:
        return False
    after = words[last + 1] if last + 1 < len(words) else None
    is_subject = first == last and after is not None and after.is_asked  # "NASA built it"
    if _is_loud(words[last]) and not is_subject and any(word.text.islower() for word in words):
        return True
    if _says(words, first, last) and question.asked_words.isdisjoint(_SAYS | _THINKS):
        return True
    if small in _AT and not question.asked_words.isdisjoint(_GETS):
        return False
    if first == last and words[first].is_first and not language.common_words:
        return True
    is_done_to = first - 1 == asked[-1] and words[first].gap == " " and language.code in _SUBJECT_FIRST
    return small in _BEHIND or (small in _OF and first == last) or (is_done_to and not _is_for_name(question))


def _is_for_object(question: Question) -> bool:
    """Whether the question asks to whom something is done: "whom did Ann meet", "a quién vio Ana"."""
    return not question.asked_words.isdisjoint(_OBJECT) or not _TO_WHOM.isdisjoint(question.text.lower().split()[:1])


def _is_for_name(question: Question) -> bool:
    """Whether the question asks who someone is, not who did something."""
    return not _IS.isdisjoint(question.text.lower().split()[1:2])


def _place(
    words: Sequence[Word], first: int, last: int, question: Question, language: Language, asked: Sequence[int]
) -> float:
    """How well a name fits a question for a place; 0 if it does not."""
    small, _ = _before(words, first)
    is_where = not question.asked_words.isdisjoint(_WHERE)
    if is_where and small not in _AT and not (small == "of" and words[max(first - 2, 0)].is_asked):
        return 0.0  # one in five of these is the answer; of the others, three in five are
    if small in _AT:
        return MORE
    return LESS if last < asked[0] and not question.asked_words.isdisjoint(_DOES) else 1.0


def _before(words: Sequence[Word], first: int) -> tuple[str, bool]:
    """The small word before a name and its article, in the same sentence, and whether there is an article."""
    if words[first].is_first or not first:
        return "", False
    before = words[first - 1]
    if before.small not in _ARTICLES or words[first].gap != " " or before.is_first or first < 2:
        return before.small, False
    small = words[first - 2].small
    is_article = small in _BEHIND | _BY | _OF | _AT or before.small not in _BEHIND
    return small if is_article else before.small, True


def _is_of_signs(word: Word) -> bool:
    """Whether a word has signs or digits that no name of a person has: "F#", "B52"."""
    has_sign = not all(letter.isalpha() or letter in "'’.-·" for letter in word.text)
    return has_sign or word.following[:1] in ("#", "+", "_")


def _is_loud(word: Word) -> bool:
    """Whether a word is written in capitals, but is no initial and no number: "INFO"."""
    return len(word.text) > 1 and word.text.isupper() and not _NUMERAL.fullmatch(word.text)


def _is_part(words: Sequence[Word], last: int) -> bool:
    """Whether more of the name stands right behind these words: a small word with a capital ("Trần Thị Năm")."""
    after = words[last + 1] if last + 1 < len(words) else None
    if after is None or after.gap != " " or after.is_first or after.is_asked:
        return False
    return after.has_capital and len(after.text) > 1


def _says(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a word of saying stands right beside the name: "Tom Reed said", "Luc a dit", "said Tom Reed"."""
    behind = words[last + 1 : last + 3] if last + 1 < len(words) and words[last + 1].gap == " " else []
    if behind and behind[0].small in _HAS:
        behind = behind[1:]
    if behind and behind[0].small in _SAYS:
        return True
    return first > 0 and words[first].gap == " " and words[first - 1].small in _SAYS


def _is_street(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a name is that of a street, which does nothing: "Main St", "rue de Rivoli"."""
    before = words[first - 1].small if first and words[first].gap == " " else ""
    return (last > first and words[last].small in _STREETS) or words[first].small in _STREET or before in _STREET


def _is_attribute(words: Sequence[Word], last: int, language: Language) -> bool:
    """Whether a noun follows the word at `last`, which then only describes that noun."""
    if last + 1 == len(words):
        return False
    after = words[last + 1]
    return after.gap == " " and not after.has_capital and after.small not in language.stop_words


def _runs(words: Sequence[Word], own: set[str], language: Language, is_person: bool) -> Iterator[tuple[int, int]]:
    """The first and last word of each run of words with capitals, without the question's words.

    A run that holds words of the question is divided at its small words ("of"). A part that holds one of the question's
    names is left out; if a person is asked for, so are the parts after it.
    """
    for run in _capitals(words, language):
        parts: list[list[int]] = [[]]
        divided = any(words[place].is_asked for place in run)
        for place in run:
            if divided and words[place].small in _TIES:
                parts.append([])
            else:
                parts[-1].append(place)
        for part in [run] if not divided else parts:
            if any(words[place].is_asked and analyzer.term(words[place].text, language.code) in own for place in part):
                if is_person:
                    break
                continue
            kept = [place for place in part if not words[place].is_asked]
            if kept and kept[-1] - kept[0] == len(kept) - 1:
                yield kept[0], kept[-1]


def _capitals(words: Sequence[Word], language: Language) -> Iterator[list[int]]:
    """The places of the words of each run that looks like a name: words with capitals, and small words between."""
    run: list[int] = []
    for place, word in enumerate(words):
        last = words[place - 1]
        dotted = word.gap == ". " and (len(last.text) == 1 or last.small in language.abbreviations)
        joined = bool(run) and not word.is_first and (word.gap in (" ", "-", "\n", ".") or dotted)
        tied = joined and (word.small in _TIES or word.gap == "-") and not word.small[0].isdigit()
        named = _is_name(word, words[place + 1] if place + 1 < len(words) else None, language)
        named |= len(run) == 1 and word.gap == " " and word.has_capital and word.small in language.times  # "Jo Winter"
        if run and not (joined and (named or tied)):
            yield _trimmed(run, words)
            run = []
        if named or tied:
            run.append(place)
    if run:
        yield _trimmed(run, words)


def _trimmed(run: list[int], words: Sequence[Word]) -> list[int]:
    """The run without the small words at its end."""
    while not words[run[-1]].has_capital:
        run.pop()
    return run


def _is_name(word: Word, after: Word | None, language: Language) -> bool:
    """Whether the word can be part of a name, given the word after it."""
    if not word.has_capital or word.small in language.times or word.small.removesuffix("s") in language.times:
        return False
    follows = after is not None and after.gap == " " and after.has_capital
    if word.small in language.stop_words or word.small in language.numbers:
        is_named = follows and word.small in language.names  # "Will Smith"
        return is_named or (not word.is_first and len(word.text) > 1 and word.text.isupper())
    if word.is_first and word.small in _BEFORE_NAMES:
        return False
    # "Queen Elizabeth", not "Queen": a common word at the beginning of a sentence is no name by itself.
    return not word.is_first or follows or word.small not in language.common_words
