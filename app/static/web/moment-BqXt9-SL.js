import{G as e,Z as t,et as n,tt as r,x as i,y as a}from"./base-Ddq7nEsv.js";import{t as o}from"./ref-S29fQfD1.js";import{d as s,t as c}from"./compare-0hdM8bLM.js";var l=24,u=4;function d(){return Array.from({length:l},(e,t)=>{let n=120+t%3*10,i=`rotate(${360/l*t} 160 160) translate(160 ${160-n})`;return r`<g transform=${i}><path class="moment-star s${t%4}" d="M0-6l1.8 4.2 4.2 1.8-4.2 1.8L0 6l-1.8-4.2L-6 0l4.2-1.8z"></path></g>`})}function f(e,r,a){let c=m(r),l=r.__typename===`TierChanged`?i(r.to):``,u=h(e,r,c);return n`<div
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
${g(r,c,a)}
<h2 class="moment-title"><bdi>${u}</bdi></h2>
<p class="moment-message"><bdi>${r.message}</bdi></p>
${r.__typename===`RewardEarned`?s(e,r):t}
${r.__typename===`TierChanged`?_(e,r,c,a):t}
<p class="moment-actions">
${a.onEarn&&(c===`demotion`||c===`at-risk`)?n`<button type="button" class="button main" @click=${a.onEarn}>${e.t.moment.earn}</button>`:t}
<button type="button" class="button ${c===`demotion`||c===`at-risk`?``:`main`}">
${e.t.moment.done}
</button>
</p>
</div>
</div>`}function p(e){e instanceof HTMLElement&&queueMicrotask(()=>e.focus())}function m(e){switch(e.__typename){case`TierChanged`:return e.to.rank>e.from.rank?`promotion`:e.to.rank<e.from.rank?`demotion`:`loop`;case`RewardEarned`:return`reward`;case`PointsChanged`:return e.delta>0?`reward`:`news`;case`SeasonEndingReminder`:return e.outlook===`DEMOTE`?`at-risk`:`news`;case`ScExpiringReminder`:return`at-risk`;default:return`news`}}function h({t:e,format:t},n,r){switch(n.__typename){case`TierChanged`:return r===`promotion`?e.moment.promotion(n.to.name):r===`demotion`?e.moment.demotion(n.to.name):e.moment.loop(n.to.name);case`RewardEarned`:return n.source===`STREAK`?e.moment.streak:e.moment.mission;case`PointsChanged`:return e.reward.points(t.signed(n.delta),n.delta);case`SeasonEndingReminder`:case`ScExpiringReminder`:return r===`at-risk`?e.moment.atRisk:e.moment.news;default:return e.moment.news}}function g(r,i,{loops:o=0,tiers:s=[]}){if(r.__typename!==`TierChanged`)return n`<div class="moment-stage small-stage">${e(i===`reward`?`gift`:i===`at-risk`?`alert`:`bell`,48)}</div>`;let{from:c,to:l}=r,f=i===`promotion`?s.filter(({rank:e})=>e>c.rank&&e<l.rank).slice(0,u):[];return n`<div class="moment-stage after-${f.length}">
${f.map(e=>n`<span class="moment-passed">${a(e,{size:96})}</span>`)}
${i===`demotion`?t:n`<svg class="moment-stars" viewBox="0 0 320 320" aria-hidden="true">${d()}</svg>`}
${i===`demotion`?n`<span class="moment-before">${a(c,{size:96})}</span>`:t}
<span class="moment-gem">${a(l,{size:i===`demotion`?96:240,share:i===`demotion`?void 0:1,loops:o})}</span>
</div>`}function _(r,{from:i,to:a},o,{member:s}){let{t:l,format:u}=r;return o===`demotion`?n`<ul class="moment-facts">
${s&&s.points.balance>0?n`<li>${e(`star`)}<bdi>${l.moment.untouched(u.number(s.points.balance),s.points.balance)}</bdi></li>`:t}
${s?.nextTier?n`<li>
${e(`up`)}
<bdi>${l.moment.wayBack(u.number(s.progress.remaining),s.nextTier.name,u.weekday(s.season.endsAt))}</bdi>
</li>`:t}
</ul>`:n`${o===`promotion`?c(r,i,a):t}
${s?n`<ul class="moment-facts">
${s.progress.current>0?n`<li>${e(`arrow`)}<bdi>${l.moment.carried(u.number(s.progress.current))}</bdi></li>`:t}
<li>${e(`calendar`)}<bdi>${l.moment.newEnd(u.weekday(s.season.endsAt))}</bdi></li>
</ul>`:t}`}export{f as t};