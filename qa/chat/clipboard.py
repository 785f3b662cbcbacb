"""Copy text to the clipboard: through the terminal, by the escape sequence OSC 52, and through a program of the system.

Law: the text cannot end the escape sequence early, since it is sent as base64. No shell sees the text. Each program has
three seconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.render.phrases import heading_path, place_of
from qa.render.reflow import one_line_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa.model import Citation

MOST = 100_000  # bytes of base64 that terminals take; some drop a longer sequence, others cut it
SECONDS = 3.0  # that one program has
CHUNK = 512  # bytes of a sequence that GNU screen passes on in one piece


def quotation(citation: Citation) -> str:
    """Write the quote, then its place, on one line without an end: a person may paste it into a terminal, where a line
    end would run it."""
    where = ", ".join(part for part in (place_of(citation), heading_path(citation.headings)) if part)
    return f"“{one_line_of(citation.passage, citation.span)}” — {where}"


def sequence(text: str, environ: Mapping[str, str]) -> str:
    """Return the escape sequence for the terminal; "" for a text that is too long, and for a terminal that knows no
    sequences.

    tmux, by its settings, takes the sequence for its own clipboard or passes it on, so it gets both forms.
    """
    from base64 import b64encode

    data = b64encode(text.encode("utf-8", "replace")).decode("ascii")
    if len(data) > MOST or environ.get("TERM", "dumb") in ("dumb", "unknown", "linux"):
        return ""
    plain = f"\x1b]52;c;{data}\x07"
    if environ.get("TMUX"):
        doubled = plain.replace("\x1b", "\x1b\x1b")
        return f"{plain}\x1bPtmux;{doubled}\x1b\\"
    if environ.get("STY"):
        parts = (plain[start : start + CHUNK] for start in range(0, len(plain), CHUNK))
        return "".join(f"\x1bP{part}\x1b\\" for part in parts)
    return plain


def programs(environ: Mapping[str, str], platform: str) -> list[list[str]]:
    """List the commands that may copy their standard input to the clipboard, the likeliest first."""
    commands = [["pbcopy"]] if platform == "darwin" else []
    if environ.get("WAYLAND_DISPLAY"):
        commands.append(["wl-copy"])
    if environ.get("DISPLAY"):
        commands += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
    commands.append(["clip.exe"])
    if environ.get("TMUX"):
        commands.append(["tmux", "load-buffer", "-w", "-"])
    return commands


def give(text: str, environ: Mapping[str, str], platform: str) -> str:
    """Give the text to the first program that takes it, and return the program's name; "" where none does."""
    import subprocess
    from shutil import which

    for name, *arguments in programs(environ, platform):
        program = which(name, path=environ.get("PATH"))
        if program is None:
            continue
        data = text.encode("utf-16" if name == "clip.exe" else "utf-8", "replace")
        try:
            # Drop the output: a program that stays to serve the clipboard would keep a pipe open.
            done = subprocess.run(
                [program, *arguments],
                input=data,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=SECONDS,
                start_new_session=True,  # so that Ctrl-C in the chat does not end the program
                check=False,
            )
        except (OSError, subprocess.SubprocessError):
            continue
        if done.returncode == 0:
            return name
    return ""
