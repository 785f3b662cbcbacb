"""Source code to blocks: the file as it stands, all of it, comments apart, in pieces that can be quoted."""

from __future__ import annotations

from textwrap import dedent

import pytest
from growth import assert_linear, times
from hypothesis import given
from hypothesis import strategies as st

from qa.analysis.tokenizer import count
from qa.loaders.code import CHARACTERS, SUFFIXES, WORDS, read
from qa.loaders.content import Textless
from qa.loaders.formats import format_of


def blocks(text: str, name: str = "a.py") -> list[tuple[str, str]]:
    content = read(dedent(text).encode(), name)
    assert content.text == dedent(text)
    return [(block.kind, block.span.of(content.text)) for block in content.blocks]


def test_python() -> None:
    """Blank lines and definitions divide; comments and docstrings are paragraphs, by their own blank lines."""
    assert blocks(
        '''\
        #!/usr/bin/env python
        """What it is.

        More of it,
        over two lines.
        """
        import os
        LIMIT = 3  # not a comment line
        # Reads.
        #
        # And writes.
        class A:
            r"""One line."""
            text = """no
            docstring"""
            def read(self):
                return os

            @property
            async def write(self):
                pass
        '''
    ) == [
        ("paragraph", "#!/usr/bin/env python"),
        ("paragraph", '"""What it is.'),
        ("paragraph", 'More of it,\nover two lines.\n"""'),
        ("code", "import os\nLIMIT = 3  # not a comment line"),
        ("paragraph", "# Reads.\n#"),
        ("paragraph", "# And writes."),
        ("code", "class A:"),
        ("paragraph", 'r"""One line."""'),
        ("code", 'text = """no\n    docstring"""'),
        ("code", "def read(self):\n        return os"),
        ("code", "@property\n    async def write(self):\n        pass"),
    ]


def test_other_languages() -> None:
    assert blocks("/* One.\n * Two.\n */\nint a;\n// Three.\n# define B\nstruct C {\n};\n", "a.c") == [
        ("paragraph", "/* One.\n * Two.\n */"),
        ("code", "int a;"),
        ("paragraph", "// Three."),
        ("code", "# define B"),
        ("code", "struct C {\n};"),
    ]
    assert blocks("-- One.\nSELECT 1;\nCREATE TABLE t (a);\n", "a.SQL") == [
        ("paragraph", "-- One."),
        ("code", "SELECT 1;"),
        ("code", "CREATE TABLE t (a);"),
    ]
    assert blocks("<!-- One\ntwo -->\n<a>\n", "a.xml") == [("paragraph", "<!-- One\ntwo -->"), ("code", "<a>")]
    assert blocks("% One.\n\\section{Two}\nThree.\n", "a.sty") == [
        ("paragraph", "% One."),
        ("code", "\\section{Two}\nThree."),
    ]
    assert blocks("# One\na: 1\n\nb: 2\n", "a.yaml") == [("paragraph", "# One"), ("code", "a: 1"), ("code", "b: 2")]
    assert blocks("# no comment\n", "a.unknown") == [("code", "# no comment")]


def test_places_are_lines_and_columns() -> None:
    content = read(b"a = 1\r\n\r\n\r\n  b = 2\r\n", "a.py")

    assert [(anchor.offset, anchor.line, anchor.column) for anchor in content.anchors] == [(0, 1, 1), (11, 4, 1)]
    assert (content.reading, content.title, content.language) == ("code, utf-8", "", "")


def test_old_encodings_and_what_is_no_text() -> None:
    assert read("// caf\xe9\n".encode("cp1252"), "a.c").reading == "code, windows-1252, guessed"
    with pytest.raises(Textless, match="is empty"):
        read(b" \n", "a.c")
    with pytest.raises(Textless, match="is binary"):
        read(bytes(range(256)) * 10, "a.c")


def test_long_stretches_are_divided_between_lines() -> None:
    content = read("".join(f"call({number}, one, two)\n" for number in range(200)).encode(), "a.py")
    words = [count(block.span.of(content.text)) for block in content.blocks]

    assert words == [148] * 5 + [60]
    assert all(block.span.of(content.text).endswith(")") for block in content.blocks)


def test_a_long_line_is_divided_behind_sentences_then_words_then_anywhere() -> None:
    prose = "One sentence of six words here. " * 60
    assert {kind: text[-6:] for kind, text in blocks(prose, "a.json")} == {"code": " here."}
    minified = "".join(f"function f{number}(a,b){{return a+b}};" for number in range(500))
    assert sum(count(text) for _, text in blocks(minified, "a.js")) == count(minified)
    assert [len(text) for _, text in blocks("x" * 10_000, "a.js")] == [CHARACTERS, CHARACTERS, 2000]


@pytest.mark.parametrize(
    "line", ["a b;", ";", "ab12", '"""', "延", "# One. ", "/*", "(", "\u0301", "\n", "a\n", '"""\n']
)
def test_any_text_is_divided_in_linear_time(line: str) -> None:
    try:
        content = assert_linear(lambda text: read(text.encode(), "a.py"), times(line, 400_000))
    except Textless:
        assert not line.strip()
        return
    for block in content.blocks[:200]:
        assert block.span.end - block.span.start <= CHARACTERS
        assert count(block.span.of(content.text)) <= WORDS


@given(
    st.lists(st.sampled_from(["def f():", "# a", '"""', "x = '''", " ", "", "/* b", "*/", "\tc\r", "<!--"])), st.data()
)
def test_every_character_is_in_a_block(lines: list[str], data: st.DataObject) -> None:
    text = "\n".join(["first", *lines])
    content = read(text.encode(), f"a{data.draw(st.sampled_from(SUFFIXES))}")
    held = "".join(block.span.of(text) for block in content.blocks)

    assert content.text == text
    assert "".join(held.split()) == "".join(text.split())
    assert all(one.span.end <= other.span.start for one, other in zip(content.blocks, content.blocks[1:], strict=False))


def test_every_suffix_of_code_is_known_to_the_dispatch() -> None:
    assert {suffix for suffix in SUFFIXES if format_of(f"a{suffix}").name != "code"} == set()
