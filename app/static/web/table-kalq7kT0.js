import{$ as e,a as t,et as n,nt as r,o as i,rt as a,tt as o}from"./base-DMgZ7Dom.js";function s(e,t=4){if(!(e>0))return[0];let n=e/t,r=10**Math.floor(Math.log10(n)),i=[1,2,5,10].map(e=>e*r).find(e=>e>=n*(1-1e-9))??n,a=Math.ceil(e/i-1e-9);return Array.from({length:a+1},(e,t)=>t*i)}function c(e,t=4){return s(e,Math.max(1,Math.min(t,Math.ceil(e))))}function l(e,t,n,r=64){let i=(n-t)/Math.max(1,e),a=i<5?0:i<12?1:Math.min(8,i/5),o=Math.min(r,Math.max(1,i-a));return{at:e=>t+e*i+(i-o)/2,middle:e=>t+(e+.5)*i,step:i,bar:o}}function u(e,t,n){let r=Math.max(1,Math.ceil(n/t));return Array.from({length:e},(e,t)=>t).filter(t=>(e-1-t)%r==0)}function d(e){return e.filter(([,,,e])=>e>0).map(([e,t,n,r])=>`M${f(e)} ${f(t)}h${f(n)}v${f(r)}h${f(-n)}z`).join(``)}function f(e){return Math.round(e*100)/100}var p=7.2;function m(e,t){let n=Math.max(1,Math.floor(t/p));return e.length<=n?e:`${e.slice(0,Math.max(1,n-1)).trimEnd()}…`}function h(e,t,n){let r=[];for(let n of e)r.push(Math.max(n,(r.at(-1)??-1/0)+t));let i=[];for(let e of r.reverse())i.push(Math.min(e,(i.at(-1)??n+t)-t));return i.reverse()}var g=[a`<rect class="pattern-solid" width="8" height="8"></rect>`,a`<path class="pattern-line" d="M-2 6L6-2M2 10L10 2"></path>`,a`<circle class="pattern-dot" cx="2" cy="2" r="1.2"></circle><circle class="pattern-dot" cx="6" cy="6" r="1.2"></circle>`,a`<path class="pattern-line" d="M-2 2L6 10M2-2L10 6"></path>`,a`<path class="pattern-line" d="M0 2H8M0 6H8"></path>`,a`<path class="pattern-line" d="M2 0V8M6 0V8"></path>`,a`<path class="pattern-line" d="M0 4H8M4 0V8"></path>`];function _(e,t,n){return r`<svg class="swatch ${n}" width="14" height="14" aria-hidden="true">
<rect class="fill" x="1" y="1" width="12" height="12" rx="2"></rect>
<rect class="hatch" x="1" y="1" width="12" height="12" rx="2" fill="url(#${e}-${t%g.length})"></rect>
</svg>`}function v(e,t,n){return a`<g class=${t}><path class="fill" d=${e}></path><path class="hatch" d=${e} fill=${n}></path></g>`}var y=[[],[7,4],[2,3],[9,3,2,3],[4,4],[1,4]];function b(e){return y[e%y.length]??[]}function x(e){return e?[e.title,...e.rows.map(({label:e,value:t,more:n})=>[`${e}: ${t}`,n].filter(Boolean).join(`, `))].join(`; `):``}function S({id:e,hues:t},n){return w(n,n=>_(e,n,t[n]??``))}function C(e,t){return w(e,e=>r`<svg class="swatch hue-${t[e]?.hue}" width="22" height="14" aria-hidden="true">
<line class="stroke" x1="0" x2="22" y1="7" y2="7" stroke-dasharray=${t[e]?.dash.join(` `)||`none`}></line>
</svg>`)}function w({title:t,rows:n},i){return r`<div class="plot-key">
<p class="plot-key-title">${t}</p>
<dl>
${n.map(({label:t,value:n,more:a,series:o})=>r`<div>
<dt>${o===void 0?e:i(o)}<span title=${t}>${t}</span></dt>
<dd><span class="num">${n}</span>${a?r` <span class="muted num">${a}</span>`:e}</dd>
</div>`)}
</dl>
</div>`}var T=class extends t{#e=null;#t=null;#n=0;#r=null;#i=null;#a=new ResizeObserver(([e])=>{let t=Math.floor(e?.contentRect.width??0);t!==this.#n&&(this.#n=t,this.#o())});render(e){return e.readings.length!==this.#t?.readings.length&&(this.#r=this.#i=null),this.#t=e,this.#o(),o}update(e,[t]){return this.#e===null&&e.element instanceof HTMLElement&&(this.#e=e.element,this.#a.observe(e.element)),this.render(t)}disconnected(){this.#a.disconnect()}reconnected(){this.#e&&this.#a.observe(this.#e)}#o(){this.#e&&this.#t&&n(this.#s(this.#t),this.#e)}#s(t){let n=this.#i??t.readings.length-1,i=(e,r)=>a`<g class=${e===this.#r?`mark read`:`mark`} data-mark=${e} role="img"
aria-label=${x(t.readings[e])} tabindex=${e===n?`0`:`-1`}>${r}</g>`,o=e=>`url(#${t.id}-${e%g.length})`,s=this.#r===null?t.rest??t.readings.at(-1):t.readings[this.#r];return r`<div
@pointermove=${this.#l}
@pointerdown=${this.#l}
@pointerleave=${this.#u}
@focusin=${this.#d}
@focusout=${this.#f}
@keydown=${this.#p}
>
<svg class="plot" width="100%" height=${t.height} role="group" aria-roledescription="chart" aria-label=${t.summary}>
<defs>
${g.map((e,n)=>a`<pattern id="${t.id}-${n}" width="8" height="8" patternUnits="userSpaceOnUse">${e}</pattern>`)}
</defs>
${this.#n>0?t.draw({width:this.#n,mark:i,pattern:o}):e}
</svg>
</div>
${s?S(t,s):e}`}#c(e){e!==this.#r&&(this.#r=e,this.#o())}#l=({target:e})=>{let t=D(e);t!==null&&this.#c(t)};#u=({pointerType:e,currentTarget:t})=>{e!==`touch`&&this.#c(t instanceof Element?D(t.querySelector(`:focus`)):null)};#d=({target:e})=>{let t=D(e);t!==null&&(this.#i=t,this.#c(t))};#f=()=>this.#c(null);#p=e=>{let t=D(e.target),n=this.#t;if(t===null||!n||e.altKey||e.ctrlKey||e.metaKey)return;let r=E(e.key,t,n.readings.length,n.columns);r!==null&&(e.preventDefault(),this.#i=r,this.#c(r),this.#e?.querySelector(`[data-mark="${r}"]`)?.focus())}};function E(e,t,n,r){let i={ArrowLeft:-1,ArrowRight:1,...r?{ArrowUp:-r,ArrowDown:r}:{},Home:-t,End:n-1-t}[e];if(i===void 0)return null;let a=t+i;return a>=0&&a<n?a:t}function D(e){let t=e instanceof Element?e.closest(`[data-mark]`)?.dataset.mark:void 0;return t===void 0?null:Number(t)}var O=i(T);function k(e){return O(e)}function A({title:t,summary:n,chart:i,table:a}){return r`<section class="framed" aria-label=${t}>
<header>
<h2>${t}</h2>
<p class="muted">${n}</p>
</header>
<div class="framed-body ${a?``:`alone`}">
<div class="framed-chart">${i}</div>
${a??e}
</div>
</section>`}function j({caption:t,columns:n,rows:i,sums:a}){let o=({number:e,wide:t})=>e?`number`:t?`wide`:``;return r`<div class="chart-table" role="group" aria-label=${t} tabindex="0">
<table>
<caption class="sr">${t}</caption>
<thead>
<tr>${n.map(e=>r`<th scope="col" class=${o(e)}>${e.title}</th>`)}</tr>
</thead>
<tbody>
${i.map((e,t)=>r`<tr>
${n.map(n=>n.head?r`<th scope="row" class=${o(n)}>${n.cell(e,t)}</th>`:r`<td class=${o(n)}>${n.cell(e,t)}</td>`)}
</tr>`)}
</tbody>
${a?r`<tfoot><tr>${n.map((e,t)=>r`<td class=${o(e)}>${a[t]??``}</td>`)}</tr></tfoot>`:e}
</table>
</div>`}export{C as a,v as c,d,m as f,c as h,k as i,h as l,s as m,A as n,x as o,u as p,E as r,b as s,j as t,l as u};