"""One document in several forms: its questions have the same answers in each, and its citations are found at once.

QA_DATA names a folder with manual/ in it, the same manual in six forms, which the project does not hold.
"""

from __future__ import annotations

import html
import json
import os
import re
import zipfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree

import pytest
from document_cases import FORMS, QUESTIONS, REFUSED, SECTIONS, TITLE, Made, page_of, written
from docx_cases import W

import qa

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DATA = os.environ.get("QA_DATA", "")
MANUAL = ("manual.txt", "manual.pdf", "manual.epub", "manual.docx", "html", "rst")
URL = re.compile(r"\s*\[?\bhttps?://[^\s\]]+\]?")
WORD = re.compile(r"[^\W\d_]{2,}")

is_there = pytest.mark.skipif(not DATA, reason="QA_DATA names no folder with manual/ in it")


def letters(text: str) -> str:
    """The text as `characters` has it, without the addresses that some forms show."""
    return characters(URL.sub("", text))


def characters(text: str) -> str:
    """The text without all but letters and digits, case folded."""
    return "".join(char for char in text.casefold() if char.isalnum())


# A document of our own


@pytest.fixture(scope="module")
def mill(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return written(tmp_path_factory.mktemp("mill"))


@pytest.fixture(params=FORMS)
def library(request: pytest.FixtureRequest, mill: Made) -> Iterator[qa.Library]:
    with qa.open(mill.paths[request.param]) as library:
        yield library


def section(phrase: str) -> tuple[str, int]:
    """The section that says it, and the place of the paragraph in it."""
    [found] = [(name, place) for name, known in SECTIONS.items() for place, text in enumerate(known) if phrase in text]
    return found


def test_each_question_has_its_answer_in_every_form(library: qa.Library) -> None:
    """The first passage has it, and the first quote too, word for word but for the ends of lines."""
    for question, phrase in QUESTIONS.items():
        first, *_ = library.ask(question).citations
        assert letters(phrase) in letters(first.passage.text), question
        assert letters(phrase) in letters(first.quote), question


def test_the_same_questions_are_refused_in_every_form(library: qa.Library) -> None:
    assert [question for question in REFUSED if library.ask(question).answered] == []


def test_the_quotes_are_the_same_in_every_form(mill: Made) -> None:
    """For every citation that is shown, whatever its rank."""
    quotes = {}
    for form, path in mill.paths.items():
        with qa.open(path) as library:
            quotes[form] = [
                [letters(citation.quote) for citation in library.ask(question, 1).citations] for question in QUESTIONS
            ]
    assert quotes == dict.fromkeys(FORMS, quotes["mill.txt"])


def test_a_quote_is_nothing_but_the_document(library: qa.Library, mill: Made) -> None:
    """No page number, running head, navigation or broken word stands in it."""
    said = letters(mill.said)
    for question in (*QUESTIONS, *REFUSED, TITLE, "page 2 or 3?", "cookies, imprint and shop of the society"):
        for citation in library.ask(question, 20, 0).citations:
            assert letters(citation.quote) in said
            assert letters(citation.passage.text) in said


def test_the_heading_of_a_passage_is_that_of_its_section_in_every_form(library: qa.Library) -> None:
    for question, phrase in QUESTIONS.items():
        [first] = library.ask(question, 1).citations
        assert letters(first.headings[-1]) == letters(section(phrase)[0])


def test_a_citation_leads_to_the_place_in_every_form(library: qa.Library) -> None:
    """A line of a text that begins as the quote does; a page; a heading or a chapter with the paragraph's number."""
    for question, phrase in QUESTIONS.items():
        [first] = library.ask(question, 1).citations
        name, place = section(phrase)
        form = Path(first.source).suffix
        if form == ".pdf":
            assert (first.page, first.line) == (page_of(name), None)
        elif form in (".docx", ".odt", ".epub"):
            assert first.label == f"{'§ ' * (form != '.epub')}{name} ¶ {place + 1}"
        else:
            assert first.line is not None
            line = Path(first.source).read_text(encoding="utf-8").split("\n")[first.line - 1]
            assert first.quote.split()[0] in line


# The manual


class Outcome(NamedTuple):
    """The answers to the questions about the manual in one form: all citations, and those that are shown."""

    every: Sequence[qa.Answer]
    shown: Sequence[qa.Answer]

    def found(self, expected: Sequence[Sequence[str]], first: int) -> int:
        """For how many questions one of the first passages has what is expected."""
        return sum(
            any(letters(phrase) in letters(known.passage.text) for known in answer.citations[:first] for phrase in one)
            for answer, one in zip(self.every, expected, strict=True)
        )

    @property
    def refused(self) -> list[str]:
        return [answer.question for answer in self.shown if not answer.answered]


@pytest.fixture(scope="module")
def asked() -> list[tuple[str, list[str]]]:
    lines = Path(DATA, "manual", "questions.jsonl").read_text(encoding="utf-8").splitlines()
    return [(known["q"], known["expect"] or []) for known in map(json.loads, lines)]


@pytest.fixture(scope="module")
def outcomes(asked: list[tuple[str, list[str]]]) -> dict[str, Outcome]:
    found = {}
    for form in MANUAL:
        with qa.open(Path(DATA, "manual", form)) as library:
            assert list(library.failures) == []
            every = [library.ask(question, 3, 0) for question, _ in asked]
            found[form] = Outcome(every, [library.ask(question) for question, _ in asked])
    return found


@is_there
@pytest.mark.parametrize("form", MANUAL[1:])
@pytest.mark.parametrize("first", [1, 3])
def test_as_many_passages_of_the_manual_are_found_as_in_its_text_or_two_fewer(
    form: str, first: int, outcomes: dict[str, Outcome], asked: list[tuple[str, list[str]]]
) -> None:
    expected = [phrases for _, phrases in asked]
    assert abs(outcomes[form].found(expected, first) - outcomes["manual.txt"].found(expected, first)) <= 2


@is_there
@pytest.mark.parametrize("form", MANUAL[1:])
def test_the_same_questions_about_the_manual_are_refused_but_for_two(form: str, outcomes: dict[str, Outcome]) -> None:
    """The forms are divided differently, so rarities differ a little, and some questions are at the threshold."""
    assert len(set(outcomes[form].refused) ^ set(outcomes["manual.txt"].refused)) <= 2


@is_there
@pytest.mark.parametrize("form", MANUAL[1:])
def test_a_quote_of_the_manual_stands_in_its_text(form: str, outcomes: dict[str, Outcome]) -> None:
    """All of it in turn, and so no page number, running head, navigation or broken word. In reStructuredText, which has
    markup in its text, it stands in the file."""
    quotes = [citation.quote for answer in outcomes[form].every for citation in answer.citations]
    assert len(quotes) > 150
    if form == "rst":
        files = "\n".join(path.read_text(encoding="utf-8") for path in Path(DATA, "manual", "rst").iterdir())
        assert [quote for quote in quotes if quote not in files] == []
    else:
        text = Path(DATA, "manual", "manual.txt").read_text(encoding="utf-8")
        with_addresses, without = characters(text), letters(text)
        strange = [quote for quote in quotes if characters(quote) not in with_addresses]
        assert [quote for quote in strange if letters(quote) not in without] == []


@is_there
@pytest.mark.parametrize("form", MANUAL)
def test_a_citation_of_the_manual_leads_to_its_place(form: str, outcomes: dict[str, Outcome]) -> None:
    """The page, the section, the chapter or the line that is named has the beginning of the quote in it."""
    citations = [citation for answer in outcomes[form].every for citation in answer.citations]
    lost = [citation.quote for citation in citations if beginning(citation) not in place(form, citation)]
    assert lost == []


def beginning(citation: qa.Citation) -> str:
    """The first word of the quote for a line, or in reStructuredText its first line; else as much of it as stands on
    one page in any case."""
    if citation.source.endswith(".rst"):
        return characters(citation.quote.split("\n")[0])
    if citation.line is not None:
        return letters(WORD.findall(citation.quote)[0])
    return characters(citation.quote)[:12]


def place(form: str, citation: qa.Citation) -> str:
    """The letters that a person finds at the place of the citation."""
    if form == "manual.pdf":
        assert citation.page is not None
        return pages(citation.source)[citation.page - 1]
    if form in ("manual.docx", "manual.epub"):
        assert citation.label is not None
        named = characters(re.split(r" ¶ \d+| table \d+", citation.label)[0])
        read = sections if form == "manual.docx" else chapters
        return "".join(text for name, text in read(citation.source) if named in name)
    assert citation.line is not None
    return characters(html.unescape(Path(citation.source).read_text("utf-8").split("\n")[citation.line - 1]))


@cache
def pages(path: str) -> list[str]:
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        return [characters(page.get_textpage().get_text_range()) for page in document]


@cache
def sections(path: str) -> list[tuple[str, str]]:
    """Each heading of a Word document with the text up to the next."""
    with zipfile.ZipFile(path) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml"))
    found = [("", "")]
    for paragraph in body.iter(f"{{{W}}}p"):
        style = paragraph.find(f"{{{W}}}pPr/{{{W}}}pStyle")
        text = characters("".join(paragraph.itertext()))
        if style is not None and "heading" in str(style.get(f"{{{W}}}val")).casefold():
            found.append((text, ""))
        else:
            name, before = found.pop()
            found.append((name, before + text))
    return found


@cache
def chapters(path: str) -> list[tuple[str, str]]:
    """Each page of a book, with its whole text as both its name and its text."""
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xhtml", ".html"))]
        marked = [archive.read(name).decode("utf-8") for name in names]
    texts = [characters(html.unescape(re.sub(r"<[^>]*>", "", text))) for text in marked]
    return [(text, text) for text in texts]
