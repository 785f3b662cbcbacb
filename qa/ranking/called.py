"""Tell whether a question says what a section is called, by its words or by its number.

Law: it depends on the question and on the headings of the passage alone.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import folded

if TYPE_CHECKING:
    from qa.analysis.passage import AnalysedPassage
    from qa.model import Passage
    from qa.query.question import Question

# The number of a section at the beginning of its heading: "10. Fees", "2.1 Fees", "IV. Fees", "b) Fees", "§ 3 Fees".
_NUMBER = re.compile(r"\A\s*+(?:§+\s*+)?(?:\d{1,3}(?:\.\d{1,3})*+[.)]?|(?:[IVX]{1,6}|[A-Za-z])[.)])\s++(?=\S)")


def names_section(question: Question, passage: Passage, analysis: AnalysedPassage) -> bool:
    """Whether the question holds the whole heading of the passage's section but for its number, or is this heading, in
    whatever language; and the heading is no title. Or it names the section, or one around it, by its number."""
    if not passage.headings:
        return False
    if is_numbered(question, passage):
        return True
    if analysis.above.isdisjoint(question.telling_above):
        return False
    called = _NUMBER.sub("", passage.headings[-1])
    heading = set(analyzer.terms(called, passage.language))
    return bool(heading) and (heading <= question.telling_above or _plain(called) == _plain(question.text))


def is_numbered(question: Question, passage: Passage) -> bool:
    """Whether the question names the passage's section, or one around it, by its number."""
    return bool(question.sections) and not question.sections.isdisjoint(map(_number_of, passage.headings))


def _number_of(heading: str) -> str:
    """The number at the beginning of a heading, without its marks; "" if there is none."""
    found = _NUMBER.match(heading)
    return found[0].strip("§.) \t\n\xa0") if found else ""


@lru_cache(maxsize=1 << 10)
def _plain(text: str) -> tuple[str, ...]:
    """The words of a text, without their marks and capitals."""
    return tuple(map(folded, tokenizer.strings(text)))
