var e=globalThis,t=e.ShadowRoot&&(e.ShadyCSS===void 0||e.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,n=Symbol(),r=new WeakMap,i=class{constructor(e,t,r){if(this._$cssResult$=!0,r!==n)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,n=this.t;if(t&&e===void 0){let t=n!==void 0&&n.length===1;t&&(e=r.get(n)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),t&&r.set(n,e))}return e}toString(){return this.cssText}},a=e=>new i(typeof e==`string`?e:e+``,void 0,n),o=(n,r)=>{if(t)n.adoptedStyleSheets=r.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let t of r){let r=document.createElement(`style`),i=e.litNonce;i!==void 0&&r.setAttribute(`nonce`,i),r.textContent=t.cssText,n.appendChild(r)}},s=t?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return a(t)})(e):e,{is:c,defineProperty:l,getOwnPropertyDescriptor:u,getOwnPropertyNames:d,getOwnPropertySymbols:f,getPrototypeOf:p}=Object,m=globalThis,ee=m.trustedTypes,te=ee?ee.emptyScript:``,ne=m.reactiveElementPolyfillSupport,h=(e,t)=>e,re={toAttribute(e,t){switch(t){case Boolean:e=e?te:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},ie=(e,t)=>!c(e,t),ae={attribute:!0,type:String,converter:re,reflect:!1,useDefault:!1,hasChanged:ie};Symbol.metadata??=Symbol(`metadata`),m.litPropertyMetadata??=new WeakMap;var g=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=ae){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&l(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=u(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??ae}static _$Ei(){if(this.hasOwnProperty(h(`elementProperties`)))return;let e=p(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(h(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(h(`properties`))){let e=this.properties,t=[...d(e),...f(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(s(e))}else e!==void 0&&t.push(s(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return o(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?re:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?re:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??ie)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};g.elementStyles=[],g.shadowRootOptions={mode:`open`},g[h(`elementProperties`)]=new Map,g[h(`finalized`)]=new Map,ne?.({ReactiveElement:g}),(m.reactiveElementVersions??=[]).push(`2.1.2`);var oe=globalThis,se=e=>e,_=oe.trustedTypes,ce=_?_.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,le=`$lit$`,v=`lit$${Math.random().toFixed(9).slice(2)}$`,ue=`?`+v,de=`<${ue}>`,y=document,b=()=>y.createComment(``),x=e=>e===null||typeof e!=`object`&&typeof e!=`function`,fe=Array.isArray,pe=e=>fe(e)||typeof e?.[Symbol.iterator]==`function`,me=`[ 	
\f\r]`,S=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,he=/-->/g,ge=/>/g,C=RegExp(`>|${me}(?:([^\\s"'>=/]+)(${me}*=${me}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),_e=/'/g,ve=/"/g,ye=/^(?:script|style|textarea|title)$/i,be=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),w=be(1),T=be(2),E=Symbol.for(`lit-noChange`),D=Symbol.for(`lit-nothing`),xe=new WeakMap,O=y.createTreeWalker(y,129);function Se(e,t){if(!fe(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return ce===void 0?t:ce.createHTML(t)}var Ce=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=S;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===S?c[1]===`!--`?o=he:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=C):(ye.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=C):o=ge:o===C?c[0]===`>`?(o=i??S,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?C:c[3]===`"`?ve:_e):o===ve||o===_e?o=C:o===he||o===ge?o=S:(o=C,i=void 0);let d=o===C&&e[t+1].startsWith(`/>`)?` `:``;a+=o===S?n+de:l>=0?(r.push(s),n.slice(0,l)+le+n.slice(l)+v+d):n+v+(l===-2?t:d)}return[Se(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},we=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=Ce(t,n);if(this.el=e.createElement(l,r),O.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=O.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(le)){let t=u[o++],n=i.getAttribute(e).split(v),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?Ee:r[1]===`?`?De:r[1]===`@`?Oe:j}),i.removeAttribute(e)}else e.startsWith(v)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(ye.test(i.tagName)){let e=i.textContent.split(v),t=e.length-1;if(t>0){i.textContent=_?_.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],b()),O.nextNode(),c.push({type:2,index:++a});i.append(e[t],b())}}}else if(i.nodeType===8){if(i.data===ue)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(v,e+1))!==-1;)c.push({type:7,index:a}),e+=v.length-1}}a++}}static createElement(e,t){let n=y.createElement(`template`);return n.innerHTML=e,n}};function k(e,t,n=e,r){if(t===E)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=x(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=k(e,i._$AS(e,t.values),i,r)),t}var Te=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??y).importNode(t,!0);O.currentNode=r;let i=O.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new A(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new ke(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=O.nextNode(),a++)}return O.currentNode=y,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},A=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=D,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=k(this,e,t),x(e)?e===D||e==null||e===``?(this._$AH!==D&&this._$AR(),this._$AH=D):e!==this._$AH&&e!==E&&this._(e):e._$litType$===void 0?e.nodeType===void 0?pe(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==D&&x(this._$AH)?this._$AA.nextSibling.data=e:this.T(y.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=we.createElement(Se(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new Te(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=xe.get(e.strings);return t===void 0&&xe.set(e.strings,t=new we(e)),t}k(t){fe(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(b()),this.O(b()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=se(e).nextSibling;se(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},j=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=D,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=D}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=k(this,e,t,0),a=!x(e)||e!==this._$AH&&e!==E,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=k(this,r[n+o],t,o),s===E&&(s=this._$AH[o]),a||=!x(s)||s!==this._$AH[o],s===D?e=D:e!==D&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===D?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},Ee=class extends j{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===D?void 0:e}},De=class extends j{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==D)}},Oe=class extends j{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=k(this,e,t,0)??D)===E)return;let n=this._$AH,r=e===D&&n!==D||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==D&&(n===D||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},ke=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){k(this,e)}},Ae={M:le,P:v,A:ue,C:1,L:Ce,R:Te,D:pe,V:k,I:A,H:j,N:De,U:Oe,B:Ee,F:ke},je=oe.litHtmlPolyfillSupport;je?.(we,A),(oe.litHtmlVersions??=[]).push(`3.3.3`);var Me=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new A(t.insertBefore(b(),e),e,void 0,n??{})}return i._$AI(e),i},Ne=globalThis,M=class extends g{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Me(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return E}};M._$litElement$=!0,M.finalized=!0,Ne.litElementHydrateSupport?.({LitElement:M});var Pe=Ne.litElementPolyfillSupport;Pe?.({LitElement:M}),(Ne.litElementVersions??=[]).push(`4.2.2`);var N=class extends M{createRenderRoot(){return this}},Fe=class{#e=0;#t;constructor(e,t){this.#t=t,e.addController(this)}hostConnected(){this.#e=setInterval(()=>{document.hidden||this.#t()},1e3)}hostDisconnected(){clearInterval(this.#e)}};function Ie(e){let t=Date.parse(e.now);if(e.clockFrozen)return()=>t;let n=t-Date.now();return()=>Date.now()+n}var Le=class extends N{static properties={until:{},clock:{attribute:!1},format:{attribute:!1}};#e=!1;constructor(){super(),this.clock=Date.now,new Fe(this,()=>this.requestUpdate())}get#t(){return Date.parse(this.until)-this.clock()}willUpdate(e){(e.has(`until`)||e.has(`clock`))&&(this.#e=!1)}render(){return w`<time role="timer" datetime=${this.until}>${this.format.countdown(this.#t)}</time>`}updated(){this.#e||this.#t>0||(this.#e=!0,this.dispatchEvent(new CustomEvent(`laurel-over`,{bubbles:!0})))}};function Re(e,t){let{current:n,target:r,keepThreshold:i=r}=e,a=e=>`${Math.min(100,Math.max(0,100*e/r))}%`;return w`<div
    class="progress"
    role="progressbar"
    aria-label=${t.label}
    aria-valuemin="0"
    aria-valuemax=${r}
    aria-valuenow=${Math.min(n,r)}
    aria-valuetext=${t.valueText}
  >
    <svg width="100%" height="18" aria-hidden="true">
      <rect class="track" width="100%" y="3" height="12" rx="6"></rect>
      <rect class="fill" width=${a(n)} y="3" height="12" rx="6"></rect>
      ${i<r?T`<line class="keep ${e.keepThresholdMet?`met`:``}"
            x1=${a(i)} x2=${a(i)} y1="0" y2="18"></line>`:null}
    </svg>
  </div>`}function ze(e){let t=(e,t,n)=>T`<ellipse cx=${e} cy=${t} rx="3" ry="6" transform="rotate(${n} ${e} ${t})"></ellipse>`,n=[t(17,14,20),t(10,25,-8),t(8.5,38,-22),t(14,50,-42),t(24,57,-66)];return w`<svg class="badge" viewBox="0 0 64 64" data-tier=${e.code} aria-hidden="true">
    <circle cx="32" cy="33" r="17"></circle>
    <g>${n}<g transform="matrix(-1 0 0 1 64 0)">${n}</g></g>
    <text x="32" y="39.5" text-anchor="middle">${e.rank}</text>
  </svg>`}var Be=`fragment Standing on Member{id playerId displayName isGuest game{id slug name mode now clockFrozen}tier{code name rank}nextTier{code name}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}query Me{me{...Standing email identities{provider linkedAt}}}`,Ve=`fragment Item on CatalogItem{id sku kind category title description imageUrl price minTier{code name}availableFrom availableUntil stockLeft perMemberLimit comingSoon eligibility{redeemable reasons pointsShort}}query Catalog($kind:ItemKind$category:String$affordable:Boolean$first:Int$after:String){catalog(kind:$kind category:$category affordable:$affordable first:$first after:$after){edges{node{...Item}}pageInfo{hasNextPage endCursor}}}`,He=`fragment Standing on Member{id playerId displayName isGuest game{id slug name mode now clockFrozen}tier{code name rank}nextTier{code name}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}query Redemptions($first:Int$after:String){me{...Standing redemptions(first:$first after:$after){edges{node{...Redeemed}}pageInfo{hasNextPage endCursor}}}}`,Ue=`fragment Standing on Member{id playerId displayName isGuest game{id slug name mode now clockFrozen}tier{code name rank}nextTier{code name}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}mutation Redeem($input:RedeemInput!){redeem(input:$input){redemption{...Redeemed}member{...Standing}replayed currentPrice userErrors{code message path}}}`,We=`fragment Standing on Member{id playerId displayName isGuest game{id slug name mode now clockFrozen}tier{code name rank}nextTier{code name}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}fragment Redeemed on Redemption{id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item{kind imageUrl sku}}mutation Cancel($id:ID!){cancelRedemption(redemptionId:$id){redemption{...Redeemed}member{...Standing}userErrors{code message path}}}`,Ge=`query History($first:Int$after:String){me{history(first:$first after:$after){edges{node{id at kind explanation tier{code name rank}scDelta pDelta}}pageInfo{hasNextPage endCursor}}}}`,Ke=`mutation CreateCode{createConnectCode{code expiresAt}}`,qe=`mutation Connect($code:String!){connectStoreCode(code:$code){userErrors{code message path}}}`,Je=`fragment Standing on Member{id playerId displayName isGuest game{id slug name mode now clockFrozen}tier{code name rank}nextTier{code name}progress{current target remaining fraction keepThreshold keepThresholdMet}season{startedAt endsAt outlook}points{balance expiresAt}}mutation Merge($token:String!){mergeMembers(input:{mergeToken:$token}){member{...Standing}userErrors{code message path}}}`,Ye=`query Export{exportMyData}`,Xe=`mutation Erase($confirm:String!){eraseMe(confirm:$confirm){userErrors{code message path}}}`,Ze=`mutation SignOutEverywhere{signOutEverywhere{userErrors{code message path}}}`,P=class extends Error{kind;code;constructor(e,{code:t=``,message:n=``}={}){super(n||t||e),this.kind=e,this.code=t}};function F(e){if(e instanceof P)return e;throw e}var Qe={UNAUTHENTICATED:`signed-out`,FORBIDDEN:`forbidden`,NOT_FOUND:`not-found`,RATE_LIMITED:`limited`,INTERNAL:`server`};async function $e(e,t,n){let r,i;try{r=await fetch(e,{method:`POST`,credentials:n?`omit`:`same-origin`,headers:{accept:`application/graphql-response+json, application/json;q=0.9`,"content-type":`application/json`,...n?{authorization:`Bearer ${n}`}:{}},body:JSON.stringify(t)}),i=await r.text()}catch{throw new P(`offline`)}let a=null;try{i&&(a=JSON.parse(i))}catch{throw new P(`server`,{code:`HTTP_${r.status}`})}if(r.status===429)throw new P(`limited`,a?.error);if(r.status>=500)throw new P(`server`,{code:`HTTP_${r.status}`});return{status:r.status,body:a}}async function I(e,t,n){let{body:r}=await $e(`/graphql`,{query:e,variables:t},n),i=r?.errors?.[0];if(i){let e=i.extensions?.code??``;throw new P(Qe[e]??`refused`,{code:e,message:i.message})}if(!r?.data)throw new P(`server`);return r.data}function et(){let e=crypto.getRandomValues(new Uint8Array(16));return Array.from(e,e=>e.toString(16).padStart(2,`0`)).join(``)}function tt(e){let{target:t}=e;if(t instanceof HTMLInputElement||t instanceof HTMLSelectElement)return t.value;throw TypeError(`The event is not about a field.`)}function nt(e){if(e.target instanceof HTMLFormElement)return e.target;throw TypeError(`The event is not about a form.`)}function L(e,t){let n=new FormData(e).get(t);return typeof n==`string`?n.trim():``}function rt(e){let t=new Intl.NumberFormat(e),n=new Intl.DateTimeFormat(e,{dateStyle:`medium`}),r=new Intl.DateTimeFormat(e,{dateStyle:`medium`,timeStyle:`short`}),i=new Intl.NumberFormat(e,{signDisplay:`exceptZero`}),a=new Intl.NumberFormat(e,{style:`unit`,unit:`day`,unitDisplay:`long`});return{number:e=>t.format(e),signed:e=>i.format(e),day:e=>n.format(new Date(e)),moment:e=>r.format(new Date(e)),countdown:e=>{let t=Math.max(0,Math.floor(e/1e3)),n=[Math.floor(t/3600)%24,Math.floor(t/60)%60,t%60].map(e=>String(e).padStart(2,`0`)).join(`:`),r=Math.floor(t/86400);return r?`${a.format(r)} ${n}`:n}}}function it(e){try{let t=new URL(e,location.href);return t.protocol===`https:`||t.protocol===`http:`?t.href:null}catch{return null}}var at={nb:[`no`],no:[`nb`],nn:[`no`,`nb`],yue:[`zh`]};function ot(e){try{let t=new Intl.Locale(e.replaceAll(`_`,`-`));return{name:e,tag:t.baseName,language:t.language,script:t.maximize().script,region:t.region}}catch{return}}function st(e,t){let n=ot(e);if(!n?.language)return;let r=t.flatMap(e=>ot(e)??[]);for(let e of[n.language,...at[n.language]??[]]){let t=new Intl.Locale(e,{script:n.script}).maximize().region,i=({tag:e,region:r})=>[e===n.tag,r===n.region,!r,r===t,!0].indexOf(!0),[a]=r.filter(t=>t.language===e&&t.script===n.script).sort((e,t)=>i(e)-i(t)||e.tag.length-t.tag.length||(e.name<t.name?-1:1));if(a)return a.name}}var ct=new Intl.PluralRules(`en`),lt=(e,t,n)=>ct.select(e)===`one`?t:n,ut={en:{title:`Rewards store`,skip:`Skip to the content`,loading:`One moment…`,retry:`Try again`,close:`Close`,cancel:`Cancel`,more:`Show more`,nav:{label:`Sections`,catalog:`Store`,rewards:`My rewards`,history:`History`,account:`Account`},providers:{google:`Sign in with Google`,apple:`Sign in with Apple`,facebook:`Continue with Facebook`},providerNames:{GOOGLE:`Google`,APPLE:`Apple`,FACEBOOK:`Facebook`,GAME:`The game`},standing:{greeting:e=>`Hello, ${e}`,player:e=>`Player ${e}`,label:`Where you stand`,progressLabel:e=>`Progress on ${e}`,progress:(e,t)=>`${e} of ${t}`,toNext:(e,t)=>`${e} to ${t}`,toEnd:e=>`${e} to the end of the tier`,keep:(e,t)=>`Reach ${e} before the season ends to keep ${t}.`,kept:e=>`${e} is safe at the end of this season.`,season:`Season ends in`,points:`Points`,pointsUnit:`points`,expires:e=>`Valid until ${e}`,negative:`A purchase was refunded. New points fill this up first.`,signOut:`Sign out`,game:e=>`Your rewards in ${e}`,guest:`Guest`},catalog:{heading:`Store`,filters:`Filter`,all:`All`,kinds:{DIGITAL:`In the game`,TANGIBLE:`Sent to you`},category:`Category`,everyCategory:`All categories`,affordable:`I can afford`,empty:`There is nothing here yet. Come back soon.`,emptyFiltered:`Nothing fits these filters.`,clear:`Show everything`,price:e=>`${e} points`,left:e=>lt(e,`Last one`,`Only ${e} left`),from:e=>`${e} and above`,opens:`Opens in`,closes:`Ends in`,comingSoon:`Coming soon`,limit:e=>lt(e,`One per player`,`Up to ${e} per player`),redeem:`Redeem`,redeemItem:e=>`Redeem ${e}`},reasons:{INSUFFICIENT_POINTS:{button:e=>`${e.short} points short`,more:()=>`Purchases in the game earn points.`},TIER_TOO_LOW:{button:e=>`Needs ${e.tier??`a higher tier`}`,more:()=>`Climb the tiers to unlock it.`},NOT_STARTED:{button:()=>`Not open yet`,more:e=>e.from?`Opens on ${e.from}.`:`It opens later.`},ENDED:{button:()=>`Over`,more:()=>`This offer has ended.`},SOLD_OUT:{button:()=>`Sold out`,more:()=>`All of them are taken.`},LIMIT_REACHED:{button:()=>`You have it`,more:()=>`You have redeemed as many as one player may.`},COMING_SOON:{button:()=>`Coming soon`,more:()=>`Not to be redeemed yet.`},IDENTIFICATION_REQUIRED:{button:()=>`Sign in to redeem`,more:()=>`Sign in once, so that your rewards stay yours.`},EMAIL_REQUIRED:{button:()=>`Redeem`,more:()=>`We ask for an e-mail when you redeem.`},STORE_SESSION_REQUIRED:{button:()=>`Open from the game`,more:()=>`Open the store from the game again to redeem.`}},redeem:{heading:e=>`Redeem ${e}`,price:`Price`,balance:`Your points`,after:`Left after it`,quantity:`Quantity`,delivery:`Where to send it`,digital:`It is delivered in the game.`,email:`E-mail`,emailHint:`For news of the delivery only.`,name:`Full name`,line1:`Street and number`,line2:`Flat, floor, company (optional)`,city:`City`,region:`State or region (optional)`,postalCode:`Postal code`,country:`Country`,choose:`Choose…`,phone:`Phone (optional)`,privacy:`Only those who ship it see your address.`,confirm:e=>`Redeem for ${e} points`,working:`Redeeming…`,again:`Send it again`,unsure:`The connection broke, so we do not know whether it arrived. Send it again: it is never taken twice.`,priceChanged:e=>`The price has changed: one is ${e} points now. Nothing was taken.`,already:`This was redeemed before. Look under My rewards.`,done:`It is yours!`,doneDigital:`The game is told now. You see under My rewards when it is there.`,doneTangible:`We prepare your parcel. Under My rewards you can follow it.`,seeRewards:`See my rewards`,goOn:`Back to the store`,missing:`Please fill this in.`,badEmail:`This does not look like an e-mail address.`,signInTitle:`Sign in to redeem`,signInText:`Guests can look around. To redeem, sign in once with an account you trust, so that your rewards stay yours, whatever happens to your phone.`,noProviders:`This game has no sign-in at the store yet. Open the game and connect your account there.`},rewards:{heading:`My rewards`,empty:`Nothing redeemed yet.`,toStore:`Look at the store`,status:{PENDING:`On its way`,FULFILLED:`Delivered`,FAILED:`Failed`,CANCELLED:`Cancelled`},spent:e=>`${e} points`,times:e=>`× ${e}`,redeemed:e=>`Redeemed ${e}`,settled:(e,t)=>`${e} ${t}`,due:e=>`At the latest ${e}, or the points come back.`,returned:`The points are back.`,gift:{spent:`A gift`,redeemed:e=>`Claimed ${e}`,due:e=>`At the latest ${e}, or you can claim it again.`,returned:`It went back, to be claimed again in the game.`,cancelText:`You can claim it again.`,cancelled:`Cancelled. You can claim it again.`},reason:e=>`Why: ${e}`,tracking:`Follow the parcel`,cancel:`Cancel it`,cancelTitle:e=>`Cancel ${e}?`,cancelText:e=>`You get ${e} points back.`,cancelYes:`Yes, cancel it`,cancelNo:`Keep it`,cancelled:`Cancelled. The points are back.`,tooLate:`It has been settled meanwhile.`},history:{heading:`Points history`,lead:`Everything that moved your points or your tier, newest first, and why.`,empty:`Nothing has happened yet.`,points:e=>`${e} points`,progress:e=>`${e} progress`},account:{heading:`Account`,identities:`How you sign in`,noIdentities:`You are a guest: nothing is connected yet.`,connected:e=>`Connected ${e}`,connect:`Connect another account`,connectFirst:`Connect an account, so that your rewards stay yours.`,email:e=>`E-mail: ${e}`,privacy:`Your data`,export:`Download my data`,exportText:`Everything we keep about you, in one file.`,exported:`Your data is in your downloads.`,everywhere:`Sign out everywhere`,everywhereText:`Ends every session of yours, on all devices.`,everywhereDone:`You are signed out everywhere.`,erase:`Erase me`,eraseText:`Erases your name, contacts, addresses and connected accounts for good. Your points are lost.`,eraseTitle:`Erase everything about you?`,eraseWarning:`This cannot be undone. Redemptions under way are cancelled, and your points are lost.`,eraseConfirm:e=>`Type ${e} to confirm`,eraseYes:`Erase me for good`,eraseProve:`To be sure that it is you, sign in once more. Then choose Erase me again, within ten minutes.`,eraseCannotProve:`To be sure that it is you, connect an account first and choose Erase me again, or ask the game's support.`,erased:`You are erased. Goodbye, and thank you for playing.`},connect:{heading:`Connect your game`,lead:`You are signed in, and we do not know your game yet. Choose one of the two ways.`,show:`Enter this code in the game`,showText:`In the game, open the loyalty screen and choose Connect store.`,validFor:`Valid for`,fresh:`New code`,waiting:`This page goes on by itself once the game has the code.`,type:`Or type the game's code here`,typeLabel:`Code from the game`,typeButton:`Connect`,wrong:`This code is not right, or it is over. Look at the game for a new one.`,connected:`Connected. Welcome!`,other:`Use another account`},merge:{heading:`This account has rewards already`,lead:`The account you signed in with belongs to another player of yours. You can put the two together.`,kept:`What happens`,points:[`The higher tier stays, and the progress that the other one earned is added to it.`,`The points of both are added together, and nothing is lost.`,`Rewards and connected accounts of both stay yours.`,`It cannot be taken apart again.`],yes:`Put them together`,no:`Not now`,here:`Here`,done:`Done: the two are one now.`,over:`This offer is over. Sign in with that account again.`},gate:{welcome:`Rewards for playing`,signedOut:`Open the store from the game: you are signed in at once. Or sign in with an account you connected before.`,signedOutNoProviders:`Open the store from the game: you are signed in at once.`,over:`This link is over`,overText:`Open the store from the game again. A link works once, and for a minute only.`,goOnAs:e=>`Go on as ${e}`,switchTitle:e=>`You are signed in as ${e}. Switch?`,switchText:`The link you opened belongs to another player.`,switchYes:`Switch to that player`,switchNo:e=>`Stay ${e}`,somebody:`another player`,play:`No game at hand? Play the pretend one`,failed:`The store could not be opened`},outcomes:{"signed-in":`You are signed in.`,linked:`Your account is connected.`,cancelled:`You stopped signing in. Nothing was changed.`,failed:`Signing in did not work. Try it again, or with another account.`,"in-use":`That account plays another game already. Use another one.`,signedOut:`You are signed out.`,over:`Your session is over. Open the store from the game again.`},failures:{offline:`No connection. Check your internet and try again.`,server:`Something went wrong on our side. Try again in a moment.`,limited:`That was a bit often. Wait a minute, then try again.`,"signed-out":`Your session is over. Open the store from the game again.`,forbidden:`This is not possible with this account.`,"not-found":`This is not there any more.`,refused:`This could not be done.`}}},dt=[`en`];function ft(){for(let e of navigator.languages){let t=st(e,dt);if(t)return{locale:e,language:t}}return{locale:`en`,language:`en`}}var{locale:pt,language:mt}=ft(),R=ut[mt],z=rt(pt),ht=`laurel:game`,B=`laurel:visiting`;function gt(){let e=location.hash.slice(1);e&&history.replaceState(null,``,location.pathname+location.search);let[,t,n]=/^(code|merge)=([\w.~%-]{1,512})$/.exec(e)??[];if(!t||!n)return{outcome:e};try{return{[t]:decodeURIComponent(n)}}catch{return{outcome:``}}}var _t=class extends Event{notice;constructor(e){super(`notice`),this.notice=e}},vt=class extends EventTarget{phase=`loading`;member=null;failure=null;clock=Date.now;version=0;fallbackGame=``;async load(){try{let{me:e}=await I(Be,{});e?this.#e(e):this.#t({phase:sessionStorage.getItem(B)?`visitor`:`signed-out`,member:null})}catch(e){let t=F(e);t.kind===`signed-out`?this.over():this.phase===`member`||this.phase===`visitor`?this.notice(V(t),{bad:!0}):this.#t({phase:`failed`,failure:t})}}adopt(e){e&&this.member&&this.#e({...this.member,...e})}visit(){sessionStorage.setItem(B,`yes`)}async signOut(){await $e(`/auth/logout`,{everywhere:!1}),this.over(R.outcomes.signedOut)}over(e=``){sessionStorage.removeItem(B),this.#t({phase:`signed-out`,member:null}),e&&this.notice(e)}notice(e,{bad:t=!1}={}){this.dispatchEvent(new _t({words:e,bad:t}))}failed(e){let t=F(e);t.kind===`signed-out`?this.over(R.outcomes.over):this.notice(V(t),{bad:!0})}get gameId(){let e=new URLSearchParams(location.search).get(`game`);return this.member?.game.id??e??yt()??this.fallbackGame}#e(e){sessionStorage.removeItem(B);try{localStorage.setItem(ht,e.game.id)}catch{}this.version+=1,this.clock=Ie(e.game),this.#t({phase:`member`,member:e})}#t(e){Object.assign(this,{failure:null,...e}),this.dispatchEvent(new Event(`change`))}};function yt(){try{return localStorage.getItem(ht)}catch{return null}}function V(e){return e.kind===`refused`&&e.message?e.message:R.failures[e.kind]}var H=new vt,bt=class{#e;constructor(e){this.#e=()=>e.requestUpdate(),e.addController(this)}hostConnected(){H.addEventListener(`change`,this.#e)}hostDisconnected(){H.removeEventListener(`change`,this.#e)}};function xt(e,t){return w`<div class="failure" role="alert">
    <p>${V(e)}</p>
    <button type="button" class="plain" @click=${t}>${R.retry}</button>
  </div>`}function St(e){return e.failure?xt(e.failure,()=>e.next()):e.loading&&!e.items.length?w`<p class="quiet" role="status">${R.loading}</p>`:e.more?w`<p class="centre">
    <button type="button" class="plain" ?disabled=${e.loading} @click=${()=>e.next()}>${R.more}</button>
  </p>`:null}var Ct={DIGITAL:T`<path d="M60 18 88 42 60 82 32 42z M32 42H88 M46 42 60 82 74 42 60 18z"></path>`,TANGIBLE:T`<path d="M30 36 60 22 90 36V70L60 84 30 70z M30 36 60 50 90 36 M60 50V84 M45 29 75 43"></path>`};function U(e){let t=w`<svg class="drawn" viewBox="0 0 120 100" aria-hidden="true">${Ct[e.kind]}</svg>`,n=e.imageUrl&&it(e.imageUrl);return n?w`<div class="picture">
    ${t}<img src=${n} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${({target:e})=>e instanceof Element&&e.remove()} />
  </div>`:w`<div class="picture">${t}</div>`}function W(e){for(let t of e.querySelectorAll(`dialog:not([open])`))t.showModal()}function G({target:e,currentTarget:t}){e===t&&e instanceof HTMLDialogElement&&e.close()}function K({currentTarget:e}){e instanceof Element&&e.closest(`dialog`)?.close()}var wt=`/store`,Tt=[`catalog`,`rewards`,`history`,`account`];function q(){let e=location.pathname.slice(6).replaceAll(`/`,``);return Tt.find(t=>t===e)??`catalog`}function J(e){return e===`catalog`?wt:`${wt}/${e}`}function Et(e){e!==q()&&history.pushState(null,``,J(e)),dispatchEvent(new PopStateEvent(`popstate`))}function Dt(e){return t=>{t.button||t.metaKey||t.ctrlKey||t.shiftKey||t.altKey||(t.preventDefault(),Et(e))}}var Ot={google:T`<path fill="#4285F4" d="M22.56 12.25c0-.78-.07-1.53-.2-2.25H12v4.26h5.92c-.26 1.37-1.04 2.53-2.21 3.31v2.77h3.57c2.08-1.92 3.28-4.74 3.28-8.09z"></path>
    <path fill="#34A853" d="M12 23c2.97 0 5.46-.98 7.28-2.66l-3.57-2.77c-.98.66-2.23 1.06-3.71 1.06-2.86 0-5.29-1.93-6.16-4.53H2.18v2.84C3.99 20.53 7.7 23 12 23z"></path>
    <path fill="#FBBC05" d="M5.84 14.09c-.22-.66-.35-1.36-.35-2.09s.13-1.43.35-2.09V7.07H2.18C1.43 8.55 1 10.22 1 12s.43 3.45 1.18 4.93l3.66-2.84z"></path>
    <path fill="#EA4335" d="M12 5.38c1.62 0 3.06.56 4.21 1.64l3.15-3.15C17.45 2.09 14.97 1 12 1 7.7 1 3.99 3.47 2.18 7.07l3.66 2.84c.87-2.6 3.3-4.53 6.16-4.53z"></path>`,apple:T`<path fill="currentColor" d="M12.152 6.896c-.948 0-2.415-1.078-3.96-1.04-2.04.027-3.91 1.183-4.961 3.014-2.117 3.675-.546 9.103 1.519 12.09 1.013 1.454 2.208 3.09 3.792 3.039 1.52-.065 2.09-.987 3.935-.987 1.831 0 2.35.987 3.96.948 1.637-.026 2.676-1.48 3.676-2.948 1.156-1.688 1.636-3.325 1.662-3.415-.039-.013-3.182-1.221-3.22-4.857-.026-3.04 2.48-4.494 2.597-4.559-1.429-2.09-3.623-2.324-4.39-2.376-2-.156-3.675 1.09-4.61 1.09zM15.53 3.83c.843-1.012 1.4-2.427 1.245-3.83-1.207.052-2.662.805-3.532 1.818-.78.896-1.454 2.338-1.273 3.714 1.338.104 2.715-.688 3.559-1.701"></path>`,facebook:T`<path fill="currentColor" d="M24 12.073c0-6.627-5.373-12-12-12s-12 5.373-12 12c0 5.99 4.388 10.954 10.125 11.854v-8.385H7.078v-3.47h3.047V9.43c0-3.007 1.792-4.669 4.533-4.669 1.312 0 2.686.235 2.686.235v2.953H15.83c-1.491 0-1.956.925-1.956 1.874v2.25h3.328l-.532 3.47h-2.796v8.385C19.612 23.027 24 18.062 24 12.073z"></path>`};function kt(e,t=J(q())){let n=new URLSearchParams({next:t});return H.gameId&&n.set(`game`,H.gameId),`/auth/login/${e}?${n}`}function Y(e,t){return w`<div class="sign-in">
    ${e.filter(e=>Object.hasOwn(Ot,e)).map(e=>w`<a class="provider ${e}" href=${kt(e,t)}>
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">${Ot[e]}</svg>
          <span>${R.providers[e]}</span>
        </a>`)}
  </div>`}var At=`ERASE`,jt=class extends N{static properties={providers:{attribute:!1},busy:{state:!0},erasing:{state:!0},typed:{state:!0},wrong:{state:!0}};constructor(){super(),this.providers=[],this.busy=!1,this.erasing=null,this.typed=``,this.wrong=``,new bt(this)}updated(){W(this)}render(){let{member:e}=H;if(!e)return null;let t=new Set(e.identities.map(({provider:e})=>e.toLowerCase())),n=this.providers.filter(e=>!t.has(e));return w`
      <h1>${R.account.heading}</h1>
      <section class="panel">
        <h2>${R.account.identities}</h2>
        ${e.identities.length?w`<ul class="plain-list">
              ${e.identities.map(({provider:e,linkedAt:t})=>w`<li>
                  <strong>${R.providerNames[e]??e}</strong>
                  <span class="quiet">${R.account.connected(z.day(t))}</span>
                </li>`)}
            </ul>`:w`<p>${R.account.noIdentities}</p>`}
        ${e.email?w`<p>${R.account.email(e.email)}</p>`:null}
        ${n.length?w`<p class="quiet">${e.identities.length?R.account.connect:R.account.connectFirst}</p>
              ${Y(n)}`:null}
      </section>
      <section class="panel">
        <h2>${R.account.privacy}</h2>
        ${this.#e(R.account.exportText,R.account.export,this.#a)}
        ${this.#e(R.account.everywhereText,R.account.everywhere,this.#o)}
        ${this.#e(R.account.eraseText,R.account.erase,()=>this.erasing=`ask`,`danger`)}
      </section>
      ${this.erasing?this.#t(e):null}
    `}#e(e,t,n,r=``){return w`<div class="deed">
      <p>${e}</p>
      <button type="button" class="plain ${r}" ?disabled=${this.busy} @click=${n}>${t}</button>
    </div>`}#t(e){return w`<dialog aria-labelledby="erase-title" @close=${()=>{this.erasing=null,this.typed=``,this.wrong=``}} @click=${G}>
      <div class="inside">
        <h2 id="erase-title">${R.account.eraseTitle}</h2>
        ${this.erasing===`prove`?this.#r(e):this.#n()}
      </div>
    </dialog>`}#n(){return w`<form @submit=${this.#s}>
      <p>${R.account.eraseWarning}</p>
      <div class="field">
        <label for="erase-confirm">${R.account.eraseConfirm(At)}</label>
        <input
          id="erase-confirm"
          autocomplete="off"
          autocapitalize="characters"
          .value=${this.typed}
          @input=${e=>this.typed=tt(e)}
        />
      </div>
      <div role="alert">${this.wrong?w`<p class="wrong">${this.wrong}</p>`:null}</div>
      <div class="actions">
        <button type="button" class="plain" @click=${K}>${R.cancel}</button>
        <button type="submit" class="main danger" ?disabled=${this.busy||this.typed.trim().toUpperCase()!==At}>
          ${R.account.eraseYes}
        </button>
      </div>
    </form>`}#r(e){let t=e.identities.map(({provider:e})=>e.toLowerCase()),n=this.providers.filter(e=>t.includes(e));return w`<p>${n.length?R.account.eraseProve:R.account.eraseCannotProve}</p>
      ${Y(n.length?n:this.providers,J(`account`))}
      <button type="button" class="plain wide" @click=${K}>${R.cancel}</button>`}async#i(e){this.busy=!0;try{await e()}catch(e){H.failed(e)}finally{this.busy=!1}}#a=()=>this.#i(async()=>{let{exportMyData:e}=await I(Ye,{}),t=URL.createObjectURL(new Blob([e],{type:`application/json`}));Object.assign(document.createElement(`a`),{href:t,download:`my-rewards.json`}).click(),setTimeout(()=>URL.revokeObjectURL(t),6e4),H.notice(R.account.exported)});#o=()=>this.#i(async()=>{await I(Ze,{}),H.over(R.account.everywhereDone)});#s=async e=>{e.preventDefault(),this.busy=!0,this.wrong=``;try{let{eraseMe:e}=await I(Xe,{confirm:At}),[t]=e.userErrors;t?.code===`IDENTIFICATION_REQUIRED`?this.erasing=`prove`:t?this.wrong=t.message:(this.querySelector(`dialog`)?.close(),H.over(R.account.erased))}catch(e){let t=F(e);t.kind===`signed-out`?H.failed(t):this.wrong=V(t)}finally{this.busy=!1}}},Mt={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Nt=e=>(...t)=>({_$litDirective$:e,values:t}),Pt=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:Ft}=Ae,It=e=>e,Lt=()=>document.createComment(``),X=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new Ft(r.insertBefore(Lt(),i),r.insertBefore(Lt(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=It(e).nextSibling;It(r).insertBefore(e,i),e=t}}}return n},Z=(e,t,n=e)=>(e._$AI(t,n),e),Rt={},zt=(e,t=Rt)=>e._$AH=t,Bt=e=>e._$AH,Vt=e=>{e._$AR(),e._$AA.remove()},Ht=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},Ut=Nt(class extends Pt{constructor(e){if(super(e),e.type!==Mt.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=Bt(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=Z(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=Z(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=Z(i[d],a[m]),X(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=Z(i[f],a[p]),X(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=Ht(o,p,m),u=Ht(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=X(e,i[d]);Z(t,a[p]),c[p]=t}else c[p]=Z(n,a[p]),X(e,i[d],n),i[t]=null;p++}else Vt(i[f]),f--}else Vt(i[d]),d++;for(;p<=m;){let t=X(e,c[m+1]);Z(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&Vt(e)}return this.ut=o,zt(e,c),E}}),Wt=[`COMING_SOON`,`ENDED`,`SOLD_OUT`,`LIMIT_REACHED`,`NOT_STARTED`,`TIER_TOO_LOW`,`INSUFFICIENT_POINTS`,`STORE_SESSION_REQUIRED`,`IDENTIFICATION_REQUIRED`,`EMAIL_REQUIRED`],Gt=new Set(Wt.slice(0,4));function Kt(e){let t=[...e.eligibility?.reasons??[`STORE_SESSION_REQUIRED`]].sort((e,t)=>Wt.indexOf(e)-Wt.indexOf(t)),n=t.filter(e=>e!==`EMAIL_REQUIRED`),[r]=n;if(!r)return{action:`redeem`,words:R.catalog.redeem,why:[],away:!1,needsEmail:t.length>0};let i={short:z.number(e.eligibility?.pointsShort??0),tier:e.minTier?.name,from:e.availableFrom&&z.moment(e.availableFrom)},a=R.reasons,o=e=>a[e]??{button:()=>R.failures.refused,more:()=>``};return{action:r===`IDENTIFICATION_REQUIRED`?`sign-in`:null,words:o(r).button(i),why:(Gt.has(r)?n.slice(0,1):n).map(e=>o(e).more(i)),away:Gt.has(r)||r===`NOT_STARTED`,needsEmail:t.includes(`EMAIL_REQUIRED`)}}function qt(e,t,n=10){let r=[n,e.perMemberLimit??n,e.stockLeft??n];return e.price>0&&r.push(Math.floor(t/e.price)),Math.max(1,Math.min(...r))}var Jt=24,Yt=class{items=[];more=!1;loading=!1;failure=null;#e=0;#t=null;#n=null;#r;#i;#a;constructor(e,t,n){this.#r=e,this.#i=t,this.#a=n}start(e){return this.#n=e,this.#t=null,this.#o(Jt)}refresh(){return this.#t=null,this.#o(Math.min(100,Math.max(Jt,this.items.length)))}next(){return this.#o(Jt)}async#o(e){if(this.#n===null)return;let t=++this.#e,n=this.#t;this.loading=!0,this.failure=null,this.#r.requestUpdate();try{let r=this.#a(await I(this.#i,{...this.#n,first:e,after:n}));if(t!==this.#e)return;let i=(r?.edges??[]).map(e=>e.node);this.items=n?[...this.items,...i]:i,this.more=r?.pageInfo.hasNextPage??!1,this.#t=r?.pageInfo.endCursor??null}catch(e){if(t!==this.#e)return;let n=F(e);n.kind===`signed-out`?H.failed(n):this.failure=n}finally{t===this.#e&&(this.loading=!1),this.#r.requestUpdate()}}},Xt=10,Zt=12096e5,Qt={kind:null,category:null,affordable:null},$t=class extends N{static properties={providers:{attribute:!1},redeeming:{state:!0},asking:{state:!0}};#e=new Yt(this,Ve,e=>e.catalog);#t=Qt;#n=new Set;#r=-1;constructor(){super(),this.providers=[],this.redeeming=null,this.asking=null,new bt(this)}connectedCallback(){super.connectedCallback(),this.#r=H.version,this.#e.start(this.#t)}willUpdate(){for(let e of this.#e.items)e.category&&this.#n.add(e.category);H.phase===`member`&&this.#r!==H.version&&(this.#r=H.version,queueMicrotask(()=>void this.#e.refresh()))}updated(){W(this)}#i(e){this.#t={...this.#t,...e},this.#e.start(this.#t)}render(){let e=Object.values(this.#t).some(Boolean);return w`
      <h1 class="sr">${R.catalog.heading}</h1>
      ${this.#a()}
      <ul class="cards" aria-busy=${this.#e.loading} @laurel-over=${()=>this.#e.refresh()}>
        ${Ut(this.#e.items,e=>e.id,e=>this.#o(e))}
      </ul>
      ${!this.#e.items.length&&!this.#e.loading&&!this.#e.failure?w`<div class="empty">
            <p>${e?R.catalog.emptyFiltered:R.catalog.empty}</p>
            ${e?w`<button type="button" class="plain" @click=${()=>this.#i(Qt)}>
                  ${R.catalog.clear}
                </button>`:null}
          </div>`:null}
      ${St(this.#e)}
      ${this.redeeming?w`<laurel-redeem .item=${this.redeeming} @laurel-closed=${()=>this.redeeming=null}></laurel-redeem>`:null}
      ${this.asking?this.#l():null}
    `}#a(){let{kind:e,category:t,affordable:n}=this.#t,r=(t,n)=>w`<button
      type="button"
      aria-pressed=${e===t}
      @click=${()=>this.#i({kind:t})}
    >
      ${n}
    </button>`;return w`<div class="filters" role="group" aria-label=${R.catalog.filters}>
      <div class="choices">
        ${r(null,R.catalog.all)} ${r(`DIGITAL`,R.catalog.kinds.DIGITAL)}
        ${r(`TANGIBLE`,R.catalog.kinds.TANGIBLE)}
      </div>
      ${this.#n.size>1||t?w`<label class="sr" for="category">${R.catalog.category}</label>
            <select id="category" @change=${e=>this.#i({category:tt(e)||null})}>
              <option value="" ?selected=${!t}>${R.catalog.everyCategory}</option>
              ${[...this.#n].sort().map(e=>w`<option value=${e} ?selected=${e===t}>${e}</option>`)}
            </select>`:null}
      <label class="check">
        <input
          type="checkbox"
          .checked=${n===!0}
          @change=${()=>this.#i({affordable:!n||null})}
        />
        ${R.catalog.affordable}
      </label>
    </div>`}#o(e){let t=Kt(e),n=`item-${e.id}`;return w`<li class="card ${t.away?`away`:``}">
      ${U(e)} ${this.#s(e)}
      <div class="about">
        <p class="kind">${e.category??R.catalog.kinds[e.kind]}</p>
        <h2 id=${n}>${e.title}</h2>
        ${e.description?w`<p class="description">${e.description}</p>`:null}
        <p class="facts">${this.#c(e)}</p>
      </div>
      <div class="buy">
        <p class="price">${R.catalog.price(z.number(e.price))}</p>
        <button
          type="button"
          class=${t.action?`main`:`main off`}
          aria-disabled=${t.action?`false`:`true`}
          aria-describedby="${n} ${n}-why"
          @click=${t.action?()=>t.action===`sign-in`?this.asking=e:this.redeeming=e:null}
        >
          ${t.words}
        </button>
      </div>
      <p class="why" id="${n}-why">${t.why.join(` `)}</p>
    </li>`}#s(e){if(e.comingSoon)return w`<p class="ribbon">${R.catalog.comingSoon}</p>`;let t=e.stockLeft??0;return t>0&&t<=Xt?w`<p class="ribbon warm">${R.catalog.left(t)}</p>`:null}#c(e){let t=H.clock(),n=(e,n)=>{let r=n===null?0:Date.parse(n)-t;return r<=0||r>=Zt?null:w`<span class="fact">
        ${e}
        <laurel-countdown .until=${n} .clock=${H.clock} .format=${z}></laurel-countdown>
      </span>`};return[e.minTier?w`<span class="fact tier" data-tier=${e.minTier.code}>${R.catalog.from(e.minTier.name)}</span>`:null,e.perMemberLimit?w`<span class="fact">${R.catalog.limit(e.perMemberLimit)}</span>`:null,n(R.catalog.opens,e.availableFrom),n(R.catalog.closes,e.availableUntil)]}#l(){return w`<dialog aria-labelledby="ask-title" @close=${()=>this.asking=null} @click=${G}>
      <div class="inside">
        <h2 id="ask-title">${R.redeem.signInTitle}</h2>
        <p>${this.providers.length?R.redeem.signInText:R.redeem.noProviders}</p>
        ${Y(this.providers)}
        <button type="button" class="plain wide" @click=${K}>${R.cancel}</button>
      </div>
    </dialog>`}},en=4e3,tn=class extends N{static properties={code:{state:!0},failure:{state:!0},wrong:{state:!0},busy:{state:!0}};#e=0;constructor(){super(),this.code=null,this.failure=null,this.wrong=``,this.busy=!1}connectedCallback(){super.connectedCallback(),this.#t(),this.#e=setInterval(()=>{!document.hidden&&this.code&&H.load()},en)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.#e)}#t=async()=>{this.failure=null;try{this.code=(await I(Ke,{})).createConnectCode}catch(e){let t=F(e);t.kind===`signed-out`?H.over(R.outcomes.over):this.failure=t}};#n=async e=>{e.preventDefault();let t=L(nt(e),`code`);if(t){this.busy=!0,this.wrong=``;try{let{connectStoreCode:e}=await I(qe,{code:t}),[n]=e.userErrors;n?this.wrong=n.code===`CODE_INVALID`?R.connect.wrong:n.message:(H.notice(R.connect.connected),await H.load())}catch(e){H.failed(e)}finally{this.busy=!1}}};render(){return w`<section class="gate">
      <h1 tabindex="-1">${R.connect.heading}</h1>
      <p>${R.connect.lead}</p>
      <div class="ways">
        <div class="way">
          <h2>${R.connect.show}</h2>
          ${this.failure?xt(this.failure,this.#t):null}
          ${this.code?w`<p class="code" translate="no">${this.code.code}</p>
                <p class="quiet" @laurel-over=${this.#t}>
                  ${R.connect.validFor}
                  <laurel-countdown .until=${this.code.expiresAt} .format=${z}></laurel-countdown>
                </p>`:null}
          <p>${R.connect.showText}</p>
          <p class="quiet" role="status">${R.connect.waiting}</p>
        </div>
        <form class="way" @submit=${this.#n}>
          <h2>${R.connect.type}</h2>
          <div class="field">
            <label for="game-code">${R.connect.typeLabel}</label>
            <input
              id="game-code"
              name="code"
              required
              maxlength="64"
              autocomplete="one-time-code"
              autocapitalize="characters"
              spellcheck="false"
              aria-invalid=${this.wrong!==``}
              aria-describedby="game-code-error"
            />
            <p class="wrong" id="game-code-error" role="alert">${this.wrong}</p>
          </div>
          <button type="submit" class="main" ?disabled=${this.busy}>${R.connect.typeButton}</button>
        </form>
      </div>
      <p class="centre"><button type="button" class="link" @click=${this.#r}>${R.connect.other}</button></p>
    </section>`}#r=()=>H.signOut().catch(e=>H.failed(e))},nn=class extends N{#e=new Yt(this,Ge,e=>e.me?.history);connectedCallback(){super.connectedCallback(),this.#e.start({})}render(){let{items:e,loading:t,failure:n}=this.#e,r=(e,t)=>e?w`<span class=${e>0?`gain`:`loss`}>${t(z.signed(e))}</span>`:null;return w`
      <h1>${R.history.heading}</h1>
      <p class="quiet">${R.history.lead}</p>
      <ol class="rows">
        ${Ut(e,e=>e.id,e=>w`<li class="row">
            ${ze(e.tier)}
            <div class="about">
              <p>${e.explanation}</p>
              <p class="quiet"><time datetime=${e.at}>${z.moment(e.at)}</time> · ${e.tier.name}</p>
            </div>
            <div class="end">${r(e.pDelta,R.history.points)} ${r(e.scDelta,R.history.progress)}</div>
          </li>`)}
      </ol>
      ${!e.length&&!t&&!n?w`<p class="empty">${R.history.empty}</p>`:null} ${St(this.#e)}
    `}},rn=`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;function an(){let e=new Intl.DisplayNames(pt,{type:`region`}),t=new Intl.Collator(pt).compare;return rn.split(` `).map(t=>[t,e.of(t)??t]).sort((e,n)=>t(e[1],n[1]))}var on=[[`name`,`name`,!0,128],[`line1`,`address-line1`,!0,200],[`line2`,`address-line2`,!1,200],[`postalCode`,`postal-code`,!1,32],[`city`,`address-level2`,!0,128],[`region`,`address-level1`,!1,128]],sn=[`quantity`,`email`,`country`,`phone`,...on.map(([e])=>e)],cn=class extends N{static properties={item:{attribute:!1},quantity:{state:!0},price:{state:!0},stage:{state:!0},errors:{state:!0},general:{state:!0}};#e=et();#t=null;constructor(){super(),this.quantity=1,this.price=null,this.stage=`form`,this.errors={},this.general=``}updated(e){W(this),e.has(`stage`)&&this.stage===`done`&&this.querySelector(`#redeem-title`)?.focus(),e.has(`errors`)&&this.querySelector(`[aria-invalid=true]`)?.focus()}render(){return w`<dialog
      aria-labelledby="redeem-title"
      @close=${()=>this.dispatchEvent(new Event(`laurel-closed`))}
      @cancel=${e=>this.stage===`working`&&e.preventDefault()}
      @click=${e=>this.stage!==`working`&&G(e)}
    >
      <div class="inside">${this.stage===`done`?this.#l():this.#r()}</div>
    </dialog>`}get#n(){return this.price===null?this.item:{...this.item,price:this.price}}#r(){let e=this.#n,t=H.member?.points.balance??0,n=e.price*this.quantity,r=this.stage===`working`,i=r||this.stage===`unsure`,a=e.kind===`TANGIBLE`,o=qt(e,t),s=n>t&&this.stage===`form`;return w`
      <div class="title-row">
        ${U(e)}
        <div>
          <h2 id="redeem-title" tabindex="-1">${R.redeem.heading(e.title)}</h2>
          ${a?null:w`<p class="quiet">${R.redeem.digital}</p>`}
        </div>
      </div>
      <form novalidate @submit=${this.#u} aria-busy=${r}>
        <fieldset ?disabled=${i}>
          ${o>1?this.#i(o):null}
          ${Kt(e).needsEmail?this.#a():null}
          ${a?this.#o():null}
        </fieldset>
        <dl class="sum">
          <div><dt>${R.redeem.price}</dt><dd>${z.number(n)}</dd></div>
          <div><dt>${R.redeem.balance}</dt><dd>${z.number(t)}</dd></div>
          <div class="total"><dt>${R.redeem.after}</dt><dd>${z.number(t-n)}</dd></div>
        </dl>
        <div role="alert">${this.general?w`<p class="wrong">${this.general}</p>`:null}</div>
        <div class="actions">
          <button type="button" class="plain" ?disabled=${r} @click=${K}>${R.cancel}</button>
          <button type="submit" class="main" ?disabled=${r||s}>
            ${r?R.redeem.working:this.stage===`unsure`?R.redeem.again:R.redeem.confirm(z.number(n))}
          </button>
        </div>
      </form>
    `}#i(e){return this.#c(`quantity`,w`<select
        id="redeem-quantity"
        name="quantity"
        aria-invalid=${!!this.errors.quantity}
        aria-describedby="redeem-quantity-error"
        @change=${e=>this.quantity=Number(tt(e))}
      >
        ${Array.from({length:e},(e,t)=>w`<option value=${t+1} .selected=${t+1===this.quantity}>${t+1}</option>`)}
      </select>`)}#a(){return this.#c(`email`,this.#s(`email`,`email`,!0,254,`email`),R.redeem.emailHint)}#o(){return w`<fieldset class="address">
      <legend>${R.redeem.delivery}</legend>
      ${on.map(([e,t,n,r])=>this.#c(e,this.#s(e,`shipping ${t}`,n,r)))}
      ${this.#c(`country`,w`<select
          id="redeem-country"
          name="country"
          autocomplete="shipping country"
          required
          aria-invalid=${!!this.errors.country}
          aria-describedby="redeem-country-error"
        >
          <option value="">${R.redeem.choose}</option>
          ${an().map(([e,t])=>w`<option value=${e}>${t}</option>`)}
        </select>`)}
      ${this.#c(`phone`,this.#s(`phone`,`shipping tel`,!1,32,`tel`))}
      <p class="quiet">${R.redeem.privacy}</p>
    </fieldset>`}#s(e,t,n,r,i=`text`){return w`<input
      id="redeem-${e}"
      name=${e}
      type=${i}
      autocomplete=${t}
      maxlength=${r}
      ?required=${n}
      aria-invalid=${!!this.errors[e]}
      aria-describedby="redeem-${e}-error"
    />`}#c(e,t,n=``){return w`<div class="field field-${e}">
      <label for="redeem-${e}">${R.redeem[e]}</label>
      ${t}
      <p class=${this.errors[e]?`wrong`:`quiet`} id="redeem-${e}-error">${this.errors[e]??n}</p>
    </div>`}#l(){return w`<div class="done">
      ${U(this.item)}
      <h2 id="redeem-title" tabindex="-1">${R.redeem.done}</h2>
      <p>${this.item.title}</p>
      <p class="quiet">${this.item.kind===`TANGIBLE`?R.redeem.doneTangible:R.redeem.doneDigital}</p>
      <div class="actions">
        <button type="button" class="plain" @click=${K}>${R.redeem.goOn}</button>
        <button type="button" class="main" @click=${e=>(K(e),Et(`rewards`))}>${R.redeem.seeRewards}</button>
      </div>
    </div>`}#u=async e=>{if(e.preventDefault(),this.stage===`working`)return;let t=this.#t??this.#d(nt(e));if(t){this.stage=`working`,this.general=``;try{let{redeem:e}=await I(Ue,{input:t});this.#t=null,e.userErrors.length?this.#f(e):(this.stage=`done`,H.adopt(e.member))}catch(e){let n=F(e);if(n.kind===`signed-out`){this.querySelector(`dialog`)?.close(),H.failed(n);return}let r=n.kind===`offline`||n.kind===`server`;this.#t=r?t:null,this.stage=r?`unsure`:`form`,this.general=r?R.redeem.unsure:V(n)}}};#d(e){let t={};for(let n of sn){let r=e.elements.namedItem(n);(r instanceof HTMLInputElement||r instanceof HTMLSelectElement)&&(r.required&&!L(e,n)?t[n]=R.redeem.missing:r.type===`email`&&r.validity.typeMismatch&&(t[n]=R.redeem.badEmail))}if(this.errors=t,Object.keys(t).length)return null;let n=L(e,`email`);return{itemId:this.item.id,quantity:this.quantity,expectedPrice:this.#n.price,idempotencyKey:this.#e,...n?{email:n}:{},...this.item.kind===`TANGIBLE`?{shippingAddress:ln(e)}:{}}}#f({userErrors:e,currentPrice:t}){let n={},r=[];t!==null&&(this.price=t,this.quantity=Math.min(this.quantity,qt(this.#n,H.member?.points.balance??0)));for(let{code:i,message:a,path:o}of e){let e=sn.find(e=>e===o.at(-1));i===`IDEMPOTENCY_CONFLICT`?r.push(R.redeem.already):i===`PRICE_CHANGED`&&t!==null?r.push(R.redeem.priceChanged(z.number(t))):e&&this.querySelector(`[name="${e}"]`)?n[e]=a:r.push(a)}this.stage=`form`,this.errors=n,this.general=r.join(` `),H.load()}};function ln(e){let t=t=>L(e,t);return{name:t(`name`),line1:t(`line1`),city:t(`city`),country:t(`country`),postalCode:t(`postalCode`),...t(`line2`)?{line2:t(`line2`)}:{},...t(`region`)?{region:t(`region`)}:{},...t(`phone`)?{phone:t(`phone`)}:{}}}var un=3e3,dn=6e4;function fn({benefit:e,pointsSpent:t}){let{rewards:n}=R;if(e)return n.gift;let r=z.number(t);return{...n,spent:n.spent(r),cancelText:n.cancelText(r)}}var pn=class extends N{static properties={cancelling:{state:!0},busy:{state:!0}};#e=new Yt(this,He,({me:e})=>{if(!e){H.over(R.outcomes.over);return}let{redemptions:t,...n}=e;return H.adopt(n),t});#t=un;#n=0;constructor(){super(),this.cancelling=null,this.busy=!1}connectedCallback(){super.connectedCallback(),document.addEventListener(`visibilitychange`,this.#i),this.#e.start({}).then(this.#r)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`visibilitychange`,this.#i),clearTimeout(this.#n)}#r=()=>{clearTimeout(this.#n),this.#e.items.some(e=>e.status===`PENDING`)&&!document.hidden&&this.isConnected&&(this.#n=setTimeout(()=>void this.#e.refresh().then(this.#r),this.#t),this.#t=Math.min(dn,this.#t*1.4))};#i=()=>{document.hidden||(this.#t=un,this.#r())};updated(){W(this)}render(){let{items:e,loading:t,failure:n}=this.#e;return w`
      <h1>${R.rewards.heading}</h1>
      <ul class="rows">
        ${Ut(e,e=>e.id,e=>this.#a(e))}
      </ul>
      ${!e.length&&!t&&!n?w`<div class="empty">
            <p>${R.rewards.empty}</p>
            <a class="plain" href=${J(`catalog`)} @click=${Dt(`catalog`)}>${R.rewards.toStore}</a>
          </div>`:null}
      ${St(this.#e)} ${this.cancelling?this.#o(this.cancelling):null}
    `}#a(e){let{status:t}=e,n=fn(e),r=e.trackingUrl&&it(e.trackingUrl),i=e.settledAt&&R.rewards.settled(R.rewards.status[t],z.moment(e.settledAt));return w`<li class="row">
      ${U(e.item)}
      <div class="about">
        <h2>${e.title}${e.quantity>1?w` ${R.rewards.times(z.number(e.quantity))}`:null}</h2>
        <p class="quiet">
          ${n.spent} · ${i||n.redeemed(z.moment(e.createdAt))}
        </p>
        ${t===`PENDING`?w`<p class="quiet">${n.due(z.moment(e.dueAt))}</p>`:null}
        ${e.failureReason?w`<p>${R.rewards.reason(e.failureReason)}</p>`:null}
        ${t===`FAILED`||t===`CANCELLED`?w`<p>${n.returned}</p>`:null}
        ${r?w`<p><a href=${r} target="_blank" rel="noopener noreferrer">${R.rewards.tracking}</a></p>`:null}
      </div>
      <div class="end">
        <span class="status ${t}">${R.rewards.status[t]}</span>
        ${t===`PENDING`?w`<button type="button" class="link" @click=${()=>this.cancelling=e}>${R.rewards.cancel}</button>`:null}
      </div>
    </li>`}#o(e){return w`<dialog aria-labelledby="cancel-title" @close=${()=>this.cancelling=null} @click=${G}>
      <div class="inside">
        <h2 id="cancel-title">${R.rewards.cancelTitle(e.title)}</h2>
        <p>${fn(e).cancelText}</p>
        <div class="actions">
          <button type="button" class="plain" @click=${K}>${R.rewards.cancelNo}</button>
          <button type="button" class="main" ?disabled=${this.busy} @click=${()=>this.#s(e)}>${R.rewards.cancelYes}</button>
        </div>
      </div>
    </dialog>`}async#s(e){this.busy=!0;try{let{cancelRedemption:t}=await I(We,{id:e.id}),[n]=t.userErrors;n?H.notice(n.code===`NOT_PENDING`?R.rewards.tooLate:n.message,{bad:!0}):(H.adopt(t.member),H.notice(fn(e).cancelled)),await this.#e.refresh()}catch(e){H.failed(e)}finally{this.busy=!1,this.querySelector(`dialog`)?.close()}}};function Q(e,t,n=!1){return w`<section class="gate" role=${n?`alert`:`group`} aria-labelledby="gate-title">
    <img src="/static/laurel.svg" alt="" width="72" height="72" />
    <h1 id="gate-title" tabindex="-1">${e}</h1>
    ${t}
  </section>`}var $=(e,t,n=`main`)=>w`<button type="button" class=${n} @click=${t}>${e}</button>`,mn=e=>e.displayName||R.standing.player(e.playerId);function hn({providers:e,play:t}){return Q(R.gate.welcome,w`<p>${e.length?R.gate.signedOut:R.gate.signedOutNoProviders}</p>
      ${Y(e)} ${t?w`<p><a href=${t}>${R.gate.play}</a></p>`:null}`)}function gn({goOn:e,providers:t,play:n}){let{member:r}=H;return Q(R.gate.over,w`<p>${R.gate.overText}</p>
      ${r?$(R.gate.goOnAs(mn(r)),e):Y(t)}
      ${n?w`<p><a href=${n}>${R.gate.play}</a></p>`:null}`)}function _n(e){let{name:t,onSwitch:n,onStay:r,busy:i}=e,a=t||R.gate.somebody;return Q(R.gate.switchTitle(a),w`<p>${R.gate.switchText}</p>
      <div class="stack">
        <button type="button" class="main" ?disabled=${i} @click=${n}>${R.gate.switchYes}</button>
        ${$(R.gate.switchNo(a),r,`plain`)}
      </div>`)}function vn(e,t){return Q(R.gate.failed,w`<p>${V(e)}</p>
    ${$(R.retry,t)}`,!0)}function yn(e){let{onMerge:t,onLater:n,busy:r,wrong:i}=e,{member:a}=H;return Q(R.merge.heading,w`<p>${R.merge.lead}</p>
      ${a?w`<p class="quiet">${R.merge.here}: ${mn(a)} · ${a.tier.name} ·
            ${R.catalog.price(z.number(a.points.balance))}</p>`:null}
      <h2>${R.merge.kept}</h2>
      <ul class="points">${R.merge.points.map(e=>w`<li>${e}</li>`)}</ul>
      <div role="alert">${i?w`<p class="wrong">${i}</p>`:null}</div>
      <div class="stack">
        <button type="button" class="main" ?disabled=${r} @click=${t}>${R.merge.yes}</button>
        ${$(R.merge.no,n,`plain`)}
      </div>`)}function bn(e){let{tier:t,nextTier:n,progress:r,season:i,points:a}=e,o=z.number,s=n?R.standing.toNext(o(r.remaining),n.name):R.standing.toEnd(o(r.remaining)),c=r.keepThresholdMet?R.standing.kept(t.name):R.standing.keep(o(r.keepThreshold),t.name);return w`<section class="standing" data-tier=${t.code} aria-label=${R.standing.label}>
    <div class="who">
      ${ze(t)}
      <div>
        <p class="tier-name">${t.name}</p>
        <p class="quiet">${mn(e)}${e.isGuest?w` · ${R.standing.guest}`:null}</p>
      </div>
    </div>
    <div class="way-up">
      <p class="ends">
        <span>${R.standing.progress(o(r.current),o(r.target))}</span><span>${s}</span>
      </p>
      ${Re(r,{label:R.standing.progressLabel(t.name),valueText:`${R.standing.progress(o(r.current),o(r.target))}, ${s}`})}
      <p class="quiet">${i.outlook===`RESTART`?null:c}</p>
    </div>
    <dl class="figures">
      <div>
        <dt>${R.standing.points}</dt>
        <dd class="balance">${o(a.balance)}</dd>
        <dd class="quiet">
          ${a.balance<0?R.standing.negative:a.expiresAt?R.standing.expires(z.day(a.expiresAt)):null}
        </dd>
      </div>
      <div>
        <dt>${R.standing.season}</dt>
        <dd @laurel-over=${()=>setTimeout(()=>H.load(),1500)}>
          <laurel-countdown .until=${i.endsAt} .clock=${H.clock} .format=${z}></laurel-countdown>
        </dd>
        <dd class="quiet">${z.moment(i.endsAt)}</dd>
      </div>
    </dl>
  </section>`}var xn=6e3;function Sn(e){return Object.hasOwn(R.outcomes,e)}var Cn=class extends N{static properties={providers:{converter:e=>e?e.split(` `):[]},game:{},play:{},section:{state:!0},gate:{state:!0},busy:{state:!0},notices:{state:!0}};#e=``;constructor(){super(),this.providers=[],this.game=null,this.play=null,this.gate=null,this.busy=!1,this.notices=[],this.section=q(),new bt(this)}connectedCallback(){super.connectedCallback(),H.fallbackGame=this.game??``,H.addEventListener(`notice`,e=>{e instanceof _t&&this.#i(e.notice)}),addEventListener(`popstate`,()=>this.section=q()),addEventListener(`hashchange`,()=>void this.#t()),this.#t()}async#t(){let{code:e,merge:t,outcome:n=``}=gt();e?(this.#e=e,await this.#n(!1)):(n===`connect`&&H.visit(),await H.load(),t?this.gate={name:`merge`,token:t}:Sn(n)&&H.notice(R.outcomes[n],{bad:n===`failed`||n===`in-use`}))}async#n(e){this.gate={name:`exchange`},this.busy=!0;try{let{status:t,body:n}=await $e(`/auth/exchange`,{code:this.#e,session:`cookie`,replace:e});if(t===409){this.gate={name:`switch`,who:n?.error?.displayName};return}await H.load(),this.gate=t<400?null:{name:`over`}}catch(e){this.gate={name:`broken`,failure:F(e)}}finally{this.busy=!1}}async#r(e){this.busy=!0;try{let{mergeMembers:t}=await I(Je,{token:e.token}),[n]=t.userErrors;n?this.gate={...e,wrong:n.code===`CODE_INVALID`?R.merge.over:n.message}:(this.gate=null,H.notice(R.merge.done),await H.load())}catch(t){let n=F(t);n.kind===`signed-out`?(this.gate=null,H.failed(n)):this.gate={...e,wrong:V(n)}}finally{this.busy=!1}}#i(e){this.notices=[...this.notices.slice(-2),e],setTimeout(()=>this.notices=this.notices.filter(t=>t!==e),xn)}updated(e){let t=this.gate?.name;e.has(`gate`)&&t&&t!==e.get(`gate`)?.name&&this.querySelector(`#gate-title`)?.focus(),e.get(`section`)&&e.has(`section`)&&(document.title=this.section===`catalog`?R.title:`${R.nav[this.section]} – ${R.title}`,this.querySelector(`main`)?.focus({preventScroll:!0}),scrollTo({top:0}))}render(){let e=H.phase===`member`&&!this.gate;return w`
      <a class="skip" href="#content" @click=${this.#a}>${R.skip}</a>
      ${this.#o(e)}
      <main id="content" tabindex="-1">${this.gate?this.#c(this.gate):this.#l()}</main>
      <div class="notices" role="status">
        ${this.notices.map(({words:e,bad:t})=>w`<p class="notice ${t?`bad`:``}">${e}</p>`)}
      </div>
    `}#a=e=>{e.preventDefault(),this.querySelector(`main`)?.focus()};#o(e){let{member:t}=H;return w`<header class="top">
      <a class="brand" href="/store" @click=${Dt(`catalog`)}>
        <img src="/static/laurel.svg" alt="" width="32" height="32" /><span>${t?.game.name??R.title}</span>
      </a>
      ${e?w`<nav aria-label=${R.nav.label}>
            ${Tt.map(e=>w`<a
                href=${J(e)}
                aria-current=${e===this.section?`page`:`false`}
                @click=${Dt(e)}
                >${R.nav[e]}</a
              >`)}
          </nav>`:null}
      ${t?w`<p class="me">
            <span>${mn(t)}</span>
            <button type="button" class="link" @click=${this.#s}>${R.standing.signOut}</button>
          </p>`:null}
    </header>`}#s=()=>(this.gate=null,H.signOut().catch(e=>H.failed(e)));#c(e){let{providers:t,play:n,busy:r}=this;switch(e.name){case`switch`:return _n({name:e.who,busy:r,onSwitch:()=>this.#n(!0),onStay:()=>(this.gate=null,H.load())});case`over`:return gn({providers:t,play:n,goOn:()=>this.gate=null});case`broken`:return vn(e.failure,()=>this.#n(!1));case`merge`:return yn({busy:r,wrong:e.wrong,onMerge:()=>this.#r(e),onLater:()=>this.gate=null});default:return w`<p class="quiet centre" role="status">${R.loading}</p>`}}#l(){let{providers:e,play:t}=this,{member:n,failure:r,phase:i}=H;if(n)return w`${bn(n)} ${this.#u()}`;if(r)return vn(r,()=>H.load());switch(i){case`visitor`:return w`<laurel-connect></laurel-connect>`;case`signed-out`:return hn({providers:e,play:t});default:return w`<p class="quiet centre" role="status">${R.loading}</p>`}}#u(){switch(this.section){case`rewards`:return w`<laurel-rewards></laurel-rewards>`;case`history`:return w`<laurel-history></laurel-history>`;case`account`:return w`<laurel-account .providers=${this.providers}></laurel-account>`;default:return w`<laurel-catalog .providers=${this.providers}></laurel-catalog>`}}};document.documentElement.lang=mt,document.title=R.title;for(let[e,t]of Object.entries({"laurel-countdown":Le,"laurel-account":jt,"laurel-catalog":$t,"laurel-connect":tn,"laurel-history":nn,"laurel-redeem":cn,"laurel-rewards":pn,"laurel-store":Cn}))customElements.define(e,t);