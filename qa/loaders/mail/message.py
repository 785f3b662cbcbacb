"""Read a message in the form of the internet (RFC 5322 and MIME) with the standard library's `email`.

Law: the text of every part is decoded, whatever is wrong with its encoding; a part that is not text is attached, with
the bytes that it holds. What has been signed is read, what is encrypted is named. Nothing outside of it is fetched.
"""

from __future__ import annotations

from email.feedparser import BytesFeedParser
from email.message import Message
from email.policy import compat32
from functools import partial
from typing import TYPE_CHECKING

from qa.loaders.decode import is_blank
from qa.loaders.html.charset import decode_declared
from qa.loaders.mail.armour import enveloped, is_armoured, signed_content
from qa.loaders.mail.headers import decoded, field, fields_of, time_of
from qa.loaders.mail.values import Attached, Body, Mail

if TYPE_CHECKING:
    from collections.abc import Sequence

_FED = 1 << 20  # bytes that the parser gets at a time
_PGP, _SMIME = "is encrypted (PGP)", "is encrypted (S/MIME)"
_SIGNATURES = frozenset(
    f"application/{name}" for name in ("pgp-signature", "pkcs7-signature", "x-pkcs7-signature", "pgp-encrypted")
)
_ENVELOPES = ("application/pkcs7-mime", "application/x-pkcs7-mime")
# The suffixes of files that have no name, or one that tells nothing.
SUFFIXES = {
    "message/rfc822": ".eml",
    "text/calendar": ".ics",
    "text/csv": ".csv",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
    "text/vcard": ".vcf",
}


def parse_mail(data: bytes, sent: str = "") -> Mail:
    """Parse a message. `sent` is its time by what is around it, for one that has no date."""
    parser = BytesFeedParser(policy=compat32)
    try:
        for start in range(0, len(data), _FED):
            parser.feed(data[start : start + _FED])
        message = parser.close()
    except (RecursionError, ValueError, AttributeError, LookupError, TypeError, AssertionError):
        return _unparsed(data, sent)
    return mail_of(message, sent)


def mail_of(message: Message, sent: str = "") -> Mail:
    """The mail that a parsed message is."""
    parts = _Parts()
    parts.add(message)
    received = field(message, "Received").rpartition(";")[2]
    time = time_of(field(message, "Date"), sent, received)
    subject = field(message, "Subject")
    found = tuple(parts.bodies), tuple(parts.attached), parts.problem
    return Mail(subject, fields_of(message), time, *found, has_header=bool(message.keys()))


def _unparsed(data: bytes, sent: str) -> Mail:
    """A message whose parts cannot be told apart (they are nested too deeply for the parser): its header and all of
    its text."""
    from email.parser import BytesHeaderParser

    head, _, rest = data.replace(b"\r\n", b"\n").partition(b"\n\n")
    message = BytesHeaderParser(policy=compat32).parsebytes(head)
    body = Body(_decoded(rest, ""))
    known = field(message, "Subject"), fields_of(message), time_of(field(message, "Date"), sent)
    return Mail(*known, (body,), (), "has parts that cannot be told apart")


class _Parts:
    """The texts and the attachments of a message, as they are collected part by part."""

    def __init__(self) -> None:
        self.bodies: list[Body] = []
        self.attached: list[Attached] = []
        self.problem = ""

    def add(self, message: Message) -> None:
        """Add a message's own text and all of its parts, in their order."""
        waiting = [message]
        while waiting:
            part = waiting.pop()
            kind = part.get_content_type()
            if kind == "multipart/encrypted":
                self.problem = _PGP
            elif kind in _ENVELOPES:
                self._open_envelope(part)
            elif kind == "multipart/alternative":
                waiting += reversed(self._alternative(_children(part)))
            elif part.is_multipart() and not kind.startswith("message/"):
                waiting += reversed([*_children(part), *_after(part)])
            elif kind not in _SIGNATURES:
                self._add_one(part, kind)

    def _alternative(self, parts: Sequence[Message]) -> list[Message]:
        """Add the text of parts that say the same, once; return the parts that are something else."""
        plain, page = "", ""
        others: list[Message] = []
        waiting = list(reversed(parts))
        while waiting:
            part = waiting.pop()
            kind = part.get_content_type()
            if part.is_multipart() and kind.startswith("multipart/"):
                waiting += reversed(_children(part))
            elif kind == "text/plain" and not plain and not _is_attached(part):
                plain = _text_of(part)
            elif kind == "text/html" and not page and not _is_attached(part):
                page = _text_of(part)
            else:
                others.append(part)
        self._say(plain, page)
        return others

    def _say(self, plain: str, page: str = "") -> None:
        if is_armoured(plain):
            self.problem = _PGP
        elif not is_blank(plain) or not is_blank(page):
            self.bodies.append(Body("" if is_blank(plain) else plain, page))

    def _open_envelope(self, part: Message) -> None:
        """Add what a signed envelope (S/MIME) holds."""
        data = _bytes_of(part)
        inner = signed_content(data)
        if inner is None or enveloped(data):
            self.problem = _SMIME
            return
        mail = parse_mail(inner)
        self.bodies += mail.bodies
        self.attached += mail.attached
        self.problem = self.problem or mail.problem

    def _add_one(self, part: Message, kind: str) -> None:
        """Add a part without parts."""
        is_text = kind.startswith(("text/", "multipart/"))  # parts that nothing divides are one text
        if is_text and not _is_attached(part):
            is_page = kind == "text/html"
            text = _text_of(part)
            self._say("" if is_page else text, text if is_page else "")
        elif kind.startswith("message/"):
            self._add_message(part, kind)
        else:
            data = _bytes_of(part)
            if is_text and (label := _charset(part)):  # its own loader could not know the encoding
                data = f"\ufeff{_decoded(data, label)}".encode("utf-8", "surrogatepass")
            self.attached.append(Attached(_name_of(part, kind), data))

    def _add_message(self, part: Message, kind: str) -> None:
        """Add a message in the message, or what a server says of one."""
        held = _children(part)
        if kind == "message/delivery-status":
            self._say("\n\n".join(map(_status, held)))
        elif kind in ("message/external-body", "message/partial"):
            problem = "is somewhere else" if kind == "message/external-body" else "is only a part of a message"
            self.attached.append(Attached(_name_of(part, kind), problem=problem))
        elif not held:
            data = _bytes_of(part)
            self.attached.append(Attached(_name_of(part, kind), opened=partial(parse_mail, data)))
        else:
            for one in held:
                self.attached.append(Attached(_name_of(part, "message/rfc822"), opened=partial(mail_of, one)))


def _status(said: Message) -> str:
    """A part of what a server says of a message: its fields, and text that some servers write below."""
    fields = [f"{name}: {decoded(str(value))}" for name, value in said.raw_items()]
    return "\n".join([*fields, "" if said.is_multipart() else str(said.get_payload())])


def _children(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def _after(part: Message) -> list[Message]:
    """What stands below the last of a message's parts, such as a list's footer, as a part of its own."""
    text = part.epilogue or ""
    if not text.strip():
        return []
    below = Message(policy=compat32)
    below.set_payload(text)
    return [below]


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(_given_name(part))


def _given_name(part: Message) -> str:
    try:
        return decoded(part.get_filename("") or "")
    except (ValueError, LookupError, TypeError):  # a name in an unknown encoding
        return ""


def _name_of(part: Message, kind: str) -> str:
    """The name of an attachment, with the suffix of its kind if it has none."""
    name = _given_name(part).replace("\\", "/").rpartition("/")[2].strip(". ")
    if kind == "message/rfc822":
        return name or "message.eml"
    name = name or "part"
    return name if "." in name[1:] else f"{name}{SUFFIXES.get(kind, '')}"


def _charset(part: Message) -> str:
    try:
        return part.get_content_charset("") or ""
    except (ValueError, LookupError, TypeError):
        return ""


def _bytes_of(part: Message) -> bytes:
    """The bytes of a part: what can be decoded of it, else as it stands."""
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError):
        data = str(part.get_payload()).encode("utf-8", "surrogateescape")
    return data if isinstance(data, bytes) else b""


def _text_of(part: Message) -> str:
    from qa.loaders.mail.flowed import joined

    text = _decoded(_bytes_of(part), _charset(part)).replace("\r\n", "\n").replace("\r", "\n")
    if str(part.get_param("format", "")).lower() == "flowed":
        return joined(text, str(part.get_param("delsp", "")).lower() == "yes")
    return text


def _decoded(data: bytes, label: str) -> str:
    try:
        return decode_declared(data, label)[0]
    except ValueError:  # binary, though the message calls it text
        return data.decode("latin-1").replace("\0", "\ufffd")
