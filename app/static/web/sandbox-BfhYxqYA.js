import{$ as e,b as t,it as n,nt as r}from"./base-DMgZ7Dom.js";import{F as i,M as a,N as o,n as s,o as c}from"./studio-D_imN0U8.js";import{n as l}from"./forms-BY36SeRV.js";import{U as u,n as d,o as f,r as p,s as m,t as h,u as g}from"./parts-BOCW84zg.js";import{t as _}from"./page-CzNAK2gK.js";import{t as v}from"./members-C5d84kzL.js";import{r as y}from"./speech-Ds2jMPW0.js";import{n as b,r as x,t as S}from"./forms-DLjEN_--.js";import{n as C,t as w}from"./styles-onbUwV0K.js";import{t as T}from"./texts-BV8kDrop.js";import{t as E}from"./styles-forms-C90lR61-.js";var D=T.sandbox.scenarios;function O({format:t},n){let{columns:i}=D,a=[[i.tier,({tier:e})=>e,!1],[i.progress,({progress:e,target:n})=>`${t.number(e)} / ${t.number(n)}`,!0],[i.points,({points:e})=>t.number(e),!0],[i.season,({seasonEndsAt:e})=>t.day(e),!1]],o=(t,n)=>{let[i,a]=[n(t.actual),n(t.expected)];return r`${i}${i===a?e:r`<br /><span class="differs">${D.expected(a)}</span>`}`};return r`<div class="table-scroll" tabindex="0" role="region" aria-label=${D.title}>
<table>
<thead>
<tr>
<th scope="col">${i.at}</th>
<th scope="col">${i.step}</th>
${a.map(([e,,t])=>r`<th scope="col" class=${t?`end`:``}>${e}</th>`)}
<th scope="col">${i.equal}</th>
</tr>
</thead>
<tbody>
${n.map(e=>r`<tr>
<td>${t.moment(e.at)}</td>
<td class="scenario-step">${e.text}</td>
${a.map(([,t,n])=>r`<td class=${n?`end`:``}>${o(e,t)}</td>`)}
<td>${e.matches?d(D.yes,`good`):d(`≠`,`warn`)}</td>
</tr>`)}
</tbody>
</table>
</div>`}var k=n`
.sandbox{display:grid;gap:16px;grid-template-columns:minmax(0,1fr);}.clock{align-items:center;display:flex;flex-wrap:wrap;gap:8px 24px;justify-content:space-between;}.clock-now{align-items:center;display:flex;flex-wrap:wrap;font:600 22px/28px var(--font);gap:4px 12px;}.clock-to{align-items:center;display:flex;flex-wrap:wrap;gap:8px;padding-block:12px 8px;}.clock-to > label{font-weight:600;}.players{display:grid;gap:4px 16px;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));}.kit .players a{align-items:center;border-radius:var(--radius-control);color:var(--ink);display:flex;gap:12px;margin-inline:-8px;padding:6px 8px;text-decoration:none;}.kit .players a:hover{background:color-mix(in srgb,var(--accent) 5%,var(--surface));}.players a > span{display:grid;min-width:0;}.players .muted{font-size:13px;line-height:18px;}.scenario-head{align-items:center;display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;padding-block-end:8px;}.scenario{align-items:start;border-block-start:1px solid var(--line);display:grid;gap:8px;grid-template-columns:minmax(0,1fr) auto;padding-block:4px;}.scenario summary{cursor:pointer;display:flex;flex-wrap:wrap;gap:0 12px;padding-block:4px;}.scenario summary::before{border:solid var(--muted);border-width:0 1.5px 1.5px 0;content:"";height:5px;margin-block-start:6px;transform:rotate(-45deg);width:5px;}.scenario [open] > summary::before{transform:rotate(45deg);}.scenario summary .muted{font-size:13px;}.kit .scenario ol{color:var(--muted);display:grid;font-size:13px;gap:2px;line-height:18px;list-style:decimal;padding-block:4px 8px;padding-inline-start:32px;}.scenario > .button{margin-block-start:2px;}.scenario-title{display:inline-block;}.scenario-title::first-letter{text-transform:uppercase;}.differs{color:var(--warn);font-size:12px;}.table-scroll .scenario-step{min-width:240px;white-space:normal;}.draft-state{align-items:center;display:flex;flex-wrap:wrap;gap:4px 12px;padding-block-end:8px;}`,A=`/sandbox`,j=864e5,M=128,N=T.sandbox,P=class extends C{static properties={...C.properties,played:{state:!0},playing:{state:!0},making:{state:!0},searched:{state:!0}};constructor(){super(),this.played=null,this.playing=null,this.making=!1,this.searched=``}render(){let{game:t}=this.view,n=r`<button type="button" class="button" @click=${()=>this.making=!0}>${u(`plus`,16)}${N.make}</button>`;return r`${f(N.title,{lead:N.about,actions:n})}
${t.mode===`SANDBOX`?r`<div class="sandbox">${this.#t()} ${this.#a()} ${this.#n()} ${this.#r()}</div>`:this.#e()}
${this.making?this.#d():e}`}#e(){let{view:e}=this,t=e.staff.games.filter(({mode:t,studio:n})=>t===`SANDBOX`&&n.id===e.game.studio.id);return p(N.live(e.game.name),{name:`flask`,more:r`<p class="cell-actions">
${t.map(({name:t,key:n})=>r`<a class="button" href=${e.href(A,{game:n})}>${N.toSandbox(t)}</a>`)}
</p>`})}#t(){let{clock:e}=N;return m(e.title,h(this.reader.one(c,{gameId:this.gameId}),({game:t})=>{if(!t)return r``;let{moment:n}=this.view.kit.format,i=Date.parse(t.now),a=e=>this.#o(new Date(this.view.kit.now()+e*j).toISOString(),null);return r`<div class="clock">
<p class="clock-now num">${n(t.clockFrozen?i:this.view.kit.now())} ${d(t.clockFrozen?e.frozen:e.ticks,t.clockFrozen?`plain`:`info`)}</p>
<div class="cell-actions" role="group" aria-label=${e.forward}>
${e.steps.map(([e,t])=>r`<button type="button" class="button" ?disabled=${this.busy} @click=${()=>a(e)}>${t}</button>`)}
<button type="button" class="button quiet" ?disabled=${this.busy} @click=${()=>this.#c(!t.clockFrozen)}>
${t.clockFrozen?e.unfreeze:e.freeze}
</button>
</div>
</div>
<form class="clock-to" @submit=${this.#l}>
<label for="clock-to">${e.to}</label>
<input id="clock-to" name="to" type="datetime-local" required />
<span class="unit">${T.common.utc}</span>
<button class="button" ?disabled=${this.busy}>${e.go}</button>
</form>
<p class="field-hint">${e.text}</p>`}))}#n(){let{view:e}=this,{number:n}=e.kit.format,i=this.reader.one(o,{gameId:this.gameId}),a=i.data?.members.totalCount??0;return m(N.players.title,h(i,({members:i})=>i.edges.length===0?r`<p class="muted">${N.players.none}</p>`:r`<ul class="players">
${i.edges.map(({node:{tier:i,displayName:a,playerId:o,points:s}})=>r`<li>
<a href=${e.href(v(o))}>
${t(i,{size:24})}
<span><strong class="cut"><bdi>${a??o}</bdi></strong><span class="muted num">${N.players.points(n(s.balance))}</span></span>
</a>
</li>`)}
</ul>`),a>0?{actions:r`<a class="button small" href=${e.href(`/members`)}>${N.players.all(n(a))}</a>`}:{})}#r(){let{scenarios:e}=N;return m(e.title,h(this.reader.one(i,{}),t=>{let n=this.searched.toLowerCase(),i=t.scenarios.filter(({title:e})=>e.toLowerCase().includes(n));return r`<div class="scenario-head">
<p class="muted">${e.text}</p>
<input type="search" aria-label=${e.search} placeholder=${e.search} autocomplete="off" @input=${e=>this.searched=x(e)} />
</div>
${i.length?r`<ul class="scenarios">${i.map(e=>this.#i(e))}</ul>`:p(e.none,{name:`search`})}`}))}#i(e){let{scenarios:t}=N,{id:n,title:i,days:a,steps:o}=e;return r`<li class="scenario">
<details>
<summary>
<span class="scenario-title">${i}</span>
<span class="muted num">${t.steps(o.length)} · ${t.days(a)}</span>
</summary>
<ol>${o.map(e=>r`<li>${e}</li>`)}</ol>
</details>
<button type="button" class="button small" aria-label=${t.playOf(i)} ?disabled=${this.busy} @click=${()=>this.#u(e)}>
${u(`play`,16)}${this.playing===n?t.playing:t.play}
</button>
</li>`}#a(){let{played:t,view:n}=this,{scenarios:i}=N;if(t?.gameId!==this.gameId)return e;let{outcome:a,scenario:o}=t,s=a.member?.playerId;return r`<div class="outcome">
${m(i.outcome(o.title),r`<p class="draft-state">
${d(a.matches?i.yes:`≠`,a.matches?`good`:`warn`)}
<span>${a.matches?i.matches:i.differs}</span>
${s?r`<span class="muted">${i.player(s)}</span> <a href=${n.href(`/members/${encodeURIComponent(s)}`)}>${i.member}</a>`:e}
</p>
${O(n.kit,a.steps)}`)}
</div>`}async#o(e,t){let n=0,r=await this.doing(async()=>{let{advanceClock:r}=await y(s,{input:{gameId:this.gameId,to:e,freeze:t}});return n=r.settledMembers,r.userErrors});this.#s(r,N.clock.moved(this.view.kit.format.number(n)))}#s(e,t){e?(g.refresh(),this.view.say(t)):this.refused.length&&(this.view.say(this.refused.map(({message:e})=>e).join(` `),{bad:!0}),this.refused=[])}#c(e){let t=e?5e3:0;return this.#o(new Date(this.view.kit.now()+t).toISOString(),e)}#l=async e=>{e.preventDefault(),await this.#o(`${b(S(e),`to`)}:00Z`,null)};async#u(e){this.playing=e.id;let{gameId:t}=this,n=await this.doing(async()=>{let{runScenario:n}=await y(a,{input:{gameId:t,scenario:e.id}});return n.userErrors.length===0&&(this.played={scenario:e,outcome:n,gameId:t}),n.userErrors});this.playing=null,this.#s(n,N.scenarios.outcome(e.title)),n&&(await this.updateComplete,this.querySelector(`.outcome`)?.scrollIntoView({block:`nearest`}))}#d(){return this.dialog({id:`make`,title:N.makeTitle,onClose:()=>this.making=!1},r`<form class="form" @submit=${this.#f}>
<p>${N.makeText}</p>
${l({name:`name`,label:N.name,required:!0,maxLength:M})}
${l({name:`slug`,label:N.slug,hint:N.slugHint,required:!0,maxLength:64})} ${this.general()} ${this.actions(N.make)}
</form>`)}#f=async e=>{e.preventDefault();let t=S(e),[n,r]=[b(t,`name`),b(t,`slug`)],{studio:i}=this.view.game;await this.doing(async()=>{let{createGame:e}=await y(`mutation CreateSandbox($input:CreateGameInput!){createGame(input:$input){game{id name slug}userErrors{code message path}}}`,{input:{studioId:i.id,name:n,slug:r,mode:`SANDBOX`}});return e.userErrors})&&(this.closeDialog(),await g.load(),this.view.say(N.made(n)),this.view.go(A,{game:`${i.slug}.${r}`}))}},F={styles:[w,E,k],elements:{"studio-sandbox":P},render:e=>r`<studio-sandbox .view=${_(e)}></studio-sandbox>`};export{P as SandboxPage,F as body};