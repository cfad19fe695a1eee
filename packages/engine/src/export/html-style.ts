/** The look of the dossier: one column of text, light and dark, for paper and for the width of a phone. */
export const style = `
:root{color-scheme:light dark;--paper:#fbfaf7;--raised:#f2efe7;--ink:#23211d;--dim:#655f56;--line:#d9d4c8;--accent:#0b6169;--stands:#23211d;--fallen:#9a3412;--doubt:#7d5200;
--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif",Georgia,serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
@media(prefers-color-scheme:dark){:root{--paper:#191816;--raised:#262420;--ink:#e8e4dc;--dim:#aaa498;--line:#3b3832;--accent:#6cc5cc;--stands:#e8e4dc;--fallen:#f0926a;--doubt:#e3b65b}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 var(--serif);overflow-wrap:break-word}
.skip{position:absolute;left:-99rem;top:0;background:var(--ink);color:var(--paper);padding:.6rem 1rem;z-index:1}
.skip:focus{left:0}
main,footer{max-width:58rem;margin:0 auto;padding:0 1.25rem}
article{padding:3.2rem 0 2rem}
article+article{border-top:1px solid var(--line)}
h1{font-size:clamp(1.8rem,1.2rem + 2.6vw,2.8rem);line-height:1.1;letter-spacing:-.015em;font-weight:600;margin:0 0 .6rem;text-wrap:balance}
h2{font:600 .8125rem/1.3 var(--sans);letter-spacing:.09em;text-transform:uppercase;color:var(--accent);margin:3.6rem 0 1.2rem;padding-top:.7rem;border-top:2px solid var(--ink)}
h3{font-size:1.25rem;line-height:1.25;font-weight:600;margin:0}
h3 .small{font-weight:400}
h3+.facts{margin-top:.15rem}
p{margin:.5rem 0;max-width:42rem}
.lede{font-size:1.25rem;line-height:1.45;margin:1.1rem 0 0}
h1,h2,h3,p,li,dt,dd,caption,summary,.facts,.wide,.why,.report,.best,bdi{overflow-wrap:anywhere}
q{quotes:none}

a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:1px}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--accent);outline-offset:3px}
code,.id{font:.8125rem/1.4 var(--mono);color:var(--dim);overflow-wrap:anywhere}
.id{font-size:.75rem}
.facts,.legend,figcaption,caption,th,.small,.why,summary,.side{font-family:var(--sans);font-size:.875rem;line-height:1.45}
.facts,.legend,.small,.why,caption{color:var(--dim)}
.report{color:inherit;text-decoration-color:var(--line)}
.none{font-weight:400;font-style:italic;color:var(--dim)}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:0;margin:1.4rem 0 0;font:.875rem/1.7 var(--sans)}
.scroll{overflow-x:auto;margin:.9rem 0 .4rem}
table{border-collapse:collapse;width:100%;margin:.9rem 0;font:.9rem/1.45 var(--sans);font-variant-numeric:tabular-nums lining-nums}
caption{text-align:left;padding:0 0 .45rem}
th,td{text-align:left;vertical-align:top;padding:.42rem 1rem .42rem 0;border-top:1px solid var(--line)}
thead th{font-weight:400;color:var(--dim);border-top:0;padding-top:0;white-space:nowrap}
tbody th{font-weight:600}
th:last-child,td:last-child{padding-right:0}
.number{white-space:nowrap}
.glance th,.glance td{font-size:.875rem}
.glance a{text-decoration-color:var(--line)}
.glance .part th{padding-left:1.1rem;font-weight:400}
.glance .stands{font-weight:600;white-space:nowrap}
.glance td:last-child{white-space:nowrap}
.spark{letter-spacing:.04em;white-space:nowrap;color:var(--accent)}
.readings tbody th{white-space:nowrap;font-weight:400}
.readings .standing th,.readings .figure{font-weight:600}
.readings th:first-child{width:15%}.readings th:nth-child(2){width:15%}.readings th:nth-child(3){width:16%}
.readings .why{display:block;margin-top:.1rem}
.readings .words{width:13%}
abbr{text-decoration:none}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;padding:0;margin:.8rem 0 0;font-size:.8125rem}
details{margin:.6rem 0}
summary{color:var(--dim);cursor:pointer;width:fit-content;padding:.2rem 0}
summary:hover{color:var(--ink)}
details.apart{border-top:1px solid var(--line);margin:1.4rem 0 0;padding-top:.5rem}
details.apart>summary{color:var(--accent);font-weight:600}
.steps ol{margin:.2rem 0;padding-left:1.5rem;font:.875rem/1.5 var(--sans);color:var(--dim);max-width:46rem}
.tally{padding:1.9rem 0 1.3rem;border-top:1px solid var(--line)}
.legend+.tally{margin-top:2rem}
.tally-head{display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:baseline;justify-content:space-between}
.standing-figure{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;align-items:baseline;margin:.35rem 0 .2rem}
.best{font-size:2.5rem;line-height:1.1;font-weight:600;letter-spacing:-.02em;font-variant-numeric:lining-nums tabular-nums}
.best.none{font-size:1.5rem;font-weight:400;font-style:italic;letter-spacing:0}
.grade{font-family:var(--sans);font-size:.875rem;font-weight:600;white-space:nowrap}
.withdrawn th,.denied th,.rejected th,.grade.withdrawn{color:var(--fallen)}
.grade.contested,.review{color:var(--doubt)}
.withdrawn .figure,.denied .figure,.rejected .figure{text-decoration:line-through;text-decoration-thickness:1px;font-weight:400}
.decided{margin:.25rem 0;font-family:var(--sans);font-size:.875rem}
.review{font-family:var(--sans);font-size:.875rem}
blockquote{margin:.9rem 0;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--accent);font-size:1.125rem}
blockquote p{margin:0}
figure{margin:1.1rem 0 .4rem}
svg{max-width:100%;height:auto;display:block}
svg text{font-family:var(--sans)}
svg.stemma{max-width:none}
.stemma rect{fill:var(--raised);stroke:var(--line)}
.stemma .origin rect{fill:var(--ink);stroke:var(--ink)}
.stemma .origin text{fill:var(--paper)}
.stemma .relay rect{fill:var(--paper);stroke:var(--dim)}
.stemma text{font-size:13px;font-weight:600;fill:var(--ink)}
.stemma text.rests{font-size:11.5px;font-weight:400;fill:var(--dim)}
.stemma .edge{fill:none;stroke:var(--dim);stroke-width:1.5}
.stemma .edge.bare{stroke-dasharray:6 4}
.stemma .edge.copy{stroke-dasharray:1.5 4;stroke-linecap:round;stroke-width:2.2}
.stemma .copied{fill:none;stroke:var(--dim)}
.tree,.tree ul{list-style:none;padding-left:1.1rem;margin:.2rem 0}
.tree{padding-left:0}
.tree ul{border-left:1px solid var(--line)}
.tree li{padding:.1rem 0}
mark{background:none;color:inherit;border-bottom:2px solid var(--doubt);padding-bottom:.02em}
dl{margin:0}
.timeline,.renderings,.rules{display:grid;grid-template-columns:8rem 1fr;gap:.5rem 1.2rem;margin:.3rem 0 0}
.renderings{grid-template-columns:11rem 1fr}
.rules{grid-template-columns:3rem 1fr;max-width:48rem;font-size:1rem}
dt{font-family:var(--sans);font-size:.875rem;line-height:1.85;color:var(--dim);font-variant-numeric:tabular-nums}
.renderings dt{line-height:1.45;padding-top:.2rem}
.who{display:block;font-weight:600;color:var(--ink)}
.timeline .again{visibility:hidden}
dd{margin:0}
dd strong{font-weight:600}
.versions{margin:.2rem 0 0;padding:0 0 0 .9rem;border-left:3px double var(--doubt);list-style:none}
.utterance,.origin,.contradiction{margin:0 0 2.2rem}
.utterance+h3,.origin+h3{margin:2.4rem 0 .8rem}
.contradiction h3{font-size:1.125rem;max-width:46rem}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1rem 1.6rem;margin:.9rem 0 .6rem}
.sides>div,dd,.tally-head>*,.standing-figure>*,.citations li>*,.glance tr>*{min-width:0}
.sides>div{border-top:3px solid var(--doubt);padding-top:.5rem}
.side{font-weight:600;margin:0 0 .3rem}
.sides ul{list-style:none;margin:0;padding:0}
.sides li{padding:.15rem 0}
.contradiction>.small{margin:.25rem 0}
.citations{list-style:none;padding:0;margin:0;font-size:.9375rem}
.citations li{display:grid;grid-template-columns:2.6rem 1fr;padding:.28rem 0;border-top:1px solid var(--line)}
.citations .number{font-family:var(--sans);font-size:.8125rem;line-height:1.75;color:var(--dim)}
:target{background:var(--raised)}
.cites{font:.75rem/1.3 var(--sans);white-space:normal;overflow-wrap:normal}
.cites a{text-decoration:none;padding:0 .08rem}
footer{padding-top:1.5rem;padding-bottom:3rem;border-top:1px solid var(--line)}
@media(max-width:44rem){body{font-size:1rem}article{padding-top:1.8rem}.lede{font-size:1.125rem}.best{font-size:2rem}h2{margin-top:2.6rem}
.timeline,.renderings{grid-template-columns:1fr;gap:0}.timeline dd,.renderings dd{margin-bottom:.8rem}.timeline .again{display:none}.who{display:inline}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{border:0;padding:0}
tbody tr{display:grid;grid-template-columns:auto 1fr;gap:.05rem .8rem;padding:.6rem 0;border-top:1px solid var(--line)}
.glance tbody tr{grid-template-columns:1fr 1fr}.glance tbody th{grid-column:1/-1}.glance .spark{display:none}.glance .part{padding-left:1.1rem}.glance .part th{padding:0}
td.wide,.readings .figure{grid-column:1/-1}th,td{overflow-wrap:anywhere;min-width:0}.number,.glance .stands{white-space:normal}.readings .figure{font-size:1rem}
.reports td:empty{display:none}
.tally-chart text{font-size:19px}}
@media print{@page{margin:18mm 16mm}:root{--paper:#fff;--raised:#f4f4f4;--ink:#000;--dim:#444;--line:#bbb;--accent:#000;--stands:#000;--fallen:#000;--doubt:#000}
body{font-size:10pt;line-height:1.45}.skip,nav{display:none}main,footer{max-width:none;padding:0}.scroll{overflow:visible}article{padding-top:0}article+article{break-before:page}
a{color:inherit;text-decoration:none}.lede{font-size:12.5pt}h2{margin:1.6rem 0 .8rem}.tally{padding:1rem 0 .6rem}.best{font-size:20pt}blockquote{font-size:11pt}
table,.facts,.small,.why,caption,th,summary,.side,dt,.glance th,.glance td,.legend,.grade{font-size:8.5pt}.glance .part th{padding-left:3mm}.steps ol{font-size:8pt}code,.id{font-size:7.5pt}
details::details-content{content-visibility:visible;height:auto;display:block}summary{list-style:none;color:var(--dim);break-after:avoid}summary::-webkit-details-marker{display:none}details.apart>summary{font-weight:600}
h2,h3,caption,figcaption,.facts,.standing-figure,.side{break-after:avoid}tr,figure,blockquote,svg,.contradiction,.citations li,.tally-head,.standing-figure,dd,.steps{break-inside:avoid}thead{display:table-header-group;break-after:avoid}tbody tr:first-child{break-before:avoid}
figure{max-width:112mm}svg.stemma{max-width:100%}.citations{columns:2;column-gap:8mm;font-size:8.5pt}.citations li{grid-template-columns:2rem 1fr}.cites{font-size:7.5pt}}
`
