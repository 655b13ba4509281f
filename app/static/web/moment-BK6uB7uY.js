import{$ as e,C as t,b as n,d as r,nt as i,o as a,rt as o,s,w as c}from"./base-C25nLlKH.js";import{t as l}from"./ref-8HY1sdRi.js";import{d as u,t as d}from"./compare-B--ZY2Y-.js";import{t as f}from"./icons-B7gOIFBc.js";var p=a(class extends s{constructor(){super(...arguments),this.key=e}render(e,t){return this.key=e,t}update(e,[t,n]){return t!==this.key&&(r(e),this.key=t),n}}),m=24,h=4;function g(){return Array.from({length:m},(e,t)=>{let n=120+t%3*10,r=`rotate(${360/m*t} 160 160) translate(160 ${160-n})`;return o`<g transform=${r}><path class="moment-star s${t%4}" d="M0-6l1.8 4.2 4.2 1.8-4.2 1.8L0 6l-1.8-4.2L-6 0l4.2-1.8z"></path></g>`})}function _(e,t,n,r){return i`<div class="kit moment-layer" popover="manual" lang=${t}>${p(n.id,v(e,n,r))}</div>`}function v(n,r,a){let o=x(r),s=r.__typename===`TierChanged`?t(r.to):``,c=S(n,r,o);return i`<div
class="moment moment-${o} ${s}"
role="dialog"
aria-modal="true"
aria-label=${c}
tabindex="-1"
@click=${a.onDone}
@keydown=${({key:e})=>e===`Escape`&&a.onDone()}
${l(b)}
>
<div class="moment-card">
${T(r,o,a)}
<h2 class="moment-title"><bdi>${c}</bdi></h2>
<p class="moment-message"><bdi>${r.message}</bdi></p>
${r.__typename===`RewardEarned`?u(n,r):e}
${r.__typename===`TierChanged`?E(n,r,o,a):e}
<p class="moment-actions">
${a.onEarn&&(o===`demotion`||o===`at-risk`)?i`<button type="button" class="button main" @click=${a.onEarn}>${n.t.moment.earn}</button>`:e}
<button type="button" class="button ${o===`demotion`||o===`at-risk`?``:`main`}">
${n.t.moment.done}
</button>
</p>
</div>
</div>`}var y=null;function b(e){queueMicrotask(()=>{if(!(e instanceof HTMLElement)){y instanceof HTMLElement&&y.focus(),y=null;return}let t=e.getRootNode();(t instanceof Document||t instanceof ShadowRoot)&&(y??=t.activeElement),e.focus()})}function x(e){switch(e.__typename){case`TierChanged`:return e.to.rank>e.from.rank?`promotion`:e.to.rank<e.from.rank?`demotion`:`loop`;case`RewardEarned`:return`reward`;case`PointsChanged`:return e.delta>0?`reward`:`news`;case`SeasonEndingReminder`:return e.outlook===`DEMOTE`?`at-risk`:`news`;case`ScExpiringReminder`:return`at-risk`;default:return`news`}}function S({t:e,format:t},n,r){switch(n.__typename){case`TierChanged`:return r===`promotion`?e.moment.promotion(n.to.name):r===`demotion`?e.moment.demotion(n.to.name):e.moment.loop(n.to.name);case`RewardEarned`:return n.source===`STREAK`?e.moment.streak:e.moment.mission;case`PointsChanged`:return e.reward.points(t.signed(n.delta),n.delta);case`SeasonEndingReminder`:case`ScExpiringReminder`:return r===`at-risk`?e.moment.atRisk:e.moment.news;default:return e.moment.news}}function C(e,t=``){return i`<div class="moment-bar" aria-hidden="true">
${c({value:0,target:1,label:``,valueText:``,tone:t,marks:w(e)})}
</div>`}function w(e){return o`<rect class=${e} width="100%" height="16"></rect>`}function T(r,a,{loops:o=0,tiers:s=[]}){if(r.__typename!==`TierChanged`)return i`<div class="moment-stage small-stage">${f(a===`reward`?`gift`:a===`at-risk`?`alert`:`bell`,48)}</div>
${r.__typename===`RewardEarned`&&r.source===`MISSION`?C(`moment-fills`):e}`;let{from:c,to:l}=r,u=a===`promotion`?s.filter(({rank:e})=>e>c.rank&&e<l.rank).slice(0,h):[];return i`<div class="moment-stage after-${u.length}">
${u.map(e=>i`<span class="moment-passed">${n(e,{size:96})}</span>`)}
${a===`promotion`?i`<div class="moment-way">${n(c,{size:96})} ${C(`moment-fills`,t(c))}</div>`:e}
${a===`demotion`?e:i`<svg class="moment-stars" viewBox="0 0 320 320" aria-hidden="true">${g()}</svg>`}
${a===`demotion`?i`<span class="moment-before">${n(c,{size:96})}</span>`:e}
<span class="moment-gem">${n(l,{size:a===`demotion`?96:240,share:a===`demotion`?void 0:1,loops:o})}</span>
</div>`}function E(t,{from:n,to:r},a,{member:o}){let{t:s,format:c}=t;return a===`demotion`?i`<ul class="moment-facts">
${o&&o.points.balance>0?i`<li>${f(`star`)}<bdi>${s.moment.untouched(c.number(o.points.balance),o.points.balance)}</bdi></li>`:e}
${o?.nextTier?i`<li>
${f(`up`)}
<bdi>${s.moment.wayBack(c.number(o.progress.remaining),o.nextTier.name,c.weekday(o.season.endsAt))}</bdi>
</li>`:e}
</ul>`:i`${a===`promotion`?d(t,n,r):e}
${a===`loop`&&o?D(t,o):e}
${o?i`<ul class="moment-facts">
${o.progress.current>0?i`<li>${f(`arrow`)}<bdi>${s.moment.carried(c.number(o.progress.current))}</bdi></li>`:e}
<li>${f(`calendar`)}<bdi>${s.moment.newEnd(c.weekday(o.season.endsAt))}</bdi></li>
</ul>`:e}`}function D({t:e,format:n},{tier:r,progress:a}){let{current:o,target:s}=a;return i`<div class="moment-bar">
${c({value:o,target:s,label:e.scale.label(r.name),valueText:e.scale.value(n.number(o),n.number(s)),tone:t(r),marks:w(`moment-rewinds`)})}
</div>`}export{_ as n,v as t};