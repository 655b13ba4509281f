<<<<<<<< HEAD:app/static/web/coupon-DQC8PwKE.js
import{$ as e,A as t,nt as n}from"./base-DtYCQWQx.js";import{_ as r,a as i,b as a,g as o}from"./money-DK2MSKRs.js";import{t as s}from"./commands-ByzMs3CP.js";import{n as c,t as l}from"./forms-CvGlh5_S.js";import{i as u,o as d,r as f,s as p,t as m,tt as h}from"./parts-StIhGWvk.js";import{r as g}from"./money-CKlCJoFp.js";import{t as _}from"./page-CzNAK2gK.js";import{r as v}from"./speech-DgdnMxcz.js";import{i as y}from"./csv-CJkbMzWi.js";import{n as b,t as x}from"./forms-DLjEN_--.js";import{t as S}from"./coupon-editor-3o6bmIEk.js";import{a as C,d as w,i as T,l as E,r as D,t as O,u as k}from"./parts-D_CTjTF_.js";import{t as A}from"./styles-forms-BvPkm219.js";import{t as j}from"./styles-BMyV0alj.js";var M=500,N=1e3,P=class extends C{static properties={...C.properties,over:{state:!0},made:{state:!0}};#e=t();constructor(){super(),this.over=null,this.made=null,new s(this,()=>this.#m())}get#t(){return this.view.params.template??``}render(){let e={href:this.view.href(`/coupons`),words:w.title};return m(this.reader.one(o,{gameId:this.gameId}),({couponTemplates:t})=>{let r=t.find(({code:e})=>e===this.#t);return r?this.#n(r,e):n`${d(w.notFound,{back:e})}${f(w.notFoundLead(this.#t),{name:`tag`})}`},`cards`)}#n(t,r){let i=t.status!==`ENDED`;return n`
${d(n`<bdi>${t.title}</bdi>`,{back:r,lead:n`<code>${t.code}</code> ${D(t.status)}`,actions:n`${t.status===`ACTIVE`?n`<button type="button" class="button main" @click=${()=>this.#f(`issue`)}>${h(`gift`,16)}${w.issue.open}</button>
========
import{$ as e,A as t,nt as n}from"./base-DtYCQWQx.js";import{c as r,s as i,t as a,u as o}from"./money-TEYkQXiv.js";import{t as s}from"./commands-ByzMs3CP.js";import{n as c,t as l}from"./forms-CvGlh5_S.js";import{U as u,i as d,o as f,r as p,s as m,t as h}from"./parts-B7G0PoE5.js";import{r as g}from"./money-CiJrfNMW.js";import{t as _}from"./page-CzNAK2gK.js";import{r as v}from"./speech-Bg3SLu22.js";import{i as y}from"./csv-CJkbMzWi.js";import{n as b,t as x}from"./forms-DLjEN_--.js";import{t as S}from"./coupon-editor-CTNiWVAI.js";import{a as C,d as w,i as T,l as E,r as D,t as O,u as k}from"./parts-rcMXNzo8.js";import{t as A}from"./styles-forms-FC8V6a0j.js";import{t as j}from"./styles-IpB04me-.js";var M=500,N=1e3,P=class extends C{static properties={...C.properties,over:{state:!0},made:{state:!0}};#e=t();constructor(){super(),this.over=null,this.made=null,new s(this,()=>this.#m())}get#t(){return this.view.params.template??``}render(){let e={href:this.view.href(`/coupons`),words:w.title};return h(this.reader.one(i,{gameId:this.gameId}),({couponTemplates:t})=>{let r=t.find(({code:e})=>e===this.#t);return r?this.#n(r,e):n`${f(w.notFound,{back:e})}${p(w.notFoundLead(this.#t),{name:`tag`})}`},`cards`)}#n(t,r){let i=t.status!==`ENDED`;return n`
${f(n`<bdi>${t.title}</bdi>`,{back:r,lead:n`<code>${t.code}</code> ${D(t.status)}`,actions:n`${t.status===`ACTIVE`?n`<button type="button" class="button main" @click=${()=>this.#f(`issue`)}>${u(`gift`,16)}${w.issue.open}</button>
>>>>>>>> main:app/static/web/coupon-gJtXOuHT.js
<button type="button" class="button" @click=${()=>this.#f(`codes`)}>${w.codes.open}</button>`:e}
${i?n`<button type="button" class="button" @click=${()=>this.#f(`edit`)}>${w.edit}</button>
<button type="button" class="button" ?disabled=${this.busy} @click=${()=>this.#u(t)}>${t.status===`PAUSED`?w.resume:w.pause}</button>
${t.status===`SCHEDULED`?e:n`<button type="button" class="button quiet" @click=${()=>this.#f(`end`)}>${w.end}</button>`}`:e}`})}
${m(w.budgets,this.#r(t))}
<div class="coupon-top">${m(w.rule,this.#i(t))} ${m(w.performance,this.#a(t))}</div>
${this.over===`edit`?n`<studio-coupon-editor .view=${this.view} .template=${t} @laurel-closed=${this.#p}></studio-coupon-editor>`:this.over?this.#o(this.over,t):e}
`}#r({issued:t,used:r,reserved:i,discount:a,currency:o,maxIssued:s,maxUses:c,maxDiscount:l}){let{number:u}=this.view.kit.format,d=(e,t,r)=>n`<div class="budget-card"><span>${e}</span><strong>${t}</strong><span class="muted">${r}</span></div>`,f=e=>e===null?w.unlimited:``;return n`<div class="budget-cards">
${d(w.issued,T(t,s,w.issued,u),f(s))}
${d(w.uses,T(r+i,c,w.uses,u),[w.usesNote(u(r),u(i)),f(c)].filter(Boolean).join(` · `))}
${a===null||o===null?e:d(w.discount,T(Number(a),l===null?null:Number(l),w.discount,e=>g(e,o)),[w.discountNote,f(l)].filter(Boolean).join(` `))}
</div>`}#i(e){let{moment:t,days:r,number:i}=this.view.kit.format,{facts:a}=w,{tiers:o,recheckTiers:s,skus:c,categories:l,perMember:u,touchesFlash:f,touchesCombined:p,genericCode:m,trigger:h}=e,g=[f?a.flash:``,p?a.combined:``].filter(Boolean).join(`, `),_=[...c??[],...l??[]];return n`<p class="coupon-rule">${e.rule}</p>
${d([[a.class,w.classes[e.class]],[a.code,m?n`<code>${m}</code>`:a.noCode],[a.trigger,h?w.triggers[h]:a.noTrigger],[a.from,e.from?t(e.from):a.always],[a.until,e.until?t(e.until):w.never],[a.days,e.daysFromIssue===null?a.tillEnd:r(e.daysFromIssue)],[a.tiers,o?`${o.join(`, `)}${s?` · ${a.recheck}`:``}`:a.all],[a.items,_.join(`, `)||a.all],[a.perMember,u===null?w.unlimited:i(u)],[a.exclusive,e.exclusive?a.alone:a.together],[a.touches,g||a.nothing]])}`}#a({code:e}){let{number:t}=this.view.kit.format,{sales:i}=w;return n`<p class="muted">${w.performanceNote}</p>
${h(this.reader.one(r,{gameId:this.gameId,template:e}),({couponSales:e})=>e.length===0?p(w.noSales,{name:`chart`}):n`<div class="table-scroll" tabindex="0" role="region" aria-label=${w.performance}>
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
<td class="end">${g(i,e)}</td>
<td class="end">${g(a,e)}</td>
<td class="end">${g(Number(a)/r,e)}</td>
</tr>`)}
</tbody>
</table>
</div>`)}`}#o(e,t){let{title:n}=t,r={end:w.endTitle(n),issue:w.issue.title(n),codes:w.codes.title(n)};return this.dialog({id:`coupon-${e}`,title:r[e],kept:this.made!==null,onClose:this.#p},{end:()=>this.#s(t),issue:()=>this.#c(t),codes:()=>this.#l(t)}[e]())}#s(e){let t=new Date(this.view.kit.now()).toISOString();return n`<form class="form" @submit=${n=>(n.preventDefault(),void this.#d(e,{until:t},w.ended(e.title)))}>
<p>${w.endText}</p>
${this.general()} ${this.actions(w.end.replace(`…`,``),{danger:!0})}
</form>`}#c({code:e}){let{issue:t}=w,r=e=>l(this.refused,e);return n`<form class="form" @submit=${async n=>{n.preventDefault();let r=x(n),[i,a]=[b(r,`playerId`),b(r,`reason`)],o=``;await this.doing(async()=>{let{issueCoupon:t}=await v(`mutation IssueCoupon($input:IssueCouponInput!){issueCoupon(input:$input){coupon{code expiresAt}userErrors{code message path}}}`,{input:{gameId:this.gameId,playerId:i,template:e,reason:a,idempotencyKey:this.#e}});return o=t.coupon?.code??``,t.userErrors})&&(this.closeDialog(),this.view.say(t.done(i,o)))}}>
${c({label:t.player,name:`playerId`,required:!0,maxLength:128,wrong:r(`playerId`)})}
${c({label:t.reason,name:`reason`,required:!0,maxLength:M,hint:t.reasonHint,wrong:r(`reason`)})}
${this.general(({path:e})=>e.some(e=>[`playerId`,`reason`].includes(e)))} ${this.actions(t.action)}
</form>`}#l({code:e}){let{codes:t}=w,{made:r}=this;if(r){let i=r.join(`
`);return n`<div class="form">
<p>${t.made(this.view.kit.format.number(r.length))}</p>
<textarea class="codes" rows="8" readonly aria-label=${t.list} .value=${i}></textarea>
<div class="form-actions">
<button type="button" class="button main" @click=${()=>y(`${e}-codes.txt`,`${i}\n`,`text/plain;charset=utf-8`)}>${u(`download`,16)}${t.save}</button>
</div>
</div>`}return n`<form class="form" @submit=${async t=>{t.preventDefault();let n=Number(b(x(t),`count`));await this.doing(async()=>{let{createCouponCodes:t}=await v(i,{input:{gameId:this.gameId,template:e,count:n,idempotencyKey:this.#e}});return this.made=t.codes,t.userErrors})}}>
<p>${t.lead}</p>
${c({label:t.count,name:`count`,type:`number`,min:1,max:N,step:1,value:`100`,required:!0,hint:t.countHint,wrong:l(this.refused,`count`)})}
${this.general(({path:e})=>e.includes(`count`))} ${this.actions(t.action)}
</form>`}#u(e){let t=e.status!==`PAUSED`;this.#d(e,{paused:t},t?w.paused(e.title):w.resumed(e.title))}async#d(e,t,n){let r=k(E(e),this.gameId,{paused:e.status===`PAUSED`});await this.act(n,async()=>(await v(a,{input:{...r,...t}})).upsertCouponTemplate.userErrors)}#f(e){this.#e=t(),this.made=null,this.over=e}#p=()=>{this.over=null,this.made=null};#m(){return[{words:w.edit,group:`page`,icon:`draft`,run:()=>this.#f(`edit`)},{words:w.issue.open,group:`page`,icon:`gift`,run:()=>this.#f(`issue`)},{words:w.codes.open,group:`page`,icon:`tag`,run:()=>this.#f(`codes`)}]}},F={styles:[j,A,O],elements:{"studio-coupon":P,"studio-coupon-editor":S},render:e=>n`<studio-coupon .view=${_(e)}></studio-coupon>`};export{P as CouponPage,F as body};