import{$ as e,E as t,H as n,K as r,T as i,X as a,b as o,h as s,it as c,nt as l,q as u}from"./base-dyPO4hR-.js";import{t as d}from"./repeat-B_O_bXsk.js";import{a as f,i as p,n as m,o as h,r as g,t as _}from"./inbox-DJMriM1g.js";import{a as ee,c as v,i as y,l as b,n as x,o as te,r as S,t as C,u as w}from"./notice-0pDsNQtN.js";import{a as T,c as E,i as D,l as O,n as k,o as A,r as j,s as M,t as N,u as P}from"./compare-BVNcHdU5.js";import{a as F,c as I,i as L,n as R,o as z,r as B}from"./widget-DMJk52D0.js";import{n as ne}from"./look-DsZaaP-7.js";async function V(e,n,r){try{await r({claim:t=>H(e,n,t),openStore:()=>U(e,n)})}catch(r){let{kind:i,code:a,message:o}=t(r);if(i===`signed-out`){await e.refresh();return}n.say(n.kit.t.failures[i],{bad:!0}),n.tell(`laurel-error`,{kind:i,code:a,message:o})}}async function H(e,{kit:t,tell:n,say:r},{code:a,title:o}){let{member:s,redemption:c,userErrors:l}=(await e.ask(R,{code:a})).claimBenefit;await e.refresh();let[u]=l;if(u)throw new i(`refused`,u);let d=t.t.widget;r(c?d.gift(c.title):d.claimed(o)),n(`laurel-claim`,{code:a,balance:s?.points.balance,redemption:c?.title??null})}async function U(e,{tell:t}){let r=n((await e.ask(F,{})).createStoreLink.url);return!r||!t(`laurel-store`,{url:r})?null:(window.open(r,`_blank`,`noopener`),r)}function W({endpoint:e},{game:t,tier:n,nextTier:r}){let i=r?[n,r]:[n],a=[ne({...t.look,stageImage:null},i)],{stageImage:o}=t.look;if(o){let t=new CSSStyleSheet;t.replaceSync(`:host { --laurel-stage-image: url(${JSON.stringify(new URL(o,e).href)}); }`),a.push(t)}return a}var G=class{data={};failures={};#e;#t;#n={};constructor(e,t){this.#e=e,this.#t=t}async need(e){let{revision:t}=this.#e;this.#n[e]!==t&&(this.#n[e]=t,await this.#r(e,async()=>{e===`spend`?this.data.spend=this.#i(await this.#e.ask(z,{})):e===`compare`?this.data.compare=await this.#e.ask(B,{}):e===`inbox`?this.data.inbox=(await this.#e.ask(L,{})).me?.notifications:this.data.why=(await this.#e.ask(I,{})).me?.history}))}retry(e){delete this.#n[e],this.need(e)}async more(e){let t=this.data[e]?.pageInfo.endCursor;t&&await this.#r(e,async()=>{if(e===`inbox`){let e=(await this.#e.ask(L,{after:t})).me?.notifications;e&&(this.data.inbox={...e,edges:[...this.data.inbox?.edges??[],...e.edges]})}else{let e=(await this.#e.ask(I,{after:t})).me?.history;e&&(this.data.why={...e,edges:[...this.data.why?.edges??[],...e.edges]})}})}async#r(e,n){try{await n(),delete this.failures[e]}catch(n){let r=t(n);this.failures[e]=r,this.#e.note(r)}this.#t()}#i(e){for(let{node:t}of e.catalog.edges)t.imageUrl&&=new URL(t.imageUrl,this.#e.endpoint).href;return e}};function K(t,n,r,i){let{t:o}=t,c=i?.find(({rank:e})=>e===n.tier.rank-1),d=c?k(c,n.tier):[],f=P(n.missions).find(({completedAt:e,rewardSc:t})=>e===null&&t>0);return l`<section class="risk risk-${r}" aria-label=${o.widget.risk.label}>
<p class="risk-words">${u(`alert`,24)}<strong><bdi>${s(t,n)}</bdi></strong></p>
<p class="risk-clock"><bdi>${o.season.ends} <span class="num">${a(t,n.season.endsAt)}</span></bdi></p>
${c&&d.length>0?l`<p class="small muted">${o.widget.risk.lose(c.name)}</p>
<ul class="risk-lost">
${d.map(({benefit:e,before:t})=>l`<li>
${T(e.kind,16)}
<span><bdi class="risk-title">${e.title}</bdi>
<bdi class="small muted">${t?o.widget.risk.instead(e.summary,t.summary):e.summary}</bdi></span>
</li>`)}
</ul>`:e}
<p class="small">
<bdi>${o.widget.risk.saves}${f?l` ${o.widget.risk.mission(f.title,t.format.number(f.rewardSc))}`:e}</bdi>
</p>
<p class="small muted">${o.widget.risk.untouched}</p>
</section>`}function q(e,t){return l`<section class="part"><h3>${e}</h3>${t}</section>`}var J=c`
.first{background:var(--sunken);border-radius:var(--radius);padding:16px;}.first ul{display:grid;gap:4px;list-style:disc;margin-block-start:8px;padding-inline-start:20px;}.part{border-block-start:1px solid var(--line);display:grid;gap:12px;padding-block-start:16px;}.rows{display:grid;gap:12px;}.items{display:grid;gap:12px;grid-template-columns:repeat(auto-fill,minmax(136px,1fr));}.up{align-items:center;display:flex;gap:8px;}.order{align-items:center;display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between;}.order p{flex-basis:100%;}.more{text-align:center;}.risk-lost{display:grid;gap:4px;}.risk-lost li{display:flex;gap:8px;}.risk-lost .icon{color:var(--muted);margin-block-start:4px;}.risk-title{font-size:14px;font-weight:600;}.risk{background:color-mix(in srgb,var(--warn) 8%,var(--surface));border:1px solid var(--warn);border-radius:var(--radius);display:grid;gap:8px;padding:16px;}.risk-1{border-width:2px;}.risk-words{align-items:start;display:flex;font-size:18px;gap:8px;line-height:26px;}:host([compact]) .frame > .risk{border-inline:0;border-block-end:0;border-radius:0;}.risk-words > .icon{color:var(--warn);}`,Y=[h,w,M,j,p,m,te,O,S,J],X=3,Z=new Set([`EMAIL_REQUIRED`,`IDENTIFICATION_REQUIRED`,`STORE_SESSION_REQUIRED`]);function re(e,t){return{spend:se,compare:le,inbox:ue,why:de}[e](t)}function ie(t){let{kit:n,member:r}=t,{t:i}=n,{tier:a,nextTier:s,missions:c,activities:u}=r;return l`${ae(r)?oe(n,r):e}
${c.length>0?q(i.widget.missions,l`<ul class="rows">
${P(c).map(e=>l`<li>${E(n,e)}</li>`)}
</ul>`):e}
${u.length>0?q(i.widget.activities,l`<ul class="rows">
${d(u,({code:e})=>e,e=>l`<li>${f(n,e)}</li>`)}
</ul>`):e}
${a.benefits.length>0?q(i.widget.benefits(a.name),l`<ul class="rows">
${d(a.benefits,({code:e})=>e,e=>l`<li>${A(n,e,{onClaim:t.onClaim,busy:t.busy})}</li>`)}
</ul>`):e}
${s?q(i.widget.up,l`<p class="up">${o(s,{size:24})}<bdi>${i.scale.toNext(n.format.number(r.progress.remaining),s.name)}</bdi></p>
${N(n,a,s)}`):e}`}function ae({tier:e,progress:t,points:n,missions:r}){return e.rank===1&&t.current===0&&n.balance===0&&n.expiresAt===null&&r.every(({progress:e})=>e===0)}function oe(t,n){let{t:r,format:i}=t,{nextTier:a,progress:o}=n;return l`<section class="first">
<h3>${r.widget.first.title}</h3>
<ul>
<li>${r.widget.first.points}</li>
${a?l`<li>${r.widget.first.progress(i.number(o.target),a.name)}</li>`:e}
</ul>
</section>`}function Q({kit:e,parts:t},n,i){let a=t.data[n];if(a)return i(a);let o=t.failures[n];return o?x(e,o,{onRetry:()=>t.retry(n)}):r(n===`spend`?`cards`:`rows`,e.t.common.loading)}function se(t){let{kit:n,member:r,onStore:i}=t,{t:a,format:o}=n,s=a.widget.redemption;return l`${b(n,r.points)}
${Q(t,`spend`,({me:t,catalog:r})=>{let{reach:c,almost:u}=ce(r.edges.map(e=>e.node)),f={action:`redeem`,words:a.widget.store.redeem},p=(e,t)=>l`<li>${ee(n,e,{offer:{...v(n,e),...t},onAct:i})}</li>`,m=t?.redemptions.edges.map(e=>e.node)??[];return l`${c.length>0?q(a.widget.reach,l`<ul class="items">${d(c,({id:e})=>e,e=>p(e,f))}</ul>`):e}
${u?q(a.widget.almost(o.number(u.eligibility?.pointsShort??0),u.eligibility?.pointsShort??0),l`<ul class="items">${p(u)}</ul>`):e}
${c.length===0&&!u?C(a.widget.nothing,{name:`tag`}):e}
${m.length>0?q(a.widget.orders,l`<ul class="rows">
${m.map(({title:t,status:n,failureReason:r})=>l`<li class="order">
<bdi>${t}</bdi> <span class="chip"><bdi>${s[n]}</bdi></span>
${r?l`<p class="small muted"><bdi>${r}</bdi></p>`:e}
</li>`)}
</ul>`):e}`})}`}function ce(e){let t=({eligibility:e})=>(e?.reasons??[]).filter(e=>!Z.has(e)),n=({eligibility:e})=>e?.pointsShort??0;return{reach:e.filter(e=>t(e).length===0).slice(0,X),almost:e.filter(e=>t(e).join()===`INSUFFICIENT_POINTS`).sort((e,t)=>n(e)-n(t))[0]}}function le(e){let{kit:t,member:n}=e;return Q(e,`compare`,({me:e})=>D(t,{tiers:e?.game.tiers??[],tier:n.tier}))}function ue(t){let{kit:n,account:r}=t;return Q(t,`inbox`,({edges:i,pageInfo:a})=>{if(i.length===0)return C(n.t.widget.noMail,{name:`bell`});let o=new Date(n.now()).toISOString(),s=i.map(({node:e})=>r.read.has(e.id)?{...e,readAt:o}:e);return l`${_(n,s,{onRead:e=>void r.markRead(e)})}
${a.hasNextPage?$(t,`inbox`):e}`})}function de(t){let{kit:n,member:r}=t;return Q(t,`why`,({edges:i,pageInfo:a})=>{if(i.length===0)return C(n.t.widget.noHistory);let o=i.map(e=>e.node);return l`${g(n,o,{balance:r.points.balance})}
${a.hasNextPage?$(t,`why`):e}`})}function $({kit:e,parts:t},n){return l`<p class="more">
<button type="button" class="button" @click=${()=>void t.more(n)}>${e.t.widget.more}</button>
</p>`}export{G as Parts,V as acting,W as looksOf,ie as lower,K as riskCard,Y as styles,y as toast,re as viewBody};