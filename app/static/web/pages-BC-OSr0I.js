import{t as e}from"./page-Nm80gr8p.js";import{n as t,t as n}from"./room-B0zsNsDn.js";import{t as r}from"./styles-D0ycdsbM.js";import{$ as i,A as a,B as o,D as s,H as c,I as l,K as u,L as d,R as f,X as p,Y as ee,b as m,g as te,i as ne,it as h,nt as g,r as re,y as ie}from"./base-DtYCQWQx.js";import{$ as ae,A as oe,At as se,B as _,Ct as ce,D as le,Dt as ue,E as v,Et as de,F as y,G as fe,H as pe,I as me,J as he,K as b,L as ge,M as x,N as S,O as _e,P as ve,Q as ye,S as be,St as xe,Tt as Se,U as C,V as Ce,W as w,X as we,Z as Te,_ as T,_t as Ee,at as De,b as Oe,bt as ke,d as Ae,dt as je,et as Me,f as Ne,g as E,gt as Pe,h as D,ht as Fe,i as Ie,it as Le,j as O,jt as Re,kt as ze,l as Be,lt as Ve,m as He,n as Ue,nt as We,p as k,q as Ge,rt as Ke,s as A,st as qe,t as Je,tt as Ye,u as Xe,ut as Ze,vt as Qe,wt as $e,x as j,xt as et,y as M,yt as tt,z as nt}from"./invitation-DNJRkQhf.js";import{n as N,r as P,t as F}from"./forms-DLjEN_--.js";import{a as rt,i as I,n as it,r as L}from"./cache-nqIYru-8.js";import{a as at,n as R}from"./notice-BS7OXbsG.js";import{b as ot,c as st,d as ct,g as lt,l as ut,m as dt,o as ft,p as pt,r as mt,t as ht,u as gt,v as _t}from"./risk-card-Cl5NwQUf.js";import{t as vt}from"./qr-D5RWNb3Z.js";import{t as z}from"./repeat-DAyNqkeF.js";import{t as B}from"./piece-BBE4aagK.js";import{r as V}from"./item-D8hgvfKW.js";import{t as H}from"./icons-CajjdniH.js";import{t as yt}from"./unsure-rG7uZ557.js";import{a as U,d as bt,f as xt,i as St,l as Ct,n as wt,s as Tt,t as Et}from"./compare-JF9qj1Op.js";import{a as Dt,i as W,n as G,r as Ot,t as kt}from"./possession-D9HS30rZ.js";import{n as At}from"./moment-DCtLE1Jg.js";import{t as jt}from"./moments-DynKfGnV.js";import{i as Mt,n as Nt,r as Pt,t as Ft}from"./memory-ks299eBy.js";var It=`ERASE`,Lt=class extends v{static properties={providers:{attribute:!1},busy:{state:!0},erasing:{state:!0},typed:{state:!0},wrong:{state:!0}};constructor(){super(),this.providers=[],this.busy=!1,this.erasing=null,this.typed=``,this.wrong=``}render(){let{member:e}=S;if(!e)return i;let t=new Set(e.identities.map(({provider:e})=>e.toLowerCase())),n=this.providers.filter(e=>!t.has(e));return g`
<h1><bdi>${b.account.heading}</bdi></h1>
<p class="muted clamp"><bdi>${O(e)}</bdi></p>
${this.#e()}
<section class="card settings">
<h2><bdi>${b.account.identities}</bdi></h2>
${e.identities.length?g`<ul class="identities">
${e.identities.map(({provider:e,linkedAt:t})=>g`<li>
<strong>${b.providerNames[e]??e}</strong>
<span class="muted">${b.account.connected(C.format.day(t))}</span>
</li>`)}
</ul>`:g`<p><bdi>${b.account.noIdentities}</bdi></p>`}
${e.email?g`<p><bdi>${b.account.email(e.email)}</bdi></p>`:i}
${n.length?g`<p class="muted"><bdi>${e.identities.length?b.account.connect:b.account.connectFirst}</bdi></p>
${A(n)}`:i}
</section>
${oe(e.playerId)?g`<laurel-connect isPart></laurel-connect>`:i}
<section class="card">
<h2><bdi>${b.account.privacy}</bdi></h2>
${this.#t(b.account.exportText,b.account.export,this.#s)}
${this.#t(b.account.signOutText,b.me.signOut,this.#c)}
${this.#t(b.account.everywhereText,b.account.everywhere,this.#l)}
${this.#t(b.account.eraseText,b.account.erase,()=>this.erasing=`ask`,`danger`)}
</section>
${this.erasing?this.#n(e):i}
`}#e(){let e=pe();return g`<section class="card settings">
<h2><label for="language">${b.account.language}</label></h2>
<p class="muted"><bdi>${b.account.languageText}</bdi></p>
<select id="language" @change=${async e=>{Ce(d.find(t=>t===P(e))??null),await fe(),S.spoke()}}>
<option value="" ?selected=${!e}>${b.account.languageAuto}</option>
${d.map(t=>g`<option value=${t} lang=${t} ?selected=${t===e}>${Rt(t)}</option>`)}
</select>
</section>`}#t(e,t,n,r=``){return g`<div class="deed">
<p><bdi>${e}</bdi></p>
<button type="button" class="button ${r}" ?disabled=${this.busy} @click=${n}>${t}</button>
</div>`}#n(e){return g`<dialog class="dialog" aria-labelledby="erase-title" @close=${()=>{this.erasing=null,this.typed=``,this.wrong=``}} @click=${L}>
<div class="inside">
<h2 id="erase-title"><bdi>${b.account.eraseTitle}</bdi></h2>
${this.erasing===`prove`?this.#a(e):this.#r()}
</div>
</dialog>`}#r(){return g`<form @submit=${this.#u}>
<p><bdi>${b.account.eraseWarning}</bdi></p>
<div class="field">
<label for="erase-confirm">${b.account.eraseConfirm(b.account.eraseWord)}</label>
<input
id="erase-confirm"
autocomplete="off"
autocapitalize="characters"
.value=${this.typed}
@input=${e=>this.typed=P(e)}
/>
</div>
<div role="alert">${this.wrong?g`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<div class="actions">
<button type="button" class="button" @click=${I}>${b.cancel}</button>
<button type="submit" class="button main danger" ?disabled=${this.busy||!this.#i}>
${b.account.eraseYes}
</button>
</div>
</form>`}get#i(){return this.typed.trim().toLocaleUpperCase(w.tag)===b.account.eraseWord}#a(e){let t=e.identities.map(({provider:e})=>e.toLowerCase()),n=this.providers.filter(e=>t.includes(e));return g`<p><bdi>${n.length?b.account.eraseProve:b.account.eraseCannotProve}</bdi></p>
${A(n.length?n:this.providers)}
<button type="button" class="button" @click=${I}>${b.cancel}</button>`}async#o(e){this.busy=!0;try{await e()}catch(e){S.failed(e)}finally{this.busy=!1}}#s=()=>this.#o(async()=>{let{exportMyData:e}=await _(De,{}),t=URL.createObjectURL(new Blob([e],{type:`application/json`}));Object.assign(document.createElement(`a`),{href:t,download:`my-rewards.json`}).click(),setTimeout(()=>URL.revokeObjectURL(t),6e4),S.notice(b.account.exported)});#c=()=>this.#o(()=>S.signOut());#l=()=>this.#o(async()=>{await _(Se,{}),S.over(b.account.everywhereDone)});#u=async e=>{e.preventDefault(),this.busy=!0,this.wrong=``;try{let{eraseMe:e}=await _(Le,{confirm:It}),[t]=e.userErrors;t?.code===`IDENTIFICATION_REQUIRED`?this.erasing=`prove`:t?this.wrong=T(t.code):(this.querySelector(`dialog`)?.close(),S.over(b.account.erased))}catch(e){let t=s(e);t.kind===`signed-out`?S.failed(t):this.wrong=C.t.failures[t.kind]}finally{this.busy=!1}}};function Rt(e){return new Intl.DisplayNames(e,{type:`language`}).of(e)??e}var zt=`fragment MoneyFacts on Money{amount currency}fragment BargainFacts on Bargain{id gameId gameName title imageUrl status price{...MoneyFacts}firstPrice{...MoneyFacts}floorPrice{...MoneyFacts}priceLeft{...MoneyFacts}helpers helpersLeft helps{cut{...MoneyFacts}name own at}soldOut own ownerName link endsAt heldUntil reservedUntil}query Bargains($first:Int$after:String){me{id bargains(first:$first after:$after){edges{node{...BargainFacts}}pageInfo{hasNextPage endCursor}}}}`,Bt=`fragment MoneyFacts on Money{amount currency}fragment BargainFacts on Bargain{id gameId gameName title imageUrl status price{...MoneyFacts}firstPrice{...MoneyFacts}floorPrice{...MoneyFacts}priceLeft{...MoneyFacts}helpers helpersLeft helps{cut{...MoneyFacts}name own at}soldOut own ownerName link endsAt heldUntil reservedUntil}query OpenBargain($token:String!){bargain(token:$token){...BargainFacts}}`,Vt=`fragment MoneyFacts on Money{amount currency}fragment BargainFacts on Bargain{id gameId gameName title imageUrl status price{...MoneyFacts}firstPrice{...MoneyFacts}floorPrice{...MoneyFacts}priceLeft{...MoneyFacts}helpers helpersLeft helps{cut{...MoneyFacts}name own at}soldOut own ownerName link endsAt heldUntil reservedUntil}mutation StartBargain($input:StartBargainInput!){startBargain(input:$input){bargain{...BargainFacts}userErrors{code message path}}}`,Ht=`fragment MoneyFacts on Money{amount currency}fragment BargainFacts on Bargain{id gameId gameName title imageUrl status price{...MoneyFacts}firstPrice{...MoneyFacts}floorPrice{...MoneyFacts}priceLeft{...MoneyFacts}helpers helpersLeft helps{cut{...MoneyFacts}name own at}soldOut own ownerName link endsAt heldUntil reservedUntil}mutation HelpBargain($input:HelpBargainInput!){helpBargain(input:$input){bargain{...BargainFacts}cut{...MoneyFacts}userErrors{code message path}}}`;function K({amount:e,currency:t}){return new Intl.NumberFormat(w.tag,{style:`currency`,currency:t}).format(Number(e))}function Ut(e){return e?g`<img class="bargain-picture" src=${e} alt="" loading="lazy" />`:i}function Wt(e){let t=b.bargain,n=(e,t)=>g`<div><dt><bdi>${e}</bdi></dt><dd class="num"><bdi>${t}</bdi></dd></div>`,r=t.needed(C.format.number(e.helpersLeft),e.helpersLeft);return g`
<p class="bargain-price num"><span class="sr">${t.now}: </span><bdi>${K(e.price)}</bdi></p>
${e.helpersLeft>0?g`<p class="chip"><bdi>${r}</bdi></p>`:i}
<dl class="bargain-facts">
${n(t.first,K(e.firstPrice))} ${n(t.floor,K(e.floorPrice))}
${n(t.left,K(e.priceLeft))}
</dl>
`}function Gt(e){let t=b.bargain,{format:n}=C;switch(e.status){case`ORDERED`:return t.ordered;case`EXPIRED`:return t.over;case`REACHED`:return t.reached(n.moment(e.heldUntil??e.endsAt));default:return e.reservedUntil?t.reserved:e.soldOut?t.soldOut:t.until(n.moment(e.endsAt))}}function Kt({helps:e}){if(e.length===0)return i;let t=b.bargain;return g`<section>
<h2><bdi>${t.helpers}</bdi></h2>
<ol class="bargain-helps">
${e.map(({cut:e,name:n,own:r})=>g`<li>
<bdi class="clamp">${r?t.you:n??t.somebody}</bdi>
<bdi class="num">${K({...e,amount:`-${e.amount}`})}</bdi>
</li>`)}
</ol>
</section>`}function qt({link:e}){return e?g`<div class="gift-link">
${ct(C,e)}
<figure class="invite-qr">${vt(e,b.bargain.qr)}</figure>
</div>`:i}function Jt(e){return b.bargain.refusals[e]??T(e)}var Yt=class extends v{static properties={token:{},providers:{attribute:!1},busy:{state:!0},wrong:{state:!0}};constructor(){super(),this.token=``,this.providers=[],this.busy=!1,this.wrong=``}render(){let{data:e,failure:t,again:n}=this.reader.one(Bt,{token:this.token});if(!e)return t?R(C,t,{onRetry:n}):u(`rows`,b.loading);let{bargain:r}=e;return g`<section class="card bargain-open" aria-labelledby="bargain-title">
${r?this.#e(r):g`<h1 id="bargain-title"><bdi>${b.bargain.heading}</bdi></h1>
<p><bdi>${b.bargain.unknown}</bdi></p>`}
<div class="actions"><button type="button" class="button quiet" @click=${this.#i}>${b.back}</button></div>
</section>`}#e(e){let t=b.bargain,n=e.status===`OPEN`&&!e.soldOut&&!e.reservedUntil,r=e.helps.some(({own:e})=>e);return g`
<h1 id="bargain-title"><bdi>${e.ownerName?t.headingOf(e.ownerName):t.heading}</bdi></h1>
${Ut(e.imageUrl)}
<p class="lead"><bdi>${e.title}</bdi> · <bdi class="muted">${e.gameName}</bdi></p>
${Wt(e)}
<p class="muted"><bdi>${Gt(e)}</bdi></p>
${e.own?g`<p><bdi>${t.own}</bdi></p>
${qt(e)}`:r||!n?i:this.#t(e)}
${Kt(e)}
`}#t(e){let t=b.bargain;return S.phase!==`member`||S.member?.isGuest?(this.#n(e.gameId),g`<p><bdi>${this.providers.length>0?t.signIn:t.noProviders}</bdi></p>
${A(this.providers)}`):g`<form novalidate @submit=${this.#r} aria-busy=${this.busy}>
<fieldset ?disabled=${this.busy}>
<label class="gift-check"><input type="checkbox" name="shows" checked /> ${b.gifts.dialog.showName}</label>
</fieldset>
<div role="alert">${this.wrong?g`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<div class="actions"><button type="submit" class="button main" ?disabled=${this.busy}>${t.help}</button></div>
</form>`}#n(e){let t=new URLSearchParams(location.search);t.get(`game`)!==e&&(t.set(`game`,e),history.replaceState(history.state,``,`${location.pathname}?${t.toString()}`))}#r=async e=>{e.preventDefault();let t=new FormData(F(e)).has(`shows`);this.busy=!0,this.wrong=``;try{let{helpBargain:e}=await _(Ht,{input:{token:this.token,showName:t}});y.expire(),this.wrong=e.userErrors.map(({code:e})=>Jt(e)).join(` `),e.cut&&S.notice(b.bargain.helped(K(e.cut))),this.requestUpdate()}catch(e){S.failed(e)}finally{this.busy=!1}};#i=()=>{Ie(`bargain`),j(M(S.phase===`signed-out`?`catalog`:`bargain`),{replace:!0}),this.dispatchEvent(new Event(`laurel-closed`))}},Xt=class extends v{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let e=b.bargain,t=this.reader.list(zt,{},({me:e})=>e?.bargains);return g`
<h1><bdi>${e.heading}</bdi></h1>
<p class="lead"><bdi>${e.lead}</bdi></p>
${this.#e()}
<section class="row">
<h2><bdi>${e.list}</bdi></h2>
${D(t,{shown:e=>g`<ul class="bargains">
${z(e,({id:e})=>e,e=>this.#t(e))}
</ul>`,none:()=>E(e.empty,`people`)})}
</section>
`}#e(){let e=b.bargain,t=this.reader.one(`fragment MoneyFacts on Money{amount currency}query BargainActivities{bargainActivities{code title imageUrl price{...MoneyFacts}floorPrice{...MoneyFacts}helpers until stockLeft}}`,{}).data?.bargainActivities??[];return t.length===0?i:g`<section class="row">
<h2><bdi>${e.activities}</bdi></h2>
<ul class="bargains">
${t.map(({code:t,title:n,imageUrl:r,price:i,floorPrice:a,helpers:o,stockLeft:s})=>g`<li class="card">
${Ut(r)}
<h3 class="clamp"><bdi>${n}</bdi></h3>
<p class="num"><bdi>${e.range(K(i),K(a))}</bdi></p>
<p class="small muted"><bdi>${e.needed(C.format.number(o),o)}</bdi></p>
<button type="button" class="button main" ?disabled=${this.busy||s===0} @click=${()=>this.#n(t)}>
<span>${e.start}<span class="sr">: ${n}</span></span>
</button>
</li>`)}
</ul>
</section>`}#t(e){return g`<li class="card">
${Ut(e.imageUrl)}
<h3 class="clamp"><bdi>${e.title}</bdi></h3>
${Wt(e)}
<p class="small muted"><bdi>${Gt(e)}</bdi></p>
${qt(e)} ${Kt(e)}
</li>`}async#n(e){this.busy=!0;try{let{startBargain:t}=await _(Vt,{input:{activity:e}});y.expire();let[n]=t.userErrors;n?S.notice(Jt(n.code),{bad:!0}):S.notice(b.bargain.started),this.requestUpdate()}catch(e){S.failed(e)}finally{this.busy=!1}}},Zt=h`
.bargain-open{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);margin:24px auto;max-width:560px;padding:24px;}.bargains{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(280px,100%),1fr));list-style:none;margin:0;padding:0;}.bargains > .card{align-content:start;display:grid;gap:12px;grid-template-columns:minmax(0,1fr);padding:16px;}.bargain-picture{aspect-ratio:16 / 9;background:var(--sunken);border-radius:var(--radius-control);object-fit:contain;width:100%;}.kit .bargains h3{font:600 16px/24px var(--font);}:is(.bargain-open,.bargains) > * > .chip,.bargain-open > .chip{justify-self:start;}.orders-ways{display:flex;flex-wrap:wrap;gap:8px;}.bargain-price{font:700 32px/40px var(--font);}.bargain-facts{display:flex;flex-wrap:wrap;gap:8px 24px;margin:0;}.bargain-facts dt{color:var(--muted);font-size:13px;line-height:18px;}.bargain-facts dd{font-weight:600;margin:0;}.bargain-helps{list-style:none;margin:8px 0 0;padding:0;}.bargain-helps > li{border-block-start:1px solid var(--line);display:flex;gap:12px;justify-content:space-between;padding:8px 0;}.bargain-helps > li:first-child{border-block-start:0;}`,Qt=4e3,$t=class extends B{static properties={isPart:{type:Boolean},code:{state:!0},failure:{state:!0},wrong:{state:!0},busy:{state:!0}};#e=0;constructor(){super(),this.isPart=!1,this.code=null,this.failure=null,this.wrong=``,this.busy=!1,new ee(this,Date.now,()=>void this.#t())}connectedCallback(){super.connectedCallback(),this.#t(),this.#e=setInterval(()=>{!document.hidden&&this.code&&S.load()},Qt)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}#t=async()=>{this.failure=null;try{this.code=(await _(Me,{})).createConnectCode}catch(e){let t=s(e);t.kind===`signed-out`?S.over(b.outcomes.over):this.failure=t}};#n=async e=>{e.preventDefault();let t=N(F(e),`code`);if(t){this.busy=!0,this.wrong=``;try{let{connectStoreCode:e}=await _(ae,{code:t}),[n]=e.userErrors;n?this.wrong=n.code===`CODE_INVALID`?b.connect.wrong:T(n.code):(S.notice(b.connect.connected),await S.load())}catch(e){S.failed(e)}finally{this.busy=!1}}};render(){return g`<section class=${this.isPart?`card settings`:`gate`}>
${this.isPart?g`<h2><bdi>${b.connect.heading}</bdi></h2>
<p><bdi>${b.connect.ofGift}</bdi></p>`:g`<h1 tabindex="-1"><bdi>${b.connect.heading}</bdi></h1>
<p><bdi>${b.connect.lead}</bdi></p>`}
<div class="ways">
<div class="card way">
<h2><bdi>${b.connect.show}</bdi></h2>
${this.failure?R(C,this.failure,{onRetry:()=>void this.#t()}):i}
${this.code?g`<p class="code" translate="no">${this.code.code}</p>
<p class="muted">${b.connect.validFor} ${p({...C,now:Date.now},this.code.expiresAt)}</p>`:i}
<p><bdi>${b.connect.showText}</bdi></p>
<p class="muted" role="status"><bdi>${b.connect.waiting}</bdi></p>
</div>
<form class="card way" @submit=${this.#n}>
<h2><bdi>${b.connect.type}</bdi></h2>
<div class="field">
<label for="game-code">${b.connect.typeLabel}</label>
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
<button type="submit" class="button main" ?disabled=${this.busy}>${b.connect.typeButton}</button>
</form>
</div>
${this.isPart?i:g`<p class="centre"><button type="button" class="button quiet" @click=${this.#r}>${b.connect.other}</button></p>`}
</section>`}#r=()=>S.signOut().catch(e=>S.failed(e))};function en({imageUrl:e,needsAddress:t}){return V({imageUrl:e,kind:t?`TANGIBLE`:`DIGITAL`})}function tn({link:e},t=b.gifts.dialog.qr){return e?g`<div class="gift-link">
${ct(C,e)}
<figure class="invite-qr">${vt(e,t)}</figure>
</div>`:i}function nn({title:e,quantity:t}){return g`<bdi>${e}</bdi>${t>1?g` ${b.gifts.times(C.format.number(t))}`:i}`}function rn(e){return b.gifts.refusals[e]??T(e)}function q({amount:e,currency:t},{signed:n=!1}={}){let r=n?`exceptZero`:`auto`;return new Intl.NumberFormat(w.tag,{style:`currency`,currency:t,signDisplay:r}).format(Number(e))}function an({amount:e,gameName:t}){return g`<div class="value-card">
<span class="value-card-name">${H(`gift`)}<bdi>${b.cards.name}</bdi></span>
<span class="value-card-amount"><bdi>${q(e)}</bdi></span>
<span class="value-card-game"><bdi>${t}</bdi></span>
</div>`}function on(e){return b.cards.refusals[e]??T(e)}var sn=class extends v{static properties={shown:{state:!0},busy:{state:!0}};constructor(){super(),this.shown=null,this.busy=!1}render(){let e=this.reader.one(`fragment CardFacts on GiftCard{id status amount{amount currency}message giverName expiresAt giftCardId link gameId gameName}query GivenCards{me{id giftCards{...CardFacts}}}`,{}).data?.me?.giftCards??[];return e.length===0?i:g`<section class="row">
<h2><bdi>${b.cards.given}</bdi></h2>
<ul class="gift-own value-cards">
${e.map(e=>this.#e(e))}
</ul>
</section>
${this.shown?this.#t(this.shown):i}`}#e(e){let t=q(e.amount);return g`<li class="card">
${an(e)}
<p class="small muted"><bdi>${b.gifts.until(C.format.moment(e.expiresAt))}</bdi></p>
${e.link?g`<button type="button" class="button" @click=${()=>this.shown=e}>
<span>${b.gifts.showLink}<span class="sr">: ${t}</span></span>
</button>`:g`<p class="small"><bdi>${b.cards.open.over.FROZEN}</bdi></p>`}
${e.link?g`<button type="button" class="button quiet" ?disabled=${this.busy} @click=${()=>this.#n(e)}>
<span>${b.gifts.takeBack}<span class="sr">: ${t}</span></span>
</button>`:i}
</li>`}#t(e){return g`<dialog class="dialog" aria-labelledby="card-link-title" @close=${()=>this.shown=null} @click=${L}>
<div class="inside">
<h2 id="card-link-title"><bdi>${b.cards.name}: ${q(e.amount)}</bdi></h2>
<p class="small muted"><bdi>${b.gifts.dialog.doneText}</bdi></p>
${tn(e,b.cards.qr)}
<div class="actions"><button type="button" class="button main" @click=${I}>${b.gifts.dialog.close}</button></div>
</div>
</dialog>`}#n=async({giftCardId:e})=>{if(e!==null){this.busy=!0;try{let{takeBackGiftCard:t}=await _(de,{input:{giftCardId:e}}),[n]=t.userErrors;n?S.notice(on(n.code),{bad:!0}):S.notice(b.cards.takenBack),y.expire()}catch(e){S.failed(e)}finally{this.busy=!1}}}},cn=class extends v{static properties={token:{},providers:{attribute:!1},busy:{state:!0},wrong:{state:!0},owner:{state:!0}};constructor(){super(),this.token=``,this.providers=[],this.busy=!1,this.wrong=``,this.owner=null}render(){let{data:e,failure:t,again:n}=this.reader.one(Fe,{token:this.token});if(!e)return t?R(C,t,{onRetry:n}):u(`rows`,b.loading);let{giftCard:r}=e;return g`<section class="card gift-open" aria-labelledby="card-title">
${r?this.#e(r):this.#n(b.cards.open.unknown)}
</section>`}#e(e){let t=b.cards.open;return g`
${an(e)}
<div class="gift-words">
<h1 id="card-title"><bdi>${e.giverName?t.headingFrom(e.giverName):t.heading}</bdi></h1>
${e.message?g`<blockquote class="gift-message"><bdi>${e.message}</bdi></blockquote>`:i}
${this.owner?this.#a(e):this.#t(e)}
</div>
`}#t(e){let t=b.cards.open;return e.giftCardId===null?e.status===`READY`?S.phase===`signed-out`?this.#r(e):this.#i(e):this.#n(t.over[e.status]):this.#n(t.own)}#n(e){return g`<p><bdi>${e}</bdi></p>
<div class="actions"><button type="button" class="button" @click=${this.#s}>${b.back}</button></div>`}#r({gameId:e,expiresAt:t}){let n=b.cards.open;return be(e),g`<p><bdi>${this.providers.length>0?n.signIn:b.gifts.open.noProviders}</bdi></p>
${A(this.providers)}
<p class="small muted"><bdi>${b.gifts.until(C.format.moment(t))}</bdi></p>
<div class="actions"><button type="button" class="button quiet" @click=${this.#s}>${b.gifts.open.later}</button></div>`}#i(e){let t=b.cards.open;return g`<p><bdi>${t.lead}</bdi></p>
<div role="alert">${this.wrong?g`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<p class="small muted"><bdi>${b.gifts.until(C.format.moment(e.expiresAt))}</bdi></p>
<div class="actions">
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${this.#s}>${b.gifts.open.later}</button>
<button type="button" class="button main" ?disabled=${this.busy} @click=${this.#o}>${H(`gift`)}${b.gifts.open.claim}</button>
</div>`}#a({amount:e}){let t=b.cards.open,n=this.owner?.storedValue.find(({currency:t})=>t===e.currency),r=(t,n)=>Number(t??0)>0?g`<p><bdi>${n(q({amount:t??`0`,currency:e.currency}))}</bdi></p>`:i;return g`<p class="lead" role="status"><bdi>${t.claimed}</bdi></p>
${r(n?.available,t.balance)} ${r(n?.held,t.held)}
<div class="actions"><button type="button" class="button main" @click=${this.#s}>${b.back}</button></div>`}#o=async()=>{this.busy=!0,this.wrong=``;try{let{claimGiftCard:e}=await _(Te,{input:{token:this.token}});if(y.expire(),e.userErrors.length>0){this.wrong=e.userErrors.map(({code:e})=>on(e)).join(` `);return}this.owner=e.member,await S.load()}catch(e){S.failed(e)}finally{this.busy=!1}};#s=()=>{Ie(`card`),j(M(`catalog`),{replace:!0}),this.dispatchEvent(new Event(`laurel-closed`))}},ln=200,un=128,dn=class extends B{static properties={present:{attribute:!1},stage:{state:!0},wrong:{state:!0}};#e=a();#t=null;#n=null;#r=null;constructor(){super(),this.stage=`form`,this.wrong=``,new _e(this)}updated(e){rt(this),e.has(`stage`)&&this.stage===`done`&&this.querySelector(`#give-title`)?.focus()}render(){let e=this.stage===`working`;return g`<dialog
class="dialog"
aria-labelledby="give-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${t=>e&&t.preventDefault()}
@click=${t=>!e&&L(t)}
>
<div class="inside">${this.stage===`done`&&this.#t?this.#a(this.#t):this.#i()}</div>
</dialog>`}#i(){let{present:e,stage:t}=this,n=b.gifts.dialog,r=t===`working`,a=`price`in e.from?this.#r??e.from.price:null;return g`
<div class="title-row">
${en({imageUrl:e.imageUrl,needsAddress:e.tangible})}
<div>
<h2 id="give-title" tabindex="-1"><bdi>${n.heading(e.title)}</bdi></h2>
<p class="muted"><bdi>${a===null?n.takesItem:n.takes(x(a))}</bdi></p>
</div>
</div>
<form novalidate @submit=${this.#s} aria-busy=${r}>
<fieldset ?disabled=${r||t===`unsure`}>
<div class="field">
<label for="give-message">${n.message}</label>
<input id="give-message" name="message" maxlength=${ln} autocomplete="off" />
</div>
<div class="field">
<label for="give-player">${n.to}</label>
<input id="give-player" name="player" maxlength=${un} autocomplete="off" aria-describedby="give-player-hint" />
<p class="small muted" id="give-player-hint"><bdi>${n.toHint}</bdi></p>
</div>
<label class="gift-check"><input type="checkbox" name="name" checked /> ${n.showName}</label>
</fieldset>
<div role="alert">${this.wrong?g`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<div class="actions">
<button type="button" class="button" ?disabled=${r} @click=${I}>${b.cancel}</button>
<button type="submit" class="button main" ?disabled=${r}>
${r?n.working:t===`unsure`?n.again:n.confirm}
</button>
</div>
</form>
`}#a(e){let t=b.gifts.dialog;return g`<div class="redeemed">
<h2 id="give-title" tabindex="-1"><bdi>${t.done}</bdi></h2>
<p><bdi>${e.title}</bdi></p>
<p class="small muted"><bdi>${e.link?t.doneText:t.doneNamed}</bdi></p>
${tn(e)}
<div class="actions"><button type="button" class="button main" @click=${I}>${t.close}</button></div>
</div>`}#o(e){let{from:t}=this.present,n=N(e,`message`),r=N(e,`player`);return{...`item`in t?{item:t.item}:{itemId:t.itemId,expectedPrice:this.#r??t.price},...n?{message:n}:{},...r?{playerId:r}:{},showName:new FormData(e).has(`name`),idempotencyKey:this.#e}}#s=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#n??this.#o(F(e));this.stage=`working`,this.wrong=``;try{let{giveItem:e}=await _(Ve,{input:t});this.#n=null,this.#c(e)}catch(e){let n=s(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),S.failed(n);return}let r=yt(n);this.#n=r?t:null,this.stage=r?`unsure`:`form`,this.wrong=r?b.gifts.dialog.unsure:C.t.failures[n.kind]}};#c({gift:e,member:t,currentPrice:n,userErrors:r}){e?(this.#t=e,this.stage=`done`,S.adopt(t)):(this.#r=n,this.stage=`form`,this.wrong=n===null?r.map(({code:e})=>rn(e)).join(` `):b.redeem.priceChanged(x(n))),y.expire()}},fn=`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;function pn(){let e=new Intl.DisplayNames(w.tag,{type:`region`}),t=new Intl.Collator(w.tag).compare;return fn.split(` `).map(t=>[t,e.of(t)??t]).sort((e,n)=>t(e[1],n[1]))}var mn=[[`name`,`name`,!0,128],[`line1`,`address-line1`,!0,200],[`line2`,`address-line2`,!1,200],[`postalCode`,`postal-code`,!1,32],[`city`,`address-level2`,!0,128],[`region`,`address-level1`,!1,128]],hn=254,gn=32;function _n(){let e=(e,t,n,r,i=`text`)=>g`<div class="field field-${e}">
<label for="to-${e}">${b.redeem[e]}</label>
<input id="to-${e}" name=${e} type=${i} autocomplete=${t} maxlength=${r} ?required=${n} />
</div>`;return g`${e(`email`,`email`,!1,hn,`email`)}
<fieldset class="address">
<legend>${b.redeem.delivery}</legend>
${mn.map(([t,n,r,i])=>e(t,`shipping ${n}`,r,i))}
<div class="field field-country">
<label for="to-country">${b.redeem.country}</label>
<select id="to-country" name="country" autocomplete="shipping country" required>
<option value="">${b.redeem.choose}</option>
${pn().map(([e,t])=>g`<option value=${e}>${t}</option>`)}
</select>
</div>
${e(`phone`,`shipping tel`,!1,gn,`tel`)}
<p class="small muted"><bdi>${b.redeem.privacy}</bdi></p>
</fieldset>`}function vn(e){let t=t=>N(e,t);return{name:t(`name`),line1:t(`line1`),city:t(`city`),country:t(`country`),postalCode:t(`postalCode`),...t(`line2`)?{line2:t(`line2`)}:{},...t(`region`)?{region:t(`region`)}:{},...t(`phone`)?{phone:t(`phone`)}:{}}}function yn(e){return N(e,`email`)}var bn=class extends v{static properties={token:{},providers:{attribute:!1},busy:{state:!0},wrong:{state:!0}};constructor(){super(),this.token=``,this.providers=[],this.busy=!1,this.wrong=``}render(){let{data:e,failure:t,again:n}=this.reader.one(Pe,{token:this.token});if(!e)return t?R(C,t,{onRetry:n}):u(`rows`,b.loading);let{gift:r}=e;return g`<section class="card gift-open" aria-labelledby="gift-title">
${r?this.#e(r):this.#t(b.gifts.open.unknown)}
</section>`}#e(e){let t=b.gifts.open,n=e.side===`GIVEN`?t.own:e.status===`READY`?``:e.status===`CLAIMED`?t.taken:t.over;return g`
${en(e)}
<div class="gift-words">
<h1 id="gift-title"><bdi>${e.giverName?t.headingFrom(e.giverName):t.heading}</bdi></h1>
<p class="lead">${nn(e)}</p>
<p class="muted"><bdi>${e.gameName}</bdi></p>
${e.message?g`<blockquote class="gift-message"><bdi>${e.message}</bdi></blockquote>`:i}
${n?this.#t(n):S.phase===`signed-out`?this.#n(e):this.#r(e)}
</div>
`}#t(e){return g`<p><bdi>${e}</bdi></p>
<div class="actions"><button type="button" class="button" @click=${this.#s}>${b.back}</button></div>`}#n({gameId:e,expiresAt:t}){let n=b.gifts.open;return be(e),g`<p><bdi>${this.providers.length>0?n.signIn:n.noProviders}</bdi></p>
${A(this.providers)}
<p class="small muted"><bdi>${b.gifts.until(C.format.moment(t))}</bdi></p>
<div class="actions"><button type="button" class="button quiet" @click=${this.#s}>${n.later}</button></div>`}#r(e){let t=b.gifts.open;return g`<form novalidate @submit=${this.#i(e)} aria-busy=${this.busy}>
<fieldset ?disabled=${this.busy}>
${e.needsAddress?g`<p><bdi>${t.goods}</bdi></p>${_n()}`:i}
<label class="gift-check"><input type="checkbox" name="shows" checked /> ${b.gifts.dialog.showName}</label>
</fieldset>
<div role="alert">${this.wrong?g`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<p class="small muted"><bdi>${b.gifts.until(C.format.moment(e.expiresAt))}</bdi></p>
<div class="actions">
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${this.#s}>${t.later}</button>
<button type="button" class="button" ?disabled=${this.busy} @click=${this.#a}>${t.decline}</button>
<button type="submit" class="button main" ?disabled=${this.busy}>${H(`gift`)}${t.claim}</button>
</div>
</form>`}#i=e=>async t=>{t.preventDefault();let n=F(t),r=e.needsAddress?yn(n):``,i={token:this.token,showName:new FormData(n).has(`shows`),...e.needsAddress?{shippingAddress:vn(n),...r?{email:r}:{}}:{}};await this.#o(async()=>{let{claimGift:e}=await _(ye,{input:i});return{errors:e.userErrors,words:b.gifts.open.claimed}})};#a=()=>this.#o(async()=>{let{declineGift:e}=await _(Ye,{input:{token:this.token}});return{errors:e.userErrors,words:b.gifts.open.declined}});async#o(e){this.busy=!0,this.wrong=``;try{let{errors:t,words:n}=await e();if(y.expire(),t.length>0){this.wrong=t.map(({code:e})=>rn(e)).join(` `);return}S.notice(n),this.#s(),await S.load()}catch(e){S.failed(e)}finally{this.busy=!1}}#s=()=>{Ie(`gift`),j(M(S.phase===`signed-out`?`catalog`:`gifts`),{replace:!0}),this.dispatchEvent(new Event(`laurel-closed`))}},xn=class extends v{static properties={giving:{state:!0},shown:{state:!0},busy:{state:!0}};constructor(){super(),this.giving=null,this.shown=null,this.busy=!1}render(){let e=this.reader.list(qe,{},({me:e})=>e?.gifts);return g`
<h1><bdi>${b.gifts.heading}</bdi></h1>
<p class="lead"><bdi>${b.gifts.lead}</bdi></p>
<laurel-cards></laurel-cards>
${this.#e()}
<section class="row">
<h2><bdi>${b.gifts.list}</bdi></h2>
${D(e,{shown:e=>g`<ul class="orders">
${z(e,({giftId:e})=>e,e=>this.#t(e))}
</ul>`,none:()=>E(b.gifts.empty,`gift`)})}
</section>
${this.giving?g`<laurel-give .present=${this.giving} @laurel-closed=${()=>this.giving=null}></laurel-give>`:i}
${this.shown?this.#i(this.shown):i}
`}#e(){let e=(this.reader.one(`query Giftable{me{id inventory(first:100){edges{node{id code title quantity giftable expiresAt definition{code styles{code stillUrl assetUrl}}}}}}}`,{}).data?.me?.inventory.edges.map(({node:e})=>e)??[]).filter(e=>e.giftable);return e.length===0?i:g`<section class="row">
<h2><bdi>${b.gifts.own}</bdi></h2>
<ul class="gift-own">
${e.map(e=>{let t=e.definition.styles[0]?.stillUrl??e.definition.styles[0]?.assetUrl??null,n={title:e.title,imageUrl:t,tangible:!1,from:{item:e.code}};return g`<li class="card">
${en({imageUrl:t,needsAddress:!1})}
<h3 class="clamp">${nn({title:e.title,quantity:e.quantity})}</h3>
<button type="button" class="button" @click=${()=>this.giving=n}>
<span>${b.gifts.give}<span class="sr">: ${e.title}</span></span>
</button>
</li>`})}
</ul>
</section>`}#t(e){let{format:t}=C,n=e.side===`GIVEN`,r=n?b.gifts.given:e.giverName?b.gifts.from(e.giverName):b.gifts.fromSomebody;return g`<li class="card order">
${en(e)}
<div class="order-words">
<h3 class="order-title clamp">${nn(e)}</h3>
<p><span class="chip order-state">${b.gifts.status[e.status]}</span></p>
<p class="small muted"><bdi>${r}</bdi> · <bdi>${t.moment(e.createdAt)}</bdi></p>
${e.message?g`<p><bdi>${e.message}</bdi></p>`:i}
${n&&e.recipientName?g`<p class="small"><bdi>${b.gifts.claimedBy(e.recipientName)}</bdi></p>`:i}
${e.status===`READY`?g`<p class="small muted"><bdi>${b.gifts.until(t.moment(e.expiresAt))}</bdi></p>`:i}
</div>
<div class="gift-deeds">${n?this.#n(e):this.#r(e)}</div>
</li>`}#n(e){return e.status===`READY`?g`
${e.link?g`<button type="button" class="button" @click=${()=>this.shown=e}>${b.gifts.showLink}</button>`:i}
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${()=>this.#a(e)}>
<span>${b.gifts.takeBack}<span class="sr">: ${e.title}</span></span>
</button>
`:i}#r(e){return g`
${e.status===`READY`?g`<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#o(e)}>${b.gifts.open.claim}</button>
<button type="button" class="button" ?disabled=${this.busy} @click=${()=>this.#s(e)}>${b.gifts.open.decline}</button>`:i}
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${()=>this.#c(e)}>
${e.giverBlocked?b.gifts.unblock:b.gifts.block}
</button>
`}#i(e){return g`<dialog class="dialog" aria-labelledby="link-title" @close=${()=>this.shown=null} @click=${L}>
<div class="inside">
<h2 id="link-title">${nn(e)}</h2>
<p class="small muted"><bdi>${b.gifts.dialog.doneText}</bdi></p>
${tn(e)}
<div class="actions"><button type="button" class="button main" @click=${I}>${b.gifts.dialog.close}</button></div>
</div>
</dialog>`}#a=e=>this.#l(async()=>{let{takeBackGift:t}=await _(ue,{input:{giftId:e.giftId}});return S.adopt(t.member),{errors:t.userErrors,words:b.gifts.takenBack}});#o=e=>this.#l(async()=>{let{claimGift:t}=await _(ye,{input:{giftId:e.giftId}});return{errors:t.userErrors,words:b.gifts.open.claimed}});#s=e=>this.#l(async()=>{let{declineGift:t}=await _(Ye,{input:{giftId:e.giftId}});return{errors:t.userErrors,words:b.gifts.open.declined}});#c=e=>this.#l(async()=>{let{blockGiver:t}=await _(Ge,{input:{giftId:e.giftId,blocked:!e.giverBlocked}});return{errors:t.userErrors,words:``}});async#l(e){this.busy=!0;try{let{errors:t,words:n}=await e(),[r]=t;r?S.notice(rn(r.code),{bad:!0}):n&&S.notice(n),y.expire()}catch(e){S.failed(e)}finally{this.busy=!1}}},Sn=h`
.gift-own{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(160px,1fr));list-style:none;margin:0;padding:0;}.gift-own > .card{align-content:start;display:grid;gap:12px;padding:16px;}:is(.gift-own,.gift-open) .picture{margin:0;}.gift-own .picture{aspect-ratio:4 / 3;border-radius:var(--radius-control);overflow:hidden;}.kit .gift-own h3,.kit h3.order-title{font:600 16px/24px var(--font);}.gift-deeds{display:grid;gap:8px;}.gift-open{display:grid;gap:24px;grid-template-columns:minmax(160px,280px) minmax(0,1fr);margin:24px auto;max-width:800px;padding:24px;}.gift-open > .picture{aspect-ratio:1;border-radius:var(--radius-control);overflow:hidden;}.value-cards{grid-template-columns:repeat(auto-fill,minmax(min(260px,100%),1fr));}.value-cards > .card{grid-template-columns:minmax(0,1fr);max-width:320px;}.value-card{align-content:space-between;aspect-ratio:8 / 5;background:linear-gradient(135deg,var(--accent),var(--info));border-radius:var(--radius);color:var(--on-accent);display:grid;gap:8px;padding:16px;outline:1px solid transparent;}.value-card-name{align-items:center;display:flex;font:600 14px/20px var(--font);gap:8px;}.value-card-amount{font:700 28px/34px var(--font);font-variant-numeric:tabular-nums;overflow-wrap:anywhere;}.value-card-game{font:400 13px/18px var(--font);overflow-wrap:anywhere;}.gift-words{display:grid;gap:12px;min-width:0;}.gift-message{border-inline-start:3px solid var(--accent);margin:0;overflow-wrap:anywhere;padding-inline-start:12px;}.gift-check{align-items:center;display:flex;gap:8px;min-height:44px;}.gift-open .actions{margin-block-start:16px;}.gift-link{display:grid;gap:16px;justify-items:center;margin-block:16px;}.gift-link > *{max-width:100%;}@media (max-width: 40rem){.gift-open{grid-template-columns:minmax(0,1fr);}.gift-open > .picture{max-width:200px;}.gift-open > .value-card{max-width:320px;}.gift-deeds{grid-column:1 / -1;}}`,Cn=new f({wallet:{lead:`Money that you put in beforehand, and the bonuses that came with it. It pays your orders in the game’s shop.`,empty:`Nothing here yet. What you top up in the game’s shop is kept here.`,spend:`To spend`,paid:`Paid in`,bonus:`Bonuses`,held:`Held for orders`,debt:`Owed`,debtText:`A top-up was taken back by the bank. What comes in pays this first; until then nothing can be spent.`,parts:`What it is made of, in the order in which it is spent`,kinds:{PAID:`Paid in`,BONUS:`Bonus`},never:`never expires`,until:e=>`until ${e}`,offers:`Top up and get more`,offersText:`You pay in the game’s shop; the bonus is here at once.`,step:(e,t)=>`Pay ${e}, get ${t} on top`,bonusDays:e=>`A bonus is good for ${e}.`,offerUntil:e=>`The offer ends on ${e}.`,timesLeft:e=>`You can still have it ${e} times.`,shop:`Top up in the game’s shop`,history:`History`,historyEmpty:`Nothing has moved yet.`,purse:e=>`Your stored value: ${e}`,spendOn:`What I bought`},coupons:{lead:`They take something off your orders in the game’s shop.`,show:`What to show`,usable:`To use`,used:`Used`,over:`Over`,empty:{usable:`No coupon to use right now.`,used:`No coupon used yet.`,over:`None has ended.`},code:`Have a code?`,claim:`Get the coupon`,claimed:e=>`It is yours: ${e}`,known:`You have this coupon already.`,wait:`Too many wrong codes. Try again in an hour.`,spent:`All coupons of this kind are gone.`,status:{ISSUED:`To use`,RESERVED:`In an order`,USED:`Used`,EXPIRED:`Expired`,REVOKED:`Taken away`},until:e=>`Until ${e}`,noEnd:`No end`,sales:`Flash sales`,salesText:`In the game’s shop, while there is some left.`,left:(e,t)=>`${e} of ${t} left`,soldOut:`All gone`,instead:e=>`instead of ${e}`,perMember:e=>`At most ${e} each`,ends:`Ends in`},orders:{heading:`Orders`,others:`Bought in the game`,status:{RESERVED:`Waiting for the payment`,CONFIRMED:`Paid`,PARTLY_RETURNED:`Partly returned`,RETURNED:`Returned`,RELEASED:`Given up`,EXPIRED:`Not paid in time`},source:{FLASH:`Flash sale`,MEMBER_DAY:`Member day`,PACK:`Pack`,TIER:`Your tier`,COMBINED:`Money and points`,BARGAIN:`Bargained`},times:e=>`× ${e}`,coupon:e=>`Coupon ${e}`,shipping:`Shipping`,free:`free`,stored:`From your wallet`,money:`By card or the like`,how:`How it was counted`,earned:`Earned`,back:e=>`Returned on ${e}`,backMoney:e=>`${e} to your card or the like`,backValue:e=>`${e} to your wallet`,backPoints:e=>`${e} back`},purchases:{heading:`Purchases`,link:`What your purchases earned`,lead:`What you bought in the game, what each purchase earned, and what went back.`,empty:`No purchases yet.`,untitled:`Purchase`,back:e=>`${e} of it went back.`,whole:`It went back, and what it earned with it.`}},{de:()=>l(()=>import(`./de-D4duGGBm.js`),[]),es:()=>l(()=>import(`./es-BQaBcVAM.js`),[]),fr:()=>l(()=>import(`./fr-DhS9PfdD.js`),[]),ja:()=>l(()=>import(`./ja-DBOcEbs7.js`),[]),ko:()=>l(()=>import(`./ko-Du6pNHRw.js`),[]),"pt-BR":()=>l(()=>import(`./pt-BR-CwTvKo2G.js`),[]),"zh-Hans":()=>l(()=>import(`./zh-Hans-nf14JRSV.js`),[]),"zh-Hant":()=>l(()=>import(`./zh-Hant-CItYGhrb.js`),[])}),J=Cn.english;await nt(async e=>{J=await Cn.in(e)});var wn=new Set([`DEMOTED`,`JOINED`,`LOOPED`,`MERGED`,`PROMOTED`,`RENEWED`,`RESTARTED`]),Tn={all:()=>!0,points:({pDelta:e})=>e!==0,tier:({kind:e})=>wn.has(e),purchases:({kind:e})=>e===`PURCHASE`||e===`REFUND`},En=[`all`,`points`,`tier`,`purchases`],Dn=class extends v{static properties={search:{}};constructor(){super(),this.search=``}render(){let e=new URLSearchParams(this.search).get(`show`),t=En.find(t=>t===e)??`all`,{kinds:n}=b.history,r=this.reader.list(Ze,{},({me:e})=>e?.history);return g`
<h1><bdi>${b.history.heading}</bdi></h1>
<p class="muted"><bdi>${b.history.lead}</bdi></p>
<p><a class="wish-link" href=${M(`purchases`)}>${H(`star`)}<span>${J.purchases.link}</span></a></p>
${k(n.label,En.map(e=>({name:e,words:n[e]})),t,e=>j(e===`all`?M(`history`):`${M(`history`)}?show=${e}`,{replace:!0}))}
${D(r,{shown:e=>this.#e(e.filter(Tn[t]),t),none:()=>E(b.history.empty,`clock`)})}
`}#e(e,t){if(e.length===0)return E(b.history.emptyFiltered,`clock`);let n=t===`all`||t===`points`?S.member?.points.balance:void 0;return g`<h2 class="sr"><bdi>${b.history.kinds[t]}</bdi></h2>
<div class="card">${lt(C,e,n===void 0?{}:{balance:n})}</div>`}},On=100,kn=class extends v{render(){let e=this.reader.list(je,{},({me:e})=>e?.notifications);return g`
<h1><bdi>${b.inbox.heading}</bdi></h1>
${D(e,{shown:e=>g`<div class="card">${dt(C,e,{onRead:e=>void this.#t(e)})}</div>`,none:()=>E(b.inbox.empty,`bell`)})}
${this.#e()}
`}#e(){let{data:e,failure:t,again:n}=this.reader.one(ke,{}),r=b.inbox.kinds;return g`<section class="card" aria-labelledby="preferences">
<h2 id="preferences"><bdi>${b.inbox.preferences}</bdi></h2>
<p class="muted"><bdi>${b.inbox.preferencesText}</bdi></p>
${e?.me?g`<ul class="switches">
${e.me.notificationPreferences.map(({kind:e,wanted:t})=>g`<li>
<label class="check">
<input type="checkbox" .checked=${t} @change=${()=>this.#n(e,!t)} />
${r[e]??b.inbox.otherKind}
</label>
</li>`)}
</ul>`:t?R(C,t,{onRetry:n}):u(`rows`)}
</section>`}async#t(e){try{await _(et,{ids:e.slice(0,On)}),S.refresh()}catch(e){S.failed(e)}}async#n(e,t){try{await _(tt,{kind:e,wanted:t})}catch(e){S.failed(e)}S.refresh()}},An=`fragment ReferralFacts on Referral{code link qualified pending rewardedThisMonth rewarded}fragment TermsFacts on InvitationTerms{minUsd holdDays inviterSc inviterP inviteeSc inviteeP perMonth inAll}query Invite{me{id referral{...ReferralFacts}game{id invitationTerms{...TermsFacts}}}}`,jn=`fragment InvitationFacts on Invitation{invitationId state initial}query Invitations($first:Int$after:String){me{id invitations(first:$first after:$after){edges{node{...InvitationFacts}}pageInfo{hasNextPage endCursor}}}}`,Mn=`fragment ReferralFacts on Referral{code link qualified pending rewardedThisMonth rewarded}mutation ReplaceCode{replaceInviteCode{referral{...ReferralFacts}userErrors{code}}}`,Nn=`mutation ClaimInvitation($code:String!){claimInvitation(code:$code){claimed userErrors{code}}}`,Pn=class extends v{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let{invite:e}=U(C),{data:t,failure:n,again:r}=this.reader.one(An,{}),i=t?.me?.game.invitationTerms;return g`
<h1><bdi>${e.title}</bdi></h1>
${t?.me?i?this.#e(t.me.referral,i):E(e.closed,`people`):n?R(C,n,{onRetry:r}):u(`rows`,b.loading)}
`}#e(e,t){let{invite:n}=U(C),r=this.reader.list(jn,{},({me:e})=>e?.invitations);return g`<div class="columns">
<section class="card invite-card">
${pt(C,t)} ${ut(C,e)}
${e.link?g`${ct(C,e.link)}
<figure class="invite-qr">${vt(e.link,n.qr)}<figcaption class="small muted"><bdi>${n.qr}</bdi></figcaption></figure>`:i}
<div class="deed">
<p class="muted"><bdi>${n.replaceText}</bdi></p>
<button type="button" class="button" ?disabled=${this.busy} @click=${this.#t}>${n.replace}</button>
</div>
</section>
<section class="card">
<h2><bdi>${n.who}</bdi></h2>
${gt(C,e,t)}
${D(r,{shown:e=>st(C,e),none:()=>E(n.none,`people`)})}
</section>
</div>`}#t=async()=>{this.busy=!0;try{let{replaceInviteCode:e}=await _(Mn,{}),[t]=e.userErrors;t?S.notice(t.code===`LIMIT_REACHED`?U(C).invite.tooOften:T(t.code),{bad:!0}):S.notice(U(C).invite.replaced),y.expire()}catch(e){S.failed(e)}finally{this.busy=!1}}};function Fn(e){return U(C).invited.refusals[e]??T(e)}var In=class extends B{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){return Ue()?g`<div class="banner banner-session">
${H(`people`)}
<p><bdi>${U(C).invited.ask}</bdi></p>
<button type="button" class="button quiet" @click=${this.#e}>${U(C).invited.later}</button>
<button type="button" class="button" ?disabled=${this.busy} @click=${this.#t}>${U(C).invited.take}</button>
</div>`:i}#e=()=>{Je(),this.requestUpdate()};#t=async()=>{this.busy=!0;try{let{claimInvitation:e}=await _(Nn,{code:Ue()??``});Je();let[t]=e.userErrors;t?S.notice(Fn(t.code),{bad:!0}):S.notice(U(C).invited.done),y.expire()}catch(e){S.failed(e)}finally{this.busy=!1}}};function Ln(e,t){let n=Ue();return!n||e===null?i:g`<section class="card invited" aria-labelledby="invited-title">
${H(`people`,48)}
<div class="invited-words">
<h2 id="invited-title"><bdi>${U(C).invited.title}</bdi></h2>
<p><bdi>${U(C).invited.text}</bdi></p>
<p class="invited-code"><span class="small muted">${U(C).invite.code}</span> <strong class="num" dir="ltr">${n}</strong></p>
${e&&(e.inviteeP||e.inviteeSc)?g`<p class="invited-reward"><span class="small muted">${U(C).invited.reward}</span> ${xt(C,{rewardSc:e.inviteeSc,rewardP:e.inviteeP})}</p>`:i}
${t?g`<p><a class="button main" href="${t}#invite=${encodeURIComponent(n)}">${U(C).invited.play}</a></p>`:i}
</div>
</section>`}var Rn=o(`en`),zn=new f({heading:`Mine`,lead:`Everything you own in the game. Wear what you like: it shows there at once.`,room:{label:`How you look in the game`,enters:e=>`${e} comes in`,says:`Hello, everyone!`},kinds:{BADGE:`Badges`,TITLE:`Titles`,AVATAR_FRAME:`Avatar frames`,TEXT_FRAME:`Text frames`,BUBBLE:`Bubbles`,ENTRANCE:`Entrances`,OTHER:`Other things`},place:{BADGE:`Badge`,TITLE:`Title`,AVATAR_FRAME:`Avatar frame`,TEXT_FRAME:`Text frame`,BUBBLE:`Bubble`,ENTRANCE:`Entrance`,OTHER:`Other`},places:`What you wear`,free:`Free`,fill:e=>`${e}: free. Choose something for it.`,filled:(e,t)=>`${e}: ${t}`,all:`All`,filter:`Kinds`,show:{label:`Which ones`,here:`Shown`,favourite:`Favourites`,isNew:`New`,soon:`Ending soon`,hidden:`Put away`},counts:(e,t,n)=>Rn(e,{one:`${t} thing, ${n} worn`,other:`${t} things, ${n} worn`}),worn:`Worn`,fresh:`New`,ends:`Ends in`,until:e=>`Until ${e}`,forever:`Yours for ever`,tierUntil:e=>`Yours while you hold the tier; until ${e}, unless you keep it`,tier:`Yours while you hold the tier`,times:e=>`× ${e}`,owned:e=>`You have ${e}`,empty:`You own nothing yet. Tiers, rewards and gifts bring the first things.`,emptyHere:`Nothing here.`,toStore:`Look at the store`,ended:`Ended lately`,endedText:`What ended in the last 90 days. Get it again in that time, and it is back in its place.`,endedAt:e=>`Ended ${e}`,usedUp:`Used up`,sources:{TIER:`From your tier`,REDEMPTION:`Redeemed`,GIFT:`A gift`,STAFF:`From the game’s team`,CAMPAIGN:`From a campaign`,MISSION:`From a mission`,IMPORT:`From before`},favourite:`Favourite`,favouriteOf:e=>`Favourite: ${e}`,putAway:`Put away`,bringBack:`Bring back`,toFront:`To the front`,earlier:`Earlier`,later:`Later`,arrange:`Your own order`,dialog:{styles:`Style`,needs:e=>`From ${e}`,needsHigher:`From a higher tier`,where:`Where`,holds:(e,t)=>`${e} (now: ${t})`,preview:`How it would look`,nowhere:`The game has no place for this. It is yours all the same.`,wear:`Wear it`,change:`Save`,takeOff:`Take off`,working:`One moment…`,conflict:`Your look was changed on another device meanwhile. Here you see it as it is now, with your choice in it. Nothing of it is saved yet.`,again:`Wear it all the same`,close:`Close`},outfit:{begin:`Change outfit`,style:e=>`Style: ${e}`,saved:`Your outfit is saved.`},wears:e=>`You wear it: ${e}`,tookOff:e=>`Taken off: ${e}`,refusals:{NOT_OWNED:`It is not yours any more.`,TIER_TOO_LOW:`This style asks for a higher tier.`,NOT_FOUND:`The game has changed this meanwhile. Look again.`,other:`This could not be done.`}},{de:()=>l(()=>import(`./de-YI_IKBm0.js`),[]),es:()=>l(()=>import(`./es-CJFB-v5j.js`),[]),fr:()=>l(()=>import(`./fr-DZBVARRM.js`),[]),ja:()=>l(()=>import(`./ja-CXSQVway.js`),[]),ko:()=>l(()=>import(`./ko-_z4_D1-X.js`),[]),"pt-BR":()=>l(()=>import(`./pt-BR-CQqtg9pa.js`),[]),"zh-Hans":()=>l(()=>import(`./zh-Hans-Bp49MTbp.js`),[]),"zh-Hant":()=>l(()=>import(`./zh-Hant-Cnx3OZaN.js`),[])}),Y=zn.english;await nt(async e=>{Y=await zn.in(e)});async function X(...e){try{for(let t of e){let{organizeItem:e}=await _(Ee,{input:t}),[n]=e.userErrors;if(n)return S.notice(Bn(n.code),{bad:!0})}}catch(e){S.failed(e)}finally{y.expire()}}function Bn(e){return Y.refusals[e]??Y.refusals.other}var Vn=6048e5;function Hn({expiresAt:e}){return e!==null&&Date.parse(e)-C.now()<=Vn}function Un(e,t){let n=({kinds:e})=>Math.min(...e.map(e=>kt.indexOf(G(e))));return e.filter(({kinds:e})=>!t||e.includes(t)).sort((e,t)=>n(e)-n(t)).flatMap(({code:e,kinds:t,size:n})=>{let r=t.map(e=>Y.place[G(e)]).join(` / `);return Array.from({length:n},(t,i)=>({slot:e,position:i+1,words:n>1?`${r} ${C.format.number(i+1)}`:r}))})}function Wn(e,t){return e.definition.styles.find(n=>n.code===(t??e.styles[0]))??e.definition.styles[0]}function Gn({style:e,styles:t}){return e!==null&&t.includes(e)?e:t[0]??null}function Z(e,t=Gn(e)){let n=Wn(e,t);return{kind:G(e.kind),picture:n?Dt(n):null}}function Kn(e,t){return e.flatMap(({item:e,style:n})=>{let r=t.get(e);if(!r)return[];let i=Wn(r,n),a=i&&r.definition.styles.length>1?`${r.title}, ${i.title}`:r.title;return[{key:`${e} ${n??``}`,title:r.title,words:a,...Z(r,n)}]})}function qn(e,{code:t}){let[n]=e;return n?.code===t&&n.position!==null?[]:[[t,Math.max(1,(n?.position??500001)-1)]]}function Jn(e,{code:t},n){let r=e.filter(e=>e.position!==null),i=r.findIndex(e=>e.code===t),[a,o]=[r[i],r[i+n]];if(a?.position==null||o?.position==null)return[];let s=o.position===a.position?a.position+n:o.position;return[[a.code,Math.max(1,s)],[o.code,a.position]]}var Yn=class extends v{static properties={item:{attribute:!1},items:{attribute:!1},loadout:{attribute:!1},slots:{attribute:!1},name:{attribute:!1},chosen:{state:!0},at:{state:!0},seen:{state:!0},working:{state:!0},conflict:{state:!0},wrong:{state:!0}};constructor(){super(),this.chosen=null,this.at=null,this.seen=-1,this.working=!1,this.conflict=!1,this.wrong=``}willUpdate(){this.seen<0&&(this.seen=this.loadout.version)}firstUpdated(e){super.firstUpdated(e),this.item.newSince!==null&&X({item:this.item.code,seen:!0})}render(){let{item:e}=this,t=Un(this.slots,e.kind);return g`<dialog
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
<button type="button" class="button quiet icon-only" aria-label=${Y.dialog.close} @click=${I}>${H(`close`,20)}</button>
</div>
${e.definition.description?g`<p class="description"><bdi>${e.definition.description}</bdi></p>`:i}
${t.length>0?this.#n(t):g`<p><bdi>${Y.dialog.nowhere}</bdi></p>`}
${this.#a()}
</div>
</dialog>`}#e(){let{item:e}=this,{format:t}=C,n=Y.sources,{expiresAt:r}=e,a=e.sources.every(e=>e===`TIER`)?r?Y.tierUntil(t.day(r)):Y.tier:r?Y.until(t.moment(r)):Y.forever;return g`<bdi>${[...e.sources.flatMap(e=>n[e]??[]),a].join(` · `)}</bdi>
${Hn(e)&&r?g`<bdi class="ends">${Y.ends} ${p(C,r)}</bdi>`:i}
${e.definition.maxStack===null?i:g`<bdi class="num">${Y.owned(t.number(e.quantity))}</bdi>`}`}#t(e){let{slots:t}=this.loadout,n=t.find(({item:e})=>e===this.item.code),r=this.chosen??(n?n.style:Gn(this.item)),i=(e,t,n)=>e.slot===t&&e.position===n;return{style:r,place:e.find(e=>Xn(e)===this.at)??e.find(e=>n&&i(e,n.slot,n.position))??e.find(e=>!t.some(({slot:t,position:n})=>i(e,t,n)))??e[0]}}#n(e){let{item:t,loadout:r,working:a}=this,o=Y.dialog,{style:s,place:c}=this.#t(e),l=new Map(this.items.map(e=>[e.code,e])),u=r.slots.find(e=>e.item===t.code),d=c?Ot(r.slots,{...c,item:t.code,style:s}):r.slots,f=u!==void 0&&u.style===s&&u.slot===c?.slot&&u.position===c.position,p=this.conflict||r.version!==this.seen,ee=a||this.conflict&&r.version===this.seen;return g`<div class="owned-wear">
<figure class="owned-preview">
<figcaption class="small muted"><bdi>${o.preview}</bdi></figcaption>
${n(Y.room,{name:this.name,things:Kn(d,l)})}
</figure>
<form class="owned-form" @submit=${e=>this.#s(e,c,t.code,s)}>
${t.definition.styles.length>1?g`<fieldset ?disabled=${a}>
<legend>${o.styles}</legend>
<div class="owned-styles">${t.definition.styles.map(e=>this.#r(e,s))}</div>
</fieldset>`:i}
${e.length>1?this.#i(e,c,l):i}
<div role="alert">
${p?g`<p class="owned-conflict">${H(`alert`,20)}<bdi>${o.conflict}</bdi></p>`:i}
${this.wrong?g`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}
</div>
<div class="actions">
${u?g`<button type="button" class="button" ?disabled=${ee} @click=${()=>this.#c(u,null,null)}>${o.takeOff}</button>`:i}
<button type="submit" class="button main" ?disabled=${ee||f}>
${a?o.working:p?o.again:u?o.change:o.wear}
</button>
</div>
</form>
</div>`}#r(e,t){let n=this.item.styles.includes(e.code),{minTier:r}=e;return g`<label class="owned-style ${n?``:`locked`}">
<input
type="radio"
class="sr"
name="style"
value=${e.code}
?disabled=${!n}
.checked=${e.code===t}
@change=${e=>this.chosen=P(e)}
/>
${W(Z(this.item,e.code))}
<bdi>${e.title}</bdi>
${n?i:g`<span class="small muted">${r?m(r,{size:16,locked:!0}):H(`lock`,16)}<bdi>${r?Y.dialog.needs(r.name):Y.dialog.needsHigher}</bdi></span>`}
</label>`}#i(e,t,n){let r=({slot:e,position:t})=>{let r=this.loadout.slots.find(n=>n.slot===e&&n.position===t);return r&&r.item!==this.item.code?n.get(r.item)?.title:void 0};return g`<div class="field">
<label for="owned-place">${Y.dialog.where}</label>
<select id="owned-place" ?disabled=${this.working} @change=${e=>this.at=P(e)}>
${e.map(e=>{let n=r(e);return g`<option value=${Xn(e)} .selected=${e===t}>${n?Y.dialog.holds(e.words,n):e.words}</option>`})}
</select>
</div>`}#a(){let{item:e,items:t}=this,{favourite:n,hidden:r,code:a}=e,o=(e,t)=>g`<button
type="button"
class="button quiet"
?disabled=${t.length===0}
@click=${()=>X(...t.map(([e,t])=>({item:e,position:t})))}
>
${e}
</button>`;return g`<div class="owned-order" role="group" aria-label=${Y.arrange}>
<button type="button" class="button quiet" aria-pressed=${n} @click=${()=>X({item:a,favourite:!n})}>
${H(`star`,20)}${Y.favourite}
</button>
<button type="button" class="button quiet" @click=${()=>X({item:a,hidden:!r})}>${r?Y.bringBack:Y.putAway}</button>
${e.giftable?g`<button type="button" class="button quiet" @click=${this.#o}>${H(`gift`,20)}${b.gifts.give}</button>`:i}
${o(Y.toFront,qn(t,e))}
${e.position===null?i:g`${o(Y.earlier,Jn(t,e,-1))} ${o(Y.later,Jn(t,e,1))}`}
</div>`}#o=()=>{let{code:e,title:t}=this.item,n={title:t,imageUrl:Z(this.item).picture,tangible:!1,from:{item:e}};this.dispatchEvent(new CustomEvent(`laurel-gives`,{detail:n})),this.querySelector(`dialog`)?.close()};#s(e,t,n,r){e.preventDefault(),t&&this.#c(t,n,r)}async#c({slot:e,position:t},n,r){if(this.working)return;let{version:i}=this.loadout;this.working=!0,this.wrong=``,this.seen=i,this.conflict=!1;try{let{equip:a}=await _(Ke,{input:{slot:e,position:t,item:n,style:r,version:i}}),[o]=a.userErrors;o?o.code===`VERSION_CONFLICT`?this.conflict=!0:this.wrong=Bn(o.code):(a.loadout&&this.dispatchEvent(new CustomEvent(`laurel-worn`,{detail:a.loadout})),S.notice(n?Y.wears(this.item.title):Y.tookOff(this.item.title)),this.querySelector(`dialog`)?.close()),y.expire()}catch(e){let t=s(e);t.kind===`signed-out`?S.failed(t):this.wrong=C.t.failures[t.kind]}finally{this.working=!1}}};function Xn({slot:e,position:t}){return`${e} ${t}`}var Zn=class extends B{static properties={items:{attribute:!1},loadout:{attribute:!1},slots:{attribute:!1},name:{attribute:!1},changes:{state:!0},seen:{state:!0},working:{state:!0},conflict:{state:!0},wrong:{state:!0}};constructor(){super(),this.changes=[],this.seen=-1,this.working=!1,this.conflict=!1,this.wrong=``,new _e(this)}willUpdate(){this.seen<0&&(this.seen=this.loadout.version)}firstUpdated(){this.querySelector(`#outfit`)?.focus()}render(){let{loadout:e,seen:t,conflict:r,working:a}=this,o=this.#e(),s=new Map(this.items.map(e=>[e.code,e])),c=r||e.version!==t,l=a||r&&e.version===t||this.changes.length===0;return g`<div class="mine-top">
<figure class="owned-preview">
<figcaption class="small muted"><bdi>${Y.dialog.preview}</bdi></figcaption>
${n(Y.room,{name:this.name,things:Kn(o,s)})}
</figure>
<form class="card mine-worn" aria-labelledby="outfit" @submit=${this.#i}>
<h2 id="outfit" tabindex="-1"><bdi>${Y.outfit.begin}</bdi></h2>
<fieldset class="outfit-places" ?disabled=${a}>
${Un(this.slots).map(e=>this.#t(e,o))}
</fieldset>
<div role="alert">
${c?g`<p class="owned-conflict">${H(`alert`,20)}<bdi>${Y.dialog.conflict}</bdi></p>`:i}
${this.wrong?g`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}
</div>
<div class="actions">
<button type="button" class="button" ?disabled=${a} @click=${this.#r}>${b.cancel}</button>
<button type="submit" class="button main" ?disabled=${l}>
${a?Y.dialog.working:c?Y.dialog.again:Y.dialog.change}
</button>
</div>
</form>
</div>`}#e(){return this.changes.reduce(Ot,this.loadout.slots)}#t({slot:e,position:t,words:n},r){let a=this.slots.find(({code:t})=>t===e)?.kinds??[],o=r.find(n=>n.slot===e&&n.position===t),s=this.items.find(({code:e})=>e===o?.item),c=this.items.filter(e=>e===s||a.includes(e.kind)&&!e.hidden),l=s?.definition.styles.filter(({code:e})=>s.styles.includes(e))??[],u=`outfit-${e}-${t}`;return g`<div class="field">
<label for=${u}>${n}</label>
<select id=${u} @change=${n=>{let r=this.items.find(({code:e})=>e===P(n));this.#n({slot:e,position:t,item:r?.code??null,style:r?Gn(r):null})}}>
<option value="" .selected=${!s}>${Y.free}</option>
${c.map(e=>g`<option value=${e.code} .selected=${e===s}>${e.title}</option>`)}
</select>
${s&&l.length>1?g`<select
aria-label=${Y.outfit.style(n)}
@change=${n=>this.#n({slot:e,position:t,item:s.code,style:P(n)})}
>
${l.map(({code:e,title:t})=>g`<option value=${e} .selected=${e===o?.style}>${t}</option>`)}
</select>`:i}
</div>`}#n(e){this.changes=[...this.changes,e],this.wrong=``}#r=()=>{this.dispatchEvent(new Event(`laurel-closed`))};#i=async e=>{if(e.preventDefault(),this.working)return;let{version:t}=this.loadout;this.working=!0,this.wrong=``,this.seen=t,this.conflict=!1;try{let e=this.#e().map(({slot:e,position:t,item:n,style:r})=>({slot:e,position:t,item:n,style:r})),{setLoadout:n}=await _($e,{input:{version:t,slots:e}}),[r]=n.userErrors;r?r.code===`VERSION_CONFLICT`?this.conflict=!0:this.wrong=Bn(r.code):(n.loadout&&this.dispatchEvent(new CustomEvent(`laurel-worn`,{detail:n.loadout})),S.notice(Y.outfit.saved),this.#r()),y.expire()}catch(e){let t=s(e);t.kind===`signed-out`?S.failed(t):this.wrong=C.t.failures[t.kind]}finally{this.working=!1}}},Qn=[`here`,`favourite`,`isNew`,`soon`,`hidden`];function $n(e){return{kind:kt.find(t=>t.toLowerCase()===e.get(`kind`))??null,show:Qn.find(t=>t===e.get(`show`))??`here`,item:e.get(`item`)}}function Q({kind:e,show:t,item:n}){let r=new URLSearchParams({...e?{kind:e.toLowerCase()}:{},...t===`here`?{}:{show:t},...n?{item:n}:{}}).toString();return r?`${M(`mine`)}?${r}`:M(`mine`)}function er(e,t){return t===`hidden`?e.hidden:e.hidden?!1:t===`favourite`?e.favourite:t===`isNew`?e.newSince!==null:t!==`soon`||Hn(e)}var tr=class extends v{static properties={search:{},changed:{state:!0},dressing:{state:!0},giving:{state:!0}};constructor(){super(),this.search=``,this.changed=null,this.dressing=!1,this.giving=null}render(){let{member:e}=S;if(!e)return i;let t=$n(new URLSearchParams(this.search)),n=this.reader.one(ze,{}),r=this.reader.list(Qe,{},({me:e})=>e?.inventory);r.more&&!r.loading&&!r.failure&&queueMicrotask(r.next);let a=r.data??[],o=n.data?.inventorySlots??[],s=n.data?.me?.loadout,c=s&&this.changed&&this.changed.version>s.version?this.changed:s;return g`
<div>
<h1><bdi>${Y.heading}</bdi></h1>
<p class="muted"><bdi>${Y.lead}</bdi></p>
</div>
${c&&r.data?this.#e(e,t,{loadout:c,slots:o,items:a}):n.failure?R(C,n.failure,{onRetry:n.again}):r.failure?i:u(`head`,b.loading)}
${D({...r,more:!1},{shape:`cards`,shown:e=>this.#i(e,t),none:()=>E(Y.empty,`crown`,{words:Y.toStore,href:M(`catalog`)})})}
${this.#o()} ${c?this.#s(e,t,{loadout:c,slots:o,items:a}):i}
${this.giving?g`<laurel-give .present=${this.giving} @laurel-closed=${()=>this.giving=null}></laurel-give>`:i}
`}#e(e,t,{loadout:r,slots:a,items:o}){if(this.dressing)return g`<laurel-outfit
.items=${o}
.loadout=${r}
.slots=${a}
.name=${O(e)}
@laurel-worn=${this.#t}
@laurel-closed=${()=>this.dressing=!1}
></laurel-outfit>`;let s=new Map(o.map(e=>[e.code,e]));return g`<div class="mine-top">
${n(Y.room,{name:O(e),things:Kn(r.slots,s)})}
<section class="card mine-worn" aria-labelledby="mine-worn">
<h2 id="mine-worn"><bdi>${Y.places}</bdi></h2>
<ul class="mine-places">
${Un(a).map(e=>{let n=r.slots.find(({slot:t,position:n})=>t===e.slot&&n===e.position),i=n&&s.get(n.item),o=a.find(({code:t})=>t===e.slot)?.kinds??[],[c=null]=o.length===1?o.map(G):[];return g`<li>${i?this.#n(e.words,i,n.style,t):this.#r(e.words,c,t)}</li>`})}
</ul>
${o.length>0&&a.length>0?g`<p><button type="button" class="button" @click=${()=>this.dressing=!0}>${Y.outfit.begin}</button></p>`:i}
</section>
</div>`}#t=({detail:e})=>{this.changed=e};#n(e,t,n,r){return g`<a class="mine-place" href=${Q({...r,item:t.code})} aria-label=${Y.filled(e,t.title)}>
${W(Z(t,n))}
<span><span class="small muted">${e}</span><bdi class="clamp">${t.title}</bdi></span>
</a>`}#r(e,t,n){return g`<button type="button" class="mine-place free" aria-label=${Y.fill(e)} @click=${()=>{j(Q({...n,kind:t,show:`here`}),{replace:!0}),this.querySelector(`#mine-all`)?.focus()}}>
${W({kind:t??`OTHER`,picture:null})}
<span><span class="small muted">${e}</span><span>${Y.free}</span></span>
</button>`}#i(e,t){let n=e=>j(Q({...t,...e}),{replace:!0}),r=kt.filter(n=>n===t.kind||e.some(e=>G(e.kind)===n)),a=Qn.filter(n=>n===`here`||n===t.show||e.some(e=>er(e,n))),o=e.filter(e=>(!t.kind||G(e.kind)===t.kind)&&er(e,t.show)),{number:s}=C.format,c=t=>s(e.filter(e=>G(e.kind)===t).length),l=o.filter(({equippedIn:e})=>e!==null).length;return g`<section class="row" aria-labelledby="mine-all">
<div class="filters" role="group" aria-label=${b.catalog.filters}>
${r.length>1?k(Y.filter,[{name:`all`,words:Y.all},...r.map(e=>({name:e,words:`${Y.kinds[e]} ${c(e)}`}))],t.kind??`all`,e=>n({kind:e===`all`?null:e})):i}
${a.length>1?k(Y.show.label,a.map(e=>({name:e,words:Y.show[e]})),t.show,e=>n({show:e})):i}
</div>
<div role="status"><h2 id="mine-all" class="small muted" tabindex="-1"><bdi>${Y.counts(o.length,s(o.length),s(l))}</bdi></h2></div>
${o.length>0?g`<ul class="items mine-items">
${z(o,({id:e})=>e,e=>g`<li>${this.#a(e,t)}</li>`)}
</ul>`:E(Y.emptyHere,`crown`,{words:Y.all,href:M(`mine`)})}
</section>`}#a(e,t){let n=Wn(e,Gn(e)),{number:r}=C.format;return g`<article class="owned">
<div class="owned-picture">${W(Z(e))}</div>
<div class="owned-words">
<h3><a href=${Q({...t,item:e.code})}><bdi class="clamp">${e.title}</bdi></a></h3>
<p class="owned-notes small">
${e.definition.styles.length>1&&n?g`<bdi class="muted">${n.title}</bdi>`:i}
${e.definition.maxStack===null?i:g`<bdi class="muted num">${Y.times(r(e.quantity))}</bdi>`}
${e.equippedIn===null?i:g`<span class="chip worn">${H(`check`,16)}${Y.worn}</span>`}
${e.newSince===null?i:g`<span class="chip fresh">${Y.fresh}</span>`}
${Hn(e)&&e.expiresAt?g`<bdi class="ends">${Y.ends} ${p(C,e.expiresAt)}</bdi>`:i}
</p>
</div>
<button
type="button"
class="button quiet icon-only owned-favourite"
aria-pressed=${e.favourite}
aria-label=${Y.favouriteOf(e.title)}
@click=${()=>X({item:e.code,favourite:!e.favourite})}
>
${H(`star`,20)}
</button>
</article>`}#o(){let{data:e}=this.reader.list(We,{},({me:e})=>e?.inventory);if(!e||e.length===0)return i;let{format:t}=C;return g`<details class="card mine-ended">
<summary><bdi>${Y.ended}</bdi> <span class="muted num">${t.number(e.length)}</span></summary>
<p class="small muted"><bdi>${Y.endedText}</bdi></p>
<ul>
${e.map(e=>g`<li class="mine-gone">
${W(Z(e))}
<span>
<bdi class="clamp">${e.title}</bdi>
<bdi class="small muted">${e.expiresAt?Y.endedAt(t.moment(e.expiresAt)):Y.usedUp}</bdi>
</span>
</li>`)}
</ul>
</details>`}#s(e,t,{loadout:n,slots:r,items:a}){let o=a.find(({code:e})=>e===t.item);return o?g`<laurel-owned
.item=${o}
.items=${a}
.loadout=${n}
.slots=${r}
.name=${O(e)}
@laurel-worn=${this.#t}
@laurel-gives=${({detail:e})=>this.giving=e}
@laurel-closed=${()=>Oe(Q({...t,item:null}))}
></laurel-owned>`:i}},nr=h`
.possession{display:block;flex:none;height:40px;object-fit:contain;width:40px;}.possession.drawn{color:var(--muted);fill:none;stroke:currentColor;stroke-linejoin:round;stroke-width:1.5;}.mine-top{align-items:stretch;display:grid;gap:16px;grid-template-columns:minmax(0,5fr) minmax(0,4fr);}.mine-worn{display:grid;gap:12px;grid-template-columns:minmax(0,1fr);grid-template-rows:auto 1fr;}.kit .mine-worn > h2{font:600 16px/24px var(--font);margin:0;}.mine-places{align-content:start;display:grid;gap:8px;grid-template-columns:repeat(2,minmax(0,1fr));}.kit .outfit-places{align-content:start;border:0;display:grid;gap:8px 16px;grid-template-columns:repeat(2,minmax(0,1fr));margin:0;min-width:0;padding:0;}.outfit-places .field{align-content:start;display:grid;gap:4px;}.outfit-places select{min-width:0;width:100%;}.kit .mine-place{align-items:center;background:var(--sunken);border:1px solid transparent;border-radius:var(--radius-control);color:var(--ink);cursor:pointer;display:grid;font:600 14px/20px var(--font);gap:8px;grid-template-columns:36px minmax(0,1fr);height:100%;min-height:56px;padding:6px 8px;text-align:start;text-decoration:none;width:100%;}.mine-place .possession{height:36px;width:36px;}.kit .mine-place:hover{border-color:var(--accent);}.mine-place > span > *{display:block;}.mine-place .clamp{-webkit-line-clamp:1;display:-webkit-box;}.kit .mine-place.free{background:none;border:1px dashed var(--control);color:var(--muted);font-weight:400;}.kit #mine-all{font-weight:400;}.mine-items{grid-template-columns:repeat(auto-fill,minmax(200px,1fr));}.owned{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);display:grid;grid-template-rows:auto 1fr;min-width:0;overflow:hidden;position:relative;}.owned:hover{border-color:var(--accent);}.owned:focus-within:has(a:focus-visible){outline:3px solid var(--accent);outline-offset:2px;}.owned a:focus-visible{outline:none;}.owned-picture{background:var(--sunken);display:grid;height:120px;padding:16px;place-items:center;}.owned-picture .possession{height:88px;max-width:100%;width:100%;}.owned-words{align-content:start;display:grid;gap:4px;padding:12px;}.owned h3 a{color:inherit;text-decoration:none;}.owned h3 a::after{content:"";inset:0;position:absolute;}.owned-notes{align-items:center;display:flex;flex-wrap:wrap;gap:4px 8px;}.chip.worn{color:var(--accent);font-weight:600;}.chip.fresh{background:var(--accent);color:var(--on-accent);font-weight:600;}.ends{color:var(--warn);font-weight:600;}.kit .owned-favourite{color:var(--muted);inset-block-start:0;inset-inline-end:0;position:absolute;}.kit [aria-pressed="true"]:is(.owned-favourite,.owned-order .button){color:var(--points);}[aria-pressed="true"]:is(.owned-favourite,.owned-order .button) .icon{fill:currentColor;}.mine-ended summary{cursor:pointer;font-weight:600;min-height:28px;}.mine-ended ul{display:grid;gap:12px 24px;grid-template-columns:repeat(auto-fill,minmax(240px,1fr));margin-block-start:12px;}.mine-gone{align-items:center;display:flex;gap:12px;}.mine-gone .possession{filter:grayscale(1);}.mine-gone bdi{display:block;}.owned-dialog{max-width:min(820px,calc(100vw - 24px));}.owned-head{align-items:start;display:flex;gap:12px;justify-content:space-between;}.owned-head p{display:flex;flex-wrap:wrap;gap:0 12px;}.owned-wear{align-items:start;display:grid;gap:24px;grid-template-columns:minmax(0,1fr) minmax(0,1fr);}.owned-preview figcaption{margin-block-end:4px;}.owned-styles{display:grid;gap:8px;grid-template-columns:repeat(auto-fill,minmax(104px,1fr));}.owned-style{align-content:start;background:var(--surface);border:1px solid var(--control);border-radius:var(--radius-control);cursor:pointer;display:grid;font-size:14px;gap:2px;justify-items:center;line-height:20px;padding:8px;position:relative;text-align:center;}.owned-style .possession{height:48px;width:48px;}.owned-style > .small{align-items:center;display:inline-flex;gap:4px;}.owned-style:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 2px var(--accent);font-weight:600;}.owned-style:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px;}.owned-style.locked{border-style:dashed;cursor:default;}.owned-style.locked .possession{filter:grayscale(1);opacity:0.6;}.owned-conflict{align-items:start;background:color-mix(in srgb,var(--warn) 10%,var(--surface));border:1px solid var(--warn);border-radius:var(--radius-control);color:var(--warn);display:flex;gap:8px;padding:8px 12px;}.owned-order{border-block-start:1px solid var(--line);display:flex;flex-wrap:wrap;gap:4px 8px;padding-block-start:12px;}@media (max-width: 46rem){laurel-mine .choices{flex-wrap:nowrap;overflow-x:auto;}laurel-mine .choice{padding:0 12px;white-space:nowrap;}.owned-dialog .room{min-height:220px;}.mine-top,.owned-wear{grid-template-columns:minmax(0,1fr);}.owned-wear{gap:16px;}.owned-wear .actions > *{flex:1 1 auto;}.mine-items{grid-template-columns:repeat(2,minmax(0,1fr));}.owned-picture{height:96px;}.owned-picture .possession{height:64px;}}@media (forced-colors: active){.owned-style:has(:checked){outline:3px solid Highlight;}.chip.fresh{border-width:2px;}}`,rr=500,ir=class extends B{#e=new it(this,y);#t=null;#n=``;#r=null;#i=new Set;#a=0;constructor(){super(),new _e(this)}disconnectedCallback(){super.disconnectedCallback(),this.#s()}render(){let{member:e}=S;this.#r=this.#e.one(`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment NotificationFacts on Notification{__typename id createdAt readAt message ...on TierChanged{reason from{...LadderFacts}to{...LadderFacts}}...on PointsChanged{reason delta balance}...on RewardEarned{source code title rewardSc rewardP}...on KeepThresholdReminder{percent remaining}...on SeasonEndingReminder{daysLeft endsAt outlook}...on ScExpiringReminder{daysLeft expiresAt amount}...on PExpiringReminder{daysLeft expiresAt amount}...on RedemptionUpdated{redemption{id title status}}}query Unread{me{id notifications(first:20 unreadOnly:true){edges{node{...NotificationFacts}}}}}`,{}).data?.me?.notifications.edges.map(({node:e})=>e)??null;let t=this.#t?.shown;return!e||!t?i:At(C,w.locale,t,{member:e,loops:e.loops,tiers:e.game.tiers,onDone:()=>this.#t?.done(),onEarn:()=>j(M(`status`))})}updated(){this.querySelector(`.moment-layer:not(:popover-open)`)?.showPopover(),this.#u(!!this.#t?.shown),this.#o()}#o(){let e=S.member?.id;if(!e||!this.#r)return;e!==this.#n&&this.#s(),this.#n=e;let t=!this.#t,n=this.#t??=new jt(e=>this.#d(e),()=>this.#l(),()=>this.#c()),r=this.#r.filter(e=>!this.#i.has(e.id));for(let e of r)this.#i.add(e.id);r.length>0&&n.add(r,t)}#s(){clearTimeout(this.#a),this.#t?.end(),this.#t=null,this.#i.clear(),this.#u(!1)}#c(){let e=document.querySelector(`dialog[open]`)!==null;return clearTimeout(this.#a),e&&(this.#a=setTimeout(()=>void this.#t?.next(),rr)),e}#l(){let e=this.#t?.shown;e&&S.notice(e.message,{silent:!0}),this.requestUpdate()}#u(e){for(let t of document.querySelectorAll(`laurel-store > :is(header, main, .skip)`))t.toggleAttribute(`inert`,e)}async#d({id:e}){try{let{marked:t}=(await _(et,{ids:[e]})).markNotificationsRead;return t.includes(e)?(y.expire(),await S.load(),!0):!1}catch(e){return s(e),!1}}};function ar({status:e,createdAt:t,settledAt:n}){let{format:r}=C,{label:a,ordered:o,told:s,delivered:c}=b.orders.steps,l=e!==`PENDING`,u=e===`FAILED`||e===`CANCELLED`,d=l?b.orders.status[e]:c;return g`<ol class="steps" aria-label=${a}>
${[{words:o,at:t,state:`done`},{words:s,at:null,state:l?`done`:`now`},{words:d,at:n,state:u?`bad`:l?`done`:`ahead`}].map(({words:e,at:t,state:n})=>g`<li class="step ${n}" aria-current=${n===`now`?`step`:i}>
<span class="step-mark">${n===`done`?H(`check`,16):n===`bad`?H(`close`,16):i}</span>
<span><span class="step-words">${e}</span>${t?g`<time class="small muted" datetime=${t}><bdi>${r.moment(t)}</bdi></time>`:i}</span>
</li>`)}
</ol>`}var or=3e3,sr=6e4;function cr({benefit:e,pointsSpent:t}){let{orders:n}=b;if(e)return n.gift;let r=x(t);return{...n,spent:n.spent(r),cancelText:n.cancelText(r)}}var lr=class extends v{static properties={cancelling:{state:!0},busy:{state:!0}};#e=null;#t=or;#n=0;constructor(){super(),this.cancelling=null,this.busy=!1}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.#i)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.#i),clearTimeout(this.#n),this.#n=0}#r(){let e=this.#e;!e?.data?.some(({status:e})=>e===`PENDING`)||e?.loading||document.hidden||!this.isConnected||this.#n||(this.#n=setTimeout(()=>{this.#n=0,this.#e?.again()},this.#t),this.#t=Math.min(sr,this.#t*1.4))}#i=()=>{document.hidden||(this.#t=or,this.#r())};updated(){super.updated(),this.#r()}render(){let e=this.#e=this.reader.list(ce,{},({me:e})=>e?.redemptions);return g`
<h1><bdi>${b.orders.heading}</bdi></h1>
<p class="orders-ways">
<a class="button" href=${M(`gifts`)}>${H(`gift`)}${b.nav.gifts}</a>
<a class="button" href=${M(`bargain`)}>${H(`people`)}${b.nav.bargain}</a>
<a class="button" href=${M(`coupons`)}>${H(`ticket`)}${b.nav.coupons}</a>
<a class="button" href=${M(`wallet`)}>${H(`wallet`)}${b.nav.wallet}</a>
</p>
${D(e,{shown:e=>g`<ul class="orders">
${z(e,({id:e})=>e,e=>this.#a(e))}
</ul>`,none:()=>E(b.orders.empty,`parcel`,{words:b.orders.toStore,href:M(`catalog`)})})}
${this.cancelling?this.#o(this.cancelling):i}
`}#a(e){let{status:t,title:n,quantity:r}=e,a=cr(e),{format:o}=C,s=e.trackingUrl&&c(e.trackingUrl);return g`<li class="card order">
${V(e.item)}
<div class="order-words">
<h2 class="order-title clamp"><bdi>${n}</bdi>${r>1?g` ${b.orders.times(o.number(r))}`:i}</h2>
<p><span class="chip order-state">${b.orders.status[t]}</span></p>
<p class="small muted"><bdi class="num">${a.spent}</bdi> · <bdi>${a.redeemed(o.moment(e.createdAt))}</bdi></p>
${t===`PENDING`?g`<p class="small muted"><bdi>${a.due(o.moment(e.dueAt))}</bdi></p>`:i}
${e.failureReason?g`<p><bdi>${b.orders.reason(e.failureReason)}</bdi></p>`:i}
${t===`FAILED`||t===`CANCELLED`?g`<p><bdi>${a.returned}</bdi></p>`:i}
${s?g`<p><a href=${s} target="_blank" rel="noopener noreferrer">${b.orders.tracking}</a></p>`:i}
</div>
${ar(e)}
${t===`PENDING`?g`<button
type="button"
class="button quiet order-cancel"
@click=${()=>this.cancelling=e}
>
<span>${b.orders.cancel}<span class="sr">: ${n}</span></span>
</button>`:i}
</li>`}#o(e){return g`<dialog class="dialog" aria-labelledby="cancel-title" @close=${()=>this.cancelling=null} @click=${L}>
<div class="inside">
<h2 id="cancel-title"><bdi>${b.orders.cancelTitle(e.title)}</bdi></h2>
<p><bdi>${cr(e).cancelText}</bdi></p>
<div class="actions">
<button type="button" class="button" @click=${I}>${b.orders.cancelNo}</button>
<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#s(e)}>
${b.orders.cancelYes}
</button>
</div>
</div>
</dialog>`}async#s(e){this.busy=!0;try{let{cancelRedemption:t}=await _(he,{id:e.id}),[n]=t.userErrors;n?S.notice(T(n.code),{bad:!0}):(S.adopt(t.member),S.notice(cr(e).cancelled)),y.expire()}catch(e){S.failed(e)}finally{this.busy=!1,this.querySelector(`dialog`)?.close()}}},ur=[`quantity`,`email`,`country`,`phone`,...mn.map(([e])=>e)],dr=class extends B{static properties={item:{attribute:!1},quantity:{state:!0},price:{state:!0},stage:{state:!0},errors:{state:!0},general:{state:!0},sum:{state:!0}};#e=new it(this,y);#t=null;#n=a();#r=null;#i=null;constructor(){super(),this.quantity=1,this.price=null,this.stage=`form`,this.errors={},this.general=``,this.sum=0,new _e(this)}updated(e){rt(this),this.#_(),e.has(`stage`)&&this.stage===`done`&&(this.querySelector(`#redeem-title`)?.focus(),this.sum=S.member?.points.balance??0),e.has(`errors`)&&this.querySelector(`[aria-invalid=true]`)?.focus()}render(){return g`<dialog
class="dialog"
aria-labelledby="redeem-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${e=>this.stage===`working`&&e.preventDefault()}
@click=${e=>this.stage!==`working`&&L(e)}
>
<div class="inside">${this.stage===`done`?this.#f():this.#o()}</div>
</dialog>`}get#a(){return this.price===null?this.item:{...this.item,price:this.price}}#o(){let e=this.#a,t=S.member?.points.balance??0,n=e.price*this.quantity,r=this.stage===`working`,a=r||this.stage===`unsure`,o=e.kind===`TANGIBLE`,s=ge(e,t),c=n>t&&this.stage===`form`;return g`
<div class="title-row">
${V(e)}
<div>
<h2 id="redeem-title" tabindex="-1"><bdi>${b.redeem.heading(e.title)}</bdi></h2>
${o?null:g`<p class="muted"><bdi>${b.redeem.digital}</bdi></p>`}
</div>
</div>
<form novalidate @submit=${this.#p} @input=${this.#g} aria-busy=${r}>
<fieldset ?disabled=${a}>
${s>1?this.#s(s):i}
${me(e,S.member).needsEmail?this.#c():i}
${o?this.#l():i}
</fieldset>
<dl class="sum">
<div><dt>${b.redeem.price}</dt><dd>${C.format.number(n)}</dd></div>
<div><dt>${b.redeem.balance}</dt><dd>${C.format.number(t)}</dd></div>
<div class="total"><dt>${b.redeem.after}</dt><dd>${C.format.number(t-n)}</dd></div>
</dl>
<div role="alert">${this.general?g`<p class="wrong"><bdi>${this.general}</bdi></p>`:i}</div>
<div class="actions">
<button type="button" class="button" ?disabled=${r} @click=${I}>${b.cancel}</button>
<button type="submit" class="button main" ?disabled=${r||c}>
${r?b.redeem.working:this.stage===`unsure`?b.redeem.again:b.redeem.confirm(x(n))}
</button>
</div>
</form>
`}#s(e){return this.#d(`quantity`,g`<select
id="redeem-quantity"
name="quantity"
aria-invalid=${!!this.errors.quantity}
aria-describedby="redeem-quantity-error"
@change=${e=>this.quantity=Number(P(e))}
>
${Array.from({length:e},(e,t)=>g`<option value=${t+1} .selected=${t+1===this.quantity}>${t+1}</option>`)}
</select>`)}#c(){return this.#d(`email`,this.#u(`email`,`email`,!0,254,`email`),b.redeem.emailHint)}#l(){return g`<fieldset class="address">
<legend>${b.redeem.delivery}</legend>
${mn.map(([e,t,n,r])=>this.#d(e,this.#u(e,`shipping ${t}`,n,r)))}
${this.#d(`country`,g`<select
id="redeem-country"
name="country"
autocomplete="shipping country"
required
aria-invalid=${!!this.errors.country}
aria-describedby="redeem-country-error"
>
<option value="">${b.redeem.choose}</option>
${pn().map(([e,t])=>g`<option value=${e}>${t}</option>`)}
</select>`)}
${this.#d(`phone`,this.#u(`phone`,`shipping tel`,!1,32,`tel`))}
<p class="small muted"><bdi>${b.redeem.privacy}</bdi></p>
</fieldset>`}#u(e,t,n,r,i=`text`){return g`<input
id="redeem-${e}"
name=${e}
type=${i}
autocomplete=${t}
maxlength=${r}
?required=${n}
aria-invalid=${!!this.errors[e]}
aria-describedby="redeem-${e}-error"
/>`}#d(e,t,n=``){return g`<div class="field field-${e}">
<label for="redeem-${e}">${b.redeem[e]}</label>
${t}
<p class=${this.errors[e]?`small wrong`:`small muted`} id="redeem-${e}-error"><bdi>${this.errors[e]??n}</bdi></p>
</div>`}#f(){let e=this.#e.list(`fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}query Redemptions($first:Int$after:String){me{redemptions(first:$first after:$after){edges{node{...Redeemed}}pageInfo{hasNextPage endCursor}}}}`,{},({me:e})=>e?.redemptions).data?.find(({id:e})=>e===this.#t?.id)??this.#t;return g`<div class="redeemed">
${V(this.item)}
<h2 id="redeem-title" tabindex="-1"><bdi>${b.redeem.done}</bdi></h2>
<p><bdi>${this.item.title}</bdi></p>
<p class="small muted"><bdi>${this.item.kind===`TANGIBLE`?b.redeem.doneTangible:b.redeem.doneDigital}</bdi></p>
<dl class="sum">
<div><dt>${b.redeem.balance}</dt><dd class="num"><bdi>${ne(this.sum,C.format.number)}</bdi></dd></div>
</dl>
${e?ar(e):i}
<div class="actions">
<button type="button" class="button" @click=${I}>${b.redeem.goOn}</button>
<button type="button" class="button main" @click=${()=>j(M(`orders`),{replace:!0})}>${b.redeem.seeOrders}</button>
</div>
</div>`}#p=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#i??this.#m(F(e));if(t){this.stage=`working`,this.general=``;try{let{redeem:e}=await _(xe,{input:t});this.#i=null,e.userErrors.length?this.#h(e):(this.stage=`done`,this.sum=S.member?.points.balance??0,this.#t=e.redemption,Ft(le,Mt),S.adopt(e.member),y.expire())}catch(e){let n=s(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),S.failed(n);return}let r=yt(n);this.#i=r?t:null,this.stage=r?`unsure`:`form`,this.general=r?b.redeem.unsure:C.t.failures[n.kind]}}};#m(e){let t={};for(let n of ur){let r=e.elements.namedItem(n);(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&(r.required&&!N(e,n)?t[n]=b.redeem.missing:r.type===`email`&&r.validity.typeMismatch&&(t[n]=b.redeem.badEmail))}if(this.errors=t,Object.keys(t).length)return null;let n=N(e,`email`);return{itemId:this.item.id,quantity:this.quantity,expectedPrice:this.#a.price,idempotencyKey:this.#n,...n?{email:n}:{},...this.item.kind===`TANGIBLE`?{shippingAddress:vn(e)}:{}}}#h({userErrors:e,currentPrice:t}){let n={},r=[];t!==null&&(this.price=t,this.quantity=Math.min(this.quantity,ge(this.#a,S.member?.points.balance??0)));for(let{code:i,path:a}of e){let e=ur.find(e=>e===a.at(-1));i===`IDEMPOTENCY_CONFLICT`?r.push(b.redeem.already):i===`PRICE_CHANGED`&&t!==null?r.push(b.redeem.priceChanged(x(t))):e&&this.querySelector(`[name="${e}"]`)?n[e]=i===`INVALID`?b.redeem.check:T(i):r.push(T(i))}this.stage=`form`,this.errors=n,this.general=r.join(` `),S.refresh()}#g=e=>{let t=e.target instanceof Element?e.target.closest(`form`):null;t&&Pt(le,JSON.stringify(Object.fromEntries(new FormData(t))),Mt)};#_(){let e=this.querySelector(`form`);if(!e||e===this.#r)return;this.#r=e;let t=fr(Nt(le,Mt));for(let n of ur){let r=e.elements.namedItem(n),i=t[n];(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&i&&n!==`quantity`&&(r.value||=i)}}};function fr(e){try{return e?JSON.parse(e):{}}catch{return{}}}var pr=8,mr={ANNIVERSARY:`calendar`,GIFTS:`gift`,PURCHASES:`star`,STREAK:`flame`,TIER:`up`},hr=class extends v{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let{member:e}=S;if(!e)return i;let{data:t,failure:n,again:r}=this.reader.one(se,{});return g`
<h1 class="sr"><bdi>${b.status.heading}</bdi></h1>
${this.#e(e,t?.me)}
${t?.me?this.#t(t.me,e):n?R(C,n,{onRetry:r}):u(`rows`,b.loading)}
`}#e(e,t){let{tier:n,nextTier:r,progress:a,season:o,points:s}=e,c=re(e,C.now());return g`<section class="card stand" aria-label=${b.status.you}>
<div class="stand-who">
${m(n,{size:96,share:a.fraction,loops:e.loops})}
<div>
<p class="stand-tier"><bdi>${n.name}</bdi></p>
<p class="muted clamp"><bdi>${O(e)}</bdi></p>
${e.isGuest?g`<p class="chip"><bdi>${b.me.guest}</bdi></p>`:i}
</div>
${at(C,s)}
</div>
${ie(C,{tier:n,nextTier:r,progress:a})}
${c&&t?ht(C,{...t,season:o,progress:a},c,t.game.tiers):te(C,{tier:n,season:o})}
</section>`}#t(e,t){let{tier:n,nextTier:r,missions:a,activities:o,game:s,milestones:c}=e,l={onClaim:(e,t)=>void this.#n(e,t),busy:this.busy};return g`<div class="columns">
<div class="stack">
${gr(e,t)}
<section class="card">
<h2><bdi>${b.status.benefits(n.name)}</bdi></h2>
${n.benefits.length>0?g`<ul class="stack">${n.benefits.map(e=>g`<li>${Tt(C,e,l)}</li>`)}</ul>`:g`<p class="muted"><bdi>${b.status.noBenefits}</bdi></p>`}
${r?g`<h3 class="up">${m(r,{size:24,locked:!0})}<bdi>${b.status.up(r.name)}</bdi></h3>
${Et(C,n,r)}`:i}
</section>
</div>
<div class="stack">
<section class="card">
<h2><bdi>${b.status.missions}</bdi></h2>
${a.length>0?g`<ul class="stack">${bt(a).map(e=>g`<li>${Ct(C,e)}</li>`)}</ul>`:g`<p class="muted"><bdi>${b.status.noMissions}</bdi></p>`}
</section>
${o.length>0?g`<section class="card">
<h2><bdi>${b.status.activities}</bdi></h2>
<ul class="stack">${o.map(e=>g`<li>${ot(C,e)}</li>`)}</ul>
</section>`:i}
${s.invitationTerms?g`<section class="card">
<h2><bdi>${U(C).invite.title}</bdi></h2>
${pt(C,s.invitationTerms)}
<p class="invite-open"><a class="button" href=${M(`invite`)}>${H(`people`)}${U(C).invite.open}</a></p>
</section>`:i}
${_r(s.tiers,t,c)}
</div>
<section class="card wide">
<h2><bdi>${b.status.tiers}</bdi></h2>
${St(C,{tiers:s.tiers,tier:t.tier})}
</section>
</div>`}async#n({code:e,title:t},n){this.busy=!0;let r=S.member?.points.balance??0;try{let{claimBenefit:i}=await _(we,{code:e}),[a]=i.userErrors;if(a)S.notice(T(a.code),{bad:!0});else{let e=(i.member?.points.balance??0)>r;_t(n,e?document.querySelector(`.me-points`):null),S.adopt(i.member),S.notice(b.status.claimed(t))}y.expire()}catch(e){S.failed(e)}finally{this.busy=!1}}};function gr({paths:e,keepPaths:t,tier:n,nextTier:r},{season:a}){let{paths:o}=U(C),s=r&&mt(e)?g`<section class="card">
<h2><bdi>${o.up(r.name)}</bdi></h2>
${e.length>1?g`<p class="muted ways-text"><bdi>${o.upText}</bdi></p>`:i}
${ft(C,e)}
</section>`:i,c=mt(t)?g`<section class="card">
<h2><bdi>${o.keep(n.name)}</bdi></h2>
<p class="muted ways-text"><bdi>${o.keepText(C.format.weekday(a.endsAt))}</bdi></p>
${ft(C,t)}
</section>`:i;return g`${s}${c}`}function _r(e,{tier:t,joinedAt:n,loops:r},a){let{format:o}=C;return g`<section class="card">
<h2><bdi>${b.status.milestones}</bdi></h2>
<ol class="gems">
${e.map(e=>{let n=e.rank<=t.rank,r=n?b.status.reached(e.name):b.status.ahead(e.name);return g`<li>${m(e,{size:48,locked:!n,label:r})}</li>`})}
</ol>
${a.length>0?g`<ol class="reached">
${a.slice(0,pr).map(({kind:e,at:t,message:n})=>g`<li>
${H(mr[e])}
<p><bdi>${n}</bdi></p>
<time class="small muted" datetime=${t}><bdi>${o.day(t)}</bdi></time>
</li>`)}
</ol>`:i}
${r>0?g`<p><bdi>${b.status.loops(r,o.number(r))}</bdi></p>`:i}
<p class="muted"><bdi>${b.status.since(o.day(n))}</bdi></p>
</section>`}var vr=h`
.invite-card{display:grid;gap:24px;grid-template-columns:minmax(0,1fr);}.invite-card > .deed{padding-block-end:0;}.invite-qr{display:grid;gap:8px;justify-items:start;}.invite-open{margin-block-start:16px;}.ways-text{margin-block-end:12px;}.invitations{margin-block-start:12px;}.invited{align-items:start;border-color:var(--accent);display:flex;gap:24px;margin-block-end:24px;padding:24px;}.invited > .icon{color:var(--accent);}.invited-words{display:grid;flex:1;gap:12px;min-width:0;}.invited-code,.invited-reward{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;}.invited-code > strong{font:700 22px/28px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;letter-spacing:0.12em;}@media (max-width: 40rem){.invited > .icon{display:none;}}`,yr=`fragment AccountFacts on StoredValueAccount{currency available paid bonus held debt lots{id kind remaining expiresAt}}fragment TopUpFacts on TopUpOffer{code currency steps{pay bonus}bonusDays until timesLeft}query Wallet{me{id storedValue{...AccountFacts}topUpOffers{...TopUpFacts}}}`,br=`fragment MovedFacts on StoredValueEntry{id at kind delta explanation}query Moved($first:Int$after:String){me{id storedValue{currency entries(first:$first after:$after){edges{node{...MovedFacts}}pageInfo{hasNextPage endCursor}}}}}`,xr=`fragment CouponFacts on Coupon{id code class title rule status expiresAt}query Coupons($usable:Boolean$first:Int$after:String){me{id coupons(usable:$usable first:$first after:$after){edges{node{...CouponFacts}}pageInfo{hasNextPage endCursor}}}}`,Sr=`mutation ClaimCoupon($code:String!){claimCoupon(code:$code){coupon{id title}replayed userErrors{code}}}`,Cr=`fragment OrderFacts on Order{id orderId status reservedAt due{amount currency}quote{currency lines{sku quantity list price priceSource}coupons{code discount}pointsSpent pointsValue shipping shippingFreeBy storedValue explanation}purchase{id sc p}returns{returnId at money paid bonus points}}query Orders($first:Int$after:String){me{id orders(first:$first after:$after){edges{node{...OrderFacts}}pageInfo{hasNextPage endCursor}}}}`,wr=`fragment PurchaseFacts on Purchase{id purchaseId sku occurredAt amount{amount currency}refunded{amount currency}sc p}query Purchases($first:Int$after:String){me{purchases(first:$first after:$after){edges{node{...PurchaseFacts}}pageInfo{hasNextPage endCursor}}}}`,Tr=64,Er=[`usable`,`used`,`over`],Dr={used:[`RESERVED`,`USED`],over:[`EXPIRED`,`REVOKED`]},Or=class extends v{static properties={search:{},busy:{state:!0},problem:{state:!0}};constructor(){super(),this.search=``,this.busy=!1,this.problem=``}render(){let e=new URLSearchParams(this.search).get(`show`),t=Er.find(t=>t===e)??`usable`,n=this.reader.list(xr,{usable:t===`usable`},({me:e})=>e?.coupons),r=t===`usable`?null:Dr[t];return g`
<div>
<h1><bdi>${b.nav.coupons}</bdi></h1>
<p class="muted"><bdi>${J.coupons.lead}</bdi></p>
</div>
${this.#e()} ${this.#t()}
${k(J.coupons.show,Er.map(e=>({name:e,words:J.coupons[e]})),t,e=>j(e===`usable`?M(`coupons`):`${M(`coupons`)}?show=${e}`,{replace:!0}))}
${D(n,{shown:e=>{let n=r?e.filter(({status:e})=>r.includes(e)):e;return n.length===0?E(J.coupons.empty[t],`ticket`):g`<h2 class="sr"><bdi>${J.coupons[t]}</bdi></h2>
<ul class="tickets">
${z(n,({id:e})=>e,e=>g`<li>${Ar(e)}</li>`)}
</ul>`},none:()=>E(J.coupons.empty[t],`ticket`)})}
`}#e(){return g`<form class="card coupon-form" @submit=${this.#n}>
<label class="field">
<span>${J.coupons.code}</span>
<input
name="code"
required
maxlength=${Tr}
autocomplete="off"
autocapitalize="characters"
spellcheck="false"
aria-invalid=${this.problem?`true`:`false`}
aria-describedby="coupon-problem"
/>
</label>
<button class="button main" aria-disabled=${this.busy}>${J.coupons.claim}</button>
<p id="coupon-problem" class="wrong small" role="alert">${this.problem?g`<bdi>${this.problem}</bdi>`:i}</p>
</form>`}#t(){let e=this.reader.one(`fragment SaleFacts on FlashSale{code sku price{amount currency}priorPrice{amount currency}stock stockLeft perMember until}query Sales{flashSales{...SaleFacts}}`,{}).data?.flashSales??[];return e.length===0?i:g`<section class="row" aria-labelledby="sales">
<h2 id="sales"><bdi>${J.coupons.sales}</bdi></h2>
<p class="muted"><bdi>${J.coupons.salesText}</bdi></p>
<ul class="sales">
${z(e,({code:e})=>e,e=>g`<li class="card sale">${jr(e)}</li>`)}
</ul>
</section>`}#n=async e=>{if(e.preventDefault(),this.busy)return;let t=F(e);this.busy=!0,this.problem=``;try{let{claimCoupon:e}=await _(Sr,{code:N(t,`code`)}),[n]=e.userErrors;n?this.problem=kr(n.code):(t.reset(),S.notice(e.replayed?J.coupons.known:J.coupons.claimed(e.coupon?.title??``)),y.expire())}catch(e){S.failed(e)}finally{this.busy=!1}}};function kr(e){return e===`BUDGET_SPENT`?J.coupons.spent:e===`RATE_LIMITED`?J.coupons.wait:T(e)}function Ar({code:e,title:t,rule:n,status:r,expiresAt:i}){return g`<article class="ticket ${r===`ISSUED`?``:`away`}">
<div class="ticket-words">
<h3 class="clamp"><bdi>${t}</bdi></h3>
<p><bdi>${n}</bdi></p>
<p class="small muted"><bdi>${i?J.coupons.until(C.format.moment(i)):J.coupons.noEnd}</bdi></p>
</div>
<div class="ticket-stub">
<code class="num"><bdi>${e}</bdi></code>
<span class="chip">${J.coupons.status[r]}</span>
</div>
</article>`}function jr({sku:e,price:t,priorPrice:n,stock:r,stockLeft:a,perMember:o,until:s}){let{number:c}=C.format,l=a===0?J.coupons.soldOut:r===null||a===null?null:J.coupons.left(c(a),c(r));return g`
<h3 class="clamp"><bdi>${e}</bdi></h3>
<p>
<strong class="sale-price num"><bdi>${q(t)}</bdi></strong>
${n?g`<span class="small muted num"><bdi>${J.coupons.instead(q(n))}</bdi></span>`:i}
</p>
<p class="small">
${l?g`<span class="chip num"><bdi>${l}</bdi></span>`:i}
${o===null?i:g`<span class="chip num"><bdi>${J.coupons.perMember(c(o))}</bdi></span>`}
</p>
<p class="small muted"><bdi>${J.coupons.ends}</bdi> ${p(C,s)}</p>
`}function Mr(e){let{orderId:t,status:n,reservedAt:r,due:a,quote:o,purchase:s,returns:c}=e,{format:l,t:u}=C,{currency:d}=o,f=e=>q({amount:e,currency:d}),p=n===`RELEASED`||n===`EXPIRED`;return g`
<div class="bought-head">
<h3><time datetime=${r}><bdi>${l.day(r)}</bdi></time></h3>
<span class="chip">${J.orders.status[n]}</span>
<span class="small muted"><bdi>${t}</bdi></span>
</div>
<ul class="bought-lines">
${o.lines.map(e=>g`<li>${Nr(e,d)}</li>`)}
</ul>
<dl class="bought-sum ${p?`away`:``}">
${o.coupons.map(({code:e,discount:t})=>$(J.orders.coupon(e),f(-Number(t))))}
${o.pointsSpent>0?$(x(o.pointsSpent),f(-Number(o.pointsValue))):i}
${o.shippingFreeBy||Number(o.shipping)>0?$(J.orders.shipping,Number(o.shipping)>0?f(o.shipping):J.orders.free):i}
${Number(o.storedValue)>0?$(J.orders.stored,f(-Number(o.storedValue))):i}
${$(J.orders.money,f(a.amount),`bought-due`)}
${s?$(J.orders.earned,g`<bdi>${u.reward.progress(l.signed(s.sc))}</bdi> · <bdi class="price">${u.reward.points(l.signed(s.p),s.p)}</bdi>`):i}
</dl>
${c.length>0?g`<ul class="bought-back small">
${c.map(({returnId:e,at:t,money:n,paid:r,bonus:i,points:a})=>{let o=Number(r)+Number(i),s=[Number(n)>0?J.orders.backMoney(f(n)):``,o>0?J.orders.backValue(f(o)):``,a>0?J.orders.backPoints(x(a)):``].filter(Boolean);return g`<li data-return=${e}><bdi>${[J.orders.back(l.day(t)),...s].join(` · `)}</bdi></li>`})}
</ul>`:i}
<details class="bought-how small">
<summary>${J.orders.how}</summary>
<ol>
${o.explanation.map(e=>g`<li><bdi>${e}</bdi></li>`)}
</ol>
</details>
`}function Nr({sku:e,quantity:t,list:n,price:r,priceSource:a},o){let s=Number(r)<Number(n);return g`<div class="bought-line">
<p><bdi>${e}</bdi> <span class="muted num"><bdi>${J.orders.times(C.format.number(t))}</bdi></span></p>
${a===`LIST`?i:g`<span class="chip">${J.orders.source[a]}</span>`}
<p class="num bought-price">
${s?g`<s class="small muted"><bdi>${q({amount:n,currency:o})}</bdi></s>`:i}
<bdi>${q({amount:r,currency:o})}</bdi>
</p>
</div>`}function $(e,t,n=``){return g`<div class=${n}><dt><bdi>${e}</bdi></dt><dd class="num"><bdi>${t}</bdi></dd></div>`}var Pr=class extends v{render(){let e=this.reader.list(Cr,{},({me:e})=>e?.orders),t=this.reader.list(wr,{},({me:e})=>e?.purchases),n=new Set(e.data?.map(({orderId:e})=>e)),r=t.data?.filter(({purchaseId:e})=>!n.has(e))??null,a=e.failure!==null||n.size>0;return g`
<p class="crumb"><a href=${M(`history`)}>${H(`arrow`,16)}${b.nav.history}</a></p>
<h1><bdi>${J.purchases.heading}</bdi></h1>
<p class="muted"><bdi>${J.purchases.lead}</bdi></p>
${a?g`<section class="row" aria-labelledby="bought-orders">
<h2 id="bought-orders"><bdi>${J.orders.heading}</bdi></h2>
${D(e,{shown:e=>g`<ul class="orders">
${z(e,({id:e})=>e,e=>g`<li class="card bought">${Mr(e)}</li>`)}
</ul>`,none:()=>i})}
</section>`:i}
${a&&r?.length!==0?g`<h2><bdi>${J.orders.others}</bdi></h2>`:i}
${D({...t,data:r},{shown:e=>g`<div class="card">
<ul class="purchases">
${z(e,({id:e})=>e,e=>g`<li>${Fr(e)}</li>`)}
</ul>
</div>`,none:()=>a?i:E(J.purchases.empty,`star`)})}
`}};function Fr({sku:e,occurredAt:t,amount:n,refunded:r,sc:a,p:o}){let{t:s,format:c}=C,l=Number(r.amount)>0,u=l&&Number(r.amount)>=Number(n.amount);return g`<div class="purchase">
<div>
<p class="purchase-title"><bdi class="clamp">${e??J.purchases.untitled}</bdi></p>
<time class="small muted" datetime=${t}><bdi>${c.moment(t)}</bdi></time>
</div>
<p class="purchase-amount num ${u?`gone`:``}"><bdi>${q(n)}</bdi></p>
<p class="purchase-earned num">
<bdi>${s.reward.progress(c.signed(a))}</bdi>
<bdi class="price">${s.reward.points(c.signed(o),o)}</bdi>
</p>
${l?g`<p class="purchase-back small"><bdi>${u?J.purchases.whole:J.purchases.back(q(r))}</bdi></p>`:i}
</div>`}var Ir=h`
.kit .me .me-purse{background:color-mix(in srgb,var(--accent) 8%,var(--surface));border:1px solid color-mix(in srgb,var(--accent) 35%,transparent);border-radius:999px;color:var(--accent);padding:0 12px;white-space:nowrap;}laurel-purse{display:contents;}.value-links{display:flex;flex-wrap:wrap;gap:12px;}.account{display:grid;gap:24px 48px;grid-template-columns:repeat(auto-fit,minmax(min(280px,100%),1fr));padding:24px;}.account-amount{font:700 36px/42px var(--font);}.account-facts{display:grid;gap:4px;margin-block-start:12px;max-width:320px;}:is(.account-facts,.bought-sum) > div{display:flex;gap:16px;justify-content:space-between;}.account-facts dt{color:var(--muted);}.kit .account h2{font:400 13px/18px var(--font);margin-block-end:8px;}.lots > .lot,.moved > li{border-block-start:1px solid var(--line);padding:8px 0;}.lot{align-items:baseline;display:grid;gap:4px 12px;grid-template-columns:minmax(5em,auto) minmax(0,1fr) auto;}.lot.extra strong{color:var(--points);}.moved > li:first-child{border-block-start:0;}.move{align-items:baseline;display:flex;gap:16px;justify-content:space-between;}.move .more{color:var(--accent);}.top-up{display:grid;gap:12px;justify-items:start;}.top-up-steps{display:grid;gap:12px;grid-template-columns:repeat(auto-fit,minmax(160px,1fr));width:100%;}.top-up-step{background:var(--sunken);border-radius:var(--radius-control);display:grid;gap:4px;padding:12px;}.top-up-step strong{font-size:22px;line-height:28px;}.coupon-form{align-items:end;display:grid;gap:8px 12px;grid-template-columns:minmax(0,24rem) auto;justify-content:start;}.coupon-form .wrong{grid-column:1 / -1;}.coupon-form .wrong:empty{display:none;}.sales{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(240px,100%),1fr));}.sale{display:grid;gap:4px;}.sale-price{font-size:22px;line-height:28px;}.tickets{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(400px,100%),1fr));}.tickets > li{display:grid;}.ticket{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);display:grid;grid-template-columns:minmax(0,1fr) minmax(110px,auto);}.ticket-words{align-content:start;display:grid;gap:4px;padding:16px;}.ticket-stub{align-content:center;background:color-mix(in srgb,var(--accent) 8%,var(--surface));border-inline-start:2px dashed var(--control);border-start-end-radius:var(--radius);border-end-end-radius:var(--radius);display:grid;gap:8px;justify-items:center;padding:16px 12px;text-align:center;}.ticket-stub code{font:600 14px/20px ui-monospace,monospace;}.ticket.away .ticket-stub{background:var(--sunken);}.ticket.away :is(h3,p,code){color:var(--muted);}.bought{display:grid;gap:12px;}.bought-head,.bought-line{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;}.bought-line > .bought-price,.bought-head > .muted{margin-inline-start:auto;}.bought-lines{border-block:1px solid var(--line);display:grid;gap:8px;padding:12px 0;}.bought-sum{display:grid;gap:4px;}.bought-sum dd{text-align:end;}.bought-sum.away{color:var(--muted);}.bought-due{font-weight:600;}.bought-back{background:var(--sunken);border-radius:var(--radius-control);display:grid;gap:4px;padding:8px 12px;}.bought-how summary{color:var(--accent);cursor:pointer;min-height:44px;padding-block:12px;}.bought-how ol{display:grid;gap:4px;}@media (max-width: 46rem){.kit .me .me-purse{font-size:14px;gap:4px;padding:0 8px;}.me-points + laurel-purse > .me-purse{margin-inline-start:4px;}.account{padding:16px;}.coupon-form{grid-template-columns:minmax(0,1fr);}.ticket{grid-template-columns:minmax(0,1fr);}.ticket-stub{border-block-start:2px dashed var(--control);border-inline-start:0;border-radius:0 0 var(--radius) var(--radius);display:flex;flex-wrap:wrap;justify-content:space-between;padding:8px 16px;}}@media (max-width: 23rem){.kit .me .me-purse{display:none;}}`,Lr=class extends v{render(){let e=this.reader.one(`query Purse{me{id storedValue{currency available}}}`,{}).data?.me?.storedValue??[],t=e.find(({available:e})=>Number(e)>0)??e[0];if(!t)return i;let n=q({amount:t.available,currency:t.currency});return g`<a class="me-purse" href=${M(`wallet`)} aria-label=${J.wallet.purse(n)}>
${H(`wallet`,16)}<strong class="num"><bdi>${n}</bdi></strong>
</a>`}},Rr=class extends v{static properties={play:{}};constructor(){super(),this.play=null}render(){let{data:e,failure:t,again:n}=this.reader.one(yr,{});return g`
<div>
<h1><bdi>${b.nav.wallet}</bdi></h1>
<p class="muted"><bdi>${J.wallet.lead}</bdi></p>
</div>
<p class="value-links">
<a class="button" href=${M(`coupons`)}>${H(`ticket`)}${b.nav.coupons}</a>
<a class="button" href=${M(`purchases`)}>${H(`parcel`)}${J.wallet.spendOn}</a>
</p>
${e?.me?this.#e(e.me.storedValue,e.me.topUpOffers):t?R(C,t,{onRetry:n}):u(`head`,b.loading)}
`}#e(e,t){return g`
${e.length>0?e.map(e=>zr(e)):E(J.wallet.empty,`wallet`)}
${t.length>0?g`<section class="row" aria-labelledby="wallet-offers">
<h2 id="wallet-offers"><bdi>${J.wallet.offers}</bdi></h2>
<p class="muted"><bdi>${J.wallet.offersText}</bdi></p>
${z(t,({code:e})=>e,e=>this.#t(e))}
</section>`:i}
${e.map(({currency:e})=>this.#n(e))}
`}#t({currency:e,steps:t,bonusDays:n,until:r,timesLeft:a}){let{days:o,day:s,number:c}=C.format;return g`<div class="card top-up">
<ul class="top-up-steps">
${t.map(({pay:t,bonus:n})=>g`<li class="top-up-step">
<strong class="num"><bdi>${q({amount:t,currency:e})}</bdi></strong>
<span class="small"><bdi>${J.wallet.step(q({amount:t,currency:e}),q({amount:n,currency:e}))}</bdi></span>
</li>`)}
</ul>
<p class="small muted">
<bdi>${J.wallet.bonusDays(o(n))}</bdi>
${r?g`<bdi>${J.wallet.offerUntil(s(r))}</bdi>`:i}
${a===null?i:g`<bdi>${J.wallet.timesLeft(c(a))}</bdi>`}
</p>
${this.play?g`<a class="button main" href="${this.play}#shop">${J.wallet.shop}</a>`:i}
</div>`}#n(e){let t=this.reader.list(br,{},({me:t})=>t?.storedValue.find(t=>t.currency===e)?.entries);return g`<section class="row" aria-labelledby="moved-${e}">
<h2 id="moved-${e}"><bdi>${J.wallet.history}</bdi> <span class="small muted">${e}</span></h2>
${D(t,{shown:t=>g`<ul class="card moved">
${z(t,({id:e})=>e,t=>g`<li>${Br(t,e)}</li>`)}
</ul>`,none:()=>E(J.wallet.historyEmpty,`clock`)})}
</section>`}};function zr({currency:e,available:t,paid:n,bonus:r,held:a,debt:o,lots:s}){let c=[[J.wallet.paid,n],[J.wallet.bonus,r],[J.wallet.held,a],[J.wallet.debt,o]];return g`<section class="card account" aria-label=${e}>
<div>
<p class="small muted"><bdi>${J.wallet.spend}</bdi></p>
<p class="account-amount num"><bdi>${q({amount:t,currency:e})}</bdi></p>
<dl class="account-facts">
${c.filter(([,e],t)=>t<2||Number(e)>0).map(([t,n])=>g`<div><dt>${t}</dt><dd class="num"><bdi>${q({amount:n,currency:e})}</bdi></dd></div>`)}
</dl>
${Number(o)>0?g`<p class="wrong small"><bdi>${J.wallet.debtText}</bdi></p>`:i}
</div>
${s.length>0?g`<div>
<h2 class="small muted"><bdi>${J.wallet.parts}</bdi></h2>
<ol class="lots">
${z(s,({id:e})=>e,({kind:t,remaining:n,expiresAt:r})=>g`<li class="lot ${t===`BONUS`?`extra`:``}">
<strong class="num"><bdi>${q({amount:n,currency:e})}</bdi></strong>
<span><bdi>${J.wallet.kinds[t]}</bdi></span>
<span class="small muted"><bdi>${r?J.wallet.until(C.format.day(r)):J.wallet.never}</bdi></span>
</li>`)}
</ol>
</div>`:i}
</section>`}function Br({at:e,kind:t,delta:n,explanation:r},i){return g`<div class="move">
<div>
<p><bdi>${r}</bdi></p>
<p class="small muted"><time datetime=${e}><bdi>${C.format.moment(e)}</bdi></time> · <bdi>${t?J.wallet.kinds[t]:J.wallet.debt}</bdi></p>
</div>
<strong class="num ${Number(n)<0?`less`:`more`}"><bdi>${q({amount:n,currency:i},{signed:!0})}</bdi></strong>
</div>`}var Vr=[`bolt`,`up`,`gift`],Hr=3,Ur=class extends v{static properties={providers:{attribute:!1},play:{}};constructor(){super(),this.providers=[],this.play=null}render(){let{gameId:e}=S,t=e?this.reader.one(Re,{gameId:e}).data:null;t?.game&&ve(t.game.look,t.game.tiers);let n=t?.catalog.edges.map(({node:e})=>e)??[];return g`
${Ln(t?.game?t.game.invitationTerms:void 0,this.play)}
<section class="hero">
<div>
<h1><bdi>${t?.game?b.window.heading(t.game.name):b.window.headingAny}</bdi></h1>
<p class="lead"><bdi>${b.window.lead}</bdi></p>
</div>
<div class="ways-in">
<p><bdi>${this.providers.length>0?b.window.signedOut:b.window.signedOutNoProviders}</bdi></p>
${A(this.providers)}
${this.play?g`<p><a href=${this.play}>${b.window.play}</a></p>`:i}
</div>
</section>
${t?.game?Wr(t.game.tiers):i}
${n.length>0?g`<section class="row">
<h2><bdi>${b.window.items}</bdi></h2>
${He(n,null)}
</section>`:i}
<section class="row">
<h2><bdi>${b.window.how}</bdi></h2>
<ol class="how">
${b.window.steps.map(({title:e,text:t},n)=>g`<li class="card">
${H(Vr[n]??`star`,24)}
<h3><bdi>${e}</bdi></h3>
<p class="muted"><bdi>${t}</bdi></p>
</li>`)}
</ol>
</section>
`}};function Wr(e){let t=t=>e.find(e=>e.rank===t-1)??{benefits:[]};return g`<section class="row">
<h2><bdi>${b.window.ladder}</bdi></h2>
<ol class="rungs">
${e.map(e=>g`<li class="card">
${m(e,{size:48})}
<h3 class="clamp"><bdi>${e.name}</bdi></h3>
<ul class="small muted">
${wt(t(e.rank),e).slice(0,Hr).map(({benefit:e})=>g`<li><bdi>${e.title}</bdi></li>`)}
</ul>
</li>`)}
</ol>
</section>`}var Gr=80,Kr=class extends v{static properties={words:{state:!0},busy:{state:!0}};constructor(){super(),this.words=``,this.busy=!1}render(){let{all:e,failure:t,again:n}=Ne(this.reader);return g`
<h1><bdi>${b.wishes.heading}</bdi></h1>
<p class="muted"><bdi>${b.wishes.lead}</bdi></p>
${e?this.#e(e):t?R(C,t,{onRetry:n}):u(`cards`,b.loading)}
`}#e(e){let t=e.flatMap(({item:e})=>e??[]),n=e.filter(({item:e})=>!e);return g`
${t.length>0?g`<h2 class="sr"><bdi>${b.catalog.heading}</bdi></h2>
${He(t,S.member,Be(e))}`:E(b.wishes.empty,`heart`,{words:b.orders.toStore,href:M(`catalog`)})}
<section class="card" aria-labelledby="wishes-words">
<h2 id="wishes-words"><bdi>${b.wishes.wordsHeading}</bdi></h2>
<p class="muted"><bdi>${b.wishes.wordsText}</bdi></p>
<form class="wish-form" @submit=${this.#n}>
<label class="field">
<span>${b.wishes.wordsLabel}</span>
<input
name="wish"
required
maxlength=${Gr}
autocomplete="off"
.value=${this.words}
@input=${e=>this.words=P(e)}
/>
</label>
<button class="button main" ?disabled=${this.busy}>${b.wishes.wordsSend}</button>
</form>
${n.length>0?g`<ul class="wish-words">
${z(n,({wishId:e})=>e,e=>this.#t(e))}
</ul>`:i}
</section>
`}#t({wishId:e,text:t,createdAt:n}){let r=t??b.wishes.hidden;return g`<li>
<div>
<p><bdi>${r}</bdi></p>
<time class="small muted" datetime=${n}><bdi>${C.format.day(n)}</bdi></time>
</div>
<button type="button" class="button quiet icon-only" aria-label=${b.wishes.remove(r)} @click=${()=>Xe(e)}>
${H(`close`)}
</button>
</li>`}#n=async e=>{e.preventDefault(),this.busy=!0,await Ae({text:this.words})&&(this.words=``,S.notice(b.wishes.sent)),this.busy=!1}};e([...r,t],[vr,Sn,Zt,nr,Ir]);for(let[e,t]of Object.entries({"laurel-account":Lt,"laurel-bargain":Yt,"laurel-bargains":Xt,"laurel-card":cn,"laurel-cards":sn,"laurel-connect":$t,"laurel-coupons":Or,"laurel-gift":bn,"laurel-gifts":xn,"laurel-give":dn,"laurel-outfit":Zn,"laurel-history":Dn,"laurel-inbox":kn,"laurel-invite":Pn,"laurel-invited":In,"laurel-mine":tr,"laurel-moments":ir,"laurel-orders":lr,"laurel-purchases":Pr,"laurel-owned":Yn,"laurel-purse":Lr,"laurel-redeem":dr,"laurel-status":hr,"laurel-wallet":Rr,"laurel-window":Ur,"laurel-wishes":Kr}))customElements.define(e,t);