"""Compute digests of bytes with the interpreter's own modules.

Law: the digests equal those of hashlib. Importing hashlib loads OpenSSL, which takes 5 ms: only a large file, or many,
win that back.
"""

from __future__ import annotations

from itertools import count

_OPENSSL_PAYS = 4 << 20  # bytes
_LARGE = 1 << 16
_large = count(1)  # the large files so far


def sha256(data: bytes) -> str:
    """The SHA-256 digest in hexadecimal digits."""
    if len(data) < _LARGE or (len(data) < _OPENSSL_PAYS and next(_large) * _LARGE < _OPENSSL_PAYS):
        for module in ("_sha2", "_sha256"):  # the first from Python 3.12 on, the second before
            try:
                found: str = __import__(module).sha256(data).hexdigest()
                return found
            except ImportError:
                continue
    import hashlib

    return hashlib.sha256(data).hexdigest()


def key(data: bytes) -> int:
    """The 64-bit BLAKE2b digest as a number. Equal data has equal digests; different data has different ones, but for
    an improbable chance."""
    try:
        from _blake2 import blake2b as new_hash
    except ImportError:
        from hashlib import blake2b as new_hash
    return int.from_bytes(new_hash(data, digest_size=8).digest(), "little")


def blake2b(data: bytes) -> int:
    """The first 63 bits of `key`, which a signed number of 64 bits can hold."""
    return key(data) >> 1
