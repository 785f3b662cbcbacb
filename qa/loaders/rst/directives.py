"""The directives of docutils, Sphinx and similar tools, read as the text that a reader sees of them.

Law: a directive runs no code of its own, reads no file, and changes nothing of docutils.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import Directive, directives
from docutils.parsers.rst.states import SubstitutionDef

from qa.loaders.rst.names import ADMONITIONS, CODE, LEFT_OUT, OWN, VERSIONS, WRAPPERS

if TYPE_CHECKING:
    from collections.abc import Callable


def directive_named(written: str, language: Any, document: Any) -> tuple[Any, list[Any]]:
    """The class that reads the directive `written`, and docutils' messages: docutils' own class for tables and
    substitutions, ours for any other."""
    if written.lower() in OWN:
        found, messages = directives.directive(written, language, document)
        return type(found.__name__, (found,), {"option_spec": _AnyOption(found.option_spec or {})}), messages
    name = _without_domain(written)
    return (_Content if name in ADMONITIONS or name in ("math", "prompt") else _Titled), []


def _without_domain(name: str) -> str:
    """
    >>> _without_domain("py:Function")
    'function'
    """
    return name.lower().rpartition(":")[2]


class _AnyOption(dict[str, Any]):
    """The options of a directive; accepts any other option as it is."""

    def __bool__(self) -> bool:
        return True

    def __missing__(self, key: str) -> Callable[[str | None], str]:
        return lambda value: value or ""


class _Content(Directive):  # type: ignore[misc]
    """A directive that has no arguments: all of it is content."""

    has_content = True
    option_spec: ClassVar[dict[str, Any]] = _AnyOption()

    def run(self) -> list[Any]:
        name = _without_domain(self.name)
        if isinstance(self.state, SubstitutionDef):
            return [nodes.inline("", "")]
        if name in LEFT_OUT:
            return []
        if name in CODE:
            return [self._code(name)]
        box = self._placed(nodes.container())
        if name in ADMONITIONS:
            box["named"] = self.name
        elif name in VERSIONS:
            box["named"] = self.name
            for version in self.arguments:
                box += self._placed(nodes.paragraph(version, "", *self._inline(version, self.lineno)))
        elif self.arguments and not name.startswith("auto") and name not in WRAPPERS:
            self._add_title(box)
        self.state.nested_parse(self.content, self.content_offset, box)
        return [box]

    def _placed(self, node: Any) -> Any:
        node.line = self.lineno
        return node

    def _inline(self, text: str, line: int) -> list[Any]:
        """The nodes of a text with inline markup; docutils' messages are dropped."""
        found: list[Any] = self.state.inline_text(text, line)[0]
        return found

    def _code(self, name: str) -> Any:
        text, line = "\n".join(self.content), self.content_offset + 1
        if name == "productionlist" and self.arguments:
            text, line = "\n".join([*self.arguments, text]), self.lineno
        found = self._inline(text, line) if name == "parsed-literal" else [nodes.Text(text)]
        block = nodes.literal_block(text, "", *found)
        block.line = line
        return block

    def _add_title(self, box: Any) -> None:
        title = self.arguments[0]
        if self.content or len(title.split()) > 1 or "(" in title:  # else it is a path or the name of a module
            box += self._placed(nodes.term(title, "", *self._inline(title, self.lineno)))


class _Titled(_Content):
    """A directive whose first lines are something else: a title, a signature, a version."""

    optional_arguments = 1
    final_argument_whitespace = True
