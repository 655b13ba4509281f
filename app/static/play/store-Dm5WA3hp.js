import{A as e,C as t,D as n,F as r,L as i,M as a,N as o,R as s,S as c,T as l,_ as u,a as ee,b as d,c as te,d as ne,f,g as re,h as ie,i as p,j as ae,k as oe,l as se,m as ce,n as le,o as ue,p as de,r as fe,s as pe,t as me,u as he,v as ge,w as _e,x as ve,y as m}from"./look-B5rU3c-7.js";import{S as h,a as ye,b as g,c as be,d as xe,f as Se,i as _,l as Ce,n as we,o as Te,r as v,s as Ee,t as De,u as Oe,v as y,x as ke}from"./format-Di1p7gTz.js";import{i as b,n as Ae,o as x,r as S,t as je}from"./clock-B2bCtVrY.js";import{n as Me,r as Ne,t as Pe}from"./language-Ff3OT0yD.js";import{t as Fe}from"./en-ybibRXKR.js";var Ie=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}query Me{me{...Standing joinedAt email game{id tiers{...TierFacts}}identities{provider linkedAt}notifications(first:1){unreadCount}}}`,Le=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}subscription Status{status{...Standing}}`,Re=`subscription Notified($after:ID){notifications(after:$after){id}}`,ze=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment MissionFacts on Mission{id code title counts progress goal rewardSc rewardP completedAt endsAt}fragment ActivityFacts on Activity{id code title rewardSc rewardP streaks{days rewardSc rewardP}streakDays limitReached nextAt}query Way{me{id tier{...LadderFacts}nextTier{...LadderFacts}missions{...MissionFacts}activities{...ActivityFacts}game{id tiers{...LadderFacts}}}}`,Be=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}query Window($gameId:ID!){game(gameId:$gameId){id name now clockFrozen look{...LookFacts}tiers{...LadderFacts}}catalog(gameId:$gameId first:6){edges{node{...ItemFacts}}}}`,Ve=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}query Catalog($kind:ItemKind$category:String$affordable:Boolean$first:Int$after:String){catalog(kind:$kind category:$category affordable:$affordable first:$first after:$after){edges{node{...ItemFacts}}pageInfo{hasNextPage endCursor}}}`,He=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}query Item($sku:String!$gameId:ID){catalog(sku:$sku gameId:$gameId first:1){edges{node{...ItemFacts}}}}`,Ue=`fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}query Redemptions($first:Int$after:String){me{redemptions(first:$first after:$after){edges{node{...Redeemed}}pageInfo{hasNextPage endCursor}}}}`,We=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment HistoryFacts on HistoryEntry{id at kind explanation tier{...TierFacts}scDelta pDelta}query History($first:Int$after:String){me{history(first:$first after:$after){edges{node{...HistoryFacts}}pageInfo{hasNextPage endCursor}}}}`,Ge=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment NotificationFacts on Notification{__typename id createdAt readAt message ...on TierChanged{reason from{...LadderFacts}to{...LadderFacts}}...on PointsChanged{reason delta balance}...on RewardEarned{source code title rewardSc rewardP}...on KeepThresholdReminder{percent remaining}...on SeasonEndingReminder{daysLeft endsAt outlook}...on ScExpiringReminder{daysLeft expiresAt amount}...on PExpiringReminder{daysLeft expiresAt amount}...on RedemptionUpdated{redemption{id title status}}}query Inbox($first:Int$after:String){me{notifications(first:$first after:$after){edges{node{...NotificationFacts}}pageInfo{hasNextPage endCursor}}}}`,Ke=`query Preferences{me{notificationPreferences{id kind wanted}}}`,qe=`mutation Read($ids:[ID!]!){markNotificationsRead(ids:$ids){notifications{id readAt}}}`,Je=`mutation Prefer($kind:NotificationKind!$wanted:Boolean!){setNotificationPreference(kind:$kind wanted:$wanted){preferences{id kind wanted}}}`,Ye=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}mutation Claim($code:String!){claimBenefit(code:$code){member{...Standing}userErrors{code}}}`,Xe=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}mutation Redeem($input:RedeemInput!){redeem(input:$input){redemption{...Redeemed}member{...Standing}replayed currentPrice userErrors{code path}}}`,Ze=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}mutation Cancel($id:ID!){cancelRedemption(redemptionId:$id){redemption{...Redeemed}member{...Standing}userErrors{code}}}`,Qe=`mutation CreateCode{createConnectCode{code expiresAt}}`,$e=`mutation Connect($code:String!){connectStoreCode(code:$code){userErrors{code}}}`,et=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}mutation Merge($token:String!){mergeMembers(input:{mergeToken:$token}){member{...Standing}userErrors{code}}}`,tt=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment Side on MergeSide{displayName tier{...TierFacts}progress points}query MergePreview($token:String!){mergePreview(mergeToken:$token){tier{...TierFacts}progress points here{...Side}there{...Side}}}`,nt=`query Export{exportMyData}`,rt=`mutation Erase($confirm:String!){eraseMe(confirm:$confirm){userErrors{code}}}`,it=`mutation SignOutEverywhere{signOutEverywhere{userErrors{code}}}`;function C(e,t=()=>localStorage){try{return t().getItem(e)}catch{return null}}function w(e,t,n=()=>localStorage){try{n().setItem(e,t)}catch{}}function T(e,t=()=>localStorage){try{t().removeItem(e)}catch{}}var E=()=>sessionStorage,at=new Me(Fe,{de:()=>p(()=>import(`./de-DHkX8OoF.js`),[]),es:()=>p(()=>import(`./es-DHkX8OoF.js`),[]),fr:()=>p(()=>import(`./fr-DHkX8OoF.js`),[]),ja:()=>p(()=>import(`./ja-DHkX8OoF.js`),[]),ko:()=>p(()=>import(`./ko-DHkX8OoF.js`),[]),"pt-BR":()=>p(()=>import(`./pt-BR-DHkX8OoF.js`),[]),"zh-Hans":()=>p(()=>import(`./zh-Hans-DHkX8OoF.js`),[]),"zh-Hant":()=>p(()=>import(`./zh-Hant-DHkX8OoF.js`),[])}),ot=`laurel:language`,D=Date.now,O={locale:`en`,tag:`en`},k=at.english,A={t:fe.english,format:De(`en`),now:()=>D()};function st(e){D=e}var ct=null;async function lt(e=ct){ct=e;let t=Ne([dt(),e,...navigator.languages]),[n,r]=await Promise.all([at.in(t.locale),fe.in(t.locale)]);O=t,k=n,A={t:r,format:De(t.tag),now:()=>D()},ue(O,ut())}function ut(){return new URLSearchParams(location.search).get(`dir`)===`rtl`||document.documentElement.dir===`rtl`?`rtl`:`ltr`}function dt(){let e=C(ot);return Pe.find(t=>t===e)??null}function ft(e){e?w(ot,e):T(ot)}function j(e,t,n){return be(e,t,{locale:O.locale,...n?{signal:n}:{}})}var pt=1e4,mt=60,ht=48,gt=100,_t=class{data=null;failure=null;loading=!1;hosts=new Set;#e=0;#t=!0;#n=null;#r;constructor(e){this.#r=e}want(){!this.loading&&!this.failure&&(this.#t||this.data===null)&&this.read(this.#r)}look(e){this.hosts.has(e)||(this.hosts.size===0&&Date.now()-this.#e>pt&&(this.#t=!0),this.hosts.add(e))}leave(e){this.hosts.delete(e),this.hosts.size>0||(this.#n?.abort(),this.failure=null)}expire(){this.#t=!0,this.failure=null,this.hosts.size>0&&this.read(this.#r)}async read(e){this.#n?.abort();let t=this.#n=new AbortController;this.loading=!0,this.failure=null,this.#i();try{let n=await e(this.data,t.signal);if(t.signal.aborted)return;this.data=n,this.#t=!1,this.#e=Date.now(),M.heard(null)}catch(e){if(t.signal.aborted)return;this.failure=_(e),M.heard(this.failure)}finally{this.#n===t&&(this.loading=!1,this.#n=null,this.#i())}}again=()=>void this.read(this.#r);#i(){for(let e of this.hosts)e.requestUpdate()}},M=new class{heard=()=>void 0;#e=new Map;entry(e,t){let n=this.#e.get(e)??new _t(t);this.#e.delete(e),this.#e.set(e,n);for(let[t,{hosts:n}]of this.#e){if(this.#e.size<=mt)break;n.size===0&&t!==e&&this.#e.delete(t)}return n}expire(){for(let e of this.#e.values())e.expire()}clear(){for(let e of this.#e.values())for(let t of e.hosts)e.leave(t);this.#e.clear()}},vt=class{#e;#t=new Set;#n=new Set;constructor(e){this.#e=e,e.addController(this)}hostUpdate(){this.#n=this.#t,this.#t=new Set}hostUpdated(){for(let e of this.#n)this.#t.has(e)||e.leave(this.#e)}hostDisconnected(){for(let e of this.#t)e.leave(this.#e);this.#t=new Set}one(e,t){return this.#r(M.entry(bt(e,t),(n,r)=>yt(e,t,r)))}list(e,t,n){let r=async(r,i,a)=>{let o=n(await yt(e,{...t,first:r,after:i},a)),{hasNextPage:s=!1,endCursor:c=null}=o?.pageInfo??{};return{nodes:(o?.edges??[]).map(({node:e})=>e),more:s,cursor:c}},i=this.#r(M.entry(bt(e,t),(e,t)=>r(Math.min(gt,Math.max(ht,e?.nodes.length??0)),null,t))),a=async(e,t)=>{let n=await r(ht,e?.cursor??null,t);return{...n,nodes:[...e?.nodes??[],...n.nodes]}},{data:o,failure:s,loading:c,again:l}=i;return{data:o?.nodes??null,more:o?.more??!1,failure:s,loading:c,next:()=>void i.read(a),again:l}}#r(e){return this.#t.add(e),e.look(this.#e),queueMicrotask(()=>e.hosts.size>0&&e.want()),e}};async function yt(e,t,n){let r=await j(e,t,n);if(r.me===null)throw new v(`signed-out`);return r}function bt(e,t){return`${e}\n${JSON.stringify(t)}`}var xt=new Set([`INSUFFICIENT_POINTS`,`TIER_TOO_LOW`]);function St(e,t){if(!t){let t=[...e.comingSoon?[`COMING_SOON`]:e.stockLeft===0?[`SOLD_OUT`]:[],`IDENTIFICATION_REQUIRED`];return{...e,eligibility:{redeemable:!1,reasons:t,pointsShort:0}}}let n=(e.eligibility?.reasons??[`STORE_SESSION_REQUIRED`]).filter(e=>!xt.has(e)),r=Math.max(0,e.price-t.points.balance);return e.minTier&&e.minTier.rank>t.tier.rank&&n.push(`TIER_TOO_LOW`),r>0&&n.push(`INSUFFICIENT_POINTS`),{...e,eligibility:{redeemable:n.length===0,reasons:n,pointsShort:r}}}function N(e,t){return de(A,St(e,t))}function Ct(e,t){let{away:n,reason:r}=N(e,t);return n?`later`:r===`TIER_TOO_LOW`?`locked`:r===`INSUFFICIENT_POINTS`?`almost`:`reach`}function wt(e,t,n=10){let r=[n,e.perMemberLimit??n,e.stockLeft??n];return e.price>0&&r.push(Math.floor(t/e.price)),Math.max(1,Math.min(...r))}var P=`/store`,Tt=[`catalog`,`status`,`orders`,`history`],Et=[`status`,`orders`,`history`,`inbox`,`account`];function Dt(e){let t={sku:``,redeem:!1},[n=``,...r]=e.slice(6).split(`/`).filter(Boolean);if(n===``)return{page:`catalog`,...t};if(n===`i`&&r.length>0&&r.length<=2&&(r[1]??`redeem`)===`redeem`){let e=Ot(r[0]??``);if(e)return{page:`item`,sku:e,redeem:r.length===2}}return{page:r.length===0&&Et.find(e=>e===n)||`not-found`,...t}}function Ot(e){try{return decodeURIComponent(e)}catch{return``}}function F(e){return e===`catalog`?P:`${P}/${e}`}function I(e,{redeem:t=!1}={}){return`${P}/i/${encodeURIComponent(e)}${t?`/redeem`:``}`}function L(){return history.state?.depth??0}function R(e,{replace:t=!1}={}){t?history.replaceState({depth:L()},``,e):history.pushState({depth:L()+1},``,e),dispatchEvent(new PopStateEvent(`popstate`))}function kt(e){L()>0?history.back():R(e,{replace:!0})}function At(e){if(e.defaultPrevented||e.button||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey)return;let t=e.target instanceof Element?e.target.closest(`a`):null;!t||t.target||t.origin!==location.origin||t.hash||t.hasAttribute(`download`)||(t.pathname===P||t.pathname.startsWith(`${P}/`))&&(e.preventDefault(),t.href!==location.href&&R(t.pathname+t.search))}function z(e,{shown:t,none:n,shape:r=`rows`}){let{data:i,failure:a,loading:o,more:s}=e;return i?g`${i.length>0?t(i):n()}
${a?m(A,a,{onRetry:e.again}):y}
${s&&!a?g`<p class="centre">
<button type="button" class="button" ?disabled=${o} @click=${e.next}>${k.more}</button>
</p>`:y}`:a?m(A,a,{onRetry:e.again}):d(r,k.loading)}function B(e,t,n){return g`<div class="nothing">
${ge(e,{name:t})}
${n?g`<a class="button" href=${n.href}>${n.words}</a>`:y}
</div>`}function V(e,t){return g`<ul class="items">
${Se(e,({id:e})=>e,e=>g`<li>
${ne(A,St(e,t),{href:I(e.sku),onAct:({sku:e})=>R(I(e,{redeem:!0}))})}
</li>`)}
</ul>`}function jt(e,t,n,r){return g`<div class="choices" role="group" aria-label=${e}>
${t.map(({name:e,words:t})=>g`<button
type="button"
class="choice"
aria-pressed=${e===n}
@click=${()=>r(e)}
>
${t}
</button>`)}
</div>`}function H(e){return k.refusals[e]??k.refusals.other}function Mt(e){for(let t of e.querySelectorAll(`dialog:not([open])`))t.showModal()}function U({target:e,currentTarget:t}){e===t&&e instanceof HTMLDialogElement&&e.close()}function W({currentTarget:e}){e instanceof Element&&e.closest(`dialog`)?.close()}var Nt=null,Pt=``;function Ft(e,t){let n=JSON.stringify([e,t.map(e=>e.look)]);if(n===Pt)return;Pt=n;let r=document.adoptedStyleSheets.filter(e=>e!==Nt);Nt=me(e,t),document.adoptedStyleSheets=[...r,Nt];let i=le(e);i?document.documentElement.setAttribute(`theme`,i):document.documentElement.removeAttribute(`theme`)}var It=`text/event-stream`,Lt=1e3,Rt=3e4,zt=4e4;function Bt(e,t,n,{next:r,lost:i}){let a=new AbortController,{signal:o}=a;return(async()=>{let a=Lt;for(;!o.aborted;){let s=await Ht(e,t(),n(),o,e=>{a=Lt,r(e)});if(o.aborted||!i(s))return;await Vt(s.retryAfter?s.retryAfter*1e3:a*(.5+Math.random()/2),o),a=Math.min(Rt,a*2)}})(),()=>a.abort()}function Vt(e,t){return new Promise(n=>{let r=setTimeout(n,e);t.addEventListener(`abort`,()=>(clearTimeout(r),n()),{once:!0})})}async function Ht(e,{endpoint:t=`/graphql`,token:n,locale:r},i,a,o){try{let s=xe(Ce(e,i,r),n,It),c=await Ut(fetch(`${t}/stream`,{...s,signal:a})),l=ye(c);if(l)return l;if(!c.headers.get(`content-type`)?.startsWith(It))return await Wt(c);for await(let e of Gt(c,a)){if(e.name!==`next`)continue;let{data:t,errors:n}=JSON.parse(e.data);if(n?.[0])return Te(n[0]);t&&o(t)}return new v(`offline`)}catch(e){return _(e)}}function Ut(e){return e.catch(()=>{throw new v(`offline`)})}async function Wt(e){let{errors:t}=await Ut(e.json());return t?.[0]?Te(t[0]):new v(`server`,{code:`HTTP_${e.status}`})}async function*Gt(e,t){let n=e.body?.pipeThrough(new TextDecoderStream).getReader(),r=``;for(;n;){let e=await Ut(Promise.race([n.read(),Vt(zt,t)]));if(!e||e.done)return void n.cancel().catch(()=>void 0);let i=(r+e.value).split(`

`);r=i.pop()??``;for(let e of i){let t=t=>RegExp(`^${t}: ?(.*)$`,`m`).exec(e)?.[1]??``;yield{name:t(`event`),data:t(`data`)}}}}var Kt=class{#e;#t=[];#n=!1;constructor(e){this.#e=e,document.addEventListener(`visibilitychange`,()=>this.#r())}follow(){this.#i(),this.#n=!0,this.#r()}stop(){this.#n=!1,this.#i()}#r(){let e=this.#n&&!document.hidden;if(e===this.#t.length>0)return;if(!e)return this.#i();let t=()=>({locale:O.locale}),n=({kind:e})=>(e===`signed-out`&&this.#e.over(),e===`offline`||e===`server`||e===`limited`),r=null;this.#t=[Bt(Le,t,()=>({}),{next:({status:e})=>this.#e.standing(e),lost:n}),Bt(Re,t,()=>({after:r}),{next:({notifications:{id:e}})=>{r=e,this.#e.notified()},lost:n})]}#i(){for(let e of this.#t)e();this.#t=[]}},qt=`laurel:game`,G=`laurel:visiting`,K=`laurel:draft`,Jt=class extends Event{notice;constructor(e){super(`notice`),this.notice=e}},Yt=class extends EventTarget{phase=`loading`;member=null;failure=null;offline=!navigator.onLine;asOf=Date.now();fallbackGame=``;#e=new BroadcastChannel(`laurel:session`);#t=new Kt({standing:e=>this.adopt(e),notified:()=>this.refresh(),over:()=>this.over(k.outcomes.over)});constructor(){super(),this.#e.addEventListener(`message`,()=>void this.load()),addEventListener(`online`,()=>this.refresh()),addEventListener(`offline`,()=>this.#i(!0)),M.heard=e=>{e?.kind===`signed-out`?this.over(k.outcomes.over):this.#i(e?.kind===`offline`)}}async load(){try{let{me:e}=await j(Ie,{});this.#i(!1),e?await this.#n(e):C(G,E)?this.#a({phase:`visitor`,member:null}):this.#r(this.phase===`member`?k.outcomes.signedOut:``)}catch(e){let t=_(e);this.#i(t.kind===`offline`),t.kind===`signed-out`?this.over():(this.phase===`loading`||this.phase===`failed`)&&this.#a({phase:`failed`,failure:t})}}refresh(){M.expire(),this.load()}adopt(e){if(!e||!this.member)return;let{game:t,...n}=e,r=JSON.stringify(n)!==JSON.stringify({...n,...Xt(this.member,n)});this.member={...this.member,...n,game:{...this.member.game,...t}},st(je(t)),this.dispatchEvent(new Event(`change`)),r&&M.expire()}visit(){w(G,`yes`,E)}async signOut(){await Oe(`/auth/logout`,{everywhere:!1}),this.over(k.outcomes.signedOut)}over(e=``){this.#r(e),this.#e.postMessage(`over`)}notice(e,{bad:t=!1}={}){this.dispatchEvent(new Jt({words:e,bad:t}))}failed(e){let t=_(e);t.kind===`signed-out`?this.over(k.outcomes.over):this.notice(A.t.failures[t.kind],{bad:!0})}get gameId(){let e=new URLSearchParams(location.search).get(`game`);return this.member?.game.id??e??C(qt)??this.fallbackGame}spoke(){M.expire(),this.dispatchEvent(new Event(`change`))}async#n(e){T(G,E),w(qt,e.game.id);let t=this.member?.id!==e.id;t&&(M.clear(),this.#e.postMessage(`here`)),st(je(e.game));let{locale:n}=O;if(await lt(e.locale),O.locale!==n)return this.load();Ft(e.game.look,e.game.tiers),this.#a({phase:`member`,member:e}),t&&this.#t.follow()}#r(e){T(G,E),T(K,E),this.#t.stop(),M.clear(),this.#a({phase:`signed-out`,member:null}),e&&this.notice(e)}#i(e){e||(this.asOf=Date.now()),this.offline!==e&&(this.offline=e,this.dispatchEvent(new Event(`change`)))}#a(e){Object.assign(this,{failure:null,...e}),this.dispatchEvent(new Event(`change`))}};function Xt(e,t){return Object.fromEntries(Object.keys(t).map(t=>[t,e[t]]))}var q=new Yt,J=e=>e.displayName||k.me.player(e.playerId),Y=e=>A.t.points.amount(A.format.number(e),e),Zt=class{#e;constructor(e){this.#e=()=>e.requestUpdate(),e.addController(this)}hostConnected(){q.addEventListener(`change`,this.#e)}hostDisconnected(){q.removeEventListener(`change`,this.#e)}},Qt=1500,X=class extends x{reader=new vt(this);constructor(){super(),new Zt(this),new i(this,()=>A.now(),()=>setTimeout(()=>q.refresh(),Qt))}updated(){Mt(this)}},$t=`laurel:left`,en=`laurel:brought`;function tn(){history.pushState(history.state,``,location.href),w($t,String(history.length),E)}function nn(){let e=location.hash.slice(1);e&&history.replaceState(history.state,``,location.pathname+location.search);let t=Number(C($t,E)??0);T($t,E);let n=history.length-t;if(e&&t>0&&n>0)return w(en,e,E),history.go(-n-1),null;let r=C(en,E)??``;return T(en,E),rn(e||r)}function rn(e){let[,t,n]=/^(code|merge)=([\w.~%-]{1,512})$/.exec(e)??[];if(!t||!n)return e?{outcome:e}:{};try{return{[t]:decodeURIComponent(n)}}catch{return{}}}var an={google:ke`<path fill="#4285F4" d="M22.56 12.25c0-.78-.07-1.53-.2-2.25H12v4.26h5.92c-.26 1.37-1.04 2.53-2.21 3.31v2.77h3.57c2.08-1.92 3.28-4.74 3.28-8.09z"></path>
<path fill="#34A853" d="M12 23c2.97 0 5.46-.98 7.28-2.66l-3.57-2.77c-.98.66-2.23 1.06-3.71 1.06-2.86 0-5.29-1.93-6.16-4.53H2.18v2.84C3.99 20.53 7.7 23 12 23z"></path>
<path fill="#FBBC05" d="M5.84 14.09c-.22-.66-.35-1.36-.35-2.09s.13-1.43.35-2.09V7.07H2.18C1.43 8.55 1 10.22 1 12s.43 3.45 1.18 4.93l3.66-2.84z"></path>
<path fill="#EA4335" d="M12 5.38c1.62 0 3.06.56 4.21 1.64l3.15-3.15C17.45 2.09 14.97 1 12 1 7.7 1 3.99 3.47 2.18 7.07l3.66 2.84c.87-2.6 3.3-4.53 6.16-4.53z"></path>`,apple:ke`<path fill="currentColor" d="M12.152 6.896c-.948 0-2.415-1.078-3.96-1.04-2.04.027-3.91 1.183-4.961 3.014-2.117 3.675-.546 9.103 1.519 12.09 1.013 1.454 2.208 3.09 3.792 3.039 1.52-.065 2.09-.987 3.935-.987 1.831 0 2.35.987 3.96.948 1.637-.026 2.676-1.48 3.676-2.948 1.156-1.688 1.636-3.325 1.662-3.415-.039-.013-3.182-1.221-3.22-4.857-.026-3.04 2.48-4.494 2.597-4.559-1.429-2.09-3.623-2.324-4.39-2.376-2-.156-3.675 1.09-4.61 1.09zM15.53 3.83c.843-1.012 1.4-2.427 1.245-3.83-1.207.052-2.662.805-3.532 1.818-.78.896-1.454 2.338-1.273 3.714 1.338.104 2.715-.688 3.559-1.701"></path>`,facebook:ke`<path fill="currentColor" d="M24 12.073c0-6.627-5.373-12-12-12s-12 5.373-12 12c0 5.99 4.388 10.954 10.125 11.854v-8.385H7.078v-3.47h3.047V9.43c0-3.007 1.792-4.669 4.533-4.669 1.312 0 2.686.235 2.686.235v2.953H15.83c-1.491 0-1.956.925-1.956 1.874v2.25h3.328l-.532 3.47h-2.796v8.385C19.612 23.027 24 18.062 24 12.073z"></path>`};function on(e){let t=new URLSearchParams({next:location.pathname+location.search});return q.gameId&&t.set(`game`,q.gameId),`/auth/login/${e}?${t}`}function Z(e){return g`<div class="sign-in">
${e.filter(e=>Object.hasOwn(an,e)).map(e=>g`<a class="provider ${e}" href=${on(e)} @click=${tn}>
<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">${an[e]}</svg>
<span>${k.providers[e]}</span>
</a>`)}
</div>`}var sn=`ERASE`,cn=class extends X{static properties={providers:{attribute:!1},busy:{state:!0},erasing:{state:!0},typed:{state:!0},wrong:{state:!0}};constructor(){super(),this.providers=[],this.busy=!1,this.erasing=null,this.typed=``,this.wrong=``}render(){let{member:e}=q;if(!e)return y;let t=new Set(e.identities.map(({provider:e})=>e.toLowerCase())),n=this.providers.filter(e=>!t.has(e));return g`
<h1>${k.account.heading}</h1>
<p class="muted clamp"><bdi>${J(e)}</bdi></p>
${this.#e()}
<section class="card">
<h2>${k.account.identities}</h2>
${e.identities.length?g`<ul class="identities">
${e.identities.map(({provider:e,linkedAt:t})=>g`<li>
<strong>${k.providerNames[e]??e}</strong>
<span class="muted">${k.account.connected(A.format.day(t))}</span>
</li>`)}
</ul>`:g`<p>${k.account.noIdentities}</p>`}
${e.email?g`<p>${k.account.email(e.email)}</p>`:y}
${n.length?g`<p class="muted">${e.identities.length?k.account.connect:k.account.connectFirst}</p>
${Z(n)}`:y}
</section>
<section class="card">
<h2>${k.account.privacy}</h2>
${this.#t(k.account.exportText,k.account.export,this.#o)}
${this.#t(k.account.signOutText,k.me.signOut,this.#s)}
${this.#t(k.account.everywhereText,k.account.everywhere,this.#c)}
${this.#t(k.account.eraseText,k.account.erase,()=>this.erasing=`ask`,`danger`)}
</section>
${this.erasing?this.#n(e):y}
`}#e(){let e=dt();return g`<section class="card">
<h2><label for="language">${k.account.language}</label></h2>
<p class="muted">${k.account.languageText}</p>
<select id="language" @change=${async e=>{ft(Pe.find(t=>t===b(e))??null),await lt(),q.spoke()}}>
<option value="" ?selected=${!e}>${k.account.languageAuto}</option>
${Pe.map(t=>g`<option value=${t} lang=${t} ?selected=${t===e}>${ln(t)}</option>`)}
</select>
</section>`}#t(e,t,n,r=``){return g`<div class="deed">
<p>${e}</p>
<button type="button" class="button ${r}" ?disabled=${this.busy} @click=${n}>${t}</button>
</div>`}#n(e){return g`<dialog class="dialog" aria-labelledby="erase-title" @close=${()=>{this.erasing=null,this.typed=``,this.wrong=``}} @click=${U}>
<div class="inside">
<h2 id="erase-title">${k.account.eraseTitle}</h2>
${this.erasing===`prove`?this.#i(e):this.#r()}
</div>
</dialog>`}#r(){return g`<form @submit=${this.#l}>
<p>${k.account.eraseWarning}</p>
<div class="field">
<label for="erase-confirm">${k.account.eraseConfirm(sn)}</label>
<input
id="erase-confirm"
autocomplete="off"
autocapitalize="characters"
.value=${this.typed}
@input=${e=>this.typed=b(e)}
/>
</div>
<div role="alert">${this.wrong?g`<p class="wrong">${this.wrong}</p>`:y}</div>
<div class="actions">
<button type="button" class="button" @click=${W}>${k.cancel}</button>
<button type="submit" class="button main danger" ?disabled=${this.busy||this.typed.trim().toUpperCase()!==sn}>
${k.account.eraseYes}
</button>
</div>
</form>`}#i(e){let t=e.identities.map(({provider:e})=>e.toLowerCase()),n=this.providers.filter(e=>t.includes(e));return g`<p>${n.length?k.account.eraseProve:k.account.eraseCannotProve}</p>
${Z(n.length?n:this.providers)}
<button type="button" class="button" @click=${W}>${k.cancel}</button>`}async#a(e){this.busy=!0;try{await e()}catch(e){q.failed(e)}finally{this.busy=!1}}#o=()=>this.#a(async()=>{let{exportMyData:e}=await j(nt,{}),t=URL.createObjectURL(new Blob([e],{type:`application/json`}));Object.assign(document.createElement(`a`),{href:t,download:`my-rewards.json`}).click(),setTimeout(()=>URL.revokeObjectURL(t),6e4),q.notice(k.account.exported)});#s=()=>this.#a(()=>q.signOut());#c=()=>this.#a(async()=>{await j(it,{}),q.over(k.account.everywhereDone)});#l=async e=>{e.preventDefault(),this.busy=!0,this.wrong=``;try{let{eraseMe:e}=await j(rt,{confirm:sn}),[t]=e.userErrors;t?.code===`IDENTIFICATION_REQUIRED`?this.erasing=`prove`:t?this.wrong=H(t.code):(this.querySelector(`dialog`)?.close(),q.over(k.account.erased))}catch(e){let t=_(e);t.kind===`signed-out`?q.failed(t):this.wrong=A.t.failures[t.kind]}finally{this.busy=!1}}};function ln(e){return new Intl.DisplayNames(e,{type:`language`}).of(e)??e}var un=12096e5,dn=[`DIGITAL`,`TANGIBLE`];function fn(e){return{kind:dn.find(t=>t.toLowerCase()===e.get(`kind`))??null,tier:e.get(`tier`)??``,category:e.get(`category`)??``,affordable:e.get(`affordable`)===`1`}}function pn({kind:e,tier:t,category:n,affordable:r}){let i=new URLSearchParams({...e?{kind:e.toLowerCase()}:{},...t?{tier:t}:{},...n?{category:n}:{},...r?{affordable:`1`}:{}}).toString();return i?`${F(`catalog`)}?${i}`:F(`catalog`)}var mn=class extends X{static properties={search:{}};constructor(){super(),this.search=``}render(){let{member:e}=q;if(!e)return y;let t=fn(new URLSearchParams(this.search)),{kind:n,category:r,affordable:i}=t,a=this.reader.list(Ve,{kind:null,category:null,affordable:null},({catalog:e})=>e),o=n||r||i,s=o?this.reader.list(Ve,{kind:n,category:r||null,affordable:i||null},e=>e.catalog):a,c=a.data??[];return g`
<h1 class="sr">${k.catalog.heading}</h1>
${hn(e)?u(`at-risk`,te(A,e),{words:k.nav.status,onAct:()=>R(F(`status`))}):y}
${this.#n(t,c)}
${z(s,{shape:`cards`,shown:n=>o||t.tier?this.#e(n,t,e):_n(n,e),none:()=>this.#t(t,c)})}
`}#e(e,t,n){let r=e.filter(({minTier:n})=>!t.tier||(n?.code??gn(e))===t.tier);return r.length===0?this.#t(t,e):g`<p class="muted" role="status">${k.catalog.results(r.length,A.format.number(r.length))}</p>
${V(r,n)}`}#t(e,t){let{kind:n,tier:r,category:i,affordable:a}=e;return n===`TANGIBLE`&&!r&&!i&&!a&&!t.some(e=>e.kind===n)?B(k.catalog.tangibleSoon,`parcel`):n||r||i||a?B(k.catalog.emptyFiltered,`tag`,{words:k.catalog.clear,href:F(`catalog`)}):B(k.catalog.empty,`gift`)}#n(e,t){let n=t=>R(pn({...e,...t}),{replace:!0}),{kinds:r}=k.catalog,i=new Set([...t.flatMap(({category:e})=>e??[]),...e.category?[e.category]:[]]),a=new Map(t.flatMap(({minTier:e})=>e?[[e.code,e]]:[])),o=(t,r,i,a)=>g`<label class="pick">
<span class="sr">${r}</span>
<select @change=${e=>n({[t]:b(e)})}>
<option value="" ?selected=${!e[t]}>${i}</option>
${a.map(([n,r])=>g`<option value=${n} ?selected=${n===e[t]}>${r}</option>`)}
</select>
</label>`;return g`<div class="filters" role="group" aria-label=${k.catalog.filters}>
${jt(r.label,[...dn.map(e=>({name:e,words:r[e]})),{name:`all`,words:r.all}],e.kind??`all`,e=>n({kind:e===`all`?null:e}))}
${a.size>0||e.tier?o(`tier`,k.catalog.tier,k.catalog.everyTier,[...a.values()].sort((e,t)=>e.rank-t.rank).map(({code:e,name:t})=>[e,t])):y}
${i.size>1||e.category?o(`category`,k.catalog.category,k.catalog.everyCategory,[...i].sort().map(e=>[e,e])):y}
<label class="check">
<input
type="checkbox"
.checked=${e.affordable}
@change=${()=>n({affordable:!e.affordable})}
/>
${k.catalog.affordable}
</label>
</div>`}};function hn({tier:e,season:t}){return pe(e,t.outlook)===`at-risk`&&Date.parse(t.endsAt)-A.now()<un}function gn(e){return e.find(({minTier:e})=>e?.rank===1)?.minTier?.code}function _n(e,t){let n=n=>e.filter(e=>Ct(e,t)===n),r=new Map;for(let e of n(`locked`)){let t=e.minTier?.rank??0;r.set(t,[...r.get(t)??[],e])}let i=(e,n)=>n.length>0?g`<section class="row"><h2>${e}</h2>${V(n,t)}</section>`:y,a=t.points.balance===0&&t.progress.current===0&&t.tier.rank===1;return g`
${a?g`<p class="lead">${k.catalog.firstRun}</p>`:y}
${i(k.catalog.inReach,n(`reach`))} ${i(k.catalog.almost,n(`almost`))}
${[...r].sort(([e],[t])=>e-t).map(([,e])=>{let t=e[0]?.minTier;return i(t?g`${l(t,{size:24,locked:!0})} <bdi>${k.catalog.unlockedAt(t.name)}</bdi>`:``,e)})}
${i(k.catalog.later,n(`later`))}
`}var vn=4e3,yn=class extends x{static properties={code:{state:!0},failure:{state:!0},wrong:{state:!0},busy:{state:!0}};#e=0;constructor(){super(),this.code=null,this.failure=null,this.wrong=``,this.busy=!1,new i(this,Date.now,()=>void this.#t())}connectedCallback(){super.connectedCallback(),this.#t(),this.#e=setInterval(()=>{!document.hidden&&this.code&&q.load()},vn)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}#t=async()=>{this.failure=null;try{this.code=(await j(Qe,{})).createConnectCode}catch(e){let t=_(e);t.kind===`signed-out`?q.over(k.outcomes.over):this.failure=t}};#n=async e=>{e.preventDefault();let t=S(Ae(e),`code`);if(t){this.busy=!0,this.wrong=``;try{let{connectStoreCode:e}=await j($e,{code:t}),[n]=e.userErrors;n?this.wrong=n.code===`CODE_INVALID`?k.connect.wrong:H(n.code):(q.notice(k.connect.connected),await q.load())}catch(e){q.failed(e)}finally{this.busy=!1}}};render(){return g`<section class="gate">
<h1 tabindex="-1">${k.connect.heading}</h1>
<p>${k.connect.lead}</p>
<div class="ways">
<div class="card way">
<h2>${k.connect.show}</h2>
${this.failure?m(A,this.failure,{onRetry:()=>void this.#t()}):y}
${this.code?g`<p class="code" translate="no">${this.code.code}</p>
<p class="muted">${k.connect.validFor} ${s({...A,now:Date.now},this.code.expiresAt)}</p>`:y}
<p>${k.connect.showText}</p>
<p class="muted" role="status">${k.connect.waiting}</p>
</div>
<form class="card way" @submit=${this.#n}>
<h2>${k.connect.type}</h2>
<div class="field">
<label for="game-code">${k.connect.typeLabel}</label>
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
<button type="submit" class="button main" ?disabled=${this.busy}>${k.connect.typeButton}</button>
</form>
</div>
<p class="centre"><button type="button" class="button quiet" @click=${this.#r}>${k.connect.other}</button></p>
</section>`}#r=()=>q.signOut().catch(e=>q.failed(e))},bn=new Set([`DEMOTED`,`JOINED`,`LOOPED`,`MERGED`,`PROMOTED`,`RENEWED`,`RESTARTED`]),xn={all:()=>!0,points:({pDelta:e})=>e!==0,tier:({kind:e})=>bn.has(e),purchases:({kind:e})=>e===`PURCHASE`||e===`REFUND`},Sn=[`all`,`points`,`tier`,`purchases`],Cn=class extends X{static properties={search:{}};constructor(){super(),this.search=``}render(){let e=new URLSearchParams(this.search).get(`show`),t=Sn.find(t=>t===e)??`all`,{kinds:n}=k.history,r=this.reader.list(We,{},({me:e})=>e?.history);return g`
<h1>${k.history.heading}</h1>
<p class="muted">${k.history.lead}</p>
${jt(n.label,Sn.map(e=>({name:e,words:n[e]})),t,e=>R(e===`all`?F(`history`):`${F(`history`)}?show=${e}`,{replace:!0}))}
${z(r,{shown:e=>this.#e(e.filter(xn[t]),t),none:()=>B(k.history.empty,`clock`)})}
`}#e(e,t){if(e.length===0)return B(k.history.emptyFiltered,`clock`);let n=t===`all`||t===`points`?q.member?.points.balance:void 0;return g`<div class="card">${ie(A,e,n===void 0?{}:{balance:n})}</div>`}},wn=100,Tn=class extends X{render(){let e=this.reader.list(Ge,{},({me:e})=>e?.notifications);return g`
<h1>${k.inbox.heading}</h1>
${z(e,{shown:e=>g`<div class="card">${ce(A,e,{onRead:e=>void this.#t(e)})}</div>`,none:()=>B(k.inbox.empty,`bell`)})}
${this.#e()}
`}#e(){let{data:e,failure:t,again:n}=this.reader.one(Ke,{}),r=k.inbox.kinds;return g`<section class="card" aria-labelledby="preferences">
<h2 id="preferences">${k.inbox.preferences}</h2>
<p class="muted">${k.inbox.preferencesText}</p>
${e?.me?g`<ul class="switches">
${e.me.notificationPreferences.map(({kind:e,wanted:t})=>g`<li>
<label class="check">
<input type="checkbox" .checked=${t} @change=${()=>this.#n(e,!t)} />
${r[e]??k.inbox.otherKind}
</label>
</li>`)}
</ul>`:t?m(A,t,{onRetry:n}):d(`rows`)}
</section>`}async#t(e){try{await j(qe,{ids:e.slice(0,wn)}),q.refresh()}catch(e){q.failed(e)}}async#n(e,t){try{await j(Je,{kind:e,wanted:t})}catch(e){q.failed(e)}q.refresh()}},En=class extends X{static properties={sku:{},redeem:{attribute:!1},providers:{attribute:!1}};constructor(){super(),this.sku=``,this.redeem=!1,this.providers=[]}#e=``;updated(){super.updated();let e=this.querySelector(`#item-title`)?.textContent.trim()??``;e!==this.#e&&(this.#e=e,this.dispatchEvent(new Event(`laurel-titled`,{bubbles:!0})))}render(){let e=q.member?null:q.gameId||null,{data:t,failure:n,again:i}=this.reader.one(He,{sku:this.sku,gameId:e}),a=t?.catalog.edges[0]?.node;return t&&!a?g`<h1>${k.item.gone}</h1>
${B(k.item.goneText,`tag`,{words:k.back,href:F(`catalog`)})}`:a?g`<p class="crumb"><a href=${F(`catalog`)}>${r(`arrow`,16)}${k.back}</a></p>
${this.#t(a)} ${this.redeem?this.#n(a):y}`:n&&n.kind!==`signed-out`?m(A,n,{onRetry:i}):d(`cards`,k.loading)}#t(e){let{member:t}=q,{action:n,words:r,why:i,away:a}=N(e,t),o=()=>n&&R(I(e.sku,{redeem:!0})),s=(e,t)=>g`<div><dt class="muted">${e}</dt><dd>${t}</dd></div>`,{format:c}=A;return g`<article class="whole ${a?`away`:``}">
${f(e)}
<div class="whole-words">
<p class="muted"><bdi>${e.category??k.catalog.kindOf[e.kind]}</bdi></p>
<h1 id="item-title"><bdi>${e.title}</bdi></h1>
${e.description?g`<p class="description"><bdi>${e.description}</bdi></p>`:y}
<dl class="whole-facts">
${s(k.item.price,g`<strong class="price num"><bdi>${Y(e.price)}</bdi></strong>`)}
${t?s(k.item.balance,g`<span class="num"><bdi>${Y(t.points.balance)}</bdi></span>`):y}
${s(k.item.kind,k.catalog.kindOf[e.kind])}
${s(k.item.tier,e.minTier?g`<bdi>${k.catalog.from(e.minTier.name)}</bdi>`:k.item.everyTier)}
${e.perMemberLimit?s(k.item.limit,k.catalog.limit(e.perMemberLimit,c.number(e.perMemberLimit))):y}
${e.stockLeft===null?y:s(k.item.stock,c.number(e.stockLeft))}
${e.availableUntil?s(k.item.until,g`<bdi>${c.moment(e.availableUntil)}</bdi>`):y}
</dl>
<div class="whole-act">
<button
type="button"
class="button ${n?`main`:``}"
aria-disabled=${n===null}
aria-describedby="item-why"
@click=${o}
>
<span>${r}<span class="sr">: ${e.title}</span></span>
</button>
</div>
<p class="muted" id="item-why">${i.join(` `)}</p>
</div>
</article>`}#n(e){let{action:t}=N(e,q.member),n=()=>kt(I(e.sku));if(t===`sign-in`)return this.#r(n);let r=this.querySelector(`laurel-redeem`)!==null;return!q.member||t!==`redeem`&&!r?y:g`<laurel-redeem .item=${e} @laurel-closed=${n}></laurel-redeem>`}#r(e){let{member:t}=q;return g`<dialog class="dialog" aria-labelledby="ask-title" @close=${e} @click=${U}>
<div class="inside">
<h2 id="ask-title">${k.redeem.signInTitle}</h2>
${t?g`<p class="muted"><bdi>${J(t)}</bdi></p>`:y}
<p>${this.providers.length>0?k.redeem.signInText:k.redeem.noProviders}</p>
${Z(this.providers)}
<button type="button" class="button" @click=${W}>${k.cancel}</button>
</div>
</dialog>`}},Dn=3e3,On=6e4;function kn({benefit:e,pointsSpent:t}){let{orders:n}=k;if(e)return n.gift;let r=Y(t);return{...n,spent:n.spent(r),cancelText:n.cancelText(r)}}var An=class extends X{static properties={cancelling:{state:!0},busy:{state:!0}};#e=null;#t=Dn;#n=0;constructor(){super(),this.cancelling=null,this.busy=!1}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.#i)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.#i),clearTimeout(this.#n),this.#n=0}#r(){let e=this.#e;!e?.data?.some(({status:e})=>e===`PENDING`)||e?.loading||document.hidden||!this.isConnected||this.#n||(this.#n=setTimeout(()=>{this.#n=0,this.#e?.again()},this.#t),this.#t=Math.min(On,this.#t*1.4))}#i=()=>{document.hidden||(this.#t=Dn,this.#r())};updated(){super.updated(),this.#r()}render(){let e=this.#e=this.reader.list(Ue,{},({me:e})=>e?.redemptions);return g`
<h1>${k.orders.heading}</h1>
${z(e,{shown:e=>g`<ul class="orders">
${Se(e,({id:e})=>e,e=>this.#a(e))}
</ul>`,none:()=>B(k.orders.empty,`parcel`,{words:k.orders.toStore,href:F(`catalog`)})})}
${this.cancelling?this.#o(this.cancelling):y}
`}#a(e){let{status:t,title:n,quantity:r}=e,i=kn(e),{format:a}=A,o=e.trackingUrl&&we(e.trackingUrl);return g`<li class="card order">
${f(e.item)}
<div class="order-words">
<h2 class="order-title clamp"><bdi>${n}</bdi>${r>1?g` ${k.orders.times(a.number(r))}`:y}</h2>
<p><span class="chip order-state">${k.orders.status[t]}</span></p>
<p class="small muted"><bdi class="num">${i.spent}</bdi> · <bdi>${i.redeemed(a.moment(e.createdAt))}</bdi></p>
${t===`PENDING`?g`<p class="small muted"><bdi>${i.due(a.moment(e.dueAt))}</bdi></p>`:y}
${e.failureReason?g`<p><bdi>${k.orders.reason(e.failureReason)}</bdi></p>`:y}
${t===`FAILED`||t===`CANCELLED`?g`<p>${i.returned}</p>`:y}
${o?g`<p><a href=${o} target="_blank" rel="noopener noreferrer">${k.orders.tracking}</a></p>`:y}
</div>
${jn(e)}
${t===`PENDING`?g`<button
type="button"
class="button quiet order-cancel"
@click=${()=>this.cancelling=e}
>
<span>${k.orders.cancel}<span class="sr">: ${n}</span></span>
</button>`:y}
</li>`}#o(e){return g`<dialog class="dialog" aria-labelledby="cancel-title" @close=${()=>this.cancelling=null} @click=${U}>
<div class="inside">
<h2 id="cancel-title">${k.orders.cancelTitle(e.title)}</h2>
<p>${kn(e).cancelText}</p>
<div class="actions">
<button type="button" class="button" @click=${W}>${k.orders.cancelNo}</button>
<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#s(e)}>
${k.orders.cancelYes}
</button>
</div>
</div>
</dialog>`}async#s(e){this.busy=!0;try{let{cancelRedemption:t}=await j(Ze,{id:e.id}),[n]=t.userErrors;n?q.notice(H(n.code),{bad:!0}):(q.adopt(t.member),q.notice(kn(e).cancelled)),M.expire()}catch(e){q.failed(e)}finally{this.busy=!1,this.querySelector(`dialog`)?.close()}}};function jn({status:e,createdAt:t,settledAt:n}){let{format:i}=A,{label:a,ordered:o,told:s,delivered:c}=k.orders.steps,l=e!==`PENDING`,u=e===`FAILED`||e===`CANCELLED`,ee=l?k.orders.status[e]:c;return g`<ol class="steps" aria-label=${a}>
${[{words:o,at:t,state:`done`},{words:s,at:null,state:l?`done`:`now`},{words:ee,at:n,state:u?`bad`:l?`done`:`ahead`}].map(({words:e,at:t,state:n})=>g`<li class="step ${n}" aria-current=${n===`now`?`step`:y}>
<span class="step-mark">${n===`done`?r(`check`,16):n===`bad`?r(`close`,16):y}</span>
<span><span class="step-words">${e}</span>${t?g`<time class="small muted" datetime=${t}><bdi>${i.moment(t)}</bdi></time>`:y}</span>
</li>`)}
</ol>`}var Mn=`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;function Nn(){let e=new Intl.DisplayNames(O.tag,{type:`region`}),t=new Intl.Collator(O.tag).compare;return Mn.split(` `).map(t=>[t,e.of(t)??t]).sort((e,n)=>t(e[1],n[1]))}var Pn=[[`name`,`name`,!0,128],[`line1`,`address-line1`,!0,200],[`line2`,`address-line2`,!1,200],[`postalCode`,`postal-code`,!1,32],[`city`,`address-level2`,!0,128],[`region`,`address-level1`,!1,128]],Fn=[`quantity`,`email`,`country`,`phone`,...Pn.map(([e])=>e)],In=class extends x{static properties={item:{attribute:!1},quantity:{state:!0},price:{state:!0},stage:{state:!0},errors:{state:!0},general:{state:!0}};#e=Ee();#t=null;#n=null;constructor(){super(),this.quantity=1,this.price=null,this.stage=`form`,this.errors={},this.general=``,new Zt(this)}updated(e){Mt(this),this.#h(),e.has(`stage`)&&this.stage===`done`&&this.querySelector(`#redeem-title`)?.focus(),e.has(`errors`)&&this.querySelector(`[aria-invalid=true]`)?.focus()}render(){return g`<dialog
class="dialog"
aria-labelledby="redeem-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${e=>this.stage===`working`&&e.preventDefault()}
@click=${e=>this.stage!==`working`&&U(e)}
>
<div class="inside">${this.stage===`done`?this.#u():this.#i()}</div>
</dialog>`}get#r(){return this.price===null?this.item:{...this.item,price:this.price}}#i(){let e=this.#r,t=q.member?.points.balance??0,n=e.price*this.quantity,r=this.stage===`working`,i=r||this.stage===`unsure`,a=e.kind===`TANGIBLE`,o=wt(e,t),s=n>t&&this.stage===`form`;return g`
<div class="title-row">
${f(e)}
<div>
<h2 id="redeem-title" tabindex="-1">${k.redeem.heading(e.title)}</h2>
${a?null:g`<p class="muted">${k.redeem.digital}</p>`}
</div>
</div>
<form novalidate @submit=${this.#d} @input=${this.#m} aria-busy=${r}>
<fieldset ?disabled=${i}>
${o>1?this.#a(o):y}
${N(e,q.member).needsEmail?this.#o():y}
${a?this.#s():y}
</fieldset>
<dl class="sum">
<div><dt>${k.redeem.price}</dt><dd>${A.format.number(n)}</dd></div>
<div><dt>${k.redeem.balance}</dt><dd>${A.format.number(t)}</dd></div>
<div class="total"><dt>${k.redeem.after}</dt><dd>${A.format.number(t-n)}</dd></div>
</dl>
<div role="alert">${this.general?g`<p class="wrong">${this.general}</p>`:y}</div>
<div class="actions">
<button type="button" class="button" ?disabled=${r} @click=${W}>${k.cancel}</button>
<button type="submit" class="button main" ?disabled=${r||s}>
${r?k.redeem.working:this.stage===`unsure`?k.redeem.again:k.redeem.confirm(Y(n))}
</button>
</div>
</form>
`}#a(e){return this.#l(`quantity`,g`<select
id="redeem-quantity"
name="quantity"
aria-invalid=${!!this.errors.quantity}
aria-describedby="redeem-quantity-error"
@change=${e=>this.quantity=Number(b(e))}
>
${Array.from({length:e},(e,t)=>g`<option value=${t+1} .selected=${t+1===this.quantity}>${t+1}</option>`)}
</select>`)}#o(){return this.#l(`email`,this.#c(`email`,`email`,!0,254,`email`),k.redeem.emailHint)}#s(){return g`<fieldset class="address">
<legend>${k.redeem.delivery}</legend>
${Pn.map(([e,t,n,r])=>this.#l(e,this.#c(e,`shipping ${t}`,n,r)))}
${this.#l(`country`,g`<select
id="redeem-country"
name="country"
autocomplete="shipping country"
required
aria-invalid=${!!this.errors.country}
aria-describedby="redeem-country-error"
>
<option value="">${k.redeem.choose}</option>
${Nn().map(([e,t])=>g`<option value=${e}>${t}</option>`)}
</select>`)}
${this.#l(`phone`,this.#c(`phone`,`shipping tel`,!1,32,`tel`))}
<p class="small muted">${k.redeem.privacy}</p>
</fieldset>`}#c(e,t,n,r,i=`text`){return g`<input
id="redeem-${e}"
name=${e}
type=${i}
autocomplete=${t}
maxlength=${r}
?required=${n}
aria-invalid=${!!this.errors[e]}
aria-describedby="redeem-${e}-error"
/>`}#l(e,t,n=``){return g`<div class="field field-${e}">
<label for="redeem-${e}">${k.redeem[e]}</label>
${t}
<p class=${this.errors[e]?`small wrong`:`small muted`} id="redeem-${e}-error">${this.errors[e]??n}</p>
</div>`}#u(){return g`<div class="done">
${f(this.item)}
<h2 id="redeem-title" tabindex="-1">${k.redeem.done}</h2>
<p>${this.item.title}</p>
<p class="small muted">${this.item.kind===`TANGIBLE`?k.redeem.doneTangible:k.redeem.doneDigital}</p>
<div class="actions">
<button type="button" class="button" @click=${W}>${k.redeem.goOn}</button>
<button type="button" class="button main" @click=${()=>R(F(`orders`),{replace:!0})}>${k.redeem.seeOrders}</button>
</div>
</div>`}#d=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#n??this.#f(Ae(e));if(t){this.stage=`working`,this.general=``;try{let{redeem:e}=await j(Xe,{input:t});this.#n=null,e.userErrors.length?this.#p(e):(this.stage=`done`,T(K,E),q.adopt(e.member),M.expire())}catch(e){let n=_(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),q.failed(n);return}let r=n.kind===`offline`||n.kind===`server`;this.#n=r?t:null,this.stage=r?`unsure`:`form`,this.general=r?k.redeem.unsure:A.t.failures[n.kind]}}};#f(e){let t={};for(let n of Fn){let r=e.elements.namedItem(n);(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&(r.required&&!S(e,n)?t[n]=k.redeem.missing:r.type===`email`&&r.validity.typeMismatch&&(t[n]=k.redeem.badEmail))}if(this.errors=t,Object.keys(t).length)return null;let n=S(e,`email`);return{itemId:this.item.id,quantity:this.quantity,expectedPrice:this.#r.price,idempotencyKey:this.#e,...n?{email:n}:{},...this.item.kind===`TANGIBLE`?{shippingAddress:Rn(e)}:{}}}#p({userErrors:e,currentPrice:t}){let n={},r=[];t!==null&&(this.price=t,this.quantity=Math.min(this.quantity,wt(this.#r,q.member?.points.balance??0)));for(let{code:i,path:a}of e){let e=Fn.find(e=>e===a.at(-1));i===`IDEMPOTENCY_CONFLICT`?r.push(k.redeem.already):i===`PRICE_CHANGED`&&t!==null?r.push(k.redeem.priceChanged(Y(t))):e&&this.querySelector(`[name="${e}"]`)?n[e]=i===`INVALID`?k.redeem.check:H(i):r.push(H(i))}this.stage=`form`,this.errors=n,this.general=r.join(` `),q.refresh()}#m=e=>{let t=e.target instanceof Element?e.target.closest(`form`):null;t&&w(K,JSON.stringify(Object.fromEntries(new FormData(t))),E)};#h(){let e=this.querySelector(`form`);if(!e||e===this.#t)return;this.#t=e;let t=Ln(C(K,E));for(let n of Fn){let r=e.elements.namedItem(n),i=t[n];(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&i&&n!==`quantity`&&(r.value||=i)}}};function Ln(e){try{return e?JSON.parse(e):{}}catch{return{}}}function Rn(e){let t=t=>S(e,t);return{name:t(`name`),line1:t(`line1`),city:t(`city`),country:t(`country`),postalCode:t(`postalCode`),...t(`line2`)?{line2:t(`line2`)}:{},...t(`region`)?{region:t(`region`)}:{},...t(`phone`)?{phone:t(`phone`)}:{}}}var zn=class extends X{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let{member:e}=q;if(!e)return y;let{data:t,failure:n,again:r}=this.reader.one(ze,{});return g`
<h1 class="sr">${k.status.heading}</h1>
${this.#e(e)}
${t?.me?this.#t(t.me,e):n?m(A,n,{onRetry:r}):d(`rows`,k.loading)}
`}#e(e){let{tier:t,nextTier:n,progress:r,season:i,points:a}=e;return g`<section class="card stand" aria-label=${k.status.you}>
<div class="stand-who">
${l(t,{size:96,share:r.fraction,loops:e.loops})}
<div>
<p class="stand-tier"><bdi>${t.name}</bdi></p>
<p class="muted clamp"><bdi>${J(e)}</bdi></p>
${e.isGuest?g`<p class="chip">${k.me.guest}</p>`:y}
</div>
${oe(A,a)}
</div>
${he(A,{tier:t,nextTier:n,progress:r})} ${se(A,{tier:t,season:i,progress:r})}
</section>`}#t({tier:e,nextTier:t,missions:r,activities:i,game:s},u){let ee={onClaim:e=>void this.#n(e),busy:this.busy};return g`<div class="columns">
<section class="card">
<h2>${k.status.benefits(e.name)}</h2>
${e.benefits.length>0?g`<ul class="stack">${e.benefits.map(e=>g`<li>${n(A,e,ee)}</li>`)}</ul>`:g`<p class="muted">${k.status.noBenefits}</p>`}
${t?g`<h3 class="up">${l(t,{size:24,locked:!0})}<bdi>${k.status.up(t.name)}</bdi></h3>
${c(A,e,t)}`:y}
</section>
<div class="stack">
<section class="card">
<h2>${k.status.missions}</h2>
${r.length>0?g`<ul class="stack">${o(r).map(e=>g`<li>${a(A,e)}</li>`)}</ul>`:g`<p class="muted">${k.status.noMissions}</p>`}
</section>
${i.length>0?g`<section class="card">
<h2>${k.status.activities}</h2>
<ul class="stack">${i.map(e=>g`<li>${ae(A,e)}</li>`)}</ul>
</section>`:y}
${Bn(s.tiers,u)}
</div>
<section class="card wide">
<h2>${k.status.tiers}</h2>
${_e(A,{tiers:s.tiers,tier:u.tier})}
</section>
</div>`}async#n({code:e,title:t}){this.busy=!0;try{let{claimBenefit:n}=await j(Ye,{code:e}),[r]=n.userErrors;r?q.notice(H(r.code),{bad:!0}):(q.adopt(n.member),q.notice(k.status.claimed(t))),M.expire()}catch(e){q.failed(e)}finally{this.busy=!1}}};function Bn(e,{tier:t,joinedAt:n,loops:r}){return g`<section class="card">
<h2>${k.status.milestones}</h2>
<ol class="gems">
${e.map(e=>{let n=e.rank<=t.rank,r=n?k.status.reached(e.name):k.status.ahead(e.name);return g`<li>${l(e,{size:48,locked:!n,label:r})}</li>`})}
</ol>
${r>0?g`<p>${k.status.loops(r,A.format.number(r))}</p>`:y}
<p class="muted"><bdi>${k.status.since(A.format.day(n))}</bdi></p>
</section>`}var Vn={catalog:`tag`,status:`flag`,orders:`parcel`,history:`clock`};function Hn(e,t){let{member:n}=q;return g`<header class="top">
<a class="brand" href=${F(`catalog`)}>
<img src="/static/laurel.svg" alt="" width="32" height="32" /><bdi class="brand-name">${n?.game.name??k.title}</bdi>
</a>
${t?Un(e):y} ${n&&t?Wn(e):y}
</header>`}function Un(e){return g`<nav class="tabs" aria-label=${k.nav.label}>
${Tt.map(t=>g`<a href=${F(t)} aria-current=${t===e||t===`catalog`&&e===`item`?`page`:`false`}>
${r(Vn[t])}<span>${k.nav[t]}</span>
</a>`)}
</nav>`}function Wn(t){let{member:n}=q;if(!n)return y;let{balance:i}=n.points,{unreadCount:a}=n.notifications,{number:o}=A.format,s=e=>e===t?`page`:`false`;return g`<div class="me">
<a class="me-points" href=${F(`status`)} aria-label=${k.me.points(Y(i))}>
${r(`star`,16)}<strong class="num"><bdi>${e(i,o)}</bdi></strong>
</a>
<a class="me-gem" href=${F(`status`)} aria-label=${k.me.tier(n.tier.name)} title=${n.tier.name}>
${l(n.tier,{size:24})}
</a>
<a class="me-inbox" href=${F(`inbox`)} aria-label=${k.me.inbox(a,o(a))} aria-current=${s(`inbox`)}>
${r(`bell`,24)}${a>0?g`<span class="badge num">${o(a)}</span>`:y}
</a>
<a class="me-account" href=${F(`account`)} aria-label="${k.nav.account}: ${J(n)}" aria-current=${s(`account`)}>
${r(`person`,24)}<bdi class="me-name">${J(n)}</bdi>
</a>
</div>`}function Q(e,t,n=!1){return g`<section class="gate card" role=${n?`alert`:`group`} aria-labelledby="gate-title">
<img src="/static/laurel.svg" alt="" width="72" height="72" />
<h1 id="gate-title" tabindex="-1"><bdi>${e}</bdi></h1>
${t}
</section>`}var $=(e,t,n=`main`)=>g`<button type="button" class="button ${n}" @click=${t}><bdi class="clamp">${e}</bdi></button>`;function Gn({goOn:e,providers:t,play:n}){let{member:r}=q;return Q(k.gate.over,g`<p>${k.gate.overText}</p>
${r?$(k.gate.goOnAs(J(r)),e):Z(t)}
${n?g`<p><a href=${n}>${k.window.play}</a></p>`:y}`)}function Kn(e){let{name:t,onSwitch:n,onStay:r,busy:i}=e,a=t||k.gate.somebody;return Q(k.gate.switchTitle(a),g`<p>${k.gate.switchText}</p>
<div class="stack">
<button type="button" class="button main" ?disabled=${i} @click=${n}>${k.gate.switchYes}</button>
${$(k.gate.switchNo(a),r,``)}
</div>`)}function qn(e,t){return Q(k.gate.failed,g`<p>${A.t.failures[e.kind]}</p> ${$(k.retry,t)}`,!0)}function Jn(){return Q(k.notFound.heading,g`<p>${k.notFound.text}</p>
<a class="button main" href=${F(`catalog`)}>${k.back}</a>`)}function Yn(e,{tier:t,points:n,progress:r,displayName:i},a=``){let{format:o}=A;return g`<li class="side ${a}">
<h2 class="small muted">${e}</h2>
${l(t,{size:48})}
<p class="side-tier"><bdi>${t.name}</bdi></p>
${i?g`<p class="muted clamp"><bdi>${i}</bdi></p>`:y}
<p class="num"><bdi>${Y(n)}</bdi></p>
<p class="small muted num"><bdi>${A.t.history.progress}: ${o.number(r)}</bdi></p>
</li>`}function Xn(e){let{sides:t,onMerge:n,onLater:r,busy:i,wrong:a}=e;return Q(k.merge.heading,g`<p>${k.merge.lead}</p>
<ul class="sides">
${Yn(k.merge.here,t.here)} ${Yn(k.merge.there,t.there)} ${Yn(k.merge.result,t.result,`result`)}
</ul>
<h2>${k.merge.kept}</h2>
<ul class="bullets">${k.merge.points.map(e=>g`<li>${e}</li>`)}</ul>
<div role="alert">${a?g`<p class="wrong">${a}</p>`:y}</div>
<div class="stack">
<button type="button" class="button main" ?disabled=${i} @click=${n}>${k.merge.yes}</button>
${$(k.merge.no,r,``)}
</div>`)}var Zn=6e3;function Qn(e){return Object.hasOwn(k.outcomes,e)}var $n=class extends x{static properties={providers:{converter:e=>e?e.split(` `):[]},game:{},play:{},route:{state:!0},search:{state:!0},gate:{state:!0},busy:{state:!0},notices:{state:!0}};#e=``;constructor(){super(),this.providers=[],this.game=null,this.play=null,this.gate=null,this.busy=!1,this.notices=[],this.route=Dt(location.pathname),this.search=location.search,new Zt(this)}connectedCallback(){super.connectedCallback(),q.fallbackGame=this.game??``,q.addEventListener(`notice`,e=>{e instanceof Jt&&this.#a(e.notice)}),addEventListener(`popstate`,()=>{this.route=Dt(location.pathname),this.search=location.search}),addEventListener(`pageshow`,({persisted:e})=>e&&void this.#t()),this.addEventListener(`click`,At),this.addEventListener(`laurel-titled`,()=>this.requestUpdate()),addEventListener(`hashchange`,()=>void this.#t()),this.#t()}async#t(){let e=nn();if(!e)return;let{code:t,merge:n,outcome:r=``}=e;t?(this.#e=t,await this.#n(!1)):(r===`connect`&&q.visit(),await q.load(),n?await this.#r(n):Qn(r)&&q.notice(k.outcomes[r],{bad:r===`failed`||r===`in-use`}))}async#n(e){this.gate={name:`exchange`},this.busy=!0;try{let{status:t,body:n}=await Oe(`/auth/exchange`,{code:this.#e,session:`cookie`,replace:e});if(t===409){this.gate={name:`switch`,who:n?.error?.displayName};return}await q.load(),this.gate=t<400?null:{name:`over`}}catch(e){this.gate={name:`broken`,failure:_(e)}}finally{this.busy=!1}}async#r(e){try{let{mergePreview:t}=await j(tt,{token:e});if(!t)return q.notice(k.merge.over,{bad:!0});let{here:n,there:r,tier:i,points:a,progress:o}=t;this.gate={name:`merge`,token:e,sides:{here:n,there:r,result:{tier:i,points:a,progress:o}}}}catch(e){q.failed(e)}}async#i(e){this.busy=!0;try{let{mergeMembers:t}=await j(et,{token:e.token}),[n]=t.userErrors;n?this.gate={...e,wrong:n.code===`CODE_INVALID`?k.merge.over:H(n.code)}:(this.gate=null,q.notice(k.merge.done),await q.load())}catch(t){let n=_(t);n.kind===`signed-out`?(this.gate=null,q.failed(n)):this.gate={...e,wrong:A.t.failures[n.kind]}}finally{this.busy=!1}}#a(e){this.notices=[...this.notices.slice(-2),e],setTimeout(()=>this.#o(e),Zn)}#o(e){this.notices=this.notices.filter(t=>t!==e)}updated(e){let t=this.gate?.name;e.has(`gate`)&&t&&t!==e.get(`gate`)?.name&&this.querySelector(`#gate-title`)?.focus(),document.title=this.#s();let n=e.get(`route`);!n||n.page===this.route.page&&n.sku===this.route.sku||(this.querySelector(`main`)?.focus({preventScroll:!0}),scrollTo({top:0}))}#s(){let{page:e}=this.route,t=q.member?`${k.title} – ${q.member.game.name}`:k.title;return e===`catalog`?t:e===`item`?`${this.querySelector(`#item-title`)?.textContent.trim()||k.nav.catalog} – ${t}`:`${e===`not-found`?k.notFound.heading:k.nav[e]} – ${t}`}render(){let e=q.phase===`member`&&!this.gate;return g`
<a class="skip" href="#content" @click=${this.#l}>${k.skip}</a>
${Hn(this.route.page,e)} ${this.#c()}
<main id="content" tabindex="-1">${this.gate?this.#u(this.gate):this.#d()}</main>
${this.notices.map(e=>ve(A,e,()=>this.#o(e)))}
${re(this.notices.map(({words:e})=>e).join(` `))}
`}#c(){return g`<div class="banners">
${q.offline?u(`offline`,k.banners.offline(A.format.moment(q.asOf))):y}
${q.member?.game.mode===`SANDBOX`?u(`sandbox`,k.banners.sandbox):y}
</div>`}#l=e=>{e.preventDefault(),this.querySelector(`main`)?.focus()};#u(e){let{providers:t,play:n,busy:r}=this;switch(e.name){case`switch`:return Kn({name:e.who,busy:r,onSwitch:()=>this.#n(!0),onStay:()=>(this.gate=null,q.load())});case`over`:return Gn({providers:t,play:n,goOn:()=>this.gate=null});case`broken`:return qn(e.failure,()=>this.#n(!1));case`merge`:return Xn({sides:e.sides,busy:r,wrong:e.wrong,onMerge:()=>this.#i(e),onLater:()=>this.gate=null});default:return d(`rows`,k.loading)}}#d(){let{failure:e,phase:t}=q;if(this.route.page===`not-found`)return Jn();if(e)return qn(e,()=>q.load());switch(t){case`member`:return this.#f();case`visitor`:return g`<laurel-connect></laurel-connect>`;case`signed-out`:return this.route.page===`item`?this.#f():g`<laurel-window .providers=${this.providers} .play=${this.play}></laurel-window>`;default:return d(`cards`,k.loading)}}#f(){let{page:e,sku:t,redeem:n}=this.route;switch(e){case`item`:return g`<laurel-item .sku=${t} .redeem=${n} .providers=${this.providers}></laurel-item>`;case`status`:return g`<laurel-status></laurel-status>`;case`orders`:return g`<laurel-orders></laurel-orders>`;case`history`:return g`<laurel-history .search=${this.search}></laurel-history>`;case`inbox`:return g`<laurel-inbox></laurel-inbox>`;case`account`:return g`<laurel-account .providers=${this.providers}></laurel-account>`;default:return g`<laurel-catalog .search=${this.search}></laurel-catalog>`}}},er=h`
.dialog {
background: var(--surface);
border: 1px solid var(--line);
border-radius: var(--radius-stage);
color: var(--ink);
margin: auto;
max-height: calc(100dvh - 32px);
max-width: min(560px, calc(100vw - 24px));
overflow: auto;
padding: 0;
width: 100%;
}
.dialog::backdrop {
background: rgb(0 0 0 / 50%);
}
.inside {
display: grid;
gap: 16px;
grid-template-columns: minmax(0, 1fr);
padding: 24px;
}
.inside form {
display: grid;
gap: 16px;
grid-template-columns: minmax(0, 1fr);
}
.title-row {
align-items: center;
display: grid;
gap: 16px;
grid-template-columns: 72px minmax(0, 1fr);
}
.title-row .picture,
.done .picture {
margin: 0;
overflow: hidden;
}
.title-row .picture {
aspect-ratio: 1;
border-radius: var(--radius-control);
}
.kit fieldset {
border: 0;
display: grid;
gap: 12px;
grid-template-columns: minmax(0, 1fr);
margin: 0;
min-width: 0;
padding: 0;
}
.kit fieldset:not(:has(*)) {
display: none;
}
.kit legend {
font-weight: 700;
margin-block-end: 8px;
padding: 0;
}
.kit .address {
gap: 12px;
grid-template-columns: repeat(2, minmax(0, 1fr));
}
.address > :is(.field-name, .field-line1, .field-line2, p) {
grid-column: 1 / -1;
}
.field {
align-content: start;
display: grid;
gap: 4px;
grid-template-columns: minmax(0, 1fr);
}
.field label {
font-weight: 600;
}
.field > p:empty {
display: none;
}
.kit [aria-invalid="true"] {
border-color: var(--danger);
outline: 1px solid var(--danger);
}
.sum {
background: var(--sunken);
border-radius: var(--radius);
display: grid;
font-variant-numeric: tabular-nums;
gap: 8px;
padding: 16px;
}
.sum .total {
border-block-start: 1px solid var(--control);
font-weight: 700;
padding-block-start: 8px;
}
.actions {
display: flex;
flex-wrap: wrap;
gap: 12px;
justify-content: flex-end;
}
.done {
display: grid;
gap: 12px;
grid-template-columns: minmax(0, 1fr);
text-align: center;
}
.done .picture {
border-radius: var(--radius);
}
.done .actions {
justify-content: center;
}
.sign-in {
display: grid;
gap: 8px;
}
.kit .provider {
align-items: center;
background: #ffffff;
border: 1px solid #75847b;
border-radius: var(--radius-control);
color: #1f1f1f;
display: flex;
font-weight: 600;
gap: 12px;
justify-content: center;
min-height: 48px;
padding: 8px 16px;
text-decoration: none;
}
.kit .provider.apple {
background: #000000;
color: #ffffff;
}
.kit .provider.facebook {
background: #1877f2;
border-color: #1877f2;
color: #ffffff;
}
.provider:hover {
box-shadow: 0 0 0 3px color-mix(in srgb, var(--accent) 30%, transparent);
}
.gate {
display: grid;
gap: 16px;
grid-template-columns: minmax(0, 1fr);
justify-items: center;
margin: 32px auto;
max-width: 560px;
padding: 32px 24px;
text-align: center;
}
.gate > * {
max-width: 100%;
}
.gate .stack {
justify-self: stretch;
}
.bullets {
display: grid;
gap: 4px;
text-align: start;
}
.kit .bullets {
list-style: disc;
padding-inline-start: 20px;
}
.sides {
display: grid;
gap: 12px;
grid-template-columns: repeat(3, minmax(0, 1fr));
justify-self: stretch;
}
.side {
align-content: start;
background: var(--sunken);
border: 1px solid transparent;
border-radius: var(--radius);
display: grid;
gap: 4px;
grid-template-columns: minmax(0, 1fr);
justify-items: center;
padding: 12px 8px;
}
.side.result {
border-color: var(--accent);
}
.side-tier {
font-weight: 700;
}
.ways {
display: grid;
gap: 16px;
grid-template-columns: repeat(2, minmax(0, 1fr));
justify-self: stretch;
}
.way {
align-content: start;
display: grid;
gap: 12px;
text-align: start;
}
.code {
border: 2px dashed var(--accent);
border-radius: var(--radius);
font: 700 28px/44px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
letter-spacing: 0.08em;
text-align: center;
user-select: all;
}
@media (max-width: 30rem) {
.inside {
padding: 16px;
}
.kit .address,
.ways {
grid-template-columns: minmax(0, 1fr);
}
.actions > * {
flex: 1 1 auto;
}
}
`,tr=h`
html {
background: var(--bg);
scroll-padding-top: 80px;
}
body {
margin: 0;
}
.kit a {
color: var(--accent);
text-underline-offset: 0.2em;
}
.kit main:focus,
.kit :is(h1, h2):focus {
outline: none;
}
.skip {
background: var(--surface);
inset-block-start: -80px;
inset-inline-start: 16px;
padding: 12px 16px;
position: fixed;
z-index: 4;
}
.skip:focus {
inset-block-start: 8px;
}
.top {
align-items: center;
background: color-mix(in srgb, var(--bg) 92%, transparent);
backdrop-filter: blur(12px);
border-block-end: 1px solid var(--line);
display: flex;
gap: 8px 24px;
inset-block-start: 0;
min-height: 64px;
padding: 8px max(24px, calc((100% - 1104px) / 2));
position: sticky;
z-index: 3;
}
.kit .brand {
align-items: center;
color: var(--ink);
display: flex;
flex: 0 1 auto;
font-weight: 700;
gap: 12px;
min-height: 44px;
min-width: 44px;
text-decoration: none;
}
.brand img {
flex: none;
}
.brand-name,
.me-name {
max-width: 14ch;
overflow: hidden;
text-overflow: ellipsis;
white-space: nowrap;
}
.tabs {
display: flex;
flex: 1 0 auto;
gap: 4px;
}
.kit .tabs a,
.kit .me a {
align-items: center;
border-radius: var(--radius-control);
color: var(--muted);
display: flex;
font-weight: 600;
gap: 8px;
justify-content: center;
min-height: 44px;
min-width: 44px;
padding: 0 12px;
text-decoration: none;
}
.kit .tabs a:hover,
.kit .me a:hover {
background: var(--sunken);
color: var(--ink);
}
.kit :is(.tabs, .me) a[aria-current="page"] {
background: var(--sunken);
color: var(--accent);
}
.tabs .icon {
display: none;
}
.me {
align-items: center;
display: flex;
flex: none;
gap: 4px;
margin-inline-start: auto;
}
.kit .me a {
padding: 0 8px;
}
.kit .me .me-points {
background: color-mix(in srgb, var(--points) 10%, var(--surface));
border: 1px solid color-mix(in srgb, var(--points) 35%, transparent);
border-radius: 999px;
color: var(--points);
padding: 0 12px;
white-space: nowrap;
}
.me-inbox {
position: relative;
}
.me-inbox .badge {
background: var(--danger);
border-radius: 999px;
color: var(--bg);
font-size: 12px;
font-weight: 700;
inset-block-start: 2px;
inset-inline-end: 0;
line-height: 16px;
min-width: 16px;
padding: 0 4px;
position: absolute;
text-align: center;
}
.banners {
display: grid;
gap: 8px;
margin: 16px auto 0;
max-width: 1152px;
padding-inline: 24px;
}
.banners:empty {
display: none;
}
main {
display: block;
margin: 0 auto;
max-width: 1152px;
padding: 24px 24px 64px;
}
main > :not(section, div) {
display: grid;
gap: 24px;
grid-template-columns: minmax(0, 1fr);
}
.row {
display: grid;
gap: 12px;
grid-template-columns: minmax(0, 1fr);
}
.kit .row > h2,
.kit .up {
align-items: center;
display: flex;
gap: 8px;
}
.stack {
display: grid;
gap: 16px;
grid-template-columns: minmax(0, 1fr);
}
.centre {
text-align: center;
}
.lead {
font-size: 18px;
line-height: 26px;
}
.wrong {
color: var(--danger);
}
.nothing {
display: grid;
gap: 16px;
justify-items: center;
padding: 32px 0;
}
@media (max-width: 60rem) {
.me-name {
display: none;
}
}
@media (max-width: 46rem) {
body {
padding-block-end: calc(64px + env(safe-area-inset-bottom));
}
.top {
backdrop-filter: none;
background: var(--bg);
gap: 8px;
min-height: 56px;
padding: 4px 12px;
}
.brand-name {
display: none;
}
.tabs {
background: var(--surface);
border-block-start: 1px solid var(--line);
gap: 0;
inset: auto 0 0;
padding-block-end: env(safe-area-inset-bottom);
position: fixed;
}
.kit .tabs a {
border-radius: 0;
flex: 1 1 0;
flex-direction: column;
font-size: 12px;
gap: 2px;
line-height: 16px;
min-height: 60px;
min-width: 0;
padding: 0 2px;
}
.kit .tabs a[aria-current="page"] {
background: none;
}
.tabs .icon {
display: block;
}
.banners,
main {
padding-inline: 12px;
}
main {
padding-block: 16px 32px;
}
main > :not(section, div) {
gap: 16px;
}
}
@media (forced-colors: active) {
.kit :is(.tabs, .me) a[aria-current="page"] {
outline: 2px solid Highlight;
outline-offset: -2px;
}
}
`,nr=h`
.choices {
background: var(--sunken);
border-radius: 999px;
display: inline-flex;
flex-wrap: wrap;
gap: 2px;
justify-self: start;
padding: 2px;
}
.choice {
background: none;
border: 1px solid transparent;
border-radius: 999px;
color: var(--muted);
cursor: pointer;
font: 600 14px/20px var(--font);
min-height: 44px;
padding: 0 16px;
}
.choice[aria-pressed="true"] {
background: var(--surface);
border-color: var(--control);
color: var(--ink);
}
.filters {
align-items: center;
display: flex;
flex-wrap: wrap;
gap: 12px 16px;
}
.kit :is(select, .field input) {
background: var(--surface);
border: 1px solid var(--control);
border-radius: var(--radius-control);
color: inherit;
font: inherit;
max-width: 100%;
min-height: 44px;
min-width: 0;
padding: 8px 12px;
}
.kit input[type="checkbox"] {
accent-color: var(--accent);
flex: none;
height: 20px;
margin: 0;
width: 20px;
}
.check {
align-items: center;
cursor: pointer;
display: inline-flex;
gap: 8px;
min-height: 44px;
}
.items {
display: grid;
gap: 16px;
grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
}
.items > li {
display: grid;
min-width: 0;
}
.items .item {
min-width: 0;
}
.price {
color: var(--points);
font-weight: 700;
}
.whole > .picture,
.order > .picture {
margin: 0;
overflow: hidden;
}
.whole.away .picture {
opacity: 0.6;
}
.crumb a {
align-items: center;
display: inline-flex;
gap: 4px;
min-height: 44px;
}
.crumb .icon {
transform: scaleX(-1);
}
:dir(rtl) .crumb .icon {
transform: none;
}
.whole {
display: grid;
gap: 32px;
grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
}
.whole > .picture {
border: 1px solid var(--line);
border-radius: var(--radius-stage);
}
.whole-words {
align-content: start;
display: grid;
gap: 12px;
grid-template-columns: minmax(0, 1fr);
}
.description {
white-space: pre-line;
}
.whole-facts {
border-block: 1px solid var(--line);
display: grid;
gap: 8px;
padding: 16px 0;
}
.whole-facts > div,
.sum > div {
display: flex;
gap: 16px;
justify-content: space-between;
}
.whole-facts dd {
text-align: end;
}
.whole-act .button {
min-width: 240px;
}
.stand {
display: grid;
gap: 24px;
grid-template-columns: minmax(0, 1fr);
padding: 24px;
}
.stand-who {
align-items: center;
display: grid;
gap: 8px 24px;
grid-template-columns: auto minmax(0, 1fr) auto;
}
.stand-tier {
font: 700 28px/34px var(--font);
}
.columns {
align-items: start;
display: grid;
gap: 24px;
grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
}
.columns > .wide {
grid-column: 1 / -1;
}
.columns .card > h2,
.row > h2,
.card > h2 {
margin-block-end: 12px;
}
.row > h2 {
margin: 0;
}
.kit .up {
margin-block: 24px 12px;
}
.gems {
display: flex;
flex-wrap: wrap;
gap: 12px;
margin-block-end: 12px;
}
.orders {
display: grid;
gap: 16px;
}
.order {
align-items: start;
display: grid;
gap: 16px 24px;
grid-template-columns: 96px minmax(0, 1fr) auto;
}
.order > .picture {
aspect-ratio: 1;
border-radius: var(--radius-control);
width: 96px;
}
.order-words {
display: grid;
gap: 4px;
}
.kit .order-title {
font: 600 18px/26px var(--font);
}
.order-cancel {
grid-column: 3;
grid-row: 1;
}
.steps {
display: grid;
gap: 8px;
grid-column: 1 / -1;
grid-template-columns: repeat(3, minmax(0, 1fr));
}
.step {
border-block-start: 3px solid var(--control);
display: flex;
gap: 8px;
padding-block-start: 8px;
}
.step.done {
border-color: var(--accent);
}
.step.now {
border-block-start-style: dashed;
border-color: var(--accent);
}
.step.ahead {
color: var(--muted);
}
.step.bad {
border-color: var(--danger);
color: var(--danger);
}
.step-mark:empty {
display: none;
}
.step-words,
.step time {
display: block;
}
.step:is(.done, .now, .bad) .step-words {
font-weight: 600;
}
.switches {
display: grid;
margin-block-start: 12px;
}
.deed {
align-items: center;
border-block-start: 1px solid var(--line);
display: flex;
flex-wrap: wrap;
gap: 8px 24px;
justify-content: space-between;
padding: 16px 0;
}
.deed > p {
flex: 1 1 20rem;
}
.identities {
display: grid;
gap: 8px;
margin-block-end: 16px;
}
.hero {
align-items: center;
background: var(--surface);
border: 1px solid var(--line);
border-radius: var(--radius-stage);
display: grid;
gap: 24px 48px;
grid-template-columns: minmax(0, 6fr) minmax(0, 5fr);
padding: 48px;
}
.kit .hero h1 {
font: 700 36px/42px var(--font);
margin-block-end: 12px;
}
.ways-in {
display: grid;
gap: 16px;
}
.rungs,
.how {
display: grid;
gap: 16px;
grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
}
.rungs .card,
.how .card {
align-content: start;
display: grid;
gap: 8px;
grid-template-columns: minmax(0, 1fr);
}
.how .icon {
color: var(--accent);
}
@media (max-width: 46rem) {
.items {
gap: 12px;
grid-template-columns: repeat(2, minmax(0, 1fr));
}
.filters {
gap: 8px;
}
.filters > .choices {
flex: 1 1 100%;
}
.filters .choice {
flex: 1 1 auto;
padding: 0 8px;
}
.pick {
flex: 1 1 0;
min-width: 0;
}
.pick select {
width: 100%;
}
.whole,
.columns,
.hero {
grid-template-columns: minmax(0, 1fr);
}
.whole,
.columns {
gap: 16px;
}
.whole-act .button {
width: 100%;
}
.stand {
padding: 16px;
}
.stand-who {
gap: 8px 16px;
grid-template-columns: auto minmax(0, 1fr);
}
.stand-who .balance {
grid-column: 1 / -1;
}
.hero {
padding: 24px;
}
.kit .hero h1 {
font: 700 28px/34px var(--font);
}
.rungs {
grid-template-columns: repeat(2, minmax(0, 1fr));
}
.order {
gap: 12px;
grid-template-columns: 64px minmax(0, 1fr);
}
.order > .picture {
width: 64px;
}
.order-cancel {
grid-column: 1 / -1;
grid-row: auto;
justify-self: start;
}
}
@media (forced-colors: active) {
.choice[aria-pressed="true"] {
background: Highlight;
color: HighlightText;
forced-color-adjust: none;
}
.step.ahead {
border-block-start-style: dotted;
}
}
`,rr=[`bolt`,`up`,`gift`],ir=3,ar=class extends X{static properties={providers:{attribute:!1},play:{}};constructor(){super(),this.providers=[],this.play=null}render(){let{gameId:e}=q,t=e?this.reader.one(Be,{gameId:e}).data:null;t?.game&&Ft(t.game.look,t.game.tiers);let n=t?.catalog.edges.map(({node:e})=>e)??[];return g`
<section class="hero">
<div>
<h1>${t?.game?k.window.heading(t.game.name):k.window.headingAny}</h1>
<p class="lead">${k.window.lead}</p>
</div>
<div class="ways-in">
<p>${this.providers.length>0?k.window.signedOut:k.window.signedOutNoProviders}</p>
${Z(this.providers)}
${this.play?g`<p><a href=${this.play}>${k.window.play}</a></p>`:y}
</div>
</section>
${t?.game?or(t.game.tiers):y}
${n.length>0?g`<section class="row">
<h2>${k.window.items}</h2>
${V(n,null)}
</section>`:y}
<section class="row">
<h2>${k.window.how}</h2>
<ol class="how">
${k.window.steps.map(({title:e,text:t},n)=>g`<li class="card">
${r(rr[n]??`star`,24)}
<h3>${e}</h3>
<p class="muted">${t}</p>
</li>`)}
</ol>
</section>
`}};function or(e){let n=t=>e.find(e=>e.rank===t-1)??{benefits:[]};return g`<section class="row">
<h2>${k.window.ladder}</h2>
<ol class="rungs">
${e.map(e=>g`<li class="card">
${l(e,{size:48})}
<h3 class="clamp"><bdi>${e.name}</bdi></h3>
<ul class="small muted">
${t(n(e.rank),e).slice(0,ir).map(({benefit:e})=>g`<li><bdi>${e.title}</bdi></li>`)}
</ul>
</li>`)}
</ol>
</section>`}ee(tr,nr,er),await lt();for(let[e,t]of Object.entries({"laurel-account":cn,"laurel-catalog":mn,"laurel-connect":yn,"laurel-history":Cn,"laurel-inbox":Tn,"laurel-item":En,"laurel-orders":An,"laurel-redeem":In,"laurel-status":zn,"laurel-store":$n,"laurel-window":ar}))customElements.define(e,t);