import{$ as e,S as t,b as n,nt as r,q as i,rt as a}from"./base-dyPO4hR-.js";import{t as o}from"./ref-CtGfJNDf.js";import{d as s,t as c}from"./compare-BVNcHdU5.js";var l=24,u=4;function d(){return Array.from({length:l},(e,t)=>{let n=120+t%3*10,r=`rotate(${360/l*t} 160 160) translate(160 ${160-n})`;return a`<g transform=${r}><path class="moment-star s${t%4}" d="M0-6l1.8 4.2 4.2 1.8-4.2 1.8L0 6l-1.8-4.2L-6 0l4.2-1.8z"></path></g>`})}function f(n,i,a){let c=m(i),l=i.__typename===`TierChanged`?t(i.to):``,u=h(n,i,c);return r`<div
class="moment moment-${c} ${l}"
role="dialog"
aria-modal="true"
aria-label=${u}
tabindex="-1"
@click=${a.onDone}
@keydown=${({key:e})=>e===`Escape`&&a.onDone()}
${o(p)}
>
<div class="moment-card">
${g(i,c,a)}
<h2 class="moment-title"><bdi>${u}</bdi></h2>
<p class="moment-message"><bdi>${i.message}</bdi></p>
${i.__typename===`RewardEarned`?s(n,i):e}
${i.__typename===`TierChanged`?_(n,i,c,a):e}
<p class="moment-actions">
${a.onEarn&&(c===`demotion`||c===`at-risk`)?r`<button type="button" class="button main" @click=${a.onEarn}>${n.t.moment.earn}</button>`:e}
<button type="button" class="button ${c===`demotion`||c===`at-risk`?``:`main`}">
${n.t.moment.done}
</button>
</p>
</div>
</div>`}function p(e){e instanceof HTMLElement&&queueMicrotask(()=>e.focus())}function m(e){switch(e.__typename){case`TierChanged`:return e.to.rank>e.from.rank?`promotion`:e.to.rank<e.from.rank?`demotion`:`loop`;case`RewardEarned`:return`reward`;case`PointsChanged`:return e.delta>0?`reward`:`news`;case`SeasonEndingReminder`:return e.outlook===`DEMOTE`?`at-risk`:`news`;case`ScExpiringReminder`:return`at-risk`;default:return`news`}}function h({t:e,format:t},n,r){switch(n.__typename){case`TierChanged`:return r===`promotion`?e.moment.promotion(n.to.name):r===`demotion`?e.moment.demotion(n.to.name):e.moment.loop(n.to.name);case`RewardEarned`:return n.source===`STREAK`?e.moment.streak:e.moment.mission;case`PointsChanged`:return e.reward.points(t.signed(n.delta),n.delta);case`SeasonEndingReminder`:case`ScExpiringReminder`:return r===`at-risk`?e.moment.atRisk:e.moment.news;default:return e.moment.news}}function g(t,a,{loops:o=0,tiers:s=[]}){if(t.__typename!==`TierChanged`)return r`<div class="moment-stage small-stage">${i(a===`reward`?`gift`:a===`at-risk`?`alert`:`bell`,48)}</div>`;let{from:c,to:l}=t,f=a===`promotion`?s.filter(({rank:e})=>e>c.rank&&e<l.rank).slice(0,u):[];return r`<div class="moment-stage after-${f.length}">
${f.map(e=>r`<span class="moment-passed">${n(e,{size:96})}</span>`)}
${a===`demotion`?e:r`<svg class="moment-stars" viewBox="0 0 320 320" aria-hidden="true">${d()}</svg>`}
${a===`demotion`?r`<span class="moment-before">${n(c,{size:96})}</span>`:e}
<span class="moment-gem">${n(l,{size:a===`demotion`?96:240,share:a===`demotion`?void 0:1,loops:o})}</span>
</div>`}function _(t,{from:n,to:a},o,{member:s}){let{t:l,format:u}=t;return o===`demotion`?r`<ul class="moment-facts">
${s&&s.points.balance>0?r`<li>${i(`star`)}<bdi>${l.moment.untouched(u.number(s.points.balance),s.points.balance)}</bdi></li>`:e}
${s?.nextTier?r`<li>
${i(`up`)}
<bdi>${l.moment.wayBack(u.number(s.progress.remaining),s.nextTier.name,u.weekday(s.season.endsAt))}</bdi>
</li>`:e}
</ul>`:r`${o===`promotion`?c(t,n,a):e}
${s?r`<ul class="moment-facts">
${s.progress.current>0?r`<li>${i(`arrow`)}<bdi>${l.moment.carried(u.number(s.progress.current))}</bdi></li>`:e}
<li>${i(`calendar`)}<bdi>${l.moment.newEnd(u.weekday(s.season.endsAt))}</bdi></li>
</ul>`:e}`}export{f as t};