import{$ as e,L as t,nt as n}from"./base-DMgZ7Dom.js";import{A as r,C as i,P as a,a as o,p as s}from"./studio-D_imN0U8.js";import{t as c}from"./commands-ByzMs3CP.js";import{t as l}from"./diff-DsXctsCh.js";import{U as u,n as d}from"./parts-BOCW84zg.js";import{n as f,t as p}from"./forms-DLjEN_--.js";import{n as m}from"./styles-onbUwV0K.js";import{r as h}from"./speech-Ds2jMPW0.js";import{d as g,f as _,l as v,o as y}from"./fields-CsdhkXUO.js";import{t as b}from"./texts-BV8kDrop.js";var x=class{gameId;document={};revision=null;basedOn=null;checked=null;other=null;#e=``;#t=!1;#n=null;constructor(e){this.gameId=e}get isChanged(){return this.#t&&S(this.document)!==this.#e}read(e){if(this.isChanged||e===this.#n)return;this.#n=e;let{rules:t,rulesDraft:n}=e;n?this.#r(n):this.#i(t?.document??`{}`,t?.version??null)}change(e,t){let n=_(this.document,e,t),r=e.slice(0,-1),i=g(n,r);r.length>0&&t===void 0&&y(i)&&Object.keys(i).length===0&&(n=_(n,r,void 0)),this.replace(y(n)?n:{})}replace(e){this.document=e,this.checked&&={faults:this.checked.faults,changes:[]}}async save(){if(!this.isChanged&&this.revision!==null)return[];let{gameId:e,revision:t,basedOn:n}=this,{saveDraft:r}=await h(a,{input:{gameId:e,document:S(this.document),revision:t,basedOn:n}}),{draft:i,userErrors:o}=r;return o.some(({code:e})=>e===`VERSION_CONFLICT`)?(this.other=i,i||(this.revision=null),[{code:`VERSION_CONFLICT`,message:i?b.rules.conflict:b.rules.conflictGone,path:[]}]):(i&&this.#r(i),o)}async check(){let{checkDraft:e}=await h(o,{input:{gameId:this.gameId,document:S(this.document)}});return this.checked={faults:e.faults,changes:e.changes},e.userErrors}async publish(e,t){let{gameId:n,revision:r}=this;if(r===null)return[{code:`NOT_FOUND`,message:b.rules.nothingSaved,path:[]}];let{publishDraft:a}=await h(i,{input:{gameId:n,revision:r,note:e,validFrom:t}});return a.version&&this.#a(),a.userErrors}async discard(){let{gameId:e,revision:t}=this;if(t!==null){let{discardDraft:n}=await h(s,{input:{gameId:e,revision:t}});if(n.userErrors.length>0)return this.other=n.draft,n.userErrors}return this.#a(),[]}settle(e){this.other&&=(e?this.revision=this.other.revision:this.#r(this.other),null)}rebase(e){this.basedOn=e,this.#e=``}#r({document:e,revision:t,basedOn:n}){this.#i(e,n),this.revision=t}#i(e,t){this.document=v(e)??{},this.#e=S(this.document),this.#t=!0,this.revision=null,this.basedOn=t,this.other=null}#a(){this.#t=!1,this.checked=null,this.other=null,this.revision=null}};function S(e){return JSON.stringify(e,null,2)}var C=new Map;function w(e){let t=C.get(e);if(t)return t;let n=new x(e);return C.set(e,n),n}var T=b.rules,E=2e3,D=class extends m{static properties={...m.properties,asking:{state:!0}};constructor(){super(),this.asking=null,new c(this,()=>[{words:T.saveDraft,group:`page`,keys:`mod+s`,icon:`draft`,run:()=>void(this.draft.isChanged&&this.save())},{words:T.checkDraft,group:`page`,icon:`check`,run:()=>this.#i()}])}connectedCallback(){super.connectedCallback(),addEventListener(`beforeunload`,this.#e)}disconnectedCallback(){super.disconnectedCallback(),removeEventListener(`beforeunload`,this.#e)}#e=e=>{this.draft.isChanged&&e.preventDefault()};get draft(){return w(this.gameId)}readDesk(){let e=this.reader.one(r,{gameId:this.gameId});return e.data&&this.draft.read(e.data),e}formOf({game:e}){let{draft:n}=this;return{document:n.document,faults:n.checked?.faults??[],tiers:e?.tiers??[],locales:t,disabled:this.busy,onChange:(e,t)=>{n.change(e,t),this.requestUpdate()}}}state(t){let{draft:r,view:i}=this,{rules:a,rulesDraft:o}=t,{moment:s}=i.kit.format,c=a&&r.revision!==null&&r.basedOn!==a.version,l=a?T.inForce(a.version,Date.parse(a.validFrom)>0?s(a.validFrom):null):T.nonePublished,f=o?T.savedBy(s(o.savedAt),o.savedBy.actorName??``):T.noDraft;return n`<div class="draft-state">
${r.isChanged?d(T.changed,`warn`):r.revision===null?d(T.asPublished):d(T.saved,`info`)}
<span class="muted">${l} ${f}</span>
</div>
${r.other?this.#t():e}
${c?n`<div class="note-warn" role="status">
<p>${u(`alert`,16)}${T.behind(a.version)}</p>
<button type="button" class="button small" @click=${()=>(r.rebase(a.version),this.requestUpdate())}>${T.rebase}</button>
</div>`:e}
${this.#n()}`}#t(){let e=e=>()=>{this.draft.settle(e),this.requestUpdate()};return n`<div class="note-warn" role="alert">
<p>${u(`alert`,16)}${T.conflict}</p>
<button type="button" class="button small" @click=${e(!1)}>${T.takeTheirs}</button>
<button type="button" class="button small" @click=${e(!0)}>${T.keepMine}</button>
</div>`}#n(){let{checked:t}=this.draft;return t?t.faults.length>0?n`<section class="findings findings-bad" role="alert">
<h2>${T.faults(t.faults.length)}</h2>
<ul class="fault-list">
${t.faults.map(e=>n`<li>
<button type="button" class="link mono" @click=${()=>this.showFault(e)}>${e.path||T.wholeFile}</button>
${e.message}
</li>`)}
</ul>
</section>`:t.changes.length===0?e:n`<section class="findings">
<h2>${T.changes(t.changes.length)}</h2>
${l(t.changes)}
</section>`:e}bar(){let{draft:t,busy:r}=this,i=t.isChanged||t.revision!==null;return n`<div class="draft-bar">
<button type="button" class="button quiet" ?disabled=${r||!i} @click=${()=>this.asking=`discard`}>${T.discard}</button>
<span class="spring"></span>
<button type="button" class="button" ?disabled=${r} @click=${()=>this.#i()}>${u(`check`,16)}${T.check}</button>
<button type="button" class="button" ?disabled=${r||!t.isChanged} @click=${()=>this.save()}>${b.common.save}</button>
<button type="button" class="button main" ?disabled=${r||!i} @click=${this.#a}>${T.publish}</button>
</div>
${this.asking?this.#r(this.asking):e}`}#r(e){let t=()=>void(this.asking=null);if(e===`discard`)return this.dialog({id:`discard`,title:T.discardTitle,onClose:t},n`<form class="form" @submit=${this.#s}>
<p>${T.discardText}</p>
${this.general()} ${this.actions(T.discard,{danger:!0})}
</form>`);let r=this.draft.checked?.changes??[];return this.dialog({id:`publish`,title:T.publishTitle,wide:!0,kept:!0,onClose:t},n`<form class="form" @submit=${this.#o}>
${l(r)}
<div class="field">
<label for="publish-note">${T.note}</label>
<textarea id="publish-note" name="note" rows="2" required maxlength=${E} aria-describedby="publish-note-hint"></textarea>
<p class="field-hint" id="publish-note-hint">${T.noteHint}</p>
</div>
<div class="field">
<label for="publish-from">${T.validFrom} <span class="optional">${b.form.optional}</span></label>
<div class="control">
<input id="publish-from" name="validFrom" type="datetime-local" aria-describedby="publish-from-hint" />
<span class="unit">${b.common.utc}</span>
</div>
<p class="field-hint" id="publish-from-hint">${T.validFromHint}</p>
</div>
${this.general()} ${this.actions(T.publish)}
</form>`)}save=async()=>{await this.act(T.savedNow,async()=>{let e=await this.draft.save();return e.length>0?e:this.draft.check()}),this.requestUpdate()};async#i(){await this.doing(()=>this.draft.check()),this.draft.checked?.faults.length===0&&this.draft.checked.changes.length===0&&this.view.say(T.noChanges),this.requestUpdate()}#a=async()=>{await this.doing(async()=>{let e=await this.draft.save();return e.length>0?e:this.draft.check()})&&this.draft.checked?.faults.length===0?this.asking=`publish`:this.refused.length>0&&this.view.say(this.refused.map(({message:e})=>e).join(` `),{bad:!0}),this.requestUpdate()};#o=async e=>{e.preventDefault();let t=p(e),n=f(t,`validFrom`),r=n?`${n}:00Z`:new Date(this.view.kit.now()).toISOString();await this.doing(()=>this.draft.publish(f(t,`note`),r))&&(this.closeDialog(),this.view.say(T.published))};#s=async e=>{e.preventDefault(),await this.doing(()=>this.draft.discard())&&(this.closeDialog(),this.view.say(T.discarded))}};export{S as n,D as t};