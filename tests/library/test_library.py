"""The library: sources in, answers out; the same input gives the same answer, and none is an answer too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import PROSE, QUESTIONS, TEXTS, document

import qa
from qa import weights
from qa.errors import LoadError, UsageError
from qa.model import Answer, Passage, Searched, Turn

if TYPE_CHECKING:
    from pathlib import Path

    from command_cases import Run

DELAY = "The launch was delayed because of safety tests. Sam Altman said so on Friday.\n"
KIMI = "Kimi K2 is a model of Moonshot AI. It has a trillion parameters.\n"
BREAD = "Bread is baked from flour, water and salt. It needs an hour.\n"


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """A folder of three files, one of them in a folder of its own."""
    folder = tmp_path / "notes"
    (folder / "more").mkdir(parents=True)
    (folder / "delay.md").write_text(f"# Delays\n\n## Why\n\n{DELAY}", encoding="utf-8")
    (folder / "kimi.txt").write_text(KIMI, encoding="utf-8")
    (folder / "more" / "bread.md").write_text(BREAD, encoding="utf-8")
    return folder


# Asking


def test_the_article_answers_with_a_quote_and_its_place(article: qa.Library) -> None:
    answer = article.ask("why was it delayed?", limit=1)
    [citation] = answer.citations

    assert answer.answered
    assert answer.confidence > weights.THRESHOLD
    assert (answer.question, answer.searched, answer.unmatched) == ("why was it delayed?", "delayed", ())
    assert "additional safety tests" in citation.quote
    assert (citation.name, citation.title) == ("openai-open-model-delay.md", citation.headings[0])
    assert citation.headings[-1] == "More testing first"
    with open(citation.source, encoding="utf-8") as file:
        text = file.read()
    assert text[citation.span.start : citation.span.end] == citation.quote
    assert text[citation.passage.span.start : citation.passage.span.end] == citation.passage.text
    before = text[: citation.span.start].split("\n")
    assert (citation.line, citation.column) == (len(before), len(before[-1]) + 1)


def test_sources_are_named_as_they_were_given(notes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(notes.parent)
    with qa.open("notes/", "notes/kimi.txt") as library:
        [citation] = library.ask("who bakes bread from flour?").citations
        names = [known.name for known in library.sources.values()]
        bread = library.passages("notes/more/bread.md")

        assert names == ["notes/delay.md", "notes/kimi.txt", "notes/more/bread.md"]
        assert list(library.sources) == [str(notes.parent / name) for name in names]
        assert (citation.name, citation.source) == (names[2], str(notes / "more" / "bread.md"))
        assert list(bread) == list(library.passages(citation.source)) == [citation.passage]
        assert list(library.passages("not/there.md")) == []


def test_passages_of_a_path_are_given_without_a_look_at_all_sources(
    notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with qa.open(notes, engine="memory:") as library:
        path = next(iter(library.sources))
        monkeypatch.setattr(type(library), "sources", property(lambda self: pytest.fail("all were looked at")))
        assert library.passages(path)


def test_a_path_may_be_a_path(notes: Path) -> None:
    with qa.open(notes / "kimi.txt") as library:
        assert [known.name for known in library.sources.values()] == [str(notes / "kimi.txt")]


@pytest.mark.parametrize("limit", [1, 2, 3, 50])
def test_there_are_at_most_so_many_citations_as_asked_for(article: qa.Library, limit: int) -> None:
    citations = article.ask("the model of OpenAI", limit=limit).citations

    assert len(citations) == min(limit, len(article.ask("the model of OpenAI", limit=1000).citations))
    assert citations == article.ask("the model of OpenAI", limit=1000).citations[:limit]
    assert len({citation.passage.key for citation in citations}) == len(citations)


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_below_one_makes_no_sense(article: qa.Library, limit: int) -> None:
    with pytest.raises(UsageError, match=f"the limit is {limit}"):
        article.ask("why?", limit=limit)


@pytest.mark.parametrize("question", ["", " ", "\n\t\u3000"])
def test_an_empty_question_makes_no_sense(article: qa.Library, question: str) -> None:
    with pytest.raises(UsageError, match="the question is empty"):
        article.ask(question)


@pytest.mark.parametrize(
    "question", ["why?", "what is it", "the", "???", "🤔", "—", "and so on", "'", "\x00", "_", "e\u0301"[1:]]
)
@pytest.mark.parametrize("least", [None, 0, 0.0, 1])
def test_stop_words_punctuation_and_emoji_are_not_covered(
    article: qa.Library, question: str, least: float | None
) -> None:
    assert article.ask(question, min_confidence=least) == Answer(question, "", (), 0.0)


def test_what_is_not_covered_names_the_words_and_what_comes_nearest(article: qa.Library) -> None:
    answer = article.ask("when was Kimmi baked with yeast?")

    assert not answer.answered
    assert answer.unmatched == ("Kimmi", "baked", "yeast")
    assert dict(answer.nearest)["Kimmi"] == ("Kimi",)
    assert answer.searched == "Kimi (for 'Kimmi') baked yeast"


def test_no_least_confidence_shows_whatever_shares_a_word(article: qa.Library) -> None:
    question = "who baked the model with yeast?"
    answer = article.ask(question, min_confidence=0)

    assert article.ask(question).citations == ()
    assert answer.citations
    assert answer.confidence == article.ask(question).confidence < weights.THRESHOLD
    assert article.ask("yeast flour water", min_confidence=0).citations == ()
    assert article.ask("why was it delayed?", min_confidence=1.01).citations == ()


@given(PROSE | QUESTIONS, st.lists(TEXTS | PROSE, max_size=4))
def test_any_answer_is_word_for_word(question: str, texts: list[str]) -> None:
    made = [
        document(text, source=f"/d/{number}.md", name=f"{number}.md")
        for number, text in enumerate(texts)
        if text.strip()
    ]
    with qa.Library(made) as library:
        answer = library.ask(question, min_confidence=0)

        assert 0 <= answer.confidence <= 1
        assert answer.answered == bool(answer.citations)
        for citation in answer.citations:
            text = next(one.text for one in made if one.source == citation.source)
            assert citation.quote == citation.span.of(text)
            assert citation.passage.text == citation.passage.span.of(text)
            assert all(
                citation.passage.span.start <= mark.start < mark.end <= citation.passage.span.end
                for mark in citation.marks
            )
        assert library.ask(question, min_confidence=0) == answer


# Sources


def test_the_same_passage_in_several_files_is_one_citation() -> None:
    made = [
        document(text, source=f"/d/{name}", name=name)
        for name, text in (("b.md", DELAY), ("a.md", DELAY), ("c.md", KIMI), ("d.md", DELAY))
    ]
    with qa.Library(made) as library:
        [citation] = library.ask("why was the launch delayed?").citations

    assert (citation.name, citation.also_in) == ("a.md", ("b.md", "d.md"))


def test_the_same_passage_twice_in_a_file_is_not_also_in_it() -> None:
    twice = document(
        f"{DELAY}\n# x\n\n{DELAY}",
        ("paragraph", 0, DELAY.strip()),
        ("heading", 1, "x"),
        ("paragraph", 0, DELAY.strip()),
    )
    with qa.Library([twice]) as library:
        [citation] = library.ask("why was the launch delayed?").citations

    assert (citation.span.start, citation.also_in) == (0, ())


def test_the_order_of_the_files_changes_no_citation(notes: Path) -> None:
    names = [str(notes / "delay.md"), str(notes / "kimi.txt"), str(notes / "more")]
    asked = ("the launch of the model", "Kimi needs an hour of tests", "what is it?")
    answers = []
    for order in (names, names[::-1], [names[1], names[2], names[0]]):
        with qa.open(*order) as library:
            answers.append([library.ask(question, min_confidence=0) for question in asked])

    assert answers[0] == answers[1] == answers[2]
    assert [len(answer.citations) for answer in answers[0]] == [3, 3, 0]  # all three, or no word is known


def test_what_could_not_be_read_and_what_has_no_text_is_told(notes: Path) -> None:
    (notes / "empty.md").touch()
    (notes / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    with (notes / "huge.txt").open("wb") as file:
        file.truncate((1 << 30) + 1)  # takes no room on the disk
    with qa.open(str(notes)) as library:
        assert library.failures == (f"{notes}/huge.txt: is larger than 1 GiB",)
        assert library.skipped == (f"{notes}/empty.md: is empty", f"{notes}/picture.png: format not known")
        assert library.ask("why was the launch delayed?").answered


def test_a_guessed_encoding_is_noted_with_an_answer_from_that_file(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("Das Café wurde verschoben.".encode("cp1252"))
    (tmp_path / "new.txt").write_text("Die Brücke wurde erneuert.", encoding="utf-8")
    with qa.open(str(tmp_path)) as library:
        assert library.notes == []
        assert library.doubts(library.ask("Was wurde erneuert?", limit=1)) == []
        doubts = library.doubts(library.ask("Wurde das Café verschoben?", limit=1))
        assert doubts == [f"{tmp_path}/old.txt: read as text, windows-1252, guessed"]


def test_how_many_files_of_what_kinds_were_not_read_is_told_once(notes: Path) -> None:
    for name in ("a.png", "b.png", "c.key", "README.zzz"):
        (notes / name).write_bytes(b"\0\1\2")
    (notes / "empty.md").touch()
    told = "5 files not read: 2 .png, 1 .key, 1 .zzz, 1 empty"
    with qa.open(str(notes)) as library:
        assert library.notes == [told]
    with qa.open(str(notes)) as library:  # nothing is read
        assert library.notes == []


def test_a_file_that_is_not_there_stops_the_opening(notes: Path) -> None:
    with pytest.raises(LoadError, match="no such file or folder"):
        qa.open(str(notes), str(notes / "gone.md"))


def test_a_library_of_nothing_covers_nothing() -> None:
    with qa.Library([]) as library:
        assert library.ask("why?") == Answer("why?", "", (), 0.0)
        expected = Answer("Kimi?", "Kimi", (), 0.0, ("Kimi",), search=Searched(("Kimi",)))
        assert library.ask("Kimi?", min_confidence=0) == expected
        assert library.sources == {}


def test_a_library_is_closed_when_its_block_ends() -> None:
    with qa.Library([document(DELAY)]) as library:
        assert library.passages("/d/a.md")
    assert not library.passages("/d/a.md")


# Turns


def test_a_chat_is_a_library_with_turns(article: qa.Library) -> None:
    asked = ("why was it delayed?", "and who said that?", "baked yeast", "when?", "who is Aidan Clark?")
    chat = article.chat()
    turns: list[Turn] = []
    for question in asked:
        answer = article.ask(question, limit=2, turns=tuple(turns))
        assert chat.ask(question, limit=2) == answer
        turns.append(qa.Turn(question, shown=tuple(citation.passage for citation in answer.citations)))
    assert chat.turns == turns
    assert [len(turn.shown) for turn in turns][2] == 0


def test_what_a_turn_lends_is_told_behind_a_dot(article: qa.Library) -> None:
    shown = article.ask("why was the launch delayed?").citations[0].passage
    answer = article.ask("and who said that?", turns=[Turn("why was the launch delayed?", (shown,))])

    own, _, added = answer.searched.partition(" · ")
    assert own == "said"
    assert {"launch", "delayed"} <= set(added.split(", "))
    assert answer.unmatched == ()
    assert isinstance(shown, Passage)


def test_a_question_that_makes_no_sense_is_no_turn(article: qa.Library) -> None:
    chat = article.chat()
    with pytest.raises(UsageError):
        chat.ask(" ")
    assert chat.turns == []


# The same bytes


def test_every_hash_seed_gives_the_same_bytes(notes: Path, run: Run) -> None:
    (notes / "copy.md").write_text(f"# Delays\n\n## Why\n\n{DELAY}{KIMI}", encoding="utf-8")
    asked: tuple[tuple[str, list[str]], ...]
    asked = (("why was the launch delayed?", [str(notes)]), ("who said that the model is phenomenal?", []))
    for question, paths in asked:
        shown = [run("ask", question, *paths, "--json", env={"PYTHONHASHSEED": str(seed)}) for seed in range(6)]
        assert [done.returncode for done in shown] == [0] * 6
        assert len({done.stdout for done in shown}) == 1


def test_values_are_compared_by_content(article: qa.Library) -> None:
    answer = article.ask("why was it delayed?")

    assert answer._replace(confidence=answer.confidence) == answer
    assert hash(answer) == hash(article.ask("why was it delayed?"))


def test_copies_of_a_passage_do_not_crowd_out_another_one(tmp_path: Path) -> None:
    copy = "The harbour bridge was closed for repairs of its cables.\n"
    for number in range(300):
        (tmp_path / f"{number:03}.txt").write_text(copy, encoding="utf-8")
    other = "Nobody had said before when the old harbour bridge would be opened again, and nobody says it now.\n"
    (tmp_path / "other.txt").write_text(other, encoding="utf-8")

    with qa.open(str(tmp_path)) as library:
        first, second = library.ask("why was the harbour bridge closed?").citations

    assert len(first.also_in) == 299
    assert second.passage.text + "\n" == other


NAMES = (
    "# People\n\nWill Hardy will run the mill. May Lindon keeps the books. The fair is held in May. It may rain then."
)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("who is Will?", "Will Hardy will run the mill."),
        ("who is May Lindon?", "May Lindon keeps the books."),
        ("what is held in May?", "The fair is held in May."),
        ("Will the fair be held?", "The fair is held in May."),
    ],
)
def test_a_small_word_with_a_capital_is_a_name_but_where_a_question_begins(
    tmp_path: Path, question: str, quote: str
) -> None:
    (tmp_path / "people.md").write_text(NAMES, encoding="utf-8")
    with qa.open(tmp_path / "people.md") as library:
        answer = library.ask(question)

    assert answer.citations[0].quote.startswith(quote), answer
    assert answer.unmatched == ()


def test_a_question_that_begins_with_such_a_word_asks_about_the_others(tmp_path: Path) -> None:
    (tmp_path / "people.md").write_text(NAMES, encoding="utf-8")
    with qa.open(tmp_path / "people.md") as library:
        assert library.ask("Will it snow?").unmatched == ("snow",)
