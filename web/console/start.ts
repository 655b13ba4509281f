import { adopt, speak } from "../kit/page.ts";
import { kitStyles } from "../kit/styles.ts";
import { install } from "./bodies.ts";
import { Console, type ConsoleFacts } from "./console.ts";
import { Palette } from "./palette.ts";
import { controlStyles } from "./styles-controls.ts";
import { paletteStyles } from "./styles-palette.ts";
import { shellStyles } from "./styles-shell.ts";
import { tableStyles } from "./styles-table.ts";
import { DataTable } from "./table/table.ts";
import { ViewTabs } from "./table/views.ts";

/** Starts a console: its sheets, its pages as far as they are there, and the element that the page of the server has. */
export function start(facts: ConsoleFacts): void {
  adopt(kitStyles, [controlStyles, shellStyles, paletteStyles, tableStyles]);
  speak({ locale: "en", tag: "en" });
  document.body.classList.add("console");
  customElements.define("laurel-palette", Palette);
  customElements.define("laurel-table", DataTable);
  customElements.define("laurel-views", ViewTabs);
  for (const page of facts.pages) if (!("load" in page)) install(page);
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
