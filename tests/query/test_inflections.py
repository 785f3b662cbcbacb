"""A word finds its other forms, where stemmers give them different terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lexicon_cases import Known

import qa
from qa.analysis import analyzer
from qa.analysis.languages import KNOWN
from qa.query.inflections import inflected
from qa.query.resolve import resolve

if TYPE_CHECKING:
    from pathlib import Path

PAIRS = {
    "en": "gpu gpus, pdf pdfs, sla slas, bus buses, lens lenses, menu menus, quiz quizzes, axis axes, leaf leaves",
    "de": "museum museen, konto konten, firma firmen, auto autos, bus busse, praktikum praktika, lkw lkws, virus viren",
    "es": "ciudad ciudades, luz luces, mujer mujeres, examen exámenes, joven jóvenes, raíz raíces, menú menús",
    "fr": "feu feux, tuyau tuyaux, directeur directrice, menu menus",
    "it": "lago laghi, attore attrice",
    "pt": "avião aviões, estação estações, homem homens, animal animais, hotel hotéis, viagem viagens",
    "nl": "dag dagen, kind kinderen, glas glazen, probleem problemen, idee ideeën, museum musea",
    "sv": "syster systrar, nyckel nycklar, vän vänner, lyfta lyfte",
    "da": "uge uger, bygge byggede, bygget byggede, åbne åbnede",
    "no": "by byer, uke uker, museum museer",
    "uk": "книга книги, книга книг, жінка жінок, музей музеї, вулиця вулиць, країна країн, квиток квитки, новий нового",
    "bg": "град градове, градът градове, книга книги, книгата книги, прозорец прозорци, лекарят лекари",
    "he": "ספר ספרים, ספר הספר, ספר הספרים, מוזיאון מוזיאונים, רכבת רכבות, רחוב ברחוב",
    "ru": "отец отцы, окно окон, рынок рынки, сестра сестёр",
    "pl": "książka książek, okno okien, matka matek, muzeum muzea",
    "cs": "okno oken, ulice ulic, stůl stoly",
    "ro": "tren trenuri, stradă străzi, floare flori",
    "hu": "alma almák, iskola iskolák, vonat vonatok, híd hidak",
    "fi": "kaupunki kaupungissa, Helsinki Helsingissä, katu kadut, nainen naiset, vesi vedet",
    "tr": "şehir şehri, isim ismi, kadın kadınlar, müze müzeler",
    "el": "βιβλίο βιβλία, παιδί παιδιά",
    "fa": "زن زنان, درخت درختان",
    "ca": "capità capitans, germà germans, jardí jardins",
}


@pytest.mark.parametrize(
    ("code", "one", "many"), [(code, *pair.split()) for code, pairs in PAIRS.items() for pair in pairs.split(",")]
)
def test_each_finds_the_other(code: str, one: str, many: str) -> None:
    for asked, held in ((one, many), (many, one)):
        term = analyzer.term(held, code)
        [concept] = resolve(asked, (), Known({term: 1}), [code]).concepts

        assert term in concept.terms
        assert concept.is_held


@pytest.mark.parametrize(("code", "typed", "held"), [("pt", "avioes", "avião"), ("es", "raices", "raíz")])
def test_it_may_be_typed_without_its_accents(code: str, typed: str, held: str) -> None:
    term = analyzer.term(held, code)
    [concept] = resolve(typed, (), Known({term: 1}), [code]).concepts

    assert term in concept.terms


def test_a_word_that_the_library_holds_finds_its_other_number_too() -> None:
    [concept] = resolve("gpu", (), Known({"gpu": 1, "gpus": 2}), ["en"]).concepts
    assert concept.terms == ("gpu", "gpus")


@pytest.mark.parametrize(("asked", "held"), [("not", "note"), ("news", "new"), ("new", "news"), ("bus", "us")])
def test_a_word_that_only_looks_like_another_form_is_none(asked: str, held: str) -> None:
    library = Known({analyzer.term(held): 1})
    found = {term for one in resolve(f"why {asked}?", (), library).concepts for term in one.terms}

    assert analyzer.term(held) not in found


@pytest.mark.parametrize("word", ["bar", "paris", "gas", "was"])
def test_a_form_that_the_library_lacks_is_none(word: str) -> None:
    for concept in resolve(word, (), Known({"harbour": 1}), ["en"]).concepts:
        assert concept.terms == (analyzer.term(word),)


@given(st.text(min_size=1, max_size=40), st.sampled_from(sorted(KNOWN)))
def test_any_word_has_a_bounded_number_of_other_forms(word: str, code: str) -> None:
    found = inflected(analyzer.normal(word), code)

    assert len(found) == len(set(found)) <= 200
    assert all(found)


def test_a_plain_question_finds_the_passage_with_the_other_number(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "The cluster has eight nodes and two GPUs with 80 GB.\n\nThe board tracks four KPIs every week.\n", "utf-8"
    )
    with qa.open(tmp_path / "a.txt") as library:
        for question, quoted in (
            ("which gpu does the cluster have?", "80 GB"),
            ("who tracks the kpi?", "week"),
        ):
            answer = library.ask(question)
            assert quoted in answer.citations[0].quote
            assert answer.unmatched == answer.citations[0].missing == ()
