import { type TemplateResult, css, html, nothing } from "lit";
import type { ItemFactsFragment } from "#operations/kit";
import type { Kit } from "./context.ts";
import { icon } from "./icons.ts";

/** An item of the store: picture, name, price. */
export function itemCard({ t, format }: Kit, item: ItemFactsFragment, { onAct }: { onAct?: () => void }): TemplateResult {
  return html`<article class="item">
    <span class="item-picture">${item.imageUrl ? html`<img src=${item.imageUrl} alt="" loading="lazy" />` : icon("gift", 48)}</span>
    <p class="item-title clamp"><bdi>${item.title}</bdi></p>
    <p class="item-price num"><bdi>${format.number(item.price)} ${t.points.unit(item.price)}</bdi></p>
    ${onAct
      ? html`<button type="button" class="button" aria-label=${t.item.see(item.title)} @click=${onAct}>${icon("arrow", 16)}</button>`
      : nothing}
  </article>`;
}

export const itemStyles = css`
  .item {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    display: grid;
    gap: 4px;
    padding: 12px;
  }
  .item-picture {
    aspect-ratio: 4 / 3;
    color: var(--muted);
    display: grid;
    place-items: center;
  }
`;
