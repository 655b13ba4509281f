import{K as e,Q as t,S as n,Y as r,a as i,i as a,rt as o,tt as s,y as c}from"./base-J695Aeic.js";import{t as l}from"./repeat-CAQL3zp1.js";function u({t:e,format:n},{rewardSc:r,rewardP:i}){return s`<span class="rewards">
${r?s`<span class="chip reward"><bdi>${e.reward.progress(n.signed(r))}</bdi></span>`:t}
${i?s`<span class="chip reward reward-points"><bdi>${e.reward.points(n.signed(i),i)}</bdi></span>`:t}
</span>`}function d({t:e,format:t},{counts:n,progress:r,goal:i}){let a=n===`AMOUNT_USD`?t.usd:t.number;return e.scale.value(a(r),a(i))}function f(i,a){let{t:o}=i,c=d(i,a),l=a.completedAt!==null;return s`<article class="mission ${l?`done`:``}">
<p class="mission-head">
<bdi class="mission-title clamp">${a.title}</bdi>
<bdi class="mission-far small num">${c}</bdi>
</p>
${n({value:a.progress,target:a.goal,label:a.title,valueText:c,thin:!0})}
<p class="mission-foot">
${u(i,a)}
${l?s`<span class="mission-done small">${e(`check`,16)}${o.mission.done}</span>`:a.endsAt?s`<span class="small muted"><bdi>${o.mission.ends} ${r(i,a.endsAt)}</bdi></span>`:t}
</p>
</article>`}function p(e){let t=({completedAt:e,progress:t,goal:n})=>e===null?t/n:-1;return[...e].sort((e,n)=>t(n)-t(e))}var m=o`
.mission{display:grid;gap:8px;}.mission-head,.mission-foot{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between;}.mission-head{flex-wrap:nowrap;}.mission-title{font-weight:600;min-width:0;}.mission-far{color:var(--muted);flex:none;max-width:60%;text-align:end;}.rewards{display:inline-flex;flex-wrap:wrap;gap:4px;}.reward{font-weight:600;}.reward-points{color:var(--points);}.mission-done{align-items:center;color:var(--accent);display:inline-flex;font-weight:600;gap:4px;}`,h=new WeakMap,g=i(class extends a{render(e){return t}update(e,[n]){let r=n!==this.G;return r&&this.rt(void 0),(r||this.lt!==this.ct)&&(this.G=n,this.ht=e.options?.host,this.rt(this.ct=e.element)),t}rt(e){if(this.G!==void 0){if(this.isConnected||(e=void 0),typeof this.G==`function`){let t=this.ht??globalThis,n=h.get(t);n===void 0&&(n=new WeakMap,h.set(t,n)),n.get(this.G)!==void 0&&this.G.call(this.ht,void 0),n.set(this.G,e),e!==void 0&&this.G.call(this.ht,e)}else this.G.value=e}}get lt(){return typeof this.G==`function`?h.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}}),_={DAILY_BONUS:`calendar`,MONTHLY_GIFT:`gift`,MULTIPLIER:`double`,OTHER:`star`,PERSONAL_OFFER:`tag`,VIP_SUPPORT:`headset`};function v(t,n=20){return e(_[t]??`star`,n)}function y(n,r,{onClaim:i,busy:a}={}){let{t:o}=n;return s`<div class="benefit">
<span class="benefit-icon">${v(r.kind)}</span>
<div class="benefit-words">
<div>
<p class="benefit-title"><bdi class="clamp">${r.title}</bdi></p>
<p class="small muted"><bdi>${r.summary}</bdi></p>
</div>
<button type="button" class="button quiet icon-only" aria-label=${o.benefit.rule(r.title)} ${g(b)}>
${e(`info`)}
</button>
<div class="benefit-rule" popover>
<p class="benefit-title"><bdi>${r.title}</bdi></p>
<p><bdi>${r.rule}</bdi></p>
</div>
</div>
${i?x(n,r,{onClaim:i,busy:a}):t}
</div>`}function b(e){let t=e?.nextElementSibling;e instanceof HTMLButtonElement&&t&&(e.popoverTargetElement=t)}function x(e,n,{onClaim:i,busy:a=!1}){let{t:o,format:c}=e,{claim:l}=n;return l?s`<button
type="button"
class="button claim ${l.available?`main`:``}"
aria-disabled=${!l.available||a}
@click=${()=>{l.available&&!a&&i?.(n)}}
>
<span>
<bdi>${l.available?l.open>1?o.claim.several(c.number(l.open)):o.claim.now:l.nextAt?s`${o.claim.again} ${r(e,l.nextAt)}`:o.claim.done}</bdi>
<span class="sr">${n.title}</span>
</span>
</button>`:t}var S=o`
.benefit{align-items:center;display:flex;flex-wrap:wrap;gap:4px 12px;min-height:44px;position:relative;}.benefit-icon{align-items:center;background:var(--sunken);border-radius:50%;color:var(--accent);display:flex;flex:none;height:36px;justify-content:center;width:36px;}.benefit-words{align-items:center;display:flex;flex:1 1 150px;gap:4px;justify-content:space-between;min-width:0;}.benefit-words > div:first-child{min-width:0;}.benefit-title{font-weight:600;}.benefit-words > .icon-only{color:var(--muted);}.claim{font-variant-numeric:tabular-nums;margin-inline-start:auto;max-width:100%;padding-inline:12px;width:112px;}.claim[aria-disabled="true"]{font-size:13px;line-height:18px;}.benefit-rule{background:var(--surface);border:1px solid var(--control);border-radius:var(--radius);box-shadow:0 8px 32px var(--shade);color:var(--ink);inset:auto;margin:4px;max-width:min(320px,100vw - 32px);padding:12px 16px;position-area:block-end span-inline-start;position-try-fallbacks:flip-block;}@supports not (position-area: block-end){.benefit-rule{inset:0;margin:auto;}}`;function C(e,t){let n=new Map(e.benefits.map(e=>[e.code,e]));return t.benefits.map(e=>({benefit:e,before:n.get(e.code)??null})).filter(({benefit:e,before:t})=>t?.summary!==e.summary||t.title!==e.title)}function w({t:e},n,r){let i=C(n,r);return i.length===0?t:s`<ul class="changes">
${i.map(({benefit:n,before:r})=>s`<li class="change">
${v(n.kind)}
<div>
<p class="change-title">
<bdi>${n.title}</bdi>${r?t:s` <span class="chip change-new">${e.tiers.fresh}</span>`}
</p>
<p class="small">
${r?s`<s class="muted"><span class="sr">${e.tiers.before} </span><bdi>${r.summary}</bdi></s>`:t}
<bdi>${r?s`<span class="sr">${e.tiers.after} </span>`:t}${n.summary}</bdi>
</p>
</div>
</li>`)}
</ul>`}function T(e,{tiers:t,tier:n}){return s`<ol class="ladder">
${l([...t].reverse(),({code:e})=>e,r=>E(e,r,t.find(({rank:e})=>e===r.rank-1),n))}
</ol>`}function E(n,r,i,a){let{t:o,format:l}=n,u=r.code===a.code;return s`<li class="rung ${u?`here`:``}" aria-current=${u?`true`:t}>
<details ?open=${u}>
<summary>
${c(r,{size:48,locked:r.rank>a.rank})}
<span class="rung-words">
<bdi class="rung-name clamp">${r.name}</bdi>
<bdi class="small muted">${o.tiers.season(l.days(r.seasonDays))}</bdi>
</span>
${u?s`<span class="chip rung-here">${o.tiers.here}</span>`:t} ${e(`chevron`)}
</summary>
<ul class="rung-benefits">
${r.benefits.map(e=>{let n=i?D(e,i):`same`;return s`<li>
${v(e.kind)}
<span><bdi class="change-title">${e.title}</bdi> <bdi class="small muted">${e.summary}</bdi></span>
${n===`same`?t:s`<span class="chip change-new">${o.tiers[n]}</span>`}
</li>`})}
</ul>
</details>
</li>`}function D(e,t){let n=t.benefits.find(({code:t})=>t===e.code);return n?n.summary===e.summary?`same`:`better`:`fresh`}var O=o`
.changes,.rung-benefits{display:grid;gap:12px;}.change,.rung-benefits > li{align-items:start;display:flex;gap:12px;}.change > .icon,.rung-benefits > li > .icon{color:var(--accent);margin-block-start:2px;}.rung-benefits > li > span:nth-child(2){flex:1;min-width:0;}.rung-benefits > li .small{display:block;}.change-title{font-weight:600;}.change-new,.rung-here{color:var(--accent);flex:none;font-weight:600;}.rung-here{background:var(--accent);color:var(--on-accent);}.change s{margin-inline-end:8px;}.ladder{display:grid;gap:8px;}.rung{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);}.rung.here{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent);}.rung summary{align-items:center;border-radius:var(--radius);cursor:pointer;display:flex;gap:12px;list-style:none;min-height:64px;padding:8px 12px;}.rung summary::-webkit-details-marker{display:none;}.rung summary > .icon{color:var(--muted);transition:transform 0.2s;}.rung [open] > summary > .icon{transform:rotate(180deg);}.rung-words{display:grid;flex:1;min-width:0;}.rung-name{font-weight:600;}.rung-benefits{border-block-start:1px solid var(--line);padding:12px 16px 16px;}`;export{v as a,g as c,p as d,u as f,T as i,f as l,C as n,y as o,O as r,S as s,w as t,m as u};