"""Digests of bytes, from the interpreter's own modules.

Law: they are those of hashlib, which loads OpenSSL: 5 ms that only a large file wins back.
"""

from __future__ import annotations

_OPENSSL_PAYS = 4 << 20  # bytes


def sha256(data: bytes) -> str:
    """SHA-256, in hexadecimal digits."""
    if len(data) < _OPENSSL_PAYS:
        for module in ("_sha2", "_sha256"):  # from Python 3.12, and before
            try:
                found: str = __import__(module).sha256(data).hexdigest()
                return found
            except ImportError:
                continue
    import hashlib

    return hashlib.sha256(data).hexdigest()


def blake2b(data: bytes) -> int:
    """The first 63 bits of a BLAKE2b of 64: what is equal has equal ones, and else none has by chance."""
    try:
        from _blake2 import blake2b as made
    except ImportError:
        from hashlib import blake2b as made
    return int.from_bytes(made(data, digest_size=8).digest(), "little") >> 1
