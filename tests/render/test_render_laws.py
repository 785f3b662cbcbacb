"""Laws that every view keeps for any text and any file name: nothing is lost, and a terminal obeys nothing of it."""

from __future__ import annotations

import html
import json
import re

import pytest
from growth import assert_linear, times
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from render_cases import TEXTS, answers, cite, harmless, rendered, squeezed, without_escapes

from qa.errors import UsageError
from qa.model import Answer
from qa.render import VIEWS, view
from qa.render.jsonview import to_json, to_jsonl
from qa.render.links import link_format
from qa.render.markdownview import escape, markdown
from qa.render.phrases import row_span
from qa.render.plain import not_covered
from qa.render.reflow import Reflowed
from qa.render.safe import one_line, unicode_only


@given(answers(), st.integers(20, 200))
@settings(max_examples=300)
def test_the_terminal_shows_the_whole_quote_and_no_escape_but_its_own(given: tuple[str, Answer], width: int) -> None:
    _, answer = given
    [citation] = answer.citations

    shown = rendered(answer, width)

    assert harmless(without_escapes(shown))
    bold = re.findall(r"\x1b\[1(?:;4)?(?:;7)?m(.*?)\x1b\[0m", shown)
    assert squeezed("".join(bold)) == squeezed(one_line(citation.quote))
    underlined = set("".join(re.findall(r"\x1b\[(?:1;)?4(?:;7)?m(.*?)\x1b\[0m", shown)))
    assert underlined <= set("".join(one_line(mark.of(given[0])) for mark in citation.marks)) | {" "}
    reverse = "".join(re.findall(r"\x1b\[(?:\d;)*7m(.*?)\x1b\[0m", shown))
    assert squeezed(reverse) == (squeezed(one_line(citation.quote)) if citation.short else "")
    if not citation.passage.header:
        assert squeezed(one_line(citation.passage.text)) in squeezed(without_escapes(shown))
    assert rendered(answer, width) == shown


@given(answers(), st.integers(20, 200))
def test_the_terminal_shows_the_whole_quote_without_styles_too(given: tuple[str, Answer], width: int) -> None:
    shown = rendered(given[1], width, "never")

    assert harmless(shown)
    assert squeezed(one_line(given[1].citations[0].quote)) in squeezed(shown)


@given(answers(), st.integers(1, 200), st.sampled_from(["always", "never"]))
def test_no_line_is_longer_than_the_terminal_is_wide(given: tuple[str, Answer], width: int, color: str) -> None:
    from rich.cells import cell_len

    lines = without_escapes(rendered(given[1], width, color)).split("\n")

    assert max(map(cell_len, lines)) <= max(width, 2)


@given(answers())
def test_text_views_hold_no_control_character_but_newline(given: tuple[str, Answer]) -> None:
    _, answer = given

    shown = {name: view(name)(answer) for name in VIEWS}

    assert [name for name, text in shown.items() if not harmless(text) or not text.endswith("\n")] == []
    assert harmless(not_covered(answer))
    assert not_covered(answer).count("\n") <= 2
    quoted, _, rest = shown["plain"].partition("\n")
    assert squeezed(quoted.replace("\\n", "")) == squeezed(
        "1." + one_line(answer.citations[0].quote).replace("\\n", "")
    )
    assert rest.split("\n")[1] == ""  # the quote and its place are a line each
    assert shown["vimgrep"].count("\n") == shown["jsonl"].count("\n") == 1


@given(answers())
def test_json_parses_back_to_the_values_and_its_offsets_slice_the_document(given: tuple[str, Answer]) -> None:
    text, answer = unicode_only(given[0]), given[1]
    [citation] = answer.citations

    shown = json.loads(to_json(answer))
    [quoted] = shown["citations"]
    line = json.loads(to_jsonl(answer))

    keys = ["schema", "question", "answered", "confidence", "coverage", "unmatched", "searched", "citations"]
    assert list(shown) == keys
    assert (shown["question"], shown["searched"]) == (unicode_only(answer.question), unicode_only(answer.searched))
    assert shown["unmatched"] == [unicode_only(word) for word in answer.unmatched]
    assert text[quoted["start"] : quoted["end"]] == quoted["quote"] == unicode_only(citation.quote)
    assert text[quoted["passage"]["start"] : quoted["passage"]["end"]] == quoted["passage"]["text"]
    assert quoted["headings"] == [unicode_only(heading) for heading in citation.headings]
    assert {key: line[key] for key in quoted} == quoted
    assert ("short" in quoted) == (citation.short is not None)
    if citation.short:
        short = quoted["short"]
        assert text[short["start"] : short["end"]] == short["text"] == unicode_only(citation.quote)


@given(TEXTS, TEXTS)
@settings(max_examples=300)
def test_markdown_renders_as_the_very_text(question: str, text: str) -> None:
    renderer = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    setattr(renderer, "validateLink", lambda url: True)  # noqa: B010  it is against links to files
    answer = Answer(question, "", (cite(f"{text}.", f"{text}.", name=f"{text}.md", source=f"/{text}"),), 1.0)

    [(heading, quote, place)] = re.findall(
        r"\A<h1>(.*)</h1>\n<blockquote>\n((?:.*\n)*?)</blockquote>\n"
        r"<p>— <a href=\"[^\"]*\">(.*)</a>, Delays › More testing</p>\n\Z",
        renderer.render(markdown(answer)),
    )

    quoted = html.unescape(re.sub(r"</?(?:p|br|pre|code)(?: /)?>", "", quote))
    assert (html.unescape(heading), squeezed(quoted)) == (one_line(question), squeezed(one_line(f"{text}.")))
    assert html.unescape(place).endswith(".md:14")


@given(TEXTS, st.data())
def test_flow_says_where_every_span_came_out(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    flow = Reflowed(text)

    begin, stop = flow.span(start, end)

    assert squeezed(flow.text) == squeezed(one_line(text))
    assert squeezed(flow.text[begin:stop]) == squeezed(one_line(text[start:end]))


@pytest.mark.parametrize("piece", ["a", " ", ".", "\n", "|", "`", "```\n", "- ", "1.", ":", "[", "{", "\x1b", "発"])
def test_much_of_anything_takes_linear_time(piece: str) -> None:
    def refused(text: str) -> None:
        with pytest.raises(UsageError):
            link_format("{" + text)

    for work in (lambda text: Reflowed(text).span(len(text) // 2, len(text) // 2 + 1), escape, row_span, refused):
        assert_linear(work, times(piece, 200_000))
