"""Read and write the settings that last, in `~/.config/qa/config.toml` or in the file that `QA_CONFIG` names.

Law: a setting of the command line wins over one of the environment, and that over the file. A file that is missing
costs nothing, and one that is wrong costs a line on standard error: the rest of it, and the command, go on. The library
never reads it.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from qa import private
from qa.cli.table import COLORS
from qa.errors import QAError, UsageError, printable, unreadable
from qa.index import is_cluster

if TYPE_CHECKING:
    from argparse import Namespace

MOST = 1 << 16  # bytes of a file that is read
DEEPEST = 500  # dots in a line: tomllib takes time by the square of the parts of a key
SHOWN, NAMED = 5, 40  # most unknown keys that are named, and characters of each
_ROOT = 0  # the user who may change every file anyway
EDITING = ("vi", "emacs")
# What each setting is without a file.
DEFAULTS: dict[str, Any] = {
    "limit": None,
    "language": "",
    "ocr": "",
    "engine": "",
    "color": COLORS[0],
    "hyperlink_format": "default",
    "keys": "emacs",
    "toolbar": True,
    "exclude": [],
}


def settle(options: Namespace) -> list[str]:
    """Set what the command line has left open by the environment and the file. Return what is wrong with the file."""
    open_ones = [name for name, value in vars(options).items() if name in DEFAULTS and value is None]
    if not open_ones:
        return []
    found, problems = read_config(config_path())
    if os.environ.get("QA_ENGINE"):
        found["engine"] = os.environ["QA_ENGINE"]
    if os.environ.get("NO_COLOR") or os.environ.get("FORCE_COLOR") or os.environ.get("TERM") == "dumb":
        found.pop("color", None)
    for name in sorted(open_ones, key=lambda name: name != "engine"):
        setattr(options, name, found.get(name, DEFAULTS[name]))
        if name in ("exclude", "ocr") and "no_refresh" in options and is_cluster(options.engine):
            setattr(options, name, DEFAULTS[name])  # only what indexes files leaves some out, or reads scans
    return problems


def config_path() -> str:
    """The path of the file, whether it is there or not; empty where there is no home directory."""
    if named := os.environ.get("QA_CONFIG", ""):
        return named
    base = os.environ.get("XDG_CONFIG_HOME", "")
    if not os.path.isabs(base):  # by the XDG specification, a relative one is ignored
        home = os.environ.get("HOME") or os.environ.get("USERPROFILE") or ""
        base = os.path.join(home, ".config") if os.path.isabs(home) else ""
    return os.path.join(base, "qa", "config.toml") if base else ""


def read_config(path: str) -> tuple[dict[str, Any], list[str]]:
    """The settings in a file that are right, and what is wrong with it, in a line each."""
    try:
        text = _text_of(path)
        if text is None:
            return {}, []
        if any(line.count(".") > DEEPEST for line in text.split("\n")):
            raise RecursionError
        from tomllib import loads

        written = loads(text)
    except UsageError as error:
        return {}, [error.message]
    except (ValueError, RecursionError) as error:
        return {}, [f"{printable(path)}: is no TOML: {_reason(error)}"]
    found = {key: value for key, value in written.items() if key in DEFAULTS}
    unknown = [key for key in written if key not in DEFAULTS]
    problems = [f"{printable(path)}: {_unknown(key)}" for key in unknown[:SHOWN]]
    if len(unknown) > SHOWN:
        problems.append(f"{printable(path)}: {len(unknown) - SHOWN:,} more are no settings")
    for key, value in list(found.items()):
        if expected := _expected(key, value):
            del found[key]
            problems.append(f"{printable(path)}: {key} is not used: it must be {expected}")
    return found, problems


def _text_of(path: str) -> str | None:
    """The text of the file, None if it is not there. Raises UsageError where it cannot be read, ValueError where it is
    no Unicode."""
    try:
        if path == os.devnull:
            return ""
        with open(private.open_regular(path, follows=True), "rb") as file:
            _expect_ours(path, os.fstat(file.fileno()))
            data = file.read(MOST + 1)
    except private.Misplaced as error:
        raise UsageError(f"{printable(path)}: {error.strerror}") from error
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        raise UsageError(unreadable(path, error).message) from error
    if len(data) > MOST:
        raise UsageError(f"{printable(path)}: is larger than {MOST >> 10} KiB")
    return data.decode("utf-8-sig")


def _expect_ours(path: str, status: os.stat_result) -> None:
    """Raise UsageError where another user could have written the file. Who names a file by QA_CONFIG trusts it."""
    if not hasattr(os, "geteuid") or os.environ.get("QA_CONFIG"):
        return
    found = private.problem(os.path.dirname(path), "XDG_CONFIG_HOME", trusted=(_ROOT,))
    if not found and status.st_uid not in (os.geteuid(), _ROOT):
        found = f"{path} belongs to another user: name another file by QA_CONFIG"
    if not found and private.others_write(status):
        found = f"other users may write to {path}: run chmod go-w on it if you trust what it holds"
    if found:
        raise UsageError(f"the settings are not used: {printable(found)}")


def _reason(error: Exception) -> str:
    """Why a text is no TOML, in one line."""
    if isinstance(error, UnicodeDecodeError):
        return "it is not in UTF-8"
    return "it is too deep" if isinstance(error, RecursionError) else " ".join(str(error).split())


def _unknown(key: str) -> str:
    from qa.cli.words import suggestion

    near = suggestion(key[:NAMED], list(DEFAULTS)) or f"there are {', '.join(DEFAULTS)}"
    return f"no such setting: {printable(key[:NAMED])}: {near}"


def _expected(key: str, value: object) -> str:
    """What the value of a key must be, if it is not; else ""."""
    if key == "limit":
        return "" if isinstance(value, int) and not isinstance(value, bool) and value > 0 else "a number from 1 on"
    if key == "toolbar":
        return "" if isinstance(value, bool) else "true or false"
    if key == "exclude":
        is_right = isinstance(value, list) and all(isinstance(glob, str) for glob in value)
        return "" if is_right else "a list of texts in quotation marks"
    if not isinstance(value, str):
        return "a text in quotation marks"
    if choices := {"color": COLORS, "keys": EDITING}.get(key):
        return "" if value in choices else f"{', '.join(choices[:-1])} or {choices[-1]}"
    if key == "language":
        from qa.analysis.languages import code_of

        return "" if not value or code_of(value) else "the code of a language, such as de, or its name in English"
    if key == "ocr":
        return _expected_languages(value)
    if key == "hyperlink_format":
        return _expected_link(value)
    return ""


def _expected_languages(value: str) -> str:
    from qa.ingest.options import ocr_languages

    try:
        ocr_languages(value)
    except UsageError:
        return "languages of Tesseract, such as eng+deu"
    return ""


def _expected_link(value: str) -> str:
    from qa.render.links import FORMATS, link_format

    try:
        link_format(value)
    except UsageError:
        return f"{', '.join(FORMATS)}, or a URL with {{path}}"
    return ""


def keep(key: str, value: str | int | bool) -> str:
    """Write a setting into the file, and say where it is kept, or why it is not."""
    path = config_path()
    try:
        _write(path, key, value)
    except QAError as error:
        return f"not kept: {error.message}"
    except (OSError, ValueError, RecursionError) as error:  # tomlkit's errors are ValueErrors
        reason = error.strerror if isinstance(error, OSError) and error.strerror else _reason(error)
        return f"not kept: {printable(path)}: {reason}"
    return f"kept in {printable(path)}"


def _write(path: str, key: str, value: str | int | bool) -> None:
    """Change one key of the file, and nothing else in it: the whole of it is written, or nothing."""
    if not path:
        raise UsageError("there is no home directory")
    text = _text_of(path) or ""
    import tomlkit

    from qa.private.durable import replacing

    document = tomlkit.parse(text)
    document[key] = value
    target = os.path.realpath(path)  # the file may be a link to one that is kept elsewhere
    if os.path.exists(target) and not os.path.isfile(target):  # replacing the null device would harm all programs
        raise UsageError(f"{printable(path)}: is not a file")
    if os.environ.get("QA_CONFIG"):
        os.makedirs(os.path.dirname(target), exist_ok=True)
    else:
        private.make_folder(os.path.dirname(target))
    with replacing(target, private.FILE) as file:
        file.write(tomlkit.dumps(document).encode("utf-8"))
