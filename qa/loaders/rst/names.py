"""What directives and roles (of docutils, Sphinx and similar tools) mean to a reader: tables, and the text of a role.

Law: of a directive or role that is in no table, a reader sees the text.
"""

from __future__ import annotations

import re

# docutils reads these by itself: tables, and what a substitution is replaced by.
OWN = frozenset("csv-table line-block list-table replace table unicode".split())
LEFT_OUT = frozenset(
    """autosummary bibliography codeauthor contents currentmodule date default-domain default-role digraph footer graph
    graphviz header highlight image include index inheritance-diagram literalinclude mermaid meta plantuml program raw
    role sectionauthor sectnum tabularcolumns target-notes testcleanup testsetup title toctree uml""".split()
)
CODE = frozenset(
    """code code-block code-cell console doctest highlight-code ipython ipython3 jupyter-execute literal math
    parsed-literal productionlist prompt sourcecode testcode testoutput""".split()
)
# Their first line is an address or a condition, not text.
WRAPPERS = frozenset(
    """card-carousel class compound container cssclass epigraph figure glossary grid grid-item highlights hlist ifconfig
    module only panels pull-quote rst-class tab-set tabs""".split()
)
ADMONITIONS = {
    "attention": "Attention: ",
    "caution": "Caution: ",
    "danger": "Danger: ",
    "error": "Error: ",
    "hint": "Hint: ",
    "important": "Important: ",
    "note": "Note: ",
    "seealso": "See also: ",
    "tip": "Tip: ",
    "todo": "Todo: ",
    "warning": "Warning: ",
}
VERSIONS = {
    "versionadded": "Added in version {}",
    "versionchanged": "Changed in version {}",
    "versionremoved": "Removed in version {}",
    "deprecated": "Deprecated since version {}",
    "deprecated-removed": "Deprecated since version {}, removed in version {}",
}
# Roles whose text is shown unchanged, even where it looks like a title with an address.
_VERBATIM = frozenset(
    """abbr code command dfn emphasis file guilabel kbd literal mailheader makevar math menuselection mimetype program
    regexp samp strong sub subscript sup superscript""".split()
)
_SHORT = {"pep": "PEP ", "pep-reference": "PEP ", "rfc": "RFC ", "rfc-reference": "RFC "}
_TITLED = re.compile(r"([^<]*[^<\s])\s*<[^<>]*>\s*\Z")


def role_text(role: str, text: str) -> tuple[str, str]:
    """The text that a reader sees of a role, and its label where the role gives nothing but a label.

    >>> role_text("ref", "the guide <guide>"), role_text("ref", "guide"), role_text("py:class", "~email.Message")
    (('the guide', ''), ('guide', 'guide'), ('Message', ''))
    """
    name = role.lower().rpartition(":")[2]
    if not name or name in _VERBATIM:
        return text, ""
    if match := _TITLED.match(text):
        return match[1].removeprefix("!"), ""
    if text.startswith("~"):
        return text.rpartition(".")[2].removeprefix("~"), ""
    if name == "ref":
        return text, " ".join(text.lower().split())
    return _SHORT.get(name, "") + text.removeprefix("!"), ""
