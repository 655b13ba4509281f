import"./program-CttqjYWI.js";import{$ as e,K as t,it as n,nt as r}from"./base-DMgZ7Dom.js";import{t as i}from"./commands-ByzMs3CP.js";import{t as a}from"./dialogs-DjbgB5aE.js";import{n as o,t as s}from"./diff-DsXctsCh.js";import{n as c,r as l,t as u}from"./forms-BY36SeRV.js";import{U as d,a as f,d as p,o as m}from"./parts-BOCW84zg.js";import{i as h}from"./speech-Ds2jMPW0.js";import{n as g,r as _,t as v}from"./forms-DLjEN_--.js";import{n as y,t as b}from"./desk-BaEdJ6sJ.js";import{i as x,n as S,o as C,r as w,t as T}from"./desk-parts-BgR_wYbY.js";import{a as E,c as D,s as O}from"./json-6HKxARwZ.js";import{n as k,t as A}from"./styles-Bz8V0xBf.js";import{n as j,r as M}from"./run-CTWDTHVl.js";function N(e){return r`<ol class="steps">
${e.map(({title:e,state:t,body:n},i)=>r`<li class="step step-${t}">
<span class="step-mark" aria-hidden="true">${t===`done`?d(`check`,16):t===`wrong`?`!`:i+1}</span>
<div class="step-body">
<h2>${e}<span class="sr">, ${D.steps[t]}</span></h2>
${n}
</div>
</li>`)}
</ol>`}var P=n`
.steps{display:grid;grid-template-columns:minmax(0,1fr);}.step{display:grid;gap:0 16px;grid-template-columns:28px minmax(0,1fr);padding-block-end:28px;position:relative;}.step:not(:last-child)::before{background:var(--line);content:"";inset-block:32px 4px;inset-inline-start:13px;position:absolute;width:2px;}.step-mark{align-items:center;background:var(--surface);border:1.5px solid var(--control);border-radius:999px;color:var(--muted);display:flex;font:600 13px/18px var(--font);height:28px;justify-content:center;width:28px;}.step-open > .step-mark{border-color:var(--accent);color:var(--accent);}.step-done > .step-mark{background:var(--accent);border-color:var(--accent);color:var(--on-accent);}.step-wrong > .step-mark{background:var(--danger);border-color:var(--danger);color:var(--surface);}.step-body{align-content:start;display:grid;gap:12px;grid-template-columns:minmax(0,1fr);padding-block-start:2px;}.step-body > h2{font:600 16px/24px var(--font);}.step-later > .step-body > h2{color:var(--muted);}.step-actions{display:flex;flex-wrap:wrap;gap:8px;}.step-line{margin-block-end:8px;}.step-runs{display:grid;gap:4px;}.publish{max-width:560px;}.version-choices{display:flex;flex-wrap:wrap;gap:8px 16px;}.version-choice{align-items:center;color:var(--muted);display:flex;gap:8px;}`,F=D.publish,I=2e3,L=class extends p{static properties={...p.properties,asked:{state:!0},discarding:{state:!0},faults:{state:!0}};constructor(){super(),this.asked=null,this.discarding=!1,this.faults=[],new b(this),new i(this,()=>T(this.view))}disconnectedCallback(){super.disconnectedCallback(),y.checkFor(null)}render(){let{phase:n,failure:i}=y,a=m(F.title,{lead:x(this.view),actions:S(this.view)});if(n===`failed`&&i)return r`${a}${f(i,()=>void y.load())}`;if(n!==`ready`)return r`${a}${t(`rows`,D.loading)}`;let{differs:o,dirty:s,checking:c,check:l}=y,u=o&&!c&&l!==null&&y.faults.length===0;return r`
${a} ${w()}
${N([{title:F.edit.title,state:o?s?`open`:`done`:`open`,body:this.#e()},{title:F.check.title,state:o?u?`done`:c?`open`:`wrong`:`later`,body:this.#t()},{title:F.simulate.title,state:this.#i().length>0&&o?`done`:u?`open`:`later`,body:this.#a()},{title:F.publish.title,state:u&&!s?`open`:`later`,body:this.#o(u&&!s)}])}
${this.asked?this.#c(this.asked):e} ${this.discarding?this.#u():e}
`}#e(){let{differs:t,dirty:n,saved:i}=y;return r`<p>${t?n?F.edit.unsaved:F.edit.saved:F.edit.none}</p>
<div class="step-actions">
<a class="button" href=${this.view.href(`/ladder`)}>${d(`ladder`,16)}${F.edit.ladder}</a>
${i||n?r`<button type="button" class="button quiet" ?disabled=${y.busy} @click=${()=>this.discarding=!0}>
${d(`trash`,16)}${F.edit.discard}
</button>`:e}
</div>`}#t(){let{check:e,checking:n,checkFailure:i,differs:a}=y;return i?f(i,()=>void y.checkNow()):a?e?r`<div class=${n?`stale`:`fresh`}>
${e.faults.length>0?k(e.faults,({parts:e})=>this.view.go(`/ladder`,{part:e[0]===`tiers`?null:`earning`})):r`<p class="step-line">${D.changes.count(e.changes.length)} ${this.#r()}</p>
${s(e.changes)}`}
</div>`:t(`rows`,D.faults.checking):s([])}get#n(){return Math.max(0,...(y.check?.changes??[]).map(({members:e})=>e??0))}#r(){return F.check.touched(this.#n,h.format.number(this.#n))}#i(){return(this.reader.one(`fragment SimulationFacts on Simulation{id state createdAt finishedAt from until gameIds members done}query SimulationsOfDrafts{simulations(first:5){edges{node{...SimulationFacts draft}}}}`,{}).data?.simulations.edges??[]).map(({node:e})=>e).filter(({draft:e})=>O(E(e)??{})===y.text)}#a(){let t=this.#i();return r`<p>${t.length>0?F.simulate.done:F.simulate.lead}</p>
${t.length>0?r`<ul class="step-runs">
${t.map(e=>r`<li><a href=${this.view.href(`/simulate/${e.id}`)}>${j(e)}</a> ${M(e.state)}</li>`)}
</ul>`:e}
<div class="step-actions">
<a class="button" href=${this.view.href(`/simulate`)}>${d(`flask`,16)}${F.simulate.act}</a>
</div>`}#o(t){let n=e=>u(this.faults,e),i=y.faults.filter(({path:e})=>e===`validFrom`).map(({message:e})=>D.faults.sentence(e)),a=e=>y.checkFor(R(_(e)));return r`<form class="form publish" @submit=${this.#s}>
${c({label:F.publish.note,name:`note`,rows:3,required:!0,maxLength:I,hint:F.publish.noteHint,wrong:n(`note`)})}
${c({label:F.publish.from,name:`validFrom`,type:`datetime-local`,required:!0,hint:F.publish.fromHint(Intl.DateTimeFormat().resolvedOptions().timeZone),wrong:[n(`validFrom`),...i].filter(Boolean).join(` `),onInput:a})}
${t?e:r`<p class="muted">${y.dirty?F.publish.unsaved:y.faults.length>0?F.publish.faults:F.publish.nothing}</p>`}
<div class="step-actions">
<button class="button main" ?disabled=${!t||y.busy}>${F.publish.act}</button>
</div>
</form>`}#s=e=>{e.preventDefault();let t=v(e),n=R(g(t,`validFrom`));n&&(this.asked={note:g(t,`note`),validFrom:n})};#c({note:e,validFrom:t}){let n=(y.latest?.version??0)+1,i=this.#n;return r`${a({title:F.confirm.title(n),lead:r`${F.confirm.lead(n,h.format.moment(t))} <strong>${this.#r()}</strong>`,word:String(i),action:F.confirm.act(n),busy:y.busy,wrong:l(this.faults,[`note`,`validFrom`]),onClose:()=>this.asked=null,onConfirm:()=>void this.#l({note:e,validFrom:t})})}`}async#l({note:e,validFrom:t}){try{let{version:n,refusals:r}=await y.publish(e,t);if(this.faults=r,!n){r.some(({path:e})=>e.includes(`note`)||e.includes(`validFrom`))&&(this.asked=null);return}this.asked=null,this.view.say(F.confirm.done(n.version,h.format.moment(n.validFrom))),this.view.go(`/versions`)}catch(e){this.asked=null,this.view.failed(e)}}#u(){return r`${a({title:F.discard.title,lead:F.discard.lead,action:F.discard.act,busy:y.busy,onClose:()=>this.discarding=!1,onConfirm:()=>{this.discarding=!1,C(this.view,()=>y.discard(),F.discard.done)}})}`}};function R(e){let t=Date.parse(e);return Number.isNaN(t)?null:new Date(t).toISOString()}var z={elements:{"laurel-draft":L},styles:[o,P,A],render:e=>r`<laurel-draft .view=${e}></laurel-draft>`};export{z as body};