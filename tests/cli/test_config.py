"""The settings that last: what the file sets, what wins over it, what is wrong with it, and how `/set` writes it."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from command_cases import HANG, PACKAGES

import qa
from qa.cli import config, main
from qa.cli.arguments import parse

if TYPE_CHECKING:
    from pathlib import Path

    from command_cases import Run

DELAY = "The launch was delayed because of safety tests."
WHY = "why was the launch delayed?"
VIMGREP = f"a.md:1:1:{DELAY}\n"


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of settings, which is not there yet; in the folder of a file to ask."""
    (tmp_path / "a.md").write_text(f"{DELAY}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("TERM", "xterm")
    for name in ("QA_CONFIG", "QA_ENGINE", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "config" / "qa").mkdir(parents=True)
    return tmp_path / "config" / "qa" / "config.toml"


ALL = """\
limit = 2
language = "de"
ocr = "deu+eng"
engine = "memory:"
color = "never"
hyperlink_format = "vscode"
keys = "vi"
toolbar = false
exclude = ["drafts/", "*.log"]
"""


def test_the_file_sets_what_the_command_line_leaves_open(file: Path) -> None:
    file.write_text(ALL)
    options = parse("chat", [])

    assert (options.limit, options.language, options.engine, options.color) == (2, "de", "memory:", "never")
    assert (options.hyperlink_format, options.keys, options.toolbar) == ("vscode", "vi", False)
    assert (options.exclude, options.ocr, options.problems) == (["drafts/", "*.log"], "deu+eng", [])
    assert not options.is_engine_named  # as with QA_ENGINE
    assert parse("index", ["."]).exclude == ["drafts/", "*.log"]


def test_without_a_file_all_is_as_it_was() -> None:
    options = parse("chat", [])

    assert {name: getattr(options, name) for name in config.DEFAULTS} == config.DEFAULTS


def test_the_command_line_wins_over_the_environment_and_that_over_the_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text(ALL)
    line = "-n 3 --language= --engine disk:x --color always --hyperlink-format none --exclude a --exclude b".split()
    named = parse("ask", ["why?", *line])

    assert (named.limit, named.language, named.engine, named.color) == (3, "", "disk:x", "always")
    assert (named.hyperlink_format, named.exclude, named.is_engine_named) == ("none", ["a", "b"], True)
    monkeypatch.setenv("QA_ENGINE", "disk:y")
    assert parse("ask", ["why?"]).engine == "disk:y"
    assert parse("ask", ["why?", "--engine="]).engine == ""
    for name, value in {"NO_COLOR": "1", "FORCE_COLOR": "1", "TERM": "dumb"}.items():
        with monkeypatch.context() as patch:
            patch.setenv(name, value)
            assert parse("ask", ["why?"]).color == "auto"
            assert parse("ask", ["why?", "--color", "always"]).color == "always"
    assert parse("ask", ["why?"]).color == "never"


def test_a_cluster_is_asked_as_it_is(file: Path) -> None:
    file.write_text('engine = "opensearch://127.0.0.1:9/papers"\nexclude = ["drafts/"]\nocr = "deu"\n')

    assert (parse("ask", ["why", "a.md"]).exclude, parse("ask", ["why", "a.md"]).ocr) == ([], "")
    assert parse("ask", ["why", "a.md", "--ocr", "eng"]).ocr == "eng"  # which is then said to be in vain
    assert parse("index", ["a.md"]).ocr == "deu"
    assert parse("ask", ["why", "a.md"]).paths == ["a.md"]
    (file.parent / "notes").mkdir()
    assert parse("ask", ["why", "config"]).question == "why config"  # a name alone is no path there
    assert parse("index", ["a.md"]).exclude == ["drafts/"]
    assert parse("ask", ["why", "--engine", "memory:"]).exclude == ["drafts/"]


def test_where_the_file_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert config.config_path() == str(tmp_path / "config" / "qa" / "config.toml")
    monkeypatch.setenv("QA_CONFIG", "mine.toml")
    assert config.config_path() == "mine.toml"
    monkeypatch.setenv("QA_CONFIG", "")
    monkeypatch.setenv("XDG_CONFIG_HOME", "relative")
    monkeypatch.setenv("HOME", "/home/ada")
    assert config.config_path() == "/home/ada/.config/qa/config.toml"
    monkeypatch.delenv("HOME")
    monkeypatch.delenv("USERPROFILE", raising=False)
    assert config.config_path() == ""
    assert config.read_config("") == ({}, [])


THERE_ARE = "there are limit, language, ocr, engine, color, hyperlink_format, keys, toolbar, exclude"
# What is written -> what is told of it, behind the name of the file.
WRONG = {
    "limit =": "is no TOML: Invalid value (at end of document)",
    "limit = 1\nlimit = 2": "is no TOML: Cannot overwrite a value (at end of document)",
    "\x00": "is no TOML: Invalid statement (at line 1, column 1)",
    "x = " + "[" * 60_000: "is no TOML: it is too deep",
    "x" + ".x" * 30_000 + " = 1": "is no TOML: it is too deep",
    "limti = 1": "no such setting: limti: did you mean limit?",
    "colour = 'never'": "no such setting: colour: did you mean color?",
    "hyperlink-format = 'none'": "no such setting: hyperlink-format: did you mean hyperlink_format?",
    "[ask]\nlimit = 1": f"no such setting: ask: {THERE_ARE}",
    "'\\u001b[31m' = 1": None,
    "limit = '3'": "limit is not used: it must be a number from 1 on",
    "limit = 0": "limit is not used: it must be a number from 1 on",
    "limit = true": "limit is not used: it must be a number from 1 on",
    "limit = 1.5": "limit is not used: it must be a number from 1 on",
    "toolbar = 1": "toolbar is not used: it must be true or false",
    "exclude = 'drafts/'": "exclude is not used: it must be a list of texts in quotation marks",
    "exclude = [1]": "exclude is not used: it must be a list of texts in quotation marks",
    "engine = 1": "engine is not used: it must be a text in quotation marks",
    "color = 'red'": "color is not used: it must be auto, always or never",
    "keys = 'nano'": "keys is not used: it must be vi or emacs",
    "ocr = '-l'": "ocr is not used: it must be languages of Tesseract, such as eng+deu",
    "language = 'xx'": "language is not used: it must be the code of a language, such as de, or its name in English",
    "hyperlink_format = '{'": None,
}


@pytest.mark.parametrize("written", WRONG, ids=range(len(WRONG)))
def test_what_is_wrong_with_the_file_is_told_in_one_line_and_the_question_is_answered(
    written: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(written)

    assert main(["ask", WHY, "a.md", "--vimgrep"]) == 0
    out, err = capsys.readouterr()
    assert out == VIMGREP
    told = WRONG[written]
    if told is None:
        assert err.startswith(f"qa: {file}: ")
        assert err.count("\n") == 1
        assert "\x1b" not in err
    else:
        assert err == f"qa: {file}: {told}\n"


def test_what_is_right_beside_what_is_wrong_counts(file: Path) -> None:
    file.write_text('limit = "3"\ncolor = "never"\n' + "".join(f"x{number} = 1\n" for number in range(9)))
    options = parse("ask", [WHY])

    assert (options.limit, options.color, len(options.problems)) == (None, "never", 7)
    assert options.problems[5] == f"{file}: 4 more are no settings"


def test_a_file_that_is_no_file_is_told_and_not_waited_for(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def told() -> str:
        assert main(["ask", WHY, "a.md", "--vimgrep"]) == 0
        out, err = capsys.readouterr()
        assert out == VIMGREP
        return err

    file.mkdir()
    assert told() == f"qa: {file}: is a folder, not a file\n"
    file.rmdir()
    os.mkfifo(file)
    assert told() == f"qa: {file}: is a named pipe, not a file\n"
    file.unlink()
    file.write_bytes(b"color = '\xff'\n")
    assert told() == f"qa: {file}: is no TOML: it is not in UTF-8\n"
    file.write_bytes(b"#" * ((1 << 20) + 1))
    assert told() == f"qa: {file}: is larger than 64 KiB\n"
    file.unlink()
    file.symlink_to("gone")
    assert told() == ""


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may read every file")
def test_a_file_that_may_not_be_read_is_told(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text("limit = 1\n")
    file.chmod(0)

    assert main(["ask", WHY, "a.md", "--vimgrep"]) == 0
    assert capsys.readouterr() == (VIMGREP, f"qa: {file}: no permission to read it\n")


def test_the_null_device_and_a_byte_order_mark_are_fine(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text("\ufefflimit = 1\n", encoding="utf-8")
    assert config.read_config(str(file)) == ({"limit": 1}, [])
    monkeypatch.setenv("QA_CONFIG", os.devnull)
    assert parse("ask", [WHY]).problems == []


def test_the_library_never_reads_it(file: Path) -> None:
    file.write_text("engine = 'disk:/gone/index'\nlimit = 1\nexclude = ['*']\n")

    with qa.open("a.md") as library:
        assert library.ask(WHY).answered


def test_the_chat_writes_its_settings_and_says_where(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "kept" / "qa.toml"
    done = run("chat", "a.md", stdin="/set limit 1\n/set vi\n/set toolbar off\n", env={"QA_CONFIG": str(file)})

    assert (done.returncode, done.stdout) == (0, b"limit: 1\n\nkeys: vi\n\ntoolbar: off\n")
    assert done.stderr.decode() == f"qa: kept in {file}\n" * 3
    assert file.read_text() == 'limit = 1\nkeys = "vi"\ntoolbar = false\n'
    shown = run("chat", "a.md", stdin="/set\n", env={"QA_CONFIG": str(file)}).stdout.decode()
    assert "keys     vi (vi or emacs)\n" in shown
    assert "limit    1 " in shown
    assert "toolbar  off " in shown


def test_writing_keeps_comments_other_keys_links_and_modes(file: Path, tmp_path: Path) -> None:
    kept = tmp_path / "dotfiles.toml"
    kept.write_text('# mine\nlimit = 9 # many\ncolor = "never"\n\n[other]\nx = 1\n')
    kept.chmod(0o600)
    file.symlink_to(kept)

    assert config.keep("limit", 2) == f"kept in {file}"
    assert config.keep("keys", "vi") == f"kept in {file}"
    assert file.is_symlink()
    assert kept.read_text() == '# mine\nlimit = 2 # many\ncolor = "never"\nkeys = "vi"\n\n[other]\nx = 1\n'
    assert kept.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "config", "dotfiles.toml"]


def test_a_setting_that_cannot_be_kept_is_set_all_the_same(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def told() -> str:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"/set limit 1\n")))
        assert main(["chat", "a.md"]) == 0
        out, err = capsys.readouterr()
        assert out == "limit: 1\n"
        return err.splitlines()[-1]

    file.write_text("limit = = 1\n")
    assert told().startswith(f"qa: not kept: {file}: ")
    assert file.read_text() == "limit = = 1\n"
    file.unlink()
    file.mkdir()
    assert told() == f"qa: not kept: {file}: is a folder, not a file"
    monkeypatch.setenv("QA_CONFIG", str(tmp_path / "a.md" / "x.toml"))
    assert told().startswith(f"qa: not kept: {tmp_path / 'a.md' / 'x.toml'}: ")
    monkeypatch.delenv("QA_CONFIG")
    for name in ("XDG_CONFIG_HOME", "HOME", "USERPROFILE"):
        monkeypatch.delenv(name, raising=False)
    assert config.keep("limit", 1) == "not kept: there is no home directory"


def test_what_is_no_file_is_not_replaced(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The null device is read as an empty file; a pipe stands for it here."""
    os.mkfifo(file)
    monkeypatch.setattr(config, "_text_of", lambda path: "")

    assert config.keep("limit", 3) == f"not kept: {file}: is not a file"
    assert file.is_fifo()


def test_a_file_that_is_too_deep_is_not_written(file: Path) -> None:
    for text in ("x = " + "[" * 5_000, "x = " + "{a = " * 5_000):
        file.write_text(text)

        assert config.keep("limit", 3).startswith("not kept: ")
        assert file.read_text() == text


def test_nothing_is_loaded_without_a_file_and_the_writer_for_writing_alone(run: Run, file: Path) -> None:
    def loaded(*words: str, stdin: str = "") -> set[str]:
        code = "import sys; from qa.cli import main; main(sys.argv[1:]); sys.stdout.flush(); print(*sys.modules)"
        done = subprocess_of(code, *words, stdin=stdin)
        return {"tomllib", "tomlkit"} & set(done.split())

    assert loaded("ask", WHY, "a.md") == set()
    assert loaded("chat", "a.md", stdin=f"{WHY}\n/set\n") == set()
    assert loaded("chat", "a.md", stdin="/set vi\n") == {"tomlkit"}
    assert file.exists()
    assert loaded("ask", WHY, "a.md") == {"tomllib"}
    assert loaded("verify", os.devnull) == set()
    assert loaded("help") == set()


def subprocess_of(code: str, *words: str, stdin: str) -> str:
    """The output of a program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", code, *words],
        input=stdin,
        capture_output=True,
        text=True,
        timeout=HANG,
        env=os.environ | {"PYTHONPATH": PACKAGES},
        check=True,
    ).stdout
