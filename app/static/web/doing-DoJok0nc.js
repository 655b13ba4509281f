import{$ as e,D as t,nt as n}from"./base-DvswjB-t.js";import{i as r,r as i}from"./cache-DY-mhpgW.js";import{d as a,f as o,l as s,tt as c}from"./parts-BEPVILlX.js";import{s as l}from"./pages-BTaBt70X.js";var u=class extends a{static properties={...a.properties,busy:{state:!0},refused:{state:!0}};constructor(){super(),this.busy=!1,this.refused=[]}async doing(e){if(this.busy)return!1;this.busy=!0,this.refused=[];try{return this.refused=await e(),this.refused.length===0&&o.expire(),this.refused.length===0}catch(e){return this.#e(t(e)),!1}finally{this.busy=!1}}async act(e,t){await this.doing(t)?(this.closeDialog(),this.view.say(e)):this.refused.length>0&&(this.view.say(this.refused.map(({message:e})=>e).join(` `),{bad:!0}),this.refused=[])}#e(e){if(e.kind===`signed-out`)return this.view.failed(e);let t=e.kind===`offline`||e.kind===`server`;this.refused=[{code:e.code,message:t?l.unsure:s(e),path:[]}]}dialog({id:e,title:t,wide:a=!1,kept:o=!1,onClose:s},u){return n`<dialog
class="dialog ${a?`wide`:``}"
aria-labelledby="${e}-title"
@close=${()=>{this.refused=[],s()}}
@cancel=${e=>this.busy&&e.preventDefault()}
@click=${e=>!this.busy&&!o&&i(e)}
>
<div class="dialog-body">
<header class="dialog-head">
<h2 id="${e}-title" tabindex="-1" autofocus class="dialog-title">${t}</h2>
<button type="button" class="button quiet icon-only" aria-label=${l.close} ?disabled=${this.busy} @click=${r}>
${c(`close`,16)}
</button>
</header>
${u}
</div>
</dialog>`}general(t=()=>!1){let r=this.refused.filter(e=>!t(e)).map(({message:e})=>e);return n`<div role="alert">${r.length?n`<p class="form-error">${c(`alert`,16)}<span>${r.join(` `)}</span></p>`:e}</div>`}actions(e,{danger:t=!1,disabled:i=!1}={}){return n`<div class="form-actions">
<button type="button" class="button" ?disabled=${this.busy} @click=${r}>${l.cancel}</button>
<button type="submit" class="button ${t?`danger`:`main`}" ?disabled=${this.busy||i}>${e}</button>
</div>`}closeDialog(){this.querySelector(`dialog`)?.close()}};export{u as t};