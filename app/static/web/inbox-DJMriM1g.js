import{$ as e,C as t,X as n,b as r,it as i,nt as a,q as o}from"./base-dyPO4hR-.js";import{t as s}from"./repeat-B_O_bXsk.js";import{d as c}from"./compare-BVNcHdU5.js";var l=10;function u(e,t){let{t:r}=e,{limitReached:i,nextAt:s}=t;return a`<article class="activity">
<p class="activity-head">
<bdi class="activity-title clamp">${t.title}</bdi>
${i?a`<span class="activity-state small">
${o(`check`,16)}<bdi>${s?a`${r.activity.again} ${n(e,s)}`:r.activity.done}</bdi>
</span>`:a`<span class="activity-state open small">${r.activity.open}</span>`}
</p>
${c(e,t)} ${d(e,t)}
</article>`}function d(n,{title:r,streaks:i,streakDays:o}){let{t:s,format:u}=n,d=i.find(({days:e})=>e>o)??i[0];if(!d)return e;let p=o>=d.days?0:o,m=s.activity.streak(u.number(p),u.number(d.days),d.days);return a`<div class="streak">
${d.days<=l?a`<span class="streak-days" role="img" aria-label=${m}>
${Array.from({length:d.days},(e,t)=>f(t,p,d.days))}
</span>`:t({value:p,target:d.days,label:r,valueText:m,thin:!0})}
<p class="streak-words small muted"><bdi>${m}</bdi>${c(n,d)}</p>
</div>`}function f(t,n,r){let i=t<n?`full`:t===n?`next`:``,s=t===r-1;return a`<span class="streak-day ${i}">${t<n?o(`check`,16):s?o(`gift`,16):e}</span>`}var p=i`
.activity{display:grid;gap:8px;}.activity-head{align-items:baseline;display:flex;gap:12px;justify-content:space-between;}.activity-title{font-weight:600;min-width:0;}.activity-state{align-items:center;color:var(--muted);display:inline-flex;flex:none;gap:4px;max-width:60%;}.activity-state.open{color:var(--accent);font-weight:600;}.streak{display:grid;gap:8px;}.streak-days{display:flex;gap:4px;}.streak-day{align-items:center;aspect-ratio:1;background:var(--sunken);border:1px solid var(--control);border-radius:50%;color:var(--muted);display:flex;flex:0 1 32px;justify-content:center;min-width:0;}.streak-day.full{background:var(--accent);border-color:var(--accent);color:var(--on-accent);}.streak-day.next{border:2px solid var(--accent);}.streak-words{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between;}@media (forced-colors: active){.streak-day.full{background:Highlight;color:HighlightText;forced-color-adjust:none;}.streak-day.next{border-color:Highlight;}}`,m={CLOSED:`person`,CORRECTED:`info`,DEMOTED:`down`,JOINED:`flag`,LOOPED:`star`,MERGED:`person`,PROMOTED:`up`,PURCHASE:`bolt`,P_EXPIRED:`clock`,P_GRANTED:`gift`,P_RETURNED:`star`,P_SPENT:`tag`,REFUND:`down`,RENEWED:`shield`,RESTARTED:`clock`,SC_GRANTED:`check`},h=new Set([`DEMOTED`,`LOOPED`,`PROMOTED`,`RENEWED`,`RESTARTED`]);function g({t,format:n},{kind:r,tier:i,scDelta:o,pDelta:s}){let c=s?a`<bdi class="gain points ${s<0?`less`:``}">${t.reward.points(n.signed(s),s)}</bdi>`:e,l=h.has(r)?r===`PROMOTED`||r===`LOOPED`?a`<bdi class="gain">${r===`LOOPED`?t.history.looped:i.name}</bdi>`:e:o?a`<bdi class="gain ${o<0?`less`:``}">${t.reward.progress(n.signed(o))}</bdi>`:e;return a`${c}${l}`}function _(e,t,n){let{t:i,format:s}=e,c=[...t.pDelta?[[i.history.points,s.signed(t.pDelta)]]:[],...h.has(t.kind)?[[i.history.progress,i.history.startsAgain]]:t.scDelta?[[i.history.progress,s.signed(t.scDelta)]]:[],...n===void 0?[]:[[i.history.balance,s.number(n)]],[i.history.tier,t.tier.name],[i.history.at,s.moment(t.at)]];return a`<details class="entry">
<summary>
<span class="entry-icon">
${t.kind===`PROMOTED`||t.kind===`LOOPED`||t.kind===`DEMOTED`?r(t.tier,{size:24}):o(m[t.kind]??`info`)}
</span>
<span class="entry-words">
<bdi>${t.explanation}</bdi>
<span class="entry-at small muted">
<time datetime=${t.at}><bdi>${s.moment(t.at)}</bdi></time>${o(`chevron`,16)}
</span>
</span>
<span class="entry-gains num">${g(e,t)}</span>
</summary>
<dl class="entry-counted small">
${c.map(([e,t])=>a`<div><dt class="muted">${e}</dt><dd class="num"><bdi>${t}</bdi></dd></div>`)}
</dl>
</details>`}function v(e,t,{balance:n}={}){let r=new Map,i=n;for(let n of t){let t=e.format.month(n.at);r.set(t,[...r.get(t)??[],{entry:n,balance:i}]),i!==void 0&&(i-=n.pDelta)}return a`<div class="history">
${[...r].map(([t,n])=>a`<section>
<h3 class="history-month"><bdi>${t}</bdi></h3>
<ol>
${s(n,({entry:e})=>e.id,({entry:t,balance:n})=>a`<li>${_(e,t,n)}</li>`)}
</ol>
</section>`)}
</div>`}var y=i`
.history{display:grid;gap:24px;}.history-month{border-block-end:1px solid var(--line);color:var(--muted);padding-block-end:4px;}.entry{border-block-end:1px solid var(--line);}.entry > summary{align-items:start;cursor:pointer;display:flex;flex-wrap:wrap;gap:4px 12px;list-style:none;padding-block:12px;}.entry > summary::-webkit-details-marker{display:none;}.entry-icon{color:var(--muted);display:flex;flex:none;justify-content:center;width:24px;}.entry-words{flex:1 1 170px;min-width:0;}.entry-at{align-items:center;display:flex;gap:4px;}.entry-at > .icon{transition:transform 0.2s;}.entry[open] .entry-at > .icon{transform:rotate(180deg);}.entry-gains{display:grid;font-weight:600;justify-items:end;margin-inline-start:auto;max-width:100%;text-align:end;}.gain{color:var(--accent);}.gain.points{color:var(--points);}.gain.less{color:var(--muted);}.entry-counted{background:var(--sunken);border-radius:var(--radius-control);display:grid;gap:4px;margin-block-end:12px;margin-inline-start:36px;padding:8px 12px;}.entry-counted > div{display:flex;flex-wrap:wrap;gap:0 12px;justify-content:space-between;}`,b={KeepThresholdReminder:`flag`,PExpiringReminder:`clock`,PointsChanged:`star`,RedemptionUpdated:`parcel`,RewardEarned:`gift`,ScExpiringReminder:`alert`,SeasonEndingReminder:`calendar`,TierChanged:`up`};function x(t,n,{onRead:r}){let{t:i}=t,o=n.filter(({readAt:e})=>e===null).map(({id:e})=>e);return a`<div class="inbox">
${o.length>1?a`<p class="inbox-all">
<button type="button" class="button quiet" @click=${()=>r(o)}>${i.inbox.readAll}</button>
</p>`:e}
<ol>
${s(n,({id:e})=>e,e=>a`<li>${S(t,e,r)}</li>`)}
</ol>
</div>`}function S({t,format:n},i,s){let{id:c,message:l,createdAt:u,readAt:d}=i,f=t.inbox.read(l);return a`<article class="letter ${d===null?`unread`:``}">
<span class="letter-icon">
${i.__typename===`TierChanged`?r(i.to,{size:24}):o(b[i.__typename]??`bell`)}
</span>
<div class="letter-words">
<p>${d===null?a`<span class="sr">${t.inbox.unread} </span>`:e}<bdi>${l}</bdi></p>
<time class="small muted" datetime=${u}><bdi>${n.moment(u)}</bdi></time>
</div>
${d===null?a`<button type="button" class="button quiet icon-only" aria-label=${f} @click=${()=>s([c])}>
${o(`check`)}
</button>`:e}
</article>`}var C=i`
.inbox-all{text-align:end;}.letter{align-items:start;border-block-end:1px solid var(--line);display:flex;gap:12px;padding-block:12px;}.letter-icon{color:var(--muted);display:flex;flex:none;justify-content:center;position:relative;width:24px;}.letter.unread .letter-icon{color:var(--accent);}.letter.unread .letter-icon::before{background:var(--accent);border-radius:50%;content:"";height:8px;inset-block-start:-2px;inset-inline-start:-6px;position:absolute;width:8px;}.letter-words{flex:1;min-width:0;}.letter.unread .letter-words > p{font-weight:600;}.letter .icon-only{margin-block:-10px;}@media (forced-colors: active){.letter.unread .letter-icon::before{background:Highlight;forced-color-adjust:none;}}`;export{u as a,y as i,C as n,p as o,v as r,x as t};