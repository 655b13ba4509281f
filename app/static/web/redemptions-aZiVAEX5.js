import{$ as e,H as t,nt as n}from"./base-DMgZ7Dom.js";import{w as r}from"./studio-D_imN0U8.js";import{t as i}from"./page-CzNAK2gK.js";import{U as a,n as o,o as s,r as c}from"./parts-BOCW84zg.js";import{o as l,r as u}from"./speech-Ds2jMPW0.js";import{n as d}from"./source-D6FbMefP.js";import{n as f}from"./table-VKg58i9y.js";import{n as p,t as m}from"./forms-DLjEN_--.js";import{i as h,n as g,t as _}from"./styles-onbUwV0K.js";import{r as v}from"./item-CVfQervX.js";import{t as y}from"./texts-BV8kDrop.js";import{t as b}from"./styles-forms-C90lR61-.js";var x=864e5;function S({format:t,now:r},{dueAt:i,status:o}){if(o!==`PENDING`)return n`<time datetime=${i} class="muted">${t.moment(i)}</time>`;let s=Date.parse(i)-r(),c=s>0?y.redemptions.dueIn(t.countdown(s)):y.redemptions.overdue;return n`<time datetime=${i} title=${t.moment(i)} class="due ${s<x?`due-soon`:``}">
${s<x?a(`clock`,16):e}${c}
</time>`}function C({format:t},{item:r,title:i,quantity:a}){return n`<span class="thing">
${v(r)}<bdi class="cut" title=${i}>${i}</bdi>${a>1?n`<b class="num">${y.redemptions.times(t.number(a))}</b>`:e}
</span>`}var w={PENDING:`info`,FULFILLED:`good`,FAILED:`bad`,CANCELLED:`plain`};function T({status:e}){return o(y.redemptions.status[e],w[e])}function E({shippingAddress:e}){if(!e)return[];let{name:t,line1:n,line2:r,postalCode:i,city:a,region:o,country:s}=e,c=new Intl.DisplayNames(`en`,{type:`region`}).of(s)??s;return[t,n,r??``,[i,a].filter(Boolean).join(` `),o??``,c].filter(Boolean)}function D(r,i){let{format:a}=r,o=y.redemptions,s=E(i),c=i.trackingUrl&&t(i.trackingUrl),l=[[o.columns.status,T(i)],[o.columns.player,i.playerId],[o.columns.points,i.benefit?`${o.gift} ${i.benefit}`:a.number(i.pointsSpent)],[o.columns.redeemed,a.moment(i.createdAt)],[o.columns.due,i.status===`PENDING`?a.moment(i.dueAt):null],[o.columns.settled,i.settledAt&&a.moment(i.settledAt)],[o.failureReason,i.failureReason],[o.tracking,c?n`<a href=${c} target="_blank" rel="noopener noreferrer">${i.trackingUrl}</a>`:null],[o.email,i.email?n`<a href="mailto:${i.email}">${i.email}</a>`:null],[o.address,s.length?n`<address>${s.map(e=>n`<span>${e}</span>`)}</address>`:null],[o.phone,i.shippingAddress?.phone??null],[o.sku,i.item.sku],[o.stockLeft,i.item.stockLeft===null?null:a.number(i.item.stockLeft)],[o.id,n`<code>${i.id}</code>`]];return n`<dl class="fact-list">
${l.map(([t,r])=>r?n`<div><dt>${t}</dt><dd>${r}</dd></div>`:e)}
</dl>
${i.item.kind===`TANGIBLE`&&s.length===0?n`<p class="muted">${o.noAddress}</p>`:e}`}var O=`/redemptions`,k=[`PENDING`,`FULFILLED`,`FAILED`,`CANCELLED`],A=2e3,j=500,M=y.redemptions,N=class extends g{static properties={...g.properties,open:{state:!0}};#e=null;constructor(){super(),this.open=null}render(){let{view:t}=this,i=k.find(e=>e.toLowerCase()===t.query.get(`status`))??`PENDING`,a=i===`PENDING`?`DUE`:`CREATED`;return n`
${s(M.title,{lead:M.about})}
${h(t,O,{label:M.statusFilter,key:`status`,all:k.map(e=>({name:e.toLowerCase(),words:M.status[e]})),chosen:i.toLowerCase()})}
${f(t,{name:`redemptions-${i.toLowerCase()}`,label:M.status[i],columns:this.#t(i),source:d(r,{gameId:this.gameId,status:i,sort:a},({redemptions:e})=>e),idOf:({id:e})=>e,onOpen:e=>this.open={dialog:`details`,row:e},empty:c(i===`PENDING`?M.empty.PENDING:M.empty.other,{name:`parcel`})})}
${this.open?this.#i(this.open.dialog,this.open.row):e}
`}#t(e){return this.#e?.status!==e&&(this.#e={status:e,columns:this.#n(e)}),this.#e.columns}#n(e){let{kit:t}=this.view,{moment:r,number:i}=t.format,{columns:a}=M,o=e===`PENDING`,s=o?[{id:`due`,words:a.due,cell:e=>S(t,e),text:({dueAt:e})=>e}]:[{id:`settled`,words:a.settled,cell:({settledAt:e})=>e&&r(e),text:({settledAt:e})=>e??``}],c=o?[{id:`actions`,words:y.common.actions,align:`end`,cell:e=>this.#r(e),text:({status:e})=>e}]:[{id:`status`,words:a.status,cell:T,text:({status:e})=>M.status[e]}];return e===`FAILED`&&c.push({id:`reason`,words:M.failureReason,cell:({failureReason:e})=>e,text:({failureReason:e})=>e??``}),[{id:`item`,words:a.item,cell:e=>C(t,e),text:({title:e})=>e},...s,{id:`player`,words:a.player,cell:({playerId:e})=>n`<bdi class="cut">${e}</bdi>`,text:({playerId:e})=>e??``},{id:`points`,words:a.points,align:`end`,cell:({benefit:e,pointsSpent:t})=>e?n`<span class="muted">${M.gift}</span>`:i(t),text:({pointsSpent:e})=>e},{id:`redeemed`,words:a.redeemed,cell:({createdAt:e})=>r(e),text:({createdAt:e})=>e},{id:`sku`,words:M.sku,hidden:!0,cell:({item:e})=>e.sku,text:({item:e})=>e.sku},{id:`id`,words:M.id,hidden:!0,cell:({id:e})=>n`<code>${e}</code>`,text:({id:e})=>e},...c]}#r(e){let t=e.playerId??``;return n`<span class="cell-actions">
<button type="button" class="button small" aria-label=${M.fulfillOf(e.title,t)} @click=${()=>this.open={dialog:`fulfill`,row:e}}>
${a(`check`,16)}${M.fulfill}
</button>
<button type="button" class="button small quiet" aria-label=${M.failOf(e.title,t)} @click=${()=>this.open={dialog:`fail`,row:e}}>
${M.fail}
</button>
</span>`}#i(e,t){let n={details:t.title,fulfill:M.fulfillTitle(t.title),fail:M.failTitle(t.title)}[e],r={details:()=>this.#a(t),fulfill:()=>this.#o(t),fail:()=>this.#s(t)}[e]();return this.dialog({id:`redemption`,title:n,onClose:()=>this.open=null},r)}#a(t){let r=E(t);return n`${D(this.view.kit,t)}
<div class="form-actions">
${r.length?n`<button type="button" class="button" @click=${async()=>{await navigator.clipboard.writeText(r.join(`
`)),this.view.say(l.copied)}}>${M.copyAddress}</button>`:e}
${t.status===`PENDING`?n`<button type="button" class="button" @click=${()=>this.open={dialog:`fail`,row:t}}>${M.fail}</button>
<button type="button" class="button main" @click=${()=>this.open={dialog:`fulfill`,row:t}}>${M.fulfill}</button>`:e}
</div>`}#o(t){let r=t.item.kind===`TANGIBLE`;return n`<form class="form" @submit=${e=>this.#c(e,t,`fulfill`)}>
<p>${r?M.fulfillTangible:M.fulfillDigital}</p>
${r?n`<div class="field">
<label for="tracking">${M.trackingUrl} <span class="optional">${y.form.optional}</span></label>
<input id="tracking" name="trackingUrl" type="url" maxlength=${A} autocomplete="off" aria-describedby="tracking-note" />
<p class="field-hint" id="tracking-note">${M.trackingHint}</p>
</div>`:e}
${this.general()} ${this.actions(M.confirmFulfill)}
</form>`}#s(e){let t=e.benefit?M.failGift:M.failText(this.view.kit.format.number(e.pointsSpent));return n`<form class="form" @submit=${t=>this.#c(t,e,`fail`)}>
<p>${t}</p>
<div class="field">
<label for="reason">${M.reason}</label>
<input id="reason" name="reason" required maxlength=${j} autocomplete="off" aria-describedby="reason-note" />
<p class="field-hint" id="reason-note">${M.reasonHint}</p>
</div>
${this.general()} ${this.actions(M.confirmFail,{danger:!0})}
</form>`}async#c(e,t,n){e.preventDefault();let r=m(e);await this.doing(async()=>{if(n===`fail`){let{failRedemption:e}=await u(`fragment RedemptionRow on Redemption{id playerId title quantity pointsSpent benefit status createdAt dueAt settledAt failureReason trackingUrl email shippingAddress{name line1 line2 postalCode city region country phone}item{sku kind imageUrl stockLeft}}mutation Fail($input:FailRedemptionInput!){failRedemption(input:$input){redemption{...RedemptionRow}userErrors{code message path}}}`,{input:{redemptionId:t.id,reason:p(r,`reason`)}});return e.userErrors}let e=p(r,`trackingUrl`)||null,{fulfillRedemption:i}=await u(`fragment RedemptionRow on Redemption{id playerId title quantity pointsSpent benefit status createdAt dueAt settledAt failureReason trackingUrl email shippingAddress{name line1 line2 postalCode city region country phone}item{sku kind imageUrl stockLeft}}mutation Fulfill($input:FulfillRedemptionInput!){fulfillRedemption(input:$input){redemption{...RedemptionRow}userErrors{code message path}}}`,{input:{redemptionId:t.id,trackingUrl:e}});return i.userErrors})&&(this.closeDialog(),this.view.say(n===`fail`?M.failed(t.title):M.fulfilled(t.title)))}},P={styles:[_,b],elements:{"studio-redemptions":N},render:e=>n`<studio-redemptions .view=${i(e)}></studio-redemptions>`};export{N as RedemptionsPage,P as body};