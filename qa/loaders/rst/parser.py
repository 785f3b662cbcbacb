"""reStructuredText to docutils' tree, with the roles and directives that only Sphinx or the like know read as text.

Law: nothing is read from disk and nothing fetched, no clock is asked, nothing is written, and nothing of docutils is
changed for others. Inline markup costs no more than its budget; beyond it a text is taken as it stands.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, ClassVar

from qa.loaders.rst.names import ADMONITIONS, CODE, LEFT_OUT, OWN, VERSIONS, WRAPPERS, role_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Each mark is looked for an end to in all of its paragraph: that many marks times characters, in one file.
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
_RAW_ROLE = re.compile(r"(\S+?)\s*\(\s*raw\s*\)")
_SPACES = str.maketrans(dict.fromkeys("\0\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", " "))  # docutils ends lines at some


def parse(lines: list[str], name: str) -> Any:
    """The tree of a text that is given in lines. Whatever docutils raises goes through."""
    from docutils.frontend import get_default_settings
    from docutils.parsers.rst import Parser
    from docutils.transforms.references import Footnotes
    from docutils.utils import new_document

    settings = get_default_settings(Parser)
    vars(settings).update(_SETTINGS)
    document = new_document(name, settings)
    with _directives():
        Parser(inliner=_inliner()).parse("\n".join(lines).translate(_SPACES), document)
    Footnotes(document).apply()
    return document


def _inliner() -> Any:
    """docutils' reader of inline markup, which reads every role, known or not, as what it shows.

    It looks for its patterns in its own class and can have no subclass; so the two methods are this one's own.
    """
    from docutils import nodes
    from docutils.parsers.rst.states import Inliner
    from docutils.utils import unescape

    inliner: Any = Inliner()
    inliner.silent = {"raw"}
    all_of_it = inliner.parse
    budget = _INLINE_BUDGET

    def parse(text: str, lineno: int, memo: Any, parent: Any) -> tuple[list[Any], list[Any]]:
        nonlocal budget
        budget -= len(text) * len(_MARKS.findall(text))
        if budget >= 0:
            try:
                found: tuple[list[Any], list[Any]] = all_of_it(text, lineno, memo, parent)
                return found
            except RecursionError:  # a level for each address in a paragraph
                pass
        return [nodes.Text(text)], []

    def interpreted(rawsource: str, text: str, role: str, lineno: int) -> tuple[list[Any], list[Any]]:
        if role in inliner.silent:
            return [nodes.inline(rawsource, "")], []
        shown, label = role_text(role or "", unescape(text))
        return [nodes.inline(rawsource, shown, label=label)], []

    inliner.parse, inliner.interpreted = parse, interpreted
    return inliner


@contextmanager
def _directives() -> Iterator[None]:
    """Has docutils find our directives for all names but those of tables and substitutions, as long as it parses."""
    from docutils.parsers.rst import directives

    original = directives.directive
    content, titled = _classes()

    def find(name: str, language: Any, document: Any) -> tuple[Any, list[Any]]:
        own = name.lower()
        if own in OWN:
            found, messages = original(name, language, document)
            lenient = type(found.__name__, (found,), {"option_spec": _AnyOption(found.option_spec or {})})
            return lenient, messages
        own = own.rpartition(":")[2]
        return (content if own in ADMONITIONS or own in ("math", "prompt") else titled), []

    directives.directive = find
    try:
        yield
    finally:
        directives.directive = original


class _AnyOption(dict[str, Any]):
    """The options of a directive, with any other one taken as it is."""

    def __bool__(self) -> bool:
        return True

    def __missing__(self, key: str) -> Callable[[str | None], str]:
        return lambda value: value or ""


def _classes() -> tuple[Any, Any]:
    """The directives that have content alone, and those whose first line is something else."""
    from docutils import nodes
    from docutils.parsers.rst import Directive
    from docutils.parsers.rst.states import SubstitutionDef

    class Content(Directive):  # type: ignore[misc]
        has_content = True
        option_spec: ClassVar[dict[str, Any]] = _AnyOption()

        def run(self) -> list[Any]:
            name = self.name.lower().rpartition(":")[2]
            if name in LEFT_OUT or isinstance(self.state, SubstitutionDef):
                return self.left_out(name)
            if name in CODE:
                return self.code(name)
            box = nodes.container()
            box.line = self.lineno
            if name in ADMONITIONS:
                box["lead"] = ADMONITIONS[name]
            elif name in VERSIONS:
                self.version(box, VERSIONS[name])
            elif self.arguments and not name.startswith("auto") and name not in WRAPPERS:
                self.title(box)
            self.state.nested_parse(self.content, self.content_offset, box)
            return [box]

        def left_out(self, name: str) -> list[Any]:
            if name == "role" and self.arguments and (match := _RAW_ROLE.match(self.arguments[0])):
                self.state.inliner.silent.add(match[1])
            if isinstance(self.state, SubstitutionDef):
                return [nodes.inline("", self.options.get("alt", "") if name == "image" else "")]
            return []

        def code(self, name: str) -> list[Any]:
            text = "\n".join(self.content)
            offset = self.content_offset
            if name == "productionlist" and self.arguments:
                text = "\n".join([*self.arguments, text])
                offset = self.lineno - 1
            found, _ = (
                self.state.inline_text(text, offset + 1) if name == "parsed-literal" else ([nodes.Text(text)], [])
            )
            block = nodes.literal_block(text, "", *found)
            block.line = offset + 1
            return [block]

        def version(self, box: Any, form: str) -> None:
            count = form.count("{}")
            words = self.arguments[0].split(maxsplit=count) if self.arguments else []
            if len(words) < count:
                return
            lead = form.format(*words[:count])
            if len(words) > count:
                found, _ = self.state.inline_text(words[-1], self.lineno)
                said = nodes.paragraph(words[-1], "", *found)
                said.line = self.lineno
                inner = nodes.container("", said, lead=f"{lead}: ")
                inner.line = self.lineno
                box += inner
            elif self.content:
                box["lead"] = f"{lead}: "
            else:
                said = nodes.paragraph("", f"{lead}.")
                said.line = self.lineno
                box += said

        def title(self, box: Any) -> None:
            argument = self.arguments[0]
            if not self.content and len(argument.split()) < 2 and "(" not in argument:
                return  # a path or the name of a module
            found, _ = self.state.inline_text(argument, self.lineno)
            term = nodes.term(argument, "", *found)
            term.line = self.lineno
            box += term

    class Titled(Content):
        optional_arguments = 1
        final_argument_whitespace = True

    return Content, Titled
