import{n as e}from"./balance-Bof5q4NL.js";import{$ as t,D as n,G as r,I as i,K as a,N as o,T as s,U as c,W as l,b as u,h as d,i as f,it as p,nt as m,r as h,x as g}from"./base-DMgZ7Dom.js";import{n as _,r as v}from"./item-CVfQervX.js";import{i as ee,n as te,r as ne}from"./notice-CpBmnowm.js";import{t as re}from"./page-CSmz9SE9.js";import{B as y,C as b,E as x,G as S,I as C,J as w,K as T,M as E,N as D,O as ie,R as ae,T as O,U as k,X as oe,Y as se,_ as ce,a as A,b as le,c as j,f as M,g as N,h as P,j as F,k as I,l as L,m as R,n as z,o as B,p as V,q as H,r as U,s as W,v as ue,w as de,x as G,y as K}from"./invitation-BAbaZHIR.js";import{r as fe}from"./forms-DLjEN_--.js";import{t as q}from"./icons-DRo4c0HE.js";import{i as pe,r as me}from"./cache-CFhVRWho.js";import{t as he}from"./piece-B0yC6nkl.js";var J=[`DIGITAL`,`TANGIBLE`];function ge(e){return{kind:J.find(t=>t.toLowerCase()===e.get(`kind`))??null,tier:e.get(`tier`)??``,category:e.get(`category`)??``,affordable:e.get(`affordable`)===`1`}}function _e({kind:e,tier:t,category:n,affordable:r}){let i=new URLSearchParams({...e?{kind:e.toLowerCase()}:{},...t?{tier:t}:{},...n?{category:n}:{},...r?{affordable:`1`}:{}}).toString();return i?`${K(`catalog`)}?${i}`:K(`catalog`)}var ve=class extends x{static properties={search:{}};constructor(){super(),this.search=``}render(){let{member:e}=D;if(!e)return t;let n=ge(new URLSearchParams(this.search)),{kind:r,category:i,affordable:a}=n,o=this.reader.list(H,{kind:null,category:null,affordable:null},({catalog:e})=>e),s=r||i||a,c=s?this.reader.list(H,{kind:r,category:i||null,affordable:a||null},e=>e.catalog):o,l=o.data??[],u=M(this.reader).all;return m`
<h1 class="sr"><bdi>${T.catalog.heading}</bdi></h1>
${this.#n(n,l,u)}
${P(c,{shape:`cards`,shown:t=>s||n.tier?this.#e(t,n,e,u):be(t,e,u),none:()=>this.#t(n,l)})}
`}#e(e,t,n,r){let i=e.filter(({minTier:n})=>!t.tier||(n?.code??ye(e))===t.tier);return i.length===0?this.#t(t,e):m`<div role="status">
<h2 class="small muted"><bdi>${T.catalog.results(i.length,k.format.number(i.length))}</bdi></h2>
</div>
${R(i,n,L(r))}`}#t(e,t){let{kind:n,tier:r,category:i,affordable:a}=e;return n===`TANGIBLE`&&!r&&!i&&!a&&!t.some(e=>e.kind===n)?N(T.catalog.tangibleSoon,`parcel`):n||r||i||a?N(T.catalog.emptyFiltered,`tag`,{words:T.catalog.clear,href:K(`catalog`)}):N(T.catalog.empty,`gift`)}#n(e,n,r){let i=t=>G(_e({...e,...t}),{replace:!0}),{kinds:a}=T.catalog,o=new Set([...n.flatMap(({category:e})=>e??[]),...e.category?[e.category]:[]]),s=new Map(n.flatMap(({minTier:e})=>e?[[e.code,e]]:[])),c=(t,n,r,a)=>m`<label class="pick">
<span class="sr">${n}</span>
<select @change=${e=>i({[t]:fe(e)})}>
<option value="" ?selected=${!e[t]}>${r}</option>
${a.map(([n,r])=>m`<option value=${n} ?selected=${n===e[t]}>${r}</option>`)}
</select>
</label>`;return m`<div class="filters" role="group" aria-label=${T.catalog.filters}>
${V(a.label,[...J.map(e=>({name:e,words:a[e]})),{name:`all`,words:a.all}],e.kind??`all`,e=>i({kind:e===`all`?null:e}))}
${s.size>0||e.tier?c(`tier`,T.catalog.tier,T.catalog.everyTier,[...s.values()].sort((e,t)=>e.rank-t.rank).map(({code:e,name:t})=>[e,t])):t}
${o.size>1||e.category?c(`category`,T.catalog.category,T.catalog.everyCategory,[...o].sort().map(e=>[e,e])):t}
<label class="check">
<input
type="checkbox"
.checked=${e.affordable}
@change=${()=>i({affordable:!e.affordable})}
/>
${T.catalog.affordable}
</label>
<a class="wish-link" href=${K(`wishes`)}>
${q(`heart`)}<span>${T.nav.wishes}${r?.length?m` <bdi class="num">(${k.format.number(r.length)})</bdi>`:t}</span>
</a>
</div>`}};function ye(e){return e.find(({minTier:e})=>e?.rank===1)?.minTier?.code}function be(e,n,r){let i=t=>e.filter(e=>ae(e,n)===t),a=new Map;for(let e of i(`locked`)){let t=e.minTier?.rank??0;a.set(t,[...a.get(t)??[],e])}let o=(e,i)=>i.length>0?m`<section class="row"><h2><bdi>${e}</bdi></h2>${R(i,n,L(r))}</section>`:t,s=n.points.balance===0&&n.progress.current===0&&n.tier.rank===1;return m`
${s?m`<p class="lead"><bdi>${T.catalog.firstRun}</bdi></p>`:t}
${o(T.catalog.inReach,i(`reach`))} ${o(T.catalog.almost,i(`almost`))}
${[...a].sort(([e],[t])=>e-t).map(([,e])=>{let t=e[0]?.minTier;return o(t?m`${u(t,{size:24,locked:!0})} <bdi>${T.catalog.unlockedAt(t.name)}</bdi>`:``,e)})}
${o(T.catalog.later,i(`later`))}
`}var xe=class extends x{static properties={sku:{},redeem:{attribute:!1},providers:{attribute:!1},giving:{state:!0}};constructor(){super(),this.sku=``,this.redeem=!1,this.providers=[],this.giving=!1}#e=``;updated(){super.updated();let e=this.querySelector(`#item-title`)?.textContent.trim()??``;e!==this.#e&&(this.#e=e,this.dispatchEvent(new Event(`laurel-titled`,{bubbles:!0})))}render(){let e=D.member?null:D.gameId||null,{data:n,failure:r,again:i}=this.reader.one(w,{sku:this.sku,gameId:e}),o=n?.catalog.edges[0]?.node;return n&&!o?m`<h1><bdi>${T.item.gone}</bdi></h1>
${N(T.item.goneText,`tag`,{words:T.back,href:K(`catalog`)})}`:o?m`<p class="crumb"><a href=${K(`catalog`)}>${q(`arrow`,16)}${T.back}</a></p>
${this.#t(o)} ${this.redeem?this.#r(o):t} ${this.giving?this.#n(o):t}`:r&&r.kind!==`signed-out`?te(k,r,{onRetry:i}):a(`cards`,T.loading)}#t(e){let{member:n}=D,{action:r,words:i,why:a,away:o}=C(e,n),s=n?M(this.reader).all:null,c=()=>r&&G(b(e.sku,{redeem:!0})),l=(e,t)=>m`<div><dt class="muted">${e}</dt><dd>${t}</dd></div>`,{format:u}=k;return m`<article class="whole ${o?`away`:``}">
${v(e)}
<div class="whole-words">
<p class="muted"><bdi>${e.category??T.catalog.kindOf[e.kind]}</bdi></p>
<h1 id="item-title"><bdi>${e.title}</bdi></h1>
${e.description?m`<p class="description"><bdi>${e.description}</bdi></p>`:t}
<dl class="whole-facts">
${l(T.item.price,m`<strong class="price num"><bdi>${E(e.price)}</bdi></strong>`)}
${n?l(T.item.balance,m`<span class="num"><bdi>${E(n.points.balance)}</bdi></span>`):t}
${l(T.item.kind,T.catalog.kindOf[e.kind])}
${l(T.item.tier,e.minTier?m`<bdi>${T.catalog.from(e.minTier.name)}</bdi>`:T.item.everyTier)}
${e.perMemberLimit?l(T.item.limit,T.catalog.limit(e.perMemberLimit,u.number(e.perMemberLimit))):t}
${e.stockLeft===null?t:l(T.item.stock,u.number(e.stockLeft))}
${e.availableUntil?l(T.item.until,m`<bdi>${u.moment(e.availableUntil)}</bdi>`):t}
</dl>
<div class="whole-act">
<button
type="button"
class="button ${r?`main`:``}"
aria-disabled=${r===null}
aria-describedby="item-why"
@click=${c}
>
<span>${i}<span class="sr">: ${e.title}</span></span>
</button>
${r===`redeem`?m`<button type="button" class="button" @click=${()=>this.giving=!0}>${q(`gift`)}<span>${T.item.give}<span class="sr">: ${e.title}</span></span></button>`:t}
${L(s)(e)}
</div>
<p class="muted" id="item-why"><bdi>${a.join(` `)}</bdi></p>
</div>
</article>`}#n({id:e,title:t,imageUrl:n,kind:r,price:i}){return m`<laurel-give .present=${{title:t,imageUrl:n,tangible:r===`TANGIBLE`,from:{itemId:e,price:i}}} @laurel-closed=${()=>this.giving=!1}></laurel-give>`}#r(e){let{action:n}=C(e,D.member),r=()=>le(b(e.sku));if(n===`sign-in`)return this.#i(r);let i=this.querySelector(`laurel-redeem`)!==null;return!D.member||n!==`redeem`&&!i?t:m`<laurel-redeem .item=${e} @laurel-closed=${r}></laurel-redeem>`}#i(e){let{member:n}=D;return m`<dialog class="dialog" aria-labelledby="ask-title" @close=${e} @click=${me}>
<div class="inside">
<h2 id="ask-title"><bdi>${T.item.signInTitle}</bdi></h2>
${n?m`<p class="muted"><bdi>${F(n)}</bdi></p>`:t}
<p><bdi>${this.providers.length>0?T.item.signInText:T.item.noProviders}</bdi></p>
${W(this.providers)}
<button type="button" class="button" @click=${pe}>${T.cancel}</button>
</div>
</dialog>`}},Se={catalog:`tag`,mine:`crown`,status:`flag`,orders:`parcel`,history:`clock`};function Ce(e,n){let{member:r}=D;return m`<header class="top">
<a class="brand" href=${K(`catalog`)} aria-label=${r?.game.name??T.title}>
<img src="/static/laurel.svg" alt="" width="32" height="32" /><bdi class="brand-name">${r?.game.name??T.title}</bdi>
</a>
${n?we(e):t} ${r&&n?Te(e):t}
</header>`}function we(e){return m`<nav class="tabs" aria-label=${T.nav.label}>
${ue.map(t=>m`<a href=${K(t)} aria-current=${t===e||t===`catalog`&&e===`item`?`page`:`false`}>
${q(Se[t])}<span>${T.nav[t]}</span>
</a>`)}
</nav>`}function Te(e){let{member:n}=D;if(!n)return t;let{balance:r}=n.points,{unreadCount:i}=n.notifications,{number:a}=k.format,o=t=>t===e?`page`:`false`;return m`<div class="me">
<a class="me-points" href=${K(`status`)} aria-label=${T.me.points(E(r))}>
${q(`star`,16)}<strong class="num"><bdi>${f(r,a)}</bdi></strong>
</a>
<laurel-purse></laurel-purse>
<a class="me-gem" href=${K(`status`)} aria-label=${T.me.tier(n.tier.name)} title=${n.tier.name}>
${u(n.tier,{size:24})}
</a>
<a class="me-inbox" href=${K(`inbox`)} aria-label=${T.me.inbox(i,a(i))} aria-current=${o(`inbox`)}>
${q(`bell`,24)}${i>0?m`<span class="badge num">${a(i)}</span>`:t}
</a>
<a class="me-account" href=${K(`account`)} aria-label="${T.nav.account}: ${F(n)}" aria-current=${o(`account`)}>
${q(`person`,24)}<bdi class="me-name">${F(n)}</bdi>
</a>
</div>`}function Y(e,t,n=!1){return m`<section class="gate card" role=${n?`alert`:`group`} aria-labelledby="gate-title">
<img src="/static/laurel.svg" alt="" width="72" height="72" />
<h1 id="gate-title" tabindex="-1"><bdi>${e}</bdi></h1>
${t}
</section>`}var X=(e,t,n=`main`)=>m`<button type="button" class="button ${n}" @click=${t}><bdi class="clamp">${e}</bdi></button>`;function Ee({goOn:e,providers:n,play:r}){let{member:i}=D;return Y(T.gate.over,m`<p><bdi>${T.gate.overText}</bdi></p>
${i?X(T.gate.goOnAs(F(i)),e):W(n)}
${r?m`<p><a href=${r}>${T.gate.play}</a></p>`:t}`)}function De(e){let{name:t,onSwitch:n,onStay:r,busy:i}=e,a=t||T.gate.somebody;return Y(T.gate.switchTitle(a),m`<p><bdi>${T.gate.switchText}</bdi></p>
<div class="stack">
<button type="button" class="button main" ?disabled=${i} @click=${n}>${T.gate.switchYes}</button>
${X(T.gate.switchNo(a),r,``)}
</div>`)}function Z(e,t){return Y(T.gate.failed,m`<p><bdi>${k.t.failures[e.kind]}</bdi></p> ${X(T.retry,t)}`,!0)}function Oe(){return Y(T.notFound.heading,m`<p><bdi>${T.notFound.text}</bdi></p>
<a class="button main" href=${K(`catalog`)}>${T.back}</a>`)}function Q(e,{tier:n,points:r,progress:i,displayName:a},o=``){let{format:s}=k;return m`<li class="side ${o}">
<h2 class="small muted"><bdi>${e}</bdi></h2>
${u(n,{size:48})}
<p class="side-tier"><bdi>${n.name}</bdi></p>
${a?m`<p class="muted clamp"><bdi>${a}</bdi></p>`:t}
<p class="num"><bdi>${E(r)}</bdi></p>
<p class="small muted num"><bdi>${k.t.history.progress}: ${s.number(i)}</bdi></p>
</li>`}function ke(e){let{sides:n,onMerge:r,onLater:i,busy:a,wrong:o}=e;return Y(T.merge.heading,m`<p><bdi>${T.merge.lead}</bdi></p>
<ul class="sides">
${Q(T.merge.here,n.here)} ${Q(T.merge.there,n.there)} ${Q(T.merge.result,n.result,`result`)}
</ul>
<h2><bdi>${T.merge.kept}</bdi></h2>
<ul class="bullets">${T.merge.points.map(e=>m`<li>${e}</li>`)}</ul>
<div role="alert">${o?m`<p class="wrong"><bdi>${o}</bdi></p>`:t}</div>
<div class="stack">
<button type="button" class="button main" ?disabled=${a} @click=${r}>${T.merge.yes}</button>
${X(T.merge.no,i,``)}
</div>`)}var Ae=6e3;function $(e){return Object.hasOwn(T.outcomes,e)}var je=class extends he{static properties={providers:{converter:e=>e?e.split(` `):[]},game:{},play:{},route:{state:!0},search:{state:!0},gate:{state:!0},busy:{state:!0},notices:{state:!0}};#e=``;constructor(){super(),this.providers=[],this.game=null,this.play=null,this.gate=null,this.busy=!1,this.notices=[],this.route=O(location.pathname),this.search=location.search,new ie(this)}connectedCallback(){super.connectedCallback(),D.fallbackGame=this.game??``,D.addEventListener(`notice`,e=>{e instanceof I&&this.#a(e.notice)}),addEventListener(`popstate`,()=>{this.route=O(location.pathname),this.search=location.search}),addEventListener(`pageshow`,({persisted:e})=>e&&void this.#t()),this.addEventListener(`click`,de),this.addEventListener(`laurel-titled`,()=>this.requestUpdate()),addEventListener(`hashchange`,()=>void this.#t()),this.#t()}async#t(){let e=j();if(!e)return;let{code:t,gift:n,card:r,bargain:i,merge:a,invite:o,outcome:s=``}=e;n&&A(`gift`,n),r&&A(`card`,r),i&&A(`bargain`,i),o&&U(o),t?(this.#e=t,await this.#n(!1)):(s===`connect`&&D.visit(),await D.load(),a?await this.#r(a):$(s)&&D.notice(T.outcomes[s],{bad:s===`failed`||s===`in-use`}))}async#n(e){this.gate={name:`exchange`},this.busy=!0;try{let{status:t,body:n}=await o(`/auth/exchange`,{code:this.#e,session:`cookie`,replace:e});if(t===409){this.gate={name:`switch`,who:n?.error?.displayName};return}await D.load(),this.gate=t<400?null:{name:`over`}}catch(e){this.gate={name:`broken`,failure:n(e)}}finally{this.busy=!1}}async#r(e){try{let{mergePreview:t}=await y(oe,{token:e});if(!t)return D.notice(T.merge.over,{bad:!0});let{here:n,there:r,tier:i,points:a,progress:o}=t;this.gate={name:`merge`,token:e,sides:{here:n,there:r,result:{tier:i,points:a,progress:o}}}}catch(e){D.failed(e)}}async#i(e){this.busy=!0;try{let{mergeMembers:t}=await y(se,{token:e.token}),[n]=t.userErrors;n?this.gate={...e,wrong:n.code===`CODE_INVALID`?T.merge.over:ce(n.code)}:(this.gate=null,D.notice(T.merge.done),await D.load())}catch(t){let r=n(t);r.kind===`signed-out`?(this.gate=null,D.failed(r)):this.gate={...e,wrong:k.t.failures[r.kind]}}finally{this.busy=!1}}#a(e){this.notices=[...this.notices.slice(-2),e],setTimeout(()=>this.#o(e),Ae)}#o(e){this.notices=this.notices.filter(t=>t!==e)}updated(e){let t=this.gate?.name;e.has(`gate`)&&t&&t!==e.get(`gate`)?.name&&this.querySelector(`#gate-title`)?.focus(),document.title=this.#s();let n=e.get(`route`);!n||n.page===this.route.page&&n.sku===this.route.sku||(this.querySelector(`main`)?.focus({preventScroll:!0}),scrollTo({top:0}))}#s(){let{page:e}=this.route,t=D.member?`${T.title} – ${D.member.game.name}`:T.title;return e===`catalog`?t:e===`item`?`${this.querySelector(`#item-title`)?.textContent.trim()||T.nav.catalog} – ${t}`:`${e===`not-found`?T.notFound.heading:T.nav[e]} – ${t}`}render(){let e=D.phase===`member`&&!this.gate;return m`
<a class="skip" href="#content" @click=${this.#l}>${T.skip}</a>
${Ce(this.route.page,e)}
<main id="content" tabindex="-1">
${this.#c()} ${this.gate?this.#u(this.gate):this.#d()}
</main>
${e?m`<laurel-moments></laurel-moments>`:t}
${this.notices.filter(({silent:e})=>!e).map(e=>ee(k,e,()=>this.#o(e)))}
${c(this.notices.map(({words:e})=>e).join(` `))}
`}#c(){let{member:e}=D,n=e&&this.route.page!==`status`&&h(e,k.now());return m`<div class="banners">
${e&&z()?m`<laurel-invited></laurel-invited>`:t}
${n?l(`at-risk`,d(k,e),{words:k.t.risk.how,onAct:()=>G(K(`status`))}):t}
${D.offline?l(`offline`,T.banners.offline(k.format.moment(D.asOf))):t}
${D.member?.game.mode===`SANDBOX`?l(`sandbox`,T.banners.sandbox):t}
</div>`}#l=e=>{e.preventDefault(),this.querySelector(`main`)?.focus()};#u(e){let{providers:t,play:n,busy:r}=this;switch(e.name){case`switch`:return De({name:e.who,busy:r,onSwitch:()=>this.#n(!0),onStay:()=>(this.gate=null,D.load())});case`over`:return Ee({providers:t,play:n,goOn:()=>this.gate=null});case`broken`:return Z(e.failure,()=>this.#n(!1));case`merge`:return ke({sides:e.sides,busy:r,wrong:e.wrong,onMerge:()=>this.#i(e),onLater:()=>this.gate=null});default:return a(`rows`,T.loading)}}#d(){let{failure:e,phase:t}=D;if(this.route.page===`not-found`)return Oe();if(e)return Z(e,()=>D.load());let[n,r,i]=t===`loading`?[]:[B(`gift`),B(`card`),B(`bargain`)];if(n)return m`<laurel-gift .token=${n} .providers=${this.providers} @laurel-closed=${()=>this.requestUpdate()}></laurel-gift>`;if(r)return m`<laurel-card .token=${r} .providers=${this.providers} @laurel-closed=${()=>this.requestUpdate()}></laurel-card>`;if(i)return m`<laurel-bargain .token=${i} .providers=${this.providers} @laurel-closed=${()=>this.requestUpdate()}></laurel-bargain>`;switch(t){case`member`:return this.#f();case`visitor`:return m`<laurel-connect></laurel-connect>`;case`signed-out`:return this.route.page===`item`?this.#f():m`<laurel-window .providers=${this.providers} .play=${this.play}></laurel-window>`;default:return a(`cards`,T.loading)}}#f(){let{page:e,sku:t,redeem:n}=this.route;switch(e){case`item`:return m`<laurel-item .sku=${t} .redeem=${n} .providers=${this.providers}></laurel-item>`;case`mine`:return m`<laurel-mine .search=${this.search}></laurel-mine>`;case`status`:return m`<laurel-status></laurel-status>`;case`invite`:return m`<laurel-invite></laurel-invite>`;case`bargain`:return m`<laurel-bargains></laurel-bargains>`;case`gifts`:return m`<laurel-gifts></laurel-gifts>`;case`orders`:return m`<laurel-orders></laurel-orders>`;case`history`:return m`<laurel-history .search=${this.search}></laurel-history>`;case`inbox`:return m`<laurel-inbox></laurel-inbox>`;case`wishes`:return m`<laurel-wishes></laurel-wishes>`;case`wallet`:return m`<laurel-wallet .play=${this.play}></laurel-wallet>`;case`coupons`:return m`<laurel-coupons .search=${this.search}></laurel-coupons>`;case`packs`:return m`<laurel-packs .play=${this.play}></laurel-packs>`;case`purchases`:return m`<laurel-purchases></laurel-purchases>`;case`account`:return m`<laurel-account .providers=${this.providers}></laurel-account>`;default:return m`<laurel-catalog .search=${this.search}></laurel-catalog>`}}},Me=p`
.dialog{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius-stage);color:var(--ink);margin:auto;max-height:calc(100dvh - 32px);max-width:min(560px,calc(100vw - 24px));overflow:auto;padding:0;width:100%;}.dialog::backdrop{background:rgb(0 0 0 / 50%);}.inside{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);padding:24px;}.inside form{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);}.title-row{align-items:center;display:grid;gap:16px;grid-template-columns:72px minmax(0,1fr);}.title-row .picture,.redeemed .picture{margin:0;overflow:hidden;}.title-row .picture{aspect-ratio:1;border-radius:var(--radius-control);}.kit fieldset{border:0;display:grid;gap:12px;grid-template-columns:minmax(0,1fr);margin:0;min-width:0;padding:0;}.kit fieldset:not(:has(*)){display:none;}.kit legend{font-weight:700;margin-block-end:8px;padding:0;}.kit .address{gap:12px;grid-template-columns:repeat(2,minmax(0,1fr));}.address > :is(.field-name,.field-line1,.field-line2,p){grid-column:1 / -1;}.field{align-content:start;display:grid;gap:4px;grid-template-columns:minmax(0,1fr);}.field label{font-weight:600;}.field > p:empty{display:none;}.kit [aria-invalid="true"]{border-color:var(--danger);outline:1px solid var(--danger);}.sum{background:var(--sunken);border-radius:var(--radius);display:grid;font-variant-numeric:tabular-nums;gap:8px;padding:16px;}.sum .total{border-block-start:1px solid var(--control);font-weight:700;padding-block-start:8px;}.actions{display:flex;flex-wrap:wrap;gap:12px;justify-content:flex-end;}.redeemed{display:grid;gap:12px;grid-template-columns:minmax(0,1fr);text-align:center;}.redeemed .picture{border-radius:var(--radius);}.redeemed .actions{justify-content:center;}.redeemed .step{animation:laurel-fade 0.4s 0.6s both;text-align:start;}.redeemed .step:nth-child(2){animation-delay:0.9s;}.redeemed .step:nth-child(3){animation-delay:1.2s;}.sign-in{display:grid;gap:8px;}.kit .provider{align-items:center;background:#ffffff;border:1px solid #75847b;border-radius:var(--radius-control);color:#1f1f1f;display:flex;font-weight:600;gap:12px;justify-content:center;min-height:48px;padding:8px 16px;text-decoration:none;}.kit .provider.apple{background:#000000;color:#ffffff;}.kit .provider.facebook{background:#0866ff;border-color:#0866ff;color:#ffffff;}.provider:hover{box-shadow:0 0 0 3px color-mix(in srgb,var(--accent) 30%,transparent);}.gate{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);justify-items:center;margin:32px auto;max-width:560px;padding:32px 24px;text-align:center;}.gate > *{max-width:100%;}.gate .stack{justify-self:stretch;}.bullets{display:grid;gap:4px;text-align:start;}.kit .bullets{list-style:disc;padding-inline-start:20px;}.sides{display:grid;gap:12px;grid-template-columns:repeat(3,minmax(0,1fr));justify-self:stretch;}.side{align-content:start;background:var(--sunken);border:1px solid transparent;border-radius:var(--radius);display:grid;gap:4px;grid-template-columns:minmax(0,1fr);justify-items:center;padding:12px 8px;}.side.result{border-color:var(--accent);}.side-tier{font-weight:700;}.ways{display:grid;gap:16px;grid-template-columns:repeat(2,minmax(0,1fr));justify-self:stretch;}.way{align-content:start;display:grid;gap:12px;text-align:start;}.code{border:2px dashed var(--accent);border-radius:var(--radius);font:700 28px/44px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;letter-spacing:0.08em;text-align:center;user-select:all;}@media (max-width: 30rem){.inside{padding:16px;}.kit .address,.ways{grid-template-columns:minmax(0,1fr);}.actions > *{flex:1 1 auto;}}`,Ne=p`
html{scroll-padding-top:80px;}.skip{background:var(--surface);inset-block-start:-80px;inset-inline-start:16px;padding:12px 16px;position:fixed;z-index:4;}.skip:focus{inset-block-start:8px;}.top{align-items:center;background:color-mix(in srgb,var(--bg) 92%,transparent);backdrop-filter:blur(12px);border-block-end:1px solid var(--line);display:flex;gap:8px 24px;inset-block-start:0;min-height:64px;padding:8px max(24px,calc((100% - 1104px) / 2));position:sticky;z-index:3;}.kit .brand{align-items:center;color:var(--ink);display:flex;flex:0 1 auto;font-weight:700;gap:12px;min-height:44px;min-width:44px;text-decoration:none;}.brand img{flex:none;}.brand-name,.me-name{max-width:14ch;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;}.tabs{display:flex;flex:1 0 auto;gap:4px;}.kit .tabs a,.kit .me a{align-items:center;border-radius:var(--radius-control);color:var(--muted);display:flex;font-weight:600;gap:8px;justify-content:center;min-height:44px;min-width:44px;padding:0 12px;text-decoration:none;}.kit .tabs a:hover,.kit .me a:hover{background:var(--sunken);color:var(--ink);}.kit :is(.tabs,.me) a[aria-current="page"]{background:var(--sunken);color:var(--accent);}.tabs .icon{display:none;}.me{align-items:center;display:flex;flex:none;gap:4px;margin-inline-start:auto;}.kit .me a{padding:0 8px;}.kit .me .me-points{background:color-mix(in srgb,var(--points) 10%,var(--surface));border:1px solid color-mix(in srgb,var(--points) 35%,transparent);border-radius:999px;color:var(--points);padding:0 12px;white-space:nowrap;}.me-inbox{position:relative;}.me-inbox .badge{background:var(--danger);border-radius:999px;color:var(--bg);font-size:12px;font-weight:700;inset-block-start:2px;inset-inline-end:0;line-height:16px;min-width:16px;padding:0 4px;position:absolute;text-align:center;}.banners{display:grid;gap:8px;margin-block-end:24px;}.banners:not(:has(*)){display:none;}main{display:block;margin:0 auto;max-width:1152px;padding:24px 24px 64px;}.kit :is(h1,h2)[tabindex]:focus-visible{outline:none;}main > :not(section,div){display:grid;gap:24px;grid-template-columns:minmax(0,1fr);}.row{display:grid;gap:12px;grid-template-columns:minmax(0,1fr);}.kit .row > h2,.kit .up{align-items:center;display:flex;gap:8px;}.stack{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);}.centre{text-align:center;}.lead{font-size:18px;line-height:26px;}.wrong{color:var(--danger);}.nothing{display:grid;gap:16px;justify-items:center;padding:32px 0;}@media (max-width: 60rem){.me-name{display:none;}}@media (max-width: 46rem){body{padding-block-end:calc(64px + env(safe-area-inset-bottom));}.top{backdrop-filter:none;background:var(--bg);gap:8px;min-height:56px;padding:4px 12px;}.brand-name{display:none;}.me{gap:0;}.kit .me .me-points{font-size:14px;gap:4px;padding:0 8px;}.tabs{background:var(--surface);border-block-start:1px solid var(--line);gap:0;inset:auto 0 0;padding-block-end:env(safe-area-inset-bottom);position:fixed;}.kit .tabs a{border-radius:0;flex:1 1 0;flex-direction:column;font-size:11px;gap:2px;line-height:16px;min-height:60px;min-width:0;padding:0;}.kit .tabs a[aria-current="page"]{background:none;}.tabs .icon{display:block;}.banners{margin-block-end:16px;}main{padding:16px 12px 32px;}main > :not(section,div){gap:16px;}}@media (forced-colors: active){.kit :is(.tabs,.me) a[aria-current="page"]{outline:2px solid Highlight;outline-offset:-2px;}}`,Pe=p`
.choices{background:var(--sunken);border-radius:999px;display:inline-flex;flex-wrap:wrap;gap:2px;justify-self:start;padding:2px;}.choice{background:none;border:1px solid transparent;border-radius:999px;color:var(--muted);cursor:pointer;font:600 14px/20px var(--font);min-height:44px;padding:0 16px;}.choice[aria-pressed="true"]{background:var(--surface);border-color:var(--control);color:var(--ink);}.filters{align-items:center;display:flex;flex-wrap:wrap;gap:12px 16px;}.kit :is(select,.field input){background:var(--surface);border:1px solid var(--control);border-radius:var(--radius-control);color:inherit;font:inherit;max-width:100%;min-height:44px;min-width:0;padding:8px 12px;}.kit input[type="checkbox"]{accent-color:var(--accent);flex:none;height:20px;margin:0;width:20px;}.check{align-items:center;cursor:pointer;display:inline-flex;gap:8px;min-height:44px;}.items{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));}.items > li{display:grid;min-width:0;}.items .item{min-width:0;}.price{color:var(--points);font-weight:700;}.whole > .picture{margin:0;overflow:hidden;}.whole.away .picture{opacity:0.6;}.crumb a{align-items:center;display:inline-flex;gap:4px;min-height:44px;}.crumb .icon{transform:scaleX(-1);}:dir(rtl) .crumb .icon{transform:none;}.whole{display:grid;gap:32px;grid-template-columns:minmax(0,5fr) minmax(0,6fr);}.whole > .picture{border:1px solid var(--line);border-radius:var(--radius-stage);}.whole-words{align-content:start;display:grid;gap:12px;grid-template-columns:minmax(0,1fr);}.description{white-space:pre-line;}.whole-facts{border-block:1px solid var(--line);display:grid;gap:8px;padding:16px 0;}.whole-facts > div,.sum > div{display:flex;gap:16px;justify-content:space-between;}.whole-facts dd{text-align:end;}.whole-act .button{min-width:240px;}.row > h2,.card > h2{margin-block-end:12px;}.row > h2{margin:0;}.kit .up{margin-block:24px 12px;}@media (max-width: 46rem){.items{gap:12px;grid-template-columns:repeat(2,minmax(0,1fr));}.filters{gap:8px;}.filters > .choices{flex:1 1 100%;}.filters .choice{flex:1 1 auto;padding:0 8px;}.pick{flex:1 1 40%;min-width:0;}.pick select{width:100%;}.whole{grid-template-columns:minmax(0,1fr);}.whole{gap:16px;}.whole > .picture{aspect-ratio:16 / 9;}.whole-act .button{width:100%;}}@media (forced-colors: active){.choice[aria-pressed="true"]{background:Highlight;color:HighlightText;forced-color-adjust:none;}}`,Fe=p`
.items > .wishable{position:relative;}.heart{align-items:center;background:var(--surface);border:1px solid var(--line);border-radius:50%;color:var(--muted);cursor:pointer;display:flex;height:44px;inset-block-start:8px;inset-inline-end:8px;justify-content:center;padding:0;position:absolute;width:44px;}.heart:hover{border-color:var(--control);color:var(--ink);}.heart[aria-pressed="true"]{border-color:var(--accent);color:var(--accent);}.heart[aria-pressed="true"] path{fill:currentColor;}.whole-act{align-items:center;display:flex;flex-wrap:wrap;gap:12px;}.whole-act > .heart{flex:none;position:static;}.wish-link{align-items:center;display:inline-flex;gap:8px;margin-inline-start:auto;min-height:44px;}@media (max-width: 46rem){.wish-link{margin-inline-start:0;}}@media (forced-colors: active){.heart[aria-pressed="true"]{color:Highlight;forced-color-adjust:none;}}`;re([s,g,e,_,r,ne],[Ne,Pe,Me,Fe]),await S();for(let[e,t]of Object.entries({"laurel-catalog":ve,"laurel-item":xe,"laurel-store":je}))customElements.define(e,t);await i(()=>import(`./pages-COAiyQYr.js`),[]);