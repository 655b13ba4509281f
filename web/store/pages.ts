/** The pages that nobody comes to first; loaded after the store itself, and defined then. */
import { adopt } from "../kit/page.ts";
import { kitStyles } from "../kit/styles.ts";
import { Account } from "./account.ts";
import { Connect } from "./connect.ts";
import { History } from "./history.ts";
import { Inbox } from "./inbox.ts";
import { Invite } from "./invite.ts";
import { Invited } from "./invited.ts";
import { StoreMoments } from "./moments.ts";
import { Orders } from "./orders.ts";
import { RedeemDialog } from "./redeem.ts";
import { Status } from "./status.ts";
import { invitePageStyles } from "./styles-invite.ts";
import { ShopWindow } from "./window.ts";

adopt(kitStyles, [invitePageStyles]);

for (const [name, piece] of Object.entries({
  "laurel-account": Account,
  "laurel-connect": Connect,
  "laurel-history": History,
  "laurel-inbox": Inbox,
  "laurel-invite": Invite,
  "laurel-invited": Invited,
  "laurel-moments": StoreMoments,
  "laurel-orders": Orders,
  "laurel-redeem": RedeemDialog,
  "laurel-status": Status,
  "laurel-window": ShopWindow,
})) {
  customElements.define(name, piece);
}
