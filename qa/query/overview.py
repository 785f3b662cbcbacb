"""Tell whether a question asks what the whole text says: "what is this about?", "summarise the article, please".

Law: it does if all of it is a phrase that a language lists for this, apart from the fillers around it. A question with
any other word ("what is the delay about?") asks for something in the text.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import tokenizer
from qa.analysis.detect import recognise
from qa.analysis.languages import folded
from qa.analysis.languages import language as language_of
from qa.analysis.letters import unaccented

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST = 160  # characters: a longer question says more than this
MOST = 400  # ways to leave out fillers that are tried
ANY = "*"  # in a phrase: a text, as in "summarise *"

# Words of these phrases, in plain form, by language: each phrase holds one of them, or is an English phrase as well.
# A question without any is in none of these languages as far as overviews go, so that their modules are not loaded.
# Scripts without spaces tell their language themselves.
_HINTS = """
ar: الرييسية الفكرة المحتوى الموضوع النقاط باختصار تتحدث تلخيص تلخيصا خلاصة فحوى فحوي لخص لخصه لخصها لخصي ماذا محتوى
  محتوي مضمون ملخص ملخصا موجز موضوع نظرة يتحدث
bg: важното думи идеи какво обобщение обобщи основна основната преглед резюме резюмирай тема темата точки
ca: aixo clau diu important parla principal principals que resum resumeix resumir sintesi tema tracta visio
cs: cem hlavni jde jedna klicove kostce nejdulezitejsi prehled rika shrn shrnte shrnuti souhrn tema tyka
da: emne emnet hovedbudskab hovedbudskabet hovedemne hovedpunkter hovedpunkterne hvad kort noglepunkter opsummer
  opsummering overblik resume sammenfat sammenfatning vigtigste
de: gesagt handelt hauptaussage hauptaussagen hauptpunkte hauptthema inhaltsangabe kernaussage kernaussagen kernpunkte
  kurzfassung sagt steht thema uberblick wesentliche wichtigste wichtigsten worum zusammen zusammenfassen
  zusammenfassung
el: ασχολειται αφορα αφορουν για γραφει γραφουν επισκοπηση θεμα θεματα ιδεα ιδεεσ λεει λενε λογια ουσια περιεχει
  περιληψη προκειται σημεια συνοπτικα συνοψη συνοψισε συνοψισεισ συνοψισετε συνοψιστε
en: gist ideas main nutshell overview points recap subject sum summarise summarize summary takeaways tl tldr topic
  what whats
es: clave dice esencial esto general habla importante principal principales puntos que resuma resume resumelo resumen
  resumir resumirlo sinopsis sintesis tema trata
fa: اصلی ایده خلاصه خلاصهای محتوای مرور مضمون موضوع موضوعش میگه میگوید نکات چکیده چیست چیه
fi: aihe asiat avainkohdat kiteyta kohdat mista mita paaaihe paaajatukset paaajatus paaasiat paakohdat paakohta
  paapointti tiivista tiivistaa tiivistaisitko tiivistelma ydinasiat yhteenveto yleiskatsaus
fr: apercu cles densemble essentiels grandes idees importants lessentiel principal principale principaux que quoi
  resume resumer resumez sujet synthese theme
he: אומר אומרים אומרת במה בקצרה הדברים החשובות המרכזי הנושא העיקריות הרעיונות התוכן יש כתוב לסכם מדבר מדברת מדובר
  מרכזי נושא נקודות סיכום סכם סכמי סקירה על תוכן תמצית תמצת תמצתי תסכם תסכמי תקציר
hi: क्या निचोड़ बातें बारे बिंदु मुख्य विषय संक्षेप समरी सार सारांश
hu: attekintes diohejban fobb gondolat ir kulcspontok lenyeg lenyege mirol mond ossze osszefoglalas osszefoglalna
  osszefoglalnad osszefoglalo osszefoglalot osszegezd osszegezze osszegzes pontok tartalma tartalmaz tema temaja
id: apa gambaran garis ikhtisar inti intinya isi penting pokok rangkum rangkuman rangkumkan ringkas ringkasan
  ringkaskan tema topik utama
it: argomento che concetti cosa lessenziale panoramica principale principali punti riassuma riassumere riassumi
  riassumilo riassunto riepilogo sintesi
nl: belangrijkste gaat hoofdgedachte hoofdlijnen hoofdonderwerp hoofdpunten kernboodschap kernpunten onderwerp
  overzicht samen samengevat samenvatten samenvatting wat
no: emne emnet handler hovedbudskap hovedbudskapet hovedpunktene hovedpunkter hovedtema hva kort nokkelpunkter
  oppsummer oppsummering oversikt sammendrag tema temaet viktigste
pl: chodzi czym dotyczy glowna glowne kluczowe mowi najwazniejsze podsumowanie podsumuj przeglad stresc streszczenie
  temat
pt: assunto diz essencial fala importante isso isto pontos principais principal resuma resume resumir resumo sintese
  sobre tema trata visao
ro: cheie despre esentialul prezentare principala principale rezuma rezumat rezumati rezumatul sinteza spune subiectul
  tema
ru: вкратце главная главное главные изложи ключевые краткий краткое обзор основная основные перескажи резюме резюмируй
  словах суммируй суть тезисы тема чем что
sv: amne amnet handlar huvudbudskap huvudbudskapet huvudpunkter huvudpunkterna huvudtema kort nyckelpunkter oversikt
  sammanfatta sammanfattning vad viktigaste
tr: ana anlatiliyor anlatiyor bahsediliyor bahsediyor diyor genel hakkinda icerigi iceriyor ilgili konu konusu onemli
  ozet ozeti ozetini ozetle ozetler ozetleyebilir ozetleyin yaziyor
uk: говориться головна головне головні йдеться ключові короткий мова найголовніше огляд основна основні перекажи про
  підсумок підсумуй резюме розповідає словах стислий суть тези тема узагальни це
vi: cai chinh chu dieu dung gi gon luoc tat tong trong viet
"""

_KANJI = ("要約", "趣旨", "骨子")  # Japanese without kana, which Chinese writes otherwise


class _Phrases(NamedTuple):
    """The phrases of a language in plain form: those that ask, and the fillers before and after them.

    `asking` has the phrases without a place for a text, `around` those with one, as what stands before and after it.
    """

    asking: frozenset[str]
    around: tuple[tuple[str, str], ...]
    texts: frozenset[str]
    fillers: tuple[str, ...]


def asks_overview(question: str, languages: Sequence[str]) -> bool:
    """Whether the question asks for an overview, in whatever language. `languages` are tried first.

    >>> questions = ("What is this about?", "Please sum up the article", "What is the delay about?", "Worum geht es?")
    >>> [asks_overview(question, ["en"]) for question in questions]
    [True, True, False, True]
    """
    if len(question) > LONGEST:
        return False
    words = tokenizer.strings(question)
    codes = (*languages, *_hinted(question, words))
    return any(_asks(words, code) for code in dict.fromkeys(codes))


def _hinted(question: str, words: Sequence[str]) -> list[str]:
    """The languages that the question may be in, as far as it may ask for an overview."""
    if tokenizer.has_unspaced(question):
        code = recognise(question)
        return ["ja"] if code == "zh" and any(word in question for word in _KANJI) else [code]
    hints = _hints()
    return [code for word in _plain(words).split() for code in hints.get(word, ())]


@lru_cache(maxsize=1)
def _hints() -> dict[str, list[str]]:
    """Each hint with its languages."""
    found: dict[str, list[str]] = {}
    code = ""
    for word in _HINTS.split():
        if word.endswith(":"):
            code = word[:-1]
        else:
            found.setdefault(word, []).append(code)
    return found


def _asks(words: Sequence[str], code: str) -> bool:
    """Whether the words, folded, ask for an overview in this language."""
    phrases, gap = _phrases(code), _gap(code)
    if not phrases.texts:
        return False
    return any(_is_phrase(left, phrases, gap) for left in _without_fillers(_plain(words, gap), phrases, gap))


def _is_phrase(asked: str, phrases: _Phrases, gap: str) -> bool:
    if asked in phrases.asking:
        return True
    texts = (
        asked[len(before) : len(asked) - len(after)]
        for before, after in phrases.around
        if asked.startswith(before) and asked.endswith(after)
    )
    return any(left in phrases.texts for text in texts for left in _without_fillers(text.strip(), phrases, gap))


def _without_fillers(text: str, phrases: _Phrases, gap: str) -> Iterator[str]:
    """The text itself, then what is left without one filler at its beginning or end, without two, and so on."""
    found = [text]
    for left in found:  # which grows meanwhile
        yield left
        if len(found) < MOST:
            behind = (left[len(filler + gap) :] for filler in phrases.fillers if left.startswith(filler + gap))
            before = (left[: -len(gap + filler)] for filler in phrases.fillers if left.endswith(gap + filler))
            found += [rest for rest in dict.fromkeys((*behind, *before)) if rest not in found]


@lru_cache(maxsize=64)
def _phrases(code: str) -> _Phrases:
    known, gap = language_of(code), _gap(code)

    def plain(words: tuple[str, ...]) -> str:
        """A listed phrase in the form of a question's words, with its "*"."""
        before, star, after = " ".join(words).partition(ANY)
        parts = [_plain(part.replace("-", " ").split(), gap) for part in (before, after)]
        return gap.join(filter(None, (parts[0], star, parts[1])))

    texts = frozenset(map(plain, known.overview_texts))
    phrases = set(map(plain, known.overview))
    fillers = {
        filler.replace(ANY, text)
        for filler in map(plain, known.overview_fillers)
        for text in (texts if ANY in filler else ("",))
    }
    return _Phrases(
        frozenset(phrase for phrase in phrases if ANY not in phrase),
        tuple((before, after) for before, star, after in (phrase.partition(ANY) for phrase in sorted(phrases)) if star),
        texts,
        tuple(sorted(fillers | texts)),
    )


def _plain(words: Sequence[str], gap: str = " ") -> str:
    """Words as they are compared: in small letters, without accents and apostrophes."""
    text = folded(gap.join(words)).replace("’", "").replace("'", "")
    return unaccented(text) if gap else text


def _gap(code: str) -> str:
    """What stands between words: a space, or nothing in scripts without spaces."""
    return "" if language_of(code).is_unspaced else " "
