import{A as e,C as t,E as n,M as r,N as i,O as a,S as o,T as s,_ as c,a as l,c as u,d,f,g as p,h as m,i as h,k as g,l as _,m as v,n as y,o as b,p as x,r as S,s as C,t as w,u as T,x as E,y as D}from"./page-B7XBD_9Z.js";import{Z as O,et as k}from"./base-MAcu81oW.js";import{f as A,g as j}from"./diverging-CXciAzwa.js";var M=12;function N(e,t,n,r,i){return{name:e,value:T.whole(t),now:t,before:n,beforeText:T.whole(n),report:r,...i?{more:i}:{}}}function P(e,t,n){return{name:e,value:T.exact(t),now:Number(t),before:Number(n),beforeText:T.exact(n),report:`points`}}function F(e,t){let n=e.amounts.map(({currency:e,amount:n,refunds:r,refunded:i})=>{let a=t.amounts.find(t=>t.currency===e)?.amount??`0`;return{name:m.overview.amount(e),value:T.money(n,e),now:Number(n),before:Number(a),beforeText:T.money(a,e),report:`repurchases`,...r>0?{more:m.overview.refunds(T.money(i,e))}:{}}});return[N(m.overview.members,e.members,t.members,`tiers`,m.overview.joined(T.whole(e.joined))),N(m.overview.active,e.active,t.active,`repurchases`,m.overview.activeShare(T.percentShort(e.active/(e.members||1)))),N(m.overview.purchases,e.purchases,t.purchases,`repurchases`),...n,P(m.overview.pIssued,e.pIssued,t.pIssued),P(m.overview.pSpent,e.pSpent,t.pSpent),{...P(m.overview.pOutstanding,e.pOutstanding,t.pOutstanding),report:`liability`},N(m.overview.redemptions,e.redemptions,t.redemptions,`redemptions`,e.redemptionsPending===null?void 0:m.overview.pending(T.whole(e.redemptionsPending))),N(m.overview.promotions,e.promotions,t.promotions,`moves`),N(m.overview.demotions,e.demotions,t.demotions,`moves`)]}function I({now:e,before:t,beforeText:n}){if(e===t)return k`<span class="kpi-change muted">${m.overview.same}</span>`;let r=e>t,a=t<=0?m.overview.new:e>10*t?m.overview.times(T.short(e/t)):T.percent(Math.abs(e-t)/t);return k`<span class="kpi-change">
${i(r?`up`:`down`,16)}<span class="sr">${r?`+`:`-`}</span><span class="num">${a}</span>
<span class="muted">${m.overview.from(n)}</span>
</span>`}var L=class extends t{render(){let e=r(this.view),t=d(e.query,s.now(),()=>`DAY`),n={gameId:e.game.id,period:v(t.period),comparison:v(t.comparison)},i=this.reader.one(g,n);return k`${o(m.overview.title,{lead:m.overview.lead})}
<div class="report-head">${y(e,t,{by:!1})}</div>
${D(i,({reports:t})=>t.asOf===null?E(m.notCounted,{name:`clock`}):k`${_(t)}
<ul class="kpis" aria-label=${m.overview.figures}>
${F(t.overview.current,t.overview.comparison).map(t=>this.#e(t,e))}
</ul>`,`cards`)}
${i.data?.reports.asOf?this.#t(n,(t.period.until-t.period.from)/864e5):O}`}#e(e,t){let{name:n,value:r,more:i,report:a}=e;return k`<li>
<a class="kpi" href=${t.href(`/reports/${a}`,u(t.query))}>
<span class="kpi-name">${n}</span>
<strong class="kpi-value num" title=${r}>${r.length>M?T.short(e.now):r}</strong>
${I(e)}
<span class="kpi-more muted">${i??O}</span>
</a>
</li>`}#t(t,n){let r=x(n),i=f(n),o=this.reader.one(a,{...t,interval:r}),s=this.reader.one(e,{...t,interval:i});return k`<div class="overview-charts">
<div class="panel">${D(o,({reports:e})=>S(e.membersByTier.columns,{interval:r},{table:!1}))}</div>
<div class="panel">
${D(s,({reports:{points:e}})=>{if(!l(e.columns))return E(m.none.points,{name:`tag`});let t=C(e.total);return j({title:m.points.title,summary:t,chart:b(e.columns,t,{interval:i}),table:null})})}
</div>
</div>`}},R=[{id:`overview`,title:m.overview.title,path:`/overview`,icon:`house`,letter:`o`,scope:`reports:read`,ofGame:!0,elements:{"laurel-overview":L},styles:[...A,h],render:e=>k`<laurel-overview .view=${e}></laurel-overview>`},...w,p];c({root:`/program`,title:n.shell.other.program,pages:R,other:{href:`/studio`,words:n.shell.other.studio,roles:[`PRODUCT_OWNER`,`STUDIO_FOCAL`,`SUPPORT`]}});