"""Follow-ups as people type them: what they leave out, what they ask about, what they borrow.

Law: `Library.ask` with the turns does all of it, on every engine alike, and a `Chat` is a list of turns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conversation_cases import CONVERSATIONS, TEXTS
from strategies import document

import qa
from qa.index.memory import MemoryEngine
from qa.query.follow_up import SHOWN
from qa.render.plain import not_covered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from qa.index.base import Scope
    from qa.model import Hit, Query

FERRY = """\
# The ferry of Stavnes

The ferry of Stavnes crosses the sound eleven times a day. It was started in 1921 by Johanna Vik, whose pupils could not
reach the school. Her cousin Peder lent her the first boat, the Tern.

## The boats

The Tern was lost in a storm in March 1934. Her skipper, Aksel Holm, had brought the passengers ashore before. The next
boat, the Plover, came from a yard in Flensburg and cost 21,000 kroner.

## The fares

The fare rose from three to four kroner in 1951. Fewer people came then, so the last crossing was moved to eight in the
evening. A bridge was planned in 1968 and given up a year later.

## The people

Marit Lund has run the ferry since 2015. Her deputy is Ole Brekke, who looks after the engines. An electric boat would
cost 30 million kroner, and the county offered half of it in 2022.
"""


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, qa.Library]]:
    folder = tmp_path_factory.mktemp("talks")
    opened = {}
    for name, text in (*TEXTS.items(), ("ferry", FERRY)):
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
        opened[name] = qa.open(folder / f"{name}.md")
    yield opened
    for library in opened.values():
        library.close()


def talk(library: qa.Library, *questions: str, limit: int | None = None) -> list[qa.Answer]:
    chat = library.chat()
    return [chat.ask(question, limit) for question in questions]


def first(answer: qa.Answer) -> str:
    return " ".join(answer.citations[0].passage.text.split()) if answer.citations else ""


def quoted(answer: qa.Answer) -> str:
    return " ".join(answer.citations[0].quote.split()) if answer.citations else ""


@pytest.mark.parametrize(("name", "turns"), CONVERSATIONS, ids=lambda value: value if isinstance(value, str) else "")
def test_each_turn_finds_its_passage(
    name: str, turns: list[tuple[str, str | None]], libraries: dict[str, qa.Library]
) -> None:
    answers = talk(libraries[name], *(question for question, _ in turns))

    both = [(expected, answer) for (_, expected), answer in zip(turns, answers, strict=True) if expected is not None]
    assert [expected if expected and expected in first(answer) else first(answer) for expected, answer in both] == [
        expected for expected, _ in both
    ]


@pytest.mark.parametrize(("name", "turns"), CONVERSATIONS, ids=lambda value: value if isinstance(value, str) else "")
def test_few_lent_words_are_shown(
    name: str, turns: list[tuple[str, str | None]], libraries: dict[str, qa.Library]
) -> None:
    for answer in talk(libraries[name], *(question for question, _ in turns)):
        assert len(answer.search.lent) <= SHOWN


def test_a_question_without_a_word_of_its_own_asks_about_what_was_just_shown(libraries: dict[str, qa.Library]) -> None:
    answers = talk(libraries["ferry"], "did the fare rise?", "by how much?", "when?", "since when?", "why?")

    assert ["The fare rose from three to four kroner in 1951." in first(answer) for answer in answers] == [True] * 5
    assert "from three to four" in quoted(answers[1])
    assert answers[2].searched == "· fare, rise"


def write_sections(folder: Path, sections: Sequence[str]) -> None:
    """Write a Markdown file of these sections, each with its number for a heading."""
    text = "\n\n".join(f"# {number}\n\n{section}" for number, section in enumerate(sections, 1))
    (folder / "notes.md").write_text(text, encoding="utf-8")


LIGHTHOUSES = {
    "it": (
        "Il faro di Punta Secca fu progettato da Lia Moretti nel 1931.",
        "La sagra del pesce si tiene ogni anno, e quest'anno comincia alle nove.",
        "Nel primo anno di scuola i bambini erano dodici; l'anno dopo erano venti.",
        ("Chi ha progettato il faro?", "in che anno?"),
    ),
    "nl": (
        "De vuurtoren van Oosterkaap is in 1931 ontworpen door Lies Kramer.",
        "Het visfeest is elk jaar in juni, en dit jaar begint het om negen uur.",
        "In het eerste jaar had de school twaalf kinderen, een jaar later twintig.",
        ("Wie heeft de vuurtoren ontworpen?", "in welk jaar?"),
    ),
    "sv": (
        "Fyren på Östra udden ritades av Lisa Krantz 1931.",
        "Fiskfesten hålls varje år i juni, och i år börjar den klockan nio.",
        "Första året hade skolan tolv barn, ett år senare tjugo.",
        ("Vem ritade fyren?", "vilket år?"),
    ),
    "pl": (
        "Latarnię na Wschodnim Cyplu zaprojektowała Lidia Kramarz w 1931.",
        "Święto ryb odbywa się każdego roku, a w tym roku zaczyna się o dziewiątej.",
        "W pierwszym roku szkoła miała dwanaścioro dzieci, w następnym roku dwadzieścioro.",
        ("Kto zaprojektował latarnię?", "w którym roku?"),
    ),
}


@pytest.mark.parametrize("code", LIGHTHOUSES)
def test_a_noun_that_asks_leaves_no_shown_passage(code: str, tmp_path: Path) -> None:
    *sections, questions = LIGHTHOUSES[code]
    write_sections(tmp_path, sections)
    with qa.open(tmp_path, language=code) as library:
        answers = talk(library, *questions)

    assert ["1931" in first(answer) for answer in answers] == [True, True]


def test_a_part_of_a_question_keeps_the_rest_of_the_one_before(libraries: dict[str, qa.Library]) -> None:
    bakery = talk(libraries["bakery"], "when does the shop in Lindau open?", "and Bregenz's?")
    faro = talk(libraries["faro"], "¿cuánto cuesta una noche en verano?", "¿y en invierno?")
    ferry = talk(libraries["ferry"], "who lost the Plover?", "sorry, the Tern")

    assert (bakery[-1].searched, "half past seven" in quoted(bakery[-1])) == ("Bregenz's · shop, open", True)
    assert "60 euros" in quoted(faro[-1])
    assert ferry[-1].searched == "Tern · lost"


def test_a_part_about_what_the_documents_lack_is_refused(libraries: dict[str, qa.Library]) -> None:
    answers = talk(libraries["ferry"], "who runs the ferry?", "who is the king of Spain?", "and of Denmark?", "thanks")

    assert [answer.answered for answer in answers] == [True, False, False, False]


class Counted(MemoryEngine):
    """An engine that counts what it is asked to search for."""

    searches = 0

    def search(self, query: Query, limit: int, scope: Scope | None = None) -> list[Hit]:
        self.searches += 1
        return super().search(query, limit, scope)


@pytest.mark.parametrize(
    ("question", "answered", "searches"),
    [
        ("who started the ferry of Stavnes?", True, 1),  # it names its subject
        ("what does bread cost?", False, 2),  # it leans a little: once with lent words, once without
        ("when?", True, 1),  # it asks about what was shown
    ],
)
def test_a_follow_up_is_searched_once_with_lent_words_and_once_without(
    question: str, answered: bool, searches: int
) -> None:
    engine = Counted()
    with qa.Library([document(FERRY)], engine) as library:
        chat = library.chat()
        chat.ask("who runs the ferry?")
        engine.searches = 0

        assert chat.ask(question).answered == answered
        assert engine.searches == searches


def test_it_is_no_person(libraries: dict[str, qa.Library]) -> None:
    answers = talk(libraries["ferry"], "who is Marit Lund?", "why was it moved?")

    assert "Fewer people came then" in first(answers[-1])
    assert answers[-1].search.lent == ()


def test_she_is_who_was_just_shown(libraries: dict[str, qa.Library]) -> None:
    answers = talk(libraries["town library"], "who directs the library?", "what does she want?")

    assert "She wants to open the reading room at night" in quoted(answers[-1])
    assert "Helena Brix" in answers[-1].search.lent


@pytest.mark.parametrize(
    "more", ["tell me more", "more", "go on", "who else?", "and then?", "Thanks, what else?", "anything else?"]
)
def test_what_asks_for_more_gives_the_citations_that_follow(more: str, libraries: dict[str, qa.Library]) -> None:
    library = libraries["ferry"]
    all_three = library.ask("who runs the ferry?", 3).citations

    _, answer, last = talk(library, "who runs the ferry?", more, "go on", limit=1)

    assert len(all_three) == 3
    assert [citation.passage for citation in (*answer.citations, *last.citations)] == [
        citation.passage for citation in all_three[1:]
    ]
    assert answer.question == more
    assert answer.confidence < library.ask("who runs the ferry?").confidence


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("the second one", 1),
        ("No, I meant the other one.", 1),
        ("the third one, please", 2),
        ("show me the first one", 0),
    ],
)
def test_one_of_the_citations_can_be_asked_for(asked: str, place: int, libraries: dict[str, qa.Library]) -> None:
    for limit in (1, 3):
        before, answer = talk(libraries["ferry"], "who runs the ferry?", asked, limit=limit)
        everything = libraries["ferry"].ask("who runs the ferry?", 3).citations

        assert len(before.citations) == limit
        assert [citation.passage for citation in answer.citations] == [everything[place].passage]


def test_the_other_one_again_is_the_one_after_it(libraries: dict[str, qa.Library]) -> None:
    answers = talk(libraries["ferry"], "who runs the ferry?", "the other one", "no, the other one")

    assert first(answers[2]) == " ".join(answers[0].citations[2].passage.text.split())


def test_all_passages_come_then_the_rest_of_each_and_then_nothing(libraries: dict[str, qa.Library]) -> None:
    library = libraries["ferry"]
    answers = talk(library, "who runs the ferry?", *["go on"] * 8)

    shown = [citation.passage.key for answer in answers for citation in answer.citations]
    quotes = [citation.quote for answer in answers for citation in answer.citations]
    assert len(set(shown)) == library.size
    assert len(quotes) == len(set(quotes))
    assert "Her deputy is Ole Brekke, who looks after the engines." in " ".join(" ".join(quotes).split())
    assert [answer.answered for answer in answers] == sorted((answer.answered for answer in answers), reverse=True)
    assert not_covered(answers[-1]) == "qa: not covered: nothing more was found\n"
    assert not library.ask("go on").answered


def test_more_of_a_refused_question_is_refused(libraries: dict[str, qa.Library]) -> None:
    refused, more = talk(libraries["ferry"], "who is the king of Spain?", "tell me more")

    assert (refused.answered, more.answered) == (False, False)
    assert more.question == "tell me more"


def test_talk_is_not_searched(libraries: dict[str, qa.Library]) -> None:
    answers = talk(
        libraries["ferry"],
        "who runs the ferry?",
        "great, and could you also tell me who was her skipper?",
        "something else: what was planned in 1968?",
    )

    assert answers[1].search.words == ("skipper",)
    assert (answers[2].search.words, answers[2].search.lent) == (("planned", "1968"), ())
    assert "A bridge was planned" in quoted(answers[2])


def test_a_follow_up_in_another_language_is_understood(libraries: dict[str, qa.Library]) -> None:
    answers = talk(libraries["ferry"], "who runs the ferry?", "et depuis quand ?", "und seit wann?", "¿desde cuándo?")

    assert ["since 2015" in quoted(answer) for answer in answers] == [True] * 4


def test_small_words_that_ask_may_be_misspelt(libraries: dict[str, qa.Library]) -> None:
    answers = talk(libraries["ferry"], "whos the deputy?", "wat does her deputy look after?", "hw mny kroner?")

    assert answers[0].search.words == ("deputy",)
    assert answers[1].search.words == ("deputy", "look", "after")
    assert all(answer.answered for answer in answers[:2])


@pytest.mark.parametrize("number", [0, 120])
def test_every_engine_gives_the_same_answers(number: int, tmp_path: Path) -> None:
    """Also in a library so large that a passage without a term of the question is no hit."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "ferry.md").write_text(FERRY, encoding="utf-8")
    for place in range(number):
        (folder / f"{place}.txt").write_text(f"Field {place} was ploughed and sown with {place} kinds of rye in March.")
    questions = (
        "when was the Tern lost?",
        "who brought the passengers ashore?",
        "why?",
        "where?",
        "tell me more",
        "the second one",
    )
    answers = []
    for engine in ("memory:", f"disk:{tmp_path / 'index'}"):
        with qa.open(folder, engine=engine) as library:
            answers.append([_plain(answer) for answer in talk(library, *questions)])

    assert answers[0] == answers[1]
    assert answers[0][3][0]


def _plain(answer: qa.Answer) -> tuple[list[object], float, float, str]:
    cited: list[object] = [(one.passage.key, one.span, round(one.score, 6)) for one in answer.citations]
    return cited, round(answer.confidence, 6), round(answer.coverage, 6), answer.searched


FARMS = {
    "de": (
        "Der Hofladen Erlengrund hat dienstags und freitags bis 18 Uhr geöffnet.",
        "Eine Woche im Zeltlager kostet 240 Euro, das Essen ist dabei.",
        "Die Imkerin Ruth Seibold hält hinter der Scheune vierzig Bienenvölker.",
        ("Wann hat der Hofladen geöffnet?", "Was kostet eine Woche im Zeltlager?"),
    ),
    "it": (
        "Lo spaccio della fattoria Olmeto apre il martedì e il venerdì fino alle 18.",
        "Una settimana al campeggio costa 240 euro, pasti compresi.",
        "L'apicoltrice Rita Serra tiene quaranta alveari dietro il fienile.",
        ("Quando apre lo spaccio?", "Quanto costa una settimana al campeggio?"),
    ),
    "sv": (
        "Gårdsbutiken i Almlunda är öppen tisdagar och fredagar till klockan 18.",
        "En vecka på tältlägret kostar 240 euro, måltiderna ingår.",
        "Biodlaren Rut Seger har fyrtio bisamhällen bakom ladan.",
        ("När är gårdsbutiken öppen?", "Vad kostar en vecka på tältlägret?"),
    ),
}


@pytest.mark.parametrize("code", FARMS)
def test_a_complete_question_borrows_nothing_in_a_language_without_vectors(code: str, tmp_path: Path) -> None:
    *sections, questions = FARMS[code]
    write_sections(tmp_path, sections)
    with qa.open(tmp_path, language=code) as library:
        _, later = talk(library, *questions)
        alone = library.ask(questions[-1])

    assert ("240" in quoted(later), later.search.lent) == (True, ())
    assert (later.confidence, later.searched) == (alone.confidence, alone.searched)


@pytest.mark.parametrize(
    ("code", "text", "questions"),
    [
        (
            "en",
            "# Rooms\n\nAda Lund founded the reading room in 1987.\n\n# Floods\n\nThe dike broke at Lunde in 1996.",
            ("who founded the reading room?", "what happened in 1996?"),
        ),
        (
            "de",
            "# Räume\n\nAda Lund gründete 1987 den Lesesaal.\n\n# Fluten\n\nDer Deich brach 1996 bei Lunde.",
            ("Wer gründete den Lesesaal?", "Was geschah 1996?"),
        ),
        (
            "es",
            "# Salas\n\nAda Luna fundó la sala de lectura en 1987.\n\n# Ríos\n\nEl dique se rompió en 1996.",
            ("¿Quién fundó la sala de lectura?", "¿Qué ocurrió en 1996?"),
        ),
    ],
)
def test_what_happened_in_a_year_is_a_question_of_its_own(
    code: str, text: str, questions: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "notes.md").write_text(text, encoding="utf-8")
    with qa.open(tmp_path, language=code) as library:
        _, later = talk(library, *questions)

    assert ("1996" in quoted(later), later.search.lent, later.search.words) == (True, (), ("1996",))
