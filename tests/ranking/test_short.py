"""Short answers: the name, date or number in the quote, as far as it goes, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from growth import assert_linear, part_of
from hypothesis import example, given
from hypothesis import strategies as st
from lexicon_cases import Known
from strategies import QUESTIONS, TEXTS, passage

from qa.analysis.analyzer import normal
from qa.analysis.languages import KNOWN
from qa.analysis.passage import analysed_passage
from qa.analysis.tokenizer import matches
from qa.library import open_library
from qa.model import Citation, Span
from qa.query.resolve import resolve
from qa.ranking.evidence import weigh
from qa.ranking.quote import quote
from qa.ranking.short import short
from qa.render.jsonview import to_json, to_jsonl
from qa.verify import verify

if TYPE_CHECKING:
    from pathlib import Path

    from qa.query.question import Question


def asked(question: str, language: str = "en") -> Question:
    return resolve(question, (), Known({}), (language,))


def answer(question: str, text: str, language: str = "en") -> str | None:
    made = passage(text, language=language)
    found = short(asked(question, language), made, Span(0, len(text)), analysed_passage(made))
    return found and found.of(text)


PEOPLE = [
    ("Who wrote the report?", "The report was written by Ann Lee in Paris.", "Ann Lee"),
    (
        "Who signed the treaty?",
        "In 1066, Duke William II of Normandy signed the treaty.",
        "Duke William II of Normandy",
    ),
    ("Who opened the bridge?", "Queen Elizabeth II opened the bridge on 9 October 2004.", "Queen Elizabeth II"),
    ("Who founded the abbey?", "The abbey was founded by Robert of Jumièges.", "Robert of Jumièges"),
    ("Who invented the engine?", "Rudolf von Hagen invented the engine near Berlin.", "Rudolf von Hagen"),
    ("Who was Emma's brother?", "The marriage of Emma, sister of Duke Richard, was brief.", "Duke Richard"),
    ("Who led the company?", "J. R. Smith's nephew led the company.", "J. R. Smith"),
    ("Who is John Smith?", "John Smith is a baker.", None),
    ("Who opened the hall?", "The mayor, Tom Reed, opened the new hall in Head Street.", "Tom Reed"),
    ("Who runs the shop?", "The shop on Main St is run by Ann Lee.", "Ann Lee"),
    ("Who was John Smith?", "John Smith was born in Lund.", None),
    ("¿Quién abrió la tienda?", "La tienda de la calle Mayor abrió tarde.", None),
    ("Who baked the bread?", "The bread was baked by the villagers.", None),
    ("Who met on Tuesday?", "They met on Tuesday.", None),
    ("¿Quién escribió el informe?", "El informe fue escrito por María de la Cruz.", "María de la Cruz"),
    ("Wer schrieb den Bericht?", "Den Bericht schrieb Anna Schmidt.", None),
]
PLACES = [
    ("Where was Kafka born?", "Kafka was born in Prague and died near Vienna.", "Prague"),
    ("Where did the monks flee?", "From Rouen, the monks fled to Sicily.", "Sicily"),
    ("In what city was the treaty signed?", "William Pitt signed the treaty in New York.", "New York"),
    ("Where was Friedrich Ratzel born?", "He met Friedrich Ratzel of Germany.", "Germany"),
    ("Where is the office?", "The office is in a cellar.", None),
    ("¿Dónde nació Pablo?", "Pablo nació en Málaga.", "Málaga"),
]
TIMES = [
    ("When was the castle built?", "The castle was built on 12 July 1856 in Kent.", "12 July 1856"),
    ("When was the law passed?", "On October 16, 1973, the law was passed.", "October 16, 1973"),
    ("In what year was the castle built?", "The castle was built on 12 July 1856.", "1856"),
    ("When were the wars fought?", "The wars were fought from 1562 to 1598.", "1562 to 1598"),
    ("When did demand rise?", "Demand may rise, as it did in the late 1960s.", "late 1960s"),
    ("When was the word recorded?", "The word was recorded in the early 11th century.", "early 11th century"),
    ("When was Zhu Shijie born?", "Zhu Shijie (1249–1314) solved equations.", "1249"),
    ("When did Zhu Shijie die?", "Zhu Shijie (1249–1314) solved equations.", "1314"),
    ("When was the model due?", "The model was due the following week.", "following week"),
    ("When do they vote?", "They vote at 5 p.m. on Thursday.", "5 p.m."),
    ("When does the library open?", "The library opens at eight in the morning.", "eight in the morning"),
    ("When does the bus leave?", "The bus leaves at 14:05 from the square.", "14:05"),
    ("When is the shop open?", "The shop is open from 9 a.m. to 5 p.m. but for Sunday.", "9 a.m. to 5 p.m."),
    ("When does the mill start?", "The mill starts at 7:30 am and stops at 6 pm.", "7:30 am"),
    ("When does the mill stop?", "The mill starts at 7:30 am and stops at 6 pm.", "6 pm"),
    ("What time does the office close?", "The office closes at five o'clock.", "five o'clock"),
    ("When does the ferry leave?", "The ferry leaves at half past six.", "half past six"),
    ("When does the train stop?", "The train stops at 8 stations.", None),
    ("In what year does the ferry leave?", "The ferry leaves at 14:05.", None),
    ("When is the fair?", "Fair: 2025-06-14 18:00 to 22:00 (Europe/Berlin)", "2025-06-14"),
    ("When did the pump stop?", "The pump stopped at 2024-02-10 13:11:01 and was mended.", "2024-02-10"),
    ("When does the fair end?", "Summer fair: 2025-06-14", "2025-06-14"),
    ("When was the meeting held?", "Monday meeting: held on 9 May 2024.", "9 May 2024"),
    ("When did construction begin?", "On Monday construction began, and it ended on 3 June.", "Monday"),
    ("When does the lease end?", "The lease ends on 31/12/2027.", "31/12/2027"),
    ("When was the contract signed?", "The contract was signed on 2024-06-30.", "2024-06-30"),
    ("When was the audit done?", "The audit was done on 30.06.2024 in Kent.", "30.06.2024"),
    ("When did the keeper retire?", "The keeper, who was born in 1950, retired.", None),
    ("When was the keeper born?", "The keeper, who was born in 1950, retired.", "1950"),
    ("When did the keeper retire?", "The keeper retired although he had come in 1950.", None),
    ("Wann schließt die Bücherei?", "Die Bücherei öffnet um acht Uhr und schließt um 18.30 Uhr.", "18.30 Uhr"),
    ("Wann fährt der Bus ab?", "Der Bus fährt um 7 Uhr ab.", "7 Uhr"),
    ("Wann hat das Bad offen?", "Das Bad hat von 9 bis 17 Uhr offen.", "9 bis 17 Uhr"),
    ("Wann beginnt das Fest?", "Das Fest beginnt am 30.06.2024.", "30.06.2024"),
    ("¿Cuándo abre la biblioteca?", "La biblioteca abre a las ocho de la mañana.", "ocho de la mañana"),
    ("¿Cuándo abre el museo?", "El museo abre a las 8.", "8"),
    ("¿Cuándo cierra la tienda?", "La tienda cierra a las 7 de la tarde.", "7 de la tarde"),
    ("When did the war of 1812 begin?", "The war of 1812 began badly.", None),
    ("Wann wurde die Brücke gebaut?", "Die Brücke wurde am 3. Oktober 1990 gebaut.", "3. Oktober 1990"),
    ("¿Cuándo nació Pablo?", "Pablo nació el 25 de octubre de 1881 en Málaga.", "25 de octubre de 1881"),
    ("战争什么时候开始？", "战争开始于1937年7月7日，持续八年。", "1937年7月7日"),
    ("युद्ध कब शुरू हुआ?", "युद्ध 15 अगस्त 1947 को शुरू हुआ।", "15 अगस्त 1947"),
    ("متى بدأت الحرب؟", "بدأت الحرب في 28 يوليو 1914 في أوروبا.", "28 يوليو 1914"),
]
NUMBERS = [
    ("How many soldiers came?", "In 1081, 30,000 soldiers came in 300 ships.", "30,000"),
    ("How many ships came?", "In 1081, 30,000 soldiers came in 300 ships.", "300"),
    ("How long does the debate last?", "The debate lasts for 45 minutes.", "45 minutes"),
    ("How much did the house cost?", "The house cost $3.5 million in 1999.", "$3.5 million"),
    ("What percentage of voters stayed away?", "Of 5,000 voters, 32.9% stayed away.", "32.9%"),
    ("How many slaves were taken?", "Some 12 to 15 million slaves were taken.", "12 to 15 million"),
    ("How many seats are there?", "There are three hundred seats.", "three hundred"),
    ("How much was the mill sold for?", "The mill was sold for $4.2M to the Dorn family.", "$4.2M"),
    ("How much did the mill cost?", "The mill cost €3.5bn to build.", "€3.5bn"),
    ("How long does the train take?", "The train takes 3 h 20 min to Lund.", "3 h 20 min"),
    ("How long does the walk take?", "The walk takes 1 hour and 40 minutes.", "1 hour and 40 minutes"),
    (
        "How many visitors came by train?",
        "About two thirds of the 900 visitors came by train.",
        "two thirds of the 900 visitors",
    ),
    ("How many houses burnt?", "A quarter of the 1,200 houses burnt.", "A quarter of the 1,200 houses"),
    ("How many houses burnt?", "Two thirds of the houses burnt.", "Two thirds"),
    ("How steep is the path?", "The path is 12% steep since 1904.", "12%"),
    ("How useful was the path?", "The path was useful in 1904.", None),
    ("How heavy is the lift?", "The lift holds twelve people and weighs two tons.", "two tons"),
    ("Für wie viel wurde das Werk verkauft?", "Das Werk wurde für 4,2 Mio. Euro verkauft.", "4,2 Mio. Euro"),
    (
        "Wie viele Besucher kamen mit dem Zug?",
        "Zwei Drittel der 900 Besucher kamen mit dem Zug.",
        "Zwei Drittel der 900 Besucher",
    ),
    ("How many of the 12 came?", "The 12 came.", None),
    ("Wie viele Soldaten kamen?", "Es kamen 40.000 Soldaten.", "40.000"),
    ("¿Cuántas personas murieron?", "Murieron 1.200 personas en 1918.", "1.200"),
    ("有多少人死亡？", "2008年有3000人死亡。", "3000"),
    ("कितने लोग आए?", "वहाँ 500 लोग आए।", "500"),
    ("كم عدد الجنود؟", "بلغ عدد الجنود 3000 رجل.", "3000"),
]
# What asks for none of these kinds.
OTHERS = [
    ("Why was the castle built?", "The castle was built in 1856 because Ann Lee wanted it.", None),
    ("What is the castle?", "The castle in Kent is of 1856.", None),
]


def language_of(question: str) -> str:
    """The language of a question of the tables, by what it begins with or is written in."""
    if question.startswith("¿"):
        return "es"
    if question.startswith(("Wer ", "Wann ", "Wie ", "Für wie ")):
        return "de"
    scripts = (("\u4e00", "\u9fff", "zh"), ("\u0900", "\u097f", "hi"), ("\u0600", "\u06ff", "ar"))
    return next((code for low, high, code in scripts if low <= question[0] <= high), "en")


@pytest.mark.parametrize(("question", "text", "expected"), [*PEOPLE, *PLACES, *TIMES, *NUMBERS, *OTHERS])
def test_what_answers_is_found_as_far_as_it_goes(question: str, text: str, expected: str | None) -> None:
    assert answer(question, text, language_of(question)) == expected


def test_offsets_are_the_documents_and_only_the_quote_is_looked_at() -> None:
    text = "The bridge was opened by Ann Lee. Later, the bridge was opened again by Bob Ray."
    second = Span(100 + text.index("Later"), 100 + len(text))

    made = passage(text, start=100)
    found = short(asked("Who opened the bridge?"), made, second, analysed_passage(made))

    assert found == Span(100 + text.index("Bob"), 100 + text.index("Bob") + len("Bob Ray"))


def test_a_short_answer_outside_its_quote_is_no_citation() -> None:
    shown = passage("The bridge was opened by Ann Lee.")

    for wrong in (Span(0, 3), Span(30, 40), Span(12, 12)):
        with pytest.raises(ValueError, match="short answer"):
            Citation(shown, Span(4, 33), 1.0, "sha256:0", short=wrong)


def test_a_long_line_of_data_has_none_and_takes_linear_time() -> None:
    text = "The bridge of 1856, Ann Lee, 42 ships " * 50

    found = [answer(question, text) for question in ("Who built the bridge?", "When was the bridge built?")]
    told = [answer(question, text * 20) for question in ("Who built the bridge?", "When was the bridge built?")]

    assert (found, told) == (["Ann Lee", "1856"], [None, None])
    for long in (text, text * 20):
        assert_linear(lambda line: answer("Who built the bridge?", line), part_of(long))


def test_an_answer_has_it_and_its_json_can_be_verified(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The bridge was opened by Ann Lee.\n\nIt is long.", encoding="utf-8")
    with open_library(tmp_path / "a.txt") as library:
        answers = [library.ask(question) for question in ("Who opened the bridge?", "Why was the bridge opened?")]

    assert [answer.citations[0].short for answer in answers] == [Span(25, 32), None]
    assert [verdict.status for verdict in verify(to_json(answers[0]) + to_jsonl(answers[0]))] == [0, 0]


KINDS = ("Who {}?", "Where {}?", "When {}?", "In what year {}?", "How many {}?", "How long {}?", "Why {}?", "{}?")


@given(st.sampled_from(KINDS), QUESTIONS, TEXTS.filter(bool), st.sampled_from(("en", "de", "zh", "hi", "ar", "es", "")))
@example("How many {}?", "¹", "1", "zh")
@example("How many {}?", "1", "１", "zh")
def test_it_lies_in_the_quote_and_is_never_made_of_the_questions_words(
    kind: str, words: str, text: str, language: str
) -> None:
    question, shown = asked(kind.format(words)), passage(text, start=7, language=language)
    evidence = weigh(question, shown)
    quoted, _ = quote(question, shown, evidence)

    found = short(question, shown, quoted, evidence.analysis)

    if found is None:
        return
    assert quoted.start <= found.start < found.end <= quoted.end
    assert question.answer_kind in ("person", "place", "time", "number")
    held = [normal(match[0]) for match in matches(text[found.start - 7 : found.end - 7])]
    assert not {normal(word) for word in question.asked_words}.issuperset(held)


@pytest.mark.parametrize("language", [*KNOWN, "", "ta"])
def test_every_language_has_years_and_digits_at_least(language: str) -> None:
    text = "Kanto 1856 42."
    shown = passage(text, language=language)
    question = asked("Kanto?", language)

    found = [
        short(question._replace(answer_kind=kind), shown, Span(0, len(text)), analysed_passage(shown))
        for kind in ("time", "number")
    ]

    assert found[0] == Span(6, 10)
    assert found[1] is not None
    assert all(
        short(question._replace(answer_kind=kind), shown, Span(0, len(text)), analysed_passage(shown)) is None
        for kind in ("reason", "")
    )


@pytest.mark.parametrize(
    ("question", "text", "expected", "language"),
    [
        ("What percentage was the growth?", "Growth of exports was 42%.", "42%", "en"),
        ("What percentage is the toll?", "The tax is 7%, and the toll is 9%.", "9%", "en"),
        ("How much is the ticket?", "The ticket is 12 €.", "12 €", "en"),
        ("How many guests were at the party?", "The committee counted ـ 500 guests at the party.", "500", "en"),
        ("一百人中有多少人参加了会议？", "一百人参加了会议。", None, "zh"),
    ],
)
def test_signs_belong_to_numbers_and_the_questions_own_number_is_none(
    question: str, text: str, expected: str | None, language: str
) -> None:
    assert answer(question, text, language) == expected
