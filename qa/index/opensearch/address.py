"""Parse the name of a cluster's index into its hosts, and find the credentials to send them.

Law: a password comes from the environment or from a netrc file. In a name, which every process of the machine can see,
a password is refused. No message shows one.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NamedTuple

from qa.errors import UsageError

if TYPE_CHECKING:
    import ssl

SECURE, PLAIN = "opensearch+https", "opensearch"
PORTS = {SECURE: 443, PLAIN: 9200}
USER, PASSWORD, API_KEY, CA = (
    "QA_OPENSEARCH_USER",
    "QA_OPENSEARCH_PASSWORD",
    "QA_OPENSEARCH_API_KEY",
    "QA_OPENSEARCH_CA",
)
_FORM = "opensearch+https://HOST/INDEX, with commas between the hosts where there are several"


class Address(NamedTuple):
    """The address of an index: the hosts with their ports, whether the connection is encrypted, and the alias."""

    name: str
    hosts: tuple[tuple[str, int], ...]
    is_secure: bool
    alias: str

    @property
    def shown(self) -> str:
        """The hosts as messages show them."""
        return ", ".join(f"[{host}]:{port}" if ":" in host else f"{host}:{port}" for host, port in self.hosts)

    @property
    def is_local(self) -> bool:
        """Whether all hosts are this machine."""
        return all(_is_loopback(host) for host, _ in self.hosts)

    @property
    def has_credentials(self) -> bool:
        """Whether requests carry credentials."""
        return bool(self.headers())

    def headers(self) -> dict[str, str]:
        """The credentials as headers: a key, or user and password, from the environment; else from a netrc file."""
        if key := os.environ.get(API_KEY, ""):
            return {"authorization": f"ApiKey {_one_line(key, API_KEY)}"}
        user, password = os.environ.get(USER, ""), os.environ.get(PASSWORD, "")
        if bool(user) != bool(password):
            raise UsageError(f"{USER} and {PASSWORD} go together", f"set {PASSWORD if user else USER} as well")
        if not user:
            user, password = _from_netrc(self.hosts[0][0])
        if not user:
            return {}
        from base64 import b64encode

        pair = f"{user}:{password}".encode(errors="surrogateescape")  # the bytes as they are in the environment
        return {"authorization": f"Basic {b64encode(pair).decode()}"}

    def context(self) -> ssl.SSLContext:
        """The context that checks certificates: by this machine's authorities, or by those in QA_OPENSEARCH_CA."""
        import ssl

        named = os.environ.get(CA, "")
        try:
            return ssl.create_default_context(cafile=named or None)
        except (OSError, ValueError) as error:
            reason = "" if isinstance(error, ssl.SSLError) else getattr(error, "strerror", "")
            reason = reason or "it holds no certificate"
            raise UsageError(f"{CA}: {named} cannot be read: {reason}", "name a file of certificates (PEM)") from error


def parse_address(name: str, allow_plaintext: bool = False) -> Address:
    """Parse the name of an engine. Raises UsageError for an invalid name, for one with a password in it, and for an
    unencrypted connection to another machine, unless that is allowed."""
    scheme, _, rest = name.partition("://")
    authority, _, index = rest.rstrip("/").partition("/")
    if not set("@%?").isdisjoint(rest):  # the message must not show any of it
        raise UsageError(
            "the name of an engine has no @, % or ?: a password there could be seen by other processes",
            f"set {USER} and {PASSWORD}, or write them into a netrc file",
        )
    if not re.fullmatch(r"[a-z0-9][a-z0-9_.-]{0,199}", index):
        raise UsageError(f"no name of an index: {index or name}", f"an engine is {_FORM}; an index has small letters")
    hosts = tuple(_parse_host(one, PORTS[scheme]) for one in authority.split(","))
    found = Address(f"{scheme}://{rest.rstrip('/')}", hosts, scheme == SECURE, index)
    if not (found.is_secure or found.is_local or allow_plaintext):
        raise UsageError(
            f"{found.shown} would be asked without encryption",
            f"{SECURE}://... encrypts; --allow-plaintext does without",
        )
    return found


def _parse_host(text: str, port: int) -> tuple[str, int]:
    found = re.fullmatch(r"(\[[0-9a-fA-F:.]++\]|[\w.-]++)(?::([0-9]{1,5}))?", text)
    number = int(found[2]) if found and found[2] else port
    if found is None or not 0 < number < 65536:
        raise UsageError(f"no host: {text}", f"an engine is {_FORM}")
    return found[1].strip("[]"), number


def _is_loopback(host: str) -> bool:
    from ipaddress import ip_address

    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _from_netrc(host: str) -> tuple[str, str]:
    from netrc import NetrcParseError, netrc

    file = os.environ.get("NETRC", "") or os.path.join(os.path.expanduser("~"), ".netrc")
    try:
        found = netrc(file).authenticators(host)
    except FileNotFoundError:
        return "", ""
    except (OSError, NetrcParseError, ValueError) as error:
        raise UsageError(
            f"{file} cannot be read as a netrc file", "netrc files have: machine, login, password"
        ) from error
    return (found[0] or "", found[2] or "") if found else ("", "")


def _one_line(value: str, name: str) -> str:
    if not value.isascii() or not value.isprintable():
        raise UsageError(f"{name} holds what no key has", "is there a line break in it?")
    return value
