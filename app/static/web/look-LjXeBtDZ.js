import{$ as e,C as t,Q as n,b as r,g as i,it as a,nt as o,y as s}from"./base-DMgZ7Dom.js";import{U as c,n as l,o as u,s as d,t as f}from"./parts-BOCW84zg.js";import{n as p}from"./diff-DsXctsCh.js";import{t as m}from"./page-CzNAK2gK.js";import{r as h}from"./forms-DLjEN_--.js";import{t as g}from"./draft-page-DrDtaozJ.js";import{d as _,r as v,t as y,u as b}from"./fields-CsdhkXUO.js";import{o as x,t as S}from"./mission-R5EX-rIu.js";import{t as C}from"./item-CVfQervX.js";import{n as w,r as T,t as E}from"./look-DsZaaP-7.js";import{t as D}from"./styles-C_Maragl.js";import{t as O}from"./texts-BV8kDrop.js";import{n as k,t as A}from"./picture-DOAamTrd.js";import{t as j}from"./styles-draft-C06OxpXy.js";import{t as M}from"./styles-forms-C90lR61-.js";import{t as N}from"./styles-onbUwV0K.js";var P=864e5,F=.7,I=a`
:host{display:block;}.scene{background:var(--bg);border:1px solid var(--line);border-radius:var(--radius);display:grid;gap:16px;grid-template-columns:minmax(0,1fr);overflow:hidden;padding-block-end:16px;}.scene > *{margin-inline:16px;}.scene > .head{align-items:center;background:var(--laurel-stage-image,linear-gradient(color-mix(in srgb,var(--tone) 16%,var(--surface)),var(--surface))) center / cover;display:flex;gap:12px;margin:0;min-block-size:80px;padding:12px 16px;}.names{flex:1;min-inline-size:0;}.tier-name{font:700 18px/24px var(--font);}.points{color:var(--points);font-size:13px;line-height:18px;text-align:end;}.points strong{display:block;font:700 20px/24px var(--font);}.gems{display:flex;flex-wrap:wrap;gap:8px;}.cards{display:grid;gap:12px;grid-template-columns:repeat(2,minmax(0,1fr));}`,L=class extends n{static styles=[...D,I];static properties={kit:{attribute:!1},look:{attribute:!1},tiers:{attribute:!1},wanted:{}};#e=null;willUpdate(e){(e.has(`look`)||e.has(`wanted`))&&this.setAttribute(`theme`,T(this.look)??this.wanted)}updated(e){if(!e.has(`look`)&&!e.has(`tiers`)||!this.shadowRoot)return;let t=this.shadowRoot.adoptedStyleSheets.filter(e=>e!==this.#e);this.#e=w(this.look,this.tiers),this.shadowRoot.adoptedStyleSheets=[...t,this.#e]}render(){let{kit:e,tiers:n}=this,a=n[1]??n[0];if(!a)return o``;let c=e.now(),{goal:l,keep:u}={goal:2e3,keep:900},d=Math.round(l*F),f={current:d,target:l,remaining:l-d,fraction:F,keepThreshold:u,keepThresholdMet:!0},p=e=>new Date(c+e*P).toISOString(),m={startedAt:p(-20),endsAt:p(10),outlook:`KEEP`,missing:null},{sample:h}=O.look,[g]=a.benefits,_={id:`m`,code:`M`,title:h.mission,counts:`PURCHASES`,progress:2,goal:3,rewardSc:50,rewardP:100,completedAt:null,endsAt:p(5)},v={id:`i`,sku:`i`,kind:`DIGITAL`,category:null,title:h.item,description:null,imageUrl:null,price:400,minTier:null,availableFrom:null,availableUntil:null,stockLeft:null,perMemberLimit:null,comingSoon:!1,eligibility:{redeemable:!0,reasons:[],pointsShort:0}},y=n.at(-1),b={...v,id:`l`,title:h.locked,minTier:y??null,eligibility:{redeemable:!1,reasons:[`TIER_TOO_LOW`],pointsShort:0}},w=()=>void 0;return o`<div class="kit scene">
<div class="head ${t(a)}">
${r(a,{size:48,share:F})}
<div class="names">
<p class="tier-name">${a.name}</p>
<p class="small muted">${h.player}</p>
</div>
<p class="points num"><strong>${e.format.number(1500)}</strong> ${e.t.points.unit(1500)}</p>
</div>
<div>${s(e,{tier:a,nextTier:n[2]??null,progress:f})}</div>
<div>${i(e,{tier:a,season:m})}</div>
<div>${S(e,_)}</div>
${g?o`<div>${x(e,{...g,claim:{available:!0,open:1,nextAt:null}},{onClaim:w})}</div>`:o``}
<div class="gems">${n.map(e=>r(e,{size:24,label:e.name}))}</div>
<div class="cards">${C(e,v,{onAct:w})}${C(e,b,{onAct:w})}</div>
</div>`}},R=/^#[0-9a-f]{6}$/i,z=[`ink`,`accent`,`points`];function B(e){let t=t=>{let n=b(e,[`look`,t]);return R.test(n)?n:null},n=_(e,[`look`,`radius`]);return{accent:t(`accent`),surface:t(`surface`),ink:t(`ink`),points:t(`points`),radius:typeof n==`number`?n:null,stageImage:b(e,[`look`,`stageImage`])||null}}function V(e){let{surface:t}=e;return t?z.flatMap(n=>{let r=e[n];return r?[[n,E(r,t)]]:[]}):[]}var H=O.look,U=new Intl.NumberFormat(`en`,{maximumFractionDigits:1}),W=[{key:`surface`,label:H.fields.surface,kind:`colour`,hint:H.fields.surfaceHint},{key:`ink`,label:H.fields.ink,kind:`colour`},{key:`accent`,label:H.fields.accent,kind:`colour`,hint:H.fields.accentHint},{key:`points`,label:H.fields.points,kind:`colour`},{key:`radius`,label:H.fields.radius,kind:`whole`,unit:`px`,hint:H.fields.radiusHint},{key:`stageImage`,label:H.fields.stageImage,kind:`text`,hint:H.fields.stageHint,most:2e3}],G=class extends g{static properties={...g.properties,theme:{state:!0}};constructor(){super(),this.theme=matchMedia(`(prefers-color-scheme: dark)`).matches?`dark`:`light`}render(){return o`${u(H.title,{lead:H.about})}
${f(this.readDesk(),e=>o`${this.state(e)}
<div class="look">
<div class="look-form">${this.#e(e)}</div>
${this.#t(e)}
</div>
${this.bar()}`)}`}#e(t){let n=this.formOf(t),r=V(B(this.draft.document)),i=e=>U.format(e);return o`${d(H.colours,o`${y(n,[`look`],W)}
<p class="picture-row">
<label class="button file">
${c(`up`,16)}${H.upload}<input type="file" class="sr" accept=${A} ?disabled=${this.busy} @change=${this.#n} />
</label>
<span class="field-hint">${O.catalog.picture.hint}</span>
</p>`)}
${r.length?d(H.contrast,o`<ul class="contrasts">
${r.map(([e,t])=>o`<li>
${H.pair[e]} ${l(t>=4.5?H.enough(i(t)):H.tooLow(i(t)),t>=4.5?`good`:`bad`)}
</li>`)}
</ul>`):e}
<p class="muted">${H.tiersText}</p>`}#t(e){return o`<section class="look-preview" aria-label=${H.preview}>
<div class="panel-head">
<h2>${H.preview}</h2>
<label class="filter-day"
>${H.themeLabel}
<select @change=${e=>this.theme=h(e)===`dark`?`dark`:`light`}>
${[`light`,`dark`].map(e=>o`<option value=${e} .selected=${e===this.theme}>${H.theme[e]}</option>`)}
</select></label
>
</div>
<studio-look-preview
.kit=${this.view.kit}
.look=${B(this.draft.document)}
.tiers=${e.game?.tiers??[]}
.wanted=${this.theme}
></studio-look-preview>
</section>`}#n=async({target:e})=>{if(!(e instanceof HTMLInputElement))return;let t=e.files?.[0];e.value=``,t&&(await this.act(H.uploaded,async()=>{let{picture:e,refused:n}=await k(this.gameId,t);return e&&this.draft.change([`look`,`stageImage`],e.url),n}),this.requestUpdate())};showFault(e){let t=this.querySelector(`#${v(e.path)}`);t?t.focus():this.view.go(`/program`,{part:`text`})}},K={styles:[N,M,j,p],elements:{"studio-look":G,"studio-look-preview":L},render:e=>o`<studio-look .view=${m(e)}></studio-look>`};export{G as LookPage,K as body};