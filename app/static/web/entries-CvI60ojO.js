import{$ as e,nt as t}from"./base-DtYCQWQx.js";import{n,r,tt as i}from"./parts-StIhGWvk.js";import{t as a}from"./texts-CglteaEb.js";import{a as o,p as s,r as c,s as l,t as u,u as d}from"./fields-mA0k0hv3.js";function f(n,a,o,c){let u=l(n.document,a);return t`<div class="entries">
${u.map((e,t)=>m(n,[...a,t],e,o,c))}
${u.length===0?r(o.none):e}
</div>
<button type="button" class="button" ?disabled=${n.disabled??!1} @click=${()=>{c.onToggle(s([...a,u.length]),!0),n.onChange([...a,u.length],o.make())}}>${i(`plus`,16)}${o.add}</button>`}function p(e){return d(e,[`title`,`en`])}function m(r,f,m,{fields:h,title:g=p,note:_,more:v},y){let b=s(f),x=o(r.faults,f),S=g(m)||a.rules.untitled,C=d(m,[`code`]),w=f.slice(0,-1),T=Number(f.at(-1)),E=l(r.document,w),D=()=>{y.onToggle(b,!1),y.onToggle(s([...w,T+1]),!0),r.onChange(w,[...E.slice(0,T+1),m,...E.slice(T+1)])},O=()=>{y.onToggle(b,!1),r.onChange(w,E.filter((e,t)=>t!==T))},k=({currentTarget:e})=>e instanceof HTMLDetailsElement&&y.onToggle(b,e.open),A=y.open.has(b);return t`<details class="entry" id=${c(f)} ?open=${A} @toggle=${k}>
<summary>
<span class="entry-title">${S}</span>
${C===S?e:t`<code class="muted">${C}</code>`}
<span class="entry-note">${_(m)}</span>
${x>0?n(a.rules.entryFaults(x),`bad`):e}
</summary>
${A?t`<div class="entry-form">
${u(r,f,h)} ${v?.(f)??e}
<div class="form-actions">
<button type="button" class="button small quiet" ?disabled=${r.disabled??!1} @click=${D}>${a.rules.duplicate}</button>
<button type="button" class="button small quiet danger" ?disabled=${r.disabled??!1} @click=${O}>
${i(`trash`,16)}${a.rules.remove}
</button>
</div>
</div>`:e}
</details>`}function h(n,r,{heading:o,text:s,fields:c,add:d,make:f}){let p=l(n.document,r),m=e=>n.onChange(r,p.length>1?p.filter((t,n)=>n!==e):void 0);return t`<section class="rows">
<h2>${o}</h2>
${s?t`<p class="muted">${s}</p>`:e}
${p.map((e,s)=>t`<div class="row">
${u(n,[...r,s],c)}
<button
type="button"
class="button quiet icon-only"
aria-label="${a.rules.remove}: ${o} ${s+1}"
?disabled=${n.disabled??!1}
@click=${()=>m(s)}
>
${i(`close`,16)}
</button>
</div>`)}
<button type="button" class="button small" ?disabled=${n.disabled??!1} @click=${()=>n.onChange([...r,p.length],f())}>
${i(`plus`,16)}${d}
</button>
</section>`}export{h as n,f as t};