import{K as e,Q as t,S as n,V as r,Y as i,nt as a,r as o,rt as s,tt as c,y as l}from"./base-J695Aeic.js";import{t as u}from"./repeat-CAQL3zp1.js";import{c as d,f}from"./compare-CmWA7fXG.js";var p=10;function m(t,n){let{t:r}=t,{limitReached:a,nextAt:o}=n;return c`<article class="activity">
<p class="activity-head">
<bdi class="activity-title clamp">${n.title}</bdi>
${a?c`<span class="activity-state small">
${e(`check`,16)}<bdi>${o?c`${r.activity.again} ${i(t,o)}`:r.activity.done}</bdi>
</span>`:c`<span class="activity-state open small">${r.activity.open}</span>`}
</p>
${f(t,n)} ${h(t,n)}
</article>`}function h(e,{title:r,streaks:i,streakDays:a}){let{t:o,format:s}=e,l=i.find(({days:e})=>e>a)??i[0];if(!l)return t;let u=a>=l.days?0:a,d=o.activity.streak(s.number(u),s.number(l.days),l.days);return c`<div class="streak">
${l.days<=p?c`<span class="streak-days" role="img" aria-label=${d}>
${Array.from({length:l.days},(e,t)=>g(t,u,l.days))}
</span>`:n({value:u,target:l.days,label:r,valueText:d,thin:!0})}
<p class="streak-words small muted"><bdi>${d}</bdi>${f(e,l)}</p>
</div>`}function g(n,r,i){let a=n<r?`full`:n===r?`next`:``,o=n===i-1;return c`<span class="streak-day ${a}">${n<r?e(`check`,16):o?e(`gift`,16):t}</span>`}var _=s`
.activity{display:grid;gap:8px;}.activity-head{align-items:baseline;display:flex;gap:12px;justify-content:space-between;}.activity-title{font-weight:600;min-width:0;}.activity-state{align-items:center;color:var(--muted);display:inline-flex;flex:none;gap:4px;max-width:60%;}.activity-state.open{color:var(--accent);font-weight:600;}.streak{display:grid;gap:8px;}.streak-days{display:flex;gap:4px;}.streak-day{align-items:center;aspect-ratio:1;background:var(--sunken);border:1px solid var(--control);border-radius:50%;color:var(--muted);display:flex;flex:0 1 32px;justify-content:center;min-width:0;}.streak-day.full{background:var(--accent);border-color:var(--accent);color:var(--on-accent);}.streak-day.next{border:2px solid var(--accent);}.streak-words{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between;}@media (forced-colors: active){.streak-day.full{background:Highlight;color:HighlightText;forced-color-adjust:none;}.streak-day.next{border-color:Highlight;}}`;function v({t:n,format:r},{balance:i,expiresAt:a}){return c`<div class="balance ${i<0?`debt`:``}">
<p class="balance-sum">
${e(`star`,24)}
<strong class="num"><bdi>${o(i,r.number)}</bdi></strong>
<span>${n.points.unit(i)}</span>
</p>
${i<0?c`<p class="small muted"><bdi>${n.points.debt}</bdi></p>`:a?c`<p class="small muted"><bdi>${n.points.validUntil(r.day(a))}</bdi></p>`:t}
</div>`}var y=s`
.balance-sum{align-items:center;display:flex;flex-wrap:wrap;gap:0 8px;}.balance-sum > .icon,.balance-sum > strong{color:var(--points);}.balance-sum > strong{font-size:22px;line-height:28px;}.balance.debt strong{color:var(--danger);}`,b={CLOSED:`person`,CORRECTED:`info`,DEMOTED:`down`,JOINED:`flag`,LOOPED:`star`,MERGED:`person`,PROMOTED:`up`,PURCHASE:`bolt`,P_EXPIRED:`clock`,P_GRANTED:`gift`,P_RETURNED:`star`,P_SPENT:`tag`,REFUND:`down`,RENEWED:`shield`,RESTARTED:`clock`,SC_GRANTED:`check`},x=new Set([`DEMOTED`,`LOOPED`,`PROMOTED`,`RENEWED`,`RESTARTED`]);function S({t:e,format:n},{kind:r,tier:i,scDelta:a,pDelta:o}){let s=o?c`<bdi class="gain points ${o<0?`less`:``}">${e.reward.points(n.signed(o),o)}</bdi>`:t,l=x.has(r)?r===`PROMOTED`||r===`LOOPED`?c`<bdi class="gain">${r===`LOOPED`?e.history.looped:i.name}</bdi>`:t:a?c`<bdi class="gain ${a<0?`less`:``}">${e.reward.progress(n.signed(a))}</bdi>`:t;return c`${s}${l}`}function C(t,n,r){let{t:i,format:a}=t,o=[...n.pDelta?[[i.history.points,a.signed(n.pDelta)]]:[],...x.has(n.kind)?[[i.history.progress,i.history.startsAgain]]:n.scDelta?[[i.history.progress,a.signed(n.scDelta)]]:[],...r===void 0?[]:[[i.history.balance,a.number(r)]],[i.history.tier,n.tier.name],[i.history.at,a.moment(n.at)]];return c`<details class="entry">
<summary>
<span class="entry-icon">
${n.kind===`PROMOTED`||n.kind===`LOOPED`||n.kind===`DEMOTED`?l(n.tier,{size:24}):e(b[n.kind]??`info`)}
</span>
<span class="entry-words">
<bdi>${n.explanation}</bdi>
<span class="entry-at small muted">
<time datetime=${n.at}><bdi>${a.moment(n.at)}</bdi></time>${e(`chevron`,16)}
</span>
</span>
<span class="entry-gains num">${S(t,n)}</span>
</summary>
<dl class="entry-counted small">
${o.map(([e,t])=>c`<div><dt class="muted">${e}</dt><dd class="num"><bdi>${t}</bdi></dd></div>`)}
</dl>
</details>`}function w(e,t,{balance:n}={}){let r=new Map,i=n;for(let n of t){let t=e.format.month(n.at);r.set(t,[...r.get(t)??[],{entry:n,balance:i}]),i!==void 0&&(i-=n.pDelta)}return c`<div class="history">
${[...r].map(([t,n])=>c`<section>
<h3 class="history-month"><bdi>${t}</bdi></h3>
<ol>
${u(n,({entry:e})=>e.id,({entry:t,balance:n})=>c`<li>${C(e,t,n)}</li>`)}
</ol>
</section>`)}
</div>`}var T=s`
.history{display:grid;gap:24px;}.history-month{border-block-end:1px solid var(--line);color:var(--muted);padding-block-end:4px;}.entry{border-block-end:1px solid var(--line);}.entry > summary{align-items:start;cursor:pointer;display:flex;flex-wrap:wrap;gap:4px 12px;list-style:none;padding-block:12px;}.entry > summary::-webkit-details-marker{display:none;}.entry-icon{color:var(--muted);display:flex;flex:none;justify-content:center;width:24px;}.entry-words{flex:1 1 170px;min-width:0;}.entry-at{align-items:center;display:flex;gap:4px;}.entry-at > .icon{transition:transform 0.2s;}.entry[open] .entry-at > .icon{transform:rotate(180deg);}.entry-gains{display:grid;font-weight:600;justify-items:end;margin-inline-start:auto;max-width:100%;text-align:end;}.gain{color:var(--accent);}.gain.points{color:var(--points);}.gain.less{color:var(--muted);}.entry-counted{background:var(--sunken);border-radius:var(--radius-control);display:grid;gap:4px;margin-block-end:12px;margin-inline-start:36px;padding:8px 12px;}.entry-counted > div{display:flex;flex-wrap:wrap;gap:0 12px;justify-content:space-between;}`,E={KeepThresholdReminder:`flag`,PExpiringReminder:`clock`,PointsChanged:`star`,RedemptionUpdated:`parcel`,RewardEarned:`gift`,ScExpiringReminder:`alert`,SeasonEndingReminder:`calendar`,TierChanged:`up`};function D(e,n,{onRead:r}){let{t:i}=e,a=n.filter(({readAt:e})=>e===null).map(({id:e})=>e);return c`<div class="inbox">
${a.length>1?c`<p class="inbox-all">
<button type="button" class="button quiet" @click=${()=>r(a)}>${i.inbox.readAll}</button>
</p>`:t}
<ol>
${u(n,({id:e})=>e,t=>c`<li>${O(e,t,r)}</li>`)}
</ol>
</div>`}function O({t:n,format:r},i,a){let{id:o,message:s,createdAt:u,readAt:d}=i,f=n.inbox.read(s);return c`<article class="letter ${d===null?`unread`:``}">
<span class="letter-icon">
${i.__typename===`TierChanged`?l(i.to,{size:24}):e(E[i.__typename]??`bell`)}
</span>
<div class="letter-words">
<p>${d===null?c`<span class="sr">${n.inbox.unread} </span>`:t}<bdi>${s}</bdi></p>
<time class="small muted" datetime=${u}><bdi>${r.moment(u)}</bdi></time>
</div>
${d===null?c`<button type="button" class="button quiet icon-only" aria-label=${f} @click=${()=>a([o])}>
${e(`check`)}
</button>`:t}
</article>`}var k=s`
.inbox-all{text-align:end;}.letter{align-items:start;border-block-end:1px solid var(--line);display:flex;gap:12px;padding-block:12px;}.letter-icon{color:var(--muted);display:flex;flex:none;justify-content:center;position:relative;width:24px;}.letter.unread .letter-icon{color:var(--accent);}.letter.unread .letter-icon::before{background:var(--accent);border-radius:50%;content:"";height:8px;inset-block-start:-2px;inset-inline-start:-6px;position:absolute;width:8px;}.letter-words{flex:1;min-width:0;}.letter.unread .letter-words > p{font-weight:600;}.letter .icon-only{margin-block:-10px;margin-inline-end:-12px;}@media (forced-colors: active){.letter.unread .letter-icon::before{background:Highlight;forced-color-adjust:none;}}`,A=[`COMING_SOON`,`ENDED`,`SOLD_OUT`,`LIMIT_REACHED`,`NOT_STARTED`,`TIER_TOO_LOW`,`INSUFFICIENT_POINTS`,`STORE_SESSION_REQUIRED`,`IDENTIFICATION_REQUIRED`,`EMAIL_REQUIRED`],j=new Set(A.slice(0,4));function M({t:e,format:t},n){let r=[...n.eligibility?.reasons??[`STORE_SESSION_REQUIRED`]].sort((e,t)=>A.indexOf(e)-A.indexOf(t)),i=r.filter(e=>e!==`EMAIL_REQUIRED`),a=r.includes(`EMAIL_REQUIRED`),[o]=i;if(!o)return{action:`redeem`,words:e.item.redeem,why:[],away:!1,reason:null,needsEmail:a};let s={short:t.number(n.eligibility?.pointsShort??0),tier:n.minTier?.name??null,from:n.availableFrom&&t.moment(n.availableFrom)},c=e.item.reasons,l=t=>c[t]??{button:()=>e.failures.refused,more:()=>``};return{action:o===`IDENTIFICATION_REQUIRED`?`sign-in`:null,words:l(o).button(s),why:(j.has(o)?i.slice(0,1):i).map(e=>l(e).more(s)),away:j.has(o)||o===`NOT_STARTED`,reason:o,needsEmail:a}}var N={DIGITAL:a`<path d="M60 18 88 42 60 82 32 42zM32 42H88M46 42 60 82 74 42 60 18z"></path>`,TANGIBLE:a`<path d="M30 36 60 22 90 36V70L60 84 30 70zM30 36 60 50 90 36M60 50V84M45 29 75 43"></path>`};function P({kind:e,imageUrl:n}){let i=n&&r(n);return c`<div class="picture">
<svg viewBox="0 0 120 100" aria-hidden="true">${N[e]}</svg>
${i?c`<img src=${i} alt="" loading="lazy" decoding="async" @error=${({target:e})=>e instanceof Element&&e.remove()} />`:t}
</div>`}function F(e,n,{href:r,offer:i=M(e,n),onAct:a,onOpen:o}={}){let{t:s,format:l}=e,u=c`<bdi class="clamp">${n.title}</bdi>`;return c`<article class="item ${i.away?`away`:``}">
${P(n)}
<div class="item-words">
<h3 class="item-title">${r?c`<a href=${r} @click=${o}>${u}</a>`:u}</h3>
<p class="item-price"><bdi class="num">${s.points.amount(l.number(n.price),n.price)}</bdi></p>
<p class="item-notes small muted">${I(e,n)}</p>
</div>
${a?L(n,i,a):t}
</article>`}function I(e,t){let{t:n,format:r,now:a}=e,{availableFrom:o,availableUntil:s,stockLeft:l}=t,u=o!==null&&Date.parse(o)>a();return[...t.minTier&&t.minTier.rank>1?[c`<bdi class="clamp">${n.item.from(t.minTier.name)}</bdi>`]:[],...l!==null&&l>0?[c`<bdi>${n.item.left(r.number(l),l)}</bdi>`]:[],...u?[c`<bdi>${n.item.opens} ${i(e,o)}</bdi>`]:[],...!u&&s?[c`<bdi>${n.item.closes} ${i(e,s)}</bdi>`]:[]]}function L(n,r,i){return c`<button
type="button"
class="button item-act ${r.action?`main`:``}"
aria-disabled=${r.action===null}
@click=${()=>{r.action&&i(n,r)}}
>
${r.reason===`TIER_TOO_LOW`?e(`lock`,16):t}
<span><bdi>${r.words}</bdi><span class="sr">: ${n.title}</span></span>
</button>`}var R=s`
.item{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);display:flex;flex-direction:column;gap:8px;overflow:hidden;padding:0 12px 12px;position:relative;}.picture{aspect-ratio:4 / 3;background:var(--sunken);margin-inline:-12px;position:relative;}.item.away .picture{opacity:0.6;}.picture > *{height:100%;inset:0;object-fit:cover;position:absolute;width:100%;}.picture path{fill:none;stroke:var(--control);stroke-linejoin:round;stroke-width:2;}.item-words{display:grid;flex:1;gap:4px;grid-template-rows:auto auto 1fr;}.item-title a{color:inherit;text-decoration:none;}.item-title a::after{content:"";inset:0;position:absolute;}.item-title a:hover{text-decoration:underline;}.item-price > bdi{overflow-wrap:normal;}.item-price{color:var(--points);font-weight:700;}.item-notes{display:flex;flex-wrap:wrap;gap:0 12px;}.item-act{padding-inline:8px;position:relative;width:100%;}`;function z({t},{words:n,bad:r=!1},i){return c`<div class="toast ${r?`bad`:``}" popover="manual" ${d(B)}>
${e(r?`alert`:`check`)}
<p><bdi>${n}</bdi></p>
<button type="button" class="button quiet icon-only" aria-label=${t.common.closeMessage} @click=${i}>${e(`close`)}</button>
</div>`}function B(e){e instanceof HTMLElement&&queueMicrotask(()=>e.isConnected&&e.showPopover())}function V(n,{name:r=`star`,action:i}={}){return c`<div class="empty">
${e(r,48)}
<p><bdi>${n}</bdi></p>
${i?c`<button type="button" class="button" @click=${i.onAct}>${i.words}</button>`:t}
</div>`}function H({t:e},t){return e.failures[t.kind]}function U(n,r,{onRetry:i}={}){return c`<div class="failure" role="alert">
${e(r.kind===`offline`?`offline`:`alert`,24)}
<p><bdi>${H(n,r)}</bdi></p>
${i?c`<button type="button" class="button" @click=${i}>${n.t.common.retry}</button>`:t}
</div>`}var W=s`
.toast{align-items:center;background:var(--ink);border:1px solid transparent;border-radius:var(--radius);box-shadow:0 8px 32px var(--shade);color:var(--surface);gap:12px;inset:auto 0 24px;margin:0 auto;max-width:min(480px,100vw - 32px);padding:4px 4px 4px 16px;}.toast:popover-open{display:flex;}.toast .button{color:inherit;}.toast.bad{background:var(--danger);}.empty,.failure{align-items:center;color:var(--muted);display:grid;gap:12px;justify-items:center;padding:32px 16px;text-align:center;}.failure > .icon{color:var(--danger);}`;export{F as a,M as c,w as d,T as f,_ as g,m as h,z as i,D as l,y as m,U as n,R as o,v as p,W as r,P as s,V as t,k as u};