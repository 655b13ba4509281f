/** Moments in the widget: loaded with the first message that is unread. */
import type { CSSResult, TemplateResult } from "lit";
import { STILL_UNREAD } from "#operations/widget";
import { asFailure } from "../kit/client.ts";
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
    const isUnread = await markRead(account, moment.id);
    // It shows the tiers that were passed on the way.
    if (isUnread && moment.__typename === "TierChanged") await parts()?.need("compare");
    return isUnread;
  };
  return new Moments(claim, show, isBusy);
}

export function stage(kit: Kit, lang: string, shown: Notification, { account, parts, onDone, onEarn }: Scene): TemplateResult {
  const member = account.member ?? undefined;
  const tiers = parts?.data.compare?.me?.game.tiers;
  return onStage(kit, lang, shown, { onDone, onEarn, member, loops: member?.loops, tiers });
}

/** Returns whether nothing marked it as read, here or on another device; then it is now. */
async function markRead(account: Account, id: string): Promise<boolean> {
  try {
    const [node] = (await account.ask(STILL_UNREAD, { ids: [id] })).nodes;
    const isUnread = node != null && "readAt" in node && node.readAt === null;
    if (isUnread) void account.markRead([id]);
    else account.unread.delete(id);
    return isUnread;
  } catch (error) {
    asFailure(error);
    return false; // it stays unread, and is shown another time
  }
}

export const styles: CSSResult[] = [momentStyles];
