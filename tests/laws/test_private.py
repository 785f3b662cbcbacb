"""What qa keeps of people's texts and questions is theirs alone: in private folders from the start, and in none that
another user could change."""

from __future__ import annotations

import grp
import json
import os
import pwd
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from command_cases import HANG, without_match
from docx_cases import docx
from fault_cases import ANSWER, KEEPER, QUESTION, Home, as_person, book, samples
from terminals import CTRL_D, ENTER, Terminal

from qa import private

pytestmark = pytest.mark.skipif(os.name == "nt", reason="owners and modes there are others")
OTHER = 12345  # a user who owns nothing else
UMASKS = [0, 0o022, 0o277, 0o777]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "keeper.md").write_text(KEEPER, encoding="utf-8")
    (tmp_path / "tmp").mkdir()
    places = {"XDG_STATE_HOME": "state", "XDG_CONFIG_HOME": "config", "TMPDIR": "tmp"}
    return Home(tmp_path, **{name: str(tmp_path / place) for name, place in places.items()}, QA_CONFIG="")


_LAUNCH = "import os, sys; os.umask(int(sys.argv[1])); os.execvp(sys.argv[2], sys.argv[2:])"


def chatted(home: Home, *lines: str, umask: int = 0o022, before: tuple[str, ...] = ()) -> str:
    """What a chat about the documents shows to a person who types these lines."""
    words = ("-c", _LAUNCH, str(umask), *before, sys.executable, "-m", "qa", "chat", "docs")
    terminal = Terminal(words, home.path, 200, environ=home.env | {"TERM": "xterm-256color"})
    try:
        terminal.settle("\n>")
        for line in lines:
            terminal.type(line.encode() + ENTER)
            terminal.wait_for(f"> {line}\n")
            terminal.settle("\n>")
        terminal.type(CTRL_D)
        assert terminal.left() == 0
        return terminal.shown
    finally:
        terminal.close()


def folders(top: Path) -> dict[str, int]:
    """The modes of a folder and of all below it."""
    found = [top, *filter(Path.is_dir, top.rglob("*"))]
    return {str(path.relative_to(top)): stat.S_IMODE(path.stat().st_mode) for path in found}


@pytest.mark.parametrize("umask", UMASKS, ids=oct)
def test_folders_are_private_whatever_the_umask(home: Home, umask: int) -> None:
    """Those of the cache, the state and the settings, and those above that are made with them."""
    (home.path / "docs" / "page.html").write_bytes(samples()[".html"])
    assert ANSWER in chatted(home, QUESTION, "/set limit 2", umask=umask, before=as_person())
    for place in ("cache", "state", "config"):
        assert set(folders(home.path / place).values()) == {0o700}, place
    assert "limit = 2" in (home.path / "config" / "qa" / "config.toml").read_text(encoding="utf-8")
    assert QUESTION in (home.path / "state" / "qa" / "history").read_text(encoding="utf-8")
    assert os.listdir(home.path / "tmp") == []


def test_what_a_person_names_follows_the_umask(home: Home) -> None:
    for umask in (0, 0o027):
        (home.path / "said.md").unlink(missing_ok=True)
        chatted(home, QUESTION, "/save said.md", umask=umask)

        assert stat.S_IMODE((home.path / "said.md").stat().st_mode) == 0o666 & ~umask


def test_a_folder_is_private_from_its_mkdir_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Never for a moment is it open, as it would be if its mode were set later."""
    made = []
    mkdir = os.mkdir

    def watched(path: str, mode: int = 0o777) -> None:
        made.append(mode)
        mkdir(path, mode)

    monkeypatch.setattr(os, "mkdir", watched)
    private.make_folder(str(tmp_path / "a" / "b"))

    assert made == [0o700, 0o700]


def test_a_folder_that_others_may_only_read_is_closed_to_them(home: Home) -> None:
    for place in ("cache", "state"):
        (home.path / place / "qa").mkdir(parents=True)
        (home.path / place / "qa").chmod(0o755)
    shown = chatted(home, QUESTION)

    assert ANSWER in shown
    assert "not used" not in shown
    for place in ("cache", "state"):
        assert stat.S_IMODE((home.path / place / "qa").stat().st_mode) == 0o700


WRITABLE = {"another group": 0o770, "everybody": 0o777, "everybody, each their own": 0o1777}


@pytest.mark.parametrize("mode", WRITABLE.values(), ids=WRITABLE)
def test_a_cache_that_others_may_write_to_is_not_used(home: Home, mode: int) -> None:
    assert home.qa("index", "docs").returncode == 0
    shutil.rmtree(home.cache / "extracts")
    _open(home.cache, mode)
    before = sorted(home.cache.rglob("*"))
    folder = home.qa("ask", QUESTION, "docs")
    file = home.qa("ask", QUESTION, "docs/keeper.md")
    remedy = "remove it, or run chmod 700 on it if you trust what it holds"
    told = f"the cache is not used: other users may write to {home.cache}: {remedy}"

    assert (folder.returncode, ANSWER in folder.stdout) == (0, True)
    assert without_match(folder.stderr) == f"qa: no index can be saved ({told}): answering from memory\n"
    assert (file.returncode, ANSWER in file.stdout) == (0, True)
    assert without_match(file.stderr) == f"qa: {told}\n"
    for words in (("index", "docs"), ("forget", "--all"), ("forget", "docs")):
        done = home.qa(*words)
        assert (done.returncode, done.stderr) == (2, f"qa: error: {told}\n")
    assert home.qa("status").stderr == f"qa: {told}\n"
    assert sorted(home.cache.rglob("*")) == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a folder away")
@pytest.mark.parametrize("place", ["cache/qa", "cache", "."])
def test_a_cache_of_another_user_is_not_used(home: Home, place: str) -> None:
    """Nor is one made in the home of another, as `sudo qa` would."""
    if place == "cache/qa":
        home.cache.mkdir(parents=True)
    elif place == "cache":
        home.cache.parent.mkdir()
    os.chown(home.path / place, OTHER, -1)
    before = sorted(home.path.rglob("*"))
    done = home.qa("ask", QUESTION, "docs")
    told = f"{os.path.normpath(home.path / place)} belongs to another user: name another place by XDG_CACHE_HOME"

    assert (done.returncode, ANSWER in done.stdout) == (0, True)
    assert told in done.stderr
    assert sorted(home.path.rglob("*")) == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a link away")
def test_a_link_of_another_user_is_not_followed(home: Home) -> None:
    (home.path / "mine").mkdir(mode=0o700)
    home.cache.parent.mkdir()
    home.cache.symlink_to(home.path / "mine")
    os.chown(home.cache, OTHER, -1, follow_symlinks=False)
    done = home.qa("ask", QUESTION, "docs")

    assert (done.returncode, ANSWER in done.stdout) == (0, True)
    assert f"{home.cache} is a link of another user" in done.stderr
    assert os.listdir(home.path / "mine") == []


def test_a_link_to_a_folder_that_others_may_write_to_or_to_nothing_is_not_followed(home: Home) -> None:
    home.cache.parent.mkdir()
    home.cache.symlink_to(home.path / "open")
    done = home.qa("ask", QUESTION, "docs")
    assert (done.returncode, ANSWER in done.stdout) == (0, True)
    assert f"{home.cache} is a link that leads nowhere: remove it" in done.stderr

    (home.path / "open").mkdir()
    (home.path / "open").chmod(0o777)
    done = home.qa("ask", QUESTION, "docs")
    assert (done.returncode, ANSWER in done.stdout) == (0, True)
    assert f"other users may write to {home.cache}" in done.stderr
    assert os.listdir(home.path / "open") == []


def test_a_cache_that_others_may_replace_is_not_used(home: Home) -> None:
    """Below a folder that everybody may change, where each may not touch only what is theirs."""
    home.cache.parent.mkdir()
    home.cache.parent.chmod(0o777)
    done = home.qa("ask", QUESTION, "docs")
    assert f"other users may replace what is in {home.cache.parent}" in done.stderr
    assert not home.cache.exists()

    home.cache.parent.chmod(0o1777)
    assert without_match(home.qa("ask", QUESTION, "docs").stderr) == ""
    assert home.cache.exists()


@pytest.mark.parametrize("mode", WRITABLE.values(), ids=WRITABLE)
def test_a_state_directory_that_others_may_write_to_is_not_used(home: Home, mode: int) -> None:
    state = home.path / "state" / "qa"
    state.mkdir(parents=True)
    (state / "history").write_text("planted\n", encoding="utf-8")
    _open(state, mode)
    shown = chatted(home, QUESTION)

    assert ANSWER in shown
    assert f"the history is not kept: other users may write to {state}" in shown
    assert (state / "history").read_text(encoding="utf-8") == "planted\n"
    assert os.listdir(state) == ["history"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a file away")
def test_a_history_of_another_user_is_not_used(home: Home) -> None:
    state = home.path / "state" / "qa"
    state.mkdir(parents=True, mode=0o700)
    (state / "history").write_text("planted\n", encoding="utf-8")
    os.chown(state / "history", OTHER, -1)
    assert "belongs to another user" in chatted(home, QUESTION)
    assert (state / "history").read_text(encoding="utf-8") == "planted\n"


def test_settings_that_others_may_write_are_not_used(home: Home) -> None:
    """They could name a cluster, which would learn each question."""
    file = home.path / "config" / "qa" / "config.toml"
    file.parent.mkdir(parents=True)
    file.write_text("engine = 'disk:/nowhere/at/all'\n", encoding="utf-8")
    for path, mode, told in (
        (file, 0o666, f"other users may write to {file}: run chmod go-w on it if you trust what it holds"),
        (file.parent, 0o777, f"other users may write to {file.parent}: remove it, or run chmod 700"),
    ):
        before = stat.S_IMODE(path.stat().st_mode)
        path.chmod(mode)
        done = home.qa("ask", QUESTION, "docs")
        path.chmod(before)

        assert (done.returncode, ANSWER in done.stdout) == (0, True)
        assert done.stderr.startswith(f"qa: the settings are not used: {told}")


@pytest.mark.parametrize(
    ("mode", "group", "members", "is_own"),
    [
        (0o775, ("ada", 1000), [], True),
        (0o664, ("ada", 1000), ["ada"], True),
        (0o777, ("ada", 1000), [], False),  # everybody
        (0o775, ("ada", 1000), ["ada", "ben"], False),
        (0o775, ("ada", 1001), [], False),  # not the user's first group, though of that name
        (0o775, ("staff", 1000), [], False),  # the first group of other users too
        (0o775, ("", 1000), [], False),  # a number without a name
    ],
)
def test_a_group_that_holds_the_user_alone_is_no_other_user(
    monkeypatch: pytest.MonkeyPatch, mode: int, group: tuple[str, int], members: list[str], is_own: bool
) -> None:
    def known(number: int) -> grp.struct_group:
        if not group[0]:
            raise KeyError(number)
        return grp.struct_group((group[0], "x", number, members))

    monkeypatch.setattr(grp, "getgrgid", known)
    monkeypatch.setattr(pwd, "getpwuid", lambda user: pwd.struct_passwd(("ada", "x", user, 1000, "", "/", "")))
    status = os.stat_result((stat.S_IFDIR | mode, 0, 0, 0, os.geteuid(), group[1], 0, 0, 0, 0))

    assert private.others_write(status) is not is_own


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or not private._is_own(pwd.getpwuid(os.geteuid()).pw_gid), reason="no group of one's own"
)
def test_what_is_made_with_the_umask_of_users_with_a_group_each_is_used(home: Home) -> None:
    file = home.path / "config" / "qa" / "config.toml"
    for folder in (home.cache, file.parent):
        folder.mkdir(parents=True)
        os.chown(folder, -1, pwd.getpwuid(os.geteuid()).pw_gid)
        folder.chmod(0o775)
    file.write_text("limit = 1\n", encoding="utf-8")
    file.chmod(0o664)
    done = home.qa("ask", QUESTION, "docs")

    assert (done.returncode, ANSWER in done.stdout, without_match(done.stderr)) == (0, True, "")
    assert "\n2. " not in done.stdout
    assert stat.S_IMODE(home.cache.stat().st_mode) == 0o700


def _open(folder: Path, mode: int) -> None:
    """Let others write to a folder: those of another group, where the mode does not let everybody."""
    if not mode & stat.S_IWOTH:
        if os.geteuid() != 0:
            pytest.skip("only root can give a folder to another group")
        os.chown(folder, -1, OTHER)
    folder.chmod(mode)


def test_what_a_killed_process_has_left_is_deleted_a_day_later(home: Home) -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait(HANG)
    names = [f"qa-{process.pid}-{'0' * 15}{one}" for one in "12"]
    others = ["qa-notes", f"qa-{os.getpid()}-{'0' * 16}", f"qa-{process.pid}-{'0' * 15}g"]
    for name in (*names, *others):
        (home.path / "tmp" / name).mkdir()
        (home.path / "tmp" / name / "question.txt").write_text("a secret", encoding="utf-8")
        os.utime(home.path / "tmp" / name, (1, 1))
    os.utime(home.path / "tmp" / names[1])
    (home.path / "docs" / "page.html").write_bytes(samples()[".html"])
    home.qa("index", "docs")

    assert sorted(os.listdir(home.path / "tmp")) == sorted([names[1], *others])


SECRET = "Swordfish"


def test_no_failure_says_more_of_a_document_than_its_name(home: Home) -> None:
    """Where parsers put what they find into their messages: an entity, an encoding, a number, a key."""
    broken = {
        "entity.docx": docx(f"<w:p>&{SECRET};</w:p>"),
        "tag.docx": docx(f"<w:p><{SECRET}></w:p>"),
        "encoding.fodt": f"<?xml version='1.0' encoding='{SECRET}'?><office:document/>".encode(),
        "book.epub": book({"a.xhtml": ""}, more={"b.opf": f"<package>&{SECRET};"}),
        "model.ipynb": f'{{"cells": [{{"{SECRET}": {SECRET}}}'.encode(),
        "keys.ipynb": f'{{"cells": "{SECRET}", "nbformat": "{SECRET}"}}'.encode(),
        "page.pdf": f"%PDF-1.4\n{SECRET} 0 obj << /{SECRET} >>".encode(),
        "day.ics": f"BEGIN:VEVENT\nDTSTART:{SECRET}\nBEGIN:{SECRET}\n".encode(),
        "card.vcf": f"BEGIN:VCARD\nVERSION:{SECRET}\nBDAY:{SECRET}\nFN".encode(),
        "film.srt": f"1\n00:00:{SECRET} --> 00\n".encode(),
        "table.xlsx": f"PK\3\4{SECRET}".encode(),
        "mail.eml": f"Content-Type: multipart/mixed; boundary={SECRET}\nDate: {SECRET}\n\n--{SECRET}".encode(),
        "text.rtf": f"{{\\rtf1 \\u{SECRET}".encode(),
        "log.txt.gz": b"\x1f\x8b\x08" + SECRET.encode(),
    }
    for name, data in broken.items():
        (home.path / "docs" / name).write_bytes(data)
    for words in (("index", "docs"), ("status", "docs"), *(("ask", QUESTION, f"docs/{name}") for name in broken)):
        done = home.qa(*words)

        assert SECRET.lower() not in (done.stderr + done.stdout).lower(), words
        assert "Traceback" not in done.stderr


def test_what_a_damaged_cache_holds_is_in_no_message(home: Home) -> None:
    assert home.qa("index", "docs").returncode == 0
    for path in home.kept():
        path.write_bytes(SECRET.encode() * 9)
    for words in (("status", "docs"), ("status",), ("ask", QUESTION, "docs", "--no-refresh"), ("index", "docs")):
        assert SECRET not in home.qa(*words).stderr


def test_a_server_of_agents_logs_nothing_of_what_it_gets(home: Home) -> None:
    pytest.importorskip("mcp")
    about = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}
    lines = [
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": about},
        {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {"name": "ask", "arguments": SECRET}},
        {"jsonrpc": "2.0", "id": 3, "method": "tools/call", "params": {"name": SECRET}},
        {
            "jsonrpc": "2.0",
            "id": 4,
            "method": "tools/call",
            "params": {"name": "ask", "arguments": {"question": [SECRET]}},
        },
        {"jsonrpc": "2.0", "id": 5, "method": "resources/read", "params": {"uri": {SECRET: 1}}},
        {"jsonrpc": "2.0", "method": "notifications/progress", "params": {"progressToken": [SECRET]}},
        {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": SECRET},
        {"jsonrpc": SECRET, "id": 6},
    ]
    done = subprocess.run(
        [sys.executable, "-m", "qa", "mcp", "docs"],
        cwd=home.path,
        env=home.env,
        input="".join(json.dumps(line) + "\n" for line in lines),
        capture_output=True,
        text=True,
        timeout=HANG,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")


PROGRAM = """#!/bin/sh
for word in "$@"; do printf '%s\\n' "$word" >> "{told}"; done
stat -c %a "$TMPDIR" >> "{told}"; umask >> "{told}"
cat
"""


def test_a_program_that_reads_gets_nothing_of_a_document_as_a_word_and_a_private_place(home: Home) -> None:
    bin, told = home.path / "bin", home.path / "told"
    bin.mkdir()
    (bin / "antiword").write_text(PROGRAM.format(told=told), encoding="utf-8")
    (bin / "antiword").chmod(0o755)
    home.env["PATH"] = f"{bin}:{home.env['PATH']}"
    (home.path / "docs" / "secret.doc").write_bytes(b"\xd0\xcf\x11\xe0 The password of the harbour is swordfish.")
    done = home.qa("ask", "what is the password of the harbour?", "docs/secret.doc", umask=0)

    assert "swordfish" in done.stdout
    assert told.read_text(encoding="utf-8").split() == ["-m", "UTF-8.txt", "-w", "0", "-", "700", "0077"]
