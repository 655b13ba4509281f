import { type TemplateResult, html, nothing } from "lit";
import { CATALOG, type ItemKind } from "#operations/store";
import { valueOf } from "../kit/forms.ts";
import { gem } from "../kit/gem.ts";
import { icon } from "../kit/icons.ts";
import { type Item, type Reach, reachOf } from "./eligibility.ts";
import { StorePage } from "./page.ts";
import { choices, itemGrid, listed, nothingYet } from "./parts.ts";
import { addressOf, go } from "./router.ts";
import { type Member, session } from "./session.ts";
import { kit, t } from "./speech.ts";
import { type OwnWishes, hearts, wishesOf } from "./wishing.ts";

const KINDS: readonly ItemKind[] = ["DIGITAL", "TANGIBLE"];

/** What is shown of the catalog; it is all in the address. */
interface Filter {
  kind: ItemKind | null;
  tier: string;
  category: string;
  affordable: boolean;
}

function filterOf(query: URLSearchParams): Filter {
  return {
    kind: KINDS.find((kind) => kind.toLowerCase() === query.get("kind")) ?? null,
    tier: query.get("tier") ?? "",
    category: query.get("category") ?? "",
    affordable: query.get("affordable") === "1",
  };
}

function addressFor({ kind, tier, category, affordable }: Filter): string {
  const query = new URLSearchParams({
    ...(kind ? { kind: kind.toLowerCase() } : {}),
    ...(tier ? { tier } : {}),
    ...(category ? { category } : {}),
    ...(affordable ? { affordable: "1" } : {}),
  }).toString();
  return query ? `${addressOf("catalog")}?${query}` : addressOf("catalog");
}

/** The store itself: its rewards in rows by what the player can have, or as the filters of the address say. */
export class Catalog extends StorePage {
  /** The part of the address with the filters; given, so that a change of it is seen. */
  static override properties = { search: {} };
  declare search: string;

  constructor() {
    super();
    this.search = "";
  }

  override render(): TemplateResult | typeof nothing {
    const { member } = session;
    if (!member) return nothing;
    const filter = filterOf(new URLSearchParams(this.search));
    const { kind, category, affordable } = filter;
    const everything = this.reader.list(CATALOG, { kind: null, category: null, affordable: null }, ({ catalog }) => catalog);
    const asked = kind || category || affordable;
    const list = asked
      ? this.reader.list(
          CATALOG,
          { kind, category: category || null, affordable: affordable || null },
          (data) => data.catalog,
        )
      : everything;
    const known = everything.data ?? [];
    const wishes = wishesOf(this.reader).all;
    return html`
      <h1 class="sr"><bdi>${t.catalog.heading}</bdi></h1>
      ${this.#filters(filter, known, wishes)}
      ${listed(list, {
        shape: "cards",
        shown: (items) => (asked || filter.tier ? this.#found(items, filter, member, wishes) : rows(items, member, wishes)),
        none: () => this.#none(filter, known),
      })}
    `;
  }

  #found(items: Item[], filter: Filter, member: Member, wishes: OwnWishes): TemplateResult {
    const found = items.filter(({ minTier }) => !filter.tier || (minTier?.code ?? firstTier(items)) === filter.tier);
    if (found.length === 0) return this.#none(filter, items);
    return html`<div role="status">
        <h2 class="small muted"><bdi>${t.catalog.results(found.length, kit.format.number(found.length))}</bdi></h2>
      </div>
      ${itemGrid(found, member, hearts(wishes))}`;
  }

  #none(filter: Filter, known: readonly Item[]): TemplateResult {
    const { kind, tier, category, affordable } = filter;
    if (kind === "TANGIBLE" && !tier && !category && !affordable && !known.some((item) => item.kind === kind)) {
      return nothingYet(t.catalog.tangibleSoon, "parcel");
    }
    return kind || tier || category || affordable
      ? nothingYet(t.catalog.emptyFiltered, "tag", { words: t.catalog.clear, href: addressOf("catalog") })
      : nothingYet(t.catalog.empty, "gift");
  }

  #filters(filter: Filter, known: readonly Item[], wishes: OwnWishes): TemplateResult {
    const set = (change: Partial<Filter>) => go(addressFor({ ...filter, ...change }), { replace: true });
    const { kinds } = t.catalog;
    const categories = new Set([...known.flatMap(({ category }) => category ?? []), ...(filter.category ? [filter.category] : [])]);
    const tiers = new Map(known.flatMap(({ minTier }) => (minTier ? [[minTier.code, minTier] as const] : [])));
    const picks = (name: "tier" | "category", words: string, all: string, options: [value: string, words: string][]) =>
      html`<label class="pick">
        <span class="sr">${words}</span>
        <select @change=${(event: Event) => set({ [name]: valueOf(event) })}>
          <option value="" ?selected=${!filter[name]}>${all}</option>
          ${options.map(
            ([value, label]) => html`<option value=${value} ?selected=${value === filter[name]}>${label}</option>`,
          )}
        </select>
      </label>`;
    return html`<div class="filters" role="group" aria-label=${t.catalog.filters}>
      ${choices<ItemKind | "all">(
        kinds.label,
        [...KINDS.map((name) => ({ name, words: kinds[name] })), { name: "all", words: kinds.all }],
        filter.kind ?? "all",
        (name) => set({ kind: name === "all" ? null : name }),
      )}
      ${tiers.size > 0 || filter.tier
        ? picks(
            "tier",
            t.catalog.tier,
            t.catalog.everyTier,
            [...tiers.values()].sort((a, b) => a.rank - b.rank).map(({ code, name }) => [code, name]),
          )
        : nothing}
      ${categories.size > 1 || filter.category
        ? picks("category", t.catalog.category, t.catalog.everyCategory, [...categories].sort().map((name) => [name, name]))
        : nothing}
      <label class="check">
        <input
          type="checkbox"
          .checked=${filter.affordable}
          @change=${() => set({ affordable: !filter.affordable })}
        />
        ${t.catalog.affordable}
      </label>
      <a class="wish-link" href=${addressOf("wishes")}>
        ${icon("heart")}<span>${t.nav.wishes}${wishes?.length ? html` <bdi class="num">(${kit.format.number(wishes.length)})</bdi>` : nothing}</span>
      </a>
    </div>`;
  }
}

/** The code of the lowest tier that anything asks for by name: items without one are for all. */
function firstTier(items: readonly Item[]): string | undefined {
  return items.find(({ minTier }) => minTier?.rank === 1)?.minTier?.code;
}

/** What is in reach, nearly in reach, unlocked at each of the next tiers, and not to be had now. */
function rows(items: readonly Item[], member: Member, wishes: OwnWishes): TemplateResult {
  const of = (reach: Reach) => items.filter((item) => reachOf(item, member) === reach);
  const locked = new Map<number, Item[]>();
  for (const item of of("locked")) {
    const rank = item.minTier?.rank ?? 0;
    locked.set(rank, [...(locked.get(rank) ?? []), item]);
  }
  const row = (heading: TemplateResult | string, own: readonly Item[]) =>
    own.length > 0 ? html`<section class="row"><h2><bdi>${heading}</bdi></h2>${itemGrid(own, member, hearts(wishes))}</section>` : nothing;
  const untouched = member.points.balance === 0 && member.progress.current === 0 && member.tier.rank === 1;
  return html`
    ${untouched ? html`<p class="lead"><bdi>${t.catalog.firstRun}</bdi></p>` : nothing}
    ${row(t.catalog.inReach, of("reach"))} ${row(t.catalog.almost, of("almost"))}
    ${[...locked]
      .sort(([a], [b]) => a - b)
      .map(([, own]) => {
        const tier = own[0]?.minTier;
        return row(
          tier ? html`${gem(tier, { size: 24, locked: true })} <bdi>${t.catalog.unlockedAt(tier.name)}</bdi>` : "",
          own,
        );
      })}
    ${row(t.catalog.later, of("later"))}
  `;
}
