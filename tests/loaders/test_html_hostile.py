"""Pages that are made to break a reader, and pages that are broken: read in time, or refused."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from growth import assert_linear

from qa.loaders.content import Damaged, Textless
from qa.loaders.html import read

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = b"""<html lang=en><title>The mill</title><nav><a href=a.html>Home</a></nav><main><h1>The <i>mill</i></h1>
<p>It was built in 1832, &amp; burned <!-- not --> down twice.<ul><li>Hall<li>Attic</ul>
<table><tr><th>Year<th>Name<tr><td>1832<td>Ann</table><pre>mill run</pre><script>1 < 2</script></main>"""
# Each for a number of thousandths of what hurts.
HOSTILE: dict[str, Callable[[int], str]] = {
    "nested": lambda n: "<div>" * 100 * n + "deep",
    "nested and closed": lambda n: "<div>" * 50 * n + "deep" + "</div>" * 50 * n,
    "lists": lambda n: "<ul><li>" * 20 * n + "deep",
    "quotes": lambda n: "<blockquote><dl><dd>" * 10 * n + "deep",
    "tables": lambda n: "<table><tr><td>" * 10 * n + "deep",
    "headings": lambda n: "<h1><div>" * 10 * n + "deep",
    "links": lambda n: "<a href=http://x><div>" * 10 * n + "deep" * 100,
    "formatting": lambda n: "<i><div>" + "<b>" * 20 * n + "</i>" * 20 * n + "deep",
    "stray ends": lambda n: "<i>" + "<div>" * 10 * n + "</i></b></table></li>" * 10 * n + "deep",
    "spans": lambda n: (
        "<table><tr>" + "<td rowspan=60000 colspan=60000>a" * (n // 2) + "<tr><td>b" * 20 * n + "</table>deep"
    ),
    "titles": lambda n: "deep" + "<title>" * 20 * n,
    "comments": lambda n: "deep" + "<!--" * 100 * n,
    "tags": lambda n: "deep" + "<a " * 100 * n,
    "quoted": lambda n: "deep" + "<a b='" * 100 * n,
    "sections": lambda n: "deep" + "<![CDATA[>" * 20 * n,
    "scripts": lambda n: "deep" + "<script></script " * 20 * n,
    "powers": lambda n: "<sup>2" * 50 * n + "deep",
    "formulas": lambda n: "<math>" + "<msup><mi>x<mfrac>" * 10 * n + "deep",
    "buttons": lambda n: "<h2><button aria-expanded=true>a</button></h2><div hidden>" * 10 * n + "deep",
    "articles": lambda n: "<article><h1>a</h1><h2><a href=b>b</a></h2><p>" * 10 * n + "deep",
    "struck": lambda n: "<del><div style=display:none>" * 10 * n + "deep",
    "classes": lambda n: f"<div class='{'a-' * 200 * n}'>deep</div>",
    "spaces": lambda n: "deep" + "&nbsp; " * 100 * n,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_take_time_in_proportion_and_keep_their_text(name: str) -> None:
    content = assert_linear(lambda page: read(page.encode(), "page.html"), HOSTILE[name])

    assert "deep" in content.text
    assert len(content.text) < 3_000_000


def test_damaged_copies_are_read_or_refused() -> None:
    for seed in range(30):
        random.seed(seed)
        data = bytearray(PAGE[: random.randrange(len(PAGE))] if seed % 2 else PAGE)
        for _ in range(random.randrange(20)):
            data[random.randrange(len(data))] = random.randrange(256)
        try:
            content = read(bytes(data), "page.html")
        except (Damaged, Textless):
            continue
        ends = [0, *(block.span.end for block in content.blocks)]
        assert all(end <= block.span.start for end, block in zip(ends, content.blocks, strict=False))
        assert [anchor.offset for anchor in content.anchors] == sorted(anchor.offset for anchor in content.anchors)
