import{x as e,y as t}from"./program-CttqjYWI.js";import{$ as n,nt as r}from"./base-DMgZ7Dom.js";import{d as i,f as a,o,r as s,s as c}from"./parts-BOCW84zg.js";import{n as l,r as u,t as d}from"./forms-BY36SeRV.js";import{r as f}from"./speech-Ds2jMPW0.js";import{n as p}from"./source-D6FbMefP.js";import{n as m}from"./table-VKg58i9y.js";import{n as h,t as g}from"./forms-DLjEN_--.js";import{n as _,t as v}from"./desk-BaEdJ6sJ.js";import{n as y,r as b,t as x}from"./run-CTWDTHVl.js";import{t as S}from"./styles-CWcOUock.js";import{c as C}from"./json-6HKxARwZ.js";var w=864e5,T=180,E=[`from`,`until`,`gameIds`];function D({staff:e,kit:t}){let n=C.simulate.columns,i=new Map(e.games.map(({id:e,name:t})=>[e,t])),a=({gameIds:e})=>e.map(e=>i.get(e)??C.simulate.unknownGames).join(`, `);return[{id:`period`,words:n.period,cell:y,text:y},{id:`state`,words:n.state,cell:({state:e})=>b(e),text:({state:e})=>e},{id:`games`,words:n.games,cell:e=>r`<span class="cut">${a(e)}</span>`,text:a},{id:`members`,words:n.members,align:`end`,cell:({members:e})=>t.format.number(e),text:({members:e})=>e},{id:`started`,words:n.started,cell:({createdAt:e})=>t.format.moment(e),text:({createdAt:e})=>e}]}var O={elements:{"laurel-simulate":class extends i{static properties={...i.properties,faults:{state:!0},busy:{state:!0}};#e=null;constructor(){super(),this.faults=[],this.busy=!1,new v(this)}render(){return r`
${o(C.simulate.title,{lead:C.simulate.what})}
${c(C.simulate.start.title,this.#t())}
${this.#n()}
`}#t(){let{start:e}=C.simulate,{staff:t,game:i}=this.view,a=x(Math.floor(Date.parse(i?.now??new Date().toISOString())/w)*w),o=e=>d(this.faults,e),s=[...this.faults.filter(({path:e})=>e[0]===`draft`).map(({message:e,path:t})=>`${t.slice(1).join(`.`)}: ${e}`),u(this.faults,[...E,`draft`])].filter(Boolean);return r`<form class="form" @submit=${this.#r}>
<p>${_.phase===`ready`?_.differs?_.dirty?e.unsaved:e.draft:e.inForce:C.loading}</p>
<fieldset class="choices-list">
<legend>${e.games}</legend>
${t.games.map(({id:t,name:a,mode:o})=>r`<label>
<input type="checkbox" name="game" value=${t} ?checked=${t===i?.id}>
<span>${a}${o===`SANDBOX`?r` <span class="muted small">${e.sandbox}</span>`:n}</span>
</label>`)}
</fieldset>
${o(`gameIds`)?r`<p class="field-error" role="alert">${o(`gameIds`)}</p>`:n}
<div class="form-row">
${l({label:e.from,name:`from`,type:`date`,required:!0,value:x(Date.parse(a)-T*w),hint:e.fromHint,wrong:o(`from`)})}
${l({label:e.until,name:`until`,type:`date`,required:!0,value:a,hint:e.untilHint,wrong:o(`until`)})}
</div>
${s.length>0?r`<p class="form-error" role="alert">${s.join(` `)}</p>`:n}
<div class="form-actions">
<button class="button main" ?disabled=${this.busy||_.phase!==`ready`}>${e.act}</button>
</div>
</form>`}#n(){return m(this.view,{name:`simulations`,label:C.simulate.before,columns:this.#e??=D(this.view),source:p(t,{},({simulations:e})=>e),idOf:({id:e})=>e,href:({id:e})=>this.view.href(`/simulate/${e}`),empty:s(C.simulate.none,{name:`flask`})})}#r=async t=>{t.preventDefault();let n=g(t),r=e=>`${h(n,e)}T00:00:00Z`,i=new FormData(n).getAll(`game`).filter(e=>typeof e==`string`);this.busy=!0,this.faults=[];try{let t={draft:_.text,from:r(`from`),until:r(`until`),gameIds:i},{simulation:n,userErrors:o}=(await f(e,{input:t})).startSimulation;if(this.faults=o,!n)return;a.expire(),this.view.go(`/simulate/${n.id}`)}catch(e){this.view.failed(e)}finally{this.busy=!1}}}},styles:[S],render:e=>r`<laurel-simulate .view=${e}></laurel-simulate>`};export{O as body};