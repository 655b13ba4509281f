import{$ as e,nt as t,w as n}from"./base-DMgZ7Dom.js";import{t as r}from"./figures-CoqA7qQI.js";import{n as i}from"./speech-Ds2jMPW0.js";var a=r(i);function o(e,t){return a.money(String(e),t)}function s({amount:e,currency:t}){return o(e,t)}function c(r,i,{label:a,write:o,of:s,isSpent:c=r>=(i??1/0)}){if(i===null)return t`<span class="num">${o(r)}</span>`;let l=s(o(r),o(i));return t`<span class="budget">
<span class="num">${l}</span>
${i>0?n({value:r,target:i,label:a,valueText:l,thin:!0,tone:c?`budget-spent`:``}):e}
</span>`}export{s as n,o as r,c as t};