"""The law of qa.loaders.pdf.fields: what is filled into a form is read once, behind its label or its field's name."""

from __future__ import annotations

import re

import pytest
from pdf_cases import PILOTS, TIDES, Text, column, pdf, written

from qa.loaders.content import Damaged
from qa.loaders.pdf import read

SHOWN = "/Subtype /Widget /F 4"
MARKED = "/AP << /N << /{0} << >> /Off << >> >> >>"


def texts_of(data: bytes) -> list[str]:
    found = read(data, "form.pdf")
    return [block.span.of(found.text) for block in found.blocks]


@pytest.mark.parametrize(
    ("label", "field", "read_as"),
    [
        ("Name of the ship:", "/FT /Tx /T (f1) /V (Wild Goose)", "Name of the ship: Wild Goose"),
        ("Home port ______", "/FT /Tx /T (f2) /TU (Port) /V (Ostend)", "Home port: Ostend"),
        ("Is there a pilot?", "/FT /Tx /T (f3) /Ff 4096 /V (Yes,\\nof Ghent)", "Is there a pilot? Yes, of Ghent"),
        (
            "Flag",
            "/FT /Ch /T (f4) /Ff 131072 /Opt [[(a) (Belgian)] [(b) (Danish)]] /V (b)",
            "Flag: Danish",
        ),
        (
            "Cargo:",
            "/FT /Ch /T (f5) /Ff 2097152 /Opt [(coal) (tar) (wool)] /V [(coal) (wool)]",
            "Cargo: coal, wool",
        ),
    ],
)
def test_a_value_stands_behind_the_label_in_front_of_it(label: str, field: str, read_as: str) -> None:
    texts = [*column(TIDES), Text(72, 640, label), *column(PILOTS, y=600)]
    form = pdf(texts, annotations=(f"{SHOWN} {field} /Rect [180 635 400 650]",))
    assert texts_of(form) == [TIDES, read_as, PILOTS]


def test_a_value_stands_behind_the_label_above_it() -> None:
    texts = [*column(TIDES), Text(72, 640, "Master"), Text(300, 640, "Mate")]
    fields = (f"{SHOWN} /FT /Tx /T (m{x}) /V (Lund {x}) /Rect [{x} 618 {x + 100} 634]" for x in (72, 300))
    found = texts_of(pdf(texts, annotations=tuple(fields)))
    assert " ".join(found[1:]).replace("|", "").split() == ["Master:", "Lund", "72", "Mate:", "Lund", "300"]


@pytest.mark.parametrize(("value", "read_as"), [("Yes", "Lantern lit: checked"), ("red", "Lantern lit: red")])
def test_a_mark_stands_behind_the_label_that_follows_it(value: str, read_as: str) -> None:
    mark = f"/FT /Btn /T (light) /V /{value} /AS /{value} {MARKED.format(value)} /Rect [80 598 92 610]"
    unset = "/FT /Btn /T (bell) /V /Off /AS /Off " + MARKED.format("Yes") + " /Rect [80 568 92 580]"
    texts = [*column(TIDES), Text(100, 600, "Lantern lit"), Text(100, 570, "Bell rung")]
    found = pdf(texts, annotations=(f"{SHOWN} {mark}", f"{SHOWN} {unset}"))
    assert texts_of(found) == [TIDES, read_as, "Bell rung"]


def test_a_value_without_a_label_has_the_name_of_its_field_and_a_note_stands_alone() -> None:
    notes = (
        f"{SHOWN} /FT /Tx /T (berth) /TU (Berth of the ship) /V (North mole) /Rect [300 300 400 320]",
        f"{SHOWN} /FT /Tx /T (draught) /V (7.40) /Rect [300 260 400 280]",
        "/Subtype /FreeText /F 4 /Contents (Paid on 4 May) /DA (/text 10 Tf) /Rect [300 200 400 220]",
    )
    added = ["Berth of the ship: North mole", "draught: 7.40", "Paid on 4 May"]
    assert texts_of(pdf(column(TIDES), annotations=notes)) == [TIDES, *added]
    assert texts_of(pdf([], annotations=notes)) == added
    assert texts_of(pdf(column(TIDES), column(PILOTS), annotations=notes)) == [TIDES, *added, PILOTS]


@pytest.mark.parametrize(
    "hidden",
    [
        "/Subtype /Widget /F 2 /FT /Tx /T (a) /V (unseen)",
        "/Subtype /Widget /F 32 /FT /Tx /T (a) /V (unseen)",
        f"{SHOWN} /FT /Tx /Ff 8192 /T (a) /V (unseen)",
        f"{SHOWN} /FT /Tx /T (a) /V ()",
        "/Subtype /FreeText /F 2 /Contents (unseen)",
    ],
)
def test_what_is_hidden_or_empty_is_left_out(hidden: str) -> None:
    assert texts_of(pdf(column(TIDES), annotations=(f"{hidden} /Rect [300 300 400 320]",))) == [TIDES]


def with_drawn(data: bytes, drawn: bytes) -> bytes:
    """A file with these operators as the form that its annotations name 99 0 R."""
    number = max(int(match[1]) for match in re.finditer(rb"^(\d+) 0 obj", data, re.MULTILINE)) + 1
    font = b"/Font << /Helv << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 100 60] /Resources << %s >> /Length %d >>" % (font, len(drawn))
    objects = [
        data[match.start(1) : match.end(1)].replace(b"99 0 R", b"%d 0 R" % number)
        for match in re.finditer(rb"^\d+ 0 obj\n(.*?)\nendobj", data, re.MULTILINE | re.DOTALL)
    ]
    return written([*objects, form + b"\nstream\n" + drawn + b"\nendstream"], "/Root 1 0 R")


def test_the_value_of_a_field_is_as_it_is_drawn_if_it_is_drawn_with_more() -> None:
    texts = [*column(TIDES), Text(72, 640, "Dues"), *column(PILOTS, y=600)]
    field = f"{SHOWN} /FT /Tx /T (dues) /Rect [180 635 400 650] /AP << /N 99 0 R >>"
    drawn = b"/Tx BMC q BT /Helv 10 Tf 2 4 Td (1,204.50 \\(paid\\)) Tj ET Q EMC"
    assert texts_of(with_drawn(pdf(texts, annotations=(field,)), drawn)) == [TIDES, "Dues: 1,204.50 (paid)", PILOTS]
    for value, told in (("1,204.50", "1,204.50 (paid)"), ("1204.5", "1204.5")):
        filled = field.replace("/T (", f"/V ({value}) /T (")
        assert texts_of(with_drawn(pdf(texts, annotations=(filled,)), drawn)) == [TIDES, f"Dues: {told}", PILOTS]
    secret = field.replace("/T (", "/Ff 8192 /T (")
    assert texts_of(with_drawn(pdf(texts, annotations=(secret,)), drawn)) == [TIDES, "Dues", PILOTS]


def test_the_options_of_a_list_are_read_as_people_see_them() -> None:
    texts = [*column(TIDES), Text(72, 640, "Cargo:")]
    field = f"{SHOWN} /FT /Ch /T (cargo) /Opt [(coal) (tar)] /V (tar) /Rect [180 590 280 650] /AP << /N 99 0 R >>"
    drawn = b"BT /Helv 10 Tf 1 0 0 1 2 40 Tm (coal) Tj 1 0 0 1 2 28 Tm (tar) Tj ET"
    found = "\n".join(texts_of(with_drawn(pdf(texts, annotations=(field,)), drawn)))
    assert found == f"{TIDES}\nCargo: tar\ncoal\ntar"


@pytest.mark.parametrize("kind", ["/Subtype /Stamp", "/Subtype /Widget /FT /Sig /T (signed)"])
def test_what_a_stamp_or_a_signature_shows_is_read_once(kind: str) -> None:
    seal = f"{kind} /F 4 /Rect [300 300 400 320] /AP << /N 99 0 R >>"
    hidden = f"{kind} /F 2 /Rect [300 300 400 320] /AP << /N 99 0 R >>"
    value = f"{SHOWN} /FT /Tx /T (berth) /V (North mole) /Rect [300 200 400 220] /AP << /N 99 0 R >>"
    for notes, told in (((seal, value), ["Signed by Lund", "berth: North mole"]), ((hidden,), [])):
        data = pdf(column(TIDES), annotations=notes)
        drawn = b"BT /Helv 10 Tf 1 0 0 1 2 5 Tm (Signed by Lund) Tj ET"
        found = texts_of(with_drawn(data, drawn))
        assert sorted(found) == sorted([TIDES, *told])


@pytest.mark.parametrize(("flags", "read_as"), [("", ["f: Lund"]), ("/Ff 8192", [])])
def test_a_field_that_the_form_does_not_list_is_read(flags: str, read_as: list[str]) -> None:
    data = pdf(column(TIDES), annotations=(f"{SHOWN} /FT /Tx {flags} /T (f) /V (Lund) /Rect [180 235 400 250]",))
    assert texts_of(re.sub(rb"/Fields \[[^]]*\]", b"/Fields []", data)) == [TIDES, *read_as]


def test_many_fields_take_time_in_proportion_and_too_much_text_is_said() -> None:
    note = "/Subtype /FreeText /F 4 /Contents ({0}) /Rect [300 {1} 400 {1}]"
    many = pdf(column(TIDES), annotations=tuple(note.format(f"Note {y}", y) for y in range(4000)))
    assert len(texts_of(many)) == 4001
    large = tuple(note.format("much " * 6000, y) for y in range(500))
    with pytest.raises(Damaged, match="holds more than"):
        read(pdf(column(TIDES), annotations=large), "x.pdf")
