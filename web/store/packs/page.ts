import { type TemplateResult, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { type HeldPackFactsFragment, PACKS, type PackState, type PacksQuery, type SoldPackFactsFragment } from "#operations/store/packs";
import { skeleton } from "../../kit/feedback.ts";
import { icon } from "../../kit/icons.ts";
import { failure } from "../../kit/notice.ts";
import { money } from "../money.ts";
import { StorePage } from "../page.ts";
import { nothingYet } from "../parts.ts";
import { addressOf } from "../router.ts";
import { kit, t } from "../speech.ts";
import { packWords } from "../texts/packs/index.ts";

type Held = HeldPackFactsFragment;

/** Those that give come first; of each state, the one that ends first. */
const ORDER: readonly PackState[] = ["ACTIVE", "GRACE", "EXPIRED", "ENDED"];

/** What a pack of the player gives until when, and what else the game sells. */
export class Packs extends StorePage {
  static override properties = { play: {} };
  /** In the demo, the address of the pretend game, which has a shop. */
  declare play: string | null;

  constructor() {
    super();
    this.play = null;
  }

  override render(): TemplateResult {
    const { data, failure: failed, again } = this.reader.one(PACKS, {});
    return html`
      <div>
        <h1><bdi>${t.nav.packs}</bdi></h1>
        <p class="muted"><bdi>${packWords.lead}</bdi></p>
      </div>
      ${data?.me ? this.#packs(data.me, data.packs) : failed ? failure(kit, failed, { onRetry: again }) : skeleton("rows", t.loading)}
    `;
  }

  #packs({ packs: held, topUpOffers }: NonNullable<PacksQuery["me"]>, sold: PacksQuery["packs"]): TemplateResult {
    // The rules name the game's shop where it sells top-ups, and nowhere else.
    const shop = topUpOffers.find(({ shopUrl }) => shopUrl)?.shopUrl ?? (this.play ? `${this.play}#shop` : null);
    const having = new Set(held.filter(isInForce).map(({ code }) => code));
    // One that is over, and is sold, is shown as it is sold now.
    const mine = inOrder(held).filter((pack) => isInForce(pack) || !sold.some(({ code }) => code === pack.code));
    const over = new Map(held.filter((pack) => !isInForce(pack)).map((pack) => [pack.code, pack]));
    const others = sold.filter(({ code }) => !having.has(code));
    if (mine.length + others.length === 0) return nothingYet(packWords.none, "calendar");
    return html`
      ${mine.length > 0 ? group("packs-mine", packWords.mine, mine, (pack) => heldPack(pack, sold.find(({ code }) => code === pack.code), shop)) : nothing}
      ${others.length > 0 ? group("packs-sold", packWords.sold, others, (pack) => soldPack(pack, over.get(pack.code), shop)) : nothing}
    `;
  }
}

/** The packs that give now, in a line each, on pages about other things. */
export class PackStrip extends StorePage {
  override render(): TemplateResult | typeof nothing {
    const held = inOrder(this.reader.one(PACKS, {}).data?.me?.packs ?? []).filter(isInForce);
    if (held.length === 0) return nothing;
    return html`<ul class="pack-strip">
      ${held.map(
        (pack) => html`<li class="card">
          ${icon("calendar")}
          <p><strong><bdi>${pack.title}</bdi></strong> <span class="muted"><bdi>${lasting(pack)}</bdi></span></p>
          <a class="button" href=${addressOf("packs")} aria-label="${packWords.show}: ${pack.title}">${packWords.show}</a>
        </li>`,
      )}
    </ul>`;
  }
}

function isInForce({ state }: Held): boolean {
  return state === "ACTIVE" || state === "GRACE";
}

function inOrder(packs: readonly Held[]): Held[] {
  return packs.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || Date.parse(a.until) - Date.parse(b.until));
}

/** Until when a pack gives, or since when it does not. */
function lasting({ state, until, givesUntil, autoRenew }: Held): string {
  const { day } = kit.format;
  switch (state) {
    case "ACTIVE":
      return autoRenew ? packWords.renews(day(until)) : packWords.ends(day(until));
    case "GRACE":
      return packWords.grace(day(until), day(givesUntil));
    case "EXPIRED":
      return packWords.over(day(givesUntil));
    case "ENDED":
      return packWords.paidBack(day(until));
  }
}

function group<Shown extends { code: string }>(id: string, heading: string, packs: readonly Shown[], card: (pack: Shown) => TemplateResult): TemplateResult {
  return html`<section class="row" aria-labelledby=${id}>
    <h2 id=${id}><bdi>${heading}</bdi></h2>
    <ul class="packs">
      ${repeat(packs, ({ code }) => code, (pack) => html`<li class="card pack">${card(pack)}</li>`)}
    </ul>
  </section>`;
}

function heldPack(pack: Held, sold: SoldPackFactsFragment | undefined, shop: string | null): TemplateResult {
  const isRenewing = isInForce(pack) && pack.autoRenew;
  return html`
    <div class="pack-head">
      <h3><bdi>${pack.title}</bdi></h3>
      <span class="chip">${packWords.states[pack.state]}</span>
    </div>
    <p class="pack-lasting"><bdi>${lasting(pack)}</bdi></p>
    ${benefits(pack)}
    ${sold ? priceOf(sold) : nothing}
    ${isRenewing ? html`<p class="small muted"><bdi>${packWords.cancel}</bdi></p>` : nothing}
    ${sold || isRenewing ? toShop(shop) : nothing}
  `;
}

function soldPack(pack: SoldPackFactsFragment, before: Held | undefined, shop: string | null): TemplateResult {
  const { days } = kit.format;
  return html`
    <div class="pack-head">
      <h3><bdi>${pack.title}</bdi></h3>
      ${before ? html`<span class="chip">${packWords.states[before.state]}</span>` : nothing}
    </div>
    ${before ? html`<p class="small muted"><bdi>${lasting(before)}</bdi></p>` : nothing}
    ${priceOf(pack)} ${benefits(pack)}
    ${pack.coolingOffDays > 0 ? html`<p class="small muted"><bdi>${packWords.coolingOff(days(pack.coolingOffDays))}</bdi></p>` : nothing}
    ${toShop(shop)}
  `;
}

function benefits({ benefits: sentences }: { benefits: readonly string[] }): TemplateResult | typeof nothing {
  if (sentences.length === 0) return nothing;
  return html`<ul class="pack-gives">
    ${sentences.map((sentence) => html`<li>${icon("check", 16)}<bdi>${sentence}</bdi></li>`)}
  </ul>`;
}

function priceOf({ price, months }: SoldPackFactsFragment): TemplateResult {
  return html`<p class="pack-price num"><bdi>${packWords.price(money(price), kit.format.months(months))}</bdi></p>`;
}

function toShop(shop: string | null): TemplateResult | typeof nothing {
  return shop ? html`<a class="button" href=${shop}>${packWords.shop}</a>` : nothing;
}
