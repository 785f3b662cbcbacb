"""Name the mails in a file of each kind.

Law: the library of a kind is loaded for that kind alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.loaders.mail.values import Mail


def mails_in(kind: str, data: bytes) -> Iterator[tuple[str, Mail]]:
    """The mails of a file, each with its name in it; the only one of a file has none."""
    if kind == "mbox":
        from qa.loaders.mail.mailbox import mails

        yield from mails(data)
    elif kind == "msg":
        from qa.loaders.mail.outlook import outlook_mail

        yield "", outlook_mail(data)
    else:
        from qa.loaders.mail.message import parse_mail

        yield "", parse_mail(data)
