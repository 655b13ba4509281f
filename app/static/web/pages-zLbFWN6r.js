import{t as e}from"./page-ejOo1aN0.js";import{t}from"./styles-DKL0ZVXM.js";import{B as n,F as r,G as i,J as a,O as o,T as s,W as c,Z as l,et as u,h as d,q as f,v as p,y as m}from"./base-MAcu81oW.js";import{$ as ee,A as h,B as te,C as g,D as _,H as v,I as ne,J as re,K as y,L as b,M as x,N as S,O as ie,P as ae,Q as oe,R as se,S as ce,T as C,V as le,X as ue,Y as de,Z as fe,_ as pe,a as w,b as T,d as E,g as D,h as O,i as me,j as k,k as he,l as A,o as j,q as ge,r as M,s as N,t as P,w as F,x as I,y as L,z as _e}from"./sign-in-h7h2sddX.js";import{i as R,n as z,r as B,t as V}from"./forms-CZ1EfEsK.js";import{a as ve,c as H,i as ye,l as be,o as U,r as xe,s as W}from"./cache-SviZ4p6I.js";import{l as Se,n as G,s as K}from"./notice-DygIcaFR.js";import{a as Ce,r as we,t as Te}from"./inbox-CS-xB3Y0.js";import{t as Ee}from"./repeat-BsUIS1Di.js";import{c as De,i as Oe,n as ke,o as q,t as Ae,u as je}from"./compare-CGvpIcJZ.js";var J=`ERASE`,Me=class extends O{static properties={providers:{attribute:!1},busy:{state:!0},erasing:{state:!0},typed:{state:!0},wrong:{state:!0}};constructor(){super(),this.providers=[],this.busy=!1,this.erasing=null,this.typed=``,this.wrong=``}render(){let{member:e}=I;if(!e)return l;let t=new Set(e.identities.map(({provider:e})=>e.toLowerCase())),n=this.providers.filter(e=>!t.has(e));return u`
<h1>${S.account.heading}</h1>
<p class="muted clamp"><bdi>${L(e)}</bdi></p>
${this.#e()}
<section class="card">
<h2>${S.account.identities}</h2>
${e.identities.length?u`<ul class="identities">
${e.identities.map(({provider:e,linkedAt:t})=>u`<li>
<strong>${S.providerNames[e]??e}</strong>
<span class="muted">${S.account.connected(h.format.day(t))}</span>
</li>`)}
</ul>`:u`<p>${S.account.noIdentities}</p>`}
${e.email?u`<p>${S.account.email(e.email)}</p>`:l}
${n.length?u`<p class="muted">${e.identities.length?S.account.connect:S.account.connectFirst}</p>
${P(n)}`:l}
</section>
<section class="card">
<h2>${S.account.privacy}</h2>
${this.#t(S.account.exportText,S.account.export,this.#o)}
${this.#t(S.account.signOutText,S.me.signOut,this.#s)}
${this.#t(S.account.everywhereText,S.account.everywhere,this.#c)}
${this.#t(S.account.eraseText,S.account.erase,()=>this.erasing=`ask`,`danger`)}
</section>
${this.erasing?this.#n(e):l}
`}#e(){let e=he();return u`<section class="card">
<h2><label for="language">${S.account.language}</label></h2>
<p class="muted">${S.account.languageText}</p>
<select id="language" @change=${async e=>{ie(r.find(t=>t===B(e))??null),await x(),I.spoke()}}>
<option value="" ?selected=${!e}>${S.account.languageAuto}</option>
${r.map(t=>u`<option value=${t} lang=${t} ?selected=${t===e}>${Ne(t)}</option>`)}
</select>
</section>`}#t(e,t,n,r=``){return u`<div class="deed">
<p>${e}</p>
<button type="button" class="button ${r}" ?disabled=${this.busy} @click=${n}>${t}</button>
</div>`}#n(e){return u`<dialog class="dialog" aria-labelledby="erase-title" @close=${()=>{this.erasing=null,this.typed=``,this.wrong=``}} @click=${W}>
<div class="inside">
<h2 id="erase-title">${S.account.eraseTitle}</h2>
${this.erasing===`prove`?this.#i(e):this.#r()}
</div>
</dialog>`}#r(){return u`<form @submit=${this.#l}>
<p>${S.account.eraseWarning}</p>
<div class="field">
<label for="erase-confirm">${S.account.eraseConfirm(J)}</label>
<input
id="erase-confirm"
autocomplete="off"
autocapitalize="characters"
.value=${this.typed}
@input=${e=>this.typed=B(e)}
/>
</div>
<div role="alert">${this.wrong?u`<p class="wrong">${this.wrong}</p>`:l}</div>
<div class="actions">
<button type="button" class="button" @click=${H}>${S.cancel}</button>
<button type="submit" class="button main danger" ?disabled=${this.busy||this.typed.trim().toUpperCase()!==J}>
${S.account.eraseYes}
</button>
</div>
</form>`}#i(e){let t=e.identities.map(({provider:e})=>e.toLowerCase()),n=this.providers.filter(e=>t.includes(e));return u`<p>${n.length?S.account.eraseProve:S.account.eraseCannotProve}</p>
${P(n.length?n:this.providers)}
<button type="button" class="button" @click=${H}>${S.cancel}</button>`}async#a(e){this.busy=!0;try{await e()}catch(e){I.failed(e)}finally{this.busy=!1}}#o=()=>this.#a(async()=>{let{exportMyData:e}=await _(te,{}),t=URL.createObjectURL(new Blob([e],{type:`application/json`}));Object.assign(document.createElement(`a`),{href:t,download:`my-rewards.json`}).click(),setTimeout(()=>URL.revokeObjectURL(t),6e4),I.notice(S.account.exported)});#s=()=>this.#a(()=>I.signOut());#c=()=>this.#a(async()=>{await _(fe,{}),I.over(S.account.everywhereDone)});#l=async e=>{e.preventDefault(),this.busy=!0,this.wrong=``;try{let{eraseMe:e}=await _(_e,{confirm:J}),[t]=e.userErrors;t?.code===`IDENTIFICATION_REQUIRED`?this.erasing=`prove`:t?this.wrong=N(t.code):(this.querySelector(`dialog`)?.close(),I.over(S.account.erased))}catch(e){let t=s(e);t.kind===`signed-out`?I.failed(t):this.wrong=h.t.failures[t.kind]}finally{this.busy=!1}}};function Ne(e){return new Intl.DisplayNames(e,{type:`language`}).of(e)??e}var Pe=4e3,Fe=class extends R{static properties={code:{state:!0},failure:{state:!0},wrong:{state:!0},busy:{state:!0}};#e=0;constructor(){super(),this.code=null,this.failure=null,this.wrong=``,this.busy=!1,new f(this,Date.now,()=>void this.#t())}connectedCallback(){super.connectedCallback(),this.#t(),this.#e=setInterval(()=>{!document.hidden&&this.code&&I.load()},Pe)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}#t=async()=>{this.failure=null;try{this.code=(await _(se,{})).createConnectCode}catch(e){let t=s(e);t.kind===`signed-out`?I.over(S.outcomes.over):this.failure=t}};#n=async e=>{e.preventDefault();let t=z(V(e),`code`);if(t){this.busy=!0,this.wrong=``;try{let{connectStoreCode:e}=await _(b,{code:t}),[n]=e.userErrors;n?this.wrong=n.code===`CODE_INVALID`?S.connect.wrong:N(n.code):(I.notice(S.connect.connected),await I.load())}catch(e){I.failed(e)}finally{this.busy=!1}}};render(){return u`<section class="gate">
<h1 tabindex="-1">${S.connect.heading}</h1>
<p>${S.connect.lead}</p>
<div class="ways">
<div class="card way">
<h2>${S.connect.show}</h2>
${this.failure?G(h,this.failure,{onRetry:()=>void this.#t()}):l}
${this.code?u`<p class="code" translate="no">${this.code.code}</p>
<p class="muted">${S.connect.validFor} ${a({...h,now:Date.now},this.code.expiresAt)}</p>`:l}
<p>${S.connect.showText}</p>
<p class="muted" role="status">${S.connect.waiting}</p>
</div>
<form class="card way" @submit=${this.#n}>
<h2>${S.connect.type}</h2>
<div class="field">
<label for="game-code">${S.connect.typeLabel}</label>
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
<button type="submit" class="button main" ?disabled=${this.busy}>${S.connect.typeButton}</button>
</form>
</div>
<p class="centre"><button type="button" class="button quiet" @click=${this.#r}>${S.connect.other}</button></p>
</section>`}#r=()=>I.signOut().catch(e=>I.failed(e))},Ie=new Set([`DEMOTED`,`JOINED`,`LOOPED`,`MERGED`,`PROMOTED`,`RENEWED`,`RESTARTED`]),Le={all:()=>!0,points:({pDelta:e})=>e!==0,tier:({kind:e})=>Ie.has(e),purchases:({kind:e})=>e===`PURCHASE`||e===`REFUND`},Y=[`all`,`points`,`tier`,`purchases`],Re=class extends O{static properties={search:{}};constructor(){super(),this.search=``}render(){let e=new URLSearchParams(this.search).get(`show`),t=Y.find(t=>t===e)??`all`,{kinds:n}=S.history,r=this.reader.list(le,{},({me:e})=>e?.history);return u`
<h1>${S.history.heading}</h1>
<p class="muted">${S.history.lead}</p>
${M(n.label,Y.map(e=>({name:e,words:n[e]})),t,e=>E(e===`all`?A(`history`):`${A(`history`)}?show=${e}`,{replace:!0}))}
${w(r,{shown:e=>this.#e(e.filter(Le[t]),t),none:()=>j(S.history.empty,`clock`)})}
`}#e(e,t){if(e.length===0)return j(S.history.emptyFiltered,`clock`);let n=t===`all`||t===`points`?I.member?.points.balance:void 0;return u`<h2 class="sr">${S.history.kinds[t]}</h2>
<div class="card">${we(h,e,n===void 0?{}:{balance:n})}</div>`}},ze=100,Be=class extends O{render(){let e=this.reader.list(v,{},({me:e})=>e?.notifications);return u`
<h1>${S.inbox.heading}</h1>
${w(e,{shown:e=>u`<div class="card">${Te(h,e,{onRead:e=>void this.#t(e)})}</div>`,none:()=>j(S.inbox.empty,`bell`)})}
${this.#e()}
`}#e(){let{data:e,failure:t,again:n}=this.reader.one(ge,{}),r=S.inbox.kinds;return u`<section class="card" aria-labelledby="preferences">
<h2 id="preferences">${S.inbox.preferences}</h2>
<p class="muted">${S.inbox.preferencesText}</p>
${e?.me?u`<ul class="switches">
${e.me.notificationPreferences.map(({kind:e,wanted:t})=>u`<li>
<label class="check">
<input type="checkbox" .checked=${t} @change=${()=>this.#n(e,!t)} />
${r[e]??S.inbox.otherKind}
</label>
</li>`)}
</ul>`:t?G(h,t,{onRetry:n}):c(`rows`)}
</section>`}async#t(e){try{await _(re,{ids:e.slice(0,ze)}),I.refresh()}catch(e){I.failed(e)}}async#n(e,t){try{await _(y,{kind:e,wanted:t})}catch(e){I.failed(e)}I.refresh()}},X=3e3,Ve=6e4;function Z({benefit:e,pointsSpent:t}){let{orders:n}=S;if(e)return n.gift;let r=T(t);return{...n,spent:n.spent(r),cancelText:n.cancelText(r)}}var He=class extends O{static properties={cancelling:{state:!0},busy:{state:!0}};#e=null;#t=X;#n=0;constructor(){super(),this.cancelling=null,this.busy=!1}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.#i)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.#i),clearTimeout(this.#n),this.#n=0}#r(){let e=this.#e;!e?.data?.some(({status:e})=>e===`PENDING`)||e?.loading||document.hidden||!this.isConnected||this.#n||(this.#n=setTimeout(()=>{this.#n=0,this.#e?.again()},this.#t),this.#t=Math.min(Ve,this.#t*1.4))}#i=()=>{document.hidden||(this.#t=X,this.#r())};updated(){super.updated(),this.#r()}render(){let e=this.#e=this.reader.list(ue,{},({me:e})=>e?.redemptions);return u`
<h1>${S.orders.heading}</h1>
${w(e,{shown:e=>u`<ul class="orders">
${Ee(e,({id:e})=>e,e=>this.#a(e))}
</ul>`,none:()=>j(S.orders.empty,`parcel`,{words:S.orders.toStore,href:A(`catalog`)})})}
${this.cancelling?this.#o(this.cancelling):l}
`}#a(e){let{status:t,title:r,quantity:i}=e,a=Z(e),{format:o}=h,s=e.trackingUrl&&n(e.trackingUrl);return u`<li class="card order">
${K(e.item)}
<div class="order-words">
<h2 class="order-title clamp"><bdi>${r}</bdi>${i>1?u` ${S.orders.times(o.number(i))}`:l}</h2>
<p><span class="chip order-state">${S.orders.status[t]}</span></p>
<p class="small muted"><bdi class="num">${a.spent}</bdi> · <bdi>${a.redeemed(o.moment(e.createdAt))}</bdi></p>
${t===`PENDING`?u`<p class="small muted"><bdi>${a.due(o.moment(e.dueAt))}</bdi></p>`:l}
${e.failureReason?u`<p><bdi>${S.orders.reason(e.failureReason)}</bdi></p>`:l}
${t===`FAILED`||t===`CANCELLED`?u`<p>${a.returned}</p>`:l}
${s?u`<p><a href=${s} target="_blank" rel="noopener noreferrer">${S.orders.tracking}</a></p>`:l}
</div>
${Ue(e)}
${t===`PENDING`?u`<button
type="button"
class="button quiet order-cancel"
@click=${()=>this.cancelling=e}
>
<span>${S.orders.cancel}<span class="sr">: ${r}</span></span>
</button>`:l}
</li>`}#o(e){return u`<dialog class="dialog" aria-labelledby="cancel-title" @close=${()=>this.cancelling=null} @click=${W}>
<div class="inside">
<h2 id="cancel-title">${S.orders.cancelTitle(e.title)}</h2>
<p>${Z(e).cancelText}</p>
<div class="actions">
<button type="button" class="button" @click=${H}>${S.orders.cancelNo}</button>
<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#s(e)}>
${S.orders.cancelYes}
</button>
</div>
</div>
</dialog>`}async#s(e){this.busy=!0;try{let{cancelRedemption:t}=await _(ae,{id:e.id}),[n]=t.userErrors;n?I.notice(N(n.code),{bad:!0}):(I.adopt(t.member),I.notice(Z(e).cancelled)),g.expire()}catch(e){I.failed(e)}finally{this.busy=!1,this.querySelector(`dialog`)?.close()}}};function Ue({status:e,createdAt:t,settledAt:n}){let{format:r}=h,{label:a,ordered:o,told:s,delivered:c}=S.orders.steps,d=e!==`PENDING`,f=e===`FAILED`||e===`CANCELLED`,p=d?S.orders.status[e]:c;return u`<ol class="steps" aria-label=${a}>
${[{words:o,at:t,state:`done`},{words:s,at:null,state:d?`done`:`now`},{words:p,at:n,state:f?`bad`:d?`done`:`ahead`}].map(({words:e,at:t,state:n})=>u`<li class="step ${n}" aria-current=${n===`now`?`step`:l}>
<span class="step-mark">${n===`done`?i(`check`,16):n===`bad`?i(`close`,16):l}</span>
<span><span class="step-words">${e}</span>${t?u`<time class="small muted" datetime=${t}><bdi>${r.moment(t)}</bdi></time>`:l}</span>
</li>`)}
</ol>`}var We=`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;function Ge(){let e=new Intl.DisplayNames(k.tag,{type:`region`}),t=new Intl.Collator(k.tag).compare;return We.split(` `).map(t=>[t,e.of(t)??t]).sort((e,n)=>t(e[1],n[1]))}var Q=[[`name`,`name`,!0,128],[`line1`,`address-line1`,!0,200],[`line2`,`address-line2`,!1,200],[`postalCode`,`postal-code`,!1,32],[`city`,`address-level2`,!0,128],[`region`,`address-level1`,!1,128]],$=[`quantity`,`email`,`country`,`phone`,...Q.map(([e])=>e)],Ke=class extends R{static properties={item:{attribute:!1},quantity:{state:!0},price:{state:!0},stage:{state:!0},errors:{state:!0},general:{state:!0}};#e=o();#t=null;#n=null;constructor(){super(),this.quantity=1,this.price=null,this.stage=`form`,this.errors={},this.general=``,new pe(this)}updated(e){be(this),this.#h(),e.has(`stage`)&&this.stage===`done`&&this.querySelector(`#redeem-title`)?.focus(),e.has(`errors`)&&this.querySelector(`[aria-invalid=true]`)?.focus()}render(){return u`<dialog
class="dialog"
aria-labelledby="redeem-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${e=>this.stage===`working`&&e.preventDefault()}
@click=${e=>this.stage!==`working`&&W(e)}
>
<div class="inside">${this.stage===`done`?this.#u():this.#i()}</div>
</dialog>`}get#r(){return this.price===null?this.item:{...this.item,price:this.price}}#i(){let e=this.#r,t=I.member?.points.balance??0,n=e.price*this.quantity,r=this.stage===`working`,i=r||this.stage===`unsure`,a=e.kind===`TANGIBLE`,o=C(e,t),s=n>t&&this.stage===`form`;return u`
<div class="title-row">
${K(e)}
<div>
<h2 id="redeem-title" tabindex="-1">${S.redeem.heading(e.title)}</h2>
${a?null:u`<p class="muted">${S.redeem.digital}</p>`}
</div>
</div>
<form novalidate @submit=${this.#d} @input=${this.#m} aria-busy=${r}>
<fieldset ?disabled=${i}>
${o>1?this.#a(o):l}
${F(e,I.member).needsEmail?this.#o():l}
${a?this.#s():l}
</fieldset>
<dl class="sum">
<div><dt>${S.redeem.price}</dt><dd>${h.format.number(n)}</dd></div>
<div><dt>${S.redeem.balance}</dt><dd>${h.format.number(t)}</dd></div>
<div class="total"><dt>${S.redeem.after}</dt><dd>${h.format.number(t-n)}</dd></div>
</dl>
<div role="alert">${this.general?u`<p class="wrong">${this.general}</p>`:l}</div>
<div class="actions">
<button type="button" class="button" ?disabled=${r} @click=${H}>${S.cancel}</button>
<button type="submit" class="button main" ?disabled=${r||s}>
${r?S.redeem.working:this.stage===`unsure`?S.redeem.again:S.redeem.confirm(T(n))}
</button>
</div>
</form>
`}#a(e){return this.#l(`quantity`,u`<select
id="redeem-quantity"
name="quantity"
aria-invalid=${!!this.errors.quantity}
aria-describedby="redeem-quantity-error"
@change=${e=>this.quantity=Number(B(e))}
>
${Array.from({length:e},(e,t)=>u`<option value=${t+1} .selected=${t+1===this.quantity}>${t+1}</option>`)}
</select>`)}#o(){return this.#l(`email`,this.#c(`email`,`email`,!0,254,`email`),S.redeem.emailHint)}#s(){return u`<fieldset class="address">
<legend>${S.redeem.delivery}</legend>
${Q.map(([e,t,n,r])=>this.#l(e,this.#c(e,`shipping ${t}`,n,r)))}
${this.#l(`country`,u`<select
id="redeem-country"
name="country"
autocomplete="shipping country"
required
aria-invalid=${!!this.errors.country}
aria-describedby="redeem-country-error"
>
<option value="">${S.redeem.choose}</option>
${Ge().map(([e,t])=>u`<option value=${e}>${t}</option>`)}
</select>`)}
${this.#l(`phone`,this.#c(`phone`,`shipping tel`,!1,32,`tel`))}
<p class="small muted">${S.redeem.privacy}</p>
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
<label for="redeem-${e}">${S.redeem[e]}</label>
${t}
<p class=${this.errors[e]?`small wrong`:`small muted`} id="redeem-${e}-error">${this.errors[e]??n}</p>
</div>`}#u(){return u`<div class="done">
${K(this.item)}
<h2 id="redeem-title" tabindex="-1">${S.redeem.done}</h2>
<p>${this.item.title}</p>
<p class="small muted">${this.item.kind===`TANGIBLE`?S.redeem.doneTangible:S.redeem.doneDigital}</p>
<div class="actions">
<button type="button" class="button" @click=${H}>${S.redeem.goOn}</button>
<button type="button" class="button main" @click=${()=>E(A(`orders`),{replace:!0})}>${S.redeem.seeOrders}</button>
</div>
</div>`}#d=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#n??this.#f(V(e));if(t){this.stage=`working`,this.general=``;try{let{redeem:e}=await _(de,{input:t});this.#n=null,e.userErrors.length?this.#p(e):(this.stage=`done`,xe(D,U),I.adopt(e.member),g.expire())}catch(e){let n=s(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),I.failed(n);return}let r=n.kind===`offline`||n.kind===`server`;this.#n=r?t:null,this.stage=r?`unsure`:`form`,this.general=r?S.redeem.unsure:h.t.failures[n.kind]}}};#f(e){let t={};for(let n of $){let r=e.elements.namedItem(n);(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&(r.required&&!z(e,n)?t[n]=S.redeem.missing:r.type===`email`&&r.validity.typeMismatch&&(t[n]=S.redeem.badEmail))}if(this.errors=t,Object.keys(t).length)return null;let n=z(e,`email`);return{itemId:this.item.id,quantity:this.quantity,expectedPrice:this.#r.price,idempotencyKey:this.#e,...n?{email:n}:{},...this.item.kind===`TANGIBLE`?{shippingAddress:Je(e)}:{}}}#p({userErrors:e,currentPrice:t}){let n={},r=[];t!==null&&(this.price=t,this.quantity=Math.min(this.quantity,C(this.#r,I.member?.points.balance??0)));for(let{code:i,path:a}of e){let e=$.find(e=>e===a.at(-1));i===`IDEMPOTENCY_CONFLICT`?r.push(S.redeem.already):i===`PRICE_CHANGED`&&t!==null?r.push(S.redeem.priceChanged(T(t))):e&&this.querySelector(`[name="${e}"]`)?n[e]=i===`INVALID`?S.redeem.check:N(i):r.push(N(i))}this.stage=`form`,this.errors=n,this.general=r.join(` `),I.refresh()}#m=e=>{let t=e.target instanceof Element?e.target.closest(`form`):null;t&&ve(D,JSON.stringify(Object.fromEntries(new FormData(t))),U)};#h(){let e=this.querySelector(`form`);if(!e||e===this.#t)return;this.#t=e;let t=qe(ye(D,U));for(let n of $){let r=e.elements.namedItem(n),i=t[n];(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&i&&n!==`quantity`&&(r.value||=i)}}};function qe(e){try{return e?JSON.parse(e):{}}catch{return{}}}function Je(e){let t=t=>z(e,t);return{name:t(`name`),line1:t(`line1`),city:t(`city`),country:t(`country`),postalCode:t(`postalCode`),...t(`line2`)?{line2:t(`line2`)}:{},...t(`region`)?{region:t(`region`)}:{},...t(`phone`)?{phone:t(`phone`)}:{}}}var Ye=class extends O{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let{member:e}=I;if(!e)return l;let{data:t,failure:n,again:r}=this.reader.one(oe,{});return u`
<h1 class="sr">${S.status.heading}</h1>
${this.#e(e)}
${t?.me?this.#t(t.me,e):n?G(h,n,{onRetry:r}):c(`rows`,S.loading)}
`}#e(e){let{tier:t,nextTier:n,progress:r,season:i,points:a}=e;return u`<section class="card stand" aria-label=${S.status.you}>
<div class="stand-who">
${m(t,{size:96,share:r.fraction,loops:e.loops})}
<div>
<p class="stand-tier"><bdi>${t.name}</bdi></p>
<p class="muted clamp"><bdi>${L(e)}</bdi></p>
${e.isGuest?u`<p class="chip">${S.me.guest}</p>`:l}
</div>
${Se(h,a)}
</div>
${p(h,{tier:t,nextTier:n,progress:r})} ${d(h,{tier:t,season:i,progress:r})}
</section>`}#t({tier:e,nextTier:t,missions:n,activities:r,game:i},a){let o={onClaim:e=>void this.#n(e),busy:this.busy};return u`<div class="columns">
<section class="card">
<h2>${S.status.benefits(e.name)}</h2>
${e.benefits.length>0?u`<ul class="stack">${e.benefits.map(e=>u`<li>${q(h,e,o)}</li>`)}</ul>`:u`<p class="muted">${S.status.noBenefits}</p>`}
${t?u`<h3 class="up">${m(t,{size:24,locked:!0})}<bdi>${S.status.up(t.name)}</bdi></h3>
${Ae(h,e,t)}`:l}
</section>
<div class="stack">
<section class="card">
<h2>${S.status.missions}</h2>
${n.length>0?u`<ul class="stack">${je(n).map(e=>u`<li>${De(h,e)}</li>`)}</ul>`:u`<p class="muted">${S.status.noMissions}</p>`}
</section>
${r.length>0?u`<section class="card">
<h2>${S.status.activities}</h2>
<ul class="stack">${r.map(e=>u`<li>${Ce(h,e)}</li>`)}</ul>
</section>`:l}
${Xe(i.tiers,a)}
</div>
<section class="card wide">
<h2>${S.status.tiers}</h2>
${Oe(h,{tiers:i.tiers,tier:a.tier})}
</section>
</div>`}async#n({code:e,title:t}){this.busy=!0;try{let{claimBenefit:n}=await _(ne,{code:e}),[r]=n.userErrors;r?I.notice(N(r.code),{bad:!0}):(I.adopt(n.member),I.notice(S.status.claimed(t))),g.expire()}catch(e){I.failed(e)}finally{this.busy=!1}}};function Xe(e,{tier:t,joinedAt:n,loops:r}){return u`<section class="card">
<h2>${S.status.milestones}</h2>
<ol class="gems">
${e.map(e=>{let n=e.rank<=t.rank,r=n?S.status.reached(e.name):S.status.ahead(e.name);return u`<li>${m(e,{size:48,locked:!n,label:r})}</li>`})}
</ol>
${r>0?u`<p>${S.status.loops(r,h.format.number(r))}</p>`:l}
<p class="muted"><bdi>${S.status.since(h.format.day(n))}</bdi></p>
</section>`}var Ze=[`bolt`,`up`,`gift`],Qe=3,$e=class extends O{static properties={providers:{attribute:!1},play:{}};constructor(){super(),this.providers=[],this.play=null}render(){let{gameId:e}=I,t=e?this.reader.one(ee,{gameId:e}).data:null;t?.game&&ce(t.game.look,t.game.tiers);let n=t?.catalog.edges.map(({node:e})=>e)??[];return u`
<section class="hero">
<div>
<h1>${t?.game?S.window.heading(t.game.name):S.window.headingAny}</h1>
<p class="lead">${S.window.lead}</p>
</div>
<div class="ways-in">
<p>${this.providers.length>0?S.window.signedOut:S.window.signedOutNoProviders}</p>
${P(this.providers)}
${this.play?u`<p><a href=${this.play}>${S.window.play}</a></p>`:l}
</div>
</section>
${t?.game?et(t.game.tiers):l}
${n.length>0?u`<section class="row">
<h2>${S.window.items}</h2>
${me(n,null)}
</section>`:l}
<section class="row">
<h2>${S.window.how}</h2>
<ol class="how">
${S.window.steps.map(({title:e,text:t},n)=>u`<li class="card">
${i(Ze[n]??`star`,24)}
<h3>${e}</h3>
<p class="muted">${t}</p>
</li>`)}
</ol>
</section>
`}};function et(e){let t=t=>e.find(e=>e.rank===t-1)??{benefits:[]};return u`<section class="row">
<h2>${S.window.ladder}</h2>
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