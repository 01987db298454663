"""How a paper looks as a web page: by day, by night, large, narrow, and on paper."""

STYLE = """
:root { color-scheme: light dark; --back: #ffffff; --ink: #1a1a1a; --quiet: #4a4a4a;
  --line: #767676; --link: #0b5c56; --urgent: #b3261e; --tint: #f2f6f6; }
@media (prefers-color-scheme: dark) { :root { --back: #16191a; --ink: #f0f0ee;
  --quiet: #c4c8c8; --line: #8d9494; --link: #7fd6cb; --urgent: #ff9d94; --tint: #20282a; } }
* { box-sizing: border-box; }
html { font-size: 112.5%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 40rem; padding: .5rem 1rem 2rem; background: var(--back);
  color: var(--ink); line-height: 1.5; overflow-wrap: break-word;
  font-family: "Atkinson Hyperlegible", Verdana, "Segoe UI", system-ui, sans-serif; }
main:focus, section:focus { outline: none; }
@media (min-width: 60rem) { .wide { margin-inline: calc(20rem - min(45vw, 40rem)); } }
.wide:focus-visible { outline: 3px solid var(--link); }
h1, h2, h3, p, li { unicode-bidi: plaintext; text-align: start; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: .5rem 0; }
h2 { font-size: 1.3rem; line-height: 1.25; margin: 1.75rem 0 .35rem; padding-top: .75rem;
  border-top: 2px solid var(--line); }
h3 { font-size: 1.1rem; margin: 1.25rem 0 .25rem; } p { margin: .35rem 0; }
h2.numbered { display: flex; gap: .5em; align-items: baseline; }
.place { flex: none; min-width: 1.7em; padding: 0 .35em; border: 2px solid currentColor;
  border-radius: 1em; text-align: center; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, input:focus-visible, textarea:focus-visible { outline: 3px solid var(--link);
  outline-offset: 2px; }
.number { white-space: nowrap; font-variant-numeric: lining-nums; }
p.number { font-size: 1.4rem; font-weight: 700; line-height: 1.3; white-space: normal;
  margin: .5rem 0; } p.number a { display: inline-block; padding: .2rem 0; }
.strong { font-weight: 700; } .small { font-size: .95rem; color: var(--quiet); }
.second { color: var(--quiet); } .large { font-size: 1.15rem; }
.fact { display: grid; grid-template-columns: 4.5rem 1fr; column-gap: .75rem; }
.practice { background: #ffe38a; color: #1a1a1a; border: 2px solid #1a1a1a; font-weight: 700;
  padding: .4rem .6rem; text-align: center; }
ol, ul { padding: 0; margin: .5rem 0; list-style: none; }
ol.numbered { list-style: decimal; padding-inline-start: 1.8rem; }
li { margin: .4rem 0; } li > p:first-of-type { margin-top: 0; }
.steps li { display: grid; grid-template-columns: 4.5rem 1fr; column-gap: .75rem; }
.steps li p { margin: 0; }
.plain > li { padding: .5rem 0; border-bottom: 1px solid var(--line); }
.plain > li > p { margin: .1rem 0; }
.ticks li { position: relative; padding-inline-start: 2rem; }
.ticks li::before { content: ""; position: absolute; inset-inline-start: 0; top: .2rem;
  width: 1.1rem; height: 1.1rem; border: 2px solid var(--line); }
.blank { display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: baseline; }
.blank input, .blank textarea { flex: 1 1 12rem; min-width: 0; width: 100%; font: inherit;
  color: inherit; background: var(--back); border: 0; border-bottom: 2px solid var(--line);
  padding: .3rem; } .blank textarea { border: 2px solid var(--line); }
.ticks .blank input { flex: 0 1 9rem; }
.tick { display: flex; gap: .6rem; align-items: baseline; }
.tick input { flex: none; width: 1.2rem; height: 1.2rem; }
.wide { overflow-x: auto; margin: .5rem 0; } table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: start;
  vertical-align: top; }
#urgent { border: 3px solid var(--urgent); background: var(--tint); padding: .75rem 1rem;
  margin: 2rem 0 1rem; } #urgent h2 { border: 0; margin: 0 0 .35rem; padding: 0; }
footer { border-top: 2px solid var(--line); margin-top: 1.5rem; padding-top: .75rem; }
.skip { position: absolute; left: -999em; } .skip:focus { position: static;
  display: inline-block; padding: .5rem; background: var(--back); }
@media (max-width: 24rem) { .fact, .steps li { grid-template-columns: 1fr; }
  .fact b:empty { display: none; } h1 { font-size: 1.5rem; } }
@media print { @page { size: A4; margin: 15mm; }
  :root { --back: #fff; --ink: #000; --quiet: #000; --line: #000; --link: #000; --urgent: #000;
    --tint: #fff; } html { font-size: 14pt; } body { max-width: none; padding: 0; }
  .skip { display: none; } a { text-decoration: none; } h1, h2, h3 { break-after: avoid; }
  .wide { overflow: visible; margin-inline: 0; } table { font-size: 10pt; }
  li, tr, #urgent, .fact { break-inside: avoid; } .leaf { break-before: page; } }
""".strip()
"""Every pair of colours has a contrast of at least 4.5 to 1, by day and by night."""

LARGER = "\nhtml { font-size: 137.5%; } @media print { html { font-size: 18pt; } }"
