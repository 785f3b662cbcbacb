"""What each exit status says, of every command: for the pages of docs/commands/ and of the manual."""

from __future__ import annotations

GENERAL = {
    "0": "success: answered; the chat ended; measured; every quote stands; indexed; up to date",
    "1": "not covered; a quote does not stand; not indexed, or stale",
    "2": "an error: something could not be read, written or understood",
    "129": "SIGHUP: the terminal was closed",
    "130": "Ctrl-C (SIGINT); at the prompt of a chat it only clears the line",
    "143": "SIGTERM",
}
_SHORT = {"130": "Ctrl-C"}
_OF_ALL = ("2", "130")
# What a status says of each command that ends with it, where it says more than in general.
_OF_COMMAND = {
    "ask": {"0": "answered", "1": "not covered"},
    "chat": {"0": "the chat ended"},
    "map": {"0": "at least one question is answered", "1": "none is covered"},
    "index": {"0": "indexed"},
    "status": {"0": "up to date; with no PATH, listed", "1": "not indexed, stale, or of another version"},
    "passages": {"0": "passages are shown", "1": "there is no passage"},
    "forget": {"0": "forgotten", "1": "nothing is kept of these paths"},
    "eval": {"0": "measured"},
    "verify": {
        "0": "every quote stands",
        "1": "a quote does not stand",
        "2": "an error: a source is not here, or cannot be read; or these are no answers of qa",
    },
    "mcp": {"0": "the client has closed the connection"},
    "help": {"0": "shown"},
    "completion": {"0": "printed"},
}


def statuses(command: str) -> dict[str, str]:
    """Each exit status of a command with what it says."""
    own = _OF_COMMAND[command]
    all_of_them = GENERAL | _SHORT | own
    return {number: all_of_them[number] for number in GENERAL if number in own or number in _OF_ALL}
