/** The look of the dossier: one column of text, light and dark, for paper and for the width of a phone. */
export const style = `
:root{color-scheme:light dark;--paper:#fbfaf7;--raised:#f3f0e9;--ink:#23211d;--dim:#6b665d;--line:#d9d4c8;--accent:#0b6e75;--stands:#23211d;--fallen:#9a3412;--doubt:#8a5a00;
--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif",Georgia,serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
@media(prefers-color-scheme:dark){:root{--paper:#191816;--raised:#23211e;--ink:#e8e4dc;--dim:#a39d91;--line:#3b3832;--accent:#6cc5cc;--stands:#e8e4dc;--fallen:#f0926a;--doubt:#e3b65b}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 var(--serif);overflow-wrap:break-word}
.skip{position:absolute;left:-99rem;top:0;background:var(--ink);color:var(--paper);padding:.6rem 1rem;z-index:1}
.skip:focus{left:0}
header,main,footer{max-width:56rem;margin:0 auto;padding:0 1.25rem}
article{padding:3rem 0 2rem}
article+article{border-top:1px solid var(--line)}
h1{font-size:clamp(1.7rem,1.2rem + 2.4vw,2.6rem);line-height:1.12;letter-spacing:-.015em;font-weight:600;margin:0 0 .6rem;text-wrap:balance}
h2{font:600 .8125rem/1.3 var(--sans);letter-spacing:.09em;text-transform:uppercase;color:var(--accent);margin:3.2rem 0 1.1rem;padding-top:.7rem;border-top:2px solid var(--ink)}
h3{font-size:1.3rem;line-height:1.25;font-weight:600;margin:0}
h3+.facts{margin-top:.1rem}
*+h3{margin-top:2rem}
.tally-head>h3,.contradiction>h3{margin:0}
q{quotes:none}
p{margin:.5rem 0;max-width:42rem}
a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:1px}
a:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--accent);outline-offset:3px}
code,.id{font:.8em var(--mono);color:var(--dim);overflow-wrap:anywhere}
.facts,.legend,figcaption,caption,th,td.say,.small{font-family:var(--sans);font-size:.875rem;line-height:1.45}
.facts,.legend,.small{color:var(--dim)}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:0;margin:1.2rem 0 0;font:.875rem/1.6 var(--sans)}
.scroll{overflow-x:auto;margin:.9rem 0}
table{border-collapse:collapse;width:100%;font:.9rem/1.45 var(--sans);font-variant-numeric:tabular-nums lining-nums}
caption{text-align:left;color:var(--dim);padding:0 0 .45rem}
th,td{text-align:left;vertical-align:top;padding:.42rem .9rem .42rem 0;border-top:1px solid var(--line)}
thead th{font-weight:600;color:var(--dim);border-top:0;padding-top:0;white-space:nowrap}
tbody th{font-weight:600}
th:last-child,td:last-child{padding-right:0}
.steps p{margin:.5rem 0 .1rem}
.steps ol{margin:0;padding-left:1.3rem;font-size:.8125rem}
.number,.readings tbody th{white-space:nowrap}
.readings td:nth-child(3){min-width:6rem}
.readings td:nth-child(5){min-width:13rem}
.glance td,.glance th{font-size:.875rem}
abbr{text-decoration:none}
.glance .stands{font-weight:600;white-space:nowrap}
.spark{letter-spacing:.04em;white-space:nowrap;color:var(--accent)}
.tally{padding:1.6rem 0 1.4rem;border-top:1px solid var(--line)}
.tally:first-of-type{border-top:0}
.tally-head{display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:baseline;justify-content:space-between}
.standing-figure{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;align-items:baseline;margin:.35rem 0 .2rem}
.best{font-size:2.5rem;line-height:1.1;font-weight:600;letter-spacing:-.02em;font-variant-numeric:lining-nums tabular-nums}
.best.none{font-size:1.5rem;font-weight:400;font-style:italic;letter-spacing:0}
.grade{font-family:var(--sans);font-size:.875rem;font-weight:600;white-space:nowrap}
.withdrawn,.denied{color:var(--fallen)}
.contested,.review{color:var(--doubt)}
blockquote{margin:.8rem 0;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--accent);font-size:1.125rem;max-width:42rem}
figure{margin:1rem 0 .4rem}
figcaption{color:var(--dim);margin-top:.3rem}
svg{max-width:100%;height:auto;display:block}
svg text{font-family:var(--sans)}
svg.stemma{max-width:none}
.stemma rect{fill:var(--raised);stroke:var(--line)}
.stemma .origin rect{fill:var(--ink);stroke:var(--ink)}
.stemma .origin text{fill:var(--paper)}
.stemma .relay rect{fill:var(--paper);stroke:var(--dim)}
.stemma text{font-size:12.5px;font-weight:600;fill:var(--ink)}
.stemma text.rests{font-size:10.5px;font-weight:400;fill:var(--dim)}
.stemma .edge{fill:none;stroke:var(--dim);stroke-width:1.5}
.stemma .edge.bare{stroke-dasharray:6 4}
.stemma .edge.copy{stroke-dasharray:1.5 4;stroke-linecap:round;stroke-width:2.2}
.stemma .copied{fill:none;stroke:var(--dim)}
.tree,.tree ul{list-style:none;padding-left:1.1rem;margin:.3rem 0}
.tree{padding-left:0}
.tree ul{border-left:1px solid var(--line)}
.tree li{padding:.12rem 0}
mark{background:none;color:inherit;border-bottom:2px solid var(--doubt);padding-bottom:.02em}
dl{margin:0}
.timeline{display:grid;grid-template-columns:7.5rem 1fr;gap:.5rem 1rem;margin:0}
.timeline dt{font-family:var(--sans);font-size:.875rem;line-height:1.7;color:var(--dim);font-variant-numeric:tabular-nums}
.timeline dd{margin:0}
.renderings{display:grid;grid-template-columns:7.5rem 1fr;gap:.4rem 1rem;margin:.3rem 0 1.2rem}
.renderings dt{font-family:var(--sans);font-size:.875rem;line-height:1.8;color:var(--dim)}
.renderings dd{margin:0}
ul.plain{list-style:none;padding:0;margin:.2rem 0}
.contradiction{margin:1.6rem 0}
.contradiction ul{margin:.4rem 0;padding-left:1.2rem}
.citations{list-style:none;padding:0;font-size:.9375rem}
.citations li{display:grid;grid-template-columns:2.6rem 1fr;padding:.28rem 0;border-top:1px solid var(--line)}
.citations .number{font-family:var(--sans);font-size:.8125rem;line-height:1.75;color:var(--dim)}
:target{background:var(--raised)}
.cites{font:.75rem/1 var(--sans);white-space:normal;overflow-wrap:normal}
.cites a{text-decoration:none;padding:0 .08rem}
footer{padding-top:1.5rem;padding-bottom:3rem;border-top:1px solid var(--line)}
@media(max-width:40rem){body{font-size:1rem}article{padding-top:1.8rem}.best{font-size:2rem}.timeline,.renderings{grid-template-columns:1fr;gap:.05rem}.timeline dd,.renderings dd{margin-bottom:.7rem}h2{margin-top:2.4rem}
.readings thead,.glance thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.readings tr{display:grid;grid-template-columns:auto 1fr;gap:.05rem .7rem;padding:.55rem 0;border-top:1px solid var(--line)}
.readings th,.readings td{border:0;padding:0}
.readings td.wide{grid-column:1/-1}
.glance tr{display:grid;grid-template-columns:1fr 1fr;gap:.05rem .8rem;padding:.5rem 0;border-top:1px solid var(--line)}
.glance th,.glance td{border:0;padding:0}
.glance tbody th{grid-column:1/-1}.glance .spark{display:none}
figure{overflow-x:auto}svg.tally-chart{min-width:30rem}}
@media print{@page{margin:18mm 16mm}:root{--paper:#fff;--raised:#f4f4f4;--ink:#000;--dim:#444;--line:#bbb;--accent:#000;--stands:#000;--fallen:#000;--doubt:#000}
body{font-size:10.5pt}.skip,nav{display:none}header,main,footer{max-width:none;padding:0}.scroll{overflow:visible}article{padding-top:0}article+article{break-before:page}
h2,h3,h4,caption,figcaption{break-after:avoid}tr,figure,blockquote,.contradiction,.citations li,.tally-head,.standing-figure{break-inside:avoid}a{color:inherit;text-decoration:none}
svg.stemma{max-width:100%}}
`
