import{$ as e,i as t,it as n,nt as r}from"./base-DMgZ7Dom.js";import{t as i}from"./icons-DRo4c0HE.js";function a({t:n,format:a},{balance:o,expiresAt:s}){return r`<div class="balance ${o<0?`debt`:``}">
<p class="balance-sum">
${i(`star`,24)}
<strong class="num"><bdi>${t(o,a.number)}</bdi></strong>
<span>${n.points.unit(o)}</span>
</p>
${o<0?r`<p class="small muted"><bdi>${n.points.debt}</bdi></p>`:s?r`<p class="small muted"><bdi>${n.points.validUntil(a.day(s))}</bdi></p>`:e}
</div>`}var o=n`
.balance-sum{align-items:center;display:flex;flex-wrap:wrap;gap:0 8px;}.balance-sum > .icon,.balance-sum > strong{color:var(--points);}.balance-sum > strong{font-size:22px;line-height:28px;}.balance.debt strong{color:var(--danger);}`;export{o as n,a as t};