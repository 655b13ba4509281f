import{$ as e,D as t,K as n,b as r,it as i,nt as a}from"./base-DMgZ7Dom.js";import{t as o}from"./commands-ByzMs3CP.js";import{U as s,a as c,d as l,l as u,o as d,s as f}from"./parts-BOCW84zg.js";import{n as p,t as m}from"./desk-BaEdJ6sJ.js";import{i as h,n as g,r as _,t as ee}from"./desk-parts-BgR_wYbY.js";import{a as v,i as te,n as ne,o as re,r as ie,t as ae}from"./picture-Cf4XSaoN.js";import{a as oe,c as se,i as ce,l as le,n as ue,o as y,r as b,s as x,t as S,u as de}from"./tiers-C2SoN_aW.js";import{a as fe,c as C,i as w,n as T,o as E,r as D,t as O}from"./json-6HKxARwZ.js";import{r as k}from"./forms-DLjEN_--.js";import{n as pe,t as me}from"./styles-Bz8V0xBf.js";import{t as A}from"./piece-B0yC6nkl.js";import{S as he}from"./program-CttqjYWI.js";import{i as j,r as ge}from"./speech-Ds2jMPW0.js";var M=C.boosts.columns,_e=100,N=ce({name:C.boosts.title,list:`boosts`,columns:[{...M.code,kind:`text`,path:[`code`],width:`medium`},{...M.from,kind:`text`,path:[`from`],width:`wide`},{...M.until,kind:`text`,path:[`until`],width:`wide`},{...M.scFactor,kind:`decimal`,path:[`scFactor`],width:`narrow`},{...M.pFactor,kind:`decimal`,path:[`pFactor`],width:`narrow`},{...M.tiers,kind:`codes`,path:[`tiers`],width:`wide`}],mostRows:_e,blank:e=>({code:`${C.boosts.newBoost}_${e.length+1}`,from:``,until:``,scFactor:`1`,pFactor:`2`})}),ve=[{path:[`scPerUsd`],words:C.earning.scPerUsd,kind:`decimal`},{path:[`pPerUsd`],words:C.earning.pPerUsd,kind:`decimal`},{path:[`pExpiryMonths`],words:C.earning.pExpiryMonths,kind:`integer`},{path:[`lateWindowHours`],words:C.earning.lateWindowHours,kind:`integer`}],ye=[{path:[`reminders`,`seasonDaysLeft`],words:C.reminders.seasonDaysLeft,kind:`numbers`},{path:[`reminders`,`keepThresholdPercent`],words:C.reminders.keepThresholdPercent,kind:`numbers`},{path:[`reminders`,`scExpiringDaysLeft`],words:C.reminders.scExpiringDaysLeft,kind:`numbers`},{path:[`reminders`,`pExpiringDaysLeft`],words:C.reminders.pExpiringDaysLeft,kind:`numbers`}],be=[{path:[`invitations`,`minUsd`],words:C.growth.inviting.minUsd,kind:`decimal`},{path:[`invitations`,`holdDays`],words:C.growth.inviting.holdDays,kind:`integer`},{path:[`invitations`,`inviter`,`sc`],words:C.growth.inviting.inviterSc,kind:`integer`},{path:[`invitations`,`inviter`,`p`],words:C.growth.inviting.inviterP,kind:`integer`},{path:[`invitations`,`invitee`,`sc`],words:C.growth.inviting.inviteeSc,kind:`integer`},{path:[`invitations`,`invitee`,`p`],words:C.growth.inviting.inviteeP,kind:`integer`},{path:[`invitations`,`perMonth`],words:C.growth.inviting.perMonth,kind:`integer`},{path:[`invitations`,`inAll`],words:C.growth.inviting.inAll,kind:`integer`}],xe={"reminders/seasonDaysLeft":`14, 7, 3, 1`,"reminders/keepThresholdPercent":`50, 80, 100`,"reminders/scExpiringDaysLeft":`3, 1`,"reminders/pExpiringDaysLeft":`30, 7, 1`,"invitations/minUsd":`5`,"invitations/holdDays":`14`,"invitations/inviter/sc":`0`,"invitations/inviter/p":`0`,"invitations/invitee/sc":`0`,"invitations/invitee/p":`0`,"invitations/perMonth":`10`,"invitations/inAll":`100`};function P(e){return/^-?\d+$/.test(e)?Number(e):e}function Se({kind:e},t){let n=t.trim();if(e===`numbers`)return n.split(/[,;\s]+/).filter(Boolean).map(P);if(n!==``)return e===`integer`?P(n):n}function F(e){return a`<div class="form-row">${e.map(Ce)}</div>`}function Ce(t){let{path:n,words:r}=t,i=`field-${n.join(`-`)}`,o=O(p.document,n),s=p.faults.filter(({parts:e})=>`${w(e)}/`.startsWith(`${w(n)}/`));return a`<div class="field">
<label for=${i}>${r.title}</label>
<input
id=${i}
.value=${o===void 0?xe[w(n)]??``:x(o)}
inputmode=${t.kind===`numbers`?`text`:`decimal`}
autocomplete="off"
aria-invalid=${s.length>0?`true`:e}
aria-describedby="${i}-hint"
@change=${e=>{let r=Se(t,k(e));(x(r)!==x(o)||o===void 0)&&p.edit(E(p.document,n,r))}}
/>
<p id="${i}-hint" class=${s.length>0?`field-error`:`field-hint`}>
${s.length>0?s.map(({message:e})=>C.faults.sentence(e)).join(` `):r.hint}
</p>
</div>`}var I=C.growth.measures,we=4,Te=[`MONTH`,`QUARTER`,`HALF`,`YEAR`],L=ce({name:I.title,list:`measures`,columns:[{...I.columns.code,kind:`text`,path:[`code`],width:`medium`},{...I.columns.counts,kind:`text`,path:[`counts`],width:`medium`,choices:[`SPEND_USD`,`PURCHASES`,`INVITATIONS`,`ACTIVITY`]},{...I.columns.activity,kind:`text`,path:[`activity`],width:`medium`},{...I.columns.kind,kind:`text`,path:[`window`,`kind`],width:`medium`,choices:[`LIFETIME`,`SEASON`,`ROLLING`,`CALENDAR`]},{...I.columns.days,kind:`integer`,path:[`window`,`days`],width:`narrow`},{...I.columns.period,kind:`text`,path:[`window`,`period`],width:`medium`,choices:Te}],mostRows:we,blank:e=>({code:Ee(e),counts:`INVITATIONS`,window:{kind:`ROLLING`,days:90}})});function Ee(e){let t=e.length+1;for(;e.some(({code:e})=>e===`${I.newMeasure}_${t}`);)t++;return`${I.newMeasure}_${t}`}function R(e){let{kinds:t,windows:n,rolling:r}=C.growth.ways,i=(e,t)=>e[t]??t;return oe(`measures`,e).map(e=>{let[a,o,s]=[`kind`,`days`,`period`].map(t=>x(O(e,[`window`,t]))),c=a===`ROLLING`?r(o??``):i(n,(a===`CALENDAR`?s:a)??``);return{code:x(e.code),words:`${i(t,x(e.counts))} ${c}`}})}var z=C.rates.columns,B=[{...z.currency,kind:`text`,path:[],width:`narrow`},{...z.rate,kind:`decimal`,path:[`rate`],width:`medium`},{...z.from,kind:`text`,path:[`from`],width:`wide`}],V=300;function H({rates:e}){return D(e)?Object.entries(e).map(([e,t])=>D(t)?[e,x(t.rate),x(t.from)]:[e,x(t),``]):[]}function U(e,t){let n=new Map;for(let[e,r,i]of t)e===``||n.has(e)||n.set(e,i?{rate:y(`decimal`,r)??``,from:i}:y(`decimal`,r)??``);return{...e,rates:Object.fromEntries(n)}}var De={name:C.rates.title,columns:B,mostRows:V,cells:H,edited(e,t){let n=H(e);for(let{row:e,column:r,text:i}of t){for(;n.length<=e&&e<V;)n.push([``,``,``]);let t=n[e];t&&r<B.length&&(t[r]=r===0?i.trim().toUpperCase():i.trim())}return U(e,n)},added(e,t){let n=[`EUR`,`GBP`,`JPY`,`CNY`,`KRW`,`BRL`,`XXX`].find(t=>!H(e).some(([e])=>e===t));return n?U(e,H(e).toSpliced(t+1,0,[n,``,``])):e},removed:(e,t)=>U(e,H(e).toSpliced(t,1)),place(e,[t,n,r]){let i=t===`rates`?H(e).findIndex(([e])=>e===String(n)):-1;return i<0?null:{row:i,column:r===`from`?2:1}}},Oe=class extends A{static properties={sheet:{attribute:!1},heads:{attribute:!1},usual:{attribute:!1},words:{attribute:!1},row:{state:!0}};constructor(){super(),this.row=0,new m(this),this.addEventListener(`edits`,e=>{e instanceof te&&p.edit(this.sheet.edited(p.document,e.edits))}),this.addEventListener(`row`,e=>{e instanceof re&&(this.row=e.row)})}choose(e){this.querySelector(`laurel-grid`)?.choose(e)}render(){let{sheet:t}=this,n=t.cells(p.document),r=this.heads??n.map((e,t)=>String(t+1)),i=Math.min(this.row,n.length-1);return a`
${n.length>0?a`<laurel-grid
.name=${t.name}
.columns=${t.columns}
.cells=${n}
.heads=${r}
.usual=${this.usual??[]}
.faults=${ke(t,p.faults)}
.mostRows=${t.mostRows}
></laurel-grid>`:e}
<div class="sheet-actions">
<button type="button" class="button" ?disabled=${n.length>=t.mostRows} @click=${()=>{p.edit(t.added(p.document,i)),this.#e(i+1)}}>${s(`plus`,16)}${this.words.add}</button>
${n.length>0?a`<button type="button" class="button quiet" @click=${()=>p.edit(t.removed(p.document,i))}>
${s(`trash`,16)}${this.words.remove}
</button>`:e}
</div>
`}#e(e){this.updateComplete.then(()=>this.choose({row:e,column:0}))}};function ke(e,t){let n=new Map;for(let{parts:r,message:i}of t){let t=e.place(p.document,r),a=t&&`${t.row}/${t.column}`;a&&n.set(a,[...n.get(a)??[],C.faults.sentence(i)])}return n}var Ae=class extends A{static properties={written:{state:!0}};constructor(){super(),this.written=null,new m(this)}render(){let{written:e}=this;return a`<div class="field">
<label for="source">${C.source.label}</label>
<textarea
id="source"
class="source"
rows="32"
spellcheck="false"
autocomplete="off"
aria-invalid=${e===null?`false`:`true`}
aria-describedby="source-hint"
.value=${e??p.text}
@change=${this.#e}
></textarea>
<p id="source-hint" class=${e===null?`field-hint`:`field-error`} role=${e===null?`note`:`alert`}>
${e===null?C.source.hint:C.source.broken}
</p>
</div>`}#e=({target:e})=>{if(!(e instanceof HTMLTextAreaElement))return;let t=fe(e.value);this.written=t?null:e.value,t&&p.edit(t)}},je=300,Me=class extends A{static properties={amount:{state:!0},currency:{state:!0},tier:{state:!0},tried:{state:!0},failure:{state:!0}};#e=``;#t=0;#n=null;constructor(){super(),this.amount=`50`,this.currency=`USD`,this.tier=null,this.tried=null,this.failure=null,new m(this)}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.#t),this.#n?.abort()}updated(){let{amount:e,currency:t}=this,n=this.#r;if(p.checking||p.faults.length>0||!p.check||!n||e===``)return;let r=JSON.stringify([p.text,n,e,t]);r!==this.#e&&(this.#e=r,clearTimeout(this.#t),this.#t=setTimeout(()=>void this.#i({document:p.text,tier:n,amount:{amount:e,currency:t}}),je))}get#r(){let e=b(p.document).map(({code:e})=>e),t=e.find(e=>e===this.tier)??e[1]??e[0];return typeof t==`string`?t:void 0}async#i(e){this.#n?.abort();let n=this.#n=new AbortController;try{let{tryPurchase:t}=await ge(he,e,n.signal);this.tried=t,this.failure=null}catch(e){n.signal.aborted||(this.failure=t(e))}}render(){let{rates:t}=p.document,n=[...new Set([`USD`,...D(t)?Object.keys(t):[]])],r=this.#r;return a`<div class="try">
<p class="try-line">
<span>${C.try.a}</span>
<input class="try-amount" inputmode="decimal" autocomplete="off" aria-label=${C.try.amount} .value=${this.amount}
@input=${e=>this.amount=k(e).trim()} />
<select aria-label=${C.try.currency} @change=${e=>this.currency=k(e)}>
${n.map(e=>a`<option ?selected=${e===this.currency}>${e}</option>`)}
</select>
<span>${C.try.purchaseOn}</span>
<select aria-label=${C.try.tier} @change=${e=>this.tier=k(e)}>
${b(p.document).map(({code:e,name:t})=>a`<option value=${x(e)} ?selected=${e===r}>${x(t)||x(e)}</option>`)}
</select>
<span>${C.try.would}</span>
${this.#a()}
</p>
${this.failure?a`<p class="field-error" role="alert">${u(this.failure)}</p>`:a`<p class="muted small">${p.faults.length>0?C.try.faults:this.tried?.explanation??e}</p>`}
</div>`}#a(){let{tried:e}=this,t=p.checking||p.faults.length>0||this.failure!==null;return e?a`<strong class="num ${t?`muted`:`try-grants`}">
${C.try.grants(j.format.number(e.sc),j.format.number(e.p))}
</strong>`:a`<strong class="muted">…</strong>`}},W=C.growth.ways,Ne=8,Pe=4,G=`SC`,K={measure:G};function Fe(e,t){let n=e[t];return T(n)?n.map(e=>T(e)?e.map(e=>D(e)?e:{}):[]):null}function Ie(t){let n=b(p.document);return a`<div class="way-tiers">
${n.map((n,i)=>{let o=x(n.name)||x(n.code),s=t[i];return a`<section class="way-tier" aria-label=${o}>
<h3>${s?r(s,{size:24}):e}<span>${o}</span></h3>
${i===0?a`<p class="muted">${W.first}</p>`:a`<div class="way-sides">${Re(n,i,`enterBy`,W.enter(o))}${Re(n,i,`keepBy`,W.keep(o))}</div>`}
</section>`})}
</div>`}function q(e){return p.faults.filter(({parts:t})=>w(t)===w(e)).map(({message:e})=>C.faults.sentence(e))}function J(t){let n=q(t);return n.length>0?a`<p class="field-error" id="${Y(t)}-error">${n.join(` `)}</p>`:e}function Y(e){return`way-${e.join(`-`)}`}function X(e,t){p.edit(E(p.document,e,t))}function Le(e,t){let n=t===`enterBy`?e.scFrom:e.keepThreshold;return typeof n==`number`?j.format.number(n):x(n)}function Re(t,n,r,i){let o=[`tiers`,n,r],c=Fe(t,r),l=R(p.document)[0],u=[l?{measure:l.code,atLeast:`1`}:K],d=Fe(t,`enterBy`),f=()=>r===`keepBy`&&d?d:[[K]],m=r===`keepBy`&&!c&&d!==null,h=m?W.own:W.addWay,g=a`<button type="button" class="button quiet" ?disabled=${!l||(c?.length??0)>=Ne}
title=${l?e:W.noMeasures} aria-label="${h}: ${i}"
@click=${()=>X(o,m?[...f()]:[...c??f(),u])}>${s(`plus`,16)}${h}</button>`;return a`<div class="way-side" id=${Y(o)} tabindex="-1" role="group" aria-label=${i}>
<h4>${i}</h4>
${c?a`<ol class="way-branches">
${c.map((e,n)=>a`<li class="way-branch">${ze(t,e,[...o,n],r,W.way(i,n+1))}</li>`)}
</ol>
${J(o)}
<p class="way-line">${g}</p>`:a`<p class="way-line"><span class="muted">${m?W.same:W.alone(Le(t,r))}</span>${g}</p>
${J(o)}`}
</div>`}function ze(t,n,r,i,o){return a`<div class="way-leaves" id=${Y(r)} tabindex="-1">
${n.map((s,c)=>a`${c>0?a`<span class="way-and muted">${W.and}</span>`:e}
${Ve(t,s,[...r,c],i,{title:o,number:c+1,alone:n.length===1})}`)}
${n.length<Pe?a`<button type="button" class="button quiet way-add" aria-label="${W.addLeaf} ${o}" @click=${()=>X(r,[...n,Be(n)])}>
${s(`plus`,16)}${W.addLeaf}
</button>`:e}
</div>
${J(r)}`}function Be(e){let t=R(p.document).find(({code:t})=>!e.some(({measure:e})=>e===t));return!t&&!e.some(({measure:e})=>e===G)?K:{measure:t?.code??G,atLeast:`1`}}function Ve(t,n,r,i,{title:o,number:c,alone:l}){let u=x(n.measure),d=R(p.document),f=[G,...d.map(({code:e})=>e)],m=[`measure`,`atLeast`].flatMap(e=>q([...r,e])),h=Y([...r,`atLeast`]),g=e=>{let t=k(e);X(r,t===G?K:{measure:t,atLeast:x(n.atLeast)||`1`})},_=()=>{let[e,t]=[r.slice(0,-2),r.slice(0,-1)],n=O(p.document,e);l&&T(n)&&n.length===1?X(e,void 0):X(l?t:r,void 0)};return a`<span class="way-leaf ${m.length>0?`wrong`:``}">
<select id=${Y([...r,`measure`])} aria-label=${W.measure(o,c)} @change=${g}>
${f.includes(u)?e:a`<option value=${u} .selected=${!0}>${W.unknown(u)}</option>`}
<option value=${G} .selected=${u===G}>${G}</option>
${d.map(({code:e,words:t})=>a`<option value=${e} .selected=${u===e}>${e}: ${t}</option>`)}
</select>
${u===G?a`<span class="num">${W.least} ${Le(t,i)}</span>`:a`<span aria-hidden="true">${W.least}</span>
<input id=${h} class="num" inputmode="decimal" autocomplete="off" aria-label=${W.atLeast(o,c)} .value=${x(n.atLeast)}
aria-invalid=${m.length>0?`true`:e} aria-describedby=${m.length>0?`${h}-error`:e}
@change=${e=>X([...r,`atLeast`],k(e).trim())} />`}
<button type="button" class="button quiet icon-only" aria-label=${W.removeLeaf(o,c)} @click=${_}>${s(`close`,16)}</button>
${m.length>0?a`<span class="field-error" id="${h}-error">${m.join(` `)}</span>`:e}
</span>`}var He=i`
.way-tiers{display:grid;gap:4px;margin-block-start:16px;}.way-tier{border-block-start:1px solid var(--line);display:grid;gap:4px 16px;grid-template-columns:132px minmax(0,1fr);padding-block:12px;}.way-tier:first-child{border-block-start:0;padding-block-start:0;}.way-tier > h3{align-items:center;align-self:start;display:flex;font:600 14px/20px var(--font);gap:8px;min-height:36px;}.way-tier > p{align-self:center;}.way-tier > h3 > span{min-width:0;overflow:hidden;text-overflow:ellipsis;}.way-sides{display:grid;gap:8px;grid-template-columns:minmax(0,1fr);}.way-side{border-radius:var(--radius-control);display:grid;gap:4px 12px;grid-template-columns:104px minmax(0,1fr);}.way-side > h4{color:var(--muted);font:400 13px/36px var(--font);}.way-side > :not(h4){grid-column:2;}.way-branches{display:grid;gap:8px;}.way-branch{display:grid;gap:4px;padding-inline-start:20px;position:relative;}.way-branch::before,.way-branch::after{border:0 solid var(--control);content:"";inset-inline-start:4px;position:absolute;}.way-branch::before{border-block-end-width:1px;border-end-start-radius:6px;border-inline-start-width:1px;height:19px;inset-block-start:0;width:12px;}.way-branch:not(:last-child)::after{border-inline-start-width:1px;inset-block:0 -8px;}.way-leaves{align-items:center;display:flex;flex-wrap:wrap;gap:6px 8px;min-height:36px;}.way-leaf{align-items:center;background:var(--sunken);border:1px solid var(--line);border-radius:var(--radius-control);display:inline-flex;flex-wrap:wrap;gap:2px 6px;max-width:100%;padding:2px 2px 2px 4px;}.way-leaf.wrong{border-color:var(--danger);}.console .way-leaf select{background:none;border-color:transparent;max-width:300px;min-height:28px;min-width:0;padding-block:2px;}.console .way-leaf input{min-height:28px;padding:2px 6px;text-align:end;width:72px;}.console .way-leaf .icon-only{min-height:28px;width:28px;}.way-line{align-items:center;display:flex;flex-wrap:wrap;gap:0 12px;min-height:36px;}.way-lead{margin-block-end:8px;}.console .way-add,.console .way-line .button{font-weight:400;min-height:28px;}.way-leaf > .field-error{flex-basis:100%;padding-inline:4px;}.way-warnings{background:color-mix(in srgb,var(--warn) 7%,var(--surface));border:1px solid color-mix(in srgb,var(--warn) 30%,var(--surface));border-radius:10px;padding:10px 16px;}.way-warnings > h2{align-items:center;color:var(--warn);display:flex;font:600 14px/20px var(--font);gap:8px;}.way-warnings li{display:flex;flex-wrap:wrap;gap:0 12px;justify-content:space-between;padding-block:4px;}.way-warnings code{color:var(--muted);font:400 12px/18px ui-monospace,"Cascadia Mono",Menlo,monospace;}@media (max-width: 60rem){.way-tier,.way-side{grid-template-columns:minmax(0,1fr);}.way-side > :not(h4){grid-column:1;}.console .way-leaf select{max-width:128px;}}`,Ue=[`tiers`,`paths`,`earning`,`source`],Z={add:C.grid.addRow,remove:C.grid.removeRow},We=class extends l{static properties={...l.properties,row:{state:!0}};constructor(){super(),this.row=0,new m(this),new o(this,()=>ee(this.view)),this.addEventListener(`row`,e=>{e instanceof re&&e.target instanceof v&&e.target.name===S.name&&(this.row=e.row)})}disconnectedCallback(){super.disconnectedCallback(),le()}willUpdate(){de(b(p.document))}render(){let{phase:e,failure:t}=p,r=d(C.ladder.title,{lead:h(this.view),actions:g(this.view,{onward:!0})});return e===`failed`&&t?a`${r}${c(t,()=>void p.load())}`:e===`ready`?a`${r}${_()}${this.#t()}${this.#n()}`:a`${r}${n(`rows`,C.loading)}`}get#e(){let e=this.view.query.get(`part`);return Ue.find(t=>t===e)??`tiers`}#t(){return a`<nav class="tabs-row" aria-label=${C.ladder.parts.label}>
${Ue.map(t=>{let n=t===`source`?0:p.faults.filter(e=>$(e)===t).length,r=this.view.href(`/ladder`,{part:t===`tiers`?null:t});return a`<a href=${r} aria-current=${t===this.#e?`page`:e}>
${C.ladder.parts[t]}${n>0?a` <span class="badge badge-bad">${C.faults.title(n)}</span>`:e}
</a>`})}
</nav>`}#n(){if(this.#e===`earning`)return this.#a();if(this.#e===`paths`)return this.#r();if(this.#e===`source`)return a`<section class="panel"><laurel-source></laurel-source></section>${this.#o(p.faults)}`;let e=b(p.document),t=se(e),n=ue(p.document),i=e=>this.#c(`tiers`,e,0),o=Number(p.document.scPerUsd)||0;return a`
<section class="panel" aria-label=${C.ladder.scale}>
${n.length>0?ae(n,{looks:t,chosen:this.row,onChoose:i,scPerUsd:o}):a`<p class="muted">${C.ladder.none}</p>`}
</section>
<section aria-label=${S.name}>
<laurel-sheet
id="sheet-tiers"
.sheet=${S}
.heads=${t.map(e=>a`<span class="sheet-head">${e.rank} ${r(e,{size:16})}</span>`)}
.usual=${Ge(t)}
.words=${{add:C.grid.add,remove:C.grid.remove}}
></laurel-sheet>
</section>
${this.#o(p.faults.filter(e=>$(e)===`tiers`))}
${f(C.try.title,a`<laurel-try></laurel-try>`)}
`}#r(){let{measures:t,ways:n,warnings:r}=C.growth,i=p.faults.length===0?p.check?.warnings??[]:[];return a`
${this.#o(p.faults.filter(e=>$(e)===`paths`))}
${i.length>0?a`<section class="way-warnings" aria-label=${r.title}>
<h2>${s(`info`,16)}${r.title}</h2>
<ul>${i.map(({path:e,message:t})=>a`<li><span>${C.faults.sentence(t)}</span><code>${e}</code></li>`)}</ul>
</section>`:e}
${f(t.title,a`<p class="muted way-lead">${t.lead}</p><laurel-sheet id="sheet-measures" .sheet=${L} .words=${Z}></laurel-sheet>`)}
${f(n.title,a`<p class="muted way-lead">${n.lead}</p>${Ie(se(b(p.document)))}`)}
${this.#i()}
`}#i(){let{inviting:e}=C.growth,t=D(p.document.invitations),n=a`<button type="button" class="button quiet" @click=${()=>p.edit(E(p.document,[`invitations`],t?void 0:{}))}>${t?e.forbid:e.allow}</button>`;return f(e.title,t?F(be):a`<p class="muted">${e.none}</p>`,{actions:n})}#a(){return a`
${this.#o(p.faults.filter(e=>$(e)===`earning`))}
${f(C.earning.title,F(ve))}
${f(C.rates.title,a`<laurel-sheet id="sheet-rates" .sheet=${De} .words=${Z}></laurel-sheet>`)}
${f(C.boosts.title,a`<laurel-sheet id="sheet-boosts" .sheet=${N} .words=${Z}></laurel-sheet>`)}
${f(C.reminders.title,F(ye))}
`}#o(e){return pe(e,e=>this.#s(e))}#s({parts:e}){if(e[0]===`tiers`&&Q(e))for(let t=e.length;t>2;t--){let n=this.querySelector(`#${Y(e.slice(0,t))}`);if(n)return n.focus()}for(let[t,n]of[[`tiers`,S],[`rates`,De],[`boosts`,N],[`measures`,L]]){let r=n.place(p.document,e);if(r)return this.#c(t,r.row,r.column)}this.querySelector(`#field-${e.filter(e=>typeof e==`string`).join(`-`)}, textarea`)?.focus()}#c(e,t,n){this.querySelector(`#sheet-${e}`)?.choose({row:t,column:n})}};function Ge(e){return e.map(({look:e})=>S.columns.map(({path:[t,n]})=>t===`look`?e[n]:``))}function Q(e){return e[2]===`enterBy`||e[2]===`keepBy`}function $({parts:e}){return e[0]===`measures`||e[0]===`invitations`||e[0]===`tiers`&&Q(e)?`paths`:e[0]===`tiers`||e.length===0?`tiers`:`earning`}var Ke={elements:{"laurel-grid":v,"laurel-sheet":Oe,"laurel-try":Me,"laurel-source":Ae,"laurel-ladder":We},styles:[ie,ne,He,me],render:e=>a`<laurel-ladder .view=${e}></laurel-ladder>`};export{Ke as body};