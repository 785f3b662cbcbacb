"""The program `qa`, also as `python -m qa`.

Law: from the first line on, a signal that ends the program gives the status of that signal, and no traceback.
"""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    import signal
else:
    import _signal as signal  # a part of Python itself; `signal` takes a millisecond to load

for name in ("SIGINT", "SIGTERM", "SIGHUP"):
    if hasattr(signal, name) and signal.getsignal(getattr(signal, name)) in (
        signal.default_int_handler,
        signal.SIG_DFL,
    ):
        # Until `run` handles them, there is nothing to clear up.
        signal.signal(getattr(signal, name), lambda number, frame: os._exit(128 + number))

from qa.cli import run  # noqa: E402 - loading it may be interrupted

if __name__ == "__main__":
    sys.exit(run())
