"""Laws of completion and of the line below the prompt: quick, safe, and never more than fits."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import pytest
from chat_cases import HARBOUR
from growth import assert_linear
from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document as Typed

from qa.chat.completion import LineCompleter
from qa.chat.completion_words import CompletionWords
from qa.chat.toolbar import toolbar
from qa.chat.typed_lines import last_word, shell_quoted, shell_words
from qa.library import Library
from qa.loaders import load_bytes
from qa.render.columns import width as column_width
from qa.render.safe import safe

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def vocabulary() -> CompletionWords:
    found = CompletionWords()
    found.gather(Library([load_bytes(HARBOUR.encode(), "/harbour.md", "harbour.md")]))
    return found


def offered(vocabulary: CompletionWords, line: str, tab: bool = True) -> list[str]:
    """The whole line that each completion makes."""
    event = CompleteEvent(completion_requested=tab, text_inserted=not tab)
    found = LineCompleter(vocabulary).get_completions(Typed(line), event)
    return [line[: len(line) + one.start_position] + one.text for one in found]


def test_commands_are_offered_while_they_are_typed_each_once(vocabulary: CompletionWords) -> None:
    assert offered(vocabulary, "/s", tab=False) == ["/search", "/sources", "/save", "/set"]
    assert offered(vocabulary, "/l", tab=False) == ["/load"]
    assert offered(vocabulary, "/x") == []


def test_settings_are_offered_behind_set(vocabulary: CompletionWords) -> None:
    assert offered(vocabulary, "/set t", tab=False) == ["/set toolbar on", "/set toolbar off"]
    assert offered(vocabulary, "/set ") == [
        "/set vi", "/set emacs", "/set limit", "/set toolbar on", "/set toolbar off", "/set full on", "/set full off",
    ]  # fmt: skip


def test_in_a_question_headings_and_words_are_offered_on_tab_alone(vocabulary: CompletionWords) -> None:
    assert offered(vocabulary, "who is the CAP") == ["who is the captain"]
    assert offered(vocabulary, 'where is "Lea') == ['where is "learned']
    assert offered(vocabulary, "what of the har") == ["what of the harbour"]
    assert offered(vocabulary, "what of the ") == []
    assert offered(vocabulary, "who is the cap", tab=False) == []
    assert offered(vocabulary, "the") == ["The harbour", "The storm", "The captain", "The harbour master"]
    assert offered(vocabulary, "/search Mon") == ["/search Monday"]
    assert offered(vocabulary, "/copy Mon") == []


def test_words_stand_as_in_the_documents_the_most_frequent_first() -> None:
    text = "Oban oban Oban oats oats oats oats. ½ of İstanbul"
    found = CompletionWords()
    found.gather(Library([load_bytes(text.encode(), "/a.txt", "a.txt")]))

    assert [offer.text for offer in found.offers("o")] == ["oats", "Oban"]
    assert [offer.text for offer in found.offers("OB")] == ["Oban"]
    assert [offer.text for offer in found.offers("istan")] == []
    assert [offer.text for offer in found.offers("İst")] == ["İstanbul"]


def test_files_are_offered_quoted_and_those_that_cannot_be_typed_are_not(
    vocabulary: CompletionWords, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a b.md", "a'c.md", "a\x1b[2J.md", "a  d.md", ".hidden.md"):
        (tmp_path / name).write_text("")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "e.md").write_text("")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))

    assert offered(vocabulary, "/save a", tab=False) == ["/save a\\ b.md", "/save a\\'c.md"]
    assert offered(vocabulary, "/load x.md fold") == ["/load x.md folder"]
    assert offered(vocabulary, "/load 'a b") == ["/load a\\ b.md"]
    assert offered(vocabulary, "/save! ~/folder/") == ["/save! ~/folder/e.md"]
    assert offered(vocabulary, "/load .h") == ["/load .hidden.md"]
    assert offered(vocabulary, "/load ") == ["/load a\\ b.md", "/load a\\'c.md", "/load folder"]
    assert offered(vocabulary, "/load no/such/") == []


@given(st.lists(st.text(min_size=1, max_size=12), max_size=4))
def test_a_quoted_name_is_read_as_that_name(names: list[str]) -> None:
    line = " ".join(map(shell_quoted, names))

    assert shell_words(line) == names
    assert shlex.split(line) == names
    if names:
        assert last_word(line) == (len(line) - len(shell_quoted(names[-1])), names[-1])


def test_the_words_of_ten_thousand_passages_are_gathered_and_found_in_linear_time() -> None:
    def made(number: int) -> Library:
        paragraphs = "\n\n".join(
            f"Number{index} stands in the harbour of Oban with word{index % 997}. "
            + "It waits for the tide there. " * 12
            for index in range(10 * number)
        )
        return Library([load_bytes(paragraphs.encode(), "/b.txt", "b.txt")])

    def gathered(library: Library) -> CompletionWords:
        found = CompletionWords()
        found.gather(library)
        return found

    assert_linear(gathered, made)
    offers = assert_linear(lambda found: found.offers("numb"), lambda number: gathered(made(number)))
    assert len(offers) == 20


# The toolbar


def test_the_toolbar_drops_what_does_not_fit() -> None:
    def shown(width: int) -> str:
        return toolbar("notes/harbour.md", 1234, 2, "vi insert", width)

    assert shown(80) == "notes/harbour.md · 1,234 passages · 2 questions · vi insert"
    assert shown(58) == "notes/harbour.md · 1,234 passages · vi insert"
    assert shown(40) == "notes/harbour.md · 1,234 passages"
    assert shown(30) == "notes/harbou… · 1,234 passages"
    assert shown(12) == "notes/harbo…"
    assert toolbar("a.md", None, 0, "emacs", 80) == "a.md · opening ... · emacs"


@given(st.text(st.characters(exclude_categories=()), max_size=60), st.integers(1, 100))
def test_the_toolbar_is_one_safe_line_that_fits(name: str, width: int) -> None:
    line = toolbar(name, 14, 3, "emacs", width)

    assert column_width(line) <= width
    assert safe(line) == line
    assert len(line.splitlines()) <= 1
