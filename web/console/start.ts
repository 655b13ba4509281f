import { adopt, speak } from "../kit/page.ts";
import { kitStyles } from "../kit/styles.ts";
import { Console, type ConsoleFacts } from "./console.ts";
import { Palette } from "./palette.ts";
import { controlStyles } from "./styles-controls.ts";
import { paletteStyles } from "./styles-palette.ts";
import { shellStyles } from "./styles-shell.ts";
import { tableStyles } from "./styles-table.ts";
import { DataTable } from "./table/table.ts";

/** Starts a console: its sheets, the elements of its pages, and the element that the page of the server has. */
export function start(facts: ConsoleFacts): void {
  adopt(kitStyles, [controlStyles, shellStyles, paletteStyles, tableStyles, ...facts.pages.flatMap(({ styles = [] }) => styles)]);
  speak({ locale: "en", tag: "en" });
  document.body.classList.add("console");
  customElements.define("laurel-palette", Palette);
  customElements.define("laurel-table", DataTable);
  for (const { elements = {} } of facts.pages) {
    for (const [name, piece] of Object.entries(elements)) {
      if (!customElements.get(name)) customElements.define(name, piece);
    }
  }
  customElements.define(
    "laurel-console",
    class extends Console {
      constructor() {
        super();
        this.facts = facts;
      }
    },
  );
}
