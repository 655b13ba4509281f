import{$ as e,H as t,X as n,i as r,it as i,nt as a,q as o,rt as s}from"./base-B1woTK_7.js";import{t as c}from"./ref-BiCekw6b.js";function l({t,format:n},{balance:i,expiresAt:s}){return a`<div class="balance ${i<0?`debt`:``}">
<p class="balance-sum">
${o(`star`,24)}
<strong class="num"><bdi>${r(i,n.number)}</bdi></strong>
<span>${t.points.unit(i)}</span>
</p>
${i<0?a`<p class="small muted"><bdi>${t.points.debt}</bdi></p>`:s?a`<p class="small muted"><bdi>${t.points.validUntil(n.day(s))}</bdi></p>`:e}
</div>`}var u=i`
.balance-sum{align-items:center;display:flex;flex-wrap:wrap;gap:0 8px;}.balance-sum > .icon,.balance-sum > strong{color:var(--points);}.balance-sum > strong{font-size:22px;line-height:28px;}.balance.debt strong{color:var(--danger);}`,d=[`COMING_SOON`,`ENDED`,`SOLD_OUT`,`LIMIT_REACHED`,`NOT_STARTED`,`TIER_TOO_LOW`,`INSUFFICIENT_POINTS`,`STORE_SESSION_REQUIRED`,`IDENTIFICATION_REQUIRED`,`EMAIL_REQUIRED`],f=new Set(d.slice(0,4));function p({t:e,format:t},n){let r=[...n.eligibility?.reasons??[`STORE_SESSION_REQUIRED`]].sort((e,t)=>d.indexOf(e)-d.indexOf(t)),i=r.filter(e=>e!==`EMAIL_REQUIRED`),a=r.includes(`EMAIL_REQUIRED`),[o]=i;if(!o)return{action:`redeem`,words:e.item.redeem,why:[],away:!1,reason:null,needsEmail:a};let s={short:t.number(n.eligibility?.pointsShort??0),tier:n.minTier?.name??null,from:n.availableFrom&&t.moment(n.availableFrom)},c=e.item.reasons,l=t=>c[t]??{button:()=>e.failures.refused,more:()=>``};return{action:o===`IDENTIFICATION_REQUIRED`?`sign-in`:null,words:l(o).button(s),why:(f.has(o)?i.slice(0,1):i).map(e=>l(e).more(s)),away:f.has(o)||o===`NOT_STARTED`,reason:o,needsEmail:a}}var m={DIGITAL:s`<path d="M60 18 88 42 60 82 32 42zM32 42H88M46 42 60 82 74 42 60 18z"></path>`,TANGIBLE:s`<path d="M30 36 60 22 90 36V70L60 84 30 70zM30 36 60 50 90 36M60 50V84M45 29 75 43"></path>`};function h({kind:n,imageUrl:r}){let i=r&&t(r);return a`<div class="picture">
<svg viewBox="0 0 120 100" aria-hidden="true">${m[n]}</svg>
${i?a`<img src=${i} alt="" loading="lazy" decoding="async" @error=${({target:e})=>e instanceof Element&&e.remove()} />`:e}
</div>`}function g(t,n,{href:r,offer:i=p(t,n),onAct:o,onOpen:s}={}){let{t:c,format:l}=t,u=a`<bdi class="clamp">${n.title}</bdi>`;return a`<article class="item ${i.away?`away`:``}">
${h(n)}
<div class="item-words">
<h3 class="item-title">${r?a`<a href=${r} @click=${s}>${u}</a>`:u}</h3>
<p class="item-price"><bdi class="num">${c.points.amount(l.number(n.price),n.price)}</bdi></p>
<p class="item-notes small muted">${_(t,n)}</p>
</div>
${o?v(n,i,o):e}
</article>`}function _(e,t){let{t:r,format:i,now:o}=e,{availableFrom:s,availableUntil:c,stockLeft:l}=t,u=s!==null&&Date.parse(s)>o();return[...t.minTier&&t.minTier.rank>1?[a`<bdi class="clamp">${r.item.from(t.minTier.name)}</bdi>`]:[],...l!==null&&l>0?[a`<bdi>${r.item.left(i.number(l),l)}</bdi>`]:[],...u?[a`<bdi>${r.item.opens} ${n(e,s)}</bdi>`]:[],...!u&&c?[a`<bdi>${r.item.closes} ${n(e,c)}</bdi>`]:[]]}function v(t,n,r){return a`<button
type="button"
class="button item-act ${n.action?`main`:``}"
aria-disabled=${n.action===null}
@click=${()=>{n.action&&r(t,n)}}
>
${n.reason===`TIER_TOO_LOW`?o(`lock`,16):e}
<span><bdi>${n.words}</bdi><span class="sr">: ${t.title}</span></span>
</button>`}var y=i`
.item{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);display:flex;flex-direction:column;gap:8px;overflow:hidden;padding:0 12px 12px;position:relative;}.picture{aspect-ratio:4 / 3;background:var(--sunken);margin-inline:-12px;position:relative;}.item.away .picture{opacity:0.6;}.picture > *{height:100%;inset:0;object-fit:cover;position:absolute;width:100%;}.picture path{fill:none;stroke:var(--control);stroke-linejoin:round;stroke-width:2;}.item-words{display:grid;flex:1;gap:4px;grid-template-rows:auto auto 1fr;}.item-title{hyphens:auto;}.item-title .clamp{-webkit-line-clamp:3;}.item-title a{color:inherit;text-decoration:none;}.item-title a::after{content:"";inset:0;position:absolute;}.item-title a:hover{text-decoration:underline;}.item-price > bdi{overflow-wrap:normal;}.item-price{color:var(--points);font-weight:700;}.item-notes{display:flex;flex-wrap:wrap;gap:0 12px;}.item-act{padding-inline:8px;position:relative;width:100%;}`;function b({t:e},{words:t,bad:n=!1},r){return a`<div class="toast ${n?`bad`:``}" popover="manual" ${c(x)}>
${o(n?`alert`:`check`)}
<p><bdi>${t}</bdi></p>
<button type="button" class="button quiet icon-only" aria-label=${e.common.closeMessage} @click=${r}>${o(`close`)}</button>
</div>`}function x(e){e instanceof HTMLElement&&queueMicrotask(()=>e.isConnected&&e.showPopover())}function S(t,{name:n=`star`,action:r}={}){return a`<div class="empty">
${o(n,48)}
<p><bdi>${t}</bdi></p>
${r?a`<button type="button" class="button" @click=${r.onAct}>${r.words}</button>`:e}
</div>`}function C({t:e},t){return e.failures[t.kind]}function w(t,n,{onRetry:r}={}){return a`<div class="failure" role="alert">
${o(n.kind===`offline`?`offline`:`alert`,24)}
<p><bdi>${C(t,n)}</bdi></p>
${r?a`<button type="button" class="button" @click=${r}>${t.t.common.retry}</button>`:e}
</div>`}var T=i`
.toast{align-items:center;background:var(--ink);border:1px solid transparent;border-radius:var(--radius);box-shadow:0 8px 32px var(--shade);color:var(--surface);gap:12px;inset:auto 0 24px;margin:0 auto;max-width:min(480px,100vw - 32px);padding:4px 4px 4px 16px;}.toast:popover-open{display:flex;}.toast .button{color:inherit;}.toast.bad{background:var(--danger);}.empty,.failure{align-items:center;color:var(--muted);display:grid;gap:12px;justify-items:center;padding:32px 16px;text-align:center;}.failure > .icon{color:var(--danger);}`,E=/^#[0-9a-f]{6}$/i,D=/^\/pictures\/[\w./-]+$/;function O(e){let[t=0,n=0,r=0]=[1,3,5].map(t=>{let n=Number.parseInt(e.slice(t,t+2),16)/255;return n<=.04045?n/12.92:((n+.055)/1.055)**2.4});return .2126*t+.7152*n+.0722*r}function k(e,t){let[n=0,r=0]=[O(e),O(t)].sort((e,t)=>e-t);return(r+.05)/(n+.05)}function A(e){return!e.surface||!E.test(e.surface)?null:k(e.surface,`#ffffff`)>k(e.surface,`#000000`)?`dark`:`light`}var j=[`#ffffff`,`#0d1a14`];function M({accent:e,surface:t,ink:n,points:r,radius:i,stageImage:a}){let o=Object.entries({accent:e,surface:t,ink:n,points:r}).filter(([,e])=>e&&E.test(e)).map(([e,t])=>`--laurel-${e}: ${t};`);if(e&&E.test(e)){let[t,n]=j;o.push(`--on-accent: ${k(e,t)>=k(e,n)?t:n};`)}return t&&E.test(t)&&(o.push(`--bg: var(--surface);`),o.push(...Object.entries({sunken:6,line:16,control:55,muted:75}).map(([e,t])=>`--${e}: color-mix(in srgb, var(--ink) ${t}%, var(--surface));`))),i!==null&&Number.isInteger(i)&&o.push(`--laurel-radius: ${i}px;`),a&&D.test(a)&&o.push(`--laurel-stage-image: url("${a}");`),o.join(``)}function N(e,t){let n=(e,n)=>t.filter(t=>E.test(t.look[e])).map(t=>`${n} .tone-${t.rank} { --tone: ${t.look[e]}; }`).join(``),r=(e,t,r)=>`${n(`light`,e)}@media (prefers-color-scheme: dark) { ${n(`dark`,t)} }${n(`dark`,r)}`,i=new CSSStyleSheet;return i.replaceSync(`:root:not(#no), :host(:not(#no)) { ${M(e)} }`+r(`:root`,`:root:not([theme="light"])`,`:root[theme="dark"]`)+r(`:host`,`:host(:not([theme="light"]))`,`:host([theme="dark"])`)),i}export{w as a,g as c,p as d,l as f,S as i,y as l,N as n,T as o,u as p,A as r,b as s,k as t,h as u};