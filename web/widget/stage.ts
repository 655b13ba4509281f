/** Moments in the widget: loaded with the first message that is unread. */
import type { CSSResult, TemplateResult } from "lit";
import type { Kit } from "../kit/context.ts";
import { momentStyles } from "../kit/moment-styles.ts";
import { stage as onStage } from "../kit/moment.ts";
import { Moments } from "../kit/moments.ts";
import type { Account, Notification } from "./account.ts";
import type { Parts } from "./parts.ts";

interface Scene {
  account: Account;
  parts: Parts | null;
  onDone: () => void;
  onEarn: () => void;
}

/** Returns the queue of the account's moments, which marks each as read, here and on all other devices. */
export function queueOf(account: Account, parts: () => Parts | null, show: () => void, isBusy: () => boolean): Moments {
  const claim = async (moment: Notification): Promise<boolean> => {
    // The server tells one alone of all surfaces that it marked it.
    const isOurs = (await account.markRead([moment.id])).includes(moment.id);
    // It shows the tiers that were passed on the way.
    if (isOurs && moment.__typename === "TierChanged") await parts()?.need("compare");
    return isOurs;
  };
  return new Moments(claim, show, isBusy);
}

export function stage(kit: Kit, lang: string, shown: Notification, { account, parts, onDone, onEarn }: Scene): TemplateResult {
  const member = account.member ?? undefined;
  const tiers = parts?.data.compare?.me?.game.tiers;
  return onStage(kit, lang, shown, { onDone, onEarn, member, loops: member?.loops, tiers });
}

export const styles: CSSResult[] = [momentStyles];
