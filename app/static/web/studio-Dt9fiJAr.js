import{a as e,c as t,d as n,f as r,g as i,h as a,i as o,l as s,m as c,n as l,o as u,p as d,r as f,s as p,t as ee,u as te,v as m,y as h}from"./audit-CnJ4lkqL.js";import{$ as g,B as ne,E as re,H as ie,I as ae,P as oe,Q as se,R as ce,S as le,V as ue,a as de,b as fe,d as pe,g as me,it as _,k as he,nt as v,o as ge,s as y,tt as _e,u as ve,y as ye}from"./base-dyPO4hR-.js";import{i as be,n as b,r as xe,t as x}from"./forms-C34_GRc_.js";import{a as Se,s as Ce}from"./notice-0pDsNQtN.js";import{c as we,s as Te}from"./cache-Cn30mVPN.js";import{c as Ee,o as De}from"./compare-BVNcHdU5.js";import{n as Oe,r as ke,t as Ae}from"./look-DsZaaP-7.js";import{t as je}from"./styles-BpYRJo0r.js";import{t as Me}from"./repeat-B_O_bXsk.js";function S(e,t,n){let r={edges:[],pageInfo:{hasNextPage:!1,endCursor:null}},i=e=>n(e)??r;return{read:(n,r)=>{let{data:a,failure:o,loading:s,again:c}=n.one(e,{...t,...r});return{data:a===null?null:i(a),failure:o,loading:s,again:c}},fetch:async(n,r)=>i(await c(e,{...t,...n},r))}}function Ne(e){if(e.tier.rank===1)return u(a.members.outlooks.RESTART);let{outlook:t}=e.season;return u(a.members.outlooks[t],t===`DEMOTE`?`warn`:`good`)}function Pe({format:e}){let{columns:t}=a.members;return[{id:`player`,words:t.player,cell:({tier:e,displayName:t,playerId:n})=>v`${fe(e,{size:24})}<bdi class="cut" title=${t??n}>${t??n}</bdi>`,text:({displayName:e})=>e??``},{id:`id`,words:t.id,cell:({playerId:e})=>v`<code class="cut">${e}</code>`,text:({playerId:e})=>e},{id:`tier`,words:t.tier,cell:({tier:e,loops:t})=>v`${e.name}${t?` ×${t+1}`:``}`,text:({tier:e})=>e.name},{id:`progress`,words:t.progress,align:`end`,cell:({progress:t})=>v`${e.number(t.current)}<span class="muted"> / ${e.number(t.target)}</span>`,text:({progress:e})=>e.current},{id:`keep`,words:t.keep,align:`end`,hidden:!0,cell:({progress:t})=>e.number(t.keepThreshold),text:({progress:e})=>e.keepThreshold},{id:`season`,words:t.season,cell:({season:t})=>v`<time datetime=${t.endsAt}>${e.day(t.endsAt)}</time><span class="muted"> ${a.members.inDays(e.days(t.daysLeft))}</span>`,text:({season:e})=>e.endsAt},{id:`outlook`,words:t.outlook,cell:Ne,text:({tier:e,season:t})=>e.rank===1?`RESTART`:t.outlook},{id:`points`,words:t.points,align:`end`,cell:({points:t})=>v`<span class=${t.balance<0?`negative`:`points`}>${e.number(t.balance)}</span>`,text:({points:e})=>e.balance},{id:`expires`,words:t.expires,hidden:!0,cell:({points:t})=>t.expiresAt?e.day(t.expiresAt):g,text:({points:e})=>e.expiresAt??``},{id:`position`,words:t.position,align:`end`,hidden:!0,cell:({standing:t})=>e.number(t?.position??0),text:({standing:e})=>e?.position??``},{id:`ltv`,words:t.ltv,align:`end`,cell:({standing:t})=>e.usd(Number(t?.ltvUsd??0)),text:({standing:e})=>e?.ltvUsd??``},{id:`email`,words:t.email,hidden:!0,cell:({email:e})=>v`<span class="cut">${e??g}</span>`,text:({email:e})=>e??``},{id:`guest`,words:t.guest,hidden:!0,cell:({isGuest:e})=>e?a.members.guest:g,text:({isGuest:e})=>String(e)},{id:`joined`,words:t.joined,cell:({joinedAt:t})=>v`<time datetime=${t}>${e.day(t)}</time>`,text:({joinedAt:e})=>e}]}var Fe=class extends r{#e=null;render(){let e=m(this.view),{query:n,game:r}=e,[o,s]=[n.get(`search`),n.get(`tier`)];return v`${t(a.members.title)}
${f(e,{name:`members`,label:a.members.title,columns:this.#e??=Pe(e.kit),filters:[{name:`search`,label:a.members.search,kind:`search`},{name:`tier`,label:a.members.columns.tier,kind:`choice`,options:[[``,a.members.anyTier],...this.#t(e)]}],source:S(i,{gameId:r.id,search:o,tier:s},({members:e})=>e),idOf:({id:e})=>e,href:({playerId:t})=>e.href(Ie(t)),empty:o||s?p(a.members.noneFound,{name:`search`}):p(a.members.none,{name:`people`})})}`}#t({game:e}){return(this.reader.one(`fragment TierFacts on Tier{code name rank look{gem light dark}}query Tiers($gameId:ID!){game(gameId:$gameId){id tiers{...TierFacts}}}`,{gameId:e.id}).data?.game?.tiers??[]).map(({code:e,name:t})=>[e,t])}};function Ie(e){return`/members/${encodeURIComponent(e)}`}var Le={id:`members`,title:a.members.title,path:`/members`,icon:`people`,letter:`m`,scope:`members:read`,ofGame:!0,elements:{"laurel-members":Fe},render:e=>v`<laurel-members .view=${e}></laurel-members>`},Re=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}fragment ItemRow on CatalogItem{...ItemFacts management{archivedAt countries createdAt updatedAt priority titles{locale text}descriptions{locale text}picture{sourceUrl status failure}}}query Items($gameId:ID!$kind:ItemKind$category:String$sku:String$archived:Boolean$first:Int$after:String$last:Int$before:String){catalog(gameId:$gameId kind:$kind category:$category sku:$sku archived:$archived first:$first after:$after last:$last before:$before){edges{node{...ItemRow}}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}`,ze=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}query Ladder($gameId:ID!){game(gameId:$gameId){id tiers{...LadderFacts}}}`,Be=`mutation UploadPicture($input:UploadPictureInput!){uploadPicture(input:$input){picture{url width height}userErrors{code message path}}}`,Ve=`fragment KeyRow on StudioKey{id name mode scopes hint createdAt revokedAt}query Keys($studioId:ID!$first:Int$after:String$last:Int$before:String){studioKeys(studioId:$studioId first:$first after:$after last:$last before:$before){edges{node{...KeyRow}}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}`,He=`fragment RedemptionRow on Redemption{id playerId title quantity pointsSpent benefit status createdAt dueAt settledAt failureReason trackingUrl email shippingAddress{name line1 line2 postalCode city region country phone}item{sku kind imageUrl stockLeft}}query Redemptions($gameId:ID!$status:RedemptionStatus$first:Int$after:String$last:Int$before:String){redemptions(gameId:$gameId status:$status first:$first after:$after last:$last before:$before){edges{node{...RedemptionRow}}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}`,Ue=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment VersionRow on RulesVersion{id version validFrom note publishedAt publishedBy{actor actorName}}fragment DraftRow on RulesDraft{document revision basedOn savedAt savedBy{actor actorName}}query RulesDesk($gameId:ID!){rules(gameId:$gameId){...VersionRow document}rulesDraft(gameId:$gameId){...DraftRow}game(gameId:$gameId){id tiers{...LadderFacts}}}`,We=`fragment VersionRow on RulesVersion{id version validFrom note publishedAt publishedBy{actor actorName}}query RulesVersions($gameId:ID!$first:Int$after:String$last:Int$before:String){rulesVersions(gameId:$gameId first:$first after:$after last:$last before:$before){edges{node{...VersionRow}}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}`,Ge=`fragment ChangeRow on RulesChange{path sentence before after members}query RulesChanges($gameId:ID!$to:Int!){rulesChanges(gameId:$gameId to:$to){...ChangeRow}}`,Ke=`fragment DraftRow on RulesDraft{document revision basedOn savedAt savedBy{actor actorName}}mutation SaveDraft($input:SaveDraftInput!){saveDraft(input:$input){draft{...DraftRow}userErrors{code message path}}}`,qe=`fragment DraftRow on RulesDraft{document revision basedOn savedAt savedBy{actor actorName}}mutation DiscardDraft($input:DiscardDraftInput!){discardDraft(input:$input){draft{...DraftRow}userErrors{code message path}}}`,Je=`fragment ChangeRow on RulesChange{path sentence before after members}mutation CheckDraft($input:CheckDraftInput!){checkDraft(input:$input){faults{path message}changes{...ChangeRow}userErrors{code message path}}}`,Ye=`fragment VersionRow on RulesVersion{id version validFrom note publishedAt publishedBy{actor actorName}}mutation PublishDraft($input:PublishDraftInput!){publishDraft(input:$input){version{...VersionRow}userErrors{code message path}}}`,Xe=`query Clock($gameId:ID!){game(gameId:$gameId){id name mode now clockFrozen}}`,Ze=`mutation AdvanceClock($input:AdvanceClockInput!){advanceClock(input:$input){settledMembers game{id now clockFrozen}userErrors{code message path}}}`,Qe=`query Scenarios{scenarios{id title days steps}}`,$e=`fragment ScenarioNumbers on ScenarioStanding{tier progress target seasonEndsAt points}mutation RunScenario($input:RunScenarioInput!){runScenario(input:$input){matches member{id playerId}steps{at text matches expected{...ScenarioNumbers}actual{...ScenarioNumbers}}userErrors{code message path}}}`,et=`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}query Endpoints($gameId:ID!){webhookEndpoints(gameId:$gameId){...EndpointRow}}`,tt=`fragment DeliveryRow on WebhookDelivery{id type messageId status attempts createdAt attemptedAt nextAttemptAt durationMs httpStatus failure response body}query Deliveries($endpointId:ID!$status:WebhookDeliveryStatus$first:Int$after:String$last:Int$before:String){node(id:$endpointId){...on WebhookEndpoint{deliveries(status:$status first:$first after:$after last:$last before:$before){edges{node{...DeliveryRow}}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}}}`,nt=`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}mutation UpdateEndpoint($input:UpdateWebhookEndpointInput!){updateWebhookEndpoint(input:$input){endpoint{...EndpointRow}userErrors{code message path}}}`,rt=`fragment DeliveryRow on WebhookDelivery{id type messageId status attempts createdAt attemptedAt nextAttemptAt durationMs httpStatus failure response body}mutation TestEndpoint($input:TestWebhookInput!){testWebhook(input:$input){delivery{...DeliveryRow}userErrors{code message path}}}`,it=`fragment DeliveryRow on WebhookDelivery{id type messageId status attempts createdAt attemptedAt nextAttemptAt durationMs httpStatus failure response body}mutation ReplayDelivery($input:ReplayDeliveryInput!){replayDelivery(input:$input){delivery{...DeliveryRow}userErrors{code message path}}}`,at=100,ot=[`sku`,`kind`,`title`,`price`,`description`,`category`,`imageUrl`,`minTier`,`availableFrom`,`availableUntil`,`stock`,`perMemberLimit`,`comingSoon`,`countries`,`priority`];async function st(e){let t=[],n=null;do{let{catalog:r}=await c(Re,{gameId:e,first:at,after:n});t.push(...r.edges.map(({node:e})=>e)),n=r.pageInfo.hasNextPage?r.pageInfo.endCursor:null}while(n!==null);return t}function ct(e){let t=e.map(lt),n=[...new Set(t.flatMap(e=>[...e.keys()]))].filter(e=>!ot.some(t=>t===e)).sort(),r=[...ot,...n];return[r,...t.map(e=>r.map(t=>e.get(t)??``))].map(e=>e.map(ut).join(`,`)).map(e=>`${e}\r\n`).join(``)}function lt(e){let{management:t}=e,n=new Map([[`sku`,e.sku],[`kind`,e.kind],[`price`,String(e.price)],[`category`,e.category??``],[`imageUrl`,t?.picture?.sourceUrl??``],[`minTier`,e.minTier?.code??``],[`availableFrom`,e.availableFrom??``],[`availableUntil`,e.availableUntil??``],[`stock`,e.stockLeft===null?``:String(e.stockLeft)],[`perMemberLimit`,e.perMemberLimit===null?``:String(e.perMemberLimit)],[`comingSoon`,e.comingSoon?`true`:`false`],[`countries`,t?.countries.join(` `)??``],[`priority`,String(t?.priority??0)]]),r={title:t?.titles??[],description:t?.descriptions??[]};for(let[e,t]of Object.entries(r))for(let{locale:r,text:i}of t)n.set(r===`en`?e:`${e}.${r}`,i);return n}function ut(e){return/[",\r\n]/.test(e)?`"${e.replaceAll(`"`,`""`)}"`:e}var dt=class extends r{static properties={...r.properties,busy:{state:!0},refused:{state:!0}};constructor(){super(),this.busy=!1,this.refused=[]}async doing(e){if(this.busy)return!1;this.busy=!0,this.refused=[];try{return this.refused=await e(),this.refused.length===0&&d.expire(),this.refused.length===0}catch(e){return this.#e(re(e)),!1}finally{this.busy=!1}}async act(e,t){await this.doing(t)?(this.closeDialog(),this.view.say(e)):this.refused.length>0&&(this.view.say(this.refused.map(({message:e})=>e).join(` `),{bad:!0}),this.refused=[])}#e(e){if(e.kind===`signed-out`)return this.view.failed(e);let t=e.kind===`offline`||e.kind===`server`;this.refused=[{code:e.code,message:t?a.unsure:te(e),path:[]}]}dialog({id:e,title:t,wide:n=!1,kept:r=!1,onClose:i},o){return v`<dialog
class="dialog ${n?`wide`:``}"
aria-labelledby="${e}-title"
@close=${()=>{this.refused=[],i()}}
@cancel=${e=>this.busy&&e.preventDefault()}
@click=${e=>!this.busy&&!r&&Te(e)}
>
<div class="dialog-body">
<header class="dialog-head">
<h2 id="${e}-title" tabindex="-1" autofocus class="dialog-title">${t}</h2>
<button type="button" class="button quiet icon-only" aria-label=${a.close} ?disabled=${this.busy} @click=${we}>
${h(`close`,16)}
</button>
</header>
${o}
</div>
</dialog>`}general(e=()=>!1){let t=this.refused.filter(t=>!e(t)).map(({message:e})=>e);return v`<div role="alert">${t.length?v`<p class="form-error">${h(`alert`,16)}<span>${t.join(` `)}</span></p>`:g}</div>`}actions(e,{danger:t=!1,disabled:n=!1}={}){return v`<div class="form-actions">
<button type="button" class="button" ?disabled=${this.busy} @click=${we}>${a.cancel}</button>
<button type="submit" class="button ${t?`danger`:`main`}" ?disabled=${this.busy||n}>${e}</button>
</div>`}closeDialog(){this.querySelector(`dialog`)?.close()}},C=class extends dt{get gameId(){return this.view.game.id}};function ft(e,t,{label:n,key:r,all:i,chosen:a,query:o={}}){return v`<nav class="tabs-row" aria-label=${n}>
${i.map(({name:n,words:i})=>v`<a href=${e.href(t,{...o,[r]:n})} aria-current=${n===a?`page`:g}>${i}</a>`)}
</nav>`}function pt(e,t,n){return v`<div class="field">
<label for="secret">${t}</label>
<div class="control">
<input id="secret" class="mono" readonly .value=${n} @focus=${({target:e})=>e instanceof HTMLInputElement&&e.select()} />
<button type="button" class="button" @click=${async()=>{await navigator.clipboard.writeText(n),e.say(a.copied)}}>${a.copy}</button>
</div>
</div>`}var w=de(class extends ge{constructor(e){if(super(e),e.type!==y.PROPERTY&&e.type!==y.ATTRIBUTE&&e.type!==y.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!pe(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===_e||t===g)return t;let n=e.element,r=e.name;if(e.type===y.PROPERTY){if(t===n[r])return _e}else if(e.type===y.BOOLEAN_ATTRIBUTE){if(!!t===n.hasAttribute(r))return _e}else if(e.type===y.ATTRIBUTE&&n.getAttribute(r)===t+``)return _e;return ve(e),t}});function T(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function E(e){return e.map((e,t)=>typeof e==`number`?`[${e}]`:t===0?e:`.${e}`).join(``)}function D(e,t){return t.reduce((e,t)=>typeof t==`number`?Array.isArray(e)?e[t]:void 0:T(e)&&Object.hasOwn(e,t)?e[t]:void 0,e)}function mt(e,t){let n=D(e,t);return Array.isArray(n)?n:[]}function ht(e,t){let n=D(e,t);return T(n)?n:{}}function O(e,t){let n=D(e,t);return typeof n==`string`||typeof n==`number`?String(n):``}function k(e,t,n){let[r,...i]=t;if(r===void 0)return n??null;if(typeof r==`number`){let t=Array.isArray(e)?[...e]:[];return i.length===0&&n===void 0?t.splice(r,1):t[r]=k(t[r],i,n),t}let a=T(e)?{...e}:{};return i.length===0&&n===void 0?Object.fromEntries(Object.entries(a).filter(([e])=>e!==r)):(a[r]=k(a[r],i,n),a)}function gt(e){try{let t=JSON.parse(e);return T(t)?t:null}catch{return null}}function _t(e,t){let n=E(t);return e.filter(({path:e})=>e===n||e.startsWith(`${n}.`)||e.startsWith(`${n}[`)).length}var A=(e,t,n=`${t}s`)=>e===1?t:n,j={common:{save:`Save`,utc:`UTC`,actions:`Actions`},form:{optional:`optional`,choose:`Choose…`,addLanguage:`Add a language…`,translations:e=>`${e} ${A(e,`translation`)}`,removeText:e=>`Remove: ${e}`,colourChooser:`chooser`,noColour:`Laurel’s own`,missing:`Please fill this in.`,notWhole:`A whole number, please.`},redemptions:{title:`Redemptions`,about:`What players redeemed and you deliver. Past its due time a redemption fails by itself, and the points go back.`,status:{PENDING:`To deliver`,FULFILLED:`Delivered`,FAILED:`Failed`,CANCELLED:`Cancelled`},statusFilter:`Status`,columns:{due:`Due`,item:`Item`,player:`Player`,points:`Points`,redeemed:`Redeemed`,status:`Status`,settled:`Settled`},dueIn:e=>`in ${e}`,overdue:`now`,times:e=>`× ${e}`,gift:`Benefit`,empty:{PENDING:`Nothing waits to be delivered. What players redeem appears here, the earliest due first.`,other:`No redemption has this status yet.`},details:e=>`Details of ${e}`,fulfill:`Fulfil`,fulfillOf:(e,t)=>`Fulfil ${e} for ${t}`,fail:`Fail`,failOf:(e,t)=>`Fail ${e} for ${t}`,fulfillTitle:e=>`Deliver “${e}”`,fulfillDigital:`Say so once the player has it in the game. The player is told, and it cannot be taken back here.`,fulfillTangible:`Say so once it is on its way. The player is told, and reads the link below.`,trackingUrl:`Tracking link`,trackingHint:`An https address where the parcel can be followed.`,failTitle:e=>`“${e}” cannot be delivered`,failText:e=>`${e} points and the stock go back. The player reads the reason.`,failGift:`The stock goes back, and the benefit can be claimed again. The player reads the reason.`,reason:`Reason`,reasonHint:`One line for the player, such as: Sold out at our warehouse.`,confirmFulfill:`Mark as delivered`,confirmFail:`Fail and give the points back`,fulfilled:e=>`“${e}” is delivered. The player is told.`,failed:e=>`“${e}” has failed. What it took was given back.`,email:`E-mail`,address:`Send to`,phone:`Phone`,noAddress:`Not shown: it is a digital item, was erased, or your role does not see addresses.`,tracking:`Follow the parcel`,failureReason:`Reason told`,sku:`SKU`,stockLeft:`Left in stock`,id:`Id`,copyAddress:`Copy the address`},catalog:{title:`Catalog`,about:`What players redeem their points for. Players see it at once; what was redeemed stays as it was.`,add:`Add an item`,edit:e=>`Change “${e}”`,newItem:`A new item`,columns:{item:`Item`,kind:`Kind`,category:`Category`,price:`Price`,tier:`From tier`,stock:`Stock`,window:`On offer`,priority:`Priority`},kind:{DIGITAL:`Digital`,TANGIBLE:`Tangible`},filters:{kind:`Kind`,category:`Category`,sku:`SKU`,archived:`Archived`,onOffer:`On offer`,anyKind:`Any kind`},empty:`The catalog is empty. Add the first item, or bring a CSV file.`,emptyArchive:`Nothing is archived.`,noMatch:`No item matches these filters.`,anyTier:`Any`,noEnd:`No end`,always:`Always`,from:e=>`from ${e}`,until:e=>`until ${e}`,comingSoon:`Coming soon`,archived:`Archived`,soldOut:`Sold out`,openItem:e=>`Change ${e}`,fields:{sku:`SKU`,skuHint:`Your own id of the item; it cannot be changed later.`,kind:`Kind`,title:`Title`,description:`Description`,category:`Category`,categoryHint:`For the store’s filters.`,price:`Price`,points:`points`,minTier:`From tier`,anyTier:`Any tier`,perMemberLimit:`Most per player`,stock:`Stock`,stockHint:`Empty for no end. Adjust stock changes it without losing what is sold meanwhile.`,priority:`Priority`,priorityHint:`Higher ones are shown first.`,availableFrom:`On offer from`,availableUntil:`On offer until`,countries:`Countries`,countriesHint:`ISO codes with blanks between, such as GB IE; empty for all.`,comingSoon:`Coming soon: shown, not redeemable yet`,picture:`Picture`},picture:{choose:`Upload a picture…`,hint:`PNG, JPEG, WebP, GIF or AVIF, at most 720 KiB.`,tooLarge:`The file is larger than 720 KiB.`,uploading:`Uploading…`,uploaded:(e,t)=>`Uploaded: ${e} × ${t} px`,address:`Picture`,addressHint:`An https address, which is fetched once, or what was uploaded.`,status:{READY:`Ready`,PENDING:`Being fetched`,FAILED:`Not fetched`},failure:{ADDRESS_REFUSED:`the address is not public https`,BAD_ANSWER:`the answer was not HTTP`,HTTP_STATUS:`the server did not give it`,INTERNAL:`a mistake of ours`,NOT_A_PICTURE:`it is no picture`,NOT_REACHED:`the server was not reached`,NO_ADDRESS:`the host’s name has no address`,SVG:`SVG is not taken`,TIMEOUT:`it took too long`,TLS:`the certificate does not hold`,TOO_COSTLY:`it takes too much to decode`,TOO_LARGE:`it is too large`,TOO_MANY_PIXELS:`it has too many pixels`,TOO_MANY_REDIRECTS:`it redirects too often`},remove:`Remove the picture`},preview:{title:`As players see it`,as:`As tier`,locale:`In`,balance:`With points`,fallback:e=>`No text in this language: players read ${e}.`},stock:{adjust:`Adjust stock`,title:e=>`Stock of “${e}”`,now:e=>`${e} left now.`,by:`Change by`,byHint:`How many come in; with a minus, how many go out.`,done:e=>`${e} are left.`},archive:`Archive`,restore:`Bring back by saving`,archiveTitle:e=>`Archive “${e}”?`,archiveText:`Players do not see it any more. Redemptions of it go on. Save it again to bring it back.`,archivedDone:e=>`“${e}” is archived.`,saved:e=>`“${e}” is saved.`,added:e=>`“${e}” is in the catalog.`,csv:{importing:`Import CSV…`,exporting:`Export CSV`,title:`Import items from CSV`,text:`Items are made or changed by their SKU, all or none. Items that the file does not name stay as they are.`,file:`File`,go:`Import`,done:(e,t)=>`Imported: ${e} new, ${t} changed.`,line:(e,t)=>`Line ${e}, ${t}`,faults:e=>`Nothing was stored: ${e} ${A(e,`fault`)}.`,columns:`Columns: sku, kind, title, price; also description, category, imageUrl, minTier, availableFrom, availableUntil, stock, perMemberLimit, comingSoon, countries, priority, title.LOCALE, description.LOCALE.`}},webhooks:{title:`Webhooks`,about:`Your server hears of what happens in the game: signed messages, tried for three days.`,add:`Add an endpoint`,empty:`No server hears of this game yet. Add an endpoint; a test message shows whether it arrives.`,most:`A game has 10 endpoints at most.`,status:{ENABLED:`Sending`,DISABLED:`Paused`,GONE:`Gone (410)`},failing:e=>`${e} ${A(e,`attempt`)} failed in a row`,events:(e,t)=>e===t?`All events`:`${e} of ${t} events`,fields:{url:`Address`,urlHint:`https on the public internet.`,description:`Note`,events:`Events`,allEvents:`All events`},eventWords:{MEMBER_TIER_CHANGED:`A tier changed`,POINTS_EXPIRED:`Points expired`,POINTS_EXPIRING:`Points expire soon`,PROGRESS_THRESHOLD:`Progress to keep the tier`,PURCHASE_RECORDED:`A purchase was counted`,PURCHASE_REFUNDED:`A purchase went back`,REDEMPTION_CREATED:`An item was redeemed`,REDEMPTION_UPDATED:`A redemption was settled`,SEASON_CLOSED:`A season ended`,SEASON_ENDING:`A season ends soon`},newTitle:`A new endpoint`,editTitle:`Change the endpoint`,edit:`Change`,test:`Send a test`,tested:`A test message is on its way; its row says whether it arrives.`,pause:`Pause`,resume:`Send again`,paused:`Paused. What happens meanwhile is not kept for it.`,resumed:`Messages are sent again.`,remove:`Delete`,removeTitle:`Delete the endpoint?`,removeText:`Its log and all that waits for it go, too.`,removed:`The endpoint is deleted.`,rotate:`New secret`,rotateTitle:`A new signing secret?`,rotateText:`Messages are signed with both secrets while the old one lives.`,oldSecretHours:`The old one lives for`,hours:`hours`,oldUntil:e=>`The old secret signs until ${e}`,secret:{title:`The signing secret`,text:`Keep it where your server checks signatures. It is shown this once.`,label:`Secret`,done:`I have kept it`},saved:`The endpoint is saved.`,deliveries:`Deliveries`,anyStatus:`Any status`,deliveryStatus:{DELIVERED:`Delivered`,FAILED:`Given up`,PENDING:`Pending`},columns:{type:`Event`,status:`Status`,attempts:`Attempts`,answer:`Answer`,at:`Taken up`,next:`Next attempt`},attempts:e=>`${e} of 10`,noDeliveries:`Nothing was sent yet. Send a test to see whether it arrives.`,replay:`Send again`,replayOf:e=>`Send ${e} again`,replayed:`It is sent again, under the same id.`,details:e=>`The message ${e}`,body:`Body`,response:`Answer`,messageId:`webhook-id`,took:e=>`${e} ms`,failure:{ADDRESS_REFUSED:`Not a public address`,BAD_ANSWER:`Not HTTP`,GIVEN_UP:`Waited for 84 hours`,GONE:`Gone`,HTTP_STATUS:`Not a success`,INTERNAL:`A mistake of ours`,NOT_REACHED:`Not reached`,NO_ADDRESS:`No such host`,REDIRECTED:`Redirected`,TIMEOUT:`No answer in 15 s`,TLS:`Certificate`}},rules:{title:`Program`,about:`What this game adds to the ladder: missions, activities, benefits and starting tiers. A draft changes nothing until it is published.`,parts:{missions:`Missions`,activities:`Activities`,benefits:`Benefits`,tiers:`Tiers`,text:`Text`,versions:`Versions`},partsLabel:`Parts of the rules`,changed:`Not saved`,saved:`Draft saved`,asPublished:`As published`,inForce:(e,t)=>`Version ${e}, in force ${t?`from ${t}`:`from the beginning`}.`,nonePublished:`Nothing is published yet.`,savedBy:(e,t)=>`Draft saved ${e}${t?` by ${t}`:``}.`,noDraft:`There is no draft.`,conflict:`Somebody else has saved the draft meanwhile.`,conflictGone:`The draft that you read was published or discarded. Save once more to begin another one with what you have here.`,takeTheirs:`Take what was saved`,keepMine:`Save mine in its place`,nothingSaved:`Save the draft first.`,behind:e=>`Version ${e} was published after this draft was begun. Publishing takes back what it changed.`,rebase:`Go on from it all the same`,check:`Check`,publish:`Publish…`,discard:`Discard`,discardTitle:`Discard the draft?`,discardText:`What was changed since the last version is lost, for everybody who edits it.`,discarded:`The draft is gone.`,publishTitle:`Publish the rules`,published:`Published.`,note:`Note`,noteHint:`What changes and why; it is kept with the version.`,validFrom:`In force from`,validFromHint:`By the game’s clock; empty for at once.`,savedNow:`The draft is saved.`,noChanges:`Nothing differs from the published version.`,faults:e=>`${e} ${A(e,`fault`)} to mend before it can be published`,wholeFile:`the whole file`,changes:e=>`${e} ${A(e,`change`)} against the published version`,members:e=>`${e} members`,entryFaults:e=>`${e} ${A(e,`fault`)}`,duplicate:`Duplicate`,remove:`Remove`,untitled:`Without a title`,reward:(e,t)=>[e!==`0`&&e?`${e} SC`:``,t!==`0`&&t?`${t} points`:``].filter(Boolean).join(` and `)||`no reward`,missions:{add:`Add a mission`,none:`No mission yet. A mission is a goal within a time, and what reaching it gives, once.`,running:`Running`,upcoming:`Upcoming`,over:`Over`,counts:{PURCHASES:`Purchases`,AMOUNT_USD:`USD spent`,REPORTED:`What the game reports`},goal:(e,t)=>`${e} ${t===`AMOUNT_USD`?`USD spent`:t===`REPORTED`?`reported`:`purchases`}`,fields:{code:`Code`,codeHint:`Capitals, digits and _; the same code with another start is another run.`,title:`Title`,counts:`Counts`,goal:`Goal`,rewardSc:`Reward`,rewardP:`Reward`,from:`Starts`,until:`Ends`,tiers:`Only on these tiers (none for all)`,sku:`Purchases of SKU`,skuHint:`Empty for any.`}},activities:{add:`Add an activity`,none:`No activity yet. An activity gives SC or points each time that the game reports it.`,fields:{title:`Title`,code:`Code`,sc:`Each time`,p:`Each time`,maxPerDay:`Most a day`,maxPerWeek:`Most a week`,maxTotal:`Most in all`,limit:`Empty for no limit.`,times:`times`},streaks:`Days in a row`,addStreak:`Add a streak`,days:`Days`},benefits:{add:`Add a benefit`,addTo:e=>`Add a benefit to ${e}`,none:`Nothing of its own: it has what the tiers below give.`,kinds:{MULTIPLIER:`Multiplier`,DAILY_BONUS:`Daily bonus`,MONTHLY_GIFT:`Monthly gift`,VIP_SUPPORT:`VIP support`,PERSONAL_OFFER:`Personal offer`,OTHER:`Other`},fields:{code:`Code`,codeHint:`The same code replaces the benefit of the tiers below.`,kind:`Kind`,title:`Title`,summary:`In a line`,rule:`The conditions in full`,textHint:`{value} is the value, as the reader writes it.`,value:`Value`,of:`Multiplies`,ofP:`Points`,ofSc:`SC`,grantsP:`Claiming gives`,grantsSku:`Claiming gives the item`,sku:`SKU`}},tiers:{hidden:`Hidden tiers`,hiddenFrom:`Hidden from`,hiddenHint:`Players below this tier do not see it, nor those above.`,hidesNone:`No tier is hidden`,starting:`Starting tiers`,startingText:`New members start on a higher tier by what they spent before Laurel.`,addStarting:`Add a starting tier`,ltv:`Spent at least`,tier:`Starts on`,usd:`USD`,multipliers:`SC multipliers of this game`,multipliersText:`In place of the ladder’s; empty for the ladder’s own.`,factor:`×`},text:{label:`The rules file`,hint:`JSON, as docs/rules-files.md describes it. The other parts show the same document.`,broken:`It is no JSON object: the other parts show what it was before.`},versions:{columns:{version:`Version`,from:`In force from`,note:`Note`,by:`Published by`,at:`Published`},none:`Nothing is published yet.`,see:e=>`What version ${e} changed`,title:e=>`Version ${e}`,beginning:`the beginning`,same:`Nothing differs from the version before it.`}},keys:{title:`Keys`,about:`What your servers sign in with. A key opens the studio’s live games, or its sandboxes; its secret is shown once.`,add:`Create a key`,none:`No key yet. Your game’s server needs one to report purchases.`,columns:{name:`Name`,hint:`Key`,mode:`Opens`,scopes:`May`,created:`Created`,state:`State`},unnamed:`Without a name`,mode:{LIVE:`Live games`,SANDBOX:`Sandboxes`},valid:`Valid`,revoked:e=>`Revoked ${e}`,newTitle:`A new key`,fields:{name:`Name`,nameHint:`What it is for, such as the server that has it.`,mode:`Opens`,scopes:`What it may do`},scopes:[[`purchases:write`,`Report purchases and refunds`],[`players:write`,`Onboard players, issue their tokens`],[`members:read`,`Read members`],[`points:grant`,`Grant points`],[`missions:write`,`Report progress in missions`],[`activities:write`,`Report activities`],[`catalog:write`,`Change the catalog`],[`redemptions:write`,`Fulfil redemptions`],[`webhooks:write`,`Manage webhooks`],[`rules:write`,`Change and publish the game’s rules`],[`privacy`,`Export and erase personal data`],[`sandbox`,`Move a sandbox’s clock`],[`audit:read`,`Read the audit log`]],atLeastOne:`Choose one at least.`,secret:{title:`The new key`,text:`Put it where your server keeps its secrets. It is shown this once, and not kept here.`,label:`Key`,done:`I have kept it`},revoke:`Revoke`,revokeOf:e=>`Revoke ${e}`,revokeTitle:e=>`Revoke “${e}”?`,revokeText:`From now on it opens nothing: a server that still uses it is refused. It cannot be taken back.`,revokeDone:`The key is revoked.`},sandbox:{title:`Sandbox`,about:`Try the rules without real players: move the clock, play the worked cases, look at what comes out.`,live:e=>`${e} is a live game: its clock is the real one, and cannot be moved.`,toSandbox:e=>`Go to ${e}`,make:`Create a sandbox`,makeTitle:`A new sandbox`,makeText:`A game of this studio with members and a clock of its own. It begins with the program’s ladder and no rules of its own.`,name:`Name`,slug:`Short name`,slugHint:`Letters a-z, digits and hyphens; it stays for good.`,made:e=>`${e} is there.`,clock:{title:`Clock`,frozen:`stands still`,ticks:`ticks`,forward:`Move forward`,steps:[[1,`+ 1 day`],[7,`+ 7 days`],[30,`+ 30 days`],[90,`+ 90 days`]],to:`To an instant`,go:`Go there`,freeze:`Stop the clock`,unfreeze:`Let it tick`,text:`What falls due on the way is settled: seasons end, points expire, reminders are written. It never goes back.`,moved:e=>`The clock has moved. Something fell due for ${e} members.`},scenarios:{title:`Worked cases`,text:`Each is played with a new player, step by step, and compared with the example rules. The clock moves along.`,days:e=>`${e} ${A(e,`day`)}`,steps:e=>`${e} ${A(e,`step`)}`,play:`Play`,playOf:e=>`Play: ${e}`,playing:`Playing…`,search:`Find a case`,none:`No case is named so.`,outcome:e=>`Played: ${e}`,matches:`All numbers are as the example rules say.`,differs:`Some numbers differ from the example rules: this game’s own ladder or rules count otherwise.`,columns:{at:`At`,step:`Step`,tier:`Tier`,progress:`Progress`,points:`Points`,season:`Season ends`,equal:`As expected`},yes:`Yes`,expected:e=>`expected ${e}`,player:e=>`The player is ${e}.`,member:`Look at the member`}},look:{title:`Look`,about:`How the game’s widget and store look. It is a part of the draft of its rules, and published with it.`,fields:{surface:`Surface`,surfaceHint:`What all lies on. The other colours need one.`,ink:`Text`,accent:`Accent`,accentHint:`Buttons, links, the filled part of the scale.`,points:`Points`,radius:`Corners`,radiusHint:`0 to 24.`,stageImage:`Picture behind the gem`,stageHint:`What was uploaded; empty for none.`},colours:`Colours and form`,upload:`Upload a picture…`,uploaded:`The picture is uploaded; it is in the draft.`,sample:{player:`A player`,mission:`Buy three times this week`,item:`Golden saddle`,locked:`Diamond crown`},preview:`As players see it`,contrast:`Contrast on the surface`,pair:{ink:`Text`,accent:`Accent`,points:`Points`},enough:e=>`${e} : 1`,tooLow:e=>`${e} : 1, below 4.5`,tiersText:`Gems and colours of tiers are the program’s: they are edited on the ladder of the product owner’s console.`,theme:{light:`Light`,dark:`Dark`},themeLabel:`The reader’s theme`}};function M(e,t,n){let r=D(e.document,t)??{};return v`<div class="fields">
${n.filter(({when:e})=>!e||e(r)).map(n=>vt(e,[...t,...n.key.split(`.`)],n))}
</div>`}function vt(e,t,n){switch(n.kind){case`texts`:case`lines`:return kt(e,t,n);case`tiers`:return Et(e,t,n);case`switch`:return Tt(e,t,n);case`colour`:return Mt(e,t,n);default:return bt(e,t,n)}}function N(e){return`at-${(typeof e==`string`?e:E(e)).replaceAll(/[^\w-]/g,`-`)}`}function P(e,t){let n=E(t);return e.faults.filter(e=>e.path===n).map(({message:e})=>e).join(`; `)}function F(e,t,n){let r=P(e,t);return!r&&!n?g:v`<p id="${N(t)}-note" class=${r?`field-error`:`field-hint`}>
${r?v`${h(`alert`,16)}<span>${r}</span>`:n}
</p>`}function yt(e,t,n){return n||P(e,t)?`${N(t)}-note`:g}function bt(e,t,n){let{label:r,unit:i,hint:a,needed:o=!1}=n;return v`<div class="field field-${n.kind}">
<label for=${N(t)}>${r}${o?g:v` <span class="optional">${j.form.optional}</span>`}</label>
<div class="control">
${n.kind===`choice`||n.kind===`tier`?wt(e,t,n):Ct(e,t,n)}
${i?v`<span class="unit">${i}</span>`:g}
</div>
${F(e,t,a)}
</div>`}function xt(e,t){if(t!==``)return e===`whole`&&/^-?\d{1,16}$/.test(t.trim())?Number(t):e===`instant`?`${t.length===16?`${t}:00`:t}Z`:e===`decimal`?t.trim():t}function St(e,t){if(e!==`instant`||!t)return t;let n=new Date(t);return Number.isNaN(n.getTime())?``:n.toISOString().slice(0,19).replace(/:00$/,``)}function Ct(e,t,{kind:n,needed:r=!1,hint:i,most:a}){let o=({target:r})=>r instanceof HTMLInputElement&&e.onChange(t,xt(n,r.value)),s=St(n,O(e.document,t));return v`<input
id=${N(t)}
name=${E(t)}
type=${n===`instant`?`datetime-local`:`text`}
step=${n===`instant`&&s.length>16?`1`:g}
inputmode=${n===`whole`?`numeric`:n===`decimal`?`decimal`:g}
autocomplete="off"
maxlength=${a??g}
?required=${r}
?disabled=${e.disabled??!1}
aria-invalid=${P(e,t)?`true`:g}
aria-describedby=${yt(e,t,i)}
.value=${w(s)}
@input=${o}
/>`}function wt(e,t,{kind:n,choices:r=[],none:i,needed:a=!1,hint:o}){let s=O(e.document,t),c=n===`tier`?e.tiers.map(({code:e,name:t})=>[e,t]):[...r];return s&&!c.some(([e])=>e===s)&&c.push([s,s]),v`<select
id=${N(t)}
name=${E(t)}
?required=${a}
?disabled=${e.disabled??!1}
aria-invalid=${P(e,t)?`true`:g}
aria-describedby=${yt(e,t,o)}
@change=${({target:n})=>n instanceof HTMLSelectElement&&e.onChange(t,n.value||void 0)}
>
${a&&s?g:v`<option value="" .selected=${s===``}>${i??j.form.choose}</option>`}
${c.map(([e,t])=>v`<option value=${e} .selected=${e===s}>${t}</option>`)}
</select>`}function Tt(e,t,{label:n,hint:r}){return v`<div class="field field-switch">
<label
><input
id=${N(t)}
type="checkbox"
?disabled=${e.disabled??!1}
aria-describedby=${yt(e,t,r)}
.checked=${w(D(e.document,t)===!0)}
@change=${({target:n})=>n instanceof HTMLInputElement&&e.onChange(t,n.checked||void 0)}
/>
${n}</label
>
${F(e,t,r)}
</div>`}function Et(e,t,{label:n,hint:r}){let i=D(e.document,t),a=Array.isArray(i)?i:[],o=n=>{let r=e.tiers.map(e=>e.code).filter(e=>e===n!==a.includes(e));e.onChange(t,r.length?r:void 0)};return v`<fieldset class="field field-tiers" aria-describedby=${yt(e,t,r)}>
<legend>${n}</legend>
<div class="checks">
${e.tiers.map(({code:t,name:n})=>v`<label class="check"
><input
type="checkbox"
?disabled=${e.disabled??!1}
.checked=${w(a.includes(t))}
@change=${()=>o(t)}
/>
${n}</label
>`)}
</div>
${F(e,t,r)}
</fieldset>`}var Dt=new Intl.DisplayNames(`en`,{type:`language`});function Ot(e){try{return Dt.of(e)??e}catch{return e}}function kt(e,t,n){let r=ht(e.document,t),i=Object.keys(r).filter(e=>e!==`en`),a=e.locales.filter(e=>e!==`en`&&!i.includes(e));return v`<fieldset class="field field-texts">
<legend>${n.label}${n.needed?g:v` <span class="optional">${j.form.optional}</span>`}</legend>
${At(e,t,n,`en`)}
${i.length?v`<details class="translations" ?open=${i.some(n=>P(e,[...t,n]))}>
<summary>${j.form.translations(i.length)} <span class="muted">${i.join(` `)}</span></summary>
${i.map(r=>At(e,t,n,r))}
</details>`:g}
${a.length&&!e.disabled&&T(r)?v`<select class="add-language" aria-label="${n.label}: ${j.form.addLanguage}" @change=${({target:n})=>{n instanceof HTMLSelectElement&&n.value&&(e.onChange([...t,n.value],``),n.closest(`fieldset`)?.querySelector(`details`)?.setAttribute(`open`,``),n.value=``)}}>
<option value="">${j.form.addLanguage}</option>
${a.map(e=>v`<option value=${e}>${Ot(e)}</option>`)}
</select>`:g}
${F(e,t,n.hint)}
</fieldset>`}function At(e,t,{label:n,kind:r,needed:i=!1,most:a},o){let s=[...t,o],c=P(e,s),l=w(O(e.document,s)),u=({target:t})=>{(t instanceof HTMLInputElement||t instanceof HTMLTextAreaElement)&&e.onChange(s,t.value===``&&o===`en`?void 0:t.value)},d=Ot(o),f=`${n}, ${d}`,p=c?`${N(s)}-note`:g,ee=i&&o===`en`;return v`<div class="text-row">
<span class="text-locale" title=${d}>${o}</span>
${r===`lines`?v`<textarea
id=${N(s)}
rows="2"
lang=${o}
aria-label=${f}
aria-invalid=${c?`true`:g}
aria-describedby=${p}
maxlength=${a??g}
?required=${ee}
?disabled=${e.disabled??!1}
.value=${l}
@input=${u}
></textarea>`:v`<input
id=${N(s)}
type="text"
lang=${o}
autocomplete="off"
aria-label=${f}
aria-invalid=${c?`true`:g}
aria-describedby=${p}
maxlength=${a??g}
?required=${ee}
?disabled=${e.disabled??!1}
.value=${l}
@input=${u}
/>`}
${o===`en`||e.disabled?g:v`<button
type="button"
class="button quiet icon-only"
aria-label=${j.form.removeText(f)}
@click=${()=>e.onChange(s,void 0)}
>
${h(`close`,16)}
</button>`}
${F(e,s,void 0)}
</div>`}var jt=/^#[0-9a-f]{6}$/i;function Mt(e,t,{label:n,hint:r}){let i=O(e.document,t),a=({target:n})=>n instanceof HTMLInputElement&&e.onChange(t,n.value.trim()||void 0);return v`<div class="field field-colour">
<label for=${N(t)}>${n} <span class="optional">${j.form.optional}</span></label>
<div class="control">
<input
type="color"
aria-label="${n}: ${j.form.colourChooser}"
?disabled=${e.disabled??!1}
class=${i?``:`unset`}
.value=${w(jt.test(i)?i:`#808080`)}
@input=${a}
/>
<input
id=${N(t)}
type="text"
placeholder=${j.form.noColour}
autocomplete="off"
spellcheck="false"
maxlength="7"
?disabled=${e.disabled??!1}
aria-invalid=${P(e,t)?`true`:g}
aria-describedby=${yt(e,t,r)}
.value=${w(i)}
@input=${a}
/>
</div>
${F(e,t,r)}
</div>`}var Nt=128,I=j.catalog.fields,Pt=[[{key:`sku`,label:I.sku,kind:`text`,hint:I.skuHint,needed:!0,most:Nt},{key:`kind`,label:I.kind,kind:`choice`,needed:!0,choices:[[`DIGITAL`,j.catalog.kind.DIGITAL],[`TANGIBLE`,j.catalog.kind.TANGIBLE]]},{key:`title`,label:I.title,kind:`texts`,needed:!0,most:200},{key:`description`,label:I.description,kind:`lines`,most:2e3}],[{key:`price`,label:I.price,kind:`whole`,unit:I.points,needed:!0},{key:`minTier`,label:I.minTier,kind:`tier`,none:I.anyTier},{key:`stock`,label:I.stock,kind:`whole`,hint:I.stockHint},{key:`perMemberLimit`,label:I.perMemberLimit,kind:`whole`},{key:`availableFrom`,label:I.availableFrom,kind:`instant`,unit:j.common.utc},{key:`availableUntil`,label:I.availableUntil,kind:`instant`,unit:j.common.utc},{key:`category`,label:I.category,kind:`text`,hint:I.categoryHint,most:64},{key:`priority`,label:I.priority,kind:`whole`,hint:I.priorityHint},{key:`countries`,label:I.countries,kind:`text`,hint:I.countriesHint},{key:`comingSoon`,label:I.comingSoon,kind:`switch`}]];function Ft(e){if(!e)return{kind:`DIGITAL`};let{management:t}=e,n=e=>Object.fromEntries((e??[]).map(({locale:e,text:t})=>[e,t])),r=n(t?.descriptions),i={sku:e.sku,kind:e.kind,title:n(t?.titles),description:Object.keys(r).length?r:null,price:e.price,minTier:e.minTier?.code??null,stock:e.stockLeft,perMemberLimit:e.perMemberLimit,availableFrom:e.availableFrom,availableUntil:e.availableUntil,category:e.category,priority:t?.priority||null,countries:t?.countries.join(` `)||null,comingSoon:e.comingSoon||null,imageUrl:t?.picture?.sourceUrl??null};return Object.fromEntries(Object.entries(i).filter(([,e])=>e!==null))}var It=[`price`,`stock`,`perMemberLimit`,`priority`];function Lt(e,t,n){let r=It.filter(t=>e[t]!==void 0&&typeof e[t]!=`number`).map(e=>({path:e,message:j.form.notWhole}));if(e.price===void 0&&r.push({path:`price`,message:j.form.missing}),O(e,[`sku`]).trim()||r.push({path:`sku`,message:j.form.missing}),O(e,[`title`,`en`]).trim()||r.push({path:`title.en`,message:j.form.missing}),r.length)return{input:null,faults:r};let i=t=>typeof e[t]==`number`?e[t]:null,a=t=>O(e,[t]).trim()||null,o=(a(`countries`)??``).toUpperCase().split(/[\s,;]+/).filter(Boolean),s=e.kind===`TANGIBLE`?`TANGIBLE`:`DIGITAL`;return{input:{gameId:n,sku:a(`sku`)??``,kind:s,title:Rt(e,`title`),description:Rt(e,`description`),price:i(`price`)??0,minTier:a(`minTier`),perMemberLimit:i(`perMemberLimit`),availableFrom:a(`availableFrom`),availableUntil:a(`availableUntil`),category:a(`category`),priority:i(`priority`)??0,countries:o.length?o:null,comingSoon:e.comingSoon===!0,imageUrl:a(`imageUrl`),...e.stock===t.stock?{}:{stock:i(`stock`)}},faults:[]}}function Rt(e,t){return Object.entries(ht(e,[t])).flatMap(([e,t])=>typeof t==`string`&&t?[{locale:e,text:t}]:[])}function zt(e,t){return t.map(({path:[t=``,n],message:r})=>{let i=D(e,[t]);return typeof i!=`object`||!i?{path:t,message:r}:{path:`${t}.${Rt(e,t).map(({locale:e})=>e)[Number(n)]??`en`}`,message:r}})}var Bt=737280,Vt=`image/png,image/jpeg,image/webp,image/gif,image/avif`;async function Ht(e,t){if(t.size>Bt)return{picture:null,refused:[{code:`INVALID`,message:j.catalog.picture.tooLarge,path:[]}]};let{uploadPicture:n}=await c(Be,{input:{gameId:e,data:await Ut(t)}});return{picture:n.picture,refused:n.userErrors}}async function Ut(e){let t=new Uint8Array(await e.arrayBuffer()),n=``;for(let e=0;e<t.length;e+=8192)n+=String.fromCharCode(...t.subarray(e,e+8192));return btoa(n)}var L=j.catalog,Wt={key:`imageUrl`,label:L.picture.address,kind:`text`,hint:L.picture.addressHint,most:2e3},Gt=class extends C{static properties={...C.properties,item:{attribute:!1},tiers:{attribute:!1},form:{state:!0},faults:{state:!0},uploaded:{state:!0},pictureNote:{state:!0}};#e={};constructor(){super(),this.item=null,this.tiers=[],this.form={},this.faults=[],this.uploaded=null,this.pictureNote=null}willUpdate(e){!e.has(`item`)||(e.get(`item`)??null)?.sku===this.item?.sku&&this.hasUpdated||(this.form=this.#e=Ft(this.item),this.faults=[])}render(){let{item:e,form:t,view:n}=this,r=e?L.edit(e.title):L.newItem,i={document:t,faults:this.faults,tiers:this.tiers,locales:ae,onChange:this.#r,disabled:this.busy},[a=[],o=[]]=Pt;return this.dialog({id:`item`,title:r,wide:!0,kept:t!==this.#e,onClose:()=>this.dispatchEvent(new Event(`laurel-closed`))},v`<form class="form" novalidate @submit=${this.#a}>
<div class="editor">
<div class="editor-form">
${M(i,[],e?a.filter(({key:e})=>e!==`sku`):a)} ${this.#n(i)}
${M(i,[],o)}
</div>
<studio-item-preview
.form=${t}
.tiers=${this.tiers}
.image=${this.#t}
.clock=${n.kit.now}
></studio-item-preview>
</div>
${this.general(({path:e})=>e.length>0)} ${this.actions(j.common.save)}
</form>`)}get#t(){let e=O(this.form,[`imageUrl`]);return e?e===this.uploaded||e.startsWith(`/pictures/`)?e:e===O(this.#e,[`imageUrl`])?this.item?.imageUrl??null:null:null}#n(e){let t=this.item?.management?.picture,n=t&&t.sourceUrl===O(this.form,[`imageUrl`]);return v`<div class="editor-picture">
${vt(e,[`imageUrl`],Wt)}
<div class="picture-row">
<label class="button file"
>${h(`up`,16)}${L.picture.choose}
<input type="file" class="sr" accept=${Vt} ?disabled=${this.busy} @change=${this.#i} />
</label>
${n&&t.status!==`READY`?u([L.picture.status[t.status],...t.failure?[L.picture.failure[t.failure]]:[]].join(`: `),t.status===`FAILED`?`bad`:`info`):g}
<span class=${this.pictureNote?.bad?`field-error`:`field-hint`} role="status">${this.pictureNote?.words??L.picture.hint}</span>
</div>
</div>`}#r=(e,t)=>{let n=k(this.form,e,t);T(n)&&(this.form=n)};#i=async({target:e})=>{if(!(e instanceof HTMLInputElement))return;let t=e.files?.[0];e.value=``,t&&(this.pictureNote={words:L.picture.uploading,bad:!1},await this.doing(async()=>{let{picture:e,refused:n}=await Ht(this.gameId,t);return e&&(this.uploaded=e.url,this.#r([`imageUrl`],e.url),this.pictureNote={words:L.picture.uploaded(e.width,e.height),bad:!1}),n})||(this.pictureNote={words:this.refused.map(({message:e})=>e).join(` `),bad:!0},this.refused=[]))};#a=async e=>{e.preventDefault();let{input:t,faults:n}=Lt(this.form,this.#e,this.gameId);if(this.faults=n,!t)return this.#o();let r=``,i=!1;if(!await this.doing(async()=>{let{upsertCatalogItem:e}=await c(`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}fragment ItemRow on CatalogItem{...ItemFacts management{archivedAt countries createdAt updatedAt priority titles{locale text}descriptions{locale text}picture{sourceUrl status failure}}}mutation UpsertItem($input:UpsertCatalogItemInput!){upsertCatalogItem(input:$input){created item{...ItemRow}userErrors{code message path}}}`,{input:t});return r=e.item?.title??``,i=e.created,e.userErrors}))return this.faults=zt(this.form,this.refused.filter(({path:e})=>e.length>0)),this.#o();this.closeDialog(),this.view.say(i?L.added(r):L.saved(r))};#o(){this.updateComplete.then(()=>this.querySelector(`[aria-invalid=true]`)?.focus())}};function Kt(e,t,n,r){let{availableFrom:i,availableUntil:a,stockLeft:o,minTier:s,comingSoon:c,price:l}=e;return[[`COMING_SOON`,c],[`NOT_STARTED`,i!==null&&Date.parse(i)>r],[`ENDED`,a!==null&&Date.parse(a)<=r],[`SOLD_OUT`,o===0],[`TIER_TOO_LOW`,s!==null&&s.rank>t],[`INSUFFICIENT_POINTS`,l>n]].filter(([,e])=>e).map(([e])=>e)}function qt(e,t,n,r){let i=t=>{let r=ht(e,[t]);return O(r,[ne(n,Object.keys(r))??`en`])},a=t=>typeof e[t]==`number`?e[t]:null;return{id:`preview`,sku:O(e,[`sku`]),kind:e.kind===`TANGIBLE`?`TANGIBLE`:`DIGITAL`,category:O(e,[`category`])||null,title:i(`title`),description:i(`description`)||null,imageUrl:r,price:a(`price`)??0,minTier:t.find(({code:t})=>t===e.minTier)??null,availableFrom:O(e,[`availableFrom`])||null,availableUntil:O(e,[`availableUntil`])||null,stockLeft:a(`stock`),perMemberLimit:a(`perMemberLimit`),comingSoon:e.comingSoon===!0,eligibility:null}}var Jt=class extends be{static properties={form:{attribute:!1},tiers:{attribute:!1},image:{},clock:{attribute:!1},tier:{state:!0},locale:{state:!0},balance:{state:!0},kit:{state:!0}};constructor(){super(),this.form={},this.tiers=[],this.image=null,this.clock=Date.now,this.tier=``,this.locale=`en`,this.balance=1e3,this.kit={t:oe.english,format:ue(`en`),now:()=>this.clock()}}willUpdate(e){if(!e.has(`locale`))return;let{locale:t,tag:n}=ce([this.locale]);oe.in(t).then(e=>this.kit={t:e,format:ue(n),now:()=>this.clock()})}render(){let e=j.catalog.preview,{tiers:t,form:n}=this,r=t.find(({code:e})=>e===this.tier)?.rank??t[0]?.rank??1,i=qt(n,t,this.locale,this.image),a=Kt(i,r,this.balance,this.clock()),o=Math.max(0,i.price-this.balance),s={...i,eligibility:{redeemable:a.length===0,reasons:a,pointsShort:o}},c=Object.keys(ht(n,[`title`])),l=ne(this.locale,c),u=[...new Set([...ae,...c])];return v`<section class="preview" aria-label=${e.title}>
<h3>${e.title}</h3>
<div class="preview-switches">
<label
>${e.as}
<select @change=${e=>this.tier=xe(e)}>
${t.map(({code:e,name:t})=>v`<option value=${e} .selected=${e===this.tier}>${t}</option>`)}
</select></label
>
<label
>${e.locale}
<select @change=${e=>this.locale=xe(e)}>
${u.map(e=>v`<option value=${e} .selected=${e===this.locale}>${Ot(e)}</option>`)}
</select></label
>
<label
>${e.balance}
<input
type="number"
min="0"
.value=${String(this.balance)}
@input=${e=>this.balance=Math.max(0,Number(xe(e))||0)}
/></label>
</div>
<div class="preview-card" lang=${l??`en`}>${Se(this.kit,s,{onAct:()=>void 0})}</div>
${c.length&&!l?v`<p class="field-hint">${e.fallback(Ot(`en`))}</p>`:g}
</section>`}},R=_`
.console fieldset{border:0;margin:0;min-width:0;padding:0;}.console legend{font-weight:600;padding:0 0 4px;}.fields{align-items:start;display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));}.fields > :is(.field-texts,.field-lines,.field-tiers,.field-switch){grid-column:1 / -1;}.field .control{align-items:center;display:flex;gap:8px;}.field .control > :is(input:not([type="color"]),select){flex:1;min-width:0;width:100%;}.field :is(input:not([type="checkbox"],[type="color"],[type="file"]),textarea,select){width:100%;}.unit{white-space:nowrap;}.checks{display:flex;flex-wrap:wrap;gap:6px 16px;}.checks-columns{display:grid;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));}.check > input,.field-switch input{flex:none;}.check,.field-switch label{align-items:center;display:flex;font-weight:400;gap:8px;min-height:24px;}.field-texts{display:grid;gap:6px;grid-template-columns:minmax(0,1fr);}.translations{margin-inline-start:64px;}.translations > summary{color:var(--accent);cursor:pointer;font-size:13px;padding-block:2px;}.translations > .text-row{margin-block-start:6px;}.translations .text-row{margin-inline-start:-8px;}.dialog.wide .form > .form-actions{background:var(--surface);border-block-start:1px solid var(--line);inset-block-end:-20px;margin:0 -20px -20px;padding:12px 20px;position:sticky;}.text-row{align-items:start;display:grid;gap:0 8px;grid-template-columns:56px minmax(0,1fr) auto;}.text-row > p{grid-column:2;}.text-locale{color:var(--muted);font-size:12px;line-height:32px;}.console .field .add-language{color:var(--muted);font-size:13px;justify-self:start;margin-inline-start:64px;width:auto;}.console input[type="color"]{background:none;flex:none;height:32px;padding:2px;width:40px;}.console input[type="color"].unset{opacity:0.4;}.editor{align-items:start;display:grid;gap:24px;grid-template-columns:minmax(0,1fr) 240px;}.editor-form{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);}.editor-picture{display:grid;gap:8px;}.picture-row{align-items:center;display:flex;flex-wrap:wrap;gap:8px 12px;}.file:focus-within{outline:2px solid var(--accent);outline-offset:2px;}.preview{background:var(--bg);border:1px solid var(--line);border-radius:10px;display:grid;gap:12px;padding:12px;position:sticky;top:0;}.preview h3{font:600 13px/18px var(--font);}.preview-switches{display:grid;gap:6px;}.preview-switches label{justify-content:space-between;}.console .preview-switches :is(select,input){font-size:13px;min-height:28px;padding-block:3px;width:128px;}@media (max-width: 720px){.editor{grid-template-columns:minmax(0,1fr);}.preview{position:static;}}`,z=_`
.console .button.small{font-size:12px;line-height:16px;min-height:26px;padding:3px 8px;}.optional,.unit{color:var(--muted);font-weight:400;}.optional{font-size:12px;white-space:nowrap;}.mono,.code{font-family:ui-monospace,"SF Mono","Cascadia Mono",Menlo,monospace;font-size:13px;}.thing{align-items:center;display:inline-flex;gap:10px;min-width:0;}.thing .picture{aspect-ratio:1;border-radius:var(--radius-control);flex:none;margin:0;overflow:hidden;width:26px;}.window{display:inline-block;line-height:18px;max-width:148px;white-space:normal;}.cell-actions{display:flex;flex-wrap:wrap;gap:4px;}.table-scroll .cell-actions{flex-wrap:nowrap;justify-content:flex-end;}.due{align-items:center;display:inline-flex;gap:4px;white-space:nowrap;}.due-soon{color:var(--warn);font-weight:600;}.tier{align-items:center;display:inline-flex;gap:6px;white-space:nowrap;}.fact-list address{display:grid;font-style:normal;}.kit .dialog-title:focus{outline:none;}.thing-title{font-weight:600;}.endpoints{display:grid;gap:8px;}.endpoint{align-items:center;display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;}.endpoint.chosen{border-color:var(--accent);box-shadow:inset 3px 0 0 var(--accent);}.endpoint-words{flex:1 1 320px;min-width:0;}.kit .endpoint-url{font:600 14px/20px ui-monospace,"SF Mono",Menlo,monospace;}.endpoint-url a{color:inherit;text-decoration:none;}.endpoint-url a:hover{text-decoration:underline;}.endpoint-state{align-items:center;display:flex;flex-wrap:wrap;font-size:13px;gap:4px 12px;padding-block-start:4px;}.log{display:grid;gap:12px;grid-template-columns:minmax(0,1fr);padding-block-start:16px;}.kit .section-title{font:600 16px/24px var(--font);}.section-title .muted{font-size:13px;font-weight:400;}.code{font-family:ui-monospace,"SF Mono","Cascadia Mono",Menlo,monospace;font-size:13px;}.thing{align-items:center;display:inline-flex;gap:10px;min-width:0;}.thing .picture{aspect-ratio:1;border-radius:var(--radius-control);flex:none;margin:0;overflow:hidden;width:26px;}.cell-actions{display:flex;flex-wrap:wrap;gap:4px;}.table-scroll .cell-actions{flex-wrap:nowrap;justify-content:flex-end;}.due{align-items:center;display:inline-flex;gap:4px;white-space:nowrap;}.due-soon{color:var(--warn);font-weight:600;}.tier{align-items:center;display:inline-flex;gap:6px;white-space:nowrap;}.fact-list address{display:grid;font-style:normal;}.kit .dialog-title:focus{outline:none;}.thing-title{font-weight:600;}.endpoints{display:grid;gap:8px;}.endpoint{align-items:center;display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;}.endpoint.chosen{border-color:var(--accent);box-shadow:inset 3px 0 0 var(--accent);}.endpoint-words{flex:1 1 320px;min-width:0;}.kit .endpoint-url{font:600 14px/20px ui-monospace,"SF Mono",Menlo,monospace;}.endpoint-url a{color:inherit;text-decoration:none;}.endpoint-url a:hover{text-decoration:underline;}.endpoint-state{align-items:center;display:flex;flex-wrap:wrap;font-size:13px;gap:4px 12px;padding-block-start:4px;}.log{display:grid;gap:12px;grid-template-columns:minmax(0,1fr);padding-block-start:16px;}.section-head{align-items:end;border-block-end:1px solid var(--line);display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;}.section-head h2{font:600 16px/24px var(--font);padding-block-end:6px;}.section-head .tabs-row{border:0;}.code{background:var(--sunken);border-radius:var(--radius-control);line-height:18px;margin:0;max-height:320px;overflow:auto;padding:12px;white-space:pre-wrap;}.fault-list{display:grid;font-size:13px;gap:2px;max-height:200px;overflow-y:auto;}.form-error,.field-error{align-items:start;display:flex;gap:6px;}`,Yt=`/catalog`,Xt=[`DIGITAL`,`TANGIBLE`],B=j.catalog,Zt=class extends C{static properties={...C.properties,open:{state:!0}};#e=null;constructor(){super(),this.open=null}render(){let{view:e}=this,{query:n}=e,r=Xt.find(e=>e.toLowerCase()===n.get(`kind`))??null,i=n.get(`category`)||null,a=n.get(`offer`)===`archived`,o=r!==null||i!==null;return v`
${t(B.title,{lead:B.about,actions:this.#t()})}
${f(e,{name:`catalog`,label:B.title,columns:this.#e??=this.#r(),filters:[{name:`category`,label:B.filters.category,kind:`text`},{name:`kind`,label:B.filters.kind,kind:`choice`,options:[[``,B.filters.anyKind],...Xt.map(e=>[e.toLowerCase(),B.kind[e]])]},{name:`offer`,label:B.columns.window,kind:`choice`,options:[[``,B.filters.onOffer],[`archived`,B.filters.archived]]}],source:S(Re,{gameId:this.gameId,kind:r,category:i,archived:a,sku:null},e=>e.catalog),idOf:({id:e})=>e,href:({sku:t})=>e.href(Yt,{...Object.fromEntries(n),item:t}),empty:p(o?B.noMatch:a?B.emptyArchive:B.empty,{name:`tag`})})}
${this.#n()} ${this.open?this.#o(this.open):g}
`}#t(){return v`<button type="button" class="button" ?disabled=${this.busy} @click=${this.#l}>${h(`download`,16)}${B.csv.exporting}</button>
<button type="button" class="button" @click=${()=>this.open={dialog:`import`}}>${h(`up`,16)}${B.csv.importing}</button>
<a class="button main" href=${this.view.href(Yt,{new:1})}>${h(`plus`,16)}${B.add}</a>`}#n(){let{query:e}=this.view,t=e.get(`item`);if(!t&&!e.has(`new`))return g;let n=this.reader.one(ze,{gameId:this.gameId}).data?.game?.tiers,r=t?this.reader.one(Re,{gameId:this.gameId,sku:t,first:1}).data?.catalog.edges[0]?.node:null;return!n||r===void 0?g:v`<studio-item
.view=${this.view}
.item=${r}
.tiers=${n}
@laurel-closed=${()=>this.view.set({item:null,new:null})}
></studio-item>`}#r(){let{number:e,day:t}=this.view.kit.format,{columns:n}=B,r=({availableFrom:e,availableUntil:n})=>[e&&B.from(t(e)),n&&B.until(t(n))].filter(Boolean).join(` `)||B.always;return[{id:`item`,words:n.item,cell:e=>v`<span class="thing">${Ce(e)}<bdi class="cut" title=${e.title}>${e.title}</bdi></span>`,text:({title:e})=>e},{id:`sku`,words:B.filters.sku,cell:({sku:e})=>v`<code class="cut">${e}</code>`,text:({sku:e})=>e},{id:`kind`,words:n.kind,hidden:!0,cell:({kind:e})=>B.kind[e],text:({kind:e})=>e},{id:`category`,words:n.category,cell:({category:e})=>e,text:({category:e})=>e??``},{id:`price`,words:n.price,align:`end`,cell:({price:t})=>e(t),text:({price:e})=>e},{id:`tier`,words:n.tier,cell:({minTier:e})=>e?v`<span class="tier ${le(e)}">${fe(e,{size:16})}${e.name}</span>`:v`<span class="muted">${B.anyTier}</span>`,text:({minTier:e})=>e?.code??``},{id:`stock`,words:n.stock,align:`end`,cell:e=>this.#i(e),text:({stockLeft:e})=>e??``},{id:`window`,words:n.window,cell:e=>e.comingSoon?u(B.comingSoon,`info`):v`<span class="window ${e.availableFrom||e.availableUntil?``:`muted`}">${r(e)}</span>`,text:r},{id:`priority`,words:n.priority,align:`end`,hidden:!0,cell:({management:e})=>e?.priority,text:({management:e})=>e?.priority??0},{id:`actions`,words:j.common.actions,align:`end`,cell:e=>this.#a(e),text:({management:e})=>e?.archivedAt??``}]}#i({stockLeft:e}){return e===null?v`<span class="muted">${B.noEnd}</span>`:e>0?this.view.kit.format.number(e):u(B.soldOut,`warn`)}#a(e){if(e.management?.archivedAt)return u(B.archived);let t=(t,n)=>v`<button
type="button"
class="button small quiet"
aria-label="${t}: ${e.title}"
@click=${()=>this.open={dialog:n,item:e,key:he()}}
>
${t}
</button>`;return v`<span class="cell-actions">
${e.stockLeft===null?g:t(B.stock.adjust,`stock`)} ${t(B.archive,`archive`)}
</span>`}#o(e){let t=()=>void(this.open=null);if(e.dialog===`import`)return this.dialog({id:`import`,title:B.csv.title,onClose:t},this.#s());let{item:n}=e;return e.dialog===`archive`?this.dialog({id:`archive`,title:B.archiveTitle(n.title),onClose:t},v`<form class="form" @submit=${e=>this.#d(e,n)}>
<p>${B.archiveText}</p>
${this.general()} ${this.actions(B.archive,{danger:!0})}
</form>`):this.dialog({id:`stock`,title:B.stock.title(n.title),onClose:t},v`<form class="form" @submit=${t=>this.#u(t,n,e.key)}>
<p>${B.stock.now(this.view.kit.format.number(n.stockLeft??0))}</p>
<div class="field">
<label for="stock-by">${B.stock.by}</label>
<input id="stock-by" name="by" type="number" step="1" required autocomplete="off" aria-describedby="stock-by-note" />
<p class="field-hint" id="stock-by-note">${B.stock.byHint}</p>
</div>
${this.general()} ${this.actions(B.stock.adjust)}
</form>`)}#s(){let e=this.refused.filter(({path:e})=>e[0]===`csv`);return v`<form class="form" @submit=${this.#c}>
<p>${B.csv.text}</p>
<div class="field">
<label for="csv-file">${B.csv.file}</label>
<input id="csv-file" name="file" type="file" accept=".csv,text/csv" required aria-describedby="csv-note" />
<p class="field-hint" id="csv-note">${B.csv.columns}</p>
</div>
${e.length?v`<div role="alert">
<p class="form-error">${B.csv.faults(e.length)}</p>
<ul class="fault-list">${e.map(e=>v`<li><b>${Qt(e)}</b> ${e.message}</li>`)}</ul>
</div>`:g}
${this.general(({path:e})=>e[0]===`csv`)} ${this.actions(B.csv.go)}
</form>`}#c=async e=>{e.preventDefault();let t=new FormData(x(e)).get(`file`);if(!(t instanceof File))return;let n=await t.text(),r={created:0,changed:0};if(!await this.doing(async()=>{let{importCatalog:e}=await c(`mutation ImportCatalog($input:ImportCatalogInput!){importCatalog(input:$input){created changed userErrors{code message path}}}`,{input:{gameId:this.gameId,csv:n}});return Object.assign(r,e),e.userErrors}))return;let{number:i}=this.view.kit.format;this.closeDialog(),this.view.say(B.csv.done(i(r.created),i(r.changed)))};#l=async()=>{this.busy=!0;try{o(`${this.view.game.slug}-catalog.csv`,ct(await st(this.gameId)),`text/csv`)}catch(e){this.view.failed(e)}finally{this.busy=!1}};async#u(e,{sku:t},n){e.preventDefault();let r=Number(b(x(e),`by`)),i=null;await this.doing(async()=>{let{adjustStock:e}=await c(`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}fragment ItemRow on CatalogItem{...ItemFacts management{archivedAt countries createdAt updatedAt priority titles{locale text}descriptions{locale text}picture{sourceUrl status failure}}}mutation AdjustStock($input:AdjustStockInput!){adjustStock(input:$input){item{...ItemRow}userErrors{code message path}}}`,{input:{gameId:this.gameId,sku:t,by:r,idempotencyKey:n}});return i=e.item?.stockLeft??null,e.userErrors})&&(this.closeDialog(),this.view.say(B.stock.done(this.view.kit.format.number(i??0))))}async#d(e,{sku:t,title:n}){e.preventDefault(),await this.doing(async()=>{let{archiveCatalogItem:e}=await c(`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}fragment ItemRow on CatalogItem{...ItemFacts management{archivedAt countries createdAt updatedAt priority titles{locale text}descriptions{locale text}picture{sourceUrl status failure}}}mutation ArchiveItem($input:ArchiveCatalogItemInput!){archiveCatalogItem(input:$input){item{...ItemRow}userErrors{code message path}}}`,{input:{gameId:this.gameId,sku:t}});return e.userErrors})&&(this.closeDialog(),this.view.say(B.archivedDone(n)))}};function Qt({path:[,e=``,t=``]}){return e?B.csv.line(e,t):``}var $t={id:`catalog`,title:B.title,path:Yt,icon:`tag`,letter:`c`,scope:`catalog:write`,ofGame:!0,styles:[z,R],elements:{"studio-catalog":Zt,"studio-item":Gt,"studio-item-preview":Jt},render:e=>v`<studio-catalog .view=${m(e)}></studio-catalog>`},V=e=>e??g;function en(e){let{label:t,name:n,hint:r,wrong:i=``}=e,a=[r?`${n}-hint`:``,i?`${n}-error`:``].filter(Boolean).join(` `);return v`<div class="field">
<label for=${n}>${t}</label>
${tn(e,a)}
${r?v`<p class="field-hint" id="${n}-hint">${r}</p>`:g}
${i?v`<p class="field-error" id="${n}-error" role="alert">${i}</p>`:g}
</div>`}function tn(e,t){let{name:n,value:r=``,wrong:i,required:a=!1,onInput:o,maxLength:s,placeholder:c,rows:l,options:u}=e,d=t||void 0;return u?v`<select id=${n} name=${n} ?required=${a} aria-describedby=${V(d)} @change=${o}>
${u.map(([e,t])=>v`<option value=${e} ?selected=${e===r}>${t}</option>`)}
</select>`:l?v`<textarea
id=${n} name=${n} rows=${l} .value=${r} ?required=${a} maxlength=${V(s)}
placeholder=${V(c)} aria-invalid=${i?`true`:g} aria-describedby=${V(d)} @input=${o}
></textarea>`:v`<input
id=${n} name=${n} type=${e.type??`text`} .value=${r} ?required=${a} maxlength=${V(s)}
min=${V(e.min)} max=${V(e.max)} step=${V(e.step)} placeholder=${V(c)}
autocomplete="off" aria-invalid=${i?`true`:g} aria-describedby=${V(d)} @input=${o}
>`}var nn=`/keys`,rn=64,an=[`SANDBOX`,`LIVE`],H=j.keys,on=class extends C{static properties={...C.properties,open:{state:!0},isEmpty:{state:!0}};#e=null;constructor(){super(),this.open=null,this.isEmpty=!1}render(){let{view:e}=this,n=v`<button type="button" class="button main" @click=${()=>this.open={dialog:`create`}}>${h(`plus`,16)}${H.add}</button>`;return v`
${t(H.title,{lead:H.about,actions:n})}
${f(e,{name:`keys`,label:H.title,columns:this.#e??=this.#t(),source:S(Ve,{studioId:e.game.studio.id},({studioKeys:e})=>e),idOf:({id:e})=>e,empty:p(H.none,{name:`key`})})}
${this.open?this.#r(this.open):g}
`}#t(){let{day:e,moment:t}=this.view.kit.format,{columns:n}=H,r=({revokedAt:t})=>t?H.revoked(e(t)):H.valid;return[{id:`name`,words:n.name,cell:({name:e})=>e??v`<span class="muted">${H.unnamed}</span>`,text:({name:e})=>e??``},{id:`hint`,words:n.hint,cell:({hint:e})=>v`<code>${e}</code>`,text:({hint:e})=>e},{id:`mode`,words:n.mode,cell:({mode:e})=>H.mode[e],text:({mode:e})=>e},{id:`scopes`,words:n.scopes,cell:({scopes:e})=>v`<span class="cut muted" title=${e.join(`, `)}>${e.join(`, `)}</span>`,text:({scopes:e})=>e.join(` `)},{id:`created`,words:n.created,cell:({createdAt:n})=>v`<time title=${t(n)}>${e(n)}</time>`,text:({createdAt:e})=>e},{id:`state`,words:n.state,cell:e=>u(r(e),e.revokedAt?`plain`:`good`),text:r},{id:`actions`,words:j.common.actions,align:`end`,cell:e=>this.#n(e),text:({id:e})=>e}]}#n(e){return e.revokedAt?g:v`<button
type="button"
class="button small quiet"
aria-label=${H.revokeOf(e.name??e.hint)}
@click=${()=>this.open={dialog:`revoke`,key:e}}
>
${H.revoke}
</button>`}#r(e){let t=()=>void(this.open=null);return e.dialog===`create`?this.dialog({id:`key`,title:H.newTitle,onClose:t},this.#i()):e.dialog===`secret`?this.dialog({id:`key-secret`,title:H.secret.title,kept:!0,onClose:t},v`<p>${H.secret.text}</p>
${pt(this.view,H.secret.label,e.secret)}
<div class="form-actions"><button type="button" class="button main" @click=${we}>${H.secret.done}</button></div>`):this.dialog({id:`revoke`,title:H.revokeTitle(e.key.name??e.key.hint),onClose:t},v`<form class="form" @submit=${t=>this.#o(t,e.key)}>
<p>${H.revokeText}</p>
${this.general()} ${this.actions(H.revoke,{danger:!0})}
</form>`)}#i(){return v`<form class="form" @submit=${this.#a}>
${en({name:`name`,label:H.fields.name,hint:H.fields.nameHint,maxLength:rn,required:!0})}
${en({name:`mode`,label:H.fields.mode,options:an.map(e=>[e,H.mode[e]]),value:this.view.game.mode})}
<fieldset class="field" aria-describedby=${this.isEmpty?`scopes-error`:g}>
<legend>${H.fields.scopes}</legend>
<div class="checks checks-columns">
${H.scopes.map(([e,t])=>v`<label class="check" title=${e}><input type="checkbox" name="scopes" value=${e} />${t}</label>`)}
</div>
${this.isEmpty?v`<p class="field-error" id="scopes-error" role="alert">${H.atLeastOne}</p>`:g}
</fieldset>
${this.general()} ${this.actions(H.add)}
</form>`}#a=async e=>{e.preventDefault();let t=x(e),n=new FormData(t).getAll(`scopes`),r=H.scopes.map(([e])=>e).filter(e=>n.includes(e));if(this.isEmpty=r.length===0,this.isEmpty)return;let i=an.find(e=>e===b(t,`mode`))??`SANDBOX`,a=null;await this.doing(async()=>{let{createKey:e}=await c(`fragment KeyRow on StudioKey{id name mode scopes hint createdAt revokedAt}mutation CreateKey($input:CreateKeyInput!){createKey(input:$input){secret key{...KeyRow}userErrors{code message path}}}`,{input:{studioId:this.view.game.studio.id,name:b(t,`name`),mode:i,scopes:r}});return a=e.secret,e.userErrors})&&a&&(this.open={dialog:`secret`,secret:a})};async#o(e,{id:t}){e.preventDefault(),await this.doing(async()=>{let{revokeKey:e}=await c(`fragment KeyRow on StudioKey{id name mode scopes hint createdAt revokedAt}mutation RevokeKey($input:RevokeKeyInput!){revokeKey(input:$input){key{...KeyRow}userErrors{code message path}}}`,{input:{studioId:this.view.game.studio.id,keyId:t}});return e.userErrors})&&(this.closeDialog(),this.view.say(H.revokeDone))}},sn={id:`keys`,title:H.title,path:nn,icon:`key`,letter:`k`,roles:[`PRODUCT_OWNER`,`STUDIO_FOCAL`],ofGame:!0,styles:[z,R],elements:{"studio-keys":on},render:e=>v`<studio-keys .view=${m(e)}></studio-keys>`},cn=class{gameId;document={};revision=null;basedOn=null;checked=null;other=null;#e=``;#t=!1;#n=null;constructor(e){this.gameId=e}get isChanged(){return this.#t&&ln(this.document)!==this.#e}read(e){if(this.isChanged||e===this.#n)return;this.#n=e;let{rules:t,rulesDraft:n}=e;n?this.#r(n):this.#i(t?.document??`{}`,t?.version??null)}change(e,t){let n=k(this.document,e,t),r=e.slice(0,-1),i=D(n,r);r.length>0&&t===void 0&&T(i)&&Object.keys(i).length===0&&(n=k(n,r,void 0)),this.replace(T(n)?n:{})}replace(e){this.document=e,this.checked&&={faults:this.checked.faults,changes:[]}}async save(){if(!this.isChanged&&this.revision!==null)return[];let{gameId:e,revision:t,basedOn:n}=this,{saveDraft:r}=await c(Ke,{input:{gameId:e,document:ln(this.document),revision:t,basedOn:n}}),{draft:i,userErrors:a}=r;return a.some(({code:e})=>e===`VERSION_CONFLICT`)?(this.other=i,i||(this.revision=null),[{code:`VERSION_CONFLICT`,message:i?j.rules.conflict:j.rules.conflictGone,path:[]}]):(i&&this.#r(i),a)}async check(){let{checkDraft:e}=await c(Je,{input:{gameId:this.gameId,document:ln(this.document)}});return this.checked={faults:e.faults,changes:e.changes},e.userErrors}async publish(e,t){let{gameId:n,revision:r}=this;if(r===null)return[{code:`NOT_FOUND`,message:j.rules.nothingSaved,path:[]}];let{publishDraft:i}=await c(Ye,{input:{gameId:n,revision:r,note:e,validFrom:t}});return i.version&&this.#a(),i.userErrors}async discard(){let{gameId:e,revision:t}=this;if(t!==null){let{discardDraft:n}=await c(qe,{input:{gameId:e,revision:t}});if(n.userErrors.length>0)return this.other=n.draft,n.userErrors}return this.#a(),[]}settle(e){this.other&&=(e?this.revision=this.other.revision:this.#r(this.other),null)}rebase(e){this.basedOn=e,this.#e=``}#r({document:e,revision:t,basedOn:n}){this.#i(e,n),this.revision=t}#i(e,t){this.document=gt(e)??{},this.#e=ln(this.document),this.#t=!0,this.revision=null,this.basedOn=t,this.other=null}#a(){this.#t=!1,this.checked=null,this.other=null,this.revision=null}};function ln(e){return JSON.stringify(e,null,2)}var un=new Map;function dn(e){let t=un.get(e);if(t)return t;let n=new cn(e);return un.set(e,n),n}var U=j.rules,fn=2e3,pn=class extends C{static properties={...C.properties,asking:{state:!0}};constructor(){super(),this.asking=null}connectedCallback(){super.connectedCallback(),addEventListener(`beforeunload`,this.#e)}disconnectedCallback(){super.disconnectedCallback(),removeEventListener(`beforeunload`,this.#e)}#e=e=>{this.draft.isChanged&&e.preventDefault()};get draft(){return dn(this.gameId)}readDesk(){let e=this.reader.one(Ue,{gameId:this.gameId});return e.data&&this.draft.read(e.data),e}formOf({game:e}){let{draft:t}=this;return{document:t.document,faults:t.checked?.faults??[],tiers:e?.tiers??[],locales:ae,disabled:this.busy,onChange:(e,n)=>{t.change(e,n),this.requestUpdate()}}}state(e){let{draft:t,view:n}=this,{rules:r,rulesDraft:i}=e,{moment:a}=n.kit.format,o=r&&t.revision!==null&&t.basedOn!==r.version,s=r?U.inForce(r.version,Date.parse(r.validFrom)>0?a(r.validFrom):null):U.nonePublished,c=i?U.savedBy(a(i.savedAt),i.savedBy.actorName??``):U.noDraft;return v`<div class="draft-state">
${t.isChanged?u(U.changed,`warn`):t.revision===null?u(U.asPublished):u(U.saved,`info`)}
<span class="muted">${s} ${c}</span>
</div>
${t.other?this.#t():g}
${o?v`<div class="note-warn" role="status">
<p>${h(`alert`,16)}${U.behind(r.version)}</p>
<button type="button" class="button small" @click=${()=>(t.rebase(r.version),this.requestUpdate())}>${U.rebase}</button>
</div>`:g}
${this.#n()}`}#t(){let e=e=>()=>{this.draft.settle(e),this.requestUpdate()};return v`<div class="note-warn" role="alert">
<p>${h(`alert`,16)}${U.conflict}</p>
<button type="button" class="button small" @click=${e(!1)}>${U.takeTheirs}</button>
<button type="button" class="button small" @click=${e(!0)}>${U.keepMine}</button>
</div>`}#n(){let{checked:e}=this.draft;return e?e.faults.length>0?v`<section class="findings findings-bad" role="alert">
<h2>${U.faults(e.faults.length)}</h2>
<ul class="fault-list">
${e.faults.map(e=>v`<li>
<button type="button" class="link mono" @click=${()=>this.showFault(e)}>${e.path||U.wholeFile}</button>
${e.message}
</li>`)}
</ul>
</section>`:e.changes.length===0?g:v`<section class="findings">
<h2>${U.changes(e.changes.length)}</h2>
${mn(e.changes,this.view.kit.format.number)}
</section>`:g}bar(){let{draft:e,busy:t}=this,n=e.isChanged||e.revision!==null;return v`<div class="draft-bar">
<button type="button" class="button quiet" ?disabled=${t||!n} @click=${()=>this.asking=`discard`}>${U.discard}</button>
<span class="spring"></span>
<button type="button" class="button" ?disabled=${t} @click=${()=>this.#i()}>${h(`check`,16)}${U.check}</button>
<button type="button" class="button" ?disabled=${t||!e.isChanged} @click=${()=>this.save()}>${j.common.save}</button>
<button type="button" class="button main" ?disabled=${t||!n} @click=${this.#a}>${U.publish}</button>
</div>
${this.asking?this.#r(this.asking):g}`}#r(e){let t=()=>void(this.asking=null);if(e===`discard`)return this.dialog({id:`discard`,title:U.discardTitle,onClose:t},v`<form class="form" @submit=${this.#s}>
<p>${U.discardText}</p>
${this.general()} ${this.actions(U.discard,{danger:!0})}
</form>`);let n=this.draft.checked?.changes??[];return this.dialog({id:`publish`,title:U.publishTitle,wide:!0,kept:!0,onClose:t},v`<form class="form" @submit=${this.#o}>
${n.length?mn(n,this.view.kit.format.number):p(U.noChanges)}
<div class="field">
<label for="publish-note">${U.note}</label>
<textarea id="publish-note" name="note" rows="2" required maxlength=${fn} aria-describedby="publish-note-hint"></textarea>
<p class="field-hint" id="publish-note-hint">${U.noteHint}</p>
</div>
<div class="field">
<label for="publish-from">${U.validFrom} <span class="optional">${j.form.optional}</span></label>
<div class="control">
<input id="publish-from" name="validFrom" type="datetime-local" aria-describedby="publish-from-hint" />
<span class="unit">${j.common.utc}</span>
</div>
<p class="field-hint" id="publish-from-hint">${U.validFromHint}</p>
</div>
${this.general()} ${this.actions(U.publish)}
</form>`)}save=async()=>{await this.act(U.savedNow,async()=>{let e=await this.draft.save();return e.length>0?e:this.draft.check()}),this.requestUpdate()};async#i(){await this.doing(()=>this.draft.check()),this.draft.checked?.faults.length===0&&this.draft.checked.changes.length===0&&this.view.say(U.noChanges),this.requestUpdate()}#a=async()=>{await this.doing(async()=>{let e=await this.draft.save();return e.length>0?e:this.draft.check()})&&this.draft.checked?.faults.length===0?this.asking=`publish`:this.refused.length>0&&this.view.say(this.refused.map(({message:e})=>e).join(` `),{bad:!0}),this.requestUpdate()};#o=async e=>{e.preventDefault();let t=x(e),n=b(t,`validFrom`),r=n?`${n}:00Z`:new Date(this.view.kit.now()).toISOString();await this.doing(()=>this.draft.publish(b(t,`note`),r))&&(this.closeDialog(),this.view.say(U.published))};#s=async e=>{e.preventDefault(),await this.doing(()=>this.draft.discard())&&(this.closeDialog(),this.view.say(U.discarded))}};function mn(e,t){return v`<ul class="changes">
${e.map(({sentence:e,path:n,members:r})=>v`<li>
<span>${e}</span>
<code class="muted">${n}</code>
${r?u(U.members(t(r)),`warn`):g}
</li>`)}
</ul>`}var hn=864e5,gn=.7,_n=_`
:host{display:block;}.scene{background:var(--bg);border:1px solid var(--line);border-radius:var(--radius);display:grid;gap:16px;grid-template-columns:minmax(0,1fr);overflow:hidden;padding-block-end:16px;}.scene > *{margin-inline:16px;}.scene > .head{align-items:center;background:var(--laurel-stage-image,linear-gradient(color-mix(in srgb,var(--tone) 16%,var(--surface)),var(--surface))) center / cover;display:flex;gap:12px;margin:0;min-block-size:80px;padding:12px 16px;}.names{flex:1;min-inline-size:0;}.tier-name{font:700 18px/24px var(--font);}.points{color:var(--points);font-size:13px;line-height:18px;text-align:end;}.points strong{display:block;font:700 20px/24px var(--font);}.gems{display:flex;flex-wrap:wrap;gap:8px;}.cards{display:grid;gap:12px;grid-template-columns:repeat(2,minmax(0,1fr));}`,vn=class extends se{static styles=[...je,_n];static properties={kit:{attribute:!1},look:{attribute:!1},tiers:{attribute:!1},wanted:{}};#e=null;willUpdate(e){(e.has(`look`)||e.has(`wanted`))&&this.setAttribute(`theme`,ke(this.look)??this.wanted)}updated(e){if(!e.has(`look`)&&!e.has(`tiers`)||!this.shadowRoot)return;let t=this.shadowRoot.adoptedStyleSheets.filter(e=>e!==this.#e);this.#e=Oe(this.look,this.tiers),this.shadowRoot.adoptedStyleSheets=[...t,this.#e]}render(){let{kit:e,tiers:t}=this,n=t[1]??t[0];if(!n)return v``;let r=e.now(),{goal:i,keep:a}={goal:2e3,keep:900},o=Math.round(i*gn),s={current:o,target:i,remaining:i-o,fraction:gn,keepThreshold:a,keepThresholdMet:!0},c=e=>new Date(r+e*hn).toISOString(),l={startedAt:c(-20),endsAt:c(10),outlook:`KEEP`},{sample:u}=j.look,[d]=n.benefits,f={id:`m`,code:`M`,title:u.mission,counts:`PURCHASES`,progress:2,goal:3,rewardSc:50,rewardP:100,completedAt:null,endsAt:c(5)},p={id:`i`,sku:`i`,kind:`DIGITAL`,category:null,title:u.item,description:null,imageUrl:null,price:400,minTier:null,availableFrom:null,availableUntil:null,stockLeft:null,perMemberLimit:null,comingSoon:!1,eligibility:{redeemable:!0,reasons:[],pointsShort:0}},ee=t.at(-1),te={...p,id:`l`,title:u.locked,minTier:ee??null,eligibility:{redeemable:!1,reasons:[`TIER_TOO_LOW`],pointsShort:0}},m=()=>void 0;return v`<div class="kit scene">
<div class="head ${le(n)}">
${fe(n,{size:48,share:gn})}
<div class="names">
<p class="tier-name">${n.name}</p>
<p class="small muted">${u.player}</p>
</div>
<p class="points num"><strong>${e.format.number(1500)}</strong> ${e.t.points.unit(1500)}</p>
</div>
<div>${ye(e,{tier:n,nextTier:t[2]??null,progress:s})}</div>
<div>${me(e,{tier:n,season:l,progress:s})}</div>
<div>${Ee(e,f)}</div>
${d?v`<div>${De(e,{...d,claim:{available:!0,open:1,nextAt:null}},{onClaim:m})}</div>`:v``}
<div class="gems">${t.map(e=>fe(e,{size:24,label:e.name}))}</div>
<div class="cards">${Se(e,p,{onAct:m})}${Se(e,te,{onAct:m})}</div>
</div>`}},yn=/^#[0-9a-f]{6}$/i,bn=[`ink`,`accent`,`points`];function xn(e){let t=t=>{let n=O(e,[`look`,t]);return yn.test(n)?n:null},n=D(e,[`look`,`radius`]);return{accent:t(`accent`),surface:t(`surface`),ink:t(`ink`),points:t(`points`),radius:typeof n==`number`?n:null,stageImage:O(e,[`look`,`stageImage`])||null}}function Sn(e){let{surface:t}=e;return t?bn.flatMap(n=>{let r=e[n];return r?[[n,Ae(r,t)]]:[]}):[]}var Cn=_`
.draft-state{align-items:center;display:flex;flex-wrap:wrap;gap:4px 12px;}.note-warn{align-items:center;background:color-mix(in srgb,var(--warn) 9%,var(--surface));border:1px solid color-mix(in srgb,var(--warn) 40%,var(--surface));border-radius:var(--radius-control);display:flex;flex-wrap:wrap;gap:8px 12px;margin-block-start:12px;padding:8px 12px;}.note-warn > p{align-items:center;display:flex;flex:1 1 280px;gap:8px;}.note-warn .icon{color:var(--warn);}.findings{background:var(--surface);border:1px solid var(--line);border-radius:10px;margin-block-start:12px;padding:12px 16px;}.findings-bad{border-color:color-mix(in srgb,var(--danger) 45%,var(--surface));}.kit .findings h2{font:600 14px/20px var(--font);padding-block-end:8px;}.findings-bad h2{color:var(--danger);}.link{background:none;border:0;color:var(--accent);cursor:pointer;padding:0;text-align:start;text-decoration:underline;text-underline-offset:0.2em;}.changes{display:grid;gap:6px;max-height:320px;overflow-y:auto;}.changes > li{align-items:baseline;border-inline-start:2px solid var(--accent);display:flex;flex-wrap:wrap;gap:2px 10px;padding-inline-start:10px;}.changes code{font-size:12px;}.fresh > .tabs-row{margin-block-start:16px;}.part{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);justify-items:start;padding-block:16px 24px;}.part > *{width:100%;}.part > .button{width:auto;}.entries{background:var(--surface);border:1px solid var(--line);border-radius:10px;overflow:clip;}.entry + .entry{border-block-start:1px solid var(--line);}.entry > summary{align-items:center;cursor:pointer;display:flex;flex-wrap:wrap;gap:2px 12px;min-height:36px;padding:6px 14px;}.entry > summary::before{border:solid var(--muted);border-width:0 1.5px 1.5px 0;content:"";height:5px;transform:rotate(-45deg);width:5px;}.entry[open] > summary::before{transform:rotate(45deg);}.entry > summary:hover{background:color-mix(in srgb,var(--sunken) 55%,var(--surface));}.entry > summary:focus-visible{outline-offset:-2px;}.entry-title{font-weight:600;}.entry code{font-size:12px;}.entry-note{align-items:center;display:flex;flex-wrap:wrap;font-size:13px;gap:2px 10px;margin-inline-start:auto;}.entry-form{border-block-start:1px solid var(--line);display:grid;gap:16px;grid-template-columns:minmax(0,1fr);padding:16px 14px;}.console .entries .empty-state{padding:20px 16px;}.rows{display:grid;gap:10px;grid-template-columns:minmax(0,1fr);justify-items:start;max-width:720px;}.part > .rows{background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:14px 16px 16px;}.kit .rows h3{font:600 14px/20px var(--font);}.rows .fields{width:100%;}.row{align-items:start;display:grid;gap:8px;grid-template-columns:minmax(0,1fr) 32px;width:100%;}.row > .button{margin-block-start:24px;}.row .fields{grid-template-columns:repeat(auto-fill,minmax(130px,1fr));}.fields-narrow{grid-template-columns:repeat(auto-fill,minmax(120px,1fr));}.tier-part{display:grid;gap:8px;grid-template-columns:minmax(0,1fr);}.tier-part > .button{justify-self:start;}.kit .tier-part h2{color:var(--ink);font:600 14px/20px var(--font);}.draft-bar{align-items:center;background:var(--surface);border:1px solid var(--line);border-radius:10px;box-shadow:0 4px 24px var(--shade);display:flex;flex-wrap:wrap;gap:8px;inset-block-end:12px;padding:8px 12px;position:sticky;z-index:2;}.look{align-items:start;display:grid;gap:16px;grid-template-columns:minmax(320px,1fr) minmax(0,440px);padding-block:16px 24px;}.look-form{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);}.look-form .picture-row{padding-block-start:12px;}.look-preview .panel-head h2{font:600 14px/20px var(--font);}.contrasts{display:flex;flex-wrap:wrap;gap:8px 24px;}@media (max-width: 900px){.look{grid-template-columns:minmax(0,1fr);}}.spring{flex:1;}.console .rules-text{font:400 13px/18px ui-monospace,"SF Mono",Menlo,monospace;max-height:none;min-height:480px;width:100%;}`,W=j.look,wn=new Intl.NumberFormat(`en`,{maximumFractionDigits:1}),Tn=[{key:`surface`,label:W.fields.surface,kind:`colour`,hint:W.fields.surfaceHint},{key:`ink`,label:W.fields.ink,kind:`colour`},{key:`accent`,label:W.fields.accent,kind:`colour`,hint:W.fields.accentHint},{key:`points`,label:W.fields.points,kind:`colour`},{key:`radius`,label:W.fields.radius,kind:`whole`,unit:`px`,hint:W.fields.radiusHint},{key:`stageImage`,label:W.fields.stageImage,kind:`text`,hint:W.fields.stageHint,most:2e3}],En=class extends pn{static properties={...pn.properties,theme:{state:!0}};constructor(){super(),this.theme=matchMedia(`(prefers-color-scheme: dark)`).matches?`dark`:`light`}render(){return v`${t(W.title,{lead:W.about})}
${e(this.readDesk(),e=>v`${this.state(e)}
<div class="look">
<div class="look-form">${this.#e(e)}</div>
${this.#t(e)}
</div>
${this.bar()}`)}`}#e(e){let t=this.formOf(e),n=Sn(xn(this.draft.document)),r=e=>wn.format(e);return v`${s(W.colours,v`${M(t,[`look`],Tn)}
<p class="picture-row">
<label class="button file">
${h(`up`,16)}${W.upload}<input type="file" class="sr" accept=${Vt} ?disabled=${this.busy} @change=${this.#n} />
</label>
<span class="field-hint">${j.catalog.picture.hint}</span>
</p>`)}
${n.length?s(W.contrast,v`<ul class="contrasts">
${n.map(([e,t])=>v`<li>
${W.pair[e]} ${u(t>=4.5?W.enough(r(t)):W.tooLow(r(t)),t>=4.5?`good`:`bad`)}
</li>`)}
</ul>`):g}
<p class="muted">${W.tiersText}</p>`}#t(e){return v`<section class="look-preview" aria-label=${W.preview}>
<div class="panel-head">
<h2>${W.preview}</h2>
<label class="filter-day"
>${W.themeLabel}
<select @change=${e=>this.theme=xe(e)===`dark`?`dark`:`light`}>
${[`light`,`dark`].map(e=>v`<option value=${e} .selected=${e===this.theme}>${W.theme[e]}</option>`)}
</select></label
>
</div>
<studio-look-preview
.kit=${this.view.kit}
.look=${xn(this.draft.document)}
.tiers=${e.game?.tiers??[]}
.wanted=${this.theme}
></studio-look-preview>
</section>`}#n=async({target:e})=>{if(!(e instanceof HTMLInputElement))return;let t=e.files?.[0];e.value=``,t&&(await this.act(W.uploaded,async()=>{let{picture:e,refused:n}=await Ht(this.gameId,t);return e&&this.draft.change([`look`,`stageImage`],e.url),n}),this.requestUpdate())};showFault(e){let t=this.querySelector(`#${N(e.path)}`);t?t.focus():this.view.go(`/program`,{part:`text`})}},Dn={id:`look`,title:W.title,path:`/look`,icon:`palette`,letter:`l`,scope:`rules:write`,ofGame:!0,styles:[z,R,Cn],elements:{"studio-look":En,"studio-look-preview":vn},render:e=>v`<studio-look .view=${m(e)}></studio-look>`};function On(e,t,n,r){let i=mt(e.document,t);return v`<div class="entries">
${i.map((i,a)=>kn(e,[...t,a],i,n,r))}
${i.length===0?p(n.none):g}
</div>
<button type="button" class="button" ?disabled=${e.disabled??!1} @click=${()=>{r.onToggle(E([...t,i.length]),!0),e.onChange([...t,i.length],n.make())}}>${h(`plus`,16)}${n.add}</button>`}function kn(e,t,n,{fields:r,note:i,more:a},o){let s=E(t),c=_t(e.faults,t),l=O(n,[`title`,`en`])||j.rules.untitled,d=t.slice(0,-1),f=Number(t.at(-1)),p=mt(e.document,d),ee=()=>{o.onToggle(s,!1),o.onToggle(E([...d,f+1]),!0),e.onChange(d,[...p.slice(0,f+1),n,...p.slice(f+1)])},te=()=>{o.onToggle(s,!1),e.onChange(d,p.filter((e,t)=>t!==f))},m=({currentTarget:e})=>e instanceof HTMLDetailsElement&&o.onToggle(s,e.open),ne=o.open.has(s);return v`<details class="entry" id=${N(t)} ?open=${ne} @toggle=${m}>
<summary>
<span class="entry-title">${l}</span>
<code class="muted">${O(n,[`code`])}</code>
<span class="entry-note">${i(n)}</span>
${c>0?u(j.rules.entryFaults(c),`bad`):g}
</summary>
${ne?v`<div class="entry-form">
${M(e,t,r)} ${a?.(t)??g}
<div class="form-actions">
<button type="button" class="button small quiet" ?disabled=${e.disabled??!1} @click=${ee}>${j.rules.duplicate}</button>
<button type="button" class="button small quiet danger" ?disabled=${e.disabled??!1} @click=${te}>
${h(`trash`,16)}${j.rules.remove}
</button>
</div>
</div>`:g}
</details>`}function An(e,t,{heading:n,text:r,fields:i,add:a,make:o}){let s=mt(e.document,t),c=n=>e.onChange(t,s.length>1?s.filter((e,t)=>t!==n):void 0);return v`<section class="rows">
<h3>${n}</h3>
${r?v`<p class="muted">${r}</p>`:g}
${s.map((r,a)=>v`<div class="row">
${M(e,[...t,a],i)}
<button
type="button"
class="button quiet icon-only"
aria-label="${j.rules.remove}: ${n} ${a+1}"
?disabled=${e.disabled??!1}
@click=${()=>c(a)}
>
${h(`close`,16)}
</button>
</div>`)}
<button type="button" class="button small" ?disabled=${e.disabled??!1} @click=${()=>e.onChange([...t,s.length],o())}>
${h(`plus`,16)}${a}
</button>
</section>`}var jn=864e5,Mn=40,Nn=2e3,G=j.rules,{fields:K}=G.missions,Pn=[{key:`title`,label:K.title,kind:`texts`,needed:!0,most:Nn},{key:`code`,label:K.code,kind:`text`,hint:K.codeHint,needed:!0,most:Mn},{key:`counts`,label:K.counts,kind:`choice`,needed:!0,choices:Object.entries(G.missions.counts)},{key:`goal`,label:K.goal,kind:`whole`,needed:!0},{key:`rewardSc`,label:K.rewardSc,kind:`whole`,unit:`SC`,needed:!0},{key:`rewardP`,label:K.rewardP,kind:`whole`,unit:j.catalog.fields.points,needed:!0},{key:`from`,label:K.from,kind:`instant`,unit:j.common.utc,needed:!0},{key:`until`,label:K.until,kind:`instant`,unit:j.common.utc,needed:!0},{key:`sku`,label:K.sku,kind:`text`,hint:K.skuHint,most:128,when:e=>O(e,[`counts`])!==`REPORTED`},{key:`tiers`,label:K.tiers,kind:`tiers`}];function Fn({format:e,now:t},n,r){let{add:i,none:a,goal:o,running:s,upcoming:c,over:l}=G.missions,d=e=>new Date(e).toISOString().slice(0,10),f=(t,n)=>{let r=Number(O(t,[n])||`0`);return Number.isFinite(r)?e.number(r):O(t,[n])},p=n=>{let[r,i]=[Date.parse(O(n,[`from`])),Date.parse(O(n,[`until`]))];if(Number.isNaN(r)||Number.isNaN(i))return g;let a=i<=t()?u(l):r>t()?u(c,`info`):u(s,`good`);return v`<span class="muted num">${e.day(r)} – ${e.day(i)}</span> ${a}`};return On(n,[`missions`],{fields:Pn,add:i,none:a,make:()=>({code:``,title:{},counts:`PURCHASES`,goal:3,rewardSc:0,rewardP:100,from:`${d(t())}T00:00:00Z`,until:`${d(t()+7*jn)}T00:00:00Z`}),note:e=>v`<span class="muted">
${o(f(e,`goal`),O(e,[`counts`]))} → ${G.reward(f(e,`rewardSc`),f(e,`rewardP`))}
</span>
${p(e)}`},r)}var{fields:q}=G.activities,In=[{key:`title`,label:q.title,kind:`texts`,needed:!0,most:Nn},{key:`code`,label:q.code,kind:`text`,needed:!0,most:Mn},{key:`sc`,label:q.sc,kind:`whole`,unit:`SC`},{key:`p`,label:q.p,kind:`whole`,unit:j.catalog.fields.points},{key:`maxPerDay`,label:q.maxPerDay,kind:`whole`,unit:q.times,hint:q.limit},{key:`maxPerWeek`,label:q.maxPerWeek,kind:`whole`,unit:q.times,hint:q.limit},{key:`maxTotal`,label:q.maxTotal,kind:`whole`,unit:q.times,hint:q.limit}],Ln=[{key:`days`,label:G.activities.days,kind:`whole`,needed:!0},{key:`sc`,label:`SC`,kind:`whole`},{key:`p`,label:j.catalog.fields.points,kind:`whole`}];function Rn({format:e},t,n){let{add:r,none:i,streaks:a,addStreak:o}=G.activities,s=(t,n)=>{let r=Number(O(t,[n])||`0`);return Number.isFinite(r)?e.number(r):O(t,[n])};return On(t,[`activities`],{fields:In,add:r,none:i,make:()=>({code:``,title:{},p:5,maxPerDay:1}),note:e=>v`<span class="muted">${G.reward(s(e,`sc`),s(e,`p`))}</span>`,more:e=>An(t,[...e,`streaks`],{heading:a,fields:Ln,add:o,make:()=>({days:7,p:50})})},n)}var{fields:J,kinds:zn}=G.benefits,Bn=e=>[`DAILY_BONUS`,`MONTHLY_GIFT`].includes(O(e,[`kind`])),Vn=[{key:`code`,label:J.code,kind:`text`,hint:J.codeHint,needed:!0,most:Mn},{key:`kind`,label:J.kind,kind:`choice`,needed:!0,choices:Object.entries(zn)},{key:`value`,label:J.value,kind:`decimal`},{key:`of`,label:J.of,kind:`choice`,none:J.ofP,choices:[[`SC`,J.ofSc]],when:e=>O(e,[`kind`])===`MULTIPLIER`},{key:`grants.p`,label:J.grantsP,kind:`whole`,unit:j.catalog.fields.points,when:Bn},{key:`grants.sku`,label:J.grantsSku,kind:`text`,unit:J.sku,most:128,when:Bn},{key:`title`,label:J.title,kind:`texts`,hint:J.textHint,needed:!0,most:Nn},{key:`summary`,label:J.summary,kind:`texts`,needed:!0,most:Nn},{key:`rule`,label:J.rule,kind:`lines`,needed:!0,most:Nn}];function Hn(e){return v`<h2 class="tier ${le(e)}">${fe(e,{size:24})}${e.name}</h2>`}function Un(e,t,n){let r=e=>v`<span class="muted"
>${zn[O(e,[`kind`])]??``} · ${O(e,[`summary`,`en`]).replace(`{value}`,O(e,[`value`])||`…`)}</span
>`,i={en:``},a=()=>({code:``,kind:`DAILY_BONUS`,title:i,summary:i,rule:i,value:`10`,grants:{p:10}});return v`${t.map(t=>v`<section class="tier-part">
${Hn(t)}
${On(e,[`benefits`,t.code],{fields:Vn,add:G.benefits.addTo(t.name),none:G.benefits.none,make:a,note:r},n)}
</section>`)}`}var Wn=[{key:`ltvAtLeastUsd`,label:G.tiers.ltv,kind:`decimal`,unit:G.tiers.usd,needed:!0},{key:`tier`,label:G.tiers.tier,kind:`tier`,needed:!0}];function Gn(e,t){let{hidden:n,hiddenFrom:r,hiddenHint:i,hidesNone:a,starting:o,startingText:s,addStarting:c,multipliers:l,multipliersText:u,factor:d}=G.tiers,f=t[Math.min(mt(e.document,[`startingTiers`]).length+1,t.length-1)]?.code??``;return v`<section class="rows">
<h3>${n}</h3>
<div class="fields">
${vt(e,[`hiddenFromTier`],{key:`hiddenFromTier`,label:r,kind:`tier`,hint:i,none:a})}
</div>
</section>
${An(e,[`startingTiers`],{heading:o,text:s,fields:Wn,add:c,make:()=>({ltvAtLeastUsd:``,tier:f})})}
<section class="rows">
<h3>${l}</h3>
<p class="muted">${u}</p>
<div class="fields fields-narrow">
${t.map(t=>vt(e,[`scMultipliers`,t.code],{key:t.code,label:t.name,kind:`decimal`,unit:d}))}
</div>
</section>`}var Kn=`/program`,Y=j.rules,qn=[`missions`,`activities`,`benefits`,`tiers`,`text`,`versions`],Jn={missions:`missions`,activities:`activities`,benefits:`benefits`},Yn=[`hiddenFromTier`,`startingTiers`,`scMultipliers`],Xn=class extends pn{static properties={...pn.properties,open:{state:!0},broken:{state:!0}};#e=null;#t=null;constructor(){super(),this.open=new Set,this.broken=null}get#n(){return qn.find(e=>e===this.view.query.get(`part`))??`missions`}updated(e){if(super.updated(e),!this.#e)return;let t=this.querySelector(`#${N(this.#e.path)}, [id^="${N(this.#e.path)}"]:is(input, select, textarea)`);t&&(this.#e=null,t.scrollIntoView({block:`center`}),t.focus())}render(){let{view:n}=this;return v`${t(Y.title,{lead:Y.about})}
${e(this.readDesk(),e=>{let t=this.#n;return v`${this.state(e)}
${ft(n,Kn,{label:Y.partsLabel,key:`part`,all:qn.map(e=>({name:e,words:Y.parts[e]})),chosen:t})}
<div class="part">${this.#r(t,e)}</div>
${this.bar()}`})}`}#r(e,t){let{kit:n}=this.view,r=this.formOf(t),i=t.game?.tiers??[],a={open:this.open,onToggle:this.#i};switch(e){case`missions`:return Fn(n,r,a);case`activities`:return Rn(n,r,a);case`benefits`:return Un(r,i,a);case`tiers`:return Gn(r,i);case`text`:return this.#a();default:return this.#o()}}#i=(e,t)=>{this.open.has(e)!==t&&(this.open=t?new Set([...this.open,e]):new Set([...this.open].filter(t=>t!==e)))};#a(){let e=({target:e})=>{if(!(e instanceof HTMLTextAreaElement))return;let t=gt(e.value);this.broken=t?null:e.value,t&&this.draft.replace(t),this.requestUpdate()},{broken:t}=this;return v`<div class="field">
<label for="rules-text">${Y.text.label}</label>
<textarea
id="rules-text"
class="code rules-text"
spellcheck="false"
aria-invalid=${t===null?g:`true`}
aria-describedby="rules-text-note"
?disabled=${this.busy}
.value=${t??ln(this.draft.document)}
@change=${e}
></textarea>
<p id="rules-text-note" class=${t===null?`field-hint`:`field-error`}>${t===null?Y.text.hint:Y.text.broken}</p>
</div>`}#o(){let{view:t}=this,{moment:n}=t.kit.format,{columns:r}=Y.versions;this.#t??=[{id:`version`,words:r.version,cell:({version:e})=>Y.versions.title(e),text:({version:e})=>e},{id:`from`,words:r.from,cell:({validFrom:e})=>Date.parse(e)>0?n(e):Y.versions.beginning,text:({validFrom:e})=>e},{id:`note`,words:r.note,cell:({note:e})=>v`<span class="cut" title=${e}>${e}</span>`,text:({note:e})=>e},{id:`by`,words:r.by,cell:({publishedBy:e})=>e.actorName,text:({publishedBy:e})=>e.actorName??``},{id:`at`,words:r.at,cell:({publishedAt:e})=>n(e),text:({publishedAt:e})=>e}];let i=Number(t.query.get(`version`)??0);return v`${f(t,{name:`game-rules`,label:Y.parts.versions,columns:this.#t,source:S(We,{gameId:this.gameId},({rulesVersions:e})=>e),idOf:({id:e})=>e,href:({version:e})=>t.href(Kn,{part:`versions`,version:e}),empty:p(Y.versions.none,{name:`versions`})})}
${i>1?s(Y.versions.see(i),e(this.reader.one(Ge,{gameId:this.gameId,to:i}),({rulesChanges:e})=>e.length?mn(e,t.kit.format.number):v`<p class="muted">${Y.versions.same}</p>`)):g}`}showFault(e){let[t=``]=e.path.split(/[.[]/),n=Jn[t]??(Yn.includes(t)?`tiers`:`text`),r=/^(missions|activities)\[\d+\]|^benefits\.\w+\[\d+\]/.exec(e.path)?.[0];r&&this.#i(r,!0),this.#e=e,this.view.set({part:n}),this.requestUpdate()}},Zn={id:`program`,title:Y.title,path:Kn,icon:`draft`,letter:`p`,scope:`rules:write`,ofGame:!0,styles:[z,R,Cn],elements:{"studio-program":Xn},render:e=>v`<studio-program .view=${m(e)}></studio-program>`},Qn=864e5;function $n({format:e,now:t},{dueAt:n,status:r}){if(r!==`PENDING`)return v`<time datetime=${n} class="muted">${e.moment(n)}</time>`;let i=Date.parse(n)-t(),a=i>0?j.redemptions.dueIn(e.countdown(i)):j.redemptions.overdue;return v`<time datetime=${n} title=${e.moment(n)} class="due ${i<Qn?`due-soon`:``}">
${i<Qn?h(`clock`,16):g}${a}
</time>`}function er({format:e},{item:t,title:n,quantity:r}){return v`<span class="thing">
${Ce(t)}<bdi class="cut" title=${n}>${n}</bdi>${r>1?v`<b class="num">${j.redemptions.times(e.number(r))}</b>`:g}
</span>`}var tr={PENDING:`info`,FULFILLED:`good`,FAILED:`bad`,CANCELLED:`plain`};function nr({status:e}){return u(j.redemptions.status[e],tr[e])}function rr({shippingAddress:e}){if(!e)return[];let{name:t,line1:n,line2:r,postalCode:i,city:a,region:o,country:s}=e,c=new Intl.DisplayNames(`en`,{type:`region`}).of(s)??s;return[t,n,r??``,[i,a].filter(Boolean).join(` `),o??``,c].filter(Boolean)}function ir(e,t){let{format:n}=e,r=j.redemptions,i=rr(t),a=t.trackingUrl&&ie(t.trackingUrl),o=[[r.columns.status,nr(t)],[r.columns.player,t.playerId],[r.columns.points,t.benefit?`${r.gift} ${t.benefit}`:n.number(t.pointsSpent)],[r.columns.redeemed,n.moment(t.createdAt)],[r.columns.due,t.status===`PENDING`?n.moment(t.dueAt):null],[r.columns.settled,t.settledAt&&n.moment(t.settledAt)],[r.failureReason,t.failureReason],[r.tracking,a?v`<a href=${a} target="_blank" rel="noopener noreferrer">${t.trackingUrl}</a>`:null],[r.email,t.email?v`<a href="mailto:${t.email}">${t.email}</a>`:null],[r.address,i.length?v`<address>${i.map(e=>v`<span>${e}</span>`)}</address>`:null],[r.phone,t.shippingAddress?.phone??null],[r.sku,t.item.sku],[r.stockLeft,t.item.stockLeft===null?null:n.number(t.item.stockLeft)],[r.id,v`<code>${t.id}</code>`]];return v`<dl class="fact-list">
${o.map(([e,t])=>t?v`<div><dt>${e}</dt><dd>${t}</dd></div>`:g)}
</dl>
${t.item.kind===`TANGIBLE`&&i.length===0?v`<p class="muted">${r.noAddress}</p>`:g}`}var ar=`/redemptions`,or=[`PENDING`,`FULFILLED`,`FAILED`,`CANCELLED`],sr=2e3,cr=500,X=j.redemptions,lr=class extends C{static properties={...C.properties,open:{state:!0}};#e=null;constructor(){super(),this.open=null}render(){let{view:e}=this,n=or.find(t=>t.toLowerCase()===e.query.get(`status`))??`PENDING`;return v`
${t(X.title,{lead:X.about})}
${ft(e,ar,{label:X.statusFilter,key:`status`,all:or.map(e=>({name:e.toLowerCase(),words:X.status[e]})),chosen:n.toLowerCase()})}
${f(e,{name:`redemptions-${n.toLowerCase()}`,label:X.status[n],columns:this.#t(n),source:S(He,{gameId:this.gameId,status:n},({redemptions:e})=>e),idOf:({id:e})=>e,onOpen:e=>this.open={dialog:`details`,row:e},empty:p(n===`PENDING`?X.empty.PENDING:X.empty.other,{name:`parcel`})})}
${this.open?this.#i(this.open.dialog,this.open.row):g}
`}#t(e){return this.#e?.status!==e&&(this.#e={status:e,columns:this.#n(e)}),this.#e.columns}#n(e){let{kit:t}=this.view,{moment:n,number:r}=t.format,{columns:i}=X,a=e===`PENDING`,o=a?[{id:`due`,words:i.due,cell:e=>$n(t,e),text:({dueAt:e})=>e}]:[{id:`settled`,words:i.settled,cell:({settledAt:e})=>e&&n(e),text:({settledAt:e})=>e??``}],s=a?[{id:`actions`,words:j.common.actions,align:`end`,cell:e=>this.#r(e),text:({status:e})=>e}]:[{id:`status`,words:i.status,cell:nr,text:({status:e})=>X.status[e]}];return e===`FAILED`&&s.push({id:`reason`,words:X.failureReason,cell:({failureReason:e})=>e,text:({failureReason:e})=>e??``}),[{id:`item`,words:i.item,cell:e=>er(t,e),text:({title:e})=>e},...o,{id:`player`,words:i.player,cell:({playerId:e})=>v`<bdi class="cut">${e}</bdi>`,text:({playerId:e})=>e??``},{id:`points`,words:i.points,align:`end`,cell:({benefit:e,pointsSpent:t})=>e?v`<span class="muted">${X.gift}</span>`:r(t),text:({pointsSpent:e})=>e},{id:`redeemed`,words:i.redeemed,cell:({createdAt:e})=>n(e),text:({createdAt:e})=>e},{id:`sku`,words:X.sku,hidden:!0,cell:({item:e})=>e.sku,text:({item:e})=>e.sku},{id:`id`,words:X.id,hidden:!0,cell:({id:e})=>v`<code>${e}</code>`,text:({id:e})=>e},...s]}#r(e){let t=e.playerId??``;return v`<span class="cell-actions">
<button type="button" class="button small" aria-label=${X.fulfillOf(e.title,t)} @click=${()=>this.open={dialog:`fulfill`,row:e}}>
${h(`check`,16)}${X.fulfill}
</button>
<button type="button" class="button small quiet" aria-label=${X.failOf(e.title,t)} @click=${()=>this.open={dialog:`fail`,row:e}}>
${X.fail}
</button>
</span>`}#i(e,t){let n={details:t.title,fulfill:X.fulfillTitle(t.title),fail:X.failTitle(t.title)}[e],r={details:()=>this.#a(t),fulfill:()=>this.#o(t),fail:()=>this.#s(t)}[e]();return this.dialog({id:`redemption`,title:n,onClose:()=>this.open=null},r)}#a(e){let t=rr(e);return v`${ir(this.view.kit,e)}
<div class="form-actions">
${t.length?v`<button type="button" class="button" @click=${async()=>{await navigator.clipboard.writeText(t.join(`
`)),this.view.say(a.copied)}}>${X.copyAddress}</button>`:g}
${e.status===`PENDING`?v`<button type="button" class="button" @click=${()=>this.open={dialog:`fail`,row:e}}>${X.fail}</button>
<button type="button" class="button main" @click=${()=>this.open={dialog:`fulfill`,row:e}}>${X.fulfill}</button>`:g}
</div>`}#o(e){let t=e.item.kind===`TANGIBLE`;return v`<form class="form" @submit=${t=>this.#c(t,e,`fulfill`)}>
<p>${t?X.fulfillTangible:X.fulfillDigital}</p>
${t?v`<div class="field">
<label for="tracking">${X.trackingUrl} <span class="optional">${j.form.optional}</span></label>
<input id="tracking" name="trackingUrl" type="url" maxlength=${sr} autocomplete="off" aria-describedby="tracking-note" />
<p class="field-hint" id="tracking-note">${X.trackingHint}</p>
</div>`:g}
${this.general()} ${this.actions(X.confirmFulfill)}
</form>`}#s(e){let t=e.benefit?X.failGift:X.failText(this.view.kit.format.number(e.pointsSpent));return v`<form class="form" @submit=${t=>this.#c(t,e,`fail`)}>
<p>${t}</p>
<div class="field">
<label for="reason">${X.reason}</label>
<input id="reason" name="reason" required maxlength=${cr} autocomplete="off" aria-describedby="reason-note" />
<p class="field-hint" id="reason-note">${X.reasonHint}</p>
</div>
${this.general()} ${this.actions(X.confirmFail,{danger:!0})}
</form>`}async#c(e,t,n){e.preventDefault();let r=x(e);await this.doing(async()=>{if(n===`fail`){let{failRedemption:e}=await c(`fragment RedemptionRow on Redemption{id playerId title quantity pointsSpent benefit status createdAt dueAt settledAt failureReason trackingUrl email shippingAddress{name line1 line2 postalCode city region country phone}item{sku kind imageUrl stockLeft}}mutation Fail($input:FailRedemptionInput!){failRedemption(input:$input){redemption{...RedemptionRow}userErrors{code message path}}}`,{input:{redemptionId:t.id,reason:b(r,`reason`)}});return e.userErrors}let e=b(r,`trackingUrl`)||null,{fulfillRedemption:i}=await c(`fragment RedemptionRow on Redemption{id playerId title quantity pointsSpent benefit status createdAt dueAt settledAt failureReason trackingUrl email shippingAddress{name line1 line2 postalCode city region country phone}item{sku kind imageUrl stockLeft}}mutation Fulfill($input:FulfillRedemptionInput!){fulfillRedemption(input:$input){redemption{...RedemptionRow}userErrors{code message path}}}`,{input:{redemptionId:t.id,trackingUrl:e}});return i.userErrors})&&(this.closeDialog(),this.view.say(n===`fail`?X.failed(t.title):X.fulfilled(t.title)))}},ur={id:`redemptions`,title:X.title,path:ar,icon:`parcel`,letter:`r`,scope:`redemptions:write`,ofGame:!0,styles:[z,R],elements:{"studio-redemptions":lr},render:e=>v`<studio-redemptions .view=${m(e)}></studio-redemptions>`},dr=j.sandbox.scenarios;function fr({format:e},t){let{columns:n}=dr,r=[[n.tier,({tier:e})=>e,!1],[n.progress,({progress:t,target:n})=>`${e.number(t)} / ${e.number(n)}`,!0],[n.points,({points:t})=>e.number(t),!0],[n.season,({seasonEndsAt:t})=>e.day(t),!1]],i=(e,t)=>{let[n,r]=[t(e.actual),t(e.expected)];return v`${n}${n===r?g:v`<br /><span class="differs">${dr.expected(r)}</span>`}`};return v`<div class="table-scroll" tabindex="0" role="region" aria-label=${dr.title}>
<table>
<thead>
<tr>
<th scope="col">${n.at}</th>
<th scope="col">${n.step}</th>
${r.map(([e,,t])=>v`<th scope="col" class=${t?`end`:``}>${e}</th>`)}
<th scope="col">${n.equal}</th>
</tr>
</thead>
<tbody>
${t.map(t=>v`<tr>
<td>${e.moment(t.at)}</td>
<td class="scenario-step">${t.text}</td>
${r.map(([,e,n])=>v`<td class=${n?`end`:``}>${i(t,e)}</td>`)}
<td>${t.matches?u(dr.yes,`good`):u(`≠`,`warn`)}</td>
</tr>`)}
</tbody>
</table>
</div>`}var pr=_`
.sandbox{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);}.clock{align-items:center;display:flex;flex-wrap:wrap;gap:8px 24px;justify-content:space-between;}.clock-now{align-items:center;display:flex;flex-wrap:wrap;font:600 22px/28px var(--font);gap:4px 12px;}.clock-to{align-items:center;display:flex;flex-wrap:wrap;gap:8px;padding-block:12px 8px;}.clock-to > label{font-weight:600;}.scenario-head{align-items:center;display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;padding-block-end:8px;}.scenario{align-items:start;border-block-start:1px solid var(--line);display:grid;gap:8px;grid-template-columns:minmax(0,1fr) auto;padding-block:4px;}.scenario summary{cursor:pointer;display:flex;flex-wrap:wrap;gap:0 12px;padding-block:4px;}.scenario summary::before{border:solid var(--muted);border-width:0 1.5px 1.5px 0;content:"";height:5px;margin-block-start:6px;transform:rotate(-45deg);width:5px;}.scenario [open] > summary::before{transform:rotate(45deg);}.scenario summary .muted{font-size:13px;}.kit .scenario ol{color:var(--muted);display:grid;font-size:13px;gap:2px;line-height:18px;list-style:decimal;padding-block:4px 8px;padding-inline-start:32px;}.scenario > .button{margin-block-start:2px;}.scenario-title{display:inline-block;}.scenario-title::first-letter{text-transform:uppercase;}.differs{color:var(--warn);font-size:12px;}.table-scroll .scenario-step{min-width:240px;white-space:normal;}.draft-state{align-items:center;display:flex;flex-wrap:wrap;gap:4px 12px;padding-block-end:8px;}`,mr=`/sandbox`,hr=864e5,gr=128,Z=j.sandbox,_r=class extends C{static properties={...C.properties,played:{state:!0},playing:{state:!0},making:{state:!0},searched:{state:!0}};constructor(){super(),this.played=null,this.playing=null,this.making=!1,this.searched=``}render(){let{game:e}=this.view,n=v`<button type="button" class="button" @click=${()=>this.making=!0}>${h(`plus`,16)}${Z.make}</button>`;return v`${t(Z.title,{lead:Z.about,actions:n})}
${e.mode===`SANDBOX`?v`<div class="sandbox">${this.#t()} ${this.#i()} ${this.#n()}</div>`:this.#e()}
${this.making?this.#u():g}`}#e(){let{view:e}=this,t=e.staff.games.filter(({mode:t,studio:n})=>t===`SANDBOX`&&n.id===e.game.studio.id);return p(Z.live(e.game.name),{name:`flask`,more:v`<p class="cell-actions">
${t.map(({name:t,key:n})=>v`<a class="button" href=${e.href(mr,{game:n})}>${Z.toSandbox(t)}</a>`)}
</p>`})}#t(){let{clock:t}=Z;return s(t.title,e(this.reader.one(Xe,{gameId:this.gameId}),({game:e})=>{if(!e)return v``;let{moment:n}=this.view.kit.format,r=Date.parse(e.now),i=e=>this.#a(new Date(this.view.kit.now()+e*hr).toISOString(),null);return v`<div class="clock">
<p class="clock-now num">${n(e.clockFrozen?r:this.view.kit.now())} ${u(e.clockFrozen?t.frozen:t.ticks,e.clockFrozen?`plain`:`info`)}</p>
<div class="cell-actions" role="group" aria-label=${t.forward}>
${t.steps.map(([e,t])=>v`<button type="button" class="button" ?disabled=${this.busy} @click=${()=>i(e)}>${t}</button>`)}
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${()=>this.#s(!e.clockFrozen)}>
${e.clockFrozen?t.unfreeze:t.freeze}
</button>
</div>
</div>
<form class="clock-to" @submit=${this.#c}>
<label for="clock-to">${t.to}</label>
<input id="clock-to" name="to" type="datetime-local" required />
<span class="unit">${j.common.utc}</span>
<button class="button" ?disabled=${this.busy}>${t.go}</button>
</form>
<p class="field-hint">${t.text}</p>`}))}#n(){let{scenarios:t}=Z;return s(t.title,e(this.reader.one(Qe,{}),e=>{let n=this.searched.toLowerCase(),r=e.scenarios.filter(({title:e})=>e.toLowerCase().includes(n));return v`<div class="scenario-head">
<p class="muted">${t.text}</p>
<input type="search" aria-label=${t.search} placeholder=${t.search} autocomplete="off" @input=${e=>this.searched=xe(e)} />
</div>
${r.length?v`<ul class="scenarios">${r.map(e=>this.#r(e))}</ul>`:p(t.none,{name:`search`})}`}))}#r(e){let{scenarios:t}=Z,{id:n,title:r,days:i,steps:a}=e;return v`<li class="scenario">
<details>
<summary>
<span class="scenario-title">${r}</span>
<span class="muted num">${t.steps(a.length)} · ${t.days(i)}</span>
</summary>
<ol>${a.map(e=>v`<li>${e}</li>`)}</ol>
</details>
<button type="button" class="button small" aria-label=${t.playOf(r)} ?disabled=${this.busy} @click=${()=>this.#l(e)}>
${h(`play`,16)}${this.playing===n?t.playing:t.play}
</button>
</li>`}#i(){let{played:e,view:t}=this,{scenarios:n}=Z;if(e?.gameId!==this.gameId)return g;let{outcome:r,scenario:i}=e,a=r.member?.playerId;return v`<div role="status">
${s(n.outcome(i.title),v`<p class="draft-state">
${u(r.matches?n.yes:`≠`,r.matches?`good`:`warn`)}
<span>${r.matches?n.matches:n.differs}</span>
${a?v`<span class="muted">${n.player(a)}</span> <a href=${t.href(`/members/${encodeURIComponent(a)}`)}>${n.member}</a>`:g}
</p>
${fr(t.kit,r.steps)}`)}
</div>`}async#a(e,t){let n=0,r=await this.doing(async()=>{let{advanceClock:r}=await c(Ze,{input:{gameId:this.gameId,to:e,freeze:t}});return n=r.settledMembers,r.userErrors});this.#o(r,Z.clock.moved(this.view.kit.format.number(n)))}#o(e,t){e?(n.refresh(),this.view.say(t)):this.refused.length&&(this.view.say(this.refused.map(({message:e})=>e).join(` `),{bad:!0}),this.refused=[])}#s(e){let t=e?5e3:0;return this.#a(new Date(this.view.kit.now()+t).toISOString(),e)}#c=async e=>{e.preventDefault(),await this.#a(`${b(x(e),`to`)}:00Z`,null)};async#l(e){this.playing=e.id;let{gameId:t}=this,n=await this.doing(async()=>{let{runScenario:n}=await c($e,{input:{gameId:t,scenario:e.id}});return n.userErrors.length===0&&(this.played={scenario:e,outcome:n,gameId:t}),n.userErrors});this.playing=null,this.#o(n,Z.scenarios.outcome(e.title)),n&&(await this.updateComplete,this.querySelector(`[role=status]`)?.scrollIntoView({block:`nearest`}))}#u(){return this.dialog({id:`make`,title:Z.makeTitle,onClose:()=>this.making=!1},v`<form class="form" @submit=${this.#d}>
<p>${Z.makeText}</p>
${en({name:`name`,label:Z.name,required:!0,maxLength:gr})}
${en({name:`slug`,label:Z.slug,hint:Z.slugHint,required:!0,maxLength:64})} ${this.general()} ${this.actions(Z.make)}
</form>`)}#d=async e=>{e.preventDefault();let t=x(e),[r,i]=[b(t,`name`),b(t,`slug`)],{studio:a}=this.view.game;await this.doing(async()=>{let{createGame:e}=await c(`mutation CreateSandbox($input:CreateGameInput!){createGame(input:$input){game{id name slug}userErrors{code message path}}}`,{input:{studioId:a.id,name:r,slug:i,mode:`SANDBOX`}});return e.userErrors})&&(this.closeDialog(),await n.load(),this.view.say(Z.made(r)),this.view.go(mr,{game:`${a.slug}.${i}`}))}},vr={id:`sandbox`,title:Z.title,path:mr,icon:`flask`,letter:`s`,scope:`sandbox`,ofGame:!0,styles:[z,R,pr],elements:{"studio-sandbox":_r},render:e=>v`<studio-sandbox .view=${m(e)}></studio-sandbox>`},Q=j.webhooks,yr=2e3,br=200,xr=Object.keys(Q.eventWords),Sr=[`url`,`description`,`eventTypes`];function Cr({path:e}){return Sr.includes(e[0]??``)}function wr(e,t){let n=e=>t.filter(({path:t})=>t[0]===e).map(({message:e})=>e).join(` `),r=(e,t)=>v`<p id="endpoint-${e}-note" class=${n(e)?`field-error`:`field-hint`}>${n(e)||t}</p>`;return v`<div class="field">
<label for="endpoint-url">${Q.fields.url}</label>
<input
id="endpoint-url"
name="url"
type="url"
required
maxlength=${yr}
autocomplete="off"
spellcheck="false"
aria-invalid=${n(`url`)?`true`:g}
aria-describedby="endpoint-url-note"
.defaultValue=${e?.url??``}
/>
${r(`url`,Q.fields.urlHint)}
</div>
<div class="field">
<label for="endpoint-description">${Q.fields.description} <span class="optional">${j.form.optional}</span></label>
<input
id="endpoint-description"
name="description"
maxlength=${br}
autocomplete="off"
aria-describedby="endpoint-description-note"
.defaultValue=${e?.description??``}
/>
${r(`description`,``)}
</div>
<fieldset class="field" aria-describedby="endpoint-eventTypes-note">
<legend>${Q.fields.events}</legend>
<div class="checks checks-columns">
${xr.map(t=>v`<label class="check"
><input type="checkbox" name="eventTypes" value=${t} .defaultChecked=${e?.eventTypes.includes(t)??!0} />
${Q.eventWords[t]}</label
>`)}
</div>
${r(`eventTypes`,``)}
</fieldset>`}function Tr(e){let t=new FormData(e).getAll(`eventTypes`);return xr.filter(e=>t.includes(e))}function Er({httpStatus:e,failure:t,durationMs:n},{format:r}){let i=n===null?``:Q.took(r.number(n));return v`${e===null?g:v`<b class="num">${e}</b> `}${t?Q.failure[t]:g}
<span class="muted num">${i}</span>`}var Dr={PENDING:`info`,DELIVERED:`good`,FAILED:`bad`},Or={ENABLED:`good`,DISABLED:`plain`,GONE:`bad`};function kr({status:e}){return u(Q.deliveryStatus[e],Dr[e])}function Ar(e){try{return JSON.stringify(JSON.parse(e),null,2)}catch{return e}}function jr(e,t){let{format:n}=e,r=e=>e&&n.moment(e),i=[[Q.columns.status,kr(t)],[Q.columns.attempts,Q.attempts(n.number(t.attempts))],[Q.columns.answer,t.attemptedAt?Er(t,e):null],[Q.columns.at,r(t.createdAt)],[Q.columns.next,r(t.nextAttemptAt)],[Q.messageId,v`<code>${t.messageId}</code>`]];return v`<dl class="fact-list">
${i.map(([e,t])=>t?v`<div><dt>${e}</dt><dd>${t}</dd></div>`:g)}
</dl>
<h3>${Q.body}</h3>
<pre class="code" tabindex="0" role="region" aria-label=${Q.body}>${Ar(t.body)}</pre>
${t.response?v`<h3>${Q.response}</h3>
<pre class="code" tabindex="0" role="region" aria-label=${Q.response}>${t.response}</pre>`:g}`}function Mr({format:e},{status:t,failures:n,oldSecretUntil:r}){return v`${u(Q.status[t],Or[t])}
${n>0?v`<span class="form-error">${h(`alert`,16)}${Q.failing(n)}</span>`:g}
${r?v`<span class="muted">${Q.oldUntil(e.moment(r))}</span>`:g}`}var Nr=`/webhooks`,Pr=10,Fr=168,$=j.webhooks,Ir=[`PENDING`,`DELIVERED`,`FAILED`],Lr=class extends C{static properties={...C.properties,open:{state:!0}};#e=null;constructor(){super(),this.open=null}render(){let n=this.reader.one(et,{gameId:this.gameId}),r=n.data?.webhookEndpoints.length??0,i=r>=Pr;return v`
${t($.title,{lead:i?$.most:$.about,...r>0&&!i?{actions:this.#t()}:{}})}
${e(n,({webhookEndpoints:e})=>this.#n(e))}
${this.open?this.#s(this.open):g}
`}#t(){return v`<button type="button" class="button main" @click=${()=>this.open={dialog:`edit`,endpoint:null}}>${h(`plus`,16)}${$.add}</button>`}#n(e){let t=e.find(({id:e})=>e===this.view.query.get(`endpoint`))??e[0];return t?v`<ul class="endpoints">${Me(e,({id:e})=>e,e=>this.#r(e,e===t))}</ul>
${this.#i(t)}`:p($.empty,{name:`hook`,more:this.#t()})}#r(e,t){let{view:n}=this,{id:r,url:i,description:a,status:o,eventTypes:s}=e,c=(e,t)=>v`<button type="button" class="button small" aria-label="${e}: ${i}" ?disabled=${this.busy} @click=${t}>${e}</button>`;return v`<li class="panel endpoint ${t?`chosen`:``}">
<div class="endpoint-words">
<h2 class="endpoint-url"><a href=${n.href(Nr,{endpoint:r})} aria-current=${t?`true`:g}>${i}</a></h2>
${a?v`<p class="muted">${a}</p>`:g}
<p class="endpoint-state">
${Mr(n.kit,e)}<span class="muted">${$.events(s.length,xr.length)}</span>
</p>
</div>
<div class="cell-actions">
${c($.test,()=>this.#p(e))} ${c($.edit,()=>this.open={dialog:`edit`,endpoint:e})}
${c($.rotate,()=>this.open={dialog:`rotate`,endpoint:e})}
${c(o===`ENABLED`?$.pause:$.resume,()=>this.#f(e,o!==`ENABLED`))}
${c($.remove,()=>this.open={dialog:`delete`,endpoint:e})}
</div>
</li>`}#i({id:e,url:t}){let{view:n}=this,r=Ir.find(e=>e.toLowerCase()===n.query.get(`status`))??null;return v`<section class="log" aria-labelledby="log-title">
<h2 id="log-title" class="section-title">${$.deliveries} <span class="muted">${t}</span></h2>
${f(n,{name:`deliveries`,label:`${$.deliveries}: ${t}`,columns:this.#e??=this.#a(),filters:[{name:`status`,label:$.columns.status,kind:`choice`,options:[[``,$.anyStatus],...Ir.map(e=>[e.toLowerCase(),$.deliveryStatus[e]])]}],source:S(tt,{endpointId:e,status:r},({node:e})=>e&&`deliveries`in e?e.deliveries:null),idOf:e=>e.id,onOpen:e=>this.open={dialog:`delivery`,delivery:e},empty:p($.noDeliveries,{name:`hook`})})}
</section>`}#a(){let{kit:e}=this.view,{moment:t,number:n}=e.format,{columns:r}=$;return[{id:`type`,words:r.type,cell:({type:e})=>v`<span class="mono">${e}</span>`,text:({type:e})=>e},{id:`status`,words:r.status,cell:kr,text:({status:e})=>$.deliveryStatus[e]},{id:`attempts`,words:r.attempts,align:`end`,cell:({attempts:e})=>n(e),text:({attempts:e})=>e},{id:`answer`,words:r.answer,cell:t=>t.attemptedAt?Er(t,e):g,text:({httpStatus:e,failure:t})=>t??e??``},{id:`at`,words:r.at,cell:({createdAt:e})=>t(e),text:({createdAt:e})=>e},{id:`next`,words:r.next,cell:({nextAttemptAt:e})=>e&&t(e),text:({nextAttemptAt:e})=>e??``},{id:`message`,words:$.messageId,hidden:!0,cell:({messageId:e})=>v`<code>${e}</code>`,text:({messageId:e})=>e},{id:`replay`,words:j.common.actions,align:`end`,cell:e=>this.#o(e),text:({id:e})=>e}]}#o(e){return e.status===`PENDING`?g:v`<button type="button" class="button small quiet" aria-label=${$.replayOf(e.type)} ?disabled=${this.busy} @click=${()=>this.#m(e)}>
${$.replay}
</button>`}#s(e){let t=()=>void(this.open=null);switch(e.dialog){case`edit`:return this.dialog({id:`endpoint`,title:e.endpoint?$.editTitle:$.newTitle,onClose:t},v`<form class="form" @submit=${t=>this.#l(t,e.endpoint)}>
${wr(e.endpoint,this.refused)} ${this.general(Cr)} ${this.actions(j.common.save)}
</form>`);case`rotate`:return this.dialog({id:`rotate`,title:$.rotateTitle,onClose:t},this.#c(e.endpoint));case`delete`:return this.dialog({id:`delete`,title:$.removeTitle,onClose:t},v`<form class="form" @submit=${t=>this.#d(t,e.endpoint)}>
<p class="mono">${e.endpoint.url}</p>
<p>${$.removeText}</p>
${this.general()} ${this.actions($.remove,{danger:!0})}
</form>`);case`secret`:return this.dialog({id:`new-secret`,title:$.secret.title,onClose:t},v`<p>${$.secret.text}</p>
${pt(this.view,$.secret.label,e.secret)}
<div class="form-actions"><button type="button" class="button main" @click=${we}>${$.secret.done}</button></div>`);case`delivery`:return this.dialog({id:`delivery`,title:$.details(e.delivery.type),wide:!0,onClose:t},v`${jr(this.view.kit,e.delivery)}
<div class="form-actions">
${e.delivery.status===`PENDING`?g:v`<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#m(e.delivery)}>${$.replay}</button>`}
</div>`)}}#c(e){return v`<form class="form" @submit=${t=>this.#u(t,e)}>
<p>${$.rotateText}</p>
<div class="field">
<label for="old-hours">${$.oldSecretHours}</label>
<div class="control">
<input id="old-hours" name="hours" type="number" min="0" max=${Fr} required .defaultValue=${`24`} />
<span class="unit">${$.hours}</span>
</div>
</div>
${this.general()} ${this.actions($.rotate)}
</form>`}async#l(e,t){e.preventDefault();let n=x(e),[r,i,a]=[b(n,`url`),b(n,`description`),Tr(n)],o=null;await this.doing(async()=>{if(t){let{updateWebhookEndpoint:e}=await c(`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}mutation UpdateEndpoint($input:UpdateWebhookEndpointInput!){updateWebhookEndpoint(input:$input){endpoint{...EndpointRow}userErrors{code message path}}}`,{input:{endpointId:t.id,url:r,description:i,eventTypes:a}});return e.userErrors}let e={gameId:this.gameId,url:r,description:i||null,eventTypes:a},{createWebhookEndpoint:n}=await c(`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}mutation CreateEndpoint($input:CreateWebhookEndpointInput!){createWebhookEndpoint(input:$input){secret endpoint{...EndpointRow}userErrors{code message path}}}`,{input:e});return o=n.secret,n.userErrors})&&(o?this.open={dialog:`secret`,secret:o}:this.closeDialog(),this.view.say($.saved))}async#u(e,t){e.preventDefault();let n=Number(b(x(e),`hours`)),r=null;await this.doing(async()=>{let{rotateWebhookSecret:e}=await c(`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}mutation RotateSecret($input:RotateWebhookSecretInput!){rotateWebhookSecret(input:$input){secret endpoint{...EndpointRow}userErrors{code message path}}}`,{input:{endpointId:t.id,oldSecretHours:n}});return r=e.secret,e.userErrors})&&r&&(this.open={dialog:`secret`,secret:r})}async#d(e,t){e.preventDefault(),await this.doing(async()=>{let{deleteWebhookEndpoint:e}=await c(`mutation DeleteEndpoint($input:DeleteWebhookEndpointInput!){deleteWebhookEndpoint(input:$input){deletedEndpointId userErrors{code message path}}}`,{input:{endpointId:t.id}});return e.userErrors})&&(this.closeDialog(),this.view.say($.removed))}#f=({id:e},t)=>this.act(t?$.resumed:$.paused,async()=>{let{updateWebhookEndpoint:n}=await c(nt,{input:{endpointId:e,enabled:t}});return n.userErrors});#p=({id:e})=>this.act($.tested,async()=>{let{testWebhook:t}=await c(rt,{input:{endpointId:e}});return t.userErrors});#m=({id:e})=>this.act($.replayed,async()=>{let{replayDelivery:t}=await c(it,{input:{deliveryId:e}});return t.userErrors})},Rr=[Le,ur,$t,Zn,Dn,{id:`webhooks`,title:$.title,path:Nr,icon:`hook`,letter:`w`,scope:`webhooks:write`,ofGame:!0,styles:[z,R],elements:{"studio-webhooks":Lr},render:e=>v`<studio-webhooks .view=${m(e)}></studio-webhooks>`},sn,vr,ee];l({root:`/studio`,title:a.shell.other.studio,pages:Rr,other:{href:`/program`,words:a.shell.other.program,roles:[`PRODUCT_OWNER`]}});