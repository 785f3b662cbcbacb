"""LaTeX to blocks, which are spans of the file; markup is in the spans, and is neither seen nor searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from marked_cases import assert_linear_reading, blocks, loaded, searched, shown

from qa.analysis import analyzer, tokenizer
from qa.analysis.passage import analyse
from qa.analysis.rows import seen
from qa.ingest.split import split
from qa.loaders import NoText

if TYPE_CHECKING:
    from pathlib import Path

PAPER = r"""
\documentclass[11pt]{article}
\usepackage{graphicx} % a comment
\newcommand{\secret}[1]{hidden #1}
\title{The \emph{harbour} of Oban}
\author{Ada Brandt\thanks{Oban} \and Erd\H{o}s P\'al}
\begin{document}
\maketitle
\begin{abstract}
We say a lot. % comment
It is short.
\end{abstract}
\section{Tides\label{sec:tides}}
Some \textbf{bold \emph{nested}} words, see Figure~\ref{fig:a} \cite[p.~2]{knuth}.
% a line
It costs 5\,000 \$ for M\"uller \& S\"{o}hne, \textcolor{red}{red} \LaTeX{} and \ourmodel\footnote{A note
here.}. The formula $x_1 \leq \alpha$ and \verb|a_b| stay.

\begin{itemize}
\item one
\item[Two] two
  \begin{enumerate}
  \item three
  \end{enumerate}
\end{itemize}
\begin{equation}
E = mc^2
\end{equation}
\begin{lstlisting}[language=Python]
def tide(): return "%"
\end{lstlisting}
\begin{figure}[htbp]
\centering
\includegraphics[width=3cm]{tide.png}
\caption{The tide.}
\end{figure}
\begin{tabular}{l|r}
Name & Age \\ \hline
Ada & 36 \\
\multicolumn{2}{c}{both}
\end{tabular}
\begin{comment}
secret
\end{comment}
\begin{theorem}[Fermat]
No such numbers.
\end{theorem}
\subsection*{Last}
\input{other}
The end.
\begin{thebibliography}{9}
\bibitem{knuth} Knuth, D.
\end{thebibliography}
\end{document}
after
""".lstrip()


def test_a_text_as_a_whole() -> None:
    document = loaded(PAPER, "a.tex")
    assert (document.title, document.reading) == ("The harbour of Oban", "latex, utf-8")
    found = blocks(PAPER, "a.tex")
    long = found.pop(4)
    assert long[:2] == ("paragraph", 13)
    assert long[2].startswith("Some \\textbf{bold")
    assert long[2].endswith("\\verb|a_b| stay.")
    assert found == [
        ("heading 1", 4, "The \\emph{harbour} of Oban"),
        ("paragraph", 5, "Ada Brandt\\thanks{Oban} \\and Erd\\H{o}s P\\'al"),
        ("paragraph", 9, "We say a lot. % comment\nIt is short."),
        ("heading 2", 12, "Tides\\label{sec:tides}"),
        ("item 0", 19, "\\item one"),
        ("item 0", 20, "\\item[Two] two"),
        ("item 1", 22, "\\item three"),
        ("code", 26, "E = mc^2"),
        ("code", 29, 'def tide(): return "%"'),
        ("paragraph", 34, "\\caption{The tide.}"),
        ("row 0", 37, "Name & Age"),
        ("row 1", 38, "Ada & 36"),
        ("row 1", 39, "\\multicolumn{2}{c}{both}"),
        ("paragraph", 44, "[Fermat]\nNo such numbers."),
        ("heading 3", 47, "Last"),
        ("paragraph", 49, "The end."),
        ("paragraph", 51, "Knuth, D."),
    ]


def test_markup_is_neither_seen_nor_searched() -> None:
    assert shown(PAPER, "a.tex") == [
        "Ada Brandt{Oban} and Erdős Pál We say a lot. It is short.",
        "Some bold nested words, see Figure . It costs 5 000 $ for Müller & Söhne, red LaTeX and ourmodel{A note "
        "here.}. The formula x_1 \\leq \\alpha and a_b stay. • one • Two two • three E = mc^2 "
        'def tide(): return "%" The tide.',
        "Ada & 36",
        "both",
        "[Fermat] No such numbers.",
        "The end. Knuth, D.",
    ]
    assert "for Müller & Söhne, red LaTeX and ourmodel {A note" in searched(PAPER, "a.tex")[1]


def test_a_quote_holds_the_marks_around_its_words_and_no_comment() -> None:
    text = "% no\n\\emph{One} storm came.\n% two\nThen \\textbf{it} went.\n% no\n"
    [passage] = split(loaded(text, "a.tex"))
    spans = analyse(passage).spans
    quotes = [passage.text[start:end] for start, end in zip(spans[::2], spans[1::2], strict=True)]
    assert quotes == ["\\emph{One} storm came.", "Then \\textbf{it} went."]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        (r"Stra\ss e in K\o benhavn, na\"\i ve, \v{S}koda, fa\c cade", "Straße in København, naïve, Škoda, façade"),
        (r"\newcommand{\co}{Nord \& Co}\def\town{Oslo}\co{} in \town\ und \town.", "co in Oslo und Oslo."),
        (r"Se\~nor \AA ngstr\"{o}m, Stra\ss{}e, \'{\i} \k{a} \copyright{}", "Señor Ångström, Straße, í ą ©"),
        (r"50\,\% von \{a\}, S.~3\dots", "50 % von {a}, S. 3…"),
        (r"``Blue'' light---and `red'---for 2--3 days", "“Blue” light—and `red'—for 2–3 days"),
        (
            r"ist bekannt~\cite{a}, ein\;Jahr~\citep[S.~3][]{k}. \verb|a--b| $f''(x)$",
            "ist bekannt, ein Jahr. a--b f''(x)",
        ),
        (
            r"\href{https://example.org/a_b}{das \underline{Haus}} \url{https://example.org}",
            "das Haus https://example.org",
        ),
        (r"{\bf fett} {\large gro\ss} \foo{ja}{nein} \vspace{1cm}\autoref{x} fin", "fett groß ja nein fin"),
        (r"preis: $5 und \(x < y\) und \[a\]", "preis: $5 und x < y und a"),
        (r"\def\x#1{weg} \let\a=\b \newcommand{\c}{weg}ja\\[2pt] nein", "ja nein"),
    ],
)
def test_marks_within_words(written: str, seen: str) -> None:
    assert " ".join(shown(f"Hier {written}\n", "a.tex")) == f"Hier {seen}"


def test_a_number_goes_on_over_a_thin_space_and_no_unit_is_joined_to_it() -> None:
    [passage] = split(loaded(r"Some 10\,000 men drank 300\,ml each." "\n", "a.tex"))
    words = [analyzer.normal(word) for word in tokenizer.strings(seen(passage))]

    assert words == ["some", "10000", "men", "drank", "300", "ml", "each"]


def test_headings_and_titles_have_the_letters_that_their_marks_make() -> None:
    heads = (r"\title{Caf\'e~Z\"urich}", r"\section{M\'ethode}", r"\subsection{\v{C}as}")
    document = loaded("\n".join([*heads, "Text."]), "a.tex")

    assert document.title == "Café Zürich"
    assert [passage.headings for passage in split(document)] == [("Café Zürich", "Méthode", "Čas")]


def test_no_file_is_read_and_no_macro_is_run(tmp_path: Path) -> None:
    (tmp_path / "secret.tex").write_text("secret", encoding="utf-8")
    text = f"\\newcommand{{\\bomb}}{{\\bomb\\bomb}}\n\\input{{{tmp_path}/secret}}\nWords \\bomb.\n"
    assert shown(text, "a.tex") == ["Words bomb."]


def test_a_chapter_without_a_preamble() -> None:
    text = "% \\section{Not this}\n\\chapter{Winds}\nWords.\n\\section{North\n\nMore.\n"
    assert blocks(text, "a.tex") == [
        ("heading 1", 2, "Winds"),
        ("paragraph", 3, "Words."),
        ("heading 2", 4, "{North"),
        ("paragraph", 6, "More."),
    ]


def test_a_brace_that_is_open_at_the_end_of_the_preamble_costs_no_text() -> None:
    text = "\\title{A\n\\newcommand{\\b}{\n\\begin{document}\nOne.\n\n\\emph{Two}}}\n\\end{document}\n"
    assert [text for _, _, text in blocks(text, "a.tex")] == ["One.", "\\emph{Two}}}"]


def test_what_nothing_closes_is_read() -> None:
    text = "\\begin{verbatim}\nOne.\n\n\\begin{tikzpicture} two {\n\n\\begin{tabular}{l} a & b \\\\ c\n"
    found = [text for _, _, text in blocks(text, "a.tex")]
    assert [" ".join(text.split()) for text in found] == ["One.", "two {", "a & b", "c"]


def test_what_holds_nothing_to_read() -> None:
    for text in (
        "% only a comment\n",
        "\\documentclass{a}\n\\usepackage{b}\n\\newcommand{\\c}{d}\n",
        "\\input{a}\n",
        " \n",
    ):
        with pytest.raises(NoText):
            loaded(text, "a.tex")


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_spans_count_in_the_file_whatever_ends_its_lines(end: str) -> None:
    text = "\\section{A}\n\none \\emph{two}\n% no\n three\n\nB\n".replace("\n", end)
    found = [" ".join(block.span.of(text).split()) for block in loaded(text, "a.tex").blocks]
    assert found == ["A", "one \\emph{two} % no three", "B"]


@pytest.mark.parametrize(
    "piece",
    ["{", "}", "{}", "$", "$$", "\\", "\\a", "\\a{", "\\a[", "[", "\\begin{a}", "\\end{a}", "\\begin{verbatim}",
     "\\verb", "\\verb|", "\\begin{tabular}", "\\begin{equation}", "&", "\\\\", "% a\n", "%", "~", "\\'", "\\v{",
     "\\def\\a", "\\item", "\\item[", "\\section", "\\section{", "\\title{a", "\\newcommand{", "\\href{",
     "\\footnote{a", "a\n", "\n\n", "word ", "\\begin{document}", "\\textcolor{", "\\cite{", "\\(", "\\["],
)  # fmt: skip
def test_reading_is_linear(piece: str) -> None:
    assert_linear_reading(f"a {piece}", "a.tex")
    assert_linear_reading(piece, "a.tex")


def test_ten_thousand_levels() -> None:
    text = "\\emph{" * 10_000 + "deep" + "}" * 10_000 + "\n\n" + "\\begin{itemize}\\item a\n" * 10_000
    assert "".join(shown(text, "a.tex")).startswith("deep")  # a passage holds so much of the source
    assert len(loaded(text, "a.tex").blocks) == 10_001


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("\\section{Alpha}\\subsection{Beta}\nWords.\n", ("Alpha", "Beta")),
        ("\\chapter{Alpha} \\section*{Beta}\\label{b} \\paragraph{Gamma} Words.\n", ("Alpha", "Beta", "Gamma")),
        (f"{'Long before. ' * 9}\\section{{Alpha}} % \\part{{Beta}}\nWords.\n", ("Alpha",)),
        ("Half is 50\\% of it.\\\\\\section{Alpha}\\subsection{Beta}\nWords.\n", ("Alpha", "Beta")),
    ],
)
def test_headings_of_one_line_are_all_kept(text: str, headings: tuple[str, ...]) -> None:
    assert split(loaded(text, "a.tex"))[-1].headings == headings
