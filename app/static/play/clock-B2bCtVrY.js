import{_ as e,b as t,x as n}from"./format-Di1p7gTz.js";var r=class extends e{createRenderRoot(){return this}},i=class{#e=0;#t;constructor(e,t){this.#t=t,e.addController(this)}hostConnected(){this.#e=setInterval(()=>{document.hidden||this.#t()},1e3)}hostDisconnected(){clearInterval(this.#e)}},a=class extends r{static properties={until:{},clock:{attribute:!1},format:{attribute:!1}};#e=!1;constructor(){super(),this.clock=Date.now,new i(this,()=>this.requestUpdate())}get#t(){return Date.parse(this.until)-this.clock()}willUpdate(e){(e.has(`until`)||e.has(`clock`))&&(this.#e=!1)}render(){return t`<time role="timer" datetime=${this.until}>${this.format.countdown(this.#t)}</time>`}updated(){this.#e||this.#t>0||(this.#e=!0,this.dispatchEvent(new CustomEvent(`laurel-over`,{bubbles:!0})))}};function o(e,r){let{current:i,target:a,keepThreshold:o=a}=e,s=e=>`${Math.min(100,Math.max(0,100*e/a))}%`;return t`<div
class="progress"
role="progressbar"
aria-label=${r.label}
aria-valuemin="0"
aria-valuemax=${a}
aria-valuenow=${Math.min(i,a)}
aria-valuetext=${r.valueText}
>
<svg width="100%" height="18" aria-hidden="true">
<rect class="track" width="100%" y="3" height="12" rx="6"></rect>
<rect class="fill" width=${s(i)} y="3" height="12" rx="6"></rect>
${o<a?n`<line class="keep ${e.keepThresholdMet?`met`:``}"
x1=${s(o)} x2=${s(o)} y1="0" y2="18"></line>`:null}
</svg>
</div>`}function s(e){let r=(e,t,r)=>n`<ellipse cx=${e} cy=${t} rx="3" ry="6" transform="rotate(${r} ${e} ${t})"></ellipse>`,i=[r(17,14,20),r(10,25,-8),r(8.5,38,-22),r(14,50,-42),r(24,57,-66)];return t`<svg class="badge" viewBox="0 0 64 64" data-tier=${e.code} aria-hidden="true">
<circle cx="32" cy="33" r="17"></circle>
<g>${i}<g transform="matrix(-1 0 0 1 64 0)">${i}</g></g>
<text x="32" y="39.5" text-anchor="middle">${e.rank}</text>
</svg>`}function c(e){let{target:t}=e;if(t instanceof HTMLInputElement||t instanceof HTMLSelectElement)return t.value;throw TypeError(`The event is not about a field.`)}function l(e){if(e.target instanceof HTMLFormElement)return e.target;throw TypeError(`The event is not about a form.`)}function u(e,t){let n=new FormData(e).get(t);return typeof n==`string`?n.trim():``}function d(e){let t=Date.parse(e.now);if(e.clockFrozen)return()=>t;let n=t-Date.now();return()=>Date.now()+n}export{a,o as c,c as i,l as n,r as o,u as r,s,d as t};