"""An overview: sentences of the text, word for word, in its order, that say most of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import TEXTS, document

import qa
from qa.analysis.sentences import sentences
from qa.ingest.split import split
from qa.ranking.overview import MOST, choose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Passage

LEAD = "The harbour of Ulm closes for two years because its wall is sinking."
WALL = "Engineers found cracks in the wall and measured that it sinks by two centimetres a year."
FERRY = "The ferry to the island will leave from the old pier, where passengers have to wait in the open."
COST = "Repairs cost nine million crowns, of which the region pays two thirds and the town the rest."
FISH = "Fishermen fear for their market and want the town to build a hall for it beside the pier."
HEAT = "In summer the water is warm."
THAI = "บทความนี้พูดถึงท่าเรือที่กำลังจะปิดเป็นเวลาสองปีเพราะกำแพงทรุด"
ARTICLE = f"""# The harbour closes

{LEAD} {HEAT}

## The wall

{WALL} But nobody knows why.

- cracks
- water
- {COST}

## Who suffers

{FERRY} Is that fair?

{FISH}

| What | Cost |
| --- | --- |
| The wall of the harbour and the pier, with all repairs. | Nine million crowns of the town. |

```
harbour.close("The wall of the harbour sinks and the ferry leaves from the old pier.")
```
"""


def library(tmp_path: Path, **files: str) -> qa.Library:
    for name, text in files.items():
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    return qa.open(tmp_path, engine="memory:")


def quotes(answer: qa.Answer) -> list[str]:
    return [citation.quote for citation in answer.citations]


def passages(text: str) -> Sequence[Passage]:
    return split(document(text))


def test_it_is_of_whole_sentences_in_the_order_of_the_text_and_of_no_scraps(tmp_path: Path) -> None:
    with library(tmp_path, harbour=ARTICLE) as harbour:
        answer = harbour.ask("what is this about?")

    assert quotes(answer) == [LEAD, WALL, COST, FERRY, FISH]
    assert (answer.overview, answer.confidence, answer.answered) == (True, 1.0, True)
    assert (answer.searched, answer.unmatched, answer.search) == ("", (), qa.Answer("", "", (), 0.0).search)


def test_a_limit_is_kept_also_one_of_three(tmp_path: Path) -> None:
    with library(tmp_path, harbour=ARTICLE) as harbour:
        numbers = [len(harbour.ask("tl;dr", limit).citations) for limit in (None, 1, 2, 3, 5, 8, 100)]
        assert quotes(harbour.ask("tl;dr", 1)) == [LEAD]

    assert numbers == [5, 1, 2, 3, 5, 6, 6]


def test_with_a_higher_limit_what_was_chosen_stays(tmp_path: Path) -> None:
    with library(tmp_path, harbour=ARTICLE) as harbour:
        for limit in range(1, 6):
            assert {*quotes(harbour.ask("tl;dr", limit))} < {*quotes(harbour.ask("tl;dr", limit + 1))}


def test_no_passage_gives_a_second_sentence_before_every_passage_gave_one() -> None:
    places = ("mill", "pier", "wall")
    text = "\n\n".join(
        " ".join(f"The {place} {number} of the town is old." for number in range(24)) for place in places
    )
    found = passages(text)

    assert len({one.passage.span for one in choose(found, len(found))}) == len(found) >= 3


def test_of_a_folder_the_first_files_give_one_or_two_each(tmp_path: Path) -> None:
    texts = {f"note{number}": f"# Note\n\n{LEAD}\n\n{number} people say: {WALL} {COST}" for number in range(7)}
    with library(tmp_path, **texts) as notes:
        answers = [notes.ask("summarise", limit) for limit in (None, 2, 9, 100)]
    names = [[Path(one.name).stem for one in answer.citations] for answer in answers]

    assert names[0] == ["note0", "note1", "note2", "note3", "note4"]
    assert names[1] == ["note0", "note1"]
    assert names[2] == ["note0", "note0", "note1", "note1", "note2", "note3", "note4", "note5", "note6"]
    assert names[3] == [f"note{number}" for number in range(7) for _ in range(2)]


def test_copies_of_a_file_are_one(tmp_path: Path) -> None:
    with library(tmp_path, one=ARTICLE, two=ARTICLE, other=f"# Other\n\n{FERRY}\n") as notes:
        answer = notes.ask("summarise", 4)

    assert [Path(one.name).stem for one in answer.citations] == ["one", "one", "other"]
    assert [[Path(name).stem for name in one.also_in] for one in answer.citations] == [["two"], ["two"], []]


def test_of_ten_thousand_sources_only_the_first_are_read() -> None:
    from qa.ranking.overview import overview

    asked: list[str] = []
    source = qa.model.Source("a", "A", "sha256:0", "text", "en")

    def read(path: str) -> Sequence[Passage]:
        asked.append(path)
        return passages(f"The note {path} says that the harbour of Ulm closes.")

    answer = overview("tl;dr", None, lambda most: map(str, range(10_000)), read, lambda path: source)

    assert len(answer.citations) == 5
    assert len(asked) <= 6


def test_an_empty_library_has_none() -> None:
    with qa.Library() as empty:
        answer = empty.ask("what is this about?")

    assert (answer.citations, answer.confidence, answer.answered, answer.overview) == ((), 0.0, False, True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LEAD, [LEAD]),
        ("Closed.", ["Closed."]),
        ("It is.", ["It is."]),
        ("- milk\n- bread\n", ["milk", "bread"]),
        ("| a | b |\n| --- | --- |\n| 1 | 2 |\n", ["1 | 2"]),
        (THAI, [THAI]),
        (
            "港口将关闭两年，因为墙正在下沉。渡轮将从旧码头出发。",
            ["港口将关闭两年，因为墙正在下沉。", "渡轮将从旧码头出发。"],
        ),
    ],
)
def test_a_short_text_gives_what_it_has(text: str, expected: list[str], tmp_path: Path) -> None:
    with library(tmp_path, short=text) as short:
        assert quotes(short.ask("what is this about?")) == expected


def test_nothing_is_said_twice(tmp_path: Path) -> None:
    with library(tmp_path, twice=f"{LEAD} {WALL}\n\n" * 9) as twice:
        assert quotes(twice.ask("tl;dr")) == [LEAD, WALL]


def test_of_a_line_of_megabytes_without_an_end_a_part_is_quoted(tmp_path: Path) -> None:
    with library(tmp_path, line="word " * 500_000) as line:
        [citation] = line.ask("tl;dr").citations

    assert citation.quote == "word " * 399 + "word"


def test_of_a_long_text_so_many_passages_are_read_over_all_of_it() -> None:
    chapters = (
        f"Chapter {number} tells of the town and its harbour. {'It is long. ' * 40}" for number in range(3 * MOST)
    )
    text = "\n\n".join(chapters)
    found = choose(passages(text), MOST)

    assert len(found) == MOST
    assert found[0].span.start == 0
    assert found[-1].span.start > len(text) * 0.98


@given(TEXTS, st.integers(1, 9))
def test_it_is_word_for_word_whole_and_in_order(text: str, number: int) -> None:
    made = document(text)
    found = choose(split(made), number)
    spans = [one.span for one in found]

    assert spans == sorted(spans)
    assert len(set(spans)) == len(spans) <= number
    for passage, span, _ in found:
        assert passage.span.start <= span.start <= span.end <= passage.span.end
        if not passage.header:
            whole = sentences(passage.text, passage.language) or (qa.model.Span(0, len(passage.text)),)
            start = passage.span.start
            assert (span.start - start, span.end - start) in [tuple(one) for one in whole]
