import "./style.css";
import { Countdown } from "../shared/piece.js";
import { Account } from "./account.js";
import { Catalog } from "./catalog.js";
import { Connect } from "./connect.js";
import { History } from "./history.js";
import { RedeemDialog } from "./redeem.js";
import { Rewards } from "./rewards.js";
import { Store } from "./store.js";
import { language, t } from "./texts/index.js";

document.documentElement.lang = language;
document.title = t.title;

for (const [name, piece] of Object.entries({
  "laurel-countdown": Countdown,
  "laurel-account": Account,
  "laurel-catalog": Catalog,
  "laurel-connect": Connect,
  "laurel-history": History,
  "laurel-redeem": RedeemDialog,
  "laurel-rewards": Rewards,
  "laurel-store": Store,
})) {
  customElements.define(name, piece);
}
