import{$ as e,it as t,nt as n}from"./base-DMgZ7Dom.js";import{i as r,o as i}from"./speech-Ds2jMPW0.js";function a(e){let t=JSON.parse(e);return typeof t==`string`?t:typeof t==`number`?r.format.number(t):e}function o(t){return t.length===0?n`<p class="muted">${i.changes.none}</p>`:n`<ul class="rule-changes">
${t.map(({path:t,sentence:o,before:s,after:c,members:l})=>n`<li class="rule-change">
<div>
<p><bdi>${o}</bdi></p>
<p class="small muted rule-change-path">${t}</p>
</div>
<p class="rule-change-values num">
${s===null?n`<span class="chip">${i.changes.added}</span>`:n`<del aria-label=${i.changes.before}>${a(s)}</del>`}
${c===null?n`<span class="chip">${i.changes.removed}</span>`:n`<ins aria-label=${i.changes.after}>${a(c)}</ins>`}
</p>
<p class="rule-change-members num ${l?``:`muted`}">
${l===null?e:i.changes.members(l,r.format.number(l))}
</p>
</li>`)}
</ul>`}var s=t`
.rule-changes{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius-control);display:grid;gap:0 16px;grid-template-columns:minmax(0,1fr) minmax(0,auto) minmax(96px,auto);}.rule-change{align-items:center;display:grid;grid-column:1 / -1;grid-template-columns:subgrid;padding:8px 12px;}.rule-change + .rule-change{border-block-start:1px solid var(--line);}.rule-change-path{font-family:ui-monospace,monospace;font-size:12px;}.rule-change-values{align-items:center;display:flex;flex-wrap:wrap;gap:8px;max-width:320px;}.rule-change-values > :is(del,ins){border-radius:4px;display:-webkit-box;max-width:152px;overflow:hidden;padding:1px 6px;-webkit-box-orient:vertical;-webkit-line-clamp:2;}.rule-change-values > del{background:color-mix(in srgb,var(--danger) 10%,var(--surface));color:var(--danger);}.rule-change-values > ins{background:color-mix(in srgb,var(--accent) 12%,var(--surface));color:var(--accent);text-decoration:none;}.rule-change-members{font-weight:600;text-align:end;}.rule-change-members.muted{font-weight:400;}@media (max-width: 700px){.rule-changes{grid-template-columns:minmax(0,1fr);}.rule-change{row-gap:4px;}.rule-change-members{text-align:start;}}`;export{s as n,o as t};