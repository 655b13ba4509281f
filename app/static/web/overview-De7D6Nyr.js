import{$ as e,nt as t}from"./base-DMgZ7Dom.js";import{a as n,b as r,c as i,d as a,f as o,l as s,n as c,o as l,t as u,u as d,v as f,y as p}from"./toolbar-rlIzfr36.js";import{n as m}from"./table-kalq7kT0.js";import{r as h}from"./stacked-jzhnDUNO.js";import{t as g}from"./styles-BXxT8CdQ.js";import{t as _}from"./page-CzNAK2gK.js";import{U as v,d as y,o as b,r as x,t as S}from"./parts-BOCW84zg.js";import{i as C}from"./speech-Ds2jMPW0.js";import{C as w,_ as T,b as E,r as D,v as O,y as k}from"./report-CgG0YLZO.js";var A=12;function j(e,t,n,r,i){return{name:e,value:D.whole(t),now:t,before:n,beforeText:D.whole(n),report:r,...i?{more:i}:{}}}function M(e,t,n){return{name:e,value:D.exact(t),now:Number(t),before:Number(n),beforeText:D.exact(n),report:`points`}}function N(e,t){let n=e.amounts.map(({currency:e,amount:n,refunds:r,refunded:i})=>{let a=t.amounts.find(t=>t.currency===e)?.amount??`0`;return{name:w.overview.amount(e),value:D.money(n,e),now:Number(n),before:Number(a),beforeText:D.money(a,e),report:`repurchases`,...r>0?{more:w.overview.refunds(D.money(i,e))}:{}}});return[j(w.overview.members,e.members,t.members,`tiers`,w.overview.joined(D.whole(e.joined))),j(w.overview.active,e.active,t.active,`repurchases`,w.overview.activeShare(D.percentShort(e.active/(e.members||1)))),j(w.overview.purchases,e.purchases,t.purchases,`repurchases`),...n,M(w.overview.pIssued,e.pIssued,t.pIssued),M(w.overview.pSpent,e.pSpent,t.pSpent),{...M(w.overview.pOutstanding,e.pOutstanding,t.pOutstanding),report:`liability`},j(w.overview.redemptions,e.redemptions,t.redemptions,`redemptions`,e.redemptionsPending===null?void 0:w.overview.pending(D.whole(e.redemptionsPending))),j(w.overview.promotions,e.promotions,t.promotions,`moves`),j(w.overview.demotions,e.demotions,t.demotions,`moves`)]}function P(e,t){return t<=0?w.overview.new:e>10*t?w.overview.times(D.short(e/t)):D.percent(Math.abs(e-t)/t)}function F({now:e,before:n,beforeText:r}){if(e===n)return t`<span class="kpi-change muted">${w.overview.same}</span>`;let i=e>n,a=P(e,n);return t`<span class="kpi-change">
${v(i?`up`:`down`,16)}<span class="sr">${i?`+`:`-`}</span><span class="num">${a}</span>
<span class="muted">${w.overview.from(r)}</span>
</span>`}var I={elements:{"laurel-overview":class extends y{render(){let n=_(this.view),r=T(n.query,C.now(),()=>`DAY`),i={gameId:n.game.id,period:E(r.period),comparison:E(r.comparison)},s=this.reader.one(p,i);return t`${b(w.overview.title,{lead:w.overview.lead})}
<div class="report-head">
${u(n,r,{by:!1})}
${s.data?a(n,[{words:w.csv,name:`overview`,csv:s.data.reports.overview.csv}],s.data.reports.period):e}
</div>
${S(s,({reports:e})=>e.asOf===null?x(w.notCounted,{name:`clock`}):t`${o(e)}
<ul class="kpis" aria-label=${w.overview.figures}>
${N(e.overview.current,e.overview.comparison).map(e=>this.#e(e,n))}
</ul>`,`cards`)}
${s.data?.reports.asOf?this.#t(i,(r.period.until-r.period.from)/864e5):e}`}#e(n,r){let{name:i,value:a,more:o,report:s}=n;return t`<li>
<a class="kpi" href=${r.href(`/reports/${s}`,d(r.query))}>
<span class="kpi-name">${i}</span>
<strong class="kpi-value num" title=${a}>${a.length>A?D.short(n.now):a}</strong>
${F(n)}
<span class="kpi-more muted">${o??e}</span>
</a>
</li>`}#t(e,n){let a=k(n),o=O(n),u=this.reader.one(f,{...e,interval:a}),d=this.reader.one(r,{...e,interval:o});return t`<div class="overview-charts">
<div class="panel">${S(u,({reports:e})=>c(e.membersByTier.columns,{interval:a},{table:!1}))}</div>
<div class="panel">
${S(d,({reports:{points:e}})=>{if(!l(e.columns))return x(w.none.points,{name:`tag`});let t=s(e.total);return m({title:w.points.title,summary:t,chart:i(e.columns,t,{interval:o}),table:null})})}
</div>
</div>`}}},styles:[h,...g,n],render:e=>t`<laurel-overview .view=${e}></laurel-overview>`};export{I as body};