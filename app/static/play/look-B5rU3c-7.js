import{S as e,b as t,f as n,g as r,h as i,m as a,n as o,p as s,v as c,x as l}from"./format-Di1p7gTz.js";import{n as u}from"./language-Ff3OT0yD.js";import{t as d}from"./en-DcTXKwd-.js";function f(e,t){return`${Math.min(100,Math.max(0,100*e/t))}%`}function p({value:e,target:n,label:r,valueText:i,tone:a=``,marks:o=c,thin:s=!1}){let l=s?8:16;return t`<div
class="bar ${a}"
role="progressbar"
aria-label=${r}
aria-valuemin="0"
aria-valuemax=${n}
aria-valuenow=${Math.min(e,n)}
aria-valuetext=${i}
>
<svg width="100%" height=${l} aria-hidden="true">
<rect class="bar-fill" width=${f(e,n)} height=${l}></rect>
${o}
</svg>
</div>`}var m=e`
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
`,h=864e5,ee=1e3,te=6e4;function g({format:e,now:n},r){return t`<time class="countdown" role="timer" datetime=${r}><bdi>${e.countdown(Date.parse(r)-n())}</bdi></time>`}var ne=class{#e;#t;#n;#r=new Set;#i=0;#a=0;constructor(e,t,n=()=>void 0){this.#e=e,this.#t=t,this.#n=n,e.addController(this)}hostConnected(){document.addEventListener(`visibilitychange`,this.#s),this.#a=0,this.#e.requestUpdate()}hostDisconnected(){document.removeEventListener(`visibilitychange`,this.#s),clearInterval(this.#i)}hostUpdated(){let e=[...this.#e.renderRoot?.querySelectorAll(`time.countdown`)??[]].map(({dateTime:e})=>({dateTime:e,left:Date.parse(e)-this.#t()}));this.#o(e.some(({left:e})=>e>0&&e<h)?ee:te);let t=e.filter(({left:e,dateTime:t})=>e<=0&&!this.#r.has(t));for(let{dateTime:e}of t)this.#r.add(e);t.length>0&&this.#n()}#o(e){e!==this.#a&&(this.#a=e,clearInterval(this.#i),this.#i=setInterval(()=>{document.hidden||this.#e.requestUpdate()},e))}#s=()=>{document.hidden||this.#e.requestUpdate()}},_={alert:l`<path d="M12 4 21.5 20h-19zM12 10v4.5M12 17.2v.1"></path>`,arrow:l`<path d="M5 12h14M13 6l6 6-6 6"></path>`,bell:l`<path d="M6 16V10.5a6 6 0 0 1 12 0V16l1.5 2h-15zM10 20.5h4"></path>`,bolt:l`<path d="M13 3 5 13.5h6L10.5 21 19 10.5h-6z"></path>`,calendar:l`<path d="M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V7M15.5 3.5V7"></path>`,check:l`<path d="M5 12.5 10 17.5 19.5 7"></path>`,chevron:l`<path d="M6 9.5l6 6 6-6"></path>`,clock:l`<circle cx="12" cy="12" r="8.5"></circle><path d="M12 7v5.2l3.4 2"></path>`,close:l`<path d="M6 6l12 12M18 6 6 18"></path>`,double:l`<path d="M6 12.5l6-6 6 6M6 18.5l6-6 6 6"></path>`,down:l`<path d="M12 5v14M6 13l6 6 6-6"></path>`,flag:l`<path d="M6 21V4h11l-2.5 4L17 12H6"></path>`,flame:l`<path d="M12 3c1 4 5.5 5.5 5.5 11a5.5 5.5 0 0 1-11 0c0-2.5 1.5-4 2.5-5.5.5 1.5 1 2 1.8 2.3C10.5 8 10.5 5.5 12 3z"></path>`,flask:l`<path d="M9 3h6M10 3v6L4.8 18.5a1.7 1.7 0 0 0 1.5 2.5h11.4a1.7 1.7 0 0 0 1.5-2.5L14 9V3M7.5 15h9"></path>`,gift:l`<path d="M4 9.5h16v4H4zM5.5 13.5v7h13v-7M12 9.5v11M12 9.5C7 9.5 7 4.5 9.5 4.5S12 7 12 9.5c0-2.5 0-5 2.5-5s2.5 5-2.5 5"></path>`,headset:l`<path d="M4.5 15v-3a7.5 7.5 0 0 1 15 0v3M4.5 14h3v5h-3zM16.5 14h3v5h-3zM18 19c0 1.5-1.5 2-4 2"></path>`,info:l`<circle cx="12" cy="12" r="8.5"></circle><path d="M12 11v5M12 8v.1"></path>`,lock:l`<path d="M5.5 11h13v9.5h-13zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11"></path>`,offline:l`<path d="M4 4l16 16M8.5 12.5a5.5 5.5 0 0 1 2.2-1.2M13.5 11.3a5.5 5.5 0 0 1 2 1.2M5 9a10.5 10.5 0 0 1 3-2M11.5 6A10.5 10.5 0 0 1 19 9M12 17v.1"></path>`,parcel:l`<path d="M4 8l8-4 8 4v8.5l-8 4-8-4zM4 8l8 4 8-4M12 12v8.5M8 6l8 4"></path>`,person:l`<circle cx="12" cy="8" r="4"></circle><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0"></path>`,shield:l`<path d="M12 3.5 19 6v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM8.8 12l2.3 2.3 4.2-4.3"></path>`,star:l`<path d="M12 4l2.4 5.2 5.6.7-4.1 3.9 1.1 5.6L12 16.6l-5 2.8 1.1-5.6L4 9.9l5.6-.7z"></path>`,tag:l`<path d="M4 4h8l8.5 8.5-8 8L4 12zM8 8v.1"></path>`,up:l`<path d="M12 19V5M6 11l6-6 6 6"></path>`},re=Object.keys(_);function v(e,n=20){return t`<svg class="icon" viewBox="0 0 24 24" width=${n} height=${n} aria-hidden="true">${_[e]}</svg>`}function y({t:e,format:n},{rewardSc:r,rewardP:i}){return t`<span class="rewards">
${r?t`<span class="chip reward"><bdi>${e.reward.progress(n.signed(r))}</bdi></span>`:c}
${i?t`<span class="chip reward reward-points"><bdi>${e.reward.points(n.signed(i),i)}</bdi></span>`:c}
</span>`}function ie({t:e,format:t},{counts:n,progress:r,goal:i}){let a=n===`AMOUNT_USD`?t.usd:t.number;return e.scale.value(a(r),a(i))}function ae(e,n){let{t:r}=e,i=ie(e,n),a=n.completedAt!==null;return t`<article class="mission ${a?`done`:``}">
<p class="mission-head">
<bdi class="mission-title clamp">${n.title}</bdi>
<bdi class="mission-far small num">${i}</bdi>
</p>
${p({value:n.progress,target:n.goal,label:n.title,valueText:i,thin:!0})}
<p class="mission-foot">
${y(e,n)}
${a?t`<span class="mission-done small">${v(`check`,16)}${r.mission.done}</span>`:n.endsAt?t`<span class="small muted"><bdi>${r.mission.ends} ${g(e,n.endsAt)}</bdi></span>`:c}
</p>
</article>`}function oe(e){let t=({completedAt:e,progress:t,goal:n})=>e===null?t/n:-1;return[...e].sort((e,n)=>t(n)-t(e))}var b=e`
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
`,x=10;function se(e,n){let{t:r}=e,{limitReached:i,nextAt:a}=n;return t`<article class="activity">
<p class="activity-head">
<bdi class="activity-title clamp">${n.title}</bdi>
${i?t`<span class="activity-state small">
${v(`check`,16)}<bdi>${a?t`${r.activity.again} ${g(e,a)}`:r.activity.done}</bdi>
</span>`:t`<span class="activity-state open small">${r.activity.open}</span>`}
</p>
${y(e,n)} ${ce(e,n)}
</article>`}function ce(e,{title:n,streaks:r,streakDays:i}){let{t:a,format:o}=e,s=r.find(({days:e})=>e>i)??r[0];if(!s)return c;let l=i>=s.days?0:i,u=a.activity.streak(o.number(l),o.number(s.days),s.days);return t`<div class="streak">
${s.days<=x?t`<span class="streak-days" role="img" aria-label=${u}>
${Array.from({length:s.days},(e,t)=>le(t,l,s.days))}
</span>`:p({value:l,target:s.days,label:n,valueText:u,thin:!0})}
<p class="streak-words small muted"><bdi>${u}</bdi>${y(e,s)}</p>
</div>`}function le(e,n,r){let i=e<n?`full`:e===n?`next`:``,a=e===r-1;return t`<span class="streak-day ${i}">${e<n?v(`check`,16):a?v(`gift`,16):c}</span>`}var ue=e`
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
`,S=(e,t)=>{let n=e._$AN;if(n===void 0)return!1;for(let e of n)e._$AO?.(t,!1),S(e,t);return!0},C=e=>{let t,n;do{if((t=e._$AM)===void 0)break;n=t._$AN,n.delete(e),e=t}while(n?.size===0)},w=e=>{for(let t;t=e._$AM;e=t){let n=t._$AN;if(n===void 0)t._$AN=n=new Set;else if(n.has(e))break;n.add(e),pe(t)}};function de(e){this._$AN===void 0?this._$AM=e:(C(this),this._$AM=e,w(this))}function fe(e,t=!1,n=0){let r=this._$AH,i=this._$AN;if(i!==void 0&&i.size!==0){if(t){if(Array.isArray(r))for(let e=n;e<r.length;e++)S(r[e],!1),C(r[e]);else r!=null&&(S(r,!1),C(r))}else S(this,e)}}var pe=e=>{e.type==r.CHILD&&(e._$AP??=fe,e._$AQ??=de)},T=class extends i{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,t,n){super._$AT(e,t,n),w(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),t&&(S(this,e),C(this))}setValue(e){if(s(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}},me=600,he=a(class extends T{#e;#t=0;render(e,t){cancelAnimationFrame(this.#t);let n=this.#e??e;if(n===e||matchMedia(`(prefers-reduced-motion: reduce)`).matches)return this.#e=e,t(e);let r=performance.now(),i=a=>{let o=Math.min(1,(a-r)/me);this.#e=o<1?Math.round(n+(e-n)*(1-(1-o)**3)):e,this.setValue(t(this.#e)),o<1&&(this.#t=requestAnimationFrame(i))};return this.#t=requestAnimationFrame(i),t(n)}disconnected(){cancelAnimationFrame(this.#t),this.#e=void 0}});function E(e,t){return Number.isSafeInteger(e)?he(e,t):c}function ge({t:e,format:n},{balance:r,expiresAt:i}){return t`<div class="balance ${r<0?`debt`:``}">
<p class="balance-sum">
${v(`star`,24)}
<strong class="num"><bdi>${E(r,n.number)}</bdi></strong>
<span>${e.points.unit(r)}</span>
</p>
${r<0?t`<p class="small muted"><bdi>${e.points.debt}</bdi></p>`:i?t`<p class="small muted"><bdi>${e.points.validUntil(n.day(i))}</bdi></p>`:c}
</div>`}var _e=e`
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
`,ve=e`
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
`,D=new WeakMap,O=a(class extends T{render(e){return c}update(e,[t]){let n=t!==this.G;return n&&this.rt(void 0),(n||this.lt!==this.ct)&&(this.G=t,this.ht=e.options?.host,this.rt(this.ct=e.element)),c}rt(e){if(this.G!==void 0){if(this.isConnected||(e=void 0),typeof this.G==`function`){let t=this.ht??globalThis,n=D.get(t);n===void 0&&(n=new WeakMap,D.set(t,n)),n.get(this.G)!==void 0&&this.G.call(this.ht,void 0),n.set(this.G,e),e!==void 0&&this.G.call(this.ht,e)}else this.G.value=e}}get lt(){return typeof this.G==`function`?D.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}}),k={DAILY_BONUS:`calendar`,MONTHLY_GIFT:`gift`,MULTIPLIER:`double`,OTHER:`star`,PERSONAL_OFFER:`tag`,VIP_SUPPORT:`headset`};function A(e,t=20){return v(k[e]??`star`,t)}function j(e,n,{onClaim:r,busy:i}={}){let{t:a}=e;return t`<div class="benefit">
<span class="benefit-icon">${A(n.kind)}</span>
<div class="benefit-words">
<div>
<p class="benefit-title"><bdi class="clamp">${n.title}</bdi></p>
<p class="small muted"><bdi>${n.summary}</bdi></p>
</div>
<button type="button" class="button quiet icon-only" aria-label=${a.benefit.rule(n.title)} ${O(M)}>
${v(`info`)}
</button>
<div class="benefit-rule" popover>
<p class="benefit-title"><bdi>${n.title}</bdi></p>
<p><bdi>${n.rule}</bdi></p>
</div>
</div>
${r?N(e,n,{onClaim:r,busy:i}):c}
</div>`}function M(e){let t=e?.nextElementSibling;e instanceof HTMLButtonElement&&t&&(e.popoverTargetElement=t)}function N(e,n,{onClaim:r,busy:i=!1}){let{t:a,format:o}=e,{claim:s}=n;return s?t`<button
type="button"
class="button claim ${s.available?`main`:``}"
aria-disabled=${!s.available||i}
@click=${()=>{s.available&&!i&&r?.(n)}}
>
<span>
<bdi>${s.available?s.open>1?a.claim.several(o.number(s.open)):a.claim.now:s.nextAt?t`${a.claim.again} ${g(e,s.nextAt)}`:a.claim.done}</bdi>
<span class="sr">${n.title}</span>
</span>
</button>`:c}var P=e`
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
`,F=[`CABOCHON`,`TRILLION`,`PRINCESS`,`HEXAGON`,`BRILLIANT`,`ONYX`];function ye(e){return e.look?.gem??F[Math.min(e.rank,F.length)-1]??`CABOCHON`}function I(e){return`tone-${e.rank}`}var be={CABOCHON:l`<circle class="gem-base" cx="32" cy="32" r="22"></circle>
<path class="gem-light" d="M16 28a17 17 0 0 1 22-12 24 24 0 0 0-22 12z"></path>`,TRILLION:l`<path class="gem-base" d="M10 16h44L32 54z"></path>
<path class="gem-light" d="M10 16h44L32 28z"></path><path class="gem-dark" d="M32 28l22-12-22 38z"></path>`,PRINCESS:l`<path class="gem-base" d="M32 8l24 24-24 24L8 32z"></path>
<path class="gem-light" d="M32 8L8 32h12l12-12z"></path><path class="gem-dark" d="M32 56l24-24H44L32 44z"></path>
<path class="gem-line" d="M32 20l12 12-12 12-12-12z"></path>`,HEXAGON:l`<path class="gem-base" d="M32 7l22 12.5v25L32 57 10 44.5v-25z"></path>
<path class="gem-light" d="M32 7L10 19.5v25l10-6v-13l12-7z"></path>
<path class="gem-dark" d="M32 57l22-12.5v-25l-10 6v13l-12 7z"></path>
<path class="gem-line" d="M32 18.5l12 7v13l-12 7-12-7v-13z"></path>`,BRILLIANT:l`<path class="gem-base" d="M20 12h24l14 15-26 31L6 27z"></path>
<path class="gem-light" d="M20 12L6 27h20z"></path><path class="gem-dark" d="M38 27h20L32 58z"></path>
<path class="gem-line" d="M6 27h52M20 12l6 15 6 31M44 12l-6 15-6 31"></path>`,ONYX:l`<path class="gem-base" d="M22 8h20l14 14v20L42 56H22L8 42V22z"></path>
<path class="gem-light" d="M32 14l4 14 14 4-14 4-4 14-4-14-14-4 14-4z"></path>`},L=[[24,57,-66],[14,50,-42],[8.5,38,-22],[10,25,-8],[17,14,20]],R=2;function z(e,{size:n,share:r,loops:i=0,locked:a=!1,label:o}){let s=be[ye(e)],u=r===void 0?s:l`<g transform="translate(14.4 14.4) scale(0.55)">${s}</g>`;return t`<svg
class="gem gem-${n} ${I(e)} ${a?`locked`:``}"
viewBox="0 0 64 64"
width=${n}
height=${n}
role=${o?`img`:c}
aria-label=${o??c}
aria-hidden=${o?c:`true`}
part="gem"
>
${r===void 0?null:xe(r)}${u}${Ce(i)}
</svg>`}function xe(e){let t=Math.floor(Math.min(1,Math.max(0,e))*L.length*R);return L.flatMap(([e,n,r],i)=>[!1,!0].map((a,o)=>{let s=i*R+o<t?`leaf full`:`leaf`,c=a?`translate(64 0) scale(-1 1) rotate(${r} ${e} ${n})`:`rotate(${r} ${e} ${n})`;return l`<ellipse class=${s} cx=${e} cy=${n} rx="3" ry="6" transform=${c}></ellipse>`}))}var Se=5;function Ce(e){if(e<=0)return null;if(e>Se)return l`<text class="gem-stars" x="32" y="3" text-anchor="middle">★${e}</text>`;let t=32-(e-1)*4;return l`${Array.from({length:e},(e,n)=>{let r=t+n*8;return l`<path class="gem-star" transform="translate(${r} 2)" d="M0-4l1.2 2.8 3 .2-2.3 2 .7 3L0 2.4-2.6 4l.7-3-2.3-2 3-.2z"></path>`})}`}var we=e`
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
`;function B(e,t){let n=new Map(e.benefits.map(e=>[e.code,e]));return t.benefits.map(e=>({benefit:e,before:n.get(e.code)??null})).filter(({benefit:e,before:t})=>t?.summary!==e.summary||t.title!==e.title)}function Te({t:e},n,r){let i=B(n,r);return i.length===0?c:t`<ul class="changes">
${i.map(({benefit:n,before:r})=>t`<li class="change">
${A(n.kind)}
<div>
<p class="change-title">
<bdi>${n.title}</bdi>${r?c:t` <span class="chip change-new">${e.tiers.fresh}</span>`}
</p>
<p class="small">
${r?t`<s class="muted"><span class="sr">${e.tiers.before} </span><bdi>${r.summary}</bdi></s>`:c}
<bdi>${r?t`<span class="sr">${e.tiers.after} </span>`:c}${n.summary}</bdi>
</p>
</div>
</li>`)}
</ul>`}function Ee(e,{tiers:r,tier:i}){return t`<ol class="ladder">
${n([...r].reverse(),({code:e})=>e,t=>De(e,t,r.find(({rank:e})=>e===t.rank-1),i))}
</ol>`}function De(e,n,r,i){let{t:a,format:o}=e,s=n.code===i.code;return t`<li class="rung ${s?`here`:``}" aria-current=${s?`true`:c}>
<details ?open=${s}>
<summary>
${z(n,{size:48,locked:n.rank>i.rank})}
<span class="rung-words">
<bdi class="rung-name clamp">${n.name}</bdi>
<span class="small muted">${a.tiers.season(o.days(n.seasonDays))}</span>
</span>
${s?t`<span class="chip rung-here">${a.tiers.here}</span>`:c} ${v(`chevron`)}
</summary>
<ul class="rung-benefits">
${n.benefits.map(e=>{let n=r?Oe(e,r):`same`;return t`<li>
${A(e.kind)}
<span><bdi class="change-title">${e.title}</bdi> <bdi class="small muted">${e.summary}</bdi></span>
${n===`same`?c:t`<span class="chip change-new">${a.tiers[n]}</span>`}
</li>`})}
</ul>
</details>
</li>`}function Oe(e,t){let n=t.benefits.find(({code:t})=>t===e.code);return n?n.summary===e.summary?`same`:`better`:`fresh`}var ke=e`
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
`,Ae={offline:`offline`,session:`person`,sandbox:`flask`,"at-risk":`alert`};function je(e,n,r){return t`<div class="banner banner-${e}">
${v(Ae[e])}
<p><bdi>${n}</bdi></p>
${r?t`<button type="button" class="button quiet" @click=${r.onAct}>${r.words}</button>`:c}
</div>`}function Me(e){return t`<p class="sr" role="status">${e}</p>`}function Ne({t:e},{words:n,bad:r=!1},i){return t`<div class="toast ${r?`bad`:``}" popover="manual" ${O(Pe)}>
${v(r?`alert`:`check`)}
<p><bdi>${n}</bdi></p>
<button type="button" class="button quiet icon-only" aria-label=${e.common.closeMessage} @click=${i}>${v(`close`)}</button>
</div>`}function Pe(e){e instanceof HTMLElement&&queueMicrotask(()=>e.isConnected&&e.showPopover())}function Fe(e,{name:n=`star`,action:r}={}){return t`<div class="empty">
${v(n,48)}
<p><bdi>${e}</bdi></p>
${r?t`<button type="button" class="button" @click=${r.onAct}>${r.words}</button>`:c}
</div>`}function Ie({t:e},t){return e.failures[t.kind]}function Le(e,n,{onRetry:r}={}){return t`<div class="failure" role="alert">
${v(n.kind===`offline`?`offline`:`alert`,24)}
<p><bdi>${Ie(e,n)}</bdi></p>
${r?t`<button type="button" class="button" @click=${r}>${e.t.common.retry}</button>`:c}
</div>`}var Re={head:2,scale:3,rows:4,cards:4};function ze(e,n){return t`<div class="skeleton skeleton-${e}" role=${n?`status`:c}>
${n?t`<span class="sr">${n}</span>`:c}
${Array.from({length:Re[e]},()=>t`<span></span>`)}
</div>`}var Be=e`
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
`,Ve={CLOSED:`person`,CORRECTED:`info`,DEMOTED:`down`,JOINED:`flag`,LOOPED:`star`,MERGED:`person`,PROMOTED:`up`,PURCHASE:`bolt`,P_EXPIRED:`clock`,P_GRANTED:`gift`,P_RETURNED:`star`,P_SPENT:`tag`,REFUND:`down`,RENEWED:`shield`,RESTARTED:`clock`,SC_GRANTED:`check`},V=new Set([`DEMOTED`,`LOOPED`,`PROMOTED`,`RENEWED`,`RESTARTED`]);function He({t:e,format:n},{kind:r,tier:i,scDelta:a,pDelta:o}){let s=o?t`<bdi class="gain points ${o<0?`less`:``}">${e.reward.points(n.signed(o),o)}</bdi>`:c,l=V.has(r)?r===`PROMOTED`||r===`LOOPED`?t`<bdi class="gain">${r===`LOOPED`?e.history.looped:i.name}</bdi>`:c:a?t`<bdi class="gain ${a<0?`less`:``}">${e.reward.progress(n.signed(a))}</bdi>`:c;return t`${s}${l}`}function Ue(e,n,r){let{t:i,format:a}=e,o=[...n.pDelta?[[i.history.points,a.signed(n.pDelta)]]:[],...V.has(n.kind)?[[i.history.progress,i.history.startsAgain]]:n.scDelta?[[i.history.progress,a.signed(n.scDelta)]]:[],...r===void 0?[]:[[i.history.balance,a.number(r)]],[i.history.tier,n.tier.name],[i.history.at,a.moment(n.at)]];return t`<details class="entry">
<summary>
<span class="entry-icon">
${n.kind===`PROMOTED`||n.kind===`LOOPED`||n.kind===`DEMOTED`?z(n.tier,{size:24}):v(Ve[n.kind]??`info`)}
</span>
<span class="entry-words">
<bdi>${n.explanation}</bdi>
<span class="entry-at small muted">
<time datetime=${n.at}><bdi>${a.moment(n.at)}</bdi></time>${v(`chevron`,16)}
</span>
</span>
<span class="entry-gains num">${He(e,n)}</span>
</summary>
<dl class="entry-counted small">
${o.map(([e,n])=>t`<div><dt class="muted">${e}</dt><dd class="num"><bdi>${n}</bdi></dd></div>`)}
</dl>
</details>`}function We(e,r,{balance:i}={}){let a=new Map,o=i;for(let t of r){let n=e.format.month(t.at);a.set(n,[...a.get(n)??[],{entry:t,balance:o}]),o!==void 0&&(o-=t.pDelta)}return t`<div class="history">
${[...a].map(([r,i])=>t`<section aria-label=${r}>
<h3 class="history-month"><bdi>${r}</bdi></h3>
<ol>
${n(i,({entry:e})=>e.id,({entry:n,balance:r})=>t`<li>${Ue(e,n,r)}</li>`)}
</ol>
</section>`)}
</div>`}var Ge=e`
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
`,Ke={KeepThresholdReminder:`flag`,PExpiringReminder:`clock`,PointsChanged:`star`,RedemptionUpdated:`parcel`,RewardEarned:`gift`,ScExpiringReminder:`alert`,SeasonEndingReminder:`calendar`,TierChanged:`up`};function qe(e,r,{onRead:i}){let{t:a}=e,o=r.filter(({readAt:e})=>e===null).map(({id:e})=>e);return t`<div class="inbox">
${o.length>1?t`<p class="inbox-all">
<button type="button" class="button quiet" @click=${()=>i(o)}>${a.inbox.readAll}</button>
</p>`:c}
<ol>
${n(r,({id:e})=>e,n=>t`<li>${Je(e,n,i)}</li>`)}
</ol>
</div>`}function Je({t:e,format:n},r,i){let{id:a,message:o,createdAt:s,readAt:l}=r,u=e.inbox.read(o);return t`<article class="letter ${l===null?`unread`:``}">
<span class="letter-icon">
${r.__typename===`TierChanged`?z(r.to,{size:24}):v(Ke[r.__typename]??`bell`)}
</span>
<div class="letter-words">
<p>${l===null?t`<span class="sr">${e.inbox.unread} </span>`:c}<bdi>${o}</bdi></p>
<time class="small muted" datetime=${s}><bdi>${n.moment(s)}</bdi></time>
</div>
${l===null?t`<button type="button" class="button quiet icon-only" aria-label=${u} @click=${()=>i([a])}>
${v(`check`)}
</button>`:c}
</article>`}var Ye=e`
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
`,H=[`COMING_SOON`,`ENDED`,`SOLD_OUT`,`LIMIT_REACHED`,`NOT_STARTED`,`TIER_TOO_LOW`,`INSUFFICIENT_POINTS`,`STORE_SESSION_REQUIRED`,`IDENTIFICATION_REQUIRED`,`EMAIL_REQUIRED`],U=new Set(H.slice(0,4));function W({t:e,format:t},n){let r=[...n.eligibility?.reasons??[`STORE_SESSION_REQUIRED`]].sort((e,t)=>H.indexOf(e)-H.indexOf(t)),i=r.filter(e=>e!==`EMAIL_REQUIRED`),a=r.includes(`EMAIL_REQUIRED`),[o]=i;if(!o)return{action:`redeem`,words:e.item.redeem,why:[],away:!1,reason:null,needsEmail:a};let s={short:t.number(n.eligibility?.pointsShort??0),tier:n.minTier?.name??null,from:n.availableFrom&&t.moment(n.availableFrom)},c=e.item.reasons,l=t=>c[t]??{button:()=>e.failures.refused,more:()=>``};return{action:o===`IDENTIFICATION_REQUIRED`?`sign-in`:null,words:l(o).button(s),why:(U.has(o)?i.slice(0,1):i).map(e=>l(e).more(s)),away:U.has(o)||o===`NOT_STARTED`,reason:o,needsEmail:a}}var Xe={DIGITAL:l`<path d="M60 18 88 42 60 82 32 42zM32 42H88M46 42 60 82 74 42 60 18z"></path>`,TANGIBLE:l`<path d="M30 36 60 22 90 36V70L60 84 30 70zM30 36 60 50 90 36M60 50V84M45 29 75 43"></path>`};function G({kind:e,imageUrl:n}){let r=n&&o(n);return t`<div class="picture">
<svg viewBox="0 0 120 100" aria-hidden="true">${Xe[e]}</svg>
${r?t`<img src=${r} alt="" loading="lazy" decoding="async" @error=${({target:e})=>e instanceof Element&&e.remove()} />`:c}
</div>`}function Ze(e,n,{href:r,offer:i=W(e,n),onAct:a,onOpen:o}={}){let{t:s,format:l}=e,u=t`<bdi class="clamp">${n.title}</bdi>`;return t`<article class="item ${i.away?`away`:``}">
${G(n)}
<div class="item-words">
<h3 class="item-title">${r?t`<a href=${r} @click=${o}>${u}</a>`:u}</h3>
<p class="item-price"><bdi class="num">${s.points.amount(l.number(n.price),n.price)}</bdi></p>
<p class="item-notes small muted">${Qe(e,n)}</p>
</div>
${a?$e(n,i,a):c}
</article>`}function Qe(e,n){let{t:r,format:i,now:a}=e,{availableFrom:o,availableUntil:s,stockLeft:c}=n,l=o!==null&&Date.parse(o)>a();return[...n.minTier&&n.minTier.rank>1?[t`<bdi class="clamp">${r.item.from(n.minTier.name)}</bdi>`]:[],...c!==null&&c>0?[t`<bdi>${r.item.left(i.number(c),c)}</bdi>`]:[],...l?[t`<bdi>${r.item.opens} ${g(e,o)}</bdi>`]:[],...!l&&s?[t`<bdi>${r.item.closes} ${g(e,s)}</bdi>`]:[]]}function $e(e,n,r){return t`<button
type="button"
class="button item-act ${n.action?`main`:``}"
aria-disabled=${n.action===null}
@click=${()=>{n.action&&r(e,n)}}
>
${n.reason===`TIER_TOO_LOW`?v(`lock`,16):c}
<span><bdi>${n.words}</bdi><span class="sr">: ${e.title}</span></span>
</button>`}var et=e`
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
`,tt=e`
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
`;function nt({t:e,format:n},{tier:r,nextTier:i,progress:a}){let{current:o,target:s,keepThreshold:l}=a,u=r.rank>1,d=e.scale.value(n.number(o),n.number(s)),m=i?e.scale.toNext(n.number(a.remaining),i.name):e.scale.toEnd(n.number(a.remaining)),h=e.scale.keep(n.number(l),r.name);return t`<div class="scale" part="scale">
<div class="scale-bar">
${p({value:o,target:s,label:e.scale.label(r.name),valueText:[d,m,...u?[h]:[]].join(`, `),tone:I(r),marks:u&&l<s?rt(f(l,s)):c})}
${i?z(i,{size:24,locked:!0}):c}
</div>
${u&&l<s?it(l/s,e.scale.keepAt(n.number(l))):c}
<p class="scale-words"><bdi class="num">${d}</bdi><bdi>${m}</bdi></p>
</div>`}function rt(e){return l`<line class="scale-mark-edge" x1=${e} x2=${e} y1="0" y2="16"></line>
<line class="scale-mark" x1=${e} x2=${e} y1="0" y2="16"></line>`}function it(e,n){let r=e<.25?`start`:e>.75?`end`:`middle`;return t`<svg class="scale-keep" width="100%" height="18" aria-hidden="true">
<text x="${100*e}%" y="13" text-anchor=${r}>${n}</text>
</svg>`}var at=e`
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
`;function K(e,t){return e.rank===1?`always`:t===`KEEP`?`safe`:`at-risk`}function q({t:e,format:t},{tier:n,season:r,progress:i}){let a=t.weekday(r.endsAt);switch(K(n,r.outlook)){case`always`:return e.season.always(n.name,a);case`safe`:return e.season.safe(n.name,a);case`at-risk`:return e.season.atRisk(t.number(Math.max(0,i.keepThreshold-i.current)),a,n.name)}}var ot={always:`shield`,safe:`shield`,"at-risk":`alert`};function st(e,n){let{t:r,format:i,now:a}=e,{startedAt:o,endsAt:s,outlook:c}=n.season,l=K(n.tier,c),u=Date.parse(o),d=f(a()-u,Date.parse(s)-u);return t`<section class="season season-${l} ${I(n.tier)}" aria-label=${r.season.label}>
<p class="season-words">${v(ot[l])}<bdi>${q(e,n)}</bdi></p>
<svg class="season-line" width="100%" height="16" aria-hidden="true">${ct(d,l)}</svg>
<p class="season-ends small muted">
<bdi>${i.day(o)}</bdi>
<bdi class="season-left">${r.season.ends} ${g(e,s)}</bdi>
<bdi>${i.day(s)}</bdi>
</p>
</section>`}function ct(e,t){return l`<line class="season-rail" x1="0" x2="100%" y1="8" y2="8"></line>
<line class="season-gone" x1="0" x2=${e} y1="8" y2="8"></line>
<svg x="100%" overflow="visible"><circle class="season-end ${t}" cx="-7" cy="8" r="6"></circle></svg>
<line class="season-today" x1=${e} x2=${e} y1="1" y2="15"></line>`}var lt=e`
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
`,ut=e`
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
`,J=e`
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
`,dt=[e`
:root,
:host {
${ut}
--radius-control: 6px;
--radius: var(--laurel-radius, 12px);
--radius-stage: 20px;
--font: var(--laurel-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
}
@media (prefers-color-scheme: dark) {
:root:not([theme="light"]),
:host(:not([theme="light"])) {
${J}
}
}
:root[theme="dark"],
:host([theme="dark"]) {
${J}
}
`,ve,m,we,at,lt,_e,P,b,ue,ke,Ge,Ye,et,Be,tt],ft=e`
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
`;function pt(...e){document.adoptedStyleSheets=[...dt,ft,...e].flatMap(({styleSheet:e})=>e??[]),document.body.classList.add(`kit`)}function mt({tag:e},t=`ltr`){document.documentElement.lang=e,document.documentElement.dir=t}var ht=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),gt=function(e){return`/static/web/`+e},Y={},_t=function(e){return e.pathname.endsWith(`.css`)},vt=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},X=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=gt(t,n);let r=s(t),i=_t(r);return vt(Y,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:ht,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},yt=new u(d,{de:()=>X(()=>import(`./de-Bdfsu0-L.js`),[]),es:()=>X(()=>import(`./es-Bdfsu0-L.js`),[]),fr:()=>X(()=>import(`./fr-Bdfsu0-L.js`),[]),ja:()=>X(()=>import(`./ja-Bdfsu0-L.js`),[]),ko:()=>X(()=>import(`./ko-Bdfsu0-L.js`),[]),"pt-BR":()=>X(()=>import(`./pt-BR-Bdfsu0-L.js`),[]),"zh-Hans":()=>X(()=>import(`./zh-Hans-Bdfsu0-L.js`),[]),"zh-Hant":()=>X(()=>import(`./zh-Hant-Bdfsu0-L.js`),[])}),Z=/^#[0-9a-f]{6}$/i,bt=/^\/pictures\/[\w./-]+$/;function Q(e){let[t=0,n=0,r=0]=[1,3,5].map(t=>{let n=Number.parseInt(e.slice(t,t+2),16)/255;return n<=.04045?n/12.92:((n+.055)/1.055)**2.4});return .2126*t+.7152*n+.0722*r}function $(e,t){let[n=0,r=0]=[Q(e),Q(t)].sort((e,t)=>e-t);return(r+.05)/(n+.05)}function xt(e){return!e.surface||!Z.test(e.surface)?null:$(e.surface,`#ffffff`)>$(e.surface,`#000000`)?`dark`:`light`}var St=[`#ffffff`,`#0d1a14`];function Ct({accent:e,surface:t,ink:n,points:r,radius:i,stageImage:a}){let o=Object.entries({accent:e,surface:t,ink:n,points:r}).filter(([,e])=>e&&Z.test(e)).map(([e,t])=>`--laurel-${e}: ${t};`);if(e&&Z.test(e)){let[t,n]=St;o.push(`--on-accent: ${$(e,t)>=$(e,n)?t:n};`)}return t&&Z.test(t)&&(o.push(`--bg: var(--surface);`),o.push(...Object.entries({sunken:6,line:16,control:55,muted:75}).map(([e,t])=>`--${e}: color-mix(in srgb, var(--ink) ${t}%, var(--surface));`))),i!==null&&Number.isInteger(i)&&o.push(`--laurel-radius: ${i}px;`),a&&bt.test(a)&&o.push(`--laurel-stage-image: url("${a}");`),o.join(``)}function wt(e,t){let n=(e,n)=>t.filter(t=>Z.test(t.look[e])).map(t=>`${n} .tone-${t.rank} { --tone: ${t.look[e]}; }`).join(``),r=(e,t,r)=>`${n(`light`,e)}@media (prefers-color-scheme: dark) { ${n(`dark`,t)} }${n(`dark`,r)}`,i=new CSSStyleSheet;return i.replaceSync(`:root:not(#no), :host(:not(#no)) { ${Ct(e)} }`+r(`:root`,`:root:not([theme="light"])`,`:root[theme="dark"]`)+r(`:host`,`:host(:not([theme="light"]))`,`:host([theme="dark"])`)),i}export{E as A,B as C,j as D,I as E,v as F,re as I,ne as L,ae as M,oe as N,O,y as P,g as R,Te as S,z as T,je as _,pt as a,ze as b,q as c,Ze as d,G as f,Me as g,We as h,X as i,se as j,ge as k,st as l,qe as m,xt as n,mt as o,W as p,yt as r,K as s,wt as t,nt as u,Fe as v,Ee as w,Ne as x,Le as y};