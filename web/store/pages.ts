/** The pages that nobody comes to first; loaded after the store itself, and defined then. */
import { adopt } from "../kit/page.ts";
import { roomStyles } from "../kit/room.ts";
import { kitStyles } from "../kit/styles.ts";
import { Account } from "./account.ts";
import { OpenBargain } from "./bargain/open.ts";
import { Bargains } from "./bargain/page.ts";
import { bargainStyles } from "./bargain/styles.ts";
import { Connect } from "./connect.ts";
import { GivenCards } from "./cards/given.ts";
import { OpenCard } from "./cards/open.ts";
import { GiveDialog } from "./gifts/give.ts";
import { OpenGift } from "./gifts/open.ts";
import { Gifts } from "./gifts/page.ts";
import { giftStyles } from "./gifts/styles.ts";
import { History } from "./history.ts";
import { Inbox } from "./inbox.ts";
import { Invite } from "./invite.ts";
import { Invited } from "./invited.ts";
import { OwnedDialog } from "./mine/dialog.ts";
import { Outfit } from "./mine/outfit.ts";
import { Mine } from "./mine/page.ts";
import { mineStyles } from "./mine/styles.ts";
import { StoreMoments } from "./moments.ts";
import { Orders } from "./orders.ts";
import { RedeemDialog } from "./redeem.ts";
import { Packs, PackStrip } from "./packs/page.ts";
import { packStyles } from "./packs/styles.ts";
import { Status } from "./status.ts";
import { invitePageStyles } from "./styles-invite.ts";
import { laterStyles } from "./styles-later.ts";
import { Coupons } from "./value/coupons.ts";
import { Purchases } from "./value/purchases.ts";
import { valueStyles } from "./value/styles.ts";
import { Purse, Wallet } from "./value/wallet.ts";
import { ShopWindow } from "./window.ts";
import { Wishes } from "./wishes.ts";

adopt([...kitStyles, roomStyles], [laterStyles, invitePageStyles, giftStyles, bargainStyles, mineStyles, valueStyles, packStyles]);

for (const [name, piece] of Object.entries({
  "laurel-account": Account,
  "laurel-bargain": OpenBargain,
  "laurel-bargains": Bargains,
  "laurel-card": OpenCard,
  "laurel-cards": GivenCards,
  "laurel-connect": Connect,
  "laurel-coupons": Coupons,
  "laurel-gift": OpenGift,
  "laurel-gifts": Gifts,
  "laurel-give": GiveDialog,
  "laurel-outfit": Outfit,
  "laurel-history": History,
  "laurel-inbox": Inbox,
  "laurel-invite": Invite,
  "laurel-invited": Invited,
  "laurel-mine": Mine,
  "laurel-moments": StoreMoments,
  "laurel-orders": Orders,
  "laurel-pack-strip": PackStrip,
  "laurel-packs": Packs,
  "laurel-purchases": Purchases,
  "laurel-owned": OwnedDialog,
  "laurel-purse": Purse,
  "laurel-redeem": RedeemDialog,
  "laurel-status": Status,
  "laurel-wallet": Wallet,
  "laurel-window": ShopWindow,
  "laurel-wishes": Wishes,
})) {
  customElements.define(name, piece);
}
