"""Articles pasted from a browser, in Latin letters and in other scripts, have the structure of the page."""

from __future__ import annotations

import re

import pytest
from load_cases import ARTICLE, read

from qa.loaders import markdown as markdown_module
from qa.loaders.text import text_blocks


def pasted(article: str, bullet: str = "•") -> str:
    """The words of a Markdown article as they come out of a browser: no marks, but a byline, a date, bullets."""
    lines = [line for line in article.split("\n") if not re.match(r"\|[ -]+\|", line) or not set(line) <= set("| -")]
    lines = [re.sub(r"^#+ ", "", line) for line in lines]
    lines = [re.sub(r"^- ", f"{bullet} ", line) for line in lines]
    lines[1:1] = ["By Jane Doe", "July 12, 2025", "5 min read"]
    return "\n".join(lines)


def in_outline(article: str) -> list[tuple[str, int, str]]:
    """Headings, items and rows of a text in Markdown or plain, without their markers and cell dividers."""
    found = text_blocks(article) if article[0] != "#" else markdown_module.markdown_blocks(article)
    return [
        (block.kind, block.level, " ".join(re.sub(r"^[-•*–] |[|]", " ", block.span.of(article)).split()))
        for block in found
        if block.kind != "paragraph"
    ]


@pytest.mark.parametrize("bullet", ["•", "-", "*", "–"])
@pytest.mark.parametrize("layout", ["blank lines", "no blank lines", "tabs", "carriage returns"])
def test_a_pasted_article_has_the_structure_that_it_had_in_markdown(bullet: str, layout: str) -> None:
    text = pasted(ARTICLE, bullet).replace("'", "’")
    if layout != "blank lines":
        text = re.sub("\n\n+", "\n", text)
    if layout == "tabs":
        text = re.sub(r"(?m)^\| (.*?) \| (.*?) \|$", r"\1\t\2", text)
    if layout == "carriage returns":
        text = text.replace("\n", "\r\n")

    assert in_outline(text) == in_outline(ARTICLE.replace("'", "’"))


def test_a_news_page() -> None:
    assert read(
        """\
        Town puts off its new bridge, and nobody will say for how long
        By Ann Lee and Bob Moor | The Evening Paper
        Published 12 July 2025, 9:14 a.m.

        TL;DR:
        • The bridge will not open in August.
        • The builders speak of “further tests”.

        Why it takes longer

        The mayor told reporters that the concrete has to be tested once more before a lorry may cross it.

        Photo: Jane Doe
        “We want to get it right,” she said. “A bridge is not a thing that you take back.”
        What the builders say
        The company that builds the bridge has answered none of our questions, and its office is closed.
        Is there a new date?
        Nobody knows.

        Facts at a glance
        Item | Detail
        --- | ---
        Length | 214 m
        Cost | 31 million, so far
        """
    ) == [
        ("heading 1", "Town puts off its new bridge, and nobody will say for how long"),
        ("paragraph", "By Ann Lee and Bob Moor | The Evening Paper"),
        ("paragraph", "Published 12 July 2025, 9:14 a.m."),
        ("heading 2", "TL;DR:"),
        ("item 0", "• The bridge will not open in August."),
        ("item 0", "• The builders speak of “further tests”."),
        ("heading 2", "Why it takes longer"),
        (
            "paragraph",
            "The mayor told reporters that the concrete has to be tested once more before a lorry may cross it.",
        ),
        ("paragraph", "Photo: Jane Doe"),
        ("paragraph", "“We want to get it right,” she said. “A bridge is not a thing that you take back.”"),
        ("heading 2", "What the builders say"),
        (
            "paragraph",
            "The company that builds the bridge has answered none of our questions, and its office is closed.",
        ),
        ("heading 2", "Is there a new date?"),
        ("paragraph", "Nobody knows."),
        ("heading 2", "Facts at a glance"),
        ("row 0", "Item | Detail"),
        ("row 1", "Length | 214 m"),
        ("row 1", "Cost | 31 million, so far"),
    ]


# --- other scripts ---


def test_chinese() -> None:
    assert read(
        """\
        人工智能公司推迟发布开放模型

        作者：王小明
        2025年7月12日

        要点
        • 公司表示需要更多时间进行安全测试。
        • 新的发布日期尚未公布。

        更多测试

        公司总裁在社交媒体上宣布了推迟的消息。他写道，模型一旦发布就无法收回。
        这是今年夏天的第二次推迟。原定的发布日期是下一周。

        竞争对手继续前进
        另一家公司在同一天发布了新模型，据说在多项编程测试中表现更好。开发者们对此表示欢迎。
        """
    ) == [
        ("heading 1", "人工智能公司推迟发布开放模型"),
        ("paragraph", "作者：王小明"),
        ("paragraph", "2025年7月12日"),
        ("heading 2", "要点"),
        ("item 0", "• 公司表示需要更多时间进行安全测试。"),
        ("item 0", "• 新的发布日期尚未公布。"),
        ("heading 2", "更多测试"),
        ("paragraph", "公司总裁在社交媒体上宣布了推迟的消息。他写道，模型一旦发布就无法收回。"),
        ("paragraph", "这是今年夏天的第二次推迟。原定的发布日期是下一周。"),
        ("heading 2", "竞争对手继续前进"),
        ("paragraph", "另一家公司在同一天发布了新模型，据说在多项编程测试中表现更好。开发者们对此表示欢迎。"),
    ]


def test_hindi() -> None:
    assert read(
        """\
        कंपनी ने नया मॉडल फिर टाला

        12 जुलाई 2025

        सुरक्षा की जाँच

        कंपनी के प्रमुख ने सोशल मीडिया पर देरी की घोषणा की। उन्होंने लिखा कि मॉडल वापस नहीं लिया जा सकता।
        """
    ) == [
        ("heading 1", "कंपनी ने नया मॉडल फिर टाला"),
        ("paragraph", "12 जुलाई 2025"),
        ("heading 2", "सुरक्षा की जाँच"),
        (
            "paragraph",
            "कंपनी के प्रमुख ने सोशल मीडिया पर देरी की घोषणा की। उन्होंने लिखा कि मॉडल वापस नहीं लिया जा सकता।",
        ),
    ]
