"""Recognise furniture: elements by name, role, classes or as hidden, and lines that only lead to other pages.

Law: each function judges one element or line by itself; how much its verdict counts depends on the page, and `article`
decides that.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from qa.loaders.html.nesting import Node

# Controls, graphics, elements that a browser with scripts never shows, and the ruby text above Japanese words.
_NEVER = frozenset(
    "annotation annotation-xml area audio button canvas datalist embed iframe input link map meta nav noembed noframes "
    "noscript object progress rp rt script search select style svg template textarea title video".split()
)
_NEVER_ROLES = frozenset("doc-pagebreak doc-pagelist doc-toc menu menubar navigation search toolbar tooltip".split())
_NEVER_TYPES = frozenset("landmarks loi lot page-list pagebreak toc".split())  # of `epub:type`
_MARKING = frozenset(("role", "epub:type", "hidden"))
_STRUCK = ("del", "s", "strike")
_UNSEEN = re.compile(r"(?:^|;)\s*+(?:display\s*+:\s*+none|visibility\s*+:\s*+hidden)\b", re.IGNORECASE)
# Words in class names: of signs and numbers beside the text, if they have few words; of notices and advertisements, if
# they hold a control; of lists of links, if most of them is links; of the readers' comments, if they come after the
# text.
_SIGNS = frozenset(
    "anchorjs breadcrumb breadcrumbs clipboard copybtn copybutton editsection gutter headerlink jumplink lineno "
    "linenodiv linenos linenumber linenumbers noprint permalink skip skiplink skipnav viewcode visuallyhidden".split()
)
_NOTICES = frozenset(
    "ad ads adsbygoogle adv advert advertisement anzeige consent cookie cookiebanner cookies gdpr newsletter onetrust "
    "optin signup subscribe subscription".split()
)
_LINKY = frozenset(
    "banner breadcrumb breadcrumbs catlinks colophon contentinfo copyright footer legal login masthead menu nav navbar "
    "navbox navfooter navheader navigation pager pagination popular prevnext printfooter promo recommended related "
    "share sharedaddy sharing sidebar sitemap social sphinxsidebar sphinxsidebarwrapper subscribe tags toc toctree "
    "toolbar topbar trending widget".split()
)
_RELATED = frozenset("more popular promo recirculation recommended related teaser teasers trending".split())
_COMMENTS = frozenset(
    "comentarios commentaires commentarea commentlist comments commentsection disqus kommentare respond".split()
)
_CLOSING = frozenset("colophon copyright copyrights footer footers legal license prefooter subfooter".split())
_BUTTONS = frozenset("btn button".split())
_HIDING = (("sr", "only"), ("visually", "hidden"), ("screen", "reader"), ("jump", "link"), ("edit", "link"))
_WRAPPING = frozenset("content has layout main no page with without wrap wrapper".split())
_NOTE = re.compile(r"\b(?:admonition|callout|caution|danger|footnotes?|hint|important|info|note|tip|warning)s?\b")
_PARTS = re.compile(r"[a-z]++(?:\d++)?+")
_LONGEST_NAMES = 300  # characters that are looked at
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def never(node: Node) -> bool:
    """Whether an element is never part of the text: hidden, or a control or navigation by its name or role."""
    if node.name in _NEVER:
        return True
    given = node.attributes
    if _MARKING.isdisjoint(given):
        return False
    role = given.get("role", "").lower()
    if role in _NEVER_ROLES or _NEVER_TYPES.intersection(given.get("epub:type", "").split()):
        return True
    # A browser reveals "until-found" elements when searching.
    return "hidden" in given and given["hidden"].lower() != "until-found"


def is_struck(node: Node) -> bool:
    """Whether an element is text that its writer has struck out."""
    return node.name in _STRUCK or bool(node.attributes and "line-through" in node.attributes.get("style", ""))


def is_unseen(node: Node) -> bool:
    """Whether an element is hidden by its style, or hidden from screen readers and so an ornament."""
    given = node.attributes
    return bool(given) and (
        given.get("aria-hidden", "").lower() == "true" or bool(_UNSEEN.search(given.get("style", "")))
    )


class Names(NamedTuple):
    """What the classes and the id of an element hint at: signs beside the text, a notice, links,
    comments, other stories, the end of a page, a button."""

    signs: bool
    notice: bool
    links: bool
    comments: bool
    related: bool
    closing: bool
    button: bool


def names_of(node: Node) -> Names | None:
    """What the classes and the id of an element hint at; None if nothing. It is one hint, and no verdict."""
    given = node.attributes
    names = given.get("class", "")
    if node.name != "section" and "section" not in names.split():
        names += " " + given.get("id", "")
    return _hints(names[:_LONGEST_NAMES])


@lru_cache(maxsize=4096)
def _hints(names: str) -> Names | None:
    found: set[str] = set()
    wrapped: set[str] = set()
    for one in names.split():
        parts = set(_PARTS.findall(_CAMEL.sub("-", one).lower()))
        found |= parts
        if _WRAPPING.isdisjoint(parts) or "skip" in parts:
            wrapped |= parts
    signs = not _SIGNS.isdisjoint(wrapped) or any(first in wrapped and then in wrapped for first, then in _HIDING)
    hints = Names(
        signs,
        notice=not _NOTICES.isdisjoint(wrapped),
        links=not _LINKY.isdisjoint(found),
        comments=not _COMMENTS.isdisjoint(wrapped),
        related=not _RELATED.isdisjoint(found),
        closing=not _CLOSING.isdisjoint(found),
        button=not _BUTTONS.isdisjoint(found),
    )
    return hints if any(hints) else None


def is_note(given: dict[str, str]) -> bool:
    """Whether a box beside the text belongs to it, such as a warning or a footnote."""
    return bool(
        _NOTE.search(" ".join((given.get("class", ""), given.get("role", ""), given.get("epub:type", ""))).lower())
    )


# The titles of lists of other stories, at their beginning.
_OTHERS = re.compile(
    r"[\W_]*+(?:related|recommended|you (?:might|may) also|more (?:on|from|about|stories)|read (?:also|more|next)"
    r"|see also|most (?:read|popular)|latest|trending|auch interessant|mehr (?:zum|zu|aus|von)|lesen sie (?:auch|mehr)"
    r"|ähnliche|das könnte (?:sie|dich)|meistgelesen|à lire|lire aussi|sur le même|articles? (?:liés|similaires)"
    r"|[lt]e (?:puede|podría) interesar|te recomendamos|(?:lea|lee|vea|ver|mire|mira|puedes ver)(?: también|:)"
    r"|relacionad|más leíd|leggi anche|articoli correlati|lees ook|gerelateerd|czytaj (?:też|także)|zobacz także"
    r"|leia (?:também|mais)|artigos relacionados|notícias relacionadas|noticias relacionadas)",
    re.IGNORECASE,
)


def names_other_stories(title: str) -> bool:
    """Whether a text begins like the title of a list of other stories."""
    return bool(_OTHERS.match(title))


# Words of links to other pages: as the whole line, and at the beginning of a line that is partly a link.
_TURN = re.compile(
    r"[\W_]*+(?:(?:go )?back(?: to [\w ]{1,40}+)?|contents|continue reading|edit(?: (?:this|on)[\w ]{1,40}+)?|home"
    r"|index|jump to[\w ]{1,30}+|(?:next|prev(?:ious)?)(?: (?:chapter|page|section))?|permalink|print(?: this page)?"
    r"|read more|share(?: this)?|skip to[\w ]{1,30}+|table of contents|toggle[\w ]{1,30}+|top|up|view (?:page )?source"
    r"|zurück(?: (?:zu[mr]?|nach)[\w ]{1,40}+)?|nach oben|drucken|(?:artikel |seite )?teilen|weiterempfehlen"
    r"|weiterlesen|retour(?: (?:à|au|aux)[\w ]{1,40}+)?|imprimer|partager|lire la suite|permalien|haut de page"
    r"|volver(?: (?:a|al)[\w ]{1,40}+)?|imprimir|compart(?:ir|ilhar)|leer más|ler mais|voltar(?: (?:a|ao)[\w ]{1,40}+)?"
    r"|torna(?: (?:a|al|su)[\w ]{1,40}+)?|stampa|condividi|leggi tutto|terug(?: naar[\w ]{1,40}+)?|lees verder)"
    r"[\W_]*+",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"[\W_]*+(?:next|prev(?:ious)?)(?: (?:article|chapter|message|page|post|section|topic))?\b.{0,20}?:", re.IGNORECASE
)
_BARS = re.compile(r"[][|·•»«‹›]")  # between the links of a line that is nothing else
_LONGEST_TURN = 240
_PHRASE = 4  # words of a link, on average, that says something itself


def leads_away(text: str, linked: int, links: int, in_book: bool = False) -> bool:
    """Whether a line with this text only leads to other pages. `linked` counts its letters and digits in links, `links`
    the links. In a book, a line that is only a link is an entry of a table of contents."""
    if not links or len(text) > _LONGEST_TURN:
        return False
    letters = sum(map(str.isalnum, text))
    if linked * 10 >= letters * 9 and links > 1 and len(text.split()) < links * _PHRASE:
        return True
    if in_book and linked * 10 >= sum(map(str.isalpha, text)) * 9:
        return True
    if links > 2 and linked * 2 >= letters and len(_BARS.findall(text)) >= links - 1:
        return True
    if linked * 5 >= letters * 3 and names_other_stories(text):
        return True
    return bool((linked * 5 >= letters * 4 and _TURN.fullmatch(text)) or (linked * 4 >= letters and _TURNS.match(text)))
