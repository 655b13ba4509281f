import{nt as e,rt as t}from"./base-DMgZ7Dom.js";var n=20,r=n/2;function i(e){return`${Math.round(Math.min(1,Math.max(0,e))*1e4)/100}%`}function a(a,o){return e`<svg class="strip hue-1" width="100%" height=${n} aria-hidden="true">
<line class="grid" x1="0" x2="100%" y1=${r} y2=${r}></line>
${o===void 0?null:t`<line class="strip-mark" x1=${i(o)} x2=${i(o)} y1="3" y2="17"></line>`}
${a===null?null:t`<line class="strip-stem" x1="0" x2=${i(a)} y1=${r} y2=${r}></line>
<circle class="strip-dot" cx=${i(a)} cy=${r} r="5"></circle>`}
</svg>`}function o(t,r,a){let o=e=>a>0?e/a/2:0;return e`<svg class="strip" width="100%" height=${n} aria-hidden="true">
<rect class="fill hue-2" x=${i(.5-o(t))} width=${i(o(t))} y="4" height="12"></rect>
<rect class="fill hue-1" x="50%" width=${i(o(r))} y="4" height="12"></rect>
<line class="base" x1="50%" x2="50%" y1="0" y2=${n}></line>
</svg>`}function s(t,r){let a=Math.max(r*1.15,Math.min(t,r*3),1);return e`<svg class="strip ${t>=r?`hue-1`:`hue-2`}" width="100%" height=${n} aria-hidden="true">
<rect class="strip-track" width="100%" y="4" height="12"></rect>
<rect class="fill" width=${i(t/a)} y="7" height="6"></rect>
<line class="strip-mark" x1=${i(r/a)} x2=${i(r/a)} y1="1" y2="19"></line>
</svg>`}function c(t,r=`hue-1`){return e`<svg class="strip ${r}" width="100%" height=${n} aria-hidden="true">
<rect class="strip-track" width="100%" y="6" height="8"></rect>
<rect class="fill" width=${i(t)} y="6" height="8"></rect>
</svg>`}export{o as i,a as n,c as r,s as t};