import{S as e,b as t,r as n,t as r,v as i,x as a,y as o}from"./format-Di1p7gTz.js";import{r as s,t as c}from"./language-Ff3OT0yD.js";import{D as l,E as ee,F as u,I as te,M as ne,N as re,O as ie,P as ae,R as d,S as oe,T as f,_ as p,a as se,b as m,d as ce,g as le,h as ue,j as h,k as g,l as _,m as de,n as fe,o as pe,r as me,t as he,u as v,v as y,w as ge,x as _e,y as b}from"./look-B5rU3c-7.js";var ve=`2026-11-29T12:00:00Z`,x=`${`Xx_DragonSlayer_xX`.repeat(3)} of the ${`Everlasting Northern Brotherhood `.repeat(3)}`.slice(0,127)+`!`,S=999999999999;function C(e,t,n,r){return{code:e,kind:t,title:n,summary:r,rule:`Once in each day of UTC. Days that were missed do not add up.`,claim:null}}var w={...C(`DAILY`,`DAILY_BONUS`,`Daily bonus`,`30 points a day`),claim:{available:!0,open:1,nextAt:null}},ye={...C(`MONTHLY`,`MONTHLY_GIFT`,`Monthly gift`,`A gold chest each month`),claim:{available:!1,open:0,nextAt:`2026-12-01T00:00:00Z`}},be={...C(`DAILY`,`DAILY_BONUS`,`Daily bonus`,`30 points a day`),claim:{available:!1,open:0,nextAt:`2026-11-29T17:12:44Z`}},xe=C(`P_MULT`,`MULTIPLIER`,`More points`,`1.1 times the points on every purchase`),T=C(`VIP`,`VIP_SUPPORT`,`VIP support`,`Answers within an hour`),Se=[{gem:`CABOCHON`,light:`#8f4f1f`,dark:`#d9975f`},{gem:`TRILLION`,light:`#56646f`,dark:`#b8c5cf`},{gem:`PRINCESS`,light:`#7f5a00`,dark:`#f2c75c`},{gem:`HEXAGON`,light:`#1c6470`,dark:`#86d3e2`},{gem:`BRILLIANT`,light:`#3350b8`,dark:`#9db8ff`},{gem:`ONYX`,light:`#1c1c24`,dark:`#e6ece8`}];function E(e,t,n,r,i){return{rank:e,code:t,name:n,seasonDays:r,benefits:i,look:Se[e-1]??{gem:`ONYX`,light:`#1c1c24`,dark:`#e6ece8`}}}var Ce=[20,30,50,80,120,200].map(e=>C(`DAILY`,`DAILY_BONUS`,`Daily bonus`,`${e} points a day`)),we=[`1`,`1.1`,`1.25`,`1.5`,`1.75`,`2`].map(e=>C(`P_MULT`,`MULTIPLIER`,`More points`,`${e} times the points on every purchase`));function D(e){return[...Ce.slice(e-1,e),...e>1?we.slice(e-1,e):[],...e>2?[C(`MONTHLY`,`MONTHLY_GIFT`,`Monthly gift`,`A gold chest each month`),T]:[]]}var O=E(1,`BRONZE`,`Bronze`,30,D(1)),k=E(2,`SILVER`,`Silver`,30,D(2)),A=E(3,`GOLD`,`Gold`,45,D(3)),j=E(4,`PLATINUM`,`Platinum`,60,D(4)),Te=E(5,`DIAMOND`,`Diamond`,90,D(5)),M=E(6,`BLACK`,`Black`,90,D(6)),Ee={surface:`#1b1030`,ink:`#f3ecff`,accent:`#c792ff`,points:`#ffd166`,radius:20,stageImage:null},N=[O,k,A,j,Te,M],P={...k,name:x};function F(e,t,n){let r=e>=n;return{current:e,target:t,remaining:t-e,fraction:e/t,keepThreshold:n,keepThresholdMet:r}}function I(e,t,n){return{startedAt:e,endsAt:t,outlook:n}}var L=I(`2026-11-14T09:00:00Z`,`2026-12-14T09:00:00Z`,`KEEP`),R=I(`2026-11-01T09:00:00Z`,`2026-12-01T09:00:00Z`,`DEMOTE`),De=I(`2026-10-30T16:13:22Z`,`2026-11-29T16:13:22Z`,`DEMOTE`),z={id:`m1`,code:`THREE_BUYS`,title:`Buy three times this week`,counts:`PURCHASES`,progress:2,goal:3,rewardSc:50,rewardP:0,completedAt:null,endsAt:`2026-12-05T00:00:00Z`},Oe=[z,{...z,id:`m2`,code:`SPEND`,title:`Spend 100 dollars`,counts:`AMOUNT_USD`,progress:15,goal:100,rewardP:250},{...z,id:`m3`,code:`BOSSES`,title:`Defeat ten bosses`,counts:`REPORTED`,progress:0,goal:10,rewardSc:0,rewardP:1,endsAt:null},{...z,id:`m4`,code:`DONE`,title:`Finish the first chapter`,counts:`REPORTED`,progress:1,goal:1,completedAt:`2026-11-20T00:00:00Z`}],ke={...z,id:`m5`,title:x,counts:`AMOUNT_USD`,progress:999999999998,goal:S,rewardSc:S,rewardP:S},B={id:`a1`,code:`CHECK_IN`,title:`Check in`,rewardSc:0,rewardP:5,streaks:[{days:3,rewardSc:0,rewardP:20},{days:7,rewardSc:50,rewardP:100}],streakDays:4,limitReached:!1,nextAt:null};function V(e,t,n,r,i,a,o=k){return{id:e,kind:t,at:n,explanation:r,scDelta:i,pDelta:a,tier:o}}var Ae=[V(`h1`,`P_SPENT`,`2026-11-28T18:20:00Z`,`400 points spent on a golden saddle.`,0,-400,A),V(`h2`,`PROMOTED`,`2026-11-27T09:30:00Z`,`You completed Silver and reached Gold. 100 progress carries over; your new season has 45 days.`,-2e3,0,A),V(`h3`,`PURCHASE`,`2026-11-27T09:30:00Z`,`49.99 USD on Silver: 500 progress and 549 points.`,500,549),V(`h4`,`LOOPED`,`2026-11-02T08:00:00Z`,`You completed Black once more. Your new season has 90 days.`,-5e4,0,M),V(`h5`,`DEMOTED`,`2026-10-31T00:00:00Z`,`900 needed to keep Silver, 500 reached: your season ended and your tier is now Bronze. Your points are untouched.`,-500,0,O),V(`h6`,`REFUND`,`2026-10-12T10:00:00Z`,`9.99 USD of a purchase went back, with the progress and the points it had earned.`,-99,-99),V(`h7`,`JOINED`,`2026-10-01T10:00:00Z`,`You joined on Bronze; your season has 30 days.`,0,0,O)],je=[V(`h9`,`PURCHASE`,`2026-11-27T09:30:00Z`,x,S,S,P)],H={createdAt:`2026-11-27T09:30:00Z`,readAt:null},U={__typename:`TierChanged`,...H,id:`n1`,message:`You completed Silver and reached Gold.`,reason:`PROMOTED`,from:k,to:A},Me={...U,id:`n2`,message:`900 needed to keep Silver, 500 reached: your season ended.`,reason:`DEMOTED`,from:k,to:O},Ne={...U,id:`n3`,message:`You completed Black once more. Your season begins again.`,reason:`LOOPED`,from:M,to:M},Pe={__typename:`RewardEarned`,...H,id:`n4`,message:`You completed Defeat ten bosses.`,source:`MISSION`,code:`BOSSES`,title:`Defeat ten bosses`,rewardSc:50,rewardP:250},W={__typename:`SeasonEndingReminder`,...H,id:`n5`,message:`3 days left: 400 more keeps Silver.`,daysLeft:3,endsAt:`2026-12-01T09:00:00Z`,outlook:`DEMOTE`},Fe=[W,U,{...Pe,readAt:`2026-11-27T10:00:00Z`},{__typename:`RedemptionUpdated`,...H,id:`n6`,readAt:`2026-11-27T10:00:00Z`,message:`The golden saddle was delivered.`,redemption:{id:`r1`,title:`Golden saddle`,status:`FULFILLED`}}],G={id:`i1`,sku:`saddle`,kind:`DIGITAL`,category:`Riding`,title:`Golden saddle`,description:`For any horse.`,imageUrl:null,price:400,minTier:null,availableFrom:null,availableUntil:null,stockLeft:null,perMemberLimit:null,comingSoon:!1,eligibility:{redeemable:!0,reasons:[],pointsShort:0}};function K(e,t,n){return{...G,id:e,sku:e,title:t,eligibility:{redeemable:!1,reasons:[n],pointsShort:320}}}var Ie=[G,{...K(`i2`,`Diamond crown`,`TIER_TOO_LOW`),minTier:A,price:5e3},{...K(`i3`,`Enamel mug`,`INSUFFICIENT_POINTS`),kind:`TANGIBLE`,price:2400,stockLeft:3,availableUntil:`2026-11-29T20:00:00Z`},{...K(`i4`,`Signed poster`,`SOLD_OUT`),kind:`TANGIBLE`,stockLeft:0}],Le={...G,id:`i5`,sku:`long`,title:x,price:S,minTier:P},Re=24;function ze(){return Array.from({length:Re},(e,t)=>{let n=124+t%3*16,r=`rotate(${360/Re*t} 160 160) translate(160 ${160-n})`;return a`<g transform=${r}><path class="moment-star s${t%4}" d="M0-6l1.8 4.2 4.2 1.8-4.2 1.8L0 6l-1.8-4.2L-6 0l4.2-1.8z"></path></g>`})}function q(e,n,r){let a=Ve(n),o=n.__typename===`TierChanged`?ee(n.to):``,s=He(e,n,a);return t`<div
class="moment moment-${a} ${o}"
role="dialog"
aria-modal="true"
aria-label=${s}
tabindex="-1"
@click=${r.onDone}
@keydown=${({key:e})=>e===`Escape`&&r.onDone()}
${ie(Be)}
>
<div class="moment-card">
${Ue(n,a,r)}
<h2 class="moment-title"><bdi>${s}</bdi></h2>
<p class="moment-message"><bdi>${n.message}</bdi></p>
${n.__typename===`RewardEarned`?ae(e,n):i}
${n.__typename===`TierChanged`?We(e,n,a,r):i}
<p class="moment-actions">
${r.onEarn&&(a===`demotion`||a===`at-risk`)?t`<button type="button" class="button main" @click=${r.onEarn}>${e.t.moment.earn}</button>`:i}
<button type="button" class="button ${a===`demotion`||a===`at-risk`?``:`main`}">
${e.t.moment.done}
</button>
</p>
</div>
</div>`}function Be(e){e instanceof HTMLElement&&queueMicrotask(()=>e.focus())}function Ve(e){switch(e.__typename){case`TierChanged`:return e.to.rank>e.from.rank?`promotion`:e.to.rank<e.from.rank?`demotion`:`loop`;case`RewardEarned`:return`reward`;case`PointsChanged`:return e.delta>0?`reward`:`news`;case`SeasonEndingReminder`:return e.outlook===`DEMOTE`?`at-risk`:`news`;case`ScExpiringReminder`:return`at-risk`;default:return`news`}}function He({t:e,format:t},n,r){switch(n.__typename){case`TierChanged`:return r===`promotion`?e.moment.promotion(n.to.name):r===`demotion`?e.moment.demotion(n.to.name):e.moment.loop(n.to.name);case`RewardEarned`:return n.source===`STREAK`?e.moment.streak:e.moment.mission;case`PointsChanged`:return e.reward.points(t.signed(n.delta),n.delta);case`SeasonEndingReminder`:case`ScExpiringReminder`:return r===`at-risk`?e.moment.atRisk:e.moment.news;default:return e.moment.news}}function Ue(e,n,{loops:r=0}){if(e.__typename!==`TierChanged`)return t`<div class="moment-stage small-stage">${u(n===`reward`?`gift`:n===`at-risk`?`alert`:`bell`,48)}</div>`;let{from:a,to:o}=e;return t`<div class="moment-stage">
${n===`demotion`?i:t`<svg class="moment-stars" viewBox="0 0 320 320" aria-hidden="true">${ze()}</svg>`}
${n===`demotion`?t`<span class="moment-before">${f(a,{size:96})}</span>`:i}
<span class="moment-gem">${f(o,{size:n===`demotion`?96:240,share:n===`demotion`?void 0:1,loops:r})}</span>
</div>`}function We(e,{from:n,to:r},a,{member:o}){let{t:s,format:c}=e;return a===`demotion`?t`<ul class="moment-facts">
${o&&o.points.balance>0?t`<li>${u(`star`)}<bdi>${s.moment.untouched(c.number(o.points.balance),o.points.balance)}</bdi></li>`:i}
${o?.nextTier?t`<li>
${u(`up`)}
<bdi>${s.moment.wayBack(c.number(o.progress.remaining),o.nextTier.name,c.weekday(o.season.endsAt))}</bdi>
</li>`:i}
</ul>`:t`${a===`promotion`?oe(e,n,r):i}
${o?t`<ul class="moment-facts">
${o.progress.current>0?t`<li>${u(`arrow`)}<bdi>${s.moment.carried(c.number(o.progress.current))}</bdi></li>`:i}
<li>${u(`calendar`)}<bdi>${s.moment.newEnd(c.weekday(o.season.endsAt))}</bdi></li>
</ul>`:i}`}var J=()=>void 0,Y={onClaim:J},Ge=e=>t`<div class="story-list">${e}</div>`,X=e=>t`<div class="story-stage">${e}</div>`,Z={tier:A,nextTier:j,progress:F(100,5e3,2e3),season:L,points:{balance:1500,expiresAt:null}},Ke={...Z,tier:O,nextTier:k,progress:F(0,1e3,400)},qe={gem:()=>[[`sizes`,t`<div class="story-row">${[16,24,48,96].map(e=>f(A,{size:e}))}</div>`],[`cuts`,t`<div class="story-row">${N.map(e=>f(e,{size:48,label:e.name}))}</div>`],[`locked`,t`<div class="story-row">${N.map(e=>f(e,{size:48,locked:!0}))}</div>`],[`the way up`,t`<div class="story-row">${[0,.35,.7,1].map(e=>f(k,{size:96,share:e}))}</div>`],[`loops`,t`<div class="story-row">${[1,3,5,6].map(e=>f(M,{size:96,loops:e}))}</div>`],[`240 px`,f(Te,{size:240,share:.6})]],icon:()=>[[`all`,t`<div class="story-row">${te.map(e=>u(e,24))}</div>`]],scale:e=>[[`on the way`,v(e,{tier:k,nextTier:A,progress:F(500,2e3,900)})],[`kept`,v(e,{tier:k,nextTier:A,progress:F(1400,2e3,900)})],[`the first tier`,v(e,{tier:O,nextTier:k,progress:F(350,1e3,400)})],[`the last tier`,v(e,{tier:M,nextTier:null,progress:F(12e3,5e4,5e4)})],[`empty`,v(e,{tier:A,nextTier:j,progress:F(0,5e3,2e3)})],[`long, 12 digits`,v(e,{tier:P,nextTier:{...A,name:x},progress:F(S-1,S,S-100)})],[`loading`,m(`scale`,e.t.common.loading)]],season:e=>[[`safe`,_(e,{tier:k,season:L,progress:F(1400,2e3,900)})],[`at risk`,_(e,{tier:k,season:R,progress:F(500,2e3,900)})],[`always yours`,_(e,{tier:O,season:{...L,outlook:`RESTART`},progress:F(350,1e3,400)})],[`the last hours`,_(e,{tier:k,season:De,progress:F(899,2e3,900)})],[`long, 12 digits`,_(e,{tier:P,season:R,progress:F(0,S,S)})]],countdown:e=>[[`days`,d(e,`2026-12-19T12:00:01Z`)],[`a day`,d(e,`2026-11-30T12:00:00Z`)],[`hours`,d(e,`2026-11-29T16:13:22Z`)],[`over`,d(e,`2026-11-29T11:00:00Z`)]],balance:e=>[[`points`,g(e,{balance:1500,expiresAt:`2027-03-01T00:00:00Z`})],[`one`,g(e,{balance:1,expiresAt:null})],[`none`,g(e,{balance:0,expiresAt:null})],[`debt`,g(e,{balance:-250,expiresAt:null})],[`12 digits`,g(e,{balance:S,expiresAt:`2027-03-01T00:00:00Z`})]],benefit:e=>[[`to claim`,l(e,w,Y)],[`claimed`,l(e,ye,Y)],[`in hours`,l(e,{...be,code:`SOON`,title:`Evening bonus`},Y)],[`under way`,l(e,{...w,title:`Morning bonus`},{...Y,busy:!0})],[`several`,l(e,{...w,title:`Lost gift`,claim:{available:!0,open:3,nextAt:null}},Y)],[`no claim`,l(e,T)],[`long`,l(e,{...w,title:x,summary:x,rule:x.repeat(3)},Y)],[`loading`,m(`rows`,e.t.common.loading)]],mission:e=>[[`nearest first`,Ge(re(Oe).map(t=>ne(e,t)))],[`long, 12 digits`,ne(e,ke)],[`none`,y(e.t.mission.none,{name:`flag`})],[`loading`,m(`rows`,e.t.common.loading)],[`offline`,b(e,new n(`offline`),{onRetry:J})]],activity:e=>[[`open`,h(e,B)],[`done for today`,h(e,{...B,streakDays:5,limitReached:!0,nextAt:`2026-11-30T00:00:00Z`})],[`no streak yet`,h(e,{...B,streakDays:0})],[`a long row`,h(e,{...B,streaks:[{days:365,rewardSc:1e3,rewardP:0}],streakDays:90})],[`long, 12 digits`,h(e,{...B,title:x,rewardSc:S,rewardP:S})]],compare:e=>[[`the ladder`,ge(e,{tiers:N,tier:k})],[`one tier up`,t`${oe(e,k,A)}`],[`long`,ge(e,{tiers:[{...P,benefits:[{...xe,title:x,summary:x}]}],tier:P})]],history:e=>[[`by month`,ue(e,Ae,{balance:1500})],[`long, 12 digits`,ue(e,je,{balance:S})],[`none`,y(e.t.history.none,{name:`clock`})],[`loading`,m(`rows`,e.t.common.loading)]],inbox:e=>[[`unread and read`,de(e,Fe,{onRead:J})],[`long`,de(e,[{...W,message:x}],{onRead:J})],[`none`,y(e.t.inbox.empty,{name:`bell`})]],item:e=>[[`offers`,t`<div class="story-cards">${Ie.map(t=>ce(e,t,{href:`#${t.sku}`,onAct:J}))}</div>`],[`long, 12 digits`,t`<div class="story-cards">${ce(e,Le,{href:`#long`,onAct:J})}</div>`],[`none`,y(e.t.item.none,{name:`tag`})],[`loading`,m(`cards`,e.t.common.loading)],[`server's error`,b(e,new n(`server`),{onRetry:J})]],promotion:e=>[[`promotion`,X(q(e,U,{onDone:J,member:Z}))]],demotion:e=>[[`demotion`,X(q(e,Me,{onDone:J,onEarn:J,member:Ke}))]],loop:e=>[[`loop`,X(q(e,Ne,{onDone:J,loops:3,member:{...Z,nextTier:null}}))]],reward:e=>[[`reward`,X(q(e,Pe,{onDone:J}))]],"at-risk":e=>[[`at risk`,X(q(e,W,{onDone:J,onEarn:J}))]],banner:e=>[[`offline`,p(`offline`,e.t.failures.offline,{words:e.t.common.retry,onAct:J})],[`session`,p(`session`,e.t.failures[`signed-out`])],[`sandbox`,p(`sandbox`,`SANDBOX`)],[`at risk`,p(`at-risk`,e.t.season.atRisk(`400`,e.format.weekday(R.endsAt),`Silver`),{words:e.t.moment.earn,onAct:J})],[`long`,p(`at-risk`,x,{words:e.t.moment.earn,onAct:J})]],toast:e=>[[`said`,le(e.t.claim.done)],[`good`,_e(e,{words:e.t.claim.done},J)]],failure:e=>[`offline`,`server`,`limited`,`signed-out`,`refused`].map(t=>[t,b(e,new n(t),t===`offline`?{onRetry:J}:{})]),skeleton:e=>[[`head`,m(`head`,e.t.common.loading)],[`scale`,m(`scale`)],[`rows`,m(`rows`)],[`cards`,m(`cards`)]],controls:e=>[[`buttons`,t`<div class="story-row">
<button type="button" class="button main">${e.t.claim.now}</button>
<button type="button" class="button">${e.t.common.retry}</button>
<button type="button" class="button danger">${e.t.item.redeem}</button>
<button type="button" class="button quiet">${e.t.inbox.readAll}</button>
<button type="button" class="button main" aria-disabled="true">${e.t.item.reasons.SOLD_OUT.button()}</button>
</div>`],[`chips`,t`<div class="story-row"><span class="chip">${e.t.tiers.here}</span><span class="chip">${e.t.tiers.fresh}</span></div>`]]},Je=e`
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
`,Ye=[{name:`story`,values:Object.keys(qe)},{name:`theme`,values:[`system`,`light`,`dark`]},{name:`dir`,values:[`ltr`,`rtl`]},{name:`locale`,values:c},{name:`look`,values:[`product`,`night`]}];function Xe({name:e,values:t}){let n=new URLSearchParams(location.search).get(e);return t.find(e=>e===n)??t[0]??``}function Ze(e,t){let n=new URLSearchParams(location.search);n.set(e,t),location.search=n.toString()}var Qe=()=>Date.parse(ve);function $e(e){let n=qe[Q.story??``];return t`<nav class="stories-bar" aria-label="Stories">${Ye.map(et)}</nav>
<main class="stories" tabindex="-1">
<h1>${Q.story}</h1>
${n?.(e).map(([e,n])=>t`<section aria-label=${e}><h2>${e}</h2>${n}</section>`)}
</main>`}function et({name:e,values:n}){return t`<label>
${e}
<select @change=${({target:t})=>t instanceof HTMLSelectElement&&Ze(e,t.value)}>
${n.map(n=>t`<option ?selected=${n===Q[e]}>${n}</option>`)}
</select>
</label>`}var Q=Object.fromEntries(Ye.map(e=>[e.name,Xe(e)])),$=s([Q.locale]);se(Je),pe($,Q.dir===`rtl`?`rtl`:`ltr`),Q.look===`night`?(document.adoptedStyleSheets.push(he(Ee,N)),document.documentElement.setAttribute(`theme`,fe(Ee)??`light`)):Q.theme&&Q.theme!==`system`&&document.documentElement.setAttribute(`theme`,Q.theme),me.in($.locale).then(e=>{let t=document.querySelector(`laurel-stories`);t&&o($e({t:e,format:r($.tag),now:Qe}),t)});