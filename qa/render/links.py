"""Make links that open a file at a quote.

Law: a link holds the bytes of the path, percent-encoded, so that no path can end a link early or control a terminal.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from qa.errors import UsageError

if TYPE_CHECKING:
    from qa.model import Anchor, Citation

# The formats, by the names that other tools give them.
FORMATS = {
    "default": "file://{host}{path}",
    "file": "file://{host}{path}",
    "cursor": "cursor://file{path}:{line}:{column}",
    "grep+": "grep+://{path}:{line}",
    "kitty": "file://{host}{path}#{line}",
    "macvim": "mvim://open?url=file://{path}&line={line}&column={column}",
    "none": "",
    "textmate": "txmt://open?url=file://{path}&line={line}&column={column}",
    "vscode": "vscode://file{path}:{line}:{column}",
    "vscode-insiders": "vscode-insiders://file{path}:{line}:{column}",
    "vscodium": "vscodium://file{path}:{line}:{column}",
}
_FIELD = re.compile(r"\{([^{}]*+)\}")
_FIELDS = ("path", "line", "column", "host")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*+:[!-~]*+")
_KEPT = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/" + b":" * (os.sep == "\\"))


def hyperlink(citation: Citation, fmt: str) -> str | None:
    """Link to a citation's quote. `fmt` names a format, or is one with {path}, {line}, {column} and {host}."""
    return link(citation.source, citation.place, fmt)


def link(source: str, at: Anchor, fmt: str) -> str | None:
    """Link to a place in `source`; None for standard input and for the format `none`."""
    template = link_format(fmt)
    if not template or source == "-":
        return None
    values = {"path": _percent(source), "line": str(at.line or 1), "column": str(at.column or 1), "host": _host()}
    uri = _FIELD.sub(lambda field: values[field[1]], template)
    if template == FORMATS["file"] and at.line is None and at.page is not None:
        uri += f"#page={at.page}"
    return uri


def link_format(fmt: str) -> str:
    """Return the format that `fmt` names, or `fmt` itself where it is a format. Raises UsageError for anything else."""
    if fmt in FORMATS:
        return FORMATS[fmt]
    hint = f"known formats: {', '.join(FORMATS)}; or one of your own, such as 'editor://open{{path}}:{{line}}'"
    if "{" not in fmt:
        raise UsageError(f"unknown hyperlink format {fmt!a}", hint)
    for field in _FIELD.findall(fmt):
        if field not in _FIELDS:
            known = ", ".join(f"{{{name}}}" for name in _FIELDS)
            raise UsageError(f"unknown field {{{field}}} in the hyperlink format {fmt!a}", f"known fields: {known}")
    if "{path}" not in fmt:
        raise UsageError(f"the hyperlink format {fmt!a} has no {{path}}", hint)
    if not _SCHEME.fullmatch(fmt):
        mend = "an address begins with a scheme such as file: and holds printable ASCII only"
        raise UsageError(f"the hyperlink format {fmt!a} is no address", mend)
    return fmt


def file_uri(source: str) -> str | None:
    """Return the file URI of an absolute path; None for standard input."""
    return None if source == "-" else "file://" + _percent(source)


def _percent(path: str) -> str:
    """Percent-encode a path's bytes, except letters, digits and `-._~/`, and put a slash in front."""
    try:
        raw = os.fsencode(path)
    except UnicodeEncodeError:  # a lone surrogate that stands for no byte: no file has this name
        raw = path.encode("utf-8", "surrogatepass")
    if os.sep == "\\":
        raw = raw.replace(b"\\", b"/")
    encoded = "".join(chr(byte) if byte in _KEPT else f"%{byte:02X}" for byte in raw)
    return encoded if encoded.startswith("/") else "/" + encoded


def _host() -> str:
    """Return this machine's name, so that a terminal on another machine does not look for the file there; "" on
    Windows."""
    return _percent(os.uname().nodename)[1:] if hasattr(os, "uname") else ""
