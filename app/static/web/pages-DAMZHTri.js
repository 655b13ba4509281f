import{t as e}from"./page-BZX4RPlN.js";import{n as t,t as n}from"./room-ChAshWGi.js";import{t as r}from"./styles-BsFiiKZm.js";import{$ as i,A as a,D as o,H as s,K as c,L as l,X as u,Y as ee,b as d,g as te,i as ne,it as f,nt as p,r as re,y as ie}from"./base-DvswjB-t.js";import{$ as ae,A as m,B as h,Ct as oe,D as g,E as _,F as se,G as ce,H as le,J as ue,L as v,M as de,N as y,P as fe,Q as pe,R as me,St as he,T as b,U as x,V as S,W as ge,X as _e,Y as ve,Z as ye,_ as C,_t as be,at as xe,b as Se,bt as Ce,d as we,dt as Te,et as Ee,f as De,ft as Oe,g as w,gt as ke,h as T,ht as Ae,i as je,it as Me,j as E,k as D,l as Ne,m as Pe,mt as Fe,n as O,ot as Ie,p as Le,pt as Re,q as ze,rt as Be,s as k,t as Ve,tt as He,u as Ue,ut as We,vt as Ge,wt as Ke,x as A,y as j,yt as qe,z as Je}from"./invitation-D2CE4ZH0.js";import{n as M,r as N,t as P}from"./forms-DLjEN_--.js";import{a as Ye,i as F,n as Xe,r as I}from"./cache-DY-mhpgW.js";import{a as Ze,n as L}from"./notice-BscU0jWm.js";import{t as R}from"./piece-AKXGT8DB.js";import{b as Qe,c as $e,d as et,g as tt,l as nt,m as rt,o as it,p as at,r as ot,t as st,u as ct,v as lt}from"./risk-card-BPI0VS2r.js";import{r as z}from"./item-DOY-eHut.js";import{t as ut}from"./qr-C45mX4UN.js";import{t as B}from"./icons-DlunIv7Y.js";import{t as V}from"./repeat-S_-1slP4.js";import{a as H,d as dt,f as ft,i as pt,l as mt,n as ht,s as gt,t as _t}from"./compare-BTBp0oZP.js";import{a as vt,i as U,n as W,r as yt,t as G}from"./possession-DiLU2i92.js";import{n as bt}from"./moment-Bvat1cNr.js";import{t as xt}from"./moments-DynKfGnV.js";import{i as K,n as St,r as Ct,t as wt}from"./memory-ks299eBy.js";var Tt=`ERASE`,Et=class extends b{static properties={providers:{attribute:!1},busy:{state:!0},erasing:{state:!0},typed:{state:!0},wrong:{state:!0}};constructor(){super(),this.providers=[],this.busy=!1,this.erasing=null,this.typed=``,this.wrong=``}render(){let{member:e}=E;if(!e)return i;let t=new Set(e.identities.map(({provider:e})=>e.toLowerCase())),n=this.providers.filter(e=>!t.has(e));return p`
<h1><bdi>${x.account.heading}</bdi></h1>
<p class="muted clamp"><bdi>${D(e)}</bdi></p>
${this.#e()}
<section class="card settings">
<h2><bdi>${x.account.identities}</bdi></h2>
${e.identities.length?p`<ul class="identities">
${e.identities.map(({provider:e,linkedAt:t})=>p`<li>
<strong>${x.providerNames[e]??e}</strong>
<span class="muted">${x.account.connected(h.format.day(t))}</span>
</li>`)}
</ul>`:p`<p><bdi>${x.account.noIdentities}</bdi></p>`}
${e.email?p`<p><bdi>${x.account.email(e.email)}</bdi></p>`:i}
${n.length?p`<p class="muted"><bdi>${e.identities.length?x.account.connect:x.account.connectFirst}</bdi></p>
${k(n)}`:i}
</section>
<section class="card">
<h2><bdi>${x.account.privacy}</bdi></h2>
${this.#t(x.account.exportText,x.account.export,this.#s)}
${this.#t(x.account.signOutText,x.me.signOut,this.#c)}
${this.#t(x.account.everywhereText,x.account.everywhere,this.#l)}
${this.#t(x.account.eraseText,x.account.erase,()=>this.erasing=`ask`,`danger`)}
</section>
${this.erasing?this.#n(e):i}
`}#e(){let e=Je();return p`<section class="card settings">
<h2><label for="language">${x.account.language}</label></h2>
<p class="muted"><bdi>${x.account.languageText}</bdi></p>
<select id="language" @change=${async e=>{me(l.find(t=>t===N(e))??null),await le(),E.spoke()}}>
<option value="" ?selected=${!e}>${x.account.languageAuto}</option>
${l.map(t=>p`<option value=${t} lang=${t} ?selected=${t===e}>${Dt(t)}</option>`)}
</select>
</section>`}#t(e,t,n,r=``){return p`<div class="deed">
<p><bdi>${e}</bdi></p>
<button type="button" class="button ${r}" ?disabled=${this.busy} @click=${n}>${t}</button>
</div>`}#n(e){return p`<dialog class="dialog" aria-labelledby="erase-title" @close=${()=>{this.erasing=null,this.typed=``,this.wrong=``}} @click=${I}>
<div class="inside">
<h2 id="erase-title"><bdi>${x.account.eraseTitle}</bdi></h2>
${this.erasing===`prove`?this.#a(e):this.#r()}
</div>
</dialog>`}#r(){return p`<form @submit=${this.#u}>
<p><bdi>${x.account.eraseWarning}</bdi></p>
<div class="field">
<label for="erase-confirm">${x.account.eraseConfirm(x.account.eraseWord)}</label>
<input
id="erase-confirm"
autocomplete="off"
autocapitalize="characters"
.value=${this.typed}
@input=${e=>this.typed=N(e)}
/>
</div>
<div role="alert">${this.wrong?p`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<div class="actions">
<button type="button" class="button" @click=${F}>${x.cancel}</button>
<button type="submit" class="button main danger" ?disabled=${this.busy||!this.#i}>
${x.account.eraseYes}
</button>
</div>
</form>`}get#i(){return this.typed.trim().toLocaleUpperCase(S.tag)===x.account.eraseWord}#a(e){let t=e.identities.map(({provider:e})=>e.toLowerCase()),n=this.providers.filter(e=>t.includes(e));return p`<p><bdi>${n.length?x.account.eraseProve:x.account.eraseCannotProve}</bdi></p>
${k(n.length?n:this.providers)}
<button type="button" class="button" @click=${F}>${x.cancel}</button>`}async#o(e){this.busy=!0;try{await e()}catch(e){E.failed(e)}finally{this.busy=!1}}#s=()=>this.#o(async()=>{let{exportMyData:e}=await v(He,{}),t=URL.createObjectURL(new Blob([e],{type:`application/json`}));Object.assign(document.createElement(`a`),{href:t,download:`my-rewards.json`}).click(),setTimeout(()=>URL.revokeObjectURL(t),6e4),E.notice(x.account.exported)});#c=()=>this.#o(()=>E.signOut());#l=()=>this.#o(async()=>{await v(qe,{}),E.over(x.account.everywhereDone)});#u=async e=>{e.preventDefault(),this.busy=!0,this.wrong=``;try{let{eraseMe:e}=await v(Ee,{confirm:Tt}),[t]=e.userErrors;t?.code===`IDENTIFICATION_REQUIRED`?this.erasing=`prove`:t?this.wrong=C(t.code):(this.querySelector(`dialog`)?.close(),E.over(x.account.erased))}catch(e){let t=o(e);t.kind===`signed-out`?E.failed(t):this.wrong=h.t.failures[t.kind]}finally{this.busy=!1}}};function Dt(e){return new Intl.DisplayNames(e,{type:`language`}).of(e)??e}var Ot=4e3,kt=class extends R{static properties={code:{state:!0},failure:{state:!0},wrong:{state:!0},busy:{state:!0}};#e=0;constructor(){super(),this.code=null,this.failure=null,this.wrong=``,this.busy=!1,new ee(this,Date.now,()=>void this.#t())}connectedCallback(){super.connectedCallback(),this.#t(),this.#e=setInterval(()=>{!document.hidden&&this.code&&E.load()},Ot)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}#t=async()=>{this.failure=null;try{this.code=(await v(_e,{})).createConnectCode}catch(e){let t=o(e);t.kind===`signed-out`?E.over(x.outcomes.over):this.failure=t}};#n=async e=>{e.preventDefault();let t=M(P(e),`code`);if(t){this.busy=!0,this.wrong=``;try{let{connectStoreCode:e}=await v(ve,{code:t}),[n]=e.userErrors;n?this.wrong=n.code===`CODE_INVALID`?x.connect.wrong:C(n.code):(E.notice(x.connect.connected),await E.load())}catch(e){E.failed(e)}finally{this.busy=!1}}};render(){return p`<section class="gate">
<h1 tabindex="-1"><bdi>${x.connect.heading}</bdi></h1>
<p><bdi>${x.connect.lead}</bdi></p>
<div class="ways">
<div class="card way">
<h2><bdi>${x.connect.show}</bdi></h2>
${this.failure?L(h,this.failure,{onRetry:()=>void this.#t()}):i}
${this.code?p`<p class="code" translate="no">${this.code.code}</p>
<p class="muted">${x.connect.validFor} ${u({...h,now:Date.now},this.code.expiresAt)}</p>`:i}
<p><bdi>${x.connect.showText}</bdi></p>
<p class="muted" role="status"><bdi>${x.connect.waiting}</bdi></p>
</div>
<form class="card way" @submit=${this.#n}>
<h2><bdi>${x.connect.type}</bdi></h2>
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
<p class="small wrong" id="game-code-error" role="alert"><bdi>${this.wrong}</bdi></p>
</div>
<button type="submit" class="button main" ?disabled=${this.busy}>${x.connect.typeButton}</button>
</form>
</div>
<p class="centre"><button type="button" class="button quiet" @click=${this.#r}>${x.connect.other}</button></p>
</section>`}#r=()=>E.signOut().catch(e=>E.failed(e))};function q({imageUrl:e,needsAddress:t}){return z({imageUrl:e,kind:t?`TANGIBLE`:`DIGITAL`})}function At({link:e}){return e?p`<div class="gift-link">
${et(h,e)}
<figure class="invite-qr">${ut(e,x.gifts.dialog.qr)}</figure>
</div>`:i}function J({title:e,quantity:t}){return p`<bdi>${e}</bdi>${t>1?p` ${x.gifts.times(h.format.number(t))}`:i}`}function Y(e){return x.gifts.refusals[e]??C(e)}var jt=200,Mt=128,Nt=class extends R{static properties={present:{attribute:!1},stage:{state:!0},wrong:{state:!0}};#e=a();#t=null;#n=null;#r=null;constructor(){super(),this.stage=`form`,this.wrong=``,new g(this)}updated(e){Ye(this),e.has(`stage`)&&this.stage===`done`&&this.querySelector(`#give-title`)?.focus()}render(){let e=this.stage===`working`;return p`<dialog
class="dialog"
aria-labelledby="give-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${t=>e&&t.preventDefault()}
@click=${t=>!e&&I(t)}
>
<div class="inside">${this.stage===`done`&&this.#t?this.#a(this.#t):this.#i()}</div>
</dialog>`}#i(){let{present:e,stage:t}=this,n=x.gifts.dialog,r=t===`working`,a=`price`in e.from?this.#r??e.from.price:null;return p`
<div class="title-row">
${q({imageUrl:e.imageUrl,needsAddress:e.tangible})}
<div>
<h2 id="give-title" tabindex="-1"><bdi>${n.heading(e.title)}</bdi></h2>
<p class="muted"><bdi>${a===null?n.takesItem:n.takes(m(a))}</bdi></p>
</div>
</div>
<form novalidate @submit=${this.#s} aria-busy=${r}>
<fieldset ?disabled=${r||t===`unsure`}>
<div class="field">
<label for="give-message">${n.message}</label>
<input id="give-message" name="message" maxlength=${jt} autocomplete="off" />
</div>
<div class="field">
<label for="give-player">${n.to}</label>
<input id="give-player" name="player" maxlength=${Mt} autocomplete="off" aria-describedby="give-player-hint" />
<p class="small muted" id="give-player-hint"><bdi>${n.toHint}</bdi></p>
</div>
<label class="gift-check"><input type="checkbox" name="name" checked /> ${n.showName}</label>
</fieldset>
<div role="alert">${this.wrong?p`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<div class="actions">
<button type="button" class="button" ?disabled=${r} @click=${F}>${x.cancel}</button>
<button type="submit" class="button main" ?disabled=${r}>
${r?n.working:t===`unsure`?n.again:n.confirm}
</button>
</div>
</form>
`}#a(e){let t=x.gifts.dialog;return p`<div class="redeemed">
<h2 id="give-title" tabindex="-1"><bdi>${t.done}</bdi></h2>
<p><bdi>${e.title}</bdi></p>
<p class="small muted"><bdi>${e.link?t.doneText:t.doneNamed}</bdi></p>
${At(e)}
<div class="actions"><button type="button" class="button main" @click=${F}>${t.close}</button></div>
</div>`}#o(e){let{from:t}=this.present,n=M(e,`message`),r=M(e,`player`);return{...`item`in t?{item:t.item}:{itemId:t.itemId,expectedPrice:this.#r??t.price},...n?{message:n}:{},...r?{playerId:r}:{},showName:new FormData(e).has(`name`),idempotencyKey:this.#e}}#s=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#n??this.#o(P(e));this.stage=`working`,this.wrong=``;try{let{giveItem:e}=await v(Me,{input:t});this.#n=null,this.#c(e)}catch(e){let n=o(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),E.failed(n);return}let r=n.kind===`offline`||n.kind===`server`;this.#n=r?t:null,this.stage=r?`unsure`:`form`,this.wrong=r?x.gifts.dialog.unsure:h.t.failures[n.kind]}};#c({gift:e,member:t,currentPrice:n,userErrors:r}){e?(this.#t=e,this.stage=`done`,E.adopt(t)):(this.#r=n,this.stage=`form`,this.wrong=n===null?r.map(({code:e})=>Y(e)).join(` `):x.redeem.priceChanged(m(n))),y.expire()}},Pt=`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;function Ft(){let e=new Intl.DisplayNames(S.tag,{type:`region`}),t=new Intl.Collator(S.tag).compare;return Pt.split(` `).map(t=>[t,e.of(t)??t]).sort((e,n)=>t(e[1],n[1]))}var X=[[`name`,`name`,!0,128],[`line1`,`address-line1`,!0,200],[`line2`,`address-line2`,!1,200],[`postalCode`,`postal-code`,!1,32],[`city`,`address-level2`,!0,128],[`region`,`address-level1`,!1,128]],It=254,Lt=32;function Rt(){let e=(e,t,n,r,i=`text`)=>p`<div class="field field-${e}">
<label for="to-${e}">${x.redeem[e]}</label>
<input id="to-${e}" name=${e} type=${i} autocomplete=${t} maxlength=${r} ?required=${n} />
</div>`;return p`${e(`email`,`email`,!1,It,`email`)}
<fieldset class="address">
<legend>${x.redeem.delivery}</legend>
${X.map(([t,n,r,i])=>e(t,`shipping ${n}`,r,i))}
<div class="field field-country">
<label for="to-country">${x.redeem.country}</label>
<select id="to-country" name="country" autocomplete="shipping country" required>
<option value="">${x.redeem.choose}</option>
${Ft().map(([e,t])=>p`<option value=${e}>${t}</option>`)}
</select>
</div>
${e(`phone`,`shipping tel`,!1,Lt,`tel`)}
<p class="small muted"><bdi>${x.redeem.privacy}</bdi></p>
</fieldset>`}function zt(e){let t=t=>M(e,t);return{name:t(`name`),line1:t(`line1`),city:t(`city`),country:t(`country`),postalCode:t(`postalCode`),...t(`line2`)?{line2:t(`line2`)}:{},...t(`region`)?{region:t(`region`)}:{},...t(`phone`)?{phone:t(`phone`)}:{}}}function Bt(e){return M(e,`email`)}var Vt=class extends b{static properties={token:{},providers:{attribute:!1},busy:{state:!0},wrong:{state:!0}};constructor(){super(),this.token=``,this.providers=[],this.busy=!1,this.wrong=``}render(){let{data:e,failure:t,again:n}=this.reader.one(We,{token:this.token});if(!e)return t?L(h,t,{onRetry:n}):c(`rows`,x.loading);let{gift:r}=e;return p`<section class="card gift-open" aria-labelledby="gift-title">
${r?this.#e(r):this.#t(x.gifts.open.unknown)}
</section>`}#e(e){let t=x.gifts.open,n=e.side===`GIVEN`?t.own:e.status===`READY`?``:e.status===`CLAIMED`?t.taken:t.over;return p`
${q(e)}
<div class="gift-words">
<h1 id="gift-title"><bdi>${e.giverName?t.headingFrom(e.giverName):t.heading}</bdi></h1>
<p class="lead">${J(e)}</p>
<p class="muted"><bdi>${e.gameName}</bdi></p>
${e.message?p`<blockquote class="gift-message"><bdi>${e.message}</bdi></blockquote>`:i}
${n?this.#t(n):E.phase===`signed-out`?this.#n(e):this.#i(e)}
</div>
`}#t(e){return p`<p><bdi>${e}</bdi></p>
<div class="actions"><button type="button" class="button" @click=${this.#c}>${x.back}</button></div>`}#n({gameId:e,expiresAt:t}){let n=x.gifts.open;return this.#r(e),p`<p><bdi>${this.providers.length>0?n.signIn:n.noProviders}</bdi></p>
${k(this.providers)}
<p class="small muted"><bdi>${x.gifts.until(h.format.moment(t))}</bdi></p>
<div class="actions"><button type="button" class="button quiet" @click=${this.#c}>${n.later}</button></div>`}#r(e){let t=new URLSearchParams(location.search);t.get(`game`)!==e&&(t.set(`game`,e),history.replaceState(history.state,``,`${location.pathname}?${t.toString()}`))}#i(e){let t=x.gifts.open;return p`<form novalidate @submit=${this.#a(e)} aria-busy=${this.busy}>
<fieldset ?disabled=${this.busy}>
${e.needsAddress?p`<p><bdi>${t.goods}</bdi></p>${Rt()}`:i}
<label class="gift-check"><input type="checkbox" name="shows" checked /> ${x.gifts.dialog.showName}</label>
</fieldset>
<div role="alert">${this.wrong?p`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<p class="small muted"><bdi>${x.gifts.until(h.format.moment(e.expiresAt))}</bdi></p>
<div class="actions">
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${this.#c}>${t.later}</button>
<button type="button" class="button" ?disabled=${this.busy} @click=${this.#o}>${t.decline}</button>
<button type="submit" class="button main" ?disabled=${this.busy}>${B(`gift`)}${t.claim}</button>
</div>
</form>`}#a=e=>async t=>{t.preventDefault();let n=P(t),r=e.needsAddress?Bt(n):``,i={token:this.token,showName:new FormData(n).has(`shows`),...e.needsAddress?{shippingAddress:zt(n),...r?{email:r}:{}}:{}};await this.#s(async()=>{let{claimGift:e}=await v(ue,{input:i});return{errors:e.userErrors,words:x.gifts.open.claimed}})};#o=()=>this.#s(async()=>{let{declineGift:e}=await v(ye,{input:{token:this.token}});return{errors:e.userErrors,words:x.gifts.open.declined}});async#s(e){this.busy=!0,this.wrong=``;try{let{errors:t,words:n}=await e();if(y.expire(),t.length>0){this.wrong=t.map(({code:e})=>Y(e)).join(` `);return}E.notice(n),this.#c(),await E.load()}catch(e){E.failed(e)}finally{this.busy=!1}}#c=()=>{je(),A(j(E.phase===`signed-out`?`catalog`:`gifts`),{replace:!0}),this.dispatchEvent(new Event(`laurel-closed`))}},Ht=class extends b{static properties={giving:{state:!0},shown:{state:!0},busy:{state:!0}};constructor(){super(),this.giving=null,this.shown=null,this.busy=!1}render(){let e=this.reader.list(Be,{},({me:e})=>e?.gifts);return p`
<h1><bdi>${x.gifts.heading}</bdi></h1>
<p class="lead"><bdi>${x.gifts.lead}</bdi></p>
${this.#e()}
<section class="row">
<h2><bdi>${x.gifts.list}</bdi></h2>
${T(e,{shown:e=>p`<ul class="orders">
${V(e,({giftId:e})=>e,e=>this.#t(e))}
</ul>`,none:()=>w(x.gifts.empty,`gift`)})}
</section>
${this.giving?p`<laurel-give .present=${this.giving} @laurel-closed=${()=>this.giving=null}></laurel-give>`:i}
${this.shown?this.#i(this.shown):i}
`}#e(){let e=(this.reader.one(`query Giftable{me{id inventory(first:100){edges{node{id code title quantity giftable expiresAt definition{code styles{code stillUrl assetUrl}}}}}}}`,{}).data?.me?.inventory.edges.map(({node:e})=>e)??[]).filter(e=>e.giftable);return e.length===0?i:p`<section class="row">
<h2><bdi>${x.gifts.own}</bdi></h2>
<ul class="gift-own">
${e.map(e=>{let t=e.definition.styles[0]?.stillUrl??e.definition.styles[0]?.assetUrl??null,n={title:e.title,imageUrl:t,tangible:!1,from:{item:e.code}};return p`<li class="card">
${q({imageUrl:t,needsAddress:!1})}
<h3 class="clamp">${J({title:e.title,quantity:e.quantity})}</h3>
<button type="button" class="button" @click=${()=>this.giving=n}>
<span>${x.gifts.give}<span class="sr">: ${e.title}</span></span>
</button>
</li>`})}
</ul>
</section>`}#t(e){let{format:t}=h,n=e.side===`GIVEN`,r=n?x.gifts.given:e.giverName?x.gifts.from(e.giverName):x.gifts.fromSomebody;return p`<li class="card order">
${q(e)}
<div class="order-words">
<h3 class="order-title clamp">${J(e)}</h3>
<p><span class="chip order-state">${x.gifts.status[e.status]}</span></p>
<p class="small muted"><bdi>${r}</bdi> · <bdi>${t.moment(e.createdAt)}</bdi></p>
${e.message?p`<p><bdi>${e.message}</bdi></p>`:i}
${n&&e.recipientName?p`<p class="small"><bdi>${x.gifts.claimedBy(e.recipientName)}</bdi></p>`:i}
${e.status===`READY`?p`<p class="small muted"><bdi>${x.gifts.until(t.moment(e.expiresAt))}</bdi></p>`:i}
</div>
<div class="gift-deeds">${n?this.#n(e):this.#r(e)}</div>
</li>`}#n(e){return e.status===`READY`?p`
${e.link?p`<button type="button" class="button" @click=${()=>this.shown=e}>${x.gifts.showLink}</button>`:i}
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${()=>this.#a(e)}>
<span>${x.gifts.takeBack}<span class="sr">: ${e.title}</span></span>
</button>
`:i}#r(e){return p`
${e.status===`READY`?p`<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#o(e)}>${x.gifts.open.claim}</button>
<button type="button" class="button" ?disabled=${this.busy} @click=${()=>this.#s(e)}>${x.gifts.open.decline}</button>`:i}
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${()=>this.#c(e)}>
${e.giverBlocked?x.gifts.unblock:x.gifts.block}
</button>
`}#i(e){return p`<dialog class="dialog" aria-labelledby="link-title" @close=${()=>this.shown=null} @click=${I}>
<div class="inside">
<h2 id="link-title">${J(e)}</h2>
<p class="small muted"><bdi>${x.gifts.dialog.doneText}</bdi></p>
${At(e)}
<div class="actions"><button type="button" class="button main" @click=${F}>${x.gifts.dialog.close}</button></div>
</div>
</dialog>`}#a=e=>this.#l(async()=>{let{takeBackGift:t}=await v(Ce,{input:{giftId:e.giftId}});return E.adopt(t.member),{errors:t.userErrors,words:x.gifts.takenBack}});#o=e=>this.#l(async()=>{let{claimGift:t}=await v(ue,{input:{giftId:e.giftId}});return{errors:t.userErrors,words:x.gifts.open.claimed}});#s=e=>this.#l(async()=>{let{declineGift:t}=await v(ye,{input:{giftId:e.giftId}});return{errors:t.userErrors,words:x.gifts.open.declined}});#c=e=>this.#l(async()=>{let{blockGiver:t}=await v(ge,{input:{giftId:e.giftId,blocked:!e.giverBlocked}});return{errors:t.userErrors,words:``}});async#l(e){this.busy=!0;try{let{errors:t,words:n}=await e(),[r]=t;r?E.notice(Y(r.code),{bad:!0}):n&&E.notice(n),y.expire()}catch(e){E.failed(e)}finally{this.busy=!1}}},Ut=f`
.gift-own{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(160px,1fr));list-style:none;margin:0;padding:0;}.gift-own > .card{align-content:start;display:grid;gap:12px;padding:16px;}:is(.gift-own,.gift-open) .picture{margin:0;}.gift-own .picture{aspect-ratio:4 / 3;border-radius:var(--radius-control);overflow:hidden;}.kit .gift-own h3,.kit h3.order-title{font:600 16px/24px var(--font);}.gift-deeds{display:grid;gap:8px;}.gift-open{display:grid;gap:24px;grid-template-columns:minmax(160px,280px) minmax(0,1fr);margin:24px auto;max-width:800px;padding:24px;}.gift-open > .picture{aspect-ratio:1;border-radius:var(--radius-control);overflow:hidden;}.gift-words{display:grid;gap:12px;min-width:0;}.gift-message{border-inline-start:3px solid var(--accent);margin:0;overflow-wrap:anywhere;padding-inline-start:12px;}.gift-check{align-items:center;display:flex;gap:8px;min-height:44px;}.gift-open .actions{margin-block-start:16px;}.gift-link{display:grid;gap:16px;justify-items:center;margin-block:16px;}.gift-link > *{max-width:100%;}@media (max-width: 40rem){.gift-open{grid-template-columns:minmax(0,1fr);}.gift-open > .picture{max-width:200px;}.gift-deeds{grid-column:1 / -1;}}`,Wt=new Set([`DEMOTED`,`JOINED`,`LOOPED`,`MERGED`,`PROMOTED`,`RENEWED`,`RESTARTED`]),Gt={all:()=>!0,points:({pDelta:e})=>e!==0,tier:({kind:e})=>Wt.has(e),purchases:({kind:e})=>e===`PURCHASE`||e===`REFUND`},Kt=[`all`,`points`,`tier`,`purchases`],qt=class extends b{static properties={search:{}};constructor(){super(),this.search=``}render(){let e=new URLSearchParams(this.search).get(`show`),t=Kt.find(t=>t===e)??`all`,{kinds:n}=x.history,r=this.reader.list(xe,{},({me:e})=>e?.history);return p`
<h1><bdi>${x.history.heading}</bdi></h1>
<p class="muted"><bdi>${x.history.lead}</bdi></p>
<p><a class="wish-link" href=${j(`purchases`)}>${B(`star`)}<span>${x.purchases.link}</span></a></p>
${Le(n.label,Kt.map(e=>({name:e,words:n[e]})),t,e=>A(e===`all`?j(`history`):`${j(`history`)}?show=${e}`,{replace:!0}))}
${T(r,{shown:e=>this.#e(e.filter(Gt[t]),t),none:()=>w(x.history.empty,`clock`)})}
`}#e(e,t){if(e.length===0)return w(x.history.emptyFiltered,`clock`);let n=t===`all`||t===`points`?E.member?.points.balance:void 0;return p`<h2 class="sr"><bdi>${x.history.kinds[t]}</bdi></h2>
<div class="card">${tt(h,e,n===void 0?{}:{balance:n})}</div>`}},Jt=100,Yt=class extends b{render(){let e=this.reader.list(Ie,{},({me:e})=>e?.notifications);return p`
<h1><bdi>${x.inbox.heading}</bdi></h1>
${T(e,{shown:e=>p`<div class="card">${rt(h,e,{onRead:e=>void this.#t(e)})}</div>`,none:()=>w(x.inbox.empty,`bell`)})}
${this.#e()}
`}#e(){let{data:e,failure:t,again:n}=this.reader.one(Fe,{}),r=x.inbox.kinds;return p`<section class="card" aria-labelledby="preferences">
<h2 id="preferences"><bdi>${x.inbox.preferences}</bdi></h2>
<p class="muted"><bdi>${x.inbox.preferencesText}</bdi></p>
${e?.me?p`<ul class="switches">
${e.me.notificationPreferences.map(({kind:e,wanted:t})=>p`<li>
<label class="check">
<input type="checkbox" .checked=${t} @change=${()=>this.#n(e,!t)} />
${r[e]??x.inbox.otherKind}
</label>
</li>`)}
</ul>`:t?L(h,t,{onRetry:n}):c(`rows`)}
</section>`}async#t(e){try{await v(ke,{ids:e.slice(0,Jt)}),E.refresh()}catch(e){E.failed(e)}}async#n(e,t){try{await v(Re,{kind:e,wanted:t})}catch(e){E.failed(e)}E.refresh()}},Xt=`fragment ReferralFacts on Referral{code link qualified pending rewardedThisMonth rewarded}fragment TermsFacts on InvitationTerms{minUsd holdDays inviterSc inviterP inviteeSc inviteeP perMonth inAll}query Invite{me{id referral{...ReferralFacts}game{id invitationTerms{...TermsFacts}}}}`,Zt=`fragment InvitationFacts on Invitation{invitationId state initial}query Invitations($first:Int$after:String){me{id invitations(first:$first after:$after){edges{node{...InvitationFacts}}pageInfo{hasNextPage endCursor}}}}`,Qt=`fragment ReferralFacts on Referral{code link qualified pending rewardedThisMonth rewarded}mutation ReplaceCode{replaceInviteCode{referral{...ReferralFacts}userErrors{code}}}`,$t=`mutation ClaimInvitation($code:String!){claimInvitation(code:$code){claimed userErrors{code}}}`,en=class extends b{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let{invite:e}=H(h),{data:t,failure:n,again:r}=this.reader.one(Xt,{}),i=t?.me?.game.invitationTerms;return p`
<h1><bdi>${e.title}</bdi></h1>
${t?.me?i?this.#e(t.me.referral,i):w(e.closed,`people`):n?L(h,n,{onRetry:r}):c(`rows`,x.loading)}
`}#e(e,t){let{invite:n}=H(h),r=this.reader.list(Zt,{},({me:e})=>e?.invitations);return p`<div class="columns">
<section class="card invite-card">
${at(h,t)} ${nt(h,e)}
${e.link?p`${et(h,e.link)}
<figure class="invite-qr">${ut(e.link,n.qr)}<figcaption class="small muted"><bdi>${n.qr}</bdi></figcaption></figure>`:i}
<div class="deed">
<p class="muted"><bdi>${n.replaceText}</bdi></p>
<button type="button" class="button" ?disabled=${this.busy} @click=${this.#t}>${n.replace}</button>
</div>
</section>
<section class="card">
<h2><bdi>${n.who}</bdi></h2>
${ct(h,e,t)}
${T(r,{shown:e=>$e(h,e),none:()=>w(n.none,`people`)})}
</section>
</div>`}#t=async()=>{this.busy=!0;try{let{replaceInviteCode:e}=await v(Qt,{}),[t]=e.userErrors;t?E.notice(t.code===`LIMIT_REACHED`?H(h).invite.tooOften:C(t.code),{bad:!0}):E.notice(H(h).invite.replaced),y.expire()}catch(e){E.failed(e)}finally{this.busy=!1}}};function tn(e){return H(h).invited.refusals[e]??C(e)}var nn=class extends R{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){return O()?p`<div class="banner banner-session">
${B(`people`)}
<p><bdi>${H(h).invited.ask}</bdi></p>
<button type="button" class="button quiet" @click=${this.#e}>${H(h).invited.later}</button>
<button type="button" class="button" ?disabled=${this.busy} @click=${this.#t}>${H(h).invited.take}</button>
</div>`:i}#e=()=>{Ve(),this.requestUpdate()};#t=async()=>{this.busy=!0;try{let{claimInvitation:e}=await v($t,{code:O()??``});Ve();let[t]=e.userErrors;t?E.notice(tn(t.code),{bad:!0}):E.notice(H(h).invited.done),y.expire()}catch(e){E.failed(e)}finally{this.busy=!1}}};function rn(e,t){let n=O();return!n||e===null?i:p`<section class="card invited" aria-labelledby="invited-title">
${B(`people`,48)}
<div class="invited-words">
<h2 id="invited-title"><bdi>${H(h).invited.title}</bdi></h2>
<p><bdi>${H(h).invited.text}</bdi></p>
<p class="invited-code"><span class="small muted">${H(h).invite.code}</span> <strong class="num" dir="ltr">${n}</strong></p>
${e&&(e.inviteeP||e.inviteeSc)?p`<p class="invited-reward"><span class="small muted">${H(h).invited.reward}</span> ${ft(h,{rewardSc:e.inviteeSc,rewardP:e.inviteeP})}</p>`:i}
${t?p`<p><a class="button main" href="${t}#invite=${encodeURIComponent(n)}">${H(h).invited.play}</a></p>`:i}
</div>
</section>`}async function Z(...e){try{for(let t of e){let{organizeItem:e}=await v(Te,{input:t}),[n]=e.userErrors;if(n)return E.notice(an(n.code),{bad:!0})}}catch(e){E.failed(e)}finally{y.expire()}}function an(e){return x.mine.refusals[e]??x.mine.refusals.other}var on=6048e5;function sn({expiresAt:e}){return e!==null&&Date.parse(e)-h.now()<=on}function cn(e,t){let n=({kinds:e})=>Math.min(...e.map(e=>G.indexOf(W(e))));return e.filter(({kinds:e})=>!t||e.includes(t)).sort((e,t)=>n(e)-n(t)).flatMap(({code:e,kinds:t,size:n})=>{let r=t.map(e=>x.mine.place[W(e)]).join(` / `);return Array.from({length:n},(t,i)=>({slot:e,position:i+1,words:n>1?`${r} ${h.format.number(i+1)}`:r}))})}function ln(e,t){return e.definition.styles.find(n=>n.code===(t??e.styles[0]))??e.definition.styles[0]}function un({style:e,styles:t}){return e!==null&&t.includes(e)?e:t[0]??null}function Q(e,t=un(e)){let n=ln(e,t);return{kind:W(e.kind),picture:n?vt(n):null}}function dn(e,t){return e.flatMap(({item:e,style:n})=>{let r=t.get(e);if(!r)return[];let i=ln(r,n),a=i&&r.definition.styles.length>1?`${r.title}, ${i.title}`:r.title;return[{key:`${e} ${n??``}`,title:r.title,words:a,...Q(r,n)}]})}function fn(e,{code:t}){let[n]=e;return n?.code===t&&n.position!==null?[]:[[t,Math.max(1,(n?.position??500001)-1)]]}function pn(e,{code:t},n){let r=e.filter(e=>e.position!==null),i=r.findIndex(e=>e.code===t),[a,o]=[r[i],r[i+n]];if(a?.position==null||o?.position==null)return[];let s=o.position===a.position?a.position+n:o.position;return[[a.code,Math.max(1,s)],[o.code,a.position]]}var mn=class extends b{static properties={item:{attribute:!1},items:{attribute:!1},loadout:{attribute:!1},slots:{attribute:!1},name:{attribute:!1},chosen:{state:!0},at:{state:!0},seen:{state:!0},working:{state:!0},conflict:{state:!0},wrong:{state:!0}};constructor(){super(),this.chosen=null,this.at=null,this.seen=-1,this.working=!1,this.conflict=!1,this.wrong=``}willUpdate(){this.seen<0&&(this.seen=this.loadout.version)}firstUpdated(e){super.firstUpdated(e),this.item.newSince!==null&&Z({item:this.item.code,seen:!0})}render(){let{item:e}=this,t=cn(this.slots,e.kind);return p`<dialog
class="dialog owned-dialog"
aria-labelledby="owned-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${e=>this.working&&e.preventDefault()}
@click=${e=>!this.working&&I(e)}
>
<div class="inside">
<div class="owned-head">
<div>
<h2 id="owned-title" tabindex="-1" autofocus><bdi>${e.title}</bdi></h2>
<p class="small muted">${this.#e()}</p>
</div>
<button type="button" class="button quiet icon-only" aria-label=${x.mine.dialog.close} @click=${F}>${B(`close`,20)}</button>
</div>
${e.definition.description?p`<p class="description"><bdi>${e.definition.description}</bdi></p>`:i}
${t.length>0?this.#n(t):p`<p><bdi>${x.mine.dialog.nowhere}</bdi></p>`}
${this.#a()}
</div>
</dialog>`}#e(){let{item:e}=this,{format:t}=h,n=x.mine.sources,{expiresAt:r}=e,a=e.sources.every(e=>e===`TIER`)?r?x.mine.tierUntil(t.day(r)):x.mine.tier:r?x.mine.until(t.moment(r)):x.mine.forever;return p`<bdi>${[...e.sources.flatMap(e=>n[e]??[]),a].join(` · `)}</bdi>
${sn(e)&&r?p`<bdi class="ends">${x.mine.ends} ${u(h,r)}</bdi>`:i}
${e.definition.maxStack===null?i:p`<bdi class="num">${x.mine.owned(t.number(e.quantity))}</bdi>`}`}#t(e){let{slots:t}=this.loadout,n=t.find(({item:e})=>e===this.item.code),r=this.chosen??(n?n.style:un(this.item)),i=(e,t,n)=>e.slot===t&&e.position===n;return{style:r,place:e.find(e=>hn(e)===this.at)??e.find(e=>n&&i(e,n.slot,n.position))??e.find(e=>!t.some(({slot:t,position:n})=>i(e,t,n)))??e[0]}}#n(e){let{item:t,loadout:r,working:a}=this,o=x.mine.dialog,{style:s,place:c}=this.#t(e),l=new Map(this.items.map(e=>[e.code,e])),u=r.slots.find(e=>e.item===t.code),ee=c?yt(r.slots,{...c,item:t.code,style:s}):r.slots,d=u!==void 0&&u.style===s&&u.slot===c?.slot&&u.position===c.position,te=this.conflict||r.version!==this.seen,ne=a||this.conflict&&r.version===this.seen;return p`<div class="owned-wear">
<figure class="owned-preview">
<figcaption class="small muted"><bdi>${o.preview}</bdi></figcaption>
${n(x.mine.room,{name:this.name,things:dn(ee,l)})}
</figure>
<form class="owned-form" @submit=${e=>this.#o(e,c,t.code,s)}>
${t.definition.styles.length>1?p`<fieldset ?disabled=${a}>
<legend>${o.styles}</legend>
<div class="owned-styles">${t.definition.styles.map(e=>this.#r(e,s))}</div>
</fieldset>`:i}
${e.length>1?this.#i(e,c,l):i}
<div role="alert">
${te?p`<p class="owned-conflict">${B(`alert`,20)}<bdi>${o.conflict}</bdi></p>`:i}
${this.wrong?p`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}
</div>
<div class="actions">
${u?p`<button type="button" class="button" ?disabled=${ne} @click=${()=>this.#s(u,null,null)}>${o.takeOff}</button>`:i}
<button type="submit" class="button main" ?disabled=${ne||d}>
${a?o.working:te?o.again:u?o.change:o.wear}
</button>
</div>
</form>
</div>`}#r(e,t){let n=this.item.styles.includes(e.code),{minTier:r}=e;return p`<label class="owned-style ${n?``:`locked`}">
<input
type="radio"
class="sr"
name="style"
value=${e.code}
?disabled=${!n}
.checked=${e.code===t}
@change=${e=>this.chosen=N(e)}
/>
${U(Q(this.item,e.code))}
<bdi>${e.title}</bdi>
${n?i:p`<span class="small muted">${r?d(r,{size:16,locked:!0}):B(`lock`,16)}<bdi>${r?x.mine.dialog.needs(r.name):x.mine.dialog.needsHigher}</bdi></span>`}
</label>`}#i(e,t,n){let r=({slot:e,position:t})=>{let r=this.loadout.slots.find(n=>n.slot===e&&n.position===t);return r&&r.item!==this.item.code?n.get(r.item)?.title:void 0};return p`<div class="field">
<label for="owned-place">${x.mine.dialog.where}</label>
<select id="owned-place" ?disabled=${this.working} @change=${e=>this.at=N(e)}>
${e.map(e=>{let n=r(e);return p`<option value=${hn(e)} .selected=${e===t}>${n?x.mine.dialog.holds(e.words,n):e.words}</option>`})}
</select>
</div>`}#a(){let{item:e,items:t}=this,{favourite:n,hidden:r,code:a}=e,o=(e,t)=>p`<button
type="button"
class="button quiet"
?disabled=${t.length===0}
@click=${()=>Z(...t.map(([e,t])=>({item:e,position:t})))}
>
${e}
</button>`;return p`<div class="owned-order" role="group" aria-label=${x.mine.arrange}>
<button type="button" class="button quiet" aria-pressed=${n} @click=${()=>Z({item:a,favourite:!n})}>
${B(`star`,20)}${x.mine.favourite}
</button>
<button type="button" class="button quiet" @click=${()=>Z({item:a,hidden:!r})}>${r?x.mine.bringBack:x.mine.putAway}</button>
${o(x.mine.toFront,fn(t,e))}
${e.position===null?i:p`${o(x.mine.earlier,pn(t,e,-1))} ${o(x.mine.later,pn(t,e,1))}`}
</div>`}#o(e,t,n,r){e.preventDefault(),t&&this.#s(t,n,r)}async#s({slot:e,position:t},n,r){if(this.working)return;let{version:i}=this.loadout;this.working=!0,this.wrong=``,this.seen=i,this.conflict=!1;try{let{equip:a}=await v(ae,{input:{slot:e,position:t,item:n,style:r,version:i}}),[o]=a.userErrors;o?o.code===`VERSION_CONFLICT`?this.conflict=!0:this.wrong=an(o.code):(a.loadout&&this.dispatchEvent(new CustomEvent(`laurel-worn`,{detail:a.loadout})),E.notice(n?x.mine.wears(this.item.title):x.mine.tookOff(this.item.title)),this.querySelector(`dialog`)?.close()),y.expire()}catch(e){let t=o(e);t.kind===`signed-out`?E.failed(t):this.wrong=h.t.failures[t.kind]}finally{this.working=!1}}};function hn({slot:e,position:t}){return`${e} ${t}`}var gn=[`here`,`favourite`,`isNew`,`soon`,`hidden`];function _n(e){return{kind:G.find(t=>t.toLowerCase()===e.get(`kind`))??null,show:gn.find(t=>t===e.get(`show`))??`here`,item:e.get(`item`)}}function $({kind:e,show:t,item:n}){let r=new URLSearchParams({...e?{kind:e.toLowerCase()}:{},...t===`here`?{}:{show:t},...n?{item:n}:{}}).toString();return r?`${j(`mine`)}?${r}`:j(`mine`)}function vn(e,t){return t===`hidden`?e.hidden:e.hidden?!1:t===`favourite`?e.favourite:t===`isNew`?e.newSince!==null:t!==`soon`||sn(e)}var yn=class extends b{static properties={search:{},changed:{state:!0}};constructor(){super(),this.search=``,this.changed=null}render(){let{member:e}=E;if(!e)return i;let t=_n(new URLSearchParams(this.search)),n=this.reader.one(he,{}),r=this.reader.list(Oe,{},({me:e})=>e?.inventory);r.more&&!r.loading&&!r.failure&&queueMicrotask(r.next);let a=r.data??[],o=n.data?.inventorySlots??[],s=n.data?.me?.loadout,l=s&&this.changed&&this.changed.version>s.version?this.changed:s;return p`
<div>
<h1><bdi>${x.mine.heading}</bdi></h1>
<p class="muted"><bdi>${x.mine.lead}</bdi></p>
</div>
${l&&r.data?this.#e(e,t,{loadout:l,slots:o,items:a}):n.failure?L(h,n.failure,{onRetry:n.again}):r.failure?i:c(`head`,x.loading)}
${T({...r,more:!1},{shape:`cards`,shown:e=>this.#r(e,t),none:()=>w(x.mine.empty,`crown`,{words:x.mine.toStore,href:j(`catalog`)})})}
${this.#a()} ${l?this.#o(e,t,{loadout:l,slots:o,items:a}):i}
`}#e(e,t,{loadout:r,slots:i,items:a}){let o=new Map(a.map(e=>[e.code,e]));return p`<div class="mine-top">
${n(x.mine.room,{name:D(e),things:dn(r.slots,o)})}
<section class="card mine-worn" aria-labelledby="mine-worn">
<h2 id="mine-worn"><bdi>${x.mine.places}</bdi></h2>
<ul class="mine-places">
${cn(i).map(e=>{let n=r.slots.find(({slot:t,position:n})=>t===e.slot&&n===e.position),a=n&&o.get(n.item),s=i.find(({code:t})=>t===e.slot)?.kinds??[],[c=null]=s.length===1?s.map(W):[];return p`<li>${a?this.#t(e.words,a,n.style,t):this.#n(e.words,c,t)}</li>`})}
</ul>
</section>
</div>`}#t(e,t,n,r){return p`<a class="mine-place" href=${$({...r,item:t.code})} aria-label=${x.mine.filled(e,t.title)}>
${U(Q(t,n))}
<span><span class="small muted">${e}</span><bdi class="clamp">${t.title}</bdi></span>
</a>`}#n(e,t,n){return p`<button type="button" class="mine-place free" aria-label=${x.mine.fill(e)} @click=${()=>{A($({...n,kind:t,show:`here`}),{replace:!0}),this.querySelector(`#mine-all`)?.focus()}}>
${U({kind:t??`OTHER`,picture:null})}
<span><span class="small muted">${e}</span><span>${x.mine.free}</span></span>
</button>`}#r(e,t){let n=e=>A($({...t,...e}),{replace:!0}),r=G.filter(n=>n===t.kind||e.some(e=>W(e.kind)===n)),a=gn.filter(n=>n===`here`||n===t.show||e.some(e=>vn(e,n))),o=e.filter(e=>(!t.kind||W(e.kind)===t.kind)&&vn(e,t.show)),{number:s}=h.format,c=t=>s(e.filter(e=>W(e.kind)===t).length),l=o.filter(({equippedIn:e})=>e!==null).length;return p`<section class="row" aria-labelledby="mine-all">
<div class="filters" role="group" aria-label=${x.catalog.filters}>
${r.length>1?Le(x.mine.filter,[{name:`all`,words:x.mine.all},...r.map(e=>({name:e,words:`${x.mine.kinds[e]} ${c(e)}`}))],t.kind??`all`,e=>n({kind:e===`all`?null:e})):i}
${a.length>1?Le(x.mine.show.label,a.map(e=>({name:e,words:x.mine.show[e]})),t.show,e=>n({show:e})):i}
</div>
<div role="status"><h2 id="mine-all" class="small muted" tabindex="-1"><bdi>${x.mine.counts(o.length,s(o.length),s(l))}</bdi></h2></div>
${o.length>0?p`<ul class="items mine-items">
${V(o,({id:e})=>e,e=>p`<li>${this.#i(e,t)}</li>`)}
</ul>`:w(x.mine.emptyHere,`crown`,{words:x.mine.all,href:j(`mine`)})}
</section>`}#i(e,t){let n=ln(e,un(e)),{number:r}=h.format;return p`<article class="owned">
<div class="owned-picture">${U(Q(e))}</div>
<div class="owned-words">
<h3><a href=${$({...t,item:e.code})}><bdi class="clamp">${e.title}</bdi></a></h3>
<p class="owned-notes small">
${e.definition.styles.length>1&&n?p`<bdi class="muted">${n.title}</bdi>`:i}
${e.definition.maxStack===null?i:p`<bdi class="muted num">${x.mine.times(r(e.quantity))}</bdi>`}
${e.equippedIn===null?i:p`<span class="chip worn">${B(`check`,16)}${x.mine.worn}</span>`}
${e.newSince===null?i:p`<span class="chip fresh">${x.mine.fresh}</span>`}
${sn(e)&&e.expiresAt?p`<bdi class="ends">${x.mine.ends} ${u(h,e.expiresAt)}</bdi>`:i}
</p>
</div>
<button
type="button"
class="button quiet icon-only owned-favourite"
aria-pressed=${e.favourite}
aria-label=${x.mine.favouriteOf(e.title)}
@click=${()=>Z({item:e.code,favourite:!e.favourite})}
>
${B(`star`,20)}
</button>
</article>`}#a(){let{data:e}=this.reader.list(pe,{},({me:e})=>e?.inventory);if(!e||e.length===0)return i;let{format:t}=h;return p`<details class="card mine-ended">
<summary><bdi>${x.mine.ended}</bdi> <span class="muted num">${t.number(e.length)}</span></summary>
<p class="small muted"><bdi>${x.mine.endedText}</bdi></p>
<ul>
${e.map(e=>p`<li class="mine-gone">
${U(Q(e))}
<span>
<bdi class="clamp">${e.title}</bdi>
<bdi class="small muted">${e.expiresAt?x.mine.endedAt(t.moment(e.expiresAt)):x.mine.usedUp}</bdi>
</span>
</li>`)}
</ul>
</details>`}#o(e,t,{loadout:n,slots:r,items:a}){let o=a.find(({code:e})=>e===t.item);return o?p`<laurel-owned
.item=${o}
.items=${a}
.loadout=${n}
.slots=${r}
.name=${D(e)}
@laurel-worn=${({detail:e})=>this.changed=e}
@laurel-closed=${()=>Se($({...t,item:null}))}
></laurel-owned>`:i}},bn=f`
.possession{display:block;flex:none;height:40px;object-fit:contain;width:40px;}.possession.drawn{color:var(--muted);fill:none;stroke:currentColor;stroke-linejoin:round;stroke-width:1.5;}.mine-top{align-items:stretch;display:grid;gap:16px;grid-template-columns:minmax(0,5fr) minmax(0,4fr);}.mine-worn{display:grid;gap:12px;grid-template-columns:minmax(0,1fr);grid-template-rows:auto 1fr;}.kit .mine-worn > h2{font:600 16px/24px var(--font);margin:0;}.mine-places{align-content:start;display:grid;gap:8px;grid-template-columns:repeat(2,minmax(0,1fr));}.kit .mine-place{align-items:center;background:var(--sunken);border:1px solid transparent;border-radius:var(--radius-control);color:var(--ink);cursor:pointer;display:grid;font:600 14px/20px var(--font);gap:8px;grid-template-columns:36px minmax(0,1fr);height:100%;min-height:56px;padding:6px 8px;text-align:start;text-decoration:none;width:100%;}.mine-place .possession{height:36px;width:36px;}.kit .mine-place:hover{border-color:var(--accent);}.mine-place > span > *{display:block;}.mine-place .clamp{-webkit-line-clamp:1;display:-webkit-box;}.kit .mine-place.free{background:none;border:1px dashed var(--control);color:var(--muted);font-weight:400;}.kit #mine-all{font-weight:400;}.mine-items{grid-template-columns:repeat(auto-fill,minmax(200px,1fr));}.owned{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);display:grid;grid-template-rows:auto 1fr;min-width:0;overflow:hidden;position:relative;}.owned:hover{border-color:var(--accent);}.owned:focus-within:has(a:focus-visible){outline:3px solid var(--accent);outline-offset:2px;}.owned a:focus-visible{outline:none;}.owned-picture{background:var(--sunken);display:grid;height:120px;padding:16px;place-items:center;}.owned-picture .possession{height:88px;max-width:100%;width:100%;}.owned-words{align-content:start;display:grid;gap:4px;padding:12px;}.owned h3 a{color:inherit;text-decoration:none;}.owned h3 a::after{content:"";inset:0;position:absolute;}.owned-notes{align-items:center;display:flex;flex-wrap:wrap;gap:4px 8px;}.chip.worn{color:var(--accent);font-weight:600;}.chip.fresh{background:var(--accent);color:var(--on-accent);font-weight:600;}.ends{color:var(--warn);font-weight:600;}.kit .owned-favourite{color:var(--muted);inset-block-start:0;inset-inline-end:0;position:absolute;}.kit [aria-pressed="true"]:is(.owned-favourite,.owned-order .button){color:var(--points);}[aria-pressed="true"]:is(.owned-favourite,.owned-order .button) .icon{fill:currentColor;}.mine-ended summary{cursor:pointer;font-weight:600;min-height:28px;}.mine-ended ul{display:grid;gap:12px 24px;grid-template-columns:repeat(auto-fill,minmax(240px,1fr));margin-block-start:12px;}.mine-gone{align-items:center;display:flex;gap:12px;}.mine-gone .possession{filter:grayscale(1);}.mine-gone bdi{display:block;}.owned-dialog{max-width:min(820px,calc(100vw - 24px));}.owned-head{align-items:start;display:flex;gap:12px;justify-content:space-between;}.owned-head p{display:flex;flex-wrap:wrap;gap:0 12px;}.owned-wear{align-items:start;display:grid;gap:24px;grid-template-columns:minmax(0,1fr) minmax(0,1fr);}.owned-preview figcaption{margin-block-end:4px;}.owned-styles{display:grid;gap:8px;grid-template-columns:repeat(auto-fill,minmax(104px,1fr));}.owned-style{align-content:start;background:var(--surface);border:1px solid var(--control);border-radius:var(--radius-control);cursor:pointer;display:grid;font-size:14px;gap:2px;justify-items:center;line-height:20px;padding:8px;position:relative;text-align:center;}.owned-style .possession{height:48px;width:48px;}.owned-style > .small{align-items:center;display:inline-flex;gap:4px;}.owned-style:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 2px var(--accent);font-weight:600;}.owned-style:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px;}.owned-style.locked{border-style:dashed;cursor:default;}.owned-style.locked .possession{filter:grayscale(1);opacity:0.6;}.owned-conflict{align-items:start;background:color-mix(in srgb,var(--warn) 10%,var(--surface));border:1px solid var(--warn);border-radius:var(--radius-control);color:var(--warn);display:flex;gap:8px;padding:8px 12px;}.owned-order{border-block-start:1px solid var(--line);display:flex;flex-wrap:wrap;gap:4px 8px;padding-block-start:12px;}@media (max-width: 46rem){laurel-mine .choices{flex-wrap:nowrap;overflow-x:auto;}laurel-mine .choice{padding:0 12px;white-space:nowrap;}.owned-dialog .room{min-height:220px;}.mine-top,.owned-wear{grid-template-columns:minmax(0,1fr);}.owned-wear{gap:16px;}.owned-wear .actions > *{flex:1 1 auto;}.mine-items{grid-template-columns:repeat(2,minmax(0,1fr));}.owned-picture{height:96px;}.owned-picture .possession{height:64px;}}@media (forced-colors: active){.owned-style:has(:checked){outline:3px solid Highlight;}.chip.fresh{border-width:2px;}}`,xn=500,Sn=class extends R{#e=new Xe(this,y);#t=null;#n=``;#r=null;#i=new Set;#a=0;constructor(){super(),new g(this)}disconnectedCallback(){super.disconnectedCallback(),this.#s()}render(){let{member:e}=E;this.#r=this.#e.one(`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment NotificationFacts on Notification{__typename id createdAt readAt message ...on TierChanged{reason from{...LadderFacts}to{...LadderFacts}}...on PointsChanged{reason delta balance}...on RewardEarned{source code title rewardSc rewardP}...on KeepThresholdReminder{percent remaining}...on SeasonEndingReminder{daysLeft endsAt outlook}...on ScExpiringReminder{daysLeft expiresAt amount}...on PExpiringReminder{daysLeft expiresAt amount}...on RedemptionUpdated{redemption{id title status}}}query Unread{me{id notifications(first:20 unreadOnly:true){edges{node{...NotificationFacts}}}}}`,{}).data?.me?.notifications.edges.map(({node:e})=>e)??null;let t=this.#t?.shown;return!e||!t?i:bt(h,S.locale,t,{member:e,loops:e.loops,tiers:e.game.tiers,onDone:()=>this.#t?.done(),onEarn:()=>A(j(`status`))})}updated(){this.querySelector(`.moment-layer:not(:popover-open)`)?.showPopover(),this.#u(!!this.#t?.shown),this.#o()}#o(){let e=E.member?.id;if(!e||!this.#r)return;e!==this.#n&&this.#s(),this.#n=e;let t=!this.#t,n=this.#t??=new xt(e=>this.#d(e),()=>this.#l(),()=>this.#c()),r=this.#r.filter(e=>!this.#i.has(e.id));for(let e of r)this.#i.add(e.id);r.length>0&&n.add(r,t)}#s(){clearTimeout(this.#a),this.#t?.end(),this.#t=null,this.#i.clear(),this.#u(!1)}#c(){let e=document.querySelector(`dialog[open]`)!==null;return clearTimeout(this.#a),e&&(this.#a=setTimeout(()=>void this.#t?.next(),xn)),e}#l(){let e=this.#t?.shown;e&&E.notice(e.message,{silent:!0}),this.requestUpdate()}#u(e){for(let t of document.querySelectorAll(`laurel-store > :is(header, main, .skip)`))t.toggleAttribute(`inert`,e)}async#d({id:e}){try{let{marked:t}=(await v(ke,{ids:[e]})).markNotificationsRead;return t.includes(e)?(y.expire(),await E.load(),!0):!1}catch(e){return o(e),!1}}};function Cn({status:e,createdAt:t,settledAt:n}){let{format:r}=h,{label:a,ordered:o,told:s,delivered:c}=x.orders.steps,l=e!==`PENDING`,u=e===`FAILED`||e===`CANCELLED`,ee=l?x.orders.status[e]:c;return p`<ol class="steps" aria-label=${a}>
${[{words:o,at:t,state:`done`},{words:s,at:null,state:l?`done`:`now`},{words:ee,at:n,state:u?`bad`:l?`done`:`ahead`}].map(({words:e,at:t,state:n})=>p`<li class="step ${n}" aria-current=${n===`now`?`step`:i}>
<span class="step-mark">${n===`done`?B(`check`,16):n===`bad`?B(`close`,16):i}</span>
<span><span class="step-words">${e}</span>${t?p`<time class="small muted" datetime=${t}><bdi>${r.moment(t)}</bdi></time>`:i}</span>
</li>`)}
</ol>`}var wn=3e3,Tn=6e4;function En({benefit:e,pointsSpent:t}){let{orders:n}=x;if(e)return n.gift;let r=m(t);return{...n,spent:n.spent(r),cancelText:n.cancelText(r)}}var Dn=class extends b{static properties={cancelling:{state:!0},busy:{state:!0}};#e=null;#t=wn;#n=0;constructor(){super(),this.cancelling=null,this.busy=!1}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.#i)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.#i),clearTimeout(this.#n),this.#n=0}#r(){let e=this.#e;!e?.data?.some(({status:e})=>e===`PENDING`)||e?.loading||document.hidden||!this.isConnected||this.#n||(this.#n=setTimeout(()=>{this.#n=0,this.#e?.again()},this.#t),this.#t=Math.min(Tn,this.#t*1.4))}#i=()=>{document.hidden||(this.#t=wn,this.#r())};updated(){super.updated(),this.#r()}render(){let e=this.#e=this.reader.list(Ge,{},({me:e})=>e?.redemptions);return p`
<h1><bdi>${x.orders.heading}</bdi></h1>
<p><a class="button" href=${j(`gifts`)}>${B(`gift`)}${x.nav.gifts}</a></p>
${T(e,{shown:e=>p`<ul class="orders">
${V(e,({id:e})=>e,e=>this.#a(e))}
</ul>`,none:()=>w(x.orders.empty,`parcel`,{words:x.orders.toStore,href:j(`catalog`)})})}
${this.cancelling?this.#o(this.cancelling):i}
`}#a(e){let{status:t,title:n,quantity:r}=e,a=En(e),{format:o}=h,c=e.trackingUrl&&s(e.trackingUrl);return p`<li class="card order">
${z(e.item)}
<div class="order-words">
<h2 class="order-title clamp"><bdi>${n}</bdi>${r>1?p` ${x.orders.times(o.number(r))}`:i}</h2>
<p><span class="chip order-state">${x.orders.status[t]}</span></p>
<p class="small muted"><bdi class="num">${a.spent}</bdi> · <bdi>${a.redeemed(o.moment(e.createdAt))}</bdi></p>
${t===`PENDING`?p`<p class="small muted"><bdi>${a.due(o.moment(e.dueAt))}</bdi></p>`:i}
${e.failureReason?p`<p><bdi>${x.orders.reason(e.failureReason)}</bdi></p>`:i}
${t===`FAILED`||t===`CANCELLED`?p`<p><bdi>${a.returned}</bdi></p>`:i}
${c?p`<p><a href=${c} target="_blank" rel="noopener noreferrer">${x.orders.tracking}</a></p>`:i}
</div>
${Cn(e)}
${t===`PENDING`?p`<button
type="button"
class="button quiet order-cancel"
@click=${()=>this.cancelling=e}
>
<span>${x.orders.cancel}<span class="sr">: ${n}</span></span>
</button>`:i}
</li>`}#o(e){return p`<dialog class="dialog" aria-labelledby="cancel-title" @close=${()=>this.cancelling=null} @click=${I}>
<div class="inside">
<h2 id="cancel-title"><bdi>${x.orders.cancelTitle(e.title)}</bdi></h2>
<p><bdi>${En(e).cancelText}</bdi></p>
<div class="actions">
<button type="button" class="button" @click=${F}>${x.orders.cancelNo}</button>
<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#s(e)}>
${x.orders.cancelYes}
</button>
</div>
</div>
</dialog>`}async#s(e){this.busy=!0;try{let{cancelRedemption:t}=await v(ce,{id:e.id}),[n]=t.userErrors;n?E.notice(C(n.code),{bad:!0}):(E.adopt(t.member),E.notice(En(e).cancelled)),y.expire()}catch(e){E.failed(e)}finally{this.busy=!1,this.querySelector(`dialog`)?.close()}}};function On({amount:e,currency:t}){return new Intl.NumberFormat(S.tag,{style:`currency`,currency:t}).format(Number(e))}var kn=class extends b{render(){let e=this.reader.list(Ae,{},({me:e})=>e?.purchases);return p`
<p class="crumb"><a href=${j(`history`)}>${B(`arrow`,16)}${x.nav.history}</a></p>
<h1><bdi>${x.purchases.heading}</bdi></h1>
<p class="muted"><bdi>${x.purchases.lead}</bdi></p>
${T(e,{shown:e=>p`<div class="card">
<ul class="purchases">
${V(e,({id:e})=>e,e=>p`<li>${An(e)}</li>`)}
</ul>
</div>`,none:()=>w(x.purchases.empty,`star`)})}
`}};function An({sku:e,occurredAt:t,amount:n,refunded:r,sc:a,p:o}){let{t:s,format:c}=h,l=Number(r.amount)>0,u=l&&Number(r.amount)>=Number(n.amount);return p`<div class="purchase">
<div>
<p class="purchase-title"><bdi class="clamp">${e??x.purchases.untitled}</bdi></p>
<time class="small muted" datetime=${t}><bdi>${c.moment(t)}</bdi></time>
</div>
<p class="purchase-amount num ${u?`gone`:``}"><bdi>${On(n)}</bdi></p>
<p class="purchase-earned num">
<bdi>${s.reward.progress(c.signed(a))}</bdi>
<bdi class="price">${s.reward.points(c.signed(o),o)}</bdi>
</p>
${l?p`<p class="purchase-back small"><bdi>${u?x.purchases.whole:x.purchases.back(On(r))}</bdi></p>`:i}
</div>`}var jn=[`quantity`,`email`,`country`,`phone`,...X.map(([e])=>e)],Mn=class extends R{static properties={item:{attribute:!1},quantity:{state:!0},price:{state:!0},stage:{state:!0},errors:{state:!0},general:{state:!0},sum:{state:!0}};#e=new Xe(this,y);#t=null;#n=a();#r=null;#i=null;constructor(){super(),this.quantity=1,this.price=null,this.stage=`form`,this.errors={},this.general=``,this.sum=0,new g(this)}updated(e){Ye(this),this.#_(),e.has(`stage`)&&this.stage===`done`&&(this.querySelector(`#redeem-title`)?.focus(),this.sum=E.member?.points.balance??0),e.has(`errors`)&&this.querySelector(`[aria-invalid=true]`)?.focus()}render(){return p`<dialog
class="dialog"
aria-labelledby="redeem-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${e=>this.stage===`working`&&e.preventDefault()}
@click=${e=>this.stage!==`working`&&I(e)}
>
<div class="inside">${this.stage===`done`?this.#f():this.#o()}</div>
</dialog>`}get#a(){return this.price===null?this.item:{...this.item,price:this.price}}#o(){let e=this.#a,t=E.member?.points.balance??0,n=e.price*this.quantity,r=this.stage===`working`,a=r||this.stage===`unsure`,o=e.kind===`TANGIBLE`,s=se(e,t),c=n>t&&this.stage===`form`;return p`
<div class="title-row">
${z(e)}
<div>
<h2 id="redeem-title" tabindex="-1"><bdi>${x.redeem.heading(e.title)}</bdi></h2>
${o?null:p`<p class="muted"><bdi>${x.redeem.digital}</bdi></p>`}
</div>
</div>
<form novalidate @submit=${this.#p} @input=${this.#g} aria-busy=${r}>
<fieldset ?disabled=${a}>
${s>1?this.#s(s):i}
${fe(e,E.member).needsEmail?this.#c():i}
${o?this.#l():i}
</fieldset>
<dl class="sum">
<div><dt>${x.redeem.price}</dt><dd>${h.format.number(n)}</dd></div>
<div><dt>${x.redeem.balance}</dt><dd>${h.format.number(t)}</dd></div>
<div class="total"><dt>${x.redeem.after}</dt><dd>${h.format.number(t-n)}</dd></div>
</dl>
<div role="alert">${this.general?p`<p class="wrong"><bdi>${this.general}</bdi></p>`:i}</div>
<div class="actions">
<button type="button" class="button" ?disabled=${r} @click=${F}>${x.cancel}</button>
<button type="submit" class="button main" ?disabled=${r||c}>
${r?x.redeem.working:this.stage===`unsure`?x.redeem.again:x.redeem.confirm(m(n))}
</button>
</div>
</form>
`}#s(e){return this.#d(`quantity`,p`<select
id="redeem-quantity"
name="quantity"
aria-invalid=${!!this.errors.quantity}
aria-describedby="redeem-quantity-error"
@change=${e=>this.quantity=Number(N(e))}
>
${Array.from({length:e},(e,t)=>p`<option value=${t+1} .selected=${t+1===this.quantity}>${t+1}</option>`)}
</select>`)}#c(){return this.#d(`email`,this.#u(`email`,`email`,!0,254,`email`),x.redeem.emailHint)}#l(){return p`<fieldset class="address">
<legend>${x.redeem.delivery}</legend>
${X.map(([e,t,n,r])=>this.#d(e,this.#u(e,`shipping ${t}`,n,r)))}
${this.#d(`country`,p`<select
id="redeem-country"
name="country"
autocomplete="shipping country"
required
aria-invalid=${!!this.errors.country}
aria-describedby="redeem-country-error"
>
<option value="">${x.redeem.choose}</option>
${Ft().map(([e,t])=>p`<option value=${e}>${t}</option>`)}
</select>`)}
${this.#d(`phone`,this.#u(`phone`,`shipping tel`,!1,32,`tel`))}
<p class="small muted"><bdi>${x.redeem.privacy}</bdi></p>
</fieldset>`}#u(e,t,n,r,i=`text`){return p`<input
id="redeem-${e}"
name=${e}
type=${i}
autocomplete=${t}
maxlength=${r}
?required=${n}
aria-invalid=${!!this.errors[e]}
aria-describedby="redeem-${e}-error"
/>`}#d(e,t,n=``){return p`<div class="field field-${e}">
<label for="redeem-${e}">${x.redeem[e]}</label>
${t}
<p class=${this.errors[e]?`small wrong`:`small muted`} id="redeem-${e}-error"><bdi>${this.errors[e]??n}</bdi></p>
</div>`}#f(){let e=this.#e.list(`fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}query Redemptions($first:Int$after:String){me{redemptions(first:$first after:$after){edges{node{...Redeemed}}pageInfo{hasNextPage endCursor}}}}`,{},({me:e})=>e?.redemptions).data?.find(({id:e})=>e===this.#t?.id)??this.#t;return p`<div class="redeemed">
${z(this.item)}
<h2 id="redeem-title" tabindex="-1"><bdi>${x.redeem.done}</bdi></h2>
<p><bdi>${this.item.title}</bdi></p>
<p class="small muted"><bdi>${this.item.kind===`TANGIBLE`?x.redeem.doneTangible:x.redeem.doneDigital}</bdi></p>
<dl class="sum">
<div><dt>${x.redeem.balance}</dt><dd class="num"><bdi>${ne(this.sum,h.format.number)}</bdi></dd></div>
</dl>
${e?Cn(e):i}
<div class="actions">
<button type="button" class="button" @click=${F}>${x.redeem.goOn}</button>
<button type="button" class="button main" @click=${()=>A(j(`orders`),{replace:!0})}>${x.redeem.seeOrders}</button>
</div>
</div>`}#p=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#i??this.#m(P(e));if(t){this.stage=`working`,this.general=``;try{let{redeem:e}=await v(be,{input:t});this.#i=null,e.userErrors.length?this.#h(e):(this.stage=`done`,this.sum=E.member?.points.balance??0,this.#t=e.redemption,wt(_,K),E.adopt(e.member),y.expire())}catch(e){let n=o(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),E.failed(n);return}let r=n.kind===`offline`||n.kind===`server`;this.#i=r?t:null,this.stage=r?`unsure`:`form`,this.general=r?x.redeem.unsure:h.t.failures[n.kind]}}};#m(e){let t={};for(let n of jn){let r=e.elements.namedItem(n);(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&(r.required&&!M(e,n)?t[n]=x.redeem.missing:r.type===`email`&&r.validity.typeMismatch&&(t[n]=x.redeem.badEmail))}if(this.errors=t,Object.keys(t).length)return null;let n=M(e,`email`);return{itemId:this.item.id,quantity:this.quantity,expectedPrice:this.#a.price,idempotencyKey:this.#n,...n?{email:n}:{},...this.item.kind===`TANGIBLE`?{shippingAddress:zt(e)}:{}}}#h({userErrors:e,currentPrice:t}){let n={},r=[];t!==null&&(this.price=t,this.quantity=Math.min(this.quantity,se(this.#a,E.member?.points.balance??0)));for(let{code:i,path:a}of e){let e=jn.find(e=>e===a.at(-1));i===`IDEMPOTENCY_CONFLICT`?r.push(x.redeem.already):i===`PRICE_CHANGED`&&t!==null?r.push(x.redeem.priceChanged(m(t))):e&&this.querySelector(`[name="${e}"]`)?n[e]=i===`INVALID`?x.redeem.check:C(i):r.push(C(i))}this.stage=`form`,this.errors=n,this.general=r.join(` `),E.refresh()}#g=e=>{let t=e.target instanceof Element?e.target.closest(`form`):null;t&&Ct(_,JSON.stringify(Object.fromEntries(new FormData(t))),K)};#_(){let e=this.querySelector(`form`);if(!e||e===this.#r)return;this.#r=e;let t=Nn(St(_,K));for(let n of jn){let r=e.elements.namedItem(n),i=t[n];(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&i&&n!==`quantity`&&(r.value||=i)}}};function Nn(e){try{return e?JSON.parse(e):{}}catch{return{}}}var Pn=8,Fn={ANNIVERSARY:`calendar`,GIFTS:`gift`,PURCHASES:`star`,STREAK:`flame`,TIER:`up`},In=class extends b{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let{member:e}=E;if(!e)return i;let{data:t,failure:n,again:r}=this.reader.one(oe,{});return p`
<h1 class="sr"><bdi>${x.status.heading}</bdi></h1>
${this.#e(e,t?.me)}
${t?.me?this.#t(t.me,e):n?L(h,n,{onRetry:r}):c(`rows`,x.loading)}
`}#e(e,t){let{tier:n,nextTier:r,progress:a,season:o,points:s}=e,c=re(e,h.now());return p`<section class="card stand" aria-label=${x.status.you}>
<div class="stand-who">
${d(n,{size:96,share:a.fraction,loops:e.loops})}
<div>
<p class="stand-tier"><bdi>${n.name}</bdi></p>
<p class="muted clamp"><bdi>${D(e)}</bdi></p>
${e.isGuest?p`<p class="chip"><bdi>${x.me.guest}</bdi></p>`:i}
</div>
${Ze(h,s)}
</div>
${ie(h,{tier:n,nextTier:r,progress:a})}
${c&&t?st(h,{...t,season:o,progress:a},c,t.game.tiers):te(h,{tier:n,season:o,progress:a})}
</section>`}#t(e,t){let{tier:n,nextTier:r,missions:a,activities:o,game:s,milestones:c}=e,l={onClaim:(e,t)=>void this.#n(e,t),busy:this.busy};return p`<div class="columns">
<div class="stack">
${Ln(e,t)}
<section class="card">
<h2><bdi>${x.status.benefits(n.name)}</bdi></h2>
${n.benefits.length>0?p`<ul class="stack">${n.benefits.map(e=>p`<li>${gt(h,e,l)}</li>`)}</ul>`:p`<p class="muted"><bdi>${x.status.noBenefits}</bdi></p>`}
${r?p`<h3 class="up">${d(r,{size:24,locked:!0})}<bdi>${x.status.up(r.name)}</bdi></h3>
${_t(h,n,r)}`:i}
</section>
</div>
<div class="stack">
<section class="card">
<h2><bdi>${x.status.missions}</bdi></h2>
${a.length>0?p`<ul class="stack">${dt(a).map(e=>p`<li>${mt(h,e)}</li>`)}</ul>`:p`<p class="muted"><bdi>${x.status.noMissions}</bdi></p>`}
</section>
${o.length>0?p`<section class="card">
<h2><bdi>${x.status.activities}</bdi></h2>
<ul class="stack">${o.map(e=>p`<li>${Qe(h,e)}</li>`)}</ul>
</section>`:i}
${s.invitationTerms?p`<section class="card">
<h2><bdi>${H(h).invite.title}</bdi></h2>
${at(h,s.invitationTerms)}
<p class="invite-open"><a class="button" href=${j(`invite`)}>${B(`people`)}${H(h).invite.open}</a></p>
</section>`:i}
${Rn(s.tiers,t,c)}
</div>
<section class="card wide">
<h2><bdi>${x.status.tiers}</bdi></h2>
${pt(h,{tiers:s.tiers,tier:t.tier})}
</section>
</div>`}async#n({code:e,title:t},n){this.busy=!0;let r=E.member?.points.balance??0;try{let{claimBenefit:i}=await v(ze,{code:e}),[a]=i.userErrors;if(a)E.notice(C(a.code),{bad:!0});else{let e=(i.member?.points.balance??0)>r;lt(n,e?document.querySelector(`.me-points`):null),E.adopt(i.member),E.notice(x.status.claimed(t))}y.expire()}catch(e){E.failed(e)}finally{this.busy=!1}}};function Ln({paths:e,keepPaths:t,tier:n,nextTier:r},{season:a}){let{paths:o}=H(h),s=r&&ot(e)?p`<section class="card">
<h2><bdi>${o.up(r.name)}</bdi></h2>
${e.length>1?p`<p class="muted ways-text"><bdi>${o.upText}</bdi></p>`:i}
${it(h,e)}
</section>`:i,c=ot(t)?p`<section class="card">
<h2><bdi>${o.keep(n.name)}</bdi></h2>
<p class="muted ways-text"><bdi>${o.keepText(h.format.weekday(a.endsAt))}</bdi></p>
${it(h,t)}
</section>`:i;return p`${s}${c}`}function Rn(e,{tier:t,joinedAt:n,loops:r},a){let{format:o}=h;return p`<section class="card">
<h2><bdi>${x.status.milestones}</bdi></h2>
<ol class="gems">
${e.map(e=>{let n=e.rank<=t.rank,r=n?x.status.reached(e.name):x.status.ahead(e.name);return p`<li>${d(e,{size:48,locked:!n,label:r})}</li>`})}
</ol>
${a.length>0?p`<ol class="reached">
${a.slice(0,Pn).map(({kind:e,at:t,message:n})=>p`<li>
${B(Fn[e])}
<p><bdi>${n}</bdi></p>
<time class="small muted" datetime=${t}><bdi>${o.day(t)}</bdi></time>
</li>`)}
</ol>`:i}
${r>0?p`<p><bdi>${x.status.loops(r,o.number(r))}</bdi></p>`:i}
<p class="muted"><bdi>${x.status.since(o.day(n))}</bdi></p>
</section>`}var zn=f`
.invite-card{display:grid;gap:24px;grid-template-columns:minmax(0,1fr);}.invite-card > .deed{padding-block-end:0;}.invite-qr{display:grid;gap:8px;justify-items:start;}.invite-open{margin-block-start:16px;}.ways-text{margin-block-end:12px;}.invitations{margin-block-start:12px;}.invited{align-items:start;border-color:var(--accent);display:flex;gap:24px;margin-block-end:24px;padding:24px;}.invited > .icon{color:var(--accent);}.invited-words{display:grid;flex:1;gap:12px;min-width:0;}.invited-code,.invited-reward{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;}.invited-code > strong{font:700 22px/28px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;letter-spacing:0.12em;}@media (max-width: 40rem){.invited > .icon{display:none;}}`,Bn=[`bolt`,`up`,`gift`],Vn=3,Hn=class extends b{static properties={providers:{attribute:!1},play:{}};constructor(){super(),this.providers=[],this.play=null}render(){let{gameId:e}=E,t=e?this.reader.one(Ke,{gameId:e}).data:null;t?.game&&de(t.game.look,t.game.tiers);let n=t?.catalog.edges.map(({node:e})=>e)??[];return p`
${rn(t?.game?t.game.invitationTerms:void 0,this.play)}
<section class="hero">
<div>
<h1><bdi>${t?.game?x.window.heading(t.game.name):x.window.headingAny}</bdi></h1>
<p class="lead"><bdi>${x.window.lead}</bdi></p>
</div>
<div class="ways-in">
<p><bdi>${this.providers.length>0?x.window.signedOut:x.window.signedOutNoProviders}</bdi></p>
${k(this.providers)}
${this.play?p`<p><a href=${this.play}>${x.window.play}</a></p>`:i}
</div>
</section>
${t?.game?Un(t.game.tiers):i}
${n.length>0?p`<section class="row">
<h2><bdi>${x.window.items}</bdi></h2>
${Pe(n,null)}
</section>`:i}
<section class="row">
<h2><bdi>${x.window.how}</bdi></h2>
<ol class="how">
${x.window.steps.map(({title:e,text:t},n)=>p`<li class="card">
${B(Bn[n]??`star`,24)}
<h3><bdi>${e}</bdi></h3>
<p class="muted"><bdi>${t}</bdi></p>
</li>`)}
</ol>
</section>
`}};function Un(e){let t=t=>e.find(e=>e.rank===t-1)??{benefits:[]};return p`<section class="row">
<h2><bdi>${x.window.ladder}</bdi></h2>
<ol class="rungs">
${e.map(e=>p`<li class="card">
${d(e,{size:48})}
<h3 class="clamp"><bdi>${e.name}</bdi></h3>
<ul class="small muted">
${ht(t(e.rank),e).slice(0,Vn).map(({benefit:e})=>p`<li><bdi>${e.title}</bdi></li>`)}
</ul>
</li>`)}
</ol>
</section>`}var Wn=80,Gn=class extends b{static properties={words:{state:!0},busy:{state:!0}};constructor(){super(),this.words=``,this.busy=!1}render(){let{all:e,failure:t,again:n}=De(this.reader);return p`
<h1><bdi>${x.wishes.heading}</bdi></h1>
<p class="muted"><bdi>${x.wishes.lead}</bdi></p>
${e?this.#e(e):t?L(h,t,{onRetry:n}):c(`cards`,x.loading)}
`}#e(e){let t=e.flatMap(({item:e})=>e??[]),n=e.filter(({item:e})=>!e);return p`
${t.length>0?p`<h2 class="sr"><bdi>${x.catalog.heading}</bdi></h2>
${Pe(t,E.member,Ne(e))}`:w(x.wishes.empty,`heart`,{words:x.orders.toStore,href:j(`catalog`)})}
<section class="card" aria-labelledby="wishes-words">
<h2 id="wishes-words"><bdi>${x.wishes.wordsHeading}</bdi></h2>
<p class="muted"><bdi>${x.wishes.wordsText}</bdi></p>
<form class="wish-form" @submit=${this.#n}>
<label class="field">
<span>${x.wishes.wordsLabel}</span>
<input
name="wish"
required
maxlength=${Wn}
autocomplete="off"
.value=${this.words}
@input=${e=>this.words=N(e)}
/>
</label>
<button class="button main" ?disabled=${this.busy}>${x.wishes.wordsSend}</button>
</form>
${n.length>0?p`<ul class="wish-words">
${V(n,({wishId:e})=>e,e=>this.#t(e))}
</ul>`:i}
</section>
`}#t({wishId:e,text:t,createdAt:n}){let r=t??x.wishes.hidden;return p`<li>
<div>
<p><bdi>${r}</bdi></p>
<time class="small muted" datetime=${n}><bdi>${h.format.day(n)}</bdi></time>
</div>
<button type="button" class="button quiet icon-only" aria-label=${x.wishes.remove(r)} @click=${()=>Ue(e)}>
${B(`close`)}
</button>
</li>`}#n=async e=>{e.preventDefault(),this.busy=!0,await we({text:this.words})&&(this.words=``,E.notice(x.wishes.sent)),this.busy=!1}};e([...r,t],[zn,Ut,bn]);for(let[e,t]of Object.entries({"laurel-account":Et,"laurel-connect":kt,"laurel-gift":Vt,"laurel-gifts":Ht,"laurel-give":Nt,"laurel-history":qt,"laurel-inbox":Yt,"laurel-invite":en,"laurel-invited":nn,"laurel-mine":yn,"laurel-moments":Sn,"laurel-orders":Dn,"laurel-purchases":kn,"laurel-owned":mn,"laurel-redeem":Mn,"laurel-status":In,"laurel-window":Hn,"laurel-wishes":Gn}))customElements.define(e,t);