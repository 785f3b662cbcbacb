"""Recognise furniture by what its elements say: name, role, classes, style.

Law: each function judges one element by itself; how much its verdict counts depends on the page, and `article` decides
that.
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
STRUCK = ("del", "s", "strike")
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
    "banner breadcrumb breadcrumbs catlinks colophon contentinfo copyright embed embedded footer legal login masthead "
    "menu nav navbar navbox navfooter navheader navigation pager pagination popular postnav prevnext printfooter promo "
    "recommended related relatedposts share sharedaddy sharing sidebar sitemap social sphinxsidebar "
    "sphinxsidebarwrapper subscribe taglist tags toc toctree toolbar topbar trending widget".split()
)
_RELATED = frozenset(
    "more moreposts popular promo recirculation recommended related relatedlinks relatedposts teaser teasers trending "
    "upsell".split()
)
_SHARING = frozenset("share sharebar shareblock sharedaddy sharing social teilen".split())
_KEYWORDS = frozenset("categories category keyword keywords tag taglist tags topic topics".split())
_COLUMNS = frozenset("aside rail secondary sidebar".split())
_AUTHORS = frozenset("author authors autor".split())
_BOXES = frozenset("bio biography box card description details info profile".split())
_POPUPS = frozenset("modal offcanvas popup".split())
_HIDDEN = frozenset(("d-none", "hidden", "hide", "is-hidden", "u-hidden"))
_COMMENTS = frozenset(
    "comentarios commentaires commentarea commentform commentlist comments commentsection disqus kommentare "
    "respond".split()
)
_COMMENT = frozenset(("comment", "comments", "kommentar", "kommentare"))
_ABOUT_COMMENTS = frozenset("closed count form link message number privacy reply respond".split())
_CLOSING = frozenset("colophon copyright copyrights footer footers legal license prefooter subfooter".split())
_BUTTONS = frozenset("btn button".split())
_HIDING = (("sr", "only"), ("visually", "hidden"), ("screen", "reader"), ("jump", "link"), ("edit", "link"))
_WRAPPING = frozenset("content has layout main no page with without wrap wrapper".split())
_NOTE = re.compile(r"\b(?:admonition|callout|caution|danger|footnotes?|hint|important|info|note|tip|warning)s?\b")
_PARTS = re.compile(r"[a-z]++")
_LONGEST_NAMES = 300  # characters that are looked at
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def never(node: Node) -> bool:
    """Whether an element is never part of the text: hidden, or a control or navigation by its name or role."""
    if node.name in _NEVER:
        return True
    given = node.attributes
    if not given or _MARKING.isdisjoint(given):
        return False
    role = given.get("role", "").lower()
    if role in _NEVER_ROLES or _NEVER_TYPES.intersection(given.get("epub:type", "").split()):
        return True
    # A browser reveals "until-found" elements when searching.
    return "hidden" in given and given["hidden"].lower() != "until-found"


def is_struck(node: Node) -> bool:
    """Whether an element is text that its writer has struck out."""
    return node.name in STRUCK or bool(node.attributes and "line-through" in node.attributes.get("style", ""))


def is_unseen(node: Node) -> bool:
    """Whether an element is hidden by its style, or hidden from screen readers and so an ornament."""
    given = node.attributes
    return bool(given) and (
        given.get("aria-hidden", "").lower() == "true" or bool(_UNSEEN.search(given.get("style", "")))
    )


class Names(NamedTuple):
    """What the classes and the id of an element hint at: signs beside the text, a notice, links, comments, other
    stories, the end of a page, a button; a way to share, keywords, a column beside the text, a box about the author, a
    window that opens, a line about comments; that it is hidden."""

    signs: bool
    notice: bool
    links: bool
    comments: bool
    related: bool
    closing: bool
    button: bool
    sharing: bool
    keywords: bool
    column: bool
    author: bool
    popup: bool
    opinion: bool
    hidden: bool


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
    is_author = is_opinion = False
    for one in names.split():
        parts = set(_PARTS.findall(_CAMEL.sub("-", one).lower()))
        found |= parts
        is_author |= not (_AUTHORS.isdisjoint(parts) or _BOXES.isdisjoint(parts))
        if _WRAPPING.isdisjoint(parts) or "skip" in parts:
            wrapped |= parts
            is_opinion |= not (_COMMENT.isdisjoint(parts) or _ABOUT_COMMENTS.isdisjoint(parts))
    signs = not _SIGNS.isdisjoint(wrapped) or any(first in wrapped and then in wrapped for first, then in _HIDING)
    hints = Names(
        signs,
        notice=not _NOTICES.isdisjoint(wrapped),
        links=not (_LINKY.isdisjoint(found) and _SHARING.isdisjoint(wrapped)),
        comments=not _COMMENTS.isdisjoint(wrapped),
        related=not _RELATED.isdisjoint(found),
        closing=not _CLOSING.isdisjoint(found),
        button=not _BUTTONS.isdisjoint(found),
        sharing=not _SHARING.isdisjoint(wrapped),
        keywords=not _KEYWORDS.isdisjoint(wrapped),
        column=not _COLUMNS.isdisjoint(wrapped),
        author=is_author or "authorbox" in found,
        popup=not _POPUPS.isdisjoint(wrapped),
        opinion=is_opinion,
        hidden=not _HIDDEN.isdisjoint(names.split()) and "block" not in names and "@" not in names,
    )
    return hints if any(hints) else None


def is_note(given: dict[str, str]) -> bool:
    """Whether a box beside the text belongs to it, such as a warning or a footnote."""
    return bool(
        _NOTE.search(" ".join((given.get("class", ""), given.get("role", ""), given.get("epub:type", ""))).lower())
    )
