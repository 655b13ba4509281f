import{t as e}from"./widget-BlRtfzLX.js";import{n as t,t as n}from"./room-ChAshWGi.js";import{$ as r,A as i,D as a,E as o,V as s,Z as c,j as l,nt as u}from"./base-DvswjB-t.js";import{t as d}from"./repeat-S_-1slP4.js";import{t as f}from"./piece-AKXGT8DB.js";import{n as p,r as m,t as h}from"./forms-DLjEN_--.js";import{a as g,n as _}from"./possession-DiLU2i92.js";var v=`mutation Token($input:IssuePlayerTokenInput!){issuePlayerToken(input:$input){token expiresAt userErrors{message}}}`,y=`mutation Join($input:OnboardPlayerInput!){onboardPlayer(input:$input){created userErrors{message}}}`,b=`mutation Account($input:AssertIdentityInput!){assertIdentity(input:$input){userErrors{message}}}`,x=`mutation Purchase($input:RecordPurchaseInput!){recordPurchase(input:$input){changes{id kind explanation scDelta pDelta}userErrors{message}}}`,S=`mutation Clock($input:AdvanceClockInput!){advanceClock(input:$input){game{now}settledMembers userErrors{message}}}`,C=`fragment PendingRedemption on Redemption{id playerId title quantity pointsSpent createdAt item{kind sku}shippingAddress{name line1 line2 city region postalCode country}}query Pending($gameId:ID!$after:String){redemptions(gameId:$gameId status:PENDING first:50 after:$after){edges{node{...PendingRedemption}}pageInfo{hasNextPage}}}`,w=`mutation Fulfil($input:FulfillRedemptionInput!){fulfillRedemption(input:$input){redemption{id status}userErrors{message}}}`,T=`mutation Fail($input:FailRedemptionInput!){failRedemption(input:$input){redemption{id status}userErrors{message}}}`,E=`mutation Report($input:ReportMissionProgressInput!){reportMissionProgress(input:$input){mission{title counts progress goal completedAt}userErrors{message}}}`,D=`mutation Record($input:RecordActivityInput!){recordActivity(input:$input){changes{explanation}userErrors{message}}}`,O=`fragment Reported on Mission{code title counts progress goal}query Player($gameId:ID!$playerId:ID!){member(gameId:$gameId playerId:$playerId){id playerId displayName game{id now clockFrozen}missions{...Reported}activities{code title}}}`,k=`mutation Connect($code:String!){connectStoreCode(code:$code){userErrors{code message}}}`,A=`fragment LoadoutFacts on Loadout{version slots{slot position item style assetUrl validUntil}}query Wears{me{id playerId displayName loadout{...LoadoutFacts}}}`,j=`fragment StyleFacts on ItemStyle{code title assetUrl stillUrl}fragment Thing on ItemDefinition{code kind title styles{...StyleFacts}}query Things($gameId:ID!){itemDefinitions(gameId:$gameId){...Thing}archived:itemDefinitions(gameId:$gameId archived:true){...Thing}}`,M=4e3;function N({name:e,line1:t,line2:n,postalCode:r,city:i,region:a,country:o}){return[e,t,n,`${r} ${i}`.trim(),a,o].filter(Boolean).join(`, `)}var P=e=>e?.map(({id:e})=>e).join(),F=class extends f{static properties={studioKey:{attribute:!1},gameId:{attribute:!1},format:{attribute:!1},pending:{state:!0},stale:{state:!0},problem:{state:!0}};#e=0;constructor(){super(),this.stale=``,this.problem=``}connectedCallback(){super.connectedCallback(),this.look(),this.#e=setInterval(()=>{document.hidden||this.look()},M)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}async look(){try{let{redemptions:e}=await l(C,{gameId:this.gameId},{token:this.studioKey}),t=P(this.pending);this.pending=e.edges.map(e=>e.node),t!==P(this.pending)&&this.dispatchEvent(new Event(`laurel-moved`)),this.stale=``}catch(e){this.stale=a(e).message}}async#t(e){try{this.problem=``;let{userErrors:t}=await e();this.problem=t[0]?.message??``}catch(e){this.problem=a(e).message}await this.look()}#n({id:e,item:t}){let n={redemptionId:e,trackingUrl:t.kind===`TANGIBLE`?`https://parcels.example/${e}`:null};return this.#t(async()=>(await l(w,{input:n},{token:this.studioKey})).fulfillRedemption)}#r({id:e}){let t={redemptionId:e,reason:`The studio could not deliver it.`};return this.#t(async()=>(await l(T,{input:t},{token:this.studioKey})).failRedemption)}render(){let{pending:e,format:t}=this;return u`<h2>The studio's desk</h2>
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
${e.shippingAddress?u`<span class="quiet">${N(e.shippingAddress)}</span>`:null}
</p>
<div class="actions">
<button type="button" class="plain" @click=${()=>this.#r(e)}>Fail</button>
<button type="button" class="main" @click=${()=>this.#n(e)}>Fulfil</button>
</div>
</li>`)}
</ul>`}},I=[`Abe`,`Bea`,`Cleo`,`Dov`,`Edda`,`Finn`,`Gia`,`Hugo`],L=/^#invite=([\w%-]{1,64})$/;function R(e){return L.exec(e.slice(Math.max(0,e.indexOf(`#`))))?.[1]??e}var z=class extends f{static properties={studioKey:{attribute:!1},gameId:{attribute:!1},busy:{state:!0},problem:{state:!0}};#e;#t=0;constructor(){super(),this.busy=!1,this.problem=``,this.#e=L.exec(location.hash)?.[1]??``,this.#e&&history.replaceState(null,``,location.pathname)}firstUpdated(){this.#e&&this.querySelector(`input`)?.focus()}#n=async e=>{if(e.preventDefault(),this.busy)return;let t=h(e),n=R(p(t,`invite`).trim());this.busy=!0;try{this.problem=await this.#r(n),this.problem||t.reset()}catch(e){this.problem=a(e).message}finally{this.busy=!1}};async#r(e){let{gameId:t,studioKey:n}=this,r=I[this.#t%I.length]??`Friend`,a=`${r.toLowerCase()}-${i().slice(0,6)}`,{onboardPlayer:o}=await l(y,{input:{gameId:t,playerId:a,displayName:r,inviteCode:e}},{token:n}),[s]=o.userErrors;if(s)return s.message;let{assertIdentity:c}=await l(b,{input:{gameId:t,playerId:a,subject:a}},{token:n});this.#t++;let u=`${r} came by an invitation; a purchase counts for both a day later`;return this.dispatchEvent(new CustomEvent(`laurel-joined`,{detail:{playerId:a,shows:u}})),c.userErrors[0]?.message??``}render(){return u`<h2>A friend joins</h2>
<p class="quiet">
Somebody new comes by the link or the code that a player has at “Invite friends”. You go on as the friend: buy something, and let a day
pass.
</p>
<form class="inline" @submit=${this.#n}>
<label class="sr" for="invite">Invite link or code</label>
<input id="invite" name="invite" required maxlength="512" autocomplete="off" placeholder="Link or code" .value=${this.#e} />
<button type="submit" class="plain" ?disabled=${this.busy}>Join</button>
</form>
<div role="alert">${this.problem?u`<p class="wrong">${this.problem}</p>`:null}</div>`}},B=class extends Error{};function V(e){let[t]=e.userErrors;if(t)throw new B(t.message)}var H=700,U={label:`The room`,enters:e=>`${e} comes in`,says:`Hello, everyone!`},W=class extends f{static properties={provider:{attribute:!1},studioKey:{attribute:!1},gameId:{attribute:!1},wearer:{state:!0},things:{state:!0},problem:{state:!0}};#e=0;#t=0;#n=null;#r=new Set;constructor(){super(),this.wearer=null,this.things=new Map,this.problem=``}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.#a),this.hasUpdated&&this.refresh()}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.#a),this.#o()}updated(e){e.has(`provider`)&&(this.wearer=null,this.#n=null,this.refresh())}async refresh(){if(this.#o(),document.hidden||!this.isConnected)return;let e=this.#e;try{let{me:t}=await l(A,{},{token:this.#n??=await this.provider()});if(e!==this.#e)return;t&&await this.#i(t.loadout.slots.map(({item:e})=>e)),this.wearer=t,this.problem=``}catch(t){if(this.#n=null,e!==this.#e)return;this.problem=(t instanceof B?t:a(t)).message}this.#t=setTimeout(()=>void this.refresh(),H)}async#i(e){let t=e.filter(e=>!this.things.has(e)&&!this.#r.has(e));if(t.length!==0)try{let{itemDefinitions:e,archived:n}=await l(j,{gameId:this.gameId},{token:this.studioKey});this.things=new Map([...e,...n].map(e=>[e.code,e]));for(let e of t)this.things.has(e)||this.#r.add(e)}catch(e){this.problem=a(e).message}}#a=()=>void this.refresh();#o(){this.#e+=1,clearTimeout(this.#t)}render(){let{wearer:e,problem:t}=this;return u`${e?n(U,{name:e.displayName||e.playerId,things:e.loadout.slots.flatMap(e=>this.#s(e))}):r}
<div role="alert">${t?u`<p class="wrong">${t}</p>`:r}</div>`}#s({item:e,style:t,assetUrl:n}){let r=this.things.get(e);if(!r)return[];let i=r.styles.find(({code:e})=>e===t);return[{key:`${e} ${t??``}`,kind:_(r.kind),title:r.title,words:i?`${r.title}, ${i.title}`:r.title,picture:g({assetUrl:n,stillUrl:i?.stillUrl??null})}]}},G=864e5,K=[[`5`,`Handful of gems`],[`50`,`Chest of gems`]],q=`laurel:play`,J=`laurel:friends`,Y=class extends f{static properties={player:{state:!0},member:{state:!0},said:{state:!0},friends:{state:!0},problem:{state:!0},busy:{state:!0}};#e=JSON.parse(document.getElementById(`laurel-config`)?.textContent??``);#t=s(navigator.language);#n=Date.now;#r;constructor(){super(),this.member=null,this.said=[],this.problem=``,this.busy=!1,this.friends=JSON.parse(sessionStorage.getItem(J)??`[]`);let e=this.#i,t=sessionStorage.getItem(q);this.player=e.find(({playerId:e})=>e===t)?.playerId??e[0]?.playerId??``,this.#r=this.#s(this.player)}connectedCallback(){super.connectedCallback(),this.#c(()=>this.#u())}get#i(){return[...this.#e.players,...this.friends]}#a=({detail:e})=>{this.friends=[...this.friends,e],sessionStorage.setItem(J,JSON.stringify(this.friends)),this.#l(e.playerId)};#o(e,t){return l(e,t,{token:this.#e.key})}#s(e){return async()=>{let{issuePlayerToken:t}=await this.#o(v,{input:{gameId:this.#e.gameId,playerId:e}});return V(t),t.token??``}}async#c(e){this.busy=!0,this.problem=``;try{await e()}catch(e){if(!(e instanceof o||e instanceof B))throw e;let t=e instanceof o&&e.kind===`offline`;this.problem=t?`The server does not answer.`:e.message}finally{this.busy=!1}}#l(e){return this.player=e,this.#r=this.#s(e),this.member=null,this.said=[],sessionStorage.setItem(q,e),this.#c(()=>this.#u())}async#u(){let{player:e}=this,{member:t}=await this.#o(O,{gameId:this.#e.gameId,playerId:e});e===this.player&&(this.member=t,t&&(this.#n=c(t.game)))}#d(e){return this.#c(async()=>{let{recordPurchase:t}=await this.#o(x,{input:{gameId:this.#e.gameId,playerId:this.player,purchaseId:`play-${i()}`,amount:{amount:e,currency:`USD`}}});V(t),this.#h(t.changes.map(e=>e.explanation)),await this.#u()})}#f=e=>{e.preventDefault();let t=h(e),n=p(t,`code`);n&&this.#c(async()=>{let{connectStoreCode:e}=await l(k,{code:n},{token:await this.#r()});V(e),t.reset(),this.#h([`The store is connected to this player.`]),await this.#m()})};#p(e){return this.#c(async()=>{let t=new Date(this.#n()+e*G).toISOString(),{advanceClock:n}=await this.#o(S,{input:{gameId:this.#e.gameId,to:t}});V(n);let{game:r,settledMembers:i}=n;r&&this.#h([`It is ${this.#t.moment(r.now)} in the game; ${i} players were settled.`]);let a=this.querySelector(`laurel-desk`);await Promise.all([this.#m(),a instanceof F?a.look():void 0])})}async#m(){let t=this.querySelector(`laurel-widget`),n=this.querySelector(`laurel-room`);await Promise.all([this.#u(),t instanceof e?t.refresh():void 0,n instanceof W?n.refresh():void 0])}#h(e){this.said=[...e,...this.said].slice(0,6)}render(){let{member:e,busy:t}=this,{key:n,gameId:r}=this.#e,i=(n,r,i=`plain`)=>u`<button type="button" class=${i} ?disabled=${!e} aria-disabled=${t} @click=${()=>t||r()}>${n}</button>`;return u`<header class="top">
<a class="brand" href="/"><img src="/static/laurel.svg" alt="" width="32" height="32" />A pretend game</a>
<p class="quiet">Made of the demo: try anything.</p>
</header>
<main>
<section class="stage" aria-labelledby="game-title">
<h1 id="game-title" class="sr">A pretend game</h1>
<div class="field">
<label for="player">Play as</label>
<select id="player" @change=${e=>this.#l(m(e))}>
${this.#i.map(({playerId:e,shows:t})=>u`<option value=${e} .selected=${e===this.player}>${e}: ${t}</option>`)}
</select>
</div>
<div role="alert">${this.problem?u`<p class="wrong">${this.problem}</p>`:null}</div>
<laurel-room .provider=${this.#r} .studioKey=${n} .gameId=${r}></laurel-room>
<laurel-widget
.tokenProvider=${this.#r}
theme="dark"
@laurel-claim=${()=>this.#c(()=>this.#u())}
></laurel-widget>
<div class="do">
${K.map(([e,t])=>i(u`${t}<small>Buy for $${e}</small>`,()=>this.#d(e)))}
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
@laurel-moved=${()=>this.#c(()=>this.#m())}
></laurel-desk>
</section>
${e?u`<section class="panel">
<laurel-reports
.studioKey=${n}
.gameId=${r}
.member=${e}
.format=${this.#t}
@laurel-moved=${({detail:e})=>(this.#h(e),this.#c(()=>this.#m()))}
></laurel-reports>
</section>`:null}
<section class="panel">
<laurel-joining .studioKey=${n} .gameId=${r} @laurel-joined=${this.#a}></laurel-joining>
</section>
<section class="panel">
<h2>Connect a store code</h2>
<p class="quiet">Somebody who signs in at the store first gets a code, and types it into the game.</p>
<form class="inline" @submit=${this.#f}>
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
${i(`Advance 1 day`,()=>this.#p(1))} ${i(`Advance 30 days`,()=>this.#p(30))}
</div>
</section>
</div>
</main>`}};function X({counts:e,progress:t,goal:n},r){return`${r.number(t)} of ${r.number(n)}${e===`AMOUNT_USD`?` USD`:``}`}var Z=class extends f{static properties={studioKey:{attribute:!1},gameId:{attribute:!1},member:{attribute:!1},format:{attribute:!1},mission:{state:!0},problem:{state:!0},busy:{state:!0}};constructor(){super(),this.problem=``,this.busy=!1}async#e(e){if(!this.busy){this.busy=!0;try{this.problem=``;let{userErrors:t,sentences:n}=await e();this.problem=t[0]?.message??``,this.problem||this.dispatchEvent(new CustomEvent(`laurel-moved`,{detail:n}))}catch(e){this.problem=a(e).message}finally{this.busy=!1}}}get#t(){return{gameId:this.gameId,playerId:this.member.playerId}}#n=e=>{e.preventDefault();let t=h(e),n={...this.#t,mission:p(t,`mission`),progress:Number(p(t,`progress`))};this.#e(async()=>{let{mission:e,userErrors:t}=(await l(E,{input:n},{token:this.studioKey})).reportMissionProgress;if(!e)return{userErrors:t,sentences:[]};let r=e.completedAt?`, completed`:``;return{userErrors:t,sentences:[`${e.title}: ${X(e,this.format)}${r}.`]}})};#r({code:e}){let t={...this.#t,activity:e,activityId:`play-${i()}`};this.#e(async()=>{let{changes:e,userErrors:n}=(await l(D,{input:t},{token:this.studioKey})).recordActivity;return{userErrors:n,sentences:e.map(e=>e.explanation)}})}render(){let{member:e,busy:t}=this,{activities:n}=e,r=e.missions.filter(({counts:e})=>e===`REPORTED`),i=r.find(({code:e})=>e===this.mission)??r[0];return u`<h2>The studio reports</h2>
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
<div role="alert">${this.problem?u`<p class="wrong">${this.problem}</p>`:null}</div>`}};t.styleSheet&&document.adoptedStyleSheets.push(t.styleSheet),customElements.define(`laurel-desk`,F),customElements.define(`laurel-joining`,z),customElements.define(`laurel-reports`,Z),customElements.define(`laurel-room`,W),customElements.define(`laurel-play`,Y);