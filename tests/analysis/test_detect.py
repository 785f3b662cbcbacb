"""The language of a text: recognised by its script and its small words, and never left open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from language_cases import ASKED, LIBRARY_CLOSED, TEXTS, paragraphs
from strategies import CHARACTERS
from strategies import TEXTS as ANY_TEXT

from qa.analysis.detect import LIKELIER, of_question, recognise
from qa.analysis.languages import KNOWN, MORE
from qa.analysis.tokenizer import count

PARAGRAPHS = LIBRARY_CLOSED | {code: paragraphs(code)[4] for code in TEXTS}


def test_there_is_a_paragraph_in_every_language() -> None:
    assert PARAGRAPHS.keys() == KNOWN.keys()


@pytest.mark.parametrize("code", KNOWN)
def test_two_sentences_tell_their_language(code: str) -> None:
    assert recognise(PARAGRAPHS[code]) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("El transbordador cruza el lago en cuarenta minutos. En invierno no navega.", "es"),
        ("Паром пересекает озеро за сорок минут. Зимой он не ходит.", "ru"),
        ("İlkbaharda ırmak bahçeleri su altında bıraktı. Gönüllüler kum torbaları taşıdı.", "tr"),
        ("Kuzey burnundaki deniz fenerini 1887 yılında Anna Berg tasarladı. Işığı uzaklara ulaşır.", "tr"),
    ],
)
def test_two_sentences_with_few_small_words_tell_their_language(text: str, code: str) -> None:
    assert recognise(text) == code


@pytest.mark.parametrize("code", TEXTS)
def test_a_text_tells_its_language_from_any_side(code: str) -> None:
    assert recognise(TEXTS[code]) == code
    assert recognise("1999 2001 " * 500 + TEXTS[code]) == code
    assert recognise(TEXTS[code] + "1999 2001 " * 500) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ελλάδα", "el"),
        ("Москва", "ru"),
        ("Երևան", "hy"),
        ("ירושלים", "he"),
        ("القاهرة", "ar"),
        ("दिल्ली", "hi"),
        ("ঢাকা", "bn"),
        ("சென்னை", "ta"),
        ("హైదరాబాద్", "te"),
        ("กรุงเทพ", "th"),
        ("ວຽງຈັນ", "lo"),
        ("ရန်ကုန်", "my"),
        ("თბილისი", "ka"),
        ("서울", "ko"),
        ("ភ្នំពេញ", "km"),
        ("ひらがな", "ja"),
        ("カタカナ", "ja"),
        ("北京", "zh"),
        ("Paris", "en"),
        ("Ўзбек", "ru"),
    ],
)
def test_a_script_tells_a_language_by_itself(text: str, code: str) -> None:
    assert recognise(text) == code


def test_japanese_is_told_from_chinese_by_its_kana() -> None:
    assert recognise("東京都は日本の首都") == "ja"
    assert recognise("东京都是日本首都") == "zh"


@pytest.mark.parametrize("text", ["", " \n\t", "123 456,78", "😀👩‍👩‍👧❤️", "…?!", "\x00", "\u0301", "𐌰𐌱"])
def test_what_tells_nothing_is_english(text: str) -> None:
    assert recognise(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "def main(argv):\n    return sum(len(word) for word in argv)\n",
        "| Year | Cost |\n|---|---|\n| 1999 | 12 |\n| 2001 | 13 |\n",
        "for (int i = 0; i < n; i++) { x += i; } // the sum of the first\n",
        "The word “Москва” is the name of a city, and “北京” is that of another one.",
        "See https://example.com/de/der/die/das for more on that.",
    ],
)
def test_code_tables_and_foreign_words_in_english_are_english(text: str) -> None:
    assert recognise(text) == "en"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("engine wheel brake seat window glass paint oil pump care filter sensor cable motor price number die", "en"),
        ("Schraube Mutter und Dichtung Flansch für Ventil Pumpe mit Motor Kabel", "de"),
        ("tornillo tuerca con junta brida para válvula bomba motor cable", "es"),
    ],
)
def test_a_list_of_things_is_in_the_language_of_its_things(words: str, code: str) -> None:
    rows = [f"{word} {number} {number * 7}" for number, word in enumerate(words.split() * 3)]
    assert recognise("\n".join(rows)) == code


@given(ANY_TEXT | st.text(CHARACTERS, max_size=200))
def test_any_text_has_a_language(text: str) -> None:
    assert recognise(text) in KNOWN.keys() | MORE.keys()
    assert recognise(text) == recognise(text) != ""


@given(ANY_TEXT, st.lists(st.sampled_from([*KNOWN, *MORE]), min_size=1, max_size=4, unique=True))
def test_any_question_has_a_language(question: str, held: list[str]) -> None:
    told = of_question(question, held)

    assert told in {*held, recognise(question)} or count(question) >= LIKELIER


@pytest.mark.parametrize(
    ("question", "held", "code"),
    [
        ("Why was it closed?", ["de", "en"], "en"),
        ("Warum ist sie geschlossen?", ["en", "de"], "de"),
        ("图书馆为什么关闭？", ["en", "de", "zh"], "zh"),
        ("Tesla?", ["fr", "en"], "fr"),
        ("Tesla?", ["zh", "en"], "zh"),
        ("1887", ["de", "en"], "de"),
        ("???", ["de"], "de"),
        ("Où est le phare ?", ["en"], "fr"),
        ("谁设计了灯塔？", ["en", "de"], "zh"),
        ("who is he?", ["de"], "en"),
        ("wie viele Schrauben gibt es?", ["en"], "de"),  # "es" is a frequent word of Spanish
        ("hoeveel schroeven zijn er?", ["en"], "nl"),
        ("quante viti ci sono?", ["en"], "it"),
    ],
)
def test_a_question_is_in_a_language_of_the_documents_if_it_may_be(question: str, held: list[str], code: str) -> None:
    assert of_question(question, held) == code


@pytest.mark.parametrize("code", ASKED)
@pytest.mark.parametrize("other", ["en", "zh"])
def test_questions_to_a_library_of_two_languages_are_told_apart(code: str, other: str) -> None:
    for held in ([code, other], [other, code]):
        assert [of_question(question, held) for question in ASKED[code]] == [code] * 3


@pytest.mark.parametrize(
    ("question", "held", "code"),
    [
        ("Wat year did Tesla die?", ["en"], "en"),
        ("Wen did the ferry sink?", ["en"], "en"),
        ("wat is the name of the captain", ["en"], "en"),
        ("Wat kost het?", ["en"], "nl"),
        ("In welk jaar is de brug over de rivier gebouwd?", ["en"], "nl"),
        ("Wer hat die Brücke über den Fluss gebaut?", ["en"], "de"),
    ],
)
def test_a_slip_for_a_word_that_asks_makes_no_other_language(question: str, held: list[str], code: str) -> None:
    assert of_question(question, held) == code
