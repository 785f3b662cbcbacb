"""From a file in any language to its answer: the right paragraph first, quoted; what is absent is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from language_cases import ANSWERS, ASKED, LIBRARY_CLOSED, TEXTS, paragraphs

import qa
from qa.analysis.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def written(path: Path, code: str) -> Path:
    """The six paragraphs of a language, each under a heading that says nothing, so that each is a passage."""
    numbered = (f"## {number}\n\n{text}\n" for number, text in enumerate(paragraphs(code), 1))
    path.write_text("\n".join(numbered), encoding="utf-8")
    return path


@pytest.fixture(scope="module", params=sorted(TEXTS))
def asked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, qa.Library]]:
    """A language and the library of its text."""
    with qa.open(written(tmp_path_factory.mktemp("texts") / "text.md", request.param)) as library:
        yield request.param, library


def test_the_right_paragraph_comes_first_and_its_sentence_is_quoted(asked: tuple[str, qa.Library]) -> None:
    code, library = asked
    for question, place in zip(ASKED[code], ANSWERS, strict=False):
        answer = library.ask(question)
        text = paragraphs(code)[place]

        assert answer.answered, answer
        assert answer.citations[0].passage.text == text
        assert answer.citations[0].quote.startswith(sentences(text, code)[0].of(text))


def test_what_no_paragraph_tells_is_refused(asked: tuple[str, qa.Library]) -> None:
    code, library = asked
    answer = library.ask(ASKED[code][2])

    assert (answer.citations, bool(answer.unmatched)) == ((), True)


def test_the_language_of_a_text_is_recognised_and_can_be_said(asked: tuple[str, qa.Library], tmp_path: Path) -> None:
    code, library = asked

    assert [source.language for source in library.sources.values()] == [code]
    with qa.open(written(tmp_path / "text.md", code), language=code) as same:
        assert same.ask(ASKED[code][0]).citations[0].quote == library.ask(ASKED[code][0]).citations[0].quote


def test_each_question_to_a_mixed_folder_is_answered_from_the_file_in_its_language(tmp_path: Path) -> None:
    written(tmp_path / "de.md", "de")
    written(tmp_path / "zh.md", "zh")
    (tmp_path / "en.md").write_text(
        f"## Library\n\n{LIBRARY_CLOSED['en']}\n\n## Lighthouse\n\nThe engineer Anna Berg designed the lighthouse.\n",
        encoding="utf-8",
    )
    questions = {
        "Why was the library closed?": ("en.md", "The library was closed in March because its roof was leaking."),
        "who designed the lighthouse?": ("en.md", "The engineer Anna Berg designed the lighthouse."),
        "Warum ist die Bibliothek geschlossen?": (
            "de.md",
            "Die Bibliothek wurde im März geschlossen, weil ihr Dach undicht war.",
        ),
        "图书馆为什么关闭？": ("zh.md", "图书馆三月关闭，因为屋顶漏水。"),
        "谁设计了灯塔？": ("zh.md", "北角的灯塔由工程师安娜于1887年设计。"),
    }
    with qa.open(tmp_path) as library:
        assert [source.language for source in library.sources.values()] == ["de", "en", "zh"]
        for question, (name, quote) in questions.items():
            first = library.ask(question).citations[0]
            assert (first.name, first.quote) == (f"{tmp_path}/{name}", quote)
        assert not library.ask("Wie viele Monde hat Mars?").answered


def test_a_question_in_another_language_than_the_text_is_answered_by_names_that_both_share(tmp_path: Path) -> None:
    with qa.open(written(tmp_path / "de.md", "de")) as library:
        [first, *_] = library.ask("what did Anna Berg do in 1887?", min_confidence=0).citations

    assert first.passage.text == paragraphs("de")[2]


def test_a_language_that_has_no_name_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(qa.QAError, match="no such language: Klingon"):
        qa.open(written(tmp_path / "de.md", "de"), language="Klingon")
