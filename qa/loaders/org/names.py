"""What the names of characters in Org stand for: those that HTML has too, and those that only Org has.

Law: a name that is in no table stands for nothing.
"""

from __future__ import annotations

_OWN = dict(
    zip(
        """
        AA aa ss S P EUR USD dots ldots cdots cdot to gets rightarrow Rightarrow leftarrow Leftarrow
        leftrightarrow Leftrightarrow uparrow downarrow pm mp div approx leq geq neq infty varepsilon varphi
        vartheta hbar ell checkmark celsius vert vbar ast star plus under equal slash dollar percnt commat num
        excl quest lbrace rbrace lbrack rbrack backslash asciicirc tilde hat dag ddag square angle perp sim
        simeq propto forall exists subset supset cup cap setminus EURdig smiley frown sad copyright langle
        rangle
        """.split(),
        """
        Å å ß § ¶ € $ … … ⋯ ⋅ → ← → ⇒ ← ⇐ ↔
        ⇔ ↑ ↓ ± ∓ ÷ ≈ ≤ ≥ ≠ ∞ ε φ ϑ ℏ ℓ ✓
        ℃ | | * ⋆ + _ = / $ % @ # ! ? { } [
        ] \\ ^ ~ ^ † ‡ □ ∠ ⊥ ∼ ≃ ∝ ∀ ∃ ⊂ ⊃
        ∪ ∩ ∖ € ☺ ☹ ☹ © ⟨ ⟩
        """.split(),
        strict=True,
    )
)


def character(name: str) -> str | None:
    """What a name stands for, or None.

    >>> character("eacute"), character("alpha"), character("Rightarrow"), character("tide")
    ('é', 'α', '⇒', None)
    """
    from html.entities import name2codepoint

    code = name2codepoint.get(name)
    return chr(code) if code else _OWN.get(name)
