import{$ as e,nt as t}from"./base-DvswjB-t.js";import{n,r,tt as i}from"./parts-BEPVILlX.js";import{r as a}from"./styles-7ctUu2t9.js";import{a as o,p as s,r as c,s as l,t as u,u as d}from"./fields-C4OkK0uN.js";function f(n,a,o,c){let u=l(n.document,a);return t`<div class="entries">
${u.map((e,t)=>p(n,[...a,t],e,o,c))}
${u.length===0?r(o.none):e}
</div>
<button type="button" class="button" ?disabled=${n.disabled??!1} @click=${()=>{c.onToggle(s([...a,u.length]),!0),n.onChange([...a,u.length],o.make())}}>${i(`plus`,16)}${o.add}</button>`}function p(r,f,p,{fields:m,note:h,more:g},_){let v=s(f),y=o(r.faults,f),b=d(p,[`title`,`en`])||a.rules.untitled,x=f.slice(0,-1),S=Number(f.at(-1)),C=l(r.document,x),w=()=>{_.onToggle(v,!1),_.onToggle(s([...x,S+1]),!0),r.onChange(x,[...C.slice(0,S+1),p,...C.slice(S+1)])},T=()=>{_.onToggle(v,!1),r.onChange(x,C.filter((e,t)=>t!==S))},E=({currentTarget:e})=>e instanceof HTMLDetailsElement&&_.onToggle(v,e.open),D=_.open.has(v);return t`<details class="entry" id=${c(f)} ?open=${D} @toggle=${E}>
<summary>
<span class="entry-title">${b}</span>
<code class="muted">${d(p,[`code`])}</code>
<span class="entry-note">${h(p)}</span>
${y>0?n(a.rules.entryFaults(y),`bad`):e}
</summary>
${D?t`<div class="entry-form">
${u(r,f,m)} ${g?.(f)??e}
<div class="form-actions">
<button type="button" class="button small quiet" ?disabled=${r.disabled??!1} @click=${w}>${a.rules.duplicate}</button>
<button type="button" class="button small quiet danger" ?disabled=${r.disabled??!1} @click=${T}>
${i(`trash`,16)}${a.rules.remove}
</button>
</div>
</div>`:e}
</details>`}function m(n,r,{heading:o,text:s,fields:c,add:d,make:f}){let p=l(n.document,r),m=e=>n.onChange(r,p.length>1?p.filter((t,n)=>n!==e):void 0);return t`<section class="rows">
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
</section>`}export{m as n,f as t};