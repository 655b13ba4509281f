import{$ as e,A as t,C as n,I as r,b as i,g as a,it as o,nt as s,rt as c,w as l,y as u}from"./base-DMgZ7Dom.js";import{A as d,D as f,H as p,O as m,S as h,T as g,U as _,_ as ee,d as v,f as te,g as ne,i as y,j as re,n as b,o as x,r as S,s as C,t as w,u as ie,v as ae,w as oe}from"./parts-BOCW84zg.js";import{t as se}from"./balance-Bof5q4NL.js";import{n as ce}from"./bodies-CU8ECFbv.js";import{t as le}from"./commands-ByzMs3CP.js";import{n as T,t as ue}from"./dialogs-DjbgB5aE.js";import{t as E}from"./page-CzNAK2gK.js";import{o as D,r as O}from"./speech-Ds2jMPW0.js";import{t as de}from"./pages-BzvgGo1T.js";import{i as fe}from"./cache-CFhVRWho.js";import{n as k,r as pe,t as A}from"./forms-DLjEN_--.js";import{n as j,r as M,t as N}from"./forms-BY36SeRV.js";import{i as me}from"./csv-CJkbMzWi.js";import{a as he,i as P,n as F,t as I}from"./member-items-Dzwhn6Tx.js";import{t as L}from"./repeat-kPviHzoM.js";var R={CLOSED:`Closed`,CORRECTED:`Corrected`,DEMOTED:`Demotion`,INVITE_QUALIFIED:`Invitation counted`,INVITE_REVERSED:`Invitation taken back`,INVITE_REWARDED:`Reward for coming by an invitation`,JOINED:`Joined`,LOOPED:`Loop`,MERGED:`Merge`,PACK_CANCELLED:`Pack cancelled`,PACK_ENDED:`Pack refunded`,PACK_PERIOD:`Pack paid`,PACK_REVERSED:`Pack charged back`,PROMOTED:`Promotion`,PURCHASE:`Purchase`,P_EXPIRED:`Points expired`,P_GRANTED:`Points granted`,P_RETURNED:`Points returned`,P_SPENT:`Points spent`,REFUND:`Refund`,RENEWED:`Tier kept`,RESTARTED:`New season`,SC_GRANTED:`SC granted`},ge={PENDING:`To fulfil`,FULFILLED:`Fulfilled`,FAILED:`Failed`,CANCELLED:`Cancelled`},_e={APPLE:`Apple`,FACEBOOK:`Facebook`,GOOGLE:`Google`,GAME:`the game`},ve={SC:`SC (progress)`,P:`P (points)`},z={title:de.member,notFound:`No such member`,valueLost:`Stored value and packs could not be loaded. Reload the page.`,notFoundLead:e=>`The game has no player “${e}”, or the player was erased. Search the members.`,asSeen:`As the player sees it`,asOf:e=>`As of ${e}`,notYet:`The player had not joined then.`,more:`More`,export:`Export all data`,exported:`The file has all that is stored of the player.`,raw:`Raw answer`,providers:_e,axis:{title:`Time`,label:`Seasons by tier, points, purchases and changes of tier from the join until the season's end. The history below has all of it as a table.`,now:`now`,asOf:`As of`,backToNow:`Back to now`,season:`Season, by tier`,points:`Points`,pointsUnit:`points`,purchase:`Purchase`,refund:`Refund`},facts:{title:`Numbers`,progress:`Progress`,keep:`Keeps the tier from`,met:`met`,points:`Points`,expires:`Points expire`,never:`Nothing to expire`,seasonStart:`Season since`,seasonEnd:`Season ends`,position:`Position (SC)`,lifetimeSc:`Lifetime SC`,lifetimeP:`Lifetime P`,ltv:`LTV`,rules:`Rules`,joined:`Joined`,identities:`Signed in by`,locale:`Language`,none:`none`},history:{title:`History`,more:`Show earlier entries`,kinds:R,shows:{all:`All`,tier:`Tier and season`,points:`Points`,purchases:`Purchases`},columns:{at:`When`,kind:`Kind`,what:`What`,sc:`SC`,p:`P`,balance:`Balance`,tier:`Tier`}},redemptions:{title:`Redemptions`,none:`Nothing redeemed yet.`,gift:`gift`,states:ge,columns:{item:`Item`,state:`State`,points:`P`,created:`Redeemed`,due:`Due or settled`}},grant:{open:`Grant points`,title:e=>`Grant points to ${e}`,points:`Points`,quick:`Usual sums`,after:(e,t)=>`Balance ${e}, then ${t}.`,reason:`Reason`,reasonHint:`The player reads it in the history.`,within:(e,t)=>`Up to ${e} points are granted at once; ${t} are left of your budget today.`,above:e=>`Above your limit of ${e}: it waits up to 72 hours for another person's approval.`,action:`Grant`,ask:`Ask for approval`,done:e=>`${e} points are granted.`,waits:(e,t)=>`${e} points wait for approval, until ${t}.`},ways:{title:`Ways up, and ways to keep the tier`,enter:e=>`To ${e}`,keep:e=>`Keeps ${e}`,keepHint:`As it would be at the season's end if nothing more was done.`,nearest:`nearest`,holds:`holds`,and:`and`,columns:{way:`Way`,condition:`Condition`,window:`Counted in`,reached:`Reached`,needed:`Needed`,share:`Share`},what:{SC:`progress`,SPEND_USD:`USD spent`,PURCHASES:`purchases`,INVITATIONS:`invitations`,ACTIVITY:`times done`},windows:{LIFETIME:`for life`,SEASON:`the season`,MONTH:`the month`,QUARTER:`the quarter`,HALF:`the half-year`,YEAR:`the year`},days:e=>`the last ${e}`},invitations:{title:`Invitations`,none:`Nobody has come by this member's code.`,more:`Show earlier invitations`,erased:`erased`,columns:{who:`Who came`,state:`State`,claimed:`Came`,counts:`Counts`,rewarded:`Rewarded`,why:`Why not`},states:{JOINED:`Joined`,PENDING:`Pending`,QUALIFIED:`Counts`,REVERSED:`Taken back`,REFUSED:`Refused`},from:e=>`from ${e}`,purchase:`a purchase is missing`,refunded:e=>`refunded ${e}`,yes:`yes`,limit:`no: beyond the limit`,refusals:{ERASED:`One of the two was erased`,SAME_DEVICE:`The same device`,SAME_EMAIL:`The same e-mail`,SAME_IDENTITY:`The same identity`,SAME_MEMBER:`A member before, or merged`,SAME_PAYMENT:`The same means of payment`}},purchases:{title:`Purchases`,none:`No purchases yet.`,more:`Show earlier purchases`,refund:`Try a refund`,columns:{at:`When`,id:`Purchase`,usd:`USD`,refunded:`Refunded`,sc:`SC`,p:`P`}},preview:{open:`Try a purchase…`,purchase:`Try a purchase`,refund:e=>`Try a refund of ${e}`,lead:`What it would do now. Nothing is stored, and the player is told nothing.`,amount:`Amount`,currency:`Currency`,currencyHint:`Three letters, such as USD.`,try:`Try it`,now:`Now`,then:`After it`,rows:{tier:`Tier`,progress:`Progress`,keep:`Keeps the tier from`,season:`Season ends`,points:`Points`},sentences:`What the history would say`},erase:{open:`Erase the player…`,title:e=>`Erase ${e}`,lead:`Name, e-mail, identities, texts and addresses are deleted for ever; sums without a person stay. It cannot be undone.`,action:`Erase for ever`,done:`The player is erased.`}},B={title:`Why?`,decided:`What decided`,counted:`Counted from`,different:`What came out differently`,takenBack:`No more,`,added:`New,`,moved:`What it moved`,at:`When`,rules:`Rules that decided`,ladder:`Ladder after it`,reference:`Reference`,none:`none`,version:e=>`version ${e}`,units:ve,ledger:{unit:`Unit`,delta:`Change`,balance:`After it`},comparison:{KEEP_THRESHOLD:(e,t,n)=>n?`${e} SC reached, ${t} needed: the tier was kept.`:`${e} SC reached, ${t} needed: the tier was lost.`,SPAN:(e,t)=>`${e} SC reached, ${t} complete the tier.`},inputs:{amount:`Amount`,boosts:`Boosts`,activity:`Activity`,carried:`Carried over`,cause:`Cause`,completed:`Completed`,countedAt:`Counted at`,currency:`Currency`,days:`Season`,from:`From`,fromProgress:`Progress before`,needed:`Needed`,p:`P`,pMultiplier:`P multiplier`,pPerUsd:`P per USD`,points:`Points`,progress:`Progress`,rate:`USD for one`,reached:`Reached`,reason:`Reason`,sc:`SC`,scMultiplier:`SC multiplier`,scPerUsd:`SC per USD`,span:`Span`,streak:`Days in a row`,tier:`Tier`,times:`Tiers at once`,to:`To`}},ye=new Set([`JOINED`,`PROMOTED`,`DEMOTED`,`LOOPED`,`RENEWED`,`RESTARTED`]),be=new Set([`PROMOTED`,`DEMOTED`,`LOOPED`]),V={y:4,height:26},H={y:76,height:84},U={y:168,height:14},xe=202;function Se(e,t){let n=e.filter(({kind:e})=>ye.has(e)),r=n.filter(({at:e},t)=>n[t+1]?.at!==e);return r.map(({tier:e,at:n},i)=>({tier:e,from:Date.parse(n),to:Date.parse(r[i+1]?.at??t)}))}function Ce(e,t){let n=[],r=t;for(let{at:t,pDelta:i}of e.toReversed())i!==0&&n.push({at:Date.parse(t),balance:r}),r-=i;return n.reverse()}function we({format:e,now:t},{entries:n,member:r,whole:i,at:a,onPick:o}){let[l]=n,u=Date.parse(i||!l?r.joinedAt:l.at),d=t(),f=Math.max(Date.parse(r.season.endsAt),d+1),p=e=>`${Math.min(100,Math.max(0,100*(e-u)/(f-u))).toFixed(3)}%`,m=e=>{if(!(e.currentTarget instanceof Element))return;let{left:t,width:n}=e.currentTarget.getBoundingClientRect(),r=u+(e.clientX-t)/n*(f-u);o(r>=d?null:Math.round(r))},h=e=>{if(!(e.target instanceof HTMLInputElement))return;let t=Number(e.target.value);o(t>=d?null:t)},g=a??d;return s`<div class="axis">
<svg width="100%" height=${xe} role="img" aria-label=${z.axis.label} @click=${m}>
${Se(n,r.season.endsAt).map(e=>Te(e,p,d))}
${Oe(Ce(n,r.points.balance),{begin:u,end:f,today:d},e.number)}
${n.filter(({kind:e})=>be.has(e)).map(e=>Ee(e,p))}
${n.filter(({kind:e})=>e===`PURCHASE`||e===`REFUND`).map(t=>De(t,p,e.moment))}
<line class="axis-now" x1=${p(d)} x2=${p(d)} y1="0" y2=${186}></line>
<svg x=${p(d)} y=${186} overflow="visible"><text class="axis-text" y="12" text-anchor="end" x="2">${z.axis.now}</text></svg>
<text class="axis-text" x="0" y=${198}>${e.day(u)}</text>
<text class="axis-text" x="100%" y=${198} text-anchor="end">${e.day(f)}</text>
${a===null?``:c`<line class="axis-at" x1=${p(a)} x2=${p(a)} y1="0" y2=${186}></line>`}
</svg>
<div class="axis-pick">
<label for="axis-at">${z.axis.asOf}</label>
<input type="range" id="axis-at" min=${u} max=${d} step="any" .value=${String(g)} aria-valuetext=${e.moment(g)} @change=${h}>
<output for="axis-at" class="num">${e.moment(g)}</output>
<button type="button" class="button" ?disabled=${a===null} @click=${()=>o(null)}>${z.axis.backToNow}</button>
</div>
<ul class="axis-legend">
<li><svg width="18" height="12" aria-hidden="true"><rect class="axis-band-fill" width="18" height="12" rx="3"></rect></svg>${z.axis.season}</li>
<li><svg width="18" height="12" aria-hidden="true"><path class="axis-line" d="M0 9H7V3H18"></path></svg>${z.axis.points}</li>
<li><svg width="18" height="12" aria-hidden="true"><line class="axis-tick" x1="9" x2="9" y1="1" y2="11"></line></svg>${z.axis.purchase}</li>
<li><svg width="18" height="12" aria-hidden="true"><line class="axis-tick refund" x1="9" x2="9" y1="1" y2="11"></line></svg>${z.axis.refund}</li>
</ul>
</div>`}function Te({tier:e,from:t,to:r},i,a){let[o,s]=[i(t),`${(Number.parseFloat(i(r))-Number.parseFloat(i(t))).toFixed(3)}%`];return c`<svg class="axis-band ${n(e)} ${r>a?`open`:``}" x=${o} width=${s} y=${V.y} height=${V.height}>
<title>${e.name}</title>
<rect class="axis-band-fill" x="1" width="100%" height="100%"></rect>
<line class="axis-band-edge" x1="1" x2="1" y1="0" y2="100%"></line>
<text class="axis-band-name" x="8" y="17">${e.name}</text>
</svg>`}function Ee({at:e,tier:t,kind:n,explanation:r},a){return c`<svg x=${a(Date.parse(e))} y=${V.y+V.height+4} overflow="visible" class="axis-move ${n.toLowerCase()}">
<title>${r}</title><g transform="translate(-8 0)">${i(t,{size:16})}</g>
</svg>`}function De({at:e,kind:t,explanation:n},r,i){return c`<line class="axis-tick ${t===`REFUND`?`refund`:``}" x1=${r(Date.parse(e))} x2=${r(Date.parse(e))}
y1=${U.y} y2=${U.y+U.height}><title>${i(e)}: ${n}</title></line>`}function Oe(e,{begin:t,end:n,today:r},i){let a=Math.max(1,...e.map(({balance:e})=>e)),o=Math.min(0,...e.map(({balance:e})=>e)),s=e=>(1e3*(e-t)/(n-t)).toFixed(2),l=e=>(H.height-H.height*(e-o)/(a-o)).toFixed(2),u=e.map(({at:e,balance:t})=>`H${s(e)}V${l(t)}`).join(``),d=`M0 ${l(0)}${u}H${s(r)}`;return c`<svg x="0" y=${H.y} width="100%" height=${H.height} viewBox="0 0 1000 ${H.height}" preserveAspectRatio="none">
<path class="axis-area" d="${d}V${l(0)}H0Z"></path>
<line class="axis-zero" x1="0" x2="1000" y1=${l(0)} y2=${l(0)}></line>
<path class="axis-line" d=${d}></path>
</svg>
<text class="axis-text" x="0" y=${H.y-6}>${i(a)} ${z.axis.pointsUnit}</text>`}var ke=o`
.axis{display:grid;gap:8px;}.axis > svg{cursor:crosshair;display:block;overflow:visible;}.axis-band-fill{fill:color-mix(in srgb,var(--tone,var(--accent)) 22%,var(--surface));}.axis-band.open .axis-band-fill{fill:color-mix(in srgb,var(--tone,var(--accent)) 32%,var(--surface));}.axis-band-edge{stroke:var(--tone,var(--accent));stroke-width:2;}.axis-band-name{fill:var(--ink);font:600 12px/16px var(--font);}.axis-text{fill:var(--muted);font:400 12px/16px var(--font);font-variant-numeric:tabular-nums;}.axis-area{fill:color-mix(in srgb,var(--points) 14%,var(--surface));}.axis-line{fill:none;stroke:var(--points);stroke-width:2;vector-effect:non-scaling-stroke;}.axis-zero{stroke:var(--line);vector-effect:non-scaling-stroke;}.axis-tick{stroke:var(--accent);stroke-linecap:round;stroke-width:2.5;}.axis-tick.refund{stroke:var(--danger);stroke-dasharray:3 3;}.axis-now{stroke:var(--control);stroke-dasharray:2 3;}.axis-at{stroke:var(--ink);stroke-width:2;}.axis-pick{align-items:center;display:flex;flex-wrap:wrap;gap:8px 12px;}.axis-pick > label{font-weight:600;}.axis-pick > input{accent-color:var(--accent);flex:1 1 200px;margin:0;min-width:0;}.axis-legend{color:var(--muted);display:flex;flex-wrap:wrap;font-size:12px;gap:4px 16px;line-height:16px;}.axis-legend > li{align-items:center;display:flex;gap:6px;}@media (forced-colors: active){.axis-band-fill{fill:Canvas;stroke:CanvasText;}.axis-line,.axis-tick,.axis-at{stroke:CanvasText;}}`,Ae=500,je=[100,500,1e3,5e3],Me=class extends v{static properties={...v.properties,member:{attribute:!1},points:{state:!0},faults:{state:!0},busy:{state:!0}};#e=t();constructor(){super(),this.points=0,this.faults=[],this.busy=!1}render(){let{format:t}=this.view.kit,{points:n,faults:r,member:i}=this,{staff:a}=this.view,o=n>a.grantLimit,{grant:c}=z,l=M(r,[`points`,`reason`]);return T({title:c.title(i.displayName??i.playerId),onClose:this.#n,body:s`<form class="form" @submit=${this.#t}>
${j({label:c.points,name:`points`,type:`number`,min:1,step:1,required:!0,value:n?String(n):``,wrong:N(r,`points`),hint:c.after(t.number(i.points.balance),t.number(i.points.balance+n)),onInput:e=>this.points=Math.max(0,Math.trunc(Number(pe(e))||0))})}
<div class="quick" role="group" aria-label=${c.quick}>
${je.map(e=>s`<button type="button" class="button" @click=${()=>this.points=e}>${t.number(e)}</button>`)}
</div>
${j({label:c.reason,name:`reason`,required:!0,maxLength:Ae,hint:c.reasonHint,wrong:N(r,`reason`)})}
<p class="grant-limit ${o?`waits`:``}" role="status">
${o?c.above(t.number(a.grantLimit)):c.within(t.number(a.grantLimit),t.number(a.budgetLeft))}
</p>
${l?s`<p class="form-error" role="alert">${l}</p>`:e}
<div class="form-actions">
<button type="button" class="button" @click=${fe}>${D.cancel}</button>
<button class="button main" ?disabled=${this.busy}>${o?c.ask:c.action}</button>
</div>
</form>`})}#t=async e=>{if(e.preventDefault(),this.busy)return;let{view:t,member:n}=this,r=k(A(e),`reason`);this.busy=!0;try{let{grantPoints:e}=await O(ae,{input:{gameId:t.game.id,playerId:n.playerId,points:this.points,reason:r,idempotencyKey:this.#e}});if(this.faults=e.userErrors,this.faults.length>0)return;let{format:i}=t.kit,{approval:a}=e;t.say(a?z.grant.waits(i.number(a.points),i.moment(a.expiresAt)):z.grant.done(i.number(this.points))),ie.refresh(),this.querySelector(`dialog`)?.close()}catch(e){t.failed(e)}finally{this.busy=!1}};#n=()=>{this.dispatchEvent(new Event(`close`))}},Ne=class extends v{static properties={...v.properties,member:{attribute:!1},wrong:{state:!0},busy:{state:!0}};constructor(){super(),this.wrong=``,this.busy=!1}render(){let{erase:e}=z;return ue({title:e.title(this.member.displayName??this.member.playerId),lead:e.lead,word:this.member.playerId,action:e.action,busy:this.busy,wrong:this.wrong,onClose:()=>this.dispatchEvent(new Event(`close`)),onConfirm:()=>void this.#e()})}async#e(){let{view:e,member:t}=this;this.busy=!0;try{let{erasePlayer:n}=await O(ne,{input:{gameId:e.game.id,playerId:t.playerId}});if(this.wrong=n.userErrors.map(({message:e})=>e).join(` `),this.wrong)return;e.say(z.erase.done),te.expire(),e.go(`/members`)}catch(t){e.failed(t)}finally{this.busy=!1}}};async function Pe(e,t){try{let{exportPlayer:n}=await O(ee,{gameId:e.game.id,playerId:t});me(`${t}.json`,n,`application/json`),e.say(z.exported)}catch(t){e.failed(t)}}function Fe(e,t,n){return T({title:B.title,wide:!0,onClose:n,body:w(t,({explain:t})=>t?W(e,t):s`<p>${D.failures[`not-found`]}</p>`)})}function W(t,{entry:n,inputs:r,comparison:i,differences:a,ledger:o,ladderVersion:c}){let{format:l}=t;return s`<div class="why-body">
<p class="why-sentence">${n.explanation}</p>
${i?Ie(t,i):e}
${r.length>0?s`<section><h3>${B.counted}</h3>${G(t,r)}</section>`:e}
${a.length>0?s`<section>
<h3>${B.different}</h3>
<ul class="why-differences">
${a.map(e=>s`<li>
<p>${e.takenBack?B.takenBack:B.added} <time datetime=${e.at}>${l.moment(e.at)}</time>: ${e.explanation}</p>
${G(t,e.inputs)}
</li>`)}
</ul>
</section>`:e}
${o.length>0?s`<section>
<h3>${B.moved}</h3>
<table class="plain-table">
<thead>
<tr><th scope="col">${B.ledger.unit}</th><th scope="col" class="end">${B.ledger.delta}</th><th scope="col" class="end">${B.ledger.balance}</th></tr>
</thead>
<tbody>
${o.map(({unit:e,delta:t,balance:n})=>s`<tr>
<th scope="row">${B.units[e]}</th><td class="end">${l.signed(t)}</td><td class="end">${l.number(n)}</td>
</tr>`)}
</tbody>
</table>
</section>`:e}
${y([[B.at,l.moment(n.at)],[B.rules,n.rulesVersion===null?B.none:B.version(n.rulesVersion)],[B.ladder,B.version(c)],...n.reference?[[B.reference,s`<code>${n.reference}</code>`]]:[]])}
</div>`}function Ie({format:e},{criterion:t,reached:n,needed:r,met:i}){let a=B.comparison[t](e.number(n),e.number(r),i);return s`<section class="why-decided ${i?`met`:`missed`}">
<p><strong>${a}</strong></p>
${l({value:n,target:Math.max(r,1),label:B.decided,valueText:a})}
</section>`}function G(e,t){let n=B.inputs;return y(t.map(t=>[n[t.name]??t.name,Le(e,t)]))}function Le({format:e},{value:t,unit:n}){let r=Number(t);switch(n){case`SC`:case`P`:return Number.isNaN(r)?t:`${e.number(r)} ${n}`;case`COUNT`:return Number.isNaN(r)?t:e.number(r);case`DAYS`:return e.days(r);case`FACTOR`:return`× ${t}`;case`INSTANT`:return e.moment(t);default:return t}}function K(e,t,n){return t?s`<button type="button" class="why" title=${B.title} @click=${()=>n(t)}>${e}</button>`:s`${e}`}var Re=o`
.why{background:none;border:0;color:inherit;cursor:help;font:inherit;padding:0;text-decoration:underline dotted var(--control) 1.5px;text-underline-offset:3px;}.kit .why:hover{color:var(--accent);text-decoration-color:currentColor;}.why-body{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);}.why-body h3{color:var(--muted);font:600 12px/16px var(--font);padding-block-end:6px;}.why-sentence{font-size:16px;line-height:24px;}.why-decided{border-inline-start:3px solid var(--accent);display:grid;gap:8px;padding:2px 0 2px 12px;}.why-decided.missed{border-color:var(--warn);}.why-decided.missed .bar-fill{fill:var(--warn);}.why-differences{display:grid;gap:12px;}`,q={all:()=>!0,tier:({kind:e})=>[`JOINED`,`PROMOTED`,`DEMOTED`,`LOOPED`,`RENEWED`,`RESTARTED`].includes(e),points:({pDelta:e})=>e!==0,purchases:({kind:e})=>e===`PURCHASE`||e===`REFUND`};function ze(t,n,{balance:r,more:a,onWhy:o}){let{format:c}=t.kit,{columns:l,shows:u,kinds:d}=z.history,f=t.query.get(`show`)??`all`,p=Object.hasOwn(q,f)?f:`all`,m=new Map,h=r;for(let{id:e,pDelta:t}of n)m.set(e,h),h-=t;return s`
<div class="choices" role="group" aria-label=${z.history.title}>
${Object.keys(q).map(e=>s`<button type="button" class="button quiet" aria-pressed=${e===p} @click=${()=>t.set({show:e===`all`?null:e})}>
${u[e]}
</button>`)}
</div>
<div class="table-scroll" tabindex="0" role="region" aria-label=${z.history.title}>
<table class="history-table">
<thead>
<tr>
<th scope="col">${l.at}</th>
<th scope="col">${l.kind}</th>
<th scope="col">${l.what}</th>
<th scope="col" class="end">${l.sc}</th>
<th scope="col" class="end">${l.p}</th>
<th scope="col" class="end">${l.balance}</th>
<th scope="col">${l.tier}</th>
</tr>
</thead>
<tbody>
${L(n.filter(q[p]),({id:e})=>e,t=>s`<tr>
<th scope="row"><time datetime=${t.at}>${c.moment(t.at)}</time></th>
<td>${b(d[t.kind],t.kind===`DEMOTED`?`warn`:t.kind===`PROMOTED`||t.kind===`LOOPED`?`good`:`plain`)}</td>
<td class="history-what">${t.explanation} ${K(s`${B.title}<span class="sr"> ${d[t.kind]}, ${c.moment(t.at)}</span>`,t.id,o)}</td>
<td class="end">${t.scDelta?c.signed(t.scDelta):e}</td>
<td class="end">${t.pDelta?s`<span class=${t.pDelta<0?`negative`:`points`}>${c.signed(t.pDelta)}</span>`:e}</td>
<td class="end">${t.pDelta?c.number(m.get(t.id)??0):e}</td>
<td><span class="history-tier">${i(t.tier,{size:16})}${t.tier.name}</span></td>
</tr>`)}
</tbody>
</table>
</div>
${a?s`<p><button type="button" class="button" @click=${a}>${z.history.more}</button></p>`:e}
`}var Be=o`
.choices{display:flex;flex-wrap:wrap;gap:4px;padding-block-end:8px;}.history-table :is(th,td){vertical-align:top;}.table-scroll .history-table tbody :is(th,td){padding-block:7px;}.table-scroll .history-table .history-what{max-width:none;min-width:280px;white-space:normal;width:100%;}.history-tier{align-items:center;display:inline-flex;gap:6px;}`,Ve={JOINED:`plain`,PENDING:`info`,QUALIFIED:`good`,REVERSED:`bad`,REFUSED:`bad`},{invitations:J}=z;function He(t,n){return C(J.title,w(n,r=>r.length===0?S(J.none,{name:`people`}):s`${Ue(t,r)}
${n.more?s`<p><button type="button" class="button" ?disabled=${n.loading} @click=${n.next}>${J.more}</button></p>`:e}`))}function Ue(e,t){let{columns:n}=J;return s`<div class="table-scroll" tabindex="0" role="region" aria-label=${J.title}>
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
${t.map(t=>We(e,t))}
</tbody>
</table>
</div>`}function We(t,n){let{format:r}=t.kit,{inviteePlayerId:i}=n;return s`<tr>
<th scope="row">
${i?s`<a href=${t.href(`/members/${encodeURIComponent(i)}`)}><bdi>${i}</bdi></a>`:s`<span class="muted">${J.erased}</span>`}
</th>
<td>${b(J.states[n.state],Ve[n.state])}</td>
<td>${n.claimedAt?s`<time datetime=${n.claimedAt}>${r.moment(n.claimedAt)}</time>`:e}</td>
<td>${Ge(t,n)}</td>
<td>${n.isRewarded===null?e:n.isRewarded?J.yes:J.limit}</td>
<td>${n.refusal?J.refusals[n.refusal]:n.reversedAt?J.refunded(r.moment(n.reversedAt)):e}</td>
</tr>`}function Ge({kit:{format:t}},{state:n,qualifiedAt:r,qualifiesAt:i}){return r?t.moment(r):i?J.from(t.moment(i)):n===`JOINED`?J.purchase:e}var Ke=class extends v{static properties={...v.properties,player:{attribute:!1},purchase:{attribute:!1},preview:{state:!0},busy:{state:!0}};constructor(){super(),this.player=``,this.purchase=null,this.preview=null,this.busy=!1}connectedCallback(){super.connectedCallback(),this.purchase&&this.#t(null)}render(){let{purchase:t,preview:n,view:r}=this,i=z.preview,a=n?.userErrors??[],o=M(a,[`amount`,`currency`]);return T({title:t?i.refund(t):i.purchase,wide:!0,onClose:()=>this.dispatchEvent(new Event(`close`)),body:s`<p class="muted">${i.lead}</p>
<form class="preview-form" @submit=${this.#e}>
${j({label:i.amount,name:`amount`,required:!t,type:`number`,min:0,step:`any`,wrong:N(a,`amount`)})}
${j({label:i.currency,name:`currency`,required:!0,maxLength:3,value:`USD`,hint:i.currencyHint,wrong:N(a,`currency`)})}
<button class="button main" ?disabled=${this.busy}>${i.try}</button>
</form>
${o?s`<p class="form-error" role="alert">${o}</p>`:e}
${n?.before&&n.after?qe(r.kit,n.before,n.after,n.explanations):e}`})}#e=e=>{e.preventDefault();let t=A(e),n=k(t,`amount`);this.#t(n?{amount:n,currency:k(t,`currency`).toUpperCase()}:null)};async#t(e){if(this.busy)return;this.busy=!0;let t=this.view.game.id;try{this.purchase?this.preview=(await O(re,{gameId:t,purchaseId:this.purchase,amount:e})).previewRefund:e&&(this.preview=(await O(d,{gameId:t,playerId:this.player,amount:e})).previewPurchase)}catch(e){this.view.failed(e)}finally{this.busy=!1}}};function qe({format:t},n,r,a){let{rows:o,now:c,then:l,sentences:u}=z.preview,d=[[o.tier,({tier:e})=>e.name],[o.progress,({progress:{current:e,target:n}})=>`${t.number(e)} / ${t.number(n)}`],[o.keep,e=>t.number(e.progress.keepThreshold)],[o.season,({season:e})=>t.day(e.endsAt)],[o.points,({points:e})=>t.number(e.balance)]];return s`<table class="plain-table preview-table">
<thead>
<tr><td></td><th scope="col">${c}</th><th scope="col">${l}</th></tr>
</thead>
<tbody>
${d.map(([t,a])=>{let[c,l]=[a(n),a(r)],u=n=>t===o.tier?i(n.tier,{size:16}):e;return s`<tr data-differs=${c!==l}>
<th scope="row">${t}</th><td>${u(n)} ${c}</td><td>${u(r)} ${l}</td>
</tr>`})}
</tbody>
</table>
${a.length>0?s`<section><h3>${u}</h3><ul class="preview-sentences">${a.map(e=>s`<li>${e}</li>`)}</ul></section>`:e}`}var Je=o`
.preview-form{align-items:start;display:grid;gap:12px;grid-template-columns:1fr 1fr auto;}.preview-form > .button{margin-block-start:24px;}.preview-table [data-differs="true"] > td:last-child{color:var(--accent);font-weight:700;}.preview-sentences{display:grid;gap:4px;}.preview-sentences > li{border-inline-start:3px solid var(--line);padding-inline-start:10px;}.grant-limit{color:var(--muted);font-size:13px;}.grant-limit.waits{color:var(--warn);font-weight:600;}`;function Ye(t,n,r){let{title:i,none:a,more:o}=z.purchases;return C(i,w(n,i=>i.length===0?S(a,{name:`bolt`}):s`${Xe(t,i,r)}
${n.more?s`<p><button type="button" class="button" ?disabled=${n.loading} @click=${n.next}>${o}</button></p>`:e}`))}function Xe({format:t},n,r){let{title:i,refund:a,columns:o}=z.purchases;return s`<div class="table-scroll" tabindex="0" role="region" aria-label=${i}>
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
${n.map(n=>s`<tr>
<th scope="row"><time datetime=${n.effectiveAt}>${t.moment(n.effectiveAt)}</time></th>
<td><code class="cut" title=${n.purchaseId}>${n.purchaseId}</code></td>
<td class="end">${n.amountUsd}</td>
<td class="end">${Number(n.refundedUsd)?n.refundedUsd:e}</td>
<td class="end">${t.number(n.sc)}</td>
<td class="end">${t.number(n.p)}</td>
<td class="end">
<button type="button" class="button quiet" aria-label="${a}: ${n.purchaseId}" @click=${()=>r(n.purchaseId)}>${a}</button>
</td>
</tr>`)}
</tbody>
</table>
</div>`}var Ze={PENDING:`info`,FULFILLED:`good`,FAILED:`bad`,CANCELLED:`plain`};function Qe({format:e},t){let{title:n,none:r,columns:i,states:a,gift:o}=z.redemptions;return C(n,t.length===0?S(r,{name:`parcel`}):s`<div class="table-scroll" tabindex="0" role="region" aria-label=${n}>
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
${t.map(t=>s`<tr>
<th scope="row"><bdi>${t.title}</bdi>${t.quantity>1?` × ${e.number(t.quantity)}`:``}</th>
<td>${b(a[t.status],Ze[t.status])}</td>
<td class="end">${t.benefit?o:e.number(t.pointsSpent)}</td>
<td><time datetime=${t.createdAt}>${e.moment(t.createdAt)}</time></td>
<td><time datetime=${t.settledAt??t.dueAt}>${e.moment(t.settledAt??t.dueAt)}</time></td>
</tr>`)}
</tbody>
</table>
</div>`)}var{ways:Y}=z;function X(e){return e.every(({leaves:e})=>e.every(({counts:e})=>e===null))}function $e(t,{paths:n,keepPaths:r,tier:i,nextTier:a}){if(X(n)&&X(r))return e;let{columns:o}=Y;return C(Y.title,s`<div class="table-scroll" tabindex="0" role="region" aria-label=${Y.title}>
<table class="way-table">
<thead>
<tr>
<th scope="col">${o.way}</th>
<th scope="col">${o.condition}</th>
<th scope="col">${o.window}</th>
<th scope="col" class="end">${o.reached}</th>
<th scope="col" class="end">${o.needed}</th>
<th scope="col">${o.share}</th>
</tr>
</thead>
<tbody>
${a?n.map(e=>Z(t,e,Y.enter(a.name))):e}
${r.map(e=>Z(t,e,Y.keep(i.name)))}
</tbody>
</table>
</div>
<p class="small muted way-hint">${r.length>0?`${Y.keep(i.name)}: ${Y.keepHint}`:e}</p>`)}function Z({format:t},{leaves:n,nearest:r,fraction:i},a){let o=e=>t.number(Number(e??0));return n.map((c,u)=>s`<tr>
${u===0?s`<th scope="rowgroup" rowspan=${n.length}>
<bdi>${a}</bdi> ${i>=1?b(Y.holds,`good`):r?b(Y.nearest,`info`):e}
</th>`:e}
<td>${u>0?s`<span class="muted">${Y.and}</span> `:e}<code>${c.measure}</code> <span class="muted">${Y.what[c.counts??`SC`]}</span></td>
<td>${et(t,c)}</td>
<td class="end">${o(c.value)}</td>
<td class="end">${o(c.atLeast)}</td>
<td class="way-share">
${l({value:Math.round(c.fraction*100),target:100,label:c.measure,valueText:t.percent(c.fraction),thin:!0})}
<span class="num">${t.percent(c.fraction)}</span>
</td>
</tr>`)}function et(e,{window:t}){let[n=``,r=``]=(t??``).split(`/`);return n===`ROLLING`?Y.days(e.days(Number(r))):Y.windows[r||n]??t??``}var tt=o`
.way-share{align-items:center;display:grid;gap:8px;grid-template-columns:minmax(64px,1fr) 44px;}.way-share > .num{text-align:end;}.way-hint:not(:empty){margin-block-start:8px;}`,nt=480,rt=class extends v{static properties={...v.properties,over:{state:!0},why:{state:!0},refund:{state:!0}};constructor(){super(),this.over=null,this.why=null,this.refund=null,new le(this,()=>this.#f())}connectedCallback(){super.connectedCallback(),Promise.all([r(()=>import(`./member-value-Ce8e0zRo.js`),[]),r(()=>import(`./member-packs-B_G4KbKG.js`),[])]).then(e=>e.forEach(({part:e})=>ce(e)),()=>this.view.say(z.valueLost,{bad:!0}))}render(){let e=E(this.view),t=e.params.player??``,n=this.reader.one(h,{gameId:e.game.id,playerId:t});return s`${n.failure?.kind===`not-found`?s`${x(z.notFound,{back:this.#e(e)})}${S(z.notFoundLead(t),{name:`people`})}`:w(n,({member:t})=>t?this.#t(e,t):s``,`cards`)}`}#e(e){return{href:e.href(`/members`),words:D.members.title}}#t(t,n){let{game:r,query:i,kit:a}=t,o=this.reader.list(oe,{gameId:r.id,playerId:n.playerId},({member:e})=>e?.history),c=(o.data??[]).toReversed();o.more&&!o.loading&&!o.failure&&c.length<nt&&queueMicrotask(o.next);let l=i.get(`at`)?Date.parse(i.get(`at`)??``):NaN,u=Number.isNaN(l)||l>=a.now()?null:l;return s`
${this.#n(t,n)}
<div class="member-top">
${u===null?this.#i(t,n,n,c):this.#a(t,n,u)}
${this.#o(t,n,c)}
</div>
${C(z.axis.title,we(a,{entries:c,member:n,whole:!o.more,at:u,onPick:e=>t.set({at:e===null?null:new Date(e).toISOString()})}))}
${$e(a,n)}
${this.#s(t,n,o)}
${He(t,this.reader.list(g,{gameId:r.id,playerId:n.playerId},({member:e})=>e?.invitations))}
${Ye(a,this.reader.list(f,{gameId:r.id,playerId:n.playerId},({member:e})=>e?.purchases??void 0),this.#u)}
${Qe(a,n.redemptions.edges.map(({node:e})=>e))}
<laurel-member-value .view=${t} .player=${n.playerId}></laurel-member-value>
<laurel-member-packs .view=${t} .player=${n.playerId}></laurel-member-packs>
${t.may(`inventory:read`)?s`<laurel-member-items .view=${t} .player=${n.playerId}></laurel-member-items>`:e}
${this.#c(t,n)}
`}#n(t,n){return x(s`<bdi>${n.displayName??n.playerId}</bdi>`,{back:this.#e(t),lead:s`<code>${n.playerId}</code>${n.isGuest?s` · ${D.members.guest}`:e}${n.email?s` · ${n.email}`:e}`,actions:s`${t.may(`points:grant`)?s`<button type="button" class="button main" @click=${()=>this.over=`grant`}>${_(`gift`,16)}${z.grant.open}</button>`:e}
<button type="button" class="button" popovertarget="member-more">${z.more}${_(`chevron`,16)}</button>
<div class="menu member-more" id="member-more" popover>
${this.#r(t,n).map(({words:e,name:t,run:n,danger:r=!1})=>s`<button type="button" class="button quiet ${r?`danger`:``}" popovertarget="member-more" popovertargetaction="hide" @click=${n}>
${_(t,16)}${e}
</button>`)}
</div>`})}#r(e,t){let n=e.may(`privacy`);return[{words:z.preview.open,name:`bolt`,run:()=>this.over=`preview`},...n?[{words:z.export,name:`download`,run:()=>void Pe(e,t.playerId)}]:[],{words:z.raw,name:`draft`,run:()=>this.over=`raw`},...n?[{words:z.erase.open,name:`trash`,danger:!0,run:()=>this.over=`erase`}]:[]]}#i({kit:e},t,n,r){let{tier:o,nextTier:c,progress:l,season:d}=n;return s`<section class="panel member-standing" aria-label=${z.asSeen}>
<div class="member-tier">
${i(o,{size:96,share:l.fraction})}
<div>
<p class="muted">${z.asSeen}</p>
<h2>${K(o.name,$(r,Q),this.#l)}${t.loops?` ×${t.loops+1}`:``}</h2>
${se(e,n.points)}
</div>
</div>
${u(e,{tier:o,nextTier:c,progress:l})} ${a(e,{tier:o,season:d})}
</section>`}#a(e,t,n){let r=this.reader.one(m,{gameId:e.game.id,playerId:t.playerId,at:new Date(n).toISOString()}),i={...e.kit,now:()=>n};return s`<div class="member-past">
<p class="member-as-of">${_(`clock`,16)}${z.asOf(e.kit.format.moment(n))}
<button type="button" class="button" @click=${()=>e.set({at:null})}>${z.axis.backToNow}</button>
</p>
${w(r,({memberAt:n})=>n?this.#i({...e,kit:i},{...t,loops:n.standing?.loops??0},n,[]):S(z.notYet,{name:`clock`}),`head`)}
</div>`}#o({kit:{format:e}},t,n){let{standing:r,progress:i,points:a,season:o}=t,s=(e,t)=>K(e,$(n,t),this.#l),{facts:c}=z;return C(c.title,y([[c.progress,s(`${e.number(i.current)} / ${e.number(i.target)}`,({scDelta:e})=>e!==0)],[c.keep,`${e.number(i.keepThreshold)}${i.keepThresholdMet?` · ${c.met}`:``}`],[c.points,s(e.number(a.balance),({pDelta:e})=>e!==0)],[c.expires,a.expiresAt?e.day(a.expiresAt):c.never],[c.seasonStart,s(e.day(o.startedAt),Q)],[c.seasonEnd,e.day(o.endsAt)],[c.position,s(e.number(r?.position??0),({scDelta:e})=>e!==0)],[c.lifetimeSc,e.number(r?.lifetimeSc??0)],[c.lifetimeP,e.number(r?.lifetimeP??0)],[c.ltv,s(e.usd(Number(r?.ltvUsd??0)),({kind:e})=>e===`PURCHASE`||e===`REFUND`)],[c.rules,B.version(r?.rulesVersion??0)],[c.joined,e.day(t.joinedAt)],[c.identities,t.identities.map(({provider:e})=>z.providers[e]).join(`, `)||c.none],[c.locale,t.locale??c.none]]))}#s(e,t,n){return C(z.history.title,w({...n},r=>ze(e,r,{balance:t.points.balance,more:n.more&&!n.loading?n.next:null,onWhy:this.#l})))}#c(t,n){return s`
${this.why?Fe(t.kit,this.reader.one(p,{entryId:this.why}),()=>this.why=null):e}
${this.over===`grant`?s`<laurel-grant .view=${t} .member=${n} @close=${this.#d}></laurel-grant>`:e}
${this.over===`erase`?s`<laurel-erase .view=${t} .member=${n} @close=${this.#d}></laurel-erase>`:e}
${this.over===`preview`?s`<laurel-preview .view=${t} .player=${n.playerId} .purchase=${this.refund} @close=${this.#d}></laurel-preview>`:e}
${this.over===`raw`?T({title:z.raw,wide:!0,onClose:this.#d,body:s`<pre class="raw" tabindex="0">${JSON.stringify(n,null,2)}</pre>`}):e}
`}#l=e=>{this.why=e};#u=e=>{this.refund=e,this.over=`preview`};#d=()=>{this.over=null,this.refund=null};#f(){let{view:e}=this;if(!e.game)return[];let t=e.params.player??``;return[...e.may(`points:grant`)?[{words:z.grant.open,group:`page`,icon:`gift`,run:()=>this.over=`grant`}]:[],...this.#r(E(e),{playerId:t}).map(({words:e,name:t,run:n})=>({words:e,group:`page`,icon:t,run:n}))]}},Q=({kind:e})=>[`JOINED`,`PROMOTED`,`DEMOTED`,`LOOPED`,`RENEWED`,`RESTARTED`].includes(e);function $(e,t){return e.findLast(t)?.id}var it=o`
.member-top{display:grid;gap:16px;grid-template-columns:minmax(0,5fr) minmax(0,4fr);}.member-standing{align-content:start;display:grid;gap:12px;}.member-tier{align-items:center;display:flex;gap:16px;}.member-tier h2{font:600 20px/28px var(--font);}.member-past{align-content:start;display:grid;gap:8px;}.member-as-of{align-items:center;background:color-mix(in srgb,var(--info) 10%,var(--surface));border-radius:var(--radius-control);color:var(--info);display:flex;flex-wrap:wrap;font-weight:600;gap:8px;padding:4px 4px 4px 12px;}.member-as-of > .button{margin-inline-start:auto;}.member-more:popover-open{display:grid;padding:6px;}.console .member-more .button{justify-content:start;}.console .member-more .danger{color:var(--danger);}.quick{display:flex;flex-wrap:wrap;gap:6px;}.raw{background:var(--sunken);border-radius:var(--radius-control);font:400 12px/18px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;margin:0;max-height:60vh;overflow:auto;padding:12px;white-space:pre-wrap;}@media (max-width: 68rem){.member-top{grid-template-columns:minmax(0,1fr);}}`,at={elements:{"laurel-member":rt,"laurel-member-items":I,"laurel-grant":Me,"laurel-grant-item":P,"laurel-revoke-item":he,"laurel-erase":Ne,"laurel-preview":Ke},styles:[it,tt,F,ke,Re,Be,Je],render:e=>s`<laurel-member .view=${e}></laurel-member>`};export{at as body};