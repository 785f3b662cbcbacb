"""Exponents, indices, the marks of notes and formulas can be told from the words beside them."""

from __future__ import annotations

import pytest

from qa.loaders.html import read


def text_of(body: str) -> str:
    return read(f"<!doctype html><body>{body}</body>".encode(), "page.html").text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("10<sup>5</sup> and 10<sup>-7</sup> or 10<sup>−7</sup>", "10^5 and 10^-7 or 10^−7"),
        ("9 km<sup>2</sup>, s<sup>-1</sup>, (a+b)<sup>2</sup>", "9 km², s⁻¹, (a+b)²"),
        ("2<sup>n</sup>, x<sup>n</sup>, e<sup>x+1</sup>", "2^n, x^n, e^(x+1)"),
        ("1<sup>st</sup>, 3<sup>e</sup>, Name<sup>TM</sup>, M<sup>me</sup>", "1st, 3e, NameTM, Mme"),
        ("in 1926<sup><a href='#n'>4</a></sup>.", "in 1926[4]."),
        ("in 1926<sup>4</sup>, sold<sup>12</sup>", "in 1926[4], sold[12]"),
        ("in 1926<a epub:type=noteref href=n.xhtml#n>4</a>.", "in 1926[4]."),
        ("in 1926<a class=footnote-ref href=#n><sup>4</sup></a>.", "in 1926[4]."),
        ("It closed.<sup id=fnref:1><a href=#fn:1>1</a></sup> Now", "It closed.[1] Now"),
        ("Ann<sup class=reference><a href=#c>[5]</a></sup> says", "Ann[5] says"),
        ("H<sub>2</sub>O, 101<sub>2</sub>", "H2O, 101_2"),
        ("a <sup>2</sup> b<sup></sup>", "a 2 b"),
        ("5 &lt; x<sup>2</sup> &amp;amp; so", "5 < x² &amp; so"),
    ],
)
def test_raised_and_lowered_text(source: str, text: str) -> None:
    assert text_of(f"<p>{source}") == text
    assert text_of(f"<table><tr><td>{source}<td>1<tr><td>2<td>3</table>").startswith(f"| {text} | 1 |")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<mi>v</mi><mo>=</mo><mi>g</mi><mi>t</mi>", "v=gt"),
        ("<mi>E</mi> <mo>=</mo> <mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>", "E=m c^2"),
        ("<msup><mn>10</mn><mrow><mo>-</mo><mn>7</mn></mrow></msup>", "10^-7"),
        ("<mfrac><mrow><mi>m</mi><mi>λ</mi></mrow><mi>a</mi></mfrac>", "mλ/a"),
        ("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mrow><mi>c</mi><mi>d</mi></mrow></mfrac>", "(a+b)/(cd)"),
        ("<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt><mo>&lt;</mo><mn>9</mn>", "√(x+1)<9"),
        ("<msubsup><mi>a</mi><mi>i</mi><mn>2</mn></msubsup>", "a_i^2"),
        ("<mi>sin</mi><mo>&#x2061;</mo><mi>x</mi>", "sin x"),
        ("<semantics><mi>x</mi><annotation>\\x</annotation></semantics>", "x"),
        ("<mtable><mtr><mtd>1</mtd><mtd>2</mtd></mtr><mtr><mtd>3</mtd></mtr></mtable>", "1, 2; 3"),
    ],
)  # fmt: skip
def test_formulas(source: str, text: str) -> None:
    assert text_of(f"<p>so <math>{source}</math>, too") == f"so {text}, too"
    assert text_of(f"<p>so <m:math>{source}</m:math>, too") == f"so {text}, too"


def test_text_that_is_struck_out_is_left_out() -> None:
    text = text_of("<p>It costs <del>4</del> <s>5</s> <span style='text-decoration:line-through'>6</span> 7 crowns.")

    assert text == "It costs 7 crowns."
    assert text_of("<p>A page <s>without an end to what is struck out, which is most of it") != "A page"
