import{t as e}from"./page-wr4XU7tV.js";import{t}from"./styles-DL_W7GSG.js";import{$ as n,A as r,D as i,H as a,K as o,L as s,X as c,Y as l,b as u,g as d,i as ee,nt as f,r as te,y as ne}from"./base-C25nLlKH.js";import{$ as re,A as p,B as ie,C as m,D as h,H as ae,I as oe,J as g,K as se,L as ce,M as le,N as _,O as v,P as y,R as b,S as ue,T as x,V as de,X as fe,Y as pe,Z as me,_ as S,a as C,b as w,d as T,et as he,g as E,h as D,i as ge,j as O,k as _e,l as k,o as A,q as ve,r as ye,s as j,t as M,w as N,x as P,y as F,z as be}from"./sign-in-D7MQ46C0.js";import{n as I,r as L,t as R}from"./forms-DLjEN_--.js";import{a as xe,i as z,n as B,r as V}from"./cache-DJRE0KeM.js";import{a as Se,n as H}from"./notice-CTCYNlhH.js";import{t as U}from"./piece-sFpOuaKD.js";import{a as Ce,l as we,r as Te,s as Ee,t as De}from"./risk-card-BMpa4hXG.js";import{n as Oe}from"./moment-BK6uB7uY.js";import{t as ke}from"./moments-DynKfGnV.js";import{t as Ae}from"./repeat-C_HHXUWk.js";import{r as W}from"./item-BY7LROFg.js";import{t as G}from"./icons-B7gOIFBc.js";import{i as K,n as je,r as Me,t as Ne}from"./memory-ks299eBy.js";import{c as Pe,i as Fe,n as Ie,o as Le,t as Re,u as ze}from"./compare-B--ZY2Y-.js";var Be=`ERASE`,Ve=class extends D{static properties={providers:{attribute:!1},busy:{state:!0},erasing:{state:!0},typed:{state:!0},wrong:{state:!0}};constructor(){super(),this.providers=[],this.busy=!1,this.erasing=null,this.typed=``,this.wrong=``}render(){let{member:e}=P;if(!e)return n;let t=new Set(e.identities.map(({provider:e})=>e.toLowerCase())),r=this.providers.filter(e=>!t.has(e));return f`
<h1><bdi>${_.account.heading}</bdi></h1>
<p class="muted clamp"><bdi>${F(e)}</bdi></p>
${this.#e()}
<section class="card settings">
<h2><bdi>${_.account.identities}</bdi></h2>
${e.identities.length?f`<ul class="identities">
${e.identities.map(({provider:e,linkedAt:t})=>f`<li>
<strong>${_.providerNames[e]??e}</strong>
<span class="muted">${_.account.connected(p.format.day(t))}</span>
</li>`)}
</ul>`:f`<p><bdi>${_.account.noIdentities}</bdi></p>`}
${e.email?f`<p><bdi>${_.account.email(e.email)}</bdi></p>`:n}
${r.length?f`<p class="muted"><bdi>${e.identities.length?_.account.connect:_.account.connectFirst}</bdi></p>
${M(r)}`:n}
</section>
<section class="card">
<h2><bdi>${_.account.privacy}</bdi></h2>
${this.#t(_.account.exportText,_.account.export,this.#s)}
${this.#t(_.account.signOutText,_.me.signOut,this.#c)}
${this.#t(_.account.everywhereText,_.account.everywhere,this.#l)}
${this.#t(_.account.eraseText,_.account.erase,()=>this.erasing=`ask`,`danger`)}
</section>
${this.erasing?this.#n(e):n}
`}#e(){let e=_e();return f`<section class="card settings">
<h2><label for="language">${_.account.language}</label></h2>
<p class="muted"><bdi>${_.account.languageText}</bdi></p>
<select id="language" @change=${async e=>{v(s.find(t=>t===L(e))??null),await le(),P.spoke()}}>
<option value="" ?selected=${!e}>${_.account.languageAuto}</option>
${s.map(t=>f`<option value=${t} lang=${t} ?selected=${t===e}>${He(t)}</option>`)}
</select>
</section>`}#t(e,t,n,r=``){return f`<div class="deed">
<p><bdi>${e}</bdi></p>
<button type="button" class="button ${r}" ?disabled=${this.busy} @click=${n}>${t}</button>
</div>`}#n(e){return f`<dialog class="dialog" aria-labelledby="erase-title" @close=${()=>{this.erasing=null,this.typed=``,this.wrong=``}} @click=${V}>
<div class="inside">
<h2 id="erase-title"><bdi>${_.account.eraseTitle}</bdi></h2>
${this.erasing===`prove`?this.#a(e):this.#r()}
</div>
</dialog>`}#r(){return f`<form @submit=${this.#u}>
<p><bdi>${_.account.eraseWarning}</bdi></p>
<div class="field">
<label for="erase-confirm">${_.account.eraseConfirm(_.account.eraseWord)}</label>
<input
id="erase-confirm"
autocomplete="off"
autocapitalize="characters"
.value=${this.typed}
@input=${e=>this.typed=L(e)}
/>
</div>
<div role="alert">${this.wrong?f`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:n}</div>
<div class="actions">
<button type="button" class="button" @click=${z}>${_.cancel}</button>
<button type="submit" class="button main danger" ?disabled=${this.busy||!this.#i}>
${_.account.eraseYes}
</button>
</div>
</form>`}get#i(){return this.typed.trim().toLocaleUpperCase(O.tag)===_.account.eraseWord}#a(e){let t=e.identities.map(({provider:e})=>e.toLowerCase()),n=this.providers.filter(e=>t.includes(e));return f`<p><bdi>${n.length?_.account.eraseProve:_.account.eraseCannotProve}</bdi></p>
${M(n.length?n:this.providers)}
<button type="button" class="button" @click=${z}>${_.cancel}</button>`}async#o(e){this.busy=!0;try{await e()}catch(e){P.failed(e)}finally{this.busy=!1}}#s=()=>this.#o(async()=>{let{exportMyData:e}=await h(ie,{}),t=URL.createObjectURL(new Blob([e],{type:`application/json`}));Object.assign(document.createElement(`a`),{href:t,download:`my-rewards.json`}).click(),setTimeout(()=>URL.revokeObjectURL(t),6e4),P.notice(_.account.exported)});#c=()=>this.#o(()=>P.signOut());#l=()=>this.#o(async()=>{await h(me,{}),P.over(_.account.everywhereDone)});#u=async e=>{e.preventDefault(),this.busy=!0,this.wrong=``;try{let{eraseMe:e}=await h(be,{confirm:Be}),[t]=e.userErrors;t?.code===`IDENTIFICATION_REQUIRED`?this.erasing=`prove`:t?this.wrong=j(t.code):(this.querySelector(`dialog`)?.close(),P.over(_.account.erased))}catch(e){let t=i(e);t.kind===`signed-out`?P.failed(t):this.wrong=p.t.failures[t.kind]}finally{this.busy=!1}}};function He(e){return new Intl.DisplayNames(e,{type:`language`}).of(e)??e}var Ue=4e3,We=class extends U{static properties={code:{state:!0},failure:{state:!0},wrong:{state:!0},busy:{state:!0}};#e=0;constructor(){super(),this.code=null,this.failure=null,this.wrong=``,this.busy=!1,new l(this,Date.now,()=>void this.#t())}connectedCallback(){super.connectedCallback(),this.#t(),this.#e=setInterval(()=>{!document.hidden&&this.code&&P.load()},Ue)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}#t=async()=>{this.failure=null;try{this.code=(await h(b,{})).createConnectCode}catch(e){let t=i(e);t.kind===`signed-out`?P.over(_.outcomes.over):this.failure=t}};#n=async e=>{e.preventDefault();let t=I(R(e),`code`);if(t){this.busy=!0,this.wrong=``;try{let{connectStoreCode:e}=await h(ce,{code:t}),[n]=e.userErrors;n?this.wrong=n.code===`CODE_INVALID`?_.connect.wrong:j(n.code):(P.notice(_.connect.connected),await P.load())}catch(e){P.failed(e)}finally{this.busy=!1}}};render(){return f`<section class="gate">
<h1 tabindex="-1"><bdi>${_.connect.heading}</bdi></h1>
<p><bdi>${_.connect.lead}</bdi></p>
<div class="ways">
<div class="card way">
<h2><bdi>${_.connect.show}</bdi></h2>
${this.failure?H(p,this.failure,{onRetry:()=>void this.#t()}):n}
${this.code?f`<p class="code" translate="no">${this.code.code}</p>
<p class="muted">${_.connect.validFor} ${c({...p,now:Date.now},this.code.expiresAt)}</p>`:n}
<p><bdi>${_.connect.showText}</bdi></p>
<p class="muted" role="status"><bdi>${_.connect.waiting}</bdi></p>
</div>
<form class="card way" @submit=${this.#n}>
<h2><bdi>${_.connect.type}</bdi></h2>
<div class="field">
<label for="game-code">${_.connect.typeLabel}</label>
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
<p class="small wrong" id="game-code-error" role="alert"><bdi>${this.wrong}</bdi></p>
</div>
<button type="submit" class="button main" ?disabled=${this.busy}>${_.connect.typeButton}</button>
</form>
</div>
<p class="centre"><button type="button" class="button quiet" @click=${this.#r}>${_.connect.other}</button></p>
</section>`}#r=()=>P.signOut().catch(e=>P.failed(e))},Ge=new Set([`DEMOTED`,`JOINED`,`LOOPED`,`MERGED`,`PROMOTED`,`RENEWED`,`RESTARTED`]),Ke={all:()=>!0,points:({pDelta:e})=>e!==0,tier:({kind:e})=>Ge.has(e),purchases:({kind:e})=>e===`PURCHASE`||e===`REFUND`},q=[`all`,`points`,`tier`,`purchases`],qe=class extends D{static properties={search:{}};constructor(){super(),this.search=``}render(){let e=new URLSearchParams(this.search).get(`show`),t=q.find(t=>t===e)??`all`,{kinds:n}=_.history,r=this.reader.list(de,{},({me:e})=>e?.history);return f`
<h1><bdi>${_.history.heading}</bdi></h1>
<p class="muted"><bdi>${_.history.lead}</bdi></p>
${ye(n.label,q.map(e=>({name:e,words:n[e]})),t,e=>T(e===`all`?k(`history`):`${k(`history`)}?show=${e}`,{replace:!0}))}
${C(r,{shown:e=>this.#e(e.filter(Ke[t]),t),none:()=>A(_.history.empty,`clock`)})}
`}#e(e,t){if(e.length===0)return A(_.history.emptyFiltered,`clock`);let n=t===`all`||t===`points`?P.member?.points.balance:void 0;return f`<h2 class="sr"><bdi>${_.history.kinds[t]}</bdi></h2>
<div class="card">${Ce(p,e,n===void 0?{}:{balance:n})}</div>`}},Je=100,Ye=class extends D{render(){let e=this.reader.list(ae,{},({me:e})=>e?.notifications);return f`
<h1><bdi>${_.inbox.heading}</bdi></h1>
${C(e,{shown:e=>f`<div class="card">${Te(p,e,{onRead:e=>void this.#t(e)})}</div>`,none:()=>A(_.inbox.empty,`bell`)})}
${this.#e()}
`}#e(){let{data:e,failure:t,again:n}=this.reader.one(ve,{}),r=_.inbox.kinds;return f`<section class="card" aria-labelledby="preferences">
<h2 id="preferences"><bdi>${_.inbox.preferences}</bdi></h2>
<p class="muted"><bdi>${_.inbox.preferencesText}</bdi></p>
${e?.me?f`<ul class="switches">
${e.me.notificationPreferences.map(({kind:e,wanted:t})=>f`<li>
<label class="check">
<input type="checkbox" .checked=${t} @change=${()=>this.#n(e,!t)} />
${r[e]??_.inbox.otherKind}
</label>
</li>`)}
</ul>`:t?H(p,t,{onRetry:n}):o(`rows`)}
</section>`}async#t(e){try{await h(g,{ids:e.slice(0,Je)}),P.refresh()}catch(e){P.failed(e)}}async#n(e,t){try{await h(se,{kind:e,wanted:t})}catch(e){P.failed(e)}P.refresh()}},Xe=500,Ze=class extends U{#e=new B(this,m);#t=null;#n=``;#r=null;#i=new Set;#a=0;constructor(){super(),new S(this)}disconnectedCallback(){super.disconnectedCallback(),this.#s()}render(){let{member:e}=P;this.#r=this.#e.one(`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment NotificationFacts on Notification{__typename id createdAt readAt message ...on TierChanged{reason from{...LadderFacts}to{...LadderFacts}}...on PointsChanged{reason delta balance}...on RewardEarned{source code title rewardSc rewardP}...on KeepThresholdReminder{percent remaining}...on SeasonEndingReminder{daysLeft endsAt outlook}...on ScExpiringReminder{daysLeft expiresAt amount}...on PExpiringReminder{daysLeft expiresAt amount}...on RedemptionUpdated{redemption{id title status}}}query Unread{me{id notifications(first:20 unreadOnly:true){edges{node{...NotificationFacts}}}}}`,{}).data?.me?.notifications.edges.map(({node:e})=>e)??null;let t=this.#t?.shown;return!e||!t?n:Oe(p,O.locale,t,{member:e,loops:e.loops,tiers:e.game.tiers,onDone:()=>this.#t?.done(),onEarn:()=>T(k(`status`))})}updated(){this.querySelector(`.moment-layer:not(:popover-open)`)?.showPopover(),this.#u(!!this.#t?.shown),this.#o()}#o(){let e=P.member?.id;if(!e||!this.#r)return;e!==this.#n&&this.#s(),this.#n=e;let t=!this.#t,n=this.#t??=new ke(e=>this.#d(e),()=>this.#l(),()=>this.#c()),r=this.#r.filter(e=>!this.#i.has(e.id));for(let e of r)this.#i.add(e.id);r.length>0&&n.add(r,t)}#s(){clearTimeout(this.#a),this.#t?.end(),this.#t=null,this.#i.clear(),this.#u(!1)}#c(){let e=document.querySelector(`dialog[open]`)!==null;return clearTimeout(this.#a),e&&(this.#a=setTimeout(()=>void this.#t?.next(),Xe)),e}#l(){let e=this.#t?.shown;e&&P.notice(e.message,{silent:!0}),this.requestUpdate()}#u(e){for(let t of document.querySelectorAll(`laurel-store > :is(header, main, .skip)`))t.toggleAttribute(`inert`,e)}async#d({id:e}){try{let{marked:t}=(await h(g,{ids:[e]})).markNotificationsRead;return t.includes(e)?(m.expire(),await P.load(),!0):!1}catch(e){return i(e),!1}}};function J({status:e,createdAt:t,settledAt:r}){let{format:i}=p,{label:a,ordered:o,told:s,delivered:c}=_.orders.steps,l=e!==`PENDING`,u=e===`FAILED`||e===`CANCELLED`,d=l?_.orders.status[e]:c;return f`<ol class="steps" aria-label=${a}>
${[{words:o,at:t,state:`done`},{words:s,at:null,state:l?`done`:`now`},{words:d,at:r,state:u?`bad`:l?`done`:`ahead`}].map(({words:e,at:t,state:r})=>f`<li class="step ${r}" aria-current=${r===`now`?`step`:n}>
<span class="step-mark">${r===`done`?G(`check`,16):r===`bad`?G(`close`,16):n}</span>
<span><span class="step-words">${e}</span>${t?f`<time class="small muted" datetime=${t}><bdi>${i.moment(t)}</bdi></time>`:n}</span>
</li>`)}
</ol>`}var Y=3e3,X=6e4;function Z({benefit:e,pointsSpent:t}){let{orders:n}=_;if(e)return n.gift;let r=w(t);return{...n,spent:n.spent(r),cancelText:n.cancelText(r)}}var Qe=class extends D{static properties={cancelling:{state:!0},busy:{state:!0}};#e=null;#t=Y;#n=0;constructor(){super(),this.cancelling=null,this.busy=!1}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.#i)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.#i),clearTimeout(this.#n),this.#n=0}#r(){let e=this.#e;!e?.data?.some(({status:e})=>e===`PENDING`)||e?.loading||document.hidden||!this.isConnected||this.#n||(this.#n=setTimeout(()=>{this.#n=0,this.#e?.again()},this.#t),this.#t=Math.min(X,this.#t*1.4))}#i=()=>{document.hidden||(this.#t=Y,this.#r())};updated(){super.updated(),this.#r()}render(){let e=this.#e=this.reader.list(fe,{},({me:e})=>e?.redemptions);return f`
<h1><bdi>${_.orders.heading}</bdi></h1>
${C(e,{shown:e=>f`<ul class="orders">
${Ae(e,({id:e})=>e,e=>this.#a(e))}
</ul>`,none:()=>A(_.orders.empty,`parcel`,{words:_.orders.toStore,href:k(`catalog`)})})}
${this.cancelling?this.#o(this.cancelling):n}
`}#a(e){let{status:t,title:r,quantity:i}=e,o=Z(e),{format:s}=p,c=e.trackingUrl&&a(e.trackingUrl);return f`<li class="card order">
${W(e.item)}
<div class="order-words">
<h2 class="order-title clamp"><bdi>${r}</bdi>${i>1?f` ${_.orders.times(s.number(i))}`:n}</h2>
<p><span class="chip order-state">${_.orders.status[t]}</span></p>
<p class="small muted"><bdi class="num">${o.spent}</bdi> · <bdi>${o.redeemed(s.moment(e.createdAt))}</bdi></p>
${t===`PENDING`?f`<p class="small muted"><bdi>${o.due(s.moment(e.dueAt))}</bdi></p>`:n}
${e.failureReason?f`<p><bdi>${_.orders.reason(e.failureReason)}</bdi></p>`:n}
${t===`FAILED`||t===`CANCELLED`?f`<p><bdi>${o.returned}</bdi></p>`:n}
${c?f`<p><a href=${c} target="_blank" rel="noopener noreferrer">${_.orders.tracking}</a></p>`:n}
</div>
${J(e)}
${t===`PENDING`?f`<button
type="button"
class="button quiet order-cancel"
@click=${()=>this.cancelling=e}
>
<span>${_.orders.cancel}<span class="sr">: ${r}</span></span>
</button>`:n}
</li>`}#o(e){return f`<dialog class="dialog" aria-labelledby="cancel-title" @close=${()=>this.cancelling=null} @click=${V}>
<div class="inside">
<h2 id="cancel-title"><bdi>${_.orders.cancelTitle(e.title)}</bdi></h2>
<p><bdi>${Z(e).cancelText}</bdi></p>
<div class="actions">
<button type="button" class="button" @click=${z}>${_.orders.cancelNo}</button>
<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#s(e)}>
${_.orders.cancelYes}
</button>
</div>
</div>
</dialog>`}async#s(e){this.busy=!0;try{let{cancelRedemption:t}=await h(y,{id:e.id}),[n]=t.userErrors;n?P.notice(j(n.code),{bad:!0}):(P.adopt(t.member),P.notice(Z(e).cancelled)),m.expire()}catch(e){P.failed(e)}finally{this.busy=!1,this.querySelector(`dialog`)?.close()}}},$e=`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;function et(){let e=new Intl.DisplayNames(O.tag,{type:`region`}),t=new Intl.Collator(O.tag).compare;return $e.split(` `).map(t=>[t,e.of(t)??t]).sort((e,n)=>t(e[1],n[1]))}var Q=[[`name`,`name`,!0,128],[`line1`,`address-line1`,!0,200],[`line2`,`address-line2`,!1,200],[`postalCode`,`postal-code`,!1,32],[`city`,`address-level2`,!0,128],[`region`,`address-level1`,!1,128]],$=[`quantity`,`email`,`country`,`phone`,...Q.map(([e])=>e)],tt=class extends U{static properties={item:{attribute:!1},quantity:{state:!0},price:{state:!0},stage:{state:!0},errors:{state:!0},general:{state:!0},sum:{state:!0}};#e=new B(this,m);#t=null;#n=r();#r=null;#i=null;constructor(){super(),this.quantity=1,this.price=null,this.stage=`form`,this.errors={},this.general=``,this.sum=0,new S(this)}updated(e){xe(this),this.#_(),e.has(`stage`)&&this.stage===`done`&&(this.querySelector(`#redeem-title`)?.focus(),this.sum=P.member?.points.balance??0),e.has(`errors`)&&this.querySelector(`[aria-invalid=true]`)?.focus()}render(){return f`<dialog
class="dialog"
aria-labelledby="redeem-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${e=>this.stage===`working`&&e.preventDefault()}
@click=${e=>this.stage!==`working`&&V(e)}
>
<div class="inside">${this.stage===`done`?this.#f():this.#o()}</div>
</dialog>`}get#a(){return this.price===null?this.item:{...this.item,price:this.price}}#o(){let e=this.#a,t=P.member?.points.balance??0,r=e.price*this.quantity,i=this.stage===`working`,a=i||this.stage===`unsure`,o=e.kind===`TANGIBLE`,s=x(e,t),c=r>t&&this.stage===`form`;return f`
<div class="title-row">
${W(e)}
<div>
<h2 id="redeem-title" tabindex="-1"><bdi>${_.redeem.heading(e.title)}</bdi></h2>
${o?null:f`<p class="muted"><bdi>${_.redeem.digital}</bdi></p>`}
</div>
</div>
<form novalidate @submit=${this.#p} @input=${this.#g} aria-busy=${i}>
<fieldset ?disabled=${a}>
${s>1?this.#s(s):n}
${N(e,P.member).needsEmail?this.#c():n}
${o?this.#l():n}
</fieldset>
<dl class="sum">
<div><dt>${_.redeem.price}</dt><dd>${p.format.number(r)}</dd></div>
<div><dt>${_.redeem.balance}</dt><dd>${p.format.number(t)}</dd></div>
<div class="total"><dt>${_.redeem.after}</dt><dd>${p.format.number(t-r)}</dd></div>
</dl>
<div role="alert">${this.general?f`<p class="wrong"><bdi>${this.general}</bdi></p>`:n}</div>
<div class="actions">
<button type="button" class="button" ?disabled=${i} @click=${z}>${_.cancel}</button>
<button type="submit" class="button main" ?disabled=${i||c}>
${i?_.redeem.working:this.stage===`unsure`?_.redeem.again:_.redeem.confirm(w(r))}
</button>
</div>
</form>
`}#s(e){return this.#d(`quantity`,f`<select
id="redeem-quantity"
name="quantity"
aria-invalid=${!!this.errors.quantity}
aria-describedby="redeem-quantity-error"
@change=${e=>this.quantity=Number(L(e))}
>
${Array.from({length:e},(e,t)=>f`<option value=${t+1} .selected=${t+1===this.quantity}>${t+1}</option>`)}
</select>`)}#c(){return this.#d(`email`,this.#u(`email`,`email`,!0,254,`email`),_.redeem.emailHint)}#l(){return f`<fieldset class="address">
<legend>${_.redeem.delivery}</legend>
${Q.map(([e,t,n,r])=>this.#d(e,this.#u(e,`shipping ${t}`,n,r)))}
${this.#d(`country`,f`<select
id="redeem-country"
name="country"
autocomplete="shipping country"
required
aria-invalid=${!!this.errors.country}
aria-describedby="redeem-country-error"
>
<option value="">${_.redeem.choose}</option>
${et().map(([e,t])=>f`<option value=${e}>${t}</option>`)}
</select>`)}
${this.#d(`phone`,this.#u(`phone`,`shipping tel`,!1,32,`tel`))}
<p class="small muted"><bdi>${_.redeem.privacy}</bdi></p>
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
<label for="redeem-${e}">${_.redeem[e]}</label>
${t}
<p class=${this.errors[e]?`small wrong`:`small muted`} id="redeem-${e}-error"><bdi>${this.errors[e]??n}</bdi></p>
</div>`}#f(){let e=this.#e.list(`fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}query Redemptions($first:Int$after:String){me{redemptions(first:$first after:$after){edges{node{...Redeemed}}pageInfo{hasNextPage endCursor}}}}`,{},({me:e})=>e?.redemptions).data?.find(({id:e})=>e===this.#t?.id)??this.#t;return f`<div class="redeemed">
${W(this.item)}
<h2 id="redeem-title" tabindex="-1"><bdi>${_.redeem.done}</bdi></h2>
<p><bdi>${this.item.title}</bdi></p>
<p class="small muted"><bdi>${this.item.kind===`TANGIBLE`?_.redeem.doneTangible:_.redeem.doneDigital}</bdi></p>
<dl class="sum">
<div><dt>${_.redeem.balance}</dt><dd class="num"><bdi>${ee(this.sum,p.format.number)}</bdi></dd></div>
</dl>
${e?J(e):n}
<div class="actions">
<button type="button" class="button" @click=${z}>${_.redeem.goOn}</button>
<button type="button" class="button main" @click=${()=>T(k(`orders`),{replace:!0})}>${_.redeem.seeOrders}</button>
</div>
</div>`}#p=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#i??this.#m(R(e));if(t){this.stage=`working`,this.general=``;try{let{redeem:e}=await h(pe,{input:t});this.#i=null,e.userErrors.length?this.#h(e):(this.stage=`done`,this.sum=P.member?.points.balance??0,this.#t=e.redemption,Ne(E,K),P.adopt(e.member),m.expire())}catch(e){let n=i(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),P.failed(n);return}let r=n.kind===`offline`||n.kind===`server`;this.#i=r?t:null,this.stage=r?`unsure`:`form`,this.general=r?_.redeem.unsure:p.t.failures[n.kind]}}};#m(e){let t={};for(let n of $){let r=e.elements.namedItem(n);(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&(r.required&&!I(e,n)?t[n]=_.redeem.missing:r.type===`email`&&r.validity.typeMismatch&&(t[n]=_.redeem.badEmail))}if(this.errors=t,Object.keys(t).length)return null;let n=I(e,`email`);return{itemId:this.item.id,quantity:this.quantity,expectedPrice:this.#a.price,idempotencyKey:this.#n,...n?{email:n}:{},...this.item.kind===`TANGIBLE`?{shippingAddress:rt(e)}:{}}}#h({userErrors:e,currentPrice:t}){let n={},r=[];t!==null&&(this.price=t,this.quantity=Math.min(this.quantity,x(this.#a,P.member?.points.balance??0)));for(let{code:i,path:a}of e){let e=$.find(e=>e===a.at(-1));i===`IDEMPOTENCY_CONFLICT`?r.push(_.redeem.already):i===`PRICE_CHANGED`&&t!==null?r.push(_.redeem.priceChanged(w(t))):e&&this.querySelector(`[name="${e}"]`)?n[e]=i===`INVALID`?_.redeem.check:j(i):r.push(j(i))}this.stage=`form`,this.errors=n,this.general=r.join(` `),P.refresh()}#g=e=>{let t=e.target instanceof Element?e.target.closest(`form`):null;t&&Me(E,JSON.stringify(Object.fromEntries(new FormData(t))),K)};#_(){let e=this.querySelector(`form`);if(!e||e===this.#r)return;this.#r=e;let t=nt(je(E,K));for(let n of $){let r=e.elements.namedItem(n),i=t[n];(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&i&&n!==`quantity`&&(r.value||=i)}}};function nt(e){try{return e?JSON.parse(e):{}}catch{return{}}}function rt(e){let t=t=>I(e,t);return{name:t(`name`),line1:t(`line1`),city:t(`city`),country:t(`country`),postalCode:t(`postalCode`),...t(`line2`)?{line2:t(`line2`)}:{},...t(`region`)?{region:t(`region`)}:{},...t(`phone`)?{phone:t(`phone`)}:{}}}var it=class extends D{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let{member:e}=P;if(!e)return n;let{data:t,failure:r,again:i}=this.reader.one(re,{});return f`
<h1 class="sr"><bdi>${_.status.heading}</bdi></h1>
${this.#e(e,t?.me)}
${t?.me?this.#t(t.me,e):r?H(p,r,{onRetry:i}):o(`rows`,_.loading)}
`}#e(e,t){let{tier:r,nextTier:i,progress:a,season:o,points:s}=e,c=te(e,p.now());return f`<section class="card stand" aria-label=${_.status.you}>
<div class="stand-who">
${u(r,{size:96,share:a.fraction,loops:e.loops})}
<div>
<p class="stand-tier"><bdi>${r.name}</bdi></p>
<p class="muted clamp"><bdi>${F(e)}</bdi></p>
${e.isGuest?f`<p class="chip"><bdi>${_.me.guest}</bdi></p>`:n}
</div>
${Se(p,s)}
</div>
${ne(p,{tier:r,nextTier:i,progress:a})}
${c&&t?De(p,{...t,season:o,progress:a},c,t.game.tiers):d(p,{tier:r,season:o,progress:a})}
</section>`}#t({tier:e,nextTier:t,missions:r,activities:i,game:a},o){let s={onClaim:(e,t)=>void this.#n(e,t),busy:this.busy};return f`<div class="columns">
<section class="card">
<h2><bdi>${_.status.benefits(e.name)}</bdi></h2>
${e.benefits.length>0?f`<ul class="stack">${e.benefits.map(e=>f`<li>${Le(p,e,s)}</li>`)}</ul>`:f`<p class="muted"><bdi>${_.status.noBenefits}</bdi></p>`}
${t?f`<h3 class="up">${u(t,{size:24,locked:!0})}<bdi>${_.status.up(t.name)}</bdi></h3>
${Re(p,e,t)}`:n}
</section>
<div class="stack">
<section class="card">
<h2><bdi>${_.status.missions}</bdi></h2>
${r.length>0?f`<ul class="stack">${ze(r).map(e=>f`<li>${Pe(p,e)}</li>`)}</ul>`:f`<p class="muted"><bdi>${_.status.noMissions}</bdi></p>`}
</section>
${i.length>0?f`<section class="card">
<h2><bdi>${_.status.activities}</bdi></h2>
<ul class="stack">${i.map(e=>f`<li>${we(p,e)}</li>`)}</ul>
</section>`:n}
${at(a.tiers,o)}
</div>
<section class="card wide">
<h2><bdi>${_.status.tiers}</bdi></h2>
${Fe(p,{tiers:a.tiers,tier:o.tier})}
</section>
</div>`}async#n({code:e,title:t},n){this.busy=!0;let r=P.member?.points.balance??0;try{let{claimBenefit:i}=await h(oe,{code:e}),[a]=i.userErrors;if(a)P.notice(j(a.code),{bad:!0});else{let e=(i.member?.points.balance??0)>r;Ee(n,e?document.querySelector(`.me-points`):null),P.adopt(i.member),P.notice(_.status.claimed(t))}m.expire()}catch(e){P.failed(e)}finally{this.busy=!1}}};function at(e,{tier:t,joinedAt:r,loops:i}){return f`<section class="card">
<h2><bdi>${_.status.milestones}</bdi></h2>
<ol class="gems">
${e.map(e=>{let n=e.rank<=t.rank,r=n?_.status.reached(e.name):_.status.ahead(e.name);return f`<li>${u(e,{size:48,locked:!n,label:r})}</li>`})}
</ol>
${i>0?f`<p><bdi>${_.status.loops(i,p.format.number(i))}</bdi></p>`:n}
<p class="muted"><bdi>${_.status.since(p.format.day(r))}</bdi></p>
</section>`}var ot=[`bolt`,`up`,`gift`],st=3,ct=class extends D{static properties={providers:{attribute:!1},play:{}};constructor(){super(),this.providers=[],this.play=null}render(){let{gameId:e}=P,t=e?this.reader.one(he,{gameId:e}).data:null;t?.game&&ue(t.game.look,t.game.tiers);let r=t?.catalog.edges.map(({node:e})=>e)??[];return f`
<section class="hero">
<div>
<h1><bdi>${t?.game?_.window.heading(t.game.name):_.window.headingAny}</bdi></h1>
<p class="lead"><bdi>${_.window.lead}</bdi></p>
</div>
<div class="ways-in">
<p><bdi>${this.providers.length>0?_.window.signedOut:_.window.signedOutNoProviders}</bdi></p>
${M(this.providers)}
${this.play?f`<p><a href=${this.play}>${_.window.play}</a></p>`:n}
</div>
</section>
${t?.game?lt(t.game.tiers):n}
${r.length>0?f`<section class="row">
<h2><bdi>${_.window.items}</bdi></h2>
${ge(r,null)}
</section>`:n}
<section class="row">
<h2><bdi>${_.window.how}</bdi></h2>
<ol class="how">
${_.window.steps.map(({title:e,text:t},n)=>f`<li class="card">
${G(ot[n]??`star`,24)}
<h3><bdi>${e}</bdi></h3>
<p class="muted"><bdi>${t}</bdi></p>
</li>`)}
</ol>
</section>
`}};function lt(e){let t=t=>e.find(e=>e.rank===t-1)??{benefits:[]};return f`<section class="row">
<h2><bdi>${_.window.ladder}</bdi></h2>
<ol class="rungs">
${e.map(e=>f`<li class="card">
${u(e,{size:48})}
<h3 class="clamp"><bdi>${e.name}</bdi></h3>
<ul class="small muted">
${Ie(t(e.rank),e).slice(0,st).map(({benefit:e})=>f`<li><bdi>${e.title}</bdi></li>`)}
</ul>
</li>`)}
</ol>
</section>`}e(t);for(let[e,t]of Object.entries({"laurel-account":Ve,"laurel-connect":We,"laurel-history":qe,"laurel-inbox":Ye,"laurel-moments":Ze,"laurel-orders":Qe,"laurel-redeem":tt,"laurel-status":it,"laurel-window":ct}))customElements.define(e,t);