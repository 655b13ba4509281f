import{$ as e,it as t,nt as n}from"./base-DMgZ7Dom.js";import{U as r}from"./parts-BOCW84zg.js";import{c as i}from"./json-6HKxARwZ.js";function a(t,a){return t.length===0?e:n`<section class="faults" aria-label=${i.faults.title(t.length)}>
<h2>${r(`alert`,16)}${i.faults.title(t.length)}</h2>
<ul>
${t.map(e=>n`<li>
<button type="button" class="fault" @click=${()=>a(e)}>
<span>${i.faults.sentence(e.message)}</span><code>${e.path||i.faults.file}</code>
</button>
</li>`)}
</ul>
</section>`}var o=t`
.sheet-actions{display:flex;flex-wrap:wrap;gap:8px;margin-block-start:8px;}.faults{background:color-mix(in srgb,var(--danger) 5%,var(--surface));border:1px solid color-mix(in srgb,var(--danger) 30%,var(--surface));border-radius:10px;padding:10px 8px 8px;}.faults > h2{align-items:center;color:var(--danger);display:flex;font:600 14px/20px var(--font);gap:8px;padding:0 8px 4px;}.fault{background:none;border:0;border-radius:var(--radius-control);color:var(--ink);cursor:pointer;display:flex;flex-wrap:wrap;font:400 14px/20px var(--font);gap:0 12px;justify-content:space-between;padding:6px 8px;text-align:start;width:100%;}.fault:hover{background:color-mix(in srgb,var(--danger) 8%,var(--surface));}.fault > code,.source{font:400 12px/18px ui-monospace,"Cascadia Mono",Menlo,monospace;}.fault > code{color:var(--muted);}.console .source{font:400 13px/20px ui-monospace,"Cascadia Mono",Menlo,monospace;overflow:auto;white-space:pre;}.try-line{align-items:center;display:flex;flex-wrap:wrap;gap:8px;}.console .try-line input.try-amount{font-variant-numeric:tabular-nums;text-align:end;width:88px;}.try > .small{margin-block-start:8px;min-height:18px;}.try-grants{color:var(--accent);}.desk-note{align-items:center;background:color-mix(in srgb,var(--info) 8%,var(--surface));border-radius:var(--radius-control);color:var(--info);display:flex;gap:8px;padding:8px 12px;}`;export{a as n,o as t};