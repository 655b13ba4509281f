import{$ as e,D as t,nt as n}from"./base-DMgZ7Dom.js";import{i as r,r as i}from"./cache-CFhVRWho.js";import{t as a}from"./unsure-rG7uZ557.js";import{U as o,d as s,f as c,l}from"./parts-BOCW84zg.js";import{o as u}from"./speech-Ds2jMPW0.js";var d=class extends s{static properties={...s.properties,busy:{state:!0},refused:{state:!0}};constructor(){super(),this.busy=!1,this.refused=[]}async doing(e){if(this.busy)return!1;this.busy=!0,this.refused=[];try{return this.refused=await e(),this.refused.length===0&&c.expire(),this.refused.length===0}catch(e){return this.#e(t(e)),!1}finally{this.busy=!1}}async act(e,t){await this.doing(t)?(this.closeDialog(),this.view.say(e)):this.refused.length>0&&(this.view.say(this.refused.map(({message:e})=>e).join(` `),{bad:!0}),this.refused=[])}#e(e){if(e.kind===`signed-out`)return this.view.failed(e);this.refused=[{code:e.code,message:a(e)?u.unsure:l(e),path:[]}]}dialog({id:e,title:t,wide:a=!1,kept:s=!1,onClose:c},l){return n`<dialog
class="dialog ${a?`wide`:``}"
aria-labelledby="${e}-title"
@close=${()=>{this.refused=[],c()}}
@cancel=${e=>this.busy&&e.preventDefault()}
@click=${e=>!this.busy&&!s&&i(e)}
>
<div class="dialog-body">
<header class="dialog-head">
<h2 id="${e}-title" tabindex="-1" autofocus class="dialog-title">${t}</h2>
<button type="button" class="button quiet icon-only" aria-label=${u.close} ?disabled=${this.busy} @click=${r}>
${o(`close`,16)}
</button>
</header>
${l}
</div>
</dialog>`}general(t=()=>!1){let r=this.refused.filter(e=>!t(e)).map(({message:e})=>e);return n`<div role="alert">${r.length?n`<p class="form-error">${o(`alert`,16)}<span>${r.join(` `)}</span></p>`:e}</div>`}actions(e,{danger:t=!1,disabled:i=!1}={}){return n`<div class="form-actions">
<button type="button" class="button" ?disabled=${this.busy} @click=${r}>${u.cancel}</button>
<button type="submit" class="button ${t?`danger`:`main`}" ?disabled=${this.busy||i}>${e}</button>
</div>`}closeDialog(){this.querySelector(`dialog`)?.close()}};export{d as t};