"""Front matter of Markdown notes: each key is quoted with its value, and nothing is computed."""

from __future__ import annotations

import pytest
from growth import assert_linear

import qa
from qa.ingest.split import split
from qa.loaders import load_bytes
from qa.loaders.frontmatter import front_matter

NOTE = """---
status: on hold
title: "Pier works"
empty:
# a remark
tags:
  - harbour
  - stone
aliases: [quay job]
---

The mason starts in May.
"""


def passages(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(one.headings, one.text) for one in split(load_bytes(text.encode(), "/a.md", "a.md"))]


def test_each_key_is_a_passage_and_the_title_is_the_heading() -> None:
    assert passages(NOTE) == [
        ((), "status: on hold"),
        (("Pier works",), "tags:\n  - harbour\n  - stone"),
        (("Pier works",), "aliases: [quay job]"),
        (("Pier works",), "The mason starts in May."),
    ]
    assert load_bytes(NOTE.encode(), "/a.md", "a.md").title == "Pier works"


def test_a_text_with_its_own_heading_keeps_the_title_as_a_line() -> None:
    assert passages("---\ntitle: Short name\n---\n\n# The whole name\n\nText.\n") == [
        ((), "title: Short name"),
        (("The whole name",), "Text."),
    ]


def test_toml_is_front_matter_too() -> None:
    assert passages('+++\ntitle = "Pier works"\nstatus = "on hold"\n[extra]\nowner = "Ane"\n+++\nText.\n') == [
        (("Pier works",), 'status = "on hold"'),
        (("Pier works",), 'owner = "Ane"'),
        (("Pier works",), "Text."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "---\nThis is a sentence.\n---\n\nText.\n",
        "---\nstatus: open\nThis is a sentence.\n---\n\nText.\n",
        "---\nstatus: never closed\n\nText.\n",
    ],
)
def test_what_is_no_yaml_is_text(text: str) -> None:
    assert front_matter(text).end == 0
    shown = " ".join(text for _, text in passages(text)) + " ".join(h for above, _ in passages(text) for h in above)
    assert [word for word in text.replace("---", "").split() if word not in shown] == []


def test_aliases_and_tags_of_yaml_are_text_as_they_stand() -> None:
    bomb = (
        "---\na: &a [x, x]\n" + "".join(f"b{at}: &b{at} [*a, *a]\n" for at in range(50)) + "t: !!python/name:os\n---\n"
    )
    found = passages(f"{bomb}\nText.\n")

    assert found[0] == ((), "a: &a [x, x]")
    assert found[-2] == ((), "t: !!python/name:os")
    assert len(found) == 53


def test_a_key_answers(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("notes") / "pier.md"
    path.write_text(NOTE, encoding="utf-8")
    with qa.open(str(path)) as library:
        citation = library.ask("what is the status?").citations[0]
    assert (citation.line, citation.quote) == (2, "status: on hold")


@pytest.mark.parametrize("piece", ["a: b\n", " x\n", "- a\n", "\n", "a: [", '"', "# a\n", "a" * 50 + ":"])
def test_any_front_matter_takes_linear_time(piece: str) -> None:
    assert_linear(front_matter, lambda share: ("---\nk: v\n" + piece * (100 * share))[: 200 * share])
