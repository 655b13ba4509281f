import{i as e,n as t,r as n,t as r}from"./look-DkXGF1Mq.js";import{B as i,G as a,H as o,I as s,J as c,K as l,L as ee,N as te,O as ne,P as u,Q as d,R as re,T as f,U as p,V as ie,X as ae,Y as oe,h as se,j as ce,k as le,m as ue,nt as de,p as fe,r as pe,rt as me,tt as m,v as he,y as h}from"./base-J695Aeic.js";import{i as g,n as _,r as v,t as ge}from"./forms-30uZeEgO.js";import{t as _e}from"./en-B4rhEnl5.js";import{t as ve}from"./repeat-CAQL3zp1.js";import{a as ye,c as be,d as xe,h as Se,i as Ce,l as we,n as y,p as Te,s as b,t as Ee}from"./notice-DW3JsQOP.js";import{t as De}from"./stream-Csjw8jKW.js";import{d as Oe,i as ke,l as Ae,n as je,o as Me,t as Ne}from"./compare-CmWA7fXG.js";var Pe=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}query Me{me{...Standing joinedAt email game{id tiers{...TierFacts}}identities{provider linkedAt}notifications(first:1){unreadCount}}}`,Fe=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}subscription Status{status{...Standing}}`,Ie=`subscription Notified($after:ID){notifications(after:$after){id}}`,Le=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment MissionFacts on Mission{id code title counts progress goal rewardSc rewardP completedAt endsAt}fragment ActivityFacts on Activity{id code title rewardSc rewardP streaks{days rewardSc rewardP}streakDays limitReached nextAt}query Way{me{id tier{...LadderFacts}nextTier{...LadderFacts}missions{...MissionFacts}activities{...ActivityFacts}game{id tiers{...LadderFacts}}}}`,Re=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}query Window($gameId:ID!){game(gameId:$gameId){id name now clockFrozen look{...LookFacts}tiers{...LadderFacts}}catalog(gameId:$gameId first:6){edges{node{...ItemFacts}}}}`,ze=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}query Catalog($kind:ItemKind$category:String$affordable:Boolean$first:Int$after:String){catalog(kind:$kind category:$category affordable:$affordable first:$first after:$after){edges{node{...ItemFacts}}pageInfo{hasNextPage endCursor}}}`,Be=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}query Item($sku:String!$gameId:ID){catalog(sku:$sku gameId:$gameId first:1){edges{node{...ItemFacts}}}}`,Ve=`fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}query Redemptions($first:Int$after:String){me{redemptions(first:$first after:$after){edges{node{...Redeemed}}pageInfo{hasNextPage endCursor}}}}`,He=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment HistoryFacts on HistoryEntry{id at kind explanation tier{...TierFacts}scDelta pDelta}query History($first:Int$after:String){me{history(first:$first after:$after){edges{node{...HistoryFacts}}pageInfo{hasNextPage endCursor}}}}`,Ue=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment NotificationFacts on Notification{__typename id createdAt readAt message ...on TierChanged{reason from{...LadderFacts}to{...LadderFacts}}...on PointsChanged{reason delta balance}...on RewardEarned{source code title rewardSc rewardP}...on KeepThresholdReminder{percent remaining}...on SeasonEndingReminder{daysLeft endsAt outlook}...on ScExpiringReminder{daysLeft expiresAt amount}...on PExpiringReminder{daysLeft expiresAt amount}...on RedemptionUpdated{redemption{id title status}}}query Inbox($first:Int$after:String){me{notifications(first:$first after:$after){edges{node{...NotificationFacts}}pageInfo{hasNextPage endCursor}}}}`,We=`query Preferences{me{notificationPreferences{id kind wanted}}}`,Ge=`mutation Read($ids:[ID!]!){markNotificationsRead(ids:$ids){notifications{id readAt}}}`,Ke=`mutation Prefer($kind:NotificationKind!$wanted:Boolean!){setNotificationPreference(kind:$kind wanted:$wanted){preferences{id kind wanted}}}`,qe=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}mutation Claim($code:String!){claimBenefit(code:$code){member{...Standing}userErrors{code}}}`,Je=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}mutation Redeem($input:RedeemInput!){redeem(input:$input){redemption{...Redeemed}member{...Standing}replayed currentPrice userErrors{code path}}}`,Ye=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}mutation Cancel($id:ID!){cancelRedemption(redemptionId:$id){redemption{...Redeemed}member{...Standing}userErrors{code}}}`,Xe=`mutation CreateCode{createConnectCode{code expiresAt}}`,Ze=`mutation Connect($code:String!){connectStoreCode(code:$code){userErrors{code}}}`,Qe=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}mutation Merge($token:String!){mergeMembers(input:{mergeToken:$token}){member{...Standing}userErrors{code}}}`,$e=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment Side on MergeSide{displayName tier{...TierFacts}progress points}query MergePreview($token:String!){mergePreview(mergeToken:$token){tier{...TierFacts}progress points here{...Side}there{...Side}}}`,et=`query Export{exportMyData}`,tt=`mutation Erase($confirm:String!){eraseMe(confirm:$confirm){userErrors{code}}}`,nt=`mutation SignOutEverywhere{signOutEverywhere{userErrors{code}}}`;function x(e,t=()=>localStorage){try{return t().getItem(e)}catch{return null}}function S(e,t,n=()=>localStorage){try{n().setItem(e,t)}catch{}}function C(e,t=()=>localStorage){try{t().removeItem(e)}catch{}}var w=()=>sessionStorage,rt=new ee(_e,{de:()=>u(()=>import(`./de-Cghs3nPR.js`),[]),es:()=>u(()=>import(`./es-Cghs3nPR.js`),[]),fr:()=>u(()=>import(`./fr-Cghs3nPR.js`),[]),ja:()=>u(()=>import(`./ja-Cghs3nPR.js`),[]),ko:()=>u(()=>import(`./ko-Cghs3nPR.js`),[]),"pt-BR":()=>u(()=>import(`./pt-BR-Cghs3nPR.js`),[]),"zh-Hans":()=>u(()=>import(`./zh-Hans-Cghs3nPR.js`),[]),"zh-Hant":()=>u(()=>import(`./zh-Hant-Cghs3nPR.js`),[])}),T=`laurel:language`,it=Date.now,E={locale:`en`,tag:`en`},D=rt.english,O={t:te.english,format:i(`en`),now:()=>it()};function at(e){it=e}var ot=null;async function k(t=ot){ot=t;let n=re([ct(),t,...navigator.languages]),[r,a]=await Promise.all([rt.in(n.locale),te.in(n.locale)]);E=n,D=r,O={t:a,format:i(n.tag),now:()=>it()},e(E,st())}function st(){return new URLSearchParams(location.search).get(`dir`)===`rtl`||document.documentElement.dir===`rtl`?`rtl`:`ltr`}function ct(){let e=x(T);return s.find(t=>t===e)??null}function lt(e){e?S(T,e):C(T)}function A(e,t,n){return le(e,t,{locale:E.locale,...n?{signal:n}:{}})}var ut=1e4,dt=60,ft=48,pt=100,mt=class{data=null;failure=null;loading=!1;hosts=new Set;#e=0;#t=!0;#n=null;#r;constructor(e){this.#r=e}want(){!this.loading&&!this.failure&&(this.#t||this.data===null)&&this.read(this.#r)}look(e){this.hosts.has(e)||(this.hosts.size===0&&Date.now()-this.#e>ut&&(this.#t=!0),this.hosts.add(e))}leave(e){this.hosts.delete(e),this.hosts.size>0||(this.#n?.abort(),this.failure=null)}expire(){this.#t=!0,this.failure=null,this.hosts.size>0&&this.read(this.#r)}async read(e){this.#n?.abort();let t=this.#n=new AbortController;this.loading=!0,this.failure=null,this.#i();try{let n=await e(this.data,t.signal);if(t.signal.aborted)return;this.data=n,this.#t=!1,this.#e=Date.now(),j.heard(null)}catch(e){if(t.signal.aborted)return;this.failure=f(e),j.heard(this.failure)}finally{this.#n===t&&(this.loading=!1,this.#n=null,this.#i())}}again=()=>void this.read(this.#r);#i(){for(let e of this.hosts)e.requestUpdate()}},j=new class{heard=()=>void 0;#e=new Map;entry(e,t){let n=this.#e.get(e)??new mt(t);this.#e.delete(e),this.#e.set(e,n);for(let[t,{hosts:n}]of this.#e){if(this.#e.size<=dt)break;n.size===0&&t!==e&&this.#e.delete(t)}return n}expire(){for(let e of this.#e.values())e.expire()}clear(){for(let e of this.#e.values())for(let t of e.hosts)e.leave(t);this.#e.clear()}},ht=class{#e;#t=new Set;#n=new Set;constructor(e){this.#e=e,e.addController(this)}hostUpdate(){this.#n=this.#t,this.#t=new Set}hostUpdated(){for(let e of this.#n)this.#t.has(e)||e.leave(this.#e)}hostDisconnected(){for(let e of this.#t)e.leave(this.#e);this.#t=new Set}one(e,t){return this.#r(j.entry(gt(e,t),(n,r)=>A(e,t,r)))}list(e,t,n){let r=async(r,i,a)=>{let o=n(await A(e,{...t,first:r,after:i},a)),{hasNextPage:s=!1,endCursor:c=null}=o?.pageInfo??{};return{nodes:(o?.edges??[]).map(({node:e})=>e),more:s,cursor:c}},i=this.#r(j.entry(gt(e,t),(e,t)=>r(Math.min(pt,Math.max(ft,e?.nodes.length??0)),null,t))),a=async(e,t)=>{let n=await r(ft,e?.cursor??null,t);return{...n,nodes:[...e?.nodes??[],...n.nodes]}},{data:o,failure:s,loading:c,again:l}=i;return{data:o?.nodes??null,more:o?.more??!1,failure:s,loading:c,next:()=>void i.read(a),again:l}}#r(e){return this.#t.add(e),e.look(this.#e),queueMicrotask(()=>e.hosts.size>0&&e.want()),e}};function gt(e,t){return`${e}\n${JSON.stringify(t)}`}var _t=new Set([`INSUFFICIENT_POINTS`,`TIER_TOO_LOW`]);function vt(e,t){if(!t){let t=[...e.comingSoon?[`COMING_SOON`]:e.stockLeft===0?[`SOLD_OUT`]:[],`IDENTIFICATION_REQUIRED`];return{...e,eligibility:{redeemable:!1,reasons:t,pointsShort:0}}}let n=(e.eligibility?.reasons??[`STORE_SESSION_REQUIRED`]).filter(e=>!_t.has(e)),r=Math.max(0,e.price-t.points.balance);return e.minTier&&e.minTier.rank>t.tier.rank&&n.push(`TIER_TOO_LOW`),r>0&&n.push(`INSUFFICIENT_POINTS`),{...e,eligibility:{redeemable:n.length===0,reasons:n,pointsShort:r}}}function M(e,t){return be(O,vt(e,t))}function yt(e,t){let{away:n,reason:r}=M(e,t);return n?`later`:r===`TIER_TOO_LOW`?`locked`:r===`INSUFFICIENT_POINTS`?`almost`:`reach`}function bt(e,t,n=10){let r=[n,e.perMemberLimit??n,e.stockLeft??n];return e.price>0&&r.push(Math.floor(t/e.price)),Math.max(1,Math.min(...r))}var N=`/store`,xt=[`catalog`,`status`,`orders`,`history`],St=[`status`,`orders`,`history`,`inbox`,`account`];function Ct(e){let t={sku:``,redeem:!1},[n=``,...r]=e.slice(6).split(`/`).filter(Boolean);if(n===``)return{page:`catalog`,...t};if(n===`i`&&r.length>0&&r.length<=2&&(r[1]??`redeem`)===`redeem`){let e=wt(r[0]??``);if(e)return{page:`item`,sku:e,redeem:r.length===2}}return{page:r.length===0&&St.find(e=>e===n)||`not-found`,...t}}function wt(e){try{return decodeURIComponent(e)}catch{return``}}function P(e){return e===`catalog`?N:`${N}/${e}`}function F(e,{redeem:t=!1}={}){return`${N}/i/${encodeURIComponent(e)}${t?`/redeem`:``}`}function I(){return history.state?.depth??0}function L(e,{replace:t=!1}={}){t?history.replaceState({depth:I()},``,e):history.pushState({depth:I()+1},``,e),dispatchEvent(new PopStateEvent(`popstate`))}function Tt(e){I()>0?history.back():L(e,{replace:!0})}function Et(e){if(e.defaultPrevented||e.button||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey)return;let t=e.target instanceof Element?e.target.closest(`a`):null;!t||t.target||t.origin!==location.origin||t.hash||t.hasAttribute(`download`)||(t.pathname===N||t.pathname.startsWith(`${N}/`))&&(e.preventDefault(),t.href!==location.href&&L(t.pathname+t.search))}function R(e,{shown:t,none:n,shape:r=`rows`}){let{data:i,failure:o,loading:s,more:c}=e;return i?m`${i.length>0?t(i):n()}
${o?y(O,o,{onRetry:e.again}):d}
${c&&!o?m`<p class="centre">
<button type="button" class="button" ?disabled=${s} @click=${e.next}>${D.more}</button>
</p>`:d}`:o?y(O,o,{onRetry:e.again}):a(r,D.loading)}function z(e,t,n){return m`<div class="nothing">
${Ee(e,{name:t})}
${n?m`<a class="button" href=${n.href}>${n.words}</a>`:d}
</div>`}function B(e,t){return m`<ul class="items">
${ve(e,({id:e})=>e,e=>m`<li>
${ye(O,vt(e,t),{href:F(e.sku),onAct:({sku:e})=>L(F(e,{redeem:!0}))})}
</li>`)}
</ul>`}function Dt(e,t,n,r){return m`<div class="choices" role="group" aria-label=${e}>
${t.map(({name:e,words:t})=>m`<button
type="button"
class="choice"
aria-pressed=${e===n}
@click=${()=>r(e)}
>
${t}
</button>`)}
</div>`}function V(e){return D.refusals[e]??D.refusals.other}function Ot(e){for(let t of e.querySelectorAll(`dialog:not([open])`))t.showModal()}function H({target:e,currentTarget:t}){e===t&&e instanceof HTMLDialogElement&&e.close()}function U({currentTarget:e}){e instanceof Element&&e.closest(`dialog`)?.close()}var kt=null,At=``;function jt(e,n){let i=JSON.stringify([e,n.map(e=>e.look)]);if(i===At)return;At=i;let a=document.adoptedStyleSheets.filter(e=>e!==kt);kt=r(e,n),document.adoptedStyleSheets=[...a,kt];let o=t(e);o?document.documentElement.setAttribute(`theme`,o):document.documentElement.removeAttribute(`theme`)}var Mt=class{#e;#t=[];#n=!1;constructor(e){this.#e=e,document.addEventListener(`visibilitychange`,()=>this.#r())}follow(){this.#i(),this.#n=!0,this.#r()}stop(){this.#n=!1,this.#i()}#r(){let e=this.#n&&!document.hidden;if(e===this.#t.length>0)return;if(!e)return this.#i();let t=()=>({locale:E.locale}),n=({kind:e})=>(e===`signed-out`&&this.#e.over(),e===`offline`||e===`server`||e===`limited`),r=null;this.#t=[De(Fe,t,()=>({}),{next:({status:e})=>this.#e.standing(e),lost:n}),De(Ie,t,()=>({after:r}),{next:({notifications:{id:e}})=>{r=e,this.#e.notified()},lost:n})]}#i(){for(let e of this.#t)e();this.#t=[]}},Nt=`laurel:game`,W=`laurel:visiting`,G=`laurel:draft`,Pt=class extends Event{notice;constructor(e){super(`notice`),this.notice=e}},Ft=class extends EventTarget{phase=`loading`;member=null;failure=null;offline=!navigator.onLine;asOf=Date.now();fallbackGame=``;#e=new BroadcastChannel(`laurel:session`);#t=new Mt({standing:e=>this.adopt(e),notified:()=>this.refresh(),over:()=>this.over(D.outcomes.over)});constructor(){super(),this.#e.addEventListener(`message`,()=>void this.load()),addEventListener(`online`,()=>this.refresh()),addEventListener(`offline`,()=>this.#i(!0)),j.heard=e=>{e?.kind===`signed-out`?this.over(D.outcomes.over):this.#i(e?.kind===`offline`)}}async load(){try{let{me:e}=await A(Pe,{});this.#i(!1),e?await this.#n(e):x(W,w)?this.#a({phase:`visitor`,member:null}):this.#r(this.phase===`member`?D.outcomes.signedOut:``)}catch(e){let t=f(e);this.#i(t.kind===`offline`),t.kind===`signed-out`?this.over():(this.phase===`loading`||this.phase===`failed`)&&this.#a({phase:`failed`,failure:t})}}refresh(){j.expire(),this.load()}adopt(e){if(!e||!this.member)return;let{game:t,...n}=e,r=JSON.stringify(n)!==JSON.stringify({...n,...It(this.member,n)});this.member={...this.member,...n,game:{...this.member.game,...t}},at(ae(t)),this.dispatchEvent(new Event(`change`)),r&&j.expire()}visit(){S(W,`yes`,w)}async signOut(){await ce(`/auth/logout`,{everywhere:!1}),this.over(D.outcomes.signedOut)}over(e=``){this.#r(e),this.#e.postMessage(`over`)}notice(e,{bad:t=!1}={}){this.dispatchEvent(new Pt({words:e,bad:t}))}failed(e){let t=f(e);t.kind===`signed-out`?this.over(D.outcomes.over):this.notice(O.t.failures[t.kind],{bad:!0})}get gameId(){let e=new URLSearchParams(location.search).get(`game`);return this.member?.game.id??e??x(Nt)??this.fallbackGame}spoke(){j.expire(),this.dispatchEvent(new Event(`change`))}async#n(e){C(W,w),S(Nt,e.game.id);let t=this.member?.id!==e.id;t&&(j.clear(),this.#e.postMessage(`here`)),at(ae(e.game));let{locale:n}=E;if(await k(e.locale),E.locale!==n)return this.load();jt(e.game.look,e.game.tiers),this.#a({phase:`member`,member:e}),t&&this.#t.follow()}#r(e){C(W,w),C(G,w),this.#t.stop(),j.clear(),this.#a({phase:`signed-out`,member:null}),e&&this.notice(e)}#i(e){e||(this.asOf=Date.now()),this.offline!==e&&(this.offline=e,this.dispatchEvent(new Event(`change`)))}#a(e){Object.assign(this,{failure:null,...e}),this.dispatchEvent(new Event(`change`))}};function It(e,t){return Object.fromEntries(Object.keys(t).map(t=>[t,e[t]]))}var K=new Ft,q=e=>e.displayName||D.me.player(e.playerId),J=e=>O.t.points.amount(O.format.number(e),e),Lt=class{#e;constructor(e){this.#e=()=>e.requestUpdate(),e.addController(this)}hostConnected(){K.addEventListener(`change`,this.#e)}hostDisconnected(){K.removeEventListener(`change`,this.#e)}},Rt=1500,Y=class extends g{reader=new ht(this);constructor(){super(),new Lt(this),new c(this,()=>O.now(),()=>setTimeout(()=>K.refresh(),Rt))}updated(){Ot(this)}},zt=`laurel:left`,Bt=`laurel:brought`;function Vt(){history.pushState(history.state,``,location.href),S(zt,String(history.length),w)}function Ht(){let e=location.hash.slice(1);e&&history.replaceState(history.state,``,location.pathname+location.search);let t=Number(x(zt,w)??0);C(zt,w);let n=history.length-t;if(e&&t>0&&n>0)return S(Bt,e,w),history.go(-n-1),null;let r=x(Bt,w)??``;return C(Bt,w),Ut(e||r)}function Ut(e){let[,t,n]=/^(code|merge)=([\w.~%-]{1,512})$/.exec(e)??[];if(!t||!n)return e?{outcome:e}:{};try{return{[t]:decodeURIComponent(n)}}catch{return{}}}var Wt={google:de`<path fill="#4285F4" d="M22.56 12.25c0-.78-.07-1.53-.2-2.25H12v4.26h5.92c-.26 1.37-1.04 2.53-2.21 3.31v2.77h3.57c2.08-1.92 3.28-4.74 3.28-8.09z"></path>
<path fill="#34A853" d="M12 23c2.97 0 5.46-.98 7.28-2.66l-3.57-2.77c-.98.66-2.23 1.06-3.71 1.06-2.86 0-5.29-1.93-6.16-4.53H2.18v2.84C3.99 20.53 7.7 23 12 23z"></path>
<path fill="#FBBC05" d="M5.84 14.09c-.22-.66-.35-1.36-.35-2.09s.13-1.43.35-2.09V7.07H2.18C1.43 8.55 1 10.22 1 12s.43 3.45 1.18 4.93l3.66-2.84z"></path>
<path fill="#EA4335" d="M12 5.38c1.62 0 3.06.56 4.21 1.64l3.15-3.15C17.45 2.09 14.97 1 12 1 7.7 1 3.99 3.47 2.18 7.07l3.66 2.84c.87-2.6 3.3-4.53 6.16-4.53z"></path>`,apple:de`<path fill="currentColor" d="M12.152 6.896c-.948 0-2.415-1.078-3.96-1.04-2.04.027-3.91 1.183-4.961 3.014-2.117 3.675-.546 9.103 1.519 12.09 1.013 1.454 2.208 3.09 3.792 3.039 1.52-.065 2.09-.987 3.935-.987 1.831 0 2.35.987 3.96.948 1.637-.026 2.676-1.48 3.676-2.948 1.156-1.688 1.636-3.325 1.662-3.415-.039-.013-3.182-1.221-3.22-4.857-.026-3.04 2.48-4.494 2.597-4.559-1.429-2.09-3.623-2.324-4.39-2.376-2-.156-3.675 1.09-4.61 1.09zM15.53 3.83c.843-1.012 1.4-2.427 1.245-3.83-1.207.052-2.662.805-3.532 1.818-.78.896-1.454 2.338-1.273 3.714 1.338.104 2.715-.688 3.559-1.701"></path>`,facebook:de`<path fill="currentColor" d="M24 12.073c0-6.627-5.373-12-12-12s-12 5.373-12 12c0 5.99 4.388 10.954 10.125 11.854v-8.385H7.078v-3.47h3.047V9.43c0-3.007 1.792-4.669 4.533-4.669 1.312 0 2.686.235 2.686.235v2.953H15.83c-1.491 0-1.956.925-1.956 1.874v2.25h3.328l-.532 3.47h-2.796v8.385C19.612 23.027 24 18.062 24 12.073z"></path>`};function Gt(e){let t=new URLSearchParams({next:location.pathname+location.search});return K.gameId&&t.set(`game`,K.gameId),`/auth/login/${e}?${t}`}function X(e){return m`<div class="sign-in">
${e.filter(e=>Object.hasOwn(Wt,e)).map(e=>m`<a class="provider ${e}" href=${Gt(e)} @click=${Vt}>
<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">${Wt[e]}</svg>
<span>${D.providers[e]}</span>
</a>`)}
</div>`}var Kt=`ERASE`,qt=class extends Y{static properties={providers:{attribute:!1},busy:{state:!0},erasing:{state:!0},typed:{state:!0},wrong:{state:!0}};constructor(){super(),this.providers=[],this.busy=!1,this.erasing=null,this.typed=``,this.wrong=``}render(){let{member:e}=K;if(!e)return d;let t=new Set(e.identities.map(({provider:e})=>e.toLowerCase())),n=this.providers.filter(e=>!t.has(e));return m`
<h1>${D.account.heading}</h1>
<p class="muted clamp"><bdi>${q(e)}</bdi></p>
${this.#e()}
<section class="card">
<h2>${D.account.identities}</h2>
${e.identities.length?m`<ul class="identities">
${e.identities.map(({provider:e,linkedAt:t})=>m`<li>
<strong>${D.providerNames[e]??e}</strong>
<span class="muted">${D.account.connected(O.format.day(t))}</span>
</li>`)}
</ul>`:m`<p>${D.account.noIdentities}</p>`}
${e.email?m`<p>${D.account.email(e.email)}</p>`:d}
${n.length?m`<p class="muted">${e.identities.length?D.account.connect:D.account.connectFirst}</p>
${X(n)}`:d}
</section>
<section class="card">
<h2>${D.account.privacy}</h2>
${this.#t(D.account.exportText,D.account.export,this.#o)}
${this.#t(D.account.signOutText,D.me.signOut,this.#s)}
${this.#t(D.account.everywhereText,D.account.everywhere,this.#c)}
${this.#t(D.account.eraseText,D.account.erase,()=>this.erasing=`ask`,`danger`)}
</section>
${this.erasing?this.#n(e):d}
`}#e(){let e=ct();return m`<section class="card">
<h2><label for="language">${D.account.language}</label></h2>
<p class="muted">${D.account.languageText}</p>
<select id="language" @change=${async e=>{lt(s.find(t=>t===v(e))??null),await k(),K.spoke()}}>
<option value="" ?selected=${!e}>${D.account.languageAuto}</option>
${s.map(t=>m`<option value=${t} lang=${t} ?selected=${t===e}>${Jt(t)}</option>`)}
</select>
</section>`}#t(e,t,n,r=``){return m`<div class="deed">
<p>${e}</p>
<button type="button" class="button ${r}" ?disabled=${this.busy} @click=${n}>${t}</button>
</div>`}#n(e){return m`<dialog class="dialog" aria-labelledby="erase-title" @close=${()=>{this.erasing=null,this.typed=``,this.wrong=``}} @click=${H}>
<div class="inside">
<h2 id="erase-title">${D.account.eraseTitle}</h2>
${this.erasing===`prove`?this.#i(e):this.#r()}
</div>
</dialog>`}#r(){return m`<form @submit=${this.#l}>
<p>${D.account.eraseWarning}</p>
<div class="field">
<label for="erase-confirm">${D.account.eraseConfirm(Kt)}</label>
<input
id="erase-confirm"
autocomplete="off"
autocapitalize="characters"
.value=${this.typed}
@input=${e=>this.typed=v(e)}
/>
</div>
<div role="alert">${this.wrong?m`<p class="wrong">${this.wrong}</p>`:d}</div>
<div class="actions">
<button type="button" class="button" @click=${U}>${D.cancel}</button>
<button type="submit" class="button main danger" ?disabled=${this.busy||this.typed.trim().toUpperCase()!==Kt}>
${D.account.eraseYes}
</button>
</div>
</form>`}#i(e){let t=e.identities.map(({provider:e})=>e.toLowerCase()),n=this.providers.filter(e=>t.includes(e));return m`<p>${n.length?D.account.eraseProve:D.account.eraseCannotProve}</p>
${X(n.length?n:this.providers)}
<button type="button" class="button" @click=${U}>${D.cancel}</button>`}async#a(e){this.busy=!0;try{await e()}catch(e){K.failed(e)}finally{this.busy=!1}}#o=()=>this.#a(async()=>{let{exportMyData:e}=await A(et,{}),t=URL.createObjectURL(new Blob([e],{type:`application/json`}));Object.assign(document.createElement(`a`),{href:t,download:`my-rewards.json`}).click(),setTimeout(()=>URL.revokeObjectURL(t),6e4),K.notice(D.account.exported)});#s=()=>this.#a(()=>K.signOut());#c=()=>this.#a(async()=>{await A(nt,{}),K.over(D.account.everywhereDone)});#l=async e=>{e.preventDefault(),this.busy=!0,this.wrong=``;try{let{eraseMe:e}=await A(tt,{confirm:Kt}),[t]=e.userErrors;t?.code===`IDENTIFICATION_REQUIRED`?this.erasing=`prove`:t?this.wrong=V(t.code):(this.querySelector(`dialog`)?.close(),K.over(D.account.erased))}catch(e){let t=f(e);t.kind===`signed-out`?K.failed(t):this.wrong=O.t.failures[t.kind]}finally{this.busy=!1}}};function Jt(e){return new Intl.DisplayNames(e,{type:`language`}).of(e)??e}var Yt=12096e5,Xt=[`DIGITAL`,`TANGIBLE`];function Zt(e){return{kind:Xt.find(t=>t.toLowerCase()===e.get(`kind`))??null,tier:e.get(`tier`)??``,category:e.get(`category`)??``,affordable:e.get(`affordable`)===`1`}}function Qt({kind:e,tier:t,category:n,affordable:r}){let i=new URLSearchParams({...e?{kind:e.toLowerCase()}:{},...t?{tier:t}:{},...n?{category:n}:{},...r?{affordable:`1`}:{}}).toString();return i?`${P(`catalog`)}?${i}`:P(`catalog`)}var $t=class extends Y{static properties={search:{}};constructor(){super(),this.search=``}render(){let{member:e}=K;if(!e)return d;let t=Zt(new URLSearchParams(this.search)),{kind:n,category:r,affordable:i}=t,a=this.reader.list(ze,{kind:null,category:null,affordable:null},({catalog:e})=>e),o=n||r||i,s=o?this.reader.list(ze,{kind:n,category:r||null,affordable:i||null},e=>e.catalog):a,c=a.data??[];return m`
<h1 class="sr">${D.catalog.heading}</h1>
${en(e)?p(`at-risk`,ue(O,e),{words:D.nav.status,onAct:()=>L(P(`status`))}):d}
${this.#n(t,c)}
${R(s,{shape:`cards`,shown:n=>o||t.tier?this.#e(n,t,e):nn(n,e),none:()=>this.#t(t,c)})}
`}#e(e,t,n){let r=e.filter(({minTier:n})=>!t.tier||(n?.code??tn(e))===t.tier);return r.length===0?this.#t(t,e):m`<p class="muted" role="status">${D.catalog.results(r.length,O.format.number(r.length))}</p>
${B(r,n)}`}#t(e,t){let{kind:n,tier:r,category:i,affordable:a}=e;return n===`TANGIBLE`&&!r&&!i&&!a&&!t.some(e=>e.kind===n)?z(D.catalog.tangibleSoon,`parcel`):n||r||i||a?z(D.catalog.emptyFiltered,`tag`,{words:D.catalog.clear,href:P(`catalog`)}):z(D.catalog.empty,`gift`)}#n(e,t){let n=t=>L(Qt({...e,...t}),{replace:!0}),{kinds:r}=D.catalog,i=new Set([...t.flatMap(({category:e})=>e??[]),...e.category?[e.category]:[]]),a=new Map(t.flatMap(({minTier:e})=>e?[[e.code,e]]:[])),o=(t,r,i,a)=>m`<label class="pick">
<span class="sr">${r}</span>
<select @change=${e=>n({[t]:v(e)})}>
<option value="" ?selected=${!e[t]}>${i}</option>
${a.map(([n,r])=>m`<option value=${n} ?selected=${n===e[t]}>${r}</option>`)}
</select>
</label>`;return m`<div class="filters" role="group" aria-label=${D.catalog.filters}>
${Dt(r.label,[...Xt.map(e=>({name:e,words:r[e]})),{name:`all`,words:r.all}],e.kind??`all`,e=>n({kind:e===`all`?null:e}))}
${a.size>0||e.tier?o(`tier`,D.catalog.tier,D.catalog.everyTier,[...a.values()].sort((e,t)=>e.rank-t.rank).map(({code:e,name:t})=>[e,t])):d}
${i.size>1||e.category?o(`category`,D.catalog.category,D.catalog.everyCategory,[...i].sort().map(e=>[e,e])):d}
<label class="check">
<input
type="checkbox"
.checked=${e.affordable}
@change=${()=>n({affordable:!e.affordable})}
/>
${D.catalog.affordable}
</label>
</div>`}};function en({tier:e,season:t}){return fe(e,t.outlook)===`at-risk`&&Date.parse(t.endsAt)-O.now()<Yt}function tn(e){return e.find(({minTier:e})=>e?.rank===1)?.minTier?.code}function nn(e,t){let n=n=>e.filter(e=>yt(e,t)===n),r=new Map;for(let e of n(`locked`)){let t=e.minTier?.rank??0;r.set(t,[...r.get(t)??[],e])}let i=(e,n)=>n.length>0?m`<section class="row"><h2>${e}</h2>${B(n,t)}</section>`:d,a=t.points.balance===0&&t.progress.current===0&&t.tier.rank===1;return m`
${a?m`<p class="lead">${D.catalog.firstRun}</p>`:d}
${i(D.catalog.inReach,n(`reach`))} ${i(D.catalog.almost,n(`almost`))}
${[...r].sort(([e],[t])=>e-t).map(([,e])=>{let t=e[0]?.minTier;return i(t?m`${h(t,{size:24,locked:!0})} <bdi>${D.catalog.unlockedAt(t.name)}</bdi>`:``,e)})}
${i(D.catalog.later,n(`later`))}
`}var rn=4e3,an=class extends g{static properties={code:{state:!0},failure:{state:!0},wrong:{state:!0},busy:{state:!0}};#e=0;constructor(){super(),this.code=null,this.failure=null,this.wrong=``,this.busy=!1,new c(this,Date.now,()=>void this.#t())}connectedCallback(){super.connectedCallback(),this.#t(),this.#e=setInterval(()=>{!document.hidden&&this.code&&K.load()},rn)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}#t=async()=>{this.failure=null;try{this.code=(await A(Xe,{})).createConnectCode}catch(e){let t=f(e);t.kind===`signed-out`?K.over(D.outcomes.over):this.failure=t}};#n=async e=>{e.preventDefault();let t=_(ge(e),`code`);if(t){this.busy=!0,this.wrong=``;try{let{connectStoreCode:e}=await A(Ze,{code:t}),[n]=e.userErrors;n?this.wrong=n.code===`CODE_INVALID`?D.connect.wrong:V(n.code):(K.notice(D.connect.connected),await K.load())}catch(e){K.failed(e)}finally{this.busy=!1}}};render(){return m`<section class="gate">
<h1 tabindex="-1">${D.connect.heading}</h1>
<p>${D.connect.lead}</p>
<div class="ways">
<div class="card way">
<h2>${D.connect.show}</h2>
${this.failure?y(O,this.failure,{onRetry:()=>void this.#t()}):d}
${this.code?m`<p class="code" translate="no">${this.code.code}</p>
<p class="muted">${D.connect.validFor} ${oe({...O,now:Date.now},this.code.expiresAt)}</p>`:d}
<p>${D.connect.showText}</p>
<p class="muted" role="status">${D.connect.waiting}</p>
</div>
<form class="card way" @submit=${this.#n}>
<h2>${D.connect.type}</h2>
<div class="field">
<label for="game-code">${D.connect.typeLabel}</label>
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
<button type="submit" class="button main" ?disabled=${this.busy}>${D.connect.typeButton}</button>
</form>
</div>
<p class="centre"><button type="button" class="button quiet" @click=${this.#r}>${D.connect.other}</button></p>
</section>`}#r=()=>K.signOut().catch(e=>K.failed(e))},on=new Set([`DEMOTED`,`JOINED`,`LOOPED`,`MERGED`,`PROMOTED`,`RENEWED`,`RESTARTED`]),sn={all:()=>!0,points:({pDelta:e})=>e!==0,tier:({kind:e})=>on.has(e),purchases:({kind:e})=>e===`PURCHASE`||e===`REFUND`},cn=[`all`,`points`,`tier`,`purchases`],ln=class extends Y{static properties={search:{}};constructor(){super(),this.search=``}render(){let e=new URLSearchParams(this.search).get(`show`),t=cn.find(t=>t===e)??`all`,{kinds:n}=D.history,r=this.reader.list(He,{},({me:e})=>e?.history);return m`
<h1>${D.history.heading}</h1>
<p class="muted">${D.history.lead}</p>
${Dt(n.label,cn.map(e=>({name:e,words:n[e]})),t,e=>L(e===`all`?P(`history`):`${P(`history`)}?show=${e}`,{replace:!0}))}
${R(r,{shown:e=>this.#e(e.filter(sn[t]),t),none:()=>z(D.history.empty,`clock`)})}
`}#e(e,t){if(e.length===0)return z(D.history.emptyFiltered,`clock`);let n=t===`all`||t===`points`?K.member?.points.balance:void 0;return m`<div class="card">${xe(O,e,n===void 0?{}:{balance:n})}</div>`}},un=100,dn=class extends Y{render(){let e=this.reader.list(Ue,{},({me:e})=>e?.notifications);return m`
<h1>${D.inbox.heading}</h1>
${R(e,{shown:e=>m`<div class="card">${we(O,e,{onRead:e=>void this.#t(e)})}</div>`,none:()=>z(D.inbox.empty,`bell`)})}
${this.#e()}
`}#e(){let{data:e,failure:t,again:n}=this.reader.one(We,{}),r=D.inbox.kinds;return m`<section class="card" aria-labelledby="preferences">
<h2 id="preferences">${D.inbox.preferences}</h2>
<p class="muted">${D.inbox.preferencesText}</p>
${e?.me?m`<ul class="switches">
${e.me.notificationPreferences.map(({kind:e,wanted:t})=>m`<li>
<label class="check">
<input type="checkbox" .checked=${t} @change=${()=>this.#n(e,!t)} />
${r[e]??D.inbox.otherKind}
</label>
</li>`)}
</ul>`:t?y(O,t,{onRetry:n}):a(`rows`)}
</section>`}async#t(e){try{await A(Ge,{ids:e.slice(0,un)}),K.refresh()}catch(e){K.failed(e)}}async#n(e,t){try{await A(Ke,{kind:e,wanted:t})}catch(e){K.failed(e)}K.refresh()}},fn=class extends Y{static properties={sku:{},redeem:{attribute:!1},providers:{attribute:!1}};constructor(){super(),this.sku=``,this.redeem=!1,this.providers=[]}#e=``;updated(){super.updated();let e=this.querySelector(`#item-title`)?.textContent.trim()??``;e!==this.#e&&(this.#e=e,this.dispatchEvent(new Event(`laurel-titled`,{bubbles:!0})))}render(){let e=K.member?null:K.gameId||null,{data:t,failure:n,again:r}=this.reader.one(Be,{sku:this.sku,gameId:e}),i=t?.catalog.edges[0]?.node;return t&&!i?m`<h1>${D.item.gone}</h1>
${z(D.item.goneText,`tag`,{words:D.back,href:P(`catalog`)})}`:i?m`<p class="crumb"><a href=${P(`catalog`)}>${l(`arrow`,16)}${D.back}</a></p>
${this.#t(i)} ${this.redeem?this.#n(i):d}`:n&&n.kind!==`signed-out`?y(O,n,{onRetry:r}):a(`cards`,D.loading)}#t(e){let{member:t}=K,{action:n,words:r,why:i,away:a}=M(e,t),o=()=>n&&L(F(e.sku,{redeem:!0})),s=(e,t)=>m`<div><dt class="muted">${e}</dt><dd>${t}</dd></div>`,{format:c}=O;return m`<article class="whole ${a?`away`:``}">
${b(e)}
<div class="whole-words">
<p class="muted"><bdi>${e.category??D.catalog.kindOf[e.kind]}</bdi></p>
<h1 id="item-title"><bdi>${e.title}</bdi></h1>
${e.description?m`<p class="description"><bdi>${e.description}</bdi></p>`:d}
<dl class="whole-facts">
${s(D.item.price,m`<strong class="price num"><bdi>${J(e.price)}</bdi></strong>`)}
${t?s(D.item.balance,m`<span class="num"><bdi>${J(t.points.balance)}</bdi></span>`):d}
${s(D.item.kind,D.catalog.kindOf[e.kind])}
${s(D.item.tier,e.minTier?m`<bdi>${D.catalog.from(e.minTier.name)}</bdi>`:D.item.everyTier)}
${e.perMemberLimit?s(D.item.limit,D.catalog.limit(e.perMemberLimit,c.number(e.perMemberLimit))):d}
${e.stockLeft===null?d:s(D.item.stock,c.number(e.stockLeft))}
${e.availableUntil?s(D.item.until,m`<bdi>${c.moment(e.availableUntil)}</bdi>`):d}
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
</article>`}#n(e){let{action:t}=M(e,K.member),n=()=>Tt(F(e.sku));if(t===`sign-in`)return this.#r(n);let r=this.querySelector(`laurel-redeem`)!==null;return!K.member||t!==`redeem`&&!r?d:m`<laurel-redeem .item=${e} @laurel-closed=${n}></laurel-redeem>`}#r(e){let{member:t}=K;return m`<dialog class="dialog" aria-labelledby="ask-title" @close=${e} @click=${H}>
<div class="inside">
<h2 id="ask-title">${D.redeem.signInTitle}</h2>
${t?m`<p class="muted"><bdi>${q(t)}</bdi></p>`:d}
<p>${this.providers.length>0?D.redeem.signInText:D.redeem.noProviders}</p>
${X(this.providers)}
<button type="button" class="button" @click=${U}>${D.cancel}</button>
</div>
</dialog>`}},pn=3e3,mn=6e4;function hn({benefit:e,pointsSpent:t}){let{orders:n}=D;if(e)return n.gift;let r=J(t);return{...n,spent:n.spent(r),cancelText:n.cancelText(r)}}var gn=class extends Y{static properties={cancelling:{state:!0},busy:{state:!0}};#e=null;#t=pn;#n=0;constructor(){super(),this.cancelling=null,this.busy=!1}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.#i)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.#i),clearTimeout(this.#n),this.#n=0}#r(){let e=this.#e;!e?.data?.some(({status:e})=>e===`PENDING`)||e?.loading||document.hidden||!this.isConnected||this.#n||(this.#n=setTimeout(()=>{this.#n=0,this.#e?.again()},this.#t),this.#t=Math.min(mn,this.#t*1.4))}#i=()=>{document.hidden||(this.#t=pn,this.#r())};updated(){super.updated(),this.#r()}render(){let e=this.#e=this.reader.list(Ve,{},({me:e})=>e?.redemptions);return m`
<h1>${D.orders.heading}</h1>
${R(e,{shown:e=>m`<ul class="orders">
${ve(e,({id:e})=>e,e=>this.#a(e))}
</ul>`,none:()=>z(D.orders.empty,`parcel`,{words:D.orders.toStore,href:P(`catalog`)})})}
${this.cancelling?this.#o(this.cancelling):d}
`}#a(e){let{status:t,title:n,quantity:r}=e,i=hn(e),{format:a}=O,o=e.trackingUrl&&ie(e.trackingUrl);return m`<li class="card order">
${b(e.item)}
<div class="order-words">
<h2 class="order-title clamp"><bdi>${n}</bdi>${r>1?m` ${D.orders.times(a.number(r))}`:d}</h2>
<p><span class="chip order-state">${D.orders.status[t]}</span></p>
<p class="small muted"><bdi class="num">${i.spent}</bdi> · <bdi>${i.redeemed(a.moment(e.createdAt))}</bdi></p>
${t===`PENDING`?m`<p class="small muted"><bdi>${i.due(a.moment(e.dueAt))}</bdi></p>`:d}
${e.failureReason?m`<p><bdi>${D.orders.reason(e.failureReason)}</bdi></p>`:d}
${t===`FAILED`||t===`CANCELLED`?m`<p>${i.returned}</p>`:d}
${o?m`<p><a href=${o} target="_blank" rel="noopener noreferrer">${D.orders.tracking}</a></p>`:d}
</div>
${_n(e)}
${t===`PENDING`?m`<button
type="button"
class="button quiet order-cancel"
@click=${()=>this.cancelling=e}
>
<span>${D.orders.cancel}<span class="sr">: ${n}</span></span>
</button>`:d}
</li>`}#o(e){return m`<dialog class="dialog" aria-labelledby="cancel-title" @close=${()=>this.cancelling=null} @click=${H}>
<div class="inside">
<h2 id="cancel-title">${D.orders.cancelTitle(e.title)}</h2>
<p>${hn(e).cancelText}</p>
<div class="actions">
<button type="button" class="button" @click=${U}>${D.orders.cancelNo}</button>
<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#s(e)}>
${D.orders.cancelYes}
</button>
</div>
</div>
</dialog>`}async#s(e){this.busy=!0;try{let{cancelRedemption:t}=await A(Ye,{id:e.id}),[n]=t.userErrors;n?K.notice(V(n.code),{bad:!0}):(K.adopt(t.member),K.notice(hn(e).cancelled)),j.expire()}catch(e){K.failed(e)}finally{this.busy=!1,this.querySelector(`dialog`)?.close()}}};function _n({status:e,createdAt:t,settledAt:n}){let{format:r}=O,{label:i,ordered:a,told:o,delivered:s}=D.orders.steps,c=e!==`PENDING`,ee=e===`FAILED`||e===`CANCELLED`,te=c?D.orders.status[e]:s;return m`<ol class="steps" aria-label=${i}>
${[{words:a,at:t,state:`done`},{words:o,at:null,state:c?`done`:`now`},{words:te,at:n,state:ee?`bad`:c?`done`:`ahead`}].map(({words:e,at:t,state:n})=>m`<li class="step ${n}" aria-current=${n===`now`?`step`:d}>
<span class="step-mark">${n===`done`?l(`check`,16):n===`bad`?l(`close`,16):d}</span>
<span><span class="step-words">${e}</span>${t?m`<time class="small muted" datetime=${t}><bdi>${r.moment(t)}</bdi></time>`:d}</span>
</li>`)}
</ol>`}var vn=`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;function yn(){let e=new Intl.DisplayNames(E.tag,{type:`region`}),t=new Intl.Collator(E.tag).compare;return vn.split(` `).map(t=>[t,e.of(t)??t]).sort((e,n)=>t(e[1],n[1]))}var bn=[[`name`,`name`,!0,128],[`line1`,`address-line1`,!0,200],[`line2`,`address-line2`,!1,200],[`postalCode`,`postal-code`,!1,32],[`city`,`address-level2`,!0,128],[`region`,`address-level1`,!1,128]],xn=[`quantity`,`email`,`country`,`phone`,...bn.map(([e])=>e)],Sn=class extends g{static properties={item:{attribute:!1},quantity:{state:!0},price:{state:!0},stage:{state:!0},errors:{state:!0},general:{state:!0}};#e=ne();#t=null;#n=null;constructor(){super(),this.quantity=1,this.price=null,this.stage=`form`,this.errors={},this.general=``,new Lt(this)}updated(e){Ot(this),this.#h(),e.has(`stage`)&&this.stage===`done`&&this.querySelector(`#redeem-title`)?.focus(),e.has(`errors`)&&this.querySelector(`[aria-invalid=true]`)?.focus()}render(){return m`<dialog
class="dialog"
aria-labelledby="redeem-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${e=>this.stage===`working`&&e.preventDefault()}
@click=${e=>this.stage!==`working`&&H(e)}
>
<div class="inside">${this.stage===`done`?this.#u():this.#i()}</div>
</dialog>`}get#r(){return this.price===null?this.item:{...this.item,price:this.price}}#i(){let e=this.#r,t=K.member?.points.balance??0,n=e.price*this.quantity,r=this.stage===`working`,i=r||this.stage===`unsure`,a=e.kind===`TANGIBLE`,o=bt(e,t),s=n>t&&this.stage===`form`;return m`
<div class="title-row">
${b(e)}
<div>
<h2 id="redeem-title" tabindex="-1">${D.redeem.heading(e.title)}</h2>
${a?null:m`<p class="muted">${D.redeem.digital}</p>`}
</div>
</div>
<form novalidate @submit=${this.#d} @input=${this.#m} aria-busy=${r}>
<fieldset ?disabled=${i}>
${o>1?this.#a(o):d}
${M(e,K.member).needsEmail?this.#o():d}
${a?this.#s():d}
</fieldset>
<dl class="sum">
<div><dt>${D.redeem.price}</dt><dd>${O.format.number(n)}</dd></div>
<div><dt>${D.redeem.balance}</dt><dd>${O.format.number(t)}</dd></div>
<div class="total"><dt>${D.redeem.after}</dt><dd>${O.format.number(t-n)}</dd></div>
</dl>
<div role="alert">${this.general?m`<p class="wrong">${this.general}</p>`:d}</div>
<div class="actions">
<button type="button" class="button" ?disabled=${r} @click=${U}>${D.cancel}</button>
<button type="submit" class="button main" ?disabled=${r||s}>
${r?D.redeem.working:this.stage===`unsure`?D.redeem.again:D.redeem.confirm(J(n))}
</button>
</div>
</form>
`}#a(e){return this.#l(`quantity`,m`<select
id="redeem-quantity"
name="quantity"
aria-invalid=${!!this.errors.quantity}
aria-describedby="redeem-quantity-error"
@change=${e=>this.quantity=Number(v(e))}
>
${Array.from({length:e},(e,t)=>m`<option value=${t+1} .selected=${t+1===this.quantity}>${t+1}</option>`)}
</select>`)}#o(){return this.#l(`email`,this.#c(`email`,`email`,!0,254,`email`),D.redeem.emailHint)}#s(){return m`<fieldset class="address">
<legend>${D.redeem.delivery}</legend>
${bn.map(([e,t,n,r])=>this.#l(e,this.#c(e,`shipping ${t}`,n,r)))}
${this.#l(`country`,m`<select
id="redeem-country"
name="country"
autocomplete="shipping country"
required
aria-invalid=${!!this.errors.country}
aria-describedby="redeem-country-error"
>
<option value="">${D.redeem.choose}</option>
${yn().map(([e,t])=>m`<option value=${e}>${t}</option>`)}
</select>`)}
${this.#l(`phone`,this.#c(`phone`,`shipping tel`,!1,32,`tel`))}
<p class="small muted">${D.redeem.privacy}</p>
</fieldset>`}#c(e,t,n,r,i=`text`){return m`<input
id="redeem-${e}"
name=${e}
type=${i}
autocomplete=${t}
maxlength=${r}
?required=${n}
aria-invalid=${!!this.errors[e]}
aria-describedby="redeem-${e}-error"
/>`}#l(e,t,n=``){return m`<div class="field field-${e}">
<label for="redeem-${e}">${D.redeem[e]}</label>
${t}
<p class=${this.errors[e]?`small wrong`:`small muted`} id="redeem-${e}-error">${this.errors[e]??n}</p>
</div>`}#u(){return m`<div class="done">
${b(this.item)}
<h2 id="redeem-title" tabindex="-1">${D.redeem.done}</h2>
<p>${this.item.title}</p>
<p class="small muted">${this.item.kind===`TANGIBLE`?D.redeem.doneTangible:D.redeem.doneDigital}</p>
<div class="actions">
<button type="button" class="button" @click=${U}>${D.redeem.goOn}</button>
<button type="button" class="button main" @click=${()=>L(P(`orders`),{replace:!0})}>${D.redeem.seeOrders}</button>
</div>
</div>`}#d=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#n??this.#f(ge(e));if(t){this.stage=`working`,this.general=``;try{let{redeem:e}=await A(Je,{input:t});this.#n=null,e.userErrors.length?this.#p(e):(this.stage=`done`,C(G,w),K.adopt(e.member),j.expire())}catch(e){let n=f(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),K.failed(n);return}let r=n.kind===`offline`||n.kind===`server`;this.#n=r?t:null,this.stage=r?`unsure`:`form`,this.general=r?D.redeem.unsure:O.t.failures[n.kind]}}};#f(e){let t={};for(let n of xn){let r=e.elements.namedItem(n);(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&(r.required&&!_(e,n)?t[n]=D.redeem.missing:r.type===`email`&&r.validity.typeMismatch&&(t[n]=D.redeem.badEmail))}if(this.errors=t,Object.keys(t).length)return null;let n=_(e,`email`);return{itemId:this.item.id,quantity:this.quantity,expectedPrice:this.#r.price,idempotencyKey:this.#e,...n?{email:n}:{},...this.item.kind===`TANGIBLE`?{shippingAddress:wn(e)}:{}}}#p({userErrors:e,currentPrice:t}){let n={},r=[];t!==null&&(this.price=t,this.quantity=Math.min(this.quantity,bt(this.#r,K.member?.points.balance??0)));for(let{code:i,path:a}of e){let e=xn.find(e=>e===a.at(-1));i===`IDEMPOTENCY_CONFLICT`?r.push(D.redeem.already):i===`PRICE_CHANGED`&&t!==null?r.push(D.redeem.priceChanged(J(t))):e&&this.querySelector(`[name="${e}"]`)?n[e]=i===`INVALID`?D.redeem.check:V(i):r.push(V(i))}this.stage=`form`,this.errors=n,this.general=r.join(` `),K.refresh()}#m=e=>{let t=e.target instanceof Element?e.target.closest(`form`):null;t&&S(G,JSON.stringify(Object.fromEntries(new FormData(t))),w)};#h(){let e=this.querySelector(`form`);if(!e||e===this.#t)return;this.#t=e;let t=Cn(x(G,w));for(let n of xn){let r=e.elements.namedItem(n),i=t[n];(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&i&&n!==`quantity`&&(r.value||=i)}}};function Cn(e){try{return e?JSON.parse(e):{}}catch{return{}}}function wn(e){let t=t=>_(e,t);return{name:t(`name`),line1:t(`line1`),city:t(`city`),country:t(`country`),postalCode:t(`postalCode`),...t(`line2`)?{line2:t(`line2`)}:{},...t(`region`)?{region:t(`region`)}:{},...t(`phone`)?{phone:t(`phone`)}:{}}}var Tn=class extends Y{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let{member:e}=K;if(!e)return d;let{data:t,failure:n,again:r}=this.reader.one(Le,{});return m`
<h1 class="sr">${D.status.heading}</h1>
${this.#e(e)}
${t?.me?this.#t(t.me,e):n?y(O,n,{onRetry:r}):a(`rows`,D.loading)}
`}#e(e){let{tier:t,nextTier:n,progress:r,season:i,points:a}=e;return m`<section class="card stand" aria-label=${D.status.you}>
<div class="stand-who">
${h(t,{size:96,share:r.fraction,loops:e.loops})}
<div>
<p class="stand-tier"><bdi>${t.name}</bdi></p>
<p class="muted clamp"><bdi>${q(e)}</bdi></p>
${e.isGuest?m`<p class="chip">${D.me.guest}</p>`:d}
</div>
${Te(O,a)}
</div>
${he(O,{tier:t,nextTier:n,progress:r})} ${se(O,{tier:t,season:i,progress:r})}
</section>`}#t({tier:e,nextTier:t,missions:n,activities:r,game:i},a){let o={onClaim:e=>void this.#n(e),busy:this.busy};return m`<div class="columns">
<section class="card">
<h2>${D.status.benefits(e.name)}</h2>
${e.benefits.length>0?m`<ul class="stack">${e.benefits.map(e=>m`<li>${Me(O,e,o)}</li>`)}</ul>`:m`<p class="muted">${D.status.noBenefits}</p>`}
${t?m`<h3 class="up">${h(t,{size:24,locked:!0})}<bdi>${D.status.up(t.name)}</bdi></h3>
${Ne(O,e,t)}`:d}
</section>
<div class="stack">
<section class="card">
<h2>${D.status.missions}</h2>
${n.length>0?m`<ul class="stack">${Oe(n).map(e=>m`<li>${Ae(O,e)}</li>`)}</ul>`:m`<p class="muted">${D.status.noMissions}</p>`}
</section>
${r.length>0?m`<section class="card">
<h2>${D.status.activities}</h2>
<ul class="stack">${r.map(e=>m`<li>${Se(O,e)}</li>`)}</ul>
</section>`:d}
${En(i.tiers,a)}
</div>
<section class="card wide">
<h2>${D.status.tiers}</h2>
${ke(O,{tiers:i.tiers,tier:a.tier})}
</section>
</div>`}async#n({code:e,title:t}){this.busy=!0;try{let{claimBenefit:n}=await A(qe,{code:e}),[r]=n.userErrors;r?K.notice(V(r.code),{bad:!0}):(K.adopt(n.member),K.notice(D.status.claimed(t))),j.expire()}catch(e){K.failed(e)}finally{this.busy=!1}}};function En(e,{tier:t,joinedAt:n,loops:r}){return m`<section class="card">
<h2>${D.status.milestones}</h2>
<ol class="gems">
${e.map(e=>{let n=e.rank<=t.rank,r=n?D.status.reached(e.name):D.status.ahead(e.name);return m`<li>${h(e,{size:48,locked:!n,label:r})}</li>`})}
</ol>
${r>0?m`<p>${D.status.loops(r,O.format.number(r))}</p>`:d}
<p class="muted"><bdi>${D.status.since(O.format.day(n))}</bdi></p>
</section>`}var Dn={catalog:`tag`,status:`flag`,orders:`parcel`,history:`clock`};function On(e,t){let{member:n}=K;return m`<header class="top">
<a class="brand" href=${P(`catalog`)}>
<img src="/static/laurel.svg" alt="" width="32" height="32" /><bdi class="brand-name">${n?.game.name??D.title}</bdi>
</a>
${t?kn(e):d} ${n&&t?An(e):d}
</header>`}function kn(e){return m`<nav class="tabs" aria-label=${D.nav.label}>
${xt.map(t=>m`<a href=${P(t)} aria-current=${t===e||t===`catalog`&&e===`item`?`page`:`false`}>
${l(Dn[t])}<span>${D.nav[t]}</span>
</a>`)}
</nav>`}function An(e){let{member:t}=K;if(!t)return d;let{balance:n}=t.points,{unreadCount:r}=t.notifications,{number:i}=O.format,a=t=>t===e?`page`:`false`;return m`<div class="me">
<a class="me-points" href=${P(`status`)} aria-label=${D.me.points(J(n))}>
${l(`star`,16)}<strong class="num"><bdi>${pe(n,i)}</bdi></strong>
</a>
<a class="me-gem" href=${P(`status`)} aria-label=${D.me.tier(t.tier.name)} title=${t.tier.name}>
${h(t.tier,{size:24})}
</a>
<a class="me-inbox" href=${P(`inbox`)} aria-label=${D.me.inbox(r,i(r))} aria-current=${a(`inbox`)}>
${l(`bell`,24)}${r>0?m`<span class="badge num">${i(r)}</span>`:d}
</a>
<a class="me-account" href=${P(`account`)} aria-label="${D.nav.account}: ${q(t)}" aria-current=${a(`account`)}>
${l(`person`,24)}<bdi class="me-name">${q(t)}</bdi>
</a>
</div>`}function Z(e,t,n=!1){return m`<section class="gate card" role=${n?`alert`:`group`} aria-labelledby="gate-title">
<img src="/static/laurel.svg" alt="" width="72" height="72" />
<h1 id="gate-title" tabindex="-1"><bdi>${e}</bdi></h1>
${t}
</section>`}var Q=(e,t,n=`main`)=>m`<button type="button" class="button ${n}" @click=${t}><bdi class="clamp">${e}</bdi></button>`;function jn({goOn:e,providers:t,play:n}){let{member:r}=K;return Z(D.gate.over,m`<p>${D.gate.overText}</p>
${r?Q(D.gate.goOnAs(q(r)),e):X(t)}
${n?m`<p><a href=${n}>${D.window.play}</a></p>`:d}`)}function Mn(e){let{name:t,onSwitch:n,onStay:r,busy:i}=e,a=t||D.gate.somebody;return Z(D.gate.switchTitle(a),m`<p>${D.gate.switchText}</p>
<div class="stack">
<button type="button" class="button main" ?disabled=${i} @click=${n}>${D.gate.switchYes}</button>
${Q(D.gate.switchNo(a),r,``)}
</div>`)}function Nn(e,t){return Z(D.gate.failed,m`<p>${O.t.failures[e.kind]}</p> ${Q(D.retry,t)}`,!0)}function Pn(){return Z(D.notFound.heading,m`<p>${D.notFound.text}</p>
<a class="button main" href=${P(`catalog`)}>${D.back}</a>`)}function $(e,{tier:t,points:n,progress:r,displayName:i},a=``){let{format:o}=O;return m`<li class="side ${a}">
<h2 class="small muted">${e}</h2>
${h(t,{size:48})}
<p class="side-tier"><bdi>${t.name}</bdi></p>
${i?m`<p class="muted clamp"><bdi>${i}</bdi></p>`:d}
<p class="num"><bdi>${J(n)}</bdi></p>
<p class="small muted num"><bdi>${O.t.history.progress}: ${o.number(r)}</bdi></p>
</li>`}function Fn(e){let{sides:t,onMerge:n,onLater:r,busy:i,wrong:a}=e;return Z(D.merge.heading,m`<p>${D.merge.lead}</p>
<ul class="sides">
${$(D.merge.here,t.here)} ${$(D.merge.there,t.there)} ${$(D.merge.result,t.result,`result`)}
</ul>
<h2>${D.merge.kept}</h2>
<ul class="bullets">${D.merge.points.map(e=>m`<li>${e}</li>`)}</ul>
<div role="alert">${a?m`<p class="wrong">${a}</p>`:d}</div>
<div class="stack">
<button type="button" class="button main" ?disabled=${i} @click=${n}>${D.merge.yes}</button>
${Q(D.merge.no,r,``)}
</div>`)}var In=6e3;function Ln(e){return Object.hasOwn(D.outcomes,e)}var Rn=class extends g{static properties={providers:{converter:e=>e?e.split(` `):[]},game:{},play:{},route:{state:!0},search:{state:!0},gate:{state:!0},busy:{state:!0},notices:{state:!0}};#e=``;constructor(){super(),this.providers=[],this.game=null,this.play=null,this.gate=null,this.busy=!1,this.notices=[],this.route=Ct(location.pathname),this.search=location.search,new Lt(this)}connectedCallback(){super.connectedCallback(),K.fallbackGame=this.game??``,K.addEventListener(`notice`,e=>{e instanceof Pt&&this.#a(e.notice)}),addEventListener(`popstate`,()=>{this.route=Ct(location.pathname),this.search=location.search}),addEventListener(`pageshow`,({persisted:e})=>e&&void this.#t()),this.addEventListener(`click`,Et),this.addEventListener(`laurel-titled`,()=>this.requestUpdate()),addEventListener(`hashchange`,()=>void this.#t()),this.#t()}async#t(){let e=Ht();if(!e)return;let{code:t,merge:n,outcome:r=``}=e;t?(this.#e=t,await this.#n(!1)):(r===`connect`&&K.visit(),await K.load(),n?await this.#r(n):Ln(r)&&K.notice(D.outcomes[r],{bad:r===`failed`||r===`in-use`}))}async#n(e){this.gate={name:`exchange`},this.busy=!0;try{let{status:t,body:n}=await ce(`/auth/exchange`,{code:this.#e,session:`cookie`,replace:e});if(t===409){this.gate={name:`switch`,who:n?.error?.displayName};return}await K.load(),this.gate=t<400?null:{name:`over`}}catch(e){this.gate={name:`broken`,failure:f(e)}}finally{this.busy=!1}}async#r(e){try{let{mergePreview:t}=await A($e,{token:e});if(!t)return K.notice(D.merge.over,{bad:!0});let{here:n,there:r,tier:i,points:a,progress:o}=t;this.gate={name:`merge`,token:e,sides:{here:n,there:r,result:{tier:i,points:a,progress:o}}}}catch(e){K.failed(e)}}async#i(e){this.busy=!0;try{let{mergeMembers:t}=await A(Qe,{token:e.token}),[n]=t.userErrors;n?this.gate={...e,wrong:n.code===`CODE_INVALID`?D.merge.over:V(n.code)}:(this.gate=null,K.notice(D.merge.done),await K.load())}catch(t){let n=f(t);n.kind===`signed-out`?(this.gate=null,K.failed(n)):this.gate={...e,wrong:O.t.failures[n.kind]}}finally{this.busy=!1}}#a(e){this.notices=[...this.notices.slice(-2),e],setTimeout(()=>this.#o(e),In)}#o(e){this.notices=this.notices.filter(t=>t!==e)}updated(e){let t=this.gate?.name;e.has(`gate`)&&t&&t!==e.get(`gate`)?.name&&this.querySelector(`#gate-title`)?.focus(),document.title=this.#s();let n=e.get(`route`);!n||n.page===this.route.page&&n.sku===this.route.sku||(this.querySelector(`main`)?.focus({preventScroll:!0}),scrollTo({top:0}))}#s(){let{page:e}=this.route,t=K.member?`${D.title} – ${K.member.game.name}`:D.title;return e===`catalog`?t:e===`item`?`${this.querySelector(`#item-title`)?.textContent.trim()||D.nav.catalog} – ${t}`:`${e===`not-found`?D.notFound.heading:D.nav[e]} – ${t}`}render(){let e=K.phase===`member`&&!this.gate;return m`
<a class="skip" href="#content" @click=${this.#l}>${D.skip}</a>
${On(this.route.page,e)} ${this.#c()}
<main id="content" tabindex="-1">${this.gate?this.#u(this.gate):this.#d()}</main>
${this.notices.map(e=>Ce(O,e,()=>this.#o(e)))}
${o(this.notices.map(({words:e})=>e).join(` `))}
`}#c(){return m`<div class="banners">
${K.offline?p(`offline`,D.banners.offline(O.format.moment(K.asOf))):d}
${K.member?.game.mode===`SANDBOX`?p(`sandbox`,D.banners.sandbox):d}
</div>`}#l=e=>{e.preventDefault(),this.querySelector(`main`)?.focus()};#u(e){let{providers:t,play:n,busy:r}=this;switch(e.name){case`switch`:return Mn({name:e.who,busy:r,onSwitch:()=>this.#n(!0),onStay:()=>(this.gate=null,K.load())});case`over`:return jn({providers:t,play:n,goOn:()=>this.gate=null});case`broken`:return Nn(e.failure,()=>this.#n(!1));case`merge`:return Fn({sides:e.sides,busy:r,wrong:e.wrong,onMerge:()=>this.#i(e),onLater:()=>this.gate=null});default:return a(`rows`,D.loading)}}#d(){let{failure:e,phase:t}=K;if(this.route.page===`not-found`)return Pn();if(e)return Nn(e,()=>K.load());switch(t){case`member`:return this.#f();case`visitor`:return m`<laurel-connect></laurel-connect>`;case`signed-out`:return this.route.page===`item`?this.#f():m`<laurel-window .providers=${this.providers} .play=${this.play}></laurel-window>`;default:return a(`cards`,D.loading)}}#f(){let{page:e,sku:t,redeem:n}=this.route;switch(e){case`item`:return m`<laurel-item .sku=${t} .redeem=${n} .providers=${this.providers}></laurel-item>`;case`status`:return m`<laurel-status></laurel-status>`;case`orders`:return m`<laurel-orders></laurel-orders>`;case`history`:return m`<laurel-history .search=${this.search}></laurel-history>`;case`inbox`:return m`<laurel-inbox></laurel-inbox>`;case`account`:return m`<laurel-account .providers=${this.providers}></laurel-account>`;default:return m`<laurel-catalog .search=${this.search}></laurel-catalog>`}}},zn=me`
.dialog{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius-stage);color:var(--ink);margin:auto;max-height:calc(100dvh - 32px);max-width:min(560px,calc(100vw - 24px));overflow:auto;padding:0;width:100%;}.dialog::backdrop{background:rgb(0 0 0 / 50%);}.inside{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);padding:24px;}.inside form{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);}.title-row{align-items:center;display:grid;gap:16px;grid-template-columns:72px minmax(0,1fr);}.title-row .picture,.done .picture{margin:0;overflow:hidden;}.title-row .picture{aspect-ratio:1;border-radius:var(--radius-control);}.kit fieldset{border:0;display:grid;gap:12px;grid-template-columns:minmax(0,1fr);margin:0;min-width:0;padding:0;}.kit fieldset:not(:has(*)){display:none;}.kit legend{font-weight:700;margin-block-end:8px;padding:0;}.kit .address{gap:12px;grid-template-columns:repeat(2,minmax(0,1fr));}.address > :is(.field-name,.field-line1,.field-line2,p){grid-column:1 / -1;}.field{align-content:start;display:grid;gap:4px;grid-template-columns:minmax(0,1fr);}.field label{font-weight:600;}.field > p:empty{display:none;}.kit [aria-invalid="true"]{border-color:var(--danger);outline:1px solid var(--danger);}.sum{background:var(--sunken);border-radius:var(--radius);display:grid;font-variant-numeric:tabular-nums;gap:8px;padding:16px;}.sum .total{border-block-start:1px solid var(--control);font-weight:700;padding-block-start:8px;}.actions{display:flex;flex-wrap:wrap;gap:12px;justify-content:flex-end;}.done{display:grid;gap:12px;grid-template-columns:minmax(0,1fr);text-align:center;}.done .picture{border-radius:var(--radius);}.done .actions{justify-content:center;}.sign-in{display:grid;gap:8px;}.kit .provider{align-items:center;background:#ffffff;border:1px solid #75847b;border-radius:var(--radius-control);color:#1f1f1f;display:flex;font-weight:600;gap:12px;justify-content:center;min-height:48px;padding:8px 16px;text-decoration:none;}.kit .provider.apple{background:#000000;color:#ffffff;}.kit .provider.facebook{background:#1877f2;border-color:#1877f2;color:#ffffff;}.provider:hover{box-shadow:0 0 0 3px color-mix(in srgb,var(--accent) 30%,transparent);}.gate{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);justify-items:center;margin:32px auto;max-width:560px;padding:32px 24px;text-align:center;}.gate > *{max-width:100%;}.gate .stack{justify-self:stretch;}.bullets{display:grid;gap:4px;text-align:start;}.kit .bullets{list-style:disc;padding-inline-start:20px;}.sides{display:grid;gap:12px;grid-template-columns:repeat(3,minmax(0,1fr));justify-self:stretch;}.side{align-content:start;background:var(--sunken);border:1px solid transparent;border-radius:var(--radius);display:grid;gap:4px;grid-template-columns:minmax(0,1fr);justify-items:center;padding:12px 8px;}.side.result{border-color:var(--accent);}.side-tier{font-weight:700;}.ways{display:grid;gap:16px;grid-template-columns:repeat(2,minmax(0,1fr));justify-self:stretch;}.way{align-content:start;display:grid;gap:12px;text-align:start;}.code{border:2px dashed var(--accent);border-radius:var(--radius);font:700 28px/44px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;letter-spacing:0.08em;text-align:center;user-select:all;}@media (max-width: 30rem){.inside{padding:16px;}.kit .address,.ways{grid-template-columns:minmax(0,1fr);}.actions > *{flex:1 1 auto;}}`,Bn=me`
html{background:var(--bg);scroll-padding-top:80px;}body{margin:0;}.kit a{color:var(--accent);text-underline-offset:0.2em;}.kit main:focus,.kit :is(h1,h2):focus{outline:none;}.skip{background:var(--surface);inset-block-start:-80px;inset-inline-start:16px;padding:12px 16px;position:fixed;z-index:4;}.skip:focus{inset-block-start:8px;}.top{align-items:center;background:color-mix(in srgb,var(--bg) 92%,transparent);backdrop-filter:blur(12px);border-block-end:1px solid var(--line);display:flex;gap:8px 24px;inset-block-start:0;min-height:64px;padding:8px max(24px,calc((100% - 1104px) / 2));position:sticky;z-index:3;}.kit .brand{align-items:center;color:var(--ink);display:flex;flex:0 1 auto;font-weight:700;gap:12px;min-width:0;text-decoration:none;}.brand img{flex:none;}.brand-name,.me-name{max-width:14ch;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;}.tabs{display:flex;flex:1 0 auto;gap:4px;}.kit .tabs a,.kit .me a{align-items:center;border-radius:var(--radius-control);color:var(--muted);display:flex;font-weight:600;gap:8px;justify-content:center;min-height:44px;min-width:44px;padding:0 12px;text-decoration:none;}.kit .tabs a:hover,.kit .me a:hover{background:var(--sunken);color:var(--ink);}.kit :is(.tabs,.me) a[aria-current="page"]{background:var(--sunken);color:var(--accent);}.tabs .icon{display:none;}.me{align-items:center;display:flex;flex:none;gap:4px;margin-inline-start:auto;}.kit .me a{padding:0 8px;}.kit .me .me-points{background:color-mix(in srgb,var(--points) 10%,var(--surface));border:1px solid color-mix(in srgb,var(--points) 35%,transparent);border-radius:999px;color:var(--points);padding:0 12px;white-space:nowrap;}.me-inbox{position:relative;}.me-inbox .badge{background:var(--danger);border-radius:999px;color:var(--bg);font-size:12px;font-weight:700;inset-block-start:2px;inset-inline-end:0;line-height:16px;min-width:16px;padding:0 4px;position:absolute;text-align:center;}.banners{display:grid;gap:8px;margin:16px auto 0;max-width:1152px;padding-inline:24px;}.banners:empty{display:none;}main{display:block;margin:0 auto;max-width:1152px;padding:24px 24px 64px;}main > :not(section,div){display:grid;gap:24px;grid-template-columns:minmax(0,1fr);}.row{display:grid;gap:12px;grid-template-columns:minmax(0,1fr);}.kit .row > h2,.kit .up{align-items:center;display:flex;gap:8px;}.stack{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);}.centre{text-align:center;}.lead{font-size:18px;line-height:26px;}.wrong{color:var(--danger);}.nothing{display:grid;gap:16px;justify-items:center;padding:32px 0;}@media (max-width: 60rem){.me-name{display:none;}}@media (max-width: 46rem){body{padding-block-end:calc(64px + env(safe-area-inset-bottom));}.top{backdrop-filter:none;background:var(--bg);gap:8px;min-height:56px;padding:4px 12px;}.brand-name{display:none;}.tabs{background:var(--surface);border-block-start:1px solid var(--line);gap:0;inset:auto 0 0;padding-block-end:env(safe-area-inset-bottom);position:fixed;}.kit .tabs a{border-radius:0;flex:1 1 0;flex-direction:column;font-size:12px;gap:2px;line-height:16px;min-height:60px;min-width:0;padding:0 2px;}.kit .tabs a[aria-current="page"]{background:none;}.tabs .icon{display:block;}.banners,main{padding-inline:12px;}main{padding-block:16px 32px;}main > :not(section,div){gap:16px;}}@media (forced-colors: active){.kit :is(.tabs,.me) a[aria-current="page"]{outline:2px solid Highlight;outline-offset:-2px;}}`,Vn=me`
.choices{background:var(--sunken);border-radius:999px;display:inline-flex;flex-wrap:wrap;gap:2px;justify-self:start;padding:2px;}.choice{background:none;border:1px solid transparent;border-radius:999px;color:var(--muted);cursor:pointer;font:600 14px/20px var(--font);min-height:44px;padding:0 16px;}.choice[aria-pressed="true"]{background:var(--surface);border-color:var(--control);color:var(--ink);}.filters{align-items:center;display:flex;flex-wrap:wrap;gap:12px 16px;}.kit :is(select,.field input){background:var(--surface);border:1px solid var(--control);border-radius:var(--radius-control);color:inherit;font:inherit;max-width:100%;min-height:44px;min-width:0;padding:8px 12px;}.kit input[type="checkbox"]{accent-color:var(--accent);flex:none;height:20px;margin:0;width:20px;}.check{align-items:center;cursor:pointer;display:inline-flex;gap:8px;min-height:44px;}.items{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));}.items > li{display:grid;min-width:0;}.items .item{min-width:0;}.price{color:var(--points);font-weight:700;}.whole > .picture,.order > .picture{margin:0;overflow:hidden;}.whole.away .picture{opacity:0.6;}.crumb a{align-items:center;display:inline-flex;gap:4px;min-height:44px;}.crumb .icon{transform:scaleX(-1);}:dir(rtl) .crumb .icon{transform:none;}.whole{display:grid;gap:32px;grid-template-columns:minmax(0,5fr) minmax(0,6fr);}.whole > .picture{border:1px solid var(--line);border-radius:var(--radius-stage);}.whole-words{align-content:start;display:grid;gap:12px;grid-template-columns:minmax(0,1fr);}.description{white-space:pre-line;}.whole-facts{border-block:1px solid var(--line);display:grid;gap:8px;padding:16px 0;}.whole-facts > div,.sum > div{display:flex;gap:16px;justify-content:space-between;}.whole-facts dd{text-align:end;}.whole-act .button{min-width:240px;}.stand{display:grid;gap:24px;grid-template-columns:minmax(0,1fr);padding:24px;}.stand-who{align-items:center;display:grid;gap:8px 24px;grid-template-columns:auto minmax(0,1fr) auto;}.stand-tier{font:700 28px/34px var(--font);}.columns{align-items:start;display:grid;gap:24px;grid-template-columns:minmax(0,1fr) minmax(0,1fr);}.columns > .wide{grid-column:1 / -1;}.columns .card > h2,.row > h2,.card > h2{margin-block-end:12px;}.row > h2{margin:0;}.kit .up{margin-block:24px 12px;}.gems{display:flex;flex-wrap:wrap;gap:12px;margin-block-end:12px;}.orders{display:grid;gap:16px;}.order{align-items:start;display:grid;gap:16px 24px;grid-template-columns:96px minmax(0,1fr) auto;}.order > .picture{aspect-ratio:1;border-radius:var(--radius-control);width:96px;}.order-words{display:grid;gap:4px;}.kit .order-title{font:600 18px/26px var(--font);}.order-cancel{grid-column:3;grid-row:1;}.steps{display:grid;gap:8px;grid-column:1 / -1;grid-template-columns:repeat(3,minmax(0,1fr));}.step{border-block-start:3px solid var(--control);display:flex;gap:8px;padding-block-start:8px;}.step.done{border-color:var(--accent);}.step.now{border-block-start-style:dashed;border-color:var(--accent);}.step.ahead{color:var(--muted);}.step.bad{border-color:var(--danger);color:var(--danger);}.step-mark:empty{display:none;}.step-words,.step time{display:block;}.step:is(.done,.now,.bad) .step-words{font-weight:600;}.switches{display:grid;margin-block-start:12px;}.deed{align-items:center;border-block-start:1px solid var(--line);display:flex;flex-wrap:wrap;gap:8px 24px;justify-content:space-between;padding:16px 0;}.deed > p{flex:1 1 20rem;}.identities{display:grid;gap:8px;margin-block-end:16px;}.hero{align-items:center;background:var(--surface);border:1px solid var(--line);border-radius:var(--radius-stage);display:grid;gap:24px 48px;grid-template-columns:minmax(0,6fr) minmax(0,5fr);padding:48px;}.kit .hero h1{font:700 36px/42px var(--font);margin-block-end:12px;}.ways-in{display:grid;gap:16px;}.rungs,.how{display:grid;gap:16px;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));}.rungs .card,.how .card{align-content:start;display:grid;gap:8px;grid-template-columns:minmax(0,1fr);}.how .icon{color:var(--accent);}@media (max-width: 46rem){.items{gap:12px;grid-template-columns:repeat(2,minmax(0,1fr));}.filters{gap:8px;}.filters > .choices{flex:1 1 100%;}.filters .choice{flex:1 1 auto;padding:0 8px;}.pick{flex:1 1 0;min-width:0;}.pick select{width:100%;}.whole,.columns,.hero{grid-template-columns:minmax(0,1fr);}.whole,.columns{gap:16px;}.whole-act .button{width:100%;}.stand{padding:16px;}.stand-who{gap:8px 16px;grid-template-columns:auto minmax(0,1fr);}.stand-who .balance{grid-column:1 / -1;}.hero{padding:24px;}.kit .hero h1{font:700 28px/34px var(--font);}.rungs{grid-template-columns:repeat(2,minmax(0,1fr));}.order{gap:12px;grid-template-columns:64px minmax(0,1fr);}.order > .picture{width:64px;}.order-cancel{grid-column:1 / -1;grid-row:auto;justify-self:start;}}@media (forced-colors: active){.choice[aria-pressed="true"]{background:Highlight;color:HighlightText;forced-color-adjust:none;}.step.ahead{border-block-start-style:dotted;}}`,Hn=[`bolt`,`up`,`gift`],Un=3,Wn=class extends Y{static properties={providers:{attribute:!1},play:{}};constructor(){super(),this.providers=[],this.play=null}render(){let{gameId:e}=K,t=e?this.reader.one(Re,{gameId:e}).data:null;t?.game&&jt(t.game.look,t.game.tiers);let n=t?.catalog.edges.map(({node:e})=>e)??[];return m`
<section class="hero">
<div>
<h1>${t?.game?D.window.heading(t.game.name):D.window.headingAny}</h1>
<p class="lead">${D.window.lead}</p>
</div>
<div class="ways-in">
<p>${this.providers.length>0?D.window.signedOut:D.window.signedOutNoProviders}</p>
${X(this.providers)}
${this.play?m`<p><a href=${this.play}>${D.window.play}</a></p>`:d}
</div>
</section>
${t?.game?Gn(t.game.tiers):d}
${n.length>0?m`<section class="row">
<h2>${D.window.items}</h2>
${B(n,null)}
</section>`:d}
<section class="row">
<h2>${D.window.how}</h2>
<ol class="how">
${D.window.steps.map(({title:e,text:t},n)=>m`<li class="card">
${l(Hn[n]??`star`,24)}
<h3>${e}</h3>
<p class="muted">${t}</p>
</li>`)}
</ol>
</section>
`}};function Gn(e){let t=t=>e.find(e=>e.rank===t-1)??{benefits:[]};return m`<section class="row">
<h2>${D.window.ladder}</h2>
<ol class="rungs">
${e.map(e=>m`<li class="card">
${h(e,{size:48})}
<h3 class="clamp"><bdi>${e.name}</bdi></h3>
<ul class="small muted">
${je(t(e.rank),e).slice(0,Un).map(({benefit:e})=>m`<li><bdi>${e.title}</bdi></li>`)}
</ul>
</li>`)}
</ol>
</section>`}n(Bn,Vn,zn),await k();for(let[e,t]of Object.entries({"laurel-account":qt,"laurel-catalog":$t,"laurel-connect":an,"laurel-history":ln,"laurel-inbox":dn,"laurel-item":fn,"laurel-orders":gn,"laurel-redeem":Sn,"laurel-status":Tn,"laurel-store":Rn,"laurel-window":Wn}))customElements.define(e,t);