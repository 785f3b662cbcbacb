"""List the sources that a chat asks: how each was read, and what was left out.

Law: every source has a line, and every unreadable file is listed with its reason. People see only the first lines of a
very long list.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from qa.render.phrases import quantity
from qa.render.safe import one_line, safe_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.library import Library

SHOWN = 100  # most lines of each kind


def listing(library: Library, most: int = SHOWN) -> str:
    """Write a line for each source, each skipped file of a folder, and each file that could not be read."""
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
    """Return the key of the sources, which is equal for two conversations about the same sources.

    It holds the absolute paths in sorted order, and the name of a cluster's index. It is empty for the bundled article.
    For a text from standard input it holds the digest, which comes from `library`.
    """
    from qa.library import is_cluster  # imported here, so that the prompt does not wait for it

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
    """Say how many lines are not shown; `is_cut` means that there may be more lines than `number`."""
    return [f"and {'at least ' if is_cut else ''}{number - most:,} more"] if number > most else []
