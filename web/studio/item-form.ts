/** An item of the catalog as a form, and the form as the input of upsertCatalogItem. */
import type { ItemKind, ItemRowFragment, LocalizedTextInput, UpsertCatalogItemInput } from "#operations/studio";
import type { Field } from "./form/fields.ts";
import { type Fault, type Json, type JsonObject, objectAt, textAt, valueAt } from "./form/json.ts";
import { t } from "./texts.ts";

export type ItemRow = ItemRowFragment;

const MAX_SKU = 128;
const MAX_CODE = 64;
const words = t.catalog.fields;

/** The fields of the form in its groups; `sku` is fixed once the item is there. */
export const ITEM_FIELDS: readonly (readonly Field[])[] = [
  [
    { key: "sku", label: words.sku, kind: "text", hint: words.skuHint, needed: true, most: MAX_SKU },
    {
      key: "kind",
      label: words.kind,
      kind: "choice",
      needed: true,
      choices: [
        ["DIGITAL", t.catalog.kind.DIGITAL],
        ["TANGIBLE", t.catalog.kind.TANGIBLE],
      ],
    },
    { key: "title", label: words.title, kind: "texts", needed: true, most: 200 },
    { key: "description", label: words.description, kind: "lines", most: 2_000 },
  ],
  [
    { key: "price", label: words.price, kind: "whole", unit: words.points, needed: true },
    { key: "minTier", label: words.minTier, kind: "tier", none: words.anyTier },
    { key: "stock", label: words.stock, kind: "whole", hint: words.stockHint },
    { key: "perMemberLimit", label: words.perMemberLimit, kind: "whole" },
    { key: "availableFrom", label: words.availableFrom, kind: "instant", unit: t.common.utc },
    { key: "availableUntil", label: words.availableUntil, kind: "instant", unit: t.common.utc },
    { key: "category", label: words.category, kind: "text", hint: words.categoryHint, most: 64 },
    { key: "priority", label: words.priority, kind: "whole", hint: words.priorityHint },
    { key: "countries", label: words.countries, kind: "text", hint: words.countriesHint },
    { key: "comingSoon", label: words.comingSoon, kind: "switch" },
  ],
  [
    { key: "grants", label: words.grants, kind: "text", hint: words.grantsHint, most: MAX_CODE, when: isDigital },
    { key: "grantsCoupon", label: words.grantsCoupon, kind: "text", hint: words.grantsCouponHint, most: MAX_CODE, when: isDigital },
    { key: "grantsValue", label: words.grantsValue, kind: "decimal", hint: words.grantsValueHint, when: isDigital },
    { key: "grantsCurrency", label: words.grantsCurrency, kind: "text", most: 3, when: isDigital },
  ],
];

/** What is sent by post grants nothing. */
function isDigital(form: Json): boolean {
  return textAt(form, ["kind"]) !== "TANGIBLE";
}

/** Returns the form of an item; without one, of a new one. */
export function formOfItem(item: ItemRow | null): JsonObject {
  if (!item) return { kind: "DIGITAL" };
  const { management } = item;
  const texts = (all: readonly { locale: string; text: string }[] | undefined) =>
    Object.fromEntries((all ?? []).map(({ locale, text }) => [locale, text]));
  const descriptions = texts(management?.descriptions);
  const known: Record<string, Json | null> = {
    sku: item.sku,
    kind: item.kind,
    title: texts(management?.titles),
    description: Object.keys(descriptions).length ? descriptions : null,
    price: item.price,
    minTier: item.minTier?.code ?? null,
    stock: item.stockLeft,
    perMemberLimit: item.perMemberLimit,
    availableFrom: item.availableFrom,
    availableUntil: item.availableUntil,
    category: item.category,
    priority: management?.priority || null,
    countries: management?.countries.join(" ") || null,
    comingSoon: item.comingSoon || null,
    imageUrl: management?.picture?.sourceUrl ?? null,
    grants: item.grants,
    grantsCoupon: item.grantsCoupon,
    grantsValue: item.grantsValue?.amount ?? null,
    grantsCurrency: item.grantsValue?.currency ?? null,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
}

const WHOLE = ["price", "stock", "perMemberLimit", "priority"] as const;

/** Returns what the form says as the input, or why it cannot be sent. An untouched stock is left as it is. */
export function inputOf(form: JsonObject, before: JsonObject, gameId: string): { input: UpsertCatalogItemInput | null; faults: Fault[] } {
  const faults: Fault[] = WHOLE.filter((key) => form[key] !== undefined && typeof form[key] !== "number").map((path) => ({
    path,
    message: t.form.notWhole,
  }));
  if (form.price === undefined) faults.push({ path: "price", message: t.form.missing });
  if (!textAt(form, ["sku"]).trim()) faults.push({ path: "sku", message: t.form.missing });
  if (!textAt(form, ["title", "en"]).trim()) faults.push({ path: "title.en", message: t.form.missing });
  if (faults.length) return { input: null, faults };
  const number = (key: (typeof WHOLE)[number]) => (typeof form[key] === "number" ? form[key] : null);
  const text = (key: string) => textAt(form, [key]).trim() || null;
  const countries = (text("countries") ?? "").toUpperCase().split(/[\s,;]+/).filter(Boolean);
  const kind: ItemKind = form.kind === "TANGIBLE" ? "TANGIBLE" : "DIGITAL";
  const input: UpsertCatalogItemInput = {
    gameId,
    sku: text("sku") ?? "",
    kind,
    title: localized(form, "title"),
    description: localized(form, "description"),
    price: number("price") ?? 0,
    minTier: text("minTier"),
    perMemberLimit: number("perMemberLimit"),
    availableFrom: text("availableFrom"),
    availableUntil: text("availableUntil"),
    category: text("category"),
    priority: number("priority") ?? 0,
    countries: countries.length ? countries : null,
    comingSoon: form.comingSoon === true,
    imageUrl: text("imageUrl"),
    ...(form.stock === before.stock ? {} : { stock: number("stock") }),
    ...(kind === "DIGITAL" ? grantsOf(text) : {}),
  };
  return { input, faults: [] };
}

/** Returns what redeeming an item grants at once: the server says where that is more than one thing. */
function grantsOf(text: (key: string) => string | null): Pick<UpsertCatalogItemInput, "grants" | "grantsCoupon" | "grantsValue"> {
  const amount = text("grantsValue");
  return {
    grants: text("grants"),
    grantsCoupon: text("grantsCoupon"),
    grantsValue: amount ? { amount, currency: text("grantsCurrency")?.toUpperCase() ?? "" } : null,
  };
}

/** Returns the texts of a field in the order of the form, without the empty ones. */
function localized(form: JsonObject, key: string): LocalizedTextInput[] {
  return Object.entries(objectAt(form, [key])).flatMap(([locale, text]) => (typeof text === "string" && text ? [{ locale, text }] : []));
}

/** Returns the server's faults at the places of the form: ["title", "1", "text"] is the text of the second locale. */
export function faultsOfItem(form: JsonObject, errors: readonly { path: readonly string[]; message: string }[]): Fault[] {
  return errors.map(({ path: [key = "", index], message }) => {
    const value = valueAt(form, [key]);
    if (typeof value !== "object" || value === null) return { path: key, message };
    const locales = localized(form, key).map(({ locale }) => locale);
    return { path: `${key}.${locales[Number(index)] ?? "en"}`, message };
  });
}
