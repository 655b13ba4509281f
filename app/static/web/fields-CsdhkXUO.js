import{$ as e,c as t,d as n,f as r,nt as i,o as a,s as o,tt as s}from"./base-DMgZ7Dom.js";import{U as c}from"./parts-BOCW84zg.js";import{t as l}from"./texts-BV8kDrop.js";function u(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function d(e){return e.map((e,t)=>typeof e==`number`?`[${e}]`:t===0?e:`.${e}`).join(``)}function f(e,t){return t.reduce((e,t)=>typeof t==`number`?Array.isArray(e)?e[t]:void 0:u(e)&&Object.hasOwn(e,t)?e[t]:void 0,e)}function p(e,t){let n=f(e,t);return Array.isArray(n)?n:[]}function m(e,t){let n=f(e,t);return u(n)?n:{}}function h(e,t){let n=f(e,t);return typeof n==`string`||typeof n==`number`?String(n):``}function g(e,t,n){let[r,...i]=t;if(r===void 0)return n??null;if(typeof r==`number`){let t=Array.isArray(e)?[...e]:[];return i.length===0&&n===void 0?t.splice(r,1):t[r]=g(t[r],i,n),t}let a=u(e)?{...e}:{};return i.length===0&&n===void 0?Object.fromEntries(Object.entries(a).filter(([e])=>e!==r)):(a[r]=g(a[r],i,n),a)}function _(e){try{let t=JSON.parse(e);return u(t)?t:null}catch{return null}}function v(e,t){let n=d(t);return e.filter(({path:e})=>e===n||e.startsWith(`${n}.`)||e.startsWith(`${n}[`)).length}var y=a(class extends o{constructor(e){if(super(e),e.type!==t.PROPERTY&&e.type!==t.ATTRIBUTE&&e.type!==t.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!r(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(r,[i]){if(i===s||i===e)return i;let a=r.element,o=r.name;if(r.type===t.PROPERTY){if(i===a[o])return s}else if(r.type===t.BOOLEAN_ATTRIBUTE){if(!!i===a.hasAttribute(o))return s}else if(r.type===t.ATTRIBUTE&&a.getAttribute(o)===i+``)return s;return n(r),i}});function b(e,t,n){let r=f(e.document,t)??{};return i`<div class="fields">
${n.filter(({when:e})=>!e||e(r)).map(n=>x(e,[...t,...n.key.split(`.`)],n))}
</div>`}function x(e,t,n){switch(n.kind){case`texts`:case`lines`:return F(e,t,n);case`tiers`:return M(e,t,n);case`switch`:return j(e,t,n);case`colour`:return R(e,t,n);default:return E(e,t,n)}}function S(e){return`at-${(typeof e==`string`?e:d(e)).replaceAll(/[^\w-]/g,`-`)}`}function C(e,t){let n=d(t);return e.faults.filter(e=>e.path===n).map(({message:e})=>e).join(`; `)}function w(t,n,r){let a=C(t,n);return!a&&!r?e:i`<p id="${S(n)}-note" class=${a?`field-error`:`field-hint`}>
${a?i`${c(`alert`,16)}<span>${a}</span>`:r}
</p>`}function T(t,n,r){return r||C(t,n)?`${S(n)}-note`:e}function E(t,n,r){let{label:a,unit:o,hint:s,needed:c=!1}=r;return i`<div class="field field-${r.kind}">
<label for=${S(n)}>${a}${c?e:i` <span class="optional">${l.form.optional}</span>`}</label>
<div class="control">
${r.kind===`choice`||r.kind===`tier`?A(t,n,r):k(t,n,r)}
${o?i`<span class="unit">${o}</span>`:e}
</div>
${w(t,n,s)}
</div>`}function D(e,t){if(t!==``)return e===`whole`&&/^-?\d{1,16}$/.test(t.trim())?Number(t):e===`instant`?`${t.length===16?`${t}:00`:t}Z`:e===`decimal`?t.trim():t}function O(e,t){if(e!==`instant`||!t)return t;let n=new Date(t);return Number.isNaN(n.getTime())?``:n.toISOString().slice(0,19).replace(/:00$/,``)}function k(t,n,{kind:r,needed:a=!1,hint:o,most:s}){let c=({target:e})=>e instanceof HTMLInputElement&&t.onChange(n,D(r,e.value)),l=O(r,h(t.document,n));return i`<input
id=${S(n)}
name=${d(n)}
type=${r===`instant`?`datetime-local`:`text`}
step=${r===`instant`&&l.length>16?`1`:e}
inputmode=${r===`whole`?`numeric`:r===`decimal`?`decimal`:e}
autocomplete="off"
maxlength=${s??e}
?required=${a}
?disabled=${t.disabled??!1}
aria-invalid=${C(t,n)?`true`:e}
aria-describedby=${T(t,n,o)}
.value=${y(l)}
@input=${c}
/>`}function A(t,n,{kind:r,choices:a=[],none:o,needed:s=!1,hint:c}){let u=h(t.document,n),f=r===`tier`?t.tiers.map(({code:e,name:t})=>[e,t]):[...a];return u&&!f.some(([e])=>e===u)&&f.push([u,u]),i`<select
id=${S(n)}
name=${d(n)}
?required=${s}
?disabled=${t.disabled??!1}
aria-invalid=${C(t,n)?`true`:e}
aria-describedby=${T(t,n,c)}
@change=${({target:e})=>e instanceof HTMLSelectElement&&t.onChange(n,e.value||void 0)}
>
${s&&u?e:i`<option value="" .selected=${u===``}>${o??l.form.choose}</option>`}
${f.map(([e,t])=>i`<option value=${e} .selected=${e===u}>${t}</option>`)}
</select>`}function j(e,t,{label:n,hint:r}){return i`<div class="field field-switch">
<label
><input
id=${S(t)}
type="checkbox"
?disabled=${e.disabled??!1}
aria-describedby=${T(e,t,r)}
.checked=${y(f(e.document,t)===!0)}
@change=${({target:n})=>n instanceof HTMLInputElement&&e.onChange(t,n.checked||void 0)}
/>
${n}</label
>
${w(e,t,r)}
</div>`}function M(e,t,{label:n,hint:r}){let a=f(e.document,t),o=Array.isArray(a)?a:[],s=n=>{let r=e.tiers.map(e=>e.code).filter(e=>e===n!==o.includes(e));e.onChange(t,r.length?r:void 0)};return i`<fieldset class="field field-tiers" aria-describedby=${T(e,t,r)}>
<legend>${n}</legend>
<div class="checks">
${e.tiers.map(({code:t,name:n})=>i`<label class="check"
><input
type="checkbox"
?disabled=${e.disabled??!1}
.checked=${y(o.includes(t))}
@change=${()=>s(t)}
/>
${n}</label
>`)}
</div>
${w(e,t,r)}
</fieldset>`}var N=new Intl.DisplayNames(`en`,{type:`language`});function P(e){try{return N.of(e)??e}catch{return e}}function F(t,n,r){let a=m(t.document,n),o=Object.keys(a).filter(e=>e!==`en`),s=t.locales.filter(e=>e!==`en`&&!o.includes(e));return i`<fieldset class="field field-texts">
<legend>${r.label}${r.needed?e:i` <span class="optional">${l.form.optional}</span>`}</legend>
${I(t,n,r,`en`)}
${o.length?i`<details class="translations" ?open=${o.some(e=>C(t,[...n,e]))}>
<summary>${l.form.translations(o.length)} <span class="muted">${o.join(` `)}</span></summary>
${o.map(e=>I(t,n,r,e))}
</details>`:e}
${s.length&&!t.disabled&&u(a)?i`<select class="add-language" aria-label="${r.label}: ${l.form.addLanguage}" @change=${({target:e})=>{e instanceof HTMLSelectElement&&e.value&&(t.onChange([...n,e.value],``),e.closest(`fieldset`)?.querySelector(`details`)?.setAttribute(`open`,``),e.value=``)}}>
<option value="">${l.form.addLanguage}</option>
${s.map(e=>i`<option value=${e}>${P(e)}</option>`)}
</select>`:e}
${w(t,n,r.hint)}
</fieldset>`}function I(t,n,{label:r,kind:a,needed:o=!1,most:s},u){let d=[...n,u],f=C(t,d),p=y(h(t.document,d)),m=({target:e})=>{(e instanceof HTMLInputElement||e instanceof HTMLTextAreaElement)&&t.onChange(d,e.value===``&&u===`en`?void 0:e.value)},g=P(u),_=`${r}, ${g}`,v=f?`${S(d)}-note`:e,b=o&&u===`en`;return i`<div class="text-row">
<span class="text-locale" title=${g}>${u}</span>
${a===`lines`?i`<textarea
id=${S(d)}
rows="2"
lang=${u}
aria-label=${_}
aria-invalid=${f?`true`:e}
aria-describedby=${v}
maxlength=${s??e}
?required=${b}
?disabled=${t.disabled??!1}
.value=${p}
@input=${m}
></textarea>`:i`<input
id=${S(d)}
type="text"
lang=${u}
autocomplete="off"
aria-label=${_}
aria-invalid=${f?`true`:e}
aria-describedby=${v}
maxlength=${s??e}
?required=${b}
?disabled=${t.disabled??!1}
.value=${p}
@input=${m}
/>`}
${u===`en`||t.disabled?e:i`<button
type="button"
class="button quiet icon-only"
aria-label=${l.form.removeText(_)}
@click=${()=>t.onChange(d,void 0)}
>
${c(`close`,16)}
</button>`}
${w(t,d,void 0)}
</div>`}var L=/^#[0-9a-f]{6}$/i;function R(t,n,{label:r,hint:a}){let o=h(t.document,n),s=({target:e})=>e instanceof HTMLInputElement&&t.onChange(n,e.value.trim()||void 0);return i`<div class="field field-colour">
<label for=${S(n)}>${r} <span class="optional">${l.form.optional}</span></label>
<div class="control">
<input
type="color"
aria-label="${r}: ${l.form.colourChooser}"
?disabled=${t.disabled??!1}
class=${o?``:`unset`}
.value=${y(L.test(o)?o:`#808080`)}
@input=${s}
/>
<input
id=${S(n)}
type="text"
placeholder=${l.form.noColour}
autocomplete="off"
spellcheck="false"
maxlength="7"
?disabled=${t.disabled??!1}
aria-invalid=${C(t,n)?`true`:e}
aria-describedby=${T(t,n,a)}
.value=${y(o)}
@input=${s}
/>
</div>
${w(t,n,a)}
</div>`}export{v as a,m as c,f as d,g as f,P as i,_ as l,x as n,u as o,d as p,S as r,p as s,b as t,h as u};