/** What several places show of a gift: its picture, its link, and why something was refused. */
import { type TemplateResult, html, nothing } from "lit";
import type { GiftFactsFragment } from "#operations/store/gifts";
import { inviteLink } from "../../kit/invite.ts";
import { picture } from "../../kit/item.ts";
import { qrPicture } from "../../kit/qr.ts";
import { refusalWords } from "../parts.ts";
import { kit } from "../speech.ts";
import { giftWords } from "../texts/gifts/index.ts";

export type Gift = GiftFactsFragment;

/** The picture of what is given. */
export function giftPicture({ imageUrl, needsAddress }: Pick<Gift, "imageUrl" | "needsAddress">): TemplateResult {
  return picture({ imageUrl, kind: needsAddress ? "TANGIBLE" : "DIGITAL" });
}

/** The link of a gift, to be copied, shared or scanned; nothing for one to a player. */
export function giftLink({ link }: Pick<Gift, "link">, said = giftWords.dialog.qr): TemplateResult | typeof nothing {
  if (!link) return nothing;
  return html`<div class="gift-link">
    ${inviteLink(kit, link)}
    <figure class="invite-qr">${qrPicture(link, said)}</figure>
  </div>`;
}

/** What it is called, with how many there are. */
export function giftTitle({ title, quantity }: Pick<Gift, "title" | "quantity">): TemplateResult {
  return html`<bdi>${title}</bdi>${quantity > 1 ? html` ${giftWords.times(kit.format.number(quantity))}` : nothing}`;
}

/** Why something about a gift was refused. */
export function refused(code: string): string {
  const words: Partial<Record<string, string>> = giftWords.refusals;
  return words[code] ?? refusalWords(code);
}
