/** The pages that nobody comes to first; loaded after the store itself, and defined then. */
import { adopt } from "../kit/page.ts";
import { roomStyles } from "../kit/room.ts";
import { kitStyles } from "../kit/styles.ts";
import { Account } from "./account.ts";
import { Connect } from "./connect.ts";
import { History } from "./history.ts";
import { Inbox } from "./inbox.ts";
import { OwnedDialog } from "./mine/dialog.ts";
import { Mine } from "./mine/page.ts";
import { mineStyles } from "./mine/styles.ts";
import { StoreMoments } from "./moments.ts";
import { Orders } from "./orders.ts";
import { RedeemDialog } from "./redeem.ts";
import { Status } from "./status.ts";
import { ShopWindow } from "./window.ts";

adopt([...kitStyles, roomStyles], [mineStyles]);

for (const [name, piece] of Object.entries({
  "laurel-account": Account,
  "laurel-connect": Connect,
  "laurel-history": History,
  "laurel-inbox": Inbox,
  "laurel-mine": Mine,
  "laurel-moments": StoreMoments,
  "laurel-orders": Orders,
  "laurel-owned": OwnedDialog,
  "laurel-redeem": RedeemDialog,
  "laurel-status": Status,
  "laurel-window": ShopWindow,
})) {
  customElements.define(name, piece);
}
