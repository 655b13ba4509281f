import{$ as e,nt as t}from"./base-DMgZ7Dom.js";import{U as n,n as r,r as i}from"./parts-BOCW84zg.js";import{t as a}from"./texts-BV8kDrop.js";import{a as o,p as s,r as c,s as l,t as u,u as d}from"./fields-CsdhkXUO.js";function f(r,a,o,c){let u=l(r.document,a);return t`<div class="entries">
${u.map((e,t)=>m(r,[...a,t],e,o,c))}
${u.length===0?i(o.none):e}
</div>
<button type="button" class="button" ?disabled=${r.disabled??!1} @click=${()=>{c.onToggle(s([...a,u.length]),!0),r.onChange([...a,u.length],o.make())}}>${n(`plus`,16)}${o.add}</button>`}function p(e){return d(e,[`title`,`en`])}function m(i,f,m,{fields:h,title:g=p,note:_,more:v},y){let b=s(f),x=o(i.faults,f),S=g(m)||a.rules.untitled,C=d(m,[`code`]),w=f.slice(0,-1),T=Number(f.at(-1)),E=l(i.document,w),D=()=>{y.onToggle(b,!1),y.onToggle(s([...w,T+1]),!0),i.onChange(w,[...E.slice(0,T+1),m,...E.slice(T+1)])},O=()=>{y.onToggle(b,!1),i.onChange(w,E.filter((e,t)=>t!==T))},k=({currentTarget:e})=>e instanceof HTMLDetailsElement&&y.onToggle(b,e.open),A=y.open.has(b);return t`<details class="entry" id=${c(f)} ?open=${A} @toggle=${k}>
<summary>
<span class="entry-title">${S}</span>
${C===S?e:t`<code class="muted">${C}</code>`}
<span class="entry-note">${_(m)}</span>
${x>0?r(a.rules.entryFaults(x),`bad`):e}
</summary>
${A?t`<div class="entry-form">
${u(i,f,h)} ${v?.(f)??e}
<div class="form-actions">
<button type="button" class="button small quiet" ?disabled=${i.disabled??!1} @click=${D}>${a.rules.duplicate}</button>
<button type="button" class="button small quiet danger" ?disabled=${i.disabled??!1} @click=${O}>
${n(`trash`,16)}${a.rules.remove}
</button>
</div>
</div>`:e}
</details>`}function h(r,i,{heading:o,text:s,fields:c,add:d,make:f}){let p=l(r.document,i),m=e=>r.onChange(i,p.length>1?p.filter((t,n)=>n!==e):void 0);return t`<section class="rows">
<h2>${o}</h2>
${s?t`<p class="muted">${s}</p>`:e}
${p.map((e,s)=>t`<div class="row">
${u(r,[...i,s],c)}
<button
type="button"
class="button quiet icon-only"
aria-label="${a.rules.remove}: ${o} ${s+1}"
?disabled=${r.disabled??!1}
@click=${()=>m(s)}
>
${n(`close`,16)}
</button>
</div>`)}
<button type="button" class="button small" ?disabled=${r.disabled??!1} @click=${()=>r.onChange([...i,p.length],f())}>
${n(`plus`,16)}${d}
</button>
</section>`}export{h as n,f as t};