"""Decode bytes to text, recognising the encoding from the bytes alone.

Law: text in a Unicode encoding is returned unchanged, without its byte order mark. Any other encoding is a guess, and
the description says so. Data that no Unicode encoding decodes and that does not look like text is binary and raises
ValueError.
"""

from __future__ import annotations

import re

from qa.loaders.content import Textless

_SHOWN = re.compile(r"[^\s\x00-\x1f\x7f]")
_SAMPLE = 8192
_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_ASCII = bytes(range(128))
_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\f\x1b")) + b"\x7f"
# The bytes beyond ASCII that occur in Windows-1252 text: letters, dashes, quotes and common signs.
_WESTERN = frozenset(range(0x80, 0xFE)) - frozenset(b"\x81\x83\x86\x87\x88\x89\x8b\x8d\x8f\x90\x98\x9b\x9d")
# Bytes that are signs in Windows-1252, but common letters in the encodings of Central Europe.
_SIGN_IN_WORD = re.compile(r"[a-z][\xa3\xb1\xb3\xb6\xb9\xbc\xbe\xbf][a-z]")
_ENOUGH = 64


def decode_text(data: bytes) -> tuple[str, str]:
    """Decode `data` to its text, without the byte order mark and with newlines untouched, and a description.

    The description is the encoding, with remarks: "utf-8", "utf-8 with 3 bytes replaced", "windows-1252, guessed".
    Raises ValueError for binary data.

    >>> decode_text(b"caf\\xe9")
    ('café', 'windows-1252, guessed')
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            rest = data[len(mark) :]
            if read := _strictly(rest, encoding) or _nearly(rest, encoding):
                return read
    # UTF-16 without a mark looks like UTF-8 with a NUL beside each letter; a stray NUL is a character of UTF-8 text.
    if read := _wide(data) or _strictly(data, "utf-8"):
        return read
    sample = data[:_SAMPLE]
    if b"\0" in sample and len(data) >= _ENOUGH:  # UTF-16 of other scripts, whose spaces and line ends hold a NUL
        for encoding in ("utf-16-le", "utf-16-be"):
            if (read := _legibly(data, encoding)) and not read[0].isascii() and re.search("[ \n]", read[0]):
                return read
    if b"\0" in sample or (len(sample) - len(sample.translate(None, _CONTROL))) * 10 > len(sample):
        raise ValueError("binary")
    return _nearly(data, "utf-8") or _guess(data)


def readable(data: bytes) -> tuple[str, str]:
    """Decode the file of a text format like `decode_text`. Raises Textless if it is empty or binary."""
    try:
        text, encoding = decode_text(data)
    except ValueError as error:
        raise Textless("is binary, not text") from error
    if is_blank(text):
        raise Textless("is empty")
    return text, encoding


def is_blank(text: str) -> bool:
    """Whether a text consists of white space and control characters."""
    return not _SHOWN.search(text)


def _strictly(data: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError:
        return None


def _wide(data: bytes) -> tuple[str, str] | None:
    """Decode UTF-16 or UTF-32 without a mark, in a script whose letters contain a NUL byte: in much of the text every
    second byte is NUL, or three of four."""
    sample = data[: _SAMPLE // 4 * 4]
    # A single NUL in a few bytes is stray.
    if sample.count(0) < 2 or sample.count(0) * 5 < len(sample):
        return None
    width = 4 if sample.count(0) * 5 > len(sample) * 3 else 2
    nuls = [sample[place::width].count(0) for place in range(width)]
    for encoding, letter in ((f"utf-{width * 8}-le", 0), (f"utf-{width * 8}-be", width - 1)):
        if nuls[letter] * 50 <= sum(nuls) and (read := _legibly(data, encoding)):
            return read
    return None


def _legibly(data: bytes, encoding: str) -> tuple[str, str] | None:
    """Decode `data` in this encoding if nearly all of the characters (19 of 20) are printable."""
    read = _strictly(data, encoding)
    shown = "".join(read[0][:_SAMPLE].split()) if read else ""
    return read if "\0" not in shown and sum(map(str.isprintable, shown)) * 20 >= len(shown) * 19 else None


def _nearly(data: bytes, encoding: str) -> tuple[str, str] | None:
    """Decode a damaged text: at most one bad byte in a thousand, or four in a short text."""
    text = data.decode(encoding, "replace")
    # Each bad stretch became one U+FFFD; do not count those that the file itself contains.
    replaced = text.count("\ufffd") - data.count("\ufffd".encode(encoding))
    bad = len(data) - len(text.encode(encoding)) + replaced * len("\ufffd".encode(encoding))
    if encoding == "utf-8":
        beyond = data.translate(None, _ASCII)
        valid = len(text) - len(text.encode("ascii", "ignore")) - replaced
        if not valid and _WESTERN.issuperset(beyond):
            return None  # Windows-1252, such as "café", where each accented letter is a bad byte
        within = (bad <= max(len(data) // 1000, 4) and bad * 2 < len(data)) or bad * 10 <= valid
    else:
        within = bad <= max(len(data) // 1000, 4)
    if not within or not text.strip("\ufffd"):
        return None
    return text, f"{encoding} with {bad} byte{'s' if bad > 1 else ''} replaced"


def _guess(data: bytes) -> tuple[str, str]:
    """Decode a legacy encoding: if the text is long enough to tell, one of another script or of Central Europe; else
    Windows-1252, of which Latin-1 is a subset."""
    beyond = data.translate(None, _ASCII)
    if len(data) >= 32 and len(beyond) >= 8:
        from charset_normalizer import from_bytes  # 50 ms to load, and rarely needed

        end = data.rfind(b"\n", 0, _SAMPLE * 8) + 1 if len(data) > _SAMPLE * 8 else 0
        best = from_bytes(data[: end or _SAMPLE * 8]).best()
        encoding = best.encoding if best else "cp1252"
        text = str(best) if best else ""
        # Its guess between Latin encodings is poor (French as cp1250). Signs inside words are better evidence.
        letters = [character for character in text[:_SAMPLE] if character > "\x7f" and character.isalpha()]
        if sum(letter < "\u0370" for letter in letters) * 2 >= len(letters):
            signs = len(_SIGN_IN_WORD.findall(data[: _SAMPLE * 8].decode("latin-1")))
            central = "cp1250" if any(0x80 <= byte < 0xA0 for byte in frozenset(beyond)) else "iso8859-2"
            encoding = central if signs > 1 else "cp1252"
        if encoding != "cp1252" and (read := _strictly(data, encoding)):
            return read[0].removeprefix("\ufeff"), f"{encoding.replace('_', '-')}, guessed"
    if read := _strictly(data, "cp1252"):
        return read[0], "windows-1252, guessed"
    return data.decode("latin-1"), "latin-1, guessed"
