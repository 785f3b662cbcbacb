"""Texts, questions, passages and documents at random (Hypothesis), and the same made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from qa.model import Anchor, Block, Document, Passage, Query, Span, Term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import BlockKind

# What people's files hold and programs trip over. No surrogate: they stand in no decoded text.
NASTY = (
    "\r", "\r\n", "\n", "\n\n", "\t", "\x00", "\x0b", "\x0c", "\x1b[31m", "\x85", "\u2028", "\u2029", "\ufeff",
    "\u200b", "e\u0301", "q\u0307\u0323", "\u0301", "ß", "İ", "ı", "ﬁ", "Ǆ", "Ⅻ", "ｋ２", "½", "👩‍👩‍👧", "❤️", "1️⃣",
    "延期的原因。", "発動機「はい」", "葛\U000e0100城", "ไม่มีวัน", "가나다", "नमस्ते।", "हिन्दी में", "سلام؟",
    "\u202eabc\u202c", "\u2066x\u2069", "U.S. ", "Dr. ", "e.g. ", "No. 5", "GPT-4.1", "40,000", "a.m. ", "...", "…",
    "?!", "“Why?” ", '." ', ".” ", "[12]", "’s", "can't ", "'", '"', "(", ")", "*", "_", "- ", "* ", "1. ", "(2) ",
    "• ", "> ", ">> ", "# ", "## ", "```\n", "~~~", "| a | b |\n", "|---|---|\n", "===\n", "---\n", "<b>", "<!-- ",
    "[x]: http://y\n", "&amp;", "\\", "#", "x" * 30, "   ",
)  # fmt: skip
WORDS = (
    "the", "The", "model", "Models", "delay", "delayed", "postponed", "OpenAI", "Altman", "why", "was", "it", "risk",
    "weights", "safety", "Kimi", "2025", "four", "because", "developers", "said", "he", "said.", "again.", "US",
)  # fmt: skip
PROSE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
CHARACTERS = st.characters(exclude_categories=["Cs"])

PIECES = st.one_of(
    st.sampled_from(NASTY),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(lambda found: " ".join(found) + " "),
    st.text(CHARACTERS, max_size=12),
)
TEXTS = st.lists(PIECES, max_size=12).map("".join)
QUESTIONS = TEXTS.filter(lambda text: bool(text.strip()))

# Lines as files have them, some of them far too long, so that passages are joined and divided.
LINES = st.one_of(
    st.just(""),
    TEXTS,
    st.integers(1, 6).map(lambda level: "#" * level + " A heading"),
    st.sampled_from(
        ("- one item of a list", "  - nested", "3. third", "| cell | cell |", "|---|---|", "```", "Title", "=====")
    ),
    st.tuples(
        st.integers(1, 40), st.sampled_from(("Nobody knew why it was delayed. ", "words without an end ", "延期。"))
    ).map(lambda pair: pair[1] * pair[0]),
)
ENDINGS = st.sampled_from(("\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\r\r"))
FILES = st.lists(st.tuples(LINES, ENDINGS), min_size=1, max_size=16).map(
    lambda lines: "".join(line + end for line, end in lines)
)


def passage(text: str, source: str = "a.md", start: int = 0, **more: Any) -> Passage:
    """A passage of `text`, at `start` in its source; its headings, header, anchors and language as they are given."""
    fields: dict[str, Any] = {"headings": (), "header": ""} | more
    return Passage(source=source, span=Span(start, start + len(text)), text=text, **fields)


def document(text: str, *blocks: tuple[BlockKind, int, str], source: str = "/d/a.md", **more: Any) -> Document:
    """A document of `text` with blocks (kind, level, words), which stand in the text in this order; without any it is
    one paragraph. Its anchors are those of its lines."""
    found: list[Block] = []
    end = 0
    for kind, level, words in blocks or (("paragraph", 0, text),):
        start = text.index(words, end)
        end = start + len(words)
        found.append(Block(kind, level, Span(start, end)))
    starts = [0, *(index + 1 for index, char in enumerate(text) if char == "\n")]
    fields: dict[str, Any] = {
        "title": "",
        "language": "en",
        "digest": "sha256:0",
        "reading": "text, utf-8",
        "name": "a.md",
    }
    anchors = tuple(Anchor(offset, line=number, column=1) for number, offset in enumerate(starts, 1))
    return Document(source=source, text=text, blocks=tuple(found), anchors=anchors, **(fields | more))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Any document: blocks of every kind, with furniture and white space between them."""
    pieces: list[str] = []
    blocks: list[Block] = []
    offset = 0
    for _ in range(draw(st.integers(0, 8))):
        between = draw(st.sampled_from(("\n", "\n\n", "\r\n", " ", "", "\n---\n", "\n* * *\n\n")))
        kind: BlockKind = draw(st.sampled_from(("heading", "paragraph", "paragraph", "item", "row", "code")))
        body = draw(st.one_of(TEXTS, LINES)).strip() or "body"
        offset += len(between)
        blocks.append(
            Block(
                kind,
                draw(st.integers(1, 6)) if kind == "heading" else draw(st.integers(0, 1)),
                Span(offset, offset + len(body)),
            )
        )
        pieces += [between, body]
        offset += len(body)
    return Document(
        "/d/a.md", "", "".join(pieces), "en", tuple(blocks), (Anchor(0, 1, 1),), "sha256:0", "text, utf-8", "a.md"
    )


@st.composite
def passages(draw: st.DrawFn, sources: Sequence[str] = ("a", "b", "c")) -> list[Passage]:
    """Passages of a few words, many of them alike, some without any term; at most one at a place."""
    bodies = st.lists(st.sampled_from(("alpha", "beta", "gamma", "delta", "...", "the")), max_size=6).map(" ".join)
    found: dict[tuple[str, Span], Passage] = {}
    for source, start, body, heading in draw(
        st.lists(
            st.tuples(
                st.sampled_from(sources), st.integers(0, 9), bodies, st.sampled_from(("", "alpha", "beta gamma"))
            ),
            max_size=14,
        )
    ):
        made = passage(body, source, start * 100, headings=(heading,) if heading else ())
        found[made.source, Span(start, start)] = made
    return list(found.values())


def query(*terms: str | tuple[str, float], text: str = "") -> Query:
    """A query for these terms, each of the weight 1 or of the weight that it comes with."""
    weighted = [(term, 1.0) if isinstance(term, str) else term for term in terms]
    return Query(text or " ".join(term for term, _ in weighted), tuple(Term(*one) for one in weighted))


QUERIES = st.lists(
    st.tuples(
        st.sampled_from(("alpha", "beta", "gamma", "delta", "#alpha", "#beta", "unknown")),
        st.sampled_from((1.0, 0.5, 0.3)),
    ),
    max_size=5,
).map(lambda terms: query(*terms))
