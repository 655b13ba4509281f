import { type BargainActivityFactsFragment, type BargainActivityInput, UPSERT_ACTIVITY } from "#operations/studio/money";
import type { Refusal } from "../../console/doing.ts";
import { ask } from "../../console/speech.ts";
import type { Field } from "../form/fields.ts";
import { type JsonObject, textAt } from "../form/json.ts";
import { bargains } from "../texts-bargains.ts";
import { t } from "../texts.ts";
import { OfferEditor, aDayFrom, formOfFacts, ownTitle } from "./offer-editor.ts";

export type Activity = BargainActivityFactsFragment;

const words = bargains.editor;
/** What is fixed once the activity is there. */
const FIXED: readonly Field[] = [
  { key: "code", label: words.code, kind: "text", hint: words.codeHint, needed: true, most: 40 },
  { key: "sku", label: words.sku, kind: "text", hint: words.skuHint, needed: true, most: 128 },
  { key: "currency", label: words.currency, kind: "text", needed: true, most: 3 },
];
const FIELDS: readonly Field[] = [
  { key: "title", label: words.title, kind: "text", hint: words.titleHint, most: 80 },
  { key: "imageUrl", label: words.image, kind: "text", hint: words.imageHint, most: 2_000 },
  { key: "price", label: words.price, kind: "decimal", needed: true },
  { key: "floorPrice", label: words.floor, kind: "decimal", needed: true },
  { key: "helpers", label: words.helpers, kind: "whole", unit: words.people, needed: true },
  { key: "leastCut", label: words.cut, kind: "decimal", hint: words.cutHint, needed: true },
  { key: "hours", label: words.hours, kind: "whole", unit: words.hoursUnit, needed: true },
  { key: "stock", label: words.stock, kind: "whole", unit: words.units, hint: words.stockHint },
  { key: "from", label: words.from, kind: "instant", unit: t.common.utc, needed: true },
  { key: "until", label: words.until, kind: "instant", unit: t.common.utc, needed: true },
  { key: "buyEarly", label: words.early, kind: "switch" },
];
const NEEDED = ["code", "sku", "currency", "price", "floorPrice", "helpers", "leastCut", "hours", "from", "until"];

function inputOfForm(form: JsonObject, gameId: string): BargainActivityInput {
  const text = (key: string) => textAt(form, [key]).trim();
  const whole = (key: string) => (typeof form[key] === "number" ? form[key] : null);
  const currency = text("currency").toUpperCase();
  return {
    gameId,
    code: text("code"),
    sku: text("sku"),
    title: text("title") || null,
    imageUrl: text("imageUrl") || null,
    price: { amount: text("price"), currency },
    floorPrice: { amount: text("floorPrice"), currency },
    leastCut: { amount: text("leastCut"), currency },
    helpers: whole("helpers") ?? 0,
    hours: whole("hours") ?? 0,
    stock: whole("stock"),
    buyEarly: form.buyEarly === true,
    from: text("from"),
    until: text("until"),
  };
}

/** The form of one activity of bargaining. */
export class ActivityEditor extends OfferEditor<Activity> {
  protected override readonly words = words;
  protected override readonly fields = { fixed: FIXED, all: FIELDS, needed: NEEDED, whole: ["helpers", "hours", "stock"] };

  protected override formOf(activity: Activity | null, now: number): JsonObject {
    if (!activity) return { currency: "USD", helpers: 5, hours: 24, ...aDayFrom(now) };
    const { code, sku, title, imageSource, price, floorPrice, leastCut, helpers, hours, stock, buyEarly, from, until } = activity;
    return formOfFacts({
      ...{ code, sku, title: ownTitle({ title, sku }), imageUrl: imageSource, currency: price.currency, price: price.amount },
      ...{ floorPrice: floorPrice.amount, leastCut: leastCut.amount, helpers, hours, stock, buyEarly, from, until },
    });
  }

  protected override async store(form: JsonObject): Promise<readonly Refusal[]> {
    return (await ask(UPSERT_ACTIVITY, { input: inputOfForm(form, this.gameId) })).upsertBargainActivity.userErrors;
  }

  protected override saved(code: string): string {
    return bargains.saved(code);
  }
}
