import{$ as e,nt as t}from"./base-DMgZ7Dom.js";import{b as n}from"./studio-D_imN0U8.js";import{n as r}from"./forms-BY36SeRV.js";import{U as i,n as a,o,r as s}from"./parts-BOCW84zg.js";import{t as c}from"./page-CzNAK2gK.js";import{r as l}from"./speech-Ds2jMPW0.js";import{n as u}from"./source-D6FbMefP.js";import{n as d}from"./table-VKg58i9y.js";import{i as f}from"./cache-CFhVRWho.js";import{n as p,t as m}from"./forms-DLjEN_--.js";import{n as h,r as g,t as _}from"./styles-onbUwV0K.js";import{t as v}from"./styles-forms-C90lR61-.js";import{t as y}from"./texts-BV8kDrop.js";var b=64,x=[`SANDBOX`,`LIVE`],S=y.keys,C=class extends h{static properties={...h.properties,open:{state:!0},isEmpty:{state:!0}};#e=null;constructor(){super(),this.open=null,this.isEmpty=!1}render(){let{view:r}=this,a=t`<button type="button" class="button main" @click=${()=>this.open={dialog:`create`}}>${i(`plus`,16)}${S.add}</button>`;return t`
${o(S.title,{lead:S.about,actions:a})}
${d(r,{name:`keys`,label:S.title,columns:this.#e??=this.#t(),source:u(n,{studioId:r.game.studio.id},({studioKeys:e})=>e),idOf:({id:e})=>e,empty:s(S.none,{name:`key`})})}
${this.open?this.#r(this.open):e}
`}#t(){let{day:e,moment:n}=this.view.kit.format,{columns:r}=S,i=({revokedAt:t})=>t?S.revoked(e(t)):S.valid;return[{id:`name`,words:r.name,cell:({name:e})=>e??t`<span class="muted">${S.unnamed}</span>`,text:({name:e})=>e??``},{id:`hint`,words:r.hint,cell:({hint:e})=>t`<code>${e}</code>`,text:({hint:e})=>e},{id:`mode`,words:r.mode,cell:({mode:e})=>S.mode[e],text:({mode:e})=>e},{id:`scopes`,words:r.scopes,cell:({scopes:e})=>t`<span class="cut muted" title=${e.join(`, `)}>${e.join(`, `)}</span>`,text:({scopes:e})=>e.join(` `)},{id:`created`,words:r.created,cell:({createdAt:r})=>t`<time title=${n(r)}>${e(r)}</time>`,text:({createdAt:e})=>e},{id:`used`,words:r.used,cell:({lastUsedAt:e})=>e?t`<time datetime=${e}>${n(e)}</time>`:t`<span class="muted">${S.unused}</span>`,text:({lastUsedAt:e})=>e??``},{id:`state`,words:r.state,cell:e=>a(i(e),e.revokedAt?`plain`:`good`),text:i},{id:`actions`,words:y.common.actions,align:`end`,cell:e=>this.#n(e),text:({id:e})=>e}]}#n(n){return n.revokedAt?e:t`<button
type="button"
class="button small quiet"
aria-label=${S.revokeOf(n.name??n.hint)}
@click=${()=>this.open={dialog:`revoke`,key:n}}
>
${S.revoke}
</button>`}#r(e){let n=()=>void(this.open=null);return e.dialog===`create`?this.dialog({id:`key`,title:S.newTitle,onClose:n},this.#i()):e.dialog===`secret`?this.dialog({id:`key-secret`,title:S.secret.title,kept:!0,onClose:n},t`<p>${S.secret.text}</p>
${g(this.view,S.secret.label,e.secret)}
<div class="form-actions"><button type="button" class="button main" @click=${f}>${S.secret.done}</button></div>`):this.dialog({id:`revoke`,title:S.revokeTitle(e.key.name??e.key.hint),onClose:n},t`<form class="form" @submit=${t=>this.#o(t,e.key)}>
<p>${S.revokeText}</p>
${this.general()} ${this.actions(S.revoke,{danger:!0})}
</form>`)}#i(){return t`<form class="form" @submit=${this.#a}>
${r({name:`name`,label:S.fields.name,hint:S.fields.nameHint,maxLength:b,required:!0})}
${r({name:`mode`,label:S.fields.mode,options:x.map(e=>[e,S.mode[e]]),value:this.view.game.mode})}
<fieldset class="field" aria-describedby=${this.isEmpty?`scopes-error`:e}>
<legend>${S.fields.scopes}</legend>
<div class="checks checks-columns">
${S.scopes.map(([e,n])=>t`<label class="check" title=${e}><input type="checkbox" name="scopes" value=${e} />${n}</label>`)}
</div>
${this.isEmpty?t`<p class="field-error" id="scopes-error" role="alert">${S.atLeastOne}</p>`:e}
</fieldset>
${this.general()} ${this.actions(S.add)}
</form>`}#a=async e=>{e.preventDefault();let t=m(e),n=new FormData(t).getAll(`scopes`),r=S.scopes.map(([e])=>e).filter(e=>n.includes(e));if(this.isEmpty=r.length===0,this.isEmpty)return;let i=x.find(e=>e===p(t,`mode`))??`SANDBOX`,a=null;await this.doing(async()=>{let{createKey:e}=await l(`fragment KeyRow on StudioKey{id name mode scopes hint createdAt lastUsedAt revokedAt}mutation CreateKey($input:CreateKeyInput!){createKey(input:$input){secret key{...KeyRow}userErrors{code message path}}}`,{input:{studioId:this.view.game.studio.id,name:p(t,`name`),mode:i,scopes:r}});return a=e.secret,e.userErrors})&&a&&(this.open={dialog:`secret`,secret:a})};async#o(e,{id:t}){e.preventDefault(),await this.doing(async()=>{let{revokeKey:e}=await l(`fragment KeyRow on StudioKey{id name mode scopes hint createdAt lastUsedAt revokedAt}mutation RevokeKey($input:RevokeKeyInput!){revokeKey(input:$input){key{...KeyRow}userErrors{code message path}}}`,{input:{studioId:this.view.game.studio.id,keyId:t}});return e.userErrors})&&(this.closeDialog(),this.view.say(S.revokeDone))}},w={styles:[_,v],elements:{"studio-keys":C},render:e=>t`<studio-keys .view=${c(e)}></studio-keys>`};export{C as KeysPage,w as body};