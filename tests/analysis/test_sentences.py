"""Where a sentence ends in languages other than English."""

from __future__ import annotations

import pytest
from language_cases import LIBRARY_CLOSED, TEXTS, paragraphs

from qa.analysis.sentences import sentences

# By language: joined by spaces, they come apart where they were joined.
SENTENCES: dict[str, list[list[str]]] = {
    "ar": [
        ["لماذا أغلقت المكتبة؟", "لأن سقفها يسرب الماء.", "حقا!"],
        ["نقلت الكتب، ثم عادت؛ هذا كل شيء.", "انتهى."],
    ],
    "cs": [["Knihovna se otevřela 3. května 1990.", "Pak ji zavřeli."], ["Přišel např. Karel.", "Odešel."]],
    "de": [
        ["Sie öffnet am 3. Oktober.", "Danach schließt sie."],
        ["Er lebte im 19. Jahrhundert.", "Er starb am 4. Mai 1899."],
        ["Es gab z. B. Brot, z.B. Kuchen und ca. 3 Torten.", "Alle aßen."],
        ["Prof. Dr. Meier wohnt hier.", "Er schläft."],
        ["„Kommst du?“", "„Nein!“, sagte er.", "Er ging."],
        ["»Wann?«", "Um drei."],
        ["Er wurde im Alter von 12 Jahren krank.", "Ärzte halfen."],
    ],
    "el": [["Γιατί έκλεισε;", "Έσταζε η στέγη.", "Τι είπε ο κ. Παπαδόπουλος;", "Τίποτα!"]],
    "es": [["¿Por qué cerró?", "¡No lo sé!", "El Sr. Pérez lo sabe.", "—¿Cuándo?", "—Mañana."]],
    "fr": [
        ["« Pourquoi ? »", "Il part.", "« Non ! »", "Elle reste."],
        ["M. Dupont et Mme Durand sont là.", "J.-C. est né."],
        ["Il a dit « oui ».", "Puis il est parti."],
    ],
    "hi": [["पुस्तकालय बंद हुआ।", "क्यों?", "छत टपकती थी।", "राम गया॥", "हाँ!"]],
    "ko": [["도서관은 문을 닫았다.", "왜?", "지붕이 샜다!"]],
    "pl": [["Mieszka na ul. Długiej.", "To jest np. Kraków."], ["Prof. Nowak przyszedł.", "Dlaczego?"]],
    "ro": [["De ce s-a închis?", "Curgea acoperișul.", "Dl. Popescu știe."]],
    "ru": [["Почему закрыли?", "Крыша протекала.", "Проф. Иванов и Л. Н. Толстой пришли.", "Всё!"]],
    "tr": [["Kütüphane 3. katta değil.", "Neden?", "Çatı aktı."], ["Savaş 20. yüzyılda oldu.", "Bitti."]],
    "vi": [["Vì sao thư viện đóng cửa?", "Mái nhà bị dột.", "Ông Nguyễn biết!"]],
}
TOGETHER: dict[str, list[list[str]]] = {
    "ja": [["図書館は閉館した。", "「なぜ？」と彼は聞いた。", "「雨漏りです。」", "終わり！"]],
    "zh": [["图书馆关闭了。", "为什么？", "屋顶漏水！", "她说：“我知道。”", "然后走了。"]],
}


@pytest.mark.parametrize(
    ("code", "expected", "between"),
    [(code, expected, " ") for code, cases in SENTENCES.items() for expected in cases]
    + [(code, expected, "") for code, cases in TOGETHER.items() for expected in cases],
)
def test_sentences_come_apart_where_they_were_joined(code: str, expected: list[str], between: str) -> None:
    text = between.join(expected)

    assert [span.of(text) for span in sentences(text, code)] == expected


@pytest.mark.parametrize(
    ("code", "text"), [("en", "W. A. Mozart wrote it."), ("ru", "А. С. Пушкин писал."), ("cs", "K. A. Novák přišel.")]
)
def test_initials_end_no_sentence(code: str, text: str) -> None:
    assert [span.of(text) for span in sentences(text, code)] == [text]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Es gab u. a. Brot."),
        ("de", "Er kam, d. h. Peter kam."),
        ("ru", "Это хлеб, т. е. Еда."),
        ("ru", "Он жил в г. Москве."),
    ],
)
def test_an_abbreviation_ends_no_sentence(code: str, text: str) -> None:
    assert [span.of(text) for span in sentences(text, code)] == [text]


LONG = "ร้านขนมปังริมน้ำขายขนมปังไรย์กับเค้กลูกพลัมทุกเช้าตั้งแต่หกโมงจนถึงเที่ยงวันและปิดทุกวันจันทร์ตลอดทั้งปีไม่มีเว้นวันหยุดเลย"  # 22 words


@pytest.mark.parametrize(("code", "mark"), [("km", "។"), ("my", "။"), ("am", "።")])
def test_a_script_has_its_own_full_stop(code: str, mark: str) -> None:
    text = f"កក{mark} ខខ{mark}"

    assert [span.of(text) for span in sentences(text, code)] == [f"កក{mark}", f"ខខ{mark}"]


@pytest.mark.parametrize("code", ["th", "lo"])
def test_a_space_ends_a_sentence_of_thai_behind_as_many_words_as_one_of_english_has(code: str) -> None:
    text = f"{LONG} วันจันทร์ร้านหยุด {LONG} 1887 จบ"

    assert [span.of(text) for span in sentences(text, code)] == [LONG, f"วันจันทร์ร้านหยุด {LONG} 1887 จบ"]
    assert [span.of(text) for span in sentences(text, "en")] == [text]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"{LONG} เจ้าของคือคุณสมหมาย", 2),
        (f"{LONG} และส่งขนมไปขายที่ตลาด", 1),
        (f"{LONG} ซึ่งสร้างโดย คุณสมหมาย", 1),
        (f"{LONG}ของ คุณสมหมาย", 1),
        ("ร้านขนมปังขายขนมปังไรย์และเค้กลูกพลัมทุกเช้า  เจ้าของคือคุณสมหมาย", 2),
        ("ร้านขนมปังขายขนมปังไรย์และเค้กลูกพลัมทุกเช้า เจ้าของคือคุณสมหมาย", 1),
        ("ร้านขนมปังขายขนมปังไรย์และเค้กลูกพลัมทุกเช้า\r\nเจ้าของคือคุณสมหมาย", 1),
        ("  ".join(["ร้าน"] * 3), 1),
    ],
)
def test_a_sentence_of_thai_goes_on_with_a_connective_and_ends_at_a_wide_space(text: str, number: int) -> None:
    assert len(sentences(text, "th")) == number


def test_thai_full_of_connectives_is_divided_all_the_same() -> None:
    found = sentences(" ".join(["และร้านขนมปังขายเค้กทุกเช้า"] * 200), "th")

    assert max(span.end - span.start for span in found) < 500


@pytest.mark.parametrize("code", sorted((LIBRARY_CLOSED.keys() | TEXTS.keys()) - {"th"}))
def test_a_paragraph_of_two_sentences_has_two(code: str) -> None:
    for text in paragraphs(code) if code in TEXTS else [LIBRARY_CLOSED[code]]:
        assert len(sentences(text, code)) == 2, text


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", ["The boat", "Maker: Ruda & Co", "Berths: 6", "Opens: 10:30"]),
        ("en", ["**Maker:** Ruda & Co", "**Keeper**: Nina Falk", "It is green."]),
        ("en", ["ANN: We go.", "It is late.", "BOB: No"]),
        ("de", ["Lohn: 15 Euro", "Frist: 3. Mai", "Art der Arbeit: mahlen"]),
        ("ru", ["Автор: Иван Лугов", "Год: 1988"]),
        ("ar", ["المالك: سالم", "السنة: 1988"]),
        ("zh", ["船主：王伟", "床位：六个"]),
    ],
)
def test_neighbouring_lines_of_a_key_and_its_value_are_sentences(code: str, expected: list[str]) -> None:
    for end in ("\n", "\r\n"):
        text = end.join(expected)
        assert [span.of(text) for span in sentences(text, code)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The miller had one rule\nabove all: no fire\nin the barn: it burns",
        "He said that in the whole\nParish: nobody knew\nwhat it was for",
        "We met at\n10:30 and left at\n11:15 by the gate",
        "see https://a.example\nor http://b.example",
        "From: Ann Lee\nTo: Bob Ray\nDate: 3 May",
    ],
)
def test_a_colon_that_stands_in_prose_by_chance_ends_no_sentence(text: str) -> None:
    assert [span.of(text) for span in sentences(text)] == [text]


def test_a_value_may_go_on_in_the_next_line() -> None:
    long = "Present: Ann Lee, the miller, and two of the three men who carry\nNina Falk"
    values = ["Day: Monday", long, "Absent: Bob\n  Ray\nand Jim", "Place: the barn"]

    text = "\n".join(values)
    assert [span.of(text) for span in sentences(text)] == values
