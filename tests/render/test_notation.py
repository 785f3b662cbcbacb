"""Notes are shown as a reader reads them, for people; programs get them word for word."""

from __future__ import annotations

import json

import pytest
from growth import assert_linear

import qa
from qa.analysis.signs import HIDDEN
from qa.render import view
from qa.render.notation import as_read
from qa.render.plain import plain

NOTES = {
    "see [[Pier]]": "see Pier",
    "see [[People/Ane Lund|Ane Lund]].": "see Ane Lund.",
    "![[plan.png]]": "plan.png",
    "- [ ] order stone": "- ☐ order stone",
    "  2. [x] order sand": "  2. ☑ order sand",
    "> [!note] Mind the tide": "> Note: Mind the tide",
    "> [!WARNING]-\n> Deep": "> WARNING:\n> Deep",
    "It sank.[^1] Twice.[^old]": "It sank.[1] Twice.[old]",
    "[^1]: In 1903.": "[1] In 1903.",
    "a[[1]] and `[[x]]` and [^a-z]": "a[[1]] and `[[x]]` and [^a-z]",
    "[a](b) [ ] [x]": "[a](b) [ ] [x]",
}


@pytest.mark.parametrize("text", NOTES)
def test_notation_is_shown_as_a_reader_reads_it(text: str) -> None:
    assert len(as_read(text)) == len(text)
    assert as_read(text).replace(HIDDEN, "") == NOTES[text]


def test_people_see_the_label_and_programs_the_source(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("notes") / "pier.md"
    source = "The mason of the pier is [[People/Ane Lund|Ane Lund]].[^1]"
    path.write_text(f"# Works\n\n{source}\n\n```sh\n[[ -f pier ]]\n```\n", encoding="utf-8")
    with qa.open(str(path)) as library:
        answer = library.ask("who is the mason?", limit=1)

    shown = "The mason of the pier is Ane Lund.[1]"
    assert plain(answer).startswith(f"1. {shown}\n")
    assert "[[ -f pier ]]" in plain(answer)
    assert r"Ane Lund.\[1\]" in view("markdown")(answer)
    assert json.loads(view("json")(answer))["citations"][0]["quote"] == source


@pytest.mark.parametrize("piece", ["[[", "[[a|", "[^a", "- [ ]", "> ", "`", "]]", "[[a]]", "[!a", "\n> [!"])
def test_any_text_takes_linear_time(piece: str) -> None:
    assert_linear(as_read, lambda share: (piece * (100 * share))[: 200 * share])
