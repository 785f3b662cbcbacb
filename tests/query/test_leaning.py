"""How much a question leans on those before it, by its words alone: wholly, in part or not at all; in any language."""

from __future__ import annotations

import unicodedata
from importlib import import_module

import pytest
from growth import assert_linear, times
from hypothesis import given
from hypothesis import strategies as st
from language_cases import FOLLOW_UPS, STANDING
from strategies import NASTY, PROSE

from qa.analysis.analyzer import terms
from qa.analysis.languages import KNOWN, UNSPACED, language
from qa.query import leaning as module
from qa.query.leaning import LACKING, own_terms
from qa.query.wording import Wording

NEEDED = {"PRONOUNS", "OTHERS", "POINTERS", "LEADS"}
# A number and a full stop before white space is the marker of a list, and no sentence.
MARKERS = ("1. ", "(2) ", "- ", "* ", "• ", "> ", ">> ")
TEXT = PROSE | st.lists(st.sampled_from([word for word in NASTY if word not in MARKERS]), min_size=1).map("".join)


def leaning(question: str, code: str = "en") -> float:
    return module.leaning(Wording(question, code))


def stands_in(question: str) -> bool:
    return module.has_pronoun_for_name(Wording(question))


def asks_again(question: str, last: str) -> bool:
    return module.asks_again(Wording(question), Wording(last))


def names(question: str, code: str = "en") -> dict[str, str]:
    return module.names(Wording(question, code))


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("who painted this red lighthouse?", 1.0),
        ("who painted this red wooden lighthouse?", 1.0),
        ("who painted this red wooden harbour lighthouse?", 0.7),
        ("who painted this red wooden harbour lighthouse yesterday?", 0.5),
        (
            "did this storm sink ferries, barges, tugs, yachts, rafts, canoes, kayaks, trawlers, dinghies, gondolas?",
            0.5,
        ),
    ],
)
def test_a_question_that_points_leans_the_less_the_more_it_says(question: str, share: float) -> None:
    """With three, four, five, six and twelve terms."""
    assert leaning(question) == share


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("who painted?", 1.0),
        ("who painted lighthouses?", 0.4),
        ("who painted red lighthouses?", 0.15),
        ("who painted red wooden lighthouses?", 0.1),
        ("who painted red wooden harbour lighthouses?", 0.0),
    ],
)
def test_a_question_that_points_at_nothing_may_lack_what_it_is_about(question: str, share: float) -> None:
    """With one to five terms."""
    assert leaning(question) == share


def test_a_pasted_text_leans_on_nothing() -> None:
    """With thirteen terms, though it points, begins with "and", and has a second sentence."""
    pasted = (
        "and did this storm sink ferries, barges, tugs, yachts, rafts, canoes, kayaks, trawlers, dinghies, gondolas"
    )

    assert leaning(f"{pasted}?") == 1.0
    assert leaning(f"{pasted}, frigates?") == 0.0
    assert leaning(f"{pasted}. And frigates?") == 0.0


@pytest.mark.parametrize("question", ["", "?", "why?", "and why is that?", "...", "\n"])
def test_a_question_without_a_word_of_its_own_leans_wholly(question: str) -> None:
    assert leaning(question) == 1.0


@pytest.mark.parametrize(
    "question",
    [
        "and who painted the old lighthouse near Oslo harbour?",
        "What about the old lighthouse near Oslo harbour?",
        "Which one is the oldest lighthouse in Norway?",
        "Tell me more about the old lighthouse near Oslo harbour",
        "  So who painted the old lighthouse near Oslo harbour?",
    ],
)
def test_a_question_that_goes_on_from_another_leans_wholly_whatever_it_names(question: str) -> None:
    assert leaning(question) == 1.0


@pytest.mark.parametrize(
    "question", ["Android phones sell best in Norway?", "Sonar finds ships in deep water off Norway?"]
)
def test_a_lead_is_a_whole_word(question: str) -> None:
    """And is not in Android, nor so in sonar."""
    assert leaning(question) == 0.0


def test_who_talks_talks_about_something() -> None:
    assert leaning("Who painted the lighthouse near Oslo harbour? It is red.") == 1.0
    assert leaning("Who painted the lighthouse near Oslo harbour?") == 0.0


@pytest.mark.parametrize("question", ["Kimi K2?", "kimi k2", "Oslo", "lighthouses?"])
def test_a_name_alone_leans_wholly(question: str) -> None:
    assert leaning(question) == 1.0


@pytest.mark.parametrize(
    "question", ["who is Aidan Clark?", "when did Kimi K2 come out?", "how big is GPT-4?", "who was born in 1887?"]
)
def test_a_question_that_names_what_it_is_about_and_points_at_nothing_stands_on_its_own(question: str) -> None:
    assert leaning(question) == 0.0


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("did it sink the ferry near Oslo?", 1.0),
        ("did the ferry near Oslo sink it?", 0.0),
        ("why do sailors fear it near Oslo?", 0.0),
        ("did others sail near Oslo?", 1.0),
        ("did the sailors near Oslo find others?", 0.0),
        ("why did the ferry sink it?", 0.4),
    ],
)
def test_a_pronoun_points_where_at_most_one_word_of_content_stands_before_it(question: str, share: float) -> None:
    assert leaning(question) == share


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("what caused the fog that sank the ferry?", 0.1),
        ("did the fog lift after that?", 1.0),
        ("that fog caused what?", 1.0),
        ("what caused this fog near the ferry?", 1.0),
    ],
)
def test_that_points_at_an_end_and_joins_in_the_middle(question: str, share: float) -> None:
    assert leaning(question) == share


@pytest.mark.parametrize(
    ("named", "said"),
    [("who leads the US?", "who leads us?"), ("how big is IT?", "how big is it?"), ("who runs HE?", "who is he?")],
)
def test_the_us_is_not_us(named: str, said: str) -> None:
    assert (leaning(named), leaning(said)) == (0.0, 1.0)
    assert stands_in(named) is False


@pytest.mark.parametrize("question", ["where's it’s crew now?", "Was IT's budget cut by it's crew?"])
def test_a_pronoun_is_known_with_either_apostrophe(question: str) -> None:
    assert leaning(question) == 1.0


@pytest.mark.parametrize(
    ("question", "stands"),
    [
        ("when did it come out?", True),
        ("what was her name?", True),
        ("When did it come out?", True),
        ("what did Altman say about it?", False),
        ("did it beat GPT-4?", False),
        ("why?", False),
        ("who said that?", False),
    ],
)
def test_a_pronoun_stands_in_where_the_question_has_no_name(question: str, stands: bool) -> None:
    assert stands_in(question) is stands


@pytest.mark.parametrize(
    ("code", "question", "leans"),
    [
        ("en", "what happened in 2004?", 0.0),
        ("en", "and what happened in 2004?", 0.0),
        ("en", "and what happened on 3 March?", 0.0),
        ("de", "Und was geschah 2004?", 0.0),
        ("es", "¿Y qué ocurrió en marzo?", 0.0),
        ("en", "and what happened to it in 2004?", 1.0),
        ("en", "and in 2004?", 1.0),
        ("en", "and how many in March?", 1.0),
    ],
)
def test_what_happened_at_a_time_is_asked_whole_behind_and(code: str, question: str, leans: float) -> None:
    assert leaning(question, code) == leans


@pytest.mark.parametrize(
    ("question", "again"),
    [
        ("why?", True),
        ("who closed the lighthouse?", True),
        ("who said that?", True),
        ("and this?", True),
        ("who opened the lighthouse?", False),
        ("what about that ferry?", False),
        ("did Altman say that?", False),
        ("who said so?", False),
    ],
)
def test_what_was_just_shown_is_asked_about_again(question: str, again: bool) -> None:
    """With the words of the last question, or one word and what points at the end."""
    assert asks_again(question, "why was the lighthouse closed?") is again


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("And what about Kimi K2?", {"kimi": "Kimi", "k2": "K2"}),
        ("Who is Aidan Clark?", {"aidan": "Aidan", "clark": "Clark"}),
        ("Lighthouses are red?", {}),
        ("Oslo?", {"oslo": "Oslo"}),
        ("How many models came in 2019?", {}),
        ("did the US sign?", {"us": "US"}),
        ("did The Times write?", {"time": "Times"}),
        ("", {}),
    ],
)
def test_a_name_has_a_capital_inside_a_sentence(question: str, found: dict[str, str]) -> None:
    assert names(question) == found


@pytest.mark.parametrize(
    ("code", "question"), [("de", "Wann kam der Zug an?"), ("ja", "京都のKimiは？"), ("ar", "Kimi?")]
)
def test_no_name_is_told_where_capitals_do_not_tell_it(code: str, question: str) -> None:
    assert names(question, code) == {}


@given(TEXT, st.sampled_from(["en", "de", "fr", "th", "zh", "ko", "ar", "tr", "xx"]))
def test_leaning_is_a_share_and_white_space_behind_does_not_change_it(text: str, code: str) -> None:
    text = text.strip()
    share = leaning(text, code)

    assert 0.0 <= share <= 1.0
    assert [leaning(text + space, code) for space in (" ", "\n", " \t\n\n")] == [share] * 3


def test_a_number_before_white_space_leans_as_the_number_does() -> None:
    assert leaning("5. ") == leaning("5.")


def test_every_other_language_has_questions_here() -> None:
    assert FOLLOW_UPS.keys() == STANDING.keys() == KNOWN.keys() - {"en"}


@pytest.mark.parametrize(
    ("question", "leans"),
    [("how do I find one?", 1.0), ("how many ferries in one harbour sank quickly yesterday?", 0.0)],
)
def test_one_stands_for_something_at_an_end_and_is_a_number_in_the_middle(question: str, leans: float) -> None:
    assert leaning(question) == leans


@pytest.mark.parametrize(
    "question", ["how do I find a good sponsor for my package?", "I have lost the key of my old car"]
)
def test_i_am_no_name(question: str) -> None:
    assert leaning(question) == LACKING.get(len(set(terms(question))), 0.0)


@pytest.mark.parametrize("code", KNOWN)
def test_every_language_has_words_that_lean_in_small_letters_composed_and_once(code: str) -> None:
    data = vars(import_module(f"qa.analysis.languages.{code}"))

    assert NEEDED - data.keys() == set()
    for name in sorted(NEEDED | {"JOINS"} & data.keys()):
        words = [" ".join(word.split()) for word in (data[name].split(";") if name == "LEADS" else data[name].split())]
        assert "" not in words
        assert sorted({word for word in words if words.count(word) > 1}) == []
        assert [word for word in words if word != unicodedata.normalize("NFC", word.lower())] == []


@pytest.mark.parametrize("code", sorted(KNOWN.keys() - UNSPACED))
def test_what_joins_clauses_points_too(code: str) -> None:
    known = language(code)

    assert known.joins - known.pointers - known.pronouns == set()


@pytest.mark.parametrize("code", sorted(KNOWN.keys() & UNSPACED))
def test_without_spaces_what_joins_holds_a_word_that_leans(code: str) -> None:
    known = language(code)
    leaning_words = known.pronouns | known.others | known.pointers | known.leads

    assert [word for word in sorted(known.joins) if not any(part in word for part in leaning_words)] == []


@pytest.mark.parametrize(("code", "question"), [(code, each) for code in FOLLOW_UPS for each in FOLLOW_UPS[code]])
def test_a_follow_up_leans_wholly_in_any_language(code: str, question: str) -> None:
    assert leaning(question, code) == 1.0


@pytest.mark.parametrize(("code", "question"), [(code, each) for code in STANDING for each in STANDING[code]])
def test_a_full_question_stands_on_its_own_in_any_language(code: str, question: str) -> None:
    assert leaning(question, code) == 0.0


@pytest.mark.parametrize(
    ("code", "holds", "points"),
    [
        ("ja", "どこの国が一番広い湖を持つ？", "この国が一番広い湖を持つ？"),
        ("ko", "이건희가 세운 기념 미술관", "이건 누가 세운 기념 미술관"),
        ("th", "น้ำมันผลิตที่ไหน", "มันผลิตที่ไหน"),
        ("th", "แต่งงานครั้งแรกที่ไหน", "แต่ครั้งแรกที่ไหน"),
        ("zh", "苏州的其他图书馆", "苏州的他的图书馆"),
    ],
)
def test_without_spaces_the_longest_word_is_meant(code: str, holds: str, points: str) -> None:
    """どこの is not この, nor is น้ำมัน, oil, มัน, it."""
    assert leaning(holds, code) < leaning(points, code) == 1.0


@pytest.mark.parametrize(("word", "code"), [("how long ", "en"), ("US ", "en"), ("wat ", "nl")])
def test_the_own_words_of_a_pasted_page_are_found_in_time_in_proportion_to_it(word: str, code: str) -> None:
    assert_linear(lambda text: own_terms(Wording(text, code)), times(word, 200_000))
