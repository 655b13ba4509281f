import{$ as e,C as t,b as n,nt as r}from"./base-C25nLlKH.js";import{A as i,M as a,n as o,o as s,r as c,t as l}from"./styles-DUK2Q3CZ.js";import{n as u,t as d}from"./diff-BfVVvp4x.js";import{t as f}from"./page-CzNAK2gK.js";import{J as p,n as m,o as h,r as g,s as _,t as v}from"./parts-DILwZMfD.js";import{r as y,t as b}from"./source-CqK_hIVu.js";import{n as x,r as S,t as C}from"./styles-draft-ByXxZMLp.js";import{a as w,l as T,n as E,p as D,r as O,s as k,t as A,u as j}from"./fields-BCTFqd4U.js";function M(t,n,i,a){let o=k(t.document,n);return r`<div class="entries">
${o.map((e,r)=>ee(t,[...n,r],e,i,a))}
${o.length===0?g(i.none):e}
</div>
<button type="button" class="button" ?disabled=${t.disabled??!1} @click=${()=>{a.onToggle(D([...n,o.length]),!0),t.onChange([...n,o.length],i.make())}}>${p(`plus`,16)}${i.add}</button>`}function ee(t,n,i,{fields:a,note:o,more:s},l){let u=D(n),d=w(t.faults,n),f=j(i,[`title`,`en`])||c.rules.untitled,h=n.slice(0,-1),g=Number(n.at(-1)),_=k(t.document,h),v=()=>{l.onToggle(u,!1),l.onToggle(D([...h,g+1]),!0),t.onChange(h,[..._.slice(0,g+1),i,..._.slice(g+1)])},y=()=>{l.onToggle(u,!1),t.onChange(h,_.filter((e,t)=>t!==g))},b=({currentTarget:e})=>e instanceof HTMLDetailsElement&&l.onToggle(u,e.open),x=l.open.has(u);return r`<details class="entry" id=${O(n)} ?open=${x} @toggle=${b}>
<summary>
<span class="entry-title">${f}</span>
<code class="muted">${j(i,[`code`])}</code>
<span class="entry-note">${o(i)}</span>
${d>0?m(c.rules.entryFaults(d),`bad`):e}
</summary>
${x?r`<div class="entry-form">
${A(t,n,a)} ${s?.(n)??e}
<div class="form-actions">
<button type="button" class="button small quiet" ?disabled=${t.disabled??!1} @click=${v}>${c.rules.duplicate}</button>
<button type="button" class="button small quiet danger" ?disabled=${t.disabled??!1} @click=${y}>
${p(`trash`,16)}${c.rules.remove}
</button>
</div>
</div>`:e}
</details>`}function N(t,n,{heading:i,text:a,fields:o,add:s,make:l}){let u=k(t.document,n),d=e=>t.onChange(n,u.length>1?u.filter((t,n)=>n!==e):void 0);return r`<section class="rows">
<h2>${i}</h2>
${a?r`<p class="muted">${a}</p>`:e}
${u.map((e,a)=>r`<div class="row">
${A(t,[...n,a],o)}
<button
type="button"
class="button quiet icon-only"
aria-label="${c.rules.remove}: ${i} ${a+1}"
?disabled=${t.disabled??!1}
@click=${()=>d(a)}
>
${p(`close`,16)}
</button>
</div>`)}
<button type="button" class="button small" ?disabled=${t.disabled??!1} @click=${()=>t.onChange([...n,u.length],l())}>
${p(`plus`,16)}${s}
</button>
</section>`}var P=864e5,F=40,I=2e3,L=c.rules,{fields:R}=L.missions,z=[{key:`title`,label:R.title,kind:`texts`,needed:!0,most:I},{key:`code`,label:R.code,kind:`text`,hint:R.codeHint,needed:!0,most:F},{key:`counts`,label:R.counts,kind:`choice`,needed:!0,choices:Object.entries(L.missions.counts)},{key:`goal`,label:R.goal,kind:`whole`,needed:!0},{key:`rewardSc`,label:R.rewardSc,kind:`whole`,unit:`SC`,needed:!0},{key:`rewardP`,label:R.rewardP,kind:`whole`,unit:c.catalog.fields.points,needed:!0},{key:`from`,label:R.from,kind:`instant`,unit:c.common.utc,needed:!0},{key:`until`,label:R.until,kind:`instant`,unit:c.common.utc,needed:!0},{key:`sku`,label:R.sku,kind:`text`,hint:R.skuHint,most:128,when:e=>j(e,[`counts`])!==`REPORTED`},{key:`tiers`,label:R.tiers,kind:`tiers`}];function B({format:t,now:n},i,a){let{add:o,none:s,goal:c,running:l,upcoming:u,over:d}=L.missions,f=e=>new Date(e).toISOString().slice(0,10),p=(e,n)=>{let r=Number(j(e,[n])||`0`);return Number.isFinite(r)?t.number(r):j(e,[n])},h=i=>{let[a,o]=[Date.parse(j(i,[`from`])),Date.parse(j(i,[`until`]))];if(Number.isNaN(a)||Number.isNaN(o))return e;let s=o<=n()?m(d):a>n()?m(u,`info`):m(l,`good`);return r`<span class="muted num">${t.day(a)} – ${t.day(o)}</span> ${s}`};return M(i,[`missions`],{fields:z,add:o,none:s,make:()=>({code:``,title:{},counts:`PURCHASES`,goal:3,rewardSc:0,rewardP:100,from:`${f(n())}T00:00:00Z`,until:`${f(n()+7*P)}T00:00:00Z`}),note:e=>r`<span class="muted">
${c(p(e,`goal`),j(e,[`counts`]))} → ${L.reward(p(e,`rewardSc`),p(e,`rewardP`))}
</span>
${h(e)}`},a)}var{fields:V}=L.activities,H=[{key:`title`,label:V.title,kind:`texts`,needed:!0,most:I},{key:`code`,label:V.code,kind:`text`,needed:!0,most:F},{key:`sc`,label:V.sc,kind:`whole`,unit:`SC`},{key:`p`,label:V.p,kind:`whole`,unit:c.catalog.fields.points},{key:`maxPerDay`,label:V.maxPerDay,kind:`whole`,unit:V.times,hint:V.limit},{key:`maxPerWeek`,label:V.maxPerWeek,kind:`whole`,unit:V.times,hint:V.limit},{key:`maxTotal`,label:V.maxTotal,kind:`whole`,unit:V.times,hint:V.limit}],U=[{key:`days`,label:L.activities.days,kind:`whole`,needed:!0},{key:`sc`,label:`SC`,kind:`whole`},{key:`p`,label:c.catalog.fields.points,kind:`whole`}];function W({format:e},t,n){let{add:i,none:a,streaks:o,addStreak:s}=L.activities,c=(t,n)=>{let r=Number(j(t,[n])||`0`);return Number.isFinite(r)?e.number(r):j(t,[n])};return M(t,[`activities`],{fields:H,add:i,none:a,make:()=>({code:``,title:{},p:5,maxPerDay:1}),note:e=>r`<span class="muted">${L.reward(c(e,`sc`),c(e,`p`))}</span>`,more:e=>N(t,[...e,`streaks`],{heading:o,fields:U,add:s,make:()=>({days:7,p:50})})},n)}var{fields:G,kinds:K}=L.benefits,q=e=>[`DAILY_BONUS`,`MONTHLY_GIFT`].includes(j(e,[`kind`])),J=[{key:`code`,label:G.code,kind:`text`,hint:G.codeHint,needed:!0,most:F},{key:`kind`,label:G.kind,kind:`choice`,needed:!0,choices:Object.entries(K)},{key:`value`,label:G.value,kind:`decimal`},{key:`of`,label:G.of,kind:`choice`,none:G.ofP,choices:[[`SC`,G.ofSc]],when:e=>j(e,[`kind`])===`MULTIPLIER`},{key:`grants.p`,label:G.grantsP,kind:`whole`,unit:c.catalog.fields.points,when:q},{key:`grants.sku`,label:G.grantsSku,kind:`text`,unit:G.sku,most:128,when:q},{key:`title`,label:G.title,kind:`texts`,hint:G.textHint,needed:!0,most:I},{key:`summary`,label:G.summary,kind:`texts`,needed:!0,most:I},{key:`rule`,label:G.rule,kind:`lines`,needed:!0,most:I}];function Y(e){return r`<h2 class="tier ${t(e)}">${n(e,{size:24})}${e.name}</h2>`}function te(e,t,n){let i=e=>r`<span class="muted"
>${K[j(e,[`kind`])]??``} · ${j(e,[`summary`,`en`]).replace(`{value}`,j(e,[`value`])||`…`)}</span
>`,a={en:``},o=()=>({code:``,kind:`DAILY_BONUS`,title:a,summary:a,rule:a,value:`10`,grants:{p:10}});return r`${t.map(t=>r`<section class="tier-part">
${Y(t)}
${M(e,[`benefits`,t.code],{fields:J,add:L.benefits.addTo(t.name),none:L.benefits.none,make:o,note:i},n)}
</section>`)}`}var ne=[{key:`ltvAtLeastUsd`,label:L.tiers.ltv,kind:`decimal`,unit:L.tiers.usd,needed:!0},{key:`tier`,label:L.tiers.tier,kind:`tier`,needed:!0}];function re(e,t){let{hidden:n,hiddenFrom:i,hiddenHint:a,hidesNone:o,starting:s,startingText:c,addStarting:l,multipliers:u,multipliersText:d,factor:f}=L.tiers,p=t[Math.min(k(e.document,[`startingTiers`]).length+1,t.length-1)]?.code??``;return r`<section class="rows">
<h2>${n}</h2>
<div class="fields">
${E(e,[`hiddenFromTier`],{key:`hiddenFromTier`,label:i,kind:`tier`,hint:a,none:o})}
</div>
</section>
${N(e,[`startingTiers`],{heading:s,text:c,fields:ne,add:l,make:()=>({ltvAtLeastUsd:``,tier:p})})}
<section class="rows">
<h2>${u}</h2>
<p class="muted">${d}</p>
<div class="fields fields-narrow">
${t.map(t=>E(e,[`scMultipliers`,t.code],{key:t.code,label:t.name,kind:`decimal`,unit:f}))}
</div>
</section>`}var X=`/program`,Z=c.rules,Q=[`missions`,`activities`,`benefits`,`tiers`,`text`,`versions`],ie={missions:`missions`,activities:`activities`,benefits:`benefits`},ae=[`hiddenFromTier`,`startingTiers`,`scMultipliers`],$=class extends x{static properties={...x.properties,open:{state:!0},broken:{state:!0}};#e=null;#t=null;constructor(){super(),this.open=new Set,this.broken=null}get#n(){return Q.find(e=>e===this.view.query.get(`part`))??`missions`}updated(e){if(super.updated(e),!this.#e)return;let t=this.querySelector(`#${O(this.#e.path)}, [id^="${O(this.#e.path)}"]:is(input, select, textarea)`);t&&(this.#e=null,t.scrollIntoView({block:`center`}),t.focus())}render(){let{view:e}=this;return r`${h(Z.title,{lead:Z.about})}
${v(this.readDesk(),t=>{let n=this.#n;return r`${this.state(t)}
${s(e,X,{label:Z.partsLabel,key:`part`,all:Q.map(e=>({name:e,words:Z.parts[e]})),chosen:n})}
<div class="part">${this.#r(n,t)}</div>
${this.bar()}`})}`}#r(e,t){let{kit:n}=this.view,r=this.formOf(t),i=t.game?.tiers??[],a={open:this.open,onToggle:this.#i};switch(e){case`missions`:return B(n,r,a);case`activities`:return W(n,r,a);case`benefits`:return te(r,i,a);case`tiers`:return re(r,i);case`text`:return this.#a();default:return this.#o()}}#i=(e,t)=>{this.open.has(e)!==t&&(this.open=t?new Set([...this.open,e]):new Set([...this.open].filter(t=>t!==e)))};#a(){let t=({target:e})=>{if(!(e instanceof HTMLTextAreaElement))return;let t=T(e.value);this.broken=t?null:e.value,t&&this.draft.replace(t),this.requestUpdate()},{broken:n}=this;return r`<div class="field">
<label for="rules-text">${Z.text.label}</label>
<textarea
id="rules-text"
class="code rules-text"
spellcheck="false"
aria-invalid=${n===null?e:`true`}
aria-describedby="rules-text-note"
?disabled=${this.busy}
.value=${n??S(this.draft.document)}
@change=${t}
></textarea>
<p id="rules-text-note" class=${n===null?`field-hint`:`field-error`}>${n===null?Z.text.hint:Z.text.broken}</p>
</div>`}#o(){let{view:t}=this,{moment:n}=t.kit.format,{columns:o}=Z.versions;this.#t??=[{id:`version`,words:o.version,cell:({version:e})=>Z.versions.title(e),text:({version:e})=>e},{id:`from`,words:o.from,cell:({validFrom:e})=>Date.parse(e)>0?n(e):Z.versions.beginning,text:({validFrom:e})=>e},{id:`note`,words:o.note,cell:({note:e})=>r`<span class="cut" title=${e}>${e}</span>`,text:({note:e})=>e},{id:`by`,words:o.by,cell:({publishedBy:e})=>e.actorName,text:({publishedBy:e})=>e.actorName??``},{id:`at`,words:o.at,cell:({publishedAt:e})=>n(e),text:({publishedAt:e})=>e}];let s=Number(t.query.get(`version`)??0);return r`${y(t,{name:`game-rules`,label:Z.parts.versions,columns:this.#t,source:b(a,{gameId:this.gameId},({rulesVersions:e})=>e),idOf:({id:e})=>e,href:({version:e})=>t.href(X,{part:`versions`,version:e}),empty:g(Z.versions.none,{name:`versions`})})}
${s>1?_(Z.versions.see(s),v(this.reader.one(i,{gameId:this.gameId,to:s}),({rulesChanges:e})=>d(e))):e}`}showFault(e){let[t=``]=e.path.split(/[.[]/),n=ie[t]??(ae.includes(t)?`tiers`:`text`),r=/^(missions|activities)\[\d+\]|^benefits\.\w+\[\d+\]/.exec(e.path)?.[0];r&&this.#i(r,!0),this.#e=e,this.view.set({part:n}),this.requestUpdate()}},oe={styles:[l,o,C,u],elements:{"studio-program":$},render:e=>r`<studio-program .view=${f(e)}></studio-program>`};export{$ as ProgramPage,oe as body};