"""A question in a language that no document has is told as one; a name, a title or a loan word makes none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import CHARACTERS

from qa.analysis.foreign import foreign_language
from qa.analysis.languages import KNOWN, MORE

FOREIGN = {
    "ar": ("متى تغادر العبارة؟", "لماذا أغلق المتحف؟"),
    "bg": ("Кога тръгва фериботът?", "Защо беше затворен музеят?"),
    "ca": ("Quan surt el vaixell?", "Per què ha tancat el museu?"),
    "cs": ("Kdy odjíždí trajekt do města?", "Proč bylo muzeum zavřeno?"),
    "da": ("Hvornår sejler færgen ud?", "Hvorfor blev museet lukket af kommunen?"),
    "de": ("Wann fährt die Fähre zum Festland?", "Warum wurde das Museum geschlossen?"),
    "el": ("Πότε φεύγει το πλοίο;", "Γιατί έκλεισε το μουσείο;"),
    "en": ("When does the ferry leave?", "Why was the museum closed?"),
    "es": ("¿Cuándo sale el barco?", "¿Por qué cerraron el museo?"),
    "fa": ("کشتی چه زمانی حرکت می‌کند؟", "چرا موزه بسته شد؟"),
    "fi": ("Milloin lautta lähtee ja mihin se menee?", "Miksi se on suljettu ja kuka sen päätti?"),
    "fr": ("Quand part le bateau ?", "Pourquoi le musée a-t-il fermé ?"),
    "he": ("מתי יוצאת המעבורת?", "למה נסגר המוזיאון?"),
    "hi": ("नाव कब निकलती है?", "संग्रहालय क्यों बंद हुआ?"),
    "hu": ("Mikor indul el a komp, és hova megy?", "Miért zárták be ezt a múzeumot?"),
    "id": ("Kapan kapal itu berangkat?", "Mengapa museum ini ditutup?"),
    "it": ("Quando parte il traghetto?", "Perché il museo è stato chiuso?"),
    "ja": ("船はいつ出ますか？", "なぜ博物館は閉まりましたか？"),
    "ko": ("배는 언제 떠나나요?", "박물관은 왜 문을 닫았나요?"),
    "nl": ("Wanneer vertrekt de veerboot?", "Waarom is het museum gesloten?"),
    "no": ("Når går ferga ut av byen?", "Hvorfor ble museet stengt?"),
    "pl": ("Kiedy odpływa prom do miasta?", "Dlaczego muzeum zostało zamknięte?"),
    "pt": ("Quando sai a balsa para a ilha?", "Por que o museu foi fechado?"),
    "ro": ("Când pleacă feribotul spre insulă?", "De ce a fost închis muzeul?"),
    "ru": ("Когда уходит паром?", "Почему закрыли музей?"),
    "sv": ("När går färjan och vad kostar den?", "Varför är museet stängt?"),
    "th": ("เรือออกเมื่อไหร่", "ทำไมพิพิธภัณฑ์จึงปิด"),
    "tr": ("Vapur ne zaman kalkıyor?", "Müze neden bu yıl kapandı?"),
    "uk": ("Коли відпливає пором?", "Чому закрили музей?"),
    "vi": ("Khi nào phà rời bến?", "Tại sao bảo tàng bị đóng cửa?"),
    "zh": ("渡船什么时候开？", "博物馆为什么关闭？"),
}
ENGLISH = """
when does the ferry leave? / why was the museum closed in May? / who was Ludwig van Beethoven? / what is a Zeitgeist? /
where is Los Angeles? / how far is El Paso from San Juan? / who wrote Les Misérables? / who directed La vita è bella? /
what does Schadenfreude mean? / is crème brûlée served? / what is the capital of Côte d'Ivoire? / who is Søren Aabye? /
what do die and war have in common? / when will the man in the hat see us? / who painted Der Kuss? / déjà vu? /
what is the Wo die wilden Kerle wohnen book? / how do I say was in German? / list all prices / delays and costs /
ferry timetable / Museo del Prado opening hours / Rio de Janeiro / Der Spiegel / Le Monde / Casa de la Moneda / Oslo /
who is Достоевский? / what does 你好 mean? / 東京 population / Αθήνα? / Москва / is there a café? / vis-à-vis what? /
who or what is Quo Vadis? / per capita income / how many are in the sauna? / pro rata refunds / ad hoc committee rules /
what happened in 1984? / comment on the delay / main quote / pain relief / chat history / tell me about son preference /
does he die? / Hertz and BMW / is DER an agency? / who leads WHO? / what about IT? / can a gift be sent? / rate hike /
"""
GERMAN = """
wann fährt die Fähre? / warum wurde das Museum geschlossen? / wer ist Vincent van Gogh? / wo liegt Los Angeles? /
was ist ein Handy? / was kostet das Update? / wie viele Meetings gab es? / wer leitet Les Verts? / Öffnungszeiten /
wer schrieb The Lord of the Rings? / was heißt laissez faire? / wer spielte in La La Land? / gibt es WLAN im Hotel? /
wie heißt der CEO von Apple? / Preise im Mai / Parkplatz am See / Gebühren für Kinder / wer war in Rom? / Backup? /
was bedeutet der Begriff Smart Home? / darf man im Park grillen? / wer hat on air gesagt? / ist es so? / Job? /
wieso kam er? / woher stammt das Zitat? / wem gehört die Insel? / wohin fährt der Bus? / welches Jahr? / Bar / Rabatt /
was sagt Donald Trump? / wann war das? / gab es Streit? / ist Salat dabei? / was tun bei Regen? / Hund an der Leine /
kann ich stornieren? / wie alt ist Björn? / was macht Ángel? / wer ist Zoë? / wann war die Wende? / Notausgang /
was ist mit IT? / Chef der Bank / was war zuerst da? / Tor 2 / nach wem ist es benannt? / so what? / Rente mit 67 /
"""
SPANISH = """
¿cuándo sale el barco? / ¿por qué cerró el museo? / ¿quién es Vincent van Gogh? / ¿dónde está Los Ángeles? / precio /
¿qué es el software libre? / ¿cuánto cuesta el ticket? / ¿quién escribió Les Misérables? / ¿qué es el marketing? /
¿quién dirige The New York Times? / ¿cómo se llama? / horario del museo / entradas / ¿quién ganó? / ¿y por qué? /
¿qué dijo Le Pen? / ¿cuál es la capital? / ¿cuántos son? / ¿hay wifi? / ¿es gratis? / ¿quién va? / ¿qué pasó en 1984? /
¿para qué sirve? / ¿a qué hora abre? / quien es el autor / cuando abre el museo / donde esta la isla / que es esto /
¿qué significa Zeitgeist? / ¿quién es Der Kaiser? / ¿qué es un blog? / ¿quién fue Da Vinci? / ¿qué es la FIFA? / sol /
¿dónde queda Rio de Janeiro? / ¿quién toca en Os Mutantes? / son o no son / más detalles / ¿lo sabe? / ¿se puede? /
¿qué come el oso? / ¿quién es Iñaki? / ¿cuándo nació Kant? / ¿quién es Zoë? / ¿cuántas salas tiene? / ¿es de día? /
perros y gatos / ¿a dónde va el tren? / ¿quién manda? / ¿qué vale más? / ¿de quién es? / ¿y cómo? / mapa / ¿tú qué? /
"""


def questions(listed: str) -> list[str]:
    return [one.strip() for one in listed.replace("\n", " ").split(" / ") if one.strip(" /")]


def test_there_are_questions_in_every_language() -> None:
    assert FOREIGN.keys() == KNOWN.keys()


@pytest.mark.parametrize("code", FOREIGN)
def test_a_question_is_told_to_be_in_a_language_that_no_document_has(code: str) -> None:
    held = "en" if code != "en" else "ru"

    assert [foreign_language(question, [held]) for question in FOREIGN[code]] == [code, code]


@pytest.mark.parametrize("code", FOREIGN)
def test_no_question_is_told_so_where_a_document_is_in_its_language(code: str) -> None:
    for held in ([code], [code, "en"], ["zh", "de", code]):
        assert [foreign_language(question, held) for question in FOREIGN[code]] == ["", ""]
    assert [foreign_language(question, []) for question in FOREIGN[code]] == ["", ""]


@pytest.mark.parametrize(("code", "listed"), [("en", ENGLISH), ("de", GERMAN), ("es", SPANISH)])
def test_no_ordinary_question_is_told_to_be_in_another_language(code: str, listed: str) -> None:
    asked = questions(listed)

    assert len(asked) >= 50
    assert {one: told for one in asked if (told := foreign_language(one, [code]))} == {}
    assert {one: told for one in asked if (told := foreign_language(one.upper(), [code]))} == {}


@pytest.mark.parametrize(
    ("question", "held", "code"),
    [
        ("pourquoi le musee a ete ferme", ["en"], "fr"),  # typed without accents
        ("POURQUOI LE MUSÉE EST-IL FERMÉ ?", ["en"], "fr"),
        ("et depuis quand ?", ["en"], "fr"),
        ("Quand sort Kimi K2 de Moonshot ?", ["en", "de"], "fr"),
        ("why was the museum closed?", ["es"], "en"),
        ("why was the museum closed?", ["zh"], "en"),
        ("причина закрытия музея", ["en"], "ru"),
        ("Коли відпливає пором?", ["ru"], "uk"),
        ("Який музей зачинено?", ["en"], "uk"),
        ("なぜ博物館は閉まりましたか？", ["zh"], "ja"),
        ("ঢাকা শহর কোথায় আছে", ["en"], "bn"),
        ("Musée?", ["en"], ""),
        ("warum?", ["en"], ""),  # one word
        ("大学", ["ja"], ""),
        ("", ["en"], ""),
        ("12 34?", ["en"], ""),
    ],
)
def test_a_short_question_is_told_only_if_it_is_sure(question: str, held: list[str], code: str) -> None:
    assert foreign_language(question, held) == code


@given(st.text(CHARACTERS, max_size=60), st.lists(st.sampled_from([*KNOWN, *MORE]), max_size=3))
def test_whatever_is_asked_it_is_never_a_language_of_the_documents(text: str, held: list[str]) -> None:
    told = foreign_language(text, held)

    assert told not in held or told == ""
    assert told in KNOWN.keys() | MORE.keys()
