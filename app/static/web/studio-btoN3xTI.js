import{a as e,n as t,o as n,r,s as i}from"./pages-DTjZEn5s.js";import{o as a,r as o}from"./speech-DgdnMxcz.js";import{$ as s,A as c,C as l,I as u,X as d,b as f,g as p,it as m,nt as h,rt as g,w as _,y as ee}from"./base-DtYCQWQx.js";import{$ as te,A as ne,D as re,N as ie,P as ae,Q as oe,R as se,S as ce,X as le,Y as ue,Z as de,_ as fe,d as v,et as pe,f as me,i as y,j as he,n as b,o as x,r as S,s as C,t as w,tt as T,u as ge,v as _e,z as ve}from"./parts-StIhGWvk.js";import{a as ye}from"./notice-BS7OXbsG.js";import{t as be}from"./commands-ByzMs3CP.js";import{n as E,t as xe}from"./dialogs-Dyif2wUW.js";import{t as D}from"./page-CzNAK2gK.js";import{i as Se}from"./cache-nqIYru-8.js";import{n as O,r as Ce,t as k}from"./forms-DLjEN_--.js";import{n as A,r as j,t as M}from"./forms-CvGlh5_S.js";import{i as we}from"./csv-CJkbMzWi.js";import{a as Te,i as Ee,n as De,t as Oe}from"./member-items-SHYx7k3q.js";import{t as ke}from"./repeat-DAyNqkeF.js";import{n as Ae,t as je}from"./members-91Ou5BzF.js";import{t as Me}from"./styles-CFS9tKTG.js";import{t as Ne}from"./strips-BgRfJSiu.js";import{r as N}from"./report-ZiVHtAOw.js";import{t as P}from"./pages-DlhFwalK.js";var Pe=new Set([`JOINED`,`PROMOTED`,`DEMOTED`,`LOOPED`,`RENEWED`,`RESTARTED`]),Fe=new Set([`PROMOTED`,`DEMOTED`,`LOOPED`]),F={y:4,height:26},I={y:76,height:84},L={y:168,height:14},Ie=202;function Le(e,t){let n=e.filter(({kind:e})=>Pe.has(e)),r=n.filter(({at:e},t)=>n[t+1]?.at!==e);return r.map(({tier:e,at:n},i)=>({tier:e,from:Date.parse(n),to:Date.parse(r[i+1]?.at??t)}))}function Re(e,t){let n=[],r=t;for(let{at:t,pDelta:i}of e.toReversed())i!==0&&n.push({at:Date.parse(t),balance:r}),r-=i;return n.reverse()}function ze({format:e,now:t},{entries:n,member:r,whole:i,at:o,onPick:s}){let[c]=n,l=Date.parse(i||!c?r.joinedAt:c.at),u=t(),d=Math.max(Date.parse(r.season.endsAt),u+1),f=e=>`${Math.min(100,Math.max(0,100*(e-l)/(d-l))).toFixed(3)}%`,p=e=>{if(!(e.currentTarget instanceof Element))return;let{left:t,width:n}=e.currentTarget.getBoundingClientRect(),r=l+(e.clientX-t)/n*(d-l);s(r>=u?null:Math.round(r))},m=e=>{if(!(e.target instanceof HTMLInputElement))return;let t=Number(e.target.value);s(t>=u?null:t)},_=o??u;return h`<div class="axis">
<svg width="100%" height=${Ie} role="img" aria-label=${a.member.axis.label} @click=${p}>
${Le(n,r.season.endsAt).map(e=>Be(e,f,u))}
${Ue(Re(n,r.points.balance),{begin:l,end:d,today:u},e.number)}
${n.filter(({kind:e})=>Fe.has(e)).map(e=>Ve(e,f))}
${n.filter(({kind:e})=>e===`PURCHASE`||e===`REFUND`).map(t=>He(t,f,e.moment))}
<line class="axis-now" x1=${f(u)} x2=${f(u)} y1="0" y2=${186}></line>
<svg x=${f(u)} y=${186} overflow="visible"><text class="axis-text" y="12" text-anchor="end" x="2">${a.member.axis.now}</text></svg>
<text class="axis-text" x="0" y=${198}>${e.day(l)}</text>
<text class="axis-text" x="100%" y=${198} text-anchor="end">${e.day(d)}</text>
${o===null?``:g`<line class="axis-at" x1=${f(o)} x2=${f(o)} y1="0" y2=${186}></line>`}
</svg>
<div class="axis-pick">
<label for="axis-at">${a.member.axis.asOf}</label>
<input type="range" id="axis-at" min=${l} max=${u} step="any" .value=${String(_)} aria-valuetext=${e.moment(_)} @change=${m}>
<output for="axis-at" class="num">${e.moment(_)}</output>
<button type="button" class="button" ?disabled=${o===null} @click=${()=>s(null)}>${a.member.axis.backToNow}</button>
</div>
<ul class="axis-legend">
<li><svg width="18" height="12" aria-hidden="true"><rect class="axis-band-fill" width="18" height="12" rx="3"></rect></svg>${a.member.axis.season}</li>
<li><svg width="18" height="12" aria-hidden="true"><path class="axis-line" d="M0 9H7V3H18"></path></svg>${a.member.axis.points}</li>
<li><svg width="18" height="12" aria-hidden="true"><line class="axis-tick" x1="9" x2="9" y1="1" y2="11"></line></svg>${a.member.axis.purchase}</li>
<li><svg width="18" height="12" aria-hidden="true"><line class="axis-tick refund" x1="9" x2="9" y1="1" y2="11"></line></svg>${a.member.axis.refund}</li>
</ul>
</div>`}function Be({tier:e,from:t,to:n},r,i){let[a,o]=[r(t),`${(Number.parseFloat(r(n))-Number.parseFloat(r(t))).toFixed(3)}%`];return g`<svg class="axis-band ${l(e)} ${n>i?`open`:``}" x=${a} width=${o} y=${F.y} height=${F.height}>
<title>${e.name}</title>
<rect class="axis-band-fill" x="1" width="100%" height="100%"></rect>
<line class="axis-band-edge" x1="1" x2="1" y1="0" y2="100%"></line>
<text class="axis-band-name" x="8" y="17">${e.name}</text>
</svg>`}function Ve({at:e,tier:t,kind:n,explanation:r},i){return g`<svg x=${i(Date.parse(e))} y=${F.y+F.height+4} overflow="visible" class="axis-move ${n.toLowerCase()}">
<title>${r}</title><g transform="translate(-8 0)">${f(t,{size:16})}</g>
</svg>`}function He({at:e,kind:t,explanation:n},r,i){return g`<line class="axis-tick ${t===`REFUND`?`refund`:``}" x1=${r(Date.parse(e))} x2=${r(Date.parse(e))}
y1=${L.y} y2=${L.y+L.height}><title>${i(e)}: ${n}</title></line>`}function Ue(e,{begin:t,end:n,today:r},i){let o=Math.max(1,...e.map(({balance:e})=>e)),s=Math.min(0,...e.map(({balance:e})=>e)),c=e=>(1e3*(e-t)/(n-t)).toFixed(2),l=e=>(I.height-I.height*(e-s)/(o-s)).toFixed(2),u=e.map(({at:e,balance:t})=>`H${c(e)}V${l(t)}`).join(``),d=`M0 ${l(0)}${u}H${c(r)}`;return g`<svg x="0" y=${I.y} width="100%" height=${I.height} viewBox="0 0 1000 ${I.height}" preserveAspectRatio="none">
<path class="axis-area" d="${d}V${l(0)}H0Z"></path>
<line class="axis-zero" x1="0" x2="1000" y1=${l(0)} y2=${l(0)}></line>
<path class="axis-line" d=${d}></path>
</svg>
<text class="axis-text" x="0" y=${I.y-6}>${i(o)} ${a.member.axis.pointsUnit}</text>`}var We=m`
.axis{display:grid;gap:8px;}.axis > svg{cursor:crosshair;display:block;overflow:visible;}.axis-band-fill{fill:color-mix(in srgb,var(--tone,var(--accent)) 22%,var(--surface));}.axis-band.open .axis-band-fill{fill:color-mix(in srgb,var(--tone,var(--accent)) 32%,var(--surface));}.axis-band-edge{stroke:var(--tone,var(--accent));stroke-width:2;}.axis-band-name{fill:var(--ink);font:600 12px/16px var(--font);}.axis-text{fill:var(--muted);font:400 12px/16px var(--font);font-variant-numeric:tabular-nums;}.axis-area{fill:color-mix(in srgb,var(--points) 14%,var(--surface));}.axis-line{fill:none;stroke:var(--points);stroke-width:2;vector-effect:non-scaling-stroke;}.axis-zero{stroke:var(--line);vector-effect:non-scaling-stroke;}.axis-tick{stroke:var(--accent);stroke-linecap:round;stroke-width:2.5;}.axis-tick.refund{stroke:var(--danger);stroke-dasharray:3 3;}.axis-now{stroke:var(--control);stroke-dasharray:2 3;}.axis-at{stroke:var(--ink);stroke-width:2;}.axis-pick{align-items:center;display:flex;flex-wrap:wrap;gap:8px 12px;}.axis-pick > label{font-weight:600;}.axis-pick > input{accent-color:var(--accent);flex:1 1 200px;margin:0;min-width:0;}.axis-legend{color:var(--muted);display:flex;flex-wrap:wrap;font-size:12px;gap:4px 16px;line-height:16px;}.axis-legend > li{align-items:center;display:flex;gap:6px;}@media (forced-colors: active){.axis-band-fill{fill:Canvas;stroke:CanvasText;}.axis-line,.axis-tick,.axis-at{stroke:CanvasText;}}`,Ge=500,Ke=[100,500,1e3,5e3],qe=class extends v{static properties={...v.properties,member:{attribute:!1},points:{state:!0},faults:{state:!0},busy:{state:!0}};#e=c();constructor(){super(),this.points=0,this.faults=[],this.busy=!1}render(){let{format:e}=this.view.kit,{points:t,faults:n,member:r}=this,{staff:i}=this.view,o=t>i.grantLimit,{grant:c}=a.member,l=j(n,[`points`,`reason`]);return E({title:c.title(r.displayName??r.playerId),onClose:this.#n,body:h`<form class="form" @submit=${this.#t}>
${A({label:c.points,name:`points`,type:`number`,min:1,step:1,required:!0,value:t?String(t):``,wrong:M(n,`points`),hint:c.after(e.number(r.points.balance),e.number(r.points.balance+t)),onInput:e=>this.points=Math.max(0,Math.trunc(Number(Ce(e))||0))})}
<div class="quick" role="group" aria-label=${c.quick}>
${Ke.map(t=>h`<button type="button" class="button" @click=${()=>this.points=t}>${e.number(t)}</button>`)}
</div>
${A({label:c.reason,name:`reason`,required:!0,maxLength:Ge,hint:c.reasonHint,wrong:M(n,`reason`)})}
<p class="grant-limit ${o?`waits`:``}" role="status">
${o?c.above(e.number(i.grantLimit)):c.within(e.number(i.grantLimit),e.number(i.budgetLeft))}
</p>
${l?h`<p class="form-error" role="alert">${l}</p>`:s}
<div class="form-actions">
<button type="button" class="button" @click=${Se}>${a.cancel}</button>
<button class="button main" ?disabled=${this.busy}>${o?c.ask:c.action}</button>
</div>
</form>`})}#t=async e=>{if(e.preventDefault(),this.busy)return;let{view:t,member:n}=this,r=O(k(e),`reason`);this.busy=!0;try{let{grantPoints:e}=await o(ce,{input:{gameId:t.game.id,playerId:n.playerId,points:this.points,reason:r,idempotencyKey:this.#e}});if(this.faults=e.userErrors,this.faults.length>0)return;let{format:i}=t.kit,{approval:s}=e;t.say(s?a.member.grant.waits(i.number(s.points),i.moment(s.expiresAt)):a.member.grant.done(i.number(this.points))),ge.refresh(),this.querySelector(`dialog`)?.close()}catch(e){t.failed(e)}finally{this.busy=!1}};#n=()=>{this.dispatchEvent(new Event(`close`))}},Je=class extends v{static properties={...v.properties,member:{attribute:!1},wrong:{state:!0},busy:{state:!0}};constructor(){super(),this.wrong=``,this.busy=!1}render(){let{erase:e}=a.member;return xe({title:e.title(this.member.displayName??this.member.playerId),lead:e.lead,word:this.member.playerId,action:e.action,busy:this.busy,wrong:this.wrong,onClose:()=>this.dispatchEvent(new Event(`close`)),onConfirm:()=>void this.#e()})}async#e(){let{view:e,member:t}=this;this.busy=!0;try{let{erasePlayer:n}=await o(fe,{input:{gameId:e.game.id,playerId:t.playerId}});if(this.wrong=n.userErrors.map(({message:e})=>e).join(` `),this.wrong)return;e.say(a.member.erase.done),me.expire(),e.go(`/members`)}catch(t){e.failed(t)}finally{this.busy=!1}}};async function Ye(e,t){try{let{exportPlayer:n}=await o(_e,{gameId:e.game.id,playerId:t});we(`${t}.json`,n,`application/json`),e.say(a.member.exported)}catch(t){e.failed(t)}}function Xe(e,t,n){return E({title:a.why.title,wide:!0,onClose:n,body:w(t,({explain:t})=>t?Ze(e,t):h`<p>${a.failures[`not-found`]}</p>`)})}function Ze(e,{entry:t,inputs:n,comparison:r,differences:i,ledger:o,ladderVersion:c}){let{format:l}=e;return h`<div class="why-body">
<p class="why-sentence">${t.explanation}</p>
${r?Qe(e,r):s}
${n.length>0?h`<section><h3>${a.why.counted}</h3>${R(e,n)}</section>`:s}
${i.length>0?h`<section>
<h3>${a.why.different}</h3>
<ul class="why-differences">
${i.map(t=>h`<li>
<p>${t.takenBack?a.why.takenBack:a.why.added} <time datetime=${t.at}>${l.moment(t.at)}</time>: ${t.explanation}</p>
${R(e,t.inputs)}
</li>`)}
</ul>
</section>`:s}
${o.length>0?h`<section>
<h3>${a.why.moved}</h3>
<table class="plain-table">
<thead>
<tr><th scope="col">${a.why.ledger.unit}</th><th scope="col" class="end">${a.why.ledger.delta}</th><th scope="col" class="end">${a.why.ledger.balance}</th></tr>
</thead>
<tbody>
${o.map(({unit:e,delta:t,balance:n})=>h`<tr>
<th scope="row">${a.why.units[e]}</th><td class="end">${l.signed(t)}</td><td class="end">${l.number(n)}</td>
</tr>`)}
</tbody>
</table>
</section>`:s}
${y([[a.why.at,l.moment(t.at)],[a.why.rules,t.rulesVersion===null?a.why.none:a.why.version(t.rulesVersion)],[a.why.ladder,a.why.version(c)],...t.reference?[[a.why.reference,h`<code>${t.reference}</code>`]]:[]])}
</div>`}function Qe({format:e},{criterion:t,reached:n,needed:r,met:i}){let o=a.why.comparison[t](e.number(n),e.number(r),i);return h`<section class="why-decided ${i?`met`:`missed`}">
<p><strong>${o}</strong></p>
${_({value:n,target:Math.max(r,1),label:a.why.decided,valueText:o})}
</section>`}function R(e,t){let n=a.why.inputs;return y(t.map(t=>[n[t.name]??t.name,$e(e,t)]))}function $e({format:e},{value:t,unit:n}){let r=Number(t);switch(n){case`SC`:case`P`:return Number.isNaN(r)?t:`${e.number(r)} ${n}`;case`COUNT`:return Number.isNaN(r)?t:e.number(r);case`DAYS`:return e.days(r);case`FACTOR`:return`× ${t}`;case`INSTANT`:return e.moment(t);default:return t}}function z(e,t,n){return t?h`<button type="button" class="why" title=${a.why.title} @click=${()=>n(t)}>${e}</button>`:h`${e}`}var B=m`
.why{background:none;border:0;color:inherit;cursor:help;font:inherit;padding:0;text-decoration:underline dotted var(--control) 1.5px;text-underline-offset:3px;}.kit .why:hover{color:var(--accent);text-decoration-color:currentColor;}.why-body{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);}.why-body h3{color:var(--muted);font:600 12px/16px var(--font);padding-block-end:6px;}.why-sentence{font-size:16px;line-height:24px;}.why-decided{border-inline-start:3px solid var(--accent);display:grid;gap:8px;padding:2px 0 2px 12px;}.why-decided.missed{border-color:var(--warn);}.why-decided.missed .bar-fill{fill:var(--warn);}.why-differences{display:grid;gap:12px;}`,V={all:()=>!0,tier:({kind:e})=>[`JOINED`,`PROMOTED`,`DEMOTED`,`LOOPED`,`RENEWED`,`RESTARTED`].includes(e),points:({pDelta:e})=>e!==0,purchases:({kind:e})=>e===`PURCHASE`||e===`REFUND`};function et(e,t,{balance:n,more:r,onWhy:i}){let{format:o}=e.kit,{columns:c,shows:l,kinds:u}=a.member.history,d=e.query.get(`show`)??`all`,p=Object.hasOwn(V,d)?d:`all`,m=new Map,g=n;for(let{id:e,pDelta:n}of t)m.set(e,g),g-=n;return h`
<div class="choices" role="group" aria-label=${a.member.history.title}>
${Object.keys(V).map(t=>h`<button type="button" class="button quiet" aria-pressed=${t===p} @click=${()=>e.set({show:t===`all`?null:t})}>
${l[t]}
</button>`)}
</div>
<div class="table-scroll" tabindex="0" role="region" aria-label=${a.member.history.title}>
<table class="history-table">
<thead>
<tr>
<th scope="col">${c.at}</th>
<th scope="col">${c.kind}</th>
<th scope="col">${c.what}</th>
<th scope="col" class="end">${c.sc}</th>
<th scope="col" class="end">${c.p}</th>
<th scope="col" class="end">${c.balance}</th>
<th scope="col">${c.tier}</th>
</tr>
</thead>
<tbody>
${ke(t.filter(V[p]),({id:e})=>e,e=>h`<tr>
<th scope="row"><time datetime=${e.at}>${o.moment(e.at)}</time></th>
<td>${b(u[e.kind],e.kind===`DEMOTED`?`warn`:e.kind===`PROMOTED`||e.kind===`LOOPED`?`good`:`plain`)}</td>
<td class="history-what">${e.explanation} ${z(h`${a.why.title}<span class="sr"> ${u[e.kind]}, ${o.moment(e.at)}</span>`,e.id,i)}</td>
<td class="end">${e.scDelta?o.signed(e.scDelta):s}</td>
<td class="end">${e.pDelta?h`<span class=${e.pDelta<0?`negative`:`points`}>${o.signed(e.pDelta)}</span>`:s}</td>
<td class="end">${e.pDelta?o.number(m.get(e.id)??0):s}</td>
<td><span class="history-tier">${f(e.tier,{size:16})}${e.tier.name}</span></td>
</tr>`)}
</tbody>
</table>
</div>
${r?h`<p><button type="button" class="button" @click=${r}>${a.member.history.more}</button></p>`:s}
`}var tt=m`
.choices{display:flex;flex-wrap:wrap;gap:4px;padding-block-end:8px;}.history-table :is(th,td){vertical-align:top;}.table-scroll .history-table tbody :is(th,td){padding-block:7px;}.table-scroll .history-table .history-what{max-width:none;min-width:280px;white-space:normal;width:100%;}.history-tier{align-items:center;display:inline-flex;gap:6px;}`,nt={JOINED:`plain`,PENDING:`info`,QUALIFIED:`good`,REVERSED:`bad`,REFUSED:`bad`},{invitations:H}=a.member;function rt(e,t){return C(H.title,w(t,n=>n.length===0?S(H.none,{name:`people`}):h`${it(e,n)}
${t.more?h`<p><button type="button" class="button" ?disabled=${t.loading} @click=${t.next}>${H.more}</button></p>`:s}`))}function it(e,t){let{columns:n}=H;return h`<div class="table-scroll" tabindex="0" role="region" aria-label=${H.title}>
<table>
<thead>
<tr>
<th scope="col">${n.who}</th>
<th scope="col">${n.state}</th>
<th scope="col">${n.claimed}</th>
<th scope="col">${n.counts}</th>
<th scope="col">${n.rewarded}</th>
<th scope="col">${n.why}</th>
</tr>
</thead>
<tbody>
${t.map(t=>at(e,t))}
</tbody>
</table>
</div>`}function at(e,t){let{format:n}=e.kit,{inviteePlayerId:r}=t;return h`<tr>
<th scope="row">
${r?h`<a href=${e.href(`/members/${encodeURIComponent(r)}`)}><bdi>${r}</bdi></a>`:h`<span class="muted">${H.erased}</span>`}
</th>
<td>${b(H.states[t.state],nt[t.state])}</td>
<td>${t.claimedAt?h`<time datetime=${t.claimedAt}>${n.moment(t.claimedAt)}</time>`:s}</td>
<td>${ot(e,t)}</td>
<td>${t.isRewarded===null?s:t.isRewarded?H.yes:H.limit}</td>
<td>${t.refusal?H.refusals[t.refusal]:t.reversedAt?H.refunded(n.moment(t.reversedAt)):s}</td>
</tr>`}function ot({kit:{format:e}},{state:t,qualifiedAt:n,qualifiesAt:r}){return n?e.moment(n):r?H.from(e.moment(r)):t===`JOINED`?H.purchase:s}var st=class extends v{static properties={...v.properties,player:{attribute:!1},purchase:{attribute:!1},preview:{state:!0},busy:{state:!0}};constructor(){super(),this.player=``,this.purchase=null,this.preview=null,this.busy=!1}connectedCallback(){super.connectedCallback(),this.purchase&&this.#t(null)}render(){let{purchase:e,preview:t,view:n}=this,r=a.member.preview,i=t?.userErrors??[],o=j(i,[`amount`,`currency`]);return E({title:e?r.refund(e):r.purchase,wide:!0,onClose:()=>this.dispatchEvent(new Event(`close`)),body:h`<p class="muted">${r.lead}</p>
<form class="preview-form" @submit=${this.#e}>
${A({label:r.amount,name:`amount`,required:!e,type:`number`,min:0,step:`any`,wrong:M(i,`amount`)})}
${A({label:r.currency,name:`currency`,required:!0,maxLength:3,value:`USD`,hint:r.currencyHint,wrong:M(i,`currency`)})}
<button class="button main" ?disabled=${this.busy}>${r.try}</button>
</form>
${o?h`<p class="form-error" role="alert">${o}</p>`:s}
${t?.before&&t.after?ct(n.kit,t.before,t.after,t.explanations):s}`})}#e=e=>{e.preventDefault();let t=k(e),n=O(t,`amount`);this.#t(n?{amount:n,currency:O(t,`currency`).toUpperCase()}:null)};async#t(e){if(this.busy)return;this.busy=!0;let t=this.view.game.id;try{this.purchase?this.preview=(await o(ve,{gameId:t,purchaseId:this.purchase,amount:e})).previewRefund:e&&(this.preview=(await o(se,{gameId:t,playerId:this.player,amount:e})).previewPurchase)}catch(e){this.view.failed(e)}finally{this.busy=!1}}};function ct({format:e},t,n,r){let{rows:i,now:o,then:c,sentences:l}=a.member.preview,u=[[i.tier,({tier:e})=>e.name],[i.progress,({progress:{current:t,target:n}})=>`${e.number(t)} / ${e.number(n)}`],[i.keep,t=>e.number(t.progress.keepThreshold)],[i.season,({season:t})=>e.day(t.endsAt)],[i.points,({points:t})=>e.number(t.balance)]];return h`<table class="plain-table preview-table">
<thead>
<tr><td></td><th scope="col">${o}</th><th scope="col">${c}</th></tr>
</thead>
<tbody>
${u.map(([e,r])=>{let[a,o]=[r(t),r(n)],c=t=>e===i.tier?f(t.tier,{size:16}):s;return h`<tr data-differs=${a!==o}>
<th scope="row">${e}</th><td>${c(t)} ${a}</td><td>${c(n)} ${o}</td>
</tr>`})}
</tbody>
</table>
${r.length>0?h`<section><h3>${l}</h3><ul class="preview-sentences">${r.map(e=>h`<li>${e}</li>`)}</ul></section>`:s}`}var lt=m`
.preview-form{align-items:start;display:grid;gap:12px;grid-template-columns:1fr 1fr auto;}.preview-form > .button{margin-block-start:24px;}.preview-table [data-differs="true"] > td:last-child{color:var(--accent);font-weight:700;}.preview-sentences{display:grid;gap:4px;}.preview-sentences > li{border-inline-start:3px solid var(--line);padding-inline-start:10px;}.grant-limit{color:var(--muted);font-size:13px;}.grant-limit.waits{color:var(--warn);font-weight:600;}`;function ut(e,t,n){let{title:r,none:i,more:o}=a.member.purchases;return C(r,w(t,r=>r.length===0?S(i,{name:`bolt`}):h`${dt(e,r,n)}
${t.more?h`<p><button type="button" class="button" ?disabled=${t.loading} @click=${t.next}>${o}</button></p>`:s}`))}function dt({format:e},t,n){let{title:r,refund:i,columns:o}=a.member.purchases;return h`<div class="table-scroll" tabindex="0" role="region" aria-label=${r}>
<table>
<thead>
<tr>
<th scope="col">${o.at}</th>
<th scope="col">${o.id}</th>
<th scope="col" class="end">${o.usd}</th>
<th scope="col" class="end">${o.refunded}</th>
<th scope="col" class="end">${o.sc}</th>
<th scope="col" class="end">${o.p}</th>
<td></td>
</tr>
</thead>
<tbody>
${t.map(t=>h`<tr>
<th scope="row"><time datetime=${t.effectiveAt}>${e.moment(t.effectiveAt)}</time></th>
<td><code class="cut" title=${t.purchaseId}>${t.purchaseId}</code></td>
<td class="end">${t.amountUsd}</td>
<td class="end">${Number(t.refundedUsd)?t.refundedUsd:s}</td>
<td class="end">${e.number(t.sc)}</td>
<td class="end">${e.number(t.p)}</td>
<td class="end">
<button type="button" class="button quiet" aria-label="${i}: ${t.purchaseId}" @click=${()=>n(t.purchaseId)}>${i}</button>
</td>
</tr>`)}
</tbody>
</table>
</div>`}var ft={PENDING:`info`,FULFILLED:`good`,FAILED:`bad`,CANCELLED:`plain`};function pt({format:e},t){let{title:n,none:r,columns:i,states:o,gift:s}=a.member.redemptions;return C(n,t.length===0?S(r,{name:`parcel`}):h`<div class="table-scroll" tabindex="0" role="region" aria-label=${n}>
<table>
<thead>
<tr>
<th scope="col">${i.item}</th>
<th scope="col">${i.state}</th>
<th scope="col" class="end">${i.points}</th>
<th scope="col">${i.created}</th>
<th scope="col">${i.due}</th>
</tr>
</thead>
<tbody>
${t.map(t=>h`<tr>
<th scope="row"><bdi>${t.title}</bdi>${t.quantity>1?` × ${e.number(t.quantity)}`:``}</th>
<td>${b(o[t.status],ft[t.status])}</td>
<td class="end">${t.benefit?s:e.number(t.pointsSpent)}</td>
<td><time datetime=${t.createdAt}>${e.moment(t.createdAt)}</time></td>
<td><time datetime=${t.settledAt??t.dueAt}>${e.moment(t.settledAt??t.dueAt)}</time></td>
</tr>`)}
</tbody>
</table>
</div>`)}var{ways:U}=a.member;function W(e){return e.every(({leaves:e})=>e.every(({counts:e})=>e===null))}function mt(e,{paths:t,keepPaths:n,tier:r,nextTier:i}){if(W(t)&&W(n))return s;let{columns:a}=U;return C(U.title,h`<div class="table-scroll" tabindex="0" role="region" aria-label=${U.title}>
<table class="way-table">
<thead>
<tr>
<th scope="col">${a.way}</th>
<th scope="col">${a.condition}</th>
<th scope="col">${a.window}</th>
<th scope="col" class="end">${a.reached}</th>
<th scope="col" class="end">${a.needed}</th>
<th scope="col">${a.share}</th>
</tr>
</thead>
<tbody>
${i?t.map(t=>G(e,t,U.enter(i.name))):s}
${n.map(t=>G(e,t,U.keep(r.name)))}
</tbody>
</table>
</div>
<p class="small muted way-hint">${n.length>0?`${U.keep(r.name)}: ${U.keepHint}`:s}</p>`)}function G({format:e},{leaves:t,nearest:n,fraction:r},i){let a=t=>e.number(Number(t??0));return t.map((o,c)=>h`<tr>
${c===0?h`<th scope="rowgroup" rowspan=${t.length}>
<bdi>${i}</bdi> ${r>=1?b(U.holds,`good`):n?b(U.nearest,`info`):s}
</th>`:s}
<td>${c>0?h`<span class="muted">${U.and}</span> `:s}<code>${o.measure}</code> <span class="muted">${U.what[o.counts??`SC`]}</span></td>
<td>${ht(e,o)}</td>
<td class="end">${a(o.value)}</td>
<td class="end">${a(o.atLeast)}</td>
<td class="way-share">
${_({value:Math.round(o.fraction*100),target:100,label:o.measure,valueText:e.percent(o.fraction),thin:!0})}
<span class="num">${e.percent(o.fraction)}</span>
</td>
</tr>`)}function ht(e,{window:t}){let[n=``,r=``]=(t??``).split(`/`);return n===`ROLLING`?U.days(e.days(Number(r))):U.windows[r||n]??t??``}var gt=m`
.way-share{align-items:center;display:grid;gap:8px;grid-template-columns:minmax(64px,1fr) 44px;}.way-share > .num{text-align:end;}.way-hint:not(:empty){margin-block-start:8px;}`,_t=480,vt=class extends v{static properties={...v.properties,over:{state:!0},why:{state:!0},refund:{state:!0}};constructor(){super(),this.over=null,this.why=null,this.refund=null,new be(this,()=>this.#f())}connectedCallback(){super.connectedCallback(),u(async()=>{let{part:e}=await import(`./member-value-DdVRmfZJ.js`);return{part:e}},[]).then(({part:e})=>i(e),()=>this.view.say(a.member.valueLost,{bad:!0}))}render(){let e=D(this.view),t=e.params.player??``,n=this.reader.one(re,{gameId:e.game.id,playerId:t});return h`${n.failure?.kind===`not-found`?h`${x(a.member.notFound,{back:this.#e(e)})}${S(a.member.notFoundLead(t),{name:`people`})}`:w(n,({member:t})=>t?this.#t(e,t):h``,`cards`)}`}#e(e){return{href:e.href(`/members`),words:a.members.title}}#t(e,t){let{game:n,query:r,kit:i}=e,o=this.reader.list(ne,{gameId:n.id,playerId:t.playerId},({member:e})=>e?.history),c=(o.data??[]).toReversed();o.more&&!o.loading&&!o.failure&&c.length<_t&&queueMicrotask(o.next);let l=r.get(`at`)?Date.parse(r.get(`at`)??``):NaN,u=Number.isNaN(l)||l>=i.now()?null:l;return h`
${this.#n(e,t)}
<div class="member-top">
${u===null?this.#i(e,t,t,c):this.#a(e,t,u)}
${this.#o(e,t,c)}
</div>
${C(a.member.axis.title,ze(i,{entries:c,member:t,whole:!o.more,at:u,onPick:t=>e.set({at:t===null?null:new Date(t).toISOString()})}))}
${mt(i,t)}
${this.#s(e,t,o)}
${rt(e,this.reader.list(he,{gameId:n.id,playerId:t.playerId},({member:e})=>e?.invitations))}
${ut(i,this.reader.list(ie,{gameId:n.id,playerId:t.playerId},({member:e})=>e?.purchases??void 0),this.#u)}
${pt(i,t.redemptions.edges.map(({node:e})=>e))}
<laurel-member-value .view=${e} .player=${t.playerId}></laurel-member-value>
${e.may(`inventory:read`)?h`<laurel-member-items .view=${e} .player=${t.playerId}></laurel-member-items>`:s}
${this.#c(e,t)}
`}#n(e,t){return x(h`<bdi>${t.displayName??t.playerId}</bdi>`,{back:this.#e(e),lead:h`<code>${t.playerId}</code>${t.isGuest?h` · ${a.members.guest}`:s}${t.email?h` · ${t.email}`:s}`,actions:h`${e.may(`points:grant`)?h`<button type="button" class="button main" @click=${()=>this.over=`grant`}>${T(`gift`,16)}${a.member.grant.open}</button>`:s}
<button type="button" class="button" popovertarget="member-more">${a.member.more}${T(`chevron`,16)}</button>
<div class="menu member-more" id="member-more" popover>
${this.#r(e,t).map(({words:e,name:t,run:n,danger:r=!1})=>h`<button type="button" class="button quiet ${r?`danger`:``}" popovertarget="member-more" popovertargetaction="hide" @click=${n}>
${T(t,16)}${e}
</button>`)}
</div>`})}#r(e,t){let n=e.may(`privacy`);return[{words:a.member.preview.open,name:`bolt`,run:()=>this.over=`preview`},...n?[{words:a.member.export,name:`download`,run:()=>void Ye(e,t.playerId)}]:[],{words:a.member.raw,name:`draft`,run:()=>this.over=`raw`},...n?[{words:a.member.erase.open,name:`trash`,danger:!0,run:()=>this.over=`erase`}]:[]]}#i({kit:e},t,n,r){let{tier:i,nextTier:o,progress:s,season:c}=n;return h`<section class="panel member-standing" aria-label=${a.member.asSeen}>
<div class="member-tier">
${f(i,{size:96,share:s.fraction})}
<div>
<p class="muted">${a.member.asSeen}</p>
<h2>${z(i.name,q(r,K),this.#l)}${t.loops?` ×${t.loops+1}`:``}</h2>
${ye(e,n.points)}
</div>
</div>
${ee(e,{tier:i,nextTier:o,progress:s})} ${p(e,{tier:i,season:c})}
</section>`}#a(e,t,n){let r=this.reader.one(ae,{gameId:e.game.id,playerId:t.playerId,at:new Date(n).toISOString()}),i={...e.kit,now:()=>n};return h`<div class="member-past">
<p class="member-as-of">${T(`clock`,16)}${a.member.asOf(e.kit.format.moment(n))}
<button type="button" class="button" @click=${()=>e.set({at:null})}>${a.member.axis.backToNow}</button>
</p>
${w(r,({memberAt:n})=>n?this.#i({...e,kit:i},{...t,loops:n.standing?.loops??0},n,[]):S(a.member.notYet,{name:`clock`}),`head`)}
</div>`}#o({kit:{format:e}},t,n){let{standing:r,progress:i,points:o,season:s}=t,c=(e,t)=>z(e,q(n,t),this.#l),{facts:l}=a.member;return C(l.title,y([[l.progress,c(`${e.number(i.current)} / ${e.number(i.target)}`,({scDelta:e})=>e!==0)],[l.keep,`${e.number(i.keepThreshold)}${i.keepThresholdMet?` · ${l.met}`:``}`],[l.points,c(e.number(o.balance),({pDelta:e})=>e!==0)],[l.expires,o.expiresAt?e.day(o.expiresAt):l.never],[l.seasonStart,c(e.day(s.startedAt),K)],[l.seasonEnd,e.day(s.endsAt)],[l.position,c(e.number(r?.position??0),({scDelta:e})=>e!==0)],[l.lifetimeSc,e.number(r?.lifetimeSc??0)],[l.lifetimeP,e.number(r?.lifetimeP??0)],[l.ltv,c(e.usd(Number(r?.ltvUsd??0)),({kind:e})=>e===`PURCHASE`||e===`REFUND`)],[l.rules,a.why.version(r?.rulesVersion??0)],[l.joined,e.day(t.joinedAt)],[l.identities,t.identities.map(({provider:e})=>a.member.providers[e]).join(`, `)||l.none],[l.locale,t.locale??l.none]]))}#s(e,t,n){return C(a.member.history.title,w({...n},r=>et(e,r,{balance:t.points.balance,more:n.more&&!n.loading?n.next:null,onWhy:this.#l})))}#c(e,t){return h`
${this.why?Xe(e.kit,this.reader.one(pe,{entryId:this.why}),()=>this.why=null):s}
${this.over===`grant`?h`<laurel-grant .view=${e} .member=${t} @close=${this.#d}></laurel-grant>`:s}
${this.over===`erase`?h`<laurel-erase .view=${e} .member=${t} @close=${this.#d}></laurel-erase>`:s}
${this.over===`preview`?h`<laurel-preview .view=${e} .player=${t.playerId} .purchase=${this.refund} @close=${this.#d}></laurel-preview>`:s}
${this.over===`raw`?E({title:a.member.raw,wide:!0,onClose:this.#d,body:h`<pre class="raw" tabindex="0">${JSON.stringify(t,null,2)}</pre>`}):s}
`}#l=e=>{this.why=e};#u=e=>{this.refund=e,this.over=`preview`};#d=()=>{this.over=null,this.refund=null};#f(){let{view:e}=this;if(!e.game)return[];let t=e.params.player??``;return[...e.may(`points:grant`)?[{words:a.member.grant.open,group:`page`,icon:`gift`,run:()=>this.over=`grant`}]:[],...this.#r(D(e),{playerId:t}).map(({words:e,name:t,run:n})=>({words:e,group:`page`,icon:t,run:n}))]}},K=({kind:e})=>[`JOINED`,`PROMOTED`,`DEMOTED`,`LOOPED`,`RENEWED`,`RESTARTED`].includes(e);function q(e,t){return e.findLast(t)?.id}var yt=m`
.member-top{display:grid;gap:16px;grid-template-columns:minmax(0,5fr) minmax(0,4fr);}.member-standing{align-content:start;display:grid;gap:12px;}.member-tier{align-items:center;display:flex;gap:16px;}.member-tier h2{font:600 20px/28px var(--font);}.member-past{align-content:start;display:grid;gap:8px;}.member-as-of{align-items:center;background:color-mix(in srgb,var(--info) 10%,var(--surface));border-radius:var(--radius-control);color:var(--info);display:flex;flex-wrap:wrap;font-weight:600;gap:8px;padding:4px 4px 4px 12px;}.member-as-of > .button{margin-inline-start:auto;}.member-more:popover-open{display:grid;padding:6px;}.console .member-more .button{justify-content:start;}.console .member-more .danger{color:var(--danger);}.quick{display:flex;flex-wrap:wrap;gap:6px;}.raw{background:var(--sunken);border-radius:var(--radius-control);font:400 12px/18px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;margin:0;max-height:60vh;overflow:auto;padding:12px;white-space:pre-wrap;}@media (max-width: 68rem){.member-top{grid-template-columns:minmax(0,1fr);}}`,bt={id:`member`,title:a.member.title,path:`/members/:player`,below:`members`,scope:`members:read`,ofGame:!0,elements:{"laurel-member":vt,"laurel-member-items":Oe,"laurel-grant":qe,"laurel-grant-item":Ee,"laurel-revoke-item":Te,"laurel-erase":Je,"laurel-preview":st},styles:[yt,gt,De,We,B,tt,lt],render:e=>h`<laurel-member .view=${e}></laurel-member>`},J=a.today.purchases;function xt({reports:{asOf:e,today:t}},n){if(e===null)return h`<p class="muted">${J.notCounted}</p>`;let r=[{name:J.purchases,now:t.purchases,usual:Y(t.usualPurchases),written:e=>N.exact(e.toFixed(1))},{name:J.usd,now:Number(t.usd),usual:Y(t.usualUsd),written:e=>N.money(String(e),`USD`)}];return h`<div class="today-figures">${r.map(St)}</div>
<p class="today-how muted">
${J.until(n.kit.format.moment(t.until))} ${t.weeks>0?J.weeks(J.inWeeks(t.weeks)):J.unknown}
</p>
<p><a class="today-all" href=${n.href(`/reports`)}>${J.all}${T(`next`,16)}</a></p>`}function Y(e){return e===null?null:Number(e)}function St({name:e,now:t,usual:n,written:r}){return h`<div class="today-figure">
<p class="today-figure-head"><span class="muted">${e}</span>${n===null?s:Ct(t,n)}</p>
<p class="today-number num">${r(t)}</p>
${n===null?s:h`${Ne(t,n)}<p class="muted num">${J.usual(r(n))}</p>`}
</div>`}function Ct(e,t){if(e===t)return h`<span class="today-change">${J.same}</span>`;if(t===0)return s;let n=e>t,r=N.percentShort(Math.abs(e-t)/t);return h`<span class="today-change ${n?`above`:`below`}">${T(n?`up`:`down`,16)}${n?J.above(r):J.below(r)}</span>`}var wt=m`
.today-wide{grid-column:1 / -1;}.today-figures{display:grid;gap:16px 48px;grid-template-columns:repeat(auto-fit,minmax(min(280px,100%),1fr));padding-block:4px 8px;}.today-figure-head{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between;}.today-number{font:600 28px/34px var(--font);padding-block-end:4px;}.today-figure > .muted:last-child,.today-how{font-size:13px;line-height:18px;}.today-change{align-items:center;display:inline-flex;font-size:13px;font-weight:600;gap:4px;line-height:18px;}.today-change.above{color:var(--accent);}.today-change.below{color:var(--warn);}`,X=14,Z=6,Tt=class extends v{render(){let e=D(this.view),{may:t,kit:n}=e;return h`${x(a.today.title,{lead:n.format.weekday(n.now())})}
<div class="today">
${t(`reports:read`)?this.#e(e):s}
${t(`redemptions:write`)?this.#t(e):s} ${this.#n(e)}
${t(`members:read`)?this.#r(e):s} ${t(`webhooks:write`)?this.#i(e):s}
</div>`}#e(e){let t=this.reader.one(de,{gameId:e.game.id});return h`<section class="panel today-card today-wide">
<header class="panel-head"><h2>${T(`chart`)}${a.today.purchases.heading}</h2></header>
${w(t,t=>xt(t,e))}
</section>`}#t(e){let{today:t}=a,{number:n}=e.kit.format;return $({heading:t.redemptions.heading,icon:`parcel`,answer:this.reader.one(oe,{gameId:e.game.id}),count:e=>Q(e.redemptions.edges.length,e.redemptions.pageInfo.hasNextPage,n),rows:({redemptions:t})=>t.edges.slice(0,Z).map(({node:t})=>Et(e,t)),none:t.redemptions.none,more:{href:e.href(`/redemptions`,{status:`PENDING`}),words:t.redemptions.all}})}#n(e){let{today:t}=a,{format:n}=e.kit;return $({heading:t.approvals.heading,icon:`approve`,answer:this.reader.one(ue,{gameId:e.game.id}),count:({approvals:e})=>Q(e.edges.length,e.pageInfo.hasNextPage,n.number),rows:({approvals:t})=>t.edges.map(({node:e})=>e).sort((e,t)=>e.expiresAt<t.expiresAt?-1:1).slice(0,Z).map(t=>h`<a href=${e.href(`/approvals`,{status:`PENDING`})}>
<span class="today-what"><strong><bdi>${t.playerId}</bdi></strong> <span class="muted">${t.askedBy.email}</span></span>
<span class="points num">${n.number(t.points)}</span>
</a>`),none:t.approvals.none,more:{href:e.href(`/approvals`,{status:`PENDING`}),words:t.approvals.all}})}#r(e){let{today:t}=a,{format:n}=e.kit;return $({heading:t.falling.heading(n.days(X)),icon:`down`,answer:this.reader.one(le,{gameId:e.game.id,days:X}),count:({members:e})=>Q(e.totalCount,!1,n.number),rows:({members:t})=>t.edges.map(({node:t})=>Dt(e,t)),none:t.falling.none,more:{href:e.href(`/members`,{falling:X,sort:`season`}),words:t.falling.all}})}#i(e){let{today:t}=a,{number:n}=e.kit.format,r=({webhookEndpoints:e})=>e.filter(({status:e,failures:t,deliveries:n})=>e===`GONE`||t>0||n.edges.length>0);return $({heading:t.webhooks.heading,icon:`hook`,answer:this.reader.one(te,{gameId:e.game.id}),count:e=>Q(r(e).length,!1,n),rows:t=>r(t).slice(0,Z).map(t=>Ot(e,t)),none:t.webhooks.none,more:{href:e.href(`/webhooks`),words:t.webhooks.all}})}};function Q(e,t,n){return e===0?null:`${n(e)}${t?`+`:``}`}function $({heading:e,icon:t,answer:n,count:r,rows:i,none:a,more:o}){let c=n.data===null?null:r(n.data);return h`<section class="panel today-card">
<header class="panel-head">
<h2>${T(t)}${e}${c===null?s:h`<span class="today-count num">${c}</span>`}</h2>
</header>
${w(n,e=>{let t=i(e);return t.length===0?h`<p class="today-none">${T(`check`,16)}${a}</p>`:h`<ul class="today-rows">${t.map(e=>h`<li>${e}</li>`)}</ul>
<p><a class="today-all" href=${o.href}>${o.words}${T(`next`,16)}</a></p>`})}
</section>`}function Et(e,{title:t,playerId:n,quantity:r,dueAt:i,item:o}){let{kit:s}=e,c=Date.parse(i)<s.now();return h`<a href=${e.href(`/redemptions`,{status:`PENDING`})}>
<span class="today-what">
<strong><bdi>${t}</bdi>${r>1?` × ${s.format.number(r)}`:``}</strong>
<span class="muted">${n??a.today.redemptions.erased}${o.kind===`TANGIBLE`?` · ${a.today.redemptions.byPost}`:``}</span>
</span>
${c?b(a.today.redemptions.late(s.format.moment(i)),`bad`):h`<span class="muted num">${a.today.redemptions.due} ${d(s,i)}</span>`}
</a>`}function Dt(e,{tier:t,displayName:n,playerId:r,progress:i,season:o}){let{kit:s}=e,c=Math.max(0,i.keepThreshold-i.current);return h`<a href=${e.href(je(r))}>
${f(t,{size:24})}
<span class="today-what"><strong><bdi>${n??r}</bdi></strong> <span class="muted">${a.today.falling.short(s.format.number(c),t.name)}</span></span>
<span class="muted num">${a.today.falling.in} ${d(s,o.endsAt)}</span>
</a>`}function Ot(e,{url:t,status:n,failures:r,deliveries:i}){let{format:o}=e.kit,c=`${o.number(i.edges.length)}${i.pageInfo.hasNextPage?`+`:``}`,[l]=i.edges;return h`<a href=${e.href(`/webhooks`)}>
<span class="today-what">
<strong class="cut">${t}</strong>
<span class="muted">${l?.node.attemptedAt?a.today.webhooks.last(l.node.type,o.moment(l.node.attemptedAt)):s}</span>
</span>
${n===`GONE`?b(a.today.webhooks.gone,`bad`):i.edges.length>0?b(a.today.webhooks.failed(c),`bad`):b(a.today.webhooks.failing(o.number(r)),`warn`)}
</a>`}var kt=m`
.today{display:grid;gap:16px;grid-template-columns:repeat(auto-fit,minmax(min(420px,100%),1fr));}.today-card h2{align-items:center;display:flex;gap:8px;}.today-card h2 > .icon{color:var(--muted);}.today-count{background:var(--sunken);border-radius:999px;font-size:12px;line-height:16px;padding:2px 8px;}.today-rows > li + li{border-block-start:1px solid var(--line);}.kit .today-rows a{align-items:center;border-radius:var(--radius-control);color:var(--ink);display:flex;gap:12px;margin-inline:-8px;min-height:48px;padding:4px 8px;text-decoration:none;}.kit .today-rows a:hover{background:color-mix(in srgb,var(--accent) 5%,var(--surface));}.today-what{display:grid;flex:1;min-width:0;}.today-what > .muted{font-size:13px;line-height:18px;}.kit .today-all{align-items:center;display:inline-flex;font-weight:600;gap:2px;text-decoration:none;}.today-none{align-items:center;color:var(--muted);display:flex;gap:8px;padding-block:8px;}.today-none > .icon{color:var(--accent);}@media (forced-colors: active){.today-count{border:1px solid CanvasText;}}`,At=[{id:`today`,title:a.today.title,path:`/today`,icon:`sun`,letter:`t`,ofGame:!0,elements:{"laurel-today":Tt},styles:[...Me,kt,wt],render:e=>h`<laurel-today .view=${e}></laurel-today>`},Ae,bt,{id:`orders`,title:P.orders,path:`/orders`,icon:`cart`,letter:`b`,scope:`members:read`,ofGame:!0,load:()=>u(()=>import(`./orders-CxdWBh8V.js`),[])},{id:`order`,title:P.order,path:`/orders/:order`,below:`orders`,scope:`members:read`,ofGame:!0,load:()=>u(()=>import(`./order-BhbwfdQd.js`),[])},{id:`redemptions`,title:P.redemptions,path:`/redemptions`,icon:`parcel`,letter:`r`,scope:`redemptions:write`,ofGame:!0,load:()=>u(()=>import(`./redemptions-DTxr8jRd.js`),[])},{id:`catalog`,title:P.catalog,path:`/catalog`,icon:`tag`,letter:`c`,scope:`catalog:write`,ofGame:!0,load:()=>u(()=>import(`./catalog-DonfRCRd.js`),[])},{id:`items`,title:P.items,path:`/items`,icon:`crown`,letter:`i`,scope:`inventory:read`,ofGame:!0,load:()=>u(async()=>{let{definitions:e}=await import(`./items-2Y8F_7he.js`);return{definitions:e}},[]).then(({definitions:e})=>e)},{id:`slots`,title:P.slots,path:`/items/slots`,below:`items`,scope:`inventory:read`,ofGame:!0,load:()=>u(async()=>{let{slots:e}=await import(`./items-2Y8F_7he.js`);return{slots:e}},[]).then(({slots:e})=>e)},{id:`grants`,title:P.grants,path:`/items/grants`,below:`items`,scope:`inventory:read`,ofGame:!0,load:()=>u(async()=>{let{grants:e}=await import(`./items-2Y8F_7he.js`);return{grants:e}},[]).then(({grants:e})=>e)},{id:`coupons`,title:P.coupons,path:`/coupons`,icon:`percent`,letter:`n`,scope:`coupons:write`,ofGame:!0,load:()=>u(()=>import(`./coupons-CiXcF8PX.js`),[])},{id:`sales`,title:P.sales,path:`/coupons/sales`,below:`coupons`,scope:`coupons:write`,ofGame:!0,load:()=>u(()=>import(`./sales--K5zlat3.js`),[])},{id:`bargains`,title:P.bargains,path:`/coupons/bargains`,below:`coupons`,scope:`coupons:write`,ofGame:!0,load:()=>u(()=>import(`./bargains-V3gO7yff.js`),[])},{id:`bargain`,title:P.bargain,path:`/coupons/bargains/:activity`,below:`coupons`,scope:`coupons:write`,ofGame:!0,load:()=>u(()=>import(`./bargain-Cs_uSeed.js`),[])},{id:`coupon`,title:P.coupon,path:`/coupons/:template`,below:`coupons`,scope:`coupons:write`,ofGame:!0,load:()=>u(()=>import(`./coupon-DQC8PwKE.js`),[])},{id:`gift-cards`,title:P.giftCards,path:`/gift-cards`,icon:`gift`,letter:`g`,scope:`members:read`,ofGame:!0,load:()=>u(()=>import(`./gift-cards-CKmyWs8L.js`),[])},{id:`gift-card`,title:P.giftCard,path:`/gift-cards/:card`,below:`gift-cards`,scope:`members:read`,ofGame:!0,load:()=>u(()=>import(`./gift-card-zCJUR9uW.js`),[])},{id:`program`,title:P.gameProgram,path:`/program`,icon:`draft`,letter:`d`,scope:`rules:write`,ofGame:!0,load:()=>u(()=>import(`./program-CvjHrxZD.js`),[])},{id:`look`,title:P.look,path:`/look`,icon:`palette`,letter:`l`,scope:`rules:write`,ofGame:!0,load:()=>u(()=>import(`./look-Dxa9e3NP.js`),[])},{id:`webhooks`,title:P.webhooks,path:`/webhooks`,icon:`hook`,letter:`w`,scope:`webhooks:write`,ofGame:!0,load:()=>u(()=>import(`./webhooks-BrZ_3DcZ.js`),[])},{id:`keys`,title:P.keys,path:`/keys`,icon:`key`,letter:`k`,roles:[`PRODUCT_OWNER`,`STUDIO_FOCAL`],ofGame:!0,load:()=>u(()=>import(`./keys-C2qTiCAl.js`),[])},{id:`sandbox`,title:P.sandbox,path:`/sandbox`,icon:`flask`,letter:`s`,scope:`sandbox`,ofGame:!0,load:()=>u(()=>import(`./sandbox-CM-QxUYa.js`),[])},e,...t,r];n({root:`/studio`,title:a.shell.other.studio,pages:At,other:{href:`/program`,words:a.shell.other.program,roles:[`PRODUCT_OWNER`]}});