import{$ as e,A as t,it as n,nt as r}from"./base-DMgZ7Dom.js";import"./money-C9j5DS7u.js";import{n as i,t as a}from"./forms-DLjEN_--.js";import{t as o}from"./doing-BqKmdoNw.js";import{n as s,t as c}from"./forms-BY36SeRV.js";import{i as l,n as u,s as d}from"./parts-BOCW84zg.js";import{r as f}from"./speech-Ds2jMPW0.js";import{t as p}from"./pages-BzvgGo1T.js";import{n as m}from"./money-DLRngJer.js";var h={title:p.packs,about:`Memberships that players pay for by periods. The studio’s provider charges; its server says so by recordPackPayment.`,none:`The game’s rules have no packs. They begin with an entry in packs of the game’s rules.`,states:{ACTIVE:`In force`,GRACE:`In grace`,EXPIRED:`Expired`,ENDED:`Paid back`},columns:{pack:`Pack`,code:`Code`,price:`Price`,period:`Period`,player:`Player`,state:`State`,until:`Paid until`,renews:`Renews`},notSold:`not sold any more`,notFound:`There is no such pack`,notFoundLead:e=>`The game sells no pack ${e}, and no member had one.`,facts:{title:`The pack`,price:`Price`,priceFor:(e,t)=>`${e} for ${t}`,grace:`Grace after the end`,coolingOff:`All goes back within`,gives:`Gives`},counts:`Members`,holders:e=>`Who has ${e}`,noHolders:`No member has or had it in this state.`,state:`State`,anyState:`Any state`,renews:`by itself`,ends:`no`,member:{until:`Paid until`,givesUntil:`Gives until`,gaveUntil:`Gave until`,renewal:`Renewal`,gives:`Gives`,payments:e=>`Payments for ${e}`,payment:`Payment`,paid:`Paid`,period:`Period`,price:`Price`,payOut:`Goes back now`},reason:`Reason`,reasonHint:`For the audit log; the player does not see it.`,cancel:{open:`Stop the renewal…`,of:e=>`Stop the renewal of ${e}`,title:e=>`Stop the renewal of ${e}?`,text:e=>`It gives until ${e}, and not in days of grace. Tell the provider as well: Laurel charges nothing.`,action:`Stop the renewal`,done:e=>`${e} does not renew any more.`},refund:{open:`Refund…`,of:e=>`Refund the payment ${e}`,title:e=>`Refund the payment ${e}?`,text:e=>`${e} goes back as of now, and its period ends at once. The answer says the exact amount, for the studio to pay out. This cannot be undone.`,action:`Refund`,done:e=>`The payment is refunded: pay ${e} to the player.`}},g=500,_={ACTIVE:`good`,GRACE:`warn`,EXPIRED:`plain`,ENDED:`bad`};function v(e){return u(h.states[e],_[e])}var y=class extends o{static properties={...o.properties,player:{attribute:!1},over:{state:!0}};#e=``;constructor(){super(),this.over=null}render(){let t=this.reader.one(`fragment MemberPackFacts on PackMembership{code title state until givesUntil autoRenew benefits payments{id paidAt startsAt endsAt price{amount currency}payOut{amount currency}}}query MemberPacks($gameId:ID!$playerId:ID!){member(gameId:$gameId playerId:$playerId){id packs{...MemberPackFacts}}}`,{gameId:this.view.game.id,playerId:this.player}).data?.member?.packs??[];return t.length===0?e:r`${d(h.title,t.map(e=>this.#n(e)))} ${this.over?this.#a(this.over):e}`}get#t(){return this.view.may(`packs:write`)}#n(t){let{title:n,code:i,state:a,until:o,givesUntil:s,autoRenew:c,benefits:u,payments:d}=t,{moment:f}=this.view.kit.format,{member:p}=h,m=a===`ACTIVE`||a===`GRACE`,g=e=>r`<time datetime=${e}>${f(e)}</time>`;return r`<section class="member-pack" aria-label=${n}>
<header class="member-pack-head">
<h3><bdi>${n}</bdi></h3>
<code>${i}</code>${v(a)}
${m&&c&&this.#t?r`<button type="button" class="button" aria-label=${h.cancel.of(n)} @click=${()=>this.#i({pack:t,payment:null})}>${h.cancel.open}</button>`:e}
</header>
${l([[p.until,g(o)],...s===o?[]:[[m?p.givesUntil:p.gaveUntil,g(s)]],...m?[[p.renewal,c?h.renews:h.ends]]:[],...u.length>0?[[p.gives,u.join(` `)]]:[]])}
${d?.length?this.#r(t,d):e}
</section>`}#r(t,n){let{member:i,refund:a}=h,{moment:o,day:s}=this.view.kit.format;return r`<div class="table-scroll" tabindex="0" role="region" aria-label=${i.payments(t.title)}>
<table>
<thead>
<tr>
<th scope="col">${i.payment}</th>
<th scope="col">${i.paid}</th>
<th scope="col">${i.period}</th>
<th scope="col" class="end">${i.price}</th>
<th scope="col" class="end">${i.payOut}</th>
<td></td>
</tr>
</thead>
<tbody>
${n.map(n=>r`<tr>
<th scope="row"><code class="cut" title=${n.id}>${n.id}</code></th>
<td><time datetime=${n.paidAt}>${o(n.paidAt)}</time></td>
<td>${s(n.startsAt)} – ${s(n.endsAt)}</td>
<td class="end">${m(n.price)}</td>
<td class="end">${n.payOut?m(n.payOut):r`<span class="muted">–</span>`}</td>
<td class="end">
${n.payOut&&this.#t?r`<button type="button" class="button quiet" aria-label=${a.of(n.id)} @click=${()=>this.#i({pack:t,payment:n})}>${a.open}</button>`:e}
</td>
</tr>`)}
</tbody>
</table>
</div>`}#i(e){this.#e=t(),this.over=e}#a({pack:e,payment:t}){let{cancel:n,refund:o}=h;return this.dialog({id:`pack`,title:t?o.title(t.id):n.title(e.title),onClose:()=>this.over=null},r`<form class="form" @submit=${n=>{n.preventDefault();let r=i(a(n),`reason`);t?this.#s(t,r):this.#o(e,r)}}>
<p>${t?.payOut?o.text(m(t.payOut)):n.text(this.view.kit.format.moment(e.until))}</p>
${s({label:h.reason,name:`reason`,required:!0,maxLength:g,hint:h.reasonHint,wrong:c(this.refused,`reason`)})}
${this.general(({path:e})=>e.includes(`reason`))} ${this.actions(t?o.action:n.action,{danger:!0})}
</form>`)}async#o({code:e,title:t},n){let r={gameId:this.view.game.id,playerId:this.player,pack:e,reason:n};await this.doing(async()=>(await f(`mutation CancelPack($input:CancelPackInput!){cancelPack(input:$input){userErrors{code message path}}}`,{input:r})).cancelPack.userErrors)&&this.#c(h.cancel.done(t))}async#s({id:e},t){let n=``;await this.doing(async()=>{let r={gameId:this.view.game.id,packPaymentId:e,refundId:this.#e,reason:t},{refundPackPayment:i}=await f(`mutation RefundPackPayment($input:RefundPackPaymentInput!){refundPackPayment(input:$input){payOut{amount currency}userErrors{code message path}}}`,{input:r});return n=i.payOut?m(i.payOut):``,i.userErrors})&&this.#c(h.refund.done(n))}#c(e){this.closeDialog(),this.view.say(e)}},b=n`
laurel-member-packs{display:contents;}.member-pack{display:grid;gap:12px;grid-template-columns:minmax(0,1fr);}.member-pack + .member-pack{border-block-start:1px solid var(--line);margin-block-start:16px;padding-block-start:16px;}.member-pack-head{align-items:center;display:flex;flex-wrap:wrap;gap:4px 12px;}.kit .member-pack-head h3{font:600 16px/24px var(--font);}.member-pack-head > .button{margin-inline-start:auto;}`,x={elements:{"laurel-member-packs":y},styles:[b]};export{x as n,h as r,v as t};