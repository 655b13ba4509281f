import{$ as e,D as t,K as n,b as r,nt as i}from"./base-C25nLlKH.js";import{t as a}from"./commands-ByzMs3CP.js";import{J as o,a as s,d as c,l,o as ee,s as u}from"./parts-DILwZMfD.js";import{n as d,t as f}from"./desk-DKEobE5M.js";import{i as p,n as te,r as ne,t as re}from"./desk-parts-DBK4B5D2.js";import{a as m,i as ie,n as ae,o as h,r as g,t as _}from"./picture-uTN4a_uu.js";import{a as v,c as y,i as b,l as oe,n as se,o as x,r as S,s as ce,t as C}from"./tiers-Bt3kK1xT.js";import{a as le,c as w,i as T,o as ue,r as E,t as D}from"./json-N5JWHUKc.js";import{r as O}from"./forms-DLjEN_--.js";import{n as k,t as A}from"./styles-C3f51HTj.js";import{t as j}from"./piece-sFpOuaKD.js";import{S as M}from"./program-CXRp3_-j.js";import{a as N,i as P}from"./pages-DTz_ZJDN.js";var F=w.boosts.columns,I=100,L=b({name:w.boosts.title,list:`boosts`,columns:[{...F.code,kind:`text`,path:[`code`],width:`medium`},{...F.from,kind:`text`,path:[`from`],width:`wide`},{...F.until,kind:`text`,path:[`until`],width:`wide`},{...F.scFactor,kind:`decimal`,path:[`scFactor`],width:`narrow`},{...F.pFactor,kind:`decimal`,path:[`pFactor`],width:`narrow`},{...F.tiers,kind:`codes`,path:[`tiers`],width:`wide`}],mostRows:I,blank:e=>({code:`${w.boosts.newBoost}_${e.length+1}`,from:``,until:``,scFactor:`1`,pFactor:`2`})}),R=[{path:[`scPerUsd`],words:w.earning.scPerUsd,kind:`decimal`},{path:[`pPerUsd`],words:w.earning.pPerUsd,kind:`decimal`},{path:[`pExpiryMonths`],words:w.earning.pExpiryMonths,kind:`integer`},{path:[`lateWindowHours`],words:w.earning.lateWindowHours,kind:`integer`}],z=[{path:[`reminders`,`seasonDaysLeft`],words:w.reminders.seasonDaysLeft,kind:`numbers`},{path:[`reminders`,`keepThresholdPercent`],words:w.reminders.keepThresholdPercent,kind:`numbers`},{path:[`reminders`,`scExpiringDaysLeft`],words:w.reminders.scExpiringDaysLeft,kind:`numbers`},{path:[`reminders`,`pExpiringDaysLeft`],words:w.reminders.pExpiringDaysLeft,kind:`numbers`}],B={"reminders/seasonDaysLeft":`14, 7, 3, 1`,"reminders/keepThresholdPercent":`50, 80, 100`,"reminders/scExpiringDaysLeft":`3, 1`,"reminders/pExpiringDaysLeft":`30, 7, 1`};function V(e){return/^-?\d+$/.test(e)?Number(e):e}function H({kind:e},t){let n=t.trim();if(e===`numbers`)return n.split(/[,;\s]+/).filter(Boolean).map(V);if(n!==``)return e===`integer`?V(n):n}function U(e){return i`<div class="form-row">${e.map(de)}</div>`}function de(t){let{path:n,words:r}=t,a=`field-${n.join(`-`)}`,o=D(d.document,n),s=d.faults.filter(({parts:e})=>`${T(e)}/`.startsWith(`${T(n)}/`));return i`<div class="field">
<label for=${a}>${r.title}</label>
<input
id=${a}
.value=${o===void 0?B[T(n)]??``:x(o)}
inputmode=${t.kind===`numbers`?`text`:`decimal`}
autocomplete="off"
aria-invalid=${s.length>0?`true`:e}
aria-describedby="${a}-hint"
@change=${e=>{let r=H(t,O(e));(x(r)!==x(o)||o===void 0)&&d.edit(ue(d.document,n,r))}}
/>
<p id="${a}-hint" class=${s.length>0?`field-error`:`field-hint`}>
${s.length>0?s.map(({message:e})=>w.faults.sentence(e)).join(` `):r.hint}
</p>
</div>`}var W=w.rates.columns,G=[{...W.currency,kind:`text`,path:[],width:`narrow`},{...W.rate,kind:`decimal`,path:[`rate`],width:`medium`},{...W.from,kind:`text`,path:[`from`],width:`wide`}],K=300;function q({rates:e}){return E(e)?Object.entries(e).map(([e,t])=>E(t)?[e,x(t.rate),x(t.from)]:[e,x(t),``]):[]}function J(e,t){let n=new Map;for(let[e,r,i]of t)e===``||n.has(e)||n.set(e,i?{rate:v(`decimal`,r)??``,from:i}:v(`decimal`,r)??``);return{...e,rates:Object.fromEntries(n)}}var Y={name:w.rates.title,columns:G,mostRows:K,cells:q,edited(e,t){let n=q(e);for(let{row:e,column:r,text:i}of t){for(;n.length<=e&&e<K;)n.push([``,``,``]);let t=n[e];t&&r<G.length&&(t[r]=r===0?i.trim().toUpperCase():i.trim())}return J(e,n)},added(e,t){let n=[`EUR`,`GBP`,`JPY`,`CNY`,`KRW`,`BRL`,`XXX`].find(t=>!q(e).some(([e])=>e===t));return n?J(e,q(e).toSpliced(t+1,0,[n,``,``])):e},removed:(e,t)=>J(e,q(e).toSpliced(t,1)),place(e,[t,n,r]){let i=t===`rates`?q(e).findIndex(([e])=>e===String(n)):-1;return i<0?null:{row:i,column:r===`from`?2:1}}},fe=class extends j{static properties={sheet:{attribute:!1},heads:{attribute:!1},usual:{attribute:!1},words:{attribute:!1},row:{state:!0}};constructor(){super(),this.row=0,new f(this),this.addEventListener(`edits`,e=>{e instanceof ie&&d.edit(this.sheet.edited(d.document,e.edits))}),this.addEventListener(`row`,e=>{e instanceof h&&(this.row=e.row)})}choose(e){this.querySelector(`laurel-grid`)?.choose(e)}render(){let{sheet:t}=this,n=t.cells(d.document),r=this.heads??n.map((e,t)=>String(t+1)),a=Math.min(this.row,n.length-1);return i`
${n.length>0?i`<laurel-grid
.name=${t.name}
.columns=${t.columns}
.cells=${n}
.heads=${r}
.usual=${this.usual??[]}
.faults=${pe(t,d.faults)}
.mostRows=${t.mostRows}
></laurel-grid>`:e}
<div class="sheet-actions">
<button type="button" class="button" ?disabled=${n.length>=t.mostRows} @click=${()=>{d.edit(t.added(d.document,a)),this.#e(a+1)}}>${o(`plus`,16)}${this.words.add}</button>
${n.length>0?i`<button type="button" class="button quiet" @click=${()=>d.edit(t.removed(d.document,a))}>
${o(`trash`,16)}${this.words.remove}
</button>`:e}
</div>
`}#e(e){this.updateComplete.then(()=>this.choose({row:e,column:0}))}};function pe(e,t){let n=new Map;for(let{parts:r,message:i}of t){let t=e.place(d.document,r),a=t&&`${t.row}/${t.column}`;a&&n.set(a,[...n.get(a)??[],w.faults.sentence(i)])}return n}var me=class extends j{static properties={written:{state:!0}};constructor(){super(),this.written=null,new f(this)}render(){let{written:e}=this;return i`<div class="field">
<label for="source">${w.source.label}</label>
<textarea
id="source"
class="source"
rows="32"
spellcheck="false"
autocomplete="off"
aria-invalid=${e===null?`false`:`true`}
aria-describedby="source-hint"
.value=${e??d.text}
@change=${this.#e}
></textarea>
<p id="source-hint" class=${e===null?`field-hint`:`field-error`} role=${e===null?`note`:`alert`}>
${e===null?w.source.hint:w.source.broken}
</p>
</div>`}#e=({target:e})=>{if(!(e instanceof HTMLTextAreaElement))return;let t=le(e.value);this.written=t?null:e.value,t&&d.edit(t)}},he=300,ge=class extends j{static properties={amount:{state:!0},currency:{state:!0},tier:{state:!0},tried:{state:!0},failure:{state:!0}};#e=``;#t=0;#n=null;constructor(){super(),this.amount=`50`,this.currency=`USD`,this.tier=null,this.tried=null,this.failure=null,new f(this)}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.#t),this.#n?.abort()}updated(){let{amount:e,currency:t}=this,n=this.#r;if(d.checking||d.faults.length>0||!d.check||!n||e===``)return;let r=JSON.stringify([d.text,n,e,t]);r!==this.#e&&(this.#e=r,clearTimeout(this.#t),this.#t=setTimeout(()=>void this.#i({document:d.text,tier:n,amount:{amount:e,currency:t}}),he))}get#r(){let e=S(d.document).map(({code:e})=>e),t=e.find(e=>e===this.tier)??e[1]??e[0];return typeof t==`string`?t:void 0}async#i(e){this.#n?.abort();let n=this.#n=new AbortController;try{let{tryPurchase:t}=await P(M,e,n.signal);this.tried=t,this.failure=null}catch(e){n.signal.aborted||(this.failure=t(e))}}render(){let{rates:t}=d.document,n=[...new Set([`USD`,...E(t)?Object.keys(t):[]])],r=this.#r;return i`<div class="try">
<p class="try-line">
<span>${w.try.a}</span>
<input class="try-amount" inputmode="decimal" autocomplete="off" aria-label=${w.try.amount} .value=${this.amount}
@input=${e=>this.amount=O(e).trim()} />
<select aria-label=${w.try.currency} @change=${e=>this.currency=O(e)}>
${n.map(e=>i`<option ?selected=${e===this.currency}>${e}</option>`)}
</select>
<span>${w.try.purchaseOn}</span>
<select aria-label=${w.try.tier} @change=${e=>this.tier=O(e)}>
${S(d.document).map(({code:e,name:t})=>i`<option value=${x(e)} ?selected=${e===r}>${x(t)||x(e)}</option>`)}
</select>
<span>${w.try.would}</span>
${this.#a()}
</p>
${this.failure?i`<p class="field-error" role="alert">${l(this.failure)}</p>`:i`<p class="muted small">${d.faults.length>0?w.try.faults:this.tried?.explanation??e}</p>`}
</div>`}#a(){let{tried:e}=this,t=d.checking||d.faults.length>0||this.failure!==null;return e?i`<strong class="num ${t?`muted`:`try-grants`}">
${w.try.grants(N.format.number(e.sc),N.format.number(e.p))}
</strong>`:i`<strong class="muted">…</strong>`}},X=[`tiers`,`earning`,`source`],Z={add:w.grid.addRow,remove:w.grid.removeRow},_e=class extends c{static properties={...c.properties,row:{state:!0}};constructor(){super(),this.row=0,new f(this),new a(this,()=>re(this.view)),this.addEventListener(`row`,e=>{e instanceof h&&e.target instanceof m&&e.target.name===C.name&&(this.row=e.row)})}disconnectedCallback(){super.disconnectedCallback(),y()}willUpdate(){oe(S(d.document))}render(){let{phase:e,failure:t}=d,r=ee(w.ladder.title,{lead:p(this.view),actions:te(this.view,{onward:!0})});return e===`failed`&&t?i`${r}${s(t,()=>void d.load())}`:e===`ready`?i`${r}${ne()}${this.#t()}${this.#n()}`:i`${r}${n(`rows`,w.loading)}`}get#e(){let e=this.view.query.get(`part`);return X.find(t=>t===e)??`tiers`}#t(){return i`<nav class="tabs-row" aria-label=${w.ladder.parts.label}>
${X.map(t=>{let n=t===`source`?0:d.faults.filter(e=>$(e)===t).length,r=this.view.href(`/ladder`,{part:t===`tiers`?null:t});return i`<a href=${r} aria-current=${t===this.#e?`page`:e}>
${w.ladder.parts[t]}${n>0?i` <span class="badge badge-bad">${w.faults.title(n)}</span>`:e}
</a>`})}
</nav>`}#n(){if(this.#e===`earning`)return this.#r();if(this.#e===`source`)return i`<section class="panel"><laurel-source></laurel-source></section>${this.#i(d.faults)}`;let e=S(d.document),t=ce(e),n=se(d.document),a=e=>this.#o(`tiers`,e,0),o=Number(d.document.scPerUsd)||0;return i`
<section class="panel" aria-label=${w.ladder.scale}>
${n.length>0?_(n,{looks:t,chosen:this.row,onChoose:a,scPerUsd:o}):i`<p class="muted">${w.ladder.none}</p>`}
</section>
<section aria-label=${C.name}>
<laurel-sheet
id="sheet-tiers"
.sheet=${C}
.heads=${t.map(e=>i`<span class="sheet-head">${e.rank} ${r(e,{size:16})}</span>`)}
.usual=${Q(t)}
.words=${{add:w.grid.add,remove:w.grid.remove}}
></laurel-sheet>
</section>
${this.#i(d.faults.filter(e=>$(e)===`tiers`))}
${u(w.try.title,i`<laurel-try></laurel-try>`)}
`}#r(){return i`
${this.#i(d.faults.filter(e=>$(e)===`earning`))}
${u(w.earning.title,U(R))}
${u(w.rates.title,i`<laurel-sheet id="sheet-rates" .sheet=${Y} .words=${Z}></laurel-sheet>`)}
${u(w.boosts.title,i`<laurel-sheet id="sheet-boosts" .sheet=${L} .words=${Z}></laurel-sheet>`)}
${u(w.reminders.title,U(z))}
`}#i(e){return k(e,e=>this.#a(e))}#a({parts:e}){for(let[t,n]of[[`tiers`,C],[`rates`,Y],[`boosts`,L]]){let r=n.place(d.document,e);if(r)return this.#o(t,r.row,r.column)}this.querySelector(`#field-${e.filter(e=>typeof e==`string`).join(`-`)}, textarea`)?.focus()}#o(e,t,n){this.querySelector(`#sheet-${e}`)?.choose({row:t,column:n})}};function Q(e){return e.map(({look:e})=>C.columns.map(({path:[t,n]})=>t===`look`?e[n]:``))}function $({parts:e}){return e[0]===`tiers`||e.length===0?`tiers`:`earning`}var ve={elements:{"laurel-grid":m,"laurel-sheet":fe,"laurel-try":ge,"laurel-source":me,"laurel-ladder":_e},styles:[g,ae,A],render:e=>i`<laurel-ladder .view=${e}></laurel-ladder>`};export{ve as body};