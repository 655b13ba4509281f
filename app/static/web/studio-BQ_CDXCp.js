import{a as e,c as t,d as n,f as r,i,l as a,m as o,n as s,o as c,p as l,r as u,s as d,t as f,u as p}from"./audit-Cow5nadO.js";import{$ as m,B as h,E as g,H as ee,I as te,K as ne,P as re,R as ie,S as ae,V as oe,a as se,b as ce,d as le,it as ue,k as de,nt as _,o as fe,s as v,tt as y,u as pe}from"./base-dyPO4hR-.js";import{i as me,n as b,r as x,t as S}from"./forms-C34_GRc_.js";import{a as he,s as ge}from"./notice-0pDsNQtN.js";import{t as _e}from"./repeat-B_O_bXsk.js";import{c as C,s as ve}from"./memory-DwXNDJp3.js";var w=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}fragment ItemRow on CatalogItem{...ItemFacts management{archivedAt countries createdAt updatedAt priority titles{locale text}descriptions{locale text}picture{sourceUrl status failure}}}query Items($gameId:ID!$kind:ItemKind$category:String$sku:String$archived:Boolean$first:Int!$after:String){catalog(gameId:$gameId kind:$kind category:$category sku:$sku archived:$archived first:$first after:$after){edges{node{...ItemRow}}pageInfo{hasNextPage endCursor}}}`,ye=`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment BenefitFacts on Benefit{code kind title summary rule claim{available open nextAt}}fragment LadderFacts on Tier{...TierFacts seasonDays benefits{...BenefitFacts}}query Ladder($gameId:ID!){game(gameId:$gameId){id tiers{...LadderFacts}}}`,be=`fragment RedemptionRow on Redemption{id playerId title quantity pointsSpent benefit status createdAt dueAt settledAt failureReason trackingUrl email shippingAddress{name line1 line2 postalCode city region country phone}item{sku kind imageUrl stockLeft}}query Redemptions($gameId:ID!$status:RedemptionStatus$first:Int!$after:String){redemptions(gameId:$gameId status:$status first:$first after:$after){edges{node{...RedemptionRow}}pageInfo{hasNextPage endCursor}}}`,xe=`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}query Endpoints($gameId:ID!){webhookEndpoints(gameId:$gameId){...EndpointRow}}`,Se=`fragment DeliveryRow on WebhookDelivery{id type messageId status attempts createdAt attemptedAt nextAttemptAt durationMs httpStatus failure response body}query Deliveries($endpointId:ID!$status:WebhookDeliveryStatus$first:Int!$after:String){node(id:$endpointId){...on WebhookEndpoint{deliveries(status:$status first:$first after:$after){edges{node{...DeliveryRow}}pageInfo{hasNextPage endCursor}}}}}`,Ce=`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}mutation UpdateEndpoint($input:UpdateWebhookEndpointInput!){updateWebhookEndpoint(input:$input){endpoint{...EndpointRow}userErrors{code message path}}}`,we=`fragment DeliveryRow on WebhookDelivery{id type messageId status attempts createdAt attemptedAt nextAttemptAt durationMs httpStatus failure response body}mutation TestEndpoint($input:TestWebhookInput!){testWebhook(input:$input){delivery{...DeliveryRow}userErrors{code message path}}}`,Te=`fragment DeliveryRow on WebhookDelivery{id type messageId status attempts createdAt attemptedAt nextAttemptAt durationMs httpStatus failure response body}mutation ReplayDelivery($input:ReplayDeliveryInput!){replayDelivery(input:$input){delivery{...DeliveryRow}userErrors{code message path}}}`,Ee=100,De=[`sku`,`kind`,`title`,`price`,`description`,`category`,`imageUrl`,`minTier`,`availableFrom`,`availableUntil`,`stock`,`perMemberLimit`,`comingSoon`,`countries`,`priority`];async function Oe(e){let t=[],r=null;do{let{catalog:i}=await n(w,{gameId:e,first:Ee,after:r});t.push(...i.edges.map(({node:e})=>e)),r=i.pageInfo.hasNextPage?i.pageInfo.endCursor:null}while(r!==null);return t}function ke(e){let t=e.map(Ae),n=[...new Set(t.flatMap(e=>[...e.keys()]))].filter(e=>!De.some(t=>t===e)).sort(),r=[...De,...n];return[r,...t.map(e=>r.map(t=>e.get(t)??``))].map(e=>e.map(je).join(`,`)).map(e=>`${e}\r\n`).join(``)}function Ae(e){let{management:t}=e,n=new Map([[`sku`,e.sku],[`kind`,e.kind],[`price`,String(e.price)],[`category`,e.category??``],[`imageUrl`,t?.picture?.sourceUrl??``],[`minTier`,e.minTier?.code??``],[`availableFrom`,e.availableFrom??``],[`availableUntil`,e.availableUntil??``],[`stock`,e.stockLeft===null?``:String(e.stockLeft)],[`perMemberLimit`,e.perMemberLimit===null?``:String(e.perMemberLimit)],[`comingSoon`,e.comingSoon?`true`:`false`],[`countries`,t?.countries.join(` `)??``],[`priority`,String(t?.priority??0)]]),r={title:t?.titles??[],description:t?.descriptions??[]};for(let[e,t]of Object.entries(r))for(let{locale:r,text:i}of t)n.set(r===`en`?e:`${e}.${r}`,i);return n}function je(e){return/[",\r\n]/.test(e)?`"${e.replaceAll(`"`,`""`)}"`:e}function Me(e,t,n){let r=URL.createObjectURL(new Blob([n],{type:t}));Object.assign(document.createElement(`a`),{href:r,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(r),6e4)}var Ne=(e,t,n=`${t}s`)=>e===1?t:n,T={common:{cancel:`Cancel`,close:`Close`,save:`Save`,more:`Show more`,all:`All`,none:`None`,copy:`Copy`,copied:`Copied.`,unsure:`No answer came: it may have been done. Send the same again, or look at the list.`,utc:`UTC`,actions:`Actions`},form:{optional:`optional`,choose:`Choose…`,addLanguage:`Add a language…`,removeText:e=>`Remove: ${e}`,colourChooser:`chooser`,noColour:`Laurel’s own`,missing:`Please fill this in.`,notWhole:`A whole number, please.`},redemptions:{title:`Redemptions`,about:`What players redeemed and you deliver. Past its due time a redemption fails by itself, and the points go back.`,status:{PENDING:`To deliver`,FULFILLED:`Delivered`,FAILED:`Failed`,CANCELLED:`Cancelled`},statusFilter:`Status`,columns:{due:`Due`,item:`Item`,player:`Player`,points:`Points`,redeemed:`Redeemed`,status:`Status`,settled:`Settled`},dueIn:e=>`in ${e}`,overdue:`now`,times:e=>`× ${e}`,gift:`Benefit`,empty:{PENDING:`Nothing waits to be delivered. What players redeem appears here, the earliest due first.`,other:`No redemption has this status yet.`},details:e=>`Details of ${e}`,fulfill:`Fulfil`,fulfillOf:(e,t)=>`Fulfil ${e} for ${t}`,fail:`Fail`,failOf:(e,t)=>`Fail ${e} for ${t}`,fulfillTitle:e=>`Deliver “${e}”`,fulfillDigital:`Say so once the player has it in the game. The player is told, and it cannot be taken back here.`,fulfillTangible:`Say so once it is on its way. The player is told, and reads the link below.`,trackingUrl:`Tracking link`,trackingHint:`An https address where the parcel can be followed.`,failTitle:e=>`“${e}” cannot be delivered`,failText:e=>`${e} points and the stock go back. The player reads the reason.`,failGift:`The stock goes back, and the benefit can be claimed again. The player reads the reason.`,reason:`Reason`,reasonHint:`One line for the player, such as: Sold out at our warehouse.`,confirmFulfill:`Mark as delivered`,confirmFail:`Fail and give the points back`,fulfilled:e=>`“${e}” is delivered. The player is told.`,failed:e=>`“${e}” has failed. What it took was given back.`,email:`E-mail`,address:`Send to`,phone:`Phone`,noAddress:`Not shown: it is a digital item, was erased, or your role does not see addresses.`,tracking:`Follow the parcel`,failureReason:`Reason told`,sku:`SKU`,stockLeft:`Left in stock`,id:`Id`,copyAddress:`Copy the address`},catalog:{title:`Catalog`,about:`What players redeem their points for. Players see it at once; what was redeemed stays as it was.`,add:`Add an item`,edit:e=>`Change “${e}”`,newItem:`A new item`,columns:{item:`Item`,kind:`Kind`,category:`Category`,price:`Price`,tier:`From tier`,stock:`Stock`,window:`On offer`,priority:`Priority`},kind:{DIGITAL:`Digital`,TANGIBLE:`Tangible`},filters:{kind:`Kind`,category:`Category`,sku:`SKU`,archived:`Archived`,onOffer:`On offer`},empty:`The catalog is empty. Add the first item, or bring a CSV file.`,emptyArchive:`Nothing is archived.`,noMatch:`No item matches these filters.`,anyTier:`Any`,noEnd:`No end`,always:`Always`,from:e=>`from ${e}`,until:e=>`until ${e}`,comingSoon:`Coming soon`,archived:`Archived`,soldOut:`Sold out`,openItem:e=>`Change ${e}`,fields:{sku:`SKU`,skuHint:`Your own id of the item; it cannot be changed later.`,kind:`Kind`,title:`Title`,description:`Description`,category:`Category`,categoryHint:`For the store’s filters.`,price:`Price`,points:`points`,minTier:`From tier`,anyTier:`Any tier`,perMemberLimit:`Most per player`,stock:`Stock`,stockHint:`Empty for no end. Adjust stock changes it without losing what is sold meanwhile.`,priority:`Priority`,priorityHint:`Higher ones are shown first.`,availableFrom:`On offer from`,availableUntil:`On offer until`,countries:`Countries`,countriesHint:`ISO codes with blanks between, such as GB IE; empty for all.`,comingSoon:`Coming soon: shown, not redeemable yet`,picture:`Picture`},picture:{choose:`Upload a picture…`,hint:`PNG, JPEG, WebP, GIF or AVIF, at most 720 KiB.`,tooLarge:`The file is larger than 720 KiB.`,uploading:`Uploading…`,uploaded:(e,t)=>`Uploaded: ${e} × ${t} px`,address:`Picture`,addressHint:`An https address, which is fetched once, or what was uploaded.`,status:{READY:`Ready`,PENDING:`Being fetched`,FAILED:`Not fetched`},failure:{ADDRESS_REFUSED:`the address is not public https`,BAD_ANSWER:`the answer was not HTTP`,HTTP_STATUS:`the server did not give it`,INTERNAL:`a mistake of ours`,NOT_A_PICTURE:`it is no picture`,NOT_REACHED:`the server was not reached`,NO_ADDRESS:`the host’s name has no address`,SVG:`SVG is not taken`,TIMEOUT:`it took too long`,TLS:`the certificate does not hold`,TOO_COSTLY:`it takes too much to decode`,TOO_LARGE:`it is too large`,TOO_MANY_PIXELS:`it has too many pixels`,TOO_MANY_REDIRECTS:`it redirects too often`},remove:`Remove the picture`},preview:{title:`As players see it`,as:`As tier`,locale:`In`,balance:`With points`,fallback:e=>`No text in this language: players read ${e}.`},stock:{adjust:`Adjust stock`,title:e=>`Stock of “${e}”`,now:e=>`${e} left now.`,by:`Change by`,byHint:`How many come in; with a minus, how many go out.`,done:e=>`${e} are left.`},archive:`Archive`,restore:`Bring back by saving`,archiveTitle:e=>`Archive “${e}”?`,archiveText:`Players do not see it any more. Redemptions of it go on. Save it again to bring it back.`,archivedDone:e=>`“${e}” is archived.`,saved:e=>`“${e}” is saved.`,added:e=>`“${e}” is in the catalog.`,csv:{importing:`Import CSV…`,exporting:`Export CSV`,title:`Import items from CSV`,text:`Items are made or changed by their SKU, all or none. Items that the file does not name stay as they are.`,file:`File`,go:`Import`,done:(e,t)=>`Imported: ${e} new, ${t} changed.`,line:(e,t)=>`Line ${e}, ${t}`,faults:e=>`Nothing was stored: ${e} ${Ne(e,`fault`)}.`,columns:`Columns: sku, kind, title, price; also description, category, imageUrl, minTier, availableFrom, availableUntil, stock, perMemberLimit, comingSoon, countries, priority, title.LOCALE, description.LOCALE.`}},webhooks:{title:`Webhooks`,about:`Your server hears of what happens in the game: signed messages, tried for three days.`,add:`Add an endpoint`,empty:`No server hears of this game yet. Add an endpoint; a test message shows whether it arrives.`,most:`A game has 10 endpoints at most.`,status:{ENABLED:`Sending`,DISABLED:`Paused`,GONE:`Gone (410)`},failing:e=>`${e} ${Ne(e,`attempt`)} failed in a row`,events:(e,t)=>e===t?`All events`:`${e} of ${t} events`,fields:{url:`Address`,urlHint:`https on the public internet.`,description:`Note`,events:`Events`,allEvents:`All events`},eventWords:{MEMBER_TIER_CHANGED:`A tier changed`,POINTS_EXPIRED:`Points expired`,POINTS_EXPIRING:`Points expire soon`,PROGRESS_THRESHOLD:`Progress to keep the tier`,PURCHASE_RECORDED:`A purchase was counted`,PURCHASE_REFUNDED:`A purchase went back`,REDEMPTION_CREATED:`An item was redeemed`,REDEMPTION_UPDATED:`A redemption was settled`,SEASON_CLOSED:`A season ended`,SEASON_ENDING:`A season ends soon`},newTitle:`A new endpoint`,editTitle:`Change the endpoint`,edit:`Change`,test:`Send a test`,tested:`A test message is on its way; its row says whether it arrives.`,pause:`Pause`,resume:`Send again`,paused:`Paused. What happens meanwhile is not kept for it.`,resumed:`Messages are sent again.`,remove:`Delete`,removeTitle:`Delete the endpoint?`,removeText:`Its log and all that waits for it go, too.`,removed:`The endpoint is deleted.`,rotate:`New secret`,rotateTitle:`A new signing secret?`,rotateText:`Messages are signed with both secrets while the old one lives.`,oldSecretHours:`The old one lives for`,hours:`hours`,oldUntil:e=>`The old secret signs until ${e}`,secret:{title:`The signing secret`,text:`Keep it where your server checks signatures. It is shown this once.`,label:`Secret`,done:`I have kept it`},saved:`The endpoint is saved.`,deliveries:`Deliveries`,deliveryStatus:{DELIVERED:`Delivered`,FAILED:`Given up`,PENDING:`Pending`},columns:{type:`Event`,status:`Status`,attempts:`Attempts`,answer:`Answer`,at:`Taken up`,next:`Next attempt`},attempts:e=>`${e} of 10`,noDeliveries:`Nothing was sent yet. Send a test to see whether it arrives.`,replay:`Send again`,replayOf:e=>`Send ${e} again`,replayed:`It is sent again, under the same id.`,details:e=>`The message ${e}`,body:`Body`,response:`Answer`,messageId:`webhook-id`,took:e=>`${e} ms`,failure:{ADDRESS_REFUSED:`Not a public address`,BAD_ANSWER:`Not HTTP`,GIVEN_UP:`Waited for 84 hours`,GONE:`Gone`,HTTP_STATUS:`Not a success`,INTERNAL:`A mistake of ours`,NOT_REACHED:`Not reached`,NO_ADDRESS:`No such host`,REDIRECTED:`Redirected`,TIMEOUT:`No answer in 15 s`,TLS:`Certificate`}}},E=class extends s{static properties={...s.properties,busy:{state:!0},refused:{state:!0}};constructor(){super(),this.busy=!1,this.refused=[]}get gameId(){return this.view.game.id}async doing(e){if(this.busy)return!1;this.busy=!0,this.refused=[];try{return this.refused=await e(),this.refused.length===0&&p.expire(),this.refused.length===0}catch(e){return this.#e(g(e)),!1}finally{this.busy=!1}}async act(e,t){await this.doing(t)?(this.closeDialog(),this.view.say(e)):this.refused.length>0&&(this.view.say(this.refused.map(({message:e})=>e).join(` `),{bad:!0}),this.refused=[])}#e(e){if(e.kind===`signed-out`)return this.view.failed(e);let t=e.kind===`offline`||e.kind===`server`;this.refused=[{code:e.code,message:t?T.common.unsure:a(e),path:[]}]}dialog({id:e,title:t,wide:n=!1,kept:r=!1,onClose:i},a){return _`<dialog
class="dialog ${n?`wide`:``}"
aria-labelledby="${e}-title"
@close=${()=>{this.refused=[],i()}}
@cancel=${e=>this.busy&&e.preventDefault()}
@click=${e=>!this.busy&&!r&&ve(e)}
>
<div class="dialog-body">
<header class="dialog-head">
<h2 id="${e}-title">${t}</h2>
<button type="button" class="button quiet icon-only" aria-label=${T.common.close} ?disabled=${this.busy} @click=${C}>
${o(`close`,16)}
</button>
</header>
${a}
</div>
</dialog>`}general(e=()=>!1){let t=this.refused.filter(t=>!e(t)).map(({message:e})=>e);return _`<div role="alert">${t.length?_`<p class="form-error">${o(`alert`,16)}<span>${t.join(` `)}</span></p>`:m}</div>`}actions(e,{danger:t=!1,disabled:n=!1}={}){return _`<div class="form-actions">
<button type="button" class="button" ?disabled=${this.busy} @click=${C}>${T.common.cancel}</button>
<button type="submit" class="button ${t?`danger`:`main`}" ?disabled=${this.busy||n}>${e}</button>
</div>`}closeDialog(){this.querySelector(`dialog`)?.close()}};function D(e,t,{caption:n,columns:r,idOf:i,none:a}){let{data:o,failure:s,loading:c,more:l}=t;if(!o)return s?d(s,t.again):ne(`rows`,e.kit.t.common.loading);let u=e=>`${e.number?`number`:``} ${e.minor?`minor`:``}`,f=_`<div class="table-frame ${s?`stale`:``}" tabindex="0" role="region" aria-label=${n}>
<table class="table">
<caption class="sr">${n}</caption>
<thead>
<tr>
${r.map(e=>_`<th scope="col" class=${u(e)}>${e.title}</th>`)}
</tr>
</thead>
<tbody>
${_e(o,i,e=>_`<tr>${r.map(t=>_`<td class=${u(t)}>${t.cell(e)}</td>`)}</tr>`)}
</tbody>
</table>
</div>`;return _`${o.length?f:a()}
${s?d(s,t.again):m}
${l&&!s?_`<p class="more"><button type="button" class="button" ?disabled=${c} @click=${t.next}>${T.common.more}</button></p>`:m}`}function O(e,t,{label:n,key:r,all:i,chosen:a,query:o={}}){return _`<nav class="tabs-row" aria-label=${n}>
${i.map(({name:n,words:i})=>_`<a href=${e.href(t,{...o,[r]:n})} aria-current=${n===a?`page`:m}>${i}</a>`)}
</nav>`}function Pe(e,t,n){return _`<div class="field">
<label for="secret">${t}</label>
<div class="control">
<input id="secret" class="mono" readonly .value=${n} @focus=${({target:e})=>e instanceof HTMLInputElement&&e.select()} />
<button type="button" class="button" @click=${async()=>{await navigator.clipboard.writeText(n),e.say(T.common.copied)}}>${T.common.copy}</button>
</div>
</div>`}var k=se(class extends fe{constructor(e){if(super(e),e.type!==v.PROPERTY&&e.type!==v.ATTRIBUTE&&e.type!==v.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!le(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===y||t===m)return t;let n=e.element,r=e.name;if(e.type===v.PROPERTY){if(t===n[r])return y}else if(e.type===v.BOOLEAN_ATTRIBUTE){if(!!t===n.hasAttribute(r))return y}else if(e.type===v.ATTRIBUTE&&n.getAttribute(r)===t+``)return y;return pe(e),t}});function A(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function j(e){return e.map((e,t)=>typeof e==`number`?`[${e}]`:t===0?e:`.${e}`).join(``)}function M(e,t){return t.reduce((e,t)=>typeof t==`number`?Array.isArray(e)?e[t]:void 0:A(e)&&Object.hasOwn(e,t)?e[t]:void 0,e)}function N(e,t){let n=M(e,t);return A(n)?n:{}}function P(e,t){let n=M(e,t);return typeof n==`string`||typeof n==`number`?String(n):``}function F(e,t,n){let[r,...i]=t;if(r===void 0)return n??null;if(typeof r==`number`){let t=Array.isArray(e)?[...e]:[];return i.length===0&&n===void 0?t.splice(r,1):t[r]=F(t[r],i,n),t}let a=A(e)?{...e}:{};return i.length===0&&n===void 0?Object.fromEntries(Object.entries(a).filter(([e])=>e!==r)):(a[r]=F(a[r],i,n),a)}function Fe(e,t,n){let r=M(e.document,t)??{};return _`<div class="fields">
${n.filter(({when:e})=>!e||e(r)).map(n=>Ie(e,[...t,n.key],n))}
</div>`}function Ie(e,t,n){switch(n.kind){case`texts`:case`lines`:return Ge(e,t,n);case`tiers`:return Ue(e,t,n);case`switch`:return He(e,t,n);case`colour`:return Je(e,t,n);default:return Le(e,t,n)}}function I(e){return`at-${j(e).replaceAll(/[^\w-]/g,`-`)}`}function L(e,t){let n=j(t);return e.faults.filter(e=>e.path===n).map(({message:e})=>e).join(`; `)}function R(e,t,n){let r=L(e,t);return!r&&!n?m:_`<p id="${I(t)}-note" class=${r?`field-error`:`field-hint`}>
${r?_`${o(`alert`,16)}<span>${r}</span>`:n}
</p>`}function z(e,t,n){return n||L(e,t)?`${I(t)}-note`:m}function Le(e,t,n){let{label:r,unit:i,hint:a,needed:o=!1}=n;return _`<div class="field field-${n.kind}">
<label for=${I(t)}>${r}${o?m:_` <span class="optional">${T.form.optional}</span>`}</label>
<div class="control">
${n.kind===`choice`||n.kind===`tier`?Ve(e,t,n):Be(e,t,n)}
${i?_`<span class="unit">${i}</span>`:m}
</div>
${R(e,t,a)}
</div>`}function Re(e,t){if(t!==``)return e===`whole`&&/^-?\d{1,16}$/.test(t.trim())?Number(t):e===`instant`?`${t.length===16?`${t}:00`:t}Z`:e===`decimal`?t.trim():t}function ze(e,t){if(e!==`instant`||!t)return t;let n=new Date(t);return Number.isNaN(n.getTime())?``:n.toISOString().slice(0,19).replace(/:00$/,``)}function Be(e,t,{kind:n,needed:r=!1,hint:i,most:a}){return _`<input
id=${I(t)}
name=${j(t)}
type=${n===`instant`?`datetime-local`:`text`}
step=${n===`instant`?`1`:m}
inputmode=${n===`whole`?`numeric`:n===`decimal`?`decimal`:m}
autocomplete="off"
maxlength=${a??m}
?required=${r}
?disabled=${e.disabled??!1}
aria-invalid=${L(e,t)?`true`:m}
aria-describedby=${z(e,t,i)}
.value=${k(ze(n,P(e.document,t)))}
@input=${({target:r})=>r instanceof HTMLInputElement&&e.onChange(t,Re(n,r.value))}
/>`}function Ve(e,t,{kind:n,choices:r=[],none:i,needed:a=!1,hint:o}){let s=P(e.document,t),c=n===`tier`?e.tiers.map(({code:e,name:t})=>[e,t]):[...r];return s&&!c.some(([e])=>e===s)&&c.push([s,s]),_`<select
id=${I(t)}
name=${j(t)}
?required=${a}
?disabled=${e.disabled??!1}
aria-invalid=${L(e,t)?`true`:m}
aria-describedby=${z(e,t,o)}
@change=${({target:n})=>n instanceof HTMLSelectElement&&e.onChange(t,n.value||void 0)}
>
${a&&s?m:_`<option value="" .selected=${s===``}>${i??T.form.choose}</option>`}
${c.map(([e,t])=>_`<option value=${e} .selected=${e===s}>${t}</option>`)}
</select>`}function He(e,t,{label:n,hint:r}){return _`<div class="field field-switch">
<label
><input
id=${I(t)}
type="checkbox"
?disabled=${e.disabled??!1}
aria-describedby=${z(e,t,r)}
.checked=${k(M(e.document,t)===!0)}
@change=${({target:n})=>n instanceof HTMLInputElement&&e.onChange(t,n.checked||void 0)}
/>
${n}</label
>
${R(e,t,r)}
</div>`}function Ue(e,t,{label:n,hint:r}){let i=M(e.document,t),a=Array.isArray(i)?i:[],o=n=>{let r=e.tiers.map(e=>e.code).filter(e=>e===n!==a.includes(e));e.onChange(t,r.length?r:void 0)};return _`<fieldset class="field field-tiers" aria-describedby=${z(e,t,r)}>
<legend>${n}</legend>
<div class="checks">
${e.tiers.map(({code:t,name:n})=>_`<label class="check"
><input
type="checkbox"
?disabled=${e.disabled??!1}
.checked=${k(a.includes(t))}
@change=${()=>o(t)}
/>
${n}</label
>`)}
</div>
${R(e,t,r)}
</fieldset>`}var We=new Intl.DisplayNames(`en`,{type:`language`});function B(e){try{return We.of(e)??e}catch{return e}}function Ge(e,t,n){let r=N(e.document,t),i=[`en`,...Object.keys(r).filter(e=>e!==`en`)],a=e.locales.filter(e=>!i.includes(e));return _`<fieldset class="field field-texts">
<legend>${n.label}${n.needed?m:_` <span class="optional">${T.form.optional}</span>`}</legend>
${i.map(r=>Ke(e,t,n,r))}
${a.length&&!e.disabled&&A(r)?_`<select class="add-language" aria-label="${n.label}: ${T.form.addLanguage}" @change=${({target:n})=>{n instanceof HTMLSelectElement&&n.value&&(e.onChange([...t,n.value],``),n.value=``)}}>
<option value="">${T.form.addLanguage}</option>
${a.map(e=>_`<option value=${e}>${B(e)}</option>`)}
</select>`:m}
${R(e,t,n.hint)}
</fieldset>`}function Ke(e,t,{label:n,kind:r,needed:i=!1,most:a},s){let c=[...t,s],l=L(e,c),u=k(P(e.document,c)),d=({target:t})=>{(t instanceof HTMLInputElement||t instanceof HTMLTextAreaElement)&&e.onChange(c,t.value===``&&s===`en`?void 0:t.value)},f=B(s),p=`${n}, ${f}`,h=l?`${I(c)}-note`:m,g=i&&s===`en`;return _`<div class="text-row">
<span class="text-locale" title=${f}>${s}</span>
${r===`lines`?_`<textarea
id=${I(c)}
rows="2"
lang=${s}
aria-label=${p}
aria-invalid=${l?`true`:m}
aria-describedby=${h}
maxlength=${a??m}
?required=${g}
?disabled=${e.disabled??!1}
.value=${u}
@input=${d}
></textarea>`:_`<input
id=${I(c)}
type="text"
lang=${s}
autocomplete="off"
aria-label=${p}
aria-invalid=${l?`true`:m}
aria-describedby=${h}
maxlength=${a??m}
?required=${g}
?disabled=${e.disabled??!1}
.value=${u}
@input=${d}
/>`}
${s===`en`||e.disabled?m:_`<button
type="button"
class="button quiet icon-only"
aria-label=${T.form.removeText(p)}
@click=${()=>e.onChange(c,void 0)}
>
${o(`close`,16)}
</button>`}
${R(e,c,void 0)}
</div>`}var qe=/^#[0-9a-f]{6}$/i;function Je(e,t,{label:n,hint:r}){let i=P(e.document,t),a=({target:n})=>n instanceof HTMLInputElement&&e.onChange(t,n.value.trim()||void 0);return _`<div class="field field-colour">
<label for=${I(t)}>${n} <span class="optional">${T.form.optional}</span></label>
<div class="control">
<input
type="color"
aria-label="${n}: ${T.form.colourChooser}"
?disabled=${e.disabled??!1}
class=${i?``:`unset`}
.value=${k(qe.test(i)?i:`#808080`)}
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
aria-invalid=${L(e,t)?`true`:m}
aria-describedby=${z(e,t,r)}
.value=${k(i)}
@input=${a}
/>
</div>
${R(e,t,r)}
</div>`}var Ye=128,V=T.catalog.fields,Xe=[[{key:`sku`,label:V.sku,kind:`text`,hint:V.skuHint,needed:!0,most:Ye},{key:`kind`,label:V.kind,kind:`choice`,needed:!0,choices:[[`DIGITAL`,T.catalog.kind.DIGITAL],[`TANGIBLE`,T.catalog.kind.TANGIBLE]]},{key:`title`,label:V.title,kind:`texts`,needed:!0,most:200},{key:`description`,label:V.description,kind:`lines`,most:2e3}],[{key:`price`,label:V.price,kind:`whole`,unit:V.points,needed:!0},{key:`minTier`,label:V.minTier,kind:`tier`,none:V.anyTier},{key:`stock`,label:V.stock,kind:`whole`,hint:V.stockHint},{key:`perMemberLimit`,label:V.perMemberLimit,kind:`whole`},{key:`availableFrom`,label:V.availableFrom,kind:`instant`,unit:T.common.utc},{key:`availableUntil`,label:V.availableUntil,kind:`instant`,unit:T.common.utc},{key:`category`,label:V.category,kind:`text`,hint:V.categoryHint,most:64},{key:`priority`,label:V.priority,kind:`whole`,hint:V.priorityHint},{key:`countries`,label:V.countries,kind:`text`,hint:V.countriesHint},{key:`comingSoon`,label:V.comingSoon,kind:`switch`}]];function Ze(e){if(!e)return{kind:`DIGITAL`};let{management:t}=e,n=e=>Object.fromEntries((e??[]).map(({locale:e,text:t})=>[e,t])),r=n(t?.descriptions),i={sku:e.sku,kind:e.kind,title:n(t?.titles),description:Object.keys(r).length?r:null,price:e.price,minTier:e.minTier?.code??null,stock:e.stockLeft,perMemberLimit:e.perMemberLimit,availableFrom:e.availableFrom,availableUntil:e.availableUntil,category:e.category,priority:t?.priority||null,countries:t?.countries.join(` `)||null,comingSoon:e.comingSoon||null,imageUrl:t?.picture?.sourceUrl??null};return Object.fromEntries(Object.entries(i).filter(([,e])=>e!==null))}var Qe=[`price`,`stock`,`perMemberLimit`,`priority`];function $e(e,t,n){let r=Qe.filter(t=>e[t]!==void 0&&typeof e[t]!=`number`).map(e=>({path:e,message:T.form.notWhole}));if(e.price===void 0&&r.push({path:`price`,message:T.form.missing}),P(e,[`sku`]).trim()||r.push({path:`sku`,message:T.form.missing}),P(e,[`title`,`en`]).trim()||r.push({path:`title.en`,message:T.form.missing}),r.length)return{input:null,faults:r};let i=t=>typeof e[t]==`number`?e[t]:null,a=t=>P(e,[t]).trim()||null,o=(a(`countries`)??``).toUpperCase().split(/[\s,;]+/).filter(Boolean),s=e.kind===`TANGIBLE`?`TANGIBLE`:`DIGITAL`;return{input:{gameId:n,sku:a(`sku`)??``,kind:s,title:H(e,`title`),description:H(e,`description`),price:i(`price`)??0,minTier:a(`minTier`),perMemberLimit:i(`perMemberLimit`),availableFrom:a(`availableFrom`),availableUntil:a(`availableUntil`),category:a(`category`),priority:i(`priority`)??0,countries:o.length?o:null,comingSoon:e.comingSoon===!0,imageUrl:a(`imageUrl`),...e.stock===t.stock?{}:{stock:i(`stock`)}},faults:[]}}function H(e,t){return Object.entries(N(e,[t])).flatMap(([e,t])=>typeof t==`string`&&t?[{locale:e,text:t}]:[])}function et(e,t){return t.map(({path:[t=``,n],message:r})=>{let i=M(e,[t]);return typeof i!=`object`||!i?{path:t,message:r}:{path:`${t}.${H(e,t).map(({locale:e})=>e)[Number(n)]??`en`}`,message:r}})}var U=T.catalog,tt=737280,nt=`image/png,image/jpeg,image/webp,image/gif,image/avif`,rt={key:`imageUrl`,label:U.picture.address,kind:`text`,hint:U.picture.addressHint,most:2e3},it=class extends E{static properties={...E.properties,item:{attribute:!1},tiers:{attribute:!1},form:{state:!0},faults:{state:!0},uploaded:{state:!0},pictureNote:{state:!0}};#e={};constructor(){super(),this.item=null,this.tiers=[],this.form={},this.faults=[],this.uploaded=null,this.pictureNote=null}willUpdate(e){!e.has(`item`)||(e.get(`item`)??null)?.sku===this.item?.sku&&this.hasUpdated||(this.form=this.#e=Ze(this.item),this.faults=[])}render(){let{item:e,form:t,view:n}=this,r=e?U.edit(e.title):U.newItem,i={document:t,faults:this.faults,tiers:this.tiers,locales:te,onChange:this.#r,disabled:this.busy},[a=[],o=[]]=Xe;return this.dialog({id:`item`,title:r,wide:!0,kept:t!==this.#e,onClose:()=>this.dispatchEvent(new Event(`laurel-closed`))},_`<form class="form" novalidate @submit=${this.#a}>
<div class="editor">
<div class="editor-form">
${Fe(i,[],e?a.filter(({key:e})=>e!==`sku`):a)} ${this.#n(i)}
${Fe(i,[],o)}
</div>
<studio-item-preview
.form=${t}
.tiers=${this.tiers}
.image=${this.#t}
.clock=${n.kit.now}
></studio-item-preview>
</div>
${this.general(({path:e})=>e.length>0)} ${this.actions(T.common.save)}
</form>`)}get#t(){let e=P(this.form,[`imageUrl`]);return e?e===this.uploaded||e.startsWith(`/pictures/`)?e:e===P(this.#e,[`imageUrl`])?this.item?.imageUrl??null:null:null}#n(t){let n=this.item?.management?.picture,r=n&&n.sourceUrl===P(this.form,[`imageUrl`]);return _`<div class="editor-picture">
${Ie(t,[`imageUrl`],rt)}
<div class="picture-row">
<label class="button file"
>${o(`up`,16)}${U.picture.choose}
<input type="file" class="sr" accept=${nt} ?disabled=${this.busy} @change=${this.#i} />
</label>
${r&&n.status!==`READY`?e([U.picture.status[n.status],...n.failure?[U.picture.failure[n.failure]]:[]].join(`: `),n.status===`FAILED`?`bad`:`info`):m}
<span class=${this.pictureNote?.bad?`field-error`:`field-hint`} role="status">${this.pictureNote?.words??U.picture.hint}</span>
</div>
</div>`}#r=(e,t)=>{let n=F(this.form,e,t);A(n)&&(this.form=n)};#i=async({target:e})=>{if(!(e instanceof HTMLInputElement))return;let t=e.files?.[0];if(e.value=``,!t)return;if(t.size>tt)return void(this.pictureNote={words:U.picture.tooLarge,bad:!0});this.pictureNote={words:U.picture.uploading,bad:!1};let r=await at(t);await this.doing(async()=>{let{uploadPicture:e}=await n(`mutation UploadPicture($input:UploadPictureInput!){uploadPicture(input:$input){picture{url width height}userErrors{code message path}}}`,{input:{gameId:this.gameId,data:r}}),{picture:t,userErrors:i}=e;return t&&(this.uploaded=t.url,this.#r([`imageUrl`],t.url),this.pictureNote={words:U.picture.uploaded(t.width,t.height),bad:!1}),i})||(this.pictureNote={words:this.refused.map(({message:e})=>e).join(` `),bad:!0},this.refused=[])};#a=async e=>{e.preventDefault();let{input:t,faults:r}=$e(this.form,this.#e,this.gameId);if(this.faults=r,!t)return this.#o();let i=``,a=!1;if(!await this.doing(async()=>{let{upsertCatalogItem:e}=await n(`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}fragment ItemRow on CatalogItem{...ItemFacts management{archivedAt countries createdAt updatedAt priority titles{locale text}descriptions{locale text}picture{sourceUrl status failure}}}mutation UpsertItem($input:UpsertCatalogItemInput!){upsertCatalogItem(input:$input){created item{...ItemRow}userErrors{code message path}}}`,{input:t});return i=e.item?.title??``,a=e.created,e.userErrors}))return this.faults=et(this.form,this.refused.filter(({path:e})=>e.length>0)),this.#o();this.closeDialog(),this.view.say(a?U.added(i):U.saved(i))};#o(){this.updateComplete.then(()=>this.querySelector(`[aria-invalid=true]`)?.focus())}};async function at(e){let t=new Uint8Array(await e.arrayBuffer()),n=``;for(let e=0;e<t.length;e+=8192)n+=String.fromCharCode(...t.subarray(e,e+8192));return btoa(n)}function ot(e,t,n,r){let{availableFrom:i,availableUntil:a,stockLeft:o,minTier:s,comingSoon:c,price:l}=e;return[[`COMING_SOON`,c],[`NOT_STARTED`,i!==null&&Date.parse(i)>r],[`ENDED`,a!==null&&Date.parse(a)<=r],[`SOLD_OUT`,o===0],[`TIER_TOO_LOW`,s!==null&&s.rank>t],[`INSUFFICIENT_POINTS`,l>n]].filter(([,e])=>e).map(([e])=>e)}function st(e,t,n,r){let i=t=>{let r=N(e,[t]);return P(r,[h(n,Object.keys(r))??`en`])},a=t=>typeof e[t]==`number`?e[t]:null;return{id:`preview`,sku:P(e,[`sku`]),kind:e.kind===`TANGIBLE`?`TANGIBLE`:`DIGITAL`,category:P(e,[`category`])||null,title:i(`title`),description:i(`description`)||null,imageUrl:r,price:a(`price`)??0,minTier:t.find(({code:t})=>t===e.minTier)??null,availableFrom:P(e,[`availableFrom`])||null,availableUntil:P(e,[`availableUntil`])||null,stockLeft:a(`stock`),perMemberLimit:a(`perMemberLimit`),comingSoon:e.comingSoon===!0,eligibility:null}}var ct=class extends me{static properties={form:{attribute:!1},tiers:{attribute:!1},image:{},clock:{attribute:!1},tier:{state:!0},locale:{state:!0},balance:{state:!0},kit:{state:!0}};constructor(){super(),this.form={},this.tiers=[],this.image=null,this.clock=Date.now,this.tier=``,this.locale=`en`,this.balance=1e3,this.kit={t:re.english,format:oe(`en`),now:()=>this.clock()}}willUpdate(e){if(!e.has(`locale`))return;let{locale:t,tag:n}=ie([this.locale]);re.in(t).then(e=>this.kit={t:e,format:oe(n),now:()=>this.clock()})}render(){let e=T.catalog.preview,{tiers:t,form:n}=this,r=t.find(({code:e})=>e===this.tier)?.rank??t[0]?.rank??1,i=st(n,t,this.locale,this.image),a=ot(i,r,this.balance,this.clock()),o=Math.max(0,i.price-this.balance),s={...i,eligibility:{redeemable:a.length===0,reasons:a,pointsShort:o}},c=Object.keys(N(n,[`title`])),l=h(this.locale,c),u=[...new Set([...te,...c])];return _`<section class="preview" aria-label=${e.title}>
<h3>${e.title}</h3>
<div class="preview-switches">
<label
>${e.as}
<select @change=${e=>this.tier=x(e)}>
${t.map(({code:e,name:t})=>_`<option value=${e} .selected=${e===this.tier}>${t}</option>`)}
</select></label
>
<label
>${e.locale}
<select @change=${e=>this.locale=x(e)}>
${u.map(e=>_`<option value=${e} .selected=${e===this.locale}>${B(e)}</option>`)}
</select></label
>
<label
>${e.balance}
<input
type="number"
min="0"
.value=${String(this.balance)}
@input=${e=>this.balance=Math.max(0,Number(x(e))||0)}
/></label>
</div>
<div class="preview-card" lang=${l??`en`}>${he(this.kit,s,{onAct:()=>void 0})}</div>
${c.length&&!l?_`<p class="field-hint">${e.fallback(B(`en`))}</p>`:m}
</section>`}},W=ue`
.console fieldset{border:0;margin:0;min-width:0;padding:0;}.console legend{font-weight:600;padding:0 0 4px;}.fields{align-items:start;display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));}.fields > :is(.field-texts,.field-lines,.field-tiers,.field-switch){grid-column:1 / -1;}.field .control{align-items:center;display:flex;gap:8px;}.field .control > :is(input:not([type="color"]),select){flex:1;min-width:0;width:100%;}.field :is(input:not([type="checkbox"],[type="color"],[type="file"]),textarea,select){width:100%;}.unit{white-space:nowrap;}.checks{display:flex;flex-wrap:wrap;gap:6px 16px;}.checks-columns{display:grid;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));}.check,.field-switch label{align-items:center;display:flex;font-weight:400;gap:8px;min-height:24px;}.field-texts{display:grid;gap:6px;grid-template-columns:minmax(0,1fr);}.text-row{align-items:start;display:grid;gap:0 8px;grid-template-columns:56px minmax(0,1fr) auto;}.text-row > p{grid-column:2;}.text-locale{color:var(--muted);font-size:12px;line-height:32px;}.console .add-language{color:var(--muted);font-size:13px;justify-self:start;margin-inline-start:64px;width:auto;}.console input[type="color"]{background:none;flex:none;height:32px;padding:2px;width:40px;}.console input[type="color"].unset{opacity:0.4;}.editor{align-items:start;display:grid;gap:24px;grid-template-columns:minmax(0,1fr) 240px;}.editor-form{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);}.editor-picture{display:grid;gap:8px;}.picture-row{align-items:center;display:flex;flex-wrap:wrap;gap:8px 12px;}.file:focus-within{outline:2px solid var(--accent);outline-offset:2px;}.preview{background:var(--bg);border:1px solid var(--line);border-radius:10px;display:grid;gap:12px;padding:12px;position:sticky;top:0;}.preview h3{font:600 13px/18px var(--font);}.preview-switches{display:grid;gap:6px;}.preview-switches label{justify-content:space-between;}.console .preview-switches :is(select,input){font-size:13px;min-height:28px;padding-block:3px;width:128px;}@media (max-width: 720px){.editor{grid-template-columns:minmax(0,1fr);}.preview{position:static;}}`,G=ue`
.console .button.small{font-size:12px;line-height:16px;min-height:26px;padding:3px 8px;}.optional,.unit,.thing-note{color:var(--muted);font-weight:400;}.optional{font-size:12px;}.mono,.code{font-family:ui-monospace,"SF Mono","Cascadia Mono",Menlo,monospace;font-size:13px;}.table-frame{background:var(--surface);border:1px solid var(--line);border-radius:10px;overflow-x:auto;}.table{border-collapse:collapse;font-variant-numeric:tabular-nums;width:100%;}.table :is(th,td){border-block-end:1px solid var(--line);height:36px;padding:4px 12px;overflow-wrap:normal;text-align:start;vertical-align:middle;}.table .button{white-space:nowrap;}.table tbody tr:last-child td{border-block-end:0;}.table th{color:var(--muted);font:600 12px/16px var(--font);white-space:nowrap;}.table tbody tr:hover{background:color-mix(in srgb,var(--sunken) 55%,var(--surface));}.table .number{text-align:end;white-space:nowrap;}.more{padding-block:12px;text-align:center;}.thing,.cell-open{align-items:center;background:none;border:0;color:inherit;cursor:pointer;display:inline-flex;font:inherit;gap:10px;padding:0;text-align:start;text-decoration:none;}.thing .picture{aspect-ratio:1;border-radius:var(--radius-control);flex:none;margin:0;overflow:hidden;width:26px;}.thing-words{align-items:baseline;display:flex;flex-wrap:wrap;gap:0 8px;min-width:0;overflow-wrap:anywhere;}.thing-title{font-weight:600;}.thing-note{font-size:12px;line-height:16px;}.thing:hover .thing-title,.cell-open:hover .thing-title,.cell-open.mono:hover{color:var(--accent);text-decoration:underline;text-underline-offset:0.2em;}.cell-actions{display:flex;flex-wrap:wrap;gap:4px;}.table .cell-actions{flex-wrap:nowrap;justify-content:flex-end;}.due{align-items:center;display:inline-flex;gap:4px;white-space:nowrap;}.due-soon{color:var(--warn);font-weight:600;}.tier{align-items:center;display:inline-flex;gap:6px;white-space:nowrap;}.fact-list address{display:grid;font-style:normal;}.filter-row{align-items:end;border-block-end:1px solid var(--line);display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;}.filter-row .tabs-row{border:0;}.filters{display:flex;flex-wrap:wrap;gap:8px 16px;padding-block-end:6px;}.filters label,.preview-switches label{align-items:center;color:var(--muted);display:flex;font-size:13px;gap:6px;}.console .filters :is(select,input){font-size:13px;min-height:28px;padding-block:3px;max-width:160px;}.endpoints{display:grid;gap:8px;}.endpoint{align-items:center;display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;}.endpoint.chosen{border-color:var(--accent);box-shadow:inset 3px 0 0 var(--accent);}.endpoint-words{flex:1 1 320px;min-width:0;}.kit .endpoint-url{font:600 14px/20px ui-monospace,"SF Mono",Menlo,monospace;}.endpoint-url a{color:inherit;text-decoration:none;}.endpoint-url a:hover{text-decoration:underline;}.endpoint-state{align-items:center;display:flex;flex-wrap:wrap;font-size:13px;gap:4px 12px;padding-block-start:4px;}.log{display:grid;gap:12px;grid-template-columns:minmax(0,1fr);padding-block-start:16px;}.section-head{align-items:end;border-block-end:1px solid var(--line);display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;}.section-head h2{font:600 16px/24px var(--font);padding-block-end:6px;}.section-head .tabs-row{border:0;}.code{background:var(--sunken);border-radius:var(--radius-control);line-height:18px;margin:0;max-height:320px;overflow:auto;padding:12px;white-space:pre-wrap;}.fault-list{display:grid;font-size:13px;gap:2px;max-height:200px;overflow-y:auto;}.form-error,.field-error{align-items:start;display:flex;gap:6px;}@media (max-width: 720px){.table .minor{display:none;}}`,K=`/catalog`,lt=[`DIGITAL`,`TANGIBLE`],q=T.catalog,ut=class extends E{static properties={...E.properties,open:{state:!0}};constructor(){super(),this.open=null}render(){let{view:e}=this,{query:n}=e,r=lt.find(e=>e.toLowerCase()===n.get(`kind`))??null,i=n.get(`category`)||null,a=n.get(`offer`)===`archived`,o=this.reader.list(w,{gameId:this.gameId,kind:r,category:i,archived:a,sku:null},({catalog:e})=>e),s=r!==null||i!==null;return _`
${t(q.title,{lead:q.about,actions:this.#e()})}
<div class="filter-row">
${O(e,K,{label:q.columns.window,key:`offer`,all:[{name:``,words:q.filters.onOffer},{name:`archived`,words:q.filters.archived}],chosen:a?`archived`:``})}
<span class="filters">
<label
>${q.filters.kind}
<select @change=${t=>e.set({kind:x(t)})}>
<option value="" .selected=${r===null}>${T.common.all}</option>
${lt.map(e=>_`<option value=${e.toLowerCase()} .selected=${e===r}>${q.kind[e]}</option>`)}
</select></label
>
<label
>${q.filters.category}
<input type="search" autocomplete="off" .value=${i??``} @change=${t=>e.set({category:x(t).trim()})}
/></label>
</span>
</div>
${D(e,o,{caption:q.title,columns:this.#n(),idOf:({id:e})=>e,none:()=>c(s?q.noMatch:a?q.emptyArchive:q.empty,{name:`tag`})})}
${this.#t()} ${this.open?this.#o(this.open):m}
`}#e(){return _`<button type="button" class="button" ?disabled=${this.busy} @click=${this.#l}>${o(`download`,16)}${q.csv.exporting}</button>
<button type="button" class="button" @click=${()=>this.open={dialog:`import`}}>${o(`up`,16)}${q.csv.importing}</button>
<a class="button main" href=${this.view.href(K,{new:1})}>${o(`plus`,16)}${q.add}</a>`}#t(){let{query:e}=this.view,t=e.get(`item`);if(!t&&!e.has(`new`))return m;let n=this.reader.one(ye,{gameId:this.gameId}).data?.game?.tiers,r=t?this.reader.one(w,{gameId:this.gameId,sku:t,first:1}).data?.catalog.edges[0]?.node:null;return!n||r===void 0?m:_`<studio-item
.view=${this.view}
.item=${r}
.tiers=${n}
@laurel-closed=${()=>this.view.set({item:null,new:null})}
></studio-item>`}#n(){let{number:e,day:t}=this.view.kit.format;return[{id:`item`,title:q.columns.item,cell:e=>this.#r(e)},{id:`kind`,title:q.columns.kind,minor:!0,cell:({kind:e})=>q.kind[e]},{id:`category`,title:q.columns.category,minor:!0,cell:({category:e})=>e},{id:`price`,title:q.columns.price,number:!0,cell:({price:t})=>e(t)},{id:`tier`,title:q.columns.tier,minor:!0,cell:({minTier:e})=>e?_`<span class="tier ${ae(e)}">${ce(e,{size:16})}${e.name}</span>`:q.anyTier},{id:`stock`,title:q.columns.stock,number:!0,cell:e=>this.#i(e)},{id:`window`,title:q.columns.window,minor:!0,cell:({availableFrom:e,availableUntil:n})=>[e&&q.from(t(e)),n&&q.until(t(n))].filter(Boolean).join(` `)||q.always},{id:`actions`,title:T.common.actions,cell:e=>this.#a(e)}]}#r(t){return _`<a class="thing" href=${this.view.href(K,{...Object.fromEntries(this.view.query),item:t.sku})}>
${ge(t)}
<span class="thing-words">
<span class="thing-title"><bdi>${t.title}</bdi> ${t.comingSoon?e(q.comingSoon,`info`):m}</span>
<span class="thing-note"><bdi>${t.sku}</bdi></span>
</span>
</a>`}#i({stockLeft:t}){return t===null?q.noEnd:t>0?this.view.kit.format.number(t):e(q.soldOut,`warn`)}#a(t){if(t.management?.archivedAt)return e(q.archived);let n=(e,n)=>_`<button
type="button"
class="button small quiet"
aria-label="${e}: ${t.title}"
@click=${()=>this.open={dialog:n,item:t,key:de()}}
>
${e}
</button>`;return _`<span class="cell-actions">
${t.stockLeft===null?m:n(q.stock.adjust,`stock`)} ${n(q.archive,`archive`)}
</span>`}#o(e){let t=()=>void(this.open=null);if(e.dialog===`import`)return this.dialog({id:`import`,title:q.csv.title,onClose:t},this.#s());let{item:n}=e;return e.dialog===`archive`?this.dialog({id:`archive`,title:q.archiveTitle(n.title),onClose:t},_`<form class="form" @submit=${e=>this.#d(e,n)}>
<p>${q.archiveText}</p>
${this.general()} ${this.actions(q.archive,{danger:!0})}
</form>`):this.dialog({id:`stock`,title:q.stock.title(n.title),onClose:t},_`<form class="form" @submit=${t=>this.#u(t,n,e.key)}>
<p>${q.stock.now(this.view.kit.format.number(n.stockLeft??0))}</p>
<div class="field">
<label for="stock-by">${q.stock.by}</label>
<input id="stock-by" name="by" type="number" step="1" required autocomplete="off" aria-describedby="stock-by-note" />
<p class="field-hint" id="stock-by-note">${q.stock.byHint}</p>
</div>
${this.general()} ${this.actions(q.stock.adjust)}
</form>`)}#s(){let e=this.refused.filter(({path:e})=>e[0]===`csv`);return _`<form class="form" @submit=${this.#c}>
<p>${q.csv.text}</p>
<div class="field">
<label for="csv-file">${q.csv.file}</label>
<input id="csv-file" name="file" type="file" accept=".csv,text/csv" required aria-describedby="csv-note" />
<p class="field-hint" id="csv-note">${q.csv.columns}</p>
</div>
${e.length?_`<div role="alert">
<p class="form-error">${q.csv.faults(e.length)}</p>
<ul class="fault-list">${e.map(e=>_`<li><b>${dt(e)}</b> ${e.message}</li>`)}</ul>
</div>`:m}
${this.general(({path:e})=>e[0]===`csv`)} ${this.actions(q.csv.go)}
</form>`}#c=async e=>{e.preventDefault();let t=new FormData(S(e)).get(`file`);if(!(t instanceof File))return;let r=await t.text(),i={created:0,changed:0};if(!await this.doing(async()=>{let{importCatalog:e}=await n(`mutation ImportCatalog($input:ImportCatalogInput!){importCatalog(input:$input){created changed userErrors{code message path}}}`,{input:{gameId:this.gameId,csv:r}});return Object.assign(i,e),e.userErrors}))return;let{number:a}=this.view.kit.format;this.closeDialog(),this.view.say(q.csv.done(a(i.created),a(i.changed)))};#l=async()=>{this.busy=!0;try{Me(`${this.view.game.slug}-catalog.csv`,`text/csv`,ke(await Oe(this.gameId)))}catch(e){this.view.failed(e)}finally{this.busy=!1}};async#u(e,{sku:t},r){e.preventDefault();let i=Number(b(S(e),`by`)),a=null;await this.doing(async()=>{let{adjustStock:e}=await n(`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}fragment ItemRow on CatalogItem{...ItemFacts management{archivedAt countries createdAt updatedAt priority titles{locale text}descriptions{locale text}picture{sourceUrl status failure}}}mutation AdjustStock($input:AdjustStockInput!){adjustStock(input:$input){item{...ItemRow}userErrors{code message path}}}`,{input:{gameId:this.gameId,sku:t,by:i,idempotencyKey:r}});return a=e.item?.stockLeft??null,e.userErrors})&&(this.closeDialog(),this.view.say(q.stock.done(this.view.kit.format.number(a??0))))}async#d(e,{sku:t,title:r}){e.preventDefault(),await this.doing(async()=>{let{archiveCatalogItem:e}=await n(`fragment TierFacts on Tier{code name rank look{gem light dark}}fragment ItemFacts on CatalogItem{id sku kind category title description imageUrl price minTier{...TierFacts}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}fragment ItemRow on CatalogItem{...ItemFacts management{archivedAt countries createdAt updatedAt priority titles{locale text}descriptions{locale text}picture{sourceUrl status failure}}}mutation ArchiveItem($input:ArchiveCatalogItemInput!){archiveCatalogItem(input:$input){item{...ItemRow}userErrors{code message path}}}`,{input:{gameId:this.gameId,sku:t}});return e.userErrors})&&(this.closeDialog(),this.view.say(q.archivedDone(r)))}};function dt({path:[,e=``,t=``]}){return e?q.csv.line(e,t):``}var ft={id:`catalog`,title:q.title,path:K,icon:`tag`,letter:`c`,scope:`catalog:write`,ofGame:!0,styles:[G,W],elements:{"studio-catalog":ut,"studio-item":it,"studio-item-preview":ct},render:e=>_`<studio-catalog .view=${l(e)}></studio-catalog>`},pt=864e5;function mt({format:e,now:t},{dueAt:n,status:r}){if(r!==`PENDING`)return _`<time datetime=${n} class="muted">${e.moment(n)}</time>`;let i=Date.parse(n)-t(),a=i>0?T.redemptions.dueIn(e.countdown(i)):T.redemptions.overdue;return _`<time datetime=${n} title=${e.moment(n)} class="due ${i<pt?`due-soon`:``}">
${i<pt?o(`clock`,16):m}${a}
</time>`}function ht({format:e},{item:t,title:n,quantity:r}){return _`<span class="thing">
${ge(t)}
<span class="thing-words">
<span class="thing-title"><bdi>${n}</bdi>${r>1?_` <b class="num">${T.redemptions.times(e.number(r))}</b>`:m}</span>
<span class="thing-note"><bdi>${t.sku}</bdi></span>
</span>
</span>`}var gt={PENDING:`info`,FULFILLED:`good`,FAILED:`bad`,CANCELLED:`plain`};function _t({status:t}){return e(T.redemptions.status[t],gt[t])}function vt({shippingAddress:e}){if(!e)return[];let{name:t,line1:n,line2:r,postalCode:i,city:a,region:o,country:s}=e,c=new Intl.DisplayNames(`en`,{type:`region`}).of(s)??s;return[t,n,r??``,[i,a].filter(Boolean).join(` `),o??``,c].filter(Boolean)}function yt(e,t){let{format:n}=e,r=T.redemptions,i=vt(t),a=t.trackingUrl&&ee(t.trackingUrl),o=[[r.columns.status,_t(t)],[r.columns.player,t.playerId],[r.columns.points,t.benefit?`${r.gift} ${t.benefit}`:n.number(t.pointsSpent)],[r.columns.redeemed,n.moment(t.createdAt)],[r.columns.due,t.status===`PENDING`?n.moment(t.dueAt):null],[r.columns.settled,t.settledAt&&n.moment(t.settledAt)],[r.failureReason,t.failureReason],[r.tracking,a?_`<a href=${a} target="_blank" rel="noopener noreferrer">${t.trackingUrl}</a>`:null],[r.email,t.email?_`<a href="mailto:${t.email}">${t.email}</a>`:null],[r.address,i.length?_`<address>${i.map(e=>_`<span>${e}</span>`)}</address>`:null],[r.phone,t.shippingAddress?.phone??null],[r.sku,t.item.sku],[r.stockLeft,t.item.stockLeft===null?null:n.number(t.item.stockLeft)],[r.id,_`<code>${t.id}</code>`]];return _`<dl class="fact-list">
${o.map(([e,t])=>t?_`<div><dt>${e}</dt><dd>${t}</dd></div>`:m)}
</dl>
${t.item.kind===`TANGIBLE`&&i.length===0?_`<p class="muted">${r.noAddress}</p>`:m}`}var bt=`/redemptions`,xt=[`PENDING`,`FULFILLED`,`FAILED`,`CANCELLED`],St=2e3,Ct=500,J=T.redemptions,wt=class extends E{static properties={...E.properties,open:{state:!0}};constructor(){super(),this.open=null}render(){let{view:e}=this,n=xt.find(t=>t.toLowerCase()===e.query.get(`status`))??`PENDING`,r=this.reader.list(be,{gameId:this.gameId,status:n},e=>e.redemptions);return _`
${t(J.title,{lead:J.about})}
${O(e,bt,{label:J.statusFilter,key:`status`,all:xt.map(e=>({name:e.toLowerCase(),words:J.status[e]})),chosen:n.toLowerCase()})}
${D(e,r,{caption:J.status[n],columns:this.#e(n),idOf:({id:e})=>e,none:()=>c(n===`PENDING`?J.empty.PENDING:J.empty.other,{name:`parcel`})})}
${this.open?this.#r(this.open.dialog,this.open.row):m}
`}#e(e){let{kit:t}=this.view,n=[e===`PENDING`?{id:`due`,title:J.columns.due,cell:e=>mt(t,e)}:{id:`settled`,title:J.columns.settled,cell:({settledAt:e})=>e?t.format.moment(e):``},{id:`item`,title:J.columns.item,cell:e=>this.#t(e)},{id:`player`,title:J.columns.player,cell:({playerId:e})=>_`<bdi>${e}</bdi>`},{id:`points`,title:J.columns.points,number:!0,cell:({benefit:e,pointsSpent:n})=>e?_`<span class="muted">${J.gift}</span>`:t.format.number(n)},{id:`redeemed`,title:J.columns.redeemed,minor:!0,cell:({createdAt:e})=>t.format.moment(e)}];return e===`FAILED`&&n.push({id:`reason`,title:J.failureReason,minor:!0,cell:({failureReason:e})=>e}),e===`PENDING`?n.push({id:`actions`,title:T.common.actions,cell:e=>this.#n(e)}):n.push({id:`status`,title:J.columns.status,cell:_t}),n}#t(e){return _`<button type="button" class="cell-open" aria-haspopup="dialog" @click=${()=>this.open={dialog:`details`,row:e}}>${ht(this.view.kit,e)}</button>`}#n(e){let t=e.playerId??``;return _`<span class="cell-actions">
<button type="button" class="button small" aria-label=${J.fulfillOf(e.title,t)} @click=${()=>this.open={dialog:`fulfill`,row:e}}>
${o(`check`,16)}${J.fulfill}
</button>
<button type="button" class="button small quiet" aria-label=${J.failOf(e.title,t)} @click=${()=>this.open={dialog:`fail`,row:e}}>
${J.fail}
</button>
</span>`}#r(e,t){let n={details:t.title,fulfill:J.fulfillTitle(t.title),fail:J.failTitle(t.title)}[e],r={details:()=>this.#i(t),fulfill:()=>this.#a(t),fail:()=>this.#o(t)}[e]();return this.dialog({id:`redemption`,title:n,onClose:()=>this.open=null},r)}#i(e){let t=vt(e);return _`${yt(this.view.kit,e)}
<div class="form-actions">
${t.length?_`<button type="button" class="button" @click=${async()=>{await navigator.clipboard.writeText(t.join(`
`)),this.view.say(T.common.copied)}}>${J.copyAddress}</button>`:m}
${e.status===`PENDING`?_`<button type="button" class="button" @click=${()=>this.open={dialog:`fail`,row:e}}>${J.fail}</button>
<button type="button" class="button main" @click=${()=>this.open={dialog:`fulfill`,row:e}}>${J.fulfill}</button>`:m}
</div>`}#a(e){let t=e.item.kind===`TANGIBLE`;return _`<form class="form" @submit=${t=>this.#s(t,e,`fulfill`)}>
<p>${t?J.fulfillTangible:J.fulfillDigital}</p>
${t?_`<div class="field">
<label for="tracking">${J.trackingUrl} <span class="optional">${T.form.optional}</span></label>
<input id="tracking" name="trackingUrl" type="url" maxlength=${St} autocomplete="off" aria-describedby="tracking-note" />
<p class="field-hint" id="tracking-note">${J.trackingHint}</p>
</div>`:m}
${this.general()} ${this.actions(J.confirmFulfill)}
</form>`}#o(e){let t=e.benefit?J.failGift:J.failText(this.view.kit.format.number(e.pointsSpent));return _`<form class="form" @submit=${t=>this.#s(t,e,`fail`)}>
<p>${t}</p>
<div class="field">
<label for="reason">${J.reason}</label>
<input id="reason" name="reason" required maxlength=${Ct} autocomplete="off" aria-describedby="reason-note" />
<p class="field-hint" id="reason-note">${J.reasonHint}</p>
</div>
${this.general()} ${this.actions(J.confirmFail,{danger:!0})}
</form>`}async#s(e,t,r){e.preventDefault();let i=S(e);await this.doing(async()=>{if(r===`fail`){let{failRedemption:e}=await n(`fragment RedemptionRow on Redemption{id playerId title quantity pointsSpent benefit status createdAt dueAt settledAt failureReason trackingUrl email shippingAddress{name line1 line2 postalCode city region country phone}item{sku kind imageUrl stockLeft}}mutation Fail($input:FailRedemptionInput!){failRedemption(input:$input){redemption{...RedemptionRow}userErrors{code message path}}}`,{input:{redemptionId:t.id,reason:b(i,`reason`)}});return e.userErrors}let e=b(i,`trackingUrl`)||null,{fulfillRedemption:a}=await n(`fragment RedemptionRow on Redemption{id playerId title quantity pointsSpent benefit status createdAt dueAt settledAt failureReason trackingUrl email shippingAddress{name line1 line2 postalCode city region country phone}item{sku kind imageUrl stockLeft}}mutation Fulfill($input:FulfillRedemptionInput!){fulfillRedemption(input:$input){redemption{...RedemptionRow}userErrors{code message path}}}`,{input:{redemptionId:t.id,trackingUrl:e}});return a.userErrors})&&(this.closeDialog(),this.view.say(r===`fail`?J.failed(t.title):J.fulfilled(t.title)))}},Tt={id:`redemptions`,title:J.title,path:bt,icon:`parcel`,letter:`r`,scope:`redemptions:write`,ofGame:!0,styles:[G,W],elements:{"studio-redemptions":wt},render:e=>_`<studio-redemptions .view=${l(e)}></studio-redemptions>`},Y=T.webhooks,Et=2e3,Dt=200,X=Object.keys(Y.eventWords),Ot=[`url`,`description`,`eventTypes`];function kt({path:e}){return Ot.includes(e[0]??``)}function At(e,t){let n=e=>t.filter(({path:t})=>t[0]===e).map(({message:e})=>e).join(` `),r=(e,t)=>_`<p id="endpoint-${e}-note" class=${n(e)?`field-error`:`field-hint`}>${n(e)||t}</p>`;return _`<div class="field">
<label for="endpoint-url">${Y.fields.url}</label>
<input
id="endpoint-url"
name="url"
type="url"
required
maxlength=${Et}
autocomplete="off"
spellcheck="false"
aria-invalid=${n(`url`)?`true`:m}
aria-describedby="endpoint-url-note"
.defaultValue=${e?.url??``}
/>
${r(`url`,Y.fields.urlHint)}
</div>
<div class="field">
<label for="endpoint-description">${Y.fields.description} <span class="optional">${T.form.optional}</span></label>
<input
id="endpoint-description"
name="description"
maxlength=${Dt}
autocomplete="off"
aria-describedby="endpoint-description-note"
.defaultValue=${e?.description??``}
/>
${r(`description`,``)}
</div>
<fieldset class="field" aria-describedby="endpoint-eventTypes-note">
<legend>${Y.fields.events}</legend>
<div class="checks checks-columns">
${X.map(t=>_`<label class="check"
><input type="checkbox" name="eventTypes" value=${t} .defaultChecked=${e?.eventTypes.includes(t)??!0} />
${Y.eventWords[t]}</label
>`)}
</div>
${r(`eventTypes`,``)}
</fieldset>`}function jt(e){let t=new FormData(e).getAll(`eventTypes`);return X.filter(e=>t.includes(e))}function Mt({httpStatus:e,failure:t,durationMs:n},{format:r}){let i=n===null?``:Y.took(r.number(n));return _`${e===null?m:_`<b class="num">${e}</b> `}${t?Y.failure[t]:m}
<span class="muted num">${i}</span>`}var Nt={PENDING:`info`,DELIVERED:`good`,FAILED:`bad`},Pt={ENABLED:`good`,DISABLED:`plain`,GONE:`bad`};function Z({status:t}){return e(Y.deliveryStatus[t],Nt[t])}function Ft(e){try{return JSON.stringify(JSON.parse(e),null,2)}catch{return e}}function It(e,t){let{format:n}=e,r=e=>e&&n.moment(e),i=[[Y.columns.status,Z(t)],[Y.columns.attempts,Y.attempts(n.number(t.attempts))],[Y.columns.answer,t.attemptedAt?Mt(t,e):null],[Y.columns.at,r(t.createdAt)],[Y.columns.next,r(t.nextAttemptAt)],[Y.messageId,_`<code>${t.messageId}</code>`]];return _`<dl class="fact-list">
${i.map(([e,t])=>t?_`<div><dt>${e}</dt><dd>${t}</dd></div>`:m)}
</dl>
<h3>${Y.body}</h3>
<pre class="code" tabindex="0" role="region" aria-label=${Y.body}>${Ft(t.body)}</pre>
${t.response?_`<h3>${Y.response}</h3>
<pre class="code" tabindex="0" role="region" aria-label=${Y.response}>${t.response}</pre>`:m}`}function Lt({format:t},{status:n,failures:r,oldSecretUntil:i}){return _`${e(Y.status[n],Pt[n])}
${r>0?_`<span class="form-error">${o(`alert`,16)}${Y.failing(r)}</span>`:m}
${i?_`<span class="muted">${Y.oldUntil(t.moment(i))}</span>`:m}`}var Q=`/webhooks`,Rt=10,zt=168,$=T.webhooks,Bt=[`PENDING`,`DELIVERED`,`FAILED`],Vt=class extends E{static properties={...E.properties,open:{state:!0}};constructor(){super(),this.open=null}render(){let e=this.reader.one(xe,{gameId:this.gameId}),n=e.data?.webhookEndpoints.length??0,r=n>=Rt;return _`
${t($.title,{lead:r?$.most:$.about,...n>0&&!r?{actions:this.#e()}:{}})}
${i(e,({webhookEndpoints:e})=>this.#t(e))}
${this.open?this.#a(this.open):m}
`}#e(){return _`<button type="button" class="button main" @click=${()=>this.open={dialog:`edit`,endpoint:null}}>${o(`plus`,16)}${$.add}</button>`}#t(e){let t=e.find(({id:e})=>e===this.view.query.get(`endpoint`))??e[0];return t?_`<ul class="endpoints">${_e(e,({id:e})=>e,e=>this.#n(e,e===t))}</ul>
${this.#r(t)}`:c($.empty,{name:`hook`,more:this.#e()})}#n(e,t){let{view:n}=this,{id:r,url:i,description:a,status:o,eventTypes:s}=e,c=(e,t)=>_`<button type="button" class="button small" aria-label="${e}: ${i}" ?disabled=${this.busy} @click=${t}>${e}</button>`;return _`<li class="panel endpoint ${t?`chosen`:``}">
<div class="endpoint-words">
<h2 class="endpoint-url"><a href=${n.href(Q,{endpoint:r})} aria-current=${t?`true`:m}>${i}</a></h2>
${a?_`<p class="muted">${a}</p>`:m}
<p class="endpoint-state">
${Lt(n.kit,e)}<span class="muted">${$.events(s.length,X.length)}</span>
</p>
</div>
<div class="cell-actions">
${c($.test,()=>this.#d(e))} ${c($.edit,()=>this.open={dialog:`edit`,endpoint:e})}
${c($.rotate,()=>this.open={dialog:`rotate`,endpoint:e})}
${c(o===`ENABLED`?$.pause:$.resume,()=>this.#u(e,o!==`ENABLED`))}
${c($.remove,()=>this.open={dialog:`delete`,endpoint:e})}
</div>
</li>`}#r({id:e,url:t}){let{view:n}=this,r=Bt.find(e=>e.toLowerCase()===n.query.get(`status`))??null,i=this.reader.list(Se,{endpointId:e,status:r},({node:e})=>e&&`deliveries`in e?e.deliveries:void 0);return _`<section class="log" aria-label="${$.deliveries}: ${t}">
<div class="section-head">
<h2>${$.deliveries}</h2>
${O(n,Q,{label:$.columns.status,key:`status`,all:[{name:``,words:T.common.all},...Bt.map(e=>({name:e.toLowerCase(),words:$.deliveryStatus[e]}))],chosen:r?.toLowerCase()??``,query:{endpoint:e}})}
</div>
${D(n,i,{caption:`${$.deliveries}: ${t}`,columns:this.#i(),idOf:e=>e.id,none:()=>c($.noDeliveries,{name:`hook`})})}
</section>`}#i(){let{kit:e}=this.view;return[{id:`type`,title:$.columns.type,cell:e=>_`<button type="button" class="cell-open mono" aria-haspopup="dialog" @click=${()=>this.open={dialog:`delivery`,delivery:e}}>
${e.type}
</button>`},{id:`status`,title:$.columns.status,cell:Z},{id:`attempts`,title:$.columns.attempts,number:!0,minor:!0,cell:({attempts:t})=>e.format.number(t)},{id:`answer`,title:$.columns.answer,cell:t=>t.attemptedAt?Mt(t,e):``},{id:`at`,title:$.columns.at,minor:!0,cell:({createdAt:t})=>e.format.moment(t)},{id:`next`,title:$.columns.next,minor:!0,cell:({nextAttemptAt:t})=>t&&e.format.moment(t)},{id:`replay`,title:T.common.actions,cell:e=>e.status===`PENDING`?m:_`<button
type="button"
class="button small"
aria-label=${$.replayOf(e.type)}
?disabled=${this.busy}
@click=${()=>this.#f(e)}
>
${$.replay}
</button>`}]}#a(e){let t=()=>void(this.open=null);switch(e.dialog){case`edit`:return this.dialog({id:`endpoint`,title:e.endpoint?$.editTitle:$.newTitle,onClose:t},_`<form class="form" @submit=${t=>this.#s(t,e.endpoint)}>
${At(e.endpoint,this.refused)} ${this.general(kt)} ${this.actions(T.common.save)}
</form>`);case`rotate`:return this.dialog({id:`rotate`,title:$.rotateTitle,onClose:t},this.#o(e.endpoint));case`delete`:return this.dialog({id:`delete`,title:$.removeTitle,onClose:t},_`<form class="form" @submit=${t=>this.#l(t,e.endpoint)}>
<p class="mono">${e.endpoint.url}</p>
<p>${$.removeText}</p>
${this.general()} ${this.actions($.remove,{danger:!0})}
</form>`);case`secret`:return this.dialog({id:`new-secret`,title:$.secret.title,onClose:t},_`<p>${$.secret.text}</p>
${Pe(this.view,$.secret.label,e.secret)}
<div class="form-actions"><button type="button" class="button main" @click=${C}>${$.secret.done}</button></div>`);case`delivery`:return this.dialog({id:`delivery`,title:$.details(e.delivery.type),wide:!0,onClose:t},_`${It(this.view.kit,e.delivery)}
<div class="form-actions">
${e.delivery.status===`PENDING`?m:_`<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#f(e.delivery)}>${$.replay}</button>`}
</div>`)}}#o(e){return _`<form class="form" @submit=${t=>this.#c(t,e)}>
<p>${$.rotateText}</p>
<div class="field">
<label for="old-hours">${$.oldSecretHours}</label>
<div class="control">
<input id="old-hours" name="hours" type="number" min="0" max=${zt} required .defaultValue=${`24`} />
<span class="unit">${$.hours}</span>
</div>
</div>
${this.general()} ${this.actions($.rotate)}
</form>`}async#s(e,t){e.preventDefault();let r=S(e),[i,a,o]=[b(r,`url`),b(r,`description`),jt(r)],s=null;await this.doing(async()=>{if(t){let{updateWebhookEndpoint:e}=await n(`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}mutation UpdateEndpoint($input:UpdateWebhookEndpointInput!){updateWebhookEndpoint(input:$input){endpoint{...EndpointRow}userErrors{code message path}}}`,{input:{endpointId:t.id,url:i,description:a,eventTypes:o}});return e.userErrors}let e={gameId:this.gameId,url:i,description:a||null,eventTypes:o},{createWebhookEndpoint:r}=await n(`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}mutation CreateEndpoint($input:CreateWebhookEndpointInput!){createWebhookEndpoint(input:$input){secret endpoint{...EndpointRow}userErrors{code message path}}}`,{input:e});return s=r.secret,r.userErrors})&&(s?this.open={dialog:`secret`,secret:s}:this.closeDialog(),this.view.say($.saved))}async#c(e,t){e.preventDefault();let r=Number(b(S(e),`hours`)),i=null;await this.doing(async()=>{let{rotateWebhookSecret:e}=await n(`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}mutation RotateSecret($input:RotateWebhookSecretInput!){rotateWebhookSecret(input:$input){secret endpoint{...EndpointRow}userErrors{code message path}}}`,{input:{endpointId:t.id,oldSecretHours:r}});return i=e.secret,e.userErrors})&&i&&(this.open={dialog:`secret`,secret:i})}async#l(e,t){e.preventDefault(),await this.doing(async()=>{let{deleteWebhookEndpoint:e}=await n(`mutation DeleteEndpoint($input:DeleteWebhookEndpointInput!){deleteWebhookEndpoint(input:$input){deletedEndpointId userErrors{code message path}}}`,{input:{endpointId:t.id}});return e.userErrors})&&(this.closeDialog(),this.view.say($.removed))}#u=({id:e},t)=>this.act(t?$.resumed:$.paused,async()=>{let{updateWebhookEndpoint:r}=await n(Ce,{input:{endpointId:e,enabled:t}});return r.userErrors});#d=({id:e})=>this.act($.tested,async()=>{let{testWebhook:t}=await n(we,{input:{endpointId:e}});return t.userErrors});#f=({id:e})=>this.act($.replayed,async()=>{let{replayDelivery:t}=await n(Te,{input:{deliveryId:e}});return t.userErrors})},Ht=[Tt,ft,{id:`webhooks`,title:$.title,path:Q,icon:`hook`,letter:`w`,scope:`webhooks:write`,ofGame:!0,styles:[G,W],elements:{"studio-webhooks":Vt},render:e=>_`<studio-webhooks .view=${l(e)}></studio-webhooks>`},f];u({root:`/studio`,title:r.shell.other.studio,pages:Ht,other:{href:`/program`,words:r.shell.other.program,roles:[`PRODUCT_OWNER`]}});