import{$ as e,C as t,X as n,b as r,it as i,nt as a,q as o}from"./base-dyPO4hR-.js";import{t as s}from"./repeat-B_O_bXsk.js";import{t as c}from"./ref-CtGfJNDf.js";function l({t,format:n},{rewardSc:r,rewardP:i}){return a`<span class="rewards">
${r?a`<span class="chip reward"><bdi>${t.reward.progress(n.signed(r))}</bdi></span>`:e}
${i?a`<span class="chip reward reward-points"><bdi>${t.reward.points(n.signed(i),i)}</bdi></span>`:e}
</span>`}function u({t:e,format:t},{counts:n,progress:r,goal:i}){let a=n===`AMOUNT_USD`?t.usd:t.number;return e.scale.value(a(r),a(i))}function d(r,i){let{t:s}=r,c=u(r,i),d=i.completedAt!==null;return a`<article class="mission ${d?`done`:``}">
<p class="mission-head">
<bdi class="mission-title clamp">${i.title}</bdi>
<bdi class="mission-far small num">${c}</bdi>
</p>
${t({value:i.progress,target:i.goal,label:i.title,valueText:c,thin:!0})}
<p class="mission-foot">
${l(r,i)}
${d?a`<span class="mission-done small">${o(`check`,16)}${s.mission.done}</span>`:i.endsAt?a`<span class="small muted"><bdi>${s.mission.ends} ${n(r,i.endsAt)}</bdi></span>`:e}
</p>
</article>`}function f(e){let t=({completedAt:e,progress:t,goal:n})=>e===null?t/n:-1;return[...e].sort((e,n)=>t(n)-t(e))}var p=i`
.mission{display:grid;gap:8px;}.mission-head,.mission-foot{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between;}.mission-head{flex-wrap:nowrap;}.mission-title{font-weight:600;min-width:0;}.mission-far{color:var(--muted);flex:none;max-width:60%;text-align:end;}.rewards{display:inline-flex;flex-wrap:wrap;gap:4px;}.reward{font-weight:600;}.reward-points{color:var(--points);}.mission-done{align-items:center;color:var(--accent);display:inline-flex;font-weight:600;gap:4px;}`,m={DAILY_BONUS:`calendar`,MONTHLY_GIFT:`gift`,MULTIPLIER:`double`,OTHER:`star`,PERSONAL_OFFER:`tag`,VIP_SUPPORT:`headset`};function h(e,t=20){return o(m[e]??`star`,t)}function g(t,n,{onClaim:r,busy:i}={}){let{t:s}=t;return a`<div class="benefit">
<span class="benefit-icon">${h(n.kind)}</span>
<div class="benefit-words">
<div>
<p class="benefit-title"><bdi class="clamp">${n.title}</bdi></p>
<p class="small muted"><bdi>${n.summary}</bdi></p>
</div>
<button type="button" class="button quiet icon-only" aria-label=${s.benefit.rule(n.title)} ${c(_)}>
${o(`info`)}
</button>
<div class="benefit-rule" popover>
<p class="benefit-title"><bdi>${n.title}</bdi></p>
<p><bdi>${n.rule}</bdi></p>
</div>
</div>
${r?v(t,n,{onClaim:r,busy:i}):e}
</div>`}function _(e){let t=e?.nextElementSibling;e instanceof HTMLButtonElement&&t&&(e.popoverTargetElement=t)}function v(t,r,{onClaim:i,busy:o=!1}){let{t:s,format:c}=t,{claim:l}=r;return l?a`<button
type="button"
class="button claim ${l.available?`main`:``}"
aria-disabled=${!l.available||o}
@click=${()=>{l.available&&!o&&i?.(r)}}
>
<span>
<bdi>${l.available?l.open>1?s.claim.several(c.number(l.open)):s.claim.now:l.nextAt?a`${s.claim.again} ${n(t,l.nextAt)}`:s.claim.done}</bdi>
<span class="sr">${r.title}</span>
</span>
</button>`:e}var y=i`
.benefit{align-items:center;display:flex;flex-wrap:wrap;gap:4px 12px;min-height:44px;position:relative;}.benefit-icon{align-items:center;background:var(--sunken);border-radius:50%;color:var(--accent);display:flex;flex:none;height:36px;justify-content:center;width:36px;}.benefit-words{align-items:center;display:flex;flex:1 1 150px;gap:4px;justify-content:space-between;min-width:0;}.benefit-words > div:first-child{min-width:0;}.benefit-title{font-weight:600;}.benefit-words > .icon-only{color:var(--muted);}.claim{min-height:56px;font-variant-numeric:tabular-nums;margin-inline-start:auto;max-width:100%;padding-inline:12px;width:112px;}.claim[aria-disabled="true"]{font-size:13px;line-height:18px;}.benefit-rule{background:var(--surface);border:1px solid var(--control);border-radius:var(--radius);box-shadow:0 8px 32px var(--shade);color:var(--ink);inset:auto;margin:4px;max-width:min(320px,100vw - 32px);padding:12px 16px;position-area:block-end span-inline-start;position-try-fallbacks:flip-block;}@supports not (position-area: block-end){.benefit-rule{inset:0;margin:auto;}}`;function b(e,t){let n=new Map(e.benefits.map(e=>[e.code,e]));return t.benefits.map(e=>({benefit:e,before:n.get(e.code)??null})).filter(({benefit:e,before:t})=>t?.summary!==e.summary||t.title!==e.title)}function x({t},n,r){let i=b(n,r);return i.length===0?e:a`<ul class="changes">
${i.map(({benefit:n,before:r})=>a`<li class="change">
${h(n.kind)}
<div>
<p class="change-title">
<bdi>${n.title}</bdi>${r?e:a` <span class="chip change-new">${t.tiers.fresh}</span>`}
</p>
<p class="small">
${r?a`<s class="muted"><span class="sr">${t.tiers.before} </span><bdi>${r.summary}</bdi></s>`:e}
<bdi>${r?a`<span class="sr">${t.tiers.after} </span>`:e}${n.summary}</bdi>
</p>
</div>
</li>`)}
</ul>`}function S(e,{tiers:t,tier:n}){return a`<ol class="ladder">
${s([...t].reverse(),({code:e})=>e,r=>C(e,r,t.find(({rank:e})=>e===r.rank-1),n))}
</ol>`}function C(t,n,i,s){let{t:c,format:l}=t,u=n.code===s.code;return a`<li class="rung ${u?`here`:``}" aria-current=${u?`true`:e}>
<details ?open=${u}>
<summary>
${r(n,{size:48,locked:n.rank>s.rank})}
<span class="rung-words">
<bdi class="rung-name clamp">${n.name}</bdi>
<bdi class="small muted">${c.tiers.season(l.days(n.seasonDays))}</bdi>
</span>
${u?a`<span class="chip rung-here">${c.tiers.here}</span>`:e} ${o(`chevron`)}
</summary>
<ul class="rung-benefits">
${n.benefits.map(t=>{let n=i?w(t,i):`same`;return a`<li>
${h(t.kind)}
<span><bdi class="change-title">${t.title}</bdi> <bdi class="small muted">${t.summary}</bdi></span>
${n===`same`?e:a`<span class="chip change-new">${c.tiers[n]}</span>`}
</li>`})}
</ul>
</details>
</li>`}function w(e,t){let n=t.benefits.find(({code:t})=>t===e.code);return n?n.summary===e.summary?`same`:`better`:`fresh`}var T=i`
.changes,.rung-benefits{display:grid;gap:12px;}.change,.rung-benefits > li{align-items:start;display:flex;gap:12px;}.change > .icon,.rung-benefits > li > .icon{color:var(--accent);margin-block-start:2px;}.rung-benefits > li > span:nth-child(2){flex:1;min-width:0;}.rung-benefits > li .small{display:block;}.change-title{font-weight:600;}.change-new,.rung-here{color:var(--accent);flex:none;font-weight:600;}.rung-here{background:var(--accent);color:var(--on-accent);}.change s{margin-inline-end:8px;}.ladder{display:grid;gap:8px;}.rung{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);}.rung.here{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent);}.rung summary{align-items:center;border-radius:var(--radius);cursor:pointer;display:flex;gap:12px;list-style:none;min-height:64px;padding:8px 12px;}.rung summary::-webkit-details-marker{display:none;}.rung summary > .icon{color:var(--muted);transition:transform 0.2s;}.rung [open] > summary > .icon{transform:rotate(180deg);}.rung-words{display:grid;flex:1;min-width:0;}.rung-name{font-weight:600;}.rung-benefits{border-block-start:1px solid var(--line);padding:12px 16px 16px;}`;export{h as a,d as c,l as d,S as i,p as l,b as n,g as o,T as r,y as s,x as t,f as u};