import{C as e,S as t,a as n,b as r,c as i,d as a,f as o,g as s,h as c,i as l,l as u,n as d,o as f,p as ee,r as te,s as ne,t as p,u as m,v as re,x as h,y as ie}from"./repeat-B2xjSH9a.js";var ae=`fragment TierFacts on Tier{code name rank}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment MissionFacts on Mission{id code title counts progress goal rewardSc rewardP completedAt endsAt}fragment ActivityFacts on Activity{id code title rewardSc rewardP streaks{days rewardSc rewardP}streakDays limitReached nextAt}fragment NotificationFacts on Notification{__typename id createdAt readAt message ...on TierChanged{reason from{...LadderFacts}to{...LadderFacts}}...on PointsChanged{reason delta balance}...on KeepThresholdReminder{percent remaining}...on SeasonEndingReminder{daysLeft endsAt outlook}...on ScExpiringReminder{daysLeft expiresAt amount}...on PExpiringReminder{daysLeft expiresAt amount}...on RedemptionUpdated{redemption{id title status}}}fragment Standing on Member{id playerId displayName isGuest game{id slug name mode now clockFrozen}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}fragment WidgetMember on Member{...Standing tier{benefits{...BenefitFacts}}nextTier{benefits{...BenefitFacts}}missions{...MissionFacts}activities{...ActivityFacts}}query Widget{me{...WidgetMember unread:notifications(first:20 unreadOnly:true){edges{node{...NotificationFacts}}pageInfo{hasNextPage}}newest:notifications(first:1){edges{node{id}}}}}`,oe=`fragment TierFacts on Tier{code name rank}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment MissionFacts on Mission{id code title counts progress goal rewardSc rewardP completedAt endsAt}fragment ActivityFacts on Activity{id code title rewardSc rewardP streaks{days rewardSc rewardP}streakDays limitReached nextAt}fragment Standing on Member{id playerId displayName isGuest game{id slug name mode now clockFrozen}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}fragment WidgetMember on Member{...Standing tier{benefits{...BenefitFacts}}nextTier{benefits{...BenefitFacts}}missions{...MissionFacts}activities{...ActivityFacts}}subscription Status{status{...WidgetMember}}`,se=`fragment TierFacts on Tier{code name rank}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment NotificationFacts on Notification{__typename id createdAt readAt message ...on TierChanged{reason from{...LadderFacts}to{...LadderFacts}}...on PointsChanged{reason delta balance}...on KeepThresholdReminder{percent remaining}...on SeasonEndingReminder{daysLeft endsAt outlook}...on ScExpiringReminder{daysLeft expiresAt amount}...on PExpiringReminder{daysLeft expiresAt amount}...on RedemptionUpdated{redemption{id title status}}}subscription Arriving($after:ID){notifications(after:$after){...NotificationFacts}}`,ce=`fragment TierFacts on Tier{code name rank}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}query Spend{me{id redemptions(first:3){edges{node{id title status failureReason}}}}catalog(first:50){edges{node{...ItemFacts}}}}`,le=`fragment TierFacts on Tier{code name rank}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}query Compare{me{id game{id tiers{...LadderFacts}}}}`,g=`fragment TierFacts on Tier{code name rank}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment NotificationFacts on Notification{__typename id createdAt readAt message ...on TierChanged{reason from{...LadderFacts}to{...LadderFacts}}...on PointsChanged{reason delta balance}...on KeepThresholdReminder{percent remaining}...on SeasonEndingReminder{daysLeft endsAt outlook}...on ScExpiringReminder{daysLeft expiresAt amount}...on PExpiringReminder{daysLeft expiresAt amount}...on RedemptionUpdated{redemption{id title status}}}query Inbox($after:String){me{id notifications(first:20 after:$after){edges{node{...NotificationFacts}}pageInfo{hasNextPage endCursor}}}}`,_=`fragment TierFacts on Tier{code name rank}fragment HistoryFacts on HistoryEntry{id at kind explanation tier{...TierFacts}scDelta pDelta}query Why($after:String){me{id history(first:20 after:$after){edges{node{...HistoryFacts}}pageInfo{hasNextPage endCursor}}}}`,ue=`query StillUnread($ids:[ID!]!){nodes(ids:$ids){...on Notification{id readAt}}}`,de=`mutation MarkRead($ids:[ID!]!){markNotificationsRead(ids:$ids){notifications{id readAt}}}`,fe=`mutation Claim($code:String!){claimBenefit(code:$code){benefit{title}member{points{balance}}redemption{title}userErrors{code message}}}`,pe=`mutation Link{createStoreLink{url}}`,me=864e5,he=1e3,ge=6e4;function v({format:e,now:t},n){return h`<time class="countdown" role="timer" datetime=${n}><bdi>${e.countdown(Date.parse(n)-t())}</bdi></time>`}var _e=class{#e;#t;#n;#r=new Set;#i=0;#a=0;constructor(e,t,n=()=>void 0){this.#e=e,this.#t=t,this.#n=n,e.addController(this)}hostConnected(){document.addEventListener(`visibilitychange`,this.#s),this.#a=0,this.#e.requestUpdate()}hostDisconnected(){document.removeEventListener(`visibilitychange`,this.#s),clearInterval(this.#i)}hostUpdated(){let e=[...this.#e.renderRoot?.querySelectorAll(`time.countdown`)??[]].map(({dateTime:e})=>({dateTime:e,left:Date.parse(e)-this.#t()}));this.#o(e.some(({left:e})=>e>0&&e<me)?he:ge);let t=e.filter(({left:e,dateTime:t})=>e<=0&&!this.#r.has(t));for(let{dateTime:e}of t)this.#r.add(e);t.length>0&&this.#n()}#o(e){e!==this.#a&&(this.#a=e,clearInterval(this.#i),this.#i=setInterval(()=>{document.hidden||this.#e.requestUpdate()},e))}#s=()=>{document.hidden||this.#e.requestUpdate()}},y=(e,t)=>{let n=e._$AN;if(n===void 0)return!1;for(let e of n)e._$AO?.(t,!1),y(e,t);return!0},b=e=>{let t,n;do{if((t=e._$AM)===void 0)break;n=t._$AN,n.delete(e),e=t}while(n?.size===0)},ve=e=>{for(let t;t=e._$AM;e=t){let n=t._$AN;if(n===void 0)t._$AN=n=new Set;else if(n.has(e))break;n.add(e),xe(t)}};function ye(e){this._$AN===void 0?this._$AM=e:(b(this),this._$AM=e,ve(this))}function be(e,t=!1,n=0){let r=this._$AH,i=this._$AN;if(i!==void 0&&i.size!==0){if(t){if(Array.isArray(r))for(let e=n;e<r.length;e++)y(r[e],!1),b(r[e]);else r!=null&&(y(r,!1),b(r))}else y(this,e)}}var xe=e=>{e.type==ne.CHILD&&(e._$AP??=be,e._$AQ??=ye)},x=class extends f{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,t,n){super._$AT(e,t,n),ve(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),t&&(y(this,e),b(this))}setValue(e){if(i(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}},S=new WeakMap,C=n(class extends x{render(e){return r}update(e,[t]){let n=t!==this.G;return n&&this.rt(void 0),(n||this.lt!==this.ct)&&(this.G=t,this.ht=e.options?.host,this.rt(this.ct=e.element)),r}rt(e){if(this.G!==void 0){if(this.isConnected||(e=void 0),typeof this.G==`function`){let t=this.ht??globalThis,n=S.get(t);n===void 0&&(n=new WeakMap,S.set(t,n)),n.get(this.G)!==void 0&&this.G.call(this.ht,void 0),n.set(this.G,e),e!==void 0&&this.G.call(this.ht,e)}else this.G.value=e}}get lt(){return typeof this.G==`function`?S.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}}),Se={alert:t`<path d="M12 4 21.5 20h-19zM12 10v4.5M12 17.2v.1"></path>`,arrow:t`<path d="M5 12h14M13 6l6 6-6 6"></path>`,bell:t`<path d="M6 16V10.5a6 6 0 0 1 12 0V16l1.5 2h-15zM10 20.5h4"></path>`,bolt:t`<path d="M13 3 5 13.5h6L10.5 21 19 10.5h-6z"></path>`,calendar:t`<path d="M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V7M15.5 3.5V7"></path>`,check:t`<path d="M5 12.5 10 17.5 19.5 7"></path>`,clock:t`<circle cx="12" cy="12" r="8.5"></circle><path d="M12 7v5.2l3.4 2"></path>`,close:t`<path d="M6 6l12 12M18 6 6 18"></path>`,down:t`<path d="M12 5v14M6 13l6 6 6-6"></path>`,flag:t`<path d="M6 21V4h11l-2.5 4L17 12H6"></path>`,flame:t`<path d="M12 3c1 4 5.5 5.5 5.5 11a5.5 5.5 0 0 1-11 0c0-2.5 1.5-4 2.5-5.5.5 1.5 1 2 1.8 2.3C10.5 8 10.5 5.5 12 3z"></path>`,flask:t`<path d="M9 3h6M10 3v6L4.8 18.500a1.7 1.7 0 0 0 1.5 2.500h11.400a1.7 1.7 0 0 0 1.5-2.500L14 9V3M7.5 15h9"></path>`,gift:t`<path d="M4 9.500h16v4H4zM5.5 13.500v7h13v-7M12 9.500v11M12 9.500C7 9.5 7 4.5 9.5 4.500S12 7 12 9.500c0-2.5 0-5 2.5-5s2.5 5-2.5 5"></path>`,headset:t`<path d="M4.5 15v-3a7.5 7.5 0 0 1 15 0v3M4.5 14h3v5h-3zM16.5 14h3v5h-3zM18 19c0 1.5-1.5 2-4 2"></path>`,info:t`<circle cx="12" cy="12" r="8.5"></circle><path d="M12 11v5M12 8v.1"></path>`,lock:t`<path d="M5.5 11h13v9.500h-13zM8.5 11V7.500a3.5 3.5 0 0 1 7 0V11"></path>`,offline:t`<path d="M4 4l16 16M8.5 12.500a5.5 5.5 0 0 1 2.2-1.200M13.5 11.300a5.5 5.5 0 0 1 2 1.200M5 9a10.5 10.5 0 0 1 3-2M11.5 6A10.5 10.5 0 0 1 19 9M12 17v.1"></path>`,parcel:t`<path d="M4 8l8-4 8 4v8.500l-8 4-8-4zM4 8l8 4 8-4M12 12v8.500M8 6l8 4"></path>`,person:t`<circle cx="12" cy="8" r="4"></circle><path d="M4.5 20.500a7.5 7.5 0 0 1 15 0"></path>`,shield:t`<path d="M12 3.5 19 6v5.500c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM8.8 12l2.3 2.3 4.2-4.3"></path>`,star:t`<path d="M12 4l2.4 5.2 5.6.7-4.1 3.9 1.1 5.600L12 16.600l-5 2.8 1.1-5.600L4 9.900l5.6-.7z"></path>`,tag:t`<path d="M4 4h8l8.5 8.5-8 8L4 12zM8 8v.1"></path>`,times:t`<path d="M4 8l4 8M8 8l-4 8M12 16l4-8 4 8M13.5 13.500h5"></path>`,up:t`<path d="M12 19V5M6 11l6-6 6 6"></path>`};function w(e,t=20){return h`<svg class="icon" viewBox="0 0 24 24" width=${t} height=${t} aria-hidden="true">${Se[e]}</svg>`}var Ce={offline:`offline`,session:`person`,sandbox:`flask`,"at-risk":`alert`};function T(e,t,n){return h`<div class="banner banner-${e}">
    ${w(Ce[e])}
    <p><bdi>${t}</bdi></p>
    ${n?h`<button type="button" class="button quiet" @click=${n.onAct}>${n.words}</button>`:r}
  </div>`}function we(e){return h`<p class="sr" role="status">${e}</p>`}function Te({t:e},{words:t,bad:n=!1},r){return h`<div class="toast ${n?`bad`:``}" popover="manual" ${C(Ee)}>
    ${w(n?`alert`:`check`)}
    <p><bdi>${t}</bdi></p>
    <button type="button" class="button quiet icon-only" aria-label=${e.common.closeMessage} @click=${r}>${w(`close`)}</button>
  </div>`}function Ee(e){e instanceof HTMLElement&&queueMicrotask(()=>e.isConnected&&e.showPopover())}function E(e,{name:t=`star`,action:n}={}){return h`<div class="empty">
    ${w(t,48)}
    <p><bdi>${e}</bdi></p>
    ${n?h`<button type="button" class="button" @click=${n.onAct}>${n.words}</button>`:r}
  </div>`}function De({t:e},t){return e.failures[t.kind]}function Oe(e,t,{onRetry:n}={}){return h`<div class="failure" role="alert">
    ${w(t.kind===`offline`?`offline`:`alert`,24)}
    <p><bdi>${De(e,t)}</bdi></p>
    ${n?h`<button type="button" class="button" @click=${n}>${e.t.common.retry}</button>`:r}
  </div>`}var ke={head:2,scale:3,rows:4,cards:4};function D(e,t){return h`<div class="skeleton skeleton-${e}" role=${t?`status`:r}>
    ${t?h`<span class="sr">${t}</span>`:r}
    ${Array.from({length:ke[e]},()=>h`<span></span>`)}
  </div>`}var Ae=e`
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
`,je=[`en`,`de`,`es`,`fr`,`ja`,`ko`,`pt-BR`,`zh-Hans`,`zh-Hant`];function Me(e){for(let t of e){let e=t?d(t,[...je]):void 0;if(t&&e)return{locale:e,tag:t}}return{locale:`en`,tag:`en`}}var Ne=class{english;#e;constructor(e,t){this.english=e,this.#e=t}async in(e){if(e===`en`)return this.english;try{return(await this.#e[e]()).texts}catch{return this.english}}};function Pe(e){let t=new Intl.PluralRules(e);return(e,n)=>{let r=t.select(e);return(r===`one`||r===`many`?n[r]:void 0)??n.other}}var Fe={DAILY_BONUS:`calendar`,MONTHLY_GIFT:`gift`,MULTIPLIER:`times`,OTHER:`star`,PERSONAL_OFFER:`tag`,VIP_SUPPORT:`headset`};function O(e,t=20){return w(Fe[e]??`star`,t)}function Ie(e,t,{onClaim:n,busy:i}={}){let{t:a}=e;return h`<div class="benefit">
    <span class="benefit-icon">${O(t.kind)}</span>
    <div class="benefit-words">
      <p class="benefit-title"><bdi>${t.title}</bdi></p>
      <p class="small muted"><bdi>${t.summary}</bdi></p>
    </div>
    ${t.claim&&n?Re(e,t,{onClaim:n,busy:i}):r}
    <button type="button" class="button quiet icon-only" aria-label=${a.benefit.rule(t.title)} ${C(Le)}>
      ${w(`info`)}
    </button>
    <div class="benefit-rule" popover>
      <p class="benefit-title"><bdi>${t.title}</bdi></p>
      <p><bdi>${t.rule}</bdi></p>
    </div>
  </div>`}function Le(e){let t=e?.nextElementSibling;e instanceof HTMLButtonElement&&t&&(e.popoverTargetElement=t)}function Re(e,t,{onClaim:n,busy:i=!1}){let{t:a,format:o}=e,{claim:s}=t;return s?h`<button
    type="button"
    class="button claim ${s.available?`main`:``}"
    aria-disabled=${!s.available||i}
    @click=${()=>{s.available&&!i&&n?.(t)}}
  >
    <span>
      ${s.available?s.open>1?a.claim.several(o.number(s.open)):a.claim.now:s.nextAt?h`${a.claim.again} ${v(e,s.nextAt)}`:a.claim.done}
      <span class="sr">${t.title}</span>
    </span>
  </button>`:r}var ze=e`
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
`,k=[`CABOCHON`,`TRILLION`,`PRINCESS`,`HEXAGON`,`BRILLIANT`,`ONYX`];function A(e){return e.look?.gem??k[Math.min(e.rank,k.length)-1]??`CABOCHON`}function j(e){return k.indexOf(A(e))+1}var Be={CABOCHON:t`<circle class="gem-base" cx="32" cy="32" r="22"></circle>
    <path class="gem-light" d="M16 28a17 17 0 0 1 22-12 24 24 0 0 0-22 12z"></path>`,TRILLION:t`<path class="gem-base" d="M10 16h44L32 54z"></path>
    <path class="gem-light" d="M10 16h44L32 28z"></path><path class="gem-dark" d="M32 28l22-12-22 38z"></path>`,PRINCESS:t`<path class="gem-base" d="M32 8l24 24-24 24L8 32z"></path>
    <path class="gem-light" d="M32 8L8 32h12l12-12z"></path><path class="gem-dark" d="M32 56l24-24H44L32 44z"></path>
    <path class="gem-line" d="M32 20l12 12-12 12-12-12z"></path>`,HEXAGON:t`<path class="gem-base" d="M32 7l22 12.5v25L32 57 10 44.5v-25z"></path>
    <path class="gem-light" d="M32 7L10 19.5v25l10-6v-13l12-7z"></path>
    <path class="gem-dark" d="M32 57l22-12.5v-25l-10 6v13l-12 7z"></path>
    <path class="gem-line" d="M32 18.5l12 7v13l-12 7-12-7v-13z"></path>`,BRILLIANT:t`<path class="gem-base" d="M20 12h24l14 15-26 31L6 27z"></path>
    <path class="gem-light" d="M20 12L6 27h20z"></path><path class="gem-dark" d="M38 27h20L32 58z"></path>
    <path class="gem-line" d="M6 27h52M20 12l6 15 6 31M44 12l-6 15-6 31"></path>`,ONYX:t`<path class="gem-base" d="M22 8h20l14 14v20L42 56H22L8 42V22z"></path>
    <path class="gem-light" d="M32 14l4 14 14 4-14 4-4 14-4-14-14-4 14-4z"></path>`},M=[[24,57,-66],[14,50,-42],[8.5,38,-22],[10,25,-8],[17,14,20]],N=2;function P(e,{size:n,share:i,loops:a=0,locked:o=!1,label:s}){let c=Be[A(e)],l=i===void 0?c:t`<g transform="translate(14.4 14.4) scale(0.55)">${c}</g>`;return h`<svg
    class="gem gem-${n} tone-${j(e)} ${o?`locked`:``}"
    viewBox="0 0 64 64"
    width=${n}
    height=${n}
    role=${s?`img`:r}
    aria-label=${s??r}
    aria-hidden=${s?r:`true`}
    part="gem"
  >
    ${i===void 0?null:Ve(i)}${l}${Ue(a)}
  </svg>`}function Ve(e){let n=Math.floor(Math.min(1,Math.max(0,e))*M.length*N);return M.flatMap(([e,r,i],a)=>[!1,!0].map((o,s)=>{let c=a*N+s<n?`leaf full`:`leaf`,l=o?`translate(64 0) scale(-1 1) rotate(${i} ${e} ${r})`:`rotate(${i} ${e} ${r})`;return t`<ellipse class=${c} cx=${e} cy=${r} rx="3" ry="6" transform=${l}></ellipse>`}))}var He=5;function Ue(e){if(e<=0)return null;if(e>He)return t`<text class="gem-stars" x="32" y="9" text-anchor="middle">★${e}</text>`;let n=32-(e-1)*4;return t`${Array.from({length:e},(e,r)=>{let i=n+r*8;return t`<path class="gem-star" transform="translate(${i} 5)" d="M0-4l1.2 2.8 3 .2-2.3 2 .7 3L0 2.4-2.6 4l.7-3-2.3-2 3-.2z"></path>`})}`}var We=e`
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
`;function F(e,t){let n=new Map(e.benefits.map(e=>[e.code,e]));return t.benefits.map(e=>({benefit:e,before:n.get(e.code)??null})).filter(({benefit:e,before:t})=>t?.summary!==e.summary||t.title!==e.title)}function I({t:e},t,n){let i=F(t,n);return i.length===0?r:h`<ul class="changes">
    ${i.map(({benefit:t,before:n})=>h`<li class="change">
        ${O(t.kind)}
        <div>
          <p class="change-title">
            <bdi>${t.title}</bdi>${n?r:h` <span class="chip change-new">${e.tiers.fresh}</span>`}
          </p>
          <p class="small">
            ${n?h`<s class="muted"><span class="sr">${e.tiers.before} </span><bdi>${n.summary}</bdi></s>`:r}
            <bdi>${n?h`<span class="sr">${e.tiers.after} </span>`:r}${t.summary}</bdi>
          </p>
        </div>
      </li>`)}
  </ul>`}function Ge(e,{tiers:t,tier:n}){return h`<ol class="ladder">
    ${p([...t].reverse(),({code:e})=>e,r=>Ke(e,r,t.find(({rank:e})=>e===r.rank-1),n))}
  </ol>`}function Ke(e,t,n,i){let{t:a,format:o}=e,s=t.code===i.code;return h`<li class="rung ${s?`here`:``}" aria-current=${s?`true`:r}>
    <details ?open=${s}>
      <summary>
        ${P(t,{size:48,locked:t.rank>i.rank})}
        <span class="rung-words">
          <bdi class="rung-name clamp">${t.name}</bdi>
          <span class="small muted">${a.tiers.season(o.days(t.seasonDays))}</span>
        </span>
        ${s?h`<span class="chip rung-here">${a.tiers.here}</span>`:r} ${w(`arrow`,16)}
      </summary>
      <ul class="rung-benefits">
        ${t.benefits.map(e=>{let t=n?qe(e,n):`same`;return h`<li>
            ${O(e.kind)}
            <span><bdi class="change-title">${e.title}</bdi> <bdi class="small muted">${e.summary}</bdi></span>
            ${t===`same`?r:h`<span class="chip change-new">${a.tiers[t]}</span>`}
          </li>`})}
      </ul>
    </details>
  </li>`}function qe(e,t){let n=t.benefits.find(({code:t})=>t===e.code);return n?n.summary===e.summary?`same`:`better`:`fresh`}var Je=e`
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
`;function Ye(e,t,{onDone:n}){let{t:i}=e;return h`<article class="moment">
    ${t.__typename===`TierChanged`?P(t.to,{size:240,share:1}):r}
    <h2><bdi>${t.__typename===`TierChanged`?t.to.name:``}</bdi></h2>
    <p><bdi>${t.message}</bdi></p>
    ${t.__typename===`TierChanged`?I(e,t.from,t.to):r}
    <button type="button" class="button main" @click=${n}>${i.moment.go}</button>
  </article>`}var Xe=e`
  .moment {
    display: grid;
    gap: 12px;
    justify-items: center;
    padding: 24px;
    text-align: center;
  }
`,L=Pe(`en`),R={scale:{label:e=>`Progress on ${e}`,value:(e,t)=>`${e} of ${t}`,toNext:(e,t)=>`${e} to ${t}`,toEnd:e=>`${e} to complete the tier once more`,keep:(e,t)=>`${e} keeps ${t}`},season:{label:`Season`,ends:`Ends in`,safe:(e,t)=>`${e} is safe beyond ${t}.`,always:(e,t)=>`${e} is always yours; progress starts again on ${t}.`,atRisk:(e,t,n)=>`${e} more until ${t} keeps ${n}.`},points:{unit:e=>L(e,{one:`point`,other:`points`}),validUntil:e=>`Valid until ${e}`,debt:`A purchase was refunded. New points fill this up first.`},common:{loading:`Loading`,retry:`Try again`,close:`Close`,closeMessage:`Close the message`},failures:{offline:`No connection.`,server:`The server is busy. We try again in a moment.`,limited:`That was a lot at once. We try again in a moment.`,"signed-out":`Your session has ended.`,forbidden:`This is not for this account.`,"not-found":`This is not there any more.`,refused:`This was not possible.`},reward:{progress:e=>`${e} progress`,points:(e,t)=>L(t,{one:`${e} point`,other:`${e} points`})},benefit:{rule:e=>`How it works: ${e}`},claim:{now:`Claim`,several:e=>`Claim (${e})`,again:`Again in`,done:`Claimed`},mission:{done:`Completed`,ends:`Ends in`},activity:{open:`Open`,done:`Done`,again:`Done, again in`,streak:(e,t,n)=>L(n,{one:`${e} of ${t} day in a row`,other:`${e} of ${t} days in a row`})},tiers:{here:`You are here`,season:e=>`Season of ${e}`,fresh:`New`,better:`Better`,before:`Before:`,after:`Now:`},history:{looped:`Completed once more`,points:`Points`,progress:`Progress`,startsAgain:`starts again`,balance:`Points after it`,tier:`Tier`,at:`When`},inbox:{unread:`Unread:`,read:e=>`Mark as read: ${e}`,readAll:`Mark all as read`},item:{short:e=>`${e} more`,see:e=>`See ${e} in the store`,soon:`Coming soon`},moment:{go:`Continue`,untouched:`Your points are untouched.`,changes:`What changes`},widget:{label:`Loyalty`,sections:`Sections`,tabs:{earn:`Earn`,spend:`Spend`,compare:`Compare`,inbox:`Inbox`,why:`Why`},unread:(e,t)=>L(t,{one:`${e} unread message`,other:`${e} unread messages`}),asOf:e=>`This is as of ${e}.`,reopen:`Reopen the game`,reopenWhy:`Then your tier and your points are here again. Nothing is lost.`,store:{open:`Open the store`,blocked:`No new window?`,again:`Open it here. The link works once, for a minute.`},missions:`Missions`,activities:`Every day`,benefits:e=>`What ${e} gives you`,up:`One tier up`,claimed:e=>`${e}: claimed.`,gift:e=>`${e} is on its way.`,first:{title:`Your first purchase starts it`,points:`You get points to spend in the store.`,progress:(e,t)=>`Your progress begins: ${e} reach ${t}.`},reach:`In reach`,almost:(e,t)=>L(t,{one:`Almost: ${e} point more`,other:`Almost: ${e} points more`}),nothing:`Nothing is in reach yet. The store has all there is.`,orders:`Your latest rewards`,redemption:{PENDING:`On its way`,FULFILLED:`Delivered`,FAILED:`Could not be delivered`,CANCELLED:`Cancelled`},noMail:`No messages yet. What matters to your tier and your points comes here.`,noHistory:`Nothing has happened yet. Every change is explained here.`,more:`Show more`,risk:{label:`At risk`,how:`See how`,lose:e=>`Otherwise you go down to ${e} and lose:`,instead:(e,t)=>`${e} (then: ${t})`,saves:`Every purchase counts.`,mission:(e,t)=>`So does “${e}”: ${t} progress.`,untouched:`Your points stay yours either way.`}}},Ze=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),Qe=function(e){return`/static/web/`+e},$e={},et=function(e){return e.pathname.endsWith(`.css`)},tt=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},z=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=Qe(t,n);let r=s(t),i=et(r);return tt($e,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:Ze,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},nt=new Ne(R,{de:()=>z(()=>import(`./de-CqTCz99q.js`),[]),es:()=>z(()=>import(`./es-CqTCz99q.js`),[]),fr:()=>z(()=>import(`./fr-CqTCz99q.js`),[]),ja:()=>z(()=>import(`./ja-CqTCz99q.js`),[]),ko:()=>z(()=>import(`./ko-CqTCz99q.js`),[]),"pt-BR":()=>z(()=>import(`./pt-BR-CqTCz99q.js`),[]),"zh-Hans":()=>z(()=>import(`./zh-Hans-CqTCz99q.js`),[]),"zh-Hant":()=>z(()=>import(`./zh-Hant-CqTCz99q.js`),[])}),B=`text/event-stream`,V=1e3,rt=3e4,it=4e4;function H(e,t,n,{next:r,lost:i}){let a=new AbortController,{signal:o}=a;return(async()=>{let a=V;for(;!o.aborted;){let s=await ot(e,t(),n(),o,e=>{a=V,r(e)});if(o.aborted||!i(s))return;await at(s.retryAfter?s.retryAfter*1e3:a*(.5+Math.random()/2),o),a=Math.min(rt,a*2)}})(),()=>a.abort()}function at(e,t){return new Promise(n=>{let r=()=>{clearTimeout(i),t.removeEventListener(`abort`,r),n()},i=setTimeout(r,e);t.addEventListener(`abort`,r)})}async function ot(e,{endpoint:t=`/graphql`,token:n,locale:r},i,c,l){try{let a=re(s(e,i,r),n,B),u=await U(fetch(`${t}/stream`,{...a,signal:c})),d=o(u);if(d)return d;if(!u.headers.get(`content-type`)?.startsWith(B))return await st(u);for await(let e of ct(u,c)){if(e.name!==`next`)continue;let{data:t,errors:n}=JSON.parse(e.data);if(n?.[0])return ee(n[0]);t&&l(t)}return new m(`offline`)}catch(e){return a(e)}}function U(e){return e.catch(()=>{throw new m(`offline`)})}async function st(e){let{errors:t}=await U(e.json());return t?.[0]?ee(t[0]):new m(`server`,{code:`HTTP_${e.status}`})}async function*ct(e,t){let n=e.body?.pipeThrough(new TextDecoderStream).getReader(),r=``;for(;n;){let e=await U(Promise.race([n.read(),at(it,t)]));if(!e||e.done)return void n.cancel().catch(()=>void 0);let i=(r+e.value).split(`

`);r=i.pop()??``;for(let e of i){let t=t=>RegExp(`^${t}: ?(.*)$`,`m`).exec(e)?.[1]??``;yield{name:t(`event`),data:t(`data`)}}}}var lt=`laurel-widget`,ut=class{#e=``;of(e){this.#e=dt(e)}keep(e,t){let n={key:this.#e,at:t,member:e};try{sessionStorage.setItem(lt,JSON.stringify(n))}catch{}}last(){try{let e=JSON.parse(sessionStorage.getItem(lt)??`null`);return e?.key===this.#e?e:null}catch{return null}}};function dt(e){let t=2166136261;for(let n of e)t=Math.imul(t^(n.codePointAt(0)??0),16777619);return(t>>>0).toString(16)}var ft=10,pt=class{member=null;unread=new Map;hasMoreUnread=!1;failure=null;asOf=0;parts={};partFailures={};#e;#t;#n;#r;#i=new ut;#a=new Set;#o=null;#s=null;#c=!1;#l=[];#u=0;constructor(e,t,n,r){this.#e=e,this.#t=t,this.#n=n,this.#r=r}get isOver(){return this.failure?.kind===`signed-out`}async open(){this.#c=!0,document.addEventListener(`visibilitychange`,this.#d),addEventListener(`online`,this.#d),await this.refresh()}close(){this.#c=!1,document.removeEventListener(`visibilitychange`,this.#d),removeEventListener(`online`,this.#d),clearTimeout(this.#u),this.#y()}#d=()=>{document.hidden?this.#y():this.refresh()};async refresh(){clearTimeout(this.#u);try{let{me:e}=await this.ask(ae,{});if(!this.#c)return;if(!e)throw new m(`signed-out`);let{unread:t,newest:n,...r}=e,i=this.#s===null;this.#s=n.edges[0]?.node.id??this.#s,this.hasMoreUnread=t.pageInfo.hasNextPage,this.#m(r);let a=t.edges.map(e=>e.node).filter(({id:e})=>!this.unread.has(e));this.unread.clear();for(let{node:e}of t.edges)this.unread.set(e.id,e);this.#h(),this.#r.arrived(a,i),this.#b()}catch(e){this.#_(a(e))}}async ask(e,t){let n=this.#o??=this.#p();try{return await c(e,t,this.#f(await n))}catch(r){if(a(r).kind!==`signed-out`)throw r;return this.#o===n&&(this.#o=this.#p()),c(e,t,this.#f(await this.#o))}}async need(e){if(!this.parts[e]||this.#a.has(e)){this.#a.delete(e);try{e===`spend`?this.parts.spend=await this.ask(ce,{}):e===`compare`?this.parts.compare=await this.ask(le,{}):e===`inbox`?this.parts.inbox=(await this.ask(g,{})).me?.notifications:this.parts.why=(await this.ask(_,{})).me?.history,delete this.partFailures[e]}catch(t){this.#g(e,t)}this.#r.changed()}}async more(e){let t=this.parts[e]?.pageInfo.endCursor;if(t){try{if(e===`inbox`){let e=(await this.ask(g,{after:t})).me?.notifications;e&&(this.parts.inbox={...e,edges:[...this.parts.inbox?.edges??[],...e.edges]})}else{let e=(await this.ask(_,{after:t})).me?.history;e&&(this.parts.why={...e,edges:[...this.parts.why?.edges??[],...e.edges]})}}catch(t){this.#g(e,t)}this.#r.changed()}}async claimMoment(e){try{let{nodes:t}=await this.ask(ue,{ids:[e]}),[n]=t,r=n!=null&&`readAt`in n&&n.readAt===null;return r?this.markRead([e]):this.unread.delete(e),r}catch(e){return a(e),!1}}async markRead(e){if(e.length!==0){for(let t of e)this.unread.delete(t);this.#r.changed();try{await this.ask(de,{ids:e}),this.#a.add(`inbox`)}catch(e){a(e)}}}#f(e){return{endpoint:this.#t,token:e,locale:this.#n()}}async#p(){let e;try{e=await this.#e()}catch(e){throw new m(e instanceof TypeError?`offline`:`signed-out`)}if(!e)throw new m(`signed-out`);return this.#i.of(e),e}#m(e){this.member=e,this.asOf=Date.now(),this.failure=null,this.#i.keep(e,this.asOf),this.#r.changed()}#h(){for(let e of[`spend`,`compare`,`inbox`,`why`])this.#a.add(e)}#g(e,t){let n=a(t);this.#a.add(e),this.partFailures[e]=n,(n.kind===`signed-out`||n.kind===`offline`)&&this.#_(n)}#_(e){if(this.#c){if((e.kind===`signed-out`||this.member===null)&&(this.#o=null),e.kind===`signed-out`?this.#y():this.#v(e.retryAfter??ft),!this.member){let e=this.#i.last();e&&([this.member,this.asOf]=[e.member,e.at])}this.failure=e,this.#r.failed(e),this.#r.changed()}}#v(e){clearTimeout(this.#u),this.#u=setTimeout(()=>void this.refresh(),e*1e3)}#y(){for(let e of this.#l.splice(0))e()}#b(){if(this.#l.length>0||document.hidden)return;let e=``;this.#o?.then(t=>{if(this.#l.length>0||!this.#c)return;e=t;let n=()=>this.#f(e),r=e=>this.#S(e);this.#l=[H(oe,n,()=>({}),{next:({status:e})=>{this.#h(),this.#m(e)},lost:r}),H(se,n,()=>({after:this.#s}),{next:({notifications:e})=>this.#x(e),lost:r})]})}#x(e){this.#s=e.id,this.#a.add(`inbox`).add(`spend`),e.readAt===null&&!this.unread.has(e.id)&&(this.unread.set(e.id,e),this.#r.arrived([e],!1)),this.#r.changed()}#S(e){return e.kind===`offline`?(this.failure=e,this.#r.changed(),!0):e.kind===`server`||e.kind===`limited`||(this.#y(),e.kind===`signed-out`?this.refresh():(this.#s=null,this.#v(ft)),!1)}},mt=4.5,ht=[[`ink`,`surface`],[`accent`,`surface`],[`points`,`surface`]];function gt(e){let t=getComputedStyle(e),n=e=>t.getPropertyValue(`--laurel-${e}`).trim();for(let[e,r]of ht){if(!n(e)&&!n(r))continue;let i=_t(t.getPropertyValue(`--${e}`),t.getPropertyValue(`--${r}`));i!==null&&i<mt&&console.warn(`<laurel-widget>: --laurel-${e} on --laurel-${r} has a contrast of ${i.toFixed(1)}; text needs ${mt}.`)}}function _t(e,t){let[n,r]=[vt(e),vt(t)];return n===null||r===null?null:(Math.max(n,r)+.05)/(Math.min(n,r)+.05)}function vt(e){let t=e.trim();if(!CSS.supports(`color`,t))return null;let n=new OffscreenCanvas(1,1).getContext(`2d`);if(!n)return null;n.fillStyle=t,n.fillRect(0,0,1,1);let[r=0,i=0,a=0]=Array.from(n.getImageData(0,0,1,1).data,e=>{let t=e/255;return t<=.04045?t/12.92:((t+.055)/1.055)**2.4});return .2126*r+.7152*i+.0722*a}var yt=600,bt=n(class extends x{#e;#t=0;render(e,t){cancelAnimationFrame(this.#t);let n=this.#e??e;if(n===e||matchMedia(`(prefers-reduced-motion: reduce)`).matches)return this.#e=e,t(e);let r=performance.now(),i=a=>{let o=Math.min(1,(a-r)/yt);this.#e=o<1?Math.round(n+(e-n)*(1-(1-o)**3)):e,this.setValue(t(this.#e)),o<1&&(this.#t=requestAnimationFrame(i))};return this.#t=requestAnimationFrame(i),t(n)}disconnected(){cancelAnimationFrame(this.#t),this.#e=void 0}});function W(e,t){return Number.isSafeInteger(e)?bt(e,t):r}var G=[`earn`,`spend`,`compare`,`inbox`,`why`];function xt(e){return G.find(t=>t===e)??`earn`}function St({t:e,format:t},n){return h`<p class="points num ${n<0?`debt`:``}">
    <strong><bdi>${W(n,t.number)}</bdi></strong> <span>${e.points.unit(n)}</span>
  </p>`}function Ct(e,t){let{tier:n,progress:r}=t;return h`<header class="head" part="head">
    ${P(n,{size:48,share:r.fraction})}
    <div class="names">
      <p class="tier-name clamp"><bdi>${n.name}</bdi></p>
      <p class="player small muted"><bdi>${t.displayName??t.playerId}</bdi></p>
    </div>
    ${St(e,t.points.balance)}
  </header>`}function wt(e,t,n,i){let{tier:a,progress:o,points:s}=t;return h`<button type="button" class="open" part="chip" aria-haspopup="dialog" @click=${i}>
    ${P(a,{size:24,share:o.fraction})}
    <span class="tier-name"><bdi>${a.name}</bdi></span>
    <span class="points num"><strong><bdi>${W(s.balance,e.format.number)}</bdi></strong> <span>${e.t.points.unit(s.balance)}</span></span>
    ${n>0?Tt(e,n,!1):r}
  </button>`}function Tt({t:e,format:t},n,r){let i=r?`${t.number(n)}+`:t.number(n);return h`<span class="badge num" aria-hidden="true">${i}</span>
    <span class="sr">${e.widget.unread(i,n)}</span>`}function Et(e,{view:t,unread:n,hasMoreUnread:i,onView:a}){return h`<div class="tabs" role="tablist" aria-label=${e.t.widget.sections} @keydown=${e=>{let{currentTarget:n,key:r}=e;if(!(n instanceof HTMLElement))return;let i=n.matches(`:dir(rtl)`)?`ArrowLeft`:`ArrowRight`,o=G.indexOf(t),s={Home:-o,End:G.length-1-o,ArrowLeft:-1,ArrowRight:-1};s[i]=1;let c=s[r],l=c===void 0?void 0:G[(o+c+G.length)%G.length];l&&(e.preventDefault(),a(l),n.querySelector(`#tab-${l}`)?.focus())}}>
    ${G.map(o=>h`<button
        type="button"
        role="tab"
        id="tab-${o}"
        aria-controls="panel"
        aria-selected=${o===t}
        tabindex=${o===t?0:-1}
        @click=${()=>a(o)}
      >
        ${e.t.widget.tabs[o]}${o===`inbox`&&n>0?Tt(e,n,i):r}
      </button>`)}
  </div>`}function Dt({t:e},{link:t,busy:n,onStore:i}){return h`<footer class="foot">
    <button type="button" class="button main" part="cta" aria-disabled=${n} @click=${()=>n||i()}>
      ${w(`tag`)}${e.widget.store.open}
    </button>
    ${t?h`<p class="small muted">
          ${e.widget.store.blocked} <a href=${t} target="_blank" rel="noopener">${e.widget.store.again}</a>
        </p>`:r}
  </footer>`}var Ot=3;function kt({__typename:e}){return e===`TierChanged`}var At=class{shown=null;#e=[];#t;#n;#r;#i=!1;#a=null;constructor(e,t,n){this.#t=e,this.#n=t,this.#r=n}add(e,t){let n=e.filter(kt);this.#e.push(...(t?n.slice(0,Ot):n).reverse()),this.next()}done(){this.shown=null,this.#n(),this.next()}async next(){if(!(this.shown||this.#i||this.#r())){for(;!this.#a;){let e=this.#e.shift();if(!e)return;this.#i=!0;let t=await this.#t(e.id);this.#i=!1,t&&(this.#a=e)}this.#r()||([this.shown,this.#a]=[this.#a,null],this.#n())}}};function jt(e,t){return`${Math.min(100,Math.max(0,100*e/t))}%`}function Mt({value:e,target:t,label:n,valueText:i,tone:a=``,marks:o=r,thin:s=!1}){let c=s?8:16;return h`<div
    class="bar ${a}"
    role="progressbar"
    aria-label=${n}
    aria-valuemin="0"
    aria-valuemax=${t}
    aria-valuenow=${Math.min(e,t)}
    aria-valuetext=${i}
  >
    <svg width="100%" height=${c} aria-hidden="true">
      <rect class="bar-fill" width=${jt(e,t)} height=${c}></rect>
      ${o}
    </svg>
  </div>`}var Nt=e`
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
`;function K({t:e,format:t},{rewardSc:n,rewardP:i}){return h`<span class="rewards">
    ${n?h`<span class="chip reward"><bdi>${e.reward.progress(t.signed(n))}</bdi></span>`:r}
    ${i?h`<span class="chip reward reward-points"><bdi>${e.reward.points(t.signed(i),i)}</bdi></span>`:r}
  </span>`}function Pt({t:e,format:t},{counts:n,progress:r,goal:i}){let a=n===`AMOUNT_USD`?t.usd:t.number;return e.scale.value(a(r),a(i))}function Ft(e,t){let{t:n}=e,i=Pt(e,t),a=t.completedAt!==null;return h`<article class="mission ${a?`done`:``}">
    <p class="mission-head">
      <bdi class="mission-title clamp">${t.title}</bdi>
      <bdi class="mission-far small num">${i}</bdi>
    </p>
    ${Mt({value:t.progress,target:t.goal,label:t.title,valueText:i,thin:!0})}
    <p class="mission-foot">
      ${K(e,t)}
      ${a?h`<span class="mission-done small">${w(`check`,16)}${n.mission.done}</span>`:t.endsAt?h`<span class="small muted"><bdi>${n.mission.ends} ${v(e,t.endsAt)}</bdi></span>`:r}
    </p>
  </article>`}function It(e){let t=({completedAt:e,progress:t,goal:n})=>e===null?t/n:-1;return[...e].sort((e,n)=>t(n)-t(e))}var Lt=e`
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
`;function q(e,t){return e.rank===1?`always`:t===`KEEP`?`safe`:`at-risk`}function J({t:e,format:t},{tier:n,season:r,progress:i}){let a=t.weekday(r.endsAt);switch(q(n,r.outlook)){case`always`:return e.season.always(n.name,a);case`safe`:return e.season.safe(n.name,a);case`at-risk`:return e.season.atRisk(t.number(Math.max(0,i.keepThreshold-i.current)),a,n.name)}}var Rt={always:`shield`,safe:`shield`,"at-risk":`alert`};function zt(e,t){let{t:n,format:r,now:i}=e,{startedAt:a,endsAt:o,outlook:s}=t.season,c=q(t.tier,s),l=Date.parse(a),u=jt(i()-l,Date.parse(o)-l);return h`<section class="season season-${c} tone-${j(t.tier)}" aria-label=${n.season.label}>
    <p class="season-words">${w(Rt[c])}<bdi>${J(e,t)}</bdi></p>
    <svg class="season-line" width="100%" height="16" aria-hidden="true">${Bt(u,c)}</svg>
    <p class="season-ends small muted">
      <bdi>${r.day(a)}</bdi>
      <bdi class="season-left">${n.season.ends} ${v(e,o)}</bdi>
      <bdi>${r.day(o)}</bdi>
    </p>
  </section>`}function Bt(e,n){return t`<line class="season-rail" x1="0" x2="100%" y1="8" y2="8"></line>
    <line class="season-gone" x1="0" x2=${e} y1="8" y2="8"></line>
    <svg x="100%" overflow="visible"><circle class="season-end ${n}" cx="-7" cy="8" r="6"></circle></svg>
    <line class="season-today" x1=${e} x2=${e} y1="1" y2="15"></line>`}var Vt=e`
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
`,Ht=864e5,Ut=[1,3,7,14];function Y({tier:e,season:t},n){if(q(e,t.outlook)!==`at-risk`)return null;let r=(Date.parse(t.endsAt)-n)/Ht;return Ut.find(e=>r<=e)??null}function Wt(e,t,n){return h`<div class="risk-line">
    ${w(`alert`)}
    <p><bdi>${J(e,t)}</bdi></p>
    ${n?h`<button type="button" class="button quiet" @click=${n}>${e.t.widget.risk.how}</button>`:h`<span class="risk-left num">${v(e,t.season.endsAt)}</span>`}
  </div>`}function Gt(e,t,n,i){let{t:a}=e,o=i?.find(({rank:e})=>e===t.tier.rank-1),s=o?F(o,t.tier):[],c=It(t.missions).find(({completedAt:e,rewardSc:t})=>e===null&&t>0);return h`<section class="risk risk-${n}" aria-label=${a.widget.risk.label}>
    <p class="risk-words">${w(`alert`,24)}<strong><bdi>${J(e,t)}</bdi></strong></p>
    <p class="risk-clock"><bdi>${a.season.ends} <span class="num">${v(e,t.season.endsAt)}</span></bdi></p>
    ${o&&s.length>0?h`<p class="small muted">${a.widget.risk.lose(o.name)}</p>
          <ul class="risk-lost">
            ${s.map(({benefit:e,before:t})=>h`<li>
              ${O(e.kind,16)}
              <span><bdi class="risk-title">${e.title}</bdi>
                <bdi class="small muted">${t?a.widget.risk.instead(e.summary,t.summary):e.summary}</bdi></span>
            </li>`)}
          </ul>`:r}
    <p class="small">
      <bdi>${a.widget.risk.saves}${c?h` ${a.widget.risk.mission(c.title,e.format.number(c.rewardSc))}`:r}</bdi>
    </p>
    <p class="small muted">${a.widget.risk.untouched}</p>
  </section>`}var Kt=10;function qt(e,t){let{t:n}=e,{limitReached:r,nextAt:i}=t;return h`<article class="activity">
    <p class="activity-head">
      <bdi class="activity-title clamp">${t.title}</bdi>
      ${r?h`<span class="activity-state small">
            ${w(`check`,16)}<bdi>${i?h`${n.activity.again} ${v(e,i)}`:n.activity.done}</bdi>
          </span>`:h`<span class="activity-state open small">${n.activity.open}</span>`}
    </p>
    ${K(e,t)} ${Jt(e,t)}
  </article>`}function Jt(e,{title:t,streaks:n,streakDays:i}){let{t:a,format:o}=e,s=n.find(({days:e})=>e>i)??n[0];if(!s)return r;let c=i>=s.days?0:i,l=a.activity.streak(o.number(c),o.number(s.days),s.days);return h`<div class="streak">
    ${s.days<=Kt?h`<span class="streak-days" role="img" aria-label=${l}>
          ${Array.from({length:s.days},(e,t)=>Yt(t,c,s.days))}
        </span>`:Mt({value:c,target:s.days,label:t,valueText:l,thin:!0})}
    <p class="streak-words small muted"><bdi>${l}</bdi> ${K(e,s)}</p>
  </div>`}function Yt(e,t,n){let i=e<t?`full`:e===t?`next`:``,a=e===n-1;return h`<span class="streak-day ${i}">${e<t?w(`check`,16):a?w(`gift`,16):r}</span>`}var Xt=e`
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
`;function Zt({t:e,format:t},{balance:n,expiresAt:i}){return h`<div class="balance ${n<0?`debt`:``}">
    <p class="balance-sum">
      ${w(`star`,24)}
      <strong class="num"><bdi>${W(n,t.number)}</bdi></strong>
      <span>${e.points.unit(n)}</span>
    </p>
    ${n<0?h`<p class="small muted"><bdi>${e.points.debt}</bdi></p>`:i?h`<p class="small muted"><bdi>${e.points.validUntil(t.day(i))}</bdi></p>`:r}
  </div>`}var Qt=e`
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
`,$t=e`
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
`,en={CLOSED:`person`,CORRECTED:`info`,DEMOTED:`down`,JOINED:`flag`,LOOPED:`star`,MERGED:`person`,PROMOTED:`up`,PURCHASE:`bolt`,P_EXPIRED:`clock`,P_GRANTED:`gift`,P_RETURNED:`star`,P_SPENT:`tag`,REFUND:`down`,RENEWED:`shield`,RESTARTED:`clock`,SC_GRANTED:`check`},tn=new Set([`DEMOTED`,`LOOPED`,`PROMOTED`,`RENEWED`,`RESTARTED`]);function nn({t:e,format:t},{kind:n,tier:i,scDelta:a,pDelta:o}){let s=o?h`<bdi class="gain points ${o<0?`less`:``}">${e.reward.points(t.signed(o),o)}</bdi>`:r,c=tn.has(n)?n===`PROMOTED`||n===`LOOPED`?h`<bdi class="gain">${n===`LOOPED`?e.history.looped:i.name}</bdi>`:r:a?h`<bdi class="gain ${a<0?`less`:``}">${e.reward.progress(t.signed(a))}</bdi>`:r;return h`${s}${c}`}function rn(e,t,n){let{t:r,format:i}=e,a=[...t.pDelta?[[r.history.points,i.signed(t.pDelta)]]:[],...tn.has(t.kind)?[[r.history.progress,r.history.startsAgain]]:t.scDelta?[[r.history.progress,i.signed(t.scDelta)]]:[],...n===void 0?[]:[[r.history.balance,i.number(n)]],[r.history.tier,t.tier.name],[r.history.at,i.moment(t.at)]];return h`<details class="entry">
    <summary>
      <span class="entry-icon">
        ${t.kind===`PROMOTED`||t.kind===`LOOPED`||t.kind===`DEMOTED`?P(t.tier,{size:24}):w(en[t.kind]??`info`)}
      </span>
      <span class="entry-words">
        <bdi>${t.explanation}</bdi>
        <time class="small muted" datetime=${t.at}><bdi>${i.moment(t.at)}</bdi></time>
      </span>
      <span class="entry-gains num">${nn(e,t)}</span>
    </summary>
    <dl class="entry-counted small">
      ${a.map(([e,t])=>h`<div><dt class="muted">${e}</dt><dd class="num"><bdi>${t}</bdi></dd></div>`)}
    </dl>
  </details>`}function an(e,t,{balance:n}={}){let r=new Map,i=n;for(let n of t){let t=e.format.month(n.at);r.set(t,[...r.get(t)??[],{entry:n,balance:i}]),i!==void 0&&(i-=n.pDelta)}return h`<div class="history">
    ${[...r].map(([t,n])=>h`<section aria-label=${t}>
        <h3 class="history-month"><bdi>${t}</bdi></h3>
        <ol>
          ${p(n,({entry:e})=>e.id,({entry:t,balance:n})=>h`<li>${rn(e,t,n)}</li>`)}
        </ol>
      </section>`)}
  </div>`}var on=e`
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
`,sn={KeepThresholdReminder:`flag`,PExpiringReminder:`clock`,PointsChanged:`star`,RedemptionUpdated:`parcel`,ScExpiringReminder:`alert`,SeasonEndingReminder:`calendar`,TierChanged:`up`};function cn(e,t,{onRead:n}){let{t:i}=e,a=t.filter(({readAt:e})=>e===null).map(({id:e})=>e);return h`<div class="inbox">
    ${a.length>1?h`<p class="inbox-all">
          <button type="button" class="button quiet" @click=${()=>n(a)}>${i.inbox.readAll}</button>
        </p>`:r}
    <ol>
      ${p(t,({id:e})=>e,t=>h`<li>${ln(e,t,n)}</li>`)}
    </ol>
  </div>`}function ln({t:e,format:t},n,i){let{id:a,message:o,createdAt:s,readAt:c}=n,l=e.inbox.read(o);return h`<article class="letter ${c===null?`unread`:``}">
    <span class="letter-icon">
      ${n.__typename===`TierChanged`?P(n.to,{size:24}):w(sn[n.__typename]??`bell`)}
    </span>
    <div class="letter-words">
      <p>${c===null?h`<span class="sr">${e.inbox.unread} </span>`:r}<bdi>${o}</bdi></p>
      <time class="small muted" datetime=${s}><bdi>${t.moment(s)}</bdi></time>
    </div>
    ${c===null?h`<button type="button" class="button quiet icon-only" aria-label=${l} @click=${()=>i([a])}>
          ${w(`check`)}
        </button>`:r}
  </article>`}var un=e`
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
`;function dn({t:e,format:t},n,{onAct:i}){return h`<article class="item">
    <span class="item-picture">${n.imageUrl?h`<img src=${n.imageUrl} alt="" loading="lazy" />`:w(`gift`,48)}</span>
    <p class="item-title clamp"><bdi>${n.title}</bdi></p>
    <p class="item-price num"><bdi>${t.number(n.price)} ${e.points.unit(n.price)}</bdi></p>
    ${i?h`<button type="button" class="button" aria-label=${e.item.see(n.title)} @click=${i}>${w(`arrow`,16)}</button>`:r}
  </article>`}var fn=e`
  .item {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    display: grid;
    gap: 4px;
    padding: 12px;
  }
  .item-picture {
    aspect-ratio: 4 / 3;
    color: var(--muted);
    display: grid;
    place-items: center;
  }
`;function pn({t:e,format:t},{tier:n,nextTier:i,progress:a}){let{current:o,target:s,keepThreshold:c}=a,l=e=>`${Math.min(100,Math.max(0,100*e/s))}%`,u=n.rank>1&&c<s,d=e.scale.value(t.number(o),t.number(s)),f=i?e.scale.toNext(t.number(a.remaining),i.name):e.scale.toEnd(t.number(a.remaining));return h`<div class="scale" part="scale">
    <div
      class="scale-bar"
      role="progressbar"
      aria-label=${e.scale.label(n.name)}
      aria-valuemin="0"
      aria-valuemax=${s}
      aria-valuenow=${Math.min(o,s)}
      aria-valuetext="${d}, ${f}"
    >
      <svg width="100%" height="16" aria-hidden="true">
        <rect class="scale-track" x="0.5" y="0.5" height="15" rx="7.5"></rect>
        <rect class="scale-fill tone-${j(n)}" width=${l(o)} y="0" height="16" rx="8"></rect>
        ${u?mn(l(c),a.keepThresholdMet):r}
      </svg>
      ${i?P(i,{size:24,locked:!0}):r}
    </div>
    <p class="scale-words"><span>${d}</span><span>${f}</span></p>
    ${u?h`<p class="scale-keep">${e.scale.keep(t.number(c),n.name)}</p>`:r}
  </div>`}function mn(e,n){return t`<line class="scale-mark ${n?`met`:``}" x1=${e} x2=${e} y1="0" y2="16"></line>`}var hn=e`
  .scale {
    display: grid;
    gap: 4px;
  }
  .scale-bar {
    align-items: center;
    display: flex;
    gap: 8px;
  }
  .scale-bar > svg:first-child {
    flex: 1;
    min-width: 0;
  }
  .scale-track {
    fill: var(--sunken);
    stroke: var(--control);
    width: calc(100% - 1px);
  }
  .scale-fill {
    fill: var(--tone);
  }
  .scale-mark {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .scale-words {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    justify-content: space-between;
    margin: 0;
  }
  .scale-keep {
    color: var(--muted);
    margin: 0;
  }
  :dir(rtl) .scale-bar > svg:first-child {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    .scale-track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .scale-fill {
      fill: Highlight;
    }
    .scale-mark {
      stroke: CanvasText;
    }
  }
`,gn=e`
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
`,_n=e`
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
`,vn=[e`
  :root,
  :host {
    ${gn}
    --radius-control: 6px;
    --radius: var(--laurel-radius, 12px);
    --radius-stage: 20px;
    --font: var(--laurel-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
  }
  @media (prefers-color-scheme: dark) {
    :root:not([theme="light"]),
    :host(:not([theme="light"])) {
      ${_n}
    }
  }
  :root[theme="dark"],
  :host([theme="dark"]) {
    ${_n}
  }
`,$t,We,hn,Nt,Vt,Qt,ze,Lt,Xt,Je,on,un,fn,Ae,Xe,e`
  :host {
    block-size: 640px;
    container-type: inline-size;
    display: block;
    max-inline-size: 880px;
    min-inline-size: 160px;
  }
  :host([compact]) {
    block-size: auto;
    max-inline-size: 560px;
  }
  :host([hidden]) {
    display: none;
  }
  .frame {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    block-size: 100%;
    color: var(--ink);
    margin-inline: auto;
    max-inline-size: 560px;
    overflow: hidden;
  }
  :host([compact]) .frame {
    block-size: auto;
  }
  .card-grid {
    block-size: 100%;
    display: grid;
    grid-template: "head" auto "bands" auto "tabs" auto "panel" minmax(0, 1fr) "foot" auto / minmax(0, 1fr);
  }
  .head {
    align-items: center;
    background: var(--laurel-stage-image, none) center / cover;
    display: flex;
    gap: 12px;
    grid-area: head;
    min-block-size: 80px;
    padding: 12px 16px;
  }
  .names {
    flex: 1;
    min-inline-size: 0;
  }
  .tier-name {
    font: 700 18px/24px var(--font);
  }
  .player {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .points {
    color: var(--points);
    font-size: 13px;
    line-height: 18px;
    text-align: end;
    white-space: nowrap;
  }
  .points strong {
    display: block;
    font: 700 20px/24px var(--font);
  }
  .points.debt {
    color: var(--danger);
  }
  .bands {
    display: grid;
    grid-area: bands;
  }
  .bands > * {
    border-radius: 0;
  }
  .tabs {
    border-block-end: 1px solid var(--line);
    display: grid;
    grid-area: tabs;
    grid-auto-columns: minmax(min-content, 1fr);
    grid-auto-flow: column;
    overflow-x: auto;
    padding-inline: 4px;
  }
  .tabs button {
    align-items: center;
    background: none;
    border: 0;
    border-block-end: 3px solid transparent;
    color: var(--muted);
    cursor: pointer;
    display: flex;
    font: 600 14px/20px var(--font);
    gap: 4px;
    justify-content: center;
    min-block-size: 44px;
    padding: 4px 4px 1px;
  }
  .tabs button[aria-selected="true"] {
    border-color: var(--accent);
    color: var(--ink);
  }
  .tabs button:hover {
    color: var(--accent);
  }
  .tabs button:focus-visible,
  .panel:focus-visible {
    outline-offset: -3px;
  }
  .badge {
    background: var(--accent);
    border-radius: 999px;
    color: var(--on-accent);
    font: 700 12px/18px var(--font);
    min-inline-size: 18px;
    padding-inline: 5px;
    text-align: center;
  }
  .panel {
    align-content: start;
    display: grid;
    gap: 16px;
    grid-area: panel;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 16px;
  }
  .panel > * {
    min-inline-size: 0;
  }
  .part {
    border-block-start: 1px solid var(--line);
    display: grid;
    gap: 12px;
    padding-block-start: 16px;
  }
  .rows {
    display: grid;
    gap: 12px;
  }
  .items {
    display: grid;
    gap: 12px;
    grid-template-columns: repeat(auto-fill, minmax(136px, 1fr));
  }
  .up {
    align-items: center;
    display: flex;
    gap: 8px;
  }
  .order {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    justify-content: space-between;
  }
  .order p {
    flex-basis: 100%;
  }
  .more {
    text-align: center;
  }
  .first {
    background: var(--sunken);
    border-radius: var(--radius);
    padding: 16px;
  }
  .first ul {
    display: grid;
    gap: 4px;
    list-style: disc;
    margin-block-start: 8px;
    padding-inline-start: 20px;
  }
  .foot {
    border-block-start: 1px solid var(--line);
    display: grid;
    gap: 4px;
    grid-area: foot;
    padding: 12px 16px;
    text-align: center;
  }
  .foot a {
    color: var(--accent);
  }
  .risk-line {
    align-items: center;
    background: color-mix(in srgb, var(--warn) 10%, var(--surface));
    border-inline-start: 4px solid var(--warn);
    display: flex;
    font-size: 14px;
    gap: 8px;
    line-height: 20px;
    min-block-size: 44px;
    padding: 4px 12px;
  }
  .risk-line > .icon,
  .risk-words > .icon {
    color: var(--warn);
  }
  .risk-line > p {
    flex: 1;
    min-inline-size: 0;
  }
  .risk-left {
    font-weight: 600;
  }
  .risk {
    background: color-mix(in srgb, var(--warn) 8%, var(--surface));
    border: 1px solid var(--warn);
    border-radius: var(--radius);
    display: grid;
    gap: 8px;
    padding: 16px;
  }
  .risk-words {
    align-items: start;
    display: flex;
    font-size: 18px;
    gap: 8px;
    line-height: 26px;
  }
  .risk-1 {
    border-width: 2px;
  }
  .risk-lost {
    display: grid;
    gap: 4px;
  }
  .risk-lost li {
    display: flex;
    gap: 8px;
  }
  .risk-lost .icon {
    color: var(--muted);
    margin-block-start: 4px;
  }
  .risk-title {
    font-weight: 600;
  }
  .over {
    align-content: center;
    display: grid;
    gap: 12px;
    grid-row: 1 / -1;
    justify-items: center;
    padding: 32px 16px;
    text-align: center;
  }
  .open {
    align-items: center;
    background: none;
    block-size: 48px;
    border: 0;
    color: inherit;
    cursor: pointer;
    display: flex;
    font: inherit;
    gap: 8px;
    inline-size: 100%;
    padding-inline: 12px;
    text-align: start;
  }
  .open .tier-name {
    flex: 1;
    font: 600 16px/20px var(--font);
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .open .points strong {
    display: inline;
    font: 700 16px/20px var(--font);
  }
  .open:focus-visible {
    outline-offset: -3px;
  }
  :host([compact]) .frame > .risk {
    border-inline: 0;
    border-block-end: 0;
    border-radius: 0;
  }
  .sheet,
  .stage {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius-stage);
    color: var(--ink);
    max-block-size: calc(100dvh - 32px);
    max-inline-size: min(560px, calc(100vw - 32px));
    padding: 0;
  }
  .sheet[open] {
    block-size: min(640px, calc(100dvh - 32px));
    container-type: inline-size;
    inline-size: 100%;
    overflow: hidden;
  }
  .sheet .card-grid {
    block-size: 100%;
  }
  .sheet .head {
    padding-inline-end: 56px;
  }
  .sheet-close {
    inset-block-start: 4px;
    inset-inline-end: 4px;
    position: absolute;
  }
  .sheet::backdrop,
  .stage::backdrop {
    background: rgb(10 16 13 / 60%);
  }
  @container (max-width: 359px) {
    .head {
      padding-inline: 12px;
    }
    .tabs button {
      font-size: 13px;
    }
    .panel {
      padding: 12px;
    }
  }
  @container (min-width: 600px) {
    .frame {
      max-inline-size: 880px;
    }
    .frame > .card-grid {
      grid-template: "head tabs" auto "head bands" auto "head panel" minmax(0, 1fr) "foot panel" auto / 240px minmax(0, 1fr);
    }
    .frame > .card-grid > .head {
      align-content: start;
      align-items: start;
      border-inline-end: 1px solid var(--line);
      flex-direction: column;
    }
    .frame > .card-grid > .head .names {
      flex: none;
      inline-size: 100%;
    }
    .frame > .card-grid > .head .points {
      text-align: start;
    }
    .frame > .card-grid > .foot {
      border-inline-end: 1px solid var(--line);
    }
  }
  @media (forced-colors: active) {
    .tabs button[aria-selected="true"] {
      border-color: Highlight;
    }
    .badge {
      border: 1px solid CanvasText;
    }
  }
`],yn=3,bn=new Set([`EMAIL_REQUIRED`,`IDENTIFICATION_REQUIRED`,`STORE_SESSION_REQUIRED`]);function xn(e,t){return{earn:Sn,spend:Tn,compare:Dn,inbox:On,why:kn}[e](t)}function X({kit:e,account:t},n,r){let i=t.parts[n];if(i)return r(i);let a=t.partFailures[n];return a?Oe(e,a,{onRetry:()=>void t.need(n)}):D(n===`spend`?`cards`:`rows`,e.t.common.loading)}function Z(e,t){return h`<section class="part"><h3>${e}</h3>${t}</section>`}function Sn(e){let{kit:t,member:n,account:i}=e,{t:a}=t,{tier:o,nextTier:s,missions:c,activities:l}=n,u=Y(n,t.now());return h`${u&&u<=7?Gt(t,n,u,i.parts.compare?.me?.game.tiers):r}
    ${pn(t,n)} ${u&&u<=7?r:zt(t,n)}
    ${Cn(n)?wn(e):r}
    ${c.length>0?Z(a.widget.missions,h`<ul class="rows">
            ${p(It(c),({code:e})=>e,e=>h`<li>${Ft(t,e)}</li>`)}
          </ul>`):r}
    ${l.length>0?Z(a.widget.activities,h`<ul class="rows">
            ${p(l,({code:e})=>e,e=>h`<li>${qt(t,e)}</li>`)}
          </ul>`):r}
    ${o.benefits.length>0?Z(a.widget.benefits(o.name),h`<ul class="rows">
            ${p(o.benefits,({code:e})=>e,n=>h`<li>${Ie(t,n,{onClaim:e.onClaim,busy:e.busy})}</li>`)}
          </ul>`):r}
    ${s?Z(a.widget.up,h`<p class="up">${P(s,{size:24})}<bdi>${a.scale.toNext(t.format.number(n.progress.remaining),s.name)}</bdi></p>
            ${I(t,o,s)}`):r}`}function Cn({tier:e,progress:t,points:n,missions:r}){return e.rank===1&&t.current===0&&n.balance===0&&n.expiresAt===null&&r.every(({progress:e})=>e===0)}function wn({kit:e,member:t}){let{t:n,format:i}=e,{nextTier:a,progress:o}=t;return h`<section class="first">
    <h3>${n.widget.first.title}</h3>
    <ul>
      <li>${n.widget.first.points}</li>
      ${a?h`<li>${n.widget.first.progress(i.number(o.target),a.name)}</li>`:r}
    </ul>
  </section>`}function Tn(e){let{kit:t,member:n,onStore:i}=e,{t:a,format:o}=t,s=a.widget.redemption;return h`${Zt(t,n.points)}
  ${X(e,`spend`,({me:e,catalog:n})=>{let{reach:c,almost:l}=En(n.edges.map(e=>e.node)),u=e=>h`<li>${dn(t,e,{onAct:i})}</li>`,d=e?.redemptions.edges.map(e=>e.node)??[];return h`${c.length>0?Z(a.widget.reach,h`<ul class="items">${p(c,({id:e})=>e,u)}</ul>`):r}
    ${l?Z(a.widget.almost(o.number(l.eligibility?.pointsShort??0),l.eligibility?.pointsShort??0),h`<ul class="items">${u(l)}</ul>`):r}
    ${c.length===0&&!l?E(a.widget.nothing,{name:`tag`}):r}
    ${d.length>0?Z(a.widget.orders,h`<ul class="rows">
            ${d.map(({title:e,status:t,failureReason:n})=>h`<li class="order">
                <bdi>${e}</bdi> <span class="chip"><bdi>${s[t]}</bdi></span>
                ${n?h`<p class="small muted"><bdi>${n}</bdi></p>`:r}
              </li>`)}
          </ul>`):r}`})}`}function En(e){let t=({eligibility:e})=>(e?.reasons??[]).filter(e=>!bn.has(e)),n=({eligibility:e})=>e?.pointsShort??0;return{reach:e.filter(e=>t(e).length===0).slice(0,yn),almost:e.filter(e=>t(e).join()===`INSUFFICIENT_POINTS`).sort((e,t)=>n(e)-n(t))[0]}}function Dn(e){let{kit:t,member:n}=e;return X(e,`compare`,({me:e})=>Ge(t,{tiers:e?.game.tiers??[],tier:n.tier}))}function On(e){let{kit:t,account:n}=e;return X(e,`inbox`,({edges:i,pageInfo:a})=>{if(i.length===0)return E(t.t.widget.noMail,{name:`bell`});let o=i.map(e=>e.node);return h`${cn(t,o,{onRead:e=>void n.markRead(e)})}
    ${a.hasNextPage?Q(e,`inbox`):r}`})}function kn(e){let{kit:t,member:n}=e;return X(e,`why`,({edges:i,pageInfo:a})=>{if(i.length===0)return E(t.t.widget.noHistory);let o=i.map(e=>e.node);return h`${an(t,o,{balance:n.points.balance})}
    ${a.hasNextPage?Q(e,`why`):r}`})}function Q({kit:e,account:t},n){return h`<p class="more">
    <button type="button" class="button" @click=${()=>t.more(n)}>${e.t.widget.more}</button>
  </p>`}var An=6e3,jn=1500,Mn=new URL(`/graphql`,``+import.meta.url).href,$=class extends ie{static styles=vn;static properties={tokenProvider:{attribute:!1},busy:{attribute:!1},endpoint:{},view:{reflect:!0},locale:{},theme:{reflect:!0},compact:{type:Boolean,reflect:!0},store:{},working:{state:!0},link:{state:!0},said:{state:!0},isOpen:{state:!0}};#e=null;#t=null;#n=null;#r=null;#i=Date.now;#a=0;constructor(){super(),this.tokenProvider=null,this.busy=!1,this.endpoint=null,this.view=null,this.locale=null,this.theme=null,this.compact=!1,this.store=null,this.working=!1,this.link=null,this.said=null,this.isOpen=!1,new _e(this,()=>this.#i(),()=>setTimeout(()=>void this.#e?.refresh(),jn))}connectedCallback(){super.connectedCallback(),this.hasUpdated&&this.#s()}disconnectedCallback(){super.disconnectedCallback(),this.#c(),clearTimeout(this.#a)}willUpdate(e){e.has(`locale`)&&this.#u(),(e.has(`tokenProvider`)||e.has(`endpoint`))&&this.#s(),e.has(`busy`)&&!this.busy&&this.#t?.next()}firstUpdated(){gt(this)}updated(){this.#d();let e=this.renderRoot.querySelectorAll(`dialog:not([open])`);for(let t of e)t.showModal()}async refresh(){await this.#e?.refresh()}get#o(){return xt(this.view)}#s(){if(this.#c(),this.link=null,!this.tokenProvider||!this.isConnected)return;let e=new pt(this.tokenProvider,this.endpoint??Mn,()=>this.#l,{changed:()=>{e.member&&(this.#i=u(e.member.game)),this.#u(),this.requestUpdate()},arrived:(e,n)=>t.add(e,n),failed:({kind:e,code:t,message:n})=>this.#f(`laurel-error`,{kind:e,code:t,message:n})}),t=new At(t=>e.claimMoment(t),()=>this.#m(),()=>this.busy);this.#e=e,this.#t=t,e.open()}#c(){this.#e?.close(),this.#e=null,this.#t=null}get#l(){return this.locale??(this.#e?.member?this.#n?.tag:void 0)}async#u(){let e=Me([this.locale,...navigator.languages]);if(e.tag===this.#n?.tag)return;let t=this.#n===null;this.#n=e;let n=await nt.in(e.locale);this.#n===e&&(this.#r={t:n,format:te(e.tag),now:()=>this.#i()},this.requestUpdate(),t||this.#e?.refresh())}#d(){let e=this.#e;if(!e?.member||e.isOver||this.compact&&!this.isOpen)return;let t=this.#o;t!==`earn`&&e.need(t),t===`earn`&&Y(e.member,this.#i())&&e.need(`compare`)}#f(e,t){return this.dispatchEvent(new CustomEvent(e,{detail:t,bubbles:!0,composed:!0,cancelable:!0}))}#p(e,{bad:t=!1,silent:n=!1}={}){clearTimeout(this.#a),this.said={words:e,bad:t,silent:n},this.#a=setTimeout(()=>this.said=null,An)}#m(){let e=this.#t?.shown;e&&!this.#f(`laurel-moment`,e)?this.#t?.done():(e&&this.#p(e.message,{silent:!0}),this.requestUpdate())}async#h(e){let t=this.#e;if(t&&!this.working){this.working=!0;try{await e(t)}catch(e){let n=a(e);n.kind===`signed-out`?await t.refresh():this.#r&&this.#p(this.#r.t.failures[n.kind],{bad:!0}),this.#f(`laurel-error`,{kind:n.kind,code:n.code,message:n.message})}finally{this.working=!1}}}#g=({code:e,title:t})=>void this.#h(async n=>{let{claimBenefit:r}=await n.ask(fe,{code:e}),{member:i,redemption:a,userErrors:o}=r;await n.refresh();let s=this.#r?.t.widget,[c]=o;if(c)throw new m(`refused`,c);s&&(this.#f(`laurel-claim`,{code:e,balance:i?.points.balance,redemption:a?.title??null}),this.#p(a?s.gift(a.title):s.claimed(t)))});#_=()=>void this.#h(async e=>{let{createStoreLink:t}=await e.ask(pe,{}),n=l(t.url);n&&this.#f(`laurel-store`,{url:n})&&(this.link=n,window.open(n,`_blank`,`noopener`))});render(){let e=this.#r;return!e||!this.#n?h`<div class="kit frame">${this.compact?r:D(`rows`)}</div>`:h`<div class="kit frame" lang=${this.#n.locale} role="region" aria-label=${e.t.widget.label}>
        ${this.compact?this.#v(e):this.#y(e)}
        ${we(this.said?.words??``)}
        ${this.said&&!this.said.silent?Te(e,this.said,()=>this.said=null):r}
      </div>
      ${this.#C(e)}`}#v(e){let t=this.#e,{t:n}=e;if(!t?.member)return h`<div class="open">${t?.isOver?n.widget.reopen:D(`head`,n.common.loading)}</div>`;let{member:i}=t,a=Y(i,e.now()),o=()=>this.isOpen=!1;return h`${wt(e,i,t.unread.size,()=>this.isOpen=!0)}
    ${a===null?r:a<=3?Gt(e,i,a,t.parts.compare?.me?.game.tiers):Wt(e,i)}
    ${this.isOpen?h`<dialog class="sheet" aria-label=${n.widget.label} @close=${o}>
          <button type="button" class="button quiet icon-only sheet-close" aria-label=${n.common.close} @click=${o}>×</button>
          ${this.#y(e)}
        </dialog>`:r}`}#y(e){let t=this.#e,{t:n}=e;if(!t||t.isOver)return this.#S(e);let{member:i,failure:a}=t;if(!i)return this.#x(e);let o=this.#o,s=Y(i,e.now()),c=e=>this.view=e;return h`<div class="card-grid">
      ${Ct(e,i)}
      <div class="bands">
        ${a?T(`offline`,this.#b(e,a),{words:n.common.retry,onAct:()=>void t.refresh()}):r}
        ${s&&(o!==`earn`||s>7)?Wt(e,i,o===`earn`?void 0:()=>c(`earn`)):r}
      </div>
      ${Et(e,{view:o,unread:t.unread.size,hasMoreUnread:t.hasMoreUnread,onView:c})}
      <div class="panel" id="panel" role="tabpanel" tabindex="0" aria-labelledby="tab-${o}">
        ${xn(o,{kit:e,account:t,member:i,busy:this.working,onClaim:this.#g,onStore:this.#_})}
      </div>
      ${this.store===`none`?r:Dt(e,{link:this.link,busy:this.working,onStore:this.#_})}
    </div>`}#b({t:e,format:t},n){let r=this.#e?.asOf??0;return`${e.failures[n.kind]} ${e.widget.asOf(t.moment(r))}`}#x(e){let t=this.#e,n=t?.failure;return h`<div class="card-grid">
      ${n?T(`offline`,e.t.failures[n.kind],{words:e.t.common.retry,onAct:()=>void t?.refresh()}):h`<div class="head">${D(`head`,e.t.common.loading)}</div>`}
      <div class="panel">${D(`scale`)} ${D(`rows`)}</div>
    </div>`}#S({t:e}){return h`<div class="card-grid">
      <div class="over">
        <h2>${e.widget.reopen}</h2>
        <p class="muted">${e.widget.reopenWhy}</p>
        <button type="button" class="button" @click=${()=>void this.#e?.refresh()}>${e.common.retry}</button>
      </div>
    </div>`}#C(e){let t=this.#t?.shown;if(!t)return r;let n=()=>this.#t?.done();return h`<dialog class="kit stage" aria-label=${t.message} lang=${this.#n?.locale??r} @close=${n}>
      ${Ye(e,t,{onDone:n})}
    </dialog>`}};customElements.get(`laurel-widget`)||customElements.define(`laurel-widget`,$);export{R as n,$ as t};