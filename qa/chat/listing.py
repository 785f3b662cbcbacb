"""What a chat asks: its sources, how each was read, and what was left out.

Law: every source has a line, and what could not be read is told with its reason; to people the first of very many are
enough.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from qa.render.phrases import quantity
from qa.render.safe import one_line, safe_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.library import Library

SHOWN = 100  # lines of each kind


def listing(library: Library, most: int = SHOWN) -> str:
    """A line for each source, then the files of folders that were skipped, then those that could not be read."""
    from qa.analysis.languages import KNOWN, MORE
    from qa.library import LISTED

    lines, sources = [], library.sources
    for source, known in list(sources.items())[:most]:
        parts = (
            one_line(known.title),
            quantity(len(library.passages(source)), "passage"),
            one_line(known.reading),
            (KNOWN | MORE).get(known.language, ("",))[0] if known.language else "",
        )
        lines.append(f"{safe_name(known.name)}: {', '.join(part for part in parts if part)}")
    lines += _more(len(sources), most, len(sources) == LISTED)
    for kind, left_out in (("skipped", library.skipped), ("could not be read", library.failures)):
        if left_out:
            lines += ["", f"{kind}:", *(f"  {safe_name(what)}" for what in left_out[:most])]
            lines += _more(len(left_out), most)
    return "\n".join(lines)


def identity(paths: Sequence[str], library: Library | None) -> tuple[str, ...]:
    """What tells that two conversations are about the same: the absolute paths in any order, and the name of a
    cluster's index; nothing for the bundled article, the digest for a text from standard input, which `library` then
    holds."""
    from qa.library import is_cluster  # here, so that the prompt need not wait for it

    found = set()
    for path in paths:
        if path == "-" and library is not None:
            found.add(f"-:{library.sources['-'].digest}")
        elif is_cluster(path):
            found.add(path)
        else:
            found.add(os.path.abspath(path))
    return tuple(sorted(found))


def _more(number: int, most: int, is_cut: bool = False) -> list[str]:
    """What is said of those that are not shown; `is_cut` where there may be others besides."""
    return [f"and {'at least ' if is_cut else ''}{number - most:,} more"] if number > most else []
