"""Run the console examples of README, and put their output into README.

    python docs/help.py            write README
    python docs/help.py --check    fail if the output in README is out of date

Law: nothing changes outside the fences of a console example.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from difflib import unified_diff
from pathlib import Path

# The output of an example may hold backquotes, but never three at the beginning of a line.
EXAMPLE = re.compile(r"^```console\n\$ (.+)\n(?:(?!```).*\n)*```", re.MULTILINE)
README = Path(__file__).parent.parent / "README.md"


def main() -> None:
    """Run every console example, and write its output below its command."""
    text = README.read_text(encoding="utf-8")
    renewed = EXAMPLE.sub(_renewed, text)
    if sys.argv[1:] != ["--check"]:
        README.write_text(renewed, encoding="utf-8")
    elif renewed != text:
        sys.exit("".join(unified_diff(text.splitlines(True), renewed.splitlines(True), "README.md", "today's output")))


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
