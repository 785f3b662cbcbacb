"""Read e-mail: a message (.eml), a mailbox (.mbox), a message of Outlook (.msg).

Law: every message and every attachment is a member, which begins with a heading: its subject or its name. A text is
read once, though messages quote each other. What cannot be read is named. No attachment is ever written or run. A file
with one of these suffixes that is no mail is read as text.
"""

from __future__ import annotations

from os.path import basename, splitext
from typing import TYPE_CHECKING

from qa.loaders import content_of
from qa.loaders.content import Damaged
from qa.loaders.formats import OLE, TEXT, format_of
from qa.loaders.mail.collecting import collected
from qa.loaders.mail.kinds import mails_in

if TYPE_CHECKING:
    from qa.loaders.content import Content


def read(data: bytes, name: str, ocr: str = "") -> Content:
    """Read the mails of a file. `ocr` are the languages of scans that are attached, as Tesseract names them. Raises
    Textless if they have no text, Damaged if they cannot be read, such as a single one that is encrypted."""
    kind = format_of(name, data).name
    if kind == "msg" and not data.startswith(OLE):
        return content_of(data, name, TEXT)
    if kind == "mbox":
        return collected(mails_in(kind, data), len(data), kind, splitext(basename(name))[0], ocr)
    [(_, mail)] = mails_in(kind, data)
    if not mail.has_header:
        return content_of(data, name, TEXT)
    if mail.problem and not mail.bodies and not mail.attached:
        raise Damaged(mail.problem)
    return collected([("", mail)], len(data), kind, mail.subject, ocr)
