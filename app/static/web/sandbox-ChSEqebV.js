import{$ as e,it as t,nt as n}from"./base-B1woTK_7.js";import{F as r,N as i,c as a,d as o,i as s,n as c,r as l,t as u}from"./styles-t0_Ds1V5.js";import{n as d}from"./forms-B9INJKpC.js";import{J as f,n as p,o as m,r as h,s as g,t as _,u as v}from"./parts-BdVfuW29.js";import{t as y}from"./page-CzNAK2gK.js";import{i as b}from"./pages-BJ4Qa6VR.js";import{n as x,r as S,t as C}from"./forms-DLjEN_--.js";var w=l.sandbox.scenarios;function T({format:t},r){let{columns:i}=w,a=[[i.tier,({tier:e})=>e,!1],[i.progress,({progress:e,target:n})=>`${t.number(e)} / ${t.number(n)}`,!0],[i.points,({points:e})=>t.number(e),!0],[i.season,({seasonEndsAt:e})=>t.day(e),!1]],o=(t,r)=>{let[i,a]=[r(t.actual),r(t.expected)];return n`${i}${i===a?e:n`<br /><span class="differs">${w.expected(a)}</span>`}`};return n`<div class="table-scroll" tabindex="0" role="region" aria-label=${w.title}>
<table>
<thead>
<tr>
<th scope="col">${i.at}</th>
<th scope="col">${i.step}</th>
${a.map(([e,,t])=>n`<th scope="col" class=${t?`end`:``}>${e}</th>`)}
<th scope="col">${i.equal}</th>
</tr>
</thead>
<tbody>
${r.map(e=>n`<tr>
<td>${t.moment(e.at)}</td>
<td class="scenario-step">${e.text}</td>
${a.map(([,t,r])=>n`<td class=${r?`end`:``}>${o(e,t)}</td>`)}
<td>${e.matches?p(w.yes,`good`):p(`≠`,`warn`)}</td>
</tr>`)}
</tbody>
</table>
</div>`}var E=t`
.sandbox{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);}.clock{align-items:center;display:flex;flex-wrap:wrap;gap:8px 24px;justify-content:space-between;}.clock-now{align-items:center;display:flex;flex-wrap:wrap;font:600 22px/28px var(--font);gap:4px 12px;}.clock-to{align-items:center;display:flex;flex-wrap:wrap;gap:8px;padding-block:12px 8px;}.clock-to > label{font-weight:600;}.scenario-head{align-items:center;display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;padding-block-end:8px;}.scenario{align-items:start;border-block-start:1px solid var(--line);display:grid;gap:8px;grid-template-columns:minmax(0,1fr) auto;padding-block:4px;}.scenario summary{cursor:pointer;display:flex;flex-wrap:wrap;gap:0 12px;padding-block:4px;}.scenario summary::before{border:solid var(--muted);border-width:0 1.5px 1.5px 0;content:"";height:5px;margin-block-start:6px;transform:rotate(-45deg);width:5px;}.scenario [open] > summary::before{transform:rotate(45deg);}.scenario summary .muted{font-size:13px;}.kit .scenario ol{color:var(--muted);display:grid;font-size:13px;gap:2px;line-height:18px;list-style:decimal;padding-block:4px 8px;padding-inline-start:32px;}.scenario > .button{margin-block-start:2px;}.scenario-title{display:inline-block;}.scenario-title::first-letter{text-transform:uppercase;}.differs{color:var(--warn);font-size:12px;}.table-scroll .scenario-step{min-width:240px;white-space:normal;}.draft-state{align-items:center;display:flex;flex-wrap:wrap;gap:4px 12px;padding-block-end:8px;}`,D=`/sandbox`,O=864e5,k=128,A=l.sandbox,j=class extends s{static properties={...s.properties,played:{state:!0},playing:{state:!0},making:{state:!0},searched:{state:!0}};constructor(){super(),this.played=null,this.playing=null,this.making=!1,this.searched=``}render(){let{game:t}=this.view,r=n`<button type="button" class="button" @click=${()=>this.making=!0}>${f(`plus`,16)}${A.make}</button>`;return n`${m(A.title,{lead:A.about,actions:r})}
${t.mode===`SANDBOX`?n`<div class="sandbox">${this.#t()} ${this.#i()} ${this.#n()}</div>`:this.#e()}
${this.making?this.#u():e}`}#e(){let{view:e}=this,t=e.staff.games.filter(({mode:t,studio:n})=>t===`SANDBOX`&&n.id===e.game.studio.id);return h(A.live(e.game.name),{name:`flask`,more:n`<p class="cell-actions">
${t.map(({name:t,key:r})=>n`<a class="button" href=${e.href(D,{game:r})}>${A.toSandbox(t)}</a>`)}
</p>`})}#t(){let{clock:e}=A;return g(e.title,_(this.reader.one(o,{gameId:this.gameId}),({game:t})=>{if(!t)return n``;let{moment:r}=this.view.kit.format,i=Date.parse(t.now),a=e=>this.#a(new Date(this.view.kit.now()+e*O).toISOString(),null);return n`<div class="clock">
<p class="clock-now num">${r(t.clockFrozen?i:this.view.kit.now())} ${p(t.clockFrozen?e.frozen:e.ticks,t.clockFrozen?`plain`:`info`)}</p>
<div class="cell-actions" role="group" aria-label=${e.forward}>
${e.steps.map(([e,t])=>n`<button type="button" class="button" ?disabled=${this.busy} @click=${()=>a(e)}>${t}</button>`)}
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${()=>this.#s(!t.clockFrozen)}>
${t.clockFrozen?e.unfreeze:e.freeze}
</button>
</div>
</div>
<form class="clock-to" @submit=${this.#c}>
<label for="clock-to">${e.to}</label>
<input id="clock-to" name="to" type="datetime-local" required />
<span class="unit">${l.common.utc}</span>
<button class="button" ?disabled=${this.busy}>${e.go}</button>
</form>
<p class="field-hint">${e.text}</p>`}))}#n(){let{scenarios:e}=A;return g(e.title,_(this.reader.one(r,{}),t=>{let r=this.searched.toLowerCase(),i=t.scenarios.filter(({title:e})=>e.toLowerCase().includes(r));return n`<div class="scenario-head">
<p class="muted">${e.text}</p>
<input type="search" aria-label=${e.search} placeholder=${e.search} autocomplete="off" @input=${e=>this.searched=S(e)} />
</div>
${i.length?n`<ul class="scenarios">${i.map(e=>this.#r(e))}</ul>`:h(e.none,{name:`search`})}`}))}#r(e){let{scenarios:t}=A,{id:r,title:i,days:a,steps:o}=e;return n`<li class="scenario">
<details>
<summary>
<span class="scenario-title">${i}</span>
<span class="muted num">${t.steps(o.length)} · ${t.days(a)}</span>
</summary>
<ol>${o.map(e=>n`<li>${e}</li>`)}</ol>
</details>
<button type="button" class="button small" aria-label=${t.playOf(i)} ?disabled=${this.busy} @click=${()=>this.#l(e)}>
${f(`play`,16)}${this.playing===r?t.playing:t.play}
</button>
</li>`}#i(){let{played:t,view:r}=this,{scenarios:i}=A;if(t?.gameId!==this.gameId)return e;let{outcome:a,scenario:o}=t,s=a.member?.playerId;return n`<div class="outcome">
${g(i.outcome(o.title),n`<p class="draft-state">
${p(a.matches?i.yes:`≠`,a.matches?`good`:`warn`)}
<span>${a.matches?i.matches:i.differs}</span>
${s?n`<span class="muted">${i.player(s)}</span> <a href=${r.href(`/members/${encodeURIComponent(s)}`)}>${i.member}</a>`:e}
</p>
${T(r.kit,a.steps)}`)}
</div>`}async#a(e,t){let n=0,r=await this.doing(async()=>{let{advanceClock:r}=await b(a,{input:{gameId:this.gameId,to:e,freeze:t}});return n=r.settledMembers,r.userErrors});this.#o(r,A.clock.moved(this.view.kit.format.number(n)))}#o(e,t){e?(v.refresh(),this.view.say(t)):this.refused.length&&(this.view.say(this.refused.map(({message:e})=>e).join(` `),{bad:!0}),this.refused=[])}#s(e){let t=e?5e3:0;return this.#a(new Date(this.view.kit.now()+t).toISOString(),e)}#c=async e=>{e.preventDefault(),await this.#a(`${x(C(e),`to`)}:00Z`,null)};async#l(e){this.playing=e.id;let{gameId:t}=this,n=await this.doing(async()=>{let{runScenario:n}=await b(i,{input:{gameId:t,scenario:e.id}});return n.userErrors.length===0&&(this.played={scenario:e,outcome:n,gameId:t}),n.userErrors});this.playing=null,this.#o(n,A.scenarios.outcome(e.title)),n&&(await this.updateComplete,this.querySelector(`.outcome`)?.scrollIntoView({block:`nearest`}))}#u(){return this.dialog({id:`make`,title:A.makeTitle,onClose:()=>this.making=!1},n`<form class="form" @submit=${this.#d}>
<p>${A.makeText}</p>
${d({name:`name`,label:A.name,required:!0,maxLength:k})}
${d({name:`slug`,label:A.slug,hint:A.slugHint,required:!0,maxLength:64})} ${this.general()} ${this.actions(A.make)}
</form>`)}#d=async e=>{e.preventDefault();let t=C(e),[n,r]=[x(t,`name`),x(t,`slug`)],{studio:i}=this.view.game;await this.doing(async()=>{let{createGame:e}=await b(`mutation CreateSandbox($input:CreateGameInput!){createGame(input:$input){game{id name slug}userErrors{code message path}}}`,{input:{studioId:i.id,name:n,slug:r,mode:`SANDBOX`}});return e.userErrors})&&(this.closeDialog(),await v.load(),this.view.say(A.made(n)),this.view.go(D,{game:`${i.slug}.${r}`}))}},M={styles:[u,c,E],elements:{"studio-sandbox":j},render:e=>n`<studio-sandbox .view=${y(e)}></studio-sandbox>`};export{j as SandboxPage,M as body};