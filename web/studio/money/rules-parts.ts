/** The parts of a game's rules about money as forms: top-ups, and prices of orders. */
import { type TemplateResult, html, nothing } from "lit";
import type { Kit } from "../../kit/context.ts";
import { type Unfolded, entryList, rowList } from "../form/entries.ts";
import { type Field, type Form, fieldGrid, fieldOf } from "../form/fields.ts";
import { type Json, type Path, listAt, objectAt, textAt } from "../form/json.ts";
import type { TierOf } from "../rules-parts.ts";
import { t } from "../texts.ts";
import { prices } from "../texts-prices.ts";

const MAX_CODE = 40;
const USUAL_CURRENCY = "USD";
const { topUps, orders } = prices;

const OFFER: readonly Field[] = [
  { key: "code", label: topUps.fields.code, kind: "text", hint: topUps.fields.codeHint, needed: true, most: MAX_CODE },
  { key: "currency", label: topUps.fields.currency, kind: "text", needed: true, most: 3 },
  { key: "bonusDays", label: topUps.fields.bonusDays, kind: "whole", unit: topUps.fields.days, hint: topUps.fields.bonusDaysHint },
  { key: "perMember", label: topUps.fields.perMember, kind: "whole", unit: topUps.fields.times },
  { key: "from", label: topUps.fields.from, kind: "instant", unit: t.common.utc },
  { key: "until", label: topUps.fields.until, kind: "instant", unit: t.common.utc },
  { key: "tiers", label: topUps.fields.tiers, kind: "tiers" },
];
const SHOP: readonly Field[] = [{ key: "shopUrl", label: topUps.shopUrl, kind: "text", hint: topUps.shopUrlHint, most: 2_000 }];
const STEP: readonly Field[] = [
  { key: "pay", label: topUps.fields.pay, kind: "decimal", needed: true },
  { key: "bonus", label: topUps.fields.bonus, kind: "decimal", needed: true },
];
const OFFERS = ["topUps", "offers"];
const EXPIRY = ["topUps", "bonusExpiry"];
const LIMITS = ["maxBalance", "maxTopUp", "cashOutBelow"] as const;

/** The currencies that the file's top-ups are in, and the usual one where they are in none. */
function currenciesOf({ document }: Form): string[] {
  const named = [
    ...listAt(document, OFFERS).map((offer) => textAt(offer, ["currency"])),
    ...LIMITS.flatMap((limit) => Object.keys(objectAt(document, ["topUps", limit]))),
  ].filter((currency) => /^[A-Z]{3}$/.test(currency));
  return named.length > 0 ? [...new Set(named)].sort() : [USUAL_CURRENCY];
}

/** What top-ups give on top, what becomes of bonuses, and how much is allowed. */
export function topUpsPart({ format }: Kit, form: Form, unfolded: Unfolded): TemplateResult {
  const currencies = currenciesOf(form);
  const policy = textAt(form.document, [...EXPIRY, "policy"]);
  const note = (offer: Json) => {
    const steps = listAt(offer, ["steps"]).map((step) => topUps.step(textAt(step, ["pay"]), textAt(step, ["bonus"])));
    const until = Date.parse(textAt(offer, ["until"]));
    return html`<span class="muted">${textAt(offer, ["currency"])} · ${steps.join(", ")}${Number.isNaN(until) ? nothing : html` · ${format.day(until)}`}</span>`;
  };
  const steps = (path: Path) =>
    rowList(form, [...path, "steps"], { heading: topUps.steps, text: topUps.stepsText, fields: STEP, add: topUps.addStep, make: () => ({ pay: "", bonus: "" }) });
  const expiry: readonly Field[] = [
    { key: "policy", label: topUps.policy, kind: "choice", none: topUps.usual, choices: Object.entries(topUps.policies) },
    { key: "months", label: topUps.months, kind: "whole", unit: topUps.monthsUnit, when: () => policy === "EXTEND_ONCE" },
    ...currencies.map((currency): Field => ({ key: `pointsPerUnit.${currency}`, label: topUps.perUnit(currency), kind: "decimal", when: () => policy === "CONVERT" })),
  ];
  return html`<section class="rows">
      <h2>${topUps.offers}</h2>
      ${entryList(
        form,
        OFFERS,
        {
          fields: OFFER,
          add: topUps.add,
          none: topUps.none,
          make: () => ({ code: "", currency: USUAL_CURRENCY, steps: [{ pay: "100.00", bonus: "10.00" }] }),
          title: (offer) => textAt(offer, ["code"]),
          note,
          more: steps,
        },
        unfolded,
      )}
      ${fieldGrid(form, ["topUps"], SHOP)}
    </section>
    <section class="rows">
      <h2>${topUps.expiry}</h2>
      ${fieldGrid(form, EXPIRY, expiry)}
    </section>
    <section class="rows">
      <h2>${topUps.limits}</h2>
      <p class="muted">${topUps.limitsText}</p>
      ${currencies.map(
        (currency) => html`<div class="fields">
          ${LIMITS.map((limit) => fieldOf(form, ["topUps", limit, currency], { key: currency, label: topUps[limit](currency), kind: "decimal" }))}
        </div>`,
      )}
    </section>`;
}

const DAY: readonly Field[] = [
  { key: "code", label: orders.fields.code, kind: "text", needed: true, most: MAX_CODE },
  { key: "percent", label: orders.fields.percent, kind: "decimal", unit: "%", needed: true },
  { key: "dayOfMonth", label: orders.fields.dayOfMonth, kind: "whole", hint: orders.fields.dayHint },
  { key: "from", label: orders.fields.from, kind: "instant", unit: t.common.utc },
  { key: "until", label: orders.fields.until, kind: "instant", unit: t.common.utc },
  { key: "tiers", label: orders.fields.tiers, kind: "tiers" },
];
const COMBINED: readonly Field[] = [
  { key: "sku", label: orders.sku, kind: "text", needed: true, most: 128 },
  { key: "currency", label: orders.currency, kind: "text", needed: true, most: 3 },
  { key: "money", label: orders.money, kind: "decimal", needed: true },
  { key: "points", label: orders.points, kind: "whole", needed: true },
];

/** What orders of members cost less: by tier, on member days, with points. */
export function pricesPart({ format }: Kit, form: Form, tiers: readonly TierOf[], unfolded: Unfolded): TemplateResult {
  const note = (day: Json) => {
    const [from, until] = [Date.parse(textAt(day, ["from"])), Date.parse(textAt(day, ["until"]))];
    const when = Number.isNaN(from + until) ? orders.onDay(textAt(day, ["dayOfMonth"])) : `${format.day(from)} – ${format.day(until)}`;
    return html`<span class="muted">${orders.off(textAt(day, ["percent"]))} · ${when}</span>`;
  };
  const byTier = (heading: string, key: "tierDiscounts" | "freeShipping", kind: Field["kind"], unit: string, text: string | null) => html`<section class="rows">
    <h2>${heading}</h2>
    ${text ? html`<p class="muted">${text}</p>` : nothing}
    <div class="fields fields-narrow">
      ${tiers.map((tier) => fieldOf(form, ["orders", key, tier.code], { key: tier.code, label: tier.name, kind, unit }))}
    </div>
  </section>`;
  return html`${byTier(orders.discounts, "tierDiscounts", "decimal", "%", orders.discountsText)}
    ${byTier(orders.shipping, "freeShipping", "whole", orders.times, null)}
    <section class="rows">
      <h2>${orders.memberDays}</h2>
      ${entryList(
        form,
        ["orders", "memberDays"],
        {
          fields: DAY,
          add: orders.addDay,
          none: orders.noDays,
          make: () => ({ code: "", percent: "10", dayOfMonth: 8 }),
          title: (day) => textAt(day, ["code"]),
          note,
        },
        unfolded,
      )}
    </section>
    ${rowList(form, ["orders", "combined"], {
      heading: orders.combined,
      text: orders.combinedText,
      fields: COMBINED,
      add: orders.addCombined,
      make: () => ({ sku: "", currency: USUAL_CURRENCY, money: "", points: 100 }),
    })}`;
}
