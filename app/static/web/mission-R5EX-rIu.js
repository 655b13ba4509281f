import{$ as e,X as t,it as n,nt as r,w as i}from"./base-DMgZ7Dom.js";import{t as a}from"./icons-DRo4c0HE.js";import{t as o}from"./ref-BVA7sqWm.js";var s={BIRTHDAY:`gift`,DAILY_BONUS:`calendar`,DISCOUNT:`tag`,FREE_SHIPPING:`parcel`,MONTHLY_GIFT:`gift`,MULTIPLIER:`double`,OTHER:`star`,PERSONAL_OFFER:`tag`,VIP_SUPPORT:`headset`};function c(e,t=20){return a(s[e]??`star`,t)}function l(t,n,{onClaim:i,busy:s}={}){let{t:l}=t;return r`<div class="benefit">
<span class="benefit-icon">${c(n.kind)}</span>
<div class="benefit-words">
<div>
<p class="benefit-title"><bdi class="clamp">${n.title}</bdi></p>
<p class="small muted"><bdi>${n.summary}</bdi></p>
</div>
<button type="button" class="button quiet icon-only" aria-label=${l.benefit.rule(n.title)} ${o(u)}>
${a(`info`)}
</button>
<div class="benefit-rule" popover>
<p class="benefit-title"><bdi>${n.title}</bdi></p>
<p><bdi>${n.rule}</bdi></p>
</div>
</div>
${i?d(t,n,{onClaim:i,busy:s}):e}
</div>`}function u(e){let t=e?.nextElementSibling;e instanceof HTMLButtonElement&&t&&(e.popoverTargetElement=t)}function d(n,i,{onClaim:a,busy:o=!1}){let{t:s,format:c}=n,{claim:l}=i;return l?r`<button
type="button"
class="button claim ${l.available?`main`:``}"
aria-disabled=${!l.available||o}
@click=${({currentTarget:e})=>{l.available&&!o&&e instanceof Element&&a?.(i,e)}}
>
<span>
<bdi>${l.available?l.open>1?s.claim.several(c.number(l.open)):s.claim.now:l.nextAt?r`${s.claim.again} ${t(n,l.nextAt)}`:s.claim.done}</bdi>
<span class="sr">${i.title}</span>
</span>
</button>`:e}var f=n`
.benefit{align-items:center;display:flex;flex-wrap:wrap;gap:4px 12px;min-height:44px;position:relative;}.benefit-icon{align-items:center;background:var(--sunken);border-radius:50%;color:var(--accent);display:flex;flex:none;height:36px;justify-content:center;width:36px;}.benefit-words{align-items:center;display:flex;flex:1 1 150px;gap:4px;justify-content:space-between;min-width:0;}.benefit-words > div:first-child{min-width:0;}.benefit-title{font-weight:600;}.benefit-words > .icon-only{color:var(--muted);}.claim{font-variant-numeric:tabular-nums;margin-inline-start:auto;max-width:100%;padding:3px 12px;width:112px;}.claim[aria-disabled="true"]{font-size:13px;line-height:18px;}.benefit-rule{background:var(--surface);border:1px solid var(--control);border-radius:var(--radius);box-shadow:0 8px 32px var(--shade);color:var(--ink);inset:auto;margin:4px;max-width:min(320px,100vw - 32px);padding:12px 16px;position-area:block-end span-inline-start;position-try-fallbacks:flip-block;}@supports not (position-area: block-end){.benefit-rule{inset:0;margin:auto;}}`;function p({t,format:n},{rewardSc:i,rewardP:a}){return r`<span class="rewards">
${i?r`<span class="chip reward"><bdi>${t.reward.progress(n.signed(i))}</bdi></span>`:e}
${a?r`<span class="chip reward reward-points"><bdi>${t.reward.points(n.signed(a),a)}</bdi></span>`:e}
</span>`}function m({t:e,format:t},{counts:n,progress:r,goal:i}){let a=n===`AMOUNT_USD`?t.usd:t.number;return e.scale.value(a(r),a(i))}function h(n,o){let{t:s}=n,c=m(n,o),l=o.completedAt!==null;return r`<article class="mission ${l?`done`:``}">
<p class="mission-head">
<bdi class="mission-title clamp">${o.title}</bdi>
<bdi class="mission-far small num">${c}</bdi>
</p>
${i({value:o.progress,target:o.goal,label:o.title,valueText:c,thin:!0})}
<p class="mission-foot">
${p(n,o)}
${l?r`<span class="mission-done small">${a(`check`,16)}${s.mission.done}</span>`:o.endsAt?r`<span class="small muted"><bdi>${s.mission.ends} ${t(n,o.endsAt)}</bdi></span>`:e}
</p>
</article>`}function g(e){let t=({completedAt:e,progress:t,goal:n})=>e===null?t/n:-1;return[...e].sort((e,n)=>t(n)-t(e))}var _=n`
.mission{display:grid;gap:8px;}.mission-head,.mission-foot{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between;}.mission-head{flex-wrap:nowrap;}.mission-title{font-weight:600;min-width:0;}.mission-far{color:var(--muted);flex:none;max-width:60%;text-align:end;}.rewards{display:inline-flex;flex-wrap:wrap;gap:4px;}.reward{font-weight:600;}.reward-points{color:var(--points);}.mission-done{align-items:center;color:var(--accent);display:inline-flex;font-weight:600;gap:4px;}`;export{c as a,p as i,_ as n,l as o,g as r,f as s,h as t};