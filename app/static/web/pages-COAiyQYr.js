import{t as e}from"./page-CSmz9SE9.js";import{n as t,t as n}from"./room-BcLTXJU9.js";import{t as r}from"./styles-C_Maragl.js";import{$ as i,A as a,B as o,D as s,H as c,I as l,K as u,L as d,R as f,X as p,Y as ee,b as te,g as ne,i as re,it as m,nt as h,r as ie,y as ae}from"./base-DMgZ7Dom.js";import{n as g,r as _,t as v}from"./forms-DLjEN_--.js";import{A as oe,B as y,D as se,E as b,F as x,G as ce,H as le,I as ue,K as S,L as de,M as C,N as w,O as fe,P as pe,S as me,U as T,V as he,W as E,_ as D,b as ge,d as _e,f as ve,g as O,h as k,i as ye,j as be,l as xe,m as Se,n as Ce,p as we,s as A,t as Te,u as Ee,x as j,y as M,z as N}from"./invitation-BAbaZHIR.js";import{a as De,i as P,n as Oe,r as F}from"./cache-CFhVRWho.js";import{n as I}from"./notice-CpBmnowm.js";import{b as ke,c as Ae,d as je,g as Me,l as Ne,m as Pe,o as Fe,p as Ie,r as Le,t as Re,u as ze,v as Be}from"./risk-card-BLIEEA8a.js";import{t as Ve}from"./qr-DRODMObJ.js";import{t as L}from"./repeat-kPviHzoM.js";import{t as R}from"./piece-B0yC6nkl.js";import{r as He}from"./item-CVfQervX.js";import{t as z}from"./icons-DRo4c0HE.js";import{t as Ue}from"./unsure-rG7uZ557.js";import{a as B,i as We,n as Ge,t as Ke}from"./compare-CWoUUFjr.js";import{i as qe,o as Je,r as Ye,t as Xe}from"./mission-R5EX-rIu.js";import{a as Ze,i as Qe,n as V,r as $e,t as et}from"./possession-DWwoBM7V.js";import{n as tt}from"./moment-BFQCJmXP.js";import{t as nt}from"./moments-DynKfGnV.js";import{i as rt,n as it,r as at,t as ot}from"./memory-ks299eBy.js";import{t as st}from"./balance-Bof5q4NL.js";var ct=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment RungFacts on Tier{...LadderFacts seasonPeriod seasonPlus}fragment PathFacts on TierPath{nearest fraction leaves{measure counts label fraction}}fragment TermsFacts on InvitationTerms{minUsd holdDays inviterSc inviterP inviteeSc inviteeP perMonth inAll}fragment MissionFacts on Mission{id code title counts progress goal rewardSc rewardP completedAt endsAt}fragment ActivityFacts on Activity{id code title rewardSc rewardP streaks{days rewardSc rewardP}streakDays limitReached nextAt}query Way{me{id tier{...LadderFacts}nextTier{...LadderFacts}missions{...MissionFacts}activities{...ActivityFacts}paths{...PathFacts}keepPaths{...PathFacts}milestones{key kind at message}game{id tiers{...RungFacts}invitationTerms{...TermsFacts}}}}`,lt=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment TermsFacts on InvitationTerms{minUsd holdDays inviterSc inviterP inviteeSc inviteeP perMonth inAll}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}query Window($gameId:ID!){game(gameId:$gameId){id name now clockFrozen look{...LookFacts}tiers{...LadderFacts}invitationTerms{...TermsFacts}}catalog(gameId:$gameId first:6){edges{node{...ItemFacts}}}}`,ut=`fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}query Redemptions($first:Int$after:String){me{redemptions(first:$first after:$after){edges{node{...Redeemed}}pageInfo{hasNextPage endCursor}}}}`,dt=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment HistoryFacts on HistoryEntry{id at kind explanation tier{...TierFacts}scDelta pDelta}query History($first:Int$after:String){me{history(first:$first after:$after){edges{node{...HistoryFacts}}pageInfo{hasNextPage endCursor}}}}`,ft=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment NotificationFacts on Notification{__typename id createdAt readAt message ...on TierChanged{reason from{...LadderFacts}to{...LadderFacts}}...on PointsChanged{reason delta balance}...on RewardEarned{source code title rewardSc rewardP}...on KeepThresholdReminder{percent remaining}...on SeasonEndingReminder{daysLeft endsAt outlook}...on ScExpiringReminder{daysLeft expiresAt amount}...on PExpiringReminder{daysLeft expiresAt amount}...on RedemptionUpdated{redemption{id title status}}}query Inbox($first:Int$after:String){me{notifications(first:$first after:$after){edges{node{...NotificationFacts}}pageInfo{hasNextPage endCursor}}}}`,pt=`query Preferences{me{notificationPreferences{id kind wanted}}}`,mt=`mutation Read($ids:[ID!]!){markNotificationsRead(ids:$ids){marked}}`,ht=`mutation Prefer($kind:NotificationKind!$wanted:Boolean!){setNotificationPreference(kind:$kind wanted:$wanted){preferences{id kind wanted}}}`,gt=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook missing}points{balance expiresAt}}mutation Claim($code:String!){claimBenefit(code:$code){member{...Standing}userErrors{code}}}`,_t=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook missing}points{balance expiresAt}}fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}mutation Redeem($input:RedeemInput!){redeem(input:$input){redemption{...Redeemed}member{...Standing}replayed currentPrice userErrors{code path}}}`,vt=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook missing}points{balance expiresAt}}fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}mutation Cancel($id:ID!){cancelRedemption(redemptionId:$id){redemption{...Redeemed}member{...Standing}userErrors{code}}}`,yt=`mutation CreateCode{createConnectCode{code expiresAt}}`,bt=`mutation Connect($code:String!){connectStoreCode(code:$code){userErrors{code}}}`,xt=`query Export{exportMyData}`,St=`mutation Erase($confirm:String!){eraseMe(confirm:$confirm){userErrors{code}}}`,Ct=`mutation SignOutEverywhere{signOutEverywhere{userErrors{code}}}`,wt=o(`en`),Tt={providerNames:{GOOGLE:`Google`,APPLE:`Apple`,FACEBOOK:`Facebook`,GAME:`The game`},redeem:{heading:e=>`Redeem ${e}`,price:`Price`,balance:`Your points`,after:`Left after it`,quantity:`Quantity`,delivery:`Where to send it`,digital:`It is delivered in the game.`,email:`E-mail`,emailHint:`For news of the delivery only.`,name:`Full name`,line1:`Street and number`,line2:`Flat, floor, company (optional)`,city:`City`,region:`State or region (optional)`,postalCode:`Postal code`,country:`Country`,choose:`Choose…`,phone:`Phone (optional)`,privacy:`Only those who ship it see your address.`,confirm:e=>`Redeem for ${e}`,working:`Redeeming…`,again:`Send it again`,unsure:`The connection broke, so we do not know whether it arrived. Send it again: it is never taken twice.`,priceChanged:e=>`The price has changed: one is ${e} now. Nothing was taken.`,already:`This was redeemed before. Look under Orders.`,done:`It is yours!`,doneDigital:`The game is told now. Under Orders you see when it is there.`,doneTangible:`We prepare your parcel. Under Orders you can follow it.`,seeOrders:`See my orders`,goOn:`Back to the store`,missing:`Please fill this in.`,badEmail:`This does not look like an e-mail address.`,check:`Please check this.`},status:{heading:`Status`,you:`Where you stand`,benefits:e=>`Your benefits on ${e}`,noBenefits:`This tier has no benefits yet.`,up:e=>`One tier up: ${e}`,missions:`Missions`,noMissions:`There is no mission right now.`,activities:`Streaks`,tiers:`All tiers`,milestones:`Milestones`,since:e=>`A member since ${e}`,loops:(e,t)=>wt(e,{one:`Last tier completed once`,other:`Last tier completed ${t} times`}),reached:e=>`${e} reached`,ahead:e=>`${e} lies ahead`,claimed:e=>`Claimed: ${e}`},orders:{heading:`Orders`,empty:`Nothing redeemed yet.`,toStore:`Look at the store`,status:{PENDING:`On its way`,FULFILLED:`Delivered`,FAILED:`Failed`,CANCELLED:`Cancelled`},steps:{label:`How far it is`,ordered:`Ordered`,told:`Told to the game`,delivered:`Delivered`},spent:e=>e,times:e=>`× ${e}`,redeemed:e=>`Redeemed ${e}`,due:e=>`At the latest ${e}, or the points come back.`,returned:`The points are back.`,gift:{spent:`A gift`,redeemed:e=>`Claimed ${e}`,due:e=>`At the latest ${e}, or you can claim it again.`,returned:`It went back, to be claimed again in the game.`,cancelText:`You can claim it again.`,cancelled:`Cancelled. You can claim it again.`},reason:e=>`Why: ${e}`,tracking:`Follow the parcel`,cancel:`Cancel it`,cancelTitle:e=>`Cancel ${e}?`,cancelText:e=>`You get ${e} back.`,cancelYes:`Yes, cancel it`,cancelNo:`Keep it`,cancelled:`Cancelled. The points are back.`,tooLate:`It has been settled meanwhile.`},history:{heading:`History`,lead:`Everything that moved your points or your tier, newest first, and why.`,empty:`Nothing has happened yet.`,emptyFiltered:`Nothing of this kind so far.`,kinds:{label:`What to show`,all:`All`,points:`Points`,tier:`Tier`,purchases:`Purchases`}},inbox:{heading:`Inbox`,empty:`Nothing yet. What happens to your tier and your points is told here.`,preferences:`What you are told`,preferencesText:`What is switched off does not come any more; what came before stays.`,kinds:{KEEP_THRESHOLD:`How far it is to keep the tier`,POINTS_CHANGED:`Points that came or went`,P_EXPIRING:`Points that expire soon`,INVITATION_UPDATED:`Invitations and their rewards`,REWARD_EARNED:`Missions and streaks that you complete`,STORED_VALUE_EXPIRING:`A bonus ends soon`,GIFT_CARD_UPDATED:`What became of your gift cards`,BARGAIN_REACHED:`When your bargaining reaches the lowest price`,COUPON_ISSUED:`Coupons that you get`,PACK_ENDING:`Packs that end or renew soon`,PACK_EXPIRED:`Packs that have ended`,REDEMPTION_UPDATED:`News of your orders`,SC_EXPIRING:`Progress that ends soon`,SEASON_ENDING:`The end of the season`,TIER_CHANGED:`A new tier`,GIFT_UPDATED:`Gifts to you, and what became of yours`,MILESTONE_REACHED:`A milestone`,WISH_AVAILABLE:`A wish that you can redeem`},otherKind:`Other news`},account:{heading:`Account`,language:`Language`,languageText:`Of the store and of all that it says.`,languageAuto:`As the device says`,identities:`How you sign in`,noIdentities:`You are a guest: nothing is connected yet.`,connected:e=>`Connected ${e}`,connect:`Connect another account`,connectFirst:`Connect an account, so that your rewards stay yours.`,email:e=>`E-mail: ${e}`,privacy:`Your data`,export:`Download my data`,exportText:`Everything we keep about you, in one file.`,exported:`Your data is in your downloads.`,signOutText:`Ends this session, on this device.`,everywhere:`Sign out everywhere`,everywhereText:`Ends every session of yours, on all devices.`,everywhereDone:`You are signed out everywhere.`,erase:`Erase me`,eraseText:`Erases your name, contacts, addresses and connected accounts for good. Your points are lost.`,eraseTitle:`Erase everything about you?`,eraseWarning:`This cannot be undone. Redemptions under way are cancelled, and your points are lost.`,eraseWord:`ERASE`,eraseConfirm:e=>`Type ${e} to confirm`,eraseYes:`Erase me for good`,eraseProve:`To be sure that it is you, sign in once more. Then choose Erase me again, within ten minutes.`,eraseCannotProve:`To be sure that it is you, connect an account first and choose Erase me again, or ask the game's support.`,erased:`You are erased. Goodbye, and thank you for playing.`},connect:{heading:`Connect your game`,lead:`You are signed in, and we do not know your game yet. Choose one of the two ways.`,ofGift:`Somebody’s gift opened your account. Connect it with your game, and everything in it is there too, for good.`,show:`Enter this code in the game`,showText:`In the game, open the loyalty screen and choose Connect store.`,validFor:`Valid for`,waiting:`This page goes on by itself once the game has the code.`,type:`Or type the game's code here`,typeLabel:`Code from the game`,typeButton:`Connect`,wrong:`This code is not right, or it is over. Look at the game for a new one.`,connected:`Connected. Welcome!`,other:`Use another account`},window:{heading:e=>`Rewards for playing ${e}`,headingAny:`Rewards for playing`,lead:`Every purchase brings progress and points. Climb the tiers, and spend the points here.`,signedOut:`Open the store from the game: you are signed in at once. Or sign in with an account you connected before.`,signedOutNoProviders:`Open the store from the game: you are signed in at once.`,ladder:`The tiers`,items:`A look inside`,how:`How it works`,steps:[{title:`Play`,text:`Purchases and missions in the game bring progress and points.`},{title:`Climb`,text:`Progress lifts you from tier to tier, each with more benefits.`},{title:`Redeem`,text:`Points are spent here, for things in the game or sent to you.`}]}},Et=new f(Tt,{de:()=>l(()=>import(`./de-CFFGpAyF.js`),[]),es:()=>l(()=>import(`./es-C0eizSaQ.js`),[]),fr:()=>l(()=>import(`./fr-CguUqqwp.js`),[]),ja:()=>l(()=>import(`./ja-BGuv5EyE.js`),[]),ko:()=>l(()=>import(`./ko-Bg-wK5oO.js`),[]),"pt-BR":()=>l(()=>import(`./pt-BR-D1Y9qDwy.js`),[]),"zh-Hans":()=>l(()=>import(`./zh-Hans-DF9-MgZb.js`),[]),"zh-Hant":()=>l(()=>import(`./zh-Hant-BDqsxQwq.js`),[])}),H=Tt;await N(Et,e=>H=e);var Dt=`ERASE`,Ot=class extends b{static properties={providers:{attribute:!1},busy:{state:!0},erasing:{state:!0},typed:{state:!0},wrong:{state:!0}};constructor(){super(),this.providers=[],this.busy=!1,this.erasing=null,this.typed=``,this.wrong=``}render(){let{member:e}=w;if(!e)return i;let t=new Set(e.identities.map(({provider:e})=>e.toLowerCase())),n=this.providers.filter(e=>!t.has(e));return h`
<h1><bdi>${H.account.heading}</bdi></h1>
<p class="muted clamp"><bdi>${be(e)}</bdi></p>
${this.#e()}
<section class="card settings">
<h2><bdi>${H.account.identities}</bdi></h2>
${e.identities.length?h`<ul class="identities">
${e.identities.map(({provider:e,linkedAt:t})=>h`<li>
<strong>${H.providerNames[e]??e}</strong>
<span class="muted">${H.account.connected(T.format.day(t))}</span>
</li>`)}
</ul>`:h`<p><bdi>${H.account.noIdentities}</bdi></p>`}
${e.email?h`<p><bdi>${H.account.email(e.email)}</bdi></p>`:i}
${n.length?h`<p class="muted"><bdi>${e.identities.length?H.account.connect:H.account.connectFirst}</bdi></p>
${A(n)}`:i}
</section>
${oe(e.playerId)?h`<laurel-connect isPart></laurel-connect>`:i}
<section class="card">
<h2><bdi>${H.account.privacy}</bdi></h2>
${this.#t(H.account.exportText,H.account.export,this.#s)}
${this.#t(H.account.signOutText,S.me.signOut,this.#c)}
${this.#t(H.account.everywhereText,H.account.everywhere,this.#l)}
${this.#t(H.account.eraseText,H.account.erase,()=>this.erasing=`ask`,`danger`)}
</section>
${this.erasing?this.#n(e):i}
`}#e(){let e=le();return h`<section class="card settings">
<h2><label for="language">${H.account.language}</label></h2>
<p class="muted"><bdi>${H.account.languageText}</bdi></p>
<select id="language" @change=${async e=>{he(d.find(t=>t===_(e))??null),await ce(),w.spoke()}}>
<option value="" ?selected=${!e}>${H.account.languageAuto}</option>
${d.map(t=>h`<option value=${t} lang=${t} ?selected=${t===e}>${kt(t)}</option>`)}
</select>
</section>`}#t(e,t,n,r=``){return h`<div class="deed">
<p><bdi>${e}</bdi></p>
<button type="button" class="button ${r}" ?disabled=${this.busy} @click=${n}>${t}</button>
</div>`}#n(e){return h`<dialog class="dialog" aria-labelledby="erase-title" @close=${()=>{this.erasing=null,this.typed=``,this.wrong=``}} @click=${F}>
<div class="inside">
<h2 id="erase-title"><bdi>${H.account.eraseTitle}</bdi></h2>
${this.erasing===`prove`?this.#a(e):this.#r()}
</div>
</dialog>`}#r(){return h`<form @submit=${this.#u}>
<p><bdi>${H.account.eraseWarning}</bdi></p>
<div class="field">
<label for="erase-confirm">${H.account.eraseConfirm(H.account.eraseWord)}</label>
<input
id="erase-confirm"
autocomplete="off"
autocapitalize="characters"
.value=${this.typed}
@input=${e=>this.typed=_(e)}
/>
</div>
<div role="alert">${this.wrong?h`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<div class="actions">
<button type="button" class="button" @click=${P}>${S.cancel}</button>
<button type="submit" class="button main danger" ?disabled=${this.busy||!this.#i}>
${H.account.eraseYes}
</button>
</div>
</form>`}get#i(){return this.typed.trim().toLocaleUpperCase(E.tag)===H.account.eraseWord}#a(e){let t=e.identities.map(({provider:e})=>e.toLowerCase()),n=this.providers.filter(e=>t.includes(e));return h`<p><bdi>${n.length?H.account.eraseProve:H.account.eraseCannotProve}</bdi></p>
${A(n.length?n:this.providers)}
<button type="button" class="button" @click=${P}>${S.cancel}</button>`}async#o(e){this.busy=!0;try{await e()}catch(e){w.failed(e)}finally{this.busy=!1}}#s=()=>this.#o(async()=>{let{exportMyData:e}=await y(xt,{}),t=URL.createObjectURL(new Blob([e],{type:`application/json`}));Object.assign(document.createElement(`a`),{href:t,download:`my-rewards.json`}).click(),setTimeout(()=>URL.revokeObjectURL(t),6e4),w.notice(H.account.exported)});#c=()=>this.#o(()=>w.signOut());#l=()=>this.#o(async()=>{await y(Ct,{}),w.over(H.account.everywhereDone)});#u=async e=>{e.preventDefault(),this.busy=!0,this.wrong=``;try{let{eraseMe:e}=await y(St,{confirm:Dt}),[t]=e.userErrors;t?.code===`IDENTIFICATION_REQUIRED`?this.erasing=`prove`:t?this.wrong=D(t.code):(this.querySelector(`dialog`)?.close(),w.over(H.account.erased))}catch(e){let t=s(e);t.kind===`signed-out`?w.failed(t):this.wrong=T.t.failures[t.kind]}finally{this.busy=!1}}};function kt(e){return new Intl.DisplayNames(e,{type:`language`}).of(e)??e}var At=`fragment MoneyFacts on Money{amount currency}fragment BargainFacts on Bargain{id gameId gameName title imageUrl status price{...MoneyFacts}firstPrice{...MoneyFacts}floorPrice{...MoneyFacts}priceLeft{...MoneyFacts}helpers helpersLeft helps{cut{...MoneyFacts}name own at}soldOut own ownerName link endsAt heldUntil reservedUntil}query Bargains($first:Int$after:String){me{id bargains(first:$first after:$after){edges{node{...BargainFacts}}pageInfo{hasNextPage endCursor}}}}`,jt=`fragment MoneyFacts on Money{amount currency}fragment BargainFacts on Bargain{id gameId gameName title imageUrl status price{...MoneyFacts}firstPrice{...MoneyFacts}floorPrice{...MoneyFacts}priceLeft{...MoneyFacts}helpers helpersLeft helps{cut{...MoneyFacts}name own at}soldOut own ownerName link endsAt heldUntil reservedUntil}query OpenBargain($token:String!){bargain(token:$token){...BargainFacts}}`,Mt=`fragment MoneyFacts on Money{amount currency}fragment BargainFacts on Bargain{id gameId gameName title imageUrl status price{...MoneyFacts}firstPrice{...MoneyFacts}floorPrice{...MoneyFacts}priceLeft{...MoneyFacts}helpers helpersLeft helps{cut{...MoneyFacts}name own at}soldOut own ownerName link endsAt heldUntil reservedUntil}mutation StartBargain($input:StartBargainInput!){startBargain(input:$input){bargain{...BargainFacts}userErrors{code message path}}}`,Nt=`fragment MoneyFacts on Money{amount currency}fragment BargainFacts on Bargain{id gameId gameName title imageUrl status price{...MoneyFacts}firstPrice{...MoneyFacts}floorPrice{...MoneyFacts}priceLeft{...MoneyFacts}helpers helpersLeft helps{cut{...MoneyFacts}name own at}soldOut own ownerName link endsAt heldUntil reservedUntil}mutation HelpBargain($input:HelpBargainInput!){helpBargain(input:$input){bargain{...BargainFacts}cut{...MoneyFacts}userErrors{code message path}}}`,Pt={heading:`Bargaining`,headingOf:e=>`Help ${e} bring the price down`,lead:`Bring a price down with your friends. Each of them takes something off, down to the lowest price.`,activities:`What you can bargain for`,list:`Yours`,empty:`You have started none yet.`,range:(e,t)=>`From ${e} down to ${t}`,start:`Start`,started:`Started. Send the link to your friends.`,now:`Price now`,first:`At first`,floor:`Lowest`,left:`Still to go`,needed:(e,t)=>t===1?`${e} helper needed`:`${e} helpers needed`,helpers:`Who has helped`,you:`You`,somebody:`Somebody`,help:`Help`,helped:e=>`You took ${e} off.`,own:`This one is yours. Send the link, or show the picture to be scanned.`,qr:`The link to your bargaining, to be scanned`,signIn:`Sign in to help: each person helps once.`,noProviders:`Open the store from the game to help.`,until:e=>`Open until ${e}`,reached:e=>`The lowest price is reached. It is held until ${e}.`,reserved:`It is being bought at this price.`,soldOut:`None is left at the moment.`,ordered:`It was bought.`,over:`Its time is up.`,unknown:`There is nothing here. Open the link as it was sent.`,refusals:{LIMIT_REACHED:`You have helped as often as you can for now.`,NOT_ENTITLED:`You cannot help this one with this account.`,IDENTIFICATION_REQUIRED:`Sign in to help: each person helps once.`,ENDED:`It does not take help any more.`,NOT_PENDING:`It is being bought at this price.`,SOLD_OUT:`None is left at the moment.`,CODE_INVALID:`There is nothing here. Open the link as it was sent.`}},Ft=new f(Pt,{de:()=>l(()=>import(`./de-D-E8xxTq.js`),[]),es:()=>l(()=>import(`./es-CXmwCVuR.js`),[]),fr:()=>l(()=>import(`./fr-BJRVhdas.js`),[]),ja:()=>l(()=>import(`./ja-JzyGP1u0.js`),[]),ko:()=>l(()=>import(`./ko-CLwCAeDR.js`),[]),"pt-BR":()=>l(()=>import(`./pt-BR-BViP3s5C.js`),[]),"zh-Hans":()=>l(()=>import(`./zh-Hans-wX0ZYxf2.js`),[]),"zh-Hant":()=>l(()=>import(`./zh-Hant--FTj4SdB.js`),[])}),U=Pt;await N(Ft,e=>U=e);function W({amount:e,currency:t}){return new Intl.NumberFormat(E.tag,{style:`currency`,currency:t}).format(Number(e))}function It(e){return e?h`<img class="bargain-picture" src=${e} alt="" loading="lazy" />`:i}function Lt(e){let t=U,n=(e,t)=>h`<div><dt><bdi>${e}</bdi></dt><dd class="num"><bdi>${t}</bdi></dd></div>`,r=t.needed(T.format.number(e.helpersLeft),e.helpersLeft);return h`
<p class="bargain-price num"><span class="sr">${t.now}: </span><bdi>${W(e.price)}</bdi></p>
${e.helpersLeft>0?h`<p class="chip"><bdi>${r}</bdi></p>`:i}
<dl class="bargain-facts">
${n(t.first,W(e.firstPrice))} ${n(t.floor,W(e.floorPrice))}
${n(t.left,W(e.priceLeft))}
</dl>
`}function Rt(e){let t=U,{format:n}=T;switch(e.status){case`ORDERED`:return t.ordered;case`EXPIRED`:return t.over;case`REACHED`:return t.reached(n.moment(e.heldUntil??e.endsAt));default:return e.reservedUntil?t.reserved:e.soldOut?t.soldOut:t.until(n.moment(e.endsAt))}}function zt({helps:e}){if(e.length===0)return i;let t=U;return h`<section>
<h2><bdi>${t.helpers}</bdi></h2>
<ol class="bargain-helps">
${e.map(({cut:e,name:n,own:r})=>h`<li>
<bdi class="clamp">${r?t.you:n??t.somebody}</bdi>
<bdi class="num">${W({...e,amount:`-${e.amount}`})}</bdi>
</li>`)}
</ol>
</section>`}function Bt({link:e}){return e?h`<div class="gift-link">
${je(T,e)}
<figure class="invite-qr">${Ve(e,U.qr)}</figure>
</div>`:i}function Vt(e){return U.refusals[e]??D(e)}var Ht={heading:`Gifts`,lead:`Give something to somebody: by a link, or to a player of the game. What nobody claims comes back to you.`,empty:`You have given nothing yet, and got nothing.`,own:`What you can give`,list:`Given and received`,give:`Give`,times:e=>`× ${e}`,days:e=>`${e} from the claim on`,dialog:{heading:e=>`Give ${e}`,takes:e=>`Takes ${e} now. They come back if nobody claims it within 30 days.`,takesItem:`You do not have it from now on. It comes back if nobody claims it within 30 days.`,message:`A few words (not needed)`,to:`Player ID (leave it empty for a link)`,toHint:`With a link, whoever opens it can claim the gift, once.`,showName:`Show my name`,confirm:`Give`,working:`Giving…`,again:`Try again`,unsure:`We do not know whether it arrived. Try again: nothing is given twice.`,done:`Your gift is ready`,doneText:`Send the link, or show the picture to be scanned.`,doneNamed:`The player finds it in the inbox.`,qr:`The link to your gift, to be scanned`,close:`Done`},status:{READY:`Waiting to be claimed`,CLAIMED:`Claimed`,DECLINED:`Declined`,TAKEN_BACK:`Taken back`,EXPIRED:`Not claimed in time`},given:`From you`,from:e=>`From ${e}`,fromSomebody:`From somebody`,claimedBy:e=>`Claimed by ${e}`,until:e=>`Can be claimed until ${e}`,showLink:`Link and picture`,takeBack:`Take back`,takenBack:`It is yours again.`,open:{heading:`A gift for you`,headingFrom:e=>`A gift from ${e}`,signIn:`Sign in to claim it. If you are new here, you become a member with it.`,noProviders:`Open the store from the game to claim it.`,claim:`Claim`,decline:`No, thank you`,later:`Later`,claimed:`It is yours.`,declined:`It has gone back.`,over:`This gift cannot be claimed any more.`,taken:`Somebody has claimed this gift already.`,own:`This gift is from you.`,unknown:`There is no such gift. Open the link as it was sent.`,goods:`It is sent by post: tell us where to.`},block:`No more gifts from this player`,unblock:`Allow gifts from this player`,refusals:{LIMIT_REACHED:`You have given as much as can be given now. Try again tomorrow, or take one back.`,NOT_OWNED:`You do not have this any more.`,NOT_ENTITLED:`This gift cannot be given or claimed so.`,NOT_FOUND:`The game has no such player.`,ALREADY_CLAIMED:`Somebody has claimed this gift already.`,ENDED:`This gift cannot be claimed any more.`,STACK_FULL:`You have this already: the gift waits for somebody else.`,INVALID:`Check what you have typed.`}},Ut=new f(Ht,{de:()=>l(()=>import(`./de-CaGpA3LY.js`),[]),es:()=>l(()=>import(`./es-BzN5iiVN.js`),[]),fr:()=>l(()=>import(`./fr-qzLJp02a.js`),[]),ja:()=>l(()=>import(`./ja-CT0nbgOY.js`),[]),ko:()=>l(()=>import(`./ko-Zw_31Xv0.js`),[]),"pt-BR":()=>l(()=>import(`./pt-BR-BQ4vmdI0.js`),[]),"zh-Hans":()=>l(()=>import(`./zh-Hans-DXGML9TN.js`),[]),"zh-Hant":()=>l(()=>import(`./zh-Hant-BNiRKpPB.js`),[])}),G=Ht;await N(Ut,e=>G=e);var Wt=class extends b{static properties={token:{},providers:{attribute:!1},busy:{state:!0},wrong:{state:!0}};constructor(){super(),this.token=``,this.providers=[],this.busy=!1,this.wrong=``}render(){let{data:e,failure:t,again:n}=this.reader.one(jt,{token:this.token});if(!e)return t?I(T,t,{onRetry:n}):u(`rows`,S.loading);let{bargain:r}=e;return h`<section class="card bargain-open" aria-labelledby="bargain-title">
${r?this.#e(r):h`<h1 id="bargain-title"><bdi>${U.heading}</bdi></h1>
<p><bdi>${U.unknown}</bdi></p>`}
<div class="actions"><button type="button" class="button quiet" @click=${this.#i}>${S.back}</button></div>
</section>`}#e(e){let t=U,n=e.status===`OPEN`&&!e.soldOut&&!e.reservedUntil,r=e.helps.some(({own:e})=>e);return h`
<h1 id="bargain-title"><bdi>${e.ownerName?t.headingOf(e.ownerName):t.heading}</bdi></h1>
${It(e.imageUrl)}
<p class="lead"><bdi>${e.title}</bdi> · <bdi class="muted">${e.gameName}</bdi></p>
${Lt(e)}
<p class="muted"><bdi>${Rt(e)}</bdi></p>
${e.own?h`<p><bdi>${t.own}</bdi></p>
${Bt(e)}`:r||!n?i:this.#t(e)}
${zt(e)}
`}#t(e){let t=U;return w.phase!==`member`||w.member?.isGuest?(this.#n(e.gameId),h`<p><bdi>${this.providers.length>0?t.signIn:t.noProviders}</bdi></p>
${A(this.providers)}`):h`<form novalidate @submit=${this.#r} aria-busy=${this.busy}>
<fieldset ?disabled=${this.busy}>
<label class="gift-check"><input type="checkbox" name="shows" checked /> ${G.dialog.showName}</label>
</fieldset>
<div role="alert">${this.wrong?h`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<div class="actions"><button type="submit" class="button main" ?disabled=${this.busy}>${t.help}</button></div>
</form>`}#n(e){let t=new URLSearchParams(location.search);t.get(`game`)!==e&&(t.set(`game`,e),history.replaceState(history.state,``,`${location.pathname}?${t.toString()}`))}#r=async e=>{e.preventDefault();let t=new FormData(v(e)).has(`shows`);this.busy=!0,this.wrong=``;try{let{helpBargain:e}=await y(Nt,{input:{token:this.token,showName:t}});x.expire(),this.wrong=e.userErrors.map(({code:e})=>Vt(e)).join(` `),e.cut&&w.notice(U.helped(W(e.cut))),this.requestUpdate()}catch(e){w.failed(e)}finally{this.busy=!1}};#i=()=>{ye(`bargain`),j(M(w.phase===`signed-out`?`catalog`:`bargain`),{replace:!0}),this.dispatchEvent(new Event(`laurel-closed`))}},Gt=class extends b{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let e=U,t=this.reader.list(At,{},({me:e})=>e?.bargains);return h`
<h1><bdi>${e.heading}</bdi></h1>
<p class="lead"><bdi>${e.lead}</bdi></p>
${this.#e()}
<section class="row">
<h2><bdi>${e.list}</bdi></h2>
${k(t,{shown:e=>h`<ul class="bargains">
${L(e,({id:e})=>e,e=>this.#t(e))}
</ul>`,none:()=>O(e.empty,`people`)})}
</section>
`}#e(){let e=U,t=this.reader.one(`fragment MoneyFacts on Money{amount currency}query BargainActivities{bargainActivities{code title imageUrl price{...MoneyFacts}floorPrice{...MoneyFacts}helpers until stockLeft}}`,{}).data?.bargainActivities??[];return t.length===0?i:h`<section class="row">
<h2><bdi>${e.activities}</bdi></h2>
<ul class="bargains">
${t.map(({code:t,title:n,imageUrl:r,price:i,floorPrice:a,helpers:o,stockLeft:s})=>h`<li class="card">
${It(r)}
<h3 class="clamp"><bdi>${n}</bdi></h3>
<p class="num"><bdi>${e.range(W(i),W(a))}</bdi></p>
<p class="small muted"><bdi>${e.needed(T.format.number(o),o)}</bdi></p>
<button type="button" class="button main" ?disabled=${this.busy||s===0} @click=${()=>this.#n(t)}>
<span>${e.start}<span class="sr">: ${n}</span></span>
</button>
</li>`)}
</ul>
</section>`}#t(e){return h`<li class="card">
${It(e.imageUrl)}
<h3 class="clamp"><bdi>${e.title}</bdi></h3>
${Lt(e)}
<p class="small muted"><bdi>${Rt(e)}</bdi></p>
${Bt(e)} ${zt(e)}
</li>`}async#n(e){this.busy=!0;try{let{startBargain:t}=await y(Mt,{input:{activity:e}});x.expire();let[n]=t.userErrors;n?w.notice(Vt(n.code),{bad:!0}):w.notice(U.started),this.requestUpdate()}catch(e){w.failed(e)}finally{this.busy=!1}}},Kt=m`
.bargain-open{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);margin:24px auto;max-width:560px;padding:24px;}.bargains{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(280px,100%),1fr));list-style:none;margin:0;padding:0;}.bargains > .card{align-content:start;display:grid;gap:12px;grid-template-columns:minmax(0,1fr);padding:16px;}.bargain-picture{aspect-ratio:16 / 9;background:var(--sunken);border-radius:var(--radius-control);object-fit:contain;width:100%;}.kit .bargains h3{font:600 16px/24px var(--font);}:is(.bargain-open,.bargains) > * > .chip,.bargain-open > .chip{justify-self:start;}.orders-ways{display:flex;flex-wrap:wrap;gap:8px;}.bargain-price{font:700 32px/40px var(--font);}.bargain-facts{display:flex;flex-wrap:wrap;gap:8px 24px;margin:0;}.bargain-facts dt{color:var(--muted);font-size:13px;line-height:18px;}.bargain-facts dd{font-weight:600;margin:0;}.bargain-helps{list-style:none;margin:8px 0 0;padding:0;}.bargain-helps > li{border-block-start:1px solid var(--line);display:flex;gap:12px;justify-content:space-between;padding:8px 0;}.bargain-helps > li:first-child{border-block-start:0;}`,qt=4e3,Jt=class extends R{static properties={isPart:{type:Boolean},code:{state:!0},failure:{state:!0},wrong:{state:!0},busy:{state:!0}};#e=0;constructor(){super(),this.isPart=!1,this.code=null,this.failure=null,this.wrong=``,this.busy=!1,new ee(this,Date.now,()=>void this.#t())}connectedCallback(){super.connectedCallback(),this.#t(),this.#e=setInterval(()=>{!document.hidden&&this.code&&w.load()},qt)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}#t=async()=>{this.failure=null;try{this.code=(await y(yt,{})).createConnectCode}catch(e){let t=s(e);t.kind===`signed-out`?w.over(S.outcomes.over):this.failure=t}};#n=async e=>{e.preventDefault();let t=g(v(e),`code`);if(t){this.busy=!0,this.wrong=``;try{let{connectStoreCode:e}=await y(bt,{code:t}),[n]=e.userErrors;n?this.wrong=n.code===`CODE_INVALID`?H.connect.wrong:D(n.code):(w.notice(H.connect.connected),await w.load())}catch(e){w.failed(e)}finally{this.busy=!1}}};render(){return h`<section class=${this.isPart?`card settings`:`gate`}>
${this.isPart?h`<h2><bdi>${H.connect.heading}</bdi></h2>
<p><bdi>${H.connect.ofGift}</bdi></p>`:h`<h1 tabindex="-1"><bdi>${H.connect.heading}</bdi></h1>
<p><bdi>${H.connect.lead}</bdi></p>`}
<div class="ways">
<div class="card way">
<h2><bdi>${H.connect.show}</bdi></h2>
${this.failure?I(T,this.failure,{onRetry:()=>void this.#t()}):i}
${this.code?h`<p class="code" translate="no">${this.code.code}</p>
<p class="muted">${H.connect.validFor} ${p({...T,now:Date.now},this.code.expiresAt)}</p>`:i}
<p><bdi>${H.connect.showText}</bdi></p>
<p class="muted" role="status"><bdi>${H.connect.waiting}</bdi></p>
</div>
<form class="card way" @submit=${this.#n}>
<h2><bdi>${H.connect.type}</bdi></h2>
<div class="field">
<label for="game-code">${H.connect.typeLabel}</label>
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
<p class="small wrong" id="game-code-error" role="alert"><bdi>${this.wrong}</bdi></p>
</div>
<button type="submit" class="button main" ?disabled=${this.busy}>${H.connect.typeButton}</button>
</form>
</div>
${this.isPart?i:h`<p class="centre"><button type="button" class="button quiet" @click=${this.#r}>${H.connect.other}</button></p>`}
</section>`}#r=()=>w.signOut().catch(e=>w.failed(e))},Yt=`fragment CardFacts on GiftCard{id status amount{amount currency}message giverName expiresAt giftCardId link gameId gameName}query OpenCard($token:String!){giftCard(token:$token){...CardFacts}}`,Xt=`fragment CardFacts on GiftCard{id status amount{amount currency}message giverName expiresAt giftCardId link gameId gameName}mutation ClaimCard($input:ClaimGiftCardInput!){claimGiftCard(input:$input){giftCard{...CardFacts}member{id storedValue{currency available held}}userErrors{code message path}}}`,Zt=`fragment CardFacts on GiftCard{id status amount{amount currency}message giverName expiresAt giftCardId link gameId gameName}mutation TakeBackCard($input:TakeBackGiftCardInput!){takeBackGiftCard(input:$input){giftCard{...CardFacts}userErrors{code message path}}}`;function Qt({imageUrl:e,needsAddress:t}){return He({imageUrl:e,kind:t?`TANGIBLE`:`DIGITAL`})}function $t({link:e},t=G.dialog.qr){return e?h`<div class="gift-link">
${je(T,e)}
<figure class="invite-qr">${Ve(e,t)}</figure>
</div>`:i}function en({title:e,quantity:t}){return h`<bdi>${e}</bdi>${t>1?h` ${G.times(T.format.number(t))}`:i}`}function tn(e){return G.refusals[e]??D(e)}function K({amount:e,currency:t},{signed:n=!1}={}){let r=n?`exceptZero`:`auto`;return new Intl.NumberFormat(E.tag,{style:`currency`,currency:t,signDisplay:r}).format(Number(e))}var nn={name:`Gift card`,given:`Your gift cards`,qr:`The link to your gift card, to be scanned`,takenBack:`Its value is back in your stored value.`,open:{heading:`A gift card for you`,headingFrom:e=>`A gift card from ${e}`,lead:`Claim it, and its value is yours to spend in the game’s shop.`,signIn:`Sign in to claim it. If you are new here, you become a member with its value.`,claimed:`It is yours.`,balance:e=>`You have ${e} to spend.`,held:e=>`${e} is held for up to 24 hours. Then you can spend it.`,unknown:`There is no such gift card. Open the link as it was sent.`,own:`This gift card is from you.`,over:{CLAIMED:`This gift card was claimed already.`,RETURNED:`This gift card cannot be claimed any more.`,REVOKED:`This gift card cannot be claimed any more.`,FROZEN:`This gift card is being looked into. Try again later.`}},refusals:{ALREADY_CLAIMED:`This gift card was claimed already.`,ENDED:`This gift card cannot be claimed any more.`,NOT_ENTITLED:`This gift card cannot be claimed so.`,LIMIT_REACHED:`You have as much stored value as you may have. Spend some first.`}},rn=new f(nn,{de:()=>l(()=>import(`./de-B5ZLK06r.js`),[]),es:()=>l(()=>import(`./es-BDtWSuxL.js`),[]),fr:()=>l(()=>import(`./fr-BpPy7Ras.js`),[]),ja:()=>l(()=>import(`./ja-C7nhdkXK.js`),[]),ko:()=>l(()=>import(`./ko-CgjT3HHo.js`),[]),"pt-BR":()=>l(()=>import(`./pt-BR-DuKoJ_nM.js`),[]),"zh-Hans":()=>l(()=>import(`./zh-Hans-NLVoNZXJ.js`),[]),"zh-Hant":()=>l(()=>import(`./zh-Hant-D9E9l8p7.js`),[])}),q=nn;await N(rn,e=>q=e);function an({amount:e,gameName:t}){return h`<div class="value-card">
<span class="value-card-name">${z(`gift`)}<bdi>${q.name}</bdi></span>
<span class="value-card-amount"><bdi>${K(e)}</bdi></span>
<span class="value-card-game"><bdi>${t}</bdi></span>
</div>`}function on(e){return q.refusals[e]??D(e)}var sn=class extends b{static properties={shown:{state:!0},busy:{state:!0}};constructor(){super(),this.shown=null,this.busy=!1}render(){let e=this.reader.one(`fragment CardFacts on GiftCard{id status amount{amount currency}message giverName expiresAt giftCardId link gameId gameName}query GivenCards{me{id giftCards{...CardFacts}}}`,{}).data?.me?.giftCards??[];return e.length===0?i:h`<section class="row">
<h2><bdi>${q.given}</bdi></h2>
<ul class="gift-own value-cards">
${e.map(e=>this.#e(e))}
</ul>
</section>
${this.shown?this.#t(this.shown):i}`}#e(e){let t=K(e.amount);return h`<li class="card">
${an(e)} ${e.message?h`<p><bdi>${e.message}</bdi></p>`:i}
<p class="small muted"><bdi>${G.until(T.format.moment(e.expiresAt))}</bdi></p>
${e.link?h`<button type="button" class="button" @click=${()=>this.shown=e}>
<span>${G.showLink}<span class="sr">: ${t}</span></span>
</button>`:h`<p class="small"><bdi>${q.open.over.FROZEN}</bdi></p>`}
${e.link?h`<button type="button" class="button quiet" ?disabled=${this.busy} @click=${()=>this.#n(e)}>
<span>${G.takeBack}<span class="sr">: ${t}</span></span>
</button>`:i}
</li>`}#t(e){return h`<dialog class="dialog" aria-labelledby="card-link-title" @close=${()=>this.shown=null} @click=${F}>
<div class="inside">
<h2 id="card-link-title"><bdi>${q.name}: ${K(e.amount)}</bdi></h2>
<p class="small muted"><bdi>${G.dialog.doneText}</bdi></p>
${$t(e,q.qr)}
<div class="actions"><button type="button" class="button main" @click=${P}>${G.dialog.close}</button></div>
</div>
</dialog>`}#n=async({giftCardId:e})=>{if(e!==null){this.busy=!0;try{let{takeBackGiftCard:t}=await y(Zt,{input:{giftCardId:e}}),[n]=t.userErrors;n?w.notice(on(n.code),{bad:!0}):w.notice(q.takenBack),x.expire()}catch(e){w.failed(e)}finally{this.busy=!1}}}},cn=class extends b{static properties={token:{},providers:{attribute:!1},busy:{state:!0},wrong:{state:!0},owner:{state:!0}};constructor(){super(),this.token=``,this.providers=[],this.busy=!1,this.wrong=``,this.owner=null}render(){let{data:e,failure:t,again:n}=this.reader.one(Yt,{token:this.token});if(!e)return t?I(T,t,{onRetry:n}):u(`rows`,S.loading);let{giftCard:r}=e;return h`<section class="card gift-open" aria-labelledby="card-title">
${r?this.#e(r):this.#n(q.open.unknown)}
</section>`}#e(e){let t=q.open;return h`
${an(e)}
<div class="gift-words">
<h1 id="card-title"><bdi>${e.giverName?t.headingFrom(e.giverName):t.heading}</bdi></h1>
${e.message?h`<blockquote class="gift-message"><bdi>${e.message}</bdi></blockquote>`:i}
${this.owner?this.#a(e):this.#t(e)}
</div>
`}#t(e){let t=q.open;return e.giftCardId===null?e.status===`READY`?w.phase===`signed-out`?this.#r(e):this.#i(e):this.#n(t.over[e.status]):this.#n(t.own)}#n(e){return h`<p><bdi>${e}</bdi></p>
<div class="actions"><button type="button" class="button" @click=${this.#s}>${S.back}</button></div>`}#r({gameId:e,expiresAt:t}){let n=q.open;return me(e),h`<p><bdi>${this.providers.length>0?n.signIn:G.open.noProviders}</bdi></p>
${A(this.providers)}
<p class="small muted"><bdi>${G.until(T.format.moment(t))}</bdi></p>
<div class="actions"><button type="button" class="button quiet" @click=${this.#s}>${G.open.later}</button></div>`}#i(e){let t=q.open;return h`<p><bdi>${t.lead}</bdi></p>
<div role="alert">${this.wrong?h`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<p class="small muted"><bdi>${G.until(T.format.moment(e.expiresAt))}</bdi></p>
<div class="actions">
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${this.#s}>${G.open.later}</button>
<button type="button" class="button main" ?disabled=${this.busy} @click=${this.#o}>${z(`gift`)}${G.open.claim}</button>
</div>`}#a({amount:e}){let t=q.open,n=this.owner?.storedValue.find(({currency:t})=>t===e.currency),r=(t,n)=>Number(t??0)>0?h`<p><bdi>${n(K({amount:t??`0`,currency:e.currency}))}</bdi></p>`:i;return h`<p class="lead" role="status"><bdi>${t.claimed}</bdi></p>
${r(n?.available,t.balance)} ${r(n?.held,t.held)}
<div class="actions">
<button type="button" class="button quiet" @click=${this.#s}>${S.back}</button>
<button type="button" class="button main" @click=${this.#c}>${z(`wallet`)}${S.nav.wallet}</button>
</div>`}#o=async()=>{this.busy=!0,this.wrong=``;try{let{claimGiftCard:e}=await y(Xt,{input:{token:this.token}});if(x.expire(),e.userErrors.length>0){this.wrong=e.userErrors.map(({code:e})=>on(e)).join(` `);return}this.owner=e.member,await w.load()}catch(e){w.failed(e)}finally{this.busy=!1}};#s=()=>this.#l(`catalog`);#c=()=>this.#l(`wallet`);#l(e){ye(`card`),j(M(e),{replace:!0}),this.dispatchEvent(new Event(`laurel-closed`))}},ln=`fragment GiftFacts on Gift{giftId status side gameId gameName title quantity days imageUrl needsAddress message giverName recipientName byLink link pointsSpent giverBlocked createdAt expiresAt}query Gifts($first:Int$after:String){me{id gifts(first:$first after:$after){edges{node{...GiftFacts}}pageInfo{hasNextPage endCursor}}}}`,un=`fragment GiftFacts on Gift{giftId status side gameId gameName title quantity days imageUrl needsAddress message giverName recipientName byLink link pointsSpent giverBlocked createdAt expiresAt}query OpenGift($token:String!){gift(token:$token){...GiftFacts}}`,dn=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook missing}points{balance expiresAt}}fragment GiftFacts on Gift{giftId status side gameId gameName title quantity days imageUrl needsAddress message giverName recipientName byLink link pointsSpent giverBlocked createdAt expiresAt}mutation GiveItem($input:GiveItemInput!){giveItem(input:$input){gift{...GiftFacts}member{...Standing}replayed currentPrice userErrors{code message path}}}`,fn=`fragment GiftFacts on Gift{giftId status side gameId gameName title quantity days imageUrl needsAddress message giverName recipientName byLink link pointsSpent giverBlocked createdAt expiresAt}mutation ClaimGift($input:ClaimGiftInput!){claimGift(input:$input){gift{...GiftFacts}redemption{id}userErrors{code message path}}}`,pn=`fragment GiftFacts on Gift{giftId status side gameId gameName title quantity days imageUrl needsAddress message giverName recipientName byLink link pointsSpent giverBlocked createdAt expiresAt}mutation DeclineGift($input:DeclineGiftInput!){declineGift(input:$input){gift{...GiftFacts}userErrors{code message path}}}`,mn=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook missing}points{balance expiresAt}}fragment GiftFacts on Gift{giftId status side gameId gameName title quantity days imageUrl needsAddress message giverName recipientName byLink link pointsSpent giverBlocked createdAt expiresAt}mutation TakeBackGift($input:TakeBackGiftInput!){takeBackGift(input:$input){gift{...GiftFacts}member{...Standing}userErrors{code message path}}}`,hn=`fragment GiftFacts on Gift{giftId status side gameId gameName title quantity days imageUrl needsAddress message giverName recipientName byLink link pointsSpent giverBlocked createdAt expiresAt}mutation BlockGiver($input:BlockGiverInput!){blockGiver(input:$input){gift{...GiftFacts}userErrors{code message path}}}`,gn=200,_n=128,vn=class extends R{static properties={present:{attribute:!1},stage:{state:!0},wrong:{state:!0}};#e=a();#t=null;#n=null;#r=null;constructor(){super(),this.stage=`form`,this.wrong=``,new fe(this)}updated(e){De(this),e.has(`stage`)&&this.stage===`done`&&this.querySelector(`#give-title`)?.focus()}render(){let e=this.stage===`working`;return h`<dialog
class="dialog"
aria-labelledby="give-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${t=>e&&t.preventDefault()}
@click=${t=>!e&&F(t)}
>
<div class="inside">${this.stage===`done`&&this.#t?this.#a(this.#t):this.#i()}</div>
</dialog>`}#i(){let{present:e,stage:t}=this,n=G.dialog,r=t===`working`,a=`price`in e.from?this.#r??e.from.price:null;return h`
<div class="title-row">
${Qt({imageUrl:e.imageUrl,needsAddress:e.tangible})}
<div>
<h2 id="give-title" tabindex="-1"><bdi>${n.heading(e.title)}</bdi></h2>
<p class="muted"><bdi>${a===null?n.takesItem:n.takes(C(a))}</bdi></p>
</div>
</div>
<form novalidate @submit=${this.#s} aria-busy=${r}>
<fieldset ?disabled=${r||t===`unsure`}>
<div class="field">
<label for="give-message">${n.message}</label>
<input id="give-message" name="message" maxlength=${gn} autocomplete="off" />
</div>
<div class="field">
<label for="give-player">${n.to}</label>
<input id="give-player" name="player" maxlength=${_n} autocomplete="off" aria-describedby="give-player-hint" />
<p class="small muted" id="give-player-hint"><bdi>${n.toHint}</bdi></p>
</div>
<label class="gift-check"><input type="checkbox" name="name" checked /> ${n.showName}</label>
</fieldset>
<div role="alert">${this.wrong?h`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<div class="actions">
<button type="button" class="button" ?disabled=${r} @click=${P}>${S.cancel}</button>
<button type="submit" class="button main" ?disabled=${r}>
${r?n.working:t===`unsure`?n.again:n.confirm}
</button>
</div>
</form>
`}#a(e){let t=G.dialog;return h`<div class="redeemed">
<h2 id="give-title" tabindex="-1"><bdi>${t.done}</bdi></h2>
<p><bdi>${e.title}</bdi></p>
<p class="small muted"><bdi>${e.link?t.doneText:t.doneNamed}</bdi></p>
${$t(e)}
<div class="actions"><button type="button" class="button main" @click=${P}>${t.close}</button></div>
</div>`}#o(e){let{from:t}=this.present,n=g(e,`message`),r=g(e,`player`);return{...`item`in t?{item:t.item}:{itemId:t.itemId,expectedPrice:this.#r??t.price},...n?{message:n}:{},...r?{playerId:r}:{},showName:new FormData(e).has(`name`),idempotencyKey:this.#e}}#s=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#n??this.#o(v(e));this.stage=`working`,this.wrong=``;try{let{giveItem:e}=await y(dn,{input:t});this.#n=null,this.#c(e)}catch(e){let n=s(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),w.failed(n);return}let r=Ue(n);this.#n=r?t:null,this.stage=r?`unsure`:`form`,this.wrong=r?G.dialog.unsure:T.t.failures[n.kind]}};#c({gift:e,member:t,currentPrice:n,userErrors:r}){e?(this.#t=e,this.stage=`done`,w.adopt(t)):(this.#r=n,this.stage=`form`,this.wrong=n===null?r.map(({code:e})=>tn(e)).join(` `):H.redeem.priceChanged(C(n))),x.expire()}},yn=`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;function bn(){let e=new Intl.DisplayNames(E.tag,{type:`region`}),t=new Intl.Collator(E.tag).compare;return yn.split(` `).map(t=>[t,e.of(t)??t]).sort((e,n)=>t(e[1],n[1]))}var xn=[[`name`,`name`,!0,128],[`line1`,`address-line1`,!0,200],[`line2`,`address-line2`,!1,200],[`postalCode`,`postal-code`,!1,32],[`city`,`address-level2`,!0,128],[`region`,`address-level1`,!1,128]],Sn=254,Cn=32;function wn(){let e=(e,t,n,r,i=`text`)=>h`<div class="field field-${e}">
<label for="to-${e}">${H.redeem[e]}</label>
<input id="to-${e}" name=${e} type=${i} autocomplete=${t} maxlength=${r} ?required=${n} />
</div>`;return h`${e(`email`,`email`,!1,Sn,`email`)}
<fieldset class="address">
<legend>${H.redeem.delivery}</legend>
${xn.map(([t,n,r,i])=>e(t,`shipping ${n}`,r,i))}
<div class="field field-country">
<label for="to-country">${H.redeem.country}</label>
<select id="to-country" name="country" autocomplete="shipping country" required>
<option value="">${H.redeem.choose}</option>
${bn().map(([e,t])=>h`<option value=${e}>${t}</option>`)}
</select>
</div>
${e(`phone`,`shipping tel`,!1,Cn,`tel`)}
<p class="small muted"><bdi>${H.redeem.privacy}</bdi></p>
</fieldset>`}function Tn(e){let t=t=>g(e,t);return{name:t(`name`),line1:t(`line1`),city:t(`city`),country:t(`country`),postalCode:t(`postalCode`),...t(`line2`)?{line2:t(`line2`)}:{},...t(`region`)?{region:t(`region`)}:{},...t(`phone`)?{phone:t(`phone`)}:{}}}function En(e){return g(e,`email`)}var Dn=class extends b{static properties={token:{},providers:{attribute:!1},busy:{state:!0},wrong:{state:!0}};constructor(){super(),this.token=``,this.providers=[],this.busy=!1,this.wrong=``}render(){let{data:e,failure:t,again:n}=this.reader.one(un,{token:this.token});if(!e)return t?I(T,t,{onRetry:n}):u(`rows`,S.loading);let{gift:r}=e;return h`<section class="card gift-open" aria-labelledby="gift-title">
${r?this.#e(r):this.#t(G.open.unknown)}
</section>`}#e(e){let t=G.open,n=e.side===`GIVEN`?t.own:e.status===`READY`?``:e.status===`CLAIMED`?t.taken:t.over;return h`
${Qt(e)}
<div class="gift-words">
<h1 id="gift-title"><bdi>${e.giverName?t.headingFrom(e.giverName):t.heading}</bdi></h1>
<p class="lead">${en(e)}</p>
<p class="muted"><bdi>${e.gameName}</bdi></p>
${e.message?h`<blockquote class="gift-message"><bdi>${e.message}</bdi></blockquote>`:i}
${n?this.#t(n):w.phase===`signed-out`?this.#n(e):this.#r(e)}
</div>
`}#t(e){return h`<p><bdi>${e}</bdi></p>
<div class="actions"><button type="button" class="button" @click=${this.#s}>${S.back}</button></div>`}#n({gameId:e,expiresAt:t}){let n=G.open;return me(e),h`<p><bdi>${this.providers.length>0?n.signIn:n.noProviders}</bdi></p>
${A(this.providers)}
<p class="small muted"><bdi>${G.until(T.format.moment(t))}</bdi></p>
<div class="actions"><button type="button" class="button quiet" @click=${this.#s}>${n.later}</button></div>`}#r(e){let t=G.open;return h`<form novalidate @submit=${this.#i(e)} aria-busy=${this.busy}>
<fieldset ?disabled=${this.busy}>
${e.needsAddress?h`<p><bdi>${t.goods}</bdi></p>${wn()}`:i}
<label class="gift-check"><input type="checkbox" name="shows" checked /> ${G.dialog.showName}</label>
</fieldset>
<div role="alert">${this.wrong?h`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<p class="small muted"><bdi>${G.until(T.format.moment(e.expiresAt))}</bdi></p>
<div class="actions">
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${this.#s}>${t.later}</button>
<button type="button" class="button" ?disabled=${this.busy} @click=${this.#a}>${t.decline}</button>
<button type="submit" class="button main" ?disabled=${this.busy}>${z(`gift`)}${t.claim}</button>
</div>
</form>`}#i=e=>async t=>{t.preventDefault();let n=v(t),r=e.needsAddress?En(n):``,i={token:this.token,showName:new FormData(n).has(`shows`),...e.needsAddress?{shippingAddress:Tn(n),...r?{email:r}:{}}:{}};await this.#o(async()=>{let{claimGift:e}=await y(fn,{input:i});return{errors:e.userErrors,words:G.open.claimed}})};#a=()=>this.#o(async()=>{let{declineGift:e}=await y(pn,{input:{token:this.token}});return{errors:e.userErrors,words:G.open.declined}});async#o(e){this.busy=!0,this.wrong=``;try{let{errors:t,words:n}=await e();if(x.expire(),t.length>0){this.wrong=t.map(({code:e})=>tn(e)).join(` `);return}w.notice(n),this.#s(),await w.load()}catch(e){w.failed(e)}finally{this.busy=!1}}#s=()=>{ye(`gift`),j(M(w.phase===`signed-out`?`catalog`:`gifts`),{replace:!0}),this.dispatchEvent(new Event(`laurel-closed`))}},On=class extends b{static properties={giving:{state:!0},shown:{state:!0},busy:{state:!0}};constructor(){super(),this.giving=null,this.shown=null,this.busy=!1}render(){let e=this.reader.list(ln,{},({me:e})=>e?.gifts),t=(this.reader.one(`fragment CardFacts on GiftCard{id status amount{amount currency}message giverName expiresAt giftCardId link gameId gameName}query GivenCards{me{id giftCards{...CardFacts}}}`,{}).data?.me?.giftCards.length??0)>0;return h`
<h1><bdi>${G.heading}</bdi></h1>
<p class="lead"><bdi>${G.lead}</bdi></p>
<laurel-cards></laurel-cards>
${this.#t()}
${t&&e.data?.length===0?i:this.#e(e)}
${this.giving?h`<laurel-give .present=${this.giving} @laurel-closed=${()=>this.giving=null}></laurel-give>`:i}
${this.shown?this.#a(this.shown):i}
`}#e(e){return h`<section class="row">
<h2><bdi>${G.list}</bdi></h2>
${k(e,{shown:e=>h`<ul class="orders">
${L(e,({giftId:e})=>e,e=>this.#n(e))}
</ul>`,none:()=>O(G.empty,`gift`)})}
</section>`}#t(){let e=(this.reader.one(`query Giftable{me{id inventory(first:100){edges{node{id code title quantity giftable expiresAt definition{code styles{code stillUrl assetUrl}}}}}}}`,{}).data?.me?.inventory.edges.map(({node:e})=>e)??[]).filter(e=>e.giftable);return e.length===0?i:h`<section class="row">
<h2><bdi>${G.own}</bdi></h2>
<ul class="gift-own">
${e.map(e=>{let t=e.definition.styles[0]?.stillUrl??e.definition.styles[0]?.assetUrl??null,n={title:e.title,imageUrl:t,tangible:!1,from:{item:e.code}};return h`<li class="card">
${Qt({imageUrl:t,needsAddress:!1})}
<h3 class="clamp">${en({title:e.title,quantity:e.quantity})}</h3>
<button type="button" class="button" @click=${()=>this.giving=n}>
<span>${G.give}<span class="sr">: ${e.title}</span></span>
</button>
</li>`})}
</ul>
</section>`}#n(e){let{format:t}=T,n=e.side===`GIVEN`,r=n?G.given:e.giverName?G.from(e.giverName):G.fromSomebody;return h`<li class="card order">
${Qt(e)}
<div class="order-words">
<h3 class="order-title clamp">${en(e)}</h3>
<p><span class="chip order-state">${G.status[e.status]}</span></p>
<p class="small muted"><bdi>${r}</bdi> · <bdi>${t.moment(e.createdAt)}</bdi></p>
${e.message?h`<p><bdi>${e.message}</bdi></p>`:i}
${n&&e.recipientName?h`<p class="small"><bdi>${G.claimedBy(e.recipientName)}</bdi></p>`:i}
${e.status===`READY`?h`<p class="small muted"><bdi>${G.until(t.moment(e.expiresAt))}</bdi></p>`:i}
</div>
<div class="gift-deeds">${n?this.#r(e):this.#i(e)}</div>
</li>`}#r(e){return e.status===`READY`?h`
${e.link?h`<button type="button" class="button" @click=${()=>this.shown=e}>${G.showLink}</button>`:i}
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${()=>this.#o(e)}>
<span>${G.takeBack}<span class="sr">: ${e.title}</span></span>
</button>
`:i}#i(e){return h`
${e.status===`READY`?h`<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#s(e)}>${G.open.claim}</button>
<button type="button" class="button" ?disabled=${this.busy} @click=${()=>this.#c(e)}>${G.open.decline}</button>`:i}
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${()=>this.#l(e)}>
${e.giverBlocked?G.unblock:G.block}
</button>
`}#a(e){return h`<dialog class="dialog" aria-labelledby="link-title" @close=${()=>this.shown=null} @click=${F}>
<div class="inside">
<h2 id="link-title">${en(e)}</h2>
<p class="small muted"><bdi>${G.dialog.doneText}</bdi></p>
${$t(e)}
<div class="actions"><button type="button" class="button main" @click=${P}>${G.dialog.close}</button></div>
</div>
</dialog>`}#o=e=>this.#u(async()=>{let{takeBackGift:t}=await y(mn,{input:{giftId:e.giftId}});return w.adopt(t.member),{errors:t.userErrors,words:G.takenBack}});#s=e=>this.#u(async()=>{let{claimGift:t}=await y(fn,{input:{giftId:e.giftId}});return{errors:t.userErrors,words:G.open.claimed}});#c=e=>this.#u(async()=>{let{declineGift:t}=await y(pn,{input:{giftId:e.giftId}});return{errors:t.userErrors,words:G.open.declined}});#l=e=>this.#u(async()=>{let{blockGiver:t}=await y(hn,{input:{giftId:e.giftId,blocked:!e.giverBlocked}});return{errors:t.userErrors,words:``}});async#u(e){this.busy=!0;try{let{errors:t,words:n}=await e(),[r]=t;r?w.notice(tn(r.code),{bad:!0}):n&&w.notice(n),x.expire()}catch(e){w.failed(e)}finally{this.busy=!1}}},kn=m`
.gift-own{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(160px,1fr));list-style:none;margin:0;padding:0;}.gift-own > .card{align-content:start;display:grid;gap:12px;padding:16px;}:is(.gift-own,.gift-open) .picture{margin:0;}.gift-own .picture{aspect-ratio:4 / 3;border-radius:var(--radius-control);overflow:hidden;}.kit .gift-own h3,.kit h3.order-title{font:600 16px/24px var(--font);}.gift-deeds{display:grid;gap:8px;}.gift-open{display:grid;gap:24px;grid-template-columns:minmax(160px,280px) minmax(0,1fr);margin:24px auto;max-width:800px;padding:24px;}.gift-open > .picture{aspect-ratio:1;border-radius:var(--radius-control);overflow:hidden;}.value-cards{grid-template-columns:repeat(auto-fill,minmax(min(260px,100%),1fr));}.value-cards > .card{grid-template-columns:minmax(0,1fr);max-width:320px;}.value-card{align-content:space-between;aspect-ratio:8 / 5;background:linear-gradient(135deg,var(--accent),var(--info));border-radius:var(--radius);color:var(--on-accent);display:grid;gap:8px;padding:16px;outline:1px solid transparent;}.value-card-name{align-items:center;display:flex;font:600 14px/20px var(--font);gap:8px;}.value-card-amount{font:700 28px/34px var(--font);font-variant-numeric:tabular-nums;overflow-wrap:anywhere;}.value-card-game{font:400 13px/18px var(--font);overflow-wrap:anywhere;}.gift-words{display:grid;gap:12px;min-width:0;}.gift-message{border-inline-start:3px solid var(--accent);margin:0;overflow-wrap:anywhere;padding-inline-start:12px;}.gift-check{align-items:center;display:flex;gap:8px;min-height:44px;}.gift-open .actions{margin-block-start:16px;}.gift-link{display:grid;gap:16px;justify-items:center;margin-block:16px;}.gift-link > *{max-width:100%;}@media (max-width: 40rem){.gift-open{grid-template-columns:minmax(0,1fr);}.gift-open > .picture{max-width:200px;}.gift-open > .value-card{max-width:320px;}.gift-deeds{grid-column:1 / -1;}}`,An={wallet:{lead:`Money that you put in beforehand, and the bonuses that came with it. It pays your orders in the game’s shop.`,empty:`Nothing here yet. What you top up in the game’s shop is kept here.`,spend:`To spend`,paid:`Paid in`,bonus:`Bonuses`,held:`On hold`,debt:`Owed`,debtText:`A top-up was taken back by the bank. What comes in pays this first; until then nothing can be spent.`,parts:`What it is made of, in the order in which it is spent`,kinds:{PAID:`Paid in`,BONUS:`Bonus`},never:`never expires`,until:e=>`until ${e}`,offers:`Top up and get more`,offersText:`You pay in the game’s shop; the bonus is here at once.`,step:(e,t)=>`Pay ${e}, get ${t} on top`,bonusDays:e=>`A bonus is good for ${e}.`,offerUntil:e=>`The offer ends on ${e}.`,timesLeft:e=>`You can still have it ${e} times.`,shop:`Top up in the game’s shop`,history:`History`,historyEmpty:`Nothing has moved yet.`,purse:e=>`Your stored value: ${e}`,spendOn:`What I bought`},coupons:{lead:`They take something off your orders in the game’s shop.`,show:`What to show`,usable:`To use`,used:`Used`,over:`Over`,empty:{usable:`No coupon to use right now.`,used:`No coupon used yet.`,over:`None has ended.`},code:`Have a code?`,claim:`Get the coupon`,claimed:e=>`It is yours: ${e}`,known:`You have this coupon already.`,wait:`Too many wrong codes. Try again in an hour.`,spent:`All coupons of this kind are gone.`,status:{ISSUED:`To use`,RESERVED:`In an order`,USED:`Used`,EXPIRED:`Expired`,REVOKED:`Taken away`},until:e=>`Until ${e}`,noEnd:`No end`,sales:`Flash sales`,salesText:`In the game’s shop, while there is some left.`,left:(e,t)=>`${e} of ${t} left`,soldOut:`All gone`,instead:e=>`instead of ${e}`,perMember:e=>`At most ${e} each`,ends:`Ends in`},orders:{heading:`Orders`,others:`Bought in the game`,status:{RESERVED:`Waiting for the payment`,CONFIRMED:`Paid`,PARTLY_RETURNED:`Partly returned`,RETURNED:`Returned`,RELEASED:`Given up`,EXPIRED:`Not paid in time`},source:{FLASH:`Flash sale`,MEMBER_DAY:`Member day`,PACK:`Pack`,TIER:`Your tier`,COMBINED:`Money and points`,BARGAIN:`Bargained`},times:e=>`× ${e}`,coupon:e=>`Coupon ${e}`,shipping:`Shipping`,free:`free`,stored:`From your wallet`,money:`By card or the like`,how:`How it was counted`,earned:`Earned`,back:e=>`Returned on ${e}`,backMoney:e=>`${e} to your card or the like`,backValue:e=>`${e} to your wallet`,backPoints:e=>`${e} back`},purchases:{heading:`Purchases`,link:`What your purchases earned`,lead:`What you bought in the game, what each purchase earned, and what went back.`,empty:`No purchases yet.`,untitled:`Purchase`,back:e=>`${e} of it went back.`,whole:`It went back, and what it earned with it.`}},jn=new f(An,{de:()=>l(()=>import(`./de-Wn0HS4pg.js`),[]),es:()=>l(()=>import(`./es-BJmwyv0D.js`),[]),fr:()=>l(()=>import(`./fr-BujfZZep.js`),[]),ja:()=>l(()=>import(`./ja-CDjJreiJ.js`),[]),ko:()=>l(()=>import(`./ko-CZCWOpb0.js`),[]),"pt-BR":()=>l(()=>import(`./pt-BR-C1YGtYtD.js`),[]),"zh-Hans":()=>l(()=>import(`./zh-Hans-CHxgJKGq.js`),[]),"zh-Hant":()=>l(()=>import(`./zh-Hant-DBadOjog.js`),[])}),J=An;await N(jn,e=>J=e);var Mn=new Set([`DEMOTED`,`JOINED`,`LOOPED`,`MERGED`,`PROMOTED`,`RENEWED`,`RESTARTED`]),Nn={all:()=>!0,points:({pDelta:e})=>e!==0,tier:({kind:e})=>Mn.has(e),purchases:({kind:e})=>e===`PURCHASE`||e===`REFUND`},Pn=[`all`,`points`,`tier`,`purchases`],Fn=class extends b{static properties={search:{}};constructor(){super(),this.search=``}render(){let e=new URLSearchParams(this.search).get(`show`),t=Pn.find(t=>t===e)??`all`,{kinds:n}=H.history,r=this.reader.list(dt,{},({me:e})=>e?.history);return h`
<h1><bdi>${H.history.heading}</bdi></h1>
<p class="muted"><bdi>${H.history.lead}</bdi></p>
<p><a class="wish-link" href=${M(`purchases`)}>${z(`star`)}<span>${J.purchases.link}</span></a></p>
${we(n.label,Pn.map(e=>({name:e,words:n[e]})),t,e=>j(e===`all`?M(`history`):`${M(`history`)}?show=${e}`,{replace:!0}))}
${k(r,{shown:e=>this.#e(e.filter(Nn[t]),t),none:()=>O(H.history.empty,`clock`)})}
`}#e(e,t){if(e.length===0)return O(H.history.emptyFiltered,`clock`);let n=t===`all`||t===`points`?w.member?.points.balance:void 0;return h`<h2 class="sr"><bdi>${H.history.kinds[t]}</bdi></h2>
<div class="card">${Me(T,e,n===void 0?{}:{balance:n})}</div>`}},In=100,Ln=class extends b{render(){let e=this.reader.list(ft,{},({me:e})=>e?.notifications);return h`
<h1><bdi>${H.inbox.heading}</bdi></h1>
${k(e,{shown:e=>h`<div class="card">${Pe(T,e,{onRead:e=>void this.#t(e)})}</div>`,none:()=>O(H.inbox.empty,`bell`)})}
${this.#e()}
`}#e(){let{data:e,failure:t,again:n}=this.reader.one(pt,{}),r=H.inbox.kinds;return h`<section class="card" aria-labelledby="preferences">
<h2 id="preferences"><bdi>${H.inbox.preferences}</bdi></h2>
<p class="muted"><bdi>${H.inbox.preferencesText}</bdi></p>
${e?.me?h`<ul class="switches">
${e.me.notificationPreferences.map(({kind:e,wanted:t})=>h`<li>
<label class="check">
<input type="checkbox" .checked=${t} @change=${()=>this.#n(e,!t)} />
${r[e]??H.inbox.otherKind}
</label>
</li>`)}
</ul>`:t?I(T,t,{onRetry:n}):u(`rows`)}
</section>`}async#t(e){try{await y(mt,{ids:e.slice(0,In)}),w.refresh()}catch(e){w.failed(e)}}async#n(e,t){try{await y(ht,{kind:e,wanted:t})}catch(e){w.failed(e)}w.refresh()}},Rn=`fragment ReferralFacts on Referral{code link qualified pending rewardedThisMonth rewarded}fragment TermsFacts on InvitationTerms{minUsd holdDays inviterSc inviterP inviteeSc inviteeP perMonth inAll}query Invite{me{id referral{...ReferralFacts}game{id invitationTerms{...TermsFacts}}}}`,zn=`fragment InvitationFacts on Invitation{invitationId state initial}query Invitations($first:Int$after:String){me{id invitations(first:$first after:$after){edges{node{...InvitationFacts}}pageInfo{hasNextPage endCursor}}}}`,Bn=`fragment ReferralFacts on Referral{code link qualified pending rewardedThisMonth rewarded}mutation ReplaceCode{replaceInviteCode{referral{...ReferralFacts}userErrors{code}}}`,Vn=`mutation ClaimInvitation($code:String!){claimInvitation(code:$code){claimed userErrors{code}}}`,Hn=class extends b{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let{invite:e}=B(T),{data:t,failure:n,again:r}=this.reader.one(Rn,{}),i=t?.me?.game.invitationTerms;return h`
<h1><bdi>${e.title}</bdi></h1>
${t?.me?i?this.#e(t.me.referral,i):O(e.closed,`people`):n?I(T,n,{onRetry:r}):u(`rows`,S.loading)}
`}#e(e,t){let{invite:n}=B(T),r=this.reader.list(zn,{},({me:e})=>e?.invitations);return h`<div class="columns">
<section class="card invite-card">
${Ie(T,t)} ${Ne(T,e)}
${e.link?h`${je(T,e.link)}
<figure class="invite-qr">${Ve(e.link,n.qr)}<figcaption class="small muted"><bdi>${n.qr}</bdi></figcaption></figure>`:i}
<div class="deed">
<p class="muted"><bdi>${n.replaceText}</bdi></p>
<button type="button" class="button" ?disabled=${this.busy} @click=${this.#t}>${n.replace}</button>
</div>
</section>
<section class="card">
<h2><bdi>${n.who}</bdi></h2>
${ze(T,e,t)}
${k(r,{shown:e=>Ae(T,e),none:()=>O(n.none,`people`)})}
</section>
</div>`}#t=async()=>{this.busy=!0;try{let{replaceInviteCode:e}=await y(Bn,{}),[t]=e.userErrors;t?w.notice(t.code===`LIMIT_REACHED`?B(T).invite.tooOften:D(t.code),{bad:!0}):w.notice(B(T).invite.replaced),x.expire()}catch(e){w.failed(e)}finally{this.busy=!1}}};function Un(e){return B(T).invited.refusals[e]??D(e)}var Wn=class extends R{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){return Ce()?h`<div class="banner banner-session">
${z(`people`)}
<p><bdi>${B(T).invited.ask}</bdi></p>
<button type="button" class="button quiet" @click=${this.#e}>${B(T).invited.later}</button>
<button type="button" class="button" ?disabled=${this.busy} @click=${this.#t}>${B(T).invited.take}</button>
</div>`:i}#e=()=>{Te(),this.requestUpdate()};#t=async()=>{this.busy=!0;try{let{claimInvitation:e}=await y(Vn,{code:Ce()??``});Te();let[t]=e.userErrors;t?w.notice(Un(t.code),{bad:!0}):w.notice(B(T).invited.done),x.expire()}catch(e){w.failed(e)}finally{this.busy=!1}}};function Gn(e,t){let n=Ce();return!n||e===null?i:h`<section class="card invited" aria-labelledby="invited-title">
${z(`people`,48)}
<div class="invited-words">
<h2 id="invited-title"><bdi>${B(T).invited.title}</bdi></h2>
<p><bdi>${B(T).invited.text}</bdi></p>
<p class="invited-code"><span class="small muted">${B(T).invite.code}</span> <strong class="num" dir="ltr">${n}</strong></p>
${e&&(e.inviteeP||e.inviteeSc)?h`<p class="invited-reward"><span class="small muted">${B(T).invited.reward}</span> ${qe(T,{rewardSc:e.inviteeSc,rewardP:e.inviteeP})}</p>`:i}
${t?h`<p><a class="button main" href="${t}#invite=${encodeURIComponent(n)}">${B(T).invited.play}</a></p>`:i}
</div>
</section>`}var Kn=`fragment LoadoutFacts on Loadout{version slots{slot position item style assetUrl validUntil}}query Wardrobe{me{id loadout{...LoadoutFacts}}inventorySlots{code kinds size}}`,qn=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment StyleFacts on ItemStyle{code title assetUrl stillUrl}fragment Owned on InventoryItem{id code kind title quantity style styles expiresAt equippedIn favourite hidden sources position newSince giftable definition{description maxStack styles{...StyleFacts minTier{...TierFacts}}}}query Possessions($first:Int$after:String){me{inventory(first:$first after:$after){edges{node{...Owned}}pageInfo{hasNextPage endCursor}}}}`,Jn=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment StyleFacts on ItemStyle{code title assetUrl stillUrl}fragment Owned on InventoryItem{id code kind title quantity style styles expiresAt equippedIn favourite hidden sources position newSince giftable definition{description maxStack styles{...StyleFacts minTier{...TierFacts}}}}query Ended($first:Int$after:String){me{inventory(ended:true first:$first after:$after){edges{node{...Owned}}pageInfo{hasNextPage endCursor}}}}`,Yn=`fragment LoadoutFacts on Loadout{version slots{slot position item style assetUrl validUntil}}mutation Equip($input:EquipInput!){equip(input:$input){loadout{...LoadoutFacts}userErrors{code}}}`,Xn=`fragment LoadoutFacts on Loadout{version slots{slot position item style assetUrl validUntil}}mutation SetOutfit($input:SetLoadoutInput!){setLoadout(input:$input){loadout{...LoadoutFacts}userErrors{code}}}`,Zn=`mutation Organize($input:OrganizeItemInput!){organizeItem(input:$input){userErrors{code}}}`,Qn=o(`en`),$n={heading:`Mine`,lead:`Everything you own in the game. Wear what you like: it shows there at once.`,room:{label:`How you look in the game`,enters:e=>`${e} comes in`,says:`Hello, everyone!`},kinds:{BADGE:`Badges`,TITLE:`Titles`,AVATAR_FRAME:`Avatar frames`,TEXT_FRAME:`Text frames`,BUBBLE:`Bubbles`,ENTRANCE:`Entrances`,OTHER:`Other things`},place:{BADGE:`Badge`,TITLE:`Title`,AVATAR_FRAME:`Avatar frame`,TEXT_FRAME:`Text frame`,BUBBLE:`Bubble`,ENTRANCE:`Entrance`,OTHER:`Other`},places:`What you wear`,free:`Free`,fill:e=>`${e}: free. Choose something for it.`,filled:(e,t)=>`${e}: ${t}`,all:`All`,filter:`Kinds`,show:{label:`Which ones`,here:`Shown`,favourite:`Favourites`,isNew:`New`,soon:`Ending soon`,hidden:`Put away`},counts:(e,t,n)=>Qn(e,{one:`${t} thing, ${n} worn`,other:`${t} things, ${n} worn`}),worn:`Worn`,fresh:`New`,ends:`Ends in`,until:e=>`Until ${e}`,forever:`Yours for ever`,tierUntil:e=>`Yours while you hold the tier; until ${e}, unless you keep it`,tier:`Yours while you hold the tier`,times:e=>`× ${e}`,owned:e=>`You have ${e}`,empty:`You own nothing yet. Tiers, rewards and gifts bring the first things.`,emptyHere:`Nothing here.`,toStore:`Look at the store`,ended:`Ended lately`,endedText:`What ended in the last 90 days. Get it again in that time, and it is back in its place.`,endedAt:e=>`Ended ${e}`,usedUp:`Used up`,sources:{TIER:`From your tier`,PACK:`From a pack`,REDEMPTION:`Redeemed`,GIFT:`A gift`,STAFF:`From the game’s team`,CAMPAIGN:`From a campaign`,MISSION:`From a mission`,IMPORT:`From before`},favourite:`Favourite`,favouriteOf:e=>`Favourite: ${e}`,putAway:`Put away`,bringBack:`Bring back`,toFront:`To the front`,earlier:`Earlier`,later:`Later`,arrange:`Your own order`,dialog:{styles:`Style`,needs:e=>`From ${e}`,needsHigher:`From a higher tier`,where:`Where`,holds:(e,t)=>`${e} (now: ${t})`,preview:`How it would look`,nowhere:`The game has no place for this. It is yours all the same.`,wear:`Wear it`,change:`Save`,takeOff:`Take off`,working:`One moment…`,conflict:`Your look was changed on another device meanwhile. Here you see it as it is now, with your choice in it. Nothing of it is saved yet.`,again:`Wear it all the same`,close:`Close`},outfit:{begin:`Change outfit`,style:e=>`Style: ${e}`,saved:`Your outfit is saved.`},wears:e=>`You wear it: ${e}`,tookOff:e=>`Taken off: ${e}`,refusals:{NOT_OWNED:`It is not yours any more.`,TIER_TOO_LOW:`This style asks for a higher tier.`,NOT_FOUND:`The game has changed this meanwhile. Look again.`,other:`This could not be done.`}},er=new f($n,{de:()=>l(()=>import(`./de-Dq0W4NSE.js`),[]),es:()=>l(()=>import(`./es-D0-5-B9j.js`),[]),fr:()=>l(()=>import(`./fr-CM2mDGw_.js`),[]),ja:()=>l(()=>import(`./ja-BlZnO-Mm.js`),[]),ko:()=>l(()=>import(`./ko-C0Ac6Wg1.js`),[]),"pt-BR":()=>l(()=>import(`./pt-BR-BwUA1iQW.js`),[]),"zh-Hans":()=>l(()=>import(`./zh-Hans-DOLXXE6h.js`),[]),"zh-Hant":()=>l(()=>import(`./zh-Hant-CYFU4tPH.js`),[])}),Y=$n;await N(er,e=>Y=e);async function tr(...e){try{for(let t of e){let{organizeItem:e}=await y(Zn,{input:t}),[n]=e.userErrors;if(n)return w.notice(nr(n.code),{bad:!0})}}catch(e){w.failed(e)}finally{x.expire()}}function nr(e){return Y.refusals[e]??Y.refusals.other}var rr=6048e5;function ir({expiresAt:e}){return e!==null&&Date.parse(e)-T.now()<=rr}function ar(e,t){let n=({kinds:e})=>Math.min(...e.map(e=>et.indexOf(V(e))));return e.filter(({kinds:e})=>!t||e.includes(t)).sort((e,t)=>n(e)-n(t)).flatMap(({code:e,kinds:t,size:n})=>{let r=t.map(e=>Y.place[V(e)]).join(` / `);return Array.from({length:n},(t,i)=>({slot:e,position:i+1,words:n>1?`${r} ${T.format.number(i+1)}`:r}))})}function or(e,t){return e.definition.styles.find(n=>n.code===(t??e.styles[0]))??e.definition.styles[0]}function sr({style:e,styles:t}){return e!==null&&t.includes(e)?e:t[0]??null}function X(e,t=sr(e)){let n=or(e,t);return{kind:V(e.kind),picture:n?Ze(n):null}}function cr(e,t){return e.flatMap(({item:e,style:n})=>{let r=t.get(e);if(!r)return[];let i=or(r,n),a=i&&r.definition.styles.length>1?`${r.title}, ${i.title}`:r.title;return[{key:`${e} ${n??``}`,title:r.title,words:a,...X(r,n)}]})}function lr(e,{code:t}){let[n]=e;return n?.code===t&&n.position!==null?[]:[[t,Math.max(1,(n?.position??500001)-1)]]}function ur(e,{code:t},n){let r=e.filter(e=>e.position!==null),i=r.findIndex(e=>e.code===t),[a,o]=[r[i],r[i+n]];if(a?.position==null||o?.position==null)return[];let s=o.position===a.position?a.position+n:o.position;return[[a.code,Math.max(1,s)],[o.code,a.position]]}var dr=class extends b{static properties={item:{attribute:!1},items:{attribute:!1},loadout:{attribute:!1},slots:{attribute:!1},name:{attribute:!1},chosen:{state:!0},at:{state:!0},seen:{state:!0},working:{state:!0},conflict:{state:!0},wrong:{state:!0}};constructor(){super(),this.chosen=null,this.at=null,this.seen=-1,this.working=!1,this.conflict=!1,this.wrong=``}willUpdate(){this.seen<0&&(this.seen=this.loadout.version)}firstUpdated(e){super.firstUpdated(e),this.item.newSince!==null&&tr({item:this.item.code,seen:!0})}render(){let{item:e}=this,t=ar(this.slots,e.kind);return h`<dialog
class="dialog owned-dialog"
aria-labelledby="owned-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${e=>this.working&&e.preventDefault()}
@click=${e=>!this.working&&F(e)}
>
<div class="inside">
<div class="owned-head">
<div>
<h2 id="owned-title" tabindex="-1" autofocus><bdi>${e.title}</bdi></h2>
<p class="small muted">${this.#e()}</p>
</div>
<button type="button" class="button quiet icon-only" aria-label=${Y.dialog.close} @click=${P}>${z(`close`,20)}</button>
</div>
${e.definition.description?h`<p class="description"><bdi>${e.definition.description}</bdi></p>`:i}
${t.length>0?this.#n(t):h`<p><bdi>${Y.dialog.nowhere}</bdi></p>`}
${this.#a()}
</div>
</dialog>`}#e(){let{item:e}=this,{format:t}=T,n=Y.sources,{expiresAt:r}=e,a=e.sources.every(e=>e===`TIER`)?r?Y.tierUntil(t.day(r)):Y.tier:r?Y.until(t.moment(r)):Y.forever;return h`<bdi>${[...e.sources.flatMap(e=>n[e]??[]),a].join(` · `)}</bdi>
${ir(e)&&r?h`<bdi class="ends">${Y.ends} ${p(T,r)}</bdi>`:i}
${e.definition.maxStack===null?i:h`<bdi class="num">${Y.owned(t.number(e.quantity))}</bdi>`}`}#t(e){let{slots:t}=this.loadout,n=t.find(({item:e})=>e===this.item.code),r=this.chosen??(n?n.style:sr(this.item)),i=(e,t,n)=>e.slot===t&&e.position===n;return{style:r,place:e.find(e=>fr(e)===this.at)??e.find(e=>n&&i(e,n.slot,n.position))??e.find(e=>!t.some(({slot:t,position:n})=>i(e,t,n)))??e[0]}}#n(e){let{item:t,loadout:r,working:a}=this,o=Y.dialog,{style:s,place:c}=this.#t(e),l=new Map(this.items.map(e=>[e.code,e])),u=r.slots.find(e=>e.item===t.code),d=c?$e(r.slots,{...c,item:t.code,style:s}):r.slots,f=u!==void 0&&u.style===s&&u.slot===c?.slot&&u.position===c.position,p=this.conflict||r.version!==this.seen,ee=a||this.conflict&&r.version===this.seen;return h`<div class="owned-wear">
<figure class="owned-preview">
<figcaption class="small muted"><bdi>${o.preview}</bdi></figcaption>
${n(Y.room,{name:this.name,things:cr(d,l)})}
</figure>
<form class="owned-form" @submit=${e=>this.#s(e,c,t.code,s)}>
${t.definition.styles.length>1?h`<fieldset ?disabled=${a}>
<legend>${o.styles}</legend>
<div class="owned-styles">${t.definition.styles.map(e=>this.#r(e,s))}</div>
</fieldset>`:i}
${e.length>1?this.#i(e,c,l):i}
<div role="alert">
${p?h`<p class="owned-conflict">${z(`alert`,20)}<bdi>${o.conflict}</bdi></p>`:i}
${this.wrong?h`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}
</div>
<div class="actions">
${u?h`<button type="button" class="button" ?disabled=${ee} @click=${()=>this.#c(u,null,null)}>${o.takeOff}</button>`:i}
<button type="submit" class="button main" ?disabled=${ee||f}>
${a?o.working:p?o.again:u?o.change:o.wear}
</button>
</div>
</form>
</div>`}#r(e,t){let n=this.item.styles.includes(e.code),{minTier:r}=e;return h`<label class="owned-style ${n?``:`locked`}">
<input
type="radio"
class="sr"
name="style"
value=${e.code}
?disabled=${!n}
.checked=${e.code===t}
@change=${e=>this.chosen=_(e)}
/>
${Qe(X(this.item,e.code))}
<bdi>${e.title}</bdi>
${n?i:h`<span class="small muted">${r?te(r,{size:16,locked:!0}):z(`lock`,16)}<bdi>${r?Y.dialog.needs(r.name):Y.dialog.needsHigher}</bdi></span>`}
</label>`}#i(e,t,n){let r=({slot:e,position:t})=>{let r=this.loadout.slots.find(n=>n.slot===e&&n.position===t);return r&&r.item!==this.item.code?n.get(r.item)?.title:void 0};return h`<div class="field">
<label for="owned-place">${Y.dialog.where}</label>
<select id="owned-place" ?disabled=${this.working} @change=${e=>this.at=_(e)}>
${e.map(e=>{let n=r(e);return h`<option value=${fr(e)} .selected=${e===t}>${n?Y.dialog.holds(e.words,n):e.words}</option>`})}
</select>
</div>`}#a(){let{item:e,items:t}=this,{favourite:n,hidden:r,code:a}=e,o=(e,t)=>h`<button
type="button"
class="button quiet"
?disabled=${t.length===0}
@click=${()=>tr(...t.map(([e,t])=>({item:e,position:t})))}
>
${e}
</button>`;return h`<div class="owned-order" role="group" aria-label=${Y.arrange}>
<button type="button" class="button quiet" aria-pressed=${n} @click=${()=>tr({item:a,favourite:!n})}>
${z(`star`,20)}${Y.favourite}
</button>
<button type="button" class="button quiet" @click=${()=>tr({item:a,hidden:!r})}>${r?Y.bringBack:Y.putAway}</button>
${e.giftable?h`<button type="button" class="button quiet" @click=${this.#o}>${z(`gift`,20)}${G.give}</button>`:i}
${o(Y.toFront,lr(t,e))}
${e.position===null?i:h`${o(Y.earlier,ur(t,e,-1))} ${o(Y.later,ur(t,e,1))}`}
</div>`}#o=()=>{let{code:e,title:t}=this.item,n={title:t,imageUrl:X(this.item).picture,tangible:!1,from:{item:e}};this.dispatchEvent(new CustomEvent(`laurel-gives`,{detail:n})),this.querySelector(`dialog`)?.close()};#s(e,t,n,r){e.preventDefault(),t&&this.#c(t,n,r)}async#c({slot:e,position:t},n,r){if(this.working)return;let{version:i}=this.loadout;this.working=!0,this.wrong=``,this.seen=i,this.conflict=!1;try{let{equip:a}=await y(Yn,{input:{slot:e,position:t,item:n,style:r,version:i}}),[o]=a.userErrors;o?o.code===`VERSION_CONFLICT`?this.conflict=!0:this.wrong=nr(o.code):(a.loadout&&this.dispatchEvent(new CustomEvent(`laurel-worn`,{detail:a.loadout})),w.notice(n?Y.wears(this.item.title):Y.tookOff(this.item.title)),this.querySelector(`dialog`)?.close()),x.expire()}catch(e){let t=s(e);t.kind===`signed-out`?w.failed(t):this.wrong=T.t.failures[t.kind]}finally{this.working=!1}}};function fr({slot:e,position:t}){return`${e} ${t}`}var pr=class extends R{static properties={items:{attribute:!1},loadout:{attribute:!1},slots:{attribute:!1},name:{attribute:!1},changes:{state:!0},seen:{state:!0},working:{state:!0},conflict:{state:!0},wrong:{state:!0}};constructor(){super(),this.changes=[],this.seen=-1,this.working=!1,this.conflict=!1,this.wrong=``,new fe(this)}willUpdate(){this.seen<0&&(this.seen=this.loadout.version)}firstUpdated(){this.querySelector(`#outfit`)?.focus()}render(){let{loadout:e,seen:t,conflict:r,working:a}=this,o=this.#e(),s=new Map(this.items.map(e=>[e.code,e])),c=r||e.version!==t,l=a||r&&e.version===t||this.changes.length===0;return h`<div class="mine-top">
<figure class="owned-preview">
<figcaption class="small muted"><bdi>${Y.dialog.preview}</bdi></figcaption>
${n(Y.room,{name:this.name,things:cr(o,s)})}
</figure>
<form class="card mine-worn" aria-labelledby="outfit" @submit=${this.#i}>
<h2 id="outfit" tabindex="-1"><bdi>${Y.outfit.begin}</bdi></h2>
<fieldset class="outfit-places" ?disabled=${a}>
${ar(this.slots).map(e=>this.#t(e,o))}
</fieldset>
<div role="alert">
${c?h`<p class="owned-conflict">${z(`alert`,20)}<bdi>${Y.dialog.conflict}</bdi></p>`:i}
${this.wrong?h`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}
</div>
<div class="actions">
<button type="button" class="button" ?disabled=${a} @click=${this.#r}>${S.cancel}</button>
<button type="submit" class="button main" ?disabled=${l}>
${a?Y.dialog.working:c?Y.dialog.again:Y.dialog.change}
</button>
</div>
</form>
</div>`}#e(){return this.changes.reduce($e,this.loadout.slots)}#t({slot:e,position:t,words:n},r){let a=this.slots.find(({code:t})=>t===e)?.kinds??[],o=r.find(n=>n.slot===e&&n.position===t),s=this.items.find(({code:e})=>e===o?.item),c=this.items.filter(e=>e===s||a.includes(e.kind)&&!e.hidden),l=s?.definition.styles.filter(({code:e})=>s.styles.includes(e))??[],u=`outfit-${e}-${t}`;return h`<div class="field">
<label for=${u}>${n}</label>
<select id=${u} @change=${n=>{let r=this.items.find(({code:e})=>e===_(n));this.#n({slot:e,position:t,item:r?.code??null,style:r?sr(r):null})}}>
<option value="" .selected=${!s}>${Y.free}</option>
${c.map(e=>h`<option value=${e.code} .selected=${e===s}>${e.title}</option>`)}
</select>
${s&&l.length>1?h`<select
aria-label=${Y.outfit.style(n)}
@change=${n=>this.#n({slot:e,position:t,item:s.code,style:_(n)})}
>
${l.map(({code:e,title:t})=>h`<option value=${e} .selected=${e===o?.style}>${t}</option>`)}
</select>`:i}
</div>`}#n(e){this.changes=[...this.changes,e],this.wrong=``}#r=()=>{this.dispatchEvent(new Event(`laurel-closed`))};#i=async e=>{if(e.preventDefault(),this.working)return;let{version:t}=this.loadout;this.working=!0,this.wrong=``,this.seen=t,this.conflict=!1;try{let e=this.#e().map(({slot:e,position:t,item:n,style:r})=>({slot:e,position:t,item:n,style:r})),{setLoadout:n}=await y(Xn,{input:{version:t,slots:e}}),[r]=n.userErrors;r?r.code===`VERSION_CONFLICT`?this.conflict=!0:this.wrong=nr(r.code):(n.loadout&&this.dispatchEvent(new CustomEvent(`laurel-worn`,{detail:n.loadout})),w.notice(Y.outfit.saved),this.#r()),x.expire()}catch(e){let t=s(e);t.kind===`signed-out`?w.failed(t):this.wrong=T.t.failures[t.kind]}finally{this.working=!1}}},mr=[`here`,`favourite`,`isNew`,`soon`,`hidden`];function hr(e){return{kind:et.find(t=>t.toLowerCase()===e.get(`kind`))??null,show:mr.find(t=>t===e.get(`show`))??`here`,item:e.get(`item`)}}function gr({kind:e,show:t,item:n}){let r=new URLSearchParams({...e?{kind:e.toLowerCase()}:{},...t===`here`?{}:{show:t},...n?{item:n}:{}}).toString();return r?`${M(`mine`)}?${r}`:M(`mine`)}function _r(e,t){return t===`hidden`?e.hidden:e.hidden?!1:t===`favourite`?e.favourite:t===`isNew`?e.newSince!==null:t!==`soon`||ir(e)}var vr=class extends b{static properties={search:{},changed:{state:!0},dressing:{state:!0},giving:{state:!0}};constructor(){super(),this.search=``,this.changed=null,this.dressing=!1,this.giving=null}render(){let{member:e}=w;if(!e)return i;let t=hr(new URLSearchParams(this.search)),n=this.reader.one(Kn,{}),r=this.reader.list(qn,{},({me:e})=>e?.inventory);r.more&&!r.loading&&!r.failure&&queueMicrotask(r.next);let a=r.data??[],o=n.data?.inventorySlots??[],s=n.data?.me?.loadout,c=s&&this.changed&&this.changed.version>s.version?this.changed:s;return h`
<div>
<h1><bdi>${Y.heading}</bdi></h1>
<p class="muted"><bdi>${Y.lead}</bdi></p>
</div>
${c&&r.data?this.#e(e,t,{loadout:c,slots:o,items:a}):n.failure?I(T,n.failure,{onRetry:n.again}):r.failure?i:u(`head`,S.loading)}
${k({...r,more:!1},{shape:`cards`,shown:e=>this.#i(e,t),none:()=>O(Y.empty,`crown`,{words:Y.toStore,href:M(`catalog`)})})}
${this.#o()} ${c?this.#s(e,t,{loadout:c,slots:o,items:a}):i}
${this.giving?h`<laurel-give .present=${this.giving} @laurel-closed=${()=>this.giving=null}></laurel-give>`:i}
`}#e(e,t,{loadout:r,slots:a,items:o}){if(this.dressing)return h`<laurel-outfit
.items=${o}
.loadout=${r}
.slots=${a}
.name=${be(e)}
@laurel-worn=${this.#t}
@laurel-closed=${()=>this.dressing=!1}
></laurel-outfit>`;let s=new Map(o.map(e=>[e.code,e]));return h`<div class="mine-top">
${n(Y.room,{name:be(e),things:cr(r.slots,s)})}
<section class="card mine-worn" aria-labelledby="mine-worn">
<h2 id="mine-worn"><bdi>${Y.places}</bdi></h2>
<ul class="mine-places">
${ar(a).map(e=>{let n=r.slots.find(({slot:t,position:n})=>t===e.slot&&n===e.position),i=n&&s.get(n.item),o=a.find(({code:t})=>t===e.slot)?.kinds??[],[c=null]=o.length===1?o.map(V):[];return h`<li>${i?this.#n(e.words,i,n.style,t):this.#r(e.words,c,t)}</li>`})}
</ul>
${o.length>0&&a.length>0?h`<p><button type="button" class="button" @click=${()=>this.dressing=!0}>${Y.outfit.begin}</button></p>`:i}
</section>
</div>`}#t=({detail:e})=>{this.changed=e};#n(e,t,n,r){return h`<a class="mine-place" href=${gr({...r,item:t.code})} aria-label=${Y.filled(e,t.title)}>
${Qe(X(t,n))}
<span><span class="small muted">${e}</span><bdi class="clamp">${t.title}</bdi></span>
</a>`}#r(e,t,n){return h`<button type="button" class="mine-place free" aria-label=${Y.fill(e)} @click=${()=>{j(gr({...n,kind:t,show:`here`}),{replace:!0}),this.querySelector(`#mine-all`)?.focus()}}>
${Qe({kind:t??`OTHER`,picture:null})}
<span><span class="small muted">${e}</span><span>${Y.free}</span></span>
</button>`}#i(e,t){let n=e=>j(gr({...t,...e}),{replace:!0}),r=et.filter(n=>n===t.kind||e.some(e=>V(e.kind)===n)),a=mr.filter(n=>n===`here`||n===t.show||e.some(e=>_r(e,n))),o=e.filter(e=>(!t.kind||V(e.kind)===t.kind)&&_r(e,t.show)),{number:s}=T.format,c=t=>s(e.filter(e=>V(e.kind)===t).length),l=o.filter(({equippedIn:e})=>e!==null).length;return h`<section class="row" aria-labelledby="mine-all">
<div class="filters" role="group" aria-label=${S.catalog.filters}>
${r.length>1?we(Y.filter,[{name:`all`,words:Y.all},...r.map(e=>({name:e,words:`${Y.kinds[e]} ${c(e)}`}))],t.kind??`all`,e=>n({kind:e===`all`?null:e})):i}
${a.length>1?we(Y.show.label,a.map(e=>({name:e,words:Y.show[e]})),t.show,e=>n({show:e})):i}
</div>
<div role="status"><h2 id="mine-all" class="small muted" tabindex="-1"><bdi>${Y.counts(o.length,s(o.length),s(l))}</bdi></h2></div>
${o.length>0?h`<ul class="items mine-items">
${L(o,({id:e})=>e,e=>h`<li>${this.#a(e,t)}</li>`)}
</ul>`:O(Y.emptyHere,`crown`,{words:Y.all,href:M(`mine`)})}
</section>`}#a(e,t){let n=or(e,sr(e)),{number:r}=T.format;return h`<article class="owned">
<div class="owned-picture">${Qe(X(e))}</div>
<div class="owned-words">
<h3><a href=${gr({...t,item:e.code})}><bdi class="clamp">${e.title}</bdi></a></h3>
<p class="owned-notes small">
${e.definition.styles.length>1&&n?h`<bdi class="muted">${n.title}</bdi>`:i}
${e.definition.maxStack===null?i:h`<bdi class="muted num">${Y.times(r(e.quantity))}</bdi>`}
${e.equippedIn===null?i:h`<span class="chip worn">${z(`check`,16)}${Y.worn}</span>`}
${e.newSince===null?i:h`<span class="chip fresh">${Y.fresh}</span>`}
${ir(e)&&e.expiresAt?h`<bdi class="ends">${Y.ends} ${p(T,e.expiresAt)}</bdi>`:i}
</p>
</div>
<button
type="button"
class="button quiet icon-only owned-favourite"
aria-pressed=${e.favourite}
aria-label=${Y.favouriteOf(e.title)}
@click=${()=>tr({item:e.code,favourite:!e.favourite})}
>
${z(`star`,20)}
</button>
</article>`}#o(){let{data:e}=this.reader.list(Jn,{},({me:e})=>e?.inventory);if(!e||e.length===0)return i;let{format:t}=T;return h`<details class="card mine-ended">
<summary><bdi>${Y.ended}</bdi> <span class="muted num">${t.number(e.length)}</span></summary>
<p class="small muted"><bdi>${Y.endedText}</bdi></p>
<ul>
${e.map(e=>h`<li class="mine-gone">
${Qe(X(e))}
<span>
<bdi class="clamp">${e.title}</bdi>
<bdi class="small muted">${e.expiresAt?Y.endedAt(t.moment(e.expiresAt)):Y.usedUp}</bdi>
</span>
</li>`)}
</ul>
</details>`}#s(e,t,{loadout:n,slots:r,items:a}){let o=a.find(({code:e})=>e===t.item);return o?h`<laurel-owned
.item=${o}
.items=${a}
.loadout=${n}
.slots=${r}
.name=${be(e)}
@laurel-worn=${this.#t}
@laurel-gives=${({detail:e})=>this.giving=e}
@laurel-closed=${()=>ge(gr({...t,item:null}))}
></laurel-owned>`:i}},yr=m`
.possession{display:block;flex:none;height:40px;object-fit:contain;width:40px;}.possession.drawn{color:var(--muted);fill:none;stroke:currentColor;stroke-linejoin:round;stroke-width:1.5;}.mine-top{align-items:stretch;display:grid;gap:16px;grid-template-columns:minmax(0,5fr) minmax(0,4fr);}.mine-worn{display:grid;gap:12px;grid-template-columns:minmax(0,1fr);grid-template-rows:auto 1fr;}.kit .mine-worn > h2{font:600 16px/24px var(--font);margin:0;}.mine-places{align-content:start;display:grid;gap:8px;grid-template-columns:repeat(2,minmax(0,1fr));}.kit .outfit-places{align-content:start;border:0;display:grid;gap:8px 16px;grid-template-columns:repeat(2,minmax(0,1fr));margin:0;min-width:0;padding:0;}.outfit-places .field{align-content:start;display:grid;gap:4px;}.outfit-places select{min-width:0;width:100%;}.kit .mine-place{align-items:center;background:var(--sunken);border:1px solid transparent;border-radius:var(--radius-control);color:var(--ink);cursor:pointer;display:grid;font:600 14px/20px var(--font);gap:8px;grid-template-columns:36px minmax(0,1fr);height:100%;min-height:56px;padding:6px 8px;text-align:start;text-decoration:none;width:100%;}.mine-place .possession{height:36px;width:36px;}.kit .mine-place:hover{border-color:var(--accent);}.mine-place > span > *{display:block;}.mine-place .clamp{-webkit-line-clamp:1;display:-webkit-box;}.kit .mine-place.free{background:none;border:1px dashed var(--control);color:var(--muted);font-weight:400;}.kit #mine-all{font-weight:400;}.mine-items{grid-template-columns:repeat(auto-fill,minmax(200px,1fr));}.owned{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);display:grid;grid-template-rows:auto 1fr;min-width:0;overflow:hidden;position:relative;}.owned:hover{border-color:var(--accent);}.owned:focus-within:has(a:focus-visible){outline:3px solid var(--accent);outline-offset:2px;}.owned a:focus-visible{outline:none;}.owned-picture{background:var(--sunken);display:grid;height:120px;padding:16px;place-items:center;}.owned-picture .possession{height:88px;max-width:100%;width:100%;}.owned-words{align-content:start;display:grid;gap:4px;padding:12px;}.owned h3 a{color:inherit;text-decoration:none;}.owned h3 a::after{content:"";inset:0;position:absolute;}.owned-notes{align-items:center;display:flex;flex-wrap:wrap;gap:4px 8px;}.chip.worn{color:var(--accent);font-weight:600;}.chip.fresh{background:var(--accent);color:var(--on-accent);font-weight:600;}.ends{color:var(--warn);font-weight:600;}.kit .owned-favourite{color:var(--muted);inset-block-start:0;inset-inline-end:0;position:absolute;}.kit [aria-pressed="true"]:is(.owned-favourite,.owned-order .button){color:var(--points);}[aria-pressed="true"]:is(.owned-favourite,.owned-order .button) .icon{fill:currentColor;}.mine-ended summary{cursor:pointer;font-weight:600;min-height:28px;}.mine-ended ul{display:grid;gap:12px 24px;grid-template-columns:repeat(auto-fill,minmax(240px,1fr));margin-block-start:12px;}.mine-gone{align-items:center;display:flex;gap:12px;}.mine-gone .possession{filter:grayscale(1);}.mine-gone bdi{display:block;}.owned-dialog{max-width:min(820px,calc(100vw - 24px));}.owned-head{align-items:start;display:flex;gap:12px;justify-content:space-between;}.owned-head p{display:flex;flex-wrap:wrap;gap:0 12px;}.owned-wear{align-items:start;display:grid;gap:24px;grid-template-columns:minmax(0,1fr) minmax(0,1fr);}.owned-preview figcaption{margin-block-end:4px;}.owned-styles{display:grid;gap:8px;grid-template-columns:repeat(auto-fill,minmax(104px,1fr));}.owned-style{align-content:start;background:var(--surface);border:1px solid var(--control);border-radius:var(--radius-control);cursor:pointer;display:grid;font-size:14px;gap:2px;justify-items:center;line-height:20px;padding:8px;position:relative;text-align:center;}.owned-style .possession{height:48px;width:48px;}.owned-style > .small{align-items:center;display:inline-flex;gap:4px;}.owned-style:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 2px var(--accent);font-weight:600;}.owned-style:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px;}.owned-style.locked{border-style:dashed;cursor:default;}.owned-style.locked .possession{filter:grayscale(1);opacity:0.6;}.owned-conflict{align-items:start;background:color-mix(in srgb,var(--warn) 10%,var(--surface));border:1px solid var(--warn);border-radius:var(--radius-control);color:var(--warn);display:flex;gap:8px;padding:8px 12px;}.owned-order{border-block-start:1px solid var(--line);display:flex;flex-wrap:wrap;gap:4px 8px;padding-block-start:12px;}@media (max-width: 46rem){laurel-mine .choices{flex-wrap:nowrap;overflow-x:auto;}laurel-mine .choice{padding:0 12px;white-space:nowrap;}.owned-dialog .room{min-height:220px;}.mine-top,.owned-wear{grid-template-columns:minmax(0,1fr);}.owned-wear{gap:16px;}.owned-wear .actions > *{flex:1 1 auto;}.mine-items{grid-template-columns:repeat(2,minmax(0,1fr));}.owned-picture{height:96px;}.owned-picture .possession{height:64px;}}@media (forced-colors: active){.owned-style:has(:checked){outline:3px solid Highlight;}.chip.fresh{border-width:2px;}}`,br=500,xr=class extends R{#e=new Oe(this,x);#t=null;#n=``;#r=null;#i=new Set;#a=0;constructor(){super(),new fe(this)}disconnectedCallback(){super.disconnectedCallback(),this.#s()}render(){let{member:e}=w;this.#r=this.#e.one(`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment NotificationFacts on Notification{__typename id createdAt readAt message ...on TierChanged{reason from{...LadderFacts}to{...LadderFacts}}...on PointsChanged{reason delta balance}...on RewardEarned{source code title rewardSc rewardP}...on KeepThresholdReminder{percent remaining}...on SeasonEndingReminder{daysLeft endsAt outlook}...on ScExpiringReminder{daysLeft expiresAt amount}...on PExpiringReminder{daysLeft expiresAt amount}...on RedemptionUpdated{redemption{id title status}}}query Unread{me{id notifications(first:20 unreadOnly:true){edges{node{...NotificationFacts}}}}}`,{}).data?.me?.notifications.edges.map(({node:e})=>e)??null;let t=this.#t?.shown;return!e||!t?i:tt(T,E.locale,t,{member:e,loops:e.loops,tiers:e.game.tiers,onDone:()=>this.#t?.done(),onEarn:()=>j(M(`status`))})}updated(){this.querySelector(`.moment-layer:not(:popover-open)`)?.showPopover(),this.#u(!!this.#t?.shown),this.#o()}#o(){let e=w.member?.id;if(!e||!this.#r)return;e!==this.#n&&this.#s(),this.#n=e;let t=!this.#t,n=this.#t??=new nt(e=>this.#d(e),()=>this.#l(),()=>this.#c()),r=this.#r.filter(e=>!this.#i.has(e.id));for(let e of r)this.#i.add(e.id);r.length>0&&n.add(r,t)}#s(){clearTimeout(this.#a),this.#t?.end(),this.#t=null,this.#i.clear(),this.#u(!1)}#c(){let e=document.querySelector(`dialog[open]`)!==null;return clearTimeout(this.#a),e&&(this.#a=setTimeout(()=>void this.#t?.next(),br)),e}#l(){let e=this.#t?.shown;e&&w.notice(e.message,{silent:!0}),this.requestUpdate()}#u(e){for(let t of document.querySelectorAll(`laurel-store > :is(header, main, .skip)`))t.toggleAttribute(`inert`,e)}async#d({id:e}){try{let{marked:t}=(await y(mt,{ids:[e]})).markNotificationsRead;return t.includes(e)?(x.expire(),await w.load(),!0):!1}catch(e){return s(e),!1}}};function Sr({status:e,createdAt:t,settledAt:n}){let{format:r}=T,{label:a,ordered:o,told:s,delivered:c}=H.orders.steps,l=e!==`PENDING`,u=e===`FAILED`||e===`CANCELLED`,d=l?H.orders.status[e]:c;return h`<ol class="steps" aria-label=${a}>
${[{words:o,at:t,state:`done`},{words:s,at:null,state:l?`done`:`now`},{words:d,at:n,state:u?`bad`:l?`done`:`ahead`}].map(({words:e,at:t,state:n})=>h`<li class="step ${n}" aria-current=${n===`now`?`step`:i}>
<span class="step-mark">${n===`done`?z(`check`,16):n===`bad`?z(`close`,16):i}</span>
<span><span class="step-words">${e}</span>${t?h`<time class="small muted" datetime=${t}><bdi>${r.moment(t)}</bdi></time>`:i}</span>
</li>`)}
</ol>`}var Cr=3e3,wr=6e4;function Tr({benefit:e,pointsSpent:t}){let{orders:n}=H;if(e)return n.gift;let r=C(t);return{...n,spent:n.spent(r),cancelText:n.cancelText(r)}}var Er=class extends b{static properties={cancelling:{state:!0},busy:{state:!0}};#e=null;#t=Cr;#n=0;constructor(){super(),this.cancelling=null,this.busy=!1}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.#i)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.#i),clearTimeout(this.#n),this.#n=0}#r(){let e=this.#e;!e?.data?.some(({status:e})=>e===`PENDING`)||e?.loading||document.hidden||!this.isConnected||this.#n||(this.#n=setTimeout(()=>{this.#n=0,this.#e?.again()},this.#t),this.#t=Math.min(wr,this.#t*1.4))}#i=()=>{document.hidden||(this.#t=Cr,this.#r())};updated(){super.updated(),this.#r()}render(){let e=this.#e=this.reader.list(ut,{},({me:e})=>e?.redemptions);return h`
<h1><bdi>${H.orders.heading}</bdi></h1>
<p class="orders-ways">
<a class="button" href=${M(`gifts`)}>${z(`gift`)}${S.nav.gifts}</a>
<a class="button" href=${M(`bargain`)}>${z(`people`)}${S.nav.bargain}</a>
<a class="button" href=${M(`coupons`)}>${z(`ticket`)}${S.nav.coupons}</a>
<a class="button" href=${M(`wallet`)}>${z(`wallet`)}${S.nav.wallet}</a>
</p>
${k(e,{shown:e=>h`<ul class="orders">
${L(e,({id:e})=>e,e=>this.#a(e))}
</ul>`,none:()=>O(H.orders.empty,`parcel`,{words:H.orders.toStore,href:M(`catalog`)})})}
${this.cancelling?this.#o(this.cancelling):i}
`}#a(e){let{status:t,title:n,quantity:r}=e,a=Tr(e),{format:o}=T,s=e.trackingUrl&&c(e.trackingUrl);return h`<li class="card order">
${He(e.item)}
<div class="order-words">
<h2 class="order-title clamp"><bdi>${n}</bdi>${r>1?h` ${H.orders.times(o.number(r))}`:i}</h2>
<p><span class="chip order-state">${H.orders.status[t]}</span></p>
<p class="small muted"><bdi class="num">${a.spent}</bdi> · <bdi>${a.redeemed(o.moment(e.createdAt))}</bdi></p>
${t===`PENDING`?h`<p class="small muted"><bdi>${a.due(o.moment(e.dueAt))}</bdi></p>`:i}
${e.failureReason?h`<p><bdi>${H.orders.reason(e.failureReason)}</bdi></p>`:i}
${t===`FAILED`||t===`CANCELLED`?h`<p><bdi>${a.returned}</bdi></p>`:i}
${s?h`<p><a href=${s} target="_blank" rel="noopener noreferrer">${H.orders.tracking}</a></p>`:i}
</div>
${Sr(e)}
${t===`PENDING`?h`<button
type="button"
class="button quiet order-cancel"
@click=${()=>this.cancelling=e}
>
<span>${H.orders.cancel}<span class="sr">: ${n}</span></span>
</button>`:i}
</li>`}#o(e){return h`<dialog class="dialog" aria-labelledby="cancel-title" @close=${()=>this.cancelling=null} @click=${F}>
<div class="inside">
<h2 id="cancel-title"><bdi>${H.orders.cancelTitle(e.title)}</bdi></h2>
<p><bdi>${Tr(e).cancelText}</bdi></p>
<div class="actions">
<button type="button" class="button" @click=${P}>${H.orders.cancelNo}</button>
<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#s(e)}>
${H.orders.cancelYes}
</button>
</div>
</div>
</dialog>`}async#s(e){this.busy=!0;try{let{cancelRedemption:t}=await y(vt,{id:e.id}),[n]=t.userErrors;n?w.notice(D(n.code),{bad:!0}):(w.adopt(t.member),w.notice(Tr(e).cancelled)),x.expire()}catch(e){w.failed(e)}finally{this.busy=!1,this.querySelector(`dialog`)?.close()}}},Dr=[`quantity`,`email`,`country`,`phone`,...xn.map(([e])=>e)],Or=class extends R{static properties={item:{attribute:!1},quantity:{state:!0},price:{state:!0},stage:{state:!0},errors:{state:!0},general:{state:!0},sum:{state:!0}};#e=new Oe(this,x);#t=null;#n=a();#r=null;#i=null;constructor(){super(),this.quantity=1,this.price=null,this.stage=`form`,this.errors={},this.general=``,this.sum=0,new fe(this)}updated(e){De(this),this.#_(),e.has(`stage`)&&this.stage===`done`&&(this.querySelector(`#redeem-title`)?.focus(),this.sum=w.member?.points.balance??0),e.has(`errors`)&&this.querySelector(`[aria-invalid=true]`)?.focus()}render(){return h`<dialog
class="dialog"
aria-labelledby="redeem-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${e=>this.stage===`working`&&e.preventDefault()}
@click=${e=>this.stage!==`working`&&F(e)}
>
<div class="inside">${this.stage===`done`?this.#f():this.#o()}</div>
</dialog>`}get#a(){return this.price===null?this.item:{...this.item,price:this.price}}#o(){let e=this.#a,t=w.member?.points.balance??0,n=e.price*this.quantity,r=this.stage===`working`,a=r||this.stage===`unsure`,o=e.kind===`TANGIBLE`,s=de(e,t),c=n>t&&this.stage===`form`;return h`
<div class="title-row">
${He(e)}
<div>
<h2 id="redeem-title" tabindex="-1"><bdi>${H.redeem.heading(e.title)}</bdi></h2>
${o?null:h`<p class="muted"><bdi>${H.redeem.digital}</bdi></p>`}
</div>
</div>
<form novalidate @submit=${this.#p} @input=${this.#g} aria-busy=${r}>
<fieldset ?disabled=${a}>
${s>1?this.#s(s):i}
${ue(e,w.member).needsEmail?this.#c():i}
${o?this.#l():i}
</fieldset>
<dl class="sum">
<div><dt>${H.redeem.price}</dt><dd>${T.format.number(n)}</dd></div>
<div><dt>${H.redeem.balance}</dt><dd>${T.format.number(t)}</dd></div>
<div class="total"><dt>${H.redeem.after}</dt><dd>${T.format.number(t-n)}</dd></div>
</dl>
<div role="alert">${this.general?h`<p class="wrong"><bdi>${this.general}</bdi></p>`:i}</div>
<div class="actions">
<button type="button" class="button" ?disabled=${r} @click=${P}>${S.cancel}</button>
<button type="submit" class="button main" ?disabled=${r||c}>
${r?H.redeem.working:this.stage===`unsure`?H.redeem.again:H.redeem.confirm(C(n))}
</button>
</div>
</form>
`}#s(e){return this.#d(`quantity`,h`<select
id="redeem-quantity"
name="quantity"
aria-invalid=${!!this.errors.quantity}
aria-describedby="redeem-quantity-error"
@change=${e=>this.quantity=Number(_(e))}
>
${Array.from({length:e},(e,t)=>h`<option value=${t+1} .selected=${t+1===this.quantity}>${t+1}</option>`)}
</select>`)}#c(){return this.#d(`email`,this.#u(`email`,`email`,!0,254,`email`),H.redeem.emailHint)}#l(){return h`<fieldset class="address">
<legend>${H.redeem.delivery}</legend>
${xn.map(([e,t,n,r])=>this.#d(e,this.#u(e,`shipping ${t}`,n,r)))}
${this.#d(`country`,h`<select
id="redeem-country"
name="country"
autocomplete="shipping country"
required
aria-invalid=${!!this.errors.country}
aria-describedby="redeem-country-error"
>
<option value="">${H.redeem.choose}</option>
${bn().map(([e,t])=>h`<option value=${e}>${t}</option>`)}
</select>`)}
${this.#d(`phone`,this.#u(`phone`,`shipping tel`,!1,32,`tel`))}
<p class="small muted"><bdi>${H.redeem.privacy}</bdi></p>
</fieldset>`}#u(e,t,n,r,i=`text`){return h`<input
id="redeem-${e}"
name=${e}
type=${i}
autocomplete=${t}
maxlength=${r}
?required=${n}
aria-invalid=${!!this.errors[e]}
aria-describedby="redeem-${e}-error"
/>`}#d(e,t,n=``){return h`<div class="field field-${e}">
<label for="redeem-${e}">${H.redeem[e]}</label>
${t}
<p class=${this.errors[e]?`small wrong`:`small muted`} id="redeem-${e}-error"><bdi>${this.errors[e]??n}</bdi></p>
</div>`}#f(){let e=this.#e.list(`fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}query Redemptions($first:Int$after:String){me{redemptions(first:$first after:$after){edges{node{...Redeemed}}pageInfo{hasNextPage endCursor}}}}`,{},({me:e})=>e?.redemptions).data?.find(({id:e})=>e===this.#t?.id)??this.#t;return h`<div class="redeemed">
${He(this.item)}
<h2 id="redeem-title" tabindex="-1"><bdi>${H.redeem.done}</bdi></h2>
<p><bdi>${this.item.title}</bdi></p>
<p class="small muted"><bdi>${this.item.kind===`TANGIBLE`?H.redeem.doneTangible:H.redeem.doneDigital}</bdi></p>
<dl class="sum">
<div><dt>${H.redeem.balance}</dt><dd class="num"><bdi>${re(this.sum,T.format.number)}</bdi></dd></div>
</dl>
${e?Sr(e):i}
<div class="actions">
<button type="button" class="button" @click=${P}>${H.redeem.goOn}</button>
<button type="button" class="button main" @click=${()=>j(M(`orders`),{replace:!0})}>${H.redeem.seeOrders}</button>
</div>
</div>`}#p=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#i??this.#m(v(e));if(t){this.stage=`working`,this.general=``;try{let{redeem:e}=await y(_t,{input:t});this.#i=null,e.userErrors.length?this.#h(e):(this.stage=`done`,this.sum=w.member?.points.balance??0,this.#t=e.redemption,ot(se,rt),w.adopt(e.member),x.expire())}catch(e){let n=s(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),w.failed(n);return}let r=Ue(n);this.#i=r?t:null,this.stage=r?`unsure`:`form`,this.general=r?H.redeem.unsure:T.t.failures[n.kind]}}};#m(e){let t={};for(let n of Dr){let r=e.elements.namedItem(n);(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&(r.required&&!g(e,n)?t[n]=H.redeem.missing:r.type===`email`&&r.validity.typeMismatch&&(t[n]=H.redeem.badEmail))}if(this.errors=t,Object.keys(t).length)return null;let n=g(e,`email`);return{itemId:this.item.id,quantity:this.quantity,expectedPrice:this.#a.price,idempotencyKey:this.#n,...n?{email:n}:{},...this.item.kind===`TANGIBLE`?{shippingAddress:Tn(e)}:{}}}#h({userErrors:e,currentPrice:t}){let n={},r=[];t!==null&&(this.price=t,this.quantity=Math.min(this.quantity,de(this.#a,w.member?.points.balance??0)));for(let{code:i,path:a}of e){let e=Dr.find(e=>e===a.at(-1));i===`IDEMPOTENCY_CONFLICT`?r.push(H.redeem.already):i===`PRICE_CHANGED`&&t!==null?r.push(H.redeem.priceChanged(C(t))):e&&this.querySelector(`[name="${e}"]`)?n[e]=i===`INVALID`?H.redeem.check:D(i):r.push(D(i))}this.stage=`form`,this.errors=n,this.general=r.join(` `),w.refresh()}#g=e=>{let t=e.target instanceof Element?e.target.closest(`form`):null;t&&at(se,JSON.stringify(Object.fromEntries(new FormData(t))),rt)};#_(){let e=this.querySelector(`form`);if(!e||e===this.#r)return;this.#r=e;let t=kr(it(se,rt));for(let n of Dr){let r=e.elements.namedItem(n),i=t[n];(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&i&&n!==`quantity`&&(r.value||=i)}}};function kr(e){try{return e?JSON.parse(e):{}}catch{return{}}}var Ar=`fragment HeldPackFacts on PackMembership{code title state until givesUntil autoRenew benefits}fragment SoldPackFacts on Pack{code title price{amount currency}months coolingOffDays benefits}query Packs{me{id packs{...HeldPackFacts}topUpOffers{code shopUrl}}packs{...SoldPackFacts}}`,jr={lead:`Memberships that you pay for by periods, in the game’s shop. What a pack gives is yours while it lasts.`,none:`The game has no packs right now.`,mine:`Your packs`,sold:`Available`,show:`What it gives`,states:{ACTIVE:`In force`,GRACE:`Payment due`,EXPIRED:`Over`,ENDED:`Paid back`},renews:e=>`Renews by itself on ${e}.`,ends:e=>`Ends on ${e} and does not renew.`,grace:(e,t)=>`The payment of ${e} has not come yet. It gives on until ${t}.`,over:e=>`Over since ${e}.`,paidBack:e=>`You had it until ${e}.`,price:(e,t)=>`${e} for ${t}`,cancel:`To cancel, stop the renewal where you bought it. The pack still gives until its end.`,coolingOff:e=>`Within ${e} of the payment all of it goes back, if nothing of it was used.`,shop:`To the game’s shop`},Mr=new f(jr,{de:()=>l(()=>import(`./de-CVmOhvzc.js`),[]),es:()=>l(()=>import(`./es-BEePKRlY.js`),[]),fr:()=>l(()=>import(`./fr-CP_LCF3m.js`),[]),ja:()=>l(()=>import(`./ja-CgmJYzQp.js`),[]),ko:()=>l(()=>import(`./ko-Cx0nfU2-.js`),[]),"pt-BR":()=>l(()=>import(`./pt-BR-Y_a5_Bq0.js`),[]),"zh-Hans":()=>l(()=>import(`./zh-Hans-CeaBFqLF.js`),[]),"zh-Hant":()=>l(()=>import(`./zh-Hant-u9248qCu.js`),[])}),Z=jr;await N(Mr,e=>Z=e);var Nr=[`ACTIVE`,`GRACE`,`EXPIRED`,`ENDED`],Pr=class extends b{static properties={play:{}};constructor(){super(),this.play=null}render(){let{data:e,failure:t,again:n}=this.reader.one(Ar,{});return h`
<div>
<h1><bdi>${S.nav.packs}</bdi></h1>
<p class="muted"><bdi>${Z.lead}</bdi></p>
</div>
${e?.me?this.#e(e.me,e.packs):t?I(T,t,{onRetry:n}):u(`rows`,S.loading)}
`}#e({packs:e,topUpOffers:t},n){let r=t.find(({shopUrl:e})=>e)?.shopUrl??(this.play?`${this.play}#shop`:null),a=new Set(e.filter(Ir).map(({code:e})=>e)),o=Lr(e).filter(e=>Ir(e)||!n.some(({code:t})=>t===e.code)),s=new Map(e.filter(e=>!Ir(e)).map(e=>[e.code,e])),c=n.filter(({code:e})=>!a.has(e));return o.length+c.length===0?O(Z.none,`calendar`):h`
${o.length>0?zr(`packs-mine`,Z.mine,o,e=>Br(e,n.find(({code:t})=>t===e.code),r)):i}
${c.length>0?zr(`packs-sold`,Z.sold,c,e=>Vr(e,s.get(e.code),r)):i}
`}},Fr=class extends b{render(){let e=Lr(this.reader.one(`fragment HeldPackFacts on PackMembership{code title state until givesUntil autoRenew benefits}fragment SoldPackFacts on Pack{code title price{amount currency}months coolingOffDays benefits}query Packs{me{id packs{...HeldPackFacts}topUpOffers{code shopUrl}}packs{...SoldPackFacts}}`,{}).data?.me?.packs??[]).filter(Ir);return e.length===0?i:h`<ul class="pack-strip">
${e.map(e=>h`<li class="card">
${z(`calendar`)}
<p><strong><bdi>${e.title}</bdi></strong> <span class="muted"><bdi>${Rr(e)}</bdi></span></p>
<a class="button" href=${M(`packs`)} aria-label="${Z.show}: ${e.title}">${Z.show}</a>
</li>`)}
</ul>`}};function Ir({state:e}){return e===`ACTIVE`||e===`GRACE`}function Lr(e){return e.toSorted((e,t)=>Nr.indexOf(e.state)-Nr.indexOf(t.state)||Date.parse(e.until)-Date.parse(t.until))}function Rr({state:e,until:t,givesUntil:n,autoRenew:r}){let{day:i}=T.format;switch(e){case`ACTIVE`:return r?Z.renews(i(t)):Z.ends(i(t));case`GRACE`:return Z.grace(i(t),i(n));case`EXPIRED`:return Z.over(i(n));case`ENDED`:return Z.paidBack(i(t))}}function zr(e,t,n,r){return h`<section class="row" aria-labelledby=${e}>
<h2 id=${e}><bdi>${t}</bdi></h2>
<ul class="packs">
${L(n,({code:e})=>e,e=>h`<li class="card pack">${r(e)}</li>`)}
</ul>
</section>`}function Br(e,t,n){let r=Ir(e)&&e.autoRenew;return h`
<div class="pack-head">
<h3><bdi>${e.title}</bdi></h3>
<span class="chip">${Z.states[e.state]}</span>
</div>
<p class="pack-lasting"><bdi>${Rr(e)}</bdi></p>
${Hr(e)}
${t?Ur(t):i}
${r?h`<p class="small muted"><bdi>${Z.cancel}</bdi></p>`:i}
${t||r?Wr(n):i}
`}function Vr(e,t,n){let{days:r}=T.format;return h`
<div class="pack-head">
<h3><bdi>${e.title}</bdi></h3>
${t?h`<span class="chip">${Z.states[t.state]}</span>`:i}
</div>
${t?h`<p class="small muted"><bdi>${Rr(t)}</bdi></p>`:i}
${Ur(e)} ${Hr(e)}
${e.coolingOffDays>0?h`<p class="small muted"><bdi>${Z.coolingOff(r(e.coolingOffDays))}</bdi></p>`:i}
${Wr(n)}
`}function Hr({benefits:e}){return e.length===0?i:h`<ul class="pack-gives">
${e.map(e=>h`<li>${z(`check`,16)}<bdi>${e}</bdi></li>`)}
</ul>`}function Ur({price:e,months:t}){return h`<p class="pack-price num"><bdi>${Z.price(K(e),T.format.months(t))}</bdi></p>`}function Wr(e){return e?h`<a class="button" href=${e}>${Z.shop}</a>`:i}var Gr=m`
.packs{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(320px,100%),1fr));}.pack{align-content:start;display:grid;gap:12px;justify-items:start;padding:24px;}.pack-head{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;}.pack-lasting,.pack-price{font-weight:600;}.pack-gives{display:grid;gap:8px;}.pack-gives > li{align-items:start;display:flex;gap:8px;}.pack-gives .icon{color:var(--accent);flex:none;margin-block-start:4px;}.pack > .button{margin-block-start:auto;}laurel-pack-strip{display:contents;}.pack-strip{display:grid;gap:8px;}.pack-strip > .card{align-items:center;display:flex;flex-wrap:wrap;gap:8px 12px;padding:12px 16px;}.pack-strip p{flex:1 1 12rem;}@media (max-width: 46rem){.pack{padding:16px;}}`,Kr=8,qr={ANNIVERSARY:`calendar`,GIFTS:`gift`,PURCHASES:`star`,STREAK:`flame`,TIER:`up`},Jr=class extends b{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let{member:e}=w;if(!e)return i;let{data:t,failure:n,again:r}=this.reader.one(ct,{});return h`
<h1 class="sr"><bdi>${H.status.heading}</bdi></h1>
${this.#e(e,t?.me)}
<laurel-pack-strip></laurel-pack-strip>
${t?.me?this.#t(t.me,e):n?I(T,n,{onRetry:r}):u(`rows`,S.loading)}
`}#e(e,t){let{tier:n,nextTier:r,progress:a,season:o,points:s}=e,c=ie(e,T.now());return h`<section class="card stand" aria-label=${H.status.you}>
<div class="stand-who">
${te(n,{size:96,share:a.fraction,loops:e.loops})}
<div>
<p class="stand-tier"><bdi>${n.name}</bdi></p>
<p class="muted clamp"><bdi>${be(e)}</bdi></p>
${e.isGuest?h`<p class="chip"><bdi>${S.me.guest}</bdi></p>`:i}
</div>
${st(T,s)}
</div>
${ae(T,{tier:n,nextTier:r,progress:a})}
${c&&t?Re(T,{...t,season:o,progress:a},c,t.game.tiers):ne(T,{tier:n,season:o})}
</section>`}#t(e,t){let{tier:n,nextTier:r,missions:a,activities:o,game:s,milestones:c}=e,l={onClaim:(e,t)=>void this.#n(e,t),busy:this.busy};return h`<div class="columns">
<div class="stack">
${Yr(e,t)}
<section class="card">
<h2><bdi>${H.status.benefits(n.name)}</bdi></h2>
${n.benefits.length>0?h`<ul class="stack">${n.benefits.map(e=>h`<li>${Je(T,e,l)}</li>`)}</ul>`:h`<p class="muted"><bdi>${H.status.noBenefits}</bdi></p>`}
${r?h`<h3 class="up">${te(r,{size:24,locked:!0})}<bdi>${H.status.up(r.name)}</bdi></h3>
${Ke(T,n,r)}`:i}
</section>
</div>
<div class="stack">
<section class="card">
<h2><bdi>${H.status.missions}</bdi></h2>
${a.length>0?h`<ul class="stack">${Ye(a).map(e=>h`<li>${Xe(T,e)}</li>`)}</ul>`:h`<p class="muted"><bdi>${H.status.noMissions}</bdi></p>`}
</section>
${o.length>0?h`<section class="card">
<h2><bdi>${H.status.activities}</bdi></h2>
<ul class="stack">${o.map(e=>h`<li>${ke(T,e)}</li>`)}</ul>
</section>`:i}
${s.invitationTerms?h`<section class="card">
<h2><bdi>${B(T).invite.title}</bdi></h2>
${Ie(T,s.invitationTerms)}
<p class="invite-open"><a class="button" href=${M(`invite`)}>${z(`people`)}${B(T).invite.open}</a></p>
</section>`:i}
${Xr(s.tiers,t,c)}
</div>
<section class="card wide">
<h2><bdi>${H.status.tiers}</bdi></h2>
${We(T,{tiers:s.tiers,tier:t.tier})}
</section>
</div>`}async#n({code:e,title:t},n){this.busy=!0;let r=w.member?.points.balance??0;try{let{claimBenefit:i}=await y(gt,{code:e}),[a]=i.userErrors;if(a)w.notice(D(a.code),{bad:!0});else{let e=(i.member?.points.balance??0)>r;Be(n,e?document.querySelector(`.me-points`):null),w.adopt(i.member),w.notice(H.status.claimed(t))}x.expire()}catch(e){w.failed(e)}finally{this.busy=!1}}};function Yr({paths:e,keepPaths:t,tier:n,nextTier:r},{season:a}){let{paths:o}=B(T),s=r&&Le(e)?h`<section class="card">
<h2><bdi>${o.up(r.name)}</bdi></h2>
${e.length>1?h`<p class="muted ways-text"><bdi>${o.upText}</bdi></p>`:i}
${Fe(T,e)}
</section>`:i,c=Le(t)?h`<section class="card">
<h2><bdi>${o.keep(n.name)}</bdi></h2>
<p class="muted ways-text"><bdi>${o.keepText(T.format.weekday(a.endsAt))}</bdi></p>
${Fe(T,t)}
</section>`:i;return h`${s}${c}`}function Xr(e,{tier:t,joinedAt:n,loops:r},a){let{format:o}=T;return h`<section class="card">
<h2><bdi>${H.status.milestones}</bdi></h2>
<ol class="gems">
${e.map(e=>{let n=e.rank<=t.rank,r=n?H.status.reached(e.name):H.status.ahead(e.name);return h`<li>${te(e,{size:48,locked:!n,label:r})}</li>`})}
</ol>
${a.length>0?h`<ol class="reached">
${a.slice(0,Kr).map(({kind:e,at:t,message:n})=>h`<li>
${z(qr[e])}
<p><bdi>${n}</bdi></p>
<time class="small muted" datetime=${t}><bdi>${o.day(t)}</bdi></time>
</li>`)}
</ol>`:i}
${r>0?h`<p><bdi>${H.status.loops(r,o.number(r))}</bdi></p>`:i}
<p class="muted"><bdi>${H.status.since(o.day(n))}</bdi></p>
</section>`}var Zr=m`
.invite-card{display:grid;gap:24px;grid-template-columns:minmax(0,1fr);}.invite-card > .deed{padding-block-end:0;}.invite-qr{display:grid;gap:8px;justify-items:start;}.invite-open{margin-block-start:16px;}.ways-text{margin-block-end:12px;}.invitations{margin-block-start:12px;}.invited{align-items:start;border-color:var(--accent);display:flex;gap:24px;margin-block-end:24px;padding:24px;}.invited > .icon{color:var(--accent);}.invited-words{display:grid;flex:1;gap:12px;min-width:0;}.invited-code,.invited-reward{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;}.invited-code > strong{font:700 22px/28px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;letter-spacing:0.12em;}@media (max-width: 40rem){.invited > .icon{display:none;}}`,Qr=m`
.order > .picture{margin:0;overflow:hidden;}.stand{display:grid;gap:24px;grid-template-columns:minmax(0,1fr);padding:24px;}.stand-who{align-items:center;display:grid;gap:8px 24px;grid-template-columns:auto minmax(0,1fr) auto;}.stand-tier{font:700 28px/34px var(--font);}.columns{align-items:start;display:grid;gap:24px;grid-template-columns:minmax(0,1fr) minmax(0,1fr);}.columns > .wide{grid-column:1 / -1;}.columns .card > h2{margin-block-end:12px;}.gems{display:flex;flex-wrap:wrap;gap:12px;margin-block-end:12px;}.orders{display:grid;gap:16px;}.order{align-items:start;display:grid;gap:16px 24px;grid-template-columns:96px minmax(0,1fr) auto;}.order > .picture{aspect-ratio:1;border-radius:var(--radius-control);width:96px;}.order-words{display:grid;gap:4px;}.kit .order-title{font:600 18px/26px var(--font);}.order-cancel{grid-column:3;grid-row:1;}.steps{display:grid;gap:8px;grid-column:1 / -1;grid-template-columns:repeat(3,minmax(0,1fr));}.step{border-block-start:3px solid var(--control);display:flex;gap:8px;padding-block-start:8px;}.step.done{border-color:var(--accent);}.step.now{border-block-start-style:dashed;border-color:var(--accent);}.step.ahead{color:var(--muted);}.step.bad{border-color:var(--danger);color:var(--danger);}.step-mark:empty{display:none;}.step-words,.step time{display:block;}.step:is(.done,.now,.bad) .step-words{font-weight:600;}.switches{display:grid;margin-block-start:12px;}.deed{align-items:center;border-block-start:1px solid var(--line);display:flex;flex-wrap:wrap;gap:8px 24px;justify-content:space-between;padding:16px 0;}.deed > p{flex:1 1 20rem;}.settings{display:grid;gap:12px;grid-template-columns:minmax(0,26rem);justify-content:start;}.settings > :is(h2,select){justify-self:start;}.card.settings > h2{margin:0;}.identities{display:grid;gap:8px;}.hero{align-items:center;background:var(--surface);border:1px solid var(--line);border-radius:var(--radius-stage);display:grid;gap:24px 48px;grid-template-columns:minmax(0,6fr) minmax(0,5fr);padding:48px;}.kit .hero h1{font:700 36px/42px var(--font);margin-block-end:12px;}.ways-in{display:grid;gap:16px;}laurel-window .items{grid-template-columns:repeat(3,minmax(0,1fr));}.rungs,.how{display:grid;gap:16px;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));}.rungs .card,.how .card{align-content:start;display:grid;gap:8px;grid-template-columns:minmax(0,1fr);}.how .icon{color:var(--accent);}.wish-form{align-items:end;display:flex;flex-wrap:wrap;gap:12px;margin-block:12px;}.wish-form .field{flex:1 1 16rem;}.wish-words > li{align-items:center;border-block-start:1px solid var(--line);display:flex;gap:12px;justify-content:space-between;padding-block:8px;}.wish-words > li > div{min-width:0;overflow-wrap:anywhere;}.purchase{align-items:baseline;border-block-end:1px solid var(--line);display:grid;gap:4px 24px;grid-template-columns:minmax(0,1fr) 8rem 14rem;padding-block:12px;}.purchases > li:last-child .purchase{border:0;}.purchase-title{font-weight:600;}.purchase-amount,.purchase-earned{text-align:end;}.purchase-amount{font-weight:600;}.purchase-amount.gone{color:var(--muted);text-decoration:line-through;}.purchase-earned > bdi{display:block;}.purchase-back{color:var(--muted);grid-column:1 / -1;}.reached{display:grid;gap:8px;margin-block-end:12px;}.reached > li{align-items:start;display:grid;gap:12px;grid-template-columns:20px minmax(0,1fr) auto;}.reached .icon{color:var(--accent);margin-block-start:2px;}@media (max-width: 46rem){laurel-window .items{gap:12px;grid-template-columns:repeat(2,minmax(0,1fr));}.columns,.hero{grid-template-columns:minmax(0,1fr);}.columns{gap:16px;}.stand{padding:16px;}.stand-who{gap:8px 16px;grid-template-columns:auto minmax(0,1fr);}.stand-who .balance{grid-column:1 / -1;}.hero{padding:24px;}.kit .hero h1{font:700 28px/34px var(--font);}.rungs{grid-template-columns:repeat(2,minmax(0,1fr));}.order{gap:12px;grid-template-columns:64px minmax(0,1fr);}.order > .picture{width:64px;}.step{flex-direction:column;gap:0;}.step-words{font-size:14px;line-height:20px;}.order-cancel{grid-column:1 / -1;grid-row:auto;justify-self:start;}.purchase{grid-template-columns:minmax(0,1fr) auto;}.purchase-earned{grid-column:1 / -1;text-align:start;}.purchase-earned > bdi{display:inline;margin-inline-end:12px;}}@media (forced-colors: active){.step.ahead{border-block-start-style:dotted;}}`,$r=`fragment AccountFacts on StoredValueAccount{currency available paid bonus held debt lots{id kind remaining expiresAt}}fragment TopUpFacts on TopUpOffer{code currency steps{pay bonus}bonusDays shopUrl until timesLeft}query Wallet{me{id storedValue{...AccountFacts}topUpOffers{...TopUpFacts}packs{code}}packs{code}}`,ei=`fragment MovedFacts on StoredValueEntry{id at kind delta explanation}query Moved($first:Int$after:String){me{id storedValue{currency entries(first:$first after:$after){edges{node{...MovedFacts}}pageInfo{hasNextPage endCursor}}}}}`,ti=`fragment CouponFacts on Coupon{id code class title rule status expiresAt}query Coupons($usable:Boolean$first:Int$after:String){me{id coupons(usable:$usable first:$first after:$after){edges{node{...CouponFacts}}pageInfo{hasNextPage endCursor}}}}`,ni=`mutation ClaimCoupon($code:String!){claimCoupon(code:$code){coupon{id title}replayed userErrors{code}}}`,ri=`fragment OrderFacts on Order{id orderId status reservedAt due{amount currency}quote{currency lines{sku title quantity list price priceSource}coupons{code discount}pointsSpent pointsValue shipping shippingFreeBy storedValue explanation}purchase{id sc p}returns{returnId at money paid bonus points}}query Orders($first:Int$after:String){me{id orders(first:$first after:$after){edges{node{...OrderFacts}}pageInfo{hasNextPage endCursor}}}}`,ii=`fragment PurchaseFacts on Purchase{id purchaseId sku occurredAt amount{amount currency}refunded{amount currency}sc p}query Purchases($first:Int$after:String){me{purchases(first:$first after:$after){edges{node{...PurchaseFacts}}pageInfo{hasNextPage endCursor}}}}`,ai=64,oi=[`usable`,`used`,`over`],si={used:[`RESERVED`,`USED`],over:[`EXPIRED`,`REVOKED`]},ci=class extends b{static properties={search:{},busy:{state:!0},problem:{state:!0}};constructor(){super(),this.search=``,this.busy=!1,this.problem=``}render(){let e=new URLSearchParams(this.search).get(`show`),t=oi.find(t=>t===e)??`usable`,n=this.reader.list(ti,{usable:t===`usable`},({me:e})=>e?.coupons),r=t===`usable`?null:si[t];return h`
<div>
<h1><bdi>${S.nav.coupons}</bdi></h1>
<p class="muted"><bdi>${J.coupons.lead}</bdi></p>
</div>
${this.#e()} ${this.#t()}
${we(J.coupons.show,oi.map(e=>({name:e,words:J.coupons[e]})),t,e=>j(e===`usable`?M(`coupons`):`${M(`coupons`)}?show=${e}`,{replace:!0}))}
${k(n,{shown:e=>{let n=r?e.filter(({status:e})=>r.includes(e)):e;return n.length===0?O(J.coupons.empty[t],`ticket`):h`<h2 class="sr"><bdi>${J.coupons[t]}</bdi></h2>
<ul class="tickets">
${L(n,({id:e})=>e,e=>h`<li>${ui(e)}</li>`)}
</ul>`},none:()=>O(J.coupons.empty[t],`ticket`)})}
`}#e(){return h`<form class="card coupon-form" @submit=${this.#n}>
<label class="field">
<span>${J.coupons.code}</span>
<input
name="code"
required
maxlength=${ai}
autocomplete="off"
autocapitalize="characters"
spellcheck="false"
aria-invalid=${this.problem?`true`:`false`}
aria-describedby="coupon-problem"
/>
</label>
<button class="button main" aria-disabled=${this.busy}>${J.coupons.claim}</button>
<p id="coupon-problem" class="wrong small" role="alert">${this.problem?h`<bdi>${this.problem}</bdi>`:i}</p>
</form>`}#t(){let e=this.reader.one(`fragment SaleFacts on FlashSale{code sku title price{amount currency}priorPrice{amount currency}stock stockLeft perMember until}query Sales{flashSales{...SaleFacts}}`,{}).data?.flashSales??[];return e.length===0?i:h`<section class="row" aria-labelledby="sales">
<h2 id="sales"><bdi>${J.coupons.sales}</bdi></h2>
<p class="muted"><bdi>${J.coupons.salesText}</bdi></p>
<ul class="sales">
${L(e,({code:e})=>e,e=>h`<li class="card sale">${di(e)}</li>`)}
</ul>
</section>`}#n=async e=>{if(e.preventDefault(),this.busy)return;let t=v(e);this.busy=!0,this.problem=``;try{let{claimCoupon:e}=await y(ni,{code:g(t,`code`)}),[n]=e.userErrors;n?this.problem=li(n.code):(t.reset(),w.notice(e.replayed?J.coupons.known:J.coupons.claimed(e.coupon?.title??``)),x.expire())}catch(e){w.failed(e)}finally{this.busy=!1}}};function li(e){return e===`BUDGET_SPENT`?J.coupons.spent:e===`RATE_LIMITED`?J.coupons.wait:D(e)}function ui({code:e,title:t,rule:n,status:r,expiresAt:i}){return h`<article class="ticket ${r===`ISSUED`?``:`away`}">
<div class="ticket-words">
<h3 class="clamp"><bdi>${t}</bdi></h3>
<p><bdi>${n}</bdi></p>
<p class="small muted"><bdi>${i?J.coupons.until(T.format.moment(i)):J.coupons.noEnd}</bdi></p>
</div>
<div class="ticket-stub">
<code class="num"><bdi>${e}</bdi></code>
<span class="chip">${J.coupons.status[r]}</span>
</div>
</article>`}function di({title:e,price:t,priorPrice:n,stock:r,stockLeft:a,perMember:o,until:s}){let{number:c}=T.format,l=a===0?J.coupons.soldOut:r===null||a===null?null:J.coupons.left(c(a),c(r));return h`
<h3 class="clamp"><bdi>${e}</bdi></h3>
<p>
<strong class="sale-price num"><bdi>${K(t)}</bdi></strong>
${n?h`<span class="small muted num"><bdi>${J.coupons.instead(K(n))}</bdi></span>`:i}
</p>
<p class="small">
${l?h`<span class="chip num"><bdi>${l}</bdi></span>`:i}
${o===null?i:h`<span class="chip num"><bdi>${J.coupons.perMember(c(o))}</bdi></span>`}
</p>
<p class="small muted"><bdi>${J.coupons.ends}</bdi> ${p(T,s)}</p>
`}function fi(e){let{orderId:t,status:n,reservedAt:r,due:a,quote:o,purchase:s,returns:c}=e,{format:l,t:u}=T,{currency:d}=o,f=e=>K({amount:e,currency:d}),p=n===`RELEASED`||n===`EXPIRED`;return h`
<div class="bought-head">
<h3><time datetime=${r}><bdi>${l.day(r)}</bdi></time></h3>
<span class="chip">${J.orders.status[n]}</span>
<span class="small muted"><bdi>${t}</bdi></span>
</div>
<ul class="bought-lines">
${o.lines.map(e=>h`<li>${pi(e,d)}</li>`)}
</ul>
<dl class="bought-sum ${p?`away`:``}">
${o.coupons.map(({code:e,discount:t})=>Q(J.orders.coupon(e),f(-Number(t))))}
${o.pointsSpent>0?Q(C(o.pointsSpent),f(-Number(o.pointsValue))):i}
${o.shippingFreeBy||Number(o.shipping)>0?Q(J.orders.shipping,Number(o.shipping)>0?f(o.shipping):J.orders.free):i}
${Number(o.storedValue)>0?Q(J.orders.stored,f(-Number(o.storedValue))):i}
${Q(J.orders.money,f(a.amount),`bought-due`)}
${s?Q(J.orders.earned,h`<bdi>${u.reward.progress(l.signed(s.sc))}</bdi> · <bdi class="price">${u.reward.points(l.signed(s.p),s.p)}</bdi>`):i}
</dl>
${c.length>0?h`<ul class="bought-back small">
${c.map(({returnId:e,at:t,money:n,paid:r,bonus:i,points:a})=>{let o=Number(r)+Number(i),s=[Number(n)>0?J.orders.backMoney(f(n)):``,o>0?J.orders.backValue(f(o)):``,a>0?J.orders.backPoints(C(a)):``].filter(Boolean);return h`<li data-return=${e}><bdi>${[J.orders.back(l.day(t)),...s].join(` · `)}</bdi></li>`})}
</ul>`:i}
<details class="bought-how small">
<summary>${J.orders.how}</summary>
<ol>
${o.explanation.map(e=>h`<li><bdi>${e}</bdi></li>`)}
</ol>
</details>
`}function pi({sku:e,title:t,quantity:n,list:r,price:a,priceSource:o},s){let c=Number(a)<Number(r);return h`<div class="bought-line">
<p><bdi>${t??e}</bdi> <span class="muted num"><bdi>${J.orders.times(T.format.number(n))}</bdi></span></p>
${o===`LIST`?i:h`<span class="chip">${J.orders.source[o]}</span>`}
<p class="num bought-price">
${c?h`<s class="small muted"><bdi>${K({amount:r,currency:s})}</bdi></s>`:i}
<bdi>${K({amount:a,currency:s})}</bdi>
</p>
</div>`}function Q(e,t,n=``){return h`<div class=${n}><dt><bdi>${e}</bdi></dt><dd class="num"><bdi>${t}</bdi></dd></div>`}var mi=class extends b{render(){let e=this.reader.list(ri,{},({me:e})=>e?.orders),t=this.reader.list(ii,{},({me:e})=>e?.purchases),n=new Set(e.data?.map(({orderId:e})=>e)),r=t.data?.filter(({purchaseId:e})=>!n.has(e))??null,a=e.failure!==null||n.size>0;return h`
<p class="crumb"><a href=${M(`history`)}>${z(`arrow`,16)}${S.nav.history}</a></p>
<h1><bdi>${J.purchases.heading}</bdi></h1>
<p class="muted"><bdi>${J.purchases.lead}</bdi></p>
${a?h`<section class="row" aria-labelledby="bought-orders">
<h2 id="bought-orders"><bdi>${J.orders.heading}</bdi></h2>
${k(e,{shown:e=>h`<ul class="orders">
${L(e,({id:e})=>e,e=>h`<li class="card bought">${fi(e)}</li>`)}
</ul>`,none:()=>i})}
</section>`:i}
${a&&r?.length!==0?h`<h2><bdi>${J.orders.others}</bdi></h2>`:i}
${k({...t,data:r},{shown:e=>h`<div class="card">
<ul class="purchases">
${L(e,({id:e})=>e,e=>h`<li>${hi(e)}</li>`)}
</ul>
</div>`,none:()=>a?i:O(J.purchases.empty,`star`)})}
`}};function hi({sku:e,occurredAt:t,amount:n,refunded:r,sc:a,p:o}){let{t:s,format:c}=T,l=Number(r.amount)>0,u=l&&Number(r.amount)>=Number(n.amount);return h`<div class="purchase">
<div>
<p class="purchase-title"><bdi class="clamp">${e??J.purchases.untitled}</bdi></p>
<time class="small muted" datetime=${t}><bdi>${c.moment(t)}</bdi></time>
</div>
<p class="purchase-amount num ${u?`gone`:``}"><bdi>${K(n)}</bdi></p>
<p class="purchase-earned num">
<bdi>${s.reward.progress(c.signed(a))}</bdi>
<bdi class="price">${s.reward.points(c.signed(o),o)}</bdi>
</p>
${l?h`<p class="purchase-back small"><bdi>${u?J.purchases.whole:J.purchases.back(K(r))}</bdi></p>`:i}
</div>`}var gi=m`
.kit .me .me-purse{background:color-mix(in srgb,var(--accent) 8%,var(--surface));border:1px solid color-mix(in srgb,var(--accent) 35%,transparent);border-radius:999px;color:var(--accent);padding:0 12px;white-space:nowrap;}laurel-purse{display:contents;}.value-links{display:flex;flex-wrap:wrap;gap:12px;}.account{display:grid;gap:24px 48px;grid-template-columns:repeat(auto-fit,minmax(min(280px,100%),1fr));padding:24px;}.account-amount{font:700 36px/42px var(--font);}.account-facts{display:grid;gap:4px;margin-block-start:12px;max-width:320px;}:is(.account-facts,.bought-sum) > div{display:flex;gap:16px;justify-content:space-between;}.account-facts dt{color:var(--muted);}.kit .account h2{font:400 13px/18px var(--font);margin-block-end:8px;}.lots > .lot,.moved > li{border-block-start:1px solid var(--line);padding:8px 0;}.lot{align-items:baseline;display:grid;gap:4px 12px;grid-template-columns:minmax(5em,auto) minmax(0,1fr) auto;}.lot.extra strong{color:var(--points);}.moved > li:first-child{border-block-start:0;}.move{align-items:baseline;display:flex;gap:16px;justify-content:space-between;}.move .more{color:var(--accent);}.top-up{display:grid;gap:12px;justify-items:start;}.top-up-steps{display:grid;gap:12px;grid-template-columns:repeat(auto-fit,minmax(160px,1fr));width:100%;}.top-up-step{background:var(--sunken);border-radius:var(--radius-control);display:grid;gap:4px;padding:12px;}.top-up-step strong{font-size:22px;line-height:28px;}.coupon-form{align-items:end;display:grid;gap:8px 12px;grid-template-columns:minmax(0,24rem) auto;justify-content:start;}.coupon-form .wrong{grid-column:1 / -1;}.coupon-form .wrong:empty{display:none;}.sales{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(240px,100%),1fr));}.sale{display:grid;gap:4px;}.sale-price{font-size:22px;line-height:28px;}.tickets{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(400px,100%),1fr));}.tickets > li{display:grid;}.ticket{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);display:grid;grid-template-columns:minmax(0,1fr) minmax(110px,auto);}.ticket-words{align-content:start;display:grid;gap:4px;padding:16px;}.ticket-stub{align-content:center;background:color-mix(in srgb,var(--accent) 8%,var(--surface));border-inline-start:2px dashed var(--control);border-start-end-radius:var(--radius);border-end-end-radius:var(--radius);display:grid;gap:8px;justify-items:center;padding:16px 12px;text-align:center;}.ticket-stub code{font:600 14px/20px ui-monospace,monospace;}.ticket.away .ticket-stub{background:var(--sunken);}.ticket.away :is(h3,p,code){color:var(--muted);}.bought{display:grid;gap:12px;}.bought-head,.bought-line{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;}.bought-line > .bought-price,.bought-head > .muted{margin-inline-start:auto;}.bought-lines{border-block:1px solid var(--line);display:grid;gap:8px;padding:12px 0;}.bought-sum{display:grid;gap:4px;}.bought-sum dd{text-align:end;}.bought-sum.away{color:var(--muted);}.bought-due{font-weight:600;}.bought-back{background:var(--sunken);border-radius:var(--radius-control);display:grid;gap:4px;padding:8px 12px;}.bought-how summary{color:var(--accent);cursor:pointer;min-height:44px;padding-block:12px;}.bought-how ol{display:grid;gap:4px;}@media (max-width: 46rem){.kit .me .me-purse{font-size:14px;gap:4px;padding:0 8px;}.me-points + laurel-purse > .me-purse{margin-inline-start:4px;}.account{padding:16px;}.coupon-form{grid-template-columns:minmax(0,1fr);}.ticket{grid-template-columns:minmax(0,1fr);}.ticket-stub{border-block-start:2px dashed var(--control);border-inline-start:0;border-radius:0 0 var(--radius) var(--radius);display:flex;flex-wrap:wrap;justify-content:space-between;padding:8px 16px;}}@media (max-width: 23rem){.kit .me .me-purse{display:none;}}`,_i=class extends b{render(){let e=this.reader.one(`query Purse{me{id storedValue{currency available}}}`,{}).data?.me?.storedValue??[],t=e.find(({available:e})=>Number(e)>0)??e[0];if(!t)return i;let n=K({amount:t.available,currency:t.currency});return h`<a class="me-purse" href=${M(`wallet`)} aria-label=${J.wallet.purse(n)}>
${z(`wallet`,16)}<strong class="num"><bdi>${n}</bdi></strong>
</a>`}},vi=class extends b{static properties={play:{}};constructor(){super(),this.play=null}render(){let{data:e,failure:t,again:n}=this.reader.one($r,{});return h`
<div>
<h1><bdi>${S.nav.wallet}</bdi></h1>
<p class="muted"><bdi>${J.wallet.lead}</bdi></p>
</div>
<p class="value-links">
<a class="button" href=${M(`coupons`)}>${z(`ticket`)}${S.nav.coupons}</a>
<a class="button" href=${M(`purchases`)}>${z(`parcel`)}${J.wallet.spendOn}</a>
${e&&(e.packs.length>0||e.me?.packs.length)?h`<a class="button" href=${M(`packs`)}>${z(`calendar`)}${S.nav.packs}</a>`:i}
</p>
<laurel-pack-strip></laurel-pack-strip>
${e?.me?this.#e(e.me.storedValue,e.me.topUpOffers):t?I(T,t,{onRetry:n}):u(`head`,S.loading)}
`}#e(e,t){return h`
${e.length>0?e.map(e=>yi(e)):O(J.wallet.empty,`wallet`)}
${t.length>0?h`<section class="row" aria-labelledby="wallet-offers">
<h2 id="wallet-offers"><bdi>${J.wallet.offers}</bdi></h2>
<p class="muted"><bdi>${J.wallet.offersText}</bdi></p>
${L(t,({code:e})=>e,e=>this.#t(e))}
</section>`:i}
${e.map(({currency:e})=>this.#n(e))}
`}#t({currency:e,steps:t,bonusDays:n,shopUrl:r,until:a,timesLeft:o}){let{days:s,day:c,number:l}=T.format,u=r??(this.play?`${this.play}#shop`:null);return h`<div class="card top-up">
<ul class="top-up-steps">
${t.map(({pay:t,bonus:n})=>h`<li class="top-up-step">
<strong class="num"><bdi>${K({amount:t,currency:e})}</bdi></strong>
<span class="small"><bdi>${J.wallet.step(K({amount:t,currency:e}),K({amount:n,currency:e}))}</bdi></span>
</li>`)}
</ul>
<p class="small muted">
<bdi>${J.wallet.bonusDays(s(n))}</bdi>
${a?h`<bdi>${J.wallet.offerUntil(c(a))}</bdi>`:i}
${o===null?i:h`<bdi>${J.wallet.timesLeft(l(o))}</bdi>`}
</p>
${u?h`<a class="button main" href=${u}>${J.wallet.shop}</a>`:i}
</div>`}#n(e){let t=this.reader.list(ei,{},({me:t})=>t?.storedValue.find(t=>t.currency===e)?.entries);return h`<section class="row" aria-labelledby="moved-${e}">
<h2 id="moved-${e}"><bdi>${J.wallet.history}</bdi> <span class="small muted">${e}</span></h2>
${k(t,{shown:t=>h`<ul class="card moved">
${L(t,({id:e})=>e,t=>h`<li>${bi(t,e)}</li>`)}
</ul>`,none:()=>O(J.wallet.historyEmpty,`clock`)})}
</section>`}};function yi({currency:e,available:t,paid:n,bonus:r,held:a,debt:o,lots:s}){let c=[[J.wallet.paid,n],[J.wallet.bonus,r],[J.wallet.held,a],[J.wallet.debt,o]];return h`<section class="card account" aria-label=${e}>
<div>
<p class="small muted"><bdi>${J.wallet.spend}</bdi></p>
<p class="account-amount num"><bdi>${K({amount:t,currency:e})}</bdi></p>
<dl class="account-facts">
${c.filter(([,e],t)=>t<2||Number(e)>0).map(([t,n])=>h`<div><dt>${t}</dt><dd class="num"><bdi>${K({amount:n,currency:e})}</bdi></dd></div>`)}
</dl>
${Number(o)>0?h`<p class="wrong small"><bdi>${J.wallet.debtText}</bdi></p>`:i}
</div>
${s.length>0?h`<div>
<h2 class="small muted"><bdi>${J.wallet.parts}</bdi></h2>
<ol class="lots">
${L(s,({id:e})=>e,({kind:t,remaining:n,expiresAt:r})=>h`<li class="lot ${t===`BONUS`?`extra`:``}">
<strong class="num"><bdi>${K({amount:n,currency:e})}</bdi></strong>
<span><bdi>${J.wallet.kinds[t]}</bdi></span>
<span class="small muted"><bdi>${r?J.wallet.until(T.format.day(r)):J.wallet.never}</bdi></span>
</li>`)}
</ol>
</div>`:i}
</section>`}function bi({at:e,kind:t,delta:n,explanation:r},i){return h`<div class="move">
<div>
<p><bdi>${r}</bdi></p>
<p class="small muted"><time datetime=${e}><bdi>${T.format.moment(e)}</bdi></time> · <bdi>${t?J.wallet.kinds[t]:J.wallet.debt}</bdi></p>
</div>
<strong class="num ${Number(n)<0?`less`:`more`}"><bdi>${K({amount:n,currency:i},{signed:!0})}</bdi></strong>
</div>`}var xi=[`bolt`,`up`,`gift`],Si=3,Ci=class extends b{static properties={providers:{attribute:!1},play:{}};constructor(){super(),this.providers=[],this.play=null}render(){let{gameId:e}=w,t=e?this.reader.one(lt,{gameId:e}).data:null;t?.game&&pe(t.game.look,t.game.tiers);let n=t?.catalog.edges.map(({node:e})=>e)??[];return h`
${Gn(t?.game?t.game.invitationTerms:void 0,this.play)}
<section class="hero">
<div>
<h1><bdi>${t?.game?H.window.heading(t.game.name):H.window.headingAny}</bdi></h1>
<p class="lead"><bdi>${H.window.lead}</bdi></p>
</div>
<div class="ways-in">
<p><bdi>${this.providers.length>0?H.window.signedOut:H.window.signedOutNoProviders}</bdi></p>
${A(this.providers)}
${this.play?h`<p><a href=${this.play}>${S.gate.play}</a></p>`:i}
</div>
</section>
${t?.game?wi(t.game.tiers):i}
${n.length>0?h`<section class="row">
<h2><bdi>${H.window.items}</bdi></h2>
${Se(n,null)}
</section>`:i}
<section class="row">
<h2><bdi>${H.window.how}</bdi></h2>
<ol class="how">
${H.window.steps.map(({title:e,text:t},n)=>h`<li class="card">
${z(xi[n]??`star`,24)}
<h3><bdi>${e}</bdi></h3>
<p class="muted"><bdi>${t}</bdi></p>
</li>`)}
</ol>
</section>
`}};function wi(e){let t=t=>e.find(e=>e.rank===t-1)??{benefits:[]};return h`<section class="row">
<h2><bdi>${H.window.ladder}</bdi></h2>
<ol class="rungs">
${e.map(e=>h`<li class="card">
${te(e,{size:48})}
<h3 class="clamp"><bdi>${e.name}</bdi></h3>
<ul class="small muted">
${Ge(t(e.rank),e).slice(0,Si).map(({benefit:e})=>h`<li><bdi>${e.title}</bdi></li>`)}
</ul>
</li>`)}
</ol>
</section>`}var Ti={heading:`Wishes`,lead:`You are told once as soon as you can redeem a wish.`,empty:`No wishes yet. Press the heart of a reward to remember it.`,remove:e=>`Remove the wish: ${e}`,wordsHeading:`Missing something?`,wordsText:`Tell us what you would like to find here.`,wordsLabel:`Your wish, in up to 80 characters`,wordsSend:`Wish for it`,hidden:`A reward that is not offered right now`,sent:`Your wish is noted.`},Ei=new f(Ti,{de:()=>l(()=>import(`./de-3W5dV01u.js`),[]),es:()=>l(()=>import(`./es-CQncezCO.js`),[]),fr:()=>l(()=>import(`./fr-DqTvCROP.js`),[]),ja:()=>l(()=>import(`./ja-DI9zZXCR.js`),[]),ko:()=>l(()=>import(`./ko-CBuste7e.js`),[]),"pt-BR":()=>l(()=>import(`./pt-BR-C3aN1Ayg.js`),[]),"zh-Hans":()=>l(()=>import(`./zh-Hans-DkAPgMiY.js`),[]),"zh-Hant":()=>l(()=>import(`./zh-Hant-XrxtBAL9.js`),[])}),$=Ti;await N(Ei,e=>$=e);var Di=80,Oi=class extends b{static properties={words:{state:!0},busy:{state:!0}};constructor(){super(),this.words=``,this.busy=!1}render(){let{all:e,failure:t,again:n}=ve(this.reader);return h`
<h1><bdi>${$.heading}</bdi></h1>
<p class="muted"><bdi>${$.lead}</bdi></p>
${e?this.#e(e):t?I(T,t,{onRetry:n}):u(`cards`,S.loading)}
`}#e(e){let t=e.flatMap(({item:e})=>e??[]),n=e.filter(({item:e})=>!e);return h`
${t.length>0?h`<h2 class="sr"><bdi>${S.catalog.heading}</bdi></h2>
${Se(t,w.member,xe(e))}`:O($.empty,`heart`,{words:H.orders.toStore,href:M(`catalog`)})}
<section class="card" aria-labelledby="wishes-words">
<h2 id="wishes-words"><bdi>${$.wordsHeading}</bdi></h2>
<p class="muted"><bdi>${$.wordsText}</bdi></p>
<form class="wish-form" @submit=${this.#n}>
<label class="field">
<span>${$.wordsLabel}</span>
<input
name="wish"
required
maxlength=${Di}
autocomplete="off"
.value=${this.words}
@input=${e=>this.words=_(e)}
/>
</label>
<button class="button main" ?disabled=${this.busy}>${$.wordsSend}</button>
</form>
${n.length>0?h`<ul class="wish-words">
${L(n,({wishId:e})=>e,e=>this.#t(e))}
</ul>`:i}
</section>
`}#t({wishId:e,text:t,createdAt:n}){let r=t??$.hidden;return h`<li>
<div>
<p><bdi>${r}</bdi></p>
<time class="small muted" datetime=${n}><bdi>${T.format.day(n)}</bdi></time>
</div>
<button type="button" class="button quiet icon-only" aria-label=${$.remove(r)} @click=${()=>Ee(e)}>
${z(`close`)}
</button>
</li>`}#n=async e=>{e.preventDefault(),this.busy=!0,await _e({text:this.words})&&(this.words=``,w.notice($.sent)),this.busy=!1}};e([...r,t],[Qr,Zr,kn,Kt,yr,gi,Gr]);for(let[e,t]of Object.entries({"laurel-account":Ot,"laurel-bargain":Wt,"laurel-bargains":Gt,"laurel-card":cn,"laurel-cards":sn,"laurel-connect":Jt,"laurel-coupons":ci,"laurel-gift":Dn,"laurel-gifts":On,"laurel-give":vn,"laurel-outfit":pr,"laurel-history":Fn,"laurel-inbox":Ln,"laurel-invite":Hn,"laurel-invited":Wn,"laurel-mine":vr,"laurel-moments":xr,"laurel-orders":Er,"laurel-pack-strip":Fr,"laurel-packs":Pr,"laurel-purchases":mi,"laurel-owned":dr,"laurel-purse":_i,"laurel-redeem":Or,"laurel-status":Jr,"laurel-wallet":vi,"laurel-window":Ci,"laurel-wishes":Oi}))customElements.define(e,t);