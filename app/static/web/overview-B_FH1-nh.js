import{$ as e,nt as t}from"./base-B1woTK_7.js";import{T as n,W as r,d as i,j as a,k as o,o as s,r as c,t as l}from"./parts-T6oL5o0E.js";import{i as u,n as d}from"./table-luNXOOLU.js";import{t as f}from"./page-CzNAK2gK.js";import{a as p}from"./pages-DKMhbDjc.js";import{_ as m,g as h,h as g,r as _,v,x as y}from"./report-CNaup3xx.js";import{a as b,c as x,d as S,f as C,l as w,n as T,o as E,t as D,u as O}from"./toolbar-CKl2LFjo.js";var k=12;function A(e,t,n,r,i){return{name:e,value:_.whole(t),now:t,before:n,beforeText:_.whole(n),report:r,...i?{more:i}:{}}}function j(e,t,n){return{name:e,value:_.exact(t),now:Number(t),before:Number(n),beforeText:_.exact(n),report:`points`}}function M(e,t){let n=e.amounts.map(({currency:e,amount:n,refunds:r,refunded:i})=>{let a=t.amounts.find(t=>t.currency===e)?.amount??`0`;return{name:y.overview.amount(e),value:_.money(n,e),now:Number(n),before:Number(a),beforeText:_.money(a,e),report:`repurchases`,...r>0?{more:y.overview.refunds(_.money(i,e))}:{}}});return[A(y.overview.members,e.members,t.members,`tiers`,y.overview.joined(_.whole(e.joined))),A(y.overview.active,e.active,t.active,`repurchases`,y.overview.activeShare(_.percentShort(e.active/(e.members||1)))),A(y.overview.purchases,e.purchases,t.purchases,`repurchases`),...n,j(y.overview.pIssued,e.pIssued,t.pIssued),j(y.overview.pSpent,e.pSpent,t.pSpent),{...j(y.overview.pOutstanding,e.pOutstanding,t.pOutstanding),report:`liability`},A(y.overview.redemptions,e.redemptions,t.redemptions,`redemptions`,e.redemptionsPending===null?void 0:y.overview.pending(_.whole(e.redemptionsPending))),A(y.overview.promotions,e.promotions,t.promotions,`moves`),A(y.overview.demotions,e.demotions,t.demotions,`moves`)]}function N(e,t){return t<=0?y.overview.new:e>10*t?y.overview.times(_.short(e/t)):_.percent(Math.abs(e-t)/t)}function P({now:e,before:n,beforeText:i}){if(e===n)return t`<span class="kpi-change muted">${y.overview.same}</span>`;let a=e>n,o=N(e,n);return t`<span class="kpi-change">
${r(a?`up`:`down`,16)}<span class="sr">${a?`+`:`-`}</span><span class="num">${o}</span>
<span class="muted">${y.overview.from(i)}</span>
</span>`}var F={elements:{"laurel-overview":class extends i{render(){let n=f(this.view),r=g(n.query,p.now(),()=>`DAY`),i={gameId:n.game.id,period:v(r.period),comparison:v(r.comparison)},a=this.reader.one(o,i);return t`${s(y.overview.title,{lead:y.overview.lead})}
<div class="report-head">
${D(n,r,{by:!1})}
${a.data?S(n,[{words:y.csv,name:`overview`,csv:a.data.reports.overview.csv}],a.data.reports.period):e}
</div>
${l(a,({reports:e})=>e.asOf===null?c(y.notCounted,{name:`clock`}):t`${C(e)}
<ul class="kpis" aria-label=${y.overview.figures}>
${M(e.overview.current,e.overview.comparison).map(e=>this.#e(e,n))}
</ul>`,`cards`)}
${a.data?.reports.asOf?this.#t(i,(r.period.until-r.period.from)/864e5):e}`}#e(n,r){let{name:i,value:a,more:o,report:s}=n;return t`<li>
<a class="kpi" href=${r.href(`/reports/${s}`,O(r.query))}>
<span class="kpi-name">${i}</span>
<strong class="kpi-value num" title=${a}>${a.length>k?_.short(n.now):a}</strong>
${P(n)}
<span class="kpi-more muted">${o??e}</span>
</a>
</li>`}#t(e,r){let i=m(r),o=h(r),s=this.reader.one(n,{...e,interval:i}),u=this.reader.one(a,{...e,interval:o});return t`<div class="overview-charts">
<div class="panel">${l(s,({reports:e})=>T(e.membersByTier.columns,{interval:i},{table:!1}))}</div>
<div class="panel">
${l(u,({reports:{points:e}})=>{if(!E(e.columns))return c(y.none.points,{name:`tag`});let t=w(e.total);return d({title:y.points.title,summary:t,chart:x(e.columns,t,{interval:o}),table:null})})}
</div>
</div>`}}},styles:[...u,b],render:e=>t`<laurel-overview .view=${e}></laurel-overview>`};export{F as body};