import { balanceStyles } from "../kit/balance.ts";
import { barStyles } from "../kit/bar.ts";
import { feedbackStyles } from "../kit/feedback.ts";
import { gemStyles } from "../kit/gem.ts";
import { itemStyles } from "../kit/item.ts";
import { noticeStyles } from "../kit/notice.ts";
import { adopt } from "../kit/page.ts";
import { Catalog } from "./catalog.ts";
import { ItemPage } from "./item.ts";
import { speak } from "./speech.ts";
import { Store } from "./store.ts";
import { dialogStyles } from "./styles-dialog.ts";
import { frameStyles } from "./styles-frame.ts";
import { pageStyles } from "./styles-pages.ts";
import { wishStyles } from "./styles-wishes.ts";

adopt(
  [barStyles, gemStyles, balanceStyles, itemStyles, feedbackStyles, noticeStyles],
  [frameStyles, pageStyles, dialogStyles, wishStyles],
);
await speak();

for (const [name, piece] of Object.entries({
  "laurel-catalog": Catalog,
  "laurel-item": ItemPage,
  "laurel-store": Store,
})) {
  customElements.define(name, piece);
}

/** The other pages come after the first one is shown, so that they are there when they are asked for. */
await import("./pages.ts");
