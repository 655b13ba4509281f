import{D as e,E as t,O as n,S as r,T as i,_ as a,a as o,b as s,c,d as l,f as u,g as d,h as f,i as p,l as ee,m as te,n as ne,o as re,p as ie,r as m,s as ae,t as oe,u as se,v as ce,y as le}from"./clock-CPNaVMPD.js";import{n as ue,r as de,t as fe}from"./language-Ff3OT0yD.js";import{t as pe}from"./en-BVx6WArC.js";import{t as me}from"./en-nHmk7Snu.js";function he(e,t){return`${Math.min(100,Math.max(0,100*e/t))}%`}function ge({value:e,target:n,label:r,valueText:a,tone:o=``,marks:s=i,thin:c=!1}){let l=c?8:16;return t`<div
    class="bar ${o}"
    role="progressbar"
    aria-label=${r}
    aria-valuemin="0"
    aria-valuemax=${n}
    aria-valuenow=${Math.min(e,n)}
    aria-valuetext=${a}
  >
    <svg width="100%" height=${l} aria-hidden="true">
      <rect class="bar-fill" width=${he(e,n)} height=${l}></rect>
      ${s}
    </svg>
  </div>`}var _e=n`
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
`,ve=864e5,ye=1e3,be=6e4;function h({format:e,now:n},r){return t`<time class="countdown" role="timer" datetime=${r}><bdi>${e.countdown(Date.parse(r)-n())}</bdi></time>`}var xe=class{#e;#t;#n;#r=new Set;#i=0;#a=0;constructor(e,t,n=()=>void 0){this.#e=e,this.#t=t,this.#n=n,e.addController(this)}hostConnected(){document.addEventListener(`visibilitychange`,this.#s),this.#a=0,this.#e.requestUpdate()}hostDisconnected(){document.removeEventListener(`visibilitychange`,this.#s),clearInterval(this.#i)}hostUpdated(){let e=[...this.#e.renderRoot?.querySelectorAll(`time.countdown`)??[]].map(({dateTime:e})=>({dateTime:e,left:Date.parse(e)-this.#t()}));this.#o(e.some(({left:e})=>e>0&&e<ve)?ye:be);let t=e.filter(({left:e,dateTime:t})=>e<=0&&!this.#r.has(t));for(let{dateTime:e}of t)this.#r.add(e);t.length>0&&this.#n()}#o(e){e!==this.#a&&(this.#a=e,clearInterval(this.#i),this.#i=setInterval(()=>{document.hidden||this.#e.requestUpdate()},e))}#s=()=>{document.hidden||this.#e.requestUpdate()}},Se={alert:e`<path d="M12 4 21.5 20h-19zM12 10v4.5M12 17.2v.1"></path>`,arrow:e`<path d="M5 12h14M13 6l6 6-6 6"></path>`,bell:e`<path d="M6 16V10.5a6 6 0 0 1 12 0V16l1.5 2h-15zM10 20.5h4"></path>`,bolt:e`<path d="M13 3 5 13.5h6L10.5 21 19 10.5h-6z"></path>`,calendar:e`<path d="M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V7M15.5 3.5V7"></path>`,check:e`<path d="M5 12.5 10 17.5 19.5 7"></path>`,clock:e`<circle cx="12" cy="12" r="8.5"></circle><path d="M12 7v5.2l3.4 2"></path>`,close:e`<path d="M6 6l12 12M18 6 6 18"></path>`,down:e`<path d="M12 5v14M6 13l6 6 6-6"></path>`,flag:e`<path d="M6 21V4h11l-2.5 4L17 12H6"></path>`,flame:e`<path d="M12 3c1 4 5.5 5.5 5.5 11a5.5 5.5 0 0 1-11 0c0-2.5 1.5-4 2.5-5.5.5 1.5 1 2 1.8 2.3C10.5 8 10.5 5.5 12 3z"></path>`,flask:e`<path d="M9 3h6M10 3v6L4.8 18.500a1.7 1.7 0 0 0 1.5 2.500h11.400a1.7 1.7 0 0 0 1.5-2.500L14 9V3M7.5 15h9"></path>`,gift:e`<path d="M4 9.500h16v4H4zM5.5 13.500v7h13v-7M12 9.500v11M12 9.500C7 9.5 7 4.5 9.5 4.500S12 7 12 9.500c0-2.5 0-5 2.5-5s2.5 5-2.5 5"></path>`,headset:e`<path d="M4.5 15v-3a7.5 7.5 0 0 1 15 0v3M4.5 14h3v5h-3zM16.5 14h3v5h-3zM18 19c0 1.5-1.5 2-4 2"></path>`,info:e`<circle cx="12" cy="12" r="8.5"></circle><path d="M12 11v5M12 8v.1"></path>`,lock:e`<path d="M5.5 11h13v9.500h-13zM8.5 11V7.500a3.5 3.5 0 0 1 7 0V11"></path>`,offline:e`<path d="M4 4l16 16M8.5 12.500a5.5 5.5 0 0 1 2.2-1.200M13.5 11.300a5.5 5.5 0 0 1 2 1.200M5 9a10.5 10.5 0 0 1 3-2M11.5 6A10.5 10.5 0 0 1 19 9M12 17v.1"></path>`,parcel:e`<path d="M4 8l8-4 8 4v8.500l-8 4-8-4zM4 8l8 4 8-4M12 12v8.500M8 6l8 4"></path>`,person:e`<circle cx="12" cy="8" r="4"></circle><path d="M4.5 20.500a7.5 7.5 0 0 1 15 0"></path>`,shield:e`<path d="M12 3.5 19 6v5.500c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM8.8 12l2.3 2.3 4.2-4.3"></path>`,star:e`<path d="M12 4l2.4 5.2 5.6.7-4.1 3.9 1.1 5.600L12 16.600l-5 2.8 1.1-5.600L4 9.900l5.6-.7z"></path>`,tag:e`<path d="M4 4h8l8.5 8.5-8 8L4 12zM8 8v.1"></path>`,times:e`<path d="M4 8l4 8M8 8l-4 8M12 16l4-8 4 8M13.5 13.500h5"></path>`,up:e`<path d="M12 19V5M6 11l6-6 6 6"></path>`};function g(e,n=20){return t`<svg class="icon" viewBox="0 0 24 24" width=${n} height=${n} aria-hidden="true">${Se[e]}</svg>`}function Ce({t:e,format:n},{rewardSc:r,rewardP:a}){return t`<span class="rewards">
    ${r?t`<span class="chip reward"><bdi>${e.reward.progress(n.signed(r))}</bdi></span>`:i}
    ${a?t`<span class="chip reward reward-points"><bdi>${e.reward.points(n.signed(a),a)}</bdi></span>`:i}
  </span>`}function we({t:e,format:t},{counts:n,progress:r,goal:i}){let a=n===`AMOUNT_USD`?t.usd:t.number;return e.scale.value(a(r),a(i))}function Te(e,n){let{t:r}=e,a=we(e,n),o=n.completedAt!==null;return t`<article class="mission ${o?`done`:``}">
    <p class="mission-head">
      <bdi class="mission-title clamp">${n.title}</bdi>
      <bdi class="mission-far small num">${a}</bdi>
    </p>
    ${ge({value:n.progress,target:n.goal,label:n.title,valueText:a,thin:!0})}
    <p class="mission-foot">
      ${Ce(e,n)}
      ${o?t`<span class="mission-done small">${g(`check`,16)}${r.mission.done}</span>`:n.endsAt?t`<span class="small muted"><bdi>${r.mission.ends} ${h(e,n.endsAt)}</bdi></span>`:i}
    </p>
  </article>`}function Ee(e){let t=({completedAt:e,progress:t,goal:n})=>e===null?t/n:-1;return[...e].sort((e,n)=>t(n)-t(e))}var De=n`
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
`,Oe=10;function ke(e,n){let{t:r}=e,{limitReached:i,nextAt:a}=n;return t`<article class="activity">
    <p class="activity-head">
      <bdi class="activity-title clamp">${n.title}</bdi>
      ${i?t`<span class="activity-state small">
            ${g(`check`,16)}<bdi>${a?t`${r.activity.again} ${h(e,a)}`:r.activity.done}</bdi>
          </span>`:t`<span class="activity-state open small">${r.activity.open}</span>`}
    </p>
    ${Ce(e,n)} ${Ae(e,n)}
  </article>`}function Ae(e,{title:n,streaks:r,streakDays:a}){let{t:o,format:s}=e,c=r.find(({days:e})=>e>a)??r[0];if(!c)return i;let l=a>=c.days?0:a,u=o.activity.streak(s.number(l),s.number(c.days),c.days);return t`<div class="streak">
    ${c.days<=Oe?t`<span class="streak-days" role="img" aria-label=${u}>
          ${Array.from({length:c.days},(e,t)=>je(t,l,c.days))}
        </span>`:ge({value:l,target:c.days,label:n,valueText:u,thin:!0})}
    <p class="streak-words small muted"><bdi>${u}</bdi> ${Ce(e,c)}</p>
  </div>`}function je(e,n,r){let a=e<n?`full`:e===n?`next`:``,o=e===r-1;return t`<span class="streak-day ${a}">${e<n?g(`check`,16):o?g(`gift`,16):i}</span>`}var Me=n`
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
`,_=(e,t)=>{let n=e._$AN;if(n===void 0)return!1;for(let e of n)e._$AO?.(t,!1),_(e,t);return!0},v=e=>{let t,n;do{if((t=e._$AM)===void 0)break;n=t._$AN,n.delete(e),e=t}while(n?.size===0)},Ne=e=>{for(let t;t=e._$AM;e=t){let n=t._$AN;if(n===void 0)t._$AN=n=new Set;else if(n.has(e))break;n.add(e),Ie(t)}};function Pe(e){this._$AN===void 0?this._$AM=e:(v(this),this._$AM=e,Ne(this))}function Fe(e,t=!1,n=0){let r=this._$AH,i=this._$AN;if(i!==void 0&&i.size!==0){if(t){if(Array.isArray(r))for(let e=n;e<r.length;e++)_(r[e],!1),v(r[e]);else r!=null&&(_(r,!1),v(r))}else _(this,e)}}var Ie=e=>{e.type==s.CHILD&&(e._$AP??=Fe,e._$AQ??=Pe)},Le=class extends le{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,t,n){super._$AT(e,t,n),Ne(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),t&&(_(this,e),v(this))}setValue(e){if(a(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}},Re=600,ze=ce(class extends Le{#e;#t=0;render(e,t){cancelAnimationFrame(this.#t);let n=this.#e??e;if(n===e||matchMedia(`(prefers-reduced-motion: reduce)`).matches)return this.#e=e,t(e);let r=performance.now(),i=a=>{let o=Math.min(1,(a-r)/Re);this.#e=o<1?Math.round(n+(e-n)*(1-(1-o)**3)):e,this.setValue(t(this.#e)),o<1&&(this.#t=requestAnimationFrame(i))};return this.#t=requestAnimationFrame(i),t(n)}disconnected(){cancelAnimationFrame(this.#t),this.#e=void 0}});function Be(e,t){return Number.isSafeInteger(e)?ze(e,t):i}function Ve({t:e,format:n},{balance:r,expiresAt:a}){return t`<div class="balance ${r<0?`debt`:``}">
    <p class="balance-sum">
      ${g(`star`,24)}
      <strong class="num"><bdi>${Be(r,n.number)}</bdi></strong>
      <span>${e.points.unit(r)}</span>
    </p>
    ${r<0?t`<p class="small muted"><bdi>${e.points.debt}</bdi></p>`:a?t`<p class="small muted"><bdi>${e.points.validUntil(n.day(a))}</bdi></p>`:i}
  </div>`}var He=n`
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
`,Ue=n`
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
  .kit :is(h1, h2, h3, h4, p, ul, ol, dl, dd, figure) {
    margin: 0;
  }
  .kit :is(ul, ol) {
    list-style: none;
    padding: 0;
  }
  .kit h1 {
    font: 700 28px/34px var(--font);
  }
  .kit h2 {
    font: 700 22px/28px var(--font);
  }
  .kit :is(h3, h4) {
    font: 600 16px/24px var(--font);
  }
  .small {
    font-size: 13px;
    line-height: 18px;
  }
  .muted {
    color: var(--muted);
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
`,y=new WeakMap,We=ce(class extends Le{render(e){return i}update(e,[t]){let n=t!==this.G;return n&&this.rt(void 0),(n||this.lt!==this.ct)&&(this.G=t,this.ht=e.options?.host,this.rt(this.ct=e.element)),i}rt(e){if(this.G!==void 0){if(this.isConnected||(e=void 0),typeof this.G==`function`){let t=this.ht??globalThis,n=y.get(t);n===void 0&&(n=new WeakMap,y.set(t,n)),n.get(this.G)!==void 0&&this.G.call(this.ht,void 0),n.set(this.G,e),e!==void 0&&this.G.call(this.ht,e)}else this.G.value=e}}get lt(){return typeof this.G==`function`?y.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}}),Ge={DAILY_BONUS:`calendar`,MONTHLY_GIFT:`gift`,MULTIPLIER:`times`,OTHER:`star`,PERSONAL_OFFER:`tag`,VIP_SUPPORT:`headset`};function Ke(e,t=20){return g(Ge[e]??`star`,t)}function qe(e,n,{onClaim:r,busy:a}={}){let{t:o}=e;return t`<div class="benefit">
    <span class="benefit-icon">${Ke(n.kind)}</span>
    <div class="benefit-words">
      <p class="benefit-title"><bdi>${n.title}</bdi></p>
      <p class="small muted"><bdi>${n.summary}</bdi></p>
    </div>
    ${n.claim&&r?Ye(e,n,{onClaim:r,busy:a}):i}
    <button type="button" class="button quiet icon-only" aria-label=${o.benefit.rule(n.title)} ${We(Je)}>
      ${g(`info`)}
    </button>
    <div class="benefit-rule" popover>
      <p class="benefit-title"><bdi>${n.title}</bdi></p>
      <p><bdi>${n.rule}</bdi></p>
    </div>
  </div>`}function Je(e){let t=e?.nextElementSibling;e instanceof HTMLButtonElement&&t&&(e.popoverTargetElement=t)}function Ye(e,n,{onClaim:r,busy:a=!1}){let{t:o,format:s}=e,{claim:c}=n;return c?t`<button
    type="button"
    class="button claim ${c.available?`main`:``}"
    aria-disabled=${!c.available||a}
    @click=${()=>{c.available&&!a&&r?.(n)}}
  >
    <span>
      ${c.available?c.open>1?o.claim.several(s.number(c.open)):o.claim.now:c.nextAt?t`${o.claim.again} ${h(e,c.nextAt)}`:o.claim.done}
      <span class="sr">${n.title}</span>
    </span>
  </button>`:i}var Xe=n`
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
    flex: 1 1 140px;
    min-width: 0;
  }
  .benefit-title {
    font-weight: 600;
  }
  .benefit > .icon-only {
    color: var(--muted);
    margin-inline-start: -8px;
  }
  .claim {
    font-variant-numeric: tabular-nums;
    min-width: 96px;
    padding-inline: 12px;
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
`,Ze=[`CABOCHON`,`TRILLION`,`PRINCESS`,`HEXAGON`,`BRILLIANT`,`ONYX`];function Qe(e){return e.look?.gem??Ze[Math.min(e.rank,Ze.length)-1]??`CABOCHON`}function $e(e){return Ze.indexOf(Qe(e))+1}var et={CABOCHON:e`<circle class="gem-base" cx="32" cy="32" r="22"></circle>
    <path class="gem-light" d="M16 28a17 17 0 0 1 22-12 24 24 0 0 0-22 12z"></path>`,TRILLION:e`<path class="gem-base" d="M10 16h44L32 54z"></path>
    <path class="gem-light" d="M10 16h44L32 28z"></path><path class="gem-dark" d="M32 28l22-12-22 38z"></path>`,PRINCESS:e`<path class="gem-base" d="M32 8l24 24-24 24L8 32z"></path>
    <path class="gem-light" d="M32 8L8 32h12l12-12z"></path><path class="gem-dark" d="M32 56l24-24H44L32 44z"></path>
    <path class="gem-line" d="M32 20l12 12-12 12-12-12z"></path>`,HEXAGON:e`<path class="gem-base" d="M32 7l22 12.5v25L32 57 10 44.5v-25z"></path>
    <path class="gem-light" d="M32 7L10 19.5v25l10-6v-13l12-7z"></path>
    <path class="gem-dark" d="M32 57l22-12.5v-25l-10 6v13l-12 7z"></path>
    <path class="gem-line" d="M32 18.5l12 7v13l-12 7-12-7v-13z"></path>`,BRILLIANT:e`<path class="gem-base" d="M20 12h24l14 15-26 31L6 27z"></path>
    <path class="gem-light" d="M20 12L6 27h20z"></path><path class="gem-dark" d="M38 27h20L32 58z"></path>
    <path class="gem-line" d="M6 27h52M20 12l6 15 6 31M44 12l-6 15-6 31"></path>`,ONYX:e`<path class="gem-base" d="M22 8h20l14 14v20L42 56H22L8 42V22z"></path>
    <path class="gem-light" d="M32 14l4 14 14 4-14 4-4 14-4-14-14-4 14-4z"></path>`},tt=[[24,57,-66],[14,50,-42],[8.5,38,-22],[10,25,-8],[17,14,20]],nt=2;function b(n,{size:r,share:a,loops:o=0,locked:s=!1,label:c}){let l=et[Qe(n)],u=a===void 0?l:e`<g transform="translate(14.4 14.4) scale(0.55)">${l}</g>`;return t`<svg
    class="gem gem-${r} tone-${$e(n)} ${s?`locked`:``}"
    viewBox="0 0 64 64"
    width=${r}
    height=${r}
    role=${c?`img`:i}
    aria-label=${c??i}
    aria-hidden=${c?i:`true`}
    part="gem"
  >
    ${a===void 0?null:rt(a)}${u}${at(o)}
  </svg>`}function rt(t){let n=Math.floor(Math.min(1,Math.max(0,t))*tt.length*nt);return tt.flatMap(([t,r,i],a)=>[!1,!0].map((o,s)=>{let c=a*nt+s<n?`leaf full`:`leaf`,l=o?`translate(64 0) scale(-1 1) rotate(${i} ${t} ${r})`:`rotate(${i} ${t} ${r})`;return e`<ellipse class=${c} cx=${t} cy=${r} rx="3" ry="6" transform=${l}></ellipse>`}))}var it=5;function at(t){if(t<=0)return null;if(t>it)return e`<text class="gem-stars" x="32" y="9" text-anchor="middle">★${t}</text>`;let n=32-(t-1)*4;return e`${Array.from({length:t},(t,r)=>{let i=n+r*8;return e`<path class="gem-star" transform="translate(${i} 5)" d="M0-4l1.2 2.8 3 .2-2.3 2 .7 3L0 2.4-2.6 4l.7-3-2.3-2 3-.2z"></path>`})}`}var ot=n`
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
`;function st(e,t){let n=new Map(e.benefits.map(e=>[e.code,e]));return t.benefits.map(e=>({benefit:e,before:n.get(e.code)??null})).filter(({benefit:e,before:t})=>t?.summary!==e.summary||t.title!==e.title)}function ct({t:e},n,r){let a=st(n,r);return a.length===0?i:t`<ul class="changes">
    ${a.map(({benefit:n,before:r})=>t`<li class="change">
        ${Ke(n.kind)}
        <div>
          <p class="change-title">
            <bdi>${n.title}</bdi>${r?i:t` <span class="chip change-new">${e.tiers.fresh}</span>`}
          </p>
          <p class="small">
            ${r?t`<s class="muted"><span class="sr">${e.tiers.before} </span><bdi>${r.summary}</bdi></s>`:i}
            <bdi>${r?t`<span class="sr">${e.tiers.after} </span>`:i}${n.summary}</bdi>
          </p>
        </div>
      </li>`)}
  </ul>`}function lt(e,{tiers:n,tier:r}){return t`<ol class="ladder">
    ${d([...n].reverse(),({code:e})=>e,t=>ut(e,t,n.find(({rank:e})=>e===t.rank-1),r))}
  </ol>`}function ut(e,n,r,a){let{t:o,format:s}=e,c=n.code===a.code;return t`<li class="rung ${c?`here`:``}" aria-current=${c?`true`:i}>
    <details ?open=${c}>
      <summary>
        ${b(n,{size:48,locked:n.rank>a.rank})}
        <span class="rung-words">
          <bdi class="rung-name clamp">${n.name}</bdi>
          <span class="small muted">${o.tiers.season(s.days(n.seasonDays))}</span>
        </span>
        ${c?t`<span class="chip rung-here">${o.tiers.here}</span>`:i} ${g(`arrow`,16)}
      </summary>
      <ul class="rung-benefits">
        ${n.benefits.map(e=>{let n=r?dt(e,r):`same`;return t`<li>
            ${Ke(e.kind)}
            <span><bdi class="change-title">${e.title}</bdi> <bdi class="small muted">${e.summary}</bdi></span>
            ${n===`same`?i:t`<span class="chip change-new">${o.tiers[n]}</span>`}
          </li>`})}
      </ul>
    </details>
  </li>`}function dt(e,t){let n=t.benefits.find(({code:t})=>t===e.code);return n?n.summary===e.summary?`same`:`better`:`fresh`}var ft=n`
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
    background: var(--accent);
    color: var(--on-accent);
    flex: none;
    font-weight: 600;
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
    transform: rotate(90deg);
    transition: transform 0.2s;
  }
  .rung [open] > summary > .icon {
    transform: rotate(-90deg);
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
`,pt={offline:`offline`,session:`person`,sandbox:`flask`,"at-risk":`alert`};function mt(e,n,r){return t`<div class="banner banner-${e}">
    ${g(pt[e])}
    <p><bdi>${n}</bdi></p>
    ${r?t`<button type="button" class="button quiet" @click=${r.onAct}>${r.words}</button>`:i}
  </div>`}function ht(e){return t`<p class="sr" role="status">${e}</p>`}function gt({t:e},{words:n,bad:r=!1},i){return t`<div class="toast ${r?`bad`:``}" popover="manual" ${We(_t)}>
    ${g(r?`alert`:`check`)}
    <p><bdi>${n}</bdi></p>
    <button type="button" class="button quiet icon-only" aria-label=${e.common.closeMessage} @click=${i}>${g(`close`)}</button>
  </div>`}function _t(e){e instanceof HTMLElement&&queueMicrotask(()=>e.isConnected&&e.showPopover())}function vt(e,{name:n=`star`,action:r}={}){return t`<div class="empty">
    ${g(n,48)}
    <p><bdi>${e}</bdi></p>
    ${r?t`<button type="button" class="button" @click=${r.onAct}>${r.words}</button>`:i}
  </div>`}function yt({t:e},t){return e.failures[t.kind]}function x(e,n,{onRetry:r}={}){return t`<div class="failure" role="alert">
    ${g(n.kind===`offline`?`offline`:`alert`,24)}
    <p><bdi>${yt(e,n)}</bdi></p>
    ${r?t`<button type="button" class="button" @click=${r}>${e.t.common.retry}</button>`:i}
  </div>`}var bt={head:2,scale:3,rows:4,cards:4};function S(e,n){return t`<div class="skeleton skeleton-${e}" role=${n?`status`:i}>
    ${n?t`<span class="sr">${n}</span>`:i}
    ${Array.from({length:bt[e]},()=>t`<span></span>`)}
  </div>`}var xt=n`
  .banner {
    align-items: center;
    background: var(--sunken);
    border-inline-start: 4px solid var(--info);
    border-radius: var(--radius-control);
    display: flex;
    gap: 4px 12px;
    min-height: 44px;
    padding: 4px 12px;
  }
  .banner > .icon {
    color: var(--info);
  }
  .banner > p {
    flex: 1;
    min-width: 0;
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
    background: var(--sunken);
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
`,St={CLOSED:`person`,CORRECTED:`info`,DEMOTED:`down`,JOINED:`flag`,LOOPED:`star`,MERGED:`person`,PROMOTED:`up`,PURCHASE:`bolt`,P_EXPIRED:`clock`,P_GRANTED:`gift`,P_RETURNED:`star`,P_SPENT:`tag`,REFUND:`down`,RENEWED:`shield`,RESTARTED:`clock`,SC_GRANTED:`check`},Ct=new Set([`DEMOTED`,`LOOPED`,`PROMOTED`,`RENEWED`,`RESTARTED`]);function wt({t:e,format:n},{kind:r,tier:a,scDelta:o,pDelta:s}){let c=s?t`<bdi class="gain points ${s<0?`less`:``}">${e.reward.points(n.signed(s),s)}</bdi>`:i,l=Ct.has(r)?r===`PROMOTED`||r===`LOOPED`?t`<bdi class="gain">${r===`LOOPED`?e.history.looped:a.name}</bdi>`:i:o?t`<bdi class="gain ${o<0?`less`:``}">${e.reward.progress(n.signed(o))}</bdi>`:i;return t`${c}${l}`}function Tt(e,n,r){let{t:i,format:a}=e,o=[...n.pDelta?[[i.history.points,a.signed(n.pDelta)]]:[],...Ct.has(n.kind)?[[i.history.progress,i.history.startsAgain]]:n.scDelta?[[i.history.progress,a.signed(n.scDelta)]]:[],...r===void 0?[]:[[i.history.balance,a.number(r)]],[i.history.tier,n.tier.name],[i.history.at,a.moment(n.at)]];return t`<details class="entry">
    <summary>
      <span class="entry-icon">
        ${n.kind===`PROMOTED`||n.kind===`LOOPED`||n.kind===`DEMOTED`?b(n.tier,{size:24}):g(St[n.kind]??`info`)}
      </span>
      <span class="entry-words">
        <bdi>${n.explanation}</bdi>
        <time class="small muted" datetime=${n.at}><bdi>${a.moment(n.at)}</bdi></time>
      </span>
      <span class="entry-gains num">${wt(e,n)}</span>
    </summary>
    <dl class="entry-counted small">
      ${o.map(([e,n])=>t`<div><dt class="muted">${e}</dt><dd class="num"><bdi>${n}</bdi></dd></div>`)}
    </dl>
  </details>`}function Et(e,n,{balance:r}={}){let i=new Map,a=r;for(let t of n){let n=e.format.month(t.at);i.set(n,[...i.get(n)??[],{entry:t,balance:a}]),a!==void 0&&(a-=t.pDelta)}return t`<div class="history">
    ${[...i].map(([n,r])=>t`<section aria-label=${n}>
        <h3 class="history-month"><bdi>${n}</bdi></h3>
        <ol>
          ${d(r,({entry:e})=>e.id,({entry:n,balance:r})=>t`<li>${Tt(e,n,r)}</li>`)}
        </ol>
      </section>`)}
  </div>`}var Dt=n`
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
    gap: 12px;
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
    flex: 1;
    min-width: 0;
  }
  .entry-words > time {
    display: block;
  }
  .entry-gains {
    display: grid;
    flex: none;
    font-weight: 600;
    justify-items: end;
    max-width: 45%;
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
`,Ot={KeepThresholdReminder:`flag`,PExpiringReminder:`clock`,PointsChanged:`star`,RedemptionUpdated:`parcel`,ScExpiringReminder:`alert`,SeasonEndingReminder:`calendar`,TierChanged:`up`};function kt(e,n,{onRead:r}){let{t:a}=e,o=n.filter(({readAt:e})=>e===null).map(({id:e})=>e);return t`<div class="inbox">
    ${o.length>1?t`<p class="inbox-all">
          <button type="button" class="button quiet" @click=${()=>r(o)}>${a.inbox.readAll}</button>
        </p>`:i}
    <ol>
      ${d(n,({id:e})=>e,n=>t`<li>${At(e,n,r)}</li>`)}
    </ol>
  </div>`}function At({t:e,format:n},r,a){let{id:o,message:s,createdAt:c,readAt:l}=r,u=e.inbox.read(s);return t`<article class="letter ${l===null?`unread`:``}">
    <span class="letter-icon">
      ${r.__typename===`TierChanged`?b(r.to,{size:24}):g(Ot[r.__typename]??`bell`)}
    </span>
    <div class="letter-words">
      <p>${l===null?t`<span class="sr">${e.inbox.unread} </span>`:i}<bdi>${s}</bdi></p>
      <time class="small muted" datetime=${c}><bdi>${n.moment(c)}</bdi></time>
    </div>
    ${l===null?t`<button type="button" class="button quiet icon-only" aria-label=${u} @click=${()=>a([o])}>
          ${g(`check`)}
        </button>`:i}
  </article>`}var jt=n`
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
`,Mt=[`COMING_SOON`,`ENDED`,`SOLD_OUT`,`LIMIT_REACHED`,`NOT_STARTED`,`TIER_TOO_LOW`,`INSUFFICIENT_POINTS`,`STORE_SESSION_REQUIRED`,`IDENTIFICATION_REQUIRED`,`EMAIL_REQUIRED`],Nt=new Set(Mt.slice(0,4));function Pt({t:e,format:t},n){let r=[...n.eligibility?.reasons??[`STORE_SESSION_REQUIRED`]].sort((e,t)=>Mt.indexOf(e)-Mt.indexOf(t)),i=r.filter(e=>e!==`EMAIL_REQUIRED`),a=r.includes(`EMAIL_REQUIRED`),[o]=i;if(!o)return{action:`redeem`,words:e.item.redeem,why:[],away:!1,reason:null,needsEmail:a};let s={short:t.number(n.eligibility?.pointsShort??0),tier:n.minTier?.name??null,from:n.availableFrom&&t.moment(n.availableFrom)},c=e.item.reasons,l=t=>c[t]??{button:()=>e.failures.refused,more:()=>``};return{action:o===`IDENTIFICATION_REQUIRED`?`sign-in`:null,words:l(o).button(s),why:(Nt.has(o)?i.slice(0,1):i).map(e=>l(e).more(s)),away:Nt.has(o)||o===`NOT_STARTED`,reason:o,needsEmail:a}}var Ft={DIGITAL:e`<path d="M60 18 88 42 60 82 32 42zM32 42H88M46 42 60 82 74 42 60 18z"></path>`,TANGIBLE:e`<path d="M30 36 60 22 90 36V70L60 84 30 70zM30 36 60 50 90 36M60 50V84M45 29 75 43"></path>`};function C({kind:e,imageUrl:n}){let r=n&&re(n);return t`<div class="picture">
    <svg viewBox="0 0 120 100" aria-hidden="true">${Ft[e]}</svg>
    ${r?t`<img src=${r} alt="" loading="lazy" decoding="async" @error=${({target:e})=>e instanceof Element&&e.remove()} />`:i}
  </div>`}function It(e,n,{href:r,offer:a=Pt(e,n),onAct:o,onOpen:s}={}){let{t:c,format:l}=e,u=t`<bdi class="clamp">${n.title}</bdi>`;return t`<article class="item ${a.away?`away`:``}">
    ${C(n)}
    <div class="item-words">
      <h3 class="item-title">${r?t`<a href=${r} @click=${s}>${u}</a>`:u}</h3>
      <p class="item-price"><bdi class="num">${c.points.amount(l.number(n.price),n.price)}</bdi></p>
      <p class="item-notes small muted">${Lt(e,n)}</p>
    </div>
    ${o?Rt(n,a,o):i}
  </article>`}function Lt(e,n){let{t:r,format:i,now:a}=e,{availableFrom:o,availableUntil:s,stockLeft:c}=n,l=o!==null&&Date.parse(o)>a();return[...n.minTier&&n.minTier.rank>1?[t`<bdi>${r.item.from(n.minTier.name)}</bdi>`]:[],...c!==null&&c>0?[t`<bdi>${r.item.left(i.number(c),c)}</bdi>`]:[],...l?[t`<bdi>${r.item.opens} ${h(e,o)}</bdi>`]:[],...!l&&s?[t`<bdi>${r.item.closes} ${h(e,s)}</bdi>`]:[]]}function Rt(e,n,r){return t`<button
    type="button"
    class="button item-act ${n.action?`main`:``}"
    aria-disabled=${n.action===null}
    @click=${()=>{n.action&&r(e,n)}}
  >
    ${n.reason===`TIER_TOO_LOW`?g(`lock`,16):i}
    <span><bdi>${n.words}</bdi><span class="sr">: ${e.title}</span></span>
  </button>`}var zt=n`
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
`,Bt=n`
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
    height: 260px;
    place-items: center;
    position: relative;
    width: 260px;
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
`;function Vt({t:e,format:n},{tier:r,nextTier:a,progress:o}){let{current:s,target:c,keepThreshold:l}=o,u=r.rank>1,d=e.scale.value(n.number(s),n.number(c)),f=a?e.scale.toNext(n.number(o.remaining),a.name):e.scale.toEnd(n.number(o.remaining)),p=e.scale.keep(n.number(l),r.name);return t`<div class="scale" part="scale">
    <div class="scale-bar">
      ${ge({value:s,target:c,label:e.scale.label(r.name),valueText:[d,f,...u?[p]:[]].join(`, `),tone:`tone-${$e(r)}`,marks:u&&l<c?Ht(he(l,c)):i})}
      ${a?b(a,{size:24,locked:!0}):i}
    </div>
    ${u&&l<c?Ut(l/c,e.scale.keepAt(n.number(l))):i}
    <p class="scale-words"><bdi class="num">${d}</bdi><bdi>${f}</bdi></p>
  </div>`}function Ht(t){return e`<line class="scale-mark-edge" x1=${t} x2=${t} y1="0" y2="16"></line>
    <line class="scale-mark" x1=${t} x2=${t} y1="0" y2="16"></line>`}function Ut(e,n){let r=e<.25?`start`:e>.75?`end`:`middle`;return t`<svg class="scale-keep" width="100%" height="18" aria-hidden="true">
    <text x="${100*e}%" y="13" text-anchor=${r}>${n}</text>
  </svg>`}var Wt=n`
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
`;function Gt(e,t){return e.rank===1?`always`:t===`KEEP`?`safe`:`at-risk`}function Kt({t:e,format:t},{tier:n,season:r,progress:i}){let a=t.weekday(r.endsAt);switch(Gt(n,r.outlook)){case`always`:return e.season.always(n.name,a);case`safe`:return e.season.safe(n.name,a);case`at-risk`:return e.season.atRisk(t.number(Math.max(0,i.keepThreshold-i.current)),a,n.name)}}var qt={always:`shield`,safe:`shield`,"at-risk":`alert`};function Jt(e,n){let{t:r,format:i,now:a}=e,{startedAt:o,endsAt:s,outlook:c}=n.season,l=Gt(n.tier,c),u=Date.parse(o),d=he(a()-u,Date.parse(s)-u);return t`<section class="season season-${l} tone-${$e(n.tier)}" aria-label=${r.season.label}>
    <p class="season-words">${g(qt[l])}<bdi>${Kt(e,n)}</bdi></p>
    <svg class="season-line" width="100%" height="16" aria-hidden="true">${Yt(d,l)}</svg>
    <p class="season-ends small muted">
      <bdi>${i.day(o)}</bdi>
      <bdi class="season-left">${r.season.ends} ${h(e,s)}</bdi>
      <bdi>${i.day(s)}</bdi>
    </p>
  </section>`}function Yt(t,n){return e`<line class="season-rail" x1="0" x2="100%" y1="8" y2="8"></line>
    <line class="season-gone" x1="0" x2=${t} y1="8" y2="8"></line>
    <svg x="100%" overflow="visible"><circle class="season-end ${n}" cx="-7" cy="8" r="6"></circle></svg>
    <line class="season-today" x1=${t} x2=${t} y1="1" y2="15"></line>`}var Xt=n`
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
`,Zt=n`
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
`,Qt=n`
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
`,$t=[n`
  :root,
  :host {
    ${Zt}
    --radius-control: 6px;
    --radius: var(--laurel-radius, 12px);
    --radius-stage: 20px;
    --font: var(--laurel-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
  }
  @media (prefers-color-scheme: dark) {
    :root:not([theme="light"]),
    :host(:not([theme="light"])) {
      ${Qt}
    }
  }
  :root[theme="dark"],
  :host([theme="dark"]) {
    ${Qt}
  }
`,Ue,_e,ot,Wt,Xt,He,Xe,De,Me,ft,Dt,jt,zt,xt,Bt],en=n`
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
`;function tn(...e){document.adoptedStyleSheets=[...$t,en,...e].flatMap(({styleSheet:e})=>e??[]),document.body.classList.add(`kit`)}function nn({tag:e},t=`ltr`){document.documentElement.lang=e,document.documentElement.dir=t}var rn=`fragment TierFacts on Tier{code name rank}fragment Standing on Member{id playerId displayName isGuest game{id slug name mode now clockFrozen}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}query Me{me{...Standing joinedAt email identities{provider linkedAt}notifications(first:1){unreadCount}}}`,an=`fragment TierFacts on Tier{code name rank}fragment Standing on Member{id playerId displayName isGuest game{id slug name mode now clockFrozen}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}subscription Status{status{...Standing}}`,on=`subscription Notified($after:ID){notifications(after:$after){id}}`,sn=`fragment TierFacts on Tier{code name rank}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment MissionFacts on Mission{id code title counts progress goal rewardSc rewardP completedAt endsAt}fragment ActivityFacts on Activity{id code title rewardSc rewardP streaks{days rewardSc rewardP}streakDays limitReached nextAt}query Way{me{id tier{...LadderFacts}nextTier{...LadderFacts}missions{...MissionFacts}activities{...ActivityFacts}game{id tiers{...LadderFacts}}}}`,cn=`fragment TierFacts on Tier{code name rank}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}query Window($gameId:ID!){game(gameId:$gameId){id name now clockFrozen tiers{...LadderFacts}}catalog(gameId:$gameId first:6){edges{node{...ItemFacts}}}}`,ln=`fragment TierFacts on Tier{code name rank}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}query Catalog($kind:ItemKind$category:String$affordable:Boolean$first:Int$after:String){catalog(kind:$kind category:$category affordable:$affordable first:$first after:$after){edges{node{...ItemFacts}}pageInfo{hasNextPage endCursor}}}`,un=`fragment TierFacts on Tier{code name rank}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}query Item($sku:String!$gameId:ID){catalog(sku:$sku gameId:$gameId first:1){edges{node{...ItemFacts}}}}`,dn=`fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}query Redemptions($first:Int$after:String){me{redemptions(first:$first after:$after){edges{node{...Redeemed}}pageInfo{hasNextPage endCursor}}}}`,fn=`fragment TierFacts on Tier{code name rank}fragment HistoryFacts on HistoryEntry{id at kind explanation tier{...TierFacts}scDelta pDelta}query History($first:Int$after:String){me{history(first:$first after:$after){edges{node{...HistoryFacts}}pageInfo{hasNextPage endCursor}}}}`,pn=`fragment TierFacts on Tier{code name rank}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment NotificationFacts on Notification{__typename id createdAt readAt message ...on TierChanged{reason from{...LadderFacts}to{...LadderFacts}}...on PointsChanged{reason delta balance}...on KeepThresholdReminder{percent remaining}...on SeasonEndingReminder{daysLeft endsAt outlook}...on ScExpiringReminder{daysLeft expiresAt amount}...on PExpiringReminder{daysLeft expiresAt amount}...on RedemptionUpdated{redemption{id title status}}}query Inbox($first:Int$after:String){me{notifications(first:$first after:$after){edges{node{...NotificationFacts}}pageInfo{hasNextPage endCursor}}}}`,mn=`query Preferences{me{notificationPreferences{id kind wanted}}}`,hn=`mutation Read($ids:[ID!]!){markNotificationsRead(ids:$ids){notifications{id readAt}}}`,gn=`mutation Prefer($kind:NotificationKind!$wanted:Boolean!){setNotificationPreference(kind:$kind wanted:$wanted){preferences{id kind wanted}}}`,_n=`fragment TierFacts on Tier{code name rank}fragment Standing on Member{id playerId displayName isGuest game{id slug name mode now clockFrozen}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}mutation Claim($code:String!){claimBenefit(code:$code){member{...Standing}userErrors{code}}}`,vn=`fragment TierFacts on Tier{code name rank}fragment Standing on Member{id playerId displayName isGuest game{id slug name mode now clockFrozen}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}mutation Redeem($input:RedeemInput!){redeem(input:$input){redemption{...Redeemed}member{...Standing}replayed currentPrice userErrors{code path}}}`,yn=`fragment TierFacts on Tier{code name rank}fragment Standing on Member{id playerId displayName isGuest game{id slug name mode now clockFrozen}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}mutation Cancel($id:ID!){cancelRedemption(redemptionId:$id){redemption{...Redeemed}member{...Standing}userErrors{code}}}`,bn=`mutation CreateCode{createConnectCode{code expiresAt}}`,xn=`mutation Connect($code:String!){connectStoreCode(code:$code){userErrors{code}}}`,Sn=`fragment TierFacts on Tier{code name rank}fragment Standing on Member{id playerId displayName isGuest game{id slug name mode now clockFrozen}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}mutation Merge($token:String!){mergeMembers(input:{mergeToken:$token}){member{...Standing}userErrors{code}}}`,Cn=`query Export{exportMyData}`,wn=`mutation Erase($confirm:String!){eraseMe(confirm:$confirm){userErrors{code}}}`,Tn=`mutation SignOutEverywhere{signOutEverywhere{userErrors{code}}}`,En=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),Dn=function(e){return`/static/web/`+e},On={},kn=function(e){return e.pathname.endsWith(`.css`)},An=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},w=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=Dn(t,n);let r=s(t),i=kn(r);return An(On,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:En,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},jn=new ue(pe,{de:()=>w(()=>import(`./de-fHcMr_GV.js`),[]),es:()=>w(()=>import(`./es-fHcMr_GV.js`),[]),fr:()=>w(()=>import(`./fr-fHcMr_GV.js`),[]),ja:()=>w(()=>import(`./ja-fHcMr_GV.js`),[]),ko:()=>w(()=>import(`./ko-fHcMr_GV.js`),[]),"pt-BR":()=>w(()=>import(`./pt-BR-fHcMr_GV.js`),[]),"zh-Hans":()=>w(()=>import(`./zh-Hans-fHcMr_GV.js`),[]),"zh-Hant":()=>w(()=>import(`./zh-Hant-fHcMr_GV.js`),[])});function T(e,t=()=>localStorage){try{return t().getItem(e)}catch{return null}}function E(e,t,n=()=>localStorage){try{n().setItem(e,t)}catch{}}function D(e,t=()=>localStorage){try{t().removeItem(e)}catch{}}var O=()=>sessionStorage,Mn=new ue(me,{de:()=>w(()=>import(`./de-BdMERsL7.js`),[]),es:()=>w(()=>import(`./es-BdMERsL7.js`),[]),fr:()=>w(()=>import(`./fr-BdMERsL7.js`),[]),ja:()=>w(()=>import(`./ja-BdMERsL7.js`),[]),ko:()=>w(()=>import(`./ko-BdMERsL7.js`),[]),"pt-BR":()=>w(()=>import(`./pt-BR-BdMERsL7.js`),[]),"zh-Hans":()=>w(()=>import(`./zh-Hans-BdMERsL7.js`),[]),"zh-Hant":()=>w(()=>import(`./zh-Hant-BdMERsL7.js`),[])}),Nn=`laurel:language`,Pn=Date.now,k={locale:`en`,tag:`en`},A=Mn.english,j={t:jn.english,format:o(`en`),now:()=>Pn()};function Fn(e){Pn=e}async function In(e){let t=de([Rn(),e,...navigator.languages]),[n,r]=await Promise.all([Mn.in(t.locale),jn.in(t.locale)]);k=t,A=n,j={t:r,format:o(t.tag),now:()=>Pn()},nn(k,Ln())}function Ln(){return new URLSearchParams(location.search).get(`dir`)===`rtl`||document.documentElement.dir===`rtl`?`rtl`:`ltr`}function Rn(){let e=T(Nn);return fe.find(t=>t===e)??null}function zn(e){e?E(Nn,e):D(Nn)}function M(e,t,n){return u(e,t,{locale:k.locale,...n?{signal:n}:{}})}var Bn=1e4,Vn=60,Hn=48,Un=100,Wn=class{data=null;failure=null;loading=!1;hosts=new Set;#e=0;#t=!0;#n=null;#r;constructor(e){this.#r=e}want(){!this.loading&&!this.failure&&(this.#t||this.data===null)&&this.read(this.#r)}look(e){this.hosts.has(e)||(this.hosts.size===0&&Date.now()-this.#e>Bn&&(this.#t=!0),this.hosts.add(e))}leave(e){this.hosts.delete(e),this.hosts.size>0||(this.#n?.abort(),this.failure=null)}expire(){this.#t=!0,this.failure=null,this.hosts.size>0&&this.read(this.#r)}async read(e){this.#n?.abort();let t=this.#n=new AbortController;this.loading=!0,this.failure=null,this.#i();try{let n=await e(this.data,t.signal);if(t.signal.aborted)return;this.data=n,this.#t=!1,this.#e=Date.now(),N.heard(null)}catch(e){if(t.signal.aborted)return;this.failure=c(e),N.heard(this.failure)}finally{this.#n===t&&(this.loading=!1,this.#n=null,this.#i())}}again=()=>void this.read(this.#r);#i(){for(let e of this.hosts)e.requestUpdate()}},N=new class{heard=()=>void 0;#e=new Map;entry(e,t){let n=this.#e.get(e)??new Wn(t);this.#e.delete(e),this.#e.set(e,n);for(let[t,{hosts:n}]of this.#e){if(this.#e.size<=Vn)break;n.size===0&&t!==e&&this.#e.delete(t)}return n}expire(){for(let e of this.#e.values())e.expire()}clear(){for(let e of this.#e.values())for(let t of e.hosts)e.leave(t);this.#e.clear()}},Gn=class{#e;#t=new Set;#n=new Set;constructor(e){this.#e=e,e.addController(this)}hostUpdate(){this.#n=this.#t,this.#t=new Set}hostUpdated(){for(let e of this.#n)this.#t.has(e)||e.leave(this.#e)}hostDisconnected(){for(let e of this.#t)e.leave(this.#e);this.#t=new Set}one(e,t){return this.#r(N.entry(Kn(e,t),(n,r)=>M(e,t,r)))}list(e,t,n){let r=async(r,i,a)=>{let o=n(await M(e,{...t,first:r,after:i},a)),{hasNextPage:s=!1,endCursor:c=null}=o?.pageInfo??{};return{nodes:(o?.edges??[]).map(({node:e})=>e),more:s,cursor:c}},i=this.#r(N.entry(Kn(e,t),(e,t)=>r(Math.min(Un,Math.max(Hn,e?.nodes.length??0)),null,t))),a=async(e,t)=>{let n=await r(Hn,e?.cursor??null,t);return{...n,nodes:[...e?.nodes??[],...n.nodes]}},{data:o,failure:s,loading:c,again:l}=i;return{data:o?.nodes??null,more:o?.more??!1,failure:s,loading:c,next:()=>void i.read(a),again:l}}#r(e){return this.#t.add(e),e.look(this.#e),queueMicrotask(()=>e.hosts.size>0&&e.want()),e}};function Kn(e,t){return`${e}\n${JSON.stringify(t)}`}var qn=new Set([`INSUFFICIENT_POINTS`,`TIER_TOO_LOW`]);function Jn(e,t){if(!t){let t=[...e.comingSoon?[`COMING_SOON`]:e.stockLeft===0?[`SOLD_OUT`]:[],`IDENTIFICATION_REQUIRED`];return{...e,eligibility:{redeemable:!1,reasons:t,pointsShort:0}}}let n=(e.eligibility?.reasons??[`STORE_SESSION_REQUIRED`]).filter(e=>!qn.has(e)),r=Math.max(0,e.price-t.points.balance);return e.minTier&&e.minTier.rank>t.tier.rank&&n.push(`TIER_TOO_LOW`),r>0&&n.push(`INSUFFICIENT_POINTS`),{...e,eligibility:{redeemable:n.length===0,reasons:n,pointsShort:r}}}function P(e,t){return Pt(j,Jn(e,t))}function Yn(e,t){let{away:n,reason:r}=P(e,t);return n?`later`:r===`TIER_TOO_LOW`?`locked`:r===`INSUFFICIENT_POINTS`?`almost`:`reach`}function Xn(e,t,n=10){let r=[n,e.perMemberLimit??n,e.stockLeft??n];return e.price>0&&r.push(Math.floor(t/e.price)),Math.max(1,Math.min(...r))}var F=`/store`,Zn=[`catalog`,`status`,`orders`,`history`],Qn=[`status`,`orders`,`history`,`inbox`,`account`];function $n(e){let t={sku:``,redeem:!1},[n=``,...r]=e.slice(6).split(`/`).filter(Boolean);if(n===``)return{page:`catalog`,...t};if(n===`i`&&r.length>0&&r.length<=2&&(r[1]??`redeem`)===`redeem`){let e=er(r[0]??``);if(e)return{page:`item`,sku:e,redeem:r.length===2}}return{page:r.length===0&&Qn.find(e=>e===n)||`not-found`,...t}}function er(e){try{return decodeURIComponent(e)}catch{return``}}function I(e){return e===`catalog`?F:`${F}/${e}`}function L(e,{redeem:t=!1}={}){return`${F}/i/${encodeURIComponent(e)}${t?`/redeem`:``}`}function R(){return history.state?.depth??0}function z(e,{replace:t=!1}={}){t?history.replaceState({depth:R()},``,e):history.pushState({depth:R()+1},``,e),dispatchEvent(new PopStateEvent(`popstate`))}function tr(e){R()>0?history.back():z(e,{replace:!0})}function nr(e){if(e.defaultPrevented||e.button||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey)return;let t=e.target instanceof Element?e.target.closest(`a`):null;!t||t.target||t.origin!==location.origin||t.hash||t.hasAttribute(`download`)||(t.pathname===F||t.pathname.startsWith(`${F}/`))&&(e.preventDefault(),t.href!==location.href&&z(t.pathname+t.search))}function B(e,{shown:n,none:r,shape:a=`rows`}){let{data:o,failure:s,loading:c,more:l}=e;return o?t`${o.length>0?n(o):r()}
    ${s?x(j,s,{onRetry:e.again}):i}
    ${l&&!s?t`<p class="centre">
          <button type="button" class="button" ?disabled=${c} @click=${e.next}>${A.more}</button>
        </p>`:i}`:s?x(j,s,{onRetry:e.again}):S(a,A.loading)}function V(e,n,r){return t`<div class="nothing">
    ${vt(e,{name:n})}
    ${r?t`<a class="button" href=${r.href}>${r.words}</a>`:i}
  </div>`}function rr(e,n){return t`<ul class="items">
    ${d(e,({id:e})=>e,e=>t`<li>
        ${It(j,Jn(e,n),{href:L(e.sku),onAct:({sku:e})=>z(L(e,{redeem:!0}))})}
      </li>`)}
  </ul>`}function ir(e,n,r,i){return t`<div class="choices" role="group" aria-label=${e}>
    ${n.map(({name:e,words:n})=>t`<button
        type="button"
        class="choice"
        aria-pressed=${e===r}
        @click=${()=>i(e)}
      >
        ${n}
      </button>`)}
  </div>`}function H(e){return A.refusals[e]??A.refusals.other}function ar(e){for(let t of e.querySelectorAll(`dialog:not([open])`))t.showModal()}function U({target:e,currentTarget:t}){e===t&&e instanceof HTMLDialogElement&&e.close()}function W({currentTarget:e}){e instanceof Element&&e.closest(`dialog`)?.close()}var or=`text/event-stream`,sr=1e3,cr=3e4,lr=4e4;function ur(e,t,n,{next:r,lost:i}){let a=new AbortController,{signal:o}=a;return(async()=>{let a=sr;for(;!o.aborted;){let s=await fr(e,t(),n(),o,e=>{a=sr,r(e)});if(o.aborted||!i(s))return;await dr(s.retryAfter?s.retryAfter*1e3:a*(.5+Math.random()/2),o),a=Math.min(cr,a*2)}})(),()=>a.abort()}function dr(e,t){return new Promise(n=>{let r=setTimeout(n,e);t.addEventListener(`abort`,()=>(clearTimeout(r),n()),{once:!0})})}async function fr(e,{endpoint:t=`/graphql`,token:n,locale:r},i,a,o){try{let s=f(ie(e,i,r),n,or),c=await pr(fetch(`${t}/stream`,{...s,signal:a})),l=ee(c);if(l)return l;if(!c.headers.get(`content-type`)?.startsWith(or))return await mr(c);for await(let e of hr(c,a)){if(e.name!==`next`)continue;let{data:t,errors:n}=JSON.parse(e.data);if(n?.[0])return se(n[0]);t&&o(t)}return new ae(`offline`)}catch(e){return c(e)}}function pr(e){return e.catch(()=>{throw new ae(`offline`)})}async function mr(e){let{errors:t}=await pr(e.json());return t?.[0]?se(t[0]):new ae(`server`,{code:`HTTP_${e.status}`})}async function*hr(e,t){let n=e.body?.pipeThrough(new TextDecoderStream).getReader(),r=``;for(;n;){let e=await pr(Promise.race([n.read(),dr(lr,t)]));if(!e||e.done)return void n.cancel().catch(()=>void 0);let i=(r+e.value).split(`

`);r=i.pop()??``;for(let e of i){let t=t=>RegExp(`^${t}: ?(.*)$`,`m`).exec(e)?.[1]??``;yield{name:t(`event`),data:t(`data`)}}}}var gr=class{#e;#t=[];#n=!1;constructor(e){this.#e=e,document.addEventListener(`visibilitychange`,()=>this.#r())}follow(){this.#i(),this.#n=!0,this.#r()}stop(){this.#n=!1,this.#i()}#r(){let e=this.#n&&!document.hidden;if(e===this.#t.length>0)return;if(!e)return this.#i();let t=()=>({locale:k.locale}),n=({kind:e})=>(e===`signed-out`&&this.#e.over(),e===`offline`||e===`server`||e===`limited`),r=null;this.#t=[ur(an,t,()=>({}),{next:({status:e})=>this.#e.standing(e),lost:n}),ur(on,t,()=>({after:r}),{next:({notifications:{id:e}})=>{r=e,this.#e.notified()},lost:n})]}#i(){for(let e of this.#t)e();this.#t=[]}},_r=`laurel:game`,G=`laurel:visiting`,K=`laurel:draft`,vr=class extends Event{notice;constructor(e){super(`notice`),this.notice=e}},yr=class extends EventTarget{phase=`loading`;member=null;failure=null;offline=!navigator.onLine;asOf=Date.now();fallbackGame=``;#e=new BroadcastChannel(`laurel:session`);#t=new gr({standing:e=>this.adopt(e),notified:()=>this.refresh(),over:()=>this.over(A.outcomes.over)});constructor(){super(),this.#e.addEventListener(`message`,()=>void this.load()),addEventListener(`online`,()=>this.refresh()),addEventListener(`offline`,()=>this.#i(!0)),N.heard=e=>{e?.kind===`signed-out`?this.over(A.outcomes.over):this.#i(e?.kind===`offline`)}}async load(){try{let{me:e}=await M(rn,{});this.#i(!1),e?await this.#n(e):T(G,O)?this.#a({phase:`visitor`,member:null}):this.#r(this.phase===`member`?A.outcomes.signedOut:``)}catch(e){let t=c(e);this.#i(t.kind===`offline`),t.kind===`signed-out`?this.over():(this.phase===`loading`||this.phase===`failed`)&&this.#a({phase:`failed`,failure:t})}}refresh(){N.expire(),this.load()}adopt(e){if(!e||!this.member)return;let{game:t,...n}=e,r=JSON.stringify(n)!==JSON.stringify({...n,...br(this.member,n)});this.member={...this.member,...e},Fn(oe(t)),this.dispatchEvent(new Event(`change`)),r&&N.expire()}visit(){E(G,`yes`,O)}async signOut(){await te(`/auth/logout`,{everywhere:!1}),this.over(A.outcomes.signedOut)}over(e=``){this.#r(e),this.#e.postMessage(`over`)}notice(e,{bad:t=!1}={}){this.dispatchEvent(new vr({words:e,bad:t}))}failed(e){let t=c(e);t.kind===`signed-out`?this.over(A.outcomes.over):this.notice(j.t.failures[t.kind],{bad:!0})}get gameId(){let e=new URLSearchParams(location.search).get(`game`);return this.member?.game.id??e??T(_r)??this.fallbackGame}spoke(){N.expire(),this.dispatchEvent(new Event(`change`))}async#n(e){D(G,O),E(_r,e.game.id);let t=this.member?.id!==e.id;t&&(N.clear(),this.#e.postMessage(`here`)),Fn(oe(e.game)),await In(null),this.#a({phase:`member`,member:e}),t&&this.#t.follow()}#r(e){D(G,O),D(K,O),this.#t.stop(),N.clear(),this.#a({phase:`signed-out`,member:null}),e&&this.notice(e)}#i(e){e||(this.asOf=Date.now()),this.offline!==e&&(this.offline=e,this.dispatchEvent(new Event(`change`)))}#a(e){Object.assign(this,{failure:null,...e}),this.dispatchEvent(new Event(`change`))}};function br(e,t){return Object.fromEntries(Object.keys(t).map(t=>[t,e[t]]))}var q=new yr,J=e=>e.displayName||A.me.player(e.playerId),Y=e=>j.t.points.amount(j.format.number(e),e),xr=class{#e;constructor(e){this.#e=()=>e.requestUpdate(),e.addController(this)}hostConnected(){q.addEventListener(`change`,this.#e)}hostDisconnected(){q.removeEventListener(`change`,this.#e)}},Sr=1500,X=class extends r{reader=new Gn(this);constructor(){super(),new xr(this),new xe(this,()=>j.now(),()=>setTimeout(()=>q.refresh(),Sr))}updated(){ar(this)}},Cr=`laurel:left`,wr=`laurel:brought`;function Tr(){history.pushState(history.state,``,location.href),E(Cr,String(history.length),O)}function Er(){let e=location.hash.slice(1);e&&history.replaceState(history.state,``,location.pathname+location.search);let t=Number(T(Cr,O)??0);D(Cr,O);let n=history.length-t;if(e&&t>0&&n>0)return E(wr,e,O),history.go(-n-1),null;let r=T(wr,O)??``;return D(wr,O),Dr(e||r)}function Dr(e){let[,t,n]=/^(code|merge)=([\w.~%-]{1,512})$/.exec(e)??[];if(!t||!n)return e?{outcome:e}:{};try{return{[t]:decodeURIComponent(n)}}catch{return{}}}var Or={google:e`<path fill="#4285F4" d="M22.56 12.25c0-.78-.07-1.53-.2-2.25H12v4.26h5.92c-.26 1.37-1.04 2.53-2.21 3.31v2.77h3.57c2.08-1.92 3.28-4.74 3.28-8.09z"></path>
    <path fill="#34A853" d="M12 23c2.97 0 5.46-.98 7.28-2.66l-3.57-2.77c-.98.66-2.23 1.06-3.71 1.06-2.86 0-5.29-1.93-6.16-4.53H2.18v2.84C3.99 20.53 7.7 23 12 23z"></path>
    <path fill="#FBBC05" d="M5.84 14.09c-.22-.66-.35-1.36-.35-2.09s.13-1.43.35-2.09V7.07H2.18C1.43 8.55 1 10.22 1 12s.43 3.45 1.18 4.93l3.66-2.84z"></path>
    <path fill="#EA4335" d="M12 5.38c1.62 0 3.06.56 4.21 1.64l3.15-3.15C17.45 2.09 14.97 1 12 1 7.7 1 3.99 3.47 2.18 7.07l3.66 2.84c.87-2.6 3.3-4.53 6.16-4.53z"></path>`,apple:e`<path fill="currentColor" d="M12.152 6.896c-.948 0-2.415-1.078-3.96-1.04-2.04.027-3.91 1.183-4.961 3.014-2.117 3.675-.546 9.103 1.519 12.09 1.013 1.454 2.208 3.09 3.792 3.039 1.52-.065 2.09-.987 3.935-.987 1.831 0 2.35.987 3.96.948 1.637-.026 2.676-1.48 3.676-2.948 1.156-1.688 1.636-3.325 1.662-3.415-.039-.013-3.182-1.221-3.22-4.857-.026-3.04 2.48-4.494 2.597-4.559-1.429-2.09-3.623-2.324-4.39-2.376-2-.156-3.675 1.09-4.61 1.09zM15.53 3.83c.843-1.012 1.4-2.427 1.245-3.83-1.207.052-2.662.805-3.532 1.818-.78.896-1.454 2.338-1.273 3.714 1.338.104 2.715-.688 3.559-1.701"></path>`,facebook:e`<path fill="currentColor" d="M24 12.073c0-6.627-5.373-12-12-12s-12 5.373-12 12c0 5.99 4.388 10.954 10.125 11.854v-8.385H7.078v-3.47h3.047V9.43c0-3.007 1.792-4.669 4.533-4.669 1.312 0 2.686.235 2.686.235v2.953H15.83c-1.491 0-1.956.925-1.956 1.874v2.25h3.328l-.532 3.47h-2.796v8.385C19.612 23.027 24 18.062 24 12.073z"></path>`};function kr(e){let t=new URLSearchParams({next:location.pathname+location.search});return q.gameId&&t.set(`game`,q.gameId),`/auth/login/${e}?${t}`}function Z(e){return t`<div class="sign-in">
    ${e.filter(e=>Object.hasOwn(Or,e)).map(e=>t`<a class="provider ${e}" href=${kr(e)} @click=${Tr}>
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">${Or[e]}</svg>
          <span>${A.providers[e]}</span>
        </a>`)}
  </div>`}var Ar=`ERASE`,jr=class extends X{static properties={providers:{attribute:!1},busy:{state:!0},erasing:{state:!0},typed:{state:!0},wrong:{state:!0}};constructor(){super(),this.providers=[],this.busy=!1,this.erasing=null,this.typed=``,this.wrong=``}render(){let{member:e}=q;if(!e)return i;let n=new Set(e.identities.map(({provider:e})=>e.toLowerCase())),r=this.providers.filter(e=>!n.has(e));return t`
      <h1>${A.account.heading}</h1>
      <p class="muted clamp"><bdi>${J(e)}</bdi></p>
      ${this.#e()}
      <section class="card">
        <h2>${A.account.identities}</h2>
        ${e.identities.length?t`<ul class="identities">
              ${e.identities.map(({provider:e,linkedAt:n})=>t`<li>
                  <strong>${A.providerNames[e]??e}</strong>
                  <span class="muted">${A.account.connected(j.format.day(n))}</span>
                </li>`)}
            </ul>`:t`<p>${A.account.noIdentities}</p>`}
        ${e.email?t`<p>${A.account.email(e.email)}</p>`:i}
        ${r.length?t`<p class="muted">${e.identities.length?A.account.connect:A.account.connectFirst}</p>
              ${Z(r)}`:i}
      </section>
      <section class="card">
        <h2>${A.account.privacy}</h2>
        ${this.#t(A.account.exportText,A.account.export,this.#o)}
        ${this.#t(A.account.signOutText,A.me.signOut,this.#s)}
        ${this.#t(A.account.everywhereText,A.account.everywhere,this.#c)}
        ${this.#t(A.account.eraseText,A.account.erase,()=>this.erasing=`ask`,`danger`)}
      </section>
      ${this.erasing?this.#n(e):i}
    `}#e(){let e=Rn();return t`<section class="card">
      <h2><label for="language">${A.account.language}</label></h2>
      <p class="muted">${A.account.languageText}</p>
      <select id="language" @change=${async e=>{zn(fe.find(t=>t===p(e))??null),await In(null),q.spoke()}}>
        <option value="" ?selected=${!e}>${A.account.languageAuto}</option>
        ${fe.map(n=>t`<option value=${n} lang=${n} ?selected=${n===e}>${Mr(n)}</option>`)}
      </select>
    </section>`}#t(e,n,r,i=``){return t`<div class="deed">
      <p>${e}</p>
      <button type="button" class="button ${i}" ?disabled=${this.busy} @click=${r}>${n}</button>
    </div>`}#n(e){return t`<dialog class="dialog" aria-labelledby="erase-title" @close=${()=>{this.erasing=null,this.typed=``,this.wrong=``}} @click=${U}>
      <div class="inside">
        <h2 id="erase-title">${A.account.eraseTitle}</h2>
        ${this.erasing===`prove`?this.#i(e):this.#r()}
      </div>
    </dialog>`}#r(){return t`<form @submit=${this.#l}>
      <p>${A.account.eraseWarning}</p>
      <div class="field">
        <label for="erase-confirm">${A.account.eraseConfirm(Ar)}</label>
        <input
          id="erase-confirm"
          autocomplete="off"
          autocapitalize="characters"
          .value=${this.typed}
          @input=${e=>this.typed=p(e)}
        />
      </div>
      <div role="alert">${this.wrong?t`<p class="wrong">${this.wrong}</p>`:i}</div>
      <div class="actions">
        <button type="button" class="button" @click=${W}>${A.cancel}</button>
        <button type="submit" class="button main danger" ?disabled=${this.busy||this.typed.trim().toUpperCase()!==Ar}>
          ${A.account.eraseYes}
        </button>
      </div>
    </form>`}#i(e){let n=e.identities.map(({provider:e})=>e.toLowerCase()),r=this.providers.filter(e=>n.includes(e));return t`<p>${r.length?A.account.eraseProve:A.account.eraseCannotProve}</p>
      ${Z(r.length?r:this.providers)}
      <button type="button" class="button" @click=${W}>${A.cancel}</button>`}async#a(e){this.busy=!0;try{await e()}catch(e){q.failed(e)}finally{this.busy=!1}}#o=()=>this.#a(async()=>{let{exportMyData:e}=await M(Cn,{}),t=URL.createObjectURL(new Blob([e],{type:`application/json`}));Object.assign(document.createElement(`a`),{href:t,download:`my-rewards.json`}).click(),setTimeout(()=>URL.revokeObjectURL(t),6e4),q.notice(A.account.exported)});#s=()=>this.#a(()=>q.signOut());#c=()=>this.#a(async()=>{await M(Tn,{}),q.over(A.account.everywhereDone)});#l=async e=>{e.preventDefault(),this.busy=!0,this.wrong=``;try{let{eraseMe:e}=await M(wn,{confirm:Ar}),[t]=e.userErrors;t?.code===`IDENTIFICATION_REQUIRED`?this.erasing=`prove`:t?this.wrong=H(t.code):(this.querySelector(`dialog`)?.close(),q.over(A.account.erased))}catch(e){let t=c(e);t.kind===`signed-out`?q.failed(t):this.wrong=j.t.failures[t.kind]}finally{this.busy=!1}}};function Mr(e){return new Intl.DisplayNames(e,{type:`language`}).of(e)??e}var Nr=[`DIGITAL`,`TANGIBLE`];function Pr(e){return{kind:Nr.find(t=>t.toLowerCase()===e.get(`kind`))??null,tier:e.get(`tier`)??``,category:e.get(`category`)??``,affordable:e.get(`affordable`)===`1`}}function Fr({kind:e,tier:t,category:n,affordable:r}){let i=new URLSearchParams({...e?{kind:e.toLowerCase()}:{},...t?{tier:t}:{},...n?{category:n}:{},...r?{affordable:`1`}:{}}).toString();return i?`${I(`catalog`)}?${i}`:I(`catalog`)}var Ir=class extends X{static properties={search:{}};constructor(){super(),this.search=``}render(){let{member:e}=q;if(!e)return i;let n=Pr(new URLSearchParams(this.search)),{kind:r,category:a,affordable:o}=n,s=this.reader.list(ln,{kind:null,category:null,affordable:null},({catalog:e})=>e),c=r||a||o,l=c?this.reader.list(ln,{kind:r,category:a||null,affordable:o||null},e=>e.catalog):s,u=s.data??[];return t`
      <h1 class="sr">${A.catalog.heading}</h1>
      ${this.#n(n,u)}
      ${B(l,{shape:`cards`,shown:t=>c||n.tier?this.#e(t,n,e):Rr(t,e),none:()=>this.#t(n,u)})}
    `}#e(e,n,r){let i=e.filter(({minTier:t})=>!n.tier||(t?.code??Lr(e))===n.tier);return i.length===0?this.#t(n,e):t`<p class="muted" role="status">${A.catalog.results(i.length,j.format.number(i.length))}</p>
      ${rr(i,r)}`}#t(e,t){let{kind:n,tier:r,category:i,affordable:a}=e;return n===`TANGIBLE`&&!r&&!i&&!a&&!t.some(e=>e.kind===n)?V(A.catalog.tangibleSoon,`parcel`):n||r||i||a?V(A.catalog.emptyFiltered,`tag`,{words:A.catalog.clear,href:I(`catalog`)}):V(A.catalog.empty,`gift`)}#n(e,n){let r=t=>z(Fr({...e,...t}),{replace:!0}),{kinds:a}=A.catalog,o=new Set([...n.flatMap(({category:e})=>e??[]),...e.category?[e.category]:[]]),s=new Map(n.flatMap(({minTier:e})=>e?[[e.code,e]]:[])),c=(n,i,a,o)=>t`<label class="pick">
        <span class="sr">${i}</span>
        <select @change=${e=>r({[n]:p(e)})}>
          <option value="" ?selected=${!e[n]}>${a}</option>
          ${o.map(([r,i])=>t`<option value=${r} ?selected=${r===e[n]}>${i}</option>`)}
        </select>
      </label>`;return t`<div class="filters" role="group" aria-label=${A.catalog.filters}>
      ${ir(a.label,[...Nr.map(e=>({name:e,words:a[e]})),{name:`all`,words:a.all}],e.kind??`all`,e=>r({kind:e===`all`?null:e}))}
      ${s.size>0||e.tier?c(`tier`,A.catalog.tier,A.catalog.everyTier,[...s.values()].sort((e,t)=>e.rank-t.rank).map(({code:e,name:t})=>[e,t])):i}
      ${o.size>1||e.category?c(`category`,A.catalog.category,A.catalog.everyCategory,[...o].sort().map(e=>[e,e])):i}
      <label class="check">
        <input
          type="checkbox"
          .checked=${e.affordable}
          @change=${()=>r({affordable:!e.affordable})}
        />
        ${A.catalog.affordable}
      </label>
    </div>`}};function Lr(e){return e.find(({minTier:e})=>e?.rank===1)?.minTier?.code}function Rr(e,n){let r=t=>e.filter(e=>Yn(e,n)===t),a=new Map;for(let e of r(`locked`)){let t=e.minTier?.rank??0;a.set(t,[...a.get(t)??[],e])}let o=(e,r)=>r.length>0?t`<section class="row"><h2>${e}</h2>${rr(r,n)}</section>`:i,s=n.points.balance===0&&n.progress.current===0&&n.tier.rank===1;return t`
    ${s?t`<p class="lead">${A.catalog.firstRun}</p>`:i}
    ${o(A.catalog.inReach,r(`reach`))} ${o(A.catalog.almost,r(`almost`))}
    ${[...a].sort(([e],[t])=>e-t).map(([,e])=>{let n=e[0]?.minTier;return o(n?t`${b(n,{size:24,locked:!0})} <bdi>${A.catalog.unlockedAt(n.name)}</bdi>`:``,e)})}
    ${o(A.catalog.later,r(`later`))}
  `}var zr=4e3,Br=class extends r{static properties={code:{state:!0},failure:{state:!0},wrong:{state:!0},busy:{state:!0}};#e=0;constructor(){super(),this.code=null,this.failure=null,this.wrong=``,this.busy=!1,new xe(this,Date.now,()=>void this.#t())}connectedCallback(){super.connectedCallback(),this.#t(),this.#e=setInterval(()=>{!document.hidden&&this.code&&q.load()},zr)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}#t=async()=>{this.failure=null;try{this.code=(await M(bn,{})).createConnectCode}catch(e){let t=c(e);t.kind===`signed-out`?q.over(A.outcomes.over):this.failure=t}};#n=async e=>{e.preventDefault();let t=m(ne(e),`code`);if(t){this.busy=!0,this.wrong=``;try{let{connectStoreCode:e}=await M(xn,{code:t}),[n]=e.userErrors;n?this.wrong=n.code===`CODE_INVALID`?A.connect.wrong:H(n.code):(q.notice(A.connect.connected),await q.load())}catch(e){q.failed(e)}finally{this.busy=!1}}};render(){return t`<section class="gate">
      <h1 tabindex="-1">${A.connect.heading}</h1>
      <p>${A.connect.lead}</p>
      <div class="ways">
        <div class="card way">
          <h2>${A.connect.show}</h2>
          ${this.failure?x(j,this.failure,{onRetry:()=>void this.#t()}):i}
          ${this.code?t`<p class="code" translate="no">${this.code.code}</p>
                <p class="muted">${A.connect.validFor} ${h({...j,now:Date.now},this.code.expiresAt)}</p>`:i}
          <p>${A.connect.showText}</p>
          <p class="muted" role="status">${A.connect.waiting}</p>
        </div>
        <form class="card way" @submit=${this.#n}>
          <h2>${A.connect.type}</h2>
          <div class="field">
            <label for="game-code">${A.connect.typeLabel}</label>
            <input
              id="game-code"
              name="code"
              required
              maxlength="64"
              autocomplete="one-time-code"
              autocapitalize="characters"
              spellcheck="false"
              aria-invalid=${this.wrong!==``}
              aria-describedby="game-code-error"
            />
            <p class="small wrong" id="game-code-error" role="alert">${this.wrong}</p>
          </div>
          <button type="submit" class="button main" ?disabled=${this.busy}>${A.connect.typeButton}</button>
        </form>
      </div>
      <p class="centre"><button type="button" class="button quiet" @click=${this.#r}>${A.connect.other}</button></p>
    </section>`}#r=()=>q.signOut().catch(e=>q.failed(e))},Vr=new Set([`DEMOTED`,`JOINED`,`LOOPED`,`MERGED`,`PROMOTED`,`RENEWED`,`RESTARTED`]),Hr={all:()=>!0,points:({pDelta:e})=>e!==0,tier:({kind:e})=>Vr.has(e),purchases:({kind:e})=>e===`PURCHASE`||e===`REFUND`},Ur=[`all`,`points`,`tier`,`purchases`],Wr=class extends X{static properties={search:{}};constructor(){super(),this.search=``}render(){let e=new URLSearchParams(this.search).get(`show`),n=Ur.find(t=>t===e)??`all`,{kinds:r}=A.history,i=this.reader.list(fn,{},({me:e})=>e?.history);return t`
      <h1>${A.history.heading}</h1>
      <p class="muted">${A.history.lead}</p>
      ${ir(r.label,Ur.map(e=>({name:e,words:r[e]})),n,e=>z(e===`all`?I(`history`):`${I(`history`)}?show=${e}`,{replace:!0}))}
      ${B(i,{shown:e=>this.#e(e.filter(Hr[n]),n),none:()=>V(A.history.empty,`clock`)})}
    `}#e(e,n){if(e.length===0)return V(A.history.emptyFiltered,`clock`);let r=n===`all`||n===`points`?q.member?.points.balance:void 0;return t`<div class="card">${Et(j,e,r===void 0?{}:{balance:r})}</div>`}},Gr=100,Kr=class extends X{render(){let e=this.reader.list(pn,{},({me:e})=>e?.notifications);return t`
      <h1>${A.inbox.heading}</h1>
      ${B(e,{shown:e=>t`<div class="card">${kt(j,e,{onRead:e=>void this.#t(e)})}</div>`,none:()=>V(A.inbox.empty,`bell`)})}
      ${this.#e()}
    `}#e(){let{data:e,failure:n,again:r}=this.reader.one(mn,{}),i=A.inbox.kinds;return t`<section class="card" aria-labelledby="preferences">
      <h2 id="preferences">${A.inbox.preferences}</h2>
      <p class="muted">${A.inbox.preferencesText}</p>
      ${e?.me?t`<ul class="switches">
            ${e.me.notificationPreferences.map(({kind:e,wanted:n})=>t`<li>
                <label class="check">
                  <input type="checkbox" .checked=${n} @change=${()=>this.#n(e,!n)} />
                  ${i[e]??A.inbox.otherKind}
                </label>
              </li>`)}
          </ul>`:n?x(j,n,{onRetry:r}):S(`rows`)}
    </section>`}async#t(e){try{await M(hn,{ids:e.slice(0,Gr)}),q.refresh()}catch(e){q.failed(e)}}async#n(e,t){try{await M(gn,{kind:e,wanted:t})}catch(e){q.failed(e)}q.refresh()}},qr=class extends X{static properties={sku:{},redeem:{attribute:!1},providers:{attribute:!1}};constructor(){super(),this.sku=``,this.redeem=!1,this.providers=[]}render(){let e=q.member?null:q.gameId||null,{data:n,failure:r,again:a}=this.reader.one(un,{sku:this.sku,gameId:e}),o=n?.catalog.edges[0]?.node;return n&&!o?t`<h1>${A.item.gone}</h1>
        ${V(A.item.goneText,`tag`,{words:A.back,href:I(`catalog`)})}`:o?t`<p class="crumb"><a href=${I(`catalog`)}>${g(`arrow`,16)}${A.back}</a></p>
      ${this.#e(o)} ${this.redeem?this.#t(o):i}`:r&&r.kind!==`signed-out`?x(j,r,{onRetry:a}):S(`cards`,A.loading)}#e(e){let{member:n}=q,{action:r,words:a,why:o,away:s}=P(e,n),c=()=>r&&z(L(e.sku,{redeem:!0})),l=(e,n)=>t`<div><dt class="muted">${e}</dt><dd>${n}</dd></div>`,{format:u}=j;return t`<article class="whole ${s?`away`:``}">
      ${C(e)}
      <div class="whole-words">
        <p class="muted"><bdi>${e.category??A.catalog.kindOf[e.kind]}</bdi></p>
        <h1 id="item-title"><bdi>${e.title}</bdi></h1>
        ${e.description?t`<p class="description"><bdi>${e.description}</bdi></p>`:i}
        <dl class="whole-facts">
          ${l(A.item.price,t`<strong class="price num"><bdi>${Y(e.price)}</bdi></strong>`)}
          ${n?l(A.item.balance,t`<span class="num"><bdi>${Y(n.points.balance)}</bdi></span>`):i}
          ${l(A.item.kind,A.catalog.kindOf[e.kind])}
          ${l(A.item.tier,e.minTier?t`<bdi>${A.catalog.from(e.minTier.name)}</bdi>`:A.item.everyTier)}
          ${e.perMemberLimit?l(A.item.limit,A.catalog.limit(e.perMemberLimit,u.number(e.perMemberLimit))):i}
          ${e.stockLeft===null?i:l(A.item.stock,u.number(e.stockLeft))}
          ${e.availableUntil?l(A.item.until,t`<bdi>${u.moment(e.availableUntil)}</bdi>`):i}
        </dl>
        <div class="whole-act">
          <button
            type="button"
            class="button ${r?`main`:``}"
            aria-disabled=${r===null}
            aria-describedby="item-why"
            @click=${c}
          >
            <span>${a}<span class="sr">: ${e.title}</span></span>
          </button>
        </div>
        <p class="muted" id="item-why">${o.join(` `)}</p>
      </div>
    </article>`}#t(e){let{action:n}=P(e,q.member),r=()=>tr(L(e.sku));if(n===`sign-in`)return this.#n(r);let a=this.querySelector(`laurel-redeem`)!==null;return!q.member||n!==`redeem`&&!a?i:t`<laurel-redeem .item=${e} @laurel-closed=${r}></laurel-redeem>`}#n(e){let{member:n}=q;return t`<dialog class="dialog" aria-labelledby="ask-title" @close=${e} @click=${U}>
      <div class="inside">
        <h2 id="ask-title">${A.redeem.signInTitle}</h2>
        ${n?t`<p class="muted"><bdi>${J(n)}</bdi></p>`:i}
        <p>${this.providers.length>0?A.redeem.signInText:A.redeem.noProviders}</p>
        ${Z(this.providers)}
        <button type="button" class="button" @click=${W}>${A.cancel}</button>
      </div>
    </dialog>`}},Jr=3e3,Yr=6e4;function Xr({benefit:e,pointsSpent:t}){let{orders:n}=A;if(e)return n.gift;let r=Y(t);return{...n,spent:n.spent(r),cancelText:n.cancelText(r)}}var Zr=class extends X{static properties={cancelling:{state:!0},busy:{state:!0}};#e=null;#t=Jr;#n=0;constructor(){super(),this.cancelling=null,this.busy=!1}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.#i)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.#i),clearTimeout(this.#n),this.#n=0}#r(){let e=this.#e;!e?.data?.some(({status:e})=>e===`PENDING`)||e?.loading||document.hidden||!this.isConnected||this.#n||(this.#n=setTimeout(()=>{this.#n=0,this.#e?.again()},this.#t),this.#t=Math.min(Yr,this.#t*1.4))}#i=()=>{document.hidden||(this.#t=Jr,this.#r())};updated(){super.updated(),this.#r()}render(){let e=this.#e=this.reader.list(dn,{},({me:e})=>e?.redemptions);return t`
      <h1>${A.orders.heading}</h1>
      ${B(e,{shown:e=>t`<ul class="orders">
          ${d(e,({id:e})=>e,e=>this.#a(e))}
        </ul>`,none:()=>V(A.orders.empty,`parcel`,{words:A.orders.toStore,href:I(`catalog`)})})}
      ${this.cancelling?this.#o(this.cancelling):i}
    `}#a(e){let{status:n,title:r,quantity:a}=e,o=Xr(e),{format:s}=j,c=e.trackingUrl&&re(e.trackingUrl);return t`<li class="card order">
      ${C(e.item)}
      <div class="order-words">
        <h2 class="order-title clamp"><bdi>${r}</bdi>${a>1?t` ${A.orders.times(s.number(a))}`:i}</h2>
        <p class="small muted"><bdi class="num">${o.spent}</bdi> · <bdi>${o.redeemed(s.moment(e.createdAt))}</bdi></p>
        ${n===`PENDING`?t`<p class="small muted"><bdi>${o.due(s.moment(e.dueAt))}</bdi></p>`:i}
        ${e.failureReason?t`<p><bdi>${A.orders.reason(e.failureReason)}</bdi></p>`:i}
        ${n===`FAILED`||n===`CANCELLED`?t`<p>${o.returned}</p>`:i}
        ${c?t`<p><a href=${c} target="_blank" rel="noopener noreferrer">${A.orders.tracking}</a></p>`:i}
      </div>
      ${Qr(e)}
      ${n===`PENDING`?t`<button
            type="button"
            class="button quiet order-cancel"
            aria-label=${A.orders.cancelItem(r)}
            @click=${()=>this.cancelling=e}
          >
            ${A.orders.cancel}
          </button>`:i}
    </li>`}#o(e){return t`<dialog class="dialog" aria-labelledby="cancel-title" @close=${()=>this.cancelling=null} @click=${U}>
      <div class="inside">
        <h2 id="cancel-title">${A.orders.cancelTitle(e.title)}</h2>
        <p>${Xr(e).cancelText}</p>
        <div class="actions">
          <button type="button" class="button" @click=${W}>${A.orders.cancelNo}</button>
          <button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#s(e)}>
            ${A.orders.cancelYes}
          </button>
        </div>
      </div>
    </dialog>`}async#s(e){this.busy=!0;try{let{cancelRedemption:t}=await M(yn,{id:e.id}),[n]=t.userErrors;n?q.notice(H(n.code),{bad:!0}):(q.adopt(t.member),q.notice(Xr(e).cancelled)),N.expire()}catch(e){q.failed(e)}finally{this.busy=!1,this.querySelector(`dialog`)?.close()}}};function Qr({status:e,createdAt:n,settledAt:r}){let{format:a}=j,{label:o,ordered:s,told:c,delivered:l}=A.orders.steps,u=e!==`PENDING`,d=e===`FAILED`||e===`CANCELLED`,f=u?A.orders.status[e]:l;return t`<ol class="steps" aria-label=${o}>
    ${[{words:s,at:n,state:`done`},{words:c,at:null,state:u?`done`:`now`},{words:f,at:r,state:d?`bad`:u?`done`:`ahead`}].map(({words:e,at:n,state:r})=>t`<li class="step ${r}" aria-current=${r===`now`?`step`:i}>
        <span class="step-mark">${r===`done`?g(`check`,16):r===`bad`?g(`close`,16):i}</span>
        <span><span class="step-words">${e}</span>${n?t`<time class="small muted" datetime=${n}><bdi>${a.moment(n)}</bdi></time>`:i}</span>
      </li>`)}
  </ol>`}var $r=`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;function ei(){let e=new Intl.DisplayNames(k.tag,{type:`region`}),t=new Intl.Collator(k.tag).compare;return $r.split(` `).map(t=>[t,e.of(t)??t]).sort((e,n)=>t(e[1],n[1]))}var ti=[[`name`,`name`,!0,128],[`line1`,`address-line1`,!0,200],[`line2`,`address-line2`,!1,200],[`postalCode`,`postal-code`,!1,32],[`city`,`address-level2`,!0,128],[`region`,`address-level1`,!1,128]],ni=[`quantity`,`email`,`country`,`phone`,...ti.map(([e])=>e)],ri=class extends r{static properties={item:{attribute:!1},quantity:{state:!0},price:{state:!0},stage:{state:!0},errors:{state:!0},general:{state:!0}};#e=l();#t=null;#n=null;constructor(){super(),this.quantity=1,this.price=null,this.stage=`form`,this.errors={},this.general=``,new xr(this)}updated(e){ar(this),this.#h(),e.has(`stage`)&&this.stage===`done`&&this.querySelector(`#redeem-title`)?.focus(),e.has(`errors`)&&this.querySelector(`[aria-invalid=true]`)?.focus()}render(){return t`<dialog
      class="dialog"
      aria-labelledby="redeem-title"
      @close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
      @cancel=${e=>this.stage===`working`&&e.preventDefault()}
      @click=${e=>this.stage!==`working`&&U(e)}
    >
      <div class="inside">${this.stage===`done`?this.#u():this.#i()}</div>
    </dialog>`}get#r(){return this.price===null?this.item:{...this.item,price:this.price}}#i(){let e=this.#r,n=q.member?.points.balance??0,r=e.price*this.quantity,a=this.stage===`working`,o=a||this.stage===`unsure`,s=e.kind===`TANGIBLE`,c=Xn(e,n),l=r>n&&this.stage===`form`;return t`
      <div class="title-row">
        ${C(e)}
        <div>
          <h2 id="redeem-title" tabindex="-1">${A.redeem.heading(e.title)}</h2>
          ${s?null:t`<p class="muted">${A.redeem.digital}</p>`}
        </div>
      </div>
      <form novalidate @submit=${this.#d} @input=${this.#m} aria-busy=${a}>
        <fieldset ?disabled=${o}>
          ${c>1?this.#a(c):i}
          ${P(e,q.member).needsEmail?this.#o():i}
          ${s?this.#s():i}
        </fieldset>
        <dl class="sum">
          <div><dt>${A.redeem.price}</dt><dd>${j.format.number(r)}</dd></div>
          <div><dt>${A.redeem.balance}</dt><dd>${j.format.number(n)}</dd></div>
          <div class="total"><dt>${A.redeem.after}</dt><dd>${j.format.number(n-r)}</dd></div>
        </dl>
        <div role="alert">${this.general?t`<p class="wrong">${this.general}</p>`:i}</div>
        <div class="actions">
          <button type="button" class="button" ?disabled=${a} @click=${W}>${A.cancel}</button>
          <button type="submit" class="button main" ?disabled=${a||l}>
            ${a?A.redeem.working:this.stage===`unsure`?A.redeem.again:A.redeem.confirm(Y(r))}
          </button>
        </div>
      </form>
    `}#a(e){return this.#l(`quantity`,t`<select
        id="redeem-quantity"
        name="quantity"
        aria-invalid=${!!this.errors.quantity}
        aria-describedby="redeem-quantity-error"
        @change=${e=>this.quantity=Number(p(e))}
      >
        ${Array.from({length:e},(e,n)=>t`<option value=${n+1} .selected=${n+1===this.quantity}>${n+1}</option>`)}
      </select>`)}#o(){return this.#l(`email`,this.#c(`email`,`email`,!0,254,`email`),A.redeem.emailHint)}#s(){return t`<fieldset class="address">
      <legend>${A.redeem.delivery}</legend>
      ${ti.map(([e,t,n,r])=>this.#l(e,this.#c(e,`shipping ${t}`,n,r)))}
      ${this.#l(`country`,t`<select
          id="redeem-country"
          name="country"
          autocomplete="shipping country"
          required
          aria-invalid=${!!this.errors.country}
          aria-describedby="redeem-country-error"
        >
          <option value="">${A.redeem.choose}</option>
          ${ei().map(([e,n])=>t`<option value=${e}>${n}</option>`)}
        </select>`)}
      ${this.#l(`phone`,this.#c(`phone`,`shipping tel`,!1,32,`tel`))}
      <p class="small muted">${A.redeem.privacy}</p>
    </fieldset>`}#c(e,n,r,i,a=`text`){return t`<input
      id="redeem-${e}"
      name=${e}
      type=${a}
      autocomplete=${n}
      maxlength=${i}
      ?required=${r}
      aria-invalid=${!!this.errors[e]}
      aria-describedby="redeem-${e}-error"
    />`}#l(e,n,r=``){return t`<div class="field field-${e}">
      <label for="redeem-${e}">${A.redeem[e]}</label>
      ${n}
      <p class=${this.errors[e]?`small wrong`:`small muted`} id="redeem-${e}-error">${this.errors[e]??r}</p>
    </div>`}#u(){return t`<div class="done">
      ${C(this.item)}
      <h2 id="redeem-title" tabindex="-1">${A.redeem.done}</h2>
      <p>${this.item.title}</p>
      <p class="small muted">${this.item.kind===`TANGIBLE`?A.redeem.doneTangible:A.redeem.doneDigital}</p>
      <div class="actions">
        <button type="button" class="button" @click=${W}>${A.redeem.goOn}</button>
        <button type="button" class="button main" @click=${()=>z(I(`orders`),{replace:!0})}>${A.redeem.seeOrders}</button>
      </div>
    </div>`}#d=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#n??this.#f(ne(e));if(t){this.stage=`working`,this.general=``;try{let{redeem:e}=await M(vn,{input:t});this.#n=null,e.userErrors.length?this.#p(e):(this.stage=`done`,D(K,O),q.adopt(e.member),N.expire())}catch(e){let n=c(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),q.failed(n);return}let r=n.kind===`offline`||n.kind===`server`;this.#n=r?t:null,this.stage=r?`unsure`:`form`,this.general=r?A.redeem.unsure:j.t.failures[n.kind]}}};#f(e){let t={};for(let n of ni){let r=e.elements.namedItem(n);(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&(r.required&&!m(e,n)?t[n]=A.redeem.missing:r.type===`email`&&r.validity.typeMismatch&&(t[n]=A.redeem.badEmail))}if(this.errors=t,Object.keys(t).length)return null;let n=m(e,`email`);return{itemId:this.item.id,quantity:this.quantity,expectedPrice:this.#r.price,idempotencyKey:this.#e,...n?{email:n}:{},...this.item.kind===`TANGIBLE`?{shippingAddress:ai(e)}:{}}}#p({userErrors:e,currentPrice:t}){let n={},r=[];t!==null&&(this.price=t,this.quantity=Math.min(this.quantity,Xn(this.#r,q.member?.points.balance??0)));for(let{code:i,path:a}of e){let e=ni.find(e=>e===a.at(-1));i===`IDEMPOTENCY_CONFLICT`?r.push(A.redeem.already):i===`PRICE_CHANGED`&&t!==null?r.push(A.redeem.priceChanged(Y(t))):e&&this.querySelector(`[name="${e}"]`)?n[e]=i===`INVALID`?A.redeem.check:H(i):r.push(H(i))}this.stage=`form`,this.errors=n,this.general=r.join(` `),q.refresh()}#m=e=>{let t=e.target instanceof Element?e.target.closest(`form`):null;t&&E(K,JSON.stringify(Object.fromEntries(new FormData(t))),O)};#h(){let e=this.querySelector(`form`);if(!e||e===this.#t)return;this.#t=e;let t=ii(T(K,O));for(let n of ni){let r=e.elements.namedItem(n),i=t[n];(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&i&&n!==`quantity`&&(r.value||=i)}}};function ii(e){try{return e?JSON.parse(e):{}}catch{return{}}}function ai(e){let t=t=>m(e,t);return{name:t(`name`),line1:t(`line1`),city:t(`city`),country:t(`country`),postalCode:t(`postalCode`),...t(`line2`)?{line2:t(`line2`)}:{},...t(`region`)?{region:t(`region`)}:{},...t(`phone`)?{phone:t(`phone`)}:{}}}var oi=class extends X{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let{member:e}=q;if(!e)return i;let{data:n,failure:r,again:a}=this.reader.one(sn,{});return t`
      <h1 class="sr">${A.status.heading}</h1>
      ${this.#e(e)}
      ${n?.me?this.#t(n.me,e):r?x(j,r,{onRetry:a}):S(`rows`,A.loading)}
    `}#e(e){let{tier:n,nextTier:r,progress:a,season:o,points:s}=e;return t`<section class="card stand" aria-label=${A.status.you}>
      <div class="stand-who">
        ${b(n,{size:96,share:a.fraction})}
        <div>
          <p class="stand-tier"><bdi>${n.name}</bdi></p>
          <p class="muted clamp"><bdi>${J(e)}</bdi></p>
          ${e.isGuest?t`<p class="chip">${A.me.guest}</p>`:i}
        </div>
        ${Ve(j,s)}
      </div>
      ${Vt(j,{tier:n,nextTier:r,progress:a})} ${Jt(j,{tier:n,season:o,progress:a})}
    </section>`}#t({tier:e,nextTier:n,missions:r,activities:a,game:o},s){let c={onClaim:e=>void this.#n(e),busy:this.busy};return t`<div class="columns">
      <section class="card">
        <h2>${A.status.benefits(e.name)}</h2>
        ${e.benefits.length>0?t`<ul>${e.benefits.map(e=>t`<li>${qe(j,e,c)}</li>`)}</ul>`:t`<p class="muted">${A.status.noBenefits}</p>`}
        ${n?t`<h3 class="up">${b(n,{size:24,locked:!0})}<bdi>${A.status.up(n.name)}</bdi></h3>
              ${ct(j,e,n)}`:i}
      </section>
      <div class="stack">
        <section class="card">
          <h2>${A.status.missions}</h2>
          ${r.length>0?t`<ul class="stack">${Ee(r).map(e=>t`<li>${Te(j,e)}</li>`)}</ul>`:t`<p class="muted">${A.status.noMissions}</p>`}
        </section>
        ${a.length>0?t`<section class="card">
              <h2>${A.status.activities}</h2>
              <ul class="stack">${a.map(e=>t`<li>${ke(j,e)}</li>`)}</ul>
            </section>`:i}
        ${si(o.tiers,s)}
      </div>
      <section class="card wide">
        <h2>${A.status.tiers}</h2>
        ${lt(j,{tiers:o.tiers,tier:s.tier})}
      </section>
    </div>`}async#n({code:e,title:t}){this.busy=!0;try{let{claimBenefit:n}=await M(_n,{code:e}),[r]=n.userErrors;r?q.notice(H(r.code),{bad:!0}):(q.adopt(n.member),q.notice(A.status.claimed(t))),N.expire()}catch(e){q.failed(e)}finally{this.busy=!1}}};function si(e,{tier:n,joinedAt:r}){return t`<section class="card">
    <h2>${A.status.milestones}</h2>
    <ol class="gems">
      ${e.map(e=>{let r=e.rank<=n.rank,i=r?A.status.reached(e.name):A.status.ahead(e.name);return t`<li>${b(e,{size:48,locked:!r,label:i})}</li>`})}
    </ol>
    <p class="muted"><bdi>${A.status.since(j.format.day(r))}</bdi></p>
  </section>`}var ci={catalog:`tag`,status:`flag`,orders:`parcel`,history:`clock`};function li(e,n){let{member:r}=q;return t`<header class="top">
    <a class="brand" href=${I(`catalog`)}>
      <img src="/static/laurel.svg" alt="" width="32" height="32" /><bdi class="brand-name">${r?.game.name??A.title}</bdi>
    </a>
    ${n?ui(e):i} ${r&&n?di(e):i}
  </header>`}function ui(e){return t`<nav class="tabs" aria-label=${A.nav.label}>
    ${Zn.map(n=>t`<a href=${I(n)} aria-current=${n===e||n===`catalog`&&e===`item`?`page`:`false`}>
        ${g(ci[n])}<span>${A.nav[n]}</span>
      </a>`)}
  </nav>`}function di(e){let{member:n}=q;if(!n)return i;let{balance:r}=n.points,{unreadCount:a}=n.notifications,{number:o}=j.format,s=t=>t===e?`page`:`false`;return t`<div class="me">
    <a class="me-points" href=${I(`status`)} aria-label=${A.me.points(Y(r))}>
      ${g(`star`,16)}<strong class="num"><bdi>${Be(r,o)}</bdi></strong>
    </a>
    <a class="me-gem" href=${I(`status`)} aria-label=${A.me.tier(n.tier.name)} title=${n.tier.name}>
      ${b(n.tier,{size:24})}
    </a>
    <a class="me-inbox" href=${I(`inbox`)} aria-label=${A.me.inbox(a,o(a))} aria-current=${s(`inbox`)}>
      ${g(`bell`,24)}${a>0?t`<span class="badge num">${o(a)}</span>`:i}
    </a>
    <a class="me-account" href=${I(`account`)} aria-label="${A.nav.account}: ${J(n)}" aria-current=${s(`account`)}>
      ${g(`person`,24)}<bdi class="me-name">${J(n)}</bdi>
    </a>
  </div>`}function Q(e,n,r=!1){return t`<section class="gate card" role=${r?`alert`:`group`} aria-labelledby="gate-title">
    <img src="/static/laurel.svg" alt="" width="72" height="72" />
    <h1 id="gate-title" tabindex="-1"><bdi>${e}</bdi></h1>
    ${n}
  </section>`}var $=(e,n,r=`main`)=>t`<button type="button" class="button ${r}" @click=${n}><bdi class="clamp">${e}</bdi></button>`;function fi({goOn:e,providers:n,play:r}){let{member:a}=q;return Q(A.gate.over,t`<p>${A.gate.overText}</p>
      ${a?$(A.gate.goOnAs(J(a)),e):Z(n)}
      ${r?t`<p><a href=${r}>${A.window.play}</a></p>`:i}`)}function pi(e){let{name:n,onSwitch:r,onStay:i,busy:a}=e,o=n||A.gate.somebody;return Q(A.gate.switchTitle(o),t`<p>${A.gate.switchText}</p>
      <div class="stack">
        <button type="button" class="button main" ?disabled=${a} @click=${r}>${A.gate.switchYes}</button>
        ${$(A.gate.switchNo(o),i,``)}
      </div>`)}function mi(e,n){return Q(A.gate.failed,t`<p>${j.t.failures[e.kind]}</p> ${$(A.retry,n)}`,!0)}function hi(){return Q(A.notFound.heading,t`<p>${A.notFound.text}</p>
      <a class="button main" href=${I(`catalog`)}>${A.back}</a>`)}function gi(e,{tier:n,points:r,progress:a,name:o},s=``){let{format:c}=j;return t`<li class="side ${s}">
    <h2 class="small muted">${e}</h2>
    ${b(n,{size:48})}
    <p class="side-tier"><bdi>${n.name}</bdi></p>
    ${o?t`<p class="muted clamp"><bdi>${o}</bdi></p>`:i}
    <p class="num"><bdi>${Y(r)}</bdi></p>
    <p class="small muted num"><bdi>${j.t.history.progress}: ${c.number(a)}</bdi></p>
  </li>`}function _i(e){let{sides:n,onMerge:r,onLater:a,busy:o,wrong:s}=e;return Q(A.merge.heading,t`<p>${A.merge.lead}</p>
      ${n?t`<ul class="sides">
            ${gi(A.merge.here,n.here)} ${gi(A.merge.there,n.there)} ${gi(A.merge.result,n.result,`result`)}
          </ul>`:i}
      <h2>${A.merge.kept}</h2>
      <ul class="bullets">${A.merge.points.map(e=>t`<li>${e}</li>`)}</ul>
      <div role="alert">${s?t`<p class="wrong">${s}</p>`:i}</div>
      <div class="stack">
        <button type="button" class="button main" ?disabled=${o||!n} @click=${r}>${A.merge.yes}</button>
        ${$(A.merge.no,a,``)}
      </div>`)}var vi=6e3;function yi(e){return Object.hasOwn(A.outcomes,e)}var bi=class extends r{static properties={providers:{converter:e=>e?e.split(` `):[]},game:{},play:{},route:{state:!0},search:{state:!0},gate:{state:!0},busy:{state:!0},notices:{state:!0}};#e=``;constructor(){super(),this.providers=[],this.game=null,this.play=null,this.gate=null,this.busy=!1,this.notices=[],this.route=$n(location.pathname),this.search=location.search,new xr(this)}connectedCallback(){super.connectedCallback(),q.fallbackGame=this.game??``,q.addEventListener(`notice`,e=>{e instanceof vr&&this.#a(e.notice)}),addEventListener(`popstate`,()=>{this.route=$n(location.pathname),this.search=location.search}),addEventListener(`pageshow`,({persisted:e})=>e&&void this.#t()),this.addEventListener(`click`,nr),addEventListener(`hashchange`,()=>void this.#t()),this.#t()}async#t(){let e=Er();if(!e)return;let{code:t,merge:n,outcome:r=``}=e;t?(this.#e=t,await this.#n(!1)):(r===`connect`&&q.visit(),await q.load(),n?await this.#r(n):yi(r)&&q.notice(A.outcomes[r],{bad:r===`failed`||r===`in-use`}))}async#n(e){this.gate={name:`exchange`},this.busy=!0;try{let{status:t,body:n}=await te(`/auth/exchange`,{code:this.#e,session:`cookie`,replace:e});if(t===409){this.gate={name:`switch`,who:n?.error?.displayName};return}await q.load(),this.gate=t<400?null:{name:`over`}}catch(e){this.gate={name:`broken`,failure:c(e)}}finally{this.busy=!1}}async#r(e){this.gate={name:`merge`,token:e,sides:null}}async#i(e){this.busy=!0;try{let{mergeMembers:t}=await M(Sn,{token:e.token}),[n]=t.userErrors;n?this.gate={...e,wrong:n.code===`CODE_INVALID`?A.merge.over:H(n.code)}:(this.gate=null,q.notice(A.merge.done),await q.load())}catch(t){let n=c(t);n.kind===`signed-out`?(this.gate=null,q.failed(n)):this.gate={...e,wrong:j.t.failures[n.kind]}}finally{this.busy=!1}}#a(e){this.notices=[...this.notices.slice(-2),e],setTimeout(()=>this.#o(e),vi)}#o(e){this.notices=this.notices.filter(t=>t!==e)}updated(e){let t=this.gate?.name;e.has(`gate`)&&t&&t!==e.get(`gate`)?.name&&this.querySelector(`#gate-title`)?.focus(),document.title=this.#s();let n=e.get(`route`);!n||n.page===this.route.page&&n.sku===this.route.sku||(this.querySelector(`main`)?.focus({preventScroll:!0}),scrollTo({top:0}))}#s(){let{page:e}=this.route,t=q.member?`${A.title} – ${q.member.game.name}`:A.title;return e===`catalog`?t:e===`item`?`${this.querySelector(`#item-title`)?.textContent.trim()||A.nav.catalog} – ${t}`:`${e===`not-found`?A.notFound.heading:A.nav[e]} – ${t}`}render(){let e=q.phase===`member`&&!this.gate;return t`
      <a class="skip" href="#content" @click=${this.#l}>${A.skip}</a>
      ${li(this.route.page,e)} ${this.#c()}
      <main id="content" tabindex="-1">${this.gate?this.#u(this.gate):this.#d()}</main>
      ${this.notices.map(e=>gt(j,e,()=>this.#o(e)))}
      ${ht(this.notices.map(({words:e})=>e).join(` `))}
    `}#c(){return t`<div class="banners">
      ${q.offline?mt(`offline`,A.banners.offline(j.format.moment(q.asOf))):i}
      ${q.member?.game.mode===`SANDBOX`?mt(`sandbox`,A.banners.sandbox):i}
    </div>`}#l=e=>{e.preventDefault(),this.querySelector(`main`)?.focus()};#u(e){let{providers:t,play:n,busy:r}=this;switch(e.name){case`switch`:return pi({name:e.who,busy:r,onSwitch:()=>this.#n(!0),onStay:()=>(this.gate=null,q.load())});case`over`:return fi({providers:t,play:n,goOn:()=>this.gate=null});case`broken`:return mi(e.failure,()=>this.#n(!1));case`merge`:return _i({sides:e.sides,busy:r,wrong:e.wrong,onMerge:()=>this.#i(e),onLater:()=>this.gate=null});default:return S(`rows`,A.loading)}}#d(){let{failure:e,phase:n}=q;if(this.route.page===`not-found`)return hi();if(e)return mi(e,()=>q.load());switch(n){case`member`:return this.#f();case`visitor`:return t`<laurel-connect></laurel-connect>`;case`signed-out`:return this.route.page===`item`?this.#f():t`<laurel-window .providers=${this.providers} .play=${this.play}></laurel-window>`;default:return S(`cards`,A.loading)}}#f(){let{page:e,sku:n,redeem:r}=this.route;switch(e){case`item`:return t`<laurel-item .sku=${n} .redeem=${r} .providers=${this.providers}></laurel-item>`;case`status`:return t`<laurel-status></laurel-status>`;case`orders`:return t`<laurel-orders></laurel-orders>`;case`history`:return t`<laurel-history .search=${this.search}></laurel-history>`;case`inbox`:return t`<laurel-inbox></laurel-inbox>`;case`account`:return t`<laurel-account .providers=${this.providers}></laurel-account>`;default:return t`<laurel-catalog .search=${this.search}></laurel-catalog>`}}},xi=n`
  .dialog {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius-stage);
    color: var(--ink);
    margin: auto;
    max-height: calc(100dvh - 32px);
    max-width: min(560px, calc(100vw - 24px));
    overflow: auto;
    padding: 0;
    width: 100%;
  }
  .dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  .inside {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
    padding: 24px;
  }
  .inside form {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .title-row {
    align-items: center;
    display: grid;
    gap: 16px;
    grid-template-columns: 72px minmax(0, 1fr);
  }
  .title-row .picture,
  .done .picture {
    margin: 0;
    overflow: hidden;
  }
  .title-row .picture {
    aspect-ratio: 1;
    border-radius: var(--radius-control);
  }
  .kit fieldset {
    border: 0;
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    min-width: 0;
    padding: 0;
  }
  .kit fieldset:not(:has(*)) {
    display: none;
  }
  .kit legend {
    font-weight: 700;
    margin-block-end: 8px;
    padding: 0;
  }
  .kit .address {
    gap: 12px;
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .address > :is(.field-name, .field-line1, .field-line2, p) {
    grid-column: 1 / -1;
  }
  .field {
    align-content: start;
    display: grid;
    gap: 4px;
    grid-template-columns: minmax(0, 1fr);
  }
  .field label {
    font-weight: 600;
  }
  .field > p:empty {
    display: none;
  }
  .kit [aria-invalid="true"] {
    border-color: var(--danger);
    outline: 1px solid var(--danger);
  }
  .sum {
    background: var(--sunken);
    border-radius: var(--radius);
    display: grid;
    font-variant-numeric: tabular-nums;
    gap: 8px;
    padding: 16px;
  }
  .sum .total {
    border-block-start: 1px solid var(--control);
    font-weight: 700;
    padding-block-start: 8px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    justify-content: flex-end;
  }
  .done {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
    text-align: center;
  }
  .done .picture {
    border-radius: var(--radius);
  }
  .done .actions {
    justify-content: center;
  }
  .sign-in {
    display: grid;
    gap: 8px;
  }
  .kit .provider {
    align-items: center;
    background: #ffffff;
    border: 1px solid #75847b;
    border-radius: var(--radius-control);
    color: #1f1f1f;
    display: flex;
    font-weight: 600;
    gap: 12px;
    justify-content: center;
    min-height: 48px;
    padding: 8px 16px;
    text-decoration: none;
  }
  .kit .provider.apple {
    background: #000000;
    color: #ffffff;
  }
  .kit .provider.facebook {
    background: #1877f2;
    border-color: #1877f2;
    color: #ffffff;
  }
  .provider:hover {
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--accent) 30%, transparent);
  }
  .gate {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    margin: 32px auto;
    max-width: 560px;
    padding: 32px 24px;
    text-align: center;
  }
  .gate > * {
    max-width: 100%;
  }
  .gate .stack {
    justify-self: stretch;
  }
  .bullets {
    display: grid;
    gap: 4px;
    text-align: start;
  }
  .kit .bullets {
    list-style: disc;
    padding-inline-start: 20px;
  }
  .sides {
    display: grid;
    gap: 12px;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    justify-self: stretch;
  }
  .side {
    align-content: start;
    background: var(--sunken);
    border: 1px solid transparent;
    border-radius: var(--radius);
    display: grid;
    gap: 4px;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    padding: 12px 8px;
  }
  .side.result {
    border-color: var(--accent);
  }
  .side-tier {
    font-weight: 700;
  }
  .ways {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    justify-self: stretch;
  }
  .way {
    align-content: start;
    display: grid;
    gap: 12px;
    text-align: start;
  }
  .code {
    border: 2px dashed var(--accent);
    border-radius: var(--radius);
    font: 700 28px/44px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    letter-spacing: 0.08em;
    text-align: center;
    user-select: all;
  }
  @media (max-width: 30rem) {
    .inside {
      padding: 16px;
    }
    .kit .address,
    .ways {
      grid-template-columns: minmax(0, 1fr);
    }
    .actions > * {
      flex: 1 1 auto;
    }
  }
`,Si=n`
  html {
    background: var(--bg);
    scroll-padding-top: 80px;
  }
  body {
    margin: 0;
  }
  .kit a {
    color: var(--accent);
    text-underline-offset: 0.2em;
  }
  .kit main:focus,
  .kit :is(h1, h2):focus {
    outline: none;
  }
  .skip {
    background: var(--surface);
    inset-block-start: -80px;
    inset-inline-start: 16px;
    padding: 12px 16px;
    position: fixed;
    z-index: 4;
  }
  .skip:focus {
    inset-block-start: 8px;
  }
  .top {
    align-items: center;
    background: color-mix(in srgb, var(--bg) 92%, transparent);
    backdrop-filter: blur(12px);
    border-block-end: 1px solid var(--line);
    display: flex;
    gap: 8px 24px;
    inset-block-start: 0;
    min-height: 64px;
    padding: 8px max(24px, calc((100% - 1152px) / 2));
    position: sticky;
    z-index: 3;
  }
  .kit .brand {
    align-items: center;
    color: var(--ink);
    display: flex;
    flex: 0 1 auto;
    font-weight: 700;
    gap: 12px;
    min-width: 0;
    text-decoration: none;
  }
  .brand img {
    flex: none;
  }
  .brand-name,
  .me-name {
    max-width: 14ch;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tabs {
    display: flex;
    flex: 1 0 auto;
    gap: 4px;
  }
  .kit .tabs a,
  .kit .me a {
    align-items: center;
    border-radius: var(--radius-control);
    color: var(--muted);
    display: flex;
    font-weight: 600;
    gap: 8px;
    justify-content: center;
    min-height: 44px;
    min-width: 44px;
    padding: 0 12px;
    text-decoration: none;
  }
  .kit .tabs a:hover,
  .kit .me a:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  .kit :is(.tabs, .me) a[aria-current="page"] {
    background: var(--sunken);
    color: var(--accent);
  }
  .tabs .icon {
    display: none;
  }
  .me {
    align-items: center;
    display: flex;
    flex: none;
    gap: 4px;
    margin-inline-start: auto;
  }
  .kit .me a {
    padding: 0 8px;
  }
  .kit .me .me-points {
    background: color-mix(in srgb, var(--points) 10%, var(--surface));
    border: 1px solid color-mix(in srgb, var(--points) 35%, transparent);
    border-radius: 999px;
    color: var(--points);
    padding: 0 12px;
    white-space: nowrap;
  }
  .me-inbox {
    position: relative;
  }
  .me-inbox .badge {
    background: var(--danger);
    border-radius: 999px;
    color: var(--bg);
    font-size: 12px;
    font-weight: 700;
    inset-block-start: 2px;
    inset-inline-end: 0;
    line-height: 16px;
    min-width: 16px;
    padding: 0 4px;
    position: absolute;
    text-align: center;
  }
  .banners {
    display: grid;
    gap: 8px;
    margin: 16px auto 0;
    max-width: 1152px;
    padding-inline: 24px;
  }
  .banners:empty {
    display: none;
  }
  main {
    display: block;
    margin: 0 auto;
    max-width: 1152px;
    padding: 24px 24px 64px;
  }
  main > :not(section, div) {
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr);
  }
  .row {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }
  .row > h2,
  .up {
    align-items: center;
    display: flex;
    gap: 8px;
  }
  .stack {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .centre {
    text-align: center;
  }
  .lead {
    font-size: 18px;
    line-height: 26px;
  }
  .wrong {
    color: var(--danger);
  }
  .nothing {
    display: grid;
    gap: 16px;
    justify-items: center;
    padding: 32px 0;
  }
  @media (max-width: 60rem) {
    .me-name {
      display: none;
    }
  }
  @media (max-width: 46rem) {
    body {
      padding-block-end: calc(64px + env(safe-area-inset-bottom));
    }
    .top {
      backdrop-filter: none;
      background: var(--bg);
      gap: 8px;
      min-height: 56px;
      padding: 4px 12px;
    }
    .brand-name {
      display: none;
    }
    .tabs {
      background: var(--surface);
      border-block-start: 1px solid var(--line);
      gap: 0;
      inset: auto 0 0;
      padding-block-end: env(safe-area-inset-bottom);
      position: fixed;
    }
    .kit .tabs a {
      border-radius: 0;
      flex: 1 1 0;
      flex-direction: column;
      font-size: 12px;
      gap: 2px;
      line-height: 16px;
      min-height: 60px;
      min-width: 0;
      padding: 0 2px;
    }
    .kit .tabs a[aria-current="page"] {
      background: none;
    }
    .tabs .icon {
      display: block;
    }
    .banners,
    main {
      padding-inline: 12px;
    }
    main {
      padding-block: 16px 32px;
    }
    main > :not(section, div) {
      gap: 16px;
    }
  }
  @media (forced-colors: active) {
    .kit :is(.tabs, .me) a[aria-current="page"] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`,Ci=n`
  .choices {
    background: var(--sunken);
    border-radius: 999px;
    display: inline-flex;
    flex-wrap: wrap;
    gap: 2px;
    justify-self: start;
    padding: 2px;
  }
  .choice {
    background: none;
    border: 1px solid transparent;
    border-radius: 999px;
    color: var(--muted);
    cursor: pointer;
    font: 600 14px/20px var(--font);
    min-height: 44px;
    padding: 0 16px;
  }
  .choice[aria-pressed="true"] {
    background: var(--surface);
    border-color: var(--control);
    color: var(--ink);
  }
  .filters {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 12px 16px;
  }
  .kit :is(select, .field input) {
    background: var(--surface);
    border: 1px solid var(--control);
    border-radius: var(--radius-control);
    color: inherit;
    font: inherit;
    max-width: 100%;
    min-height: 44px;
    min-width: 0;
    padding: 8px 12px;
  }
  .kit input[type="checkbox"] {
    accent-color: var(--accent);
    flex: none;
    height: 20px;
    margin: 0;
    width: 20px;
  }
  .check {
    align-items: center;
    cursor: pointer;
    display: inline-flex;
    gap: 8px;
    min-height: 44px;
  }
  .items {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
  }
  .items > li {
    display: grid;
    min-width: 0;
  }
  .items .item {
    min-width: 0;
  }
  .price {
    color: var(--points);
    font-weight: 700;
  }
  .whole > .picture,
  .order > .picture {
    margin: 0;
    overflow: hidden;
  }
  .whole.away .picture {
    opacity: 0.6;
  }
  .crumb a {
    align-items: center;
    display: inline-flex;
    gap: 4px;
    min-height: 44px;
  }
  .crumb .icon {
    transform: scaleX(-1);
  }
  :dir(rtl) .crumb .icon {
    transform: none;
  }
  .whole {
    display: grid;
    gap: 32px;
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
  }
  .whole > .picture {
    border: 1px solid var(--line);
    border-radius: var(--radius-stage);
  }
  .whole-words {
    align-content: start;
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }
  .description {
    white-space: pre-line;
  }
  .whole-facts {
    border-block: 1px solid var(--line);
    display: grid;
    gap: 8px;
    padding: 16px 0;
  }
  .whole-facts > div,
  .sum > div {
    display: flex;
    gap: 16px;
    justify-content: space-between;
  }
  .whole-facts dd {
    text-align: end;
  }
  .whole-act .button {
    min-width: 240px;
  }
  .stand {
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr);
    padding: 24px;
  }
  .stand-who {
    align-items: center;
    display: grid;
    gap: 8px 24px;
    grid-template-columns: auto minmax(0, 1fr) auto;
  }
  .stand-tier {
    font: 700 28px/34px var(--font);
  }
  .columns {
    align-items: start;
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
  .columns > .wide {
    grid-column: 1 / -1;
  }
  .columns .card > h2,
  .row > h2,
  .card > h2 {
    margin-block-end: 12px;
  }
  .row > h2 {
    margin: 0;
  }
  .up {
    margin-block: 24px 12px;
  }
  .gems {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-block-end: 12px;
  }
  .orders {
    display: grid;
    gap: 16px;
  }
  .order {
    align-items: start;
    display: grid;
    gap: 16px 24px;
    grid-template-columns: 96px minmax(0, 1fr) auto;
  }
  .order > .picture {
    aspect-ratio: 1;
    border-radius: var(--radius-control);
    width: 96px;
  }
  .order-words {
    display: grid;
    gap: 4px;
  }
  .kit .order-title {
    font: 600 18px/26px var(--font);
  }
  .order-cancel {
    grid-column: 3;
    grid-row: 1;
  }
  .steps {
    display: grid;
    gap: 8px;
    grid-column: 1 / -1;
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  .step {
    border-block-start: 3px solid var(--control);
    display: flex;
    gap: 8px;
    padding-block-start: 8px;
  }
  .step.done {
    border-color: var(--accent);
  }
  .step.now {
    border-block-start-style: dashed;
    border-color: var(--accent);
  }
  .step.ahead {
    color: var(--muted);
  }
  .step.bad {
    border-color: var(--danger);
    color: var(--danger);
  }
  .step-mark:empty {
    display: none;
  }
  .step-words,
  .step time {
    display: block;
  }
  .step:is(.done, .now, .bad) .step-words {
    font-weight: 600;
  }
  .switches {
    display: grid;
    margin-block-start: 12px;
  }
  .deed {
    align-items: center;
    border-block-start: 1px solid var(--line);
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    justify-content: space-between;
    padding: 16px 0;
  }
  .deed > p {
    flex: 1 1 20rem;
  }
  .identities {
    display: grid;
    gap: 8px;
    margin-block-end: 16px;
  }
  .hero {
    align-items: center;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius-stage);
    display: grid;
    gap: 24px 48px;
    grid-template-columns: minmax(0, 6fr) minmax(0, 5fr);
    padding: 48px;
  }
  .kit .hero h1 {
    font: 700 36px/42px var(--font);
    margin-block-end: 12px;
  }
  .ways-in {
    display: grid;
    gap: 16px;
  }
  .rungs,
  .how {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
  }
  .rungs .card,
  .how .card {
    align-content: start;
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
  }
  .how .icon {
    color: var(--accent);
  }
  @media (max-width: 46rem) {
    .items {
      gap: 12px;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .filters {
      gap: 8px;
    }
    .pick {
      flex: 1 1 0;
    }
    .pick select {
      width: 100%;
    }
    .whole,
    .columns,
    .hero {
      grid-template-columns: minmax(0, 1fr);
    }
    .whole,
    .columns {
      gap: 16px;
    }
    .whole-act .button {
      width: 100%;
    }
    .stand {
      padding: 16px;
    }
    .stand-who {
      gap: 8px 16px;
      grid-template-columns: auto minmax(0, 1fr);
    }
    .stand-who .balance {
      grid-column: 1 / -1;
    }
    .hero {
      padding: 24px;
    }
    .kit .hero h1 {
      font: 700 28px/34px var(--font);
    }
    .rungs {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .order {
      gap: 12px;
      grid-template-columns: 64px minmax(0, 1fr);
    }
    .order > .picture {
      width: 64px;
    }
    .order-cancel {
      grid-column: 1 / -1;
      grid-row: auto;
      justify-self: start;
    }
  }
  @media (forced-colors: active) {
    .choice[aria-pressed="true"] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .step.ahead {
      border-block-start-style: dotted;
    }
  }
`,wi=[`bolt`,`up`,`gift`],Ti=3,Ei=class extends X{static properties={providers:{attribute:!1},play:{}};constructor(){super(),this.providers=[],this.play=null}render(){let{gameId:e}=q,n=e?this.reader.one(cn,{gameId:e}).data:null,r=n?.catalog.edges.map(({node:e})=>e)??[];return t`
      <section class="hero">
        <div>
          <h1>${n?.game?A.window.heading(n.game.name):A.window.headingAny}</h1>
          <p class="lead">${A.window.lead}</p>
        </div>
        <div class="ways-in">
          <p>${this.providers.length>0?A.window.signedOut:A.window.signedOutNoProviders}</p>
          ${Z(this.providers)}
          ${this.play?t`<p><a href=${this.play}>${A.window.play}</a></p>`:i}
        </div>
      </section>
      ${n?.game?Di(n.game.tiers):i}
      ${r.length>0?t`<section class="row">
            <h2>${A.window.items}</h2>
            ${rr(r,null)}
          </section>`:i}
      <section class="row">
        <h2>${A.window.how}</h2>
        <ol class="how">
          ${A.window.steps.map(({title:e,text:n},r)=>t`<li class="card">
              ${g(wi[r]??`star`,24)}
              <h3>${e}</h3>
              <p class="muted">${n}</p>
            </li>`)}
        </ol>
      </section>
    `}};function Di(e){let n=t=>e.find(e=>e.rank===t-1)??{benefits:[]};return t`<section class="row">
    <h2>${A.window.ladder}</h2>
    <ol class="rungs">
      ${e.map(e=>t`<li class="card">
          ${b(e,{size:48})}
          <h3 class="clamp"><bdi>${e.name}</bdi></h3>
          <ul class="small muted">
            ${st(n(e.rank),e).slice(0,Ti).map(({benefit:e})=>t`<li><bdi>${e.title}</bdi></li>`)}
          </ul>
        </li>`)}
    </ol>
  </section>`}tn(Si,Ci,xi),await In(null);for(let[e,t]of Object.entries({"laurel-account":jr,"laurel-catalog":Ir,"laurel-connect":Br,"laurel-history":Wr,"laurel-inbox":Kr,"laurel-item":qr,"laurel-orders":Zr,"laurel-redeem":ri,"laurel-status":oi,"laurel-store":bi,"laurel-window":Ei}))customElements.define(e,t);