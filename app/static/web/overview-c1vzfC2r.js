import{$ as e,nt as t}from"./base-DtYCQWQx.js";import{F as n,L as r,d as i,k as a,o,r as s,t as c,tt as l}from"./parts-StIhGWvk.js";import{n as u}from"./table-u_RgKzMg.js";import{r as d}from"./stacked-CteSmGG6.js";import{t as f}from"./styles-CFS9tKTG.js";import{t as p}from"./page-CzNAK2gK.js";import{i as m}from"./speech-DgdnMxcz.js";import{C as h,_ as g,b as _,r as v,v as y,y as b}from"./report-ZiVHtAOw.js";import{a as x,c as S,d as C,f as w,l as T,n as E,o as D,t as O,u as k}from"./toolbar-FSXsXGYl.js";var A=12;function j(e,t,n,r,i){return{name:e,value:v.whole(t),now:t,before:n,beforeText:v.whole(n),report:r,...i?{more:i}:{}}}function M(e,t,n){return{name:e,value:v.exact(t),now:Number(t),before:Number(n),beforeText:v.exact(n),report:`points`}}function N(e,t){let n=e.amounts.map(({currency:e,amount:n,refunds:r,refunded:i})=>{let a=t.amounts.find(t=>t.currency===e)?.amount??`0`;return{name:h.overview.amount(e),value:v.money(n,e),now:Number(n),before:Number(a),beforeText:v.money(a,e),report:`repurchases`,...r>0?{more:h.overview.refunds(v.money(i,e))}:{}}});return[j(h.overview.members,e.members,t.members,`tiers`,h.overview.joined(v.whole(e.joined))),j(h.overview.active,e.active,t.active,`repurchases`,h.overview.activeShare(v.percentShort(e.active/(e.members||1)))),j(h.overview.purchases,e.purchases,t.purchases,`repurchases`),...n,M(h.overview.pIssued,e.pIssued,t.pIssued),M(h.overview.pSpent,e.pSpent,t.pSpent),{...M(h.overview.pOutstanding,e.pOutstanding,t.pOutstanding),report:`liability`},j(h.overview.redemptions,e.redemptions,t.redemptions,`redemptions`,e.redemptionsPending===null?void 0:h.overview.pending(v.whole(e.redemptionsPending))),j(h.overview.promotions,e.promotions,t.promotions,`moves`),j(h.overview.demotions,e.demotions,t.demotions,`moves`)]}function P(e,t){return t<=0?h.overview.new:e>10*t?h.overview.times(v.short(e/t)):v.percent(Math.abs(e-t)/t)}function F({now:e,before:n,beforeText:r}){if(e===n)return t`<span class="kpi-change muted">${h.overview.same}</span>`;let i=e>n,a=P(e,n);return t`<span class="kpi-change">
${l(i?`up`:`down`,16)}<span class="sr">${i?`+`:`-`}</span><span class="num">${a}</span>
<span class="muted">${h.overview.from(r)}</span>
</span>`}var I={elements:{"laurel-overview":class extends i{render(){let r=p(this.view),i=g(r.query,m.now(),()=>`DAY`),a={gameId:r.game.id,period:_(i.period),comparison:_(i.comparison)},l=this.reader.one(n,a);return t`${o(h.overview.title,{lead:h.overview.lead})}
<div class="report-head">
${O(r,i,{by:!1})}
${l.data?C(r,[{words:h.csv,name:`overview`,csv:l.data.reports.overview.csv}],l.data.reports.period):e}
</div>
${c(l,({reports:e})=>e.asOf===null?s(h.notCounted,{name:`clock`}):t`${w(e)}
<ul class="kpis" aria-label=${h.overview.figures}>
${N(e.overview.current,e.overview.comparison).map(e=>this.#e(e,r))}
</ul>`,`cards`)}
${l.data?.reports.asOf?this.#t(a,(i.period.until-i.period.from)/864e5):e}`}#e(n,r){let{name:i,value:a,more:o,report:s}=n;return t`<li>
<a class="kpi" href=${r.href(`/reports/${s}`,k(r.query))}>
<span class="kpi-name">${i}</span>
<strong class="kpi-value num" title=${a}>${a.length>A?v.short(n.now):a}</strong>
${F(n)}
<span class="kpi-more muted">${o??e}</span>
</a>
</li>`}#t(e,n){let i=b(n),o=y(n),l=this.reader.one(a,{...e,interval:i}),d=this.reader.one(r,{...e,interval:o});return t`<div class="overview-charts">
<div class="panel">${c(l,({reports:e})=>E(e.membersByTier.columns,{interval:i},{table:!1}))}</div>
<div class="panel">
${c(d,({reports:{points:e}})=>{if(!D(e.columns))return s(h.none.points,{name:`tag`});let t=T(e.total);return u({title:h.points.title,summary:t,chart:S(e.columns,t,{interval:o}),table:null})})}
</div>
</div>`}}},styles:[d,...f,x],render:e=>t`<laurel-overview .view=${e}></laurel-overview>`};export{I as body};