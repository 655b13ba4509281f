import{$ as e,A as t,it as n,nt as r}from"./base-DMgZ7Dom.js";import{E as i,U as a,b as o,d as s,n as c,r as l,s as u,t as d,y as f}from"./parts-BOCW84zg.js";import{a as p,i as m,n as h}from"./possession-DWwoBM7V.js";import{t as g}from"./commands-ByzMs3CP.js";import{n as _,r as v,t as y}from"./forms-DLjEN_--.js";import{t as b}from"./doing-BqKmdoNw.js";import{n as x,t as S}from"./forms-BY36SeRV.js";import{r as C}from"./speech-Ds2jMPW0.js";var w={title:`Items owned`,none:`The member owns nothing yet.`,kinds:{BADGE:`Badge`,TITLE:`Title`,AVATAR_FRAME:`Avatar frame`,TEXT_FRAME:`Text frame`,BUBBLE:`Bubble`,ENTRANCE:`Entrance`,OTHER:`Other`},sources:{TIER:`Tier`,PACK:`Pack`,REDEMPTION:`Redeemed`,GIFT:`Gift`,STAFF:`Staff`,CAMPAIGN:`Campaign`,MISSION:`Mission`,IMPORT:`Import`},columns:{item:`Item`,kind:`Kind`,quantity:`Count`,from:`From`,shown:`Equipped in`,until:`Until`,granted:`Granted`,player:`Player`,reason:`Reason`,state:`State`},noEnd:`No end`,more:`Show more`,grants:{title:`Grants`,none:`Nothing was granted to the member: what is owned comes from its tier.`,lasts:e=>`for ${e}`,inForce:`Granted`,revoked:`Revoked`,partly:e=>`${e} revoked`,revoke:`Revoke`,revokeOf:(e,t)=>`Revoke ${e} of ${t}`},grant:{open:`Grant an item`,title:e=>`Grant an item to ${e}`,none:`No item can be granted: the game has no definitions yet, or all are archived.`,item:`Item`,quantity:`How many`,days:`Days`,daysHint:`Empty: as the item says.`,reason:`Reason`,reasonHint:`For colleagues and the audit log; the player does not see it.`,action:`Grant`,done:e=>`${e} is granted.`},revoke:{title:e=>`Revoke ${e}?`,lead:`It is not owned any more at once, and not shown, unless something else gives it. Of a stackable item what was used up stays so.`,reason:`Reason`,reasonHint:`For the audit log; the player does not see it.`,action:`Revoke`,done:e=>`${e} is revoked.`}},T=500,E=3650,D=[`item`,`quantity`,`days`,`reason`],O=class extends b{static properties={...b.properties,player:{attribute:!1},item:{state:!0}};#e=t();constructor(){super(),this.item=``}render(){let t=this.reader.one(f,{gameId:this.view.game.id}).data?.itemDefinitions;if(!t)return e;let n=t.find(({code:e})=>e===this.item)??t[0],{grant:i}=w,a=e=>S(this.refused,e);return this.dialog({id:`grant-item`,title:i.title(this.player),onClose:()=>this.dispatchEvent(new Event(`close`))},n?r`<form class="form" @submit=${e=>this.#t(e,n.code,n.title)}>
${x({label:i.item,name:`item`,value:n.code,options:t.map(({code:e,kind:t,title:n})=>[e,`${n} · ${w.kinds[h(t)]}`]),wrong:a(`item`),onInput:e=>this.item=v(e)})}
${n.maxStack===null?x({label:i.days,name:`days`,type:`number`,min:1,max:E,step:1,hint:i.daysHint,placeholder:n.days===null?``:String(n.days),wrong:a(`days`)}):x({label:i.quantity,name:`quantity`,type:`number`,min:1,max:n.maxStack,step:1,required:!0,value:`1`,wrong:a(`quantity`)})}
${x({label:i.reason,name:`reason`,required:!0,maxLength:T,hint:i.reasonHint,wrong:a(`reason`)})}
${this.general(({path:e})=>e.some(e=>D.includes(e)))} ${this.actions(i.action)}
</form>`:r`<p>${i.none}</p>`)}async#t(e,t,n){e.preventDefault();let r=y(e),i=e=>_(r,e)?Number(_(r,e)):null;await this.doing(async()=>{let{grantItem:e}=await C(`mutation GrantItem($input:GrantItemInput!){grantItem(input:$input){userErrors{code message path}}}`,{input:{gameId:this.view.game.id,playerId:this.player,item:t,days:i(`days`),quantity:i(`quantity`)??1,reason:_(r,`reason`),idempotencyKey:this.#e}});return e.userErrors})&&(this.closeDialog(),this.view.say(w.grant.done(n)))}},k=class extends b{static properties={...b.properties,grant:{attribute:!1}};render(){let{revoke:e}=w;return this.dialog({id:`revoke-item`,title:e.title(this.grant.item),onClose:()=>this.dispatchEvent(new Event(`close`))},r`<form class="form" @submit=${this.#e}>
<p>${e.lead}</p>
${x({label:e.reason,name:`reason`,required:!0,maxLength:T,hint:e.reasonHint,wrong:S(this.refused,`reason`)})}
${this.general(({path:e})=>e.includes(`reason`))} ${this.actions(e.action,{danger:!0})}
</form>`)}#e=async e=>{e.preventDefault();let{id:t,item:n}=this.grant,r=_(y(e),`reason`);await this.doing(async()=>{let{revokeItem:e}=await C(`mutation RevokeItem($input:RevokeItemInput!){revokeItem(input:$input){userErrors{code message path}}}`,{input:{gameId:this.view.game.id,grantId:t,reason:r}});return e.userErrors})&&(this.closeDialog(),this.view.say(w.revoke.done(n)))}};function A({quantity:e,revoked:t,revokedAt:n}){return n===null?{words:w.grants.inForce,isOver:!1}:t<e?{words:w.grants.partly(String(t)),isOver:!0}:{words:w.grants.revoked,isOver:!0}}function j(e){return w.sources[e]??e}var M=`inventory:write`,N=class extends s{static properties={...s.properties,player:{attribute:!1},over:{state:!0}};constructor(){super(),this.over=null,new g(this,()=>this.#r())}render(){let{view:t,player:n,over:s}=this,c=t.game.id,f=this.reader.list(i,{gameId:c,playerId:n},({member:e})=>e?.inventory),p=this.reader.list(o,{gameId:c,playerId:n,item:null,last:null,before:null},({inventoryGrants:e})=>e),m=()=>this.over=null;return r`
${u(w.title,d(f,e=>e.length===0?l(w.none,{name:`crown`}):r`${this.#t(e)} ${P(f)}`),{actions:this.#e?r`<button type="button" class="button" @click=${()=>this.over=`grant`}>${a(`plus`,16)}${w.grant.open}</button>`:r``})}
${u(w.grants.title,d(p,e=>e.length===0?l(w.grants.none,{name:`log`}):r`${this.#n(e)} ${P(p)}`))}
${s===`grant`?r`<laurel-grant-item .view=${t} .player=${n} @close=${m}></laurel-grant-item>`:e}
${s!==null&&s!==`grant`?r`<laurel-revoke-item .view=${t} .grant=${s} @close=${m}></laurel-revoke-item>`:e}
`}get#e(){return this.view.may(M)}#t(t){let{format:n}=this.view.kit,{columns:i}=w;return r`<div class="table-scroll" tabindex="0" role="region" aria-label=${w.title}>
<table>
<thead>
<tr>
<th scope="col">${i.item}</th>
<th scope="col">${i.kind}</th>
<th scope="col" class="end">${i.quantity}</th>
<th scope="col">${i.from}</th>
<th scope="col">${i.shown}</th>
<th scope="col">${i.until}</th>
</tr>
</thead>
<tbody>
${t.map(t=>{let i=t.definition.styles.find(({code:e})=>e===t.style)??t.definition.styles[0];return r`<tr>
<th scope="row">
<span class="thing">${m({kind:h(t.kind),picture:i?p(i):null})}<bdi class="cut" title=${t.title}>${t.title}</bdi></span>
</th>
<td>${w.kinds[h(t.kind)]}</td>
<td class="end">${n.number(t.quantity)}</td>
<td>${t.sources.map(j).join(`, `)}</td>
<td>${t.equippedIn?r`<code>${t.equippedIn}</code>${t.style?r` <span class="muted">${i?.title}</span>`:e}`:e}</td>
<td>${t.expiresAt?r`<time datetime=${t.expiresAt}>${n.moment(t.expiresAt)}</time>`:r`<span class="muted">${w.noEnd}</span>`}</td>
</tr>`})}
</tbody>
</table>
</div>`}#n(t){let{format:n}=this.view.kit,{columns:i}=w;return r`<div class="table-scroll" tabindex="0" role="region" aria-label=${w.grants.title}>
<table>
<thead>
<tr>
<th scope="col">${i.granted}</th>
<th scope="col">${i.item}</th>
<th scope="col" class="end">${i.quantity}</th>
<th scope="col">${i.from}</th>
<th scope="col">${i.reason}</th>
<th scope="col">${i.state}</th>
<td></td>
</tr>
</thead>
<tbody>
${t.map(t=>{let i=A(t);return r`<tr>
<th scope="row"><time datetime=${t.grantedAt}>${n.moment(t.grantedAt)}</time></th>
<td><code>${t.item}</code>${t.days===null?e:r` <span class="muted">${w.grants.lasts(n.days(t.days))}</span>`}</td>
<td class="end">${n.number(t.quantity)}</td>
<td>${j(t.source)}</td>
<td><bdi class="cut" title=${t.reason}>${t.reason}</bdi></td>
<td>${c(i.words,i.isOver?`plain`:`good`)}</td>
<td class="end">
${this.#e&&!i.isOver?r`<button type="button" class="button quiet" aria-label=${w.grants.revokeOf(t.item,t.playerId)} @click=${()=>this.over=t}>${w.grants.revoke}</button>`:e}
</td>
</tr>`})}
</tbody>
</table>
</div>`}#r(){return this.#e?[{words:w.grant.open,group:`page`,icon:`crown`,run:()=>this.over=`grant`}]:[]}};function P({more:t,loading:n,next:i}){return t?r`<p><button type="button" class="button" ?disabled=${n} @click=${i}>${w.more}</button></p>`:e}var F=n`
.console .possession{display:block;flex:none;height:24px;object-fit:contain;width:24px;}.console .possession.drawn{fill:none;stroke:var(--muted);stroke-linejoin:round;stroke-width:1.5;}laurel-member-items{display:contents;}laurel-member-items .thing{align-items:center;display:flex;gap:8px;}`;export{k as a,w as c,O as i,F as n,j as o,M as r,A as s,N as t};