import{a as e,c as t,d as n,f as r,h as i,i as a,l as o,m as s,n as c,o as l,p as u,r as d,s as f,t as p,u as m}from"./audit-Cjv_UNi_.js";import{$ as h,B as g,E as ee,H as te,I as _,K as ne,P as re,R as ie,S as ae,V as oe,a as se,b as ce,d as le,it as ue,k as de,nt as v,o as fe,s as y,tt as b,u as pe}from"./base-dyPO4hR-.js";import{i as me,n as x,r as S,t as C}from"./forms-C34_GRc_.js";import{a as he,s as ge}from"./notice-0pDsNQtN.js";import{t as _e}from"./repeat-B_O_bXsk.js";import{c as ve,s as ye}from"./memory-DwXNDJp3.js";var be=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}fragment ItemRow on CatalogItem{...ItemFacts management{archivedAt countries createdAt updatedAt priority titles{locale text}descriptions{locale text}picture{sourceUrl status failure}}}query Items($gameId:ID!$kind:ItemKind$category:String$sku:String$archived:Boolean$first:Int!$after:String){catalog(gameId:$gameId kind:$kind category:$category sku:$sku archived:$archived first:$first after:$after){edges{node{...ItemRow}}pageInfo{hasNextPage endCursor}}}`,xe=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}query Ladder($gameId:ID!){game(gameId:$gameId){id tiers{...LadderFacts}}}`,Se=`fragment RedemptionRow on Redemption{id playerId title quantity pointsSpent benefit status createdAt dueAt settledAt failureReason trackingUrl email shippingAddress{name line1 line2 postalCode city region country phone}item{sku kind imageUrl stockLeft}}query Redemptions($gameId:ID!$status:RedemptionStatus$first:Int!$after:String){redemptions(gameId:$gameId status:$status first:$first after:$after){edges{node{...RedemptionRow}}pageInfo{hasNextPage endCursor}}}`,Ce=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}fragment VersionRow on RulesVersion{id version validFrom note publishedAt publishedBy{actor actorName}}fragment DraftRow on RulesDraft{document revision basedOn savedAt savedBy{actor actorName}}query RulesDesk($gameId:ID!){rules(gameId:$gameId){...VersionRow document}rulesDraft(gameId:$gameId){...DraftRow}game(gameId:$gameId){id tiers{...LadderFacts}}}`,we=`fragment VersionRow on RulesVersion{id version validFrom note publishedAt publishedBy{actor actorName}}query RulesVersions($gameId:ID!$first:Int!$after:String){rulesVersions(gameId:$gameId first:$first after:$after){edges{node{...VersionRow}}pageInfo{hasNextPage endCursor}}}`,Te=`fragment ChangeRow on RulesChange{path sentence before after members}query RulesChanges($gameId:ID!$to:Int!){rulesChanges(gameId:$gameId to:$to){...ChangeRow}}`,Ee=`fragment DraftRow on RulesDraft{document revision basedOn savedAt savedBy{actor actorName}}mutation SaveDraft($input:SaveDraftInput!){saveDraft(input:$input){draft{...DraftRow}userErrors{code message path}}}`,De=`fragment DraftRow on RulesDraft{document revision basedOn savedAt savedBy{actor actorName}}mutation DiscardDraft($input:DiscardDraftInput!){discardDraft(input:$input){draft{...DraftRow}userErrors{code message path}}}`,Oe=`fragment ChangeRow on RulesChange{path sentence before after members}mutation CheckDraft($input:CheckDraftInput!){checkDraft(input:$input){faults{path message}changes{...ChangeRow}userErrors{code message path}}}`,ke=`fragment VersionRow on RulesVersion{id version validFrom note publishedAt publishedBy{actor actorName}}mutation PublishDraft($input:PublishDraftInput!){publishDraft(input:$input){version{...VersionRow}userErrors{code message path}}}`,Ae=`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}query Endpoints($gameId:ID!){webhookEndpoints(gameId:$gameId){...EndpointRow}}`,je=`fragment DeliveryRow on WebhookDelivery{id type messageId status attempts createdAt attemptedAt nextAttemptAt durationMs httpStatus failure response body}query Deliveries($endpointId:ID!$status:WebhookDeliveryStatus$first:Int!$after:String){node(id:$endpointId){...on WebhookEndpoint{deliveries(status:$status first:$first after:$after){edges{node{...DeliveryRow}}pageInfo{hasNextPage endCursor}}}}}`,Me=`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}mutation UpdateEndpoint($input:UpdateWebhookEndpointInput!){updateWebhookEndpoint(input:$input){endpoint{...EndpointRow}userErrors{code message path}}}`,Ne=`fragment DeliveryRow on WebhookDelivery{id type messageId status attempts createdAt attemptedAt nextAttemptAt durationMs httpStatus failure response body}mutation TestEndpoint($input:TestWebhookInput!){testWebhook(input:$input){delivery{...DeliveryRow}userErrors{code message path}}}`,Pe=`fragment DeliveryRow on WebhookDelivery{id type messageId status attempts createdAt attemptedAt nextAttemptAt durationMs httpStatus failure response body}mutation ReplayDelivery($input:ReplayDeliveryInput!){replayDelivery(input:$input){delivery{...DeliveryRow}userErrors{code message path}}}`,Fe=100,Ie=[`sku`,`kind`,`title`,`price`,`description`,`category`,`imageUrl`,`minTier`,`availableFrom`,`availableUntil`,`stock`,`perMemberLimit`,`comingSoon`,`countries`,`priority`];async function Le(e){let t=[],n=null;do{let{catalog:i}=await r(be,{gameId:e,first:Fe,after:n});t.push(...i.edges.map(({node:e})=>e)),n=i.pageInfo.hasNextPage?i.pageInfo.endCursor:null}while(n!==null);return t}function Re(e){let t=e.map(ze),n=[...new Set(t.flatMap(e=>[...e.keys()]))].filter(e=>!Ie.some(t=>t===e)).sort(),r=[...Ie,...n];return[r,...t.map(e=>r.map(t=>e.get(t)??``))].map(e=>e.map(Be).join(`,`)).map(e=>`${e}\r\n`).join(``)}function ze(e){let{management:t}=e,n=new Map([[`sku`,e.sku],[`kind`,e.kind],[`price`,String(e.price)],[`category`,e.category??``],[`imageUrl`,t?.picture?.sourceUrl??``],[`minTier`,e.minTier?.code??``],[`availableFrom`,e.availableFrom??``],[`availableUntil`,e.availableUntil??``],[`stock`,e.stockLeft===null?``:String(e.stockLeft)],[`perMemberLimit`,e.perMemberLimit===null?``:String(e.perMemberLimit)],[`comingSoon`,e.comingSoon?`true`:`false`],[`countries`,t?.countries.join(` `)??``],[`priority`,String(t?.priority??0)]]),r={title:t?.titles??[],description:t?.descriptions??[]};for(let[e,t]of Object.entries(r))for(let{locale:r,text:i}of t)n.set(r===`en`?e:`${e}.${r}`,i);return n}function Be(e){return/[",\r\n]/.test(e)?`"${e.replaceAll(`"`,`""`)}"`:e}function Ve(e,t,n){let r=URL.createObjectURL(new Blob([n],{type:t}));Object.assign(document.createElement(`a`),{href:r,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(r),6e4)}var w=(e,t,n=`${t}s`)=>e===1?t:n,T={common:{cancel:`Cancel`,close:`Close`,save:`Save`,more:`Show more`,all:`All`,none:`None`,copy:`Copy`,copied:`Copied.`,unsure:`No answer came: it may have been done. Send the same again, or look at the list.`,utc:`UTC`,actions:`Actions`},form:{optional:`optional`,choose:`Choose…`,addLanguage:`Add a language…`,translations:e=>`${e} ${w(e,`translation`)}`,removeText:e=>`Remove: ${e}`,colourChooser:`chooser`,noColour:`Laurel’s own`,missing:`Please fill this in.`,notWhole:`A whole number, please.`},redemptions:{title:`Redemptions`,about:`What players redeemed and you deliver. Past its due time a redemption fails by itself, and the points go back.`,status:{PENDING:`To deliver`,FULFILLED:`Delivered`,FAILED:`Failed`,CANCELLED:`Cancelled`},statusFilter:`Status`,columns:{due:`Due`,item:`Item`,player:`Player`,points:`Points`,redeemed:`Redeemed`,status:`Status`,settled:`Settled`},dueIn:e=>`in ${e}`,overdue:`now`,times:e=>`× ${e}`,gift:`Benefit`,empty:{PENDING:`Nothing waits to be delivered. What players redeem appears here, the earliest due first.`,other:`No redemption has this status yet.`},details:e=>`Details of ${e}`,fulfill:`Fulfil`,fulfillOf:(e,t)=>`Fulfil ${e} for ${t}`,fail:`Fail`,failOf:(e,t)=>`Fail ${e} for ${t}`,fulfillTitle:e=>`Deliver “${e}”`,fulfillDigital:`Say so once the player has it in the game. The player is told, and it cannot be taken back here.`,fulfillTangible:`Say so once it is on its way. The player is told, and reads the link below.`,trackingUrl:`Tracking link`,trackingHint:`An https address where the parcel can be followed.`,failTitle:e=>`“${e}” cannot be delivered`,failText:e=>`${e} points and the stock go back. The player reads the reason.`,failGift:`The stock goes back, and the benefit can be claimed again. The player reads the reason.`,reason:`Reason`,reasonHint:`One line for the player, such as: Sold out at our warehouse.`,confirmFulfill:`Mark as delivered`,confirmFail:`Fail and give the points back`,fulfilled:e=>`“${e}” is delivered. The player is told.`,failed:e=>`“${e}” has failed. What it took was given back.`,email:`E-mail`,address:`Send to`,phone:`Phone`,noAddress:`Not shown: it is a digital item, was erased, or your role does not see addresses.`,tracking:`Follow the parcel`,failureReason:`Reason told`,sku:`SKU`,stockLeft:`Left in stock`,id:`Id`,copyAddress:`Copy the address`},catalog:{title:`Catalog`,about:`What players redeem their points for. Players see it at once; what was redeemed stays as it was.`,add:`Add an item`,edit:e=>`Change “${e}”`,newItem:`A new item`,columns:{item:`Item`,kind:`Kind`,category:`Category`,price:`Price`,tier:`From tier`,stock:`Stock`,window:`On offer`,priority:`Priority`},kind:{DIGITAL:`Digital`,TANGIBLE:`Tangible`},filters:{kind:`Kind`,category:`Category`,sku:`SKU`,archived:`Archived`,onOffer:`On offer`},empty:`The catalog is empty. Add the first item, or bring a CSV file.`,emptyArchive:`Nothing is archived.`,noMatch:`No item matches these filters.`,anyTier:`Any`,noEnd:`No end`,always:`Always`,from:e=>`from ${e}`,until:e=>`until ${e}`,comingSoon:`Coming soon`,archived:`Archived`,soldOut:`Sold out`,openItem:e=>`Change ${e}`,fields:{sku:`SKU`,skuHint:`Your own id of the item; it cannot be changed later.`,kind:`Kind`,title:`Title`,description:`Description`,category:`Category`,categoryHint:`For the store’s filters.`,price:`Price`,points:`points`,minTier:`From tier`,anyTier:`Any tier`,perMemberLimit:`Most per player`,stock:`Stock`,stockHint:`Empty for no end. Adjust stock changes it without losing what is sold meanwhile.`,priority:`Priority`,priorityHint:`Higher ones are shown first.`,availableFrom:`On offer from`,availableUntil:`On offer until`,countries:`Countries`,countriesHint:`ISO codes with blanks between, such as GB IE; empty for all.`,comingSoon:`Coming soon: shown, not redeemable yet`,picture:`Picture`},picture:{choose:`Upload a picture…`,hint:`PNG, JPEG, WebP, GIF or AVIF, at most 720 KiB.`,tooLarge:`The file is larger than 720 KiB.`,uploading:`Uploading…`,uploaded:(e,t)=>`Uploaded: ${e} × ${t} px`,address:`Picture`,addressHint:`An https address, which is fetched once, or what was uploaded.`,status:{READY:`Ready`,PENDING:`Being fetched`,FAILED:`Not fetched`},failure:{ADDRESS_REFUSED:`the address is not public https`,BAD_ANSWER:`the answer was not HTTP`,HTTP_STATUS:`the server did not give it`,INTERNAL:`a mistake of ours`,NOT_A_PICTURE:`it is no picture`,NOT_REACHED:`the server was not reached`,NO_ADDRESS:`the host’s name has no address`,SVG:`SVG is not taken`,TIMEOUT:`it took too long`,TLS:`the certificate does not hold`,TOO_COSTLY:`it takes too much to decode`,TOO_LARGE:`it is too large`,TOO_MANY_PIXELS:`it has too many pixels`,TOO_MANY_REDIRECTS:`it redirects too often`},remove:`Remove the picture`},preview:{title:`As players see it`,as:`As tier`,locale:`In`,balance:`With points`,fallback:e=>`No text in this language: players read ${e}.`},stock:{adjust:`Adjust stock`,title:e=>`Stock of “${e}”`,now:e=>`${e} left now.`,by:`Change by`,byHint:`How many come in; with a minus, how many go out.`,done:e=>`${e} are left.`},archive:`Archive`,restore:`Bring back by saving`,archiveTitle:e=>`Archive “${e}”?`,archiveText:`Players do not see it any more. Redemptions of it go on. Save it again to bring it back.`,archivedDone:e=>`“${e}” is archived.`,saved:e=>`“${e}” is saved.`,added:e=>`“${e}” is in the catalog.`,csv:{importing:`Import CSV…`,exporting:`Export CSV`,title:`Import items from CSV`,text:`Items are made or changed by their SKU, all or none. Items that the file does not name stay as they are.`,file:`File`,go:`Import`,done:(e,t)=>`Imported: ${e} new, ${t} changed.`,line:(e,t)=>`Line ${e}, ${t}`,faults:e=>`Nothing was stored: ${e} ${w(e,`fault`)}.`,columns:`Columns: sku, kind, title, price; also description, category, imageUrl, minTier, availableFrom, availableUntil, stock, perMemberLimit, comingSoon, countries, priority, title.LOCALE, description.LOCALE.`}},webhooks:{title:`Webhooks`,about:`Your server hears of what happens in the game: signed messages, tried for three days.`,add:`Add an endpoint`,empty:`No server hears of this game yet. Add an endpoint; a test message shows whether it arrives.`,most:`A game has 10 endpoints at most.`,status:{ENABLED:`Sending`,DISABLED:`Paused`,GONE:`Gone (410)`},failing:e=>`${e} ${w(e,`attempt`)} failed in a row`,events:(e,t)=>e===t?`All events`:`${e} of ${t} events`,fields:{url:`Address`,urlHint:`https on the public internet.`,description:`Note`,events:`Events`,allEvents:`All events`},eventWords:{MEMBER_TIER_CHANGED:`A tier changed`,POINTS_EXPIRED:`Points expired`,POINTS_EXPIRING:`Points expire soon`,PROGRESS_THRESHOLD:`Progress to keep the tier`,PURCHASE_RECORDED:`A purchase was counted`,PURCHASE_REFUNDED:`A purchase went back`,REDEMPTION_CREATED:`An item was redeemed`,REDEMPTION_UPDATED:`A redemption was settled`,SEASON_CLOSED:`A season ended`,SEASON_ENDING:`A season ends soon`},newTitle:`A new endpoint`,editTitle:`Change the endpoint`,edit:`Change`,test:`Send a test`,tested:`A test message is on its way; its row says whether it arrives.`,pause:`Pause`,resume:`Send again`,paused:`Paused. What happens meanwhile is not kept for it.`,resumed:`Messages are sent again.`,remove:`Delete`,removeTitle:`Delete the endpoint?`,removeText:`Its log and all that waits for it go, too.`,removed:`The endpoint is deleted.`,rotate:`New secret`,rotateTitle:`A new signing secret?`,rotateText:`Messages are signed with both secrets while the old one lives.`,oldSecretHours:`The old one lives for`,hours:`hours`,oldUntil:e=>`The old secret signs until ${e}`,secret:{title:`The signing secret`,text:`Keep it where your server checks signatures. It is shown this once.`,label:`Secret`,done:`I have kept it`},saved:`The endpoint is saved.`,deliveries:`Deliveries`,deliveryStatus:{DELIVERED:`Delivered`,FAILED:`Given up`,PENDING:`Pending`},columns:{type:`Event`,status:`Status`,attempts:`Attempts`,answer:`Answer`,at:`Taken up`,next:`Next attempt`},attempts:e=>`${e} of 10`,noDeliveries:`Nothing was sent yet. Send a test to see whether it arrives.`,replay:`Send again`,replayOf:e=>`Send ${e} again`,replayed:`It is sent again, under the same id.`,details:e=>`The message ${e}`,body:`Body`,response:`Answer`,messageId:`webhook-id`,took:e=>`${e} ms`,failure:{ADDRESS_REFUSED:`Not a public address`,BAD_ANSWER:`Not HTTP`,GIVEN_UP:`Waited for 84 hours`,GONE:`Gone`,HTTP_STATUS:`Not a success`,INTERNAL:`A mistake of ours`,NOT_REACHED:`Not reached`,NO_ADDRESS:`No such host`,REDIRECTED:`Redirected`,TIMEOUT:`No answer in 15 s`,TLS:`Certificate`}},rules:{title:`Program`,about:`What this game adds to the ladder: missions, activities, benefits and starting tiers. A draft changes nothing until it is published.`,parts:{missions:`Missions`,activities:`Activities`,benefits:`Benefits`,tiers:`Tiers`,text:`Text`,versions:`Versions`},partsLabel:`Parts of the rules`,changed:`Not saved`,saved:`Draft saved`,asPublished:`As published`,inForce:(e,t)=>`Version ${e}, in force from ${t}.`,nonePublished:`Nothing is published yet.`,savedBy:(e,t)=>`Draft saved ${e}${t?` by ${t}`:``}.`,noDraft:`There is no draft.`,conflict:`Somebody else has saved the draft meanwhile.`,conflictGone:`The draft that you read was published or discarded. Save once more to begin another one with what you have here.`,takeTheirs:`Take what was saved`,keepMine:`Save mine in its place`,nothingSaved:`Save the draft first.`,behind:e=>`Version ${e} was published after this draft was begun. Publishing takes back what it changed.`,rebase:`Go on from it all the same`,check:`Check`,publish:`Publish…`,discard:`Discard`,discardTitle:`Discard the draft?`,discardText:`What was changed since the last version is lost, for everybody who edits it.`,discarded:`The draft is gone.`,publishTitle:`Publish the rules`,published:`Published.`,note:`Note`,noteHint:`What changes and why; it is kept with the version.`,validFrom:`In force from`,validFromHint:`By the game’s clock; empty for at once.`,savedNow:`The draft is saved.`,noChanges:`Nothing differs from the published version.`,faults:e=>`${e} ${w(e,`fault`)} to mend before it can be published`,wholeFile:`the whole file`,changes:e=>`${e} ${w(e,`change`)} against the published version`,members:e=>`${e} members`,entryFaults:e=>`${e} ${w(e,`fault`)}`,duplicate:`Duplicate`,remove:`Remove`,untitled:`Without a title`,reward:(e,t)=>[e!==`0`&&e?`${e} SC`:``,t!==`0`&&t?`${t} points`:``].filter(Boolean).join(` and `)||`no reward`,missions:{add:`Add a mission`,none:`No mission yet. A mission is a goal within a time, and what reaching it gives, once.`,running:`Running`,upcoming:`Upcoming`,over:`Over`,counts:{PURCHASES:`Purchases`,AMOUNT_USD:`USD spent`,REPORTED:`What the game reports`},goal:(e,t)=>`${e} × ${t.toLowerCase()}`,fields:{code:`Code`,codeHint:`Capitals, digits and _; the same code with another start is another run.`,title:`Title`,counts:`Counts`,goal:`Goal`,rewardSc:`Reward`,rewardP:`Reward`,from:`Starts`,until:`Ends`,tiers:`Only on these tiers (none for all)`,sku:`Purchases of SKU`,skuHint:`Empty for any.`}},activities:{add:`Add an activity`,none:`No activity yet. An activity gives SC or points each time that the game reports it.`,fields:{title:`Title`,code:`Code`,sc:`Each time`,p:`Each time`,maxPerDay:`Most a day`,maxPerWeek:`Most a week`,maxTotal:`Most in all`,limit:`Empty for no limit.`,times:`times`},streaks:`Days in a row`,addStreak:`Add a streak`,days:`Days`},benefits:{add:`Add a benefit`,addTo:e=>`Add a benefit to ${e}`,none:`Nothing of its own: it has what the tiers below give.`,kinds:{MULTIPLIER:`Multiplier`,DAILY_BONUS:`Daily bonus`,MONTHLY_GIFT:`Monthly gift`,VIP_SUPPORT:`VIP support`,PERSONAL_OFFER:`Personal offer`,OTHER:`Other`},fields:{code:`Code`,codeHint:`The same code replaces the benefit of the tiers below.`,kind:`Kind`,title:`Title`,summary:`In a line`,rule:`The conditions in full`,textHint:`{value} is the value, as the reader writes it.`,value:`Value`,of:`Multiplies`,ofP:`Points`,ofSc:`SC`,grantsP:`Claiming gives`,grantsSku:`Claiming gives the item`,sku:`SKU`}},tiers:{hidden:`Hidden tiers`,hiddenFrom:`Players below this tier do not see it, nor those above`,hidesNone:`No tier is hidden`,starting:`Starting tiers`,startingText:`New members start on a higher tier by what they spent before Laurel.`,addStarting:`Add a starting tier`,ltv:`Spent at least`,tier:`Starts on`,usd:`USD`,multipliers:`SC multipliers of this game`,multipliersText:`In place of the ladder’s; empty for the ladder’s own.`,factor:`×`},text:{label:`The rules file`,hint:`JSON, as docs/rules-files.md describes it. The other parts show the same document.`,broken:`It is no JSON object: the other parts show what it was before.`},versions:{columns:{version:`Version`,from:`In force from`,note:`Note`,by:`Published by`,at:`Published`},none:`Nothing is published yet.`,see:e=>`What version ${e} changed`,title:e=>`Version ${e}`,same:`Nothing differs from the version before it.`}}},E=class extends c{static properties={...c.properties,busy:{state:!0},refused:{state:!0}};constructor(){super(),this.busy=!1,this.refused=[]}get gameId(){return this.view.game.id}async doing(e){if(this.busy)return!1;this.busy=!0,this.refused=[];try{return this.refused=await e(),this.refused.length===0&&n.expire(),this.refused.length===0}catch(e){return this.#e(ee(e)),!1}finally{this.busy=!1}}async act(e,t){await this.doing(t)?(this.closeDialog(),this.view.say(e)):this.refused.length>0&&(this.view.say(this.refused.map(({message:e})=>e).join(` `),{bad:!0}),this.refused=[])}#e(e){if(e.kind===`signed-out`)return this.view.failed(e);let t=e.kind===`offline`||e.kind===`server`;this.refused=[{code:e.code,message:t?T.common.unsure:m(e),path:[]}]}dialog({id:e,title:t,wide:n=!1,kept:r=!1,onClose:a},o){return v`<dialog
class="dialog ${n?`wide`:``}"
aria-labelledby="${e}-title"
@close=${()=>{this.refused=[],a()}}
@cancel=${e=>this.busy&&e.preventDefault()}
@click=${e=>!this.busy&&!r&&ye(e)}
>
<div class="dialog-body">
<header class="dialog-head">
<h2 id="${e}-title" tabindex="-1" autofocus>${t}</h2>
<button type="button" class="button quiet icon-only" aria-label=${T.common.close} ?disabled=${this.busy} @click=${ve}>
${i(`close`,16)}
</button>
</header>
${o}
</div>
</dialog>`}general(e=()=>!1){let t=this.refused.filter(t=>!e(t)).map(({message:e})=>e);return v`<div role="alert">${t.length?v`<p class="form-error">${i(`alert`,16)}<span>${t.join(` `)}</span></p>`:h}</div>`}actions(e,{danger:t=!1,disabled:n=!1}={}){return v`<div class="form-actions">
<button type="button" class="button" ?disabled=${this.busy} @click=${ve}>${T.common.cancel}</button>
<button type="submit" class="button ${t?`danger`:`main`}" ?disabled=${this.busy||n}>${e}</button>
</div>`}closeDialog(){this.querySelector(`dialog`)?.close()}};function D(e,t,{caption:n,columns:r,idOf:i,none:a}){let{data:o,failure:s,loading:c,more:l}=t;if(!o)return s?f(s,t.again):ne(`rows`,e.kit.t.common.loading);let u=e=>`${e.number?`number`:``} ${e.minor?`minor`:``}`,d=v`<div class="table-frame ${s?`stale`:``}" tabindex="0" role="region" aria-label=${n}>
<table class="table">
<caption class="sr">${n}</caption>
<thead>
<tr>
${r.map(e=>v`<th scope="col" class=${u(e)}>${e.title}</th>`)}
</tr>
</thead>
<tbody>
${_e(o,i,e=>v`<tr>${r.map(t=>v`<td class=${u(t)}>${t.cell(e)}</td>`)}</tr>`)}
</tbody>
</table>
</div>`;return v`${o.length?d:a()}
${s?f(s,t.again):h}
${l&&!s?v`<p class="more"><button type="button" class="button" ?disabled=${c} @click=${t.next}>${T.common.more}</button></p>`:h}`}function He(e,t,{label:n,key:r,all:i,chosen:a,query:o={}}){return v`<nav class="tabs-row" aria-label=${n}>
${i.map(({name:n,words:i})=>v`<a href=${e.href(t,{...o,[r]:n})} aria-current=${n===a?`page`:h}>${i}</a>`)}
</nav>`}function Ue(e,t,n){return v`<div class="field">
<label for="secret">${t}</label>
<div class="control">
<input id="secret" class="mono" readonly .value=${n} @focus=${({target:e})=>e instanceof HTMLInputElement&&e.select()} />
<button type="button" class="button" @click=${async()=>{await navigator.clipboard.writeText(n),e.say(T.common.copied)}}>${T.common.copy}</button>
</div>
</div>`}var O=se(class extends fe{constructor(e){if(super(e),e.type!==y.PROPERTY&&e.type!==y.ATTRIBUTE&&e.type!==y.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!le(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===b||t===h)return t;let n=e.element,r=e.name;if(e.type===y.PROPERTY){if(t===n[r])return b}else if(e.type===y.BOOLEAN_ATTRIBUTE){if(!!t===n.hasAttribute(r))return b}else if(e.type===y.ATTRIBUTE&&n.getAttribute(r)===t+``)return b;return pe(e),t}});function k(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function A(e){return e.map((e,t)=>typeof e==`number`?`[${e}]`:t===0?e:`.${e}`).join(``)}function j(e,t){return t.reduce((e,t)=>typeof t==`number`?Array.isArray(e)?e[t]:void 0:k(e)&&Object.hasOwn(e,t)?e[t]:void 0,e)}function M(e,t){let n=j(e,t);return Array.isArray(n)?n:[]}function N(e,t){let n=j(e,t);return k(n)?n:{}}function P(e,t){let n=j(e,t);return typeof n==`string`||typeof n==`number`?String(n):``}function F(e,t,n){let[r,...i]=t;if(r===void 0)return n??null;if(typeof r==`number`){let t=Array.isArray(e)?[...e]:[];return i.length===0&&n===void 0?t.splice(r,1):t[r]=F(t[r],i,n),t}let a=k(e)?{...e}:{};return i.length===0&&n===void 0?Object.fromEntries(Object.entries(a).filter(([e])=>e!==r)):(a[r]=F(a[r],i,n),a)}function We(e){try{let t=JSON.parse(e);return k(t)?t:null}catch{return null}}function Ge(e,t){let n=A(t);return e.filter(({path:e})=>e===n||e.startsWith(`${n}.`)||e.startsWith(`${n}[`)).length}function Ke(e,t,n){let r=j(e.document,t)??{};return v`<div class="fields">
${n.filter(({when:e})=>!e||e(r)).map(n=>qe(e,[...t,...n.key.split(`.`)],n))}
</div>`}function qe(e,t,n){switch(n.kind){case`texts`:case`lines`:return rt(e,t,n);case`tiers`:return et(e,t,n);case`switch`:return $e(e,t,n);case`colour`:return ot(e,t,n);default:return Je(e,t,n)}}function I(e){return`at-${(typeof e==`string`?e:A(e)).replaceAll(/[^\w-]/g,`-`)}`}function L(e,t){let n=A(t);return e.faults.filter(e=>e.path===n).map(({message:e})=>e).join(`; `)}function R(e,t,n){let r=L(e,t);return!r&&!n?h:v`<p id="${I(t)}-note" class=${r?`field-error`:`field-hint`}>
${r?v`${i(`alert`,16)}<span>${r}</span>`:n}
</p>`}function z(e,t,n){return n||L(e,t)?`${I(t)}-note`:h}function Je(e,t,n){let{label:r,unit:i,hint:a,needed:o=!1}=n;return v`<div class="field field-${n.kind}">
<label for=${I(t)}>${r}${o?h:v` <span class="optional">${T.form.optional}</span>`}</label>
<div class="control">
${n.kind===`choice`||n.kind===`tier`?Qe(e,t,n):Ze(e,t,n)}
${i?v`<span class="unit">${i}</span>`:h}
</div>
${R(e,t,a)}
</div>`}function Ye(e,t){if(t!==``)return e===`whole`&&/^-?\d{1,16}$/.test(t.trim())?Number(t):e===`instant`?`${t.length===16?`${t}:00`:t}Z`:e===`decimal`?t.trim():t}function Xe(e,t){if(e!==`instant`||!t)return t;let n=new Date(t);return Number.isNaN(n.getTime())?``:n.toISOString().slice(0,19).replace(/:00$/,``)}function Ze(e,t,{kind:n,needed:r=!1,hint:i,most:a}){return v`<input
id=${I(t)}
name=${A(t)}
type=${n===`instant`?`datetime-local`:`text`}
step=${n===`instant`?`1`:h}
inputmode=${n===`whole`?`numeric`:n===`decimal`?`decimal`:h}
autocomplete="off"
maxlength=${a??h}
?required=${r}
?disabled=${e.disabled??!1}
aria-invalid=${L(e,t)?`true`:h}
aria-describedby=${z(e,t,i)}
.value=${O(Xe(n,P(e.document,t)))}
@input=${({target:r})=>r instanceof HTMLInputElement&&e.onChange(t,Ye(n,r.value))}
/>`}function Qe(e,t,{kind:n,choices:r=[],none:i,needed:a=!1,hint:o}){let s=P(e.document,t),c=n===`tier`?e.tiers.map(({code:e,name:t})=>[e,t]):[...r];return s&&!c.some(([e])=>e===s)&&c.push([s,s]),v`<select
id=${I(t)}
name=${A(t)}
?required=${a}
?disabled=${e.disabled??!1}
aria-invalid=${L(e,t)?`true`:h}
aria-describedby=${z(e,t,o)}
@change=${({target:n})=>n instanceof HTMLSelectElement&&e.onChange(t,n.value||void 0)}
>
${a&&s?h:v`<option value="" .selected=${s===``}>${i??T.form.choose}</option>`}
${c.map(([e,t])=>v`<option value=${e} .selected=${e===s}>${t}</option>`)}
</select>`}function $e(e,t,{label:n,hint:r}){return v`<div class="field field-switch">
<label
><input
id=${I(t)}
type="checkbox"
?disabled=${e.disabled??!1}
aria-describedby=${z(e,t,r)}
.checked=${O(j(e.document,t)===!0)}
@change=${({target:n})=>n instanceof HTMLInputElement&&e.onChange(t,n.checked||void 0)}
/>
${n}</label
>
${R(e,t,r)}
</div>`}function et(e,t,{label:n,hint:r}){let i=j(e.document,t),a=Array.isArray(i)?i:[],o=n=>{let r=e.tiers.map(e=>e.code).filter(e=>e===n!==a.includes(e));e.onChange(t,r.length?r:void 0)};return v`<fieldset class="field field-tiers" aria-describedby=${z(e,t,r)}>
<legend>${n}</legend>
<div class="checks">
${e.tiers.map(({code:t,name:n})=>v`<label class="check"
><input
type="checkbox"
?disabled=${e.disabled??!1}
.checked=${O(a.includes(t))}
@change=${()=>o(t)}
/>
${n}</label
>`)}
</div>
${R(e,t,r)}
</fieldset>`}var tt=new Intl.DisplayNames(`en`,{type:`language`});function nt(e){try{return tt.of(e)??e}catch{return e}}function rt(e,t,n){let r=N(e.document,t),i=Object.keys(r).filter(e=>e!==`en`),a=e.locales.filter(e=>e!==`en`&&!i.includes(e));return v`<fieldset class="field field-texts">
<legend>${n.label}${n.needed?h:v` <span class="optional">${T.form.optional}</span>`}</legend>
${it(e,t,n,`en`)}
${i.length?v`<details class="translations" ?open=${i.some(n=>L(e,[...t,n]))}>
<summary>${T.form.translations(i.length)} <span class="muted">${i.join(` `)}</span></summary>
${i.map(r=>it(e,t,n,r))}
</details>`:h}
${a.length&&!e.disabled&&k(r)?v`<select class="add-language" aria-label="${n.label}: ${T.form.addLanguage}" @change=${({target:n})=>{n instanceof HTMLSelectElement&&n.value&&(e.onChange([...t,n.value],``),n.closest(`fieldset`)?.querySelector(`details`)?.setAttribute(`open`,``),n.value=``)}}>
<option value="">${T.form.addLanguage}</option>
${a.map(e=>v`<option value=${e}>${nt(e)}</option>`)}
</select>`:h}
${R(e,t,n.hint)}
</fieldset>`}function it(e,t,{label:n,kind:r,needed:a=!1,most:o},s){let c=[...t,s],l=L(e,c),u=O(P(e.document,c)),d=({target:t})=>{(t instanceof HTMLInputElement||t instanceof HTMLTextAreaElement)&&e.onChange(c,t.value===``&&s===`en`?void 0:t.value)},f=nt(s),p=`${n}, ${f}`,m=l?`${I(c)}-note`:h,g=a&&s===`en`;return v`<div class="text-row">
<span class="text-locale" title=${f}>${s}</span>
${r===`lines`?v`<textarea
id=${I(c)}
rows="2"
lang=${s}
aria-label=${p}
aria-invalid=${l?`true`:h}
aria-describedby=${m}
maxlength=${o??h}
?required=${g}
?disabled=${e.disabled??!1}
.value=${u}
@input=${d}
></textarea>`:v`<input
id=${I(c)}
type="text"
lang=${s}
autocomplete="off"
aria-label=${p}
aria-invalid=${l?`true`:h}
aria-describedby=${m}
maxlength=${o??h}
?required=${g}
?disabled=${e.disabled??!1}
.value=${u}
@input=${d}
/>`}
${s===`en`||e.disabled?h:v`<button
type="button"
class="button quiet icon-only"
aria-label=${T.form.removeText(p)}
@click=${()=>e.onChange(c,void 0)}
>
${i(`close`,16)}
</button>`}
${R(e,c,void 0)}
</div>`}var at=/^#[0-9a-f]{6}$/i;function ot(e,t,{label:n,hint:r}){let i=P(e.document,t),a=({target:n})=>n instanceof HTMLInputElement&&e.onChange(t,n.value.trim()||void 0);return v`<div class="field field-colour">
<label for=${I(t)}>${n} <span class="optional">${T.form.optional}</span></label>
<div class="control">
<input
type="color"
aria-label="${n}: ${T.form.colourChooser}"
?disabled=${e.disabled??!1}
class=${i?``:`unset`}
.value=${O(at.test(i)?i:`#808080`)}
@input=${a}
/>
<input
id=${I(t)}
type="text"
placeholder=${T.form.noColour}
autocomplete="off"
spellcheck="false"
maxlength="7"
?disabled=${e.disabled??!1}
aria-invalid=${L(e,t)?`true`:h}
aria-describedby=${z(e,t,r)}
.value=${O(i)}
@input=${a}
/>
</div>
${R(e,t,r)}
</div>`}var st=128,B=T.catalog.fields,ct=[[{key:`sku`,label:B.sku,kind:`text`,hint:B.skuHint,needed:!0,most:st},{key:`kind`,label:B.kind,kind:`choice`,needed:!0,choices:[[`DIGITAL`,T.catalog.kind.DIGITAL],[`TANGIBLE`,T.catalog.kind.TANGIBLE]]},{key:`title`,label:B.title,kind:`texts`,needed:!0,most:200},{key:`description`,label:B.description,kind:`lines`,most:2e3}],[{key:`price`,label:B.price,kind:`whole`,unit:B.points,needed:!0},{key:`minTier`,label:B.minTier,kind:`tier`,none:B.anyTier},{key:`stock`,label:B.stock,kind:`whole`,hint:B.stockHint},{key:`perMemberLimit`,label:B.perMemberLimit,kind:`whole`},{key:`availableFrom`,label:B.availableFrom,kind:`instant`,unit:T.common.utc},{key:`availableUntil`,label:B.availableUntil,kind:`instant`,unit:T.common.utc},{key:`category`,label:B.category,kind:`text`,hint:B.categoryHint,most:64},{key:`priority`,label:B.priority,kind:`whole`,hint:B.priorityHint},{key:`countries`,label:B.countries,kind:`text`,hint:B.countriesHint},{key:`comingSoon`,label:B.comingSoon,kind:`switch`}]];function lt(e){if(!e)return{kind:`DIGITAL`};let{management:t}=e,n=e=>Object.fromEntries((e??[]).map(({locale:e,text:t})=>[e,t])),r=n(t?.descriptions),i={sku:e.sku,kind:e.kind,title:n(t?.titles),description:Object.keys(r).length?r:null,price:e.price,minTier:e.minTier?.code??null,stock:e.stockLeft,perMemberLimit:e.perMemberLimit,availableFrom:e.availableFrom,availableUntil:e.availableUntil,category:e.category,priority:t?.priority||null,countries:t?.countries.join(` `)||null,comingSoon:e.comingSoon||null,imageUrl:t?.picture?.sourceUrl??null};return Object.fromEntries(Object.entries(i).filter(([,e])=>e!==null))}var ut=[`price`,`stock`,`perMemberLimit`,`priority`];function dt(e,t,n){let r=ut.filter(t=>e[t]!==void 0&&typeof e[t]!=`number`).map(e=>({path:e,message:T.form.notWhole}));if(e.price===void 0&&r.push({path:`price`,message:T.form.missing}),P(e,[`sku`]).trim()||r.push({path:`sku`,message:T.form.missing}),P(e,[`title`,`en`]).trim()||r.push({path:`title.en`,message:T.form.missing}),r.length)return{input:null,faults:r};let i=t=>typeof e[t]==`number`?e[t]:null,a=t=>P(e,[t]).trim()||null,o=(a(`countries`)??``).toUpperCase().split(/[\s,;]+/).filter(Boolean),s=e.kind===`TANGIBLE`?`TANGIBLE`:`DIGITAL`;return{input:{gameId:n,sku:a(`sku`)??``,kind:s,title:ft(e,`title`),description:ft(e,`description`),price:i(`price`)??0,minTier:a(`minTier`),perMemberLimit:i(`perMemberLimit`),availableFrom:a(`availableFrom`),availableUntil:a(`availableUntil`),category:a(`category`),priority:i(`priority`)??0,countries:o.length?o:null,comingSoon:e.comingSoon===!0,imageUrl:a(`imageUrl`),...e.stock===t.stock?{}:{stock:i(`stock`)}},faults:[]}}function ft(e,t){return Object.entries(N(e,[t])).flatMap(([e,t])=>typeof t==`string`&&t?[{locale:e,text:t}]:[])}function pt(e,t){return t.map(({path:[t=``,n],message:r})=>{let i=j(e,[t]);return typeof i!=`object`||!i?{path:t,message:r}:{path:`${t}.${ft(e,t).map(({locale:e})=>e)[Number(n)]??`en`}`,message:r}})}var V=T.catalog,mt=737280,ht=`image/png,image/jpeg,image/webp,image/gif,image/avif`,gt={key:`imageUrl`,label:V.picture.address,kind:`text`,hint:V.picture.addressHint,most:2e3},_t=class extends E{static properties={...E.properties,item:{attribute:!1},tiers:{attribute:!1},form:{state:!0},faults:{state:!0},uploaded:{state:!0},pictureNote:{state:!0}};#e={};constructor(){super(),this.item=null,this.tiers=[],this.form={},this.faults=[],this.uploaded=null,this.pictureNote=null}willUpdate(e){!e.has(`item`)||(e.get(`item`)??null)?.sku===this.item?.sku&&this.hasUpdated||(this.form=this.#e=lt(this.item),this.faults=[])}render(){let{item:e,form:t,view:n}=this,r=e?V.edit(e.title):V.newItem,i={document:t,faults:this.faults,tiers:this.tiers,locales:_,onChange:this.#r,disabled:this.busy},[a=[],o=[]]=ct;return this.dialog({id:`item`,title:r,wide:!0,kept:t!==this.#e,onClose:()=>this.dispatchEvent(new Event(`laurel-closed`))},v`<form class="form" novalidate @submit=${this.#a}>
<div class="editor">
<div class="editor-form">
${Ke(i,[],e?a.filter(({key:e})=>e!==`sku`):a)} ${this.#n(i)}
${Ke(i,[],o)}
</div>
<studio-item-preview
.form=${t}
.tiers=${this.tiers}
.image=${this.#t}
.clock=${n.kit.now}
></studio-item-preview>
</div>
${this.general(({path:e})=>e.length>0)} ${this.actions(T.common.save)}
</form>`)}get#t(){let e=P(this.form,[`imageUrl`]);return e?e===this.uploaded||e.startsWith(`/pictures/`)?e:e===P(this.#e,[`imageUrl`])?this.item?.imageUrl??null:null:null}#n(t){let n=this.item?.management?.picture,r=n&&n.sourceUrl===P(this.form,[`imageUrl`]);return v`<div class="editor-picture">
${qe(t,[`imageUrl`],gt)}
<div class="picture-row">
<label class="button file"
>${i(`up`,16)}${V.picture.choose}
<input type="file" class="sr" accept=${ht} ?disabled=${this.busy} @change=${this.#i} />
</label>
${r&&n.status!==`READY`?e([V.picture.status[n.status],...n.failure?[V.picture.failure[n.failure]]:[]].join(`: `),n.status===`FAILED`?`bad`:`info`):h}
<span class=${this.pictureNote?.bad?`field-error`:`field-hint`} role="status">${this.pictureNote?.words??V.picture.hint}</span>
</div>
</div>`}#r=(e,t)=>{let n=F(this.form,e,t);k(n)&&(this.form=n)};#i=async({target:e})=>{if(!(e instanceof HTMLInputElement))return;let t=e.files?.[0];if(e.value=``,!t)return;if(t.size>mt)return void(this.pictureNote={words:V.picture.tooLarge,bad:!0});this.pictureNote={words:V.picture.uploading,bad:!1};let n=await vt(t);await this.doing(async()=>{let{uploadPicture:e}=await r(`mutation UploadPicture($input:UploadPictureInput!){uploadPicture(input:$input){picture{url width height}userErrors{code message path}}}`,{input:{gameId:this.gameId,data:n}}),{picture:t,userErrors:i}=e;return t&&(this.uploaded=t.url,this.#r([`imageUrl`],t.url),this.pictureNote={words:V.picture.uploaded(t.width,t.height),bad:!1}),i})||(this.pictureNote={words:this.refused.map(({message:e})=>e).join(` `),bad:!0},this.refused=[])};#a=async e=>{e.preventDefault();let{input:t,faults:n}=dt(this.form,this.#e,this.gameId);if(this.faults=n,!t)return this.#o();let i=``,a=!1;if(!await this.doing(async()=>{let{upsertCatalogItem:e}=await r(`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}fragment ItemRow on CatalogItem{...ItemFacts management{archivedAt countries createdAt updatedAt priority titles{locale text}descriptions{locale text}picture{sourceUrl status failure}}}mutation UpsertItem($input:UpsertCatalogItemInput!){upsertCatalogItem(input:$input){created item{...ItemRow}userErrors{code message path}}}`,{input:t});return i=e.item?.title??``,a=e.created,e.userErrors}))return this.faults=pt(this.form,this.refused.filter(({path:e})=>e.length>0)),this.#o();this.closeDialog(),this.view.say(a?V.added(i):V.saved(i))};#o(){this.updateComplete.then(()=>this.querySelector(`[aria-invalid=true]`)?.focus())}};async function vt(e){let t=new Uint8Array(await e.arrayBuffer()),n=``;for(let e=0;e<t.length;e+=8192)n+=String.fromCharCode(...t.subarray(e,e+8192));return btoa(n)}function yt(e,t,n,r){let{availableFrom:i,availableUntil:a,stockLeft:o,minTier:s,comingSoon:c,price:l}=e;return[[`COMING_SOON`,c],[`NOT_STARTED`,i!==null&&Date.parse(i)>r],[`ENDED`,a!==null&&Date.parse(a)<=r],[`SOLD_OUT`,o===0],[`TIER_TOO_LOW`,s!==null&&s.rank>t],[`INSUFFICIENT_POINTS`,l>n]].filter(([,e])=>e).map(([e])=>e)}function bt(e,t,n,r){let i=t=>{let r=N(e,[t]);return P(r,[g(n,Object.keys(r))??`en`])},a=t=>typeof e[t]==`number`?e[t]:null;return{id:`preview`,sku:P(e,[`sku`]),kind:e.kind===`TANGIBLE`?`TANGIBLE`:`DIGITAL`,category:P(e,[`category`])||null,title:i(`title`),description:i(`description`)||null,imageUrl:r,price:a(`price`)??0,minTier:t.find(({code:t})=>t===e.minTier)??null,availableFrom:P(e,[`availableFrom`])||null,availableUntil:P(e,[`availableUntil`])||null,stockLeft:a(`stock`),perMemberLimit:a(`perMemberLimit`),comingSoon:e.comingSoon===!0,eligibility:null}}var xt=class extends me{static properties={form:{attribute:!1},tiers:{attribute:!1},image:{},clock:{attribute:!1},tier:{state:!0},locale:{state:!0},balance:{state:!0},kit:{state:!0}};constructor(){super(),this.form={},this.tiers=[],this.image=null,this.clock=Date.now,this.tier=``,this.locale=`en`,this.balance=1e3,this.kit={t:re.english,format:oe(`en`),now:()=>this.clock()}}willUpdate(e){if(!e.has(`locale`))return;let{locale:t,tag:n}=ie([this.locale]);re.in(t).then(e=>this.kit={t:e,format:oe(n),now:()=>this.clock()})}render(){let e=T.catalog.preview,{tiers:t,form:n}=this,r=t.find(({code:e})=>e===this.tier)?.rank??t[0]?.rank??1,i=bt(n,t,this.locale,this.image),a=yt(i,r,this.balance,this.clock()),o=Math.max(0,i.price-this.balance),s={...i,eligibility:{redeemable:a.length===0,reasons:a,pointsShort:o}},c=Object.keys(N(n,[`title`])),l=g(this.locale,c),u=[...new Set([..._,...c])];return v`<section class="preview" aria-label=${e.title}>
<h3>${e.title}</h3>
<div class="preview-switches">
<label
>${e.as}
<select @change=${e=>this.tier=S(e)}>
${t.map(({code:e,name:t})=>v`<option value=${e} .selected=${e===this.tier}>${t}</option>`)}
</select></label
>
<label
>${e.locale}
<select @change=${e=>this.locale=S(e)}>
${u.map(e=>v`<option value=${e} .selected=${e===this.locale}>${nt(e)}</option>`)}
</select></label
>
<label
>${e.balance}
<input
type="number"
min="0"
.value=${String(this.balance)}
@input=${e=>this.balance=Math.max(0,Number(S(e))||0)}
/></label>
</div>
<div class="preview-card" lang=${l??`en`}>${he(this.kit,s,{onAct:()=>void 0})}</div>
${c.length&&!l?v`<p class="field-hint">${e.fallback(nt(`en`))}</p>`:h}
</section>`}},St=ue`
.console fieldset{border:0;margin:0;min-width:0;padding:0;}.console legend{font-weight:600;padding:0 0 4px;}.fields{align-items:start;display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));}.fields > :is(.field-texts,.field-lines,.field-tiers,.field-switch){grid-column:1 / -1;}.field .control{align-items:center;display:flex;gap:8px;}.field .control > :is(input:not([type="color"]),select){flex:1;min-width:0;width:100%;}.field :is(input:not([type="checkbox"],[type="color"],[type="file"]),textarea,select){width:100%;}.unit{white-space:nowrap;}.checks{display:flex;flex-wrap:wrap;gap:6px 16px;}.checks-columns{display:grid;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));}.check,.field-switch label{align-items:center;display:flex;font-weight:400;gap:8px;min-height:24px;}.field-texts{display:grid;gap:6px;grid-template-columns:minmax(0,1fr);}.translations{margin-inline-start:64px;}.translations > summary{color:var(--accent);cursor:pointer;font-size:13px;padding-block:2px;}.translations > .text-row{margin-block-start:6px;}.translations .text-row{margin-inline-start:-8px;}.dialog.wide .form > .form-actions{background:var(--surface);border-block-start:1px solid var(--line);inset-block-end:-20px;margin:0 -20px -20px;padding:12px 20px;position:sticky;}.text-row{align-items:start;display:grid;gap:0 8px;grid-template-columns:56px minmax(0,1fr) auto;}.text-row > p{grid-column:2;}.text-locale{color:var(--muted);font-size:12px;line-height:32px;}.console .add-language{color:var(--muted);font-size:13px;justify-self:start;margin-inline-start:64px;width:auto;}.console input[type="color"]{background:none;flex:none;height:32px;padding:2px;width:40px;}.console input[type="color"].unset{opacity:0.4;}.editor{align-items:start;display:grid;gap:24px;grid-template-columns:minmax(0,1fr) 240px;}.editor-form{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);}.editor-picture{display:grid;gap:8px;}.picture-row{align-items:center;display:flex;flex-wrap:wrap;gap:8px 12px;}.file:focus-within{outline:2px solid var(--accent);outline-offset:2px;}.preview{background:var(--bg);border:1px solid var(--line);border-radius:10px;display:grid;gap:12px;padding:12px;position:sticky;top:0;}.preview h3{font:600 13px/18px var(--font);}.preview-switches{display:grid;gap:6px;}.preview-switches label{justify-content:space-between;}.console .preview-switches :is(select,input){font-size:13px;min-height:28px;padding-block:3px;width:128px;}@media (max-width: 720px){.editor{grid-template-columns:minmax(0,1fr);}.preview{position:static;}}`,Ct=ue`
.console .button.small{font-size:12px;line-height:16px;min-height:26px;padding:3px 8px;}.optional,.unit,.thing-note{color:var(--muted);font-weight:400;}.optional{font-size:12px;}.mono,.code{font-family:ui-monospace,"SF Mono","Cascadia Mono",Menlo,monospace;font-size:13px;}.table-frame{background:var(--surface);border:1px solid var(--line);border-radius:10px;overflow-x:auto;}.table{border-collapse:collapse;font-variant-numeric:tabular-nums;width:100%;}.table :is(th,td){border-block-end:1px solid var(--line);height:36px;padding:4px 12px;overflow-wrap:normal;text-align:start;vertical-align:middle;}.table .button{white-space:nowrap;}.table tbody tr:last-child td{border-block-end:0;}.table th{color:var(--muted);font:600 12px/16px var(--font);white-space:nowrap;}.table tbody tr:hover{background:color-mix(in srgb,var(--sunken) 55%,var(--surface));}.table .number{text-align:end;white-space:nowrap;}.more{padding-block:12px;text-align:center;}.thing,.cell-open{align-items:center;background:none;border:0;color:inherit;cursor:pointer;display:inline-flex;font:inherit;gap:10px;padding:0;text-align:start;text-decoration:none;}.thing .picture{aspect-ratio:1;border-radius:var(--radius-control);flex:none;margin:0;overflow:hidden;width:26px;}.thing-words{align-items:baseline;display:flex;flex-wrap:wrap;gap:0 8px;min-width:0;overflow-wrap:anywhere;}.thing-title{font-weight:600;}.thing-note{font-size:12px;line-height:16px;}.thing:hover .thing-title,.cell-open:hover .thing-title,.cell-open.mono:hover{color:var(--accent);text-decoration:underline;text-underline-offset:0.2em;}.cell-actions{display:flex;flex-wrap:wrap;gap:4px;}.table .cell-actions{flex-wrap:nowrap;justify-content:flex-end;}.due{align-items:center;display:inline-flex;gap:4px;white-space:nowrap;}.due-soon{color:var(--warn);font-weight:600;}.tier{align-items:center;display:inline-flex;gap:6px;white-space:nowrap;}.fact-list address{display:grid;font-style:normal;}.filter-row{align-items:end;border-block-end:1px solid var(--line);display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;}.filter-row .tabs-row{border:0;}.filters{display:flex;flex-wrap:wrap;gap:8px 16px;padding-block-end:6px;}.filters label,.preview-switches label{align-items:center;color:var(--muted);display:flex;font-size:13px;gap:6px;}.console .filters :is(select,input){font-size:13px;min-height:28px;padding-block:3px;max-width:160px;}.endpoints{display:grid;gap:8px;}.endpoint{align-items:center;display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;}.endpoint.chosen{border-color:var(--accent);box-shadow:inset 3px 0 0 var(--accent);}.endpoint-words{flex:1 1 320px;min-width:0;}.kit .endpoint-url{font:600 14px/20px ui-monospace,"SF Mono",Menlo,monospace;}.endpoint-url a{color:inherit;text-decoration:none;}.endpoint-url a:hover{text-decoration:underline;}.endpoint-state{align-items:center;display:flex;flex-wrap:wrap;font-size:13px;gap:4px 12px;padding-block-start:4px;}.log{display:grid;gap:12px;grid-template-columns:minmax(0,1fr);padding-block-start:16px;}.section-head{align-items:end;border-block-end:1px solid var(--line);display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;}.section-head h2{font:600 16px/24px var(--font);padding-block-end:6px;}.section-head .tabs-row{border:0;}.code{background:var(--sunken);border-radius:var(--radius-control);line-height:18px;margin:0;max-height:320px;overflow:auto;padding:12px;white-space:pre-wrap;}.fault-list{display:grid;font-size:13px;gap:2px;max-height:200px;overflow-y:auto;}.form-error,.field-error{align-items:start;display:flex;gap:6px;}@media (max-width: 720px){.table .minor{display:none;}}`,wt=`/catalog`,Tt=[`DIGITAL`,`TANGIBLE`],H=T.catalog,Et=class extends E{static properties={...E.properties,open:{state:!0}};constructor(){super(),this.open=null}render(){let{view:e}=this,{query:n}=e,r=Tt.find(e=>e.toLowerCase()===n.get(`kind`))??null,i=n.get(`category`)||null,a=n.get(`offer`)===`archived`,o=this.reader.list(be,{gameId:this.gameId,kind:r,category:i,archived:a,sku:null},({catalog:e})=>e),s=r!==null||i!==null;return v`
${t(H.title,{lead:H.about,actions:this.#e()})}
<div class="filter-row">
${He(e,wt,{label:H.columns.window,key:`offer`,all:[{name:``,words:H.filters.onOffer},{name:`archived`,words:H.filters.archived}],chosen:a?`archived`:``})}
<span class="filters">
<label
>${H.filters.kind}
<select @change=${t=>e.set({kind:S(t)})}>
<option value="" .selected=${r===null}>${T.common.all}</option>
${Tt.map(e=>v`<option value=${e.toLowerCase()} .selected=${e===r}>${H.kind[e]}</option>`)}
</select></label
>
<label
>${H.filters.category}
<input type="search" autocomplete="off" .value=${i??``} @change=${t=>e.set({category:S(t).trim()})}
/></label>
</span>
</div>
${D(e,o,{caption:H.title,columns:this.#n(),idOf:({id:e})=>e,none:()=>l(s?H.noMatch:a?H.emptyArchive:H.empty,{name:`tag`})})}
${this.#t()} ${this.open?this.#o(this.open):h}
`}#e(){return v`<button type="button" class="button" ?disabled=${this.busy} @click=${this.#l}>${i(`download`,16)}${H.csv.exporting}</button>
<button type="button" class="button" @click=${()=>this.open={dialog:`import`}}>${i(`up`,16)}${H.csv.importing}</button>
<a class="button main" href=${this.view.href(wt,{new:1})}>${i(`plus`,16)}${H.add}</a>`}#t(){let{query:e}=this.view,t=e.get(`item`);if(!t&&!e.has(`new`))return h;let n=this.reader.one(xe,{gameId:this.gameId}).data?.game?.tiers,r=t?this.reader.one(be,{gameId:this.gameId,sku:t,first:1}).data?.catalog.edges[0]?.node:null;return!n||r===void 0?h:v`<studio-item
.view=${this.view}
.item=${r}
.tiers=${n}
@laurel-closed=${()=>this.view.set({item:null,new:null})}
></studio-item>`}#n(){let{number:e,day:t}=this.view.kit.format;return[{id:`item`,title:H.columns.item,cell:e=>this.#r(e)},{id:`kind`,title:H.columns.kind,minor:!0,cell:({kind:e})=>H.kind[e]},{id:`category`,title:H.columns.category,minor:!0,cell:({category:e})=>e},{id:`price`,title:H.columns.price,number:!0,cell:({price:t})=>e(t)},{id:`tier`,title:H.columns.tier,minor:!0,cell:({minTier:e})=>e?v`<span class="tier ${ae(e)}">${ce(e,{size:16})}${e.name}</span>`:H.anyTier},{id:`stock`,title:H.columns.stock,number:!0,cell:e=>this.#i(e)},{id:`window`,title:H.columns.window,minor:!0,cell:({availableFrom:e,availableUntil:n})=>[e&&H.from(t(e)),n&&H.until(t(n))].filter(Boolean).join(` `)||H.always},{id:`actions`,title:T.common.actions,cell:e=>this.#a(e)}]}#r(t){return v`<a class="thing" href=${this.view.href(wt,{...Object.fromEntries(this.view.query),item:t.sku})}>
${ge(t)}
<span class="thing-words">
<span class="thing-title"><bdi>${t.title}</bdi> ${t.comingSoon?e(H.comingSoon,`info`):h}</span>
<span class="thing-note"><bdi>${t.sku}</bdi></span>
</span>
</a>`}#i({stockLeft:t}){return t===null?H.noEnd:t>0?this.view.kit.format.number(t):e(H.soldOut,`warn`)}#a(t){if(t.management?.archivedAt)return e(H.archived);let n=(e,n)=>v`<button
type="button"
class="button small quiet"
aria-label="${e}: ${t.title}"
@click=${()=>this.open={dialog:n,item:t,key:de()}}
>
${e}
</button>`;return v`<span class="cell-actions">
${t.stockLeft===null?h:n(H.stock.adjust,`stock`)} ${n(H.archive,`archive`)}
</span>`}#o(e){let t=()=>void(this.open=null);if(e.dialog===`import`)return this.dialog({id:`import`,title:H.csv.title,onClose:t},this.#s());let{item:n}=e;return e.dialog===`archive`?this.dialog({id:`archive`,title:H.archiveTitle(n.title),onClose:t},v`<form class="form" @submit=${e=>this.#d(e,n)}>
<p>${H.archiveText}</p>
${this.general()} ${this.actions(H.archive,{danger:!0})}
</form>`):this.dialog({id:`stock`,title:H.stock.title(n.title),onClose:t},v`<form class="form" @submit=${t=>this.#u(t,n,e.key)}>
<p>${H.stock.now(this.view.kit.format.number(n.stockLeft??0))}</p>
<div class="field">
<label for="stock-by">${H.stock.by}</label>
<input id="stock-by" name="by" type="number" step="1" required autocomplete="off" aria-describedby="stock-by-note" />
<p class="field-hint" id="stock-by-note">${H.stock.byHint}</p>
</div>
${this.general()} ${this.actions(H.stock.adjust)}
</form>`)}#s(){let e=this.refused.filter(({path:e})=>e[0]===`csv`);return v`<form class="form" @submit=${this.#c}>
<p>${H.csv.text}</p>
<div class="field">
<label for="csv-file">${H.csv.file}</label>
<input id="csv-file" name="file" type="file" accept=".csv,text/csv" required aria-describedby="csv-note" />
<p class="field-hint" id="csv-note">${H.csv.columns}</p>
</div>
${e.length?v`<div role="alert">
<p class="form-error">${H.csv.faults(e.length)}</p>
<ul class="fault-list">${e.map(e=>v`<li><b>${Dt(e)}</b> ${e.message}</li>`)}</ul>
</div>`:h}
${this.general(({path:e})=>e[0]===`csv`)} ${this.actions(H.csv.go)}
</form>`}#c=async e=>{e.preventDefault();let t=new FormData(C(e)).get(`file`);if(!(t instanceof File))return;let n=await t.text(),i={created:0,changed:0};if(!await this.doing(async()=>{let{importCatalog:e}=await r(`mutation ImportCatalog($input:ImportCatalogInput!){importCatalog(input:$input){created changed userErrors{code message path}}}`,{input:{gameId:this.gameId,csv:n}});return Object.assign(i,e),e.userErrors}))return;let{number:a}=this.view.kit.format;this.closeDialog(),this.view.say(H.csv.done(a(i.created),a(i.changed)))};#l=async()=>{this.busy=!0;try{Ve(`${this.view.game.slug}-catalog.csv`,`text/csv`,Re(await Le(this.gameId)))}catch(e){this.view.failed(e)}finally{this.busy=!1}};async#u(e,{sku:t},n){e.preventDefault();let i=Number(x(C(e),`by`)),a=null;await this.doing(async()=>{let{adjustStock:e}=await r(`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}fragment ItemRow on CatalogItem{...ItemFacts management{archivedAt countries createdAt updatedAt priority titles{locale text}descriptions{locale text}picture{sourceUrl status failure}}}mutation AdjustStock($input:AdjustStockInput!){adjustStock(input:$input){item{...ItemRow}userErrors{code message path}}}`,{input:{gameId:this.gameId,sku:t,by:i,idempotencyKey:n}});return a=e.item?.stockLeft??null,e.userErrors})&&(this.closeDialog(),this.view.say(H.stock.done(this.view.kit.format.number(a??0))))}async#d(e,{sku:t,title:n}){e.preventDefault(),await this.doing(async()=>{let{archiveCatalogItem:e}=await r(`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}fragment ItemRow on CatalogItem{...ItemFacts management{archivedAt countries createdAt updatedAt priority titles{locale text}descriptions{locale text}picture{sourceUrl status failure}}}mutation ArchiveItem($input:ArchiveCatalogItemInput!){archiveCatalogItem(input:$input){item{...ItemRow}userErrors{code message path}}}`,{input:{gameId:this.gameId,sku:t}});return e.userErrors})&&(this.closeDialog(),this.view.say(H.archivedDone(n)))}};function Dt({path:[,e=``,t=``]}){return e?H.csv.line(e,t):``}var Ot={id:`catalog`,title:H.title,path:wt,icon:`tag`,letter:`c`,scope:`catalog:write`,ofGame:!0,styles:[Ct,St],elements:{"studio-catalog":Et,"studio-item":_t,"studio-item-preview":xt},render:e=>v`<studio-catalog .view=${s(e)}></studio-catalog>`},kt=class{gameId;document={};revision=null;basedOn=null;checked=null;other=null;#e=``;#t=!1;#n=null;constructor(e){this.gameId=e}get isChanged(){return this.#t&&U(this.document)!==this.#e}read(e){if(this.isChanged||e===this.#n)return;this.#n=e;let{rules:t,rulesDraft:n}=e;n?this.#r(n):this.#i(t?.document??`{}`,t?.version??null)}change(e,t){let n=F(this.document,e,t),r=e.slice(0,-1),i=j(n,r);r.length>0&&t===void 0&&k(i)&&Object.keys(i).length===0&&(n=F(n,r,void 0)),this.replace(k(n)?n:{})}replace(e){this.document=e,this.checked&&={faults:this.checked.faults,changes:[]}}async save(){if(!this.isChanged&&this.revision!==null)return[];let{gameId:e,revision:t,basedOn:n}=this,{saveDraft:i}=await r(Ee,{input:{gameId:e,document:U(this.document),revision:t,basedOn:n}}),{draft:a,userErrors:o}=i;return o.some(({code:e})=>e===`VERSION_CONFLICT`)?(this.other=a,a||(this.revision=null),[{code:`VERSION_CONFLICT`,message:a?T.rules.conflict:T.rules.conflictGone,path:[]}]):(a&&this.#r(a),o)}async check(){let{checkDraft:e}=await r(Oe,{input:{gameId:this.gameId,document:U(this.document)}});return this.checked={faults:e.faults,changes:e.changes},e.userErrors}async publish(e,t){let{gameId:n,revision:i}=this;if(i===null)return[{code:`NOT_FOUND`,message:T.rules.nothingSaved,path:[]}];let{publishDraft:a}=await r(ke,{input:{gameId:n,revision:i,note:e,validFrom:t}});return a.version&&this.#a(),a.userErrors}async discard(){let{gameId:e,revision:t}=this;if(t!==null){let{discardDraft:n}=await r(De,{input:{gameId:e,revision:t}});if(n.userErrors.length>0)return this.other=n.draft,n.userErrors}return this.#a(),[]}settle(e){this.other&&=(e?this.revision=this.other.revision:this.#r(this.other),null)}rebase(e){this.basedOn=e,this.#e=``}#r({document:e,revision:t,basedOn:n}){this.#i(e,n),this.revision=t}#i(e,t){this.document=We(e)??{},this.#e=U(this.document),this.#t=!0,this.revision=null,this.basedOn=t,this.other=null}#a(){this.#t=!1,this.checked=null,this.other=null,this.revision=null}};function U(e){return JSON.stringify(e,null,2)}var At=new Map;function jt(e){let t=At.get(e);if(t)return t;let n=new kt(e);return At.set(e,n),n}var W=T.rules,Mt=2e3,Nt=class extends E{static properties={...E.properties,asking:{state:!0}};constructor(){super(),this.asking=null}connectedCallback(){super.connectedCallback(),addEventListener(`beforeunload`,this.#e)}disconnectedCallback(){super.disconnectedCallback(),removeEventListener(`beforeunload`,this.#e)}#e=e=>{this.draft.isChanged&&e.preventDefault()};get draft(){return jt(this.gameId)}readDesk(){let e=this.reader.one(Ce,{gameId:this.gameId});return e.data&&this.draft.read(e.data),e}formOf({game:e}){let{draft:t}=this;return{document:t.document,faults:t.checked?.faults??[],tiers:e?.tiers??[],locales:_,disabled:this.busy,onChange:(e,n)=>{t.change(e,n),this.requestUpdate()}}}state(t){let{draft:n,view:r}=this,{rules:a,rulesDraft:o}=t,{moment:s}=r.kit.format,c=a&&n.revision!==null&&n.basedOn!==a.version,l=a?W.inForce(a.version,s(a.validFrom)):W.nonePublished,u=o?W.savedBy(s(o.savedAt),o.savedBy.actorName??``):W.noDraft;return v`<div class="draft-state">
${n.isChanged?e(W.changed,`warn`):n.revision===null?e(W.asPublished):e(W.saved,`info`)}
<span class="muted">${l} ${u}</span>
</div>
${n.other?this.#t():h}
${c?v`<div class="note-warn" role="status">
<p>${i(`alert`,16)}${W.behind(a.version)}</p>
<button type="button" class="button small" @click=${()=>(n.rebase(a.version),this.requestUpdate())}>${W.rebase}</button>
</div>`:h}
${this.#n()}`}#t(){let e=e=>()=>{this.draft.settle(e),this.requestUpdate()};return v`<div class="note-warn" role="alert">
<p>${i(`alert`,16)}${W.conflict}</p>
<button type="button" class="button small" @click=${e(!1)}>${W.takeTheirs}</button>
<button type="button" class="button small" @click=${e(!0)}>${W.keepMine}</button>
</div>`}#n(){let{checked:e}=this.draft;return e?e.faults.length>0?v`<section class="findings findings-bad" role="alert">
<h2>${W.faults(e.faults.length)}</h2>
<ul class="fault-list">
${e.faults.map(e=>v`<li>
<button type="button" class="link mono" @click=${()=>this.showFault(e)}>${e.path||W.wholeFile}</button>
${e.message}
</li>`)}
</ul>
</section>`:e.changes.length===0?h:v`<section class="findings">
<h2>${W.changes(e.changes.length)}</h2>
${Pt(e.changes,this.view.kit.format.number)}
</section>`:h}bar(){let{draft:e,busy:t}=this,n=e.isChanged||e.revision!==null;return v`<div class="draft-bar">
<button type="button" class="button quiet" ?disabled=${t||!n} @click=${()=>this.asking=`discard`}>${W.discard}</button>
<span class="spring"></span>
<button type="button" class="button" ?disabled=${t} @click=${()=>this.#i()}>${i(`check`,16)}${W.check}</button>
<button type="button" class="button" ?disabled=${t||!e.isChanged} @click=${()=>this.save()}>${T.common.save}</button>
<button type="button" class="button main" ?disabled=${t||!n} @click=${this.#a}>${W.publish}</button>
</div>
${this.asking?this.#r(this.asking):h}`}#r(e){let t=()=>void(this.asking=null);if(e===`discard`)return this.dialog({id:`discard`,title:W.discardTitle,onClose:t},v`<form class="form" @submit=${this.#s}>
<p>${W.discardText}</p>
${this.general()} ${this.actions(W.discard,{danger:!0})}
</form>`);let n=this.draft.checked?.changes??[];return this.dialog({id:`publish`,title:W.publishTitle,wide:!0,kept:!0,onClose:t},v`<form class="form" @submit=${this.#o}>
${n.length?Pt(n,this.view.kit.format.number):l(W.noChanges)}
<div class="field">
<label for="publish-note">${W.note}</label>
<textarea id="publish-note" name="note" rows="2" required maxlength=${Mt} aria-describedby="publish-note-hint"></textarea>
<p class="field-hint" id="publish-note-hint">${W.noteHint}</p>
</div>
<div class="field">
<label for="publish-from">${W.validFrom} <span class="optional">${T.form.optional}</span></label>
<div class="control">
<input id="publish-from" name="validFrom" type="datetime-local" aria-describedby="publish-from-hint" />
<span class="unit">${T.common.utc}</span>
</div>
<p class="field-hint" id="publish-from-hint">${W.validFromHint}</p>
</div>
${this.general()} ${this.actions(W.publish)}
</form>`)}save=async()=>{await this.act(W.savedNow,async()=>{let e=await this.draft.save();return e.length>0?e:this.draft.check()}),this.requestUpdate()};async#i(){await this.doing(()=>this.draft.check()),this.draft.checked?.faults.length===0&&this.draft.checked.changes.length===0&&this.view.say(W.noChanges),this.requestUpdate()}#a=async()=>{await this.doing(async()=>{let e=await this.draft.save();return e.length>0?e:this.draft.check()})&&this.draft.checked?.faults.length===0?this.asking=`publish`:this.refused.length>0&&this.view.say(this.refused.map(({message:e})=>e).join(` `),{bad:!0}),this.requestUpdate()};#o=async e=>{e.preventDefault();let t=C(e),n=x(t,`validFrom`),r=n?`${n}:00Z`:new Date(this.view.kit.now()).toISOString();await this.doing(()=>this.draft.publish(x(t,`note`),r))&&(this.closeDialog(),this.view.say(W.published))};#s=async e=>{e.preventDefault(),await this.doing(()=>this.draft.discard())&&(this.closeDialog(),this.view.say(W.discarded))}};function Pt(t,n){return v`<ul class="changes">
${t.map(({sentence:t,path:r,members:i})=>v`<li>
<span>${t}</span>
<code class="muted">${r}</code>
${i?e(W.members(n(i)),`warn`):h}
</li>`)}
</ul>`}function Ft(e,t,n,r){let a=M(e.document,t);return v`<div class="entries">
${a.map((i,a)=>It(e,[...t,a],i,n,r))}
${a.length===0?l(n.none):h}
</div>
<button type="button" class="button" ?disabled=${e.disabled??!1} @click=${()=>{r.onToggle(A([...t,a.length]),!0),e.onChange([...t,a.length],n.make())}}>${i(`plus`,16)}${n.add}</button>`}function It(t,n,r,{fields:a,note:o,more:s},c){let l=A(n),u=Ge(t.faults,n),d=P(r,[`title`,`en`])||T.rules.untitled,f=n.slice(0,-1),p=Number(n.at(-1)),m=M(t.document,f),g=()=>{c.onToggle(l,!1),c.onToggle(A([...f,p+1]),!0),t.onChange(f,[...m.slice(0,p+1),r,...m.slice(p+1)])},ee=()=>{c.onToggle(l,!1),t.onChange(f,m.filter((e,t)=>t!==p))},te=({currentTarget:e})=>e instanceof HTMLDetailsElement&&c.onToggle(l,e.open),_=c.open.has(l);return v`<details class="entry" id=${I(n)} ?open=${_} @toggle=${te}>
<summary>
<span class="entry-title">${d}</span>
<code class="muted">${P(r,[`code`])}</code>
<span class="entry-note">${o(r)}</span>
${u>0?e(T.rules.entryFaults(u),`bad`):h}
</summary>
${_?v`<div class="entry-form">
${Ke(t,n,a)} ${s?.(n)??h}
<div class="form-actions">
<button type="button" class="button small quiet" ?disabled=${t.disabled??!1} @click=${g}>${T.rules.duplicate}</button>
<button type="button" class="button small quiet danger" ?disabled=${t.disabled??!1} @click=${ee}>
${i(`trash`,16)}${T.rules.remove}
</button>
</div>
</div>`:h}
</details>`}function Lt(e,t,{heading:n,text:r,fields:a,add:o,make:s}){let c=M(e.document,t),l=n=>e.onChange(t,c.length>1?c.filter((e,t)=>t!==n):void 0);return v`<section class="rows">
<h3>${n}</h3>
${r?v`<p class="muted">${r}</p>`:h}
${c.map((r,o)=>v`<div class="row">
${Ke(e,[...t,o],a)}
<button
type="button"
class="button quiet icon-only"
aria-label="${T.rules.remove}: ${n} ${o+1}"
?disabled=${e.disabled??!1}
@click=${()=>l(o)}
>
${i(`close`,16)}
</button>
</div>`)}
<button type="button" class="button small" ?disabled=${e.disabled??!1} @click=${()=>e.onChange([...t,c.length],s())}>
${i(`plus`,16)}${o}
</button>
</section>`}var Rt=864e5,zt=40,G=2e3,K=T.rules,{fields:q}=K.missions,Bt=[{key:`title`,label:q.title,kind:`texts`,needed:!0,most:G},{key:`code`,label:q.code,kind:`text`,hint:q.codeHint,needed:!0,most:zt},{key:`counts`,label:q.counts,kind:`choice`,needed:!0,choices:Object.entries(K.missions.counts)},{key:`goal`,label:q.goal,kind:`whole`,needed:!0},{key:`rewardSc`,label:q.rewardSc,kind:`whole`,unit:`SC`,needed:!0},{key:`rewardP`,label:q.rewardP,kind:`whole`,unit:T.catalog.fields.points,needed:!0},{key:`from`,label:q.from,kind:`instant`,unit:T.common.utc,needed:!0},{key:`until`,label:q.until,kind:`instant`,unit:T.common.utc,needed:!0},{key:`sku`,label:q.sku,kind:`text`,hint:q.skuHint,most:128,when:e=>P(e,[`counts`])!==`REPORTED`},{key:`tiers`,label:q.tiers,kind:`tiers`}];function Vt({format:t,now:n},r,i){let{add:a,none:o,counts:s,goal:c,running:l,upcoming:u,over:d}=K.missions,f=e=>new Date(e).toISOString().slice(0,10),p=(e,n)=>{let r=Number(P(e,[n])||`0`);return Number.isFinite(r)?t.number(r):P(e,[n])},m=r=>{let[i,a]=[Date.parse(P(r,[`from`])),Date.parse(P(r,[`until`]))];if(Number.isNaN(i)||Number.isNaN(a))return h;let o=a<=n()?e(d):i>n()?e(u,`info`):e(l,`good`);return v`<span class="muted num">${t.day(i)} – ${t.day(a)}</span> ${o}`};return Ft(r,[`missions`],{fields:Bt,add:a,none:o,make:()=>({code:``,title:{},counts:`PURCHASES`,goal:3,rewardSc:0,rewardP:100,from:`${f(n())}T00:00:00Z`,until:`${f(n()+7*Rt)}T00:00:00Z`}),note:e=>v`<span class="muted">
${c(p(e,`goal`),s[P(e,[`counts`])]??``)} → ${K.reward(p(e,`rewardSc`),p(e,`rewardP`))}
</span>
${m(e)}`},i)}var{fields:J}=K.activities,Ht=[{key:`title`,label:J.title,kind:`texts`,needed:!0,most:G},{key:`code`,label:J.code,kind:`text`,needed:!0,most:zt},{key:`sc`,label:J.sc,kind:`whole`,unit:`SC`},{key:`p`,label:J.p,kind:`whole`,unit:T.catalog.fields.points},{key:`maxPerDay`,label:J.maxPerDay,kind:`whole`,unit:J.times,hint:J.limit},{key:`maxPerWeek`,label:J.maxPerWeek,kind:`whole`,unit:J.times,hint:J.limit},{key:`maxTotal`,label:J.maxTotal,kind:`whole`,unit:J.times,hint:J.limit}],Ut=[{key:`days`,label:K.activities.days,kind:`whole`,needed:!0},{key:`sc`,label:`SC`,kind:`whole`},{key:`p`,label:T.catalog.fields.points,kind:`whole`}];function Wt({format:e},t,n){let{add:r,none:i,streaks:a,addStreak:o}=K.activities,s=(t,n)=>{let r=Number(P(t,[n])||`0`);return Number.isFinite(r)?e.number(r):P(t,[n])};return Ft(t,[`activities`],{fields:Ht,add:r,none:i,make:()=>({code:``,title:{},p:5,maxPerDay:1}),note:e=>v`<span class="muted">${K.reward(s(e,`sc`),s(e,`p`))}</span>`,more:e=>Lt(t,[...e,`streaks`],{heading:a,fields:Ut,add:o,make:()=>({days:7,p:50})})},n)}var{fields:Y,kinds:Gt}=K.benefits,Kt=e=>[`DAILY_BONUS`,`MONTHLY_GIFT`].includes(P(e,[`kind`])),qt=[{key:`code`,label:Y.code,kind:`text`,hint:Y.codeHint,needed:!0,most:zt},{key:`kind`,label:Y.kind,kind:`choice`,needed:!0,choices:Object.entries(Gt)},{key:`value`,label:Y.value,kind:`decimal`},{key:`of`,label:Y.of,kind:`choice`,none:Y.ofP,choices:[[`SC`,Y.ofSc]],when:e=>P(e,[`kind`])===`MULTIPLIER`},{key:`grants.p`,label:Y.grantsP,kind:`whole`,unit:T.catalog.fields.points,when:Kt},{key:`grants.sku`,label:Y.grantsSku,kind:`text`,unit:Y.sku,most:128,when:Kt},{key:`title`,label:Y.title,kind:`texts`,hint:Y.textHint,needed:!0,most:G},{key:`summary`,label:Y.summary,kind:`texts`,needed:!0,most:G},{key:`rule`,label:Y.rule,kind:`lines`,needed:!0,most:G}];function Jt(e){return v`<h2 class="tier ${ae(e)}">${ce(e,{size:24})}${e.name}</h2>`}function Yt(e,t,n){let r=e=>v`<span class="muted"
>${Gt[P(e,[`kind`])]??``} · ${P(e,[`summary`,`en`]).replace(`{value}`,P(e,[`value`])||`…`)}</span
>`,i={en:``},a=()=>({code:``,kind:`DAILY_BONUS`,title:i,summary:i,rule:i,value:`10`,grants:{p:10}});return v`${t.map(t=>v`<section class="tier-part">
${Jt(t)}
${Ft(e,[`benefits`,t.code],{fields:qt,add:K.benefits.addTo(t.name),none:K.benefits.none,make:a,note:r},n)}
</section>`)}`}var Xt=[{key:`ltvAtLeastUsd`,label:K.tiers.ltv,kind:`decimal`,unit:K.tiers.usd,needed:!0},{key:`tier`,label:K.tiers.tier,kind:`tier`,needed:!0}];function Zt(e,t){let{hidden:n,hiddenFrom:r,hidesNone:i,starting:a,startingText:o,addStarting:s,multipliers:c,multipliersText:l,factor:u}=K.tiers,d=t[Math.min(M(e.document,[`startingTiers`]).length+1,t.length-1)]?.code??``;return v`<section class="rows">
<h3>${n}</h3>
<div class="fields">
${qe(e,[`hiddenFromTier`],{key:`hiddenFromTier`,label:r,kind:`tier`,none:i})}
</div>
</section>
${Lt(e,[`startingTiers`],{heading:a,text:o,fields:Xt,add:s,make:()=>({ltvAtLeastUsd:``,tier:d})})}
<section class="rows">
<h3>${c}</h3>
<p class="muted">${l}</p>
<div class="fields fields-narrow">
${t.map(t=>qe(e,[`scMultipliers`,t.code],{key:t.code,label:t.name,kind:`decimal`,unit:u}))}
</div>
</section>`}var Qt=ue`
.draft-state{align-items:center;display:flex;flex-wrap:wrap;gap:4px 12px;}.note-warn{align-items:center;background:color-mix(in srgb,var(--warn) 9%,var(--surface));border:1px solid color-mix(in srgb,var(--warn) 40%,var(--surface));border-radius:var(--radius-control);display:flex;flex-wrap:wrap;gap:8px 12px;margin-block-start:12px;padding:8px 12px;}.note-warn > p{align-items:center;display:flex;flex:1 1 280px;gap:8px;}.note-warn .icon{color:var(--warn);}.findings{background:var(--surface);border:1px solid var(--line);border-radius:10px;margin-block-start:12px;padding:12px 16px;}.findings-bad{border-color:color-mix(in srgb,var(--danger) 45%,var(--surface));}.kit .findings h2{font:600 14px/20px var(--font);padding-block-end:8px;}.findings-bad h2{color:var(--danger);}.link{background:none;border:0;color:var(--accent);cursor:pointer;padding:0;text-align:start;text-decoration:underline;text-underline-offset:0.2em;}.changes{display:grid;gap:6px;max-height:320px;overflow-y:auto;}.changes > li{align-items:baseline;border-inline-start:2px solid var(--accent);display:flex;flex-wrap:wrap;gap:2px 10px;padding-inline-start:10px;}.changes code{font-size:12px;}.fresh > .tabs-row{margin-block-start:16px;}.part{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);justify-items:start;padding-block:16px 24px;}.part > *{width:100%;}.part > .button{width:auto;}.entries{background:var(--surface);border:1px solid var(--line);border-radius:10px;overflow:clip;}.entry + .entry{border-block-start:1px solid var(--line);}.entry > summary{align-items:center;cursor:pointer;display:flex;flex-wrap:wrap;gap:2px 12px;min-height:36px;padding:6px 14px;}.entry > summary::before{border:solid var(--muted);border-width:0 1.5px 1.5px 0;content:"";height:5px;transform:rotate(-45deg);width:5px;}.entry[open] > summary::before{transform:rotate(45deg);}.entry > summary:hover{background:color-mix(in srgb,var(--sunken) 55%,var(--surface));}.entry > summary:focus-visible{outline-offset:-2px;}.entry-title{font-weight:600;}.entry code{font-size:12px;}.entry-note{align-items:center;display:flex;flex-wrap:wrap;font-size:13px;gap:2px 10px;margin-inline-start:auto;}.entry-form{border-block-start:1px solid var(--line);display:grid;gap:16px;grid-template-columns:minmax(0,1fr);padding:16px 14px;}.console .entries .empty-state{padding:20px 16px;}.rows{display:grid;gap:10px;grid-template-columns:minmax(0,1fr);justify-items:start;max-width:720px;}.part > .rows{background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:14px 16px 16px;}.kit .rows h3{font:600 14px/20px var(--font);}.rows .fields{width:100%;}.row{align-items:start;display:grid;gap:8px;grid-template-columns:minmax(0,1fr) 32px;width:100%;}.row > .button{margin-block-start:24px;}.row .fields{grid-template-columns:repeat(auto-fill,minmax(130px,1fr));}.fields-narrow{grid-template-columns:repeat(auto-fill,minmax(120px,1fr));}.tier-part{display:grid;gap:8px;grid-template-columns:minmax(0,1fr);}.tier-part > .button{justify-self:start;}.kit .tier-part h2{color:var(--ink);font:600 14px/20px var(--font);}.draft-bar{align-items:center;background:var(--surface);border:1px solid var(--line);border-radius:10px;box-shadow:0 4px 24px var(--shade);display:flex;flex-wrap:wrap;gap:8px;inset-block-end:12px;padding:8px 12px;position:sticky;z-index:2;}.spring{flex:1;}.console .rules-text{font:400 13px/18px ui-monospace,"SF Mono",Menlo,monospace;max-height:none;min-height:480px;width:100%;}`,$t=`/program`,X=T.rules,en=[`missions`,`activities`,`benefits`,`tiers`,`text`,`versions`],tn={missions:`missions`,activities:`activities`,benefits:`benefits`},nn=[`hiddenFromTier`,`startingTiers`,`scMultipliers`],rn=class extends Nt{static properties={...Nt.properties,open:{state:!0},broken:{state:!0}};#e=null;constructor(){super(),this.open=new Set,this.broken=null}get#t(){return en.find(e=>e===this.view.query.get(`part`))??`missions`}updated(){if(super.updated(),!this.#e)return;let e=this.querySelector(`#${I(this.#e.path)}, [id^="${I(this.#e.path)}"]:is(input, select, textarea)`);e&&(this.#e=null,e.scrollIntoView({block:`center`}),e.focus())}render(){let{view:e}=this;return v`${t(X.title,{lead:X.about})}
${a(this.readDesk(),t=>{let n=this.#t;return v`${this.state(t)}
${He(e,$t,{label:X.partsLabel,key:`part`,all:en.map(e=>({name:e,words:X.parts[e]})),chosen:n})}
<div class="part">${this.#n(n,t)}</div>
${this.bar()}`})}`}#n(e,t){let{kit:n}=this.view,r=this.formOf(t),i=t.game?.tiers??[],a={open:this.open,onToggle:this.#r};switch(e){case`missions`:return Vt(n,r,a);case`activities`:return Wt(n,r,a);case`benefits`:return Yt(r,i,a);case`tiers`:return Zt(r,i);case`text`:return this.#i();default:return this.#a()}}#r=(e,t)=>{this.open.has(e)!==t&&(this.open=t?new Set([...this.open,e]):new Set([...this.open].filter(t=>t!==e)))};#i(){let e=({target:e})=>{if(!(e instanceof HTMLTextAreaElement))return;let t=We(e.value);this.broken=t?null:e.value,t&&this.draft.replace(t),this.requestUpdate()},{broken:t}=this;return v`<div class="field">
<label for="rules-text">${X.text.label}</label>
<textarea
id="rules-text"
class="code rules-text"
spellcheck="false"
aria-invalid=${t===null?h:`true`}
aria-describedby="rules-text-note"
?disabled=${this.busy}
.value=${t??U(this.draft.document)}
@change=${e}
></textarea>
<p id="rules-text-note" class=${t===null?`field-hint`:`field-error`}>${t===null?X.text.hint:X.text.broken}</p>
</div>`}#a(){let{view:e}=this,{moment:t}=e.kit.format,n=this.reader.list(we,{gameId:this.gameId},({rulesVersions:e})=>e),{columns:r}=X.versions,i=[{id:`version`,title:r.version,cell:({version:t})=>v`<a href=${e.href($t,{part:`versions`,version:t})} title=${X.versions.see(t)}>${t}</a>`},{id:`from`,title:r.from,cell:({validFrom:e})=>t(e)},{id:`note`,title:r.note,cell:({note:e})=>e},{id:`by`,title:r.by,minor:!0,cell:({publishedBy:e})=>e.actorName},{id:`at`,title:r.at,minor:!0,cell:({publishedAt:e})=>t(e)}],s=Number(e.query.get(`version`)??0);return v`${D(e,n,{caption:X.parts.versions,columns:i,idOf:({id:e})=>e,none:()=>l(X.versions.none)})}
${s>1?o(X.versions.see(s),a(this.reader.one(Te,{gameId:this.gameId,to:s}),({rulesChanges:t})=>t.length?Pt(t,e.kit.format.number):v`<p class="muted">${X.versions.same}</p>`)):h}`}showFault(e){let[t=``]=e.path.split(/[.[]/),n=tn[t]??(nn.includes(t)?`tiers`:`text`),r=/^(missions|activities)\[\d+\]|^benefits\.\w+\[\d+\]/.exec(e.path)?.[0];r&&this.#r(r,!0),this.#e=e,this.view.set({part:n}),this.requestUpdate()}},an={id:`program`,title:X.title,path:$t,icon:`draft`,letter:`p`,scope:`rules:write`,ofGame:!0,styles:[Ct,St,Qt],elements:{"studio-program":rn},render:e=>v`<studio-program .view=${s(e)}></studio-program>`},on=864e5;function sn({format:e,now:t},{dueAt:n,status:r}){if(r!==`PENDING`)return v`<time datetime=${n} class="muted">${e.moment(n)}</time>`;let a=Date.parse(n)-t(),o=a>0?T.redemptions.dueIn(e.countdown(a)):T.redemptions.overdue;return v`<time datetime=${n} title=${e.moment(n)} class="due ${a<on?`due-soon`:``}">
${a<on?i(`clock`,16):h}${o}
</time>`}function cn({format:e},{item:t,title:n,quantity:r}){return v`<span class="thing">
${ge(t)}
<span class="thing-words">
<span class="thing-title"><bdi>${n}</bdi>${r>1?v` <b class="num">${T.redemptions.times(e.number(r))}</b>`:h}</span>
<span class="thing-note"><bdi>${t.sku}</bdi></span>
</span>
</span>`}var ln={PENDING:`info`,FULFILLED:`good`,FAILED:`bad`,CANCELLED:`plain`};function un({status:t}){return e(T.redemptions.status[t],ln[t])}function dn({shippingAddress:e}){if(!e)return[];let{name:t,line1:n,line2:r,postalCode:i,city:a,region:o,country:s}=e,c=new Intl.DisplayNames(`en`,{type:`region`}).of(s)??s;return[t,n,r??``,[i,a].filter(Boolean).join(` `),o??``,c].filter(Boolean)}function fn(e,t){let{format:n}=e,r=T.redemptions,i=dn(t),a=t.trackingUrl&&te(t.trackingUrl),o=[[r.columns.status,un(t)],[r.columns.player,t.playerId],[r.columns.points,t.benefit?`${r.gift} ${t.benefit}`:n.number(t.pointsSpent)],[r.columns.redeemed,n.moment(t.createdAt)],[r.columns.due,t.status===`PENDING`?n.moment(t.dueAt):null],[r.columns.settled,t.settledAt&&n.moment(t.settledAt)],[r.failureReason,t.failureReason],[r.tracking,a?v`<a href=${a} target="_blank" rel="noopener noreferrer">${t.trackingUrl}</a>`:null],[r.email,t.email?v`<a href="mailto:${t.email}">${t.email}</a>`:null],[r.address,i.length?v`<address>${i.map(e=>v`<span>${e}</span>`)}</address>`:null],[r.phone,t.shippingAddress?.phone??null],[r.sku,t.item.sku],[r.stockLeft,t.item.stockLeft===null?null:n.number(t.item.stockLeft)],[r.id,v`<code>${t.id}</code>`]];return v`<dl class="fact-list">
${o.map(([e,t])=>t?v`<div><dt>${e}</dt><dd>${t}</dd></div>`:h)}
</dl>
${t.item.kind===`TANGIBLE`&&i.length===0?v`<p class="muted">${r.noAddress}</p>`:h}`}var pn=`/redemptions`,mn=[`PENDING`,`FULFILLED`,`FAILED`,`CANCELLED`],hn=2e3,gn=500,Z=T.redemptions,_n=class extends E{static properties={...E.properties,open:{state:!0}};constructor(){super(),this.open=null}render(){let{view:e}=this,n=mn.find(t=>t.toLowerCase()===e.query.get(`status`))??`PENDING`,r=this.reader.list(Se,{gameId:this.gameId,status:n},e=>e.redemptions);return v`
${t(Z.title,{lead:Z.about})}
${He(e,pn,{label:Z.statusFilter,key:`status`,all:mn.map(e=>({name:e.toLowerCase(),words:Z.status[e]})),chosen:n.toLowerCase()})}
${D(e,r,{caption:Z.status[n],columns:this.#e(n),idOf:({id:e})=>e,none:()=>l(n===`PENDING`?Z.empty.PENDING:Z.empty.other,{name:`parcel`})})}
${this.open?this.#r(this.open.dialog,this.open.row):h}
`}#e(e){let{kit:t}=this.view,n=[e===`PENDING`?{id:`due`,title:Z.columns.due,cell:e=>sn(t,e)}:{id:`settled`,title:Z.columns.settled,cell:({settledAt:e})=>e?t.format.moment(e):``},{id:`item`,title:Z.columns.item,cell:e=>this.#t(e)},{id:`player`,title:Z.columns.player,cell:({playerId:e})=>v`<bdi>${e}</bdi>`},{id:`points`,title:Z.columns.points,number:!0,cell:({benefit:e,pointsSpent:n})=>e?v`<span class="muted">${Z.gift}</span>`:t.format.number(n)},{id:`redeemed`,title:Z.columns.redeemed,minor:!0,cell:({createdAt:e})=>t.format.moment(e)}];return e===`FAILED`&&n.push({id:`reason`,title:Z.failureReason,minor:!0,cell:({failureReason:e})=>e}),e===`PENDING`?n.push({id:`actions`,title:T.common.actions,cell:e=>this.#n(e)}):n.push({id:`status`,title:Z.columns.status,cell:un}),n}#t(e){return v`<button type="button" class="cell-open" aria-haspopup="dialog" @click=${()=>this.open={dialog:`details`,row:e}}>${cn(this.view.kit,e)}</button>`}#n(e){let t=e.playerId??``;return v`<span class="cell-actions">
<button type="button" class="button small" aria-label=${Z.fulfillOf(e.title,t)} @click=${()=>this.open={dialog:`fulfill`,row:e}}>
${i(`check`,16)}${Z.fulfill}
</button>
<button type="button" class="button small quiet" aria-label=${Z.failOf(e.title,t)} @click=${()=>this.open={dialog:`fail`,row:e}}>
${Z.fail}
</button>
</span>`}#r(e,t){let n={details:t.title,fulfill:Z.fulfillTitle(t.title),fail:Z.failTitle(t.title)}[e],r={details:()=>this.#i(t),fulfill:()=>this.#a(t),fail:()=>this.#o(t)}[e]();return this.dialog({id:`redemption`,title:n,onClose:()=>this.open=null},r)}#i(e){let t=dn(e);return v`${fn(this.view.kit,e)}
<div class="form-actions">
${t.length?v`<button type="button" class="button" @click=${async()=>{await navigator.clipboard.writeText(t.join(`
`)),this.view.say(T.common.copied)}}>${Z.copyAddress}</button>`:h}
${e.status===`PENDING`?v`<button type="button" class="button" @click=${()=>this.open={dialog:`fail`,row:e}}>${Z.fail}</button>
<button type="button" class="button main" @click=${()=>this.open={dialog:`fulfill`,row:e}}>${Z.fulfill}</button>`:h}
</div>`}#a(e){let t=e.item.kind===`TANGIBLE`;return v`<form class="form" @submit=${t=>this.#s(t,e,`fulfill`)}>
<p>${t?Z.fulfillTangible:Z.fulfillDigital}</p>
${t?v`<div class="field">
<label for="tracking">${Z.trackingUrl} <span class="optional">${T.form.optional}</span></label>
<input id="tracking" name="trackingUrl" type="url" maxlength=${hn} autocomplete="off" aria-describedby="tracking-note" />
<p class="field-hint" id="tracking-note">${Z.trackingHint}</p>
</div>`:h}
${this.general()} ${this.actions(Z.confirmFulfill)}
</form>`}#o(e){let t=e.benefit?Z.failGift:Z.failText(this.view.kit.format.number(e.pointsSpent));return v`<form class="form" @submit=${t=>this.#s(t,e,`fail`)}>
<p>${t}</p>
<div class="field">
<label for="reason">${Z.reason}</label>
<input id="reason" name="reason" required maxlength=${gn} autocomplete="off" aria-describedby="reason-note" />
<p class="field-hint" id="reason-note">${Z.reasonHint}</p>
</div>
${this.general()} ${this.actions(Z.confirmFail,{danger:!0})}
</form>`}async#s(e,t,n){e.preventDefault();let i=C(e);await this.doing(async()=>{if(n===`fail`){let{failRedemption:e}=await r(`fragment RedemptionRow on Redemption{id playerId title quantity pointsSpent benefit status createdAt dueAt settledAt failureReason trackingUrl email shippingAddress{name line1 line2 postalCode city region country phone}item{sku kind imageUrl stockLeft}}mutation Fail($input:FailRedemptionInput!){failRedemption(input:$input){redemption{...RedemptionRow}userErrors{code message path}}}`,{input:{redemptionId:t.id,reason:x(i,`reason`)}});return e.userErrors}let e=x(i,`trackingUrl`)||null,{fulfillRedemption:a}=await r(`fragment RedemptionRow on Redemption{id playerId title quantity pointsSpent benefit status createdAt dueAt settledAt failureReason trackingUrl email shippingAddress{name line1 line2 postalCode city region country phone}item{sku kind imageUrl stockLeft}}mutation Fulfill($input:FulfillRedemptionInput!){fulfillRedemption(input:$input){redemption{...RedemptionRow}userErrors{code message path}}}`,{input:{redemptionId:t.id,trackingUrl:e}});return a.userErrors})&&(this.closeDialog(),this.view.say(n===`fail`?Z.failed(t.title):Z.fulfilled(t.title)))}},vn={id:`redemptions`,title:Z.title,path:pn,icon:`parcel`,letter:`r`,scope:`redemptions:write`,ofGame:!0,styles:[Ct,St],elements:{"studio-redemptions":_n},render:e=>v`<studio-redemptions .view=${s(e)}></studio-redemptions>`},Q=T.webhooks,yn=2e3,bn=200,xn=Object.keys(Q.eventWords),Sn=[`url`,`description`,`eventTypes`];function Cn({path:e}){return Sn.includes(e[0]??``)}function wn(e,t){let n=e=>t.filter(({path:t})=>t[0]===e).map(({message:e})=>e).join(` `),r=(e,t)=>v`<p id="endpoint-${e}-note" class=${n(e)?`field-error`:`field-hint`}>${n(e)||t}</p>`;return v`<div class="field">
<label for="endpoint-url">${Q.fields.url}</label>
<input
id="endpoint-url"
name="url"
type="url"
required
maxlength=${yn}
autocomplete="off"
spellcheck="false"
aria-invalid=${n(`url`)?`true`:h}
aria-describedby="endpoint-url-note"
.defaultValue=${e?.url??``}
/>
${r(`url`,Q.fields.urlHint)}
</div>
<div class="field">
<label for="endpoint-description">${Q.fields.description} <span class="optional">${T.form.optional}</span></label>
<input
id="endpoint-description"
name="description"
maxlength=${bn}
autocomplete="off"
aria-describedby="endpoint-description-note"
.defaultValue=${e?.description??``}
/>
${r(`description`,``)}
</div>
<fieldset class="field" aria-describedby="endpoint-eventTypes-note">
<legend>${Q.fields.events}</legend>
<div class="checks checks-columns">
${xn.map(t=>v`<label class="check"
><input type="checkbox" name="eventTypes" value=${t} .defaultChecked=${e?.eventTypes.includes(t)??!0} />
${Q.eventWords[t]}</label
>`)}
</div>
${r(`eventTypes`,``)}
</fieldset>`}function Tn(e){let t=new FormData(e).getAll(`eventTypes`);return xn.filter(e=>t.includes(e))}function En({httpStatus:e,failure:t,durationMs:n},{format:r}){let i=n===null?``:Q.took(r.number(n));return v`${e===null?h:v`<b class="num">${e}</b> `}${t?Q.failure[t]:h}
<span class="muted num">${i}</span>`}var Dn={PENDING:`info`,DELIVERED:`good`,FAILED:`bad`},On={ENABLED:`good`,DISABLED:`plain`,GONE:`bad`};function kn({status:t}){return e(Q.deliveryStatus[t],Dn[t])}function An(e){try{return JSON.stringify(JSON.parse(e),null,2)}catch{return e}}function jn(e,t){let{format:n}=e,r=e=>e&&n.moment(e),i=[[Q.columns.status,kn(t)],[Q.columns.attempts,Q.attempts(n.number(t.attempts))],[Q.columns.answer,t.attemptedAt?En(t,e):null],[Q.columns.at,r(t.createdAt)],[Q.columns.next,r(t.nextAttemptAt)],[Q.messageId,v`<code>${t.messageId}</code>`]];return v`<dl class="fact-list">
${i.map(([e,t])=>t?v`<div><dt>${e}</dt><dd>${t}</dd></div>`:h)}
</dl>
<h3>${Q.body}</h3>
<pre class="code" tabindex="0" role="region" aria-label=${Q.body}>${An(t.body)}</pre>
${t.response?v`<h3>${Q.response}</h3>
<pre class="code" tabindex="0" role="region" aria-label=${Q.response}>${t.response}</pre>`:h}`}function Mn({format:t},{status:n,failures:r,oldSecretUntil:a}){return v`${e(Q.status[n],On[n])}
${r>0?v`<span class="form-error">${i(`alert`,16)}${Q.failing(r)}</span>`:h}
${a?v`<span class="muted">${Q.oldUntil(t.moment(a))}</span>`:h}`}var Nn=`/webhooks`,Pn=10,Fn=168,$=T.webhooks,In=[`PENDING`,`DELIVERED`,`FAILED`],Ln=class extends E{static properties={...E.properties,open:{state:!0}};constructor(){super(),this.open=null}render(){let e=this.reader.one(Ae,{gameId:this.gameId}),n=e.data?.webhookEndpoints.length??0,r=n>=Pn;return v`
${t($.title,{lead:r?$.most:$.about,...n>0&&!r?{actions:this.#e()}:{}})}
${a(e,({webhookEndpoints:e})=>this.#t(e))}
${this.open?this.#a(this.open):h}
`}#e(){return v`<button type="button" class="button main" @click=${()=>this.open={dialog:`edit`,endpoint:null}}>${i(`plus`,16)}${$.add}</button>`}#t(e){let t=e.find(({id:e})=>e===this.view.query.get(`endpoint`))??e[0];return t?v`<ul class="endpoints">${_e(e,({id:e})=>e,e=>this.#n(e,e===t))}</ul>
${this.#r(t)}`:l($.empty,{name:`hook`,more:this.#e()})}#n(e,t){let{view:n}=this,{id:r,url:i,description:a,status:o,eventTypes:s}=e,c=(e,t)=>v`<button type="button" class="button small" aria-label="${e}: ${i}" ?disabled=${this.busy} @click=${t}>${e}</button>`;return v`<li class="panel endpoint ${t?`chosen`:``}">
<div class="endpoint-words">
<h2 class="endpoint-url"><a href=${n.href(Nn,{endpoint:r})} aria-current=${t?`true`:h}>${i}</a></h2>
${a?v`<p class="muted">${a}</p>`:h}
<p class="endpoint-state">
${Mn(n.kit,e)}<span class="muted">${$.events(s.length,xn.length)}</span>
</p>
</div>
<div class="cell-actions">
${c($.test,()=>this.#d(e))} ${c($.edit,()=>this.open={dialog:`edit`,endpoint:e})}
${c($.rotate,()=>this.open={dialog:`rotate`,endpoint:e})}
${c(o===`ENABLED`?$.pause:$.resume,()=>this.#u(e,o!==`ENABLED`))}
${c($.remove,()=>this.open={dialog:`delete`,endpoint:e})}
</div>
</li>`}#r({id:e,url:t}){let{view:n}=this,r=In.find(e=>e.toLowerCase()===n.query.get(`status`))??null,i=this.reader.list(je,{endpointId:e,status:r},({node:e})=>e&&`deliveries`in e?e.deliveries:void 0);return v`<section class="log" aria-label="${$.deliveries}: ${t}">
<div class="section-head">
<h2>${$.deliveries}</h2>
${He(n,Nn,{label:$.columns.status,key:`status`,all:[{name:``,words:T.common.all},...In.map(e=>({name:e.toLowerCase(),words:$.deliveryStatus[e]}))],chosen:r?.toLowerCase()??``,query:{endpoint:e}})}
</div>
${D(n,i,{caption:`${$.deliveries}: ${t}`,columns:this.#i(),idOf:e=>e.id,none:()=>l($.noDeliveries,{name:`hook`})})}
</section>`}#i(){let{kit:e}=this.view;return[{id:`type`,title:$.columns.type,cell:e=>v`<button type="button" class="cell-open mono" aria-haspopup="dialog" @click=${()=>this.open={dialog:`delivery`,delivery:e}}>
${e.type}
</button>`},{id:`status`,title:$.columns.status,cell:kn},{id:`attempts`,title:$.columns.attempts,number:!0,minor:!0,cell:({attempts:t})=>e.format.number(t)},{id:`answer`,title:$.columns.answer,cell:t=>t.attemptedAt?En(t,e):``},{id:`at`,title:$.columns.at,minor:!0,cell:({createdAt:t})=>e.format.moment(t)},{id:`next`,title:$.columns.next,minor:!0,cell:({nextAttemptAt:t})=>t&&e.format.moment(t)},{id:`replay`,title:T.common.actions,cell:e=>e.status===`PENDING`?h:v`<button
type="button"
class="button small"
aria-label=${$.replayOf(e.type)}
?disabled=${this.busy}
@click=${()=>this.#f(e)}
>
${$.replay}
</button>`}]}#a(e){let t=()=>void(this.open=null);switch(e.dialog){case`edit`:return this.dialog({id:`endpoint`,title:e.endpoint?$.editTitle:$.newTitle,onClose:t},v`<form class="form" @submit=${t=>this.#s(t,e.endpoint)}>
${wn(e.endpoint,this.refused)} ${this.general(Cn)} ${this.actions(T.common.save)}
</form>`);case`rotate`:return this.dialog({id:`rotate`,title:$.rotateTitle,onClose:t},this.#o(e.endpoint));case`delete`:return this.dialog({id:`delete`,title:$.removeTitle,onClose:t},v`<form class="form" @submit=${t=>this.#l(t,e.endpoint)}>
<p class="mono">${e.endpoint.url}</p>
<p>${$.removeText}</p>
${this.general()} ${this.actions($.remove,{danger:!0})}
</form>`);case`secret`:return this.dialog({id:`new-secret`,title:$.secret.title,onClose:t},v`<p>${$.secret.text}</p>
${Ue(this.view,$.secret.label,e.secret)}
<div class="form-actions"><button type="button" class="button main" @click=${ve}>${$.secret.done}</button></div>`);case`delivery`:return this.dialog({id:`delivery`,title:$.details(e.delivery.type),wide:!0,onClose:t},v`${jn(this.view.kit,e.delivery)}
<div class="form-actions">
${e.delivery.status===`PENDING`?h:v`<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#f(e.delivery)}>${$.replay}</button>`}
</div>`)}}#o(e){return v`<form class="form" @submit=${t=>this.#c(t,e)}>
<p>${$.rotateText}</p>
<div class="field">
<label for="old-hours">${$.oldSecretHours}</label>
<div class="control">
<input id="old-hours" name="hours" type="number" min="0" max=${Fn} required .defaultValue=${`24`} />
<span class="unit">${$.hours}</span>
</div>
</div>
${this.general()} ${this.actions($.rotate)}
</form>`}async#s(e,t){e.preventDefault();let n=C(e),[i,a,o]=[x(n,`url`),x(n,`description`),Tn(n)],s=null;await this.doing(async()=>{if(t){let{updateWebhookEndpoint:e}=await r(`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}mutation UpdateEndpoint($input:UpdateWebhookEndpointInput!){updateWebhookEndpoint(input:$input){endpoint{...EndpointRow}userErrors{code message path}}}`,{input:{endpointId:t.id,url:i,description:a,eventTypes:o}});return e.userErrors}let e={gameId:this.gameId,url:i,description:a||null,eventTypes:o},{createWebhookEndpoint:n}=await r(`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}mutation CreateEndpoint($input:CreateWebhookEndpointInput!){createWebhookEndpoint(input:$input){secret endpoint{...EndpointRow}userErrors{code message path}}}`,{input:e});return s=n.secret,n.userErrors})&&(s?this.open={dialog:`secret`,secret:s}:this.closeDialog(),this.view.say($.saved))}async#c(e,t){e.preventDefault();let n=Number(x(C(e),`hours`)),i=null;await this.doing(async()=>{let{rotateWebhookSecret:e}=await r(`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}mutation RotateSecret($input:RotateWebhookSecretInput!){rotateWebhookSecret(input:$input){secret endpoint{...EndpointRow}userErrors{code message path}}}`,{input:{endpointId:t.id,oldSecretHours:n}});return i=e.secret,e.userErrors})&&i&&(this.open={dialog:`secret`,secret:i})}async#l(e,t){e.preventDefault(),await this.doing(async()=>{let{deleteWebhookEndpoint:e}=await r(`mutation DeleteEndpoint($input:DeleteWebhookEndpointInput!){deleteWebhookEndpoint(input:$input){deletedEndpointId userErrors{code message path}}}`,{input:{endpointId:t.id}});return e.userErrors})&&(this.closeDialog(),this.view.say($.removed))}#u=({id:e},t)=>this.act(t?$.resumed:$.paused,async()=>{let{updateWebhookEndpoint:n}=await r(Me,{input:{endpointId:e,enabled:t}});return n.userErrors});#d=({id:e})=>this.act($.tested,async()=>{let{testWebhook:t}=await r(Ne,{input:{endpointId:e}});return t.userErrors});#f=({id:e})=>this.act($.replayed,async()=>{let{replayDelivery:t}=await r(Pe,{input:{deliveryId:e}});return t.userErrors})},Rn=[vn,Ot,an,{id:`webhooks`,title:$.title,path:Nn,icon:`hook`,letter:`w`,scope:`webhooks:write`,ofGame:!0,styles:[Ct,St],elements:{"studio-webhooks":Ln},render:e=>v`<studio-webhooks .view=${s(e)}></studio-webhooks>`},p];d({root:`/studio`,title:u.shell.other.studio,pages:Rn,other:{href:`/program`,words:u.shell.other.program,roles:[`PRODUCT_OWNER`]}});