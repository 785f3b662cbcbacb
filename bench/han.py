"""Write the table of traditional Chinese characters with their simplified ones.

    python bench/han.py

Reads the table of OpenCC in the package opencc-python-reimplemented (Apache License 2.0), which has to be installed,
and writes qa/analysis/han_table.py. Characters beyond U+FFFF, which texts of today hardly have, are left out.
"""

import importlib.resources
from pathlib import Path
from textwrap import wrap

TABLE = Path(__file__).parents[1] / "qa" / "analysis" / "han_table.py"
HEAD = '''"""Traditional Chinese characters and the simplified ones in their place, made by bench/han.py (NOTICE.md)."""

from __future__ import annotations
'''
BEYOND = "\uffff"
EACH = 58  # characters on a line: each is two columns wide


def pairs() -> list[tuple[str, str]]:
    """Read each character with the first of its simplified ones, where these differ."""
    table = importlib.resources.files("opencc").joinpath("dictionary", "TSCharacters.txt").read_text("utf-8")
    parted = (line.partition("\t") for line in table.splitlines())
    found = ((traditional, simplified.split(" ")[0]) for traditional, _, simplified in parted)
    return sorted(pair for pair in found if pair[0] != pair[1] and max(pair) <= BEYOND)


def main() -> None:
    """Write the table."""
    columns = zip(("TRADITIONAL", "SIMPLIFIED"), map("".join, zip(*pairs(), strict=True)), strict=True)
    written = (f'\n{name} = """\\\n' + "\\\n".join(wrap(column, EACH)) + '"""\n' for name, column in columns)
    TABLE.write_text(HEAD + "".join(written), "utf-8")


if __name__ == "__main__":
    main()
