import { LaurelWidget } from "./widget.ts";

// A page may load the script twice, by two addresses.
if (!customElements.get("laurel-widget")) customElements.define("laurel-widget", LaurelWidget);
