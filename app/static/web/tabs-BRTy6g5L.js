import{B as e,G as t,J as n,T as r,W as i,Z as a,et as o,m as s,nt as c,w as l,y as u}from"./base-Ddq7nEsv.js";import{t as d}from"./repeat-DCiKsGhZ.js";import{a as f,i as p,n as m,o as h,r as g,t as _}from"./inbox-D9ZzhjiI.js";import{a as v,c as y,d as ee,f as te,i as ne,o as b,r as x,s as S,t as C,u as w}from"./look-bdwDrdlw.js";import{a as T,c as E,i as D,l as O,n as k,o as A,r as j,s as M,t as N,u as P}from"./compare-0hdM8bLM.js";import{a as F,c as I,i as L,n as R,o as z,r as re}from"./widget-CFkk0Sc5.js";async function B(e,t,n){try{await n({claim:n=>V(e,t,n),openStore:()=>H(e,t)})}catch(n){let{kind:i,code:a,message:o}=r(n);if(i===`signed-out`){await e.refresh();return}t.say(t.kit.t.failures[i],{bad:!0}),t.tell(`laurel-error`,{kind:i,code:a,message:o})}}async function V(e,{kit:t,tell:n,say:r},{code:i,title:a}){let{member:o,redemption:s,userErrors:c}=(await e.ask(R,{code:i})).claimBenefit;await e.refresh();let[u]=c;if(u)throw new l(`refused`,u);let d=t.t.widget;r(s?d.gift(s.title):d.claimed(a)),n(`laurel-claim`,{code:i,balance:o?.points.balance,redemption:s?.title??null})}async function H(t,{tell:n}){let r=e((await t.ask(F,{})).createStoreLink.url);return!r||!n(`laurel-store`,{url:r})?null:(window.open(r,`_blank`,`noopener`),r)}function U({endpoint:e},{game:t,tier:n,nextTier:r}){let i=r?[n,r]:[n],a=[C({...t.look,stageImage:null},i)],{stageImage:o}=t.look;if(o){let t=new CSSStyleSheet;t.replaceSync(`:host { --laurel-stage-image: url(${JSON.stringify(new URL(o,e).href)}); }`),a.push(t)}return a}var W=class{data={};failures={};#e;#t;#n={};constructor(e,t){this.#e=e,this.#t=t}async need(e){let{revision:t}=this.#e;this.#n[e]!==t&&(this.#n[e]=t,await this.#r(e,async()=>{e===`spend`?this.data.spend=this.#i(await this.#e.ask(z,{})):e===`compare`?this.data.compare=await this.#e.ask(re,{}):e===`inbox`?this.data.inbox=(await this.#e.ask(L,{})).me?.notifications:this.data.why=(await this.#e.ask(I,{})).me?.history}))}retry(e){delete this.#n[e],this.need(e)}async more(e){let t=this.data[e]?.pageInfo.endCursor;t&&await this.#r(e,async()=>{if(e===`inbox`){let e=(await this.#e.ask(L,{after:t})).me?.notifications;e&&(this.data.inbox={...e,edges:[...this.data.inbox?.edges??[],...e.edges]})}else{let e=(await this.#e.ask(I,{after:t})).me?.history;e&&(this.data.why={...e,edges:[...this.data.why?.edges??[],...e.edges]})}})}async#r(e,t){try{await t(),delete this.failures[e]}catch(t){let n=r(t);this.failures[e]=n,this.#e.note(n)}this.#t()}#i(e){for(let{node:t}of e.catalog.edges)t.imageUrl&&=new URL(t.imageUrl,this.#e.endpoint).href;return e}};function G(e,r,i,c){let{t:l}=e,u=c?.find(({rank:e})=>e===r.tier.rank-1),d=u?k(u,r.tier):[],f=P(r.missions).find(({completedAt:e,rewardSc:t})=>e===null&&t>0);return o`<section class="risk risk-${i}" aria-label=${l.widget.risk.label}>
<p class="risk-words">${t(`alert`,24)}<strong><bdi>${s(e,r)}</bdi></strong></p>
<p class="risk-clock"><bdi>${l.season.ends} <span class="num">${n(e,r.season.endsAt)}</span></bdi></p>
${u&&d.length>0?o`<p class="small muted">${l.widget.risk.lose(u.name)}</p>
<ul class="risk-lost">
${d.map(({benefit:e,before:t})=>o`<li>
${T(e.kind,16)}
<span><bdi class="risk-title">${e.title}</bdi>
<bdi class="small muted">${t?l.widget.risk.instead(e.summary,t.summary):e.summary}</bdi></span>
</li>`)}
</ul>`:a}
<p class="small">
<bdi>${l.widget.risk.saves}${f?o` ${l.widget.risk.mission(f.title,e.format.number(f.rewardSc))}`:a}</bdi>
</p>
<p class="small muted">${l.widget.risk.untouched}</p>
</section>`}function K(e,t){return o`<section class="part"><h3>${e}</h3>${t}</section>`}var q=c`
.first{background:var(--sunken);border-radius:var(--radius);padding:16px;}.first ul{display:grid;gap:4px;list-style:disc;margin-block-start:8px;padding-inline-start:20px;}.part{border-block-start:1px solid var(--line);display:grid;gap:12px;padding-block-start:16px;}.rows{display:grid;gap:12px;}.items{display:grid;gap:12px;grid-template-columns:repeat(auto-fill,minmax(136px,1fr));}.up{align-items:center;display:flex;gap:8px;}.order{align-items:center;display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between;}.order p{flex-basis:100%;}.more{text-align:center;}.risk-lost{display:grid;gap:4px;}.risk-lost li{display:flex;gap:8px;}.risk-lost .icon{color:var(--muted);margin-block-start:4px;}.risk-title{font-size:14px;font-weight:600;}.risk{background:color-mix(in srgb,var(--warn) 8%,var(--surface));border:1px solid var(--warn);border-radius:var(--radius);display:grid;gap:8px;padding:16px;}.risk-1{border-width:2px;}.risk-words{align-items:start;display:flex;font-size:18px;gap:8px;line-height:26px;}:host([compact]) .frame > .risk{border-inline:0;border-block-end:0;border-radius:0;}.risk-words > .icon{color:var(--warn);}`,J=[h,te,M,j,p,m,y,O,v,q],Y=3,X=new Set([`EMAIL_REQUIRED`,`IDENTIFICATION_REQUIRED`,`STORE_SESSION_REQUIRED`]);function ie(e,t){return{spend:Q,compare:le,inbox:ue,why:de}[e](t)}function ae(e){let{kit:t,member:n}=e,{t:r}=t,{tier:i,nextTier:s,missions:c,activities:l}=n;return o`${oe(n)?se(t,n):a}
${c.length>0?K(r.widget.missions,o`<ul class="rows">
${P(c).map(e=>o`<li>${E(t,e)}</li>`)}
</ul>`):a}
${l.length>0?K(r.widget.activities,o`<ul class="rows">
${d(l,({code:e})=>e,e=>o`<li>${f(t,e)}</li>`)}
</ul>`):a}
${i.benefits.length>0?K(r.widget.benefits(i.name),o`<ul class="rows">
${d(i.benefits,({code:e})=>e,n=>o`<li>${A(t,n,{onClaim:e.onClaim,busy:e.busy})}</li>`)}
</ul>`):a}
${s?K(r.widget.up,o`<p class="up">${u(s,{size:24})}<bdi>${r.scale.toNext(t.format.number(n.progress.remaining),s.name)}</bdi></p>
${N(t,i,s)}`):a}`}function oe({tier:e,progress:t,points:n,missions:r}){return e.rank===1&&t.current===0&&n.balance===0&&n.expiresAt===null&&r.every(({progress:e})=>e===0)}function se(e,t){let{t:n,format:r}=e,{nextTier:i,progress:s}=t;return o`<section class="first">
<h3>${n.widget.first.title}</h3>
<ul>
<li>${n.widget.first.points}</li>
${i?o`<li>${n.widget.first.progress(r.number(s.target),i.name)}</li>`:a}
</ul>
</section>`}function Z({kit:e,parts:t},n,r){let a=t.data[n];if(a)return r(a);let o=t.failures[n];return o?ne(e,o,{onRetry:()=>t.retry(n)}):i(n===`spend`?`cards`:`rows`,e.t.common.loading)}function Q(e){let{kit:t,member:n,onStore:r}=e,{t:i,format:s}=t,c=i.widget.redemption;return o`${ee(t,n.points)}
${Z(e,`spend`,({me:e,catalog:n})=>{let{reach:l,almost:u}=ce(n.edges.map(e=>e.node)),f={action:`redeem`,words:i.widget.store.redeem},p=(e,n)=>o`<li>${S(t,e,{offer:{...w(t,e),...n},onAct:r})}</li>`,m=e?.redemptions.edges.map(e=>e.node)??[];return o`${l.length>0?K(i.widget.reach,o`<ul class="items">${d(l,({id:e})=>e,e=>p(e,f))}</ul>`):a}
${u?K(i.widget.almost(s.number(u.eligibility?.pointsShort??0),u.eligibility?.pointsShort??0),o`<ul class="items">${p(u)}</ul>`):a}
${l.length===0&&!u?x(i.widget.nothing,{name:`tag`}):a}
${m.length>0?K(i.widget.orders,o`<ul class="rows">
${m.map(({title:e,status:t,failureReason:n})=>o`<li class="order">
<bdi>${e}</bdi> <span class="chip"><bdi>${c[t]}</bdi></span>
${n?o`<p class="small muted"><bdi>${n}</bdi></p>`:a}
</li>`)}
</ul>`):a}`})}`}function ce(e){let t=({eligibility:e})=>(e?.reasons??[]).filter(e=>!X.has(e)),n=({eligibility:e})=>e?.pointsShort??0;return{reach:e.filter(e=>t(e).length===0).slice(0,Y),almost:e.filter(e=>t(e).join()===`INSUFFICIENT_POINTS`).sort((e,t)=>n(e)-n(t))[0]}}function le(e){let{kit:t,member:n}=e;return Z(e,`compare`,({me:e})=>D(t,{tiers:e?.game.tiers??[],tier:n.tier}))}function ue(e){let{kit:t,account:n}=e;return Z(e,`inbox`,({edges:r,pageInfo:i})=>{if(r.length===0)return x(t.t.widget.noMail,{name:`bell`});let s=new Date(t.now()).toISOString(),c=r.map(({node:e})=>n.read.has(e.id)?{...e,readAt:s}:e);return o`${_(t,c,{onRead:e=>void n.markRead(e)})}
${i.hasNextPage?$(e,`inbox`):a}`})}function de(e){let{kit:t,member:n}=e;return Z(e,`why`,({edges:r,pageInfo:i})=>{if(r.length===0)return x(t.t.widget.noHistory);let s=r.map(e=>e.node);return o`${g(t,s,{balance:n.points.balance})}
${i.hasNextPage?$(e,`why`):a}`})}function $({kit:e,parts:t},n){return o`<p class="more">
<button type="button" class="button" @click=${()=>void t.more(n)}>${e.t.widget.more}</button>
</p>`}export{W as Parts,B as acting,U as looksOf,ae as lower,G as riskCard,J as styles,b as toast,ie as viewBody};