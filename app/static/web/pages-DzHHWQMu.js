import{t as e}from"./page-mle8GNXF.js";import{t}from"./styles-BGo28gAK.js";import{$ as n,A as r,D as i,H as a,K as o,L as s,X as c,Y as l,b as u,g as d,i as ee,nt as f,q as p,r as m,y as te}from"./base-B1woTK_7.js";import{A as h,B as ne,C as g,D as _,H as re,I as ie,J as v,K as ae,L as oe,M as se,N as y,O as ce,P as b,Q as le,R as ue,S as de,T as x,V as fe,X as pe,Y as me,Z as he,_ as S,a as C,b as w,d as T,et as ge,g as E,h as D,i as _e,j as O,k as ve,l as k,o as A,q as ye,r as j,s as M,t as N,tt as P,w as be,x as F,y as I,z as xe}from"./sign-in-POLq8cQU.js";import{n as L,r as R,t as z}from"./forms-DLjEN_--.js";import{a as Se,c as B,i as Ce,l as we,n as V,o as H,r as Te,s as U}from"./cache-B8AimJRd.js";import{a as W,f as Ee,u as G}from"./look-D24SE2Jb.js";import{t as K}from"./piece-ebNbN2DV.js";import{a as De,l as Oe,r as ke,s as Ae,t as je}from"./risk-card-C3IESPm0.js";import{n as Me}from"./moment-C_85LIvp.js";import{t as Ne}from"./moments-DynKfGnV.js";import{t as Pe}from"./repeat-B7JTtll_.js";import{c as Fe,i as q,n as Ie,o as Le,t as Re,u as ze}from"./compare-DSvbfsVM.js";var Be=`ERASE`,Ve=class extends D{static properties={providers:{attribute:!1},busy:{state:!0},erasing:{state:!0},typed:{state:!0},wrong:{state:!0}};constructor(){super(),this.providers=[],this.busy=!1,this.erasing=null,this.typed=``,this.wrong=``}render(){let{member:e}=F;if(!e)return n;let t=new Set(e.identities.map(({provider:e})=>e.toLowerCase())),r=this.providers.filter(e=>!t.has(e));return f`
<h1>${y.account.heading}</h1>
<p class="muted clamp"><bdi>${I(e)}</bdi></p>
${this.#e()}
<section class="card">
<h2>${y.account.identities}</h2>
${e.identities.length?f`<ul class="identities">
${e.identities.map(({provider:e,linkedAt:t})=>f`<li>
<strong>${y.providerNames[e]??e}</strong>
<span class="muted">${y.account.connected(h.format.day(t))}</span>
</li>`)}
</ul>`:f`<p>${y.account.noIdentities}</p>`}
${e.email?f`<p>${y.account.email(e.email)}</p>`:n}
${r.length?f`<p class="muted">${e.identities.length?y.account.connect:y.account.connectFirst}</p>
${N(r)}`:n}
</section>
<section class="card">
<h2>${y.account.privacy}</h2>
${this.#t(y.account.exportText,y.account.export,this.#s)}
${this.#t(y.account.signOutText,y.me.signOut,this.#c)}
${this.#t(y.account.everywhereText,y.account.everywhere,this.#l)}
${this.#t(y.account.eraseText,y.account.erase,()=>this.erasing=`ask`,`danger`)}
</section>
${this.erasing?this.#n(e):n}
`}#e(){let e=ve();return f`<section class="card">
<h2><label for="language">${y.account.language}</label></h2>
<p class="muted">${y.account.languageText}</p>
<select id="language" @change=${async e=>{ce(s.find(t=>t===R(e))??null),await se(),F.spoke()}}>
<option value="" ?selected=${!e}>${y.account.languageAuto}</option>
${s.map(t=>f`<option value=${t} lang=${t} ?selected=${t===e}>${He(t)}</option>`)}
</select>
</section>`}#t(e,t,n,r=``){return f`<div class="deed">
<p>${e}</p>
<button type="button" class="button ${r}" ?disabled=${this.busy} @click=${n}>${t}</button>
</div>`}#n(e){return f`<dialog class="dialog" aria-labelledby="erase-title" @close=${()=>{this.erasing=null,this.typed=``,this.wrong=``}} @click=${U}>
<div class="inside">
<h2 id="erase-title">${y.account.eraseTitle}</h2>
${this.erasing===`prove`?this.#a(e):this.#r()}
</div>
</dialog>`}#r(){return f`<form @submit=${this.#u}>
<p>${y.account.eraseWarning}</p>
<div class="field">
<label for="erase-confirm">${y.account.eraseConfirm(y.account.eraseWord)}</label>
<input
id="erase-confirm"
autocomplete="off"
autocapitalize="characters"
.value=${this.typed}
@input=${e=>this.typed=R(e)}
/>
</div>
<div role="alert">${this.wrong?f`<p class="wrong">${this.wrong}</p>`:n}</div>
<div class="actions">
<button type="button" class="button" @click=${B}>${y.cancel}</button>
<button type="submit" class="button main danger" ?disabled=${this.busy||!this.#i}>
${y.account.eraseYes}
</button>
</div>
</form>`}get#i(){return this.typed.trim().toLocaleUpperCase(O.tag)===y.account.eraseWord}#a(e){let t=e.identities.map(({provider:e})=>e.toLowerCase()),n=this.providers.filter(e=>t.includes(e));return f`<p>${n.length?y.account.eraseProve:y.account.eraseCannotProve}</p>
${N(n.length?n:this.providers)}
<button type="button" class="button" @click=${B}>${y.cancel}</button>`}async#o(e){this.busy=!0;try{await e()}catch(e){F.failed(e)}finally{this.busy=!1}}#s=()=>this.#o(async()=>{let{exportMyData:e}=await _(ne,{}),t=URL.createObjectURL(new Blob([e],{type:`application/json`}));Object.assign(document.createElement(`a`),{href:t,download:`my-rewards.json`}).click(),setTimeout(()=>URL.revokeObjectURL(t),6e4),F.notice(y.account.exported)});#c=()=>this.#o(()=>F.signOut());#l=()=>this.#o(async()=>{await _(he,{}),F.over(y.account.everywhereDone)});#u=async e=>{e.preventDefault(),this.busy=!0,this.wrong=``;try{let{eraseMe:e}=await _(xe,{confirm:Be}),[t]=e.userErrors;t?.code===`IDENTIFICATION_REQUIRED`?this.erasing=`prove`:t?this.wrong=M(t.code):(this.querySelector(`dialog`)?.close(),F.over(y.account.erased))}catch(e){let t=i(e);t.kind===`signed-out`?F.failed(t):this.wrong=h.t.failures[t.kind]}finally{this.busy=!1}}};function He(e){return new Intl.DisplayNames(e,{type:`language`}).of(e)??e}var Ue=4e3,We=class extends K{static properties={code:{state:!0},failure:{state:!0},wrong:{state:!0},busy:{state:!0}};#e=0;constructor(){super(),this.code=null,this.failure=null,this.wrong=``,this.busy=!1,new l(this,Date.now,()=>void this.#t())}connectedCallback(){super.connectedCallback(),this.#t(),this.#e=setInterval(()=>{!document.hidden&&this.code&&F.load()},Ue)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}#t=async()=>{this.failure=null;try{this.code=(await _(ue,{})).createConnectCode}catch(e){let t=i(e);t.kind===`signed-out`?F.over(y.outcomes.over):this.failure=t}};#n=async e=>{e.preventDefault();let t=L(z(e),`code`);if(t){this.busy=!0,this.wrong=``;try{let{connectStoreCode:e}=await _(oe,{code:t}),[n]=e.userErrors;n?this.wrong=n.code===`CODE_INVALID`?y.connect.wrong:M(n.code):(F.notice(y.connect.connected),await F.load())}catch(e){F.failed(e)}finally{this.busy=!1}}};render(){return f`<section class="gate">
<h1 tabindex="-1">${y.connect.heading}</h1>
<p>${y.connect.lead}</p>
<div class="ways">
<div class="card way">
<h2>${y.connect.show}</h2>
${this.failure?W(h,this.failure,{onRetry:()=>void this.#t()}):n}
${this.code?f`<p class="code" translate="no">${this.code.code}</p>
<p class="muted">${y.connect.validFor} ${c({...h,now:Date.now},this.code.expiresAt)}</p>`:n}
<p>${y.connect.showText}</p>
<p class="muted" role="status">${y.connect.waiting}</p>
</div>
<form class="card way" @submit=${this.#n}>
<h2>${y.connect.type}</h2>
<div class="field">
<label for="game-code">${y.connect.typeLabel}</label>
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
<button type="submit" class="button main" ?disabled=${this.busy}>${y.connect.typeButton}</button>
</form>
</div>
<p class="centre"><button type="button" class="button quiet" @click=${this.#r}>${y.connect.other}</button></p>
</section>`}#r=()=>F.signOut().catch(e=>F.failed(e))},Ge=new Set([`DEMOTED`,`JOINED`,`LOOPED`,`MERGED`,`PROMOTED`,`RENEWED`,`RESTARTED`]),Ke={all:()=>!0,points:({pDelta:e})=>e!==0,tier:({kind:e})=>Ge.has(e),purchases:({kind:e})=>e===`PURCHASE`||e===`REFUND`},J=[`all`,`points`,`tier`,`purchases`],qe=class extends D{static properties={search:{}};constructor(){super(),this.search=``}render(){let e=new URLSearchParams(this.search).get(`show`),t=J.find(t=>t===e)??`all`,{kinds:n}=y.history,r=this.reader.list(fe,{},({me:e})=>e?.history);return f`
<h1>${y.history.heading}</h1>
<p class="muted">${y.history.lead}</p>
${j(n.label,J.map(e=>({name:e,words:n[e]})),t,e=>T(e===`all`?k(`history`):`${k(`history`)}?show=${e}`,{replace:!0}))}
${C(r,{shown:e=>this.#e(e.filter(Ke[t]),t),none:()=>A(y.history.empty,`clock`)})}
`}#e(e,t){if(e.length===0)return A(y.history.emptyFiltered,`clock`);let n=t===`all`||t===`points`?F.member?.points.balance:void 0;return f`<h2 class="sr">${y.history.kinds[t]}</h2>
<div class="card">${De(h,e,n===void 0?{}:{balance:n})}</div>`}},Je=100,Ye=class extends D{render(){let e=this.reader.list(re,{},({me:e})=>e?.notifications);return f`
<h1>${y.inbox.heading}</h1>
${C(e,{shown:e=>f`<div class="card">${ke(h,e,{onRead:e=>void this.#t(e)})}</div>`,none:()=>A(y.inbox.empty,`bell`)})}
${this.#e()}
`}#e(){let{data:e,failure:t,again:n}=this.reader.one(ye,{}),r=y.inbox.kinds;return f`<section class="card" aria-labelledby="preferences">
<h2 id="preferences">${y.inbox.preferences}</h2>
<p class="muted">${y.inbox.preferencesText}</p>
${e?.me?f`<ul class="switches">
${e.me.notificationPreferences.map(({kind:e,wanted:t})=>f`<li>
<label class="check">
<input type="checkbox" .checked=${t} @change=${()=>this.#n(e,!t)} />
${r[e]??y.inbox.otherKind}
</label>
</li>`)}
</ul>`:t?W(h,t,{onRetry:n}):o(`rows`)}
</section>`}async#t(e){try{await _(v,{ids:e.slice(0,Je)}),F.refresh()}catch(e){F.failed(e)}}async#n(e,t){try{await _(ae,{kind:e,wanted:t})}catch(e){F.failed(e)}F.refresh()}},Xe=500,Ze=class extends K{#e=new V(this,g);#t=null;#n=``;#r=null;#i=new Set;#a=0;constructor(){super(),new S(this)}disconnectedCallback(){super.disconnectedCallback(),this.#s()}render(){let{member:e}=F;this.#r=this.#e.one(`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment NotificationFacts on Notification{__typename id createdAt readAt message ...on TierChanged{reason from{...LadderFacts}to{...LadderFacts}}...on PointsChanged{reason delta balance}...on RewardEarned{source code title rewardSc rewardP}...on KeepThresholdReminder{percent remaining}...on SeasonEndingReminder{daysLeft endsAt outlook}...on ScExpiringReminder{daysLeft expiresAt amount}...on PExpiringReminder{daysLeft expiresAt amount}...on RedemptionUpdated{redemption{id title status}}}query Unread{me{id notifications(first:20 unreadOnly:true){edges{node{...NotificationFacts}}}}}`,{}).data?.me?.notifications.edges.map(({node:e})=>e)??null;let t=this.#t?.shown;return!e||!t?n:Me(h,O.locale,t,{member:e,loops:e.loops,tiers:e.game.tiers,onDone:()=>this.#t?.done(),onEarn:()=>T(k(`status`))})}updated(){this.querySelector(`.moment-layer:not(:popover-open)`)?.showPopover(),this.#u(!!this.#t?.shown),this.#o()}#o(){let e=F.member?.id;if(!e||!this.#r)return;e!==this.#n&&this.#s(),this.#n=e;let t=!this.#t,n=this.#t??=new Ne(e=>this.#d(e),()=>this.#l(),()=>this.#c()),r=this.#r.filter(e=>!this.#i.has(e.id));for(let e of r)this.#i.add(e.id);r.length>0&&n.add(r,t)}#s(){clearTimeout(this.#a),this.#t?.end(),this.#t=null,this.#i.clear(),this.#u(!1)}#c(){let e=document.querySelector(`dialog[open]`)!==null;return clearTimeout(this.#a),e&&(this.#a=setTimeout(()=>void this.#t?.next(),Xe)),e}#l(){let e=this.#t?.shown;e&&F.notice(e.message,{silent:!0}),this.requestUpdate()}#u(e){for(let t of document.querySelectorAll(`laurel-store > :is(header, main, .skip)`))t.toggleAttribute(`inert`,e)}async#d({id:e}){try{let[t]=(await _(le,{ids:[e]})).nodes;return t==null||!(`readAt`in t)||t.readAt!==null?!1:(await _(v,{ids:[e]}),g.expire(),await F.load(),!0)}catch(e){return i(e),!1}}};function Y({status:e,createdAt:t,settledAt:r}){let{format:i}=h,{label:a,ordered:o,told:s,delivered:c}=y.orders.steps,l=e!==`PENDING`,u=e===`FAILED`||e===`CANCELLED`,d=l?y.orders.status[e]:c;return f`<ol class="steps" aria-label=${a}>
${[{words:o,at:t,state:`done`},{words:s,at:null,state:l?`done`:`now`},{words:d,at:r,state:u?`bad`:l?`done`:`ahead`}].map(({words:e,at:t,state:r})=>f`<li class="step ${r}" aria-current=${r===`now`?`step`:n}>
<span class="step-mark">${r===`done`?p(`check`,16):r===`bad`?p(`close`,16):n}</span>
<span><span class="step-words">${e}</span>${t?f`<time class="small muted" datetime=${t}><bdi>${i.moment(t)}</bdi></time>`:n}</span>
</li>`)}
</ol>`}var X=3e3,Qe=6e4;function Z({benefit:e,pointsSpent:t}){let{orders:n}=y;if(e)return n.gift;let r=w(t);return{...n,spent:n.spent(r),cancelText:n.cancelText(r)}}var $e=class extends D{static properties={cancelling:{state:!0},busy:{state:!0}};#e=null;#t=X;#n=0;constructor(){super(),this.cancelling=null,this.busy=!1}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.#i)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.#i),clearTimeout(this.#n),this.#n=0}#r(){let e=this.#e;!e?.data?.some(({status:e})=>e===`PENDING`)||e?.loading||document.hidden||!this.isConnected||this.#n||(this.#n=setTimeout(()=>{this.#n=0,this.#e?.again()},this.#t),this.#t=Math.min(Qe,this.#t*1.4))}#i=()=>{document.hidden||(this.#t=X,this.#r())};updated(){super.updated(),this.#r()}render(){let e=this.#e=this.reader.list(pe,{},({me:e})=>e?.redemptions);return f`
<h1>${y.orders.heading}</h1>
${C(e,{shown:e=>f`<ul class="orders">
${Pe(e,({id:e})=>e,e=>this.#a(e))}
</ul>`,none:()=>A(y.orders.empty,`parcel`,{words:y.orders.toStore,href:k(`catalog`)})})}
${this.cancelling?this.#o(this.cancelling):n}
`}#a(e){let{status:t,title:r,quantity:i}=e,o=Z(e),{format:s}=h,c=e.trackingUrl&&a(e.trackingUrl);return f`<li class="card order">
${G(e.item)}
<div class="order-words">
<h2 class="order-title clamp"><bdi>${r}</bdi>${i>1?f` ${y.orders.times(s.number(i))}`:n}</h2>
<p><span class="chip order-state">${y.orders.status[t]}</span></p>
<p class="small muted"><bdi class="num">${o.spent}</bdi> · <bdi>${o.redeemed(s.moment(e.createdAt))}</bdi></p>
${t===`PENDING`?f`<p class="small muted"><bdi>${o.due(s.moment(e.dueAt))}</bdi></p>`:n}
${e.failureReason?f`<p><bdi>${y.orders.reason(e.failureReason)}</bdi></p>`:n}
${t===`FAILED`||t===`CANCELLED`?f`<p>${o.returned}</p>`:n}
${c?f`<p><a href=${c} target="_blank" rel="noopener noreferrer">${y.orders.tracking}</a></p>`:n}
</div>
${Y(e)}
${t===`PENDING`?f`<button
type="button"
class="button quiet order-cancel"
@click=${()=>this.cancelling=e}
>
<span>${y.orders.cancel}<span class="sr">: ${r}</span></span>
</button>`:n}
</li>`}#o(e){return f`<dialog class="dialog" aria-labelledby="cancel-title" @close=${()=>this.cancelling=null} @click=${U}>
<div class="inside">
<h2 id="cancel-title">${y.orders.cancelTitle(e.title)}</h2>
<p>${Z(e).cancelText}</p>
<div class="actions">
<button type="button" class="button" @click=${B}>${y.orders.cancelNo}</button>
<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#s(e)}>
${y.orders.cancelYes}
</button>
</div>
</div>
</dialog>`}async#s(e){this.busy=!0;try{let{cancelRedemption:t}=await _(b,{id:e.id}),[n]=t.userErrors;n?F.notice(M(n.code),{bad:!0}):(F.adopt(t.member),F.notice(Z(e).cancelled)),g.expire()}catch(e){F.failed(e)}finally{this.busy=!1,this.querySelector(`dialog`)?.close()}}},et=`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;function tt(){let e=new Intl.DisplayNames(O.tag,{type:`region`}),t=new Intl.Collator(O.tag).compare;return et.split(` `).map(t=>[t,e.of(t)??t]).sort((e,n)=>t(e[1],n[1]))}var Q=[[`name`,`name`,!0,128],[`line1`,`address-line1`,!0,200],[`line2`,`address-line2`,!1,200],[`postalCode`,`postal-code`,!1,32],[`city`,`address-level2`,!0,128],[`region`,`address-level1`,!1,128]],$=[`quantity`,`email`,`country`,`phone`,...Q.map(([e])=>e)],nt=class extends K{static properties={item:{attribute:!1},quantity:{state:!0},price:{state:!0},stage:{state:!0},errors:{state:!0},general:{state:!0},sum:{state:!0}};#e=new V(this,g);#t=null;#n=r();#r=null;#i=null;constructor(){super(),this.quantity=1,this.price=null,this.stage=`form`,this.errors={},this.general=``,this.sum=0,new S(this)}updated(e){we(this),this.#_(),e.has(`stage`)&&this.stage===`done`&&(this.querySelector(`#redeem-title`)?.focus(),this.sum=F.member?.points.balance??0),e.has(`errors`)&&this.querySelector(`[aria-invalid=true]`)?.focus()}render(){return f`<dialog
class="dialog"
aria-labelledby="redeem-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${e=>this.stage===`working`&&e.preventDefault()}
@click=${e=>this.stage!==`working`&&U(e)}
>
<div class="inside">${this.stage===`done`?this.#f():this.#o()}</div>
</dialog>`}get#a(){return this.price===null?this.item:{...this.item,price:this.price}}#o(){let e=this.#a,t=F.member?.points.balance??0,r=e.price*this.quantity,i=this.stage===`working`,a=i||this.stage===`unsure`,o=e.kind===`TANGIBLE`,s=x(e,t),c=r>t&&this.stage===`form`;return f`
<div class="title-row">
${G(e)}
<div>
<h2 id="redeem-title" tabindex="-1">${y.redeem.heading(e.title)}</h2>
${o?null:f`<p class="muted">${y.redeem.digital}</p>`}
</div>
</div>
<form novalidate @submit=${this.#p} @input=${this.#g} aria-busy=${i}>
<fieldset ?disabled=${a}>
${s>1?this.#s(s):n}
${be(e,F.member).needsEmail?this.#c():n}
${o?this.#l():n}
</fieldset>
<dl class="sum">
<div><dt>${y.redeem.price}</dt><dd>${h.format.number(r)}</dd></div>
<div><dt>${y.redeem.balance}</dt><dd>${h.format.number(t)}</dd></div>
<div class="total"><dt>${y.redeem.after}</dt><dd>${h.format.number(t-r)}</dd></div>
</dl>
<div role="alert">${this.general?f`<p class="wrong">${this.general}</p>`:n}</div>
<div class="actions">
<button type="button" class="button" ?disabled=${i} @click=${B}>${y.cancel}</button>
<button type="submit" class="button main" ?disabled=${i||c}>
${i?y.redeem.working:this.stage===`unsure`?y.redeem.again:y.redeem.confirm(w(r))}
</button>
</div>
</form>
`}#s(e){return this.#d(`quantity`,f`<select
id="redeem-quantity"
name="quantity"
aria-invalid=${!!this.errors.quantity}
aria-describedby="redeem-quantity-error"
@change=${e=>this.quantity=Number(R(e))}
>
${Array.from({length:e},(e,t)=>f`<option value=${t+1} .selected=${t+1===this.quantity}>${t+1}</option>`)}
</select>`)}#c(){return this.#d(`email`,this.#u(`email`,`email`,!0,254,`email`),y.redeem.emailHint)}#l(){return f`<fieldset class="address">
<legend>${y.redeem.delivery}</legend>
${Q.map(([e,t,n,r])=>this.#d(e,this.#u(e,`shipping ${t}`,n,r)))}
${this.#d(`country`,f`<select
id="redeem-country"
name="country"
autocomplete="shipping country"
required
aria-invalid=${!!this.errors.country}
aria-describedby="redeem-country-error"
>
<option value="">${y.redeem.choose}</option>
${tt().map(([e,t])=>f`<option value=${e}>${t}</option>`)}
</select>`)}
${this.#d(`phone`,this.#u(`phone`,`shipping tel`,!1,32,`tel`))}
<p class="small muted">${y.redeem.privacy}</p>
</fieldset>`}#u(e,t,n,r,i=`text`){return f`<input
id="redeem-${e}"
name=${e}
type=${i}
autocomplete=${t}
maxlength=${r}
?required=${n}
aria-invalid=${!!this.errors[e]}
aria-describedby="redeem-${e}-error"
/>`}#d(e,t,n=``){return f`<div class="field field-${e}">
<label for="redeem-${e}">${y.redeem[e]}</label>
${t}
<p class=${this.errors[e]?`small wrong`:`small muted`} id="redeem-${e}-error">${this.errors[e]??n}</p>
</div>`}#f(){let e=this.#e.list(`fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}query Redemptions($first:Int$after:String){me{redemptions(first:$first after:$after){edges{node{...Redeemed}}pageInfo{hasNextPage endCursor}}}}`,{},({me:e})=>e?.redemptions).data?.find(({id:e})=>e===this.#t?.id)??this.#t;return f`<div class="redeemed">
${G(this.item)}
<h2 id="redeem-title" tabindex="-1">${y.redeem.done}</h2>
<p>${this.item.title}</p>
<p class="small muted">${this.item.kind===`TANGIBLE`?y.redeem.doneTangible:y.redeem.doneDigital}</p>
<dl class="sum">
<div><dt>${y.redeem.balance}</dt><dd class="num"><bdi>${ee(this.sum,h.format.number)}</bdi></dd></div>
</dl>
${e?Y(e):n}
<div class="actions">
<button type="button" class="button" @click=${B}>${y.redeem.goOn}</button>
<button type="button" class="button main" @click=${()=>T(k(`orders`),{replace:!0})}>${y.redeem.seeOrders}</button>
</div>
</div>`}#p=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#i??this.#m(z(e));if(t){this.stage=`working`,this.general=``;try{let{redeem:e}=await _(me,{input:t});this.#i=null,e.userErrors.length?this.#h(e):(this.stage=`done`,this.sum=F.member?.points.balance??0,this.#t=e.redemption,Te(E,H),F.adopt(e.member),g.expire())}catch(e){let n=i(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),F.failed(n);return}let r=n.kind===`offline`||n.kind===`server`;this.#i=r?t:null,this.stage=r?`unsure`:`form`,this.general=r?y.redeem.unsure:h.t.failures[n.kind]}}};#m(e){let t={};for(let n of $){let r=e.elements.namedItem(n);(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&(r.required&&!L(e,n)?t[n]=y.redeem.missing:r.type===`email`&&r.validity.typeMismatch&&(t[n]=y.redeem.badEmail))}if(this.errors=t,Object.keys(t).length)return null;let n=L(e,`email`);return{itemId:this.item.id,quantity:this.quantity,expectedPrice:this.#a.price,idempotencyKey:this.#n,...n?{email:n}:{},...this.item.kind===`TANGIBLE`?{shippingAddress:it(e)}:{}}}#h({userErrors:e,currentPrice:t}){let n={},r=[];t!==null&&(this.price=t,this.quantity=Math.min(this.quantity,x(this.#a,F.member?.points.balance??0)));for(let{code:i,path:a}of e){let e=$.find(e=>e===a.at(-1));i===`IDEMPOTENCY_CONFLICT`?r.push(y.redeem.already):i===`PRICE_CHANGED`&&t!==null?r.push(y.redeem.priceChanged(w(t))):e&&this.querySelector(`[name="${e}"]`)?n[e]=i===`INVALID`?y.redeem.check:M(i):r.push(M(i))}this.stage=`form`,this.errors=n,this.general=r.join(` `),F.refresh()}#g=e=>{let t=e.target instanceof Element?e.target.closest(`form`):null;t&&Se(E,JSON.stringify(Object.fromEntries(new FormData(t))),H)};#_(){let e=this.querySelector(`form`);if(!e||e===this.#r)return;this.#r=e;let t=rt(Ce(E,H));for(let n of $){let r=e.elements.namedItem(n),i=t[n];(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&i&&n!==`quantity`&&(r.value||=i)}}};function rt(e){try{return e?JSON.parse(e):{}}catch{return{}}}function it(e){let t=t=>L(e,t);return{name:t(`name`),line1:t(`line1`),city:t(`city`),country:t(`country`),postalCode:t(`postalCode`),...t(`line2`)?{line2:t(`line2`)}:{},...t(`region`)?{region:t(`region`)}:{},...t(`phone`)?{phone:t(`phone`)}:{}}}var at=class extends D{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let{member:e}=F;if(!e)return n;let{data:t,failure:r,again:i}=this.reader.one(ge,{});return f`
<h1 class="sr">${y.status.heading}</h1>
${this.#e(e,t?.me)}
${t?.me?this.#t(t.me,e):r?W(h,r,{onRetry:i}):o(`rows`,y.loading)}
`}#e(e,t){let{tier:r,nextTier:i,progress:a,season:o,points:s}=e,c=m(e,h.now());return f`<section class="card stand" aria-label=${y.status.you}>
<div class="stand-who">
${u(r,{size:96,share:a.fraction,loops:e.loops})}
<div>
<p class="stand-tier"><bdi>${r.name}</bdi></p>
<p class="muted clamp"><bdi>${I(e)}</bdi></p>
${e.isGuest?f`<p class="chip">${y.me.guest}</p>`:n}
</div>
${Ee(h,s)}
</div>
${te(h,{tier:r,nextTier:i,progress:a})}
${c&&t?je(h,{...t,season:o,progress:a},c,t.game.tiers):d(h,{tier:r,season:o,progress:a})}
</section>`}#t({tier:e,nextTier:t,missions:r,activities:i,game:a},o){let s={onClaim:(e,t)=>void this.#n(e,t),busy:this.busy};return f`<div class="columns">
<section class="card">
<h2>${y.status.benefits(e.name)}</h2>
${e.benefits.length>0?f`<ul class="stack">${e.benefits.map(e=>f`<li>${Le(h,e,s)}</li>`)}</ul>`:f`<p class="muted">${y.status.noBenefits}</p>`}
${t?f`<h3 class="up">${u(t,{size:24,locked:!0})}<bdi>${y.status.up(t.name)}</bdi></h3>
${Re(h,e,t)}`:n}
</section>
<div class="stack">
<section class="card">
<h2>${y.status.missions}</h2>
${r.length>0?f`<ul class="stack">${ze(r).map(e=>f`<li>${Fe(h,e)}</li>`)}</ul>`:f`<p class="muted">${y.status.noMissions}</p>`}
</section>
${i.length>0?f`<section class="card">
<h2>${y.status.activities}</h2>
<ul class="stack">${i.map(e=>f`<li>${Oe(h,e)}</li>`)}</ul>
</section>`:n}
${ot(a.tiers,o)}
</div>
<section class="card wide">
<h2>${y.status.tiers}</h2>
${q(h,{tiers:a.tiers,tier:o.tier})}
</section>
</div>`}async#n({code:e,title:t},n){this.busy=!0;let r=F.member?.points.balance??0;try{let{claimBenefit:i}=await _(ie,{code:e}),[a]=i.userErrors;if(a)F.notice(M(a.code),{bad:!0});else{let e=(i.member?.points.balance??0)>r;Ae(n,e?document.querySelector(`.me-points`):null),F.adopt(i.member),F.notice(y.status.claimed(t))}g.expire()}catch(e){F.failed(e)}finally{this.busy=!1}}};function ot(e,{tier:t,joinedAt:r,loops:i}){return f`<section class="card">
<h2>${y.status.milestones}</h2>
<ol class="gems">
${e.map(e=>{let n=e.rank<=t.rank,r=n?y.status.reached(e.name):y.status.ahead(e.name);return f`<li>${u(e,{size:48,locked:!n,label:r})}</li>`})}
</ol>
${i>0?f`<p>${y.status.loops(i,h.format.number(i))}</p>`:n}
<p class="muted"><bdi>${y.status.since(h.format.day(r))}</bdi></p>
</section>`}var st=[`bolt`,`up`,`gift`],ct=3,lt=class extends D{static properties={providers:{attribute:!1},play:{}};constructor(){super(),this.providers=[],this.play=null}render(){let{gameId:e}=F,t=e?this.reader.one(P,{gameId:e}).data:null;t?.game&&de(t.game.look,t.game.tiers);let r=t?.catalog.edges.map(({node:e})=>e)??[];return f`
<section class="hero">
<div>
<h1>${t?.game?y.window.heading(t.game.name):y.window.headingAny}</h1>
<p class="lead">${y.window.lead}</p>
</div>
<div class="ways-in">
<p>${this.providers.length>0?y.window.signedOut:y.window.signedOutNoProviders}</p>
${N(this.providers)}
${this.play?f`<p><a href=${this.play}>${y.window.play}</a></p>`:n}
</div>
</section>
${t?.game?ut(t.game.tiers):n}
${r.length>0?f`<section class="row">
<h2>${y.window.items}</h2>
${_e(r,null)}
</section>`:n}
<section class="row">
<h2>${y.window.how}</h2>
<ol class="how">
${y.window.steps.map(({title:e,text:t},n)=>f`<li class="card">
${p(st[n]??`star`,24)}
<h3>${e}</h3>
<p class="muted">${t}</p>
</li>`)}
</ol>
</section>
`}};function ut(e){let t=t=>e.find(e=>e.rank===t-1)??{benefits:[]};return f`<section class="row">
<h2>${y.window.ladder}</h2>
<ol class="rungs">
${e.map(e=>f`<li class="card">
${u(e,{size:48})}
<h3 class="clamp"><bdi>${e.name}</bdi></h3>
<ul class="small muted">
${Ie(t(e.rank),e).slice(0,ct).map(({benefit:e})=>f`<li><bdi>${e.title}</bdi></li>`)}
</ul>
</li>`)}
</ol>
</section>`}e(t);for(let[e,t]of Object.entries({"laurel-account":Ve,"laurel-connect":We,"laurel-history":qe,"laurel-inbox":Ye,"laurel-moments":Ze,"laurel-orders":$e,"laurel-redeem":nt,"laurel-status":at,"laurel-window":lt}))customElements.define(e,t);