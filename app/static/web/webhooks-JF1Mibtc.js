import{$ as e,nt as t}from"./base-DMgZ7Dom.js";import{t as n}from"./repeat-kPviHzoM.js";import{E as r,L as i,R as a,f as o,m as s}from"./studio-D_imN0U8.js";import{U as c,n as l,o as u,r as d,t as f}from"./parts-BOCW84zg.js";import{t as p}from"./page-CzNAK2gK.js";import{r as m}from"./speech-Ds2jMPW0.js";import{n as h}from"./source-D6FbMefP.js";import{n as g}from"./table-VKg58i9y.js";import{i as _}from"./cache-CFhVRWho.js";import{n as v,t as y}from"./forms-DLjEN_--.js";import{n as b,r as x,t as S}from"./styles-onbUwV0K.js";import{t as C}from"./styles-forms-C90lR61-.js";import{t as w}from"./texts-BV8kDrop.js";var T=w.webhooks,E=2e3,D=200,O=Object.keys(T.eventWords),k=[`url`,`description`,`eventTypes`];function A({path:e}){return k.includes(e[0]??``)}function j(n,r){let i=e=>r.filter(({path:t})=>t[0]===e).map(({message:e})=>e).join(` `),a=(e,n)=>t`<p id="endpoint-${e}-note" class=${i(e)?`field-error`:`field-hint`}>${i(e)||n}</p>`;return t`<div class="field">
<label for="endpoint-url">${T.fields.url}</label>
<input
id="endpoint-url"
name="url"
type="url"
required
maxlength=${E}
autocomplete="off"
spellcheck="false"
aria-invalid=${i(`url`)?`true`:e}
aria-describedby="endpoint-url-note"
.defaultValue=${n?.url??``}
/>
${a(`url`,T.fields.urlHint)}
</div>
<div class="field">
<label for="endpoint-description">${T.fields.description} <span class="optional">${w.form.optional}</span></label>
<input
id="endpoint-description"
name="description"
maxlength=${D}
autocomplete="off"
aria-describedby="endpoint-description-note"
.defaultValue=${n?.description??``}
/>
${a(`description`,``)}
</div>
<fieldset class="field" aria-describedby="endpoint-eventTypes-note">
<legend>${T.fields.events}</legend>
<div class="checks checks-columns">
${O.map(e=>t`<label class="check"
><input type="checkbox" name="eventTypes" value=${e} .defaultChecked=${n?.eventTypes.includes(e)??!0} />
${T.eventWords[e]}</label
>`)}
</div>
${a(`eventTypes`,``)}
</fieldset>`}function M(e){let t=new FormData(e).getAll(`eventTypes`);return O.filter(e=>t.includes(e))}function N({httpStatus:n,failure:r,durationMs:i},{format:a}){let o=i===null?``:T.took(a.number(i));return t`${n===null?e:t`<b class="num">${n}</b> `}${r?T.failure[r]:e}
<span class="muted num">${o}</span>`}var P={PENDING:`info`,DELIVERED:`good`,FAILED:`bad`},F={ENABLED:`good`,DISABLED:`plain`,GONE:`bad`};function I({status:e}){return l(T.deliveryStatus[e],P[e])}function L(e){try{return JSON.stringify(JSON.parse(e),null,2)}catch{return e}}function R(n,r){let{format:i}=n,a=e=>e&&i.moment(e),o=[[T.columns.status,I(r)],[T.columns.attempts,T.attempts(i.number(r.attempts))],[T.columns.answer,r.attemptedAt?N(r,n):null],[T.columns.at,a(r.createdAt)],[T.columns.next,a(r.nextAttemptAt)],[T.messageId,t`<code>${r.messageId}</code>`]];return t`<dl class="fact-list">
${o.map(([n,r])=>r?t`<div><dt>${n}</dt><dd>${r}</dd></div>`:e)}
</dl>
<h3>${T.body}</h3>
<pre class="code" tabindex="0" role="region" aria-label=${T.body}>${L(r.body)}</pre>
${r.response?t`<h3>${T.response}</h3>
<pre class="code" tabindex="0" role="region" aria-label=${T.response}>${r.response}</pre>`:e}`}function z({format:n},{status:r,failures:i,oldSecretUntil:a}){return t`${l(T.status[r],F[r])}
${i>0?t`<span class="form-error">${c(`alert`,16)}${T.failing(i)}</span>`:e}
${a?t`<span class="muted">${T.oldUntil(n.moment(a))}</span>`:e}`}var B=`/webhooks`,V=10,H=168,U=w.webhooks,W=[`PENDING`,`DELIVERED`,`FAILED`],G=class extends b{static properties={...b.properties,open:{state:!0}};#e=null;constructor(){super(),this.open=null}render(){let n=this.reader.one(s,{gameId:this.gameId}),r=n.data?.webhookEndpoints.length??0,i=r>=V;return t`
${u(U.title,{lead:i?U.most:U.about,...r>0&&!i?{actions:this.#t()}:{}})}
${f(n,({webhookEndpoints:e})=>this.#n(e))}
${this.open?this.#s(this.open):e}
`}#t(){return t`<button type="button" class="button main" @click=${()=>this.open={dialog:`edit`,endpoint:null}}>${c(`plus`,16)}${U.add}</button>`}#n(e){let r=e.find(({id:e})=>e===this.view.query.get(`endpoint`))??e[0];return r?t`<ul class="endpoints">${n(e,({id:e})=>e,e=>this.#r(e,e===r))}</ul>
${this.#i(r)}`:d(U.empty,{name:`hook`,more:this.#t()})}#r(n,r){let{view:i}=this,{id:a,url:o,description:s,status:c,eventTypes:l}=n,u=(e,n)=>t`<button type="button" class="button small" aria-label="${e}: ${o}" ?disabled=${this.busy} @click=${n}>${e}</button>`;return t`<li class="panel endpoint ${r?`chosen`:``}">
<div class="endpoint-words">
<h2 class="endpoint-url"><a href=${i.href(B,{endpoint:a})} aria-current=${r?`true`:e}>${o}</a></h2>
${s?t`<p class="muted">${s}</p>`:e}
<p class="endpoint-state">
${z(i.kit,n)}<span class="muted">${U.events(l.length,O.length)}</span>
</p>
</div>
<div class="cell-actions">
${u(U.test,()=>this.#p(n))} ${u(U.edit,()=>this.open={dialog:`edit`,endpoint:n})}
${u(U.rotate,()=>this.open={dialog:`rotate`,endpoint:n})}
${u(c===`ENABLED`?U.pause:U.resume,()=>this.#f(n,c!==`ENABLED`))}
${u(U.remove,()=>this.open={dialog:`delete`,endpoint:n})}
</div>
</li>`}#i({id:e,url:n}){let{view:r}=this,i=W.find(e=>e.toLowerCase()===r.query.get(`status`))??null;return t`<section class="log" aria-labelledby="log-title">
<h2 id="log-title" class="section-title">${U.deliveries} <span class="muted">${n}</span></h2>
${g(r,{name:`deliveries`,label:`${U.deliveries}: ${n}`,columns:this.#e??=this.#a(),filters:[{name:`status`,label:U.columns.status,kind:`choice`,options:[[``,U.anyStatus],...W.map(e=>[e.toLowerCase(),U.deliveryStatus[e]])]}],source:h(o,{endpointId:e,status:i},({node:e})=>e&&`deliveries`in e?e.deliveries:null),idOf:e=>e.id,onOpen:e=>this.open={dialog:`delivery`,delivery:e},empty:d(U.noDeliveries,{name:`hook`})})}
</section>`}#a(){let{kit:n}=this.view,{moment:r,number:i}=n.format,{columns:a}=U;return[{id:`type`,words:a.type,cell:({type:e})=>t`<span class="mono">${e}</span>`,text:({type:e})=>e},{id:`status`,words:a.status,cell:I,text:({status:e})=>U.deliveryStatus[e]},{id:`attempts`,words:a.attempts,align:`end`,cell:({attempts:e})=>i(e),text:({attempts:e})=>e},{id:`answer`,words:a.answer,cell:t=>t.attemptedAt?N(t,n):e,text:({httpStatus:e,failure:t})=>t??e??``},{id:`at`,words:a.at,cell:({createdAt:e})=>r(e),text:({createdAt:e})=>e},{id:`next`,words:a.next,cell:({nextAttemptAt:e})=>e&&r(e),text:({nextAttemptAt:e})=>e??``},{id:`message`,words:U.messageId,hidden:!0,cell:({messageId:e})=>t`<code>${e}</code>`,text:({messageId:e})=>e},{id:`replay`,words:w.common.actions,align:`end`,cell:e=>this.#o(e),text:({id:e})=>e}]}#o(n){return n.status===`PENDING`?e:t`<button type="button" class="button small quiet" aria-label=${U.replayOf(n.type)} ?disabled=${this.busy} @click=${()=>this.#m(n)}>
${U.replay}
</button>`}#s(n){let r=()=>void(this.open=null);switch(n.dialog){case`edit`:return this.dialog({id:`endpoint`,title:n.endpoint?U.editTitle:U.newTitle,onClose:r},t`<form class="form" @submit=${e=>this.#l(e,n.endpoint)}>
${j(n.endpoint,this.refused)} ${this.general(A)} ${this.actions(w.common.save)}
</form>`);case`rotate`:return this.dialog({id:`rotate`,title:U.rotateTitle,onClose:r},this.#c(n.endpoint));case`delete`:return this.dialog({id:`delete`,title:U.removeTitle,onClose:r},t`<form class="form" @submit=${e=>this.#d(e,n.endpoint)}>
<p class="mono">${n.endpoint.url}</p>
<p>${U.removeText}</p>
${this.general()} ${this.actions(U.remove,{danger:!0})}
</form>`);case`secret`:return this.dialog({id:`new-secret`,title:U.secret.title,onClose:r},t`<p>${U.secret.text}</p>
${x(this.view,U.secret.label,n.secret)}
<div class="form-actions"><button type="button" class="button main" @click=${_}>${U.secret.done}</button></div>`);case`delivery`:return this.dialog({id:`delivery`,title:U.details(n.delivery.type),wide:!0,onClose:r},t`${R(this.view.kit,n.delivery)}
<div class="form-actions">
${n.delivery.status===`PENDING`?e:t`<button type="button" class="button main" ?disabled=${this.busy} @click=${()=>this.#m(n.delivery)}>${U.replay}</button>`}
</div>`)}}#c(e){return t`<form class="form" @submit=${t=>this.#u(t,e)}>
<p>${U.rotateText}</p>
<div class="field">
<label for="old-hours">${U.oldSecretHours}</label>
<div class="control">
<input id="old-hours" name="hours" type="number" min="0" max=${H} required .defaultValue=${`24`} />
<span class="unit">${U.hours}</span>
</div>
</div>
${this.general()} ${this.actions(U.rotate)}
</form>`}async#l(e,t){e.preventDefault();let n=y(e),[r,i,a]=[v(n,`url`),v(n,`description`),M(n)],o=null;await this.doing(async()=>{if(t){let{updateWebhookEndpoint:e}=await m(`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}mutation UpdateEndpoint($input:UpdateWebhookEndpointInput!){updateWebhookEndpoint(input:$input){endpoint{...EndpointRow}userErrors{code message path}}}`,{input:{endpointId:t.id,url:r,description:i,eventTypes:a}});return e.userErrors}let e={gameId:this.gameId,url:r,description:i||null,eventTypes:a},{createWebhookEndpoint:n}=await m(`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}mutation CreateEndpoint($input:CreateWebhookEndpointInput!){createWebhookEndpoint(input:$input){secret endpoint{...EndpointRow}userErrors{code message path}}}`,{input:e});return o=n.secret,n.userErrors})&&(o?this.open={dialog:`secret`,secret:o}:this.closeDialog(),this.view.say(U.saved))}async#u(e,t){e.preventDefault();let n=Number(v(y(e),`hours`)),r=null;await this.doing(async()=>{let{rotateWebhookSecret:e}=await m(`fragment EndpointRow on WebhookEndpoint{id url description eventTypes status failures oldSecretUntil createdAt updatedAt}mutation RotateSecret($input:RotateWebhookSecretInput!){rotateWebhookSecret(input:$input){secret endpoint{...EndpointRow}userErrors{code message path}}}`,{input:{endpointId:t.id,oldSecretHours:n}});return r=e.secret,e.userErrors})&&r&&(this.open={dialog:`secret`,secret:r})}async#d(e,t){e.preventDefault(),await this.doing(async()=>{let{deleteWebhookEndpoint:e}=await m(`mutation DeleteEndpoint($input:DeleteWebhookEndpointInput!){deleteWebhookEndpoint(input:$input){deletedEndpointId userErrors{code message path}}}`,{input:{endpointId:t.id}});return e.userErrors})&&(this.closeDialog(),this.view.say(U.removed))}#f=({id:e},t)=>this.act(t?U.resumed:U.paused,async()=>{let{updateWebhookEndpoint:n}=await m(a,{input:{endpointId:e,enabled:t}});return n.userErrors});#p=({id:e})=>this.act(U.tested,async()=>{let{testWebhook:t}=await m(i,{input:{endpointId:e}});return t.userErrors});#m=({id:e})=>this.act(U.replayed,async()=>{let{replayDelivery:t}=await m(r,{input:{deliveryId:e}});return t.userErrors})},K={styles:[S,C],elements:{"studio-webhooks":G},render:e=>t`<studio-webhooks .view=${p(e)}></studio-webhooks>`};export{G as WebhooksPage,K as body};