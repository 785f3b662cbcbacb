"""Mail through the whole command: what is cited names the message or the attachment, and stands there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pdf_cases
import pytest
from mail_cases import attach, mail, mailbox, msg, outlook

if TYPE_CHECKING:
    from fault_cases import Home

PLACES = {
    "when do we begin to dig?": ("", "We begin to dig on Monday.", " ¶ 1"),
    "how long is the wall?": ("plan.pdf", "The wall is ninety metres long.", " › plan.pdf p. 1"),
    "who granted the permit?": ("permit.eml", "The permit was granted by the council.", " › permit.eml ¶ 1"),
    "what is the number of the permit?": ("permit.eml/a.txt", "The permit has number 4711.", " › permit.eml/a.txt:1"),
}


@pytest.fixture
def home(home: Home) -> Home:
    """A message with a PDF, a picture, and a message that has an attachment; and the same in a mailbox."""
    pdf = pdf_cases.pdf(pdf_cases.column("The wall is ninety metres long."))
    inner = attach(
        mail("The permit was granted by the council.\n", subject="Permit"), ("a.txt", b"The permit has number 4711.\n")
    )
    whole = attach(mail("We begin to dig on Monday.\n"), ("plan.pdf", pdf), ("logo.png", b"\x89PNG\0"))
    whole.add_attachment(inner, filename="permit.eml")
    (home.path / "a.eml").write_bytes(bytes(whole))
    (home.path / "b.mbox").write_bytes(mailbox(mail("Nothing new.\n", subject="Storm"), whole))
    return home


@pytest.mark.parametrize("question", PLACES)
@pytest.mark.parametrize("name", ["a.eml", "b.mbox"])
def test_what_is_cited_of_a_mail_names_its_member_and_stands(home: Home, question: str, name: str) -> None:
    member, quote, place = PLACES[question]
    if name == "b.mbox":
        member = f"2/{member}".rstrip("/")
        place = f" › 2{place.replace(' › ', '/')}"
    done = home.qa("ask", question, name, "--json", "-n", "1")
    [cited] = json.loads(done.stdout)["citations"]

    assert (cited.get("member", ""), cited["quote"]) == (member, quote)
    (home.path / "answer.json").write_text(done.stdout, encoding="utf-8")
    verdict = home.qa("verify", "answer.json")
    assert (verdict.returncode, verdict.stdout.startswith("stands (file unchanged)")) == (0, True)
    for view in ((), ("--markdown",)):
        assert f"{name}{place}" in home.qa("ask", question, name, "-n", "1", *view).stdout


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("who sent the mail about the harbour wall?", "Ada Brandt"),
        ("whom did Ada write to about the harbour wall?", "Bo Lind"),
        ("when was the mail about the harbour wall sent?", "Tue, 03 May 2022 14:00:00 +0200"),
    ],
)
def test_the_sender_and_the_date_of_a_mail_are_quoted(home: Home, question: str, short: str) -> None:
    cited = home.answer(question, "a.eml")["citations"][0]

    assert cited["quote"].startswith("From: Ada Brandt <ada@example.org>\nTo: ")
    assert cited["short"]["text"] == short


def test_offsets_of_passages_count_in_their_member(home: Home) -> None:
    passages = json.loads(home.qa("passages", "--json", "a.eml").stdout)["passages"]
    [number] = [one for one in passages if one.get("member") == "permit.eml/a.txt"]

    assert (number["start"], number["text"]) == (len("a.txt\n\n"), "The permit has number 4711.")
    assert "qa: 1 file not read: 1 .png\n" in home.qa("passages", "a.eml").stderr


def test_what_is_not_read_of_a_mail_is_told(home: Home) -> None:
    asked = home.qa("ask", "how long is the wall?", "a.eml")
    index = home.qa("index", "a.eml", "b.mbox")
    status = home.qa("status", "a.eml", "b.mbox")

    assert "qa: 1 file not read: 1 .png\n" in asked.stderr
    assert "2 files not read: 2 .png\n" in index.stdout
    assert "skipped:\n  a.eml › logo.png: format not known\n  b.mbox › 2/logo.png: format not known\n" in status.stdout
    assert status.returncode == 0


def test_standard_input_is_known_for_a_mail(home: Home) -> None:
    call = "import subprocess, sys; subprocess.run([sys.executable, *sys.argv[1:]], stdin=open('a.eml', 'rb'))"
    done = home.run("-c", call, "-m", "qa", "ask", "how long is the wall?", "-")

    assert "(standard input) › plan.pdf p. 1" in done.stdout


def test_a_message_of_outlook_is_asked_like_others(home: Home) -> None:
    (home.path / "a.msg").write_bytes(msg(outlook("The quay", "The quay is closed until June.\r\n")))
    [cited] = home.answer("how long is the quay closed?", "a.msg")["citations"]

    assert cited["quote"].endswith("The quay is closed until June.")
