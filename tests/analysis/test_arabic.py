"""Arabic words: what is written in one word with a noun or a verb is taken off, and its other forms are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import qa
from qa.analysis.analyzer import term
from qa.analysis.arabic import ARTICLE, as_noun, of_same_root, with_proclitics, without_ends

if TYPE_CHECKING:
    from pathlib import Path

LETTERS = st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويءةى", min_size=1, max_size=12)


@pytest.mark.parametrize(
    "alike",
    [
        ("فندق", "الفندق", "والفندق", "للفندق", "بالفندق", "فندقها", "فندقاً", "فندقًا"),
        ("بلدية", "البلدية", "وللبلدية", "بلديات", "البلديات", "بلديتهم"),
        ("كنيسة", "الكنيسة", "كنيسته", "كنيستنا"),
        ("سنة", "السنة", "بالسنة"),
        ("فتح", "فتحت", "فتحها"),
        ("أمير", "الأمير", "اميرهم"),
    ],
)
def test_a_noun_is_the_same_with_all_that_is_written_in_one_word_with_it(alike: tuple[str, ...]) -> None:
    assert len({term(word, "ar") for word in alike}) == 1, [term(word, "ar") for word in alike]


@pytest.mark.parametrize(
    ("one", "other"), [("فريق", "ريق"), ("بناء", "ناء"), ("والد", "د"), ("وزير", "زير"), ("ألم", "م"), ("كتاب", "تاب")]
)
def test_the_first_letter_of_a_word_is_no_word(one: str, other: str) -> None:
    assert term(one, "ar") == term(ARTICLE + one, "ar") != term(other, "ar")


@pytest.mark.parametrize(
    ("singular", "plural"),
    [("مدرسة", "مدارس"), ("مفتاح", "مفاتيح"), ("حكم", "أحكام"), ("وزير", "وزراء"), ("طريق", "طرق")],
)
def test_a_broken_plural_is_of_the_same_root(singular: str, plural: str) -> None:
    one, other = term(singular, "ar"), term(plural, "ar")

    assert other in of_same_root(one)
    assert one in of_same_root(other)


def test_persons_and_participles_of_a_verb_are_of_the_same_root() -> None:
    assert {"تستخدم", "استخدم", "مستخدم"} <= set(of_same_root("يستخدم"))
    assert "كتب" in of_same_root("يكتب")


@given(LETTERS)
def test_a_word_has_a_term_and_few_other_forms(word: str) -> None:
    noun = as_noun(word, word)

    assert noun.startswith(ARTICLE)
    assert len(noun) <= len(word) + len(ARTICLE)
    assert without_ends(noun, noun) or word == ARTICLE
    assert len(with_proclitics(word)) <= 6
    assert len(of_same_root(word)) <= 16
    assert word not in of_same_root(word)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("متى بنيت مدينة طبرق؟", "خضعت لمدينة طبرق قرى كثيرة وبنيت قديما."),
        ("من رسم الخرائط؟", "رسم سالم خريطة في الشتاء."),
        ("ماذا يستعمل الصياد؟", "الصياد استعمل شبكة من القطن."),
    ],
)
def test_the_words_of_a_question_are_found_in_other_forms(tmp_path: Path, question: str, quote: str) -> None:
    text = "خضعت لمدينة طبرق قرى كثيرة وبنيت قديما.\n\nرسم سالم خريطة في الشتاء.\n\nالصياد استعمل شبكة من القطن.\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    with qa.open(tmp_path / "a.txt") as library:
        answer = library.ask(question)

    assert answer.citations[0].quote == quote
