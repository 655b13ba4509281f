import{t as e}from"./page-Nm80gr8p.js";import{n as t,t as n}from"./room-B0zsNsDn.js";import{t as r}from"./styles-unOcsX9R.js";import{$ as i,A as a,B as o,D as s,H as c,I as l,K as u,L as d,R as f,X as p,Y as ee,b as m,g as te,i as ne,it as h,nt as g,r as re,y as ie}from"./base-DtYCQWQx.js";import{n as _,r as v,t as y}from"./forms-DLjEN_--.js";import{A as ae,B as b,D as oe,E as x,F as S,G as se,H as ce,I as le,K as C,L as ue,M as w,N as T,O as de,P as fe,S as pe,U as E,V as me,W as D,_ as O,b as he,d as ge,f as _e,g as k,h as A,i as ve,j as ye,l as be,m as xe,n as Se,p as Ce,s as j,t as we,u as Te,x as M,y as N,z as P}from"./invitation-NM-_qItl.js";import{a as Ee,i as F,n as De,r as I}from"./cache-nqIYru-8.js";import{n as L}from"./notice-C_BSnrT7.js";import{b as Oe,c as ke,d as Ae,g as je,l as Me,m as Ne,o as Pe,p as Fe,r as Ie,t as Le,u as Re,v as ze}from"./risk-card-Z3JG204N.js";import{t as Be}from"./qr-D5RWNb3Z.js";import{t as R}from"./repeat-DAyNqkeF.js";import{t as z}from"./piece-BBE4aagK.js";import{r as Ve}from"./item-D8hgvfKW.js";import{t as B}from"./icons-CajjdniH.js";import{t as He}from"./unsure-rG7uZ557.js";import{a as V,i as Ue,n as We,t as Ge}from"./compare-DlgIEyjz.js";import{i as Ke,o as qe,r as Je,t as Ye}from"./mission-dcCxt6ng.js";import{a as Xe,i as Ze,n as H,r as Qe,t as $e}from"./possession-D9HS30rZ.js";import{n as et}from"./moment-CrA2dH4s.js";import{t as tt}from"./moments-DynKfGnV.js";import{i as nt,n as rt,r as it,t as at}from"./memory-ks299eBy.js";import{t as ot}from"./balance-Ab89m6XU.js";var st=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment RungFacts on Tier{...LadderFacts seasonPeriod seasonPlus}fragment PathFacts on TierPath{nearest fraction leaves{measure counts label fraction}}fragment TermsFacts on InvitationTerms{minUsd holdDays inviterSc inviterP inviteeSc inviteeP perMonth inAll}fragment MissionFacts on Mission{id code title counts progress goal rewardSc rewardP completedAt endsAt}fragment ActivityFacts on Activity{id code title rewardSc rewardP streaks{days rewardSc rewardP}streakDays limitReached nextAt}query Way{me{id tier{...LadderFacts}nextTier{...LadderFacts}missions{...MissionFacts}activities{...ActivityFacts}paths{...PathFacts}keepPaths{...PathFacts}milestones{key kind at message}game{id tiers{...RungFacts}invitationTerms{...TermsFacts}}}}`,ct=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment TermsFacts on InvitationTerms{minUsd holdDays inviterSc inviterP inviteeSc inviteeP perMonth inAll}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}query Window($gameId:ID!){game(gameId:$gameId){id name now clockFrozen look{...LookFacts}tiers{...LadderFacts}invitationTerms{...TermsFacts}}catalog(gameId:$gameId first:6){edges{node{...ItemFacts}}}}`,lt=`fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}query Redemptions($first:Int$after:String){me{redemptions(first:$first after:$after){edges{node{...Redeemed}}pageInfo{hasNextPage endCursor}}}}`,ut=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment HistoryFacts on HistoryEntry{id at kind explanation tier{...TierFacts}scDelta pDelta}query History($first:Int$after:String){me{history(first:$first after:$after){edges{node{...HistoryFacts}}pageInfo{hasNextPage endCursor}}}}`,dt=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment NotificationFacts on Notification{__typename id createdAt readAt message ...on TierChanged{reason from{...LadderFacts}to{...LadderFacts}}...on PointsChanged{reason delta balance}...on RewardEarned{source code title rewardSc rewardP}...on KeepThresholdReminder{percent remaining}...on SeasonEndingReminder{daysLeft endsAt outlook}...on ScExpiringReminder{daysLeft expiresAt amount}...on PExpiringReminder{daysLeft expiresAt amount}...on RedemptionUpdated{redemption{id title status}}}query Inbox($first:Int$after:String){me{notifications(first:$first after:$after){edges{node{...NotificationFacts}}pageInfo{hasNextPage endCursor}}}}`,ft=`query Preferences{me{notificationPreferences{id kind wanted}}}`,pt=`mutation Read($ids:[ID!]!){markNotificationsRead(ids:$ids){marked}}`,mt=`mutation Prefer($kind:NotificationKind!$wanted:Boolean!){setNotificationPreference(kind:$kind wanted:$wanted){preferences{id kind wanted}}}`,ht=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook missing}points{balance expiresAt}}mutation Claim($code:String!){claimBenefit(code:$code){member{...Standing}userErrors{code}}}`,gt=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook missing}points{balance expiresAt}}fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}mutation Redeem($input:RedeemInput!){redeem(input:$input){redemption{...Redeemed}member{...Standing}replayed currentPrice userErrors{code path}}}`,_t=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook missing}points{balance expiresAt}}fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}mutation Cancel($id:ID!){cancelRedemption(redemptionId:$id){redemption{...Redeemed}member{...Standing}userErrors{code}}}`,vt=`mutation CreateCode{createConnectCode{code expiresAt}}`,yt=`mutation Connect($code:String!){connectStoreCode(code:$code){userErrors{code}}}`,bt=`query Export{exportMyData}`,xt=`mutation Erase($confirm:String!){eraseMe(confirm:$confirm){userErrors{code}}}`,St=`mutation SignOutEverywhere{signOutEverywhere{userErrors{code}}}`,Ct=o(`en`),wt={providerNames:{GOOGLE:`Google`,APPLE:`Apple`,FACEBOOK:`Facebook`,GAME:`The game`},redeem:{heading:e=>`Redeem ${e}`,price:`Price`,balance:`Your points`,after:`Left after it`,quantity:`Quantity`,delivery:`Where to send it`,digital:`It is delivered in the game.`,email:`E-mail`,emailHint:`For news of the delivery only.`,name:`Full name`,line1:`Street and number`,line2:`Flat, floor, company (optional)`,city:`City`,region:`State or region (optional)`,postalCode:`Postal code`,country:`Country`,choose:`Choose…`,phone:`Phone (optional)`,privacy:`Only those who ship it see your address.`,confirm:e=>`Redeem for ${e}`,working:`Redeeming…`,again:`Send it again`,unsure:`The connection broke, so we do not know whether it arrived. Send it again: it is never taken twice.`,priceChanged:e=>`The price has changed: one is ${e} now. Nothing was taken.`,already:`This was redeemed before. Look under Orders.`,done:`It is yours!`,doneDigital:`The game is told now. Under Orders you see when it is there.`,doneTangible:`We prepare your parcel. Under Orders you can follow it.`,seeOrders:`See my orders`,goOn:`Back to the store`,missing:`Please fill this in.`,badEmail:`This does not look like an e-mail address.`,check:`Please check this.`},status:{heading:`Status`,you:`Where you stand`,benefits:e=>`Your benefits on ${e}`,noBenefits:`This tier has no benefits yet.`,up:e=>`One tier up: ${e}`,missions:`Missions`,noMissions:`There is no mission right now.`,activities:`Streaks`,tiers:`All tiers`,milestones:`Milestones`,since:e=>`A member since ${e}`,loops:(e,t)=>Ct(e,{one:`Last tier completed once`,other:`Last tier completed ${t} times`}),reached:e=>`${e} reached`,ahead:e=>`${e} lies ahead`,claimed:e=>`Claimed: ${e}`},orders:{heading:`Orders`,empty:`Nothing redeemed yet.`,toStore:`Look at the store`,status:{PENDING:`On its way`,FULFILLED:`Delivered`,FAILED:`Failed`,CANCELLED:`Cancelled`},steps:{label:`How far it is`,ordered:`Ordered`,told:`Told to the game`,delivered:`Delivered`},spent:e=>e,times:e=>`× ${e}`,redeemed:e=>`Redeemed ${e}`,due:e=>`At the latest ${e}, or the points come back.`,returned:`The points are back.`,gift:{spent:`A gift`,redeemed:e=>`Claimed ${e}`,due:e=>`At the latest ${e}, or you can claim it again.`,returned:`It went back, to be claimed again in the game.`,cancelText:`You can claim it again.`,cancelled:`Cancelled. You can claim it again.`},reason:e=>`Why: ${e}`,tracking:`Follow the parcel`,cancel:`Cancel it`,cancelTitle:e=>`Cancel ${e}?`,cancelText:e=>`You get ${e} back.`,cancelYes:`Yes, cancel it`,cancelNo:`Keep it`,cancelled:`Cancelled. The points are back.`,tooLate:`It has been settled meanwhile.`},history:{heading:`History`,lead:`Everything that moved your points or your tier, newest first, and why.`,empty:`Nothing has happened yet.`,emptyFiltered:`Nothing of this kind so far.`,kinds:{label:`What to show`,all:`All`,points:`Points`,tier:`Tier`,purchases:`Purchases`}},inbox:{heading:`Inbox`,empty:`Nothing yet. What happens to your tier and your points is told here.`,preferences:`What you are told`,preferencesText:`What is switched off does not come any more; what came before stays.`,kinds:{KEEP_THRESHOLD:`How far it is to keep the tier`,POINTS_CHANGED:`Points that came or went`,P_EXPIRING:`Points that expire soon`,INVITATION_UPDATED:`Invitations and their rewards`,REWARD_EARNED:`Missions and streaks that you complete`,STORED_VALUE_EXPIRING:`A bonus ends soon`,GIFT_CARD_UPDATED:`What became of your gift cards`,BARGAIN_REACHED:`When your bargaining reaches the lowest price`,COUPON_ISSUED:`Coupons that you get`,PACK_ENDING:`Packs that end or renew soon`,PACK_EXPIRED:`Packs that have ended`,REDEMPTION_UPDATED:`News of your orders`,SC_EXPIRING:`Progress that ends soon`,SEASON_ENDING:`The end of the season`,TIER_CHANGED:`A new tier`,GIFT_UPDATED:`Gifts to you, and what became of yours`,MILESTONE_REACHED:`A milestone`,WISH_AVAILABLE:`A wish that you can redeem`},otherKind:`Other news`},account:{heading:`Account`,language:`Language`,languageText:`Of the store and of all that it says.`,languageAuto:`As the device says`,identities:`How you sign in`,noIdentities:`You are a guest: nothing is connected yet.`,connected:e=>`Connected ${e}`,connect:`Connect another account`,connectFirst:`Connect an account, so that your rewards stay yours.`,email:e=>`E-mail: ${e}`,privacy:`Your data`,export:`Download my data`,exportText:`Everything we keep about you, in one file.`,exported:`Your data is in your downloads.`,signOutText:`Ends this session, on this device.`,everywhere:`Sign out everywhere`,everywhereText:`Ends every session of yours, on all devices.`,everywhereDone:`You are signed out everywhere.`,erase:`Erase me`,eraseText:`Erases your name, contacts, addresses and connected accounts for good. Your points are lost.`,eraseTitle:`Erase everything about you?`,eraseWarning:`This cannot be undone. Redemptions under way are cancelled, and your points are lost.`,eraseWord:`ERASE`,eraseConfirm:e=>`Type ${e} to confirm`,eraseYes:`Erase me for good`,eraseProve:`To be sure that it is you, sign in once more. Then choose Erase me again, within ten minutes.`,eraseCannotProve:`To be sure that it is you, connect an account first and choose Erase me again, or ask the game's support.`,erased:`You are erased. Goodbye, and thank you for playing.`},connect:{heading:`Connect your game`,lead:`You are signed in, and we do not know your game yet. Choose one of the two ways.`,ofGift:`Somebody’s gift opened your account. Connect it with your game, and everything in it is there too, for good.`,show:`Enter this code in the game`,showText:`In the game, open the loyalty screen and choose Connect store.`,validFor:`Valid for`,waiting:`This page goes on by itself once the game has the code.`,type:`Or type the game's code here`,typeLabel:`Code from the game`,typeButton:`Connect`,wrong:`This code is not right, or it is over. Look at the game for a new one.`,connected:`Connected. Welcome!`,other:`Use another account`},window:{heading:e=>`Rewards for playing ${e}`,headingAny:`Rewards for playing`,lead:`Every purchase brings progress and points. Climb the tiers, and spend the points here.`,signedOut:`Open the store from the game: you are signed in at once. Or sign in with an account you connected before.`,signedOutNoProviders:`Open the store from the game: you are signed in at once.`,ladder:`The tiers`,items:`A look inside`,how:`How it works`,steps:[{title:`Play`,text:`Purchases and missions in the game bring progress and points.`},{title:`Climb`,text:`Progress lifts you from tier to tier, each with more benefits.`},{title:`Redeem`,text:`Points are spent here, for things in the game or sent to you.`}]}},Tt=new f(wt,{de:()=>l(()=>import(`./de-BDQO0Giw.js`),[]),es:()=>l(()=>import(`./es-CX0tGz2D.js`),[]),fr:()=>l(()=>import(`./fr-Dd6bhlxt.js`),[]),ja:()=>l(()=>import(`./ja-Bg0WCcP9.js`),[]),ko:()=>l(()=>import(`./ko-BbzQ79DY.js`),[]),"pt-BR":()=>l(()=>import(`./pt-BR-Bv7ViV_D.js`),[]),"zh-Hans":()=>l(()=>import(`./zh-Hans-CsyXLOZv.js`),[]),"zh-Hant":()=>l(()=>import(`./zh-Hant-C4Wbkx90.js`),[])}),U=wt;await P(Tt,e=>U=e);var Et=`ERASE`,Dt=class extends x{static properties={providers:{attribute:!1},busy:{state:!0},erasing:{state:!0},typed:{state:!0},wrong:{state:!0}};constructor(){super(),this.providers=[],this.busy=!1,this.erasing=null,this.typed=``,this.wrong=``}render(){let{member:e}=T;if(!e)return i;let t=new Set(e.identities.map(({provider:e})=>e.toLowerCase())),n=this.providers.filter(e=>!t.has(e));return g`
<h1><bdi>${U.account.heading}</bdi></h1>
<p class="muted clamp"><bdi>${ye(e)}</bdi></p>
${this.#e()}
<section class="card settings">
<h2><bdi>${U.account.identities}</bdi></h2>
${e.identities.length?g`<ul class="identities">
${e.identities.map(({provider:e,linkedAt:t})=>g`<li>
<strong>${U.providerNames[e]??e}</strong>
<span class="muted">${U.account.connected(E.format.day(t))}</span>
</li>`)}
</ul>`:g`<p><bdi>${U.account.noIdentities}</bdi></p>`}
${e.email?g`<p><bdi>${U.account.email(e.email)}</bdi></p>`:i}
${n.length?g`<p class="muted"><bdi>${e.identities.length?U.account.connect:U.account.connectFirst}</bdi></p>
${j(n)}`:i}
</section>
${ae(e.playerId)?g`<laurel-connect isPart></laurel-connect>`:i}
<section class="card">
<h2><bdi>${U.account.privacy}</bdi></h2>
${this.#t(U.account.exportText,U.account.export,this.#s)}
${this.#t(U.account.signOutText,C.me.signOut,this.#c)}
${this.#t(U.account.everywhereText,U.account.everywhere,this.#l)}
${this.#t(U.account.eraseText,U.account.erase,()=>this.erasing=`ask`,`danger`)}
</section>
${this.erasing?this.#n(e):i}
`}#e(){let e=ce();return g`<section class="card settings">
<h2><label for="language">${U.account.language}</label></h2>
<p class="muted"><bdi>${U.account.languageText}</bdi></p>
<select id="language" @change=${async e=>{me(d.find(t=>t===v(e))??null),await se(),T.spoke()}}>
<option value="" ?selected=${!e}>${U.account.languageAuto}</option>
${d.map(t=>g`<option value=${t} lang=${t} ?selected=${t===e}>${Ot(t)}</option>`)}
</select>
</section>`}#t(e,t,n,r=``){return g`<div class="deed">
<p><bdi>${e}</bdi></p>
<button type="button" class="button ${r}" ?disabled=${this.busy} @click=${n}>${t}</button>
</div>`}#n(e){return g`<dialog class="dialog" aria-labelledby="erase-title" @close=${()=>{this.erasing=null,this.typed=``,this.wrong=``}} @click=${I}>
<div class="inside">
<h2 id="erase-title"><bdi>${U.account.eraseTitle}</bdi></h2>
${this.erasing===`prove`?this.#a(e):this.#r()}
</div>
</dialog>`}#r(){return g`<form @submit=${this.#u}>
<p><bdi>${U.account.eraseWarning}</bdi></p>
<div class="field">
<label for="erase-confirm">${U.account.eraseConfirm(U.account.eraseWord)}</label>
<input
id="erase-confirm"
autocomplete="off"
autocapitalize="characters"
.value=${this.typed}
@input=${e=>this.typed=v(e)}
/>
</div>
<div role="alert">${this.wrong?g`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<div class="actions">
<button type="button" class="button" @click=${F}>${C.cancel}</button>
<button type="submit" class="button main danger" ?disabled=${this.busy||!this.#i}>
${U.account.eraseYes}
</button>
</div>
</form>`}get#i(){return this.typed.trim().toLocaleUpperCase(D.tag)===U.account.eraseWord}#a(e){let t=e.identities.map(({provider:e})=>e.toLowerCase()),n=this.providers.filter(e=>t.includes(e));return g`<p><bdi>${n.length?U.account.eraseProve:U.account.eraseCannotProve}</bdi></p>
${j(n.length?n:this.providers)}
<button type="button" class="button" @click=${F}>${C.cancel}</button>`}async#o(e){this.busy=!0;try{await e()}catch(e){T.failed(e)}finally{this.busy=!1}}#s=()=>this.#o(async()=>{let{exportMyData:e}=await b(bt,{}),t=URL.createObjectURL(new Blob([e],{type:`application/json`}));Object.assign(document.createElement(`a`),{href:t,download:`my-rewards.json`}).click(),setTimeout(()=>URL.revokeObjectURL(t),6e4),T.notice(U.account.exported)});#c=()=>this.#o(()=>T.signOut());#l=()=>this.#o(async()=>{await b(St,{}),T.over(U.account.everywhereDone)});#u=async e=>{e.preventDefault(),this.busy=!0,this.wrong=``;try{let{eraseMe:e}=await b(xt,{confirm:Et}),[t]=e.userErrors;t?.code===`IDENTIFICATION_REQUIRED`?this.erasing=`prove`:t?this.wrong=O(t.code):(this.querySelector(`dialog`)?.close(),T.over(U.account.erased))}catch(e){let t=s(e);t.kind===`signed-out`?T.failed(t):this.wrong=E.t.failures[t.kind]}finally{this.busy=!1}}};function Ot(e){return new Intl.DisplayNames(e,{type:`language`}).of(e)??e}var kt=`fragment MoneyFacts on Money{amount currency}fragment BargainFacts on Bargain{id gameId gameName title imageUrl status price{...MoneyFacts}firstPrice{...MoneyFacts}floorPrice{...MoneyFacts}priceLeft{...MoneyFacts}helpers helpersLeft helps{cut{...MoneyFacts}name own at}soldOut own ownerName link endsAt heldUntil reservedUntil}query Bargains($first:Int$after:String){me{id bargains(first:$first after:$after){edges{node{...BargainFacts}}pageInfo{hasNextPage endCursor}}}}`,At=`fragment MoneyFacts on Money{amount currency}fragment BargainFacts on Bargain{id gameId gameName title imageUrl status price{...MoneyFacts}firstPrice{...MoneyFacts}floorPrice{...MoneyFacts}priceLeft{...MoneyFacts}helpers helpersLeft helps{cut{...MoneyFacts}name own at}soldOut own ownerName link endsAt heldUntil reservedUntil}query OpenBargain($token:String!){bargain(token:$token){...BargainFacts}}`,jt=`fragment MoneyFacts on Money{amount currency}fragment BargainFacts on Bargain{id gameId gameName title imageUrl status price{...MoneyFacts}firstPrice{...MoneyFacts}floorPrice{...MoneyFacts}priceLeft{...MoneyFacts}helpers helpersLeft helps{cut{...MoneyFacts}name own at}soldOut own ownerName link endsAt heldUntil reservedUntil}mutation StartBargain($input:StartBargainInput!){startBargain(input:$input){bargain{...BargainFacts}userErrors{code message path}}}`,Mt=`fragment MoneyFacts on Money{amount currency}fragment BargainFacts on Bargain{id gameId gameName title imageUrl status price{...MoneyFacts}firstPrice{...MoneyFacts}floorPrice{...MoneyFacts}priceLeft{...MoneyFacts}helpers helpersLeft helps{cut{...MoneyFacts}name own at}soldOut own ownerName link endsAt heldUntil reservedUntil}mutation HelpBargain($input:HelpBargainInput!){helpBargain(input:$input){bargain{...BargainFacts}cut{...MoneyFacts}userErrors{code message path}}}`,Nt={heading:`Bargaining`,headingOf:e=>`Help ${e} bring the price down`,lead:`Bring a price down with your friends. Each of them takes something off, down to the lowest price.`,activities:`What you can bargain for`,list:`Yours`,empty:`You have started none yet.`,range:(e,t)=>`From ${e} down to ${t}`,start:`Start`,started:`Started. Send the link to your friends.`,now:`Price now`,first:`At first`,floor:`Lowest`,left:`Still to go`,needed:(e,t)=>t===1?`${e} helper needed`:`${e} helpers needed`,helpers:`Who has helped`,you:`You`,somebody:`Somebody`,help:`Help`,helped:e=>`You took ${e} off.`,own:`This one is yours. Send the link, or show the picture to be scanned.`,qr:`The link to your bargaining, to be scanned`,signIn:`Sign in to help: each person helps once.`,noProviders:`Open the store from the game to help.`,until:e=>`Open until ${e}`,reached:e=>`The lowest price is reached. It is held until ${e}.`,reserved:`It is being bought at this price.`,soldOut:`None is left at the moment.`,ordered:`It was bought.`,over:`Its time is up.`,unknown:`There is nothing here. Open the link as it was sent.`,refusals:{LIMIT_REACHED:`You have helped as often as you can for now.`,NOT_ENTITLED:`You cannot help this one with this account.`,IDENTIFICATION_REQUIRED:`Sign in to help: each person helps once.`,ENDED:`It does not take help any more.`,NOT_PENDING:`It is being bought at this price.`,SOLD_OUT:`None is left at the moment.`,CODE_INVALID:`There is nothing here. Open the link as it was sent.`}},Pt=new f(Nt,{de:()=>l(()=>import(`./de-CnsCupXq.js`),[]),es:()=>l(()=>import(`./es-BM3P7A43.js`),[]),fr:()=>l(()=>import(`./fr-B_BAlzZO.js`),[]),ja:()=>l(()=>import(`./ja-BjC7ZSWq.js`),[]),ko:()=>l(()=>import(`./ko-CxvoY2cZ.js`),[]),"pt-BR":()=>l(()=>import(`./pt-BR-Br9dhJ_N.js`),[]),"zh-Hans":()=>l(()=>import(`./zh-Hans-DFDS4Z4G.js`),[]),"zh-Hant":()=>l(()=>import(`./zh-Hant-sC7ur19T.js`),[])}),W=Nt;await P(Pt,e=>W=e);function G({amount:e,currency:t}){return new Intl.NumberFormat(D.tag,{style:`currency`,currency:t}).format(Number(e))}function Ft(e){return e?g`<img class="bargain-picture" src=${e} alt="" loading="lazy" />`:i}function It(e){let t=W,n=(e,t)=>g`<div><dt><bdi>${e}</bdi></dt><dd class="num"><bdi>${t}</bdi></dd></div>`,r=t.needed(E.format.number(e.helpersLeft),e.helpersLeft);return g`
<p class="bargain-price num"><span class="sr">${t.now}: </span><bdi>${G(e.price)}</bdi></p>
${e.helpersLeft>0?g`<p class="chip"><bdi>${r}</bdi></p>`:i}
<dl class="bargain-facts">
${n(t.first,G(e.firstPrice))} ${n(t.floor,G(e.floorPrice))}
${n(t.left,G(e.priceLeft))}
</dl>
`}function Lt(e){let t=W,{format:n}=E;switch(e.status){case`ORDERED`:return t.ordered;case`EXPIRED`:return t.over;case`REACHED`:return t.reached(n.moment(e.heldUntil??e.endsAt));default:return e.reservedUntil?t.reserved:e.soldOut?t.soldOut:t.until(n.moment(e.endsAt))}}function Rt({helps:e}){if(e.length===0)return i;let t=W;return g`<section>
<h2><bdi>${t.helpers}</bdi></h2>
<ol class="bargain-helps">
${e.map(({cut:e,name:n,own:r})=>g`<li>
<bdi class="clamp">${r?t.you:n??t.somebody}</bdi>
<bdi class="num">${G({...e,amount:`-${e.amount}`})}</bdi>
</li>`)}
</ol>
</section>`}function zt({link:e}){return e?g`<div class="gift-link">
${Ae(E,e)}
<figure class="invite-qr">${Be(e,W.qr)}</figure>
</div>`:i}function Bt(e){return W.refusals[e]??O(e)}var Vt={heading:`Gifts`,lead:`Give something to somebody: by a link, or to a player of the game. What nobody claims comes back to you.`,empty:`You have given nothing yet, and got nothing.`,own:`What you can give`,list:`Given and received`,give:`Give`,times:e=>`× ${e}`,days:e=>`${e} from the claim on`,dialog:{heading:e=>`Give ${e}`,takes:e=>`Takes ${e} now. They come back if nobody claims it within 30 days.`,takesItem:`You do not have it from now on. It comes back if nobody claims it within 30 days.`,message:`A few words (not needed)`,to:`Player ID (leave it empty for a link)`,toHint:`With a link, whoever opens it can claim the gift, once.`,showName:`Show my name`,confirm:`Give`,working:`Giving…`,again:`Try again`,unsure:`We do not know whether it arrived. Try again: nothing is given twice.`,done:`Your gift is ready`,doneText:`Send the link, or show the picture to be scanned.`,doneNamed:`The player finds it in the inbox.`,qr:`The link to your gift, to be scanned`,close:`Done`},status:{READY:`Waiting to be claimed`,CLAIMED:`Claimed`,DECLINED:`Declined`,TAKEN_BACK:`Taken back`,EXPIRED:`Not claimed in time`},given:`From you`,from:e=>`From ${e}`,fromSomebody:`From somebody`,claimedBy:e=>`Claimed by ${e}`,until:e=>`Can be claimed until ${e}`,showLink:`Link and picture`,takeBack:`Take back`,takenBack:`It is yours again.`,open:{heading:`A gift for you`,headingFrom:e=>`A gift from ${e}`,signIn:`Sign in to claim it. If you are new here, you become a member with it.`,noProviders:`Open the store from the game to claim it.`,claim:`Claim`,decline:`No, thank you`,later:`Later`,claimed:`It is yours.`,declined:`It has gone back.`,over:`This gift cannot be claimed any more.`,taken:`Somebody has claimed this gift already.`,own:`This gift is from you.`,unknown:`There is no such gift. Open the link as it was sent.`,goods:`It is sent by post: tell us where to.`},block:`No more gifts from this player`,unblock:`Allow gifts from this player`,refusals:{LIMIT_REACHED:`You have given as much as can be given now. Try again tomorrow, or take one back.`,NOT_OWNED:`You do not have this any more.`,NOT_ENTITLED:`This gift cannot be given or claimed so.`,NOT_FOUND:`The game has no such player.`,ALREADY_CLAIMED:`Somebody has claimed this gift already.`,ENDED:`This gift cannot be claimed any more.`,STACK_FULL:`You have this already: the gift waits for somebody else.`,INVALID:`Check what you have typed.`}},Ht=new f(Vt,{de:()=>l(()=>import(`./de-DenOwiut.js`),[]),es:()=>l(()=>import(`./es-xWMq_foQ.js`),[]),fr:()=>l(()=>import(`./fr-BKwFuNzQ.js`),[]),ja:()=>l(()=>import(`./ja-BgE2FbbY.js`),[]),ko:()=>l(()=>import(`./ko-gH77tjPc.js`),[]),"pt-BR":()=>l(()=>import(`./pt-BR-D5JsCNxU.js`),[]),"zh-Hans":()=>l(()=>import(`./zh-Hans-Bbh8m8gY.js`),[]),"zh-Hant":()=>l(()=>import(`./zh-Hant-u6G9vH6o.js`),[])}),K=Vt;await P(Ht,e=>K=e);var Ut=class extends x{static properties={token:{},providers:{attribute:!1},busy:{state:!0},wrong:{state:!0}};constructor(){super(),this.token=``,this.providers=[],this.busy=!1,this.wrong=``}render(){let{data:e,failure:t,again:n}=this.reader.one(At,{token:this.token});if(!e)return t?L(E,t,{onRetry:n}):u(`rows`,C.loading);let{bargain:r}=e;return g`<section class="card bargain-open" aria-labelledby="bargain-title">
${r?this.#e(r):g`<h1 id="bargain-title"><bdi>${W.heading}</bdi></h1>
<p><bdi>${W.unknown}</bdi></p>`}
<div class="actions"><button type="button" class="button quiet" @click=${this.#i}>${C.back}</button></div>
</section>`}#e(e){let t=W,n=e.status===`OPEN`&&!e.soldOut&&!e.reservedUntil,r=e.helps.some(({own:e})=>e);return g`
<h1 id="bargain-title"><bdi>${e.ownerName?t.headingOf(e.ownerName):t.heading}</bdi></h1>
${Ft(e.imageUrl)}
<p class="lead"><bdi>${e.title}</bdi> · <bdi class="muted">${e.gameName}</bdi></p>
${It(e)}
<p class="muted"><bdi>${Lt(e)}</bdi></p>
${e.own?g`<p><bdi>${t.own}</bdi></p>
${zt(e)}`:r||!n?i:this.#t(e)}
${Rt(e)}
`}#t(e){let t=W;return T.phase!==`member`||T.member?.isGuest?(this.#n(e.gameId),g`<p><bdi>${this.providers.length>0?t.signIn:t.noProviders}</bdi></p>
${j(this.providers)}`):g`<form novalidate @submit=${this.#r} aria-busy=${this.busy}>
<fieldset ?disabled=${this.busy}>
<label class="gift-check"><input type="checkbox" name="shows" checked /> ${K.dialog.showName}</label>
</fieldset>
<div role="alert">${this.wrong?g`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<div class="actions"><button type="submit" class="button main" ?disabled=${this.busy}>${t.help}</button></div>
</form>`}#n(e){let t=new URLSearchParams(location.search);t.get(`game`)!==e&&(t.set(`game`,e),history.replaceState(history.state,``,`${location.pathname}?${t.toString()}`))}#r=async e=>{e.preventDefault();let t=new FormData(y(e)).has(`shows`);this.busy=!0,this.wrong=``;try{let{helpBargain:e}=await b(Mt,{input:{token:this.token,showName:t}});S.expire(),this.wrong=e.userErrors.map(({code:e})=>Bt(e)).join(` `),e.cut&&T.notice(W.helped(G(e.cut))),this.requestUpdate()}catch(e){T.failed(e)}finally{this.busy=!1}};#i=()=>{ve(`bargain`),M(N(T.phase===`signed-out`?`catalog`:`bargain`),{replace:!0}),this.dispatchEvent(new Event(`laurel-closed`))}},Wt=class extends x{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let e=W,t=this.reader.list(kt,{},({me:e})=>e?.bargains);return g`
<h1><bdi>${e.heading}</bdi></h1>
<p class="lead"><bdi>${e.lead}</bdi></p>
${this.#e()}
<section class="row">
<h2><bdi>${e.list}</bdi></h2>
${A(t,{shown:e=>g`<ul class="bargains">
${R(e,({id:e})=>e,e=>this.#t(e))}
</ul>`,none:()=>k(e.empty,`people`)})}
</section>
`}#e(){let e=W,t=this.reader.one(`fragment MoneyFacts on Money{amount currency}query BargainActivities{bargainActivities{code title imageUrl price{...MoneyFacts}floorPrice{...MoneyFacts}helpers until stockLeft}}`,{}).data?.bargainActivities??[];return t.length===0?i:g`<section class="row">
<h2><bdi>${e.activities}</bdi></h2>
<ul class="bargains">
${t.map(({code:t,title:n,imageUrl:r,price:i,floorPrice:a,helpers:o,stockLeft:s})=>g`<li class="card">
${Ft(r)}
<h3 class="clamp"><bdi>${n}</bdi></h3>
<p class="num"><bdi>${e.range(G(i),G(a))}</bdi></p>
<p class="small muted"><bdi>${e.needed(E.format.number(o),o)}</bdi></p>
<button type="button" class="button main" ?disabled=${this.busy||s===0} @click=${()=>this.#n(t)}>
<span>${e.start}<span class="sr">: ${n}</span></span>
</button>
</li>`)}
</ul>
</section>`}#t(e){return g`<li class="card">
${Ft(e.imageUrl)}
<h3 class="clamp"><bdi>${e.title}</bdi></h3>
${It(e)}
<p class="small muted"><bdi>${Lt(e)}</bdi></p>
${zt(e)} ${Rt(e)}
</li>`}async#n(e){this.busy=!0;try{let{startBargain:t}=await b(jt,{input:{activity:e}});S.expire();let[n]=t.userErrors;n?T.notice(Bt(n.code),{bad:!0}):T.notice(W.started),this.requestUpdate()}catch(e){T.failed(e)}finally{this.busy=!1}}},Gt=h`
.bargain-open{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);margin:24px auto;max-width:560px;padding:24px;}.bargains{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(280px,100%),1fr));list-style:none;margin:0;padding:0;}.bargains > .card{align-content:start;display:grid;gap:12px;grid-template-columns:minmax(0,1fr);padding:16px;}.bargain-picture{aspect-ratio:16 / 9;background:var(--sunken);border-radius:var(--radius-control);object-fit:contain;width:100%;}.kit .bargains h3{font:600 16px/24px var(--font);}:is(.bargain-open,.bargains) > * > .chip,.bargain-open > .chip{justify-self:start;}.orders-ways{display:flex;flex-wrap:wrap;gap:8px;}.bargain-price{font:700 32px/40px var(--font);}.bargain-facts{display:flex;flex-wrap:wrap;gap:8px 24px;margin:0;}.bargain-facts dt{color:var(--muted);font-size:13px;line-height:18px;}.bargain-facts dd{font-weight:600;margin:0;}.bargain-helps{list-style:none;margin:8px 0 0;padding:0;}.bargain-helps > li{border-block-start:1px solid var(--line);display:flex;gap:12px;justify-content:space-between;padding:8px 0;}.bargain-helps > li:first-child{border-block-start:0;}`,Kt=4e3,qt=class extends z{static properties={isPart:{type:Boolean},code:{state:!0},failure:{state:!0},wrong:{state:!0},busy:{state:!0}};#e=0;constructor(){super(),this.isPart=!1,this.code=null,this.failure=null,this.wrong=``,this.busy=!1,new ee(this,Date.now,()=>void this.#t())}connectedCallback(){super.connectedCallback(),this.#t(),this.#e=setInterval(()=>{!document.hidden&&this.code&&T.load()},Kt)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}#t=async()=>{this.failure=null;try{this.code=(await b(vt,{})).createConnectCode}catch(e){let t=s(e);t.kind===`signed-out`?T.over(C.outcomes.over):this.failure=t}};#n=async e=>{e.preventDefault();let t=_(y(e),`code`);if(t){this.busy=!0,this.wrong=``;try{let{connectStoreCode:e}=await b(yt,{code:t}),[n]=e.userErrors;n?this.wrong=n.code===`CODE_INVALID`?U.connect.wrong:O(n.code):(T.notice(U.connect.connected),await T.load())}catch(e){T.failed(e)}finally{this.busy=!1}}};render(){return g`<section class=${this.isPart?`card settings`:`gate`}>
${this.isPart?g`<h2><bdi>${U.connect.heading}</bdi></h2>
<p><bdi>${U.connect.ofGift}</bdi></p>`:g`<h1 tabindex="-1"><bdi>${U.connect.heading}</bdi></h1>
<p><bdi>${U.connect.lead}</bdi></p>`}
<div class="ways">
<div class="card way">
<h2><bdi>${U.connect.show}</bdi></h2>
${this.failure?L(E,this.failure,{onRetry:()=>void this.#t()}):i}
${this.code?g`<p class="code" translate="no">${this.code.code}</p>
<p class="muted">${U.connect.validFor} ${p({...E,now:Date.now},this.code.expiresAt)}</p>`:i}
<p><bdi>${U.connect.showText}</bdi></p>
<p class="muted" role="status"><bdi>${U.connect.waiting}</bdi></p>
</div>
<form class="card way" @submit=${this.#n}>
<h2><bdi>${U.connect.type}</bdi></h2>
<div class="field">
<label for="game-code">${U.connect.typeLabel}</label>
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
<button type="submit" class="button main" ?disabled=${this.busy}>${U.connect.typeButton}</button>
</form>
</div>
${this.isPart?i:g`<p class="centre"><button type="button" class="button quiet" @click=${this.#r}>${U.connect.other}</button></p>`}
</section>`}#r=()=>T.signOut().catch(e=>T.failed(e))},Jt=`fragment CardFacts on GiftCard{id status amount{amount currency}message giverName expiresAt giftCardId link gameId gameName}query OpenCard($token:String!){giftCard(token:$token){...CardFacts}}`,Yt=`fragment CardFacts on GiftCard{id status amount{amount currency}message giverName expiresAt giftCardId link gameId gameName}mutation ClaimCard($input:ClaimGiftCardInput!){claimGiftCard(input:$input){giftCard{...CardFacts}member{id storedValue{currency available held}}userErrors{code message path}}}`,Xt=`fragment CardFacts on GiftCard{id status amount{amount currency}message giverName expiresAt giftCardId link gameId gameName}mutation TakeBackCard($input:TakeBackGiftCardInput!){takeBackGiftCard(input:$input){giftCard{...CardFacts}userErrors{code message path}}}`;function Zt({imageUrl:e,needsAddress:t}){return Ve({imageUrl:e,kind:t?`TANGIBLE`:`DIGITAL`})}function Qt({link:e},t=K.dialog.qr){return e?g`<div class="gift-link">
${Ae(E,e)}
<figure class="invite-qr">${Be(e,t)}</figure>
</div>`:i}function $t({title:e,quantity:t}){return g`<bdi>${e}</bdi>${t>1?g` ${K.times(E.format.number(t))}`:i}`}function en(e){return K.refusals[e]??O(e)}function q({amount:e,currency:t},{signed:n=!1}={}){let r=n?`exceptZero`:`auto`;return new Intl.NumberFormat(D.tag,{style:`currency`,currency:t,signDisplay:r}).format(Number(e))}var tn={name:`Gift card`,given:`Your gift cards`,qr:`The link to your gift card, to be scanned`,takenBack:`Its value is back in your stored value.`,open:{heading:`A gift card for you`,headingFrom:e=>`A gift card from ${e}`,lead:`Claim it, and its value is yours to spend in the game’s shop.`,signIn:`Sign in to claim it. If you are new here, you become a member with its value.`,claimed:`It is yours.`,balance:e=>`You have ${e} to spend.`,held:e=>`${e} is held for up to 24 hours. Then you can spend it.`,unknown:`There is no such gift card. Open the link as it was sent.`,own:`This gift card is from you.`,over:{CLAIMED:`This gift card was claimed already.`,RETURNED:`This gift card cannot be claimed any more.`,REVOKED:`This gift card cannot be claimed any more.`,FROZEN:`This gift card is being looked into. Try again later.`}},refusals:{ALREADY_CLAIMED:`This gift card was claimed already.`,ENDED:`This gift card cannot be claimed any more.`,NOT_ENTITLED:`This gift card cannot be claimed so.`,LIMIT_REACHED:`You have as much stored value as you may have. Spend some first.`}},nn=new f(tn,{de:()=>l(()=>import(`./de-D4mMwc6F.js`),[]),es:()=>l(()=>import(`./es-C1a8MmQj.js`),[]),fr:()=>l(()=>import(`./fr-tKMo37J3.js`),[]),ja:()=>l(()=>import(`./ja-BRe5fr1q.js`),[]),ko:()=>l(()=>import(`./ko-CcFNmu0F.js`),[]),"pt-BR":()=>l(()=>import(`./pt-BR-C4WhOTwU.js`),[]),"zh-Hans":()=>l(()=>import(`./zh-Hans-BCdkLyB1.js`),[]),"zh-Hant":()=>l(()=>import(`./zh-Hant-ZoM0HsFc.js`),[])}),J=tn;await P(nn,e=>J=e);function rn({amount:e,gameName:t}){return g`<div class="value-card">
<span class="value-card-name">${B(`gift`)}<bdi>${J.name}</bdi></span>
<span class="value-card-amount"><bdi>${q(e)}</bdi></span>
<span class="value-card-game"><bdi>${t}</bdi></span>
</div>`}function an(e){return J.refusals[e]??O(e)}var on=class extends x{static properties={shown:{state:!0},busy:{state:!0}};constructor(){super(),this.shown=null,this.busy=!1}render(){let e=this.reader.one(`fragment CardFacts on GiftCard{id status amount{amount currency}message giverName expiresAt giftCardId link gameId gameName}query GivenCards{me{id giftCards{...CardFacts}}}`,{}).data?.me?.giftCards??[];return e.length===0?i:g`<section class="row">
<h2><bdi>${J.given}</bdi></h2>
<ul class="gift-own value-cards">
${e.map(e=>this.#e(e))}
</ul>
</section>
${this.shown?this.#t(this.shown):i}`}#e(e){let t=q(e.amount);return g`<li class="card">
${rn(e)} ${e.message?g`<p><bdi>${e.message}</bdi></p>`:i}
<p class="small muted"><bdi>${K.until(E.format.moment(e.expiresAt))}</bdi></p>
${e.link?g`<button type="button" class="button" @click=${()=>this.shown=e}>
<span>${K.showLink}<span class="sr">: ${t}</span></span>
</button>`:g`<p class="small"><bdi>${J.open.over.FROZEN}</bdi></p>`}
${e.link?g`<button type="button" class="button quiet" ?disabled=${this.busy} @click=${()=>this.#n(e)}>
<span>${K.takeBack}<span class="sr">: ${t}</span></span>
</button>`:i}
</li>`}#t(e){return g`<dialog class="dialog" aria-labelledby="card-link-title" @close=${()=>this.shown=null} @click=${I}>
<div class="inside">
<h2 id="card-link-title"><bdi>${J.name}: ${q(e.amount)}</bdi></h2>
<p class="small muted"><bdi>${K.dialog.doneText}</bdi></p>
${Qt(e,J.qr)}
<div class="actions"><button type="button" class="button main" @click=${F}>${K.dialog.close}</button></div>
</div>
</dialog>`}#n=async({giftCardId:e})=>{if(e!==null){this.busy=!0;try{let{takeBackGiftCard:t}=await b(Xt,{input:{giftCardId:e}}),[n]=t.userErrors;n?T.notice(an(n.code),{bad:!0}):T.notice(J.takenBack),S.expire()}catch(e){T.failed(e)}finally{this.busy=!1}}}},sn=class extends x{static properties={token:{},providers:{attribute:!1},busy:{state:!0},wrong:{state:!0},owner:{state:!0}};constructor(){super(),this.token=``,this.providers=[],this.busy=!1,this.wrong=``,this.owner=null}render(){let{data:e,failure:t,again:n}=this.reader.one(Jt,{token:this.token});if(!e)return t?L(E,t,{onRetry:n}):u(`rows`,C.loading);let{giftCard:r}=e;return g`<section class="card gift-open" aria-labelledby="card-title">
${r?this.#e(r):this.#n(J.open.unknown)}
</section>`}#e(e){let t=J.open;return g`
${rn(e)}
<div class="gift-words">
<h1 id="card-title"><bdi>${e.giverName?t.headingFrom(e.giverName):t.heading}</bdi></h1>
${e.message?g`<blockquote class="gift-message"><bdi>${e.message}</bdi></blockquote>`:i}
${this.owner?this.#a(e):this.#t(e)}
</div>
`}#t(e){let t=J.open;return e.giftCardId===null?e.status===`READY`?T.phase===`signed-out`?this.#r(e):this.#i(e):this.#n(t.over[e.status]):this.#n(t.own)}#n(e){return g`<p><bdi>${e}</bdi></p>
<div class="actions"><button type="button" class="button" @click=${this.#s}>${C.back}</button></div>`}#r({gameId:e,expiresAt:t}){let n=J.open;return pe(e),g`<p><bdi>${this.providers.length>0?n.signIn:K.open.noProviders}</bdi></p>
${j(this.providers)}
<p class="small muted"><bdi>${K.until(E.format.moment(t))}</bdi></p>
<div class="actions"><button type="button" class="button quiet" @click=${this.#s}>${K.open.later}</button></div>`}#i(e){let t=J.open;return g`<p><bdi>${t.lead}</bdi></p>
<div role="alert">${this.wrong?g`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<p class="small muted"><bdi>${K.until(E.format.moment(e.expiresAt))}</bdi></p>
<div class="actions">
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${this.#s}>${K.open.later}</button>
<button type="button" class="button main" ?disabled=${this.busy} @click=${this.#o}>${B(`gift`)}${K.open.claim}</button>
</div>`}#a({amount:e}){let t=J.open,n=this.owner?.storedValue.find(({currency:t})=>t===e.currency),r=(t,n)=>Number(t??0)>0?g`<p><bdi>${n(q({amount:t??`0`,currency:e.currency}))}</bdi></p>`:i;return g`<p class="lead" role="status"><bdi>${t.claimed}</bdi></p>
${r(n?.available,t.balance)} ${r(n?.held,t.held)}
<div class="actions">
<button type="button" class="button quiet" @click=${this.#s}>${C.back}</button>
<button type="button" class="button main" @click=${this.#c}>${B(`wallet`)}${C.nav.wallet}</button>
</div>`}#o=async()=>{this.busy=!0,this.wrong=``;try{let{claimGiftCard:e}=await b(Yt,{input:{token:this.token}});if(S.expire(),e.userErrors.length>0){this.wrong=e.userErrors.map(({code:e})=>an(e)).join(` `);return}this.owner=e.member,await T.load()}catch(e){T.failed(e)}finally{this.busy=!1}};#s=()=>this.#l(`catalog`);#c=()=>this.#l(`wallet`);#l(e){ve(`card`),M(N(e),{replace:!0}),this.dispatchEvent(new Event(`laurel-closed`))}},cn=`fragment GiftFacts on Gift{giftId status side gameId gameName title quantity days imageUrl needsAddress message giverName recipientName byLink link pointsSpent giverBlocked createdAt expiresAt}query Gifts($first:Int$after:String){me{id gifts(first:$first after:$after){edges{node{...GiftFacts}}pageInfo{hasNextPage endCursor}}}}`,ln=`fragment GiftFacts on Gift{giftId status side gameId gameName title quantity days imageUrl needsAddress message giverName recipientName byLink link pointsSpent giverBlocked createdAt expiresAt}query OpenGift($token:String!){gift(token:$token){...GiftFacts}}`,un=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook missing}points{balance expiresAt}}fragment GiftFacts on Gift{giftId status side gameId gameName title quantity days imageUrl needsAddress message giverName recipientName byLink link pointsSpent giverBlocked createdAt expiresAt}mutation GiveItem($input:GiveItemInput!){giveItem(input:$input){gift{...GiftFacts}member{...Standing}replayed currentPrice userErrors{code message path}}}`,dn=`fragment GiftFacts on Gift{giftId status side gameId gameName title quantity days imageUrl needsAddress message giverName recipientName byLink link pointsSpent giverBlocked createdAt expiresAt}mutation ClaimGift($input:ClaimGiftInput!){claimGift(input:$input){gift{...GiftFacts}redemption{id}userErrors{code message path}}}`,fn=`fragment GiftFacts on Gift{giftId status side gameId gameName title quantity days imageUrl needsAddress message giverName recipientName byLink link pointsSpent giverBlocked createdAt expiresAt}mutation DeclineGift($input:DeclineGiftInput!){declineGift(input:$input){gift{...GiftFacts}userErrors{code message path}}}`,pn=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook missing}points{balance expiresAt}}fragment GiftFacts on Gift{giftId status side gameId gameName title quantity days imageUrl needsAddress message giverName recipientName byLink link pointsSpent giverBlocked createdAt expiresAt}mutation TakeBackGift($input:TakeBackGiftInput!){takeBackGift(input:$input){gift{...GiftFacts}member{...Standing}userErrors{code message path}}}`,mn=`fragment GiftFacts on Gift{giftId status side gameId gameName title quantity days imageUrl needsAddress message giverName recipientName byLink link pointsSpent giverBlocked createdAt expiresAt}mutation BlockGiver($input:BlockGiverInput!){blockGiver(input:$input){gift{...GiftFacts}userErrors{code message path}}}`,hn=200,gn=128,_n=class extends z{static properties={present:{attribute:!1},stage:{state:!0},wrong:{state:!0}};#e=a();#t=null;#n=null;#r=null;constructor(){super(),this.stage=`form`,this.wrong=``,new de(this)}updated(e){Ee(this),e.has(`stage`)&&this.stage===`done`&&this.querySelector(`#give-title`)?.focus()}render(){let e=this.stage===`working`;return g`<dialog
class="dialog"
aria-labelledby="give-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${t=>e&&t.preventDefault()}
@click=${t=>!e&&I(t)}
>
<div class="inside">${this.stage===`done`&&this.#t?this.#a(this.#t):this.#i()}</div>
</dialog>`}#i(){let{present:e,stage:t}=this,n=K.dialog,r=t===`working`,a=`price`in e.from?this.#r??e.from.price:null;return g`
<div class="title-row">
${Zt({imageUrl:e.imageUrl,needsAddress:e.tangible})}
<div>
<h2 id="give-title" tabindex="-1"><bdi>${n.heading(e.title)}</bdi></h2>
<p class="muted"><bdi>${a===null?n.takesItem:n.takes(w(a))}</bdi></p>
</div>
</div>
<form novalidate @submit=${this.#s} aria-busy=${r}>
<fieldset ?disabled=${r||t===`unsure`}>
<div class="field">
<label for="give-message">${n.message}</label>
<input id="give-message" name="message" maxlength=${hn} autocomplete="off" />
</div>
<div class="field">
<label for="give-player">${n.to}</label>
<input id="give-player" name="player" maxlength=${gn} autocomplete="off" aria-describedby="give-player-hint" />
<p class="small muted" id="give-player-hint"><bdi>${n.toHint}</bdi></p>
</div>
<label class="gift-check"><input type="checkbox" name="name" checked /> ${n.showName}</label>
</fieldset>
<div role="alert">${this.wrong?g`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<div class="actions">
<button type="button" class="button" ?disabled=${r} @click=${F}>${C.cancel}</button>
<button type="submit" class="button main" ?disabled=${r}>
${r?n.working:t===`unsure`?n.again:n.confirm}
</button>
</div>
</form>
`}#a(e){let t=K.dialog;return g`<div class="redeemed">
<h2 id="give-title" tabindex="-1"><bdi>${t.done}</bdi></h2>
<p><bdi>${e.title}</bdi></p>
<p class="small muted"><bdi>${e.link?t.doneText:t.doneNamed}</bdi></p>
${Qt(e)}
<div class="actions"><button type="button" class="button main" @click=${F}>${t.close}</button></div>
</div>`}#o(e){let{from:t}=this.present,n=_(e,`message`),r=_(e,`player`);return{...`item`in t?{item:t.item}:{itemId:t.itemId,expectedPrice:this.#r??t.price},...n?{message:n}:{},...r?{playerId:r}:{},showName:new FormData(e).has(`name`),idempotencyKey:this.#e}}#s=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#n??this.#o(y(e));this.stage=`working`,this.wrong=``;try{let{giveItem:e}=await b(un,{input:t});this.#n=null,this.#c(e)}catch(e){let n=s(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),T.failed(n);return}let r=He(n);this.#n=r?t:null,this.stage=r?`unsure`:`form`,this.wrong=r?K.dialog.unsure:E.t.failures[n.kind]}};#c({gift:e,member:t,currentPrice:n,userErrors:r}){e?(this.#t=e,this.stage=`done`,T.adopt(t)):(this.#r=n,this.stage=`form`,this.wrong=n===null?r.map(({code:e})=>en(e)).join(` `):U.redeem.priceChanged(w(n))),S.expire()}},vn=`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;function yn(){let e=new Intl.DisplayNames(D.tag,{type:`region`}),t=new Intl.Collator(D.tag).compare;return vn.split(` `).map(t=>[t,e.of(t)??t]).sort((e,n)=>t(e[1],n[1]))}var bn=[[`name`,`name`,!0,128],[`line1`,`address-line1`,!0,200],[`line2`,`address-line2`,!1,200],[`postalCode`,`postal-code`,!1,32],[`city`,`address-level2`,!0,128],[`region`,`address-level1`,!1,128]],xn=254,Sn=32;function Cn(){let e=(e,t,n,r,i=`text`)=>g`<div class="field field-${e}">
<label for="to-${e}">${U.redeem[e]}</label>
<input id="to-${e}" name=${e} type=${i} autocomplete=${t} maxlength=${r} ?required=${n} />
</div>`;return g`${e(`email`,`email`,!1,xn,`email`)}
<fieldset class="address">
<legend>${U.redeem.delivery}</legend>
${bn.map(([t,n,r,i])=>e(t,`shipping ${n}`,r,i))}
<div class="field field-country">
<label for="to-country">${U.redeem.country}</label>
<select id="to-country" name="country" autocomplete="shipping country" required>
<option value="">${U.redeem.choose}</option>
${yn().map(([e,t])=>g`<option value=${e}>${t}</option>`)}
</select>
</div>
${e(`phone`,`shipping tel`,!1,Sn,`tel`)}
<p class="small muted"><bdi>${U.redeem.privacy}</bdi></p>
</fieldset>`}function wn(e){let t=t=>_(e,t);return{name:t(`name`),line1:t(`line1`),city:t(`city`),country:t(`country`),postalCode:t(`postalCode`),...t(`line2`)?{line2:t(`line2`)}:{},...t(`region`)?{region:t(`region`)}:{},...t(`phone`)?{phone:t(`phone`)}:{}}}function Tn(e){return _(e,`email`)}var En=class extends x{static properties={token:{},providers:{attribute:!1},busy:{state:!0},wrong:{state:!0}};constructor(){super(),this.token=``,this.providers=[],this.busy=!1,this.wrong=``}render(){let{data:e,failure:t,again:n}=this.reader.one(ln,{token:this.token});if(!e)return t?L(E,t,{onRetry:n}):u(`rows`,C.loading);let{gift:r}=e;return g`<section class="card gift-open" aria-labelledby="gift-title">
${r?this.#e(r):this.#t(K.open.unknown)}
</section>`}#e(e){let t=K.open,n=e.side===`GIVEN`?t.own:e.status===`READY`?``:e.status===`CLAIMED`?t.taken:t.over;return g`
${Zt(e)}
<div class="gift-words">
<h1 id="gift-title"><bdi>${e.giverName?t.headingFrom(e.giverName):t.heading}</bdi></h1>
<p class="lead">${$t(e)}</p>
<p class="muted"><bdi>${e.gameName}</bdi></p>
${e.message?g`<blockquote class="gift-message"><bdi>${e.message}</bdi></blockquote>`:i}
${n?this.#t(n):T.phase===`signed-out`?this.#n(e):this.#r(e)}
</div>
`}#t(e){return g`<p><bdi>${e}</bdi></p>
<div class="actions"><button type="button" class="button" @click=${this.#s}>${C.back}</button></div>`}#n({gameId:e,expiresAt:t}){let n=K.open;return pe(e),g`<p><bdi>${this.providers.length>0?n.signIn:n.noProviders}</bdi></p>
${j(this.providers)}
<p class="small muted"><bdi>${K.until(E.format.moment(t))}</bdi></p>
<div class="actions"><button type="button" class="button quiet" @click=${this.#s}>${n.later}</button></div>`}#r(e){let t=K.open;return g`<form novalidate @submit=${this.#i(e)} aria-busy=${this.busy}>
<fieldset ?disabled=${this.busy}>
${e.needsAddress?g`<p><bdi>${t.goods}</bdi></p>${Cn()}`:i}
<label class="gift-check"><input type="checkbox" name="shows" checked /> ${K.dialog.showName}</label>
</fieldset>
<div role="alert">${this.wrong?g`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}</div>
<p class="small muted"><bdi>${K.until(E.format.moment(e.expiresAt))}</bdi></p>
<div class="actions">
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${this.#s}>${t.later}</button>
<button type="button" class="button" ?disabled=${this.busy} @click=${this.#a}>${t.decline}</button>
<button type="submit" class="button main" ?disabled=${this.busy}>${B(`gift`)}${t.claim}</button>
</div>
</form>`}#i=e=>async t=>{t.preventDefault();let n=y(t),r=e.needsAddress?Tn(n):``,i={token:this.token,showName:new FormData(n).has(`shows`),...e.needsAddress?{shippingAddress:wn(n),...r?{email:r}:{}}:{}};await this.#o(async()=>{let{claimGift:e}=await b(dn,{input:i});return{errors:e.userErrors,words:K.open.claimed}})};#a=()=>this.#o(async()=>{let{declineGift:e}=await b(fn,{input:{token:this.token}});return{errors:e.userErrors,words:K.open.declined}});async#o(e){this.busy=!0,this.wrong=``;try{let{errors:t,words:n}=await e();if(S.expire(),t.length>0){this.wrong=t.map(({code:e})=>en(e)).join(` `);return}T.notice(n),this.#s(),await T.load()}catch(e){T.failed(e)}finally{this.busy=!1}}#s=()=>{ve(`gift`),M(N(T.phase===`signed-out`?`catalog`:`gifts`),{replace:!0}),this.dispatchEvent(new Event(`laurel-closed`))}},Dn=class extends x{static properties={giving:{state:!0},shown:{state:!0},busy:{state:!0}};constructor(){super(),this.giving=null,this.shown=null,this.busy=!1}render(){let e=this.reader.list(cn,{},({me:e})=>e?.gifts),t=(this.reader.one(`fragment CardFacts on GiftCard{id status amount{amount currency}message giverName expiresAt giftCardId link gameId gameName}query GivenCards{me{id giftCards{...CardFacts}}}`,{}).data?.me?.giftCards.length??0)>0;return g`
<h1><bdi>${K.heading}</bdi></h1>
<p class="lead"><bdi>${K.lead}</bdi></p>
<laurel-cards></laurel-cards>
${this.#t()}
${t&&e.data?.length===0?i:this.#e(e)}
${this.giving?g`<laurel-give .present=${this.giving} @laurel-closed=${()=>this.giving=null}></laurel-give>`:i}
${this.shown?this.#a(this.shown):i}
`}#e(e){return g`<section class="row">
<h2><bdi>${K.list}</bdi></h2>
${A(e,{shown:e=>g`<ul class="orders">
${R(e,({giftId:e})=>e,e=>this.#n(e))}
</ul>`,none:()=>k(K.empty,`gift`)})}
</section>`}#t(){let e=(this.reader.one(`query Giftable{me{id inventory(first:100){edges{node{id code title quantity giftable expiresAt definition{code styles{code stillUrl assetUrl}}}}}}}`,{}).data?.me?.inventory.edges.map(({node:e})=>e)??[]).filter(e=>e.giftable);return e.length===0?i:g`<section class="row">
<h2><bdi>${K.own}</bdi></h2>
<ul class="gift-own">
${e.map(e=>{let t=e.definition.styles[0]?.stillUrl??e.definition.styles[0]?.assetUrl??null,n={title:e.title,imageUrl:t,tangible:!1,from:{item:e.code}};return g`<li class="card">
${Zt({imageUrl:t,needsAddress:!1})}
<h3 class="clamp">${$t({title:e.title,quantity:e.quantity})}</h3>
<button type="button" class="button" @click=${()=>this.giving=n}>
<span>${K.give}<span class="sr">: ${e.title}</span></span>
</button>
</li>`})}
</ul>
</section>`}#n(e){let{format:t}=E,n=e.side===`GIVEN`,r=n?K.given:e.giverName?K.from(e.giverName):K.fromSomebody;return g`<li class="card order">
${Zt(e)}
<div class="order-words">
<h3 class="order-title clamp">${$t(e)}</h3>
<p><span class="chip order-state">${K.status[e.status]}</span></p>
<p class="small muted"><bdi>${r}</bdi> · <bdi>${t.moment(e.createdAt)}</bdi></p>
${e.message?g`<p><bdi>${e.message}</bdi></p>`:i}
${n&&e.recipientName?g`<p class="small"><bdi>${K.claimedBy(e.recipientName)}</bdi></p>`:i}
${e.status===`READY`?g`<p class="small muted"><bdi>${K.until(t.moment(e.expiresAt))}</bdi></p>`:i}
</div>
<div class="gift-deeds">${n?this.#r(e):this.#i(e)}</div>
</li>`}#r(e){return e.status===`READY`?g`
${e.link?g`<button type="button" class="button" @click=${()=>this.shown=e}>${K.showLink}</button>`:i}
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${()=>this.#o(e)}>
<span>${K.takeBack}<span class="sr">: ${e.title}</span></span>
</button>
`:i}#i(e){return g`
${e.status===`READY`?g`<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#s(e)}>${K.open.claim}</button>
<button type="button" class="button" ?disabled=${this.busy} @click=${()=>this.#c(e)}>${K.open.decline}</button>`:i}
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${()=>this.#l(e)}>
${e.giverBlocked?K.unblock:K.block}
</button>
`}#a(e){return g`<dialog class="dialog" aria-labelledby="link-title" @close=${()=>this.shown=null} @click=${I}>
<div class="inside">
<h2 id="link-title">${$t(e)}</h2>
<p class="small muted"><bdi>${K.dialog.doneText}</bdi></p>
${Qt(e)}
<div class="actions"><button type="button" class="button main" @click=${F}>${K.dialog.close}</button></div>
</div>
</dialog>`}#o=e=>this.#u(async()=>{let{takeBackGift:t}=await b(pn,{input:{giftId:e.giftId}});return T.adopt(t.member),{errors:t.userErrors,words:K.takenBack}});#s=e=>this.#u(async()=>{let{claimGift:t}=await b(dn,{input:{giftId:e.giftId}});return{errors:t.userErrors,words:K.open.claimed}});#c=e=>this.#u(async()=>{let{declineGift:t}=await b(fn,{input:{giftId:e.giftId}});return{errors:t.userErrors,words:K.open.declined}});#l=e=>this.#u(async()=>{let{blockGiver:t}=await b(mn,{input:{giftId:e.giftId,blocked:!e.giverBlocked}});return{errors:t.userErrors,words:``}});async#u(e){this.busy=!0;try{let{errors:t,words:n}=await e(),[r]=t;r?T.notice(en(r.code),{bad:!0}):n&&T.notice(n),S.expire()}catch(e){T.failed(e)}finally{this.busy=!1}}},On=h`
.gift-own{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(160px,1fr));list-style:none;margin:0;padding:0;}.gift-own > .card{align-content:start;display:grid;gap:12px;padding:16px;}:is(.gift-own,.gift-open) .picture{margin:0;}.gift-own .picture{aspect-ratio:4 / 3;border-radius:var(--radius-control);overflow:hidden;}.kit .gift-own h3,.kit h3.order-title{font:600 16px/24px var(--font);}.gift-deeds{display:grid;gap:8px;}.gift-open{display:grid;gap:24px;grid-template-columns:minmax(160px,280px) minmax(0,1fr);margin:24px auto;max-width:800px;padding:24px;}.gift-open > .picture{aspect-ratio:1;border-radius:var(--radius-control);overflow:hidden;}.value-cards{grid-template-columns:repeat(auto-fill,minmax(min(260px,100%),1fr));}.value-cards > .card{grid-template-columns:minmax(0,1fr);max-width:320px;}.value-card{align-content:space-between;aspect-ratio:8 / 5;background:linear-gradient(135deg,var(--accent),var(--info));border-radius:var(--radius);color:var(--on-accent);display:grid;gap:8px;padding:16px;outline:1px solid transparent;}.value-card-name{align-items:center;display:flex;font:600 14px/20px var(--font);gap:8px;}.value-card-amount{font:700 28px/34px var(--font);font-variant-numeric:tabular-nums;overflow-wrap:anywhere;}.value-card-game{font:400 13px/18px var(--font);overflow-wrap:anywhere;}.gift-words{display:grid;gap:12px;min-width:0;}.gift-message{border-inline-start:3px solid var(--accent);margin:0;overflow-wrap:anywhere;padding-inline-start:12px;}.gift-check{align-items:center;display:flex;gap:8px;min-height:44px;}.gift-open .actions{margin-block-start:16px;}.gift-link{display:grid;gap:16px;justify-items:center;margin-block:16px;}.gift-link > *{max-width:100%;}@media (max-width: 40rem){.gift-open{grid-template-columns:minmax(0,1fr);}.gift-open > .picture{max-width:200px;}.gift-open > .value-card{max-width:320px;}.gift-deeds{grid-column:1 / -1;}}`,kn={wallet:{lead:`Money that you put in beforehand, and the bonuses that came with it. It pays your orders in the game’s shop.`,empty:`Nothing here yet. What you top up in the game’s shop is kept here.`,spend:`To spend`,paid:`Paid in`,bonus:`Bonuses`,held:`On hold`,debt:`Owed`,debtText:`A top-up was taken back by the bank. What comes in pays this first; until then nothing can be spent.`,parts:`What it is made of, in the order in which it is spent`,kinds:{PAID:`Paid in`,BONUS:`Bonus`},never:`never expires`,until:e=>`until ${e}`,offers:`Top up and get more`,offersText:`You pay in the game’s shop; the bonus is here at once.`,step:(e,t)=>`Pay ${e}, get ${t} on top`,bonusDays:e=>`A bonus is good for ${e}.`,offerUntil:e=>`The offer ends on ${e}.`,timesLeft:e=>`You can still have it ${e} times.`,shop:`Top up in the game’s shop`,history:`History`,historyEmpty:`Nothing has moved yet.`,purse:e=>`Your stored value: ${e}`,spendOn:`What I bought`},coupons:{lead:`They take something off your orders in the game’s shop.`,show:`What to show`,usable:`To use`,used:`Used`,over:`Over`,empty:{usable:`No coupon to use right now.`,used:`No coupon used yet.`,over:`None has ended.`},code:`Have a code?`,claim:`Get the coupon`,claimed:e=>`It is yours: ${e}`,known:`You have this coupon already.`,wait:`Too many wrong codes. Try again in an hour.`,spent:`All coupons of this kind are gone.`,status:{ISSUED:`To use`,RESERVED:`In an order`,USED:`Used`,EXPIRED:`Expired`,REVOKED:`Taken away`},until:e=>`Until ${e}`,noEnd:`No end`,sales:`Flash sales`,salesText:`In the game’s shop, while there is some left.`,left:(e,t)=>`${e} of ${t} left`,soldOut:`All gone`,instead:e=>`instead of ${e}`,perMember:e=>`At most ${e} each`,ends:`Ends in`},orders:{heading:`Orders`,others:`Bought in the game`,status:{RESERVED:`Waiting for the payment`,CONFIRMED:`Paid`,PARTLY_RETURNED:`Partly returned`,RETURNED:`Returned`,RELEASED:`Given up`,EXPIRED:`Not paid in time`},source:{FLASH:`Flash sale`,MEMBER_DAY:`Member day`,PACK:`Pack`,TIER:`Your tier`,COMBINED:`Money and points`,BARGAIN:`Bargained`},times:e=>`× ${e}`,coupon:e=>`Coupon ${e}`,shipping:`Shipping`,free:`free`,stored:`From your wallet`,money:`By card or the like`,how:`How it was counted`,earned:`Earned`,back:e=>`Returned on ${e}`,backMoney:e=>`${e} to your card or the like`,backValue:e=>`${e} to your wallet`,backPoints:e=>`${e} back`},purchases:{heading:`Purchases`,link:`What your purchases earned`,lead:`What you bought in the game, what each purchase earned, and what went back.`,empty:`No purchases yet.`,untitled:`Purchase`,back:e=>`${e} of it went back.`,whole:`It went back, and what it earned with it.`}},An=new f(kn,{de:()=>l(()=>import(`./de-B4z2Jit8.js`),[]),es:()=>l(()=>import(`./es-C1ZEBkHt.js`),[]),fr:()=>l(()=>import(`./fr-BSt1pxkz.js`),[]),ja:()=>l(()=>import(`./ja-D1ek-pI7.js`),[]),ko:()=>l(()=>import(`./ko-B2NPM0CS.js`),[]),"pt-BR":()=>l(()=>import(`./pt-BR-B1naZhbY.js`),[]),"zh-Hans":()=>l(()=>import(`./zh-Hans-bhyt9nic.js`),[]),"zh-Hant":()=>l(()=>import(`./zh-Hant-CdiS0KQM.js`),[])}),Y=kn;await P(An,e=>Y=e);var jn=new Set([`DEMOTED`,`JOINED`,`LOOPED`,`MERGED`,`PROMOTED`,`RENEWED`,`RESTARTED`]),Mn={all:()=>!0,points:({pDelta:e})=>e!==0,tier:({kind:e})=>jn.has(e),purchases:({kind:e})=>e===`PURCHASE`||e===`REFUND`},Nn=[`all`,`points`,`tier`,`purchases`],Pn=class extends x{static properties={search:{}};constructor(){super(),this.search=``}render(){let e=new URLSearchParams(this.search).get(`show`),t=Nn.find(t=>t===e)??`all`,{kinds:n}=U.history,r=this.reader.list(ut,{},({me:e})=>e?.history);return g`
<h1><bdi>${U.history.heading}</bdi></h1>
<p class="muted"><bdi>${U.history.lead}</bdi></p>
<p><a class="wish-link" href=${N(`purchases`)}>${B(`star`)}<span>${Y.purchases.link}</span></a></p>
${Ce(n.label,Nn.map(e=>({name:e,words:n[e]})),t,e=>M(e===`all`?N(`history`):`${N(`history`)}?show=${e}`,{replace:!0}))}
${A(r,{shown:e=>this.#e(e.filter(Mn[t]),t),none:()=>k(U.history.empty,`clock`)})}
`}#e(e,t){if(e.length===0)return k(U.history.emptyFiltered,`clock`);let n=t===`all`||t===`points`?T.member?.points.balance:void 0;return g`<h2 class="sr"><bdi>${U.history.kinds[t]}</bdi></h2>
<div class="card">${je(E,e,n===void 0?{}:{balance:n})}</div>`}},Fn=100,In=class extends x{render(){let e=this.reader.list(dt,{},({me:e})=>e?.notifications);return g`
<h1><bdi>${U.inbox.heading}</bdi></h1>
${A(e,{shown:e=>g`<div class="card">${Ne(E,e,{onRead:e=>void this.#t(e)})}</div>`,none:()=>k(U.inbox.empty,`bell`)})}
${this.#e()}
`}#e(){let{data:e,failure:t,again:n}=this.reader.one(ft,{}),r=U.inbox.kinds;return g`<section class="card" aria-labelledby="preferences">
<h2 id="preferences"><bdi>${U.inbox.preferences}</bdi></h2>
<p class="muted"><bdi>${U.inbox.preferencesText}</bdi></p>
${e?.me?g`<ul class="switches">
${e.me.notificationPreferences.map(({kind:e,wanted:t})=>g`<li>
<label class="check">
<input type="checkbox" .checked=${t} @change=${()=>this.#n(e,!t)} />
${r[e]??U.inbox.otherKind}
</label>
</li>`)}
</ul>`:t?L(E,t,{onRetry:n}):u(`rows`)}
</section>`}async#t(e){try{await b(pt,{ids:e.slice(0,Fn)}),T.refresh()}catch(e){T.failed(e)}}async#n(e,t){try{await b(mt,{kind:e,wanted:t})}catch(e){T.failed(e)}T.refresh()}},Ln=`fragment ReferralFacts on Referral{code link qualified pending rewardedThisMonth rewarded}fragment TermsFacts on InvitationTerms{minUsd holdDays inviterSc inviterP inviteeSc inviteeP perMonth inAll}query Invite{me{id referral{...ReferralFacts}game{id invitationTerms{...TermsFacts}}}}`,Rn=`fragment InvitationFacts on Invitation{invitationId state initial}query Invitations($first:Int$after:String){me{id invitations(first:$first after:$after){edges{node{...InvitationFacts}}pageInfo{hasNextPage endCursor}}}}`,zn=`fragment ReferralFacts on Referral{code link qualified pending rewardedThisMonth rewarded}mutation ReplaceCode{replaceInviteCode{referral{...ReferralFacts}userErrors{code}}}`,Bn=`mutation ClaimInvitation($code:String!){claimInvitation(code:$code){claimed userErrors{code}}}`,Vn=class extends x{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let{invite:e}=V(E),{data:t,failure:n,again:r}=this.reader.one(Ln,{}),i=t?.me?.game.invitationTerms;return g`
<h1><bdi>${e.title}</bdi></h1>
${t?.me?i?this.#e(t.me.referral,i):k(e.closed,`people`):n?L(E,n,{onRetry:r}):u(`rows`,C.loading)}
`}#e(e,t){let{invite:n}=V(E),r=this.reader.list(Rn,{},({me:e})=>e?.invitations);return g`<div class="columns">
<section class="card invite-card">
${Fe(E,t)} ${Me(E,e)}
${e.link?g`${Ae(E,e.link)}
<figure class="invite-qr">${Be(e.link,n.qr)}<figcaption class="small muted"><bdi>${n.qr}</bdi></figcaption></figure>`:i}
<div class="deed">
<p class="muted"><bdi>${n.replaceText}</bdi></p>
<button type="button" class="button" ?disabled=${this.busy} @click=${this.#t}>${n.replace}</button>
</div>
</section>
<section class="card">
<h2><bdi>${n.who}</bdi></h2>
${Re(E,e,t)}
${A(r,{shown:e=>ke(E,e),none:()=>k(n.none,`people`)})}
</section>
</div>`}#t=async()=>{this.busy=!0;try{let{replaceInviteCode:e}=await b(zn,{}),[t]=e.userErrors;t?T.notice(t.code===`LIMIT_REACHED`?V(E).invite.tooOften:O(t.code),{bad:!0}):T.notice(V(E).invite.replaced),S.expire()}catch(e){T.failed(e)}finally{this.busy=!1}}};function Hn(e){return V(E).invited.refusals[e]??O(e)}var Un=class extends z{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){return Se()?g`<div class="banner banner-session">
${B(`people`)}
<p><bdi>${V(E).invited.ask}</bdi></p>
<button type="button" class="button quiet" @click=${this.#e}>${V(E).invited.later}</button>
<button type="button" class="button" ?disabled=${this.busy} @click=${this.#t}>${V(E).invited.take}</button>
</div>`:i}#e=()=>{we(),this.requestUpdate()};#t=async()=>{this.busy=!0;try{let{claimInvitation:e}=await b(Bn,{code:Se()??``});we();let[t]=e.userErrors;t?T.notice(Hn(t.code),{bad:!0}):T.notice(V(E).invited.done),S.expire()}catch(e){T.failed(e)}finally{this.busy=!1}}};function Wn(e,t){let n=Se();return!n||e===null?i:g`<section class="card invited" aria-labelledby="invited-title">
${B(`people`,48)}
<div class="invited-words">
<h2 id="invited-title"><bdi>${V(E).invited.title}</bdi></h2>
<p><bdi>${V(E).invited.text}</bdi></p>
<p class="invited-code"><span class="small muted">${V(E).invite.code}</span> <strong class="num" dir="ltr">${n}</strong></p>
${e&&(e.inviteeP||e.inviteeSc)?g`<p class="invited-reward"><span class="small muted">${V(E).invited.reward}</span> ${Ke(E,{rewardSc:e.inviteeSc,rewardP:e.inviteeP})}</p>`:i}
${t?g`<p><a class="button main" href="${t}#invite=${encodeURIComponent(n)}">${V(E).invited.play}</a></p>`:i}
</div>
</section>`}var Gn=`fragment LoadoutFacts on Loadout{version slots{slot position item style assetUrl validUntil}}query Wardrobe{me{id loadout{...LoadoutFacts}}inventorySlots{code kinds size}}`,Kn=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment StyleFacts on ItemStyle{code title assetUrl stillUrl}fragment Owned on InventoryItem{id code kind title quantity style styles expiresAt equippedIn favourite hidden sources position newSince giftable definition{description maxStack styles{...StyleFacts minTier{...TierFacts}}}}query Possessions($first:Int$after:String){me{inventory(first:$first after:$after){edges{node{...Owned}}pageInfo{hasNextPage endCursor}}}}`,qn=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment StyleFacts on ItemStyle{code title assetUrl stillUrl}fragment Owned on InventoryItem{id code kind title quantity style styles expiresAt equippedIn favourite hidden sources position newSince giftable definition{description maxStack styles{...StyleFacts minTier{...TierFacts}}}}query Ended($first:Int$after:String){me{inventory(ended:true first:$first after:$after){edges{node{...Owned}}pageInfo{hasNextPage endCursor}}}}`,Jn=`fragment LoadoutFacts on Loadout{version slots{slot position item style assetUrl validUntil}}mutation Equip($input:EquipInput!){equip(input:$input){loadout{...LoadoutFacts}userErrors{code}}}`,Yn=`fragment LoadoutFacts on Loadout{version slots{slot position item style assetUrl validUntil}}mutation SetOutfit($input:SetLoadoutInput!){setLoadout(input:$input){loadout{...LoadoutFacts}userErrors{code}}}`,Xn=`mutation Organize($input:OrganizeItemInput!){organizeItem(input:$input){userErrors{code}}}`,Zn=o(`en`),Qn={heading:`Mine`,lead:`Everything you own in the game. Wear what you like: it shows there at once.`,room:{label:`How you look in the game`,enters:e=>`${e} comes in`,says:`Hello, everyone!`},kinds:{BADGE:`Badges`,TITLE:`Titles`,AVATAR_FRAME:`Avatar frames`,TEXT_FRAME:`Text frames`,BUBBLE:`Bubbles`,ENTRANCE:`Entrances`,OTHER:`Other things`},place:{BADGE:`Badge`,TITLE:`Title`,AVATAR_FRAME:`Avatar frame`,TEXT_FRAME:`Text frame`,BUBBLE:`Bubble`,ENTRANCE:`Entrance`,OTHER:`Other`},places:`What you wear`,free:`Free`,fill:e=>`${e}: free. Choose something for it.`,filled:(e,t)=>`${e}: ${t}`,all:`All`,filter:`Kinds`,show:{label:`Which ones`,here:`Shown`,favourite:`Favourites`,isNew:`New`,soon:`Ending soon`,hidden:`Put away`},counts:(e,t,n)=>Zn(e,{one:`${t} thing, ${n} worn`,other:`${t} things, ${n} worn`}),worn:`Worn`,fresh:`New`,ends:`Ends in`,until:e=>`Until ${e}`,forever:`Yours for ever`,tierUntil:e=>`Yours while you hold the tier; until ${e}, unless you keep it`,tier:`Yours while you hold the tier`,times:e=>`× ${e}`,owned:e=>`You have ${e}`,empty:`You own nothing yet. Tiers, rewards and gifts bring the first things.`,emptyHere:`Nothing here.`,toStore:`Look at the store`,ended:`Ended lately`,endedText:`What ended in the last 90 days. Get it again in that time, and it is back in its place.`,endedAt:e=>`Ended ${e}`,usedUp:`Used up`,sources:{TIER:`From your tier`,REDEMPTION:`Redeemed`,GIFT:`A gift`,STAFF:`From the game’s team`,CAMPAIGN:`From a campaign`,MISSION:`From a mission`,IMPORT:`From before`},favourite:`Favourite`,favouriteOf:e=>`Favourite: ${e}`,putAway:`Put away`,bringBack:`Bring back`,toFront:`To the front`,earlier:`Earlier`,later:`Later`,arrange:`Your own order`,dialog:{styles:`Style`,needs:e=>`From ${e}`,needsHigher:`From a higher tier`,where:`Where`,holds:(e,t)=>`${e} (now: ${t})`,preview:`How it would look`,nowhere:`The game has no place for this. It is yours all the same.`,wear:`Wear it`,change:`Save`,takeOff:`Take off`,working:`One moment…`,conflict:`Your look was changed on another device meanwhile. Here you see it as it is now, with your choice in it. Nothing of it is saved yet.`,again:`Wear it all the same`,close:`Close`},outfit:{begin:`Change outfit`,style:e=>`Style: ${e}`,saved:`Your outfit is saved.`},wears:e=>`You wear it: ${e}`,tookOff:e=>`Taken off: ${e}`,refusals:{NOT_OWNED:`It is not yours any more.`,TIER_TOO_LOW:`This style asks for a higher tier.`,NOT_FOUND:`The game has changed this meanwhile. Look again.`,other:`This could not be done.`}},$n=new f(Qn,{de:()=>l(()=>import(`./de-k2L5wIbI.js`),[]),es:()=>l(()=>import(`./es-JIdvmUn5.js`),[]),fr:()=>l(()=>import(`./fr-Cvx0rx0m.js`),[]),ja:()=>l(()=>import(`./ja-CYkb0BLG.js`),[]),ko:()=>l(()=>import(`./ko-CgQwiNMp.js`),[]),"pt-BR":()=>l(()=>import(`./pt-BR-CXiIJfMF.js`),[]),"zh-Hans":()=>l(()=>import(`./zh-Hans-DSEw828P.js`),[]),"zh-Hant":()=>l(()=>import(`./zh-Hant-xCXu3Ck8.js`),[])}),X=Qn;await P($n,e=>X=e);async function er(...e){try{for(let t of e){let{organizeItem:e}=await b(Xn,{input:t}),[n]=e.userErrors;if(n)return T.notice(tr(n.code),{bad:!0})}}catch(e){T.failed(e)}finally{S.expire()}}function tr(e){return X.refusals[e]??X.refusals.other}var nr=6048e5;function rr({expiresAt:e}){return e!==null&&Date.parse(e)-E.now()<=nr}function ir(e,t){let n=({kinds:e})=>Math.min(...e.map(e=>$e.indexOf(H(e))));return e.filter(({kinds:e})=>!t||e.includes(t)).sort((e,t)=>n(e)-n(t)).flatMap(({code:e,kinds:t,size:n})=>{let r=t.map(e=>X.place[H(e)]).join(` / `);return Array.from({length:n},(t,i)=>({slot:e,position:i+1,words:n>1?`${r} ${E.format.number(i+1)}`:r}))})}function ar(e,t){return e.definition.styles.find(n=>n.code===(t??e.styles[0]))??e.definition.styles[0]}function or({style:e,styles:t}){return e!==null&&t.includes(e)?e:t[0]??null}function Z(e,t=or(e)){let n=ar(e,t);return{kind:H(e.kind),picture:n?Xe(n):null}}function sr(e,t){return e.flatMap(({item:e,style:n})=>{let r=t.get(e);if(!r)return[];let i=ar(r,n),a=i&&r.definition.styles.length>1?`${r.title}, ${i.title}`:r.title;return[{key:`${e} ${n??``}`,title:r.title,words:a,...Z(r,n)}]})}function cr(e,{code:t}){let[n]=e;return n?.code===t&&n.position!==null?[]:[[t,Math.max(1,(n?.position??500001)-1)]]}function lr(e,{code:t},n){let r=e.filter(e=>e.position!==null),i=r.findIndex(e=>e.code===t),[a,o]=[r[i],r[i+n]];if(a?.position==null||o?.position==null)return[];let s=o.position===a.position?a.position+n:o.position;return[[a.code,Math.max(1,s)],[o.code,a.position]]}var ur=class extends x{static properties={item:{attribute:!1},items:{attribute:!1},loadout:{attribute:!1},slots:{attribute:!1},name:{attribute:!1},chosen:{state:!0},at:{state:!0},seen:{state:!0},working:{state:!0},conflict:{state:!0},wrong:{state:!0}};constructor(){super(),this.chosen=null,this.at=null,this.seen=-1,this.working=!1,this.conflict=!1,this.wrong=``}willUpdate(){this.seen<0&&(this.seen=this.loadout.version)}firstUpdated(e){super.firstUpdated(e),this.item.newSince!==null&&er({item:this.item.code,seen:!0})}render(){let{item:e}=this,t=ir(this.slots,e.kind);return g`<dialog
class="dialog owned-dialog"
aria-labelledby="owned-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${e=>this.working&&e.preventDefault()}
@click=${e=>!this.working&&I(e)}
>
<div class="inside">
<div class="owned-head">
<div>
<h2 id="owned-title" tabindex="-1" autofocus><bdi>${e.title}</bdi></h2>
<p class="small muted">${this.#e()}</p>
</div>
<button type="button" class="button quiet icon-only" aria-label=${X.dialog.close} @click=${F}>${B(`close`,20)}</button>
</div>
${e.definition.description?g`<p class="description"><bdi>${e.definition.description}</bdi></p>`:i}
${t.length>0?this.#n(t):g`<p><bdi>${X.dialog.nowhere}</bdi></p>`}
${this.#a()}
</div>
</dialog>`}#e(){let{item:e}=this,{format:t}=E,n=X.sources,{expiresAt:r}=e,a=e.sources.every(e=>e===`TIER`)?r?X.tierUntil(t.day(r)):X.tier:r?X.until(t.moment(r)):X.forever;return g`<bdi>${[...e.sources.flatMap(e=>n[e]??[]),a].join(` · `)}</bdi>
${rr(e)&&r?g`<bdi class="ends">${X.ends} ${p(E,r)}</bdi>`:i}
${e.definition.maxStack===null?i:g`<bdi class="num">${X.owned(t.number(e.quantity))}</bdi>`}`}#t(e){let{slots:t}=this.loadout,n=t.find(({item:e})=>e===this.item.code),r=this.chosen??(n?n.style:or(this.item)),i=(e,t,n)=>e.slot===t&&e.position===n;return{style:r,place:e.find(e=>dr(e)===this.at)??e.find(e=>n&&i(e,n.slot,n.position))??e.find(e=>!t.some(({slot:t,position:n})=>i(e,t,n)))??e[0]}}#n(e){let{item:t,loadout:r,working:a}=this,o=X.dialog,{style:s,place:c}=this.#t(e),l=new Map(this.items.map(e=>[e.code,e])),u=r.slots.find(e=>e.item===t.code),d=c?Qe(r.slots,{...c,item:t.code,style:s}):r.slots,f=u!==void 0&&u.style===s&&u.slot===c?.slot&&u.position===c.position,p=this.conflict||r.version!==this.seen,ee=a||this.conflict&&r.version===this.seen;return g`<div class="owned-wear">
<figure class="owned-preview">
<figcaption class="small muted"><bdi>${o.preview}</bdi></figcaption>
${n(X.room,{name:this.name,things:sr(d,l)})}
</figure>
<form class="owned-form" @submit=${e=>this.#s(e,c,t.code,s)}>
${t.definition.styles.length>1?g`<fieldset ?disabled=${a}>
<legend>${o.styles}</legend>
<div class="owned-styles">${t.definition.styles.map(e=>this.#r(e,s))}</div>
</fieldset>`:i}
${e.length>1?this.#i(e,c,l):i}
<div role="alert">
${p?g`<p class="owned-conflict">${B(`alert`,20)}<bdi>${o.conflict}</bdi></p>`:i}
${this.wrong?g`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}
</div>
<div class="actions">
${u?g`<button type="button" class="button" ?disabled=${ee} @click=${()=>this.#c(u,null,null)}>${o.takeOff}</button>`:i}
<button type="submit" class="button main" ?disabled=${ee||f}>
${a?o.working:p?o.again:u?o.change:o.wear}
</button>
</div>
</form>
</div>`}#r(e,t){let n=this.item.styles.includes(e.code),{minTier:r}=e;return g`<label class="owned-style ${n?``:`locked`}">
<input
type="radio"
class="sr"
name="style"
value=${e.code}
?disabled=${!n}
.checked=${e.code===t}
@change=${e=>this.chosen=v(e)}
/>
${Ze(Z(this.item,e.code))}
<bdi>${e.title}</bdi>
${n?i:g`<span class="small muted">${r?m(r,{size:16,locked:!0}):B(`lock`,16)}<bdi>${r?X.dialog.needs(r.name):X.dialog.needsHigher}</bdi></span>`}
</label>`}#i(e,t,n){let r=({slot:e,position:t})=>{let r=this.loadout.slots.find(n=>n.slot===e&&n.position===t);return r&&r.item!==this.item.code?n.get(r.item)?.title:void 0};return g`<div class="field">
<label for="owned-place">${X.dialog.where}</label>
<select id="owned-place" ?disabled=${this.working} @change=${e=>this.at=v(e)}>
${e.map(e=>{let n=r(e);return g`<option value=${dr(e)} .selected=${e===t}>${n?X.dialog.holds(e.words,n):e.words}</option>`})}
</select>
</div>`}#a(){let{item:e,items:t}=this,{favourite:n,hidden:r,code:a}=e,o=(e,t)=>g`<button
type="button"
class="button quiet"
?disabled=${t.length===0}
@click=${()=>er(...t.map(([e,t])=>({item:e,position:t})))}
>
${e}
</button>`;return g`<div class="owned-order" role="group" aria-label=${X.arrange}>
<button type="button" class="button quiet" aria-pressed=${n} @click=${()=>er({item:a,favourite:!n})}>
${B(`star`,20)}${X.favourite}
</button>
<button type="button" class="button quiet" @click=${()=>er({item:a,hidden:!r})}>${r?X.bringBack:X.putAway}</button>
${e.giftable?g`<button type="button" class="button quiet" @click=${this.#o}>${B(`gift`,20)}${K.give}</button>`:i}
${o(X.toFront,cr(t,e))}
${e.position===null?i:g`${o(X.earlier,lr(t,e,-1))} ${o(X.later,lr(t,e,1))}`}
</div>`}#o=()=>{let{code:e,title:t}=this.item,n={title:t,imageUrl:Z(this.item).picture,tangible:!1,from:{item:e}};this.dispatchEvent(new CustomEvent(`laurel-gives`,{detail:n})),this.querySelector(`dialog`)?.close()};#s(e,t,n,r){e.preventDefault(),t&&this.#c(t,n,r)}async#c({slot:e,position:t},n,r){if(this.working)return;let{version:i}=this.loadout;this.working=!0,this.wrong=``,this.seen=i,this.conflict=!1;try{let{equip:a}=await b(Jn,{input:{slot:e,position:t,item:n,style:r,version:i}}),[o]=a.userErrors;o?o.code===`VERSION_CONFLICT`?this.conflict=!0:this.wrong=tr(o.code):(a.loadout&&this.dispatchEvent(new CustomEvent(`laurel-worn`,{detail:a.loadout})),T.notice(n?X.wears(this.item.title):X.tookOff(this.item.title)),this.querySelector(`dialog`)?.close()),S.expire()}catch(e){let t=s(e);t.kind===`signed-out`?T.failed(t):this.wrong=E.t.failures[t.kind]}finally{this.working=!1}}};function dr({slot:e,position:t}){return`${e} ${t}`}var fr=class extends z{static properties={items:{attribute:!1},loadout:{attribute:!1},slots:{attribute:!1},name:{attribute:!1},changes:{state:!0},seen:{state:!0},working:{state:!0},conflict:{state:!0},wrong:{state:!0}};constructor(){super(),this.changes=[],this.seen=-1,this.working=!1,this.conflict=!1,this.wrong=``,new de(this)}willUpdate(){this.seen<0&&(this.seen=this.loadout.version)}firstUpdated(){this.querySelector(`#outfit`)?.focus()}render(){let{loadout:e,seen:t,conflict:r,working:a}=this,o=this.#e(),s=new Map(this.items.map(e=>[e.code,e])),c=r||e.version!==t,l=a||r&&e.version===t||this.changes.length===0;return g`<div class="mine-top">
<figure class="owned-preview">
<figcaption class="small muted"><bdi>${X.dialog.preview}</bdi></figcaption>
${n(X.room,{name:this.name,things:sr(o,s)})}
</figure>
<form class="card mine-worn" aria-labelledby="outfit" @submit=${this.#i}>
<h2 id="outfit" tabindex="-1"><bdi>${X.outfit.begin}</bdi></h2>
<fieldset class="outfit-places" ?disabled=${a}>
${ir(this.slots).map(e=>this.#t(e,o))}
</fieldset>
<div role="alert">
${c?g`<p class="owned-conflict">${B(`alert`,20)}<bdi>${X.dialog.conflict}</bdi></p>`:i}
${this.wrong?g`<p class="wrong"><bdi>${this.wrong}</bdi></p>`:i}
</div>
<div class="actions">
<button type="button" class="button" ?disabled=${a} @click=${this.#r}>${C.cancel}</button>
<button type="submit" class="button main" ?disabled=${l}>
${a?X.dialog.working:c?X.dialog.again:X.dialog.change}
</button>
</div>
</form>
</div>`}#e(){return this.changes.reduce(Qe,this.loadout.slots)}#t({slot:e,position:t,words:n},r){let a=this.slots.find(({code:t})=>t===e)?.kinds??[],o=r.find(n=>n.slot===e&&n.position===t),s=this.items.find(({code:e})=>e===o?.item),c=this.items.filter(e=>e===s||a.includes(e.kind)&&!e.hidden),l=s?.definition.styles.filter(({code:e})=>s.styles.includes(e))??[],u=`outfit-${e}-${t}`;return g`<div class="field">
<label for=${u}>${n}</label>
<select id=${u} @change=${n=>{let r=this.items.find(({code:e})=>e===v(n));this.#n({slot:e,position:t,item:r?.code??null,style:r?or(r):null})}}>
<option value="" .selected=${!s}>${X.free}</option>
${c.map(e=>g`<option value=${e.code} .selected=${e===s}>${e.title}</option>`)}
</select>
${s&&l.length>1?g`<select
aria-label=${X.outfit.style(n)}
@change=${n=>this.#n({slot:e,position:t,item:s.code,style:v(n)})}
>
${l.map(({code:e,title:t})=>g`<option value=${e} .selected=${e===o?.style}>${t}</option>`)}
</select>`:i}
</div>`}#n(e){this.changes=[...this.changes,e],this.wrong=``}#r=()=>{this.dispatchEvent(new Event(`laurel-closed`))};#i=async e=>{if(e.preventDefault(),this.working)return;let{version:t}=this.loadout;this.working=!0,this.wrong=``,this.seen=t,this.conflict=!1;try{let e=this.#e().map(({slot:e,position:t,item:n,style:r})=>({slot:e,position:t,item:n,style:r})),{setLoadout:n}=await b(Yn,{input:{version:t,slots:e}}),[r]=n.userErrors;r?r.code===`VERSION_CONFLICT`?this.conflict=!0:this.wrong=tr(r.code):(n.loadout&&this.dispatchEvent(new CustomEvent(`laurel-worn`,{detail:n.loadout})),T.notice(X.outfit.saved),this.#r()),S.expire()}catch(e){let t=s(e);t.kind===`signed-out`?T.failed(t):this.wrong=E.t.failures[t.kind]}finally{this.working=!1}}},pr=[`here`,`favourite`,`isNew`,`soon`,`hidden`];function mr(e){return{kind:$e.find(t=>t.toLowerCase()===e.get(`kind`))??null,show:pr.find(t=>t===e.get(`show`))??`here`,item:e.get(`item`)}}function hr({kind:e,show:t,item:n}){let r=new URLSearchParams({...e?{kind:e.toLowerCase()}:{},...t===`here`?{}:{show:t},...n?{item:n}:{}}).toString();return r?`${N(`mine`)}?${r}`:N(`mine`)}function gr(e,t){return t===`hidden`?e.hidden:e.hidden?!1:t===`favourite`?e.favourite:t===`isNew`?e.newSince!==null:t!==`soon`||rr(e)}var _r=class extends x{static properties={search:{},changed:{state:!0},dressing:{state:!0},giving:{state:!0}};constructor(){super(),this.search=``,this.changed=null,this.dressing=!1,this.giving=null}render(){let{member:e}=T;if(!e)return i;let t=mr(new URLSearchParams(this.search)),n=this.reader.one(Gn,{}),r=this.reader.list(Kn,{},({me:e})=>e?.inventory);r.more&&!r.loading&&!r.failure&&queueMicrotask(r.next);let a=r.data??[],o=n.data?.inventorySlots??[],s=n.data?.me?.loadout,c=s&&this.changed&&this.changed.version>s.version?this.changed:s;return g`
<div>
<h1><bdi>${X.heading}</bdi></h1>
<p class="muted"><bdi>${X.lead}</bdi></p>
</div>
${c&&r.data?this.#e(e,t,{loadout:c,slots:o,items:a}):n.failure?L(E,n.failure,{onRetry:n.again}):r.failure?i:u(`head`,C.loading)}
${A({...r,more:!1},{shape:`cards`,shown:e=>this.#i(e,t),none:()=>k(X.empty,`crown`,{words:X.toStore,href:N(`catalog`)})})}
${this.#o()} ${c?this.#s(e,t,{loadout:c,slots:o,items:a}):i}
${this.giving?g`<laurel-give .present=${this.giving} @laurel-closed=${()=>this.giving=null}></laurel-give>`:i}
`}#e(e,t,{loadout:r,slots:a,items:o}){if(this.dressing)return g`<laurel-outfit
.items=${o}
.loadout=${r}
.slots=${a}
.name=${ye(e)}
@laurel-worn=${this.#t}
@laurel-closed=${()=>this.dressing=!1}
></laurel-outfit>`;let s=new Map(o.map(e=>[e.code,e]));return g`<div class="mine-top">
${n(X.room,{name:ye(e),things:sr(r.slots,s)})}
<section class="card mine-worn" aria-labelledby="mine-worn">
<h2 id="mine-worn"><bdi>${X.places}</bdi></h2>
<ul class="mine-places">
${ir(a).map(e=>{let n=r.slots.find(({slot:t,position:n})=>t===e.slot&&n===e.position),i=n&&s.get(n.item),o=a.find(({code:t})=>t===e.slot)?.kinds??[],[c=null]=o.length===1?o.map(H):[];return g`<li>${i?this.#n(e.words,i,n.style,t):this.#r(e.words,c,t)}</li>`})}
</ul>
${o.length>0&&a.length>0?g`<p><button type="button" class="button" @click=${()=>this.dressing=!0}>${X.outfit.begin}</button></p>`:i}
</section>
</div>`}#t=({detail:e})=>{this.changed=e};#n(e,t,n,r){return g`<a class="mine-place" href=${hr({...r,item:t.code})} aria-label=${X.filled(e,t.title)}>
${Ze(Z(t,n))}
<span><span class="small muted">${e}</span><bdi class="clamp">${t.title}</bdi></span>
</a>`}#r(e,t,n){return g`<button type="button" class="mine-place free" aria-label=${X.fill(e)} @click=${()=>{M(hr({...n,kind:t,show:`here`}),{replace:!0}),this.querySelector(`#mine-all`)?.focus()}}>
${Ze({kind:t??`OTHER`,picture:null})}
<span><span class="small muted">${e}</span><span>${X.free}</span></span>
</button>`}#i(e,t){let n=e=>M(hr({...t,...e}),{replace:!0}),r=$e.filter(n=>n===t.kind||e.some(e=>H(e.kind)===n)),a=pr.filter(n=>n===`here`||n===t.show||e.some(e=>gr(e,n))),o=e.filter(e=>(!t.kind||H(e.kind)===t.kind)&&gr(e,t.show)),{number:s}=E.format,c=t=>s(e.filter(e=>H(e.kind)===t).length),l=o.filter(({equippedIn:e})=>e!==null).length;return g`<section class="row" aria-labelledby="mine-all">
<div class="filters" role="group" aria-label=${C.catalog.filters}>
${r.length>1?Ce(X.filter,[{name:`all`,words:X.all},...r.map(e=>({name:e,words:`${X.kinds[e]} ${c(e)}`}))],t.kind??`all`,e=>n({kind:e===`all`?null:e})):i}
${a.length>1?Ce(X.show.label,a.map(e=>({name:e,words:X.show[e]})),t.show,e=>n({show:e})):i}
</div>
<div role="status"><h2 id="mine-all" class="small muted" tabindex="-1"><bdi>${X.counts(o.length,s(o.length),s(l))}</bdi></h2></div>
${o.length>0?g`<ul class="items mine-items">
${R(o,({id:e})=>e,e=>g`<li>${this.#a(e,t)}</li>`)}
</ul>`:k(X.emptyHere,`crown`,{words:X.all,href:N(`mine`)})}
</section>`}#a(e,t){let n=ar(e,or(e)),{number:r}=E.format;return g`<article class="owned">
<div class="owned-picture">${Ze(Z(e))}</div>
<div class="owned-words">
<h3><a href=${hr({...t,item:e.code})}><bdi class="clamp">${e.title}</bdi></a></h3>
<p class="owned-notes small">
${e.definition.styles.length>1&&n?g`<bdi class="muted">${n.title}</bdi>`:i}
${e.definition.maxStack===null?i:g`<bdi class="muted num">${X.times(r(e.quantity))}</bdi>`}
${e.equippedIn===null?i:g`<span class="chip worn">${B(`check`,16)}${X.worn}</span>`}
${e.newSince===null?i:g`<span class="chip fresh">${X.fresh}</span>`}
${rr(e)&&e.expiresAt?g`<bdi class="ends">${X.ends} ${p(E,e.expiresAt)}</bdi>`:i}
</p>
</div>
<button
type="button"
class="button quiet icon-only owned-favourite"
aria-pressed=${e.favourite}
aria-label=${X.favouriteOf(e.title)}
@click=${()=>er({item:e.code,favourite:!e.favourite})}
>
${B(`star`,20)}
</button>
</article>`}#o(){let{data:e}=this.reader.list(qn,{},({me:e})=>e?.inventory);if(!e||e.length===0)return i;let{format:t}=E;return g`<details class="card mine-ended">
<summary><bdi>${X.ended}</bdi> <span class="muted num">${t.number(e.length)}</span></summary>
<p class="small muted"><bdi>${X.endedText}</bdi></p>
<ul>
${e.map(e=>g`<li class="mine-gone">
${Ze(Z(e))}
<span>
<bdi class="clamp">${e.title}</bdi>
<bdi class="small muted">${e.expiresAt?X.endedAt(t.moment(e.expiresAt)):X.usedUp}</bdi>
</span>
</li>`)}
</ul>
</details>`}#s(e,t,{loadout:n,slots:r,items:a}){let o=a.find(({code:e})=>e===t.item);return o?g`<laurel-owned
.item=${o}
.items=${a}
.loadout=${n}
.slots=${r}
.name=${ye(e)}
@laurel-worn=${this.#t}
@laurel-gives=${({detail:e})=>this.giving=e}
@laurel-closed=${()=>he(hr({...t,item:null}))}
></laurel-owned>`:i}},vr=h`
.possession{display:block;flex:none;height:40px;object-fit:contain;width:40px;}.possession.drawn{color:var(--muted);fill:none;stroke:currentColor;stroke-linejoin:round;stroke-width:1.5;}.mine-top{align-items:stretch;display:grid;gap:16px;grid-template-columns:minmax(0,5fr) minmax(0,4fr);}.mine-worn{display:grid;gap:12px;grid-template-columns:minmax(0,1fr);grid-template-rows:auto 1fr;}.kit .mine-worn > h2{font:600 16px/24px var(--font);margin:0;}.mine-places{align-content:start;display:grid;gap:8px;grid-template-columns:repeat(2,minmax(0,1fr));}.kit .outfit-places{align-content:start;border:0;display:grid;gap:8px 16px;grid-template-columns:repeat(2,minmax(0,1fr));margin:0;min-width:0;padding:0;}.outfit-places .field{align-content:start;display:grid;gap:4px;}.outfit-places select{min-width:0;width:100%;}.kit .mine-place{align-items:center;background:var(--sunken);border:1px solid transparent;border-radius:var(--radius-control);color:var(--ink);cursor:pointer;display:grid;font:600 14px/20px var(--font);gap:8px;grid-template-columns:36px minmax(0,1fr);height:100%;min-height:56px;padding:6px 8px;text-align:start;text-decoration:none;width:100%;}.mine-place .possession{height:36px;width:36px;}.kit .mine-place:hover{border-color:var(--accent);}.mine-place > span > *{display:block;}.mine-place .clamp{-webkit-line-clamp:1;display:-webkit-box;}.kit .mine-place.free{background:none;border:1px dashed var(--control);color:var(--muted);font-weight:400;}.kit #mine-all{font-weight:400;}.mine-items{grid-template-columns:repeat(auto-fill,minmax(200px,1fr));}.owned{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);display:grid;grid-template-rows:auto 1fr;min-width:0;overflow:hidden;position:relative;}.owned:hover{border-color:var(--accent);}.owned:focus-within:has(a:focus-visible){outline:3px solid var(--accent);outline-offset:2px;}.owned a:focus-visible{outline:none;}.owned-picture{background:var(--sunken);display:grid;height:120px;padding:16px;place-items:center;}.owned-picture .possession{height:88px;max-width:100%;width:100%;}.owned-words{align-content:start;display:grid;gap:4px;padding:12px;}.owned h3 a{color:inherit;text-decoration:none;}.owned h3 a::after{content:"";inset:0;position:absolute;}.owned-notes{align-items:center;display:flex;flex-wrap:wrap;gap:4px 8px;}.chip.worn{color:var(--accent);font-weight:600;}.chip.fresh{background:var(--accent);color:var(--on-accent);font-weight:600;}.ends{color:var(--warn);font-weight:600;}.kit .owned-favourite{color:var(--muted);inset-block-start:0;inset-inline-end:0;position:absolute;}.kit [aria-pressed="true"]:is(.owned-favourite,.owned-order .button){color:var(--points);}[aria-pressed="true"]:is(.owned-favourite,.owned-order .button) .icon{fill:currentColor;}.mine-ended summary{cursor:pointer;font-weight:600;min-height:28px;}.mine-ended ul{display:grid;gap:12px 24px;grid-template-columns:repeat(auto-fill,minmax(240px,1fr));margin-block-start:12px;}.mine-gone{align-items:center;display:flex;gap:12px;}.mine-gone .possession{filter:grayscale(1);}.mine-gone bdi{display:block;}.owned-dialog{max-width:min(820px,calc(100vw - 24px));}.owned-head{align-items:start;display:flex;gap:12px;justify-content:space-between;}.owned-head p{display:flex;flex-wrap:wrap;gap:0 12px;}.owned-wear{align-items:start;display:grid;gap:24px;grid-template-columns:minmax(0,1fr) minmax(0,1fr);}.owned-preview figcaption{margin-block-end:4px;}.owned-styles{display:grid;gap:8px;grid-template-columns:repeat(auto-fill,minmax(104px,1fr));}.owned-style{align-content:start;background:var(--surface);border:1px solid var(--control);border-radius:var(--radius-control);cursor:pointer;display:grid;font-size:14px;gap:2px;justify-items:center;line-height:20px;padding:8px;position:relative;text-align:center;}.owned-style .possession{height:48px;width:48px;}.owned-style > .small{align-items:center;display:inline-flex;gap:4px;}.owned-style:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 2px var(--accent);font-weight:600;}.owned-style:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px;}.owned-style.locked{border-style:dashed;cursor:default;}.owned-style.locked .possession{filter:grayscale(1);opacity:0.6;}.owned-conflict{align-items:start;background:color-mix(in srgb,var(--warn) 10%,var(--surface));border:1px solid var(--warn);border-radius:var(--radius-control);color:var(--warn);display:flex;gap:8px;padding:8px 12px;}.owned-order{border-block-start:1px solid var(--line);display:flex;flex-wrap:wrap;gap:4px 8px;padding-block-start:12px;}@media (max-width: 46rem){laurel-mine .choices{flex-wrap:nowrap;overflow-x:auto;}laurel-mine .choice{padding:0 12px;white-space:nowrap;}.owned-dialog .room{min-height:220px;}.mine-top,.owned-wear{grid-template-columns:minmax(0,1fr);}.owned-wear{gap:16px;}.owned-wear .actions > *{flex:1 1 auto;}.mine-items{grid-template-columns:repeat(2,minmax(0,1fr));}.owned-picture{height:96px;}.owned-picture .possession{height:64px;}}@media (forced-colors: active){.owned-style:has(:checked){outline:3px solid Highlight;}.chip.fresh{border-width:2px;}}`,yr=500,br=class extends z{#e=new De(this,S);#t=null;#n=``;#r=null;#i=new Set;#a=0;constructor(){super(),new de(this)}disconnectedCallback(){super.disconnectedCallback(),this.#s()}render(){let{member:e}=T;this.#r=this.#e.one(`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment NotificationFacts on Notification{__typename id createdAt readAt message ...on TierChanged{reason from{...LadderFacts}to{...LadderFacts}}...on PointsChanged{reason delta balance}...on RewardEarned{source code title rewardSc rewardP}...on KeepThresholdReminder{percent remaining}...on SeasonEndingReminder{daysLeft endsAt outlook}...on ScExpiringReminder{daysLeft expiresAt amount}...on PExpiringReminder{daysLeft expiresAt amount}...on RedemptionUpdated{redemption{id title status}}}query Unread{me{id notifications(first:20 unreadOnly:true){edges{node{...NotificationFacts}}}}}`,{}).data?.me?.notifications.edges.map(({node:e})=>e)??null;let t=this.#t?.shown;return!e||!t?i:et(E,D.locale,t,{member:e,loops:e.loops,tiers:e.game.tiers,onDone:()=>this.#t?.done(),onEarn:()=>M(N(`status`))})}updated(){this.querySelector(`.moment-layer:not(:popover-open)`)?.showPopover(),this.#u(!!this.#t?.shown),this.#o()}#o(){let e=T.member?.id;if(!e||!this.#r)return;e!==this.#n&&this.#s(),this.#n=e;let t=!this.#t,n=this.#t??=new tt(e=>this.#d(e),()=>this.#l(),()=>this.#c()),r=this.#r.filter(e=>!this.#i.has(e.id));for(let e of r)this.#i.add(e.id);r.length>0&&n.add(r,t)}#s(){clearTimeout(this.#a),this.#t?.end(),this.#t=null,this.#i.clear(),this.#u(!1)}#c(){let e=document.querySelector(`dialog[open]`)!==null;return clearTimeout(this.#a),e&&(this.#a=setTimeout(()=>void this.#t?.next(),yr)),e}#l(){let e=this.#t?.shown;e&&T.notice(e.message,{silent:!0}),this.requestUpdate()}#u(e){for(let t of document.querySelectorAll(`laurel-store > :is(header, main, .skip)`))t.toggleAttribute(`inert`,e)}async#d({id:e}){try{let{marked:t}=(await b(pt,{ids:[e]})).markNotificationsRead;return t.includes(e)?(S.expire(),await T.load(),!0):!1}catch(e){return s(e),!1}}};function xr({status:e,createdAt:t,settledAt:n}){let{format:r}=E,{label:a,ordered:o,told:s,delivered:c}=U.orders.steps,l=e!==`PENDING`,u=e===`FAILED`||e===`CANCELLED`,d=l?U.orders.status[e]:c;return g`<ol class="steps" aria-label=${a}>
${[{words:o,at:t,state:`done`},{words:s,at:null,state:l?`done`:`now`},{words:d,at:n,state:u?`bad`:l?`done`:`ahead`}].map(({words:e,at:t,state:n})=>g`<li class="step ${n}" aria-current=${n===`now`?`step`:i}>
<span class="step-mark">${n===`done`?B(`check`,16):n===`bad`?B(`close`,16):i}</span>
<span><span class="step-words">${e}</span>${t?g`<time class="small muted" datetime=${t}><bdi>${r.moment(t)}</bdi></time>`:i}</span>
</li>`)}
</ol>`}var Sr=3e3,Cr=6e4;function wr({benefit:e,pointsSpent:t}){let{orders:n}=U;if(e)return n.gift;let r=w(t);return{...n,spent:n.spent(r),cancelText:n.cancelText(r)}}var Tr=class extends x{static properties={cancelling:{state:!0},busy:{state:!0}};#e=null;#t=Sr;#n=0;constructor(){super(),this.cancelling=null,this.busy=!1}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.#i)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.#i),clearTimeout(this.#n),this.#n=0}#r(){let e=this.#e;!e?.data?.some(({status:e})=>e===`PENDING`)||e?.loading||document.hidden||!this.isConnected||this.#n||(this.#n=setTimeout(()=>{this.#n=0,this.#e?.again()},this.#t),this.#t=Math.min(Cr,this.#t*1.4))}#i=()=>{document.hidden||(this.#t=Sr,this.#r())};updated(){super.updated(),this.#r()}render(){let e=this.#e=this.reader.list(lt,{},({me:e})=>e?.redemptions);return g`
<h1><bdi>${U.orders.heading}</bdi></h1>
<p class="orders-ways">
<a class="button" href=${N(`gifts`)}>${B(`gift`)}${C.nav.gifts}</a>
<a class="button" href=${N(`bargain`)}>${B(`people`)}${C.nav.bargain}</a>
<a class="button" href=${N(`coupons`)}>${B(`ticket`)}${C.nav.coupons}</a>
<a class="button" href=${N(`wallet`)}>${B(`wallet`)}${C.nav.wallet}</a>
</p>
${A(e,{shown:e=>g`<ul class="orders">
${R(e,({id:e})=>e,e=>this.#a(e))}
</ul>`,none:()=>k(U.orders.empty,`parcel`,{words:U.orders.toStore,href:N(`catalog`)})})}
${this.cancelling?this.#o(this.cancelling):i}
`}#a(e){let{status:t,title:n,quantity:r}=e,a=wr(e),{format:o}=E,s=e.trackingUrl&&c(e.trackingUrl);return g`<li class="card order">
${Ve(e.item)}
<div class="order-words">
<h2 class="order-title clamp"><bdi>${n}</bdi>${r>1?g` ${U.orders.times(o.number(r))}`:i}</h2>
<p><span class="chip order-state">${U.orders.status[t]}</span></p>
<p class="small muted"><bdi class="num">${a.spent}</bdi> · <bdi>${a.redeemed(o.moment(e.createdAt))}</bdi></p>
${t===`PENDING`?g`<p class="small muted"><bdi>${a.due(o.moment(e.dueAt))}</bdi></p>`:i}
${e.failureReason?g`<p><bdi>${U.orders.reason(e.failureReason)}</bdi></p>`:i}
${t===`FAILED`||t===`CANCELLED`?g`<p><bdi>${a.returned}</bdi></p>`:i}
${s?g`<p><a href=${s} target="_blank" rel="noopener noreferrer">${U.orders.tracking}</a></p>`:i}
</div>
${xr(e)}
${t===`PENDING`?g`<button
type="button"
class="button quiet order-cancel"
@click=${()=>this.cancelling=e}
>
<span>${U.orders.cancel}<span class="sr">: ${n}</span></span>
</button>`:i}
</li>`}#o(e){return g`<dialog class="dialog" aria-labelledby="cancel-title" @close=${()=>this.cancelling=null} @click=${I}>
<div class="inside">
<h2 id="cancel-title"><bdi>${U.orders.cancelTitle(e.title)}</bdi></h2>
<p><bdi>${wr(e).cancelText}</bdi></p>
<div class="actions">
<button type="button" class="button" @click=${F}>${U.orders.cancelNo}</button>
<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#s(e)}>
${U.orders.cancelYes}
</button>
</div>
</div>
</dialog>`}async#s(e){this.busy=!0;try{let{cancelRedemption:t}=await b(_t,{id:e.id}),[n]=t.userErrors;n?T.notice(O(n.code),{bad:!0}):(T.adopt(t.member),T.notice(wr(e).cancelled)),S.expire()}catch(e){T.failed(e)}finally{this.busy=!1,this.querySelector(`dialog`)?.close()}}},Er=[`quantity`,`email`,`country`,`phone`,...bn.map(([e])=>e)],Dr=class extends z{static properties={item:{attribute:!1},quantity:{state:!0},price:{state:!0},stage:{state:!0},errors:{state:!0},general:{state:!0},sum:{state:!0}};#e=new De(this,S);#t=null;#n=a();#r=null;#i=null;constructor(){super(),this.quantity=1,this.price=null,this.stage=`form`,this.errors={},this.general=``,this.sum=0,new de(this)}updated(e){Ee(this),this.#_(),e.has(`stage`)&&this.stage===`done`&&(this.querySelector(`#redeem-title`)?.focus(),this.sum=T.member?.points.balance??0),e.has(`errors`)&&this.querySelector(`[aria-invalid=true]`)?.focus()}render(){return g`<dialog
class="dialog"
aria-labelledby="redeem-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${e=>this.stage===`working`&&e.preventDefault()}
@click=${e=>this.stage!==`working`&&I(e)}
>
<div class="inside">${this.stage===`done`?this.#f():this.#o()}</div>
</dialog>`}get#a(){return this.price===null?this.item:{...this.item,price:this.price}}#o(){let e=this.#a,t=T.member?.points.balance??0,n=e.price*this.quantity,r=this.stage===`working`,a=r||this.stage===`unsure`,o=e.kind===`TANGIBLE`,s=ue(e,t),c=n>t&&this.stage===`form`;return g`
<div class="title-row">
${Ve(e)}
<div>
<h2 id="redeem-title" tabindex="-1"><bdi>${U.redeem.heading(e.title)}</bdi></h2>
${o?null:g`<p class="muted"><bdi>${U.redeem.digital}</bdi></p>`}
</div>
</div>
<form novalidate @submit=${this.#p} @input=${this.#g} aria-busy=${r}>
<fieldset ?disabled=${a}>
${s>1?this.#s(s):i}
${le(e,T.member).needsEmail?this.#c():i}
${o?this.#l():i}
</fieldset>
<dl class="sum">
<div><dt>${U.redeem.price}</dt><dd>${E.format.number(n)}</dd></div>
<div><dt>${U.redeem.balance}</dt><dd>${E.format.number(t)}</dd></div>
<div class="total"><dt>${U.redeem.after}</dt><dd>${E.format.number(t-n)}</dd></div>
</dl>
<div role="alert">${this.general?g`<p class="wrong"><bdi>${this.general}</bdi></p>`:i}</div>
<div class="actions">
<button type="button" class="button" ?disabled=${r} @click=${F}>${C.cancel}</button>
<button type="submit" class="button main" ?disabled=${r||c}>
${r?U.redeem.working:this.stage===`unsure`?U.redeem.again:U.redeem.confirm(w(n))}
</button>
</div>
</form>
`}#s(e){return this.#d(`quantity`,g`<select
id="redeem-quantity"
name="quantity"
aria-invalid=${!!this.errors.quantity}
aria-describedby="redeem-quantity-error"
@change=${e=>this.quantity=Number(v(e))}
>
${Array.from({length:e},(e,t)=>g`<option value=${t+1} .selected=${t+1===this.quantity}>${t+1}</option>`)}
</select>`)}#c(){return this.#d(`email`,this.#u(`email`,`email`,!0,254,`email`),U.redeem.emailHint)}#l(){return g`<fieldset class="address">
<legend>${U.redeem.delivery}</legend>
${bn.map(([e,t,n,r])=>this.#d(e,this.#u(e,`shipping ${t}`,n,r)))}
${this.#d(`country`,g`<select
id="redeem-country"
name="country"
autocomplete="shipping country"
required
aria-invalid=${!!this.errors.country}
aria-describedby="redeem-country-error"
>
<option value="">${U.redeem.choose}</option>
${yn().map(([e,t])=>g`<option value=${e}>${t}</option>`)}
</select>`)}
${this.#d(`phone`,this.#u(`phone`,`shipping tel`,!1,32,`tel`))}
<p class="small muted"><bdi>${U.redeem.privacy}</bdi></p>
</fieldset>`}#u(e,t,n,r,i=`text`){return g`<input
id="redeem-${e}"
name=${e}
type=${i}
autocomplete=${t}
maxlength=${r}
?required=${n}
aria-invalid=${!!this.errors[e]}
aria-describedby="redeem-${e}-error"
/>`}#d(e,t,n=``){return g`<div class="field field-${e}">
<label for="redeem-${e}">${U.redeem[e]}</label>
${t}
<p class=${this.errors[e]?`small wrong`:`small muted`} id="redeem-${e}-error"><bdi>${this.errors[e]??n}</bdi></p>
</div>`}#f(){let e=this.#e.list(`fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}query Redemptions($first:Int$after:String){me{redemptions(first:$first after:$after){edges{node{...Redeemed}}pageInfo{hasNextPage endCursor}}}}`,{},({me:e})=>e?.redemptions).data?.find(({id:e})=>e===this.#t?.id)??this.#t;return g`<div class="redeemed">
${Ve(this.item)}
<h2 id="redeem-title" tabindex="-1"><bdi>${U.redeem.done}</bdi></h2>
<p><bdi>${this.item.title}</bdi></p>
<p class="small muted"><bdi>${this.item.kind===`TANGIBLE`?U.redeem.doneTangible:U.redeem.doneDigital}</bdi></p>
<dl class="sum">
<div><dt>${U.redeem.balance}</dt><dd class="num"><bdi>${ne(this.sum,E.format.number)}</bdi></dd></div>
</dl>
${e?xr(e):i}
<div class="actions">
<button type="button" class="button" @click=${F}>${U.redeem.goOn}</button>
<button type="button" class="button main" @click=${()=>M(N(`orders`),{replace:!0})}>${U.redeem.seeOrders}</button>
</div>
</div>`}#p=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#i??this.#m(y(e));if(t){this.stage=`working`,this.general=``;try{let{redeem:e}=await b(gt,{input:t});this.#i=null,e.userErrors.length?this.#h(e):(this.stage=`done`,this.sum=T.member?.points.balance??0,this.#t=e.redemption,at(oe,nt),T.adopt(e.member),S.expire())}catch(e){let n=s(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),T.failed(n);return}let r=He(n);this.#i=r?t:null,this.stage=r?`unsure`:`form`,this.general=r?U.redeem.unsure:E.t.failures[n.kind]}}};#m(e){let t={};for(let n of Er){let r=e.elements.namedItem(n);(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&(r.required&&!_(e,n)?t[n]=U.redeem.missing:r.type===`email`&&r.validity.typeMismatch&&(t[n]=U.redeem.badEmail))}if(this.errors=t,Object.keys(t).length)return null;let n=_(e,`email`);return{itemId:this.item.id,quantity:this.quantity,expectedPrice:this.#a.price,idempotencyKey:this.#n,...n?{email:n}:{},...this.item.kind===`TANGIBLE`?{shippingAddress:wn(e)}:{}}}#h({userErrors:e,currentPrice:t}){let n={},r=[];t!==null&&(this.price=t,this.quantity=Math.min(this.quantity,ue(this.#a,T.member?.points.balance??0)));for(let{code:i,path:a}of e){let e=Er.find(e=>e===a.at(-1));i===`IDEMPOTENCY_CONFLICT`?r.push(U.redeem.already):i===`PRICE_CHANGED`&&t!==null?r.push(U.redeem.priceChanged(w(t))):e&&this.querySelector(`[name="${e}"]`)?n[e]=i===`INVALID`?U.redeem.check:O(i):r.push(O(i))}this.stage=`form`,this.errors=n,this.general=r.join(` `),T.refresh()}#g=e=>{let t=e.target instanceof Element?e.target.closest(`form`):null;t&&it(oe,JSON.stringify(Object.fromEntries(new FormData(t))),nt)};#_(){let e=this.querySelector(`form`);if(!e||e===this.#r)return;this.#r=e;let t=Or(rt(oe,nt));for(let n of Er){let r=e.elements.namedItem(n),i=t[n];(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&i&&n!==`quantity`&&(r.value||=i)}}};function Or(e){try{return e?JSON.parse(e):{}}catch{return{}}}var kr=8,Ar={ANNIVERSARY:`calendar`,GIFTS:`gift`,PURCHASES:`star`,STREAK:`flame`,TIER:`up`},jr=class extends x{static properties={busy:{state:!0}};constructor(){super(),this.busy=!1}render(){let{member:e}=T;if(!e)return i;let{data:t,failure:n,again:r}=this.reader.one(st,{});return g`
<h1 class="sr"><bdi>${U.status.heading}</bdi></h1>
${this.#e(e,t?.me)}
${t?.me?this.#t(t.me,e):n?L(E,n,{onRetry:r}):u(`rows`,C.loading)}
`}#e(e,t){let{tier:n,nextTier:r,progress:a,season:o,points:s}=e,c=re(e,E.now());return g`<section class="card stand" aria-label=${U.status.you}>
<div class="stand-who">
${m(n,{size:96,share:a.fraction,loops:e.loops})}
<div>
<p class="stand-tier"><bdi>${n.name}</bdi></p>
<p class="muted clamp"><bdi>${ye(e)}</bdi></p>
${e.isGuest?g`<p class="chip"><bdi>${C.me.guest}</bdi></p>`:i}
</div>
${ot(E,s)}
</div>
${ie(E,{tier:n,nextTier:r,progress:a})}
${c&&t?Le(E,{...t,season:o,progress:a},c,t.game.tiers):te(E,{tier:n,season:o})}
</section>`}#t(e,t){let{tier:n,nextTier:r,missions:a,activities:o,game:s,milestones:c}=e,l={onClaim:(e,t)=>void this.#n(e,t),busy:this.busy};return g`<div class="columns">
<div class="stack">
${Mr(e,t)}
<section class="card">
<h2><bdi>${U.status.benefits(n.name)}</bdi></h2>
${n.benefits.length>0?g`<ul class="stack">${n.benefits.map(e=>g`<li>${qe(E,e,l)}</li>`)}</ul>`:g`<p class="muted"><bdi>${U.status.noBenefits}</bdi></p>`}
${r?g`<h3 class="up">${m(r,{size:24,locked:!0})}<bdi>${U.status.up(r.name)}</bdi></h3>
${Ge(E,n,r)}`:i}
</section>
</div>
<div class="stack">
<section class="card">
<h2><bdi>${U.status.missions}</bdi></h2>
${a.length>0?g`<ul class="stack">${Je(a).map(e=>g`<li>${Ye(E,e)}</li>`)}</ul>`:g`<p class="muted"><bdi>${U.status.noMissions}</bdi></p>`}
</section>
${o.length>0?g`<section class="card">
<h2><bdi>${U.status.activities}</bdi></h2>
<ul class="stack">${o.map(e=>g`<li>${Oe(E,e)}</li>`)}</ul>
</section>`:i}
${s.invitationTerms?g`<section class="card">
<h2><bdi>${V(E).invite.title}</bdi></h2>
${Fe(E,s.invitationTerms)}
<p class="invite-open"><a class="button" href=${N(`invite`)}>${B(`people`)}${V(E).invite.open}</a></p>
</section>`:i}
${Nr(s.tiers,t,c)}
</div>
<section class="card wide">
<h2><bdi>${U.status.tiers}</bdi></h2>
${Ue(E,{tiers:s.tiers,tier:t.tier})}
</section>
</div>`}async#n({code:e,title:t},n){this.busy=!0;let r=T.member?.points.balance??0;try{let{claimBenefit:i}=await b(ht,{code:e}),[a]=i.userErrors;if(a)T.notice(O(a.code),{bad:!0});else{let e=(i.member?.points.balance??0)>r;ze(n,e?document.querySelector(`.me-points`):null),T.adopt(i.member),T.notice(U.status.claimed(t))}S.expire()}catch(e){T.failed(e)}finally{this.busy=!1}}};function Mr({paths:e,keepPaths:t,tier:n,nextTier:r},{season:a}){let{paths:o}=V(E),s=r&&Ie(e)?g`<section class="card">
<h2><bdi>${o.up(r.name)}</bdi></h2>
${e.length>1?g`<p class="muted ways-text"><bdi>${o.upText}</bdi></p>`:i}
${Pe(E,e)}
</section>`:i,c=Ie(t)?g`<section class="card">
<h2><bdi>${o.keep(n.name)}</bdi></h2>
<p class="muted ways-text"><bdi>${o.keepText(E.format.weekday(a.endsAt))}</bdi></p>
${Pe(E,t)}
</section>`:i;return g`${s}${c}`}function Nr(e,{tier:t,joinedAt:n,loops:r},a){let{format:o}=E;return g`<section class="card">
<h2><bdi>${U.status.milestones}</bdi></h2>
<ol class="gems">
${e.map(e=>{let n=e.rank<=t.rank,r=n?U.status.reached(e.name):U.status.ahead(e.name);return g`<li>${m(e,{size:48,locked:!n,label:r})}</li>`})}
</ol>
${a.length>0?g`<ol class="reached">
${a.slice(0,kr).map(({kind:e,at:t,message:n})=>g`<li>
${B(Ar[e])}
<p><bdi>${n}</bdi></p>
<time class="small muted" datetime=${t}><bdi>${o.day(t)}</bdi></time>
</li>`)}
</ol>`:i}
${r>0?g`<p><bdi>${U.status.loops(r,o.number(r))}</bdi></p>`:i}
<p class="muted"><bdi>${U.status.since(o.day(n))}</bdi></p>
</section>`}var Pr=h`
.invite-card{display:grid;gap:24px;grid-template-columns:minmax(0,1fr);}.invite-card > .deed{padding-block-end:0;}.invite-qr{display:grid;gap:8px;justify-items:start;}.invite-open{margin-block-start:16px;}.ways-text{margin-block-end:12px;}.invitations{margin-block-start:12px;}.invited{align-items:start;border-color:var(--accent);display:flex;gap:24px;margin-block-end:24px;padding:24px;}.invited > .icon{color:var(--accent);}.invited-words{display:grid;flex:1;gap:12px;min-width:0;}.invited-code,.invited-reward{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;}.invited-code > strong{font:700 22px/28px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;letter-spacing:0.12em;}@media (max-width: 40rem){.invited > .icon{display:none;}}`,Fr=h`
.order > .picture{margin:0;overflow:hidden;}.stand{display:grid;gap:24px;grid-template-columns:minmax(0,1fr);padding:24px;}.stand-who{align-items:center;display:grid;gap:8px 24px;grid-template-columns:auto minmax(0,1fr) auto;}.stand-tier{font:700 28px/34px var(--font);}.columns{align-items:start;display:grid;gap:24px;grid-template-columns:minmax(0,1fr) minmax(0,1fr);}.columns > .wide{grid-column:1 / -1;}.columns .card > h2{margin-block-end:12px;}.gems{display:flex;flex-wrap:wrap;gap:12px;margin-block-end:12px;}.orders{display:grid;gap:16px;}.order{align-items:start;display:grid;gap:16px 24px;grid-template-columns:96px minmax(0,1fr) auto;}.order > .picture{aspect-ratio:1;border-radius:var(--radius-control);width:96px;}.order-words{display:grid;gap:4px;}.kit .order-title{font:600 18px/26px var(--font);}.order-cancel{grid-column:3;grid-row:1;}.steps{display:grid;gap:8px;grid-column:1 / -1;grid-template-columns:repeat(3,minmax(0,1fr));}.step{border-block-start:3px solid var(--control);display:flex;gap:8px;padding-block-start:8px;}.step.done{border-color:var(--accent);}.step.now{border-block-start-style:dashed;border-color:var(--accent);}.step.ahead{color:var(--muted);}.step.bad{border-color:var(--danger);color:var(--danger);}.step-mark:empty{display:none;}.step-words,.step time{display:block;}.step:is(.done,.now,.bad) .step-words{font-weight:600;}.switches{display:grid;margin-block-start:12px;}.deed{align-items:center;border-block-start:1px solid var(--line);display:flex;flex-wrap:wrap;gap:8px 24px;justify-content:space-between;padding:16px 0;}.deed > p{flex:1 1 20rem;}.settings{display:grid;gap:12px;grid-template-columns:minmax(0,26rem);justify-content:start;}.settings > :is(h2,select){justify-self:start;}.card.settings > h2{margin:0;}.identities{display:grid;gap:8px;}.hero{align-items:center;background:var(--surface);border:1px solid var(--line);border-radius:var(--radius-stage);display:grid;gap:24px 48px;grid-template-columns:minmax(0,6fr) minmax(0,5fr);padding:48px;}.kit .hero h1{font:700 36px/42px var(--font);margin-block-end:12px;}.ways-in{display:grid;gap:16px;}laurel-window .items{grid-template-columns:repeat(3,minmax(0,1fr));}.rungs,.how{display:grid;gap:16px;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));}.rungs .card,.how .card{align-content:start;display:grid;gap:8px;grid-template-columns:minmax(0,1fr);}.how .icon{color:var(--accent);}.wish-form{align-items:end;display:flex;flex-wrap:wrap;gap:12px;margin-block:12px;}.wish-form .field{flex:1 1 16rem;}.wish-words > li{align-items:center;border-block-start:1px solid var(--line);display:flex;gap:12px;justify-content:space-between;padding-block:8px;}.wish-words > li > div{min-width:0;overflow-wrap:anywhere;}.purchase{align-items:baseline;border-block-end:1px solid var(--line);display:grid;gap:4px 24px;grid-template-columns:minmax(0,1fr) 8rem 14rem;padding-block:12px;}.purchases > li:last-child .purchase{border:0;}.purchase-title{font-weight:600;}.purchase-amount,.purchase-earned{text-align:end;}.purchase-amount{font-weight:600;}.purchase-amount.gone{color:var(--muted);text-decoration:line-through;}.purchase-earned > bdi{display:block;}.purchase-back{color:var(--muted);grid-column:1 / -1;}.reached{display:grid;gap:8px;margin-block-end:12px;}.reached > li{align-items:start;display:grid;gap:12px;grid-template-columns:20px minmax(0,1fr) auto;}.reached .icon{color:var(--accent);margin-block-start:2px;}@media (max-width: 46rem){laurel-window .items{gap:12px;grid-template-columns:repeat(2,minmax(0,1fr));}.columns,.hero{grid-template-columns:minmax(0,1fr);}.columns{gap:16px;}.stand{padding:16px;}.stand-who{gap:8px 16px;grid-template-columns:auto minmax(0,1fr);}.stand-who .balance{grid-column:1 / -1;}.hero{padding:24px;}.kit .hero h1{font:700 28px/34px var(--font);}.rungs{grid-template-columns:repeat(2,minmax(0,1fr));}.order{gap:12px;grid-template-columns:64px minmax(0,1fr);}.order > .picture{width:64px;}.step{flex-direction:column;gap:0;}.step-words{font-size:14px;line-height:20px;}.order-cancel{grid-column:1 / -1;grid-row:auto;justify-self:start;}.purchase{grid-template-columns:minmax(0,1fr) auto;}.purchase-earned{grid-column:1 / -1;text-align:start;}.purchase-earned > bdi{display:inline;margin-inline-end:12px;}}@media (forced-colors: active){.step.ahead{border-block-start-style:dotted;}}`,Ir=`fragment AccountFacts on StoredValueAccount{currency available paid bonus held debt lots{id kind remaining expiresAt}}fragment TopUpFacts on TopUpOffer{code currency steps{pay bonus}bonusDays shopUrl until timesLeft}query Wallet{me{id storedValue{...AccountFacts}topUpOffers{...TopUpFacts}}}`,Lr=`fragment MovedFacts on StoredValueEntry{id at kind delta explanation}query Moved($first:Int$after:String){me{id storedValue{currency entries(first:$first after:$after){edges{node{...MovedFacts}}pageInfo{hasNextPage endCursor}}}}}`,Rr=`fragment CouponFacts on Coupon{id code class title rule status expiresAt}query Coupons($usable:Boolean$first:Int$after:String){me{id coupons(usable:$usable first:$first after:$after){edges{node{...CouponFacts}}pageInfo{hasNextPage endCursor}}}}`,zr=`mutation ClaimCoupon($code:String!){claimCoupon(code:$code){coupon{id title}replayed userErrors{code}}}`,Br=`fragment OrderFacts on Order{id orderId status reservedAt due{amount currency}quote{currency lines{sku title quantity list price priceSource}coupons{code discount}pointsSpent pointsValue shipping shippingFreeBy storedValue explanation}purchase{id sc p}returns{returnId at money paid bonus points}}query Orders($first:Int$after:String){me{id orders(first:$first after:$after){edges{node{...OrderFacts}}pageInfo{hasNextPage endCursor}}}}`,Vr=`fragment PurchaseFacts on Purchase{id purchaseId sku occurredAt amount{amount currency}refunded{amount currency}sc p}query Purchases($first:Int$after:String){me{purchases(first:$first after:$after){edges{node{...PurchaseFacts}}pageInfo{hasNextPage endCursor}}}}`,Hr=64,Ur=[`usable`,`used`,`over`],Wr={used:[`RESERVED`,`USED`],over:[`EXPIRED`,`REVOKED`]},Gr=class extends x{static properties={search:{},busy:{state:!0},problem:{state:!0}};constructor(){super(),this.search=``,this.busy=!1,this.problem=``}render(){let e=new URLSearchParams(this.search).get(`show`),t=Ur.find(t=>t===e)??`usable`,n=this.reader.list(Rr,{usable:t===`usable`},({me:e})=>e?.coupons),r=t===`usable`?null:Wr[t];return g`
<div>
<h1><bdi>${C.nav.coupons}</bdi></h1>
<p class="muted"><bdi>${Y.coupons.lead}</bdi></p>
</div>
${this.#e()} ${this.#t()}
${Ce(Y.coupons.show,Ur.map(e=>({name:e,words:Y.coupons[e]})),t,e=>M(e===`usable`?N(`coupons`):`${N(`coupons`)}?show=${e}`,{replace:!0}))}
${A(n,{shown:e=>{let n=r?e.filter(({status:e})=>r.includes(e)):e;return n.length===0?k(Y.coupons.empty[t],`ticket`):g`<h2 class="sr"><bdi>${Y.coupons[t]}</bdi></h2>
<ul class="tickets">
${R(n,({id:e})=>e,e=>g`<li>${qr(e)}</li>`)}
</ul>`},none:()=>k(Y.coupons.empty[t],`ticket`)})}
`}#e(){return g`<form class="card coupon-form" @submit=${this.#n}>
<label class="field">
<span>${Y.coupons.code}</span>
<input
name="code"
required
maxlength=${Hr}
autocomplete="off"
autocapitalize="characters"
spellcheck="false"
aria-invalid=${this.problem?`true`:`false`}
aria-describedby="coupon-problem"
/>
</label>
<button class="button main" aria-disabled=${this.busy}>${Y.coupons.claim}</button>
<p id="coupon-problem" class="wrong small" role="alert">${this.problem?g`<bdi>${this.problem}</bdi>`:i}</p>
</form>`}#t(){let e=this.reader.one(`fragment SaleFacts on FlashSale{code sku price{amount currency}priorPrice{amount currency}stock stockLeft perMember until}query Sales{flashSales{...SaleFacts}}`,{}).data?.flashSales??[];return e.length===0?i:g`<section class="row" aria-labelledby="sales">
<h2 id="sales"><bdi>${Y.coupons.sales}</bdi></h2>
<p class="muted"><bdi>${Y.coupons.salesText}</bdi></p>
<ul class="sales">
${R(e,({code:e})=>e,e=>g`<li class="card sale">${Jr(e)}</li>`)}
</ul>
</section>`}#n=async e=>{if(e.preventDefault(),this.busy)return;let t=y(e);this.busy=!0,this.problem=``;try{let{claimCoupon:e}=await b(zr,{code:_(t,`code`)}),[n]=e.userErrors;n?this.problem=Kr(n.code):(t.reset(),T.notice(e.replayed?Y.coupons.known:Y.coupons.claimed(e.coupon?.title??``)),S.expire())}catch(e){T.failed(e)}finally{this.busy=!1}}};function Kr(e){return e===`BUDGET_SPENT`?Y.coupons.spent:e===`RATE_LIMITED`?Y.coupons.wait:O(e)}function qr({code:e,title:t,rule:n,status:r,expiresAt:i}){return g`<article class="ticket ${r===`ISSUED`?``:`away`}">
<div class="ticket-words">
<h3 class="clamp"><bdi>${t}</bdi></h3>
<p><bdi>${n}</bdi></p>
<p class="small muted"><bdi>${i?Y.coupons.until(E.format.moment(i)):Y.coupons.noEnd}</bdi></p>
</div>
<div class="ticket-stub">
<code class="num"><bdi>${e}</bdi></code>
<span class="chip">${Y.coupons.status[r]}</span>
</div>
</article>`}function Jr({sku:e,price:t,priorPrice:n,stock:r,stockLeft:a,perMember:o,until:s}){let{number:c}=E.format,l=a===0?Y.coupons.soldOut:r===null||a===null?null:Y.coupons.left(c(a),c(r));return g`
<h3 class="clamp"><bdi>${e}</bdi></h3>
<p>
<strong class="sale-price num"><bdi>${q(t)}</bdi></strong>
${n?g`<span class="small muted num"><bdi>${Y.coupons.instead(q(n))}</bdi></span>`:i}
</p>
<p class="small">
${l?g`<span class="chip num"><bdi>${l}</bdi></span>`:i}
${o===null?i:g`<span class="chip num"><bdi>${Y.coupons.perMember(c(o))}</bdi></span>`}
</p>
<p class="small muted"><bdi>${Y.coupons.ends}</bdi> ${p(E,s)}</p>
`}function Yr(e){let{orderId:t,status:n,reservedAt:r,due:a,quote:o,purchase:s,returns:c}=e,{format:l,t:u}=E,{currency:d}=o,f=e=>q({amount:e,currency:d}),p=n===`RELEASED`||n===`EXPIRED`;return g`
<div class="bought-head">
<h3><time datetime=${r}><bdi>${l.day(r)}</bdi></time></h3>
<span class="chip">${Y.orders.status[n]}</span>
<span class="small muted"><bdi>${t}</bdi></span>
</div>
<ul class="bought-lines">
${o.lines.map(e=>g`<li>${Xr(e,d)}</li>`)}
</ul>
<dl class="bought-sum ${p?`away`:``}">
${o.coupons.map(({code:e,discount:t})=>Q(Y.orders.coupon(e),f(-Number(t))))}
${o.pointsSpent>0?Q(w(o.pointsSpent),f(-Number(o.pointsValue))):i}
${o.shippingFreeBy||Number(o.shipping)>0?Q(Y.orders.shipping,Number(o.shipping)>0?f(o.shipping):Y.orders.free):i}
${Number(o.storedValue)>0?Q(Y.orders.stored,f(-Number(o.storedValue))):i}
${Q(Y.orders.money,f(a.amount),`bought-due`)}
${s?Q(Y.orders.earned,g`<bdi>${u.reward.progress(l.signed(s.sc))}</bdi> · <bdi class="price">${u.reward.points(l.signed(s.p),s.p)}</bdi>`):i}
</dl>
${c.length>0?g`<ul class="bought-back small">
${c.map(({returnId:e,at:t,money:n,paid:r,bonus:i,points:a})=>{let o=Number(r)+Number(i),s=[Number(n)>0?Y.orders.backMoney(f(n)):``,o>0?Y.orders.backValue(f(o)):``,a>0?Y.orders.backPoints(w(a)):``].filter(Boolean);return g`<li data-return=${e}><bdi>${[Y.orders.back(l.day(t)),...s].join(` · `)}</bdi></li>`})}
</ul>`:i}
<details class="bought-how small">
<summary>${Y.orders.how}</summary>
<ol>
${o.explanation.map(e=>g`<li><bdi>${e}</bdi></li>`)}
</ol>
</details>
`}function Xr({sku:e,title:t,quantity:n,list:r,price:a,priceSource:o},s){let c=Number(a)<Number(r);return g`<div class="bought-line">
<p><bdi>${t??e}</bdi> <span class="muted num"><bdi>${Y.orders.times(E.format.number(n))}</bdi></span></p>
${o===`LIST`?i:g`<span class="chip">${Y.orders.source[o]}</span>`}
<p class="num bought-price">
${c?g`<s class="small muted"><bdi>${q({amount:r,currency:s})}</bdi></s>`:i}
<bdi>${q({amount:a,currency:s})}</bdi>
</p>
</div>`}function Q(e,t,n=``){return g`<div class=${n}><dt><bdi>${e}</bdi></dt><dd class="num"><bdi>${t}</bdi></dd></div>`}var Zr=class extends x{render(){let e=this.reader.list(Br,{},({me:e})=>e?.orders),t=this.reader.list(Vr,{},({me:e})=>e?.purchases),n=new Set(e.data?.map(({orderId:e})=>e)),r=t.data?.filter(({purchaseId:e})=>!n.has(e))??null,a=e.failure!==null||n.size>0;return g`
<p class="crumb"><a href=${N(`history`)}>${B(`arrow`,16)}${C.nav.history}</a></p>
<h1><bdi>${Y.purchases.heading}</bdi></h1>
<p class="muted"><bdi>${Y.purchases.lead}</bdi></p>
${a?g`<section class="row" aria-labelledby="bought-orders">
<h2 id="bought-orders"><bdi>${Y.orders.heading}</bdi></h2>
${A(e,{shown:e=>g`<ul class="orders">
${R(e,({id:e})=>e,e=>g`<li class="card bought">${Yr(e)}</li>`)}
</ul>`,none:()=>i})}
</section>`:i}
${a&&r?.length!==0?g`<h2><bdi>${Y.orders.others}</bdi></h2>`:i}
${A({...t,data:r},{shown:e=>g`<div class="card">
<ul class="purchases">
${R(e,({id:e})=>e,e=>g`<li>${Qr(e)}</li>`)}
</ul>
</div>`,none:()=>a?i:k(Y.purchases.empty,`star`)})}
`}};function Qr({sku:e,occurredAt:t,amount:n,refunded:r,sc:a,p:o}){let{t:s,format:c}=E,l=Number(r.amount)>0,u=l&&Number(r.amount)>=Number(n.amount);return g`<div class="purchase">
<div>
<p class="purchase-title"><bdi class="clamp">${e??Y.purchases.untitled}</bdi></p>
<time class="small muted" datetime=${t}><bdi>${c.moment(t)}</bdi></time>
</div>
<p class="purchase-amount num ${u?`gone`:``}"><bdi>${q(n)}</bdi></p>
<p class="purchase-earned num">
<bdi>${s.reward.progress(c.signed(a))}</bdi>
<bdi class="price">${s.reward.points(c.signed(o),o)}</bdi>
</p>
${l?g`<p class="purchase-back small"><bdi>${u?Y.purchases.whole:Y.purchases.back(q(r))}</bdi></p>`:i}
</div>`}var $r=h`
.kit .me .me-purse{background:color-mix(in srgb,var(--accent) 8%,var(--surface));border:1px solid color-mix(in srgb,var(--accent) 35%,transparent);border-radius:999px;color:var(--accent);padding:0 12px;white-space:nowrap;}laurel-purse{display:contents;}.value-links{display:flex;flex-wrap:wrap;gap:12px;}.account{display:grid;gap:24px 48px;grid-template-columns:repeat(auto-fit,minmax(min(280px,100%),1fr));padding:24px;}.account-amount{font:700 36px/42px var(--font);}.account-facts{display:grid;gap:4px;margin-block-start:12px;max-width:320px;}:is(.account-facts,.bought-sum) > div{display:flex;gap:16px;justify-content:space-between;}.account-facts dt{color:var(--muted);}.kit .account h2{font:400 13px/18px var(--font);margin-block-end:8px;}.lots > .lot,.moved > li{border-block-start:1px solid var(--line);padding:8px 0;}.lot{align-items:baseline;display:grid;gap:4px 12px;grid-template-columns:minmax(5em,auto) minmax(0,1fr) auto;}.lot.extra strong{color:var(--points);}.moved > li:first-child{border-block-start:0;}.move{align-items:baseline;display:flex;gap:16px;justify-content:space-between;}.move .more{color:var(--accent);}.top-up{display:grid;gap:12px;justify-items:start;}.top-up-steps{display:grid;gap:12px;grid-template-columns:repeat(auto-fit,minmax(160px,1fr));width:100%;}.top-up-step{background:var(--sunken);border-radius:var(--radius-control);display:grid;gap:4px;padding:12px;}.top-up-step strong{font-size:22px;line-height:28px;}.coupon-form{align-items:end;display:grid;gap:8px 12px;grid-template-columns:minmax(0,24rem) auto;justify-content:start;}.coupon-form .wrong{grid-column:1 / -1;}.coupon-form .wrong:empty{display:none;}.sales{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(240px,100%),1fr));}.sale{display:grid;gap:4px;}.sale-price{font-size:22px;line-height:28px;}.tickets{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(400px,100%),1fr));}.tickets > li{display:grid;}.ticket{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);display:grid;grid-template-columns:minmax(0,1fr) minmax(110px,auto);}.ticket-words{align-content:start;display:grid;gap:4px;padding:16px;}.ticket-stub{align-content:center;background:color-mix(in srgb,var(--accent) 8%,var(--surface));border-inline-start:2px dashed var(--control);border-start-end-radius:var(--radius);border-end-end-radius:var(--radius);display:grid;gap:8px;justify-items:center;padding:16px 12px;text-align:center;}.ticket-stub code{font:600 14px/20px ui-monospace,monospace;}.ticket.away .ticket-stub{background:var(--sunken);}.ticket.away :is(h3,p,code){color:var(--muted);}.bought{display:grid;gap:12px;}.bought-head,.bought-line{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;}.bought-line > .bought-price,.bought-head > .muted{margin-inline-start:auto;}.bought-lines{border-block:1px solid var(--line);display:grid;gap:8px;padding:12px 0;}.bought-sum{display:grid;gap:4px;}.bought-sum dd{text-align:end;}.bought-sum.away{color:var(--muted);}.bought-due{font-weight:600;}.bought-back{background:var(--sunken);border-radius:var(--radius-control);display:grid;gap:4px;padding:8px 12px;}.bought-how summary{color:var(--accent);cursor:pointer;min-height:44px;padding-block:12px;}.bought-how ol{display:grid;gap:4px;}@media (max-width: 46rem){.kit .me .me-purse{font-size:14px;gap:4px;padding:0 8px;}.me-points + laurel-purse > .me-purse{margin-inline-start:4px;}.account{padding:16px;}.coupon-form{grid-template-columns:minmax(0,1fr);}.ticket{grid-template-columns:minmax(0,1fr);}.ticket-stub{border-block-start:2px dashed var(--control);border-inline-start:0;border-radius:0 0 var(--radius) var(--radius);display:flex;flex-wrap:wrap;justify-content:space-between;padding:8px 16px;}}@media (max-width: 23rem){.kit .me .me-purse{display:none;}}`,ei=class extends x{render(){let e=this.reader.one(`query Purse{me{id storedValue{currency available}}}`,{}).data?.me?.storedValue??[],t=e.find(({available:e})=>Number(e)>0)??e[0];if(!t)return i;let n=q({amount:t.available,currency:t.currency});return g`<a class="me-purse" href=${N(`wallet`)} aria-label=${Y.wallet.purse(n)}>
${B(`wallet`,16)}<strong class="num"><bdi>${n}</bdi></strong>
</a>`}},ti=class extends x{static properties={play:{}};constructor(){super(),this.play=null}render(){let{data:e,failure:t,again:n}=this.reader.one(Ir,{});return g`
<div>
<h1><bdi>${C.nav.wallet}</bdi></h1>
<p class="muted"><bdi>${Y.wallet.lead}</bdi></p>
</div>
<p class="value-links">
<a class="button" href=${N(`coupons`)}>${B(`ticket`)}${C.nav.coupons}</a>
<a class="button" href=${N(`purchases`)}>${B(`parcel`)}${Y.wallet.spendOn}</a>
</p>
${e?.me?this.#e(e.me.storedValue,e.me.topUpOffers):t?L(E,t,{onRetry:n}):u(`head`,C.loading)}
`}#e(e,t){return g`
${e.length>0?e.map(e=>ni(e)):k(Y.wallet.empty,`wallet`)}
${t.length>0?g`<section class="row" aria-labelledby="wallet-offers">
<h2 id="wallet-offers"><bdi>${Y.wallet.offers}</bdi></h2>
<p class="muted"><bdi>${Y.wallet.offersText}</bdi></p>
${R(t,({code:e})=>e,e=>this.#t(e))}
</section>`:i}
${e.map(({currency:e})=>this.#n(e))}
`}#t({currency:e,steps:t,bonusDays:n,shopUrl:r,until:a,timesLeft:o}){let{days:s,day:c,number:l}=E.format,u=r??(this.play?`${this.play}#shop`:null);return g`<div class="card top-up">
<ul class="top-up-steps">
${t.map(({pay:t,bonus:n})=>g`<li class="top-up-step">
<strong class="num"><bdi>${q({amount:t,currency:e})}</bdi></strong>
<span class="small"><bdi>${Y.wallet.step(q({amount:t,currency:e}),q({amount:n,currency:e}))}</bdi></span>
</li>`)}
</ul>
<p class="small muted">
<bdi>${Y.wallet.bonusDays(s(n))}</bdi>
${a?g`<bdi>${Y.wallet.offerUntil(c(a))}</bdi>`:i}
${o===null?i:g`<bdi>${Y.wallet.timesLeft(l(o))}</bdi>`}
</p>
${u?g`<a class="button main" href=${u}>${Y.wallet.shop}</a>`:i}
</div>`}#n(e){let t=this.reader.list(Lr,{},({me:t})=>t?.storedValue.find(t=>t.currency===e)?.entries);return g`<section class="row" aria-labelledby="moved-${e}">
<h2 id="moved-${e}"><bdi>${Y.wallet.history}</bdi> <span class="small muted">${e}</span></h2>
${A(t,{shown:t=>g`<ul class="card moved">
${R(t,({id:e})=>e,t=>g`<li>${ri(t,e)}</li>`)}
</ul>`,none:()=>k(Y.wallet.historyEmpty,`clock`)})}
</section>`}};function ni({currency:e,available:t,paid:n,bonus:r,held:a,debt:o,lots:s}){let c=[[Y.wallet.paid,n],[Y.wallet.bonus,r],[Y.wallet.held,a],[Y.wallet.debt,o]];return g`<section class="card account" aria-label=${e}>
<div>
<p class="small muted"><bdi>${Y.wallet.spend}</bdi></p>
<p class="account-amount num"><bdi>${q({amount:t,currency:e})}</bdi></p>
<dl class="account-facts">
${c.filter(([,e],t)=>t<2||Number(e)>0).map(([t,n])=>g`<div><dt>${t}</dt><dd class="num"><bdi>${q({amount:n,currency:e})}</bdi></dd></div>`)}
</dl>
${Number(o)>0?g`<p class="wrong small"><bdi>${Y.wallet.debtText}</bdi></p>`:i}
</div>
${s.length>0?g`<div>
<h2 class="small muted"><bdi>${Y.wallet.parts}</bdi></h2>
<ol class="lots">
${R(s,({id:e})=>e,({kind:t,remaining:n,expiresAt:r})=>g`<li class="lot ${t===`BONUS`?`extra`:``}">
<strong class="num"><bdi>${q({amount:n,currency:e})}</bdi></strong>
<span><bdi>${Y.wallet.kinds[t]}</bdi></span>
<span class="small muted"><bdi>${r?Y.wallet.until(E.format.day(r)):Y.wallet.never}</bdi></span>
</li>`)}
</ol>
</div>`:i}
</section>`}function ri({at:e,kind:t,delta:n,explanation:r},i){return g`<div class="move">
<div>
<p><bdi>${r}</bdi></p>
<p class="small muted"><time datetime=${e}><bdi>${E.format.moment(e)}</bdi></time> · <bdi>${t?Y.wallet.kinds[t]:Y.wallet.debt}</bdi></p>
</div>
<strong class="num ${Number(n)<0?`less`:`more`}"><bdi>${q({amount:n,currency:i},{signed:!0})}</bdi></strong>
</div>`}var ii=[`bolt`,`up`,`gift`],ai=3,oi=class extends x{static properties={providers:{attribute:!1},play:{}};constructor(){super(),this.providers=[],this.play=null}render(){let{gameId:e}=T,t=e?this.reader.one(ct,{gameId:e}).data:null;t?.game&&fe(t.game.look,t.game.tiers);let n=t?.catalog.edges.map(({node:e})=>e)??[];return g`
${Wn(t?.game?t.game.invitationTerms:void 0,this.play)}
<section class="hero">
<div>
<h1><bdi>${t?.game?U.window.heading(t.game.name):U.window.headingAny}</bdi></h1>
<p class="lead"><bdi>${U.window.lead}</bdi></p>
</div>
<div class="ways-in">
<p><bdi>${this.providers.length>0?U.window.signedOut:U.window.signedOutNoProviders}</bdi></p>
${j(this.providers)}
${this.play?g`<p><a href=${this.play}>${C.gate.play}</a></p>`:i}
</div>
</section>
${t?.game?si(t.game.tiers):i}
${n.length>0?g`<section class="row">
<h2><bdi>${U.window.items}</bdi></h2>
${xe(n,null)}
</section>`:i}
<section class="row">
<h2><bdi>${U.window.how}</bdi></h2>
<ol class="how">
${U.window.steps.map(({title:e,text:t},n)=>g`<li class="card">
${B(ii[n]??`star`,24)}
<h3><bdi>${e}</bdi></h3>
<p class="muted"><bdi>${t}</bdi></p>
</li>`)}
</ol>
</section>
`}};function si(e){let t=t=>e.find(e=>e.rank===t-1)??{benefits:[]};return g`<section class="row">
<h2><bdi>${U.window.ladder}</bdi></h2>
<ol class="rungs">
${e.map(e=>g`<li class="card">
${m(e,{size:48})}
<h3 class="clamp"><bdi>${e.name}</bdi></h3>
<ul class="small muted">
${We(t(e.rank),e).slice(0,ai).map(({benefit:e})=>g`<li><bdi>${e.title}</bdi></li>`)}
</ul>
</li>`)}
</ol>
</section>`}var ci={heading:`Wishes`,lead:`You are told once as soon as you can redeem a wish.`,empty:`No wishes yet. Press the heart of a reward to remember it.`,remove:e=>`Remove the wish: ${e}`,wordsHeading:`Missing something?`,wordsText:`Tell us what you would like to find here.`,wordsLabel:`Your wish, in up to 80 characters`,wordsSend:`Wish for it`,hidden:`A reward that is not offered right now`,sent:`Your wish is noted.`},li=new f(ci,{de:()=>l(()=>import(`./de-DBPAxNr0.js`),[]),es:()=>l(()=>import(`./es-BxqxLx0f.js`),[]),fr:()=>l(()=>import(`./fr-C8m9Iko0.js`),[]),ja:()=>l(()=>import(`./ja-PuHPudEW.js`),[]),ko:()=>l(()=>import(`./ko-DkDCSt_7.js`),[]),"pt-BR":()=>l(()=>import(`./pt-BR-DpUZvh2l.js`),[]),"zh-Hans":()=>l(()=>import(`./zh-Hans-CufuQV0c.js`),[]),"zh-Hant":()=>l(()=>import(`./zh-Hant-BXFI5Fhn.js`),[])}),$=ci;await P(li,e=>$=e);var ui=80,di=class extends x{static properties={words:{state:!0},busy:{state:!0}};constructor(){super(),this.words=``,this.busy=!1}render(){let{all:e,failure:t,again:n}=_e(this.reader);return g`
<h1><bdi>${$.heading}</bdi></h1>
<p class="muted"><bdi>${$.lead}</bdi></p>
${e?this.#e(e):t?L(E,t,{onRetry:n}):u(`cards`,C.loading)}
`}#e(e){let t=e.flatMap(({item:e})=>e??[]),n=e.filter(({item:e})=>!e);return g`
${t.length>0?g`<h2 class="sr"><bdi>${C.catalog.heading}</bdi></h2>
${xe(t,T.member,be(e))}`:k($.empty,`heart`,{words:U.orders.toStore,href:N(`catalog`)})}
<section class="card" aria-labelledby="wishes-words">
<h2 id="wishes-words"><bdi>${$.wordsHeading}</bdi></h2>
<p class="muted"><bdi>${$.wordsText}</bdi></p>
<form class="wish-form" @submit=${this.#n}>
<label class="field">
<span>${$.wordsLabel}</span>
<input
name="wish"
required
maxlength=${ui}
autocomplete="off"
.value=${this.words}
@input=${e=>this.words=v(e)}
/>
</label>
<button class="button main" ?disabled=${this.busy}>${$.wordsSend}</button>
</form>
${n.length>0?g`<ul class="wish-words">
${R(n,({wishId:e})=>e,e=>this.#t(e))}
</ul>`:i}
</section>
`}#t({wishId:e,text:t,createdAt:n}){let r=t??$.hidden;return g`<li>
<div>
<p><bdi>${r}</bdi></p>
<time class="small muted" datetime=${n}><bdi>${E.format.day(n)}</bdi></time>
</div>
<button type="button" class="button quiet icon-only" aria-label=${$.remove(r)} @click=${()=>Te(e)}>
${B(`close`)}
</button>
</li>`}#n=async e=>{e.preventDefault(),this.busy=!0,await ge({text:this.words})&&(this.words=``,T.notice($.sent)),this.busy=!1}};e([...r,t],[Fr,Pr,On,Gt,vr,$r]);for(let[e,t]of Object.entries({"laurel-account":Dt,"laurel-bargain":Ut,"laurel-bargains":Wt,"laurel-card":sn,"laurel-cards":on,"laurel-connect":qt,"laurel-coupons":Gr,"laurel-gift":En,"laurel-gifts":Dn,"laurel-give":_n,"laurel-outfit":fr,"laurel-history":Pn,"laurel-inbox":In,"laurel-invite":Vn,"laurel-invited":Un,"laurel-mine":_r,"laurel-moments":br,"laurel-orders":Tr,"laurel-purchases":Zr,"laurel-owned":ur,"laurel-purse":ei,"laurel-redeem":Dr,"laurel-status":jr,"laurel-wallet":ti,"laurel-window":oi,"laurel-wishes":di}))customElements.define(e,t);