"""Decode a page in the encoding that it declares, if that is possible, else by its bytes.

Law: a byte order mark takes precedence over a declaration. Bytes that are valid UTF-8 are read as UTF-8, even if the
page declares a single-byte encoding. Only text encodings known to browsers or to programs for mail are accepted.
"""

from __future__ import annotations

import codecs
import re

from qa.loaders.decode import decode_text

_LOOKED_AT = 4096
_META = re.compile(r"""<meta\b[^>]*?\bcharset\s*+=\s*+["']?\s*+([\w.:-]++)""", re.IGNORECASE)
_XML = re.compile(r"""\s*+<\?xml\b[^>]*?\bencoding\s*+=\s*+["']([\w.:-]++)""")
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")
# The superset that browsers use in place of an encoding.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_MANY_BYTES = frozenset("big5 big5hkscs cp932 cp949 euc_jp gb18030 hz iso2022_jp iso2022_kr".split())
_OTHER = re.compile(r"cp(?:125\d|866|874)|iso8859-\d+|koi8-[ru]|mac-(?:cyrillic|roman)|tis-620").fullmatch


def decode_page(data: bytes) -> tuple[str, str]:
    """Decode a page to its text and a description of the encoding. Raises ValueError for binary data."""
    if data.startswith(_MARKS):
        return decode_text(data)
    head = data[:_LOOKED_AT].decode("latin-1")
    declared = _META.search(head) or _XML.match(head)
    return decode_declared(data, declared[1] if declared else "")


def decode_declared(data: bytes, label: str) -> tuple[str, str]:
    """Decode data in the encoding of this name if that is possible, else by its bytes. Raises ValueError for binary
    data."""
    encoding = _known(label) if label else ""
    if encoding and (encoding in _MANY_BYTES or not _is_utf8(data)):
        try:
            return data.decode(encoding), encoding.replace("_", "-").replace("cp125", "windows-125")
        except UnicodeDecodeError:
            pass
    return decode_text(data)


def _known(label: str) -> str:
    """Python's name of an accepted encoding other than UTF-8, else an empty string."""
    try:
        name = codecs.lookup(label.lower().removeprefix("x-")).name
    except (LookupError, ValueError):
        return ""
    name = _WIDER.get(name, name)
    return name if name in _MANY_BYTES or _OTHER(name) else ""


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
