import { type SVGTemplateResult, type TemplateResult, css, html, nothing, svg } from "lit";
import type { ItemFactsFragment, ItemKind } from "#operations/kit";
import type { Kit } from "./context.ts";
import { countdown } from "./countdown.ts";
import { safeLink } from "./format.ts";
import { icon } from "./icons.ts";
import { type Offer, offerOf } from "./offer.ts";

type Item = ItemFactsFragment;

const DRAWN: Record<ItemKind, SVGTemplateResult> = {
  DIGITAL: svg`<path d="M60 18 88 42 60 82 32 42zM32 42H88M46 42 60 82 74 42 60 18z"></path>`,
  TANGIBLE: svg`<path d="M30 36 60 22 90 36V70L60 84 30 70zM30 36 60 50 90 36M60 50V84M45 29 75 43"></path>`,
};

/** The picture of an item, or a drawing where it has none or it does not load. */
export function picture({ kind, imageUrl }: Pick<Item, "kind" | "imageUrl">): TemplateResult {
  const address = imageUrl && safeLink(imageUrl);
  const hide = ({ target }: Event) => target instanceof Element && target.remove();
  return html`<div class="picture">
    <svg viewBox="0 0 120 100" aria-hidden="true">${DRAWN[kind]}</svg>
    ${address ? html`<img src=${address} alt="" loading="lazy" decoding="async" @error=${hide} />` : nothing}
  </div>`;
}

interface Acting {
  /** Where the item's own page is; without it the title is no link. */
  href?: string;
  offer?: Offer;
  onAct?: (item: Item, offer: Offer) => void;
  /** What follows a press on the link where a surface moves by itself. */
  onOpen?: (event: MouseEvent) => void;
}

/** A card of the catalog: picture, title, price, how long or how many, and one button for what may be done. */
export function itemCard(kit: Kit, item: Item, { href, offer = offerOf(kit, item), onAct, onOpen }: Acting = {}): TemplateResult {
  const { t, format } = kit;
  const title = html`<bdi class="clamp">${item.title}</bdi>`;
  return html`<article class="item ${offer.away ? "away" : ""}">
    ${picture(item)}
    <div class="item-words">
      <h3 class="item-title">${href ? html`<a href=${href} @click=${onOpen}>${title}</a>` : title}</h3>
      <p class="item-price"><bdi class="num">${t.points.amount(format.number(item.price), item.price)}</bdi></p>
      <p class="item-notes small muted">${notes(kit, item)}</p>
    </div>
    ${onAct ? itemButton(item, offer, onAct) : nothing}
  </article>`;
}

/** What is to be known of an item beside its price, each in a few words. */
function notes(kit: Kit, item: Item): TemplateResult[] {
  const { t, format, now } = kit;
  const { availableFrom, availableUntil, stockLeft } = item;
  const opens = availableFrom !== null && Date.parse(availableFrom) > now();
  return [
    ...(item.minTier && item.minTier.rank > 1 ? [html`<bdi class="clamp">${t.item.from(item.minTier.name)}</bdi>`] : []),
    ...(stockLeft !== null && stockLeft > 0 ? [html`<bdi>${t.item.left(format.number(stockLeft), stockLeft)}</bdi>`] : []),
    ...(opens ? [html`<bdi>${t.item.opens} ${countdown(kit, availableFrom)}</bdi>`] : []),
    ...(!opens && availableUntil ? [html`<bdi>${t.item.closes} ${countdown(kit, availableUntil)}</bdi>`] : []),
  ];
}

function itemButton(item: Item, offer: Offer, onAct: NonNullable<Acting["onAct"]>): TemplateResult {
  const press = () => {
    if (offer.action) onAct(item, offer);
  };
  return html`<button
    type="button"
    class="button item-act ${offer.action ? "main" : ""}"
    aria-disabled=${offer.action === null}
    @click=${press}
  >
    ${offer.reason === "TIER_TOO_LOW" ? icon("lock", 16) : nothing}
    <span><bdi>${offer.words}</bdi><span class="sr">: ${item.title}</span></span>
  </button>`;
}

export const itemStyles = css`
  .item {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    display: flex;
    flex-direction: column;
    gap: 8px;
    overflow: hidden;
    padding: 0 12px 12px;
    position: relative;
  }
  .picture {
    aspect-ratio: 4 / 3;
    background: var(--sunken);
    margin-inline: -12px;
    position: relative;
  }
  .item.away .picture {
    opacity: 0.6;
  }
  .picture > * {
    height: 100%;
    inset: 0;
    object-fit: cover;
    position: absolute;
    width: 100%;
  }
  .picture path {
    fill: none;
    stroke: var(--control);
    stroke-linejoin: round;
    stroke-width: 2;
  }
  .item-words {
    display: grid;
    flex: 1;
    gap: 4px;
    grid-template-rows: auto auto 1fr;
  }
  .item-title {
    hyphens: auto;
  }
  .item-title .clamp {
    -webkit-line-clamp: 3;
  }
  .item-title a {
    color: inherit;
    text-decoration: none;
  }
  .item-title a::after {
    content: "";
    inset: 0;
    position: absolute;
  }
  .item-title a:hover {
    text-decoration: underline;
  }
  .item-price > bdi {
    overflow-wrap: normal;
  }
  .item-price {
    color: var(--points);
    font-weight: 700;
  }
  .item-notes {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .item-act {
    padding-inline: 8px;
    position: relative;
    width: 100%;
  }
`;
