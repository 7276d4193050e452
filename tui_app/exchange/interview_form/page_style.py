"""How the form for the printer looks. It names no paper, so that the printer's own is used."""

STYLE = """\
@page { margin: 12mm 14mm 14mm; @bottom-right { content: counter(page) " / " counter(pages);
  font: 8pt sans-serif; } }
* { box-sizing: border-box; }
body { font: 10pt/1.35 "Helvetica Neue", Arial, "Liberation Sans", sans-serif; color: #000;
  background: #fff; margin: 0 auto; max-width: 190mm; padding: 0 4mm; }
h1 { font-size: 17pt; margin: 0 0 2mm; overflow-wrap: anywhere; }
h2 { font-size: 12pt; margin: 5mm 0 2mm; border-bottom: 1.2pt solid #000; padding-bottom: 0.6mm;
  break-after: avoid; }
h2 small { font-weight: normal; font-size: 9pt; float: right; padding-top: 0.8mm; }
section { clear: both; }
.person, .after { break-before: page; }
.person h2, .after h2 { margin-top: 0; }
.line { display: inline-flex; align-items: flex-end; min-height: 7mm; vertical-align: top;
  break-inside: avoid; }
.text { display: inline-block; vertical-align: top; margin-top: 1.6mm; }
.whole { width: 100%; }
.half { width: 47.8%; margin-right: 1.2%; }
.quarter { width: 26%; margin-right: 2%; }
.rest { width: 69%; }
div.text.whole { display: block; }
.list { margin-top: 1.6mm; break-inside: avoid; }
.label { font-weight: bold; margin-right: 2mm; white-space: nowrap; }
.hint { font-size: 7.5pt; color: #444; }
.line .hint { margin-left: 2mm; white-space: nowrap; }
.line .rule { flex: 1; border-bottom: 0.6pt solid #555; min-height: 5.5mm;
  white-space: pre-wrap; overflow-wrap: anywhere; }
div.rule { border-bottom: 0.6pt solid #888; height: 6.2mm; break-inside: avoid; }
.said { margin: 1mm 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.tick { white-space: nowrap; margin-right: 3mm; display: inline-block; }
.tick i { display: inline-block; width: 3.6mm; height: 3.6mm; border: 0.8pt solid #000;
  font-style: normal; font-size: 8pt; line-height: 3.2mm; text-align: center;
  vertical-align: -0.4mm; }
ul { list-style: none; margin: 1mm 0 0; padding: 0; columns: 2; }
li { padding: 0.8mm 0; break-inside: avoid; }
p.hint { margin: 1mm 0 0.6mm; font-size: 7pt; line-height: 1.2; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
th { font-size: 8pt; text-align: left; vertical-align: bottom; padding: 0.8mm 1.2mm; }
td { border: 0.6pt solid #777; height: 8.6mm; padding: 1mm 1.2mm; vertical-align: top;
  white-space: pre-wrap; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
.narrow { width: 12.5%; }
.middling { width: 20%; }
td .tick { margin: 0 1.5mm 0 0; font-size: 8pt; }
"""
