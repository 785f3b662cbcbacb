"""Read a message of Outlook (.msg) with python-oxmsg.

Law: a damaged property costs only itself. No more bytes are read than the file has twice, however often its directory
lists them, and whatever sizes it declares.
"""

from __future__ import annotations

from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any

from qa.loaders.content import Damaged
from qa.loaders.html.charset import decode_declared
from qa.loaders.mail.armour import signed_content
from qa.loaders.mail.headers import SHOWN, fields_of, shortened, time_of
from qa.loaders.mail.message import parse_mail
from qa.loaders.mail.rtf import unpacked
from qa.loaders.mail.values import Attached, Body, Mail

if TYPE_CHECKING:
    from oxmsg.storage import Storage

_OUTERMOST, _EMBEDDED, _ATTACHED = 32, 24, 8  # bytes before the properties of each kind of storage
_COUNTS = (64, 72)  # where the header counts the sectors of the table of small sectors, and of the list of tables
# Identifiers of properties.
_SUBJECT, _BODY, _HTML, _CLASS, _HEADERS = 0x0037, 0x1000, 0x1013, 0x001A, 0x007D
_RTF, _TO, _CC, _DATA = 0x1009, 0x0E04, 0x0E03, 0x3701
_TIMES = (0x0039, 0x0E06, 0x3007)  # sent, received, made
_SENDER, _ADDRESSES = 0x0C1A, (0x5D01, 0x0C1F)
_NAMES = (0x3707, 0x3704, 0x3001)  # long, short, shown
_OBJECT, _TEXT, _TEXT8, _BINARY = 0x000D, 0x001F, 0x001E, 0x0102


def outlook_mail(data: bytes) -> Mail:
    """The mail in a file of Outlook. Raises Damaged."""
    from olefile import OleFileIO

    try:
        _check_counts(data)
        with OleFileIO(BytesIO(data)) as ole:
            if ole.root.size > 2 * len(data):
                raise ValueError("the small sectors are larger than the file")
            storage = _storage(ole, ole.root, "", [2 * len(data)])
    except Exception as error:
        raise Damaged(f"is damaged: it cannot be read as a message of Outlook ({type(error).__name__})") from error
    return _mail(_Properties(storage, _OUTERMOST))


def _check_counts(data: bytes) -> None:
    """Raise ValueError for a compound file that counts more sectors of its tables than it has of all: where they stand
    in a circle, olefile would read as many."""
    sectors = len(data) >> int.from_bytes(data[30:32], "little")
    if any(int.from_bytes(data[at : at + 4], "little") > sectors for at in _COUNTS):
        raise ValueError("tables are larger than the file")


def _storage(ole: Any, node: Any, path: str, left: list[int]) -> Storage:
    """The storage of a node of the directory with all that is in it. `left` is how many bytes may still be read.
    (oxmsg's own way looks every stream up by its path, which is quadratic in the number of attachments.)"""
    from olefile.olefile import STGTY_STORAGE, STGTY_STREAM
    from oxmsg.storage import Storage, Stream

    streams = []
    for kid in node.kids:
        if kid.entry_type == STGTY_STREAM:
            left[0] -= kid.size
            if left[0] < 0:
                raise ValueError("streams are larger than the file")
            streams.append(Stream(kid.name, ole._open(kid.isectStart, kid.size).read()))
    inner = (kid for kid in node.kids if kid.entry_type == STGTY_STORAGE)
    return Storage(path, tuple(streams), tuple(_storage(ole, kid, kid.name, left) for kid in inner))


class _Properties:
    """The properties of a message or an attachment; one that is missing or damaged is empty."""

    def __init__(self, storage: Storage, offset: int) -> None:
        from oxmsg.properties import Properties

        self.storage = storage
        self._known = Properties(storage, properties_header_offset=offset)
        self._streams = {stream.name: stream.bytes_ for stream in storage.streams}

    def bytes_of(self, pid: int, kind: int = _BINARY) -> bytes:
        return self._streams.get(f"__substg1.0_{pid:04X}{kind:04X}", b"")

    def text(self, *pids: int) -> str:
        """The first of these that is not empty, as text."""
        for pid in pids:
            if wide := self.bytes_of(pid, _TEXT):
                return wide.decode("utf-16-le", "replace").rstrip("\0")
            if narrow := self.bytes_of(pid, _TEXT8):
                return self.decoded(narrow)
        return ""

    def decoded(self, data: bytes) -> str:
        """Bytes in the encoding of the message, or else in one that fits them."""
        try:
            label = self._known.body_encoding
        except Exception:
            label = ""
        try:
            return decode_declared(data.rstrip(b"\0"), label)[0]
        except ValueError:
            return data.decode("latin-1")

    def date(self) -> str:
        """When the message was sent, as a header has it."""
        from email.utils import format_datetime

        for pid in _TIMES:
            try:
                if when := self._known.date_prop_value(pid):
                    return format_datetime(when)
            except Exception:
                continue
        return ""


def _mail(known: _Properties) -> Mail:
    subject = " ".join(known.text(_SUBJECT).split())
    fields = _fields(known, subject)
    attached = [_attached(one) for one in known.storage.iter_attachment_storages()]
    page = known.bytes_of(_HTML)
    body = Body(
        known.text(_BODY).replace("\r\n", "\n").replace("\r", "\n"), known.decoded(page) if page else known.text(_HTML)
    )
    if not body.plain.strip() and not body.page.strip() and (text := unpacked(known.bytes_of(_RTF))):
        attached.insert(0, Attached("message.rtf", text))
    mail = Mail(subject, fields, time_of(dict(fields).get("Date", "")), (body,), tuple(attached))
    return _opened(mail) if known.text(_CLASS).upper().startswith("IPM.NOTE.SMIME") else mail


def _opened(mail: Mail) -> Mail:
    """The mail in an envelope of S/MIME, with the header of the envelope."""
    data = mail.attached[0].data if mail.attached else b""
    inner = signed_content(data) or (data if data[:200].lower().lstrip().startswith((b"content-", b"mime-")) else b"")
    if not inner:
        return mail._replace(bodies=(), attached=(), problem="is encrypted (S/MIME)")
    held = parse_mail(inner)
    return mail._replace(bodies=held.bodies, attached=held.attached, problem=held.problem)


def _fields(known: _Properties, subject: str) -> tuple[tuple[str, str], ...]:
    """The lines of the header: those with which the message came, else what the properties say."""
    from email.parser import HeaderParser
    from email.policy import compat32

    fields = dict(fields_of(HeaderParser(policy=compat32).parsestr(known.text(_HEADERS))))
    name, address = known.text(_SENDER).strip(), known.text(*_ADDRESSES).strip()
    sender = f"{name} <{address}>" if name and "@" in address and name != address else name or address
    own = {"From": sender, "To": known.text(_TO), "Cc": known.text(_CC), "Date": known.date(), "Subject": subject}
    found = ((field, fields.get(field) or " ".join(own[field].split())) for field in SHOWN)
    return tuple((field, shortened(value)) for field, value in found if value)


def _attached(storage: Storage) -> Attached:
    known = _Properties(storage, _ATTACHED)
    name = known.text(*_NAMES) or "part"
    data = known.bytes_of(_DATA)
    embedded = next((one for one in storage.storages if one.name == f"__substg1.0_{_DATA:04X}{_OBJECT:04X}"), None)
    if embedded is None:
        return Attached(name, data, problem="" if data else "is not in the message")
    if not any(stream.name == "__properties_version1.0" for stream in embedded.streams):
        return Attached(name, problem="is an object of another program")
    suffixed = name if name.lower().endswith((".msg", ".eml")) else f"{name}.msg"
    return Attached(suffixed, opened=partial(_mail, _Properties(embedded, _EMBEDDED)))
