"""A file inside of a file has a name, and offsets that count in its own text, through every stage.

Law: what is cited of a member names it, and stands in its text where the citation says.
"""

from __future__ import annotations

import json

import strategies

from qa.analysis.packing import unpack
from qa.analysis.passage import packed
from qa.ingest.extract import decode_extract, document_of, encode_extract, extract
from qa.ingest.split import split
from qa.model import Citation, Member, Span
from qa.render.jsonview import passages_json
from qa.render.phrases import place_of

LETTER, PLAN = "Greetings\n\nThe plan is attached.\n", "The plan\n\nWe dig on Monday.\n"
TEXT = LETTER + PLAN
MEMBERS = (Member("", 0, 1_700_000_000), Member("plan.md", len(LETTER), 0))
DOCUMENT = strategies.document(
    TEXT,
    ("heading", 1, "Greetings"),
    ("paragraph", 0, "The plan is attached."),
    ("heading", 2, "The plan"),
    ("paragraph", 0, "We dig on Monday."),
    source="/d/letter.eml",
    members=MEMBERS,
)


def test_a_passage_knows_the_member_that_it_is_from() -> None:
    letter, plan = split(DOCUMENT)

    assert (letter.member, plan.member) == MEMBERS
    assert plan.headings == ("Greetings", "The plan")


def test_an_index_and_the_cache_keep_members() -> None:
    made = extract(DOCUMENT, "key")

    assert [unpack("/d/letter.eml", one)[0] for one in made.packed] == list(split(DOCUMENT))
    assert document_of(decode_extract(encode_extract(made)), "/d/letter.eml", "a.md").members == MEMBERS


def test_hidden_markup_and_a_member_are_kept_side_by_side() -> None:
    passage = split(DOCUMENT)[1]._replace(hidden=(Span(len(LETTER) + 10, len(LETTER) + 12),))
    [one] = packed([passage])

    assert unpack(passage.source, one)[0] == passage


def test_offsets_in_json_count_in_the_text_of_the_member() -> None:
    letter, plan = json.loads(passages_json("/d/letter.eml", split(DOCUMENT)))["passages"]

    assert "member" not in letter
    assert plan["member"] == "plan.md"
    assert PLAN[plan["start"] : plan["end"]] == plan["text"] == "We dig on Monday."


def test_people_see_the_member_behind_the_file() -> None:
    plan = split(DOCUMENT)[1]

    assert place_of(Citation(plan, plan.span, 1.0, "", name="letter.eml")) == "letter.eml › plan.md:6:1"
