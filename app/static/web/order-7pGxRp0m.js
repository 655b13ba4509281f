import{$ as e,A as t,it as n,nt as r}from"./base-DMgZ7Dom.js";import{D as i,h as a}from"./money-CRVgFSVZ.js";import{n as o,r as s}from"./money-DLRngJer.js";import{t as c}from"./page-CzNAK2gK.js";import{i as l,n as u,o as d,r as f,s as p,t as m}from"./parts-BOCW84zg.js";import{n as h,t as g}from"./styles-onbUwV0K.js";import{n as _,t as v}from"./forms-BY36SeRV.js";import{r as y}from"./speech-Ds2jMPW0.js";import{n as b,t as x}from"./forms-DLjEN_--.js";import{t as S}from"./styles-forms-C90lR61-.js";import{i as C,r as w}from"./orders-DzUlluwU.js";var T={open:`Return…`,title:e=>`Return of ${e}`,what:`What goes back`,ways:{all:`All that is left of it, with shipping`,units:`Units of its lines`,amount:`An amount`},left:e=>`${e} left`,amount:e=>`Amount, ${e}`,amountHint:`Of money and stored value, spread over what is left of all parts.`,shipping:`Shipping and its tax, too`,reason:`Reason`,reasonHint:`For the audit log.`,ask:`See what goes back`,action:`Return it`,lead:`This goes back. Laurel moves stored value and points; the money is paid back by the studio’s provider.`,money:`Money to pay back`,value:`To stored value, paid + bonus`,points:`Points that come back`,earned:`Refunded of the purchase`,nothing:`nothing`,done:e=>`It is back. Pay ${e} back by your provider.`},E=Object.keys(T.ways),D=500;function O({quote:e,parts:t}){return e.lines.map(({quantity:e},n)=>e-(t.find(({line:e,isTax:t})=>e===n&&!t)?.returnedUnits??0))}function k({parts:e}){return e.filter(({line:e})=>e===null).map(e=>Number(e.money)+Number(e.paid)+Number(e.bonus)-Number(e.returnedMoney)-Number(e.returnedPaid)-Number(e.returnedBonus)).some(e=>e>0)}var A=class extends h{static properties={...h.properties,order:{attribute:!1},way:{state:!0},back:{state:!0}};#e=t();constructor(){super(),this.way=`all`,this.back=null}firstUpdated(e){super.firstUpdated(e),this.querySelector(`dialog`)?.showModal()}render(){let{order:t,way:n,back:i}=this,a=e=>v(this.refused,e),o=[`amount`,`reason`];return this.dialog({id:`return`,title:T.title(t.orderId),onClose:()=>this.dispatchEvent(new CustomEvent(`laurel-closed`))},r`<form class="form" @submit=${this.#a} @input=${this.#r}>
<fieldset class="return-ways">
<legend>${T.what}</legend>
${E.map(e=>r`<label class="check">
<input type="radio" name="way" value=${e} .checked=${e===n} @change=${()=>this.way=e}><span>${T.ways[e]}</span>
</label>`)}
</fieldset>
${n===`units`?this.#t():e}
${n===`amount`?_({name:`amount`,label:T.amount(t.due.currency),hint:T.amountHint,required:!0,wrong:a(`amount`)}):e}
${n!==`all`&&k(t)?r`<label class="check"><input type="checkbox" name="shipping"><span>${T.shipping}</span></label>`:e}
${_({name:`reason`,label:T.reason,hint:T.reasonHint,rows:2,required:!0,maxLength:D,wrong:a(`reason`)})}
<div role="status">${i?this.#n(i):e}</div>
${this.general(({path:e})=>e.some(e=>o.includes(e)))} ${this.actions(i?T.action:T.ask,{danger:i!==null})}
</form>`)}#t(){let t=O(this.order),{number:n}=this.view.kit.format;return r`${this.order.quote.lines.map(({title:r,sku:i},a)=>t[a]?_({name:`units-${a}`,label:r??i,type:`number`,min:0,max:t[a],value:`0`,hint:T.left(n(t[a]))}):e)}`}#n({money:e,paid:t,bonus:n,points:i,earnsOn:a}){let{currency:o}=this.order.due,c=e=>s(e,o),u=Number(t)+Number(n);return r`<p class="return-lead">${T.lead}</p>
${l([[T.money,r`<strong>${c(e)}</strong>`],[T.value,u?`${c(t)} + ${c(n)}`:T.nothing],[T.points,i?this.view.kit.format.number(i):T.nothing],[T.earned,Number(a)?c(a):T.nothing]])}`}#r=e=>{e.target instanceof HTMLTextAreaElement||(this.back=null,this.refused=[])};#i(e){let{order:t,way:n}=this,r={gameId:this.gameId,orderId:t.orderId,shipping:new FormData(e).has(`shipping`)};if(n===`amount`)return{...r,amount:{amount:b(e,`amount`),currency:t.due.currency}};let i=O(t),a=(n===`all`?i:i.map((t,n)=>Number(b(e,`units-${n}`)))).flatMap((e,t)=>e>0?[{line:t,quantity:e}]:[]);return{...r,lines:a,shipping:n===`all`?k(t):r.shipping}}#a=async e=>{e.preventDefault();let t=x(e),n=this.#i(t);if(!this.back){await this.doing(async()=>{let{previewReturn:e}=await y(a,{input:n});return this.back=e.return,e.userErrors});return}let{money:r}=this.back,i={...n,returnId:this.#e,reason:b(t,`reason`),shipping:n.shipping??!1};await this.doing(async()=>(await y(`mutation ReturnOrder($input:ReturnOrderInput!){returnOrder(input:$input){order{id status}userErrors{code message path}}}`,{input:i})).returnOrder.userErrors)&&(this.closeDialog(),this.view.say(T.done(s(r,this.order.due.currency))))}},j=n`
.return-ways{border:0;display:grid;gap:6px;margin:0;padding:0;}.return-ways legend{font-weight:600;margin-block-end:4px;padding:0;}.return-lead{font-weight:600;margin-block-end:8px;}`,M=new Set([`CONFIRMED`,`PARTLY_RETURNED`,`RETURNED`]),N=class extends h{static properties={...h.properties,isReturning:{state:!0}};constructor(){super(),this.isReturning=!1}render(){let{view:e}=this,t=e.params.order??``,n={href:e.href(`/orders`),words:C.title};return m(this.reader.one(i,{gameId:this.gameId,orderId:t}),({order:e})=>e?this.#e(e,n):r`${d(C.notFound,{back:n})}${f(C.notFoundLead(t),{name:`cart`})}`,`cards`)}#e(t,n){return r`
${d(r`<code>${t.orderId}</code>`,{back:n,lead:r`${w(t.status)}`,actions:this.#t(t)?r`<button type="button" class="button" @click=${()=>this.isReturning=!0}>${T.open}</button>`:r``})}
<div class="order-top">${p(C.facts.title,this.#n(t))} ${p(C.why.title,this.#r(t))}</div>
${p(C.lines.title,this.#i(t))}
${p(C.returns.title,this.#a(t))}
${this.isReturning?r`<studio-return .view=${this.view} .order=${t} @laurel-closed=${()=>this.isReturning=!1}></studio-return>`:e}
`}#t({status:e}){return this.view.may(`orders:write`)&&M.has(e)}#n({playerId:e,due:t,quote:n,purchase:i,reservedAt:a,reservedUntil:c,confirmedAt:u,status:d}){let{format:f}=this.view.kit,{facts:p,held:m}=C,h=i??n.earns,g=d===`RESERVED`,_=[Number(n.storedValue)?m.stored:``,n.pointsSpent?m.points:``,n.coupons.length>0?m.coupons:``,n.lines.some(({priceSource:e})=>e===`FLASH`)?m.stock:``,n.shippingFreeBy===`TIER`?m.shipping:``].filter(Boolean);return l([[p.player,e===null?r`<span class="muted">${C.erased}</span>`:r`<a href=${this.view.href(`/members/${encodeURIComponent(e)}`)}><bdi>${e}</bdi></a>`],[p.due,r`<strong>${o(t)}</strong>`],[p.stored,Number(n.storedValue)?s(n.storedValue,n.currency):p.nothing],[p.points,n.pointsSpent?`${f.number(n.pointsSpent)} · ${s(n.pointsValue,n.currency)}`:p.nothing],[p.reserved,r`<time datetime=${a}>${f.moment(a)}</time>`],...c?[[p.until,r`<time datetime=${c}>${f.moment(c)}</time>`]]:[],...g?[[m.title,_.join(`, `)||p.nothing]]:[],...d===`EXPIRED`?[[m.title,m.expired]]:[],...u?[[p.confirmed,r`<time datetime=${u}>${f.moment(u)}</time>`]]:[],[p.earnsOn,s(n.earnsOn,n.currency)],[i?p.earned:p.wouldEarn,p.gain(f.number(h.sc),f.number(h.p))]])}#r({quote:{explanation:t,coupons:n,currency:i}}){return r`<ol class="why-steps">
${t.map(e=>r`<li>${e}</li>`)}
</ol>
${n.length>0?r`<h3>${C.why.coupons}</h3>
<ul class="order-coupons">
${n.map(({code:e,discount:t})=>r`<li><code>${e}</code> ${C.why.off(s(t,i))}</li>`)}
</ul>`:e}`}#i(t){let{number:n}=this.view.kit.format,{lines:i,currency:a,shippingFreeBy:o}=t.quote,{sources:c,freeBy:l}=C.lines,d=e=>s(e,a),f=({line:e,isTax:t})=>{let n=e===null?C.lines.shipping:i[e]?.title??i[e]?.sku??``;return t?C.lines.tax(n):n},p=e=>t.parts.reduce((t,n)=>t+Number(n[e]),0),m=t.parts.filter(e=>!e.isTax||[e.money,e.paid,e.bonus].some(e=>Number(e))),h=(t,r)=>{let i=Number(t.returnedMoney)+Number(t.returnedPaid)+Number(t.returnedBonus);return[t.returnedUnits&&r?C.lines.unitsBack(n(t.returnedUnits),n(r)):``,i?d(i):``,t.returnedPoints?`${n(t.returnedPoints)} P`:``].filter(Boolean).join(` · `)||e};return r`<div class="table-scroll" tabindex="0" role="region" aria-label=${C.lines.title}>
<table>
<thead>
<tr>
<th scope="col">${C.lines.sku}</th>
<th scope="col" class="end">${C.lines.units}</th>
<th scope="col" class="end">${C.lines.list}</th>
<th scope="col" class="end">${C.lines.price}</th>
<th scope="col" class="end">${C.lines.net}</th>
<th scope="col" class="end">${C.lines.money}</th>
<th scope="col" class="end">${C.lines.paid}</th>
<th scope="col" class="end">${C.lines.bonus}</th>
<th scope="col" class="end">${C.lines.points}</th>
<th scope="col" class="end">${C.lines.back}</th>
</tr>
</thead>
<tbody>
${m.map(t=>{let a=t.line===null||t.isTax?void 0:i[t.line],s=t.line===null&&!t.isTax&&o?u(l[o],`good`):e;return r`<tr>
<th scope="row"><bdi class="cut" title=${f(t)}>${f(t)}</bdi> ${s}</th>
<td class="end">${a?n(a.quantity):e}</td>
<td class="end">${a?d(a.list):e}</td>
<td class="end">${a?r`${a.priceSource===`LIST`?e:r`${u(c[a.priceSource],`info`)} `}${d(a.price)}`:e}</td>
<td class="end">${a?d(a.net):e}</td>
<td class="end">${d(t.money)}</td>
<td class="end">${d(t.paid)}</td>
<td class="end">${d(t.bonus)}</td>
<td class="end">${n(t.points)}</td>
<td class="end">${h(t,a?.quantity)}</td>
</tr>`})}
</tbody>
<tfoot>
<tr>
<th scope="row" colspan="5">${C.lines.total}</th>
<td class="end">${d(p(`money`))}</td>
<td class="end">${d(p(`paid`))}</td>
<td class="end">${d(p(`bonus`))}</td>
<td class="end">${n(p(`points`))}</td>
<td></td>
</tr>
</tfoot>
</table>
</div>`}#a({returns:e,quote:{currency:t}}){let{format:n}=this.view.kit,i=C.returns;if(e.length===0)return f(i.none,{name:`parcel`});let a=e=>s(e,t);return r`<div class="table-scroll" tabindex="0" role="region" aria-label=${i.title}>
<table>
<thead>
<tr>
<th scope="col">${i.id}</th>
<th scope="col">${i.at}</th>
<th scope="col" class="end">${i.money}</th>
<th scope="col" class="end">${i.paid}</th>
<th scope="col" class="end">${i.bonus}</th>
<th scope="col" class="end">${i.points}</th>
<th scope="col" class="end">${i.earnsOn}</th>
</tr>
</thead>
<tbody>
${e.map(e=>r`<tr>
<th scope="row"><code class="cut" title=${e.returnId}>${e.returnId}</code></th>
<td><time datetime=${e.at}>${n.moment(e.at)}</time></td>
<td class="end">${a(e.money)}</td>
<td class="end">${a(e.paid)}</td>
<td class="end">${a(e.bonus)}</td>
<td class="end">${n.number(e.points)}</td>
<td class="end">${a(e.earnsOn)}</td>
</tr>`)}
</tbody>
</table>
</div>`}},P=n`
.order-top{align-items:start;display:grid;gap:16px;grid-template-columns:minmax(0,1fr) minmax(0,1fr);}.kit studio-order h1 code{font-size:20px;}.why-steps{display:grid;gap:6px;list-style:decimal;margin:0;padding-inline-start:24px;}.order-coupons{list-style:none;margin:0;padding:0;}studio-order .panel h3{font:600 14px/20px var(--font);margin-block:12px 4px;}studio-order tfoot > tr > *{border-block-start:2px solid var(--line);font-weight:600;}@media (max-width: 68rem){.order-top{grid-template-columns:minmax(0,1fr);}}`,F={styles:[g,S,P,j],elements:{"studio-order":N,"studio-return":A},render:e=>r`<studio-order .view=${c(e)}></studio-order>`};export{N as OrderPage,F as body};