"""Golden conversations: the first citation of each turn holds what is expected, or there is none.

Law: none of it hangs on a name; with every name of the article and of the questions replaced, the same turns find the
same passages.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import qa

if TYPE_CHECKING:
    from collections.abc import Iterator

GOLDEN = Path(__file__).parents[1] / "golden"
CONVERSATIONS = [json.loads(line) for line in (GOLDEN / "conversations.jsonl").read_text(encoding="utf-8").splitlines()]
FOUR = CONVERSATIONS[0]
NAMES = (
    *("OpenAI", "Sam", "Altman", "Moonshot AI", "Kimi K2", "Aidan Clark", "Anthropic", "xAI", "Google DeepMind"),
    *("TechCrunch", "GPT-4.1", "Chinese"),
)
OTHERS = (
    "Veltrix|Jonas|Breuer|Lantern Labs|Orso 7|Petra Novak|Calyx|yDyn|Ostrava Minds|ByteWire|ARC-2.3|Czech",
    "Nordlys|Ingrid|Solheim|Fjell|Skarv|Lars Berg|Havn|qRo|Stor Data Works|Dagens Tek|BRE-9|Norwegian",
    "Big Cedar Systems|Maria|Lopez|Blue River Computing|Condor X1 Max|Juan Ruiz|Sol|tAI|Andes Mind|TecHoy|SUR-4|Inca",
    "Kavi|Ravi|Iyer|Ganga AI|Tulsi T3|Anil Rao|Meru|zAI|Himal Labs|TechDesh|IND-1.2|Indian",
)


def asked(library: qa.Library, turns: list[list[str]]) -> Iterator[tuple[qa.Answer, str]]:
    """The answer to each turn, with the text of its first passage on one line, empty where there is none."""
    chat = library.chat()
    for question, _ in turns:
        answer = chat.ask(question)
        passage = answer.citations[0].passage.text if answer.citations else ""
        yield answer, " ".join(passage.split())


@pytest.mark.parametrize("conversation", CONVERSATIONS, ids=lambda conversation: conversation["name"])
def test_each_turn_finds_its_passage(conversation: dict[str, Any], article: qa.Library) -> None:
    library = article if conversation["of"] == "article" else qa.open(GOLDEN / conversation["of"])

    found = [passage for _, passage in asked(library, conversation["turns"])]

    expected = [text for _, text in conversation["turns"]]
    both = zip(expected, found, strict=True)
    assert [text if text and text in passage else passage or None for text, passage in both] == expected


def test_there_are_a_dozen_conversations_and_what_they_expect_stands_in_their_text(article: qa.Library) -> None:
    assert len(CONVERSATIONS) > 12
    for conversation in CONVERSATIONS:
        library = article if conversation["of"] == "article" else qa.open(GOLDEN / conversation["of"])
        passages = [
            " ".join(passage.text.split()) for source in library.sources for passage in library.passages(source)
        ]
        for _, text in conversation["turns"]:
            assert text is None or any(text in passage for passage in passages)


@pytest.mark.parametrize("others", OTHERS)
def test_the_four_turns_hold_with_every_name_replaced(others: str, article: qa.Library, tmp_path: Path) -> None:
    names = dict(zip(NAMES, others.split("|"), strict=True))
    pattern = re.compile("|".join(sorted(map(re.escape, NAMES), key=len, reverse=True)))

    def renamed(text: str) -> str:
        return pattern.sub(lambda match: names[match[0]], text)

    source = Path(next(iter(article.sources)))
    (tmp_path / "renamed.md").write_text(renamed(source.read_text(encoding="utf-8")), encoding="utf-8")
    with qa.open(tmp_path / "renamed.md") as library:
        turns = [[renamed(question), renamed(text)] for question, text in FOUR["turns"]]
        found = list(asked(library, turns))

    assert all(text in passage for (_, text), (_, passage) in zip(turns, found, strict=True))
    assert not any(name in found[3][0].searched for name in names)
    assert names["Kimi K2"] in found[3][0].searched.partition("·")[2]


def test_what_was_searched_for_a_follow_up_is_told(article: qa.Library) -> None:
    answers = [answer for answer, _ in asked(article, FOUR["turns"])]

    assert answers[0].searched == "delayed"
    assert answers[1].searched.startswith("said · ")
    assert answers[2].searched == "Kimi K2 · delayed, said"
    assert answers[3].searched == "come · Kimi K2"


@pytest.mark.parametrize("question", ["who is Aidan Clark?", "what did TechCrunch report about the cloud?"])
def test_a_question_that_stands_alone_has_the_same_answer_after_any_turns(question: str, article: qa.Library) -> None:
    chat = article.chat()
    for before in (question, "why was it delayed?", "who said that?", "who baked the bread?"):
        chat.ask(before)

    assert chat.ask(question) == article.ask(question)


def test_what_a_questions_own_words_find_is_not_refused_for_what_was_lent(article: qa.Library) -> None:
    turns = [["why was it delayed?", ""], ["what about google?", ""]]

    (_, _), (answer, passage) = asked(article, turns)

    assert "Google DeepMind" in passage
    assert answer.citations[0].passage == article.ask("what about google?").citations[0].passage


@pytest.mark.parametrize("line", ["thanks", "ok", "no", "how are you?", "what can you do?"])
def test_what_says_nothing_is_not_answered_by_what_was_lent(line: str, article: qa.Library) -> None:
    for before in ("why was it delayed?", "who is Aidan Clark?"):
        assert not list(asked(article, [[before, ""], [line, ""]]))[1][0].answered


def test_a_line_that_was_refused_lends_nothing(article: qa.Library) -> None:
    with_thanks = list(asked(article, [["why was it delayed?", ""], ["thanks", ""], ["who said that?", ""]]))
    without = list(asked(article, [["why was it delayed?", ""], ["who said that?", ""]]))

    assert with_thanks[-1] == without[-1]
