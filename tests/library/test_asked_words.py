"""What a question itself asks decides: not what only leans on it, not what was lent, not how a sentence begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from strategies import document

import qa

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HOUSE = (
    "Only Petra Lang can lend the key.",
    "The club says thank you to its helpers in June. Well, hello!",
    "The fence will cost 320 euros.",
    "Yesterday Tom Reed painted the gate.",
)
GERMAN = (
    "Die Decke ist 3 Meter hoch.",
    "Die Miete beträgt 450 Euro im Monat.",
    "Der Berg ist 900 Meter hoch.",
    "Die Steuer beträgt 90 Euro.",
    "Der Zaun kostet 320 Euro.",
)
PEOPLE = (
    "Tom Reed\n\n- phone: 555 123\n\n- e-mail: tom@reed.example",
    "Ada Moor\n\n- phone: 777 888\n\n- e-mail: ada@moor.example",
    "Eva Bell\n\n- phone: 999 000\n\n- e-mail: eva@bell.example",
)


def library(texts: Sequence[str], language: str = "en") -> qa.Library:
    return qa.Library(
        [document(text, source=f"/d/{number}.md", language=language) for number, text in enumerate(texts)]
    )


def marked(answer: qa.Answer) -> str:
    first = answer.citations[0]
    start = first.passage.span.start
    return first.passage.text[first.short.start - start : first.short.end - start] if first.short else ""


@pytest.mark.parametrize(
    ("text", "question", "name"),
    [
        (HOUSE[0], "who can lend the key?", "Petra Lang"),
        (HOUSE[3], "who painted the gate?", "Tom Reed"),
        ("Perhaps Ann sings the song.", "who sings the song?", "Ann"),
        ("Queen Elizabeth opened the bridge.", "who opened the bridge?", "Queen Elizabeth"),
        ("Seulement Marie Curie garde la clé de la maison.", "qui garde la clé de la maison ?", "Marie Curie"),
        ("Sólo Ana Ruiz guarda la llave de la casa.", "¿quién guarda la llave de la casa?", "Ana Ruiz"),
    ],
)
def test_a_common_word_before_a_name_is_no_part_of_it(text: str, question: str, name: str) -> None:
    language = "fr" if "clé" in text else "es" if "llave" in text else "en"
    with library([text], language) as asked:
        assert marked(asked.ask(question, min_confidence=0)) == name


@pytest.mark.parametrize(
    ("text", "language", "question", "amount"),
    [
        (HOUSE[2], "en", "what will the fence cost?", "320 euros"),
        ("A new roof would cost about $9,000.", "en", "what does a new roof cost?", "$9,000"),
        (GERMAN[4], "de", "was kostet der Zaun?", "320 Euro"),
        ("La entrada cuesta 12 euros.", "es", "¿qué cuesta la entrada?", "12 euros"),
    ],
)
def test_what_something_costs_asks_for_an_amount(text: str, language: str, question: str, amount: str) -> None:
    with library([text], language) as asked:
        assert marked(asked.ask(question, min_confidence=0)) == amount


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("wie hoch ist die Miete?", GERMAN[1]),
        ("wie hoch ist die Steuer?", GERMAN[3]),
        ("wie hoch ist die Decke?", GERMAN[0]),
        ("wie hoch ist der Berg?", GERMAN[2]),
    ],
)
def test_how_high_asks_for_an_amount_where_the_noun_is_money(question: str, quoted: str) -> None:
    texts = (f"{GERMAN[0]} Die Miete ist fair, und auch die Steuer.", *GERMAN[1:])
    with library(texts, "de") as asked:
        answer = asked.ask(question)

    assert quoted in answer.citations[0].quote
    assert marked(answer)


@pytest.mark.parametrize("talk", ["hello", "thanks", "thank you!", "ok, well", "Hi!"])
def test_talk_asks_nothing_whatever_the_documents_hold(talk: str) -> None:
    with library(HOUSE) as asked:
        chat = asked.chat()
        assert chat.ask("who can lend the key?").answered
        assert not chat.ask(talk).answered
        assert not chat.ask(talk, min_confidence=0).answered
        assert chat.ask("and the fence?").citations[0].passage.text == HOUSE[2]


@pytest.mark.parametrize(
    ("first", "then", "quoted"),
    [
        ("who is Tom Reed?", "and his phone?", "phone: 555 123"),
        ("who is Ada Moor?", "what is her phone number?", "phone: 777 888"),
        ("who is Eva Bell?", "and her phone?", "phone: 999 000"),
    ],
)
def test_a_lent_name_does_not_outweigh_the_word_that_is_asked(first: str, then: str, quoted: str) -> None:
    with library(PEOPLE) as asked:
        chat = asked.chat()
        chat.ask(first)
        assert quoted in chat.ask(then).citations[0].quote


@pytest.mark.parametrize(("other", "place"), [("Tom", "York"), ("Eva Bell", "Oslo"), ("Tom Reed", "York")])
def test_another_name_takes_the_place_of_the_one_before_also_where_nothing_else_is_held(other: str, place: str) -> None:
    texts = ("Tom Reed: 7 Mill Road, York", "Ada Moor: 9 Elm Street, Boston", "Eva Bell: 3 Oak Lane, Oslo")
    with library(texts) as asked:
        chat = asked.chat()
        assert "Boston" in chat.ask("where does Ada Moor live?").citations[0].quote
        assert place in chat.ask(f"and {other}?").citations[0].quote


@pytest.mark.parametrize(
    ("question", "quoted"),
    [("탑의 높이는?", "에펠 탑은"), ("강의 길이는?", "강은 도시를"), ("성을 언제 지었나요?", "성은 1592년에 지었다.")],
)
def test_a_korean_word_of_one_syllable_is_found_with_any_particle(question: str, quoted: str) -> None:
    texts = (
        "에펠 탑은 1889년에 세워졌다. 높이는 330미터이다.",
        "강은 도시를 가로지른다. 길이는 12킬로미터이다.",
        "성은 1592년에 지었다.",
    )
    with library(texts, "ko") as asked:
        assert quoted in asked.ask(question).citations[0].quote


PUMP = """# The pump

The filter is cleaned twice a week. The log is written every 30 seconds. The seal is greased monthly.

| Code | Meaning |
| --- | --- |
| 130 | the log was written |
| 131 | the filter was cleaned |
| 132 | the seal was greased |
"""
PUMPE = """# Die Pumpe

Der Filter wird zweimal pro Woche gereinigt. Das Protokoll wird alle 30 Sekunden geschrieben. Die Dichtung wird
monatlich gefettet.

| Code | Bedeutung |
| --- | --- |
| 130 | das Protokoll wurde geschrieben |
| 131 | der Filter wurde gereinigt |
| 132 | die Dichtung wurde gefettet |
"""


@pytest.mark.parametrize(
    ("text", "question", "quote"),
    [
        (PUMP, "how often is the filter cleaned?", "The filter is cleaned twice a week."),
        (PUMP, "how often is the log written?", "The log is written every 30 seconds."),
        (PUMP, "how often is the seal greased?", "The seal is greased monthly."),
        (PUMP, "how often was the filter cleaned?", "The filter is cleaned twice a week."),
        (PUMPE, "Wie oft wird der Filter gereinigt?", "Der Filter wird zweimal pro Woche gereinigt."),
        (PUMPE, "Wie oft wird die Dichtung gefettet?", "Die Dichtung wird\nmonatlich gefettet."),
    ],
)
def test_a_number_says_how_often_only_with_a_word_for_it(tmp_path: Path, text: str, question: str, quote: str) -> None:
    (tmp_path / "pump.md").write_text(text, encoding="utf-8")
    with qa.open(tmp_path / "pump.md") as asked:
        assert asked.ask(question).citations[0].quote == quote


HOTEL = """# Hotel

Breakfast costs 14 euros.

| Room | Price |
| --- | --- |
| Single | 60 euros |
| Double | 85 euros |
"""
GUESTS = """# Guesthouse

Prices are per night and include breakfast. A stay of one night costs ten pounds more. Bringing a pet costs £8.

| Room | Price |
| --- | --- |
| Family room | £96 |
| Attic | £84 |
| Sauna, one hour | £12 |

After that we keep half of the price; on the day itself the full price is due.
"""
MUSEO = """# Museo

El taller dura dos horas y cuesta 8 euros.

No hay aparcamiento propio, pero se puede dejar el coche por 3 euros en el recinto ferial.
"""
BAD = """# Hallenbad

Ein Kurs kostet 40 Euro.

Für die Sauna zahlen Gäste 12 Euro.
"""
CAMPING = """# Parque de campismo

Um grupo paga 90 € e o jantar custa 15 €. Os grupos pagam na receção.

| Lugar | Preço |
| --- | --- |
| Tenda | 12 € |
| Crianças | 4 € |
"""
LEIRI = """# Leirikeskus

Leirikeskus on järven rannalla, ja se on auki koko kesän, mutta ei talvella.

Siivous maksaa 90 euroa.

| Tila | Hinta |
| --- | --- |
| Sauna | 120 euroa |
| Mökki | 85 euroa |
"""
LODZ = """# Przystań

Przystań leży nad jeziorem i jest otwarta przez całe lato, ale nie zimą.

Parking kosztuje 10 zł.

| Sprzęt | Cena |
| --- | --- |
| Rower | 20 zł |
| Kajak | 30 zł |
"""
PRIS = """# Прокат

Прокат работает всё лето, но не зимой, и он находится на берегу озера.

Урок стоит 1500 рублей.

| Вид | Цена |
| --- | --- |
| Палатка | 400 рублей |
| Лодка | 900 рублей |
"""
MANUI = """# הספרייה

הספרייה פתוחה כל הקיץ, אבל היא סגורה בשבת.

צילום דף עולה 40 אגורות.

| סוג | מחיר |
| --- | --- |
| ילד | 50 שקלים |
| משפחה | 200 שקלים |
"""
YEMEK = """# Lokanta

Lokanta bütün yaz açık, ama kışın kapalı, çünkü bu köyde kışın kimse yok.

Bir kahvaltı 150 lira tutar.

| Yemek | Fiyat |
| --- | --- |
| Pilav | 70 lira |
| Çorba | 60 lira |
"""


@pytest.mark.parametrize(
    ("text", "question", "quoted"),
    [
        (HOTEL, "how much does a double cost?", "Double | 85 euros"),
        (HOTEL, "what does breakfast cost?", "Breakfast costs 14 euros."),
        (GUESTS, "how much does the sauna cost?", "Sauna, one hour | £12"),
        (GUESTS, "how much does the family room cost?", "Family room | £96"),
        (GUESTS, "how much does it cost to bring a pet?", "Bringing a pet costs £8."),
        (MUSEO, "¿cuánto cuesta el aparcamiento?", "aparcamiento propio"),
        (BAD, "Was kostet die Sauna?", "Für die Sauna zahlen Gäste 12 Euro."),
        (CAMPING, "quanto custa a tenda?", "Tenda | 12 €"),
        (CAMPING, "quanto pagam as crianças?", "Crianças | 4 €"),
        (LEIRI, "paljonko mökki maksaa?", "Mökki | 85 euroa"),
        (LODZ, "ile kosztuje kajak?", "Kajak | 30 zł"),
        (PRIS, "сколько стоит лодка?", "Лодка | 900 рублей"),
        (MANUI, "כמה עולה משפחה?", "משפחה | 200 שקלים"),
        (YEMEK, "çorba ne kadar tutar?", "Çorba | 60 lira"),
    ],
)
def test_a_verb_of_amount_counts_less_than_what_it_is_asked_of(
    tmp_path: Path, text: str, question: str, quoted: str
) -> None:
    (tmp_path / "prices.md").write_text(text, encoding="utf-8")
    with qa.open(tmp_path / "prices.md") as asked:
        assert quoted in asked.ask(question).citations[0].quote


def test_money_time_and_number_are_no_words_to_find_where_they_only_ask(tmp_path: Path) -> None:
    (tmp_path / "prices.md").write_text("# 古镇\n\n停车场每天收费20元。\n\n夜游船票价90元。\n", encoding="utf-8")
    with qa.open(tmp_path / "prices.md") as asked:
        answer = asked.ask("夜游船票价多少钱？")
        assert (answer.citations[0].quote, answer.unmatched) == ("夜游船票价90元。", ())


def test_a_turkish_director_is_no_particle_that_asks(tmp_path: Path) -> None:
    (tmp_path / "library.md").write_text(
        "# Kütüphane\n\nKütüphane bütün yaz açık, ama kışın kapalı.\n\nMüdür Nermin Aksoy 2015'ten beri görevde.\n",
        encoding="utf-8",
    )
    with qa.open(tmp_path / "library.md") as asked:
        assert asked.ask("müdür kim?").citations[0].quote == "Müdür Nermin Aksoy 2015'ten beri görevde."
