import{$ as e,X as t,b as n,et as r,h as i,it as a,nt as o,w as s}from"./base-DMgZ7Dom.js";import{t as c}from"./repeat-kPviHzoM.js";import{t as l}from"./icons-DRo4c0HE.js";import{a as u,i as d,r as f}from"./mission-R5EX-rIu.js";import{a as p,n as m}from"./compare-CWoUUFjr.js";var h=10;function g(e,n){let{t:r}=e,{limitReached:i,nextAt:a}=n;return o`<article class="activity">
<p class="activity-head">
<bdi class="activity-title clamp">${n.title}</bdi>
${i?o`<span class="activity-state small">
${l(`check`,16)}<bdi>${a?o`${r.activity.again} ${t(e,a)}`:r.activity.done}</bdi>
</span>`:o`<span class="activity-state activity-open small">${r.activity.open}</span>`}
</p>
${d(e,n)} ${_(e,n)}
</article>`}function _(t,{title:n,streaks:r,streakDays:i}){let{t:a,format:c}=t,l=r.find(({days:e})=>e>i)??r[0];if(!l)return e;let u=i>=l.days?0:i,f=a.activity.streak(c.number(u),c.number(l.days),l.days);return o`<div class="streak">
${l.days<=h?o`<span class="streak-days" role="img" aria-label=${f}>
${Array.from({length:l.days},(e,t)=>v(t,u,l.days))}
</span>`:s({value:u,target:l.days,label:n,valueText:f,thin:!0})}
<p class="streak-words small muted"><bdi>${f}</bdi>${d(t,l)}</p>
</div>`}function v(t,n,r){let i=t<n?`full`:t===n?`next`:``,a=t===r-1;return o`<span class="streak-day ${i}">${t<n?l(`check`,16):a?l(`gift`,16):e}</span>`}var y=a`
.activity{display:grid;gap:8px;}.activity-head{align-items:baseline;display:flex;gap:12px;justify-content:space-between;}.activity-title{font-weight:600;min-width:0;}.activity-state{align-items:center;color:var(--muted);display:inline-flex;flex:none;gap:4px;max-width:60%;}.activity-open{color:var(--accent);font-weight:600;}.streak{display:grid;gap:8px;}.streak-days{display:flex;gap:4px;}.streak-day{align-items:center;aspect-ratio:1;background:var(--sunken);border:1px solid var(--control);border-radius:50%;color:var(--muted);display:flex;flex:0 1 32px;justify-content:center;min-width:0;}.streak-day.full{background:var(--accent);border-color:var(--accent);color:var(--on-accent);}.streak-day.next{border:2px solid var(--accent);}.streak-words{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between;}@media (forced-colors: active){.streak-day.full{background:Highlight;color:HighlightText;forced-color-adjust:none;}.streak-day.next{border-color:Highlight;}}`,b=6,x=600,S=50;function C(e){let{left:t,top:n,width:r,height:i}=e.getBoundingClientRect();return{x:t+r/2,y:n+i/2}}var w=({x:e,y:t},n)=>`translate(${e}px, ${t}px) translate(-50%, -50%) scale(${n})`;function T(t,n){let i=matchMedia(`(prefers-reduced-motion: reduce)`).matches,a=document.createElement(`div`);a.className=`kit flight`,a.popover=`manual`,a.ariaHidden=`true`;let s=n&&!i?Array.from({length:b},()=>l(`star`,16)):e;r(o`${l(`check`,24)}${s}`,a);let c=t.getRootNode();(c instanceof ShadowRoot?c:document.body).append(a),a.showPopover();let[u,...d]=a.children,f=C(t),p=[u?.animate([{opacity:0,transform:w(f,i?1:.4)},{opacity:1,transform:w(f,i?1:1.5),offset:.5},{opacity:0,transform:w(f,1)}],{duration:x}),...d.map((e,t)=>{let r=n?C(n):f,i=(t%3-1)*32,a={x:(f.x+r.x)/2+i,y:(f.y+r.y)/2};return e.animate([{opacity:0,transform:w(f,.6)},{opacity:1,transform:w(a,1.2),offset:.6},{opacity:0,transform:w(r,.6)}],{delay:t*S,duration:x,easing:`ease-in-out`,fill:`both`})})];Promise.allSettled(p.flatMap(e=>e?[e.finished]:[])).then(()=>a.remove())}var E=a`
.flight{background:none;block-size:0;border:0;inline-size:0;inset:0 auto auto 0;margin:0;overflow:visible;padding:0;pointer-events:none;position:fixed;}.flight > .icon{color:var(--points);left:0;position:absolute;top:0;}.flight > .icon:first-child{background:var(--accent);border-radius:50%;color:var(--on-accent);}`,D={CLOSED:`person`,CORRECTED:`info`,DEMOTED:`down`,INVITE_QUALIFIED:`person`,INVITE_REVERSED:`down`,INVITE_REWARDED:`gift`,JOINED:`flag`,LOOPED:`star`,MERGED:`person`,PACK_CANCELLED:`info`,PACK_ENDED:`down`,PACK_PERIOD:`star`,PACK_REVERSED:`down`,PROMOTED:`up`,PURCHASE:`bolt`,P_EXPIRED:`clock`,P_GRANTED:`gift`,P_RETURNED:`star`,P_SPENT:`tag`,REFUND:`down`,RENEWED:`shield`,RESTARTED:`clock`,SC_GRANTED:`check`},O=new Set([`DEMOTED`,`LOOPED`,`PROMOTED`,`RENEWED`,`RESTARTED`]);function k({t,format:n},{kind:r,tier:i,scDelta:a,pDelta:s}){let c=s?o`<bdi class="gain gain-points ${s<0?`less`:``}">${t.reward.points(n.signed(s),s)}</bdi>`:e,l=O.has(r)?r===`PROMOTED`||r===`LOOPED`?o`<bdi class="gain">${r===`LOOPED`?t.history.looped:i.name}</bdi>`:e:a?o`<bdi class="gain ${a<0?`less`:``}">${t.reward.progress(n.signed(a))}</bdi>`:e;return o`${c}${l}`}function A(e,t,r){let{t:i,format:a}=e,s=[...t.pDelta?[[i.history.points,a.signed(t.pDelta)]]:[],...O.has(t.kind)?[[i.history.progress,i.history.startsAgain]]:t.scDelta?[[i.history.progress,a.signed(t.scDelta)]]:[],...r===void 0?[]:[[i.history.balance,a.number(r)]],[i.history.tier,t.tier.name],[i.history.at,a.moment(t.at)]];return o`<details class="entry">
<summary>
<span class="entry-icon">
${t.kind===`PROMOTED`||t.kind===`LOOPED`||t.kind===`DEMOTED`?n(t.tier,{size:24}):l(D[t.kind]??`info`)}
</span>
<span class="entry-words">
<bdi>${t.explanation}</bdi>
<span class="entry-at small muted">
<time datetime=${t.at}><bdi>${a.moment(t.at)}</bdi></time>${l(`chevron`,16)}
</span>
</span>
<span class="entry-gains num">${k(e,t)}</span>
</summary>
<dl class="entry-counted small">
${s.map(([e,t])=>o`<div><dt class="muted">${e}</dt><dd class="num"><bdi>${t}</bdi></dd></div>`)}
</dl>
</details>`}function j(e,t,{balance:n}={}){let r=new Map,i=n;for(let n of t){let t=e.format.month(n.at);r.set(t,[...r.get(t)??[],{entry:n,balance:i}]),i!==void 0&&(i-=n.pDelta)}return o`<div class="history">
${[...r].map(([t,n])=>o`<section>
<h3 class="history-month"><bdi>${t}</bdi></h3>
<ol>
${c(n,({entry:e})=>e.id,({entry:t,balance:n})=>o`<li>${A(e,t,n)}</li>`)}
</ol>
</section>`)}
</div>`}var M=a`
.history{display:grid;gap:24px;}.history-month{border-block-end:1px solid var(--line);color:var(--muted);padding-block-end:4px;}.entry{border-block-end:1px solid var(--line);}.entry > summary{align-items:start;cursor:pointer;display:flex;flex-wrap:wrap;gap:4px 12px;list-style:none;padding-block:12px;}.entry > summary::-webkit-details-marker{display:none;}.entry-icon{color:var(--muted);display:flex;flex:none;justify-content:center;width:24px;}.entry-words{flex:1 1 170px;min-width:0;}.entry-at{align-items:center;display:flex;gap:4px;}.entry-at > .icon{transition:transform 0.2s;}.entry[open] .entry-at > .icon{transform:rotate(180deg);}.entry-gains{display:grid;font-weight:600;justify-items:end;margin-inline-start:auto;max-width:100%;text-align:end;}.gain{color:var(--accent);}.gain-points{color:var(--points);}.gain.less{color:var(--muted);}.entry-counted{background:var(--sunken);border-radius:var(--radius-control);display:grid;gap:4px;margin-block-end:12px;margin-inline-start:36px;padding:8px 12px;}.entry-counted > div{display:flex;flex-wrap:wrap;gap:0 12px;justify-content:space-between;}`,N={GiftUpdated:`gift`,KeepThresholdReminder:`flag`,PExpiringReminder:`clock`,PointsChanged:`star`,RedemptionUpdated:`parcel`,InvitationUpdated:`person`,RewardEarned:`gift`,ScExpiringReminder:`alert`,SeasonEndingReminder:`calendar`,StoredValueExpiringReminder:`clock`,CouponIssued:`gift`,GiftCardUpdated:`gift`,BargainReached:`people`,PackEndingReminder:`clock`,PackExpiredNotice:`clock`,TierChanged:`up`,MilestoneReached:`flag`,WishAvailable:`heart`};function P(t,n,{onRead:r}){let{t:i}=t,a=n.filter(({readAt:e})=>e===null).map(({id:e})=>e);return o`<div class="inbox">
${a.length>1?o`<p class="inbox-all">
<button type="button" class="button quiet" @click=${()=>r(a)}>${i.inbox.readAll}</button>
</p>`:e}
<ol>
${c(n,({id:e})=>e,e=>o`<li>${F(t,e,r)}</li>`)}
</ol>
</div>`}function F({t,format:r},i,a){let{id:s,message:c,createdAt:u,readAt:d}=i,f=t.inbox.read(c);return o`<article class="letter ${d===null?`unread`:``}">
<span class="letter-icon">
${i.__typename===`TierChanged`?n(i.to,{size:24}):l(N[i.__typename]??`bell`)}
</span>
<div class="letter-words">
<p>${d===null?o`<span class="sr">${t.inbox.unread} </span>`:e}<bdi>${c}</bdi></p>
<time class="small muted" datetime=${u}><bdi>${r.moment(u)}</bdi></time>
</div>
${d===null?o`<button type="button" class="button quiet icon-only" aria-label=${f} @click=${()=>a([s])}>
${l(`check`)}
</button>`:e}
</article>`}var I=a`
.inbox-all{text-align:end;}.letter{align-items:start;border-block-end:1px solid var(--line);display:flex;gap:12px;padding-block:12px;}.letter-icon{color:var(--muted);display:flex;flex:none;justify-content:center;position:relative;width:24px;}.letter.unread .letter-icon{color:var(--accent);}.letter.unread .letter-icon::before{background:var(--accent);border-radius:50%;content:"";height:8px;inset-block-start:-2px;inset-inline-start:-6px;position:absolute;width:8px;}.letter-words{flex:1;min-width:0;}.letter.unread .letter-words > p{font-weight:600;}.letter .icon-only{margin-block:-10px;}@media (forced-colors: active){.letter.unread .letter-icon::before{background:Highlight;forced-color-adjust:none;}}`,L={JOINED:`person`,PENDING:`clock`,QUALIFIED:`check`,REVERSED:`close`,REFUSED:`close`};function R(t,{minUsd:n,holdDays:r,inviterSc:i,inviterP:a,inviteeSc:s,inviteeP:c}){let{invite:l}=p(t),u=(n,r,i)=>r||i?o`<div><dt>${n}</dt><dd>${d(t,{rewardSc:r,rewardP:i})}</dd></div>`:e;return o`<div class="invite-terms">
<p><bdi>${l.terms(t.format.usd(Number(n)),t.format.days(r))}</bdi></p>
<dl class="invite-rewards">${u(l.you,i,a)}${u(l.friend,s,c)}</dl>
</div>`}function z(e,{code:t}){let{invite:n}=p(e);return o`<div class="invite-given">
<label class="small muted" for="invite-code">${n.code}</label>
<div class="invite-line">
<input id="invite-code" class="invite-code" readonly dir="ltr" .value=${t} @focus=${U} />
${H(e,n.copyCode,t)}
</div>
</div>`}function B(t,n){let{invite:r}=p(t);return o`<div class="invite-given">
<label class="small muted" for="invite-link">${r.link}</label>
<div class="invite-line">
<input id="invite-link" readonly dir="ltr" .value=${n} @focus=${U} />
${H(t,r.copyLink,n)}
</div>
${`share`in navigator?o`<button type="button" class="button" @click=${()=>void W(n)}>${l(`share`)}${r.share}</button>`:e}
</div>`}var V=3e3;function H(e,t,n){let{invite:r}=p(e);return o`<button type="button" class="button copy" aria-label=${t} @click=${async({currentTarget:e})=>{if(!(e instanceof Element))return;let t=e.nextElementSibling;try{await navigator.clipboard.writeText(n),e.classList.add(`copied`),t&&(t.textContent=r.copied),setTimeout(()=>{e.classList.remove(`copied`),t&&(t.textContent=``)},V)}catch{e.parentElement?.querySelector(`input`)?.focus()}}}>
${l(`copy`)}${l(`check`)}<span>${r.copy}</span>
</button>
<span class="sr" role="status"></span>`}function U({target:e}){e instanceof HTMLInputElement&&e.select()}async function W(e){try{await navigator.share({url:e})}catch{}}function G(t,n,{perMonth:r,inAll:i}){let{invite:a}=p(t),{number:s}=t.format,{qualified:c,pending:u,rewardedThisMonth:d,rewarded:f}=n,m=f>=i?a.allFull:d>=r?a.monthFull:``;return o`<div class="invite-counts">
<p class="invite-numbers">
<span class="chip invite-qualified"><bdi>${a.counted(s(c),c)}</bdi></span>
${u>0?o`<span class="chip"><bdi>${a.waiting(s(u),u)}</bdi></span>`:e}
</p>
<p class="small muted num">
<bdi>${a.rewarded(s(d),s(r))}</bdi> · <bdi>${a.inAll(s(f),s(i))}</bdi>
</p>
${m?o`<p class="invite-full small">${l(`info`,16)}<bdi>${m}</bdi></p>`:e}
</div>`}function K(e,t){let{invite:n}=p(e);return o`<ol class="invitations">
${c(t,({invitationId:e})=>e,({state:e,initial:t})=>o`<li class="invitation invitation-${e.toLowerCase()}">
<span class="invitation-initial" aria-hidden="true">${t??l(`person`)}</span>
<span class="sr">${t??n.somebody}</span>
<bdi>${n.states[e]}</bdi>
<span class="invitation-state">${l(L[e])}</span>
</li>`)}
</ol>`}var q=a`
.invite-terms,.invite-given,.invite-counts{display:grid;gap:8px;grid-template-columns:minmax(0,1fr);}.invite-rewards{display:flex;flex-wrap:wrap;gap:8px 24px;}.invite-rewards > div{display:grid;gap:4px;}.invite-rewards dt{color:var(--muted);font-size:13px;line-height:18px;}.invite-line{display:flex;gap:8px;}.invite-line > input{background:var(--sunken);border:1px solid var(--control);border-radius:var(--radius-control);color:inherit;flex:1;font:inherit;min-height:44px;min-width:0;padding:8px 12px;text-overflow:ellipsis;}.invite-line > .invite-code{font:700 20px/28px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;letter-spacing:0.12em;}.invite-line > .button{flex:none;}.invite-given > .button{justify-self:start;}.copy:not(.copied) > .icon:nth-child(2),.copy.copied > .icon:nth-child(1){display:none;}.invite-numbers{display:flex;flex-wrap:wrap;gap:4px;}.invite-qualified{color:var(--accent);font-weight:600;}.invite-full{align-items:start;color:var(--warn);display:flex;gap:8px;}.invitation{align-items:center;border-block-start:1px solid var(--line);display:flex;gap:12px;min-height:52px;}.invitation:first-child{border-block-start:0;}.invitation-initial{align-items:center;background:var(--sunken);border:1px solid var(--line);border-radius:999px;display:inline-flex;flex:none;font-weight:600;height:36px;justify-content:center;width:36px;}.invitation-state{color:var(--muted);display:inline-flex;margin-inline-start:auto;}.invitation-qualified .invitation-state{color:var(--accent);}.invitation:is(.invitation-reversed,.invitation-refused){color:var(--muted);}.qr{border:1px solid var(--line);border-radius:var(--radius-control);display:block;forced-color-adjust:none;height:auto;max-width:100%;shape-rendering:crispedges;width:200px;}.qr-light{fill:#ffffff;}.qr-dark{fill:#000000;}`,J={SC:`flag`,SPEND_USD:`tag`,PURCHASES:`parcel`,INVITATIONS:`people`,ACTIVITY:`bolt`},Y=1e3;function X(e){return e.some(({leaves:e})=>e.some(({counts:e})=>e!==null))}function Z(e){let t=e.find(e=>e.nearest);return t&&X([t])?t:void 0}function Q(t,n){let{paths:r}=p(t);return o`<ol class="paths">
${n.map((i,a)=>o`<li>
${a>0?o`<p class="path-or small muted">${r.or}</p>`:e} ${$(t,i,{marked:n.length>1})}
</li>`)}
</ol>`}function $(t,n,{marked:r=!1}={}){let{paths:i}=p(t),a=n.fraction>=1,s=a?i.holds:n.nearest?i.nearest:``;return o`<div class="path ${a?`done`:``} ${n.nearest&&r?`nearest`:``}">
${r&&s?o`<p class="path-mark small">${a?l(`check`,16):e}${s}</p>`:e}
${n.leaves.map(e=>ee(t,e))}
</div>`}function ee(e,{counts:t,label:n,fraction:r}){let i=t??`SC`,a=p(e).paths.what[i];return o`<div class="path-leaf">
<p class="path-head">
<span class="path-what">${l(J[i])}<bdi>${a}</bdi></span>
<bdi class="path-left small num">${n}</bdi>
</p>
${s({value:Math.round(r*Y),target:Y,label:a,valueText:n,thin:!0})}
</div>`}var te=a`
.paths{display:grid;}.path{border:1px solid var(--line);border-radius:var(--radius);display:grid;gap:12px;padding:12px 16px 16px;}.path.nearest{border-color:var(--accent);}.path-or{padding-block:4px;text-align:center;}.path-mark{align-items:center;color:var(--accent);display:flex;font-weight:600;gap:4px;}.path-leaf{display:grid;gap:6px;}.path-head{align-items:center;display:flex;flex-wrap:wrap;gap:0 12px;justify-content:space-between;}.path-what{align-items:center;display:inline-flex;font-weight:600;gap:8px;}.path-what > .icon{color:var(--accent);}.path-left{color:var(--muted);}`;function ne(n,r,a,s){let{t:c}=n,d=s?.find(({rank:e})=>e===r.tier.rank-1),p=d?m(d,r.tier):[],h=f(r.missions).find(({completedAt:e,rewardSc:t})=>e===null&&t>0);return o`<section class="risk risk-${a}" aria-label=${c.risk.label}>
<p class="risk-words">${l(`alert`,24)}<strong><bdi>${i(n,r)}</bdi></strong></p>
<p class="risk-clock"><bdi>${c.season.ends} <span class="num">${t(n,r.season.endsAt)}</span></bdi></p>
${d&&p.length>0?o`<p class="small muted"><bdi>${c.risk.lose(d.name)}</bdi></p>
<ul class="risk-lost">
${p.map(({benefit:e,before:t})=>o`<li>
${u(e.kind,16)}
<span><bdi class="risk-title">${e.title}</bdi>
<bdi class="small muted">${t?c.risk.instead(e.summary,t.summary):e.summary}</bdi></span>
</li>`)}
</ul>`:e}
<p class="small">
<bdi>${c.risk.saves}${h?o` ${c.risk.mission(h.title,n.format.number(h.rewardSc))}`:e}</bdi>
</p>
<p class="small muted"><bdi>${c.risk.untouched}</bdi></p>
</section>`}var re=a`
.risk-lost{display:grid;gap:4px;}.risk-lost li{display:flex;gap:8px;}.risk-lost .icon{color:var(--muted);margin-block-start:4px;}.risk-title{font-size:14px;font-weight:600;}.risk{background:color-mix(in srgb,var(--warn) 8%,var(--surface));border:1px solid var(--warn);border-radius:var(--radius);display:grid;gap:8px;padding:16px;}.risk-1{border-width:2px;}.risk-words{align-items:start;display:flex;font-size:18px;gap:8px;line-height:26px;}.risk-words > .icon{color:var(--warn);}`;export{M as _,$ as a,g as b,K as c,B as d,q as f,j as g,I as h,Z as i,z as l,P as m,re as n,Q as o,R as p,X as r,te as s,ne as t,G as u,T as v,y as x,E as y};