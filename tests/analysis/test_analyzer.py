"""Terms: equal for equal words, free of white space, with the places of their words in the text as it stands."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import CHARACTERS, TEXTS, passage

from qa.analysis.analyzer import (
    HEADING,
    character_terms,
    normal,
    passage_terms,
    question_tokens,
    synonyms,
    term,
    terms,
    tokens,
)
from qa.analysis.languages import KNOWN, language
from qa.analysis.names import parts_of
from qa.analysis.tokenizer import word_spans


@pytest.mark.parametrize(
    "alike",
    [
        ("OpenAI", "OPENAI", "OpenAI's", "OpenAI’s", "ＯｐｅｎＡＩ"),
        ("delay", "delays", "Delayed", "delaying"),
        ("say", "said", "says", "saying"),
        ("child", "children", "child's"),
        ("safe", "safely"),
        ("cafe\u0301s", "café", "CAFÉ"),
        ("straße", "STRASSE", "Strasse"),
        ("ﬁne", "fine", "FINE"),
        ("40,000", "40000"),
        ("U.S", "US"),
        ("Kimi", "kimi"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_equal_words_give_equal_terms(alike: tuple[str, ...]) -> None:
    assert len({term(word) for word in alike}) == 1, [term(word) for word in alike]
    assert term(alike[0]) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("model", "modest"),
        ("universe", "university"),
        ("found", "founded"),
        ("4.1", "41"),
        ("no", "number"),
        ("resume", "resist"),
    ],
)
def test_other_words_give_other_terms(one: str, other: str) -> None:
    assert term(one) != term(other)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("da", "mand mænd mændene"),
        ("da", "bog bøger bøgerne"),
        ("da", "skrive skriver skrev skrevet skrevne"),
        ("da", "sælge sælger solgte solgt"),
        ("de", "schreiben schrieb geschrieben"),
        ("de", "sterben stirbt starb gestorben"),
        ("de", "verschieben verschob verschoben"),
        ("es", "hacer hizo hicieron hecha"),
        ("es", "morir murió muere muertos"),
        ("fr", "naître né naquit née"),
        ("fr", "recevoir reçoit reçut reçu"),
        ("it", "nascere nacque nato nati"),
        ("it", "vincere vinse vinto"),
        ("nl", "stad steden"),
        ("nl", "schip schepen"),
        ("nl", "kind kinderen"),
        ("nl", "schrijven schrijft schreef schreven geschreven"),
        ("nl", "denken dacht dachten gedacht"),
        ("no", "bok boka bøker bøkene"),
        ("no", "mann mannen menn mennene"),
        ("no", "skrive skrev skreiv skrevet skrevne"),
        ("no", "kjøpe kjøper kjøpte kjøpt"),
        ("pt", "fazer fez fizeram feito"),
        ("pt", "escrever escrito escrita"),
        ("pl", "człowiek człowieka ludzie ludzi ludźmi"),
        ("pl", "dziecko dzieci"),
        ("pl", "pies psa psy"),
        ("pl", "iść idzie szedł szła szli"),
        ("ru", "человек человека люди людей людьми"),
        ("ru", "ребёнок ребенок ребёнка ребенка дети детей"),
        ("ru", "день дня днями"),
        ("ru", "идти идёт шёл шел шла шли"),
        ("sv", "bok boken böcker böckerna"),
        ("sv", "stad staden städer städerna"),
        ("sv", "skriva skriver skrev skrevs skrivit skrivna"),
        ("sv", "köpa köper köpte köptes köpt"),
    ],
)
def test_irregular_forms_have_the_term_of_their_base(language: str, words: str) -> None:
    assert len({term(word, language) for word in words.split()}) == 1, [term(word, language) for word in words.split()]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("da", "toget", "tage"),
        ("da", "sang", "synge"),
        ("da", "brød", "bryde"),
        ("de", "Sprachen", "sprechen"),
        ("de", "Massen", "messen"),
        ("de", "Verband", "verbinden"),
        ("es", "vino", "venir"),
        ("es", "puesto", "poner"),
        ("fr", "but", "boire"),
        ("fr", "lit", "lire"),
        ("it", "riso", "ridere"),
        ("it", "letto", "leggere"),
        ("nl", "gedachte", "denken"),
        ("nl", "namen", "nemen"),
        ("nl", "reden", "rijden"),
        ("nl", "leden", "lijden"),
        ("no", "nytt", "nyte"),
        ("no", "sang", "synge"),
        ("no", "styrte", "styre"),
        ("pl", "lat", "rok"),
        ("pl", "przyszły", "przyjść"),
        ("ru", "дне", "день"),
        ("ru", "Орлов", "орёл"),
        ("sv", "händer", "hand"),
        ("sv", "låg", "ligga"),
        ("sv", "leden", "lida"),
    ],
)
def test_a_form_that_is_more_often_another_word_is_not_joined(language: str, one: str, other: str) -> None:
    assert term(one, language) != term(other, language)


@pytest.mark.parametrize("word", ["the", "The", "why", "WHAT's", "was", "isn't", "isn’t", "it", "who's", "of"])
def test_stop_words_and_question_words_have_no_term(word: str) -> None:
    assert term(word) == ""


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ca", "puc podem"),
        ("cs", "mohu můžeme musím"),
        ("de", "kann können darf muss"),
        ("es", "puedo puedes podemos debo"),
        ("fi", "voinko saanko"),
        ("fr", "puis pouvons devons"),
        ("it", "posso possiamo devo"),
        ("nl", "kan mag moet"),
        ("pl", "mogę możemy muszę"),
        ("pt", "posso podemos devo"),
        ("ro", "putem"),
        ("ru", "могу можем"),
        ("sv", "får kan måste"),
    ],
)
def test_what_may_be_done_by_oneself_is_asked_with_small_words(language: str, words: str) -> None:
    assert [word for word in words.split() if term(word, language)] == []


@pytest.mark.parametrize(
    ("word", "expected"), [("US", "us"), ("WHO", "who"), ("IT", "it"), ("U.S", "us"), ("U.N", "un"), ("not", "not")]
)
def test_names_in_capitals_and_negation_have_one(word: str, expected: str) -> None:
    assert term(word) == expected


@given(st.text(CHARACTERS, max_size=30))
def test_a_term_is_the_same_for_any_case_width_and_composition(text: str) -> None:
    for span in word_spans(text):
        word = span.of(text)
        assert normal(normal(word)) == normal(word)
        for other in (unicodedata.normalize("NFC", word), unicodedata.normalize("NFD", word)):
            if [part.of(other) for part in word_spans(other)] == [other]:
                assert term(other) == term(word)


BREAK = re.compile(r"[-\u00ad]\r?\n[ \t]*")  # in a word: a hyphen at the end of a line, or a soft one


@given(TEXTS, st.sampled_from((*KNOWN, "xx")), st.booleans())
def test_tokens_hold_no_white_space_and_stand_in_order_at_their_words(text: str, code: str, singles: bool) -> None:
    found = list(tokens(text, code, singles))
    starts = {span.start for span in word_spans(text)} | {span.end for span in word_spans(text)}

    assert [word for word, _, _ in found if not word or word.split() != [word] or word.startswith(HEADING)] == []
    assert all(0 <= start < end <= len(text) for _, start, end in found)
    whole = [start for _, start, end in found if not BREAK.search(text[start:end])]  # broken words stand behind
    assert whole == sorted(whole)
    if singles:
        assert terms(text, code) == [word for word, _, _ in found]
    assert {start for _, start, _ in found if text[start].isascii()} <= starts
    assert set(question_tokens(text, "en")) == set(tokens(text, "en", parts=False))


@given(TEXTS)
def test_the_word_at_the_offsets_gives_the_term(text: str) -> None:
    for found, start, end in tokens(text):
        whole = BREAK.sub("", text[start:end])
        across_lines = "".join(text[start:end].split())  # two characters of a script without spaces
        own = (term(text[start:end]), normal(text[start:end]), term(whole), normal(across_lines))
        assert found in (*own, *map(term, parts_of(text[start:end])))


def test_pairs_of_characters_are_found_wherever_they_are_counted_from() -> None:
    assert list(tokens("延期的原因")) == [("延期", 0, 2), ("期的", 1, 3), ("的原", 2, 4), ("原因", 3, 5)]
    assert terms("原因") == ["原因", "原", "因"]
    assert terms("因") == ["因"]
    assert list(tokens("ไม่มี")) == [("ไม่", 0, 3), ("ม่มี", 1, 5)]


@given(
    st.text("延期的原因ไม่มี가나", min_size=2, max_size=8),
    st.text("発動機は", max_size=4),
    st.text("発動機は", max_size=4),
)
def test_every_pair_of_a_text_without_spaces_stands_in_every_text_that_holds_it(
    inner: str, before: str, after: str
) -> None:
    if unicodedata.category(inner[0])[0] != "M" and unicodedata.category(inner[-1])[0] != "M":
        pairs = [found for found in terms(inner) if len(found) > 1 and terms(inner) != [found]]
        assert set(pairs) <= set(terms(before + inner + after))


def test_the_terms_of_a_passage_are_its_own_and_marked_those_of_its_headings_and_its_table() -> None:
    made = passage("| Company | OpenAI |", headings=("The delays", "Key facts"), header="| Item | Detail |")

    assert passage_terms(made) == ["#delay", "#key", "#fact", "#item", "#detail", "compani", "openai"]


def test_synonyms_are_terms_of_other_words() -> None:
    assert synonyms("delayed") == ("postpon", "defer")
    assert synonyms("cheap") == ("inexpens", "afford")
    assert synonyms("OpenAI") == ()
    assert synonyms("delayed", "de") == ()


def test_the_words_of_a_group_stand_for_each_other() -> None:
    groups = [group.split() for group in language("en").synonyms.split(";")]
    lacking = [
        (word, other)
        for group in groups
        for word in group
        for other in group
        if term(other) not in ("", term(word), *synonyms(word))
    ]
    assert len(groups) > 100
    assert lacking == []


# Other languages


@pytest.mark.parametrize(
    ("code", "question", "expected"),
    [
        ("zh", "谁发明了电话？", ["发明", "电话"]),
        ("zh", "图书馆为什么关闭？", ["图书", "书馆", "关闭"]),
        ("ja", "図書館はなぜ閉館しましたか？", ["図書", "書館", "閉館"]),
        ("th", "ทำไมห้องสมุดปิด", ["ห้อ", "อง", "งส", "สมุ", "มุด", "ดปิ", "ปิด"]),
        ("ko", "등대는 누가 설계했나요?", ["등대", "설계"]),
        ("de", "Wer hat den Leuchtturm entworfen?", ["leuchtturm", "entworf"]),
        ("xx", "Who designed it?", ["who", "designed", "it"]),
    ],
)
def test_a_question_is_asked_without_its_stop_words(code: str, question: str, expected: list[str]) -> None:
    found = list(question_tokens(question, code))

    assert [word for word, _, _ in found] == expected
    assert [
        word for word, start, end in found if word not in (term(question[start:end], code), question[start:end])
    ] == []


def test_each_character_is_a_term_too_of_what_is_searched_but_not_of_what_is_asked() -> None:
    assert terms("电话响", "zh") == ["电话", "电", "话", "话响", "响"]
    assert list(tokens("电话", "zh", singles=True)) == [("电话", 0, 2), ("电", 0, 1), ("话", 1, 2)]
    assert [word for word, _, _ in question_tokens("电话", "zh")] == ["电话"]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("th", "ประตู", ["ปร", "ระ", "ะตู"]),
        ("ja", "たべる 門", ["たべ", "べる", "門"]),
        ("ko", "문을", ["문을", "문", "을"]),
        ("km", "ផ្ទះ", ["ផ្ទះ"]),
    ],
)
def test_a_letter_of_thai_and_a_kana_are_no_words(code: str, text: str, expected: list[str]) -> None:
    assert terms(text, code) == expected


def test_a_character_that_stop_words_leave_of_a_word_is_not_asked_for() -> None:
    assert [word for word, _, _ in question_tokens("วัดและ ก ของใครก็", "th")] == ["วัด", "ก"]
    assert [word for word, _, _ in question_tokens("门是什么", "zh")] == ["门"]


def test_only_a_chinese_character_stands_for_a_pair() -> None:
    pairs = ("电话", "食べ", "ไม่", "べる", "전화", "谢谢", "phone")

    assert [character_terms(pair) for pair in pairs] == [["电", "话"], ["食"], [], [], [], [], []]


@pytest.mark.parametrize(
    ("code", "alike"),
    [
        ("ar", ("كتاب", "كِتَابٌ", "كتـــاب", "الكتاب", "والكتاب", "فالكتاب", "وبالكتاب")),
        ("ar", ("والد", "والده", "والدها")),
        ("de", ("Haus", "Häuser", "HÄUSER")),
        ("de", ("Straße", "STRASSE")),
        ("el", ("φάρος", "φάρο", "ΦΑΡΟΣ")),
        ("fa", ("۲۰۲۵", "2025", "٢٠٢٥")),
        ("fr", ("élection", "l'élection", "L’Élection", "élections", "elections", "d'élection")),
        ("he", ("שלום", "שָׁלוֹם")),
        ("hi", ("लड़का", "लड़के")),
        ("hi", ("२०", "20")),
        ("it", ("acqua", "dell'acqua", "L’acqua")),
        ("ro", ("acoperișul", "acoperişul")),
        ("ru", ("ёлка", "елка", "ЁЛКА")),
        ("th", ("๒๕", "25")),
        ("tr", ("İstanbul", "istanbul", "İSTANBUL", "İstanbul'da", "İstanbul’un")),
        ("tr", ("Tesla'nın", "tesla")),
        ("tr", ("Irmak", "ırmak")),
        ("vi", ("má", "ma\u0301", "MÁ")),
    ],
)
def test_a_word_is_the_same_however_its_language_lets_it_be_written(code: str, alike: tuple[str, ...]) -> None:
    assert len({term(word, code) for word in alike}) == 1, [term(word, code) for word in alike]
    assert term(alike[0], code) != ""


def test_tones_and_vowel_signs_tell_words_apart() -> None:
    assert len({term(word, "vi") for word in ("ma", "má", "mạ", "mả", "mã")}) == 5
    assert len({term(word, "hi") for word in ("जल", "जाल", "जेल")}) == 3
    assert term("4.5", "ar") == term("٤.٥", "ar") != term("45", "ar")


@pytest.mark.parametrize("code", ["ko", "ja", "vi", "hi", "he"])
def test_a_text_in_pieces_has_the_terms_of_the_same_text_composed(code: str) -> None:
    """What a Mac writes: letters taken apart (NFD)."""
    text = {"ko": "도서관", "ja": "ガラス", "vi": "thư viện", "hi": "क़लम", "he": "שָׁלוֹם"}[code]

    assert terms(unicodedata.normalize("NFD", text), code) == terms(unicodedata.normalize("NFC", text), code)
