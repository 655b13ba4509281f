import{a as e,c as t,i as n,n as r,o as i,r as a,s as o,t as s}from"./clock-0neONDuR.js";import{_ as c,a as l,c as u,g as d,i as f,n as p,o as m,s as ee,t as te}from"./format-Caupmz4K.js";import{t as ne}from"./locales-DtepFnyg.js";var re=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}query Me{me{...Standing email identities{provider linkedAt}}}`,ie=`fragment Item on CatalogItem{id sku kind category title description imageUrl price minTier{code name}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}query Catalog($kind:ItemKind$category:String$affordable:Boolean$first:Int$after:String){catalog(kind:$kind category:$category affordable:$affordable first:$first after:$after){edges{node{...Item}}pageInfo{hasNextPage endCursor}}}`,ae=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}query Redemptions($first:Int$after:String){me{...Standing redemptions(first:$first after:$after){edges{node{...Redeemed}}pageInfo{hasNextPage endCursor}}}}`,oe=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}mutation Redeem($input:RedeemInput!){redeem(input:$input){redemption{...Redeemed}member{...Standing}replayed currentPrice userErrors{code message path}}}`,se=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}mutation Cancel($id:ID!){cancelRedemption(redemptionId:$id){redemption{...Redeemed}member{...Standing}userErrors{code message path}}}`,ce=`query History($first:Int$after:String){me{history(first:$first after:$after){edges{node{id at kind explanation tier{code name rank}scDelta pDelta}}pageInfo{hasNextPage endCursor}}}}`,le=`mutation CreateCode{createConnectCode{code expiresAt}}`,ue=`mutation Connect($code:String!){connectStoreCode(code:$code){userErrors{code message path}}}`,de=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment LookFacts on GameLook{accent surface ink points radius stageImage}fragment Standing on Member{id playerId displayName isGuest locale loops game{id slug name mode now clockFrozen look{...LookFacts}}tier{...TierFacts}nextTier{...TierFacts}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}mutation Merge($token:String!){mergeMembers(input:{mergeToken:$token}){member{...Standing}userErrors{code message path}}}`,fe=`query Export{exportMyData}`,pe=`mutation Erase($confirm:String!){eraseMe(confirm:$confirm){userErrors{code message path}}}`,me=`mutation SignOutEverywhere{signOutEverywhere{userErrors{code message path}}}`,he=new Intl.PluralRules(`en`),h=(e,t,n)=>he.select(e)===`one`?t:n,ge={en:{title:`Rewards store`,skip:`Skip to the content`,loading:`One moment…`,retry:`Try again`,close:`Close`,cancel:`Cancel`,more:`Show more`,nav:{label:`Sections`,catalog:`Store`,rewards:`My rewards`,history:`History`,account:`Account`},providers:{google:`Sign in with Google`,apple:`Sign in with Apple`,facebook:`Continue with Facebook`},providerNames:{GOOGLE:`Google`,APPLE:`Apple`,FACEBOOK:`Facebook`,GAME:`The game`},standing:{greeting:e=>`Hello, ${e}`,player:e=>`Player ${e}`,label:`Where you stand`,progressLabel:e=>`Progress on ${e}`,progress:(e,t)=>`${e} of ${t}`,toNext:(e,t)=>`${e} to ${t}`,toEnd:e=>`${e} to the end of the tier`,keep:(e,t)=>`Reach ${e} before the season ends to keep ${t}.`,kept:e=>`${e} is safe at the end of this season.`,season:`Season ends in`,points:`Points`,pointsUnit:`points`,expires:e=>`Valid until ${e}`,negative:`A purchase was refunded. New points fill this up first.`,signOut:`Sign out`,game:e=>`Your rewards in ${e}`,guest:`Guest`},catalog:{heading:`Store`,filters:`Filter`,all:`All`,kinds:{DIGITAL:`In the game`,TANGIBLE:`Sent to you`},category:`Category`,everyCategory:`All categories`,affordable:`I can afford`,empty:`There is nothing here yet. Come back soon.`,emptyFiltered:`Nothing fits these filters.`,clear:`Show everything`,price:e=>`${e} points`,left:e=>h(e,`Last one`,`Only ${e} left`),from:e=>`${e} and above`,opens:`Opens in`,closes:`Ends in`,comingSoon:`Coming soon`,limit:e=>h(e,`One per player`,`Up to ${e} per player`),redeem:`Redeem`,redeemItem:e=>`Redeem ${e}`},reasons:{INSUFFICIENT_POINTS:{button:e=>`${e.short} points short`,more:()=>`Purchases in the game earn points.`},TIER_TOO_LOW:{button:e=>`Needs ${e.tier??`a higher tier`}`,more:()=>`Climb the tiers to unlock it.`},NOT_STARTED:{button:()=>`Not open yet`,more:e=>e.from?`Opens on ${e.from}.`:`It opens later.`},ENDED:{button:()=>`Over`,more:()=>`This offer has ended.`},SOLD_OUT:{button:()=>`Sold out`,more:()=>`All of them are taken.`},LIMIT_REACHED:{button:()=>`You have it`,more:()=>`You have redeemed as many as one player may.`},COMING_SOON:{button:()=>`Coming soon`,more:()=>`Not to be redeemed yet.`},IDENTIFICATION_REQUIRED:{button:()=>`Sign in to redeem`,more:()=>`Sign in once, so that your rewards stay yours.`},EMAIL_REQUIRED:{button:()=>`Redeem`,more:()=>`We ask for an e-mail when you redeem.`},STORE_SESSION_REQUIRED:{button:()=>`Open from the game`,more:()=>`Open the store from the game again to redeem.`}},redeem:{heading:e=>`Redeem ${e}`,price:`Price`,balance:`Your points`,after:`Left after it`,quantity:`Quantity`,delivery:`Where to send it`,digital:`It is delivered in the game.`,email:`E-mail`,emailHint:`For news of the delivery only.`,name:`Full name`,line1:`Street and number`,line2:`Flat, floor, company (optional)`,city:`City`,region:`State or region (optional)`,postalCode:`Postal code`,country:`Country`,choose:`Choose…`,phone:`Phone (optional)`,privacy:`Only those who ship it see your address.`,confirm:e=>`Redeem for ${e} points`,working:`Redeeming…`,again:`Send it again`,unsure:`The connection broke, so we do not know whether it arrived. Send it again: it is never taken twice.`,priceChanged:e=>`The price has changed: one is ${e} points now. Nothing was taken.`,already:`This was redeemed before. Look under My rewards.`,done:`It is yours!`,doneDigital:`The game is told now. You see under My rewards when it is there.`,doneTangible:`We prepare your parcel. Under My rewards you can follow it.`,seeRewards:`See my rewards`,goOn:`Back to the store`,missing:`Please fill this in.`,badEmail:`This does not look like an e-mail address.`,signInTitle:`Sign in to redeem`,signInText:`Guests can look around. To redeem, sign in once with an account you trust, so that your rewards stay yours, whatever happens to your phone.`,noProviders:`This game has no sign-in at the store yet. Open the game and connect your account there.`},rewards:{heading:`My rewards`,empty:`Nothing redeemed yet.`,toStore:`Look at the store`,status:{PENDING:`On its way`,FULFILLED:`Delivered`,FAILED:`Failed`,CANCELLED:`Cancelled`},spent:e=>`${e} points`,times:e=>`× ${e}`,redeemed:e=>`Redeemed ${e}`,settled:(e,t)=>`${e} ${t}`,due:e=>`At the latest ${e}, or the points come back.`,returned:`The points are back.`,gift:{spent:`A gift`,redeemed:e=>`Claimed ${e}`,due:e=>`At the latest ${e}, or you can claim it again.`,returned:`It went back, to be claimed again in the game.`,cancelText:`You can claim it again.`,cancelled:`Cancelled. You can claim it again.`},reason:e=>`Why: ${e}`,tracking:`Follow the parcel`,cancel:`Cancel it`,cancelTitle:e=>`Cancel ${e}?`,cancelText:e=>`You get ${e} points back.`,cancelYes:`Yes, cancel it`,cancelNo:`Keep it`,cancelled:`Cancelled. The points are back.`,tooLate:`It has been settled meanwhile.`},history:{heading:`Points history`,lead:`Everything that moved your points or your tier, newest first, and why.`,empty:`Nothing has happened yet.`,points:e=>`${e} points`,progress:e=>`${e} progress`},account:{heading:`Account`,identities:`How you sign in`,noIdentities:`You are a guest: nothing is connected yet.`,connected:e=>`Connected ${e}`,connect:`Connect another account`,connectFirst:`Connect an account, so that your rewards stay yours.`,email:e=>`E-mail: ${e}`,privacy:`Your data`,export:`Download my data`,exportText:`Everything we keep about you, in one file.`,exported:`Your data is in your downloads.`,everywhere:`Sign out everywhere`,everywhereText:`Ends every session of yours, on all devices.`,everywhereDone:`You are signed out everywhere.`,erase:`Erase me`,eraseText:`Erases your name, contacts, addresses and connected accounts for good. Your points are lost.`,eraseTitle:`Erase everything about you?`,eraseWarning:`This cannot be undone. Redemptions under way are cancelled, and your points are lost.`,eraseConfirm:e=>`Type ${e} to confirm`,eraseYes:`Erase me for good`,eraseProve:`To be sure that it is you, sign in once more. Then choose Erase me again, within ten minutes.`,eraseCannotProve:`To be sure that it is you, connect an account first and choose Erase me again, or ask the game's support.`,erased:`You are erased. Goodbye, and thank you for playing.`},connect:{heading:`Connect your game`,lead:`You are signed in, and we do not know your game yet. Choose one of the two ways.`,show:`Enter this code in the game`,showText:`In the game, open the loyalty screen and choose Connect store.`,validFor:`Valid for`,fresh:`New code`,waiting:`This page goes on by itself once the game has the code.`,type:`Or type the game's code here`,typeLabel:`Code from the game`,typeButton:`Connect`,wrong:`This code is not right, or it is over. Look at the game for a new one.`,connected:`Connected. Welcome!`,other:`Use another account`},merge:{heading:`This account has rewards already`,lead:`The account you signed in with belongs to another player of yours. You can put the two together.`,kept:`What happens`,points:[`The higher tier stays, and the progress that the other one earned is added to it.`,`The points of both are added together, and nothing is lost.`,`Rewards and connected accounts of both stay yours.`,`It cannot be taken apart again.`],yes:`Put them together`,no:`Not now`,here:`Here`,done:`Done: the two are one now.`,over:`This offer is over. Sign in with that account again.`},gate:{welcome:`Rewards for playing`,signedOut:`Open the store from the game: you are signed in at once. Or sign in with an account you connected before.`,signedOutNoProviders:`Open the store from the game: you are signed in at once.`,over:`This link is over`,overText:`Open the store from the game again. A link works once, and for a minute only.`,goOnAs:e=>`Go on as ${e}`,switchTitle:e=>`You are signed in as ${e}. Switch?`,switchText:`The link you opened belongs to another player.`,switchYes:`Switch to that player`,switchNo:e=>`Stay ${e}`,somebody:`another player`,play:`No game at hand? Play the pretend one`,failed:`The store could not be opened`},outcomes:{"signed-in":`You are signed in.`,linked:`Your account is connected.`,cancelled:`You stopped signing in. Nothing was changed.`,failed:`Signing in did not work. Try it again, or with another account.`,"in-use":`That account plays another game already. Use another one.`,signedOut:`You are signed out.`,over:`Your session is over. Open the store from the game again.`},failures:{offline:`No connection. Check your internet and try again.`,server:`Something went wrong on our side. Try again in a moment.`,limited:`That was a bit often. Wait a minute, then try again.`,"signed-out":`Your session is over. Open the store from the game again.`,forbidden:`This is not possible with this account.`,"not-found":`This is not there any more.`,refused:`This could not be done.`}}},_e=[`en`];function ve(){for(let e of navigator.languages){let t=ne(e,_e);if(t)return{locale:e,language:t}}return{locale:`en`,language:`en`}}var{locale:g,language:ye}=ve(),_=ge[ye],v=te(g),be=`laurel:game`,y=`laurel:visiting`;function xe(){let e=location.hash.slice(1);e&&history.replaceState(null,``,location.pathname+location.search);let[,t,n]=/^(code|merge)=([\w.~%-]{1,512})$/.exec(e)??[];if(!t||!n)return{outcome:e};try{return{[t]:decodeURIComponent(n)}}catch{return{outcome:``}}}var b=class extends Event{notice;constructor(e){super(`notice`),this.notice=e}},Se=class extends EventTarget{phase=`loading`;member=null;failure=null;clock=Date.now;version=0;fallbackGame=``;async load(){try{let{me:e}=await m(re,{});e?this.#e(e):this.#t({phase:sessionStorage.getItem(y)?`visitor`:`signed-out`,member:null})}catch(e){let t=f(e);t.kind===`signed-out`?this.over():this.phase===`member`||this.phase===`visitor`?this.notice(x(t),{bad:!0}):this.#t({phase:`failed`,failure:t})}}adopt(e){e&&this.member&&this.#e({...this.member,...e})}visit(){sessionStorage.setItem(y,`yes`)}async signOut(){await ee(`/auth/logout`,{everywhere:!1}),this.over(_.outcomes.signedOut)}over(e=``){sessionStorage.removeItem(y),this.#t({phase:`signed-out`,member:null}),e&&this.notice(e)}notice(e,{bad:t=!1}={}){this.dispatchEvent(new b({words:e,bad:t}))}failed(e){let t=f(e);t.kind===`signed-out`?this.over(_.outcomes.over):this.notice(x(t),{bad:!0})}get gameId(){let e=new URLSearchParams(location.search).get(`game`);return this.member?.game.id??e??Ce()??this.fallbackGame}#e(e){sessionStorage.removeItem(y);try{localStorage.setItem(be,e.game.id)}catch{}this.version+=1,this.clock=s(e.game),this.#t({phase:`member`,member:e})}#t(e){Object.assign(this,{failure:null,...e}),this.dispatchEvent(new Event(`change`))}};function Ce(){try{return localStorage.getItem(be)}catch{return null}}function x(e){return e.kind===`refused`&&e.message?e.message:_.failures[e.kind]}var S=new Se,C=class{#e;constructor(e){this.#e=()=>e.requestUpdate(),e.addController(this)}hostConnected(){S.addEventListener(`change`,this.#e)}hostDisconnected(){S.removeEventListener(`change`,this.#e)}};function w(e,t){return d`<div class="failure" role="alert">
<p>${x(e)}</p>
<button type="button" class="plain" @click=${t}>${_.retry}</button>
</div>`}function T(e){return e.failure?w(e.failure,()=>e.next()):e.loading&&!e.items.length?d`<p class="quiet" role="status">${_.loading}</p>`:e.more?d`<p class="centre">
<button type="button" class="plain" ?disabled=${e.loading} @click=${()=>e.next()}>${_.more}</button>
</p>`:null}var we={DIGITAL:c`<path d="M60 18 88 42 60 82 32 42z M32 42H88 M46 42 60 82 74 42 60 18z"></path>`,TANGIBLE:c`<path d="M30 36 60 22 90 36V70L60 84 30 70z M30 36 60 50 90 36 M60 50V84 M45 29 75 43"></path>`};function E(e){let t=d`<svg class="drawn" viewBox="0 0 120 100" aria-hidden="true">${we[e.kind]}</svg>`,n=e.imageUrl&&p(e.imageUrl);return n?d`<div class="picture">
${t}<img src=${n} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${({target:e})=>e instanceof Element&&e.remove()} />
</div>`:d`<div class="picture">${t}</div>`}function D(e){for(let t of e.querySelectorAll(`dialog:not([open])`))t.showModal()}function O({target:e,currentTarget:t}){e===t&&e instanceof HTMLDialogElement&&e.close()}function k({currentTarget:e}){e instanceof Element&&e.closest(`dialog`)?.close()}var A=`/store`,j=[`catalog`,`rewards`,`history`,`account`];function M(){let e=location.pathname.slice(6).replaceAll(`/`,``);return j.find(t=>t===e)??`catalog`}function N(e){return e===`catalog`?A:`${A}/${e}`}function P(e){e!==M()&&history.pushState(null,``,N(e)),dispatchEvent(new PopStateEvent(`popstate`))}function F(e){return t=>{t.button||t.metaKey||t.ctrlKey||t.shiftKey||t.altKey||(t.preventDefault(),P(e))}}var I={google:c`<path fill="#4285F4" d="M22.56 12.25c0-.78-.07-1.53-.2-2.25H12v4.26h5.92c-.26 1.37-1.04 2.53-2.21 3.31v2.77h3.57c2.08-1.92 3.28-4.74 3.28-8.09z"></path>
<path fill="#34A853" d="M12 23c2.97 0 5.46-.98 7.28-2.66l-3.57-2.77c-.98.66-2.23 1.06-3.71 1.06-2.86 0-5.29-1.93-6.16-4.53H2.18v2.84C3.99 20.53 7.7 23 12 23z"></path>
<path fill="#FBBC05" d="M5.84 14.09c-.22-.66-.35-1.36-.35-2.09s.13-1.43.35-2.09V7.07H2.18C1.43 8.55 1 10.22 1 12s.43 3.45 1.18 4.93l3.66-2.84z"></path>
<path fill="#EA4335" d="M12 5.38c1.62 0 3.06.56 4.21 1.64l3.15-3.15C17.45 2.09 14.97 1 12 1 7.7 1 3.99 3.47 2.18 7.07l3.66 2.84c.87-2.6 3.3-4.53 6.16-4.53z"></path>`,apple:c`<path fill="currentColor" d="M12.152 6.896c-.948 0-2.415-1.078-3.96-1.04-2.04.027-3.91 1.183-4.961 3.014-2.117 3.675-.546 9.103 1.519 12.09 1.013 1.454 2.208 3.09 3.792 3.039 1.52-.065 2.09-.987 3.935-.987 1.831 0 2.35.987 3.96.948 1.637-.026 2.676-1.48 3.676-2.948 1.156-1.688 1.636-3.325 1.662-3.415-.039-.013-3.182-1.221-3.22-4.857-.026-3.04 2.48-4.494 2.597-4.559-1.429-2.09-3.623-2.324-4.39-2.376-2-.156-3.675 1.09-4.61 1.09zM15.53 3.83c.843-1.012 1.4-2.427 1.245-3.83-1.207.052-2.662.805-3.532 1.818-.78.896-1.454 2.338-1.273 3.714 1.338.104 2.715-.688 3.559-1.701"></path>`,facebook:c`<path fill="currentColor" d="M24 12.073c0-6.627-5.373-12-12-12s-12 5.373-12 12c0 5.99 4.388 10.954 10.125 11.854v-8.385H7.078v-3.47h3.047V9.43c0-3.007 1.792-4.669 4.533-4.669 1.312 0 2.686.235 2.686.235v2.953H15.83c-1.491 0-1.956.925-1.956 1.874v2.25h3.328l-.532 3.47h-2.796v8.385C19.612 23.027 24 18.062 24 12.073z"></path>`};function Te(e,t=N(M())){let n=new URLSearchParams({next:t});return S.gameId&&n.set(`game`,S.gameId),`/auth/login/${e}?${n}`}function L(e,t){return d`<div class="sign-in">
${e.filter(e=>Object.hasOwn(I,e)).map(e=>d`<a class="provider ${e}" href=${Te(e,t)}>
<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">${I[e]}</svg>
<span>${_.providers[e]}</span>
</a>`)}
</div>`}var R=`ERASE`,Ee=class extends i{static properties={providers:{attribute:!1},busy:{state:!0},erasing:{state:!0},typed:{state:!0},wrong:{state:!0}};constructor(){super(),this.providers=[],this.busy=!1,this.erasing=null,this.typed=``,this.wrong=``,new C(this)}updated(){D(this)}render(){let{member:e}=S;if(!e)return null;let t=new Set(e.identities.map(({provider:e})=>e.toLowerCase())),n=this.providers.filter(e=>!t.has(e));return d`
<h1>${_.account.heading}</h1>
<section class="panel">
<h2>${_.account.identities}</h2>
${e.identities.length?d`<ul class="plain-list">
${e.identities.map(({provider:e,linkedAt:t})=>d`<li>
<strong>${_.providerNames[e]??e}</strong>
<span class="quiet">${_.account.connected(v.day(t))}</span>
</li>`)}
</ul>`:d`<p>${_.account.noIdentities}</p>`}
${e.email?d`<p>${_.account.email(e.email)}</p>`:null}
${n.length?d`<p class="quiet">${e.identities.length?_.account.connect:_.account.connectFirst}</p>
${L(n)}`:null}
</section>
<section class="panel">
<h2>${_.account.privacy}</h2>
${this.#e(_.account.exportText,_.account.export,this.#a)}
${this.#e(_.account.everywhereText,_.account.everywhere,this.#o)}
${this.#e(_.account.eraseText,_.account.erase,()=>this.erasing=`ask`,`danger`)}
</section>
${this.erasing?this.#t(e):null}
`}#e(e,t,n,r=``){return d`<div class="deed">
<p>${e}</p>
<button type="button" class="plain ${r}" ?disabled=${this.busy} @click=${n}>${t}</button>
</div>`}#t(e){return d`<dialog aria-labelledby="erase-title" @close=${()=>{this.erasing=null,this.typed=``,this.wrong=``}} @click=${O}>
<div class="inside">
<h2 id="erase-title">${_.account.eraseTitle}</h2>
${this.erasing===`prove`?this.#r(e):this.#n()}
</div>
</dialog>`}#n(){return d`<form @submit=${this.#s}>
<p>${_.account.eraseWarning}</p>
<div class="field">
<label for="erase-confirm">${_.account.eraseConfirm(R)}</label>
<input
id="erase-confirm"
autocomplete="off"
autocapitalize="characters"
.value=${this.typed}
@input=${e=>this.typed=n(e)}
/>
</div>
<div role="alert">${this.wrong?d`<p class="wrong">${this.wrong}</p>`:null}</div>
<div class="actions">
<button type="button" class="plain" @click=${k}>${_.cancel}</button>
<button type="submit" class="main danger" ?disabled=${this.busy||this.typed.trim().toUpperCase()!==R}>
${_.account.eraseYes}
</button>
</div>
</form>`}#r(e){let t=e.identities.map(({provider:e})=>e.toLowerCase()),n=this.providers.filter(e=>t.includes(e));return d`<p>${n.length?_.account.eraseProve:_.account.eraseCannotProve}</p>
${L(n.length?n:this.providers,N(`account`))}
<button type="button" class="plain wide" @click=${k}>${_.cancel}</button>`}async#i(e){this.busy=!0;try{await e()}catch(e){S.failed(e)}finally{this.busy=!1}}#a=()=>this.#i(async()=>{let{exportMyData:e}=await m(fe,{}),t=URL.createObjectURL(new Blob([e],{type:`application/json`}));Object.assign(document.createElement(`a`),{href:t,download:`my-rewards.json`}).click(),setTimeout(()=>URL.revokeObjectURL(t),6e4),S.notice(_.account.exported)});#o=()=>this.#i(async()=>{await m(me,{}),S.over(_.account.everywhereDone)});#s=async e=>{e.preventDefault(),this.busy=!0,this.wrong=``;try{let{eraseMe:e}=await m(pe,{confirm:R}),[t]=e.userErrors;t?.code===`IDENTIFICATION_REQUIRED`?this.erasing=`prove`:t?this.wrong=t.message:(this.querySelector(`dialog`)?.close(),S.over(_.account.erased))}catch(e){let t=f(e);t.kind===`signed-out`?S.failed(t):this.wrong=x(t)}finally{this.busy=!1}}},z=[`COMING_SOON`,`ENDED`,`SOLD_OUT`,`LIMIT_REACHED`,`NOT_STARTED`,`TIER_TOO_LOW`,`INSUFFICIENT_POINTS`,`STORE_SESSION_REQUIRED`,`IDENTIFICATION_REQUIRED`,`EMAIL_REQUIRED`],B=new Set(z.slice(0,4));function V(e){let t=[...e.eligibility?.reasons??[`STORE_SESSION_REQUIRED`]].sort((e,t)=>z.indexOf(e)-z.indexOf(t)),n=t.filter(e=>e!==`EMAIL_REQUIRED`),[r]=n;if(!r)return{action:`redeem`,words:_.catalog.redeem,why:[],away:!1,needsEmail:t.length>0};let i={short:v.number(e.eligibility?.pointsShort??0),tier:e.minTier?.name,from:e.availableFrom&&v.moment(e.availableFrom)},a=_.reasons,o=e=>a[e]??{button:()=>_.failures.refused,more:()=>``};return{action:r===`IDENTIFICATION_REQUIRED`?`sign-in`:null,words:o(r).button(i),why:(B.has(r)?n.slice(0,1):n).map(e=>o(e).more(i)),away:B.has(r)||r===`NOT_STARTED`,needsEmail:t.includes(`EMAIL_REQUIRED`)}}function H(e,t,n=10){let r=[n,e.perMemberLimit??n,e.stockLeft??n];return e.price>0&&r.push(Math.floor(t/e.price)),Math.max(1,Math.min(...r))}var U=24,W=class{items=[];more=!1;loading=!1;failure=null;#e=0;#t=null;#n=null;#r;#i;#a;constructor(e,t,n){this.#r=e,this.#i=t,this.#a=n}start(e){return this.#n=e,this.#t=null,this.#o(U)}refresh(){return this.#t=null,this.#o(Math.min(100,Math.max(U,this.items.length)))}next(){return this.#o(U)}async#o(e){if(this.#n===null)return;let t=++this.#e,n=this.#t;this.loading=!0,this.failure=null,this.#r.requestUpdate();try{let r=this.#a(await m(this.#i,{...this.#n,first:e,after:n}));if(t!==this.#e)return;let i=(r?.edges??[]).map(e=>e.node);this.items=n?[...this.items,...i]:i,this.more=r?.pageInfo.hasNextPage??!1,this.#t=r?.pageInfo.endCursor??null}catch(e){if(t!==this.#e)return;let n=f(e);n.kind===`signed-out`?S.failed(n):this.failure=n}finally{t===this.#e&&(this.loading=!1),this.#r.requestUpdate()}}},De=10,Oe=12096e5,G={kind:null,category:null,affordable:null},ke=class extends i{static properties={providers:{attribute:!1},redeeming:{state:!0},asking:{state:!0}};#e=new W(this,ie,e=>e.catalog);#t=G;#n=new Set;#r=-1;constructor(){super(),this.providers=[],this.redeeming=null,this.asking=null,new C(this)}connectedCallback(){super.connectedCallback(),this.#r=S.version,this.#e.start(this.#t)}willUpdate(){for(let e of this.#e.items)e.category&&this.#n.add(e.category);S.phase===`member`&&this.#r!==S.version&&(this.#r=S.version,queueMicrotask(()=>void this.#e.refresh()))}updated(){D(this)}#i(e){this.#t={...this.#t,...e},this.#e.start(this.#t)}render(){let e=Object.values(this.#t).some(Boolean);return d`
<h1 class="sr">${_.catalog.heading}</h1>
${this.#a()}
<ul class="cards" aria-busy=${this.#e.loading} @laurel-over=${()=>this.#e.refresh()}>
${u(this.#e.items,e=>e.id,e=>this.#o(e))}
</ul>
${!this.#e.items.length&&!this.#e.loading&&!this.#e.failure?d`<div class="empty">
<p>${e?_.catalog.emptyFiltered:_.catalog.empty}</p>
${e?d`<button type="button" class="plain" @click=${()=>this.#i(G)}>
${_.catalog.clear}
</button>`:null}
</div>`:null}
${T(this.#e)}
${this.redeeming?d`<laurel-redeem .item=${this.redeeming} @laurel-closed=${()=>this.redeeming=null}></laurel-redeem>`:null}
${this.asking?this.#l():null}
`}#a(){let{kind:e,category:t,affordable:r}=this.#t,i=(t,n)=>d`<button
type="button"
aria-pressed=${e===t}
@click=${()=>this.#i({kind:t})}
>
${n}
</button>`;return d`<div class="filters" role="group" aria-label=${_.catalog.filters}>
<div class="choices">
${i(null,_.catalog.all)} ${i(`DIGITAL`,_.catalog.kinds.DIGITAL)}
${i(`TANGIBLE`,_.catalog.kinds.TANGIBLE)}
</div>
${this.#n.size>1||t?d`<label class="sr" for="category">${_.catalog.category}</label>
<select id="category" @change=${e=>this.#i({category:n(e)||null})}>
<option value="" ?selected=${!t}>${_.catalog.everyCategory}</option>
${[...this.#n].sort().map(e=>d`<option value=${e} ?selected=${e===t}>${e}</option>`)}
</select>`:null}
<label class="check">
<input
type="checkbox"
.checked=${r===!0}
@change=${()=>this.#i({affordable:!r||null})}
/>
${_.catalog.affordable}
</label>
</div>`}#o(e){let t=V(e),n=`item-${e.id}`;return d`<li class="card ${t.away?`away`:``}">
${E(e)} ${this.#s(e)}
<div class="about">
<p class="kind">${e.category??_.catalog.kinds[e.kind]}</p>
<h2 id=${n}>${e.title}</h2>
${e.description?d`<p class="description">${e.description}</p>`:null}
<p class="facts">${this.#c(e)}</p>
</div>
<div class="buy">
<p class="price">${_.catalog.price(v.number(e.price))}</p>
<button
type="button"
class=${t.action?`main`:`main off`}
aria-disabled=${t.action?`false`:`true`}
aria-describedby="${n} ${n}-why"
@click=${t.action?()=>t.action===`sign-in`?this.asking=e:this.redeeming=e:null}
>
${t.words}
</button>
</div>
<p class="why" id="${n}-why">${t.why.join(` `)}</p>
</li>`}#s(e){if(e.comingSoon)return d`<p class="ribbon">${_.catalog.comingSoon}</p>`;let t=e.stockLeft??0;return t>0&&t<=De?d`<p class="ribbon warm">${_.catalog.left(t)}</p>`:null}#c(e){let t=S.clock(),n=(e,n)=>{let r=n===null?0:Date.parse(n)-t;return r<=0||r>=Oe?null:d`<span class="fact">
${e}
<laurel-countdown .until=${n} .clock=${S.clock} .format=${v}></laurel-countdown>
</span>`};return[e.minTier?d`<span class="fact tier" data-tier=${e.minTier.code}>${_.catalog.from(e.minTier.name)}</span>`:null,e.perMemberLimit?d`<span class="fact">${_.catalog.limit(e.perMemberLimit)}</span>`:null,n(_.catalog.opens,e.availableFrom),n(_.catalog.closes,e.availableUntil)]}#l(){return d`<dialog aria-labelledby="ask-title" @close=${()=>this.asking=null} @click=${O}>
<div class="inside">
<h2 id="ask-title">${_.redeem.signInTitle}</h2>
<p>${this.providers.length?_.redeem.signInText:_.redeem.noProviders}</p>
${L(this.providers)}
<button type="button" class="plain wide" @click=${k}>${_.cancel}</button>
</div>
</dialog>`}},Ae=4e3,je=class extends i{static properties={code:{state:!0},failure:{state:!0},wrong:{state:!0},busy:{state:!0}};#e=0;constructor(){super(),this.code=null,this.failure=null,this.wrong=``,this.busy=!1}connectedCallback(){super.connectedCallback(),this.#t(),this.#e=setInterval(()=>{!document.hidden&&this.code&&S.load()},Ae)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}#t=async()=>{this.failure=null;try{this.code=(await m(le,{})).createConnectCode}catch(e){let t=f(e);t.kind===`signed-out`?S.over(_.outcomes.over):this.failure=t}};#n=async e=>{e.preventDefault();let t=a(r(e),`code`);if(t){this.busy=!0,this.wrong=``;try{let{connectStoreCode:e}=await m(ue,{code:t}),[n]=e.userErrors;n?this.wrong=n.code===`CODE_INVALID`?_.connect.wrong:n.message:(S.notice(_.connect.connected),await S.load())}catch(e){S.failed(e)}finally{this.busy=!1}}};render(){return d`<section class="gate">
<h1 tabindex="-1">${_.connect.heading}</h1>
<p>${_.connect.lead}</p>
<div class="ways">
<div class="way">
<h2>${_.connect.show}</h2>
${this.failure?w(this.failure,this.#t):null}
${this.code?d`<p class="code" translate="no">${this.code.code}</p>
<p class="quiet" @laurel-over=${this.#t}>
${_.connect.validFor}
<laurel-countdown .until=${this.code.expiresAt} .format=${v}></laurel-countdown>
</p>`:null}
<p>${_.connect.showText}</p>
<p class="quiet" role="status">${_.connect.waiting}</p>
</div>
<form class="way" @submit=${this.#n}>
<h2>${_.connect.type}</h2>
<div class="field">
<label for="game-code">${_.connect.typeLabel}</label>
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
<p class="wrong" id="game-code-error" role="alert">${this.wrong}</p>
</div>
<button type="submit" class="main" ?disabled=${this.busy}>${_.connect.typeButton}</button>
</form>
</div>
<p class="centre"><button type="button" class="link" @click=${this.#r}>${_.connect.other}</button></p>
</section>`}#r=()=>S.signOut().catch(e=>S.failed(e))},Me=class extends i{#e=new W(this,ce,e=>e.me?.history);connectedCallback(){super.connectedCallback(),this.#e.start({})}render(){let{items:e,loading:t,failure:n}=this.#e,r=(e,t)=>e?d`<span class=${e>0?`gain`:`loss`}>${t(v.signed(e))}</span>`:null;return d`
<h1>${_.history.heading}</h1>
<p class="quiet">${_.history.lead}</p>
<ol class="rows">
${u(e,e=>e.id,e=>d`<li class="row">
${o(e.tier)}
<div class="about">
<p>${e.explanation}</p>
<p class="quiet"><time datetime=${e.at}>${v.moment(e.at)}</time> · ${e.tier.name}</p>
</div>
<div class="end">${r(e.pDelta,_.history.points)} ${r(e.scDelta,_.history.progress)}</div>
</li>`)}
</ol>
${!e.length&&!t&&!n?d`<p class="empty">${_.history.empty}</p>`:null} ${T(this.#e)}
`}},Ne=`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;function Pe(){let e=new Intl.DisplayNames(g,{type:`region`}),t=new Intl.Collator(g).compare;return Ne.split(` `).map(t=>[t,e.of(t)??t]).sort((e,n)=>t(e[1],n[1]))}var K=[[`name`,`name`,!0,128],[`line1`,`address-line1`,!0,200],[`line2`,`address-line2`,!1,200],[`postalCode`,`postal-code`,!1,32],[`city`,`address-level2`,!0,128],[`region`,`address-level1`,!1,128]],q=[`quantity`,`email`,`country`,`phone`,...K.map(([e])=>e)],Fe=class extends i{static properties={item:{attribute:!1},quantity:{state:!0},price:{state:!0},stage:{state:!0},errors:{state:!0},general:{state:!0}};#e=l();#t=null;constructor(){super(),this.quantity=1,this.price=null,this.stage=`form`,this.errors={},this.general=``}updated(e){D(this),e.has(`stage`)&&this.stage===`done`&&this.querySelector(`#redeem-title`)?.focus(),e.has(`errors`)&&this.querySelector(`[aria-invalid=true]`)?.focus()}render(){return d`<dialog
aria-labelledby="redeem-title"
@close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
@cancel=${e=>this.stage===`working`&&e.preventDefault()}
@click=${e=>this.stage!==`working`&&O(e)}
>
<div class="inside">${this.stage===`done`?this.#l():this.#r()}</div>
</dialog>`}get#n(){return this.price===null?this.item:{...this.item,price:this.price}}#r(){let e=this.#n,t=S.member?.points.balance??0,n=e.price*this.quantity,r=this.stage===`working`,i=r||this.stage===`unsure`,a=e.kind===`TANGIBLE`,o=H(e,t),s=n>t&&this.stage===`form`;return d`
<div class="title-row">
${E(e)}
<div>
<h2 id="redeem-title" tabindex="-1">${_.redeem.heading(e.title)}</h2>
${a?null:d`<p class="quiet">${_.redeem.digital}</p>`}
</div>
</div>
<form novalidate @submit=${this.#u} aria-busy=${r}>
<fieldset ?disabled=${i}>
${o>1?this.#i(o):null}
${V(e).needsEmail?this.#a():null}
${a?this.#o():null}
</fieldset>
<dl class="sum">
<div><dt>${_.redeem.price}</dt><dd>${v.number(n)}</dd></div>
<div><dt>${_.redeem.balance}</dt><dd>${v.number(t)}</dd></div>
<div class="total"><dt>${_.redeem.after}</dt><dd>${v.number(t-n)}</dd></div>
</dl>
<div role="alert">${this.general?d`<p class="wrong">${this.general}</p>`:null}</div>
<div class="actions">
<button type="button" class="plain" ?disabled=${r} @click=${k}>${_.cancel}</button>
<button type="submit" class="main" ?disabled=${r||s}>
${r?_.redeem.working:this.stage===`unsure`?_.redeem.again:_.redeem.confirm(v.number(n))}
</button>
</div>
</form>
`}#i(e){return this.#c(`quantity`,d`<select
id="redeem-quantity"
name="quantity"
aria-invalid=${!!this.errors.quantity}
aria-describedby="redeem-quantity-error"
@change=${e=>this.quantity=Number(n(e))}
>
${Array.from({length:e},(e,t)=>d`<option value=${t+1} .selected=${t+1===this.quantity}>${t+1}</option>`)}
</select>`)}#a(){return this.#c(`email`,this.#s(`email`,`email`,!0,254,`email`),_.redeem.emailHint)}#o(){return d`<fieldset class="address">
<legend>${_.redeem.delivery}</legend>
${K.map(([e,t,n,r])=>this.#c(e,this.#s(e,`shipping ${t}`,n,r)))}
${this.#c(`country`,d`<select
id="redeem-country"
name="country"
autocomplete="shipping country"
required
aria-invalid=${!!this.errors.country}
aria-describedby="redeem-country-error"
>
<option value="">${_.redeem.choose}</option>
${Pe().map(([e,t])=>d`<option value=${e}>${t}</option>`)}
</select>`)}
${this.#c(`phone`,this.#s(`phone`,`shipping tel`,!1,32,`tel`))}
<p class="quiet">${_.redeem.privacy}</p>
</fieldset>`}#s(e,t,n,r,i=`text`){return d`<input
id="redeem-${e}"
name=${e}
type=${i}
autocomplete=${t}
maxlength=${r}
?required=${n}
aria-invalid=${!!this.errors[e]}
aria-describedby="redeem-${e}-error"
/>`}#c(e,t,n=``){return d`<div class="field field-${e}">
<label for="redeem-${e}">${_.redeem[e]}</label>
${t}
<p class=${this.errors[e]?`wrong`:`quiet`} id="redeem-${e}-error">${this.errors[e]??n}</p>
</div>`}#l(){return d`<div class="done">
${E(this.item)}
<h2 id="redeem-title" tabindex="-1">${_.redeem.done}</h2>
<p>${this.item.title}</p>
<p class="quiet">${this.item.kind===`TANGIBLE`?_.redeem.doneTangible:_.redeem.doneDigital}</p>
<div class="actions">
<button type="button" class="plain" @click=${k}>${_.redeem.goOn}</button>
<button type="button" class="main" @click=${e=>(k(e),P(`rewards`))}>${_.redeem.seeRewards}</button>
</div>
</div>`}#u=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#t??this.#d(r(e));if(t){this.stage=`working`,this.general=``;try{let{redeem:e}=await m(oe,{input:t});this.#t=null,e.userErrors.length?this.#f(e):(this.stage=`done`,S.adopt(e.member))}catch(e){let n=f(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),S.failed(n);return}let r=n.kind===`offline`||n.kind===`server`;this.#t=r?t:null,this.stage=r?`unsure`:`form`,this.general=r?_.redeem.unsure:x(n)}}};#d(e){let t={};for(let n of q){let r=e.elements.namedItem(n);(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&(r.required&&!a(e,n)?t[n]=_.redeem.missing:r.type===`email`&&r.validity.typeMismatch&&(t[n]=_.redeem.badEmail))}if(this.errors=t,Object.keys(t).length)return null;let n=a(e,`email`);return{itemId:this.item.id,quantity:this.quantity,expectedPrice:this.#n.price,idempotencyKey:this.#e,...n?{email:n}:{},...this.item.kind===`TANGIBLE`?{shippingAddress:Ie(e)}:{}}}#f({userErrors:e,currentPrice:t}){let n={},r=[];t!==null&&(this.price=t,this.quantity=Math.min(this.quantity,H(this.#n,S.member?.points.balance??0)));for(let{code:i,message:a,path:o}of e){let e=q.find(e=>e===o.at(-1));i===`IDEMPOTENCY_CONFLICT`?r.push(_.redeem.already):i===`PRICE_CHANGED`&&t!==null?r.push(_.redeem.priceChanged(v.number(t))):e&&this.querySelector(`[name="${e}"]`)?n[e]=a:r.push(a)}this.stage=`form`,this.errors=n,this.general=r.join(` `),S.load()}};function Ie(e){let t=t=>a(e,t);return{name:t(`name`),line1:t(`line1`),city:t(`city`),country:t(`country`),postalCode:t(`postalCode`),...t(`line2`)?{line2:t(`line2`)}:{},...t(`region`)?{region:t(`region`)}:{},...t(`phone`)?{phone:t(`phone`)}:{}}}var J=3e3,Le=6e4;function Y({benefit:e,pointsSpent:t}){let{rewards:n}=_;if(e)return n.gift;let r=v.number(t);return{...n,spent:n.spent(r),cancelText:n.cancelText(r)}}var Re=class extends i{static properties={cancelling:{state:!0},busy:{state:!0}};#e=new W(this,ae,({me:e})=>{if(!e){S.over(_.outcomes.over);return}let{redemptions:t,...n}=e;return S.adopt(n),t});#t=J;#n=0;constructor(){super(),this.cancelling=null,this.busy=!1}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.#i),this.#e.start({}).then(this.#r)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.#i),clearTimeout(this.#n)}#r=()=>{clearTimeout(this.#n),this.#e.items.some(e=>e.status===`PENDING`)&&!document.hidden&&this.isConnected&&(this.#n=setTimeout(()=>void this.#e.refresh().then(this.#r),this.#t),this.#t=Math.min(Le,this.#t*1.4))};#i=()=>{document.hidden||(this.#t=J,this.#r())};updated(){D(this)}render(){let{items:e,loading:t,failure:n}=this.#e;return d`
<h1>${_.rewards.heading}</h1>
<ul class="rows">
${u(e,e=>e.id,e=>this.#a(e))}
</ul>
${!e.length&&!t&&!n?d`<div class="empty">
<p>${_.rewards.empty}</p>
<a class="plain" href=${N(`catalog`)} @click=${F(`catalog`)}>${_.rewards.toStore}</a>
</div>`:null}
${T(this.#e)} ${this.cancelling?this.#o(this.cancelling):null}
`}#a(e){let{status:t}=e,n=Y(e),r=e.trackingUrl&&p(e.trackingUrl),i=e.settledAt&&_.rewards.settled(_.rewards.status[t],v.moment(e.settledAt));return d`<li class="row">
${E(e.item)}
<div class="about">
<h2>${e.title}${e.quantity>1?d` ${_.rewards.times(v.number(e.quantity))}`:null}</h2>
<p class="quiet">
${n.spent} · ${i||n.redeemed(v.moment(e.createdAt))}
</p>
${t===`PENDING`?d`<p class="quiet">${n.due(v.moment(e.dueAt))}</p>`:null}
${e.failureReason?d`<p>${_.rewards.reason(e.failureReason)}</p>`:null}
${t===`FAILED`||t===`CANCELLED`?d`<p>${n.returned}</p>`:null}
${r?d`<p><a href=${r} target="_blank" rel="noopener noreferrer">${_.rewards.tracking}</a></p>`:null}
</div>
<div class="end">
<span class="status ${t}">${_.rewards.status[t]}</span>
${t===`PENDING`?d`<button type="button" class="link" @click=${()=>this.cancelling=e}>${_.rewards.cancel}</button>`:null}
</div>
</li>`}#o(e){return d`<dialog aria-labelledby="cancel-title" @close=${()=>this.cancelling=null} @click=${O}>
<div class="inside">
<h2 id="cancel-title">${_.rewards.cancelTitle(e.title)}</h2>
<p>${Y(e).cancelText}</p>
<div class="actions">
<button type="button" class="plain" @click=${k}>${_.rewards.cancelNo}</button>
<button type="button" class="main" ?disabled=${this.busy} @click=${()=>this.#s(e)}>${_.rewards.cancelYes}</button>
</div>
</div>
</dialog>`}async#s(e){this.busy=!0;try{let{cancelRedemption:t}=await m(se,{id:e.id}),[n]=t.userErrors;n?S.notice(n.code===`NOT_PENDING`?_.rewards.tooLate:n.message,{bad:!0}):(S.adopt(t.member),S.notice(Y(e).cancelled)),await this.#e.refresh()}catch(e){S.failed(e)}finally{this.busy=!1,this.querySelector(`dialog`)?.close()}}};function X(e,t,n=!1){return d`<section class="gate" role=${n?`alert`:`group`} aria-labelledby="gate-title">
<img src="/static/laurel.svg" alt="" width="72" height="72" />
<h1 id="gate-title" tabindex="-1">${e}</h1>
${t}
</section>`}var Z=(e,t,n=`main`)=>d`<button type="button" class=${n} @click=${t}>${e}</button>`,Q=e=>e.displayName||_.standing.player(e.playerId);function ze({providers:e,play:t}){return X(_.gate.welcome,d`<p>${e.length?_.gate.signedOut:_.gate.signedOutNoProviders}</p>
${L(e)} ${t?d`<p><a href=${t}>${_.gate.play}</a></p>`:null}`)}function Be({goOn:e,providers:t,play:n}){let{member:r}=S;return X(_.gate.over,d`<p>${_.gate.overText}</p>
${r?Z(_.gate.goOnAs(Q(r)),e):L(t)}
${n?d`<p><a href=${n}>${_.gate.play}</a></p>`:null}`)}function Ve(e){let{name:t,onSwitch:n,onStay:r,busy:i}=e,a=t||_.gate.somebody;return X(_.gate.switchTitle(a),d`<p>${_.gate.switchText}</p>
<div class="stack">
<button type="button" class="main" ?disabled=${i} @click=${n}>${_.gate.switchYes}</button>
${Z(_.gate.switchNo(a),r,`plain`)}
</div>`)}function $(e,t){return X(_.gate.failed,d`<p>${x(e)}</p>
${Z(_.retry,t)}`,!0)}function He(e){let{onMerge:t,onLater:n,busy:r,wrong:i}=e,{member:a}=S;return X(_.merge.heading,d`<p>${_.merge.lead}</p>
${a?d`<p class="quiet">${_.merge.here}: ${Q(a)} · ${a.tier.name} ·
${_.catalog.price(v.number(a.points.balance))}</p>`:null}
<h2>${_.merge.kept}</h2>
<ul class="points">${_.merge.points.map(e=>d`<li>${e}</li>`)}</ul>
<div role="alert">${i?d`<p class="wrong">${i}</p>`:null}</div>
<div class="stack">
<button type="button" class="main" ?disabled=${r} @click=${t}>${_.merge.yes}</button>
${Z(_.merge.no,n,`plain`)}
</div>`)}function Ue(e){let{tier:n,nextTier:r,progress:i,season:a,points:s}=e,c=v.number,l=r?_.standing.toNext(c(i.remaining),r.name):_.standing.toEnd(c(i.remaining)),u=i.keepThresholdMet?_.standing.kept(n.name):_.standing.keep(c(i.keepThreshold),n.name);return d`<section class="standing" data-tier=${n.code} aria-label=${_.standing.label}>
<div class="who">
${o(n)}
<div>
<p class="tier-name">${n.name}</p>
<p class="quiet">${Q(e)}${e.isGuest?d` · ${_.standing.guest}`:null}</p>
</div>
</div>
<div class="way-up">
<p class="ends">
<span>${_.standing.progress(c(i.current),c(i.target))}</span><span>${l}</span>
</p>
${t(i,{label:_.standing.progressLabel(n.name),valueText:`${_.standing.progress(c(i.current),c(i.target))}, ${l}`})}
<p class="quiet">${a.outlook===`RESTART`?null:u}</p>
</div>
<dl class="figures">
<div>
<dt>${_.standing.points}</dt>
<dd class="balance">${c(s.balance)}</dd>
<dd class="quiet">
${s.balance<0?_.standing.negative:s.expiresAt?_.standing.expires(v.day(s.expiresAt)):null}
</dd>
</div>
<div>
<dt>${_.standing.season}</dt>
<dd @laurel-over=${()=>setTimeout(()=>S.load(),1500)}>
<laurel-countdown .until=${a.endsAt} .clock=${S.clock} .format=${v}></laurel-countdown>
</dd>
<dd class="quiet">${v.moment(a.endsAt)}</dd>
</div>
</dl>
</section>`}var We=6e3;function Ge(e){return Object.hasOwn(_.outcomes,e)}var Ke=class extends i{static properties={providers:{converter:e=>e?e.split(` `):[]},game:{},play:{},section:{state:!0},gate:{state:!0},busy:{state:!0},notices:{state:!0}};#e=``;constructor(){super(),this.providers=[],this.game=null,this.play=null,this.gate=null,this.busy=!1,this.notices=[],this.section=M(),new C(this)}connectedCallback(){super.connectedCallback(),S.fallbackGame=this.game??``,S.addEventListener(`notice`,e=>{e instanceof b&&this.#i(e.notice)}),addEventListener(`popstate`,()=>this.section=M()),addEventListener(`hashchange`,()=>void this.#t()),this.#t()}async#t(){let{code:e,merge:t,outcome:n=``}=xe();e?(this.#e=e,await this.#n(!1)):(n===`connect`&&S.visit(),await S.load(),t?this.gate={name:`merge`,token:t}:Ge(n)&&S.notice(_.outcomes[n],{bad:n===`failed`||n===`in-use`}))}async#n(e){this.gate={name:`exchange`},this.busy=!0;try{let{status:t,body:n}=await ee(`/auth/exchange`,{code:this.#e,session:`cookie`,replace:e});if(t===409){this.gate={name:`switch`,who:n?.error?.displayName};return}await S.load(),this.gate=t<400?null:{name:`over`}}catch(e){this.gate={name:`broken`,failure:f(e)}}finally{this.busy=!1}}async#r(e){this.busy=!0;try{let{mergeMembers:t}=await m(de,{token:e.token}),[n]=t.userErrors;n?this.gate={...e,wrong:n.code===`CODE_INVALID`?_.merge.over:n.message}:(this.gate=null,S.notice(_.merge.done),await S.load())}catch(t){let n=f(t);n.kind===`signed-out`?(this.gate=null,S.failed(n)):this.gate={...e,wrong:x(n)}}finally{this.busy=!1}}#i(e){this.notices=[...this.notices.slice(-2),e],setTimeout(()=>this.notices=this.notices.filter(t=>t!==e),We)}updated(e){let t=this.gate?.name;e.has(`gate`)&&t&&t!==e.get(`gate`)?.name&&this.querySelector(`#gate-title`)?.focus(),e.get(`section`)&&e.has(`section`)&&(document.title=this.section===`catalog`?_.title:`${_.nav[this.section]} – ${_.title}`,this.querySelector(`main`)?.focus({preventScroll:!0}),scrollTo({top:0}))}render(){let e=S.phase===`member`&&!this.gate;return d`
<a class="skip" href="#content" @click=${this.#a}>${_.skip}</a>
${this.#o(e)}
<main id="content" tabindex="-1">${this.gate?this.#c(this.gate):this.#l()}</main>
<div class="notices" role="status">
${this.notices.map(({words:e,bad:t})=>d`<p class="notice ${t?`bad`:``}">${e}</p>`)}
</div>
`}#a=e=>{e.preventDefault(),this.querySelector(`main`)?.focus()};#o(e){let{member:t}=S;return d`<header class="top">
<a class="brand" href="/store" @click=${F(`catalog`)}>
<img src="/static/laurel.svg" alt="" width="32" height="32" /><span>${t?.game.name??_.title}</span>
</a>
${e?d`<nav aria-label=${_.nav.label}>
${j.map(e=>d`<a
href=${N(e)}
aria-current=${e===this.section?`page`:`false`}
@click=${F(e)}
>${_.nav[e]}</a
>`)}
</nav>`:null}
${t?d`<p class="me">
<span>${Q(t)}</span>
<button type="button" class="link" @click=${this.#s}>${_.standing.signOut}</button>
</p>`:null}
</header>`}#s=()=>(this.gate=null,S.signOut().catch(e=>S.failed(e)));#c(e){let{providers:t,play:n,busy:r}=this;switch(e.name){case`switch`:return Ve({name:e.who,busy:r,onSwitch:()=>this.#n(!0),onStay:()=>(this.gate=null,S.load())});case`over`:return Be({providers:t,play:n,goOn:()=>this.gate=null});case`broken`:return $(e.failure,()=>this.#n(!1));case`merge`:return He({busy:r,wrong:e.wrong,onMerge:()=>this.#r(e),onLater:()=>this.gate=null});default:return d`<p class="quiet centre" role="status">${_.loading}</p>`}}#l(){let{providers:e,play:t}=this,{member:n,failure:r,phase:i}=S;if(n)return d`${Ue(n)} ${this.#u()}`;if(r)return $(r,()=>S.load());switch(i){case`visitor`:return d`<laurel-connect></laurel-connect>`;case`signed-out`:return ze({providers:e,play:t});default:return d`<p class="quiet centre" role="status">${_.loading}</p>`}}#u(){switch(this.section){case`rewards`:return d`<laurel-rewards></laurel-rewards>`;case`history`:return d`<laurel-history></laurel-history>`;case`account`:return d`<laurel-account .providers=${this.providers}></laurel-account>`;default:return d`<laurel-catalog .providers=${this.providers}></laurel-catalog>`}}};document.documentElement.lang=ye,document.title=_.title;for(let[t,n]of Object.entries({"laurel-countdown":e,"laurel-account":Ee,"laurel-catalog":ke,"laurel-connect":je,"laurel-history":Me,"laurel-redeem":Fe,"laurel-rewards":Re,"laurel-store":Ke}))customElements.define(t,n);