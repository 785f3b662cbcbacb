"""The saved page in a real browser: what a reader sees, in light and dark, on a phone, a wide screen and paper."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from browser import MISSING, a_browser
from html_cases import OURS, hostile
from render_cases import ANSWER, NASTY, QUOTE, TEXT, cite, squeezed
from strategies import NASTY as MORE_NASTY

from qa.model import Answer
from qa.render.htmlview import html
from qa.render.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from browser import Browser

pytestmark = pytest.mark.skipif(bool(MISSING), reason=MISSING)

PIECES = dict.fromkeys([*NASTY, *MORE_NASTY, "<script>document.title = 'x'</script>", "<img src=http://a.example/>"])
HOSTILE = [hostile(piece) for piece in PIECES]
MISSED = Answer("who baked the bread?", "bread", (), 0.0, ("baked", "bread"))
WIDE = cite(
    f"| {' | '.join(f'a cell {number}' for number in range(20))} |",
    "a cell 3",
    header=f"| {' | '.join(f'Column {number}' for number in range(20))} |",
)
LONG = cite(
    f"{'x' * 400}. {TEXT * 4}", f"{'x' * 400}.", name="y" * 300, headings=("z" * 300, "h"), also_in=("v" * 300,)
)
TURNS = [ANSWER, Answer("w" * 300, "w · " + "u" * 300, (WIDE, LONG), 0.7), MISSED, ANSWER, ANSWER]


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with a_browser(tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.fixture
def browser(window: Browser) -> Browser:
    """The window as it is before anybody changes it."""
    window.size(1280)
    window.prefer("light")
    return window


def show(browser: Browser, folder: Path, answers: Sequence[Answer], title: str = "") -> str:
    """The address at which the browser shows these turns."""
    page = folder / "page.html"
    page.write_text(html(answers, title), encoding="utf-8")
    browser.open(page.as_uri())
    return page.as_uri()


def texts(browser: Browser, selector: str) -> list[str]:
    script = "return [...document.querySelectorAll(arguments[0])].map(found => found.textContent)"
    return list(browser.ask(script, selector))


def luminance(color: Sequence[float]) -> float:
    """WCAG's relative luminance of a colour in sRGB."""
    linear = [part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in color]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Sequence[float], other: Sequence[float]) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


# For each text that is seen: its colour and that of the nearest background behind it.
COLORS = """
const numbers = color => color.match(/[\\d.]+/g).map(Number), found = []
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
while (walker.nextNode()) {
  if (!walker.currentNode.data.trim()) continue
  let behind = walker.currentNode.parentElement
  const color = numbers(getComputedStyle(behind).color)
  while (behind && numbers(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement
  found.push([walker.currentNode.data, color, numbers(getComputedStyle(behind).backgroundColor)])
}
return found
"""


def test_the_browser_reads_every_nasty_text_as_itself(browser: Browser, tmp_path: Path) -> None:
    show(browser, tmp_path, HOSTILE, "<title>&amp;")

    elements = browser.ask("return [...new Set([...document.querySelectorAll('*')].map(found => found.localName))]")
    passages = browser.ask(
        """return [...document.querySelectorAll("blockquote")].map(
            quoted => [...quoted.querySelectorAll("p, dd")].map(found => found.textContent).join(""))"""
    )

    assert set(elements) <= OURS.keys()
    assert browser.ask("return document.title") == "<title>&amp;"
    assert texts(browser, "h2") == [one_line(answer.question) for answer in HOSTILE]
    # A pipe is where one cell ends and the next begins.
    assert [squeezed(passage).replace("|", "") for passage in passages] == [
        squeezed(one_line(citation.passage.text)).replace("|", "")
        for answer in HOSTILE
        for citation in answer.citations
    ]


@pytest.mark.parametrize("width", [320, 360, 1280, 2000])
def test_nothing_is_wider_than_the_window_and_no_line_too_long_to_read(
    browser: Browser, tmp_path: Path, width: int
) -> None:
    browser.size(width)
    show(browser, tmp_path, [*TURNS, *HOSTILE], "t" * 300)

    script = """
    const right = Math.max(...[...document.querySelectorAll('body *')].map(one => one.getBoundingClientRect().right))
    const line = document.querySelector('blockquote p').getBoundingClientRect()
    return [document.documentElement.scrollWidth, right, line.width]"""
    scroll, right, line = browser.ask(script)

    assert scroll <= width
    assert right <= width
    assert min(width, 600) * 0.7 <= line <= 640


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_contrast_in_light_and_in_dark(browser: Browser, tmp_path: Path, scheme: str) -> None:
    browser.prefer(scheme)
    show(browser, tmp_path, TURNS)

    found = browser.ask(COLORS)

    assert len(found) > 50
    assert [text for text, color, behind in found if contrast(color, behind) < 4.5] == []
    assert {luminance(behind) < 0.5 for _, _, behind in found} == {scheme == "dark"}


@pytest.mark.parametrize(("scheme", "is_dark"), [("light", False), ("dark", True)])
def test_the_quote_is_seen_in_its_passage(browser: Browser, tmp_path: Path, scheme: str, is_dark: bool) -> None:
    browser.prefer(scheme)
    show(browser, tmp_path, [ANSWER])

    script = "const { left, top, bottom } = document.querySelector('mark').getClientRects()[0]"
    left, top, bottom = browser.ask(f"{script}; return [left, top, bottom]")
    # In the mark above its first letter, on the line below it, and at the edge of the page.
    mark, paper = browser.pixel(left + 2, top + 2), browser.pixel(5, top)
    edges = [browser.pixel(left + 2, bottom + shift) for shift in (-2, -1, 0)]

    assert (luminance(paper) < 0.1) == is_dark
    assert contrast(mark, paper) > 1.1
    assert max(contrast(edge, paper) for edge in edges) > 3  # what WCAG asks of a sign
    assert texts(browser, "mark") == [one_line(QUOTE), "Another thing", "Kimi \\| K2"]


def test_on_paper_it_is_dark_on_light_whatever_the_screen(browser: Browser, tmp_path: Path) -> None:
    browser.prefer("dark", media="print")
    show(browser, tmp_path, TURNS)

    assert {luminance(behind) > 0.8 for _, _, behind in browser.ask(COLORS)} == {True}
    assert browser.ask("return getComputedStyle(document.querySelector('nav')).display") == "none"


def test_a_question_in_the_list_leads_to_it(browser: Browser, tmp_path: Path) -> None:
    address = show(browser, tmp_path, TURNS)

    browser.click("nav li:nth-child(3) a")

    assert browser.address == f"{address}#q3"
    assert 0 <= browser.ask("return document.getElementById('q3').getBoundingClientRect().top") <= 100


def test_a_place_leads_to_its_file(browser: Browser, tmp_path: Path) -> None:
    source = tmp_path / "a #1? %41 'é\".txt"
    source.write_text(TEXT, encoding="utf-8")
    show(browser, tmp_path, [Answer("why?", "why", (cite(TEXT, QUOTE, source=str(source)),), 0.9)])

    browser.click("figcaption a")

    assert browser.address == source.as_uri().replace("'", "%27")
    assert one_line(QUOTE) in one_line(browser.ask("return document.body.innerText"))


def test_the_page_asks_for_nothing_but_itself_and_nothing_goes_wrong(browser: Browser, tmp_path: Path) -> None:
    address = show(browser, tmp_path, HOSTILE)

    events = [json.loads(entry["message"])["message"] for entry in browser.log("performance")]
    asked = [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]

    assert asked == [address]
    assert browser.log("browser") == []


@pytest.mark.parametrize(
    ("script", "forbidden"),
    [
        ("const made = new Image(); made.src = 'http://127.0.0.1:9/'", "img-src"),
        ("const made = document.createElement('script'); made.textContent = '1'", "script-src-elem"),
        ("const made = document.createElement('iframe'); made.src = 'http://127.0.0.1:9/'", "frame-src"),
    ],
)
def test_nothing_could_be_fetched_or_run_even_if_it_stood_there(
    browser: Browser, tmp_path: Path, script: str, forbidden: str
) -> None:
    show(browser, tmp_path, [ANSWER])

    assert forbidden == browser.ask(
        f"""return new Promise(done => {{
            document.addEventListener("securitypolicyviolation", event => done(event.effectiveDirective))
            setTimeout(() => done("nothing"), 3000)
            {script}; document.body.append(made)
        }})"""
    )


def test_who_cannot_see_it_hears_landmarks_headings_and_numbers(browser: Browser, tmp_path: Path) -> None:
    show(browser, tmp_path, [ANSWER, MISSED, ANSWER, MISSED], "A talk")

    nodes = browser.tell("Accessibility.getFullAXTree")["nodes"]
    heard = [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in nodes if not node["ignored"]]
    named = {role: [name for other, name in heard if other == role] for role, _ in heard}

    assert {"banner", "navigation", "main", "contentinfo"} <= named.keys()
    assert named["heading"] == ["A talk", ANSWER.question, MISSED.question, ANSWER.question, MISSED.question]
    assert named["region"] == named["heading"][1:]
    assert [name.strip() for name in named["ListMarker"]] == [f"{n}." for n in (1, 2, 3, 4, 1, 2, 3, 4, 5, 6)]
    assert len(named["mark"]) == 6
