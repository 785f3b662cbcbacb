"""Recognise furniture: elements by name, role, classes or as hidden, and lines that only lead to other pages.

Law: each function judges one element or line by itself; how much its verdict counts depends on the page, and `article`
decides that.
"""

from __future__ import annotations

import re

from qa.loaders.html.nesting import HEADINGS, Node

# Controls, graphics, elements that a browser with scripts never shows, and the ruby text above Japanese words.
_NEVER = frozenset(
    "annotation annotation-xml area audio button canvas datalist embed iframe input link map meta nav noembed noframes "
    "noscript object progress rp rt script search select style svg template textarea title video".split()
)
_NEVER_ROLES = frozenset(
    "doc-pagebreak doc-pagelist doc-toc menu menubar navigation search tablist toolbar tooltip".split()
)
_NEVER_TYPES = frozenset("landmarks loi lot page-list pagebreak toc".split())  # of `epub:type`
_UNSEEN = re.compile(r"(?:^|;)\s*+(?:display\s*+:\s*+none|visibility\s*+:\s*+hidden)\b", re.IGNORECASE)
# Words in class names that mark furniture whatever the element holds; and those that do so only where most of it is
# links.
_SURE = frozenset(
    "ads adsbygoogle advert advertisement breadcrumb breadcrumbs catlinks clipboard consent cookie cookiebanner "
    "cookies copybtn copybutton editsection gdpr gutter headerlink jumplink lineno linenodiv linenos linenumber "
    "linenumbers navbox navfooter navheader newsletter noprint onetrust pager pagination permalink prevnext "
    "printfooter sharedaddy sharing skip skiplink skipnav sphinxsidebar sphinxsidebarwrapper toctree viewcode "
    "visuallyhidden".split()
)
_LINKY = frozenset(
    "ad banner colophon contentinfo copyright footer legal login masthead menu nav navbar navigation popular "
    "promo recommended related share sidebar sitemap social subscribe tags toc toolbar topbar trending widget".split()
)
_HIDING = (("sr", "only"), ("visually", "hidden"), ("screen", "reader"), ("jump", "link"), ("edit", "link"))
_WRAPPING = frozenset("content has layout main no page with without wrap wrapper".split())
_NOTE = re.compile(r"\b(?:admonition|callout|caution|danger|footnotes?|hint|important|info|note|tip|warning)s?\b")
_PARTS = re.compile(r"[a-z]++(?:\d++)?+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ENOUGH = 200  # characters: an element with more is not there for its links alone


def never(node: Node) -> bool:
    """Whether an element is never part of the text: hidden, or a control or navigation by its name or role."""
    if node.name in _NEVER:
        return True
    given = node.attributes
    if not given:
        return False
    role = given.get("role", "").lower()
    if role in _NEVER_ROLES or _NEVER_TYPES.intersection(given.get("epub:type", "").split()):
        return True
    # A hidden tab can be brought to the front, and a browser reveals "until-found" elements when searching.
    return "hidden" in given and role != "tabpanel" and given["hidden"].lower() != "until-found"


def is_unseen(node: Node) -> bool:
    """Whether an element is hidden by its style, or hidden from screen readers and so an ornament."""
    given = node.attributes
    return bool(given) and (
        given.get("aria-hidden", "").lower() == "true" or bool(_UNSEEN.search(given.get("style", "")))
    )


def by_its_name(node: Node, letters: int, linked: int, outside: bool) -> bool:
    """Whether an element is furniture by its name, role, classes or id, if it is not most of the page.

    `letters` and `linked` count its characters and those of them in links; `outside` if the page does not mark its
    article.
    """
    given = node.attributes
    name = node.name
    if given and given.get("role", "").lower() in ("alertdialog", "complementary", "contentinfo", "dialog"):
        return not _is_note(given)
    if name in ("dialog", "form"):
        return True
    if name == "footer":
        return node.parent is None or node.parent.name not in ("blockquote", "figure", "q")
    if name == "aside":
        return not _is_note(given)
    if name == "header" or given.get("role", "").lower() == "banner":
        return outside and letters < _ENOUGH
    names = given.get("class", "") if given else ""
    if outside and name != "section" and "section" not in names.split():
        names += " " + given.get("id", "")
    few = linked * 3 >= letters or letters < _ENOUGH // 2
    for one in names.split():
        parts = _PARTS.findall(_CAMEL.sub("-", one).lower())
        if not _WRAPPING.isdisjoint(parts) and "skip" not in parts:
            continue
        if not _SURE.isdisjoint(parts) or any(pair[0] in parts and pair[1] in parts for pair in _HIDING):
            return True
        if not _LINKY.isdisjoint(parts) and (few or (outside and ("sidebar" in parts or "footer" in parts))):
            return name not in HEADINGS
    return False


def _is_note(given: dict[str, str]) -> bool:
    """Whether a box beside the text belongs to it, such as a warning or a footnote."""
    return bool(
        _NOTE.search(" ".join((given.get("class", ""), given.get("role", ""), given.get("epub:type", ""))).lower())
    )


# Words of links to other pages: as the whole line, and at the beginning of a line that is partly a link.
_TURN = re.compile(
    r"[\W_]*+(?:(?:go )?back(?: to [\w ]{1,40}+)?|contents|continue reading|edit(?: (?:this|on)[\w ]{1,40}+)?|home"
    r"|index|jump to[\w ]{1,30}+|(?:next|prev(?:ious)?)(?: (?:chapter|page|section))?|permalink|print(?: this page)?"
    r"|read more|share(?: this)?|skip to[\w ]{1,30}+|table of contents|toggle[\w ]{1,30}+|top|up|view (?:page )?source)"
    r"[\W_]*+",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"[\W_]*+(?:next|prev(?:ious)?)(?: (?:article|chapter|message|page|post|section|topic))?\b.{0,20}?:", re.IGNORECASE
)
_BARS = re.compile(r"[][|·•»«‹›]")  # between the links of a line that is nothing else
_LONGEST_TURN = 240


def leads_away(text: str, linked: int, links: int, in_book: bool = False) -> bool:
    """Whether a line with this text only leads to other pages. `linked` counts its letters and digits in links, `links`
    the links. In a book, a line that is only a link is an entry of a table of contents."""
    if not links or len(text) > _LONGEST_TURN:
        return False
    letters = sum(map(str.isalnum, text))
    if linked * 10 >= letters * 9 and links > 1:
        return True
    if in_book and linked * 10 >= sum(map(str.isalpha, text)) * 9:
        return True
    if links > 2 and linked * 2 >= letters and len(_BARS.findall(text)) >= links - 1:
        return True
    return bool((linked * 5 >= letters * 4 and _TURN.fullmatch(text)) or (linked * 4 >= letters and _TURNS.match(text)))
