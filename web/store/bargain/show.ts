/** What several places show of a bargaining: its price, who has helped, its link, and why something was refused. */
import { type TemplateResult, html, nothing } from "lit";
import type { BargainFactsFragment, MoneyFactsFragment } from "#operations/store/bargain";
import { inviteLink } from "../../kit/invite.ts";
import { qrPicture } from "../../kit/qr.ts";
import { refusalWords } from "../parts.ts";
import { kit, language } from "../speech.ts";
import { bargainWords } from "../texts/bargain/index.ts";

export type Bargain = BargainFactsFragment;

/** An amount, exactly as it is. */
export function moneyWords({ amount, currency }: MoneyFactsFragment): string {
  return new Intl.NumberFormat(language.tag, { style: "currency", currency }).format(Number(amount));
}

/** The picture of its item; what it shows is written beside it. Nothing for an item without one. */
export function itemPicture(imageUrl: string | null): TemplateResult | typeof nothing {
  return imageUrl ? html`<img class="bargain-picture" src=${imageUrl} alt="" loading="lazy" />` : nothing;
}

/** The exact price now, what is left of the way, and how many helpers it takes. */
export function priceFacts(bargain: Bargain): TemplateResult {
  const words = bargainWords;
  const fact = (title: string, value: string) => html`<div><dt><bdi>${title}</bdi></dt><dd class="num"><bdi>${value}</bdi></dd></div>`;
  const needed = words.needed(kit.format.number(bargain.helpersLeft), bargain.helpersLeft);
  return html`
    <p class="bargain-price num"><span class="sr">${words.now}: </span><bdi>${moneyWords(bargain.price)}</bdi></p>
    ${bargain.helpersLeft > 0 ? html`<p class="chip"><bdi>${needed}</bdi></p>` : nothing}
    <dl class="bargain-facts">
      ${fact(words.first, moneyWords(bargain.firstPrice))} ${fact(words.floor, moneyWords(bargain.floorPrice))}
      ${fact(words.left, moneyWords(bargain.priceLeft))}
    </dl>
  `;
}

/** What is to be known of its time and its state. */
export function stateWords(bargain: Bargain): string {
  const words = bargainWords;
  const { format } = kit;
  switch (bargain.status) {
    case "ORDERED":
      return words.ordered;
    case "EXPIRED":
      return words.over;
    case "REACHED":
      return words.reached(format.moment(bargain.heldUntil ?? bargain.endsAt));
    default:
      if (bargain.reservedUntil) return words.reserved;
      return bargain.soldOut ? words.soldOut : words.until(format.moment(bargain.endsAt));
  }
}

/** Who has helped, the first first; a helper who shows no name is somebody. */
export function helperList({ helps }: Bargain): TemplateResult | typeof nothing {
  if (helps.length === 0) return nothing;
  const words = bargainWords;
  return html`<section>
    <h2><bdi>${words.helpers}</bdi></h2>
    <ol class="bargain-helps">
      ${helps.map(
        ({ cut, name, own }) => html`<li>
          <bdi class="clamp">${own ? words.you : (name ?? words.somebody)}</bdi>
          <bdi class="num">${moneyWords({ ...cut, amount: `-${cut.amount}` })}</bdi>
        </li>`,
      )}
    </ol>
  </section>`;
}

/** Its link, to be copied, shared or scanned; nothing for others than the owner. */
export function bargainLink({ link }: Bargain): TemplateResult | typeof nothing {
  if (!link) return nothing;
  return html`<div class="gift-link">
    ${inviteLink(kit, link)}
    <figure class="invite-qr">${qrPicture(link, bargainWords.qr)}</figure>
  </div>`;
}

/** Why something about a bargaining was refused. */
export function refused(code: string): string {
  const words: Partial<Record<string, string>> = bargainWords.refusals;
  return words[code] ?? refusalWords(code);
}
