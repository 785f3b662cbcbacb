"""One document in many forms, each written here by hand: text, Markdown, LaTeX, Org, AsciiDoc, a manual page, HTML,
reStructuredText, Word, OpenDocument, EPUB and PDF; with what a page has around its text, and questions about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import odf_cases
from docx_cases import docx, p, style
from epub_cases import book
from odf_cases import h, odf
from pdf_cases import Text, column, pdf

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "The Handbook of the Lower Mill"
SECTIONS = {
    "The wheel": (
        "The wheel is of larch and was built in 1868 by Josef Hartl, a carpenter of the valley. It is five metres high "
        "and carries forty buckets. Every third spring the buckets are taken off and tarred, and one in ten has to be "
        "replaced, which costs the society about nine hundred crowns in timber and iron.",
        "In frost the wheel must stand still. Ice that gathers on one side brings it out of balance, and in the winter "
        "of 1929 an unbalanced start broke the axle. The keeper therefore closes the sluice as soon as the pond shows "
        "ice at its edge, and puts the wooden block under the rim.",
    ),
    "The sluice": (
        "The sluice gate is raised by a hand winch with two cranks. Nobody should turn it alone: the pawl is worn, and "
        "a gate that slips strikes the crank backwards. Two turns let in enough water for grinding, and four are "
        "allowed only when the pond is being emptied for cleaning.",
        "Leaves and branches are raked from the screen twice a day in autumn. A blocked screen lowers the water in the "
        "channel within an hour, and trout that have come down from the pond are then stranded. Whoever finds them "
        "carries them back in the green tub that hangs beside the door.",
    ),
    "The stones": (
        "The runner and the bed stone are of French quartz, one metre twenty across. They were bought second hand from "
        "a mill at Litomer in 1903. A stone that grinds wheat is dressed after every sixty hours of work, one that "
        "grinds oats after a hundred, with the pointed hammers of the upper drawer.",
        "Stones may never touch each other while they turn. They strike sparks, and flour dust in the air burns like "
        "powder. The gap is set with the lighter screw to the thickness of brown paper at the rim, and a bell rings "
        "when the hopper is nearly empty, so that the keeper can stop in time.",
    ),
    "Grain": (
        "Grain is accepted on Tuesdays and Fridays between eight and noon. It must be dry, which the keeper tests by "
        "biting a corn: it has to crack and not to bend. Each sack gets a wooden tag with the number of the farmer, "
        "and nothing without a tag is ground, whatever its owner promises.",
        "The toll for grinding is one sixteenth of the grain, or its price in money at the rate of the last market. "
        "Widows and the school kitchen pay nothing. The toll grain is stored in the blue bin and sold at Michaelmas, "
        "and what it brings is entered in the account book of the society.",
    ),
    "Visitors": (
        "Schools may visit on Wednesdays if they write two weeks before. A group has at most eighteen children with "
        "two teachers, because the stair to the stone floor does not carry more. Every child gets a small bag of "
        "flour, and the recipe for the flat bread that is baked in the yard.",
        "Photographs are permitted everywhere except in the miller's bedroom, whose painted ceiling suffers from "
        "flashes. Dogs wait at the gate, where there is a ring and a bowl. Those who want to film need the consent "
        "of the committee, which meets on the first Monday of the month.",
    ),
    "Fire": (
        "There are six extinguishers, one on each floor and two in the granary. The brigade of Bystrice needs eleven "
        "minutes to the mill, so that the first attempt is always the keeper's own. In case of fire the sluice is "
        "opened wide, since the pump in the cellar is driven by the wheel.",
        "Smoking is forbidden in all rooms and within ten paces of the granary. Lamps with an open flame were removed "
        "in 1911 after the great fire at the upper mill. Electric wires run in iron tubes, and an electrician from "
        "the district examines them each year in October.",
    ),
    "The keeper": (
        "The keeper is elected for four years by the members of the society. Marta Kolbe has held the post since 2016, "
        "and before her it was Anton Vesely. She lives in the house by the bridge, receives a small allowance and may "
        "use the kitchen garden, the pasture and the fruit of the pear trees.",
        "When the keeper is ill the deputy takes the keys, which hang in the parsonage. The deputy does not grind but "
        "looks after the water, the animals and the visitors. An absence of more than three weeks has to be reported "
        "to the chairman in writing, so that a replacement can be engaged.",
    ),
    "History": (
        "A mill in this place is first named in a letter of 1412, in which the abbot grants its income to the hospital "
        "of Saint Barbara. The present building dates from 1741; a flood had carried the older one away. On the lintel "
        "one can still read the initials of the builder and a carved fish.",
        "After the war the mill was closed by the authorities, and for thirty years it served as a store for potatoes. "
        "The society was founded in 1979 by four neighbours who wanted to save the roof. Grinding began again on the "
        "ninth of May 1986, with a sack of rye from the parish field.",
    ),
}
QUESTIONS = {
    "who built the wheel?": "built in 1868 by Josef Hartl",
    "what broke the axle?": "an unbalanced start broke the axle",
    "why should nobody turn the winch alone?": "the pawl is worn",
    "where does the green tub hang?": "that hangs beside the door",
    "how often is a stone dressed that grinds oats?": "after a hundred",
    "what burns like powder?": "flour dust in the air burns like powder",
    "on which days is grain accepted?": "accepted on Tuesdays and Fridays",
    "what is the toll for grinding?": "one sixteenth of the grain",
    "how many children may be in a group?": "at most eighteen children",
    "where are photographs not permitted?": "except in the miller's bedroom",
    "how many minutes does the brigade need?": "eleven minutes to the mill",
    "who examines the electric wires?": "an electrician from the district",
    "who was keeper before Marta Kolbe?": "before her it was Anton Vesely",
    "where do the keys hang?": "which hang in the parsonage",
    "when is a mill first named in a letter?": "first named in a letter of 1412",
    "when was the society founded?": "founded in 1979 by four neighbours",
}
REFUSED = (
    "what is the phone number of the insurance company?",
    "how many astronauts have flown to Mars?",
    "which airport is nearest to Lisbon?",
    "who won the football championship?",
)
# The formats whose text is the file: how the title and a heading are written.
MARKED = {
    "mill.md": ("# {}", "## {}"),
    "mill.tex": ("\\title{{{}}}\n\\begin{{document}}", "\\section{{{}}}"),
    "mill.org": ("#+TITLE: {}", "* {}"),
    "mill.adoc": ("= {}", "== {}"),
    "mill.7": ('.TH "{}" 7', '.SH "{}"'),
}
FORMS = ("mill.txt", *MARKED, "mill.html", "mill.rst", "mill.docx", "mill.odt", "mill.epub", "mill.pdf")
WIDTH = 76  # characters of a printed line
SECTIONS_OF_PAGE = 2


class Made(NamedTuple):
    """The document in all its forms, and all that it says."""

    paths: dict[str, Path]
    said: str


def written(folder: Path) -> Made:
    """Writes all the forms."""
    paths = {name: folder / name for name in FORMS}
    plain = [piece for name, known in SECTIONS.items() for piece in (name.upper(), *map(_wrapped, known))]
    paths["mill.txt"].write_text("\n\n".join([TITLE.upper(), *plain]), encoding="utf-8")
    for form, (title, heading) in MARKED.items():
        marked = [piece for name, known in SECTIONS.items() for piece in (heading.format(name), *map(_wrapped, known))]
        paths[form].write_text("\n\n".join([title.format(TITLE), *marked]), encoding="utf-8")
    rst = [f"{name}\n{'-' * len(name)}\n\n" + "\n\n".join(map(_wrapped, known)) for name, known in SECTIONS.items()]
    paths["mill.rst"].write_text("\n\n".join([f"{TITLE}\n{'=' * len(TITLE)}", *rst]), encoding="utf-8")
    paths["mill.html"].write_text(_html(), encoding="utf-8")
    styles = style("Heading1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    body = "".join(p(name, "Heading1") + "".join(map(p, known)) for name, known in SECTIONS.items())
    paths["mill.docx"].write_bytes(docx(body, core=f"<dc:title>{TITLE}</dc:title>", styles=styles))
    flow = "".join(h(name) + "".join(map(odf_cases.p, known)) for name, known in SECTIONS.items())
    paths["mill.odt"].write_bytes(odf(flow, meta=f"<dc:title>{TITLE}</dc:title>"))
    chapters = {f"{at}.xhtml": _section(name) for at, name in enumerate(SECTIONS)}
    contents = {f"{at}.xhtml": name for at, name in enumerate(SECTIONS)}
    paths["mill.epub"].write_bytes(book(chapters, contents=contents))
    paths["mill.pdf"].write_bytes(_pdf())
    return Made(paths, " ".join([TITLE, *(piece for name, known in SECTIONS.items() for piece in (name, *known))]))


def page_of(section: str) -> int:
    """The page of the PDF on which a section stands, from 1."""
    return list(SECTIONS).index(section) // SECTIONS_OF_PAGE + 1


def _section(name: str) -> str:
    return f"<h2>{name}</h2>\n" + "\n".join(f"<p>{_wrapped(known)}</p>" for known in SECTIONS[name])


def _html() -> str:
    """The document as an article of a page, with what such a page has around it."""
    links = "".join(f'<li><a href="#{at}">{name}</a></li>' for at, name in enumerate(SECTIONS))
    return (
        f"<!doctype html>\n<html lang=en><head><title>{TITLE}</title><style>p {{ margin: 0 }}</style></head>\n<body>"
        f'<header><a href="/">The society</a> <a href="/shop">Shop</a></header>\n<nav><ul>{links}</ul></nav>\n'
        f"<main><article><h1>{TITLE}</h1>\n" + "\n".join(map(_section, SECTIONS)) + "\n</article></main>\n"
        "<aside><p>Subscribe to the letter of the society.</p></aside>\n"
        "<footer><p>Imprint. All rights reserved. We use cookies on this page.</p></footer></body></html>\n"
    )


def _pdf() -> bytes:
    """Two sections a page, with a running head and a page number, and words that go on in the next line."""
    names, pages = list(SECTIONS), []
    for first in range(0, len(names), SECTIONS_OF_PAGE):
        page = [Text(72, 800, TITLE, 8), Text(290, 40, str(first // SECTIONS_OF_PAGE + 1), 8)]
        y = 760.0
        for name in names[first : first + SECTIONS_OF_PAGE]:
            page += column(name, y=y, size=14, font="bold")
            y -= 26
            for known in SECTIONS[name]:
                lines = _hyphenated(known)
                page += column("\n".join(lines), y=y)
                y -= 12 * len(lines) + 10
            y -= 14
        pages.append(page)
    return pdf(*pages, title=TITLE)


def _wrapped(text: str) -> str:
    return re.sub(rf"(.{{1,{WIDTH}}})(?: |$)", r"\1\n", text).rstrip("\n")


def _hyphenated(text: str) -> list[str]:
    """Lines that are full, with words divided between them where they are long."""
    lines = [""]
    for word in text.split():
        room = WIDTH - len(lines[-1]) - 1
        if len(word) <= room or not lines[-1]:
            lines[-1] = f"{lines[-1]} {word}".lstrip()
        elif word.isalpha() and len(word) > 7 and 4 <= room <= len(word) - 2:
            lines[-1] += f" {word[: room - 1]}-"
            lines.append(word[room - 1 :])
        else:
            lines.append(word)
    return lines
