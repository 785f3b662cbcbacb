"""What macros and environments of LaTeX mean to a reader: tables of names.

Law: of a macro that is in no table, a reader sees the arguments, or its name if it has none.
"""

from __future__ import annotations

# From the highest level to the lowest.
HEADINGS = "title part chapter section subsection subsubsection paragraph subparagraph".split()
# What a preamble says of the text itself.
ABOUT = frozenset("title subtitle author date institute affiliation address keywords abstract".split())
# They and all their arguments are not shown: names, addresses, settings and definitions.
SILENT = frozenset(
    """
    AtBeginDocument AtEndDocument DeclareMathOperator DeclareRobustCommand DeclareUnicodeCharacter Autoref Cref Vref
    ExecuteBibliographyOptions LoadClass PassOptionsToPackage RequirePackage Ref addbibresource addcontentsline
    addtocounter addtolength addvspace arraystretch autoref baselinestretch bibliography bibliographystyle bibitem
    captionsetup cline cmidrule color counterwithin cref crefname crefrange defcitealias definecolor documentclass
    documentstyle eqref fancyfoot fancyhead fancyhf fancypagestyle fontencoding fontfamily fontseries fontshape
    fontsize geometry glsresetall graphicspath hphantom hspace hypersetup include includegraphics includeonly
    includepdf includesvg index input inputminted label lhead chead rhead lfoot cfoot rfoot linespread listfiles
    lstdefinestyle lstinputlisting lstset markboth markright mathtoolsset minitoc nameref newacronym newcolumntype
    newcommand newcounter newdimen newenvironment newfontfamily newglossaryentry newif newlength newlist
    newtcolorbox newtheorem newunicodechar nocite numberwithin pageref pagenumbering pagestyle pgfplotsset phantom
    printbibliography printindex providecommand ref refstepcounter renewcommand renewenvironment rowcolor rule
    selectlanguage setbeamertemplate setcounter setlength setlist setmainfont setmonofont setsansfont settowidth
    sisetup stepcounter subfile subfileinclude subref tcbset theoremstyle thispagestyle tikzset titleformat
    titlespacing usecolortheme usefonttheme usepackage usepgfplotslibrary usetheme usetikzlibrary usebeamertemplate
    vphantom vref vspace
    """.split()
)
CITES = ("cite", "Cite")  # a name with one of them is silent too
# They are not shown, and take no argument.
ALONE = frozenset(
    """
    LARGE Large Huge huge large small tiny scriptsize footnotesize normalsize bf bfseries it itshape em rm rmfamily
    sc scshape sf sffamily sl slshape tt ttfamily upshape mdseries normalfont noindent indent centering raggedright
    raggedleft flushbottom raggedbottom newline linebreak nolinebreak pagebreak nopagebreak newpage clearpage
    cleardoublepage hfill hfil vfill vfil hrule hrulefill dotfill medskip bigskip smallskip quad qquad thinspace
    enspace maketitle tableofcontents listoffigures listoftables appendix frontmatter mainmatter backmatter hline
    toprule midrule bottomrule endhead endfirsthead endfoot endlastfoot protect sloppy fussy displaystyle textstyle
    scriptstyle nonumber notag ignorespaces unskip xspace selectfont doublespacing singlespacing onehalfspacing
    newblock par makeatletter makeatother makeindex relax null leavevmode strut phantomsection bgroup egroup
    begingroup endgroup allowdisplaybreaks footnotemark pause
    """.split()
)
# So many of their arguments are no text.
HIDDEN = {
    "textcolor": 1, "href": 1, "colorbox": 1, "fcolorbox": 2, "multicolumn": 2, "multirow": 2, "parbox": 1,
    "raisebox": 1, "scalebox": 1, "resizebox": 2, "rotatebox": 1, "hyperlink": 1, "hypertarget": 1,
    "foreignlanguage": 1, "adjustbox": 1, "cellcolor": 1, "fontsize": 2, "texorpdfstring": 0, "setbox": 1,
}  # fmt: skip
# Environments whose lines stay as they are; formulas; what is drawn or only defined; tables; those with settings.
VERBATIM = frozenset("verbatim verbatim* Verbatim lstlisting minted alltt BVerbatim LVerbatim code".split())
FORMULAS = frozenset(
    """equation equation* align align* alignat alignat* eqnarray eqnarray* gather gather* multline multline* flalign
    flalign* displaymath math dmath dmath* IEEEeqnarray IEEEeqnarray*""".split()
)
LEFT_OUT = frozenset("comment filecontents filecontents* tikzpicture pgfpicture pspicture picture asy CCSXML".split())
TABLES = frozenset(
    "tabular tabular* tabularx tabulary longtable longtabu tabu supertabular xltabular NiceTabular".split()
)
LISTS = frozenset("itemize enumerate description compactitem compactenum inparaenum asparaenum list trivlist".split())
WITH_SETTINGS = frozenset(
    """minipage multicols multicols* wrapfigure wraptable thebibliography subfigure subtable adjustwidth spacing
    column columns tcolorbox mdframed otherlanguage""".split()
)
# Escapes and macros that put a mark on the letter behind them, signs that are escaped, and macros for a sign.
LETTER_MARKS = frozenset("`'^\"~=.")
NAMED_MARKS = frozenset("H c d k r u v b".split())
ESCAPED = frozenset("%&_#${}")
SIGNS = dict(
    zip(
        """
        ss SS ae AE oe OE o O l L i j aa AA dh DH dj DJ ng NG th TH ij IJ ldots dots textellipsis S P textsection
        textparagraph copyright textcopyright textregistered texttrademark pounds textsterling euro texteuro EUR textyen
        textcent textdegree degree dag dagger ddag ddagger textdagger textdaggerdbl textendash textemdash textbullet
        textperiodcentered textquoteleft textquoteright textquotedblleft textquotedblright quotedblbase quotesinglbase
        guillemotleft guillemotright guillemetleft guillemetright guilsinglleft guilsinglright og fg glqq grqq flqq frqq
        glq grq flq frq textasciitilde textasciicircum textbackslash textbar textless textgreater textunderscore
        textbraceleft textbraceright textexclamdown textquestiondown textonehalf textonequarter textthreequarters textmu
        texttimes textdiv textpm textrightarrow textleftarrow textordfeminine textordmasculine textvisiblespace slash
        textnumero textmacronbelow checkmark
        """.split(),
        """
        ß ẞ æ Æ œ Œ ø Ø ł Ł ı ȷ å Å ð Ð đ Đ ŋ Ŋ þ Þ ĳ Ĳ … … … § ¶ § ¶ © © ® ™ £ £ € € € ¥ ¢ ° ° † † ‡ ‡ † ‡ – — •
        · ‘ ’ “ ” „ ‚ « » « » ‹ › « » „ “ « » ‚ ‘ ‹ › ~ ^ \\ | < > _
        { } ¡ ¿ ½ ¼ ¾ µ × ÷ ± → ← ª º ␣ / № ˍ ✓
        """.split(),
        strict=True,
    )
)
# What signs stand for that are written by others, and escapes for spaces. Numbers hold the space of "10\\,000".
LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " "}
SPACES = {",": "\u202f", ":": " ", ";": " "}
NOTES = frozenset("footnote footnotetext thanks endnote marginpar sidenote".split())
