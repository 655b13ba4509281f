import{A as e,C as t,E as n,F as r,I as i,K as a,L as o,M as s,N as c,O as l,P as u,R as d,S as f,T as ee,X as te,Z as ne,_ as p,a as re,c as ie,ct as m,d as ae,f as h,g as oe,h as se,i as ce,k as g,l as le,m as ue,n as de,o as fe,ot as pe,p as me,r as he,s as ge,st as _e,t as _,u as ve,v as ye,w as be,x as v,y as xe,z as Se}from"./doing-S5IBsPXt.js";import{S as Ce,b as y,f as we,g as Te,y as b}from"./diverging-CTPKCnJY.js";import{$ as x,C as Ee,D as S,K as C,b as De,it as w,nt as T,w as Oe}from"./base-B1woTK_7.js";import{n as E,r as D,t as O}from"./forms-DLjEN_--.js";import{A as k,C as ke,D as Ae,E as je,O as A,S as Me,T as Ne,_ as j,a as Pe,b as Fe,c as Ie,d as Le,f as Re,g as ze,h as Be,i as Ve,k as He,l as M,m as Ue,n as We,o as Ge,p as Ke,r as qe,s as N,t as Je,u as Ye,v as Xe,w as P,x as Ze,y as Qe}from"./flows-B5yUARls.js";import{t as F}from"./piece-ebNbN2DV.js";var $e=12;function I(e,t,n,r,i){return{name:e,value:h.whole(t),now:t,before:n,beforeText:h.whole(n),report:r,...i?{more:i}:{}}}function L(e,t,n){return{name:e,value:h.exact(t),now:Number(t),before:Number(n),beforeText:h.exact(n),report:`points`}}function et(e,t){let n=e.amounts.map(({currency:e,amount:n,refunds:r,refunded:i})=>{let a=t.amounts.find(t=>t.currency===e)?.amount??`0`;return{name:p.overview.amount(e),value:h.money(n,e),now:Number(n),before:Number(a),beforeText:h.money(a,e),report:`repurchases`,...r>0?{more:p.overview.refunds(h.money(i,e))}:{}}});return[I(p.overview.members,e.members,t.members,`tiers`,p.overview.joined(h.whole(e.joined))),I(p.overview.active,e.active,t.active,`repurchases`,p.overview.activeShare(h.percentShort(e.active/(e.members||1)))),I(p.overview.purchases,e.purchases,t.purchases,`repurchases`),...n,L(p.overview.pIssued,e.pIssued,t.pIssued),L(p.overview.pSpent,e.pSpent,t.pSpent),{...L(p.overview.pOutstanding,e.pOutstanding,t.pOutstanding),report:`liability`},I(p.overview.redemptions,e.redemptions,t.redemptions,`redemptions`,e.redemptionsPending===null?void 0:p.overview.pending(h.whole(e.redemptionsPending))),I(p.overview.promotions,e.promotions,t.promotions,`moves`),I(p.overview.demotions,e.demotions,t.demotions,`moves`)]}function tt(e,t){return t<=0?p.overview.new:e>10*t?p.overview.times(h.short(e/t)):h.percent(Math.abs(e-t)/t)}function nt({now:e,before:t,beforeText:n}){if(e===t)return T`<span class="kpi-change muted">${p.overview.same}</span>`;let r=e>t,i=tt(e,t);return T`<span class="kpi-change">
${m(r?`up`:`down`,16)}<span class="sr">${r?`+`:`-`}</span><span class="num">${i}</span>
<span class="muted">${p.overview.from(n)}</span>
</span>`}var rt=class extends o{render(){let t=pe(this.view),n=me(t.query,y.now(),()=>`DAY`),r={gameId:t.game.id,period:oe(n.period),comparison:oe(n.comparison)},i=this.reader.one(te,r);return T`${c(p.overview.title,{lead:p.overview.lead})}
<div class="report-head">
${he(t,n,{by:!1})}
${i.data?ve(t,[{words:p.csv,name:`overview`,csv:i.data.reports.overview.csv}],i.data.reports.period):x}
</div>
${l(i,({reports:n})=>n.asOf===null?e(p.notCounted,{name:`clock`}):T`${ae(n)}
<ul class="kpis" aria-label=${p.overview.figures}>
${et(n.overview.current,n.overview.comparison).map(e=>this.#e(e,t))}
</ul>`,`cards`)}
${i.data?.reports.asOf?this.#t(r,(n.period.until-n.period.from)/864e5):x}`}#e(e,t){let{name:n,value:r,more:i,report:a}=e;return T`<li>
<a class="kpi" href=${t.href(`/reports/${a}`,le(t.query))}>
<span class="kpi-name">${n}</span>
<strong class="kpi-value num" title=${r}>${r.length>$e?h.short(e.now):r}</strong>
${nt(e)}
<span class="kpi-more muted">${i??x}</span>
</a>
</li>`}#t(t,n){let r=se(n),i=ue(n),o=this.reader.one(a,{...t,interval:r}),s=this.reader.one(ne,{...t,interval:i});return T`<div class="overview-charts">
<div class="panel">${l(o,({reports:e})=>ce(e.membersByTier.columns,{interval:r},{table:!1}))}</div>
<div class="panel">
${l(s,({reports:{points:t}})=>{if(!fe(t.columns))return e(p.none.points,{name:`tag`});let n=ie(t.total);return Te({title:p.points.title,summary:n,chart:ge(t.columns,n,{interval:i}),table:null})})}
</div>
</div>`}},it={id:`overview`,title:p.overview.title,path:`/overview`,icon:`house`,letter:`o`,scope:`reports:read`,ofGame:!0,elements:{"laurel-overview":rt},styles:[...we,re],render:e=>T`<laurel-overview .view=${e}></laurel-overview>`},at=`fragment VersionFacts on RulesVersion{id version note validFrom publishedAt publishedBy{actor actorName}}fragment DraftFacts on RulesDraft{revision basedOn document savedAt savedBy{actor actorName}}query Desk{rules{...VersionFacts document}rulesDraft{...DraftFacts}}`,ot=`fragment ChangeFacts on RulesChange{path sentence before after members}fragment FaultFacts on RulesFault{path message}fragment RefusalFacts on UserError{code message path}mutation CheckDraft($input:CheckDraftInput!){checkDraft(input:$input){faults{...FaultFacts}changes{...ChangeFacts}userErrors{...RefusalFacts}}}`,st=`fragment DraftFacts on RulesDraft{revision basedOn document savedAt savedBy{actor actorName}}fragment RefusalFacts on UserError{code message path}mutation SaveDraft($input:SaveDraftInput!){saveDraft(input:$input){draft{...DraftFacts}userErrors{...RefusalFacts}}}`,ct=`fragment DraftFacts on RulesDraft{revision basedOn document savedAt savedBy{actor actorName}}fragment RefusalFacts on UserError{code message path}mutation DiscardDraft($input:DiscardDraftInput!){discardDraft(input:$input){draft{...DraftFacts}userErrors{...RefusalFacts}}}`,lt=`fragment VersionFacts on RulesVersion{id version note validFrom publishedAt publishedBy{actor actorName}}fragment RefusalFacts on UserError{code message path}mutation PublishDraft($input:PublishDraftInput!){publishDraft(input:$input){version{...VersionFacts}userErrors{...RefusalFacts}}}`,ut=`query TryPurchase($document:RulesText!$tier:String!$amount:MoneyInput!){tryPurchase(document:$document tier:$tier amount:$amount){sc p amountUsd explanation inputs{name value unit}}}`,dt=`fragment VersionFacts on RulesVersion{id version note validFrom publishedAt publishedBy{actor actorName}}query Versions($first:Int$after:String$last:Int$before:String){rulesVersions(first:$first after:$after last:$last before:$before){edges{node{...VersionFacts}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}`,ft=`fragment ChangeFacts on RulesChange{path sentence before after members}query Changes($from:Int!$to:Int!){rulesChanges(from:$from to:$to){...ChangeFacts}}`,pt=`fragment SimulationFacts on Simulation{id state createdAt finishedAt from until gameIds members done}query Simulations($first:Int$after:String$last:Int$before:String){simulations(first:$first after:$after last:$last before:$before){edges{node{...SimulationFacts}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}`,mt=`fragment SimulationFacts on Simulation{id state createdAt finishedAt from until gameIds members done}query Simulation($id:ID!){simulation(id:$id){...SimulationFacts draft result{members leftOut before{...TotalsFacts}after{...TotalsFacts}tiers{rank nameBefore nameAfter before after}flows{fromRank toRank members}gainers{...MoveFacts}losers{...MoveFacts}}}}fragment TotalsFacts on SimulationTotals{promotions demotions scIssued pIssued pLiability}fragment MoveFacts on SimulationMove{memberId tiers p progress}`,ht=`fragment RefusalFacts on UserError{code message path}fragment SimulationFacts on Simulation{id state createdAt finishedAt from until gameIds members done}mutation StartSimulation($input:StartSimulationInput!){startSimulation(input:$input){simulation{...SimulationFacts}userErrors{...RefusalFacts}}}`,gt=`fragment RefusalFacts on UserError{code message path}fragment SimulationFacts on Simulation{id state createdAt finishedAt from until gameIds members done}mutation CancelSimulation($input:CancelSimulationInput!){cancelSimulation(input:$input){simulation{...SimulationFacts}userErrors{...RefusalFacts}}}`,_t=`query MovedMembers($ids:[ID!]!){nodes(ids:$ids){...on Member{id playerId displayName game{id}}}}`,vt=`fragment PersonRow on Staff{id email name role grantLimit dailyBudget hasSignedIn invitedAt revokedAt studios{id name}}query People($includeRevoked:Boolean!$first:Int$after:String$last:Int$before:String){staffMembers(includeRevoked:$includeRevoked first:$first after:$after last:$last before:$before){edges{node{...PersonRow}}pageInfo{hasNextPage endCursor hasPreviousPage startCursor}}}`,yt=`fragment HouseGame on Game{id slug name mode storeUrl fulfilHours archivedAt}query Houses{viewer{staff{id studios{id slug name createdAt games{...HouseGame}}}}}`,bt=/^(?:\.?([A-Za-z0-9_-]+)|\[(\d+)\]|\.?\["((?:[^"\\]|\\.)*)"\])/;function xt(e){let t=[],n=e;for(let e=bt.exec(n);e;e=bt.exec(n)){let[r,i,a,o]=e;i===void 0?a===void 0?t.push(JSON.parse(`"${o??``}"`)):t.push(Number(a)):t.push(i),n=n.slice(r.length)}return t}var St={scPerUsd:`10`,pPerUsd:`10`,pExpiryMonths:12,lateWindowHours:72,rates:{USD:`1`},tiers:[{code:`BRONZE`,name:`Bronze`,scFrom:0,scTo:1e3,keepThreshold:400,seasonDays:30,scMultiplier:`1`,pMultiplier:`1`},{code:`SILVER`,name:`Silver`,scFrom:1e3,scTo:3e3,keepThreshold:900,seasonDays:30,scMultiplier:`1`,pMultiplier:`1.1`}]};function Ct(e){return{now:e,past:[],future:[]}}function wt({now:e,past:t},n){return{now:n,past:[...t,e].slice(-200),future:[]}}function Tt(e){let[t]=e.past.slice(-1);return t===void 0?e:{now:t,past:e.past.slice(0,-1),future:[e.now,...e.future]}}function Et(e){let[t,...n]=e.future;return t===void 0?e:{now:t,past:[...e.past,e.now],future:n}}var Dt=350,R=new class extends EventTarget{phase=`new`;failure=null;latest=null;saved=null;theirs=null;steps=Ct({});check=null;checking=!1;checkFailure=null;busy=!1;#e=null;#t=0;#n=null;#r=null;constructor(){super(),i.addEventListener(`change`,()=>{this.phase!==`new`&&i.staff?.id!==this.#r&&this.#l()}),addEventListener(`beforeunload`,e=>this.dirty&&e.preventDefault())}get document(){return this.steps.now}get text(){return k(this.document)}get dirty(){return this.phase===`ready`&&this.text!==k(this.#a())}get differs(){return this.saved!==null||this.dirty}get faults(){return this.check?.faults??[]}want(){this.phase===`new`&&this.load()}load=async()=>{this.#r=i.staff?.id??null,this.#d({phase:`loading`,failure:null});try{let{rules:e,rulesDraft:t}=await b(at,{});this.latest=e,this.#o(t),this.#d({phase:`ready`})}catch(e){this.#d({phase:`failed`,failure:S(e)})}};edit(e){this.#s(wt(this.steps,e))}undo(){this.#s(Tt(this.steps))}redo(){this.#s(Et(this.steps))}checkFor(e){this.#e!==e&&(this.#e=e,this.#c())}checkNow=async()=>{clearTimeout(this.#t),this.#n?.abort();let e=this.#n=new AbortController,[t,n]=[this.text,this.#e??this.#i()];this.#d({checking:!0,checkFailure:null});try{let{checkDraft:r}=await b(ot,{input:{document:t,validFrom:n}},e.signal);if(e.signal.aborted)return;let i=r.userErrors.map(({message:e})=>({path:``,message:e})),a=[...r.faults,...i].map(e=>({...e,parts:xt(e.path)}));this.#d({check:{text:t,validFrom:n,faults:a,changes:r.changes},checking:!1})}catch(t){e.signal.aborted||this.#d({checkFailure:S(t),checking:!1})}};async save(){return this.#u(async()=>{let{saved:e}=this,t={document:this.text,revision:e?.revision??null,basedOn:this.latest?.version??null},{draft:n,userErrors:r}=(await b(st,{input:t})).saveDraft,[i=null]=r;return i?.code===`VERSION_CONFLICT`&&(this.theirs=n,n||(this.saved=null)),i||(this.saved=n),i})}takeTheirs(){this.theirs&&this.#o(this.theirs)}keepMine(){this.saved=this.theirs,this.theirs=null,this.#f()}async discard(){return this.#u(async()=>{if(!this.saved)return this.#o(null),null;let{draft:e,userErrors:t}=(await b(ct,{input:{revision:this.saved.revision}})).discardDraft,[n=null]=t;return n?.code===`VERSION_CONFLICT`&&(e?this.theirs=e:await this.load()),n||this.#o(null),n})}async publish(e,t){return this.#u(async()=>{let n={note:e,validFrom:t,revision:this.saved?.revision??0},{version:r,userErrors:i}=(await b(lt,{input:n})).publishDraft;return r&&(d.expire(),await this.load()),{version:r,refusals:i}})}#i(){let{validFrom:e}=this.latest??{};return e&&Date.parse(e)>Date.now()?e:null}#a(){return A((this.saved??this.latest)?.document??``)??St}#o(e){this.saved=e,this.theirs=null,this.check=null,this.steps=Ct(this.#a()),this.#f(),this.checkNow()}#s(e){e!==this.steps&&(this.steps=e,this.#c(),this.#f())}#c(){clearTimeout(this.#t),this.#t=setTimeout(()=>void this.checkNow(),Dt),this.checking=!0}#l(){clearTimeout(this.#t),this.#n?.abort(),this.steps=Ct({}),this.#d({phase:`new`,latest:null,saved:null,theirs:null,check:null,checking:!1})}async#u(e){this.#d({busy:!0});try{return await e()}finally{this.#d({busy:!1})}}#d(e){Object.assign(this,e),this.#f()}#f(){this.dispatchEvent(new Event(`change`))}},z=class{#e;constructor(e){this.#e=()=>e.requestUpdate(),e.addController(this)}hostConnected(){R.addEventListener(`change`,this.#e),R.want()}hostDisconnected(){R.removeEventListener(`change`,this.#e)}};function Ot({staff:e}){let{saved:t,latest:n,dirty:r}=R,i=t?.savedBy.actorName;if(t){let n=i?i===e.email?P.desk.you:i:``;return P.desk.draft(t.basedOn,y.format.moment(t.savedAt),n,r)}return n?P.desk.version(n.version,kt(n.validFrom),r):R.phase===`ready`?P.desk.none:``}function kt(e){return Date.parse(e)<=0?P.beginning:y.format.moment(e)}function At(e,{onward:t=!1}={}){let{steps:n,dirty:r,busy:i,phase:a}=R,o=a!==`ready`||i;return T`
<button type="button" class="button quiet icon-only" aria-label=${P.grid.undo} title=${P.grid.undo} ?disabled=${o||n.past.length===0}
@click=${()=>R.undo()}>${m(`undo`,16)}</button>
<button type="button" class="button quiet icon-only" aria-label=${P.grid.redo} title=${P.grid.redo} ?disabled=${o||n.future.length===0}
@click=${()=>R.redo()}>${m(`redo`,16)}</button>
<button type="button" class="button" ?disabled=${o||!r} @click=${()=>void Mt(e)}>${P.desk.save}</button>
${t?T`<a class="button main" href=${e.href(`/draft`)}>${P.desk.onward}${m(`arrow`,16)}</a>`:x}
`}function jt(e){let t=e=>t=>t?.target instanceof HTMLInputElement||t?.target instanceof HTMLTextAreaElement?!1:e(),n=e=>e?.shiftKey?R.redo():R.undo();return[{words:P.desk.save,group:`page`,keys:`mod+s`,icon:`draft`,run:()=>void(R.dirty&&Mt(e))},{words:P.grid.undo,group:`page`,keys:`mod+z`,icon:`undo`,run:e=>t(()=>n(e))(e)},{words:P.grid.redo,group:`page`,keys:`mod+y`,icon:`redo`,run:t(()=>R.redo())}]}async function Mt(e){return Nt(e,()=>R.save(),P.desk.saved)}async function Nt(e,t,n){try{let r=await t();return r&&!R.theirs&&e.say(r.message,{bad:!0}),r||e.say(n),!r}catch(t){return e.failed(t),!1}}function Pt(){let{theirs:e,saved:t,latest:n}=R;return e?T`<div class="failed" role="alert">
${m(`people`)}
<p>${P.desk.conflict(e.savedBy.actorName??P.desk.somebody,y.format.moment(e.savedAt))}</p>
<button type="button" class="button" @click=${()=>R.takeTheirs()}>${P.desk.takeTheirs}</button>
<button type="button" class="button danger" @click=${()=>R.keepMine()}>${P.desk.keepMine}</button>
</div>`:t&&n&&t.basedOn!==n.version?T`<p class="desk-note">${m(`info`,16)}${P.desk.behind(n.version)}</p>`:x}function Ft(e,t){return e.length===0?x:T`<section class="faults" aria-label=${P.faults.title(e.length)}>
<h2>${m(`alert`,16)}${P.faults.title(e.length)}</h2>
<ul>
${e.map(e=>T`<li>
<button type="button" class="fault" @click=${()=>t(e)}>
<span>${P.faults.sentence(e.message)}</span><code>${e.path||P.faults.file}</code>
</button>
</li>`)}
</ul>
</section>`}var It=w`
.sheet-actions{display:flex;flex-wrap:wrap;gap:8px;margin-block-start:8px;}.faults{background:color-mix(in srgb,var(--danger) 5%,var(--surface));border:1px solid color-mix(in srgb,var(--danger) 30%,var(--surface));border-radius:10px;padding:10px 8px 8px;}.faults > h2{align-items:center;color:var(--danger);display:flex;font:600 14px/20px var(--font);gap:8px;padding:0 8px 4px;}.fault{background:none;border:0;border-radius:var(--radius-control);color:var(--ink);cursor:pointer;display:flex;flex-wrap:wrap;font:400 14px/20px var(--font);gap:0 12px;justify-content:space-between;padding:6px 8px;text-align:start;width:100%;}.fault:hover{background:color-mix(in srgb,var(--danger) 8%,var(--surface));}.fault > code,.source{font:400 12px/18px ui-monospace,"Cascadia Mono",Menlo,monospace;}.fault > code{color:var(--muted);}.console .source{font:400 13px/20px ui-monospace,"Cascadia Mono",Menlo,monospace;overflow:auto;white-space:pre;}.try-line{align-items:center;display:flex;flex-wrap:wrap;gap:8px;}.console .try-line input.try-amount{font-variant-numeric:tabular-nums;text-align:end;width:88px;}.try > .small{margin-block-start:8px;min-height:18px;}.try-grants{color:var(--accent);}.desk-note{align-items:center;background:color-mix(in srgb,var(--info) 8%,var(--surface));border-radius:var(--radius-control);color:var(--info);display:flex;gap:8px;padding:8px 12px;}`,Lt={RUNNING:`info`,DONE:`good`,CANCELLED:`plain`,FAILED:`bad`};function B(e){return g(P.simulate.states[e],Lt[e])}function V({from:e,until:t}){return P.simulate.period(y.format.day(e),y.format.day(t))}function Rt(e){return new Date(e).toISOString().slice(0,10)}function zt(e){return T`<ol class="steps">
${e.map(({title:e,state:t,body:n},r)=>T`<li class="step step-${t}">
<span class="step-mark" aria-hidden="true">${t===`done`?m(`check`,16):t===`wrong`?`!`:r+1}</span>
<div class="step-body">
<h2>${e}<span class="sr">, ${P.steps[t]}</span></h2>
${n}
</div>
</li>`)}
</ol>`}var Bt=w`
.steps{display:grid;grid-template-columns:minmax(0,1fr);}.step{display:grid;gap:0 16px;grid-template-columns:28px minmax(0,1fr);padding-block-end:28px;position:relative;}.step:not(:last-child)::before{background:var(--line);content:"";inset-block:32px 4px;inset-inline-start:13px;position:absolute;width:2px;}.step-mark{align-items:center;background:var(--surface);border:1.5px solid var(--control);border-radius:999px;color:var(--muted);display:flex;font:600 13px/18px var(--font);height:28px;justify-content:center;width:28px;}.step-open > .step-mark{border-color:var(--accent);color:var(--accent);}.step-done > .step-mark{background:var(--accent);border-color:var(--accent);color:var(--on-accent);}.step-wrong > .step-mark{background:var(--danger);border-color:var(--danger);color:var(--surface);}.step-body{align-content:start;display:grid;gap:12px;grid-template-columns:minmax(0,1fr);padding-block-start:2px;}.step-body > h2{font:600 16px/24px var(--font);}.step-later > .step-body > h2{color:var(--muted);}.step-actions{display:flex;flex-wrap:wrap;gap:8px;}.step-line{margin-block-end:8px;}.step-runs{display:grid;gap:4px;}.publish{max-width:560px;}.version-choices{display:flex;flex-wrap:wrap;gap:8px 16px;}.version-choice{align-items:center;color:var(--muted);display:flex;gap:8px;}`,H=P.publish,Vt=2e3,Ht=class extends o{static properties={...o.properties,asked:{state:!0},discarding:{state:!0},faults:{state:!0}};constructor(){super(),this.asked=null,this.discarding=!1,this.faults=[],new z(this),new _e(this,()=>jt(this.view))}disconnectedCallback(){super.disconnectedCallback(),R.checkFor(null)}render(){let{phase:e,failure:t}=R,n=c(H.title,{lead:Ot(this.view),actions:At(this.view)});if(e===`failed`&&t)return T`${n}${s(t,()=>void R.load())}`;if(e!==`ready`)return T`${n}${C(`rows`,P.loading)}`;let{differs:r,dirty:i,checking:a,check:o}=R,l=r&&!a&&o!==null&&R.faults.length===0;return T`
${n} ${Pt()}
${zt([{title:H.edit.title,state:r?i?`open`:`done`:`open`,body:this.#e()},{title:H.check.title,state:r?l?`done`:a?`open`:`wrong`:`later`,body:this.#t()},{title:H.simulate.title,state:this.#i().length>0&&r?`done`:l?`open`:`later`,body:this.#a()},{title:H.publish.title,state:l&&!i?`open`:`later`,body:this.#o(l&&!i)}])}
${this.asked?this.#c(this.asked):x} ${this.discarding?this.#u():x}
`}#e(){let{differs:e,dirty:t,saved:n}=R;return T`<p>${e?t?H.edit.unsaved:H.edit.saved:H.edit.none}</p>
<div class="step-actions">
<a class="button" href=${this.view.href(`/ladder`)}>${m(`ladder`,16)}${H.edit.ladder}</a>
${n||t?T`<button type="button" class="button quiet" ?disabled=${R.busy} @click=${()=>this.discarding=!0}>
${m(`trash`,16)}${H.edit.discard}
</button>`:x}
</div>`}#t(){let{check:e,checking:t,checkFailure:n,differs:r}=R;return n?s(n,()=>void R.checkNow()):r?e?T`<div class=${t?`stale`:`fresh`}>
${e.faults.length>0?Ft(e.faults,({parts:e})=>this.view.go(`/ladder`,{part:e[0]===`tiers`?null:`earning`})):T`<p class="step-line">${P.changes.count(e.changes.length)} ${this.#r()}</p>
${Me(e.changes)}`}
</div>`:C(`rows`,P.faults.checking):T`<p class="muted">${P.changes.none}</p>`}get#n(){return Math.max(0,...(R.check?.changes??[]).map(({members:e})=>e??0))}#r(){return H.check.touched(this.#n,y.format.number(this.#n))}#i(){return(this.reader.one(`fragment SimulationFacts on Simulation{id state createdAt finishedAt from until gameIds members done}query SimulationsOfDrafts{simulations(first:5){edges{node{...SimulationFacts draft}}}}`,{}).data?.simulations.edges??[]).map(({node:e})=>e).filter(({draft:e})=>k(A(e)??{})===R.text)}#a(){let e=this.#i();return T`<p>${e.length>0?H.simulate.done:H.simulate.lead}</p>
${e.length>0?T`<ul class="step-runs">
${e.map(e=>T`<li><a href=${this.view.href(`/simulate/${e.id}`)}>${V(e)}</a> ${B(e.state)}</li>`)}
</ul>`:x}
<div class="step-actions">
<a class="button" href=${this.view.href(`/simulate`)}>${m(`flask`,16)}${H.simulate.act}</a>
</div>`}#o(e){let n=e=>f(this.faults,e),r=R.faults.filter(({path:e})=>e===`validFrom`).map(({message:e})=>P.faults.sentence(e)),i=e=>R.checkFor(Ut(D(e)));return T`<form class="form publish" @submit=${this.#s}>
${t({label:H.publish.note,name:`note`,rows:3,required:!0,maxLength:Vt,hint:H.publish.noteHint,wrong:n(`note`)})}
${t({label:H.publish.from,name:`validFrom`,type:`datetime-local`,required:!0,hint:H.publish.fromHint(Intl.DateTimeFormat().resolvedOptions().timeZone),wrong:[n(`validFrom`),...r].filter(Boolean).join(` `),onInput:i})}
${e?x:T`<p class="muted">${R.dirty?H.publish.unsaved:R.faults.length>0?H.publish.faults:H.publish.nothing}</p>`}
<div class="step-actions">
<button class="button main" ?disabled=${!e||R.busy}>${H.publish.act}</button>
</div>
</form>`}#s=e=>{e.preventDefault();let t=O(e),n=Ut(E(t,`validFrom`));n&&(this.asked={note:E(t,`note`),validFrom:n})};#c({note:e,validFrom:t}){let n=(R.latest?.version??0)+1,r=this.#n;return T`${Se({title:H.confirm.title(n),lead:T`${H.confirm.lead(n,y.format.moment(t))} <strong>${this.#r()}</strong>`,word:String(r),action:H.confirm.act(n),busy:R.busy,wrong:be(this.faults,[`note`,`validFrom`]),onClose:()=>this.asked=null,onConfirm:()=>void this.#l({note:e,validFrom:t})})}`}async#l({note:e,validFrom:t}){try{let{version:n,refusals:r}=await R.publish(e,t);if(this.faults=r,!n){r.some(({path:e})=>e.includes(`note`)||e.includes(`validFrom`))&&(this.asked=null);return}this.asked=null,this.view.say(H.confirm.done(n.version,y.format.moment(n.validFrom))),this.view.go(`/versions`)}catch(e){this.asked=null,this.view.failed(e)}}#u(){return T`${Se({title:H.discard.title,lead:H.discard.lead,action:H.discard.act,busy:R.busy,onClose:()=>this.discarding=!1,onConfirm:()=>{this.discarding=!1,Nt(this.view,()=>R.discard(),H.discard.done)}})}`}};function Ut(e){let t=Date.parse(e);return Number.isNaN(t)?null:new Date(t).toISOString()}var Wt={id:`draft`,title:H.title,path:`/draft`,icon:`draft`,letter:`d`,scope:`rules:write`,roles:[`PRODUCT_OWNER`],elements:{"laurel-draft":Ht},styles:[ke,Bt,It],render:e=>T`<laurel-draft .view=${e}></laurel-draft>`},U=P.boosts.columns,Gt=100,Kt=Be({name:P.boosts.title,list:`boosts`,columns:[{...U.code,kind:`text`,path:[`code`],width:`medium`},{...U.from,kind:`text`,path:[`from`],width:`wide`},{...U.until,kind:`text`,path:[`until`],width:`wide`},{...U.scFactor,kind:`decimal`,path:[`scFactor`],width:`narrow`},{...U.pFactor,kind:`decimal`,path:[`pFactor`],width:`narrow`},{...U.tiers,kind:`codes`,path:[`tiers`],width:`wide`}],mostRows:Gt,blank:e=>({code:`${P.boosts.newBoost}_${e.length+1}`,from:``,until:``,scFactor:`1`,pFactor:`2`})}),qt=[{path:[`scPerUsd`],words:P.earning.scPerUsd,kind:`decimal`},{path:[`pPerUsd`],words:P.earning.pPerUsd,kind:`decimal`},{path:[`pExpiryMonths`],words:P.earning.pExpiryMonths,kind:`integer`},{path:[`lateWindowHours`],words:P.earning.lateWindowHours,kind:`integer`}],Jt=[{path:[`reminders`,`seasonDaysLeft`],words:P.reminders.seasonDaysLeft,kind:`numbers`},{path:[`reminders`,`keepThresholdPercent`],words:P.reminders.keepThresholdPercent,kind:`numbers`},{path:[`reminders`,`scExpiringDaysLeft`],words:P.reminders.scExpiringDaysLeft,kind:`numbers`},{path:[`reminders`,`pExpiringDaysLeft`],words:P.reminders.pExpiringDaysLeft,kind:`numbers`}],Yt={"reminders/seasonDaysLeft":`14, 7, 3, 1`,"reminders/keepThresholdPercent":`50, 80, 100`,"reminders/scExpiringDaysLeft":`3, 1`,"reminders/pExpiringDaysLeft":`30, 7, 1`};function Xt(e){return/^-?\d+$/.test(e)?Number(e):e}function Zt({kind:e},t){let n=t.trim();if(e===`numbers`)return n.split(/[,;\s]+/).filter(Boolean).map(Xt);if(n!==``)return e===`integer`?Xt(n):n}function Qt(e){return T`<div class="form-row">${e.map($t)}</div>`}function $t(e){let{path:t,words:n}=e,r=`field-${t.join(`-`)}`,i=Ne(R.document,t),a=R.faults.filter(({parts:e})=>`${Ae(e)}/`.startsWith(`${Ae(t)}/`));return T`<div class="field">
<label for=${r}>${n.title}</label>
<input
id=${r}
.value=${i===void 0?Yt[Ae(t)]??``:j(i)}
inputmode=${e.kind===`numbers`?`text`:`decimal`}
autocomplete="off"
aria-invalid=${a.length>0?`true`:x}
aria-describedby="${r}-hint"
@change=${n=>{let r=Zt(e,D(n));(j(r)!==j(i)||i===void 0)&&R.edit(He(R.document,t,r))}}
/>
<p id="${r}-hint" class=${a.length>0?`field-error`:`field-hint`}>
${a.length>0?a.map(({message:e})=>P.faults.sentence(e)).join(` `):n.hint}
</p>
</div>`}var W=P.rates.columns,en=[{...W.currency,kind:`text`,path:[],width:`narrow`},{...W.rate,kind:`decimal`,path:[`rate`],width:`medium`},{...W.from,kind:`text`,path:[`from`],width:`wide`}],tn=300;function G({rates:e}){return je(e)?Object.entries(e).map(([e,t])=>je(t)?[e,j(t.rate),j(t.from)]:[e,j(t),``]):[]}function K(e,t){let n=new Map;for(let[e,r,i]of t)e===``||n.has(e)||n.set(e,i?{rate:ze(`decimal`,r)??``,from:i}:ze(`decimal`,r)??``);return{...e,rates:Object.fromEntries(n)}}var nn={name:P.rates.title,columns:en,mostRows:tn,cells:G,edited(e,t){let n=G(e);for(let{row:e,column:r,text:i}of t){for(;n.length<=e&&e<tn;)n.push([``,``,``]);let t=n[e];t&&r<en.length&&(t[r]=r===0?i.trim().toUpperCase():i.trim())}return K(e,n)},added(e,t){let n=[`EUR`,`GBP`,`JPY`,`CNY`,`KRW`,`BRL`,`XXX`].find(t=>!G(e).some(([e])=>e===t));return n?K(e,G(e).toSpliced(t+1,0,[n,``,``])):e},removed:(e,t)=>K(e,G(e).toSpliced(t,1)),place(e,[t,n,r]){let i=t===`rates`?G(e).findIndex(([e])=>e===String(n)):-1;return i<0?null:{row:i,column:r===`from`?2:1}}},rn=class extends F{static properties={sheet:{attribute:!1},heads:{attribute:!1},usual:{attribute:!1},words:{attribute:!1},row:{state:!0}};constructor(){super(),this.row=0,new z(this),this.addEventListener(`edits`,e=>{e instanceof Qe&&R.edit(this.sheet.edited(R.document,e.edits))}),this.addEventListener(`row`,e=>{e instanceof Ze&&(this.row=e.row)})}choose(e){this.querySelector(`laurel-grid`)?.choose(e)}render(){let{sheet:e}=this,t=e.cells(R.document),n=this.heads??t.map((e,t)=>String(t+1)),r=Math.min(this.row,t.length-1);return T`
${t.length>0?T`<laurel-grid
.name=${e.name}
.columns=${e.columns}
.cells=${t}
.heads=${n}
.usual=${this.usual??[]}
.faults=${an(e,R.faults)}
.mostRows=${e.mostRows}
></laurel-grid>`:x}
<div class="sheet-actions">
<button type="button" class="button" ?disabled=${t.length>=e.mostRows} @click=${()=>{R.edit(e.added(R.document,r)),this.#e(r+1)}}>${m(`plus`,16)}${this.words.add}</button>
${t.length>0?T`<button type="button" class="button quiet" @click=${()=>R.edit(e.removed(R.document,r))}>
${m(`trash`,16)}${this.words.remove}
</button>`:x}
</div>
`}#e(e){this.updateComplete.then(()=>this.choose({row:e,column:0}))}};function an(e,t){let n=new Map;for(let{parts:r,message:i}of t){let t=e.place(R.document,r),a=t&&`${t.row}/${t.column}`;a&&n.set(a,[...n.get(a)??[],P.faults.sentence(i)])}return n}var on=class extends F{static properties={written:{state:!0}};constructor(){super(),this.written=null,new z(this)}render(){let{written:e}=this;return T`<div class="field">
<label for="source">${P.source.label}</label>
<textarea
id="source"
class="source"
rows="32"
spellcheck="false"
autocomplete="off"
aria-invalid=${e===null?`false`:`true`}
aria-describedby="source-hint"
.value=${e??R.text}
@change=${this.#e}
></textarea>
<p id="source-hint" class=${e===null?`field-hint`:`field-error`} role=${e===null?`note`:`alert`}>
${e===null?P.source.hint:P.source.broken}
</p>
</div>`}#e=({target:e})=>{if(!(e instanceof HTMLTextAreaElement))return;let t=A(e.value);this.written=t?null:e.value,t&&R.edit(t)}},sn=300,cn=class extends F{static properties={amount:{state:!0},currency:{state:!0},tier:{state:!0},tried:{state:!0},failure:{state:!0}};#e=``;#t=0;#n=null;constructor(){super(),this.amount=`50`,this.currency=`USD`,this.tier=null,this.tried=null,this.failure=null,new z(this)}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.#t),this.#n?.abort()}updated(){let{amount:e,currency:t}=this,n=this.#r;if(R.checking||R.faults.length>0||!R.check||!n||e===``)return;let r=JSON.stringify([R.text,n,e,t]);r!==this.#e&&(this.#e=r,clearTimeout(this.#t),this.#t=setTimeout(()=>void this.#i({document:R.text,tier:n,amount:{amount:e,currency:t}}),sn))}get#r(){let e=M(R.document).map(({code:e})=>e),t=e.find(e=>e===this.tier)??e[1]??e[0];return typeof t==`string`?t:void 0}async#i(e){this.#n?.abort();let t=this.#n=new AbortController;try{let{tryPurchase:n}=await b(ut,e,t.signal);this.tried=n,this.failure=null}catch(e){t.signal.aborted||(this.failure=S(e))}}render(){let{rates:e}=R.document,t=[...new Set([`USD`,...je(e)?Object.keys(e):[]])],n=this.#r;return T`<div class="try">
<p class="try-line">
<span>${P.try.a}</span>
<input class="try-amount" inputmode="decimal" autocomplete="off" aria-label=${P.try.amount} .value=${this.amount}
@input=${e=>this.amount=D(e).trim()} />
<select aria-label=${P.try.currency} @change=${e=>this.currency=D(e)}>
${t.map(e=>T`<option ?selected=${e===this.currency}>${e}</option>`)}
</select>
<span>${P.try.purchaseOn}</span>
<select aria-label=${P.try.tier} @change=${e=>this.tier=D(e)}>
${M(R.document).map(({code:e,name:t})=>T`<option value=${j(e)} ?selected=${e===n}>${j(t)||j(e)}</option>`)}
</select>
<span>${P.try.would}</span>
${this.#a()}
</p>
${this.failure?T`<p class="field-error" role="alert">${r(this.failure)}</p>`:T`<p class="muted small">${R.faults.length>0?P.try.faults:this.tried?.explanation??x}</p>`}
</div>`}#a(){let{tried:e}=this,t=R.checking||R.faults.length>0||this.failure!==null;return e?T`<strong class="num ${t?`muted`:`try-grants`}">
${P.try.grants(y.format.number(e.sc),y.format.number(e.p))}
</strong>`:T`<strong class="muted">…</strong>`}},ln=[`tiers`,`earning`,`source`],un={add:P.grid.addRow,remove:P.grid.removeRow},dn=class extends o{static properties={...o.properties,row:{state:!0}};constructor(){super(),this.row=0,new z(this),new _e(this,()=>jt(this.view)),this.addEventListener(`row`,e=>{e instanceof Ze&&e.target instanceof Fe&&e.target.name===N.name&&(this.row=e.row)})}disconnectedCallback(){super.disconnectedCallback(),Ke()}willUpdate(){Ue(M(R.document))}render(){let{phase:e,failure:t}=R,n=c(P.ladder.title,{lead:Ot(this.view),actions:At(this.view,{onward:!0})});return e===`failed`&&t?T`${n}${s(t,()=>void R.load())}`:e===`ready`?T`${n}${Pt()}${this.#t()}${this.#n()}`:T`${n}${C(`rows`,P.loading)}`}get#e(){let e=this.view.query.get(`part`);return ln.find(t=>t===e)??`tiers`}#t(){return T`<nav class="tabs-row" aria-label=${P.ladder.parts.label}>
${ln.map(e=>{let t=e===`source`?0:R.faults.filter(t=>q(t)===e).length,n=this.view.href(`/ladder`,{part:e===`tiers`?null:e});return T`<a href=${n} aria-current=${e===this.#e?`page`:x}>
${P.ladder.parts[e]}${t>0?T` <span class="badge badge-bad">${P.faults.title(t)}</span>`:x}
</a>`})}
</nav>`}#n(){if(this.#e===`earning`)return this.#r();if(this.#e===`source`)return T`<section class="panel"><laurel-source></laurel-source></section>${this.#i(R.faults)}`;let e=M(R.document),t=Re(e),n=Ie(R.document),r=e=>this.#o(`tiers`,e,0),i=Number(R.document.scPerUsd)||0;return T`
<section class="panel" aria-label=${P.ladder.scale}>
${n.length>0?Ye(n,{looks:t,chosen:this.row,onChoose:r,scPerUsd:i}):T`<p class="muted">${P.ladder.none}</p>`}
</section>
<section aria-label=${N.name}>
<laurel-sheet
id="sheet-tiers"
.sheet=${N}
.heads=${t.map(e=>T`<span class="sheet-head">${e.rank} ${De(e,{size:16})}</span>`)}
.usual=${fn(t)}
.words=${{add:P.grid.add,remove:P.grid.remove}}
></laurel-sheet>
</section>
${this.#i(R.faults.filter(e=>q(e)===`tiers`))}
${u(P.try.title,T`<laurel-try></laurel-try>`)}
`}#r(){return T`
${this.#i(R.faults.filter(e=>q(e)===`earning`))}
${u(P.earning.title,Qt(qt))}
${u(P.rates.title,T`<laurel-sheet id="sheet-rates" .sheet=${nn} .words=${un}></laurel-sheet>`)}
${u(P.boosts.title,T`<laurel-sheet id="sheet-boosts" .sheet=${Kt} .words=${un}></laurel-sheet>`)}
${u(P.reminders.title,Qt(Jt))}
`}#i(e){return Ft(e,e=>this.#a(e))}#a({parts:e}){for(let[t,n]of[[`tiers`,N],[`rates`,nn],[`boosts`,Kt]]){let r=n.place(R.document,e);if(r)return this.#o(t,r.row,r.column)}this.querySelector(`#field-${e.filter(e=>typeof e==`string`).join(`-`)}, textarea`)?.focus()}#o(e,t,n){this.querySelector(`#sheet-${e}`)?.choose({row:t,column:n})}};function fn(e){return e.map(({look:e})=>N.columns.map(({path:[t,n]})=>t===`look`?e[n]:``))}function q({parts:e}){return e[0]===`tiers`||e.length===0?`tiers`:`earning`}var pn={id:`ladder`,title:P.ladder.title,path:`/ladder`,icon:`ladder`,letter:`l`,roles:[`PRODUCT_OWNER`],scope:`rules:write`,elements:{"laurel-grid":Fe,"laurel-sheet":rn,"laurel-try":cn,"laurel-source":on,"laurel-ladder":dn},styles:[Xe,Le,It],render:e=>T`<laurel-ladder .view=${e}></laurel-ladder>`},mn=w`
.sim-strip{background:var(--surface);border:1px solid var(--line);border-radius:10px;display:grid;grid-template-columns:repeat(auto-fit,minmax(140px,1fr));overflow:hidden;}.sim-strip > div{border-inline-start:1px solid var(--line);margin-inline-start:-1px;padding:12px 16px;}.sim-strip dt{color:var(--muted);font-size:13px;line-height:18px;}.sim-strip dd{font:600 20px/28px var(--font);font-variant-numeric:tabular-nums;}.sim-strip dd.down,.moves .lost{color:var(--warn);}.sim-strip dd.up{color:var(--accent);}.outcome{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);}.sim-pair{display:grid;gap:16px;grid-template-columns:repeat(auto-fit,minmax(min(400px,100%),1fr));}.sim-pair > .panel{align-self:start;}.moves-scroll{overflow-x:auto;}.moves{border-collapse:collapse;font-variant-numeric:tabular-nums;width:100%;}.moves :is(th,td){border-block-end:1px solid var(--line);font-weight:400;height:32px;padding:0 8px;text-align:start;white-space:nowrap;}.moves tbody th{max-width:220px;overflow:hidden;text-overflow:ellipsis;}.moves thead th{color:var(--muted);font:600 12px/16px var(--font);}.moves .number{text-align:end;}.choices-list{border:0;display:grid;gap:4px 16px;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));margin:0;padding:0;}.choices-list > legend{font-weight:600;padding:0 0 4px;}.choices-list > label{align-items:center;display:flex;gap:8px;min-height:28px;}.sim-run{display:grid;gap:8px;}.sim-run-line{align-items:center;display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;}`,J=864e5,hn=180,gn=[`from`,`until`,`gameIds`];function _n({staff:e,kit:t}){let n=P.simulate.columns,r=new Map(e.games.map(({id:e,name:t})=>[e,t])),i=({gameIds:e})=>e.map(e=>r.get(e)??P.simulate.unknownGames).join(`, `);return[{id:`period`,words:n.period,cell:V,text:V},{id:`state`,words:n.state,cell:({state:e})=>B(e),text:({state:e})=>e},{id:`games`,words:n.games,cell:e=>T`<span class="cut">${i(e)}</span>`,text:i},{id:`members`,words:n.members,align:`end`,cell:({members:e})=>t.format.number(e),text:({members:e})=>e},{id:`started`,words:n.started,cell:({createdAt:e})=>t.format.moment(e),text:({createdAt:e})=>e}]}var vn=class extends o{static properties={...o.properties,faults:{state:!0},busy:{state:!0}};#e=null;constructor(){super(),this.faults=[],this.busy=!1,new z(this)}render(){return T`
${c(P.simulate.title,{lead:P.simulate.what})}
${u(P.simulate.start.title,this.#t())}
${this.#n()}
`}#t(){let{start:e}=P.simulate,{staff:n,game:r}=this.view,i=Rt(Math.floor(Date.parse(r?.now??new Date().toISOString())/J)*J),a=e=>f(this.faults,e),o=[...this.faults.filter(({path:e})=>e[0]===`draft`).map(({message:e,path:t})=>`${t.slice(1).join(`.`)}: ${e}`),be(this.faults,[...gn,`draft`])].filter(Boolean);return T`<form class="form" @submit=${this.#r}>
<p>${R.phase===`ready`?R.differs?R.dirty?e.unsaved:e.draft:e.inForce:P.loading}</p>
<fieldset class="choices-list">
<legend>${e.games}</legend>
${n.games.map(({id:t,name:n,mode:i})=>T`<label>
<input type="checkbox" name="game" value=${t} ?checked=${t===r?.id}>
<span>${n}${i===`SANDBOX`?T` <span class="muted small">${e.sandbox}</span>`:x}</span>
</label>`)}
</fieldset>
${a(`gameIds`)?T`<p class="field-error" role="alert">${a(`gameIds`)}</p>`:x}
<div class="form-row">
${t({label:e.from,name:`from`,type:`date`,required:!0,value:Rt(Date.parse(i)-hn*J),hint:e.fromHint,wrong:a(`from`)})}
${t({label:e.until,name:`until`,type:`date`,required:!0,value:i,hint:e.untilHint,wrong:a(`until`)})}
</div>
${o.length>0?T`<p class="form-error" role="alert">${o.join(` `)}</p>`:x}
<div class="form-actions">
<button class="button main" ?disabled=${this.busy||R.phase!==`ready`}>${e.act}</button>
</div>
</form>`}#n(){return n(this.view,{name:`simulations`,label:P.simulate.before,columns:this.#e??=_n(this.view),source:v(pt,{},({simulations:e})=>e),idOf:({id:e})=>e,href:({id:e})=>this.view.href(`/simulate/${e}`),empty:e(P.simulate.none,{name:`flask`})})}#r=async e=>{e.preventDefault();let t=O(e),n=e=>`${E(t,e)}T00:00:00Z`,r=new FormData(t).getAll(`game`).filter(e=>typeof e==`string`);this.busy=!0,this.faults=[];try{let e={draft:R.text,from:n(`from`),until:n(`until`),gameIds:r},{simulation:t,userErrors:i}=(await b(ht,{input:e})).startSimulation;if(this.faults=i,!t)return;d.expire(),this.view.go(`/simulate/${t.id}`)}catch(e){this.view.failed(e)}finally{this.busy=!1}}},yn={id:`simulate`,title:P.simulate.title,path:`/simulate`,icon:`flask`,letter:`s`,roles:[`PRODUCT_OWNER`],elements:{"laurel-simulate":vn},styles:[mn],render:e=>T`<laurel-simulate .view=${e}></laurel-simulate>`},Y=P.simulate.result,bn=class extends o{static properties={...o.properties,result:{attribute:!1}};render(){let{tiers:e,flows:t,before:n,after:r,losers:i,gainers:a,leftOut:o}=this.result;return T`
${Sn(this.result)}
${o>0?T`<p class="desk-note">${Y.leftOut(o,y.format.number(o))}</p>`:x}
${u(Y.distribution,Cn(e))}
${u(P.flows.title,We(e,t))}
<div class="sim-pair">
${u(Y.totals,wn(n,r))}
${u(Y.moved,Tn(t))}
</div>
<div class="sim-pair">
${u(Y.losers,this.#e(i,Y.losers,Y.noLosers))}
${u(Y.gainers,this.#e(a,Y.gainers,Y.noGainers))}
</div>
`}#e(e,t,n){if(e.length===0)return T`<p class="muted">${n}</p>`;let{losers:r,gainers:i}=this.result,a=[...r,...i].map(({memberId:e})=>e),o=this.reader.one(_t,{ids:a}),s=new Map((o.data?.nodes??[]).flatMap(e=>e&&`playerId`in e?[[e.id,e]]:[]));return T`<div class="moves-scroll" role="region" aria-label=${t} tabindex="0">
<table class="moves">
<thead>
<tr>
<th scope="col">${Y.member}</th>
<th scope="col" class="number">${Y.tiers}</th>
<th scope="col" class="number">P</th>
<th scope="col" class="number">${Y.progress}</th>
</tr>
</thead>
<tbody>
${e.map(({memberId:e,tiers:t,p:n,progress:r})=>{let i=s.get(e),a=i&&xn(this.view.staff,i.game.id),o=i?i.displayName||i.playerId:e;return T`<tr>
<th scope="row">
${i&&a?T`<a href=${`/studio/members/${encodeURIComponent(i.playerId)}?${new URLSearchParams({game:a.key})}`}><bdi>${o}</bdi></a>`:T`<bdi>${o}</bdi>`}
</th>
${[t,n,r].map(e=>T`<td class="number ${e<0?`lost`:``}">${e===0?`0`:y.format.signed(e)}</td>`)}
</tr>`})}
</tbody>
</table>
</div>`}};function xn(e,t){return e.games.find(e=>e.id===t)}function Sn({members:e,flows:t,before:n,after:r}){let i=e=>t.reduce((t,n)=>e(n.fromRank,n.toRank)?t+n.members:t,0),a=y.format.number,o=Number(r.pLiability)-Number(n.pLiability),s=[[Y.members,a(e),``],[Y.up,a(i((e,t)=>t>e)),`up`],[Y.down,a(i((e,t)=>t<e)),`down`],[Y.same,a(i((e,t)=>t===e)),``],[Y.liability,`${o===0?`0`:y.format.signed(o)} P`,``]];return T`<dl class="sim-strip">
${s.map(([e,t,n])=>T`<div><dt>${e}</dt><dd class="num ${n}">${t}</dd></div>`)}
</dl>`}function Cn(e){let t=e.map(({rank:e,nameBefore:t,nameAfter:n,before:r,after:i})=>{let a=t&&n&&t!==n?Y.renamed(t,n):n??t??``;return{label:T`${De({rank:e},{size:16})} ${a}`,before:r,after:i,tone:Ee({rank:e})}});return Ge(t,{format:y.format,words:{caption:Y.distributionCaption,label:Y.tier,before:Y.before,after:Y.after,change:Y.change}})}function wn(e,t){let n=[`promotions`,`demotions`,`scIssued`,`pIssued`,`pLiability`].map(n=>({label:Y.names[n],before:Number(e[n]),after:Number(t[n])}));return Ge(n,{format:y.format,own:!0,words:{caption:Y.totalsCaption,label:Y.what,before:Y.shortBefore,after:Y.shortAfter,change:Y.change}})}function Tn(e){let t=new Map;for(let{fromRank:n,toRank:r,members:i}of e)t.set(r-n,(t.get(r-n)??0)+i);let[n,r]=[Math.min(0,...t.keys()),Math.max(0,...t.keys())],i=Array.from({length:r-n+1},(e,r)=>{let i=n+r,a=i<0?`loss`:i>0?`gain`:`same`;return{label:i===0?`0`:y.format.signed(i),count:t.get(i)??0,tone:a}});return qe(i,{format:y.format,words:{summary:Y.movedSummary,label:Y.tiers,count:Y.members,table:Y.asTable}})}var En=1500,Dn=class extends o{#e=0;disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.#e),Ke()}render(){let{params:e,href:t}=this.view,n=this.reader.one(mt,{id:e.id??``}),r=n.data?.simulation;clearTimeout(this.#e),r?.state===`RUNNING`&&!n.loading&&(this.#e=setTimeout(n.again,En)),r&&Ue(M(A(r.draft)??{}));let i=r?T`${P.simulate.of(V(r))} ${B(r.state)}`:P.simulate.title;return T`${c(i,{back:{href:t(`/simulate`),words:P.simulate.title},...r?{lead:this.#t(r)}:{}})}
${l(n,({simulation:e})=>e?this.#n(e):T`${x}`)}`}#t({gameIds:e,createdAt:t,draft:n}){let r=this.view.staff.games.filter(({id:t})=>e.includes(t)).map(({name:e})=>e),i=M(A(n)??{}).length;return P.simulate.lead(r.join(`, `)||P.simulate.unknownGames,i,y.format.moment(t))}#n(t){let{state:n,result:r}=t;return n===`RUNNING`?this.#r(t):r?T`<laurel-outcome class="outcome" .view=${this.view} .result=${r}></laurel-outcome>`:e(n===`FAILED`?P.simulate.failed:P.simulate.cancelled,{name:`alert`})}#r({id:e,members:t,done:n}){let{number:r}=y.format;return T`<section class="panel sim-run" aria-label=${P.simulate.running}>
${Oe({value:n,target:Math.max(1,t),label:P.simulate.running,valueText:P.simulate.progress(r(n),r(t))})}
<div class="sim-run-line">
<p class="num">${P.simulate.progress(r(n),r(t))}</p>
<button type="button" class="button danger" @click=${()=>void this.#i(e)}>${P.simulate.cancel}</button>
</div>
<p class="muted small">${P.simulate.leave}</p>
</section>`}async#i(e){try{let{userErrors:t}=(await b(gt,{input:{simulationId:e}})).cancelSimulation;for(let{message:e}of t)this.view.say(e,{bad:!0});d.expire()}catch(e){this.view.failed(e)}}},On={id:`simulation`,title:P.simulate.title,path:`/simulate/:id`,below:`simulate`,roles:[`PRODUCT_OWNER`],elements:{"laurel-outcome":bn,"laurel-simulation":Dn},styles:[Pe,Ve,Je,mn],render:e=>T`<laurel-simulation .view=${e}></laurel-simulation>`},X={roles:{PRODUCT_OWNER:`Product owner`,STUDIO_FOCAL:`Studio focal`,SUPPORT:`Support`},staff:{title:`Staff`,about:`Who steers the program and its games. An invitation counts from the first sign-in by Google with its address.`,invite:`Invite a person`,inviteTitle:`Invite a person`,inviteGo:`Invite`,invited:e=>`${e} is invited.`,none:`Nobody is invited yet.`,filter:`Invitations`,valid:`Valid`,all:`Revoked ones too`,columns:{person:`Person`,email:`E-mail`,role:`Role`,studio:`Studio`,grant:`One grant`,daily:`A day`,state:`State`,invited:`Invited`,actions:`Actions`},allStudios:`All`,states:{signedIn:`Active`,invited:`Invited`,revoked:`Revoked`},you:`you`,edit:`Role and limits`,editOf:e=>`Role and limits of ${e}`,fields:{email:`E-mail`,emailHint:`The address that Google verifies.`,role:`Role`,studio:`Studio`,studioHint:`A focal is of one studio; other roles are of all.`,grant:`Points in one grant`,grantHint:`More waits for a second person. Empty for the role’s own.`,daily:`Points a day`,dailyHint:`Of all grants of a UTC day. Empty for the role’s own.`},saved:e=>`${e} is changed.`,ownRole:`Your own role is another product owner’s to change.`,revoke:`Revoke`,revokeTitle:e=>`Revoke ${e}?`,revokeText:`All sessions of the person end at once. The address can be invited again.`,revoked:e=>`${e} is revoked.`},studios:{title:`Studios`,about:`The studios and their games. A live game counts for real; a sandbox has members and a clock of its own.`,add:`Add a studio`,addTitle:`A new studio`,added:e=>`${e} is there.`,none:`There is no studio yet.`,games:e=>`${e} ${e===1?`game`:`games`}`,noGames:`No game yet.`,addGame:`Add a game`,addGameTo:e=>`Add a game to ${e}`,gameTitle:`A new game`,change:`Change`,changeOf:e=>`Change ${e}`,changed:e=>`${e} is changed.`,archive:`Archive`,archiveOf:e=>`Archive ${e}`,archiveTitle:e=>`Archive ${e}?`,archiveText:`Nobody joins, earns or spends in it any more. Nothing is deleted; seasons, expiry and pending redemptions go on.`,archived:`Archived`,restore:`Take out of the archive`,restoreOf:e=>`Take ${e} out of the archive`,done:e=>`${e} is changed.`,columns:{game:`Game`,slug:`Short name`,mode:`Mode`,store:`Store`,hours:`Fulfil within`,actions:`Actions`},mode:{LIVE:`Live`,SANDBOX:`Sandbox`},ownStore:`Laurel’s`,hours:e=>`${e} h`,fields:{name:`Name`,slug:`Short name`,slugHint:`Letters a-z, digits and hyphens; it stays for good.`,mode:`Mode`,storeUrl:`Its own store`,storeHint:`An https address; empty for Laurel’s store.`,hours:`Hours to fulfil a redemption`},save:`Save`}},kn=[`PRODUCT_OWNER`,`STUDIO_FOCAL`,`SUPPORT`],An=[`email`,`studioId`,`grant`,`daily`],jn=254,Z=X.staff,Mn=class extends _{static properties={..._.properties,open:{state:!0},role:{state:!0}};#e=null;constructor(){super(),this.open=null,this.role=`SUPPORT`}render(){let{view:t}=this,r=T`<button type="button" class="button main" @click=${()=>this.#t({dialog:`invite`},`SUPPORT`)}>
${m(`plus`,16)}${Z.invite}
</button>`,i=t.query.get(`invitations`)===`all`;return T`${c(Z.title,{lead:Z.about,actions:r})}
${n(t,{name:`staff`,label:Z.title,columns:this.#e??=this.#n(),filters:[{name:`invitations`,label:Z.filter,kind:`choice`,options:[[``,Z.valid],[`all`,Z.all]]}],source:v(vt,{includeRevoked:i},({staffMembers:e})=>e),idOf:({id:e})=>e,onOpen:e=>e.revokedAt===null&&this.#t({dialog:`edit`,person:e},e.role),empty:e(Z.none,{name:`people`})})}
${this.open?this.#i(this.open):x}`}#t(e,t){this.role=t,this.open=e}#n(){let{number:e,day:t}=this.view.kit.format,{columns:n,states:r}=Z,i=({revokedAt:e,hasSignedIn:t})=>e?r.revoked:t?r.signedIn:r.invited,a=({revokedAt:e,hasSignedIn:t})=>e?`plain`:t?`good`:`info`,o=({role:e,studios:t})=>e===`STUDIO_FOCAL`?t.map(({name:e})=>e).join(`, `):Z.allStudios,s=({id:e})=>e===this.view.staff.id;return[{id:`person`,words:n.person,cell:e=>T`${e.name??e.email}${s(e)?T` <span class="muted">(${Z.you})</span>`:x}`,text:({name:e})=>e??``},{id:`email`,words:n.email,cell:({email:e})=>e,text:({email:e})=>e},{id:`role`,words:n.role,cell:({role:e})=>X.roles[e],text:({role:e})=>e},{id:`studio`,words:n.studio,cell:o,text:o},{id:`grant`,words:n.grant,align:`end`,cell:({grantLimit:t})=>e(t),text:({grantLimit:e})=>e},{id:`daily`,words:n.daily,align:`end`,cell:({dailyBudget:t})=>e(t),text:({dailyBudget:e})=>e},{id:`state`,words:n.state,cell:e=>g(i(e),a(e)),text:i},{id:`invited`,words:n.invited,hidden:!0,cell:({invitedAt:e})=>t(e),text:({invitedAt:e})=>e},{id:`actions`,words:n.actions,align:`end`,cell:e=>e.revokedAt||s(e)?x:this.#r(e),text:({id:e})=>e}]}#r(e){let t=`${Z.revoke}: ${e.email}`;return T`<button type="button" class="button quiet" aria-label=${t} @click=${()=>this.open={dialog:`revoke`,person:e}}>
${Z.revoke}
</button>`}#i(e){let t=()=>void(this.open=null);if(e.dialog===`invite`)return this.dialog({id:`invite`,title:Z.inviteTitle,onClose:t},this.#a());let{person:n}=e;return e.dialog===`edit`?this.dialog({id:`person`,title:Z.editOf(n.email),onClose:t},this.#o(n)):this.dialog({id:`revoke`,title:Z.revokeTitle(n.email),onClose:t},T`<form class="form" @submit=${e=>this.#d(e,n)}>
<p>${Z.revokeText}</p>
${this.general()} ${this.actions(Z.revoke,{danger:!0})}
</form>`)}#a(){let{email:e,emailHint:n}=Z.fields;return T`<form class="form" @submit=${this.#l}>
${t({name:`email`,label:e,hint:n,type:`email`,required:!0,maxLength:jn,wrong:f(this.refused,`email`)})}
${this.#c(null)} ${this.#s()} ${this.actions(Z.inviteGo)}
</form>`}#o(e){let{grant:n,grantHint:r,daily:i,dailyHint:a}=Z.fields,o=(e,n,r,i)=>t({name:e,label:n,hint:r,type:`number`,min:0,value:String(i),wrong:f(this.refused,e)});return T`<form class="form" @submit=${t=>this.#u(t,e)}>
${e.id===this.view.staff.id?T`<p class="muted">${Z.ownRole}</p>`:this.#c(e)}
<div class="form-row">
${o(`grant`,n,r,e.grantLimit)} ${o(`daily`,i,a,e.dailyBudget)}
</div>
${this.#s()} ${this.actions(X.studios.save)}
</form>`}#s(){return this.general(({path:e})=>e.some(e=>An.includes(e)))}#c(e){let n=this.reader.one(`fragment HouseGame on Game{id slug name mode storeUrl fulfilHours archivedAt}query Houses{viewer{staff{id studios{id slug name createdAt games{...HouseGame}}}}}`,{}).data?.viewer.staff?.studios??[],{role:r,studio:i,studioHint:a}=Z.fields;return T`${t({name:`role`,label:r,value:this.role,options:kn.map(e=>[e,X.roles[e]]),onInput:e=>this.role=kn.find(t=>t===D(e))??this.role})}
${this.role===`STUDIO_FOCAL`?t({name:`studioId`,label:i,hint:a,required:!0,value:e?.role===`STUDIO_FOCAL`?e.studios[0]?.id??``:``,options:n.map(({id:e,name:t})=>[e,t]),wrong:f(this.refused,`studioId`)}):x}`}#l=async e=>{e.preventDefault();let t=O(e),n=E(t,`email`),r={email:n,role:this.role,studioId:E(t,`studioId`)||null};await this.doing(async()=>(await b(`fragment PersonRow on Staff{id email name role grantLimit dailyBudget hasSignedIn invitedAt revokedAt studios{id name}}mutation InviteStaff($input:InviteStaffInput!){inviteStaff(input:$input){staff{...PersonRow}userErrors{code message path}}}`,{input:r})).inviteStaff.userErrors)&&(this.closeDialog(),this.view.say(Z.invited(n)))};async#u(e,t){e.preventDefault();let n=O(e),r=E(n,`studioId`)||null,i=this.role!==t.role||this.role===`STUDIO_FOCAL`&&r!==t.studios[0]?.id,a=e=>E(n,e)===``?null:Number(E(n,e)),[o,s]=[a(`grant`),a(`daily`)],c=o===t.grantLimit&&s===t.dailyBudget;await this.doing(async()=>{if(i){let{changeStaffRole:e}=await b(`fragment PersonRow on Staff{id email name role grantLimit dailyBudget hasSignedIn invitedAt revokedAt studios{id name}}mutation ChangeStaffRole($input:ChangeStaffRoleInput!){changeStaffRole(input:$input){staff{...PersonRow}userErrors{code message path}}}`,{input:{staffId:t.id,role:this.role,studioId:r}});if(e.userErrors.length>0)return e.userErrors}return c?[]:(await b(`fragment PersonRow on Staff{id email name role grantLimit dailyBudget hasSignedIn invitedAt revokedAt studios{id name}}mutation SetStaffLimits($input:SetStaffLimitsInput!){setStaffLimits(input:$input){staff{...PersonRow}userErrors{code message path}}}`,{input:{staffId:t.id,limits:{grant:o,daily:s}}})).setStaffLimits.userErrors})&&(this.closeDialog(),this.view.say(Z.saved(t.email)))}async#d(e,{id:t,email:n}){e.preventDefault(),await this.doing(async()=>(await b(`fragment PersonRow on Staff{id email name role grantLimit dailyBudget hasSignedIn invitedAt revokedAt studios{id name}}mutation RevokeStaff($input:RevokeStaffInput!){revokeStaff(input:$input){staff{...PersonRow}userErrors{code message path}}}`,{input:{staffId:t}})).revokeStaff.userErrors)&&(this.closeDialog(),this.view.say(Z.revoked(n)))}},Nn={id:`staff`,title:Z.title,path:`/staff`,icon:`people`,letter:`f`,roles:[`PRODUCT_OWNER`],elements:{"program-staff":Mn},render:e=>T`<program-staff .view=${e}></program-staff>`},Pn=[`SANDBOX`,`LIVE`],Fn=128,In=64,Ln=2e3,Rn=[`name`,`slug`,`storeUrl`,`fulfilHours`],Q=X.studios,zn=class extends _{static properties={..._.properties,open:{state:!0}};constructor(){super(),this.open=null}render(){let t=T`<button type="button" class="button main" @click=${()=>this.open={dialog:`studio`}}>${m(`plus`,16)}${Q.add}</button>`;return T`${c(Q.title,{lead:Q.about,actions:t})}
${l(this.reader.one(yt,{}),({viewer:t})=>{let n=t.staff?.studios??[];return n.length?T`<div class="form">${n.map(e=>this.#e(e))}</div>`:e(Q.none,{name:`house`})})}
${this.open?this.#n(this.open):x}`}#e(e){let t=T`<button type="button" class="button" aria-label=${Q.addGameTo(e.name)} @click=${()=>this.open={dialog:`game`,studio:e}}>
${m(`plus`,16)}${Q.addGame}
</button>`;if(e.games.length===0)return u(e.name,T`<p class="muted">${Q.noGames}</p>`,{actions:t});let{columns:n}=Q,r=[n.game,n.slug,n.mode,n.store,n.hours,n.actions];return u(e.name,T`<div class="table-scroll" tabindex="0" role="region" aria-label=${e.name}>
<table>
<thead>
<tr>
${r.map(e=>T`<th scope="col" class=${e===n.actions?`end`:``}>${e}</th>`)}
</tr>
</thead>
<tbody>
${e.games.map(t=>this.#t(e,t))}
</tbody>
</table>
</div>`,{actions:t})}#t(e,t){let{name:n,slug:r,mode:i,storeUrl:a,fulfilHours:o,archivedAt:s}=t,c=(e,t,n)=>T`<button type="button" class="button quiet" aria-label=${t} ?disabled=${this.busy} @click=${n}>${e}</button>`;return T`<tr>
<th scope="row"><strong>${n}</strong></th>
<td><code>${e.slug}/${r}</code></td>
<td>${g(Q.mode[i],i===`LIVE`?`good`:`warn`)} ${s?g(Q.archived):x}</td>
<td>${a?T`<span class="cut" title=${a}>${a}</span>`:T`<span class="muted">${Q.ownStore}</span>`}</td>
<td>${Q.hours(this.view.kit.format.number(o))}</td>
<td class="end">
${c(Q.change,Q.changeOf(n),()=>this.open={dialog:`change`,game:t})}
${s?c(Q.restore,Q.restoreOf(n),()=>this.#p(t,!1)):c(Q.archive,Q.archiveOf(n),()=>this.open={dialog:`archive`,game:t})}
</td>
</tr>`}#n(e){let t=()=>void(this.open=null);switch(e.dialog){case`studio`:return this.dialog({id:`studio`,title:Q.addTitle,onClose:t},T`<form class="form" @submit=${this.#u}>
${this.#a()} ${this.#o()} ${this.#c()} ${this.actions(Q.add)}
</form>`);case`game`:return this.dialog({id:`game`,title:`${Q.gameTitle}: ${e.studio.name}`,onClose:t},this.#r(e.studio));case`change`:return this.dialog({id:`change`,title:Q.changeOf(e.game.name),onClose:t},this.#i(e.game));case`archive`:return this.dialog({id:`archive`,title:Q.archiveTitle(e.game.name),onClose:t},T`<form class="form" @submit=${t=>{t.preventDefault(),this.#p(e.game,!0)}}>
<p>${Q.archiveText}</p>
${this.general()} ${this.actions(Q.archive,{danger:!0})}
</form>`)}}#r(e){return T`<form class="form" @submit=${t=>this.#d(t,e)}>
${this.#a()} ${this.#o()}
${t({name:`mode`,label:Q.fields.mode,value:`SANDBOX`,options:Pn.map(e=>[e,Q.mode[e]])})}
${this.#s(``)} ${this.#c()} ${this.actions(Q.addGame)}
</form>`}#i(e){return T`<form class="form" @submit=${t=>this.#f(t,e)}>
${this.#a(e.name)} ${this.#s(e.storeUrl??``)}
${t({name:`fulfilHours`,label:Q.fields.hours,type:`number`,min:1,required:!0,value:String(e.fulfilHours),wrong:f(this.refused,`fulfilHours`)})}
${this.#c()} ${this.actions(Q.save)}
</form>`}#a(e=``){return t({name:`name`,label:Q.fields.name,required:!0,maxLength:Fn,value:e,wrong:f(this.refused,`name`)})}#o(){let{slug:e,slugHint:n}=Q.fields;return t({name:`slug`,label:e,hint:n,required:!0,maxLength:In,wrong:f(this.refused,`slug`)})}#s(e){let{storeUrl:n,storeHint:r}=Q.fields;return t({name:`storeUrl`,label:n,hint:r,type:`url`,value:e,maxLength:Ln,wrong:f(this.refused,`storeUrl`)})}#c(){return this.general(({path:e})=>e.some(e=>Rn.includes(e)))}#l(e){this.closeDialog(),i.load(),this.view.say(e)}#u=async e=>{e.preventDefault();let t=O(e),n={name:E(t,`name`),slug:E(t,`slug`)};await this.doing(async()=>(await b(`mutation CreateStudio($input:CreateStudioInput!){createStudio(input:$input){studio{id}userErrors{code message path}}}`,{input:n})).createStudio.userErrors)&&this.#l(Q.added(n.name))};async#d(e,{id:t}){e.preventDefault();let n=O(e),r=Pn.find(e=>e===E(n,`mode`))??`SANDBOX`,i={studioId:t,name:E(n,`name`),slug:E(n,`slug`),mode:r,storeUrl:E(n,`storeUrl`)||null};await this.doing(async()=>(await b(`fragment HouseGame on Game{id slug name mode storeUrl fulfilHours archivedAt}mutation CreateGame($input:CreateGameInput!){createGame(input:$input){game{...HouseGame}userErrors{code message path}}}`,{input:i})).createGame.userErrors)&&this.#l(Q.added(i.name))}async#f(e,{id:t}){e.preventDefault();let n=O(e),r=E(n,`name`),i={gameId:t,name:r,storeUrl:E(n,`storeUrl`),fulfilHours:Number(E(n,`fulfilHours`))};await this.doing(async()=>(await b(`fragment HouseGame on Game{id slug name mode storeUrl fulfilHours archivedAt}mutation UpdateGame($input:UpdateGameInput!){updateGame(input:$input){game{...HouseGame}userErrors{code message path}}}`,{input:i})).updateGame.userErrors)&&this.#l(Q.done(r))}async#p({id:e,name:t},n){let r={gameId:e,archived:n};await this.doing(async()=>(await b(`fragment HouseGame on Game{id slug name mode storeUrl fulfilHours archivedAt}mutation ArchiveGame($input:ArchiveGameInput!){archiveGame(input:$input){game{...HouseGame}userErrors{code message path}}}`,{input:r})).archiveGame.userErrors)&&this.#l(Q.done(t))}},Bn={id:`studios`,title:Q.title,path:`/studios`,icon:`house`,letter:`o`,roles:[`PRODUCT_OWNER`],elements:{"program-studios":zn},render:e=>T`<program-studios .view=${e}></program-studios>`},$=P.versions;function Vn({kit:e}){let{columns:t}=$;return[{id:`version`,words:t.version,cell:({version:t,validFrom:n})=>T`${$.version(t)} ${Hn(t,n,e.now())}`,text:({version:e})=>e},{id:`from`,words:t.from,cell:({validFrom:e})=>kt(e),text:({validFrom:e})=>e},{id:`note`,words:t.note,cell:({note:e})=>T`<span class="cut" title=${e}>${e||x}</span>`,text:({note:e})=>e},{id:`by`,words:t.by,cell:({publishedBy:e})=>$.author(e),text:({publishedBy:e})=>$.author(e)},{id:`at`,words:t.at,cell:({publishedAt:t})=>e.format.moment(t),text:({publishedAt:e})=>e}]}function Hn(e,t,n){return Date.parse(t)>n?g($.toCome,`info`):e===R.latest?.version?g($.inForce,`good`):x}var Un=class extends o{#e=null;constructor(){super(),new z(this)}render(){let{view:t}=this;return T`
${c($.title,{lead:$.lead})}
${this.#t()}
${n(t,{name:`versions`,label:$.title,columns:this.#e??=Vn(t),source:v(dt,{},({rulesVersions:e})=>e),idOf:({id:e})=>e,href:({version:e})=>t.href(`/versions`,e>1?{from:e-1,to:e}:{to:1}),empty:e($.none,{name:`versions`,more:T`<a class="button" href=${t.href(`/ladder`)}>${P.ladder.title}</a>`})})}
`}#t(){let e=R.latest?.version;if(!e||e<2)return x;let{query:t}=this.view,n=Array.from({length:e},(t,n)=>e-n),r=(e,r)=>n.find(n=>String(n)===t.get(e))??r,i=r(`to`,e),a=r(`from`,Math.max(1,i-1)),o=(e,t,r)=>T`<label class="version-choice">
${r}
<select @change=${t=>this.view.set({from:a,to:i,[e]:D(t)})}>
${n.map(e=>T`<option value=${e} ?selected=${e===t}>${$.version(e)}</option>`)}
</select>
</label>`,s=this.reader.one(ft,{from:a,to:i});return u($.changes(a,i),T`${l(s,({rulesChanges:e})=>Me(e))}
<p class="muted small">${$.today}</p>`,{actions:T`<div class="version-choices">${o(`from`,a,$.from)}${o(`to`,i,$.to)}</div>`})}},Wn=[it,pn,Wt,yn,On,{id:`versions`,title:$.title,path:`/versions`,icon:`versions`,letter:`v`,scope:`rules:write`,roles:[`PRODUCT_OWNER`],elements:{"laurel-versions":Un},styles:[ke],render:e=>T`<laurel-versions .view=${e}></laurel-versions>`},...de,xe,Bn,Nn,ye];ee({root:`/program`,title:Ce.shell.other.program,pages:Wn,other:{href:`/studio`,words:Ce.shell.other.studio,roles:[`PRODUCT_OWNER`,`STUDIO_FOCAL`,`SUPPORT`]}});