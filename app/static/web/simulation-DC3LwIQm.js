import{f as e,n as t,v as n}from"./program-CttqjYWI.js";import{$ as r,C as i,b as a,nt as o,w as s}from"./base-DMgZ7Dom.js";import{d as c,f as l,o as u,r as d,s as f,t as p}from"./parts-BOCW84zg.js";import{i as m,n as h,r as g,t as _}from"./histogram-2ASM_Ire.js";import{t as v}from"./styles-BXxT8CdQ.js";import{i as y,r as b}from"./speech-Ds2jMPW0.js";import{l as x,r as S,u as C}from"./tiers-C2SoN_aW.js";import{a as w,c as T}from"./json-6HKxARwZ.js";import{t as E}from"./flows-FVsaTtB-.js";import{C as D,r as O}from"./report-CgG0YLZO.js";import{n as k,r as A}from"./run-CTWDTHVl.js";import{t as j}from"./styles-CWcOUock.js";var M=T.simulate.result,N=class extends c{static properties={...c.properties,result:{attribute:!1}};render(){let{tiers:e,flows:t,before:n,after:i,losers:a,gainers:s,leftOut:c}=this.result;return o`
${F(this.result)}
${c>0?o`<p class="desk-note">${M.leftOut(c,y.format.number(c))}</p>`:r}
${f(M.distribution,I(e))}
<div class="panel">${R(e,t)}</div>
<div class="sim-pair">
${f(M.totals,L(n,i))}
${f(M.moved,z(t))}
</div>
<div class="sim-pair">
${f(M.losers,this.#e(a,M.losers,M.noLosers))}
${f(M.gainers,this.#e(s,M.gainers,M.noGainers))}
</div>
`}#e(t,n,r){if(t.length===0)return o`<p class="muted">${r}</p>`;let{losers:i,gainers:a}=this.result,s=[...i,...a].map(({memberId:e})=>e),c=this.reader.one(e,{ids:s}),l=new Map((c.data?.nodes??[]).flatMap(e=>e&&`playerId`in e?[[e.id,e]]:[]));return o`<div class="moves-scroll" role="region" aria-label=${n} tabindex="0">
<table class="moves">
<thead>
<tr>
<th scope="col">${M.member}</th>
<th scope="col" class="number">${M.tiers}</th>
<th scope="col" class="number">P</th>
<th scope="col" class="number">${M.progress}</th>
</tr>
</thead>
<tbody>
${t.map(({memberId:e,tiers:t,p:n,progress:r})=>{let i=l.get(e),a=i&&P(this.view.staff,i.game.id),s=i?i.displayName||i.playerId:e;return o`<tr>
<th scope="row">
${i&&a?o`<a href=${`/studio/members/${encodeURIComponent(i.playerId)}?${new URLSearchParams({game:a.key})}`}><bdi>${s}</bdi></a>`:o`<bdi>${s}</bdi>`}
</th>
${[t,n,r].map(e=>o`<td class="number ${e<0?`lost`:``}">${e===0?`0`:y.format.signed(e)}</td>`)}
</tr>`})}
</tbody>
</table>
</div>`}};function P(e,t){return e.games.find(e=>e.id===t)}function F({members:e,flows:t,before:n,after:r}){let i=e=>t.reduce((t,n)=>e(n.fromRank,n.toRank)?t+n.members:t,0),a=y.format.number,s=Number(r.pLiability)-Number(n.pLiability),c=[[M.members,a(e),``],[M.up,a(i((e,t)=>t>e)),`up`],[M.down,a(i((e,t)=>t<e)),`down`],[M.same,a(i((e,t)=>t===e)),``],[M.liability,`${s===0?`0`:y.format.signed(s)} P`,``]];return o`<dl class="sim-strip">
${c.map(([e,t,n])=>o`<div><dt>${e}</dt><dd class="num ${n}">${t}</dd></div>`)}
</dl>`}function I(e){let t=e.map(({rank:e,nameBefore:t,nameAfter:n,before:r,after:s})=>{let c=t&&n&&t!==n?M.renamed(t,n):n??t??``;return{label:o`${a({rank:e},{size:16})} ${c}`,before:r,after:s,tone:i({rank:e})}});return m(t,{format:y.format,words:{caption:M.distributionCaption,label:M.tier,before:M.before,after:M.after,change:M.change}})}function L(e,t){let n=[`promotions`,`demotions`,`scIssued`,`pIssued`,`pLiability`].map(n=>({label:M.names[n],before:Number(e[n]),after:Number(t[n])}));return m(n,{format:y.format,own:!0,words:{caption:M.totalsCaption,label:M.what,before:M.shortBefore,after:M.shortAfter,change:M.change}})}function R(e,t){let n=t=>e.flatMap(e=>e[t]===null?[]:[{rank:e.rank,name:e[t]}]);return E({id:`simulated-flows`,title:T.flows.title,summary:(e,t,n)=>T.flows.summary(D.members(e,O.whole(e)),t,n),from:n(`nameBefore`),to:n(`nameAfter`),members:(e,n)=>t.find(({fromRank:t,toRank:r})=>t===e.rank&&r===n.rank)?.members??0},{...D.flow,...T.flows.words,before:D.before},O)}function z(e){let t=new Map;for(let{fromRank:n,toRank:r,members:i}of e)t.set(r-n,(t.get(r-n)??0)+i);let[n,r]=[Math.min(0,...t.keys()),Math.max(0,...t.keys())],i=Array.from({length:r-n+1},(e,r)=>{let i=n+r,a=i<0?`loss`:i>0?`gain`:`same`;return{label:i===0?`0`:y.format.signed(i),count:t.get(i)??0,tone:a}});return _(i,{format:y.format,words:{summary:M.movedSummary,label:M.tiers,count:M.members,table:M.asTable}})}var B=1500,V={elements:{"laurel-outcome":N,"laurel-simulation":class extends c{#e=0;disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.#e),x()}render(){let{params:e,href:t}=this.view,i=this.reader.one(n,{id:e.id??``}),a=i.data?.simulation;clearTimeout(this.#e),a?.state===`RUNNING`&&!i.loading&&(this.#e=setTimeout(i.again,B)),a&&C(S(w(a.draft)??{}));let s=a?o`${T.simulate.of(k(a))} ${A(a.state)}`:T.simulate.title;return o`${u(s,{back:{href:t(`/simulate`),words:T.simulate.title},...a?{lead:this.#t(a)}:{}})}
${p(i,({simulation:e})=>e?this.#n(e):o`${r}`)}`}#t({gameIds:e,createdAt:t,draft:n}){let r=this.view.staff.games.filter(({id:t})=>e.includes(t)).map(({name:e})=>e),i=S(w(n)??{}).length;return T.simulate.lead(r.join(`, `)||T.simulate.unknownGames,i,y.format.moment(t))}#n(e){let{state:t,result:n}=e;return t===`RUNNING`?this.#r(e):n?o`<laurel-outcome class="outcome" .view=${this.view} .result=${n}></laurel-outcome>`:d(t===`FAILED`?T.simulate.failed:T.simulate.cancelled,{name:`alert`})}#r({id:e,members:t,done:n}){let{number:r}=y.format;return o`<section class="panel sim-run" aria-label=${T.simulate.running}>
${s({value:n,target:Math.max(1,t),label:T.simulate.running,valueText:T.simulate.progress(r(n),r(t))})}
<div class="sim-run-line">
<p class="num">${T.simulate.progress(r(n),r(t))}</p>
<button type="button" class="button danger" @click=${()=>void this.#i(e)}>${T.simulate.cancel}</button>
</div>
<p class="muted small">${T.simulate.leave}</p>
</section>`}async#i(e){try{let{userErrors:n}=(await b(t,{input:{simulationId:e}})).cancelSimulation;for(let{message:e}of n)this.view.say(e,{bad:!0});l.expire()}catch(e){this.view.failed(e)}}}},styles:[...v,g,h,j],render:e=>o`<laurel-simulation .view=${e}></laurel-simulation>`};export{V as body};