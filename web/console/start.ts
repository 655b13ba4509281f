import { balanceStyles } from "../kit/balance.ts";
import { barStyles } from "../kit/bar.ts";
import { benefitStyles } from "../kit/benefit.ts";
import { feedbackStyles } from "../kit/feedback.ts";
import { gemStyles } from "../kit/gem.ts";
import { itemStyles } from "../kit/item.ts";
import { missionStyles } from "../kit/mission.ts";
import { noticeStyles } from "../kit/notice.ts";
import { adopt, speak } from "../kit/page.ts";
import { scaleStyles } from "../kit/scale.ts";
import { seasonStyles } from "../kit/season.ts";
import { install } from "./bodies.ts";
import { Console, type ConsoleFacts } from "./console.ts";
import { Palette } from "./palette.ts";
import { controlStyles } from "./styles-controls.ts";
import { paletteStyles } from "./styles-palette.ts";
import { shellStyles } from "./styles-shell.ts";
import { tableStyles } from "./styles-table.ts";
import { DataTable } from "./table/table.ts";
import { ViewTabs } from "./table/views.ts";

/** Of the components that consoles show; the others' are for players. */
const KIT = [barStyles, gemStyles, scaleStyles, seasonStyles, balanceStyles, benefitStyles, missionStyles, itemStyles, feedbackStyles, noticeStyles];

/** Starts a console: its sheets, its pages as far as they are there, and the element that the page of the server has. */
export function start(facts: ConsoleFacts): void {
  adopt(KIT, [controlStyles, shellStyles, paletteStyles, tableStyles]);
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
