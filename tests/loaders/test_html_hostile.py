"""Pages that are made to break a reader, and pages that are broken: read in time, or refused."""

from __future__ import annotations

import random
from time import process_time

import pytest

from qa.loaders.content import Damaged, Textless
from qa.loaders.html import read

PAGE = b"""<html lang=en><title>The mill</title><nav><a href=a.html>Home</a></nav><main><h1>The <i>mill</i></h1>
<p>It was built in 1832, &amp; burned <!-- not --> down twice.<ul><li>Hall<li>Attic</ul>
<table><tr><th>Year<th>Name<tr><td>1832<td>Ann</table><pre>mill run</pre><script>1 < 2</script></main>"""
HOSTILE = {
    "nested": "<div>" * 100_000 + "deep",
    "nested and closed": "<div>" * 50_000 + "deep" + "</div>" * 50_000,
    "lists": "<ul><li>" * 20_000 + "deep",
    "quotes": "<blockquote><dl><dd>" * 10_000 + "deep",
    "tables": "<table><tr><td>" * 10_000 + "deep",
    "headings": "<h1><div>" * 10_000 + "deep",
    "links": "<a href=http://x><div>" * 10_000 + "deep" * 100,
    "formatting": "<i><div>" + "<b>" * 20_000 + "</i>" * 20_000 + "deep",
    "stray ends": "<i>" + "<div>" * 10_000 + "</i></b></table></li>" * 10_000 + "deep",
    "spans": "<table>" + "<tr>" + "<td rowspan=60000 colspan=60000>a" * 500 + "<tr><td>b" * 20_000 + "</table>deep",
    "titles": "deep" + "<title>" * 20_000,
    "comments": "deep" + "<!--" * 100_000,
    "tags": "deep" + "<a " * 100_000,
    "quoted": "deep" + "<a b='" * 100_000,
    "sections": "deep" + "<![CDATA[>" * 20_000,
    "scripts": "deep" + "<script></script " * 20_000,
    "classes": f"<div class='{'a-' * 200_000}'>deep</div>",
    "spaces": "deep" + "&nbsp; " * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_take_time_in_proportion_and_keep_their_text(name: str) -> None:
    begin = process_time()
    content = read(HOSTILE[name].encode(), "page.html")

    assert process_time() - begin < 4
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
