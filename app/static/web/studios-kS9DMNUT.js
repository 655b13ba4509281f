import{$ as e,nt as t}from"./base-DMgZ7Dom.js";import{u as n}from"./program-CttqjYWI.js";import{t as r}from"./doing-BqKmdoNw.js";import{n as i,t as a}from"./forms-BY36SeRV.js";import{U as o,n as s,o as c,r as l,s as u,t as d,u as f}from"./parts-BOCW84zg.js";import{r as p}from"./speech-Ds2jMPW0.js";import{n as m,t as h}from"./forms-DLjEN_--.js";import{t as g}from"./people-texts-CmVIXeao.js";var _=[`SANDBOX`,`LIVE`],v=128,y=64,b=2e3,x=[`name`,`slug`,`storeUrl`,`fulfilHours`],S=g.studios,C=class extends r{static properties={...r.properties,open:{state:!0}};constructor(){super(),this.open=null}render(){let r=t`<button type="button" class="button main" @click=${()=>this.open={dialog:`studio`}}>${o(`plus`,16)}${S.add}</button>`;return t`${c(S.title,{lead:S.about,actions:r})}
${d(this.reader.one(n,{}),({viewer:e})=>{let n=e.staff?.studios??[];return n.length?t`<div class="form">${n.map(e=>this.#e(e))}</div>`:l(S.none,{name:`house`})})}
${this.open?this.#n(this.open):e}`}#e(e){let n=t`<button type="button" class="button" aria-label=${S.addGameTo(e.name)} @click=${()=>this.open={dialog:`game`,studio:e}}>
${o(`plus`,16)}${S.addGame}
</button>`;if(e.games.length===0)return u(e.name,t`<p class="muted">${S.noGames}</p>`,{actions:n});let{columns:r}=S,i=[r.game,r.slug,r.mode,r.store,r.hours,r.actions];return u(e.name,t`<div class="table-scroll" tabindex="0" role="region" aria-label=${e.name}>
<table>
<thead>
<tr>
${i.map(e=>t`<th scope="col" class=${e===r.actions?`end`:``}>${e}</th>`)}
</tr>
</thead>
<tbody>
${e.games.map(t=>this.#t(e,t))}
</tbody>
</table>
</div>`,{actions:n})}#t(n,r){let{name:i,slug:a,mode:o,storeUrl:c,fulfilHours:l,archivedAt:u}=r,d=(e,n,r)=>t`<button type="button" class="button quiet" aria-label=${n} ?disabled=${this.busy} @click=${r}>${e}</button>`;return t`<tr>
<th scope="row"><strong>${i}</strong></th>
<td><code>${n.slug}/${a}</code></td>
<td>${s(S.mode[o],o===`LIVE`?`good`:`warn`)} ${u?s(S.archived):e}</td>
<td>${c?t`<span class="cut" title=${c}>${c}</span>`:t`<span class="muted">${S.ownStore}</span>`}</td>
<td>${S.hours(this.view.kit.format.number(l))}</td>
<td class="end">
${d(S.change,S.changeOf(i),()=>this.open={dialog:`change`,game:r})}
${u?d(S.restore,S.restoreOf(i),()=>this.#p(r,!1)):d(S.archive,S.archiveOf(i),()=>this.open={dialog:`archive`,game:r})}
</td>
</tr>`}#n(e){let n=()=>void(this.open=null);switch(e.dialog){case`studio`:return this.dialog({id:`studio`,title:S.addTitle,onClose:n},t`<form class="form" @submit=${this.#u}>
${this.#a()} ${this.#o()} ${this.#c()} ${this.actions(S.add)}
</form>`);case`game`:return this.dialog({id:`game`,title:`${S.gameTitle}: ${e.studio.name}`,onClose:n},this.#r(e.studio));case`change`:return this.dialog({id:`change`,title:S.changeOf(e.game.name),onClose:n},this.#i(e.game));case`archive`:return this.dialog({id:`archive`,title:S.archiveTitle(e.game.name),onClose:n},t`<form class="form" @submit=${t=>{t.preventDefault(),this.#p(e.game,!0)}}>
<p>${S.archiveText}</p>
${this.general()} ${this.actions(S.archive,{danger:!0})}
</form>`)}}#r(e){return t`<form class="form" @submit=${t=>this.#d(t,e)}>
${this.#a()} ${this.#o()}
${i({name:`mode`,label:S.fields.mode,value:`SANDBOX`,options:_.map(e=>[e,S.mode[e]])})}
${this.#s(``)} ${this.#c()} ${this.actions(S.addGame)}
</form>`}#i(e){return t`<form class="form" @submit=${t=>this.#f(t,e)}>
${this.#a(e.name)} ${this.#s(e.storeUrl??``)}
${i({name:`fulfilHours`,label:S.fields.hours,type:`number`,min:1,required:!0,value:String(e.fulfilHours),wrong:a(this.refused,`fulfilHours`)})}
${this.#c()} ${this.actions(S.save)}
</form>`}#a(e=``){return i({name:`name`,label:S.fields.name,required:!0,maxLength:v,value:e,wrong:a(this.refused,`name`)})}#o(){let{slug:e,slugHint:t}=S.fields;return i({name:`slug`,label:e,hint:t,required:!0,maxLength:y,wrong:a(this.refused,`slug`)})}#s(e){let{storeUrl:t,storeHint:n}=S.fields;return i({name:`storeUrl`,label:t,hint:n,type:`url`,value:e,maxLength:b,wrong:a(this.refused,`storeUrl`)})}#c(){return this.general(({path:e})=>e.some(e=>x.includes(e)))}#l(e){this.closeDialog(),f.load(),this.view.say(e)}#u=async e=>{e.preventDefault();let t=h(e),n={name:m(t,`name`),slug:m(t,`slug`)};await this.doing(async()=>(await p(`mutation CreateStudio($input:CreateStudioInput!){createStudio(input:$input){studio{id}userErrors{code message path}}}`,{input:n})).createStudio.userErrors)&&this.#l(S.added(n.name))};async#d(e,{id:t}){e.preventDefault();let n=h(e),r=_.find(e=>e===m(n,`mode`))??`SANDBOX`,i={studioId:t,name:m(n,`name`),slug:m(n,`slug`),mode:r,storeUrl:m(n,`storeUrl`)||null};await this.doing(async()=>(await p(`fragment HouseGame on Game{id slug name mode storeUrl fulfilHours archivedAt}mutation CreateGame($input:CreateGameInput!){createGame(input:$input){game{...HouseGame}userErrors{code message path}}}`,{input:i})).createGame.userErrors)&&this.#l(S.added(i.name))}async#f(e,{id:t}){e.preventDefault();let n=h(e),r=m(n,`name`),i={gameId:t,name:r,storeUrl:m(n,`storeUrl`),fulfilHours:Number(m(n,`fulfilHours`))};await this.doing(async()=>(await p(`fragment HouseGame on Game{id slug name mode storeUrl fulfilHours archivedAt}mutation UpdateGame($input:UpdateGameInput!){updateGame(input:$input){game{...HouseGame}userErrors{code message path}}}`,{input:i})).updateGame.userErrors)&&this.#l(S.done(r))}async#p({id:e,name:t},n){let r={gameId:e,archived:n};await this.doing(async()=>(await p(`fragment HouseGame on Game{id slug name mode storeUrl fulfilHours archivedAt}mutation ArchiveGame($input:ArchiveGameInput!){archiveGame(input:$input){game{...HouseGame}userErrors{code message path}}}`,{input:r})).archiveGame.userErrors)&&this.#l(S.done(t))}},w={elements:{"program-studios":C},render:e=>t`<program-studios .view=${e}></program-studios>`};export{C as StudiosPage,w as body};