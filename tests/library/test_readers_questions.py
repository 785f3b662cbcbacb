"""`bench/readers.py`: what comes of readers' questions, asked through the API, and the figures computed from that."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from bench_cases import bars, outcomes, own_questions

import qa

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES = {
    "tram.md": """# The new tram

The tram between the harbour and the hill opens in June. It was built in four years.

The mayor paid for the *first
 carriages* from the city's savings.

Tickets cost two coins. Children ride without a ticket.
""",
    "bees.md": """# Bees on the roof

The library keeps three hives of bees on its roof. Anna Berg looks after them.

The honey is sold in the entrance hall on Fridays.
""",
}
QUESTIONS: list[dict[str, object]] = [
    {"article": "tram.md", "q": "When does the tram open?", "expect": ["opens in June"], "words": "most"},
    {"article": "tram.md", "q": "Who paid for the carriages?", "expect": ["the first carriages from"], "words": "some"},
    {"article": "tram.md", "q": "Is it pricey for a grown-up?", "expect": ["cost two coins"], "words": "few"},
    {"article": "tram.md", "q": "Who drives the tram?", "expect": None, "kind": "near"},
    {"article": "tram.md", "q": "Which penguins live in Antarctica?", "expect": None, "kind": "off topic"},
    {
        "article": "bees.md",
        "q": "Where is the honey sold?",
        "expect": ["is sold in the entrance hall"],
        "words": "most",
    },
    {"article": "bees.md", "q": "Why are the hives in the cellar?", "expect": None, "kind": "false premise"},
    {
        "article": "bees.md",
        "turns": [
            {"q": "Who looks after the bees?", "expect": ["Anna Berg"]},
            {"q": "Where is their honey sold?", "expect": ["the entrance hall on Fridays"]},
        ],
    },
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    lines = "".join(f"{json.dumps(entry)}\n" for entry in QUESTIONS)
    (tmp_path / "questions.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def one(kind: str, confidence: float, rank: int = 0, **more: object) -> outcomes.Outcome:
    made = outcomes.Outcome("tram.md", "why?", kind, "", confidence, None, False, rank, rank == 1)
    return made._replace(**more)  # type: ignore[arg-type]


def row(figures: list[bars.Figure], name: str) -> tuple[str, ...]:
    [found] = [figure for figure in figures if figure.name == name]
    return found.row[1:]


def test_every_question_has_an_outcome_in_each_way_of_asking(folder: Path) -> None:
    found = outcomes.ask_readers_questions(folder)

    assert [(each.article, each.kind, each.question) for each in found] == [
        ("bees.md", "covered", "Where is the honey sold?"),
        ("bees.md", "false premise", "Why are the hives in the cellar?"),
        *[("bees.md", "another article", each.question) for each in found[2:5]],
        ("bees.md", "first turn", "Who looks after the bees?"),
        ("bees.md", "follow-up", "Where is their honey sold?"),
        *[("bees.md", "open follow-up", question) for question in outcomes.OPEN_QUESTIONS],
        ("tram.md", "covered", "When does the tram open?"),
        ("tram.md", "covered", "Who paid for the carriages?"),
        ("tram.md", "covered", "Is it pricey for a grown-up?"),
        ("tram.md", "near", "Who drives the tram?"),
        ("tram.md", "off topic", "Which penguins live in Antarctica?"),
        ("tram.md", "another article", "Where is the honey sold?"),
        ("tram.md", "all articles", "When does the tram open?"),
        ("tram.md", "all articles", "Who paid for the carriages?"),
        ("tram.md", "all articles", "Is it pricey for a grown-up?"),
        ("bees.md", "all articles", "Where is the honey sold?"),
    ]
    covered = [each.question for each in found if (each.article, each.kind) == ("tram.md", "covered")]
    assert {each.question for each in found[2:5]} == set(covered)


def test_an_outcome_has_the_confidence_of_an_answer_without_a_threshold_and_the_refusal_of_one_with_it(
    folder: Path,
) -> None:
    found = [each for each in outcomes.ask_readers_questions(folder) if each.kind in ("covered", "near", "off topic")]

    for each in found:
        with qa.open(folder / each.article) as library:
            shown = library.ask(each.question, min_confidence=0)
            assert (each.confidence, each.refused) == (shown.confidence, not library.ask(each.question).answered)
    by_question = {each.question: (each.refused, each.rank, each.quoted) for each in found}
    assert by_question["When does the tram open?"] == (False, 1, True)
    assert by_question["Who paid for the carriages?"] == (False, 1, True)  # across a line break and a mark
    assert by_question["Which penguins live in Antarctica?"] == (True, 0, False)


def test_a_passage_of_another_article_is_never_right(folder: Path) -> None:
    (folder / "copy.md").write_text(ARTICLES["tram.md"], encoding="utf-8")
    question = outcomes.ReaderQuestion("copy.md", "When does the tram open?", ("opens in June",), "all articles")
    with qa.open(folder / "tram.md") as library:
        found = outcomes.ask_one(library, question)

    assert (found.rank, found.quoted, found.refused) == (0, False, False)


def test_the_same_questions_of_other_articles_are_drawn_each_time_and_as_many_as_asked_for() -> None:
    questions = [
        outcomes.ReaderQuestion(article, f"{article} {number}?", ("yes",), "covered")
        for article in ("a.md", "b.md", "c.md")
        for number in range(40)
    ]
    drawn = outcomes.foreign_questions(questions, 60)

    assert drawn == outcomes.foreign_questions(questions, 60)
    assert {article: len({each.question for each in some}) for article, some in drawn.items()} == dict.fromkeys(
        drawn, 60
    )
    assert not [each for each in drawn["b.md"] if each.question.startswith("b.md")]
    assert {(each.article, each.kind, each.phrases) for each in drawn["b.md"]} == {("b.md", "another article", ())}


def test_outcomes_are_written_as_json_lines(tmp_path: Path) -> None:
    outcomes.write_outcomes(tmp_path / "out.jsonl", [one("covered", 0.5, 2, words="few", coverage=0.75, quote="né")])

    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == (
        '{"article": "tram.md", "question": "why?", "kind": "covered", "words": "few", "confidence": 0.5, '
        '"coverage": 0.75, "refused": false, "rank": 2, "quoted": false, "searched": "", "quote": "né", "phrase": ""}\n'
    )


def test_answers_count_also_where_they_are_refused() -> None:
    figures = own_questions.readers_figures(
        [
            one("covered", 0.95, 1, words="few"),
            one("covered", 0.2, 1, words="few", refused=True, quoted=False),
            one("covered", 0.6, 3, words="most"),
            one("covered", 0.1, 0, words="few", refused=True),
            one("all articles", 0.9, 2),
        ]
    )

    assert row(figures, "covered questions") == ("4", "", "", "")
    assert row(figures, "quote@1") == ("0.250", "≥ 0.65", "≥ 0.74", "**below**")
    assert row(figures, "answer@1") == ("0.500", "≥ 0.745", "≥ 0.82", "**below**")
    assert row(figures, "answer@3") == ("0.750", "≥ 0.885", "≥ 0.94", "**below**")
    assert row(figures, "few shared words: answer@1") == ("0.667", "≥ 0.46", "≥ 0.6", "aim")
    assert row(figures, "few shared words: wrongly refused") == ("0.667", "", "", "")
    assert row(figures, "most shared words: answer@3") == ("1.000", "", "", "")
    assert row(figures, "all articles as one library: answer@3") == ("1.000", "≥ 0.76", "≥ 0.85", "aim")
    assert row(figures, "wrongly refused") == ("0.500", "≤ 0.18", "≤ 0.1", "**below**")
    names = {figure.name for figure in figures}
    assert not names & {"near: refused", "follow-ups: answer@1", "some shared words: answer@1"}, "figures of nothing"


def test_refusals_of_what_is_not_covered_are_shares_of_each_kind() -> None:
    figures = own_questions.readers_figures(
        [
            *[one("off topic", 0.01 * number, refused=True) for number in range(38)],
            one("off topic", 0.5),
            one("off topic", 0.6),
            one("near", 0.9),
            one("false premise", 0.9, refused=True),
            *[one("another article", 0.9, refused=number > 0) for number in range(10)],
            one("covered", 0.37, 1),
            one("covered", 0.38, 1, refused=True),
        ]
    )

    assert row(figures, "off topic: refused") == ("0.950", "≥ 0.95", "", "floor")
    assert row(figures, "near: refused") == ("0.000", "", "", "")
    assert row(figures, "false premise: refused") == ("1.000", "", "", "")
    assert row(figures, "questions of other articles: answered") == ("0.100", "≤ 0.12", "≤ 0.06", "floor")
    by_threshold = "wrongly refused by the threshold that refuses 95 % of the off-topic"
    assert row(figures, by_threshold) == ("0.500", "", "", "")  # .37 is the highest of the 38, and does not pass it


def test_a_threshold_is_of_coverage_where_answers_have_one() -> None:
    assert own_questions.threshold([one("off topic", 0.9, coverage=0.1)]) == 0.1
    assert own_questions.threshold([one("off topic", 0.9)]) == 0.9


def test_the_calibration_error_is_that_of_bins_of_equal_number() -> None:
    known = [one("covered", 0.2), one("covered", 0.9, 1), one("off topic", 0.4), one("covered", 0.5, 1)]

    # .2 and .4, of which none is right, and .5 and .9, of which both are: (.6 + .6) / 4
    assert own_questions.calibration_error(known, bins=2) == pytest.approx(0.3)
    assert own_questions.calibration_error(known, bins=10) == pytest.approx((0.2 + 0.4 + 0.5 + 0.1) / 4)
    figures = own_questions.readers_figures([*known, one("near", 1.0), one("covered", 0.1, refused=True)])
    assert row(figures, "calibration error")[0] == format(1.3 / 5, ".3f")
    assert row(figures, "calibration error of what is shown")[0] == "0.300"


def test_what_is_shown_as_sure_leaves_out_what_is_refused_and_what_is_less_sure() -> None:
    figures = own_questions.readers_figures(
        [
            one("covered", 0.9, 1),
            one("covered", 0.95, 1),
            one("covered", 0.99, 2),
            one("covered", 0.89, 1),
            one("covered", 0.97, 1, refused=True),
            one("off topic", 0.92),
            one("near", 0.93),
            one("false premise", 0.93),
            one("another article", 1.0),
        ]
    )

    assert row(figures, "right, of what is shown with 0.9 or more")[0] == "0.500"
    assert row(figures, "right, of what is shown with 0.9 or more, near and false premise included")[0] == "0.333"
    assert row(figures, "covered that are shown with 0.9 or more") == ("0.600", "≥ 0.25", "≥ 0.4", "aim")


def test_turns_are_counted_apart_and_conversations_as_wholes() -> None:
    figures = own_questions.readers_figures(
        [
            one("first turn", 0.9, 1),
            one("follow-up", 0.9, 1),
            one("first turn", 0.9, 1),
            one("follow-up", 0.9, 2),
            one("follow-up", 0.0, 0, refused=True),
        ]
    )

    assert row(figures, "conversations")[0] == "2"
    assert row(figures, "conversations whose every turn is right: answer@1")[0] == "0.500"
    assert row(figures, "first turns: answer@1")[0] == "1.000"
    assert row(figures, "follow-ups: answer@1") == ("0.333", "≥ 0.68", "≥ 0.75", "**below**")
    assert row(figures, "follow-ups: answer@3")[0] == "0.667"
    assert row(figures, "follow-ups: refused") == ("0.333", "≤ 0.1", "≤ 0.05", "**below**")


def test_the_bars_judge_the_last_column_that_has_the_figure() -> None:
    shipped = [bars.Figure("found", 0.9, 0.5, 0.8), bars.Figure("asked", 3, form="d")]
    fitted = [bars.Figure("found", 0.6, 0.5, 0.8)]

    assert own_questions.figures_table({"as shipped": shipped, "out of fold": fitted}) == (
        "| figure | as shipped | out of fold | floor | aim | reached |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
        "| found | 0.900 | 0.600 | ≥ 0.5 | ≥ 0.8 | floor |\n"
        "| asked | 3 |  |  |  |  |"
    )


def test_the_list_names_what_failed_and_nothing_else() -> None:
    failed = own_questions.failures(
        [
            one("covered", 0.9, 1),
            one("covered", 0.2, 1, refused=True),
            one("covered", 0.9, 1, quoted=False, searched="why", quote="a\n *b*", phrase="c"),
            one("covered", 0.9, 3),
            one("near", 0.9),
            one("off topic", 0.1, refused=True),
            one("all articles", 0.1, 1, refused=True),
            one("follow-up", 0.0, refused=True),
        ]
    )

    assert failed == [
        "tram.md | covered | refused, right | 0.20 | why? |  |  | ",
        "tram.md | covered | wrong quote | 0.90 | why? | why | a b  | c",
        "tram.md | covered | rank 3 | 0.90 | why? |  |  | ",
        "tram.md | near | answered | 0.90 | why? |  |  | ",
        "tram.md | follow-up | refused | 0.00 | why? |  |  | ",
    ]
