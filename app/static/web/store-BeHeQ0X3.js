import{_ as e,a as t,c as n,d as r,f as i,g as a,h as o,i as s,l as c,m as l,n as u,p as d,r as f,s as p,t as ee,u as m,v as h}from"./forms-CODDsyjK.js";var te=`fragment Standing on Member{id playerId displayName isGuest game{id slug name mode now clockFrozen}tier{code name rank}nextTier{code name}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}query Me{me{...Standing email identities{provider linkedAt}}}`,ne=`fragment Item on CatalogItem{id sku kind category title description imageUrl price minTier{code name}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}query Catalog($kind:ItemKind$category:String$affordable:Boolean$first:Int$after:String){catalog(kind:$kind category:$category affordable:$affordable first:$first after:$after){edges{node{...Item}}pageInfo{hasNextPage endCursor}}}`,re=`fragment Standing on Member{id playerId displayName isGuest game{id slug name mode now clockFrozen}tier{code name rank}nextTier{code name}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}query Redemptions($first:Int$after:String){me{...Standing redemptions(first:$first after:$after){edges{node{...Redeemed}}pageInfo{hasNextPage endCursor}}}}`,ie=`fragment Standing on Member{id playerId displayName isGuest game{id slug name mode now clockFrozen}tier{code name rank}nextTier{code name}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}mutation Redeem($input:RedeemInput!){redeem(input:$input){redemption{...Redeemed}member{...Standing}replayed currentPrice userErrors{code message path}}}`,ae=`fragment Standing on Member{id playerId displayName isGuest game{id slug name mode now clockFrozen}tier{code name rank}nextTier{code name}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}mutation Cancel($id:ID!){cancelRedemption(redemptionId:$id){redemption{...Redeemed}member{...Standing}userErrors{code message path}}}`,oe=`query History($first:Int$after:String){me{history(first:$first after:$after){edges{node{id at kind explanation tier{code name rank}scDelta pDelta}}pageInfo{hasNextPage endCursor}}}}`,se=`mutation CreateCode{createConnectCode{code expiresAt}}`,ce=`mutation Connect($code:String!){connectStoreCode(code:$code){userErrors{code message path}}}`,le=`fragment Standing on Member{id playerId displayName isGuest game{id slug name mode now clockFrozen}tier{code name rank}nextTier{code name}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}mutation Merge($token:String!){mergeMembers(input:{mergeToken:$token}){member{...Standing}userErrors{code message path}}}`,ue=`query Export{exportMyData}`,de=`mutation Erase($confirm:String!){eraseMe(confirm:$confirm){userErrors{code message path}}}`,fe=`mutation SignOutEverywhere{signOutEverywhere{userErrors{code message path}}}`,pe={nb:[`no`],no:[`nb`],nn:[`no`,`nb`],yue:[`zh`]};function g(e){try{let t=new Intl.Locale(e.replaceAll(`_`,`-`));return{name:e,tag:t.baseName,language:t.language,script:t.maximize().script,region:t.region}}catch{return}}function me(e,t){let n=g(e);if(!n?.language)return;let r=t.flatMap(e=>g(e)??[]);for(let e of[n.language,...pe[n.language]??[]]){let t=new Intl.Locale(e,{script:n.script}).maximize().region,i=({tag:e,region:r})=>[e===n.tag,r===n.region,!r,r===t,!0].indexOf(!0),[a]=r.filter(t=>t.language===e&&t.script===n.script).sort((e,t)=>i(e)-i(t)||e.tag.length-t.tag.length||(e.name<t.name?-1:1));if(a)return a.name}}var he=new Intl.PluralRules(`en`),_=(e,t,n)=>he.select(e)===`one`?t:n,ge={en:{title:`Rewards store`,skip:`Skip to the content`,loading:`One moment…`,retry:`Try again`,close:`Close`,cancel:`Cancel`,more:`Show more`,nav:{label:`Sections`,catalog:`Store`,rewards:`My rewards`,history:`History`,account:`Account`},providers:{google:`Sign in with Google`,apple:`Sign in with Apple`,facebook:`Continue with Facebook`},providerNames:{GOOGLE:`Google`,APPLE:`Apple`,FACEBOOK:`Facebook`,GAME:`The game`},standing:{greeting:e=>`Hello, ${e}`,player:e=>`Player ${e}`,label:`Where you stand`,progressLabel:e=>`Progress on ${e}`,progress:(e,t)=>`${e} of ${t}`,toNext:(e,t)=>`${e} to ${t}`,toEnd:e=>`${e} to the end of the tier`,keep:(e,t)=>`Reach ${e} before the season ends to keep ${t}.`,kept:e=>`${e} is safe at the end of this season.`,season:`Season ends in`,points:`Points`,pointsUnit:`points`,expires:e=>`Valid until ${e}`,negative:`A purchase was refunded. New points fill this up first.`,signOut:`Sign out`,game:e=>`Your rewards in ${e}`,guest:`Guest`},catalog:{heading:`Store`,filters:`Filter`,all:`All`,kinds:{DIGITAL:`In the game`,TANGIBLE:`Sent to you`},category:`Category`,everyCategory:`All categories`,affordable:`I can afford`,empty:`There is nothing here yet. Come back soon.`,emptyFiltered:`Nothing fits these filters.`,clear:`Show everything`,price:e=>`${e} points`,left:e=>_(e,`Last one`,`Only ${e} left`),from:e=>`${e} and above`,opens:`Opens in`,closes:`Ends in`,comingSoon:`Coming soon`,limit:e=>_(e,`One per player`,`Up to ${e} per player`),redeem:`Redeem`,redeemItem:e=>`Redeem ${e}`},reasons:{INSUFFICIENT_POINTS:{button:e=>`${e.short} points short`,more:()=>`Purchases in the game earn points.`},TIER_TOO_LOW:{button:e=>`Needs ${e.tier??`a higher tier`}`,more:()=>`Climb the tiers to unlock it.`},NOT_STARTED:{button:()=>`Not open yet`,more:e=>e.from?`Opens on ${e.from}.`:`It opens later.`},ENDED:{button:()=>`Over`,more:()=>`This offer has ended.`},SOLD_OUT:{button:()=>`Sold out`,more:()=>`All of them are taken.`},LIMIT_REACHED:{button:()=>`You have it`,more:()=>`You have redeemed as many as one player may.`},COMING_SOON:{button:()=>`Coming soon`,more:()=>`Not to be redeemed yet.`},IDENTIFICATION_REQUIRED:{button:()=>`Sign in to redeem`,more:()=>`Sign in once, so that your rewards stay yours.`},EMAIL_REQUIRED:{button:()=>`Redeem`,more:()=>`We ask for an e-mail when you redeem.`},STORE_SESSION_REQUIRED:{button:()=>`Open from the game`,more:()=>`Open the store from the game again to redeem.`}},redeem:{heading:e=>`Redeem ${e}`,price:`Price`,balance:`Your points`,after:`Left after it`,quantity:`Quantity`,delivery:`Where to send it`,digital:`It is delivered in the game.`,email:`E-mail`,emailHint:`For news of the delivery only.`,name:`Full name`,line1:`Street and number`,line2:`Flat, floor, company (optional)`,city:`City`,region:`State or region (optional)`,postalCode:`Postal code`,country:`Country`,choose:`Choose…`,phone:`Phone (optional)`,privacy:`Only those who ship it see your address.`,confirm:e=>`Redeem for ${e} points`,working:`Redeeming…`,again:`Send it again`,unsure:`The connection broke, so we do not know whether it arrived. Send it again: it is never taken twice.`,priceChanged:e=>`The price has changed: one is ${e} points now. Nothing was taken.`,already:`This was redeemed before. Look under My rewards.`,done:`It is yours!`,doneDigital:`The game is told now. You see under My rewards when it is there.`,doneTangible:`We prepare your parcel. Under My rewards you can follow it.`,seeRewards:`See my rewards`,goOn:`Back to the store`,missing:`Please fill this in.`,badEmail:`This does not look like an e-mail address.`,signInTitle:`Sign in to redeem`,signInText:`Guests can look around. To redeem, sign in once with an account you trust, so that your rewards stay yours, whatever happens to your phone.`,noProviders:`This game has no sign-in at the store yet. Open the game and connect your account there.`},rewards:{heading:`My rewards`,empty:`Nothing redeemed yet.`,toStore:`Look at the store`,status:{PENDING:`On its way`,FULFILLED:`Delivered`,FAILED:`Failed`,CANCELLED:`Cancelled`},spent:e=>`${e} points`,times:e=>`× ${e}`,redeemed:e=>`Redeemed ${e}`,settled:(e,t)=>`${e} ${t}`,due:e=>`At the latest ${e}, or the points come back.`,returned:`The points are back.`,gift:{spent:`A gift`,redeemed:e=>`Claimed ${e}`,due:e=>`At the latest ${e}, or you can claim it again.`,returned:`It went back, to be claimed again in the game.`,cancelText:`You can claim it again.`,cancelled:`Cancelled. You can claim it again.`},reason:e=>`Why: ${e}`,tracking:`Follow the parcel`,cancel:`Cancel it`,cancelTitle:e=>`Cancel ${e}?`,cancelText:e=>`You get ${e} points back.`,cancelYes:`Yes, cancel it`,cancelNo:`Keep it`,cancelled:`Cancelled. The points are back.`,tooLate:`It has been settled meanwhile.`},history:{heading:`Points history`,lead:`Everything that moved your points or your tier, newest first, and why.`,empty:`Nothing has happened yet.`,points:e=>`${e} points`,progress:e=>`${e} progress`},account:{heading:`Account`,identities:`How you sign in`,noIdentities:`You are a guest: nothing is connected yet.`,connected:e=>`Connected ${e}`,connect:`Connect another account`,connectFirst:`Connect an account, so that your rewards stay yours.`,email:e=>`E-mail: ${e}`,privacy:`Your data`,export:`Download my data`,exportText:`Everything we keep about you, in one file.`,exported:`Your data is in your downloads.`,everywhere:`Sign out everywhere`,everywhereText:`Ends every session of yours, on all devices.`,everywhereDone:`You are signed out everywhere.`,erase:`Erase me`,eraseText:`Erases your name, contacts, addresses and connected accounts for good. Your points are lost.`,eraseTitle:`Erase everything about you?`,eraseWarning:`This cannot be undone. Redemptions under way are cancelled, and your points are lost.`,eraseConfirm:e=>`Type ${e} to confirm`,eraseYes:`Erase me for good`,eraseProve:`To be sure that it is you, sign in once more. Then choose Erase me again, within ten minutes.`,eraseCannotProve:`To be sure that it is you, connect an account first and choose Erase me again, or ask the game's support.`,erased:`You are erased. Goodbye, and thank you for playing.`},connect:{heading:`Connect your game`,lead:`You are signed in, and we do not know your game yet. Choose one of the two ways.`,show:`Enter this code in the game`,showText:`In the game, open the loyalty screen and choose Connect store.`,validFor:`Valid for`,fresh:`New code`,waiting:`This page goes on by itself once the game has the code.`,type:`Or type the game's code here`,typeLabel:`Code from the game`,typeButton:`Connect`,wrong:`This code is not right, or it is over. Look at the game for a new one.`,connected:`Connected. Welcome!`,other:`Use another account`},merge:{heading:`This account has rewards already`,lead:`The account you signed in with belongs to another player of yours. You can put the two together.`,kept:`What happens`,points:[`The higher tier stays, and the progress that the other one earned is added to it.`,`The points of both are added together, and nothing is lost.`,`Rewards and connected accounts of both stay yours.`,`It cannot be taken apart again.`],yes:`Put them together`,no:`Not now`,here:`Here`,done:`Done: the two are one now.`,over:`This offer is over. Sign in with that account again.`},gate:{welcome:`Rewards for playing`,signedOut:`Open the store from the game: you are signed in at once. Or sign in with an account you connected before.`,signedOutNoProviders:`Open the store from the game: you are signed in at once.`,over:`This link is over`,overText:`Open the store from the game again. A link works once, and for a minute only.`,goOnAs:e=>`Go on as ${e}`,switchTitle:e=>`You are signed in as ${e}. Switch?`,switchText:`The link you opened belongs to another player.`,switchYes:`Switch to that player`,switchNo:e=>`Stay ${e}`,somebody:`another player`,play:`No game at hand? Play the pretend one`,failed:`The store could not be opened`},outcomes:{"signed-in":`You are signed in.`,linked:`Your account is connected.`,cancelled:`You stopped signing in. Nothing was changed.`,failed:`Signing in did not work. Try it again, or with another account.`,"in-use":`That account plays another game already. Use another one.`,signedOut:`You are signed out.`,over:`Your session is over. Open the store from the game again.`},failures:{offline:`No connection. Check your internet and try again.`,server:`Something went wrong on our side. Try again in a moment.`,limited:`That was a bit often. Wait a minute, then try again.`,"signed-out":`Your session is over. Open the store from the game again.`,forbidden:`This is not possible with this account.`,"not-found":`This is not there any more.`,refused:`This could not be done.`}}},_e=[`en`];function ve(){for(let e of navigator.languages){let t=me(e,_e);if(t)return{locale:e,language:t}}return{locale:`en`,language:`en`}}var{locale:v,language:y}=ve(),b=ge[y],x=s(v),ye=`laurel:game`,S=`laurel:visiting`;function be(){let e=location.hash.slice(1);e&&history.replaceState(null,``,location.pathname+location.search);let[,t,n]=/^(code|merge)=([\w.~%-]{1,512})$/.exec(e)??[];if(!t||!n)return{outcome:e};try{return{[t]:decodeURIComponent(n)}}catch{return{outcome:``}}}var C=class extends Event{notice;constructor(e){super(`notice`),this.notice=e}},xe=class extends EventTarget{phase=`loading`;member=null;failure=null;clock=Date.now;version=0;fallbackGame=``;async load(){try{let{me:e}=await c(te,{});e?this.#e(e):this.#t({phase:sessionStorage.getItem(S)?`visitor`:`signed-out`,member:null})}catch(e){let t=p(e);t.kind===`signed-out`?this.over():this.phase===`member`||this.phase===`visitor`?this.notice(w(t),{bad:!0}):this.#t({phase:`failed`,failure:t})}}adopt(e){e&&this.member&&this.#e({...this.member,...e})}visit(){sessionStorage.setItem(S,`yes`)}async signOut(){await m(`/auth/logout`,{everywhere:!1}),this.over(b.outcomes.signedOut)}over(e=``){sessionStorage.removeItem(S),this.#t({phase:`signed-out`,member:null}),e&&this.notice(e)}notice(e,{bad:t=!1}={}){this.dispatchEvent(new C({words:e,bad:t}))}failed(e){let t=p(e);t.kind===`signed-out`?this.over(b.outcomes.over):this.notice(w(t),{bad:!0})}get gameId(){let e=new URLSearchParams(location.search).get(`game`);return this.member?.game.id??e??Se()??this.fallbackGame}#e(e){sessionStorage.removeItem(S);try{localStorage.setItem(ye,e.game.id)}catch{}this.version+=1,this.clock=o(e.game),this.#t({phase:`member`,member:e})}#t(e){Object.assign(this,{failure:null,...e}),this.dispatchEvent(new Event(`change`))}};function Se(){try{return localStorage.getItem(ye)}catch{return null}}function w(e){return e.kind===`refused`&&e.message?e.message:b.failures[e.kind]}var T=new xe,E=class{#e;constructor(e){this.#e=()=>e.requestUpdate(),e.addController(this)}hostConnected(){T.addEventListener(`change`,this.#e)}hostDisconnected(){T.removeEventListener(`change`,this.#e)}};function D(t,n){return e`<div class="failure" role="alert">
    <p>${w(t)}</p>
    <button type="button" class="plain" @click=${n}>${b.retry}</button>
  </div>`}function O(t){return t.failure?D(t.failure,()=>t.next()):t.loading&&!t.items.length?e`<p class="quiet" role="status">${b.loading}</p>`:t.more?e`<p class="centre">
    <button type="button" class="plain" ?disabled=${t.loading} @click=${()=>t.next()}>${b.more}</button>
  </p>`:null}var Ce={DIGITAL:h`<path d="M60 18 88 42 60 82 32 42z M32 42H88 M46 42 60 82 74 42 60 18z"></path>`,TANGIBLE:h`<path d="M30 36 60 22 90 36V70L60 84 30 70z M30 36 60 50 90 36 M60 50V84 M45 29 75 43"></path>`};function k(n){let r=e`<svg class="drawn" viewBox="0 0 120 100" aria-hidden="true">${Ce[n.kind]}</svg>`,i=n.imageUrl&&t(n.imageUrl);return i?e`<div class="picture">
    ${r}<img src=${i} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${({target:e})=>e instanceof Element&&e.remove()} />
  </div>`:e`<div class="picture">${r}</div>`}function A(e){for(let t of e.querySelectorAll(`dialog:not([open])`))t.showModal()}function j({target:e,currentTarget:t}){e===t&&e instanceof HTMLDialogElement&&e.close()}function M({currentTarget:e}){e instanceof Element&&e.closest(`dialog`)?.close()}var N=`/store`,P=[`catalog`,`rewards`,`history`,`account`];function F(){let e=location.pathname.slice(6).replaceAll(`/`,``);return P.find(t=>t===e)??`catalog`}function I(e){return e===`catalog`?N:`${N}/${e}`}function L(e){e!==F()&&history.pushState(null,``,I(e)),dispatchEvent(new PopStateEvent(`popstate`))}function R(e){return t=>{t.button||t.metaKey||t.ctrlKey||t.shiftKey||t.altKey||(t.preventDefault(),L(e))}}var z={google:h`<path fill="#4285F4" d="M22.56 12.25c0-.78-.07-1.53-.2-2.25H12v4.26h5.92c-.26 1.37-1.04 2.53-2.21 3.31v2.77h3.57c2.08-1.92 3.28-4.74 3.28-8.09z"></path>
    <path fill="#34A853" d="M12 23c2.97 0 5.46-.98 7.28-2.66l-3.57-2.77c-.98.66-2.23 1.06-3.71 1.06-2.86 0-5.29-1.93-6.16-4.53H2.18v2.84C3.99 20.53 7.7 23 12 23z"></path>
    <path fill="#FBBC05" d="M5.84 14.09c-.22-.66-.35-1.36-.35-2.09s.13-1.43.35-2.09V7.07H2.18C1.43 8.55 1 10.22 1 12s.43 3.45 1.18 4.93l3.66-2.84z"></path>
    <path fill="#EA4335" d="M12 5.38c1.62 0 3.06.56 4.21 1.64l3.15-3.15C17.45 2.09 14.97 1 12 1 7.7 1 3.99 3.47 2.18 7.07l3.66 2.84c.87-2.6 3.3-4.53 6.16-4.53z"></path>`,apple:h`<path fill="currentColor" d="M12.152 6.896c-.948 0-2.415-1.078-3.96-1.04-2.04.027-3.91 1.183-4.961 3.014-2.117 3.675-.546 9.103 1.519 12.09 1.013 1.454 2.208 3.09 3.792 3.039 1.52-.065 2.09-.987 3.935-.987 1.831 0 2.35.987 3.96.948 1.637-.026 2.676-1.48 3.676-2.948 1.156-1.688 1.636-3.325 1.662-3.415-.039-.013-3.182-1.221-3.22-4.857-.026-3.04 2.48-4.494 2.597-4.559-1.429-2.09-3.623-2.324-4.39-2.376-2-.156-3.675 1.09-4.61 1.09zM15.53 3.83c.843-1.012 1.4-2.427 1.245-3.83-1.207.052-2.662.805-3.532 1.818-.78.896-1.454 2.338-1.273 3.714 1.338.104 2.715-.688 3.559-1.701"></path>`,facebook:h`<path fill="currentColor" d="M24 12.073c0-6.627-5.373-12-12-12s-12 5.373-12 12c0 5.99 4.388 10.954 10.125 11.854v-8.385H7.078v-3.47h3.047V9.43c0-3.007 1.792-4.669 4.533-4.669 1.312 0 2.686.235 2.686.235v2.953H15.83c-1.491 0-1.956.925-1.956 1.874v2.25h3.328l-.532 3.47h-2.796v8.385C19.612 23.027 24 18.062 24 12.073z"></path>`};function we(e,t=I(F())){let n=new URLSearchParams({next:t});return T.gameId&&n.set(`game`,T.gameId),`/auth/login/${e}?${n}`}function B(t,n){return e`<div class="sign-in">
    ${t.filter(e=>Object.hasOwn(z,e)).map(t=>e`<a class="provider ${t}" href=${we(t,n)}>
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">${z[t]}</svg>
          <span>${b.providers[t]}</span>
        </a>`)}
  </div>`}var V=`ERASE`,Te=class extends d{static properties={providers:{attribute:!1},busy:{state:!0},erasing:{state:!0},typed:{state:!0},wrong:{state:!0}};constructor(){super(),this.providers=[],this.busy=!1,this.erasing=null,this.typed=``,this.wrong=``,new E(this)}updated(){A(this)}render(){let{member:t}=T;if(!t)return null;let n=new Set(t.identities.map(({provider:e})=>e.toLowerCase())),r=this.providers.filter(e=>!n.has(e));return e`
      <h1>${b.account.heading}</h1>
      <section class="panel">
        <h2>${b.account.identities}</h2>
        ${t.identities.length?e`<ul class="plain-list">
              ${t.identities.map(({provider:t,linkedAt:n})=>e`<li>
                  <strong>${b.providerNames[t]??t}</strong>
                  <span class="quiet">${b.account.connected(x.day(n))}</span>
                </li>`)}
            </ul>`:e`<p>${b.account.noIdentities}</p>`}
        ${t.email?e`<p>${b.account.email(t.email)}</p>`:null}
        ${r.length?e`<p class="quiet">${t.identities.length?b.account.connect:b.account.connectFirst}</p>
              ${B(r)}`:null}
      </section>
      <section class="panel">
        <h2>${b.account.privacy}</h2>
        ${this.#e(b.account.exportText,b.account.export,this.#a)}
        ${this.#e(b.account.everywhereText,b.account.everywhere,this.#o)}
        ${this.#e(b.account.eraseText,b.account.erase,()=>this.erasing=`ask`,`danger`)}
      </section>
      ${this.erasing?this.#t(t):null}
    `}#e(t,n,r,i=``){return e`<div class="deed">
      <p>${t}</p>
      <button type="button" class="plain ${i}" ?disabled=${this.busy} @click=${r}>${n}</button>
    </div>`}#t(t){return e`<dialog aria-labelledby="erase-title" @close=${()=>{this.erasing=null,this.typed=``,this.wrong=``}} @click=${j}>
      <div class="inside">
        <h2 id="erase-title">${b.account.eraseTitle}</h2>
        ${this.erasing===`prove`?this.#r(t):this.#n()}
      </div>
    </dialog>`}#n(){return e`<form @submit=${this.#s}>
      <p>${b.account.eraseWarning}</p>
      <div class="field">
        <label for="erase-confirm">${b.account.eraseConfirm(V)}</label>
        <input
          id="erase-confirm"
          autocomplete="off"
          autocapitalize="characters"
          .value=${this.typed}
          @input=${e=>this.typed=f(e)}
        />
      </div>
      <div role="alert">${this.wrong?e`<p class="wrong">${this.wrong}</p>`:null}</div>
      <div class="actions">
        <button type="button" class="plain" @click=${M}>${b.cancel}</button>
        <button type="submit" class="main danger" ?disabled=${this.busy||this.typed.trim().toUpperCase()!==V}>
          ${b.account.eraseYes}
        </button>
      </div>
    </form>`}#r(t){let n=t.identities.map(({provider:e})=>e.toLowerCase()),r=this.providers.filter(e=>n.includes(e));return e`<p>${r.length?b.account.eraseProve:b.account.eraseCannotProve}</p>
      ${B(r.length?r:this.providers,I(`account`))}
      <button type="button" class="plain wide" @click=${M}>${b.cancel}</button>`}async#i(e){this.busy=!0;try{await e()}catch(e){T.failed(e)}finally{this.busy=!1}}#a=()=>this.#i(async()=>{let{exportMyData:e}=await c(ue,{}),t=URL.createObjectURL(new Blob([e],{type:`application/json`}));Object.assign(document.createElement(`a`),{href:t,download:`my-rewards.json`}).click(),setTimeout(()=>URL.revokeObjectURL(t),6e4),T.notice(b.account.exported)});#o=()=>this.#i(async()=>{await c(fe,{}),T.over(b.account.everywhereDone)});#s=async e=>{e.preventDefault(),this.busy=!0,this.wrong=``;try{let{eraseMe:e}=await c(de,{confirm:V}),[t]=e.userErrors;t?.code===`IDENTIFICATION_REQUIRED`?this.erasing=`prove`:t?this.wrong=t.message:(this.querySelector(`dialog`)?.close(),T.over(b.account.erased))}catch(e){let t=p(e);t.kind===`signed-out`?T.failed(t):this.wrong=w(t)}finally{this.busy=!1}}},H=[`COMING_SOON`,`ENDED`,`SOLD_OUT`,`LIMIT_REACHED`,`NOT_STARTED`,`TIER_TOO_LOW`,`INSUFFICIENT_POINTS`,`STORE_SESSION_REQUIRED`,`IDENTIFICATION_REQUIRED`,`EMAIL_REQUIRED`],U=new Set(H.slice(0,4));function W(e){let t=[...e.eligibility?.reasons??[`STORE_SESSION_REQUIRED`]].sort((e,t)=>H.indexOf(e)-H.indexOf(t)),n=t.filter(e=>e!==`EMAIL_REQUIRED`),[r]=n;if(!r)return{action:`redeem`,words:b.catalog.redeem,why:[],away:!1,needsEmail:t.length>0};let i={short:x.number(e.eligibility?.pointsShort??0),tier:e.minTier?.name,from:e.availableFrom&&x.moment(e.availableFrom)},a=b.reasons,o=e=>a[e]??{button:()=>b.failures.refused,more:()=>``};return{action:r===`IDENTIFICATION_REQUIRED`?`sign-in`:null,words:o(r).button(i),why:(U.has(r)?n.slice(0,1):n).map(e=>o(e).more(i)),away:U.has(r)||r===`NOT_STARTED`,needsEmail:t.includes(`EMAIL_REQUIRED`)}}function G(e,t,n=10){let r=[n,e.perMemberLimit??n,e.stockLeft??n];return e.price>0&&r.push(Math.floor(t/e.price)),Math.max(1,Math.min(...r))}var K=24,q=class{items=[];more=!1;loading=!1;failure=null;#e=0;#t=null;#n=null;#r;#i;#a;constructor(e,t,n){this.#r=e,this.#i=t,this.#a=n}start(e){return this.#n=e,this.#t=null,this.#o(K)}refresh(){return this.#t=null,this.#o(Math.min(100,Math.max(K,this.items.length)))}next(){return this.#o(K)}async#o(e){if(this.#n===null)return;let t=++this.#e,n=this.#t;this.loading=!0,this.failure=null,this.#r.requestUpdate();try{let r=this.#a(await c(this.#i,{...this.#n,first:e,after:n}));if(t!==this.#e)return;let i=(r?.edges??[]).map(e=>e.node);this.items=n?[...this.items,...i]:i,this.more=r?.pageInfo.hasNextPage??!1,this.#t=r?.pageInfo.endCursor??null}catch(e){if(t!==this.#e)return;let n=p(e);n.kind===`signed-out`?T.failed(n):this.failure=n}finally{t===this.#e&&(this.loading=!1),this.#r.requestUpdate()}}},Ee=10,De=12096e5,J={kind:null,category:null,affordable:null},Oe=class extends d{static properties={providers:{attribute:!1},redeeming:{state:!0},asking:{state:!0}};#e=new q(this,ne,e=>e.catalog);#t=J;#n=new Set;#r=-1;constructor(){super(),this.providers=[],this.redeeming=null,this.asking=null,new E(this)}connectedCallback(){super.connectedCallback(),this.#r=T.version,this.#e.start(this.#t)}willUpdate(){for(let e of this.#e.items)e.category&&this.#n.add(e.category);T.phase===`member`&&this.#r!==T.version&&(this.#r=T.version,queueMicrotask(()=>void this.#e.refresh()))}updated(){A(this)}#i(e){this.#t={...this.#t,...e},this.#e.start(this.#t)}render(){let t=Object.values(this.#t).some(Boolean);return e`
      <h1 class="sr">${b.catalog.heading}</h1>
      ${this.#a()}
      <ul class="cards" aria-busy=${this.#e.loading} @laurel-over=${()=>this.#e.refresh()}>
        ${r(this.#e.items,e=>e.id,e=>this.#o(e))}
      </ul>
      ${!this.#e.items.length&&!this.#e.loading&&!this.#e.failure?e`<div class="empty">
            <p>${t?b.catalog.emptyFiltered:b.catalog.empty}</p>
            ${t?e`<button type="button" class="plain" @click=${()=>this.#i(J)}>
                  ${b.catalog.clear}
                </button>`:null}
          </div>`:null}
      ${O(this.#e)}
      ${this.redeeming?e`<laurel-redeem .item=${this.redeeming} @laurel-closed=${()=>this.redeeming=null}></laurel-redeem>`:null}
      ${this.asking?this.#l():null}
    `}#a(){let{kind:t,category:n,affordable:r}=this.#t,i=(n,r)=>e`<button
      type="button"
      aria-pressed=${t===n}
      @click=${()=>this.#i({kind:n})}
    >
      ${r}
    </button>`;return e`<div class="filters" role="group" aria-label=${b.catalog.filters}>
      <div class="choices">
        ${i(null,b.catalog.all)} ${i(`DIGITAL`,b.catalog.kinds.DIGITAL)}
        ${i(`TANGIBLE`,b.catalog.kinds.TANGIBLE)}
      </div>
      ${this.#n.size>1||n?e`<label class="sr" for="category">${b.catalog.category}</label>
            <select id="category" @change=${e=>this.#i({category:f(e)||null})}>
              <option value="" ?selected=${!n}>${b.catalog.everyCategory}</option>
              ${[...this.#n].sort().map(t=>e`<option value=${t} ?selected=${t===n}>${t}</option>`)}
            </select>`:null}
      <label class="check">
        <input
          type="checkbox"
          .checked=${r===!0}
          @change=${()=>this.#i({affordable:!r||null})}
        />
        ${b.catalog.affordable}
      </label>
    </div>`}#o(t){let n=W(t),r=`item-${t.id}`;return e`<li class="card ${n.away?`away`:``}">
      ${k(t)} ${this.#s(t)}
      <div class="about">
        <p class="kind">${t.category??b.catalog.kinds[t.kind]}</p>
        <h2 id=${r}>${t.title}</h2>
        ${t.description?e`<p class="description">${t.description}</p>`:null}
        <p class="facts">${this.#c(t)}</p>
      </div>
      <div class="buy">
        <p class="price">${b.catalog.price(x.number(t.price))}</p>
        <button
          type="button"
          class=${n.action?`main`:`main off`}
          aria-disabled=${n.action?`false`:`true`}
          aria-describedby="${r} ${r}-why"
          @click=${n.action?()=>n.action===`sign-in`?this.asking=t:this.redeeming=t:null}
        >
          ${n.words}
        </button>
      </div>
      <p class="why" id="${r}-why">${n.why.join(` `)}</p>
    </li>`}#s(t){if(t.comingSoon)return e`<p class="ribbon">${b.catalog.comingSoon}</p>`;let n=t.stockLeft??0;return n>0&&n<=Ee?e`<p class="ribbon warm">${b.catalog.left(n)}</p>`:null}#c(t){let n=T.clock(),r=(t,r)=>{let i=r===null?0:Date.parse(r)-n;return i<=0||i>=De?null:e`<span class="fact">
        ${t}
        <laurel-countdown .until=${r} .clock=${T.clock} .format=${x}></laurel-countdown>
      </span>`};return[t.minTier?e`<span class="fact tier" data-tier=${t.minTier.code}>${b.catalog.from(t.minTier.name)}</span>`:null,t.perMemberLimit?e`<span class="fact">${b.catalog.limit(t.perMemberLimit)}</span>`:null,r(b.catalog.opens,t.availableFrom),r(b.catalog.closes,t.availableUntil)]}#l(){return e`<dialog aria-labelledby="ask-title" @close=${()=>this.asking=null} @click=${j}>
      <div class="inside">
        <h2 id="ask-title">${b.redeem.signInTitle}</h2>
        <p>${this.providers.length?b.redeem.signInText:b.redeem.noProviders}</p>
        ${B(this.providers)}
        <button type="button" class="plain wide" @click=${M}>${b.cancel}</button>
      </div>
    </dialog>`}},ke=4e3,Ae=class extends d{static properties={code:{state:!0},failure:{state:!0},wrong:{state:!0},busy:{state:!0}};#e=0;constructor(){super(),this.code=null,this.failure=null,this.wrong=``,this.busy=!1}connectedCallback(){super.connectedCallback(),this.#t(),this.#e=setInterval(()=>{!document.hidden&&this.code&&T.load()},ke)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}#t=async()=>{this.failure=null;try{this.code=(await c(se,{})).createConnectCode}catch(e){let t=p(e);t.kind===`signed-out`?T.over(b.outcomes.over):this.failure=t}};#n=async e=>{e.preventDefault();let t=u(ee(e),`code`);if(t){this.busy=!0,this.wrong=``;try{let{connectStoreCode:e}=await c(ce,{code:t}),[n]=e.userErrors;n?this.wrong=n.code===`CODE_INVALID`?b.connect.wrong:n.message:(T.notice(b.connect.connected),await T.load())}catch(e){T.failed(e)}finally{this.busy=!1}}};render(){return e`<section class="gate">
      <h1 tabindex="-1">${b.connect.heading}</h1>
      <p>${b.connect.lead}</p>
      <div class="ways">
        <div class="way">
          <h2>${b.connect.show}</h2>
          ${this.failure?D(this.failure,this.#t):null}
          ${this.code?e`<p class="code" translate="no">${this.code.code}</p>
                <p class="quiet" @laurel-over=${this.#t}>
                  ${b.connect.validFor}
                  <laurel-countdown .until=${this.code.expiresAt} .format=${x}></laurel-countdown>
                </p>`:null}
          <p>${b.connect.showText}</p>
          <p class="quiet" role="status">${b.connect.waiting}</p>
        </div>
        <form class="way" @submit=${this.#n}>
          <h2>${b.connect.type}</h2>
          <div class="field">
            <label for="game-code">${b.connect.typeLabel}</label>
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
          <button type="submit" class="main" ?disabled=${this.busy}>${b.connect.typeButton}</button>
        </form>
      </div>
      <p class="centre"><button type="button" class="link" @click=${this.#r}>${b.connect.other}</button></p>
    </section>`}#r=()=>T.signOut().catch(e=>T.failed(e))},je=class extends d{#e=new q(this,oe,e=>e.me?.history);connectedCallback(){super.connectedCallback(),this.#e.start({})}render(){let{items:t,loading:n,failure:i}=this.#e,a=(t,n)=>t?e`<span class=${t>0?`gain`:`loss`}>${n(x.signed(t))}</span>`:null;return e`
      <h1>${b.history.heading}</h1>
      <p class="quiet">${b.history.lead}</p>
      <ol class="rows">
        ${r(t,e=>e.id,t=>e`<li class="row">
            ${l(t.tier)}
            <div class="about">
              <p>${t.explanation}</p>
              <p class="quiet"><time datetime=${t.at}>${x.moment(t.at)}</time> · ${t.tier.name}</p>
            </div>
            <div class="end">${a(t.pDelta,b.history.points)} ${a(t.scDelta,b.history.progress)}</div>
          </li>`)}
      </ol>
      ${!t.length&&!n&&!i?e`<p class="empty">${b.history.empty}</p>`:null} ${O(this.#e)}
    `}},Me=`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;function Ne(){let e=new Intl.DisplayNames(v,{type:`region`}),t=new Intl.Collator(v).compare;return Me.split(` `).map(t=>[t,e.of(t)??t]).sort((e,n)=>t(e[1],n[1]))}var Pe=[[`name`,`name`,!0,128],[`line1`,`address-line1`,!0,200],[`line2`,`address-line2`,!1,200],[`postalCode`,`postal-code`,!1,32],[`city`,`address-level2`,!0,128],[`region`,`address-level1`,!1,128]],Fe=[`quantity`,`email`,`country`,`phone`,...Pe.map(([e])=>e)],Ie=class extends d{static properties={item:{attribute:!1},quantity:{state:!0},price:{state:!0},stage:{state:!0},errors:{state:!0},general:{state:!0}};#e=n();#t=null;constructor(){super(),this.quantity=1,this.price=null,this.stage=`form`,this.errors={},this.general=``}updated(e){A(this),e.has(`stage`)&&this.stage===`done`&&this.querySelector(`#redeem-title`)?.focus(),e.has(`errors`)&&this.querySelector(`[aria-invalid=true]`)?.focus()}render(){return e`<dialog
      aria-labelledby="redeem-title"
      @close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
      @cancel=${e=>this.stage===`working`&&e.preventDefault()}
      @click=${e=>this.stage!==`working`&&j(e)}
    >
      <div class="inside">${this.stage===`done`?this.#l():this.#r()}</div>
    </dialog>`}get#n(){return this.price===null?this.item:{...this.item,price:this.price}}#r(){let t=this.#n,n=T.member?.points.balance??0,r=t.price*this.quantity,i=this.stage===`working`,a=i||this.stage===`unsure`,o=t.kind===`TANGIBLE`,s=G(t,n),c=r>n&&this.stage===`form`;return e`
      <div class="title-row">
        ${k(t)}
        <div>
          <h2 id="redeem-title" tabindex="-1">${b.redeem.heading(t.title)}</h2>
          ${o?null:e`<p class="quiet">${b.redeem.digital}</p>`}
        </div>
      </div>
      <form novalidate @submit=${this.#u} aria-busy=${i}>
        <fieldset ?disabled=${a}>
          ${s>1?this.#i(s):null}
          ${W(t).needsEmail?this.#a():null}
          ${o?this.#o():null}
        </fieldset>
        <dl class="sum">
          <div><dt>${b.redeem.price}</dt><dd>${x.number(r)}</dd></div>
          <div><dt>${b.redeem.balance}</dt><dd>${x.number(n)}</dd></div>
          <div class="total"><dt>${b.redeem.after}</dt><dd>${x.number(n-r)}</dd></div>
        </dl>
        <div role="alert">${this.general?e`<p class="wrong">${this.general}</p>`:null}</div>
        <div class="actions">
          <button type="button" class="plain" ?disabled=${i} @click=${M}>${b.cancel}</button>
          <button type="submit" class="main" ?disabled=${i||c}>
            ${i?b.redeem.working:this.stage===`unsure`?b.redeem.again:b.redeem.confirm(x.number(r))}
          </button>
        </div>
      </form>
    `}#i(t){return this.#c(`quantity`,e`<select
        id="redeem-quantity"
        name="quantity"
        aria-invalid=${!!this.errors.quantity}
        aria-describedby="redeem-quantity-error"
        @change=${e=>this.quantity=Number(f(e))}
      >
        ${Array.from({length:t},(t,n)=>e`<option value=${n+1} .selected=${n+1===this.quantity}>${n+1}</option>`)}
      </select>`)}#a(){return this.#c(`email`,this.#s(`email`,`email`,!0,254,`email`),b.redeem.emailHint)}#o(){return e`<fieldset class="address">
      <legend>${b.redeem.delivery}</legend>
      ${Pe.map(([e,t,n,r])=>this.#c(e,this.#s(e,`shipping ${t}`,n,r)))}
      ${this.#c(`country`,e`<select
          id="redeem-country"
          name="country"
          autocomplete="shipping country"
          required
          aria-invalid=${!!this.errors.country}
          aria-describedby="redeem-country-error"
        >
          <option value="">${b.redeem.choose}</option>
          ${Ne().map(([t,n])=>e`<option value=${t}>${n}</option>`)}
        </select>`)}
      ${this.#c(`phone`,this.#s(`phone`,`shipping tel`,!1,32,`tel`))}
      <p class="quiet">${b.redeem.privacy}</p>
    </fieldset>`}#s(t,n,r,i,a=`text`){return e`<input
      id="redeem-${t}"
      name=${t}
      type=${a}
      autocomplete=${n}
      maxlength=${i}
      ?required=${r}
      aria-invalid=${!!this.errors[t]}
      aria-describedby="redeem-${t}-error"
    />`}#c(t,n,r=``){return e`<div class="field field-${t}">
      <label for="redeem-${t}">${b.redeem[t]}</label>
      ${n}
      <p class=${this.errors[t]?`wrong`:`quiet`} id="redeem-${t}-error">${this.errors[t]??r}</p>
    </div>`}#l(){return e`<div class="done">
      ${k(this.item)}
      <h2 id="redeem-title" tabindex="-1">${b.redeem.done}</h2>
      <p>${this.item.title}</p>
      <p class="quiet">${this.item.kind===`TANGIBLE`?b.redeem.doneTangible:b.redeem.doneDigital}</p>
      <div class="actions">
        <button type="button" class="plain" @click=${M}>${b.redeem.goOn}</button>
        <button type="button" class="main" @click=${e=>(M(e),L(`rewards`))}>${b.redeem.seeRewards}</button>
      </div>
    </div>`}#u=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#t??this.#d(ee(e));if(t){this.stage=`working`,this.general=``;try{let{redeem:e}=await c(ie,{input:t});this.#t=null,e.userErrors.length?this.#f(e):(this.stage=`done`,T.adopt(e.member))}catch(e){let n=p(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),T.failed(n);return}let r=n.kind===`offline`||n.kind===`server`;this.#t=r?t:null,this.stage=r?`unsure`:`form`,this.general=r?b.redeem.unsure:w(n)}}};#d(e){let t={};for(let n of Fe){let r=e.elements.namedItem(n);(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&(r.required&&!u(e,n)?t[n]=b.redeem.missing:r.type===`email`&&r.validity.typeMismatch&&(t[n]=b.redeem.badEmail))}if(this.errors=t,Object.keys(t).length)return null;let n=u(e,`email`);return{itemId:this.item.id,quantity:this.quantity,expectedPrice:this.#n.price,idempotencyKey:this.#e,...n?{email:n}:{},...this.item.kind===`TANGIBLE`?{shippingAddress:Le(e)}:{}}}#f({userErrors:e,currentPrice:t}){let n={},r=[];t!==null&&(this.price=t,this.quantity=Math.min(this.quantity,G(this.#n,T.member?.points.balance??0)));for(let{code:i,message:a,path:o}of e){let e=Fe.find(e=>e===o.at(-1));i===`IDEMPOTENCY_CONFLICT`?r.push(b.redeem.already):i===`PRICE_CHANGED`&&t!==null?r.push(b.redeem.priceChanged(x.number(t))):e&&this.querySelector(`[name="${e}"]`)?n[e]=a:r.push(a)}this.stage=`form`,this.errors=n,this.general=r.join(` `),T.load()}};function Le(e){let t=t=>u(e,t);return{name:t(`name`),line1:t(`line1`),city:t(`city`),country:t(`country`),postalCode:t(`postalCode`),...t(`line2`)?{line2:t(`line2`)}:{},...t(`region`)?{region:t(`region`)}:{},...t(`phone`)?{phone:t(`phone`)}:{}}}var Re=3e3,ze=6e4;function Y({benefit:e,pointsSpent:t}){let{rewards:n}=b;if(e)return n.gift;let r=x.number(t);return{...n,spent:n.spent(r),cancelText:n.cancelText(r)}}var Be=class extends d{static properties={cancelling:{state:!0},busy:{state:!0}};#e=new q(this,re,({me:e})=>{if(!e){T.over(b.outcomes.over);return}let{redemptions:t,...n}=e;return T.adopt(n),t});#t=Re;#n=0;constructor(){super(),this.cancelling=null,this.busy=!1}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.#i),this.#e.start({}).then(this.#r)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.#i),clearTimeout(this.#n)}#r=()=>{clearTimeout(this.#n),this.#e.items.some(e=>e.status===`PENDING`)&&!document.hidden&&this.isConnected&&(this.#n=setTimeout(()=>void this.#e.refresh().then(this.#r),this.#t),this.#t=Math.min(ze,this.#t*1.4))};#i=()=>{document.hidden||(this.#t=Re,this.#r())};updated(){A(this)}render(){let{items:t,loading:n,failure:i}=this.#e;return e`
      <h1>${b.rewards.heading}</h1>
      <ul class="rows">
        ${r(t,e=>e.id,e=>this.#a(e))}
      </ul>
      ${!t.length&&!n&&!i?e`<div class="empty">
            <p>${b.rewards.empty}</p>
            <a class="plain" href=${I(`catalog`)} @click=${R(`catalog`)}>${b.rewards.toStore}</a>
          </div>`:null}
      ${O(this.#e)} ${this.cancelling?this.#o(this.cancelling):null}
    `}#a(n){let{status:r}=n,i=Y(n),a=n.trackingUrl&&t(n.trackingUrl),o=n.settledAt&&b.rewards.settled(b.rewards.status[r],x.moment(n.settledAt));return e`<li class="row">
      ${k(n.item)}
      <div class="about">
        <h2>${n.title}${n.quantity>1?e` ${b.rewards.times(x.number(n.quantity))}`:null}</h2>
        <p class="quiet">
          ${i.spent} · ${o||i.redeemed(x.moment(n.createdAt))}
        </p>
        ${r===`PENDING`?e`<p class="quiet">${i.due(x.moment(n.dueAt))}</p>`:null}
        ${n.failureReason?e`<p>${b.rewards.reason(n.failureReason)}</p>`:null}
        ${r===`FAILED`||r===`CANCELLED`?e`<p>${i.returned}</p>`:null}
        ${a?e`<p><a href=${a} target="_blank" rel="noopener noreferrer">${b.rewards.tracking}</a></p>`:null}
      </div>
      <div class="end">
        <span class="status ${r}">${b.rewards.status[r]}</span>
        ${r===`PENDING`?e`<button type="button" class="link" @click=${()=>this.cancelling=n}>${b.rewards.cancel}</button>`:null}
      </div>
    </li>`}#o(t){return e`<dialog aria-labelledby="cancel-title" @close=${()=>this.cancelling=null} @click=${j}>
      <div class="inside">
        <h2 id="cancel-title">${b.rewards.cancelTitle(t.title)}</h2>
        <p>${Y(t).cancelText}</p>
        <div class="actions">
          <button type="button" class="plain" @click=${M}>${b.rewards.cancelNo}</button>
          <button type="button" class="main" ?disabled=${this.busy} @click=${()=>this.#s(t)}>${b.rewards.cancelYes}</button>
        </div>
      </div>
    </dialog>`}async#s(e){this.busy=!0;try{let{cancelRedemption:t}=await c(ae,{id:e.id}),[n]=t.userErrors;n?T.notice(n.code===`NOT_PENDING`?b.rewards.tooLate:n.message,{bad:!0}):(T.adopt(t.member),T.notice(Y(e).cancelled)),await this.#e.refresh()}catch(e){T.failed(e)}finally{this.busy=!1,this.querySelector(`dialog`)?.close()}}};function X(t,n,r=!1){return e`<section class="gate" role=${r?`alert`:`group`} aria-labelledby="gate-title">
    <img src="/static/laurel.svg" alt="" width="72" height="72" />
    <h1 id="gate-title" tabindex="-1">${t}</h1>
    ${n}
  </section>`}var Z=(t,n,r=`main`)=>e`<button type="button" class=${r} @click=${n}>${t}</button>`,Q=e=>e.displayName||b.standing.player(e.playerId);function Ve({providers:t,play:n}){return X(b.gate.welcome,e`<p>${t.length?b.gate.signedOut:b.gate.signedOutNoProviders}</p>
      ${B(t)} ${n?e`<p><a href=${n}>${b.gate.play}</a></p>`:null}`)}function He({goOn:t,providers:n,play:r}){let{member:i}=T;return X(b.gate.over,e`<p>${b.gate.overText}</p>
      ${i?Z(b.gate.goOnAs(Q(i)),t):B(n)}
      ${r?e`<p><a href=${r}>${b.gate.play}</a></p>`:null}`)}function Ue(t){let{name:n,onSwitch:r,onStay:i,busy:a}=t,o=n||b.gate.somebody;return X(b.gate.switchTitle(o),e`<p>${b.gate.switchText}</p>
      <div class="stack">
        <button type="button" class="main" ?disabled=${a} @click=${r}>${b.gate.switchYes}</button>
        ${Z(b.gate.switchNo(o),i,`plain`)}
      </div>`)}function $(t,n){return X(b.gate.failed,e`<p>${w(t)}</p>
    ${Z(b.retry,n)}`,!0)}function We(t){let{onMerge:n,onLater:r,busy:i,wrong:a}=t,{member:o}=T;return X(b.merge.heading,e`<p>${b.merge.lead}</p>
      ${o?e`<p class="quiet">${b.merge.here}: ${Q(o)} · ${o.tier.name} ·
            ${b.catalog.price(x.number(o.points.balance))}</p>`:null}
      <h2>${b.merge.kept}</h2>
      <ul class="points">${b.merge.points.map(t=>e`<li>${t}</li>`)}</ul>
      <div role="alert">${a?e`<p class="wrong">${a}</p>`:null}</div>
      <div class="stack">
        <button type="button" class="main" ?disabled=${i} @click=${n}>${b.merge.yes}</button>
        ${Z(b.merge.no,r,`plain`)}
      </div>`)}function Ge(t){let{tier:n,nextTier:r,progress:i,season:o,points:s}=t,c=x.number,u=r?b.standing.toNext(c(i.remaining),r.name):b.standing.toEnd(c(i.remaining)),d=i.keepThresholdMet?b.standing.kept(n.name):b.standing.keep(c(i.keepThreshold),n.name);return e`<section class="standing" data-tier=${n.code} aria-label=${b.standing.label}>
    <div class="who">
      ${l(n)}
      <div>
        <p class="tier-name">${n.name}</p>
        <p class="quiet">${Q(t)}${t.isGuest?e` · ${b.standing.guest}`:null}</p>
      </div>
    </div>
    <div class="way-up">
      <p class="ends">
        <span>${b.standing.progress(c(i.current),c(i.target))}</span><span>${u}</span>
      </p>
      ${a(i,{label:b.standing.progressLabel(n.name),valueText:`${b.standing.progress(c(i.current),c(i.target))}, ${u}`})}
      <p class="quiet">${o.outlook===`RESTART`?null:d}</p>
    </div>
    <dl class="figures">
      <div>
        <dt>${b.standing.points}</dt>
        <dd class="balance">${c(s.balance)}</dd>
        <dd class="quiet">
          ${s.balance<0?b.standing.negative:s.expiresAt?b.standing.expires(x.day(s.expiresAt)):null}
        </dd>
      </div>
      <div>
        <dt>${b.standing.season}</dt>
        <dd @laurel-over=${()=>setTimeout(()=>T.load(),1500)}>
          <laurel-countdown .until=${o.endsAt} .clock=${T.clock} .format=${x}></laurel-countdown>
        </dd>
        <dd class="quiet">${x.moment(o.endsAt)}</dd>
      </div>
    </dl>
  </section>`}var Ke=6e3;function qe(e){return Object.hasOwn(b.outcomes,e)}var Je=class extends d{static properties={providers:{converter:e=>e?e.split(` `):[]},game:{},play:{},section:{state:!0},gate:{state:!0},busy:{state:!0},notices:{state:!0}};#e=``;constructor(){super(),this.providers=[],this.game=null,this.play=null,this.gate=null,this.busy=!1,this.notices=[],this.section=F(),new E(this)}connectedCallback(){super.connectedCallback(),T.fallbackGame=this.game??``,T.addEventListener(`notice`,e=>{e instanceof C&&this.#i(e.notice)}),addEventListener(`popstate`,()=>this.section=F()),addEventListener(`hashchange`,()=>void this.#t()),this.#t()}async#t(){let{code:e,merge:t,outcome:n=``}=be();e?(this.#e=e,await this.#n(!1)):(n===`connect`&&T.visit(),await T.load(),t?this.gate={name:`merge`,token:t}:qe(n)&&T.notice(b.outcomes[n],{bad:n===`failed`||n===`in-use`}))}async#n(e){this.gate={name:`exchange`},this.busy=!0;try{let{status:t,body:n}=await m(`/auth/exchange`,{code:this.#e,session:`cookie`,replace:e});if(t===409){this.gate={name:`switch`,who:n?.error?.displayName};return}await T.load(),this.gate=t<400?null:{name:`over`}}catch(e){this.gate={name:`broken`,failure:p(e)}}finally{this.busy=!1}}async#r(e){this.busy=!0;try{let{mergeMembers:t}=await c(le,{token:e.token}),[n]=t.userErrors;n?this.gate={...e,wrong:n.code===`CODE_INVALID`?b.merge.over:n.message}:(this.gate=null,T.notice(b.merge.done),await T.load())}catch(t){let n=p(t);n.kind===`signed-out`?(this.gate=null,T.failed(n)):this.gate={...e,wrong:w(n)}}finally{this.busy=!1}}#i(e){this.notices=[...this.notices.slice(-2),e],setTimeout(()=>this.notices=this.notices.filter(t=>t!==e),Ke)}updated(e){let t=this.gate?.name;e.has(`gate`)&&t&&t!==e.get(`gate`)?.name&&this.querySelector(`#gate-title`)?.focus(),e.get(`section`)&&e.has(`section`)&&(document.title=this.section===`catalog`?b.title:`${b.nav[this.section]} – ${b.title}`,this.querySelector(`main`)?.focus({preventScroll:!0}),scrollTo({top:0}))}render(){let t=T.phase===`member`&&!this.gate;return e`
      <a class="skip" href="#content" @click=${this.#a}>${b.skip}</a>
      ${this.#o(t)}
      <main id="content" tabindex="-1">${this.gate?this.#c(this.gate):this.#l()}</main>
      <div class="notices" role="status">
        ${this.notices.map(({words:t,bad:n})=>e`<p class="notice ${n?`bad`:``}">${t}</p>`)}
      </div>
    `}#a=e=>{e.preventDefault(),this.querySelector(`main`)?.focus()};#o(t){let{member:n}=T;return e`<header class="top">
      <a class="brand" href="/store" @click=${R(`catalog`)}>
        <img src="/static/laurel.svg" alt="" width="32" height="32" /><span>${n?.game.name??b.title}</span>
      </a>
      ${t?e`<nav aria-label=${b.nav.label}>
            ${P.map(t=>e`<a
                href=${I(t)}
                aria-current=${t===this.section?`page`:`false`}
                @click=${R(t)}
                >${b.nav[t]}</a
              >`)}
          </nav>`:null}
      ${n?e`<p class="me">
            <span>${Q(n)}</span>
            <button type="button" class="link" @click=${this.#s}>${b.standing.signOut}</button>
          </p>`:null}
    </header>`}#s=()=>(this.gate=null,T.signOut().catch(e=>T.failed(e)));#c(t){let{providers:n,play:r,busy:i}=this;switch(t.name){case`switch`:return Ue({name:t.who,busy:i,onSwitch:()=>this.#n(!0),onStay:()=>(this.gate=null,T.load())});case`over`:return He({providers:n,play:r,goOn:()=>this.gate=null});case`broken`:return $(t.failure,()=>this.#n(!1));case`merge`:return We({busy:i,wrong:t.wrong,onMerge:()=>this.#r(t),onLater:()=>this.gate=null});default:return e`<p class="quiet centre" role="status">${b.loading}</p>`}}#l(){let{providers:t,play:n}=this,{member:r,failure:i,phase:a}=T;if(r)return e`${Ge(r)} ${this.#u()}`;if(i)return $(i,()=>T.load());switch(a){case`visitor`:return e`<laurel-connect></laurel-connect>`;case`signed-out`:return Ve({providers:t,play:n});default:return e`<p class="quiet centre" role="status">${b.loading}</p>`}}#u(){switch(this.section){case`rewards`:return e`<laurel-rewards></laurel-rewards>`;case`history`:return e`<laurel-history></laurel-history>`;case`account`:return e`<laurel-account .providers=${this.providers}></laurel-account>`;default:return e`<laurel-catalog .providers=${this.providers}></laurel-catalog>`}}};document.documentElement.lang=y,document.title=b.title;for(let[e,t]of Object.entries({"laurel-countdown":i,"laurel-account":Te,"laurel-catalog":Oe,"laurel-connect":Ae,"laurel-history":je,"laurel-redeem":Ie,"laurel-rewards":Be,"laurel-store":Je}))customElements.define(e,t);