"""What directives and roles (of docutils, Sphinx and similar tools) mean to a reader: tables of names.

Law: of a directive or role that is in no table, a reader sees the text.
"""

from __future__ import annotations

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
# Their names are read too.
ADMONITIONS = frozenset("attention caution danger error hint important note seealso tip todo warning".split())
VERSIONS = frozenset("versionadded versionchanged versionremoved deprecated deprecated-removed".split())
# Roles whose name is read too.
NAMED = frozenset("pep pep-reference rfc rfc-reference".split())
# Roles whose text is shown unchanged, even where it looks like a title with an address.
VERBATIM = frozenset(
    """abbr code command dfn emphasis file guilabel kbd literal mailheader makevar math menuselection mimetype program
    regexp samp strong sub subscript sup superscript""".split()
)
