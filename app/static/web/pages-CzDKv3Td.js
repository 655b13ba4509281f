import{t as e}from"./page-9NEoH8PU.js";import{t}from"./styles-DKpitbGD.js";import{B as n,F as r,G as i,J as a,O as o,T as s,W as c,Z as l,et as u,h as d,q as f,v as p,y as m}from"./base-Ddq7nEsv.js";import{$ as ee,A as h,B as g,D as te,E as _,F as ne,G as re,I as v,J as ie,K as y,L as b,M as ae,N as x,O as S,P as C,R as oe,S as w,U as se,V as ce,W as le,Y as ue,_ as de,a as fe,at as pe,b as T,c as E,d as me,et as he,f as D,g as O,h as k,i as A,it as ge,j as _e,l as j,m as M,nt as N,ot as P,p as F,q as I,r as L,rt as ve,s as R,t as z,tt as ye,u as be,v as B,z as xe}from"./sign-in-Bjaui52N.js";import{i as V,n as H,r as U,t as W}from"./forms-BqWrI8Es.js";import{d as Se,i as G,l as K}from"./look-bdwDrdlw.js";import{a as Ce,r as we,t as Te}from"./inbox-D9ZzhjiI.js";import{t as Ee}from"./repeat-DCiKsGhZ.js";import{c as De,i as Oe,n as ke,o as q,t as Ae,u as je}from"./compare-0hdM8bLM.js";var J=`ERASE`,Me=class extends L{static properties={providers:{attribute:!1},busy:{state:!0},erasing:{state:!0},typed:{state:!0},wrong:{state:!0}};constructor(){super(),this.providers=[],this.busy=!1,this.erasing=null,this.typed=``,this.wrong=``}render(){let{member:e}=j;if(!e)return l;let t=new Set(e.identities.map(({provider:e})=>e.toLowerCase())),n=this.providers.filter(e=>!t.has(e));return u`
<h1>${v.account.heading}</h1>
<p class="muted clamp"><bdi>${R(e)}</bdi></p>
${this.#e()}
<section class="card">
<h2>${v.account.identities}</h2>
${e.identities.length?u`<ul class="identities">
${e.identities.map(({provider:e,linkedAt:t})=>u`<li>
<strong>${v.providerNames[e]??e}</strong>
<span class="muted">${v.account.connected(x.format.day(t))}</span>
</li>`)}
</ul>`:u`<p>${v.account.noIdentities}</p>`}
${e.email?u`<p>${v.account.email(e.email)}</p>`:l}
${n.length?u`<p class="muted">${e.identities.length?v.account.connect:v.account.connectFirst}</p>
${z(n)}`:l}
</section>
<section class="card">
<h2>${v.account.privacy}</h2>
${this.#t(v.account.exportText,v.account.export,this.#o)}
${this.#t(v.account.signOutText,v.me.signOut,this.#s)}
${this.#t(v.account.everywhereText,v.account.everywhere,this.#c)}
${this.#t(v.account.eraseText,v.account.erase,()=>this.erasing=`ask`,`danger`)}
</section>
${this.erasing?this.#n(e):l}
`}#e(){let e=ae();return u`<section class="card">
<h2><label for="language">${v.account.language}</label></h2>
<p class="muted">${v.account.languageText}</p>
<select id="language" @change=${async e=>{_e(r.find(t=>t===U(e))??null),await ne(),j.spoke()}}>
<option value="" ?selected=${!e}>${v.account.languageAuto}</option>
${r.map(t=>u`<option value=${t} lang=${t} ?selected=${t===e}>${Ne(t)}</option>`)}
</select>
</section>`}#t(e,t,n,r=``){return u`<div class="deed">
<p>${e}</p>
<button type="button" class="button ${r}" ?disabled=${this.busy} @click=${n}>${t}</button>
</div>`}#n(e){return u`<dialog class="dialog" aria-labelledby="erase-title" @close=${()=>{this.erasing=null,this.typed=``,this.wrong=``}} @click=${D}>
<div class="inside">
<h2 id="erase-title">${v.account.eraseTitle}</h2>
${this.erasing===`prove`?this.#i(e):this.#r()}
</div>
</dialog>`}#r(){return u`<form @submit=${this.#l}>
<p>${v.account.eraseWarning}</p>
<div class="field">
<label for="erase-confirm">${v.account.eraseConfirm(J)}</label>
<input
id="erase-confirm"
autocomplete="off"
autocapitalize="characters"
.value=${this.typed}
@input=${e=>this.typed=U(e)}
/>
</div>
<div role="alert">${this.wrong?u`<p class="wrong">${this.wrong}</p>`:l}</div>
<div class="actions">
<button type="button" class="button" @click=${F}>${v.cancel}</button>
<button type="submit" class="button main danger" ?disabled=${this.busy||this.typed.trim().toUpperCase()!==J}>
${v.account.eraseYes}
</button>
</div>
</form>`}#i(e){let t=e.identities.map(({provider:e})=>e.toLowerCase()),n=this.providers.filter(e=>t.includes(e));return u`<p>${n.length?v.account.eraseProve:v.account.eraseCannotProve}</p>
${z(n.length?n:this.providers)}
<button type="button" class="button" @click=${F}>${v.cancel}</button>`}async#a(e){this.busy=!0;try{await e()}catch(e){j.failed(e)}finally{this.busy=!1}}#o=()=>this.#a(async()=>{let{exportMyData:e}=await h(I,{}),t=URL.createObjectURL(new Blob([e],{type:`application/json`}));Object.assign(document.createElement(`a`),{href:t,download:`my-rewards.json`}).click(),setTimeout(()=>URL.revokeObjectURL(t),6e4),j.notice(v.account.exported)});#s=()=>this.#a(()=>j.signOut());#c=()=>this.#a(async()=>{await h(ge,{}),j.over(v.account.everywhereDone)});#l=async e=>{e.preventDefault(),this.busy=!0,this.wrong=``;try{let{eraseMe:e}=await h(y,{confirm:J}),[t]=e.userErrors;t?.code===`IDENTIFICATION_REQUIRED`?this.erasing=`prove`:t?this.wrong=B(t.code):(this.querySelector(`dialog`)?.close(),j.over(v.account.erased))}catch(e){let t=s(e);t.kind===`signed-out`?j.failed(t):this.wrong=x.t.failures[t.kind]}finally{this.busy=!1}}};function Ne(e){return new Intl.DisplayNames(e,{type:`language`}).of(e)??e}var Pe=4e3,Fe=class extends V{static properties={code:{state:!0},failure:{state:!0},wrong:{state:!0},busy:{state:!0}};#e=0;constructor(){super(),this.code=null,this.failure=null,this.wrong=``,this.busy=!1,new f(this,Date.now,()=>void this.#t())}connectedCallback(){super.connectedCallback(),this.#t(),this.#e=setInterval(()=>{!document.hidden&&this.code&&j.load()},Pe)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}#t=async()=>{this.failure=null;try{this.code=(await h(re,{})).createConnectCode}catch(e){let t=s(e);t.kind===`signed-out`?j.over(v.outcomes.over):this.failure=t}};#n=async e=>{e.preventDefault();let t=H(W(e),`code`);if(t){this.busy=!0,this.wrong=``;try{let{connectStoreCode:e}=await h(le,{code:t}),[n]=e.userErrors;n?this.wrong=n.code===`CODE_INVALID`?v.connect.wrong:B(n.code):(j.notice(v.connect.connected),await j.load())}catch(e){j.failed(e)}finally{this.busy=!1}}};render(){return u`<section class="gate">
<h1 tabindex="-1">${v.connect.heading}</h1>
<p>${v.connect.lead}</p>
<div class="ways">
<div class="card way">
<h2>${v.connect.show}</h2>
${this.failure?G(x,this.failure,{onRetry:()=>void this.#t()}):l}
${this.code?u`<p class="code" translate="no">${this.code.code}</p>
<p class="muted">${v.connect.validFor} ${a({...x,now:Date.now},this.code.expiresAt)}</p>`:l}
<p>${v.connect.showText}</p>
<p class="muted" role="status">${v.connect.waiting}</p>
</div>
<form class="card way" @submit=${this.#n}>
<h2>${v.connect.type}</h2>
<div class="field">
<label for="game-code">${v.connect.typeLabel}</label>
<input
id="game-code"
name="code"
required
maxlength="64"
autocomplete="one-time-code"
autocapitalize="characters"
spellcheck="false"
aria-invalid=${this.wrong!==``}
aria-describedby="game-code-error"
/>
<p class="small wrong" id="game-code-error" role="alert">${this.wrong}</p>
</div>
<button type="submit" class="button main" ?disabled=${this.busy}>${v.connect.typeButton}</button>
</form>
</div>
<p class="centre"><button type="button" class="button quiet" @click=${this.#r}>${v.connect.other}</button></p>
</section>`}#r=()=>j.signOut().catch(e=>j.failed(e))},Ie=new Set([`DEMOTED`,`JOINED`,`LOOPED`,`MERGED`,`PROMOTED`,`RENEWED`,`RESTARTED`]),Le={all:()=>!0,points:({pDelta:e})=>e!==0,tier:({kind:e})=>Ie.has(e),purchases:({kind:e})=>e===`PURCHASE`||e===`REFUND`},Y=[`all`,`points`,`tier`,`purchases`],Re=class extends L{static properties={search:{}};constructor(){super(),this.search=``}render(){let e=new URLSearchParams(this.search).get(`show`),t=Y.find(t=>t===e)??`all`,{kinds:n}=v.history,r=this.reader.list(ie,{},({me:e})=>e?.history);return u`
<h1>${v.history.heading}</h1>
<p class="muted">${v.history.lead}</p>
${me(n.label,Y.map(e=>({name:e,words:n[e]})),t,e=>w(e===`all`?T(`history`):`${T(`history`)}?show=${e}`,{replace:!0}))}
${k(r,{shown:e=>this.#e(e.filter(Le[t]),t),none:()=>O(v.history.empty,`clock`)})}
`}#e(e,t){if(e.length===0)return O(v.history.emptyFiltered,`clock`);let n=t===`all`||t===`points`?j.member?.points.balance:void 0;return u`<h2 class="sr">${v.history.kinds[t]}</h2>
<div class="card">${we(x,e,n===void 0?{}:{balance:n})}</div>`}},ze=100,Be=class extends L{render(){let e=this.reader.list(ue,{},({me:e})=>e?.notifications);return u`
<h1>${v.inbox.heading}</h1>
${k(e,{shown:e=>u`<div class="card">${Te(x,e,{onRead:e=>void this.#t(e)})}</div>`,none:()=>O(v.inbox.empty,`bell`)})}
${this.#e()}
`}#e(){let{data:e,failure:t,again:n}=this.reader.one(he,{}),r=v.inbox.kinds;return u`<section class="card" aria-labelledby="preferences">
<h2 id="preferences">${v.inbox.preferences}</h2>
<p class="muted">${v.inbox.preferencesText}</p>
${e?.me?u`<ul class="switches">
${e.me.notificationPreferences.map(({kind:e,wanted:t})=>u`<li>
<label class="check">
<input type="checkbox" .checked=${t} @change=${()=>this.#n(e,!t)} />
${r[e]??v.inbox.otherKind}
</label>
</li>`)}
</ul>`:t?G(x,t,{onRetry:n}):c(`rows`)}
</section>`}async#t(e){try{await h(ye,{ids:e.slice(0,ze)}),j.refresh()}catch(e){j.failed(e)}}async#n(e,t){try{await h(ee,{kind:e,wanted:t})}catch(e){j.failed(e)}j.refresh()}},X=3e3,Ve=6e4;function Z({benefit:e,pointsSpent:t}){let{orders:n}=v;if(e)return n.gift;let r=E(t);return{...n,spent:n.spent(r),cancelText:n.cancelText(r)}}var He=class extends L{static properties={cancelling:{state:!0},busy:{state:!0}};#e=null;#t=X;#n=0;constructor(){super(),this.cancelling=null,this.busy=!1}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.#i)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.#i),clearTimeout(this.#n),this.#n=0}#r(){let e=this.#e;!e?.data?.some(({status:e})=>e===`PENDING`)||e?.loading||document.hidden||!this.isConnected||this.#n||(this.#n=setTimeout(()=>{this.#n=0,this.#e?.again()},this.#t),this.#t=Math.min(Ve,this.#t*1.4))}#i=()=>{document.hidden||(this.#t=X,this.#r())};updated(){super.updated(),this.#r()}render(){let e=this.#e=this.reader.list(ve,{},({me:e})=>e?.redemptions);return u`
<h1>${v.orders.heading}</h1>
${k(e,{shown:e=>u`<ul class="orders">
${Ee(e,({id:e})=>e,e=>this.#a(e))}
</ul>`,none:()=>O(v.orders.empty,`parcel`,{words:v.orders.toStore,href:T(`catalog`)})})}
${this.cancelling?this.#o(this.cancelling):l}
`}#a(e){let{status:t,title:r,quantity:i}=e,a=Z(e),{format:o}=x,s=e.trackingUrl&&n(e.trackingUrl);return u`<li class="card order">
${K(e.item)}
<div class="order-words">
<h2 class="order-title clamp"><bdi>${r}</bdi>${i>1?u` ${v.orders.times(o.number(i))}`:l}</h2>
<p><span class="chip order-state">${v.orders.status[t]}</span></p>
<p class="small muted"><bdi class="num">${a.spent}</bdi> · <bdi>${a.redeemed(o.moment(e.createdAt))}</bdi></p>
${t===`PENDING`?u`<p class="small muted"><bdi>${a.due(o.moment(e.dueAt))}</bdi></p>`:l}
${e.failureReason?u`<p><bdi>${v.orders.reason(e.failureReason)}</bdi></p>`:l}
${t===`FAILED`||t===`CANCELLED`?u`<p>${a.returned}</p>`:l}
${s?u`<p><a href=${s} target="_blank" rel="noopener noreferrer">${v.orders.tracking}</a></p>`:l}
</div>
${Ue(e)}
${t===`PENDING`?u`<button
type="button"
class="button quiet order-cancel"
@click=${()=>this.cancelling=e}
>
<span>${v.orders.cancel}<span class="sr">: ${r}</span></span>
</button>`:l}
</li>`}#o(e){return u`<dialog class="dialog" aria-labelledby="cancel-title" @close=${()=>this.cancelling=null} @click=${D}>
<div class="inside">
<h2 id="cancel-title">${v.orders.cancelTitle(e.title)}</h2>
<p>${Z(e).cancelText}</p>
<div class="actions">
<button type="button" class="button" @click=${F}>${v.orders.cancelNo}</button>
<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#s(e)}>
${v.orders.cancelYes}
</button>
</div>
</div>
</dialog>`}async#s(e){this.busy=!0;try{let{cancelRedemption:t}=await h(ce,{id:e.id}),[n]=t.userErrors;n?j.notice(B(n.code),{bad:!0}):(j.adopt(t.member),j.notice(Z(e).cancelled)),_.expire()}catch(e){j.failed(e)}finally{this.busy=!1,this.querySelector(`dialog`)?.close()}}};function Ue({status:e,createdAt:t,settledAt:n}){let{format:r}=x,{label:a,ordered:o,told:s,delivered:c}=v.orders.steps,d=e!==`PENDING`,f=e===`FAILED`||e===`CANCELLED`,p=d?v.orders.status[e]:c;return u`<ol class="steps" aria-label=${a}>
${[{words:o,at:t,state:`done`},{words:s,at:null,state:d?`done`:`now`},{words:p,at:n,state:f?`bad`:d?`done`:`ahead`}].map(({words:e,at:t,state:n})=>u`<li class="step ${n}" aria-current=${n===`now`?`step`:l}>
<span class="step-mark">${n===`done`?i(`check`,16):n===`bad`?i(`close`,16):l}</span>
<span><span class="step-words">${e}</span>${t?u`<time class="small muted" datetime=${t}><bdi>${r.moment(t)}</bdi></time>`:l}</span>
</li>`)}
</ol>`}var We=`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;function Ge(){let e=new Intl.DisplayNames(C.tag,{type:`region`}),t=new Intl.Collator(C.tag).compare;return We.split(` `).map(t=>[t,e.of(t)??t]).sort((e,n)=>t(e[1],n[1]))}var Q=[[`name`,`name`,!0,128],[`line1`,`address-line1`,!0,200],[`line2`,`address-line2`,!1,200],[`postalCode`,`postal-code`,!1,32],[`city`,`address-level2`,!0,128],[`region`,`address-level1`,!1,128]],$=[`quantity`,`email`,`country`,`phone`,...Q.map(([e])=>e)],Ke=class extends V{static properties={item:{attribute:!1},quantity:{state:!0},price:{state:!0},stage:{state:!0},errors:{state:!0},general:{state:!0}};#e=o();#t=null;#n=null;constructor(){super(),this.quantity=1,this.price=null,this.stage=`form`,this.errors={},this.general=``,new fe(this)}updated(e){de(this),this.#h(),e.has(`stage`)&&this.stage===`done`&&this.querySelector(`#redeem-title`)?.focus(),e.has(`errors`)&&this.querySelector(`[aria-invalid=true]`)?.focus()}render(){return u`<dialog
class="dialog"
aria-labelledby="redeem-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${e=>this.stage===`working`&&e.preventDefault()}
@click=${e=>this.stage!==`working`&&D(e)}
>
<div class="inside">${this.stage===`done`?this.#u():this.#i()}</div>
</dialog>`}get#r(){return this.price===null?this.item:{...this.item,price:this.price}}#i(){let e=this.#r,t=j.member?.points.balance??0,n=e.price*this.quantity,r=this.stage===`working`,i=r||this.stage===`unsure`,a=e.kind===`TANGIBLE`,o=S(e,t),s=n>t&&this.stage===`form`;return u`
<div class="title-row">
${K(e)}
<div>
<h2 id="redeem-title" tabindex="-1">${v.redeem.heading(e.title)}</h2>
${a?null:u`<p class="muted">${v.redeem.digital}</p>`}
</div>
</div>
<form novalidate @submit=${this.#d} @input=${this.#m} aria-busy=${r}>
<fieldset ?disabled=${i}>
${o>1?this.#a(o):l}
${te(e,j.member).needsEmail?this.#o():l}
${a?this.#s():l}
</fieldset>
<dl class="sum">
<div><dt>${v.redeem.price}</dt><dd>${x.format.number(n)}</dd></div>
<div><dt>${v.redeem.balance}</dt><dd>${x.format.number(t)}</dd></div>
<div class="total"><dt>${v.redeem.after}</dt><dd>${x.format.number(t-n)}</dd></div>
</dl>
<div role="alert">${this.general?u`<p class="wrong">${this.general}</p>`:l}</div>
<div class="actions">
<button type="button" class="button" ?disabled=${r} @click=${F}>${v.cancel}</button>
<button type="submit" class="button main" ?disabled=${r||s}>
${r?v.redeem.working:this.stage===`unsure`?v.redeem.again:v.redeem.confirm(E(n))}
</button>
</div>
</form>
`}#a(e){return this.#l(`quantity`,u`<select
id="redeem-quantity"
name="quantity"
aria-invalid=${!!this.errors.quantity}
aria-describedby="redeem-quantity-error"
@change=${e=>this.quantity=Number(U(e))}
>
${Array.from({length:e},(e,t)=>u`<option value=${t+1} .selected=${t+1===this.quantity}>${t+1}</option>`)}
</select>`)}#o(){return this.#l(`email`,this.#c(`email`,`email`,!0,254,`email`),v.redeem.emailHint)}#s(){return u`<fieldset class="address">
<legend>${v.redeem.delivery}</legend>
${Q.map(([e,t,n,r])=>this.#l(e,this.#c(e,`shipping ${t}`,n,r)))}
${this.#l(`country`,u`<select
id="redeem-country"
name="country"
autocomplete="shipping country"
required
aria-invalid=${!!this.errors.country}
aria-describedby="redeem-country-error"
>
<option value="">${v.redeem.choose}</option>
${Ge().map(([e,t])=>u`<option value=${e}>${t}</option>`)}
</select>`)}
${this.#l(`phone`,this.#c(`phone`,`shipping tel`,!1,32,`tel`))}
<p class="small muted">${v.redeem.privacy}</p>
</fieldset>`}#c(e,t,n,r,i=`text`){return u`<input
id="redeem-${e}"
name=${e}
type=${i}
autocomplete=${t}
maxlength=${r}
?required=${n}
aria-invalid=${!!this.errors[e]}
aria-describedby="redeem-${e}-error"
/>`}#l(e,t,n=``){return u`<div class="field field-${e}">
<label for="redeem-${e}">${v.redeem[e]}</label>
${t}
<p class=${this.errors[e]?`small wrong`:`small muted`} id="redeem-${e}-error">${this.errors[e]??n}</p>
</div>`}#u(){return u`<div class="done">
${K(this.item)}
<h2 id="redeem-title" tabindex="-1">${v.redeem.done}</h2>
<p>${this.item.title}</p>
<p class="small muted">${this.item.kind===`TANGIBLE`?v.redeem.doneTangible:v.redeem.doneDigital}</p>
<div class="actions">
<button type="button" class="button" @click=${F}>${v.redeem.goOn}</button>
<button type="button" class="button main" @click=${()=>w(T(`orders`),{replace:!0})}>${v.redeem.seeOrders}</button>
</div>
</div>`}#d=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#n??this.#f(W(e));if(t){this.stage=`working`,this.general=``;try{let{redeem:e}=await h(N,{input:t});this.#n=null,e.userErrors.length?this.#p(e):(this.stage=`done`,b(A,g),j.adopt(e.member),_.expire())}catch(e){let n=s(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),j.failed(n);return}let r=n.kind===`offline`||n.kind===`server`;this.#n=r?t:null,this.stage=r?`unsure`:`form`,this.general=r?v.redeem.unsure:x.t.failures[n.kind]}}};#f(e){let t={};for(let n of $){let r=e.elements.namedItem(n);(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&(r.required&&!H(e,n)?t[n]=v.redeem.missing:r.type===`email`&&r.validity.typeMismatch&&(t[n]=v.redeem.badEmail))}if(this.errors=t,Object.keys(t).length)return null;let n=H(e,`email`);return{itemId:this.item.id,quantity:this.quantity,expectedPrice:this.#r.price,idempotencyKey:this.#e,...n?{email:n}:{},...this.item.kind===`TANGIBLE`?{shippingAddress:Je(e)}:{}}}#p({userErrors:e,currentPrice:t}){let n={},r=[];t!==null&&(this.price=t,this.quantity=Math.min(this.quantity,S(this.#r,j.member?.points.balance??0)));for(let{code:i,path:a}of e){let e=$.find(e=>e===a.at(-1));i===`IDEMPOTENCY_CONFLICT`?r.push(v.redeem.already):i===`PRICE_CHANGED`&&t!==null?r.push(v.redeem.priceChanged(E(t))):e&&this.querySelector(`[name="${e}"]`)?n[e]=i===`INVALID`?v.redeem.check:B(i):r.push(B(i))}this.stage=`form`,this.errors=n,this.general=r.join(` `),j.refresh()}#m=e=>{let t=e.target instanceof Element?e.target.closest(`form`):null;t&&xe(A,JSON.stringify(Object.fromEntries(new FormData(t))),g)};#h(){let e=this.querySelector(`form`);if(!e||e===this.#t)return;this.#t=e;let t=qe(oe(A,g));for(let n of $){let r=e.elements.namedItem(n),i=t[n];(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&i&&n!==`quantity`&&(r.value||=i)}}};function qe(e){try{return e?JSON.parse(e):{}}catch{return{}}}function Je(e){let t=t=>H(e,t);return{name:t(`name`),line1:t(`line1`),city:t(`city`),country:t(`country`),postalCode:t(`postalCode`),...t(`line2`)?{line2:t(`line2`)}:{},...t(`region`)?{region:t(`region`)}:{},...t(`phone`)?{phone:t(`phone`)}:{}}}var Ye=class extends L{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let{member:e}=j;if(!e)return l;let{data:t,failure:n,again:r}=this.reader.one(pe,{});return u`
<h1 class="sr">${v.status.heading}</h1>
${this.#e(e)}
${t?.me?this.#t(t.me,e):n?G(x,n,{onRetry:r}):c(`rows`,v.loading)}
`}#e(e){let{tier:t,nextTier:n,progress:r,season:i,points:a}=e;return u`<section class="card stand" aria-label=${v.status.you}>
<div class="stand-who">
${m(t,{size:96,share:r.fraction,loops:e.loops})}
<div>
<p class="stand-tier"><bdi>${t.name}</bdi></p>
<p class="muted clamp"><bdi>${R(e)}</bdi></p>
${e.isGuest?u`<p class="chip">${v.me.guest}</p>`:l}
</div>
${Se(x,a)}
</div>
${p(x,{tier:t,nextTier:n,progress:r})} ${d(x,{tier:t,season:i,progress:r})}
</section>`}#t({tier:e,nextTier:t,missions:n,activities:r,game:i},a){let o={onClaim:e=>void this.#n(e),busy:this.busy};return u`<div class="columns">
<section class="card">
<h2>${v.status.benefits(e.name)}</h2>
${e.benefits.length>0?u`<ul class="stack">${e.benefits.map(e=>u`<li>${q(x,e,o)}</li>`)}</ul>`:u`<p class="muted">${v.status.noBenefits}</p>`}
${t?u`<h3 class="up">${m(t,{size:24,locked:!0})}<bdi>${v.status.up(t.name)}</bdi></h3>
${Ae(x,e,t)}`:l}
</section>
<div class="stack">
<section class="card">
<h2>${v.status.missions}</h2>
${n.length>0?u`<ul class="stack">${je(n).map(e=>u`<li>${De(x,e)}</li>`)}</ul>`:u`<p class="muted">${v.status.noMissions}</p>`}
</section>
${r.length>0?u`<section class="card">
<h2>${v.status.activities}</h2>
<ul class="stack">${r.map(e=>u`<li>${Ce(x,e)}</li>`)}</ul>
</section>`:l}
${Xe(i.tiers,a)}
</div>
<section class="card wide">
<h2>${v.status.tiers}</h2>
${Oe(x,{tiers:i.tiers,tier:a.tier})}
</section>
</div>`}async#n({code:e,title:t}){this.busy=!0;try{let{claimBenefit:n}=await h(se,{code:e}),[r]=n.userErrors;r?j.notice(B(r.code),{bad:!0}):(j.adopt(n.member),j.notice(v.status.claimed(t))),_.expire()}catch(e){j.failed(e)}finally{this.busy=!1}}};function Xe(e,{tier:t,joinedAt:n,loops:r}){return u`<section class="card">
<h2>${v.status.milestones}</h2>
<ol class="gems">
${e.map(e=>{let n=e.rank<=t.rank,r=n?v.status.reached(e.name):v.status.ahead(e.name);return u`<li>${m(e,{size:48,locked:!n,label:r})}</li>`})}
</ol>
${r>0?u`<p>${v.status.loops(r,x.format.number(r))}</p>`:l}
<p class="muted"><bdi>${v.status.since(x.format.day(n))}</bdi></p>
</section>`}var Ze=[`bolt`,`up`,`gift`],Qe=3,$e=class extends L{static properties={providers:{attribute:!1},play:{}};constructor(){super(),this.providers=[],this.play=null}render(){let{gameId:e}=j,t=e?this.reader.one(P,{gameId:e}).data:null;t?.game&&be(t.game.look,t.game.tiers);let n=t?.catalog.edges.map(({node:e})=>e)??[];return u`
<section class="hero">
<div>
<h1>${t?.game?v.window.heading(t.game.name):v.window.headingAny}</h1>
<p class="lead">${v.window.lead}</p>
</div>
<div class="ways-in">
<p>${this.providers.length>0?v.window.signedOut:v.window.signedOutNoProviders}</p>
${z(this.providers)}
${this.play?u`<p><a href=${this.play}>${v.window.play}</a></p>`:l}
</div>
</section>
${t?.game?et(t.game.tiers):l}
${n.length>0?u`<section class="row">
<h2>${v.window.items}</h2>
${M(n,null)}
</section>`:l}
<section class="row">
<h2>${v.window.how}</h2>
<ol class="how">
${v.window.steps.map(({title:e,text:t},n)=>u`<li class="card">
${i(Ze[n]??`star`,24)}
<h3>${e}</h3>
<p class="muted">${t}</p>
</li>`)}
</ol>
</section>
`}};function et(e){let t=t=>e.find(e=>e.rank===t-1)??{benefits:[]};return u`<section class="row">
<h2>${v.window.ladder}</h2>
<ol class="rungs">
${e.map(e=>u`<li class="card">
${m(e,{size:48})}
<h3 class="clamp"><bdi>${e.name}</bdi></h3>
<ul class="small muted">
${ke(t(e.rank),e).slice(0,Qe).map(({benefit:e})=>u`<li><bdi>${e.title}</bdi></li>`)}
</ul>
</li>`)}
</ol>
</section>`}e(t);for(let[e,t]of Object.entries({"laurel-account":Me,"laurel-connect":Fe,"laurel-history":Re,"laurel-inbox":Be,"laurel-orders":He,"laurel-redeem":Ke,"laurel-status":Ye,"laurel-window":$e}))customElements.define(e,t);