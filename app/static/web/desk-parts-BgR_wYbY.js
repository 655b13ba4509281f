import{$ as e,nt as t}from"./base-DMgZ7Dom.js";import{U as n}from"./parts-BOCW84zg.js";import{i as r}from"./speech-Ds2jMPW0.js";import{n as i}from"./desk-BaEdJ6sJ.js";import{c as a}from"./json-6HKxARwZ.js";function o({staff:e}){let{saved:t,latest:n,dirty:o}=i,c=t?.savedBy.actorName;if(t){let n=c?c===e.email?a.desk.you:c:``;return a.desk.draft(t.basedOn,r.format.moment(t.savedAt),n,o)}return n?a.desk.version(n.version,s(n.validFrom),o):i.phase===`ready`?a.desk.none:``}function s(e){return Date.parse(e)<=0?a.beginning:r.format.moment(e)}function c(r,{onward:o=!1}={}){let{steps:s,dirty:c,busy:l,phase:d}=i,f=d!==`ready`||l;return t`
<button type="button" class="button quiet icon-only" aria-label=${a.grid.undo} title=${a.grid.undo} ?disabled=${f||s.past.length===0}
@click=${()=>i.undo()}>${n(`undo`,16)}</button>
<button type="button" class="button quiet icon-only" aria-label=${a.grid.redo} title=${a.grid.redo} ?disabled=${f||s.future.length===0}
@click=${()=>i.redo()}>${n(`redo`,16)}</button>
<button type="button" class="button" ?disabled=${f||!c} @click=${()=>void u(r)}>${a.desk.save}</button>
${o?t`<a class="button main" href=${r.href(`/draft`)}>${a.desk.onward}${n(`arrow`,16)}</a>`:e}
`}function l(e){let t=e=>t=>t?.target instanceof HTMLInputElement||t?.target instanceof HTMLTextAreaElement?!1:e(),n=e=>e?.shiftKey?i.redo():i.undo();return[{words:a.desk.save,group:`page`,keys:`mod+s`,icon:`draft`,run:()=>void(i.dirty&&u(e))},{words:a.grid.undo,group:`page`,keys:`mod+z`,icon:`undo`,run:e=>t(()=>n(e))(e)},{words:a.grid.redo,group:`page`,keys:`mod+y`,icon:`redo`,run:t(()=>i.redo())}]}async function u(e){return d(e,()=>i.save(),a.desk.saved)}async function d(e,t,n){try{let r=await t();return r&&!i.theirs&&e.say(r.message,{bad:!0}),r||e.say(n),!r}catch(t){return e.failed(t),!1}}function f(){let{theirs:o,saved:s,latest:c}=i;return o?t`<div class="failed" role="alert">
${n(`people`)}
<p>${a.desk.conflict(o.savedBy.actorName??a.desk.somebody,r.format.moment(o.savedAt))}</p>
<button type="button" class="button" @click=${()=>i.takeTheirs()}>${a.desk.takeTheirs}</button>
<button type="button" class="button danger" @click=${()=>i.keepMine()}>${a.desk.keepMine}</button>
</div>`:s&&c&&s.basedOn!==c.version?t`<p class="desk-note">${n(`info`,16)}${a.desk.behind(c.version)}</p>`:e}export{s as a,o as i,c as n,d as o,f as r,l as t};