/** The stage of moments and their queue: loaded with the first of them. */
import { type CSSResult, type TemplateResult, css, html } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Kit } from "../kit/context.ts";
import { momentStyles } from "../kit/moment-styles.ts";
import { moment } from "../kit/moment.ts";
import { STILL_UNREAD } from "#operations/widget";
import { asFailure } from "../kit/client.ts";
import type { Account, Notification } from "./account.ts";

export { Moments } from "./moments.ts";

/** A moment in the top layer, over whatever the game has. */
export function stage(
  kit: Kit,
  lang: string,
  shown: Notification,
  options: Parameters<typeof moment>[2],
): TemplateResult {
  return html`<div class="kit stage" popover="manual" lang=${lang}>${keyed(shown.id, moment(kit, shown, options))}</div>`;
}

/** Returns whether nothing marked it as read, here or on another device; then it is now. */
export async function claim(account: Account, id: string): Promise<boolean> {
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

const own = css`
  .stage {
    background: none;
    block-size: 100%;
    border: 0;
    inline-size: 100%;
    inset: 0;
    max-block-size: none;
    max-inline-size: none;
    padding: 0;
    position: fixed;
  }
`;

export const styles: CSSResult[] = [momentStyles, own];
