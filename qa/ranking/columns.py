"""Choose the cells of a row that can be the short answer, by the heads of their columns.

Law: no candidate is changed or added, and those that are left stand in one column.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import folded
from qa.analysis.rows import cells_apart, delimiter_of
from qa.ranking.quantities import COUNT, asked_quantities, asking, of_sign, of_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Passage
    from qa.query.question import Question
    from qa.ranking.words import Candidate

# Heads of a column of sums, which are of money unless their cells say otherwise, one language after the other.
_SUMS = frozenset(
    "amount amounts sum total totals betrag beträge summe gesamt montant montants somme importe importes monto suma"
    " importo importi somma totale valor valores quantia bedrag bedragen som totaal belopp beløp beløb kwota kwoty"
    " částka součet сумма сума итого tutar toplam ποσό σύνολο összeg summa jumlah المبلغ المجموع סכום राशि 金额 金額"
    " 总额 合計 금액 합계 จำนวนเงิน".split()
)
_DATE = re.compile(r"\s*\d{1,4}([-/.])\d\d?\1\d{1,4}\s*")


def of_its_column(found: Sequence[Candidate], question: Question, passage: Passage) -> list[Candidate]:
    """The candidates in the columns of a row whose heads name what is asked for, or in the only column that is left."""
    delimiter = (delimiter_of(passage.form) or "|").replace(",", "|")
    heads = cells_apart(passage.header, passage.form).split(delimiter)
    asked = asked_quantities(question) if question.answer_kind == "number" else frozenset()
    terms = {term for concept in question.concepts for term in concept.terms}
    kept: dict[int, list[Candidate]] = {}
    told: set[int] = set()
    sums: set[int] = set()
    for one in found:
        column, cell = _cell(passage.text, one.start, delimiter)
        head = heads[column] if column < len(heads) else ""
        quantities = _quantities_of(head) | one.quantities - COUNT
        is_other = bool(quantities) and quantities.isdisjoint(asked)
        if question.answer_kind == "number" and (is_other or _DATE.fullmatch(cell)):
            continue
        kept.setdefault(column, []).append(one)
        is_named = not terms.isdisjoint(analyzer.terms(head, passage.language))
        if is_named or not quantities.isdisjoint(asked):
            told.add(column)
        elif "money" in asked and not _SUMS.isdisjoint(map(folded, tokenizer.strings(head))):
            sums.add(column)
    columns = told or sums or (set() if asked - COUNT else set(kept))
    return kept[min(columns)] if len(columns) == 1 else []


def _cell(text: str, place: int, delimiter: str) -> tuple[int, str]:
    """The number of the cell at this place of a row, and its text."""
    start = text.rfind("\n", 0, place) + 1
    column = text.count(delimiter, start, place)
    return column, text[start:].partition("\n")[0].split(delimiter)[column]


def _quantities_of(head: str) -> frozenset[str]:
    """The quantities that the head of a column names, by a word, a unit or a sign: "Price", "Weight (kg)"."""
    words = tokenizer.strings(head)
    return frozenset().union(*map(asking, words), *map(of_unit, words), *map(of_sign, head))
