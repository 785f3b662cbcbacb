"""Archives are checked by what they declare before they are read, held to it, and their XML declares nothing."""

from __future__ import annotations

import random
import re
import struct
import tracemalloc
import zipfile
import zlib
from io import BytesIO

import pytest

from qa.loaders.archive import LARGEST, open_archive, parse_xml, read_member
from qa.loaders.content import Damaged


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def declaring(data: bytes, size: int, *, crc: int | None = None) -> bytes:
    """The archive with another size declared for its one member, in the list and in front of it."""
    entry = data.index(b"PK\x01\x02")
    changed = bytearray(data)
    for place, offset in ((0, 14), (entry, 16)):
        if crc is not None:
            changed[place + offset : place + offset + 4] = struct.pack("<I", crc)
        changed[place + offset + 8 : place + offset + 12] = struct.pack("<I", size)
    return bytes(changed)


def test_a_member_comes_back_as_it_was_and_one_that_is_not_there_is_none() -> None:
    archive = open_archive(packed({"a/b.txt": b"Nobody knows.", "empty": b""}))

    assert read_member(archive, "a/b.txt") == b"Nobody knows."
    assert read_member(archive, "empty") == b""
    assert read_member(archive, "c.txt") is None


@pytest.mark.parametrize(
    "data",
    [b"", b"PK", b"no archive", packed({"a": b"text" * 99})[:-30], b"PK\x05\x06" + bytes(9)],
    ids=["empty", "two bytes", "text", "without its end", "half an end"],  # an archive's bytes hold the time of day
)
def test_what_is_no_archive_or_cut_off_is_damaged(data: bytes) -> None:
    with pytest.raises(Damaged, match="no ZIP archive"):
        open_archive(data)


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    data = packed({"bomb": bytes(40 << 20)})
    tracemalloc.start()
    with pytest.raises(Damaged, match="packed more than 200:1"):
        open_archive(data)

    assert tracemalloc.get_traced_memory()[1] < 1 << 20
    tracemalloc.stop()


def test_small_members_may_be_packed_well() -> None:
    assert read_member(open_archive(packed({"zeros": bytes(1 << 20)})), "zeros") == bytes(1 << 20)


@pytest.mark.parametrize(
    ("sizes", "refused"), [((50 << 20,), False), (((50 << 20) + 1,), True), ((34 << 20,) * 3, True)]
)
def test_large_members_and_a_large_total_are_refused_by_what_they_declare(
    sizes: tuple[int, ...], refused: bool
) -> None:
    """The sizes are declared only; each member declares to be packed at less than 200:1."""
    names = [str(number) for number in range(len(sizes))]
    data = bytearray(packed(dict.fromkeys(names, b"text"), zipfile.ZIP_STORED))
    for entry, size in zip([match.start() for match in re.finditer(b"PK\x01\x02", data)], sizes, strict=True):
        data[entry + 20 : entry + 28] = struct.pack("<II", size // 100, size)

    if refused:
        with pytest.raises(Damaged, match="larger than 100 MB, or one member 50"):
            open_archive(bytes(data))
    else:
        assert open_archive(bytes(data)).namelist() == names


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/etc/passwd", "..", "a/..", "C:/x", "c:x", "\\x", "a\\..\\x"])
def test_a_name_that_leads_out_is_refused(name: str) -> None:
    with pytest.raises(Damaged, match="leads out of its archive"):
        open_archive(packed({name: b"text"}))


@pytest.mark.parametrize("name", ["a..b", "a/...b", "..a", "a/b..", "OEBPS/ch 1.xhtml"])
def test_dots_that_lead_nowhere_are_let_be(name: str) -> None:
    assert read_member(open_archive(packed({name: b"text"})), name) == b"text"


def test_ten_thousand_members_are_the_most() -> None:
    assert len(open_archive(packed({str(number): b"" for number in range(10_000)})).namelist()) == 10_000
    with pytest.raises(Damaged, match="more than 10,000 members"):
        open_archive(packed({str(number): b"" for number in range(10_001)}))


def test_encryption_and_packing_that_these_formats_do_not_have() -> None:
    data = bytearray(packed({"a": b"text"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1

    with pytest.raises(Damaged, match="encrypted"):
        open_archive(bytes(data))
    for method in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        with pytest.raises(Damaged, match="does not have"):
            read_member(open_archive(packed({"a": b"text"}, method)), "a")


@pytest.mark.parametrize("size", [0, 10, 30 << 20])
@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_member_that_lies_about_its_size_is_damaged_and_takes_no_more_than_it_declares(
    size: int, method: int
) -> None:
    random.seed(0)
    data = packed({"a": random.randbytes(200_000) + bytes(20 << 20)}, method)
    archive = open_archive(declaring(data, size))
    tracemalloc.start()
    with pytest.raises(Damaged, match="is damaged"):
        read_member(archive, "a")

    assert tracemalloc.get_traced_memory()[1] < max(size, 100_000) * 3
    tracemalloc.stop()


def test_a_member_that_lies_about_its_checksum_too_is_cut_at_what_it_declares() -> None:
    data = declaring(packed({"a": b"text" + bytes(1000)}), 4, crc=zlib.crc32(b"text"))

    assert read_member(open_archive(data), "a") == b"text"


def test_a_flipped_byte_is_damage() -> None:
    data = bytearray(packed({"a": b"Nobody knows why."}, zipfile.ZIP_STORED))
    data[data.index(b"knows")] ^= 1

    with pytest.raises(Damaged, match="cannot be unpacked"):
        read_member(open_archive(bytes(data)), "a")


def test_xml_is_read_with_its_namespaces_and_in_its_encoding() -> None:
    root = parse_xml(
        '<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE a SYSTEM "a.dtd"><a xmlns="u"><b>é&amp;</b></a>'.encode(
            "latin-1"
        )
    )

    assert (root.tag, root[0].tag, root[0].text) == ("{u}a", "{u}b", "é&")


LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>'


@pytest.mark.parametrize(
    "document",
    [
        LAUGHS,
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://127.0.0.1:9/x"> %b;]><a/>',
        '<!DOCTYPE a [<!ENTITY never "used">]><a/>',
    ],
)
def test_xml_that_declares_entities_is_damaged(document: str) -> None:
    for encoding in ("utf-8", "utf-16"):
        with pytest.raises(Damaged, match=r"^declares entities, which are not read$"):
            parse_xml(document.encode(encoding))


def test_xml_that_multiplies_by_the_defaults_of_attributes_is_damaged() -> None:
    with pytest.raises(Damaged, match="declares defaults of attributes"):
        parse_xml(b'<!DOCTYPE a [<!ATTLIST b c CDATA "' + b"d" * 99 + b'">]><a>' + b"<b/>" * 99 + b"</a>")


@pytest.mark.parametrize(
    "data", [b"", b"<a>", b"<a></b>", b"<a>&b;</a>", b"\0\1\2", b'<?xml version="1.0" encoding="x"?><a/>']
)
def test_xml_that_is_none_is_damaged(data: bytes) -> None:
    with pytest.raises(Damaged, match="XML cannot be read"):
        parse_xml(data)


def test_xml_may_be_nested_however_deep() -> None:
    root = parse_xml(b"<a>" * 200_000 + b"text" + b"</a>" * 200_000)

    assert "".join(root.itertext()) == "text"
    assert sum(1 for _ in root.iter()) == 200_000


def test_a_format_may_allow_larger_members_of_which_none_is_held_in_memory() -> None:
    large = packed({"a/film": b"x" * (LARGEST + 1)}, zipfile.ZIP_STORED)
    with pytest.raises(Damaged, match="would be larger than"):
        open_archive(large)
    for opened in (open_archive(large, "a/"), open_archive(large, total=LARGEST * 2, largest=LARGEST * 2)):
        with pytest.raises(Damaged, match="a member would be larger than 50 MB"):
            read_member(opened, "a/film")
