import{t as e}from"./page-C6ITmxct.js";import{t}from"./styles-BpYRJo0r.js";import{$ as n,E as r,H as i,I as a,K as o,X as s,Y as c,b as l,g as u,k as d,nt as f,q as p,y as m}from"./base-dyPO4hR-.js";import{$ as ee,A as h,B as te,C as g,D as _,H as ne,I as re,J as v,K as y,L as b,M as ie,N as x,O as ae,P as oe,Q as se,R as ce,S as le,T as S,V as ue,X as de,Y as fe,Z as pe,_ as me,a as C,b as w,d as T,g as E,h as D,i as he,j as O,k as ge,l as k,o as A,q as j,r as M,s as N,t as P,w as F,x as I,y as L,z as _e}from"./sign-in-ZCCUL4Qk.js";import{i as R,n as z,r as B,t as V}from"./forms-C34_GRc_.js";import{a as ve,c as H,i as ye,l as be,o as U,r as xe,s as W}from"./cache-Cn30mVPN.js";import{l as Se,n as G,s as K}from"./notice-0pDsNQtN.js";import{a as Ce,r as we,t as Te}from"./inbox-DJMriM1g.js";import{t as Ee}from"./repeat-B_O_bXsk.js";import{c as De,i as Oe,n as q,o as ke,t as Ae,u as je}from"./compare-BVNcHdU5.js";var J=`ERASE`,Me=class extends D{static properties={providers:{attribute:!1},busy:{state:!0},erasing:{state:!0},typed:{state:!0},wrong:{state:!0}};constructor(){super(),this.providers=[],this.busy=!1,this.erasing=null,this.typed=``,this.wrong=``}render(){let{member:e}=I;if(!e)return n;let t=new Set(e.identities.map(({provider:e})=>e.toLowerCase())),r=this.providers.filter(e=>!t.has(e));return f`
<h1>${x.account.heading}</h1>
<p class="muted clamp"><bdi>${L(e)}</bdi></p>
${this.#e()}
<section class="card">
<h2>${x.account.identities}</h2>
${e.identities.length?f`<ul class="identities">
${e.identities.map(({provider:e,linkedAt:t})=>f`<li>
<strong>${x.providerNames[e]??e}</strong>
<span class="muted">${x.account.connected(h.format.day(t))}</span>
</li>`)}
</ul>`:f`<p>${x.account.noIdentities}</p>`}
${e.email?f`<p>${x.account.email(e.email)}</p>`:n}
${r.length?f`<p class="muted">${e.identities.length?x.account.connect:x.account.connectFirst}</p>
${P(r)}`:n}
</section>
<section class="card">
<h2>${x.account.privacy}</h2>
${this.#t(x.account.exportText,x.account.export,this.#o)}
${this.#t(x.account.signOutText,x.me.signOut,this.#s)}
${this.#t(x.account.everywhereText,x.account.everywhere,this.#c)}
${this.#t(x.account.eraseText,x.account.erase,()=>this.erasing=`ask`,`danger`)}
</section>
${this.erasing?this.#n(e):n}
`}#e(){let e=ge();return f`<section class="card">
<h2><label for="language">${x.account.language}</label></h2>
<p class="muted">${x.account.languageText}</p>
<select id="language" @change=${async e=>{ae(a.find(t=>t===B(e))??null),await ie(),I.spoke()}}>
<option value="" ?selected=${!e}>${x.account.languageAuto}</option>
${a.map(t=>f`<option value=${t} lang=${t} ?selected=${t===e}>${Ne(t)}</option>`)}
</select>
</section>`}#t(e,t,n,r=``){return f`<div class="deed">
<p>${e}</p>
<button type="button" class="button ${r}" ?disabled=${this.busy} @click=${n}>${t}</button>
</div>`}#n(e){return f`<dialog class="dialog" aria-labelledby="erase-title" @close=${()=>{this.erasing=null,this.typed=``,this.wrong=``}} @click=${W}>
<div class="inside">
<h2 id="erase-title">${x.account.eraseTitle}</h2>
${this.erasing===`prove`?this.#i(e):this.#r()}
</div>
</dialog>`}#r(){return f`<form @submit=${this.#l}>
<p>${x.account.eraseWarning}</p>
<div class="field">
<label for="erase-confirm">${x.account.eraseConfirm(J)}</label>
<input
id="erase-confirm"
autocomplete="off"
autocapitalize="characters"
.value=${this.typed}
@input=${e=>this.typed=B(e)}
/>
</div>
<div role="alert">${this.wrong?f`<p class="wrong">${this.wrong}</p>`:n}</div>
<div class="actions">
<button type="button" class="button" @click=${H}>${x.cancel}</button>
<button type="submit" class="button main danger" ?disabled=${this.busy||this.typed.trim().toUpperCase()!==J}>
${x.account.eraseYes}
</button>
</div>
</form>`}#i(e){let t=e.identities.map(({provider:e})=>e.toLowerCase()),n=this.providers.filter(e=>t.includes(e));return f`<p>${n.length?x.account.eraseProve:x.account.eraseCannotProve}</p>
${P(n.length?n:this.providers)}
<button type="button" class="button" @click=${H}>${x.cancel}</button>`}async#a(e){this.busy=!0;try{await e()}catch(e){I.failed(e)}finally{this.busy=!1}}#o=()=>this.#a(async()=>{let{exportMyData:e}=await _(te,{}),t=URL.createObjectURL(new Blob([e],{type:`application/json`}));Object.assign(document.createElement(`a`),{href:t,download:`my-rewards.json`}).click(),setTimeout(()=>URL.revokeObjectURL(t),6e4),I.notice(x.account.exported)});#s=()=>this.#a(()=>I.signOut());#c=()=>this.#a(async()=>{await _(pe,{}),I.over(x.account.everywhereDone)});#l=async e=>{e.preventDefault(),this.busy=!0,this.wrong=``;try{let{eraseMe:e}=await _(_e,{confirm:J}),[t]=e.userErrors;t?.code===`IDENTIFICATION_REQUIRED`?this.erasing=`prove`:t?this.wrong=N(t.code):(this.querySelector(`dialog`)?.close(),I.over(x.account.erased))}catch(e){let t=r(e);t.kind===`signed-out`?I.failed(t):this.wrong=h.t.failures[t.kind]}finally{this.busy=!1}}};function Ne(e){return new Intl.DisplayNames(e,{type:`language`}).of(e)??e}var Pe=4e3,Fe=class extends R{static properties={code:{state:!0},failure:{state:!0},wrong:{state:!0},busy:{state:!0}};#e=0;constructor(){super(),this.code=null,this.failure=null,this.wrong=``,this.busy=!1,new c(this,Date.now,()=>void this.#t())}connectedCallback(){super.connectedCallback(),this.#t(),this.#e=setInterval(()=>{!document.hidden&&this.code&&I.load()},Pe)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}#t=async()=>{this.failure=null;try{this.code=(await _(ce,{})).createConnectCode}catch(e){let t=r(e);t.kind===`signed-out`?I.over(x.outcomes.over):this.failure=t}};#n=async e=>{e.preventDefault();let t=z(V(e),`code`);if(t){this.busy=!0,this.wrong=``;try{let{connectStoreCode:e}=await _(b,{code:t}),[n]=e.userErrors;n?this.wrong=n.code===`CODE_INVALID`?x.connect.wrong:N(n.code):(I.notice(x.connect.connected),await I.load())}catch(e){I.failed(e)}finally{this.busy=!1}}};render(){return f`<section class="gate">
<h1 tabindex="-1">${x.connect.heading}</h1>
<p>${x.connect.lead}</p>
<div class="ways">
<div class="card way">
<h2>${x.connect.show}</h2>
${this.failure?G(h,this.failure,{onRetry:()=>void this.#t()}):n}
${this.code?f`<p class="code" translate="no">${this.code.code}</p>
<p class="muted">${x.connect.validFor} ${s({...h,now:Date.now},this.code.expiresAt)}</p>`:n}
<p>${x.connect.showText}</p>
<p class="muted" role="status">${x.connect.waiting}</p>
</div>
<form class="card way" @submit=${this.#n}>
<h2>${x.connect.type}</h2>
<div class="field">
<label for="game-code">${x.connect.typeLabel}</label>
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
<button type="submit" class="button main" ?disabled=${this.busy}>${x.connect.typeButton}</button>
</form>
</div>
<p class="centre"><button type="button" class="button quiet" @click=${this.#r}>${x.connect.other}</button></p>
</section>`}#r=()=>I.signOut().catch(e=>I.failed(e))},Ie=new Set([`DEMOTED`,`JOINED`,`LOOPED`,`MERGED`,`PROMOTED`,`RENEWED`,`RESTARTED`]),Le={all:()=>!0,points:({pDelta:e})=>e!==0,tier:({kind:e})=>Ie.has(e),purchases:({kind:e})=>e===`PURCHASE`||e===`REFUND`},Y=[`all`,`points`,`tier`,`purchases`],Re=class extends D{static properties={search:{}};constructor(){super(),this.search=``}render(){let e=new URLSearchParams(this.search).get(`show`),t=Y.find(t=>t===e)??`all`,{kinds:n}=x.history,r=this.reader.list(ue,{},({me:e})=>e?.history);return f`
<h1>${x.history.heading}</h1>
<p class="muted">${x.history.lead}</p>
${M(n.label,Y.map(e=>({name:e,words:n[e]})),t,e=>T(e===`all`?k(`history`):`${k(`history`)}?show=${e}`,{replace:!0}))}
${C(r,{shown:e=>this.#e(e.filter(Le[t]),t),none:()=>A(x.history.empty,`clock`)})}
`}#e(e,t){if(e.length===0)return A(x.history.emptyFiltered,`clock`);let n=t===`all`||t===`points`?I.member?.points.balance:void 0;return f`<h2 class="sr">${x.history.kinds[t]}</h2>
<div class="card">${we(h,e,n===void 0?{}:{balance:n})}</div>`}},ze=100,Be=class extends D{render(){let e=this.reader.list(ne,{},({me:e})=>e?.notifications);return f`
<h1>${x.inbox.heading}</h1>
${C(e,{shown:e=>f`<div class="card">${Te(h,e,{onRead:e=>void this.#t(e)})}</div>`,none:()=>A(x.inbox.empty,`bell`)})}
${this.#e()}
`}#e(){let{data:e,failure:t,again:n}=this.reader.one(j,{}),r=x.inbox.kinds;return f`<section class="card" aria-labelledby="preferences">
<h2 id="preferences">${x.inbox.preferences}</h2>
<p class="muted">${x.inbox.preferencesText}</p>
${e?.me?f`<ul class="switches">
${e.me.notificationPreferences.map(({kind:e,wanted:t})=>f`<li>
<label class="check">
<input type="checkbox" .checked=${t} @change=${()=>this.#n(e,!t)} />
${r[e]??x.inbox.otherKind}
</label>
</li>`)}
</ul>`:t?G(h,t,{onRetry:n}):o(`rows`)}
</section>`}async#t(e){try{await _(v,{ids:e.slice(0,ze)}),I.refresh()}catch(e){I.failed(e)}}async#n(e,t){try{await _(y,{kind:e,wanted:t})}catch(e){I.failed(e)}I.refresh()}},X=3e3,Ve=6e4;function Z({benefit:e,pointsSpent:t}){let{orders:n}=x;if(e)return n.gift;let r=w(t);return{...n,spent:n.spent(r),cancelText:n.cancelText(r)}}var He=class extends D{static properties={cancelling:{state:!0},busy:{state:!0}};#e=null;#t=X;#n=0;constructor(){super(),this.cancelling=null,this.busy=!1}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.#i)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.#i),clearTimeout(this.#n),this.#n=0}#r(){let e=this.#e;!e?.data?.some(({status:e})=>e===`PENDING`)||e?.loading||document.hidden||!this.isConnected||this.#n||(this.#n=setTimeout(()=>{this.#n=0,this.#e?.again()},this.#t),this.#t=Math.min(Ve,this.#t*1.4))}#i=()=>{document.hidden||(this.#t=X,this.#r())};updated(){super.updated(),this.#r()}render(){let e=this.#e=this.reader.list(de,{},({me:e})=>e?.redemptions);return f`
<h1>${x.orders.heading}</h1>
${C(e,{shown:e=>f`<ul class="orders">
${Ee(e,({id:e})=>e,e=>this.#a(e))}
</ul>`,none:()=>A(x.orders.empty,`parcel`,{words:x.orders.toStore,href:k(`catalog`)})})}
${this.cancelling?this.#o(this.cancelling):n}
`}#a(e){let{status:t,title:r,quantity:a}=e,o=Z(e),{format:s}=h,c=e.trackingUrl&&i(e.trackingUrl);return f`<li class="card order">
${K(e.item)}
<div class="order-words">
<h2 class="order-title clamp"><bdi>${r}</bdi>${a>1?f` ${x.orders.times(s.number(a))}`:n}</h2>
<p><span class="chip order-state">${x.orders.status[t]}</span></p>
<p class="small muted"><bdi class="num">${o.spent}</bdi> · <bdi>${o.redeemed(s.moment(e.createdAt))}</bdi></p>
${t===`PENDING`?f`<p class="small muted"><bdi>${o.due(s.moment(e.dueAt))}</bdi></p>`:n}
${e.failureReason?f`<p><bdi>${x.orders.reason(e.failureReason)}</bdi></p>`:n}
${t===`FAILED`||t===`CANCELLED`?f`<p>${o.returned}</p>`:n}
${c?f`<p><a href=${c} target="_blank" rel="noopener noreferrer">${x.orders.tracking}</a></p>`:n}
</div>
${Ue(e)}
${t===`PENDING`?f`<button
type="button"
class="button quiet order-cancel"
@click=${()=>this.cancelling=e}
>
<span>${x.orders.cancel}<span class="sr">: ${r}</span></span>
</button>`:n}
</li>`}#o(e){return f`<dialog class="dialog" aria-labelledby="cancel-title" @close=${()=>this.cancelling=null} @click=${W}>
<div class="inside">
<h2 id="cancel-title">${x.orders.cancelTitle(e.title)}</h2>
<p>${Z(e).cancelText}</p>
<div class="actions">
<button type="button" class="button" @click=${H}>${x.orders.cancelNo}</button>
<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#s(e)}>
${x.orders.cancelYes}
</button>
</div>
</div>
</dialog>`}async#s(e){this.busy=!0;try{let{cancelRedemption:t}=await _(oe,{id:e.id}),[n]=t.userErrors;n?I.notice(N(n.code),{bad:!0}):(I.adopt(t.member),I.notice(Z(e).cancelled)),g.expire()}catch(e){I.failed(e)}finally{this.busy=!1,this.querySelector(`dialog`)?.close()}}};function Ue({status:e,createdAt:t,settledAt:r}){let{format:i}=h,{label:a,ordered:o,told:s,delivered:c}=x.orders.steps,l=e!==`PENDING`,u=e===`FAILED`||e===`CANCELLED`,d=l?x.orders.status[e]:c;return f`<ol class="steps" aria-label=${a}>
${[{words:o,at:t,state:`done`},{words:s,at:null,state:l?`done`:`now`},{words:d,at:r,state:u?`bad`:l?`done`:`ahead`}].map(({words:e,at:t,state:r})=>f`<li class="step ${r}" aria-current=${r===`now`?`step`:n}>
<span class="step-mark">${r===`done`?p(`check`,16):r===`bad`?p(`close`,16):n}</span>
<span><span class="step-words">${e}</span>${t?f`<time class="small muted" datetime=${t}><bdi>${i.moment(t)}</bdi></time>`:n}</span>
</li>`)}
</ol>`}var We=`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;function Ge(){let e=new Intl.DisplayNames(O.tag,{type:`region`}),t=new Intl.Collator(O.tag).compare;return We.split(` `).map(t=>[t,e.of(t)??t]).sort((e,n)=>t(e[1],n[1]))}var Q=[[`name`,`name`,!0,128],[`line1`,`address-line1`,!0,200],[`line2`,`address-line2`,!1,200],[`postalCode`,`postal-code`,!1,32],[`city`,`address-level2`,!0,128],[`region`,`address-level1`,!1,128]],$=[`quantity`,`email`,`country`,`phone`,...Q.map(([e])=>e)],Ke=class extends R{static properties={item:{attribute:!1},quantity:{state:!0},price:{state:!0},stage:{state:!0},errors:{state:!0},general:{state:!0}};#e=d();#t=null;#n=null;constructor(){super(),this.quantity=1,this.price=null,this.stage=`form`,this.errors={},this.general=``,new me(this)}updated(e){be(this),this.#h(),e.has(`stage`)&&this.stage===`done`&&this.querySelector(`#redeem-title`)?.focus(),e.has(`errors`)&&this.querySelector(`[aria-invalid=true]`)?.focus()}render(){return f`<dialog
class="dialog"
aria-labelledby="redeem-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${e=>this.stage===`working`&&e.preventDefault()}
@click=${e=>this.stage!==`working`&&W(e)}
>
<div class="inside">${this.stage===`done`?this.#u():this.#i()}</div>
</dialog>`}get#r(){return this.price===null?this.item:{...this.item,price:this.price}}#i(){let e=this.#r,t=I.member?.points.balance??0,r=e.price*this.quantity,i=this.stage===`working`,a=i||this.stage===`unsure`,o=e.kind===`TANGIBLE`,s=S(e,t),c=r>t&&this.stage===`form`;return f`
<div class="title-row">
${K(e)}
<div>
<h2 id="redeem-title" tabindex="-1">${x.redeem.heading(e.title)}</h2>
${o?null:f`<p class="muted">${x.redeem.digital}</p>`}
</div>
</div>
<form novalidate @submit=${this.#d} @input=${this.#m} aria-busy=${i}>
<fieldset ?disabled=${a}>
${s>1?this.#a(s):n}
${F(e,I.member).needsEmail?this.#o():n}
${o?this.#s():n}
</fieldset>
<dl class="sum">
<div><dt>${x.redeem.price}</dt><dd>${h.format.number(r)}</dd></div>
<div><dt>${x.redeem.balance}</dt><dd>${h.format.number(t)}</dd></div>
<div class="total"><dt>${x.redeem.after}</dt><dd>${h.format.number(t-r)}</dd></div>
</dl>
<div role="alert">${this.general?f`<p class="wrong">${this.general}</p>`:n}</div>
<div class="actions">
<button type="button" class="button" ?disabled=${i} @click=${H}>${x.cancel}</button>
<button type="submit" class="button main" ?disabled=${i||c}>
${i?x.redeem.working:this.stage===`unsure`?x.redeem.again:x.redeem.confirm(w(r))}
</button>
</div>
</form>
`}#a(e){return this.#l(`quantity`,f`<select
id="redeem-quantity"
name="quantity"
aria-invalid=${!!this.errors.quantity}
aria-describedby="redeem-quantity-error"
@change=${e=>this.quantity=Number(B(e))}
>
${Array.from({length:e},(e,t)=>f`<option value=${t+1} .selected=${t+1===this.quantity}>${t+1}</option>`)}
</select>`)}#o(){return this.#l(`email`,this.#c(`email`,`email`,!0,254,`email`),x.redeem.emailHint)}#s(){return f`<fieldset class="address">
<legend>${x.redeem.delivery}</legend>
${Q.map(([e,t,n,r])=>this.#l(e,this.#c(e,`shipping ${t}`,n,r)))}
${this.#l(`country`,f`<select
id="redeem-country"
name="country"
autocomplete="shipping country"
required
aria-invalid=${!!this.errors.country}
aria-describedby="redeem-country-error"
>
<option value="">${x.redeem.choose}</option>
${Ge().map(([e,t])=>f`<option value=${e}>${t}</option>`)}
</select>`)}
${this.#l(`phone`,this.#c(`phone`,`shipping tel`,!1,32,`tel`))}
<p class="small muted">${x.redeem.privacy}</p>
</fieldset>`}#c(e,t,n,r,i=`text`){return f`<input
id="redeem-${e}"
name=${e}
type=${i}
autocomplete=${t}
maxlength=${r}
?required=${n}
aria-invalid=${!!this.errors[e]}
aria-describedby="redeem-${e}-error"
/>`}#l(e,t,n=``){return f`<div class="field field-${e}">
<label for="redeem-${e}">${x.redeem[e]}</label>
${t}
<p class=${this.errors[e]?`small wrong`:`small muted`} id="redeem-${e}-error">${this.errors[e]??n}</p>
</div>`}#u(){return f`<div class="done">
${K(this.item)}
<h2 id="redeem-title" tabindex="-1">${x.redeem.done}</h2>
<p>${this.item.title}</p>
<p class="small muted">${this.item.kind===`TANGIBLE`?x.redeem.doneTangible:x.redeem.doneDigital}</p>
<div class="actions">
<button type="button" class="button" @click=${H}>${x.redeem.goOn}</button>
<button type="button" class="button main" @click=${()=>T(k(`orders`),{replace:!0})}>${x.redeem.seeOrders}</button>
</div>
</div>`}#d=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#n??this.#f(V(e));if(t){this.stage=`working`,this.general=``;try{let{redeem:e}=await _(fe,{input:t});this.#n=null,e.userErrors.length?this.#p(e):(this.stage=`done`,xe(E,U),I.adopt(e.member),g.expire())}catch(e){let n=r(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),I.failed(n);return}let i=n.kind===`offline`||n.kind===`server`;this.#n=i?t:null,this.stage=i?`unsure`:`form`,this.general=i?x.redeem.unsure:h.t.failures[n.kind]}}};#f(e){let t={};for(let n of $){let r=e.elements.namedItem(n);(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&(r.required&&!z(e,n)?t[n]=x.redeem.missing:r.type===`email`&&r.validity.typeMismatch&&(t[n]=x.redeem.badEmail))}if(this.errors=t,Object.keys(t).length)return null;let n=z(e,`email`);return{itemId:this.item.id,quantity:this.quantity,expectedPrice:this.#r.price,idempotencyKey:this.#e,...n?{email:n}:{},...this.item.kind===`TANGIBLE`?{shippingAddress:Je(e)}:{}}}#p({userErrors:e,currentPrice:t}){let n={},r=[];t!==null&&(this.price=t,this.quantity=Math.min(this.quantity,S(this.#r,I.member?.points.balance??0)));for(let{code:i,path:a}of e){let e=$.find(e=>e===a.at(-1));i===`IDEMPOTENCY_CONFLICT`?r.push(x.redeem.already):i===`PRICE_CHANGED`&&t!==null?r.push(x.redeem.priceChanged(w(t))):e&&this.querySelector(`[name="${e}"]`)?n[e]=i===`INVALID`?x.redeem.check:N(i):r.push(N(i))}this.stage=`form`,this.errors=n,this.general=r.join(` `),I.refresh()}#m=e=>{let t=e.target instanceof Element?e.target.closest(`form`):null;t&&ve(E,JSON.stringify(Object.fromEntries(new FormData(t))),U)};#h(){let e=this.querySelector(`form`);if(!e||e===this.#t)return;this.#t=e;let t=qe(ye(E,U));for(let n of $){let r=e.elements.namedItem(n),i=t[n];(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&i&&n!==`quantity`&&(r.value||=i)}}};function qe(e){try{return e?JSON.parse(e):{}}catch{return{}}}function Je(e){let t=t=>z(e,t);return{name:t(`name`),line1:t(`line1`),city:t(`city`),country:t(`country`),postalCode:t(`postalCode`),...t(`line2`)?{line2:t(`line2`)}:{},...t(`region`)?{region:t(`region`)}:{},...t(`phone`)?{phone:t(`phone`)}:{}}}var Ye=class extends D{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let{member:e}=I;if(!e)return n;let{data:t,failure:r,again:i}=this.reader.one(se,{});return f`
<h1 class="sr">${x.status.heading}</h1>
${this.#e(e)}
${t?.me?this.#t(t.me,e):r?G(h,r,{onRetry:i}):o(`rows`,x.loading)}
`}#e(e){let{tier:t,nextTier:r,progress:i,season:a,points:o}=e;return f`<section class="card stand" aria-label=${x.status.you}>
<div class="stand-who">
${l(t,{size:96,share:i.fraction,loops:e.loops})}
<div>
<p class="stand-tier"><bdi>${t.name}</bdi></p>
<p class="muted clamp"><bdi>${L(e)}</bdi></p>
${e.isGuest?f`<p class="chip">${x.me.guest}</p>`:n}
</div>
${Se(h,o)}
</div>
${m(h,{tier:t,nextTier:r,progress:i})} ${u(h,{tier:t,season:a,progress:i})}
</section>`}#t({tier:e,nextTier:t,missions:r,activities:i,game:a},o){let s={onClaim:e=>void this.#n(e),busy:this.busy};return f`<div class="columns">
<section class="card">
<h2>${x.status.benefits(e.name)}</h2>
${e.benefits.length>0?f`<ul class="stack">${e.benefits.map(e=>f`<li>${ke(h,e,s)}</li>`)}</ul>`:f`<p class="muted">${x.status.noBenefits}</p>`}
${t?f`<h3 class="up">${l(t,{size:24,locked:!0})}<bdi>${x.status.up(t.name)}</bdi></h3>
${Ae(h,e,t)}`:n}
</section>
<div class="stack">
<section class="card">
<h2>${x.status.missions}</h2>
${r.length>0?f`<ul class="stack">${je(r).map(e=>f`<li>${De(h,e)}</li>`)}</ul>`:f`<p class="muted">${x.status.noMissions}</p>`}
</section>
${i.length>0?f`<section class="card">
<h2>${x.status.activities}</h2>
<ul class="stack">${i.map(e=>f`<li>${Ce(h,e)}</li>`)}</ul>
</section>`:n}
${Xe(a.tiers,o)}
</div>
<section class="card wide">
<h2>${x.status.tiers}</h2>
${Oe(h,{tiers:a.tiers,tier:o.tier})}
</section>
</div>`}async#n({code:e,title:t}){this.busy=!0;try{let{claimBenefit:n}=await _(re,{code:e}),[r]=n.userErrors;r?I.notice(N(r.code),{bad:!0}):(I.adopt(n.member),I.notice(x.status.claimed(t))),g.expire()}catch(e){I.failed(e)}finally{this.busy=!1}}};function Xe(e,{tier:t,joinedAt:r,loops:i}){return f`<section class="card">
<h2>${x.status.milestones}</h2>
<ol class="gems">
${e.map(e=>{let n=e.rank<=t.rank,r=n?x.status.reached(e.name):x.status.ahead(e.name);return f`<li>${l(e,{size:48,locked:!n,label:r})}</li>`})}
</ol>
${i>0?f`<p>${x.status.loops(i,h.format.number(i))}</p>`:n}
<p class="muted"><bdi>${x.status.since(h.format.day(r))}</bdi></p>
</section>`}var Ze=[`bolt`,`up`,`gift`],Qe=3,$e=class extends D{static properties={providers:{attribute:!1},play:{}};constructor(){super(),this.providers=[],this.play=null}render(){let{gameId:e}=I,t=e?this.reader.one(ee,{gameId:e}).data:null;t?.game&&le(t.game.look,t.game.tiers);let r=t?.catalog.edges.map(({node:e})=>e)??[];return f`
<section class="hero">
<div>
<h1>${t?.game?x.window.heading(t.game.name):x.window.headingAny}</h1>
<p class="lead">${x.window.lead}</p>
</div>
<div class="ways-in">
<p>${this.providers.length>0?x.window.signedOut:x.window.signedOutNoProviders}</p>
${P(this.providers)}
${this.play?f`<p><a href=${this.play}>${x.window.play}</a></p>`:n}
</div>
</section>
${t?.game?et(t.game.tiers):n}
${r.length>0?f`<section class="row">
<h2>${x.window.items}</h2>
${he(r,null)}
</section>`:n}
<section class="row">
<h2>${x.window.how}</h2>
<ol class="how">
${x.window.steps.map(({title:e,text:t},n)=>f`<li class="card">
${p(Ze[n]??`star`,24)}
<h3>${e}</h3>
<p class="muted">${t}</p>
</li>`)}
</ol>
</section>
`}};function et(e){let t=t=>e.find(e=>e.rank===t-1)??{benefits:[]};return f`<section class="row">
<h2>${x.window.ladder}</h2>
<ol class="rungs">
${e.map(e=>f`<li class="card">
${l(e,{size:48})}
<h3 class="clamp"><bdi>${e.name}</bdi></h3>
<ul class="small muted">
${q(t(e.rank),e).slice(0,Qe).map(({benefit:e})=>f`<li><bdi>${e.title}</bdi></li>`)}
</ul>
</li>`)}
</ol>
</section>`}e(t);for(let[e,t]of Object.entries({"laurel-account":Me,"laurel-connect":Fe,"laurel-history":Re,"laurel-inbox":Be,"laurel-orders":He,"laurel-redeem":Ke,"laurel-status":Ye,"laurel-window":$e}))customElements.define(e,t);