import{rt as e}from"./base-DMgZ7Dom.js";import{f as t}from"./table-kalq7kT0.js";var n=40,r=44,i=[0,.01,.03,.08,.2];function a(e){return e>0?i.filter(t=>e>t||t===0).length:0}function o(i,a){let{from:o,to:c,cells:l}=i,u=o.map((e,t)=>(l[t]??[]).reduce((e,t)=>e+t,0)),d=(e,t)=>l[e]?.[t]??0,f=(e,t)=>d(e,t)/(u[e]||1);return{id:i.id,summary:i.summary,height:r+n*o.length+4,hues:[],columns:c.length,rest:i.rest,readings:o.flatMap((e,t)=>c.map((n,r)=>({title:i.way(e,n),rows:[{label:i.counted,value:a.whole(d(t,r))},{label:i.shareOf(e),value:a.percent(f(t,r))}]}))),draw:({width:l,mark:u})=>{let p=Math.min(132,Math.max(56,l*.2)),m=Math.min(136,(l-p-4)/Math.max(1,c.length)),h=e=>p+e*m;return e`<g aria-hidden="true">
<text class="plot-quiet" x="0" y=${36}>${t(`${i.rowsTitle} ↓`,p-8)}</text>
<text class="plot-quiet" x=${p} y="12">${i.columnsTitle} →</text>
${o.map((i,a)=>e`<text class="plot-name" x="0" y=${r+n*(a+.5)+4}>${t(i,p-8)}</text>`)}
${c.map((n,r)=>e`<text class="plot-name" x=${h(r)+m/2} y=${36} text-anchor="middle">
${t(n,m-4)}
</text>`)}
</g>
${o.flatMap((e,t)=>c.map((e,o)=>{let l=i.hue(t,o),p=l===`stayed`?0:f(t,o);return u(t*c.length+o,s(d(t,o),p,l,[h(o),r+n*t,m],a))}))}`}}}function s(t,r,i,[o,s,c],{short:l}){let u=t>0?Math.max(1,a(r)):0;return e`<rect class="heat heat-${a(r)} ${i}" x=${o+1} y=${s+1} width=${c-2} height=${38} rx="4"></rect>
<text class="heat-text heat-text-${u}" x=${o+c/2} y=${s+n/2+4} text-anchor="middle">${t>0?l(t):`·`}</text>
<rect class="mark-area" x=${o+1} y=${s+1} width=${c-2} height=${38} rx="4"></rect>`}export{o as t};