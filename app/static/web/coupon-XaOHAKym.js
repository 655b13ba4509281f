import{$ as e,A as t,nt as n}from"./base-DMgZ7Dom.js";import{C as r,E as i,S as a,a as o,x as s}from"./money-CRVgFSVZ.js";import{t as c}from"./commands-ByzMs3CP.js";import{n as l,t as u}from"./forms-BY36SeRV.js";import{U as d,i as f,o as p,r as m,s as h,t as g}from"./parts-BOCW84zg.js";import{r as _}from"./money-DLRngJer.js";import{t as v}from"./page-CzNAK2gK.js";import{r as y}from"./speech-Ds2jMPW0.js";import{i as b}from"./csv-CJkbMzWi.js";import{n as x,t as S}from"./forms-DLjEN_--.js";import{t as C}from"./coupon-editor-B57Dnj0n.js";import{a as w,d as T,i as E,l as D,r as O,t as k,u as A}from"./parts-CA1PjpkK.js";import{t as j}from"./styles-forms-C90lR61-.js";import{t as M}from"./styles-onbUwV0K.js";var N=500,P=1e3,F=class extends w{static properties={...w.properties,over:{state:!0},made:{state:!0}};#e=t();constructor(){super(),this.over=null,this.made=null,new c(this,()=>this.#m())}get#t(){return this.view.params.template??``}render(){let e={href:this.view.href(`/coupons`),words:T.title};return g(this.reader.one(s,{gameId:this.gameId}),({couponTemplates:t})=>{let r=t.find(({code:e})=>e===this.#t);return r?this.#n(r,e):n`${p(T.notFound,{back:e})}${m(T.notFoundLead(this.#t),{name:`tag`})}`},`cards`)}#n(t,r){let i=t.status!==`ENDED`;return n`
${p(n`<bdi>${t.title}</bdi>`,{back:r,lead:n`<code>${t.code}</code> ${O(t.status)}`,actions:n`${t.status===`ACTIVE`?n`<button type="button" class="button main" @click=${()=>this.#f(`issue`)}>${d(`gift`,16)}${T.issue.open}</button>
<button type="button" class="button" @click=${()=>this.#f(`codes`)}>${T.codes.open}</button>`:e}
${i?n`<button type="button" class="button" @click=${()=>this.#f(`edit`)}>${T.edit}</button>
<button type="button" class="button" ?disabled=${this.busy} @click=${()=>this.#u(t)}>${t.status===`PAUSED`?T.resume:T.pause}</button>
${t.status===`SCHEDULED`?e:n`<button type="button" class="button quiet" @click=${()=>this.#f(`end`)}>${T.end}</button>`}`:e}`})}
${h(T.budgets,this.#r(t))}
<div class="coupon-top">${h(T.rule,this.#i(t))} ${h(T.performance,this.#a(t))}</div>
${this.over===`edit`?n`<studio-coupon-editor .view=${this.view} .template=${t} @laurel-closed=${this.#p}></studio-coupon-editor>`:this.over?this.#o(this.over,t):e}
`}#r({issued:t,used:r,reserved:i,discount:a,currency:o,maxIssued:s,maxUses:c,maxDiscount:l}){let{number:u}=this.view.kit.format,d=(e,t,r)=>n`<div class="budget-card"><span>${e}</span><strong>${t}</strong><span class="muted">${r}</span></div>`,f=e=>e===null?T.unlimited:``;return n`<div class="budget-cards">
${d(T.issued,E(t,s,T.issued,u),f(s))}
${d(T.uses,E(r+i,c,T.uses,u),[T.usesNote(u(r),u(i)),f(c)].filter(Boolean).join(` · `))}
${a===null||o===null?e:d(T.discount,E(Number(a),l===null?null:Number(l),T.discount,e=>_(e,o)),[T.discountNote,f(l)].filter(Boolean).join(` `))}
</div>`}#i(e){let{moment:t,days:r,number:i}=this.view.kit.format,{facts:a}=T,{tiers:o,recheckTiers:s,skus:c,categories:l,perMember:u,touchesFlash:d,touchesCombined:p,genericCode:m,trigger:h}=e,g=[d?a.flash:``,p?a.combined:``].filter(Boolean).join(`, `),_=[...c??[],...l??[]];return n`<p class="coupon-rule">${e.rule}</p>
${f([[a.class,T.classes[e.class]],[a.code,m?n`<code>${m}</code>`:a.noCode],[a.trigger,h?T.triggers[h]:a.noTrigger],[a.from,e.from?t(e.from):a.always],[a.until,e.until?t(e.until):T.never],[a.days,e.daysFromIssue===null?a.tillEnd:r(e.daysFromIssue)],[a.tiers,o?`${o.join(`, `)}${s?` · ${a.recheck}`:``}`:a.all],[a.items,_.join(`, `)||a.all],[a.perMember,u===null?T.unlimited:i(u)],[a.exclusive,e.exclusive?a.alone:a.together],[a.touches,g||a.nothing]])}`}#a({code:e}){let{number:t}=this.view.kit.format,{sales:i}=T;return n`${g(this.reader.one(a,{gameId:this.gameId,template:e}),({couponCounts:e})=>f([[T.counts.usable,t(e.usable)],[T.counts.reserved,t(e.reserved)],[T.counts.used,t(e.used)],[T.counts.expired,t(e.expired)],[T.counts.revoked,t(e.revoked)]]))}
<p class="muted">${T.performanceNote}</p>
${g(this.reader.one(r,{gameId:this.gameId,template:e}),({couponSales:e})=>e.length===0?m(T.noSales,{name:`chart`}):n`<div class="table-scroll" tabindex="0" role="region" aria-label=${T.performance}>
<table>
<thead>
<tr>
<th scope="col">${i.currency}</th>
<th scope="col" class="end">${i.orders}</th>
<th scope="col" class="end">${i.discount}</th>
<th scope="col" class="end">${i.revenue}</th>
<th scope="col" class="end">${i.perOrder}</th>
</tr>
</thead>
<tbody>
${e.map(({currency:e,orders:r,discount:i,revenue:a})=>n`<tr>
<th scope="row">${e}</th>
<td class="end">${t(r)}</td>
<td class="end">${_(i,e)}</td>
<td class="end">${_(a,e)}</td>
<td class="end">${_(Number(a)/r,e)}</td>
</tr>`)}
</tbody>
</table>
</div>`)}`}#o(e,t){let{title:n}=t,r={end:T.endTitle(n),issue:T.issue.title(n),codes:T.codes.title(n)};return this.dialog({id:`coupon-${e}`,title:r[e],kept:this.made!==null,onClose:this.#p},{end:()=>this.#s(t),issue:()=>this.#c(t),codes:()=>this.#l(t)}[e]())}#s(e){let t=new Date(this.view.kit.now()).toISOString();return n`<form class="form" @submit=${n=>(n.preventDefault(),void this.#d(e,{until:t},T.ended(e.title)))}>
<p>${T.endText}</p>
${this.general()} ${this.actions(T.end.replace(`…`,``),{danger:!0})}
</form>`}#c({code:e}){let{issue:t}=T,r=e=>u(this.refused,e);return n`<form class="form" @submit=${async n=>{n.preventDefault();let r=S(n),[i,a]=[x(r,`playerId`),x(r,`reason`)],o=``;await this.doing(async()=>{let{issueCoupon:t}=await y(`mutation IssueCoupon($input:IssueCouponInput!){issueCoupon(input:$input){coupon{code expiresAt}userErrors{code message path}}}`,{input:{gameId:this.gameId,playerId:i,template:e,reason:a,idempotencyKey:this.#e}});return o=t.coupon?.code??``,t.userErrors})&&(this.closeDialog(),this.view.say(t.done(i,o)))}}>
${l({label:t.player,name:`playerId`,required:!0,maxLength:128,wrong:r(`playerId`)})}
${l({label:t.reason,name:`reason`,required:!0,maxLength:N,hint:t.reasonHint,wrong:r(`reason`)})}
${this.general(({path:e})=>e.some(e=>[`playerId`,`reason`].includes(e)))} ${this.actions(t.action)}
</form>`}#l({code:e}){let{codes:t}=T,{made:r}=this;if(r){let i=r.join(`
`);return n`<div class="form">
<p>${t.made(this.view.kit.format.number(r.length))}</p>
<textarea class="codes" rows="8" readonly aria-label=${t.list} .value=${i}></textarea>
<div class="form-actions">
<button type="button" class="button main" @click=${()=>b(`${e}-codes.txt`,`${i}\n`,`text/plain;charset=utf-8`)}>${d(`download`,16)}${t.save}</button>
</div>
</div>`}return n`<form class="form" @submit=${async t=>{t.preventDefault();let n=Number(x(S(t),`count`));await this.doing(async()=>{let{createCouponCodes:t}=await y(o,{input:{gameId:this.gameId,template:e,count:n,idempotencyKey:this.#e}});return this.made=t.codes,t.userErrors})}}>
<p>${t.lead}</p>
${l({label:t.count,name:`count`,type:`number`,min:1,max:P,step:1,value:`100`,required:!0,hint:t.countHint,wrong:u(this.refused,`count`)})}
${this.general(({path:e})=>e.includes(`count`))} ${this.actions(t.action)}
</form>`}#u(e){let t=e.status!==`PAUSED`;this.#d(e,{paused:t},t?T.paused(e.title):T.resumed(e.title))}async#d(e,t,n){let r=A(D(e),this.gameId,{paused:e.status===`PAUSED`});await this.act(n,async()=>(await y(i,{input:{...r,...t}})).upsertCouponTemplate.userErrors)}#f(e){this.#e=t(),this.made=null,this.over=e}#p=()=>{this.over=null,this.made=null};#m(){return[{words:T.edit,group:`page`,icon:`draft`,run:()=>this.#f(`edit`)},{words:T.issue.open,group:`page`,icon:`gift`,run:()=>this.#f(`issue`)},{words:T.codes.open,group:`page`,icon:`tag`,run:()=>this.#f(`codes`)}]}},I={styles:[M,j,k],elements:{"studio-coupon":F,"studio-coupon-editor":C},render:e=>n`<studio-coupon .view=${v(e)}></studio-coupon>`};export{F as CouponPage,I as body};