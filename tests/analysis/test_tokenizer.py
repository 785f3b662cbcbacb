"""Words and sentences: spans of their own text, whatever the text."""

from __future__ import annotations

import itertools
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import TEXTS

from qa.analysis.languages import KNOWN
from qa.analysis.sentences import sentences
from qa.analysis.tokenizer import count, is_unspaced, matches, strings, word_spans


def the_words(text: str) -> list[str]:
    return [span.of(text) for span in word_spans(text)]


def the_sentences(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The model can't wait.", ["The", "model", "can't", "wait"]),
        ("OpenAI’s models’ bar", ["OpenAI’s", "models", "bar"]),
        ("TLS1.3, Python3.11 or EUR1,200", ["TLS", "1.3", "Python", "3.11", "or", "EUR", "1,200"]),
        ("K2.5 and eth0.a", ["K2", "5", "and", "eth0", "a"]),
        ("GPT-4.1 beats K2 by 40,000", ["GPT", "4.1", "beats", "K2", "by", "40,000"]),
        ("in the U.S. and the U.S.A.", ["in", "the", "U.S", "and", "the", "U.S.A"]),
        ("open-source snake_case a/b", ["open", "source", "snake", "case", "a", "b"]),
        ("1.2.3 or 12:30, 5%", ["1.2.3", "or", "12", "30", "5"]),
        ("end.Next", ["end", "Next"]),
        ("Straße, naïve, İstanbul, ﬁne", ["Straße", "naïve", "İstanbul", "ﬁne"]),
        ("cafe\u0301 q\u0307\u0323x", ["cafe\u0301", "q\u0307\u0323x"]),
        ("हिन्दी में लिखो", ["हिन्दी", "में", "लिखो"]),
        ("הַשָּׁלוֹם", ["הַשָּׁלוֹם"]),
        ("延期的原因", ["延期", "的原", "因"]),
        ("発動機ABC遅延", ["発動", "機", "ABC", "遅延"]),
        ("ไม่มีวัน", ["ไม่", "มีวั", "น"]),
        ("가나다", ["가나", "다"]),
        ("葛\U000e0100城", ["葛\U000e0100城"]),
        ("?! — … 👩‍👩‍👧 ❤️", []),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert the_words(text) == expected


@given(TEXTS)
def test_words_are_disjoint_in_order_and_as_many_as_counted(text: str) -> None:
    found = word_spans(text)

    assert count(text) == len(found)
    assert all(span.start < span.end for span in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@given(TEXTS | st.text("ab1 .,'’_-\n(Aé", max_size=30))
def test_the_quick_way_finds_the_same_words(text: str) -> None:
    assert strings(text) == [match[0] for match in matches(text)]


@given(TEXTS)
def test_every_letter_and_every_digit_is_in_a_word(text: str) -> None:
    held = {offset for span in word_spans(text) for offset in range(span.start, span.end)}

    assert not [char for offset, char in enumerate(text) if char.isalnum() and offset not in held]


def test_every_combining_mark_belongs_to_the_word_that_it_stands_in() -> None:
    """The marks are those of the categories Mn and Mc of Unicode, wherever its tables put them."""
    marks = [char for char in map(chr, range(0x110000)) if unicodedata.category(char) in ("Mn", "Mc")]

    assert len(marks) > 2000
    assert [hex(ord(mark)) for mark in marks if the_words(f"a{mark}b") != [f"a{mark}b"]] == []
    assert [hex(ord(mark)) for mark in marks if the_words(f"延{mark}期的") != [f"延{mark}期", "的"]] == []


def test_scripts_without_spaces_are_known_by_their_first_character() -> None:
    assert [word for word in ("延期", "はい", "ไม่", "ខ្មែរ", "가", "ab", "हि", "é", "4") if is_unspaced(word)] == [
        "延期", "はい", "ไม่", "ខ្មែរ", "가",
    ]  # fmt: skip


SENTENCES = {
    "plain": ["It was late.", "Nobody knew why."],
    "a question and a cry": ["Why?", "No!", "He ran."],
    "no capitals": ["the pump was replaced by anna.", "why?", "see fig. 3 and dr. berg."],
    "no capitals in a speech": ['"no." he said.', "it stopped."],
    "several marks": ["What?!", "Really?!", "Yes."],
    "a quote before its speaker": ['"We need to get this right,” Altman emphasized.', "He left."],
    "a question before its speaker": ["“Why?” she asked.", "“Because.”"],
    "a cry before its speaker": ['"Stop!" he cried.', '"Now."'],
    "a question before a speaker with a name": ["“Why?” Ann asked.", "“Because.”"],
    "a question before another sentence": ['He asked, "Why?"', "The man left."],
    "a quote that ends the sentence": ['He said "no."', "Then he left."],
    "quotes in brackets": ['(He said: "No.")', "[She left.]", "It was over."],
    "a country": ["He lives in the U.S.", "He likes it."],
    "a country within": ["The U.S. Senate voted.", "It passed."],
    "titles": ["Dr. Smith met Mr. Jones and Prof. Lee.", "They left."],
    "a version": ["It beats GPT-4.1 and runs on 3.11.", "It is fast."],
    "a version at the end": ["It beats GPT-4.1.", "Nobody knows why."],
    "Latin": ["Fruit, e.g. Apples, i.e. Food.", "Good."],
    "et al.": ["Smith et al. Found it.", "It was there."],
    "numbers": ["See No. 5.", "Then vol. 3 and fig. 2 on p. 12.", "Good."],
    "no": ["He said no.", "She said yes."],
    "initials": ["J. R. R. Tolkien wrote it.", "George W. Bush read it."],
    "an initial at the end": ["We went for plan B.", "It worked."],
    "a letter that is a name": ["He posted it on X.", "OpenAI declined to comment."],
    "dots within": ["Wait… what?", "He said... nothing."],
    "dots at the end": ["It went on…", "Then it stopped...", "It was over."],
    "footnotes": ["It rained.[12]", "It stopped.[3][4]", "It was over."],
    "Chinese": ["他走了。", "她留下！", "为什么？"],
    "a Chinese quote": ["「行く？」と彼は言った。", "終わり。"],
    "Hindi": ["वह गया।", "वह आई॥", "ठीक है।"],
    "Arabic and Urdu": ["هل ذهب؟", "نعم۔", "لا."],
    "Armenian": ["Նա գնաց։", "Նա եկավ։"],
    "a decimal number": ["It cost 3.5 million.", "Then it cost 4."],
    "hours": ["At 5 p.m. Monday he left.", "She came at 6 a.m.", "It was early."],
    "a firm": ["Apple Inc. is big.", "He works at Apple Inc.", "The firm pays."],
    "a degree": ["Ph.D. students work.", "She has a Ph.D.", "Her work is good."],
    "a capital": ["He moved to Washington, D.C.", "The city is big."],
    "an exclamation in a name": ["Yahoo! was first.", "It was sold."],
    "months": ["On Jan. 5 he left.", "On Sept. 3 he came."],
    "an address": ["Read it at example.com.", "Now."],
    "no space": ["The end.Next one."],
    "a name in dots": ["A.B. was there.", "The rest was not."],
    "emphasis": ["*It ended.*", "**It began.**", "Then nothing."],
    "a king": ["It was Henry V.", "He died in 1422."],
    "a colon and a dash": ["One thing: it was late — very late; nobody knew."],
    "Spanish": ["¿Por qué?", "¡No!", "Porque sí."],
    "French": ["« Oui. »", "Il part."],
    "German": ["Das war z.B. gut.", "„Nein.“", "Er ging."],
}
LINES = {
    "markers of AsciiDoc": (
        ". Hold the button.\n.. Wait.\n* Blue is ready\n** Dark blue is busy",
        ["Hold the button.", "Wait.", "Blue is ready", "Dark blue is busy"],
    ),
    "an ellipsis before a word": (
        "He said that\n... it had rained.",
        ["He said that\n... it had rained."],
    ),
    "a wrapped line": ("It was late\nand dark. It\nrained.", ["It was late\nand dark.", "It\nrained."]),
    "paragraphs": ("One\n\nTwo\r\n\r\nThree\r\rFour", ["One", "Two", "Three", "Four"]),
    "items": ("- one\n- two\n* three\n  goes on\n• four", ["one", "two", "three\n  goes on", "four"]),
    "numbered items": ("1. First. Again.\n2) Second\n(3) Third", ["First.", "Again.", "Second", "Third"]),
    "an intro and its items": ("It needs:\n\n- time\n- money", ["It needs:", "time", "money"]),
    "quoted lines": ("> It was late. It\n> rained. He\n> left.", ["It was late.", "It\n> rained.", "He\n> left."]),
    "a quoted line of its own": ("> It was late.\n> It rained.", ["It was late.", "It rained."]),
    "a quoted item": ("> - one\n> - two", ["one", "two"]),
    "code": ("```\na.b()\nc = D\n```\nThen. Now.", ["```", "a.b()", "c = D", "```", "Then.", "Now."]),
    "nothing": (" \n\t\r\n", []),
}


@pytest.mark.parametrize("case", SENTENCES)
def test_sentences(case: str) -> None:
    """A gold list: joined by spaces, they come apart where they were joined."""
    separator = "" if case.startswith(("Chinese", "a Chinese")) else " "

    assert the_sentences(separator.join(SENTENCES[case])) == SENTENCES[case]


@pytest.mark.parametrize("case", LINES)
def test_sentences_and_lines(case: str) -> None:
    text, expected = LINES[case]

    assert the_sentences(text) == expected


MARKER = re.compile(
    r"^[^\S\r\n]*(?:>[^\S\r\n]*)*(?:(?:[-*•‣◦▪+]|\*{1,6}|\.{1,2}|\d{1,3}[.)]|\(\d{1,3}\))(?=\s|$))?", re.MULTILINE
)


@given(TEXTS, st.sampled_from((*KNOWN, "lo", "xx")))
def test_sentences_are_disjoint_in_order_trimmed_and_lose_nothing_but_markers(text: str, code: str) -> None:
    found = sentences(text, code)

    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert all(span.of(text) == span.of(text).strip() != "" for span in found)
    held = {offset for span in found for offset in range(span.start, span.end)}
    lines = text.replace("\r", "\n")
    markers = {offset for match in MARKER.finditer(lines) for offset in range(*match.span())}
    lost = [offset for offset, char in enumerate(text) if not char.isspace() and offset not in held | markers]
    assert [text[offset] for offset in lost] == []


@given(TEXTS, TEXTS)
def test_a_blank_line_divides_sentences_and_what_stands_behind_it_changes_nothing_before_it(
    one: str, other: str
) -> None:
    found = the_sentences(f"{one}\n\nAnd {other}")

    if "```" not in one and "~~~" not in one:
        assert found[: len(sentences(one))] == the_sentences(one)
