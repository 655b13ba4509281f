import { type TemplateResult, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { PURCHASES, type PurchaseFactsFragment } from "#operations/store";
import { icon } from "../kit/icons.ts";
import { money } from "./money.ts";
import { StorePage } from "./page.ts";
import { listed, nothingYet } from "./parts.ts";
import { addressOf } from "./router.ts";
import { kit, t } from "./speech.ts";

type Purchase = PurchaseFactsFragment;

/** What was bought in the game, what each purchase earned, and what of it went back. */
export class Purchases extends StorePage {
  override render(): TemplateResult {
    const list = this.reader.list(PURCHASES, {}, ({ me }) => me?.purchases);
    return html`
      <p class="crumb"><a href=${addressOf("history")}>${icon("arrow", 16)}${t.nav.history}</a></p>
      <h1><bdi>${t.purchases.heading}</bdi></h1>
      <p class="muted"><bdi>${t.purchases.lead}</bdi></p>
      ${listed(list, {
        shown: (purchases) => html`<div class="card">
          <ul class="purchases">
            ${repeat(purchases, ({ id }) => id, (purchase) => html`<li>${row(purchase)}</li>`)}
          </ul>
        </div>`,
        none: () => nothingYet(t.purchases.empty, "star"),
      })}
    `;
  }
}

function row({ sku, occurredAt, amount, refunded, sc, p }: Purchase): TemplateResult {
  const { t: words, format } = kit;
  const back = Number(refunded.amount) > 0;
  const whole = back && Number(refunded.amount) >= Number(amount.amount);
  return html`<div class="purchase">
    <div>
      <p class="purchase-title"><bdi class="clamp">${sku ?? t.purchases.untitled}</bdi></p>
      <time class="small muted" datetime=${occurredAt}><bdi>${format.moment(occurredAt)}</bdi></time>
    </div>
    <p class="purchase-amount num ${whole ? "gone" : ""}"><bdi>${money(amount)}</bdi></p>
    <p class="purchase-earned num">
      <bdi>${words.reward.progress(format.signed(sc))}</bdi>
      <bdi class="price">${words.reward.points(format.signed(p), p)}</bdi>
    </p>
    ${back ? html`<p class="purchase-back small"><bdi>${whole ? t.purchases.whole : t.purchases.back(money(refunded))}</bdi></p>` : nothing}
  </div>`;
}
