import{$ as e,A as t,it as n,nt as r}from"./base-DtYCQWQx.js";import{i,r as a,t as o}from"./money-YyWZ7Ntr.js";import{t as s}from"./doing-D23uRb68.js";import{U as c,d as l,i as u,n as d,r as f,s as p,t as m}from"./parts-B7G0PoE5.js";import{r as h}from"./speech-Bg3SLu22.js";import{n as g,r as _}from"./money-CiJrfNMW.js";var v=20,y={PAID:`good`,BONUS:`info`},b=class extends s{static properties={...s.properties,player:{attribute:!1},paying:{state:!0}};#e=``;constructor(){super(),this.paying=null}render(){let{view:t,player:n}=this;return r`${p(o.title,m(this.reader.one(a,{gameId:t.game.id,playerId:n}),({member:e})=>!e||e.storedValue.length===0?f(o.none,{name:`wallet`}):r`${e.storedValue.map(e=>this.#t(e))}`))}
${this.paying?this.#i(this.paying):e}`}#t(t){let{currency:n,available:i,paid:a,bonus:s,held:l,debt:d}=t,f=e=>_(e,n),p=this.view.may(`value:write`)&&Number(a)>0;return r`<section class="value-account" aria-label="${o.title} ${n}">
<header class="value-head">
<h3>${n}</h3>
<strong class="value-sum">${f(i)}</strong><span class="muted">${o.available.toLowerCase()}</span>
${p?r`<button type="button" class="button" @click=${()=>this.#r(t)}>${o.cashOut.open}</button>`:e}
</header>
${u([[o.paid,f(a)],[o.bonus,f(s)],[o.held,f(l)],...Number(d)?[[o.debt,r`<strong class="negative">${f(d)}</strong>`]]:[]])}
${Number(d)?r`<p class="form-error">${c(`alert`,16)}<span>${o.debtNote}</span></p>`:e}
${t.lots.length>0?this.#n(t):e}
<laurel-value-entries .view=${this.view} .player=${this.player} .currency=${n}></laurel-value-entries>
</section>`}#n({currency:t,lots:n}){let{format:i}=this.view.kit,a=o.lots;return r`<div class="table-scroll" tabindex="0" role="region" aria-label=${a.title(t)}>
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
${n.map(({kind:n,remaining:s,held:c,expiresAt:l})=>r`<tr>
<th scope="row">${d(o.kinds[n],y[n])}</th>
<td class="end">${_(s,t)}</td>
<td class="end">${Number(c)?_(c,t):e}</td>
<td>${l?r`<time datetime=${l}>${i.moment(l)}</time>`:r`<span class="muted">${a.never}</span>`}</td>
</tr>`)}
</tbody>
</table>
</div>`}#r(e){this.#e=t(),this.paying=e}#i({currency:e,paid:t}){let{cashOut:n}=o;return this.dialog({id:`cash-out`,title:n.title(e),onClose:()=>this.paying=null},r`<form class="form" @submit=${t=>void this.#a(t,e)}>
<p>${n.lead(_(t,e),this.player)}</p>
<p class="muted">${n.limit}</p>
${this.general()} ${this.actions(n.action,{danger:!0})}
</form>`)}async#a(e,t){e.preventDefault();let n=``;await this.doing(async()=>{let e={gameId:this.view.game.id,playerId:this.player,currency:t,idempotencyKey:this.#e},{cashOutStoredValue:r}=await h(`mutation CashOut($input:CashOutStoredValueInput!){cashOutStoredValue(input:$input){payOut{amount currency}userErrors{code message path}}}`,{input:e});return n=r.payOut?g(r.payOut):``,r.userErrors})&&(this.closeDialog(),this.view.say(o.cashOut.done(n)))}},x=class extends l{static properties={...l.properties,player:{attribute:!1},currency:{attribute:!1},cursors:{state:!0}};constructor(){super(),this.cursors=[]}render(){let{view:t,player:n,currency:a,cursors:s}=this,c={gameId:t.game.id,playerId:n,first:v,after:s.at(-1)??null},l=o.entries;return m(this.reader.one(i,c),({member:n})=>{let i=n?.storedValue.find(e=>e.currency===a)?.entries;if(!i||i.edges.length===0)return r``;let{hasNextPage:c,endCursor:u}=i.pageInfo;return r`<div class="table-scroll" tabindex="0" role="region" aria-label=${l.title(a)}>
<table>
<caption>${l.title(a)}</caption>
<thead>
<tr>
<th scope="col">${l.at}</th>
<th scope="col">${l.kind}</th>
<th scope="col" class="end">${l.delta}</th>
<th scope="col">${l.why}</th>
</tr>
</thead>
<tbody>
${i.edges.map(({node:{at:e,kind:n,delta:i,explanation:s}})=>r`<tr>
<th scope="row"><time datetime=${e}>${t.kit.format.moment(e)}</time></th>
<td>${n===null?d(o.debtKind,`bad`):d(o.kinds[n],y[n])}</td>
<td class="end">${Number(i)>0?`+`:``}${_(i,a)}</td>
<td>${s}</td>
</tr>`)}
</tbody>
</table>
</div>
${s.length>0||c?r`<p class="quick">
<button type="button" class="button" ?disabled=${s.length===0} @click=${()=>this.cursors=s.slice(0,-1)}>${l.newer}</button>
<button type="button" class="button" ?disabled=${!c} @click=${()=>this.cursors=[...s,u??``]}>${l.older}</button>
</p>`:e}`})}},S=n`
laurel-member-value{display:contents;}.value-account{display:grid;gap:12px;grid-template-columns:minmax(0,1fr);}.value-account + .value-account{border-block-start:1px solid var(--line);margin-block-start:16px;padding-block-start:16px;}.value-head{align-items:baseline;display:flex;flex-wrap:wrap;gap:4px 12px;}.kit .value-head h3{font:600 14px/20px var(--font);}.value-sum{font:600 22px/28px var(--font);font-variant-numeric:tabular-nums;}.value-head > .button{margin-inline-start:auto;}.value-account caption{font-weight:600;padding:8px 12px 0;text-align:start;}`,C={elements:{"laurel-member-value":b,"laurel-value-entries":x},styles:[S]};export{C as part};