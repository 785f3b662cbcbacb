"""reStructuredText is shown without its markup, for people; programs get it word for word, and can verify it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import qa
from qa.analysis.packing import texts, unpack
from qa.analysis.passage import packed, packed_word_counts
from qa.analysis.signs import HIDDEN
from qa.chat.context import context_of
from qa.chat.entries import TranscriptEntry
from qa.chat.record import encode_entries, encode_header, read_conversation
from qa.render import view
from qa.render.passageview import passages_text
from qa.render.plain import plain
from qa.verify import verify

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = (
    "The *keeper* of the ``lock`` is :ref:`Ane Lund <people-ane>`, see the\n`old rules <https://example.org/zebra>`_."
)
SHOWN = "The keeper of the lock is Ane Lund, see the old rules."
PAGE = f"""\
The canal
=========

.. index:: giraffe

{SOURCE}

.. code-block:: sh

   open :ref:`sluice`

Tolls of the :term:`canal`
--------------------------

======  ========
Boat    *Toll*
======  ========
barge   ``nine``
canoe   two
======  ========
"""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("canal") / "canal.rst"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_people_see_words_and_programs_the_source(path: Path) -> None:
    with qa.open(str(path)) as library:
        answer = library.ask("who is the keeper of the lock?", limit=1)
        [cited] = answer.citations
        toll = library.ask("what is the toll for a barge?", limit=1)
    assert plain(answer).startswith(f"1. {SHOWN}\n")
    assert "open :ref:`sluice`" in plain(answer)
    assert "code-block" not in plain(answer)
    assert SHOWN in view("markdown")(answer).replace("\\", "")
    assert cited.quote == SOURCE
    assert (cited.line, cited.column) == (6, 1)
    [found] = json.loads(view("json")(answer))["citations"]
    assert PAGE[found["start"] : found["end"]] == found["quote"] == SOURCE
    assert plain(toll).startswith("1. barge   nine\n".replace("   ", " "))
    assert toll.citations[0].passage.header == "Boat    Toll"
    assert toll.citations[0].headings == ("The canal", "Tolls of the canal")


def test_quotes_are_verified_in_the_file(path: Path) -> None:
    with qa.open(str(path)) as library:
        said = view("json")(library.ask("who is the keeper of the lock?"))
    assert {verdict.finding for verdict in verify(said)} == {"stands (file unchanged)"}
    moved = path.with_name("moved.rst")
    moved.write_text(f"Added.\n\n{PAGE}", encoding="utf-8")
    finding = verify(said.replace(json.dumps(str(path)), json.dumps(str(moved))))[0].finding
    assert finding == "moved (to line 8)"


def test_markup_is_not_searched(path: Path) -> None:
    with qa.open(str(path)) as library:
        for word in ("zebra", "giraffe", "people"):
            assert library.ask(f"what about {word}?").unmatched == (word,)
        passages = list(library.passages(str(path)))
    kept = packed(passages)
    assert [unpack(str(path), one)[0] for one in kept] == passages
    assert b"zebra" not in packed_word_counts(kept)
    assert [len(text) for text in texts(kept)] == [len(passage.text) for passage in passages]


def test_views_of_passages_hide_it_too(path: Path) -> None:
    with qa.open(str(path)) as library:
        first, *rest = library.passages(str(path))
    assert SHOWN.partition(" see")[0] in passages_text("canal.rst", [first])
    before, after = context_of(rest[0], [first, *rest])[:2]
    assert SHOWN.partition(" see")[0] in before.replace(HIDDEN, "")
    assert "barge" not in after


def test_a_conversation_about_it_is_read_back_equal(path: Path, tmp_path: Path) -> None:
    with qa.open(str(path)) as library:
        answer = library.ask("who is the keeper of the lock?")
    kept = tmp_path / "conversation"
    kept.write_bytes(encode_header((str(path),), 1) + encode_entries([TranscriptEntry("ask", answer)]))
    read = read_conversation(str(kept), (str(path),))
    assert read is not None
    assert read.entries[0].answer == answer
