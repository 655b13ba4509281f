import { adopt } from "../kit/page.ts";
import { Account } from "./account.ts";
import { Catalog } from "./catalog.ts";
import { Connect } from "./connect.ts";
import { History } from "./history.ts";
import { Inbox } from "./inbox.ts";
import { ItemPage } from "./item.ts";
import { Orders } from "./orders.ts";
import { RedeemDialog } from "./redeem.ts";
import { speak } from "./speech.ts";
import { Status } from "./status.ts";
import { Store } from "./store.ts";
import { dialogStyles } from "./styles-dialog.ts";
import { frameStyles } from "./styles-frame.ts";
import { pageStyles } from "./styles-pages.ts";
import { ShopWindow } from "./window.ts";

adopt(frameStyles, pageStyles, dialogStyles);
await speak();

for (const [name, piece] of Object.entries({
  "laurel-account": Account,
  "laurel-catalog": Catalog,
  "laurel-connect": Connect,
  "laurel-history": History,
  "laurel-inbox": Inbox,
  "laurel-item": ItemPage,
  "laurel-orders": Orders,
  "laurel-redeem": RedeemDialog,
  "laurel-status": Status,
  "laurel-store": Store,
  "laurel-window": ShopWindow,
})) {
  customElements.define(name, piece);
}
