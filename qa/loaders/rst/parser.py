"""reStructuredText to docutils' tree; roles and directives that only Sphinx or similar tools know are read as text.

docutils looks directives and roles up in tables of its module, which all its users share. So we pass it states (the
classes that read the parts of a document) and a reader of inline markup that do not look there.

Law: no file is read, nothing is fetched, no clock is asked, nothing is written, and nothing of docutils is changed for
other users. Inline markup costs no more than its budget; beyond it, text is taken as it is written.
"""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser, states
from docutils.utils import new_document

from qa.loaders.rst.directives import directive_named

# docutils looks for the end of each mark in all of its paragraph: so many marks times characters, in one file.
_INLINE_BUDGET = 100_000_000
_SETTINGS: dict[str, object] = {
    "_disable_config": True,
    "debug": False,
    "dump_internals": False,
    "file_insertion_enabled": False,
    "halt_level": 5,
    "language_code": "en",
    "line_length_limit": 1 << 30,  # a long line costs no more than the budget
    "raw_enabled": False,
    "report_level": 5,
    "smart_quotes": False,
    "syntax_highlight": "none",
    "traceback": False,
    "warning_stream": False,
}
_MARKS = re.compile(r"[*`|_\[:@]")
SPACES = str.maketrans(dict.fromkeys("\0\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", " "))  # docutils ends lines at some


def document_tree(lines: list[str], name: str) -> Any:
    """Parse the lines of a text, in which `SPACES` are spaces. Raises whatever docutils raises."""
    settings = get_default_settings(Parser)
    vars(settings).update(_SETTINGS)
    document = new_document(name, settings)
    parser = Parser(inliner=_inliner())
    parser.state_classes = _STATES
    parser.parse("\n".join(lines), document)
    return document


def _begin(state: Any, *arguments: Any) -> None:
    """Set our states to read the nested parts of a document."""
    states.RSTState.__init__(state, *arguments)
    state.nested_sm_kwargs = {"state_classes": _STATES, "initial_state": "Body"}


def _read_directive(state: Any, match: re.Match[str], **presets: Any) -> Any:
    found, messages = directive_named(match[1], state.memo.language, state.document)
    state.parent += messages
    return state.run_directive(found, match, match[1], presets)


_EXPLICIT = states.Body.explicit  # the kinds of explicit markup, each with the function that reads it
_OURS = {
    "__init__": _begin,
    "directive": _read_directive,
    "explicit": SimpleNamespace(
        patterns=_EXPLICIT.patterns,
        constructs=[
            (_read_directive if read is states.Body.directive else read, pattern)
            for read, pattern in _EXPLICIT.constructs
        ],
    ),
    "nested_sm_cache": [],  # of machines with our states; docutils keeps its own
}
_STATES = tuple(type(state.__name__, (state,), _OURS) for state in states.state_classes)


def _inliner() -> Any:
    """docutils' reader of inline markup, for one document: it reads every role, known or not, as the text that it
    shows.

    docutils takes patterns from the class itself, so it can have no subclass; two methods are replaced in the object.
    """
    inliner: Any = states.Inliner()
    parse_all = inliner.parse
    budget = _INLINE_BUDGET

    def parse(text: str, lineno: int, memo: Any, parent: Any) -> tuple[list[Any], list[Any]]:
        nonlocal budget
        budget -= len(text) * len(_MARKS.findall(text))
        if budget >= 0:
            try:
                found: tuple[list[Any], list[Any]] = parse_all(text, lineno, memo, parent)
                return found
            except RecursionError:  # docutils descends a level for each address in a paragraph
                pass
        return [nodes.Text(text)], []

    def interpreted(rawsource: str, text: str, role: str, lineno: int) -> tuple[list[Any], list[Any]]:
        return [nodes.inline(rawsource, text)], []

    inliner.parse, inliner.interpreted = parse, interpreted
    return inliner
