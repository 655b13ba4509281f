import{rt as e}from"./base-DMgZ7Dom.js";import{a as t,i as n,o as r}from"./stacked-jzhnDUNO.js";import{c as i,d as a,f as o,h as s,m as c,u as l}from"./table-kalq7kT0.js";var u=220,d=34;function f({id:o,summary:c,series:f,columns:h,total:g,touching:_=!1,line:v},y){let b=h.map(({counts:e})=>e.reduce((e,t)=>e+t,0)),x=b.reduce((e,t)=>e+t,0),S=s(Math.max(1,...b)),C=S.at(-1)??1;return{id:o,summary:c,height:12+u+24,hues:f.map(({hue:e})=>e),readings:h.map(({title:e,counts:t},n)=>({title:e,rows:[...f.map(({name:e},r)=>({label:e,value:y.whole(t[r]??0),more:g?y.percent((t[r]??0)/(b[n]||1)):y.percent((t[r]??0)/(x||1)),series:r})),...g?[{label:g,value:y.whole(b[n]??0)}]:[]]})),draw:({width:o,mark:s,pattern:c})=>{let g=o-8,x=l(h.length,48,g,72),w=_?{...x,at:e=>48+e*x.step+.5,bar:Math.max(1,x.step-1)}:x,T=e=>28+204*(1-e/C),E=(e,t)=>(h[e]?.counts??[]).slice(0,t).reduce((e,t)=>e+t,0);return e`${r({ticks:S,y:T,write:y.short,from:48,to:g})}
${f.map(({hue:e},t)=>i(a(h.map(({counts:e},n)=>{let r=E(n,t);return[w.at(n),T(r+(e[t]??0)),w.bar,T(r)-T(r+(e[t]??0))]})),e,c(t)))}
${w.step>=d?b.map((e,t)=>p(e,w.middle(t),T(e),y)):null}
${v?m(v,w,g):null}
${t(h.map(({tick:e})=>e),w,12+u+18)}
${h.map((e,t)=>s(t,n(w,t,12,12+u)))}`}}}function p(t,n,r,{short:i}){return t===0?null:e`<text class="plot-name" x=${n} y=${r-5} text-anchor="middle" aria-hidden="true">${i(t)}</text>`}function m({at:t,label:n},r,i){let a=48+t*r.step,o=a>i-120;return e`<line class="across" x1=${a} x2=${a} y1=${12} y2=${12+u}></line>
<text class="plot-name" x=${a+(o?-6:6)} y=${20} text-anchor=${o?`end`:`start`} aria-hidden="true">${n}</text>`}var h=240,g=0,_=1;function v({id:o,summary:c,up:u,down:d,net:f,columns:p},m){let v=[`hue-1`,`hue-2`],y=e=>Math.max(0,...p.map(t=>t[e])),b=s(Math.max(1,y(`up`)+y(`down`)),5)[1]??1,x=e=>Math.ceil(y(e)/b),S=Math.max(x(`up`),.5)*b,C=Math.max(x(`down`),.5)*b,w=Array.from({length:x(`down`)+x(`up`)+1},(e,t)=>(t-x(`down`))*b);return{id:o,summary:c,height:12+h+24,hues:v,readings:p.map(e=>({title:e.title,rows:[{label:u,value:m.whole(e.up),series:g},{label:d,value:m.whole(e.down),series:_},{label:f,value:m.signed(e.up-e.down)}]})),draw:({width:o,mark:s,pattern:c})=>{let f=o-8,v=l(p.length,48,f),y=h/(S+C),b=e=>12+(S-e)*y;return e`${r({ticks:w,y:b,write:e=>m.short(Math.abs(e)),from:48,to:f})}
${i(a(p.map((e,t)=>[v.at(t),b(e.up),v.bar,e.up*y])),`hue-1`,c(g))}
${i(a(p.map((e,t)=>[v.at(t),b(0),v.bar,e.down*y])),`hue-2`,c(_))}
<g aria-hidden="true">
<text class="plot-name" x=${52} y=${22}>▲ ${u}</text>
<text class="plot-name" x=${52} y=${12+h-4}>▼ ${d}</text>
</g>
${t(p.map(({tick:e})=>e),v,12+h+18)}
${p.map((e,t)=>s(t,n(v,t,12,12+h)))}`}}}var y=240,b=28,x=0,S=1,C=2;function w(e){let t=0;return e.map(({value:e,kind:n})=>{let r=n===`level`?0:t;return t=n===`level`?e:t+e,{from:r,to:t,series:n===`level`?x:e<0?C:S}})}function T({id:t,summary:s,steps:u},d){let f=w(u),p=[`hue-3`,`hue-1`,`hue-2`],m=c(Math.max(1,...f.flatMap(({from:e,to:t})=>[e,t])),4),h=Math.min(0,...f.flatMap(({from:e,to:t})=>[e,t])),g=m.at(-1)??1;return{id:t,summary:s,height:12+y+b,hues:p,readings:u.map(({label:e,value:t,kind:n},r)=>({title:e,rows:[{label:`P`,value:n===`level`?d.whole(t):d.signed(t),series:f[r]?.series??x}]})),draw:({width:t,mark:s,pattern:c})=>{let _=t-8,v=l(u.length,48,_,88),b=224/(g-h),x=e=>28+(g-e)*b,S=({from:e,to:t},n)=>[v.at(n),x(Math.max(e,t)),v.bar,Math.max(1,Math.abs(t-e)*b)];return e`${r({ticks:h<0?[h,...m]:m,y:x,write:d.short,from:48,to:_})}
${p.map((e,t)=>{let n=f.flatMap((e,n)=>e.series===t?[S(e,n)]:[]);return i(a(n),e,c(t))})}
<path class="join" d=${f.slice(0,-1).map(({to:e},t)=>`M${v.at(t)+v.bar} ${x(e)}H${v.at(t+1)}`).join(``)}></path>
<g aria-hidden="true">
${u.map(({label:t,value:n,kind:r},i)=>e`<text class="plot-name" x=${v.middle(i)} y=${S(f[i]??{from:0,to:0,series:0},i)[1]-6} text-anchor="middle">
${r===`level`?d.short(n):d.signedShort(n)}</text>
<text class="plot-quiet" x=${v.middle(i)} y=${12+y+20} text-anchor="middle">${o(t,v.step)}</text>`)}
</g>
${u.map((e,t)=>s(t,n(v,t,12,12+y)))}`}}}export{v as n,f as r,T as t};