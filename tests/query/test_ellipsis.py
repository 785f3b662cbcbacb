"""What a question leaves to the one before it: all its words, a part of them, or none."""

from __future__ import annotations

import pytest

from qa.query.ellipsis import completed, form_of
from qa.query.wording import Wording


def left_to(*questions: str, code: str = "en") -> tuple[str, list[str], str]:
    *earlier, question = (Wording(text, code) for text in questions)
    found = completed(question, earlier)
    return found.form, sorted(found.terms), found.kind


@pytest.mark.parametrize(
    "question",
    ["by how much?", "Since when?", "where?", "and 2021?", "why not?", "how long?", "who said that?", "when was it?"],
)
def test_a_question_without_a_word_of_its_own_is_bare(question: str) -> None:
    assert form_of(Wording(question)) == "bare"


@pytest.mark.parametrize("question", ["and Oslo's?", "what about the red one?", "the Heron?", "and for children?"])
def test_a_name_or_a_noun_behind_and_is_a_part(question: str) -> None:
    assert form_of(Wording(question)) == "part"


@pytest.mark.parametrize(
    "question",
    ["and is it free?", "and who rows?", "and its crew?", "what else?", "how are you?", "who painted the old pier?"],
)
def test_any_other_question_is_whole(question: str) -> None:
    assert form_of(Wording(question)) == "whole"


@pytest.mark.parametrize(("question", "code"), [("seit wann?", "de"), ("depuis quand ?", "fr"), ("¿y en 2021?", "es")])
def test_a_bare_question_is_known_in_other_languages(question: str, code: str) -> None:
    assert form_of(Wording(question, code)) == "bare"


@pytest.mark.parametrize(
    ("code", "questions"),
    [
        (
            "en",
            (
                "till when?",
                "how much longer?",
                "how many times?",
                "within how many days?",
                "after how long?",
                "what kind?",
                "how much money?",
                "which one?",
                "which ones?",
            ),
        ),
        ("de", ("um wie viel Uhr?", "wie viel Geld?", "wie viele Leute?", "in welcher Stadt?")),
        (
            "fr",
            (
                "à partir de quelle heure ?",
                "combien de temps ?",
                "combien de fois ?",
                "combien d'argent ?",
                "à quelle heure ?",
            ),
        ),
        (
            "es",
            (
                "¿a partir de qué hora?",
                "¿cuánto tiempo?",
                "¿cuántas veces?",
                "¿cuánto dinero?",
                "¿en qué año?",
                "¿cuántas personas?",
            ),
        ),
        (
            "it",
            (
                "fino a che ora?",
                "in che anno?",
                "a che ora?",
                "quanto tempo?",
                "quante volte?",
                "fino a quando?",
                "quanto spesso?",
                "quante ore?",
                "perché no?",
            ),
        ),
        (
            "pt",
            (
                "a partir de que horas?",
                "em que ano?",
                "a que horas?",
                "quanto tempo?",
                "quantas vezes?",
                "quantos dias?",
                "por que não?",
            ),
        ),
        ("ca", ("en quin any?", "a quina hora?", "quant temps?", "quantes vegades?", "quantes hores?", "per què no?")),
        (
            "ro",
            (
                "în ce an?",
                "la ce oră?",
                "cât timp?",
                "de câte ori?",
                "câți bani?",
                "cât de des?",
                "câte ore?",
                "de ce nu?",
            ),
        ),
        (
            "nl",
            (
                "in welk jaar?",
                "hoe laat?",
                "hoe lang?",
                "hoeveel geld?",
                "in welke stad?",
                "waarvoor?",
                "hoeveel dagen?",
                "waarom niet?",
            ),
        ),
        (
            "sv",
            (
                "vilket år?",
                "hur dags?",
                "hur länge?",
                "hur lång tid?",
                "hur mycket pengar?",
                "sedan när?",
                "hur många dagar?",
                "när på dagen?",
                "varför inte?",
            ),
        ),
        (
            "da",
            (
                "hvilket år?",
                "hvor længe?",
                "hvor lang tid?",
                "hvor ofte?",
                "hvornår på dagen?",
                "hvor mange dage?",
                "hvorfor ikke?",
            ),
        ),
        (
            "no",
            (
                "hvilket år?",
                "hvor lenge?",
                "hvor lang tid?",
                "hvor mye penger?",
                "når på dagen?",
                "hvor mange timer?",
                "hvorfor ikke?",
            ),
        ),
        (
            "fi",
            (
                "moneenko asti?",
                "minä vuonna?",
                "mihin aikaan?",
                "kuinka kauan?",
                "miten usein?",
                "montako kertaa?",
                "kuinka monta päivää?",
                "miksi ei?",
            ),
        ),
        (
            "pl",
            ("w którym roku?", "o której godzinie?", "jak długo?", "ile razy?", "po co?", "ile dni?", "dlaczego nie?"),
        ),
        (
            "cs",
            (
                "do kolika hodin?",
                "ve kterém roce?",
                "v kolik hodin?",
                "jak dlouho?",
                "kolik peněz?",
                "kolik dní?",
                "proč ne?",
            ),
        ),
        (
            "ru",
            (
                "со скольки?",
                "в каком году?",
                "в котором часу?",
                "как долго?",
                "сколько раз?",
                "с каких пор?",
                "до какого числа?",
                "сколько дней?",
                "почему нет?",
            ),
        ),
        (
            "uk",
            (
                "до якої години?",
                "у якому році?",
                "о котрій годині?",
                "як довго?",
                "скільки часу?",
                "скільки днів?",
                "чому ні?",
            ),
        ),
        (
            "bg",
            (
                "през коя година?",
                "колко дълго?",
                "колко често?",
                "колко време?",
                "в колко часа?",
                "колко дни?",
                "защо не?",
            ),
        ),
        (
            "tr",
            (
                "saat kaçtan itibaren?",
                "hangi yıl?",
                "saat kaçta?",
                "ne kadar süre?",
                "kaç kez?",
                "kaç gün?",
                "kaç kişi?",
                "neden değil?",
            ),
        ),
        ("el", ("ποια χρονιά;", "τι ώρα;", "πόση ώρα;", "πόσο συχνά;", "πόσες μέρες;", "γιατί όχι;")),
        (
            "hu",
            (
                "hánytól?",
                "melyik évben?",
                "hány órakor?",
                "mennyi ideig?",
                "milyen gyakran?",
                "hány nap?",
                "hány óráig?",
                "miért nem?",
            ),
        ),
        (
            "id",
            (
                "tahun berapa?",
                "jam berapa?",
                "berapa lama?",
                "seberapa sering?",
                "hari apa?",
                "berapa hari?",
                "kenapa tidak?",
            ),
        ),
        ("vi", ("ngày nào?", "để làm gì?", "mấy lần?", "tại sao không?")),
        ("ar", ("أيهم؟", "كم مرة؟", "كم يوما؟", "لماذا لا؟")),
        ("he", ("בשביל מה?", "כמה פעמים?", "כמה ימים?", "למה לא?")),
        ("fa", ("ساعت چند؟", "چند بار؟", "چند روز؟", "چرا نه؟")),
        ("hi", ("कितनी बार?", "कितने दिन?", "क्यों नहीं?")),
        ("ko", ("몇 시에?", "누구랑?", "얼마나 자주?", "어느 거?")),
        ("th", ("อันไหน", "กี่โมง")),
        ("zh", ("从几点？", "跟谁？", "到几点？", "多久一次？")),
    ],
)
def test_words_that_only_ask_together_are_none_of_its_own(code: str, questions: tuple[str, ...]) -> None:
    assert {question: form_of(Wording(question, code)) for question in questions} == dict.fromkeys(questions, "bare")


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("was kostet es?", "de"),
        ("wat kost het?", "nl"),
        ("vad kostar den?", "sv"),
        ("var bodde hon?", "sv"),
        ("in che anno aprì la scuola?", "it"),
        ("hoe laat vertrekt de boot?", "nl"),
        ("how many people row the boat?", "en"),
        ("which one is the oldest boat?", "en"),
        ("hoeveel dagen duurt de reis?", "nl"),
        ("сколько дней идёт поезд?", "ru"),
        ("hari apa kapal berangkat?", "id"),
    ],
)
def test_a_verb_is_a_word_of_its_own(question: str, code: str) -> None:
    assert form_of(Wording(question, code)) == "whole"


def test_a_bare_question_keeps_the_words_and_asks_for_its_own_kind() -> None:
    assert left_to("who rows the boat?", "since when?") == ("bare", ["boat", "row"], "time")
    assert left_to("who rows the boat?", "since when?", "where?", "and why?") == ("bare", ["boat", "row"], "reason")
    assert left_to("how many swam in 2019?", "and 2020?", "and in 2021?") == ("bare", ["2021", "swim"], "number")


def test_a_part_takes_the_place_of_a_name_or_a_number_and_asks_the_same() -> None:
    assert left_to("when does the shop in Oslo open?", "and Bergen's?") == ("part", ["bergen", "open", "shop"], "time")
    assert left_to("how much is a rye loaf?", "and a baguette?") == ("part", ["baguett", "loaf", "rye"], "number")
    assert left_to("how much is the Finch?", "what about a new tyre?")[:2] == ("part", ["finch", "new", "tyre"])


def test_what_about_a_name_opens_a_subject_if_there_was_no_name() -> None:
    assert left_to("why was it late?", "what about Oslo?") == ("whole", ["oslo"], "")


def test_what_it_is_lives_on_in_a_bare_question_only() -> None:
    assert left_to("how much did the roof cost?", "who paid for it?", "when?")[1] == ["cost", "pay", "roof"]
    assert left_to("how much did the roof cost?", "who paid for it?", "and the door?")[1] == ["door", "pay"]


def test_a_line_that_asks_for_more_is_passed_over() -> None:
    assert left_to("who rows the boat?", "tell me more", "since when?") == ("bare", ["boat", "row"], "time")
