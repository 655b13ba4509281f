import{G as e,J as t,S as n,Z as r,et as i,nt as a,y as o}from"./base-Ddq7nEsv.js";import{t as s}from"./repeat-DCiKsGhZ.js";import{d as c}from"./compare-0hdM8bLM.js";var l=10;function u(n,r){let{t:a}=n,{limitReached:o,nextAt:s}=r;return i`<article class="activity">
<p class="activity-head">
<bdi class="activity-title clamp">${r.title}</bdi>
${o?i`<span class="activity-state small">
${e(`check`,16)}<bdi>${s?i`${a.activity.again} ${t(n,s)}`:a.activity.done}</bdi>
</span>`:i`<span class="activity-state open small">${a.activity.open}</span>`}
</p>
${c(n,r)} ${d(n,r)}
</article>`}function d(e,{title:t,streaks:a,streakDays:o}){let{t:s,format:u}=e,d=a.find(({days:e})=>e>o)??a[0];if(!d)return r;let p=o>=d.days?0:o,m=s.activity.streak(u.number(p),u.number(d.days),d.days);return i`<div class="streak">
${d.days<=l?i`<span class="streak-days" role="img" aria-label=${m}>
${Array.from({length:d.days},(e,t)=>f(t,p,d.days))}
</span>`:n({value:p,target:d.days,label:t,valueText:m,thin:!0})}
<p class="streak-words small muted"><bdi>${m}</bdi>${c(e,d)}</p>
</div>`}function f(t,n,a){let o=t<n?`full`:t===n?`next`:``,s=t===a-1;return i`<span class="streak-day ${o}">${t<n?e(`check`,16):s?e(`gift`,16):r}</span>`}var p=a`
.activity{display:grid;gap:8px;}.activity-head{align-items:baseline;display:flex;gap:12px;justify-content:space-between;}.activity-title{font-weight:600;min-width:0;}.activity-state{align-items:center;color:var(--muted);display:inline-flex;flex:none;gap:4px;max-width:60%;}.activity-state.open{color:var(--accent);font-weight:600;}.streak{display:grid;gap:8px;}.streak-days{display:flex;gap:4px;}.streak-day{align-items:center;aspect-ratio:1;background:var(--sunken);border:1px solid var(--control);border-radius:50%;color:var(--muted);display:flex;flex:0 1 32px;justify-content:center;min-width:0;}.streak-day.full{background:var(--accent);border-color:var(--accent);color:var(--on-accent);}.streak-day.next{border:2px solid var(--accent);}.streak-words{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between;}@media (forced-colors: active){.streak-day.full{background:Highlight;color:HighlightText;forced-color-adjust:none;}.streak-day.next{border-color:Highlight;}}`,m={CLOSED:`person`,CORRECTED:`info`,DEMOTED:`down`,JOINED:`flag`,LOOPED:`star`,MERGED:`person`,PROMOTED:`up`,PURCHASE:`bolt`,P_EXPIRED:`clock`,P_GRANTED:`gift`,P_RETURNED:`star`,P_SPENT:`tag`,REFUND:`down`,RENEWED:`shield`,RESTARTED:`clock`,SC_GRANTED:`check`},h=new Set([`DEMOTED`,`LOOPED`,`PROMOTED`,`RENEWED`,`RESTARTED`]);function g({t:e,format:t},{kind:n,tier:a,scDelta:o,pDelta:s}){let c=s?i`<bdi class="gain points ${s<0?`less`:``}">${e.reward.points(t.signed(s),s)}</bdi>`:r,l=h.has(n)?n===`PROMOTED`||n===`LOOPED`?i`<bdi class="gain">${n===`LOOPED`?e.history.looped:a.name}</bdi>`:r:o?i`<bdi class="gain ${o<0?`less`:``}">${e.reward.progress(t.signed(o))}</bdi>`:r;return i`${c}${l}`}function _(t,n,r){let{t:a,format:s}=t,c=[...n.pDelta?[[a.history.points,s.signed(n.pDelta)]]:[],...h.has(n.kind)?[[a.history.progress,a.history.startsAgain]]:n.scDelta?[[a.history.progress,s.signed(n.scDelta)]]:[],...r===void 0?[]:[[a.history.balance,s.number(r)]],[a.history.tier,n.tier.name],[a.history.at,s.moment(n.at)]];return i`<details class="entry">
<summary>
<span class="entry-icon">
${n.kind===`PROMOTED`||n.kind===`LOOPED`||n.kind===`DEMOTED`?o(n.tier,{size:24}):e(m[n.kind]??`info`)}
</span>
<span class="entry-words">
<bdi>${n.explanation}</bdi>
<span class="entry-at small muted">
<time datetime=${n.at}><bdi>${s.moment(n.at)}</bdi></time>${e(`chevron`,16)}
</span>
</span>
<span class="entry-gains num">${g(t,n)}</span>
</summary>
<dl class="entry-counted small">
${c.map(([e,t])=>i`<div><dt class="muted">${e}</dt><dd class="num"><bdi>${t}</bdi></dd></div>`)}
</dl>
</details>`}function v(e,t,{balance:n}={}){let r=new Map,a=n;for(let n of t){let t=e.format.month(n.at);r.set(t,[...r.get(t)??[],{entry:n,balance:a}]),a!==void 0&&(a-=n.pDelta)}return i`<div class="history">
${[...r].map(([t,n])=>i`<section>
<h3 class="history-month"><bdi>${t}</bdi></h3>
<ol>
${s(n,({entry:e})=>e.id,({entry:t,balance:n})=>i`<li>${_(e,t,n)}</li>`)}
</ol>
</section>`)}
</div>`}var y=a`
.history{display:grid;gap:24px;}.history-month{border-block-end:1px solid var(--line);color:var(--muted);padding-block-end:4px;}.entry{border-block-end:1px solid var(--line);}.entry > summary{align-items:start;cursor:pointer;display:flex;flex-wrap:wrap;gap:4px 12px;list-style:none;padding-block:12px;}.entry > summary::-webkit-details-marker{display:none;}.entry-icon{color:var(--muted);display:flex;flex:none;justify-content:center;width:24px;}.entry-words{flex:1 1 170px;min-width:0;}.entry-at{align-items:center;display:flex;gap:4px;}.entry-at > .icon{transition:transform 0.2s;}.entry[open] .entry-at > .icon{transform:rotate(180deg);}.entry-gains{display:grid;font-weight:600;justify-items:end;margin-inline-start:auto;max-width:100%;text-align:end;}.gain{color:var(--accent);}.gain.points{color:var(--points);}.gain.less{color:var(--muted);}.entry-counted{background:var(--sunken);border-radius:var(--radius-control);display:grid;gap:4px;margin-block-end:12px;margin-inline-start:36px;padding:8px 12px;}.entry-counted > div{display:flex;flex-wrap:wrap;gap:0 12px;justify-content:space-between;}`,b={KeepThresholdReminder:`flag`,PExpiringReminder:`clock`,PointsChanged:`star`,RedemptionUpdated:`parcel`,RewardEarned:`gift`,ScExpiringReminder:`alert`,SeasonEndingReminder:`calendar`,TierChanged:`up`};function x(e,t,{onRead:n}){let{t:a}=e,o=t.filter(({readAt:e})=>e===null).map(({id:e})=>e);return i`<div class="inbox">
${o.length>1?i`<p class="inbox-all">
<button type="button" class="button quiet" @click=${()=>n(o)}>${a.inbox.readAll}</button>
</p>`:r}
<ol>
${s(t,({id:e})=>e,t=>i`<li>${S(e,t,n)}</li>`)}
</ol>
</div>`}function S({t,format:n},a,s){let{id:c,message:l,createdAt:u,readAt:d}=a,f=t.inbox.read(l);return i`<article class="letter ${d===null?`unread`:``}">
<span class="letter-icon">
${a.__typename===`TierChanged`?o(a.to,{size:24}):e(b[a.__typename]??`bell`)}
</span>
<div class="letter-words">
<p>${d===null?i`<span class="sr">${t.inbox.unread} </span>`:r}<bdi>${l}</bdi></p>
<time class="small muted" datetime=${u}><bdi>${n.moment(u)}</bdi></time>
</div>
${d===null?i`<button type="button" class="button quiet icon-only" aria-label=${f} @click=${()=>s([c])}>
${e(`check`)}
</button>`:r}
</article>`}var C=a`
.inbox-all{text-align:end;}.letter{align-items:start;border-block-end:1px solid var(--line);display:flex;gap:12px;padding-block:12px;}.letter-icon{color:var(--muted);display:flex;flex:none;justify-content:center;position:relative;width:24px;}.letter.unread .letter-icon{color:var(--accent);}.letter.unread .letter-icon::before{background:var(--accent);border-radius:50%;content:"";height:8px;inset-block-start:-2px;inset-inline-start:-6px;position:absolute;width:8px;}.letter-words{flex:1;min-width:0;}.letter.unread .letter-words > p{font-weight:600;}.letter .icon-only{margin-block:-10px;}@media (forced-colors: active){.letter.unread .letter-icon::before{background:Highlight;forced-color-adjust:none;}}`;export{u as a,y as i,C as n,p as o,v as r,x as t};