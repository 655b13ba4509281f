import{a as e,c as t,i as n,n as r,o as i,r as a,s as o,t as s}from"./clock-B2bCtVrY.js";import{b as c,c as l,f as u,i as d,n as f,r as p,s as m,t as h}from"./format-Di1p7gTz.js";var g={PENDING:`is on its way`,FULFILLED:`was delivered`,FAILED:`could not be delivered`,CANCELLED:`was cancelled`};function _({benefit:e,member:t,redemption:n},r){let i=r.number(t?.points.balance??0),a=n?`${n.title} is on its way`:`you have ${i} points now`;return`${e?.title??`Benefit`}: ${a}.`}var v=class extends i{static properties={member:{attribute:!1},format:{attribute:!1},clock:{attribute:!1},busy:{attribute:!1}};render(){let{benefits:e}=this.member.tier;return c`<h2>Benefits</h2>
<ul class="benefits">
${u(e,({code:e})=>e,e=>c`<li>
<details>
<summary><strong>${e.title}</strong> <span>${e.summary}</span><i aria-hidden="true">i</i></summary>
<p>${e.rule}</p>
</details>
${e.claim?this.#e(e,e.claim):null}
</li>`)}
</ul>
${e.some(({kind:e,claim:t})=>t&&e===`MONTHLY_GIFT`)?this.#t():null}`}#e(e,{available:t,open:n,nextAt:r}){let i=t?c`Claim${n>1?` (${n})`:null}`:c`<small>Again in</small> <laurel-countdown .until=${r} .clock=${this.clock} .format=${this.format}></laurel-countdown>`;return c`<button type="button" class="claim ${t?`main`:`plain`}" aria-disabled=${!t||this.busy} @click=${()=>{t&&!this.busy&&this.dispatchEvent(new CustomEvent(`laurel-claim`,{bubbles:!0,detail:e.code}))}}>
${i}<span class="sr"> ${e.title}</span>
</button>`}#t(){let e=this.member.redemptions.edges.map(e=>e.node).find(({benefit:e})=>e);return c`<p class="quiet gift">
${e?c`<strong>${e.title}</strong> ${g[e.status]}.`:`No gift claimed yet.`}
${e?.failureReason??``}
</p>`}},y=`mutation Token($input:IssuePlayerTokenInput!){issuePlayerToken(input:$input){token expiresAt userErrors{message}}}`,b=`mutation Purchase($input:RecordPurchaseInput!){recordPurchase(input:$input){changes{id kind explanation scDelta pDelta}userErrors{message}}}`,x=`mutation Clock($input:AdvanceClockInput!){advanceClock(input:$input){game{now}settledMembers userErrors{message}}}`,S=`fragment PendingRedemption on Redemption{id playerId title quantity pointsSpent createdAt item{kind sku}shippingAddress{name line1 line2 city region postalCode country}}query Pending($gameId:ID!$after:String){redemptions(gameId:$gameId status:PENDING first:50 after:$after){edges{node{...PendingRedemption}}pageInfo{hasNextPage}}}`,C=`mutation Fulfil($input:FulfillRedemptionInput!){fulfillRedemption(input:$input){redemption{id status}userErrors{message}}}`,w=`mutation Fail($input:FailRedemptionInput!){failRedemption(input:$input){redemption{id status}userErrors{message}}}`,T=`mutation Report($input:ReportMissionProgressInput!){reportMissionProgress(input:$input){mission{title counts progress goal completedAt}userErrors{message}}}`,E=`mutation Record($input:RecordActivityInput!){recordActivity(input:$input){changes{explanation}userErrors{message}}}`,ee=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}fragment Benefit on Benefit{code kind title summary rule claim{available open nextAt}}fragment Mission on Mission{code title counts progress goal rewardSc rewardP completedAt endsAt}fragment Activity on Activity{code title rewardSc rewardP streaks{days rewardSc rewardP}streakDays limitReached nextAt}fragment Player on Member{...Standing tier{benefits{...Benefit}}missions{...Mission}activities{...Activity}redemptions(first:5){edges{node{id title benefit status failureReason}}}}query Widget{me{...Player}}`,D=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}fragment Benefit on Benefit{code kind title summary rule claim{available open nextAt}}fragment Mission on Mission{code title counts progress goal rewardSc rewardP completedAt endsAt}fragment Activity on Activity{code title rewardSc rewardP streaks{days rewardSc rewardP}streakDays limitReached nextAt}fragment Player on Member{...Standing tier{benefits{...Benefit}}missions{...Mission}activities{...Activity}redemptions(first:5){edges{node{id title benefit status failureReason}}}}subscription Status{status{...Player}}`,O=`mutation Claim($code:String!){claimBenefit(code:$code){benefit{title}member{points{balance}}redemption{title}userErrors{message}}}`,k=`mutation Link{createStoreLink{url expiresAt}}`,A=`mutation Connect($code:String!){connectStoreCode(code:$code){userErrors{code message}}}`,j=4e3;function M({name:e,line1:t,line2:n,postalCode:r,city:i,region:a,country:o}){return[e,t,n,`${r} ${i}`.trim(),a,o].filter(Boolean).join(`, `)}var N=e=>e?.map(({id:e})=>e).join(),P=class extends i{static properties={studioKey:{attribute:!1},gameId:{attribute:!1},format:{attribute:!1},pending:{state:!0},stale:{state:!0},problem:{state:!0}};#e=0;constructor(){super(),this.stale=``,this.problem=``}connectedCallback(){super.connectedCallback(),this.look(),this.#e=setInterval(()=>{document.hidden||this.look()},j)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}async look(){try{let{redemptions:e}=await l(S,{gameId:this.gameId},{token:this.studioKey}),t=N(this.pending);this.pending=e.edges.map(e=>e.node),t!==N(this.pending)&&this.dispatchEvent(new Event(`laurel-moved`)),this.stale=``}catch(e){this.stale=d(e).message}}async#t(e){try{this.problem=``;let{userErrors:t}=await e();this.problem=t[0]?.message??``}catch(e){this.problem=d(e).message}await this.look()}#n({id:e,item:t}){let n={redemptionId:e,trackingUrl:t.kind===`TANGIBLE`?`https://parcels.example/${e}`:null};return this.#t(async()=>(await l(C,{input:n},{token:this.studioKey})).fulfillRedemption)}#r({id:e}){let t={redemptionId:e,reason:`The studio could not deliver it.`};return this.#t(async()=>(await l(w,{input:t},{token:this.studioKey})).failRedemption)}render(){let{pending:e,format:t}=this;return c`<h2>The studio's desk</h2>
<p class="quiet">Redemptions that wait for the studio. Its server asks for them, delivers, and says so.</p>
<div role="alert">
${[this.stale,this.problem].filter(Boolean).map(e=>c`<p class="wrong">${e}</p>`)}
</div>
${e?.length===0?c`<p class="empty">Nothing waits. Redeem something in the store.</p>`:null}
<ul class="desk">
${u(e??[],e=>e.id,e=>c`<li>
<p>
<strong>${e.title}</strong>${e.quantity>1?` × ${e.quantity}`:``}
<span class="quiet">
${e.playerId} · ${e.pointsSpent?`${t.number(e.pointsSpent)} points`:`a gift`} · ${t.moment(e.createdAt)}
</span>
${e.shippingAddress?c`<span class="quiet">${M(e.shippingAddress)}</span>`:null}
</p>
<div class="actions">
<button type="button" class="plain" @click=${()=>this.#r(e)}>Fail</button>
<button type="button" class="main" @click=${()=>this.#n(e)}>Fulfil</button>
</div>
</li>`)}
</ul>`}};function te(e){return typeof e==`object`&&!!e}var F=`x-graphql-event-stream-token`;function I(e){if(e=e,e!==`next`&&e!==`complete`)throw Error(`Invalid stream event "${e}"`);return e}function L(e,t){if(t)try{t=JSON.parse(t)}catch{throw Error(`Invalid stream data`)}if(e===`next`&&!t)throw Error(`Stream data must be an object for "next" events`);return t||null}var R;(function(e){e[e.NewLine=10]=`NewLine`,e[e.CarriageReturn=13]=`CarriageReturn`,e[e.Space=32]=`Space`,e[e.Colon=58]=`Colon`})(R||={});function z(){let e,t,n,r=!1,i={event:``,data:``},a=[],o=new TextDecoder;return function(s){if(e===void 0)e=s,t=0,n=-1;else{let t=new Uint8Array(e.length+s.length);t.set(e),t.set(s,e.length),e=t}let c=e.length,l=0;for(;t<c;){r&&=(e[t]===R.NewLine&&(l=++t),!1);let s=-1;for(;t<c&&s===-1;++t)switch(e[t]){case R.Colon:n===-1&&(n=t-l);break;case R.CarriageReturn:r=!0;case R.NewLine:s=t}if(s===-1)break;if(l===s){if(i.event||i.data){if(!i.event)throw Error(`Missing message event`);let e=I(i.event),t=L(e,i.data);a.push({event:e,data:t}),i={event:``,data:``}}}else if(n>0){let t=e.subarray(l,s),r=o.decode(t.subarray(0,n)),a=n+(t[n+1]===R.Space?2:1),c=o.decode(t.subarray(a));switch(r){case`event`:i.event=c;break;case`data`:i.data=i.data?i.data+`
`+c:c}}l=t,n=-1}if(l===c){e=void 0;let t=[...a];return a=[],t}l!==0&&(e=e.subarray(l),t-=l)}}function B(e){let{singleConnection:t=!1,lazy:n=!0,lazyCloseTimeout:r=0,onNonLazyError:i=console.error,generateID:a=function(){return`xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx`.replace(/[xy]/g,e=>{let t=Math.random()*16|0;return(e==`x`?t:t&3|8).toString(16)})},retryAttempts:o=5,retry:s=async function(e){let t=1e3;for(let n=0;n<e;n++)t*=2;await new Promise(e=>setTimeout(e,t+Math.floor(Math.random()*2700+300)))},credentials:c=`same-origin`,referrer:l,referrerPolicy:u,onMessage:d,on:f}=e,p=e.fetchFn||fetch,m=e.abortControllerImpl||AbortController,h=(()=>{let e=!1,t=[];return{get disposed(){return e},onDispose(n){return e?(setTimeout(()=>n(),0),()=>{}):(t.push(n),()=>{t.splice(t.indexOf(n),1)})},dispose(){if(!e){e=!0;for(let e of[...t])e()}}}})(),g,_,v=0,y=null,b=0;async function x(){try{if(h.disposed)throw Error(`Client has been disposed`);return await(_??=(async()=>{var t,n;if(y){if(await s(b),g.signal.aborted)throw Error(`Connection aborted by the client`);b++}(t=f?.connecting)==null||t.call(f,!!y),g=new m;let r=h.onDispose(()=>g.abort());g.signal.addEventListener(`abort`,()=>{r(),_=void 0});let i=e,a=typeof i.url==`function`?await i.url(void 0):i.url;if(g.signal.aborted)throw Error(`Connection aborted by the client`);let o=typeof i.headers==`function`?await i.headers(void 0):i.headers??{};if(g.signal.aborted)throw Error(`Connection aborted by the client`);let v;try{v=await p(a,{signal:g.signal,method:`PUT`,credentials:c,referrer:l,referrerPolicy:u,headers:o})}catch(e){throw new V(e)}if(v.status!==201)throw new V(v);o[F]=await v.text();let x=await U({signal:g.signal,headers:o,credentials:c,referrer:l,referrerPolicy:u,url:a,fetchFn:p,onMessage:e=>{var t;(t=f?.message)==null||t.call(f,e),d?.(e)}});return(n=f?.connected)==null||n.call(f,!!y),x.waitForThrow().catch(()=>_=void 0),x})())}catch(e){throw _=void 0,e}}t&&!n&&(async()=>{for(v++;;)try{let{waitForThrow:e}=await x();await e()}catch(e){if(h.disposed)return;if(!(e instanceof V)||(_=void 0,!o||b>=o))return i?.(e);y=e}})();function S(i,S,C){if(!t){let t=new m,n=h.onDispose(()=>{n(),t.abort()});return(async()=>{var n,r,a,m;let h=null,g=0;for(;;)try{if(h){if(await s(g),t.signal.aborted)throw Error(`Connection aborted by the client`);g++}(n=f?.connecting)==null||n.call(f,!!h),(r=C?.connecting)==null||r.call(C,!!h);let o=e,_=typeof o.url==`function`?await o.url(i):o.url;if(t.signal.aborted)throw Error(`Connection aborted by the client`);let v=typeof o.headers==`function`?await o.headers(i):o.headers??{};if(t.signal.aborted)throw Error(`Connection aborted by the client`);let{getResults:y}=await U({signal:t.signal,headers:{...v,"content-type":`application/json; charset=utf-8`},credentials:c,referrer:l,referrerPolicy:u,url:_,body:JSON.stringify(i),fetchFn:p,onMessage:e=>{var t,n;(t=f?.message)==null||t.call(f,e),(n=C?.message)==null||n.call(C,e),d?.(e)}});(a=f?.connected)==null||a.call(f,!!h),(m=C?.connected)==null||m.call(C,!!h);for await(let e of y())h=null,g=0,S.next(e);return t.abort()}catch(e){if(t.signal.aborted)return;if(!(e instanceof V)||!o||g>=o)throw e;h=e}})().then(()=>S.complete()).catch(e=>S.error(e)),()=>t.abort()}v++;let w=new m,T=h.onDispose(()=>{T(),w.abort()});return(async()=>{let e=a();i={...i,extensions:{...i.extensions,operationId:e}};let t=null;for(;;){t=null;try{let{url:n,headers:r,getResults:a}=await x(),o;try{o=await p(n,{signal:w.signal,method:`POST`,credentials:c,referrer:l,referrerPolicy:u,headers:{...r,"content-type":`application/json; charset=utf-8`},body:JSON.stringify(i)})}catch(e){throw new V(e)}if(o.status!==202)throw new V(o);t=async()=>{let t;try{let i=new m,a=h.onDispose(()=>{a(),i.abort()});t=await p(n+`?operationId=`+e,{signal:i.signal,method:`DELETE`,credentials:c,referrer:l,referrerPolicy:u,headers:r})}catch(e){throw new V(e)}if(t.status!==200)throw new V(t)};for await(let t of a({signal:w.signal,operationId:e}))y=null,b=0,S.next(t);return t=null,w.abort()}catch(e){if(w.signal.aborted)return await t?.();if(!(e instanceof V)||(n&&(_=void 0),!o||b>=o))throw w.abort(),e;y=e}finally{w.signal.aborted&&--v===0&&(isFinite(r)&&r>0?setTimeout(()=>{v||g.abort()},r):g.abort())}}})().then(()=>S.complete()).catch(e=>S.error(e)),()=>w.abort()}return{subscribe:S,iterate(e,t){let n=[],r={done:!1,error:null,resolve:()=>{}},i=S(e,{next(e){n.push(e),r.resolve()},error(e){r.done=!0,r.error=e,r.resolve()},complete(){r.done=!0,r.resolve()}},t),a=(async function*(){for(;;){for(n.length||await new Promise(e=>r.resolve=e);n.length;)yield n.shift();if(r.error)throw r.error;if(r.done)return}})();return a.throw=async e=>(r.done||(r.done=!0,r.error=e,r.resolve()),{done:!0,value:void 0}),a.return=async()=>(i(),{done:!0,value:void 0}),a},dispose(){h.dispose()}}}var V=class extends Error{constructor(e){let t,n;H(e)?(n=e,t=`Server responded with `+e.status+`: `+e.statusText):t=e instanceof Error?e.message:String(e),super(t),this.name=this.constructor.name,this.response=n}};function H(e){return te(e)&&typeof e.ok==`boolean`&&typeof e.status==`number`&&typeof e.statusText==`string`}async function U(e){let{signal:t,url:n,credentials:r,headers:i,body:a,referrer:o,referrerPolicy:s,fetchFn:c,onMessage:l}=e,u={},d={},f;try{f=await c(n,{signal:t,method:a?`POST`:`GET`,credentials:r,referrer:o,referrerPolicy:s,headers:{...i,accept:`text/event-stream`},body:a})}catch(e){throw new V(e)}if(!f.ok)throw new V(f);if(!f.body)throw Error(`Missing response body`);let p=null,m;return(async()=>{var e;try{let t=z();for await(let n of W(f.body)){if(typeof n==`string`)throw p=Error(`Unexpected string chunk "${n}"`);let r;try{r=t(n)}catch(e){throw p=e}if(r)for(let t of r){try{l?.(t)}catch(e){throw p=e}let n=t.data&&`id`in t.data?t.data.id:``;switch(n in d||(d[n]=[]),t.event){case`next`:n?d[n].push(t.data.payload):d[n].push(t.data);break;case`complete`:d[n].push(`complete`);break;default:throw p=Error(`Unexpected message event "${t.event}"`)}(e=u[n])==null||e.proceed()}}if(Object.keys(u).length)throw Error(`Connection closed while having active streams`)}catch(e){p=!p&&Object.keys(u).length?new V(e):e,m?.(p)}finally{Object.values(u).forEach(({proceed:e})=>e())}})(),{url:n,headers:i,waitForThrow:()=>new Promise((e,t)=>{if(p)return t(p);m=t}),async*getResults(e){let{signal:t,operationId:n=``}=e??{};try{for(;;){for(;d[n]?.length;){let e=d[n].shift();if(e===`complete`)return;yield e}if(p)throw p;if(t?.aborted)throw Error(`Getting results aborted by the client`);await new Promise(e=>{let r=()=>{t?.removeEventListener(`abort`,r),delete u[n],e()};t?.addEventListener(`abort`,r),u[n]={proceed:r}})}}finally{delete d[n]}}}}function W(e){return typeof Object(e)[Symbol.asyncIterator]==`function`?(e=e,e):(async function*(){let t=e.getReader(),n;do n=await t.read(),n.value!==void 0&&(yield n.value);while(!n.done)})()}function G(e,t=`same-origin`){return B({url:`/graphql/stream`,headers:e,credentials:t})}var K=864e5,q=[[`5`,`Handful of gems`],[`50`,`Chest of gems`]],J=`laurel:play`,Y=class extends i{static properties={player:{state:!0},member:{state:!0},link:{state:!0},said:{state:!0},problem:{state:!0},busy:{state:!0}};#e=JSON.parse(document.getElementById(`laurel-config`)?.textContent??``);#t=h(navigator.language);#n=Date.now;#r=null;#i=()=>void 0;constructor(){super(),this.member=null,this.link=null,this.said=[],this.problem=``,this.busy=!1;let{players:e}=this.#e,t=sessionStorage.getItem(J);this.player=e.find(({playerId:e})=>e===t)?.playerId??e[0]?.playerId??``}connectedCallback(){super.connectedCallback(),this.#c(),document.addEventListener(`visibilitychange`,()=>{document.hidden||this.#s(()=>this.#d())})}#a(e,t){return l(e,t,{token:this.#e.key})}#o(e,t){if(this.#r===null)throw new X(`Nobody is signed in.`);return l(e,t,{token:this.#r})}async#s(e){this.busy=!0,this.problem=``;try{await e()}catch(e){if(!(e instanceof p||e instanceof X))throw e;let t=e instanceof p&&e.kind===`offline`;this.problem=t?`The server does not answer.`:e.message}finally{this.busy=!1}}#c(){return this.#i(),this.member=null,this.link=null,this.said=[],sessionStorage.setItem(J,this.player),this.#s(async()=>{let{player:e}=this,t={gameId:this.#e.gameId,playerId:e},{issuePlayerToken:n}=await this.#a(y,{input:t});e===this.player&&(this.#r=n.token,Z(n),await this.#d(),n.token&&n.token===this.#r&&this.#l(n.token))})}#l(e){let t=G({authorization:`Bearer ${e}`},`omit`);this.#i=t.subscribe({query:D},{next:({data:t})=>{t&&e===this.#r&&this.#u(t.status)},error:()=>void 0,complete:()=>void 0})}#u(e){this.member=e,e&&(this.#n=s(e.game))}async#d(){let e=this.#r;if(!e)return;let{me:t}=await l(ee,{},{token:e});e===this.#r&&this.#u(t)}#f(e){return this.#s(async()=>{let{recordPurchase:t}=await this.#a(b,{input:{gameId:this.#e.gameId,playerId:this.player,purchaseId:`play-${m()}`,amount:{amount:e,currency:`USD`}}});Z(t),this.#_(t.changes.map(e=>e.explanation)),await this.#d()})}#p(e){return this.#s(async()=>{let{claimBenefit:t}=await this.#o(O,{code:e});await this.#d(),Z(t),this.#_([_(t,this.#t)])})}#m(){return this.#s(async()=>{let{createStoreLink:e}=await this.#o(k,{});this.link=f(e.url),this.link&&window.open(this.link,`_blank`,`noopener`)})}#h=e=>{e.preventDefault();let t=r(e),n=a(t,`code`);n&&this.#s(async()=>{let{connectStoreCode:e}=await this.#o(A,{code:n});Z(e),t.reset(),this.#_([`The store is connected to this player.`]),await this.#d()})};#g(e){return this.#s(async()=>{let t=new Date(this.#n()+e*K).toISOString(),{advanceClock:n}=await this.#a(x,{input:{gameId:this.#e.gameId,to:t}});Z(n);let{game:r,settledMembers:i}=n;r&&this.#_([`It is ${this.#t.moment(r.now)} in the game; ${i} players were settled.`]),await this.#d();let a=this.querySelector(`laurel-desk`);a instanceof P&&await a.look()})}#_(e){this.said=[...e,...this.said].slice(0,6)}render(){let{member:e,busy:t}=this,{players:r,key:i,gameId:a}=this.#e,o=(n,r,i=`plain`)=>c`<button type="button" class=${i} ?disabled=${!e} aria-disabled=${t} @click=${()=>t||r()}>${n}</button>`;return c`<header class="top">
<a class="brand" href="/"><img src="/static/laurel.svg" alt="" width="32" height="32" />A pretend game</a>
<p class="quiet">Made of the demo: try anything.</p>
</header>
<main>
<section class="stage" aria-labelledby="game-title">
<h1 id="game-title" class="sr">A pretend game</h1>
<div class="field">
<label for="player">Play as</label>
<select id="player" @change=${e=>(this.player=n(e),this.#c())}>
${r.map(({playerId:e,shows:t})=>c`<option value=${e} ?selected=${e===this.player}>${e}: ${t}</option>`)}
</select>
</div>
<div role="alert">${this.problem?c`<p class="wrong">${this.problem}</p>`:null}</div>
${e?c`<laurel-widget
.member=${e}
.format=${this.#t}
.clock=${this.#n}
.busy=${t}
@laurel-claim=${e=>this.#p(e.detail)}
@laurel-over=${()=>setTimeout(()=>this.#s(()=>this.#d()),1500)}
></laurel-widget>`:c`<p class="quiet">${t?`One moment…`:``}</p>`}
<div class="do">
${q.map(([e,t])=>o(c`${t}<small>Buy for $${e}</small>`,()=>this.#f(e)))}
${o(`Open the store`,()=>this.#m(),`main`)}
</div>
${this.link?c`<p class="quiet">
No new window? <a href=${this.link} target="_blank" rel="noopener">Open the store</a>. The link works
once, for a minute.
</p>`:null}
<ol class="said" aria-live="polite" aria-label="What happened">
${this.said.map(e=>c`<li>${e}</li>`)}
</ol>
</section>
<div class="side">
<section class="panel">
<laurel-desk
.studioKey=${i}
.gameId=${a}
.format=${this.#t}
@laurel-moved=${()=>this.#s(()=>this.#d())}
></laurel-desk>
</section>
${e?c`<section class="panel">
<laurel-reports
.studioKey=${i}
.gameId=${a}
.member=${e}
.format=${this.#t}
@laurel-moved=${({detail:e})=>(this.#_(e),this.#s(()=>this.#d()))}
></laurel-reports>
</section>`:null}
<section class="panel">
<h2>Connect a store code</h2>
<p class="quiet">Somebody who signs in at the store first gets a code, and types it into the game.</p>
<form class="inline" @submit=${this.#h}>
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
${o(`Advance 1 day`,()=>this.#g(1))} ${o(`Advance 30 days`,()=>this.#g(30))}
</div>
</section>
</div>
</main>`}},X=class extends Error{};function Z(e){let[t]=e.userErrors;if(t)throw new X(t.message)}function Q({rewardSc:e,rewardP:t},n){return[e&&`${n.signed(e)} progress`,t&&`${n.signed(t)} ${t===1?`point`:`points`}`].filter(Boolean).join(`, `)}function $({counts:e,progress:t,goal:n},r){return`${r.number(t)} of ${r.number(n)}${e===`AMOUNT_USD`?` USD`:``}`}function ne({streaks:e,streakDays:t},n){let r=e.find(({days:e})=>e>t)??e[0];return r&&`${n.number(r.days)} days in a row: ${Q(r,n)}`}var re=class extends i{static properties={member:{attribute:!1},format:{attribute:!1},clock:{attribute:!1}};render(){let{missions:e,activities:t}=this.member;return c`${e.length?c`<h2>Missions</h2>
<ul class="missions">
${u(e,({code:e})=>e,e=>this.#e(e))}
</ul>`:null}
${t.length?c`<h2>Activities</h2>
<ul class="activities">
${u(t,({code:e})=>e,e=>this.#t(e))}
</ul>`:null}`}#e(e){let{format:n,clock:r}=this,i=$(e,n);return c`<li class=${e.completedAt?`done`:``}>
<p class="ends"><span>${e.title}</span><span>${i}</span></p>
${t({current:e.progress,target:e.goal},{label:e.title,valueText:i})}
<p class="line quiet">
<span>${Q(e,n)}</span>
<span>${e.completedAt?c`<strong>Completed</strong>`:e.endsAt?c`<laurel-countdown .until=${e.endsAt} .clock=${r} .format=${n}></laurel-countdown> left`:null}</span>
</p>
</li>`}#t(e){let{format:t,clock:n}=this,{limitReached:r,nextAt:i,streaks:a,streakDays:o}=e,s=()=>c`again in <laurel-countdown .until=${i} .clock=${n} .format=${t}></laurel-countdown>`,l=[Q(e,t),ne(e,t)].filter(Boolean).join(`; `);return c`<li class=${r?`done`:``}>
<p class="ends"><span>${e.title}</span><span>${a.length&&o?`day ${t.number(o)}`:``}</span></p>
<p class="line quiet">
<span>${l}</span>
<span>${r?c`<strong>Done</strong>${i?c`, ${s()}`:null}`:`Open`}</span>
</p>
</li>`}},ie=class extends i{static properties={studioKey:{attribute:!1},gameId:{attribute:!1},member:{attribute:!1},format:{attribute:!1},mission:{state:!0},problem:{state:!0},busy:{state:!0}};constructor(){super(),this.problem=``,this.busy=!1}async#e(e){if(!this.busy){this.busy=!0;try{this.problem=``;let{userErrors:t,sentences:n}=await e();this.problem=t[0]?.message??``,this.problem||this.dispatchEvent(new CustomEvent(`laurel-moved`,{detail:n}))}catch(e){this.problem=d(e).message}finally{this.busy=!1}}}get#t(){return{gameId:this.gameId,playerId:this.member.playerId}}#n=e=>{e.preventDefault();let t=r(e),n={...this.#t,mission:a(t,`mission`),progress:Number(a(t,`progress`))};this.#e(async()=>{let{mission:e,userErrors:t}=(await l(T,{input:n},{token:this.studioKey})).reportMissionProgress;if(!e)return{userErrors:t,sentences:[]};let r=e.completedAt?`, completed`:``;return{userErrors:t,sentences:[`${e.title}: ${$(e,this.format)}${r}.`]}})};#r({code:e}){let t={...this.#t,activity:e,activityId:`play-${m()}`};this.#e(async()=>{let{changes:e,userErrors:n}=(await l(E,{input:t},{token:this.studioKey})).recordActivity;return{userErrors:n,sentences:e.map(e=>e.explanation)}})}render(){let{member:e,busy:t}=this,{activities:r}=e,i=e.missions.filter(({counts:e})=>e===`REPORTED`),a=i.find(({code:e})=>e===this.mission)??i[0];return c`<h2>The studio reports</h2>
<p class="quiet">
What ${e.displayName??e.playerId} does in the game, its server tells. Missions that count purchases
move by themselves.
</p>
${a?c`<form class="report" @submit=${this.#n}>
<div class="field">
<label for="mission">Mission</label>
<select id="mission" name="mission" @change=${e=>this.mission=n(e)}>
${i.map(({code:e,title:t})=>c`<option value=${e} ?selected=${e===a.code}>${t}</option>`)}
</select>
</div>
<div class="field">
<label for="progress">Progress</label>
<input id="progress" name="progress" type="number" min="0" step="1" required .value=${String(Math.min(a.goal,a.progress+1))} />
</div>
<button type="submit" class="plain" aria-disabled=${t}>Report</button>
</form>`:null}
${r.length?c`<div class="actions left">
${r.map(e=>c`<button type="button" class="plain" aria-disabled=${t} @click=${()=>this.#r(e)}>
Record: ${e.title}
</button>`)}
</div>`:null}
${a||r.length?null:c`<p class="empty">The game's rules have no missions and no activities to report.</p>`}
<div role="alert">${this.problem?c`<p class="wrong">${this.problem}</p>`:null}</div>`}},ae=class extends i{static properties={member:{attribute:!1},format:{attribute:!1},clock:{attribute:!1},busy:{attribute:!1}};render(){let{member:e,format:n,clock:r}=this,{tier:i,nextTier:a,progress:s,season:l,points:u}=e,d=`${n.number(s.current)} of ${n.number(s.target)}`;return c`<section class="widget" data-tier=${i.code} aria-label="Loyalty">
<div class="head">
${o(i)}
<div>
<p class="tier-name">${i.name}</p>
<p class="quiet">${e.displayName??e.playerId}${e.isGuest?` · guest`:``}</p>
</div>
<p class="points"><strong>${n.number(u.balance)}</strong> points</p>
</div>
<p class="ends">
<span>${d}</span>
<span>${a?`${n.number(s.remaining)} to ${a.name}`:`${n.number(s.remaining)} to the end`}</span>
</p>
${t(s,{label:`Progress on ${i.name}`,valueText:d})}
<p class="quiet">
${s.keepThresholdMet?`${i.name} is safe this season.`:`${n.number(s.keepThreshold)} keeps ${i.name} at the season's end.`}
</p>
<p class="season">
<span>Season ends in</span>
<laurel-countdown .until=${l.endsAt} .clock=${r} .format=${n}></laurel-countdown>
</p>
<laurel-missions .member=${e} .format=${n} .clock=${r}></laurel-missions>
<laurel-benefits .member=${e} .format=${n} .clock=${r} .busy=${this.busy}></laurel-benefits>
</section>`}};customElements.define(`laurel-countdown`,e),customElements.define(`laurel-missions`,re),customElements.define(`laurel-benefits`,v),customElements.define(`laurel-widget`,ae),customElements.define(`laurel-desk`,P),customElements.define(`laurel-reports`,ie),customElements.define(`laurel-play`,Y);