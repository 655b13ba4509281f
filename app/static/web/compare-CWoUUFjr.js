import{$ as e,B as t,b as n,it as r,nt as i}from"./base-DMgZ7Dom.js";import{t as a}from"./repeat-kPviHzoM.js";import{a as o}from"./mission-R5EX-rIu.js";import{t as s}from"./icons-DRo4c0HE.js";var c=t(`en`),l={paths:{up:e=>`Ways to ${e}`,keep:e=>`Ways to keep ${e}`,keepText:e=>`One of them is enough when the season ends, on ${e}.`,upText:`One of them is enough.`,nearestTo:e=>`The nearest way to ${e}`,nearest:`Nearest`,holds:`Enough`,or:`or`,what:{SC:`Progress`,SPEND_USD:`Spending`,PURCHASES:`Purchases`,INVITATIONS:`Invitations`,ACTIVITY:`In the game`}},seasonTo:{MONTH:`A season lasts to the end of the month`,QUARTER:`A season lasts to the end of the quarter`,HALF:`A season lasts to the end of the half-year`,YEAR:`A season lasts to the end of the year`},invite:{title:`Invite friends`,terms:(e,t)=>`A friend who joins with your code and buys for ${e} or more within 30 days counts once the purchase has lasted ${t}.`,you:`You get`,friend:`Your friend gets`,code:`Your code`,link:`Your link`,copy:`Copy`,copied:`Copied.`,copyCode:`Copy the code`,copyLink:`Copy the link`,share:`Share the link`,qr:`The link, to be scanned`,counted:(e,t)=>c(t,{one:`${e} friend counts`,other:`${e} friends count`}),waiting:(e,t)=>c(t,{one:`${e} is on the way`,other:`${e} are on the way`}),rewarded:(e,t)=>`Rewarded this month: ${e} of ${t}`,inAll:(e,t)=>`In all: ${e} of ${t}`,monthFull:`This month's limit is reached. More friends still count, without a reward.`,allFull:`The limit in all is reached. More friends still count, without a reward.`,who:`Your friends`,none:`Nobody has come with your code yet.`,somebody:`A friend`,states:{JOINED:`Joined, no purchase yet`,PENDING:`Bought, counts soon`,QUALIFIED:`Counts`,REVERSED:`Taken back: the purchase was refunded`,REFUSED:`Does not count`},replace:`Replace the code`,replaceText:`The old code and its link work for 30 days more.`,replaced:`You have a new code.`,closed:`This game has no invitations at present.`,open:`My code and link`,tooOften:`Too often: so many old codes still work. Wait until one ends.`},invited:{ask:`A friend invited you. Take the invitation?`,take:`Take it`,later:`Not now`,done:`You came by your friend's invitation. Your first purchase counts for both.`,title:`A friend invited you`,text:`Start the game and enter this code there, within 7 days of joining and before the first purchase.`,reward:`You get`,play:`Play the pretend game`,refusals:{ALREADY_CLAIMED:`You came by an invitation already.`,CODE_INVALID:`This code is unknown, over, or your own.`,ENDED:`An invitation is taken within 7 days of joining.`,NOT_ENTITLED:`This account can take no invitation: it has bought already, or there are none at present.`}}};function u({t:e}){return e.later??l}function d(e,t){let n=new Map(e.benefits.map(e=>[e.code,e]));return t.benefits.map(e=>({benefit:e,before:n.get(e.code)??null})).filter(({benefit:e,before:t})=>t?.summary!==e.summary||t.title!==e.title)}function f({t},n,r){let a=d(n,r);return a.length===0?e:i`<ul class="changes">
${a.map(({benefit:n,before:r})=>i`<li class="change">
${o(n.kind)}
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
</ul>`}function p(e,{tiers:t,tier:n}){return i`<ol class="ladder">
${a([...t].reverse(),({code:e})=>e,r=>m(e,r,t.find(({rank:e})=>e===r.rank-1),n))}
</ol>`}function m(t,r,a,c){let{t:l}=t,u=r.code===c.code;return i`<li class="rung ${u?`here`:``}" aria-current=${u?`true`:e}>
<details ?open=${u}>
<summary>
${n(r,{size:48,locked:r.rank>c.rank})}
<span class="rung-words">
<bdi class="rung-name clamp">${r.name}</bdi>
<bdi class="small muted">${h(t,r)}</bdi>
</span>
${u?i`<span class="chip rung-here">${l.tiers.here}</span>`:e} ${s(`chevron`)}
</summary>
<ul class="rung-benefits">
${r.benefits.map(t=>{let n=a?g(t,a):`same`;return i`<li>
${o(t.kind)}
<span><bdi class="change-title">${t.title}</bdi> <bdi class="small muted">${t.summary}</bdi></span>
${n===`same`?e:i`<span class="chip change-new">${l.tiers[n]}</span>`}
</li>`})}
</ul>
</details>
</li>`}function h(e,{seasonDays:t,seasonPeriod:n,seasonPlus:r}){return n&&r===0?u(e).seasonTo[n]:e.t.tiers.season(e.format.days(t))}function g(e,t){let n=t.benefits.find(({code:t})=>t===e.code);return n?n.summary===e.summary?`same`:`better`:`fresh`}var _=r`
.changes,.rung-benefits{display:grid;gap:12px;}.change,.rung-benefits > li{align-items:start;display:flex;gap:12px;}.change > .icon,.rung-benefits > li > .icon{color:var(--accent);margin-block-start:2px;}.rung-benefits > li > span:nth-child(2){flex:1;min-width:0;}.rung-benefits > li .small{display:block;}.change-title{font-weight:600;}.change-new,.rung-here{color:var(--accent);flex:none;font-weight:600;}.rung-here{background:var(--accent);color:var(--on-accent);}.change s{margin-inline-end:8px;}.ladder{display:grid;gap:8px;}.rung{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);}.rung.here{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent);}.rung summary{align-items:center;border-radius:var(--radius);cursor:pointer;display:flex;gap:12px;list-style:none;min-height:64px;padding:8px 12px;}.rung summary::-webkit-details-marker{display:none;}.rung summary > .icon{color:var(--muted);transition:transform 0.2s;}.rung [open] > summary > .icon{transform:rotate(180deg);}.rung-words{display:grid;flex:1;min-width:0;}.rung-name{font-weight:600;}.rung-benefits{border-block-start:1px solid var(--line);padding:12px 16px 16px;}@media (forced-colors: active){.rung.here{border:2px solid Highlight;}}`;export{u as a,p as i,d as n,_ as r,f as t};