import { Markup } from './markup';

/** Colours after Okabe and Ito: told apart with any colour vision, and in grey by dash and weight. */
export const reportStyle = new Markup(`
:root { color-scheme: light dark; --paper: #ffffff; --card: #f6f7f9; --ink: #17202a; --muted: #5b6673;
  --rule: #dde2e8; --blue: #0072b2; --sky: #56b4e9; --orange: #b86e00; --green: #00785a; --red: #c4480a;
  --purple: #a8558a; --unknown: #9aa4af; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181d; --card: #1c2229; --ink: #e7ebef;
  --muted: #9aa6b2; --rule: #313a44; --blue: #4fb0e8; --sky: #7cc6ef; --orange: #e69f00; --green: #2bb58e;
  --red: #f07a3c; --purple: #cc79a7; --unknown: #66717c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.5rem 3rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0; letter-spacing: -0.01em; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2.4rem 0 0.6rem; }
h3 { font-size: 1rem; margin: 0 0 0.4rem; }
p { margin: 0.3rem 0; }
.sub, .note, footer { color: var(--muted); }
.note { font-size: 0.88rem; max-width: 46rem; }
.verdict { margin: 1.4rem 0 0; padding: 0.9rem 1.1rem; background: var(--card); border-left: 5px solid var(--unknown);
  border-radius: 4px; font-size: 1.05rem; }
.verdict.good { border-color: var(--green); } .verdict.mixed { border-color: var(--orange); }
.verdict.bad { border-color: var(--red); }
.verdict b { display: block; font-size: 0.78rem; letter-spacing: 0.06em; text-transform: uppercase; color: var(--muted); }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.8rem; margin: 1rem 0 0; }
.card { background: var(--card); border-radius: 4px; padding: 0.7rem 1rem; }
.card dt { font-size: 0.8rem; color: var(--muted); } .card dd { margin: 0; font-size: 1.45rem; font-weight: 600; }
.card small { display: block; font-size: 0.8rem; font-weight: 400; color: var(--muted); }
svg { display: block; width: 100%; height: auto; }
.legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; margin: 0.2rem 0 0.4rem; padding: 0; list-style: none;
  font-size: 0.85rem; color: var(--muted); }
.legend svg { display: inline-block; width: 26px; height: 12px; vertical-align: -1px; margin-right: 0.35rem; }
.legend svg.dot { width: 0.8em; height: 0.8em; }
.grid { stroke: var(--rule); stroke-width: 1; } .axis { stroke: var(--muted); stroke-width: 1; }
.tick, .label { font: 12px system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; fill: var(--muted); }
.line { fill: none; stroke-width: 1.8; stroke-linejoin: round; stroke-linecap: round; }
.actual { stroke: var(--ink); } .fitted { stroke: var(--sky); stroke-width: 1.4; }
.forecast { stroke: var(--blue); stroke-width: 2.6; } .baseline { stroke: var(--orange); stroke-dasharray: 5 4; }
.validation { stroke: var(--purple); stroke-dasharray: 7 3; }
.band80 { fill: var(--blue); opacity: 0.22; } .band95 { fill: var(--blue); opacity: 0.13; }
.mark-imputed { fill: var(--paper); stroke: var(--orange); stroke-width: 1.6; }
.mark-missing { stroke: var(--muted); stroke-width: 2; fill: none; }
.mark-outlier { fill: var(--red); } .mark-replaced { fill: var(--sky); }
.origin { stroke: var(--muted); stroke-width: 1; stroke-dasharray: 2 3; }
.r-trustworthy { fill: var(--green); } .r-doubtful { fill: var(--orange); }
.r-worse-than-baseline { fill: var(--red); } .r-unknown { fill: var(--unknown); }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: 0.9rem; }
th, td { text-align: right; padding: 0.28rem 0.6rem; border-bottom: 1px solid var(--rule); white-space: nowrap; }
th { font-weight: 600; color: var(--muted); border-bottom-width: 2px; }
td.text, th.text { text-align: left; } td.wrap { white-space: normal; }
.scroll { overflow-x: auto; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1.4rem; margin-top: 2.4rem; }
.facts table { font-size: 0.86rem; } .facts td { white-space: normal; overflow-wrap: anywhere; vertical-align: top; }
.facts td:first-child { color: var(--muted); text-align: left; padding-left: 0; width: 8.5rem; }
.facts td:last-child { text-align: left; }
.dot { display: inline-block; width: 0.7em; height: 0.7em; margin-right: 0.45em; }
.facts ul, .facts ol { margin: 0.2rem 0 0.6rem; padding-left: 1.1rem; font-size: 0.86rem; } .facts li { margin: 0.15rem 0; }
.warnings { margin: 0.4rem 0; padding-left: 1.2rem; } .warnings li { margin: 0.2rem 0; }
pre { background: var(--card); padding: 0.9rem 1.1rem; border-radius: 4px; font-size: 0.8rem; line-height: 1.45;
  white-space: pre-wrap; overflow-wrap: anywhere; columns: 2; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--rule); padding-top: 0.8rem; font-size: 0.85rem; }
@media print {
  :root { --paper: #ffffff; --card: #f4f5f7; --ink: #17202a; --muted: #56616d; --rule: #d5dae0; --blue: #0072b2;
    --sky: #56b4e9; --orange: #b86e00; --green: #00785a; --red: #c4480a; --purple: #a8558a; --unknown: #9aa4af; }
  @page { size: A4; margin: 14mm 13mm; }
  body { font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; } .plot, .verdict, .card, tr, .facts > section { break-inside: avoid; }
  .scroll { overflow: visible; } table { font-size: 8.6pt; } th, td { padding: 0.18rem 0.4rem; }
}
`);
