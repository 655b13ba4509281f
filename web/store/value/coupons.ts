import { type TemplateResult, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { CLAIM_COUPON, COUPONS, type CouponFactsFragment, type CouponStatus, SALES, type SaleFactsFragment } from "#operations/store/value";
import { countdown } from "../../kit/countdown.ts";
import { formOf, textOf } from "../../kit/forms.ts";
import { cache } from "../cache.ts";
import { money } from "../money.ts";
import { StorePage } from "../page.ts";
import { choices, listed, nothingYet, refusalWords } from "../parts.ts";
import { addressOf, go } from "../router.ts";
import { session } from "../session.ts";
import { ask, kit, t } from "../speech.ts";
import { valueWords } from "../texts/value/index.ts";

/** Of a code that is typed; the API takes no more. */
const LONGEST_CODE = 64;
const SHOWS = ["usable", "used", "over"] as const;
type Shows = (typeof SHOWS)[number];
/** What each choice shows of the coupons that cannot be used now. */
const OTHERS: Record<Exclude<Shows, "usable">, readonly CouponStatus[]> = {
  used: ["RESERVED", "USED"],
  over: ["EXPIRED", "REVOKED"],
};

/** The player's coupons with their rules, a field for a code, and the flash sales that run. */
export class Coupons extends StorePage {
  static override properties = { search: {}, busy: { state: true }, problem: { state: true } };
  /** The part of the address that says what is shown. */
  declare search: string;
  declare busy: boolean;
  /** Why the code that was typed was not taken. */
  declare problem: string;

  constructor() {
    super();
    this.search = "";
    this.busy = false;
    this.problem = "";
  }

  override render(): TemplateResult {
    const asked = new URLSearchParams(this.search).get("show");
    const shows = SHOWS.find((name) => name === asked) ?? "usable";
    const list = this.reader.list(COUPONS, { usable: shows === "usable" }, ({ me }) => me?.coupons);
    const wanted = shows === "usable" ? null : OTHERS[shows];
    return html`
      <div>
        <h1><bdi>${t.nav.coupons}</bdi></h1>
        <p class="muted"><bdi>${valueWords.coupons.lead}</bdi></p>
      </div>
      ${this.#form()} ${this.#sales()}
      ${choices(
        valueWords.coupons.show,
        SHOWS.map((name) => ({ name, words: valueWords.coupons[name] })),
        shows,
        (name) => go(name === "usable" ? addressOf("coupons") : `${addressOf("coupons")}?show=${name}`, { replace: true }),
      )}
      ${listed(list, {
        shown: (coupons) => {
          const shown = wanted ? coupons.filter(({ status }) => wanted.includes(status)) : coupons;
          if (shown.length === 0) return nothingYet(valueWords.coupons.empty[shows], "ticket");
          return html`<h2 class="sr"><bdi>${valueWords.coupons[shows]}</bdi></h2>
            <ul class="tickets">
              ${repeat(shown, ({ id }) => id, (coupon) => html`<li>${ticket(coupon)}</li>`)}
            </ul>`;
        },
        none: () => nothingYet(valueWords.coupons.empty[shows], "ticket"),
      })}
    `;
  }

  #form(): TemplateResult {
    return html`<form class="card coupon-form" @submit=${this.#claim}>
      <label class="field">
        <span>${valueWords.coupons.code}</span>
        <input
          name="code"
          required
          maxlength=${LONGEST_CODE}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          aria-invalid=${this.problem ? "true" : "false"}
          aria-describedby="coupon-problem"
        />
      </label>
      <button class="button main" aria-disabled=${this.busy}>${valueWords.coupons.claim}</button>
      <p id="coupon-problem" class="wrong small" role="alert">${this.problem ? html`<bdi>${this.problem}</bdi>` : nothing}</p>
    </form>`;
  }

  #sales(): TemplateResult | typeof nothing {
    const sales = this.reader.one(SALES, {}).data?.flashSales ?? [];
    if (sales.length === 0) return nothing;
    return html`<section class="row" aria-labelledby="sales">
      <h2 id="sales"><bdi>${valueWords.coupons.sales}</bdi></h2>
      <p class="muted"><bdi>${valueWords.coupons.salesText}</bdi></p>
      <ul class="sales">
        ${repeat(sales, ({ code }) => code, (sale) => html`<li class="card sale">${saleCard(sale)}</li>`)}
      </ul>
    </section>`;
  }

  #claim = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const form = formOf(event);
    this.busy = true;
    this.problem = "";
    try {
      const { claimCoupon } = await ask(CLAIM_COUPON, { code: textOf(form, "code") });
      const [error] = claimCoupon.userErrors;
      if (error) this.problem = refused(error.code);
      else {
        form.reset();
        session.notice(claimCoupon.replayed ? valueWords.coupons.known : valueWords.coupons.claimed(claimCoupon.coupon?.title ?? ""));
        cache.expire();
      }
    } catch (error) {
      session.failed(error);
    } finally {
      this.busy = false;
    }
  };
}

function refused(code: string): string {
  if (code === "BUDGET_SPENT") return valueWords.coupons.spent;
  return code === "RATE_LIMITED" ? valueWords.coupons.wait : refusalWords(code);
}

function ticket({ code, title, rule, status, expiresAt }: CouponFactsFragment): TemplateResult {
  const usable = status === "ISSUED";
  return html`<article class="ticket ${usable ? "" : "away"}">
    <div class="ticket-words">
      <h3 class="clamp"><bdi>${title}</bdi></h3>
      <p><bdi>${rule}</bdi></p>
      <p class="small muted"><bdi>${expiresAt ? valueWords.coupons.until(kit.format.moment(expiresAt)) : valueWords.coupons.noEnd}</bdi></p>
    </div>
    <div class="ticket-stub">
      <code class="num"><bdi>${code}</bdi></code>
      <span class="chip">${valueWords.coupons.status[status]}</span>
    </div>
  </article>`;
}

function saleCard({ title, price, priorPrice, stock, stockLeft, perMember, until }: SaleFactsFragment): TemplateResult {
  const { number } = kit.format;
  const left = stockLeft === 0 ? valueWords.coupons.soldOut : stock === null || stockLeft === null ? null : valueWords.coupons.left(number(stockLeft), number(stock));
  return html`
    <h3 class="clamp"><bdi>${title}</bdi></h3>
    <p>
      <strong class="sale-price num"><bdi>${money(price)}</bdi></strong>
      ${priorPrice ? html`<span class="small muted num"><bdi>${valueWords.coupons.instead(money(priorPrice))}</bdi></span>` : nothing}
    </p>
    <p class="small">
      ${left ? html`<span class="chip num"><bdi>${left}</bdi></span>` : nothing}
      ${perMember === null ? nothing : html`<span class="chip num"><bdi>${valueWords.coupons.perMember(number(perMember))}</bdi></span>`}
    </p>
    <p class="small muted"><bdi>${valueWords.coupons.ends}</bdi> ${countdown(kit, until)}</p>
  `;
}
