import "./style.css";
import { Countdown } from "../kit/piece.ts";
import { Account } from "./account.ts";
import { Catalog } from "./catalog.ts";
import { Connect } from "./connect.ts";
import { History } from "./history.ts";
import { RedeemDialog } from "./redeem.ts";
import { Rewards } from "./rewards.ts";
import { Store } from "./store.ts";
import { language, t } from "./texts/index.ts";

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
