import{$ as e,nt as t}from"./base-DMgZ7Dom.js";import{l as n,u as r}from"./money-CRVgFSVZ.js";import{n as i,t as a}from"./forms-BY36SeRV.js";import{n as o}from"./money-DLRngJer.js";import{t as s}from"./page-CzNAK2gK.js";import{i as c,o as l,r as u,s as d,t as f}from"./parts-BOCW84zg.js";import{r as p}from"./speech-Ds2jMPW0.js";import{n as m,t as h}from"./forms-DLjEN_--.js";import{n as g,t as _}from"./styles-onbUwV0K.js";import{t as v}from"./styles-forms-C90lR61-.js";import{a as y,i as b,o as x}from"./gift-cards-CA5_lPoy.js";var S=class extends g{static properties={...g.properties,over:{state:!0}};constructor(){super(),this.over=null}render(){let e=this.view.params.card??``,r={href:this.view.href(`/gift-cards`),words:x.title};return f(this.reader.one(n,{gameId:this.gameId,search:e}),({giftCards:n})=>{let i=n.edges.map(({node:e})=>e).find(({giftCardId:t})=>t===e);return i?this.#e(i,r):t`${l(x.notFound,{back:r})}${u(x.notFoundLead(e),{name:`gift`})}`},`cards`)}#e(n,r){return t`
${l(t`${o(n.amount)}`,{back:r,lead:t`<code>${n.giftCardId}</code> ${b(n.status)}`,actions:this.view.may(`value:write`)?t`${this.#t(n).map(e=>t`<button type="button" class="button ${e===`revoke`?`quiet`:``}" @click=${()=>this.over=e}>${x[e].open}</button>`)}`:void 0})}
${d(x.facts.title,this.#n(n))} ${this.view.may(`audit:read`)?d(x.history.title,this.#r(n)):e}
${this.over?this.#i(this.over,n):e}
`}#t({status:e}){return e===`READY`?[`freeze`,`back`,`revoke`]:e===`FROZEN`?[`thaw`,`back`,`revoke`]:e===`REVOKED`?[]:[`revoke`]}#n(e){let{facts:n}=x,{moment:r}=this.view.kit.format,i=(e,n)=>n?[[e,t`<time datetime=${n}>${r(n)}</time>`]]:[],a=e.status===`CLAIMED`?n.claimed:e.status===`RETURNED`?n.returned:n.settled;return c([[n.amount,t`<strong>${o(e.amount)}</strong>`],[n.giver,y(this.view,e.giverPlayerId,e.goodwill?x.goodwill:x.nobody)],[n.message,e.message?t`<bdi>${e.message}</bdi>`:t`<span class="muted">${n.noMessage}</span>`],...i(n.made,e.createdAt),...i(n.ends,e.expiresAt),...e.recipientPlayerId?[[n.claimedBy,y(this.view,e.recipientPlayerId,``)]]:[],...i(a,e.settledAt),...i(n.held,e.heldUntil),...i(n.revoked,e.revokedAt)])}#r({id:e}){let{history:n,operations:i}=x,{moment:a}=this.view.kit.format;return f(this.reader.one(r,{gameId:this.gameId,subject:e}),({auditLog:e})=>e.edges.length===0?u(n.none,{name:`log`}):t`<div class="table-scroll" tabindex="0" role="region" aria-label=${n.title}>
<table>
<thead>
<tr>
<th scope="col">${n.at}</th>
<th scope="col">${n.who}</th>
<th scope="col">${n.what}</th>
<th scope="col">${n.why}</th>
</tr>
</thead>
<tbody>
${e.edges.map(({node:e})=>t`<tr>
<td><time datetime=${e.at}>${a(e.at)}</time></td>
<td><bdi>${e.actorName??`–`}</bdi></td>
<td>${i[e.operation]??e.operation}</td>
<td><bdi>${e.reason??`–`}</bdi></td>
</tr>`)}
</tbody>
</table>
</div>`)}#i(e,{giftCardId:n}){let r=x[e];return this.dialog({id:`card`,title:r.title,onClose:()=>this.over=null},t`<form class="form" @submit=${t=>{t.preventDefault();let i={gameId:this.gameId,giftCardId:n??``,reason:m(h(t),`reason`)};this.#a(e,r.done,i)}}>
<p>${r.text}</p>
${i({label:x.reason,name:`reason`,required:!0,maxLength:500,hint:x.reasonHint,wrong:a(this.refused,`reason`)})}
${this.general(({path:e})=>e.includes(`reason`))} ${this.actions(r.action,{danger:e===`revoke`||e===`back`})}
</form>`)}async#a(e,t,n){await this.doing({freeze:async()=>(await p(`mutation FreezeGiftCard($input:FreezeGiftCardInput!){freezeGiftCard(input:$input){userErrors{code message path}}}`,{input:n})).freezeGiftCard.userErrors,thaw:async()=>(await p(`mutation FreezeGiftCard($input:FreezeGiftCardInput!){freezeGiftCard(input:$input){userErrors{code message path}}}`,{input:{...n,frozen:!1}})).freezeGiftCard.userErrors,back:async()=>(await p(`mutation TakeBackGiftCard($input:TakeBackGiftCardInput!){takeBackGiftCard(input:$input){userErrors{code message path}}}`,{input:n})).takeBackGiftCard.userErrors,revoke:async()=>(await p(`mutation ChargebackGiftCard($input:ChargebackGiftCardInput!){chargebackGiftCard(input:$input){userErrors{code message path}}}`,{input:n})).chargebackGiftCard.userErrors}[e])&&(this.closeDialog(),this.view.say(t))}},C={styles:[_,v],elements:{"studio-gift-card":S},render:e=>t`<studio-gift-card .view=${s(e)}></studio-gift-card>`};export{S as GiftCardPage,C as body};