import{_ as e,c as t,d as n,f as r,g as i,h as a,l as o,m as s,n as c,r as l,t as u,u as d,v as f}from"./format-Caupmz4K.js";import{t as ee}from"./locales-DtepFnyg.js";var te=[`en`,`de`,`es`,`fr`,`ja`,`ko`,`pt-BR`,`zh-Hans`,`zh-Hant`];function ne(e){for(let t of e){let e=t?ee(t,[...te]):void 0;if(t&&e)return{locale:e,tag:t}}return{locale:`en`,tag:`en`}}var re=class{english;#e;constructor(e,t){this.english=e,this.#e=t}async in(e){if(e===`en`)return this.english;try{return(await this.#e[e]()).texts}catch{return this.english}}};function ie(e){let t=new Intl.PluralRules(e);return(e,n)=>{let r=t.select(e);return(r===`one`||r===`many`?n[r]:void 0)??n.other}}function ae(e,t){return`${Math.min(100,Math.max(0,100*e/t))}%`}function oe({value:e,target:t,label:n,valueText:r,tone:a=``,marks:o=s,thin:c=!1}){let l=c?8:16;return i`<div
class="bar ${a}"
role="progressbar"
aria-label=${n}
aria-valuemin="0"
aria-valuemax=${t}
aria-valuenow=${Math.min(e,t)}
aria-valuetext=${r}
>
<svg width="100%" height=${l} aria-hidden="true">
<rect class="bar-fill" width=${ae(e,t)} height=${l}></rect>
${o}
</svg>
</div>`}var se=f`
.bar {
background: var(--sunken);
border: 1px solid var(--control);
border-radius: 999px;
line-height: 0;
overflow: hidden;
}
.bar-fill {
fill: var(--tone, var(--accent));
}
.bar:dir(rtl) {
transform: scaleX(-1);
}
@media (forced-colors: active) {
.bar-fill {
fill: Highlight;
}
}
`;function p({format:e,now:t},n){return i`<time class="countdown" role="timer" datetime=${n}><bdi>${e.countdown(Date.parse(n)-t())}</bdi></time>`}var ce={alert:e`<path d="M12 4 21.5 20h-19zM12 10v4.5M12 17.2v.1"></path>`,arrow:e`<path d="M5 12h14M13 6l6 6-6 6"></path>`,bell:e`<path d="M6 16V10.5a6 6 0 0 1 12 0V16l1.5 2h-15zM10 20.5h4"></path>`,bolt:e`<path d="M13 3 5 13.5h6L10.5 21 19 10.5h-6z"></path>`,calendar:e`<path d="M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V7M15.5 3.5V7"></path>`,check:e`<path d="M5 12.5 10 17.5 19.5 7"></path>`,chevron:e`<path d="M6 9.5l6 6 6-6"></path>`,clock:e`<circle cx="12" cy="12" r="8.5"></circle><path d="M12 7v5.2l3.4 2"></path>`,close:e`<path d="M6 6l12 12M18 6 6 18"></path>`,double:e`<path d="M6 12.5l6-6 6 6M6 18.5l6-6 6 6"></path>`,down:e`<path d="M12 5v14M6 13l6 6 6-6"></path>`,flag:e`<path d="M6 21V4h11l-2.5 4L17 12H6"></path>`,flame:e`<path d="M12 3c1 4 5.5 5.5 5.5 11a5.5 5.5 0 0 1-11 0c0-2.5 1.5-4 2.5-5.5.5 1.5 1 2 1.8 2.3C10.5 8 10.5 5.5 12 3z"></path>`,flask:e`<path d="M9 3h6M10 3v6L4.8 18.5a1.7 1.7 0 0 0 1.5 2.5h11.4a1.7 1.7 0 0 0 1.5-2.5L14 9V3M7.5 15h9"></path>`,gift:e`<path d="M4 9.5h16v4H4zM5.5 13.5v7h13v-7M12 9.5v11M12 9.5C7 9.5 7 4.5 9.5 4.5S12 7 12 9.5c0-2.5 0-5 2.5-5s2.5 5-2.5 5"></path>`,headset:e`<path d="M4.5 15v-3a7.5 7.5 0 0 1 15 0v3M4.5 14h3v5h-3zM16.5 14h3v5h-3zM18 19c0 1.5-1.5 2-4 2"></path>`,info:e`<circle cx="12" cy="12" r="8.5"></circle><path d="M12 11v5M12 8v.1"></path>`,lock:e`<path d="M5.5 11h13v9.5h-13zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11"></path>`,offline:e`<path d="M4 4l16 16M8.5 12.5a5.5 5.5 0 0 1 2.2-1.2M13.5 11.3a5.5 5.5 0 0 1 2 1.2M5 9a10.5 10.5 0 0 1 3-2M11.5 6A10.5 10.5 0 0 1 19 9M12 17v.1"></path>`,parcel:e`<path d="M4 8l8-4 8 4v8.5l-8 4-8-4zM4 8l8 4 8-4M12 12v8.5M8 6l8 4"></path>`,person:e`<circle cx="12" cy="8" r="4"></circle><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0"></path>`,shield:e`<path d="M12 3.5 19 6v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM8.8 12l2.3 2.3 4.2-4.3"></path>`,star:e`<path d="M12 4l2.4 5.2 5.6.7-4.1 3.9 1.1 5.6L12 16.6l-5 2.8 1.1-5.6L4 9.9l5.6-.7z"></path>`,tag:e`<path d="M4 4h8l8.5 8.5-8 8L4 12zM8 8v.1"></path>`,up:e`<path d="M12 19V5M6 11l6-6 6 6"></path>`},le=Object.keys(ce);function m(e,t=20){return i`<svg class="icon" viewBox="0 0 24 24" width=${t} height=${t} aria-hidden="true">${ce[e]}</svg>`}function ue({t:e,format:t},{rewardSc:n,rewardP:r}){return i`<span class="rewards">
${n?i`<span class="chip reward"><bdi>${e.reward.progress(t.signed(n))}</bdi></span>`:s}
${r?i`<span class="chip reward reward-points"><bdi>${e.reward.points(t.signed(r),r)}</bdi></span>`:s}
</span>`}function de({t:e,format:t},{counts:n,progress:r,goal:i}){let a=n===`AMOUNT_USD`?t.usd:t.number;return e.scale.value(a(r),a(i))}function fe(e,t){let{t:n}=e,r=de(e,t),a=t.completedAt!==null;return i`<article class="mission ${a?`done`:``}">
<p class="mission-head">
<bdi class="mission-title clamp">${t.title}</bdi>
<bdi class="mission-far small num">${r}</bdi>
</p>
${oe({value:t.progress,target:t.goal,label:t.title,valueText:r,thin:!0})}
<p class="mission-foot">
${ue(e,t)}
${a?i`<span class="mission-done small">${m(`check`,16)}${n.mission.done}</span>`:t.endsAt?i`<span class="small muted"><bdi>${n.mission.ends} ${p(e,t.endsAt)}</bdi></span>`:s}
</p>
</article>`}function pe(e){let t=({completedAt:e,progress:t,goal:n})=>e===null?t/n:-1;return[...e].sort((e,n)=>t(n)-t(e))}var me=f`
.mission {
display: grid;
gap: 8px;
}
.mission-head,
.mission-foot {
align-items: baseline;
display: flex;
flex-wrap: wrap;
gap: 4px 12px;
justify-content: space-between;
}
.mission-head {
flex-wrap: nowrap;
}
.mission-title {
font-weight: 600;
min-width: 0;
}
.mission-far {
color: var(--muted);
flex: none;
max-width: 60%;
text-align: end;
}
.rewards {
display: inline-flex;
flex-wrap: wrap;
gap: 4px;
}
.reward {
font-weight: 600;
}
.reward-points {
color: var(--points);
}
.mission-done {
align-items: center;
color: var(--accent);
display: inline-flex;
font-weight: 600;
gap: 4px;
}
`,he=10;function h(e,t){let{t:n}=e,{limitReached:r,nextAt:a}=t;return i`<article class="activity">
<p class="activity-head">
<bdi class="activity-title clamp">${t.title}</bdi>
${r?i`<span class="activity-state small">
${m(`check`,16)}<bdi>${a?i`${n.activity.again} ${p(e,a)}`:n.activity.done}</bdi>
</span>`:i`<span class="activity-state open small">${n.activity.open}</span>`}
</p>
${ue(e,t)} ${ge(e,t)}
</article>`}function ge(e,{title:t,streaks:n,streakDays:r}){let{t:a,format:o}=e,c=n.find(({days:e})=>e>r)??n[0];if(!c)return s;let l=r>=c.days?0:r,u=a.activity.streak(o.number(l),o.number(c.days),c.days);return i`<div class="streak">
${c.days<=he?i`<span class="streak-days" role="img" aria-label=${u}>
${Array.from({length:c.days},(e,t)=>_e(t,l,c.days))}
</span>`:oe({value:l,target:c.days,label:t,valueText:u,thin:!0})}
<p class="streak-words small muted"><bdi>${u}</bdi>${ue(e,c)}</p>
</div>`}function _e(e,t,n){let r=e<t?`full`:e===t?`next`:``,a=e===n-1;return i`<span class="streak-day ${r}">${e<t?m(`check`,16):a?m(`gift`,16):s}</span>`}var ve=f`
.activity {
display: grid;
gap: 8px;
}
.activity-head {
align-items: baseline;
display: flex;
gap: 12px;
justify-content: space-between;
}
.activity-title {
font-weight: 600;
min-width: 0;
}
.activity-state {
align-items: center;
color: var(--muted);
display: inline-flex;
flex: none;
gap: 4px;
max-width: 60%;
}
.activity-state.open {
color: var(--accent);
font-weight: 600;
}
.streak {
display: grid;
gap: 8px;
}
.streak-days {
display: flex;
gap: 4px;
}
.streak-day {
align-items: center;
aspect-ratio: 1;
background: var(--sunken);
border: 1px solid var(--control);
border-radius: 50%;
color: var(--muted);
display: flex;
flex: 0 1 32px;
justify-content: center;
min-width: 0;
}
.streak-day.full {
background: var(--accent);
border-color: var(--accent);
color: var(--on-accent);
}
.streak-day.next {
border: 2px solid var(--accent);
}
.streak-words {
align-items: baseline;
display: flex;
flex-wrap: wrap;
gap: 4px 12px;
justify-content: space-between;
}
@media (forced-colors: active) {
.streak-day.full {
background: Highlight;
color: HighlightText;
forced-color-adjust: none;
}
.streak-day.next {
border-color: Highlight;
}
}
`,g=(e,t)=>{let n=e._$AN;if(n===void 0)return!1;for(let e of n)e._$AO?.(t,!1),g(e,t);return!0},_=e=>{let t,n;do{if((t=e._$AM)===void 0)break;n=t._$AN,n.delete(e),e=t}while(n?.size===0)},ye=e=>{for(let t;t=e._$AM;e=t){let n=t._$AN;if(n===void 0)t._$AN=n=new Set;else if(n.has(e))break;n.add(e),Se(t)}};function be(e){this._$AN===void 0?this._$AM=e:(_(this),this._$AM=e,ye(this))}function xe(e,t=!1,n=0){let r=this._$AH,i=this._$AN;if(i!==void 0&&i.size!==0){if(t){if(Array.isArray(r))for(let e=n;e<r.length;e++)g(r[e],!1),_(r[e]);else r!=null&&(g(r,!1),_(r))}else g(this,e)}}var Se=e=>{e.type==r.CHILD&&(e._$AP??=xe,e._$AQ??=be)},Ce=class extends n{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,t,n){super._$AT(e,t,n),ye(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),t&&(g(this,e),_(this))}setValue(e){if(o(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}},we=600,Te=d(class extends Ce{#e;#t=0;render(e,t){cancelAnimationFrame(this.#t);let n=this.#e??e;if(n===e||matchMedia(`(prefers-reduced-motion: reduce)`).matches)return this.#e=e,t(e);let r=performance.now(),i=a=>{let o=Math.min(1,(a-r)/we);this.#e=o<1?Math.round(n+(e-n)*(1-(1-o)**3)):e,this.setValue(t(this.#e)),o<1&&(this.#t=requestAnimationFrame(i))};return this.#t=requestAnimationFrame(i),t(n)}disconnected(){cancelAnimationFrame(this.#t),this.#e=void 0}});function Ee(e,t){return Number.isSafeInteger(e)?Te(e,t):s}function v({t:e,format:t},{balance:n,expiresAt:r}){return i`<div class="balance ${n<0?`debt`:``}">
<p class="balance-sum">
${m(`star`,24)}
<strong class="num"><bdi>${Ee(n,t.number)}</bdi></strong>
<span>${e.points.unit(n)}</span>
</p>
${n<0?i`<p class="small muted"><bdi>${e.points.debt}</bdi></p>`:r?i`<p class="small muted"><bdi>${e.points.validUntil(t.day(r))}</bdi></p>`:s}
</div>`}var De=f`
.balance-sum {
align-items: center;
display: flex;
flex-wrap: wrap;
gap: 0 8px;
}
.balance-sum > .icon,
.balance-sum > strong {
color: var(--points);
}
.balance-sum > strong {
font-size: 22px;
line-height: 28px;
}
.balance.debt strong {
color: var(--danger);
}
`,Oe=f`
.kit,
.kit *,
.kit ::before,
.kit ::after {
box-sizing: border-box;
}
.kit {
color: var(--ink);
font: 400 16px/24px var(--font);
overflow-wrap: anywhere;
text-size-adjust: 100%;
}
:where(.kit) :where(h1, h2, h3, h4, p, ul, ol, dl, dd, figure) {
margin: 0;
}
:where(.kit) :where(ul, ol) {
list-style: none;
padding: 0;
}
:where(.kit) :where(h1) {
font: 700 28px/34px var(--font);
}
:where(.kit) :where(h2) {
font: 700 22px/28px var(--font);
}
:where(.kit) :where(h3, h4) {
font: 600 16px/24px var(--font);
}
.small {
font-size: 13px;
line-height: 18px;
}
.muted {
color: var(--muted);
}
.kit bdi {
text-align: match-parent;
}
.num,
.kit time {
font-variant-numeric: tabular-nums;
}
.sr {
clip-path: inset(50%);
height: 1px;
overflow: hidden;
position: absolute;
white-space: nowrap;
width: 1px;
}
.kit :focus-visible {
outline: 3px solid var(--accent);
outline-offset: 2px;
}
.card {
background: var(--surface);
border: 1px solid var(--line);
border-radius: var(--radius);
padding: 16px;
}
.clamp {
-webkit-box-orient: vertical;
display: -webkit-box;
-webkit-line-clamp: 2;
overflow: hidden;
}
.button {
align-items: center;
background: var(--surface);
border: 1px solid var(--control);
border-radius: var(--radius-control);
color: var(--ink);
cursor: pointer;
display: inline-flex;
font: 600 16px/20px var(--font);
gap: 8px;
justify-content: center;
min-height: 44px;
padding: 8px 16px;
text-align: center;
text-decoration: none;
}
.button:hover {
border-color: var(--accent);
color: var(--accent);
}
.button.main {
background: var(--accent);
border-color: var(--accent);
color: var(--on-accent);
}
.button.main:hover {
background: color-mix(in srgb, var(--accent) 88%, var(--ink));
}
.button.danger {
border-color: var(--danger);
color: var(--danger);
}
.button.quiet {
background: none;
border-color: transparent;
color: var(--accent);
padding-inline: 8px;
}
.button.quiet:hover {
text-decoration: underline;
text-underline-offset: 0.2em;
}
.button.icon-only {
flex: none;
padding: 0;
width: 44px;
}
.button:is(:disabled, [aria-disabled="true"]) {
background: var(--sunken);
border: 1px dashed var(--control);
color: var(--muted);
cursor: default;
font-weight: 400;
text-decoration: none;
}
.chip {
align-items: center;
background: var(--sunken);
border-radius: 999px;
display: inline-flex;
font-size: 13px;
gap: 4px;
line-height: 18px;
max-width: 100%;
padding: 3px 10px;
}
.icon {
fill: none;
flex: none;
stroke: currentColor;
stroke-linecap: round;
stroke-linejoin: round;
stroke-width: 1.75;
}
@media (forced-colors: active) {
.chip {
border: 1px solid CanvasText;
}
.button.main {
border-width: 3px;
}
.button:is(:disabled, [aria-disabled="true"]) {
border-color: GrayText;
color: GrayText;
}
}
@media (prefers-reduced-motion: reduce) {
.kit *,
.kit ::before,
.kit ::after {
scroll-behavior: auto !important;
transition-duration: 0.01ms !important;
}
}
`,y=new WeakMap,ke=d(class extends Ce{render(e){return s}update(e,[t]){let n=t!==this.G;return n&&this.rt(void 0),(n||this.lt!==this.ct)&&(this.G=t,this.ht=e.options?.host,this.rt(this.ct=e.element)),s}rt(e){if(this.G!==void 0){if(this.isConnected||(e=void 0),typeof this.G==`function`){let t=this.ht??globalThis,n=y.get(t);n===void 0&&(n=new WeakMap,y.set(t,n)),n.get(this.G)!==void 0&&this.G.call(this.ht,void 0),n.set(this.G,e),e!==void 0&&this.G.call(this.ht,e)}else this.G.value=e}}get lt(){return typeof this.G==`function`?y.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}}),Ae={DAILY_BONUS:`calendar`,MONTHLY_GIFT:`gift`,MULTIPLIER:`double`,OTHER:`star`,PERSONAL_OFFER:`tag`,VIP_SUPPORT:`headset`};function je(e,t=20){return m(Ae[e]??`star`,t)}function b(e,t,{onClaim:n,busy:r}={}){let{t:a}=e;return i`<div class="benefit">
<span class="benefit-icon">${je(t.kind)}</span>
<div class="benefit-words">
<div>
<p class="benefit-title"><bdi class="clamp">${t.title}</bdi></p>
<p class="small muted"><bdi>${t.summary}</bdi></p>
</div>
<button type="button" class="button quiet icon-only" aria-label=${a.benefit.rule(t.title)} ${ke(Me)}>
${m(`info`)}
</button>
<div class="benefit-rule" popover>
<p class="benefit-title"><bdi>${t.title}</bdi></p>
<p><bdi>${t.rule}</bdi></p>
</div>
</div>
${n?Ne(e,t,{onClaim:n,busy:r}):s}
</div>`}function Me(e){let t=e?.nextElementSibling;e instanceof HTMLButtonElement&&t&&(e.popoverTargetElement=t)}function Ne(e,t,{onClaim:n,busy:r=!1}){let{t:a,format:o}=e,{claim:c}=t;return c?i`<button
type="button"
class="button claim ${c.available?`main`:``}"
aria-disabled=${!c.available||r}
@click=${()=>{c.available&&!r&&n?.(t)}}
>
<span>
<bdi>${c.available?c.open>1?a.claim.several(o.number(c.open)):a.claim.now:c.nextAt?i`${a.claim.again} ${p(e,c.nextAt)}`:a.claim.done}</bdi>
<span class="sr">${t.title}</span>
</span>
</button>`:s}var Pe=f`
.benefit {
align-items: center;
display: flex;
flex-wrap: wrap;
gap: 4px 12px;
min-height: 44px;
position: relative;
}
.benefit-icon {
align-items: center;
background: var(--sunken);
border-radius: 50%;
color: var(--accent);
display: flex;
flex: none;
height: 36px;
justify-content: center;
width: 36px;
}
.benefit-words {
align-items: center;
display: flex;
flex: 1 1 150px;
gap: 4px;
justify-content: space-between;
min-width: 0;
}
.benefit-words > div:first-child {
min-width: 0;
}
.benefit-title {
font-weight: 600;
}
.benefit-words > .icon-only {
color: var(--muted);
}
.claim {
font-variant-numeric: tabular-nums;
margin-inline-start: auto;
max-width: 100%;
padding-inline: 12px;
width: 112px;
}
.claim[aria-disabled="true"] {
font-size: 13px;
line-height: 18px;
}
.benefit-rule {
background: var(--surface);
border: 1px solid var(--control);
border-radius: var(--radius);
box-shadow: 0 8px 32px var(--shade);
color: var(--ink);
inset: auto;
margin: 4px;
max-width: min(320px, 100vw - 32px);
padding: 12px 16px;
position-area: block-end span-inline-start;
position-try-fallbacks: flip-block;
}
@supports not (position-area: block-end) {
.benefit-rule {
inset: 0;
margin: auto;
}
}
`,Fe=[`CABOCHON`,`TRILLION`,`PRINCESS`,`HEXAGON`,`BRILLIANT`,`ONYX`];function Ie(e){return e.look?.gem??Fe[Math.min(e.rank,Fe.length)-1]??`CABOCHON`}function x(e){return Fe.indexOf(Ie(e))+1}var Le={CABOCHON:e`<circle class="gem-base" cx="32" cy="32" r="22"></circle>
<path class="gem-light" d="M16 28a17 17 0 0 1 22-12 24 24 0 0 0-22 12z"></path>`,TRILLION:e`<path class="gem-base" d="M10 16h44L32 54z"></path>
<path class="gem-light" d="M10 16h44L32 28z"></path><path class="gem-dark" d="M32 28l22-12-22 38z"></path>`,PRINCESS:e`<path class="gem-base" d="M32 8l24 24-24 24L8 32z"></path>
<path class="gem-light" d="M32 8L8 32h12l12-12z"></path><path class="gem-dark" d="M32 56l24-24H44L32 44z"></path>
<path class="gem-line" d="M32 20l12 12-12 12-12-12z"></path>`,HEXAGON:e`<path class="gem-base" d="M32 7l22 12.5v25L32 57 10 44.5v-25z"></path>
<path class="gem-light" d="M32 7L10 19.5v25l10-6v-13l12-7z"></path>
<path class="gem-dark" d="M32 57l22-12.5v-25l-10 6v13l-12 7z"></path>
<path class="gem-line" d="M32 18.5l12 7v13l-12 7-12-7v-13z"></path>`,BRILLIANT:e`<path class="gem-base" d="M20 12h24l14 15-26 31L6 27z"></path>
<path class="gem-light" d="M20 12L6 27h20z"></path><path class="gem-dark" d="M38 27h20L32 58z"></path>
<path class="gem-line" d="M6 27h52M20 12l6 15 6 31M44 12l-6 15-6 31"></path>`,ONYX:e`<path class="gem-base" d="M22 8h20l14 14v20L42 56H22L8 42V22z"></path>
<path class="gem-light" d="M32 14l4 14 14 4-14 4-4 14-4-14-14-4 14-4z"></path>`},Re=[[24,57,-66],[14,50,-42],[8.5,38,-22],[10,25,-8],[17,14,20]],ze=2;function S(t,{size:n,share:r,loops:a=0,locked:o=!1,label:c}){let l=Le[Ie(t)],u=r===void 0?l:e`<g transform="translate(14.4 14.4) scale(0.55)">${l}</g>`;return i`<svg
class="gem gem-${n} tone-${x(t)} ${o?`locked`:``}"
viewBox="0 0 64 64"
width=${n}
height=${n}
role=${c?`img`:s}
aria-label=${c??s}
aria-hidden=${c?s:`true`}
part="gem"
>
${r===void 0?null:Be(r)}${u}${He(a)}
</svg>`}function Be(t){let n=Math.floor(Math.min(1,Math.max(0,t))*Re.length*ze);return Re.flatMap(([t,r,i],a)=>[!1,!0].map((o,s)=>{let c=a*ze+s<n?`leaf full`:`leaf`,l=o?`translate(64 0) scale(-1 1) rotate(${i} ${t} ${r})`:`rotate(${i} ${t} ${r})`;return e`<ellipse class=${c} cx=${t} cy=${r} rx="3" ry="6" transform=${l}></ellipse>`}))}var Ve=5;function He(t){if(t<=0)return null;if(t>Ve)return e`<text class="gem-stars" x="32" y="3" text-anchor="middle">★${t}</text>`;let n=32-(t-1)*4;return e`${Array.from({length:t},(t,r)=>{let i=n+r*8;return e`<path class="gem-star" transform="translate(${i} 2)" d="M0-4l1.2 2.8 3 .2-2.3 2 .7 3L0 2.4-2.6 4l.7-3-2.3-2 3-.2z"></path>`})}`}var Ue=f`
.tone-1 {
--tone: var(--tier-1);
}
.gem {
flex: none;
overflow: visible;
}
.tone-2 {
--tone: var(--tier-2);
}
.tone-3 {
--tone: var(--tier-3);
}
.tone-4 {
--tone: var(--tier-4);
}
.tone-5 {
--tone: var(--tier-5);
}
.tone-6 {
--tone: var(--tier-6);
}
.gem-base,
.leaf.full,
.gem-star {
fill: var(--tone);
}
.gem-light {
fill: #fff;
opacity: 0.4;
}
.gem-dark {
fill: #000;
opacity: 0.2;
}
.gem-line {
fill: none;
stroke: #fff;
stroke-opacity: 0.55;
}
.leaf {
fill: var(--sunken);
stroke: var(--control);
stroke-width: 0.75;
}
.leaf.full {
stroke: none;
}
.gem-stars {
fill: var(--ink);
font: 700 9px var(--font);
}
.locked .gem-base {
fill: none;
stroke: var(--tone);
stroke-width: 2;
}
.locked .gem-light,
.locked .gem-dark,
.locked .gem-line {
display: none;
}
@media (forced-colors: active) {
.gem-base,
.leaf.full,
.gem-star {
fill: CanvasText;
}
.leaf {
fill: Canvas;
stroke: CanvasText;
}
.locked .gem-base {
stroke: CanvasText;
}
}
`;function We(e,t){let n=new Map(e.benefits.map(e=>[e.code,e]));return t.benefits.map(e=>({benefit:e,before:n.get(e.code)??null})).filter(({benefit:e,before:t})=>t?.summary!==e.summary||t.title!==e.title)}function Ge({t:e},t,n){let r=We(t,n);return r.length===0?s:i`<ul class="changes">
${r.map(({benefit:t,before:n})=>i`<li class="change">
${je(t.kind)}
<div>
<p class="change-title">
<bdi>${t.title}</bdi>${n?s:i` <span class="chip change-new">${e.tiers.fresh}</span>`}
</p>
<p class="small">
${n?i`<s class="muted"><span class="sr">${e.tiers.before} </span><bdi>${n.summary}</bdi></s>`:s}
<bdi>${n?i`<span class="sr">${e.tiers.after} </span>`:s}${t.summary}</bdi>
</p>
</div>
</li>`)}
</ul>`}function Ke(e,{tiers:n,tier:r}){return i`<ol class="ladder">
${t([...n].reverse(),({code:e})=>e,t=>qe(e,t,n.find(({rank:e})=>e===t.rank-1),r))}
</ol>`}function qe(e,t,n,r){let{t:a,format:o}=e,c=t.code===r.code;return i`<li class="rung ${c?`here`:``}" aria-current=${c?`true`:s}>
<details ?open=${c}>
<summary>
${S(t,{size:48,locked:t.rank>r.rank})}
<span class="rung-words">
<bdi class="rung-name clamp">${t.name}</bdi>
<span class="small muted">${a.tiers.season(o.days(t.seasonDays))}</span>
</span>
${c?i`<span class="chip rung-here">${a.tiers.here}</span>`:s} ${m(`chevron`)}
</summary>
<ul class="rung-benefits">
${t.benefits.map(e=>{let t=n?Je(e,n):`same`;return i`<li>
${je(e.kind)}
<span><bdi class="change-title">${e.title}</bdi> <bdi class="small muted">${e.summary}</bdi></span>
${t===`same`?s:i`<span class="chip change-new">${a.tiers[t]}</span>`}
</li>`})}
</ul>
</details>
</li>`}function Je(e,t){let n=t.benefits.find(({code:t})=>t===e.code);return n?n.summary===e.summary?`same`:`better`:`fresh`}var Ye=f`
.changes,
.rung-benefits {
display: grid;
gap: 12px;
}
.change,
.rung-benefits > li {
align-items: start;
display: flex;
gap: 12px;
}
.change > .icon,
.rung-benefits > li > .icon {
color: var(--accent);
margin-block-start: 2px;
}
.rung-benefits > li > span:nth-child(2) {
flex: 1;
min-width: 0;
}
.rung-benefits > li .small {
display: block;
}
.change-title {
font-weight: 600;
}
.change-new,
.rung-here {
color: var(--accent);
flex: none;
font-weight: 600;
}
.rung-here {
background: var(--accent);
color: var(--on-accent);
}
.change s {
margin-inline-end: 8px;
}
.ladder {
display: grid;
gap: 8px;
}
.rung {
background: var(--surface);
border: 1px solid var(--line);
border-radius: var(--radius);
}
.rung.here {
border-color: var(--accent);
box-shadow: 0 0 0 1px var(--accent);
}
.rung summary {
align-items: center;
border-radius: var(--radius);
cursor: pointer;
display: flex;
gap: 12px;
list-style: none;
min-height: 64px;
padding: 8px 12px;
}
.rung summary::-webkit-details-marker {
display: none;
}
.rung summary > .icon {
color: var(--muted);
transition: transform 0.2s;
}
.rung [open] > summary > .icon {
transform: rotate(180deg);
}
.rung-words {
display: grid;
flex: 1;
min-width: 0;
}
.rung-name {
font-weight: 600;
}
.rung-benefits {
border-block-start: 1px solid var(--line);
padding: 12px 16px 16px;
}
`,Xe={offline:`offline`,session:`person`,sandbox:`flask`,"at-risk":`alert`};function C(e,t,n){return i`<div class="banner banner-${e}">
${m(Xe[e])}
<p><bdi>${t}</bdi></p>
${n?i`<button type="button" class="button quiet" @click=${n.onAct}>${n.words}</button>`:s}
</div>`}function Ze(e){return i`<p class="sr" role="status">${e}</p>`}function Qe({t:e},{words:t,bad:n=!1},r){return i`<div class="toast ${n?`bad`:``}" popover="manual" ${ke($e)}>
${m(n?`alert`:`check`)}
<p><bdi>${t}</bdi></p>
<button type="button" class="button quiet icon-only" aria-label=${e.common.closeMessage} @click=${r}>${m(`close`)}</button>
</div>`}function $e(e){e instanceof HTMLElement&&queueMicrotask(()=>e.isConnected&&e.showPopover())}function w(e,{name:t=`star`,action:n}={}){return i`<div class="empty">
${m(t,48)}
<p><bdi>${e}</bdi></p>
${n?i`<button type="button" class="button" @click=${n.onAct}>${n.words}</button>`:s}
</div>`}function et({t:e},t){return e.failures[t.kind]}function tt(e,t,{onRetry:n}={}){return i`<div class="failure" role="alert">
${m(t.kind===`offline`?`offline`:`alert`,24)}
<p><bdi>${et(e,t)}</bdi></p>
${n?i`<button type="button" class="button" @click=${n}>${e.t.common.retry}</button>`:s}
</div>`}var nt={head:2,scale:3,rows:4,cards:4};function T(e,t){return i`<div class="skeleton skeleton-${e}" role=${t?`status`:s}>
${t?i`<span class="sr">${t}</span>`:s}
${Array.from({length:nt[e]},()=>i`<span></span>`)}
</div>`}var rt=f`
.banner {
align-items: center;
background: var(--sunken);
border-inline-start: 4px solid var(--info);
border-radius: var(--radius-control);
display: flex;
flex-wrap: wrap;
gap: 0 12px;
min-height: 52px;
padding: 4px 12px;
}
.banner > .icon {
color: var(--info);
}
.banner > p {
flex: 1 1 200px;
max-width: calc(100% - 32px);
padding-block: 6px;
}
.banner > .button {
margin-inline-start: auto;
}
.banner-at-risk {
border-color: var(--warn);
font-weight: 600;
}
.banner-at-risk > .icon {
color: var(--warn);
}
.toast {
align-items: center;
background: var(--ink);
border: 1px solid transparent;
border-radius: var(--radius);
box-shadow: 0 8px 32px var(--shade);
color: var(--surface);
gap: 12px;
inset: auto 0 24px;
margin: 0 auto;
max-width: min(480px, 100vw - 32px);
padding: 4px 4px 4px 16px;
}
.toast:popover-open {
display: flex;
}
.toast .button {
color: inherit;
}
.toast.bad {
background: var(--danger);
}
.empty,
.failure {
align-items: center;
color: var(--muted);
display: grid;
gap: 12px;
justify-items: center;
padding: 32px 16px;
text-align: center;
}
.failure > .icon {
color: var(--danger);
}
.skeleton {
display: grid;
gap: 12px;
}
.skeleton > span:not(.sr) {
animation: laurel-breathe 1.6s ease-in-out infinite alternate;
background: var(--line);
border-radius: var(--radius-control);
height: 20px;
}
.skeleton-head > span:not(.sr) {
height: 48px;
}
.skeleton-rows > span:not(.sr) {
height: 48px;
}
.skeleton-cards {
grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
}
.skeleton-cards > span:not(.sr) {
border-radius: var(--radius);
height: 232px;
}
@keyframes laurel-breathe {
from {
opacity: 1;
}
to {
opacity: 0.5;
}
}
@media (prefers-reduced-motion: reduce) {
.skeleton > span:not(.sr) {
animation: none;
}
}
@media (forced-colors: active) {
.banner,
.skeleton > span:not(.sr) {
border: 1px solid CanvasText;
}
}
`,it={CLOSED:`person`,CORRECTED:`info`,DEMOTED:`down`,JOINED:`flag`,LOOPED:`star`,MERGED:`person`,PROMOTED:`up`,PURCHASE:`bolt`,P_EXPIRED:`clock`,P_GRANTED:`gift`,P_RETURNED:`star`,P_SPENT:`tag`,REFUND:`down`,RENEWED:`shield`,RESTARTED:`clock`,SC_GRANTED:`check`},at=new Set([`DEMOTED`,`LOOPED`,`PROMOTED`,`RENEWED`,`RESTARTED`]);function ot({t:e,format:t},{kind:n,tier:r,scDelta:a,pDelta:o}){let c=o?i`<bdi class="gain points ${o<0?`less`:``}">${e.reward.points(t.signed(o),o)}</bdi>`:s,l=at.has(n)?n===`PROMOTED`||n===`LOOPED`?i`<bdi class="gain">${n===`LOOPED`?e.history.looped:r.name}</bdi>`:s:a?i`<bdi class="gain ${a<0?`less`:``}">${e.reward.progress(t.signed(a))}</bdi>`:s;return i`${c}${l}`}function st(e,t,n){let{t:r,format:a}=e,o=[...t.pDelta?[[r.history.points,a.signed(t.pDelta)]]:[],...at.has(t.kind)?[[r.history.progress,r.history.startsAgain]]:t.scDelta?[[r.history.progress,a.signed(t.scDelta)]]:[],...n===void 0?[]:[[r.history.balance,a.number(n)]],[r.history.tier,t.tier.name],[r.history.at,a.moment(t.at)]];return i`<details class="entry">
<summary>
<span class="entry-icon">
${t.kind===`PROMOTED`||t.kind===`LOOPED`||t.kind===`DEMOTED`?S(t.tier,{size:24}):m(it[t.kind]??`info`)}
</span>
<span class="entry-words">
<bdi>${t.explanation}</bdi>
<span class="entry-at small muted">
<time datetime=${t.at}><bdi>${a.moment(t.at)}</bdi></time>${m(`chevron`,16)}
</span>
</span>
<span class="entry-gains num">${ot(e,t)}</span>
</summary>
<dl class="entry-counted small">
${o.map(([e,t])=>i`<div><dt class="muted">${e}</dt><dd class="num"><bdi>${t}</bdi></dd></div>`)}
</dl>
</details>`}function ct(e,n,{balance:r}={}){let a=new Map,o=r;for(let t of n){let n=e.format.month(t.at);a.set(n,[...a.get(n)??[],{entry:t,balance:o}]),o!==void 0&&(o-=t.pDelta)}return i`<div class="history">
${[...a].map(([n,r])=>i`<section aria-label=${n}>
<h3 class="history-month"><bdi>${n}</bdi></h3>
<ol>
${t(r,({entry:e})=>e.id,({entry:t,balance:n})=>i`<li>${st(e,t,n)}</li>`)}
</ol>
</section>`)}
</div>`}var lt=f`
.history {
display: grid;
gap: 24px;
}
.history-month {
border-block-end: 1px solid var(--line);
color: var(--muted);
padding-block-end: 4px;
}
.entry {
border-block-end: 1px solid var(--line);
}
.entry > summary {
align-items: start;
cursor: pointer;
display: flex;
flex-wrap: wrap;
gap: 4px 12px;
list-style: none;
padding-block: 12px;
}
.entry > summary::-webkit-details-marker {
display: none;
}
.entry-icon {
color: var(--muted);
display: flex;
flex: none;
justify-content: center;
width: 24px;
}
.entry-words {
flex: 1 1 170px;
min-width: 0;
}
.entry-at {
align-items: center;
display: flex;
gap: 4px;
}
.entry-at > .icon {
transition: transform 0.2s;
}
.entry[open] .entry-at > .icon {
transform: rotate(180deg);
}
.entry-gains {
display: grid;
font-weight: 600;
justify-items: end;
margin-inline-start: auto;
max-width: 100%;
text-align: end;
}
.gain {
color: var(--accent);
}
.gain.points {
color: var(--points);
}
.gain.less {
color: var(--muted);
}
.entry-counted {
background: var(--sunken);
border-radius: var(--radius-control);
display: grid;
gap: 4px;
margin-block-end: 12px;
margin-inline-start: 36px;
padding: 8px 12px;
}
.entry-counted > div {
display: flex;
flex-wrap: wrap;
gap: 0 12px;
justify-content: space-between;
}
`,ut={KeepThresholdReminder:`flag`,PExpiringReminder:`clock`,PointsChanged:`star`,RedemptionUpdated:`parcel`,ScExpiringReminder:`alert`,SeasonEndingReminder:`calendar`,TierChanged:`up`};function dt(e,n,{onRead:r}){let{t:a}=e,o=n.filter(({readAt:e})=>e===null).map(({id:e})=>e);return i`<div class="inbox">
${o.length>1?i`<p class="inbox-all">
<button type="button" class="button quiet" @click=${()=>r(o)}>${a.inbox.readAll}</button>
</p>`:s}
<ol>
${t(n,({id:e})=>e,t=>i`<li>${ft(e,t,r)}</li>`)}
</ol>
</div>`}function ft({t:e,format:t},n,r){let{id:a,message:o,createdAt:c,readAt:l}=n,u=e.inbox.read(o);return i`<article class="letter ${l===null?`unread`:``}">
<span class="letter-icon">
${n.__typename===`TierChanged`?S(n.to,{size:24}):m(ut[n.__typename]??`bell`)}
</span>
<div class="letter-words">
<p>${l===null?i`<span class="sr">${e.inbox.unread} </span>`:s}<bdi>${o}</bdi></p>
<time class="small muted" datetime=${c}><bdi>${t.moment(c)}</bdi></time>
</div>
${l===null?i`<button type="button" class="button quiet icon-only" aria-label=${u} @click=${()=>r([a])}>
${m(`check`)}
</button>`:s}
</article>`}var pt=f`
.inbox-all {
text-align: end;
}
.letter {
align-items: start;
border-block-end: 1px solid var(--line);
display: flex;
gap: 12px;
padding-block: 12px;
}
.letter-icon {
color: var(--muted);
display: flex;
flex: none;
justify-content: center;
position: relative;
width: 24px;
}
.letter.unread .letter-icon {
color: var(--accent);
}
.letter.unread .letter-icon::before {
background: var(--accent);
border-radius: 50%;
content: "";
height: 8px;
inset-block-start: -2px;
inset-inline-start: -6px;
position: absolute;
width: 8px;
}
.letter-words {
flex: 1;
min-width: 0;
}
.letter.unread .letter-words > p {
font-weight: 600;
}
.letter .icon-only {
margin-block: -10px;
margin-inline-end: -12px;
}
@media (forced-colors: active) {
.letter.unread .letter-icon::before {
background: Highlight;
forced-color-adjust: none;
}
}
`,mt=[`COMING_SOON`,`ENDED`,`SOLD_OUT`,`LIMIT_REACHED`,`NOT_STARTED`,`TIER_TOO_LOW`,`INSUFFICIENT_POINTS`,`STORE_SESSION_REQUIRED`,`IDENTIFICATION_REQUIRED`,`EMAIL_REQUIRED`],ht=new Set(mt.slice(0,4));function gt({t:e,format:t},n){let r=[...n.eligibility?.reasons??[`STORE_SESSION_REQUIRED`]].sort((e,t)=>mt.indexOf(e)-mt.indexOf(t)),i=r.filter(e=>e!==`EMAIL_REQUIRED`),a=r.includes(`EMAIL_REQUIRED`),[o]=i;if(!o)return{action:`redeem`,words:e.item.redeem,why:[],away:!1,reason:null,needsEmail:a};let s={short:t.number(n.eligibility?.pointsShort??0),tier:n.minTier?.name??null,from:n.availableFrom&&t.moment(n.availableFrom)},c=e.item.reasons,l=t=>c[t]??{button:()=>e.failures.refused,more:()=>``};return{action:o===`IDENTIFICATION_REQUIRED`?`sign-in`:null,words:l(o).button(s),why:(ht.has(o)?i.slice(0,1):i).map(e=>l(e).more(s)),away:ht.has(o)||o===`NOT_STARTED`,reason:o,needsEmail:a}}var _t={DIGITAL:e`<path d="M60 18 88 42 60 82 32 42zM32 42H88M46 42 60 82 74 42 60 18z"></path>`,TANGIBLE:e`<path d="M30 36 60 22 90 36V70L60 84 30 70zM30 36 60 50 90 36M60 50V84M45 29 75 43"></path>`};function vt({kind:e,imageUrl:t}){let n=t&&c(t);return i`<div class="picture">
<svg viewBox="0 0 120 100" aria-hidden="true">${_t[e]}</svg>
${n?i`<img src=${n} alt="" loading="lazy" decoding="async" @error=${({target:e})=>e instanceof Element&&e.remove()} />`:s}
</div>`}function yt(e,t,{href:n,offer:r=gt(e,t),onAct:a,onOpen:o}={}){let{t:c,format:l}=e,u=i`<bdi class="clamp">${t.title}</bdi>`;return i`<article class="item ${r.away?`away`:``}">
${vt(t)}
<div class="item-words">
<h3 class="item-title">${n?i`<a href=${n} @click=${o}>${u}</a>`:u}</h3>
<p class="item-price"><bdi class="num">${c.points.amount(l.number(t.price),t.price)}</bdi></p>
<p class="item-notes small muted">${bt(e,t)}</p>
</div>
${a?xt(t,r,a):s}
</article>`}function bt(e,t){let{t:n,format:r,now:a}=e,{availableFrom:o,availableUntil:s,stockLeft:c}=t,l=o!==null&&Date.parse(o)>a();return[...t.minTier&&t.minTier.rank>1?[i`<bdi class="clamp">${n.item.from(t.minTier.name)}</bdi>`]:[],...c!==null&&c>0?[i`<bdi>${n.item.left(r.number(c),c)}</bdi>`]:[],...l?[i`<bdi>${n.item.opens} ${p(e,o)}</bdi>`]:[],...!l&&s?[i`<bdi>${n.item.closes} ${p(e,s)}</bdi>`]:[]]}function xt(e,t,n){return i`<button
type="button"
class="button item-act ${t.action?`main`:``}"
aria-disabled=${t.action===null}
@click=${()=>{t.action&&n(e,t)}}
>
${t.reason===`TIER_TOO_LOW`?m(`lock`,16):s}
<span><bdi>${t.words}</bdi><span class="sr">: ${e.title}</span></span>
</button>`}var St=f`
.item {
background: var(--surface);
border: 1px solid var(--line);
border-radius: var(--radius);
display: flex;
flex-direction: column;
gap: 8px;
overflow: hidden;
padding: 0 12px 12px;
position: relative;
}
.picture {
aspect-ratio: 4 / 3;
background: var(--sunken);
margin-inline: -12px;
position: relative;
}
.item.away .picture {
opacity: 0.6;
}
.picture > * {
height: 100%;
inset: 0;
object-fit: cover;
position: absolute;
width: 100%;
}
.picture path {
fill: none;
stroke: var(--control);
stroke-linejoin: round;
stroke-width: 2;
}
.item-words {
display: grid;
flex: 1;
gap: 4px;
grid-template-rows: auto auto 1fr;
}
.item-title a {
color: inherit;
text-decoration: none;
}
.item-title a::after {
content: "";
inset: 0;
position: absolute;
}
.item-title a:hover {
text-decoration: underline;
}
.item-price > bdi {
overflow-wrap: normal;
}
.item-price {
color: var(--points);
font-weight: 700;
}
.item-notes {
display: flex;
flex-wrap: wrap;
gap: 0 12px;
}
.item-act {
padding-inline: 8px;
position: relative;
width: 100%;
}
`,Ct=f`
.moment {
align-items: safe center;
animation: laurel-fade 0.3s both;
background: rgb(12 18 15 / 72%);
display: grid;
inset: 0;
justify-items: center;
overflow: auto;
padding: 16px;
position: absolute;
z-index: 10;
}
.moment:focus {
outline: none;
}
.moment-card {
background: var(--surface);
border-radius: var(--radius-stage);
box-shadow: 0 24px 64px rgb(0 0 0 / 30%);
display: grid;
gap: 12px;
justify-items: center;
max-width: 440px;
overflow: hidden;
padding: 24px;
text-align: center;
width: 100%;
}
.moment-title {
font: 700 28px/34px var(--font);
}
.moment-stage {
display: grid;
height: 256px;
place-items: center;
position: relative;
width: 256px;
}
.moment-stage.small-stage,
.moment-demotion .moment-stage {
height: 112px;
}
.moment-stage > * {
grid-area: 1 / 1;
line-height: 0;
}
.small-stage {
color: var(--points);
}
.moment-at-risk .small-stage {
color: var(--warn);
}
.moment-gem {
animation: laurel-set 0.6s 0.4s cubic-bezier(0.2, 1.4, 0.4, 1) both;
}
.moment-stars {
inset: -30px;
overflow: visible;
position: absolute;
}
.moment-star {
animation: laurel-burst 1.1s 0.7s ease-out both;
fill: var(--points);
}
.moment-star.s1 {
animation-delay: 0.8s;
fill: var(--tone);
}
.moment-star.s2 {
animation-delay: 0.9s;
}
.moment-star.s3 {
animation-delay: 0.75s;
fill: var(--accent);
}
.moment-before {
animation: laurel-fade 0.8s 0.6s reverse both;
}
.moment-demotion .moment-gem {
animation: laurel-fade 0.8s 1s both;
}
.small-stage > .icon {
animation: laurel-pulse 0.6s 0.2s both;
}
.moment .changes,
.moment-facts {
background: var(--sunken);
border-radius: var(--radius);
display: grid;
gap: 12px;
padding: 12px 16px;
text-align: start;
width: 100%;
}
.moment-facts > li {
align-items: start;
display: flex;
gap: 12px;
}
.moment-facts > li > .icon {
color: var(--accent);
margin-block-start: 2px;
}
.moment-actions {
display: flex;
flex-wrap: wrap;
gap: 12px;
justify-content: center;
}
@keyframes laurel-fade {
from {
opacity: 0;
}
}
@keyframes laurel-set {
from {
opacity: 0;
transform: translateY(-32px) scale(0.4);
}
}
@keyframes laurel-burst {
from {
opacity: 0;
transform: translateY(90px) scale(0.2);
}
50% {
opacity: 1;
}
to {
opacity: 0.9;
transform: none;
}
}
@keyframes laurel-pulse {
40% {
transform: scale(1.25);
}
}
@media (prefers-reduced-motion: reduce) {
.moment-gem,
.moment-star,
.small-stage > .icon {
animation: none;
}
.moment-before {
display: none;
}
.moment-demotion .moment-gem {
animation: none;
}
}
@media (forced-colors: active) {
.moment-card {
border: 2px solid CanvasText;
}
}
`;function E({t:e,format:t},{tier:n,nextTier:r,progress:a}){let{current:o,target:c,keepThreshold:l}=a,u=n.rank>1,d=e.scale.value(t.number(o),t.number(c)),f=r?e.scale.toNext(t.number(a.remaining),r.name):e.scale.toEnd(t.number(a.remaining)),ee=e.scale.keep(t.number(l),n.name);return i`<div class="scale" part="scale">
<div class="scale-bar">
${oe({value:o,target:c,label:e.scale.label(n.name),valueText:[d,f,...u?[ee]:[]].join(`, `),tone:`tone-${x(n)}`,marks:u&&l<c?wt(ae(l,c)):s})}
${r?S(r,{size:24,locked:!0}):s}
</div>
${u&&l<c?Tt(l/c,e.scale.keepAt(t.number(l))):s}
<p class="scale-words"><bdi class="num">${d}</bdi><bdi>${f}</bdi></p>
</div>`}function wt(t){return e`<line class="scale-mark-edge" x1=${t} x2=${t} y1="0" y2="16"></line>
<line class="scale-mark" x1=${t} x2=${t} y1="0" y2="16"></line>`}function Tt(e,t){let n=e<.25?`start`:e>.75?`end`:`middle`;return i`<svg class="scale-keep" width="100%" height="18" aria-hidden="true">
<text x="${100*e}%" y="13" text-anchor=${n}>${t}</text>
</svg>`}var Et=f`
.scale {
display: grid;
gap: 4px;
}
.scale-bar {
align-items: center;
display: flex;
gap: 8px;
}
.scale-bar > .bar {
flex: 1;
min-width: 0;
}
.scale-mark-edge {
stroke: var(--surface);
stroke-width: 6;
}
.scale-mark {
stroke: var(--ink);
stroke-width: 2;
}
.scale-keep {
display: block;
overflow: visible;
width: calc(100% - 32px);
}
.scale-keep > text {
direction: ltr;
fill: var(--muted);
font: 400 13px/18px var(--font);
}
.scale-keep:dir(rtl),
.scale-keep:dir(rtl) > text {
transform: scaleX(-1);
transform-box: fill-box;
transform-origin: center;
}
.scale-keep:dir(rtl) {
transform-box: border-box;
}
.scale-words {
display: flex;
flex-wrap: wrap;
font-weight: 600;
gap: 0 12px;
justify-content: space-between;
}
@media (forced-colors: active) {
.scale-mark-edge {
stroke: Canvas;
}
.scale-mark {
stroke: CanvasText;
}
.scale-keep > text {
fill: CanvasText;
}
}
`;function Dt(e,t){return e.rank===1?`always`:t===`KEEP`?`safe`:`at-risk`}function Ot({t:e,format:t},{tier:n,season:r,progress:i}){let a=t.weekday(r.endsAt);switch(Dt(n,r.outlook)){case`always`:return e.season.always(n.name,a);case`safe`:return e.season.safe(n.name,a);case`at-risk`:return e.season.atRisk(t.number(Math.max(0,i.keepThreshold-i.current)),a,n.name)}}var kt={always:`shield`,safe:`shield`,"at-risk":`alert`};function D(e,t){let{t:n,format:r,now:a}=e,{startedAt:o,endsAt:s,outlook:c}=t.season,l=Dt(t.tier,c),u=Date.parse(o),d=ae(a()-u,Date.parse(s)-u);return i`<section class="season season-${l} tone-${x(t.tier)}" aria-label=${n.season.label}>
<p class="season-words">${m(kt[l])}<bdi>${Ot(e,t)}</bdi></p>
<svg class="season-line" width="100%" height="16" aria-hidden="true">${At(d,l)}</svg>
<p class="season-ends small muted">
<bdi>${r.day(o)}</bdi>
<bdi class="season-left">${n.season.ends} ${p(e,s)}</bdi>
<bdi>${r.day(s)}</bdi>
</p>
</section>`}function At(t,n){return e`<line class="season-rail" x1="0" x2="100%" y1="8" y2="8"></line>
<line class="season-gone" x1="0" x2=${t} y1="8" y2="8"></line>
<svg x="100%" overflow="visible"><circle class="season-end ${n}" cx="-7" cy="8" r="6"></circle></svg>
<line class="season-today" x1=${t} x2=${t} y1="1" y2="15"></line>`}var jt=f`
.season {
display: grid;
gap: 8px;
}
.season-words {
align-items: start;
display: flex;
font-weight: 600;
gap: 8px;
}
.season-words > .icon {
color: var(--accent);
margin-block-start: 2px;
}
.season-at-risk .season-words,
.season-at-risk .season-words > .icon {
color: var(--warn);
}
.season-line {
display: block;
overflow: visible;
}
.season-line:dir(rtl) {
transform: scaleX(-1);
}
.season-rail {
stroke: var(--control);
stroke-width: 2;
}
.season-gone {
stroke: var(--accent);
stroke-width: 4;
}
.season-at-risk .season-gone {
stroke: var(--warn);
}
.season-today {
stroke: var(--ink);
stroke-linecap: round;
stroke-width: 3;
}
.season-end {
fill: var(--accent);
stroke: var(--accent);
stroke-width: 2;
}
.season-end.at-risk {
fill: var(--surface);
stroke: var(--warn);
}
.season-ends {
display: flex;
flex-wrap: wrap;
gap: 0 12px;
justify-content: space-between;
}
.season-left {
color: var(--ink);
}
@media (forced-colors: active) {
.season-rail,
.season-today,
.season-end.at-risk {
stroke: CanvasText;
}
.season-gone,
.season-end {
fill: Highlight;
stroke: Highlight;
}
.season-end.at-risk {
fill: Canvas;
}
}
`,Mt=f`
color-scheme: light;
--bg: #f6f7f4;
--surface: var(--laurel-surface, #ffffff);
--sunken: #eef2ee;
--ink: var(--laurel-ink, #1c2621);
--muted: #55635b;
--accent: var(--laurel-accent, #1f5f45);
--on-accent: #ffffff;
--points: var(--laurel-points, #7a5600);
--warn: #8a4b00;
--danger: #a3271c;
--info: #1d4f91;
--control: #75847b;
--line: #d9dfd9;
--shade: rgb(20 40 30 / 7%);
--tier-1: #8f4f1f;
--tier-2: #56646f;
--tier-3: #7f5a00;
--tier-4: #1c6470;
--tier-5: #3350b8;
--tier-6: #1c1c24;
`,Nt=f`
color-scheme: dark;
--bg: #121714;
--surface: var(--laurel-surface, #1a211d);
--sunken: #232c27;
--ink: var(--laurel-ink, #e6ece8);
--muted: #a3b1a9;
--accent: var(--laurel-accent, #8fd4b2);
--on-accent: #0d1a14;
--points: var(--laurel-points, #f2c75c);
--warn: #f5b560;
--danger: #ff9c8f;
--info: #9cc2ff;
--control: #7d8c84;
--line: #323d36;
--shade: rgb(0 0 0 / 30%);
--tier-1: #d9975f;
--tier-2: #b8c5cf;
--tier-3: #f2c75c;
--tier-4: #86d3e2;
--tier-5: #9db8ff;
--tier-6: #e6ece8;
`,Pt=[f`
:root,
:host {
${Mt}
--radius-control: 6px;
--radius: var(--laurel-radius, 12px);
--radius-stage: 20px;
--font: var(--laurel-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
}
@media (prefers-color-scheme: dark) {
:root:not([theme="light"]),
:host(:not([theme="light"])) {
${Nt}
}
}
:root[theme="dark"],
:host([theme="dark"]) {
${Nt}
}
`,Oe,se,Ue,Et,jt,De,Pe,me,ve,Ye,lt,pt,St,rt,Ct],Ft=f`
body {
background: var(--bg);
margin: 0;
min-height: 100vh;
}
a {
color: var(--accent);
text-underline-offset: 0.2em;
}
main:focus,
h1:focus,
h2:focus {
outline: none;
}
`;function It(...e){document.adoptedStyleSheets=[...Pt,Ft,...e].flatMap(({styleSheet:e})=>e??[]),document.body.classList.add(`kit`)}function Lt({tag:e},t=`ltr`){document.documentElement.lang=e,document.documentElement.dir=t}var O=ie(`en`),Rt={common:{loading:`One moment…`,retry:`Try again`,closeMessage:`Close the message`},scale:{label:e=>`Progress on ${e}`,value:(e,t)=>`${e} of ${t}`,toNext:(e,t)=>`${e} to ${t}`,toEnd:e=>`${e} to complete the tier once more`,keep:(e,t)=>`${e} keeps ${t}`,keepAt:e=>`${e} to keep`},season:{label:`Your season`,ends:`Ends in`,safe:(e,t)=>`${e} is safe; a new season starts on ${t}.`,always:(e,t)=>`${e} is always yours; progress starts again on ${t}.`,atRisk:(e,t,n)=>`${e} more until ${t} keeps ${n}.`},points:{label:`Points`,unit:e=>O(e,{one:`point`,other:`points`}),amount:(e,t)=>O(t,{one:`${e} point`,other:`${e} points`}),validUntil:e=>`Valid until ${e}`,debt:`A purchase was refunded. New points fill this up first.`},reward:{progress:e=>`${e} progress`,points:(e,t)=>O(Math.abs(t),{one:`${e} point`,other:`${e} points`})},benefit:{rule:e=>`The rule: ${e}`},claim:{now:`Claim`,several:e=>`Claim (${e})`,again:`Again in`,done:`Claimed`},mission:{done:`Completed`,none:`No missions now. New ones come.`,ends:`Ends in`},activity:{open:`Open`,done:`Done`,again:`Again in`,streak:(e,t,n)=>O(n,{one:`${e} of ${t} day`,other:`${e} of ${t} days in a row`})},tiers:{here:`You are here`,season:e=>`A season lasts ${e}`,fresh:`New`,better:`Better`,before:`Before:`,after:`Now:`},history:{points:`Points`,progress:`Progress`,startsAgain:`starts again`,looped:`Completed once more`,balance:`Points after it`,tier:`Tier after it`,at:`When`,none:`Nothing has happened yet. Every change will be explained here.`},inbox:{unread:`Unread:`,read:e=>`Mark as read: ${e}`,readAll:`Mark all as read`,empty:`No messages yet.`},moment:{promotion:e=>`${e} reached`,demotion:e=>`You are on ${e} now`,loop:e=>`${e} completed once more`,atRisk:`Your tier is at risk`,news:`News`,done:`Continue`,earn:`See what earns progress`,untouched:(e,t)=>O(t,{one:`Your ${e} point is untouched.`,other:`Your ${e} points are untouched.`}),wayBack:(e,t,n)=>`${e} to ${t} until ${n}.`,carried:e=>`${e} progress carried over.`,newEnd:e=>`Your new season ends on ${e}.`},item:{redeem:`Redeem`,from:e=>`${e} and above`,left:(e,t)=>O(t,{one:`Last one`,other:`Only ${e} left`}),opens:`Opens in`,closes:`Ends in`,none:`There is nothing here yet. Come back soon.`,reasons:{INSUFFICIENT_POINTS:{button:({short:e})=>`${e} points short`,more:()=>`Purchases in the game earn points.`},TIER_TOO_LOW:{button:({tier:e})=>e?`Needs ${e}`:`Needs a higher tier`,more:()=>`Climb the tiers to unlock it.`},NOT_STARTED:{button:()=>`Not open yet`,more:({from:e})=>e?`Opens on ${e}.`:`It opens later.`},ENDED:{button:()=>`Over`,more:()=>`This offer has ended.`},SOLD_OUT:{button:()=>`Sold out`,more:()=>`All of them are taken.`},LIMIT_REACHED:{button:()=>`You have it`,more:()=>`You have redeemed as many as one player may.`},COMING_SOON:{button:()=>`Coming soon`,more:()=>`Not to be redeemed yet.`},IDENTIFICATION_REQUIRED:{button:()=>`Sign in to redeem`,more:()=>`Sign in once, so that your rewards stay yours.`},EMAIL_REQUIRED:{button:()=>`Redeem`,more:()=>`We ask for an e-mail when you redeem.`},STORE_SESSION_REQUIRED:{button:()=>`Redeem in the store`,more:()=>`Open the store from the game to redeem.`}}},failures:{offline:`No connection. Check your internet and try again.`,server:`Something went wrong on our side. Try again in a moment.`,limited:`That was a bit often. Wait a minute, then try again.`,"signed-out":`Your session is over. Reopen the game.`,forbidden:`This is not possible with this account.`,"not-found":`This is not there any more.`,refused:`This could not be done.`}},zt=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),Bt=function(e){return`/static/web/`+e},Vt={},Ht=function(e){return e.pathname.endsWith(`.css`)},Ut=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},k=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=Bt(t,n);let r=s(t),i=Ht(r);return Ut(Vt,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:zt,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},Wt=new re(Rt,{de:()=>k(()=>import(`./de-CMI872iU.js`),[]),es:()=>k(()=>import(`./es-CMI872iU.js`),[]),fr:()=>k(()=>import(`./fr-CMI872iU.js`),[]),ja:()=>k(()=>import(`./ja-CMI872iU.js`),[]),ko:()=>k(()=>import(`./ko-CMI872iU.js`),[]),"pt-BR":()=>k(()=>import(`./pt-BR-CMI872iU.js`),[]),"zh-Hans":()=>k(()=>import(`./zh-Hans-CMI872iU.js`),[]),"zh-Hant":()=>k(()=>import(`./zh-Hant-CMI872iU.js`),[])}),Gt=`2026-11-29T12:00:00Z`,A=`${`Xx_DragonSlayer_xX`.repeat(3)} of the ${`Everlasting Northern Brotherhood `.repeat(3)}`.slice(0,127)+`!`,j=999999999999;function M(e,t,n,r){return{code:e,kind:t,title:n,summary:r,rule:`Once in each day of UTC. Days that were missed do not add up.`,claim:null}}var N={...M(`DAILY`,`DAILY_BONUS`,`Daily bonus`,`30 points a day`),claim:{available:!0,open:1,nextAt:null}},Kt={...M(`MONTHLY`,`MONTHLY_GIFT`,`Monthly gift`,`A gold chest each month`),claim:{available:!1,open:0,nextAt:`2026-12-01T00:00:00Z`}},qt={...M(`DAILY`,`DAILY_BONUS`,`Daily bonus`,`30 points a day`),claim:{available:!1,open:0,nextAt:`2026-11-29T17:12:44Z`}},Jt=M(`P_MULT`,`MULTIPLIER`,`More points`,`1.1 times the points on every purchase`),Yt=M(`VIP`,`VIP_SUPPORT`,`VIP support`,`Answers within an hour`);function P(e,t,n,r,i){return{rank:e,code:t,name:n,seasonDays:r,benefits:i}}var Xt=[20,30,50,80,120,200].map(e=>M(`DAILY`,`DAILY_BONUS`,`Daily bonus`,`${e} points a day`)),Zt=[`1`,`1.1`,`1.25`,`1.5`,`1.75`,`2`].map(e=>M(`P_MULT`,`MULTIPLIER`,`More points`,`${e} times the points on every purchase`));function F(e){return[...Xt.slice(e-1,e),...e>1?Zt.slice(e-1,e):[],...e>2?[M(`MONTHLY`,`MONTHLY_GIFT`,`Monthly gift`,`A gold chest each month`),Yt]:[]]}var I=P(1,`BRONZE`,`Bronze`,30,F(1)),L=P(2,`SILVER`,`Silver`,30,F(2)),R=P(3,`GOLD`,`Gold`,45,F(3)),Qt=P(4,`PLATINUM`,`Platinum`,60,F(4)),$t=P(5,`DIAMOND`,`Diamond`,90,F(5)),z=P(6,`BLACK`,`Black`,90,F(6)),en=[I,L,R,Qt,$t,z],B={...L,name:A};function V(e,t,n){let r=e>=n;return{current:e,target:t,remaining:t-e,fraction:e/t,keepThreshold:n,keepThresholdMet:r}}function tn(e,t,n){return{startedAt:e,endsAt:t,outlook:n}}var nn=tn(`2026-11-14T09:00:00Z`,`2026-12-14T09:00:00Z`,`KEEP`),rn=tn(`2026-11-01T09:00:00Z`,`2026-12-01T09:00:00Z`,`DEMOTE`),an=tn(`2026-10-30T16:13:22Z`,`2026-11-29T16:13:22Z`,`DEMOTE`),H={id:`m1`,code:`THREE_BUYS`,title:`Buy three times this week`,counts:`PURCHASES`,progress:2,goal:3,rewardSc:50,rewardP:0,completedAt:null,endsAt:`2026-12-05T00:00:00Z`},on=[H,{...H,id:`m2`,code:`SPEND`,title:`Spend 100 dollars`,counts:`AMOUNT_USD`,progress:15,goal:100,rewardP:250},{...H,id:`m3`,code:`BOSSES`,title:`Defeat ten bosses`,counts:`REPORTED`,progress:0,goal:10,rewardSc:0,rewardP:1,endsAt:null},{...H,id:`m4`,code:`DONE`,title:`Finish the first chapter`,counts:`REPORTED`,progress:1,goal:1,completedAt:`2026-11-20T00:00:00Z`}],sn={...H,id:`m5`,title:A,counts:`AMOUNT_USD`,progress:999999999998,goal:j,rewardSc:j,rewardP:j},U={id:`a1`,code:`CHECK_IN`,title:`Check in`,rewardSc:0,rewardP:5,streaks:[{days:3,rewardSc:0,rewardP:20},{days:7,rewardSc:50,rewardP:100}],streakDays:4,limitReached:!1,nextAt:null};function W(e,t,n,r,i,a,o=L){return{id:e,kind:t,at:n,explanation:r,scDelta:i,pDelta:a,tier:o}}var cn=[W(`h1`,`P_SPENT`,`2026-11-28T18:20:00Z`,`400 points spent on a golden saddle.`,0,-400,R),W(`h2`,`PROMOTED`,`2026-11-27T09:30:00Z`,`You completed Silver and reached Gold. 100 progress carries over; your new season has 45 days.`,-2e3,0,R),W(`h3`,`PURCHASE`,`2026-11-27T09:30:00Z`,`49.99 USD on Silver: 500 progress and 549 points.`,500,549),W(`h4`,`LOOPED`,`2026-11-02T08:00:00Z`,`You completed Black once more. Your new season has 90 days.`,-5e4,0,z),W(`h5`,`DEMOTED`,`2026-10-31T00:00:00Z`,`900 needed to keep Silver, 500 reached: your season ended and your tier is now Bronze. Your points are untouched.`,-500,0,I),W(`h6`,`REFUND`,`2026-10-12T10:00:00Z`,`9.99 USD of a purchase went back, with the progress and the points it had earned.`,-99,-99),W(`h7`,`JOINED`,`2026-10-01T10:00:00Z`,`You joined on Bronze; your season has 30 days.`,0,0,I)],ln=[W(`h9`,`PURCHASE`,`2026-11-27T09:30:00Z`,A,j,j,B)],G={createdAt:`2026-11-27T09:30:00Z`,readAt:null},K={__typename:`TierChanged`,...G,id:`n1`,message:`You completed Silver and reached Gold.`,reason:`PROMOTED`,from:L,to:R},un={...K,id:`n2`,message:`900 needed to keep Silver, 500 reached: your season ended.`,reason:`DEMOTED`,from:L,to:I},dn={...K,id:`n3`,message:`You completed Black once more. Your season begins again.`,reason:`LOOPED`,from:z,to:z},fn={__typename:`PointsChanged`,...G,id:`n4`,message:`Mission completed: Defeat ten bosses.`,reason:`P_GRANTED`,delta:250,balance:1750},q={__typename:`SeasonEndingReminder`,...G,id:`n5`,message:`3 days left: 400 more keeps Silver.`,daysLeft:3,endsAt:`2026-12-01T09:00:00Z`,outlook:`DEMOTE`},pn=[q,K,{...fn,readAt:`2026-11-27T10:00:00Z`},{__typename:`RedemptionUpdated`,...G,id:`n6`,readAt:`2026-11-27T10:00:00Z`,message:`The golden saddle was delivered.`,redemption:{id:`r1`,title:`Golden saddle`,status:`FULFILLED`}}],mn={id:`i1`,sku:`saddle`,kind:`DIGITAL`,category:`Riding`,title:`Golden saddle`,description:`For any horse.`,imageUrl:null,price:400,minTier:null,availableFrom:null,availableUntil:null,stockLeft:null,perMemberLimit:null,comingSoon:!1,eligibility:{redeemable:!0,reasons:[],pointsShort:0}};function hn(e,t,n){return{...mn,id:e,sku:e,title:t,eligibility:{redeemable:!1,reasons:[n],pointsShort:320}}}var gn=[mn,{...hn(`i2`,`Diamond crown`,`TIER_TOO_LOW`),minTier:R,price:5e3},{...hn(`i3`,`Enamel mug`,`INSUFFICIENT_POINTS`),kind:`TANGIBLE`,price:2400,stockLeft:3,availableUntil:`2026-11-29T20:00:00Z`},{...hn(`i4`,`Signed poster`,`SOLD_OUT`),kind:`TANGIBLE`,stockLeft:0}],_n={...mn,id:`i5`,sku:`long`,title:A,price:j,minTier:B},vn=24;function yn(){return Array.from({length:vn},(t,n)=>{let r=124+n%3*16,i=`rotate(${360/vn*n} 160 160) translate(160 ${160-r})`;return e`<g transform=${i}><path class="moment-star s${n%4}" d="M0-6l1.8 4.2 4.2 1.8-4.2 1.8L0 6l-1.8-4.2L-6 0l4.2-1.8z"></path></g>`})}function J(e,t,n){let r=xn(t),a=t.__typename===`TierChanged`?`tone-${x(t.to)}`:``,o=Sn(e,t,r);return i`<div
class="moment moment-${r} ${a}"
role="dialog"
aria-modal="true"
aria-label=${o}
tabindex="-1"
@click=${n.onDone}
@keydown=${({key:e})=>e===`Escape`&&n.onDone()}
${ke(bn)}
>
<div class="moment-card">
${Cn(t,r,n)}
<h2 class="moment-title"><bdi>${o}</bdi></h2>
<p class="moment-message"><bdi>${t.message}</bdi></p>
${t.__typename===`TierChanged`?wn(e,t,r,n):s}
<p class="moment-actions">
${n.onEarn&&(r===`demotion`||r===`at-risk`)?i`<button type="button" class="button main" @click=${n.onEarn}>${e.t.moment.earn}</button>`:s}
<button type="button" class="button ${r===`demotion`||r===`at-risk`?``:`main`}">
${e.t.moment.done}
</button>
</p>
</div>
</div>`}function bn(e){e instanceof HTMLElement&&queueMicrotask(()=>e.focus())}function xn(e){switch(e.__typename){case`TierChanged`:return e.to.rank>e.from.rank?`promotion`:e.to.rank<e.from.rank?`demotion`:`loop`;case`PointsChanged`:return e.delta>0?`reward`:`news`;case`SeasonEndingReminder`:return e.outlook===`DEMOTE`?`at-risk`:`news`;case`ScExpiringReminder`:return`at-risk`;default:return`news`}}function Sn({t:e,format:t},n,r){switch(n.__typename){case`TierChanged`:return r===`promotion`?e.moment.promotion(n.to.name):r===`demotion`?e.moment.demotion(n.to.name):e.moment.loop(n.to.name);case`PointsChanged`:return e.reward.points(t.signed(n.delta),n.delta);case`SeasonEndingReminder`:case`ScExpiringReminder`:return r===`at-risk`?e.moment.atRisk:e.moment.news;default:return e.moment.news}}function Cn(e,t,{loops:n=0}){if(e.__typename!==`TierChanged`)return i`<div class="moment-stage small-stage">${m(t===`reward`?`gift`:t===`at-risk`?`alert`:`bell`,48)}</div>`;let{from:r,to:a}=e;return i`<div class="moment-stage">
${t===`demotion`?s:i`<svg class="moment-stars" viewBox="0 0 320 320" aria-hidden="true">${yn()}</svg>`}
${t===`demotion`?i`<span class="moment-before">${S(r,{size:96})}</span>`:s}
<span class="moment-gem">${S(a,{size:t===`demotion`?96:240,share:t===`demotion`?void 0:1,loops:n})}</span>
</div>`}function wn(e,{from:t,to:n},r,{member:a}){let{t:o,format:c}=e;return r===`demotion`?i`<ul class="moment-facts">
${a&&a.points.balance>0?i`<li>${m(`star`)}<bdi>${o.moment.untouched(c.number(a.points.balance),a.points.balance)}</bdi></li>`:s}
${a?.nextTier?i`<li>
${m(`up`)}
<bdi>${o.moment.wayBack(c.number(a.progress.remaining),a.nextTier.name,c.weekday(a.season.endsAt))}</bdi>
</li>`:s}
</ul>`:i`${r===`promotion`?Ge(e,t,n):s}
${a?i`<ul class="moment-facts">
${a.progress.current>0?i`<li>${m(`arrow`)}<bdi>${o.moment.carried(c.number(a.progress.current))}</bdi></li>`:s}
<li>${m(`calendar`)}<bdi>${o.moment.newEnd(c.weekday(a.season.endsAt))}</bdi></li>
</ul>`:s}`}var Y=()=>void 0,X={onClaim:Y},Tn=e=>i`<div class="story-list">${e}</div>`,Z=e=>i`<div class="story-stage">${e}</div>`,En={tier:R,nextTier:Qt,progress:V(100,5e3,2e3),season:nn,points:{balance:1500,expiresAt:null}},Dn={...En,tier:I,nextTier:L,progress:V(0,1e3,400)},On={gem:()=>[[`sizes`,i`<div class="story-row">${[16,24,48,96].map(e=>S(R,{size:e}))}</div>`],[`cuts`,i`<div class="story-row">${en.map(e=>S(e,{size:48,label:e.name}))}</div>`],[`locked`,i`<div class="story-row">${en.map(e=>S(e,{size:48,locked:!0}))}</div>`],[`the way up`,i`<div class="story-row">${[0,.35,.7,1].map(e=>S(L,{size:96,share:e}))}</div>`],[`loops`,i`<div class="story-row">${[1,3,5,6].map(e=>S(z,{size:96,loops:e}))}</div>`],[`240 px`,S($t,{size:240,share:.6})]],icon:()=>[[`all`,i`<div class="story-row">${le.map(e=>m(e,24))}</div>`]],scale:e=>[[`on the way`,E(e,{tier:L,nextTier:R,progress:V(500,2e3,900)})],[`kept`,E(e,{tier:L,nextTier:R,progress:V(1400,2e3,900)})],[`the first tier`,E(e,{tier:I,nextTier:L,progress:V(350,1e3,400)})],[`the last tier`,E(e,{tier:z,nextTier:null,progress:V(12e3,5e4,5e4)})],[`empty`,E(e,{tier:R,nextTier:Qt,progress:V(0,5e3,2e3)})],[`long, 12 digits`,E(e,{tier:B,nextTier:{...R,name:A},progress:V(j-1,j,j-100)})],[`loading`,T(`scale`,e.t.common.loading)]],season:e=>[[`safe`,D(e,{tier:L,season:nn,progress:V(1400,2e3,900)})],[`at risk`,D(e,{tier:L,season:rn,progress:V(500,2e3,900)})],[`always yours`,D(e,{tier:I,season:{...nn,outlook:`RESTART`},progress:V(350,1e3,400)})],[`the last hours`,D(e,{tier:L,season:an,progress:V(899,2e3,900)})],[`long, 12 digits`,D(e,{tier:B,season:rn,progress:V(0,j,j)})]],countdown:e=>[[`days`,p(e,`2026-12-19T12:00:01Z`)],[`a day`,p(e,`2026-11-30T12:00:00Z`)],[`hours`,p(e,`2026-11-29T16:13:22Z`)],[`over`,p(e,`2026-11-29T11:00:00Z`)]],balance:e=>[[`points`,v(e,{balance:1500,expiresAt:`2027-03-01T00:00:00Z`})],[`one`,v(e,{balance:1,expiresAt:null})],[`none`,v(e,{balance:0,expiresAt:null})],[`debt`,v(e,{balance:-250,expiresAt:null})],[`12 digits`,v(e,{balance:j,expiresAt:`2027-03-01T00:00:00Z`})]],benefit:e=>[[`to claim`,b(e,N,X)],[`claimed`,b(e,Kt,X)],[`in hours`,b(e,{...qt,code:`SOON`,title:`Evening bonus`},X)],[`under way`,b(e,{...N,title:`Morning bonus`},{...X,busy:!0})],[`several`,b(e,{...N,title:`Lost gift`,claim:{available:!0,open:3,nextAt:null}},X)],[`no claim`,b(e,Yt)],[`long`,b(e,{...N,title:A,summary:A,rule:A.repeat(3)},X)],[`loading`,T(`rows`,e.t.common.loading)]],mission:e=>[[`nearest first`,Tn(pe(on).map(t=>fe(e,t)))],[`long, 12 digits`,fe(e,sn)],[`none`,w(e.t.mission.none,{name:`flag`})],[`loading`,T(`rows`,e.t.common.loading)],[`offline`,tt(e,new l(`offline`),{onRetry:Y})]],activity:e=>[[`open`,h(e,U)],[`done for today`,h(e,{...U,streakDays:5,limitReached:!0,nextAt:`2026-11-30T00:00:00Z`})],[`no streak yet`,h(e,{...U,streakDays:0})],[`a long row`,h(e,{...U,streaks:[{days:365,rewardSc:1e3,rewardP:0}],streakDays:90})],[`long, 12 digits`,h(e,{...U,title:A,rewardSc:j,rewardP:j})]],compare:e=>[[`the ladder`,Ke(e,{tiers:en,tier:L})],[`one tier up`,i`${Ge(e,L,R)}`],[`long`,Ke(e,{tiers:[{...B,benefits:[{...Jt,title:A,summary:A}]}],tier:B})]],history:e=>[[`by month`,ct(e,cn,{balance:1500})],[`long, 12 digits`,ct(e,ln,{balance:j})],[`none`,w(e.t.history.none,{name:`clock`})],[`loading`,T(`rows`,e.t.common.loading)]],inbox:e=>[[`unread and read`,dt(e,pn,{onRead:Y})],[`long`,dt(e,[{...q,message:A}],{onRead:Y})],[`none`,w(e.t.inbox.empty,{name:`bell`})]],item:e=>[[`offers`,i`<div class="story-cards">${gn.map(t=>yt(e,t,{href:`#${t.sku}`,onAct:Y}))}</div>`],[`long, 12 digits`,i`<div class="story-cards">${yt(e,_n,{href:`#long`,onAct:Y})}</div>`],[`none`,w(e.t.item.none,{name:`tag`})],[`loading`,T(`cards`,e.t.common.loading)],[`server's error`,tt(e,new l(`server`),{onRetry:Y})]],promotion:e=>[[`promotion`,Z(J(e,K,{onDone:Y,member:En}))]],demotion:e=>[[`demotion`,Z(J(e,un,{onDone:Y,onEarn:Y,member:Dn}))]],loop:e=>[[`loop`,Z(J(e,dn,{onDone:Y,loops:3,member:{...En,nextTier:null}}))]],reward:e=>[[`reward`,Z(J(e,fn,{onDone:Y}))]],"at-risk":e=>[[`at risk`,Z(J(e,q,{onDone:Y,onEarn:Y}))]],banner:e=>[[`offline`,C(`offline`,e.t.failures.offline,{words:e.t.common.retry,onAct:Y})],[`session`,C(`session`,e.t.failures[`signed-out`])],[`sandbox`,C(`sandbox`,`SANDBOX`)],[`at risk`,C(`at-risk`,e.t.season.atRisk(`400`,e.format.weekday(rn.endsAt),`Silver`),{words:e.t.moment.earn,onAct:Y})],[`long`,C(`at-risk`,A,{words:e.t.moment.earn,onAct:Y})]],toast:e=>[[`said`,Ze(e.t.claim.done)],[`good`,Qe(e,{words:e.t.claim.done},Y)]],failure:e=>[`offline`,`server`,`limited`,`signed-out`,`refused`].map(t=>[t,tt(e,new l(t),t===`offline`?{onRetry:Y}:{})]),skeleton:e=>[[`head`,T(`head`,e.t.common.loading)],[`scale`,T(`scale`)],[`rows`,T(`rows`)],[`cards`,T(`cards`)]],controls:e=>[[`buttons`,i`<div class="story-row">
<button type="button" class="button main">${e.t.claim.now}</button>
<button type="button" class="button">${e.t.common.retry}</button>
<button type="button" class="button danger">${e.t.item.redeem}</button>
<button type="button" class="button quiet">${e.t.inbox.readAll}</button>
<button type="button" class="button main" aria-disabled="true">${e.t.item.reasons.SOLD_OUT.button()}</button>
</div>`],[`chips`,i`<div class="story-row"><span class="chip">${e.t.tiers.here}</span><span class="chip">${e.t.tiers.fresh}</span></div>`]]},kn=f`
.stories-bar {
background: var(--surface);
border-block-end: 1px solid var(--line);
display: flex;
flex-wrap: wrap;
gap: 8px 16px;
padding: 8px 16px;
}
.stories-bar label {
align-items: center;
display: flex;
gap: 8px;
}
.stories-bar select {
background: var(--surface);
border: 1px solid var(--control);
border-radius: var(--radius-control);
color: var(--ink);
font: inherit;
min-height: 44px;
}
.stories {
display: grid;
gap: 32px;
grid-template-columns: minmax(0, 1fr);
margin: 0 auto;
max-width: 560px;
padding: 24px 16px;
}
.stories > section > h2 {
color: var(--muted);
font: 600 13px/18px var(--font);
margin-block-end: 8px;
}
.story-list {
display: grid;
gap: 24px;
}
.story-row {
align-items: center;
display: flex;
flex-wrap: wrap;
gap: 16px;
}
.story-cards {
display: grid;
gap: 12px;
grid-template-columns: repeat(2, minmax(0, 1fr));
}
.story-stage {
height: 720px;
position: relative;
}
`,An=[{name:`story`,values:Object.keys(On)},{name:`theme`,values:[`system`,`light`,`dark`]},{name:`dir`,values:[`ltr`,`rtl`]},{name:`locale`,values:te}];function jn({name:e,values:t}){let n=new URLSearchParams(location.search).get(e);return t.find(e=>e===n)??t[0]??``}function Mn(e,t){let n=new URLSearchParams(location.search);n.set(e,t),location.search=n.toString()}var Nn=()=>Date.parse(Gt);function Pn(e){let t=On[Q.story??``];return i`<nav class="stories-bar" aria-label="Stories">${An.map(Fn)}</nav>
<main class="stories" tabindex="-1">
<h1>${Q.story}</h1>
${t?.(e).map(([e,t])=>i`<section aria-label=${e}><h2>${e}</h2>${t}</section>`)}
</main>`}function Fn({name:e,values:t}){return i`<label>
${e}
<select @change=${({target:t})=>t instanceof HTMLSelectElement&&Mn(e,t.value)}>
${t.map(t=>i`<option ?selected=${t===Q[e]}>${t}</option>`)}
</select>
</label>`}var Q=Object.fromEntries(An.map(e=>[e.name,jn(e)])),$=ne([Q.locale]);It(kn),Lt($,Q.dir===`rtl`?`rtl`:`ltr`),Q.theme&&Q.theme!==`system`&&document.documentElement.setAttribute(`theme`,Q.theme),Wt.in($.locale).then(e=>{let t=document.querySelector(`laurel-stories`);t&&a(Pn({t:e,format:u($.tag),now:Nn}),t)});export{Rt as t};