import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { type FlashSaleInput, SALE_TIERS, type SaleFactsFragment, UPSERT_SALE } from "#operations/studio/money";
import { ask } from "../../console/speech.ts";
import { GamePage } from "../desk.ts";
import { type Field, type Form, fieldGrid } from "../form/fields.ts";
import { type Fault, type Json, type JsonObject, type Path, isObject, listAt, textAt, withValue } from "../form/json.ts";
import { t } from "../texts.ts";
import { sales } from "../texts-money.ts";
import { faultsAtFields } from "./coupon-form.ts";

export type Sale = SaleFactsFragment;

const words = sales.editor;
const DAY = 86_400_000;
/** What is fixed once the sale is there. */
const FIXED: readonly Field[] = [
  { key: "code", label: words.code, kind: "text", hint: words.codeHint, needed: true, most: 40 },
  { key: "sku", label: words.sku, kind: "text", hint: words.skuHint, needed: true, most: 128 },
  { key: "currency", label: words.currency, kind: "text", needed: true, most: 3 },
];
const FIELDS: readonly Field[] = [
  { key: "price", label: words.price, kind: "decimal", needed: true },
  { key: "priorPrice", label: words.prior, kind: "decimal", hint: words.priorHint },
  { key: "from", label: words.from, kind: "instant", unit: t.common.utc, needed: true },
  { key: "until", label: words.until, kind: "instant", unit: t.common.utc, needed: true },
  { key: "stock", label: words.stock, kind: "whole", unit: words.units, hint: words.stockHint },
  { key: "perMember", label: words.perMember, kind: "whole", unit: words.units },
  { key: "tiers", label: words.tiers, kind: "tiers" },
];
const NEEDED = ["code", "sku", "currency", "price", "from", "until"];
const WHOLE = ["stock", "perMember"] as const;

function formOfSale(sale: Sale | null, now: number): JsonObject {
  if (!sale) {
    const day = (at: number) => `${new Date(at).toISOString().slice(0, 16)}:00Z`;
    return { currency: "USD", from: day(now), until: day(now + DAY) };
  }
  const { code, sku, price, priorPrice, from, until, stock, perMember, tiers } = sale;
  const all: Record<string, Json | null | undefined> = {
    ...{ code, sku, currency: price.currency, price: price.amount, priorPrice: priorPrice?.amount, from, until },
    ...{ stock, perMember, tiers },
  };
  return Object.fromEntries(Object.entries(all).flatMap(([key, value]) => (value === null || value === undefined ? [] : [[key, value]])));
}

/** Returns a sale as the input that leaves it as it is. */
export function inputOfSale({ code, sku, price, priorPrice, from, until, stock, perMember, tiers }: Sale, gameId: string): FlashSaleInput {
  return { gameId, code, sku, price, priorPrice, from, until, stock, perMember, tiers };
}

function inputOfForm(form: JsonObject, gameId: string): FlashSaleInput {
  const text = (key: string) => textAt(form, [key]).trim();
  const whole = (key: (typeof WHOLE)[number]) => (typeof form[key] === "number" ? form[key] : null);
  const tiers = listAt(form, ["tiers"]).filter((code) => typeof code === "string");
  const currency = text("currency").toUpperCase();
  return {
    gameId,
    code: text("code"),
    sku: text("sku"),
    price: { amount: text("price"), currency },
    priorPrice: text("priorPrice") ? { amount: text("priorPrice"), currency } : null,
    from: text("from"),
    until: text("until"),
    stock: whole("stock"),
    perMember: whole("perMember"),
    tiers: tiers.length > 0 ? tiers : null,
  };
}

function faultsOfForm(form: JsonObject): Fault[] {
  return [
    ...NEEDED.filter((key) => !textAt(form, [key]).trim()).map((path) => ({ path, message: t.form.missing })),
    ...WHOLE.filter((key) => form[key] !== undefined && typeof form[key] !== "number").map((path) => ({ path, message: t.form.notWhole })),
  ];
}

/** The form of one flash sale, in a dialog. Dispatches "laurel-closed". */
export class SaleEditor extends GamePage {
  static override properties = { ...GamePage.properties, sale: { attribute: false }, form: { state: true }, faults: { state: true } };
  /** Null for a new one. */
  declare sale: Sale | null;
  declare form: JsonObject;
  declare faults: readonly Fault[];

  #before: JsonObject = {};

  constructor() {
    super();
    this.sale = null;
    this.form = {};
    this.faults = [];
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // The list is read again now and then: what is being changed stays.
    if (!changed.has("sale") || this.hasUpdated) return;
    this.form = this.#before = formOfSale(this.sale, this.view.kit.now());
  }

  override render(): TemplateResult | typeof nothing {
    const tiers = this.reader.one(SALE_TIERS, { gameId: this.gameId }).data?.game?.tiers;
    if (!tiers) return nothing;
    const form: Form = { document: this.form, faults: this.faults, tiers, locales: [], onChange: this.#change, disabled: this.busy };
    return this.dialog(
      {
        id: "sale",
        title: this.sale ? words.change(this.sale.code) : words.isNew,
        wide: true,
        kept: this.form !== this.#before,
        onClose: () => this.dispatchEvent(new Event("laurel-closed")),
      },
      html`<form class="form" novalidate @submit=${this.#save}>
        <div class="editor-form">${this.sale ? nothing : fieldGrid(form, [], FIXED)} ${fieldGrid(form, [], FIELDS)}</div>
        ${this.general(({ path }) => path.length > 0)} ${this.actions(t.common.save)}
      </form>`,
    );
  }

  #change = (path: Path, value: Json | undefined): void => {
    const form = withValue(this.form, path, value);
    if (isObject(form)) this.form = form;
  };

  #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.faults = faultsOfForm(this.form);
    if (this.faults.length > 0) return this.#showFault();
    const input = inputOfForm(this.form, this.gameId);
    const done = await this.doing(async () => (await ask(UPSERT_SALE, { input })).upsertFlashSale.userErrors);
    if (!done) {
      this.faults = faultsAtFields(this.refused.filter(({ path }) => path.length > 0));
      return this.#showFault();
    }
    this.closeDialog();
    this.view.say(sales.saved(input.code));
  };

  #showFault(): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  }
}
