import{$ as e,H as t,nt as n}from"./base-DvswjB-t.js";import{i as r,k as i,n as a,o,r as s,t as c}from"./styles-7ctUu2t9.js";import{t as l}from"./page-CzNAK2gK.js";import{n as u,o as d,r as f,tt as p}from"./parts-BEPVILlX.js";import{i as m,s as h}from"./pages-BTaBt70X.js";import{i as g,n as _}from"./source-DytFI6zH.js";import{n as v,t as y}from"./forms-DLjEN_--.js";import{r as b}from"./item-DOY-eHut.js";var x=864e5;function S({format:t,now:r},{dueAt:i,status:a}){if(a!==`PENDING`)return n`<time datetime=${i} class="muted">${t.moment(i)}</time>`;let o=Date.parse(i)-r(),c=o>0?s.redemptions.dueIn(t.countdown(o)):s.redemptions.overdue;return n`<time datetime=${i} title=${t.moment(i)} class="due ${o<x?`due-soon`:``}">
${o<x?p(`clock`,16):e}${c}
</time>`}function C({format:t},{item:r,title:i,quantity:a}){return n`<span class="thing">
${b(r)}<bdi class="cut" title=${i}>${i}</bdi>${a>1?n`<b class="num">${s.redemptions.times(t.number(a))}</b>`:e}
</span>`}var w={PENDING:`info`,FULFILLED:`good`,FAILED:`bad`,CANCELLED:`plain`};function T({status:e}){return u(s.redemptions.status[e],w[e])}function E({shippingAddress:e}){if(!e)return[];let{name:t,line1:n,line2:r,postalCode:i,city:a,region:o,country:s}=e,c=new Intl.DisplayNames(`en`,{type:`region`}).of(s)??s;return[t,n,r??``,[i,a].filter(Boolean).join(` `),o??``,c].filter(Boolean)}function D(r,i){let{format:a}=r,o=s.redemptions,c=E(i),l=i.trackingUrl&&t(i.trackingUrl),u=[[o.columns.status,T(i)],[o.columns.player,i.playerId],[o.columns.points,i.benefit?`${o.gift} ${i.benefit}`:a.number(i.pointsSpent)],[o.columns.redeemed,a.moment(i.createdAt)],[o.columns.due,i.status===`PENDING`?a.moment(i.dueAt):null],[o.columns.settled,i.settledAt&&a.moment(i.settledAt)],[o.failureReason,i.failureReason],[o.tracking,l?n`<a href=${l} target="_blank" rel="noopener noreferrer">${i.trackingUrl}</a>`:null],[o.email,i.email?n`<a href="mailto:${i.email}">${i.email}</a>`:null],[o.address,c.length?n`<address>${c.map(e=>n`<span>${e}</span>`)}</address>`:null],[o.phone,i.shippingAddress?.phone??null],[o.sku,i.item.sku],[o.stockLeft,i.item.stockLeft===null?null:a.number(i.item.stockLeft)],[o.id,n`<code>${i.id}</code>`]];return n`<dl class="fact-list">
${u.map(([t,r])=>r?n`<div><dt>${t}</dt><dd>${r}</dd></div>`:e)}
</dl>
${i.item.kind===`TANGIBLE`&&c.length===0?n`<p class="muted">${o.noAddress}</p>`:e}`}var O=`/redemptions`,k=[`PENDING`,`FULFILLED`,`FAILED`,`CANCELLED`],A=2e3,j=500,M=s.redemptions,N=class extends r{static properties={...r.properties,open:{state:!0}};#e=null;constructor(){super(),this.open=null}render(){let{view:t}=this,r=k.find(e=>e.toLowerCase()===t.query.get(`status`))??`PENDING`,a=r===`PENDING`?`DUE`:`CREATED`;return n`
${d(M.title,{lead:M.about})}
${o(t,O,{label:M.statusFilter,key:`status`,all:k.map(e=>({name:e.toLowerCase(),words:M.status[e]})),chosen:r.toLowerCase()})}
${g(t,{name:`redemptions-${r.toLowerCase()}`,label:M.status[r],columns:this.#t(r),source:_(i,{gameId:this.gameId,status:r,sort:a},({redemptions:e})=>e),idOf:({id:e})=>e,onOpen:e=>this.open={dialog:`details`,row:e},empty:f(r===`PENDING`?M.empty.PENDING:M.empty.other,{name:`parcel`})})}
${this.open?this.#i(this.open.dialog,this.open.row):e}
`}#t(e){return this.#e?.status!==e&&(this.#e={status:e,columns:this.#n(e)}),this.#e.columns}#n(e){let{kit:t}=this.view,{moment:r,number:i}=t.format,{columns:a}=M,o=e===`PENDING`,c=o?[{id:`due`,words:a.due,cell:e=>S(t,e),text:({dueAt:e})=>e}]:[{id:`settled`,words:a.settled,cell:({settledAt:e})=>e&&r(e),text:({settledAt:e})=>e??``}],l=o?[{id:`actions`,words:s.common.actions,align:`end`,cell:e=>this.#r(e),text:({status:e})=>e}]:[{id:`status`,words:a.status,cell:T,text:({status:e})=>M.status[e]}];return e===`FAILED`&&l.push({id:`reason`,words:M.failureReason,cell:({failureReason:e})=>e,text:({failureReason:e})=>e??``}),[{id:`item`,words:a.item,cell:e=>C(t,e),text:({title:e})=>e},...c,{id:`player`,words:a.player,cell:({playerId:e})=>n`<bdi class="cut">${e}</bdi>`,text:({playerId:e})=>e??``},{id:`points`,words:a.points,align:`end`,cell:({benefit:e,pointsSpent:t})=>e?n`<span class="muted">${M.gift}</span>`:i(t),text:({pointsSpent:e})=>e},{id:`redeemed`,words:a.redeemed,cell:({createdAt:e})=>r(e),text:({createdAt:e})=>e},{id:`sku`,words:M.sku,hidden:!0,cell:({item:e})=>e.sku,text:({item:e})=>e.sku},{id:`id`,words:M.id,hidden:!0,cell:({id:e})=>n`<code>${e}</code>`,text:({id:e})=>e},...l]}#r(e){let t=e.playerId??``;return n`<span class="cell-actions">
<button type="button" class="button small" aria-label=${M.fulfillOf(e.title,t)} @click=${()=>this.open={dialog:`fulfill`,row:e}}>
${p(`check`,16)}${M.fulfill}
</button>
<button type="button" class="button small quiet" aria-label=${M.failOf(e.title,t)} @click=${()=>this.open={dialog:`fail`,row:e}}>
${M.fail}
</button>
</span>`}#i(e,t){let n={details:t.title,fulfill:M.fulfillTitle(t.title),fail:M.failTitle(t.title)}[e],r={details:()=>this.#a(t),fulfill:()=>this.#o(t),fail:()=>this.#s(t)}[e]();return this.dialog({id:`redemption`,title:n,onClose:()=>this.open=null},r)}#a(t){let r=E(t);return n`${D(this.view.kit,t)}
<div class="form-actions">
${r.length?n`<button type="button" class="button" @click=${async()=>{await navigator.clipboard.writeText(r.join(`
`)),this.view.say(h.copied)}}>${M.copyAddress}</button>`:e}
${t.status===`PENDING`?n`<button type="button" class="button" @click=${()=>this.open={dialog:`fail`,row:t}}>${M.fail}</button>
<button type="button" class="button main" @click=${()=>this.open={dialog:`fulfill`,row:t}}>${M.fulfill}</button>`:e}
</div>`}#o(t){let r=t.item.kind===`TANGIBLE`;return n`<form class="form" @submit=${e=>this.#c(e,t,`fulfill`)}>
<p>${r?M.fulfillTangible:M.fulfillDigital}</p>
${r?n`<div class="field">
<label for="tracking">${M.trackingUrl} <span class="optional">${s.form.optional}</span></label>
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
</form>`}async#c(e,t,n){e.preventDefault();let r=y(e);await this.doing(async()=>{if(n===`fail`){let{failRedemption:e}=await m(`fragment RedemptionRow on Redemption{id playerId title quantity pointsSpent benefit status createdAt dueAt settledAt failureReason trackingUrl email shippingAddress{name line1 line2 postalCode city region country phone}item{sku kind imageUrl stockLeft}}mutation Fail($input:FailRedemptionInput!){failRedemption(input:$input){redemption{...RedemptionRow}userErrors{code message path}}}`,{input:{redemptionId:t.id,reason:v(r,`reason`)}});return e.userErrors}let e=v(r,`trackingUrl`)||null,{fulfillRedemption:i}=await m(`fragment RedemptionRow on Redemption{id playerId title quantity pointsSpent benefit status createdAt dueAt settledAt failureReason trackingUrl email shippingAddress{name line1 line2 postalCode city region country phone}item{sku kind imageUrl stockLeft}}mutation Fulfill($input:FulfillRedemptionInput!){fulfillRedemption(input:$input){redemption{...RedemptionRow}userErrors{code message path}}}`,{input:{redemptionId:t.id,trackingUrl:e}});return i.userErrors})&&(this.closeDialog(),this.view.say(n===`fail`?M.failed(t.title):M.fulfilled(t.title)))}},P={styles:[c,a],elements:{"studio-redemptions":N},render:e=>n`<studio-redemptions .view=${l(e)}></studio-redemptions>`};export{N as RedemptionsPage,P as body};