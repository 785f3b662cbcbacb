"""What requests and macros of roff, man and mdoc mean to a reader: tables of names.

Law: of a macro that is in no table, a reader sees the arguments.
"""

from __future__ import annotations

HEADINGS = {"SH": 2, "SS": 3, "Sh": 2, "Ss": 3}
BREAKS = frozenset("PP LP P HP Pp Lp sp RS RE Bl El Bk Ek bp YS DS DE".split())
DEEPER, HIGHER = frozenset("RS Bl".split()), frozenset("RE El".split())
CODE, END_OF_CODE = frozenset("nf EX Vb".split()), frozenset("fi EE Ve".split())
# Their arguments are no text, and they end no paragraph.
SILENT = frozenset(
    """
    TH Dd Os PD DT AT UC IX UE ME EQ EN Bf Ef Sm Oo Oc Bo Bc Po Pc Qo Qc Do Dc So Sc Bro Brc Ao Ac Eo Ec Xo Xc Rs Re
    Db Ud Fc ad af ah ai als am am1 ami asciify backtrace bd blm box boxa br break brp c2 cc ce cf cflags ch char chop
    class close color composite continue cp cs cu da de1 dei defcolor device di do ds ds1 dt ec ecr ecs eo ev evc ex fam
    fc fchar fcolor fl fp fschar fspecial ft ftr fzoom gcolor hc hcode hla hlm hpf hpfa hpfcode hw hy hym hys ie if in
    it itc kern lc length lf lg linetabs lf ll ls lsm lt mc mk mso msoquiet na ne nh nhychar nm nn nop nr nroff ns nx
    open opena os output pc pev pi pl pm pn pnr po ps psbb pso ptr pvs rchar rd return rfschar rj rm rn rnn rr rs rt sv
    schar shc shift sizes so soquiet spreadwarn ss stringdown stringup sty substring sy ta tag tc ti tkf tl tm tm1 tmc
    tr trf trin trnt troff uf ul unformat vpt vs warn warnscale wh while write writec writem
    """.split()
)
# Their arguments are shown side by side.
CLOSE = frozenset("BI BR IB IR RB RI".split())
# The macros of mdoc that may stand among the arguments of others.
AMONG = frozenset(
    """
    Ad An Ao Ap Aq Ac Ar Bc Bo Bq Brc Bro Brq Bsx Bx Cd Cm Dc Do Dq Dv Dx Ec Em En Eo Er Ev Fa Fc Fl Fn Fr Ft Fx Ic In
    Li Lk Ms Mt Nm No Ns Nx Oc Oo Op Ot Ox Pa Pc Pf Po Pq Qc Ql Qo Qq Sc So Sq Sx Sy Ta Tn Va Vt Xc Xo Xr At Ux
    """.split()
)
# What the names of glyphs stand for; those of letters with a mark begin with the mark, those of Greek with "*".
GLYPHS = dict(
    zip(
        """
        em en hy bu aq dq lq rq oq cq Bq bq Fo Fc fo fc co rg tm de fm sd mc mu di +- -+ pl mi eq ** -> <- <> ua
        da => lA rA <= >= != == ~= ~~ ap pt if is pd gr sr es ca cu mo te fa AN OR no tf pc ha ti rs ga sl ul sc
        ps dg dd lh rh la ra lB rB lC rC sh at or bb Po Eu eu Ye ct Do 12 14 34 S1 S2 S3 Of Om r? r! OK sq ci lz
        ss sS -D Sd TP Tp .i .j AE ae OE oe IJ ij /L /l /O /o oA oa vS vs vZ vz 'Y 'y ff fi fl Fi Fl ts
        """.split(),
        """
        — – ‐ • ' \" “ ” ‘ ’ „ ‚ « » ‹ › © ® ™ ° ′ ″ µ × ÷ ± ∓ + − = ∗ → ← ↔ ↑ ↓ ⇒ ⇐ ⇒
        ≤ ≥ ≠ ≡ ≅ ≈ ≈ ∝ ∞ ∫ ∂ ∇ √ ∅ ∩ ∪ ∈ ∃ ∀ ∧ ∨ ¬ ∴ · ^ ~ \\ ` / _ § ¶ † ‡ ☜ ☞ ⟨ ⟩
        [ ] { } # @ | ¦ £ € € ¥ ¢ $ ½ ¼ ¾ ¹ ² ³ ª º ¿ ¡ ✓ □ ○ ◊ ß ẞ Ð ð Þ þ ı ȷ Æ æ Œ
        œ Ĳ ĳ Ł ł Ø ø Å å Š š Ž ž Ý ý ff fi fl ffi ffl ς
        """.split(),
        strict=True,
    )
)
GREEK = dict(
    zip(
        "abgdezyhiklmncoprstufxqw" + "ABGDEZYHIKLMNCOPRSTUFXQW",
        "αβγδεζηθικλμνξοπρστυφχψωΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ",
        strict=True,
    )
)
STRINGS = {"Aq": "'", "lq": "“", "rq": "”", "Tm": "™", "R": "®"}
