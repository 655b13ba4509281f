import{t as e}from"./page-BZX4RPlN.js";import{n as t,t as n}from"./room-ChAshWGi.js";import{t as r}from"./styles-BsFiiKZm.js";import{$ as i,A as a,D as o,H as s,K as c,L as l,X as u,Y as ee,b as d,g as te,i as f,it as p,nt as m,r as ne,y as re}from"./base-DvswjB-t.js";import{$ as ie,A as h,B as g,Ct as ae,D as _,E as v,F as oe,G as se,H as ce,J as le,L as y,M as ue,N as b,P as de,Q as fe,R as pe,St as me,T as x,U as S,V as C,W as he,X as ge,Y as _e,Z as ve,_ as w,_t as ye,at as be,b as xe,bt as Se,d as Ce,dt as we,et as Te,f as Ee,ft as De,g as T,gt as Oe,h as E,ht as ke,i as Ae,it as je,j as D,k as O,l as Me,m as Ne,mt as Pe,n as Fe,ot as Ie,p as k,pt as Le,q as Re,rt as ze,s as A,t as Be,tt as Ve,u as He,ut as Ue,vt as We,wt as Ge,x as j,y as M,yt as Ke,z as qe}from"./invitation-DzUlxaLz.js";import{n as N,r as P,t as F}from"./forms-DLjEN_--.js";import{a as Je,i as I,n as Ye,r as L}from"./cache-DY-mhpgW.js";import{a as Xe,n as R}from"./notice-BscU0jWm.js";import{t as z}from"./piece-AKXGT8DB.js";import{t as Ze}from"./unsure-rG7uZ557.js";import{b as Qe,c as $e,d as et,g as tt,l as nt,m as rt,o as it,p as at,r as ot,t as st,u as ct,v as lt}from"./risk-card-BPI0VS2r.js";import{r as B}from"./item-DOY-eHut.js";import{t as ut}from"./qr-C45mX4UN.js";import{t as V}from"./icons-DlunIv7Y.js";import{t as H}from"./repeat-S_-1slP4.js";import{a as U,d as dt,f as ft,i as pt,l as mt,n as ht,s as gt,t as _t}from"./compare-BTBp0oZP.js";import{a as vt,i as W,n as G,r as yt,t as K}from"./possession-DiLU2i92.js";import{n as bt}from"./moment-Bvat1cNr.js";import{t as xt}from"./moments-DynKfGnV.js";import{i as q,n as St,r as Ct,t as wt}from"./memory-ks299eBy.js";var Tt=`ERASE`,Et=class extends x{static properties={providers:{attribute:!1},busy:{state:!0},erasing:{state:!0},typed:{state:!0},wrong:{state:!0}};constructor(){super(),this.providers=[],this.busy=!1,this.erasing=null,this.typed=``,this.wrong=``}render(){let{member:e}=D;if(!e)return i;let t=new Set(e.identities.map(({provider:e})=>e.toLowerCase())),n=this.providers.filter(e=>!t.has(e));return m`
<h1><bdi>${S.account.heading}</bdi></h1>
<p class="muted clamp"><bdi>${O(e)}</bdi></p>
${this.#e()}
<section class="card settings">
<h2><bdi>${S.account.identities}</bdi></h2>
${e.identities.length?m`<ul class="identities">
${e.identities.map(({provider:e,linkedAt:t})=>m`<li>
<strong>${S.providerNames[e]??e}</strong>
<span class="muted">${S.account.connected(g.format.day(t))}</span>
</li>`)}
</ul>`:m`<p><bdi>${S.account.noIdentities}</bdi></p>`}
${e.email?m`<p><bdi>${S.account.email(e.email)}</bdi></p>`:i}
${n.length?m`<p class="muted"><bdi>${e.identities.length?S.account.connect:S.account.connectFirst}</bdi></p>
${A(n)}`:i}
</section>
<section class="card">
<h2><bdi>${S.account.privacy}</bdi></h2>
${this.#t(S.account.exportText,S.account.export,this.#s)}
${this.#t(S.account.signOutText,S.me.signOut,this.#c)}
${this.#t(S.account.everywhereText,S.account.everywhere,this.#l)}
${this.#t(S.account.eraseText,S.account.erase,()=>this.erasing=`ask`,`danger`)}
</section>
${this.erasing?this.#n(e):i}
`}#e(){let e=qe();return m`<section class="card settings">
<h2><label for="language">${S.account.language}</label></h2>
<p class="muted"><bdi>${S.account.languageText}</bdi></p>
<select id="language" @change=${async e=>{pe(l.find(t=>t===P(e))??null),await ce(),D.spoke()}}>
<option value="" ?selected=${!e}>${S.account.languageAuto}</option>
${l.map(t=>m`<option value=${t} lang=${t} ?selected=${t===e}>${Dt(t)}</option>`)}
</select>
</section>`}#t(e,t,n,r=``){return m`<div class="deed">
<p><bdi>${e}</bdi></p>
<button type="button" class="button ${r}" ?disabled=${this.busy} @click=${n}>${t}</button>
</div>`}#n(e){return m`<dialog class="dialog" aria-labelledby="erase-title" @close=${()=>{this.erasing=null,this.typed=``,this.wrong=``}} @click=${L}>
<div class="inside">
<h2 id="erase-title"><bdi>${S.account.eraseTitle}</bdi></h2>
${this.erasing===`prove`?this.#a(e):this.#r()}
</div>
</dialog>`}#r(){return m`<form @submit=${this.#u}>
<p><bdi>${S.account.eraseWarning}</bdi></p>
<div class="field">
<label for="erase-confirm">${S.account.eraseConfirm(S.account.eraseWord)}</label>
<input
id="erase-confirm"
autocomplete="off"
autocapitalize="characters"
.value=${this.typed}
@input=${e=>this.typed=P(e)}
/>
</div>
<div role="alert">${this.wrong?m`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<div class="actions">
<button type="button" class="button" @click=${I}>${S.cancel}</button>
<button type="submit" class="button main danger" ?disabled=${this.busy||!this.#i}>
${S.account.eraseYes}
</button>
</div>
</form>`}get#i(){return this.typed.trim().toLocaleUpperCase(C.tag)===S.account.eraseWord}#a(e){let t=e.identities.map(({provider:e})=>e.toLowerCase()),n=this.providers.filter(e=>t.includes(e));return m`<p><bdi>${n.length?S.account.eraseProve:S.account.eraseCannotProve}</bdi></p>
${A(n.length?n:this.providers)}
<button type="button" class="button" @click=${I}>${S.cancel}</button>`}async#o(e){this.busy=!0;try{await e()}catch(e){D.failed(e)}finally{this.busy=!1}}#s=()=>this.#o(async()=>{let{exportMyData:e}=await y(Ve,{}),t=URL.createObjectURL(new Blob([e],{type:`application/json`}));Object.assign(document.createElement(`a`),{href:t,download:`my-rewards.json`}).click(),setTimeout(()=>URL.revokeObjectURL(t),6e4),D.notice(S.account.exported)});#c=()=>this.#o(()=>D.signOut());#l=()=>this.#o(async()=>{await y(Ke,{}),D.over(S.account.everywhereDone)});#u=async e=>{e.preventDefault(),this.busy=!0,this.wrong=``;try{let{eraseMe:e}=await y(Te,{confirm:Tt}),[t]=e.userErrors;t?.code===`IDENTIFICATION_REQUIRED`?this.erasing=`prove`:t?this.wrong=w(t.code):(this.querySelector(`dialog`)?.close(),D.over(S.account.erased))}catch(e){let t=o(e);t.kind===`signed-out`?D.failed(t):this.wrong=g.t.failures[t.kind]}finally{this.busy=!1}}};function Dt(e){return new Intl.DisplayNames(e,{type:`language`}).of(e)??e}var Ot=4e3,kt=class extends z{static properties={code:{state:!0},failure:{state:!0},wrong:{state:!0},busy:{state:!0}};#e=0;constructor(){super(),this.code=null,this.failure=null,this.wrong=``,this.busy=!1,new ee(this,Date.now,()=>void this.#t())}connectedCallback(){super.connectedCallback(),this.#t(),this.#e=setInterval(()=>{!document.hidden&&this.code&&D.load()},Ot)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}#t=async()=>{this.failure=null;try{this.code=(await y(ge,{})).createConnectCode}catch(e){let t=o(e);t.kind===`signed-out`?D.over(S.outcomes.over):this.failure=t}};#n=async e=>{e.preventDefault();let t=N(F(e),`code`);if(t){this.busy=!0,this.wrong=``;try{let{connectStoreCode:e}=await y(_e,{code:t}),[n]=e.userErrors;n?this.wrong=n.code===`CODE_INVALID`?S.connect.wrong:w(n.code):(D.notice(S.connect.connected),await D.load())}catch(e){D.failed(e)}finally{this.busy=!1}}};render(){return m`<section class="gate">
<h1 tabindex="-1"><bdi>${S.connect.heading}</bdi></h1>
<p><bdi>${S.connect.lead}</bdi></p>
<div class="ways">
<div class="card way">
<h2><bdi>${S.connect.show}</bdi></h2>
${this.failure?R(g,this.failure,{onRetry:()=>void this.#t()}):i}
${this.code?m`<p class="code" translate="no">${this.code.code}</p>
<p class="muted">${S.connect.validFor} ${u({...g,now:Date.now},this.code.expiresAt)}</p>`:i}
<p><bdi>${S.connect.showText}</bdi></p>
<p class="muted" role="status"><bdi>${S.connect.waiting}</bdi></p>
</div>
<form class="card way" @submit=${this.#n}>
<h2><bdi>${S.connect.type}</bdi></h2>
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
<p class="small wrong" id="game-code-error" role="alert"><bdi>${this.wrong}</bdi></p>
</div>
<button type="submit" class="button main" ?disabled=${this.busy}>${S.connect.typeButton}</button>
</form>
</div>
<p class="centre"><button type="button" class="button quiet" @click=${this.#r}>${S.connect.other}</button></p>
</section>`}#r=()=>D.signOut().catch(e=>D.failed(e))};function J({imageUrl:e,needsAddress:t}){return B({imageUrl:e,kind:t?`TANGIBLE`:`DIGITAL`})}function At({link:e}){return e?m`<div class="gift-link">
${et(g,e)}
<figure class="invite-qr">${ut(e,S.gifts.dialog.qr)}</figure>
</div>`:i}function Y({title:e,quantity:t}){return m`<bdi>${e}</bdi>${t>1?m` ${S.gifts.times(g.format.number(t))}`:i}`}function X(e){return S.gifts.refusals[e]??w(e)}var jt=200,Mt=128,Nt=class extends z{static properties={present:{attribute:!1},stage:{state:!0},wrong:{state:!0}};#e=a();#t=null;#n=null;#r=null;constructor(){super(),this.stage=`form`,this.wrong=``,new _(this)}updated(e){Je(this),e.has(`stage`)&&this.stage===`done`&&this.querySelector(`#give-title`)?.focus()}render(){let e=this.stage===`working`;return m`<dialog
class="dialog"
aria-labelledby="give-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${t=>e&&t.preventDefault()}
@click=${t=>!e&&L(t)}
>
<div class="inside">${this.stage===`done`&&this.#t?this.#a(this.#t):this.#i()}</div>
</dialog>`}#i(){let{present:e,stage:t}=this,n=S.gifts.dialog,r=t===`working`,a=`price`in e.from?this.#r??e.from.price:null;return m`
<div class="title-row">
${J({imageUrl:e.imageUrl,needsAddress:e.tangible})}
<div>
<h2 id="give-title" tabindex="-1"><bdi>${n.heading(e.title)}</bdi></h2>
<p class="muted"><bdi>${a===null?n.takesItem:n.takes(h(a))}</bdi></p>
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
<div role="alert">${this.wrong?m`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<div class="actions">
<button type="button" class="button" ?disabled=${r} @click=${I}>${S.cancel}</button>
<button type="submit" class="button main" ?disabled=${r}>
${r?n.working:t===`unsure`?n.again:n.confirm}
</button>
</div>
</form>
`}#a(e){let t=S.gifts.dialog;return m`<div class="redeemed">
<h2 id="give-title" tabindex="-1"><bdi>${t.done}</bdi></h2>
<p><bdi>${e.title}</bdi></p>
<p class="small muted"><bdi>${e.link?t.doneText:t.doneNamed}</bdi></p>
${At(e)}
<div class="actions"><button type="button" class="button main" @click=${I}>${t.close}</button></div>
</div>`}#o(e){let{from:t}=this.present,n=N(e,`message`),r=N(e,`player`);return{...`item`in t?{item:t.item}:{itemId:t.itemId,expectedPrice:this.#r??t.price},...n?{message:n}:{},...r?{playerId:r}:{},showName:new FormData(e).has(`name`),idempotencyKey:this.#e}}#s=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#n??this.#o(F(e));this.stage=`working`,this.wrong=``;try{let{giveItem:e}=await y(je,{input:t});this.#n=null,this.#c(e)}catch(e){let n=o(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),D.failed(n);return}let r=Ze(n);this.#n=r?t:null,this.stage=r?`unsure`:`form`,this.wrong=r?S.gifts.dialog.unsure:g.t.failures[n.kind]}};#c({gift:e,member:t,currentPrice:n,userErrors:r}){e?(this.#t=e,this.stage=`done`,D.adopt(t)):(this.#r=n,this.stage=`form`,this.wrong=n===null?r.map(({code:e})=>X(e)).join(` `):S.redeem.priceChanged(h(n))),b.expire()}},Pt=`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;function Ft(){let e=new Intl.DisplayNames(C.tag,{type:`region`}),t=new Intl.Collator(C.tag).compare;return Pt.split(` `).map(t=>[t,e.of(t)??t]).sort((e,n)=>t(e[1],n[1]))}var It=[[`name`,`name`,!0,128],[`line1`,`address-line1`,!0,200],[`line2`,`address-line2`,!1,200],[`postalCode`,`postal-code`,!1,32],[`city`,`address-level2`,!0,128],[`region`,`address-level1`,!1,128]],Lt=254,Rt=32;function zt(){let e=(e,t,n,r,i=`text`)=>m`<div class="field field-${e}">
<label for="to-${e}">${S.redeem[e]}</label>
<input id="to-${e}" name=${e} type=${i} autocomplete=${t} maxlength=${r} ?required=${n} />
</div>`;return m`${e(`email`,`email`,!1,Lt,`email`)}
<fieldset class="address">
<legend>${S.redeem.delivery}</legend>
${It.map(([t,n,r,i])=>e(t,`shipping ${n}`,r,i))}
<div class="field field-country">
<label for="to-country">${S.redeem.country}</label>
<select id="to-country" name="country" autocomplete="shipping country" required>
<option value="">${S.redeem.choose}</option>
${Ft().map(([e,t])=>m`<option value=${e}>${t}</option>`)}
</select>
</div>
${e(`phone`,`shipping tel`,!1,Rt,`tel`)}
<p class="small muted"><bdi>${S.redeem.privacy}</bdi></p>
</fieldset>`}function Bt(e){let t=t=>N(e,t);return{name:t(`name`),line1:t(`line1`),city:t(`city`),country:t(`country`),postalCode:t(`postalCode`),...t(`line2`)?{line2:t(`line2`)}:{},...t(`region`)?{region:t(`region`)}:{},...t(`phone`)?{phone:t(`phone`)}:{}}}function Vt(e){return N(e,`email`)}var Ht=class extends x{static properties={token:{},providers:{attribute:!1},busy:{state:!0},wrong:{state:!0}};constructor(){super(),this.token=``,this.providers=[],this.busy=!1,this.wrong=``}render(){let{data:e,failure:t,again:n}=this.reader.one(Ue,{token:this.token});if(!e)return t?R(g,t,{onRetry:n}):c(`rows`,S.loading);let{gift:r}=e;return m`<section class="card gift-open" aria-labelledby="gift-title">
${r?this.#e(r):this.#t(S.gifts.open.unknown)}
</section>`}#e(e){let t=S.gifts.open,n=e.side===`GIVEN`?t.own:e.status===`READY`?``:e.status===`CLAIMED`?t.taken:t.over;return m`
${J(e)}
<div class="gift-words">
<h1 id="gift-title"><bdi>${e.giverName?t.headingFrom(e.giverName):t.heading}</bdi></h1>
<p class="lead">${Y(e)}</p>
<p class="muted"><bdi>${e.gameName}</bdi></p>
${e.message?m`<blockquote class="gift-message"><bdi>${e.message}</bdi></blockquote>`:i}
${n?this.#t(n):D.phase===`signed-out`?this.#n(e):this.#i(e)}
</div>
`}#t(e){return m`<p><bdi>${e}</bdi></p>
<div class="actions"><button type="button" class="button" @click=${this.#c}>${S.back}</button></div>`}#n({gameId:e,expiresAt:t}){let n=S.gifts.open;return this.#r(e),m`<p><bdi>${this.providers.length>0?n.signIn:n.noProviders}</bdi></p>
${A(this.providers)}
<p class="small muted"><bdi>${S.gifts.until(g.format.moment(t))}</bdi></p>
<div class="actions"><button type="button" class="button quiet" @click=${this.#c}>${n.later}</button></div>`}#r(e){let t=new URLSearchParams(location.search);t.get(`game`)!==e&&(t.set(`game`,e),history.replaceState(history.state,``,`${location.pathname}?${t.toString()}`))}#i(e){let t=S.gifts.open;return m`<form novalidate @submit=${this.#a(e)} aria-busy=${this.busy}>
<fieldset ?disabled=${this.busy}>
${e.needsAddress?m`<p><bdi>${t.goods}</bdi></p>${zt()}`:i}
<label class="gift-check"><input type="checkbox" name="shows" checked /> ${S.gifts.dialog.showName}</label>
</fieldset>
<div role="alert">${this.wrong?m`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<p class="small muted"><bdi>${S.gifts.until(g.format.moment(e.expiresAt))}</bdi></p>
<div class="actions">
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${this.#c}>${t.later}</button>
<button type="button" class="button" ?disabled=${this.busy} @click=${this.#o}>${t.decline}</button>
<button type="submit" class="button main" ?disabled=${this.busy}>${V(`gift`)}${t.claim}</button>
</div>
</form>`}#a=e=>async t=>{t.preventDefault();let n=F(t),r=e.needsAddress?Vt(n):``,i={token:this.token,showName:new FormData(n).has(`shows`),...e.needsAddress?{shippingAddress:Bt(n),...r?{email:r}:{}}:{}};await this.#s(async()=>{let{claimGift:e}=await y(le,{input:i});return{errors:e.userErrors,words:S.gifts.open.claimed}})};#o=()=>this.#s(async()=>{let{declineGift:e}=await y(ve,{input:{token:this.token}});return{errors:e.userErrors,words:S.gifts.open.declined}});async#s(e){this.busy=!0,this.wrong=``;try{let{errors:t,words:n}=await e();if(b.expire(),t.length>0){this.wrong=t.map(({code:e})=>X(e)).join(` `);return}D.notice(n),this.#c(),await D.load()}catch(e){D.failed(e)}finally{this.busy=!1}}#c=()=>{Ae(),j(M(D.phase===`signed-out`?`catalog`:`gifts`),{replace:!0}),this.dispatchEvent(new Event(`laurel-closed`))}},Ut=class extends x{static properties={giving:{state:!0},shown:{state:!0},busy:{state:!0}};constructor(){super(),this.giving=null,this.shown=null,this.busy=!1}render(){let e=this.reader.list(ze,{},({me:e})=>e?.gifts);return m`
<h1><bdi>${S.gifts.heading}</bdi></h1>
<p class="lead"><bdi>${S.gifts.lead}</bdi></p>
${this.#e()}
<section class="row">
<h2><bdi>${S.gifts.list}</bdi></h2>
${E(e,{shown:e=>m`<ul class="orders">
${H(e,({giftId:e})=>e,e=>this.#t(e))}
</ul>`,none:()=>T(S.gifts.empty,`gift`)})}
</section>
${this.giving?m`<laurel-give .present=${this.giving} @laurel-closed=${()=>this.giving=null}></laurel-give>`:i}
${this.shown?this.#i(this.shown):i}
`}#e(){let e=(this.reader.one(`query Giftable{me{id inventory(first:100){edges{node{id code title quantity giftable expiresAt definition{code styles{code stillUrl assetUrl}}}}}}}`,{}).data?.me?.inventory.edges.map(({node:e})=>e)??[]).filter(e=>e.giftable);return e.length===0?i:m`<section class="row">
<h2><bdi>${S.gifts.own}</bdi></h2>
<ul class="gift-own">
${e.map(e=>{let t=e.definition.styles[0]?.stillUrl??e.definition.styles[0]?.assetUrl??null,n={title:e.title,imageUrl:t,tangible:!1,from:{item:e.code}};return m`<li class="card">
${J({imageUrl:t,needsAddress:!1})}
<h3 class="clamp">${Y({title:e.title,quantity:e.quantity})}</h3>
<button type="button" class="button" @click=${()=>this.giving=n}>
<span>${S.gifts.give}<span class="sr">: ${e.title}</span></span>
</button>
</li>`})}
</ul>
</section>`}#t(e){let{format:t}=g,n=e.side===`GIVEN`,r=n?S.gifts.given:e.giverName?S.gifts.from(e.giverName):S.gifts.fromSomebody;return m`<li class="card order">
${J(e)}
<div class="order-words">
<h3 class="order-title clamp">${Y(e)}</h3>
<p><span class="chip order-state">${S.gifts.status[e.status]}</span></p>
<p class="small muted"><bdi>${r}</bdi> · <bdi>${t.moment(e.createdAt)}</bdi></p>
${e.message?m`<p><bdi>${e.message}</bdi></p>`:i}
${n&&e.recipientName?m`<p class="small"><bdi>${S.gifts.claimedBy(e.recipientName)}</bdi></p>`:i}
${e.status===`READY`?m`<p class="small muted"><bdi>${S.gifts.until(t.moment(e.expiresAt))}</bdi></p>`:i}
</div>
<div class="gift-deeds">${n?this.#n(e):this.#r(e)}</div>
</li>`}#n(e){return e.status===`READY`?m`
${e.link?m`<button type="button" class="button" @click=${()=>this.shown=e}>${S.gifts.showLink}</button>`:i}
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${()=>this.#a(e)}>
<span>${S.gifts.takeBack}<span class="sr">: ${e.title}</span></span>
</button>
`:i}#r(e){return m`
${e.status===`READY`?m`<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#o(e)}>${S.gifts.open.claim}</button>
<button type="button" class="button" ?disabled=${this.busy} @click=${()=>this.#s(e)}>${S.gifts.open.decline}</button>`:i}
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${()=>this.#c(e)}>
${e.giverBlocked?S.gifts.unblock:S.gifts.block}
</button>
`}#i(e){return m`<dialog class="dialog" aria-labelledby="link-title" @close=${()=>this.shown=null} @click=${L}>
<div class="inside">
<h2 id="link-title">${Y(e)}</h2>
<p class="small muted"><bdi>${S.gifts.dialog.doneText}</bdi></p>
${At(e)}
<div class="actions"><button type="button" class="button main" @click=${I}>${S.gifts.dialog.close}</button></div>
</div>
</dialog>`}#a=e=>this.#l(async()=>{let{takeBackGift:t}=await y(Se,{input:{giftId:e.giftId}});return D.adopt(t.member),{errors:t.userErrors,words:S.gifts.takenBack}});#o=e=>this.#l(async()=>{let{claimGift:t}=await y(le,{input:{giftId:e.giftId}});return{errors:t.userErrors,words:S.gifts.open.claimed}});#s=e=>this.#l(async()=>{let{declineGift:t}=await y(ve,{input:{giftId:e.giftId}});return{errors:t.userErrors,words:S.gifts.open.declined}});#c=e=>this.#l(async()=>{let{blockGiver:t}=await y(he,{input:{giftId:e.giftId,blocked:!e.giverBlocked}});return{errors:t.userErrors,words:``}});async#l(e){this.busy=!0;try{let{errors:t,words:n}=await e(),[r]=t;r?D.notice(X(r.code),{bad:!0}):n&&D.notice(n),b.expire()}catch(e){D.failed(e)}finally{this.busy=!1}}},Wt=p`
.gift-own{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(160px,1fr));list-style:none;margin:0;padding:0;}.gift-own > .card{align-content:start;display:grid;gap:12px;padding:16px;}:is(.gift-own,.gift-open) .picture{margin:0;}.gift-own .picture{aspect-ratio:4 / 3;border-radius:var(--radius-control);overflow:hidden;}.kit .gift-own h3,.kit h3.order-title{font:600 16px/24px var(--font);}.gift-deeds{display:grid;gap:8px;}.gift-open{display:grid;gap:24px;grid-template-columns:minmax(160px,280px) minmax(0,1fr);margin:24px auto;max-width:800px;padding:24px;}.gift-open > .picture{aspect-ratio:1;border-radius:var(--radius-control);overflow:hidden;}.gift-words{display:grid;gap:12px;min-width:0;}.gift-message{border-inline-start:3px solid var(--accent);margin:0;overflow-wrap:anywhere;padding-inline-start:12px;}.gift-check{align-items:center;display:flex;gap:8px;min-height:44px;}.gift-open .actions{margin-block-start:16px;}.gift-link{display:grid;gap:16px;justify-items:center;margin-block:16px;}.gift-link > *{max-width:100%;}@media (max-width: 40rem){.gift-open{grid-template-columns:minmax(0,1fr);}.gift-open > .picture{max-width:200px;}.gift-deeds{grid-column:1 / -1;}}`,Gt=new Set([`DEMOTED`,`JOINED`,`LOOPED`,`MERGED`,`PROMOTED`,`RENEWED`,`RESTARTED`]),Kt={all:()=>!0,points:({pDelta:e})=>e!==0,tier:({kind:e})=>Gt.has(e),purchases:({kind:e})=>e===`PURCHASE`||e===`REFUND`},qt=[`all`,`points`,`tier`,`purchases`],Jt=class extends x{static properties={search:{}};constructor(){super(),this.search=``}render(){let e=new URLSearchParams(this.search).get(`show`),t=qt.find(t=>t===e)??`all`,{kinds:n}=S.history,r=this.reader.list(be,{},({me:e})=>e?.history);return m`
<h1><bdi>${S.history.heading}</bdi></h1>
<p class="muted"><bdi>${S.history.lead}</bdi></p>
<p><a class="wish-link" href=${M(`purchases`)}>${V(`star`)}<span>${S.purchases.link}</span></a></p>
${k(n.label,qt.map(e=>({name:e,words:n[e]})),t,e=>j(e===`all`?M(`history`):`${M(`history`)}?show=${e}`,{replace:!0}))}
${E(r,{shown:e=>this.#e(e.filter(Kt[t]),t),none:()=>T(S.history.empty,`clock`)})}
`}#e(e,t){if(e.length===0)return T(S.history.emptyFiltered,`clock`);let n=t===`all`||t===`points`?D.member?.points.balance:void 0;return m`<h2 class="sr"><bdi>${S.history.kinds[t]}</bdi></h2>
<div class="card">${tt(g,e,n===void 0?{}:{balance:n})}</div>`}},Yt=100,Xt=class extends x{render(){let e=this.reader.list(Ie,{},({me:e})=>e?.notifications);return m`
<h1><bdi>${S.inbox.heading}</bdi></h1>
${E(e,{shown:e=>m`<div class="card">${rt(g,e,{onRead:e=>void this.#t(e)})}</div>`,none:()=>T(S.inbox.empty,`bell`)})}
${this.#e()}
`}#e(){let{data:e,failure:t,again:n}=this.reader.one(Pe,{}),r=S.inbox.kinds;return m`<section class="card" aria-labelledby="preferences">
<h2 id="preferences"><bdi>${S.inbox.preferences}</bdi></h2>
<p class="muted"><bdi>${S.inbox.preferencesText}</bdi></p>
${e?.me?m`<ul class="switches">
${e.me.notificationPreferences.map(({kind:e,wanted:t})=>m`<li>
<label class="check">
<input type="checkbox" .checked=${t} @change=${()=>this.#n(e,!t)} />
${r[e]??S.inbox.otherKind}
</label>
</li>`)}
</ul>`:t?R(g,t,{onRetry:n}):c(`rows`)}
</section>`}async#t(e){try{await y(Oe,{ids:e.slice(0,Yt)}),D.refresh()}catch(e){D.failed(e)}}async#n(e,t){try{await y(Le,{kind:e,wanted:t})}catch(e){D.failed(e)}D.refresh()}},Zt=`fragment ReferralFacts on Referral{code link qualified pending rewardedThisMonth rewarded}fragment TermsFacts on InvitationTerms{minUsd holdDays inviterSc inviterP inviteeSc inviteeP perMonth inAll}query Invite{me{id referral{...ReferralFacts}game{id invitationTerms{...TermsFacts}}}}`,Qt=`fragment InvitationFacts on Invitation{invitationId state initial}query Invitations($first:Int$after:String){me{id invitations(first:$first after:$after){edges{node{...InvitationFacts}}pageInfo{hasNextPage endCursor}}}}`,$t=`fragment ReferralFacts on Referral{code link qualified pending rewardedThisMonth rewarded}mutation ReplaceCode{replaceInviteCode{referral{...ReferralFacts}userErrors{code}}}`,en=`mutation ClaimInvitation($code:String!){claimInvitation(code:$code){claimed userErrors{code}}}`,tn=class extends x{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let{invite:e}=U(g),{data:t,failure:n,again:r}=this.reader.one(Zt,{}),i=t?.me?.game.invitationTerms;return m`
<h1><bdi>${e.title}</bdi></h1>
${t?.me?i?this.#e(t.me.referral,i):T(e.closed,`people`):n?R(g,n,{onRetry:r}):c(`rows`,S.loading)}
`}#e(e,t){let{invite:n}=U(g),r=this.reader.list(Qt,{},({me:e})=>e?.invitations);return m`<div class="columns">
<section class="card invite-card">
${at(g,t)} ${nt(g,e)}
${e.link?m`${et(g,e.link)}
<figure class="invite-qr">${ut(e.link,n.qr)}<figcaption class="small muted"><bdi>${n.qr}</bdi></figcaption></figure>`:i}
<div class="deed">
<p class="muted"><bdi>${n.replaceText}</bdi></p>
<button type="button" class="button" ?disabled=${this.busy} @click=${this.#t}>${n.replace}</button>
</div>
</section>
<section class="card">
<h2><bdi>${n.who}</bdi></h2>
${ct(g,e,t)}
${E(r,{shown:e=>$e(g,e),none:()=>T(n.none,`people`)})}
</section>
</div>`}#t=async()=>{this.busy=!0;try{let{replaceInviteCode:e}=await y($t,{}),[t]=e.userErrors;t?D.notice(t.code===`LIMIT_REACHED`?U(g).invite.tooOften:w(t.code),{bad:!0}):D.notice(U(g).invite.replaced),b.expire()}catch(e){D.failed(e)}finally{this.busy=!1}}};function nn(e){return U(g).invited.refusals[e]??w(e)}var rn=class extends z{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){return Fe()?m`<div class="banner banner-session">
${V(`people`)}
<p><bdi>${U(g).invited.ask}</bdi></p>
<button type="button" class="button quiet" @click=${this.#e}>${U(g).invited.later}</button>
<button type="button" class="button" ?disabled=${this.busy} @click=${this.#t}>${U(g).invited.take}</button>
</div>`:i}#e=()=>{Be(),this.requestUpdate()};#t=async()=>{this.busy=!0;try{let{claimInvitation:e}=await y(en,{code:Fe()??``});Be();let[t]=e.userErrors;t?D.notice(nn(t.code),{bad:!0}):D.notice(U(g).invited.done),b.expire()}catch(e){D.failed(e)}finally{this.busy=!1}}};function an(e,t){let n=Fe();return!n||e===null?i:m`<section class="card invited" aria-labelledby="invited-title">
${V(`people`,48)}
<div class="invited-words">
<h2 id="invited-title"><bdi>${U(g).invited.title}</bdi></h2>
<p><bdi>${U(g).invited.text}</bdi></p>
<p class="invited-code"><span class="small muted">${U(g).invite.code}</span> <strong class="num" dir="ltr">${n}</strong></p>
${e&&(e.inviteeP||e.inviteeSc)?m`<p class="invited-reward"><span class="small muted">${U(g).invited.reward}</span> ${ft(g,{rewardSc:e.inviteeSc,rewardP:e.inviteeP})}</p>`:i}
${t?m`<p><a class="button main" href="${t}#invite=${encodeURIComponent(n)}">${U(g).invited.play}</a></p>`:i}
</div>
</section>`}async function Z(...e){try{for(let t of e){let{organizeItem:e}=await y(we,{input:t}),[n]=e.userErrors;if(n)return D.notice(on(n.code),{bad:!0})}}catch(e){D.failed(e)}finally{b.expire()}}function on(e){return S.mine.refusals[e]??S.mine.refusals.other}var sn=6048e5;function cn({expiresAt:e}){return e!==null&&Date.parse(e)-g.now()<=sn}function ln(e,t){let n=({kinds:e})=>Math.min(...e.map(e=>K.indexOf(G(e))));return e.filter(({kinds:e})=>!t||e.includes(t)).sort((e,t)=>n(e)-n(t)).flatMap(({code:e,kinds:t,size:n})=>{let r=t.map(e=>S.mine.place[G(e)]).join(` / `);return Array.from({length:n},(t,i)=>({slot:e,position:i+1,words:n>1?`${r} ${g.format.number(i+1)}`:r}))})}function un(e,t){return e.definition.styles.find(n=>n.code===(t??e.styles[0]))??e.definition.styles[0]}function dn({style:e,styles:t}){return e!==null&&t.includes(e)?e:t[0]??null}function Q(e,t=dn(e)){let n=un(e,t);return{kind:G(e.kind),picture:n?vt(n):null}}function fn(e,t){return e.flatMap(({item:e,style:n})=>{let r=t.get(e);if(!r)return[];let i=un(r,n),a=i&&r.definition.styles.length>1?`${r.title}, ${i.title}`:r.title;return[{key:`${e} ${n??``}`,title:r.title,words:a,...Q(r,n)}]})}function pn(e,{code:t}){let[n]=e;return n?.code===t&&n.position!==null?[]:[[t,Math.max(1,(n?.position??500001)-1)]]}function mn(e,{code:t},n){let r=e.filter(e=>e.position!==null),i=r.findIndex(e=>e.code===t),[a,o]=[r[i],r[i+n]];if(a?.position==null||o?.position==null)return[];let s=o.position===a.position?a.position+n:o.position;return[[a.code,Math.max(1,s)],[o.code,a.position]]}var hn=class extends x{static properties={item:{attribute:!1},items:{attribute:!1},loadout:{attribute:!1},slots:{attribute:!1},name:{attribute:!1},chosen:{state:!0},at:{state:!0},seen:{state:!0},working:{state:!0},conflict:{state:!0},wrong:{state:!0}};constructor(){super(),this.chosen=null,this.at=null,this.seen=-1,this.working=!1,this.conflict=!1,this.wrong=``}willUpdate(){this.seen<0&&(this.seen=this.loadout.version)}firstUpdated(e){super.firstUpdated(e),this.item.newSince!==null&&Z({item:this.item.code,seen:!0})}render(){let{item:e}=this,t=ln(this.slots,e.kind);return m`<dialog
class="dialog owned-dialog"
aria-labelledby="owned-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${e=>this.working&&e.preventDefault()}
@click=${e=>!this.working&&L(e)}
>
<div class="inside">
<div class="owned-head">
<div>
<h2 id="owned-title" tabindex="-1" autofocus><bdi>${e.title}</bdi></h2>
<p class="small muted">${this.#e()}</p>
</div>
<button type="button" class="button quiet icon-only" aria-label=${S.mine.dialog.close} @click=${I}>${V(`close`,20)}</button>
</div>
${e.definition.description?m`<p class="description"><bdi>${e.definition.description}</bdi></p>`:i}
${t.length>0?this.#n(t):m`<p><bdi>${S.mine.dialog.nowhere}</bdi></p>`}
${this.#a()}
</div>
</dialog>`}#e(){let{item:e}=this,{format:t}=g,n=S.mine.sources,{expiresAt:r}=e,a=e.sources.every(e=>e===`TIER`)?r?S.mine.tierUntil(t.day(r)):S.mine.tier:r?S.mine.until(t.moment(r)):S.mine.forever;return m`<bdi>${[...e.sources.flatMap(e=>n[e]??[]),a].join(` · `)}</bdi>
${cn(e)&&r?m`<bdi class="ends">${S.mine.ends} ${u(g,r)}</bdi>`:i}
${e.definition.maxStack===null?i:m`<bdi class="num">${S.mine.owned(t.number(e.quantity))}</bdi>`}`}#t(e){let{slots:t}=this.loadout,n=t.find(({item:e})=>e===this.item.code),r=this.chosen??(n?n.style:dn(this.item)),i=(e,t,n)=>e.slot===t&&e.position===n;return{style:r,place:e.find(e=>gn(e)===this.at)??e.find(e=>n&&i(e,n.slot,n.position))??e.find(e=>!t.some(({slot:t,position:n})=>i(e,t,n)))??e[0]}}#n(e){let{item:t,loadout:r,working:a}=this,o=S.mine.dialog,{style:s,place:c}=this.#t(e),l=new Map(this.items.map(e=>[e.code,e])),u=r.slots.find(e=>e.item===t.code),ee=c?yt(r.slots,{...c,item:t.code,style:s}):r.slots,d=u!==void 0&&u.style===s&&u.slot===c?.slot&&u.position===c.position,te=this.conflict||r.version!==this.seen,f=a||this.conflict&&r.version===this.seen;return m`<div class="owned-wear">
<figure class="owned-preview">
<figcaption class="small muted"><bdi>${o.preview}</bdi></figcaption>
${n(S.mine.room,{name:this.name,things:fn(ee,l)})}
</figure>
<form class="owned-form" @submit=${e=>this.#o(e,c,t.code,s)}>
${t.definition.styles.length>1?m`<fieldset ?disabled=${a}>
<legend>${o.styles}</legend>
<div class="owned-styles">${t.definition.styles.map(e=>this.#r(e,s))}</div>
</fieldset>`:i}
${e.length>1?this.#i(e,c,l):i}
<div role="alert">
${te?m`<p class="owned-conflict">${V(`alert`,20)}<bdi>${o.conflict}</bdi></p>`:i}
${this.wrong?m`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}
</div>
<div class="actions">
${u?m`<button type="button" class="button" ?disabled=${f} @click=${()=>this.#s(u,null,null)}>${o.takeOff}</button>`:i}
<button type="submit" class="button main" ?disabled=${f||d}>
${a?o.working:te?o.again:u?o.change:o.wear}
</button>
</div>
</form>
</div>`}#r(e,t){let n=this.item.styles.includes(e.code),{minTier:r}=e;return m`<label class="owned-style ${n?``:`locked`}">
<input
type="radio"
class="sr"
name="style"
value=${e.code}
?disabled=${!n}
.checked=${e.code===t}
@change=${e=>this.chosen=P(e)}
/>
${W(Q(this.item,e.code))}
<bdi>${e.title}</bdi>
${n?i:m`<span class="small muted">${r?d(r,{size:16,locked:!0}):V(`lock`,16)}<bdi>${r?S.mine.dialog.needs(r.name):S.mine.dialog.needsHigher}</bdi></span>`}
</label>`}#i(e,t,n){let r=({slot:e,position:t})=>{let r=this.loadout.slots.find(n=>n.slot===e&&n.position===t);return r&&r.item!==this.item.code?n.get(r.item)?.title:void 0};return m`<div class="field">
<label for="owned-place">${S.mine.dialog.where}</label>
<select id="owned-place" ?disabled=${this.working} @change=${e=>this.at=P(e)}>
${e.map(e=>{let n=r(e);return m`<option value=${gn(e)} .selected=${e===t}>${n?S.mine.dialog.holds(e.words,n):e.words}</option>`})}
</select>
</div>`}#a(){let{item:e,items:t}=this,{favourite:n,hidden:r,code:a}=e,o=(e,t)=>m`<button
type="button"
class="button quiet"
?disabled=${t.length===0}
@click=${()=>Z(...t.map(([e,t])=>({item:e,position:t})))}
>
${e}
</button>`;return m`<div class="owned-order" role="group" aria-label=${S.mine.arrange}>
<button type="button" class="button quiet" aria-pressed=${n} @click=${()=>Z({item:a,favourite:!n})}>
${V(`star`,20)}${S.mine.favourite}
</button>
<button type="button" class="button quiet" @click=${()=>Z({item:a,hidden:!r})}>${r?S.mine.bringBack:S.mine.putAway}</button>
${o(S.mine.toFront,pn(t,e))}
${e.position===null?i:m`${o(S.mine.earlier,mn(t,e,-1))} ${o(S.mine.later,mn(t,e,1))}`}
</div>`}#o(e,t,n,r){e.preventDefault(),t&&this.#s(t,n,r)}async#s({slot:e,position:t},n,r){if(this.working)return;let{version:i}=this.loadout;this.working=!0,this.wrong=``,this.seen=i,this.conflict=!1;try{let{equip:a}=await y(ie,{input:{slot:e,position:t,item:n,style:r,version:i}}),[o]=a.userErrors;o?o.code===`VERSION_CONFLICT`?this.conflict=!0:this.wrong=on(o.code):(a.loadout&&this.dispatchEvent(new CustomEvent(`laurel-worn`,{detail:a.loadout})),D.notice(n?S.mine.wears(this.item.title):S.mine.tookOff(this.item.title)),this.querySelector(`dialog`)?.close()),b.expire()}catch(e){let t=o(e);t.kind===`signed-out`?D.failed(t):this.wrong=g.t.failures[t.kind]}finally{this.working=!1}}};function gn({slot:e,position:t}){return`${e} ${t}`}var _n=[`here`,`favourite`,`isNew`,`soon`,`hidden`];function vn(e){return{kind:K.find(t=>t.toLowerCase()===e.get(`kind`))??null,show:_n.find(t=>t===e.get(`show`))??`here`,item:e.get(`item`)}}function $({kind:e,show:t,item:n}){let r=new URLSearchParams({...e?{kind:e.toLowerCase()}:{},...t===`here`?{}:{show:t},...n?{item:n}:{}}).toString();return r?`${M(`mine`)}?${r}`:M(`mine`)}function yn(e,t){return t===`hidden`?e.hidden:e.hidden?!1:t===`favourite`?e.favourite:t===`isNew`?e.newSince!==null:t!==`soon`||cn(e)}var bn=class extends x{static properties={search:{},changed:{state:!0}};constructor(){super(),this.search=``,this.changed=null}render(){let{member:e}=D;if(!e)return i;let t=vn(new URLSearchParams(this.search)),n=this.reader.one(me,{}),r=this.reader.list(De,{},({me:e})=>e?.inventory);r.more&&!r.loading&&!r.failure&&queueMicrotask(r.next);let a=r.data??[],o=n.data?.inventorySlots??[],s=n.data?.me?.loadout,l=s&&this.changed&&this.changed.version>s.version?this.changed:s;return m`
<div>
<h1><bdi>${S.mine.heading}</bdi></h1>
<p class="muted"><bdi>${S.mine.lead}</bdi></p>
</div>
${l&&r.data?this.#e(e,t,{loadout:l,slots:o,items:a}):n.failure?R(g,n.failure,{onRetry:n.again}):r.failure?i:c(`head`,S.loading)}
${E({...r,more:!1},{shape:`cards`,shown:e=>this.#r(e,t),none:()=>T(S.mine.empty,`crown`,{words:S.mine.toStore,href:M(`catalog`)})})}
${this.#a()} ${l?this.#o(e,t,{loadout:l,slots:o,items:a}):i}
`}#e(e,t,{loadout:r,slots:i,items:a}){let o=new Map(a.map(e=>[e.code,e]));return m`<div class="mine-top">
${n(S.mine.room,{name:O(e),things:fn(r.slots,o)})}
<section class="card mine-worn" aria-labelledby="mine-worn">
<h2 id="mine-worn"><bdi>${S.mine.places}</bdi></h2>
<ul class="mine-places">
${ln(i).map(e=>{let n=r.slots.find(({slot:t,position:n})=>t===e.slot&&n===e.position),a=n&&o.get(n.item),s=i.find(({code:t})=>t===e.slot)?.kinds??[],[c=null]=s.length===1?s.map(G):[];return m`<li>${a?this.#t(e.words,a,n.style,t):this.#n(e.words,c,t)}</li>`})}
</ul>
</section>
</div>`}#t(e,t,n,r){return m`<a class="mine-place" href=${$({...r,item:t.code})} aria-label=${S.mine.filled(e,t.title)}>
${W(Q(t,n))}
<span><span class="small muted">${e}</span><bdi class="clamp">${t.title}</bdi></span>
</a>`}#n(e,t,n){return m`<button type="button" class="mine-place free" aria-label=${S.mine.fill(e)} @click=${()=>{j($({...n,kind:t,show:`here`}),{replace:!0}),this.querySelector(`#mine-all`)?.focus()}}>
${W({kind:t??`OTHER`,picture:null})}
<span><span class="small muted">${e}</span><span>${S.mine.free}</span></span>
</button>`}#r(e,t){let n=e=>j($({...t,...e}),{replace:!0}),r=K.filter(n=>n===t.kind||e.some(e=>G(e.kind)===n)),a=_n.filter(n=>n===`here`||n===t.show||e.some(e=>yn(e,n))),o=e.filter(e=>(!t.kind||G(e.kind)===t.kind)&&yn(e,t.show)),{number:s}=g.format,c=t=>s(e.filter(e=>G(e.kind)===t).length),l=o.filter(({equippedIn:e})=>e!==null).length;return m`<section class="row" aria-labelledby="mine-all">
<div class="filters" role="group" aria-label=${S.catalog.filters}>
${r.length>1?k(S.mine.filter,[{name:`all`,words:S.mine.all},...r.map(e=>({name:e,words:`${S.mine.kinds[e]} ${c(e)}`}))],t.kind??`all`,e=>n({kind:e===`all`?null:e})):i}
${a.length>1?k(S.mine.show.label,a.map(e=>({name:e,words:S.mine.show[e]})),t.show,e=>n({show:e})):i}
</div>
<div role="status"><h2 id="mine-all" class="small muted" tabindex="-1"><bdi>${S.mine.counts(o.length,s(o.length),s(l))}</bdi></h2></div>
${o.length>0?m`<ul class="items mine-items">
${H(o,({id:e})=>e,e=>m`<li>${this.#i(e,t)}</li>`)}
</ul>`:T(S.mine.emptyHere,`crown`,{words:S.mine.all,href:M(`mine`)})}
</section>`}#i(e,t){let n=un(e,dn(e)),{number:r}=g.format;return m`<article class="owned">
<div class="owned-picture">${W(Q(e))}</div>
<div class="owned-words">
<h3><a href=${$({...t,item:e.code})}><bdi class="clamp">${e.title}</bdi></a></h3>
<p class="owned-notes small">
${e.definition.styles.length>1&&n?m`<bdi class="muted">${n.title}</bdi>`:i}
${e.definition.maxStack===null?i:m`<bdi class="muted num">${S.mine.times(r(e.quantity))}</bdi>`}
${e.equippedIn===null?i:m`<span class="chip worn">${V(`check`,16)}${S.mine.worn}</span>`}
${e.newSince===null?i:m`<span class="chip fresh">${S.mine.fresh}</span>`}
${cn(e)&&e.expiresAt?m`<bdi class="ends">${S.mine.ends} ${u(g,e.expiresAt)}</bdi>`:i}
</p>
</div>
<button
type="button"
class="button quiet icon-only owned-favourite"
aria-pressed=${e.favourite}
aria-label=${S.mine.favouriteOf(e.title)}
@click=${()=>Z({item:e.code,favourite:!e.favourite})}
>
${V(`star`,20)}
</button>
</article>`}#a(){let{data:e}=this.reader.list(fe,{},({me:e})=>e?.inventory);if(!e||e.length===0)return i;let{format:t}=g;return m`<details class="card mine-ended">
<summary><bdi>${S.mine.ended}</bdi> <span class="muted num">${t.number(e.length)}</span></summary>
<p class="small muted"><bdi>${S.mine.endedText}</bdi></p>
<ul>
${e.map(e=>m`<li class="mine-gone">
${W(Q(e))}
<span>
<bdi class="clamp">${e.title}</bdi>
<bdi class="small muted">${e.expiresAt?S.mine.endedAt(t.moment(e.expiresAt)):S.mine.usedUp}</bdi>
</span>
</li>`)}
</ul>
</details>`}#o(e,t,{loadout:n,slots:r,items:a}){let o=a.find(({code:e})=>e===t.item);return o?m`<laurel-owned
.item=${o}
.items=${a}
.loadout=${n}
.slots=${r}
.name=${O(e)}
@laurel-worn=${({detail:e})=>this.changed=e}
@laurel-closed=${()=>xe($({...t,item:null}))}
></laurel-owned>`:i}},xn=p`
.possession{display:block;flex:none;height:40px;object-fit:contain;width:40px;}.possession.drawn{color:var(--muted);fill:none;stroke:currentColor;stroke-linejoin:round;stroke-width:1.5;}.mine-top{align-items:stretch;display:grid;gap:16px;grid-template-columns:minmax(0,5fr) minmax(0,4fr);}.mine-worn{display:grid;gap:12px;grid-template-columns:minmax(0,1fr);grid-template-rows:auto 1fr;}.kit .mine-worn > h2{font:600 16px/24px var(--font);margin:0;}.mine-places{align-content:start;display:grid;gap:8px;grid-template-columns:repeat(2,minmax(0,1fr));}.kit .mine-place{align-items:center;background:var(--sunken);border:1px solid transparent;border-radius:var(--radius-control);color:var(--ink);cursor:pointer;display:grid;font:600 14px/20px var(--font);gap:8px;grid-template-columns:36px minmax(0,1fr);height:100%;min-height:56px;padding:6px 8px;text-align:start;text-decoration:none;width:100%;}.mine-place .possession{height:36px;width:36px;}.kit .mine-place:hover{border-color:var(--accent);}.mine-place > span > *{display:block;}.mine-place .clamp{-webkit-line-clamp:1;display:-webkit-box;}.kit .mine-place.free{background:none;border:1px dashed var(--control);color:var(--muted);font-weight:400;}.kit #mine-all{font-weight:400;}.mine-items{grid-template-columns:repeat(auto-fill,minmax(200px,1fr));}.owned{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);display:grid;grid-template-rows:auto 1fr;min-width:0;overflow:hidden;position:relative;}.owned:hover{border-color:var(--accent);}.owned:focus-within:has(a:focus-visible){outline:3px solid var(--accent);outline-offset:2px;}.owned a:focus-visible{outline:none;}.owned-picture{background:var(--sunken);display:grid;height:120px;padding:16px;place-items:center;}.owned-picture .possession{height:88px;max-width:100%;width:100%;}.owned-words{align-content:start;display:grid;gap:4px;padding:12px;}.owned h3 a{color:inherit;text-decoration:none;}.owned h3 a::after{content:"";inset:0;position:absolute;}.owned-notes{align-items:center;display:flex;flex-wrap:wrap;gap:4px 8px;}.chip.worn{color:var(--accent);font-weight:600;}.chip.fresh{background:var(--accent);color:var(--on-accent);font-weight:600;}.ends{color:var(--warn);font-weight:600;}.kit .owned-favourite{color:var(--muted);inset-block-start:0;inset-inline-end:0;position:absolute;}.kit [aria-pressed="true"]:is(.owned-favourite,.owned-order .button){color:var(--points);}[aria-pressed="true"]:is(.owned-favourite,.owned-order .button) .icon{fill:currentColor;}.mine-ended summary{cursor:pointer;font-weight:600;min-height:28px;}.mine-ended ul{display:grid;gap:12px 24px;grid-template-columns:repeat(auto-fill,minmax(240px,1fr));margin-block-start:12px;}.mine-gone{align-items:center;display:flex;gap:12px;}.mine-gone .possession{filter:grayscale(1);}.mine-gone bdi{display:block;}.owned-dialog{max-width:min(820px,calc(100vw - 24px));}.owned-head{align-items:start;display:flex;gap:12px;justify-content:space-between;}.owned-head p{display:flex;flex-wrap:wrap;gap:0 12px;}.owned-wear{align-items:start;display:grid;gap:24px;grid-template-columns:minmax(0,1fr) minmax(0,1fr);}.owned-preview figcaption{margin-block-end:4px;}.owned-styles{display:grid;gap:8px;grid-template-columns:repeat(auto-fill,minmax(104px,1fr));}.owned-style{align-content:start;background:var(--surface);border:1px solid var(--control);border-radius:var(--radius-control);cursor:pointer;display:grid;font-size:14px;gap:2px;justify-items:center;line-height:20px;padding:8px;position:relative;text-align:center;}.owned-style .possession{height:48px;width:48px;}.owned-style > .small{align-items:center;display:inline-flex;gap:4px;}.owned-style:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 2px var(--accent);font-weight:600;}.owned-style:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px;}.owned-style.locked{border-style:dashed;cursor:default;}.owned-style.locked .possession{filter:grayscale(1);opacity:0.6;}.owned-conflict{align-items:start;background:color-mix(in srgb,var(--warn) 10%,var(--surface));border:1px solid var(--warn);border-radius:var(--radius-control);color:var(--warn);display:flex;gap:8px;padding:8px 12px;}.owned-order{border-block-start:1px solid var(--line);display:flex;flex-wrap:wrap;gap:4px 8px;padding-block-start:12px;}@media (max-width: 46rem){laurel-mine .choices{flex-wrap:nowrap;overflow-x:auto;}laurel-mine .choice{padding:0 12px;white-space:nowrap;}.owned-dialog .room{min-height:220px;}.mine-top,.owned-wear{grid-template-columns:minmax(0,1fr);}.owned-wear{gap:16px;}.owned-wear .actions > *{flex:1 1 auto;}.mine-items{grid-template-columns:repeat(2,minmax(0,1fr));}.owned-picture{height:96px;}.owned-picture .possession{height:64px;}}@media (forced-colors: active){.owned-style:has(:checked){outline:3px solid Highlight;}.chip.fresh{border-width:2px;}}`,Sn=500,Cn=class extends z{#e=new Ye(this,b);#t=null;#n=``;#r=null;#i=new Set;#a=0;constructor(){super(),new _(this)}disconnectedCallback(){super.disconnectedCallback(),this.#s()}render(){let{member:e}=D;this.#r=this.#e.one(`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment NotificationFacts on Notification{__typename id createdAt readAt message ...on TierChanged{reason from{...LadderFacts}to{...LadderFacts}}...on PointsChanged{reason delta balance}...on RewardEarned{source code title rewardSc rewardP}...on KeepThresholdReminder{percent remaining}...on SeasonEndingReminder{daysLeft endsAt outlook}...on ScExpiringReminder{daysLeft expiresAt amount}...on PExpiringReminder{daysLeft expiresAt amount}...on RedemptionUpdated{redemption{id title status}}}query Unread{me{id notifications(first:20 unreadOnly:true){edges{node{...NotificationFacts}}}}}`,{}).data?.me?.notifications.edges.map(({node:e})=>e)??null;let t=this.#t?.shown;return!e||!t?i:bt(g,C.locale,t,{member:e,loops:e.loops,tiers:e.game.tiers,onDone:()=>this.#t?.done(),onEarn:()=>j(M(`status`))})}updated(){this.querySelector(`.moment-layer:not(:popover-open)`)?.showPopover(),this.#u(!!this.#t?.shown),this.#o()}#o(){let e=D.member?.id;if(!e||!this.#r)return;e!==this.#n&&this.#s(),this.#n=e;let t=!this.#t,n=this.#t??=new xt(e=>this.#d(e),()=>this.#l(),()=>this.#c()),r=this.#r.filter(e=>!this.#i.has(e.id));for(let e of r)this.#i.add(e.id);r.length>0&&n.add(r,t)}#s(){clearTimeout(this.#a),this.#t?.end(),this.#t=null,this.#i.clear(),this.#u(!1)}#c(){let e=document.querySelector(`dialog[open]`)!==null;return clearTimeout(this.#a),e&&(this.#a=setTimeout(()=>void this.#t?.next(),Sn)),e}#l(){let e=this.#t?.shown;e&&D.notice(e.message,{silent:!0}),this.requestUpdate()}#u(e){for(let t of document.querySelectorAll(`laurel-store > :is(header, main, .skip)`))t.toggleAttribute(`inert`,e)}async#d({id:e}){try{let{marked:t}=(await y(Oe,{ids:[e]})).markNotificationsRead;return t.includes(e)?(b.expire(),await D.load(),!0):!1}catch(e){return o(e),!1}}};function wn({status:e,createdAt:t,settledAt:n}){let{format:r}=g,{label:a,ordered:o,told:s,delivered:c}=S.orders.steps,l=e!==`PENDING`,u=e===`FAILED`||e===`CANCELLED`,ee=l?S.orders.status[e]:c;return m`<ol class="steps" aria-label=${a}>
${[{words:o,at:t,state:`done`},{words:s,at:null,state:l?`done`:`now`},{words:ee,at:n,state:u?`bad`:l?`done`:`ahead`}].map(({words:e,at:t,state:n})=>m`<li class="step ${n}" aria-current=${n===`now`?`step`:i}>
<span class="step-mark">${n===`done`?V(`check`,16):n===`bad`?V(`close`,16):i}</span>
<span><span class="step-words">${e}</span>${t?m`<time class="small muted" datetime=${t}><bdi>${r.moment(t)}</bdi></time>`:i}</span>
</li>`)}
</ol>`}var Tn=3e3,En=6e4;function Dn({benefit:e,pointsSpent:t}){let{orders:n}=S;if(e)return n.gift;let r=h(t);return{...n,spent:n.spent(r),cancelText:n.cancelText(r)}}var On=class extends x{static properties={cancelling:{state:!0},busy:{state:!0}};#e=null;#t=Tn;#n=0;constructor(){super(),this.cancelling=null,this.busy=!1}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.#i)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.#i),clearTimeout(this.#n),this.#n=0}#r(){let e=this.#e;!e?.data?.some(({status:e})=>e===`PENDING`)||e?.loading||document.hidden||!this.isConnected||this.#n||(this.#n=setTimeout(()=>{this.#n=0,this.#e?.again()},this.#t),this.#t=Math.min(En,this.#t*1.4))}#i=()=>{document.hidden||(this.#t=Tn,this.#r())};updated(){super.updated(),this.#r()}render(){let e=this.#e=this.reader.list(We,{},({me:e})=>e?.redemptions);return m`
<h1><bdi>${S.orders.heading}</bdi></h1>
<p><a class="button" href=${M(`gifts`)}>${V(`gift`)}${S.nav.gifts}</a></p>
${E(e,{shown:e=>m`<ul class="orders">
${H(e,({id:e})=>e,e=>this.#a(e))}
</ul>`,none:()=>T(S.orders.empty,`parcel`,{words:S.orders.toStore,href:M(`catalog`)})})}
${this.cancelling?this.#o(this.cancelling):i}
`}#a(e){let{status:t,title:n,quantity:r}=e,a=Dn(e),{format:o}=g,c=e.trackingUrl&&s(e.trackingUrl);return m`<li class="card order">
${B(e.item)}
<div class="order-words">
<h2 class="order-title clamp"><bdi>${n}</bdi>${r>1?m` ${S.orders.times(o.number(r))}`:i}</h2>
<p><span class="chip order-state">${S.orders.status[t]}</span></p>
<p class="small muted"><bdi class="num">${a.spent}</bdi> · <bdi>${a.redeemed(o.moment(e.createdAt))}</bdi></p>
${t===`PENDING`?m`<p class="small muted"><bdi>${a.due(o.moment(e.dueAt))}</bdi></p>`:i}
${e.failureReason?m`<p><bdi>${S.orders.reason(e.failureReason)}</bdi></p>`:i}
${t===`FAILED`||t===`CANCELLED`?m`<p><bdi>${a.returned}</bdi></p>`:i}
${c?m`<p><a href=${c} target="_blank" rel="noopener noreferrer">${S.orders.tracking}</a></p>`:i}
</div>
${wn(e)}
${t===`PENDING`?m`<button
type="button"
class="button quiet order-cancel"
@click=${()=>this.cancelling=e}
>
<span>${S.orders.cancel}<span class="sr">: ${n}</span></span>
</button>`:i}
</li>`}#o(e){return m`<dialog class="dialog" aria-labelledby="cancel-title" @close=${()=>this.cancelling=null} @click=${L}>
<div class="inside">
<h2 id="cancel-title"><bdi>${S.orders.cancelTitle(e.title)}</bdi></h2>
<p><bdi>${Dn(e).cancelText}</bdi></p>
<div class="actions">
<button type="button" class="button" @click=${I}>${S.orders.cancelNo}</button>
<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#s(e)}>
${S.orders.cancelYes}
</button>
</div>
</div>
</dialog>`}async#s(e){this.busy=!0;try{let{cancelRedemption:t}=await y(se,{id:e.id}),[n]=t.userErrors;n?D.notice(w(n.code),{bad:!0}):(D.adopt(t.member),D.notice(Dn(e).cancelled)),b.expire()}catch(e){D.failed(e)}finally{this.busy=!1,this.querySelector(`dialog`)?.close()}}};function kn({amount:e,currency:t}){return new Intl.NumberFormat(C.tag,{style:`currency`,currency:t}).format(Number(e))}var An=class extends x{render(){let e=this.reader.list(ke,{},({me:e})=>e?.purchases);return m`
<p class="crumb"><a href=${M(`history`)}>${V(`arrow`,16)}${S.nav.history}</a></p>
<h1><bdi>${S.purchases.heading}</bdi></h1>
<p class="muted"><bdi>${S.purchases.lead}</bdi></p>
${E(e,{shown:e=>m`<div class="card">
<ul class="purchases">
${H(e,({id:e})=>e,e=>m`<li>${jn(e)}</li>`)}
</ul>
</div>`,none:()=>T(S.purchases.empty,`star`)})}
`}};function jn({sku:e,occurredAt:t,amount:n,refunded:r,sc:a,p:o}){let{t:s,format:c}=g,l=Number(r.amount)>0,u=l&&Number(r.amount)>=Number(n.amount);return m`<div class="purchase">
<div>
<p class="purchase-title"><bdi class="clamp">${e??S.purchases.untitled}</bdi></p>
<time class="small muted" datetime=${t}><bdi>${c.moment(t)}</bdi></time>
</div>
<p class="purchase-amount num ${u?`gone`:``}"><bdi>${kn(n)}</bdi></p>
<p class="purchase-earned num">
<bdi>${s.reward.progress(c.signed(a))}</bdi>
<bdi class="price">${s.reward.points(c.signed(o),o)}</bdi>
</p>
${l?m`<p class="purchase-back small"><bdi>${u?S.purchases.whole:S.purchases.back(kn(r))}</bdi></p>`:i}
</div>`}var Mn=[`quantity`,`email`,`country`,`phone`,...It.map(([e])=>e)],Nn=class extends z{static properties={item:{attribute:!1},quantity:{state:!0},price:{state:!0},stage:{state:!0},errors:{state:!0},general:{state:!0},sum:{state:!0}};#e=new Ye(this,b);#t=null;#n=a();#r=null;#i=null;constructor(){super(),this.quantity=1,this.price=null,this.stage=`form`,this.errors={},this.general=``,this.sum=0,new _(this)}updated(e){Je(this),this.#_(),e.has(`stage`)&&this.stage===`done`&&(this.querySelector(`#redeem-title`)?.focus(),this.sum=D.member?.points.balance??0),e.has(`errors`)&&this.querySelector(`[aria-invalid=true]`)?.focus()}render(){return m`<dialog
class="dialog"
aria-labelledby="redeem-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${e=>this.stage===`working`&&e.preventDefault()}
@click=${e=>this.stage!==`working`&&L(e)}
>
<div class="inside">${this.stage===`done`?this.#f():this.#o()}</div>
</dialog>`}get#a(){return this.price===null?this.item:{...this.item,price:this.price}}#o(){let e=this.#a,t=D.member?.points.balance??0,n=e.price*this.quantity,r=this.stage===`working`,a=r||this.stage===`unsure`,o=e.kind===`TANGIBLE`,s=oe(e,t),c=n>t&&this.stage===`form`;return m`
<div class="title-row">
${B(e)}
<div>
<h2 id="redeem-title" tabindex="-1"><bdi>${S.redeem.heading(e.title)}</bdi></h2>
${o?null:m`<p class="muted"><bdi>${S.redeem.digital}</bdi></p>`}
</div>
</div>
<form novalidate @submit=${this.#p} @input=${this.#g} aria-busy=${r}>
<fieldset ?disabled=${a}>
${s>1?this.#s(s):i}
${de(e,D.member).needsEmail?this.#c():i}
${o?this.#l():i}
</fieldset>
<dl class="sum">
<div><dt>${S.redeem.price}</dt><dd>${g.format.number(n)}</dd></div>
<div><dt>${S.redeem.balance}</dt><dd>${g.format.number(t)}</dd></div>
<div class="total"><dt>${S.redeem.after}</dt><dd>${g.format.number(t-n)}</dd></div>
</dl>
<div role="alert">${this.general?m`<p class="wrong"><bdi>${this.general}</bdi></p>`:i}</div>
<div class="actions">
<button type="button" class="button" ?disabled=${r} @click=${I}>${S.cancel}</button>
<button type="submit" class="button main" ?disabled=${r||c}>
${r?S.redeem.working:this.stage===`unsure`?S.redeem.again:S.redeem.confirm(h(n))}
</button>
</div>
</form>
`}#s(e){return this.#d(`quantity`,m`<select
id="redeem-quantity"
name="quantity"
aria-invalid=${!!this.errors.quantity}
aria-describedby="redeem-quantity-error"
@change=${e=>this.quantity=Number(P(e))}
>
${Array.from({length:e},(e,t)=>m`<option value=${t+1} .selected=${t+1===this.quantity}>${t+1}</option>`)}
</select>`)}#c(){return this.#d(`email`,this.#u(`email`,`email`,!0,254,`email`),S.redeem.emailHint)}#l(){return m`<fieldset class="address">
<legend>${S.redeem.delivery}</legend>
${It.map(([e,t,n,r])=>this.#d(e,this.#u(e,`shipping ${t}`,n,r)))}
${this.#d(`country`,m`<select
id="redeem-country"
name="country"
autocomplete="shipping country"
required
aria-invalid=${!!this.errors.country}
aria-describedby="redeem-country-error"
>
<option value="">${S.redeem.choose}</option>
${Ft().map(([e,t])=>m`<option value=${e}>${t}</option>`)}
</select>`)}
${this.#d(`phone`,this.#u(`phone`,`shipping tel`,!1,32,`tel`))}
<p class="small muted"><bdi>${S.redeem.privacy}</bdi></p>
</fieldset>`}#u(e,t,n,r,i=`text`){return m`<input
id="redeem-${e}"
name=${e}
type=${i}
autocomplete=${t}
maxlength=${r}
?required=${n}
aria-invalid=${!!this.errors[e]}
aria-describedby="redeem-${e}-error"
/>`}#d(e,t,n=``){return m`<div class="field field-${e}">
<label for="redeem-${e}">${S.redeem[e]}</label>
${t}
<p class=${this.errors[e]?`small wrong`:`small muted`} id="redeem-${e}-error"><bdi>${this.errors[e]??n}</bdi></p>
</div>`}#f(){let e=this.#e.list(`fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}query Redemptions($first:Int$after:String){me{redemptions(first:$first after:$after){edges{node{...Redeemed}}pageInfo{hasNextPage endCursor}}}}`,{},({me:e})=>e?.redemptions).data?.find(({id:e})=>e===this.#t?.id)??this.#t;return m`<div class="redeemed">
${B(this.item)}
<h2 id="redeem-title" tabindex="-1"><bdi>${S.redeem.done}</bdi></h2>
<p><bdi>${this.item.title}</bdi></p>
<p class="small muted"><bdi>${this.item.kind===`TANGIBLE`?S.redeem.doneTangible:S.redeem.doneDigital}</bdi></p>
<dl class="sum">
<div><dt>${S.redeem.balance}</dt><dd class="num"><bdi>${f(this.sum,g.format.number)}</bdi></dd></div>
</dl>
${e?wn(e):i}
<div class="actions">
<button type="button" class="button" @click=${I}>${S.redeem.goOn}</button>
<button type="button" class="button main" @click=${()=>j(M(`orders`),{replace:!0})}>${S.redeem.seeOrders}</button>
</div>
</div>`}#p=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#i??this.#m(F(e));if(t){this.stage=`working`,this.general=``;try{let{redeem:e}=await y(ye,{input:t});this.#i=null,e.userErrors.length?this.#h(e):(this.stage=`done`,this.sum=D.member?.points.balance??0,this.#t=e.redemption,wt(v,q),D.adopt(e.member),b.expire())}catch(e){let n=o(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),D.failed(n);return}let r=Ze(n);this.#i=r?t:null,this.stage=r?`unsure`:`form`,this.general=r?S.redeem.unsure:g.t.failures[n.kind]}}};#m(e){let t={};for(let n of Mn){let r=e.elements.namedItem(n);(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&(r.required&&!N(e,n)?t[n]=S.redeem.missing:r.type===`email`&&r.validity.typeMismatch&&(t[n]=S.redeem.badEmail))}if(this.errors=t,Object.keys(t).length)return null;let n=N(e,`email`);return{itemId:this.item.id,quantity:this.quantity,expectedPrice:this.#a.price,idempotencyKey:this.#n,...n?{email:n}:{},...this.item.kind===`TANGIBLE`?{shippingAddress:Bt(e)}:{}}}#h({userErrors:e,currentPrice:t}){let n={},r=[];t!==null&&(this.price=t,this.quantity=Math.min(this.quantity,oe(this.#a,D.member?.points.balance??0)));for(let{code:i,path:a}of e){let e=Mn.find(e=>e===a.at(-1));i===`IDEMPOTENCY_CONFLICT`?r.push(S.redeem.already):i===`PRICE_CHANGED`&&t!==null?r.push(S.redeem.priceChanged(h(t))):e&&this.querySelector(`[name="${e}"]`)?n[e]=i===`INVALID`?S.redeem.check:w(i):r.push(w(i))}this.stage=`form`,this.errors=n,this.general=r.join(` `),D.refresh()}#g=e=>{let t=e.target instanceof Element?e.target.closest(`form`):null;t&&Ct(v,JSON.stringify(Object.fromEntries(new FormData(t))),q)};#_(){let e=this.querySelector(`form`);if(!e||e===this.#r)return;this.#r=e;let t=Pn(St(v,q));for(let n of Mn){let r=e.elements.namedItem(n),i=t[n];(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&i&&n!==`quantity`&&(r.value||=i)}}};function Pn(e){try{return e?JSON.parse(e):{}}catch{return{}}}var Fn=8,In={ANNIVERSARY:`calendar`,GIFTS:`gift`,PURCHASES:`star`,STREAK:`flame`,TIER:`up`},Ln=class extends x{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let{member:e}=D;if(!e)return i;let{data:t,failure:n,again:r}=this.reader.one(ae,{});return m`
<h1 class="sr"><bdi>${S.status.heading}</bdi></h1>
${this.#e(e,t?.me)}
${t?.me?this.#t(t.me,e):n?R(g,n,{onRetry:r}):c(`rows`,S.loading)}
`}#e(e,t){let{tier:n,nextTier:r,progress:a,season:o,points:s}=e,c=ne(e,g.now());return m`<section class="card stand" aria-label=${S.status.you}>
<div class="stand-who">
${d(n,{size:96,share:a.fraction,loops:e.loops})}
<div>
<p class="stand-tier"><bdi>${n.name}</bdi></p>
<p class="muted clamp"><bdi>${O(e)}</bdi></p>
${e.isGuest?m`<p class="chip"><bdi>${S.me.guest}</bdi></p>`:i}
</div>
${Xe(g,s)}
</div>
${re(g,{tier:n,nextTier:r,progress:a})}
${c&&t?st(g,{...t,season:o,progress:a},c,t.game.tiers):te(g,{tier:n,season:o,progress:a})}
</section>`}#t(e,t){let{tier:n,nextTier:r,missions:a,activities:o,game:s,milestones:c}=e,l={onClaim:(e,t)=>void this.#n(e,t),busy:this.busy};return m`<div class="columns">
<div class="stack">
${Rn(e,t)}
<section class="card">
<h2><bdi>${S.status.benefits(n.name)}</bdi></h2>
${n.benefits.length>0?m`<ul class="stack">${n.benefits.map(e=>m`<li>${gt(g,e,l)}</li>`)}</ul>`:m`<p class="muted"><bdi>${S.status.noBenefits}</bdi></p>`}
${r?m`<h3 class="up">${d(r,{size:24,locked:!0})}<bdi>${S.status.up(r.name)}</bdi></h3>
${_t(g,n,r)}`:i}
</section>
</div>
<div class="stack">
<section class="card">
<h2><bdi>${S.status.missions}</bdi></h2>
${a.length>0?m`<ul class="stack">${dt(a).map(e=>m`<li>${mt(g,e)}</li>`)}</ul>`:m`<p class="muted"><bdi>${S.status.noMissions}</bdi></p>`}
</section>
${o.length>0?m`<section class="card">
<h2><bdi>${S.status.activities}</bdi></h2>
<ul class="stack">${o.map(e=>m`<li>${Qe(g,e)}</li>`)}</ul>
</section>`:i}
${s.invitationTerms?m`<section class="card">
<h2><bdi>${U(g).invite.title}</bdi></h2>
${at(g,s.invitationTerms)}
<p class="invite-open"><a class="button" href=${M(`invite`)}>${V(`people`)}${U(g).invite.open}</a></p>
</section>`:i}
${zn(s.tiers,t,c)}
</div>
<section class="card wide">
<h2><bdi>${S.status.tiers}</bdi></h2>
${pt(g,{tiers:s.tiers,tier:t.tier})}
</section>
</div>`}async#n({code:e,title:t},n){this.busy=!0;let r=D.member?.points.balance??0;try{let{claimBenefit:i}=await y(Re,{code:e}),[a]=i.userErrors;if(a)D.notice(w(a.code),{bad:!0});else{let e=(i.member?.points.balance??0)>r;lt(n,e?document.querySelector(`.me-points`):null),D.adopt(i.member),D.notice(S.status.claimed(t))}b.expire()}catch(e){D.failed(e)}finally{this.busy=!1}}};function Rn({paths:e,keepPaths:t,tier:n,nextTier:r},{season:a}){let{paths:o}=U(g),s=r&&ot(e)?m`<section class="card">
<h2><bdi>${o.up(r.name)}</bdi></h2>
${e.length>1?m`<p class="muted ways-text"><bdi>${o.upText}</bdi></p>`:i}
${it(g,e)}
</section>`:i,c=ot(t)?m`<section class="card">
<h2><bdi>${o.keep(n.name)}</bdi></h2>
<p class="muted ways-text"><bdi>${o.keepText(g.format.weekday(a.endsAt))}</bdi></p>
${it(g,t)}
</section>`:i;return m`${s}${c}`}function zn(e,{tier:t,joinedAt:n,loops:r},a){let{format:o}=g;return m`<section class="card">
<h2><bdi>${S.status.milestones}</bdi></h2>
<ol class="gems">
${e.map(e=>{let n=e.rank<=t.rank,r=n?S.status.reached(e.name):S.status.ahead(e.name);return m`<li>${d(e,{size:48,locked:!n,label:r})}</li>`})}
</ol>
${a.length>0?m`<ol class="reached">
${a.slice(0,Fn).map(({kind:e,at:t,message:n})=>m`<li>
${V(In[e])}
<p><bdi>${n}</bdi></p>
<time class="small muted" datetime=${t}><bdi>${o.day(t)}</bdi></time>
</li>`)}
</ol>`:i}
${r>0?m`<p><bdi>${S.status.loops(r,o.number(r))}</bdi></p>`:i}
<p class="muted"><bdi>${S.status.since(o.day(n))}</bdi></p>
</section>`}var Bn=p`
.invite-card{display:grid;gap:24px;grid-template-columns:minmax(0,1fr);}.invite-card > .deed{padding-block-end:0;}.invite-qr{display:grid;gap:8px;justify-items:start;}.invite-open{margin-block-start:16px;}.ways-text{margin-block-end:12px;}.invitations{margin-block-start:12px;}.invited{align-items:start;border-color:var(--accent);display:flex;gap:24px;margin-block-end:24px;padding:24px;}.invited > .icon{color:var(--accent);}.invited-words{display:grid;flex:1;gap:12px;min-width:0;}.invited-code,.invited-reward{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;}.invited-code > strong{font:700 22px/28px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;letter-spacing:0.12em;}@media (max-width: 40rem){.invited > .icon{display:none;}}`,Vn=[`bolt`,`up`,`gift`],Hn=3,Un=class extends x{static properties={providers:{attribute:!1},play:{}};constructor(){super(),this.providers=[],this.play=null}render(){let{gameId:e}=D,t=e?this.reader.one(Ge,{gameId:e}).data:null;t?.game&&ue(t.game.look,t.game.tiers);let n=t?.catalog.edges.map(({node:e})=>e)??[];return m`
${an(t?.game?t.game.invitationTerms:void 0,this.play)}
<section class="hero">
<div>
<h1><bdi>${t?.game?S.window.heading(t.game.name):S.window.headingAny}</bdi></h1>
<p class="lead"><bdi>${S.window.lead}</bdi></p>
</div>
<div class="ways-in">
<p><bdi>${this.providers.length>0?S.window.signedOut:S.window.signedOutNoProviders}</bdi></p>
${A(this.providers)}
${this.play?m`<p><a href=${this.play}>${S.window.play}</a></p>`:i}
</div>
</section>
${t?.game?Wn(t.game.tiers):i}
${n.length>0?m`<section class="row">
<h2><bdi>${S.window.items}</bdi></h2>
${Ne(n,null)}
</section>`:i}
<section class="row">
<h2><bdi>${S.window.how}</bdi></h2>
<ol class="how">
${S.window.steps.map(({title:e,text:t},n)=>m`<li class="card">
${V(Vn[n]??`star`,24)}
<h3><bdi>${e}</bdi></h3>
<p class="muted"><bdi>${t}</bdi></p>
</li>`)}
</ol>
</section>
`}};function Wn(e){let t=t=>e.find(e=>e.rank===t-1)??{benefits:[]};return m`<section class="row">
<h2><bdi>${S.window.ladder}</bdi></h2>
<ol class="rungs">
${e.map(e=>m`<li class="card">
${d(e,{size:48})}
<h3 class="clamp"><bdi>${e.name}</bdi></h3>
<ul class="small muted">
${ht(t(e.rank),e).slice(0,Hn).map(({benefit:e})=>m`<li><bdi>${e.title}</bdi></li>`)}
</ul>
</li>`)}
</ol>
</section>`}var Gn=80,Kn=class extends x{static properties={words:{state:!0},busy:{state:!0}};constructor(){super(),this.words=``,this.busy=!1}render(){let{all:e,failure:t,again:n}=Ee(this.reader);return m`
<h1><bdi>${S.wishes.heading}</bdi></h1>
<p class="muted"><bdi>${S.wishes.lead}</bdi></p>
${e?this.#e(e):t?R(g,t,{onRetry:n}):c(`cards`,S.loading)}
`}#e(e){let t=e.flatMap(({item:e})=>e??[]),n=e.filter(({item:e})=>!e);return m`
${t.length>0?m`<h2 class="sr"><bdi>${S.catalog.heading}</bdi></h2>
${Ne(t,D.member,Me(e))}`:T(S.wishes.empty,`heart`,{words:S.orders.toStore,href:M(`catalog`)})}
<section class="card" aria-labelledby="wishes-words">
<h2 id="wishes-words"><bdi>${S.wishes.wordsHeading}</bdi></h2>
<p class="muted"><bdi>${S.wishes.wordsText}</bdi></p>
<form class="wish-form" @submit=${this.#n}>
<label class="field">
<span>${S.wishes.wordsLabel}</span>
<input
name="wish"
required
maxlength=${Gn}
autocomplete="off"
.value=${this.words}
@input=${e=>this.words=P(e)}
/>
</label>
<button class="button main" ?disabled=${this.busy}>${S.wishes.wordsSend}</button>
</form>
${n.length>0?m`<ul class="wish-words">
${H(n,({wishId:e})=>e,e=>this.#t(e))}
</ul>`:i}
</section>
`}#t({wishId:e,text:t,createdAt:n}){let r=t??S.wishes.hidden;return m`<li>
<div>
<p><bdi>${r}</bdi></p>
<time class="small muted" datetime=${n}><bdi>${g.format.day(n)}</bdi></time>
</div>
<button type="button" class="button quiet icon-only" aria-label=${S.wishes.remove(r)} @click=${()=>He(e)}>
${V(`close`)}
</button>
</li>`}#n=async e=>{e.preventDefault(),this.busy=!0,await Ce({text:this.words})&&(this.words=``,D.notice(S.wishes.sent)),this.busy=!1}};e([...r,t],[Bn,Wt,xn]);for(let[e,t]of Object.entries({"laurel-account":Et,"laurel-connect":kt,"laurel-gift":Ht,"laurel-gifts":Ut,"laurel-give":Nt,"laurel-history":Jt,"laurel-inbox":Xt,"laurel-invite":tn,"laurel-invited":rn,"laurel-mine":bn,"laurel-moments":Cn,"laurel-orders":On,"laurel-purchases":An,"laurel-owned":hn,"laurel-redeem":Nn,"laurel-status":Ln,"laurel-window":Un,"laurel-wishes":Kn}))customElements.define(e,t);