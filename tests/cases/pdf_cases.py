"""A small writer of PDF files: the tests decide where each text is on a page, not a library."""

from __future__ import annotations

import zlib
from typing import NamedTuple

FONTS = {
    "text": "Times-Roman",
    "bold": "Helvetica-Bold",
    "code": "Courier",
}


TIDES = (
    "The tide in the outer harbour rises by four metres at the\n"
    "spring and by less than two at the neap, so that the larger\n"
    "ships can pass the bar on a few days of the month alone."
)
PILOTS = (
    "Pilots are taken on at the red buoy, and never further in,\nsince the sands move after every storm from the west."
)


class Text(NamedTuple):
    """A piece of a line, at `x` from the left and `y` from the bottom of a page of 595 by 842 points."""

    x: float
    y: float
    said: str
    size: float = 10
    font: str = "text"


def column(
    lines: str, x: float = 72, y: float = 760, size: float = 10, font: str = "text", step: float = 12
) -> list[Text]:
    """The lines of a text under each other; a blank one leaves room."""
    return [Text(x, y - step * index, line, size, font) for index, line in enumerate(lines.split("\n")) if line]


def content(texts: list[Text]) -> bytes:
    """The operators that draw the texts, in order."""
    parts = []
    for text in texts:
        escaped = text.said.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        parts.append(f"BT /{text.font} {text.size} Tf 1 0 0 1 {text.x} {text.y} Tm ({escaped}) Tj ET")
    return "\n".join(parts).encode("cp1252")


def turned(texts: list[Text], angle: int) -> bytes:
    """The operators that draw the texts as on a page of the same size that is turned by an angle to the left."""
    matrix = {
        0: "1 0 0 1 {x} {y}",
        90: "0 1 -1 0 {down} {x}",
        180: "-1 0 0 -1 {left} {down}",
        270: "0 -1 1 0 {y} {left}",
    }
    drawn = content(texts).decode("cp1252")
    for text in texts:
        places = {"x": text.x, "y": text.y, "left": 595 - text.x, "down": 842 - text.y}
        drawn = drawn.replace(f"1 0 0 1 {text.x} {text.y} Tm", matrix[angle].format(**places) + " Tm", 1)
    return drawn.encode("cp1252")


def pdf(
    *pages: list[Text] | bytes,
    title: str = "",
    outline: tuple[tuple[str, int], ...] = (),
    packed: bool = False,
    extra: str = "",
    annotations: tuple[str, ...] = (),
    signs: tuple[tuple[str, str], ...] = (),
) -> bytes:
    """A file with these pages, each either texts or the operators that draw it. `outline` has titles with the pages,
    from 1, that they lead to; `extra` goes into the trailer. All pages have the `annotations`; those with a name are
    fields of a form. The font "signs" has these letters, each with the text that its sign stands for."""
    objects: list[bytes] = []

    def add(body: bytes | str) -> int:
        objects.append(body.encode("cp1252") if isinstance(body, str) else body)
        return len(objects)

    catalog, tree = add(""), add("")
    fonts = " ".join(
        f"/{name} {add(f'<< /Type /Font /Subtype /Type1 /BaseFont /{font} /Encoding /WinAnsiEncoding >>')} 0 R"
        for name, font in FONTS.items()
    )
    noted = {add(f"<< /Type /Annot {annotation} >>"): annotation for annotation in annotations}
    notes = f"/Annots [{' '.join(f'{number} 0 R' for number in noted)}]" if noted else ""
    fields = " ".join(f"{number} 0 R" for number, annotation in noted.items() if "/T (" in annotation)
    form = f"/AcroForm << /Fields [{fields}] /DA (/text 10 Tf 0 g) >>" if fields else ""
    if signs:
        pairs = "\n".join(f"<{ord(letter):02x}> <{said.encode('utf-16-be').hex()}>" for letter, said in signs)
        table = (
            "/CIDInit /ProcSet findresource begin begincmap\n1 begincodespacerange <00> <ff> endcodespacerange\n"
            f"{len(signs)} beginbfchar\n{pairs}\nendbfchar\nendcmap"
        )
        number = add(f"<< /Length {len(table)} >>\nstream\n{table}\nendstream")
        widths = " ".join("600" for _ in range(32, 127))
        font = (
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 32 /LastChar 126 "
            f"/Widths [{widths}] /ToUnicode {number} 0 R >>"
        )
        fonts += f" /signs {add(font)} 0 R"
    kids = []
    for page in pages:
        drawn = page if isinstance(page, bytes) else content(page)
        stream = zlib.compress(drawn, 9) if packed else drawn
        coding = " /Filter /FlateDecode" if packed else ""
        number = add(f"<< /Length {len(stream)}{coding} >>\nstream\n".encode() + stream + b"\nendstream")
        kids.append(
            add(
                f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 595 842] /Contents {number} 0 R "
                f"/Resources << /Font << {fonts} >> >> {notes} >>"
            )
        )
    objects[tree - 1] = (
        f"<< /Type /Pages /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] /Count {len(kids)} >>".encode()
    )
    leads = ""
    if outline:
        root = add("")
        first = len(objects) + 1
        for index, (name, number) in enumerate(outline):
            following = f"/Next {first + index + 1} 0 R" if index + 1 < len(outline) else ""
            add(f"<< /Title ({name}) /Parent {root} 0 R /Dest [{kids[number - 1]} 0 R /Fit] {following} >>")
        objects[root - 1] = f"<< /First {first} 0 R /Last {len(objects)} 0 R /Count {len(outline)} >>".encode()
        leads = f"/Outlines {root} 0 R"
    objects[catalog - 1] = f"<< /Type /Catalog /Pages {tree} 0 R {leads} {form} >>".encode()
    info = f"/Info {add(f'<< /Title ({title}) >>')} 0 R" if title else ""
    return written(objects, f"/Root {catalog} 0 R {info} {extra}")


def written(objects: list[bytes], trailer: str) -> bytes:
    """The file of these objects, numbered from 1."""
    found = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(found))
        found += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(found)
    found += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        found += b"%010d 00000 n \n" % place
    found += f"trailer\n<< /Size {len(objects) + 1} {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(found)
