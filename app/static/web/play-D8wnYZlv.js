import{t as e}from"./widget-BP3sZfUA.js";import{A as t,D as n,E as r,V as i,Z as a,j as o,nt as s}from"./base-C25nLlKH.js";import{t as c}from"./repeat-C_HHXUWk.js";import{t as l}from"./piece-sFpOuaKD.js";import{n as u,r as d,t as f}from"./forms-DLjEN_--.js";var p=`mutation Token($input:IssuePlayerTokenInput!){issuePlayerToken(input:$input){token expiresAt userErrors{message}}}`,m=`mutation Purchase($input:RecordPurchaseInput!){recordPurchase(input:$input){changes{id kind explanation scDelta pDelta}userErrors{message}}}`,h=`mutation Clock($input:AdvanceClockInput!){advanceClock(input:$input){game{now}settledMembers userErrors{message}}}`,g=`fragment PendingRedemption on Redemption{id playerId title quantity pointsSpent createdAt item{kind sku}shippingAddress{name line1 line2 city region postalCode country}}query Pending($gameId:ID!$after:String){redemptions(gameId:$gameId status:PENDING first:50 after:$after){edges{node{...PendingRedemption}}pageInfo{hasNextPage}}}`,_=`mutation Fulfil($input:FulfillRedemptionInput!){fulfillRedemption(input:$input){redemption{id status}userErrors{message}}}`,v=`mutation Fail($input:FailRedemptionInput!){failRedemption(input:$input){redemption{id status}userErrors{message}}}`,y=`mutation Report($input:ReportMissionProgressInput!){reportMissionProgress(input:$input){mission{title counts progress goal completedAt}userErrors{message}}}`,b=`mutation Record($input:RecordActivityInput!){recordActivity(input:$input){changes{explanation}userErrors{message}}}`,x=`fragment Reported on Mission{code title counts progress goal}query Player($gameId:ID!$playerId:ID!){member(gameId:$gameId playerId:$playerId){id playerId displayName game{id now clockFrozen}missions{...Reported}activities{code title}}}`,S=`mutation Connect($code:String!){connectStoreCode(code:$code){userErrors{code message}}}`,C=4e3;function w({name:e,line1:t,line2:n,postalCode:r,city:i,region:a,country:o}){return[e,t,n,`${r} ${i}`.trim(),a,o].filter(Boolean).join(`, `)}var T=e=>e?.map(({id:e})=>e).join(),E=class extends l{static properties={studioKey:{attribute:!1},gameId:{attribute:!1},format:{attribute:!1},pending:{state:!0},stale:{state:!0},problem:{state:!0}};#e=0;constructor(){super(),this.stale=``,this.problem=``}connectedCallback(){super.connectedCallback(),this.look(),this.#e=setInterval(()=>{document.hidden||this.look()},C)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}async look(){try{let{redemptions:e}=await o(g,{gameId:this.gameId},{token:this.studioKey}),t=T(this.pending);this.pending=e.edges.map(e=>e.node),t!==T(this.pending)&&this.dispatchEvent(new Event(`laurel-moved`)),this.stale=``}catch(e){this.stale=n(e).message}}async#t(e){try{this.problem=``;let{userErrors:t}=await e();this.problem=t[0]?.message??``}catch(e){this.problem=n(e).message}await this.look()}#n({id:e,item:t}){let n={redemptionId:e,trackingUrl:t.kind===`TANGIBLE`?`https://parcels.example/${e}`:null};return this.#t(async()=>(await o(_,{input:n},{token:this.studioKey})).fulfillRedemption)}#r({id:e}){let t={redemptionId:e,reason:`The studio could not deliver it.`};return this.#t(async()=>(await o(v,{input:t},{token:this.studioKey})).failRedemption)}render(){let{pending:e,format:t}=this;return s`<h2>The studio's desk</h2>
<p class="quiet">Redemptions that wait for the studio. Its server asks for them, delivers, and says so.</p>
<div role="alert">
${[this.stale,this.problem].filter(Boolean).map(e=>s`<p class="wrong">${e}</p>`)}
</div>
${e?.length===0?s`<p class="empty">Nothing waits. Redeem something in the store.</p>`:null}
<ul class="desk">
${c(e??[],e=>e.id,e=>s`<li>
<p>
<strong>${e.title}</strong>${e.quantity>1?` × ${e.quantity}`:``}
<span class="quiet">
${e.playerId} · ${e.pointsSpent?`${t.number(e.pointsSpent)} points`:`a gift`} · ${t.moment(e.createdAt)}
</span>
${e.shippingAddress?s`<span class="quiet">${w(e.shippingAddress)}</span>`:null}
</p>
<div class="actions">
<button type="button" class="plain" @click=${()=>this.#r(e)}>Fail</button>
<button type="button" class="main" @click=${()=>this.#n(e)}>Fulfil</button>
</div>
</li>`)}
</ul>`}},D=864e5,O=[[`5`,`Handful of gems`],[`50`,`Chest of gems`]],k=`laurel:play`,A=class extends l{static properties={player:{state:!0},member:{state:!0},said:{state:!0},problem:{state:!0},busy:{state:!0}};#e=JSON.parse(document.getElementById(`laurel-config`)?.textContent??``);#t=i(navigator.language);#n=Date.now;#r;constructor(){super(),this.member=null,this.said=[],this.problem=``,this.busy=!1;let{players:e}=this.#e,t=sessionStorage.getItem(k);this.player=e.find(({playerId:e})=>e===t)?.playerId??e[0]?.playerId??``,this.#r=this.#a(this.player)}connectedCallback(){super.connectedCallback(),this.#o(()=>this.#c())}#i(e,t){return o(e,t,{token:this.#e.key})}#a(e){return async()=>{let{issuePlayerToken:t}=await this.#i(p,{input:{gameId:this.#e.gameId,playerId:e}});return M(t),t.token??``}}async#o(e){this.busy=!0,this.problem=``;try{await e()}catch(e){if(!(e instanceof r||e instanceof j))throw e;let t=e instanceof r&&e.kind===`offline`;this.problem=t?`The server does not answer.`:e.message}finally{this.busy=!1}}#s(e){return this.player=e,this.#r=this.#a(e),this.member=null,this.said=[],sessionStorage.setItem(k,e),this.#o(()=>this.#c())}async#c(){let{player:e}=this,{member:t}=await this.#i(x,{gameId:this.#e.gameId,playerId:e});e===this.player&&(this.member=t,t&&(this.#n=a(t.game)))}#l(e){return this.#o(async()=>{let{recordPurchase:n}=await this.#i(m,{input:{gameId:this.#e.gameId,playerId:this.player,purchaseId:`play-${t()}`,amount:{amount:e,currency:`USD`}}});M(n),this.#p(n.changes.map(e=>e.explanation)),await this.#c()})}#u=e=>{e.preventDefault();let t=f(e),n=u(t,`code`);n&&this.#o(async()=>{let{connectStoreCode:e}=await o(S,{code:n},{token:await this.#r()});M(e),t.reset(),this.#p([`The store is connected to this player.`]),await this.#f()})};#d(e){return this.#o(async()=>{let t=new Date(this.#n()+e*D).toISOString(),{advanceClock:n}=await this.#i(h,{input:{gameId:this.#e.gameId,to:t}});M(n);let{game:r,settledMembers:i}=n;r&&this.#p([`It is ${this.#t.moment(r.now)} in the game; ${i} players were settled.`]);let a=this.querySelector(`laurel-desk`);await Promise.all([this.#f(),a instanceof E?a.look():void 0])})}async#f(){let t=this.querySelector(`laurel-widget`);await Promise.all([this.#c(),t instanceof e?t.refresh():void 0])}#p(e){this.said=[...e,...this.said].slice(0,6)}render(){let{member:e,busy:t}=this,{players:n,key:r,gameId:i}=this.#e,a=(n,r,i=`plain`)=>s`<button type="button" class=${i} ?disabled=${!e} aria-disabled=${t} @click=${()=>t||r()}>${n}</button>`;return s`<header class="top">
<a class="brand" href="/"><img src="/static/laurel.svg" alt="" width="32" height="32" />A pretend game</a>
<p class="quiet">Made of the demo: try anything.</p>
</header>
<main>
<section class="stage" aria-labelledby="game-title">
<h1 id="game-title" class="sr">A pretend game</h1>
<div class="field">
<label for="player">Play as</label>
<select id="player" @change=${e=>this.#s(d(e))}>
${n.map(({playerId:e,shows:t})=>s`<option value=${e} ?selected=${e===this.player}>${e}: ${t}</option>`)}
</select>
</div>
<div role="alert">${this.problem?s`<p class="wrong">${this.problem}</p>`:null}</div>
<laurel-widget
.tokenProvider=${this.#r}
theme="dark"
@laurel-claim=${()=>this.#o(()=>this.#c())}
></laurel-widget>
<div class="do">
${O.map(([e,t])=>a(s`${t}<small>Buy for $${e}</small>`,()=>this.#l(e)))}
</div>
<ol class="said" aria-live="polite" aria-label="What happened">
${this.said.map(e=>s`<li>${e}</li>`)}
</ol>
</section>
<div class="side">
<section class="panel">
<laurel-desk
.studioKey=${r}
.gameId=${i}
.format=${this.#t}
@laurel-moved=${()=>this.#o(()=>this.#f())}
></laurel-desk>
</section>
${e?s`<section class="panel">
<laurel-reports
.studioKey=${r}
.gameId=${i}
.member=${e}
.format=${this.#t}
@laurel-moved=${({detail:e})=>(this.#p(e),this.#o(()=>this.#f()))}
></laurel-reports>
</section>`:null}
<section class="panel">
<h2>Connect a store code</h2>
<p class="quiet">Somebody who signs in at the store first gets a code, and types it into the game.</p>
<form class="inline" @submit=${this.#u}>
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
${a(`Advance 1 day`,()=>this.#d(1))} ${a(`Advance 30 days`,()=>this.#d(30))}
</div>
</section>
</div>
</main>`}},j=class extends Error{};function M(e){let[t]=e.userErrors;if(t)throw new j(t.message)}function N({counts:e,progress:t,goal:n},r){return`${r.number(t)} of ${r.number(n)}${e===`AMOUNT_USD`?` USD`:``}`}var P=class extends l{static properties={studioKey:{attribute:!1},gameId:{attribute:!1},member:{attribute:!1},format:{attribute:!1},mission:{state:!0},problem:{state:!0},busy:{state:!0}};constructor(){super(),this.problem=``,this.busy=!1}async#e(e){if(!this.busy){this.busy=!0;try{this.problem=``;let{userErrors:t,sentences:n}=await e();this.problem=t[0]?.message??``,this.problem||this.dispatchEvent(new CustomEvent(`laurel-moved`,{detail:n}))}catch(e){this.problem=n(e).message}finally{this.busy=!1}}}get#t(){return{gameId:this.gameId,playerId:this.member.playerId}}#n=e=>{e.preventDefault();let t=f(e),n={...this.#t,mission:u(t,`mission`),progress:Number(u(t,`progress`))};this.#e(async()=>{let{mission:e,userErrors:t}=(await o(y,{input:n},{token:this.studioKey})).reportMissionProgress;if(!e)return{userErrors:t,sentences:[]};let r=e.completedAt?`, completed`:``;return{userErrors:t,sentences:[`${e.title}: ${N(e,this.format)}${r}.`]}})};#r({code:e}){let n={...this.#t,activity:e,activityId:`play-${t()}`};this.#e(async()=>{let{changes:e,userErrors:t}=(await o(b,{input:n},{token:this.studioKey})).recordActivity;return{userErrors:t,sentences:e.map(e=>e.explanation)}})}render(){let{member:e,busy:t}=this,{activities:n}=e,r=e.missions.filter(({counts:e})=>e===`REPORTED`),i=r.find(({code:e})=>e===this.mission)??r[0];return s`<h2>The studio reports</h2>
<p class="quiet">
What ${e.displayName??e.playerId} does in the game, its server tells. Missions that count purchases
move by themselves.
</p>
${i?s`<form class="report" @submit=${this.#n}>
<div class="field">
<label for="mission">Mission</label>
<select id="mission" name="mission" @change=${e=>this.mission=d(e)}>
${r.map(({code:e,title:t})=>s`<option value=${e} ?selected=${e===i.code}>${t}</option>`)}
</select>
</div>
<div class="field">
<label for="progress">Progress</label>
<input id="progress" name="progress" type="number" min="0" step="1" required .value=${String(Math.min(i.goal,i.progress+1))} />
</div>
<button type="submit" class="plain" aria-disabled=${t}>Report</button>
</form>`:null}
${n.length?s`<div class="actions left">
${n.map(e=>s`<button type="button" class="plain" aria-disabled=${t} @click=${()=>this.#r(e)}>
Record: ${e.title}
</button>`)}
</div>`:null}
${i||n.length?null:s`<p class="empty">The game's rules have no missions and no activities to report.</p>`}
<div role="alert">${this.problem?s`<p class="wrong">${this.problem}</p>`:null}</div>`}};customElements.define(`laurel-desk`,E),customElements.define(`laurel-reports`,P),customElements.define(`laurel-play`,A);