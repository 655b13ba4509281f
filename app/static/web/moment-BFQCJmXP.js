import{$ as e,C as t,b as n,nt as r,rt as i,w as a}from"./base-DMgZ7Dom.js";import{t as o}from"./keyed-cxTbnfvg.js";import{t as s}from"./ref-BVA7sqWm.js";import{t as c}from"./compare-CWoUUFjr.js";import{t as l}from"./icons-DRo4c0HE.js";import{i as u}from"./mission-R5EX-rIu.js";var d=24,f=4;function p(){return Array.from({length:d},(e,t)=>{let n=120+t%3*10,r=`rotate(${360/d*t} 160 160) translate(160 ${160-n})`;return i`<g transform=${r}><path class="moment-star s${t%4}" d="M0-6l1.8 4.2 4.2 1.8-4.2 1.8L0 6l-1.8-4.2L-6 0l4.2-1.8z"></path></g>`})}function m(e,t,n,i){return r`<div class="kit moment-layer" popover="manual" lang=${t}>${o(n.id,h(e,n,i))}</div>`}function h(n,i,a){let o=v(i),c=i.__typename===`TierChanged`?t(i.to):``,l=y(n,i,o);return r`<div
class="moment moment-${o} ${c}"
role="dialog"
aria-modal="true"
aria-label=${l}
tabindex="-1"
@click=${a.onDone}
@keydown=${({key:e})=>e===`Escape`&&a.onDone()}
${s(_)}
>
<div class="moment-card">
${S(i,o,a)}
<h2 class="moment-title"><bdi>${l}</bdi></h2>
<p class="moment-message"><bdi>${i.message}</bdi></p>
${i.__typename===`RewardEarned`?u(n,i):e}
${i.__typename===`TierChanged`?C(n,i,o,a):e}
<p class="moment-actions">
${a.onEarn&&(o===`demotion`||o===`at-risk`)?r`<button type="button" class="button main" @click=${a.onEarn}>${n.t.moment.earn}</button>`:e}
<button type="button" class="button ${o===`demotion`||o===`at-risk`?``:`main`}">
${n.t.moment.done}
</button>
</p>
</div>
</div>`}var g=null;function _(e){queueMicrotask(()=>{if(!(e instanceof HTMLElement)){g instanceof HTMLElement&&g.focus(),g=null;return}let t=e.getRootNode();(t instanceof Document||t instanceof ShadowRoot)&&(g??=t.activeElement),e.focus()})}function v(e){switch(e.__typename){case`TierChanged`:return e.to.rank>e.from.rank?`promotion`:e.to.rank<e.from.rank?`demotion`:`loop`;case`RewardEarned`:return`reward`;case`PointsChanged`:return e.delta>0?`reward`:`news`;case`SeasonEndingReminder`:return e.outlook===`DEMOTE`?`at-risk`:`news`;case`ScExpiringReminder`:return`at-risk`;default:return`news`}}function y({t:e,format:t},n,r){switch(n.__typename){case`TierChanged`:return r===`promotion`?e.moment.promotion(n.to.name):r===`demotion`?e.moment.demotion(n.to.name):e.moment.loop(n.to.name);case`RewardEarned`:return n.source===`STREAK`?e.moment.streak:e.moment.mission;case`PointsChanged`:return e.reward.points(t.signed(n.delta),n.delta);case`SeasonEndingReminder`:case`ScExpiringReminder`:return r===`at-risk`?e.moment.atRisk:e.moment.news;default:return e.moment.news}}function b(e,t=``){return r`<div class="moment-bar" aria-hidden="true">
${a({value:0,target:1,label:``,valueText:``,tone:t,marks:x(e)})}
</div>`}function x(e){return i`<rect class=${e} width="100%" height="16"></rect>`}function S(i,a,{loops:o=0,tiers:s=[]}){if(i.__typename!==`TierChanged`)return r`<div class="moment-stage small-stage">${l(a===`reward`?`gift`:a===`at-risk`?`alert`:`bell`,48)}</div>
${i.__typename===`RewardEarned`&&i.source===`MISSION`?b(`moment-fills`):e}`;let{from:c,to:u}=i,d=a===`promotion`?s.filter(({rank:e})=>e>c.rank&&e<u.rank).slice(0,f):[];return r`<div class="moment-stage after-${d.length}">
${d.map(e=>r`<span class="moment-passed">${n(e,{size:96})}</span>`)}
${a===`promotion`?r`<div class="moment-way">${n(c,{size:96})} ${b(`moment-fills`,t(c))}</div>`:e}
${a===`demotion`?e:r`<svg class="moment-stars" viewBox="0 0 320 320" aria-hidden="true">${p()}</svg>`}
${a===`demotion`?r`<span class="moment-before">${n(c,{size:96})}</span>`:e}
<span class="moment-gem">${n(u,{size:a===`demotion`?96:240,share:a===`demotion`?void 0:1,loops:o})}</span>
</div>`}function C(t,{from:n,to:i},a,{member:o}){let{t:s,format:u}=t;return a===`demotion`?r`<ul class="moment-facts">
${o&&o.points.balance>0?r`<li>${l(`star`)}<bdi>${s.moment.untouched(u.number(o.points.balance),o.points.balance)}</bdi></li>`:e}
${o?.nextTier?r`<li>
${l(`up`)}
<bdi>${s.moment.wayBack(u.number(o.progress.remaining),o.nextTier.name,u.weekday(o.season.endsAt))}</bdi>
</li>`:e}
</ul>`:r`${a===`promotion`?c(t,n,i):e}
${a===`loop`&&o?w(t,o):e}
${o?r`<ul class="moment-facts">
${o.progress.current>0?r`<li>${l(`arrow`)}<bdi>${s.moment.carried(u.number(o.progress.current))}</bdi></li>`:e}
<li>${l(`calendar`)}<bdi>${s.moment.newEnd(u.weekday(o.season.endsAt))}</bdi></li>
</ul>`:e}`}function w({t:e,format:n},{tier:i,progress:o}){let{current:s,target:c}=o;return r`<div class="moment-bar">
${a({value:s,target:c,label:e.scale.label(i.name),valueText:e.scale.value(n.number(s),n.number(c)),tone:t(i),marks:x(`moment-rewinds`)})}
</div>`}export{m as n,h as t};