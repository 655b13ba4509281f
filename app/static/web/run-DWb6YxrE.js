<<<<<<<< HEAD:app/static/web/run-DWb6YxrE.js
import{n as e}from"./parts-StIhGWvk.js";import{i as t}from"./speech-DgdnMxcz.js";import{c as n}from"./json-DW9R9Fpr.js";var r={RUNNING:`info`,DONE:`good`,CANCELLED:`plain`,FAILED:`bad`};function i(t){return e(n.simulate.states[t],r[t])}function a({from:e,until:r}){return n.simulate.period(t.format.day(e),t.format.day(r))}function o(e){return new Date(e).toISOString().slice(0,10)}export{a as n,i as r,o as t};
========
import{n as e}from"./parts-B7G0PoE5.js";import{i as t}from"./speech-Bg3SLu22.js";import{c as n}from"./json-e41K_3eh.js";var r={RUNNING:`info`,DONE:`good`,CANCELLED:`plain`,FAILED:`bad`};function i(t){return e(n.simulate.states[t],r[t])}function a({from:e,until:r}){return n.simulate.period(t.format.day(e),t.format.day(r))}function o(e){return new Date(e).toISOString().slice(0,10)}export{a as n,i as r,o as t};
>>>>>>>> main:app/static/web/run-DIu5KKxn.js
