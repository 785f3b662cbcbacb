"""Words that only ask are not searched: at the start of a question, at its end, and "vs"; words of content are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import PROSE, QUESTIONS

import qa
from qa.analysis.analyzer import question_tokens
from qa.analysis.languages import KNOWN
from qa.query.asking import without_asking
from qa.query.wording import Wording

if TYPE_CHECKING:
    from pathlib import Path


def searched(question: str, code: str = "en") -> list[str]:
    return list(Wording(question, code).terms.values())


@pytest.mark.parametrize(
    ("code", "question", "left"),
    [
        ("en", "tell me about the ferry", "ferry"),
        ("en", "and give me the price of a ticket", "price ticket"),
        ("en", "Could you please explain how the ferry is paid for?", "ferry paid"),
        ("en", "what does the article say about the ferry", "ferry"),
        ("en", "Is it true that the ferry was sold?", "ferry sold"),
        ("en", "Do you know who steers the ferry?", "steers ferry"),
        ("en", "I’d like to know when the ferry leaves, please.", "ferry leaves"),
        ("en", "What things do I need on the ferry?", "need ferry"),
        ("en", "Who steers the ferry, according to the article?", "steers ferry"),
        ("en", "ferry vs bridge", "ferry bridge"),
        ("en", "list all captains", "captains"),
        ("en", "What is the ferry called?", "ferry"),
        ("en", "When is the ferry going to leave?", "ferry leave"),
        ("en", "Where is the ferry going to?", "ferry going"),
        ("no", "Når kommer fergen til å gå?", "fergen gå"),
        ("no", "Når kommer fergen til Oslo?", "kommer fergen Oslo"),
        ("da", "Hvornår kommer færgen til at sejle?", "færgen sejle"),
        ("sv", "När kommer färjan att avgå?", "färjan avgå"),
        ("sv", "När kommer färjan till Oslo?", "kommer färjan Oslo"),
        ("en", "what's the name of the ferry", "ferry"),
        ("en", "what does SOLAS stand for?", "SOLAS"),
        ("en", "What does the red flag mean?", "red flag"),
        ("en", "If it has two hulls, what is the name of the ferry?", "two hulls ferry"),
        ("de", "Wie heißt die Fähre?", "Fähre"),
        ("de", "Wie lautet der Name der Fähre?", "Fähre"),
        ("de", "Wie wird die Fähre genannt?", "Fähre"),
        ("de", "Wofür steht SOLAS?", "SOLAS"),
        ("de", "Der Kapitän geht, wie heißt seine Fähre?", "Kapitän geht Fähre"),
        ("es", "¿Cómo se llama el barco?", "barco"),
        ("es", "que significa SOLAS", "SOLAS"),
        ("fr", "Comment s'appelle le bateau ?", "bateau"),
        ("fr", "Comment appelle-t-on le bateau ?", "bateau"),
        ("it", "Come si chiama il traghetto?", "traghetto"),
        ("pt", "Como se chama a balsa?", "balsa"),
        ("nl", "Hoe heet de veerboot?", "veerboot"),
        ("nl", "Waar staat SOLAS voor?", "SOLAS"),
        ("sv", "Vad heter färjan?", "färjan"),
        ("da", "Hvad hedder færgen?", "færgen"),
        ("no", "Hva heter fergen?", "fergen"),
        ("pl", "Jak nazywa się prom?", "prom"),
        ("ru", "Как называется паром?", "паром"),
        ("uk", "Як називається пором?", "пором"),
        ("bg", "Как се казва фериботът?", "фериботът"),
        ("cs", "Jak se jmenuje převoz?", "převoz"),
        ("ro", "Cum se numește feribotul?", "feribotul"),
        ("tr", "Feribotun adı nedir?", "Feribotun"),
        ("hu", "Hogy hívják a kompot?", "kompot"),
        ("fi", "Mikä on lautan nimi?", "lautan"),
        ("el", "Πώς λέγεται το πλοίο;", "πλοίο"),
        ("id", "Apa nama kapal itu?", "kapal"),
        ("vi", "Con phà tên là gì?", "Con phà"),
        ("ar", "ما اسم العبارة؟", "العبارة"),
        ("he", "מה השם של המעבורת?", "המעבורת"),
        ("hi", "नाव का नाम क्या है?", "नाव"),
        ("zh", "渡轮叫什么名字？", "渡轮"),
        ("ja", "渡船の名前は何ですか。", "渡船"),
        ("ko", "나룻배의 이름은 무엇인가요?", "나룻배"),
        ("th", "เรือชื่ออะไร", "เรือ"),
        ("de", "Was sagt der Artikel über die Fähre?", "Fähre"),
        ("de", "Können Sie mir bitte sagen, wann die Brücke öffnet?", "Brücke öffnet"),
        ("de", "Stimmt es, dass die Fähre verkauft wurde?", "Fähre verkauft"),
        ("fr", "Pouvez-vous m’expliquer le retard du bateau, s’il vous plaît ?", "retard bateau"),
        ("fr", "Que dit l'article sur le bateau ?", "bateau"),
        ("es", "¿Qué dice el artículo sobre el barco?", "barco"),
        ("es", "que dice el articulo sobre el barco", "barco"),
        ("es", "Quiero saber quién compró el barco", "compró barco"),
        ("it", "Dimmi tutto sul traghetto", "traghetto"),
        ("it", "È vero che il traghetto è in ritardo?", "traghetto ritardo"),
        ("pt", "O que o artigo diz sobre a balsa?", "balsa"),
        ("nl", "Kun je me vertellen wie de veerboot bestuurt?", "veerboot bestuurt"),
        ("sv", "Berätta för mig om färjan", "färjan"),
        ("da", "Hvad siger artiklen om færgen?", "færgen"),
        ("no", "Vet du hvem som styrer fergen?", "styrer fergen"),
        ("pl", "Opowiedz mi o promie", "promie"),
        ("ru", "Расскажите, пожалуйста, о пароме", "пароме"),
        ("ru", "Правда ли, что паром продали?", "паром продали"),
        ("uk", "Розкажіть мені про пором", "пором"),
        ("cs", "Je pravda, že převoz prodali?", "převoz prodali"),
        ("ro", "Spune-mi despre feribot", "feribot"),
        ("tr", "Feribot hakkında bilgi ver", "Feribot"),
        ("hu", "Igaz-e, hogy a kompot eladták?", "kompot eladták"),
        ("fi", "Onko totta, että lautta myytiin?", "lautta myytiin"),
        ("el", "Πες μου για το πλοίο", "πλοίο"),
        ("id", "Ceritakan kepada saya tentang kapal", "kapal"),
        ("vi", "Cho tôi biết về con phà", "con phà"),
        ("ar", "أخبرني عن العبارة", "العبارة"),
        ("he", "ספר לי על המעבורת", "המעבורת"),
        ("hi", "नाव के बारे में बताइए", "नाव"),
        ("zh", "请告诉我关于渡轮", "渡轮"),
        ("zh", "渡轮停运是真的吗？", "渡轮停运"),
        ("ja", "渡船について教えてください。", "渡船"),
        ("ko", "나룻배에 대해 알려 주세요.", "나룻배"),
        ("th", "ช่วยบอกเกี่ยวกับเรือหน่อย", "เรือ"),
    ],
)
def test_a_phrase_that_only_asks_is_not_searched(code: str, question: str, left: str) -> None:
    assert list(Wording(question, code).terms) == [term for term, _, _ in question_tokens(left, code)]


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("tell me", "tell"),
        ("who called the doctor?", "called doctor"),
        ("when was the meeting called?", "meeting called"),
        ("where did the captain stand?", "captain stand"),
        ("please explain", "explain"),
        ("Give Me Liberty author", "Give Liberty author"),
        ('who sang "tell me about it"', "sang tell"),
        ('"give me liberty" speaker', "give liberty speaker"),
        ("what is a vs b?", "vs b"),
        ("what does vs mean?", "vs"),
        ("how do I install VS Code?", "install VS Code"),
        ("what did he tell the court?", "tell court"),
        ("the list of members", "list members"),
        ("who can explain the article of faith?", "explain article faith"),
        ("how is the best thing made?", "best thing made"),
        ("EXPLAIN ANALYZE", "EXPLAIN ANALYZE"),
        ("who wrote the text?", "wrote text"),
    ],
)
def test_the_same_words_are_searched_where_they_are_content(question: str, left: str) -> None:
    assert searched(question) == left.split()


@given(PROSE | QUESTIONS, st.sampled_from(sorted(KNOWN)))
def test_what_is_left_has_the_same_offsets_and_something_to_search_for(question: str, code: str) -> None:
    left = without_asking(question, code)

    assert len(left) == len(question)
    assert all(one in (other, " ") for one, other in zip(left, question, strict=True))
    assert bool(Wording(question, code).terms) == bool(searched(question, code))
    assert without_asking("", code) == ""


def test_what_is_not_searched_is_not_unmatched_either(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry leaves at nine. A bus meets it.", encoding="utf-8")
    with qa.open(tmp_path / "a.txt") as library:
        answer = library.ask("can you tell me what the article says about the ferry?", min_confidence=0)
        plain = library.ask("about the ferry?", min_confidence=0)

    assert (answer.searched, answer.unmatched, answer.nearest) == ("ferry", (), ())
    assert answer.confidence == plain.confidence
    assert [one.quote for one in answer.citations] == [one.quote for one in plain.citations]


def test_words_that_are_looked_up_exactly_are_all_looked_up(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Tell me about the ferry.\n\nThe ferry leaves.", encoding="utf-8")
    with qa.open(tmp_path / "a.txt") as library:
        assert [one.quote for one in library.find("tell me about").citations] == ["Tell me about the ferry."]


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("what happened in 1996?", "en"),
        ("what took place in 1996?", "en"),
        ("Was geschah 1996?", "de"),
        ("Was ist 1996 passiert?", "de"),
        ("¿Qué sucedió en 1996?", "es"),
        ("Que s'est-il passé en 1996 ?", "fr"),
        ("Cosa è successo nel 1996?", "it"),
        ("O que aconteceu em 1996?", "pt"),
        ("Què va passar el 1996?", "ca"),
        ("Ce s-a întâmplat în 1996?", "ro"),
        ("Wat gebeurde er in 1996?", "nl"),
        ("Vad hände 1996?", "sv"),
        ("Hvad skete der i 1996?", "da"),
        ("Hva skjedde i 1996?", "no"),
        ("Mitä tapahtui 1996?", "fi"),
        ("Co się stało w 1996?", "pl"),
        ("Co se stalo 1996?", "cs"),
        ("Что произошло в 1996?", "ru"),
        ("Що сталося в 1996?", "uk"),
        ("Какво се случи в 1996?", "bg"),
        ("Τι συνέβη το 1996;", "el"),
        ("Mi történt 1996?", "hu"),
        ("1996 ne oldu?", "tr"),
        ("Apa yang terjadi 1996?", "id"),
    ],
)
def test_a_verb_of_happening_only_asks_beside_a_time(question: str, code: str) -> None:
    assert list(Wording(question, code).terms) == ["1996"]


@pytest.mark.parametrize(("question", "code"), [("what happened?", "en"), ("Was geschah dann?", "de")])
def test_a_verb_of_happening_alone_stays(question: str, code: str) -> None:
    assert Wording(question, code).terms
