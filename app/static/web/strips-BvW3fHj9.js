import{nt as e,rt as t}from"./base-B1woTK_7.js";import{c as n,d as r,f as i,h as a,l as o,p as s,s as c,u as l}from"./table-luNXOOLU.js";var u=220,d=20,f=44,p=112,m=440,h=14;function g({id:e,summary:a,series:s,columns:h,total:g},b){let x=h.map(({counts:e})=>e.reduce((e,t)=>e+t,0)),S=(e,t)=>(h[e]?.counts[t]??0)/(x[e]||1);return{id:e,summary:a,height:12+u+d+f+24,hues:s.map(({hue:e})=>e),readings:h.map(({title:e,counts:t},n)=>({title:e,rows:[...s.map(({name:e},r)=>({label:e,value:b.whole(t[r]??0),more:b.percent(S(n,r)),series:r})).reverse(),{label:g,value:b.whole(x[n]??0)}]})),draw:e=>{let a=e.width>=m,g=h.length-1,C=e.width-(a?p:8),w=r(h.length,48,C),T=e=>12+u*(1-e),E=(e,t)=>{let n=0;for(let r=0;r<t;r++)n+=S(e,r);return n},D=12+u+d+f;return t`${l({ticks:[0,.25,.5,.75,1],y:T,write:b.percentShort,from:48,to:C})}
${s.map(({hue:t},n)=>c(i(h.map((e,t)=>[w.at(t),T(E(t,n)+S(t,n)),w.bar,u*S(t,n)])),t,e.pattern(n)))}
${s.map((e,t)=>_(h.length,w,e=>S(e,t)>0?T(E(e,t)):null))}
${a&&g>=0?s.map(({name:e},t)=>v(e,S(g,t),T(E(g,t)),C,b)):null}
${y(x,w,C,D,b)}
${o(h.map(({tick:e})=>e),w,D+18)}
${h.map((t,r)=>e.mark(r,n(w,r,10,D)))}`}}}function _(e,n,r){let i=Array.from({length:e},(e,t)=>{let i=r(t);return i===null?``:`M${n.at(t)} ${i}h${n.bar}`}).join(``);return t`<path class="seam" d=${i}></path>`}function v(e,n,r,i,{percentShort:a}){let o=u*n;return o<h?null:t`<text class="plot-name" x=${i+8} y=${r-o/2+4} aria-hidden="true">
${s(e,64)} <tspan class="plot-quiet">${a(n)}</tspan>
</text>`}function y(e,n,r,o,s){let c=a(Math.max(0,...e),1),u=c.at(-1)||1,d=e=>o-f*e/u;return t`${l({ticks:c,y:d,write:s.short,from:48,to:r})}
<path class="total" d=${i(e.map((e,t)=>[n.at(t),d(e),n.bar,o-d(e)]))}></path>`}var b=20,x=b/2;function S(e){return`${Math.round(Math.min(1,Math.max(0,e))*1e4)/100}%`}function C(n,r){return e`<svg class="strip hue-1" width="100%" height=${b} aria-hidden="true">
<line class="grid" x1="0" x2="100%" y1=${x} y2=${x}></line>
${r===void 0?null:t`<line class="strip-mark" x1=${S(r)} x2=${S(r)} y1="3" y2="17"></line>`}
${n===null?null:t`<line class="strip-stem" x1="0" x2=${S(n)} y1=${x} y2=${x}></line>
<circle class="strip-dot" cx=${S(n)} cy=${x} r="5"></circle>`}
</svg>`}function w(t,n,r){let i=e=>r>0?e/r/2:0;return e`<svg class="strip" width="100%" height=${b} aria-hidden="true">
<rect class="fill hue-2" x=${S(.5-i(t))} width=${S(i(t))} y="4" height="12"></rect>
<rect class="fill hue-1" x="50%" width=${S(i(n))} y="4" height="12"></rect>
<line class="base" x1="50%" x2="50%" y1="0" y2=${b}></line>
</svg>`}function T(t,n){let r=Math.max(n*1.15,Math.min(t,n*3),1);return e`<svg class="strip ${t>=n?`hue-1`:`hue-2`}" width="100%" height=${b} aria-hidden="true">
<rect class="strip-track" width="100%" y="4" height="12"></rect>
<rect class="fill" width=${S(t/r)} y="7" height="6"></rect>
<line class="strip-mark" x1=${S(n/r)} x2=${S(n/r)} y1="1" y2="19"></line>
</svg>`}function E(t,n=`hue-1`){return e`<svg class="strip ${n}" width="100%" height=${b} aria-hidden="true">
<rect class="strip-track" width="100%" y="6" height="8"></rect>
<rect class="fill" width=${S(t)} y="6" height="8"></rect>
</svg>`}export{g as a,w as i,C as n,E as r,T as t};