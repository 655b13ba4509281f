import{$ as e,nt as t}from"./base-DMgZ7Dom.js";import{i as n,r}from"./cache-CFhVRWho.js";import{U as i}from"./parts-BOCW84zg.js";import{o as a}from"./speech-Ds2jMPW0.js";function o({title:e,onClose:o,body:s,wide:c=!1}){return t`<dialog class="dialog ${c?`wide`:``}" aria-label=${e} @close=${o} @click=${r}>
<div class="dialog-body">
<header class="dialog-head">
<h2>${e}</h2>
<button type="button" class="button quiet icon-only" aria-label=${a.close} @click=${n}>${i(`close`)}</button>
</header>
${s}
</div>
</dialog>`}function s({title:r,lead:i,word:s,action:l,busy:u=!1,wrong:d=``,onClose:f,onConfirm:p}){return o({title:r,onClose:f,body:t`<form class="form" @submit=${e=>{e.preventDefault(),u||p()}}>
<p>${i}</p>
${s?t`<div class="field">
<label for="confirm-word">${a.confirm.type(s)}</label>
<input id="confirm-word" required autocomplete="off" spellcheck="false" pattern=${c(s)}>
</div>`:e}
${d?t`<p class="form-error" role="alert">${d}</p>`:e}
<div class="form-actions">
<button type="button" class="button" @click=${n}>${a.cancel}</button>
<button class="button danger" ?disabled=${u}>${l}</button>
</div>
</form>`})}function c(e){return e.replace(/[^\p{L}\p{N}]/gu,e=>`\\u{${e.codePointAt(0)?.toString(16)??``}}`)}export{o as n,s as t};