import{$ as e,it as t,nt as n}from"./base-DMgZ7Dom.js";import{t as r}from"./ref-BVA7sqWm.js";import{t as i}from"./icons-DRo4c0HE.js";function a({t:e},{words:t,bad:a=!1},s){return n`<div class="toast ${a?`bad`:``}" popover="manual" ${r(o)}>
${i(a?`alert`:`check`)}
<p><bdi>${t}</bdi></p>
<button type="button" class="button quiet icon-only" aria-label=${e.common.closeMessage} @click=${s}>${i(`close`)}</button>
</div>`}function o(e){e instanceof HTMLElement&&queueMicrotask(()=>e.isConnected&&e.showPopover())}function s(t,{name:r=`star`,action:a}={}){return n`<div class="empty">
${i(r,48)}
<p><bdi>${t}</bdi></p>
${a?n`<button type="button" class="button" @click=${a.onAct}>${a.words}</button>`:e}
</div>`}function c({t:e},t){return e.failures[t.kind]}function l(t,r,{onRetry:a}={}){return n`<div class="failure" role="alert">
${i(r.kind===`offline`?`offline`:`alert`,24)}
<p><bdi>${c(t,r)}</bdi></p>
${a?n`<button type="button" class="button" @click=${a}>${t.t.common.retry}</button>`:e}
</div>`}var u=t`
.toast{align-items:center;background:var(--ink);border:1px solid transparent;border-radius:var(--radius);box-shadow:0 8px 32px var(--shade);color:var(--surface);gap:12px;inset:auto 0 24px;margin:0 auto;max-width:min(480px,100vw - 32px);padding:4px 4px 4px 16px;}.toast:popover-open{display:flex;}.toast .button{color:inherit;}.toast.bad{background:var(--danger);}.empty,.failure{align-items:center;color:var(--muted);display:grid;gap:12px;justify-items:center;padding:32px 16px;text-align:center;}.failure > .icon{color:var(--danger);}`;export{a as i,l as n,u as r,s as t};