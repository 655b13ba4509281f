import type { WidgetMemberFragment } from "#operations/widget";
import { lookSheet } from "../kit/look.ts";
import type { Account } from "./account.ts";

/** Returns the sheets of what the game and its tiers look like; the page that has the widget may overrule them. */
export function looksOf({ endpoint }: Account, { game, tier, nextTier }: WidgetMemberFragment): CSSStyleSheet[] {
  const tiers = nextTier ? [tier, nextTier] : [tier];
  const sheets = [lookSheet({ ...game.look, stageImage: null }, tiers)];
  const { stageImage } = game.look;
  if (stageImage) {
    // A path of the server's, which the page is not on; as JSON it is a string of CSS, whatever is in it.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:host { --laurel-stage-image: url(${JSON.stringify(new URL(stageImage, endpoint).href)}); }`);
    sheets.push(sheet);
  }
  return sheets;
}
