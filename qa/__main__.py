"""Run the command `qa` as `python -m qa`."""

from __future__ import annotations

import sys

from qa.cli import run

if __name__ == "__main__":
    sys.exit(run())
