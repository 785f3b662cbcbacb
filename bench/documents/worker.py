"""Read files for `reading.py`: a system and a path come in as a line of JSON, a reading goes out as another.

Law: what a library prints does not get into the replies, and no file takes more than `MEMORY` bytes.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from time import process_time

from systems import SYSTEMS

MEMORY = 3 << 30


def main() -> None:
    """Reply to each line of standard input until it ends."""
    with os.fdopen(os.dup(1), "wb") as target:
        os.dup2(2, 1)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        for line in sys.stdin.buffer:
            system, path = json.loads(line)
            target.write(json.dumps(_reply(system, path)).encode() + b"\n")
            target.flush()


def _reply(system: str, path: str) -> dict[str, object]:
    """Give the pieces, the seconds of computing and the error, which is empty if there was none."""
    begin = process_time()
    try:
        pieces, error = SYSTEMS[system].read(path), ""
    except Exception as failure:
        pieces, error = [], f"{type(failure).__name__}: {str(failure)[:200]}"
    return {"pieces": pieces, "seconds": process_time() - begin, "error": error}


if __name__ == "__main__":
    main()
