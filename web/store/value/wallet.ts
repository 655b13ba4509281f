import { type TemplateResult, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { type AccountFactsFragment, MOVED, type MovedFactsFragment, PURSE, type TopUpFactsFragment, WALLET } from "#operations/store/value";
import { skeleton } from "../../kit/feedback.ts";
import { icon } from "../../kit/icons.ts";
import { failure } from "../../kit/notice.ts";
import { money } from "../money.ts";
import { StorePage } from "../page.ts";
import { listed, nothingYet } from "../parts.ts";
import { addressOf } from "../router.ts";
import { kit, t } from "../speech.ts";
import { valueWords } from "../texts/value/index.ts";

type Account = AccountFactsFragment;

/** The balance of stored value, in the bar beside the points; of several accounts the first that has something. */
export class Purse extends StorePage {
  override render(): TemplateResult | typeof nothing {
    const accounts = this.reader.one(PURSE, {}).data?.me?.storedValue ?? [];
    const account = accounts.find(({ available }) => Number(available) > 0) ?? accounts[0];
    if (!account) return nothing;
    const words = money({ amount: account.available, currency: account.currency });
    return html`<a class="me-purse" href=${addressOf("wallet")} aria-label=${valueWords.wallet.purse(words)}>
      ${icon("wallet", 16)}<strong class="num"><bdi>${words}</bdi></strong>
    </a>`;
  }
}

/** What the player has in stored value, what of it ends when, what moved, and what a top-up would give. */
export class Wallet extends StorePage {
  static override properties = { play: {} };
  /** In the demo, the address of the pretend game, which has a shop. */
  declare play: string | null;

  constructor() {
    super();
    this.play = null;
  }

  override render(): TemplateResult {
    const { data, failure: failed, again } = this.reader.one(WALLET, {});
    return html`
      <div>
        <h1><bdi>${t.nav.wallet}</bdi></h1>
        <p class="muted"><bdi>${valueWords.wallet.lead}</bdi></p>
      </div>
      <p class="value-links">
        <a class="button" href=${addressOf("coupons")}>${icon("ticket")}${t.nav.coupons}</a>
        <a class="button" href=${addressOf("purchases")}>${icon("parcel")}${valueWords.wallet.spendOn}</a>
        ${data && (data.packs.length > 0 || data.me?.packs.length) ? html`<a class="button" href=${addressOf("packs")}>${icon("calendar")}${t.nav.packs}</a>` : nothing}
      </p>
      <laurel-pack-strip></laurel-pack-strip>
      ${data?.me
        ? this.#wallet(data.me.storedValue, data.me.topUpOffers)
        : failed
          ? failure(kit, failed, { onRetry: again })
          : skeleton("head", t.loading)}
    `;
  }

  #wallet(accounts: readonly Account[], offers: readonly TopUpFactsFragment[]): TemplateResult {
    return html`
      ${accounts.length > 0 ? accounts.map((account) => accountCard(account)) : nothingYet(valueWords.wallet.empty, "wallet")}
      ${offers.length > 0
        ? html`<section class="row" aria-labelledby="wallet-offers">
            <h2 id="wallet-offers"><bdi>${valueWords.wallet.offers}</bdi></h2>
            <p class="muted"><bdi>${valueWords.wallet.offersText}</bdi></p>
            ${repeat(offers, ({ code }) => code, (offer) => this.#offer(offer))}
          </section>`
        : nothing}
      ${accounts.map(({ currency }) => this.#history(currency))}
    `;
  }

  #offer({ currency, steps, bonusDays, shopUrl, until, timesLeft }: TopUpFactsFragment): TemplateResult {
    const { days, day, number } = kit.format;
    const shop = shopUrl ?? (this.play ? `${this.play}#shop` : null);
    return html`<div class="card top-up">
      <ul class="top-up-steps">
        ${steps.map(
          ({ pay, bonus }) => html`<li class="top-up-step">
            <strong class="num"><bdi>${money({ amount: pay, currency })}</bdi></strong>
            <span class="small"><bdi>${valueWords.wallet.step(money({ amount: pay, currency }), money({ amount: bonus, currency }))}</bdi></span>
          </li>`,
        )}
      </ul>
      <p class="small muted">
        <bdi>${valueWords.wallet.bonusDays(days(bonusDays))}</bdi>
        ${until ? html`<bdi>${valueWords.wallet.offerUntil(day(until))}</bdi>` : nothing}
        ${timesLeft === null ? nothing : html`<bdi>${valueWords.wallet.timesLeft(number(timesLeft))}</bdi>`}
      </p>
      ${shop ? html`<a class="button main" href=${shop}>${valueWords.wallet.shop}</a>` : nothing}
    </div>`;
  }

  #history(currency: string): TemplateResult {
    const list = this.reader.list(MOVED, {}, ({ me }) => me?.storedValue.find((account) => account.currency === currency)?.entries);
    return html`<section class="row" aria-labelledby="moved-${currency}">
      <h2 id="moved-${currency}"><bdi>${valueWords.wallet.history}</bdi> <span class="small muted">${currency}</span></h2>
      ${listed(list, {
        shown: (entries) => html`<ul class="card moved">
          ${repeat(entries, ({ id }) => id, (entry) => html`<li>${moved(entry, currency)}</li>`)}
        </ul>`,
        none: () => nothingYet(valueWords.wallet.historyEmpty, "clock"),
      })}
    </section>`;
  }
}

function accountCard({ currency, available, paid, bonus, held, debt, lots }: Account): TemplateResult {
  const facts = [
    [valueWords.wallet.paid, paid],
    [valueWords.wallet.bonus, bonus],
    [valueWords.wallet.held, held],
    [valueWords.wallet.debt, debt],
  ] as const;
  return html`<section class="card account" aria-label=${currency}>
    <div>
      <p class="small muted"><bdi>${valueWords.wallet.spend}</bdi></p>
      <p class="account-amount num"><bdi>${money({ amount: available, currency })}</bdi></p>
      <dl class="account-facts">
        ${facts
          .filter(([, amount], place) => place < 2 || Number(amount) > 0)
          .map(([words, amount]) => html`<div><dt>${words}</dt><dd class="num"><bdi>${money({ amount: amount, currency })}</bdi></dd></div>`)}
      </dl>
      ${Number(debt) > 0 ? html`<p class="wrong small"><bdi>${valueWords.wallet.debtText}</bdi></p>` : nothing}
    </div>
    ${lots.length > 0
      ? html`<div>
          <h2 class="small muted"><bdi>${valueWords.wallet.parts}</bdi></h2>
          <ol class="lots">
            ${repeat(lots, ({ id }) => id, ({ kind, remaining, expiresAt }) => html`<li class="lot ${kind === "BONUS" ? "extra" : ""}">
              <strong class="num"><bdi>${money({ amount: remaining, currency })}</bdi></strong>
              <span><bdi>${valueWords.wallet.kinds[kind]}</bdi></span>
              <span class="small muted"><bdi>${expiresAt ? valueWords.wallet.until(kit.format.day(expiresAt)) : valueWords.wallet.never}</bdi></span>
            </li>`)}
          </ol>
        </div>`
      : nothing}
  </section>`;
}

function moved({ at, kind, delta, explanation }: MovedFactsFragment, currency: string): TemplateResult {
  return html`<div class="move">
    <div>
      <p><bdi>${explanation}</bdi></p>
      <p class="small muted"><time datetime=${at}><bdi>${kit.format.moment(at)}</bdi></time> · <bdi>${kind ? valueWords.wallet.kinds[kind] : valueWords.wallet.debt}</bdi></p>
    </div>
    <strong class="num ${Number(delta) < 0 ? "less" : "more"}"><bdi>${money({ amount: delta, currency }, { signed: true })}</bdi></strong>
  </div>`;
}
