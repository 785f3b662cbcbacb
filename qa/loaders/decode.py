"""Bytes to text: what encoding a file is in, told from its bytes alone.

Law: text in a Unicode encoding is read as it is, but for its byte order mark; anything else is a guess, and the second
value says so. What no Unicode encoding decodes, and looks like no text, is binary: a ValueError.
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
# What a text in Windows-1252 holds beside ASCII: its letters, dashes, quotes, and the common signs.
_WESTERN = frozenset(range(0x80, 0xFE)) - frozenset(b"\x81\x83\x86\x87\x88\x89\x8b\x8d\x8f\x90\x98\x9b\x9d")
# What in Windows-1252 is a sign, and in the encodings of Central Europe one of its commonest letters.
_SIGN_IN_WORD = re.compile(r"[a-z][\xa3\xb1\xb3\xb6\xb9\xbc\xbe\xbf][a-z]")
_ENOUGH = 64


def decode_text(data: bytes) -> tuple[str, str]:
    """The text of `data` without its byte order mark, newlines untouched, and how it was read.

    The second value is "utf-8", "utf-8 with 3 bytes replaced" or "windows-1252, guessed". Raises ValueError for what
    is binary.

    >>> decode_text(b"caf\\xe9")
    ('café', 'windows-1252, guessed')
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            rest = data[len(mark) :]
            if read := _strictly(rest, encoding) or _nearly(rest, encoding):
                return read
    # Letters in UTF-16 are valid UTF-8 with a NUL beside each; a stray NUL is a character of a text in UTF-8.
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
    """The text of a file of text, as `decode_text` gives it. Raises Textless for one that is empty or binary."""
    try:
        text, encoding = decode_text(data)
    except ValueError as error:
        raise Textless("is binary, not text") from error
    if is_blank(text):
        raise Textless("is empty")
    return text, encoding


def is_blank(text: str) -> bool:
    """Whether nothing but white space and control characters is in a text."""
    return not _SHOWN.search(text)


def _strictly(data: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError:
        return None


def _wide(data: bytes) -> tuple[str, str] | None:
    """UTF-16 and UTF-32 without a mark, of a script whose letters have a NUL in them: every second byte of much of the
    text is NUL, or three of four."""
    sample = data[: _SAMPLE // 4 * 4]
    # One NUL in a few bytes is a stray one.
    if sample.count(0) < 2 or sample.count(0) * 5 < len(sample):
        return None
    width = 4 if sample.count(0) * 5 > len(sample) * 3 else 2
    nuls = [sample[place::width].count(0) for place in range(width)]
    for encoding, letter in ((f"utf-{width * 8}-le", 0), (f"utf-{width * 8}-be", width - 1)):
        if nuls[letter] * 50 <= sum(nuls) and (read := _legibly(data, encoding)):
            return read
    return None


def _legibly(data: bytes, encoding: str) -> tuple[str, str] | None:
    """`data` in this encoding, if nearly all of its characters are such as are printed."""
    read = _strictly(data, encoding)
    shown = "".join(read[0][:_SAMPLE].split()) if read else ""
    return read if "\0" not in shown and sum(map(str.isprintable, shown)) * 20 >= len(shown) * 19 else None


def _nearly(data: bytes, encoding: str) -> tuple[str, str] | None:
    """A damaged text: at most one byte in a thousand is bad, or four in a short text."""
    text = data.decode(encoding, "replace")
    # Each bad stretch became one U+FFFD; those that the file itself holds are no damage.
    replaced = text.count("\ufffd") - data.count("\ufffd".encode(encoding))
    bad = len(data) - len(text.encode(encoding)) + replaced * len("\ufffd".encode(encoding))
    if encoding == "utf-8":
        beyond = data.translate(None, _ASCII)
        valid = len(text) - len(text.encode("ascii", "ignore")) - replaced
        if not valid and _WESTERN.issuperset(beyond):
            return None  # "café" in Windows-1252, where each letter with an accent is a bad byte
        within = (bad <= max(len(data) // 1000, 4) and bad * 2 < len(data)) or bad * 10 <= valid
    else:
        within = bad <= max(len(data) // 1000, 4)
    if not within or not text.strip("\ufffd"):
        return None
    return text, f"{encoding} with {bad} byte{'s' if bad > 1 else ''} replaced"


def _guess(data: bytes) -> tuple[str, str]:
    """An old encoding: one of another script or of Central Europe where the text is long enough to tell, else
    Windows-1252, which holds Latin-1."""
    beyond = data.translate(None, _ASCII)
    if len(data) >= 32 and len(beyond) >= 8:
        from charset_normalizer import from_bytes  # 50 ms to load, and hardly ever needed

        end = data.rfind(b"\n", 0, _SAMPLE * 8) + 1 if len(data) > _SAMPLE * 8 else 0
        best = from_bytes(data[: end or _SAMPLE * 8]).best()
        encoding = best.encoding if best else "cp1252"
        text = str(best) if best else ""
        # Among the Latin encodings its guess is poor: it takes French for cp1250. Signs inside of words tell more.
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
