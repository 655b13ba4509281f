import{$ as e,it as t,nt as n,rt as r}from"./base-DMgZ7Dom.js";import{t as i}from"./keyed-cxTbnfvg.js";import{t as a}from"./repeat-kPviHzoM.js";import{i as o}from"./possession-DWwoBM7V.js";function s(t,{name:r,things:a}){let s=e=>a.filter(t=>t.kind===e),[d]=s(`ENTRANCE`),[f]=s(`AVATAR_FRAME`),p=s(`TITLE`),m=s(`OTHER`);return n`<div class="room" role="group" aria-label=${t.label}>
${u()}
${d?i(d.key,n`<p class="room-entrance">${o(d,d.words)}<bdi class="clamp">${t.enters(r)}</bdi></p>`):e}
<div class="room-who">
<div class="room-avatar">
<span class="room-face" aria-hidden="true">${[...r][0]?.toUpperCase()}</span>
${f?i(f.key,n`<span class="room-ring">${o(f,f.words)}</span>`):e}
</div>
<div class="room-words">
<p class="room-name">
${c(`room-badges`,s(`BADGE`))}
<bdi class="clamp">${r}</bdi>
</p>
${p.map(e=>i(e.key,n`<p class="room-title">${o(e)}<bdi class="clamp">${e.title}</bdi></p>`))}
${l(t,s(`TEXT_FRAME`)[0],s(`BUBBLE`)[0])}
</div>
</div>
${c(`room-others`,m)}
</div>`}function c(t,r){return r.length===0?e:n`<span class=${t}>${a(r,({key:e})=>e,e=>o(e,e.words))}</span>`}function l({says:t},r,a){return n`<div class="room-says ${r?`framed`:``}">
${r?i(r.key,n`<span class="room-frame">${o(r,r.words)}</span>`):e}
${a?i(a.key,n`<span class="room-bubble">${o(a,a.words)}</span>`):e}
<p><bdi>${t}</bdi></p>
</div>`}function u(){return n`<svg class="room-lights" viewBox="0 0 372 200" preserveAspectRatio="none" aria-hidden="true">
<path class="room-beam" d="M96 0h40l60 200H10z"></path>
<path class="room-beam" d="M256 0h36l70 200H206z"></path>
</svg>
<svg class="room-lights" viewBox="0 0 372 24" preserveAspectRatio="xMidYMax meet" aria-hidden="true">
${[20,66,108,156,214,262,304,352].map((e,t)=>r`<path class="room-head" d="M${e-16} 24a16 ${t%2?18:14} 0 0 1 32 0z"></path>`)}
</svg>`}var d=t`
.room{background:#131a2b;border:1px solid #3a4460;border-radius:20px;color:#eef2ff;display:grid;gap:12px;grid-template-rows:minmax(44px,auto) 1fr;isolation:isolate;min-height:264px;overflow:hidden;padding:20px;position:relative;}.room > *{grid-column:1;min-width:0;}.room-lights{grid-column:auto;height:100%;inset:0;position:absolute;width:100%;z-index:-1;}.room-beam{fill:#7862dc;opacity:0.2;}.room-beam + .room-beam{fill:#238c6e;opacity:0.25;}.room-head{fill:#0b101d;}.room .possession{display:block;flex:none;height:28px;object-fit:contain;width:28px;}.room .possession.drawn{fill:none;stroke:currentColor;stroke-linejoin:round;stroke-width:1.75;}.room .clamp{-webkit-box-orient:vertical;display:-webkit-box;-webkit-line-clamp:2;overflow:hidden;}.room-entrance{align-items:center;animation:room-enter 0.5s ease-out;align-self:start;background:linear-gradient(90deg,#4b3aa8,#1c4f6b);border:1px solid #9db8ff;border-radius:999px;display:flex;font-weight:600;gap:8px;grid-row:1;justify-self:center;margin:0;max-width:100%;padding:2px 16px 2px 8px;}.room-entrance .possession{height:40px;width:40px;}.room-who{align-items:start;align-self:center;display:grid;gap:16px;grid-row:2;grid-template-columns:auto minmax(0,1fr);padding-block-end:20px;}.room-avatar{display:grid;place-items:center;position:relative;}.room-avatar > *{grid-area:1 / 1;}.room-face{align-items:center;background:linear-gradient(160deg,#56689c,#2b3550);border-radius:50%;display:flex;font-size:28px;font-weight:700;height:68px;justify-content:center;margin:14px;width:68px;}.room-ring .possession{height:96px;width:96px;}.room-words{align-content:start;display:grid;gap:8px;grid-template-columns:minmax(0,1fr);justify-items:start;}.room-name{align-items:center;display:flex;flex-wrap:wrap;font-size:18px;font-weight:700;gap:4px 8px;line-height:26px;margin:0;max-width:100%;}.room-badges,.room-others{display:flex;flex-wrap:wrap;gap:4px;}.room-title{align-items:center;background:#3a2c00;border:1px solid #f2c75c;border-radius:999px;color:#f2c75c;display:flex;font-size:13px;font-weight:600;gap:6px;line-height:18px;margin:0;max-width:100%;padding:2px 12px 2px 6px;}.room :is(.room-title,.room-entrance,.room-name) bdi{min-width:0;overflow-wrap:anywhere;}.room-title .possession{height:20px;width:20px;}.room-says{background:#2b3550;border-radius:4px 16px 16px;max-width:100%;padding:10px 16px;position:relative;}.room-says:dir(rtl){border-radius:16px 4px 16px 16px;}.room-says p{margin:0;}.room-says.framed{aspect-ratio:240 / 64;border-radius:18px;display:grid;place-items:center;padding:10px 32px;text-align:center;width:min(300px,100%);}.room-frame{inset:0;position:absolute;}.room .room-frame .possession{height:100%;width:100%;}.room :is(.room-frame,.room-ring):has(.drawn){border:3px double currentColor;}.room-frame:has(.drawn){border-radius:inherit;}.room-ring:has(.drawn){border-radius:50%;height:88px;width:88px;}.room :is(.room-frame,.room-ring) .drawn{opacity:0;}.room-bubble{inset-block-start:-20px;inset-inline-end:-12px;position:absolute;}.room .room-bubble .possession{height:44px;width:44px;}.room-others{grid-row:3;justify-content:end;}.room-others .possession{height:44px;width:44px;}:is(.room-badges,.room-others) > *,.room-ring,.room-frame,.room-bubble,.room-title{animation:room-appear 0.3s ease-out;}@keyframes room-appear{from{opacity:0;transform:scale(0.7);}}@keyframes room-enter{from{opacity:0;transform:translateY(-24px);}}@media (max-width: 26rem){.room{padding:16px 12px;}.room-who{gap:8px;}.room-says.framed{padding:8px 24px;}}@media (prefers-reduced-motion: reduce){.room *{animation:none !important;}}@media (forced-colors: active){.room-entrance,.room-says{border:1px solid CanvasText;}.room-lights{display:none;}.room-face{border:2px solid CanvasText;}}`;export{d as n,s as t};