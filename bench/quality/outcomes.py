"""Ask readers' questions about articles as a user of the Python API would, and note what came of each.

Law: each article is a library of its own, except for `TOGETHER`. Rank, quote and confidence are those of the answer
with `min_confidence=0`, so that a refusal hides none of them; `refused` is by the threshold as shipped. The turns of a
conversation are those of a chat, as shipped. No question is left out.
"""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import qa

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

QUESTIONS = "questions.jsonl"
FOREIGN = 60  # covered questions of the other articles, asked of each article
CITED = 3  # citations of an answer

# The kinds of questions. These four are in the file of the questions, each asked of its own article:
COVERED, NEAR, FALSE_PREMISE, OFF_TOPIC = "covered", "near", "false premise", "off topic"
# These are made of them: asked of all articles as one library, asked of another article, the turns of a conversation.
TOGETHER, ELSEWHERE, FIRST_TURN, FOLLOW_UP = "all articles", "another article", "first turn", "follow-up"
# And these are asked after the first turn of each conversation: they lean on it, and no article answers one.
OPEN = "open follow-up"
OPEN_QUESTIONS = (
    "how old is he?", "is she married?", "what does it taste like?", "how much does it weigh?", "is it dangerous?",
    "what colour is it?", "where was he born?", "does she have any children?", "how loud is it?", "can dogs eat it?",
    "who composed the music for it?", "when did she die?", "which football club does he support?", "how deep is it?",
)  # fmt: skip


class ReaderQuestion(NamedTuple):
    """A reader's question about an article; the sentence that answers it contains one of the phrases.

    There are no phrases if the article does not answer it. `words` says how many words it shares with that sentence.
    """

    article: str
    question: str
    phrases: tuple[str, ...]
    kind: str
    words: str = ""


class Conversation(NamedTuple):
    """Questions about an article that a reader asked one after the other."""

    article: str
    turns: tuple[ReaderQuestion, ...]


class Outcome(NamedTuple):
    """What came of one question.

    `rank` is that of the first of three passages that contains a phrase, or 0; `quoted` says whether the first quote
    contains one. `coverage` is None where answers have none. The last three are for the list of failures: what was
    searched for, the first quote, the first phrase.
    """

    article: str
    question: str
    kind: str
    words: str
    confidence: float
    coverage: float | None
    refused: bool
    rank: int
    quoted: bool
    searched: str = ""
    quote: str = ""
    phrase: str = ""

    @property
    def is_first(self) -> bool:
        return self.rank == 1


def ask_readers_questions(folder: Path, about: Container[str] | None = None) -> list[Outcome]:
    """Ask all questions and conversations of the folder, article by article, then all articles as one library; only the
    questions about some articles, if they are given."""
    questions, conversations = read_readers_questions(folder)
    foreign = foreign_questions(questions)
    outcomes = []
    for article in articles_of((*questions, *conversations)):
        if about is not None and article not in about:
            continue
        with qa.open(str(folder / article)) as library:
            own = [question for question in questions if question.article == article]
            outcomes += [ask_one(library, question) for question in (*own, *foreign.get(article, ()))]
            for conversation in conversations:
                if conversation.article == article:
                    outcomes += ask_in_turn(library, conversation)
                    outcomes += ask_openly(library, conversation)
    together = ask_together(folder, questions)
    return outcomes + [each for each in together if about is None or each.article in about]


def articles_of(asked: Iterable[ReaderQuestion | Conversation]) -> list[str]:
    """The names of the articles, in order."""
    return sorted({each.article for each in asked})


def read_readers_questions(folder: Path) -> tuple[list[ReaderQuestion], list[Conversation]]:
    """Read the questions, and the conversations."""
    questions, conversations = [], []
    for line in (folder / QUESTIONS).read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        article = entry["article"]
        if "turns" in entry:
            kinds = (FIRST_TURN, *[FOLLOW_UP] * (len(entry["turns"]) - 1))
            turns = (
                ReaderQuestion(article, turn["q"], tuple(turn["expect"]), kind)
                for turn, kind in zip(entry["turns"], kinds, strict=True)
            )
            conversations.append(Conversation(article, tuple(turns)))
            continue
        kind = COVERED if entry["expect"] else entry["kind"]
        phrases = tuple(entry["expect"] or ())
        questions.append(ReaderQuestion(article, entry["q"], phrases, kind, entry.get("words", "")))
    return questions, conversations


def foreign_questions(
    questions: Sequence[ReaderQuestion], number: int = FOREIGN
) -> Mapping[str, Sequence[ReaderQuestion]]:
    """Draw for each article `number` of the covered questions of the others, or all of them if there are fewer."""
    chance = random.Random(0)
    drawn = {}
    for article in articles_of(questions):
        others = [question for question in questions if question.article != article and question.kind == COVERED]
        chosen = chance.sample(others, min(number, len(others)))
        drawn[article] = [ReaderQuestion(article, each.question, (), ELSEWHERE) for each in chosen]
    return drawn


def ask_one(library: qa.Library, question: ReaderQuestion) -> Outcome:
    """Ask a question, without a threshold for what is found, and as shipped for whether it is refused."""
    refused = not library.ask(question.question, CITED).answered
    return outcome(question, library.ask(question.question, CITED, 0), refused)


def ask_in_turn(library: qa.Library, conversation: Conversation) -> Iterator[Outcome]:
    """Ask the turns of a conversation in a chat, each after the answers that the turns before it got."""
    chat = library.chat()
    for turn in conversation.turns:
        answer = chat.ask(turn.question, CITED)
        yield outcome(turn, answer, not answer.answered)


def ask_openly(library: qa.Library, conversation: Conversation) -> Iterator[Outcome]:
    """Ask each of the open questions in a chat of its own, after the first turn."""
    for question in OPEN_QUESTIONS:
        turn = ReaderQuestion(conversation.article, question, (), OPEN)
        yield list(ask_in_turn(library, Conversation(conversation.article, (conversation.turns[0], turn))))[-1]


def ask_together(folder: Path, questions: Sequence[ReaderQuestion]) -> list[Outcome]:
    """Ask all articles as one library their covered questions; a passage of another article is never right."""
    articles = articles_of(questions)
    with qa.open(*(str(folder / article) for article in articles)) as library:
        return [
            ask_one(library, question._replace(kind=TOGETHER)) for question in questions if question.kind == COVERED
        ]


def outcome(question: ReaderQuestion, answer: qa.Answer, refused: bool) -> Outcome:
    """Judge an answer."""
    first = answer.citations[:1]
    own = [Path(cited.source).name == question.article for cited in answer.citations]
    right = [
        is_own and contains(cited.passage.text, question.phrases)
        for is_own, cited in zip(own, answer.citations, strict=True)
    ]
    return Outcome(
        question.article,
        question.question,
        question.kind,
        question.words,
        answer.confidence,
        getattr(answer, "coverage", None),
        refused,
        right.index(True) + 1 if True in right else 0,
        own[:1] == [True] and any(contains(cited.quote, question.phrases) for cited in first),
        answer.searched,
        "".join(cited.quote for cited in first),
        question.phrases[0] if question.phrases else "",
    )


def contains(text: str, phrases: Sequence[str]) -> bool:
    """Tell whether the text contains one of the phrases word for word, but for line breaks and marks."""
    within = flat(text)
    return any(flat(phrase) in within for phrase in phrases)


def flat(text: str) -> str:
    """Make one space of each run of white space and of the marks of emphasis, code and quotations."""
    return re.sub(r"[\s*_`>]+", " ", text)


def write_outcomes(path: Path, outcomes: Sequence[Outcome]) -> None:
    """Write the outcomes, one JSON object a line."""
    lines = [json.dumps(each._asdict(), ensure_ascii=False) for each in outcomes]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
