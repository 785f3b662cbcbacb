"""The style sheet of a saved conversation: light or dark, for a phone, a wide screen and paper.

Law: the style sheet refers to nothing outside the page. In both schemes every text has the contrast that WCAG calls AA.
Whatever colour shows, a line or the weight of a letter shows too.
"""

# A document's words are set in a serif face, qa's own words in the system's face.
STYLE = """\
:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --ink: #21201c; --dim: #625e56; --rule: #e2ded5; --link: #1d4f87;
  --mark: #fdf0bd; --edge: #a67c00;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #191917; --ink: #e6e3db; --dim: #a6a196; --rule: #38362f; --link: #9ec5f2;
    --mark: #3d3414; --edge: #c49a1f;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body {
  max-width: 41rem; margin: 0 auto; padding: 3rem 1.25rem 4rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
h1 { margin: 0 0 2rem; font-size: 1.625rem; line-height: 1.25; text-wrap: balance; }
h2 { margin: 0 0 .375rem; font-size: 1.25rem; line-height: 1.35; text-wrap: balance; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
nav ol { margin: 0 0 2rem; padding-left: 1.75rem; line-height: 1.75; }
nav li::marker, main li::marker { color: var(--dim); font-variant-numeric: tabular-nums; }
section { margin-top: 2.5rem; padding-top: 2rem; border-top: 1px solid var(--rule); }
header + main > section:first-child { margin-top: 0; }
.note, figcaption, dt, footer { color: var(--dim); font-size: .875rem; }
.note { margin: 0; }
.citations { margin: 0; padding-left: 1.75rem; }
.citations li { padding-left: .25rem; margin-top: 1.5rem; }
figure, blockquote { margin: 0; }
blockquote { font: 1.125rem/1.6 Charter, "Iowan Old Style", "Palatino Linotype", Georgia, ui-serif, serif; }
blockquote p { margin: 0; }
blockquote p + p { margin-top: .375rem; }
.item { padding-inline-start: 1.125em; text-indent: -1.125em; }
.item > span { display: inline-block; white-space: pre; min-width: 1.125em; text-indent: 0; }
blockquote dl { display: grid; grid-template-columns: fit-content(35%) 1fr; gap: .25rem 1.25rem; margin: 0; }
dt, dd { margin: 0; }
dt { padding-top: .25rem; font-family: system-ui, sans-serif; line-height: 1.45; }
.code { font: .875rem/1.6 ui-monospace, monospace; white-space: pre-wrap; }
blockquote .code + .code { margin: 0; }
mark { background: var(--mark); color: inherit; border-bottom: 1px solid var(--edge); }
mark::before { content: "[quote: "; }
mark::after { content: " end of quote] "; }
mark::before, mark::after {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
u { text-decoration: underline dotted 2px var(--dim); text-underline-offset: .125em; }
figcaption { margin-top: .5rem; }
figcaption > * { display: block; width: fit-content; white-space: pre-wrap; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
footer p { margin: 0; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2, .note { break-after: avoid; }
  figure { break-inside: avoid; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav { display: none; }
}
"""
