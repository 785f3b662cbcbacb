"""Laws of the views for pipes and programs: what they show is the answer, whole, and where it stands."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from command_cases import HANG
from render_cases import ANSWER, DELAY, LIST, QUOTE, TEXT, cite, rendered

from qa.model import Anchor, Answer, Span
from qa.render import VIEWS, view
from qa.render.explain import explain
from qa.render.jsonview import to_json, to_jsonl
from qa.render.markdownview import markdown
from qa.render.phrases import confidence_word, row_span, row_text
from qa.render.plain import not_covered, plain
from qa.render.vimgrep import vimgrep

HOST = os.uname().nodename


# The plain view


def test_plain_is_the_quote_its_place_and_its_passage() -> None:
    assert plain(ANSWER) == (
        '1. "Once weights are out, they can\'t be pulled back," he wrote.\n'
        "   notes/delay.md:15:1  Delays › More testing\n"
        "\n"
        "   His reason is that a release like this cannot be undone. "
        '"Once weights are out, they can\'t be pulled back," he wrote. "This is new for us."\n'
        "\n"
        "2. Another thing\n"
        "   notes/delay.md:14:15  also in a.md, b.md\n"
        "\n"
        "   - One thing\n"
        "   - Another thing, told at length\n"
        "\n"
        "3. Kimi \\| K2\n"
        "   notes/delay.md:14:18  Facts\n"
        "\n"
        "   | Item | Detail |\n"
        "   | Rival launch | Kimi \\| K2 |\n"
    )


def test_an_overview_of_nothing_says_so() -> None:
    assert not_covered(Answer("tl;dr", "", (), 0.0, overview=True)) == (
        "qa: not covered: there is no text to give an overview of\n"
    )


def test_plain_numbers_go_on_from_the_first() -> None:
    assert plain(Answer("?", "?", (LIST,), 1.0), first=12).startswith("12. Another thing\n   notes/delay.md:14:15")


@pytest.mark.parametrize(
    ("anchor", "where"),
    [
        (Anchor(100, page=12), "notes/delay.md p. 12"),
        (Anchor(100, label="Chapter 3 ¶ 9"), "notes/delay.md › Chapter 3 ¶ 9"),
        (Anchor(100, page=12, label="Table 1"), "notes/delay.md p. 12 › Table 1"),
        (Anchor(100, page=12, label="by OCR"), "notes/delay.md p. 12 (by OCR)"),
        (Anchor(100, line=7), "notes/delay.md:7"),
    ],
)
def test_a_place_without_lines_is_a_page_or_a_label(anchor: Anchor, where: str) -> None:
    answer = Answer("?", "?", (cite("A.", "A.", headings=(), anchors=(anchor,)),), 1.0)

    assert plain(answer) == f"1. A.\n   {where}\n\n   A.\n"


def test_an_answer_without_a_citation_is_empty_in_every_view_for_people() -> None:
    nothing = Answer("what?", "what", (), 0.1)

    assert [name for name in VIEWS if view(name)(nothing) != ""] == ["json", "explain"]
    assert rendered(nothing) == ""


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (
            Answer("what is kimmi?", "kimmi", (), 0.0, ("kimmi",), (("kimmi", ("Kimi",)),)),
            'qa: not covered: no passage answers "what is kimmi?"\n  not found: kimmi (did you mean "Kimi"?)\n',
        ),
        (
            Answer("a b", "a b", (), 0.0, ("aa", "bb"), (("bb", ("b1", "b2", "b3")),)),
            'qa: not covered: no passage answers "a b"\n  not found: aa, bb (did you mean "b1", "b2" or "b3"?)\n',
        ),
        (
            Answer("was the cloud late?", "cloud late", (), 0.2),
            'qa: not covered: no passage answers "was the cloud late?"\n'
            "  its words are there, but no passage holds them together\n",
        ),
        (Answer("?!", "", (), 0.0), "qa: not covered: the question has no word to search for\n"),
        (
            Answer("x\x1b[1m " * 100_000, "x", (), 0.0, ("x",)),
            'qa: not covered: no passage answers "' + "x\\x1b[1m " * 13 + 'x\\…"\n  not found: x\n',
        ),
    ],
)
def test_not_covered_names_the_question_and_the_words_that_were_not_found(answer: Answer, message: str) -> None:
    assert not_covered(answer) == message


# JSON


def test_json_is_one_object_of_schema_1() -> None:
    answer = Answer("why café\u202e?", "café", (DELAY,), 0.71239, ("kimmi",), (("kimmi", ("Kimi",)),))

    assert to_json(answer) == (
        '{\n  "schema": 1,\n  "question": "why café\\u202e?",\n  "answered": true,\n  "confidence": 0.7124,\n'
        '  "coverage": 0.0,\n'
        '  "unmatched": [\n    "kimmi"\n  ],\n  "searched": "café",\n'
        '  "nearest": {\n    "kimmi": [\n      "Kimi"\n    ]\n  },\n'
        '  "citations": [\n    {\n      "id": 1,\n      "source": "/n/notes/delay.md",\n'
        '      "uri": "file:///n/notes/delay.md",\n      "digest": "sha256:00",\n      "title": "Delays",\n'
        '      "headings": [\n        "Delays",\n        "More testing"\n      ],\n'
        '      "line": 15,\n      "column": 1,\n      "page": null,\n      "label": null,\n'
        '      "start": 157,\n      "end": 218,\n'
        '      "quote": "\\"Once weights are out,  they can\'t be pulled back,\\" he wrote.",\n      "also_in": [],\n'
        '      "missing": [],\n'
        '      "passage": {\n        "start": 100,\n        "end": 240,\n        "line": 14,\n        "column": 1,\n'
        '        "text": "His reason is that a release like this cannot be undone.\\n'
        '\\"Once weights are out,  they can\'t be pulled back,\\" he wrote. \\"This is new for us.\\""\n'
        '      },\n      "score": 7.3142\n    }\n  ]\n}\n'
    )


def test_json_says_so_where_nothing_answers() -> None:
    assert to_json(Answer("what?", "", (), 0.0, ("what",))) == (
        '{\n  "schema": 1,\n  "question": "what?",\n  "answered": false,\n  "confidence": 0.0,\n'
        '  "coverage": 0.0,\n'
        '  "unmatched": [\n    "what"\n  ],\n  "searched": "",\n  "citations": []\n}\n'
    )


def test_jsonl_is_a_citation_a_line_with_the_question_in_it() -> None:
    lines = to_jsonl(Answer("why?", "why", (cite("A.\u2028B.", "B.", source="-", name="-"), LIST), 0.5)).split("\n")

    assert lines[0] == (
        '{"schema": 1, "question": "why?", "answered": true, "confidence": 0.5, "coverage": 0.0, '
        '"searched": "why", '
        '"id": 1, "source": "-", "uri": null, "digest": "sha256:00", "title": "Delays", '
        '"headings": ["Delays", "More testing"], "line": 14, "column": 4, "page": null, "label": null, '
        '"start": 103, "end": 105, "quote": "B.", "also_in": [], "missing": [], '
        '"passage": {"start": 100, "end": 105, "line": 14, "column": 1, "text": "A.\\u2028B."}, "score": 7.3142}'
    )
    assert json.loads(lines[1])["id"] == 2
    assert lines[2:] == [""]


def test_a_name_that_is_no_unicode_keeps_its_bytes_in_the_uri() -> None:
    shown = json.loads(to_json(Answer("?", "?", (cite("A.", "A.", source="/n/\udcff é%.md", title="t\ud800"),), 1.0)))

    assert shown["citations"][0]["source"] == "/n/\ufffd é%.md"
    assert shown["citations"][0]["uri"] == "file:///n/%FF%20%C3%A9%25.md"
    assert shown["citations"][0]["title"] == "t\ufffd"


def test_json_has_a_short_answer_where_there_is_one() -> None:
    start = 100 + TEXT.index("weights")
    told = cite(TEXT, QUOTE, short=Span(start, start + 7))

    [shown] = json.loads(to_json(Answer("what?", "what", (told,), 0.9)))["citations"]
    line = json.loads(to_jsonl(Answer("what?", "what", (told,), 0.9)))

    assert list(shown)[-2:] == ["score", "short"]
    assert shown["short"] == line["short"] == {"start": start, "end": start + 7, "text": "weights"}
    assert '"short"' not in to_json(ANSWER) + to_jsonl(ANSWER)


def test_the_views_of_a_quote_as_text_are_the_same_with_a_short_answer() -> None:
    told = cite(TEXT, QUOTE, short=Span(160, 170))
    without = cite(TEXT, QUOTE)

    for show in (plain, markdown, vimgrep):
        assert show(Answer("?", "?", (told,), 0.9)) == show(Answer("?", "?", (without,), 0.9))


# The other text views


def test_vimgrep_counts_bytes_and_names_a_path_that_opens(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    here = cite(
        "Élan. Zwei\nWörter.",
        "Wörter.",
        name="a b.md",
        source=str(tmp_path / "a b.md"),
        anchors=(Anchor(100, line=3, column=3), Anchor(111, line=4, column=1)),
    )
    same_line = cite(
        "Élan. Zwei.",
        "Zwei.",
        name="given/elsewhere.md",
        source="/n/elsewhere.md",
        anchors=(Anchor(100, line=3, column=3),),
    )
    page = cite("A.\nB.", "B.", name="-", source="-", anchors=(Anchor(100, page=9),))

    assert vimgrep(Answer("?", "?", (here, same_line, page), 1.0)) == (
        "a b.md:4:1:Wörter.\n/n/elsewhere.md:3:10:Zwei.\n-:1:1:B.\n"
    )


def test_markdown_is_a_heading_and_quotes_with_links() -> None:
    lively = cite("# 1) a_b <i>\n\n- c", "# 1) a_b <i>\n\n- c", source="-")
    answer = Answer("why *so* late?", "late", (DELAY, lively), 0.9)

    assert markdown(answer) == (
        "# why \\*so\\* late?\n\n"
        '> "Once weights are out, they can\'t be pulled back," he wrote.\n\n'
        "— [notes/delay.md:15](file:///n/notes/delay.md), Delays › More testing\n\n"
        "> \\# 1) a\\_b \\<i\\>\\\n> \\- c\n\n"
        "— notes/delay.md:14, Delays › More testing\n"
    )


def test_explain_shows_what_the_score_is_the_sum_of() -> None:
    parts = (("exact words", 5.1), ("stems", 1.5), ("neighbours", 0.71418))
    explained = cite(TEXT, QUOTE, parts=parts)

    assert explain(Answer("why?", "why delayed", (explained, LIST), 0.71, ("kimmi", "foo"))) == (
        "searched for:  why delayed\n"
        "confidence:    0.71 (fair match)\n"
        "not found:     kimmi, foo\n"
        "\n"
        '1. "Once weights are out, they can\'t be pulled back," he wrote.\n'
        "   notes/delay.md:14:58\n"
        "\n"
        "   exact words  5.100\n"
        "   stems        1.500\n"
        "   neighbours   0.714\n"
        "   ------------------\n"
        "   score        7.314\n"
        "\n"
        "2. Another thing\n"
        "   notes/delay.md:14:15\n"
        "\n"
        "   score  7.314\n"
    )
    assert explain(Answer("?", "", (), 0.0)) == "searched for:\nconfidence:    0.00\n"


@pytest.mark.parametrize(
    ("confidence", "word"),
    [(1, "strong"), (0.8, "strong"), (0.79, "fair"), (0.6, "fair"), (0.59, "weak"), (0, "weak")],
)
def test_confidence_in_a_word(confidence: float, word: str) -> None:
    assert confidence_word(confidence) == f"{word} match"


@pytest.mark.parametrize(
    ("text", "inner"),
    [("| a | b |", "a | b"), ("a | b", "a | b"), (" |a \\|", "a \\|"), ("|", ""), ("||", ""), ("", ""), ("|  |", "")],
)
def test_a_row_is_shown_without_the_pipes_around_it(text: str, inner: str) -> None:
    start, end = row_span(text)

    assert text[start:end] == row_text(text) == inner


def test_the_views_for_pipes_load_neither_rich_nor_json() -> None:
    code = (
        "import sys, qa.render.plain, qa.render.vimgrep, qa.render.markdownview, qa.render.terminal;"
        "print([name for name in ('rich', 'json', 'urllib.parse') if name in sys.modules])"
    )
    environ = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", code]
    run = subprocess.run(command, capture_output=True, text=True, check=True, env=environ, timeout=HANG)

    assert run.stdout == "[]\n"
