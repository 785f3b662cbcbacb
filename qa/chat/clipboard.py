"""Text to the clipboard: through the terminal, by the sequence OSC 52, and through the system's own program.

Law: the text can end no escape sequence early, since it goes as base64; no shell sees it, and no program is waited for
longer than a moment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.render.phrases import heading_path, place_of
from qa.render.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa.model import Citation

MOST = 100_000  # bytes of base64 that terminals take; some drop the whole of a longer sequence, others its end
SECONDS = 3.0
CHUNK = 512  # bytes of a sequence that screen passes on in one piece


def quotation(citation: Citation) -> str:
    """The quote with its place behind it, on one line that nothing ends: it may be pasted into a terminal, where the
    end of a line would run it."""
    where = ", ".join(part for part in (place_of(citation), heading_path(citation.headings)) if part)
    return f"“{one_line(citation.quote)}” — {where}"


def sequence(text: str, environ: Mapping[str, str]) -> str:
    """What is written to the terminal; empty for a text that is too long, and for a terminal that knows no sequences.

    tmux takes it for its own clipboard or passes it on, as it is set up: so it is sent in both ways.
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
    """The commands that may put their standard input on the clipboard, the likeliest first."""
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
    """Gives the text to the first of these programs that takes it; the program's name, or nothing."""
    import subprocess
    from shutil import which

    for name, *arguments in programs(environ, platform):
        program = which(name, path=environ.get("PATH"))
        if program is None:
            continue
        data = text.encode("utf-16" if name == "clip.exe" else "utf-8", "replace")
        try:
            # Its output goes nowhere: a program that stays to serve the clipboard would keep a pipe open.
            done = subprocess.run(
                [program, *arguments],
                input=data,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=SECONDS,
                start_new_session=True,  # Ctrl-C in the chat does not end it
                check=False,
            )
        except (OSError, subprocess.SubprocessError):
            continue
        if done.returncode == 0:
            return name
    return ""
