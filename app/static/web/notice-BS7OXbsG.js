import{$ as e,i as t,it as n,nt as r}from"./base-DtYCQWQx.js";import{t as i}from"./icons-CajjdniH.js";import{t as a}from"./ref-BPtJAdsU.js";function o({t:n,format:a},{balance:o,expiresAt:s}){return r`<div class="balance ${o<0?`debt`:``}">
<p class="balance-sum">
${i(`star`,24)}
<strong class="num"><bdi>${t(o,a.number)}</bdi></strong>
<span>${n.points.unit(o)}</span>
</p>
${o<0?r`<p class="small muted"><bdi>${n.points.debt}</bdi></p>`:s?r`<p class="small muted"><bdi>${n.points.validUntil(a.day(s))}</bdi></p>`:e}
</div>`}var s=n`
.balance-sum{align-items:center;display:flex;flex-wrap:wrap;gap:0 8px;}.balance-sum > .icon,.balance-sum > strong{color:var(--points);}.balance-sum > strong{font-size:22px;line-height:28px;}.balance.debt strong{color:var(--danger);}`;function c({t:e},{words:t,bad:n=!1},o){return r`<div class="toast ${n?`bad`:``}" popover="manual" ${a(l)}>
${i(n?`alert`:`check`)}
<p><bdi>${t}</bdi></p>
<button type="button" class="button quiet icon-only" aria-label=${e.common.closeMessage} @click=${o}>${i(`close`)}</button>
</div>`}function l(e){e instanceof HTMLElement&&queueMicrotask(()=>e.isConnected&&e.showPopover())}function u(t,{name:n=`star`,action:a}={}){return r`<div class="empty">
${i(n,48)}
<p><bdi>${t}</bdi></p>
${a?r`<button type="button" class="button" @click=${a.onAct}>${a.words}</button>`:e}
</div>`}function d({t:e},t){return e.failures[t.kind]}function f(t,n,{onRetry:a}={}){return r`<div class="failure" role="alert">
${i(n.kind===`offline`?`offline`:`alert`,24)}
<p><bdi>${d(t,n)}</bdi></p>
${a?r`<button type="button" class="button" @click=${a}>${t.t.common.retry}</button>`:e}
</div>`}var p=n`
.toast{align-items:center;background:var(--ink);border:1px solid transparent;border-radius:var(--radius);box-shadow:0 8px 32px var(--shade);color:var(--surface);gap:12px;inset:auto 0 24px;margin:0 auto;max-width:min(480px,100vw - 32px);padding:4px 4px 4px 16px;}.toast:popover-open{display:flex;}.toast .button{color:inherit;}.toast.bad{background:var(--danger);}.empty,.failure{align-items:center;color:var(--muted);display:grid;gap:12px;justify-items:center;padding:32px 16px;text-align:center;}.failure > .icon{color:var(--danger);}`;export{o as a,c as i,f as n,s as o,p as r,u as t};