var e=globalThis,t=e.ShadowRoot&&(e.ShadyCSS===void 0||e.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,n=Symbol(),r=new WeakMap,i=class{constructor(e,t,r){if(this._$cssResult$=!0,r!==n)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,n=this.t;if(t&&e===void 0){let t=n!==void 0&&n.length===1;t&&(e=r.get(n)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),t&&r.set(n,e))}return e}toString(){return this.cssText}},a=e=>new i(typeof e==`string`?e:e+``,void 0,n),o=(n,r)=>{if(t)n.adoptedStyleSheets=r.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let t of r){let r=document.createElement(`style`),i=e.litNonce;i!==void 0&&r.setAttribute(`nonce`,i),r.textContent=t.cssText,n.appendChild(r)}},s=t?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return a(t)})(e):e,{is:c,defineProperty:l,getOwnPropertyDescriptor:u,getOwnPropertyNames:d,getOwnPropertySymbols:f,getPrototypeOf:p}=Object,m=globalThis,h=m.trustedTypes,ee=h?h.emptyScript:``,te=m.reactiveElementPolyfillSupport,g=(e,t)=>e,_={toAttribute(e,t){switch(t){case Boolean:e=e?ee:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},ne=(e,t)=>!c(e,t),re={attribute:!0,type:String,converter:_,reflect:!1,useDefault:!1,hasChanged:ne};Symbol.metadata??=Symbol(`metadata`),m.litPropertyMetadata??=new WeakMap;var v=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=re){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&l(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=u(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??re}static _$Ei(){if(this.hasOwnProperty(g(`elementProperties`)))return;let e=p(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(g(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(g(`properties`))){let e=this.properties,t=[...d(e),...f(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(s(e))}else e!==void 0&&t.push(s(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return o(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?_:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?_:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??ne)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};v.elementStyles=[],v.shadowRootOptions={mode:`open`},v[g(`elementProperties`)]=new Map,v[g(`finalized`)]=new Map,te?.({ReactiveElement:v}),(m.reactiveElementVersions??=[]).push(`2.1.2`);var y=globalThis,ie=e=>e,b=y.trustedTypes,ae=b?b.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,x=`$lit$`,S=`lit$${Math.random().toFixed(9).slice(2)}$`,C=`?`+S,oe=`<${C}>`,w=document,T=()=>w.createComment(``),E=e=>e===null||typeof e!=`object`&&typeof e!=`function`,D=Array.isArray,se=e=>D(e)||typeof e?.[Symbol.iterator]==`function`,O=`[ 	
\f\r]`,k=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,ce=/-->/g,A=/>/g,j=RegExp(`>|${O}(?:([^\\s"'>=/]+)(${O}*=${O}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),M=/'/g,N=/"/g,le=/^(?:script|style|textarea|title)$/i,ue=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),P=ue(1),de=ue(2),F=Symbol.for(`lit-noChange`),I=Symbol.for(`lit-nothing`),fe=new WeakMap,L=w.createTreeWalker(w,129);function pe(e,t){if(!D(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return ae===void 0?t:ae.createHTML(t)}var me=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=k;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===k?c[1]===`!--`?o=ce:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=j):(le.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=j):o=A:o===j?c[0]===`>`?(o=i??k,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?j:c[3]===`"`?N:M):o===N||o===M?o=j:o===ce||o===A?o=k:(o=j,i=void 0);let d=o===j&&e[t+1].startsWith(`/>`)?` `:``;a+=o===k?n+oe:l>=0?(r.push(s),n.slice(0,l)+x+n.slice(l)+S+d):n+S+(l===-2?t:d)}return[pe(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},R=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=me(t,n);if(this.el=e.createElement(l,r),L.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=L.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(x)){let t=u[o++],n=i.getAttribute(e).split(S),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?he:r[1]===`?`?ge:r[1]===`@`?_e:H}),i.removeAttribute(e)}else e.startsWith(S)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(le.test(i.tagName)){let e=i.textContent.split(S),t=e.length-1;if(t>0){i.textContent=b?b.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],T()),L.nextNode(),c.push({type:2,index:++a});i.append(e[t],T())}}}else if(i.nodeType===8){if(i.data===C)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(S,e+1))!==-1;)c.push({type:7,index:a}),e+=S.length-1}}a++}}static createElement(e,t){let n=w.createElement(`template`);return n.innerHTML=e,n}};function z(e,t,n=e,r){if(t===F)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=E(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=z(e,i._$AS(e,t.values),i,r)),t}var B=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??w).importNode(t,!0);L.currentNode=r;let i=L.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new V(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new ve(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=L.nextNode(),a++)}return L.currentNode=w,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},V=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=I,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=z(this,e,t),E(e)?e===I||e==null||e===``?(this._$AH!==I&&this._$AR(),this._$AH=I):e!==this._$AH&&e!==F&&this._(e):e._$litType$===void 0?e.nodeType===void 0?se(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==I&&E(this._$AH)?this._$AA.nextSibling.data=e:this.T(w.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=R.createElement(pe(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new B(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=fe.get(e.strings);return t===void 0&&fe.set(e.strings,t=new R(e)),t}k(t){D(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(T()),this.O(T()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=ie(e).nextSibling;ie(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},H=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=I,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=I}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=z(this,e,t,0),a=!E(e)||e!==this._$AH&&e!==F,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=z(this,r[n+o],t,o),s===F&&(s=this._$AH[o]),a||=!E(s)||s!==this._$AH[o],s===I?e=I:e!==I&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===I?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},he=class extends H{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===I?void 0:e}},ge=class extends H{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==I)}},_e=class extends H{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=z(this,e,t,0)??I)===F)return;let n=this._$AH,r=e===I&&n!==I||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==I&&(n===I||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},ve=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){z(this,e)}},ye={M:x,P:S,A:C,C:1,L:me,R:B,D:se,V:z,I:V,H,N:ge,U:_e,B:he,F:ve},be=y.litHtmlPolyfillSupport;be?.(R,V),(y.litHtmlVersions??=[]).push(`3.3.3`);var xe=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new V(t.insertBefore(T(),e),e,void 0,n??{})}return i._$AI(e),i},U=globalThis,W=class extends v{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=xe(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return F}};W._$litElement$=!0,W.finalized=!0,U.litElementHydrateSupport?.({LitElement:W});var Se=U.litElementPolyfillSupport;Se?.({LitElement:W}),(U.litElementVersions??=[]).push(`4.2.2`);var G=class extends W{createRenderRoot(){return this}},Ce=class{constructor(e,t=()=>e.requestUpdate()){this.tick=t,e.addController(this)}hostConnected(){this.timer=setInterval(()=>document.hidden||this.tick(),1e3)}hostDisconnected(){clearInterval(this.timer)}};function we(e){let t=Date.parse(e.now);if(e.mode===`SANDBOX`)return()=>t;let n=t-Date.now();return()=>Date.now()+n}var Te=class extends G{static properties={until:{},clock:{attribute:!1},format:{attribute:!1}};constructor(){super(),this.clock=Date.now,new Ce(this)}willUpdate(e){(e.has(`until`)||e.has(`clock`))&&(this.told=!1)}render(){let e=new Date(this.until)-this.clock();return P`<time role="timer" datetime=${this.until}>${this.format.countdown(e)}</time>`}updated(){this.told||new Date(this.until)>this.clock()||(this.told=!0,this.dispatchEvent(new CustomEvent(`laurel-over`,{bubbles:!0})))}};function Ee(e,{label:t,valueText:n}){let r=t=>`${Math.min(100,Math.max(0,100*t/e.target))}%`,i=e.keepThreshold<e.target;return P`<div
    class="progress"
    role="progressbar"
    aria-label=${t}
    aria-valuemin="0"
    aria-valuemax=${e.target}
    aria-valuenow=${Math.min(e.current,e.target)}
    aria-valuetext=${n}
  >
    <svg width="100%" height="18" aria-hidden="true">
      <rect class="track" width="100%" y="3" height="12" rx="6"></rect>
      <rect class="fill" width=${r(e.current)} y="3" height="12" rx="6"></rect>
      ${i?de`<line class="keep ${e.keepThresholdMet?`met`:``}"
            x1=${r(e.keepThreshold)} x2=${r(e.keepThreshold)} y1="0" y2="18"></line>`:null}
    </svg>
  </div>`}function De(e){let t=(e,t,n)=>de`<ellipse cx=${e} cy=${t} rx="3" ry="6" transform="rotate(${n} ${e} ${t})"></ellipse>`,n=[t(17,14,20),t(10,25,-8),t(8.5,38,-22),t(14,50,-42),t(24,57,-66)];return P`<svg class="badge" viewBox="0 0 64 64" data-tier=${e.code} aria-hidden="true">
    <circle cx="32" cy="33" r="17"></circle>
    <g>${n}<g transform="matrix(-1 0 0 1 64 0)">${n}</g></g>
    <text x="32" y="39.5" text-anchor="middle">${e.rank}</text>
  </svg>`}var Oe={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},ke=e=>(...t)=>({_$litDirective$:e,values:t}),Ae=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:je}=ye,Me=e=>e,Ne=()=>document.createComment(``),K=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new je(r.insertBefore(Ne(),i),r.insertBefore(Ne(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=Me(e).nextSibling;Me(r).insertBefore(e,i),e=t}}}return n},q=(e,t,n=e)=>(e._$AI(t,n),e),Pe={},Fe=(e,t=Pe)=>e._$AH=t,Ie=e=>e._$AH,J=e=>{e._$AR(),e._$AA.remove()},Y=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},X=ke(class extends Ae{constructor(e){if(super(e),e.type!==Oe.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=Ie(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=q(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=q(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=q(i[d],a[m]),K(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=q(i[f],a[p]),K(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=Y(o,p,m),u=Y(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=K(e,i[d]);q(t,a[p]),c[p]=t}else c[p]=q(n,a[p]),K(e,i[d],n),i[t]=null;p++}else J(i[f]),f--}else J(i[d]),d++;for(;p<=m;){let t=K(e,c[m+1]);q(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&J(e)}return this.ut=o,Fe(e,c),F}}),Le={PENDING:`is on its way`,FULFILLED:`was delivered`,FAILED:`could not be delivered`,CANCELLED:`was cancelled`};function Re({benefit:e,member:t,redemption:n},r){return n?`${e.title}: ${n.title} is on its way.`:`${e.title}: you have ${r.number(t.points.balance)} points now.`}var ze=class extends G{static properties={member:{attribute:!1},format:{attribute:!1},clock:{attribute:!1},busy:{attribute:!1}};render(){let{benefits:e}=this.member.tier;return P`<h2>Benefits</h2>
      <ul class="benefits">
        ${X(e,({code:e})=>e,e=>P`<li>
            <details>
              <summary><strong>${e.title}</strong> <span>${e.summary}</span><i aria-hidden="true">i</i></summary>
              <p>${e.rule}</p>
            </details>
            ${e.claim?this.#e(e):null}
          </li>`)}
      </ul>
      ${e.some(({kind:e,claim:t})=>t&&e===`MONTHLY_GIFT`)?this.#t():null}`}#e(e){let{available:t,nextAt:n}=e.claim,r=t?P`Claim`:P`<small>Again in</small> <laurel-countdown .until=${n} .clock=${this.clock} .format=${this.format}></laurel-countdown>`;return P`<button type="button" class="claim ${t?`main`:`plain`}" aria-disabled=${!t||!!this.busy} @click=${()=>t&&!this.busy&&this.dispatchEvent(new CustomEvent(`laurel-claim`,{bubbles:!0,detail:e}))}>
      ${r}<span class="sr"> ${e.title}</span>
    </button>`}#t(){let e=this.member.redemptions.edges.map(e=>e.node).find(({pointsSpent:e})=>e===0);return P`<p class="quiet gift">
      ${e?P`<strong>${e.title}</strong> ${Le[e.status]}.`:`No gift claimed yet.`}
      ${e?.failureReason??``}
    </p>`}},Z=class extends Error{constructor(e,{code:t=``,message:n=``,details:r={}}={}){super(n||t||e),this.kind=e,this.code=t,this.details=r}},Be={UNAUTHENTICATED:`signed-out`,FORBIDDEN:`forbidden`,NOT_FOUND:`not-found`,RATE_LIMITED:`limited`,INTERNAL:`server`};async function Ve(e,t,{token:n,signal:r}={}){let i,a;try{i=await fetch(e,{method:`POST`,credentials:n?`omit`:`same-origin`,headers:{accept:`application/graphql-response+json, application/json;q=0.9`,"content-type":`application/json`,...n?{authorization:`Bearer ${n}`}:{}},body:JSON.stringify(t),signal:r}),a=await i.text()}catch(e){throw e.name===`AbortError`?e:new Z(`offline`)}let o=null;try{o=a?JSON.parse(a):null}catch{throw new Z(`server`,{code:`HTTP_${i.status}`})}if(i.status===429)throw new Z(`limited`,o?.error);if(i.status>=500)throw new Z(`server`,{code:`HTTP_${i.status}`});return{status:i.status,body:o}}async function Q(e,t={},n={}){let{body:r}=await Ve(`/graphql`,{query:e,variables:t},n),i=r?.errors?.[0];if(i){let e=i.extensions?.code??``;throw new Z(Be[e]??`refused`,{code:e,message:i.message})}if(!r?.data)throw new Z(`server`);return r.data}function He(){let e=crypto.getRandomValues(new Uint8Array(16));return Array.from(e,e=>e.toString(16).padStart(2,`0`)).join(``)}var Ue=`fragment Standing on Member {
  id playerId displayName isGuest
  game { id slug name mode now }
  tier { code name rank }
  nextTier { code name }
  progress { current target remaining fraction keepThreshold keepThresholdMet }
  season { startedAt endsAt outlook }
  points { balance expiresAt }
}`,We=`mutation Token($input: IssuePlayerTokenInput!) {
  issuePlayerToken(input: $input) { token expiresAt userErrors { message } }
}`,Ge=`mutation Purchase($input: RecordPurchaseInput!) {
  recordPurchase(input: $input) { changes { id kind explanation scDelta pDelta } userErrors { message } }
}`,Ke=`mutation Clock($input: AdvanceClockInput!) {
  advanceClock(input: $input) { game { now } settledMembers userErrors { message } }
}`,qe=`query Pending($gameId: ID!, $after: String) {
  redemptions(gameId: $gameId, status: PENDING, first: 50, after: $after) {
    edges { node {
      id playerId title quantity pointsSpent createdAt item { kind sku }
      shippingAddress { name line1 line2 city region postalCode country }
    } }
    pageInfo { hasNextPage }
  }
}`,Je=`mutation Fulfil($input: FulfillRedemptionInput!) {
  fulfillRedemption(input: $input) { redemption { id status } userErrors { message } }
}`,Ye=`mutation Fail($input: FailRedemptionInput!) {
  failRedemption(input: $input) { redemption { id status } userErrors { message } }
}`,Xe=`mutation Report($input: ReportMissionProgressInput!) {
  reportMissionProgress(input: $input) { mission { title progress goal completedAt } userErrors { message } }
}`,Ze=`mutation Activity($input: RecordActivityInput!) {
  recordActivity(input: $input) { changes { explanation } userErrors { message } }
}`,Qe=`query Widget {
  me {
    ...Standing
    tier { benefits { code kind title summary rule claim { available nextAt } } }
    missions { code title progress goal rewardSc rewardP completedAt endsAt }
    activities { code title rewardSc rewardP streakDays limitReached }
    redemptions(first: 5) { edges { node { id title pointsSpent status failureReason } } }
  }
} ${Ue}`,$e=`mutation Claim($code: String!) {
  claimBenefit(code: $code) {
    benefit { title } member { points { balance } } redemption { title } userErrors { message }
  }
}`,et=`mutation Link { createStoreLink { url expiresAt } }`,tt=`mutation Connect($code: String!) {
  connectStoreCode(code: $code) { userErrors { code message } }
}`,nt=4e3;function rt({name:e,line1:t,line2:n,postalCode:r,city:i,region:a,country:o}){return[e,t,n,`${r} ${i}`.trim(),a,o].filter(Boolean).join(`, `)}var it=e=>e?.map(({id:e})=>e).join(),at=class extends G{static properties={studioKey:{attribute:!1},gameId:{attribute:!1},format:{attribute:!1},pending:{state:!0},stale:{state:!0},problem:{state:!0}};connectedCallback(){super.connectedCallback(),this.look(),this.timer=setInterval(()=>document.hidden||this.look(),nt)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this.timer)}async look(){try{let{redemptions:e}=await this.#e(qe,{gameId:this.gameId}),t=it(this.pending);this.pending=e.edges.map(e=>e.node),t!==it(this.pending)&&this.dispatchEvent(new Event(`laurel-moved`)),this.stale=``}catch(e){this.stale=e.message}}#e(e,t){return Q(e,t,{token:this.studioKey})}async#t(e,t){try{this.problem=``;let[n]=Object.values(await this.#e(e,{input:t}));this.problem=n.userErrors[0]?.message??``}catch(e){this.problem=e.message}await this.look()}#n(e){let t=e.item.kind===`TANGIBLE`?`https://parcels.example/${e.id}`:null;return this.#t(Je,{redemptionId:e.id,trackingUrl:t})}#r(e){return this.#t(Ye,{redemptionId:e.id,reason:`The studio could not deliver it.`})}render(){let{pending:e,format:t}=this;return P`<h2>The studio's desk</h2>
      <p class="quiet">Redemptions that wait for the studio. Its server asks for them, delivers, and says so.</p>
      <div role="alert">
        ${[this.stale,this.problem].filter(Boolean).map(e=>P`<p class="wrong">${e}</p>`)}
      </div>
      ${e?.length===0?P`<p class="empty">Nothing waits. Redeem something in the store.</p>`:null}
      <ul class="desk">
        ${X(e??[],e=>e.id,e=>P`<li>
            <p>
              <strong>${e.title}</strong>${e.quantity>1?` × ${e.quantity}`:``}
              <span class="quiet">
                ${e.playerId} · ${e.pointsSpent?`${t.number(e.pointsSpent)} points`:`a gift`} · ${t.moment(e.createdAt)}
              </span>
              ${e.shippingAddress?P`<span class="quiet">${rt(e.shippingAddress)}</span>`:null}
            </p>
            <div class="actions">
              <button type="button" class="plain" @click=${()=>this.#r(e)}>Fail</button>
              <button type="button" class="main" @click=${()=>this.#n(e)}>Fulfil</button>
            </div>
          </li>`)}
      </ul>`}};function ot(e){let t=new Intl.NumberFormat(e),n=new Intl.DateTimeFormat(e,{dateStyle:`medium`}),r=new Intl.DateTimeFormat(e,{dateStyle:`medium`,timeStyle:`short`}),i=new Intl.NumberFormat(e,{signDisplay:`exceptZero`}),a=(t=>new Intl.NumberFormat(e,{style:`unit`,unit:t,unitDisplay:`long`}))(`day`);return{number:e=>t.format(e),signed:e=>i.format(e),day:e=>n.format(new Date(e)),moment:e=>r.format(new Date(e)),countdown(e){let t=Math.max(0,Math.floor(e/1e3)),n=[Math.floor(t/3600)%24,Math.floor(t/60)%60,t%60].map(e=>String(e).padStart(2,`0`)).join(`:`),r=Math.floor(t/86400);return r?`${a.format(r)} ${n}`:n}}}function st(e){try{let t=new URL(e,location.href);return t.protocol===`https:`||t.protocol===`http:`?t.href:null}catch{return null}}var ct=864e5,lt=[[`5`,`Handful of gems`],[`50`,`Chest of gems`]],ut=`laurel:play`,dt=class extends G{static properties={player:{state:!0},member:{state:!0},link:{state:!0},said:{state:!0},problem:{state:!0},busy:{state:!0}};#e=JSON.parse(document.getElementById(`laurel-config`).textContent);#t=ot(navigator.language);#n=null;constructor(){super(),this.said=[];let{players:e}=this.#e,t=sessionStorage.getItem(ut);this.player=e.find(({playerId:e})=>e===t)?.playerId??e[0]?.playerId}connectedCallback(){super.connectedCallback(),this.#o(),document.addEventListener(`visibilitychange`,()=>document.hidden||this.#a(()=>this.#s()))}#r(e,t){return Q(e,t,{token:this.#e.key})}#i(e,t){return Q(e,t,{token:this.#n})}async#a(e){this.busy=!0,this.problem=``;try{await e()}catch(e){this.problem=e.kind===`offline`?`The server does not answer.`:e.message}finally{this.busy=!1}}#o(){return Object.assign(this,{member:null,link:null,said:[]}),sessionStorage.setItem(ut,this.player),this.#a(async()=>{let e={gameId:this.#e.gameId,playerId:this.player},{issuePlayerToken:t}=await this.#r(We,{input:e});this.#n=t.token,$(t),await this.#s()})}async#s(){if(!this.#n)return;let{me:e}=await this.#i(Qe);this.member=e,e&&(this.clock=we(e.game))}#c(e){return this.#a(async()=>{let{recordPurchase:t}=await this.#r(Ge,{input:{gameId:this.#e.gameId,playerId:this.player,purchaseId:`play-${He()}`,amount:{amount:e,currency:`USD`}}});$(t),this.#p(t.changes.map(e=>e.explanation)),await this.#s()})}#l({code:e}){return this.#a(async()=>{let{claimBenefit:t}=await this.#i($e,{code:e});await this.#s(),$(t),this.#p([Re(t,this.#t)])})}#u(){return this.#a(async()=>{let{createStoreLink:e}=await this.#i(et);this.link=st(e.url),window.open(this.link,`_blank`,`noopener`)})}#d=e=>{e.preventDefault();let t=e.target,n=new FormData(t).get(`code`).trim();n&&this.#a(async()=>{let{connectStoreCode:e}=await this.#i(tt,{code:n});$(e),t.reset(),this.#p([`The store is connected to this player.`]),await this.#s()})};#f(e){return this.#a(async()=>{let t=new Date(this.clock()+e*ct).toISOString(),{advanceClock:n}=await this.#r(Ke,{input:{gameId:this.#e.gameId,to:t}});$(n),this.#p([`It is ${this.#t.moment(n.game.now)} in the game; ${n.settledMembers} players were settled.`]),await this.#s(),await this.querySelector(`laurel-desk`).look()})}#p(e){this.said=[...e,...this.said].slice(0,6)}render(){let{member:e,busy:t}=this,{players:n,key:r,gameId:i}=this.#e,a=(n,r,i=`plain`)=>P`<button type="button" class=${i} ?disabled=${!e} aria-disabled=${!!t} @click=${()=>t||r()}>${n}</button>`;return P`<header class="top">
        <a class="brand" href="/"><img src="/static/laurel.svg" alt="" width="32" height="32" />A pretend game</a>
        <p class="quiet">Made of the demo: try anything.</p>
      </header>
      <main>
        <section class="stage" aria-labelledby="game-title">
          <h1 id="game-title" class="sr">A pretend game</h1>
          <div class="field">
            <label for="player">Play as</label>
            <select id="player" @change=${e=>(this.player=e.target.value,this.#o())}>
              ${n.map(({playerId:e,shows:t})=>P`<option value=${e} ?selected=${e===this.player}>${e}: ${t}</option>`)}
            </select>
          </div>
          <div role="alert">${this.problem?P`<p class="wrong">${this.problem}</p>`:null}</div>
          ${e?P`<laurel-widget
                .member=${e}
                .format=${this.#t}
                .clock=${this.clock}
                .busy=${t}
                @laurel-claim=${e=>this.#l(e.detail)}
                @laurel-over=${()=>setTimeout(()=>this.#a(()=>this.#s()),1500)}
              ></laurel-widget>`:P`<p class="quiet">${t?`One moment…`:``}</p>`}
          <div class="do">
            ${lt.map(([e,t])=>a(P`${t}<small>Buy for $${e}</small>`,()=>this.#c(e)))}
            ${a(`Open the store`,()=>this.#u(),`main`)}
          </div>
          ${this.link?P`<p class="quiet">
                No new window? <a href=${this.link} target="_blank" rel="noopener">Open the store</a>. The link works
                once, for a minute.
              </p>`:null}
          <ol class="said" aria-live="polite" aria-label="What happened">
            ${this.said.map(e=>P`<li>${e}</li>`)}
          </ol>
        </section>
        <div class="side">
          <section class="panel">
            <laurel-desk
              .studioKey=${r}
              .gameId=${i}
              .format=${this.#t}
              @laurel-moved=${()=>this.#a(()=>this.#s())}
            ></laurel-desk>
          </section>
          ${e?P`<section class="panel">
                <laurel-reports
                  .studioKey=${r}
                  .gameId=${i}
                  .member=${e}
                  .format=${this.#t}
                  @laurel-moved=${({detail:e})=>(this.#p(e),this.#a(()=>this.#s()))}
                ></laurel-reports>
              </section>`:null}
          <section class="panel">
            <h2>Connect a store code</h2>
            <p class="quiet">Somebody who signs in at the store first gets a code, and types it into the game.</p>
            <form class="inline" @submit=${this.#d}>
              <label class="sr" for="code">Code from the store</label>
              <input id="code" name="code" required maxlength="64" autocomplete="off" autocapitalize="characters" placeholder="Code" />
              <button type="submit" class="plain" ?disabled=${t||!e}>Connect</button>
            </form>
          </section>
          <section class="panel">
            <h2>The sandbox's clock</h2>
            <p class="quiet">
              ${e?`It stands at ${this.#t.moment(e.game.now)} until somebody moves it. Seasons end, points expire, offers open.`:``}
            </p>
            <div class="actions left">
              ${a(`Advance 1 day`,()=>this.#f(1))} ${a(`Advance 30 days`,()=>this.#f(30))}
            </div>
          </section>
        </div>
      </main>`}};function $(e){let[t]=e.userErrors;if(t)throw Error(t.message)}function ft({rewardSc:e,rewardP:t},n){return[e&&`${n.signed(e)} progress`,t&&`${n.signed(t)} ${t===1?`point`:`points`}`].filter(Boolean).join(`, `)}var pt=({progress:e,goal:t},n)=>`${n.number(e)} of ${n.number(t)}`,mt=class extends G{static properties={member:{attribute:!1},format:{attribute:!1},clock:{attribute:!1}};render(){let{missions:e,activities:t}=this.member;return P`${e.length?P`<h2>Missions</h2>
          <ul class="missions">
            ${X(e,({code:e})=>e,e=>this.#e(e))}
          </ul>`:null}
    ${t.length?P`<h2>Activities</h2>
          <ul class="activities">
            ${X(t,({code:e})=>e,e=>this.#t(e))}
          </ul>`:null}`}#e(e){let{format:t,clock:n}=this,r=pt(e,t);return P`<li class=${e.completedAt?`done`:``}>
      <p class="ends"><span>${e.title}</span><span>${r}</span></p>
      ${Ee({current:e.progress,target:e.goal},{label:e.title,valueText:r})}
      <p class="line quiet">
        <span>${ft(e,t)}</span>
        <span>${e.completedAt?P`<strong>Completed</strong>`:e.endsAt?P`<laurel-countdown .until=${e.endsAt} .clock=${n} .format=${t}></laurel-countdown> left`:null}</span>
      </p>
    </li>`}#t(e){let{streakDays:t,limitReached:n}=e;return P`<li class=${n?`done`:``}>
      <p class="ends"><span>${e.title}</span><span>${t>1?`${this.format.number(t)} days in a row`:``}</span></p>
      <p class="line quiet">
        <span>${ft(e,this.format)}</span>
        <span>${n?P`<strong>Done for now</strong>`:`Open`}</span>
      </p>
    </li>`}},ht=class extends G{static properties={studioKey:{attribute:!1},gameId:{attribute:!1},member:{attribute:!1},format:{attribute:!1},mission:{state:!0},problem:{state:!0},busy:{state:!0}};async#e(e,t,n){if(this.busy)return;let{gameId:r,member:i,studioKey:a}=this;this.busy=!0;try{this.problem=``;let o={input:{gameId:r,playerId:i.playerId,...t}},[s]=Object.values(await Q(e,o,{token:a}));this.problem=s.userErrors[0]?.message??``,this.problem||this.dispatchEvent(new CustomEvent(`laurel-moved`,{detail:n(s)}))}catch(e){this.problem=e.message}finally{this.busy=!1}}#t=e=>{e.preventDefault();let t=new FormData(e.target),n={mission:t.get(`mission`),progress:Number(t.get(`progress`))};this.#e(Xe,n,({mission:e})=>[`${e.title}: ${pt(e,this.format)}${e.completedAt?`, completed`:``}.`])};#n(e){let t={activity:e.code,activityId:`play-${He()}`};this.#e(Ze,t,({changes:e})=>e.map(e=>e.explanation))}render(){let{member:e,busy:t}=this,{missions:n,activities:r}=e,i=n.find(({code:e})=>e===this.mission)??n[0];return P`<h2>The studio reports</h2>
      <p class="quiet">
        What ${e.displayName??e.playerId} does in the game, its server tells. Missions that count purchases
        move by themselves.
      </p>
      ${i?P`<form class="report" @submit=${this.#t}>
            <div class="field">
              <label for="mission">Mission</label>
              <select id="mission" name="mission" @change=${e=>this.mission=e.target.value}>
                ${n.map(({code:e,title:t})=>P`<option value=${e} ?selected=${e===i.code}>${t}</option>`)}
              </select>
            </div>
            <div class="field">
              <label for="progress">Progress</label>
              <input id="progress" name="progress" type="number" min="0" step="1" required .value=${String(Math.min(i.goal,i.progress+1))} />
            </div>
            <button type="submit" class="plain" aria-disabled=${!!t}>Report</button>
          </form>`:null}
      ${r.length?P`<div class="actions left">
            ${r.map(e=>P`<button type="button" class="plain" aria-disabled=${!!t} @click=${()=>this.#n(e)}>
                Record: ${e.title}
              </button>`)}
          </div>`:null}
      ${i||r.length?null:P`<p class="empty">The game's rules have no missions and no activities.</p>`}
      <div role="alert">${this.problem?P`<p class="wrong">${this.problem}</p>`:null}</div>`}},gt=class extends G{static properties={member:{attribute:!1},format:{attribute:!1},clock:{attribute:!1},busy:{attribute:!1}};render(){let{member:e,format:t,clock:n}=this,{tier:r,nextTier:i,progress:a,season:o,points:s}=e,c=`${t.number(a.current)} of ${t.number(a.target)}`;return P`<section class="widget" data-tier=${r.code} aria-label="Loyalty">
      <div class="head">
        ${De(r)}
        <div>
          <p class="tier-name">${r.name}</p>
          <p class="quiet">${e.displayName??e.playerId}${e.isGuest?` · guest`:``}</p>
        </div>
        <p class="points"><strong>${t.number(s.balance)}</strong> points</p>
      </div>
      <p class="ends">
        <span>${c}</span>
        <span>${i?`${t.number(a.remaining)} to ${i.name}`:`${t.number(a.remaining)} to the end`}</span>
      </p>
      ${Ee(a,{label:`Progress on ${r.name}`,valueText:c})}
      <p class="quiet">
        ${a.keepThresholdMet?`${r.name} is safe this season.`:`${t.number(a.keepThreshold)} keeps ${r.name} at the season's end.`}
      </p>
      <p class="season">
        <span>Season ends in</span>
        <laurel-countdown .until=${o.endsAt} .clock=${n} .format=${t}></laurel-countdown>
      </p>
      <laurel-missions .member=${e} .format=${t} .clock=${n}></laurel-missions>
      <laurel-benefits .member=${e} .format=${t} .clock=${n} .busy=${this.busy}></laurel-benefits>
    </section>`}};customElements.define(`laurel-countdown`,Te),customElements.define(`laurel-missions`,mt),customElements.define(`laurel-benefits`,ze),customElements.define(`laurel-widget`,gt),customElements.define(`laurel-desk`,at),customElements.define(`laurel-reports`,ht),customElements.define(`laurel-play`,dt);