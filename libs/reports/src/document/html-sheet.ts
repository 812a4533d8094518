/** How a report looks on a screen and on paper: black on white, no colour carries meaning, nothing is fetched. */
export const sheet = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 52rem; padding: 1.5rem 1.25rem 3rem; background: #fff; color: #000;
  font: 1rem/1.5 "DejaVu Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.25rem 0 1rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; padding-top: 0.5rem; border-top: 2px solid #000; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 0.25rem; }
p { margin: 0.4rem 0; }
.running { font-size: 0.875rem; margin: 0; }
.lead { font-size: 1.1rem; border-left: 4px solid #000; padding: 0.25rem 0 0.25rem 0.9rem; margin: 0.75rem 0; }
.warning { border: 2px solid #000; padding: 0.4rem 0.75rem; }
.notice { border-left: 2px solid #000; padding-left: 0.75rem; }
dl { margin: 0.5rem 0; }
dl div { display: grid; grid-template-columns: 11rem 1fr; gap: 0 1rem; padding: 0.15rem 0; border-bottom: 1px solid #bbb; }
dt { font-weight: 700; }
dd { margin: 0; }
.wide { overflow-x: auto; margin: 0.75rem 0; }
.wide:focus-visible { outline: 3px solid #000; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 0.925rem; overflow-wrap: normal; }
caption { text-align: left; font-weight: 700; padding-bottom: 0.3rem; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid #777; }
thead th { border-bottom: 2px solid #000; }
figure { margin: 1rem 0; }
figcaption { font-weight: 700; padding-bottom: 0.3rem; }
figure svg { width: 100%; height: auto; }
ul { margin: 0.4rem 0; padding-left: 1.25rem; }
code { font-family: "DejaVu Sans Mono", Consolas, monospace; font-size: 0.9em; }
a { color: #003a75; text-decoration: underline; }
footer { margin-top: 2.5rem; border-top: 2px solid #000; font-size: 0.925rem; }
.mark { display: none; }
@media (max-width: 34rem) { dl div { grid-template-columns: 1fr; } }
@media print {
  @page { size: A4; margin: 20mm 18mm 22mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  a { color: #000; }
  h2, h3 { break-after: avoid; }
  tr, dl div, .notice, li, figure { break-inside: avoid; }
  .wide { overflow: visible; }
  .example .mark { display: block; position: fixed; top: 45%; left: 0; right: 0; text-align: center; transform: rotate(-35deg);
    font-size: 70pt; font-weight: 700; color: transparent; -webkit-text-stroke: 1px #999; z-index: -1; }
}
`;
