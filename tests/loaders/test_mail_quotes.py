"""What a mail quotes of earlier messages is searched once: where these say it, or else where it is quoted first."""

from __future__ import annotations

import pytest
from growth import assert_linear, part_of
from mail_cases import mail, mailbox

from qa.loaders import load_bytes
from qa.loaders.mail.quotes import stretches

WALL = "The wall is ninety metres long, and it is built of granite from Aberdeen.\n\nWe begin to dig on Monday."
LEADS = (
    "On Tue, 3 May 2022 at 14:00, Ada Brandt <ada@example.org> wrote:",
    "Am 03.05.2022 um 14:00 schrieb Ada Brandt:",
    "Le mar. 3 mai 2022 à 14:00, Ada Brandt\n<ada@example.org> a écrit :",
    "2022年5月3日(火) 14:00 Ada Brandt <ada@example.org>:",
)


def blocks(data: bytes, name: str = "a.mbox") -> list[str]:
    document = load_bytes(data, f"/d/{name}", name)
    return [" ".join(block.span.of(document.text).split()) for block in document.blocks]


def quoted(text: str, mark: str = "> ") -> str:
    return "\n".join(f"{mark}{line}".rstrip() for line in text.split("\n"))


@pytest.mark.parametrize("lead", LEADS)
def test_a_quote_of_a_message_of_the_mailbox_is_furniture(lead: str) -> None:
    reply = mail(f"Who pays for it?\n\n{lead}\n{quoted(WALL)}\n\nBo\n", subject="Re: The harbour wall")
    found = blocks(mailbox(mail(f"{WALL}\n"), reply))

    assert sum("ninety metres" in one for one in found) == 1
    assert found[-2:] == ["Who pays for it?", "Bo"]


def test_a_quote_is_known_though_its_lines_break_elsewhere() -> None:
    lines = "> The wall is ninety metres\n> long, and it is built of\n> granite from Aberdeen.\n"
    found = blocks(mailbox(mail(f"{WALL}\n"), mail(f"Good.\n\n{lines}")))

    assert sum("granite" in one for one in found) == 1


def test_a_quote_of_chinese_is_known_though_its_lines_break_elsewhere() -> None:
    whole = "港口的新防波堤长九十米，由阿伯丁的花岗岩建成。"
    reply = "谁付款？\n\n> 港口的新防波堤长九十\n> 米，由阿伯丁的花岗\n> 岩建成。\n"

    assert sum("九十" in one for one in blocks(mailbox(mail(f"{whole}\n"), mail(reply)))) == 1


def test_a_quote_of_a_message_that_is_not_there_is_kept_once() -> None:
    lead = LEADS[0]
    first = mail(f"Who pays?\n\n{lead}\n{quoted(WALL)}\n")
    second = mail(
        f"The council.\n\nOn 4 May 2022, Bo wrote:\n> Who pays?\n>\n{quoted(f'{lead}{chr(10)}{quoted(WALL)}')}\n"
    )
    found = blocks(mailbox(first, second))

    assert sum("ninety metres" in one for one in found) == 1
    assert found[-1] == "The council."
    assert lead in found


def test_a_single_message_keeps_what_it_quotes() -> None:
    found = blocks(bytes(mail(f"Who pays?\n\n{LEADS[0]}\n{quoted(WALL)}\n")), "a.eml")

    assert found[-4:] == ["Who pays?", LEADS[0], *WALL.split("\n\n")]


def test_what_is_changed_in_a_quote_is_no_quote() -> None:
    changed = WALL.replace("ninety", "eighty")
    found = blocks(mailbox(mail(f"{WALL}\n"), mail(f"So:\n\n{quoted(changed)}\n")))

    assert sum("eighty metres" in one for one in found) == 1
    assert sum("on Monday" in one for one in found) == 1


HISTORIES = {
    "English": "-----Original Message-----\nFrom: Ada\nSent: Tuesday, 3 May 2022 14:00\nTo: Bo\nSubject: The wall",
    "German": "________________________________\nVon: Ada Brandt <a@b>\nGesendet: Dienstag, 3. Mai 2022 14:00\nAn: Bo",
    "Chinese": "发件人: 艾达 <a@b>\n发送时间: 2022年5月3日 14:00\n收件人: 波",
}


@pytest.mark.parametrize("language", HISTORIES)
def test_a_header_in_the_text_begins_what_is_quoted(language: str) -> None:
    reply = mail(f"Who pays?\n\n{HISTORIES[language]}\n\n{WALL}\n", subject="RE: The wall")
    found = blocks(mailbox(mail(f"{WALL}\n"), reply))

    assert sum("ninety metres" in one for one in found) == 1
    assert found[-1] == "Who pays?"


def test_lines_that_look_like_a_header_are_not_lost() -> None:
    text = "What: the feast\nWhen: 3 May 2022\nWhom to ask: ida@example.org"

    assert " ".join(blocks(bytes(mail(f"{text}\n")), "a.eml")).endswith(" ".join(text.split()))


def test_what_a_page_quotes_is_told_by_its_elements() -> None:
    reply = mail(subject="Re: The harbour wall")
    reply.set_content(f'<p>Who pays?</p><blockquote type="cite"><p>{WALL}</p></blockquote><p>Bo</p>', subtype="html")
    found = blocks(mailbox(mail(f"{WALL}\n"), reply))

    assert sum("ninety metres" in one for one in found) == 1
    assert found[-2:] == ["Who pays?", "Bo"]
    assert sum("ninety metres" in one for one in blocks(bytes(reply), "a.eml")) == 1


def test_every_line_is_in_one_stretch() -> None:
    text = f"Yes.\n> No?\n>> Why?\n\n-- \nBo\n{HISTORIES['English']}\n> {WALL}"
    words = "\n".join(stretch.text for stretch in stretches(text, "")).split()

    assert words == text.replace(">", "").split()


TEXTS = {"marks": "> " * 20_000, "fields": "a: b\n" * 20_000, "leads": "2022:\n> a\n" * 8_000, "rules": "-" * 60_000}


@pytest.mark.parametrize("kind", TEXTS)
def test_telling_quotes_is_linear(kind: str) -> None:
    assert_linear(lambda text: list(stretches(text, "a")), part_of(TEXTS[kind]))
