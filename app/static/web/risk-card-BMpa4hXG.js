import{$ as e,X as t,b as n,et as r,h as i,it as a,nt as o,w as s}from"./base-C25nLlKH.js";import{t as c}from"./repeat-C_HHXUWk.js";import{t as l}from"./icons-B7gOIFBc.js";import{a as u,d,n as f,u as p}from"./compare-B--ZY2Y-.js";var m=10;function h(e,n){let{t:r}=e,{limitReached:i,nextAt:a}=n;return o`<article class="activity">
<p class="activity-head">
<bdi class="activity-title clamp">${n.title}</bdi>
${i?o`<span class="activity-state small">
${l(`check`,16)}<bdi>${a?o`${r.activity.again} ${t(e,a)}`:r.activity.done}</bdi>
</span>`:o`<span class="activity-state activity-open small">${r.activity.open}</span>`}
</p>
${d(e,n)} ${g(e,n)}
</article>`}function g(t,{title:n,streaks:r,streakDays:i}){let{t:a,format:c}=t,l=r.find(({days:e})=>e>i)??r[0];if(!l)return e;let u=i>=l.days?0:i,f=a.activity.streak(c.number(u),c.number(l.days),l.days);return o`<div class="streak">
${l.days<=m?o`<span class="streak-days" role="img" aria-label=${f}>
${Array.from({length:l.days},(e,t)=>_(t,u,l.days))}
</span>`:s({value:u,target:l.days,label:n,valueText:f,thin:!0})}
<p class="streak-words small muted"><bdi>${f}</bdi>${d(t,l)}</p>
</div>`}function _(t,n,r){let i=t<n?`full`:t===n?`next`:``,a=t===r-1;return o`<span class="streak-day ${i}">${t<n?l(`check`,16):a?l(`gift`,16):e}</span>`}var v=a`
.activity{display:grid;gap:8px;}.activity-head{align-items:baseline;display:flex;gap:12px;justify-content:space-between;}.activity-title{font-weight:600;min-width:0;}.activity-state{align-items:center;color:var(--muted);display:inline-flex;flex:none;gap:4px;max-width:60%;}.activity-open{color:var(--accent);font-weight:600;}.streak{display:grid;gap:8px;}.streak-days{display:flex;gap:4px;}.streak-day{align-items:center;aspect-ratio:1;background:var(--sunken);border:1px solid var(--control);border-radius:50%;color:var(--muted);display:flex;flex:0 1 32px;justify-content:center;min-width:0;}.streak-day.full{background:var(--accent);border-color:var(--accent);color:var(--on-accent);}.streak-day.next{border:2px solid var(--accent);}.streak-words{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between;}@media (forced-colors: active){.streak-day.full{background:Highlight;color:HighlightText;forced-color-adjust:none;}.streak-day.next{border-color:Highlight;}}`,y=6,b=600,x=50;function S(e){let{left:t,top:n,width:r,height:i}=e.getBoundingClientRect();return{x:t+r/2,y:n+i/2}}var C=({x:e,y:t},n)=>`translate(${e}px, ${t}px) translate(-50%, -50%) scale(${n})`;function w(t,n){let i=matchMedia(`(prefers-reduced-motion: reduce)`).matches,a=document.createElement(`div`);a.className=`kit flight`,a.popover=`manual`,a.ariaHidden=`true`;let s=n&&!i?Array.from({length:y},()=>l(`star`,16)):e;r(o`${l(`check`,24)}${s}`,a);let c=t.getRootNode();(c instanceof ShadowRoot?c:document.body).append(a),a.showPopover();let[u,...d]=a.children,f=S(t),p=[u?.animate([{opacity:0,transform:C(f,i?1:.4)},{opacity:1,transform:C(f,i?1:1.5),offset:.5},{opacity:0,transform:C(f,1)}],{duration:b}),...d.map((e,t)=>{let r=n?S(n):f,i=(t%3-1)*32,a={x:(f.x+r.x)/2+i,y:(f.y+r.y)/2};return e.animate([{opacity:0,transform:C(f,.6)},{opacity:1,transform:C(a,1.2),offset:.6},{opacity:0,transform:C(r,.6)}],{delay:t*x,duration:b,easing:`ease-in-out`,fill:`both`})})];Promise.allSettled(p.flatMap(e=>e?[e.finished]:[])).then(()=>a.remove())}var T=a`
.flight{background:none;block-size:0;border:0;inline-size:0;inset:0 auto auto 0;margin:0;overflow:visible;padding:0;pointer-events:none;position:fixed;}.flight > .icon{color:var(--points);left:0;position:absolute;top:0;}.flight > .icon:first-child{background:var(--accent);border-radius:50%;color:var(--on-accent);}`,E={CLOSED:`person`,CORRECTED:`info`,DEMOTED:`down`,INVITE_QUALIFIED:`person`,INVITE_REVERSED:`down`,INVITE_REWARDED:`gift`,JOINED:`flag`,LOOPED:`star`,MERGED:`person`,PROMOTED:`up`,PURCHASE:`bolt`,P_EXPIRED:`clock`,P_GRANTED:`gift`,P_RETURNED:`star`,P_SPENT:`tag`,REFUND:`down`,RENEWED:`shield`,RESTARTED:`clock`,SC_GRANTED:`check`},D=new Set([`DEMOTED`,`LOOPED`,`PROMOTED`,`RENEWED`,`RESTARTED`]);function O({t,format:n},{kind:r,tier:i,scDelta:a,pDelta:s}){let c=s?o`<bdi class="gain gain-points ${s<0?`less`:``}">${t.reward.points(n.signed(s),s)}</bdi>`:e,l=D.has(r)?r===`PROMOTED`||r===`LOOPED`?o`<bdi class="gain">${r===`LOOPED`?t.history.looped:i.name}</bdi>`:e:a?o`<bdi class="gain ${a<0?`less`:``}">${t.reward.progress(n.signed(a))}</bdi>`:e;return o`${c}${l}`}function k(e,t,r){let{t:i,format:a}=e,s=[...t.pDelta?[[i.history.points,a.signed(t.pDelta)]]:[],...D.has(t.kind)?[[i.history.progress,i.history.startsAgain]]:t.scDelta?[[i.history.progress,a.signed(t.scDelta)]]:[],...r===void 0?[]:[[i.history.balance,a.number(r)]],[i.history.tier,t.tier.name],[i.history.at,a.moment(t.at)]];return o`<details class="entry">
<summary>
<span class="entry-icon">
${t.kind===`PROMOTED`||t.kind===`LOOPED`||t.kind===`DEMOTED`?n(t.tier,{size:24}):l(E[t.kind]??`info`)}
</span>
<span class="entry-words">
<bdi>${t.explanation}</bdi>
<span class="entry-at small muted">
<time datetime=${t.at}><bdi>${a.moment(t.at)}</bdi></time>${l(`chevron`,16)}
</span>
</span>
<span class="entry-gains num">${O(e,t)}</span>
</summary>
<dl class="entry-counted small">
${s.map(([e,t])=>o`<div><dt class="muted">${e}</dt><dd class="num"><bdi>${t}</bdi></dd></div>`)}
</dl>
</details>`}function A(e,t,{balance:n}={}){let r=new Map,i=n;for(let n of t){let t=e.format.month(n.at);r.set(t,[...r.get(t)??[],{entry:n,balance:i}]),i!==void 0&&(i-=n.pDelta)}return o`<div class="history">
${[...r].map(([t,n])=>o`<section>
<h3 class="history-month"><bdi>${t}</bdi></h3>
<ol>
${c(n,({entry:e})=>e.id,({entry:t,balance:n})=>o`<li>${k(e,t,n)}</li>`)}
</ol>
</section>`)}
</div>`}var j=a`
.history{display:grid;gap:24px;}.history-month{border-block-end:1px solid var(--line);color:var(--muted);padding-block-end:4px;}.entry{border-block-end:1px solid var(--line);}.entry > summary{align-items:start;cursor:pointer;display:flex;flex-wrap:wrap;gap:4px 12px;list-style:none;padding-block:12px;}.entry > summary::-webkit-details-marker{display:none;}.entry-icon{color:var(--muted);display:flex;flex:none;justify-content:center;width:24px;}.entry-words{flex:1 1 170px;min-width:0;}.entry-at{align-items:center;display:flex;gap:4px;}.entry-at > .icon{transition:transform 0.2s;}.entry[open] .entry-at > .icon{transform:rotate(180deg);}.entry-gains{display:grid;font-weight:600;justify-items:end;margin-inline-start:auto;max-width:100%;text-align:end;}.gain{color:var(--accent);}.gain-points{color:var(--points);}.gain.less{color:var(--muted);}.entry-counted{background:var(--sunken);border-radius:var(--radius-control);display:grid;gap:4px;margin-block-end:12px;margin-inline-start:36px;padding:8px 12px;}.entry-counted > div{display:flex;flex-wrap:wrap;gap:0 12px;justify-content:space-between;}`,M={KeepThresholdReminder:`flag`,PExpiringReminder:`clock`,PointsChanged:`star`,RedemptionUpdated:`parcel`,InvitationUpdated:`person`,RewardEarned:`gift`,ScExpiringReminder:`alert`,SeasonEndingReminder:`calendar`,StoredValueExpiringReminder:`clock`,TierChanged:`up`};function N(t,n,{onRead:r}){let{t:i}=t,a=n.filter(({readAt:e})=>e===null).map(({id:e})=>e);return o`<div class="inbox">
${a.length>1?o`<p class="inbox-all">
<button type="button" class="button quiet" @click=${()=>r(a)}>${i.inbox.readAll}</button>
</p>`:e}
<ol>
${c(n,({id:e})=>e,e=>o`<li>${P(t,e,r)}</li>`)}
</ol>
</div>`}function P({t,format:r},i,a){let{id:s,message:c,createdAt:u,readAt:d}=i,f=t.inbox.read(c);return o`<article class="letter ${d===null?`unread`:``}">
<span class="letter-icon">
${i.__typename===`TierChanged`?n(i.to,{size:24}):l(M[i.__typename]??`bell`)}
</span>
<div class="letter-words">
<p>${d===null?o`<span class="sr">${t.inbox.unread} </span>`:e}<bdi>${c}</bdi></p>
<time class="small muted" datetime=${u}><bdi>${r.moment(u)}</bdi></time>
</div>
${d===null?o`<button type="button" class="button quiet icon-only" aria-label=${f} @click=${()=>a([s])}>
${l(`check`)}
</button>`:e}
</article>`}var F=a`
.inbox-all{text-align:end;}.letter{align-items:start;border-block-end:1px solid var(--line);display:flex;gap:12px;padding-block:12px;}.letter-icon{color:var(--muted);display:flex;flex:none;justify-content:center;position:relative;width:24px;}.letter.unread .letter-icon{color:var(--accent);}.letter.unread .letter-icon::before{background:var(--accent);border-radius:50%;content:"";height:8px;inset-block-start:-2px;inset-inline-start:-6px;position:absolute;width:8px;}.letter-words{flex:1;min-width:0;}.letter.unread .letter-words > p{font-weight:600;}.letter .icon-only{margin-block:-10px;}@media (forced-colors: active){.letter.unread .letter-icon::before{background:Highlight;forced-color-adjust:none;}}`;function I(n,r,a,s){let{t:c}=n,d=s?.find(({rank:e})=>e===r.tier.rank-1),m=d?f(d,r.tier):[],h=p(r.missions).find(({completedAt:e,rewardSc:t})=>e===null&&t>0);return o`<section class="risk risk-${a}" aria-label=${c.risk.label}>
<p class="risk-words">${l(`alert`,24)}<strong><bdi>${i(n,r)}</bdi></strong></p>
<p class="risk-clock"><bdi>${c.season.ends} <span class="num">${t(n,r.season.endsAt)}</span></bdi></p>
${d&&m.length>0?o`<p class="small muted"><bdi>${c.risk.lose(d.name)}</bdi></p>
<ul class="risk-lost">
${m.map(({benefit:e,before:t})=>o`<li>
${u(e.kind,16)}
<span><bdi class="risk-title">${e.title}</bdi>
<bdi class="small muted">${t?c.risk.instead(e.summary,t.summary):e.summary}</bdi></span>
</li>`)}
</ul>`:e}
<p class="small">
<bdi>${c.risk.saves}${h?o` ${c.risk.mission(h.title,n.format.number(h.rewardSc))}`:e}</bdi>
</p>
<p class="small muted"><bdi>${c.risk.untouched}</bdi></p>
</section>`}var L=a`
.risk-lost{display:grid;gap:4px;}.risk-lost li{display:flex;gap:8px;}.risk-lost .icon{color:var(--muted);margin-block-start:4px;}.risk-title{font-size:14px;font-weight:600;}.risk{background:color-mix(in srgb,var(--warn) 8%,var(--surface));border:1px solid var(--warn);border-radius:var(--radius);display:grid;gap:8px;padding:16px;}.risk-1{border-width:2px;}.risk-words{align-items:start;display:flex;font-size:18px;gap:8px;line-height:26px;}.risk-words > .icon{color:var(--warn);}`;export{A as a,T as c,F as i,h as l,L as n,j as o,N as r,w as s,I as t,v as u};