/** "A purchase of 50 USD on Silver would …", under the draft at hand. */
import { TRY_PURCHASE, type TryPurchaseQuery } from "#operations/program";
import { type TemplateResult, html, nothing } from "lit";
import { failureText } from "../../console/session.ts";
import { ask, kit } from "../../console/speech.ts";
import { type Failure, asFailure } from "../../kit/client.ts";
import { valueOf } from "../../kit/forms.ts";
import { Piece } from "../../kit/piece.ts";
import { AtDesk, desk } from "../desk.ts";
import { toText } from "../grid/columns.ts";
import { isObject } from "../json.ts";
import { t } from "../texts.ts";
import { tiersOf } from "./tiers.ts";

const ASK_AFTER = 300;

export class TryPurchase extends Piece {
  static override properties = {
    amount: { state: true },
    currency: { state: true },
    tier: { state: true },
    tried: { state: true },
    failure: { state: true },
  };
  declare amount: string;
  declare currency: string;
  /** Its code; that of the second tier until one is chosen. */
  declare tier: string | null;
  declare tried: TryPurchaseQuery["tryPurchase"] | null;
  declare failure: Failure | null;
  #asked = "";
  #timer = 0;
  #abort: AbortController | null = null;

  constructor() {
    super();
    this.amount = "50";
    this.currency = "USD";
    this.tier = null;
    this.tried = null;
    this.failure = null;
    new AtDesk(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }

  override updated(): void {
    const { amount, currency } = this;
    const tier = this.#tier;
    // What has faults grants nothing.
    if (desk.checking || desk.faults.length > 0 || !desk.check || !tier || amount === "") return;
    const asked = JSON.stringify([desk.text, tier, amount, currency]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#try({ document: desk.text, tier, amount: { amount, currency } }), ASK_AFTER);
  }

  get #tier(): string | undefined {
    const codes = tiersOf(desk.document).map(({ code }) => code);
    const chosen = codes.find((code) => code === this.tier) ?? codes[1] ?? codes[0];
    return typeof chosen === "string" ? chosen : undefined;
  }

  async #try(variables: { document: string; tier: string; amount: { amount: string; currency: string } }): Promise<void> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    try {
      const { tryPurchase } = await ask(TRY_PURCHASE, variables, abort.signal);
      this.tried = tryPurchase;
      this.failure = null;
    } catch (error) {
      if (!abort.signal.aborted) this.failure = asFailure(error);
    }
  }

  override render(): TemplateResult {
    const { rates } = desk.document;
    const currencies = [...new Set(["USD", ...(isObject(rates) ? Object.keys(rates) : [])])];
    const chosen = this.#tier;
    return html`<div class="try">
      <p class="try-line">
        <span>${t.try.a}</span>
        <input class="try-amount" inputmode="decimal" autocomplete="off" aria-label=${t.try.amount} .value=${this.amount}
          @input=${(event: Event) => (this.amount = valueOf(event).trim())} />
        <select aria-label=${t.try.currency} @change=${(event: Event) => (this.currency = valueOf(event))}>
          ${currencies.map((code) => html`<option ?selected=${code === this.currency}>${code}</option>`)}
        </select>
        <span>${t.try.purchaseOn}</span>
        <select aria-label=${t.try.tier} @change=${(event: Event) => (this.tier = valueOf(event))}>
          ${tiersOf(desk.document).map(
            ({ code, name }) => html`<option value=${toText(code)} ?selected=${code === chosen}>${toText(name) || toText(code)}</option>`,
          )}
        </select>
        <span>${t.try.would}</span>
        ${this.#grants()}
      </p>
      ${this.failure
        ? html`<p class="field-error" role="alert">${failureText(this.failure)}</p>`
        : html`<p class="muted small">${desk.faults.length > 0 ? t.try.faults : (this.tried?.explanation ?? nothing)}</p>`}
    </div>`;
  }

  #grants(): TemplateResult {
    const { tried } = this;
    const stale = desk.checking || desk.faults.length > 0 || this.failure !== null;
    if (!tried) return html`<strong class="muted">…</strong>`;
    return html`<strong class="num ${stale ? "muted" : "try-grants"}">
      ${t.try.grants(kit.format.number(tried.sc), kit.format.number(tried.p))}
    </strong>`;
  }
}
