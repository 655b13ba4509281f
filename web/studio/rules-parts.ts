/** The parts of a game's rules as forms: missions, activities, benefits and tiers. */
import { type TemplateResult, html, nothing } from "lit";
import { badge } from "../console/parts.ts";
import type { Kit } from "../kit/context.ts";
import { gem, toneOf } from "../kit/gem.ts";
import type { Ranked } from "../kit/gem.ts";
import { type Unfolded, entryList, rowList } from "./form/entries.ts";
import { type Field, type Form, fieldOf } from "./form/fields.ts";
import { type Json, listAt, textAt } from "./form/json.ts";
import { t } from "./texts.ts";

const DAY = 86_400_000;
const MAX_CODE = 40;
const MAX_TEXT = 2_000;
const words = t.rules;

const { fields: mission } = words.missions;
const MISSION: readonly Field[] = [
  { key: "title", label: mission.title, kind: "texts", needed: true, most: MAX_TEXT },
  { key: "code", label: mission.code, kind: "text", hint: mission.codeHint, needed: true, most: MAX_CODE },
  { key: "counts", label: mission.counts, kind: "choice", needed: true, choices: Object.entries(words.missions.counts) },
  { key: "goal", label: mission.goal, kind: "whole", needed: true },
  { key: "rewardSc", label: mission.rewardSc, kind: "whole", unit: "SC", needed: true },
  { key: "rewardP", label: mission.rewardP, kind: "whole", unit: t.catalog.fields.points, needed: true },
  { key: "from", label: mission.from, kind: "instant", unit: t.common.utc, needed: true },
  { key: "until", label: mission.until, kind: "instant", unit: t.common.utc, needed: true },
  {
    key: "sku",
    label: mission.sku,
    kind: "text",
    hint: mission.skuHint,
    most: 128,
    when: (entry) => textAt(entry, ["counts"]) !== "REPORTED",
  },
  { key: "tiers", label: mission.tiers, kind: "tiers" },
];

/** Goals for a limited time. */
export function missionsPart({ format, now }: Kit, form: Form, unfolded: Unfolded): TemplateResult {
  const { add, none, goal, running, upcoming, over } = words.missions;
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  const number = (entry: Json, key: string) => {
    const value = Number(textAt(entry, [key]) || "0");
    return Number.isFinite(value) ? format.number(value) : textAt(entry, [key]);
  };
  const time = (entry: Json) => {
    const [from, until] = [Date.parse(textAt(entry, ["from"])), Date.parse(textAt(entry, ["until"]))];
    if (Number.isNaN(from) || Number.isNaN(until)) return nothing;
    const state = until <= now() ? badge(over) : from > now() ? badge(upcoming, "info") : badge(running, "good");
    return html`<span class="muted num">${format.day(from)} – ${format.day(until)}</span> ${state}`;
  };
  const note = (entry: Json) =>
    html`<span class="muted">
        ${goal(number(entry, "goal"), textAt(entry, ["counts"]))} → ${words.reward(number(entry, "rewardSc"), number(entry, "rewardP"))}
      </span>
      ${time(entry)}`;
  const make = (): Json => ({
    code: "",
    title: {},
    counts: "PURCHASES",
    goal: 3,
    rewardSc: 0,
    rewardP: 100,
    from: `${day(now())}T00:00:00Z`,
    until: `${day(now() + 7 * DAY)}T00:00:00Z`,
  });
  return entryList(form, ["missions"], { fields: MISSION, add, none, make, note }, unfolded);
}

const { fields: activity } = words.activities;
const ACTIVITY: readonly Field[] = [
  { key: "title", label: activity.title, kind: "texts", needed: true, most: MAX_TEXT },
  { key: "code", label: activity.code, kind: "text", needed: true, most: MAX_CODE },
  { key: "sc", label: activity.sc, kind: "whole", unit: "SC" },
  { key: "p", label: activity.p, kind: "whole", unit: t.catalog.fields.points },
  { key: "maxPerDay", label: activity.maxPerDay, kind: "whole", unit: activity.times, hint: activity.limit },
  { key: "maxPerWeek", label: activity.maxPerWeek, kind: "whole", unit: activity.times, hint: activity.limit },
  { key: "maxTotal", label: activity.maxTotal, kind: "whole", unit: activity.times, hint: activity.limit },
];
const STREAK: readonly Field[] = [
  { key: "days", label: words.activities.days, kind: "whole", needed: true },
  { key: "sc", label: "SC", kind: "whole" },
  { key: "p", label: t.catalog.fields.points, kind: "whole" },
];

/** What doing something in the game gives. */
export function activitiesPart({ format }: Kit, form: Form, unfolded: Unfolded): TemplateResult {
  const { add, none, streaks, addStreak } = words.activities;
  const number = (entry: Json, key: string) => {
    const value = Number(textAt(entry, [key]) || "0");
    return Number.isFinite(value) ? format.number(value) : textAt(entry, [key]);
  };
  const note = (entry: Json) => html`<span class="muted">${words.reward(number(entry, "sc"), number(entry, "p"))}</span>`;
  const make = (): Json => ({ code: "", title: {}, p: 5, maxPerDay: 1 });
  return entryList(
    form,
    ["activities"],
    {
      fields: ACTIVITY,
      add,
      none,
      make,
      note,
      more: (path) => rowList(form, [...path, "streaks"], { heading: streaks, fields: STREAK, add: addStreak, make: () => ({ days: 7, p: 50 }) }),
    },
    unfolded,
  );
}

const { fields: benefit, kinds } = words.benefits;
const isClaimed = (entry: Json) => ["DAILY_BONUS", "MONTHLY_GIFT"].includes(textAt(entry, ["kind"]));
const BENEFIT: readonly Field[] = [
  { key: "code", label: benefit.code, kind: "text", hint: benefit.codeHint, needed: true, most: MAX_CODE },
  { key: "kind", label: benefit.kind, kind: "choice", needed: true, choices: Object.entries(kinds) },
  { key: "value", label: benefit.value, kind: "decimal" },
  {
    key: "of",
    label: benefit.of,
    kind: "choice",
    none: benefit.ofP,
    choices: [["SC", benefit.ofSc]],
    when: (entry) => textAt(entry, ["kind"]) === "MULTIPLIER",
  },
  { key: "grants.p", label: benefit.grantsP, kind: "whole", unit: t.catalog.fields.points, when: isClaimed },
  { key: "grants.sku", label: benefit.grantsSku, kind: "text", unit: benefit.sku, most: 128, when: isClaimed },
  { key: "title", label: benefit.title, kind: "texts", hint: benefit.textHint, needed: true, most: MAX_TEXT },
  { key: "summary", label: benefit.summary, kind: "texts", needed: true, most: MAX_TEXT },
  { key: "rule", label: benefit.rule, kind: "lines", needed: true, most: MAX_TEXT },
];

/** A tier with what forms show of it. */
export interface TierOf extends Ranked {
  readonly code: string;
  readonly name: string;
}

function tierHead(tier: TierOf): TemplateResult {
  return html`<h2 class="tier ${toneOf(tier)}">${gem(tier, { size: 24 })}${tier.name}</h2>`;
}

/** What each tier gives. */
export function benefitsPart(form: Form, tiers: readonly TierOf[], unfolded: Unfolded): TemplateResult {
  const note = (entry: Json) =>
    html`<span class="muted"
      >${kinds[textAt(entry, ["kind"])] ?? ""} · ${textAt(entry, ["summary", "en"]).replace("{value}", textAt(entry, ["value"]) || "…")}</span
    >`;
  const text = { en: "" };
  const make = (): Json => ({ code: "", kind: "DAILY_BONUS", title: text, summary: text, rule: text, value: "10", grants: { p: 10 } });
  return html`${tiers.map(
    (tier) => html`<section class="tier-part">
      ${tierHead(tier)}
      ${entryList(
        form,
        ["benefits", tier.code],
        { fields: BENEFIT, add: words.benefits.addTo(tier.name), none: words.benefits.none, make, note },
        unfolded,
      )}
    </section>`,
  )}`;
}

const STARTING: readonly Field[] = [
  { key: "ltvAtLeastUsd", label: words.tiers.ltv, kind: "decimal", unit: words.tiers.usd, needed: true },
  { key: "tier", label: words.tiers.tier, kind: "tier", needed: true },
];

/** Hidden tiers, starting tiers, and what this game multiplies SC by. */
export function tiersPart(form: Form, tiers: readonly TierOf[]): TemplateResult {
  const { hidden, hiddenFrom, hiddenHint, hidesNone, starting, startingText, addStarting, multipliers, multipliersText, factor } = words.tiers;
  const next = tiers[Math.min(listAt(form.document, ["startingTiers"]).length + 1, tiers.length - 1)]?.code ?? "";
  return html`<section class="rows">
      <h2>${hidden}</h2>
      <div class="fields">
        ${fieldOf(form, ["hiddenFromTier"], { key: "hiddenFromTier", label: hiddenFrom, kind: "tier", hint: hiddenHint, none: hidesNone })}
      </div>
    </section>
    ${rowList(form, ["startingTiers"], {
      heading: starting,
      text: startingText,
      fields: STARTING,
      add: addStarting,
      make: () => ({ ltvAtLeastUsd: "", tier: next }),
    })}
    <section class="rows">
      <h2>${multipliers}</h2>
      <p class="muted">${multipliersText}</p>
      <div class="fields fields-narrow">
        ${tiers.map((tier) => fieldOf(form, ["scMultipliers", tier.code], { key: tier.code, label: tier.name, kind: "decimal", unit: factor }))}
      </div>
    </section>`;
}
