import{$ as e,A as t,it as n,nt as r}from"./base-DMgZ7Dom.js";import{a as i,i as a}from"./money-C9j5DS7u.js";import{t as o}from"./doing-BqKmdoNw.js";import{U as s,d as c,i as l,n as u,r as d,s as f,t as p}from"./parts-BOCW84zg.js";import{r as m}from"./speech-Ds2jMPW0.js";import{t as h}from"./money-Bcjg3QOx.js";import{n as g,r as _}from"./money-DLRngJer.js";var v=20,y={PAID:`good`,BONUS:`info`},b=class extends o{static properties={...o.properties,player:{attribute:!1},paying:{state:!0}};#e=``;constructor(){super(),this.paying=null}render(){let{view:t,player:n}=this;return r`${f(h.title,p(this.reader.one(a,{gameId:t.game.id,playerId:n}),({member:e})=>!e||e.storedValue.length===0?d(h.none,{name:`wallet`}):r`${e.storedValue.map(e=>this.#t(e))}`))}
${this.paying?this.#i(this.paying):e}`}#t(t){let{currency:n,available:i,paid:a,bonus:o,held:c,debt:u}=t,d=e=>_(e,n),f=this.view.may(`value:write`)&&Number(a)>0;return r`<section class="value-account" aria-label="${h.title} ${n}">
<header class="value-head">
<h3>${n}</h3>
<strong class="value-sum">${d(i)}</strong><span class="muted">${h.available.toLowerCase()}</span>
${f?r`<button type="button" class="button" @click=${()=>this.#r(t)}>${h.cashOut.open}</button>`:e}
</header>
${l([[h.paid,d(a)],[h.bonus,d(o)],[h.held,d(c)],...Number(u)?[[h.debt,r`<strong class="negative">${d(u)}</strong>`]]:[]])}
${Number(u)?r`<p class="form-error">${s(`alert`,16)}<span>${h.debtNote}</span></p>`:e}
${t.lots.length>0?this.#n(t):e}
<laurel-value-entries .view=${this.view} .player=${this.player} .currency=${n}></laurel-value-entries>
</section>`}#n({currency:t,lots:n}){let{format:i}=this.view.kit,a=h.lots;return r`<div class="table-scroll" tabindex="0" role="region" aria-label=${a.title(t)}>
<table>
<caption>${a.title(t)}</caption>
<thead>
<tr>
<th scope="col">${a.kind}</th>
<th scope="col" class="end">${a.remaining}</th>
<th scope="col" class="end">${a.held}</th>
<th scope="col">${a.expires}</th>
</tr>
</thead>
<tbody>
${n.map(({kind:n,remaining:o,held:s,expiresAt:c})=>r`<tr>
<th scope="row">${u(h.kinds[n],y[n])}</th>
<td class="end">${_(o,t)}</td>
<td class="end">${Number(s)?_(s,t):e}</td>
<td>${c?r`<time datetime=${c}>${i.moment(c)}</time>`:r`<span class="muted">${a.never}</span>`}</td>
</tr>`)}
</tbody>
</table>
</div>`}#r(e){this.#e=t(),this.paying=e}#i({currency:e,paid:t}){let{cashOut:n}=h;return this.dialog({id:`cash-out`,title:n.title(e),onClose:()=>this.paying=null},r`<form class="form" @submit=${t=>void this.#a(t,e)}>
<p>${n.lead(_(t,e),this.player)}</p>
<p class="muted">${n.limit}</p>
${this.general()} ${this.actions(n.action,{danger:!0})}
</form>`)}async#a(e,t){e.preventDefault();let n=``;await this.doing(async()=>{let e={gameId:this.view.game.id,playerId:this.player,currency:t,idempotencyKey:this.#e},{cashOutStoredValue:r}=await m(`mutation CashOut($input:CashOutStoredValueInput!){cashOutStoredValue(input:$input){payOut{amount currency}userErrors{code message path}}}`,{input:e});return n=r.payOut?g(r.payOut):``,r.userErrors})&&(this.closeDialog(),this.view.say(h.cashOut.done(n)))}},x=class extends c{static properties={...c.properties,player:{attribute:!1},currency:{attribute:!1},cursors:{state:!0}};constructor(){super(),this.cursors=[]}render(){let{view:t,player:n,currency:a,cursors:o}=this,s={gameId:t.game.id,playerId:n,first:v,after:o.at(-1)??null},c=h.entries;return p(this.reader.one(i,s),({member:n})=>{let i=n?.storedValue.find(e=>e.currency===a)?.entries;if(!i||i.edges.length===0)return r``;let{hasNextPage:s,endCursor:l}=i.pageInfo;return r`<div class="table-scroll" tabindex="0" role="region" aria-label=${c.title(a)}>
<table>
<caption>${c.title(a)}</caption>
<thead>
<tr>
<th scope="col">${c.at}</th>
<th scope="col">${c.kind}</th>
<th scope="col" class="end">${c.delta}</th>
<th scope="col">${c.why}</th>
</tr>
</thead>
<tbody>
${i.edges.map(({node:{at:e,kind:n,delta:i,explanation:o}})=>r`<tr>
<th scope="row"><time datetime=${e}>${t.kit.format.moment(e)}</time></th>
<td>${n===null?u(h.debtKind,`bad`):u(h.kinds[n],y[n])}</td>
<td class="end">${Number(i)>0?`+`:``}${_(i,a)}</td>
<td>${o}</td>
</tr>`)}
</tbody>
</table>
</div>
${o.length>0||s?r`<p class="quick">
<button type="button" class="button" ?disabled=${o.length===0} @click=${()=>this.cursors=o.slice(0,-1)}>${c.newer}</button>
<button type="button" class="button" ?disabled=${!s} @click=${()=>this.cursors=[...o,l??``]}>${c.older}</button>
</p>`:e}`})}},S=n`
laurel-member-value{display:contents;}.value-account{display:grid;gap:12px;grid-template-columns:minmax(0,1fr);}.value-account + .value-account{border-block-start:1px solid var(--line);margin-block-start:16px;padding-block-start:16px;}.value-head{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;}.kit .value-head h3{font:600 14px/20px var(--font);}.value-sum{font:600 22px/28px var(--font);font-variant-numeric:tabular-nums;}.value-head > .button{margin-inline-start:auto;}.value-account caption{font-weight:600;padding:8px 12px 0;text-align:start;}`,C={elements:{"laurel-member-value":b,"laurel-value-entries":x},styles:[S]};export{C as part};