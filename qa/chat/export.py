"""Write a conversation to a file, as Markdown or as an HTML page, by the suffix of the file's name.

Law: the file is written whole or not at all. An earlier file is replaced only on request, and stays as it is where the
new one cannot be written.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from qa.chat.slash_commands import CannotError
from qa.private.durable import replacing
from qa.render.safe import safe_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Answer

MARKDOWN, HTML = (".md", ".markdown"), (".html", ".htm")


def export_conversation(name: str, numbered: Sequence[tuple[Answer, int]], title: str, *, replace: bool) -> str:
    """Write the answers, each with the number of its first citation, and return the path. Raises CannotError."""
    path = os.path.abspath(os.path.expanduser(name))
    suffix = os.path.splitext(path)[1].lower()
    if suffix not in MARKDOWN + HTML:
        raise CannotError(f"{safe_name(name)}: the name ends in .md or .html, which says what is written")
    if suffix in MARKDOWN:
        from qa.render.markdownview import conversation as view
    else:
        from qa.render.htmlview import html as view
    answers, firsts = zip(*numbered, strict=True)
    data = view(answers, title=title, firsts=firsts).encode("utf-8", "backslashreplace")
    try:
        _write(os.path.realpath(path), data, replace)
    except FileExistsError as error:
        raise CannotError(f"{safe_name(name)} is there already: /save! replaces it") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise CannotError(f"{safe_name(name)} cannot be written: {reason}") from error
    return path


def _write(path: str, data: bytes, replace: bool) -> None:
    """Write a new file beside the path, then move it there: a write in place would lose the file on a full disk."""
    is_there = os.path.exists(path)
    if is_there and not os.path.isfile(path):
        raise OSError(0, "it is no file")
    if is_there and not replace:
        raise FileExistsError
    with replacing(path, is_new=not is_there) as file:
        file.write(data)
