import { type FlashSaleInput, SALE_TIERS, type SaleFactsFragment, UPSERT_SALE } from "#operations/studio/money";
import type { Refusal } from "../../console/doing.ts";
import { ask } from "../../console/speech.ts";
import type { Field } from "../form/fields.ts";
import { type JsonObject, listAt, textAt } from "../form/json.ts";
import { t } from "../texts.ts";
import { sales } from "../texts-money.ts";
import { OfferEditor, aDayFrom, formOfFacts, ownTitle } from "./offer-editor.ts";

export type Sale = SaleFactsFragment;

const words = sales.editor;
/** What is fixed once the sale is there. */
const FIXED: readonly Field[] = [
  { key: "code", label: words.code, kind: "text", hint: words.codeHint, needed: true, most: 40 },
  { key: "sku", label: words.sku, kind: "text", hint: words.skuHint, needed: true, most: 128 },
  { key: "currency", label: words.currency, kind: "text", needed: true, most: 3 },
];
const FIELDS: readonly Field[] = [
  { key: "title", label: words.name, kind: "text", hint: words.nameHint, most: 80 },
  { key: "price", label: words.price, kind: "decimal", needed: true },
  { key: "priorPrice", label: words.prior, kind: "decimal", hint: words.priorHint },
  { key: "from", label: words.from, kind: "instant", unit: t.common.utc, needed: true },
  { key: "until", label: words.until, kind: "instant", unit: t.common.utc, needed: true },
  { key: "stock", label: words.stock, kind: "whole", unit: words.units, hint: words.stockHint },
  { key: "perMember", label: words.perMember, kind: "whole", unit: words.units },
  { key: "tiers", label: words.tiers, kind: "tiers" },
];
const WHOLE = ["stock", "perMember"] as const;

/** Returns a sale as the input that leaves it as it is. */
export function inputOfSale({ code, sku, title, price, priorPrice, from, until, stock, perMember, tiers }: Sale, gameId: string): FlashSaleInput {
  return { gameId, code, sku, title: ownTitle({ title, sku }), price, priorPrice, from, until, stock, perMember, tiers };
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
    title: text("title") || null,
    price: { amount: text("price"), currency },
    priorPrice: text("priorPrice") ? { amount: text("priorPrice"), currency } : null,
    from: text("from"),
    until: text("until"),
    stock: whole("stock"),
    perMember: whole("perMember"),
    tiers: tiers.length > 0 ? tiers : null,
  };
}

/** The form of one flash sale. */
export class SaleEditor extends OfferEditor<Sale> {
  protected override readonly words = words;
  protected override readonly fields = { fixed: FIXED, all: FIELDS, needed: ["code", "sku", "currency", "price", "from", "until"], whole: WHOLE };

  protected override tiers() {
    return this.reader.one(SALE_TIERS, { gameId: this.gameId }).data?.game?.tiers ?? null;
  }

  protected override formOf(sale: Sale | null, now: number): JsonObject {
    if (!sale) return { currency: "USD", ...aDayFrom(now) };
    const { code, sku, title, price, priorPrice, from, until, stock, perMember, tiers } = sale;
    return formOfFacts({
      ...{ code, sku, title: ownTitle({ title, sku }), currency: price.currency, price: price.amount, priorPrice: priorPrice?.amount, from, until },
      ...{ stock, perMember, tiers },
    });
  }

  protected override async store(form: JsonObject): Promise<readonly Refusal[]> {
    return (await ask(UPSERT_SALE, { input: inputOfForm(form, this.gameId) })).upsertFlashSale.userErrors;
  }

  protected override saved(code: string): string {
    return sales.saved(code);
  }
}
