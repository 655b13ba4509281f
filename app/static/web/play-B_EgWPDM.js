import{t as e}from"./widget-C20ejg5F.js";import{n as t,t as n}from"./room-BcLTXJU9.js";import{$ as r,A as i,D as a,E as o,V as s,Z as c,j as l,nt as u}from"./base-DMgZ7Dom.js";import{t as d}from"./repeat-kPviHzoM.js";import{t as f}from"./piece-B0yC6nkl.js";import{n as p,r as m,t as h}from"./forms-DLjEN_--.js";import{a as g,n as _}from"./possession-DWwoBM7V.js";var v=`mutation Token($input:IssuePlayerTokenInput!){issuePlayerToken(input:$input){token expiresAt userErrors{message}}}`,y=`mutation Join($input:OnboardPlayerInput!){onboardPlayer(input:$input){created userErrors{message}}}`,b=`mutation Account($input:AssertIdentityInput!){assertIdentity(input:$input){userErrors{message}}}`,x=`mutation Purchase($input:RecordPurchaseInput!){recordPurchase(input:$input){changes{id kind explanation scDelta pDelta}userErrors{message}}}`,S=`mutation Clock($input:AdvanceClockInput!){advanceClock(input:$input){game{now}settledMembers userErrors{message}}}`,C=`fragment PendingRedemption on Redemption{id playerId title quantity pointsSpent createdAt item{kind sku}shippingAddress{name line1 line2 city region postalCode country}}query Pending($gameId:ID!$after:String){redemptions(gameId:$gameId status:PENDING first:50 after:$after){edges{node{...PendingRedemption}}pageInfo{hasNextPage}}}`,w=`mutation Fulfil($input:FulfillRedemptionInput!){fulfillRedemption(input:$input){redemption{id status}userErrors{message}}}`,T=`mutation Fail($input:FailRedemptionInput!){failRedemption(input:$input){redemption{id status}userErrors{message}}}`,E=`mutation Report($input:ReportMissionProgressInput!){reportMissionProgress(input:$input){mission{title counts progress goal completedAt}userErrors{message}}}`,ee=`mutation Record($input:RecordActivityInput!){recordActivity(input:$input){changes{explanation}userErrors{message}}}`,te=`fragment Reported on Mission{code title counts progress goal}query Player($gameId:ID!$playerId:ID!){member(gameId:$gameId playerId:$playerId){id playerId displayName game{id now clockFrozen}missions{...Reported}activities{code title}}}`,ne=`mutation Connect($code:String!){connectStoreCode(code:$code){userErrors{code message}}}`,re=`fragment LoadoutFacts on Loadout{version slots{slot position item style assetUrl validUntil}}query Wears{me{id playerId displayName loadout{...LoadoutFacts}}}`,D=`fragment StyleFacts on ItemStyle{code title assetUrl stillUrl}fragment Thing on ItemDefinition{code kind title styles{...StyleFacts}}query Things($gameId:ID!){itemDefinitions(gameId:$gameId){...Thing}archived:itemDefinitions(gameId:$gameId archived:true){...Thing}}`,O=4e3;function k({name:e,line1:t,line2:n,postalCode:r,city:i,region:a,country:o}){return[e,t,n,`${r} ${i}`.trim(),a,o].filter(Boolean).join(`, `)}var A=e=>e?.map(({id:e})=>e).join(),j=class extends f{static properties={studioKey:{attribute:!1},gameId:{attribute:!1},format:{attribute:!1},pending:{state:!0},stale:{state:!0},problem:{state:!0}};#e=0;constructor(){super(),this.stale=``,this.problem=``}connectedCallback(){super.connectedCallback(),this.look(),this.#e=setInterval(()=>{document.hidden||this.look()},O)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}async look(){try{let{redemptions:e}=await l(C,{gameId:this.gameId},{token:this.studioKey}),t=A(this.pending);this.pending=e.edges.map(e=>e.node),t!==A(this.pending)&&this.dispatchEvent(new Event(`laurel-moved`)),this.stale=``}catch(e){this.stale=a(e).message}}async#t(e){try{this.problem=``;let{userErrors:t}=await e();this.problem=t[0]?.message??``}catch(e){this.problem=a(e).message}await this.look()}#n({id:e,item:t}){let n={redemptionId:e,trackingUrl:t.kind===`TANGIBLE`?`https://parcels.example/${e}`:null};return this.#t(async()=>(await l(w,{input:n},{token:this.studioKey})).fulfillRedemption)}#r({id:e}){let t={redemptionId:e,reason:`The studio could not deliver it.`};return this.#t(async()=>(await l(T,{input:t},{token:this.studioKey})).failRedemption)}render(){let{pending:e,format:t}=this;return u`<h2>The studio's desk</h2>
<p class="quiet">Redemptions that wait for the studio. Its server asks for them, delivers, and says so.</p>
<div role="alert">
${[this.stale,this.problem].filter(Boolean).map(e=>u`<p class="wrong">${e}</p>`)}
</div>
${e?.length===0?u`<p class="empty">Nothing waits. Redeem something in the store.</p>`:null}
<ul class="desk">
${d(e??[],e=>e.id,e=>u`<li>
<p>
<strong>${e.title}</strong>${e.quantity>1?` × ${e.quantity}`:``}
<span class="quiet">
${e.playerId} · ${e.pointsSpent?`${t.number(e.pointsSpent)} points`:`a gift`} · ${t.moment(e.createdAt)}
</span>
${e.shippingAddress?u`<span class="quiet">${k(e.shippingAddress)}</span>`:null}
</p>
<div class="actions">
<button type="button" class="plain" @click=${()=>this.#r(e)}>Fail</button>
<button type="button" class="main" @click=${()=>this.#n(e)}>Fulfil</button>
</div>
</li>`)}
</ul>`}},M=[`Abe`,`Bea`,`Cleo`,`Dov`,`Edda`,`Finn`,`Gia`,`Hugo`],N=/^#invite=([\w%-]{1,64})$/;function P(e){return N.exec(e.slice(Math.max(0,e.indexOf(`#`))))?.[1]??e}var F=class extends f{static properties={studioKey:{attribute:!1},gameId:{attribute:!1},busy:{state:!0},problem:{state:!0}};#e;#t=0;constructor(){super(),this.busy=!1,this.problem=``,this.#e=N.exec(location.hash)?.[1]??``,this.#e&&history.replaceState(null,``,location.pathname)}firstUpdated(){this.#e&&this.querySelector(`input`)?.focus()}#n=async e=>{if(e.preventDefault(),this.busy)return;let t=h(e),n=P(p(t,`invite`).trim());this.busy=!0;try{this.problem=await this.#r(n),this.problem||t.reset()}catch(e){this.problem=a(e).message}finally{this.busy=!1}};async#r(e){let{gameId:t,studioKey:n}=this,r=M[this.#t%M.length]??`Friend`,a=`${r.toLowerCase()}-${i().slice(0,6)}`,{onboardPlayer:o}=await l(y,{input:{gameId:t,playerId:a,displayName:r,inviteCode:e}},{token:n}),[s]=o.userErrors;if(s)return s.message;let{assertIdentity:c}=await l(b,{input:{gameId:t,playerId:a,subject:a}},{token:n});this.#t++;let u=`${r} came by an invitation; a purchase counts for both a day later`;return this.dispatchEvent(new CustomEvent(`laurel-joined`,{detail:{playerId:a,shows:u}})),c.userErrors[0]?.message??``}render(){return u`<h2>A friend joins</h2>
<p class="quiet">
Somebody new comes by the link or the code that a player has at “Invite friends”. You go on as the friend: buy something, and let a day
pass.
</p>
<form class="inline" @submit=${this.#n}>
<label class="sr" for="invite">Invite link or code</label>
<input id="invite" name="invite" required maxlength="512" autocomplete="off" placeholder="Link or code" .value=${this.#e} />
<button type="submit" class="plain" ?disabled=${this.busy}>Join</button>
</form>
<div role="alert">${this.problem?u`<p class="wrong">${this.problem}</p>`:null}</div>`}},I=class extends Error{};function L(e){let[t]=e.userErrors;if(t)throw new I(t.message)}var R=700,z={label:`The room`,enters:e=>`${e} comes in`,says:`Hello, everyone!`},B=class extends f{static properties={provider:{attribute:!1},studioKey:{attribute:!1},gameId:{attribute:!1},wearer:{state:!0},things:{state:!0},problem:{state:!0}};#e=0;#t=0;#n=null;#r=new Set;constructor(){super(),this.wearer=null,this.things=new Map,this.problem=``}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.#a),this.hasUpdated&&this.refresh()}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.#a),this.#o()}updated(e){e.has(`provider`)&&(this.wearer=null,this.#n=null,this.refresh())}async refresh(){if(this.#o(),document.hidden||!this.isConnected)return;let e=this.#e;try{let{me:t}=await l(re,{},{token:this.#n??=await this.provider()});if(e!==this.#e)return;t&&await this.#i(t.loadout.slots.map(({item:e})=>e)),this.wearer=t,this.problem=``}catch(t){if(this.#n=null,e!==this.#e)return;this.problem=(t instanceof I?t:a(t)).message}this.#t=setTimeout(()=>void this.refresh(),R)}async#i(e){let t=e.filter(e=>!this.things.has(e)&&!this.#r.has(e));if(t.length!==0)try{let{itemDefinitions:e,archived:n}=await l(D,{gameId:this.gameId},{token:this.studioKey});this.things=new Map([...e,...n].map(e=>[e.code,e]));for(let e of t)this.things.has(e)||this.#r.add(e)}catch(e){this.problem=a(e).message}}#a=()=>void this.refresh();#o(){this.#e+=1,clearTimeout(this.#t)}render(){let{wearer:e,problem:t}=this;return u`${e?n(z,{name:e.displayName||e.playerId,things:e.loadout.slots.flatMap(e=>this.#s(e))}):r}
<div role="alert">${t?u`<p class="wrong">${t}</p>`:r}</div>`}#s({item:e,style:t,assetUrl:n}){let r=this.things.get(e);if(!r)return[];let i=r.styles.find(({code:e})=>e===t);return[{key:`${e} ${t??``}`,kind:_(r.kind),title:r.title,words:i?`${r.title}, ${i.title}`:r.title,picture:g({assetUrl:n,stillUrl:i?.stillUrl??null})}]}},V=864e5,H=[[`5`,`Handful of gems`],[`50`,`Chest of gems`]],U=`laurel:play`,W=`laurel:friends`,G=class extends f{static properties={player:{state:!0},member:{state:!0},said:{state:!0},friends:{state:!0},problem:{state:!0},busy:{state:!0}};#e=JSON.parse(document.getElementById(`laurel-config`)?.textContent??``);#t=s(navigator.language);#n=Date.now;#r;constructor(){super(),this.member=null,this.said=[],this.problem=``,this.busy=!1,this.friends=JSON.parse(sessionStorage.getItem(W)??`[]`);let e=new URLSearchParams(location.search).get(`player`);e&&this.#a(e);let t=this.#i,n=sessionStorage.getItem(U);this.player=t.find(({playerId:e})=>e===n)?.playerId??t[0]?.playerId??``,this.#r=this.#l(this.player)}connectedCallback(){super.connectedCallback(),this.#u(()=>this.#f())}get#i(){return[...this.#e.players,...this.friends]}#a(e){this.#i.some(t=>t.playerId===e)||this.#s({playerId:e,shows:`named by the address`}),sessionStorage.setItem(U,e),history.replaceState(null,``,location.pathname+location.hash)}#o=({detail:e})=>{this.#s(e),this.#d(e.playerId)};#s(e){this.friends=[...this.friends,e],sessionStorage.setItem(W,JSON.stringify(this.friends))}#c(e,t){return l(e,t,{token:this.#e.key})}#l(e){return async()=>{let{issuePlayerToken:t}=await this.#c(v,{input:{gameId:this.#e.gameId,playerId:e}});return L(t),t.token??``}}async#u(e){this.busy=!0,this.problem=``;try{await e()}catch(e){if(!(e instanceof o||e instanceof I))throw e;let t=e instanceof o&&e.kind===`offline`;this.problem=t?`The server does not answer.`:e.message}finally{this.busy=!1}}#d(e){return this.player=e,this.#r=this.#l(e),this.member=null,this.said=[],sessionStorage.setItem(U,e),this.#u(()=>this.#f())}async#f(){let{player:e}=this,{member:t}=await this.#c(te,{gameId:this.#e.gameId,playerId:e});e===this.player&&(this.member=t,t&&(this.#n=c(t.game)))}#p(e){return this.#u(async()=>{let{recordPurchase:t}=await this.#c(x,{input:{gameId:this.#e.gameId,playerId:this.player,purchaseId:`play-${i()}`,amount:{amount:e,currency:`USD`}}});L(t),this.#_(t.changes.map(e=>e.explanation)),await this.#f()})}#m=e=>{e.preventDefault();let t=h(e),n=p(t,`code`);n&&this.#u(async()=>{let{connectStoreCode:e}=await l(ne,{code:n},{token:await this.#r()});L(e),t.reset(),this.#_([`The store is connected to this player.`]),await this.#g()})};#h(e){return this.#u(async()=>{let t=new Date(this.#n()+e*V).toISOString(),{advanceClock:n}=await this.#c(S,{input:{gameId:this.#e.gameId,to:t}});L(n);let{game:r,settledMembers:i}=n;r&&this.#_([`It is ${this.#t.moment(r.now)} in the game; ${i} players were settled.`]);let a=this.querySelector(`laurel-desk`);await Promise.all([this.#g(),a instanceof j?a.look():void 0])})}async#g(){let t=this.querySelector(`laurel-widget`),n=this.querySelector(`laurel-room`);await Promise.all([this.#f(),t instanceof e?t.refresh():void 0,n instanceof B?n.refresh():void 0])}#_(e){this.said=[...e,...this.said].slice(0,6)}render(){let{member:e,busy:t}=this,{key:n,gameId:r}=this.#e,i=(n,r,i=`plain`)=>u`<button type="button" class=${i} ?disabled=${!e} aria-disabled=${t} @click=${()=>t||r()}>${n}</button>`;return u`<header class="top">
<a class="brand" href="/"><img src="/static/laurel.svg" alt="" width="32" height="32" />A pretend game</a>
<p class="quiet">Made of the demo: try anything.</p>
</header>
<main>
<section class="stage" aria-labelledby="game-title">
<h1 id="game-title" class="sr">A pretend game</h1>
<div class="field">
<label for="player">Play as</label>
<select id="player" @change=${e=>this.#d(m(e))}>
${this.#i.map(({playerId:e,shows:t})=>u`<option value=${e} .selected=${e===this.player}>${e}: ${t}</option>`)}
</select>
</div>
<div role="alert">${this.problem?u`<p class="wrong">${this.problem}</p>`:null}</div>
<laurel-room .provider=${this.#r} .studioKey=${n} .gameId=${r}></laurel-room>
<h2 class="sr">The widget</h2>
<laurel-widget
.tokenProvider=${this.#r}
theme="dark"
@laurel-claim=${()=>this.#u(()=>this.#f())}
></laurel-widget>
<div class="do">
${H.map(([e,t])=>i(u`${t}<small>Buy for $${e}</small>`,()=>this.#p(e)))}
</div>
<ol class="said" aria-live="polite" aria-label="What happened">
${this.said.map(e=>u`<li>${e}</li>`)}
</ol>
</section>
<div class="side">
<section class="panel">
<laurel-desk
.studioKey=${n}
.gameId=${r}
.format=${this.#t}
@laurel-moved=${()=>this.#u(()=>this.#g())}
></laurel-desk>
</section>
${e?u`<section class="panel">
<laurel-reports
.studioKey=${n}
.gameId=${r}
.member=${e}
.format=${this.#t}
@laurel-moved=${({detail:e})=>(this.#_(e),this.#u(()=>this.#g()))}
></laurel-reports>
</section>`:null}
<section class="panel">
<laurel-joining .studioKey=${n} .gameId=${r} @laurel-joined=${this.#o}></laurel-joining>
</section>
<section class="panel">
<h2>Connect a store code</h2>
<p class="quiet">Somebody who signs in at the store first gets a code, and types it into the game.</p>
<form class="inline" @submit=${this.#m}>
<label class="sr" for="code">Code from the store</label>
<input id="code" name="code" required maxlength="64" autocomplete="off" autocapitalize="characters" placeholder="Code" />
<button type="submit" class="plain" ?disabled=${t||!e}>Connect</button>
</form>
</section>
<section class="panel">
<h2>The sandbox's clock</h2>
<p class="quiet">
${e?`It is ${this.#t.moment(this.#n())}, and the clock ${e.game.clockFrozen?`is frozen`:`ticks`}. Move it: seasons end, points expire, offers open.`:``}
</p>
<div class="actions left">
${i(`Advance 1 day`,()=>this.#h(1))} ${i(`Advance 30 days`,()=>this.#h(30))}
</div>
</section>
</div>
<section class="panel wide" id="shop">
<laurel-web-shop
.player=${this.player}
@laurel-moved=${({detail:e})=>(this.#_(e),this.#u(()=>this.#g()))}
></laurel-web-shop>
</section>
</main>`}};function K({counts:e,progress:t,goal:n},r){return`${r.number(t)} of ${r.number(n)}${e===`AMOUNT_USD`?` USD`:``}`}var q=class extends f{static properties={studioKey:{attribute:!1},gameId:{attribute:!1},member:{attribute:!1},format:{attribute:!1},mission:{state:!0},problem:{state:!0},busy:{state:!0}};constructor(){super(),this.problem=``,this.busy=!1}async#e(e){if(!this.busy){this.busy=!0;try{this.problem=``;let{userErrors:t,sentences:n}=await e();this.problem=t[0]?.message??``,this.problem||this.dispatchEvent(new CustomEvent(`laurel-moved`,{detail:n}))}catch(e){this.problem=a(e).message}finally{this.busy=!1}}}get#t(){return{gameId:this.gameId,playerId:this.member.playerId}}#n=e=>{e.preventDefault();let t=h(e),n={...this.#t,mission:p(t,`mission`),progress:Number(p(t,`progress`))};this.#e(async()=>{let{mission:e,userErrors:t}=(await l(E,{input:n},{token:this.studioKey})).reportMissionProgress;if(!e)return{userErrors:t,sentences:[]};let r=e.completedAt?`, completed`:``;return{userErrors:t,sentences:[`${e.title}: ${K(e,this.format)}${r}.`]}})};#r({code:e}){let t={...this.#t,activity:e,activityId:`play-${i()}`};this.#e(async()=>{let{changes:e,userErrors:n}=(await l(ee,{input:t},{token:this.studioKey})).recordActivity;return{userErrors:n,sentences:e.map(e=>e.explanation)}})}render(){let{member:e,busy:t}=this,{activities:n}=e,r=e.missions.filter(({counts:e})=>e===`REPORTED`),i=r.find(({code:e})=>e===this.mission)??r[0];return u`<h2>The studio reports</h2>
<p class="quiet">
What ${e.displayName??e.playerId} does in the game, its server tells. Missions that count purchases
move by themselves.
</p>
${i?u`<form class="report" @submit=${this.#n}>
<div class="field">
<label for="mission">Mission</label>
<select id="mission" name="mission" @change=${e=>this.mission=m(e)}>
${r.map(({code:e,title:t})=>u`<option value=${e} ?selected=${e===i.code}>${t}</option>`)}
</select>
</div>
<div class="field">
<label for="progress">Progress</label>
<input id="progress" name="progress" type="number" min="0" step="1" required .value=${String(Math.min(i.goal,i.progress+1))} />
</div>
<button type="submit" class="plain" aria-disabled=${t}>Report</button>
</form>`:null}
${n.length?u`<div class="actions left">
${n.map(e=>u`<button type="button" class="plain" aria-disabled=${t} @click=${()=>this.#r(e)}>
Record: ${e.title}
</button>`)}
</div>`:null}
${i||n.length?null:u`<p class="empty">The game's rules have no missions and no activities to report.</p>`}
<div role="alert">${this.problem?u`<p class="wrong">${this.problem}</p>`:null}</div>`}};async function J(e,t){try{return await(await fetch(e,t)).json()}catch{throw new o(`offline`)}}async function Y(){return(await J(`/play/shop`)).goods}async function X(e,t){return await J(`/play/shop/${e}`,{method:`POST`,headers:{"content-type":`application/json`},body:JSON.stringify(t)})}var ie=new Intl.NumberFormat(`en-US`,{style:`currency`,currency:`USD`}),Z=e=>ie.format(Number(e)),ae=[`25`,`50`,`100`],oe=20,Q={FLASH:`flash sale`,MEMBER_DAY:`member day`,PACK:`pack`,TIER:`tier`,COMBINED:`with points`},se=class extends f{static properties={player:{},goods:{state:!0},cart:{state:!0},quote:{state:!0},order:{state:!0},returned:{state:!0},problem:{state:!0},busy:{state:!0},declined:{state:!0}};#e=0;#t=i();constructor(){super(),this.goods=[],this.declined=!1,this.#n()}#n(){this.cart={units:{},coupons:[],points:0,stored_value:!0},this.quote=null,this.order=null,this.returned={},this.problem=``,this.busy=!1}connectedCallback(){super.connectedCallback(),this.#r(async()=>{this.goods=await Y()})}willUpdate(e){e.has(`player`)&&e.get(`player`)!==void 0&&this.#n()}async#r(e){this.busy=!0;try{await e()}catch(e){this.problem=a(e).kind===`offline`?`The shop's server does not answer.`:a(e).message}finally{this.busy=!1}}#i(...e){this.dispatchEvent(new CustomEvent(`laurel-moved`,{detail:e}))}#a(e){this.cart={...this.cart,...e};let t=++this.#e;Object.values(this.cart.units).some(e=>e>0)?this.#r(async()=>{let e=await X(`quote`,{player:this.player,...this.cart});t===this.#e&&this.#o(e)}):(this.quote=null,this.problem=``)}#o({quote:e,userErrors:[t]}){this.quote=e??null,this.problem=t?.message??``,this.#t=i()}#s(e){return this.#r(async()=>{let t=await X(`buy`,{order:this.#t,quote:e.id,card:this.declined?`DECLINED`:`GOOD`}),{order:n}=t;n?n.status===`RELEASED`?(this.problem=`The card was declined: nothing was taken.`,this.#t=i()):(this.order=n,this.returned={},this.problem=``,this.#i(`The web shop sold an order for ${Z(n.due.amount)} and what Laurel held.`)):this.#o(t)})}#c(e,t){let n=e.quote.lines.some(({quantity:e},n)=>e>(this.returned[n]??0)+(t[n]??0));return this.#r(async()=>{let r=await X(`return`,{order:e.orderId,key:i(),units:t,shipping:!n}),[a]=r.userErrors;if(this.problem=a?.message??``,a||!r.return||!r.order)return;let{money:o,paid:s,bonus:c,points:l}=r.return;this.order=r.order;for(let[e,n]of Object.entries(t))this.returned={...this.returned,[e]:(this.returned[Number(e)]??0)+n};this.#i(`Back: ${Z(o)} to the card, ${Z(Number(s)+Number(c))} of stored value, ${l} points.`)})}#l(e){return this.#r(async()=>{let{topUp:t,userErrors:n}=await X(`top-up`,{player:this.player,key:i(),amount:e});this.problem=n[0]?.message??``,t&&(this.#i(`Topped up ${Z(t.paid.amount)}, with a bonus of ${Z(t.bonus.amount)}.`),this.#a({}))})}render(){return u`<h2>The studio's web shop</h2>
<p class="quiet">Its server asks Laurel for a quote, reserves it, charges a pretend card, and confirms.</p>
<div role="alert">${this.problem?u`<p class="wrong">${this.problem}</p>`:null}</div>
${this.order?this.#f(this.order):u`<div class="shop">${this.#u()} ${this.#d()}</div>`}`}#u(){let{units:e,points:t,stored_value:n}=this.cart;return u`<form class="cart" @submit=${e=>e.preventDefault()}>
${this.goods.map(({sku:t,title:n,price:r})=>u`<div class="good">
<label for="good-${t}">${n} <span class="quiet">${Z(r)}</span></label>
<input
id="good-${t}"
type="number"
min="0"
max=${oe}
.value=${String(e[t]??0)}
@change=${n=>this.#a({units:{...e,[t]:Number(m(n))}})}
/>
</div>`)}
<div class="good">
<label for="shop-coupon">Coupon code</label>
<input
id="shop-coupon"
maxlength="64"
autocomplete="off"
@change=${e=>this.#a({coupons:m(e).trim()?[m(e).trim()]:[]})}
/>
</div>
<div class="good">
<label for="shop-points">Points to pay with</label>
<input
id="shop-points"
type="number"
min="0"
.value=${String(t)}
@change=${e=>this.#a({points:Math.floor(Number(m(e)))})}
/>
</div>
<label class="tick">
<input type="checkbox" .checked=${n} @change=${()=>this.#a({stored_value:!n})} />
Stored value pays first
</label>
<label class="tick">
<input type="checkbox" .checked=${this.declined} @change=${()=>this.declined=!this.declined} />
The card is declined
</label>
<div class="actions left">
${ae.map(e=>u`<button type="button" class="plain" aria-disabled=${this.busy} @click=${()=>this.busy||this.#l(e)}>Top up ${Z(e)}</button>`)}
</div>
</form>`}#d(){let{quote:e}=this;return e?u`<section class="bill" aria-label="What it costs">
${$(e)}
<button type="button" class="main" aria-disabled=${this.busy} @click=${()=>this.busy||this.#s(e)}>Pay ${Z(e.due)}</button>
</section>`:u`<p class="empty">The cart is empty. Take something.</p>`}#f(e){let t=e.quote.lines.map(({quantity:e},t)=>e-(this.returned[t]??0)),n=Object.fromEntries([...t.entries()].filter(([,e])=>e>0)),i=(t,n)=>u`<button type="button" class="plain" aria-disabled=${this.busy} @click=${()=>this.busy||this.#c(e,n)}>${t}</button>`;return u`<section class="bill" aria-label="The order">
<p><strong>${e.status.replace(`_`,` `).toLowerCase()}</strong> <span class="quiet">${e.orderId}</span></p>
${$(e.quote)}
<div class="actions left">
${e.quote.lines.map(({sku:e},n)=>(t[n]??0)>0?i(`Return one ${this.#p(e)}`,{[n]:1}):r)}
${Object.keys(n).length>0?i(`Return the rest`,n):r}
<button type="button" class="plain" @click=${()=>this.#n()}>New cart</button>
</div>
</section>`}#p(e){return this.goods.find(t=>t.sku===e)?.title??e}};function $({lines:e,coupons:t,pointsSpent:n,pointsValue:i,shipping:a,shippingFreeBy:o,storedValue:s,due:c,earns:l,explanation:d}){let f=(e,t,n=``)=>u`<tr class=${n}><th scope="row">${e}</th><td>${t}</td></tr>`;return u`<table class="sums">
<tbody>
${e.map(({sku:e,quantity:t,list:n,price:i,priceSource:a})=>f(u`${t} × ${e}${Q[a]?u` <span class="quiet">${Q[a]}</span>`:r}`,u`${i===n?r:u`<s class="quiet">${Z(n)}</s> `}${Z(i)}`))}
${t.map(({code:e,discount:t})=>f(`Coupon ${e}`,Z(-Number(t))))}
${n>0?f(`${n} points`,Z(-Number(i))):r}
${o||Number(a)>0?f(`Shipping`,Number(a)>0?Z(a):`free`):r}
${Number(s)>0?f(`Stored value`,Z(-Number(s))):r}
${f(`By card`,Z(c),`due`)} ${f(`Earns`,`${l.sc} SC, ${l.p} points`)}
</tbody>
</table>
<ol class="why quiet">
${d.map(e=>u`<li>${e}</li>`)}
</ol>`}t.styleSheet&&document.adoptedStyleSheets.push(t.styleSheet),customElements.define(`laurel-desk`,j),customElements.define(`laurel-joining`,F),customElements.define(`laurel-reports`,q),customElements.define(`laurel-room`,B),customElements.define(`laurel-web-shop`,se),customElements.define(`laurel-play`,G);