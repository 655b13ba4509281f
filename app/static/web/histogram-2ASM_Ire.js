import{$ as e,it as t,nt as n,rt as r}from"./base-DMgZ7Dom.js";var i=24,a=3;function o(t,{format:r,words:o,own:l=!1}){let u=Math.max(1,...t.flatMap(({before:e,after:t})=>[e,t])),d=(e,t)=>a+94*Math.max(0,e)/(l?Math.max(1,t.before,t.after):u);return n`<div class="dumbbells-scroll" role="region" aria-label=${o.caption} tabindex="0"><table class="dumbbells">
<caption class="sr">${o.caption}</caption>
<thead>
<tr>
<th scope="col">${o.label}</th>
<td class="dumbbell-cell">${l?e:n`<span class="dumbbell-key" aria-hidden="true">${c(o)}</span>`}</td>
<th scope="col" class="number">${o.before}</th>
<th scope="col" class="number">${o.after}</th>
<th scope="col" class="number">${o.change}</th>
</tr>
</thead>
<tbody>
${t.map(e=>{let[t,o]=[d(e.before,e),d(e.after,e)],c=e.after-e.before;return n`<tr>
<th scope="row">${e.label}</th>
<td class="dumbbell-cell ${e.tone??``}">
<svg width="100%" height=${i} aria-hidden="true">
<line class="dumbbell-track" x1="${a}%" x2="${97}%" y1="12" y2="12"></line>
<line class="dumbbell-line" x1="${t}%" x2="${o}%" y1="12" y2="12"></line>
<circle class="dumbbell-before" cx="${t}%" cy="12" r="5"></circle>
<circle class="dumbbell-after" cx="${o}%" cy="12" r="5"></circle>
</svg>
</td>
<td class="number">${r.number(e.before)}</td>
<td class="number"><strong>${r.number(e.after)}</strong></td>
<td class="number ${c===0?`muted`:``}">${c===0?`0`:r.signed(c)}${s(e,r)}</td>
</tr>`})}
</tbody>
</table></div>`}function s({before:t,after:r},i){if(t===0||t===r)return e;let a=(r-t)/t;return n` <span class="muted small">${a>0?`+`:``}${i.percent(a)}</span>`}function c({before:e,after:t}){let i=e=>r`<circle class=${e} cx="6" cy="6" r="5"></circle>`;return n`<svg width="12" height="12">${i(`dumbbell-before`)}</svg>${e}<svg width="12" height="12">${i(`dumbbell-after`)}</svg>${t}`}var l=t`
.dumbbells-scroll{overflow-x:auto;}.dumbbells{border-collapse:collapse;font-variant-numeric:tabular-nums;width:100%;}.dumbbells :is(th,td){border-block-end:1px solid var(--line);font-weight:400;height:36px;padding:0 8px;text-align:start;white-space:nowrap;}.dumbbells thead > tr > *{color:var(--muted);font:600 12px/16px var(--font);}.dumbbells .number{text-align:end;}.dumbbells tbody th{max-width:200px;overflow:hidden;text-overflow:ellipsis;}.dumbbells tbody th > .gem{vertical-align:-3px;}.dumbbells .dumbbell-cell{min-width:72px;padding:0 16px;width:60%;}.dumbbell-cell > svg{display:block;overflow:visible;}.dumbbell-key{align-items:center;display:flex;font-weight:400;gap:6px;}.dumbbell-key > svg + svg,.dumbbell-key > svg:not(:first-child){margin-inline-start:12px;}.dumbbell-track{stroke:var(--line);}.dumbbell-line{stroke:var(--tone,var(--accent));stroke-width:3;}.dumbbell-before{fill:var(--surface);stroke:var(--tone,var(--accent));stroke-width:2;}.dumbbell-after{fill:var(--tone,var(--accent));stroke:var(--surface);stroke-width:1;}.dumbbell-cell:dir(rtl) > svg{transform:scaleX(-1);}@media (max-width: 600px){.dumbbells .dumbbell-cell{display:none;}.dumbbells :is(th,td){padding:0 4px;}}@media (forced-colors: active){.dumbbell-line{stroke:CanvasText;}.dumbbell-before{fill:Canvas;stroke:CanvasText;}.dumbbell-after{fill:CanvasText;}}`,u=160;function d(e,{format:t,words:i}){let a=Math.max(1,...e.map(({count:e})=>e)),o=100/Math.max(1,e.length);return n`<figure class="histogram">
<svg width="100%" height=${u} role="img" aria-label=${i.summary}>
<defs>
<pattern id="histogram-loss" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect class="histogram-hatch-ground" width="6" height="6"></rect>
<rect class="histogram-hatch" width="3" height="6"></rect>
</pattern>
</defs>
<line class="histogram-ground" x1="0" x2="100%" y1=${138} y2=${138}></line>
${e.map(({label:e,count:n,tone:i=`same`},s)=>{let c=n===0?0:Math.max(2,118*n/a),[l,u]=[o*s+o*.12,o*(s+.5)];return r`<rect class="histogram-bar ${i}" x="${l}%" width="${o*.76}%" y=${138-c} height=${c}></rect>
<text class="histogram-count" x="${u}%" y=${138-c-6} text-anchor="middle">${t.number(n)}</text>
<text class="histogram-label" x="${u}%" y=${155} text-anchor="middle">${e}</text>`})}
</svg>
<details>
<summary>${i.table}</summary>
<table class="histogram-table">
<caption class="sr">${i.summary}</caption>
<thead><tr><th scope="col">${i.label}</th><th scope="col" class="number">${i.count}</th></tr></thead>
<tbody>
${e.map(({label:e,count:r})=>n`<tr><th scope="row">${e}</th><td class="number">${t.number(r)}</td></tr>`)}
</tbody>
</table>
</details>
</figure>`}var f=t`
.histogram > svg{display:block;overflow:visible;}.histogram-ground{stroke:var(--control);}.histogram-bar.same{fill:var(--control);}.histogram-bar.gain{fill:var(--accent);}.histogram-bar.loss{fill:url(#histogram-loss);stroke:var(--warn);}.histogram-hatch-ground{fill:var(--surface);}.histogram-hatch{fill:var(--warn);}.histogram-count{fill:var(--ink);font:600 12px/16px var(--font);font-variant-numeric:tabular-nums;}.histogram-label{fill:var(--muted);font:400 12px/16px var(--font);}.histogram > details{font-size:13px;margin-block-start:8px;}.histogram summary{color:var(--accent);cursor:pointer;width:fit-content;}.histogram-table{border-collapse:collapse;margin-block-start:8px;}.histogram-table :is(th,td){border-block-end:1px solid var(--line);font-weight:400;padding:6px 12px 6px 0;text-align:start;}.histogram-table .number{font-variant-numeric:tabular-nums;text-align:end;}@media (forced-colors: active){.histogram-bar{fill:CanvasText !important;}.histogram-bar.loss{fill:Canvas !important;stroke:CanvasText;}}`;export{o as i,f as n,l as r,d as t};