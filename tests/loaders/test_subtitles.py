"""Subtitles to text: captions joined to paragraphs, each placed by the time at which it begins."""

from __future__ import annotations

import random

import pytest
from fault_cases import damaged, samples
from growth import assert_linear

from qa.ingest.split import split
from qa.loaders import load_bytes
from qa.loaders.content import Textless
from qa.loaders.subtitles import ENOUGH, MOST, read
from qa.model import locate

SRT = """1
00:00:59,500 --> 00:01:02,000
<i>The tide turned at noon,</i>

2
00:01:02,100 --> 00:01:04,000
and the harbour filled again.

3
01:14:03,000 --> 01:14:05,000
Who saw it?
"""


def placed(text: str, name: str = "a.srt") -> list[tuple[str | None, str]]:
    """Each caption's place and the text up to the next."""
    content = read(text.encode(), name)
    ends = [anchor.offset for anchor in content.anchors[1:]] + [len(content.text)]
    return [
        (anchor.label, content.text[anchor.offset : end].strip())
        for anchor, end in zip(content.anchors, ends, strict=True)
    ]


def cue(start: float, text: str, length: float = 1.0) -> str:
    def time(seconds: float) -> str:
        milliseconds = round(seconds * 1000)
        minutes, rest = divmod(milliseconds // 1000, 60)
        return f"{minutes // 60:02}:{minutes % 60:02}:{rest:02}.{milliseconds % 1000:03}"

    return f"{time(start)} --> {time(start + length)}\n{text}\n\n"


def vtt(*cues: str, head: str = "") -> str:
    return f"WEBVTT{head}\n\n" + "".join(cues)


def test_each_caption_has_its_time_and_those_together_are_a_paragraph() -> None:
    assert placed(SRT) == [
        ("00:00:59", "The tide turned at noon,"),
        ("00:01:02", "and the harbour filled again."),
        ("01:14:03", "Who saw it?"),
    ]
    content = read(SRT.encode(), "a.srt")
    assert [block.span.of(content.text) for block in content.blocks] == [
        "The tide turned at noon,\nand the harbour filled again.",
        "Who saw it?",
    ]


@pytest.mark.parametrize(
    "text",
    [
        SRT.replace("\n", "\r\n"),
        "\ufeff\n\n" + SRT,
        SRT.partition("\n")[2],  # without the first number
        SRT.replace(",500", ".5").replace("01:14:03,000 -->", " 1:14:3,0 -> "),
        vtt(SRT.replace(",000", ".000").replace(",500", ".500").replace(",100", ".100")),
    ],
)
def test_times_are_read_as_files_have_them(text: str) -> None:
    assert [label for label, _ in placed(text)] == ["00:00:59", "00:01:02", "01:14:03"]


def test_who_speaks_is_named_and_begins_a_paragraph() -> None:
    text = vtt(cue(1, "<v Ada Brandt>It was the storm."), cue(2, "Surely."), cue(3, "<v.loud Miller>No &amp; no.</v>"))
    content = read(text.encode(), "a.vtt")
    assert [block.span.of(content.text) for block in content.blocks] == [
        "Ada Brandt: It was the storm.\nSurely.",
        "Miller: No & no.",
    ]


def test_marks_are_taken_off_and_signs_are_not() -> None:
    text = vtt(cue(1, r"{\an8}<c.red>5 < 6 and</c> <00:00:01.500>7 > 3 <b>so</b> I <3 it"))
    assert placed(text, "a.vtt") == [("00:00:01", "5 < 6 and 7 > 3 so I <3 it")]


def test_what_a_rolling_caption_repeats_is_read_once() -> None:
    rolling = [
        cue(1, "one two"), cue(2, "one two", 0.01), cue(2.01, "one two\nthree four"), cue(3.01, "three four", 0.01),
        cue(3.02, "three four\nfive"), cue(6, "No."), cue(8, "No."),
    ]  # fmt: skip
    assert [text for _, text in placed(vtt(*rolling), "a.vtt")] == ["one two", "three four", "five", "No.", "No."]


def test_a_long_paragraph_ends_with_a_sentence_or_at_the_limit() -> None:
    sentence = "The tide turned at noon and then " * 4 + "it rose."
    content = read(vtt(*(cue(at, sentence) for at in range(9))).encode(), "a.vtt")
    assert all(ENOUGH <= block.span.end - block.span.start < MOST for block in content.blocks[:-1])
    assert all(block.span.of(content.text).endswith("rose.") for block in content.blocks)
    endless = read(vtt(*(cue(at, sentence[:-1]) for at in range(60))).encode(), "a.vtt")
    assert all(block.span.end - block.span.start < MOST + 2 * len(sentence) for block in endless.blocks)


def test_what_a_file_says_of_itself() -> None:
    content = read(vtt(cue(1, "Hola."), "NOTE not shown\n\n", head=" - The film\nLanguage: es-ES").encode(), "a.vtt")
    assert (content.text, content.title, content.language) == ("Hola.", "The film", "es")


def test_a_quote_is_placed_by_the_caption_in_which_it_begins() -> None:
    [one] = split(load_bytes(SRT.encode(), "/film.srt", "film.srt"))
    offset = one.span.start + one.text.index("harbour")
    assert locate(one.anchors, offset).label == "00:01:02"
    assert [anchor.label for anchor in one.anchors] == ["00:00:59", "00:01:02", "01:14:03"]


def test_what_is_no_file_of_subtitles_is_read_as_text() -> None:
    assert read(b"Just a text.\n\nOf two.", "a.srt").reading == "text, utf-8"
    assert read(b"1\nno time\ntext", "a.srt").text == "1\nno time\ntext"
    for data in (b"", b"  \n", b"\x00\x01\x02\x03" * 99, b"WEBVTT\n\nNOTE nothing\n"):
        with pytest.raises(Textless):
            read(data, "a.vtt")


@pytest.mark.parametrize("suffix", [".srt", ".vtt"])
def test_damaged_copies_are_read(suffix: str) -> None:
    chance = random.Random(suffix)
    for _ in range(60):
        try:
            assert read(damaged(samples()[suffix], chance), f"a{suffix}").text
        except Textless:
            continue


def test_the_time_is_in_proportion_to_the_size() -> None:
    def work(text: str) -> object:
        return read(text.encode(), "a.vtt")

    assert_linear(work, lambda n: vtt(*(cue(at, "The tide turned.") for at in range(n))))
    for piece in ("<", "<v ", "<c.", "{\\a", "a\n", "-->", "00:00:00.000 --> ", "&", "1\n", "<v a>"):
        assert_linear(work, lambda n, piece=piece: vtt(cue(1, piece * n * 20)))  # type: ignore[misc]
