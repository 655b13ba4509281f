import{$ as e,H as t,X as n,it as r,nt as i,rt as a}from"./base-DMgZ7Dom.js";import{t as o}from"./icons-DRo4c0HE.js";var s=[`COMING_SOON`,`ENDED`,`SOLD_OUT`,`LIMIT_REACHED`,`NOT_STARTED`,`TIER_TOO_LOW`,`INSUFFICIENT_POINTS`,`STORE_SESSION_REQUIRED`,`IDENTIFICATION_REQUIRED`,`EMAIL_REQUIRED`],c=new Set(s.slice(0,4));function l({t:e,format:t},n){let r=[...n.eligibility?.reasons??[`STORE_SESSION_REQUIRED`]].sort((e,t)=>s.indexOf(e)-s.indexOf(t)),i=r.filter(e=>e!==`EMAIL_REQUIRED`),a=r.includes(`EMAIL_REQUIRED`),[o]=i;if(!o)return{action:`redeem`,words:e.item.redeem,why:[],away:!1,reason:null,needsEmail:a};let l={short:t.number(n.eligibility?.pointsShort??0),tier:n.minTier?.name??null,from:n.availableFrom&&t.moment(n.availableFrom)},u=e.item.reasons,d=t=>u[t]??{button:()=>e.failures.refused,more:()=>``};return{action:o===`IDENTIFICATION_REQUIRED`?`sign-in`:null,words:d(o).button(l),why:(c.has(o)?i.slice(0,1):i).map(e=>d(e).more(l)),away:c.has(o)||o===`NOT_STARTED`,reason:o,needsEmail:a}}var u={DIGITAL:a`<path d="M60 18 88 42 60 82 32 42zM32 42H88M46 42 60 82 74 42 60 18z"></path>`,TANGIBLE:a`<path d="M30 36 60 22 90 36V70L60 84 30 70zM30 36 60 50 90 36M60 50V84M45 29 75 43"></path>`};function d({kind:n,imageUrl:r}){let a=r&&t(r);return i`<div class="picture">
<svg viewBox="0 0 120 100" aria-hidden="true">${u[n]}</svg>
${a?i`<img src=${a} alt="" loading="lazy" decoding="async" @error=${({target:e})=>e instanceof Element&&e.remove()} />`:e}
</div>`}function f(t,n,{href:r,offer:a=l(t,n),onAct:o,onOpen:s}={}){let{t:c,format:u}=t,f=i`<bdi class="clamp">${n.title}</bdi>`;return i`<article class="item ${a.away?`away`:``}">
${d(n)}
<div class="item-words">
<h3 class="item-title">${r?i`<a href=${r} @click=${s}>${f}</a>`:f}</h3>
<p class="item-price"><bdi class="num">${c.points.amount(u.number(n.price),n.price)}</bdi></p>
<p class="item-notes small muted">${p(t,n)}</p>
</div>
${o?m(n,a,o):e}
</article>`}function p(e,t){let{t:r,format:a,now:o}=e,{availableFrom:s,availableUntil:c,stockLeft:l}=t,u=s!==null&&Date.parse(s)>o();return[...t.minTier&&t.minTier.rank>1?[i`<bdi class="clamp">${r.item.from(t.minTier.name)}</bdi>`]:[],...l!==null&&l>0?[i`<bdi>${r.item.left(a.number(l),l)}</bdi>`]:[],...u?[i`<bdi>${r.item.opens} ${n(e,s)}</bdi>`]:[],...!u&&c?[i`<bdi>${r.item.closes} ${n(e,c)}</bdi>`]:[]]}function m(t,n,r){return i`<button
type="button"
class="button item-act ${n.action?`main`:``}"
aria-disabled=${n.action===null}
@click=${()=>{n.action&&r(t,n)}}
>
${n.reason===`TIER_TOO_LOW`?o(`lock`,16):e}
<span><bdi>${n.words}</bdi><span class="sr">: ${t.title}</span></span>
</button>`}var h=r`
.item{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);display:flex;flex-direction:column;gap:8px;overflow:hidden;padding:0 12px 12px;position:relative;}.picture{aspect-ratio:4 / 3;background:var(--sunken);margin-inline:-12px;position:relative;}.item.away .picture{opacity:0.6;}.picture > *{height:100%;inset:0;object-fit:cover;position:absolute;width:100%;}.picture path{fill:none;stroke:var(--control);stroke-linejoin:round;stroke-width:2;}.item-words{display:grid;flex:1;gap:4px;grid-template-rows:auto auto 1fr;}.item-title{hyphens:auto;}.item-title .clamp{-webkit-line-clamp:3;}.item-title a{color:inherit;text-decoration:none;}.item-title a::after{content:"";inset:0;position:absolute;}.item-title a:hover{text-decoration:underline;}.item-price > bdi{overflow-wrap:normal;}.item-price{color:var(--points);font-weight:700;}.item-notes{display:flex;flex-wrap:wrap;gap:0 12px;}.item-act{padding-inline:8px;position:relative;width:100%;}`;export{l as i,h as n,d as r,f as t};