"""The saved page parsed, the elements that it may have, and answers with hostile text in every field."""

from __future__ import annotations

from html.parser import HTMLParser

from render_cases import cite

from qa.model import Anchor, Answer, Searched

# Every element of the page, with the attributes that it may have.
OURS = {tag: set(attributes.split()) for tag, attributes in {
    "html": "lang", "head": "", "meta": "charset name content http-equiv", "title": "", "style": "", "body": "",
    "header": "", "h1": "dir", "nav": "aria-label", "main": "", "section": "aria-labelledby", "h2": "id lang dir",
    "p": "class dir", "ol": "class start", "li": "id", "a": "href lang dir", "figure": "", "blockquote": "lang",
    "span": "", "bdi": "", "mark": "", "strong": "", "u": "", "dl": "", "dt": "dir", "dd": "dir", "figcaption": "",
    "footer": "",
}.items()}  # fmt: skip


def hostile(piece: str) -> Answer:
    """An answer with `piece` in every text field."""
    prose = cite(
        f"{piece} Before. {piece}Then {piece}. After",
        f"{piece}Then {piece}.",
        "Then",
        headings=(piece,),
        name=piece,
        anchors=(Anchor(100, label=piece),),
    )
    row = cite(
        f"| {piece} | b{piece} |", f"b{piece}", header=f"| {piece} | two |", also_in=(piece,), source=f"/{piece}"
    )
    prose = prose._replace(passage=prose.passage._replace(language=piece))
    return Answer(f"why {piece}?", f"why · {piece}", (prose, row), 0.9, search=Searched(("why",), lent=(piece,)))


class Page(HTMLParser):
    """A parsed page: its elements with their attributes, and the texts of each kind of element, in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self.asides: list[str] = []  # comments and the like
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        assert len(dict(attrs)) == len(attrs)
        if tag != "meta":
            self._open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in set(self._open):
            self.texts[tag][-1] += data

    def handle_comment(self, data: str) -> None:
        self.asides.append(data)

    def all(self, tag: str, attribute: str) -> list[str | None]:
        return [attributes[attribute] for name, attributes in self.elements if name == tag and attribute in attributes]
