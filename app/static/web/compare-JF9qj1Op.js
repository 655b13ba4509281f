import{$ as e,B as t,X as n,b as r,it as i,nt as a,w as o}from"./base-DtYCQWQx.js";import{t as s}from"./repeat-DAyNqkeF.js";import{t as c}from"./icons-CajjdniH.js";import{t as l}from"./ref-BPtJAdsU.js";function u({t,format:n},{rewardSc:r,rewardP:i}){return a`<span class="rewards">
${r?a`<span class="chip reward"><bdi>${t.reward.progress(n.signed(r))}</bdi></span>`:e}
${i?a`<span class="chip reward reward-points"><bdi>${t.reward.points(n.signed(i),i)}</bdi></span>`:e}
</span>`}function d({t:e,format:t},{counts:n,progress:r,goal:i}){let a=n===`AMOUNT_USD`?t.usd:t.number;return e.scale.value(a(r),a(i))}function f(t,r){let{t:i}=t,s=d(t,r),l=r.completedAt!==null;return a`<article class="mission ${l?`done`:``}">
<p class="mission-head">
<bdi class="mission-title clamp">${r.title}</bdi>
<bdi class="mission-far small num">${s}</bdi>
</p>
${o({value:r.progress,target:r.goal,label:r.title,valueText:s,thin:!0})}
<p class="mission-foot">
${u(t,r)}
${l?a`<span class="mission-done small">${c(`check`,16)}${i.mission.done}</span>`:r.endsAt?a`<span class="small muted"><bdi>${i.mission.ends} ${n(t,r.endsAt)}</bdi></span>`:e}
</p>
</article>`}function p(e){let t=({completedAt:e,progress:t,goal:n})=>e===null?t/n:-1;return[...e].sort((e,n)=>t(n)-t(e))}var m=i`
.mission{display:grid;gap:8px;}.mission-head,.mission-foot{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between;}.mission-head{flex-wrap:nowrap;}.mission-title{font-weight:600;min-width:0;}.mission-far{color:var(--muted);flex:none;max-width:60%;text-align:end;}.rewards{display:inline-flex;flex-wrap:wrap;gap:4px;}.reward{font-weight:600;}.reward-points{color:var(--points);}.mission-done{align-items:center;color:var(--accent);display:inline-flex;font-weight:600;gap:4px;}`,h={BIRTHDAY:`gift`,DAILY_BONUS:`calendar`,DISCOUNT:`tag`,FREE_SHIPPING:`parcel`,MONTHLY_GIFT:`gift`,MULTIPLIER:`double`,OTHER:`star`,PERSONAL_OFFER:`tag`,VIP_SUPPORT:`headset`};function g(e,t=20){return c(h[e]??`star`,t)}function _(t,n,{onClaim:r,busy:i}={}){let{t:o}=t;return a`<div class="benefit">
<span class="benefit-icon">${g(n.kind)}</span>
<div class="benefit-words">
<div>
<p class="benefit-title"><bdi class="clamp">${n.title}</bdi></p>
<p class="small muted"><bdi>${n.summary}</bdi></p>
</div>
<button type="button" class="button quiet icon-only" aria-label=${o.benefit.rule(n.title)} ${l(v)}>
${c(`info`)}
</button>
<div class="benefit-rule" popover>
<p class="benefit-title"><bdi>${n.title}</bdi></p>
<p><bdi>${n.rule}</bdi></p>
</div>
</div>
${r?y(t,n,{onClaim:r,busy:i}):e}
</div>`}function v(e){let t=e?.nextElementSibling;e instanceof HTMLButtonElement&&t&&(e.popoverTargetElement=t)}function y(t,r,{onClaim:i,busy:o=!1}){let{t:s,format:c}=t,{claim:l}=r;return l?a`<button
type="button"
class="button claim ${l.available?`main`:``}"
aria-disabled=${!l.available||o}
@click=${({currentTarget:e})=>{l.available&&!o&&e instanceof Element&&i?.(r,e)}}
>
<span>
<bdi>${l.available?l.open>1?s.claim.several(c.number(l.open)):s.claim.now:l.nextAt?a`${s.claim.again} ${n(t,l.nextAt)}`:s.claim.done}</bdi>
<span class="sr">${r.title}</span>
</span>
</button>`:e}var b=i`
.benefit{align-items:center;display:flex;flex-wrap:wrap;gap:4px 12px;min-height:44px;position:relative;}.benefit-icon{align-items:center;background:var(--sunken);border-radius:50%;color:var(--accent);display:flex;flex:none;height:36px;justify-content:center;width:36px;}.benefit-words{align-items:center;display:flex;flex:1 1 150px;gap:4px;justify-content:space-between;min-width:0;}.benefit-words > div:first-child{min-width:0;}.benefit-title{font-weight:600;}.benefit-words > .icon-only{color:var(--muted);}.claim{font-variant-numeric:tabular-nums;margin-inline-start:auto;max-width:100%;padding:3px 12px;width:112px;}.claim[aria-disabled="true"]{font-size:13px;line-height:18px;}.benefit-rule{background:var(--surface);border:1px solid var(--control);border-radius:var(--radius);box-shadow:0 8px 32px var(--shade);color:var(--ink);inset:auto;margin:4px;max-width:min(320px,100vw - 32px);padding:12px 16px;position-area:block-end span-inline-start;position-try-fallbacks:flip-block;}@supports not (position-area: block-end){.benefit-rule{inset:0;margin:auto;}}`,x=t(`en`),S={paths:{up:e=>`Ways to ${e}`,keep:e=>`Ways to keep ${e}`,keepText:e=>`One of them is enough when the season ends, on ${e}.`,upText:`One of them is enough.`,nearestTo:e=>`The nearest way to ${e}`,nearest:`Nearest`,holds:`Enough`,or:`or`,what:{SC:`Progress`,SPEND_USD:`Spending`,PURCHASES:`Purchases`,INVITATIONS:`Invitations`,ACTIVITY:`In the game`}},seasonTo:{MONTH:`A season lasts to the end of the month`,QUARTER:`A season lasts to the end of the quarter`,HALF:`A season lasts to the end of the half-year`,YEAR:`A season lasts to the end of the year`},invite:{title:`Invite friends`,terms:(e,t)=>`A friend who joins with your code and buys for ${e} or more within 30 days counts once the purchase has lasted ${t}.`,you:`You get`,friend:`Your friend gets`,code:`Your code`,link:`Your link`,copy:`Copy`,copied:`Copied.`,copyCode:`Copy the code`,copyLink:`Copy the link`,share:`Share the link`,qr:`The link, to be scanned`,counted:(e,t)=>x(t,{one:`${e} friend counts`,other:`${e} friends count`}),waiting:(e,t)=>x(t,{one:`${e} is on the way`,other:`${e} are on the way`}),rewarded:(e,t)=>`Rewarded this month: ${e} of ${t}`,inAll:(e,t)=>`In all: ${e} of ${t}`,monthFull:`This month's limit is reached. More friends still count, without a reward.`,allFull:`The limit in all is reached. More friends still count, without a reward.`,who:`Your friends`,none:`Nobody has come with your code yet.`,somebody:`A friend`,states:{JOINED:`Joined, no purchase yet`,PENDING:`Bought, counts soon`,QUALIFIED:`Counts`,REVERSED:`Taken back: the purchase was refunded`,REFUSED:`Does not count`},replace:`Replace the code`,replaceText:`The old code and its link work for 30 days more.`,replaced:`You have a new code.`,closed:`This game has no invitations at present.`,open:`My code and link`,tooOften:`Too often: so many old codes still work. Wait until one ends.`},invited:{ask:`A friend invited you. Take the invitation?`,take:`Take it`,later:`Not now`,done:`You came by your friend's invitation. Your first purchase counts for both.`,title:`A friend invited you`,text:`Start the game and enter this code there, within 7 days of joining and before the first purchase.`,reward:`You get`,play:`Play the pretend game`,refusals:{ALREADY_CLAIMED:`You came by an invitation already.`,CODE_INVALID:`This code is unknown, over, or your own.`,ENDED:`An invitation is taken within 7 days of joining.`,NOT_ENTITLED:`This account can take no invitation: it has bought already, or there are none at present.`}}};function C({t:e}){return e.later??S}function w(e,t){let n=new Map(e.benefits.map(e=>[e.code,e]));return t.benefits.map(e=>({benefit:e,before:n.get(e.code)??null})).filter(({benefit:e,before:t})=>t?.summary!==e.summary||t.title!==e.title)}function T({t},n,r){let i=w(n,r);return i.length===0?e:a`<ul class="changes">
${i.map(({benefit:n,before:r})=>a`<li class="change">
${g(n.kind)}
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
</ul>`}function E(e,{tiers:t,tier:n}){return a`<ol class="ladder">
${s([...t].reverse(),({code:e})=>e,r=>D(e,r,t.find(({rank:e})=>e===r.rank-1),n))}
</ol>`}function D(t,n,i,o){let{t:s}=t,l=n.code===o.code;return a`<li class="rung ${l?`here`:``}" aria-current=${l?`true`:e}>
<details ?open=${l}>
<summary>
${r(n,{size:48,locked:n.rank>o.rank})}
<span class="rung-words">
<bdi class="rung-name clamp">${n.name}</bdi>
<bdi class="small muted">${O(t,n)}</bdi>
</span>
${l?a`<span class="chip rung-here">${s.tiers.here}</span>`:e} ${c(`chevron`)}
</summary>
<ul class="rung-benefits">
${n.benefits.map(t=>{let n=i?k(t,i):`same`;return a`<li>
${g(t.kind)}
<span><bdi class="change-title">${t.title}</bdi> <bdi class="small muted">${t.summary}</bdi></span>
${n===`same`?e:a`<span class="chip change-new">${s.tiers[n]}</span>`}
</li>`})}
</ul>
</details>
</li>`}function O(e,{seasonDays:t,seasonPeriod:n,seasonPlus:r}){return n&&r===0?C(e).seasonTo[n]:e.t.tiers.season(e.format.days(t))}function k(e,t){let n=t.benefits.find(({code:t})=>t===e.code);return n?n.summary===e.summary?`same`:`better`:`fresh`}var A=i`
.changes,.rung-benefits{display:grid;gap:12px;}.change,.rung-benefits > li{align-items:start;display:flex;gap:12px;}.change > .icon,.rung-benefits > li > .icon{color:var(--accent);margin-block-start:2px;}.rung-benefits > li > span:nth-child(2){flex:1;min-width:0;}.rung-benefits > li .small{display:block;}.change-title{font-weight:600;}.change-new,.rung-here{color:var(--accent);flex:none;font-weight:600;}.rung-here{background:var(--accent);color:var(--on-accent);}.change s{margin-inline-end:8px;}.ladder{display:grid;gap:8px;}.rung{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);}.rung.here{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent);}.rung summary{align-items:center;border-radius:var(--radius);cursor:pointer;display:flex;gap:12px;list-style:none;min-height:64px;padding:8px 12px;}.rung summary::-webkit-details-marker{display:none;}.rung summary > .icon{color:var(--muted);transition:transform 0.2s;}.rung [open] > summary > .icon{transform:rotate(180deg);}.rung-words{display:grid;flex:1;min-width:0;}.rung-name{font-weight:600;}.rung-benefits{border-block-start:1px solid var(--line);padding:12px 16px 16px;}@media (forced-colors: active){.rung.here{border:2px solid Highlight;}}`;export{C as a,b as c,p as d,u as f,E as i,f as l,w as n,g as o,A as r,_ as s,T as t,m as u};