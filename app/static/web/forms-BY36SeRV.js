import{$ as e,nt as t}from"./base-DMgZ7Dom.js";var n=t=>t??e;function r(e,t){return e.filter(({path:e})=>e.includes(t)).map(({message:e})=>e).join(` `)}function i(e,t){return e.filter(({path:e})=>!e.some(e=>t.includes(e))).map(({message:e})=>e).join(` `)}function a(n){let{label:r,name:i,hint:a,wrong:s=``}=n,c=[a?`${i}-hint`:``,s?`${i}-error`:``].filter(Boolean).join(` `);return t`<div class="field">
<label for=${i}>${r}</label>
${o(n,c)}
${a?t`<p class="field-hint" id="${i}-hint">${a}</p>`:e}
${s?t`<p class="field-error" id="${i}-error" role="alert">${s}</p>`:e}
</div>`}function o(r,i){let{name:a,value:o=``,wrong:s,required:c=!1,onInput:l,maxLength:u,placeholder:d,rows:f,options:p}=r,m=i||void 0;return p?t`<select id=${a} name=${a} ?required=${c} aria-describedby=${n(m)} @change=${l}>
${p.map(([e,n])=>t`<option value=${e} ?selected=${e===o}>${n}</option>`)}
</select>`:f?t`<textarea
id=${a} name=${a} rows=${f} .value=${o} ?required=${c} maxlength=${n(u)}
placeholder=${n(d)} aria-invalid=${s?`true`:e} aria-describedby=${n(m)} @input=${l}
></textarea>`:t`<input
id=${a} name=${a} type=${r.type??`text`} .value=${o} ?required=${c} maxlength=${n(u)}
min=${n(r.min)} max=${n(r.max)} step=${n(r.step)} placeholder=${n(d)}
autocomplete="off" aria-invalid=${s?`true`:e} aria-describedby=${n(m)} @input=${l}
>`}export{a as n,i as r,r as t};