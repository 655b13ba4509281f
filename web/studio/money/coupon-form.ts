/** A template of coupons as a form, and the form as the input of upsertCouponTemplate. */
import type { CouponTemplateInput, TemplateFactsFragment } from "#operations/studio/money";
import type { Field } from "../form/fields.ts";
import { type Fault, type Json, type JsonObject, listAt, textAt } from "../form/json.ts";
import { t } from "../texts.ts";
import { coupons } from "../texts-money.ts";

export type Template = TemplateFactsFragment;

const MAX_CODE = 40;
const MAX_TITLE = 80;
const USUAL_CURRENCY = "USD";
const words = coupons.editor;
const isPercent = (entry: Json) => textAt(entry, ["kind"]) !== "amount";

const CODE: Field = { key: "code", label: words.code, kind: "text", hint: words.codeHint, needed: true, most: MAX_CODE };
/** What cannot be changed any more once coupons were issued. */
const TERMS: readonly Field[] = [
  { key: "title", label: words.title, kind: "text", hint: words.titleHint, needed: true, most: MAX_TITLE },
  { key: "class", label: words.class, kind: "choice", needed: true, choices: Object.entries(coupons.classes) },
  { key: "kind", label: words.kind, kind: "choice", needed: true, choices: Object.entries(words.kinds) },
  { key: "percent", label: words.percent, kind: "decimal", unit: "%", needed: true, when: isPercent },
  { key: "cap", label: words.cap, kind: "decimal", hint: words.capHint, when: isPercent },
  { key: "amount", label: words.amount, kind: "decimal", needed: true, when: (entry) => !isPercent(entry) },
  { key: "minSpend", label: words.minSpend, kind: "decimal", hint: words.minSpendHint },
  { key: "currency", label: words.currency, kind: "text", hint: words.currencyHint, most: 3 },
  { key: "skus", label: words.skus, kind: "text", hint: words.skusHint },
  { key: "categories", label: words.categories, kind: "text" },
  { key: "exclusive", label: words.exclusive, kind: "switch" },
  { key: "touchesFlash", label: words.touchesFlash, kind: "switch" },
  { key: "touchesCombined", label: words.touchesCombined, kind: "switch" },
];
const WHO: readonly Field[] = [
  { key: "tiers", label: words.tiers, kind: "tiers" },
  { key: "recheckTiers", label: words.recheckTiers, kind: "switch" },
  { key: "trigger", label: words.trigger, kind: "choice", none: words.noTrigger, choices: Object.entries(coupons.triggers) },
  { key: "genericCode", label: words.genericCode, kind: "text", hint: words.genericCodeHint, most: 64 },
  { key: "daysFromIssue", label: words.days, kind: "whole", unit: words.daysUnit, hint: words.daysHint },
  { key: "from", label: words.from, kind: "instant", unit: t.common.utc },
];
const UNTIL: Field = { key: "until", label: words.until, kind: "instant", unit: t.common.utc };
const LIMITS: readonly Field[] = [
  { key: "maxIssued", label: words.maxIssued, kind: "whole" },
  { key: "maxUses", label: words.maxUses, kind: "whole" },
  { key: "maxDiscount", label: words.maxDiscount, kind: "decimal" },
  { key: "perMember", label: words.perMember, kind: "whole" },
];

export const FIELDS = { code: [CODE], terms: TERMS, who: WHO, until: [UNTIL], limits: LIMITS };

const WHOLE = ["daysFromIssue", "maxIssued", "maxUses", "perMember"] as const;

/** Returns the form of a template; without one, of a new one. */
export function formOfTemplate(template: Template | null): JsonObject {
  if (!template) return { class: "ORDER", kind: "percent", percent: "10", currency: USUAL_CURRENCY };
  const { amount, skus, categories } = template;
  const all: Record<string, Json | null | undefined> = {
    code: template.code,
    title: template.title,
    class: template.class,
    kind: amount ? "amount" : "percent",
    percent: template.percent,
    amount: amount?.amount,
    currency: template.currency,
    cap: template.cap,
    minSpend: template.minSpend,
    skus: skus?.join(", "),
    categories: categories?.join(", "),
    exclusive: template.exclusive || null,
    touchesFlash: template.touchesFlash || null,
    touchesCombined: template.touchesCombined || null,
    tiers: template.tiers,
    recheckTiers: template.recheckTiers || null,
    trigger: template.trigger,
    genericCode: template.genericCode,
    from: template.from,
    until: template.until,
    daysFromIssue: template.daysFromIssue,
    maxIssued: template.maxIssued,
    maxUses: template.maxUses,
    maxDiscount: template.maxDiscount,
    perMember: template.perMember,
  };
  return Object.fromEntries(Object.entries(all).flatMap(([key, value]) => (value === null || value === undefined ? [] : [[key, value]])));
}

/** Returns what is wrong with a form before it is sent. */
export function faultsOfForm(form: JsonObject): Fault[] {
  const off = isPercent(form) ? "percent" : "amount";
  return [
    ...["code", "title", off].filter((key) => !textAt(form, [key]).trim()).map((path) => ({ path, message: t.form.missing })),
    ...WHOLE.filter((key) => form[key] !== undefined && typeof form[key] !== "number").map((path) => ({ path, message: t.form.notWhole })),
  ];
}

/** Returns what the form says as the input. */
export function inputOfForm(form: JsonObject, gameId: string, { paused }: { paused: boolean }): CouponTemplateInput {
  const text = (key: string) => textAt(form, [key]).trim() || null;
  const whole = (key: (typeof WHOLE)[number]) => (typeof form[key] === "number" ? form[key] : null);
  const list = (key: string) => (text(key) ?? "").split(",").map((one) => one.trim()).filter(Boolean);
  const named = (key: string) => (list(key).length > 0 ? list(key) : null);
  const tiers = listAt(form, ["tiers"]).filter((code) => typeof code === "string");
  const currency = text("currency")?.toUpperCase() ?? null;
  const amount = isPercent(form) ? null : text("amount");
  return {
    gameId,
    code: text("code") ?? "",
    title: text("title") ?? "",
    class: classOf(text("class")),
    percent: isPercent(form) ? text("percent") : null,
    cap: isPercent(form) ? text("cap") : null,
    amount: amount === null ? null : { amount, currency: currency ?? USUAL_CURRENCY },
    currency,
    minSpend: text("minSpend"),
    skus: named("skus"),
    categories: named("categories"),
    exclusive: form.exclusive === true,
    touchesFlash: form.touchesFlash === true,
    touchesCombined: form.touchesCombined === true,
    tiers: tiers.length > 0 ? tiers : null,
    recheckTiers: form.recheckTiers === true,
    trigger: triggerOf(text("trigger")),
    genericCode: text("genericCode"),
    from: text("from"),
    until: text("until"),
    daysFromIssue: whole("daysFromIssue"),
    maxIssued: whole("maxIssued"),
    maxUses: whole("maxUses"),
    maxDiscount: text("maxDiscount"),
    perMember: whole("perMember"),
    paused,
  };
}

function classOf(text: string | null): CouponTemplateInput["class"] {
  return text === "PRODUCT" || text === "SHIPPING" ? text : "ORDER";
}

function triggerOf(text: string | null): CouponTemplateInput["trigger"] {
  return text === "BIRTHDAY" || text === "TIER_UP" ? text : null;
}

/** Returns the server's faults at the fields of the form: ["amount", "currency"] is the currency's. */
export function faultsAtFields(errors: readonly { path: readonly string[]; message: string }[]): Fault[] {
  return errors.map(({ path, message }) => {
    const own = path[0] === "input" ? path.slice(1) : path;
    return { path: own.at(-1) === "currency" ? "currency" : (own[0] ?? ""), message };
  });
}
