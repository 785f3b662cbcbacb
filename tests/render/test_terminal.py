"""Laws of the terminal's view: the quote is bold in its passage, lines fit, and styles come only where wanted."""

from __future__ import annotations

import io

import pytest
from render_cases import ANSWER, DELAY, cite, rendered, without_escapes

from qa.errors import UsageError
from qa.model import Answer, Span
from qa.render.terminal import console, passage_view, terminal

B, U, D, OFF = "\x1b[1m", "\x1b[1;4m", "\x1b[2m", "\x1b[0m"


def linked(text: str, line: str, style: str = D) -> str:
    return f"\x1b]8;id=qa;vscode://file/n/notes/delay.md:{line}\x1b\\{style}{text}{OFF}\x1b]8;;\x1b\\"


def test_the_terminal_shows_each_quote_bold_in_its_passage() -> None:
    assert rendered(ANSWER, 60, hyperlink_format="vscode") == (
        f"{D}fair match{OFF}\n"
        "1. His reason is that a release like this cannot be undone.\n"
        f'   {B}"Once {OFF}{U}weights{OFF}{B} are out, they can\'t be {OFF}{U}pulled{OFF}{B} back," he{OFF}\n'
        f'   {B}wrote.{OFF} "This is new for us."\n'
        f"   {linked('notes/delay.md:15:1', '15:1')}  {D}Delays › More testing{OFF}\n"
        "\n"
        "2. - One thing\n"
        f"   - {B}Another thing{OFF}, told at length\n"
        f"   {linked('notes/delay.md:14:15', '14:15')}  {D}also in a.md, b.md{OFF}\n"
        "\n"
        f"3. {D}Item | Detail{OFF}\n"
        f"   Rival launch | {B}Kimi \\| {OFF}{U}K2{OFF}\n"
        f"   {linked('notes/delay.md:14:18', '14:18')}  {D}Facts{OFF}\n"
    )


def test_the_terminal_shows_a_short_answer_in_reverse_and_only_where_there_are_styles() -> None:
    text = "It was due. Ann Lee wrote it in May 1999, they said."
    start = 100 + text.index("May")
    quote = "Ann Lee wrote it in May 1999, they said."
    told = cite(text, quote, "wrote", short=Span(start, start + 8), headings=())

    assert rendered(Answer("?", "?", (told,), 0.9), 80, hyperlink_format="none") == (
        f"{D}strong match{OFF}\n"
        f"1. It was due. {B}Ann Lee {OFF}{U}wrote{OFF}{B} it in {OFF}\x1b[1;7mMay 1999{OFF}{B}, they said.{OFF}\n"
        f"   {D}notes/delay.md:14:13{OFF}\n"
    )
    without = cite(text, quote, "wrote", headings=())
    plainly = [rendered(Answer("?", "?", (shown,), 0.9), 80, "never") for shown in (told, without)]
    assert plainly[0] == plainly[1]


def test_without_styles_the_quote_stands_first() -> None:
    assert rendered(ANSWER, 34, "never") == (
        "fair match\n"
        '1. "Once weights are out, they\n'
        "   can't be pulled back,\" he\n"
        "   wrote.\n"
        "   notes/delay.md:15:1\n"
        "   Delays › More testing\n"
        "\n"
        "   His reason is that a release\n"
        "   like this cannot be undone.\n"
        '   "Once weights are out, they\n'
        "   can't be pulled back,\" he\n"
        '   wrote. "This is new for us."\n'
        "\n"
        "2. Another thing\n"
        "   notes/delay.md:14:15\n"
        "   also in a.md, b.md\n"
        "\n"
        "   - One thing\n"
        "   - Another thing, told at length\n"
        "\n"
        "3. Kimi \\| K2\n"
        "   notes/delay.md:14:18  Facts\n"
        "\n"
        "   Item | Detail\n"
        "   Rival launch | Kimi \\| K2\n"
    )


def test_items_and_code_keep_their_lines_and_paragraphs_do_not() -> None:
    items = "A list\nof two:\n1. one thing which\n   is long\n2. two"
    text = f"{items}\n\nAnd:\n\n```\nif x:\n\treturn  1\n\n```\nThe\nend."
    answer = Answer("?", "?", (cite(text, "long\n2. two", headings=()),), 0.9)

    assert without_escapes(rendered(answer, 20)) == (
        "strong match\n"
        "1. A list of two:\n"
        "   1. one thing\n"
        "      which is long\n"
        "   2. two\n"
        "   And:\n"
        "   ```\n"
        "   if x:\n"
        "       return  1\n"
        "\n"
        "   ```\n"
        "   The end.\n"
        "   notes/delay.md:14\n"
        "   :41\n"
    )


def test_a_pipe_has_no_width() -> None:
    long = cite("word " * 400 + "end.", "end.")

    assert rendered(Answer("?", "?", (long,), 0.9), None).count("\n") == 3


def test_a_passage_stands_between_its_context() -> None:
    stream = io.StringIO()
    before, after = "## Title\nBefore\nit.\n\nAnd more.", "\nAfter it.\n"
    console(stream, color="always", width=30).print(
        passage_view(DELAY.passage, before, after, name="a\n.md", hyperlink_format="none")
    )

    assert stream.getvalue() == (
        f"   {D}a\\x0a.md:14:1{OFF}\n   {D}Delays › More testing{OFF}\n\n"
        f"   {D}## Title{OFF}\n   {D}Before it.{OFF}\n\n   {D}And more.{OFF}\n\n"
        '   His reason is that a\n   release like this cannot be\n   undone. "Once weights are\n'
        '   out, they can\'t be pulled\n   back," he wrote. "This is\n   new for us."\n\n'
        f"   {D}After it.{OFF}\n"
    )


class Screen(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("color", "environ", "tty", "styled"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": ""}, False, False),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, True),
        ("always", {"NO_COLOR": "1", "TERM": "dumb"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_the_flag_counts_more_than_the_environment_and_that_more_than_the_stream(
    color: str, environ: dict[str, str], tty: bool, styled: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    for name, value in (environ | {"COLUMNS": "50"}).items():
        monkeypatch.setenv(name, value)
    stream = Screen() if tty else io.StringIO()

    console(stream, color=color).print(terminal(ANSWER))

    assert [sign in stream.getvalue() for sign in ("\x1b[1m", "\x1b]8;", "\x1b")] == [styled] * 3
    longest = max(map(len, without_escapes(stream.getvalue()).split("\n")))
    assert longest <= 50 if tty else longest > 60


def test_another_word_for_colour_is_a_usage_error() -> None:
    with pytest.raises(UsageError):
        console(io.StringIO(), color="sometimes")
