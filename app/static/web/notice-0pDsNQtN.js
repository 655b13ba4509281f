import{$ as e,H as t,X as n,it as r,nt as i,q as a,r as o,rt as s}from"./base-dyPO4hR-.js";import{t as c}from"./ref-CtGfJNDf.js";function l({t,format:n},{balance:r,expiresAt:s}){return i`<div class="balance ${r<0?`debt`:``}">
<p class="balance-sum">
${a(`star`,24)}
<strong class="num"><bdi>${o(r,n.number)}</bdi></strong>
<span>${t.points.unit(r)}</span>
</p>
${r<0?i`<p class="small muted"><bdi>${t.points.debt}</bdi></p>`:s?i`<p class="small muted"><bdi>${t.points.validUntil(n.day(s))}</bdi></p>`:e}
</div>`}var u=r`
.balance-sum{align-items:center;display:flex;flex-wrap:wrap;gap:0 8px;}.balance-sum > .icon,.balance-sum > strong{color:var(--points);}.balance-sum > strong{font-size:22px;line-height:28px;}.balance.debt strong{color:var(--danger);}`,d=[`COMING_SOON`,`ENDED`,`SOLD_OUT`,`LIMIT_REACHED`,`NOT_STARTED`,`TIER_TOO_LOW`,`INSUFFICIENT_POINTS`,`STORE_SESSION_REQUIRED`,`IDENTIFICATION_REQUIRED`,`EMAIL_REQUIRED`],f=new Set(d.slice(0,4));function p({t:e,format:t},n){let r=[...n.eligibility?.reasons??[`STORE_SESSION_REQUIRED`]].sort((e,t)=>d.indexOf(e)-d.indexOf(t)),i=r.filter(e=>e!==`EMAIL_REQUIRED`),a=r.includes(`EMAIL_REQUIRED`),[o]=i;if(!o)return{action:`redeem`,words:e.item.redeem,why:[],away:!1,reason:null,needsEmail:a};let s={short:t.number(n.eligibility?.pointsShort??0),tier:n.minTier?.name??null,from:n.availableFrom&&t.moment(n.availableFrom)},c=e.item.reasons,l=t=>c[t]??{button:()=>e.failures.refused,more:()=>``};return{action:o===`IDENTIFICATION_REQUIRED`?`sign-in`:null,words:l(o).button(s),why:(f.has(o)?i.slice(0,1):i).map(e=>l(e).more(s)),away:f.has(o)||o===`NOT_STARTED`,reason:o,needsEmail:a}}var m={DIGITAL:s`<path d="M60 18 88 42 60 82 32 42zM32 42H88M46 42 60 82 74 42 60 18z"></path>`,TANGIBLE:s`<path d="M30 36 60 22 90 36V70L60 84 30 70zM30 36 60 50 90 36M60 50V84M45 29 75 43"></path>`};function h({kind:n,imageUrl:r}){let a=r&&t(r);return i`<div class="picture">
<svg viewBox="0 0 120 100" aria-hidden="true">${m[n]}</svg>
${a?i`<img src=${a} alt="" loading="lazy" decoding="async" @error=${({target:e})=>e instanceof Element&&e.remove()} />`:e}
</div>`}function g(t,n,{href:r,offer:a=p(t,n),onAct:o,onOpen:s}={}){let{t:c,format:l}=t,u=i`<bdi class="clamp">${n.title}</bdi>`;return i`<article class="item ${a.away?`away`:``}">
${h(n)}
<div class="item-words">
<h3 class="item-title">${r?i`<a href=${r} @click=${s}>${u}</a>`:u}</h3>
<p class="item-price"><bdi class="num">${c.points.amount(l.number(n.price),n.price)}</bdi></p>
<p class="item-notes small muted">${_(t,n)}</p>
</div>
${o?v(n,a,o):e}
</article>`}function _(e,t){let{t:r,format:a,now:o}=e,{availableFrom:s,availableUntil:c,stockLeft:l}=t,u=s!==null&&Date.parse(s)>o();return[...t.minTier&&t.minTier.rank>1?[i`<bdi class="clamp">${r.item.from(t.minTier.name)}</bdi>`]:[],...l!==null&&l>0?[i`<bdi>${r.item.left(a.number(l),l)}</bdi>`]:[],...u?[i`<bdi>${r.item.opens} ${n(e,s)}</bdi>`]:[],...!u&&c?[i`<bdi>${r.item.closes} ${n(e,c)}</bdi>`]:[]]}function v(t,n,r){return i`<button
type="button"
class="button item-act ${n.action?`main`:``}"
aria-disabled=${n.action===null}
@click=${()=>{n.action&&r(t,n)}}
>
${n.reason===`TIER_TOO_LOW`?a(`lock`,16):e}
<span><bdi>${n.words}</bdi><span class="sr">: ${t.title}</span></span>
</button>`}var y=r`
.item{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);display:flex;flex-direction:column;gap:8px;overflow:hidden;padding:0 12px 12px;position:relative;}.picture{aspect-ratio:4 / 3;background:var(--sunken);margin-inline:-12px;position:relative;}.item.away .picture{opacity:0.6;}.picture > *{height:100%;inset:0;object-fit:cover;position:absolute;width:100%;}.picture path{fill:none;stroke:var(--control);stroke-linejoin:round;stroke-width:2;}.item-words{display:grid;flex:1;gap:4px;grid-template-rows:auto auto 1fr;}.item-title a{color:inherit;text-decoration:none;}.item-title a::after{content:"";inset:0;position:absolute;}.item-title a:hover{text-decoration:underline;}.item-price > bdi{overflow-wrap:normal;}.item-price{color:var(--points);font-weight:700;}.item-notes{display:flex;flex-wrap:wrap;gap:0 12px;}.item-act{padding-inline:8px;position:relative;width:100%;}`;function b({t:e},{words:t,bad:n=!1},r){return i`<div class="toast ${n?`bad`:``}" popover="manual" ${c(x)}>
${a(n?`alert`:`check`)}
<p><bdi>${t}</bdi></p>
<button type="button" class="button quiet icon-only" aria-label=${e.common.closeMessage} @click=${r}>${a(`close`)}</button>
</div>`}function x(e){e instanceof HTMLElement&&queueMicrotask(()=>e.isConnected&&e.showPopover())}function S(t,{name:n=`star`,action:r}={}){return i`<div class="empty">
${a(n,48)}
<p><bdi>${t}</bdi></p>
${r?i`<button type="button" class="button" @click=${r.onAct}>${r.words}</button>`:e}
</div>`}function C({t:e},t){return e.failures[t.kind]}function w(t,n,{onRetry:r}={}){return i`<div class="failure" role="alert">
${a(n.kind===`offline`?`offline`:`alert`,24)}
<p><bdi>${C(t,n)}</bdi></p>
${r?i`<button type="button" class="button" @click=${r}>${t.t.common.retry}</button>`:e}
</div>`}var T=r`
.toast{align-items:center;background:var(--ink);border:1px solid transparent;border-radius:var(--radius);box-shadow:0 8px 32px var(--shade);color:var(--surface);gap:12px;inset:auto 0 24px;margin:0 auto;max-width:min(480px,100vw - 32px);padding:4px 4px 4px 16px;}.toast:popover-open{display:flex;}.toast .button{color:inherit;}.toast.bad{background:var(--danger);}.empty,.failure{align-items:center;color:var(--muted);display:grid;gap:12px;justify-items:center;padding:32px 16px;text-align:center;}.failure > .icon{color:var(--danger);}`;export{g as a,p as c,b as i,l,w as n,y as o,T as r,h as s,S as t,u};