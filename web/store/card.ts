import { type TemplateResult, html, nothing } from "lit";
import { countdown } from "../kit/countdown.ts";
import { gem } from "../kit/gem.ts";
import type { StandingFragment } from "#operations/store";
import { type Item, offerOf } from "./eligibility.ts";
import { picture } from "./parts.ts";
import { itemAddress } from "./router.ts";
import { pointsOf } from "./session.ts";
import { kit, t } from "./speech.ts";

const FEW = 10;
/** Countdowns for what changes within this time; a date says enough about the rest. */
const SOON = 14 * 86_400_000;

/** An item as a card: the whole of it leads to its page, its button to the redeem dialog. */
export function itemCard(item: Item, member: StandingFragment | null): TemplateResult {
  const offer = offerOf(item, member);
  const id = `item-${item.id}`;
  return html`<li class="item ${offer.reach}">
    ${picture(item)} ${ribbon(item)}
    <div class="item-words">
      <p class="small muted"><bdi>${item.category ?? t.catalog.kindOf[item.kind]}</bdi></p>
      <h3 class="clamp" id=${id}><a class="item-link" href=${itemAddress(item.sku)}><bdi>${item.title}</bdi></a></h3>
      ${facts(item)}
    </div>
    <div class="item-buy">
      <p class="price num"><bdi>${pointsOf(item.price)}</bdi></p>
      ${actOn(item, member, id)}
    </div>
  </li>`;
}

/** The button of an item; where it cannot be redeemed it says why. */
export function actOn(item: Item, member: StandingFragment | null, labelledBy: string): TemplateResult {
  const { action, words, why } = offerOf(item, member);
  const name = html`<span>${words}</span><span class="sr">: ${item.title}</span>`;
  return action
    ? html`<a class="button main" href=${itemAddress(item.sku, { redeem: true })}>${name}</a>`
    : html`<button type="button" class="button" aria-disabled="true" aria-describedby="${labelledBy}-why">${name}</button>
        <span class="sr" id="${labelledBy}-why">${why.join(" ")}</span>`;
}

function ribbon(item: Item): TemplateResult | typeof nothing {
  if (item.comingSoon) return html`<p class="chip ribbon">${t.catalog.comingSoon}</p>`;
  const left = item.stockLeft ?? 0;
  if (left <= 0 || left > FEW) return nothing;
  return html`<p class="chip ribbon warm">${t.catalog.left(left, kit.format.number(left))}</p>`;
}

/** What else is to know: for which tier, how many, and until when. */
export function facts(item: Item): TemplateResult | typeof nothing {
  const soon = (words: string, until: string | null) => {
    const left = until === null ? 0 : Date.parse(until) - kit.now();
    return until && left > 0 && left < SOON
      ? html`<span class="chip"><bdi>${words} ${countdown(kit, until)}</bdi></span>`
      : nothing;
  };
  const limit = item.perMemberLimit;
  return html`<p class="facts">
    ${item.minTier && item.minTier.rank > 1
      ? html`<span class="chip">${gem(item.minTier, { size: 16 })}<bdi>${t.catalog.from(item.minTier.name)}</bdi></span>`
      : nothing}
    ${limit ? html`<span class="chip">${t.catalog.limit(limit, kit.format.number(limit))}</span>` : nothing}
    ${soon(t.catalog.opens, item.availableFrom)} ${soon(t.catalog.closes, item.availableUntil)}
  </p>`;
}
