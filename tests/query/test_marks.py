"""Words typed without their marks, or with two letters for one, find the words of the library that they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lexicon_cases import Known

import qa
from qa.query.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qa.model import Answer

TEXTS = {
    "vi": """
Bảo tàng làng gốm mở cửa lúc chín giờ sáng. Cô Phạm Thị Hạnh quản lý bảo tàng từ năm 2014.

Xưởng gỗ nằm cạnh con đường lớn. Anh Lê Văn Đạt mở xưởng gỗ năm 2007.
""",
    "el": """
Το μουσείο της πόλης ανοίγει στις εννέα. Η διευθύντρια είναι η Ελένη Ρήγα.

Ο ΜΙΧΑΛΗΣ ΜΠΑΪΛΑΣ έχτισε τον μύλο πάνω στον λόφο το 1950.
""",
    "de": """
Das Gemeindehaus öffnet um zehn. Frau Jägerström führt das Büro seit dem Herbst.

Die Brücke über den Fluss gehört Herrn Doerfler, der die Mühle gekauft hat.
""",
    "sv": """
Biblioteket i Växjö öppnar klockan nio. Chefen heter Åke Sjögren sedan i våras.

Älgen stod på åkern vid ån. Bönderna bar ut höet till ladan och körde hem.
""",
    "tr": """
Müze sabah dokuzda açılır. Müdür Gülşen Özçelik on yıldır çalışıyor ve çocukları gezdiriyor.

ÇARŞININ KAPISI YEŞİL BOYANDI. Değirmenci Işık ailesi köprünün yanında oturuyor.
""",
    "ro": """
Muzeul orașului se deschide la nouă. Directoarea este Ștefania Țurcanu, care locuiește lângă gară.

Căruța pădurarului a rămas în șanț după ploaie, iar vânătorii au găsit-o târziu.
""",
    "ar": """
افتتحت المدرسة القديمة في الإسكندرية عام 1971 وتعمل فيها ليلى.

يقع المبنى الأحمر بجانب المقهى. أسامة يدير المتجر في الشارع.
""",
    "hi": """
संग्रहालय सुबह नौ बजे खुलता है और शाम को बंद होता है।

घोड़ा सड़क के पास खड़ा था। किसान ने दरवाज़ा खोला और बाज़ार गया।
""",
}


def ask(folder: Path, code: str, question: str) -> Answer:
    (folder / "a.txt").write_text(TEXTS[code], "utf-8")
    with qa.open(folder / "a.txt", engine="memory:") as library:
        return library.ask(question, limit=1)


@pytest.mark.parametrize(
    ("code", "question", "expected"),
    [
        ("vi", "bao tang mo cua luc may gio?", "chín giờ"),
        ("vi", "Bao tang lang gom mo cua luc may gio?", "chín giờ"),
        ("vi", "anh Dat mo xuong go nam nao?", "2007"),
        ("el", "ποια ειναι η διευθυντρια;", "Ελένη"),
        ("el", "ΠΟΙΑ ΕΙΝΑΙ Η ΔΙΕΥΘΥΝΤΡΙΑ;", "Ελένη"),
        ("el", "τι έχτισε ο Μιχάλης Μπάιλας;", "μύλο"),
        ("de", "Was fuehrt Frau Jaegerstroem?", "Büro"),
        ("de", "Was fuhrt Frau Jagerstrom?", "Büro"),
        ("de", "Was gehört Herrn Dörfler?", "Brücke"),
        ("sv", "vem är chef i Vaxjo?", "Sjögren"),
        ("sv", "vad oppnar klockan nio i Vaexjoe?", "Biblioteket"),
        ("sv", "var stod algen?", "åkern"),
        ("tr", "mudur Gulsen Ozcelik kac yildir calisiyor?", "on yıldır"),
        ("tr", "ÇARŞININ KAPISI NE RENK BOYANDI?", "YEŞİL"),
        ("tr", "çarşının kapısı hangi renge boyandı?", "YEŞİL"),
        ("ro", "cine este directoarea muzeului orasului?", "Țurcanu"),
        ("ro", "unde a ramas caruta padurarului?", "șanț"),
        ("ar", "متى افتتحت المدرسه القديمه في الاسكندريه؟", "1971"),
        ("ar", "اين يقع المبني الاحمر؟", "المقهى"),
        ("sv", "vem ar Ake?", "Åke"),
        ("sv", "vem heter Ake?", "Åke"),
        ("sv", "nar korde de hem?", "körde"),
        ("sv", "vad gor bonder som bar?", "Bönderna"),
        ("tr", "cocugu kim gezdiriyor?", "Gülşen"),
        ("tr", "koprunun yaninda kim vardir?", "köprünün yanında"),
        ("hi", "घोडा सडक के पास क्या था?", "घोड़ा"),
    ],
)
def test_a_word_without_its_marks_finds_the_word(tmp_path: Path, code: str, question: str, expected: str) -> None:
    answer = ask(tmp_path, code, question)

    assert [expected in one.quote for one in answer.citations] == [True], answer
    assert answer.corrections == ()


def test_the_words_of_a_typed_question_are_marked_where_they_stand(tmp_path: Path) -> None:
    answer = ask(tmp_path, "de", "Wer fuehrt das Buero?")
    [citation] = answer.citations

    assert [mark.of(TEXTS["de"]) for mark in citation.marks] == ["führt", "Büro"]
    assert answer.unmatched == ()


class Typed(Known):
    """A library with these words, each in ten passages."""

    def __init__(self, **words: Sequence[str]) -> None:
        super().__init__({word: 10 for others in words.values() for word in others})
        self._words = words

    def typed_as(self, word: str, limit: int) -> Sequence[str]:
        return self._words.get(word, ())[:limit]


def test_a_word_stands_for_itself_as_well() -> None:
    [concept] = resolve("bar", (), Typed(bar=["bår", "bar"]), ["sv"]).concepts

    assert concept.terms == ("bar", "bår")


@pytest.mark.parametrize("question", ["hur bred är bar?", "bår"])
def test_who_types_a_mark_means_every_word_as_it_is_typed(question: str) -> None:
    found = resolve(question, (), Typed(bar=["bår"], bår=["bar"]), ["sv"])

    assert {len(concept.terms) for concept in found.concepts} == {1}


def test_a_word_that_most_often_stands_for_a_small_word_is_left_out() -> None:
    held = Typed(mo=["mở"], cua=["của", "cửa"])

    assert [one.word for one in resolve("mo cua", (), held, ["vi"]).concepts] == ["mo"]


@pytest.mark.parametrize(
    ("question", "code", "words"),
    [
        ("um wieviel fuer Tee", "de", ["Tee"]),
        ("ceai si masa", "ro", ["ceai", "masa"]),
        ("im sure ive tea", "en", ["sure", "tea"]),
    ],
)
def test_a_small_word_typed_in_a_hurry_is_not_searched(question: str, code: str, words: list[str]) -> None:
    found = resolve(question, (), Known({}), [code])

    assert [one.word for one in found.concepts if one.word in words] == words
    assert not {"fuer", "si", "im", "ive"} & {one.word for one in found.concepts}


@pytest.mark.parametrize("question", ["vem ar bra?", "var ar det, pa on?"])
def test_a_small_word_without_its_marks_stands_for_no_word_of_content(question: str) -> None:
    held = Typed(ar=["år"], pa=["på"])

    assert not {"ar", "pa"} & {one.word for one in resolve(question, (), held, ["sv"]).concepts}


@pytest.mark.parametrize("question", ["var bor far?", "vem ar hemma år 1990?"])
def test_a_word_that_says_something_without_marks_and_one_beside_marks_are_kept(question: str) -> None:
    found = resolve(question, (), Known({}), ["sv"])

    assert {"far", "ar"} & {one.word for one in found.concepts}


@pytest.mark.parametrize(("asked", "held"), [("obrien", "O'Brien"), ("o'brien", "OBrien"), ("dangelo", "D’Angelo")])
def test_an_apostrophe_in_a_name_may_be_left_out(tmp_path: Path, asked: str, held: str) -> None:
    (tmp_path / "a.txt").write_text(f"The yard belongs to {held} and his sons.\n\nThe shell was found.", "utf-8")
    with qa.open(tmp_path / "a.txt", engine="memory:") as library:
        answer = library.ask(f"what belongs to {asked}?")

        assert (answer.unmatched, answer.corrections, answer.citations[0].missing) == ((), (), ())


def test_a_word_of_content_is_no_small_word_without_its_apostrophe() -> None:
    assert [one.word for one in resolve("a shell", (), Typed(shell=["she'll"]), ["en"]).concepts] == ["shell"]


def test_small_words_alone_are_searched_as_they_are_typed() -> None:
    assert [one.word for one in resolve("ive", (), Known({}), ["en"]).concepts] == ["ive"]
