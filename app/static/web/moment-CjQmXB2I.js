import{K as e,Q as t,nt as n,tt as r,x as i,y as a}from"./base-J695Aeic.js";import{c as o,f as s,t as c}from"./compare-CmWA7fXG.js";var l=24;function u(){return Array.from({length:l},(e,t)=>{let r=124+t%3*16,i=`rotate(${360/l*t} 160 160) translate(160 ${160-r})`;return n`<g transform=${i}><path class="moment-star s${t%4}" d="M0-6l1.8 4.2 4.2 1.8-4.2 1.8L0 6l-1.8-4.2L-6 0l4.2-1.8z"></path></g>`})}function d(e,n,a){let c=p(n),l=n.__typename===`TierChanged`?i(n.to):``,u=m(e,n,c);return r`<div
class="moment moment-${c} ${l}"
role="dialog"
aria-modal="true"
aria-label=${u}
tabindex="-1"
@click=${a.onDone}
@keydown=${({key:e})=>e===`Escape`&&a.onDone()}
${o(f)}
>
<div class="moment-card">
${h(n,c,a)}
<h2 class="moment-title"><bdi>${u}</bdi></h2>
<p class="moment-message"><bdi>${n.message}</bdi></p>
${n.__typename===`RewardEarned`?s(e,n):t}
${n.__typename===`TierChanged`?g(e,n,c,a):t}
<p class="moment-actions">
${a.onEarn&&(c===`demotion`||c===`at-risk`)?r`<button type="button" class="button main" @click=${a.onEarn}>${e.t.moment.earn}</button>`:t}
<button type="button" class="button ${c===`demotion`||c===`at-risk`?``:`main`}">
${e.t.moment.done}
</button>
</p>
</div>
</div>`}function f(e){e instanceof HTMLElement&&queueMicrotask(()=>e.focus())}function p(e){switch(e.__typename){case`TierChanged`:return e.to.rank>e.from.rank?`promotion`:e.to.rank<e.from.rank?`demotion`:`loop`;case`RewardEarned`:return`reward`;case`PointsChanged`:return e.delta>0?`reward`:`news`;case`SeasonEndingReminder`:return e.outlook===`DEMOTE`?`at-risk`:`news`;case`ScExpiringReminder`:return`at-risk`;default:return`news`}}function m({t:e,format:t},n,r){switch(n.__typename){case`TierChanged`:return r===`promotion`?e.moment.promotion(n.to.name):r===`demotion`?e.moment.demotion(n.to.name):e.moment.loop(n.to.name);case`RewardEarned`:return n.source===`STREAK`?e.moment.streak:e.moment.mission;case`PointsChanged`:return e.reward.points(t.signed(n.delta),n.delta);case`SeasonEndingReminder`:case`ScExpiringReminder`:return r===`at-risk`?e.moment.atRisk:e.moment.news;default:return e.moment.news}}function h(n,i,{loops:o=0}){if(n.__typename!==`TierChanged`)return r`<div class="moment-stage small-stage">${e(i===`reward`?`gift`:i===`at-risk`?`alert`:`bell`,48)}</div>`;let{from:s,to:c}=n;return r`<div class="moment-stage">
${i===`demotion`?t:r`<svg class="moment-stars" viewBox="0 0 320 320" aria-hidden="true">${u()}</svg>`}
${i===`demotion`?r`<span class="moment-before">${a(s,{size:96})}</span>`:t}
<span class="moment-gem">${a(c,{size:i===`demotion`?96:240,share:i===`demotion`?void 0:1,loops:o})}</span>
</div>`}function g(n,{from:i,to:a},o,{member:s}){let{t:l,format:u}=n;return o===`demotion`?r`<ul class="moment-facts">
${s&&s.points.balance>0?r`<li>${e(`star`)}<bdi>${l.moment.untouched(u.number(s.points.balance),s.points.balance)}</bdi></li>`:t}
${s?.nextTier?r`<li>
${e(`up`)}
<bdi>${l.moment.wayBack(u.number(s.progress.remaining),s.nextTier.name,u.weekday(s.season.endsAt))}</bdi>
</li>`:t}
</ul>`:r`${o===`promotion`?c(n,i,a):t}
${s?r`<ul class="moment-facts">
${s.progress.current>0?r`<li>${e(`arrow`)}<bdi>${l.moment.carried(u.number(s.progress.current))}</bdi></li>`:t}
<li>${e(`calendar`)}<bdi>${l.moment.newEnd(u.weekday(s.season.endsAt))}</bdi></li>
</ul>`:t}`}export{d as t};