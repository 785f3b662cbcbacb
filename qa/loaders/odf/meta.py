"""Read what an OpenDocument file declares about itself: its title and its language.

Law: a title that a program has set on its own is none. The language of the styles is not used, since it is that of the
program.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.loaders.docx.parts import NO_TITLE
from qa.loaders.odf.elements import all_text, child, element_name, within

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]|$)")


def declared(roots: Iterable[Element]) -> tuple[str, str]:
    """The title and the language; empty if none of these roots says them."""
    said = (each for root in roots for each in within(child(root, "office:meta"), "dc:title", "dc:language"))
    found = {element_name(each): all_text(each) for each in said}
    title = found.get("dc:title", "")
    language = _LANGUAGE.match(found.get("dc:language", ""))
    return "" if NO_TITLE.match(title) else title, language[1].lower() if language else ""
