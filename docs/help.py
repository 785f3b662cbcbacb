"""Puts what the examples of README print today into README.

    python docs/help.py            or, to fail where README is old, python docs/help.py --check

Law: only what stands between the fences of a console example changes.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from difflib import unified_diff
from pathlib import Path

# Output in README holds backquotes, but never three at the beginning of a line.
EXAMPLE = re.compile(r"^```console\n\$ (.+)\n(?:(?!```).*\n)*```", re.MULTILINE)
README = Path(__file__).parent.parent / "README.md"


def main() -> None:
    """Runs every console example and writes its output below its command."""
    text = README.read_text(encoding="utf-8")
    renewed = EXAMPLE.sub(_renewed, text)
    if sys.argv[1:] != ["--check"]:
        README.write_text(renewed, encoding="utf-8")
    elif renewed != text:
        sys.exit("".join(unified_diff(text.splitlines(True), renewed.splitlines(True), "README.md", "what is printed")))


def _renewed(example: re.Match[str]) -> str:
    command = re.sub(r"(^|\| )qa ", lambda match: f'{match[1]}"{sys.executable}" -m qa ', example[1])
    environment = os.environ | {"COLUMNS": "100", "QA_NO_HISTORY": "1"}
    run = subprocess.run(
        command,
        shell=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env=environment,
        check=False,
    )
    printed = re.sub(r"\S*/(openai-open-model-delay\.md)", r"\1", run.stdout)
    return f"```console\n$ {example[1]}\n{printed}```"


if __name__ == "__main__":
    main()
