import{$ as e,A as t,B as n,C as r,D as i,E as a,G as o,H as s,I as c,J as l,L as u,N as d,O as f,P as p,Q as m,R as ee,S as h,T as te,U as ne,V as re,W as ie,Y as ae,at as oe,b as se,ct as g,it as ce,j as le,k as _,n as ue,nt as de,ot as v,q as fe,rt as pe,st as me,t as he,tt as ge,v as _e,w as ve,x as ye,z as be}from"./doing-S5IBsPXt.js";import{S as y,y as b}from"./diverging-CTPKCnJY.js";import{$ as x,A as xe,C as Se,F as Ce,H as we,L as Te,Q as Ee,V as De,X as Oe,b as S,c as ke,d as Ae,f as je,g as Me,it as C,nt as w,o as Ne,rt as Pe,s as Fe,tt as Ie,w as Le,y as Re,z as ze}from"./base-B1woTK_7.js";import{c as Be,f as Ve,n as He,r as Ue,t as We,u as Ge}from"./look-D24SE2Jb.js";import{c as Ke}from"./cache-B8AimJRd.js";import{n as T,r as qe,t as E}from"./forms-DLjEN_--.js";import{t as Je}from"./repeat-B7JTtll_.js";import{t as Ye}from"./piece-ebNbN2DV.js";import{c as Xe,o as Ze}from"./compare-DSvbfsVM.js";import{t as Qe}from"./styles-BGo28gAK.js";var $e=new Set([`JOINED`,`PROMOTED`,`DEMOTED`,`LOOPED`,`RENEWED`,`RESTARTED`]),et=new Set([`PROMOTED`,`DEMOTED`,`LOOPED`]),tt={y:4,height:26},nt={y:76,height:84},rt={y:168,height:14},it=202;function at(e,t){let n=e.filter(({kind:e})=>$e.has(e)),r=n.filter(({at:e},t)=>n[t+1]?.at!==e);return r.map(({tier:e,at:n},i)=>({tier:e,from:Date.parse(n),to:Date.parse(r[i+1]?.at??t)}))}function ot(e,t){let n=[],r=t;for(let{at:t,pDelta:i}of e.toReversed())i!==0&&n.push({at:Date.parse(t),balance:r}),r-=i;return n.reverse()}function st({format:e,now:t},{entries:n,member:r,whole:i,at:a,onPick:o}){let[s]=n,c=Date.parse(i||!s?r.joinedAt:s.at),l=t(),u=Math.max(Date.parse(r.season.endsAt),l+1),d=e=>`${Math.min(100,Math.max(0,100*(e-c)/(u-c))).toFixed(3)}%`,f=e=>{if(!(e.currentTarget instanceof Element))return;let{left:t,width:n}=e.currentTarget.getBoundingClientRect(),r=c+(e.clientX-t)/n*(u-c);o(r>=l?null:Math.round(r))},p=e=>{if(!(e.target instanceof HTMLInputElement))return;let t=Number(e.target.value);o(t>=l?null:t)},m=a??l;return w`<div class="axis">
<svg width="100%" height=${it} role="img" aria-label=${y.member.axis.label} @click=${f}>
${at(n,r.season.endsAt).map(e=>ct(e,d,l))}
${dt(ot(n,r.points.balance),{begin:c,end:u,today:l},e.number)}
${n.filter(({kind:e})=>et.has(e)).map(e=>lt(e,d))}
${n.filter(({kind:e})=>e===`PURCHASE`||e===`REFUND`).map(t=>ut(t,d,e.moment))}
<line class="axis-now" x1=${d(l)} x2=${d(l)} y1="0" y2=${186}></line>
<svg x=${d(l)} y=${186} overflow="visible"><text class="axis-text" y="12" text-anchor="end" x="2">${y.member.axis.now}</text></svg>
<text class="axis-text" x="0" y=${198}>${e.day(c)}</text>
<text class="axis-text" x="100%" y=${198} text-anchor="end">${e.day(u)}</text>
${a===null?``:Pe`<line class="axis-at" x1=${d(a)} x2=${d(a)} y1="0" y2=${186}></line>`}
</svg>
<div class="axis-pick">
<label for="axis-at">${y.member.axis.asOf}</label>
<input type="range" id="axis-at" min=${c} max=${l} step="any" .value=${String(m)} aria-valuetext=${e.moment(m)} @change=${p}>
<output for="axis-at" class="num">${e.moment(m)}</output>
<button type="button" class="button" ?disabled=${a===null} @click=${()=>o(null)}>${y.member.axis.backToNow}</button>
</div>
<ul class="axis-legend">
<li><svg width="18" height="12" aria-hidden="true"><rect class="axis-band-fill" width="18" height="12" rx="3"></rect></svg>${y.member.axis.season}</li>
<li><svg width="18" height="12" aria-hidden="true"><path class="axis-line" d="M0 9H7V3H18"></path></svg>${y.member.axis.points}</li>
<li><svg width="18" height="12" aria-hidden="true"><line class="axis-tick" x1="9" x2="9" y1="1" y2="11"></line></svg>${y.member.axis.purchase}</li>
<li><svg width="18" height="12" aria-hidden="true"><line class="axis-tick refund" x1="9" x2="9" y1="1" y2="11"></line></svg>${y.member.axis.refund}</li>
</ul>
</div>`}function ct({tier:e,from:t,to:n},r,i){let[a,o]=[r(t),`${(Number.parseFloat(r(n))-Number.parseFloat(r(t))).toFixed(3)}%`];return Pe`<svg class="axis-band ${Se(e)} ${n>i?`open`:``}" x=${a} width=${o} y=${tt.y} height=${tt.height}>
<title>${e.name}</title>
<rect class="axis-band-fill" x="1" width="100%" height="100%"></rect>
<line class="axis-band-edge" x1="1" x2="1" y1="0" y2="100%"></line>
<text class="axis-band-name" x="8" y="17">${e.name}</text>
</svg>`}function lt({at:e,tier:t,kind:n,explanation:r},i){return Pe`<svg x=${i(Date.parse(e))} y=${tt.y+tt.height+4} overflow="visible" class="axis-move ${n.toLowerCase()}">
<title>${r}</title><g transform="translate(-8 0)">${S(t,{size:16})}</g>
</svg>`}function ut({at:e,kind:t,explanation:n},r,i){return Pe`<line class="axis-tick ${t===`REFUND`?`refund`:``}" x1=${r(Date.parse(e))} x2=${r(Date.parse(e))}
y1=${rt.y} y2=${rt.y+rt.height}><title>${i(e)}: ${n}</title></line>`}function dt(e,{begin:t,end:n,today:r},i){let a=Math.max(1,...e.map(({balance:e})=>e)),o=Math.min(0,...e.map(({balance:e})=>e)),s=e=>(1e3*(e-t)/(n-t)).toFixed(2),c=e=>(nt.height-nt.height*(e-o)/(a-o)).toFixed(2),l=e.map(({at:e,balance:t})=>`H${s(e)}V${c(t)}`).join(``),u=`M0 ${c(0)}${l}H${s(r)}`;return Pe`<svg x="0" y=${nt.y} width="100%" height=${nt.height} viewBox="0 0 1000 ${nt.height}" preserveAspectRatio="none">
<path class="axis-area" d="${u}V${c(0)}H0Z"></path>
<line class="axis-zero" x1="0" x2="1000" y1=${c(0)} y2=${c(0)}></line>
<path class="axis-line" d=${u}></path>
</svg>
<text class="axis-text" x="0" y=${nt.y-6}>${i(a)} ${y.member.axis.pointsUnit}</text>`}var ft=C`
.axis{display:grid;gap:8px;}.axis > svg{cursor:crosshair;display:block;overflow:visible;}.axis-band-fill{fill:color-mix(in srgb,var(--tone,var(--accent)) 22%,var(--surface));}.axis-band.open .axis-band-fill{fill:color-mix(in srgb,var(--tone,var(--accent)) 32%,var(--surface));}.axis-band-edge{stroke:var(--tone,var(--accent));stroke-width:2;}.axis-band-name{fill:var(--ink);font:600 12px/16px var(--font);}.axis-text{fill:var(--muted);font:400 12px/16px var(--font);font-variant-numeric:tabular-nums;}.axis-area{fill:color-mix(in srgb,var(--points) 14%,var(--surface));}.axis-line{fill:none;stroke:var(--points);stroke-width:2;vector-effect:non-scaling-stroke;}.axis-zero{stroke:var(--line);vector-effect:non-scaling-stroke;}.axis-tick{stroke:var(--accent);stroke-linecap:round;stroke-width:2.5;}.axis-tick.refund{stroke:var(--danger);stroke-dasharray:3 3;}.axis-now{stroke:var(--control);stroke-dasharray:2 3;}.axis-at{stroke:var(--ink);stroke-width:2;}.axis-pick{align-items:center;display:flex;flex-wrap:wrap;gap:8px 12px;}.axis-pick > label{font-weight:600;}.axis-pick > input{accent-color:var(--accent);flex:1 1 200px;margin:0;min-width:0;}.axis-legend{color:var(--muted);display:flex;flex-wrap:wrap;font-size:12px;gap:4px 16px;line-height:16px;}.axis-legend > li{align-items:center;display:flex;gap:6px;}@media (forced-colors: active){.axis-band-fill{fill:Canvas;stroke:CanvasText;}.axis-line,.axis-tick,.axis-at{stroke:CanvasText;}}`,pt=500,mt=[100,500,1e3,5e3],ht=class extends u{static properties={...u.properties,member:{attribute:!1},points:{state:!0},faults:{state:!0},busy:{state:!0}};#e=xe();constructor(){super(),this.points=0,this.faults=[],this.busy=!1}render(){let{format:e}=this.view.kit,{points:t,faults:i,member:a}=this,{staff:o}=this.view,s=t>o.grantLimit,{grant:c}=y.member,l=ve(i,[`points`,`reason`]);return n({title:c.title(a.displayName??a.playerId),onClose:this.#n,body:w`<form class="form" @submit=${this.#t}>
${r({label:c.points,name:`points`,type:`number`,min:1,step:1,required:!0,value:t?String(t):``,wrong:h(i,`points`),hint:c.after(e.number(a.points.balance),e.number(a.points.balance+t)),onInput:e=>this.points=Math.max(0,Math.trunc(Number(qe(e))||0))})}
<div class="quick" role="group" aria-label=${c.quick}>
${mt.map(t=>w`<button type="button" class="button" @click=${()=>this.points=t}>${e.number(t)}</button>`)}
</div>
${r({label:c.reason,name:`reason`,required:!0,maxLength:pt,hint:c.reasonHint,wrong:h(i,`reason`)})}
<p class="grant-limit ${s?`waits`:``}" role="status">
${s?c.above(e.number(o.grantLimit)):c.within(e.number(o.grantLimit),e.number(o.budgetLeft))}
</p>
${l?w`<p class="form-error" role="alert">${l}</p>`:x}
<div class="form-actions">
<button type="button" class="button" @click=${Ke}>${y.cancel}</button>
<button class="button main" ?disabled=${this.busy}>${s?c.ask:c.action}</button>
</div>
</form>`})}#t=async e=>{if(e.preventDefault(),this.busy)return;let{view:t,member:n}=this,r=T(E(e),`reason`);this.busy=!0;try{let{grantPoints:e}=await b(ne,{input:{gameId:t.game.id,playerId:n.playerId,points:this.points,reason:r,idempotencyKey:this.#e}});if(this.faults=e.userErrors,this.faults.length>0)return;let{format:i}=t.kit,{approval:a}=e;t.say(a?y.member.grant.waits(i.number(a.points),i.moment(a.expiresAt)):y.member.grant.done(i.number(this.points))),c.refresh(),this.querySelector(`dialog`)?.close()}catch(e){t.failed(e)}finally{this.busy=!1}};#n=()=>{this.dispatchEvent(new Event(`close`))}},gt=class extends u{static properties={...u.properties,member:{attribute:!1},wrong:{state:!0},busy:{state:!0}};constructor(){super(),this.wrong=``,this.busy=!1}render(){let{erase:e}=y.member;return be({title:e.title(this.member.displayName??this.member.playerId),lead:e.lead,word:this.member.playerId,action:e.action,busy:this.busy,wrong:this.wrong,onClose:()=>this.dispatchEvent(new Event(`close`)),onConfirm:()=>void this.#e()})}async#e(){let{view:e,member:t}=this;this.busy=!0;try{let{erasePlayer:n}=await b(re,{input:{gameId:e.game.id,playerId:t.playerId}});if(this.wrong=n.userErrors.map(({message:e})=>e).join(` `),this.wrong)return;e.say(y.member.erase.done),ee.expire(),e.go(`/members`)}catch(t){e.failed(t)}finally{this.busy=!1}}};async function _t(e,t){try{let{exportPlayer:n}=await b(s,{gameId:e.game.id,playerId:t});i(`${t}.json`,n,`application/json`),e.say(y.member.exported)}catch(t){e.failed(t)}}function vt(e,t,r){return n({title:y.why.title,wide:!0,onClose:r,body:f(t,({explain:t})=>t?yt(e,t):w`<p>${y.failures[`not-found`]}</p>`)})}function yt(e,{entry:t,inputs:n,comparison:r,differences:i,ledger:a,ladderVersion:o}){let{format:s}=e;return w`<div class="why-body">
<p class="why-sentence">${t.explanation}</p>
${r?bt(e,r):x}
${n.length>0?w`<section><h3>${y.why.counted}</h3>${xt(e,n)}</section>`:x}
${i.length>0?w`<section>
<h3>${y.why.different}</h3>
<ul class="why-differences">
${i.map(t=>w`<li>
<p>${t.takenBack?y.why.takenBack:y.why.added} <time datetime=${t.at}>${s.moment(t.at)}</time>: ${t.explanation}</p>
${xt(e,t.inputs)}
</li>`)}
</ul>
</section>`:x}
${a.length>0?w`<section>
<h3>${y.why.moved}</h3>
<table class="plain-table">
<thead>
<tr><th scope="col">${y.why.ledger.unit}</th><th scope="col" class="end">${y.why.ledger.delta}</th><th scope="col" class="end">${y.why.ledger.balance}</th></tr>
</thead>
<tbody>
${a.map(({unit:e,delta:t,balance:n})=>w`<tr>
<th scope="row">${y.why.units[e]}</th><td class="end">${s.signed(t)}</td><td class="end">${s.number(n)}</td>
</tr>`)}
</tbody>
</table>
</section>`:x}
${le([[y.why.at,s.moment(t.at)],[y.why.rules,t.rulesVersion===null?y.why.none:y.why.version(t.rulesVersion)],[y.why.ladder,y.why.version(o)],...t.reference?[[y.why.reference,w`<code>${t.reference}</code>`]]:[]])}
</div>`}function bt({format:e},{criterion:t,reached:n,needed:r,met:i}){let a=y.why.comparison[t](e.number(n),e.number(r),i);return w`<section class="why-decided ${i?`met`:`missed`}">
<p><strong>${a}</strong></p>
${Le({value:n,target:Math.max(r,1),label:y.why.decided,valueText:a})}
</section>`}function xt(e,t){let n=y.why.inputs;return le(t.map(t=>[n[t.name]??t.name,St(e,t)]))}function St({format:e},{value:t,unit:n}){let r=Number(t);switch(n){case`SC`:case`P`:return Number.isNaN(r)?t:`${e.number(r)} ${n}`;case`COUNT`:return Number.isNaN(r)?t:e.number(r);case`DAYS`:return e.days(r);case`FACTOR`:return`× ${t}`;case`INSTANT`:return e.moment(t);default:return t}}function Ct(e,t,n){return t?w`<button type="button" class="why" title=${y.why.title} @click=${()=>n(t)}>${e}</button>`:w`${e}`}var wt=C`
.why{background:none;border:0;color:inherit;cursor:help;font:inherit;padding:0;text-decoration:underline dotted var(--control) 1.5px;text-underline-offset:3px;}.kit .why:hover{color:var(--accent);text-decoration-color:currentColor;}.why-body{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);}.why-body h3{color:var(--muted);font:600 12px/16px var(--font);padding-block-end:6px;}.why-sentence{font-size:16px;line-height:24px;}.why-decided{border-inline-start:3px solid var(--accent);display:grid;gap:8px;padding:2px 0 2px 12px;}.why-decided.missed{border-color:var(--warn);}.why-decided.missed .bar-fill{fill:var(--warn);}.why-differences{display:grid;gap:12px;}`,Tt={all:()=>!0,tier:({kind:e})=>[`JOINED`,`PROMOTED`,`DEMOTED`,`LOOPED`,`RENEWED`,`RESTARTED`].includes(e),points:({pDelta:e})=>e!==0,purchases:({kind:e})=>e===`PURCHASE`||e===`REFUND`};function Et(e,t,{balance:n,more:r,onWhy:i}){let{format:a}=e.kit,{columns:o,shows:s,kinds:c}=y.member.history,l=e.query.get(`show`)??`all`,u=Object.hasOwn(Tt,l)?l:`all`,d=new Map,f=n;for(let{id:e,pDelta:n}of t)d.set(e,f),f-=n;return w`
<div class="choices" role="group" aria-label=${y.member.history.title}>
${Object.keys(Tt).map(t=>w`<button type="button" class="button quiet" aria-pressed=${t===u} @click=${()=>e.set({show:t===`all`?null:t})}>
${s[t]}
</button>`)}
</div>
<div class="table-scroll" tabindex="0" role="region" aria-label=${y.member.history.title}>
<table class="history-table">
<thead>
<tr>
<th scope="col">${o.at}</th>
<th scope="col">${o.kind}</th>
<th scope="col">${o.what}</th>
<th scope="col" class="end">${o.sc}</th>
<th scope="col" class="end">${o.p}</th>
<th scope="col" class="end">${o.balance}</th>
<th scope="col">${o.tier}</th>
</tr>
</thead>
<tbody>
${Je(t.filter(Tt[u]),({id:e})=>e,e=>w`<tr>
<th scope="row"><time datetime=${e.at}>${a.moment(e.at)}</time></th>
<td>${_(c[e.kind],e.kind===`DEMOTED`?`warn`:e.kind===`PROMOTED`||e.kind===`LOOPED`?`good`:`plain`)}</td>
<td class="history-what">${e.explanation} ${Ct(w`${y.why.title}<span class="sr"> ${c[e.kind]}, ${a.moment(e.at)}</span>`,e.id,i)}</td>
<td class="end">${e.scDelta?a.signed(e.scDelta):x}</td>
<td class="end">${e.pDelta?w`<span class=${e.pDelta<0?`negative`:`points`}>${a.signed(e.pDelta)}</span>`:x}</td>
<td class="end">${e.pDelta?a.number(d.get(e.id)??0):x}</td>
<td><span class="history-tier">${S(e.tier,{size:16})}${e.tier.name}</span></td>
</tr>`)}
</tbody>
</table>
</div>
${r?w`<p><button type="button" class="button" @click=${r}>${y.member.history.more}</button></p>`:x}
`}var Dt=C`
.choices{display:flex;flex-wrap:wrap;gap:4px;padding-block-end:8px;}.history-table :is(th,td){vertical-align:top;}.table-scroll .history-table tbody :is(th,td){padding-block:7px;}.table-scroll .history-table .history-what{max-width:none;min-width:280px;white-space:normal;width:100%;}.history-tier{align-items:center;display:inline-flex;gap:6px;}`,Ot=class extends u{static properties={...u.properties,player:{attribute:!1},purchase:{attribute:!1},preview:{state:!0},busy:{state:!0}};constructor(){super(),this.player=``,this.purchase=null,this.preview=null,this.busy=!1}connectedCallback(){super.connectedCallback(),this.purchase&&this.#t(null)}render(){let{purchase:e,preview:t,view:i}=this,a=y.member.preview,o=t?.userErrors??[],s=ve(o,[`amount`,`currency`]);return n({title:e?a.refund(e):a.purchase,wide:!0,onClose:()=>this.dispatchEvent(new Event(`close`)),body:w`<p class="muted">${a.lead}</p>
<form class="preview-form" @submit=${this.#e}>
${r({label:a.amount,name:`amount`,required:!e,type:`number`,min:0,step:`any`,wrong:h(o,`amount`)})}
${r({label:a.currency,name:`currency`,required:!0,maxLength:3,value:`USD`,hint:a.currencyHint,wrong:h(o,`currency`)})}
<button class="button main" ?disabled=${this.busy}>${a.try}</button>
</form>
${s?w`<p class="form-error" role="alert">${s}</p>`:x}
${t?.before&&t.after?kt(i.kit,t.before,t.after,t.explanations):x}`})}#e=e=>{e.preventDefault();let t=E(e),n=T(t,`amount`);this.#t(n?{amount:n,currency:T(t,`currency`).toUpperCase()}:null)};async#t(t){if(this.busy)return;this.busy=!0;let n=this.view.game.id;try{this.purchase?this.preview=(await b(e,{gameId:n,purchaseId:this.purchase,amount:t})).previewRefund:t&&(this.preview=(await b(m,{gameId:n,playerId:this.player,amount:t})).previewPurchase)}catch(e){this.view.failed(e)}finally{this.busy=!1}}};function kt({format:e},t,n,r){let{rows:i,now:a,then:o,sentences:s}=y.member.preview,c=[[i.tier,({tier:e})=>e.name],[i.progress,({progress:{current:t,target:n}})=>`${e.number(t)} / ${e.number(n)}`],[i.keep,t=>e.number(t.progress.keepThreshold)],[i.season,({season:t})=>e.day(t.endsAt)],[i.points,({points:t})=>e.number(t.balance)]];return w`<table class="plain-table preview-table">
<thead>
<tr><td></td><th scope="col">${a}</th><th scope="col">${o}</th></tr>
</thead>
<tbody>
${c.map(([e,r])=>{let[a,o]=[r(t),r(n)],s=t=>e===i.tier?S(t.tier,{size:16}):x;return w`<tr data-differs=${a!==o}>
<th scope="row">${e}</th><td>${s(t)} ${a}</td><td>${s(n)} ${o}</td>
</tr>`})}
</tbody>
</table>
${r.length>0?w`<section><h3>${s}</h3><ul class="preview-sentences">${r.map(e=>w`<li>${e}</li>`)}</ul></section>`:x}`}var At=C`
.preview-form{align-items:start;display:grid;gap:12px;grid-template-columns:1fr 1fr auto;}.preview-form > .button{margin-block-start:24px;}.preview-table [data-differs="true"] > td:last-child{color:var(--accent);font-weight:700;}.preview-sentences{display:grid;gap:4px;}.preview-sentences > li{border-inline-start:3px solid var(--line);padding-inline-start:10px;}.grant-limit{color:var(--muted);font-size:13px;}.grant-limit.waits{color:var(--warn);font-weight:600;}`;function jt(e,n,r){let{title:i,none:a,more:o}=y.member.purchases;return p(i,f(n,i=>i.length===0?t(a,{name:`bolt`}):w`${Mt(e,i,r)}
${n.more?w`<p><button type="button" class="button" ?disabled=${n.loading} @click=${n.next}>${o}</button></p>`:x}`))}function Mt({format:e},t,n){let{title:r,refund:i,columns:a}=y.member.purchases;return w`<div class="table-scroll" tabindex="0" role="region" aria-label=${r}>
<table>
<thead>
<tr>
<th scope="col">${a.at}</th>
<th scope="col">${a.id}</th>
<th scope="col" class="end">${a.usd}</th>
<th scope="col" class="end">${a.refunded}</th>
<th scope="col" class="end">${a.sc}</th>
<th scope="col" class="end">${a.p}</th>
<td></td>
</tr>
</thead>
<tbody>
${t.map(t=>w`<tr>
<th scope="row"><time datetime=${t.effectiveAt}>${e.moment(t.effectiveAt)}</time></th>
<td><code class="cut" title=${t.purchaseId}>${t.purchaseId}</code></td>
<td class="end">${t.amountUsd}</td>
<td class="end">${Number(t.refundedUsd)?t.refundedUsd:x}</td>
<td class="end">${e.number(t.sc)}</td>
<td class="end">${e.number(t.p)}</td>
<td class="end">
<button type="button" class="button quiet" aria-label="${i}: ${t.purchaseId}" @click=${()=>n(t.purchaseId)}>${i}</button>
</td>
</tr>`)}
</tbody>
</table>
</div>`}var Nt={PENDING:`info`,FULFILLED:`good`,FAILED:`bad`,CANCELLED:`plain`};function Pt({format:e},n){let{title:r,none:i,columns:a,states:o,gift:s}=y.member.redemptions;return p(r,n.length===0?t(i,{name:`parcel`}):w`<div class="table-scroll" tabindex="0" role="region" aria-label=${r}>
<table>
<thead>
<tr>
<th scope="col">${a.item}</th>
<th scope="col">${a.state}</th>
<th scope="col" class="end">${a.points}</th>
<th scope="col">${a.created}</th>
<th scope="col">${a.due}</th>
</tr>
</thead>
<tbody>
${n.map(t=>w`<tr>
<th scope="row"><bdi>${t.title}</bdi>${t.quantity>1?` × ${e.number(t.quantity)}`:``}</th>
<td>${_(o[t.status],Nt[t.status])}</td>
<td class="end">${t.benefit?s:e.number(t.pointsSpent)}</td>
<td><time datetime=${t.createdAt}>${e.moment(t.createdAt)}</time></td>
<td><time datetime=${t.settledAt??t.dueAt}>${e.moment(t.settledAt??t.dueAt)}</time></td>
</tr>`)}
</tbody>
</table>
</div>`)}var Ft=480,It=class extends u{static properties={...u.properties,over:{state:!0},why:{state:!0},refund:{state:!0}};constructor(){super(),this.over=null,this.why=null,this.refund=null,new me(this,()=>this.#f())}render(){let e=v(this.view),n=e.params.player??``,r=this.reader.one(ie,{gameId:e.game.id,playerId:n});return w`${r.failure?.kind===`not-found`?w`${d(y.member.notFound,{back:this.#e(e)})}${t(y.member.notFoundLead(n),{name:`people`})}`:f(r,({member:t})=>t?this.#t(e,t):w``,`cards`)}`}#e(e){return{href:e.href(`/members`),words:y.members.title}}#t(e,t){let{game:n,query:r,kit:i}=e,a=this.reader.list(fe,{gameId:n.id,playerId:t.playerId},({member:e})=>e?.history),o=(a.data??[]).toReversed();a.more&&!a.loading&&!a.failure&&o.length<Ft&&queueMicrotask(a.next);let s=r.get(`at`)?Date.parse(r.get(`at`)??``):NaN,c=Number.isNaN(s)||s>=i.now()?null:s;return w`
${this.#n(e,t)}
<div class="member-top">
${c===null?this.#i(e,t,t,o):this.#a(e,t,c)}
${this.#o(e,t,o)}
</div>
${p(y.member.axis.title,st(i,{entries:o,member:t,whole:!a.more,at:c,onPick:t=>e.set({at:t===null?null:new Date(t).toISOString()})}))}
${this.#s(e,t,a)}
${jt(i,this.reader.list(l,{gameId:n.id,playerId:t.playerId},({member:e})=>e?.purchases??void 0),this.#u)}
${Pt(i,t.redemptions.edges.map(({node:e})=>e))}
${this.#c(e,t)}
`}#n(e,t){return d(w`<bdi>${t.displayName??t.playerId}</bdi>`,{back:this.#e(e),lead:w`<code>${t.playerId}</code>${t.isGuest?w` · ${y.members.guest}`:x}${t.email?w` · ${t.email}`:x}`,actions:w`${e.may(`points:grant`)?w`<button type="button" class="button main" @click=${()=>this.over=`grant`}>${g(`gift`,16)}${y.member.grant.open}</button>`:x}
<button type="button" class="button" popovertarget="member-more">${y.member.more}${g(`chevron`,16)}</button>
<div class="menu member-more" id="member-more" popover>
${this.#r(e,t).map(({words:e,name:t,run:n,danger:r=!1})=>w`<button type="button" class="button quiet ${r?`danger`:``}" popovertarget="member-more" popovertargetaction="hide" @click=${n}>
${g(t,16)}${e}
</button>`)}
</div>`})}#r(e,t){let n=e.may(`privacy`);return[{words:y.member.preview.open,name:`bolt`,run:()=>this.over=`preview`},...n?[{words:y.member.export,name:`download`,run:()=>void _t(e,t.playerId)}]:[],{words:y.member.raw,name:`draft`,run:()=>this.over=`raw`},...n?[{words:y.member.erase.open,name:`trash`,danger:!0,run:()=>this.over=`erase`}]:[]]}#i({kit:e},t,n,r){let{tier:i,nextTier:a,progress:o,season:s}=n;return w`<section class="panel member-standing" aria-label=${y.member.asSeen}>
<div class="member-tier">
${S(i,{size:96,share:o.fraction})}
<div>
<p class="muted">${y.member.asSeen}</p>
<h2>${Ct(i.name,Rt(r,Lt),this.#l)}${t.loops?` ×${t.loops+1}`:``}</h2>
${Ve(e,n.points)}
</div>
</div>
${Re(e,{tier:i,nextTier:a,progress:o})} ${Me(e,{tier:i,season:s,progress:o})}
</section>`}#a(e,n,r){let i=this.reader.one(ae,{gameId:e.game.id,playerId:n.playerId,at:new Date(r).toISOString()}),a={...e.kit,now:()=>r};return w`<div class="member-past">
<p class="member-as-of">${g(`clock`,16)}${y.member.asOf(e.kit.format.moment(r))}
<button type="button" class="button" @click=${()=>e.set({at:null})}>${y.member.axis.backToNow}</button>
</p>
${f(i,({memberAt:r})=>r?this.#i({...e,kit:a},{...n,loops:r.standing?.loops??0},r,[]):t(y.member.notYet,{name:`clock`}),`head`)}
</div>`}#o({kit:{format:e}},t,n){let{standing:r,progress:i,points:a,season:o}=t,s=(e,t)=>Ct(e,Rt(n,t),this.#l),{facts:c}=y.member;return p(c.title,le([[c.progress,s(`${e.number(i.current)} / ${e.number(i.target)}`,({scDelta:e})=>e!==0)],[c.keep,`${e.number(i.keepThreshold)}${i.keepThresholdMet?` · ${c.met}`:``}`],[c.points,s(e.number(a.balance),({pDelta:e})=>e!==0)],[c.expires,a.expiresAt?e.day(a.expiresAt):c.never],[c.seasonStart,s(e.day(o.startedAt),Lt)],[c.seasonEnd,e.day(o.endsAt)],[c.position,s(e.number(r?.position??0),({scDelta:e})=>e!==0)],[c.lifetimeSc,e.number(r?.lifetimeSc??0)],[c.lifetimeP,e.number(r?.lifetimeP??0)],[c.ltv,s(e.usd(Number(r?.ltvUsd??0)),({kind:e})=>e===`PURCHASE`||e===`REFUND`)],[c.rules,y.why.version(r?.rulesVersion??0)],[c.joined,e.day(t.joinedAt)],[c.identities,t.identities.map(({provider:e})=>y.member.providers[e]).join(`, `)||c.none],[c.locale,t.locale??c.none]]))}#s(e,t,n){return p(y.member.history.title,f({...n},r=>Et(e,r,{balance:t.points.balance,more:n.more&&!n.loading?n.next:null,onWhy:this.#l})))}#c(e,t){return w`
${this.why?vt(e.kit,this.reader.one(oe,{entryId:this.why}),()=>this.why=null):x}
${this.over===`grant`?w`<laurel-grant .view=${e} .member=${t} @close=${this.#d}></laurel-grant>`:x}
${this.over===`erase`?w`<laurel-erase .view=${e} .member=${t} @close=${this.#d}></laurel-erase>`:x}
${this.over===`preview`?w`<laurel-preview .view=${e} .player=${t.playerId} .purchase=${this.refund} @close=${this.#d}></laurel-preview>`:x}
${this.over===`raw`?n({title:y.member.raw,wide:!0,onClose:this.#d,body:w`<pre class="raw" tabindex="0">${JSON.stringify(t,null,2)}</pre>`}):x}
`}#l=e=>{this.why=e};#u=e=>{this.refund=e,this.over=`preview`};#d=()=>{this.over=null,this.refund=null};#f(){let{view:e}=this;if(!e.game)return[];let t=e.params.player??``;return[...e.may(`points:grant`)?[{words:y.member.grant.open,group:`page`,icon:`gift`,run:()=>this.over=`grant`}]:[],...this.#r(v(e),{playerId:t}).map(({words:e,name:t,run:n})=>({words:e,group:`page`,icon:t,run:n}))]}},Lt=({kind:e})=>[`JOINED`,`PROMOTED`,`DEMOTED`,`LOOPED`,`RENEWED`,`RESTARTED`].includes(e);function Rt(e,t){return e.findLast(t)?.id}var zt=C`
.member-top{display:grid;gap:16px;grid-template-columns:minmax(0,5fr) minmax(0,4fr);}.member-standing{align-content:start;display:grid;gap:12px;}.member-tier{align-items:center;display:flex;gap:16px;}.member-tier h2{font:600 20px/28px var(--font);}.member-past{align-content:start;display:grid;gap:8px;}.member-as-of{align-items:center;background:color-mix(in srgb,var(--info) 10%,var(--surface));border-radius:var(--radius-control);color:var(--info);display:flex;flex-wrap:wrap;font-weight:600;gap:8px;padding:4px 4px 4px 12px;}.member-as-of > .button{margin-inline-start:auto;}.member-more:popover-open{display:grid;padding:6px;}.console .member-more .button{justify-content:start;}.console .member-more .danger{color:var(--danger);}.quick{display:flex;flex-wrap:wrap;gap:6px;}.raw{background:var(--sunken);border-radius:var(--radius-control);font:400 12px/18px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;margin:0;max-height:60vh;overflow:auto;padding:12px;white-space:pre-wrap;}@media (max-width: 68rem){.member-top{grid-template-columns:minmax(0,1fr);}}`,Bt={id:`member`,title:y.member.title,path:`/members/:player`,below:`members`,scope:`members:read`,ofGame:!0,elements:{"laurel-member":It,"laurel-grant":ht,"laurel-erase":gt,"laurel-preview":Ot},styles:[zt,ft,wt,Dt,At],render:e=>w`<laurel-member .view=${e}></laurel-member>`},Vt=[3,7,14,30];function Ht(e){if(e.tier.rank===1)return _(y.members.outlooks.RESTART);let{outlook:t}=e.season;return _(y.members.outlooks[t],t===`DEMOTE`?`warn`:`good`)}function Ut({format:e}){let{columns:t}=y.members;return[{id:`player`,words:t.player,cell:({tier:e,displayName:t,playerId:n})=>w`${S(e,{size:24})}<bdi class="cut" title=${t??n}>${t??n}</bdi>`,text:({displayName:e})=>e??``},{id:`id`,words:t.id,cell:({playerId:e})=>w`<code class="cut">${e}</code>`,text:({playerId:e})=>e},{id:`tier`,words:t.tier,cell:({tier:e,loops:t})=>w`${e.name}${t?` ×${t+1}`:``}`,text:({tier:e})=>e.name},{id:`progress`,words:t.progress,align:`end`,cell:({progress:t})=>w`${e.number(t.current)}<span class="muted"> / ${e.number(t.target)}</span>`,text:({progress:e})=>e.current},{id:`keep`,words:t.keep,align:`end`,hidden:!0,cell:({progress:t})=>e.number(t.keepThreshold),text:({progress:e})=>e.keepThreshold},{id:`season`,words:t.season,sortable:`up`,cell:({season:t})=>w`<time datetime=${t.endsAt}>${e.day(t.endsAt)}</time><span class="muted"> ${y.members.inDays(e.days(t.daysLeft))}</span>`,text:({season:e})=>e.endsAt},{id:`outlook`,words:t.outlook,cell:Ht,text:({tier:e,season:t})=>e.rank===1?`RESTART`:t.outlook},{id:`points`,words:t.points,align:`end`,cell:({points:t})=>w`<span class=${t.balance<0?`negative`:`points`}>${e.number(t.balance)}</span>`,text:({points:e})=>e.balance},{id:`expires`,words:t.expires,hidden:!0,cell:({points:t})=>t.expiresAt?e.day(t.expiresAt):x,text:({points:e})=>e.expiresAt??``},{id:`position`,words:t.position,align:`end`,hidden:!0,cell:({standing:t})=>e.number(t?.position??0),text:({standing:e})=>e?.position??``},{id:`ltv`,words:t.ltv,align:`end`,cell:({standing:t})=>e.usd(Number(t?.ltvUsd??0)),text:({standing:e})=>e?.ltvUsd??``},{id:`email`,words:t.email,hidden:!0,cell:({email:e})=>w`<span class="cut">${e??x}</span>`,text:({email:e})=>e??``},{id:`guest`,words:t.guest,hidden:!0,cell:({isGuest:e})=>e?y.members.guest:x,text:({isGuest:e})=>String(e)},{id:`joined`,words:t.joined,cell:({joinedAt:t})=>w`<time datetime=${t}>${e.day(t)}</time>`,text:({joinedAt:e})=>e}]}var Wt=class extends u{#e=null;render(){let e=v(this.view),{query:n,game:r}=e,[i,s]=[n.get(`search`),n.get(`tier`)],c=Vt.find(e=>String(e)===n.get(`falling`))??null,l=n.get(`sort`)===`season`?`SEASON_END`:`JOINED`;return w`${d(y.members.title)}
${a(e,{name:`members`,label:y.members.title,columns:this.#e??=Ut(e.kit),filters:[{name:`search`,label:y.members.search,kind:`search`},{name:`falling`,label:y.members.falling.label,kind:`choice`,options:[[``,y.members.falling.any],...Vt.map(t=>[String(t),y.members.falling.within(e.kit.format.days(t))])]},{name:`tier`,label:y.members.columns.tier,kind:`choice`,options:[[``,y.members.anyTier],...this.#t(e)]}],source:ye(o,{gameId:r.id,search:i,tier:s,fallingWithinDays:c,sort:l},({members:e})=>e),idOf:({id:e})=>e,href:({playerId:t})=>e.href(Gt(t)),empty:i||s||c?t(y.members.noneFound,{name:`search`}):t(y.members.none,{name:`people`})})}`}#t({game:e}){return(this.reader.one(`fragment TierFacts on Tier{code name rank look{gem light dark}}query Tiers($gameId:ID!){game(gameId:$gameId){id tiers{...TierFacts}}}`,{gameId:e.id}).data?.game?.tiers??[]).map(({code:e,name:t})=>[e,t])}};function Gt(e){return`/members/${encodeURIComponent(e)}`}var Kt={id:`members`,title:y.members.title,path:`/members`,icon:`people`,letter:`m`,scope:`members:read`,ofGame:!0,elements:{"laurel-members":Wt},render:e=>w`<laurel-members .view=${e}></laurel-members>`},qt=14,Jt=6,Yt=class extends u{render(){let e=v(this.view),{may:t,kit:n}=e;return w`${d(y.today.title,{lead:n.format.weekday(n.now())})}
<div class="today">
${t(`redemptions:write`)?this.#e(e):x} ${this.#t(e)}
${t(`members:read`)?this.#n(e):x} ${t(`webhooks:write`)?this.#r(e):x}
</div>`}#e(e){let{today:t}=y,{number:n}=e.kit.format,r=e=>e.redemptions.edges.map(({node:e})=>e).sort((e,t)=>e.dueAt<t.dueAt?-1:1);return Zt({heading:t.redemptions.heading,icon:`parcel`,answer:this.reader.one(pe,{gameId:e.game.id}),count:e=>Xt(e.redemptions.edges.length,e.redemptions.pageInfo.hasPreviousPage,n),rows:t=>r(t).slice(0,Jt).map(t=>Qt(e,t)),none:t.redemptions.none,more:{href:e.href(`/redemptions`,{status:`PENDING`}),words:t.redemptions.all}})}#t(e){let{today:t}=y,{format:n}=e.kit;return Zt({heading:t.approvals.heading,icon:`approve`,answer:this.reader.one(ge,{gameId:e.game.id}),count:({approvals:e})=>Xt(e.edges.length,e.pageInfo.hasNextPage,n.number),rows:({approvals:t})=>t.edges.map(({node:e})=>e).sort((e,t)=>e.expiresAt<t.expiresAt?-1:1).slice(0,Jt).map(t=>w`<a href=${e.href(`/approvals`,{status:`PENDING`})}>
<span class="today-what"><strong><bdi>${t.playerId}</bdi></strong> <span class="muted">${t.askedBy.email}</span></span>
<span class="points num">${n.number(t.points)}</span>
</a>`),none:t.approvals.none,more:{href:e.href(`/approvals`,{status:`PENDING`}),words:t.approvals.all}})}#n(e){let{today:t}=y,{format:n}=e.kit;return Zt({heading:t.falling.heading(n.days(qt)),icon:`down`,answer:this.reader.one(de,{gameId:e.game.id,days:qt}),count:({members:e})=>Xt(e.totalCount,!1,n.number),rows:({members:t})=>t.edges.map(({node:t})=>$t(e,t)),none:t.falling.none,more:{href:e.href(`/members`,{falling:qt,sort:`season`}),words:t.falling.all}})}#r(e){let{today:t}=y,{number:n}=e.kit.format,r=({webhookEndpoints:e})=>e.filter(({status:e,failures:t,deliveries:n})=>e===`GONE`||t>0||n.edges.length>0);return Zt({heading:t.webhooks.heading,icon:`hook`,answer:this.reader.one(ce,{gameId:e.game.id}),count:e=>Xt(r(e).length,!1,n),rows:t=>r(t).slice(0,Jt).map(t=>en(e,t)),none:t.webhooks.none,more:{href:e.href(`/webhooks`),words:t.webhooks.all}})}};function Xt(e,t,n){return e===0?null:`${n(e)}${t?`+`:``}`}function Zt({heading:e,icon:t,answer:n,count:r,rows:i,none:a,more:o}){let s=n.data===null?null:r(n.data);return w`<section class="panel today-card">
<header class="panel-head">
<h2>${g(t)}${e}${s===null?x:w`<span class="today-count num">${s}</span>`}</h2>
</header>
${f(n,e=>{let t=i(e);return t.length===0?w`<p class="today-none">${g(`check`,16)}${a}</p>`:w`<ul class="today-rows">${t.map(e=>w`<li>${e}</li>`)}</ul>
<p><a class="today-all" href=${o.href}>${o.words}${g(`next`,16)}</a></p>`})}
</section>`}function Qt(e,{title:t,playerId:n,quantity:r,dueAt:i,item:a}){let{kit:o}=e,s=Date.parse(i)<o.now();return w`<a href=${e.href(`/redemptions`,{status:`PENDING`})}>
<span class="today-what">
<strong><bdi>${t}</bdi>${r>1?` × ${o.format.number(r)}`:``}</strong>
<span class="muted">${n??y.today.redemptions.erased}${a.kind===`TANGIBLE`?` · ${y.today.redemptions.byPost}`:``}</span>
</span>
${s?_(y.today.redemptions.late(o.format.moment(i)),`bad`):w`<span class="muted num">${y.today.redemptions.due} ${Oe(o,i)}</span>`}
</a>`}function $t(e,{tier:t,displayName:n,playerId:r,progress:i,season:a}){let{kit:o}=e,s=Math.max(0,i.keepThreshold-i.current);return w`<a href=${e.href(Gt(r))}>
${S(t,{size:24})}
<span class="today-what"><strong><bdi>${n??r}</bdi></strong> <span class="muted">${y.today.falling.short(o.format.number(s),t.name)}</span></span>
<span class="muted num">${y.today.falling.in} ${Oe(o,a.endsAt)}</span>
</a>`}function en(e,{url:t,status:n,failures:r,deliveries:i}){let{format:a}=e.kit,o=`${a.number(i.edges.length)}${i.pageInfo.hasNextPage?`+`:``}`,[s]=i.edges;return w`<a href=${e.href(`/webhooks`)}>
<span class="today-what">
<strong class="cut">${t}</strong>
<span class="muted">${s?.node.attemptedAt?y.today.webhooks.last(s.node.type,a.moment(s.node.attemptedAt)):x}</span>
</span>
${n===`GONE`?_(y.today.webhooks.gone,`bad`):i.edges.length>0?_(y.today.webhooks.failed(o),`bad`):_(y.today.webhooks.failing(a.number(r)),`warn`)}
</a>`}var tn=C`
.today{display:grid;gap:16px;grid-template-columns:repeat(auto-fit,minmax(min(420px,100%),1fr));}.today-card h2{align-items:center;display:flex;gap:8px;}.today-card h2 > .icon{color:var(--muted);}.today-count{background:var(--sunken);border-radius:999px;font-size:12px;line-height:16px;padding:2px 8px;}.today-rows > li + li{border-block-start:1px solid var(--line);}.kit .today-rows a{align-items:center;border-radius:var(--radius-control);color:var(--ink);display:flex;gap:12px;margin-inline:-8px;min-height:48px;padding:4px 8px;text-decoration:none;}.kit .today-rows a:hover{background:color-mix(in srgb,var(--accent) 5%,var(--surface));}.today-what{display:grid;flex:1;min-width:0;}.today-what > .muted{font-size:13px;line-height:18px;}.kit .today-all{align-items:center;display:inline-flex;font-weight:600;gap:2px;text-decoration:none;}.today-none{align-items:center;color:var(--muted);display:flex;gap:8px;padding-block:8px;}.today-none > .icon{color:var(--accent);}@media (forced-colors: active){.today-count{border:1px solid CanvasText;}}`,nn={id:`today`,title:y.today.title,path:`/today`,icon:`sun`,letter:`t`,ofGame:!0,elements:{"laurel-today":Yt},styles:[tn],render:e=>w`<laurel-today .view=${e}></laurel-today>`},rn=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}fragment ItemRow on CatalogItem{...ItemFacts management{archivedAt countries createdAt updatedAt priority titles{locale text}descriptions{locale text}picture{sourceUrl status failure}}}query Items($gameId:ID!$kind:ItemKind$category:String$sku:String$archived:Boolean$first:Int$after:String$last:Int$before:String){catalog(gameId:$gameId kind:$kind category:$category sku:$sku archived:$archived first:$first after:$after last:$last before:$before){edges{node{...ItemRow}}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}`,an=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}query Ladder($gameId:ID!){game(gameId:$gameId){id tiers{...LadderFacts}}}`,on=`mutation UploadPicture($input:UploadPictureInput!){uploadPicture(input:$input){picture{url width height}userErrors{code message path}}}`,sn=`fragment KeyRow on StudioKey{id name mode scopes hint createdAt revokedAt}query Keys($studioId:ID!$first:Int$after:String$last:Int$before:String){studioKeys(studioId:$studioId first:$first after:$after last:$last before:$before){edges{node{...KeyRow}}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}`,cn=`fragment RedemptionRow on Redemption{id playerId title quantity pointsSpent benefit status createdAt dueAt settledAt failureReason trackingUrl email shippingAddress{name line1 line2 postalCode city region country phone}item{sku kind imageUrl stockLeft}}query Redemptions($gameId:ID!$status:RedemptionStatus$first:Int$after:String$last:Int$before:String){redemptions(gameId:$gameId status:$status first:$first after:$after last:$last before:$before){edges{node{...RedemptionRow}}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}`,ln=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment VersionRow on RulesVersion{id version validFrom note publishedAt publishedBy{actor actorName}}fragment DraftRow on RulesDraft{document revision basedOn savedAt savedBy{actor actorName}}query RulesDesk($gameId:ID!){rules(gameId:$gameId){...VersionRow document}rulesDraft(gameId:$gameId){...DraftRow}game(gameId:$gameId){id tiers{...LadderFacts}}}`,un=`fragment VersionRow on RulesVersion{id version validFrom note publishedAt publishedBy{actor actorName}}query RulesVersions($gameId:ID!$first:Int$after:String$last:Int$before:String){rulesVersions(gameId:$gameId first:$first after:$after last:$last before:$before){edges{node{...VersionRow}}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}`,dn=`fragment ChangeRow on RulesChange{path sentence before after members}query RulesChanges($gameId:ID!$to:Int!){rulesChanges(gameId:$gameId to:$to){...ChangeRow}}`,fn=`fragment DraftRow on RulesDraft{document revision basedOn savedAt savedBy{actor actorName}}mutation SaveDraft($input:SaveDraftInput!){saveDraft(input:$input){draft{...DraftRow}userErrors{code message path}}}`,pn=`fragment DraftRow on RulesDraft{document revision basedOn savedAt savedBy{actor actorName}}mutation DiscardDraft($input:DiscardDraftInput!){discardDraft(input:$input){draft{...DraftRow}userErrors{code message path}}}`,mn=`fragment ChangeRow on RulesChange{path sentence before after members}mutation CheckDraft($input:CheckDraftInput!){checkDraft(input:$input){faults{path message}changes{...ChangeRow}userErrors{code message path}}}`,hn=`fragment VersionRow on RulesVersion{id version validFrom note publishedAt publishedBy{actor actorName}}mutation PublishDraft($input:PublishDraftInput!){publishDraft(input:$input){version{...VersionRow}userErrors{code message path}}}`,gn=`query Clock($gameId:ID!){game(gameId:$gameId){id name mode now clockFrozen}}`,_n=`mutation AdvanceClock($input:AdvanceClockInput!){advanceClock(input:$input){settledMembers game{id now clockFrozen}userErrors{code message path}}}`,vn=`query Scenarios{scenarios{id title days steps}}`,yn=`fragment ScenarioNumbers on ScenarioStanding{tier progress target seasonEndsAt points}mutation RunScenario($input:RunScenarioInput!){runScenario(input:$input){matches member{id playerId}steps{at text matches expected{...ScenarioNumbers}actual{...ScenarioNumbers}}userErrors{code message path}}}`,bn=`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}query Endpoints($gameId:ID!){webhookEndpoints(gameId:$gameId){...EndpointRow}}`,xn=`fragment DeliveryRow on WebhookDelivery{id type messageId status attempts createdAt attemptedAt nextAttemptAt durationMs httpStatus failure response body}query Deliveries($endpointId:ID!$status:WebhookDeliveryStatus$first:Int$after:String$last:Int$before:String){node(id:$endpointId){...on WebhookEndpoint{deliveries(status:$status first:$first after:$after last:$last before:$before){edges{node{...DeliveryRow}}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}}}`,Sn=`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}mutation UpdateEndpoint($input:UpdateWebhookEndpointInput!){updateWebhookEndpoint(input:$input){endpoint{...EndpointRow}userErrors{code message path}}}`,Cn=`fragment DeliveryRow on WebhookDelivery{id type messageId status attempts createdAt attemptedAt nextAttemptAt durationMs httpStatus failure response body}mutation TestEndpoint($input:TestWebhookInput!){testWebhook(input:$input){delivery{...DeliveryRow}userErrors{code message path}}}`,wn=`fragment DeliveryRow on WebhookDelivery{id type messageId status attempts createdAt attemptedAt nextAttemptAt durationMs httpStatus failure response body}mutation ReplayDelivery($input:ReplayDeliveryInput!){replayDelivery(input:$input){delivery{...DeliveryRow}userErrors{code message path}}}`,Tn=100,En=[`sku`,`kind`,`title`,`price`,`description`,`category`,`imageUrl`,`minTier`,`availableFrom`,`availableUntil`,`stock`,`perMemberLimit`,`comingSoon`,`countries`,`priority`];async function Dn(e){let t=[],n=null;do{let{catalog:r}=await b(rn,{gameId:e,first:Tn,after:n});t.push(...r.edges.map(({node:e})=>e)),n=r.pageInfo.hasNextPage?r.pageInfo.endCursor:null}while(n!==null);return t}function On(e){let t=e.map(kn),n=[...new Set(t.flatMap(e=>[...e.keys()]))].filter(e=>!En.some(t=>t===e)).sort(),r=[...En,...n];return[r,...t.map(e=>r.map(t=>e.get(t)??``))].map(e=>e.map(An).join(`,`)).map(e=>`${e}\r\n`).join(``)}function kn(e){let{management:t}=e,n=new Map([[`sku`,e.sku],[`kind`,e.kind],[`price`,String(e.price)],[`category`,e.category??``],[`imageUrl`,t?.picture?.sourceUrl??``],[`minTier`,e.minTier?.code??``],[`availableFrom`,e.availableFrom??``],[`availableUntil`,e.availableUntil??``],[`stock`,e.stockLeft===null?``:String(e.stockLeft)],[`perMemberLimit`,e.perMemberLimit===null?``:String(e.perMemberLimit)],[`comingSoon`,e.comingSoon?`true`:`false`],[`countries`,t?.countries.join(` `)??``],[`priority`,String(t?.priority??0)]]),r={title:t?.titles??[],description:t?.descriptions??[]};for(let[e,t]of Object.entries(r))for(let{locale:r,text:i}of t)n.set(r===`en`?e:`${e}.${r}`,i);return n}function An(e){return/[",\r\n]/.test(e)?`"${e.replaceAll(`"`,`""`)}"`:e}var D=class extends he{get gameId(){return this.view.game.id}};function jn(e,t,{label:n,key:r,all:i,chosen:a,query:o={}}){return w`<nav class="tabs-row" aria-label=${n}>
${i.map(({name:n,words:i})=>w`<a href=${e.href(t,{...o,[r]:n})} aria-current=${n===a?`page`:x}>${i}</a>`)}
</nav>`}function Mn(e,t,n){return w`<div class="field">
<label for="secret">${t}</label>
<div class="control">
<input id="secret" class="mono" readonly .value=${n} @focus=${({target:e})=>e instanceof HTMLInputElement&&e.select()} />
<button type="button" class="button" @click=${async()=>{await navigator.clipboard.writeText(n),e.say(y.copied)}}>${y.copy}</button>
</div>
</div>`}var O=Ne(class extends Fe{constructor(e){if(super(e),e.type!==ke.PROPERTY&&e.type!==ke.ATTRIBUTE&&e.type!==ke.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!je(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===Ie||t===x)return t;let n=e.element,r=e.name;if(e.type===ke.PROPERTY){if(t===n[r])return Ie}else if(e.type===ke.BOOLEAN_ATTRIBUTE){if(!!t===n.hasAttribute(r))return Ie}else if(e.type===ke.ATTRIBUTE&&n.getAttribute(r)===t+``)return Ie;return Ae(e),t}});function k(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function A(e){return e.map((e,t)=>typeof e==`number`?`[${e}]`:t===0?e:`.${e}`).join(``)}function j(e,t){return t.reduce((e,t)=>typeof t==`number`?Array.isArray(e)?e[t]:void 0:k(e)&&Object.hasOwn(e,t)?e[t]:void 0,e)}function Nn(e,t){let n=j(e,t);return Array.isArray(n)?n:[]}function Pn(e,t){let n=j(e,t);return k(n)?n:{}}function M(e,t){let n=j(e,t);return typeof n==`string`||typeof n==`number`?String(n):``}function Fn(e,t,n){let[r,...i]=t;if(r===void 0)return n??null;if(typeof r==`number`){let t=Array.isArray(e)?[...e]:[];return i.length===0&&n===void 0?t.splice(r,1):t[r]=Fn(t[r],i,n),t}let a=k(e)?{...e}:{};return i.length===0&&n===void 0?Object.fromEntries(Object.entries(a).filter(([e])=>e!==r)):(a[r]=Fn(a[r],i,n),a)}function In(e){try{let t=JSON.parse(e);return k(t)?t:null}catch{return null}}function Ln(e,t){let n=A(t);return e.filter(({path:e})=>e===n||e.startsWith(`${n}.`)||e.startsWith(`${n}[`)).length}var Rn=(e,t)=>e===1?t:`${t}s`,zn={title:`Program`,about:`What this game adds to the ladder: missions, activities, benefits and starting tiers. A draft changes nothing until it is published.`,parts:{missions:`Missions`,activities:`Activities`,benefits:`Benefits`,tiers:`Tiers`,text:`Text`,versions:`Versions`},partsLabel:`Parts of the rules`,changed:`Not saved`,saved:`Draft saved`,asPublished:`As published`,inForce:(e,t)=>`Version ${e}, in force ${t?`from ${t}`:`from the beginning`}.`,nonePublished:`Nothing is published yet.`,savedBy:(e,t)=>`Draft saved ${e}${t?` by ${t}`:``}.`,noDraft:`There is no draft.`,conflict:`Somebody else has saved the draft meanwhile.`,conflictGone:`The draft that you read was published or discarded. Save once more to begin another one with what you have here.`,takeTheirs:`Take what was saved`,keepMine:`Save mine in its place`,nothingSaved:`Save the draft first.`,behind:e=>`Version ${e} was published after this draft was begun. Publishing takes back what it changed.`,rebase:`Go on from it all the same`,check:`Check`,publish:`Publish…`,discard:`Discard`,discardTitle:`Discard the draft?`,discardText:`What was changed since the last version is lost, for everybody who edits it.`,discarded:`The draft is gone.`,publishTitle:`Publish the rules`,published:`Published.`,note:`Note`,noteHint:`What changes and why; it is kept with the version.`,validFrom:`In force from`,validFromHint:`By the game’s clock; empty for at once.`,saveDraft:`Save the draft`,checkDraft:`Check the draft`,savedNow:`The draft is saved.`,noChanges:`Nothing differs from the published version.`,faults:e=>`${e} ${Rn(e,`fault`)} to mend before it can be published`,wholeFile:`the whole file`,changes:e=>`${e} ${Rn(e,`change`)} against the published version`,members:e=>`${e} members`,entryFaults:e=>`${e} ${Rn(e,`fault`)}`,duplicate:`Duplicate`,remove:`Remove`,untitled:`Without a title`,reward:(e,t)=>[e!==`0`&&e?`${e} SC`:``,t!==`0`&&t?`${t} points`:``].filter(Boolean).join(` and `)||`no reward`,missions:{add:`Add a mission`,none:`No mission yet. A mission is a goal within a time, and what reaching it gives, once.`,running:`Running`,upcoming:`Upcoming`,over:`Over`,counts:{PURCHASES:`Purchases`,AMOUNT_USD:`USD spent`,REPORTED:`What the game reports`},goal:(e,t)=>`${e} ${t===`AMOUNT_USD`?`USD spent`:t===`REPORTED`?`reported`:`purchases`}`,fields:{code:`Code`,codeHint:`Capitals, digits and _; the same code with another start is another run.`,title:`Title`,counts:`Counts`,goal:`Goal`,rewardSc:`Reward`,rewardP:`Reward`,from:`Starts`,until:`Ends`,tiers:`Only on these tiers (none for all)`,sku:`Purchases of SKU`,skuHint:`Empty for any.`}},activities:{add:`Add an activity`,none:`No activity yet. An activity gives SC or points each time that the game reports it.`,fields:{title:`Title`,code:`Code`,sc:`Each time`,p:`Each time`,maxPerDay:`Most a day`,maxPerWeek:`Most a week`,maxTotal:`Most in all`,limit:`Empty for no limit.`,times:`times`},streaks:`Days in a row`,addStreak:`Add a streak`,days:`Days`},benefits:{add:`Add a benefit`,addTo:e=>`Add a benefit to ${e}`,none:`Nothing of its own: it has what the tiers below give.`,kinds:{MULTIPLIER:`Multiplier`,DAILY_BONUS:`Daily bonus`,MONTHLY_GIFT:`Monthly gift`,VIP_SUPPORT:`VIP support`,PERSONAL_OFFER:`Personal offer`,OTHER:`Other`},fields:{code:`Code`,codeHint:`The same code replaces the benefit of the tiers below.`,kind:`Kind`,title:`Title`,summary:`In a line`,rule:`The conditions in full`,textHint:`{value} is the value, as the reader writes it.`,value:`Value`,of:`Multiplies`,ofP:`Points`,ofSc:`SC`,grantsP:`Claiming gives`,grantsSku:`Claiming gives the item`,sku:`SKU`}},tiers:{hidden:`Hidden tiers`,hiddenFrom:`Hidden from`,hiddenHint:`Players below this tier do not see it, nor those above.`,hidesNone:`No tier is hidden`,starting:`Starting tiers`,startingText:`New members start on a higher tier by what they spent before Laurel.`,addStarting:`Add a starting tier`,ltv:`Spent at least`,tier:`Starts on`,usd:`USD`,multipliers:`SC multipliers of this game`,multipliersText:`In place of the ladder’s; empty for the ladder’s own.`,factor:`×`},text:{label:`The rules file`,hint:`JSON, as docs/rules-files.md describes it. The other parts show the same document.`,broken:`It is no JSON object: the other parts show what it was before.`},versions:{columns:{version:`Version`,from:`In force from`,note:`Note`,by:`Published by`,at:`Published`},none:`Nothing is published yet.`,see:e=>`What version ${e} changed`,title:e=>`Version ${e}`,beginning:`the beginning`,same:`Nothing differs from the version before it.`}},Bn={title:`Look`,about:`How the game’s widget and store look. It is a part of the draft of its rules, and published with it.`,fields:{surface:`Surface`,surfaceHint:`What all lies on. The other colours need one.`,ink:`Text`,accent:`Accent`,accentHint:`Buttons, links, the filled part of the scale.`,points:`Points`,radius:`Corners`,radiusHint:`0 to 24.`,stageImage:`Picture behind the gem`,stageHint:`What was uploaded; empty for none.`},colours:`Colours and form`,upload:`Upload a picture…`,uploaded:`The picture is uploaded; it is in the draft.`,sample:{player:`A player`,mission:`Buy three times this week`,item:`Golden saddle`,locked:`Diamond crown`},preview:`As players see it`,contrast:`Contrast on the surface`,pair:{ink:`Text`,accent:`Accent`,points:`Points`},enough:e=>`${e} : 1`,tooLow:e=>`${e} : 1, below 4.5`,tiersText:`Gems and colours of tiers are the program’s: they are edited on the ladder of the product owner’s console.`,theme:{light:`Light`,dark:`Dark`},themeLabel:`The reader’s theme`},Vn=(e,t)=>e===1?t:`${t}s`,N={common:{save:`Save`,utc:`UTC`,actions:`Actions`},form:{optional:`optional`,choose:`Choose…`,addLanguage:`Add a language…`,translations:e=>`${e} ${Vn(e,`translation`)}`,removeText:e=>`Remove: ${e}`,colourChooser:`chooser`,noColour:`Laurel’s own`,missing:`Please fill this in.`,notWhole:`A whole number, please.`},redemptions:{title:`Redemptions`,about:`What players redeemed and you deliver. Past its due time a redemption fails by itself, and the points go back.`,status:{PENDING:`To deliver`,FULFILLED:`Delivered`,FAILED:`Failed`,CANCELLED:`Cancelled`},statusFilter:`Status`,columns:{due:`Due`,item:`Item`,player:`Player`,points:`Points`,redeemed:`Redeemed`,status:`Status`,settled:`Settled`},dueIn:e=>`in ${e}`,overdue:`now`,times:e=>`× ${e}`,gift:`Benefit`,empty:{PENDING:`Nothing waits to be delivered. What players redeem appears here, the earliest due first.`,other:`No redemption has this status yet.`},details:e=>`Details of ${e}`,fulfill:`Fulfil`,fulfillOf:(e,t)=>`Fulfil ${e} for ${t}`,fail:`Fail`,failOf:(e,t)=>`Fail ${e} for ${t}`,fulfillTitle:e=>`Deliver “${e}”`,fulfillDigital:`Say so once the player has it in the game. The player is told, and it cannot be taken back here.`,fulfillTangible:`Say so once it is on its way. The player is told, and reads the link below.`,trackingUrl:`Tracking link`,trackingHint:`An https address where the parcel can be followed.`,failTitle:e=>`“${e}” cannot be delivered`,failText:e=>`${e} points and the stock go back. The player reads the reason.`,failGift:`The stock goes back, and the benefit can be claimed again. The player reads the reason.`,reason:`Reason`,reasonHint:`One line for the player, such as: Sold out at our warehouse.`,confirmFulfill:`Mark as delivered`,confirmFail:`Fail and give the points back`,fulfilled:e=>`“${e}” is delivered. The player is told.`,failed:e=>`“${e}” has failed. What it took was given back.`,email:`E-mail`,address:`Send to`,phone:`Phone`,noAddress:`Not shown: it is a digital item, was erased, or your role does not see addresses.`,tracking:`Follow the parcel`,failureReason:`Reason told`,sku:`SKU`,stockLeft:`Left in stock`,id:`Id`,copyAddress:`Copy the address`},catalog:{title:`Catalog`,about:`What players redeem their points for. Players see it at once; what was redeemed stays as it was.`,add:`Add an item`,edit:e=>`Change “${e}”`,newItem:`A new item`,columns:{item:`Item`,kind:`Kind`,category:`Category`,price:`Price`,tier:`From tier`,stock:`Stock`,window:`On offer`,priority:`Priority`},kind:{DIGITAL:`Digital`,TANGIBLE:`Tangible`},filters:{kind:`Kind`,category:`Category`,sku:`SKU`,archived:`Archived`,onOffer:`On offer`,anyKind:`Any kind`},empty:`The catalog is empty. Add the first item, or bring a CSV file.`,emptyArchive:`Nothing is archived.`,noMatch:`No item matches these filters.`,anyTier:`Any`,noEnd:`No end`,always:`Always`,from:e=>`from ${e}`,until:e=>`until ${e}`,comingSoon:`Coming soon`,archived:`Archived`,soldOut:`Sold out`,openItem:e=>`Change ${e}`,fields:{sku:`SKU`,skuHint:`Your own id of the item; it cannot be changed later.`,kind:`Kind`,title:`Title`,description:`Description`,category:`Category`,categoryHint:`For the store’s filters.`,price:`Price`,points:`points`,minTier:`From tier`,anyTier:`Any tier`,perMemberLimit:`Most per player`,stock:`Stock`,stockHint:`Empty for no end. Adjust stock changes it without losing what is sold meanwhile.`,priority:`Priority`,priorityHint:`Higher ones are shown first.`,availableFrom:`On offer from`,availableUntil:`On offer until`,countries:`Countries`,countriesHint:`ISO codes with blanks between, such as GB IE; empty for all.`,comingSoon:`Coming soon: shown, not redeemable yet`,picture:`Picture`},picture:{choose:`Upload a picture…`,hint:`PNG, JPEG, WebP, GIF or AVIF, at most 720 KiB.`,tooLarge:`The file is larger than 720 KiB.`,uploading:`Uploading…`,uploaded:(e,t)=>`Uploaded: ${e} × ${t} px`,address:`Picture`,addressHint:`An https address, which is fetched once, or what was uploaded.`,status:{READY:`Ready`,PENDING:`Being fetched`,FAILED:`Not fetched`},failure:{ADDRESS_REFUSED:`the address is not public https`,BAD_ANSWER:`the answer was not HTTP`,HTTP_STATUS:`the server did not give it`,INTERNAL:`a mistake of ours`,NOT_A_PICTURE:`it is no picture`,NOT_REACHED:`the server was not reached`,NO_ADDRESS:`the host’s name has no address`,SVG:`SVG is not taken`,TIMEOUT:`it took too long`,TLS:`the certificate does not hold`,TOO_COSTLY:`it takes too much to decode`,TOO_LARGE:`it is too large`,TOO_MANY_PIXELS:`it has too many pixels`,TOO_MANY_REDIRECTS:`it redirects too often`},remove:`Remove the picture`},preview:{title:`As players see it`,as:`As tier`,locale:`In`,balance:`With points`,fallback:e=>`No text in this language: players read ${e}.`},stock:{adjust:`Adjust stock`,title:e=>`Stock of “${e}”`,now:e=>`${e} left now.`,by:`Change by`,byHint:`How many come in; with a minus, how many go out.`,done:e=>`${e} are left.`},archive:`Archive`,restore:`Bring back by saving`,archiveTitle:e=>`Archive “${e}”?`,archiveText:`Players do not see it any more. Redemptions of it go on. Save it again to bring it back.`,archivedDone:e=>`“${e}” is archived.`,saved:e=>`“${e}” is saved.`,added:e=>`“${e}” is in the catalog.`,csv:{importing:`Import CSV…`,exporting:`Export CSV`,title:`Import items from CSV`,text:`Items are made or changed by their SKU, all or none. Items that the file does not name stay as they are.`,file:`File`,go:`Import`,done:(e,t)=>`Imported: ${e} new, ${t} changed.`,line:(e,t)=>`Line ${e}, ${t}`,faults:e=>`Nothing was stored: ${e} ${Vn(e,`fault`)}.`,columns:`Columns: sku, kind, title, price; also description, category, imageUrl, minTier, availableFrom, availableUntil, stock, perMemberLimit, comingSoon, countries, priority, title.LOCALE, description.LOCALE.`}},webhooks:{title:`Webhooks`,about:`Your server hears of what happens in the game: signed messages, tried for three days.`,add:`Add an endpoint`,empty:`No server hears of this game yet. Add an endpoint; a test message shows whether it arrives.`,most:`A game has 10 endpoints at most.`,status:{ENABLED:`Sending`,DISABLED:`Paused`,GONE:`Gone (410)`},failing:e=>`${e} ${Vn(e,`attempt`)} failed in a row`,events:(e,t)=>e===t?`All events`:`${e} of ${t} events`,fields:{url:`Address`,urlHint:`https on the public internet.`,description:`Note`,events:`Events`,allEvents:`All events`},eventWords:{MEMBER_TIER_CHANGED:`A tier changed`,POINTS_EXPIRED:`Points expired`,POINTS_EXPIRING:`Points expire soon`,PROGRESS_THRESHOLD:`Progress to keep the tier`,PURCHASE_RECORDED:`A purchase was counted`,PURCHASE_REFUNDED:`A purchase went back`,REDEMPTION_CREATED:`An item was redeemed`,REDEMPTION_UPDATED:`A redemption was settled`,SEASON_CLOSED:`A season ended`,SEASON_ENDING:`A season ends soon`},newTitle:`A new endpoint`,editTitle:`Change the endpoint`,edit:`Change`,test:`Send a test`,tested:`A test message is on its way; its row says whether it arrives.`,pause:`Pause`,resume:`Send again`,paused:`Paused. What happens meanwhile is not kept for it.`,resumed:`Messages are sent again.`,remove:`Delete`,removeTitle:`Delete the endpoint?`,removeText:`Its log and all that waits for it go, too.`,removed:`The endpoint is deleted.`,rotate:`New secret`,rotateTitle:`A new signing secret?`,rotateText:`Messages are signed with both secrets while the old one lives.`,oldSecretHours:`The old one lives for`,hours:`hours`,oldUntil:e=>`The old secret signs until ${e}`,secret:{title:`The signing secret`,text:`Keep it where your server checks signatures. It is shown this once.`,label:`Secret`,done:`I have kept it`},saved:`The endpoint is saved.`,deliveries:`Deliveries`,anyStatus:`Any status`,deliveryStatus:{DELIVERED:`Delivered`,FAILED:`Given up`,PENDING:`Pending`},columns:{type:`Event`,status:`Status`,attempts:`Attempts`,answer:`Answer`,at:`Taken up`,next:`Next attempt`},attempts:e=>`${e} of 10`,noDeliveries:`Nothing was sent yet. Send a test to see whether it arrives.`,replay:`Send again`,replayOf:e=>`Send ${e} again`,replayed:`It is sent again, under the same id.`,details:e=>`The message ${e}`,body:`Body`,response:`Answer`,messageId:`webhook-id`,took:e=>`${e} ms`,failure:{ADDRESS_REFUSED:`Not a public address`,BAD_ANSWER:`Not HTTP`,GIVEN_UP:`Waited for 84 hours`,GONE:`Gone`,HTTP_STATUS:`Not a success`,INTERNAL:`A mistake of ours`,NOT_REACHED:`Not reached`,NO_ADDRESS:`No such host`,REDIRECTED:`Redirected`,TIMEOUT:`No answer in 15 s`,TLS:`Certificate`}},rules:zn,keys:{title:`Keys`,about:`What your servers sign in with. A key opens the studio’s live games, or its sandboxes; its secret is shown once.`,add:`Create a key`,none:`No key yet. Your game’s server needs one to report purchases.`,columns:{name:`Name`,hint:`Key`,mode:`Opens`,scopes:`May`,created:`Created`,state:`State`},unnamed:`Without a name`,mode:{LIVE:`Live games`,SANDBOX:`Sandboxes`},valid:`Valid`,revoked:e=>`Revoked ${e}`,newTitle:`A new key`,fields:{name:`Name`,nameHint:`What it is for, such as the server that has it.`,mode:`Opens`,scopes:`What it may do`},scopes:[[`purchases:write`,`Report purchases and refunds`],[`players:write`,`Onboard players, issue their tokens`],[`members:read`,`Read members`],[`points:grant`,`Grant points`],[`missions:write`,`Report progress in missions`],[`activities:write`,`Report activities`],[`catalog:write`,`Change the catalog`],[`redemptions:write`,`Fulfil redemptions`],[`webhooks:write`,`Manage webhooks`],[`rules:write`,`Change and publish the game’s rules`],[`privacy`,`Export and erase personal data`],[`sandbox`,`Move a sandbox’s clock`],[`audit:read`,`Read the audit log`]],atLeastOne:`Choose one at least.`,secret:{title:`The new key`,text:`Put it where your server keeps its secrets. It is shown this once, and not kept here.`,label:`Key`,done:`I have kept it`},revoke:`Revoke`,revokeOf:e=>`Revoke ${e}`,revokeTitle:e=>`Revoke “${e}”?`,revokeText:`From now on it opens nothing: a server that still uses it is refused. It cannot be taken back.`,revokeDone:`The key is revoked.`},sandbox:{title:`Sandbox`,about:`Try the rules without real players: move the clock, play the worked cases, look at what comes out.`,live:e=>`${e} is a live game: its clock is the real one, and cannot be moved.`,toSandbox:e=>`Go to ${e}`,make:`Create a sandbox`,makeTitle:`A new sandbox`,makeText:`A game of this studio with members and a clock of its own. It begins with the program’s ladder and no rules of its own.`,name:`Name`,slug:`Short name`,slugHint:`Letters a-z, digits and hyphens; it stays for good.`,made:e=>`${e} is there.`,clock:{title:`Clock`,frozen:`stands still`,ticks:`ticks`,forward:`Move forward`,steps:[[1,`+ 1 day`],[7,`+ 7 days`],[30,`+ 30 days`],[90,`+ 90 days`]],to:`To an instant`,go:`Go there`,freeze:`Stop the clock`,unfreeze:`Let it tick`,text:`What falls due on the way is settled: seasons end, points expire, reminders are written. It never goes back.`,moved:e=>`The clock has moved. Something fell due for ${e} members.`},scenarios:{title:`Worked cases`,text:`Each is played with a new player, step by step, and compared with the example rules. The clock moves along.`,days:e=>`${e} ${Vn(e,`day`)}`,steps:e=>`${e} ${Vn(e,`step`)}`,play:`Play`,playOf:e=>`Play: ${e}`,playing:`Playing…`,search:`Find a case`,none:`No case is named so.`,outcome:e=>`Played: ${e}`,matches:`All numbers are as the example rules say.`,differs:`Some numbers differ from the example rules: this game’s own ladder or rules count otherwise.`,columns:{at:`At`,step:`Step`,tier:`Tier`,progress:`Progress`,points:`Points`,season:`Season ends`,equal:`As expected`},yes:`Yes`,expected:e=>`expected ${e}`,player:e=>`The player is ${e}.`,member:`Look at the member`}},look:Bn};function Hn(e,t,n){let r=j(e.document,t)??{};return w`<div class="fields">
${n.filter(({when:e})=>!e||e(r)).map(n=>Un(e,[...t,...n.key.split(`.`)],n))}
</div>`}function Un(e,t,n){switch(n.kind){case`texts`:case`lines`:return er(e,t,n);case`tiers`:return Zn(e,t,n);case`switch`:return Xn(e,t,n);case`colour`:return rr(e,t,n);default:return Gn(e,t,n)}}function P(e){return`at-${(typeof e==`string`?e:A(e)).replaceAll(/[^\w-]/g,`-`)}`}function F(e,t){let n=A(t);return e.faults.filter(e=>e.path===n).map(({message:e})=>e).join(`; `)}function I(e,t,n){let r=F(e,t);return!r&&!n?x:w`<p id="${P(t)}-note" class=${r?`field-error`:`field-hint`}>
${r?w`${g(`alert`,16)}<span>${r}</span>`:n}
</p>`}function Wn(e,t,n){return n||F(e,t)?`${P(t)}-note`:x}function Gn(e,t,n){let{label:r,unit:i,hint:a,needed:o=!1}=n;return w`<div class="field field-${n.kind}">
<label for=${P(t)}>${r}${o?x:w` <span class="optional">${N.form.optional}</span>`}</label>
<div class="control">
${n.kind===`choice`||n.kind===`tier`?Yn(e,t,n):Jn(e,t,n)}
${i?w`<span class="unit">${i}</span>`:x}
</div>
${I(e,t,a)}
</div>`}function Kn(e,t){if(t!==``)return e===`whole`&&/^-?\d{1,16}$/.test(t.trim())?Number(t):e===`instant`?`${t.length===16?`${t}:00`:t}Z`:e===`decimal`?t.trim():t}function qn(e,t){if(e!==`instant`||!t)return t;let n=new Date(t);return Number.isNaN(n.getTime())?``:n.toISOString().slice(0,19).replace(/:00$/,``)}function Jn(e,t,{kind:n,needed:r=!1,hint:i,most:a}){let o=({target:r})=>r instanceof HTMLInputElement&&e.onChange(t,Kn(n,r.value)),s=qn(n,M(e.document,t));return w`<input
id=${P(t)}
name=${A(t)}
type=${n===`instant`?`datetime-local`:`text`}
step=${n===`instant`&&s.length>16?`1`:x}
inputmode=${n===`whole`?`numeric`:n===`decimal`?`decimal`:x}
autocomplete="off"
maxlength=${a??x}
?required=${r}
?disabled=${e.disabled??!1}
aria-invalid=${F(e,t)?`true`:x}
aria-describedby=${Wn(e,t,i)}
.value=${O(s)}
@input=${o}
/>`}function Yn(e,t,{kind:n,choices:r=[],none:i,needed:a=!1,hint:o}){let s=M(e.document,t),c=n===`tier`?e.tiers.map(({code:e,name:t})=>[e,t]):[...r];return s&&!c.some(([e])=>e===s)&&c.push([s,s]),w`<select
id=${P(t)}
name=${A(t)}
?required=${a}
?disabled=${e.disabled??!1}
aria-invalid=${F(e,t)?`true`:x}
aria-describedby=${Wn(e,t,o)}
@change=${({target:n})=>n instanceof HTMLSelectElement&&e.onChange(t,n.value||void 0)}
>
${a&&s?x:w`<option value="" .selected=${s===``}>${i??N.form.choose}</option>`}
${c.map(([e,t])=>w`<option value=${e} .selected=${e===s}>${t}</option>`)}
</select>`}function Xn(e,t,{label:n,hint:r}){return w`<div class="field field-switch">
<label
><input
id=${P(t)}
type="checkbox"
?disabled=${e.disabled??!1}
aria-describedby=${Wn(e,t,r)}
.checked=${O(j(e.document,t)===!0)}
@change=${({target:n})=>n instanceof HTMLInputElement&&e.onChange(t,n.checked||void 0)}
/>
${n}</label
>
${I(e,t,r)}
</div>`}function Zn(e,t,{label:n,hint:r}){let i=j(e.document,t),a=Array.isArray(i)?i:[],o=n=>{let r=e.tiers.map(e=>e.code).filter(e=>e===n!==a.includes(e));e.onChange(t,r.length?r:void 0)};return w`<fieldset class="field field-tiers" aria-describedby=${Wn(e,t,r)}>
<legend>${n}</legend>
<div class="checks">
${e.tiers.map(({code:t,name:n})=>w`<label class="check"
><input
type="checkbox"
?disabled=${e.disabled??!1}
.checked=${O(a.includes(t))}
@change=${()=>o(t)}
/>
${n}</label
>`)}
</div>
${I(e,t,r)}
</fieldset>`}var Qn=new Intl.DisplayNames(`en`,{type:`language`});function $n(e){try{return Qn.of(e)??e}catch{return e}}function er(e,t,n){let r=Pn(e.document,t),i=Object.keys(r).filter(e=>e!==`en`),a=e.locales.filter(e=>e!==`en`&&!i.includes(e));return w`<fieldset class="field field-texts">
<legend>${n.label}${n.needed?x:w` <span class="optional">${N.form.optional}</span>`}</legend>
${tr(e,t,n,`en`)}
${i.length?w`<details class="translations" ?open=${i.some(n=>F(e,[...t,n]))}>
<summary>${N.form.translations(i.length)} <span class="muted">${i.join(` `)}</span></summary>
${i.map(r=>tr(e,t,n,r))}
</details>`:x}
${a.length&&!e.disabled&&k(r)?w`<select class="add-language" aria-label="${n.label}: ${N.form.addLanguage}" @change=${({target:n})=>{n instanceof HTMLSelectElement&&n.value&&(e.onChange([...t,n.value],``),n.closest(`fieldset`)?.querySelector(`details`)?.setAttribute(`open`,``),n.value=``)}}>
<option value="">${N.form.addLanguage}</option>
${a.map(e=>w`<option value=${e}>${$n(e)}</option>`)}
</select>`:x}
${I(e,t,n.hint)}
</fieldset>`}function tr(e,t,{label:n,kind:r,needed:i=!1,most:a},o){let s=[...t,o],c=F(e,s),l=O(M(e.document,s)),u=({target:t})=>{(t instanceof HTMLInputElement||t instanceof HTMLTextAreaElement)&&e.onChange(s,t.value===``&&o===`en`?void 0:t.value)},d=$n(o),f=`${n}, ${d}`,p=c?`${P(s)}-note`:x,m=i&&o===`en`;return w`<div class="text-row">
<span class="text-locale" title=${d}>${o}</span>
${r===`lines`?w`<textarea
id=${P(s)}
rows="2"
lang=${o}
aria-label=${f}
aria-invalid=${c?`true`:x}
aria-describedby=${p}
maxlength=${a??x}
?required=${m}
?disabled=${e.disabled??!1}
.value=${l}
@input=${u}
></textarea>`:w`<input
id=${P(s)}
type="text"
lang=${o}
autocomplete="off"
aria-label=${f}
aria-invalid=${c?`true`:x}
aria-describedby=${p}
maxlength=${a??x}
?required=${m}
?disabled=${e.disabled??!1}
.value=${l}
@input=${u}
/>`}
${o===`en`||e.disabled?x:w`<button
type="button"
class="button quiet icon-only"
aria-label=${N.form.removeText(f)}
@click=${()=>e.onChange(s,void 0)}
>
${g(`close`,16)}
</button>`}
${I(e,s,void 0)}
</div>`}var nr=/^#[0-9a-f]{6}$/i;function rr(e,t,{label:n,hint:r}){let i=M(e.document,t),a=({target:n})=>n instanceof HTMLInputElement&&e.onChange(t,n.value.trim()||void 0);return w`<div class="field field-colour">
<label for=${P(t)}>${n} <span class="optional">${N.form.optional}</span></label>
<div class="control">
<input
type="color"
aria-label="${n}: ${N.form.colourChooser}"
?disabled=${e.disabled??!1}
class=${i?``:`unset`}
.value=${O(nr.test(i)?i:`#808080`)}
@input=${a}
/>
<input
id=${P(t)}
type="text"
placeholder=${N.form.noColour}
autocomplete="off"
spellcheck="false"
maxlength="7"
?disabled=${e.disabled??!1}
aria-invalid=${F(e,t)?`true`:x}
aria-describedby=${Wn(e,t,r)}
.value=${O(i)}
@input=${a}
/>
</div>
${I(e,t,r)}
</div>`}var ir=128,L=N.catalog.fields,ar=[[{key:`sku`,label:L.sku,kind:`text`,hint:L.skuHint,needed:!0,most:ir},{key:`kind`,label:L.kind,kind:`choice`,needed:!0,choices:[[`DIGITAL`,N.catalog.kind.DIGITAL],[`TANGIBLE`,N.catalog.kind.TANGIBLE]]},{key:`title`,label:L.title,kind:`texts`,needed:!0,most:200},{key:`description`,label:L.description,kind:`lines`,most:2e3}],[{key:`price`,label:L.price,kind:`whole`,unit:L.points,needed:!0},{key:`minTier`,label:L.minTier,kind:`tier`,none:L.anyTier},{key:`stock`,label:L.stock,kind:`whole`,hint:L.stockHint},{key:`perMemberLimit`,label:L.perMemberLimit,kind:`whole`},{key:`availableFrom`,label:L.availableFrom,kind:`instant`,unit:N.common.utc},{key:`availableUntil`,label:L.availableUntil,kind:`instant`,unit:N.common.utc},{key:`category`,label:L.category,kind:`text`,hint:L.categoryHint,most:64},{key:`priority`,label:L.priority,kind:`whole`,hint:L.priorityHint},{key:`countries`,label:L.countries,kind:`text`,hint:L.countriesHint},{key:`comingSoon`,label:L.comingSoon,kind:`switch`}]];function or(e){if(!e)return{kind:`DIGITAL`};let{management:t}=e,n=e=>Object.fromEntries((e??[]).map(({locale:e,text:t})=>[e,t])),r=n(t?.descriptions),i={sku:e.sku,kind:e.kind,title:n(t?.titles),description:Object.keys(r).length?r:null,price:e.price,minTier:e.minTier?.code??null,stock:e.stockLeft,perMemberLimit:e.perMemberLimit,availableFrom:e.availableFrom,availableUntil:e.availableUntil,category:e.category,priority:t?.priority||null,countries:t?.countries.join(` `)||null,comingSoon:e.comingSoon||null,imageUrl:t?.picture?.sourceUrl??null};return Object.fromEntries(Object.entries(i).filter(([,e])=>e!==null))}var sr=[`price`,`stock`,`perMemberLimit`,`priority`];function cr(e,t,n){let r=sr.filter(t=>e[t]!==void 0&&typeof e[t]!=`number`).map(e=>({path:e,message:N.form.notWhole}));if(e.price===void 0&&r.push({path:`price`,message:N.form.missing}),M(e,[`sku`]).trim()||r.push({path:`sku`,message:N.form.missing}),M(e,[`title`,`en`]).trim()||r.push({path:`title.en`,message:N.form.missing}),r.length)return{input:null,faults:r};let i=t=>typeof e[t]==`number`?e[t]:null,a=t=>M(e,[t]).trim()||null,o=(a(`countries`)??``).toUpperCase().split(/[\s,;]+/).filter(Boolean),s=e.kind===`TANGIBLE`?`TANGIBLE`:`DIGITAL`;return{input:{gameId:n,sku:a(`sku`)??``,kind:s,title:lr(e,`title`),description:lr(e,`description`),price:i(`price`)??0,minTier:a(`minTier`),perMemberLimit:i(`perMemberLimit`),availableFrom:a(`availableFrom`),availableUntil:a(`availableUntil`),category:a(`category`),priority:i(`priority`)??0,countries:o.length?o:null,comingSoon:e.comingSoon===!0,imageUrl:a(`imageUrl`),...e.stock===t.stock?{}:{stock:i(`stock`)}},faults:[]}}function lr(e,t){return Object.entries(Pn(e,[t])).flatMap(([e,t])=>typeof t==`string`&&t?[{locale:e,text:t}]:[])}function ur(e,t){return t.map(({path:[t=``,n],message:r})=>{let i=j(e,[t]);return typeof i!=`object`||!i?{path:t,message:r}:{path:`${t}.${lr(e,t).map(({locale:e})=>e)[Number(n)]??`en`}`,message:r}})}var dr=737280,fr=`image/png,image/jpeg,image/webp,image/gif,image/avif`;async function pr(e,t){if(t.size>dr)return{picture:null,refused:[{code:`INVALID`,message:N.catalog.picture.tooLarge,path:[]}]};let{uploadPicture:n}=await b(on,{input:{gameId:e,data:await mr(t)}});return{picture:n.picture,refused:n.userErrors}}async function mr(e){let t=new Uint8Array(await e.arrayBuffer()),n=``;for(let e=0;e<t.length;e+=8192)n+=String.fromCharCode(...t.subarray(e,e+8192));return btoa(n)}var R=N.catalog,hr={key:`imageUrl`,label:R.picture.address,kind:`text`,hint:R.picture.addressHint,most:2e3},gr=class extends D{static properties={...D.properties,item:{attribute:!1},tiers:{attribute:!1},form:{state:!0},faults:{state:!0},uploaded:{state:!0},pictureNote:{state:!0}};#e={};constructor(){super(),this.item=null,this.tiers=[],this.form={},this.faults=[],this.uploaded=null,this.pictureNote=null}willUpdate(e){!e.has(`item`)||(e.get(`item`)??null)?.sku===this.item?.sku&&this.hasUpdated||(this.form=this.#e=or(this.item),this.faults=[])}render(){let{item:e,form:t,view:n}=this,r=e?R.edit(e.title):R.newItem,i={document:t,faults:this.faults,tiers:this.tiers,locales:Te,onChange:this.#r,disabled:this.busy},[a=[],o=[]]=ar;return this.dialog({id:`item`,title:r,wide:!0,kept:t!==this.#e,onClose:()=>this.dispatchEvent(new Event(`laurel-closed`))},w`<form class="form" novalidate @submit=${this.#a}>
<div class="editor">
<div class="editor-form">
${Hn(i,[],e?a.filter(({key:e})=>e!==`sku`):a)} ${this.#n(i)}
${Hn(i,[],o)}
</div>
<studio-item-preview
.form=${t}
.tiers=${this.tiers}
.image=${this.#t}
.clock=${n.kit.now}
></studio-item-preview>
</div>
${this.general(({path:e})=>e.length>0)} ${this.actions(N.common.save)}
</form>`)}get#t(){let e=M(this.form,[`imageUrl`]);return e?e===this.uploaded||e.startsWith(`/pictures/`)?e:e===M(this.#e,[`imageUrl`])?this.item?.imageUrl??null:null:null}#n(e){let t=this.item?.management?.picture,n=t&&t.sourceUrl===M(this.form,[`imageUrl`]);return w`<div class="editor-picture">
${Un(e,[`imageUrl`],hr)}
<div class="picture-row">
<label class="button file"
>${g(`up`,16)}${R.picture.choose}
<input type="file" class="sr" accept=${fr} ?disabled=${this.busy} @change=${this.#i} />
</label>
${n&&t.status!==`READY`?_([R.picture.status[t.status],...t.failure?[R.picture.failure[t.failure]]:[]].join(`: `),t.status===`FAILED`?`bad`:`info`):x}
<span class=${this.pictureNote?.bad?`field-error`:`field-hint`} role="status">${this.pictureNote?.words??R.picture.hint}</span>
</div>
</div>`}#r=(e,t)=>{let n=Fn(this.form,e,t);k(n)&&(this.form=n)};#i=async({target:e})=>{if(!(e instanceof HTMLInputElement))return;let t=e.files?.[0];e.value=``,t&&(this.pictureNote={words:R.picture.uploading,bad:!1},await this.doing(async()=>{let{picture:e,refused:n}=await pr(this.gameId,t);return e&&(this.uploaded=e.url,this.#r([`imageUrl`],e.url),this.pictureNote={words:R.picture.uploaded(e.width,e.height),bad:!1}),n})||(this.pictureNote={words:this.refused.map(({message:e})=>e).join(` `),bad:!0},this.refused=[]))};#a=async e=>{e.preventDefault();let{input:t,faults:n}=cr(this.form,this.#e,this.gameId);if(this.faults=n,!t)return this.#o();let r=``,i=!1;if(!await this.doing(async()=>{let{upsertCatalogItem:e}=await b(`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}fragment ItemRow on CatalogItem{...ItemFacts management{archivedAt countries createdAt updatedAt priority titles{locale text}descriptions{locale text}picture{sourceUrl status failure}}}mutation UpsertItem($input:UpsertCatalogItemInput!){upsertCatalogItem(input:$input){created item{...ItemRow}userErrors{code message path}}}`,{input:t});return r=e.item?.title??``,i=e.created,e.userErrors}))return this.faults=ur(this.form,this.refused.filter(({path:e})=>e.length>0)),this.#o();this.closeDialog(),this.view.say(i?R.added(r):R.saved(r))};#o(){this.updateComplete.then(()=>this.querySelector(`[aria-invalid=true]`)?.focus())}};function _r(e,t,n,r){let{availableFrom:i,availableUntil:a,stockLeft:o,minTier:s,comingSoon:c,price:l}=e;return[[`COMING_SOON`,c],[`NOT_STARTED`,i!==null&&Date.parse(i)>r],[`ENDED`,a!==null&&Date.parse(a)<=r],[`SOLD_OUT`,o===0],[`TIER_TOO_LOW`,s!==null&&s.rank>t],[`INSUFFICIENT_POINTS`,l>n]].filter(([,e])=>e).map(([e])=>e)}function vr(e,t){let n=e=>new Intl.Locale(e).maximize(),r=n(e);return t.find(t=>t===e)??t.find(e=>n(e).language===r.language&&n(e).script===r.script)}function yr(e,t,n,r){let i=t=>{let r=Pn(e,[t]);return M(r,[vr(n,Object.keys(r))??`en`])},a=t=>typeof e[t]==`number`?e[t]:null;return{id:`preview`,sku:M(e,[`sku`]),kind:e.kind===`TANGIBLE`?`TANGIBLE`:`DIGITAL`,category:M(e,[`category`])||null,title:i(`title`),description:i(`description`)||null,imageUrl:r,price:a(`price`)??0,minTier:t.find(({code:t})=>t===e.minTier)??null,availableFrom:M(e,[`availableFrom`])||null,availableUntil:M(e,[`availableUntil`])||null,stockLeft:a(`stock`),perMemberLimit:a(`perMemberLimit`),comingSoon:e.comingSoon===!0,eligibility:null}}var br=class extends Ye{static properties={form:{attribute:!1},tiers:{attribute:!1},image:{},clock:{attribute:!1},tier:{state:!0},locale:{state:!0},balance:{state:!0},kit:{state:!0}};constructor(){super(),this.form={},this.tiers=[],this.image=null,this.clock=Date.now,this.tier=``,this.locale=`en`,this.balance=1e3,this.kit={t:Ce.english,format:De(`en`),now:()=>this.clock()}}willUpdate(e){if(!e.has(`locale`))return;let{locale:t,tag:n}=ze([this.locale]);Ce.in(t).then(e=>this.kit={t:e,format:De(n),now:()=>this.clock()})}render(){let e=N.catalog.preview,{tiers:t,form:n}=this,r=t.find(({code:e})=>e===this.tier)?.rank??t[0]?.rank??1,i=yr(n,t,this.locale,this.image),a=_r(i,r,this.balance,this.clock()),o=Math.max(0,i.price-this.balance),s={...i,eligibility:{redeemable:a.length===0,reasons:a,pointsShort:o}},c=Object.keys(Pn(n,[`title`])),l=vr(this.locale,c),u=[...new Set([...Te,...c])];return w`<section class="preview" aria-label=${e.title}>
<h3>${e.title}</h3>
<div class="preview-switches">
<label
>${e.as}
<select @change=${e=>this.tier=qe(e)}>
${t.map(({code:e,name:t})=>w`<option value=${e} .selected=${e===this.tier}>${t}</option>`)}
</select></label
>
<label
>${e.locale}
<select @change=${e=>this.locale=qe(e)}>
${u.map(e=>w`<option value=${e} .selected=${e===this.locale}>${$n(e)}</option>`)}
</select></label
>
<label
>${e.balance}
<input
type="number"
min="0"
.value=${String(this.balance)}
@input=${e=>this.balance=Math.max(0,Number(qe(e))||0)}
/></label>
</div>
<div class="preview-card" lang=${l??`en`}>${Be(this.kit,s,{onAct:()=>void 0})}</div>
${c.length&&!l?w`<p class="field-hint">${e.fallback($n(`en`))}</p>`:x}
</section>`}},z=C`
.console fieldset{border:0;margin:0;min-width:0;padding:0;}.console legend{font-weight:600;padding:0 0 4px;}.fields{align-items:start;display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));}.fields > :is(.field-texts,.field-lines,.field-tiers,.field-switch){grid-column:1 / -1;}.field .control{align-items:center;display:flex;gap:8px;}.field .control > :is(input:not([type="color"]),select){flex:1;min-width:0;width:100%;}.field :is(input:not([type="checkbox"],[type="color"],[type="file"]),textarea,select){width:100%;}.unit{white-space:nowrap;}.checks{display:flex;flex-wrap:wrap;gap:6px 16px;}.checks-columns{display:grid;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));}.check > input,.field-switch input{flex:none;}.check,.field-switch label{align-items:center;display:flex;font-weight:400;gap:8px;min-height:24px;}.field-texts{display:grid;gap:6px;grid-template-columns:minmax(0,1fr);}.translations{margin-inline-start:64px;}.translations > summary{color:var(--accent);cursor:pointer;font-size:13px;padding-block:2px;}.translations > .text-row{margin-block-start:6px;}.translations .text-row{margin-inline-start:-8px;}.dialog.wide .form > .form-actions{background:var(--surface);border-block-start:1px solid var(--line);inset-block-end:0;margin:0 -20px -20px;padding:12px 20px;position:sticky;}.text-row{align-items:start;display:grid;gap:0 8px;grid-template-columns:56px minmax(0,1fr) auto;}.text-row > p{grid-column:2;}.text-locale{color:var(--muted);font-size:12px;line-height:32px;}.console .field .add-language{color:var(--muted);font-size:13px;justify-self:start;margin-inline-start:64px;width:auto;}.console input[type="color"]{background:none;flex:none;height:32px;padding:2px;width:40px;}.console input[type="color"].unset{opacity:0.4;}.editor{align-items:start;display:grid;gap:24px;grid-template-columns:minmax(0,1fr) 240px;}.editor-form{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);}.editor-picture{display:grid;gap:8px;}.picture-row{align-items:center;display:flex;flex-wrap:wrap;gap:8px 12px;}.file:focus-within{outline:2px solid var(--accent);outline-offset:2px;}.preview{background:var(--bg);border:1px solid var(--line);border-radius:10px;display:grid;gap:12px;padding:12px;position:sticky;top:0;}.preview h3{font:600 13px/18px var(--font);}.preview-switches{display:grid;gap:6px;}.preview-switches label{justify-content:space-between;}.console .preview-switches :is(select,input){font-size:13px;min-height:28px;padding-block:3px;width:128px;}@media (max-width: 720px){.editor{grid-template-columns:minmax(0,1fr);}.preview{position:static;}}`,B=C`
.console .button.small{font-size:12px;line-height:16px;min-height:26px;padding:3px 8px;}.optional,.unit{color:var(--muted);font-weight:400;}.optional{font-size:12px;white-space:nowrap;}.mono,.code{font-family:ui-monospace,"SF Mono","Cascadia Mono",Menlo,monospace;font-size:13px;}.thing{align-items:center;display:inline-flex;gap:10px;min-width:0;}.thing .picture{aspect-ratio:1;border-radius:var(--radius-control);flex:none;margin:0;overflow:hidden;width:26px;}.window{display:inline-block;line-height:18px;max-width:148px;white-space:normal;}.cell-actions{display:flex;flex-wrap:wrap;gap:4px;}.table-scroll .cell-actions{flex-wrap:nowrap;justify-content:flex-end;}.due{align-items:center;display:inline-flex;gap:4px;white-space:nowrap;}.due-soon{color:var(--warn);font-weight:600;}.tier{align-items:center;display:inline-flex;gap:6px;white-space:nowrap;}.fact-list address{display:grid;font-style:normal;}.kit .dialog-title:focus{outline:none;}.thing-title{font-weight:600;}.endpoints{display:grid;gap:8px;}.endpoint{align-items:center;display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;}.endpoint.chosen{border-color:var(--accent);box-shadow:inset 3px 0 0 var(--accent);}.endpoint-words{flex:1 1 320px;min-width:0;}.kit .endpoint-url{font:600 14px/20px ui-monospace,"SF Mono",Menlo,monospace;}.endpoint-url a{color:inherit;text-decoration:none;}.endpoint-url a:hover{text-decoration:underline;}.endpoint-state{align-items:center;display:flex;flex-wrap:wrap;font-size:13px;gap:4px 12px;padding-block-start:4px;}.log{display:grid;gap:12px;grid-template-columns:minmax(0,1fr);padding-block-start:16px;}.kit .section-title{font:600 16px/24px var(--font);}.section-title .muted{font-size:13px;font-weight:400;}.code{font-family:ui-monospace,"SF Mono","Cascadia Mono",Menlo,monospace;font-size:13px;}.section-head{align-items:end;border-block-end:1px solid var(--line);display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;}.section-head h2{font:600 16px/24px var(--font);padding-block-end:6px;}.section-head .tabs-row{border:0;}.code{background:var(--sunken);border-radius:var(--radius-control);line-height:18px;margin:0;max-height:320px;overflow:auto;padding:12px;white-space:pre-wrap;}.fault-list{display:grid;font-size:13px;gap:2px;max-height:200px;overflow-y:auto;}.form-error,.field-error{align-items:start;display:flex;gap:6px;}`,xr=`/catalog`,Sr=[`DIGITAL`,`TANGIBLE`],V=N.catalog,Cr=class extends D{static properties={...D.properties,open:{state:!0}};#e=null;constructor(){super(),this.open=null}render(){let{view:e}=this,{query:n}=e,r=Sr.find(e=>e.toLowerCase()===n.get(`kind`))??null,i=n.get(`category`)||null,o=n.get(`offer`)===`archived`,s=r!==null||i!==null;return w`
${d(V.title,{lead:V.about,actions:this.#t()})}
${a(e,{name:`catalog`,label:V.title,columns:this.#e??=this.#r(),filters:[{name:`category`,label:V.filters.category,kind:`text`},{name:`kind`,label:V.filters.kind,kind:`choice`,options:[[``,V.filters.anyKind],...Sr.map(e=>[e.toLowerCase(),V.kind[e]])]},{name:`offer`,label:V.columns.window,kind:`choice`,options:[[``,V.filters.onOffer],[`archived`,V.filters.archived]]}],source:ye(rn,{gameId:this.gameId,kind:r,category:i,archived:o,sku:null},e=>e.catalog),idOf:({id:e})=>e,href:({sku:t})=>e.href(xr,{...Object.fromEntries(n),item:t}),empty:t(s?V.noMatch:o?V.emptyArchive:V.empty,{name:`tag`})})}
${this.#n()} ${this.open?this.#o(this.open):x}
`}#t(){return w`<button type="button" class="button" ?disabled=${this.busy} @click=${this.#l}>${g(`download`,16)}${V.csv.exporting}</button>
<button type="button" class="button" @click=${()=>this.open={dialog:`import`}}>${g(`up`,16)}${V.csv.importing}</button>
<a class="button main" href=${this.view.href(xr,{new:1})}>${g(`plus`,16)}${V.add}</a>`}#n(){let{query:e}=this.view,t=e.get(`item`);if(!t&&!e.has(`new`))return x;let n=this.reader.one(an,{gameId:this.gameId}).data?.game?.tiers,r=t?this.reader.one(rn,{gameId:this.gameId,sku:t,first:1}).data?.catalog.edges[0]?.node:null;return!n||r===void 0?x:w`<studio-item
.view=${this.view}
.item=${r}
.tiers=${n}
@laurel-closed=${()=>this.view.set({item:null,new:null})}
></studio-item>`}#r(){let{number:e,day:t}=this.view.kit.format,{columns:n}=V,r=({availableFrom:e,availableUntil:n})=>[e&&V.from(t(e)),n&&V.until(t(n))].filter(Boolean).join(` `)||V.always;return[{id:`item`,words:n.item,cell:e=>w`<span class="thing">${Ge(e)}<bdi class="cut" title=${e.title}>${e.title}</bdi></span>`,text:({title:e})=>e},{id:`sku`,words:V.filters.sku,cell:({sku:e})=>w`<code class="cut">${e}</code>`,text:({sku:e})=>e},{id:`kind`,words:n.kind,hidden:!0,cell:({kind:e})=>V.kind[e],text:({kind:e})=>e},{id:`category`,words:n.category,cell:({category:e})=>e,text:({category:e})=>e??``},{id:`price`,words:n.price,align:`end`,cell:({price:t})=>e(t),text:({price:e})=>e},{id:`tier`,words:n.tier,cell:({minTier:e})=>e?w`<span class="tier ${Se(e)}">${S(e,{size:16})}${e.name}</span>`:w`<span class="muted">${V.anyTier}</span>`,text:({minTier:e})=>e?.code??``},{id:`stock`,words:n.stock,align:`end`,cell:e=>this.#i(e),text:({stockLeft:e})=>e??``},{id:`window`,words:n.window,cell:e=>e.comingSoon?_(V.comingSoon,`info`):w`<span class="window ${e.availableFrom||e.availableUntil?``:`muted`}">${r(e)}</span>`,text:r},{id:`priority`,words:n.priority,align:`end`,hidden:!0,cell:({management:e})=>e?.priority,text:({management:e})=>e?.priority??0},{id:`actions`,words:N.common.actions,align:`end`,cell:e=>this.#a(e),text:({management:e})=>e?.archivedAt??``}]}#i({stockLeft:e}){return e===null?w`<span class="muted">${V.noEnd}</span>`:e>0?this.view.kit.format.number(e):_(V.soldOut,`warn`)}#a(e){if(e.management?.archivedAt)return _(V.archived);let t=(t,n)=>w`<button
type="button"
class="button small quiet"
aria-label="${t}: ${e.title}"
@click=${()=>this.open={dialog:n,item:e,key:xe()}}
>
${t}
</button>`;return w`<span class="cell-actions">
${e.stockLeft===null?x:t(V.stock.adjust,`stock`)} ${t(V.archive,`archive`)}
</span>`}#o(e){let t=()=>void(this.open=null);if(e.dialog===`import`)return this.dialog({id:`import`,title:V.csv.title,onClose:t},this.#s());let{item:n}=e;return e.dialog===`archive`?this.dialog({id:`archive`,title:V.archiveTitle(n.title),onClose:t},w`<form class="form" @submit=${e=>this.#d(e,n)}>
<p>${V.archiveText}</p>
${this.general()} ${this.actions(V.archive,{danger:!0})}
</form>`):this.dialog({id:`stock`,title:V.stock.title(n.title),onClose:t},w`<form class="form" @submit=${t=>this.#u(t,n,e.key)}>
<p>${V.stock.now(this.view.kit.format.number(n.stockLeft??0))}</p>
<div class="field">
<label for="stock-by">${V.stock.by}</label>
<input id="stock-by" name="by" type="number" step="1" required autocomplete="off" aria-describedby="stock-by-note" />
<p class="field-hint" id="stock-by-note">${V.stock.byHint}</p>
</div>
${this.general()} ${this.actions(V.stock.adjust)}
</form>`)}#s(){let e=this.refused.filter(({path:e})=>e[0]===`csv`);return w`<form class="form" @submit=${this.#c}>
<p>${V.csv.text}</p>
<div class="field">
<label for="csv-file">${V.csv.file}</label>
<input id="csv-file" name="file" type="file" accept=".csv,text/csv" required aria-describedby="csv-note" />
<p class="field-hint" id="csv-note">${V.csv.columns}</p>
</div>
${e.length?w`<div role="alert">
<p class="form-error">${V.csv.faults(e.length)}</p>
<ul class="fault-list">${e.map(e=>w`<li><b>${wr(e)}</b> ${e.message}</li>`)}</ul>
</div>`:x}
${this.general(({path:e})=>e[0]===`csv`)} ${this.actions(V.csv.go)}
</form>`}#c=async e=>{e.preventDefault();let t=new FormData(E(e)).get(`file`);if(!(t instanceof File))return;let n=await t.text(),r={created:0,changed:0};if(!await this.doing(async()=>{let{importCatalog:e}=await b(`mutation ImportCatalog($input:ImportCatalogInput!){importCatalog(input:$input){created changed userErrors{code message path}}}`,{input:{gameId:this.gameId,csv:n}});return Object.assign(r,e),e.userErrors}))return;let{number:i}=this.view.kit.format;this.closeDialog(),this.view.say(V.csv.done(i(r.created),i(r.changed)))};#l=async()=>{this.busy=!0;try{i(`${this.view.game.slug}-catalog.csv`,On(await Dn(this.gameId)),`text/csv`)}catch(e){this.view.failed(e)}finally{this.busy=!1}};async#u(e,{sku:t},n){e.preventDefault();let r=Number(T(E(e),`by`)),i=null;await this.doing(async()=>{let{adjustStock:e}=await b(`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}fragment ItemRow on CatalogItem{...ItemFacts management{archivedAt countries createdAt updatedAt priority titles{locale text}descriptions{locale text}picture{sourceUrl status failure}}}mutation AdjustStock($input:AdjustStockInput!){adjustStock(input:$input){item{...ItemRow}userErrors{code message path}}}`,{input:{gameId:this.gameId,sku:t,by:r,idempotencyKey:n}});return i=e.item?.stockLeft??null,e.userErrors})&&(this.closeDialog(),this.view.say(V.stock.done(this.view.kit.format.number(i??0))))}async#d(e,{sku:t,title:n}){e.preventDefault(),await this.doing(async()=>{let{archiveCatalogItem:e}=await b(`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}fragment ItemRow on CatalogItem{...ItemFacts management{archivedAt countries createdAt updatedAt priority titles{locale text}descriptions{locale text}picture{sourceUrl status failure}}}mutation ArchiveItem($input:ArchiveCatalogItemInput!){archiveCatalogItem(input:$input){item{...ItemRow}userErrors{code message path}}}`,{input:{gameId:this.gameId,sku:t}});return e.userErrors})&&(this.closeDialog(),this.view.say(V.archivedDone(n)))}};function wr({path:[,e=``,t=``]}){return e?V.csv.line(e,t):``}var Tr={id:`catalog`,title:V.title,path:xr,icon:`tag`,letter:`c`,scope:`catalog:write`,ofGame:!0,styles:[B,z],elements:{"studio-catalog":Cr,"studio-item":gr,"studio-item-preview":br},render:e=>w`<studio-catalog .view=${v(e)}></studio-catalog>`},Er=`/keys`,Dr=64,Or=[`SANDBOX`,`LIVE`],H=N.keys,kr=class extends D{static properties={...D.properties,open:{state:!0},isEmpty:{state:!0}};#e=null;constructor(){super(),this.open=null,this.isEmpty=!1}render(){let{view:e}=this,n=w`<button type="button" class="button main" @click=${()=>this.open={dialog:`create`}}>${g(`plus`,16)}${H.add}</button>`;return w`
${d(H.title,{lead:H.about,actions:n})}
${a(e,{name:`keys`,label:H.title,columns:this.#e??=this.#t(),source:ye(sn,{studioId:e.game.studio.id},({studioKeys:e})=>e),idOf:({id:e})=>e,empty:t(H.none,{name:`key`})})}
${this.open?this.#r(this.open):x}
`}#t(){let{day:e,moment:t}=this.view.kit.format,{columns:n}=H,r=({revokedAt:t})=>t?H.revoked(e(t)):H.valid;return[{id:`name`,words:n.name,cell:({name:e})=>e??w`<span class="muted">${H.unnamed}</span>`,text:({name:e})=>e??``},{id:`hint`,words:n.hint,cell:({hint:e})=>w`<code>${e}</code>`,text:({hint:e})=>e},{id:`mode`,words:n.mode,cell:({mode:e})=>H.mode[e],text:({mode:e})=>e},{id:`scopes`,words:n.scopes,cell:({scopes:e})=>w`<span class="cut muted" title=${e.join(`, `)}>${e.join(`, `)}</span>`,text:({scopes:e})=>e.join(` `)},{id:`created`,words:n.created,cell:({createdAt:n})=>w`<time title=${t(n)}>${e(n)}</time>`,text:({createdAt:e})=>e},{id:`state`,words:n.state,cell:e=>_(r(e),e.revokedAt?`plain`:`good`),text:r},{id:`actions`,words:N.common.actions,align:`end`,cell:e=>this.#n(e),text:({id:e})=>e}]}#n(e){return e.revokedAt?x:w`<button
type="button"
class="button small quiet"
aria-label=${H.revokeOf(e.name??e.hint)}
@click=${()=>this.open={dialog:`revoke`,key:e}}
>
${H.revoke}
</button>`}#r(e){let t=()=>void(this.open=null);return e.dialog===`create`?this.dialog({id:`key`,title:H.newTitle,onClose:t},this.#i()):e.dialog===`secret`?this.dialog({id:`key-secret`,title:H.secret.title,kept:!0,onClose:t},w`<p>${H.secret.text}</p>
${Mn(this.view,H.secret.label,e.secret)}
<div class="form-actions"><button type="button" class="button main" @click=${Ke}>${H.secret.done}</button></div>`):this.dialog({id:`revoke`,title:H.revokeTitle(e.key.name??e.key.hint),onClose:t},w`<form class="form" @submit=${t=>this.#o(t,e.key)}>
<p>${H.revokeText}</p>
${this.general()} ${this.actions(H.revoke,{danger:!0})}
</form>`)}#i(){return w`<form class="form" @submit=${this.#a}>
${r({name:`name`,label:H.fields.name,hint:H.fields.nameHint,maxLength:Dr,required:!0})}
${r({name:`mode`,label:H.fields.mode,options:Or.map(e=>[e,H.mode[e]]),value:this.view.game.mode})}
<fieldset class="field" aria-describedby=${this.isEmpty?`scopes-error`:x}>
<legend>${H.fields.scopes}</legend>
<div class="checks checks-columns">
${H.scopes.map(([e,t])=>w`<label class="check" title=${e}><input type="checkbox" name="scopes" value=${e} />${t}</label>`)}
</div>
${this.isEmpty?w`<p class="field-error" id="scopes-error" role="alert">${H.atLeastOne}</p>`:x}
</fieldset>
${this.general()} ${this.actions(H.add)}
</form>`}#a=async e=>{e.preventDefault();let t=E(e),n=new FormData(t).getAll(`scopes`),r=H.scopes.map(([e])=>e).filter(e=>n.includes(e));if(this.isEmpty=r.length===0,this.isEmpty)return;let i=Or.find(e=>e===T(t,`mode`))??`SANDBOX`,a=null;await this.doing(async()=>{let{createKey:e}=await b(`fragment KeyRow on StudioKey{id name mode scopes hint createdAt revokedAt}mutation CreateKey($input:CreateKeyInput!){createKey(input:$input){secret key{...KeyRow}userErrors{code message path}}}`,{input:{studioId:this.view.game.studio.id,name:T(t,`name`),mode:i,scopes:r}});return a=e.secret,e.userErrors})&&a&&(this.open={dialog:`secret`,secret:a})};async#o(e,{id:t}){e.preventDefault(),await this.doing(async()=>{let{revokeKey:e}=await b(`fragment KeyRow on StudioKey{id name mode scopes hint createdAt revokedAt}mutation RevokeKey($input:RevokeKeyInput!){revokeKey(input:$input){key{...KeyRow}userErrors{code message path}}}`,{input:{studioId:this.view.game.studio.id,keyId:t}});return e.userErrors})&&(this.closeDialog(),this.view.say(H.revokeDone))}},Ar={id:`keys`,title:H.title,path:Er,icon:`key`,letter:`k`,roles:[`PRODUCT_OWNER`,`STUDIO_FOCAL`],ofGame:!0,styles:[B,z],elements:{"studio-keys":kr},render:e=>w`<studio-keys .view=${v(e)}></studio-keys>`},jr=class{gameId;document={};revision=null;basedOn=null;checked=null;other=null;#e=``;#t=!1;#n=null;constructor(e){this.gameId=e}get isChanged(){return this.#t&&Mr(this.document)!==this.#e}read(e){if(this.isChanged||e===this.#n)return;this.#n=e;let{rules:t,rulesDraft:n}=e;n?this.#r(n):this.#i(t?.document??`{}`,t?.version??null)}change(e,t){let n=Fn(this.document,e,t),r=e.slice(0,-1),i=j(n,r);r.length>0&&t===void 0&&k(i)&&Object.keys(i).length===0&&(n=Fn(n,r,void 0)),this.replace(k(n)?n:{})}replace(e){this.document=e,this.checked&&={faults:this.checked.faults,changes:[]}}async save(){if(!this.isChanged&&this.revision!==null)return[];let{gameId:e,revision:t,basedOn:n}=this,{saveDraft:r}=await b(fn,{input:{gameId:e,document:Mr(this.document),revision:t,basedOn:n}}),{draft:i,userErrors:a}=r;return a.some(({code:e})=>e===`VERSION_CONFLICT`)?(this.other=i,i||(this.revision=null),[{code:`VERSION_CONFLICT`,message:i?N.rules.conflict:N.rules.conflictGone,path:[]}]):(i&&this.#r(i),a)}async check(){let{checkDraft:e}=await b(mn,{input:{gameId:this.gameId,document:Mr(this.document)}});return this.checked={faults:e.faults,changes:e.changes},e.userErrors}async publish(e,t){let{gameId:n,revision:r}=this;if(r===null)return[{code:`NOT_FOUND`,message:N.rules.nothingSaved,path:[]}];let{publishDraft:i}=await b(hn,{input:{gameId:n,revision:r,note:e,validFrom:t}});return i.version&&this.#a(),i.userErrors}async discard(){let{gameId:e,revision:t}=this;if(t!==null){let{discardDraft:n}=await b(pn,{input:{gameId:e,revision:t}});if(n.userErrors.length>0)return this.other=n.draft,n.userErrors}return this.#a(),[]}settle(e){this.other&&=(e?this.revision=this.other.revision:this.#r(this.other),null)}rebase(e){this.basedOn=e,this.#e=``}#r({document:e,revision:t,basedOn:n}){this.#i(e,n),this.revision=t}#i(e,t){this.document=In(e)??{},this.#e=Mr(this.document),this.#t=!0,this.revision=null,this.basedOn=t,this.other=null}#a(){this.#t=!1,this.checked=null,this.other=null,this.revision=null}};function Mr(e){return JSON.stringify(e,null,2)}var Nr=new Map;function Pr(e){let t=Nr.get(e);if(t)return t;let n=new jr(e);return Nr.set(e,n),n}var U=N.rules,Fr=2e3,Ir=class extends D{static properties={...D.properties,asking:{state:!0}};constructor(){super(),this.asking=null,new me(this,()=>[{words:U.saveDraft,group:`page`,keys:`mod+s`,icon:`draft`,run:()=>void(this.draft.isChanged&&this.save())},{words:U.checkDraft,group:`page`,icon:`check`,run:()=>this.#i()}])}connectedCallback(){super.connectedCallback(),addEventListener(`beforeunload`,this.#e)}disconnectedCallback(){super.disconnectedCallback(),removeEventListener(`beforeunload`,this.#e)}#e=e=>{this.draft.isChanged&&e.preventDefault()};get draft(){return Pr(this.gameId)}readDesk(){let e=this.reader.one(ln,{gameId:this.gameId});return e.data&&this.draft.read(e.data),e}formOf({game:e}){let{draft:t}=this;return{document:t.document,faults:t.checked?.faults??[],tiers:e?.tiers??[],locales:Te,disabled:this.busy,onChange:(e,n)=>{t.change(e,n),this.requestUpdate()}}}state(e){let{draft:t,view:n}=this,{rules:r,rulesDraft:i}=e,{moment:a}=n.kit.format,o=r&&t.revision!==null&&t.basedOn!==r.version,s=r?U.inForce(r.version,Date.parse(r.validFrom)>0?a(r.validFrom):null):U.nonePublished,c=i?U.savedBy(a(i.savedAt),i.savedBy.actorName??``):U.noDraft;return w`<div class="draft-state">
${t.isChanged?_(U.changed,`warn`):t.revision===null?_(U.asPublished):_(U.saved,`info`)}
<span class="muted">${s} ${c}</span>
</div>
${t.other?this.#t():x}
${o?w`<div class="note-warn" role="status">
<p>${g(`alert`,16)}${U.behind(r.version)}</p>
<button type="button" class="button small" @click=${()=>(t.rebase(r.version),this.requestUpdate())}>${U.rebase}</button>
</div>`:x}
${this.#n()}`}#t(){let e=e=>()=>{this.draft.settle(e),this.requestUpdate()};return w`<div class="note-warn" role="alert">
<p>${g(`alert`,16)}${U.conflict}</p>
<button type="button" class="button small" @click=${e(!1)}>${U.takeTheirs}</button>
<button type="button" class="button small" @click=${e(!0)}>${U.keepMine}</button>
</div>`}#n(){let{checked:e}=this.draft;return e?e.faults.length>0?w`<section class="findings findings-bad" role="alert">
<h2>${U.faults(e.faults.length)}</h2>
<ul class="fault-list">
${e.faults.map(e=>w`<li>
<button type="button" class="link mono" @click=${()=>this.showFault(e)}>${e.path||U.wholeFile}</button>
${e.message}
</li>`)}
</ul>
</section>`:e.changes.length===0?x:w`<section class="findings">
<h2>${U.changes(e.changes.length)}</h2>
${Lr(e.changes,this.view.kit.format.number)}
</section>`:x}bar(){let{draft:e,busy:t}=this,n=e.isChanged||e.revision!==null;return w`<div class="draft-bar">
<button type="button" class="button quiet" ?disabled=${t||!n} @click=${()=>this.asking=`discard`}>${U.discard}</button>
<span class="spring"></span>
<button type="button" class="button" ?disabled=${t} @click=${()=>this.#i()}>${g(`check`,16)}${U.check}</button>
<button type="button" class="button" ?disabled=${t||!e.isChanged} @click=${()=>this.save()}>${N.common.save}</button>
<button type="button" class="button main" ?disabled=${t||!n} @click=${this.#a}>${U.publish}</button>
</div>
${this.asking?this.#r(this.asking):x}`}#r(e){let n=()=>void(this.asking=null);if(e===`discard`)return this.dialog({id:`discard`,title:U.discardTitle,onClose:n},w`<form class="form" @submit=${this.#s}>
<p>${U.discardText}</p>
${this.general()} ${this.actions(U.discard,{danger:!0})}
</form>`);let r=this.draft.checked?.changes??[];return this.dialog({id:`publish`,title:U.publishTitle,wide:!0,kept:!0,onClose:n},w`<form class="form" @submit=${this.#o}>
${r.length?Lr(r,this.view.kit.format.number):t(U.noChanges)}
<div class="field">
<label for="publish-note">${U.note}</label>
<textarea id="publish-note" name="note" rows="2" required maxlength=${Fr} aria-describedby="publish-note-hint"></textarea>
<p class="field-hint" id="publish-note-hint">${U.noteHint}</p>
</div>
<div class="field">
<label for="publish-from">${U.validFrom} <span class="optional">${N.form.optional}</span></label>
<div class="control">
<input id="publish-from" name="validFrom" type="datetime-local" aria-describedby="publish-from-hint" />
<span class="unit">${N.common.utc}</span>
</div>
<p class="field-hint" id="publish-from-hint">${U.validFromHint}</p>
</div>
${this.general()} ${this.actions(U.publish)}
</form>`)}save=async()=>{await this.act(U.savedNow,async()=>{let e=await this.draft.save();return e.length>0?e:this.draft.check()}),this.requestUpdate()};async#i(){await this.doing(()=>this.draft.check()),this.draft.checked?.faults.length===0&&this.draft.checked.changes.length===0&&this.view.say(U.noChanges),this.requestUpdate()}#a=async()=>{await this.doing(async()=>{let e=await this.draft.save();return e.length>0?e:this.draft.check()})&&this.draft.checked?.faults.length===0?this.asking=`publish`:this.refused.length>0&&this.view.say(this.refused.map(({message:e})=>e).join(` `),{bad:!0}),this.requestUpdate()};#o=async e=>{e.preventDefault();let t=E(e),n=T(t,`validFrom`),r=n?`${n}:00Z`:new Date(this.view.kit.now()).toISOString();await this.doing(()=>this.draft.publish(T(t,`note`),r))&&(this.closeDialog(),this.view.say(U.published))};#s=async e=>{e.preventDefault(),await this.doing(()=>this.draft.discard())&&(this.closeDialog(),this.view.say(U.discarded))}};function Lr(e,t){return w`<ul class="draft-changes">
${e.map(({sentence:e,path:n,members:r})=>w`<li>
<span>${e}</span>
<code class="muted">${n}</code>
${r?_(U.members(t(r)),`warn`):x}
</li>`)}
</ul>`}var Rr=864e5,zr=.7,Br=C`
:host{display:block;}.scene{background:var(--bg);border:1px solid var(--line);border-radius:var(--radius);display:grid;gap:16px;grid-template-columns:minmax(0,1fr);overflow:hidden;padding-block-end:16px;}.scene > *{margin-inline:16px;}.scene > .head{align-items:center;background:var(--laurel-stage-image,linear-gradient(color-mix(in srgb,var(--tone) 16%,var(--surface)),var(--surface))) center / cover;display:flex;gap:12px;margin:0;min-block-size:80px;padding:12px 16px;}.names{flex:1;min-inline-size:0;}.tier-name{font:700 18px/24px var(--font);}.points{color:var(--points);font-size:13px;line-height:18px;text-align:end;}.points strong{display:block;font:700 20px/24px var(--font);}.gems{display:flex;flex-wrap:wrap;gap:8px;}.cards{display:grid;gap:12px;grid-template-columns:repeat(2,minmax(0,1fr));}`,Vr=class extends Ee{static styles=[...Qe,Br];static properties={kit:{attribute:!1},look:{attribute:!1},tiers:{attribute:!1},wanted:{}};#e=null;willUpdate(e){(e.has(`look`)||e.has(`wanted`))&&this.setAttribute(`theme`,Ue(this.look)??this.wanted)}updated(e){if(!e.has(`look`)&&!e.has(`tiers`)||!this.shadowRoot)return;let t=this.shadowRoot.adoptedStyleSheets.filter(e=>e!==this.#e);this.#e=He(this.look,this.tiers),this.shadowRoot.adoptedStyleSheets=[...t,this.#e]}render(){let{kit:e,tiers:t}=this,n=t[1]??t[0];if(!n)return w``;let r=e.now(),{goal:i,keep:a}={goal:2e3,keep:900},o=Math.round(i*zr),s={current:o,target:i,remaining:i-o,fraction:zr,keepThreshold:a,keepThresholdMet:!0},c=e=>new Date(r+e*Rr).toISOString(),l={startedAt:c(-20),endsAt:c(10),outlook:`KEEP`},{sample:u}=N.look,[d]=n.benefits,f={id:`m`,code:`M`,title:u.mission,counts:`PURCHASES`,progress:2,goal:3,rewardSc:50,rewardP:100,completedAt:null,endsAt:c(5)},p={id:`i`,sku:`i`,kind:`DIGITAL`,category:null,title:u.item,description:null,imageUrl:null,price:400,minTier:null,availableFrom:null,availableUntil:null,stockLeft:null,perMemberLimit:null,comingSoon:!1,eligibility:{redeemable:!0,reasons:[],pointsShort:0}},m=t.at(-1),ee={...p,id:`l`,title:u.locked,minTier:m??null,eligibility:{redeemable:!1,reasons:[`TIER_TOO_LOW`],pointsShort:0}},h=()=>void 0;return w`<div class="kit scene">
<div class="head ${Se(n)}">
${S(n,{size:48,share:zr})}
<div class="names">
<p class="tier-name">${n.name}</p>
<p class="small muted">${u.player}</p>
</div>
<p class="points num"><strong>${e.format.number(1500)}</strong> ${e.t.points.unit(1500)}</p>
</div>
<div>${Re(e,{tier:n,nextTier:t[2]??null,progress:s})}</div>
<div>${Me(e,{tier:n,season:l,progress:s})}</div>
<div>${Xe(e,f)}</div>
${d?w`<div>${Ze(e,{...d,claim:{available:!0,open:1,nextAt:null}},{onClaim:h})}</div>`:w``}
<div class="gems">${t.map(e=>S(e,{size:24,label:e.name}))}</div>
<div class="cards">${Be(e,p,{onAct:h})}${Be(e,ee,{onAct:h})}</div>
</div>`}},Hr=/^#[0-9a-f]{6}$/i,Ur=[`ink`,`accent`,`points`];function Wr(e){let t=t=>{let n=M(e,[`look`,t]);return Hr.test(n)?n:null},n=j(e,[`look`,`radius`]);return{accent:t(`accent`),surface:t(`surface`),ink:t(`ink`),points:t(`points`),radius:typeof n==`number`?n:null,stageImage:M(e,[`look`,`stageImage`])||null}}function Gr(e){let{surface:t}=e;return t?Ur.flatMap(n=>{let r=e[n];return r?[[n,We(r,t)]]:[]}):[]}var Kr=C`
.draft-state{align-items:center;display:flex;flex-wrap:wrap;gap:4px 12px;}.note-warn{align-items:center;background:color-mix(in srgb,var(--warn) 9%,var(--surface));border:1px solid color-mix(in srgb,var(--warn) 40%,var(--surface));border-radius:var(--radius-control);display:flex;flex-wrap:wrap;gap:8px 12px;margin-block-start:12px;padding:8px 12px;}.note-warn > p{align-items:center;display:flex;flex:1 1 280px;gap:8px;}.note-warn .icon{color:var(--warn);}.findings{background:var(--surface);border:1px solid var(--line);border-radius:10px;margin-block-start:12px;padding:12px 16px;}.findings-bad{border-color:color-mix(in srgb,var(--danger) 45%,var(--surface));}.kit .findings h2{font:600 14px/20px var(--font);padding-block-end:8px;}.findings-bad h2{color:var(--danger);}.link{background:none;border:0;color:var(--accent);cursor:pointer;padding:0;text-align:start;text-decoration:underline;text-underline-offset:0.2em;}.draft-changes{display:grid;gap:6px;max-height:320px;overflow-y:auto;}.draft-changes > li{align-items:baseline;border-inline-start:2px solid var(--accent);display:flex;flex-wrap:wrap;gap:2px 10px;padding-inline-start:10px;}.draft-changes code{font-size:12px;}.fresh > .tabs-row{margin-block-start:16px;}.part{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);justify-items:start;padding-block:16px 24px;}.part > *{width:100%;}.part > .button{width:auto;}.entries{background:var(--surface);border:1px solid var(--line);border-radius:10px;overflow:clip;}.entry + .entry{border-block-start:1px solid var(--line);}.entry > summary{align-items:center;cursor:pointer;display:flex;flex-wrap:wrap;gap:2px 12px;min-height:36px;padding:6px 14px;}.entry > summary::before{border:solid var(--muted);border-width:0 1.5px 1.5px 0;content:"";height:5px;transform:rotate(-45deg);width:5px;}.entry[open] > summary::before{transform:rotate(45deg);}.entry > summary:hover{background:color-mix(in srgb,var(--sunken) 55%,var(--surface));}.entry > summary:focus-visible{outline-offset:-2px;}.entry-title{font-weight:600;}.entry code{font-size:12px;}.entry-note{align-items:center;display:flex;flex-wrap:wrap;font-size:13px;gap:2px 10px;margin-inline-start:auto;}.entry-form{border-block-start:1px solid var(--line);display:grid;gap:16px;grid-template-columns:minmax(0,1fr);padding:16px 14px;}.console .entries .empty-state{padding:20px 16px;}.rows{display:grid;gap:10px;grid-template-columns:minmax(0,1fr);justify-items:start;max-width:720px;}.part > .rows{background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:14px 16px 16px;}.kit .rows h2{font:600 14px/20px var(--font);}.rows .fields{width:100%;}.row{align-items:start;display:grid;gap:8px;grid-template-columns:minmax(0,1fr) 32px;width:100%;}.row > .button{margin-block-start:24px;}.row .fields{grid-template-columns:repeat(auto-fill,minmax(130px,1fr));}.fields-narrow{grid-template-columns:repeat(auto-fill,minmax(120px,1fr));}.tier-part{display:grid;gap:8px;grid-template-columns:minmax(0,1fr);}.tier-part > .button{justify-self:start;}.kit .tier-part h2{color:var(--ink);font:600 14px/20px var(--font);}.draft-bar{align-items:center;background:var(--surface);border:1px solid var(--line);border-radius:10px;box-shadow:0 4px 24px var(--shade);display:flex;flex-wrap:wrap;gap:8px;inset-block-end:12px;padding:8px 12px;position:sticky;z-index:2;}.look{align-items:start;display:grid;gap:16px;grid-template-columns:minmax(320px,1fr) minmax(0,440px);padding-block:16px 24px;}.look-form{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);}.look-form .picture-row{padding-block-start:12px;}.look-preview .panel-head h2{font:600 14px/20px var(--font);}.contrasts{display:flex;flex-wrap:wrap;gap:8px 24px;}@media (max-width: 900px){.look{grid-template-columns:minmax(0,1fr);}}.spring{flex:1;}@media (max-width: 480px){.draft-bar{gap:4px;padding:8px;}.console .draft-bar .button{padding-inline:8px;}}.console .rules-text{font:400 13px/18px ui-monospace,"SF Mono",Menlo,monospace;max-height:none;min-height:480px;width:100%;}`,W=N.look,qr=new Intl.NumberFormat(`en`,{maximumFractionDigits:1}),Jr=[{key:`surface`,label:W.fields.surface,kind:`colour`,hint:W.fields.surfaceHint},{key:`ink`,label:W.fields.ink,kind:`colour`},{key:`accent`,label:W.fields.accent,kind:`colour`,hint:W.fields.accentHint},{key:`points`,label:W.fields.points,kind:`colour`},{key:`radius`,label:W.fields.radius,kind:`whole`,unit:`px`,hint:W.fields.radiusHint},{key:`stageImage`,label:W.fields.stageImage,kind:`text`,hint:W.fields.stageHint,most:2e3}],Yr=class extends Ir{static properties={...Ir.properties,theme:{state:!0}};constructor(){super(),this.theme=matchMedia(`(prefers-color-scheme: dark)`).matches?`dark`:`light`}render(){return w`${d(W.title,{lead:W.about})}
${f(this.readDesk(),e=>w`${this.state(e)}
<div class="look">
<div class="look-form">${this.#e(e)}</div>
${this.#t(e)}
</div>
${this.bar()}`)}`}#e(e){let t=this.formOf(e),n=Gr(Wr(this.draft.document)),r=e=>qr.format(e);return w`${p(W.colours,w`${Hn(t,[`look`],Jr)}
<p class="picture-row">
<label class="button file">
${g(`up`,16)}${W.upload}<input type="file" class="sr" accept=${fr} ?disabled=${this.busy} @change=${this.#n} />
</label>
<span class="field-hint">${N.catalog.picture.hint}</span>
</p>`)}
${n.length?p(W.contrast,w`<ul class="contrasts">
${n.map(([e,t])=>w`<li>
${W.pair[e]} ${_(t>=4.5?W.enough(r(t)):W.tooLow(r(t)),t>=4.5?`good`:`bad`)}
</li>`)}
</ul>`):x}
<p class="muted">${W.tiersText}</p>`}#t(e){return w`<section class="look-preview" aria-label=${W.preview}>
<div class="panel-head">
<h2>${W.preview}</h2>
<label class="filter-day"
>${W.themeLabel}
<select @change=${e=>this.theme=qe(e)===`dark`?`dark`:`light`}>
${[`light`,`dark`].map(e=>w`<option value=${e} .selected=${e===this.theme}>${W.theme[e]}</option>`)}
</select></label
>
</div>
<studio-look-preview
.kit=${this.view.kit}
.look=${Wr(this.draft.document)}
.tiers=${e.game?.tiers??[]}
.wanted=${this.theme}
></studio-look-preview>
</section>`}#n=async({target:e})=>{if(!(e instanceof HTMLInputElement))return;let t=e.files?.[0];e.value=``,t&&(await this.act(W.uploaded,async()=>{let{picture:e,refused:n}=await pr(this.gameId,t);return e&&this.draft.change([`look`,`stageImage`],e.url),n}),this.requestUpdate())};showFault(e){let t=this.querySelector(`#${P(e.path)}`);t?t.focus():this.view.go(`/program`,{part:`text`})}},Xr={id:`look`,title:W.title,path:`/look`,icon:`palette`,letter:`l`,scope:`rules:write`,ofGame:!0,styles:[B,z,Kr],elements:{"studio-look":Yr,"studio-look-preview":Vr},render:e=>w`<studio-look .view=${v(e)}></studio-look>`};function Zr(e,n,r,i){let a=Nn(e.document,n);return w`<div class="entries">
${a.map((t,a)=>Qr(e,[...n,a],t,r,i))}
${a.length===0?t(r.none):x}
</div>
<button type="button" class="button" ?disabled=${e.disabled??!1} @click=${()=>{i.onToggle(A([...n,a.length]),!0),e.onChange([...n,a.length],r.make())}}>${g(`plus`,16)}${r.add}</button>`}function Qr(e,t,n,{fields:r,note:i,more:a},o){let s=A(t),c=Ln(e.faults,t),l=M(n,[`title`,`en`])||N.rules.untitled,u=t.slice(0,-1),d=Number(t.at(-1)),f=Nn(e.document,u),p=()=>{o.onToggle(s,!1),o.onToggle(A([...u,d+1]),!0),e.onChange(u,[...f.slice(0,d+1),n,...f.slice(d+1)])},m=()=>{o.onToggle(s,!1),e.onChange(u,f.filter((e,t)=>t!==d))},ee=({currentTarget:e})=>e instanceof HTMLDetailsElement&&o.onToggle(s,e.open),h=o.open.has(s);return w`<details class="entry" id=${P(t)} ?open=${h} @toggle=${ee}>
<summary>
<span class="entry-title">${l}</span>
<code class="muted">${M(n,[`code`])}</code>
<span class="entry-note">${i(n)}</span>
${c>0?_(N.rules.entryFaults(c),`bad`):x}
</summary>
${h?w`<div class="entry-form">
${Hn(e,t,r)} ${a?.(t)??x}
<div class="form-actions">
<button type="button" class="button small quiet" ?disabled=${e.disabled??!1} @click=${p}>${N.rules.duplicate}</button>
<button type="button" class="button small quiet danger" ?disabled=${e.disabled??!1} @click=${m}>
${g(`trash`,16)}${N.rules.remove}
</button>
</div>
</div>`:x}
</details>`}function $r(e,t,{heading:n,text:r,fields:i,add:a,make:o}){let s=Nn(e.document,t),c=n=>e.onChange(t,s.length>1?s.filter((e,t)=>t!==n):void 0);return w`<section class="rows">
<h2>${n}</h2>
${r?w`<p class="muted">${r}</p>`:x}
${s.map((r,a)=>w`<div class="row">
${Hn(e,[...t,a],i)}
<button
type="button"
class="button quiet icon-only"
aria-label="${N.rules.remove}: ${n} ${a+1}"
?disabled=${e.disabled??!1}
@click=${()=>c(a)}
>
${g(`close`,16)}
</button>
</div>`)}
<button type="button" class="button small" ?disabled=${e.disabled??!1} @click=${()=>e.onChange([...t,s.length],o())}>
${g(`plus`,16)}${a}
</button>
</section>`}var ei=864e5,ti=40,ni=2e3,G=N.rules,{fields:K}=G.missions,ri=[{key:`title`,label:K.title,kind:`texts`,needed:!0,most:ni},{key:`code`,label:K.code,kind:`text`,hint:K.codeHint,needed:!0,most:ti},{key:`counts`,label:K.counts,kind:`choice`,needed:!0,choices:Object.entries(G.missions.counts)},{key:`goal`,label:K.goal,kind:`whole`,needed:!0},{key:`rewardSc`,label:K.rewardSc,kind:`whole`,unit:`SC`,needed:!0},{key:`rewardP`,label:K.rewardP,kind:`whole`,unit:N.catalog.fields.points,needed:!0},{key:`from`,label:K.from,kind:`instant`,unit:N.common.utc,needed:!0},{key:`until`,label:K.until,kind:`instant`,unit:N.common.utc,needed:!0},{key:`sku`,label:K.sku,kind:`text`,hint:K.skuHint,most:128,when:e=>M(e,[`counts`])!==`REPORTED`},{key:`tiers`,label:K.tiers,kind:`tiers`}];function ii({format:e,now:t},n,r){let{add:i,none:a,goal:o,running:s,upcoming:c,over:l}=G.missions,u=e=>new Date(e).toISOString().slice(0,10),d=(t,n)=>{let r=Number(M(t,[n])||`0`);return Number.isFinite(r)?e.number(r):M(t,[n])},f=n=>{let[r,i]=[Date.parse(M(n,[`from`])),Date.parse(M(n,[`until`]))];if(Number.isNaN(r)||Number.isNaN(i))return x;let a=i<=t()?_(l):r>t()?_(c,`info`):_(s,`good`);return w`<span class="muted num">${e.day(r)} – ${e.day(i)}</span> ${a}`};return Zr(n,[`missions`],{fields:ri,add:i,none:a,make:()=>({code:``,title:{},counts:`PURCHASES`,goal:3,rewardSc:0,rewardP:100,from:`${u(t())}T00:00:00Z`,until:`${u(t()+7*ei)}T00:00:00Z`}),note:e=>w`<span class="muted">
${o(d(e,`goal`),M(e,[`counts`]))} → ${G.reward(d(e,`rewardSc`),d(e,`rewardP`))}
</span>
${f(e)}`},r)}var{fields:q}=G.activities,ai=[{key:`title`,label:q.title,kind:`texts`,needed:!0,most:ni},{key:`code`,label:q.code,kind:`text`,needed:!0,most:ti},{key:`sc`,label:q.sc,kind:`whole`,unit:`SC`},{key:`p`,label:q.p,kind:`whole`,unit:N.catalog.fields.points},{key:`maxPerDay`,label:q.maxPerDay,kind:`whole`,unit:q.times,hint:q.limit},{key:`maxPerWeek`,label:q.maxPerWeek,kind:`whole`,unit:q.times,hint:q.limit},{key:`maxTotal`,label:q.maxTotal,kind:`whole`,unit:q.times,hint:q.limit}],oi=[{key:`days`,label:G.activities.days,kind:`whole`,needed:!0},{key:`sc`,label:`SC`,kind:`whole`},{key:`p`,label:N.catalog.fields.points,kind:`whole`}];function si({format:e},t,n){let{add:r,none:i,streaks:a,addStreak:o}=G.activities,s=(t,n)=>{let r=Number(M(t,[n])||`0`);return Number.isFinite(r)?e.number(r):M(t,[n])};return Zr(t,[`activities`],{fields:ai,add:r,none:i,make:()=>({code:``,title:{},p:5,maxPerDay:1}),note:e=>w`<span class="muted">${G.reward(s(e,`sc`),s(e,`p`))}</span>`,more:e=>$r(t,[...e,`streaks`],{heading:a,fields:oi,add:o,make:()=>({days:7,p:50})})},n)}var{fields:J,kinds:ci}=G.benefits,li=e=>[`DAILY_BONUS`,`MONTHLY_GIFT`].includes(M(e,[`kind`])),ui=[{key:`code`,label:J.code,kind:`text`,hint:J.codeHint,needed:!0,most:ti},{key:`kind`,label:J.kind,kind:`choice`,needed:!0,choices:Object.entries(ci)},{key:`value`,label:J.value,kind:`decimal`},{key:`of`,label:J.of,kind:`choice`,none:J.ofP,choices:[[`SC`,J.ofSc]],when:e=>M(e,[`kind`])===`MULTIPLIER`},{key:`grants.p`,label:J.grantsP,kind:`whole`,unit:N.catalog.fields.points,when:li},{key:`grants.sku`,label:J.grantsSku,kind:`text`,unit:J.sku,most:128,when:li},{key:`title`,label:J.title,kind:`texts`,hint:J.textHint,needed:!0,most:ni},{key:`summary`,label:J.summary,kind:`texts`,needed:!0,most:ni},{key:`rule`,label:J.rule,kind:`lines`,needed:!0,most:ni}];function di(e){return w`<h2 class="tier ${Se(e)}">${S(e,{size:24})}${e.name}</h2>`}function fi(e,t,n){let r=e=>w`<span class="muted"
>${ci[M(e,[`kind`])]??``} · ${M(e,[`summary`,`en`]).replace(`{value}`,M(e,[`value`])||`…`)}</span
>`,i={en:``},a=()=>({code:``,kind:`DAILY_BONUS`,title:i,summary:i,rule:i,value:`10`,grants:{p:10}});return w`${t.map(t=>w`<section class="tier-part">
${di(t)}
${Zr(e,[`benefits`,t.code],{fields:ui,add:G.benefits.addTo(t.name),none:G.benefits.none,make:a,note:r},n)}
</section>`)}`}var pi=[{key:`ltvAtLeastUsd`,label:G.tiers.ltv,kind:`decimal`,unit:G.tiers.usd,needed:!0},{key:`tier`,label:G.tiers.tier,kind:`tier`,needed:!0}];function mi(e,t){let{hidden:n,hiddenFrom:r,hiddenHint:i,hidesNone:a,starting:o,startingText:s,addStarting:c,multipliers:l,multipliersText:u,factor:d}=G.tiers,f=t[Math.min(Nn(e.document,[`startingTiers`]).length+1,t.length-1)]?.code??``;return w`<section class="rows">
<h2>${n}</h2>
<div class="fields">
${Un(e,[`hiddenFromTier`],{key:`hiddenFromTier`,label:r,kind:`tier`,hint:i,none:a})}
</div>
</section>
${$r(e,[`startingTiers`],{heading:o,text:s,fields:pi,add:c,make:()=>({ltvAtLeastUsd:``,tier:f})})}
<section class="rows">
<h2>${l}</h2>
<p class="muted">${u}</p>
<div class="fields fields-narrow">
${t.map(t=>Un(e,[`scMultipliers`,t.code],{key:t.code,label:t.name,kind:`decimal`,unit:d}))}
</div>
</section>`}var hi=`/program`,Y=N.rules,gi=[`missions`,`activities`,`benefits`,`tiers`,`text`,`versions`],_i={missions:`missions`,activities:`activities`,benefits:`benefits`},vi=[`hiddenFromTier`,`startingTiers`,`scMultipliers`],yi=class extends Ir{static properties={...Ir.properties,open:{state:!0},broken:{state:!0}};#e=null;#t=null;constructor(){super(),this.open=new Set,this.broken=null}get#n(){return gi.find(e=>e===this.view.query.get(`part`))??`missions`}updated(e){if(super.updated(e),!this.#e)return;let t=this.querySelector(`#${P(this.#e.path)}, [id^="${P(this.#e.path)}"]:is(input, select, textarea)`);t&&(this.#e=null,t.scrollIntoView({block:`center`}),t.focus())}render(){let{view:e}=this;return w`${d(Y.title,{lead:Y.about})}
${f(this.readDesk(),t=>{let n=this.#n;return w`${this.state(t)}
${jn(e,hi,{label:Y.partsLabel,key:`part`,all:gi.map(e=>({name:e,words:Y.parts[e]})),chosen:n})}
<div class="part">${this.#r(n,t)}</div>
${this.bar()}`})}`}#r(e,t){let{kit:n}=this.view,r=this.formOf(t),i=t.game?.tiers??[],a={open:this.open,onToggle:this.#i};switch(e){case`missions`:return ii(n,r,a);case`activities`:return si(n,r,a);case`benefits`:return fi(r,i,a);case`tiers`:return mi(r,i);case`text`:return this.#a();default:return this.#o()}}#i=(e,t)=>{this.open.has(e)!==t&&(this.open=t?new Set([...this.open,e]):new Set([...this.open].filter(t=>t!==e)))};#a(){let e=({target:e})=>{if(!(e instanceof HTMLTextAreaElement))return;let t=In(e.value);this.broken=t?null:e.value,t&&this.draft.replace(t),this.requestUpdate()},{broken:t}=this;return w`<div class="field">
<label for="rules-text">${Y.text.label}</label>
<textarea
id="rules-text"
class="code rules-text"
spellcheck="false"
aria-invalid=${t===null?x:`true`}
aria-describedby="rules-text-note"
?disabled=${this.busy}
.value=${t??Mr(this.draft.document)}
@change=${e}
></textarea>
<p id="rules-text-note" class=${t===null?`field-hint`:`field-error`}>${t===null?Y.text.hint:Y.text.broken}</p>
</div>`}#o(){let{view:e}=this,{moment:n}=e.kit.format,{columns:r}=Y.versions;this.#t??=[{id:`version`,words:r.version,cell:({version:e})=>Y.versions.title(e),text:({version:e})=>e},{id:`from`,words:r.from,cell:({validFrom:e})=>Date.parse(e)>0?n(e):Y.versions.beginning,text:({validFrom:e})=>e},{id:`note`,words:r.note,cell:({note:e})=>w`<span class="cut" title=${e}>${e}</span>`,text:({note:e})=>e},{id:`by`,words:r.by,cell:({publishedBy:e})=>e.actorName,text:({publishedBy:e})=>e.actorName??``},{id:`at`,words:r.at,cell:({publishedAt:e})=>n(e),text:({publishedAt:e})=>e}];let i=Number(e.query.get(`version`)??0);return w`${a(e,{name:`game-rules`,label:Y.parts.versions,columns:this.#t,source:ye(un,{gameId:this.gameId},({rulesVersions:e})=>e),idOf:({id:e})=>e,href:({version:t})=>e.href(hi,{part:`versions`,version:t}),empty:t(Y.versions.none,{name:`versions`})})}
${i>1?p(Y.versions.see(i),f(this.reader.one(dn,{gameId:this.gameId,to:i}),({rulesChanges:t})=>t.length?Lr(t,e.kit.format.number):w`<p class="muted">${Y.versions.same}</p>`)):x}`}showFault(e){let[t=``]=e.path.split(/[.[]/),n=_i[t]??(vi.includes(t)?`tiers`:`text`),r=/^(missions|activities)\[\d+\]|^benefits\.\w+\[\d+\]/.exec(e.path)?.[0];r&&this.#i(r,!0),this.#e=e,this.view.set({part:n}),this.requestUpdate()}},bi={id:`program`,title:Y.title,path:hi,icon:`draft`,letter:`d`,scope:`rules:write`,ofGame:!0,styles:[B,z,Kr],elements:{"studio-program":yi},render:e=>w`<studio-program .view=${v(e)}></studio-program>`},xi=864e5;function Si({format:e,now:t},{dueAt:n,status:r}){if(r!==`PENDING`)return w`<time datetime=${n} class="muted">${e.moment(n)}</time>`;let i=Date.parse(n)-t(),a=i>0?N.redemptions.dueIn(e.countdown(i)):N.redemptions.overdue;return w`<time datetime=${n} title=${e.moment(n)} class="due ${i<xi?`due-soon`:``}">
${i<xi?g(`clock`,16):x}${a}
</time>`}function Ci({format:e},{item:t,title:n,quantity:r}){return w`<span class="thing">
${Ge(t)}<bdi class="cut" title=${n}>${n}</bdi>${r>1?w`<b class="num">${N.redemptions.times(e.number(r))}</b>`:x}
</span>`}var wi={PENDING:`info`,FULFILLED:`good`,FAILED:`bad`,CANCELLED:`plain`};function Ti({status:e}){return _(N.redemptions.status[e],wi[e])}function Ei({shippingAddress:e}){if(!e)return[];let{name:t,line1:n,line2:r,postalCode:i,city:a,region:o,country:s}=e,c=new Intl.DisplayNames(`en`,{type:`region`}).of(s)??s;return[t,n,r??``,[i,a].filter(Boolean).join(` `),o??``,c].filter(Boolean)}function Di(e,t){let{format:n}=e,r=N.redemptions,i=Ei(t),a=t.trackingUrl&&we(t.trackingUrl),o=[[r.columns.status,Ti(t)],[r.columns.player,t.playerId],[r.columns.points,t.benefit?`${r.gift} ${t.benefit}`:n.number(t.pointsSpent)],[r.columns.redeemed,n.moment(t.createdAt)],[r.columns.due,t.status===`PENDING`?n.moment(t.dueAt):null],[r.columns.settled,t.settledAt&&n.moment(t.settledAt)],[r.failureReason,t.failureReason],[r.tracking,a?w`<a href=${a} target="_blank" rel="noopener noreferrer">${t.trackingUrl}</a>`:null],[r.email,t.email?w`<a href="mailto:${t.email}">${t.email}</a>`:null],[r.address,i.length?w`<address>${i.map(e=>w`<span>${e}</span>`)}</address>`:null],[r.phone,t.shippingAddress?.phone??null],[r.sku,t.item.sku],[r.stockLeft,t.item.stockLeft===null?null:n.number(t.item.stockLeft)],[r.id,w`<code>${t.id}</code>`]];return w`<dl class="fact-list">
${o.map(([e,t])=>t?w`<div><dt>${e}</dt><dd>${t}</dd></div>`:x)}
</dl>
${t.item.kind===`TANGIBLE`&&i.length===0?w`<p class="muted">${r.noAddress}</p>`:x}`}var Oi=`/redemptions`,ki=[`PENDING`,`FULFILLED`,`FAILED`,`CANCELLED`],Ai=2e3,ji=500,X=N.redemptions,Mi=class extends D{static properties={...D.properties,open:{state:!0}};#e=null;constructor(){super(),this.open=null}render(){let{view:e}=this,n=ki.find(t=>t.toLowerCase()===e.query.get(`status`))??`PENDING`;return w`
${d(X.title,{lead:X.about})}
${jn(e,Oi,{label:X.statusFilter,key:`status`,all:ki.map(e=>({name:e.toLowerCase(),words:X.status[e]})),chosen:n.toLowerCase()})}
${a(e,{name:`redemptions-${n.toLowerCase()}`,label:X.status[n],columns:this.#t(n),source:ye(cn,{gameId:this.gameId,status:n},({redemptions:e})=>e),idOf:({id:e})=>e,onOpen:e=>this.open={dialog:`details`,row:e},empty:t(n===`PENDING`?X.empty.PENDING:X.empty.other,{name:`parcel`})})}
${this.open?this.#i(this.open.dialog,this.open.row):x}
`}#t(e){return this.#e?.status!==e&&(this.#e={status:e,columns:this.#n(e)}),this.#e.columns}#n(e){let{kit:t}=this.view,{moment:n,number:r}=t.format,{columns:i}=X,a=e===`PENDING`,o=a?[{id:`due`,words:i.due,cell:e=>Si(t,e),text:({dueAt:e})=>e}]:[{id:`settled`,words:i.settled,cell:({settledAt:e})=>e&&n(e),text:({settledAt:e})=>e??``}],s=a?[{id:`actions`,words:N.common.actions,align:`end`,cell:e=>this.#r(e),text:({status:e})=>e}]:[{id:`status`,words:i.status,cell:Ti,text:({status:e})=>X.status[e]}];return e===`FAILED`&&s.push({id:`reason`,words:X.failureReason,cell:({failureReason:e})=>e,text:({failureReason:e})=>e??``}),[{id:`item`,words:i.item,cell:e=>Ci(t,e),text:({title:e})=>e},...o,{id:`player`,words:i.player,cell:({playerId:e})=>w`<bdi class="cut">${e}</bdi>`,text:({playerId:e})=>e??``},{id:`points`,words:i.points,align:`end`,cell:({benefit:e,pointsSpent:t})=>e?w`<span class="muted">${X.gift}</span>`:r(t),text:({pointsSpent:e})=>e},{id:`redeemed`,words:i.redeemed,cell:({createdAt:e})=>n(e),text:({createdAt:e})=>e},{id:`sku`,words:X.sku,hidden:!0,cell:({item:e})=>e.sku,text:({item:e})=>e.sku},{id:`id`,words:X.id,hidden:!0,cell:({id:e})=>w`<code>${e}</code>`,text:({id:e})=>e},...s]}#r(e){let t=e.playerId??``;return w`<span class="cell-actions">
<button type="button" class="button small" aria-label=${X.fulfillOf(e.title,t)} @click=${()=>this.open={dialog:`fulfill`,row:e}}>
${g(`check`,16)}${X.fulfill}
</button>
<button type="button" class="button small quiet" aria-label=${X.failOf(e.title,t)} @click=${()=>this.open={dialog:`fail`,row:e}}>
${X.fail}
</button>
</span>`}#i(e,t){let n={details:t.title,fulfill:X.fulfillTitle(t.title),fail:X.failTitle(t.title)}[e],r={details:()=>this.#a(t),fulfill:()=>this.#o(t),fail:()=>this.#s(t)}[e]();return this.dialog({id:`redemption`,title:n,onClose:()=>this.open=null},r)}#a(e){let t=Ei(e);return w`${Di(this.view.kit,e)}
<div class="form-actions">
${t.length?w`<button type="button" class="button" @click=${async()=>{await navigator.clipboard.writeText(t.join(`
`)),this.view.say(y.copied)}}>${X.copyAddress}</button>`:x}
${e.status===`PENDING`?w`<button type="button" class="button" @click=${()=>this.open={dialog:`fail`,row:e}}>${X.fail}</button>
<button type="button" class="button main" @click=${()=>this.open={dialog:`fulfill`,row:e}}>${X.fulfill}</button>`:x}
</div>`}#o(e){let t=e.item.kind===`TANGIBLE`;return w`<form class="form" @submit=${t=>this.#c(t,e,`fulfill`)}>
<p>${t?X.fulfillTangible:X.fulfillDigital}</p>
${t?w`<div class="field">
<label for="tracking">${X.trackingUrl} <span class="optional">${N.form.optional}</span></label>
<input id="tracking" name="trackingUrl" type="url" maxlength=${Ai} autocomplete="off" aria-describedby="tracking-note" />
<p class="field-hint" id="tracking-note">${X.trackingHint}</p>
</div>`:x}
${this.general()} ${this.actions(X.confirmFulfill)}
</form>`}#s(e){let t=e.benefit?X.failGift:X.failText(this.view.kit.format.number(e.pointsSpent));return w`<form class="form" @submit=${t=>this.#c(t,e,`fail`)}>
<p>${t}</p>
<div class="field">
<label for="reason">${X.reason}</label>
<input id="reason" name="reason" required maxlength=${ji} autocomplete="off" aria-describedby="reason-note" />
<p class="field-hint" id="reason-note">${X.reasonHint}</p>
</div>
${this.general()} ${this.actions(X.confirmFail,{danger:!0})}
</form>`}async#c(e,t,n){e.preventDefault();let r=E(e);await this.doing(async()=>{if(n===`fail`){let{failRedemption:e}=await b(`fragment RedemptionRow on Redemption{id playerId title quantity pointsSpent benefit status createdAt dueAt settledAt failureReason trackingUrl email shippingAddress{name line1 line2 postalCode city region country phone}item{sku kind imageUrl stockLeft}}mutation Fail($input:FailRedemptionInput!){failRedemption(input:$input){redemption{...RedemptionRow}userErrors{code message path}}}`,{input:{redemptionId:t.id,reason:T(r,`reason`)}});return e.userErrors}let e=T(r,`trackingUrl`)||null,{fulfillRedemption:i}=await b(`fragment RedemptionRow on Redemption{id playerId title quantity pointsSpent benefit status createdAt dueAt settledAt failureReason trackingUrl email shippingAddress{name line1 line2 postalCode city region country phone}item{sku kind imageUrl stockLeft}}mutation Fulfill($input:FulfillRedemptionInput!){fulfillRedemption(input:$input){redemption{...RedemptionRow}userErrors{code message path}}}`,{input:{redemptionId:t.id,trackingUrl:e}});return i.userErrors})&&(this.closeDialog(),this.view.say(n===`fail`?X.failed(t.title):X.fulfilled(t.title)))}},Ni={id:`redemptions`,title:X.title,path:Oi,icon:`parcel`,letter:`r`,scope:`redemptions:write`,ofGame:!0,styles:[B,z],elements:{"studio-redemptions":Mi},render:e=>w`<studio-redemptions .view=${v(e)}></studio-redemptions>`},Pi=N.sandbox.scenarios;function Fi({format:e},t){let{columns:n}=Pi,r=[[n.tier,({tier:e})=>e,!1],[n.progress,({progress:t,target:n})=>`${e.number(t)} / ${e.number(n)}`,!0],[n.points,({points:t})=>e.number(t),!0],[n.season,({seasonEndsAt:t})=>e.day(t),!1]],i=(e,t)=>{let[n,r]=[t(e.actual),t(e.expected)];return w`${n}${n===r?x:w`<br /><span class="differs">${Pi.expected(r)}</span>`}`};return w`<div class="table-scroll" tabindex="0" role="region" aria-label=${Pi.title}>
<table>
<thead>
<tr>
<th scope="col">${n.at}</th>
<th scope="col">${n.step}</th>
${r.map(([e,,t])=>w`<th scope="col" class=${t?`end`:``}>${e}</th>`)}
<th scope="col">${n.equal}</th>
</tr>
</thead>
<tbody>
${t.map(t=>w`<tr>
<td>${e.moment(t.at)}</td>
<td class="scenario-step">${t.text}</td>
${r.map(([,e,n])=>w`<td class=${n?`end`:``}>${i(t,e)}</td>`)}
<td>${t.matches?_(Pi.yes,`good`):_(`≠`,`warn`)}</td>
</tr>`)}
</tbody>
</table>
</div>`}var Ii=C`
.sandbox{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);}.clock{align-items:center;display:flex;flex-wrap:wrap;gap:8px 24px;justify-content:space-between;}.clock-now{align-items:center;display:flex;flex-wrap:wrap;font:600 22px/28px var(--font);gap:4px 12px;}.clock-to{align-items:center;display:flex;flex-wrap:wrap;gap:8px;padding-block:12px 8px;}.clock-to > label{font-weight:600;}.scenario-head{align-items:center;display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;padding-block-end:8px;}.scenario{align-items:start;border-block-start:1px solid var(--line);display:grid;gap:8px;grid-template-columns:minmax(0,1fr) auto;padding-block:4px;}.scenario summary{cursor:pointer;display:flex;flex-wrap:wrap;gap:0 12px;padding-block:4px;}.scenario summary::before{border:solid var(--muted);border-width:0 1.5px 1.5px 0;content:"";height:5px;margin-block-start:6px;transform:rotate(-45deg);width:5px;}.scenario [open] > summary::before{transform:rotate(45deg);}.scenario summary .muted{font-size:13px;}.kit .scenario ol{color:var(--muted);display:grid;font-size:13px;gap:2px;line-height:18px;list-style:decimal;padding-block:4px 8px;padding-inline-start:32px;}.scenario > .button{margin-block-start:2px;}.scenario-title{display:inline-block;}.scenario-title::first-letter{text-transform:uppercase;}.differs{color:var(--warn);font-size:12px;}.table-scroll .scenario-step{min-width:240px;white-space:normal;}.draft-state{align-items:center;display:flex;flex-wrap:wrap;gap:4px 12px;padding-block-end:8px;}`,Li=`/sandbox`,Ri=864e5,zi=128,Z=N.sandbox,Bi=class extends D{static properties={...D.properties,played:{state:!0},playing:{state:!0},making:{state:!0},searched:{state:!0}};constructor(){super(),this.played=null,this.playing=null,this.making=!1,this.searched=``}render(){let{game:e}=this.view,t=w`<button type="button" class="button" @click=${()=>this.making=!0}>${g(`plus`,16)}${Z.make}</button>`;return w`${d(Z.title,{lead:Z.about,actions:t})}
${e.mode===`SANDBOX`?w`<div class="sandbox">${this.#t()} ${this.#i()} ${this.#n()}</div>`:this.#e()}
${this.making?this.#u():x}`}#e(){let{view:e}=this,n=e.staff.games.filter(({mode:t,studio:n})=>t===`SANDBOX`&&n.id===e.game.studio.id);return t(Z.live(e.game.name),{name:`flask`,more:w`<p class="cell-actions">
${n.map(({name:t,key:n})=>w`<a class="button" href=${e.href(Li,{game:n})}>${Z.toSandbox(t)}</a>`)}
</p>`})}#t(){let{clock:e}=Z;return p(e.title,f(this.reader.one(gn,{gameId:this.gameId}),({game:t})=>{if(!t)return w``;let{moment:n}=this.view.kit.format,r=Date.parse(t.now),i=e=>this.#a(new Date(this.view.kit.now()+e*Ri).toISOString(),null);return w`<div class="clock">
<p class="clock-now num">${n(t.clockFrozen?r:this.view.kit.now())} ${_(t.clockFrozen?e.frozen:e.ticks,t.clockFrozen?`plain`:`info`)}</p>
<div class="cell-actions" role="group" aria-label=${e.forward}>
${e.steps.map(([e,t])=>w`<button type="button" class="button" ?disabled=${this.busy} @click=${()=>i(e)}>${t}</button>`)}
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${()=>this.#s(!t.clockFrozen)}>
${t.clockFrozen?e.unfreeze:e.freeze}
</button>
</div>
</div>
<form class="clock-to" @submit=${this.#c}>
<label for="clock-to">${e.to}</label>
<input id="clock-to" name="to" type="datetime-local" required />
<span class="unit">${N.common.utc}</span>
<button class="button" ?disabled=${this.busy}>${e.go}</button>
</form>
<p class="field-hint">${e.text}</p>`}))}#n(){let{scenarios:e}=Z;return p(e.title,f(this.reader.one(vn,{}),n=>{let r=this.searched.toLowerCase(),i=n.scenarios.filter(({title:e})=>e.toLowerCase().includes(r));return w`<div class="scenario-head">
<p class="muted">${e.text}</p>
<input type="search" aria-label=${e.search} placeholder=${e.search} autocomplete="off" @input=${e=>this.searched=qe(e)} />
</div>
${i.length?w`<ul class="scenarios">${i.map(e=>this.#r(e))}</ul>`:t(e.none,{name:`search`})}`}))}#r(e){let{scenarios:t}=Z,{id:n,title:r,days:i,steps:a}=e;return w`<li class="scenario">
<details>
<summary>
<span class="scenario-title">${r}</span>
<span class="muted num">${t.steps(a.length)} · ${t.days(i)}</span>
</summary>
<ol>${a.map(e=>w`<li>${e}</li>`)}</ol>
</details>
<button type="button" class="button small" aria-label=${t.playOf(r)} ?disabled=${this.busy} @click=${()=>this.#l(e)}>
${g(`play`,16)}${this.playing===n?t.playing:t.play}
</button>
</li>`}#i(){let{played:e,view:t}=this,{scenarios:n}=Z;if(e?.gameId!==this.gameId)return x;let{outcome:r,scenario:i}=e,a=r.member?.playerId;return w`<div class="outcome">
${p(n.outcome(i.title),w`<p class="draft-state">
${_(r.matches?n.yes:`≠`,r.matches?`good`:`warn`)}
<span>${r.matches?n.matches:n.differs}</span>
${a?w`<span class="muted">${n.player(a)}</span> <a href=${t.href(`/members/${encodeURIComponent(a)}`)}>${n.member}</a>`:x}
</p>
${Fi(t.kit,r.steps)}`)}
</div>`}async#a(e,t){let n=0,r=await this.doing(async()=>{let{advanceClock:r}=await b(_n,{input:{gameId:this.gameId,to:e,freeze:t}});return n=r.settledMembers,r.userErrors});this.#o(r,Z.clock.moved(this.view.kit.format.number(n)))}#o(e,t){e?(c.refresh(),this.view.say(t)):this.refused.length&&(this.view.say(this.refused.map(({message:e})=>e).join(` `),{bad:!0}),this.refused=[])}#s(e){let t=e?5e3:0;return this.#a(new Date(this.view.kit.now()+t).toISOString(),e)}#c=async e=>{e.preventDefault(),await this.#a(`${T(E(e),`to`)}:00Z`,null)};async#l(e){this.playing=e.id;let{gameId:t}=this,n=await this.doing(async()=>{let{runScenario:n}=await b(yn,{input:{gameId:t,scenario:e.id}});return n.userErrors.length===0&&(this.played={scenario:e,outcome:n,gameId:t}),n.userErrors});this.playing=null,this.#o(n,Z.scenarios.outcome(e.title)),n&&(await this.updateComplete,this.querySelector(`.outcome`)?.scrollIntoView({block:`nearest`}))}#u(){return this.dialog({id:`make`,title:Z.makeTitle,onClose:()=>this.making=!1},w`<form class="form" @submit=${this.#d}>
<p>${Z.makeText}</p>
${r({name:`name`,label:Z.name,required:!0,maxLength:zi})}
${r({name:`slug`,label:Z.slug,hint:Z.slugHint,required:!0,maxLength:64})} ${this.general()} ${this.actions(Z.make)}
</form>`)}#d=async e=>{e.preventDefault();let t=E(e),[n,r]=[T(t,`name`),T(t,`slug`)],{studio:i}=this.view.game;await this.doing(async()=>{let{createGame:e}=await b(`mutation CreateSandbox($input:CreateGameInput!){createGame(input:$input){game{id name slug}userErrors{code message path}}}`,{input:{studioId:i.id,name:n,slug:r,mode:`SANDBOX`}});return e.userErrors})&&(this.closeDialog(),await c.load(),this.view.say(Z.made(n)),this.view.go(Li,{game:`${i.slug}.${r}`}))}},Vi={id:`sandbox`,title:Z.title,path:Li,icon:`flask`,letter:`s`,scope:`sandbox`,ofGame:!0,styles:[B,z,Ii],elements:{"studio-sandbox":Bi},render:e=>w`<studio-sandbox .view=${v(e)}></studio-sandbox>`},Q=N.webhooks,Hi=2e3,Ui=200,Wi=Object.keys(Q.eventWords),Gi=[`url`,`description`,`eventTypes`];function Ki({path:e}){return Gi.includes(e[0]??``)}function qi(e,t){let n=e=>t.filter(({path:t})=>t[0]===e).map(({message:e})=>e).join(` `),r=(e,t)=>w`<p id="endpoint-${e}-note" class=${n(e)?`field-error`:`field-hint`}>${n(e)||t}</p>`;return w`<div class="field">
<label for="endpoint-url">${Q.fields.url}</label>
<input
id="endpoint-url"
name="url"
type="url"
required
maxlength=${Hi}
autocomplete="off"
spellcheck="false"
aria-invalid=${n(`url`)?`true`:x}
aria-describedby="endpoint-url-note"
.defaultValue=${e?.url??``}
/>
${r(`url`,Q.fields.urlHint)}
</div>
<div class="field">
<label for="endpoint-description">${Q.fields.description} <span class="optional">${N.form.optional}</span></label>
<input
id="endpoint-description"
name="description"
maxlength=${Ui}
autocomplete="off"
aria-describedby="endpoint-description-note"
.defaultValue=${e?.description??``}
/>
${r(`description`,``)}
</div>
<fieldset class="field" aria-describedby="endpoint-eventTypes-note">
<legend>${Q.fields.events}</legend>
<div class="checks checks-columns">
${Wi.map(t=>w`<label class="check"
><input type="checkbox" name="eventTypes" value=${t} .defaultChecked=${e?.eventTypes.includes(t)??!0} />
${Q.eventWords[t]}</label
>`)}
</div>
${r(`eventTypes`,``)}
</fieldset>`}function Ji(e){let t=new FormData(e).getAll(`eventTypes`);return Wi.filter(e=>t.includes(e))}function Yi({httpStatus:e,failure:t,durationMs:n},{format:r}){let i=n===null?``:Q.took(r.number(n));return w`${e===null?x:w`<b class="num">${e}</b> `}${t?Q.failure[t]:x}
<span class="muted num">${i}</span>`}var Xi={PENDING:`info`,DELIVERED:`good`,FAILED:`bad`},Zi={ENABLED:`good`,DISABLED:`plain`,GONE:`bad`};function Qi({status:e}){return _(Q.deliveryStatus[e],Xi[e])}function $i(e){try{return JSON.stringify(JSON.parse(e),null,2)}catch{return e}}function ea(e,t){let{format:n}=e,r=e=>e&&n.moment(e),i=[[Q.columns.status,Qi(t)],[Q.columns.attempts,Q.attempts(n.number(t.attempts))],[Q.columns.answer,t.attemptedAt?Yi(t,e):null],[Q.columns.at,r(t.createdAt)],[Q.columns.next,r(t.nextAttemptAt)],[Q.messageId,w`<code>${t.messageId}</code>`]];return w`<dl class="fact-list">
${i.map(([e,t])=>t?w`<div><dt>${e}</dt><dd>${t}</dd></div>`:x)}
</dl>
<h3>${Q.body}</h3>
<pre class="code" tabindex="0" role="region" aria-label=${Q.body}>${$i(t.body)}</pre>
${t.response?w`<h3>${Q.response}</h3>
<pre class="code" tabindex="0" role="region" aria-label=${Q.response}>${t.response}</pre>`:x}`}function ta({format:e},{status:t,failures:n,oldSecretUntil:r}){return w`${_(Q.status[t],Zi[t])}
${n>0?w`<span class="form-error">${g(`alert`,16)}${Q.failing(n)}</span>`:x}
${r?w`<span class="muted">${Q.oldUntil(e.moment(r))}</span>`:x}`}var na=`/webhooks`,ra=10,ia=168,$=N.webhooks,aa=[`PENDING`,`DELIVERED`,`FAILED`],oa=class extends D{static properties={...D.properties,open:{state:!0}};#e=null;constructor(){super(),this.open=null}render(){let e=this.reader.one(bn,{gameId:this.gameId}),t=e.data?.webhookEndpoints.length??0,n=t>=ra;return w`
${d($.title,{lead:n?$.most:$.about,...t>0&&!n?{actions:this.#t()}:{}})}
${f(e,({webhookEndpoints:e})=>this.#n(e))}
${this.open?this.#s(this.open):x}
`}#t(){return w`<button type="button" class="button main" @click=${()=>this.open={dialog:`edit`,endpoint:null}}>${g(`plus`,16)}${$.add}</button>`}#n(e){let n=e.find(({id:e})=>e===this.view.query.get(`endpoint`))??e[0];return n?w`<ul class="endpoints">${Je(e,({id:e})=>e,e=>this.#r(e,e===n))}</ul>
${this.#i(n)}`:t($.empty,{name:`hook`,more:this.#t()})}#r(e,t){let{view:n}=this,{id:r,url:i,description:a,status:o,eventTypes:s}=e,c=(e,t)=>w`<button type="button" class="button small" aria-label="${e}: ${i}" ?disabled=${this.busy} @click=${t}>${e}</button>`;return w`<li class="panel endpoint ${t?`chosen`:``}">
<div class="endpoint-words">
<h2 class="endpoint-url"><a href=${n.href(na,{endpoint:r})} aria-current=${t?`true`:x}>${i}</a></h2>
${a?w`<p class="muted">${a}</p>`:x}
<p class="endpoint-state">
${ta(n.kit,e)}<span class="muted">${$.events(s.length,Wi.length)}</span>
</p>
</div>
<div class="cell-actions">
${c($.test,()=>this.#p(e))} ${c($.edit,()=>this.open={dialog:`edit`,endpoint:e})}
${c($.rotate,()=>this.open={dialog:`rotate`,endpoint:e})}
${c(o===`ENABLED`?$.pause:$.resume,()=>this.#f(e,o!==`ENABLED`))}
${c($.remove,()=>this.open={dialog:`delete`,endpoint:e})}
</div>
</li>`}#i({id:e,url:n}){let{view:r}=this,i=aa.find(e=>e.toLowerCase()===r.query.get(`status`))??null;return w`<section class="log" aria-labelledby="log-title">
<h2 id="log-title" class="section-title">${$.deliveries} <span class="muted">${n}</span></h2>
${a(r,{name:`deliveries`,label:`${$.deliveries}: ${n}`,columns:this.#e??=this.#a(),filters:[{name:`status`,label:$.columns.status,kind:`choice`,options:[[``,$.anyStatus],...aa.map(e=>[e.toLowerCase(),$.deliveryStatus[e]])]}],source:ye(xn,{endpointId:e,status:i},({node:e})=>e&&`deliveries`in e?e.deliveries:null),idOf:e=>e.id,onOpen:e=>this.open={dialog:`delivery`,delivery:e},empty:t($.noDeliveries,{name:`hook`})})}
</section>`}#a(){let{kit:e}=this.view,{moment:t,number:n}=e.format,{columns:r}=$;return[{id:`type`,words:r.type,cell:({type:e})=>w`<span class="mono">${e}</span>`,text:({type:e})=>e},{id:`status`,words:r.status,cell:Qi,text:({status:e})=>$.deliveryStatus[e]},{id:`attempts`,words:r.attempts,align:`end`,cell:({attempts:e})=>n(e),text:({attempts:e})=>e},{id:`answer`,words:r.answer,cell:t=>t.attemptedAt?Yi(t,e):x,text:({httpStatus:e,failure:t})=>t??e??``},{id:`at`,words:r.at,cell:({createdAt:e})=>t(e),text:({createdAt:e})=>e},{id:`next`,words:r.next,cell:({nextAttemptAt:e})=>e&&t(e),text:({nextAttemptAt:e})=>e??``},{id:`message`,words:$.messageId,hidden:!0,cell:({messageId:e})=>w`<code>${e}</code>`,text:({messageId:e})=>e},{id:`replay`,words:N.common.actions,align:`end`,cell:e=>this.#o(e),text:({id:e})=>e}]}#o(e){return e.status===`PENDING`?x:w`<button type="button" class="button small quiet" aria-label=${$.replayOf(e.type)} ?disabled=${this.busy} @click=${()=>this.#m(e)}>
${$.replay}
</button>`}#s(e){let t=()=>void(this.open=null);switch(e.dialog){case`edit`:return this.dialog({id:`endpoint`,title:e.endpoint?$.editTitle:$.newTitle,onClose:t},w`<form class="form" @submit=${t=>this.#l(t,e.endpoint)}>
${qi(e.endpoint,this.refused)} ${this.general(Ki)} ${this.actions(N.common.save)}
</form>`);case`rotate`:return this.dialog({id:`rotate`,title:$.rotateTitle,onClose:t},this.#c(e.endpoint));case`delete`:return this.dialog({id:`delete`,title:$.removeTitle,onClose:t},w`<form class="form" @submit=${t=>this.#d(t,e.endpoint)}>
<p class="mono">${e.endpoint.url}</p>
<p>${$.removeText}</p>
${this.general()} ${this.actions($.remove,{danger:!0})}
</form>`);case`secret`:return this.dialog({id:`new-secret`,title:$.secret.title,onClose:t},w`<p>${$.secret.text}</p>
${Mn(this.view,$.secret.label,e.secret)}
<div class="form-actions"><button type="button" class="button main" @click=${Ke}>${$.secret.done}</button></div>`);case`delivery`:return this.dialog({id:`delivery`,title:$.details(e.delivery.type),wide:!0,onClose:t},w`${ea(this.view.kit,e.delivery)}
<div class="form-actions">
${e.delivery.status===`PENDING`?x:w`<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#m(e.delivery)}>${$.replay}</button>`}
</div>`)}}#c(e){return w`<form class="form" @submit=${t=>this.#u(t,e)}>
<p>${$.rotateText}</p>
<div class="field">
<label for="old-hours">${$.oldSecretHours}</label>
<div class="control">
<input id="old-hours" name="hours" type="number" min="0" max=${ia} required .defaultValue=${`24`} />
<span class="unit">${$.hours}</span>
</div>
</div>
${this.general()} ${this.actions($.rotate)}
</form>`}async#l(e,t){e.preventDefault();let n=E(e),[r,i,a]=[T(n,`url`),T(n,`description`),Ji(n)],o=null;await this.doing(async()=>{if(t){let{updateWebhookEndpoint:e}=await b(`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}mutation UpdateEndpoint($input:UpdateWebhookEndpointInput!){updateWebhookEndpoint(input:$input){endpoint{...EndpointRow}userErrors{code message path}}}`,{input:{endpointId:t.id,url:r,description:i,eventTypes:a}});return e.userErrors}let e={gameId:this.gameId,url:r,description:i||null,eventTypes:a},{createWebhookEndpoint:n}=await b(`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}mutation CreateEndpoint($input:CreateWebhookEndpointInput!){createWebhookEndpoint(input:$input){secret endpoint{...EndpointRow}userErrors{code message path}}}`,{input:e});return o=n.secret,n.userErrors})&&(o?this.open={dialog:`secret`,secret:o}:this.closeDialog(),this.view.say($.saved))}async#u(e,t){e.preventDefault();let n=Number(T(E(e),`hours`)),r=null;await this.doing(async()=>{let{rotateWebhookSecret:e}=await b(`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}mutation RotateSecret($input:RotateWebhookSecretInput!){rotateWebhookSecret(input:$input){secret endpoint{...EndpointRow}userErrors{code message path}}}`,{input:{endpointId:t.id,oldSecretHours:n}});return r=e.secret,e.userErrors})&&r&&(this.open={dialog:`secret`,secret:r})}async#d(e,t){e.preventDefault(),await this.doing(async()=>{let{deleteWebhookEndpoint:e}=await b(`mutation DeleteEndpoint($input:DeleteWebhookEndpointInput!){deleteWebhookEndpoint(input:$input){deletedEndpointId userErrors{code message path}}}`,{input:{endpointId:t.id}});return e.userErrors})&&(this.closeDialog(),this.view.say($.removed))}#f=({id:e},t)=>this.act(t?$.resumed:$.paused,async()=>{let{updateWebhookEndpoint:n}=await b(Sn,{input:{endpointId:e,enabled:t}});return n.userErrors});#p=({id:e})=>this.act($.tested,async()=>{let{testWebhook:t}=await b(Cn,{input:{endpointId:e}});return t.userErrors});#m=({id:e})=>this.act($.replayed,async()=>{let{replayDelivery:t}=await b(wn,{input:{deliveryId:e}});return t.userErrors})},sa=[nn,Kt,Bt,Ni,Tr,bi,Xr,{id:`webhooks`,title:$.title,path:na,icon:`hook`,letter:`w`,scope:`webhooks:write`,ofGame:!0,styles:[B,z],elements:{"studio-webhooks":oa},render:e=>w`<studio-webhooks .view=${v(e)}></studio-webhooks>`},Ar,Vi,se,...ue,_e];te({root:`/studio`,title:y.shell.other.studio,pages:sa,other:{href:`/program`,words:y.shell.other.program,roles:[`PRODUCT_OWNER`]}});