/** An item as players of a tier and language see it, before it is saved. */
import type { PropertyValues, TemplateResult } from "lit";
import { html, nothing } from "lit";
import type { EligibilityReason, ItemFactsFragment, LadderQuery } from "#operations/studio";
import type { Clock } from "../kit/clock.ts";
import type { Kit } from "../kit/context.ts";
import { formats } from "../kit/format.ts";
import { valueOf } from "../kit/forms.ts";
import { itemCard } from "../kit/item.ts";
import { LOCALES, chooseLanguage } from "../kit/language.ts";
import { Piece } from "../kit/piece.ts";
import { kitWords } from "../kit/texts/index.ts";
import { languageName } from "./form/fields.ts";
import { type JsonObject, objectAt, textAt } from "./form/json.ts";
import { t } from "./texts.ts";

type Tier = NonNullable<LadderQuery["game"]>["tiers"][number];

/** Returns why a player of a tier with so many points cannot redeem the item now, as the store decides it. */
export function reasonsOf(item: ItemFactsFragment, rank: number, balance: number, now: number): EligibilityReason[] {
  const { availableFrom, availableUntil, stockLeft, minTier, comingSoon, price } = item;
  const reasons: [EligibilityReason, boolean][] = [
    ["COMING_SOON", comingSoon],
    ["NOT_STARTED", availableFrom !== null && Date.parse(availableFrom) > now],
    ["ENDED", availableUntil !== null && Date.parse(availableUntil) <= now],
    ["SOLD_OUT", stockLeft === 0],
    ["TIER_TOO_LOW", minTier !== null && minTier.rank > rank],
    ["INSUFFICIENT_POINTS", price > balance],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}

/** Returns the locale whose text a reader of `locale` gets: the same, else one of the same language and script. */
function nearest(locale: string, own: readonly string[]): string | undefined {
  const read = (tag: string) => new Intl.Locale(tag).maximize();
  const reader = read(locale);
  return own.find((tag) => tag === locale) ?? own.find((tag) => read(tag).language === reader.language && read(tag).script === reader.script);
}

/** Returns the form's item as the store would answer it, in the locale nearest to the wanted one. */
export function factsOf(form: JsonObject, tiers: readonly Tier[], locale: string, imageUrl: string | null): ItemFactsFragment {
  const textIn = (key: string) => {
    const own = objectAt(form, [key]);
    const found = nearest(locale, Object.keys(own)) ?? "en";
    return textAt(own, [found]);
  };
  const number = (key: string) => (typeof form[key] === "number" ? form[key] : null);
  return {
    id: "preview",
    sku: textAt(form, ["sku"]),
    kind: form.kind === "TANGIBLE" ? "TANGIBLE" : "DIGITAL",
    category: textAt(form, ["category"]) || null,
    title: textIn("title"),
    description: textIn("description") || null,
    imageUrl,
    price: number("price") ?? 0,
    minTier: tiers.find(({ code }) => code === form.minTier) ?? null,
    availableFrom: textAt(form, ["availableFrom"]) || null,
    availableUntil: textAt(form, ["availableUntil"]) || null,
    stockLeft: number("stock"),
    perMemberLimit: number("perMemberLimit"),
    comingSoon: form.comingSoon === true,
    eligibility: null,
  };
}

/** The card of the item with choices of tier, language and balance beside it. */
export class ItemPreview extends Piece {
  static override properties = {
    form: { attribute: false },
    tiers: { attribute: false },
    image: {},
    clock: { attribute: false },
    tier: { state: true },
    locale: { state: true },
    balance: { state: true },
    kit: { state: true },
  };
  declare form: JsonObject;
  declare tiers: readonly Tier[];
  /** The path of the picture that is there; null without one. */
  declare image: string | null;
  declare clock: Clock;
  declare tier: string;
  declare locale: string;
  declare balance: number;
  declare kit: Kit;

  constructor() {
    super();
    this.form = {};
    this.tiers = [];
    this.image = null;
    this.clock = Date.now;
    this.tier = "";
    this.locale = "en";
    this.balance = 1_000;
    this.kit = { t: kitWords.english, format: formats("en"), now: () => this.clock() };
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("locale")) return;
    const { locale, tag } = chooseLanguage([this.locale]);
    void kitWords.in(locale).then((words) => (this.kit = { t: words, format: formats(tag), now: () => this.clock() }));
  }

  override render(): TemplateResult {
    const words = t.catalog.preview;
    const { tiers, form } = this;
    const rank = tiers.find(({ code }) => code === this.tier)?.rank ?? tiers[0]?.rank ?? 1;
    const facts = factsOf(form, tiers, this.locale, this.image);
    const reasons = reasonsOf(facts, rank, this.balance, this.clock());
    const pointsShort = Math.max(0, facts.price - this.balance);
    const item = { ...facts, eligibility: { redeemable: reasons.length === 0, reasons, pointsShort } };
    const own = Object.keys(objectAt(form, ["title"]));
    const found = nearest(this.locale, own);
    const locales = [...new Set<string>([...LOCALES, ...own])];
    return html`<section class="preview" aria-label=${words.title}>
      <h3>${words.title}</h3>
      <div class="preview-switches">
        <label
          >${words.as}
          <select @change=${(event: Event) => (this.tier = valueOf(event))}>
            ${tiers.map(({ code, name }) => html`<option value=${code} .selected=${code === this.tier}>${name}</option>`)}
          </select></label
        >
        <label
          >${words.locale}
          <select @change=${(event: Event) => (this.locale = valueOf(event))}>
            ${locales.map((locale) => html`<option value=${locale} .selected=${locale === this.locale}>${languageName(locale)}</option>`)}
          </select></label
        >
        <label
          >${words.balance}
          <input
            type="number"
            min="0"
            .value=${String(this.balance)}
            @input=${(event: Event) => (this.balance = Math.max(0, Number(valueOf(event)) || 0))}
        /></label>
      </div>
      <div class="preview-card" lang=${found ?? "en"}>${itemCard(this.kit, item, { onAct: () => undefined })}</div>
      ${own.length && !found ? html`<p class="field-hint">${words.fallback(languageName("en"))}</p>` : nothing}
    </section>`;
  }
}
