"""A command loads no library that it does not use; each runs in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from command_cases import HANG, PACKAGES
from fault_cases import samples

if TYPE_CHECKING:
    from pathlib import Path

CODE = """
import sys
from qa.cli import main
try:
    status = main(sys.argv[1:])
except SystemExit as stop:
    status = stop.code
sys.stdout.flush()
print("\\nMODULES", status, *sys.modules, file=sys.stderr)
"""
ENGINE = {"rank_bm25", "numpy"}
PARSER = {"markdown_it"}
GUESS = {"charset_normalizer"}
SCREEN = {"rich"}
CHAT = {"prompt_toolkit"}
JSON = {"json"}
STEMS = {"Stemmer"}
WATCHED = ENGINE | PARSER | GUESS | SCREEN | CHAT | JSON | STEMS
# Modules that none of these commands uses, although something in them could load them.
NEVER = {"hashlib", "asyncio", "email", "http", "ssl", "tempfile", "difflib", "importlib.metadata", "pygments"}
NEVER |= {"shlex", "shtab", "argparse_manpage", "tomllib", "tomlkit"}
NEVER |= {"qa.loaders.ocr", "qa.loaders.ocr_languages", "qa.loaders.pdf.scans"}
NEVER |= {"zipfile", "python_calamine", "striprtf", "webvtt", "oxmsg"}  # of other kinds of files
# The libraries that one format alone uses, with those that they bring along.
OF_FORMATS: dict[str, set[str]] = {
    "a.rst": {"docutils"},
    "a.ics": {"icalendar", "dateutil"},
    "a.vcf": {"vobject", "dateutil", "pytz", "six"},
    "a.org": set(),
    "a.tex": set(),
    "a.adoc": set(),
    "a.1": set(),
    "a.txt.gz": {"gzip"},
}
NEVER |= set.union(*OF_FORMATS.values()) - {"six"}

CASES: dict[str, tuple[tuple[str, ...], int, set[str]]] = {
    "help": (("--help",), 0, set()),
    "the version": (("--version",), 0, set()),
    "the help of a command": (("ask", "--help"), 0, set()),
    "the command help": (("help", "ask"), 0, set()),
    "the completion of a shell": (("completion", "zsh"), 0, set()),
    "a file that is not there": (("ask", "launch", "gone.txt"), 2, JSON),
    "an empty question": (("ask", "", "a.txt"), 2, STEMS | JSON),
    "a text file": (("ask", "why was the launch delayed?", "a.txt"), 0, ENGINE | STEMS | JSON),
    "a question without a command": (("why was the launch delayed?", "a.txt"), 0, ENGINE | STEMS | JSON),
    "a question in words": (("ask", "why", "was", "the", "launch", "delayed", "./a.txt"), 0, ENGINE | STEMS | JSON),
    "a question in a pipe": (("ask", "a.txt"), 0, ENGINE | STEMS | JSON),
    "no question": (("ask", "-"), 2, set()),
    "a Markdown file": (("ask", "why was the launch delayed?", "a.md"), 0, ENGINE | STEMS | PARSER | JSON),
    "the bundled article": (("ask", "why was it delayed?"), 0, ENGINE | STEMS | PARSER | JSON),
    "standard input": (("ask", "why was the launch delayed?", "-"), 0, ENGINE | STEMS | JSON),
    "an old encoding": (("ask", "café", "old.txt"), 0, ENGINE | STEMS | GUESS | JSON),
    "no word that is there": (("ask", "who baked bread?", "a.txt"), 1, STEMS | JSON),
    "no word at all": (("ask", "???", "a.txt"), 1, STEMS | JSON),
    "vimgrep": (("ask", "why was the launch delayed?", "a.txt", "--vimgrep"), 0, ENGINE | STEMS | JSON),
    "Markdown": (("ask", "why was the launch delayed?", "a.txt", "--markdown"), 0, ENGINE | STEMS | JSON),
    "an explanation": (("ask", "why was the launch delayed?", "a.txt", "--explain"), 0, ENGINE | STEMS | JSON),
    "JSON": (("ask", "why was the launch delayed?", "a.txt", "--json"), 0, ENGINE | STEMS | JSON),
    "colour": (("ask", "why was the launch delayed?", "a.txt", "--color=always"), 0, ENGINE | STEMS | SCREEN | JSON),
    "an overview": (("ask", "what is this about?", "a.txt"), 0, STEMS | JSON),
    "verify": (("verify", "none.json"), 0, JSON),
    "a chat through a pipe": (("chat", "a.txt"), 0, ENGINE | STEMS | JSON),
    "a chat about a path": (("a.txt",), 0, ENGINE | STEMS | JSON),
}


@pytest.mark.parametrize("case", CASES)
def test_a_command_loads_what_it_uses(tmp_path: Path, case: str) -> None:
    words, expected, used = CASES[case]
    text = "Delays\n\nThe launch was delayed because of safety tests.\n"
    for name in ("a.txt", "a.md"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "old.txt").write_bytes("Un café près de la forêt, où l’été a été très gai.\n".encode("cp1252"))
    (tmp_path / "none.json").write_text('{"schema": 1, "citations": []}', encoding="utf-8")
    stdin = text if "-" in words else "why was the launch delayed?\n"

    done = subprocess.run(
        [sys.executable, "-c", CODE, *words],
        capture_output=True,
        text=True,
        input=stdin,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": PACKAGES, "XDG_CACHE_HOME": str(tmp_path / "cache")},
        timeout=HANG,
        check=True,
    )
    status, *modules = done.stderr.rpartition("\nMODULES ")[2].split()

    assert int(status) == expected, done.stderr
    assert WATCHED & set(modules) == used
    assert NEVER & set(modules) == set()


ENGLISH = {
    "qa.analysis.languages",
    "qa.analysis.languages.en",
    "qa.analysis.languages.en_common",
    "qa.analysis.languages.en_synonyms",
}


@pytest.mark.parametrize(
    ("words", "more"),
    [
        (("ask", "why was it delayed?"), set()),
        (("ask", "why was the launch delayed?", "a.txt"), set()),
        (("ask", "Warum kam der Start zu spät?", "a.txt"), {"qa.analysis.languages.de"}),
        (("ask", "Warum kam der Start zu spät?", "de.txt"), {"qa.analysis.languages.de"}),
        (("ask", "谁设计了灯塔？", "a.txt"), {"qa.analysis.languages.zh"}),
        (("ask", "summarise", "a.txt"), set()),
    ],
)
def test_a_command_loads_the_words_of_the_languages_that_it_meets(
    tmp_path: Path, words: tuple[str, ...], more: set[str]
) -> None:
    (tmp_path / "a.txt").write_text("The launch was delayed because of safety tests.\n", encoding="utf-8")
    (tmp_path / "de.txt").write_text(
        "Der Start kam so spät, weil die Tests fehlten. Das ist auch nicht gut für den Ruf der Firma.\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-c", CODE, *words],
        capture_output=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": PACKAGES, "PYTHONUTF8": "1"},
        timeout=HANG,
        check=True,
    )
    _, *modules = done.stderr.decode().rpartition("\nMODULES ")[2].split()
    languages = {module for module in modules if module.startswith("qa.analysis.languages")}

    assert languages == (ENGLISH if "de.txt" not in words else {"qa.analysis.languages"}) | more


@pytest.mark.parametrize("name", OF_FORMATS)
def test_a_format_loads_no_library_but_its_own(name: str) -> None:
    code = "import sys; from qa.loaders import load_bytes; load_bytes(sys.stdin.buffer.read(), *sys.argv[1:]); "
    [data] = [data for suffix, data in samples().items() if name == f"a{suffix}"]
    done = subprocess.run(
        [sys.executable, "-c", f"{code}print(*sys.modules)", f"/{name}", name],
        capture_output=True,
        input=data,
        env=os.environ | {"PYTHONPATH": PACKAGES},
        timeout=HANG,
        check=True,
    )
    assert set.union(*OF_FORMATS.values()) & set(done.stdout.decode().split()) == OF_FORMATS[name]


@pytest.mark.parametrize("path", ["", "a.txt", "a.md"])
def test_a_question_for_a_reason_loads_no_module_for_rows_or_short_answers(tmp_path: Path, path: str) -> None:
    for name in ("a.txt", "a.md"):
        (tmp_path / name).write_text("The launch was delayed because of safety tests.\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", CODE, "ask", "why was it delayed?", *path.split()],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": PACKAGES, "XDG_CACHE_HOME": str(tmp_path / "cache")},
        timeout=HANG,
        check=True,
    )
    status, *modules = done.stderr.rpartition("\nMODULES ")[2].split()

    assert status == "0"
    assert {"qa.ranking.short", "qa.loaders.rows"}.isdisjoint(modules)


LOAD = "import sys\nfrom qa.loaders import load\nfor name in sys.argv[1:]:\n    load(name)\nprint(*sys.modules)\n"
OWN = {".xlsx": "python_calamine", ".rtf": "striprtf", ".vtt": "webvtt"}  # the libraries that one kind of file needs


@pytest.mark.parametrize("suffix", ["", *OWN])
def test_a_library_is_loaded_for_its_kind_of_file_alone(tmp_path: Path, suffix: str) -> None:
    """Without a suffix: for all kinds that need none of them."""
    same = {".xls", ".ods", ".srt"}
    names = [kind for kind in samples() if kind == suffix or (not suffix and kind not in {*OWN, *same})]
    for kind in names:
        (tmp_path / f"a{kind}").write_bytes(samples()[kind])
    done = subprocess.run(
        [sys.executable, "-c", LOAD, *(f"a{kind}" for kind in names)],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": PACKAGES},
        timeout=HANG,
        check=True,
    )
    assert set(OWN.values()) & set(done.stdout.split()) == ({OWN[suffix]} if suffix else set())
    assert {"lxml", "PIL"}.isdisjoint(done.stdout.split())
