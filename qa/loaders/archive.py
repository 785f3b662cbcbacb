"""Read untrusted ZIP archives and the XML in them, for the formats that are archives.

Law: nothing is written to disk, nothing is fetched and no entity is expanded. No member takes more memory than the
archive declares, and the declarations are checked before any member is read.
"""

from __future__ import annotations

import zipfile
import zlib
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, NoReturn
from xml.etree import ElementTree
from xml.parsers import expat

from qa.loaders.content import Damaged

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

TOTAL = 100 << 20
LARGEST = 50 << 20
RATIO = 200
SMALL = 1 << 20  # bytes; smaller members may have any compression ratio
MOST = 10_000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # allowed by these formats; other methods unpack without a limit
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the signature of old Office files, and of encrypted new ones
_OLD = (
    ("WordDocument", "Word document (.doc)", ".docx"),
    ("PowerPoint Document", "PowerPoint presentation (.ppt)", ".pptx"),
    ("Workbook", "Excel workbook (.xls)", ".xlsx"),
)
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1 | 0x40
_NO_ARCHIVE = "is damaged: it is no ZIP archive, or not all of one"


class _BegunError(Exception):
    """The root element has begun: no more declarations can follow."""


def open_archive(data: bytes, media: str = "?", total: int = TOTAL, largest: int = LARGEST) -> zipfile.ZipFile:
    """Open the archive in `data` and check the list of its members; read none of them.

    Raises Damaged for a damaged or encrypted archive, and for one that exceeds `total` or `largest` bytes, a ratio of
    `RATIO` or `MOST` members, or names a member outside itself. What is in the folder `media` may have any size, since
    `read_member` reads nothing that is larger than `LARGEST`.
    """
    if data.count(_ENTRY) > MOST:  # checked first, since the list takes far more memory than the bytes
        raise Damaged(f"is refused: its archive has more than {MOST:,} members")
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except Exception as error:
        raise Damaged(_NO_ARCHIVE) from error
    left = total
    for info in archive.infolist():
        if _leads_out(info.orig_filename) or _leads_out(info.filename):
            raise Damaged("is refused: the name of a member leads out of its archive")
        if info.flag_bits & _ENCRYPTED:
            raise Damaged("is protected: its archive is encrypted")
        if info.filename.startswith(media):
            continue
        left -= info.file_size
        if info.file_size > largest or left < 0:
            raise Damaged(
                f"is refused: unpacked, it would be larger than {total >> 20} MB, or one member {largest >> 20}"
            )
        if info.file_size > SMALL and info.file_size > RATIO * info.compress_size:
            raise Damaged(f"is refused: a member is packed more than {RATIO}:1")
    return archive


def compound_error(data: bytes, what: str) -> Damaged:
    """The error for a compound file where an archive is expected that is `what`, by what it contains."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Damaged("is encrypted: it needs a password")
    for stream, old, suffix in _OLD:
        if stream.encode("utf-16-le") in data:
            return Damaged(f"is an old {old} by another name: save it as {suffix}")
    return Damaged(f"is no {what}, but one of another program")


def is_encrypted(manifest: bytes | None) -> bool:
    """Whether the manifest of an OpenDocument file says that its parts are encrypted, which its archive does not."""
    return b"encryption-data" in (manifest or b"")


def _leads_out(name: str) -> bool:
    """Whether a name is absolute on any system, or goes up to a parent folder."""
    parts = name.replace("\\", "/").split("/")
    return not parts[0] or parts[0][1:2] == ":" or ".." in parts


def read_member(archive: zipfile.ZipFile, name: str) -> bytes | None:
    """Read one member, or return None if there is none. Raises Damaged if it differs from what the archive declares."""
    try:
        info = archive.getinfo(name)
    except KeyError:
        return None
    if info.file_size > LARGEST:
        raise Damaged(f"is refused: unpacked, a member would be larger than {LARGEST >> 20} MB")
    if info.compress_type not in _METHODS:
        raise Damaged("is damaged: its archive is packed in a way that this format does not have")
    try:
        with archive.open(info) as file:
            found = file.read(info.file_size)  # without a size, all is unpacked before sizes are compared
    except Exception as error:
        raise Damaged("is damaged: a member of its archive cannot be unpacked") from error
    if len(found) != info.file_size or zlib.crc32(found) != info.CRC:
        raise Damaged("is damaged: a member of its archive is not what the archive declares")
    return found


def parse_xml(data: bytes) -> Element:
    """Parse an XML document and return its root element, with names as "{namespace}name".

    Raises Damaged, also for a document that declares entities or default attributes, both of which can be used to
    multiply data.
    """
    with suppress(_BegunError):
        follow_xml(data, _begin)
    try:
        return ElementTree.fromstring(data)
    except Exception as error:
        raise Damaged(f"is damaged: its XML cannot be read ({_told(error)})") from error


def follow_xml(
    data: bytes,
    begin: Callable[[str, dict[str, str]], object],
    end: Callable[[str], object] | None = None,
    say: Callable[[str], object] | None = None,
) -> None:
    """Call a function for each element that begins or ends, with its name as it is written, and for characters. The
    document is not held in memory. Raises Damaged as `parse_xml` does, and what the functions raise."""
    parser = expat.ParserCreate()
    parser.EntityDeclHandler = _refuse_entity
    parser.AttlistDeclHandler = _refuse_default
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = begin, end, say
    try:
        parser.Parse(data, True)
    except (Damaged, _BegunError):
        raise
    except Exception as error:
        raise Damaged(f"is damaged: its XML cannot be read ({_told(error)})") from error


def _told(error: Exception) -> str:
    """What is wrong with XML, and where; without what the document holds, which may stand in the library's words."""
    code, place = getattr(error, "code", None), getattr(error, "position", None)
    if isinstance(error, expat.ExpatError):
        place = error.lineno, error.offset
    if not isinstance(code, int) or not place:
        return type(error).__name__
    return f"{expat.ErrorString(code)}: line {place[0]}, column {place[1]}"


def _refuse_entity(*_: object) -> NoReturn:
    raise Damaged("declares entities, which are not read")


def _refuse_default(element: str, attribute: str, kind: str, default: str | None, required: bool) -> None:
    if default is not None:
        raise Damaged("declares defaults of attributes, which are not read")


def _begin(name: str, attributes: dict[str, str]) -> NoReturn:
    raise _BegunError
