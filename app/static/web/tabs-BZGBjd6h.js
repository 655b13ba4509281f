import{G as e,K as t,Q as n,T as r,V as i,Y as a,m as o,rt as s,tt as c,w as l,y as u}from"./base-J695Aeic.js";import{t as d}from"./repeat-CAQL3zp1.js";import{a as f,c as p,d as m,f as h,g,h as _,i as ee,l as v,m as y,n as b,o as x,p as S,r as te,t as C,u as w}from"./notice-DW3JsQOP.js";import{a as T,d as E,i as D,l as O,n as k,o as A,r as j,s as M,t as N,u as P}from"./compare-CmWA7fXG.js";import{a as F,i as I,n as L,r as ne,s as R,u as z}from"./widget-CLqX0ScY.js";async function B(e,t,n){try{await n({claim:n=>V(e,t,n),openStore:()=>H(e,t)})}catch(n){let{kind:i,code:a,message:o}=r(n);if(i===`signed-out`){await e.refresh();return}t.say(t.kit.t.failures[i],{bad:!0}),t.tell(`laurel-error`,{kind:i,code:a,message:o})}}async function V(e,{kit:t,tell:n,say:r},{code:i,title:a}){let{member:o,redemption:s,userErrors:c}=(await e.ask(L,{code:i})).claimBenefit;await e.refresh();let[u]=c;if(u)throw new l(`refused`,u);let d=t.t.widget;r(s?d.gift(s.title):d.claimed(a)),n(`laurel-claim`,{code:i,balance:o?.points.balance,redemption:s?.title??null})}async function H(e,{tell:t}){let n=i((await e.ask(F,{})).createStoreLink.url);return!n||!t(`laurel-store`,{url:n})?null:(window.open(n,`_blank`,`noopener`),n)}var U=class{data={};failures={};#e;#t;#n={};constructor(e,t){this.#e=e,this.#t=t}async need(e){let{revision:t}=this.#e;this.#n[e]!==t&&(this.#n[e]=t,await this.#r(e,async()=>{e===`spend`?this.data.spend=this.#i(await this.#e.ask(R,{})):e===`compare`?this.data.compare=await this.#e.ask(ne,{}):e===`inbox`?this.data.inbox=(await this.#e.ask(I,{})).me?.notifications:this.data.why=(await this.#e.ask(z,{})).me?.history}))}retry(e){delete this.#n[e],this.need(e)}async more(e){let t=this.data[e]?.pageInfo.endCursor;t&&await this.#r(e,async()=>{if(e===`inbox`){let e=(await this.#e.ask(I,{after:t})).me?.notifications;e&&(this.data.inbox={...e,edges:[...this.data.inbox?.edges??[],...e.edges]})}else{let e=(await this.#e.ask(z,{after:t})).me?.history;e&&(this.data.why={...e,edges:[...this.data.why?.edges??[],...e.edges]})}})}async#r(e,t){try{await t(),delete this.failures[e]}catch(t){let n=r(t);this.failures[e]=n,this.#e.note(n)}this.#t()}#i(e){for(let{node:t}of e.catalog.edges)t.imageUrl&&=new URL(t.imageUrl,this.#e.endpoint).href;return e}};function W(e,r,i,s){let{t:l}=e,u=s?.find(({rank:e})=>e===r.tier.rank-1),d=u?k(u,r.tier):[],f=E(r.missions).find(({completedAt:e,rewardSc:t})=>e===null&&t>0);return c`<section class="risk risk-${i}" aria-label=${l.widget.risk.label}>
<p class="risk-words">${t(`alert`,24)}<strong><bdi>${o(e,r)}</bdi></strong></p>
<p class="risk-clock"><bdi>${l.season.ends} <span class="num">${a(e,r.season.endsAt)}</span></bdi></p>
${u&&d.length>0?c`<p class="small muted">${l.widget.risk.lose(u.name)}</p>
<ul class="risk-lost">
${d.map(({benefit:e,before:t})=>c`<li>
${T(e.kind,16)}
<span><bdi class="risk-title">${e.title}</bdi>
<bdi class="small muted">${t?l.widget.risk.instead(e.summary,t.summary):e.summary}</bdi></span>
</li>`)}
</ul>`:n}
<p class="small">
<bdi>${l.widget.risk.saves}${f?c` ${l.widget.risk.mission(f.title,e.format.number(f.rewardSc))}`:n}</bdi>
</p>
<p class="small muted">${l.widget.risk.untouched}</p>
</section>`}function G(e,t){return c`<section class="part"><h3>${e}</h3>${t}</section>`}var K=s`
.items{display:grid;gap:12px;grid-template-columns:repeat(auto-fill,minmax(136px,1fr));}.up{align-items:center;display:flex;gap:8px;}.order{align-items:center;display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between;}.order p{flex-basis:100%;}.more{text-align:center;}.risk-lost{display:grid;gap:4px;}.risk-lost li{display:flex;gap:8px;}.risk-lost .icon{color:var(--muted);margin-block-start:4px;}.risk-title{font-size:14px;font-weight:600;}.risk{background:color-mix(in srgb,var(--warn) 8%,var(--surface));border:1px solid var(--warn);border-radius:var(--radius);display:grid;gap:8px;padding:16px;}.risk-1{border-width:2px;}.risk-words{align-items:start;display:flex;font-size:18px;gap:8px;line-height:26px;}:host([compact]) .frame > .risk{border-inline:0;border-block-end:0;border-radius:0;}.risk-words > .icon{color:var(--warn);}`,q=[g,y,M,j,h,w,x,P,te,K],J=3,Y=new Set([`EMAIL_REQUIRED`,`IDENTIFICATION_REQUIRED`,`STORE_SESSION_REQUIRED`]);function X(e,t){return{spend:re,compare:ae,inbox:oe,why:se}[e](t)}function Z(e){let{kit:t,member:r}=e,{t:i}=t,{tier:a,nextTier:o,missions:s,activities:l}=r;return c`${s.length>0?G(i.widget.missions,c`<ul class="rows">
${E(s).map(e=>c`<li>${O(t,e)}</li>`)}
</ul>`):n}
${l.length>0?G(i.widget.activities,c`<ul class="rows">
${d(l,({code:e})=>e,e=>c`<li>${_(t,e)}</li>`)}
</ul>`):n}
${a.benefits.length>0?G(i.widget.benefits(a.name),c`<ul class="rows">
${d(a.benefits,({code:e})=>e,n=>c`<li>${A(t,n,{onClaim:e.onClaim,busy:e.busy})}</li>`)}
</ul>`):n}
${o?G(i.widget.up,c`<p class="up">${u(o,{size:24})}<bdi>${i.scale.toNext(t.format.number(r.progress.remaining),o.name)}</bdi></p>
${N(t,a,o)}`):n}`}function Q({kit:t,parts:n},r,i){let a=n.data[r];if(a)return i(a);let o=n.failures[r];return o?b(t,o,{onRetry:()=>n.retry(r)}):e(r===`spend`?`cards`:`rows`,t.t.common.loading)}function re(e){let{kit:t,member:r,onStore:i}=e,{t:a,format:o}=t,s=a.widget.redemption;return c`${S(t,r.points)}
${Q(e,`spend`,({me:e,catalog:r})=>{let{reach:l,almost:u}=ie(r.edges.map(e=>e.node)),m={action:`redeem`,words:a.widget.store.redeem},h=(e,n)=>c`<li>${f(t,e,{offer:{...p(t,e),...n},onAct:i})}</li>`,g=e?.redemptions.edges.map(e=>e.node)??[];return c`${l.length>0?G(a.widget.reach,c`<ul class="items">${d(l,({id:e})=>e,e=>h(e,m))}</ul>`):n}
${u?G(a.widget.almost(o.number(u.eligibility?.pointsShort??0),u.eligibility?.pointsShort??0),c`<ul class="items">${h(u)}</ul>`):n}
${l.length===0&&!u?C(a.widget.nothing,{name:`tag`}):n}
${g.length>0?G(a.widget.orders,c`<ul class="rows">
${g.map(({title:e,status:t,failureReason:r})=>c`<li class="order">
<bdi>${e}</bdi> <span class="chip"><bdi>${s[t]}</bdi></span>
${r?c`<p class="small muted"><bdi>${r}</bdi></p>`:n}
</li>`)}
</ul>`):n}`})}`}function ie(e){let t=({eligibility:e})=>(e?.reasons??[]).filter(e=>!Y.has(e)),n=({eligibility:e})=>e?.pointsShort??0;return{reach:e.filter(e=>t(e).length===0).slice(0,J),almost:e.filter(e=>t(e).join()===`INSUFFICIENT_POINTS`).sort((e,t)=>n(e)-n(t))[0]}}function ae(e){let{kit:t,member:n}=e;return Q(e,`compare`,({me:e})=>D(t,{tiers:e?.game.tiers??[],tier:n.tier}))}function oe(e){let{kit:t,account:r}=e;return Q(e,`inbox`,({edges:i,pageInfo:a})=>{if(i.length===0)return C(t.t.widget.noMail,{name:`bell`});let o=new Date(t.now()).toISOString(),s=i.map(({node:e})=>r.read.has(e.id)?{...e,readAt:o}:e);return c`${v(t,s,{onRead:e=>void r.markRead(e)})}
${a.hasNextPage?$(e,`inbox`):n}`})}function se(e){let{kit:t,member:r}=e;return Q(e,`why`,({edges:i,pageInfo:a})=>{if(i.length===0)return C(t.t.widget.noHistory);let o=i.map(e=>e.node);return c`${m(t,o,{balance:r.points.balance})}
${a.hasNextPage?$(e,`why`):n}`})}function $({kit:e,parts:t},n){return c`<p class="more">
<button type="button" class="button" @click=${()=>void t.more(n)}>${e.t.widget.more}</button>
</p>`}export{U as Parts,B as acting,Z as lower,W as riskCard,q as styles,ee as toast,X as viewBody};