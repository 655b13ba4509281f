<<<<<<<< HEAD:app/static/web/order-BhbwfdQd.js
import{$ as e,it as t,nt as n}from"./base-DtYCQWQx.js";import{x as r}from"./money-DK2MSKRs.js";import{n as i,r as a}from"./money-CKlCJoFp.js";import{t as o}from"./page-CzNAK2gK.js";import{i as s,n as c,o as l,r as u,s as d,t as f}from"./parts-StIhGWvk.js";import{n as p,t as m}from"./styles-BMyV0alj.js";import{i as h,r as g}from"./orders-CVJnJ7yQ.js";var _=class extends p{render(){let{view:e}=this,t=e.params.order??``,i={href:e.href(`/orders`),words:h.title};return f(this.reader.one(r,{gameId:this.gameId,orderId:t}),({order:e})=>e?this.#e(e,i):n`${l(h.notFound,{back:i})}${u(h.notFoundLead(t),{name:`cart`})}`,`cards`)}#e(e,t){return n`
========
import{$ as e,it as t,nt as n}from"./base-DtYCQWQx.js";import{d as r}from"./money-TEYkQXiv.js";import{n as i,r as a}from"./money-CiJrfNMW.js";import{t as o}from"./page-CzNAK2gK.js";import{i as s,n as c,o as l,r as u,s as d,t as f}from"./parts-B7G0PoE5.js";import{n as p,t as m}from"./styles-IpB04me-.js";import{i as h,r as g}from"./orders-BFMlbF1-.js";var _=class extends p{render(){let{view:e}=this,t=e.params.order??``,i={href:e.href(`/orders`),words:h.title};return f(this.reader.one(r,{gameId:this.gameId,orderId:t}),({order:e})=>e?this.#e(e,i):n`${l(h.notFound,{back:i})}${u(h.notFoundLead(t),{name:`cart`})}`,`cards`)}#e(e,t){return n`
>>>>>>>> main:app/static/web/order-BbzPhMnB.js
${l(n`<code>${e.orderId}</code>`,{back:t,lead:n`${g(e.status)}`})}
<div class="order-top">${d(h.facts.title,this.#t(e))} ${d(h.why.title,this.#n(e))}</div>
${d(h.lines.title,this.#r(e))}
${d(h.returns.title,this.#i(e))}
`}#t({playerId:e,due:t,quote:r,purchase:o,reservedAt:c,reservedUntil:l,confirmedAt:u,status:d}){let{format:f}=this.view.kit,{facts:p,held:m}=h,g=o??r.earns,_=d===`RESERVED`,v=[Number(r.storedValue)?m.stored:``,r.pointsSpent?m.points:``,r.coupons.length>0?m.coupons:``,r.lines.some(({priceSource:e})=>e===`FLASH`)?m.stock:``,r.shippingFreeBy===`TIER`?m.shipping:``].filter(Boolean);return s([[p.player,e===null?n`<span class="muted">${h.erased}</span>`:n`<a href=${this.view.href(`/members/${encodeURIComponent(e)}`)}><bdi>${e}</bdi></a>`],[p.due,n`<strong>${i(t)}</strong>`],[p.stored,Number(r.storedValue)?a(r.storedValue,r.currency):p.nothing],[p.points,r.pointsSpent?`${f.number(r.pointsSpent)} · ${a(r.pointsValue,r.currency)}`:p.nothing],[p.reserved,n`<time datetime=${c}>${f.moment(c)}</time>`],...l?[[p.until,n`<time datetime=${l}>${f.moment(l)}</time>`]]:[],..._?[[m.title,v.join(`, `)||p.nothing]]:[],...d===`EXPIRED`?[[m.title,m.expired]]:[],...u?[[p.confirmed,n`<time datetime=${u}>${f.moment(u)}</time>`]]:[],[p.earnsOn,a(r.earnsOn,r.currency)],[o?p.earned:p.wouldEarn,p.gain(f.number(g.sc),f.number(g.p))]])}#n({quote:{explanation:t,coupons:r,currency:i}}){return n`<ol class="why-steps">
${t.map(e=>n`<li>${e}</li>`)}
</ol>
${r.length>0?n`<h3>${h.why.coupons}</h3>
<ul class="order-coupons">
${r.map(({code:e,discount:t})=>n`<li><code>${e}</code> ${h.why.off(a(t,i))}</li>`)}
</ul>`:e}`}#r(t){let{number:r}=this.view.kit.format,{lines:i,currency:o,shippingFreeBy:s}=t.quote,{sources:l,freeBy:u}=h.lines,d=e=>a(e,o),f=({line:e,isTax:t})=>{let n=e===null?h.lines.shipping:i[e]?.sku??``;return t?h.lines.tax(n):n},p=e=>t.parts.reduce((t,n)=>t+Number(n[e]),0),m=t.parts.filter(e=>!e.isTax||[e.money,e.paid,e.bonus].some(e=>Number(e))),g=(t,n)=>{let i=Number(t.returnedMoney)+Number(t.returnedPaid)+Number(t.returnedBonus);return[t.returnedUnits&&n?h.lines.unitsBack(r(t.returnedUnits),r(n)):``,i?d(i):``,t.returnedPoints?`${r(t.returnedPoints)} P`:``].filter(Boolean).join(` · `)||e};return n`<div class="table-scroll" tabindex="0" role="region" aria-label=${h.lines.title}>
<table>
<thead>
<tr>
<th scope="col">${h.lines.sku}</th>
<th scope="col" class="end">${h.lines.units}</th>
<th scope="col" class="end">${h.lines.list}</th>
<th scope="col" class="end">${h.lines.price}</th>
<th scope="col" class="end">${h.lines.net}</th>
<th scope="col" class="end">${h.lines.money}</th>
<th scope="col" class="end">${h.lines.paid}</th>
<th scope="col" class="end">${h.lines.bonus}</th>
<th scope="col" class="end">${h.lines.points}</th>
<th scope="col" class="end">${h.lines.back}</th>
</tr>
</thead>
<tbody>
${m.map(t=>{let a=t.line===null||t.isTax?void 0:i[t.line],o=t.line===null&&!t.isTax&&s?c(u[s],`good`):e;return n`<tr>
<th scope="row"><bdi class="cut" title=${f(t)}>${f(t)}</bdi> ${o}</th>
<td class="end">${a?r(a.quantity):e}</td>
<td class="end">${a?d(a.list):e}</td>
<td class="end">${a?n`${a.priceSource===`LIST`?e:n`${c(l[a.priceSource],`info`)} `}${d(a.price)}`:e}</td>
<td class="end">${a?d(a.net):e}</td>
<td class="end">${d(t.money)}</td>
<td class="end">${d(t.paid)}</td>
<td class="end">${d(t.bonus)}</td>
<td class="end">${r(t.points)}</td>
<td class="end">${g(t,a?.quantity)}</td>
</tr>`})}
</tbody>
<tfoot>
<tr>
<th scope="row" colspan="5">${h.lines.total}</th>
<td class="end">${d(p(`money`))}</td>
<td class="end">${d(p(`paid`))}</td>
<td class="end">${d(p(`bonus`))}</td>
<td class="end">${r(p(`points`))}</td>
<td></td>
</tr>
</tfoot>
</table>
</div>`}#i({returns:e,quote:{currency:t}}){let{format:r}=this.view.kit,i=h.returns;if(e.length===0)return u(i.none,{name:`parcel`});let o=e=>a(e,t);return n`<div class="table-scroll" tabindex="0" role="region" aria-label=${i.title}>
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
${e.map(e=>n`<tr>
<th scope="row"><code class="cut" title=${e.returnId}>${e.returnId}</code></th>
<td><time datetime=${e.at}>${r.moment(e.at)}</time></td>
<td class="end">${o(e.money)}</td>
<td class="end">${o(e.paid)}</td>
<td class="end">${o(e.bonus)}</td>
<td class="end">${r.number(e.points)}</td>
<td class="end">${o(e.earnsOn)}</td>
</tr>`)}
</tbody>
</table>
</div>`}},v=t`
.order-top{align-items:start;display:grid;gap:16px;grid-template-columns:minmax(0,1fr) minmax(0,1fr);}.kit studio-order h1 code{font-size:20px;}.why-steps{display:grid;gap:6px;list-style:decimal;margin:0;padding-inline-start:24px;}.order-coupons{list-style:none;margin:0;padding:0;}studio-order .panel h3{font:600 14px/20px var(--font);margin-block:12px 4px;}studio-order tfoot > tr > *{border-block-start:2px solid var(--line);font-weight:600;}@media (max-width: 68rem){.order-top{grid-template-columns:minmax(0,1fr);}}`,y={styles:[m,v],elements:{"studio-order":_},render:e=>n`<studio-order .view=${o(e)}></studio-order>`};export{_ as OrderPage,y as body};