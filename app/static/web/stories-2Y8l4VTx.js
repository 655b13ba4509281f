import{_ as e,c as t,d as n,f as r,g as i,h as a,l as o,m as s,n as c,r as l,t as u,u as d,v as f}from"./format-Caupmz4K.js";import{t as ee}from"./locales-DtepFnyg.js";var te=[`en`,`de`,`es`,`fr`,`ja`,`ko`,`pt-BR`,`zh-Hans`,`zh-Hant`];function ne(e){for(let t of e){let e=t?ee(t,[...te]):void 0;if(t&&e)return{locale:e,tag:t}}return{locale:`en`,tag:`en`}}var re=class{english;#e;constructor(e,t){this.english=e,this.#e=t}async in(e){if(e===`en`)return this.english;try{return(await this.#e[e]()).texts}catch{return this.english}}};function ie(e){let t=new Intl.PluralRules(e);return(e,n)=>{let r=t.select(e);return(r===`one`||r===`many`?n[r]:void 0)??n.other}}var p=/^#[0-9a-f]{6}$/i,ae=/^\/pictures\/[\w./-]+$/;function oe(e){let[t=0,n=0,r=0]=[1,3,5].map(t=>{let n=Number.parseInt(e.slice(t,t+2),16)/255;return n<=.04045?n/12.92:((n+.055)/1.055)**2.4});return .2126*t+.7152*n+.0722*r}function m(e,t){let[n=0,r=0]=[oe(e),oe(t)].sort((e,t)=>e-t);return(r+.05)/(n+.05)}function se(e){return!e.surface||!p.test(e.surface)?null:m(e.surface,`#ffffff`)>m(e.surface,`#000000`)?`dark`:`light`}var ce=[`#ffffff`,`#0d1a14`];function le({accent:e,surface:t,ink:n,points:r,radius:i,stageImage:a}){let o=Object.entries({accent:e,surface:t,ink:n,points:r}).filter(([,e])=>e&&p.test(e)).map(([e,t])=>`--laurel-${e}: ${t};`);if(e&&p.test(e)){let[t,n]=ce;o.push(`--on-accent: ${m(e,t)>=m(e,n)?t:n};`)}return t&&p.test(t)&&(o.push(`--bg: var(--surface);`),o.push(...Object.entries({sunken:6,line:16,control:55,muted:75}).map(([e,t])=>`--${e}: color-mix(in srgb, var(--ink) ${t}%, var(--surface));`))),i!==null&&Number.isInteger(i)&&o.push(`--laurel-radius: ${i}px;`),a&&ae.test(a)&&o.push(`--laurel-stage-image: url("${a}");`),o.join(``)}function ue(e,t){let n=(e,n)=>t.filter(t=>p.test(t.look[e])).map(t=>`${n} .tone-${t.rank} { --tone: ${t.look[e]}; }`).join(``),r=(e,t,r)=>`${n(`light`,e)}@media (prefers-color-scheme: dark) { ${n(`dark`,t)} }${n(`dark`,r)}`,i=new CSSStyleSheet;return i.replaceSync(`:root:not(#no), :host(:not(#no)) { ${le(e)} }`+r(`:root`,`:root:not([theme="light"])`,`:root[theme="dark"]`)+r(`:host`,`:host(:not([theme="light"]))`,`:host([theme="dark"])`)),i}function de(e,t){return`${Math.min(100,Math.max(0,100*e/t))}%`}function fe({value:e,target:t,label:n,valueText:r,tone:a=``,marks:o=s,thin:c=!1}){let l=c?8:16;return i`<div
class="bar ${a}"
role="progressbar"
aria-label=${n}
aria-valuemin="0"
aria-valuemax=${t}
aria-valuenow=${Math.min(e,t)}
aria-valuetext=${r}
>
<svg width="100%" height=${l} aria-hidden="true">
<rect class="bar-fill" width=${de(e,t)} height=${l}></rect>
${o}
</svg>
</div>`}var pe=f`
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
`;function h({format:e,now:t},n){return i`<time class="countdown" role="timer" datetime=${n}><bdi>${e.countdown(Date.parse(n)-t())}</bdi></time>`}var me={alert:e`<path d="M12 4 21.5 20h-19zM12 10v4.5M12 17.2v.1"></path>`,arrow:e`<path d="M5 12h14M13 6l6 6-6 6"></path>`,bell:e`<path d="M6 16V10.5a6 6 0 0 1 12 0V16l1.5 2h-15zM10 20.5h4"></path>`,bolt:e`<path d="M13 3 5 13.5h6L10.5 21 19 10.5h-6z"></path>`,calendar:e`<path d="M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V7M15.5 3.5V7"></path>`,check:e`<path d="M5 12.5 10 17.5 19.5 7"></path>`,chevron:e`<path d="M6 9.5l6 6 6-6"></path>`,clock:e`<circle cx="12" cy="12" r="8.5"></circle><path d="M12 7v5.2l3.4 2"></path>`,close:e`<path d="M6 6l12 12M18 6 6 18"></path>`,double:e`<path d="M6 12.5l6-6 6 6M6 18.5l6-6 6 6"></path>`,down:e`<path d="M12 5v14M6 13l6 6 6-6"></path>`,flag:e`<path d="M6 21V4h11l-2.5 4L17 12H6"></path>`,flame:e`<path d="M12 3c1 4 5.5 5.5 5.5 11a5.5 5.5 0 0 1-11 0c0-2.5 1.5-4 2.5-5.5.5 1.5 1 2 1.8 2.3C10.5 8 10.5 5.5 12 3z"></path>`,flask:e`<path d="M9 3h6M10 3v6L4.8 18.5a1.7 1.7 0 0 0 1.5 2.5h11.4a1.7 1.7 0 0 0 1.5-2.5L14 9V3M7.5 15h9"></path>`,gift:e`<path d="M4 9.5h16v4H4zM5.5 13.5v7h13v-7M12 9.5v11M12 9.5C7 9.5 7 4.5 9.5 4.5S12 7 12 9.5c0-2.5 0-5 2.5-5s2.5 5-2.5 5"></path>`,headset:e`<path d="M4.5 15v-3a7.5 7.5 0 0 1 15 0v3M4.5 14h3v5h-3zM16.5 14h3v5h-3zM18 19c0 1.5-1.5 2-4 2"></path>`,info:e`<circle cx="12" cy="12" r="8.5"></circle><path d="M12 11v5M12 8v.1"></path>`,lock:e`<path d="M5.5 11h13v9.5h-13zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11"></path>`,offline:e`<path d="M4 4l16 16M8.5 12.5a5.5 5.5 0 0 1 2.2-1.2M13.5 11.3a5.5 5.5 0 0 1 2 1.2M5 9a10.5 10.5 0 0 1 3-2M11.5 6A10.5 10.5 0 0 1 19 9M12 17v.1"></path>`,parcel:e`<path d="M4 8l8-4 8 4v8.5l-8 4-8-4zM4 8l8 4 8-4M12 12v8.5M8 6l8 4"></path>`,person:e`<circle cx="12" cy="8" r="4"></circle><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0"></path>`,shield:e`<path d="M12 3.5 19 6v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM8.8 12l2.3 2.3 4.2-4.3"></path>`,star:e`<path d="M12 4l2.4 5.2 5.6.7-4.1 3.9 1.1 5.6L12 16.6l-5 2.8 1.1-5.6L4 9.9l5.6-.7z"></path>`,tag:e`<path d="M4 4h8l8.5 8.5-8 8L4 12zM8 8v.1"></path>`,up:e`<path d="M12 19V5M6 11l6-6 6 6"></path>`},he=Object.keys(me);function g(e,t=20){return i`<svg class="icon" viewBox="0 0 24 24" width=${t} height=${t} aria-hidden="true">${me[e]}</svg>`}function _({t:e,format:t},{rewardSc:n,rewardP:r}){return i`<span class="rewards">
${n?i`<span class="chip reward"><bdi>${e.reward.progress(t.signed(n))}</bdi></span>`:s}
${r?i`<span class="chip reward reward-points"><bdi>${e.reward.points(t.signed(r),r)}</bdi></span>`:s}
</span>`}function ge({t:e,format:t},{counts:n,progress:r,goal:i}){let a=n===`AMOUNT_USD`?t.usd:t.number;return e.scale.value(a(r),a(i))}function _e(e,t){let{t:n}=e,r=ge(e,t),a=t.completedAt!==null;return i`<article class="mission ${a?`done`:``}">
<p class="mission-head">
<bdi class="mission-title clamp">${t.title}</bdi>
<bdi class="mission-far small num">${r}</bdi>
</p>
${fe({value:t.progress,target:t.goal,label:t.title,valueText:r,thin:!0})}
<p class="mission-foot">
${_(e,t)}
${a?i`<span class="mission-done small">${g(`check`,16)}${n.mission.done}</span>`:t.endsAt?i`<span class="small muted"><bdi>${n.mission.ends} ${h(e,t.endsAt)}</bdi></span>`:s}
</p>
</article>`}function ve(e){let t=({completedAt:e,progress:t,goal:n})=>e===null?t/n:-1;return[...e].sort((e,n)=>t(n)-t(e))}var ye=f`
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
`,be=10;function v(e,t){let{t:n}=e,{limitReached:r,nextAt:a}=t;return i`<article class="activity">
<p class="activity-head">
<bdi class="activity-title clamp">${t.title}</bdi>
${r?i`<span class="activity-state small">
${g(`check`,16)}<bdi>${a?i`${n.activity.again} ${h(e,a)}`:n.activity.done}</bdi>
</span>`:i`<span class="activity-state open small">${n.activity.open}</span>`}
</p>
${_(e,t)} ${xe(e,t)}
</article>`}function xe(e,{title:t,streaks:n,streakDays:r}){let{t:a,format:o}=e,c=n.find(({days:e})=>e>r)??n[0];if(!c)return s;let l=r>=c.days?0:r,u=a.activity.streak(o.number(l),o.number(c.days),c.days);return i`<div class="streak">
${c.days<=be?i`<span class="streak-days" role="img" aria-label=${u}>
${Array.from({length:c.days},(e,t)=>Se(t,l,c.days))}
</span>`:fe({value:l,target:c.days,label:t,valueText:u,thin:!0})}
<p class="streak-words small muted"><bdi>${u}</bdi>${_(e,c)}</p>
</div>`}function Se(e,t,n){let r=e<t?`full`:e===t?`next`:``,a=e===n-1;return i`<span class="streak-day ${r}">${e<t?g(`check`,16):a?g(`gift`,16):s}</span>`}var Ce=f`
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
`,y=(e,t)=>{let n=e._$AN;if(n===void 0)return!1;for(let e of n)e._$AO?.(t,!1),y(e,t);return!0},b=e=>{let t,n;do{if((t=e._$AM)===void 0)break;n=t._$AN,n.delete(e),e=t}while(n?.size===0)},we=e=>{for(let t;t=e._$AM;e=t){let n=t._$AN;if(n===void 0)t._$AN=n=new Set;else if(n.has(e))break;n.add(e),De(t)}};function Te(e){this._$AN===void 0?this._$AM=e:(b(this),this._$AM=e,we(this))}function Ee(e,t=!1,n=0){let r=this._$AH,i=this._$AN;if(i!==void 0&&i.size!==0){if(t){if(Array.isArray(r))for(let e=n;e<r.length;e++)y(r[e],!1),b(r[e]);else r!=null&&(y(r,!1),b(r))}else y(this,e)}}var De=e=>{e.type==r.CHILD&&(e._$AP??=Ee,e._$AQ??=Te)},Oe=class extends n{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,t,n){super._$AT(e,t,n),we(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),t&&(y(this,e),b(this))}setValue(e){if(o(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}},ke=600,Ae=d(class extends Oe{#e;#t=0;render(e,t){cancelAnimationFrame(this.#t);let n=this.#e??e;if(n===e||matchMedia(`(prefers-reduced-motion: reduce)`).matches)return this.#e=e,t(e);let r=performance.now(),i=a=>{let o=Math.min(1,(a-r)/ke);this.#e=o<1?Math.round(n+(e-n)*(1-(1-o)**3)):e,this.setValue(t(this.#e)),o<1&&(this.#t=requestAnimationFrame(i))};return this.#t=requestAnimationFrame(i),t(n)}disconnected(){cancelAnimationFrame(this.#t),this.#e=void 0}});function je(e,t){return Number.isSafeInteger(e)?Ae(e,t):s}function x({t:e,format:t},{balance:n,expiresAt:r}){return i`<div class="balance ${n<0?`debt`:``}">
<p class="balance-sum">
${g(`star`,24)}
<strong class="num"><bdi>${je(n,t.number)}</bdi></strong>
<span>${e.points.unit(n)}</span>
</p>
${n<0?i`<p class="small muted"><bdi>${e.points.debt}</bdi></p>`:r?i`<p class="small muted"><bdi>${e.points.validUntil(t.day(r))}</bdi></p>`:s}
</div>`}var Me=f`
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
`,Ne=f`
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
text-align: -webkit-match-parent;
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
.icon {
color: inherit !important;
}
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
`,Pe=new WeakMap,Fe=d(class extends Oe{render(e){return s}update(e,[t]){let n=t!==this.G;return n&&this.rt(void 0),(n||this.lt!==this.ct)&&(this.G=t,this.ht=e.options?.host,this.rt(this.ct=e.element)),s}rt(e){if(this.G!==void 0){if(this.isConnected||(e=void 0),typeof this.G==`function`){let t=this.ht??globalThis,n=Pe.get(t);n===void 0&&(n=new WeakMap,Pe.set(t,n)),n.get(this.G)!==void 0&&this.G.call(this.ht,void 0),n.set(this.G,e),e!==void 0&&this.G.call(this.ht,e)}else this.G.value=e}}get lt(){return typeof this.G==`function`?Pe.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}}),Ie={DAILY_BONUS:`calendar`,MONTHLY_GIFT:`gift`,MULTIPLIER:`double`,OTHER:`star`,PERSONAL_OFFER:`tag`,VIP_SUPPORT:`headset`};function Le(e,t=20){return g(Ie[e]??`star`,t)}function S(e,t,{onClaim:n,busy:r}={}){let{t:a}=e;return i`<div class="benefit">
<span class="benefit-icon">${Le(t.kind)}</span>
<div class="benefit-words">
<div>
<p class="benefit-title"><bdi class="clamp">${t.title}</bdi></p>
<p class="small muted"><bdi>${t.summary}</bdi></p>
</div>
<button type="button" class="button quiet icon-only" aria-label=${a.benefit.rule(t.title)} ${Fe(Re)}>
${g(`info`)}
</button>
<div class="benefit-rule" popover>
<p class="benefit-title"><bdi>${t.title}</bdi></p>
<p><bdi>${t.rule}</bdi></p>
</div>
</div>
${n?ze(e,t,{onClaim:n,busy:r}):s}
</div>`}function Re(e){let t=e?.nextElementSibling;e instanceof HTMLButtonElement&&t&&(e.popoverTargetElement=t)}function ze(e,t,{onClaim:n,busy:r=!1}){let{t:a,format:o}=e,{claim:c}=t;return c?i`<button
type="button"
class="button claim ${c.available?`main`:``}"
aria-disabled=${!c.available||r}
@click=${()=>{c.available&&!r&&n?.(t)}}
>
<span>
<bdi>${c.available?c.open>1?a.claim.several(o.number(c.open)):a.claim.now:c.nextAt?i`${a.claim.again} ${h(e,c.nextAt)}`:a.claim.done}</bdi>
<span class="sr">${t.title}</span>
</span>
</button>`:s}var Be=f`
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
`,Ve=[`CABOCHON`,`TRILLION`,`PRINCESS`,`HEXAGON`,`BRILLIANT`,`ONYX`];function He(e){return e.look?.gem??Ve[Math.min(e.rank,Ve.length)-1]??`CABOCHON`}function Ue(e){return`tone-${e.rank}`}var We={CABOCHON:e`<circle class="gem-base" cx="32" cy="32" r="22"></circle>
<path class="gem-light" d="M16 28a17 17 0 0 1 22-12 24 24 0 0 0-22 12z"></path>`,TRILLION:e`<path class="gem-base" d="M10 16h44L32 54z"></path>
<path class="gem-light" d="M10 16h44L32 28z"></path><path class="gem-dark" d="M32 28l22-12-22 38z"></path>`,PRINCESS:e`<path class="gem-base" d="M32 8l24 24-24 24L8 32z"></path>
<path class="gem-light" d="M32 8L8 32h12l12-12z"></path><path class="gem-dark" d="M32 56l24-24H44L32 44z"></path>
<path class="gem-line" d="M32 20l12 12-12 12-12-12z"></path>`,HEXAGON:e`<path class="gem-base" d="M32 7l22 12.5v25L32 57 10 44.5v-25z"></path>
<path class="gem-light" d="M32 7L10 19.5v25l10-6v-13l12-7z"></path>
<path class="gem-dark" d="M32 57l22-12.5v-25l-10 6v13l-12 7z"></path>
<path class="gem-line" d="M32 18.5l12 7v13l-12 7-12-7v-13z"></path>`,BRILLIANT:e`<path class="gem-base" d="M20 12h24l14 15-26 31L6 27z"></path>
<path class="gem-light" d="M20 12L6 27h20z"></path><path class="gem-dark" d="M38 27h20L32 58z"></path>
<path class="gem-line" d="M6 27h52M20 12l6 15 6 31M44 12l-6 15-6 31"></path>`,ONYX:e`<path class="gem-base" d="M22 8h20l14 14v20L42 56H22L8 42V22z"></path>
<path class="gem-light" d="M32 14l4 14 14 4-14 4-4 14-4-14-14-4 14-4z"></path>`},Ge=[[24,57,-66],[14,50,-42],[8.5,38,-22],[10,25,-8],[17,14,20]],Ke=2;function C(t,{size:n,share:r,loops:a=0,locked:o=!1,label:c}){let l=We[He(t)],u=r===void 0?l:e`<g transform="translate(14.4 14.4) scale(0.55)">${l}</g>`;return i`<svg
class="gem gem-${n} ${Ue(t)} ${o?`locked`:``}"
viewBox="0 0 64 64"
width=${n}
height=${n}
role=${c?`img`:s}
aria-label=${c??s}
aria-hidden=${c?s:`true`}
part="gem"
>
${r===void 0?null:qe(r)}${u}${Ye(a)}
</svg>`}function qe(t){let n=Math.floor(Math.min(1,Math.max(0,t))*Ge.length*Ke);return Ge.flatMap(([t,r,i],a)=>[!1,!0].map((o,s)=>{let c=a*Ke+s<n?`leaf full`:`leaf`,l=o?`translate(64 0) scale(-1 1) rotate(${i} ${t} ${r})`:`rotate(${i} ${t} ${r})`;return e`<ellipse class=${c} cx=${t} cy=${r} rx="3" ry="6" transform=${l}></ellipse>`}))}var Je=5;function Ye(t){if(t<=0)return null;if(t>Je)return e`<text class="gem-stars" x="32" y="3" text-anchor="middle">★${t}</text>`;let n=32-(t-1)*4;return e`${Array.from({length:t},(t,r)=>{let i=n+r*8;return e`<path class="gem-star" transform="translate(${i} 2)" d="M0-4l1.2 2.8 3 .2-2.3 2 .7 3L0 2.4-2.6 4l.7-3-2.3-2 3-.2z"></path>`})}`}var Xe=f`
.gem {
flex: none;
overflow: visible;
}
[class*="tone-"] {
--tone: var(--tier-6);
}
.tone-1 {
--tone: var(--tier-1);
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
`;function Ze(e,t){let n=new Map(e.benefits.map(e=>[e.code,e]));return t.benefits.map(e=>({benefit:e,before:n.get(e.code)??null})).filter(({benefit:e,before:t})=>t?.summary!==e.summary||t.title!==e.title)}function Qe({t:e},t,n){let r=Ze(t,n);return r.length===0?s:i`<ul class="changes">
${r.map(({benefit:t,before:n})=>i`<li class="change">
${Le(t.kind)}
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
</ul>`}function $e(e,{tiers:n,tier:r}){return i`<ol class="ladder">
${t([...n].reverse(),({code:e})=>e,t=>et(e,t,n.find(({rank:e})=>e===t.rank-1),r))}
</ol>`}function et(e,t,n,r){let{t:a,format:o}=e,c=t.code===r.code;return i`<li class="rung ${c?`here`:``}" aria-current=${c?`true`:s}>
<details ?open=${c}>
<summary>
${C(t,{size:48,locked:t.rank>r.rank})}
<span class="rung-words">
<bdi class="rung-name clamp">${t.name}</bdi>
<span class="small muted">${a.tiers.season(o.days(t.seasonDays))}</span>
</span>
${c?i`<span class="chip rung-here">${a.tiers.here}</span>`:s} ${g(`chevron`)}
</summary>
<ul class="rung-benefits">
${t.benefits.map(e=>{let t=n?tt(e,n):`same`;return i`<li>
${Le(e.kind)}
<span><bdi class="change-title">${e.title}</bdi> <bdi class="small muted">${e.summary}</bdi></span>
${t===`same`?s:i`<span class="chip change-new">${a.tiers[t]}</span>`}
</li>`})}
</ul>
</details>
</li>`}function tt(e,t){let n=t.benefits.find(({code:t})=>t===e.code);return n?n.summary===e.summary?`same`:`better`:`fresh`}var nt=f`
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
`,rt={offline:`offline`,session:`person`,sandbox:`flask`,"at-risk":`alert`};function w(e,t,n){return i`<div class="banner banner-${e}">
${g(rt[e])}
<p><bdi>${t}</bdi></p>
${n?i`<button type="button" class="button quiet" @click=${n.onAct}>${n.words}</button>`:s}
</div>`}function it(e){return i`<p class="sr" role="status">${e}</p>`}function at({t:e},{words:t,bad:n=!1},r){return i`<div class="toast ${n?`bad`:``}" popover="manual" ${Fe(ot)}>
${g(n?`alert`:`check`)}
<p><bdi>${t}</bdi></p>
<button type="button" class="button quiet icon-only" aria-label=${e.common.closeMessage} @click=${r}>${g(`close`)}</button>
</div>`}function ot(e){e instanceof HTMLElement&&queueMicrotask(()=>e.isConnected&&e.showPopover())}function T(e,{name:t=`star`,action:n}={}){return i`<div class="empty">
${g(t,48)}
<p><bdi>${e}</bdi></p>
${n?i`<button type="button" class="button" @click=${n.onAct}>${n.words}</button>`:s}
</div>`}function st({t:e},t){return e.failures[t.kind]}function ct(e,t,{onRetry:n}={}){return i`<div class="failure" role="alert">
${g(t.kind===`offline`?`offline`:`alert`,24)}
<p><bdi>${st(e,t)}</bdi></p>
${n?i`<button type="button" class="button" @click=${n}>${e.t.common.retry}</button>`:s}
</div>`}var lt={head:2,scale:3,rows:4,cards:4};function E(e,t){return i`<div class="skeleton skeleton-${e}" role=${t?`status`:s}>
${t?i`<span class="sr">${t}</span>`:s}
${Array.from({length:lt[e]},()=>i`<span></span>`)}
</div>`}var ut=f`
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
`,dt={CLOSED:`person`,CORRECTED:`info`,DEMOTED:`down`,JOINED:`flag`,LOOPED:`star`,MERGED:`person`,PROMOTED:`up`,PURCHASE:`bolt`,P_EXPIRED:`clock`,P_GRANTED:`gift`,P_RETURNED:`star`,P_SPENT:`tag`,REFUND:`down`,RENEWED:`shield`,RESTARTED:`clock`,SC_GRANTED:`check`},ft=new Set([`DEMOTED`,`LOOPED`,`PROMOTED`,`RENEWED`,`RESTARTED`]);function pt({t:e,format:t},{kind:n,tier:r,scDelta:a,pDelta:o}){let c=o?i`<bdi class="gain points ${o<0?`less`:``}">${e.reward.points(t.signed(o),o)}</bdi>`:s,l=ft.has(n)?n===`PROMOTED`||n===`LOOPED`?i`<bdi class="gain">${n===`LOOPED`?e.history.looped:r.name}</bdi>`:s:a?i`<bdi class="gain ${a<0?`less`:``}">${e.reward.progress(t.signed(a))}</bdi>`:s;return i`${c}${l}`}function mt(e,t,n){let{t:r,format:a}=e,o=[...t.pDelta?[[r.history.points,a.signed(t.pDelta)]]:[],...ft.has(t.kind)?[[r.history.progress,r.history.startsAgain]]:t.scDelta?[[r.history.progress,a.signed(t.scDelta)]]:[],...n===void 0?[]:[[r.history.balance,a.number(n)]],[r.history.tier,t.tier.name],[r.history.at,a.moment(t.at)]];return i`<details class="entry">
<summary>
<span class="entry-icon">
${t.kind===`PROMOTED`||t.kind===`LOOPED`||t.kind===`DEMOTED`?C(t.tier,{size:24}):g(dt[t.kind]??`info`)}
</span>
<span class="entry-words">
<bdi>${t.explanation}</bdi>
<span class="entry-at small muted">
<time datetime=${t.at}><bdi>${a.moment(t.at)}</bdi></time>${g(`chevron`,16)}
</span>
</span>
<span class="entry-gains num">${pt(e,t)}</span>
</summary>
<dl class="entry-counted small">
${o.map(([e,t])=>i`<div><dt class="muted">${e}</dt><dd class="num"><bdi>${t}</bdi></dd></div>`)}
</dl>
</details>`}function ht(e,n,{balance:r}={}){let a=new Map,o=r;for(let t of n){let n=e.format.month(t.at);a.set(n,[...a.get(n)??[],{entry:t,balance:o}]),o!==void 0&&(o-=t.pDelta)}return i`<div class="history">
${[...a].map(([n,r])=>i`<section aria-label=${n}>
<h3 class="history-month"><bdi>${n}</bdi></h3>
<ol>
${t(r,({entry:e})=>e.id,({entry:t,balance:n})=>i`<li>${mt(e,t,n)}</li>`)}
</ol>
</section>`)}
</div>`}var gt=f`
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
`,_t={KeepThresholdReminder:`flag`,PExpiringReminder:`clock`,PointsChanged:`star`,RedemptionUpdated:`parcel`,RewardEarned:`gift`,ScExpiringReminder:`alert`,SeasonEndingReminder:`calendar`,TierChanged:`up`};function vt(e,n,{onRead:r}){let{t:a}=e,o=n.filter(({readAt:e})=>e===null).map(({id:e})=>e);return i`<div class="inbox">
${o.length>1?i`<p class="inbox-all">
<button type="button" class="button quiet" @click=${()=>r(o)}>${a.inbox.readAll}</button>
</p>`:s}
<ol>
${t(n,({id:e})=>e,t=>i`<li>${yt(e,t,r)}</li>`)}
</ol>
</div>`}function yt({t:e,format:t},n,r){let{id:a,message:o,createdAt:c,readAt:l}=n,u=e.inbox.read(o);return i`<article class="letter ${l===null?`unread`:``}">
<span class="letter-icon">
${n.__typename===`TierChanged`?C(n.to,{size:24}):g(_t[n.__typename]??`bell`)}
</span>
<div class="letter-words">
<p>${l===null?i`<span class="sr">${e.inbox.unread} </span>`:s}<bdi>${o}</bdi></p>
<time class="small muted" datetime=${c}><bdi>${t.moment(c)}</bdi></time>
</div>
${l===null?i`<button type="button" class="button quiet icon-only" aria-label=${u} @click=${()=>r([a])}>
${g(`check`)}
</button>`:s}
</article>`}var bt=f`
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
`,xt=[`COMING_SOON`,`ENDED`,`SOLD_OUT`,`LIMIT_REACHED`,`NOT_STARTED`,`TIER_TOO_LOW`,`INSUFFICIENT_POINTS`,`STORE_SESSION_REQUIRED`,`IDENTIFICATION_REQUIRED`,`EMAIL_REQUIRED`],St=new Set(xt.slice(0,4));function Ct({t:e,format:t},n){let r=[...n.eligibility?.reasons??[`STORE_SESSION_REQUIRED`]].sort((e,t)=>xt.indexOf(e)-xt.indexOf(t)),i=r.filter(e=>e!==`EMAIL_REQUIRED`),a=r.includes(`EMAIL_REQUIRED`),[o]=i;if(!o)return{action:`redeem`,words:e.item.redeem,why:[],away:!1,reason:null,needsEmail:a};let s={short:t.number(n.eligibility?.pointsShort??0),tier:n.minTier?.name??null,from:n.availableFrom&&t.moment(n.availableFrom)},c=e.item.reasons,l=t=>c[t]??{button:()=>e.failures.refused,more:()=>``};return{action:o===`IDENTIFICATION_REQUIRED`?`sign-in`:null,words:l(o).button(s),why:(St.has(o)?i.slice(0,1):i).map(e=>l(e).more(s)),away:St.has(o)||o===`NOT_STARTED`,reason:o,needsEmail:a}}var wt={DIGITAL:e`<path d="M60 18 88 42 60 82 32 42zM32 42H88M46 42 60 82 74 42 60 18z"></path>`,TANGIBLE:e`<path d="M30 36 60 22 90 36V70L60 84 30 70zM30 36 60 50 90 36M60 50V84M45 29 75 43"></path>`};function Tt({kind:e,imageUrl:t}){let n=t&&c(t);return i`<div class="picture">
<svg viewBox="0 0 120 100" aria-hidden="true">${wt[e]}</svg>
${n?i`<img src=${n} alt="" loading="lazy" decoding="async" @error=${({target:e})=>e instanceof Element&&e.remove()} />`:s}
</div>`}function Et(e,t,{href:n,offer:r=Ct(e,t),onAct:a,onOpen:o}={}){let{t:c,format:l}=e,u=i`<bdi class="clamp">${t.title}</bdi>`;return i`<article class="item ${r.away?`away`:``}">
${Tt(t)}
<div class="item-words">
<h3 class="item-title">${n?i`<a href=${n} @click=${o}>${u}</a>`:u}</h3>
<p class="item-price"><bdi class="num">${c.points.amount(l.number(t.price),t.price)}</bdi></p>
<p class="item-notes small muted">${Dt(e,t)}</p>
</div>
${a?Ot(t,r,a):s}
</article>`}function Dt(e,t){let{t:n,format:r,now:a}=e,{availableFrom:o,availableUntil:s,stockLeft:c}=t,l=o!==null&&Date.parse(o)>a();return[...t.minTier&&t.minTier.rank>1?[i`<bdi class="clamp">${n.item.from(t.minTier.name)}</bdi>`]:[],...c!==null&&c>0?[i`<bdi>${n.item.left(r.number(c),c)}</bdi>`]:[],...l?[i`<bdi>${n.item.opens} ${h(e,o)}</bdi>`]:[],...!l&&s?[i`<bdi>${n.item.closes} ${h(e,s)}</bdi>`]:[]]}function Ot(e,t,n){return i`<button
type="button"
class="button item-act ${t.action?`main`:``}"
aria-disabled=${t.action===null}
@click=${()=>{t.action&&n(e,t)}}
>
${t.reason===`TIER_TOO_LOW`?g(`lock`,16):s}
<span><bdi>${t.words}</bdi><span class="sr">: ${e.title}</span></span>
</button>`}var kt=f`
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
`,At=f`
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
background: var(--laurel-stage-image, none) center / cover;
border-radius: var(--radius);
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
`;function D({t:e,format:t},{tier:n,nextTier:r,progress:a}){let{current:o,target:c,keepThreshold:l}=a,u=n.rank>1,d=e.scale.value(t.number(o),t.number(c)),f=r?e.scale.toNext(t.number(a.remaining),r.name):e.scale.toEnd(t.number(a.remaining)),ee=e.scale.keep(t.number(l),n.name);return i`<div class="scale" part="scale">
<div class="scale-bar">
${fe({value:o,target:c,label:e.scale.label(n.name),valueText:[d,f,...u?[ee]:[]].join(`, `),tone:Ue(n),marks:u&&l<c?jt(de(l,c)):s})}
${r?C(r,{size:24,locked:!0}):s}
</div>
${u&&l<c?Mt(l/c,e.scale.keepAt(t.number(l))):s}
<p class="scale-words"><bdi class="num">${d}</bdi><bdi>${f}</bdi></p>
</div>`}function jt(t){return e`<line class="scale-mark-edge" x1=${t} x2=${t} y1="0" y2="16"></line>
<line class="scale-mark" x1=${t} x2=${t} y1="0" y2="16"></line>`}function Mt(e,t){let n=e<.25?`start`:e>.75?`end`:`middle`;return i`<svg class="scale-keep" width="100%" height="18" aria-hidden="true">
<text x="${100*e}%" y="13" text-anchor=${n}>${t}</text>
</svg>`}var Nt=f`
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
`;function Pt(e,t){return e.rank===1?`always`:t===`KEEP`?`safe`:`at-risk`}function Ft({t:e,format:t},{tier:n,season:r,progress:i}){let a=t.weekday(r.endsAt);switch(Pt(n,r.outlook)){case`always`:return e.season.always(n.name,a);case`safe`:return e.season.safe(n.name,a);case`at-risk`:return e.season.atRisk(t.number(Math.max(0,i.keepThreshold-i.current)),a,n.name)}}var It={always:`shield`,safe:`shield`,"at-risk":`alert`};function O(e,t){let{t:n,format:r,now:a}=e,{startedAt:o,endsAt:s,outlook:c}=t.season,l=Pt(t.tier,c),u=Date.parse(o),d=de(a()-u,Date.parse(s)-u);return i`<section class="season season-${l} ${Ue(t.tier)}" aria-label=${n.season.label}>
<p class="season-words">${g(It[l])}<bdi>${Ft(e,t)}</bdi></p>
<svg class="season-line" width="100%" height="16" aria-hidden="true">${Lt(d,l)}</svg>
<p class="season-ends small muted">
<bdi>${r.day(o)}</bdi>
<bdi class="season-left">${n.season.ends} ${h(e,s)}</bdi>
<bdi>${r.day(s)}</bdi>
</p>
</section>`}function Lt(t,n){return e`<line class="season-rail" x1="0" x2="100%" y1="8" y2="8"></line>
<line class="season-gone" x1="0" x2=${t} y1="8" y2="8"></line>
<svg x="100%" overflow="visible"><circle class="season-end ${n}" cx="-7" cy="8" r="6"></circle></svg>
<line class="season-today" x1=${t} x2=${t} y1="1" y2="15"></line>`}var Rt=f`
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
.season .season-gone,
.season-end {
fill: Highlight;
stroke: Highlight;
}
.season-end.at-risk {
fill: Canvas;
}
}
`,zt=f`
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
`,Bt=f`
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
`,Vt=[f`
:root,
:host {
${zt}
--radius-control: 6px;
--radius: var(--laurel-radius, 12px);
--radius-stage: 20px;
--font: var(--laurel-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
}
@media (prefers-color-scheme: dark) {
:root:not([theme="light"]),
:host(:not([theme="light"])) {
${Bt}
}
}
:root[theme="dark"],
:host([theme="dark"]) {
${Bt}
}
`,Ne,pe,Xe,Nt,Rt,Me,Be,ye,Ce,nt,gt,bt,kt,ut,At],Ht=f`
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
`;function Ut(...e){document.adoptedStyleSheets=[...Vt,Ht,...e].flatMap(({styleSheet:e})=>e??[]),document.body.classList.add(`kit`)}function Wt({tag:e},t=`ltr`){document.documentElement.lang=e,document.documentElement.dir=t}var k=ie(`en`),Gt={common:{loading:`One moment…`,retry:`Try again`,closeMessage:`Close the message`},scale:{label:e=>`Progress on ${e}`,value:(e,t)=>`${e} of ${t}`,toNext:(e,t)=>`${e} to ${t}`,toEnd:e=>`${e} to complete the tier once more`,keep:(e,t)=>`${e} keeps ${t}`,keepAt:e=>`${e} to keep`},season:{label:`Your season`,ends:`Ends in`,safe:(e,t)=>`${e} is safe; a new season starts on ${t}.`,always:(e,t)=>`${e} is always yours; progress starts again on ${t}.`,atRisk:(e,t,n)=>`${e} more until ${t} keeps ${n}.`},points:{label:`Points`,unit:e=>k(e,{one:`point`,other:`points`}),amount:(e,t)=>k(t,{one:`${e} point`,other:`${e} points`}),validUntil:e=>`Valid until ${e}`,debt:`A purchase was refunded. New points fill this up first.`},reward:{progress:e=>`${e} progress`,points:(e,t)=>k(Math.abs(t),{one:`${e} point`,other:`${e} points`})},benefit:{rule:e=>`The rule: ${e}`},claim:{now:`Claim`,several:e=>`Claim (${e})`,again:`Again in`,done:`Claimed`},mission:{done:`Completed`,none:`No missions now. New ones come.`,ends:`Ends in`},activity:{open:`Open`,done:`Done`,again:`Again in`,streak:(e,t,n)=>k(n,{one:`${e} of ${t} day`,other:`${e} of ${t} days in a row`})},tiers:{here:`You are here`,season:e=>`A season lasts ${e}`,fresh:`New`,better:`Better`,before:`Before:`,after:`Now:`},history:{points:`Points`,progress:`Progress`,startsAgain:`starts again`,looped:`Completed once more`,balance:`Points after it`,tier:`Tier after it`,at:`When`,none:`Nothing has happened yet. Every change will be explained here.`},inbox:{unread:`Unread:`,read:e=>`Mark as read: ${e}`,readAll:`Mark all as read`,empty:`No messages yet.`},moment:{promotion:e=>`${e} reached`,demotion:e=>`You are on ${e} now`,loop:e=>`${e} completed once more`,atRisk:`Your tier is at risk`,mission:`Mission completed`,streak:`Days in a row`,news:`News`,done:`Continue`,earn:`See what earns progress`,untouched:(e,t)=>k(t,{one:`Your ${e} point is untouched.`,other:`Your ${e} points are untouched.`}),wayBack:(e,t,n)=>`${e} to ${t} until ${n}.`,carried:e=>`${e} progress carried over.`,newEnd:e=>`Your new season ends on ${e}.`},item:{redeem:`Redeem`,from:e=>`${e} and above`,left:(e,t)=>k(t,{one:`Last one`,other:`Only ${e} left`}),opens:`Opens in`,closes:`Ends in`,none:`There is nothing here yet. Come back soon.`,reasons:{INSUFFICIENT_POINTS:{button:({short:e})=>`${e} points short`,more:()=>`Purchases in the game earn points.`},TIER_TOO_LOW:{button:({tier:e})=>e?`Needs ${e}`:`Needs a higher tier`,more:()=>`Climb the tiers to unlock it.`},NOT_STARTED:{button:()=>`Not open yet`,more:({from:e})=>e?`Opens on ${e}.`:`It opens later.`},ENDED:{button:()=>`Over`,more:()=>`This offer has ended.`},SOLD_OUT:{button:()=>`Sold out`,more:()=>`All of them are taken.`},LIMIT_REACHED:{button:()=>`You have it`,more:()=>`You have redeemed as many as one player may.`},COMING_SOON:{button:()=>`Coming soon`,more:()=>`Not to be redeemed yet.`},IDENTIFICATION_REQUIRED:{button:()=>`Sign in to redeem`,more:()=>`Sign in once, so that your rewards stay yours.`},EMAIL_REQUIRED:{button:()=>`Redeem`,more:()=>`We ask for an e-mail when you redeem.`},STORE_SESSION_REQUIRED:{button:()=>`Redeem in the store`,more:()=>`Open the store from the game to redeem.`}}},failures:{offline:`No connection. Check your internet and try again.`,server:`Something went wrong on our side. Try again in a moment.`,limited:`That was a bit often. Wait a minute, then try again.`,"signed-out":`Your session is over. Reopen the game.`,forbidden:`This is not possible with this account.`,"not-found":`This is not there any more.`,refused:`This could not be done.`}},Kt=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),qt=function(e){return`/static/web/`+e},Jt={},Yt=function(e){return e.pathname.endsWith(`.css`)},Xt=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},A=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=qt(t,n);let r=s(t),i=Yt(r);return Xt(Jt,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:Kt,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},Zt=new re(Gt,{de:()=>A(()=>import(`./de-BhYFJTVn.js`),[]),es:()=>A(()=>import(`./es-BhYFJTVn.js`),[]),fr:()=>A(()=>import(`./fr-BhYFJTVn.js`),[]),ja:()=>A(()=>import(`./ja-BhYFJTVn.js`),[]),ko:()=>A(()=>import(`./ko-BhYFJTVn.js`),[]),"pt-BR":()=>A(()=>import(`./pt-BR-BhYFJTVn.js`),[]),"zh-Hans":()=>A(()=>import(`./zh-Hans-BhYFJTVn.js`),[]),"zh-Hant":()=>A(()=>import(`./zh-Hant-BhYFJTVn.js`),[])}),Qt=`2026-11-29T12:00:00Z`,j=`${`Xx_DragonSlayer_xX`.repeat(3)} of the ${`Everlasting Northern Brotherhood `.repeat(3)}`.slice(0,127)+`!`,M=999999999999;function N(e,t,n,r){return{code:e,kind:t,title:n,summary:r,rule:`Once in each day of UTC. Days that were missed do not add up.`,claim:null}}var P={...N(`DAILY`,`DAILY_BONUS`,`Daily bonus`,`30 points a day`),claim:{available:!0,open:1,nextAt:null}},$t={...N(`MONTHLY`,`MONTHLY_GIFT`,`Monthly gift`,`A gold chest each month`),claim:{available:!1,open:0,nextAt:`2026-12-01T00:00:00Z`}},en={...N(`DAILY`,`DAILY_BONUS`,`Daily bonus`,`30 points a day`),claim:{available:!1,open:0,nextAt:`2026-11-29T17:12:44Z`}},tn=N(`P_MULT`,`MULTIPLIER`,`More points`,`1.1 times the points on every purchase`),nn=N(`VIP`,`VIP_SUPPORT`,`VIP support`,`Answers within an hour`),rn=[{gem:`CABOCHON`,light:`#8f4f1f`,dark:`#d9975f`},{gem:`TRILLION`,light:`#56646f`,dark:`#b8c5cf`},{gem:`PRINCESS`,light:`#7f5a00`,dark:`#f2c75c`},{gem:`HEXAGON`,light:`#1c6470`,dark:`#86d3e2`},{gem:`BRILLIANT`,light:`#3350b8`,dark:`#9db8ff`},{gem:`ONYX`,light:`#1c1c24`,dark:`#e6ece8`}];function F(e,t,n,r,i){return{rank:e,code:t,name:n,seasonDays:r,benefits:i,look:rn[e-1]??{gem:`ONYX`,light:`#1c1c24`,dark:`#e6ece8`}}}var an=[20,30,50,80,120,200].map(e=>N(`DAILY`,`DAILY_BONUS`,`Daily bonus`,`${e} points a day`)),on=[`1`,`1.1`,`1.25`,`1.5`,`1.75`,`2`].map(e=>N(`P_MULT`,`MULTIPLIER`,`More points`,`${e} times the points on every purchase`));function I(e){return[...an.slice(e-1,e),...e>1?on.slice(e-1,e):[],...e>2?[N(`MONTHLY`,`MONTHLY_GIFT`,`Monthly gift`,`A gold chest each month`),nn]:[]]}var L=F(1,`BRONZE`,`Bronze`,30,I(1)),R=F(2,`SILVER`,`Silver`,30,I(2)),z=F(3,`GOLD`,`Gold`,45,I(3)),sn=F(4,`PLATINUM`,`Platinum`,60,I(4)),cn=F(5,`DIAMOND`,`Diamond`,90,I(5)),B=F(6,`BLACK`,`Black`,90,I(6)),ln={surface:`#1b1030`,ink:`#f3ecff`,accent:`#c792ff`,points:`#ffd166`,radius:20,stageImage:null},V=[L,R,z,sn,cn,B],H={...R,name:j};function U(e,t,n){let r=e>=n;return{current:e,target:t,remaining:t-e,fraction:e/t,keepThreshold:n,keepThresholdMet:r}}function un(e,t,n){return{startedAt:e,endsAt:t,outlook:n}}var dn=un(`2026-11-14T09:00:00Z`,`2026-12-14T09:00:00Z`,`KEEP`),fn=un(`2026-11-01T09:00:00Z`,`2026-12-01T09:00:00Z`,`DEMOTE`),pn=un(`2026-10-30T16:13:22Z`,`2026-11-29T16:13:22Z`,`DEMOTE`),W={id:`m1`,code:`THREE_BUYS`,title:`Buy three times this week`,counts:`PURCHASES`,progress:2,goal:3,rewardSc:50,rewardP:0,completedAt:null,endsAt:`2026-12-05T00:00:00Z`},mn=[W,{...W,id:`m2`,code:`SPEND`,title:`Spend 100 dollars`,counts:`AMOUNT_USD`,progress:15,goal:100,rewardP:250},{...W,id:`m3`,code:`BOSSES`,title:`Defeat ten bosses`,counts:`REPORTED`,progress:0,goal:10,rewardSc:0,rewardP:1,endsAt:null},{...W,id:`m4`,code:`DONE`,title:`Finish the first chapter`,counts:`REPORTED`,progress:1,goal:1,completedAt:`2026-11-20T00:00:00Z`}],hn={...W,id:`m5`,title:j,counts:`AMOUNT_USD`,progress:999999999998,goal:M,rewardSc:M,rewardP:M},G={id:`a1`,code:`CHECK_IN`,title:`Check in`,rewardSc:0,rewardP:5,streaks:[{days:3,rewardSc:0,rewardP:20},{days:7,rewardSc:50,rewardP:100}],streakDays:4,limitReached:!1,nextAt:null};function K(e,t,n,r,i,a,o=R){return{id:e,kind:t,at:n,explanation:r,scDelta:i,pDelta:a,tier:o}}var gn=[K(`h1`,`P_SPENT`,`2026-11-28T18:20:00Z`,`400 points spent on a golden saddle.`,0,-400,z),K(`h2`,`PROMOTED`,`2026-11-27T09:30:00Z`,`You completed Silver and reached Gold. 100 progress carries over; your new season has 45 days.`,-2e3,0,z),K(`h3`,`PURCHASE`,`2026-11-27T09:30:00Z`,`49.99 USD on Silver: 500 progress and 549 points.`,500,549),K(`h4`,`LOOPED`,`2026-11-02T08:00:00Z`,`You completed Black once more. Your new season has 90 days.`,-5e4,0,B),K(`h5`,`DEMOTED`,`2026-10-31T00:00:00Z`,`900 needed to keep Silver, 500 reached: your season ended and your tier is now Bronze. Your points are untouched.`,-500,0,L),K(`h6`,`REFUND`,`2026-10-12T10:00:00Z`,`9.99 USD of a purchase went back, with the progress and the points it had earned.`,-99,-99),K(`h7`,`JOINED`,`2026-10-01T10:00:00Z`,`You joined on Bronze; your season has 30 days.`,0,0,L)],_n=[K(`h9`,`PURCHASE`,`2026-11-27T09:30:00Z`,j,M,M,H)],q={createdAt:`2026-11-27T09:30:00Z`,readAt:null},J={__typename:`TierChanged`,...q,id:`n1`,message:`You completed Silver and reached Gold.`,reason:`PROMOTED`,from:R,to:z},vn={...J,id:`n2`,message:`900 needed to keep Silver, 500 reached: your season ended.`,reason:`DEMOTED`,from:R,to:L},yn={...J,id:`n3`,message:`You completed Black once more. Your season begins again.`,reason:`LOOPED`,from:B,to:B},bn={__typename:`RewardEarned`,...q,id:`n4`,message:`You completed Defeat ten bosses.`,source:`MISSION`,code:`BOSSES`,title:`Defeat ten bosses`,rewardSc:50,rewardP:250},xn={__typename:`SeasonEndingReminder`,...q,id:`n5`,message:`3 days left: 400 more keeps Silver.`,daysLeft:3,endsAt:`2026-12-01T09:00:00Z`,outlook:`DEMOTE`},Sn=[xn,J,{...bn,readAt:`2026-11-27T10:00:00Z`},{__typename:`RedemptionUpdated`,...q,id:`n6`,readAt:`2026-11-27T10:00:00Z`,message:`The golden saddle was delivered.`,redemption:{id:`r1`,title:`Golden saddle`,status:`FULFILLED`}}],Cn={id:`i1`,sku:`saddle`,kind:`DIGITAL`,category:`Riding`,title:`Golden saddle`,description:`For any horse.`,imageUrl:null,price:400,minTier:null,availableFrom:null,availableUntil:null,stockLeft:null,perMemberLimit:null,comingSoon:!1,eligibility:{redeemable:!0,reasons:[],pointsShort:0}};function wn(e,t,n){return{...Cn,id:e,sku:e,title:t,eligibility:{redeemable:!1,reasons:[n],pointsShort:320}}}var Tn=[Cn,{...wn(`i2`,`Diamond crown`,`TIER_TOO_LOW`),minTier:z,price:5e3},{...wn(`i3`,`Enamel mug`,`INSUFFICIENT_POINTS`),kind:`TANGIBLE`,price:2400,stockLeft:3,availableUntil:`2026-11-29T20:00:00Z`},{...wn(`i4`,`Signed poster`,`SOLD_OUT`),kind:`TANGIBLE`,stockLeft:0}],En={...Cn,id:`i5`,sku:`long`,title:j,price:M,minTier:H},Dn=24;function On(){return Array.from({length:Dn},(t,n)=>{let r=124+n%3*16,i=`rotate(${360/Dn*n} 160 160) translate(160 ${160-r})`;return e`<g transform=${i}><path class="moment-star s${n%4}" d="M0-6l1.8 4.2 4.2 1.8-4.2 1.8L0 6l-1.8-4.2L-6 0l4.2-1.8z"></path></g>`})}function Y(e,t,n){let r=An(t),a=t.__typename===`TierChanged`?Ue(t.to):``,o=jn(e,t,r);return i`<div
class="moment moment-${r} ${a}"
role="dialog"
aria-modal="true"
aria-label=${o}
tabindex="-1"
@click=${n.onDone}
@keydown=${({key:e})=>e===`Escape`&&n.onDone()}
${Fe(kn)}
>
<div class="moment-card">
${Mn(t,r,n)}
<h2 class="moment-title"><bdi>${o}</bdi></h2>
<p class="moment-message"><bdi>${t.message}</bdi></p>
${t.__typename===`RewardEarned`?_(e,t):s}
${t.__typename===`TierChanged`?Nn(e,t,r,n):s}
<p class="moment-actions">
${n.onEarn&&(r===`demotion`||r===`at-risk`)?i`<button type="button" class="button main" @click=${n.onEarn}>${e.t.moment.earn}</button>`:s}
<button type="button" class="button ${r===`demotion`||r===`at-risk`?``:`main`}">
${e.t.moment.done}
</button>
</p>
</div>
</div>`}function kn(e){e instanceof HTMLElement&&queueMicrotask(()=>e.focus())}function An(e){switch(e.__typename){case`TierChanged`:return e.to.rank>e.from.rank?`promotion`:e.to.rank<e.from.rank?`demotion`:`loop`;case`RewardEarned`:return`reward`;case`PointsChanged`:return e.delta>0?`reward`:`news`;case`SeasonEndingReminder`:return e.outlook===`DEMOTE`?`at-risk`:`news`;case`ScExpiringReminder`:return`at-risk`;default:return`news`}}function jn({t:e,format:t},n,r){switch(n.__typename){case`TierChanged`:return r===`promotion`?e.moment.promotion(n.to.name):r===`demotion`?e.moment.demotion(n.to.name):e.moment.loop(n.to.name);case`RewardEarned`:return n.source===`STREAK`?e.moment.streak:e.moment.mission;case`PointsChanged`:return e.reward.points(t.signed(n.delta),n.delta);case`SeasonEndingReminder`:case`ScExpiringReminder`:return r===`at-risk`?e.moment.atRisk:e.moment.news;default:return e.moment.news}}function Mn(e,t,{loops:n=0}){if(e.__typename!==`TierChanged`)return i`<div class="moment-stage small-stage">${g(t===`reward`?`gift`:t===`at-risk`?`alert`:`bell`,48)}</div>`;let{from:r,to:a}=e;return i`<div class="moment-stage">
${t===`demotion`?s:i`<svg class="moment-stars" viewBox="0 0 320 320" aria-hidden="true">${On()}</svg>`}
${t===`demotion`?i`<span class="moment-before">${C(r,{size:96})}</span>`:s}
<span class="moment-gem">${C(a,{size:t===`demotion`?96:240,share:t===`demotion`?void 0:1,loops:n})}</span>
</div>`}function Nn(e,{from:t,to:n},r,{member:a}){let{t:o,format:c}=e;return r===`demotion`?i`<ul class="moment-facts">
${a&&a.points.balance>0?i`<li>${g(`star`)}<bdi>${o.moment.untouched(c.number(a.points.balance),a.points.balance)}</bdi></li>`:s}
${a?.nextTier?i`<li>
${g(`up`)}
<bdi>${o.moment.wayBack(c.number(a.progress.remaining),a.nextTier.name,c.weekday(a.season.endsAt))}</bdi>
</li>`:s}
</ul>`:i`${r===`promotion`?Qe(e,t,n):s}
${a?i`<ul class="moment-facts">
${a.progress.current>0?i`<li>${g(`arrow`)}<bdi>${o.moment.carried(c.number(a.progress.current))}</bdi></li>`:s}
<li>${g(`calendar`)}<bdi>${o.moment.newEnd(c.weekday(a.season.endsAt))}</bdi></li>
</ul>`:s}`}var X=()=>void 0,Z={onClaim:X},Pn=e=>i`<div class="story-list">${e}</div>`,Q=e=>i`<div class="story-stage">${e}</div>`,Fn={tier:z,nextTier:sn,progress:U(100,5e3,2e3),season:dn,points:{balance:1500,expiresAt:null}},In={...Fn,tier:L,nextTier:R,progress:U(0,1e3,400)},Ln={gem:()=>[[`sizes`,i`<div class="story-row">${[16,24,48,96].map(e=>C(z,{size:e}))}</div>`],[`cuts`,i`<div class="story-row">${V.map(e=>C(e,{size:48,label:e.name}))}</div>`],[`locked`,i`<div class="story-row">${V.map(e=>C(e,{size:48,locked:!0}))}</div>`],[`the way up`,i`<div class="story-row">${[0,.35,.7,1].map(e=>C(R,{size:96,share:e}))}</div>`],[`loops`,i`<div class="story-row">${[1,3,5,6].map(e=>C(B,{size:96,loops:e}))}</div>`],[`240 px`,C(cn,{size:240,share:.6})]],icon:()=>[[`all`,i`<div class="story-row">${he.map(e=>g(e,24))}</div>`]],scale:e=>[[`on the way`,D(e,{tier:R,nextTier:z,progress:U(500,2e3,900)})],[`kept`,D(e,{tier:R,nextTier:z,progress:U(1400,2e3,900)})],[`the first tier`,D(e,{tier:L,nextTier:R,progress:U(350,1e3,400)})],[`the last tier`,D(e,{tier:B,nextTier:null,progress:U(12e3,5e4,5e4)})],[`empty`,D(e,{tier:z,nextTier:sn,progress:U(0,5e3,2e3)})],[`long, 12 digits`,D(e,{tier:H,nextTier:{...z,name:j},progress:U(M-1,M,M-100)})],[`loading`,E(`scale`,e.t.common.loading)]],season:e=>[[`safe`,O(e,{tier:R,season:dn,progress:U(1400,2e3,900)})],[`at risk`,O(e,{tier:R,season:fn,progress:U(500,2e3,900)})],[`always yours`,O(e,{tier:L,season:{...dn,outlook:`RESTART`},progress:U(350,1e3,400)})],[`the last hours`,O(e,{tier:R,season:pn,progress:U(899,2e3,900)})],[`long, 12 digits`,O(e,{tier:H,season:fn,progress:U(0,M,M)})]],countdown:e=>[[`days`,h(e,`2026-12-19T12:00:01Z`)],[`a day`,h(e,`2026-11-30T12:00:00Z`)],[`hours`,h(e,`2026-11-29T16:13:22Z`)],[`over`,h(e,`2026-11-29T11:00:00Z`)]],balance:e=>[[`points`,x(e,{balance:1500,expiresAt:`2027-03-01T00:00:00Z`})],[`one`,x(e,{balance:1,expiresAt:null})],[`none`,x(e,{balance:0,expiresAt:null})],[`debt`,x(e,{balance:-250,expiresAt:null})],[`12 digits`,x(e,{balance:M,expiresAt:`2027-03-01T00:00:00Z`})]],benefit:e=>[[`to claim`,S(e,P,Z)],[`claimed`,S(e,$t,Z)],[`in hours`,S(e,{...en,code:`SOON`,title:`Evening bonus`},Z)],[`under way`,S(e,{...P,title:`Morning bonus`},{...Z,busy:!0})],[`several`,S(e,{...P,title:`Lost gift`,claim:{available:!0,open:3,nextAt:null}},Z)],[`no claim`,S(e,nn)],[`long`,S(e,{...P,title:j,summary:j,rule:j.repeat(3)},Z)],[`loading`,E(`rows`,e.t.common.loading)]],mission:e=>[[`nearest first`,Pn(ve(mn).map(t=>_e(e,t)))],[`long, 12 digits`,_e(e,hn)],[`none`,T(e.t.mission.none,{name:`flag`})],[`loading`,E(`rows`,e.t.common.loading)],[`offline`,ct(e,new l(`offline`),{onRetry:X})]],activity:e=>[[`open`,v(e,G)],[`done for today`,v(e,{...G,streakDays:5,limitReached:!0,nextAt:`2026-11-30T00:00:00Z`})],[`no streak yet`,v(e,{...G,streakDays:0})],[`a long row`,v(e,{...G,streaks:[{days:365,rewardSc:1e3,rewardP:0}],streakDays:90})],[`long, 12 digits`,v(e,{...G,title:j,rewardSc:M,rewardP:M})]],compare:e=>[[`the ladder`,$e(e,{tiers:V,tier:R})],[`one tier up`,i`${Qe(e,R,z)}`],[`long`,$e(e,{tiers:[{...H,benefits:[{...tn,title:j,summary:j}]}],tier:H})]],history:e=>[[`by month`,ht(e,gn,{balance:1500})],[`long, 12 digits`,ht(e,_n,{balance:M})],[`none`,T(e.t.history.none,{name:`clock`})],[`loading`,E(`rows`,e.t.common.loading)]],inbox:e=>[[`unread and read`,vt(e,Sn,{onRead:X})],[`long`,vt(e,[{...xn,message:j}],{onRead:X})],[`none`,T(e.t.inbox.empty,{name:`bell`})]],item:e=>[[`offers`,i`<div class="story-cards">${Tn.map(t=>Et(e,t,{href:`#${t.sku}`,onAct:X}))}</div>`],[`long, 12 digits`,i`<div class="story-cards">${Et(e,En,{href:`#long`,onAct:X})}</div>`],[`none`,T(e.t.item.none,{name:`tag`})],[`loading`,E(`cards`,e.t.common.loading)],[`server's error`,ct(e,new l(`server`),{onRetry:X})]],promotion:e=>[[`promotion`,Q(Y(e,J,{onDone:X,member:Fn}))]],demotion:e=>[[`demotion`,Q(Y(e,vn,{onDone:X,onEarn:X,member:In}))]],loop:e=>[[`loop`,Q(Y(e,yn,{onDone:X,loops:3,member:{...Fn,nextTier:null}}))]],reward:e=>[[`reward`,Q(Y(e,bn,{onDone:X}))]],"at-risk":e=>[[`at risk`,Q(Y(e,xn,{onDone:X,onEarn:X}))]],banner:e=>[[`offline`,w(`offline`,e.t.failures.offline,{words:e.t.common.retry,onAct:X})],[`session`,w(`session`,e.t.failures[`signed-out`])],[`sandbox`,w(`sandbox`,`SANDBOX`)],[`at risk`,w(`at-risk`,e.t.season.atRisk(`400`,e.format.weekday(fn.endsAt),`Silver`),{words:e.t.moment.earn,onAct:X})],[`long`,w(`at-risk`,j,{words:e.t.moment.earn,onAct:X})]],toast:e=>[[`said`,it(e.t.claim.done)],[`good`,at(e,{words:e.t.claim.done},X)]],failure:e=>[`offline`,`server`,`limited`,`signed-out`,`refused`].map(t=>[t,ct(e,new l(t),t===`offline`?{onRetry:X}:{})]),skeleton:e=>[[`head`,E(`head`,e.t.common.loading)],[`scale`,E(`scale`)],[`rows`,E(`rows`)],[`cards`,E(`cards`)]],controls:e=>[[`buttons`,i`<div class="story-row">
<button type="button" class="button main">${e.t.claim.now}</button>
<button type="button" class="button">${e.t.common.retry}</button>
<button type="button" class="button danger">${e.t.item.redeem}</button>
<button type="button" class="button quiet">${e.t.inbox.readAll}</button>
<button type="button" class="button main" aria-disabled="true">${e.t.item.reasons.SOLD_OUT.button()}</button>
</div>`],[`chips`,i`<div class="story-row"><span class="chip">${e.t.tiers.here}</span><span class="chip">${e.t.tiers.fresh}</span></div>`]]},Rn=f`
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
`,zn=[{name:`story`,values:Object.keys(Ln)},{name:`theme`,values:[`system`,`light`,`dark`]},{name:`dir`,values:[`ltr`,`rtl`]},{name:`locale`,values:te},{name:`look`,values:[`product`,`night`]}];function Bn({name:e,values:t}){let n=new URLSearchParams(location.search).get(e);return t.find(e=>e===n)??t[0]??``}function Vn(e,t){let n=new URLSearchParams(location.search);n.set(e,t),location.search=n.toString()}var Hn=()=>Date.parse(Qt);function Un(e){let t=Ln[$.story??``];return i`<nav class="stories-bar" aria-label="Stories">${zn.map(Wn)}</nav>
<main class="stories" tabindex="-1">
<h1>${$.story}</h1>
${t?.(e).map(([e,t])=>i`<section aria-label=${e}><h2>${e}</h2>${t}</section>`)}
</main>`}function Wn({name:e,values:t}){return i`<label>
${e}
<select @change=${({target:t})=>t instanceof HTMLSelectElement&&Vn(e,t.value)}>
${t.map(t=>i`<option ?selected=${t===$[e]}>${t}</option>`)}
</select>
</label>`}var $=Object.fromEntries(zn.map(e=>[e.name,Bn(e)])),Gn=ne([$.locale]);Ut(Rn),Wt(Gn,$.dir===`rtl`?`rtl`:`ltr`),$.look===`night`?(document.adoptedStyleSheets.push(ue(ln,V)),document.documentElement.setAttribute(`theme`,se(ln)??`light`)):$.theme&&$.theme!==`system`&&document.documentElement.setAttribute(`theme`,$.theme),Zt.in(Gn.locale).then(e=>{let t=document.querySelector(`laurel-stories`);t&&a(Un({t:e,format:u(Gn.tag),now:Hn}),t)});export{Gt as t};