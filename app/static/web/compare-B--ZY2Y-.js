import{$ as e,X as t,b as n,it as r,nt as i,w as a}from"./base-C25nLlKH.js";import{t as o}from"./repeat-C_HHXUWk.js";import{t as s}from"./icons-B7gOIFBc.js";import{t as c}from"./ref-8HY1sdRi.js";function l({t,format:n},{rewardSc:r,rewardP:a}){return i`<span class="rewards">
${r?i`<span class="chip reward"><bdi>${t.reward.progress(n.signed(r))}</bdi></span>`:e}
${a?i`<span class="chip reward reward-points"><bdi>${t.reward.points(n.signed(a),a)}</bdi></span>`:e}
</span>`}function u({t:e,format:t},{counts:n,progress:r,goal:i}){let a=n===`AMOUNT_USD`?t.usd:t.number;return e.scale.value(a(r),a(i))}function d(n,r){let{t:o}=n,c=u(n,r),d=r.completedAt!==null;return i`<article class="mission ${d?`done`:``}">
<p class="mission-head">
<bdi class="mission-title clamp">${r.title}</bdi>
<bdi class="mission-far small num">${c}</bdi>
</p>
${a({value:r.progress,target:r.goal,label:r.title,valueText:c,thin:!0})}
<p class="mission-foot">
${l(n,r)}
${d?i`<span class="mission-done small">${s(`check`,16)}${o.mission.done}</span>`:r.endsAt?i`<span class="small muted"><bdi>${o.mission.ends} ${t(n,r.endsAt)}</bdi></span>`:e}
</p>
</article>`}function f(e){let t=({completedAt:e,progress:t,goal:n})=>e===null?t/n:-1;return[...e].sort((e,n)=>t(n)-t(e))}var p=r`
.mission{display:grid;gap:8px;}.mission-head,.mission-foot{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between;}.mission-head{flex-wrap:nowrap;}.mission-title{font-weight:600;min-width:0;}.mission-far{color:var(--muted);flex:none;max-width:60%;text-align:end;}.rewards{display:inline-flex;flex-wrap:wrap;gap:4px;}.reward{font-weight:600;}.reward-points{color:var(--points);}.mission-done{align-items:center;color:var(--accent);display:inline-flex;font-weight:600;gap:4px;}`,m={DAILY_BONUS:`calendar`,MONTHLY_GIFT:`gift`,MULTIPLIER:`double`,OTHER:`star`,PERSONAL_OFFER:`tag`,VIP_SUPPORT:`headset`};function h(e,t=20){return s(m[e]??`star`,t)}function g(t,n,{onClaim:r,busy:a}={}){let{t:o}=t;return i`<div class="benefit">
<span class="benefit-icon">${h(n.kind)}</span>
<div class="benefit-words">
<div>
<p class="benefit-title"><bdi class="clamp">${n.title}</bdi></p>
<p class="small muted"><bdi>${n.summary}</bdi></p>
</div>
<button type="button" class="button quiet icon-only" aria-label=${o.benefit.rule(n.title)} ${c(_)}>
${s(`info`)}
</button>
<div class="benefit-rule" popover>
<p class="benefit-title"><bdi>${n.title}</bdi></p>
<p><bdi>${n.rule}</bdi></p>
</div>
</div>
${r?v(t,n,{onClaim:r,busy:a}):e}
</div>`}function _(e){let t=e?.nextElementSibling;e instanceof HTMLButtonElement&&t&&(e.popoverTargetElement=t)}function v(n,r,{onClaim:a,busy:o=!1}){let{t:s,format:c}=n,{claim:l}=r;return l?i`<button
type="button"
class="button claim ${l.available?`main`:``}"
aria-disabled=${!l.available||o}
@click=${({currentTarget:e})=>{l.available&&!o&&e instanceof Element&&a?.(r,e)}}
>
<span>
<bdi>${l.available?l.open>1?s.claim.several(c.number(l.open)):s.claim.now:l.nextAt?i`${s.claim.again} ${t(n,l.nextAt)}`:s.claim.done}</bdi>
<span class="sr">${r.title}</span>
</span>
</button>`:e}var y=r`
.benefit{align-items:center;display:flex;flex-wrap:wrap;gap:4px 12px;min-height:44px;position:relative;}.benefit-icon{align-items:center;background:var(--sunken);border-radius:50%;color:var(--accent);display:flex;flex:none;height:36px;justify-content:center;width:36px;}.benefit-words{align-items:center;display:flex;flex:1 1 150px;gap:4px;justify-content:space-between;min-width:0;}.benefit-words > div:first-child{min-width:0;}.benefit-title{font-weight:600;}.benefit-words > .icon-only{color:var(--muted);}.claim{font-variant-numeric:tabular-nums;margin-inline-start:auto;max-width:100%;padding:3px 12px;width:112px;}.claim[aria-disabled="true"]{font-size:13px;line-height:18px;}.benefit-rule{background:var(--surface);border:1px solid var(--control);border-radius:var(--radius);box-shadow:0 8px 32px var(--shade);color:var(--ink);inset:auto;margin:4px;max-width:min(320px,100vw - 32px);padding:12px 16px;position-area:block-end span-inline-start;position-try-fallbacks:flip-block;}@supports not (position-area: block-end){.benefit-rule{inset:0;margin:auto;}}`;function b(e,t){let n=new Map(e.benefits.map(e=>[e.code,e]));return t.benefits.map(e=>({benefit:e,before:n.get(e.code)??null})).filter(({benefit:e,before:t})=>t?.summary!==e.summary||t.title!==e.title)}function x({t},n,r){let a=b(n,r);return a.length===0?e:i`<ul class="changes">
${a.map(({benefit:n,before:r})=>i`<li class="change">
${h(n.kind)}
<div>
<p class="change-title">
<bdi>${n.title}</bdi>${r?e:i` <span class="chip change-new">${t.tiers.fresh}</span>`}
</p>
<p class="small">
${r?i`<s class="muted"><span class="sr">${t.tiers.before} </span><bdi>${r.summary}</bdi></s>`:e}
<bdi>${r?i`<span class="sr">${t.tiers.after} </span>`:e}${n.summary}</bdi>
</p>
</div>
</li>`)}
</ul>`}function S(e,{tiers:t,tier:n}){return i`<ol class="ladder">
${o([...t].reverse(),({code:e})=>e,r=>C(e,r,t.find(({rank:e})=>e===r.rank-1),n))}
</ol>`}function C(t,r,a,o){let{t:c,format:l}=t,u=r.code===o.code;return i`<li class="rung ${u?`here`:``}" aria-current=${u?`true`:e}>
<details ?open=${u}>
<summary>
${n(r,{size:48,locked:r.rank>o.rank})}
<span class="rung-words">
<bdi class="rung-name clamp">${r.name}</bdi>
<bdi class="small muted">${c.tiers.season(l.days(r.seasonDays))}</bdi>
</span>
${u?i`<span class="chip rung-here">${c.tiers.here}</span>`:e} ${s(`chevron`)}
</summary>
<ul class="rung-benefits">
${r.benefits.map(t=>{let n=a?w(t,a):`same`;return i`<li>
${h(t.kind)}
<span><bdi class="change-title">${t.title}</bdi> <bdi class="small muted">${t.summary}</bdi></span>
${n===`same`?e:i`<span class="chip change-new">${c.tiers[n]}</span>`}
</li>`})}
</ul>
</details>
</li>`}function w(e,t){let n=t.benefits.find(({code:t})=>t===e.code);return n?n.summary===e.summary?`same`:`better`:`fresh`}var T=r`
.changes,.rung-benefits{display:grid;gap:12px;}.change,.rung-benefits > li{align-items:start;display:flex;gap:12px;}.change > .icon,.rung-benefits > li > .icon{color:var(--accent);margin-block-start:2px;}.rung-benefits > li > span:nth-child(2){flex:1;min-width:0;}.rung-benefits > li .small{display:block;}.change-title{font-weight:600;}.change-new,.rung-here{color:var(--accent);flex:none;font-weight:600;}.rung-here{background:var(--accent);color:var(--on-accent);}.change s{margin-inline-end:8px;}.ladder{display:grid;gap:8px;}.rung{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);}.rung.here{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent);}.rung summary{align-items:center;border-radius:var(--radius);cursor:pointer;display:flex;gap:12px;list-style:none;min-height:64px;padding:8px 12px;}.rung summary::-webkit-details-marker{display:none;}.rung summary > .icon{color:var(--muted);transition:transform 0.2s;}.rung [open] > summary > .icon{transform:rotate(180deg);}.rung-words{display:grid;flex:1;min-width:0;}.rung-name{font-weight:600;}.rung-benefits{border-block-start:1px solid var(--line);padding:12px 16px 16px;}@media (forced-colors: active){.rung.here{border:2px solid Highlight;}}`;export{h as a,d as c,l as d,S as i,p as l,b as n,g as o,T as r,y as s,x as t,f as u};