"""Laws of the door to the screen: nothing dangerous passes, nothing is lost, and clean text is left alone."""

from __future__ import annotations

import json
import re
import unicodedata

import pytest
from growth import assert_linear, times
from hypothesis import given
from hypothesis import strategies as st

from qa.render.safe import one_line, safe, safe_json, safe_name, unicode_only

# Every character, lone surrogates too, with the dangerous ones more often than chance has it.
NASTY = (
    "\x00\x07\x08\x0b\x0c\r\x1b\x7f\x85\x9b\xa0\u2028\u2029\u202a\u202e\u2066\u2069\ufeff\ud800\udfff"
    "\U000e0001\U000e0041\u3000\\x1b"
)
ANY_TEXT = st.text(st.one_of(st.characters(exclude_categories=()), st.sampled_from(NASTY + "\n\t abc")))


def dangerous(char: str) -> bool:
    """What the law forbids, told by its Unicode category and not by the pattern under test."""
    return (
        (unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") and char not in "\n\t")
        or unicodedata.bidirectional(char) in ("LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI")
        or char == "\ufeff"
        or 0xE0000 <= ord(char) <= 0xE007F
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain text,\n\tcafé 发动机 😀", "plain text,\n\tcafé 发动机 😀"),
        ("\x1b[31mred\x1b]8;;http://x\x07", "\\x1b[31mred\\x1b]8;;http://x\\x07"),
        ("\x9b1m\x7f\r\n", "\\x9b1m\\x7f\\x0d\n"),
        ("a\u202eb\u2066c\u2028d\ufeff", "a\\u202eb\\u2066c\\u2028d\\ufeff"),
        ("\udc80 \U000e0041", "\\udc80 \\U000e0041"),
    ],
)
def test_what_a_terminal_could_obey_is_written_visibly(text: str, shown: str) -> None:
    assert safe(text) == shown


@given(ANY_TEXT)
def test_nothing_dangerous_passes_and_nothing_is_lost(text: str) -> None:
    shown = safe(text)

    assert not any(map(dangerous, shown))
    assert shown == "".join(visible(char) if dangerous(char) else char for char in text)
    shown.encode()


def visible(char: str) -> str:
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


@given(ANY_TEXT)
def test_one_line_is_the_words_of_the_text_with_one_space_between_them(text: str) -> None:
    shown = one_line(text)

    assert shown == " ".join(safe(word) for word in text.split())
    assert not {"\n", "\t"} & set(shown)


@given(ANY_TEXT)
def test_a_name_is_one_line_and_keeps_its_spaces(name: str) -> None:
    shown = safe_name(name)

    assert not any(map(dangerous, shown))
    assert not {"\n", "\t"} & set(shown)
    assert shown == safe(name).replace("\n", "\\x0a").replace("\t", "\\x09")


@given(st.lists(st.text(st.one_of(st.characters(), st.sampled_from('\x1b\x7f\x9b\u202e\u2028\ufeff\U000e0041\\"')))))
def test_json_keeps_its_value_and_holds_nothing_dangerous(values: list[str]) -> None:
    shown = safe_json(json.dumps(values, ensure_ascii=False, indent=2))

    assert json.loads(shown) == values
    assert not any(map(dangerous, shown))


def test_json_escapes_a_lone_surrogate() -> None:
    assert safe_json('"\ud800"') == '"\\ud800"'


@given(ANY_TEXT)
def test_a_cleaned_text_can_be_encoded_and_is_as_long_as_before(text: str) -> None:
    cleaned = unicode_only(text)

    cleaned.encode()
    assert len(cleaned) == len(text)
    assert cleaned == re.sub("[\ud800-\udfff]", "\ufffd", text)


@pytest.mark.parametrize("char", ["a", " ", "\x1b", "\u202e", "\U000e0041", "\ud800"])
def test_much_of_any_one_character_takes_linear_time(char: str) -> None:
    for show in (safe, one_line, safe_name, safe_json, unicode_only):
        assert_linear(show, times(char, 200_000))
