"""Laws of a conversation in Markdown: every turn in order, citations numbered through, and no markup but our own."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from render_cases import ANSWER, DELAY, TEXTS, answers, cite, harmless, squeezed

from qa.model import Answer, Searched
from qa.render.markdownview import conversation
from qa.render.phrases import search_note
from qa.render.safe import one_line


def rendered(text: str) -> str:
    renderer = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    setattr(renderer, "validateLink", lambda url: True)  # noqa: B010  it is against links to files
    return str(renderer.render(text))


def test_a_conversation_is_headings_and_numbered_quotes_with_links() -> None:
    lively = cite("# 1) a_b <i>\n\n- c", "# 1) a_b <i>\n\n- c", source="-")
    follow_up = Answer(
        "and *who*?", "who · delayed, tests", (DELAY, lively), 0.9, search=Searched(("who",), lent=("delayed", "tests"))
    )
    misspelt = Answer("was it delaid?", "delayed", (DELAY,), 0.7, ("delaid",), (), (("delaid", ("delayed",)),))
    missed = Answer("what is kimmi?", "kimmi", (), 0.0, ("kimmi",), (("kimmi", ("Kimi",)),))

    assert conversation([follow_up, missed, misspelt], "A *talk*", firsts=(4, 6, 6)) == (
        "# A \\*talk\\*\n\n"
        "## and \\*who\\*?\n\n"
        "searched: who · delayed, tests\n\n"
        '> "Once weights are out, they can\'t be pulled back," he wrote.\n\n'
        "**4.** [notes/delay.md:15](file:///n/notes/delay.md), Delays › More testing\n\n"
        "> \\# 1) a\\_b \\<i\\>\\\n> \\- c\n\n"
        "**5.** notes/delay.md:14, Delays › More testing\n\n"
        "## what is kimmi?\n\n"
        '**Not covered** — not found: kimmi (did you mean "Kimi"?)\n\n'
        "## was it delaid?\n\n"
        "searched for: delayed (for 'delaid')\n\n"
        '> "Once weights are out, they can\'t be pulled back," he wrote.\n\n'
        "**6.** [notes/delay.md:15](file:///n/notes/delay.md), Delays › More testing\n"
    )


def test_a_conversation_without_a_turn_has_a_title() -> None:
    assert conversation([]) == "# Questions and answers\n"


@given(st.lists(answers(), max_size=4), TEXTS, st.integers(1, 99))
def test_citations_are_numbered_through_and_text_is_itself(
    given: list[tuple[str, Answer]], title: str, first: int
) -> None:
    asked = [answer for _, answer in given]

    text = conversation(asked, title, range(first, first + len(asked)))
    shown = rendered(text)

    assert harmless(text)
    assert set(re.findall(r"</?(\w+)", shown)) <= {"h1", "h2", "p", "blockquote", "strong", "a", "br", "pre", "code"}
    assert re.findall(r"<p><strong>(\d+)\.</strong>", shown) == [str(first + index) for index in range(len(asked))]
    headings = [html.unescape(words) for words in re.findall(r"<h[12]>(.*)</h[12]>", shown)]
    assert headings == [one_line(title) or "Questions and answers", *(one_line(answer.question) for answer in asked)]
    # Lines of items and of code stay lines.
    quotes = [
        html.unescape(re.sub(r"</?(?:p|br|pre|code)(?: /)?>", "", quote))
        for quote in re.findall(r"<blockquote>\n?((?:.*\n)*?)</blockquote>", shown)
    ]
    assert list(map(squeezed, quotes)) == [squeezed(one_line(answer.citations[0].quote)) for answer in asked]


@given(TEXTS.filter(lambda text: bool(text.strip())))
def test_what_was_searched_for_and_not_found_is_text_too(text: str) -> None:
    lent = Answer("?", f"a · {text}", ANSWER.citations, 1.0, search=Searched(("a",), lent=(text,)))
    missed = Answer("?", text, (), 0.0, (text,))

    shown = [html.unescape(line) for line in rendered(conversation([lent, missed])).split("\n")]

    assert shown[2] == f"<p>{search_note(lent)}</p>" == f"<p>searched: {one_line(f'a · {text}')}</p>"
    assert shown[-2].startswith("<p><strong>Not covered</strong> — not found: ")


@pytest.mark.parametrize(
    ("answer", "note"),
    [
        (Answer("a?", "a", (), 0.0), ""),
        (Answer("a?", "a · b", (), 0.0, search=Searched(("a",), lent=("b",))), "searched: a · b"),
        (Answer("a?", "b (for 'a')", (DELAY,), 0.7, (), (), (("a", ("b",)),)), "searched for: b (for 'a')"),
        (
            Answer("a?", "", (DELAY,), 0.7, search=Searched(("x", "y"), (("x", ("a",)),), ("b", "C d"))),
            "searched: a (for 'x') y · b, C d",
        ),
        (Answer("a?", "", (DELAY,), 0.7, search=Searched((), (), ("b", "c"))), "searched: b, c"),
    ],
)
def test_what_was_searched_for_is_told_where_it_is_not_what_was_typed(answer: Answer, note: str) -> None:
    assert search_note(answer) == note
